//! What is to be done: works, and what is ordered.

use super::titled;
use crate::View;
use crate::document::{Block, Cell, Table, figures, shade, words as column};
use longpole_base::Date;
use longpole_plan::WorkDone;
use longpole_plan::comparison::OrderMet;
use longpole_present::orders;

/// Every work, with how far it is done when the plan ends.
pub(super) fn works(view: &View<'_>) -> Vec<Block> {
    let words = view.words;
    let rows = view.input.crisis.tables.works.rows.iter().map(|work| {
        let done: Vec<&WorkDone> = view.input.plan.tables.works.iter().filter(|row| row.work == work.id).collect();
        let begins = done.iter().filter_map(|row| row.begins).min();
        let ends = done.iter().filter_map(|row| row.done).max();
        // Rows of a work that is done in parts stand in the order of periods.
        let share = done.last().map_or(0.0, |row| row.share_done.value());
        let cost: f64 = done.iter().map(|row| row.cost.value()).sum();
        vec![
            view.work(work).into(),
            view.place(work.place.as_str()).into(),
            day(view, begins),
            day(view, ends),
            Cell { text: words.percent(share), shade: Some(shade(share)) },
            if begins.is_some() { words.number(cost, 0) } else { words.say("none") }.into(),
        ]
    });
    let columns = vec![
        column(words.say("work"), 44),
        column(words.say("area"), 20),
        column(words.say("work-begins"), 18),
        column(words.say("work-ends"), 18),
        figures(words.say("work-done")),
        figures(words.with("cost-title", &[("currency", view.input.crisis.settings.currency.as_str().into())])),
    ];
    let mut blocks = titled(view, "works-title", Table { columns, rows: rows.collect() });
    if !blocks.is_empty() {
        blocks.push(Block::Note(words.say("works-note")));
    }
    blocks
}

/// Every order, and whether the plan meets it.
pub(super) fn ordered(view: &View<'_>) -> Vec<Block> {
    let words = view.words;
    let rows = view.input.plan.summary.orders.iter().map(|answer| {
        let order = &answer.test;
        let periods = [
            ("met", words.number(order.periods_met.value(), 0).into()),
            ("tested", words.number(order.periods_tested.value(), 0).into()),
        ];
        vec![
            view.names().order(order.order.as_str(), &order.title).into(),
            orders::bound(order, view.names()).into(),
            day(view, order.tested_from),
            view.names().met(order.met).into(),
            words.with("order-of", &periods).into(),
            day(view, order.met_from),
            worst(view, order).into(),
        ]
    });
    let columns = vec![
        column(words.say("order"), 34),
        column(words.say("order-bound"), 19),
        column(words.say("order-tested"), 16),
        column(words.say("order-met"), 14),
        column(words.say("order-periods"), 15),
        column(words.say("order-met-from"), 18),
        column(words.say("order-worst"), 28),
    ];
    let mut blocks = titled(view, "orders-title", Table { columns, rows: rows.collect() });
    if !blocks.is_empty() {
        blocks.push(Block::Note(words.say("orders-note")));
    }
    blocks
}

fn day(view: &View<'_>, day: Option<Date>) -> Cell {
    day.map_or_else(|| view.words.say("none"), |day| view.words.date(day)).into()
}

/// The worst value, when, and where if the order is about areas.
fn worst(view: &View<'_>, order: &OrderMet) -> String {
    let (Some(worst), Some(period)) = (order.worst, order.worst_period) else { return view.words.say("none") };
    let (value, day) = (orders::amount(worst.value(), &order.unit, view.names()), view.words.date(period));
    match &order.worst_place {
        Some(place) => view.words.with(
            "order-worst-at",
            &[("value", value.into()), ("day", day.into()), ("place", view.place(place.as_str()).into())],
        ),
        None => view.words.with("order-worst-on", &[("value", value.into()), ("day", day.into())]),
    }
}
