//! What holds people back, for the page.

use super::Texts;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The limits that hold a plan back, the largest gain first.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PolesView {
    /// The scenario.
    pub scenario: String,
    /// The aim that is held back; null if nothing is.
    pub aim: Option<String>,
    /// Its unit.
    pub unit: Option<String>,
    /// What the aim came to.
    pub total: f64,
    /// Days of the plan: gains over them are people.
    pub days: u32,
    /// The limits, the long pole first.
    pub poles: Vec<PoleView>,
    /// Limits that gain more together than apart.
    pub together: Vec<TogetherView>,
    /// Limits with a price that were not tried out.
    pub untried: usize,
}

/// A limit that holds people back, confirmed by solving again.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PoleView {
    /// The limit, as `moves` takes it: `table/id`, with the figure in brackets where a line has several.
    pub limit: String,
    /// Its table.
    pub table: String,
    /// Its id.
    pub id: String,
    /// The place or link it stands at, where there is one.
    pub site: Option<String>,
    /// What it is called, by language, where it has a name; else the id is the name.
    pub name: Texts,
    /// What one unit of easing is, in English words.
    pub one_unit: String,
    /// The aim that gains.
    pub aim: String,
    /// The unit of the gains.
    pub unit: String,
    /// What the first bit gains, as if it held for a whole unit.
    pub price: f64,
    /// What the first unit gains.
    pub gain: f64,
    /// The same as people over the whole plan.
    pub people: Option<f64>,
    /// What there is to gain when it is gone; null where it cannot be thought away.
    pub gain_gone: Option<f64>,
    /// The same as people.
    pub people_gone: Option<f64>,
    /// The part of what the aim came to that would be gained.
    pub part_gone: Option<f64>,
    /// Units that gain all of it, but for a thousandth.
    pub enough: Option<f64>,
    /// Units up to which each gains as much as the price says.
    pub holds_to: Option<f64>,
    /// Who gains when it is gone, the most first.
    pub gains: Vec<GainView>,
    /// What holds people back when it is gone.
    pub next: Option<NextView>,
    /// How far it can be moved, for a slider; null where it has no figure that could be.
    pub slider: Option<Slider>,
}

/// Who gains.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct GainView {
    /// The place's id.
    pub place: String,
    /// The group's id.
    pub group: String,
    /// The need's id.
    pub need: String,
    /// Person-days short with the limit.
    pub before: f64,
    /// Person-days short without it.
    pub after: f64,
}

/// The limit that comes next, by its price.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct NextView {
    /// The limit, as `moves` takes it.
    pub limit: String,
    /// Its table.
    pub table: String,
    /// Its id.
    pub id: String,
    /// What one unit of easing is.
    pub one_unit: String,
    /// What its first bit gains.
    pub price: f64,
}

/// Limits that help only together.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TogetherView {
    /// The limits, as `moves` takes them.
    pub limits: Vec<String>,
    /// What there is to gain when all are gone.
    pub gain: f64,
    /// What each gains alone, added up.
    pub apart: f64,
}

/// How far a limit can be moved. What the page shows is `now + per_unit × units`; what it sends is `units`.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Slider {
    /// The figure as the scenario has it. For dates, days from the first day of the plan.
    pub now: f64,
    /// How much the figure changes with one unit of easing; below zero where less is easier.
    pub per_unit: f64,
    /// The least units that can be sent: the limit at its tightest.
    pub least: f64,
    /// The most units that make sense: a little more than enough.
    pub most: f64,
    /// A sensible step, in units; 1 where only whole units are.
    pub step: f64,
    /// The unit of the figure: `truck/day`, `t/day`, `t`, `litre/day`, `USD`, `day`, `g`, `%`, `person`, `crew`.
    pub unit: String,
    /// Whether the figure is a day, counted from the first of the plan.
    pub is_date: bool,
    /// Whether it can be kept as a scenario: a figure of one cell of one row.
    pub can_be_kept: bool,
}
