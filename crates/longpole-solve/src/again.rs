//! Solving again: programs that differ little from one that was solved.
//!
//! Every question starts from the vertex of the program that was solved first, so that answers do not depend on the order
//! of questions.
//!
//! - **A limit that gives.** Where only sides and bounds give way, each gets a *relief*: a column of its own between
//!   nothing and what it gives. The vertex then stays feasible, and primal simplex goes on from it.
//! - **Other numbers.** Changed entries and costs, and sides that close in, are put into the instance that is there, and
//!   dual simplex mends the vertex.
//! - **Another shape.** A program with other columns or rows is handed over anew, and takes from the vertex what both have.
//!
//! Where that takes more steps than a solve from nothing is worth, it is solved from nothing.
//!
//! The aim asked for is the first that was not at its least; the aims before it stay at theirs. Where a change lets one
//! of those go lower, all aims are solved in turn as at first.

mod changes;

use crate::highs::{Basis, Highs, Status};
use crate::scale::{Scaled, Scaling};
use crate::{Options, Prices, Unsolved, Vertex, unsolved};
use changes::{Changes, Face, Of, Relief};
use longpole_program::Program;

/// Steps of primal simplex after which a solve from nothing is quicker: one for so many columns and rows.
const LINES_PER_PRIMAL_STEP: usize = 3;

/// Steps of dual simplex after which a solve from nothing is quicker: one for so many columns and rows.
const LINES_PER_DUAL_STEP: usize = 12;

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
    options: Options<'a>,
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
        Ok(Self { program, vertex, reached, scaling, scaled, costs, face, highs, options })
    }

    /// Solves a program like the first.
    ///
    /// # Errors
    /// When the rows quarrel, somebody interrupts, or the solver fails.
    pub fn solve(&mut self, changed: &Program) -> Result<Answer, Unsolved> {
        if (0..self.vertex.aim).any(|aim| lower(changed.least(aim), self.reached[aim])) {
            return self.all_aims(changed);
        }
        if !changed.is_shaped_like(self.program) {
            return self.reshaped(changed);
        }
        let changes = Changes::between((self.program, &self.face), changed, &self.scaling, &self.scaled);
        match changes.reliefs() {
            Some(reliefs) => self.relieved(changed, &reliefs),
            None => self.mended(changed, &changes),
        }
    }

    /// Goes on by primal simplex, with a column for everything that gives.
    fn relieved(&mut self, changed: &Program, reliefs: &[Relief]) -> Result<Answer, Unsolved> {
        let n = self.program.columns.len();
        for relief in reliefs {
            let (rows, entries) = relief.entries(self.program, &self.scaled);
            let cost = if let Of::Column(column) = relief.of { self.costs.0[column] } else { 0.0 };
            self.highs.add_column(cost, relief.bounds(), &rows, &entries);
        }
        let answer = self.with_reliefs(changed, reliefs);
        self.highs.remove_columns(n);
        answer
    }

    fn with_reliefs(&mut self, changed: &Program, reliefs: &[Relief]) -> Result<Answer, Unsolved> {
        let n = self.program.columns.len();
        let mut run = warm(&mut self.highs, &self.vertex.basis.widened(reliefs.len()), Simplex::Primal)?;
        if reliefs.iter().any(|relief| relief.is_due)
            && let Some(basis) = self.highs.basis()
        {
            // What must be there cannot be left out, as what may be there can.
            let columns: Vec<i32> = (0..reliefs.len()).map(|relief| (n + relief) as i32).collect();
            let due = |relief: &Relief| if relief.is_due { (relief.most, relief.most) } else { relief.bounds() };
            let (lower, upper): (Vec<f64>, Vec<f64>) = reliefs.iter().map(due).unzip();
            self.highs.set_column_bounds(&columns, &lower, &upper);
            let second = warm(&mut self.highs, &basis, Simplex::Dual)?;
            run = (run.0 + second.0, run.1 || second.1);
        }
        let mut answer = self.answer(changed, run);
        let point = self.highs.point();
        for (relief, value) in reliefs.iter().zip(&point.values[n..]) {
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
        let run = warm(&mut highs, &start, Simplex::Dual)?;
        Ok(read(&highs, changed, &scaling, aim, unit, run))
    }

    /// All aims in turn, from nothing.
    fn all_aims(&self, changed: &Program) -> Result<Answer, Unsolved> {
        let found = crate::lexicographic::run(changed, &Options { fast: false, ..self.options })?;
        // The first aim that went lower tells what was gained; if none did, the one that was asked for.
        let went_lower = (0..self.vertex.aim).find(|aim| lower(found.reached[*aim].value, self.reached[*aim]));
        let aim = went_lower.unwrap_or(self.vertex.aim);
        let (n_rows, n_columns) = (changed.rows.len(), changed.columns.len());
        let nothing = || Prices { duals: vec![0.0; n_rows], reduced_costs: vec![0.0; n_columns] };
        Ok(Answer {
            aim,
            optimum: found.reached[aim].value,
            prices: found.prices[aim].clone().unwrap_or_else(nothing),
            values: found.values,
            steps: 0,
            is_cold: true,
        })
    }

    fn answer(&self, changed: &Program, run: (i32, bool)) -> Answer {
        read(&self.highs, changed, &self.scaling, self.vertex.aim, self.costs.1, run)
    }
}

/// Which simplex method goes on from a vertex.
#[derive(Clone, Copy)]
enum Simplex {
    /// From a feasible point.
    Primal,
    /// From prices that hold.
    Dual,
}

/// Whether an aim is lower than it was by more than rounding.
fn lower(now: f64, before: f64) -> bool {
    now < before - 1e-9 * before.abs() - 1e-9
}

/// An instance set up for solving again.
fn instance<'a>(options: &Options<'a>) -> Highs<'a> {
    let mut highs = Highs::new(options.stop, None);
    highs.set_number("primal_feasibility_tolerance", 1e-9);
    // A vertex that is optimal but for one limit is mended best without disturbing costs.
    highs.set_number("dual_simplex_cost_perturbation_multiplier", 0.0);
    highs
}

/// Solves what is loaded from a basis; from nothing if that takes too many steps. Steps, and whether from nothing.
fn warm(highs: &mut Highs<'_>, start: &Basis, simplex: Simplex) -> Result<(i32, bool), Unsolved> {
    highs.forget();
    highs.set_basis(start);
    highs.set_word("solver", "simplex");
    // 4: primal simplex; 1: dual simplex.
    let (strategy, lines_per_step) = match simplex {
        Simplex::Primal => (4, LINES_PER_PRIMAL_STEP),
        Simplex::Dual => (1, LINES_PER_DUAL_STEP),
    };
    highs.set_whole("simplex_strategy", strategy);
    highs.set_whole("simplex_iteration_limit", (start.len() / lines_per_step + FREE_STEPS) as i32);
    let mut status = highs.run();
    let steps = highs.info("simplex_iteration_count").max(0);
    highs.set_whole("simplex_iteration_limit", i32::MAX);
    let is_warm = status == Status::Optimal;
    for method in ["ipx", "simplex"] {
        if matches!(status, Status::Optimal | Status::Interrupted) {
            break;
        }
        highs.forget();
        highs.set_word("solver", method);
        highs.set_whole("simplex_strategy", 1);
        status = highs.run();
    }
    if status == Status::Optimal { Ok((steps, !is_warm)) } else { Err(unsolved(status, "solving again")) }
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
