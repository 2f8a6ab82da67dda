//! The first page: what is needed, what the plan reaches, who is worst off, what holds most people back, what to decide.

use crate::document::{Block, Cell, Figure, Table, figures, words as column};
use crate::language::Value;
use crate::{Options, View, annexes, chart, map, names};
use longpole_base::quantity::{Money, People, Plain, Share};
use longpole_plan::comparison::{Deadline, ScenarioLine, Status, Turn};
use longpole_plan::poles::Pole;

/// Person-days up to which nobody counts as short.
const NOBODY: f64 = 0.5;

/// Options that the first page has room for.
const MOST_OPTIONS: usize = 8;

/// Limits that are named where no options are.
const MOST_LIMITS: usize = 4;

pub(crate) fn blocks(view: &View<'_>) -> Vec<Block> {
    let mut blocks = vec![head(view), Block::Figures(first_figures(view)), lead(view)];
    let pictures: Vec<_> = map::picture(view).into_iter().chain(chart::picture(view)).collect();
    if !pictures.is_empty() {
        blocks.push(Block::Pictures(pictures));
    }
    match view.input.comparison {
        Some(options) => blocks.extend(side_by_side(view, options)),
        None => blocks.extend(next_limits(view)),
    }
    blocks
}

fn head(view: &View<'_>) -> Block {
    let (words, settings) = (view.words, &view.input.crisis.settings);
    let scenario = scenario_title(view, settings);
    let (first, last) = (words.date(settings.start()), words.date(settings.grid.last_day()));
    let span = words
        .with("span", &[("first", first.into()), ("last", last.into()), ("days", words.days(view.facts.days).into())]);
    let needs: Vec<String> = view.facts.fairness.needs.iter().map(|(need, _)| need_at(view, *need)).collect();
    let needs = words.with("needed", &[("needs", words.list(&needs).into())]);
    let lines = vec![words.with("scenario", &[("scenario", scenario.into())]), span, needs];
    Block::Head { kind: words.say("kind"), title: view.title(), lines }
}

/// The scenario's title; the folder as it stands seldom has one.
fn scenario_title(view: &View<'_>, settings: &longpole_model::settings::Settings) -> String {
    match settings.scenario_title_in(view.words.language.code()) {
        "base" => view.words.say("base"),
        title => view.words.own(title),
    }
}

pub(crate) fn need_at(view: &View<'_>, need: usize) -> String {
    view.need(view.input.crisis.tables.needs.rows[need].id.as_str())
}

fn first_figures(view: &View<'_>) -> Vec<Figure> {
    let (words, facts, summary) = (view.words, view.facts, &view.input.plan.summary);
    let currency = summary.currency.as_str();
    let (first, last) = summary.people;
    let people = if (first - last).abs() < 0.5 {
        words.with("people-steady", &[("n", Value::Count(facts.fairness.needs.len() as f64))])
    } else {
        words.with("people-end", &[("people", words.number(last, 0).into())])
    };
    let mut figures = vec![Figure { label: words.say("people-label"), value: words.number(first, 0), note: people }];
    let as_if = |sum: f64| words.number(sum / facts.days, 0);
    let (label, sum, note) = if facts.all.survival > NOBODY {
        ("survival-label", facts.all.survival, "short-note")
    } else {
        ("standard-label", facts.all.standard, "short-note")
    };
    figures.push(if sum > NOBODY {
        let n = (sum / facts.days).round();
        Figure {
            label: words.say(label),
            value: words.with("as-if", &[("people", as_if(sum).into()), ("n", Value::Count(n))]),
            note: words.with(note, &[("sum", words.brief(sum).into())]),
        }
    } else {
        Figure { label: words.say("standard-label"), value: words.say("nobody"), note: words.say("all-met") }
    });
    let all = &facts.fairness.all;
    if let Some(worst) = all.worst() {
        figures.push(Figure {
            label: words.say("worst-label"),
            value: view.place(view.input.crisis.tables.places.rows[worst.place].id.as_str()),
            note: words.with(
                "worst-note",
                &[("share", words.percent(worst.fill()).into()), ("all", words.percent(all.share()).into())],
            ),
        });
    }
    let mut note = words.with(
        "cost-note",
        &[("purchases", words.brief(summary.purchases).into()), ("transport", words.brief(summary.transport).into())],
    );
    for (key, name, amount) in [("cost-works", "works", summary.works_cost), ("cost-forces", "forces", summary.pay())] {
        if amount > 0.0 {
            note = format!("{note} {}", words.with(key, &[(name, words.brief(amount).into())]));
        }
    }
    if let Some(unspent) = summary.unspent.filter(|unspent| *unspent >= 1.0) {
        note = format!("{note} {}", words.with("cost-unspent", &[("unspent", words.brief(unspent).into())]));
    }
    figures.push(Figure { label: words.say("cost-label"), value: words.money(summary.cost(), currency), note });
    figures
}

fn lead(view: &View<'_>) -> Block {
    let words = view.words;
    let kind = words.say("pole-kind");
    let poles = view.input.poles.map_or(&[][..], |(_, tables)| &tables.poles);
    let Some(first) = poles.first() else {
        let key = match () {
            () if view.facts.all.standard <= NOBODY && view.facts.all.survival <= NOBODY => "pole-none",
            () if view.input.out_of_reach.is_empty() => "pole-no-limit",
            () => "pole-out-of-reach",
        };
        return Block::Lead { kind, sentence: words.say(key), text: String::new() };
    };
    Block::Lead { kind, sentence: sentence(view, first), text: follow(view, first) }
}

/// The long pole in one sentence.
pub(crate) fn sentence(view: &View<'_>, pole: &Pole) -> String {
    let words = view.words;
    let limit = names::limit(view, &pole.table, &pole.id);
    let aim = names::aim(view, &pole.aim);
    let gain = pole.gain_gone.map_or(pole.gain.value(), Plain::value);
    let counts = pole.people.is_some();
    let gain_text = words.brief(gain);
    let part = words.percent(pole.part_gone.map_or(0.0, Share::value));
    let unit = names::units(view, &pole.one_unit, 1.0);
    let key = match (pole.gain_gone.is_some(), counts) {
        (true, true) => "pole-gone",
        (true, false) => "pole-gone-other",
        (false, true) => "pole-first",
        (false, false) => "pole-first-other",
    };
    let mut values = vec![
        ("limit", limit.into()),
        ("gain", gain_text.into()),
        ("aim", aim.into()),
        ("n", Value::Count(gain.round())),
    ];
    if pole.gain_gone.is_some() {
        values.push(("part", part.into()));
    } else {
        values.push(("unit", unit.into()));
    }
    words.with(key, &values)
}

/// What is enough, what that means in people, and what holds people back then.
fn follow(view: &View<'_>, pole: &Pole) -> String {
    let words = view.words;
    let mut lines = Vec::new();
    if let Some(people) = pole.people_gone.map(People::value) {
        lines.push(words.with(
            "pole-people",
            &[
                ("people", words.number(people, 0).into()),
                ("n", Value::Count(people.round())),
                ("days", words.days(view.facts.days).into()),
            ],
        ));
    }
    if let Some(enough) = names::enough(view, pole) {
        lines.push(words.with("pole-enough", &[("units", enough.into())]));
    }
    if let (Some(id), Some(table)) = (&pole.next_id, &pole.next_table) {
        lines.push(words.with("pole-next", &[("limit", names::limit(view, table, id).into())]));
    }
    lines.push(words.say("pole-confirmed"));
    lines.join(" ")
}

/// The limits that follow the first.
fn next_limits(view: &View<'_>) -> Vec<Block> {
    let Some((_, tables)) = view.input.poles.filter(|(_, tables)| !tables.poles.is_empty()) else { return Vec::new() };
    let poles = &tables.poles[..tables.poles.len().min(MOST_LIMITS)];
    vec![Block::Heading(view.words.say("limits-title")), Block::Table(annexes::limits(view, poles))]
}

/// Options in one table, with what is to be decided by when.
fn side_by_side(view: &View<'_>, options: Options<'_>) -> Vec<Block> {
    let words = view.words;
    let lines = &options.tables.scenarios;
    let rows = lines.iter().take(MOST_OPTIONS).map(|line| option(view, options, line)).collect();
    let columns = vec![
        column(words.say("option-title"), 30),
        figures(words.say("option-short")),
        figures(words.say("option-change")),
        column(words.say("option-worst"), 18),
        figures(words.with("option-cost", &[("currency", view.input.crisis.settings.currency.as_str().into())])),
        column(words.say("option-by"), 20),
    ];
    let mut blocks = vec![Block::Heading(words.say("options-heading")), Block::Table(Table { columns, rows })];
    let mut note = words.say("options-note");
    if lines.len() > MOST_OPTIONS {
        let left = (lines.len() - MOST_OPTIONS) as f64;
        let left = words.with("options-more", &[("number", words.number(left, 0).into()), ("n", Value::Count(left))]);
        note = format!("{note} {left}");
    }
    blocks.push(Block::Note(note));
    blocks
}

fn option(view: &View<'_>, options: Options<'_>, line: &ScenarioLine) -> Vec<Cell> {
    let words = view.words;
    let crisis = options.crises.iter().find(|(id, _)| *id == line.scenario).map(|(_, crisis)| *crisis);
    let title = crisis.map_or_else(|| words.own(&line.title), |crisis| scenario_title(view, &crisis.settings));
    if line.status != Status::Planned {
        let mut cells = vec![Cell::from(title)];
        cells.extend((0..4).map(|_| Cell::from(words.say("none"))));
        cells.push(words.say("option-no-plan").into());
        return cells;
    }
    // Where nobody is below survival under any option, the standard tells them apart.
    let by_survival = options.tables.scenarios.iter().any(|line| line.people_survival.is_some_and(|n| n.value() > 0.5));
    let short = if by_survival { line.people_survival } else { line.people_standard };
    let base = options.tables.scenarios.first();
    let base_short = base.and_then(|base| if by_survival { base.people_survival } else { base.people_standard });
    let change = short.zip(base_short).map(|(now, was)| now.value() - was.value());
    let is_base = base.is_some_and(|base| base.scenario == line.scenario);
    let worst = line.worst_place.as_ref().zip(line.worst_share).map_or_else(
        || words.say("none"),
        |(place, share)| {
            let (place, share) = (view.place(place.as_str()), words.percent(share.value()));
            words.with("place-share", &[("place", place.into()), ("share", share.into())])
        },
    );
    let millions = line.cost.map(Money::value).map_or_else(|| words.say("none"), |cost| words.number(cost / 1e6, 1));
    let deadline = options.tables.deadlines.iter().find(|row| row.scenario == line.scenario);
    vec![
        title.into(),
        short.map_or_else(|| words.say("none"), |n| words.number(n.value(), 0)).into(),
        match change {
            Some(change) if !is_base => signed(view, change),
            _ => words.say("none"),
        }
        .into(),
        worst.into(),
        millions.into(),
        deadline.map_or_else(|| words.say("none"), |row| by(view, row)).into(),
    ]
}

fn signed(view: &View<'_>, number: f64) -> String {
    let size = view.words.number(number, 0);
    match number.round() {
        n if n > 0.0 => view.words.with("more", &[("number", size.into())]),
        // A language sets its own minus.
        _ => size,
    }
}

fn by(view: &View<'_>, row: &Deadline) -> String {
    let words = view.words;
    let day = row.half_by.map(|day| words.date(day));
    match (row.turn, day) {
        (Turn::Gain, Some(day)) => words.with("by-gain", &[("day", day.into())]),
        (Turn::Loss, _) => words.say("by-loss"),
        (Turn::Nothing, _) => words.say("by-nothing"),
        _ => words.say("by-fixed"),
    }
}
