//! What `longpole.toml` and a scenario say beside the tables.

use crate::ids::ForceId;
use longpole_base::quantity::People;
use longpole_base::{Date, Grid, choice};
use std::collections::BTreeMap;

choice! {
    /// An aim that a plan strives for.
    AimKind {
        /// Fewest weighted person-days below the survival level.
        Survival = "survival",
        /// Fewest weighted person-days below the standard.
        Standard = "standard",
        /// The largest share of what it is owed that any group at any place is short of; then the next largest.
        WorstOff = "worst-off",
        /// Fewest weighted days that works are waited for.
        Recovery = "recovery",
        /// The earliest day by which every work that can be done is done.
        Makespan = "makespan",
        /// Least money spent.
        Cost = "cost",
    }
}

impl AimKind {
    /// Whether it says how much people lack.
    pub fn counts_people(self) -> bool {
        matches!(self, Self::Survival | Self::Standard | Self::WorstOff)
    }
}

choice! {
    /// Who shares one ration.
    RationRule {
        /// Each group at each place has its own.
        PerPlace = "per-place",
        /// A group has one ration wherever it lives.
        PerGroup = "per-group",
        /// Everybody has the same.
        Common = "common",
    }
}

/// What a truck carries, for items that do not say themselves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Truck {
    /// Mass, in tonnes.
    pub tonnes: f64,
    /// Volume, in cubic metres; `None` if volume does not limit it.
    pub cubic_metres: Option<f64>,
}

/// Mass a truck carries where a folder does not say: 56,600 t of food in 3,330 trucks, as the World Food Programme
/// reported for the Gaza Strip from October 2023 to 19 March 2024.
pub const TRUCK_TONNES: f64 = 17.0;

impl Default for Truck {
    fn default() -> Self {
        Self { tonnes: TRUCK_TONNES, cubic_metres: None }
    }
}

/// A text in several languages, by language code.
pub type Texts = BTreeMap<String, String>;

/// What holds for a whole run: the folder's `longpole.toml` with the scenario's changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Id of the crisis.
    pub id: String,
    /// Its title by language.
    pub title: Texts,
    /// Id of the scenario; `base` for the folder itself.
    pub scenario: String,
    /// The scenario's title by language.
    pub scenario_title: Texts,
    /// The periods of the plan.
    pub grid: Grid,
    /// The plan's currency.
    pub currency: String,
    /// What a truck carries.
    pub truck: Truck,
    /// Aims, first things first.
    pub aims: Vec<AimKind>,
    /// Who shares one ration.
    pub ration: RationRule,
    /// Fund ids or statuses that are counted though they are neither committed nor paid.
    pub funds_counted: Vec<String>,
    /// Fund ids that are not counted though they are.
    pub funds_dropped: Vec<String>,
    /// The forces in the field, in the order of their names.
    pub fielded: Vec<Fielded>,
    /// Where the figures about trucks come from.
    pub truck_sources: Vec<String>,
    /// Facts of which several figures are published, with the one that is used.
    pub rivals: Vec<Rival>,
}

/// A force that a scenario puts into the field.
#[derive(Clone, Debug, PartialEq)]
pub struct Fielded {
    /// The force.
    pub force: ForceId,
    /// Most people it may have there; `None` for the strength in its row.
    pub ceiling: Option<People>,
}

/// A fact of which several figures are published. One is used, with a reason; the others are kept and shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Rival {
    /// Its name, by which scenarios choose otherwise.
    pub id: String,
    /// The table of the fact.
    pub table: &'static str,
    /// What tells its row: columns with their values.
    pub conditions: Vec<(String, String)>,
    /// The column of the fact.
    pub column: &'static str,
    /// The figures with their sources, in the order of the file; at least two.
    pub estimates: Vec<Estimate>,
    /// The position of the one that is used.
    pub used: usize,
    /// Why the folder uses the one it uses.
    pub reason: String,
    /// Whether a scenario chose it rather than the folder; the reason is then the scenario's to give.
    pub by_scenario: bool,
}

impl Rival {
    /// The figure that is used.
    pub fn chosen(&self) -> &Estimate {
        &self.estimates[self.used]
    }

    /// What tells the row, as in `id rafah-trucks`.
    pub fn row(&self) -> String {
        let conditions = self.conditions.iter().map(|(column, value)| format!("{column} {value}"));
        conditions.collect::<Vec<_>>().join(", ")
    }
}

/// One published figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// The figure as it stands in the file.
    pub value: String,
    /// The id of its source.
    pub source: String,
}

impl Settings {
    /// The title in a language, else in English, else any, else the id.
    pub fn title_in(&self, language: &str) -> &str {
        pick(&self.title, language).unwrap_or(&self.id)
    }

    /// The scenario's title in a language, else in English, else any, else its id.
    pub fn scenario_title_in(&self, language: &str) -> &str {
        pick(&self.scenario_title, language).unwrap_or(&self.scenario)
    }

    /// The first day of the plan.
    pub fn start(&self) -> Date {
        self.grid.start()
    }
}

fn pick<'a>(texts: &'a Texts, language: &str) -> Option<&'a str> {
    texts.get(language).or_else(|| texts.get("en")).or_else(|| texts.values().next()).map(String::as_str)
}
