//! Where the numbers of a plan come from, and what rests on a figure.
//!
//! **Back:** from a cell of a plan's table to the columns it was read off, the rows that bind them, the lines of input
//! these were made from, and their sources: [`Trace::back`]. **Forward:** from a source or a line of input to what rests
//! on it: [`Trace::forward`]. **As a whole:** what the first aim that is not met is made of: [`Trace::rests`].

mod back;
mod binding;
mod cells;
mod forward;
mod lines;
mod rests;
mod target;

use crate::Plan;
use crate::limits::Priceable;
use crate::provenance::{Line, Provenance};
use longpole_formulate::Formulation;
use longpole_model::Crisis;
use longpole_model::entities::Attribution;
use longpole_needs::Needs;
use longpole_solve::{Prices, Solution};
use std::collections::BTreeMap;

pub use back::{Back, Made};
pub use binding::{Binding, Side};
pub use cells::{Cell, Unknown};
pub use forward::{Forward, Reliant};
pub use lines::{Figure, LineView, SourceView};
pub use rests::{Group, Part, Rests};
pub use target::FOLLOWED;

/// A plan with everything it was made from, ready to be asked.
pub struct Trace<'a> {
    crisis: &'a Crisis,
    needs: &'a Needs,
    formulation: &'a Formulation,
    solution: &'a Solution,
    plan: &'a Plan,
    provenance: Provenance<'a>,
    index: target::Index,
    /// By column: the rows it stands in.
    rows_of: Vec<Vec<u32>>,
    /// Positions of sources by id.
    sources: BTreeMap<&'a str, usize>,
}

impl<'a> Trace<'a> {
    /// Prepares to be asked.
    pub fn new(
        crisis: &'a Crisis,
        needs: &'a Needs,
        formulation: &'a Formulation,
        solution: &'a Solution,
        plan: &'a Plan,
    ) -> Self {
        let program = &formulation.program;
        let mut rows_of = vec![Vec::new(); program.columns.len()];
        for row in 0..program.rows.len() {
            for (column, _) in program.row(row) {
                rows_of[column].push(row as u32);
            }
        }
        let sources = crisis.tables.sources.rows.iter().enumerate().map(|(n, row)| (row.id.as_str(), n)).collect();
        let index = target::Index::of(crisis);
        let provenance = Provenance::new(crisis, formulation);
        Self { crisis, needs, formulation, solution, plan, provenance, index, rows_of, sources }
    }

    /// The first aim that has prices, by position, with them; `None` if every aim is met as well as any limit allows, or in
    /// fast mode.
    fn priced(&self) -> Option<(usize, &Prices)> {
        let point = Priceable::first(self.crisis, self.formulation, self.solution)?;
        Some((point.aim, point.prices))
    }

    /// How a line is known: by the weakest of its sources. `None` without a source, or with one that is not described.
    pub fn standing(&self, line: Line) -> Option<Attribution> {
        self.attributions(line)?.into_iter().max()
    }

    /// How several lines are known together: as the weakest of them. `None` if one has no source.
    pub fn standing_of(&self, lines: &[Line]) -> Option<Attribution> {
        let standings: Option<Vec<Attribution>> = lines.iter().map(|line| self.standing(*line)).collect();
        standings?.into_iter().max()
    }

    /// How several lines would be known together if for each only the strongest of its sources counted.
    fn standing_at_best(&self, lines: &[Line]) -> Option<Attribution> {
        let best = |line: &Line| self.attributions(*line)?.into_iter().min();
        let standings: Option<Vec<Attribution>> = lines.iter().map(best).collect();
        standings?.into_iter().max()
    }

    /// The attributions of a line's sources, which are declared from the strongest to the weakest. A source that is named
    /// and not described is no better than none.
    fn attributions(&self, line: Line) -> Option<Vec<Attribution>> {
        let known =
            |id: &String| self.sources.get(id.as_str()).map(|n| self.crisis.tables.sources.rows[*n].attribution);
        lines::source_ids(self.crisis, line).iter().map(known).collect()
    }
}
