//! The folder at a glance: what the page needs before there is a plan.

use super::Texts;
use super::problem::Diagnostic;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The folder that is served.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Session {
    /// The version of Longpole.
    pub version: String,
    /// The solver with its version.
    pub solver: String,
    /// The folder's name.
    pub folder: String,
    /// The id of the crisis; the folder's name where its settings cannot be read.
    pub id: String,
    /// Its title by language.
    pub title: Texts,
    /// The plan's currency.
    pub currency: String,
    /// Languages the page speaks; names fall back to English.
    pub languages: Vec<String>,
    /// The scenarios: `base`, the folder as it stands, comes first.
    pub scenarios: Vec<ScenarioBrief>,
    /// The needs, in the order of their table.
    pub needs: Vec<NeedBrief>,
    /// The items.
    pub items: Vec<Named>,
    /// The groups of people.
    pub groups: Vec<Named>,
    /// The periods of the base.
    pub periods: Vec<Period>,
    /// The places.
    pub places: Vec<PlaceBrief>,
    /// The links.
    pub links: Vec<LinkBrief>,
    /// The forces.
    pub forces: Vec<Named>,
    /// The funds.
    pub funds: Vec<FundBrief>,
    /// The works.
    pub works: Vec<Named>,
    /// The gates.
    pub gates: Vec<Named>,
    /// Outlines of places as GeoJSON, matched by each feature's `id` or `properties.id`; null without `places.geojson`.
    #[schema(value_type = Option<Object>)]
    pub outlines: Option<serde_json::Value>,
    /// Whether the base has errors, so that nothing can be planned; the lists above are then empty.
    pub has_errors: bool,
    /// What was found while reading the base.
    pub diagnostics: Vec<Diagnostic>,
}

/// A scenario of the folder.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ScenarioBrief {
    /// Its id: the name of its file.
    pub id: String,
    /// Its title by language.
    pub title: Texts,
    /// Its note by language.
    pub note: Texts,
}

/// Something with a name.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name by language.
    pub name: Texts,
}

/// A need.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct NeedBrief {
    /// Its id.
    pub id: String,
    /// Its name by language.
    pub name: Texts,
    /// Its unit.
    pub unit: String,
    /// Its sector.
    pub sector: String,
    /// Whether it has a survival level for anybody.
    pub has_survival: bool,
}

/// A period of the plan.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Period {
    /// First day, as `2024-03-29`.
    pub from: String,
    /// Last day.
    pub to: String,
    /// How many days it has.
    pub days: u32,
}

/// A place.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PlaceBrief {
    /// Its id.
    pub id: String,
    /// Its name by language.
    pub name: Texts,
    /// What it is: `origin`, `port`, `crossing`, `hub`, `area`.
    pub kind: String,
    /// The place it lies in.
    pub parent: Option<String>,
    /// Its official code.
    pub pcode: Option<String>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// People there in each period of the base, on average.
    pub population: Vec<f64>,
}

/// A link.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct LinkBrief {
    /// Its id.
    pub id: String,
    /// Where consignments enter.
    pub from: String,
    /// Where they leave.
    pub to: String,
    /// `road`, `sea`, `air`, `river`, `foot`, `pipeline`.
    pub mode: String,
    /// Days on the way.
    pub lead_days: f64,
    /// Plan currency per tonne.
    pub cost_per_t: f64,
}

/// A fund.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct FundBrief {
    /// Its id.
    pub id: String,
    /// Who gives it.
    pub donor: Option<String>,
    /// `announced`, `pledged`, `committed`, `paid`.
    pub status: String,
}
