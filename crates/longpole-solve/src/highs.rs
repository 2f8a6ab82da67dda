//! A thin safe room over the C interface of HiGHS.
//!
//! An instance is made, run and dropped on one thread: HiGHS keeps its scheduler per thread and resets it when an
//! instance dies. `Highs` is therefore neither `Send` nor `Sync`, and [`crate::solve`] gives each run a thread of its own.

use crate::scale::Scaled;
use highs_sys as ffi;
use longpole_program::Program;
use std::ffi::{CString, c_char, c_int, c_void};
use std::marker::PhantomData;
use std::sync::atomic::{AtomicBool, Ordering};

/// The oldest HiGHS that is trusted: 1.14 called wrong integer optima optimal.
const OLDEST: (i32, i32) = (1, 15);

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// An optimum was found and proved.
    Optimal,
    /// The rows contradict each other.
    Infeasible,
    /// The aim can be made as small as one likes: a mistake in the program.
    Unbounded,
    /// A limit of time or steps was reached.
    Limit,
    /// Somebody asked to stop.
    Interrupted,
    /// The solver gave up; its own word.
    Failed(i32),
}

/// Primal and dual values of the last run.
#[derive(Clone, Debug, Default)]
pub struct Point {
    /// By column.
    pub values: Vec<f64>,
    /// By column: what one unit more of the column would add to the aim.
    pub reduced_costs: Vec<f64>,
    /// By row: its sum.
    pub activities: Vec<f64>,
    /// By row: what one unit more of the active side would add to the aim.
    pub duals: Vec<f64>,
}

/// Which columns and rows are basic: a warm start.
#[derive(Clone, Debug)]
pub struct Basis {
    columns: Vec<i32>,
    rows: Vec<i32>,
}

impl Basis {
    /// How many columns and rows it has.
    pub fn len(&self) -> usize {
        self.columns.len() + self.rows.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The basis with some columns more, each at its most or at its least.
    #[must_use]
    pub fn widened(&self, at_most: impl Iterator<Item = bool>) -> Self {
        let mut wide = self.clone();
        let status = |at_most| if at_most { ffi::kHighsBasisStatusUpper } else { ffi::kHighsBasisStatusLower };
        wide.columns.extend(at_most.map(status));
        wide
    }

    /// The basis with the columns behind `n`, two equal groups, joined: one column for each pair, which may take what
    /// both may. `None` where a pair lies inside of what both may take: that is no corner.
    #[must_use]
    pub fn joined(mut self, n: usize) -> Option<Self> {
        let more = self.columns.split_off(n + (self.columns.len() - n) / 2);
        for (before, more) in self.columns[n..].iter_mut().zip(more) {
            let is_basic = |status: i32| status == ffi::kHighsBasisStatusBasic;
            if is_basic(*before) || is_basic(more) {
                *before = ffi::kHighsBasisStatusBasic;
            } else if *before != more {
                return None;
            }
        }
        Some(self)
    }

    /// The basis of another program: by column and by row where it stands in this one. What is new to it lies at its
    /// least side if it is a column, and is basic if it is a row.
    #[must_use]
    pub fn carried_over(&self, columns: &[Option<usize>], rows: &[Option<usize>]) -> Self {
        let status = |known: &[i32], from: &[Option<usize>], new: i32| {
            from.iter().map(|from| from.map_or(new, |from| known[from])).collect()
        };
        Self {
            columns: status(&self.columns, columns, ffi::kHighsBasisStatusLower),
            rows: status(&self.rows, rows, ffi::kHighsBasisStatusBasic),
        }
    }
}

/// What the callbacks see. Lives in a box of its own, so that its address stays while HiGHS holds it.
struct Watch<'a> {
    stop: Option<&'a AtomicBool>,
    tell: Option<&'a (dyn Fn(Tick) + Sync + 'a)>,
}

/// A sign of life from a run.
#[derive(Clone, Copy, Debug)]
pub struct Tick {
    /// Steps of the simplex method so far.
    pub simplex_steps: i32,
    /// Steps of the interior point method so far.
    pub interior_steps: i32,
}

/// Which simplex method goes on from a vertex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Simplex {
    /// From a feasible point.
    Primal,
    /// From prices that hold.
    Dual,
}

impl Simplex {
    /// The solver's number for the method.
    const fn number(self) -> i32 {
        match self {
            Self::Dual => 1,
            Self::Primal => 4,
        }
    }
}

/// One instance of HiGHS.
pub struct Highs<'a> {
    pointer: *mut c_void,
    n_columns: usize,
    n_rows: usize,
    watch: *mut Watch<'a>,
    _not_send: PhantomData<*const ()>,
}

impl<'a> Highs<'a> {
    /// A quiet instance on one thread, which stops when `stop` becomes true and tells how it goes.
    ///
    /// # Panics
    /// When the linked HiGHS is older than 1.15.
    pub fn new(stop: Option<&'a AtomicBool>, tell: Option<&'a (dyn Fn(Tick) + Sync)>) -> Self {
        // SAFETY: the three version calls take nothing and return integers.
        let version = unsafe { (ffi::Highs_versionMajor(), ffi::Highs_versionMinor()) };
        assert!(version >= OLDEST, "HiGHS 1.15 or newer is needed, this is {}.{}", version.0, version.1);
        // SAFETY: returns a new instance, which `drop` destroys.
        let pointer = unsafe { ffi::Highs_create() };
        let watch = Box::into_raw(Box::new(Watch { stop, tell }));
        // SAFETY: what `watch` points to lives as long as the instance, and the callback only reads it.
        unsafe {
            ffi::Highs_setBoolOptionValue(pointer, c"output_flag".as_ptr(), 0);
            ffi::Highs_setIntOptionValue(pointer, c"threads".as_ptr(), 1);
            ffi::Highs_setCallback(pointer, Some(on_callback), watch.cast());
            ffi::Highs_startCallback(pointer, ffi::kHighsCallbackSimplexInterrupt);
            ffi::Highs_startCallback(pointer, ffi::kHighsCallbackIpmInterrupt);
            ffi::Highs_startCallback(pointer, ffi::kHighsCallbackMipInterrupt);
        }
        Self { pointer, n_columns: 0, n_rows: 0, watch, _not_send: PhantomData }
    }

    /// Hands over a program with scaled numbers: rows in compressed form.
    ///
    /// # Errors
    /// When HiGHS refuses the program: a number in it is too large for arithmetic.
    ///
    /// # Panics
    /// When the arrays do not fit each other, which only a mistake of ours can cause.
    pub fn pass(&mut self, program: &Program, scaled: &Scaled, costs: &[f64]) -> Result<(), String> {
        (self.n_columns, self.n_rows) = (program.columns.len(), program.rows.len());
        let (lower, upper) = &scaled.column_bounds;
        let (least, most) = &scaled.row_sides;
        assert!([costs.len(), lower.len(), upper.len()].iter().all(|n| *n == self.n_columns), "one number per column");
        assert!([least.len(), most.len()].iter().all(|n| *n == self.n_rows), "one number per row");
        assert_eq!(program.starts.len(), self.n_rows + 1, "one start per row and one after");
        assert_eq!(scaled.value.len(), program.n_entries(), "one value per entry");
        // SAFETY: every array has the length that the counts say, as asserted here and kept by `Program`.
        let status = unsafe {
            ffi::Highs_passLp(
                self.pointer,
                self.n_columns as i32,
                self.n_rows as i32,
                program.n_entries() as i32,
                ffi::MATRIX_FORMAT_ROW_WISE,
                ffi::OBJECTIVE_SENSE_MINIMIZE,
                0.0,
                costs.as_ptr(),
                lower.as_ptr(),
                upper.as_ptr(),
                least.as_ptr(),
                most.as_ptr(),
                program.starts.as_ptr(),
                program.index.as_ptr(),
                scaled.value.as_ptr(),
            )
        };
        if status == ffi::STATUS_ERROR {
            return Err("a figure in the folder is too large to calculate with".to_owned());
        }
        Ok(())
    }

    /// Reads a program from an MPS or LP file, as anybody else would hand it over.
    ///
    /// # Panics
    /// When the path holds a zero or HiGHS cannot read the file.
    pub fn read(&mut self, path: &std::path::Path) {
        let name = c_string(path.to_str().expect("a path in UTF-8"));
        // SAFETY: the string ends with a zero and lives through the call; the counts only ask the instance.
        let status = unsafe { ffi::Highs_readModel(self.pointer, name.as_ptr()) };
        assert_ne!(status, ffi::STATUS_ERROR, "the solver cannot read {}", path.display());
        // SAFETY: as above.
        let (columns, rows) = unsafe { (ffi::Highs_getNumCol(self.pointer), ffi::Highs_getNumRow(self.pointer)) };
        (self.n_columns, self.n_rows) = (columns as usize, rows as usize);
    }

    /// The objective of the last run.
    pub fn objective(&self) -> f64 {
        // SAFETY: the instance is alive.
        unsafe { ffi::Highs_getObjectiveValue(self.pointer) }
    }

    /// Sets an option to a word.
    ///
    /// # Panics
    /// When HiGHS knows no such option or value.
    pub fn set_word(&mut self, option: &str, value: &str) {
        let (name, word) = (c_string(option), c_string(value));
        // SAFETY: both strings end with a zero and live through the call.
        let status = unsafe { ffi::Highs_setStringOptionValue(self.pointer, name.as_ptr(), word.as_ptr()) };
        assert_eq!(status, ffi::STATUS_OK, "unknown option {option} = {value}");
    }

    /// Sets an option to a whole number.
    ///
    /// # Panics
    /// When HiGHS knows no such option or value.
    pub fn set_whole(&mut self, option: &str, value: i32) {
        let name = c_string(option);
        // SAFETY: the string ends with a zero and lives through the call.
        let status = unsafe { ffi::Highs_setIntOptionValue(self.pointer, name.as_ptr(), value) };
        assert_eq!(status, ffi::STATUS_OK, "unknown option {option} = {value}");
    }

    /// Sets an option to a number.
    ///
    /// # Panics
    /// When HiGHS knows no such option or value.
    pub fn set_number(&mut self, option: &str, value: f64) {
        let name = c_string(option);
        // SAFETY: the string ends with a zero and lives through the call.
        let status = unsafe { ffi::Highs_setDoubleOptionValue(self.pointer, name.as_ptr(), value) };
        assert_eq!(status, ffi::STATUS_OK, "unknown option {option} = {value}");
    }

    /// Replaces the costs of all columns.
    pub fn set_costs(&mut self, costs: &[f64]) {
        assert_eq!(costs.len(), self.n_columns, "one cost per column");
        // SAFETY: the array has one entry per column of the range.
        unsafe { ffi::Highs_changeColsCostByRange(self.pointer, 0, self.n_columns as i32 - 1, costs.as_ptr()) };
    }

    /// Replaces the bounds of some columns.
    pub fn set_column_bounds(&mut self, columns: &[i32], lower: &[f64], upper: &[f64]) {
        assert!(columns.len() == lower.len() && columns.len() == upper.len(), "two bounds per column");
        if !columns.is_empty() {
            let n = columns.len() as i32;
            // SAFETY: the three arrays have the same length, which is passed.
            unsafe {
                ffi::Highs_changeColsBoundsBySet(self.pointer, n, columns.as_ptr(), lower.as_ptr(), upper.as_ptr())
            };
        }
    }

    /// Replaces the sides of some rows.
    pub fn set_row_bounds(&mut self, rows: &[i32], lower: &[f64], upper: &[f64]) {
        assert!(rows.len() == lower.len() && rows.len() == upper.len(), "two sides per row");
        if !rows.is_empty() {
            let n = rows.len() as i32;
            // SAFETY: the three arrays have the same length, which is passed.
            unsafe { ffi::Highs_changeRowsBoundsBySet(self.pointer, n, rows.as_ptr(), lower.as_ptr(), upper.as_ptr()) };
        }
    }

    /// Replaces one entry of the matrix.
    pub fn set_entry(&mut self, row: usize, column: usize, value: f64) {
        assert!(row < self.n_rows && column < self.n_columns, "an entry of this program");
        // SAFETY: row and column lie within the program, as asserted.
        unsafe { ffi::Highs_changeCoeff(self.pointer, row as i32, column as i32, value) };
    }

    /// Adds a column behind the others: its cost, its bounds, its rows and entries.
    pub fn add_column(&mut self, cost: f64, (lower, upper): (f64, f64), rows: &[i32], entries: &[f64]) {
        assert_eq!(rows.len(), entries.len(), "one row per entry");
        let n = rows.len() as i32;
        // SAFETY: both arrays have the length that is passed.
        unsafe { ffi::Highs_addCol(self.pointer, cost, lower, upper, n, rows.as_ptr(), entries.as_ptr()) };
        self.n_columns += 1;
    }

    /// Adds a row behind the others: its sides, its columns and entries.
    pub fn add_row(&mut self, (lower, upper): (f64, f64), columns: &[i32], entries: &[f64]) {
        assert_eq!(columns.len(), entries.len(), "one column per entry");
        let n = columns.len() as i32;
        // SAFETY: both arrays have the length that is passed.
        unsafe { ffi::Highs_addRow(self.pointer, lower, upper, n, columns.as_ptr(), entries.as_ptr()) };
        self.n_rows += 1;
    }

    /// Lets columns take whole numbers only.
    pub fn set_whole_columns(&mut self, columns: &[u32]) {
        let index: Vec<i32> = columns.iter().map(|column| *column as i32).collect();
        let kinds = vec![ffi::kHighsVarTypeInteger; index.len()];
        // SAFETY: both arrays have the length that is passed.
        unsafe {
            ffi::Highs_changeColsIntegralityBySet(self.pointer, index.len() as i32, index.as_ptr(), kinds.as_ptr())
        };
    }

    /// Starts the next search from a point.
    pub fn suggest(&mut self, values: &[f64]) {
        assert_eq!(values.len(), self.n_columns, "one value per column");
        let none = std::ptr::null();
        // SAFETY: the array has one entry per column; what is null is not read.
        unsafe { ffi::Highs_setSolution(self.pointer, values.as_ptr(), none, none, none) };
    }

    /// Whether the last run ended with a point that keeps all rows.
    pub fn has_point(&self) -> bool {
        self.info("primal_solution_status") == ffi::SOLUTION_STATUS_FEASIBLE
    }

    /// The bound that the last search proved.
    pub fn bound(&self) -> f64 {
        let name = c_string("mip_dual_bound");
        let mut value = f64::NEG_INFINITY;
        // SAFETY: the string ends with a zero; the number is written to our own.
        unsafe { ffi::Highs_getDoubleInfoValue(self.pointer, name.as_ptr(), &raw mut value) };
        value
    }

    /// Removes the columns from a position on.
    pub fn remove_columns(&mut self, from: usize) {
        if from < self.n_columns {
            // SAFETY: the range lies within the columns.
            unsafe { ffi::Highs_deleteColsByRange(self.pointer, from as i32, self.n_columns as i32 - 1) };
            self.n_columns = from;
        }
    }

    /// Solves what has been passed.
    pub fn run(&mut self) -> Status {
        // SAFETY: the instance is alive; its callbacks read a box that is too.
        let model = unsafe {
            ffi::Highs_run(self.pointer);
            ffi::Highs_getModelStatus(self.pointer)
        };
        match model {
            ffi::MODEL_STATUS_OPTIMAL | ffi::MODEL_STATUS_MODEL_EMPTY => Status::Optimal,
            ffi::MODEL_STATUS_INFEASIBLE | ffi::MODEL_STATUS_UNBOUNDED_OR_INFEASIBLE => Status::Infeasible,
            ffi::MODEL_STATUS_UNBOUNDED => Status::Unbounded,
            ffi::MODEL_STATUS_REACHED_TIME_LIMIT
            | ffi::MODEL_STATUS_REACHED_ITERATION_LIMIT
            | ffi::MODEL_STATUS_REACHED_SOLUTION_LIMIT => Status::Limit,
            ffi::MODEL_STATUS_REACHED_INTERRUPT => Status::Interrupted,
            other => Status::Failed(other),
        }
    }

    /// Solves what has been passed from nothing, by a method in the solver's own word: `ipx`, or `simplex`, which is dual then.
    pub fn run_afresh(&mut self, method: &str) -> Status {
        self.forget();
        self.set_word("solver", method);
        self.set_whole("simplex_strategy", Simplex::Dual.number());
        self.run()
    }

    /// Goes on by a simplex method, from a basis or else from where the last run ended, for so many steps at most.
    pub fn go_on(&mut self, basis: Option<&Basis>, simplex: Simplex, most_steps: i32) -> Status {
        if let Some(basis) = basis {
            self.forget();
            self.set_basis(basis);
        }
        self.set_word("solver", "simplex");
        self.set_whole("simplex_strategy", simplex.number());
        self.set_whole("simplex_iteration_limit", most_steps);
        let status = self.run();
        self.set_whole("simplex_iteration_limit", i32::MAX);
        status
    }

    /// The values of the last run.
    pub fn point(&self) -> Point {
        let mut point = Point {
            values: vec![0.0; self.n_columns],
            reduced_costs: vec![0.0; self.n_columns],
            activities: vec![0.0; self.n_rows],
            duals: vec![0.0; self.n_rows],
        };
        // SAFETY: the four arrays have one entry per column or row.
        unsafe {
            ffi::Highs_getSolution(
                self.pointer,
                point.values.as_mut_ptr(),
                point.reduced_costs.as_mut_ptr(),
                point.activities.as_mut_ptr(),
                point.duals.as_mut_ptr(),
            );
        }
        point
    }

    /// The basis of the last run, if it has a valid one.
    pub fn basis(&self) -> Option<Basis> {
        if self.info("basis_validity") != ffi::kHighsBasisValidityValid {
            return None;
        }
        let mut basis = Basis { columns: vec![0; self.n_columns], rows: vec![0; self.n_rows] };
        // SAFETY: the two arrays have one entry per column or row.
        unsafe { ffi::Highs_getBasis(self.pointer, basis.columns.as_mut_ptr(), basis.rows.as_mut_ptr()) };
        Some(basis)
    }

    /// Starts the next run from a basis.
    pub fn set_basis(&mut self, basis: &Basis) {
        assert!(basis.columns.len() == self.n_columns && basis.rows.len() == self.n_rows, "a basis of this program");
        // SAFETY: the two arrays have one entry per column or row, as asserted.
        unsafe { ffi::Highs_setBasis(self.pointer, basis.columns.as_ptr(), basis.rows.as_ptr()) };
    }

    /// Forgets basis and solution, so that the next run starts afresh, with presolve.
    pub fn forget(&mut self) {
        // SAFETY: the instance is alive.
        unsafe { ffi::Highs_clearSolver(self.pointer) };
    }

    /// A whole number that HiGHS tells about the last run.
    pub fn info(&self, name: &str) -> i32 {
        let name = c_string(name);
        let mut value = 0;
        // SAFETY: the string ends with a zero; the number is written to our own.
        unsafe { ffi::Highs_getIntInfoValue(self.pointer, name.as_ptr(), &raw mut value) };
        value
    }
}

impl Drop for Highs<'_> {
    fn drop(&mut self) {
        // SAFETY: made by `Highs_create` on this thread, and not used afterwards.
        unsafe { ffi::Highs_destroy(self.pointer) };
        // SAFETY: made by `Box::into_raw`, and nobody holds it any more.
        drop(unsafe { Box::from_raw(self.watch) });
    }
}

fn c_string(text: &str) -> CString {
    CString::new(text).expect("option names hold no zero")
}

/// The version of the linked HiGHS.
pub fn version() -> String {
    // SAFETY: the three calls take nothing and return integers.
    let (major, minor, patch) =
        unsafe { (ffi::Highs_versionMajor(), ffi::Highs_versionMinor(), ffi::Highs_versionPatch()) };
    format!("{major}.{minor}.{patch}")
}

/// Called by HiGHS now and then: passes on how it goes, and asks it to stop when told to.
unsafe extern "C" fn on_callback(
    _kind: c_int,
    _message: *const c_char,
    out: *const ffi::HighsCallbackDataOut,
    back: *mut ffi::HighsCallbackDataIn,
    data: *mut c_void,
) {
    // SAFETY: HiGHS hands back the box given to `Highs_setCallback`, and its own records, which may be null.
    let (watch, out, back) = unsafe { (&*data.cast::<Watch<'_>>(), out.as_ref(), back.as_mut()) };
    if let (Some(tell), Some(out)) = (watch.tell, out) {
        let tick = Tick { simplex_steps: out.simplex_iteration_count, interior_steps: out.ipm_iteration_count };
        // A panic must not unwind into C.
        let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| tell(tick)));
    }
    if let (Some(stop), Some(back)) = (watch.stop, back) {
        // HiGHS keeps what it was told from one run to the next.
        back.user_interrupt = c_int::from(stop.load(Ordering::Relaxed));
    }
}
