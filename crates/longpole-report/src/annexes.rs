//! What follows the first page: who gets what, what is ordered, bought, carried, paid, built and posted, what holds it back, where the
//! figures come from, what the audit found, and how to make it all again.

mod duties;

use crate::View;
use crate::document::{Block, Cell, Table, figures, shade, words as column};
use crate::first::need_at;
use crate::language::Value;
use crate::names;
use longpole_base::quantity::{People, Plain, Share};
use longpole_model::entities::FundStatus;
use longpole_plan::poles::Pole;
use std::collections::BTreeMap;

pub(crate) fn blocks(view: &View<'_>) -> Vec<Block> {
    let parts: [fn(&View<'_>) -> Vec<Block>; 13] = [
        areas,
        duties::ordered,
        supplies,
        links,
        money,
        duties::works,
        forces,
        poles,
        together,
        sources,
        rivals,
        audit,
        again,
    ];
    let head = Block::Annexes(view.words.say("annexes"));
    std::iter::once(head).chain(parts.into_iter().flat_map(|part| part(view))).collect()
}

/// A heading and its table; nothing if it has no rows.
fn titled(view: &View<'_>, key: &str, table: Table) -> Vec<Block> {
    if table.rows.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(view.words.say(key)), Block::Table(table)]
}

fn areas(view: &View<'_>) -> Vec<Block> {
    let (words, facts) = (view.words, view.facts);
    let levels = &view.input.crisis.levels;
    let has_survival = |need: usize| levels.iter().any(|levels| levels[need].survival > 0.0);
    let mut last = None;
    let mut met = BTreeMap::new();
    for (need, fills) in &facts.fairness.needs {
        met.extend(fills.areas.iter().map(|area| ((area.place, *need), area.fill())));
    }
    let rows = met.into_iter().map(|((place, need), met)| {
        let short = facts.place_need[&(place, need)];
        let is_new = last.replace(place) != Some(place);
        let name =
            if is_new { view.place(view.input.crisis.tables.places.rows[place].id.as_str()) } else { String::new() };
        let people = facts.people.get(&place).copied().unwrap_or(0.0);
        vec![
            name.into(),
            if is_new { words.number(people, 0) } else { String::new() }.into(),
            need_at(view, need).into(),
            Cell { text: words.percent(met), shade: Some(shade(met)) },
            if has_survival(need) { words.number(short.survival, 0) } else { words.say("none") }.into(),
            words.number(short.standard, 0).into(),
        ]
    });
    let rows = rows.collect();
    let columns = vec![
        column(words.say("area"), 24),
        figures(words.say("people")),
        column(words.say("need"), 24),
        figures(words.say("met")),
        figures(words.say("below-survival")),
        figures(words.say("below-standard")),
    ];
    let mut blocks = titled(view, "areas-title", Table { columns, rows });
    blocks.push(Block::Note(words.say("areas-note")));
    blocks
}

fn supplies(view: &View<'_>) -> Vec<Block> {
    let (words, tables) = (view.words, &view.input.crisis.tables);
    let bought = |row: &longpole_model::entities::Supply| view.facts.supplies.get(row.id.as_str()).copied();
    let rows = tables.supplies.rows.iter().filter_map(|row| bought(row).map(|sums| (row, sums)));
    let rows = rows.map(|(row, (tonnes, cost))| {
        vec![
            view.item(row.item.as_str()).into(),
            view.place(row.place.as_str()).into(),
            words.id(row.id.as_str()).into(),
            words.number(tonnes, 1).into(),
            words.number(cost, 0).into(),
        ]
    });
    let columns = vec![
        column(words.say("item"), 24),
        column(words.say("handed-over"), 22),
        column(words.say("offer"), 26),
        figures(words.say("tonnes-title")),
        figures(cost(view)),
    ];
    titled(view, "supplies-title", Table { columns, rows: rows.collect() })
}

fn cost(view: &View<'_>) -> String {
    view.words.with("cost-title", &[("currency", view.input.crisis.settings.currency.as_str().into())])
}

fn links(view: &View<'_>) -> Vec<Block> {
    let words = view.words;
    let rows = view.input.crisis.tables.links.rows.iter();
    let rows = rows.filter_map(|row| view.facts.links.get(row.id.as_str()).map(|sums| (row, *sums)));
    let rows = rows.map(|(row, (tonnes, trucks, cost))| {
        vec![
            view.place(row.from.as_str()).into(),
            view.place(row.to.as_str()).into(),
            words.number(row.lead_days.value(), 1).into(),
            words.number(tonnes, 1).into(),
            if trucks > 0.0 { words.number(trucks, 0) } else { words.say("none") }.into(),
            words.number(cost, 0).into(),
        ]
    });
    let columns = vec![
        column(words.say("from-place"), 26),
        column(words.say("to-place"), 26),
        figures(words.say("days-on-way")),
        figures(words.say("tonnes-title")),
        figures(words.say("trucks-title")),
        figures(cost(view)),
    ];
    titled(view, "links-title", Table { columns, rows: rows.collect() })
}

fn money(view: &View<'_>) -> Vec<Block> {
    let (words, crisis) = (view.words, view.input.crisis);
    let rows = crisis.tables.funds.rows.iter().enumerate().map(|(at, row)| {
        let status = words.say(match row.status {
            FundStatus::Announced => "fund-announced",
            FundStatus::Pledged => "fund-pledged",
            FundStatus::Committed => "fund-committed",
            FundStatus::Paid => "fund-paid",
        });
        let counts = crisis.fund_counts(at);
        let (received, paid, unspent) = view.facts.funds.get(row.id.as_str()).copied().unwrap_or_default();
        let figure = |amount: f64| if counts { words.number(amount, 0) } else { words.say("none") };
        let ties: Vec<String> = row
            .sectors
            .iter()
            .map(|sector| words.own(sector))
            .chain(row.places.iter().map(|place| view.place(place.as_str())))
            .collect();
        vec![
            row.donor.as_ref().map_or_else(|| words.id(row.id.as_str()), |donor| words.own(donor)).into(),
            status.into(),
            if ties.is_empty() { words.say("not-tied") } else { words.list(&ties) }.into(),
            words.number(crisis.fund_amount(at), 0).into(),
            figure(received).into(),
            figure(paid).into(),
            figure(unspent).into(),
        ]
    });
    let columns = vec![
        column(words.say("fund"), 28),
        column(words.say("status"), 14),
        column(words.say("tied-to"), 16),
        figures(words.with("amount-title", &[("currency", crisis.settings.currency.as_str().into())])),
        figures(words.say("received")),
        figures(words.say("paid")),
        figures(words.say("left")),
    ];
    let mut blocks = titled(view, "money-title", Table { columns, rows: rows.collect() });
    blocks.push(if blocks.is_empty() {
        Block::Note(words.say("money-unlimited"))
    } else {
        Block::Note(words.say("money-note"))
    });
    blocks
}

fn forces(view: &View<'_>) -> Vec<Block> {
    let words = view.words;
    let rows = view.input.plan.summary.forces.iter().map(|force| {
        vec![
            view.force(&force.force).into(),
            words.number(force.available, 0).into(),
            words.number(force.posted, 0).into(),
            words.number(force.due, 0).into(),
            words.number(force.paid, 0).into(),
            words.number(force.unpaid, 0).into(),
        ]
    });
    let currency = || view.input.crisis.settings.currency.as_str();
    let columns = vec![
        column(words.say("force"), 40),
        figures(words.say("available")),
        figures(words.say("posted")),
        figures(words.with("due", &[("currency", currency().into())])),
        figures(words.with("force-paid", &[("currency", currency().into())])),
        figures(words.say("unpaid")),
    ];
    titled(view, "forces-title", Table { columns, rows: rows.collect() })
}

fn poles(view: &View<'_>) -> Vec<Block> {
    let Some((found, tables)) = view.input.poles else { return Vec::new() };
    let mut blocks = titled(view, "tried-title", limits(view, &tables.poles));
    if !blocks.is_empty() {
        blocks.push(Block::Note(view.words.say("poles-note")));
    }
    if found.untried > 0 {
        let n = found.untried as f64;
        let values = [("number", view.words.number(n, 0).into()), ("n", Value::Count(n))];
        blocks.push(Block::Note(view.words.with("poles-untried", &values)));
    }
    blocks
}

/// Limits with what they hold back.
pub(crate) fn limits(view: &View<'_>, poles: &[Pole]) -> Table {
    let words = view.words;
    let or_none = |text: Option<String>| Cell::from(text.unwrap_or_else(|| words.say("none")));
    let rows = poles.iter().map(|pole| {
        vec![
            words.number(pole.rank.value(), 0).into(),
            names::limit(view, &pole.table, &pole.id).into(),
            or_none(pole.gain_gone.map(Plain::value).map(|gain| words.brief(gain))),
            or_none(pole.part_gone.map(Share::value).map(|part| words.percent(part))),
            or_none(pole.people_gone.map(People::value).map(|people| words.number(people, 0))),
            or_none(names::enough(view, pole)),
        ]
    });
    let columns = vec![
        figures(words.say("rank")),
        column(words.say("limit"), 44),
        figures(words.say("gone")),
        figures(words.say("part")),
        figures(words.say("people-title")),
        column(words.say("enough"), 24),
    ];
    Table { columns, rows: rows.collect() }
}

fn together(view: &View<'_>) -> Vec<Block> {
    let words = view.words;
    let sets = view.input.poles.map_or(&[][..], |(_, tables)| &tables.together);
    let set = |set: &longpole_plan::poles::Together| {
        let limits: Vec<String> = set
            .limits
            .iter()
            .map(|limit| {
                limit.split_once('/').map_or_else(|| words.id(limit), |(table, id)| names::limit(view, table, id))
            })
            .collect();
        let values = [
            ("limits", words.list(&limits).into()),
            ("gain", words.brief(set.gain.value()).into()),
            ("apart", words.brief(set.apart.value()).into()),
        ];
        Block::Text(words.with("together", &values))
    };
    sets.iter().map(set).collect()
}

fn sources(view: &View<'_>) -> Vec<Block> {
    let words = view.words;
    let rows = view.input.crisis.tables.sources.rows.iter().map(|row| {
        let attribution = view.names().attribution(row.attribution);
        let title = match &row.publisher {
            Some(publisher) => words.with(
                "title-publisher",
                &[("title", words.own(&row.title).into()), ("publisher", words.own(publisher).into())],
            ),
            None => words.own(&row.title),
        };
        vec![
            words.id(row.id.as_str()).into(),
            title.into(),
            attribution.into(),
            row.published.map_or_else(|| words.say("none"), |day| words.date(day)).into(),
        ]
    });
    let columns = vec![
        column(words.say("source-id"), 18),
        column(words.say("source-title"), 54),
        column(words.say("attribution"), 24),
        column(words.say("published"), 18),
    ];
    let mut blocks = titled(view, "sources-title", Table { columns, rows: rows.collect() });
    if !blocks.is_empty() {
        blocks.insert(1, Block::Note(words.say("sources-note")));
    }
    blocks
}

fn rivals(view: &View<'_>) -> Vec<Block> {
    let words = view.words;
    let rows = view.input.crisis.settings.rivals.iter().map(|rival| {
        let figure = |value: &str, source: &str| {
            let value = value
                .parse::<f64>()
                .map_or_else(|_| words.own(value), |number| words.number(number, usize::from(number.fract() != 0.0)));
            words.with("figure-source", &[("value", value.into()), ("source", words.id(source).into())])
        };
        let chosen = rival.chosen();
        let others: Vec<String> = rival
            .estimates
            .iter()
            .filter(|estimate| *estimate != chosen)
            .map(|estimate| figure(&estimate.value, &estimate.source))
            .collect();
        vec![
            words.id(&rival.id).into(),
            figure(&chosen.value, &chosen.source).into(),
            words.list(&others).into(),
            words.own(&rival.reason).into(),
        ]
    });
    let columns = vec![
        column(words.say("fact"), 20),
        column(words.say("used"), 22),
        column(words.say("others"), 24),
        column(words.say("reason"), 48),
    ];
    titled(view, "rivals-title", Table { columns, rows: rows.collect() })
}

fn audit(view: &View<'_>) -> Vec<Block> {
    let (words, audit) = (view.words, view.input.audit);
    let key = if audit.holds() { "audit-holds" } else { "audit-fails" };
    let values = [
        ("rules", words.number(audit.n_rules() as f64, 0).into()),
        ("checks", words.number(audit.n_checks() as f64, 0).into()),
        ("breaches", words.number(audit.n_breaches() as f64, 0).into()),
        ("n", Value::Count(audit.n_checks() as f64)),
    ];
    vec![Block::Heading(words.say("audit-title")), Block::Text(words.with(key, &values))]
}

fn again(view: &View<'_>) -> Vec<Block> {
    let (words, input) = (view.words, view.input);
    let mut blocks = vec![
        Block::Heading(words.say("again-title")),
        Block::Text(words.with(
            "again",
            &[
                ("command", words.id(input.command).into()),
                ("version", longpole_present::VERSION.into()),
                ("solver", words.id(input.solver).into()),
            ],
        )),
    ];
    let digests = [("digest-input", input.inputs), ("digest-plan", input.files)];
    let rows: Vec<Vec<Cell>> = digests
        .into_iter()
        .flat_map(|(key, files)| {
            let what = words.say(key);
            files
                .iter()
                .map(move |(path, digest)| vec![what.clone().into(), words.id(path).into(), words.id(digest).into()])
        })
        .collect();
    let columns =
        vec![column(words.say("digest-what"), 12), column(words.say("file"), 26), column(words.say("digest"), 76)];
    blocks.push(Block::Table(Table { columns, rows }));
    blocks
}
