//! What cannot be (errors) and what is hard to believe (warnings), beyond what a single cell shows.

use crate::crisis::{Crisis, Rates, sectors_of_item};
use crate::entities::{Measure, NeedKind, PlaceKind, PricePer};
use crate::settings::Settings;
use crate::tables::Tables;
use longpole_base::diagnostic::Diagnostics;
use longpole_base::entity::{Entity, Table};
use longpole_base::{At, Date};
use std::collections::{BTreeMap, BTreeSet};

/// Checks rows by themselves and against their neighbours. Ids have been checked before.
pub(crate) fn rows(settings: &Settings, tables: &Tables, diagnostics: &mut Diagnostics) {
    intervals(settings, tables, diagnostics);
    currencies(settings, tables, diagnostics);
    links(tables, diagnostics);
    items(tables, diagnostics);
    needs(tables, diagnostics);
    supplies(tables, diagnostics);
    services(tables, diagnostics);
    capacities(tables, diagnostics);
    rations(tables, diagnostics);
    population(settings, tables, diagnostics);
    composition(tables, diagnostics);
    funds(settings, tables, diagnostics);
}

/// Adds a warning unless the row's note answers it.
fn warn<T: Entity>(
    table: &Table<T>,
    row: usize,
    field: &str,
    code: &'static str,
    message: String,
    hint: &str,
    diagnostics: &mut Diagnostics,
) {
    if !table.is_checked(row) {
        let hint = format!("{hint}; if it is right, write `checked: why` into the row's `note`");
        diagnostics.warn(code, table.at_field(row, field), message, hint);
    }
}

fn intervals(settings: &Settings, tables: &Tables, diagnostics: &mut Diagnostics) {
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
    each!(capacities, storage, supplies, services, funds);
}

fn currencies(settings: &Settings, tables: &Tables, diagnostics: &mut Diagnostics) {
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
}

fn links(tables: &Tables, diagnostics: &mut Diagnostics) {
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

fn items(tables: &Tables, diagnostics: &mut Diagnostics) {
    for (index, row) in tables.items.rows.iter().enumerate() {
        let sectors = sectors_of_item(tables, row);
        if sectors.len() > 1 {
            diagnostics.error(
                "ambiguous-sector",
                tables.items.at_field(index, "sector"),
                format!("`{}` serves needs of {} sectors: {}", row.id, sectors.len(), sectors.join(", ")),
                format!("write the one whose money pays for it into `sector`, as in `{}`", sectors[0]),
            );
        } else if sectors.is_empty() {
            warn(
                &tables.items,
                index,
                "id",
                "useless-item",
                format!("`{}` fills no need and feeds no service", row.id),
                "say in `contents.csv` what it fills, or delete the item",
                diagnostics,
            );
        }
    }
}

fn needs(tables: &Tables, diagnostics: &mut Diagnostics) {
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

fn supplies(tables: &Tables, diagnostics: &mut Diagnostics) {
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

fn services(tables: &Tables, diagnostics: &mut Diagnostics) {
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

fn capacities(tables: &Tables, diagnostics: &mut Diagnostics) {
    let mut measures: BTreeMap<&str, BTreeSet<Measure>> = BTreeMap::new();
    for (index, row) in tables.capacities.rows.iter().enumerate() {
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

fn rations(tables: &Tables, diagnostics: &mut Diagnostics) {
    for (index, row) in tables.rations.rows.iter().enumerate() {
        let table = &tables.rations;
        let grams = (
            row.min_g.map(longpole_base::quantity::Grams::value),
            row.max_g.map(longpole_base::quantity::Grams::value),
        );
        let parts = (
            row.min_share.map(longpole_base::quantity::Share::value),
            row.max_share.map(longpole_base::quantity::Share::value),
        );
        for (least, most, field) in [(grams.0, grams.1, "min_g"), (parts.0, parts.1, "min_share")] {
            if let (Some(least), Some(most)) = (least, most)
                && least > most
            {
                diagnostics.error(
                    "ration-contradiction",
                    table.at_field(index, field),
                    format!("the ration of `{}` must be at least {least} and at most {most}", row.item),
                    "exchange the two figures".into(),
                );
            }
        }
        if grams.0.is_some_and(|least| least > 0.0) {
            let had = tables.supplies.rows.iter().any(|supply| supply.item == row.item)
                || tables.stocks.rows.iter().any(|stock| stock.item == row.item)
                || tables.pipeline.rows.iter().any(|arrival| arrival.item == row.item);
            if !had {
                diagnostics.error(
                    "ration-unobtainable",
                    table.at_field(index, "min_g"),
                    format!("the ration demands `{}`, which no one sells, no stock holds and nothing brings", row.item),
                    "add it to `supplies.csv`, `stocks.csv` or `pipeline.csv`, or empty `min_g`".into(),
                );
            }
        }
    }
}

/// A population that grows or shrinks by more than this factor between two rows is asked about.
const JUMP: f64 = 4.0;

fn population(settings: &Settings, tables: &Tables, diagnostics: &mut Diagnostics) {
    let table = &tables.population;
    let mut counts = Counts::new();
    for (index, row) in table.rows.iter().enumerate() {
        let (low, high) =
            (row.low.map(longpole_base::quantity::People::value), row.high.map(longpole_base::quantity::People::value));
        let people = row.people.value();
        let below = low.filter(|low| *low > people).map(|low| format!("less than its lowest estimate, {low}"));
        let above = high.filter(|high| *high < people).map(|high| format!("more than its highest estimate, {high}"));
        if let Some(fault) = below.or(above) {
            diagnostics.error(
                "range-reversed",
                table.at_field(index, "people"),
                format!("`people` is {people}, {fault}"),
                "order the three figures: low, people, high".into(),
            );
        }
        counts.entry((row.place.as_str(), row.group.as_str())).or_default().push((row.from, people, index));
    }
    for ((place, group), counts) in &mut counts {
        counts.sort_by_key(|count| count.0);
        if counts[0].0 > settings.start() {
            let (from, _, index) = counts[0];
            warn(
                table,
                index,
                "from",
                "population-late",
                format!("nobody is counted at `{place}` before {from}, though the plan starts on {}", settings.start()),
                "add a row for the start of the plan",
                diagnostics,
            );
        }
        for pair in counts.windows(2) {
            let ((_, before, _), (from, after, index)) = (pair[0], pair[1]);
            let (less, more) = (before.min(after), before.max(after));
            if less > 0.0 && more / less > JUMP {
                warn(
                    table,
                    index,
                    "people",
                    "population-jump",
                    format!(
                        "the group `{group}` at `{place}` goes from {before} to {after} people on {from}: check the unit"
                    ),
                    "correct the figure, for example if one row counts households",
                    diagnostics,
                );
            }
        }
    }
    sums(tables, &counts, diagnostics);
}

/// People from a day on, and the row that says so.
type Count = (Date, f64, usize);

/// Counts of each group at each place, by date.
type Counts<'t> = BTreeMap<(&'t str, &'t str), Vec<Count>>;

/// Nobody may be counted twice: at a place and, on the same day, at one of its parts.
fn sums(tables: &Tables, counts: &Counts<'_>, diagnostics: &mut Diagnostics) {
    let parent: BTreeMap<&str, &str> = tables
        .places
        .rows
        .iter()
        .filter_map(|place| Some((place.id.as_str(), place.parent.as_ref()?.as_str())))
        .collect();
    let mut parts: BTreeMap<(&str, &str), Vec<&[Count]>> = BTreeMap::new();
    for ((place, group), rows) in counts {
        // Seen places are left out, as places may be declared to lie within each other.
        let mut seen = BTreeSet::from([*place]);
        let mut above = parent.get(place);
        while let Some(whole) = above.filter(|whole| seen.insert(*whole)) {
            parts.entry((*whole, *group)).or_default().push(rows);
            above = parent.get(whole);
        }
    }
    let on = |rows: &[Count], day: Date| rows[..rows.partition_point(|row| row.0 <= day)].last().copied();
    for ((place, group), parts) in parts {
        let Some(whole) = counts.get(&(place, group)) else { continue };
        let days: BTreeSet<Date> = parts.iter().copied().chain([whole.as_slice()]).flatten().map(|row| row.0).collect();
        let mut told = BTreeSet::new();
        for day in days {
            let Some((_, people, index)) = on(whole, day) else { continue };
            let sum: f64 = parts.iter().filter_map(|rows| on(rows, day)).map(|row| row.1).sum();
            if people <= 0.0 || sum <= 0.0 || !told.insert(index) {
                continue;
            }
            let message = if (sum - people).abs() > 0.01 * people {
                format!("`{place}` counts {people} people on {day}, but its parts add up to {sum}")
            } else {
                format!("`{place}` and its parts are both counted on {day}: everybody would be fed twice")
            };
            diagnostics.error(
                "sum-mismatch",
                tables.population.at_field(index, "people"),
                message,
                "keep the rows of the parts or the row of the whole, not both; `0` ends a count".into(),
            );
        }
    }
}

/// Energy of protein, fat and carbohydrate, kcal per gram: the general Atwater factors (FAO, Food and Nutrition Paper 77, 2003).
const ATWATER: (f64, f64, f64) = (4.0, 9.0, 4.0);

/// How far stated energy may lie outside what the composition allows before it is asked about.
const ENERGY_TOLERANCE: f64 = 0.15;

fn composition(tables: &Tables, diagnostics: &mut Diagnostics) {
    let grams_per_unit = |unit: &str| match unit {
        "g" => Some(1.0),
        "mg" => Some(1e-3),
        "ug" | "µg" | "mcg" => Some(1e-6),
        _ => None,
    };
    let unit_of: BTreeMap<&str, &str> =
        tables.needs.rows.iter().map(|need| (need.id.as_str(), need.unit.as_str())).collect();
    let table = &tables.contents;
    let mut amounts: BTreeMap<&str, BTreeMap<&str, (f64, usize)>> = BTreeMap::new();
    for (index, row) in table.rows.iter().enumerate() {
        amounts.entry(row.item.as_str()).or_default().insert(row.need.as_str(), (row.amount.value(), index));
        if let Some(grams) = grams_per_unit(unit_of[row.need.as_str()])
            && row.amount.value() * grams > 1000.0
        {
            warn(
                table,
                index,
                "amount",
                "impossible-composition",
                format!(
                    "one kilogram of `{}` cannot hold {} {} of `{}`",
                    row.item,
                    row.amount.value(),
                    unit_of[row.need.as_str()],
                    row.need
                ),
                "correct the figure, for example if it was per 100 g or in another unit",
                diagnostics,
            );
        }
    }
    for (item, amounts) in &amounts {
        let grams = |need: &str| amounts.get(need).filter(|_| unit_of.get(need) == Some(&"g")).map(|(g, _)| *g);
        let (Some((energy, index)), Some(protein), Some(fat)) = (amounts.get("energy"), grams("protein"), grams("fat"))
        else {
            continue;
        };
        let together = protein + fat + grams("carbohydrate").unwrap_or(0.0);
        if together > 1000.0 {
            // What cannot be by itself has been said above.
            if [Some(protein), Some(fat), grams("carbohydrate")].into_iter().flatten().all(|grams| grams <= 1000.0) {
                warn(
                    table,
                    *index,
                    "amount",
                    "impossible-composition",
                    format!(
                        "one kilogram of `{item}` cannot hold {together} g of protein, fat and carbohydrate together"
                    ),
                    "correct the figures, for example if one was per 100 g or in another unit",
                    diagnostics,
                );
            }
            continue;
        }
        if unit_of.get("energy") != Some(&"kcal") {
            continue;
        }
        let known = ATWATER.0 * protein + ATWATER.1 * fat;
        let (low, high, allowed) = if let Some(carbohydrate) = grams("carbohydrate") {
            let sum = known + ATWATER.2 * carbohydrate;
            (sum, sum, format!("its protein, fat and carbohydrate make {sum:.0} kcal"))
        } else {
            let most = known + ATWATER.2 * (1000.0 - protein - fat);
            (known, most, format!("its protein and fat allow {known:.0} to {most:.0} kcal"))
        };
        if *energy < low * (1.0 - ENERGY_TOLERANCE) || *energy > high * (1.0 + ENERGY_TOLERANCE) {
            warn(
                table,
                *index,
                "amount",
                "energy-mismatch",
                format!("one kilogram of `{item}` is said to hold {energy} kcal, but {allowed}"),
                "correct the figure that is wrong, for example if it was per 100 g or in kJ",
                diagnostics,
            );
        }
    }
}

fn funds(settings: &Settings, tables: &Tables, diagnostics: &mut Diagnostics) {
    let sectors: BTreeSet<String> = tables.items.rows.iter().flat_map(|item| sectors_of_item(tables, item)).collect();
    for (index, row) in tables.funds.rows.iter().enumerate() {
        for sector in row.sectors.iter().filter(|sector| !sectors.contains(*sector)) {
            let near = longpole_base::diagnostic::closest(sector, sectors.iter().map(String::as_str));
            diagnostics.error(
                "unknown-sector",
                tables.funds.at_field(index, "sectors"),
                format!("`{}` is earmarked for `{sector}`, which is the sector of no item", row.id),
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

/// Checks that need the resolved network: what can never be reached, what does not fit.
pub(crate) fn whole(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    reached(crisis, diagnostics);
    stored(crisis, diagnostics);
    funded(crisis, diagnostics);
    earmarked(crisis, diagnostics);
    balanced(crisis, diagnostics);
    demanded(crisis, diagnostics);
}

/// Least shares that nothing can keep: of a thing that is not eaten, or of a need that the item does not fill.
fn demanded(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let tables = &crisis.tables;
    let mut told = BTreeSet::new();
    for row in crisis.rations.iter().flatten().flatten() {
        let (Some(least), _, of) = row.share else { continue };
        let fills = match of {
            Some(of) => crisis.contents[row.item].iter().any(|(need, _)| *need == of),
            None => crisis.is_eaten(row.item),
        };
        if least > 0.0 && !fills && told.insert(row.row) {
            let item = &tables.items.rows[row.item].id;
            let what = of.map_or_else(|| "what is eaten".to_owned(), |of| format!("`{}`", tables.needs.rows[of].id));
            diagnostics.error(
                "ration-contradiction",
                tables.rations.at_field(row.row, "min_share"),
                format!("at least {least} of {what} must come from `{item}`, which holds none of it"),
                "empty `min_share`, or name a need in `share_of` that the item fills".into(),
            );
        }
    }
}

/// Rows that make up the ration of a group, its own and those of every group, and cannot hold together.
fn balanced(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    const TOLERANCE: f64 = 1e-9;
    let tables = &crisis.tables;
    let mut told = BTreeSet::new();
    let mut contradiction = |row: usize, field: &str, message: String, hint: &str| {
        if told.insert((row, field.to_owned())) {
            diagnostics.error("ration-contradiction", tables.rations.at_field(row, field), message, hint.into());
        }
    };
    for ((group, _), rows) in crisis.groups.iter().zip(&crisis.rations) {
        let rows = rows.as_deref().unwrap_or_default();
        let items: BTreeSet<usize> = rows.iter().map(|row| row.item).filter(|item| crisis.is_eaten(*item)).collect();
        for item in &items {
            let name = &tables.items.rows[*item].id;
            let of_item = || rows.iter().filter(|row| row.item == *item);
            let least = of_item().filter_map(|row| Some((row.min_g?, row.row))).max_by(|a, b| a.0.total_cmp(&b.0));
            let most = of_item().filter_map(|row| row.max_g).fold(f64::INFINITY, f64::min);
            if let Some((least, row)) = least.filter(|(least, _)| *least > most) {
                contradiction(
                    row,
                    "min_g",
                    format!(
                        "the ration of `{group}` must hold at least {least} g of `{name}` here and at most {most} g elsewhere"
                    ),
                    "a row without a group holds for every group: raise `max_g` there, or lower `min_g`",
                );
            }
        }
        for of in rows.iter().map(|row| row.share.2).collect::<BTreeSet<_>>() {
            let of_whole = || rows.iter().filter(|row| row.share.2 == of);
            let (mut least, mut most): (BTreeMap<usize, f64>, BTreeMap<usize, f64>) = Default::default();
            for row in of_whole() {
                let (min, max, _) = row.share;
                let lower = least.entry(row.item).or_insert(0.0);
                *lower = lower.max(min.unwrap_or(0.0));
                let upper = most.entry(row.item).or_insert(f64::INFINITY);
                *upper = upper.min(max.unwrap_or(f64::INFINITY));
            }
            let Some(last) = of_whole().map(|row| row.row).max() else { continue };
            let sum: f64 = least.values().sum();
            if sum > 1.0 + TOLERANCE {
                contradiction(
                    last,
                    "min_share",
                    format!(
                        "the least shares of the ration of `{group}` add up to {}, more than the whole",
                        rounded(sum)
                    ),
                    "lower `min_share` of some items until they add up to 1 or less",
                );
            }
            // What counts towards the whole, each with the most it may be; without a row there is no limit.
            let counts =
                |item: &&usize| of.is_none_or(|need| crisis.contents[**item].iter().any(|(filled, _)| *filled == need));
            let of_item = |item| most.get(item).copied().unwrap_or(f64::INFINITY);
            let sum: Option<f64> = items.iter().filter(counts).map(of_item).reduce(|sum, share| sum + share);
            if let Some(sum) = sum.filter(|sum| *sum < 1.0 - TOLERANCE) {
                contradiction(
                    last,
                    "max_share",
                    format!(
                        "the greatest shares of the ration of `{group}` add up to {}: nothing at all could be given",
                        rounded(sum)
                    ),
                    "raise `max_share` of some items until they add up to 1 or more, or list another item",
                );
            }
        }
    }
}

/// A figure without the noise of its last digits.
fn rounded(figure: f64) -> f64 {
    (figure * 1000.0).round() / 1000.0
}

/// Money tied to places where nobody lives can never be spent.
fn earmarked(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let tables = &crisis.tables;
    for (index, row) in tables.funds.rows.iter().enumerate().filter(|(_, row)| !row.places.is_empty()) {
        let lived_in = tables.population.rows.iter().any(|people| {
            let (mut at, mut steps) = (Some(crisis.place(&people.place)), 0);
            while let Some(place) = at.filter(|_| steps <= tables.places.rows.len()) {
                if row.places.contains(&tables.places.rows[place].id) {
                    return true;
                }
                steps += 1;
                at = tables.places.rows[place].parent.as_ref().map(|parent| crisis.place(parent));
            }
            false
        });
        if !lived_in {
            diagnostics.error(
                "earmark-nobody",
                tables.funds.at_field(index, "places"),
                format!("`{}` may be spent only for places where nobody is counted, so it can never be spent", row.id),
                "name the places whose people it is for, or a larger place that they belong to".into(),
            );
        }
    }
}

/// A table of funds of which none counts: nothing can be bought.
fn funded(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let table = &crisis.tables.funds;
    let Some(sheet) = &table.sheet else { return };
    if (0..table.rows.len()).all(|fund| !crisis.fund_counts(fund)) {
        diagnostics.warn(
            "no-money",
            Some(sheet.at_table()),
            "no fund is committed or paid, so that nothing that costs money can be done".into(),
            "count a fund in the scenario (`[funds] count = [\"…\"]`), or delete the table if money is no limit".into(),
        );
    }
}

/// Places with people that no link, supply, stock, arrival or service reaches.
fn reached(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let tables = &crisis.tables;
    let mut is_source = vec![false; tables.places.rows.len()];
    for offer in &crisis.offers {
        is_source[offer.place] = true;
    }
    for place in tables.stocks.rows.iter().map(|s| &s.place).chain(tables.pipeline.rows.iter().map(|p| &p.place)) {
        is_source[crisis.place(place)] = true;
    }
    let mut reached = is_source;
    let mut grew = true;
    while grew {
        grew = false;
        for leg in &crisis.legs {
            if reached[leg.from] && !reached[leg.to] {
                reached[leg.to] = true;
                grew = true;
            }
        }
    }
    for service in &tables.services.rows {
        reached[crisis.place(&service.place)] = true;
    }
    let mut told = BTreeSet::new();
    for (index, row) in tables.population.rows.iter().enumerate() {
        let place = crisis.place(&row.place);
        if tables.places.rows[place].kind == PlaceKind::Crossing && told.insert((place, true)) {
            diagnostics.error(
                "people-at-crossing",
                tables.population.at_field(index, "place"),
                format!(
                    "people are counted at `{}`, which is a crossing: nothing can be kept or given there",
                    row.place
                ),
                "count them at the area behind it, or make the place an `area`".into(),
            );
        } else if !reached[place] && told.insert((place, false)) {
            warn(
                &tables.population,
                index,
                "place",
                "unreached-place",
                format!("nothing can ever reach `{}`: no link leads there from any supply or stock", row.place),
                "add the missing link, or a supply or service there",
                diagnostics,
            );
        }
    }
}

/// Stocks that do not fit into the storage of their place on the first day.
fn stored(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let tables = &crisis.tables;
    let mut lying: BTreeMap<usize, (f64, usize)> = BTreeMap::new();
    for (index, row) in tables.stocks.rows.iter().enumerate() {
        let place = crisis.place(&row.place);
        if !crisis.holds_stock(place) {
            diagnostics.error(
                "stock-at-crossing",
                tables.stocks.at_field(index, "place"),
                format!("stock lies at `{}`, which is a crossing: nothing is kept there", row.place),
                "move the stock to a hub or an area".into(),
            );
        }
        let entry = lying.entry(place).or_insert((0.0, index));
        *entry = (entry.0 + row.amount_t.value(), index);
    }
    for (place, (amount, index)) in lying {
        let rooms: Vec<_> = tables.storage.rows.iter().filter(|row| crisis.place(&row.place) == place).collect();
        let start = crisis.settings.start();
        let room: f64 = rooms
            .iter()
            .filter(|row| row.from.is_none_or(|from| from <= start) && row.until.is_none_or(|until| until >= start))
            .map(|row| row.amount_t.value())
            .sum();
        if !rooms.is_empty() && amount > room * (1.0 + 1e-9) {
            warn(
                &tables.stocks,
                index,
                "amount_t",
                "storage-overfull",
                format!(
                    "{amount} t lie at `{}` on the first day, but its storage has room for {room} t",
                    tables.places.rows[place].id
                ),
                "correct the stock or the storage",
                diagnostics,
            );
        }
    }
}
