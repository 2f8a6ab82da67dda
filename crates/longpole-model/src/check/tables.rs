//! Rows by themselves: dates, currencies, items, needs, offers, services, capacities, money.

use super::warn;
use crate::crisis::{Rates, sectors_of_item};
use crate::entities::{Measure, NeedKind, PricePer};
use crate::settings::Settings;
use crate::tables::Tables;
use longpole_base::diagnostic::Diagnostics;
use longpole_base::{At, Date};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn intervals(settings: &Settings, tables: &Tables, diagnostics: &mut Diagnostics) {
    let (first, last) = (settings.grid.start(), settings.grid.last_day());
    let mut check = |at: &dyn Fn(&str) -> Option<At>, answered: bool, from: Option<Date>, until: Option<Date>| {
        if let (Some(from), Some(until)) = (from, until)
            && from > until
        {
            diagnostics.error(
                "interval-reversed",
                at("until"),
                format!("the row runs from {from} until {until}, which is earlier"),
                "exchange the two dates, or correct the one that is wrong".into(),
            );
            return;
        }
        let late = from
            .filter(|from| *from > last)
            .map(|from| ("from", format!("the row is in force from {from} on, after the plan's last day, {last}")));
        let early = until
            .filter(|until| *until < first)
            .map(|until| ("until", format!("the row is in force until {until}, before the plan's first day, {first}")));
        if let Some((field, message)) = late.or(early).filter(|_| !answered) {
            let hint = "correct the dates; if that is meant, write `checked: why` into the row's `note`".into();
            diagnostics.note("outside-plan", at(field), message, hint);
        }
    };
    macro_rules! each {
        ($($table:ident),+) => {$(
            for (index, row) in tables.$table.rows.iter().enumerate() {
                check(
                    &|field| tables.$table.at_field(index, field),
                    tables.$table.is_checked(index),
                    row.from,
                    row.until,
                );
            }
        )+};
    }
    each!(capacities, storage, supplies, services, funds, works, crews);
}

pub(super) fn currencies(settings: &Settings, tables: &Tables, diagnostics: &mut Diagnostics) {
    let rates = Rates::new(settings, tables);
    let mut check = |at: Option<At>, currency: Option<&str>, date: Date| {
        if rates.at(currency, date).is_none() {
            let currency = currency.unwrap_or_default();
            diagnostics.error(
                "missing-rate",
                at,
                format!(
                    "there is no rate for `{currency}` on {date}, so it cannot be counted in {}",
                    settings.currency
                ),
                format!("add a row for `{currency}` to `rates.csv` with `from` no later than {date}"),
            );
        }
    };
    let start = settings.start();
    for (index, row) in tables.supplies.rows.iter().enumerate() {
        check(tables.supplies.at_field(index, "currency"), row.currency.as_deref(), start);
    }
    for (index, row) in tables.funds.rows.iter().enumerate() {
        let date = row.from.unwrap_or(start).max(start);
        check(tables.funds.at_field(index, "currency"), row.currency.as_deref(), date);
    }
    for (index, row) in tables.works.rows.iter().enumerate() {
        check(tables.works.at_field(index, "currency"), row.currency.as_deref(), start);
    }
}

pub(super) fn links(tables: &Tables, diagnostics: &mut Diagnostics) {
    for (index, row) in tables.links.rows.iter().enumerate() {
        if tables.places.rows.iter().any(|place| place.id.as_str() == row.id.as_str()) {
            diagnostics.error(
                "ambiguous-id",
                tables.links.at_field(index, "id"),
                format!("`{}` is both a link and a place: a capacity on it could mean either", row.id),
                "give the link another id".into(),
            );
        }
    }
    for (index, row) in tables.links.rows.iter().enumerate() {
        if row.from == row.to {
            diagnostics.error(
                "self-link",
                tables.links.at_field(index, "to"),
                format!("the link `{}` leads from `{}` to itself", row.id, row.from),
                "correct `from` or `to`".into(),
            );
        }
    }
}

pub(super) fn items(tables: &Tables, diagnostics: &mut Diagnostics) {
    for (index, row) in tables.items.rows.iter().enumerate() {
        let sectors = sectors_of_item(tables, row);
        if sectors.len() > 1 {
            diagnostics.error(
                "ambiguous-sector",
                tables.items.at_field(index, "sector"),
                format!("`{}` serves {} sectors: {}", row.id, sectors.len(), sectors.join(", ")),
                format!("write the one whose money pays for it into `sector`, as in `{}`", sectors[0]),
            );
        } else if sectors.is_empty() {
            warn(
                &tables.items,
                index,
                "id",
                "useless-item",
                format!("`{}` fills no need, feeds no service and goes into no work", row.id),
                "say in `contents.csv` what it fills, or delete the item",
                diagnostics,
            );
        }
    }
}

pub(super) fn needs(tables: &Tables, diagnostics: &mut Diagnostics) {
    let reversed = |survival: Option<f64>, standard: Option<f64>| match (survival, standard) {
        (Some(survival), Some(standard)) if survival > standard => Some((survival, standard)),
        _ => None,
    };
    let value = |amount: longpole_base::quantity::NeedAmount| amount.value();
    let hint = "the survival level is the lower of the two; exchange them";
    for (index, row) in tables.needs.rows.iter().enumerate() {
        if let Some((survival, standard)) = reversed(row.survival.map(value), row.standard.map(value)) {
            diagnostics.error(
                "levels-reversed",
                tables.needs.at_field(index, "survival"),
                format!("the survival level of `{}`, {survival}, is above its standard, {standard}", row.id),
                hint.into(),
            );
        }
        if row.survival.is_none() && row.standard.is_none() {
            diagnostics.error(
                "no-level",
                tables.needs.at_field(index, "standard"),
                format!("`{}` has neither a survival level nor a standard", row.id),
                "fill in `standard`, and `survival` if there is one".into(),
            );
        }
        let filled = tables.contents.rows.iter().any(|content| content.need == row.id && content.amount.value() > 0.0);
        let served = tables.services.rows.iter().any(|service| service.need == row.id);
        if !filled && !served {
            warn(
                &tables.needs,
                index,
                "id",
                "unfilled-need",
                format!("no item and no service fills `{}`: everybody will be short of it", row.id),
                "add a row to `contents.csv` or `services.csv`",
                diagnostics,
            );
        }
    }
    for (index, row) in tables.requirements.rows.iter().enumerate() {
        if let Some((survival, standard)) = reversed(row.survival.map(value), row.standard.map(value)) {
            diagnostics.error(
                "levels-reversed",
                tables.requirements.at_field(index, "survival"),
                format!(
                    "the survival level of `{}` for `{}`, {survival}, is above the standard, {standard}",
                    row.need, row.group
                ),
                hint.into(),
            );
        }
    }
}

/// Prices that stand for "not available" in tables seen in the field.
const SENTINELS: &[f64] = &[999_999.0, 1_000_000.0, 9_999_999.0, 99_999_999.0];

pub(super) fn supplies(tables: &Tables, diagnostics: &mut Diagnostics) {
    for (index, row) in tables.supplies.rows.iter().enumerate() {
        let table = &tables.supplies;
        if row.amount_t.is_some() && row.per.is_none() {
            diagnostics.error(
                "missing-per",
                table.at_field(index, "per"),
                format!("`{}` has an amount, but does not say what stretch of time it is for", row.id),
                "write `day`, `period` or `total` into `per`".into(),
            );
        }
        let item = tables.items.rows.iter().find(|item| item.id == row.item);
        if row.price_per == PricePer::Unit && item.is_some_and(|item| item.t_per_unit.is_none()) {
            diagnostics.error(
                "missing-unit-mass",
                table.at_field(index, "price_per"),
                format!("`{}` is priced per unit, but the mass of a unit of `{}` is not known", row.id, row.item),
                format!("fill in `t_per_unit` of `{}` in `items.csv`", row.item),
            );
        }
        if SENTINELS.contains(&row.price.value()) {
            warn(
                table,
                index,
                "price",
                "sentinel-price",
                format!("the price of `{}` is {}, which often stands for \"not available\"", row.id, row.price.value()),
                "delete the row if the item is not sold there",
                diagnostics,
            );
        }
    }
}

pub(super) fn services(tables: &Tables, diagnostics: &mut Diagnostics) {
    for (index, row) in tables.services.rows.iter().enumerate() {
        let need = tables.needs.rows.iter().find(|need| need.id == row.need);
        if need.is_some_and(|need| need.kind == NeedKind::Held) {
            diagnostics.error(
                "held-service",
                tables.services.at_field(index, "need"),
                format!("`{}` serves `{}`, which is held: a service gives what is used up", row.id, row.need),
                "give it as an item instead, or make the need `eaten`".into(),
            );
        }
        if row.fuel_item.is_some() != row.fuel_kg_per_unit.is_some() {
            diagnostics.error(
                "fuel-incomplete",
                tables.services.at_field(index, "fuel_item"),
                format!("`{}` names only one of `fuel_item` and `fuel_kg_per_unit`", row.id),
                "fill in both, or neither".into(),
            );
        }
    }
}

pub(super) fn capacities(tables: &Tables, diagnostics: &mut Diagnostics) {
    let mut measures: BTreeMap<&str, BTreeSet<Measure>> = BTreeMap::new();
    let mut protected: BTreeMap<&str, Measure> = BTreeMap::new();
    for (index, row) in tables.capacities.rows.iter().enumerate() {
        let effects = [("effect_low", row.effect_low), ("effect_high", row.effect_high)];
        if let Some((field, _)) = effects.into_iter().find(|(_, effect)| effect.is_some())
            && row.presence_per_unit.is_none()
        {
            diagnostics.error(
                "effect-without-presence",
                tables.capacities.at_field(index, field),
                format!("`{}` says what presence does, but asks for nobody", row.id),
                "fill in `presence_per_unit`, or leave the effect empty".into(),
            );
        }
        let counted = row.presence_per_unit.map(|_| *protected.entry(row.on.as_str()).or_insert(row.measure));
        if let Some(counted) = counted.filter(|counted| *counted != row.measure) {
            diagnostics.error(
                "presence-measures",
                tables.capacities.at_field(index, "presence_per_unit"),
                format!(
                    "`{}` asks for people for each unit in `{}` here and in `{counted}` above: the same goods would be \
                     protected twice",
                    row.on, row.measure
                ),
                format!("leave `presence_per_unit` empty here; the row in `{counted}` says how many people it takes"),
            );
        }
        let seen = measures.entry(row.on.as_str()).or_default();
        if !seen.is_empty() && !seen.contains(&row.measure) {
            let others: Vec<&str> = seen.iter().map(|measure| measure.as_str()).collect();
            warn(
                &tables.capacities,
                index,
                "measure",
                "mixed-measures",
                format!(
                    "`{}` is limited in `{}` here and in `{}` above: on days when both rows are in force, both limits hold",
                    row.on,
                    row.measure,
                    others.join("` and `")
                ),
                "if the figures were mixed in one column, convert them to one measure",
                diagnostics,
            );
        }
        seen.insert(row.measure);
        if row.measure == Measure::CubicMetres {
            for item in tables.items.rows.iter().filter(|item| item.m3_per_t.is_none()) {
                diagnostics.error(
                    "missing-volume",
                    tables.capacities.at_field(index, "measure"),
                    format!("`{}` counts cubic metres, but the volume of `{}` is not known", row.id, item.id),
                    format!("fill in `m3_per_t` of `{}` in `items.csv`", item.id),
                );
            }
        }
    }
}

pub(super) fn funds(settings: &Settings, tables: &Tables, diagnostics: &mut Diagnostics) {
    let of_items = tables.items.rows.iter().flat_map(|item| sectors_of_item(tables, item));
    let of_works = tables.works.rows.iter().map(|work| work.sector.clone());
    let of_forces = tables.forces.rows.iter().map(|force| force.sector.clone());
    let sectors: BTreeSet<String> = of_items.chain(of_works).chain(of_forces).collect();
    for (index, row) in tables.funds.rows.iter().enumerate() {
        for sector in row.sectors.iter().filter(|sector| !sectors.contains(*sector)) {
            let near = longpole_base::diagnostic::closest(sector, sectors.iter().map(String::as_str));
            diagnostics.error(
                "unknown-sector",
                tables.funds.at_field(index, "sectors"),
                format!("`{}` is earmarked for `{sector}`, which is the sector of no item, work or force", row.id),
                near.map_or_else(
                    || format!("write one of: {}", sectors.iter().cloned().collect::<Vec<_>>().join(", ")),
                    |near| format!("did you mean `{near}`?"),
                ),
            );
        }
    }
    let known = |word: &String| {
        crate::entities::FundStatus::WORDS.contains(&word.as_str())
            || tables.funds.rows.iter().any(|fund| fund.id.as_str() == word)
    };
    for word in settings.funds_counted.iter().chain(&settings.funds_dropped).filter(|word| !known(word)) {
        let near = longpole_base::diagnostic::closest(word, tables.funds.rows.iter().map(|fund| fund.id.as_str()));
        diagnostics.error(
            "unknown-fund",
            Some(At::file(&format!("scenarios/{}.toml", settings.scenario))),
            format!("the scenario names the fund `{word}`, which is neither in `funds.csv` nor a status"),
            near.map_or_else(
                || format!("write the id of a fund, or one of `{}`", crate::entities::FundStatus::WORDS.join("`, `")),
                |near| format!("did you mean `{near}`?"),
            ),
        );
    }
}
