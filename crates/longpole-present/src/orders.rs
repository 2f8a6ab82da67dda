//! What is ordered and whether a plan meets it, in words.

use crate::words::{self, fill};
use crate::{days, layout, numbers};
use longpole_base::Date;
use longpole_base::quantity::Plain;
use longpole_explain::summary::{OrderAnswer, Summary};
use longpole_plan::OrderState;
use longpole_plan::comparison::OrderMet;

/// A line for each order; nothing where nothing is ordered.
pub(crate) fn text(summary: &Summary, width: usize) -> String {
    if summary.orders.is_empty() {
        return String::new();
    }
    let mut text = layout::paragraph(words::ORDERS_TITLE, width, 0);
    for order in &summary.orders {
        text.push_str(&layout::paragraph(&line(order, summary), width, 2));
    }
    text
}

fn line(answer: &OrderAnswer, summary: &Summary) -> String {
    let order = &answer.test;
    let bound = bound(order);
    let long = longpole_base::calendar::offset_of(summary.start, summary.end) >= 365;
    let day = |day: Option<Date>| day.map_or_else(String::new, |day| days::short(day, long));
    let values = [("title", order.title.as_str()), ("bound", &bound)];
    match order.met {
        OrderState::Yes if order.met_from == Some(summary.start) => fill(words::ORDER_MET_START, &values),
        OrderState::Yes => fill(words::ORDER_MET, &[values[0], values[1], ("day", &day(order.met_from))]),
        OrderState::Untested => fill(words::ORDER_UNTESTED, &values),
        OrderState::No => {
            let at = answer.worst_place.as_ref();
            let at = at.map_or_else(String::new, |place| fill(words::ORDER_AT, &[("place", place)]));
            let n = numbers::grouped(order.periods_tested.value(), 0);
            let periods = if n == "1" { words::ONE_PERIOD.to_owned() } else { fill(words::PERIODS, &[("n", &n)]) };
            let later = order.met_from.map(|from| fill(words::ORDER_LATER, &[("day", &day(Some(from)))]));
            fill(
                words::ORDER_SHORT,
                &[
                    values[0],
                    values[1],
                    ("short", &short(order)),
                    ("period", &day(order.worst_period)),
                    ("at", &at),
                    ("met", &numbers::grouped(order.periods_met.value(), 0)),
                    ("periods", &periods),
                    ("later", &later.unwrap_or_default()),
                ],
            )
        }
    }
}

/// An amount in the unit of the order, to one decimal or in per cent.
pub(crate) fn amount(value: f64, unit: &str) -> String {
    match unit {
        "share" => numbers::percent(value),
        "trucks/day" => fill(words::TRUCKS_A_DAY, &[("amount", &numbers::amount(value))]),
        _ => fill(words::TONNES_A_DAY, &[("amount", &numbers::amount(value))]),
    }
}

/// By how much an order is missed, and on which side.
pub(crate) fn short(order: &OrderMet) -> String {
    let over = order.worst.zip(order.at_most).is_some_and(|(worst, most)| worst.value() > most.value());
    let by = amount(order.short_by.map_or(0.0, Plain::value), &order.unit);
    fill(if over { words::OVER_BY } else { words::SHORT_BY }, &[("amount", &by)])
}

fn bound(order: &OrderMet) -> String {
    let words_of = |bound: Option<Plain>| bound.map(|bound| amount(bound.value(), &order.unit));
    match (words_of(order.at_least), words_of(order.at_most)) {
        (Some(least), Some(most)) => fill(words::BOUND_BAND, &[("least", &least), ("most", &most)]),
        (Some(least), None) => fill(words::BOUND_LEAST, &[("least", &least)]),
        (None, most) => fill(words::BOUND_MOST, &[("most", &most.unwrap_or_default())]),
    }
}
