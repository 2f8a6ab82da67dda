//! The answer for a planner in a hurry: who is short of what, where, until when; what it costs; what would help.

use crate::layout::{self, Column};
use crate::{days, numbers, words};
use longpole_base::{Date, calendar, unit};
use longpole_explain::summary::{NeedAnswer, Summary};
use longpole_plan::Limit;

/// Most limits that are named; the table has them all.
const MOST_LIMITS: usize = 3;

/// The answer in about ten lines, for a screen of this width.
pub fn text(summary: &Summary, width: usize) -> String {
    let mut text = layout::paragraph(&summary.title, width, 0);
    text.push_str(&layout::paragraph(&head(summary), width, 0));
    text.push('\n');
    text.push_str(&short(summary, width));
    text.push('\n');
    text.push_str(&cost(summary, width));
    text.push_str(&forces(summary, width));
    if !summary.orders.is_empty() {
        text.push('\n');
        text.push_str(&crate::orders::text(summary, width));
    }
    text.push_str(&works(summary, width));
    text.push('\n');
    text.push_str(&limits(summary, width));
    if !summary.rivals.is_empty() {
        text.push('\n');
        text.push_str(&crate::trace::rivals::lines(&summary.rivals, width));
    }
    text
}

fn head(summary: &Summary) -> String {
    let (first, last) = (numbers::grouped(summary.people.0, 0), numbers::grouped(summary.people.1, 0));
    let people = if first == last {
        words::fill(words::PEOPLE_STEADY, &[("people", &first)])
    } else {
        words::fill(words::PEOPLE_CHANGING, &[("first", &first), ("last", &last)])
    };
    let span = days::span(summary.start, summary.end);
    words::fill(words::HEAD, &[("scenario", &summary.scenario), ("span", &span), ("people", &people)])
}

/// A line for each need that somebody is short of, the worst first; then the needs that are met.
fn short(summary: &Summary, width: usize) -> String {
    if summary.needs.is_empty() {
        return layout::paragraph(words::NOBODY_NEEDS, width, 0);
    }
    let (mut short, met): (Vec<&NeedAnswer>, Vec<&NeedAnswer>) = summary.needs.iter().partition(|need| is_short(need));
    let survival = |need: &NeedAnswer| need.survival_short_until.map_or(0.0, |_| need.below_survival);
    short.sort_by(|a, b| {
        survival(b).total_cmp(&survival(a)).then_with(|| b.below_standard.total_cmp(&a.below_standard))
    });
    let names = met.iter().map(|need| need.name.as_str()).collect::<Vec<_>>().join(words::LIST_COMMA);
    if short.is_empty() {
        return layout::paragraph(&words::fill(words::ALL_MET, &[("needs", &names)]), width, 0);
    }
    let columns = [
        Column::name(words::COLUMN_NEED),
        Column::figure(words::COLUMN_MET),
        Column::name(words::COLUMN_WORST),
        Column::figure(""),
        Column::figure(words::COLUMN_BELOW_SURVIVAL),
        Column::words(words::COLUMN_UNTIL),
        Column::figure(words::COLUMN_BELOW_STANDARD),
        Column::words(words::COLUMN_UNTIL),
    ];
    let rows: Vec<Vec<String>> = short.iter().map(|need| need_row(summary, need)).collect();
    let mut text = layout::paragraph(words::SHORT_TITLE, width, 0);
    text.push_str(&layout::table(&columns, &rows, width, 2));
    if let Some(need) = short.first().filter(|need| need.survival_short_until.is_some()) {
        let n_days = f64::from(calendar::offset_of(summary.start, summary.end) as i32 + 1);
        let people = numbers::brief(need.below_survival / n_days);
        let days = days::counted(n_days);
        let as_if = if n_days > 1.0 { words::AS_IF } else { words::AS_IF_ONE_DAY };
        let values = [("need", need.name.as_str()), ("people", &people), ("days", &days)];
        text.push_str(&layout::paragraph(&words::fill(as_if, &values), width, 0));
    }
    let uneven = |need: &&NeedAnswer| need.worst.as_ref().is_some_and(|(_, worst)| *worst < need.share - UNEVEN);
    if short.iter().any(uneven) {
        text.push_str(&layout::paragraph(words::NOT_SHARED, width, 0));
    }
    if let Some((place, share)) = summary.worst.as_ref().filter(|_| summary.gini >= LEAST_GINI) {
        let (share, gini) = (numbers::percent(*share), numbers::grouped(summary.gini, 2));
        let values = [("place", place.as_str()), ("share", &share), ("gini", &gini)];
        text.push_str(&layout::paragraph(&words::fill(words::WORST_OFF, &values), width, 0));
    }
    if !met.is_empty() {
        text.push_str(&layout::paragraph(&words::fill(words::OTHERS_MET, &[("needs", &names)]), width, 0));
    }
    text
}

/// How much less than the whole the worst-off place must get for the plan to be called uneven.
const UNEVEN: f64 = 0.05;

/// The Gini coefficient from which on it is told: two decimals show less as zero.
pub(crate) const LEAST_GINI: f64 = 0.005;

fn is_short(need: &NeedAnswer) -> bool {
    need.survival_short_until.is_some() || need.standard_short_until.is_some()
}

fn need_row(summary: &Summary, need: &NeedAnswer) -> Vec<String> {
    let (worst, share) = need.worst.clone().unwrap_or_default();
    let below = |amount: f64, until: Option<Date>| match until {
        Some(until) => (numbers::brief(amount), last_day(summary, until)),
        None => ("0".to_owned(), String::new()),
    };
    let (survival, survival_until) = if need.has_survival {
        below(need.below_survival, need.survival_short_until)
    } else {
        (words::NONE.to_owned(), String::new())
    };
    let (standard, standard_until) = below(need.below_standard, need.standard_short_until);
    vec![
        need.name.clone(),
        numbers::percent(need.share),
        worst,
        numbers::percent(share),
        survival,
        survival_until,
        standard,
        standard_until,
    ]
}

/// A day of the plan; its year only where the plan is so long that it could be mistaken.
fn last_day(summary: &Summary, day: Date) -> String {
    if day == summary.end {
        return words::THE_END.to_owned();
    }
    days::short(day, calendar::offset_of(summary.start, summary.end) >= 365)
}

fn cost(summary: &Summary, width: usize) -> String {
    let currency = summary.currency.as_str();
    let line = |text: String| layout::paragraph(&text, width, 0);
    let forces = summary.pay();
    let sentence = match (summary.works_cost > 0.0, forces > 0.0) {
        (false, false) => words::COST,
        (true, false) => words::COST_WORKS,
        (false, true) => words::COST_WITH_FORCES,
        (true, true) => words::COST_WITH_BOTH,
    };
    let mut text = line(words::fill(
        sentence,
        &[
            ("total", &numbers::brief(summary.cost())),
            ("works", &numbers::brief(summary.works_cost)),
            ("currency", currency),
            ("purchases", &numbers::brief(summary.purchases)),
            ("transport", &numbers::brief(summary.transport)),
            ("forces", &numbers::brief(forces)),
        ],
    ));
    if summary.sectors.len() > 1 {
        let sectors: Vec<String> = summary
            .sectors
            .iter()
            .map(|(sector, cost)| words::fill(words::SECTOR, &[("sector", sector), ("cost", &numbers::brief(*cost))]))
            .collect();
        let sectors = sectors.join(words::LIST_COMMA);
        let sentence = if forces > 0.0 { words::COST_SECTORS_UNPAID } else { words::COST_SECTORS };
        text.push_str(&line(words::fill(sentence, &[("sectors", &sectors)])));
    }
    let mut money = match summary.unspent {
        Some(unspent) => words::fill(words::UNSPENT, &[("unspent", &numbers::brief(unspent)), ("currency", currency)]),
        None => words::MONEY_UNLIMITED.to_owned(),
    };
    for (fund, unspent, ties) in summary.unspent_funds.iter().filter(|(_, _, ties)| !ties.is_empty()).take(2) {
        let (unspent, ties) = (numbers::brief(*unspent), ties.join(words::LIST_COMMA));
        money.push(' ');
        money.push_str(&words::fill(words::UNSPENT_TIED, &[("unspent", &unspent), ("fund", fund), ("ties", &ties)]));
    }
    if summary.uncounted > 0.0 {
        let uncounted = numbers::brief(summary.uncounted);
        money.push(' ');
        money.push_str(&words::fill(words::UNCOUNTED, &[("uncounted", &uncounted), ("currency", currency)]));
    }
    text.push_str(&line(money));
    text
}

/// Who is in the field, or what stays shut because nobody is.
fn forces(summary: &Summary, width: usize) -> String {
    if !summary.unguarded.is_empty() {
        let sites = summary.unguarded.join(words::LIST_COMMA);
        return layout::paragraph(&words::fill(words::UNGUARDED, &[("sites", &sites)]), width, 0);
    }
    let forces = summary.forces.iter().map(|force| {
        if !force.begins {
            return words::fill(words::NOT_BEGUN, &[("force", &force.force)]);
        }
        let (posted, available) = (numbers::grouped(force.posted, 0), numbers::grouped(force.available, 0));
        let (paid, currency) = (numbers::brief(force.paid), summary.currency.as_str());
        let mut said = words::fill(
            words::IN_FIELD,
            &[
                ("force", &force.force),
                ("posted", &posted),
                ("available", &available),
                ("paid", &paid),
                ("currency", currency),
            ],
        );
        if force.due - force.paid >= 1.0 {
            let (unpaid, people) = (numbers::brief(force.due - force.paid), numbers::grouped(force.unpaid, 0));
            said.push(' ');
            said.push_str(&words::fill(
                words::IN_FIELD_UNPAID,
                &[("unpaid", &unpaid), ("people", &people), ("currency", currency)],
            ));
        }
        said
    });
    forces.map(|line| layout::paragraph(&line, width, 0)).collect()
}

/// How far works are done, and how well they were decided.
fn works(summary: &Summary, width: usize) -> String {
    let Some(works) = &summary.works else { return String::new() };
    let (all, done) = (numbers::grouped(works.all as f64, 0), numbers::grouped(works.done as f64, 0));
    let mut text = match works.last {
        Some(last) => {
            let last = last_day(summary, last);
            words::fill(words::WORKS_DONE, &[("done", &done), ("all", &all), ("last", &last)])
        }
        None => words::fill(words::WORKS_NONE, &[("all", &all)]),
    };
    text.push(' ');
    text.push_str(&match &works.gap {
        None => words::WORKS_PROVED.to_owned(),
        Some((aim, gap)) => {
            let gap = numbers::grouped(gap * 100.0, 2);
            words::fill(words::WORKS_WITHIN, &[("aim", aim), ("gap", &gap)])
        }
    });
    layout::paragraph(&text, width, 0)
}

fn limits(summary: &Summary, width: usize) -> String {
    if !summary.is_priced {
        return layout::paragraph(words::NOT_PRICED, width, 0);
    }
    if summary.limits.is_empty() {
        let nobody_is_short = !summary.needs.iter().any(is_short);
        let words = if nobody_is_short { words::NO_LIMITS_MET } else { words::NO_LIMITS_SHORT };
        return layout::paragraph(words, width, 0);
    }
    let mut text = layout::paragraph(words::LIMITS_TITLE, width, 0);
    for (at, limit) in summary.limits.iter().take(MOST_LIMITS).enumerate() {
        text.push_str(&layout::paragraph(&limit_line(at + 1, limit, summary), width, 2));
    }
    text
}

fn limit_line(rank: usize, limit: &Limit, summary: &Summary) -> String {
    // No more can be spared than the aim comes to, in its own unit.
    let is_sum = ["survival", "standard"].contains(&limit.aim.as_str());
    let aim = summary.aims.iter().find(|aim| is_sum && aim.name == limit.aim);
    let whole = aim.map_or(f64::INFINITY, |aim| aim.value);
    let gain = gain(&limit.aim, limit.gain.value(), &limit.unit, whole);
    let n = numbers::grouped(limit.periods_in_force.value(), 0);
    let periods = if n == "1" { words::ONE_PERIOD.to_owned() } else { words::fill(words::PERIODS, &[("n", &n)]) };
    // A comma within the words for a unit wants another behind them.
    let comma = if limit.one_unit.contains(words::LIST_COMMA) { words::LIST_COMMA.trim_end() } else { "" };
    let always = limit.periods_reached == limit.periods_in_force;
    words::fill(
        if always { words::LIMIT_ALWAYS } else { words::LIMIT },
        &[
            ("rank", &rank.to_string()),
            ("id", &limit.id),
            ("table", &limit.table),
            ("unit", &format!("{}{comma}", limit.one_unit)),
            ("gain", &gain),
            ("reached", &numbers::grouped(limit.periods_reached.value(), 0)),
            ("periods", &periods),
        ],
    )
}

/// What the first unit of a limit gains under an aim, of which there is so much to gain.
pub(crate) fn gain(aim: &str, gain: f64, unit: &str, whole: f64) -> String {
    let sentence = match aim {
        "survival" => words::GAIN_SURVIVAL,
        "standard" => words::GAIN_STANDARD,
        _ => words::GAIN_OTHER,
    };
    if aim == "worst-off" {
        return words::fill(words::GAIN_WORST, &[("gain", &numbers::percent(gain))]);
    }
    // A price holds for the first bit only: no unit spares more than is missing.
    let brief = numbers::brief(gain.min(whole));
    let unit = unit::counted(&brief, unit);
    if gain > whole {
        words::fill(words::GAIN_ALL, &[("total", &brief), ("unit", &unit), ("level", aim)])
    } else {
        words::fill(sentence, &[("gain", &brief), ("unit", &unit)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn a_shortage_is_read_at_once() {
        let expected = "\
Two towns
Scenario bridge closed: 29 March to 25 April 2024, 30,000 people at first,
  28,000 at the end

Who is short, in person-days (one person without one thing for one day):
                                       below             below
  need    met  worst off            survival  until   standard  until
  Energy  81%  Bria, new camp  62%    84,000  11 Apr   162,000  the end
  Fat     99%  Bria, new camp  98%         –             8,400  4 Apr
Energy below survival is as if 3,000 people had none of it on any of the 28
  days.
Person-days are added up, not shared out evenly: who bears them is in the
  table `coverage`.
All needs together, Bria, new camp is worst off with 86% of what it is owed;
  Gini coefficient over places 0.06 (0 if all get the same part).
Met in full: Tents.

Cost: 1.23 million USD, of which 1 million to buy and 234,500 to carry.
By sector: food 1.2 million, shelter 34,500.
Not spent by the end: 12,000 USD. Of that, 12,000 of echo is only for food.
  Announced or pledged, and not counted: 2.5 million USD.

What would help most (gain of the first unit by its price; `longpole poles`
  tries it out):
  1. ferry (capacities): 1 truck a day more spares 1,250 person-days below
    survival; reached in 3 of 4 periods.
";
        assert_eq!(text(&sample::summary(), 76), expected);
    }

    #[test]
    fn no_shortage_is_read_faster() {
        let mut summary = sample::summary();
        summary.needs.retain(|need| need.need == "tents");
        summary.people = (30_000.0, 30_000.0);
        summary.sectors.truncate(1);
        summary.unspent = None;
        summary.unspent_funds.clear();
        summary.uncounted = 0.0;
        summary.limits.clear();
        let expected = "\
Two towns
Scenario bridge closed: 29 March to 25 April 2024, 30,000 people

Nobody is short of anything. Met in full: Tents.

Cost: 1.23 million USD, of which 1 million to buy and 234,500 to carry.
Money is not limited.

No capacity, offer, room, service, stock or fund holds anything back. `longpole
  poles` also tries out earmarks, dates, days on the way and rations.
";
        assert_eq!(text(&summary, 80), expected);
    }
}
