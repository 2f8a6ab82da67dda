//! A plan for the page.

use super::Texts;
use super::problem::Diagnostic;
use super::session::Period;
use super::table::TableData;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A plan: its headline, and what the map, the charts and the tables draw.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PlanView {
    /// The scenario's id.
    pub scenario: String,
    /// Its title by language.
    pub title: Texts,
    /// Whether the folder is as it was when this was planned.
    pub is_current: bool,
    /// Seconds it took.
    pub seconds: f64,
    /// The plan's currency.
    pub currency: String,
    /// What positions count in.
    pub keys: Keys,
    /// Who is short of what.
    pub headline: Headline,
    /// The aims, in their order.
    pub aims: Vec<AimView>,
    /// What the audit found: a plan that does not hold is never shown.
    pub audit: AuditView,
    /// Whether orders are met.
    pub orders: Vec<OrderView>,
    /// How far needs are met.
    pub coverage: CoverageColumns,
    /// What moves where.
    pub flows: FlowColumns,
    /// Works: the plan's table `works`.
    pub works: TableData,
    /// Who is posted where: the plan's table `posts`.
    pub posts: TableData,
    /// People and cost of forces by period: the timeline's table `strength`.
    pub strength: TableData,
    /// Funds by period: the plan's table `funds`.
    pub funds: TableData,
    /// What is paid: the plan's table `spending`.
    pub spending: TableData,
    /// Names of the tables that `/api/plans/{scenario}/tables/{table}` serves.
    pub tables: Vec<String>,
    /// Every file read, with its BLAKE3 digest.
    pub inputs: Vec<FileDigest>,
    /// What was found while reading the folder.
    pub diagnostics: Vec<Diagnostic>,
}

/// A file with its digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FileDigest {
    /// The file, relative to the folder.
    pub path: String,
    /// Its BLAKE3 digest in hexadecimal.
    pub blake3: String,
}

/// What positions count in: ids in the order of their tables, and the periods of this scenario.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Keys {
    /// Ids of places.
    pub places: Vec<String>,
    /// Ids of groups.
    pub groups: Vec<String>,
    /// Ids of needs.
    pub needs: Vec<String>,
    /// Ids of items.
    pub items: Vec<String>,
    /// Ids of links.
    pub links: Vec<String>,
    /// The periods.
    pub periods: Vec<Period>,
}

/// Who is short of what, and what it costs.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Headline {
    /// People in the first period and in the last.
    pub people: [f64; 2],
    /// Person-days below survival, all needs together.
    pub below_survival: f64,
    /// Person-days below standard, all needs together.
    pub below_standard: f64,
    /// Each need.
    pub needs: Vec<NeedTotal>,
    /// The place that gets the least part of what it is owed, all needs together.
    pub worst: Option<PlaceShare>,
    /// How unevenly places are served: 0 if all get the same part.
    pub gini: Option<f64>,
    /// What the plan costs; null where the answer is not of the aim that makes it small.
    pub cost: Option<Cost>,
}

/// A need over the whole plan.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct NeedTotal {
    /// The need's id.
    pub need: String,
    /// Person-days that need it.
    pub person_days: f64,
    /// Person-days below survival; null without a survival level.
    pub below_survival: Option<f64>,
    /// Person-days below standard.
    pub below_standard: f64,
    /// Part of what is owed that is provided.
    pub share: f64,
    /// The place that gets the least part.
    pub worst: Option<PlaceShare>,
    /// Last day on which anybody is below survival.
    pub survival_short_until: Option<String>,
}

/// A place with the part it gets of what it is owed.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PlaceShare {
    /// The place's id.
    pub place: String,
    /// The part.
    pub share: f64,
}

/// What a plan costs, in its currency.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Cost {
    /// What is bought.
    pub purchases: f64,
    /// What is carried.
    pub transport: f64,
    /// What works cost.
    pub works: f64,
    /// What forces in the field are paid.
    pub forces: f64,
    /// All of it.
    pub total: f64,
    /// Money received and not spent when the plan ends; null if money is not limited.
    pub unspent: Option<f64>,
}

/// What an aim came to.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct AimView {
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// What it came to.
    pub value: f64,
    /// Its optimum, the earlier aims held.
    pub optimum: f64,
    /// What no decisions about works do better than; null without works.
    pub bound: Option<f64>,
    /// By what part a better plan may be better, where that is more than rounding.
    pub gap: Option<f64>,
    /// Whether it was seen to be at its optimum without a solve.
    pub skipped: bool,
}

/// What the audit of a plan found.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct AuditView {
    /// Rules that were checked.
    pub rules: usize,
    /// Checks that were made.
    pub checks: usize,
    /// Breaches; always none, as no other plan is shown.
    pub breaches: usize,
}

/// How far needs are met, column by column: the same position in every list is one row. Rows come in the order of place,
/// group, need and period; nobody is left out.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
pub struct CoverageColumns {
    /// Position in `keys.places`.
    pub place: Vec<u32>,
    /// Position in `keys.groups`.
    pub group: Vec<u32>,
    /// Position in `keys.needs`.
    pub need: Vec<u32>,
    /// Position in `keys.periods`.
    pub period: Vec<u32>,
    /// People, on average.
    pub people: Vec<f64>,
    /// Need units owed.
    pub required: Vec<f64>,
    /// Need units provided.
    pub provided: Vec<f64>,
    /// Person-days below survival.
    pub below_survival: Vec<f64>,
    /// Person-days below standard.
    pub below_standard: Vec<f64>,
}

/// What enters links, column by column. Where nothing moves there is no row.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
pub struct FlowColumns {
    /// Position in `keys.links`.
    pub link: Vec<u32>,
    /// Position in `keys.items`.
    pub item: Vec<u32>,
    /// Position in `keys.periods`: of departure.
    pub period: Vec<u32>,
    /// Tonnes that depart.
    pub tonnes: Vec<f64>,
}

/// Whether an order is met.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct OrderView {
    /// The order's id.
    pub order: String,
    /// What it orders, by language.
    pub title: Texts,
    /// `yes`, `no`, `not-tested`.
    pub met: String,
    /// First day from which it is met to the end.
    pub met_from: Option<String>,
    /// First day on which it is tested.
    pub tested_from: Option<String>,
    /// By how much it is missed at the worst.
    pub short_by: Option<f64>,
    /// The unit of the figures.
    pub unit: String,
    /// The worst value.
    pub worst: Option<f64>,
    /// The place with the worst value.
    pub worst_place: Option<String>,
    /// First day of the period with the worst value.
    pub worst_period: Option<String>,
    /// Periods in which it is met.
    pub periods_met: f64,
    /// Periods in which it is tested.
    pub periods_tested: f64,
}
