//! What holds people back: the tables of `longpole poles`.

use longpole_base::entity::{Entity, TableSpec};
use longpole_base::quantity::{People, PersonDays, Plain, Share};
use longpole_macros::Entity;
use longpole_model::ids::{GroupId, NeedId, PlaceId};

/// A limit that holds the plan back, confirmed by solving again.
#[derive(Clone, Debug, Entity)]
#[entity(table = "poles", key = "rank")]
pub struct Pole {
    /// Rank: the limit that gains most when it is gone comes first.
    #[field(decimals = 0)]
    pub rank: Plain,
    /// The table of the line.
    pub table: String,
    /// The line's id; in brackets which of its figures is meant, where it can be eased in several ways.
    pub id: String,
    /// What one unit of easing is, in words.
    pub one_unit: String,
    /// The aim whose gain is meant.
    pub aim: String,
    /// Gain of the aim when the limit is gone; empty where it cannot be thought away, as a stock.
    #[field(unit = "as in `unit`", decimals = 0)]
    pub gain_gone: Option<Plain>,
    /// The same as people: gain over the days of the plan. Empty if the aim counts no person-days.
    #[field(unit = "person", decimals = 0)]
    pub people_gone: Option<People>,
    /// Part of what the aim came to that would be gained.
    #[field(unit = "share", decimals = 3)]
    pub part_gone: Option<Share>,
    /// Units of easing that gain all there is to gain, but for a thousandth.
    #[field(unit = "unit of easing", decimals = 2)]
    pub enough: Option<Plain>,
    /// Gain of the first unit, found by solving again.
    #[field(unit = "as in `unit`", decimals = 1)]
    pub gain: Plain,
    /// The same as people: gain over the days of the plan. Empty if the aim counts no person-days.
    #[field(unit = "person", decimals = 1)]
    pub people: Option<People>,
    /// The unit of the gains.
    pub unit: String,
    /// Gain of the first bit by its shadow price, as if it held for a whole unit.
    #[field(unit = "as in `unit`", decimals = 1)]
    pub price: Plain,
    /// Units up to which each gains as much as the price says; empty where not even the first does, or where gains need
    /// not fall with every unit.
    #[field(unit = "unit of easing", decimals = 2)]
    pub holds_to: Option<Plain>,
    /// The table of the limit that holds people back most when this one is gone, by its price.
    pub next_table: Option<String>,
    /// Its id.
    pub next_id: Option<String>,
    /// What one unit of easing it is.
    pub next_one_unit: Option<String>,
    /// What its first bit then gains, by its price.
    #[field(unit = "as in `unit`", decimals = 1)]
    pub next_price: Option<Plain>,
}

/// Who is less short, or more, when a limit is gone. Other plans may be as good, and share the gain out otherwise.
#[derive(Clone, Debug, Entity)]
#[entity(table = "gains", key = "rank,place,group,need")]
pub struct Gain {
    /// Rank of the limit in `poles`.
    #[field(decimals = 0)]
    pub rank: Plain,
    /// The limit's table.
    pub table: String,
    /// The limit's id.
    pub id: String,
    /// Where.
    pub place: PlaceId,
    /// Who.
    pub group: GroupId,
    /// Of what.
    pub need: NeedId,
    /// Person-days short with the limit.
    #[field(unit = "person-day", decimals = 0)]
    pub before: PersonDays,
    /// Person-days short without it.
    #[field(unit = "person-day", decimals = 0)]
    pub after: PersonDays,
}

/// Limits that gain more together than apart: each holds what the others let through.
#[derive(Clone, Debug, Entity)]
#[entity(table = "together", key = "limits")]
pub struct Together {
    /// The limits, each as `table/id`.
    pub limits: Vec<String>,
    /// Gain of the aim when all of them are gone.
    #[field(unit = "as in `unit`", decimals = 0)]
    pub gain: Plain,
    /// What each gains when it alone is gone, added up.
    #[field(unit = "as in `unit`", decimals = 0)]
    pub apart: Plain,
    /// The unit of the gains.
    pub unit: String,
}

/// The shape of every table of `longpole poles`.
pub const TABLES: &[TableSpec] = &[Pole::TABLE, Gain::TABLE, Together::TABLE];
