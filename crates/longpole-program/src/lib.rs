//! A linear program as plain data, some of its columns whole numbers, with a name for every row and column.
//!
//! **In:** columns and rows, block by block, each with the key it was made with. **Out:** compressed rows that a solver
//! takes as they are, names on demand, and the text formats [`mps`] and [`lp`] in which any other solver can check us.
//!
//! **Never:** knows a crisis or a solver. Names are made from blocks and keys when somebody asks; nothing is stored per name.

pub mod block;
pub mod lp;
pub mod mps;
mod names;

pub use block::{Block, Slots};
use std::collections::HashMap;

/// The most axes a block may have.
pub const MOST_AXES: usize = 4;

/// A set of labels that keys point into, such as the ids of all places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis(pub(crate) u8);

/// A column, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column(pub u32);

impl Column {
    /// Its position.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// One side of the program: what is bounded, and under which names.
#[derive(Clone, Debug, Default)]
pub struct Side {
    /// Least values.
    pub lower: Vec<f64>,
    /// Most values.
    pub upper: Vec<f64>,
    /// What a value is typically as large as: powers of two, from which the solver's room scales. Columns only.
    pub sizes: Vec<f32>,
    /// The blocks, in order, without gaps.
    pub blocks: Vec<Block>,
}

impl Side {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.lower.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.lower.is_empty()
    }

    /// The block by name.
    pub fn block(&self, name: &str) -> Option<&Block> {
        self.blocks.iter().find(|block| block.name == name)
    }
}

/// One named line of an aim: what is added up, and in which unit.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its name in the ledger.
    pub name: String,
    /// The unit of its sum.
    pub unit: String,
    /// The columns that enter.
    pub columns: Vec<u32>,
    /// What one unit of each adds.
    pub amounts: Vec<f64>,
}

impl Line {
    /// An empty line.
    pub fn new(name: impl Into<String>, unit: impl Into<String>) -> Self {
        Self { name: name.into(), unit: unit.into(), columns: Vec::new(), amounts: Vec::new() }
    }

    /// Adds a term.
    pub fn add(&mut self, column: Column, amount: f64) {
        if amount != 0.0 {
            self.columns.push(column.0);
            self.amounts.push(amount);
        }
    }

    /// The line's sum at a point.
    pub fn sum(&self, values: &[f64]) -> f64 {
        self.columns.iter().zip(&self.amounts).map(|(column, amount)| values[*column as usize] * amount).sum()
    }
}

/// Something to be made as small as possible, as a ledger of named lines.
#[derive(Clone, Debug)]
pub struct Aim {
    /// Its name.
    pub name: String,
    /// The unit of its sum.
    pub unit: String,
    /// The lines that add up to it.
    pub lines: Vec<Line>,
    /// What lies below the aim's one column, if the aim is the largest of several: when it is at its optimum, those that
    /// cannot go lower are held there, and the largest of the others is made small.
    pub levels: Vec<Level>,
}

/// One of several of which an aim is the largest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    /// The row that keeps it below the aim's column; it can be let go.
    pub row: usize,
    /// Its column.
    pub column: usize,
}

impl Aim {
    /// What one unit of each column adds to the aim.
    pub fn costs(&self, n_columns: usize) -> Vec<f64> {
        let mut costs = vec![0.0; n_columns];
        for line in &self.lines {
            for (column, amount) in line.columns.iter().zip(&line.amounts) {
                costs[*column as usize] += amount;
            }
        }
        costs
    }

    /// The aim at a point: the sum of its lines.
    pub fn sum(&self, values: &[f64]) -> f64 {
        self.lines.iter().map(|line| line.sum(values)).sum()
    }
}

/// A sum that is at least so much in every point of a program whose whole columns are whole, and may be less in others: it cuts off
/// halves of works, so that a relaxation with it says more.
#[derive(Clone, Debug, PartialEq)]
pub struct Cut {
    /// The columns.
    pub columns: Vec<u32>,
    /// What each counts.
    pub values: Vec<f64>,
    /// The least of the sum.
    pub least: f64,
}

/// A linear program: columns, rows in compressed form, and the aims in their order.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// What is decided.
    pub columns: Side,
    /// What must hold.
    pub rows: Side,
    /// Where each row starts in `index` and `value`; one entry more than rows.
    pub starts: Vec<i32>,
    /// Columns of the entries.
    pub index: Vec<i32>,
    /// Values of the entries.
    pub value: Vec<f64>,
    /// The columns that take whole numbers only, in order.
    pub whole: Vec<u32>,
    /// The columns that only measure others, in order: where these are decided, their bounds follow from their rows, so that an
    /// aim of measures alone is seen to be at its least.
    pub measures: Vec<u32>,
    /// What is true where these columns are whole. No part of the program: its prices would say less.
    pub cuts: Vec<Cut>,
    /// The aims, first things first; all are made small.
    pub aims: Vec<Aim>,
    axes: Vec<Vec<String>>,
}

impl Program {
    /// An empty program.
    pub fn new() -> Self {
        Self { starts: vec![0], ..Self::default() }
    }

    /// Registers the labels of an axis.
    ///
    /// # Panics
    /// When there are more axes than a byte counts.
    pub fn axis(&mut self, labels: Vec<String>) -> Axis {
        self.axes.push(labels);
        Axis(u8::try_from(self.axes.len() - 1).expect("a program has few axes"))
    }

    /// The labels of an axis.
    pub fn labels(&self, axis: Axis) -> &[String] {
        &self.axes[usize::from(axis.0)]
    }

    /// Opens a block of columns whose keys run over these axes.
    pub fn add_columns<const N: usize>(
        &mut self,
        name: &'static str,
        unit: &'static str,
        axes: [Axis; N],
    ) -> block::Columns<'_, N> {
        block::Columns::open(self, name, unit, axes)
    }

    /// Opens a family of rows whose keys run over these axes.
    pub fn add_rows<const N: usize>(
        &mut self,
        name: &'static str,
        unit: &'static str,
        axes: [Axis; N],
    ) -> block::Rows<'_, N> {
        block::Rows::open(self, name, unit, axes)
    }

    /// How many entries the rows have.
    pub fn n_entries(&self) -> usize {
        self.index.len()
    }

    /// The entries of a row: columns and values.
    pub fn row(&self, row: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let span = self.starts[row] as usize..self.starts[row + 1] as usize;
        self.index[span.clone()].iter().zip(&self.value[span]).map(|(column, value)| (*column as usize, *value))
    }

    /// The name of a column, as in `flow[rafah-khan,rice,2024-03-29]`.
    pub fn column_name(&self, column: usize) -> String {
        names::of(self, &self.columns, column)
    }

    /// The name of a row, as in `stock_balance[rafah,rice,2024-03-29]`.
    pub fn row_name(&self, row: usize) -> String {
        names::of(self, &self.rows, row)
    }

    /// By how much a point breaks each row: zero where it holds.
    pub fn breaches(&self, values: &[f64]) -> Vec<f64> {
        (0..self.rows.len())
            .map(|row| {
                let activity: f64 = self.row(row).map(|(column, value)| value * values[column]).sum();
                (self.rows.lower[row] - activity).max(activity - self.rows.upper[row]).max(0.0)
            })
            .collect()
    }

    /// Whether two programs differ in numbers only: the same columns, rows and entries, whatever their values.
    pub fn is_shaped_like(&self, other: &Self) -> bool {
        let same = |one: &Side, two: &Side| {
            one.blocks.len() == two.blocks.len()
                && one.blocks.iter().zip(&two.blocks).all(|(a, b)| a.name == b.name && a.keys() == b.keys())
        };
        same(&self.columns, &other.columns)
            && same(&self.rows, &other.rows)
            && self.starts == other.starts
            && self.index == other.index
    }

    /// By column and by row of this program where the same stands in another, by name of block and key.
    pub fn standing_in(&self, other: &Self) -> (Vec<Option<usize>>, Vec<Option<usize>>) {
        (places(&self.columns, &other.columns), places(&self.rows, &other.rows))
    }

    /// The program with halves allowed, and its cuts as rows: nothing in it is to be decided, and it is never worse than the program.
    #[must_use]
    pub fn relaxed(&self) -> Self {
        let mut relaxed = self.clone();
        relaxed.whole.clear();
        let cuts = std::mem::take(&mut relaxed.cuts);
        let axis = relaxed.axis((1..=cuts.len()).map(|number| number.to_string()).collect());
        let mut rows = relaxed.add_rows("cut", "share", [axis]);
        for (number, cut) in cuts.iter().enumerate() {
            cut.columns.iter().zip(&cut.values).for_each(|(column, value)| rows.term(Column(*column), *value));
            rows.end([number], cut.least, f64::INFINITY);
        }
        relaxed
    }

    /// Whether columns that take whole numbers only are still to be decided.
    pub fn is_undecided(&self) -> bool {
        self.whole.iter().any(|column| self.columns.lower[*column as usize] < self.columns.upper[*column as usize])
    }

    /// Fixes every column that takes whole numbers only at its value in a solution of a program, found by name of block and
    /// key. What that program has not is not done: zero, or what its bounds leave nearest to it.
    pub fn settle(&mut self, like: &Self, values: &[f64]) {
        if self.whole.is_empty() {
            return;
        }
        let (there, _) = self.standing_in(like);
        for column in &self.whole {
            let column = *column as usize;
            let (lower, upper) = (self.columns.lower[column], self.columns.upper[column]);
            let value = there[column].map_or(0.0, |known| values[known].round()).clamp(lower, upper);
            (self.columns.lower[column], self.columns.upper[column]) = (value, value);
        }
        self.follow();
    }

    /// Fixes every column that takes whole numbers only at its value in a solution of this program.
    pub fn settle_at(&mut self, values: &[f64]) {
        for column in &self.whole {
            let column = *column as usize;
            let value = values[column].round();
            (self.columns.lower[column], self.columns.upper[column]) = (value, value);
        }
        self.follow();
    }

    /// The only entry of a row whose column is open; `None` if there are more, or none.
    fn only_open(&self, row: usize) -> Option<(usize, f64)> {
        let is_open = |column: usize| self.columns.lower[column] < self.columns.upper[column];
        let mut open = self.row(row).filter(|(column, _)| is_open(*column));
        open.next().filter(|_| open.next().is_none())
    }

    /// Bounds measures by the rows in which nothing else is open.
    fn follow(&mut self) {
        let mut is_measure = vec![false; self.columns.len()];
        self.measures.iter().for_each(|column| is_measure[*column as usize] = true);
        let mut found = !self.measures.is_empty() && !self.is_undecided();
        while std::mem::take(&mut found) {
            for row in 0..self.rows.len() {
                let Some((column, value)) = self.only_open(row).filter(|(column, _)| is_measure[*column]) else {
                    continue;
                };
                let rest: f64 =
                    self.row(row).filter(|(other, _)| *other != column).map(|(c, v)| v * self.columns.lower[c]).sum();
                let sides = ((self.rows.lower[row] - rest) / value, (self.rows.upper[row] - rest) / value);
                let (least, most) = if value > 0.0 { sides } else { (sides.1, sides.0) };
                let (lower, upper) = (self.columns.lower[column], self.columns.upper[column]);
                let now = (lower.max(least).min(upper), upper.min(most).max(lower));
                if now != (lower, upper) {
                    (self.columns.lower[column], self.columns.upper[column]) = (now.0, now.1.max(now.0));
                    found = true;
                }
            }
        }
    }

    /// The least an aim can be, looking at the bounds of its columns alone.
    pub fn least(&self, aim: usize) -> f64 {
        let lines = self.aims[aim].lines.iter();
        lines
            .flat_map(|line| line.columns.iter().zip(&line.amounts))
            .map(|(column, amount)| {
                let column = *column as usize;
                amount * if *amount > 0.0 { self.columns.lower[column] } else { self.columns.upper[column] }
            })
            .sum()
    }

    /// Memory held, in bytes, without spare room.
    pub fn bytes(&self) -> usize {
        let side = |side: &Side| {
            side.len() * 16 + side.sizes.len() * 4 + side.blocks.iter().map(|b| b.keys().len() * 4).sum::<usize>()
        };
        let aims: usize = self.aims.iter().flat_map(|aim| &aim.lines).map(|line| line.columns.len() * 12).sum();
        side(&self.columns) + side(&self.rows) + self.starts.len() * 4 + self.index.len() * 12 + aims
    }
}

fn places(here: &Side, there: &Side) -> Vec<Option<usize>> {
    let mut places = Vec::with_capacity(here.len());
    for block in &here.blocks {
        let known: HashMap<&[u32], usize> =
            there.block(block.name).into_iter().flat_map(Block::members).map(|(member, key)| (key, member)).collect();
        places.extend(block.members().map(|(_, key)| known.get(key).copied()));
    }
    places
}
