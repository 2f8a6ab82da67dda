//! The answer for a planner in a hurry: who is short of what, where, until when; what it costs; what would help.

use crate::Names;
use crate::layout::{self, Column};
use longpole_base::{Date, calendar};
use longpole_explain::summary::{NeedAnswer, Summary};
use longpole_plan::Limit;

/// Most limits that are named; the table has them all.
const MOST_LIMITS: usize = 3;

/// The answer in about ten lines, for a screen of this width.
pub fn text(summary: &Summary, width: usize, names: Names<'_>) -> String {
    let mut text = layout::paragraph(names.title(), width, 0);
    text.push_str(&layout::paragraph(head(summary, names), width, 0));
    text.push('\n');
    text.push_str(&short(summary, width, names));
    text.push('\n');
    text.push_str(&cost(summary, width, names));
    text.push_str(&forces(summary, width, names));
    if !summary.orders.is_empty() {
        text.push('\n');
        text.push_str(&crate::orders::text(summary, width, names));
    }
    text.push_str(&works(summary, width, names));
    text.push('\n');
    text.push_str(&limits(summary, width, names));
    if !summary.rivals.is_empty() {
        text.push('\n');
        text.push_str(&crate::trace::rivals::lines(&summary.rivals, width, names));
    }
    text
}

fn head(summary: &Summary, names: Names<'_>) -> String {
    let words = names.words;
    let (first, last) = (words.number(summary.people.0, 0), words.number(summary.people.1, 0));
    let people = if first == last {
        words.with("summary-people-steady", &[("people", first.into()), ("n", summary.people.0.round().into())])
    } else {
        words.fill("summary-people-changing", &[("first", &first), ("last", &last)])
    };
    let span = words.span(summary.start, summary.end);
    words.fill("summary-head", &[("scenario", &names.scenario()), ("span", &span), ("people", &people)])
}

/// A line for each need that somebody is short of, the worst first; then the needs that are met.
fn short(summary: &Summary, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    if summary.needs.is_empty() {
        return layout::paragraph(words.say("summary-nobody-needs"), width, 0);
    }
    let (mut short, met): (Vec<&NeedAnswer>, Vec<&NeedAnswer>) = summary.needs.iter().partition(|need| is_short(need));
    let survival = |need: &NeedAnswer| need.survival_short_until.map_or(0.0, |_| need.below_survival);
    short.sort_by(|a, b| {
        survival(b).total_cmp(&survival(a)).then_with(|| b.below_standard.total_cmp(&a.below_standard))
    });
    let met: Vec<String> = met.iter().map(|need| names.need(&need.need)).collect();
    let met_names = words.list(&met);
    if short.is_empty() {
        return layout::paragraph(words.fill("summary-all-met", &[("needs", &met_names)]), width, 0);
    }
    let columns = [
        Column::name(words.say("summary-column-need")),
        Column::figure(words.say("summary-column-met")),
        Column::name(words.say("summary-column-worst")),
        Column::figure(""),
        Column::figure(words.say("summary-column-below-survival")),
        Column::words(words.say("summary-column-until")),
        Column::figure(words.say("summary-column-below-standard")),
        Column::words(words.say("summary-column-until")),
    ];
    let rows: Vec<Vec<String>> = short.iter().map(|need| need_row(summary, need, names)).collect();
    let mut text = layout::paragraph(words.say("summary-short-title"), width, 0);
    text.push_str(&layout::table(&columns, &rows, width, 2));
    if let Some(need) = short.first().filter(|need| need.survival_short_until.is_some()) {
        let n_days = f64::from(calendar::offset_of(summary.start, summary.end) as i32 + 1);
        let people = names.people(need.below_survival / n_days);
        let days = words.days(n_days);
        let as_if = if n_days > 1.0 { "summary-as-if" } else { "summary-as-if-one-day" };
        let values = [("need", names.need(&need.need)), ("people", people), ("days", days)];
        text.push_str(&layout::paragraph(
            words.fill(as_if, &values.each_ref().map(|(name, value)| (*name, value.as_str()))),
            width,
            0,
        ));
    }
    let uneven = |need: &&NeedAnswer| need.worst.as_ref().is_some_and(|(_, worst)| *worst < need.share - UNEVEN);
    if short.iter().any(uneven) {
        text.push_str(&layout::paragraph(words.say("summary-not-shared"), width, 0));
    }
    if let Some((place, share)) = summary.worst.as_ref().filter(|_| summary.gini >= LEAST_GINI) {
        let (share, gini) = (words.percent(*share), words.number(summary.gini, 2));
        let place = summary.worst_place.as_ref().map_or_else(|| place.clone(), |id| names.place(id.as_str()));
        let values = [("place", place.as_str()), ("share", &share), ("gini", &gini)];
        text.push_str(&layout::paragraph(words.fill("summary-worst-off", &values), width, 0));
    }
    if !met.is_empty() {
        text.push_str(&layout::paragraph(words.fill("summary-others-met", &[("needs", &met_names)]), width, 0));
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

fn need_row(summary: &Summary, need: &NeedAnswer, names: Names<'_>) -> Vec<String> {
    let words = names.words;
    let share = need.worst.as_ref().map_or(0.0, |(_, share)| *share);
    let worst = need.worst_place.as_ref().map_or_else(String::new, |id| names.place(id.as_str()));
    let below = |amount: f64, until: Option<Date>| match until {
        Some(until) => (words.brief(amount), last_day(summary, until, names)),
        None => ("0".to_owned(), String::new()),
    };
    let (survival, survival_until) = if need.has_survival {
        below(need.below_survival, need.survival_short_until)
    } else {
        (words.say("none"), String::new())
    };
    let (standard, standard_until) = below(need.below_standard, need.standard_short_until);
    vec![
        names.need(&need.need),
        words.percent(need.share),
        worst,
        words.percent(share),
        survival,
        survival_until,
        standard,
        standard_until,
    ]
}

/// A day of the plan; its year only where the plan is so long that it could be mistaken.
fn last_day(summary: &Summary, day: Date, names: Names<'_>) -> String {
    let words = names.words;
    if day == summary.end {
        return words.say("summary-the-end");
    }
    words.short_date(day, calendar::offset_of(summary.start, summary.end) >= 365)
}

fn cost(summary: &Summary, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let currency = summary.currency.as_str();
    let line = |text: String| layout::paragraph(&text, width, 0);
    let forces = summary.pay();
    let sentence = match (summary.works_cost > 0.0, forces > 0.0) {
        (false, false) => "summary-cost",
        (true, false) => "summary-cost-works",
        (false, true) => "summary-cost-with-forces",
        (true, true) => "summary-cost-with-both",
    };
    let mut text = line(words.fill(
        sentence,
        &[
            ("total", &words.brief(summary.cost())),
            ("works", &words.brief(summary.works_cost)),
            ("currency", currency),
            ("purchases", &words.brief(summary.purchases)),
            ("transport", &words.brief(summary.transport)),
            ("forces", &words.brief(forces)),
        ],
    ));
    if summary.sectors.len() > 1 {
        let sectors: Vec<String> = summary
            .sectors
            .iter()
            .map(|(sector, cost)| {
                words.fill("summary-sector", &[("sector", &names.sector(sector)), ("cost", &words.brief(*cost))])
            })
            .collect();
        let sectors = sectors.join(&words.say("list-comma"));
        let sentence = if forces > 0.0 { "summary-cost-sectors-unpaid" } else { "summary-cost-sectors" };
        text.push_str(&line(words.fill(sentence, &[("sectors", &sectors)])));
    }
    let mut money = match summary.unspent {
        Some(unspent) => words.fill("summary-unspent", &[("unspent", &words.brief(unspent)), ("currency", currency)]),
        None => words.say("summary-money-unlimited"),
    };
    for (fund, unspent, ties) in summary.unspent_funds.iter().filter(|(_, _, ties)| !ties.is_empty()).take(2) {
        let ties: Vec<String> = ties.iter().map(|tie| names.tie(tie)).collect();
        let (unspent, ties) = (words.brief(*unspent), words.list(&ties));
        money.push(' ');
        money.push_str(&words.fill("summary-unspent-tied", &[("unspent", &unspent), ("fund", fund), ("ties", &ties)]));
    }
    if summary.uncounted > 0.0 {
        let uncounted = words.brief(summary.uncounted);
        money.push(' ');
        money.push_str(&words.fill("summary-uncounted", &[("uncounted", &uncounted), ("currency", currency)]));
    }
    text.push_str(&line(money));
    text
}

/// Who is in the field, or what stays shut because nobody is.
fn forces(summary: &Summary, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    if !summary.unguarded.is_empty() {
        let sites = words.list(&summary.unguarded.iter().map(|site| names.site_id(site)).collect::<Vec<_>>());
        return layout::paragraph(words.fill("summary-unguarded", &[("sites", &sites)]), width, 0);
    }
    let forces = summary.forces.iter().map(|force| {
        let force_name = names.force_id(&force.force);
        if !force.begins {
            return words.fill("summary-not-begun", &[("force", &force_name)]);
        }
        let (posted, available) = (words.number(force.posted, 0), words.number(force.available, 0));
        let (paid, currency) = (words.brief(force.paid), summary.currency.as_str());
        let mut said = words.with(
            "summary-in-field",
            &[
                ("force", force_name.as_str().into()),
                ("posted", posted.into()),
                ("n", force.posted.round().into()),
                ("available", available.into()),
                ("paid", paid.into()),
                ("currency", currency.into()),
            ],
        );
        if force.due - force.paid >= 1.0 {
            said.push(' ');
            said.push_str(&words.with(
                "summary-in-field-unpaid",
                &[
                    ("unpaid", words.brief(force.due - force.paid).into()),
                    ("people", words.number(force.unpaid, 0).into()),
                    ("n", force.unpaid.round().into()),
                    ("currency", currency.into()),
                ],
            ));
        }
        said
    });
    forces.map(|line| layout::paragraph(&line, width, 0)).collect()
}

/// How far works are done, and how well they were decided.
fn works(summary: &Summary, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let Some(works) = &summary.works else { return String::new() };
    let (all, done) = (words.number(works.all as f64, 0), words.number(works.done as f64, 0));
    let mut text = match works.last {
        Some(last) => {
            let last = last_day(summary, last, names);
            words.fill("summary-works-done", &[("done", &done), ("all", &all), ("last", &last)])
        }
        None => words.fill("summary-works-none", &[("all", &all)]),
    };
    text.push(' ');
    text.push_str(&match &works.gap {
        None => words.say("summary-works-proved"),
        Some((aim, gap)) => {
            let gap = words.number(gap * 100.0, 2);
            words.fill("summary-works-within", &[("aim", &names.aim(aim)), ("gap", &gap)])
        }
    });
    layout::paragraph(&text, width, 0)
}

fn limits(summary: &Summary, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    if !summary.is_priced {
        return layout::paragraph(words.say("summary-not-priced"), width, 0);
    }
    if summary.limits.is_empty() {
        let nobody_is_short = !summary.needs.iter().any(is_short);
        let key = if nobody_is_short { "summary-no-limits-met" } else { "summary-no-limits-short" };
        return layout::paragraph(words.say(key), width, 0);
    }
    let mut text = layout::paragraph(words.say("summary-limits-title"), width, 0);
    for (at, limit) in summary.limits.iter().take(MOST_LIMITS).enumerate() {
        text.push_str(&layout::paragraph(limit_line(at + 1, limit, summary, names), width, 2));
    }
    text
}

fn limit_line(rank: usize, limit: &Limit, summary: &Summary, names: Names<'_>) -> String {
    let words = names.words;
    // No more can be spared than the aim comes to, in its own unit.
    let is_sum = ["survival", "standard"].contains(&limit.aim.as_str());
    let aim = summary.aims.iter().find(|aim| is_sum && aim.name == limit.aim);
    let whole = aim.map_or(f64::INFINITY, |aim| aim.value);
    let gain = gain(&limit.aim, limit.gain.value(), &limit.unit, whole, names);
    let periods = words.counted("summary-periods", limit.periods_in_force.value());
    // A comma within the words for a unit wants another behind them.
    let comma = words.say("list-comma");
    let unit = names.one_unit(&limit.one_unit);
    let comma = if unit.contains(&comma) { comma.trim_end() } else { "" };
    let always = limit.periods_reached == limit.periods_in_force;
    words.fill(
        if always { "summary-limit-always" } else { "summary-limit" },
        &[
            ("rank", &rank.to_string()),
            ("id", &limit.id),
            ("table", &limit.table),
            ("unit", &format!("{unit}{comma}")),
            ("gain", &gain),
            ("reached", &words.number(limit.periods_reached.value(), 0)),
            ("periods", &periods),
        ],
    )
}

/// What the first unit of a limit gains under an aim, of which there is so much to gain.
pub(crate) fn gain(aim: &str, gain: f64, unit: &str, whole: f64, names: Names<'_>) -> String {
    let words = names.words;
    let sentence = match aim {
        "survival" => "summary-gain-survival",
        "standard" => "summary-gain-standard",
        _ => "summary-gain-other",
    };
    if aim == "worst-off" {
        return words.fill("summary-gain-worst", &[("gain", &words.percent(gain))]);
    }
    // A price holds for the first bit only: no unit spares more than is missing.
    let quantity = names.quantity(gain.min(whole), unit);
    if gain > whole {
        words.fill("summary-gain-all", &[("total", &quantity), ("level", &names.aim(aim))])
    } else {
        words.fill(sentence, &[("gain", &quantity)])
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
        assert_eq!(text(&sample::summary(), 76, Names::of(&sample::crisis(), &sample::words())), expected);
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
        assert_eq!(text(&summary, 80, Names::of(&sample::crisis(), &sample::words())), expected);
    }
}
