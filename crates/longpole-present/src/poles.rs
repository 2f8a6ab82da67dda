//! What holds people back, for people: the limits ranked, and the first of them in sentences.

use crate::layout::{self, Column};
use crate::words::{self, poles as w};
use crate::{TableView, days, json, numbers};
use longpole_base::quantity::{Plain, Share};
use longpole_base::unit;
use longpole_model::Crisis;
use longpole_plan::poles::{Gain, Pole, Together};
use longpole_poles::Poles;
use longpole_poles::tables::{PERSON_DAYS, Tables};
use serde_json::{Value, json};

/// Aims that add up person-days, if nothing weighs them.
const COUNT_PEOPLE: [&str; 2] = ["survival", "standard"];

/// Most people that are named as gaining.
const MOST_NAMED: usize = 4;

/// Position of the column of people.
const PEOPLE_AT: usize = 3;

/// Part of the gain of limits together below which they help only together.
const ALONE: f64 = 0.01;

/// What `longpole poles` found.
pub struct Answer<'a> {
    /// The crisis.
    pub crisis: &'a Crisis,
    /// The limits; `None` if none holds people back.
    pub found: Option<(&'a Poles, &'a Tables)>,
    /// Aims that count people and that no limit keeps from being met: name, unit, and what they come to.
    pub out_of_reach: Vec<(&'a str, &'a str, f64)>,
}

/// The limits as a table for a screen of this width, and the long pole in words.
pub fn text(answer: &Answer<'_>, width: usize) -> String {
    let crisis = answer.crisis;
    let title = words::fill(w::TITLE, &[("crisis", crisis.settings.title_in("en"))]);
    let mut text = layout::paragraph(&title, width, 0);
    for (aim, unit, value) in &answer.out_of_reach {
        let words = [("aim", &*capital(aim)), ("value", &numbers::brief(*value)), ("unit", unit)];
        text.push_str(&layout::paragraph(&words::fill(w::OUT_OF_REACH, &words), width, 0));
    }
    let Some((found, tables)) = answer.found else {
        if answer.out_of_reach.is_empty() {
            text.push_str(&layout::paragraph(w::NO_POLES, width, 0));
        }
        return text;
    };
    text.push_str(&layout::paragraph(&head(crisis, found, tables), width, 0));
    if !crisis.tasks.is_empty() {
        text.push_str(&layout::paragraph(w::DECIDED, width, 0));
    }
    if tables.poles.is_empty() {
        text.push_str(&untried(found, width));
        return text;
    }
    text.push('\n');
    let columns = [
        Column::name(w::COLUMN_LIMIT),
        Column::figure(w::COLUMN_IF_GONE),
        Column::figure(w::COLUMN_OF_ALL),
        Column::figure(w::COLUMN_PEOPLE),
        Column::figure(w::COLUMN_ENOUGH),
        Column::figure(w::COLUMN_FIRST),
        Column::figure(w::COLUMN_HOLDS),
        Column::name(w::COLUMN_NEXT),
    ];
    // Where no gain is in people, there is no column of them.
    let kept = |at: &usize| *at != PEOPLE_AT || tables.poles.iter().any(|pole| pole.people.is_some());
    let keep = |row: Vec<String>| (0..).zip(row).filter(|(at, _)| kept(at)).map(|(_, cell)| cell).collect();
    let columns: Vec<Column<'_>> = (0..).zip(columns).filter(|(at, _)| kept(at)).map(|(_, column)| column).collect();
    let rows: Vec<Vec<String>> = tables.poles.iter().map(|pole| keep(row(pole))).collect();
    text.push_str(&layout::table(&columns, &rows, width, 2));
    text.push_str(&layout::paragraph(w::UNITS, width, 0));
    for (ranks, table, unit) in units(&tables.poles) {
        let unit = words::fill(w::UNITS_OF, &[("ranks", &ranks), ("table", table), ("unit", unit)]);
        text.push_str(&layout::paragraph(&unit, width, 2));
    }
    text.push('\n');
    if let Some(first) = tables.poles.first().filter(|first| first.gain_gone.is_some()) {
        text.push_str(&layout::paragraph(&long_pole(first), width, 0));
        let gains: Vec<&Gain> = tables.gains.iter().filter(|gain| gain.rank == first.rank).collect();
        for line in who(crisis, &gains) {
            text.push_str(&layout::paragraph(&line, width, 0));
        }
    }
    for line in tables.together.iter().map(together).chain(tables.poles.iter().filter_map(misled)) {
        text.push_str(&layout::paragraph(&line, width, 0));
    }
    text.push_str(&untried(found, width));
    text
}

/// How many limits were not tried out; nothing if all were.
fn untried(found: &Poles, width: usize) -> String {
    let n = numbers::grouped(found.untried as f64, 0);
    match (found.untried, found.poles.is_empty()) {
        (0, true) => layout::paragraph(w::NO_LIMIT, width, 0),
        (0, false) => String::new(),
        (1, true) => layout::paragraph(w::NONE_TRIED_ONE, width, 0),
        (_, true) => layout::paragraph(&words::fill(w::NONE_TRIED, &[("n", &n)]), width, 0),
        (1, false) => layout::paragraph(w::UNTRIED_ONE, width, 0),
        (_, false) => layout::paragraph(&words::fill(w::UNTRIED, &[("n", &n)]), width, 0),
    }
}

/// Everything for programs.
pub fn json(answer: &Answer<'_>) -> Value {
    let (crisis, found) = (answer.crisis, answer.found);
    let out_of_reach = answer.out_of_reach.iter();
    let out_of_reach: Vec<Value> = out_of_reach
        .map(|(aim, unit, value)| json!({ "aim": aim, "value": numbers::json(*value), "unit": unit }))
        .collect();
    let days = crisis.settings.grid.days();
    let (value, untried) = found.map_or((0.0, 0), |(found, _)| (found.optimum, found.untried));
    let tables = found.map(|(_, tables)| views(tables)).unwrap_or_default();
    let named: serde_json::Map<String, Value> =
        tables.iter().map(|view| (view.spec.name.to_owned(), json::table(view))).collect();
    json!({
        "crisis": crisis.settings.id,
        "scenario": crisis.settings.scenario,
        "days": days,
        "aim": found.map(|(_, tables)| &tables.aim),
        "unit": found.map(|(_, tables)| &tables.unit),
        "value": numbers::json(value),
        "untried": untried,
        "works_held": !crisis.tasks.is_empty(),
        "out_of_reach": out_of_reach,
        "tables": named,
    })
}

/// The tables as cells.
pub fn views(tables: &Tables) -> Vec<TableView> {
    vec![TableView::of(&tables.poles), TableView::of(&tables.gains), TableView::of(&tables.together)]
}

fn head(crisis: &Crisis, found: &Poles, tables: &Tables) -> String {
    let days = f64::from(crisis.settings.grid.days());
    let value = numbers::brief(found.optimum);
    let mut text = words::fill(
        match tables.unit == PERSON_DAYS {
            true if days > 1.0 => w::SHORT_OF,
            true => w::SHORT_OF_ONE_DAY,
            false => w::SHORT_OF_OTHER,
        },
        &[
            ("aim", &capital(&tables.aim)),
            ("value", &value),
            ("unit", &unit::counted(&value, &tables.unit)),
            ("days", &days::counted(days)),
            ("people", &numbers::brief(found.optimum / days)),
        ],
    );
    let is_weighted = crisis.tables.needs.rows.iter().any(|need| {
        let weight = if tables.aim == "survival" { need.weight_survival } else { need.weight_standard };
        weight.value() != 1.0
    });
    let mut add = |words: &str| {
        text.push(' ');
        text.push_str(words);
    };
    if is_weighted && tables.unit != PERSON_DAYS && COUNT_PEOPLE.contains(&tables.aim.as_str()) {
        add(w::WEIGHTED);
    }
    match (tables.poles.is_empty(), tables.poles.iter().any(|pole| pole.gain_gone.is_none())) {
        (true, _) => {}
        (false, false) => add(w::TRIED_OUT),
        (false, true) => add(w::TRIED_OUT_PARTLY),
    }
    text
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn row(pole: &Pole) -> Vec<String> {
    let brief = |number: Option<f64>| number.map_or_else(|| words::NONE.to_owned(), numbers::brief);
    let amount = |number: Option<f64>| number.map_or_else(|| words::NONE.to_owned(), numbers::amount);
    let next = match (&pole.next_id, &pole.gain_gone) {
        (Some(id), _) => id.clone(),
        (None, Some(_)) => w::NOTHING_LEFT.to_owned(),
        (None, None) => words::NONE.to_owned(),
    };
    vec![
        words::fill(w::LIMIT, &[("rank", &numbers::grouped(pole.rank.value(), 0)), ("id", &pole.id)]),
        brief(pole.gain_gone.map(Plain::value)),
        pole.part_gone.map_or_else(|| words::NONE.to_owned(), |part| numbers::percent(part.value())),
        brief(pole.people_gone.map(longpole_base::quantity::People::value)),
        amount(pole.enough.map(Plain::value)),
        numbers::brief(pole.gain.value()),
        amount(pole.holds_to.map(Plain::value)),
        next,
    ]
}

/// What one unit is, said once for all limits of a table of which it is the same: ranks, table, unit.
fn units(poles: &[Pole]) -> Vec<(String, &str, &str)> {
    let mut units: Vec<(Vec<String>, &str, &str)> = Vec::new();
    for pole in poles {
        let rank = numbers::grouped(pole.rank.value(), 0);
        match units.iter_mut().find(|(_, table, unit)| *table == pole.table && *unit == pole.one_unit) {
            Some((ranks, ..)) => ranks.push(rank),
            None => units.push((vec![rank], &pole.table, &pole.one_unit)),
        }
    }
    units.into_iter().map(|(ranks, table, unit)| (ranks.join(words::LIST_COMMA), table, unit)).collect()
}

fn long_pole(pole: &Pole) -> String {
    let counts_people = pole.people.is_some();
    let gain = numbers::brief(pole.gain_gone.map_or(0.0, Plain::value));
    let mut text = words::fill(
        if counts_people { w::POLE } else { w::POLE_OTHER },
        &[
            ("id", &pole.id),
            ("table", &pole.table),
            ("gain", &gain),
            ("unit", &unit::counted(&gain, &pole.unit)),
            ("aim", &pole.aim),
            ("part", &numbers::percent(pole.part_gone.map_or(0.0, Share::value))),
        ],
    );
    if let Some(enough) = pole.enough {
        let units = numbers::amount(enough.value());
        text.push(' ');
        text.push_str(&words::fill(w::POLE_ENOUGH, &[("units", &units), ("unit", &pole.one_unit)]));
    }
    if let (Some(id), Some(table)) = (&pole.next_id, &pole.next_table) {
        text.push(' ');
        text.push_str(&words::fill(w::POLE_NEXT, &[("id", id), ("table", table)]));
    }
    text
}

/// Who gains and who loses, in sentences.
fn who(crisis: &Crisis, gains: &[&Gain]) -> Vec<String> {
    let tables = &crisis.tables;
    let named = |gain: &Gain| {
        let place = tables.places.rows.iter().find(|row| row.id == gain.place);
        let group = crisis.groups.iter().find(|(id, _)| *id == gain.group);
        let need = tables.needs.rows.iter().find(|row| row.id == gain.need);
        let gained = numbers::brief((gain.before.value() - gain.after.value()).abs());
        words::fill(
            w::ONE,
            &[
                ("place", place.map_or(gain.place.as_str(), |row| &row.name)),
                ("group", group.map_or(gain.group.as_str(), |(_, name)| name)),
                ("need", need.map_or(gain.need.as_str(), |row| &row.name)),
                ("gain", &gained),
                ("unit", &unit::counted(&gained, PERSON_DAYS)),
            ],
        )
    };
    let (less, more): (Vec<&Gain>, Vec<&Gain>) =
        gains.iter().partition(|gain| gain.after.value() < gain.before.value());
    let mut lines = Vec::new();
    for (gains, template) in [(less, w::WHO), (more, w::WHO_MORE)] {
        if !gains.is_empty() {
            let names: Vec<String> = gains.iter().take(MOST_NAMED).map(|gain| named(gain)).collect();
            lines.push(words::fill(template, &[("who", &names.join("; "))]));
        }
    }
    if let Some(last) = lines.last_mut() {
        last.push(' ');
        last.push_str(w::OTHER_PLANS);
    }
    lines
}

fn together(set: &Together) -> String {
    let only = set.apart.value() <= ALONE * set.gain.value();
    words::fill(
        if only { w::TOGETHER } else { w::MORE_TOGETHER },
        &[
            ("limits", &set.limits.join(w::AND)),
            ("gain", &numbers::brief(set.gain.value())),
            ("apart", &numbers::brief(set.apart.value())),
        ],
    )
}

/// A price that promises more than the first unit gains.
fn misled(pole: &Pole) -> Option<String> {
    let promises_more = pole.gain.value() < pole.price.value() * (1.0 - 1e-3);
    promises_more.then(|| {
        words::fill(
            w::MISLED,
            &[
                ("id", &pole.id),
                ("price", &numbers::brief(pole.price.value())),
                ("gain", &numbers::brief(pole.gain.value())),
            ],
        )
    })
}
