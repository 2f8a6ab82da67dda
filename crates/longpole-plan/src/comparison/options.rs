//! What options with forces come to: people by date, access, what they wait for, and where they pay for themselves.

use longpole_base::quantity::{Money, People, Plain, Share};
use longpole_base::{Date, choice};
use longpole_macros::Entity;
use longpole_model::gates::Opening;
use longpole_model::ids::{ForceId, GateId, SiteId};

/// People of a force in the field at the end of a month of the plan.
#[derive(Clone, Debug, Entity)]
#[entity(table = "strength", key = "scenario,force,date")]
pub struct Strength {
    /// The scenario.
    pub scenario: String,
    /// The force.
    pub force: ForceId,
    /// The last day of the last period that ends in the month.
    pub date: Date,
    /// People under contract on that day.
    #[field(unit = "person", decimals = 0)]
    pub strength: People,
    /// People who can be posted on that day.
    #[field(unit = "person", decimals = 0)]
    pub available: People,
    /// People who are posted in that period.
    #[field(unit = "person", decimals = 0)]
    pub posted: People,
    /// What the force has been paid by then.
    #[field(unit = "money", decimals = 0)]
    pub paid: Money,
}

/// What passes a place or link that has a limit, on an average day of the plan.
#[derive(Clone, Debug, Entity)]
#[entity(table = "access", key = "scenario,on,measure")]
pub struct Access {
    /// The scenario.
    pub scenario: String,
    /// The place or link.
    pub on: SiteId,
    /// What is counted.
    pub measure: String,
    /// What may pass without anybody.
    #[field(unit = "measure/day", decimals = 1)]
    pub unprotected: Plain,
    /// What may pass besides while enough people are there.
    #[field(unit = "measure/day", decimals = 1)]
    pub protected: Plain,
    /// What passes.
    #[field(unit = "measure/day", decimals = 1)]
    pub passes: Plain,
    /// What of that passes because people are posted there.
    #[field(unit = "measure/day", decimals = 1)]
    pub passes_protected: Plain,
    /// What passes as a part of what may.
    #[field(unit = "share", decimals = 3)]
    pub share: Option<Share>,
}

/// What a force in the field waits for.
#[derive(Clone, Debug, Entity)]
#[entity(table = "chains", key = "scenario,force,step")]
pub struct Chain {
    /// The scenario.
    pub scenario: String,
    /// The force.
    pub force: ForceId,
    /// What it waits for: its `authorization` or its `entry`.
    pub step: String,
    /// The gate; empty if it waits for none.
    pub gate: Option<GateId>,
    /// When it opens; `never` if it does not.
    pub opens: Opening,
    /// The gates that decide the date one after the other, this one last.
    pub chain: Vec<GateId>,
}

/// How much access forces must bring to be worth, in person-days, what they are paid.
#[derive(Clone, Debug, Entity)]
#[entity(table = "break_even", key = "scenario")]
pub struct BreakEven {
    /// The scenario.
    pub scenario: String,
    /// The forces in the field.
    pub forces: Vec<ForceId>,
    /// What they are paid.
    #[field(unit = "money", decimals = 0)]
    pub paid: Money,
    /// The aim under which plans are compared.
    pub aim: String,
    /// Its unit.
    pub unit: String,
    /// What it comes to with the effect in the folder.
    #[field(unit = "as in `unit`", decimals = 0)]
    pub with: Plain,
    /// With the low effect of the rows that give one.
    #[field(unit = "as in `unit`", decimals = 0)]
    pub low: Option<Plain>,
    /// With the high effect of the rows that give one.
    #[field(unit = "as in `unit`", decimals = 0)]
    pub high: Option<Plain>,
    /// With forces that protect nothing.
    #[field(unit = "as in `unit`", decimals = 0)]
    pub without_effect: Plain,
    /// With nobody in the field, and what they are paid free for aid.
    #[field(unit = "as in `unit`", decimals = 0)]
    pub aid_instead: Plain,
    /// Whether, and from where on, they pay for themselves.
    pub pays: Pays,
    /// From which part of the effect in the folder on.
    #[field(decimals = 3)]
    pub part: Option<Plain>,
}

choice! {
    /// Whether forces pay for themselves.
    Pays {
        /// Any access is a gain: the money would gain nobody anything elsewhere.
        Always = "always",
        /// From a part of the effect on.
        From = "from",
        /// Not with 64 times the effect.
        Never = "never",
    }
}
