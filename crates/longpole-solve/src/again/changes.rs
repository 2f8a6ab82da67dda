//! What differs between two programs of one shape, in scaled units.

use crate::highs::Highs;
use crate::scale::{Scaled, Scaling};
use longpole_program::Program;

/// What keeps the aims before one at their least: their columns lie at the sides where they cost least.
pub(super) struct Face {
    aim: usize,
    /// By column whether it is held, and whether at its least side.
    held: Vec<Option<bool>>,
}

impl Face {
    pub(super) fn of(program: &Program, aim: usize) -> Self {
        let mut held = vec![None; program.columns.len()];
        for line in program.aims[..aim].iter().flat_map(|aim| &aim.lines) {
            for (column, amount) in line.columns.iter().zip(&line.amounts) {
                held[*column as usize] = Some(*amount > 0.0);
            }
        }
        Self { aim, held }
    }

    /// The bounds of a column with the face held.
    fn bounds(&self, program: &Program, column: usize) -> (f64, f64) {
        let (lower, upper) = (program.columns.lower[column], program.columns.upper[column]);
        match self.held[column] {
            None => (lower, upper),
            Some(true) => (lower, lower),
            Some(false) => (upper, upper),
        }
    }

    pub(super) fn hold(&self, scaled: &mut Scaled) {
        let (lower, upper) = &mut scaled.column_bounds;
        for (column, held) in self.held.iter().enumerate() {
            match held {
                None => {}
                Some(true) => upper[column] = lower[column],
                Some(false) => lower[column] = upper[column],
            }
        }
    }
}

/// What a relief belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// A bound of a column.
    Column(usize),
    /// A side of a row.
    Row(usize),
}

/// Something that gives: a column of its own, added to the column or row it belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Relief {
    pub of: Of,
    /// The most it gives, upwards if above zero.
    pub most: f64,
    /// Whether all of it must be given: a row with equal sides.
    pub is_due: bool,
}

impl Relief {
    /// Two that give together what this one gives, the first so much.
    pub(super) fn parted(&self, first: f64) -> (Self, Self) {
        (Self { most: first, ..*self }, Self { most: self.most - first, ..*self })
    }

    /// Between nothing and all it gives.
    pub(super) fn bounds(&self) -> (f64, f64) {
        (self.most.min(0.0), self.most.max(0.0))
    }

    /// Whether it gives downwards: it is then at its most while it gives nothing.
    pub(super) fn is_downwards(&self) -> bool {
        self.most < 0.0
    }

    /// As its bounds, but for what must be given: that leaves no choice.
    pub(super) fn due(&self) -> (f64, f64) {
        if self.is_due { (self.most, self.most) } else { self.bounds() }
    }

    /// The rows it stands in, with the entries as they are now.
    pub(super) fn entries(&self, program: &Program, scaled: &Scaled, changed: &[Entry]) -> (Vec<i32>, Vec<f64>) {
        match self.of {
            Of::Row(row) => (vec![row as i32], vec![-1.0]),
            Of::Column(column) => {
                let at = (0..program.n_entries()).filter(|at| program.index[*at] as usize == column);
                at.map(|at| {
                    let now = changed.binary_search_by_key(&at, |entry| entry.at);
                    let value = now.map_or(scaled.value[at], |number| changed[number].now);
                    (program.starts.partition_point(|start| *start as usize <= at) as i32 - 1, value)
                })
                .unzip()
            }
        }
    }
}

/// A column or row with other bounds or sides: before and now.
#[derive(Clone, Copy)]
pub(super) struct Moved {
    at: usize,
    before: (f64, f64),
    now: (f64, f64),
}

impl Moved {
    /// What it is now.
    pub(super) fn now(&self) -> (f64, f64) {
        self.now
    }

    /// What it gives and no more than that; `None` if it closes in.
    fn gives(&self, of: Of) -> Option<Relief> {
        let (lower, upper) = (self.now.0 - self.before.0, self.now.1 - self.before.1);
        let (same_lower, same_upper) = (self.now.0 == self.before.0, self.now.1 == self.before.1);
        let relief = |most: f64, is_due| Some(Relief { of, most, is_due });
        if same_lower && upper > 0.0 && upper.is_finite() {
            relief(upper, false)
        } else if same_upper && lower < 0.0 && lower.is_finite() {
            relief(lower, false)
        } else if self.before.0 == self.before.1 && self.now.0 == self.now.1 && upper.is_finite() {
            relief(upper, true)
        } else {
            None
        }
    }
}

/// An entry with another value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Entry {
    row: usize,
    column: usize,
    /// Its place among the entries.
    at: usize,
    now: f64,
}

/// All that differs.
pub(super) struct Changes {
    columns: Vec<Moved>,
    rows: Vec<Moved>,
    /// In their order.
    pub entries: Vec<Entry>,
    costs: bool,
    aim: usize,
}

impl Changes {
    pub(super) fn between(
        (loaded, face): (&Program, &Face),
        changed: &Program,
        scaling: &Scaling,
        scaled: &Scaled,
    ) -> Self {
        let columns = (0..loaded.columns.len()).filter_map(|at| {
            let now = face.bounds(changed, at);
            let size = scaling.columns[at];
            (now != face.bounds(loaded, at)).then(|| Moved {
                at,
                before: (scaled.column_bounds.0[at], scaled.column_bounds.1[at]),
                now: (now.0 / size, now.1 / size),
            })
        });
        let rows = (0..loaded.rows.len()).filter_map(|at| {
            let now = (changed.rows.lower[at], changed.rows.upper[at]);
            let factor = scaling.rows[at];
            (now != (loaded.rows.lower[at], loaded.rows.upper[at])).then(|| Moved {
                at,
                before: (scaled.row_sides.0[at], scaled.row_sides.1[at]),
                now: (now.0 * factor, now.1 * factor),
            })
        });
        let (columns, rows) = (columns.collect(), rows.collect());
        let mut entries = Vec::new();
        for row in 0..loaded.rows.len() {
            for at in loaded.starts[row] as usize..loaded.starts[row + 1] as usize {
                if loaded.value[at] != changed.value[at] {
                    let column = loaded.index[at] as usize;
                    let now = changed.value[at] * scaling.rows[row] * scaling.columns[column];
                    entries.push(Entry { row, column, at, now });
                }
            }
        }
        let n = loaded.columns.len();
        let costs = loaded.aims[face.aim].costs(n) != changed.aims[face.aim].costs(n);
        Self { columns, rows, entries, costs, aim: face.aim }
    }

    /// The reliefs that all changes of bounds and sides amount to; `None` if some close in, none gives, or costs differ.
    pub(super) fn reliefs(&self) -> Option<Vec<Relief>> {
        if self.costs || (self.columns.is_empty() && self.rows.is_empty() && !self.entries.is_empty()) {
            return None;
        }
        let columns = self.columns.iter().map(|moved| moved.gives(Of::Column(moved.at)));
        let rows = self.rows.iter().map(|moved| moved.gives(Of::Row(moved.at)));
        columns.chain(rows).collect()
    }

    /// Whether nothing differs.
    pub(super) fn is_empty(&self) -> bool {
        self.columns.is_empty() && self.rows.is_empty() && !self.has_other_numbers()
    }

    /// Whether entries or costs differ, and not only bounds and sides.
    pub(super) fn has_other_numbers(&self) -> bool {
        !self.entries.is_empty() || self.costs
    }

    /// Puts back the bounds and sides that differ here and do not in other changes.
    pub(super) fn restore(&self, other: &Self, highs: &mut Highs<'_>) {
        let gone = |here: &[Moved], there: &[Moved]| -> Vec<Moved> {
            let stays = |moved: &Moved| there.binary_search_by_key(&moved.at, |other| other.at).is_ok();
            here.iter().filter(|moved| !stays(moved)).copied().collect()
        };
        let (columns, rows) = (gone(&self.columns, &other.columns), gone(&self.rows, &other.rows));
        set(highs, (&columns, &rows), |moved| moved.before);
    }

    pub(super) fn make(&self, highs: &mut Highs<'_>, changed: &Program, scaling: &Scaling) {
        self.set(highs, |moved| moved.now);
        self.make_entries(highs);
        if self.costs {
            highs.set_costs(&scaling.costs(&changed.aims[self.aim]).0);
        }
    }

    pub(super) fn undo(&self, highs: &mut Highs<'_>, scaled: &Scaled, costs: &[f64]) {
        self.set(highs, |moved| moved.before);
        self.undo_entries(highs, scaled);
        if self.costs {
            highs.set_costs(costs);
        }
    }

    pub(super) fn set(&self, highs: &mut Highs<'_>, sides: impl Fn(&Moved) -> (f64, f64) + Copy) {
        set(highs, (&self.columns, &self.rows), sides);
    }

    pub(super) fn make_entries(&self, highs: &mut Highs<'_>) {
        for entry in &self.entries {
            highs.set_entry(entry.row, entry.column, entry.now);
        }
    }

    pub(super) fn undo_entries(&self, highs: &mut Highs<'_>, scaled: &Scaled) {
        for entry in &self.entries {
            highs.set_entry(entry.row, entry.column, scaled.value[entry.at]);
        }
    }
}

/// Puts bounds of columns and sides of rows into the instance.
fn set(highs: &mut Highs<'_>, (columns, rows): (&[Moved], &[Moved]), sides: impl Fn(&Moved) -> (f64, f64) + Copy) {
    let index = |moved: &[Moved]| moved.iter().map(|moved| moved.at as i32).collect::<Vec<i32>>();
    let (lower, upper): (Vec<f64>, Vec<f64>) = columns.iter().map(sides).unzip();
    highs.set_column_bounds(&index(columns), &lower, &upper);
    let (lower, upper): (Vec<f64>, Vec<f64>) = rows.iter().map(sides).unzip();
    highs.set_row_bounds(&index(rows), &lower, &upper);
}
