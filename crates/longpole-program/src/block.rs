//! Blocks: runs of columns or rows of one kind, found again by the key they were made with.

use crate::{Axis, Column, Program};

/// A run of columns or rows of one kind.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its name, as in `flow`.
    pub name: &'static str,
    /// The unit of a column's value, or of a row's activity.
    pub unit: &'static str,
    /// The position of its first member.
    pub first: u32,
    axes: Vec<Axis>,
    keys: Vec<u32>,
}

impl Block {
    /// The axes its keys run over.
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// The keys one after the other, as many numbers each as there are axes.
    pub fn keys(&self) -> &[u32] {
        &self.keys
    }

    /// How many members it has.
    pub fn len(&self) -> usize {
        self.keys.len() / self.axes.len()
    }

    /// Whether it has no member.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The key of a member, counted from the block's first.
    pub fn key(&self, member: usize) -> &[u32] {
        &self.keys[member * self.axes.len()..(member + 1) * self.axes.len()]
    }

    /// Every key with the position of its member in the program.
    pub fn members(&self) -> impl Iterator<Item = (usize, &[u32])> + '_ {
        self.keys.chunks_exact(self.axes.len()).enumerate().map(|(n, key)| (self.first as usize + n, key))
    }
}

/// No member has this key.
const NONE: u32 = u32::MAX;

/// Members by key: a dense table, so that looking up costs one multiplication per axis.
#[derive(Clone, Debug)]
pub struct Slots<const N: usize> {
    sizes: [usize; N],
    at: Vec<u32>,
}

impl<const N: usize> Slots<N> {
    fn new(sizes: [usize; N]) -> Self {
        Self { sizes, at: vec![NONE; sizes.iter().product()] }
    }

    /// The member with a key, if it was made.
    pub fn get(&self, key: [usize; N]) -> Option<Column> {
        let found = *self.at.get(self.slot(key)?)?;
        (found != NONE).then_some(Column(found))
    }

    fn slot(&self, key: [usize; N]) -> Option<usize> {
        let mut slot = 0;
        for (size, k) in self.sizes.iter().zip(key) {
            if k >= *size {
                return None;
            }
            slot = slot * size + k;
        }
        Some(slot)
    }
}

/// An open block of columns.
pub struct Columns<'p, const N: usize> {
    program: &'p mut Program,
    slots: Slots<N>,
    size: f32,
    is_whole: bool,
    measures: bool,
}

impl<'p, const N: usize> Columns<'p, N> {
    pub(crate) fn open(program: &'p mut Program, name: &'static str, unit: &'static str, axes: [Axis; N]) -> Self {
        let sizes = axes.map(|axis| program.labels(axis).len());
        let first = program.columns.len() as u32;
        program.columns.blocks.push(Block { name, unit, first, axes: axes.to_vec(), keys: Vec::new() });
        Self { program, slots: Slots::new(sizes), size: 1.0, is_whole: false, measures: false }
    }

    /// Says how large the values of the columns added from now on typically are; the nearest power of two is kept.
    ///
    /// # Panics
    /// When the size is not above zero.
    pub fn size(&mut self, size: f64) -> &mut Self {
        assert!(size > 0.0, "a size is above zero");
        self.size = size.log2().round().exp2() as f32;
        self
    }

    /// Says that the columns added from now on take whole numbers only. Their size is one.
    pub fn whole(&mut self) -> &mut Self {
        (self.is_whole, self.size) = (true, 1.0);
        self
    }

    /// Says that the columns added from now on only measure others: see [`Program::measures`].
    pub fn measure(&mut self) -> &mut Self {
        self.measures = true;
        self
    }

    /// Adds a column with its bounds.
    ///
    /// # Panics
    /// When the key lies outside its axes or has been used before.
    pub fn add(&mut self, key: [usize; N], lower: f64, upper: f64) -> Column {
        let columns = &mut self.program.columns;
        let column = columns.lower.len() as u32;
        let slot = self.slots.slot(key).expect("a key lies within its axes");
        assert_eq!(self.slots.at[slot], NONE, "a key is used once");
        self.slots.at[slot] = column;
        columns.lower.push(lower);
        columns.upper.push(upper);
        columns.sizes.push(self.size);
        if self.is_whole {
            self.program.whole.push(column);
        }
        if self.measures {
            self.program.measures.push(column);
        }
        let columns = &mut self.program.columns;
        let block = columns.blocks.last_mut().expect("opened above");
        block.keys.extend(key.map(|k| k as u32));
        Column(column)
    }

    /// Closes the block: members by key.
    pub fn done(self) -> Slots<N> {
        self.slots
    }
}

/// An open family of rows.
pub struct Rows<'p, const N: usize> {
    program: &'p mut Program,
}

impl<'p, const N: usize> Rows<'p, N> {
    pub(crate) fn open(program: &'p mut Program, name: &'static str, unit: &'static str, axes: [Axis; N]) -> Self {
        let first = program.rows.len() as u32;
        program.rows.blocks.push(Block { name, unit, first, axes: axes.to_vec(), keys: Vec::new() });
        Self { program }
    }

    /// Adds a term to the row being written.
    pub fn term(&mut self, column: Column, value: f64) {
        if value != 0.0 {
            self.program.index.push(column.0 as i32);
            self.program.value.push(value);
        }
    }

    /// How many terms the row being written has.
    pub fn n_terms(&self) -> usize {
        self.program.index.len() - *self.program.starts.last().expect("never empty") as usize
    }

    /// Ends the row. A row without terms is dropped: it could not be influenced.
    pub fn end(&mut self, key: [usize; N], lower: f64, upper: f64) {
        if self.n_terms() == 0 {
            return;
        }
        let program = &mut *self.program;
        program.starts.push(program.index.len() as i32);
        program.rows.lower.push(lower);
        program.rows.upper.push(upper);
        program.rows.blocks.last_mut().expect("opened above").keys.extend(key.map(|k| k as u32));
    }
}
