//! What a point of the program means for people, and no more: for answers that are looked at while somebody waits.

use crate::fairness::Fairness;
use crate::plan::View;
use crate::summary::{self, NeedAnswer};
use longpole_formulate::Formulation;
use longpole_model::Crisis;
use longpole_needs::Needs;
use longpole_plan::{Coverage, Shipment};

/// Who gets what, and what moves where.
#[derive(Clone, Debug)]
pub struct Glance {
    /// How far needs are met, in the order of the rows of [`Needs`].
    pub coverage: Vec<Coverage>,
    /// What enters links.
    pub shipments: Vec<Shipment>,
    /// Each need over the whole plan.
    pub needs: Vec<NeedAnswer>,
    /// How evenly places are served.
    pub fairness: Fairness,
}

impl Glance {
    /// Reads it off the values of a program's columns.
    pub fn of(crisis: &Crisis, needs: &Needs, formulation: &Formulation, values: &[f64]) -> Self {
        let view = View { crisis, needs, formulation, values };
        Self::of_tables(crisis, view.coverage(), view.shipments())
    }

    /// The same of the tables of a plan.
    pub fn of_tables(crisis: &Crisis, coverage: Vec<Coverage>, shipments: Vec<Shipment>) -> Self {
        let fairness = Fairness::of(crisis, &coverage);
        let needs = summary::answers(crisis, &coverage, &fairness);
        Self { coverage, shipments, needs, fairness }
    }
}
