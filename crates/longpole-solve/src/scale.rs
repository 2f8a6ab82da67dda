//! Powers of two by which rows, columns and costs are scaled on their way to the solver, so that its tolerances mean
//! the same everywhere. Multiplying by a power of two changes no digit.

use longpole_program::Program;

/// Factors: a scaled column is the column divided by its factor, a scaled row the row times its factor.
#[derive(Clone, Debug)]
pub struct Scaling {
    /// By column.
    pub columns: Vec<f64>,
    /// By row.
    pub rows: Vec<f64>,
}

/// Sweeps of geometric scaling; two bring plans to within a few powers of ten of one.
const SWEEPS: usize = 2;

impl Scaling {
    /// Geometric-mean scaling of the program's entries.
    pub fn of(program: &Program) -> Self {
        let mut scaling = Self { columns: vec![1.0; program.columns.len()], rows: vec![1.0; program.rows.len()] };
        for _ in 0..SWEEPS {
            scaling.sweep_rows(program);
            scaling.sweep_columns(program);
        }
        for factor in scaling.columns.iter_mut().chain(&mut scaling.rows) {
            *factor = power_of_two(*factor);
        }
        scaling
    }

    fn sweep_rows(&mut self, program: &Program) {
        for row in 0..program.rows.len() {
            let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
            for (column, value) in program.row(row) {
                let size = value.abs() * self.columns[column];
                (least, most) = (least.min(size), most.max(size));
            }
            if most > 0.0 {
                self.rows[row] = 1.0 / (least * most).sqrt();
            }
        }
    }

    fn sweep_columns(&mut self, program: &Program) {
        let mut least = vec![f64::INFINITY; self.columns.len()];
        let mut most = vec![0.0_f64; self.columns.len()];
        for row in 0..program.rows.len() {
            for (column, value) in program.row(row) {
                let size = value.abs() * self.rows[row];
                least[column] = least[column].min(size);
                most[column] = most[column].max(size);
            }
        }
        for (column, factor) in self.columns.iter_mut().enumerate() {
            if most[column] > 0.0 {
                *factor = 1.0 / (least[column] * most[column]).sqrt();
            }
        }
    }

    /// The program in scaled columns and rows. Its aims are left behind.
    pub fn apply(&self, program: &Program) -> Program {
        let mut scaled = program.clone();
        scaled.aims.clear();
        for row in 0..program.rows.len() {
            let span = program.starts[row] as usize..program.starts[row + 1] as usize;
            for entry in span {
                scaled.value[entry] *= self.rows[row] * self.columns[program.index[entry] as usize];
            }
            scaled.rows.lower[row] *= self.rows[row];
            scaled.rows.upper[row] *= self.rows[row];
        }
        for column in 0..program.columns.len() {
            scaled.columns.lower[column] /= self.columns[column];
            scaled.columns.upper[column] /= self.columns[column];
        }
        scaled
    }
}

/// The nearest power of two.
fn power_of_two(factor: f64) -> f64 {
    factor.log2().round().exp2()
}
