//! What a written plan holds: every table, one struct each.
//!
//! **In:** nothing. **Out:** the shape of every table, and [`Tables`], a plan read back from its sheets. Who makes a plan,
//! writes it, shows it, follows its figures back or audits it goes by these.
//!
//! **Never:** knows how a plan is found; computes anything.

pub mod comparison;
pub mod poles;
pub mod timeline;

pub use comparison::{COMPARISON_TABLES, Comparison};
use longpole_base::diagnostic::At;
use longpole_base::entity::{Entity, Table, TableSpec};
use longpole_base::quantity::{Days, Grams, Money, NeedAmount, People, PersonDays, Plain, Share, Tonnes};
use longpole_base::{Cell, Date, Diagnostics, Sheet, choice};
use longpole_macros::Entity;
use longpole_model::ids::{
    CapacityId, ForceId, FundId, GroupId, ItemId, LinkId, NeedId, OrderId, PlaceId, ServiceId, SiteId, SupplyId, WorkId,
};
use std::collections::BTreeMap;

macro_rules! registry {
    ($($(#[$doc:meta])+ $table:ident: $entity:ty,)+) => {
        /// The tables of a plan.
        #[derive(Clone, Debug, Default)]
        pub struct Tables {
            $($(#[$doc])+ pub $table: Vec<$entity>,)+
        }

        /// The shape of every table of a plan, in the order of files, sheets and pages.
        pub const TABLES: &[TableSpec] = &[$(<$entity>::TABLE,)+];

        impl Tables {
            /// Every table as cells, in the order of [`TABLES`]: its shape, and a cell for each column of each row.
            pub fn cells(&self) -> Vec<(TableSpec, Vec<Vec<Cell>>)> {
                vec![$((<$entity>::TABLE, self.$table.iter().map(Entity::cells).collect()),)+]
            }

            /// How many rows each table has, by its name.
            pub fn counts(&self) -> Vec<(&'static str, usize)> {
                vec![$((<$entity>::TABLE.name, self.$table.len()),)+]
            }

            /// Reads a plan back from its sheets, noting all that is wrong. Every table must be there, be it without rows.
            pub fn read(mut sheets: BTreeMap<String, Sheet>, diagnostics: &mut Diagnostics) -> Self {
                let mut tables = Self::default();
                $(match sheets.remove(<$entity>::TABLE.name) {
                    Some(sheet) => tables.$table = Table::read(sheet, diagnostics).rows,
                    None => diagnostics.error(
                        "plan-incomplete",
                        Some(At::file(&<$entity>::TABLE.file())),
                        format!("the plan has no `{}`", <$entity>::TABLE.file()),
                        "plan again; a plan is written whole or not at all".into(),
                    ),
                })+
                tables
            }
        }
    };
}

registry! {
    /// What is ordered.
    purchases: Purchase,
    /// What is carried.
    shipments: Shipment,
    /// What lies where.
    stocks: StockLevel,
    /// What is given.
    deliveries: Delivery,
    /// How far needs are met.
    coverage: Coverage,
    /// What services give.
    services: Served,
    /// Shared rations.
    rations: SharedRation,
    /// How far capacities are used.
    usage: Usage,
    /// Who is posted where.
    posts: Post,
    /// What is repaired, cleared and built.
    works: WorkDone,
    /// What is paid.
    spending: Spending,
    /// What funds hold.
    funds: FundLevel,
    /// Whether orders are met.
    orders: OrderTest,
    /// The aims, line by line.
    ledger: LedgerLine,
    /// Prices of rows.
    prices: Price,
    /// Prices of input lines.
    limits: Limit,
}

/// What is ordered from an offer in a period.
#[derive(Clone, Debug, Entity)]
#[entity(table = "purchases", key = "supply,period")]
pub struct Purchase {
    /// The offer.
    pub supply: SupplyId,
    /// Where it is handed over.
    pub place: PlaceId,
    /// What is ordered.
    pub item: ItemId,
    /// First day of the period of ordering.
    pub period: Date,
    /// Last day of the period.
    pub until: Date,
    /// Mass ordered.
    #[field(unit = "t", decimals = 1)]
    pub amount_t: Tonnes,
    /// How many units that is, if the item is counted in units.
    #[field(unit = "item unit", decimals = 0)]
    pub units: Option<Plain>,
    /// What it costs.
    #[field(unit = "money", decimals = 0)]
    pub cost: Money,
}

/// What enters a link in a period.
#[derive(Clone, Debug, Entity)]
#[entity(table = "shipments", key = "link,item,period")]
pub struct Shipment {
    /// The link.
    pub link: LinkId,
    /// Where it enters.
    pub from: PlaceId,
    /// Where it leaves.
    pub to: PlaceId,
    /// What is carried.
    pub item: ItemId,
    /// First day of the period of departure.
    pub period: Date,
    /// Last day of the period.
    pub until: Date,
    /// Mass that departs.
    #[field(unit = "t", decimals = 1)]
    pub amount_t: Tonnes,
    /// Trucks that takes, on roads.
    #[field(unit = "truck", decimals = 1)]
    pub trucks: Option<Plain>,
    /// Days on the way.
    #[field(unit = "day", decimals = 1)]
    pub lead_days: Days,
    /// What the carriage costs.
    #[field(unit = "money", decimals = 0)]
    pub cost: Money,
}

/// What lies at a place when a period ends.
#[derive(Clone, Debug, Entity)]
#[entity(table = "stocks", key = "place,item,period")]
pub struct StockLevel {
    /// Where it lies.
    pub place: PlaceId,
    /// What lies there.
    pub item: ItemId,
    /// First day of the period.
    pub period: Date,
    /// Last day of the period, on which it is counted.
    pub until: Date,
    /// Mass at the end of the period.
    #[field(unit = "t", decimals = 1)]
    pub amount_t: Tonnes,
    /// Mass thrown away or turned back during the period.
    #[field(unit = "t", decimals = 1)]
    pub discarded_t: Tonnes,
}

/// What a group at a place is given in a period.
#[derive(Clone, Debug, Entity)]
#[entity(table = "deliveries", key = "place,group,item,period")]
pub struct Delivery {
    /// Where.
    pub place: PlaceId,
    /// To whom.
    pub group: GroupId,
    /// What.
    pub item: ItemId,
    /// First day of the period.
    pub period: Date,
    /// Last day of the period.
    pub until: Date,
    /// Mass given during the period.
    #[field(unit = "t", decimals = 1)]
    pub amount_t: Tonnes,
    /// Grams per person and day.
    #[field(unit = "g/person/day", decimals = 1)]
    pub ration_g: Grams,
    /// Mass in people's hands at the end, for things that are held.
    #[field(unit = "t", decimals = 1)]
    pub held_t: Option<Tonnes>,
}

/// How far a need of a group at a place is met in a period.
#[derive(Clone, Debug, Entity)]
#[entity(table = "coverage", key = "place,group,need,period")]
pub struct Coverage {
    /// Where.
    pub place: PlaceId,
    /// Who.
    pub group: GroupId,
    /// What they need.
    pub need: NeedId,
    /// First day of the period.
    pub period: Date,
    /// Last day of the period.
    pub until: Date,
    /// People, averaged over the period.
    #[field(unit = "person", decimals = 0)]
    pub people: People,
    /// Amount owed: the standard, for all of them and the whole period (at any time, if held).
    #[field(unit = "need unit", decimals = 0)]
    pub required: NeedAmount,
    /// Amount provided by deliveries and services.
    #[field(unit = "need unit", decimals = 0)]
    pub provided: NeedAmount,
    /// Part of what is owed that is provided, at most one.
    #[field(unit = "share", decimals = 3)]
    pub share: Share,
    /// Amount missing below the survival level.
    #[field(unit = "need unit", decimals = 0)]
    pub shortfall_survival: NeedAmount,
    /// Amount missing between the survival level and the standard.
    #[field(unit = "need unit", decimals = 0)]
    pub shortfall_standard: NeedAmount,
    /// Person-days below survival: the missing amount over the survival level.
    #[field(unit = "person-day", decimals = 0)]
    pub person_days_survival: PersonDays,
    /// Person-days below standard: all that is missing over the standard.
    #[field(unit = "person-day", decimals = 0)]
    pub person_days_standard: PersonDays,
}

/// What a service gives a group in a period.
#[derive(Clone, Debug, Entity)]
#[entity(table = "services", key = "service,group,period")]
pub struct Served {
    /// The service.
    pub service: ServiceId,
    /// Where.
    pub place: PlaceId,
    /// To whom.
    pub group: GroupId,
    /// Which need it fills.
    pub need: NeedId,
    /// First day of the period.
    pub period: Date,
    /// Last day of the period.
    pub until: Date,
    /// Amount given.
    #[field(unit = "need unit", decimals = 0)]
    pub amount: NeedAmount,
    /// Fuel burnt for it.
    #[field(unit = "t", decimals = 2)]
    pub fuel_t: Option<Tonnes>,
}

/// The shared ration of a group, or of everyone, in a period. Empty where each place has its own.
#[derive(Clone, Debug, Entity)]
#[entity(table = "rations", key = "group,item,period")]
pub struct SharedRation {
    /// Who shares it: a group, or `everyone`.
    pub group: String,
    /// The item.
    pub item: ItemId,
    /// First day of the period.
    pub period: Date,
    /// Last day of the period.
    pub until: Date,
    /// Grams per person and day.
    #[field(unit = "g/person/day", decimals = 1)]
    pub ration_g: Grams,
}

/// How much of a capacity row is used in a period.
#[derive(Clone, Debug, Entity)]
#[entity(table = "usage", key = "capacity,period")]
pub struct Usage {
    /// The capacity row.
    pub capacity: CapacityId,
    /// The place or link it limits.
    pub on: SiteId,
    /// What it counts.
    pub measure: String,
    /// First day of the period.
    pub period: Date,
    /// Last day of the period.
    pub until: Date,
    /// What passes.
    #[field(unit = "measure", decimals = 1)]
    pub used: Plain,
    /// What could pass; where people must be present, with enough of them.
    #[field(unit = "measure", decimals = 1)]
    pub available: Plain,
    /// Used over available.
    #[field(unit = "share", decimals = 3)]
    pub share: Share,
}

/// People of a force who are posted at a place or link in a period, and what passes there because of them. Who can be posted
/// and is not needed anywhere is left out.
#[derive(Clone, Debug, Entity)]
#[entity(table = "posts", key = "on,force,period")]
pub struct Post {
    /// The place or link.
    pub on: SiteId,
    /// The force.
    pub force: ForceId,
    /// First day of the period.
    pub period: Date,
    /// Last day of the period.
    pub until: Date,
    /// People posted there, on an average day of the period.
    #[field(unit = "person", decimals = 0)]
    pub people: People,
    /// What passes under their protection; of several forces each its part by heads.
    #[field(unit = "measure", decimals = 1)]
    pub lets_pass: Plain,
    /// What is counted.
    pub measure: String,
}

/// A work: when it is begun and done. A divisible work has a row for each period in which some of it is done; a work of which
/// nothing is done has a row without dates.
#[derive(Clone, Debug, Entity)]
#[entity(table = "works", key = "work,begins")]
pub struct WorkDone {
    /// The work.
    pub work: WorkId,
    /// Where.
    pub place: PlaceId,
    /// The sector that pays for it.
    pub sector: String,
    /// First day on which it runs, in this period if it is divisible; empty if nothing of it is done.
    pub begins: Option<Date>,
    /// Last day on which it runs, in this period if it is divisible; what waits for it counts from the day after.
    pub done: Option<Date>,
    /// Part of the work that is done on these days.
    #[field(unit = "share", decimals = 3)]
    pub share: Share,
    /// Part of the work that is done after these days.
    #[field(unit = "share", decimals = 3)]
    pub share_done: Share,
    /// Crews at work on each of these days.
    #[field(unit = "crew", decimals = 1)]
    pub crews: Plain,
    /// What these days cost, beside the material.
    #[field(unit = "money", decimals = 0)]
    pub cost: Money,
    /// Material used on these days.
    #[field(unit = "t", decimals = 1)]
    pub material_t: Option<Tonnes>,
    /// What it began on the heels of: its gate, its own date, a work before it, or crews that others had until then. Empty if it
    /// began with the plan, or if what it waited for was money, material, or the aims.
    pub waits_for: Option<String>,
}

/// What a fund pays for a sector, or to a force, in a period.
#[derive(Clone, Debug, Entity)]
#[entity(table = "spending", key = "fund,sector,place,force,period")]
pub struct Spending {
    /// The fund; empty where money is not limited.
    pub fund: Option<FundId>,
    /// The sector.
    pub sector: String,
    /// The place the money is earmarked for; empty if it may be spent anywhere.
    pub place: Option<PlaceId>,
    /// The force that is paid; empty for what is bought and carried.
    pub force: Option<ForceId>,
    /// First day of the period.
    pub period: Date,
    /// Last day of the period.
    pub until: Date,
    /// What is paid.
    #[field(unit = "money", decimals = 0)]
    pub amount: Money,
}

/// What a fund has received, paid and kept when a period ends.
#[derive(Clone, Debug, Entity)]
#[entity(table = "funds", key = "fund,period")]
pub struct FundLevel {
    /// The fund.
    pub fund: FundId,
    /// First day of the period.
    pub period: Date,
    /// Last day of the period.
    pub until: Date,
    /// Received during the period.
    #[field(unit = "money", decimals = 0)]
    pub received: Money,
    /// Paid during the period.
    #[field(unit = "money", decimals = 0)]
    pub paid: Money,
    /// Left at the end.
    #[field(unit = "money", decimals = 0)]
    pub unspent: Money,
}

choice! {
    /// Whether an order is met.
    OrderState {
        /// In every period that is tested.
        Yes = "yes",
        /// Not in every one of them.
        No = "no",
        /// No period begins on or after the day from which it must hold, or nobody is there whom it is about.
        Untested = "not-tested",
    }
}

/// Whether the plan meets an order: one row for each area where a need is tested, one row for trucks and tonnes. A period is
/// tested if it begins on the order's day or later. An order changes no plan.
#[derive(Clone, Debug, Entity)]
#[entity(table = "orders", key = "order,place")]
pub struct OrderTest {
    /// The order.
    pub order: OrderId,
    /// The area, where the order is about a need.
    pub place: Option<PlaceId>,
    /// What is measured.
    pub indicator: String,
    /// The unit of the figures: a share, trucks or tonnes on an average day.
    pub unit: String,
    /// The least it may be.
    #[field(unit = "as in `unit`", decimals = 3)]
    pub at_least: Option<Plain>,
    /// The most it may be.
    #[field(unit = "as in `unit`", decimals = 3)]
    pub at_most: Option<Plain>,
    /// First day of the first period that is tested. Empty if there is none.
    pub tested_from: Option<Date>,
    /// Whether it is met in every period that is tested.
    pub met: OrderState,
    /// First day from which it is met in every period to the end, be it before it must hold. Empty if there is none.
    pub met_from: Option<Date>,
    /// The worst value in any period that is tested: the one that misses its bound by most, or keeps it by least.
    #[field(unit = "as in `unit`", decimals = 3)]
    pub worst: Option<Plain>,
    /// First day of the first period with that value, to a millionth.
    pub worst_period: Option<Date>,
    /// By how much that value is below the least or above the most; 0 if it is not.
    #[field(unit = "as in `unit`", decimals = 3)]
    pub short_by: Option<Plain>,
    /// Periods tested in which it is met.
    #[field(decimals = 0)]
    pub periods_met: Plain,
    /// Periods tested.
    #[field(decimals = 0)]
    pub periods_tested: Plain,
}

/// One line of an aim. The lines of an aim add up to what it reached.
#[derive(Clone, Debug, Entity)]
#[entity(table = "ledger", key = "aim,line")]
pub struct LedgerLine {
    /// The aim.
    pub aim: String,
    /// The line.
    pub line: String,
    /// Its sum.
    #[field(unit = "as in `unit`", decimals = 0)]
    pub amount: Plain,
    /// The unit of the sum.
    pub unit: String,
}

/// What one unit of relief of one row would gain, under the first aim that is not already met.
#[derive(Clone, Debug, Entity)]
#[entity(table = "prices", key = "row")]
pub struct Price {
    /// The aim.
    pub aim: String,
    /// The family of the row.
    pub family: String,
    /// The row's full name, as in the exported program.
    pub row: String,
    /// Gain of the aim per unit of relief; never negative for a limit that holds. With every digit, so that an audit can
    /// prove by the prices how far a plan may be from the best.
    #[field(unit = "as in `unit`", decimals = 4, exact)]
    pub price: Plain,
    /// The unit of the price.
    pub unit: String,
}

/// What one line of input that limits the plan would gain if it were eased by one unit throughout its dates.
#[derive(Clone, Debug, Entity)]
#[entity(table = "limits", key = "table,id")]
pub struct Limit {
    /// The aim whose gain is meant.
    pub aim: String,
    /// The table of the line.
    pub table: String,
    /// The line's id.
    pub id: String,
    /// What one unit of easing is, in words.
    pub one_unit: String,
    /// Gain of the aim for the first unit, by its shadow price; not confirmed by another solve.
    #[field(unit = "as in `unit`", decimals = 1)]
    pub gain: Plain,
    /// The unit of the gain.
    pub unit: String,
    /// Periods in which the limit is reached.
    #[field(decimals = 0)]
    pub periods_reached: Plain,
    /// Periods in which it is in force.
    #[field(decimals = 0)]
    pub periods_in_force: Plain,
}

/// What `plan.json` says of a plan, as far as others need it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// Id of the crisis.
    pub crisis: String,
    /// Id of the scenario.
    pub scenario: String,
    /// First day, as written.
    pub start: String,
    /// Last day, as written.
    pub end: String,
    /// How many periods.
    pub n_periods: f64,
    /// The plan's currency.
    pub currency: String,
    /// Every file the plan was made from, with its BLAKE3 digest in hexadecimal.
    pub inputs: BTreeMap<String, String>,
    /// Files of the plan that are not read, with the BLAKE3 digests they were written with.
    pub files: BTreeMap<String, String>,
    /// The digests of those that are there now; whoever reads the plan adds them.
    pub files_there: BTreeMap<String, String>,
    /// What each aim reached, by name.
    pub aims: BTreeMap<String, f64>,
    /// What no other beginnings of works are claimed to do better than, by name of the aim.
    pub bounds: BTreeMap<String, f64>,
    /// How many rows each table has, by name.
    pub rows: BTreeMap<String, f64>,
}
