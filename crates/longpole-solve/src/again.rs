//! Solving again: programs that differ little from one that was solved.
//!
//! Every question starts from the vertex of the program that was solved first, or from one found since [`Again::afresh`]
//! when the same limits gave nearly as much: answers do not depend on what was asked before that.
//!
//! - **A limit that gives.** Where only sides and bounds give way, each gets a *relief*: a column of its own between
//!   nothing and what it gives. With nothing taken the vertex stays feasible, and primal simplex goes on from it. Bounds
//!   are not disturbed: that alone halved the steps, and spared nine of ten where a vertex changes little.
//!   Where entries change with them, as when a road opens on another day, the vertex is mended for these first.
//! - **Other numbers.** Changed entries and costs, and sides that close in, are put into the instance that is there, and
//!   dual simplex mends the vertex.
//! - **Another shape.** A program with other columns, rows or entries is handed over anew, and takes from the vertex what
//!   both have. Its first aim is then neither feasible nor priced right: primal simplex finds back soonest (measured).
//! - **Somebody who pulls a slider.** [`Again::follow`] goes on from the answer before, for which alone its answers may depend on
//!   what was asked before: which of several equally good points is found, not how good it is.
//!
//! Where that takes more steps than a solve from nothing is worth, it is solved from nothing.
//!
//! The aim asked for is the first that was not at its least; the aims before it stay at theirs. Where a change lets one
//! of those go lower, all aims are solved in turn as at first.

mod changes;
mod follow;

use crate::highs::{Basis, Highs, Simplex, Status};
use crate::scale::{Scaled, Scaling};
use crate::{Options, Prices, Solution, Unsolved, Vertex, unsolved};
use changes::{Changes, Entry, Face, Of, Relief};
use longpole_program::Program;

/// Steps of primal simplex after which a solve from nothing is quicker: one for so many columns and rows.
const LINES_PER_PRIMAL_STEP: usize = 3;

/// Steps of primal simplex after which a solve from nothing is quicker where the shape differs: what is new may be far off.
const LINES_PER_RESHAPED_STEP: usize = 16;

/// Steps of dual simplex after which a solve from nothing is quicker: one for so many columns and rows.
const LINES_PER_DUAL_STEP: usize = 12;

/// How many times more or less may have been given at a vertex for it to be a better start than the first.
const NEAR: f64 = 2.0;

/// Steps that are always allowed.
const FREE_STEPS: usize = 500;

/// What a solve found.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The aim, by position.
    pub aim: usize,
    /// Its optimum.
    pub optimum: f64,
    /// By column.
    pub values: Vec<f64>,
    /// Prices under the aim.
    pub prices: Prices,
    /// Steps of the simplex method.
    pub steps: i32,
    /// Whether it had to be solved from nothing.
    pub is_cold: bool,
}

impl Answer {
    /// What a solve of all aims from nothing says about one of them.
    pub fn from_nothing(program: &Program, found: Solution, aim: usize) -> Self {
        let nothing =
            || Prices { duals: vec![0.0; program.rows.len()], reduced_costs: vec![0.0; program.columns.len()] };
        Self {
            aim,
            optimum: found.reached[aim].value,
            prices: found.prices[aim].clone().unwrap_or_else(nothing),
            steps: found.reached.iter().map(|reached| reached.simplex_steps).sum(),
            values: found.values,
            is_cold: true,
        }
    }
}

/// Something that solves again.
pub struct Again<'a> {
    program: &'a Program,
    vertex: &'a Vertex,
    reached: Vec<f64>,
    scaling: Scaling,
    scaled: Scaled,
    costs: (Vec<f64>, f64),
    face: Face,
    highs: Highs<'a>,
    chain: Chain,
    followed: Option<Changes>,
    options: Options<'a>,
}

/// Vertices found while the same limits gave more or less: each lies near the others.
#[derive(Default)]
struct Chain {
    /// What gives.
    of: Vec<Of>,
    /// Entries that differ.
    entries: Vec<Entry>,
    /// The first vertex, mended for these.
    mended: Option<Basis>,
    /// How much each gave, and the vertex, with one column for each behind those of the program.
    seen: Vec<(Vec<f64>, Basis)>,
}

/// Where to go on from, and how: the columns that give, the vertex with them, and the method.
struct Start {
    columns: Vec<Relief>,
    basis: Basis,
    simplex: Simplex,
    /// Whether the second half of the columns gives what goes beyond the first.
    is_parted: bool,
}

impl Chain {
    /// A start from a vertex at which not much more or less was given than now; from one with less, if both are near.
    fn near(&self, reliefs: &[Relief]) -> Option<Start> {
        let part = |given: &[f64]| -> f64 {
            given.iter().zip(reliefs).map(|(given, relief)| given / relief.most).fold(0.0, f64::max)
        };
        let parts = self.seen.iter().map(|seen| (part(&seen.0), seen));
        let (less, more): (Vec<_>, Vec<_>) =
            parts.filter(|(part, _)| (1.0 / NEAR..=NEAR).contains(part)).partition(|(part, _)| *part <= 1.0);
        if let Some((_, (given, basis))) = less.into_iter().max_by(|a, b| a.0.total_cmp(&b.0)) {
            // What was given stays as it is, and what is given beyond gets columns of its own: the vertex stays feasible.
            let (mut columns, beyond): (Vec<Relief>, Vec<Relief>) =
                given.iter().zip(reliefs).map(|(given, relief)| relief.parted(*given)).unzip();
            columns.extend(beyond);
            let basis = basis.widened(reliefs.iter().map(Relief::is_downwards));
            return Some(Start { columns, basis, simplex: Simplex::Primal, is_parted: true });
        }
        let (_, (_, basis)) = more.into_iter().min_by(|a, b| a.0.total_cmp(&b.0))?;
        let columns = reliefs.to_vec();
        Some(Start { columns, basis: basis.clone(), simplex: Simplex::Dual, is_parted: false })
    }
}

/// A start from a vertex where none of it is taken.
fn first(basis: &Basis, reliefs: &[Relief]) -> Start {
    let basis = basis.widened(reliefs.iter().map(Relief::is_downwards));
    Start { columns: reliefs.to_vec(), basis, simplex: Simplex::Primal, is_parted: false }
}

/// Does some work with a program that was solved, on a thread of its own, where the solver is made, run and dropped.
///
/// # Errors
/// When the program cannot be handed over.
///
/// # Panics
/// When the work does.
pub fn again<T: Send>(
    program: &Program,
    vertex: &Vertex,
    options: Options<'_>,
    work: impl FnOnce(&mut Again<'_>) -> T + Send,
) -> Result<T, Unsolved> {
    std::thread::scope(|scope| {
        std::thread::Builder::new()
            .name("solver".into())
            .stack_size(32 << 20)
            .spawn_scoped(scope, || Again::new(program, vertex, options).map(|mut again| work(&mut again)))
            .expect("the system can start a thread")
            .join()
            .expect("the solver's thread does not panic")
    })
}

impl<'a> Again<'a> {
    fn new(program: &'a Program, vertex: &'a Vertex, options: Options<'a>) -> Result<Self, Unsolved> {
        let (scaling, mut scaled) = Scaling::of(program);
        let face = Face::of(program, vertex.aim);
        face.hold(&mut scaled);
        let costs = scaling.costs(&program.aims[vertex.aim]);
        let mut highs = instance(&options);
        highs.pass(program, &scaled, &costs.0).map_err(Unsolved::Failed)?;
        let reached = (0..vertex.aim).map(|aim| program.least(aim)).collect();
        Ok(Self {
            program,
            vertex,
            reached,
            scaling,
            scaled,
            costs,
            face,
            highs,
            chain: Chain::default(),
            followed: None,
            options,
        })
    }

    /// Solves a program like the first.
    ///
    /// # Errors
    /// When the rows quarrel, somebody interrupts, or the solver fails.
    pub fn solve(&mut self, changed: &Program) -> Result<Answer, Unsolved> {
        self.settle();
        if (0..self.vertex.aim).any(|aim| lower(changed.least(aim), self.reached[aim])) {
            return self.all_aims(changed);
        }
        if !changed.is_shaped_like(self.program) {
            return self.reshaped(changed);
        }
        let changes = Changes::between((self.program, &self.face), changed, &self.scaling, &self.scaled);
        match changes.reliefs() {
            Some(reliefs) => self.relieved(changed, &changes, &reliefs),
            None => self.mended(changed, &changes),
        }
    }

    /// Forgets earlier answers, so that the next does not depend on them.
    pub fn afresh(&mut self) {
        self.chain = Chain::default();
    }

    /// Goes on with a column for everything that gives.
    fn relieved(&mut self, changed: &Program, changes: &Changes, reliefs: &[Relief]) -> Result<Answer, Unsolved> {
        let of = || reliefs.iter().map(|relief| relief.of);
        if !self.chain.of.iter().copied().eq(of()) || self.chain.entries != changes.entries {
            self.chain = Chain { of: of().collect(), entries: changes.entries.clone(), ..Chain::default() };
        }
        changes.make_entries(&mut self.highs);
        let answer = self.given(changed, reliefs);
        self.highs.remove_columns(self.program.columns.len());
        changes.undo_entries(&mut self.highs, &self.scaled);
        answer
    }

    /// The same, with the entries as they are to be.
    fn given(&mut self, changed: &Program, reliefs: &[Relief]) -> Result<Answer, Unsolved> {
        let start = match self.chain.near(reliefs) {
            Some(start) => start,
            None if self.chain.entries.is_empty() => first(&self.vertex.basis, reliefs),
            None => {
                if self.chain.mended.is_none() {
                    warm(&mut self.highs, &self.vertex.basis, Simplex::Dual)?;
                    self.chain.mended = self.highs.basis();
                }
                first(self.chain.mended.as_ref().unwrap_or(&self.vertex.basis), reliefs)
            }
        };
        for relief in &start.columns {
            let (rows, entries) = relief.entries(self.program, &self.scaled, &self.chain.entries);
            let cost = if let Of::Column(column) = relief.of { self.costs.0[column] } else { 0.0 };
            let bounds = if matches!(start.simplex, Simplex::Primal) { relief.bounds() } else { relief.due() };
            self.highs.add_column(cost, bounds, &rows, &entries);
        }
        self.go_on(changed, reliefs, &start)
    }

    fn go_on(&mut self, changed: &Program, reliefs: &[Relief], start: &Start) -> Result<Answer, Unsolved> {
        let n = self.program.columns.len();
        let mut run = warm(&mut self.highs, &start.basis, start.simplex)?;
        if matches!(start.simplex, Simplex::Primal)
            && reliefs.iter().any(|relief| relief.is_due)
            && let Some(basis) = self.highs.basis()
        {
            // What must be there cannot be left out, as what may be there can.
            let columns: Vec<i32> = (0..start.columns.len()).map(|relief| (n + relief) as i32).collect();
            let (lower, upper): (Vec<f64>, Vec<f64>) = start.columns.iter().map(Relief::due).unzip();
            self.highs.set_column_bounds(&columns, &lower, &upper);
            let second = warm(&mut self.highs, &basis, Simplex::Dual)?;
            run = (run.0 + second.0, run.1 || second.1);
        }
        let joined = |basis: Basis| if start.is_parted { basis.joined(n) } else { Some(basis) };
        if let Some(basis) = self.highs.basis().and_then(joined) {
            self.chain.seen.push((reliefs.iter().map(|relief| relief.most).collect(), basis));
        }
        let mut answer = self.answer(changed, run);
        let point = self.highs.point();
        for (relief, value) in start.columns.iter().zip(&point.values[n..]) {
            if let Of::Column(column) = relief.of {
                answer.values[column] += value * self.scaling.columns[column];
            }
        }
        answer.optimum = changed.aims[answer.aim].sum(&answer.values);
        Ok(answer)
    }

    /// Mends the vertex by dual simplex, with other numbers in the instance that is there.
    fn mended(&mut self, changed: &Program, changes: &Changes) -> Result<Answer, Unsolved> {
        changes.make(&mut self.highs, changed, &self.scaling);
        let run = warm(&mut self.highs, &self.vertex.basis, Simplex::Dual);
        let answer = run.map(|run| self.answer(changed, run));
        changes.undo(&mut self.highs, &self.scaled, &self.costs.0);
        answer
    }

    /// Hands a program of another shape over.
    fn reshaped(&self, changed: &Program) -> Result<Answer, Unsolved> {
        let aim = self.vertex.aim;
        let (scaling, mut scaled) = Scaling::of(changed);
        Face::of(changed, aim).hold(&mut scaled);
        let (columns, rows) = changed.standing_in(self.program);
        let (costs, unit) = scaling.costs(&changed.aims[aim]);
        let mut highs = instance(&self.options);
        highs.pass(changed, &scaled, &costs).map_err(Unsolved::Failed)?;
        let start = self.vertex.basis.carried_over(&columns, &rows);
        // What is new is neither feasible nor priced right.
        let run = within(&mut highs, &start, Simplex::Primal, LINES_PER_RESHAPED_STEP)?;
        Ok(read(&highs, changed, &scaling, aim, unit, run))
    }

    /// All aims in turn, from nothing.
    fn all_aims(&self, changed: &Program) -> Result<Answer, Unsolved> {
        let found = crate::lexicographic::run(changed, &Options { fast: false, ..self.options })?;
        // The first aim that went lower tells what was gained; if none did, the one that was asked for.
        let went_lower = (0..self.vertex.aim).find(|aim| lower(found.reached[*aim].value, self.reached[*aim]));
        let aim = went_lower.unwrap_or(self.vertex.aim);
        Ok(Answer::from_nothing(changed, found, aim))
    }

    fn answer(&self, changed: &Program, run: (i32, bool)) -> Answer {
        read(&self.highs, changed, &self.scaling, self.vertex.aim, self.costs.1, run)
    }
}

/// Whether an aim is lower than it was by more than rounding.
fn lower(now: f64, before: f64) -> bool {
    now < before - 1e-9 * before.abs() - 1e-9
}

/// An instance set up for solving again.
fn instance<'a>(options: &Options<'a>) -> Highs<'a> {
    let mut highs = Highs::new(options.stop, None);
    highs.set_number("primal_feasibility_tolerance", 1e-9);
    disturb(&mut highs, 0.0);
    highs
}

/// By how much of the usual costs and bounds are disturbed. A vertex that is optimal but for one limit is mended best
/// without; from nothing it takes three times as long (measured).
fn disturb(highs: &mut Highs<'_>, part: f64) {
    highs.set_number("dual_simplex_cost_perturbation_multiplier", part);
    highs.set_number("primal_simplex_bound_perturbation_multiplier", part);
}

/// Solves what is loaded from a basis; from nothing if that takes too many steps. Steps, and whether from nothing.
fn warm(highs: &mut Highs<'_>, start: &Basis, simplex: Simplex) -> Result<(i32, bool), Unsolved> {
    let lines_per_step = match simplex {
        Simplex::Primal => LINES_PER_PRIMAL_STEP,
        Simplex::Dual => LINES_PER_DUAL_STEP,
    };
    within(highs, start, simplex, lines_per_step)
}

/// The same, with one step for so many columns and rows before it is solved from nothing.
fn within(
    highs: &mut Highs<'_>,
    start: &Basis,
    simplex: Simplex,
    lines_per_step: usize,
) -> Result<(i32, bool), Unsolved> {
    let most_steps = (start.len() / lines_per_step + FREE_STEPS) as i32;
    let mut status = highs.go_on(Some(start), simplex, most_steps);
    let steps = highs.info("simplex_iteration_count").max(0);
    let is_warm = status == Status::Optimal;
    status = cold(highs, status);
    if status == Status::Optimal { Ok((steps, !is_warm)) } else { Err(unsolved(status, "solving again")) }
}

/// Solves what is loaded from nothing, unless it is solved or somebody asked to stop.
fn cold(highs: &mut Highs<'_>, mut status: Status) -> Status {
    disturb(highs, 1.0);
    for method in ["ipx", "simplex"] {
        if matches!(status, Status::Optimal | Status::Interrupted) {
            break;
        }
        status = highs.run_afresh(method);
    }
    disturb(highs, 0.0);
    status
}

fn read(
    highs: &Highs<'_>,
    program: &Program,
    scaling: &Scaling,
    aim: usize,
    unit: f64,
    (steps, is_cold): (i32, bool),
) -> Answer {
    let point = highs.point();
    let values: Vec<f64> = point.values.iter().zip(&scaling.columns).map(|(value, factor)| value * factor).collect();
    let optimum = program.aims[aim].sum(&values);
    Answer { aim, optimum, prices: Prices::of(&point, scaling, unit), values, steps, is_cold }
}
