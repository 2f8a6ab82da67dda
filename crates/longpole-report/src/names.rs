//! Places, items, needs and limits as people call them, in the language of the report.

use crate::View;
use crate::language::Value;
use longpole_base::quantity::Plain;
use longpole_model::entities::Work;
use longpole_model::ids::OrderId;
use longpole_plan::poles::Pole;

/// What stands in the way, in words: a table, an id, and which of its figures.
pub(crate) fn limit(view: &View<'_>, table: &str, id: &str) -> String {
    let (words, tables) = (view.words, &view.input.crisis.tables);
    // In brackets stands which figure of a line is meant.
    let plain = id.rsplit_once(" (").map_or(id, |(plain, _)| plain);
    let shown = words.id(id);
    let named = match table {
        "capacities" => tables.capacities.rows.iter().find(|row| row.id.as_str() == plain).map(|row| {
            words.with("limit-capacity", &[("id", shown.clone().into()), ("site", view.site(row.on.as_str()).into())])
        }),
        "services" => tables.services.rows.iter().find(|row| row.id.as_str() == plain).map(|row| {
            let (need, place) = (view.need(row.need.as_str()), view.place(row.place.as_str()));
            words.with("limit-service", &[("id", shown.clone().into()), ("need", need.into()), ("place", place.into())])
        }),
        "supplies" => tables.supplies.rows.iter().find(|row| row.id.as_str() == plain).map(|row| {
            let (item, place) = (view.item(row.item.as_str()), view.place(row.place.as_str()));
            words.with("limit-supply", &[("id", shown.clone().into()), ("item", item.into()), ("place", place.into())])
        }),
        "storage" => tables.storage.rows.iter().find(|row| row.id.as_str() == plain).map(|row| {
            let place = view.place(row.place.as_str());
            words.with("limit-storage", &[("id", shown.clone().into()), ("place", place.into())])
        }),
        "stocks" => plain.split_once(" at ").map(|(item, place)| {
            words.with("limit-stock", &[("item", view.item(item).into()), ("place", view.place(place).into())])
        }),
        "pipeline" => tables.pipeline.rows.iter().find(|row| row.id.as_str() == plain).map(|row| {
            let place = view.place(row.place.as_str());
            words.with("limit-pipeline", &[("id", shown.clone().into()), ("place", place.into())])
        }),
        "funds" => tables.funds.rows.iter().find(|row| row.id.as_str() == plain).map(|row| match &row.donor {
            Some(donor) => words.with(
                "limit-fund-of",
                &[("id", shown.clone().into()), ("donor", crate::language::clean(donor).into())],
            ),
            None => words.with("limit-fund", &[("id", shown.clone().into())]),
        }),
        "links" => Some(words.with("limit-link", &[("site", view.site(plain).into())])),
        "rations" => Some(words.with("limit-ration", &[("id", shown.clone().into())])),
        "forces" => Some(words.with("limit-force", &[("force", view.force(plain).into())])),
        "gates" => tables
            .gates
            .rows
            .iter()
            .find(|row| row.id.as_str() == plain)
            .map(|row| pick(view, &row.title, row.title_ar.as_ref(), row.title_fr.as_ref()))
            .map(|title| words.with("limit-gate", &[("title", title.into())])),
        _ => None,
    };
    named.unwrap_or(shown)
}

/// So many units of easing, in words. What is not known stays as the plan has it.
pub(crate) fn units(view: &View<'_>, one_unit: &str, units: f64) -> String {
    let words = view.words;
    let said = |key: &str, amount: f64| {
        words.with(key, &[("amount", amount_of(view, amount).into()), ("n", Value::Count(amount))])
    };
    let currency = &view.input.crisis.settings.currency;
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
        "100 people more in its strength" => said("unit-strength", 100.0 * units),
        "opening 7 days sooner" => said("unit-sooner", 7.0 * units),
        "opening at the start" => words.say("unit-at-start"),
        other => {
            let amount = amount_of(view, 1000.0 * units);
            if other.ends_with("paid as this fund pays") {
                words.with("unit-fund", &[("amount", amount.into()), ("currency", currency.into())])
            } else if other.ends_with("free of its earmark") {
                words.with("unit-earmark", &[("amount", amount.into()), ("currency", currency.into())])
            } else if let Some(unit) = other.strip_prefix("1,000 ").and_then(|rest| rest.strip_suffix(" a day more")) {
                words.with("unit-need-day", &[("amount", amount.into()), ("unit", need_unit(view, unit).into())])
            } else {
                words
                    .with("unit-other", &[("amount", amount_of(view, units).into()), ("unit", words.own(other).into())])
            }
        }
    }
}

/// The unit of a need, as people write it.
fn need_unit(view: &View<'_>, unit: &str) -> String {
    match unit {
        "litres" => view.words.say("litres"),
        other => view.words.own(other),
    }
}

/// An amount with as many decimals as it takes to ask for it.
fn amount_of(view: &View<'_>, amount: f64) -> String {
    let decimals = i16::from(amount < 10.0 && (amount - amount.round()).abs() > 0.05);
    view.words.number(amount, decimals)
}

/// How much of a limit is enough, in its unit.
pub(crate) fn enough(view: &View<'_>, pole: &Pole) -> Option<String> {
    pole.enough.map(Plain::value).map(|enough| units(view, &pole.one_unit, enough))
}

/// The level an aim is about.
pub(crate) fn aim(view: &View<'_>, aim: &str) -> String {
    view.words.say(match aim {
        "survival" => "aim-survival",
        "standard" => "aim-standard",
        "worst-off" => "aim-worst-off",
        _ => "aim-cost",
    })
}

fn pick(view: &View<'_>, name: &str, ar: Option<&String>, fr: Option<&String>) -> String {
    let named = match view.words.language {
        crate::Language::Arabic => ar,
        crate::Language::French => fr,
        crate::Language::English => None,
    };
    crate::language::clean(named.map_or(name, String::as_str))
}

impl View<'_> {
    /// A place's name.
    pub fn place(&self, id: &str) -> String {
        let row = self.input.crisis.tables.places.rows.iter().find(|row| row.id.as_str() == id);
        row.map_or_else(|| self.words.id(id), |row| pick(self, &row.name, row.name_ar.as_ref(), row.name_fr.as_ref()))
    }

    /// A place's name, or where a link leads.
    pub fn site(&self, id: &str) -> String {
        let links = &self.input.crisis.tables.links.rows;
        match links.iter().find(|row| row.id.as_str() == id) {
            Some(link) => self.way(link.from.as_str(), link.to.as_str()),
            None => self.place(id),
        }
    }

    /// The way from a place to another.
    pub fn way(&self, from: &str, to: &str) -> String {
        self.words.with("way", &[("from", self.place(from).into()), ("to", self.place(to).into())])
    }

    /// An item's name.
    pub fn item(&self, id: &str) -> String {
        let row = self.input.crisis.tables.items.rows.iter().find(|row| row.id.as_str() == id);
        row.map_or_else(|| self.words.id(id), |row| pick(self, &row.name, row.name_ar.as_ref(), row.name_fr.as_ref()))
    }

    /// A need's name.
    pub fn need(&self, id: &str) -> String {
        let row = self.input.crisis.tables.needs.rows.iter().find(|row| row.id.as_str() == id);
        row.map_or_else(|| self.words.id(id), |row| pick(self, &row.name, row.name_ar.as_ref(), row.name_fr.as_ref()))
    }

    /// What a work is.
    pub fn work(&self, row: &Work) -> String {
        pick(self, &row.title, row.title_ar.as_ref(), row.title_fr.as_ref())
    }

    /// What is ordered.
    pub fn order(&self, id: &OrderId) -> String {
        let row = self.input.crisis.tables.orders.rows.iter().find(|row| row.id == *id);
        row.map_or_else(
            || self.words.id(id.as_str()),
            |row| pick(self, &row.title, row.title_ar.as_ref(), row.title_fr.as_ref()),
        )
    }

    /// A force's name.
    pub fn force(&self, id: &str) -> String {
        let row = self.input.crisis.tables.forces.rows.iter().find(|row| row.id.as_str() == id);
        row.map_or_else(|| self.words.id(id), |row| pick(self, &row.name, row.name_ar.as_ref(), row.name_fr.as_ref()))
    }
}
