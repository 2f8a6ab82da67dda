//! What becomes possible when: dates with bars by week, what opens, and what moves the dates.

use crate::layout::{self, Column};
use crate::tables::TableView;
use crate::words::{self, fill, timeline as w};
use crate::{days, json, numbers};
use longpole_base::Date;
use longpole_base::calendar::{add_days, offset_of};
use longpole_base::quantity::{Days, Money};
use longpole_model::Crisis;
use longpole_model::gates::Opening;
use longpole_model::ids::ForceId;
use longpole_plan::timeline::{GateLine, HeldUpBy, MoveLine, Size, Strength, Tables};
use serde_json::{Value, json};

/// The most signs of a bar.
const LONGEST_BAR: i64 = 52;

/// A timeline in words, for a screen of this width.
pub fn text(crisis: &Crisis, tables: &Tables, width: usize) -> String {
    let grid = &crisis.settings.grid;
    let title = fill(w::TITLE, &[("crisis", crisis.settings.title_in("en"))]);
    let span = days::span(grid.start(), grid.last_day());
    let scenario = crisis.settings.scenario_title_in("en");
    let mut text = layout::paragraph(&title, width, 0);
    text.push_str(&layout::paragraph(&fill(w::SPAN, &[("scenario", scenario), ("span", &span)]), width, 0));
    if tables.timeline.is_empty() {
        text.push_str(&layout::paragraph(w::NO_GATES, width, 0));
    } else {
        text.push_str(&gates(crisis, tables, width));
    }
    text.push_str(&forces(crisis, tables, width));
    for size in &tables.size {
        text.push('\n');
        text.push_str(&layout::paragraph(&sized(crisis, size), width, 0));
    }
    text
}

fn gates(crisis: &Crisis, tables: &Tables, width: usize) -> String {
    let mut text = String::from("\n");
    text.push_str(&dates(crisis, tables, width));
    text.push('\n');
    text.push_str(&bars(crisis, tables, width));
    if !tables.opens.is_empty() {
        text.push('\n');
        text.push_str(&opens(crisis, tables, width));
    }
    let moves: Vec<String> = tables.timeline.iter().filter_map(|gate| moves(crisis, tables, gate)).collect();
    if !moves.is_empty() {
        text.push('\n');
        text.push_str(&layout::paragraph(w::MOVES, width, 0));
        for line in moves {
            text.push_str(&layout::paragraph(&line, width, 2));
        }
    }
    let first = &tables.timeline[0];
    let (runs, seed) = (numbers::grouped(first.runs.value(), 0), numbers::plain(first.seed.value()));
    text.push('\n');
    text.push_str(&layout::paragraph(&fill(w::RUNS, &[("runs", &runs), ("seed", &seed)]), width, 0));
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

fn shown(crisis: &Crisis, opening: Opening) -> String {
    opening.date().map_or_else(|| w::NEVER.to_owned(), |date| day(crisis, date))
}

fn day(crisis: &Crisis, date: Date) -> String {
    days::short(date, date.year() != crisis.settings.start().year())
}

fn n_days(days: Days) -> String {
    let n = days.value();
    if n == 1.0 { w::ONE_DAY.to_owned() } else { fill(w::DAYS, &[("n", &numbers::grouped(n, 0))]) }
}

fn dates(crisis: &Crisis, tables: &Tables, width: usize) -> String {
    let columns = [
        Column::name(w::COLUMN_GATE),
        Column::figure(w::COLUMN_OPENS),
        Column::name(w::COLUMN_BECAUSE),
        Column::figure(w::COLUMN_P10),
        Column::figure(w::COLUMN_P50),
        Column::figure(w::COLUMN_P90),
        Column::figure(w::COLUMN_BY_END),
    ];
    let rows: Vec<Vec<String>> = tables
        .timeline
        .iter()
        .map(|gate| {
            vec![
                gate.gate.to_string(),
                shown(crisis, gate.opens),
                gate.waits_for.as_ref().map_or_else(|| w::OWN.to_owned(), ToString::to_string),
                shown(crisis, gate.p10),
                shown(crisis, gate.p50),
                shown(crisis, gate.p90),
                numbers::percent(gate.open_by_end.value()),
            ]
        })
        .collect();
    layout::table(&columns, &rows, width, 2)
}

/// A sign for every week of the plan, or for so many weeks that they fit.
fn bars(crisis: &Crisis, tables: &Tables, width: usize) -> String {
    let grid = &crisis.settings.grid;
    let weeks = i64::from(grid.days()).div_euclid(7) + i64::from(!grid.days().is_multiple_of(7));
    let step = weeks.div_euclid(LONGEST_BAR) + i64::from(weeks % LONGEST_BAR != 0);
    let step_words =
        if step == 1 { w::ONE_WEEK.to_owned() } else { fill(w::WEEKS, &[("n", &numbers::grouped(step as f64, 0))]) };
    let (first, last) = (day(crisis, grid.start()), day(crisis, grid.last_day()));
    let head = fill(w::BARS, &[("first", &first), ("last", &last), ("step", &step_words)]);
    let rows: Vec<Vec<String>> =
        tables.timeline.iter().map(|gate| vec![bar(crisis, gate, step), gate.title.clone()]).collect();
    let mut text = layout::paragraph(&head, width, 0);
    text.push_str(&layout::table(&[Column::words(""), Column::name("")], &rows, width, 2));
    text.push_str(&layout::paragraph(w::BARS_LEGEND, width, 0));
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
            w::OPEN
        } else if gate.p10 <= end {
            w::MAYBE
        } else {
            w::SHUT
        }
    };
    ends.take(n).map(sign).collect()
}

fn opens(crisis: &Crisis, tables: &Tables, width: usize) -> String {
    let columns = [
        Column::name(w::COLUMN_ROW),
        Column::name(w::COLUMN_WAITS),
        Column::figure(w::COLUMN_FROM),
        Column::figure(w::COLUMN_UNTIL),
    ];
    let mut opened: Vec<_> = tables.opens.iter().collect();
    opened.sort_by_key(|row| row.from);
    let rows: Vec<Vec<String>> = opened
        .iter()
        .map(|row| {
            let until = row.until.map_or_else(|| w::TO_THE_END.to_owned(), |until| day(crisis, until));
            vec![
                fill(w::ROW, &[("id", &row.id), ("table", &row.table)]),
                row.gate.to_string(),
                shown(crisis, row.from),
                if row.from == Opening::Never { words::NONE.to_owned() } else { until },
            ]
        })
        .collect();
    layout::paragraph(w::OPENS, width, 0) + &layout::table(&columns, &rows, width, 2)
}

/// What moves the date of a gate, in sentences; `None` if it waits for nothing.
fn moves(crisis: &Crisis, tables: &Tables, gate: &GateLine) -> Option<String> {
    let moves: Vec<&MoveLine> = tables.moves.iter().filter(|one| one.gate == gate.gate).collect();
    if moves.is_empty() {
        return None;
    }
    let mut sentences = Vec::new();
    if gate.opens == Opening::Never {
        let freeing = moves.iter().filter(|one| one.sooner.is_none());
        sentences.extend(freeing.map(|one| fill(w::FREED, &[("gate", one.moved_by.as_str())])));
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
        let gates = moves.iter().filter(of).map(|one| one.moved_by.as_str()).collect::<Vec<_>>().join(w::AND);
        sentences.push(match up {
            None => fill(w::DAY_FOR_DAY, &[("gates", &gates)]),
            Some(up) => fill(w::DAY_FOR_DAY_UP_TO, &[("gates", &gates), ("days", &n_days(Days(up)))]),
        });
    }
    for one in moves.iter().filter(|one| one.slack.is_some_and(|slack| slack.value() > 0.0)) {
        let slack = n_days(one.slack.unwrap_or_default());
        sentences.push(fill(w::SLACK, &[("gate", one.moved_by.as_str()), ("days", &slack)]));
    }
    if gate.opens != Opening::Never {
        let idle = moves.iter().filter(|one| one.slack.is_none()).map(|one| one.moved_by.as_str());
        let idle = idle.collect::<Vec<_>>().join(w::AND);
        if !idle.is_empty() {
            sentences.push(fill(w::NO_MATTER, &[("gates", &idle)]));
        }
    }
    let most = moves.iter().filter_map(|one| Some((one.sooner?.value(), one))).max_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((days, one)) = most.filter(|(days, _)| *days > 0.0) {
        sentences.push(fill(w::SOONER, &[("gate", one.moved_by.as_str()), ("days", &n_days(Days(days)))]));
    }
    let decided: Vec<_> =
        tables.decided.iter().filter(|row| row.gate == gate.gate && row.share.value() > 0.0).collect();
    if decided.len() > 1 {
        let share = |row: &&longpole_plan::timeline::Decided| {
            let by = row.by.as_ref().map_or_else(|| w::OWN.to_owned(), ToString::to_string);
            fill(w::DECIDED_ONE, &[("gate", &by), ("share", &numbers::percent(row.share.value()))])
        };
        let shares: Vec<String> = decided.iter().map(share).collect();
        sentences.push(fill(w::DECIDED, &[("shares", &shares.join(words::LIST_COMMA))]));
    }
    let chain = gate.chain.iter().map(|id| {
        let opens = tables.timeline.iter().find(|line| line.gate == *id).map_or(Opening::Never, |line| line.opens);
        fill(w::CHAIN_STEP, &[("gate", id.as_str()), ("date", &shown(crisis, opens))])
    });
    let chain = chain.collect::<Vec<_>>().join(w::ARROW);
    sentences.insert(0, fill(w::CHAIN, &[("gate", gate.gate.as_str()), ("chain", &chain)]));
    Some(sentences.join(" "))
}

/// Whether the first day of delay already moves something.
fn tight(one: &MoveLine) -> bool {
    one.slack.is_some_and(|slack| slack.value() == 0.0)
}

/// The most dates for which the strength of a force is shown.
const MOST_DATES: usize = 13;

/// The forces in the field: people by date, and what they cost.
fn forces(crisis: &Crisis, tables: &Tables, width: usize) -> String {
    let n = crisis.tables.forces.rows.len();
    if n == 0 {
        return String::new();
    }
    let mut ids: Vec<&ForceId> = tables.strength.iter().map(|row| &row.force).collect();
    ids.dedup();
    let mut text = String::from("\n");
    if ids.is_empty() {
        text.push_str(&layout::paragraph(w::NONE_FIELDED, width, 0));
    }
    for id in ids {
        let rows: Vec<&Strength> = tables.strength.iter().filter(|row| row.force == *id).collect();
        let name = crisis.tables.forces.rows.iter().find(|row| row.id == *id).map_or(id.as_str(), |row| &row.name);
        text.push_str(&layout::paragraph(&fill(w::FORCE, &[("name", name), ("id", id.as_str())]), width, 0));
        text.push_str(&people(crisis, &rows, width));
        text.push_str(&layout::paragraph(&cost(crisis, &rows), width, 2));
        text.push_str(&layout::paragraph(&from_above(crisis, &rows), width, 2));
    }
    text
}

/// People by date, at most so many dates, the last among them.
fn people(crisis: &Crisis, rows: &[&Strength], width: usize) -> String {
    let columns = [
        Column::figure(w::COLUMN_DATE),
        Column::figure(w::COLUMN_UNDER_CONTRACT),
        Column::figure(w::COLUMN_CAN_BE_POSTED),
        Column::figure(w::COLUMN_SPENT),
    ];
    let step = rows.len().div_ceil(MOST_DATES);
    let mut spent = 0.0;
    let mut shown = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        spent += row.paid.value();
        if (rows.len() - 1 - at).is_multiple_of(step) {
            shown.push(vec![
                day(crisis, row.until),
                numbers::grouped(row.strength_at_end.value(), 0),
                numbers::grouped(row.available_at_end.value(), 0),
                numbers::brief(spent),
            ]);
        }
    }
    layout::table(&columns, &shown, width, 2)
}

fn sum(rows: &[&Strength], of: impl Fn(&Strength) -> Money) -> f64 {
    rows.iter().map(|row| of(row).value()).sum()
}

fn cost(crisis: &Crisis, rows: &[&Strength]) -> String {
    let lines = [
        (w::LINE_START, sum(rows, |row| row.start)),
        (w::LINE_TRAINING, sum(rows, |row| row.training)),
        (w::LINE_EQUIPMENT, sum(rows, |row| row.equipment)),
        (w::LINE_WAGES, sum(rows, |row| row.wages)),
        (w::LINE_CIVILIANS, sum(rows, |row| row.civilians)),
        (w::LINE_LOGISTICS, sum(rows, |row| row.logistics)),
    ];
    let told = lines.iter().filter(|(_, amount)| *amount > 0.0);
    let told = told.map(|(name, amount)| fill(w::COST_LINE, &[("name", name), ("amount", &numbers::brief(*amount))]));
    let told = told.collect::<Vec<_>>().join(words::LIST_COMMA);
    let total = numbers::brief(sum(rows, |row| row.total));
    let currency = crisis.settings.currency.as_str();
    if told.is_empty() {
        fill(w::COST_NONE, &[("currency", currency)])
    } else {
        let mut said = fill(w::COST, &[("total", &total), ("currency", currency), ("lines", &told)]);
        let unpaid = sum(rows, |row| row.total) - sum(rows, |row| row.paid);
        if unpaid >= 1.0 {
            let most = rows.iter().map(|row| row.unpaid.value()).fold(0.0, f64::max);
            let (unpaid, people) = (numbers::brief(unpaid), numbers::grouped(most, 0));
            said.push(' ');
            said.push_str(&fill(w::UNPAID, &[("unpaid", &unpaid), ("currency", currency), ("people", &people)]));
        }
        said
    }
}

fn from_above(crisis: &Crisis, rows: &[&Strength]) -> String {
    let total = |of: fn(&Strength) -> Option<Money>| {
        let amounts: Vec<f64> = rows.iter().filter_map(|row| of(row)).map(Money::value).collect();
        (!amounts.is_empty()).then(|| numbers::brief(amounts.iter().sum()))
    };
    let known = [
        (w::LOW, total(|row| row.top_down_low)),
        (w::CENTRAL, total(|row| row.top_down_central)),
        (w::HIGH, total(|row| row.top_down_high)),
    ];
    let known = known.iter().filter_map(|(name, amount)| Some((name, amount.as_ref()?)));
    let told = known.map(|(name, amount)| fill(w::COST_LINE, &[("name", name), ("amount", amount)]));
    let told = told.collect::<Vec<_>>().join(words::LIST_COMMA);
    if told.is_empty() {
        w::FROM_ABOVE_NONE.to_owned()
    } else {
        fill(w::FROM_ABOVE, &[("lines", &told), ("currency", &crisis.settings.currency)])
    }
}

/// How large a force must be, in a sentence.
fn sized(crisis: &Crisis, size: &Size) -> String {
    let never = size.opens == Some(Opening::Never);
    let template = match (size.held_up_by, never) {
        (None, _) if size.ceiling.is_some() => w::SIZE_CEILING,
        (None, _) => w::SIZE_SEATS,
        (Some(HeldUpBy::Authorization), false) => w::SIZE_AUTHORIZATION,
        (Some(HeldUpBy::Authorization), true) => w::SIZE_AUTHORIZATION_NEVER,
        (Some(HeldUpBy::Entry), false) => w::SIZE_ENTRY,
        (Some(HeldUpBy::Entry), true) => w::SIZE_ENTRY_NEVER,
        (Some(HeldUpBy::Classes), false) => w::SIZE_CLASSES,
        (Some(HeldUpBy::Classes), true) => w::SIZE_NO_CLASSES,
        (Some(HeldUpBy::Curve), _) => w::SIZE_CURVE,
    };
    fill(
        template,
        &[
            ("people", &numbers::grouped(size.people.value(), 0)),
            ("force", size.force.as_str()),
            ("date", &days::long(size.by)),
            ("ceiling", &size.ceiling.map(|ceiling| numbers::grouped(ceiling.value(), 0)).unwrap_or_default()),
            ("times", &size.seats_times.map(|times| numbers::grouped(times.value(), 2)).unwrap_or_default()),
            ("gate", size.gate.as_ref().map_or(w::THE_START, longpole_model::ids::GateId::as_str)),
            ("opens", &size.opens.map(|opens| shown(crisis, opens)).unwrap_or_default()),
        ],
    )
}
