//! Powers of two by which rows, columns and costs are scaled on their way to the solver, so that its tolerances mean
//! the same for tonnes, calories and money. Multiplying by a power of two changes no digit.

use longpole_program::Program;

/// Factors: a scaled column is the column divided by its factor, a scaled row the row times its factor.
#[derive(Clone, Debug)]
pub struct Scaling {
    /// By column: the size of its values, as the program says.
    pub columns: Vec<f64>,
    /// By row: such that its entries lie around one.
    pub rows: Vec<f64>,
}

impl Scaling {
    /// Scales columns by the size of their values, and rows by the geometric mean of what is then their largest and
    /// smallest entry.
    pub fn of(program: &Program) -> Self {
        let columns: Vec<f64> = program.columns.sizes.iter().map(|size| f64::from(*size)).collect();
        let rows = (0..program.rows.len())
            .map(|row| {
                let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
                for (column, value) in program.row(row) {
                    let size = value.abs() * columns[column];
                    (least, most) = (least.min(size), most.max(size));
                }
                power_of_two(1.0 / (least * most).sqrt())
            })
            .collect();
        Self { columns, rows }
    }

    /// The program in scaled columns and rows. Its aims are left behind.
    pub fn apply(&self, program: &Program) -> Program {
        let mut scaled = program.without_aims();
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

    /// The costs of an aim in scaled columns, around one, and what one of them is in the aim's own unit.
    pub fn costs(&self, aim: &longpole_program::Aim) -> (Vec<f64>, f64) {
        let mut costs = aim.costs(self.columns.len());
        let (mut sum, mut n) = (0.0, 0);
        for (cost, factor) in costs.iter_mut().zip(&self.columns) {
            *cost *= factor;
            if *cost != 0.0 {
                sum += cost.abs();
                n += 1;
            }
        }
        let unit = if n > 0 { power_of_two(sum / f64::from(n)) } else { 1.0 };
        for cost in &mut costs {
            *cost /= unit;
        }
        (costs, unit)
    }
}

/// The nearest power of two.
fn power_of_two(factor: f64) -> f64 {
    factor.log2().round().exp2()
}
