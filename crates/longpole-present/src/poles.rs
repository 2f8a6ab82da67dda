//! What holds people back, for people: the limits ranked, and the first of them in sentences.

use crate::layout::{self, Column};
use crate::{Names, TableView, Words, json, numbers};
use longpole_base::quantity::{Plain, Share};
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
pub fn text(answer: &Answer<'_>, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let crisis = answer.crisis;
    let title = words.fill("poles-title", &[("crisis", &names.title())]);
    let mut text = layout::paragraph(&title, width, 0);
    for (aim, unit, value) in &answer.out_of_reach {
        let values = [("aim", &*capital(&names.aim(aim))), ("value", &names.quantity(*value, unit))];
        text.push_str(&layout::paragraph(words.fill("poles-out-of-reach", &values), width, 0));
    }
    let Some((found, tables)) = answer.found else {
        if answer.out_of_reach.is_empty() {
            text.push_str(&layout::paragraph(words.say("poles-no-poles"), width, 0));
        }
        return text;
    };
    text.push_str(&layout::paragraph(head(crisis, found, tables, names), width, 0));
    if !crisis.tasks.is_empty() {
        text.push_str(&layout::paragraph(words.say("poles-decided"), width, 0));
    }
    if tables.poles.is_empty() {
        text.push_str(&untried(found, width, names));
        return text;
    }
    text.push('\n');
    let columns = [
        Column::name(words.say("poles-column-limit")),
        Column::figure(words.say("poles-column-if-gone")),
        Column::figure(words.say("poles-column-of-all")),
        Column::figure(words.say("poles-column-people")),
        Column::figure(words.say("poles-column-enough")),
        Column::figure(words.say("poles-column-first")),
        Column::figure(words.say("poles-column-holds")),
        Column::name(words.say("poles-column-next")),
    ];
    // Where no gain is in people, there is no column of them.
    let kept = |at: &usize| *at != PEOPLE_AT || tables.poles.iter().any(|pole| pole.people.is_some());
    let keep = |row: Vec<String>| (0..).zip(row).filter(|(at, _)| kept(at)).map(|(_, cell)| cell).collect();
    let columns: Vec<Column> = (0..).zip(columns).filter(|(at, _)| kept(at)).map(|(_, column)| column).collect();
    let rows: Vec<Vec<String>> = tables.poles.iter().map(|pole| keep(row(pole, names))).collect();
    text.push_str(&layout::table(&columns, &rows, width, 2));
    text.push_str(&layout::paragraph(words.say("poles-units"), width, 0));
    for (ranks, table, unit) in units(&tables.poles, names) {
        let unit = names.one_unit(unit);
        let unit = words.fill("poles-units-of", &[("ranks", &ranks), ("table", table), ("unit", &unit)]);
        text.push_str(&layout::paragraph(&unit, width, 2));
    }
    text.push('\n');
    if let Some(first) = tables.poles.first().filter(|first| first.gain_gone.is_some()) {
        text.push_str(&layout::paragraph(long_pole(first, names), width, 0));
        let gains: Vec<&Gain> = tables.gains.iter().filter(|gain| gain.rank == first.rank).collect();
        for line in who(&gains, names) {
            text.push_str(&layout::paragraph(&line, width, 0));
        }
    }
    for line in tables
        .together
        .iter()
        .map(|set| together(set, names))
        .chain(tables.poles.iter().filter_map(|pole| misled(pole, names)))
    {
        text.push_str(&layout::paragraph(&line, width, 0));
    }
    text.push_str(&untried(found, width, names));
    text
}

/// How many limits were not tried out; nothing if all were.
fn untried(found: &Poles, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let said = match (found.untried, found.poles.is_empty()) {
        (0, true) => words.say("poles-no-limit"),
        (0, false) => return String::new(),
        (n, true) => words.counted("poles-none-tried", n as f64),
        (n, false) => words.counted("poles-untried", n as f64),
    };
    layout::paragraph(said, width, 0)
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

fn head(crisis: &Crisis, found: &Poles, tables: &Tables, names: Names<'_>) -> String {
    let words = names.words;
    let days = f64::from(crisis.settings.grid.days());
    let mut text = words.fill(
        match tables.unit == PERSON_DAYS {
            true if days > 1.0 => "poles-short-of",
            true => "poles-short-of-one-day",
            false => "poles-short-of-other",
        },
        &[
            ("aim", &capital(&names.aim(&tables.aim))),
            ("value", &names.quantity(found.optimum, &tables.unit)),
            ("days", &words.days(days)),
            ("people", &names.people(found.optimum / days)),
        ],
    );
    let is_weighted = crisis.tables.needs.rows.iter().any(|need| {
        let weight = if tables.aim == "survival" { need.weight_survival } else { need.weight_standard };
        weight.value() != 1.0
    });
    let mut add = |key: &str| {
        text.push(' ');
        text.push_str(&words.say(key));
    };
    if is_weighted && tables.unit != PERSON_DAYS && COUNT_PEOPLE.contains(&tables.aim.as_str()) {
        add("poles-weighted");
    }
    match (tables.poles.is_empty(), tables.poles.iter().any(|pole| pole.gain_gone.is_none())) {
        (true, _) => {}
        (false, false) => add("poles-tried-out"),
        (false, true) => add("poles-tried-out-partly"),
    }
    text
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn row(pole: &Pole, names: Names<'_>) -> Vec<String> {
    let words = names.words;
    let brief = |number: Option<f64>| number.map_or_else(|| words.say("none"), |number| words.brief(number));
    let amount = |number: Option<f64>| number.map_or_else(|| words.say("none"), |number| words.amount(number));
    let next = match (&pole.next_id, &pole.gain_gone) {
        (Some(id), _) => id.clone(),
        (None, Some(_)) => words.say("poles-nothing-left"),
        (None, None) => words.say("none"),
    };
    vec![
        words.fill("poles-limit", &[("rank", &words.number(pole.rank.value(), 0)), ("id", &pole.id)]),
        brief(pole.gain_gone.map(Plain::value)),
        pole.part_gone.map_or_else(|| words.say("none"), |part| words.percent(part.value())),
        brief(pole.people_gone.map(longpole_base::quantity::People::value)),
        amount(pole.enough.map(Plain::value)),
        words.brief(pole.gain.value()),
        amount(pole.holds_to.map(Plain::value)),
        next,
    ]
}

/// What one unit is, said once for all limits of a table of which it is the same: ranks, table, unit.
fn units<'p>(poles: &'p [Pole], names: Names<'_>) -> Vec<(String, &'p str, &'p str)> {
    let words = names.words;
    let mut units: Vec<(Vec<String>, &str, &str)> = Vec::new();
    for pole in poles {
        let rank = words.number(pole.rank.value(), 0);
        match units.iter_mut().find(|(_, table, unit)| *table == pole.table && *unit == pole.one_unit) {
            Some((ranks, ..)) => ranks.push(rank),
            None => units.push((vec![rank], &pole.table, &pole.one_unit)),
        }
    }
    units.into_iter().map(|(ranks, table, unit)| (ranks.join(&words.say("list-comma")), table, unit)).collect()
}

fn long_pole(pole: &Pole, names: Names<'_>) -> String {
    let words = names.words;
    let counts_people = pole.people.is_some();
    let gain = pole.gain_gone.map_or(0.0, Plain::value);
    let n = Words::count_of_brief(gain);
    let mut text = if counts_people {
        let values = [
            ("id", pole.id.as_str().into()),
            ("table", pole.table.as_str().into()),
            ("gain", words.brief_of(gain).into()),
            ("unit", names.unit(&pole.unit, n).into()),
            ("n", n.into()),
            ("aim", names.aim(&pole.aim).into()),
            ("part", words.percent(pole.part_gone.map_or(0.0, Share::value)).into()),
        ];
        words.with("poles-pole", &values)
    } else {
        words.fill(
            "poles-pole-other",
            &[
                ("id", &pole.id),
                ("table", &pole.table),
                ("gain", &names.quantity(gain, &pole.unit)),
                ("part", &words.percent(pole.part_gone.map_or(0.0, Share::value))),
            ],
        )
    };
    if let Some(enough) = pole.enough {
        let units = words.amount(enough.value());
        text.push(' ');
        text.push_str(
            &words.fill("poles-pole-enough", &[("units", &units), ("unit", &names.one_unit(&pole.one_unit))]),
        );
    }
    if let (Some(id), Some(table)) = (&pole.next_id, &pole.next_table) {
        text.push(' ');
        text.push_str(&words.fill("poles-pole-next", &[("id", id), ("table", table)]));
    }
    text
}

/// Who gains and who loses, in sentences.
fn who(gains: &[&Gain], names: Names<'_>) -> Vec<String> {
    let words = names.words;
    let named = |gain: &Gain| {
        words.fill(
            "poles-one",
            &[
                ("place", &names.place(gain.place.as_str())),
                ("group", &names.group(gain.group.as_str())),
                ("need", &names.need(gain.need.as_str())),
                ("gain", &names.quantity((gain.before.value() - gain.after.value()).abs(), PERSON_DAYS)),
            ],
        )
    };
    let (less, more): (Vec<&Gain>, Vec<&Gain>) =
        gains.iter().partition(|gain| gain.after.value() < gain.before.value());
    let mut lines = Vec::new();
    for (gains, template) in [(less, "poles-who"), (more, "poles-who-more")] {
        if !gains.is_empty() {
            let shown: Vec<String> = gains.iter().take(MOST_NAMED).map(|gain| named(gain)).collect();
            lines.push(words.fill(template, &[("who", &words.series(&shown))]));
        }
    }
    if let Some(last) = lines.last_mut() {
        last.push(' ');
        last.push_str(&words.say("poles-other-plans"));
    }
    lines
}

fn together(set: &Together, names: Names<'_>) -> String {
    let words = names.words;
    let only = set.apart.value() <= ALONE * set.gain.value();
    words.fill(
        if only { "poles-together" } else { "poles-more-together" },
        &[
            ("limits", &words.all_of(&set.limits)),
            ("gain", &words.brief(set.gain.value())),
            ("apart", &words.brief(set.apart.value())),
        ],
    )
}

/// A price that promises more than the first unit gains.
fn misled(pole: &Pole, names: Names<'_>) -> Option<String> {
    let words = names.words;
    let promises_more = pole.gain.value() < pole.price.value() * (1.0 - 1e-3);
    promises_more.then(|| {
        words.fill(
            "poles-misled",
            &[("id", &pole.id), ("price", &words.brief(pole.price.value())), ("gain", &words.brief(pole.gain.value()))],
        )
    })
}
