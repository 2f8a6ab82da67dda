//! What becomes possible when: dates with bars by week, what opens, and what moves the dates.

use crate::Names;
use crate::layout::{self, Column};
use crate::tables::TableView;
use crate::{json, numbers};
use longpole_base::Date;
use longpole_base::calendar::{add_days, offset_of};
use longpole_base::quantity::{Days, Money};
use longpole_model::Crisis;
use longpole_model::gates::Opening;
use longpole_model::ids::ForceId;
use longpole_plan::timeline::{GateLine, HeldUpBy, MoveLine, Size, Strength, Tables};
use serde_json::{Value, json};

/// Signs of a week: open in nine of ten runs or more, in one of ten or more, in fewer.
const OPEN: char = '█';
const MAYBE: char = '░';
const SHUT: char = '·';

/// The most signs of a bar.
const LONGEST_BAR: i64 = 52;

/// A timeline in words, for a screen of this width.
pub fn text(crisis: &Crisis, tables: &Tables, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let grid = &crisis.settings.grid;
    let title = words.fill("timeline-title", &[("crisis", &names.title())]);
    let span = words.span(grid.start(), grid.last_day());
    let scenario = names.scenario();
    let mut text = layout::paragraph(&title, width, 0);
    text.push_str(&layout::paragraph(
        words.fill("timeline-span", &[("scenario", &scenario), ("span", &span)]),
        width,
        0,
    ));
    if tables.timeline.is_empty() {
        text.push_str(&layout::paragraph(words.say("timeline-no-gates"), width, 0));
    } else {
        text.push_str(&gates(crisis, tables, width, names));
    }
    text.push_str(&forces(crisis, tables, width, names));
    for size in &tables.size {
        text.push('\n');
        text.push_str(&layout::paragraph(sized(crisis, size, names), width, 0));
    }
    text
}

fn gates(crisis: &Crisis, tables: &Tables, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let mut text = String::from("\n");
    text.push_str(&dates(crisis, tables, width, names));
    text.push('\n');
    text.push_str(&bars(crisis, tables, width, names));
    if !tables.opens.is_empty() {
        text.push('\n');
        text.push_str(&opens(crisis, tables, width, names));
    }
    let moves: Vec<String> = tables.timeline.iter().filter_map(|gate| moves(crisis, tables, gate, names)).collect();
    if !moves.is_empty() {
        text.push('\n');
        text.push_str(&layout::paragraph(words.say("timeline-moves"), width, 0));
        for line in moves {
            text.push_str(&layout::paragraph(&line, width, 2));
        }
    }
    let first = &tables.timeline[0];
    let (runs, seed) = (words.number(first.runs.value(), 0), numbers::plain(first.seed.value()));
    text.push('\n');
    text.push_str(&layout::paragraph(words.fill("timeline-runs", &[("runs", &runs), ("seed", &seed)]), width, 0));
    text
}

/// Everything for programs.
pub fn json(crisis: &Crisis, tables: &Tables) -> Value {
    let named: serde_json::Map<String, Value> =
        views(tables).iter().map(|view| (view.spec.name.to_owned(), json::table(view))).collect();
    json!({
        "crisis": crisis.settings.id,
        "scenario": crisis.settings.scenario,
        "start": crisis.settings.start().to_string(),
        "end": crisis.settings.grid.last_day().to_string(),
        "tables": named,
    })
}

/// The tables as cells.
pub fn views(tables: &Tables) -> Vec<TableView> {
    vec![
        TableView::of(&tables.timeline),
        TableView::of(&tables.opens),
        TableView::of(&tables.moves),
        TableView::of(&tables.decided),
        TableView::of(&tables.strength),
        TableView::of(&tables.classes),
        TableView::of(&tables.size),
    ]
}

fn shown(crisis: &Crisis, opening: Opening, names: Names<'_>) -> String {
    let words = names.words;
    opening.date().map_or_else(|| words.say("timeline-never"), |date| day(crisis, date, names))
}

fn day(crisis: &Crisis, date: Date, names: Names<'_>) -> String {
    let words = names.words;
    words.short_date(date, date.year() != crisis.settings.start().year())
}

fn n_days(days: Days, names: Names<'_>) -> String {
    names.words.days(days.value())
}

fn dates(crisis: &Crisis, tables: &Tables, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let columns = [
        Column::name(words.say("timeline-column-gate")),
        Column::figure(words.say("timeline-column-opens")),
        Column::name(words.say("timeline-column-because")),
        Column::figure(words.say("timeline-column-p10")),
        Column::figure(words.say("timeline-column-p50")),
        Column::figure(words.say("timeline-column-p90")),
        Column::figure(words.say("timeline-column-by-end")),
    ];
    let rows: Vec<Vec<String>> = tables
        .timeline
        .iter()
        .map(|gate| {
            vec![
                gate.gate.to_string(),
                shown(crisis, gate.opens, names),
                gate.waits_for.as_ref().map_or_else(|| words.say("timeline-own"), ToString::to_string),
                shown(crisis, gate.p10, names),
                shown(crisis, gate.p50, names),
                shown(crisis, gate.p90, names),
                words.percent(gate.open_by_end.value()),
            ]
        })
        .collect();
    layout::table(&columns, &rows, width, 2)
}

/// A sign for every week of the plan, or for so many weeks that they fit.
fn bars(crisis: &Crisis, tables: &Tables, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let grid = &crisis.settings.grid;
    let weeks = i64::from(grid.days()).div_euclid(7) + i64::from(!grid.days().is_multiple_of(7));
    let step = weeks.div_euclid(LONGEST_BAR) + i64::from(weeks % LONGEST_BAR != 0);
    let step_words = words.counted("timeline-weeks", step as f64);
    let (first, last) = (day(crisis, grid.start(), names), day(crisis, grid.last_day(), names));
    let head = words.fill("timeline-bars", &[("first", &first), ("last", &last), ("step", &step_words)]);
    let rows: Vec<Vec<String>> =
        tables.timeline.iter().map(|gate| vec![bar(crisis, gate, step), names.gate(gate.gate.as_str())]).collect();
    let mut text = layout::paragraph(&head, width, 0);
    text.push_str(&layout::table(&[Column::words(""), Column::name("")], &rows, width, 2));
    text.push_str(&layout::paragraph(words.say("timeline-bars-legend"), width, 0));
    text
}

fn bar(crisis: &Crisis, gate: &GateLine, step: i64) -> String {
    let grid = &crisis.settings.grid;
    let ends = (0..).map(|n| add_days(grid.start(), (n + 1) * 7 * step - 1));
    let n = (offset_of(grid.start(), grid.last_day()) / (7 * step) + 1) as usize;
    let sign = |end: Date| {
        // A week counts by its last day in the plan.
        let end = Opening::On(end.min(grid.last_day()));
        if gate.p90 <= end {
            OPEN
        } else if gate.p10 <= end {
            MAYBE
        } else {
            SHUT
        }
    };
    ends.take(n).map(sign).collect()
}

fn opens(crisis: &Crisis, tables: &Tables, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let columns = [
        Column::name(words.say("timeline-column-row")),
        Column::name(words.say("timeline-column-waits")),
        Column::figure(words.say("timeline-column-from")),
        Column::figure(words.say("timeline-column-until")),
    ];
    let mut opened: Vec<_> = tables.opens.iter().collect();
    opened.sort_by_key(|row| row.from);
    let rows: Vec<Vec<String>> = opened
        .iter()
        .map(|row| {
            let until = row.until.map_or_else(|| words.say("timeline-to-the-end"), |until| day(crisis, until, names));
            vec![
                words.fill("timeline-row", &[("id", &row.id), ("table", &row.table)]),
                row.gate.to_string(),
                shown(crisis, row.from, names),
                if row.from == Opening::Never { words.say("none") } else { until },
            ]
        })
        .collect();
    layout::paragraph(words.say("timeline-opens"), width, 0) + &layout::table(&columns, &rows, width, 2)
}

/// What moves the date of a gate, in sentences; `None` if it waits for nothing.
fn moves(crisis: &Crisis, tables: &Tables, gate: &GateLine, names: Names<'_>) -> Option<String> {
    let words = names.words;
    let moves: Vec<&MoveLine> = tables.moves.iter().filter(|one| one.gate == gate.gate).collect();
    if moves.is_empty() {
        return None;
    }
    let mut sentences = Vec::new();
    if gate.opens == Opening::Never {
        let freeing = moves.iter().filter(|one| one.sooner.is_none());
        sentences.extend(freeing.map(|one| words.fill("timeline-freed", &[("gate", one.moved_by.as_str())])));
    }
    // Those without slack are told together, by how far they pass a delay on.
    let mut ups: Vec<Option<f64>> = Vec::new();
    for up in moves.iter().filter(|one| tight(one)).map(|one| one.passes_on.map(Days::value)) {
        if !ups.contains(&up) {
            ups.push(up);
        }
    }
    for up in ups {
        let of = |one: &&&MoveLine| tight(one) && one.passes_on.map(Days::value) == up;
        let gates = moves.iter().filter(of).map(|one| one.moved_by.as_str()).collect::<Vec<_>>();
        let gates = words.all_of(&gates);
        sentences.push(match up {
            None => words.fill("timeline-day-for-day", &[("gates", &gates)]),
            Some(up) => {
                words.fill("timeline-day-for-day-up-to", &[("gates", &gates), ("days", &n_days(Days(up), names))])
            }
        });
    }
    for one in moves.iter().filter(|one| one.slack.is_some_and(|slack| slack.value() > 0.0)) {
        let slack = n_days(one.slack.unwrap_or_default(), names);
        sentences.push(words.fill("timeline-slack", &[("gate", one.moved_by.as_str()), ("days", &slack)]));
    }
    if gate.opens != Opening::Never {
        let idle = moves.iter().filter(|one| one.slack.is_none()).map(|one| one.moved_by.as_str());
        let idle = words.all_of(&idle.collect::<Vec<_>>());
        if !idle.is_empty() {
            sentences.push(words.fill("timeline-no-matter", &[("gates", &idle)]));
        }
    }
    let most = moves.iter().filter_map(|one| Some((one.sooner?.value(), one))).max_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((days, one)) = most.filter(|(days, _)| *days > 0.0) {
        sentences.push(
            words.fill("timeline-sooner", &[("gate", one.moved_by.as_str()), ("days", &n_days(Days(days), names))]),
        );
    }
    let decided: Vec<_> =
        tables.decided.iter().filter(|row| row.gate == gate.gate && row.share.value() > 0.0).collect();
    if decided.len() > 1 {
        let share = |row: &&longpole_plan::timeline::Decided| {
            let by = row.by.as_ref().map_or_else(|| words.say("timeline-own"), ToString::to_string);
            words.fill("timeline-decided-one", &[("gate", &by), ("share", &words.percent(row.share.value()))])
        };
        let shares: Vec<String> = decided.iter().map(share).collect();
        sentences.push(words.fill("timeline-decided", &[("shares", &shares.join(&words.say("list-comma")))]));
    }
    let chain = gate.chain.iter().map(|id| {
        let opens = tables.timeline.iter().find(|line| line.gate == *id).map_or(Opening::Never, |line| line.opens);
        words.fill("timeline-chain-step", &[("gate", id.as_str()), ("date", &shown(crisis, opens, names))])
    });
    let chain = chain.collect::<Vec<_>>().join(&words.say("timeline-arrow"));
    sentences.insert(0, words.fill("timeline-chain", &[("gate", gate.gate.as_str()), ("chain", &chain)]));
    Some(sentences.join(" "))
}

/// Whether the first day of delay already moves something.
fn tight(one: &MoveLine) -> bool {
    one.slack.is_some_and(|slack| slack.value() == 0.0)
}

/// The most dates for which the strength of a force is shown.
const MOST_DATES: usize = 13;

/// The forces in the field: people by date, and what they cost.
fn forces(crisis: &Crisis, tables: &Tables, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let n = crisis.tables.forces.rows.len();
    if n == 0 {
        return String::new();
    }
    let mut ids: Vec<&ForceId> = tables.strength.iter().map(|row| &row.force).collect();
    ids.dedup();
    let mut text = String::from("\n");
    if ids.is_empty() {
        text.push_str(&layout::paragraph(words.say("timeline-none-fielded"), width, 0));
    }
    for id in ids {
        let rows: Vec<&Strength> = tables.strength.iter().filter(|row| row.force == *id).collect();
        let name = names.force(id.as_str());
        text.push_str(&layout::paragraph(
            words.fill("timeline-force", &[("name", name.as_str()), ("id", id.as_str())]),
            width,
            0,
        ));
        text.push_str(&people(crisis, &rows, width, names));
        text.push_str(&layout::paragraph(cost(crisis, &rows, names), width, 2));
        text.push_str(&layout::paragraph(from_above(crisis, &rows, names), width, 2));
    }
    text
}

/// People by date, at most so many dates, the last among them.
fn people(crisis: &Crisis, rows: &[&Strength], width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let columns = [
        Column::figure(words.say("timeline-column-date")),
        Column::figure(words.say("timeline-column-under-contract")),
        Column::figure(words.say("timeline-column-can-be-posted")),
        Column::figure(words.say("timeline-column-spent")),
    ];
    let step = rows.len().div_ceil(MOST_DATES);
    let mut spent = 0.0;
    let mut shown = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        spent += row.paid.value();
        if (rows.len() - 1 - at).is_multiple_of(step) {
            shown.push(vec![
                day(crisis, row.until, names),
                words.number(row.strength_at_end.value(), 0),
                words.number(row.available_at_end.value(), 0),
                words.brief(spent),
            ]);
        }
    }
    layout::table(&columns, &shown, width, 2)
}

fn sum(rows: &[&Strength], of: impl Fn(&Strength) -> Money) -> f64 {
    rows.iter().map(|row| of(row).value()).sum()
}

fn cost(crisis: &Crisis, rows: &[&Strength], names: Names<'_>) -> String {
    let words = names.words;
    let lines = [
        (words.say("timeline-line-start"), sum(rows, |row| row.start)),
        (words.say("timeline-line-training"), sum(rows, |row| row.training)),
        (words.say("timeline-line-equipment"), sum(rows, |row| row.equipment)),
        (words.say("timeline-line-wages"), sum(rows, |row| row.wages)),
        (words.say("timeline-line-civilians"), sum(rows, |row| row.civilians)),
        (words.say("timeline-line-logistics"), sum(rows, |row| row.logistics)),
    ];
    let told = lines.iter().filter(|(_, amount)| *amount > 0.0);
    let told = told
        .map(|(name, amount)| words.fill("timeline-cost-line", &[("name", name), ("amount", &words.brief(*amount))]));
    let told = told.collect::<Vec<_>>().join(&words.say("list-comma"));
    let total = words.brief(sum(rows, |row| row.total));
    let currency = crisis.settings.currency.as_str();
    if told.is_empty() {
        words.fill("timeline-cost-none", &[("currency", currency)])
    } else {
        let mut said = words.fill("timeline-cost", &[("total", &total), ("currency", currency), ("lines", &told)]);
        let unpaid = sum(rows, |row| row.total) - sum(rows, |row| row.paid);
        if unpaid >= 1.0 {
            let most = rows.iter().map(|row| row.unpaid.value()).fold(0.0, f64::max);
            let (unpaid, people) = (words.brief(unpaid), words.number(most, 0));
            said.push(' ');
            said.push_str(&words.with(
                "timeline-unpaid",
                &[
                    ("unpaid", unpaid.into()),
                    ("currency", currency.into()),
                    ("people", people.into()),
                    ("n", most.round().into()),
                ],
            ));
        }
        said
    }
}

fn from_above(crisis: &Crisis, rows: &[&Strength], names: Names<'_>) -> String {
    let words = names.words;
    let total = |of: fn(&Strength) -> Option<Money>| {
        let amounts: Vec<f64> = rows.iter().filter_map(|row| of(row)).map(Money::value).collect();
        (!amounts.is_empty()).then(|| words.brief(amounts.iter().sum()))
    };
    let known = [
        (words.say("timeline-low"), total(|row| row.top_down_low)),
        (words.say("timeline-central"), total(|row| row.top_down_central)),
        (words.say("timeline-high"), total(|row| row.top_down_high)),
    ];
    let known = known.iter().filter_map(|(name, amount)| Some((name, amount.as_ref()?)));
    let told = known.map(|(name, amount)| words.fill("timeline-cost-line", &[("name", name), ("amount", amount)]));
    let told = told.collect::<Vec<_>>().join(&words.say("list-comma"));
    if told.is_empty() {
        words.say("timeline-from-above-none")
    } else {
        words.fill("timeline-from-above", &[("lines", &told), ("currency", &crisis.settings.currency)])
    }
}

/// How large a force must be, in a sentence.
fn sized(crisis: &Crisis, size: &Size, names: Names<'_>) -> String {
    let words = names.words;
    let never = size.opens == Some(Opening::Never);
    let template = match (size.held_up_by, never) {
        (None, _) if size.ceiling.is_some() => "timeline-size-ceiling",
        (None, _) => "timeline-size-seats",
        (Some(HeldUpBy::Authorization), false) => "timeline-size-authorization",
        (Some(HeldUpBy::Authorization), true) => "timeline-size-authorization-never",
        (Some(HeldUpBy::Entry), false) => "timeline-size-entry",
        (Some(HeldUpBy::Entry), true) => "timeline-size-entry-never",
        (Some(HeldUpBy::Classes), false) => "timeline-size-classes",
        (Some(HeldUpBy::Classes), true) => "timeline-size-no-classes",
        (Some(HeldUpBy::Curve), _) => "timeline-size-curve",
    };
    let n = size.people.value();
    words.with(
        template,
        &[
            ("people", words.number(n, 0).into()),
            ("n", n.round().into()),
            ("force", names.force_id(size.force.as_str()).into()),
            ("date", words.date(size.by).into()),
            ("ceiling", size.ceiling.map(|ceiling| words.number(ceiling.value(), 0)).unwrap_or_default().into()),
            ("times", size.seats_times.map(|times| words.number(times.value(), 2)).unwrap_or_default().into()),
            ("gate", size.gate.as_ref().map_or_else(|| words.say("timeline-the-start"), ToString::to_string).into()),
            ("opens", size.opens.map(|opens| shown(crisis, opens, names)).unwrap_or_default().into()),
        ],
    )
}
