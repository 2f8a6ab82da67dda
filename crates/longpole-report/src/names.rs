//! Places, items, needs and limits as people call them, in the language of the report.

use crate::View;
use longpole_base::quantity::Plain;
use longpole_model::entities::Work;
use longpole_plan::poles::Pole;
use longpole_present::Names;

/// What stands in the way, in words: a table, an id, and which of its figures.
pub(crate) fn limit(view: &View<'_>, table: &str, id: &str) -> String {
    view.names().limit(table, id)
}

/// So many units of easing, in words. What is not known stays as the plan has it.
pub(crate) fn units(view: &View<'_>, one_unit: &str, units: f64) -> String {
    view.names().units(one_unit, units)
}

/// How much of a limit is enough, in its unit.
pub(crate) fn enough(view: &View<'_>, pole: &Pole) -> Option<String> {
    pole.enough.map(Plain::value).map(|enough| units(view, &pole.one_unit, enough))
}

/// The level an aim is about.
pub(crate) fn aim(view: &View<'_>, aim: &str) -> String {
    view.names().below(aim)
}

impl<'a> View<'a> {
    /// Names in the language of the report.
    pub fn names(&self) -> Names<'a> {
        Names::of(self.input.crisis, self.words)
    }

    /// A place's name.
    pub fn place(&self, id: &str) -> String {
        self.names().place(id)
    }

    /// An item's name.
    pub fn item(&self, id: &str) -> String {
        self.names().item(id)
    }

    /// A need's name.
    pub fn need(&self, id: &str) -> String {
        self.names().need(id)
    }

    /// What a work is.
    pub fn work(&self, row: &Work) -> String {
        self.names().pick(&row.title, row.title_ar.as_ref(), row.title_fr.as_ref())
    }

    /// A force's name.
    pub fn force(&self, id: &str) -> String {
        self.names().force(id)
    }
}
