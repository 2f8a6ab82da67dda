//! Places, items, needs, limits, units and aims as people call them, in a language: what the folder has in it, else its
//! English name, else the id.

use crate::Words;
use longpole_base::unit;
use longpole_language::clean;
use longpole_model::Crisis;
use longpole_model::entities::{Attribution, NeedKind};
use longpole_plan::OrderState;
use longpole_plan::comparison::Differs;

/// A number that chooses the form of a unit that stands alone, as in a heading.
pub(crate) const MANY: f64 = 5.0;

/// Names for what is named by id.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The crisis to take names from; without one, ids stand for themselves.
    pub crisis: Option<&'a Crisis>,
    /// The language.
    pub words: &'a Words,
}

impl<'a> Names<'a> {
    /// The names of a crisis.
    pub fn of(crisis: &'a Crisis, words: &'a Words) -> Self {
        Self { crisis: Some(crisis), words }
    }

    /// A name in the language, from its columns.
    pub fn pick(&self, name: &str, ar: Option<&String>, fr: Option<&String>) -> String {
        let named = match self.words.language {
            longpole_language::Language::Arabic => ar,
            longpole_language::Language::French => fr,
            longpole_language::Language::English => None,
        };
        clean(named.map_or(name, String::as_str))
    }

    /// The crisis' title.
    pub fn title(&self) -> String {
        let title = self.crisis.map(|crisis| crisis.settings.title_in(self.words.language.code()));
        title.map_or_else(String::new, |title| self.words.own(title))
    }

    /// The scenario's title.
    pub fn scenario(&self) -> String {
        let title = self.crisis.map(|crisis| crisis.settings.scenario_title_in(self.words.language.code()));
        title.map_or_else(String::new, |title| self.words.own(title))
    }

    /// A place's name.
    pub fn place(&self, id: &str) -> String {
        let row = self.crisis.and_then(|crisis| crisis.tables.places.rows.iter().find(|row| row.id.as_str() == id));
        row.map_or_else(|| self.words.id(id), |row| self.pick(&row.name, row.name_ar.as_ref(), row.name_fr.as_ref()))
    }

    /// A place's name, or where a link leads.
    pub fn site(&self, id: &str) -> String {
        let link = self.crisis.and_then(|crisis| crisis.tables.links.rows.iter().find(|row| row.id.as_str() == id));
        link.map_or_else(|| self.place(id), |link| self.way(link.from.as_str(), link.to.as_str()))
    }

    /// The way from a place to another.
    pub fn way(&self, from: &str, to: &str) -> String {
        self.words.fill("way", &[("from", &self.place(from)), ("to", &self.place(to))])
    }

    /// An item's name.
    pub fn item(&self, id: &str) -> String {
        let row = self.crisis.and_then(|crisis| crisis.tables.items.rows.iter().find(|row| row.id.as_str() == id));
        row.map_or_else(|| self.words.id(id), |row| self.pick(&row.name, row.name_ar.as_ref(), row.name_fr.as_ref()))
    }

    /// A need's name.
    pub fn need(&self, id: &str) -> String {
        let row = self.crisis.and_then(|crisis| crisis.tables.needs.rows.iter().find(|row| row.id.as_str() == id));
        row.map_or_else(|| self.words.id(id), |row| self.pick(&row.name, row.name_ar.as_ref(), row.name_fr.as_ref()))
    }

    /// A force's name.
    pub fn force(&self, id: &str) -> String {
        let row = self.crisis.and_then(|crisis| crisis.tables.forces.rows.iter().find(|row| row.id.as_str() == id));
        row.map_or_else(|| self.words.id(id), |row| self.pick(&row.name, row.name_ar.as_ref(), row.name_fr.as_ref()))
    }

    /// A place or a link: by its id in English, as the folder has it, and by its name where that is in another language.
    pub fn site_id(&self, id: &str) -> String {
        if self.is_english() { self.words.id(id) } else { self.site(id) }
    }

    /// A place, likewise.
    pub fn place_id(&self, id: &str) -> String {
        if self.is_english() { self.words.id(id) } else { self.place(id) }
    }

    /// An item, likewise.
    pub fn item_id(&self, id: &str) -> String {
        if self.is_english() { self.words.id(id) } else { self.item(id) }
    }

    /// A force, likewise.
    pub fn force_id(&self, id: &str) -> String {
        if self.is_english() { self.words.id(id) } else { self.force(id) }
    }

    /// What money is tied to: a sector or a place, likewise.
    pub fn tie(&self, id: &str) -> String {
        let is_place =
            self.crisis.is_some_and(|crisis| crisis.tables.places.rows.iter().any(|row| row.id.as_str() == id));
        match is_place {
            true if self.is_english() => self.words.id(id),
            true => self.place(id),
            false => self.sector(id),
        }
    }

    fn is_english(&self) -> bool {
        self.words.language == longpole_language::Language::English
    }

    /// A gate's title.
    pub fn gate(&self, id: &str) -> String {
        let row = self.crisis.and_then(|crisis| crisis.tables.gates.rows.iter().find(|row| row.id.as_str() == id));
        row.map_or_else(|| self.words.id(id), |row| self.pick(&row.title, row.title_ar.as_ref(), row.title_fr.as_ref()))
    }

    /// A group's name.
    pub fn group(&self, id: &str) -> String {
        let row = self.crisis.and_then(|crisis| crisis.tables.groups.rows.iter().find(|row| row.id.as_str() == id));
        let named = self.crisis.and_then(|crisis| crisis.groups.iter().find(|(group, _)| group.as_str() == id));
        match (row, named) {
            (Some(row), _) => self.pick(&row.name, row.name_ar.as_ref(), row.name_fr.as_ref()),
            (None, Some((_, name))) => clean(name),
            (None, None) => self.words.id(id),
        }
    }

    /// An order's title.
    pub fn order(&self, id: &str, title: &str) -> String {
        let row = self.crisis.and_then(|crisis| crisis.tables.orders.rows.iter().find(|row| row.id.as_str() == id));
        row.map_or_else(|| clean(title), |row| self.pick(&row.title, row.title_ar.as_ref(), row.title_fr.as_ref()))
    }

    /// What stands in the way, in words: a table, an id, and which of its figures.
    pub fn limit(&self, table: &str, id: &str) -> String {
        let words = self.words;
        let shown = words.id(id);
        let Some(tables) = self.crisis.map(|crisis| &crisis.tables) else { return shown };
        // In brackets stands which figure of a line is meant.
        let plain = id.rsplit_once(" (").map_or(id, |(plain, _)| plain);
        let named =
            match table {
                "capacities" => {
                    tables.capacities.rows.iter().find(|row| row.id.as_str() == plain).map(|row| {
                        words.fill("limit-capacity", &[("id", &shown), ("site", &self.site(row.on.as_str()))])
                    })
                }
                "services" => tables.services.rows.iter().find(|row| row.id.as_str() == plain).map(|row| {
                    let (need, place) = (self.need(row.need.as_str()), self.place(row.place.as_str()));
                    words.fill("limit-service", &[("id", &shown), ("need", &need), ("place", &place)])
                }),
                "supplies" => tables.supplies.rows.iter().find(|row| row.id.as_str() == plain).map(|row| {
                    let (item, place) = (self.item(row.item.as_str()), self.place(row.place.as_str()));
                    words.fill("limit-supply", &[("id", &shown), ("item", &item), ("place", &place)])
                }),
                "storage" => tables.storage.rows.iter().find(|row| row.id.as_str() == plain).map(|row| {
                    words.fill("limit-storage", &[("id", &shown), ("place", &self.place(row.place.as_str()))])
                }),
                "stocks" => plain.split_once(" at ").map(|(item, place)| {
                    words.fill("limit-stock", &[("item", &self.item(item)), ("place", &self.place(place))])
                }),
                "pipeline" => tables.pipeline.rows.iter().find(|row| row.id.as_str() == plain).map(|row| {
                    words.fill("limit-pipeline", &[("id", &shown), ("place", &self.place(row.place.as_str()))])
                }),
                "funds" => tables.funds.rows.iter().find(|row| row.id.as_str() == plain).map(|row| match &row.donor {
                    Some(donor) => words.fill("limit-fund-of", &[("id", &shown), ("donor", &clean(donor))]),
                    None => words.fill("limit-fund", &[("id", &shown)]),
                }),
                "links" => Some(words.fill("limit-link", &[("site", &self.site(plain))])),
                "rations" => Some(words.fill("limit-ration", &[("id", &shown)])),
                "crews" => Some(words.fill("limit-crew", &[("id", &shown)])),
                "forces" => Some(words.fill("limit-force", &[("force", &self.force(plain))])),
                "gates" => Some(words.fill("limit-gate", &[("title", &self.gate(plain))])),
                _ => None,
            };
        named.unwrap_or(shown)
    }

    /// So many units of easing, in words. What is not known stays as the plan has it.
    pub fn units(&self, one_unit: &str, units: f64) -> String {
        let words = self.words;
        let said = |key: &str, amount: f64| {
            words.with(key, &[("amount", amount_of(words, amount).into()), ("n", amount.into())])
        };
        let currency = self.crisis.map_or("", |crisis| crisis.settings.currency.as_str());
        match one_unit {
            "1 truck a day more" => said("unit-trucks-day", units),
            "1 t a day more" => said("unit-t-day", units),
            "1 m3 a day more" => said("unit-m3-day", units),
            "1 t a period more" => said("unit-t-period", units),
            "1 t more" => said("unit-t", units),
            "room for 1 t more" => said("unit-room", units),
            "its money 7 days sooner" => said("unit-money-sooner", 7.0 * units),
            "1 day less on the way" => said("unit-way", units),
            "1 day less from order to hand-over" => said("unit-order", units),
            "1 g per person and day more allowed" => said("unit-gram-more", units),
            "1 g per person and day less demanded" => said("unit-gram-less", units),
            "1 hundredth of the ration more allowed" => said("unit-share-more", units),
            "1 hundredth of the ration less demanded" => said("unit-share-less", units),
            "1 crew more" => said("unit-crew", units),
            "100 people more in its strength" => said("unit-strength", 100.0 * units),
            "opening 7 days sooner" => said("unit-sooner", 7.0 * units),
            "opening at the start" => words.say("unit-at-start"),
            other => {
                let amount = amount_of(words, 1000.0 * units);
                if other.ends_with("paid as this fund pays") {
                    words.fill("unit-fund", &[("amount", &amount), ("currency", currency)])
                } else if other.ends_with("free of its earmark") {
                    words.fill("unit-earmark", &[("amount", &amount), ("currency", currency)])
                } else if let Some(unit) =
                    other.strip_prefix("1,000 ").and_then(|rest| rest.strip_suffix(" a day more"))
                {
                    let unit = self.unit(unit, 1000.0 * units);
                    words.fill("unit-need-day", &[("amount", &amount), ("unit", &unit)])
                } else {
                    let units = amount_of(words, units);
                    words.fill("unit-other", &[("amount", &units), ("unit", &words.own(other))])
                }
            }
        }
    }

    /// What one unit of easing is.
    pub fn one_unit(&self, one_unit: &str) -> String {
        self.units(one_unit, 1.0)
    }

    /// The level an aim is about, as it stands behind what is missing: `below the standard`.
    pub fn below(&self, aim: &str) -> String {
        self.words.say(match aim {
            "survival" => "aim-survival",
            "standard" => "aim-standard",
            "worst-off" => "aim-worst-off",
            _ => "aim-cost",
        })
    }

    /// The name of an aim.
    pub fn aim(&self, aim: &str) -> String {
        match aim {
            "survival" => self.words.say("aim-name-survival"),
            "standard" => self.words.say("aim-name-standard"),
            "worst-off" => self.words.say("aim-name-worst-off"),
            "cost" => self.words.say("aim-name-cost"),
            "recovery" => self.words.say("aim-name-recovery"),
            "makespan" => self.words.say("aim-name-makespan"),
            other => self.words.own(other),
        }
    }

    /// A unit as it stands behind a number: `litres`, `person-days`. What is not known stays as the folder has it.
    pub fn unit(&self, unit: &str, n: f64) -> String {
        let key = match unit {
            "person-day" | "person-days" => "unit-name-person-days",
            "weighted person-days" => "unit-name-weighted",
            "day" | "days" => "unit-name-days",
            "litre" | "litres" => "unit-name-litres",
            "person" | "people" => "unit-name-people",
            "truck" | "trucks" => "unit-name-trucks",
            "t" => "unit-name-t",
            "kg" => "unit-name-kg",
            "g" => "unit-name-g",
            "share" => "unit-name-share",
            other if self.words.language == longpole_language::Language::English => {
                return unit::counted(if n == 1.0 { "1" } else { "2" }, other);
            }
            other => return self.words.own(other),
        };
        self.words.with(key, &[("n", n.into())])
    }

    /// So much of a unit, in few digits: `3.2 million person-days`.
    pub fn quantity(&self, number: f64, unit: &str) -> String {
        let n = Words::count_of_brief(number);
        self.words.fill("amount", &[("number", &self.words.brief_of(number)), ("unit", &self.unit(unit, n))])
    }

    /// So many people, in few digits.
    pub fn people(&self, people: f64) -> String {
        self.quantity(people, "people")
    }

    /// A sector's name.
    pub fn sector(&self, sector: &str) -> String {
        match sector {
            "food" => self.words.say("sector-food"),
            "water" => self.words.say("sector-water"),
            "wash" => self.words.say("sector-wash"),
            "health" => self.words.say("sector-health"),
            "nutrition" => self.words.say("sector-nutrition"),
            "shelter" => self.words.say("sector-shelter"),
            "education" => self.words.say("sector-education"),
            "logistics" => self.words.say("sector-logistics"),
            "protection" => self.words.say("sector-protection"),
            "energy" => self.words.say("sector-energy"),
            other => self.words.own(other),
        }
    }

    /// How a figure is known.
    pub fn attribution(&self, known: Attribution) -> String {
        self.words.say(match known {
            Attribution::Measured => "measured",
            Attribution::Named => "named",
            Attribution::Official => "official",
            Attribution::Unnamed => "unnamed",
            Attribution::Estimated => "estimated",
            Attribution::Assumed => "assumed",
        })
    }

    /// Whether an order is met.
    pub fn met(&self, met: OrderState) -> String {
        self.words.say(match met {
            OrderState::Yes => "order-yes",
            OrderState::No => "order-no",
            OrderState::Untested => "order-untested",
        })
    }

    /// In what plans differ.
    pub fn differs(&self, differs: Differs) -> String {
        self.words.say(match differs {
            Differs::Amount => "differs-amount",
            Differs::Way => "differs-way",
        })
    }

    /// Whether a need is used up or kept.
    pub fn need_kind(&self, kind: NeedKind) -> String {
        self.words.say(match kind {
            NeedKind::Eaten => "need-eaten",
            NeedKind::Held => "need-held",
        })
    }
}

/// An amount with as many decimals as it takes to ask for it.
fn amount_of(words: &Words, amount: f64) -> String {
    let decimals = usize::from(amount < 10.0 && (amount - amount.round()).abs() > 0.05);
    words.number(amount, decimals)
}
