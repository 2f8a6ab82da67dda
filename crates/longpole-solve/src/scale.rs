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

/// The numbers of a program, scaled; where they stand is as in the program.
#[derive(Clone, Debug)]
pub struct Scaled {
    /// The entries.
    pub value: Vec<f64>,
    /// Least and most of every column.
    pub column_bounds: (Vec<f64>, Vec<f64>),
    /// Least and most of every row.
    pub row_sides: (Vec<f64>, Vec<f64>),
}

impl Scaling {
    /// Scales columns by the size of their values, and rows by the geometric mean of what is then their largest and
    /// smallest entry. In one pass, while a row is at hand; what does not change is not copied.
    pub fn of(program: &Program) -> (Self, Scaled) {
        let columns: Vec<f64> = program.columns.sizes.iter().map(|size| f64::from(*size)).collect();
        let mut rows = Vec::with_capacity(program.rows.len());
        let mut value = Vec::with_capacity(program.n_entries());
        for row in 0..program.rows.len() {
            let first = value.len();
            let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
            for (column, entry) in program.row(row) {
                let entry = entry * columns[column];
                (least, most) = (least.min(entry.abs()), most.max(entry.abs()));
                value.push(entry);
            }
            let factor = power_of_two(1.0 / (least * most).sqrt());
            value[first..].iter_mut().for_each(|entry| *entry *= factor);
            rows.push(factor);
        }
        let over = |bounds: &[f64]| bounds.iter().zip(&columns).map(|(bound, size)| bound / size).collect();
        let times = |sides: &[f64]| sides.iter().zip(&rows).map(|(side, factor)| side * factor).collect();
        let scaled = Scaled {
            value,
            column_bounds: (over(&program.columns.lower), over(&program.columns.upper)),
            row_sides: (times(&program.rows.lower), times(&program.rows.upper)),
        };
        (Self { columns, rows }, scaled)
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
