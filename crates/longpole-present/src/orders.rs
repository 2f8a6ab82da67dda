//! What is ordered and whether a plan meets it, in words.

use crate::{Names, layout};
use longpole_base::Date;
use longpole_base::quantity::Plain;
use longpole_explain::summary::{OrderAnswer, Summary};
use longpole_plan::OrderState;
use longpole_plan::comparison::OrderMet;

/// A line for each order; nothing where nothing is ordered.
pub(crate) fn text(summary: &Summary, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    if summary.orders.is_empty() {
        return String::new();
    }
    let mut text = layout::paragraph(words.say("summary-orders-title"), width, 0);
    for order in &summary.orders {
        text.push_str(&layout::paragraph(line(order, summary, names), width, 2));
    }
    text
}

fn line(answer: &OrderAnswer, summary: &Summary, names: Names<'_>) -> String {
    let words = names.words;
    let order = &answer.test;
    let bound = bound(order, names);
    let long = longpole_base::calendar::offset_of(summary.start, summary.end) >= 365;
    let day = |day: Option<Date>| day.map_or_else(String::new, |day| words.short_date(day, long));
    let title = names.order(order.order.as_str(), &order.title);
    let values = [("title", title.as_str()), ("bound", &bound)];
    match order.met {
        OrderState::Yes if order.met_from == Some(summary.start) => words.fill("summary-order-met-start", &values),
        OrderState::Yes => words.fill("summary-order-met", &[values[0], values[1], ("day", &day(order.met_from))]),
        OrderState::Untested => words.fill("summary-order-untested", &values),
        OrderState::No => {
            let at = answer.test.worst_place.as_ref().map(|id| names.place(id.as_str()));
            let at = at.map_or_else(String::new, |place| words.fill("summary-order-at", &[("place", &place)]));
            let periods = words.counted("summary-periods", order.periods_tested.value());
            let later = order.met_from.map(|from| words.fill("summary-order-later", &[("day", &day(Some(from)))]));
            words.fill(
                "summary-order-short",
                &[
                    values[0],
                    values[1],
                    ("short", &short(order, names)),
                    ("period", &day(order.worst_period)),
                    ("at", &at),
                    ("met", &words.number(order.periods_met.value(), 0)),
                    ("periods", &periods),
                    ("later", &later.unwrap_or_default()),
                ],
            )
        }
    }
}

/// An amount in the unit of the order, to one decimal or in per cent.
pub fn amount(value: f64, unit: &str, names: Names<'_>) -> String {
    let words = names.words;
    match unit {
        "share" => words.percent(value),
        "trucks/day" => {
            words.with("summary-trucks-a-day", &[("amount", words.amount(value).into()), ("n", value.into())])
        }
        _ => words.fill("summary-tonnes-a-day", &[("amount", &words.amount(value))]),
    }
}

/// By how much an order is missed, and on which side.
pub(crate) fn short(order: &OrderMet, names: Names<'_>) -> String {
    let words = names.words;
    let over = order.worst.zip(order.at_most).is_some_and(|(worst, most)| worst.value() > most.value());
    let by = amount(order.short_by.map_or(0.0, Plain::value), &order.unit, names);
    words.fill(if over { "summary-over-by" } else { "summary-short-by" }, &[("amount", &by)])
}

/// What an order's figure must be.
pub fn bound(order: &OrderMet, names: Names<'_>) -> String {
    let words = names.words;
    let words_of = |bound: Option<Plain>| bound.map(|bound| amount(bound.value(), &order.unit, names));
    match (words_of(order.at_least), words_of(order.at_most)) {
        (Some(least), Some(most)) => words.fill("summary-bound-band", &[("least", &least), ("most", &most)]),
        (Some(least), None) => words.fill("summary-bound-least", &[("least", &least)]),
        (None, most) => words.fill("summary-bound-most", &[("most", &most.unwrap_or_default())]),
    }
}
