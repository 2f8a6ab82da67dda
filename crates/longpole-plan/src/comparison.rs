//! What a written comparison holds: the scenarios of a folder side by side.
//!
//! Every table names the scenario in its first column, or tells how many of them agree. A further table is one struct here
//! and one line in the registry.

mod deadlines;
mod options;

use crate::OrderState;
pub use deadlines::{Deadline, Turn, Ways};
use longpole_base::entity::{Entity, TableSpec};
use longpole_base::quantity::{Money, People, PersonDays, Plain, Share, Tonnes};
use longpole_base::{Cell, Date, choice};
use longpole_macros::Entity;
use longpole_model::ids::{FundId, GroupId, ItemId, NeedId, OrderId, PlaceId};
pub use options::{Access, BreakEven, Chain, Pays, Strength};

macro_rules! registry {
    ($($(#[$doc:meta])+ $table:ident: $entity:ty,)+) => {
        /// The tables of a comparison.
        #[derive(Clone, Debug, Default)]
        pub struct Comparison {
            $($(#[$doc])+ pub $table: Vec<$entity>,)+
        }

        /// The shape of every table of a comparison, in the order of files, sheets and pages.
        pub const COMPARISON_TABLES: &[TableSpec] = &[$(<$entity>::TABLE,)+];

        impl Comparison {
            /// Every table as cells, in the order of [`COMPARISON_TABLES`].
            pub fn cells(&self) -> Vec<(TableSpec, Vec<Vec<Cell>>)> {
                vec![$((<$entity>::TABLE, self.$table.iter().map(Entity::cells).collect()),)+]
            }
        }
    };
}

registry! {
    /// Each scenario in one row; the base first, the others by id.
    scenarios: ScenarioLine,
    /// How evenly each need is met.
    fairness: NeedFairness,
    /// How each area fares, all needs together.
    areas: AreaOutcome,
    /// Until when each scenario can still begin.
    deadlines: Deadline,
    /// Who is short of what, where, month by month.
    outcomes: MonthOutcome,
    /// From when on levels are met.
    dates: MetFrom,
    /// People of forces in the field, month by month.
    strength: Strength,
    /// What passes each place and link that has a limit.
    access: Access,
    /// What forces wait for.
    chains: Chain,
    /// How much access forces must bring to be worth what they are paid.
    break_even: BreakEven,
    /// Whether orders are met.
    orders: OrderMet,
    /// What funds leave unspent, and why.
    money: StuckMoney,
    /// What plans have in common in the first four weeks, and what they do not.
    actions: Action,
    /// The same, scenario by scenario.
    action_amounts: ActionAmount,
    /// What each plan does otherwise than the base.
    changes: Change,
}

choice! {
    /// What became of a scenario.
    Status {
        /// It has a plan.
        Planned = "planned",
        /// Its input has errors.
        Errors = "errors",
        /// Hard rules contradict each other.
        Quarrel = "quarrel",
        /// The time allowed was not enough.
        TimeLimit = "time-limit",
        /// The solver found no plan.
        Failed = "failed",
        /// What the solver found did not hold in its audit.
        Refused = "refused",
    }
}

choice! {
    /// When a level is met.
    Met {
        /// From the first day to the last.
        Throughout = "throughout",
        /// From some day to the last.
        Later = "later",
        /// At some time, but not at the end.
        ForAWhile = "for-a-while",
        /// At no time.
        Never = "never",
        /// The need has no such level.
        NoLevel = "no-level",
    }
}

choice! {
    /// What is done, by the table of the plan that says so.
    Act {
        /// Something is ordered from an offer.
        Buy = "purchases",
        /// Something enters a link.
        Send = "shipments",
        /// Something is given to a group.
        Give = "deliveries",
    }
}

choice! {
    /// Whether plans agree on an action.
    ActionKind {
        /// Every plan does at least this much.
        NoRegret = "no-regret",
        /// Some plans do this much more than others.
        Hedge = "hedge",
    }
}

choice! {
    /// In what plans differ where they hedge.
    Differs {
        /// In how much of the item they buy, send or give altogether.
        Amount = "amount",
        /// Only in the offer, the link or the place: altogether they buy, send or give about as much of the item.
        Way = "way",
    }
}

impl Default for Status {
    /// A scenario has a plan unless something is wrong.
    fn default() -> Self {
        Self::Planned
    }
}

/// A scenario and what its plan comes to. What a scenario without a plan would hold is empty.
#[derive(Clone, Debug, Default, Entity)]
#[entity(table = "scenarios", key = "scenario")]
pub struct ScenarioLine {
    /// The scenario's id; `base` is the folder as it stands.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// Whether it has a plan.
    pub status: Status,
    /// Why it has none: the first error, or the rows that contradict each other.
    pub problem: Option<String>,
    /// First day of the plan.
    pub start: Option<Date>,
    /// Last day of the plan.
    pub end: Option<Date>,
    /// People, averaged over the days of the plan.
    #[field(unit = "person", decimals = 0)]
    pub people: Option<People>,
    /// Person-days below survival, all needs together and not weighted.
    #[field(unit = "person-day", decimals = 0)]
    pub person_days_survival: Option<PersonDays>,
    /// Person-days below survival, less those of the base. Negative where fewer people are short; empty for the base.
    #[field(unit = "person-day", decimals = 0)]
    pub survival_vs_base: Option<PersonDays>,
    /// Person-days below standard, all needs together and not weighted.
    #[field(unit = "person-day", decimals = 0)]
    pub person_days_standard: Option<PersonDays>,
    /// Person-days below standard, less those of the base.
    #[field(unit = "person-day", decimals = 0)]
    pub standard_vs_base: Option<PersonDays>,
    /// As if so many people had none of one thing below survival on all days: person-days divided by the days of the plan.
    #[field(unit = "person", decimals = 0)]
    pub people_survival: Option<People>,
    /// As if so many people had none of one thing on all days: person-days below standard divided by the days of the plan.
    #[field(unit = "person", decimals = 0)]
    pub people_standard: Option<People>,
    /// Last day on which anybody is below survival. Empty if nobody ever is.
    pub survival_short_until: Option<Date>,
    /// The area that gets the least part of what it is owed, all needs together.
    pub worst_place: Option<PlaceId>,
    /// That part.
    #[field(unit = "share", decimals = 3)]
    pub worst_share: Option<Share>,
    /// Gini coefficient of these parts over all areas, weighted by people: 0 if every area gets the same part.
    #[field(decimals = 3)]
    pub gini: Option<Plain>,
    /// Everything that is paid for.
    #[field(unit = "money", decimals = 0)]
    pub cost: Option<Money>,
    /// What of that is bought and carried for people.
    #[field(unit = "money", decimals = 0)]
    pub cost_aid: Option<Money>,
    /// What of that forces in the field are paid.
    #[field(unit = "money", decimals = 0)]
    pub cost_forces: Option<Money>,
    /// What of that works cost, beside their material.
    #[field(unit = "money", decimals = 0)]
    pub cost_works: Option<Money>,
    /// How many works are done when the plan ends. Empty without works.
    #[field(decimals = 0)]
    pub works_done: Option<Plain>,
    /// How many works there are. Empty without works.
    #[field(decimals = 0)]
    pub works_all: Option<Plain>,
    /// Cost, less that of the base.
    #[field(unit = "money", decimals = 0)]
    pub cost_vs_base: Option<Money>,
    /// What counted funds receive. Empty, as the next four, if money is not limited.
    #[field(unit = "money", decimals = 0)]
    pub received: Option<Money>,
    /// What they pay.
    #[field(unit = "money", decimals = 0)]
    pub spent: Option<Money>,
    /// What they keep because it came too late or expired.
    #[field(unit = "money", decimals = 0)]
    pub stuck_date: Option<Money>,
    /// What they keep because it is tied to sectors or places that cannot use it, while others lack money's worth.
    #[field(unit = "money", decimals = 0)]
    pub stuck_earmark: Option<Money>,
    /// What they keep for any other reason: nobody lacks what it could buy, or something else than money holds it back.
    #[field(unit = "money", decimals = 0)]
    pub stuck_other: Option<Money>,
    /// Announced or pledged money, which is not counted.
    #[field(unit = "money", decimals = 0)]
    pub uncounted: Option<Money>,
    /// The long pole: of the limits that were tried out, the one that gains most when it is gone.
    pub pole: Option<String>,
    /// The table of that line.
    pub pole_table: Option<String>,
    /// The aim whose gain is meant.
    pub pole_aim: Option<String>,
    /// What one unit of easing is, in words.
    pub pole_unit: Option<String>,
    /// What is gained when the limit is gone, found by solving again; empty where it cannot be thought away, as a stock.
    #[field(unit = "as in `pole_gain_unit`", decimals = 0)]
    pub pole_gone: Option<Plain>,
    /// The same as people: gain over the days of the plan. Empty if the aim counts no person-days.
    #[field(unit = "person", decimals = 0)]
    pub pole_people: Option<People>,
    /// Units of easing that gain all of that, but for a thousandth.
    #[field(unit = "unit of easing", decimals = 2)]
    pub pole_enough: Option<Plain>,
    /// What the first unit gains, found by solving again. Empty if that failed: then only `pole_price` is known.
    #[field(unit = "as in `pole_gain_unit`", decimals = 0)]
    pub pole_gain: Option<Plain>,
    /// What the first unit would gain by its shadow price.
    #[field(unit = "as in `pole_gain_unit`", decimals = 0)]
    pub pole_price: Option<Plain>,
    /// The unit of the gains.
    pub pole_gain_unit: Option<String>,
    /// The limit that holds people back most when the pole is gone, by its price.
    pub pole_next: Option<String>,
    /// The table of that limit.
    pub pole_next_table: Option<String>,
}

/// How evenly a need is met over the areas. Minimizing what is missing altogether can starve the place that is dear to
/// reach; here it shows.
#[derive(Clone, Debug, Entity)]
#[entity(table = "fairness", key = "scenario,need")]
pub struct NeedFairness {
    /// The scenario.
    pub scenario: String,
    /// The need. Empty for all needs together, each weighted by the person-days that need it.
    pub need: Option<NeedId>,
    /// Part of what is owed that is provided, over all areas.
    #[field(unit = "share", decimals = 3)]
    pub share: Share,
    /// The area that gets the least part.
    pub worst_place: PlaceId,
    /// That part.
    #[field(unit = "share", decimals = 3)]
    pub worst_share: Share,
    /// Gini coefficient of the areas' parts, weighted by people: 0 if every area gets the same part.
    #[field(decimals = 3)]
    pub gini: Plain,
}

/// How an area fares over the whole plan, all needs together.
#[derive(Clone, Debug, Entity)]
#[entity(table = "areas", key = "scenario,place")]
pub struct AreaOutcome {
    /// The scenario.
    pub scenario: String,
    /// The area.
    pub place: PlaceId,
    /// People there, averaged over the days of the plan.
    #[field(unit = "person", decimals = 0)]
    pub people: People,
    /// Person-days below survival.
    #[field(unit = "person-day", decimals = 0)]
    pub person_days_survival: PersonDays,
    /// Person-days below standard.
    #[field(unit = "person-day", decimals = 0)]
    pub person_days_standard: PersonDays,
    /// Part of what is owed that is provided, each need weighted by the person-days that need it.
    #[field(unit = "share", decimals = 3)]
    pub share: Share,
}

/// How far a need of an area is met in a month of the calendar. What a period holds is spread evenly over its days.
#[derive(Clone, Debug, Entity)]
#[entity(table = "outcomes", key = "scenario,place,need,month")]
pub struct MonthOutcome {
    /// The scenario.
    pub scenario: String,
    /// The area.
    pub place: PlaceId,
    /// What its people need.
    pub need: NeedId,
    /// The month, as `2024-03`. The first and the last may be months of which the plan holds some days only.
    pub month: String,
    /// People who need it, averaged over the days of the plan in this month.
    #[field(unit = "person", decimals = 0)]
    pub people: People,
    /// Person-days below survival.
    #[field(unit = "person-day", decimals = 0)]
    pub person_days_survival: PersonDays,
    /// Person-days below standard.
    #[field(unit = "person-day", decimals = 0)]
    pub person_days_standard: PersonDays,
    /// Part of what is owed that is provided.
    #[field(unit = "share", decimals = 3)]
    pub share: Share,
}

/// From when on a need of an area is met, for all its groups. A date is the first day of a period.
#[derive(Clone, Debug, Entity)]
#[entity(table = "dates", key = "scenario,place,need")]
pub struct MetFrom {
    /// The scenario.
    pub scenario: String,
    /// The area.
    pub place: PlaceId,
    /// What its people need.
    pub need: NeedId,
    /// When the survival level is met.
    pub survival: Met,
    /// First day from which it is met and stays met to the end. Empty if there is none.
    pub survival_lasting: Option<Date>,
    /// First day on which it is met at all. Empty if there is none.
    pub survival_first: Option<Date>,
    /// When the standard is met.
    pub standard: Met,
    /// First day from which it is met and stays met to the end. Empty if there is none.
    pub standard_lasting: Option<Date>,
    /// First day on which it is met at all. Empty if there is none.
    pub standard_first: Option<Date>,
}

/// Whether the plan of a scenario meets an order, over all the areas where it is tested.
#[derive(Clone, Debug, Entity)]
#[entity(table = "orders", key = "scenario,order")]
pub struct OrderMet {
    /// The scenario.
    pub scenario: String,
    /// The order.
    pub order: OrderId,
    /// What is ordered.
    pub title: String,
    /// Whether it is met in every period that is tested, everywhere.
    pub met: OrderState,
    /// First day from which it is met everywhere in every period to the end. Empty if there is none.
    pub met_from: Option<Date>,
    /// First day of the first period that is tested.
    pub tested_from: Option<Date>,
    /// By how much the worst value is below the least or above the most; 0 if it is not.
    #[field(unit = "as in `unit`", decimals = 3)]
    pub short_by: Option<Plain>,
    /// The unit of the figures.
    pub unit: String,
    /// The least it may be.
    #[field(unit = "as in `unit`", decimals = 3)]
    pub at_least: Option<Plain>,
    /// The most it may be.
    #[field(unit = "as in `unit`", decimals = 3)]
    pub at_most: Option<Plain>,
    /// The worst value in any period that is tested, anywhere.
    #[field(unit = "as in `unit`", decimals = 3)]
    pub worst: Option<Plain>,
    /// The area with that value, where the order is about a need.
    pub worst_place: Option<PlaceId>,
    /// First day of the period with that value.
    pub worst_period: Option<Date>,
    /// Periods tested in which it is met in that area.
    #[field(decimals = 0)]
    pub periods_met: Plain,
    /// Periods tested.
    #[field(decimals = 0)]
    pub periods_tested: Plain,
}

/// What a counted fund leaves unspent when the plan ends, split by why.
#[derive(Clone, Debug, Entity)]
#[entity(table = "money", key = "scenario,fund")]
pub struct StuckMoney {
    /// The scenario.
    pub scenario: String,
    /// The fund.
    pub fund: FundId,
    /// What it receives.
    #[field(unit = "money", decimals = 0)]
    pub received: Money,
    /// What it pays.
    #[field(unit = "money", decimals = 0)]
    pub spent: Money,
    /// Left, because it came when no order could arrive within the plan, or expired while somebody still lacked what it
    /// could have bought.
    #[field(unit = "money", decimals = 0)]
    pub stuck_date: Money,
    /// Left, because nobody within its sectors and places lacks what it can buy and can be reached, while others do.
    #[field(unit = "money", decimals = 0)]
    pub stuck_earmark: Money,
    /// Left for any other reason: nobody lacks what it could buy, or something else than money holds it back.
    #[field(unit = "money", decimals = 0)]
    pub stuck_other: Money,
    /// Last day of the last period in which it could pay for anything that reaches somebody within the plan. Empty if
    /// there is none.
    pub useful_until: Option<Date>,
    /// Part of what it receives that it pays. Empty if it receives nothing.
    #[field(unit = "share", decimals = 3)]
    pub share_used: Option<Share>,
    /// What of it is thought free in `untied_gain`: a million of the plan's currency, or all of it if that is less. Empty if it is
    /// not tied to sectors or places.
    #[field(unit = "money", decimals = 0)]
    pub untied: Option<Money>,
    /// What people would gain if that were tied to nothing, found by solving again, under the first aim that they are short
    /// under.
    #[field(unit = "as in `untied_unit`", decimals = 0)]
    pub untied_gain: Option<Plain>,
    /// The unit of that gain.
    pub untied_unit: Option<String>,
}

/// An action of the first four weeks, on which all plans agree or do not. Plans are often not unique: another plan of a
/// scenario may do without a hedge and be as good.
#[derive(Clone, Debug, Entity)]
#[entity(table = "actions", key = "kind,table,on,group,item")]
pub struct Action {
    /// Whether every plan does this much, or only some.
    pub kind: ActionKind,
    /// The table of the plans that holds the action.
    pub table: Act,
    /// The offer, the link or the place.
    pub on: String,
    /// The group that is given something.
    pub group: Option<GroupId>,
    /// The item.
    pub item: ItemId,
    /// Mass: what every plan does at least, or by how much the plan that does most exceeds the one that does least.
    #[field(unit = "t", decimals = 1)]
    pub amount_t: Tonnes,
    /// Mass in the plan that does least.
    #[field(unit = "t", decimals = 1)]
    pub least_t: Tonnes,
    /// Mass in the plan that does most.
    #[field(unit = "t", decimals = 1)]
    pub most_t: Tonnes,
    /// Of a hedge, the scenarios whose plans do materially more than the one that does least.
    pub scenarios: Vec<String>,
    /// Of a hedge, whether plans differ in how much of the item, or only in the way.
    pub differs: Option<Differs>,
}

/// What the plan of a scenario does in the first four weeks, for every action on which any plan spends effort.
#[derive(Clone, Debug, Entity)]
#[entity(table = "action_amounts", key = "table,on,group,item,scenario")]
pub struct ActionAmount {
    /// The table of the plans that holds the action.
    pub table: Act,
    /// The offer, the link or the place.
    pub on: String,
    /// The group that is given something.
    pub group: Option<GroupId>,
    /// The item.
    pub item: ItemId,
    /// The scenario.
    pub scenario: String,
    /// Mass, in the first four weeks.
    #[field(unit = "t", decimals = 1)]
    pub amount_t: Tonnes,
}

/// What the plan of a scenario does otherwise than the base over the whole plan, largest difference first.
#[derive(Clone, Debug, Entity)]
#[entity(table = "changes", key = "scenario,table,on,group,item")]
pub struct Change {
    /// The scenario.
    pub scenario: String,
    /// The table of the plans that holds the action.
    pub table: Act,
    /// The offer, the link or the place.
    pub on: String,
    /// The group that is given something.
    pub group: Option<GroupId>,
    /// The item.
    pub item: ItemId,
    /// Mass in the base.
    #[field(unit = "t", decimals = 1)]
    pub base_t: Tonnes,
    /// Mass in the scenario.
    #[field(unit = "t", decimals = 1)]
    pub scenario_t: Tonnes,
    /// Mass in the scenario, less that in the base.
    #[field(unit = "t", decimals = 1)]
    pub difference_t: Tonnes,
}
