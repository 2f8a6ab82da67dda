//! Every table of a crisis folder, one struct each. Reader, schema, reference page and template follow from these.

use crate::gates::{GateRule, Opening};
use crate::ids::{
    CapacityId, CourseId, CrewId, ForceId, FundId, GateId, GroupId, ItemId, LinkId, NeedId, OrderId, PipelineId,
    PlaceId, ServiceId, SiteId, SourceId, StorageId, SupplyId, WorkId,
};
use longpole_base::quantity::{
    CubicMetres, Days, Degrees, Grams, Money, NeedAmount, People, PerDay, Plain, Price, Share, Tonnes,
};
use longpole_base::{Date, choice};
use longpole_macros::Entity;

choice! {
    /// How a source knows what it says.
    Attribution {
        /// Counted or measured by the publisher.
        Measured = "measured",
        /// Said by a named person or organization.
        Named = "named",
        /// Said by an official who is named.
        Official = "official",
        /// Said by officials who are not named.
        Unnamed = "unnamed",
        /// Estimated by the publisher, with a method.
        Estimated = "estimated",
        /// Assumed by whoever made the folder.
        Assumed = "assumed",
    }
}

choice! {
    /// What a place is for.
    PlaceKind {
        /// Where goods are bought or come from.
        Origin = "origin",
        /// A sea port or airport.
        Port = "port",
        /// A border crossing: goods pass, nothing lies there overnight.
        Crossing = "crossing",
        /// A warehouse or transshipment point.
        Hub = "hub",
        /// Where people live.
        Area = "area",
    }
}

choice! {
    /// How goods move on a link.
    Mode {
        /// By truck.
        Road = "road",
        /// By ship or barge at sea.
        Sea = "sea",
        /// By aircraft, including airdrops.
        Air = "air",
        /// By boat on a river or lake.
        River = "river",
        /// Carried by people or animals.
        Foot = "foot",
        /// Through a pipe.
        Pipeline = "pipeline",
    }
}

choice! {
    /// What a capacity counts.
    Measure {
        /// Tonnes.
        Tonnes = "t",
        /// Cubic metres.
        CubicMetres = "m3",
        /// Trucks.
        Trucks = "trucks",
    }
}

choice! {
    /// Whether a need is used up or kept.
    NeedKind {
        /// Used up at once, such as food and water; counted per person and day.
        Eaten = "eaten",
        /// Kept, such as tents; counted per person.
        Held = "held",
    }
}

choice! {
    /// What a price is for.
    PricePer {
        /// One tonne.
        Tonne = "t",
        /// One unit of the item, as in `items.unit`.
        Unit = "unit",
    }
}

choice! {
    /// The stretch of time that an amount is for.
    Per {
        /// Each day.
        Day = "day",
        /// Each period of the plan, however long.
        Period = "period",
        /// The whole plan.
        Total = "total",
    }
}

choice! {
    /// How a supply comes about.
    Modality {
        /// Given as goods.
        InKind = "in-kind",
        /// Bought.
        Purchase = "purchase",
        /// Bought by the people themselves with cash or vouchers.
        Cash = "cash",
    }
}

choice! {
    /// How far money has come. Only `committed` and `paid` are counted.
    FundStatus {
        /// Said in public; not counted.
        Announced = "announced",
        /// Promised; not counted.
        Pledged = "pledged",
        /// Agreed in writing; counted.
        Committed = "committed",
        /// Received; counted.
        Paid = "paid",
    }
}

choice! {
    /// Where the people of a force come from.
    ForceKind {
        /// From other countries, on a mandate.
        Multinational = "multinational",
        /// Recruited where they serve, and trained in courses.
        Local = "local",
        /// Both: people from other countries, and people from courses beside them.
        Mixed = "mixed",
    }
}

choice! {
    /// Whether work can be done in parts.
    Divisible {
        /// It is begun once, runs without a break, and counts when it is done.
        No = "no",
        /// It can be interrupted, and what is done of it counts at once: tonnes of debris, metres of road.
        Yes = "yes",
    }
}

/// A document or statement that figures come from.
#[derive(Clone, Debug, Entity)]
#[entity(table = "sources", key = "id")]
pub struct Source {
    /// Name by which other tables refer to the source.
    pub id: SourceId,
    /// Title of the document, or what was said where.
    #[field(hxl = "#meta")]
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// How the source knows: measured, said by someone named, by an official, by unnamed officials, estimated or assumed.
    pub attribution: Attribution,
    /// Where it can be read.
    pub url: Option<String>,
    /// Day of publication.
    #[field(hxl = "#date")]
    pub published: Option<Date>,
    /// Language of the document, as a code such as `en`, `ar` or `fr`.
    pub language: Option<String>,
    /// Licence of the figures taken from it.
    pub licence: Option<String>,
    /// Anything worth knowing.
    pub note: Option<String>,
}

/// A place where goods come from, pass, lie or are used.
#[derive(Clone, Debug, Entity)]
#[entity(table = "places", key = "id", required)]
pub struct Place {
    /// Name by which other tables refer to the place; P-codes are welcome.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub id: PlaceId,
    /// Name for people.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub name: String,
    /// Name in Arabic.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub name_ar: Option<String>,
    /// Name in French.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub name_fr: Option<String>,
    /// What the place is for. Stock lies at origins, ports, hubs and areas; nothing lies at a crossing.
    pub kind: PlaceKind,
    /// The larger place it belongs to.
    pub parent: Option<PlaceId>,
    /// Official code of the place.
    #[field(hxl = "#adm1|#adm2|#adm3|#adm4")]
    pub pcode: Option<String>,
    /// Latitude (WGS 84).
    #[field(unit = "degree", at_least = -90, at_most = 90, hxl = "#geo")]
    pub lat: Option<Degrees>,
    /// Longitude (WGS 84).
    #[field(unit = "degree", at_least = -180, at_most = 180, hxl = "#geo")]
    pub lon: Option<Degrees>,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// A road, river, sea lane, pipe or air bridge that carries items from one place to another.
#[derive(Clone, Debug, Entity)]
#[entity(table = "links", key = "id", required)]
pub struct Link {
    /// Name by which other tables refer to the link.
    pub id: LinkId,
    /// Where consignments enter.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub from: PlaceId,
    /// Where consignments leave.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub to: PlaceId,
    /// How goods move.
    pub mode: Mode,
    /// Days between entering and leaving; fractions are counted.
    #[field(unit = "day", default = "0", at_least = 0)]
    pub lead_days: Days,
    /// Cost of carrying one tonne, in the plan's currency.
    #[field(unit = "money/t", default = "0", at_least = 0)]
    pub cost_per_t: Price,
    /// Part of the goods that is lost on the way.
    #[field(unit = "share", default = "0", at_least = 0, at_most = 1)]
    pub loss: Share,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// How much may pass a place or a link per day, from one date to another. Rows in force together add up.
/// A place or link with rows is closed outside their dates; one without rows is not limited.
#[derive(Clone, Debug, Entity)]
#[entity(table = "capacities", key = "id")]
pub struct Capacity {
    /// Name of this limit, as it will stand in the report.
    pub id: CapacityId,
    /// The place or link it limits. What passes an area is what arrives there; what passes any other place is what leaves it.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub on: SiteId,
    /// What is counted: tonnes, cubic metres or trucks.
    pub measure: Measure,
    /// How much may pass per day.
    #[field(unit = "measure/day", at_least = 0, hxl = "#capacity")]
    pub amount: PerDay,
    /// First day in force; empty means from the start.
    #[field(hxl = "#date")]
    pub from: Option<Date>,
    /// Last day in force; empty means to the end.
    #[field(hxl = "#date")]
    pub until: Option<Date>,
    /// What must have happened before; the row is in force from the gate's date on, never if the gate never opens.
    pub gate: Option<GateId>,
    /// The work that must be done before: the row is in force from the day after it is done. Of a divisible work the part
    /// that is done counts.
    pub work: Option<WorkId>,
    /// People of a force who must be present for each unit that passes per day; empty if nobody need be. What such a row lets
    /// pass is what the people posted there protect, and nothing while no force is in the field; what passes without anybody is a
    /// row of its own.
    #[field(unit = "person/(measure/day)", above = 0)]
    pub presence_per_unit: Option<Plain>,
    /// The low end of what those asked think that presence does: the part of what the row says that the same people may let pass.
    #[field(unit = "share", at_least = 0, at_most = 1)]
    pub effect_low: Option<Plain>,
    /// The high end: how many times as much the same people may let pass.
    #[field(at_least = 1)]
    pub effect_high: Option<Plain>,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// Room for goods at a place. Rows in force together add up; a place without rows is not limited.
#[derive(Clone, Debug, Entity)]
#[entity(table = "storage", key = "id")]
pub struct Storage {
    /// Name of this warehouse or set of warehouses.
    pub id: StorageId,
    /// Where it stands.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub place: PlaceId,
    /// Goods that fit.
    #[field(unit = "t", at_least = 0, hxl = "#capacity")]
    pub amount_t: Tonnes,
    /// First day in use; empty means from the start.
    #[field(hxl = "#date")]
    pub from: Option<Date>,
    /// Last day in use; empty means to the end.
    #[field(hxl = "#date")]
    pub until: Option<Date>,
    /// What must have happened before; the row is in force from the gate's date on, never if the gate never opens.
    pub gate: Option<GateId>,
    /// The work that must be done before: the row is in force from the day after it is done. Of a divisible work the part
    /// that is done counts.
    pub work: Option<WorkId>,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// Something that is bought, carried, stored and given.
#[derive(Clone, Debug, Entity)]
#[entity(table = "items", key = "id", required)]
pub struct Item {
    /// Name by which other tables refer to the item.
    #[field(hxl = "#item")]
    pub id: ItemId,
    /// Name for people.
    #[field(hxl = "#item")]
    pub name: String,
    /// Name in Arabic.
    #[field(hxl = "#item")]
    pub name_ar: Option<String>,
    /// Name in French.
    #[field(hxl = "#item")]
    pub name_fr: Option<String>,
    /// A word that groups items in reports.
    pub category: Option<String>,
    /// The sector whose money pays for it; empty means the sector of the needs it serves.
    #[field(hxl = "#sector")]
    pub sector: Option<String>,
    /// How people count it: sack, kit, pallet.
    pub unit: Option<String>,
    /// Mass of one unit.
    #[field(unit = "t", above = 0)]
    pub t_per_unit: Option<Tonnes>,
    /// Mass that one truck carries of this item; empty means as the mass and volume of a truck allow.
    #[field(unit = "t", above = 0)]
    pub t_per_truck: Option<Tonnes>,
    /// Volume of one tonne, packed.
    #[field(unit = "m3/t", above = 0)]
    pub m3_per_t: Option<CubicMetres>,
    /// Part of a stock that spoils or is lost each day.
    #[field(unit = "share/day", default = "0", at_least = 0, at_most = 1)]
    pub loss_per_day: Share,
    /// Days it may lie at one place, and altogether, before it must be used.
    #[field(unit = "day", above = 0)]
    pub shelf_days: Option<Days>,
    /// Days it serves once given, for things that are held; empty means beyond the plan.
    #[field(unit = "day", above = 0)]
    pub lasts_days: Option<Days>,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// Something people need, with the levels below which they are short of it.
#[derive(Clone, Debug, Entity)]
#[entity(table = "needs", key = "id", required)]
pub struct Need {
    /// Name by which other tables refer to the need.
    pub id: NeedId,
    /// Name for people.
    pub name: String,
    /// Name in Arabic.
    pub name_ar: Option<String>,
    /// Name in French.
    pub name_fr: Option<String>,
    /// The sector it belongs to, such as `food` or `water`.
    #[field(hxl = "#sector")]
    pub sector: String,
    /// The unit it is counted in, such as `kcal` or `litre`.
    pub unit: String,
    /// Used up at once, or kept.
    pub kind: NeedKind,
    /// Level below which survival is at risk, per person per day (per person if held).
    #[field(unit = "need unit", at_least = 0)]
    pub survival: Option<NeedAmount>,
    /// Level that is owed to everyone, per person per day (per person if held); empty means the survival level.
    #[field(unit = "need unit", at_least = 0)]
    pub standard: Option<NeedAmount>,
    /// Weight of one person-day below survival in the aim `survival`.
    #[field(default = "1", at_least = 0)]
    pub weight_survival: Plain,
    /// Weight of one person-day below standard in the aim `standard`.
    #[field(default = "1", at_least = 0)]
    pub weight_standard: Plain,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// How much of a need one kilogram of an item fills.
#[derive(Clone, Debug, Entity)]
#[entity(table = "contents", key = "item,need", required)]
pub struct Content {
    /// The item.
    #[field(hxl = "#item")]
    pub item: ItemId,
    /// The need it fills.
    pub need: NeedId,
    /// Amount of the need in one kilogram.
    #[field(unit = "need unit/kg", at_least = 0)]
    pub amount: NeedAmount,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// A group of people who are counted and served apart. A folder without this table has the groups that `population` names.
#[derive(Clone, Debug, Entity)]
#[entity(table = "groups", key = "id")]
pub struct Group {
    /// Name by which other tables refer to the group.
    #[field(hxl = "#population")]
    pub id: GroupId,
    /// Name for people.
    #[field(hxl = "#population")]
    pub name: String,
    /// Name in Arabic.
    #[field(hxl = "#population")]
    pub name_ar: Option<String>,
    /// Name in French.
    #[field(hxl = "#population")]
    pub name_fr: Option<String>,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// Levels of a need that differ for one group. Zero means the group has no such need.
#[derive(Clone, Debug, Entity)]
#[entity(table = "requirements", key = "group,need")]
pub struct Requirement {
    /// The group.
    #[field(hxl = "#population")]
    pub group: GroupId,
    /// The need.
    pub need: NeedId,
    /// Survival level for this group, in place of the need's own.
    #[field(unit = "need unit", at_least = 0)]
    pub survival: Option<NeedAmount>,
    /// Standard for this group, in place of the need's own.
    #[field(unit = "need unit", at_least = 0)]
    pub standard: Option<NeedAmount>,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// How many people of a group are at a place from a date on, until the next row.
#[derive(Clone, Debug, Entity)]
#[entity(table = "population", key = "place,group,from", required)]
pub struct Population {
    /// Where they are.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub place: PlaceId,
    /// Which group they belong to.
    #[field(default = "all", hxl = "#population")]
    pub group: GroupId,
    /// First day of this count.
    #[field(hxl = "#date")]
    pub from: Date,
    /// People.
    #[field(unit = "person", at_least = 0, hxl = "#affected")]
    pub people: People,
    /// Lowest estimate.
    #[field(unit = "person", at_least = 0, hxl = "#affected")]
    pub low: Option<People>,
    /// Highest estimate.
    #[field(unit = "person", at_least = 0, hxl = "#affected")]
    pub high: Option<People>,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// What a ration may hold. A group with rows accepts, of what is eaten, only the items listed.
#[derive(Clone, Debug, Entity)]
#[entity(table = "rations", key = "item,group,share_of")]
pub struct Ration {
    /// The item.
    #[field(hxl = "#item")]
    pub item: ItemId,
    /// The group; empty means every group.
    #[field(hxl = "#population")]
    pub group: Option<GroupId>,
    /// The least each person must get per day. A hard rule: use it only for what can surely be had.
    #[field(unit = "g/person/day", at_least = 0)]
    pub min_g: Option<Grams>,
    /// The most each person may get per day.
    #[field(unit = "g/person/day", at_least = 0)]
    pub max_g: Option<Grams>,
    /// The least part of the ration this item must be.
    #[field(unit = "share", at_least = 0, at_most = 1)]
    pub min_share: Option<Share>,
    /// The most of the ration this item may be.
    #[field(unit = "share", at_least = 0, at_most = 1)]
    pub max_share: Option<Share>,
    /// What the shares are of: a need (as energy), or empty for mass.
    pub share_of: Option<NeedId>,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// Goods that can be had at a place for a price.
#[derive(Clone, Debug, Entity)]
#[entity(table = "supplies", key = "id", required)]
pub struct Supply {
    /// Name of this offer, as it will stand in the report.
    pub id: SupplyId,
    /// Where the goods are handed over.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub place: PlaceId,
    /// What is offered.
    #[field(hxl = "#item")]
    pub item: ItemId,
    /// Price per tonne or unit; 0 for gifts in kind.
    #[field(unit = "money", at_least = 0, hxl = "#value")]
    pub price: Price,
    /// What the price is for.
    #[field(default = "t")]
    pub price_per: PricePer,
    /// Currency of the price; empty means the plan's. Another currency needs a row in `rates`.
    pub currency: Option<String>,
    /// How much can be had; empty means without limit.
    #[field(unit = "t", at_least = 0, hxl = "#capacity")]
    pub amount_t: Option<Tonnes>,
    /// The stretch of time the amount is for; needed with an amount.
    pub per: Option<Per>,
    /// First day of the offer.
    #[field(hxl = "#date")]
    pub from: Option<Date>,
    /// Last day of the offer.
    #[field(hxl = "#date")]
    pub until: Option<Date>,
    /// What must have happened before; the row is in force from the gate's date on, never if the gate never opens.
    pub gate: Option<GateId>,
    /// Days from order and payment to hand-over.
    #[field(unit = "day", default = "0", at_least = 0)]
    pub lead_days: Days,
    /// How it comes about.
    #[field(default = "purchase")]
    pub modality: Modality,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// Goods that lie at a place on the first day.
#[derive(Clone, Debug, Entity)]
#[entity(table = "stocks", key = "place,item")]
pub struct Stock {
    /// Where they lie.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub place: PlaceId,
    /// What lies there.
    #[field(hxl = "#item")]
    pub item: ItemId,
    /// How much.
    #[field(unit = "t", at_least = 0)]
    pub amount_t: Tonnes,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// A confirmed arrival in the future, already paid for.
#[derive(Clone, Debug, Entity)]
#[entity(table = "pipeline", key = "id")]
pub struct Pipeline {
    /// Name of the consignment.
    pub id: PipelineId,
    /// Where it arrives.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub place: PlaceId,
    /// What arrives.
    #[field(hxl = "#item")]
    pub item: ItemId,
    /// How much.
    #[field(unit = "t", at_least = 0)]
    pub amount_t: Tonnes,
    /// Day of arrival.
    #[field(hxl = "#date")]
    pub arrives: Date,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// Something at a place that fills a need without being carried there: a well, a water main, a bakery, local farming.
#[derive(Clone, Debug, Entity)]
#[entity(table = "services", key = "id")]
pub struct Service {
    /// Name of the service.
    pub id: ServiceId,
    /// Where it serves.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub place: PlaceId,
    /// The need it fills.
    pub need: NeedId,
    /// How much it gives per day.
    #[field(unit = "need unit/day", at_least = 0, hxl = "#capacity")]
    pub amount_per_day: PerDay,
    /// First day of service.
    #[field(hxl = "#date")]
    pub from: Option<Date>,
    /// Last day of service.
    #[field(hxl = "#date")]
    pub until: Option<Date>,
    /// What must have happened before; the row is in force from the gate's date on, never if the gate never opens.
    pub gate: Option<GateId>,
    /// The work that must be done before: the row is in force from the day after it is done. Of a divisible work the part
    /// that is done counts.
    pub work: Option<WorkId>,
    /// The item it burns.
    #[field(hxl = "#item")]
    pub fuel_item: Option<ItemId>,
    /// How much it burns for one unit of the need.
    #[field(unit = "kg/need unit", at_least = 0)]
    pub fuel_kg_per_unit: Option<Plain>,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// Money, how sure it is, when it comes, and what it may be spent on. A folder without this table has no limit on money.
#[derive(Clone, Debug, Entity)]
#[entity(table = "funds", key = "id")]
pub struct Fund {
    /// Name of the fund.
    pub id: FundId,
    /// Who gives it.
    #[field(hxl = "#org")]
    pub donor: Option<String>,
    /// How much.
    #[field(unit = "money", at_least = 0, hxl = "#value")]
    pub amount: Money,
    /// Its currency; empty means the plan's.
    pub currency: Option<String>,
    /// How far it has come. Announced and pledged money is shown and not counted.
    #[field(hxl = "#status")]
    pub status: FundStatus,
    /// First day it can be spent; empty means from the start.
    #[field(hxl = "#date")]
    pub from: Option<Date>,
    /// Last day it can be spent; empty means to the end.
    #[field(hxl = "#date")]
    pub until: Option<Date>,
    /// What must have happened before; the row is in force from the gate's date on, never if the gate never opens.
    pub gate: Option<GateId>,
    /// Sectors it may be spent on; empty means all.
    #[field(hxl = "#sector")]
    pub sectors: Vec<String>,
    /// Places it may be spent for; empty means all.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub places: Vec<PlaceId>,
    /// Part of the amount that will ever be paid.
    #[field(unit = "share", default = "1", at_least = 0, at_most = 1)]
    pub share_paid: Share,
    /// Days after which 63% of what will be paid has come, on a curve that levels off; empty means all at once.
    #[field(unit = "day", above = 0)]
    pub lag_days: Option<Days>,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// What one unit of a currency is worth in the plan's currency, from a date on.
#[derive(Clone, Debug, Entity)]
#[entity(table = "rates", key = "currency,from")]
pub struct Rate {
    /// The currency.
    pub currency: String,
    /// First day of the rate.
    #[field(hxl = "#date")]
    pub from: Date,
    /// Value of one unit in the plan's currency.
    #[field(above = 0)]
    pub per_unit: Plain,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// Something that must happen before other things are possible: a crossing agreed to, a law passed, a contract signed.
/// Rows of other tables that name a gate are in force from its date on.
#[derive(Clone, Debug, Entity)]
#[entity(table = "gates", key = "id")]
pub struct Gate {
    /// Name by which other tables and scenarios refer to the gate.
    pub id: GateId,
    /// What happens, in a few words.
    pub title: String,
    /// The same in Arabic.
    pub title_ar: Option<String>,
    /// The same in French.
    pub title_fr: Option<String>,
    /// Who decides it.
    #[field(hxl = "#org")]
    pub decided_by: Option<String>,
    /// The first day on which it may open; counts only where dates are drawn at random.
    #[field(hxl = "#date")]
    pub earliest: Option<Date>,
    /// The day on which it opens if nothing else holds it up, or `never`. Empty means it hangs on what it waits for alone.
    #[field(hxl = "#date")]
    pub likely: Option<Opening>,
    /// The last day on which it may open, if it ever does; counts only where dates are drawn at random.
    #[field(hxl = "#date")]
    pub latest: Option<Date>,
    /// How probable it is that it ever opens. Zero is never; what lies between counts only where dates are drawn at random.
    #[field(unit = "share", default = "1", at_least = 0, at_most = 1)]
    pub probability: Share,
    /// The gates it waits for.
    pub after: Vec<GateId>,
    /// How many of them must be open: `all`, `any`, or a number.
    #[field(default = "all")]
    pub rule: GateRule,
    /// Days from when what it waits for is there until it can open; part of a day counts as a day.
    #[field(unit = "day", default = "0", at_least = 0, at_most = 36600)]
    pub lag_days: Days,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// People who could keep roads and sites safe: how many there can be, from when, and what they cost. A force is in the
/// field only if a scenario says so.
#[derive(Clone, Debug, Entity)]
#[entity(table = "forces", key = "id")]
pub struct Force {
    /// Name by which other tables and scenarios refer to the force.
    pub id: ForceId,
    /// Name for people.
    pub name: String,
    /// Name in Arabic.
    pub name_ar: Option<String>,
    /// Name in French.
    pub name_fr: Option<String>,
    /// Where its people come from.
    pub kind: ForceKind,
    /// What authorizes it: from its date on people are sent or recruited. Empty means from the start.
    pub gate: Option<GateId>,
    /// What lets it in: its people are there, and paid, from the authorization on, but can be posted only after this.
    pub entry_gate: Option<GateId>,
    /// People there at once when it is authorized.
    #[field(unit = "person", default = "0", at_least = 0)]
    pub ready_now: People,
    /// Most people it may have. Must be filled for people from other countries; empty for a local force means as many
    /// as its courses give.
    #[field(unit = "person", above = 0)]
    pub strength: Option<People>,
    /// Part of its ceiling that a multinational force ever reaches. Origin of 0.925: missions peaked at 92.5% of their
    /// ceilings (Global Peace Operations Review 2016; v).
    #[field(unit = "share", default = "0.925", at_least = 0, at_most = 1)]
    pub share_of_ceiling: Share,
    /// Months after which 63% of that are there. Origin of 4.812: fitted so that the peak comes after just over ten months
    /// (Global Peace Operations Review 2016; d).
    #[field(unit = "month", default = "4.812", above = 0)]
    pub months_scale: Plain,
    /// How slowly the first come: 1 for no slow start. Origin of 1.5: fitted together with the scale (d).
    #[field(default = "1.5", above = 0)]
    pub shape: Plain,
    /// Part of those recruited, and of those ready at once, that leaves each month. One to two per cent is a common
    /// assumption (a). What is sent from other countries is replaced.
    #[field(unit = "share/month", default = "0", at_least = 0, at_most = 1)]
    pub monthly_loss: Share,
    /// Money spent once, when it is authorized.
    #[field(unit = "money", default = "0", at_least = 0)]
    pub cost_start: Money,
    /// Money for each person who joins, but for those ready at once.
    #[field(unit = "money/person", default = "0", at_least = 0)]
    pub cost_equip: Money,
    /// Money for each person and month: what the United Nations reimburse, or wages. 1,428 USD from July 2018 (v).
    #[field(unit = "money/person/month", default = "0", at_least = 0)]
    pub cost_month: Money,
    /// Equipment as a part of `cost_month`, each month. Between 0.3 and 0.6 for contingents with their own (u).
    #[field(unit = "share", default = "0", at_least = 0)]
    pub equipment_share: Plain,
    /// Money for civilian staff in each month from the authorization on.
    #[field(unit = "money/month", default = "0", at_least = 0)]
    pub civilians_month: Money,
    /// Money for transport, camps and supplies in each month from the authorization on.
    #[field(unit = "money/month", default = "0", at_least = 0)]
    pub logistics_month: Money,
    /// Whole cost per head and year from above, low. 58,000 USD (u).
    #[field(unit = "money/person/year", at_least = 0)]
    pub cost_head_year_low: Option<Money>,
    /// The same, central. About 72,000 USD: 1.31 billion for 18,316 people in Congo, 2016/17 (v; d).
    #[field(unit = "money/person/year", at_least = 0)]
    pub cost_head_year_central: Option<Money>,
    /// The same, high. 240,000 USD: 600 million a year planned for 2,500 people in Haiti (s; d).
    #[field(unit = "money/person/year", at_least = 0)]
    pub cost_head_year_high: Option<Money>,
    /// The sector whose money pays for it.
    #[field(default = "security", hxl = "#sector")]
    pub sector: String,
    /// The funds that pay for it, the first of them first. Empty means those earmarked for its sector, in the order of their
    /// table. Money that may be spent on anything pays for it only if its fund is named here.
    pub funds: Vec<FundId>,
    /// Part of those who are not paid that leaves each month. Origin of 0.5: assumed (a).
    #[field(unit = "share/month", default = "0.5", at_least = 0, at_most = 1)]
    pub unpaid_loss: Share,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// How much of its ceiling a force from other countries has reached after so many months: points in place of the curve, with
/// straight lines between them.
#[derive(Clone, Debug, Entity)]
#[entity(table = "deployments", key = "force,month")]
pub struct Deployment {
    /// The force.
    pub force: ForceId,
    /// Months after the authorization, of 30.4375 days.
    #[field(unit = "month", at_least = 0)]
    pub month: Plain,
    /// Part of the ceiling that is there. It starts from none, and stays as it is after the last point.
    #[field(unit = "share", at_least = 0, at_most = 1)]
    pub share: Share,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// Classes in which people of a force are trained. Where classes change their size, each size is a row.
#[derive(Clone, Debug, Entity)]
#[entity(table = "courses", key = "id")]
pub struct Course {
    /// Name of the course.
    pub id: CourseId,
    /// The force whose people it trains.
    pub force: ForceId,
    /// People in a class. A class is not filled beyond what the force lacks to its ceiling.
    #[field(unit = "person", above = 0)]
    pub seats: People,
    /// First day of the first class; empty means as soon as it can be. Later if the trainers or the recruits are not there:
    /// then all classes are later.
    #[field(hxl = "#date")]
    pub first: Option<Date>,
    /// Days from the beginning of a class to that of the next; empty means a single class.
    #[field(unit = "day", at_least = 1)]
    pub every_days: Option<Days>,
    /// Last day on which a class may begin; empty means to the end.
    #[field(hxl = "#date")]
    pub until: Option<Date>,
    /// How many classes there are; empty means as many as begin in time.
    #[field(at_least = 1)]
    pub classes: Option<Plain>,
    /// Days that a class lasts.
    #[field(unit = "day", at_least = 0)]
    pub days: Days,
    /// Who trains.
    #[field(hxl = "#org")]
    pub provider: Option<String>,
    /// The trainers' agreement: no class begins before it.
    pub gate: Option<GateId>,
    /// Days from the force's authorization to the first class: to recruit and vet.
    #[field(unit = "day", default = "0", at_least = 0)]
    pub recruit_days: Days,
    /// Days from the end of a class until its people are equipped and there.
    #[field(unit = "day", default = "0", at_least = 0)]
    pub equip_days: Days,
    /// Part of a class that does not finish. A tenth is a common assumption (a).
    #[field(unit = "share", default = "0", at_least = 0, at_most = 1)]
    pub dropout: Share,
    /// Money for each seat that is filled, upkeep of the trainees included.
    #[field(unit = "money/person", default = "0", at_least = 0)]
    pub cost_per_seat: Money,
    /// Where it is held.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub place: Option<PlaceId>,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// Something that a court, a council or an agreement demands, with a test that the tables of a plan can answer. It changes no
/// plan: it is said whether, and from when on, the plan meets it.
#[derive(Clone, Debug, Entity)]
#[entity(table = "orders", key = "id")]
pub struct Order {
    /// Name of the order, as it will stand in the report.
    pub id: OrderId,
    /// What is ordered, in a few words.
    pub title: String,
    /// The same in Arabic.
    pub title_ar: Option<String>,
    /// The same in French.
    pub title_fr: Option<String>,
    /// Who ordered it.
    #[field(hxl = "#org")]
    pub issued_by: Option<String>,
    /// The day on which it was ordered.
    #[field(hxl = "#date")]
    pub issued: Option<Date>,
    /// What is measured: `met:<need>` (part of the survival level that is provided) or `standard:<need>` (part of the
    /// standard), in each area; `trucks_per_day` or `tonnes_per_day` on an average day, of everything or, with `:` and a
    /// name behind, of an item or a sector. Each period is tested by itself.
    pub indicator: String,
    /// The least it may be, in every period that is tested. A part is written as 0.8, not as 80.
    #[field(unit = "as in `indicator`", at_least = 0)]
    pub at_least: Option<Plain>,
    /// The most it may be, in every period that is tested. With `at_least` it is a band.
    #[field(unit = "as in `indicator`", at_least = 0)]
    pub at_most: Option<Plain>,
    /// Where. Of a need, areas, each tested by itself; empty means every area with people who need it. Of trucks and
    /// tonnes, crossings, other places or links, all of them together: what sets out from there, or enters the link, or
    /// sets out for the area; empty means all that enters areas from places that are none.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub place: Vec<SiteId>,
    /// First day on which it must hold; empty means from the start. Periods that begin on this day or later are tested.
    #[field(hxl = "#date")]
    pub by: Option<Date>,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// Something to be repaired, cleared or built: debris, a road, a well, a bakery, a clinic, homes. A row of `capacities`,
/// `storage` or `services` that names it is in force once it is done.
#[derive(Clone, Debug, Entity)]
#[entity(table = "works", key = "id")]
pub struct Work {
    /// Name by which other tables refer to the work.
    pub id: WorkId,
    /// What is done, in a few words.
    pub title: String,
    /// The same in Arabic.
    pub title_ar: Option<String>,
    /// The same in French.
    pub title_fr: Option<String>,
    /// Where it is done.
    #[field(hxl = "#loc|#adm1|#adm2|#adm3|#adm4")]
    pub place: PlaceId,
    /// The sector whose money pays for it.
    #[field(hxl = "#sector")]
    pub sector: String,
    /// The fewest days it may take; shown, not planned with.
    #[field(unit = "day", above = 0)]
    pub days_min: Option<Days>,
    /// Days it takes, with all its crews at work: what is planned with. Part of a day counts as a day.
    #[field(unit = "day", above = 0, at_most = 36600)]
    pub days: Days,
    /// The most days it may take; shown, not planned with.
    #[field(unit = "day", above = 0)]
    pub days_max: Option<Days>,
    /// What it costs beside its material, paid evenly over the days it runs.
    #[field(unit = "money", default = "0", at_least = 0, hxl = "#value")]
    pub cost: Money,
    /// Currency of the cost; empty means the plan's. Another currency needs a row in `rates`.
    pub currency: Option<String>,
    /// Crews it occupies while it runs.
    #[field(unit = "crew", default = "1", at_least = 0)]
    pub crews: Plain,
    /// Their kind, as in the column `kind` of `crews`; empty if its crews are not limited.
    pub crew_kind: Option<String>,
    /// The item it uses up, taken evenly from the stock of its place over the days it runs.
    #[field(hxl = "#item")]
    pub material_item: Option<ItemId>,
    /// How much of it.
    #[field(unit = "t", above = 0)]
    pub material_t: Option<Tonnes>,
    /// The works that must be done before it begins.
    pub after: Vec<WorkId>,
    /// Whether it can be done in parts.
    #[field(default = "no")]
    pub divisible: Divisible,
    /// What must have happened before; it begins on the gate's date or later, never if the gate never opens.
    pub gate: Option<GateId>,
    /// First day on which it may run; empty means from the start.
    #[field(hxl = "#date")]
    pub from: Option<Date>,
    /// Last day on which it may run; empty means to the end. A work that is not divisible and cannot be done by then is not
    /// begun.
    #[field(hxl = "#date")]
    pub until: Option<Date>,
    /// Weight of a day without it in the aim `recovery`.
    #[field(default = "1", at_least = 0)]
    pub weight: Plain,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}

/// How many crews of a kind there are, from one date to another. Rows in force together add up; on other days there are none.
#[derive(Clone, Debug, Entity)]
#[entity(table = "crews", key = "id")]
pub struct Crew {
    /// Name of the row.
    pub id: CrewId,
    /// The kind of crew, as works name it: masons, drillers, excavators with their drivers.
    pub kind: String,
    /// How many there are.
    #[field(unit = "crew", at_least = 0, hxl = "#capacity")]
    pub number: Plain,
    /// First day; empty means from the start.
    #[field(hxl = "#date")]
    pub from: Option<Date>,
    /// Last day; empty means to the end.
    #[field(hxl = "#date")]
    pub until: Option<Date>,
    /// What must have happened before; the row is in force from the gate's date on, never if the gate never opens.
    pub gate: Option<GateId>,
    /// Where the row comes from.
    #[field(hxl = "#meta")]
    pub source: Vec<SourceId>,
    /// Anything worth knowing; `checked: …` answers a warning.
    pub note: Option<String>,
}
