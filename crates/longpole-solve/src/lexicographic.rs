//! Aim after aim, exactly.
//!
//! 1. **Aims of one unit together.** The first aims of one unit (person-days) are solved as one weighted sum, from
//!    nothing: interior point and crossover, or dual simplex for small programs. The vertex found is most often optimal
//!    for each of them in turn.
//! 2. **Each aim in turn** starts from that vertex with primal simplex, which proves it optimal or mends it in a few
//!    steps. Where that takes too many, and for an aim of another unit, it is solved from nothing.
//! 3. **Its optimal face is held** for the later ones: a column with a reduced cost, or a row with a dual, is fixed where
//!    it is. Whatever moves afterwards cannot change the aim. This is exact, unlike a bound on its sum. What is fixed is
//!    presolved away, so that later aims are quicker.
//!
//! An aim whose sum is already at the least that its columns' bounds allow is skipped: no point does better.
//!
//! **Fast mode** makes one solve of the weighted sum of all aims instead.

use crate::highs::{Basis, Highs, Point, Simplex, Status, Tick};
use crate::scale::Scaling;
use crate::{Method, Options, Prices, Progress, Reached, Solution, Unsolved, Vertex, method_for, unsolved};
use longpole_program::{Aim, Program};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Weight of each aim against the next in a weighted sum. Larger comes nearer to exact and is harder to solve.
const WEIGHT: f64 = 1000.0;

/// Reduced costs and duals below this do not hold a face: they are noise. Costs lie around one.
pub(crate) const FACE_TOLERANCE: f64 = 1e-7;

/// Steps of primal simplex after which a solve from nothing is quicker.
const MOST_STEPS: i32 = 2000;

/// Runs all aims on the thread it is called on.
pub(crate) fn run(program: &Program, options: &Options<'_>) -> Result<Solution, Unsolved> {
    if !program.is_undecided() {
        return of_decided(program, options);
    }
    let clock = Instant::now();
    let decided = crate::whole::decide(program, options)?;
    let mut solution = match decided.solution {
        Some(solution) => solution,
        None => of_decided(&decided.program, options)?,
    };
    for (reached, bound) in solution.reached.iter_mut().zip(decided.bounds) {
        // The last digits of two solves differ.
        reached.bound = bound.map(|bound| bound.min(reached.value));
    }
    solution.seconds = clock.elapsed().as_secs_f64();
    Ok(solution)
}

/// Runs all aims of a program without whole numbers, or with all of them decided.
pub(crate) fn of_decided(program: &Program, options: &Options<'_>) -> Result<Solution, Unsolved> {
    let started = Instant::now();
    let (scaling, scaled) = Scaling::of(program);
    let costs: Vec<(Vec<f64>, f64)> = program.aims.iter().map(|aim| scaling.costs(aim)).collect();
    let n_together = if options.fast { program.aims.len() } else { of_one_unit(&program.aims) };
    let together = weigh(&program.aims[..n_together], &scaling);
    let method = method_for(program, options);
    let current = AtomicUsize::new(0);
    let tell = options.tell.map(|tell| {
        let (program, current) = (program, &current);
        move |tick: Tick| {
            let aim = program.aims.get(current.load(Ordering::Relaxed)).map_or("", |aim| &aim.name);
            tell(Progress { aim, interior_steps: tick.interior_steps, simplex_steps: tick.simplex_steps });
        }
    });
    let mut highs = Highs::new(options.stop, tell.as_ref().map(|tell| tell as &(dyn Fn(Tick) + Sync)));
    // A unit is some two thousand tonnes: the solver's own tolerance, 1e-7, would leave kilograms open, and with faces
    // held now and then no feasible point.
    highs.set_number("primal_feasibility_tolerance", 1e-9);
    if let Some(seconds) = options.seconds {
        highs.set_number("time_limit", seconds);
    }
    highs.pass(program, &scaled, &together).map_err(Unsolved::Failed)?;
    let hand_over_seconds = started.elapsed().as_secs_f64();
    let mut session = Session {
        program,
        options: *options,
        current: &current,
        scaling,
        columns: scaled.column_bounds,
        rows: scaled.row_sides,
        costs,
        method,
        basis: None,
        vertex: None,
    };
    let mut gap = Some(0.0);
    let (mut reached, prices, values) = if options.fast {
        let pass = session.weighted(&mut highs)?;
        gap = session.distance(&mut highs, &pass.2)?;
        pass
    } else {
        session.aims(&mut highs)?
    };
    for (aim, reached) in program.aims.iter().zip(&mut reached) {
        reached.value = aim.sum(&values);
    }
    Ok(Solution {
        values,
        reached,
        prices,
        vertex: session.vertex,
        is_weighted: options.fast,
        gap,
        seconds: started.elapsed().as_secs_f64(),
        hand_over_seconds,
    })
}

/// How many aims at the front share the unit of the first.
fn of_one_unit(aims: &[Aim]) -> usize {
    aims.iter().take_while(|aim| aim.unit == aims[0].unit).count()
}

/// The weighted sum of aims, in their own units: a person-day of the first against a thousand of the second.
pub(crate) fn weigh(aims: &[Aim], scaling: &Scaling) -> Vec<f64> {
    let mut sum = Aim { name: String::new(), unit: String::new(), lines: Vec::new(), levels: Vec::new() };
    let mut weight = 1.0;
    for aim in aims {
        for line in &aim.lines {
            let mut line = line.clone();
            line.amounts.iter_mut().for_each(|amount| *amount *= weight);
            sum.lines.push(line);
        }
        weight /= WEIGHT;
    }
    scaling.costs(&sum).0
}

/// What a pass over the aims leaves: what each reached, its prices, and the last point.
type Pass = (Vec<Reached>, Vec<Option<Prices>>, Vec<f64>);

pub(crate) struct Session<'a> {
    pub(crate) program: &'a Program,
    options: Options<'a>,
    current: &'a AtomicUsize,
    scaling: Scaling,
    pub(crate) columns: (Vec<f64>, Vec<f64>),
    pub(crate) rows: (Vec<f64>, Vec<f64>),
    pub(crate) costs: Vec<(Vec<f64>, f64)>,
    method: Method,
    pub(crate) basis: Option<Basis>,
    vertex: Option<Vertex>,
}

impl Session<'_> {
    /// One solve of all aims together.
    fn weighted(&mut self, highs: &mut Highs<'_>) -> Result<Pass, Unsolved> {
        let clock = Instant::now();
        self.solve(highs, "all aims together")?;
        let values = self.values(&highs.point());
        let mut reached: Vec<Reached> = self.program.aims.iter().map(|aim| measure(aim, &values)).collect();
        if let Some(first) = reached.first_mut() {
            steps(highs, clock, first);
        }
        Ok((reached, vec![None; self.program.aims.len()], values))
    }

    /// How far the first aim lies above its optimum: a few steps of primal simplex from the weighted vertex tell.
    fn distance(&mut self, highs: &mut Highs<'_>, values: &[f64]) -> Result<Option<f64>, Unsolved> {
        let (Some(aim), Some(basis)) = (self.program.aims.first(), highs.basis()) else { return Ok(Some(0.0)) };
        highs.set_costs(&self.costs[0].0);
        self.basis = Some(basis);
        let found = self.mend(highs, &aim.name)?;
        Ok(found.then(|| (aim.sum(values) - aim.sum(&self.values(&highs.point()))).max(0.0)))
    }

    /// Every aim in turn, each on the optimal faces of the earlier ones.
    fn aims(&mut self, highs: &mut Highs<'_>) -> Result<Pass, Unsolved> {
        let (mut reached, mut prices) = (Vec::new(), Vec::new());
        let program = self.program;
        let clock = Instant::now();
        self.solve(highs, "the first aims together")?;
        let mut point = highs.point();
        let mut together = Reached::default();
        steps(highs, clock, &mut together);
        self.basis = highs.basis();
        let n_together = of_one_unit(&program.aims);
        for (number, aim) in program.aims.iter().enumerate() {
            self.current.store(number, Ordering::Relaxed);
            let least = program.least(number);
            if aim.sum(&self.values(&point)) <= least + 1e-9 * least.abs().max(1.0) {
                // Nothing would make it better, so that it has no prices to tell.
                reached.push(Reached { skipped: true, ..measure(aim, &self.values(&point)) });
                prices.push(None);
                self.hold_columns(highs, number, &point);
                continue;
            }
            let clock = Instant::now();
            highs.set_costs(&self.costs[number].0);
            // After levels were settled faces are tight: the last vertex is the better start whatever is made small.
            let is_tight = program.aims[..number].iter().any(|aim| !aim.levels.is_empty());
            let warm = number < n_together || self.method == Method::Simplex || is_tight;
            let most_steps = if is_tight { crate::leximin::MOST_STEPS } else { MOST_STEPS };
            if !(warm && self.go_on(highs, &aim.name, most_steps)?) {
                self.solve(highs, &aim.name)?;
            }
            point = highs.point();
            let values = self.values(&point);
            let mut result = measure(aim, &values);
            steps(highs, clock, &mut result);
            let is_least = result.value <= least + 1e-9 * least.abs().max(1.0);
            reached.push(result);
            prices.push((!is_least).then(|| Prices::of(&point, &self.scaling, self.costs[number].1)));
            self.basis = highs.basis();
            if !is_least && self.vertex.is_none() {
                self.vertex = self.basis.clone().map(|basis| Vertex { aim: number, basis });
            }
            if !is_least && !aim.levels.is_empty() {
                point = self.settle(highs, number, point)?;
                self.basis = highs.basis();
            } else if number + 1 < program.aims.len() {
                if is_least {
                    self.hold_columns(highs, number, &point);
                } else {
                    self.hold_face(highs, &point);
                }
            }
        }
        if let Some(first) = reached.first_mut() {
            first.interior_steps += together.interior_steps;
            first.simplex_steps += together.simplex_steps;
            first.seconds += together.seconds;
        }
        let values = self.values(&point);
        Ok((reached, prices, values))
    }

    /// Goes on from the last vertex by primal simplex. False if that takes more steps than it is worth.
    pub(crate) fn mend(&mut self, highs: &mut Highs<'_>, what: &str) -> Result<bool, Unsolved> {
        self.go_on(highs, what, MOST_STEPS)
    }

    /// Goes on from the last vertex by primal simplex. False if there is none, or it takes more steps than are allowed.
    pub(crate) fn go_on(&self, highs: &mut Highs<'_>, what: &str, most_steps: i32) -> Result<bool, Unsolved> {
        let Some(basis) = &self.basis else { return Ok(false) };
        let status = highs.go_on(Some(basis), Simplex::Primal, most_steps);
        match status {
            Status::Optimal => Ok(true),
            Status::Interrupted => Err(unsolved(status, what)),
            _ => Ok(false),
        }
    }

    /// Solves what is loaded from nothing. A method that fails is followed by the other.
    pub(crate) fn solve(&mut self, highs: &mut Highs<'_>, what: &str) -> Result<(), Unsolved> {
        let mut status = Status::Failed(0);
        for method in self.method.words() {
            status = highs.run_afresh(method);
            match status {
                Status::Optimal => return Ok(()),
                Status::Infeasible if self.basis.is_none() => return Err(self.quarrel()),
                Status::Interrupted | Status::Limit => break,
                Status::Infeasible | Status::Unbounded | Status::Failed(_) => {}
            }
        }
        // Where faces leave so little room that neither method ends well from nothing, the last vertex is a sure start.
        if matches!(status, Status::Infeasible | Status::Failed(_)) && self.go_on(highs, what, i32::MAX)? {
            return Ok(());
        }
        Err(unsolved(status, what))
    }

    /// Holds an aim that is at its least: all its columns stay at their bounds.
    fn hold_columns(&mut self, highs: &mut Highs<'_>, aim: usize, point: &Point) {
        let held: Vec<usize> = {
            let costs = &self.costs[aim].0;
            (0..costs.len()).filter(|column| costs[*column] != 0.0).collect()
        };
        self.fix_columns(highs, &held, point);
    }

    /// Holds the optimal face of the aim just solved.
    pub(crate) fn hold_face(&mut self, highs: &mut Highs<'_>, point: &Point) {
        let held: Vec<usize> =
            (0..point.reduced_costs.len()).filter(|c| point.reduced_costs[*c].abs() > FACE_TOLERANCE).collect();
        self.fix_columns(highs, &held, point);
        let (mut index, mut sides) = (Vec::new(), Vec::new());
        for row in (0..point.duals.len()).filter(|row| point.duals[*row].abs() > FACE_TOLERANCE) {
            let (lower, upper) = (self.rows.0[row], self.rows.1[row]);
            if lower < upper {
                let side = nearest(point.activities[row], lower, upper);
                (self.rows.0[row], self.rows.1[row]) = (side, side);
                index.push(row as i32);
                sides.push(side);
            }
        }
        highs.set_row_bounds(&index, &sides, &sides);
    }

    fn fix_columns(&mut self, highs: &mut Highs<'_>, columns: &[usize], point: &Point) {
        let (mut index, mut bounds) = (Vec::new(), Vec::new());
        for &column in columns {
            let (lower, upper) = (self.columns.0[column], self.columns.1[column]);
            if lower < upper {
                let bound = nearest(point.values[column], lower, upper);
                (self.columns.0[column], self.columns.1[column]) = (bound, bound);
                index.push(column as i32);
                bounds.push(bound);
            }
        }
        highs.set_column_bounds(&index, &bounds, &bounds);
    }

    /// Values in the program's own units.
    fn values(&self, point: &Point) -> Vec<f64> {
        point.values.iter().zip(&self.scaling.columns).map(|(value, factor)| value * factor).collect()
    }

    /// Which sides of the program contradict each other.
    fn quarrel(&self) -> Unsolved {
        match crate::quarrel::quarrel(self.program, self.options) {
            Ok(Some(members)) => Unsolved::Quarrel(members),
            Ok(None) => Unsolved::Failed("rows that quarrel by less than can be told".into()),
            Err(why) => why,
        }
    }
}

/// The side of an interval that a value lies at.
fn nearest(value: f64, lower: f64, upper: f64) -> f64 {
    if (value - lower).abs() <= (upper - value).abs() { lower } else { upper }
}

fn measure(aim: &Aim, values: &[f64]) -> Reached {
    let value = aim.sum(values);
    Reached {
        name: aim.name.clone(),
        value,
        optimum: value,
        bound: None,
        interior_steps: 0,
        simplex_steps: 0,
        seconds: 0.0,
        skipped: false,
    }
}

/// Notes what a run took.
fn steps(highs: &Highs<'_>, clock: Instant, reached: &mut Reached) {
    reached.interior_steps = highs.info("ipm_iteration_count").max(0);
    reached.simplex_steps =
        highs.info("simplex_iteration_count").max(0) + highs.info("crossover_iteration_count").max(0);
    reached.seconds = clock.elapsed().as_secs_f64();
}
