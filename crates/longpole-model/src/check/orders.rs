//! Orders: a test that can be made, of something that is there.

use super::warn;
use crate::crisis::{Crisis, sectors_of_item};
use crate::entities::{Order, PlaceKind};
use crate::orders::{Indicator, WORDS};
use crate::settings::Settings;
use crate::tables::Tables;
use longpole_base::diagnostic::{Diagnostics, closest};
use longpole_base::quantity::Plain;
use std::collections::BTreeSet;

pub(super) fn orders(settings: &Settings, tables: &Tables, diagnostics: &mut Diagnostics) {
    for (index, order) in tables.orders.rows.iter().enumerate() {
        bounds(tables, index, order, diagnostics);
        let Some(indicator) = Indicator::parse(&order.indicator) else {
            form(tables, index, order, diagnostics);
            continue;
        };
        named(tables, index, indicator, diagnostics);
        places(tables, index, order, indicator, diagnostics);
        let at_field = |field| tables.orders.at_field(index, field);
        let whole = |bound: Option<Plain>| bound.map(Plain::value).filter(|bound| *bound > 1.0);
        for (field, bound) in [("at_least", whole(order.at_least)), ("at_most", whole(order.at_most))] {
            if let Some(bound) = bound.filter(|_| indicator.need().is_some()) {
                diagnostics.error(
                    "order-share",
                    at_field(field),
                    format!("`{field}` of `{}` is {bound}, but `{}` is a part of one", order.id, order.indicator),
                    format!("write {} for {bound} per cent; more than all of it is not counted", bound / 100.0),
                );
            }
        }
        let last = settings.grid.periods().last().map(|period| period.start);
        if let (Some(by), Some(last)) = (order.by, last)
            && by > last
            && !tables.orders.is_checked(index)
        {
            diagnostics.note(
                "order-untested",
                at_field("by"),
                format!("`{}` must hold from {by} on, but the last period of the plan begins on {last}", order.id),
                "correct the date; if the plan is too short to test it, write `checked: why` into the row's `note`"
                    .into(),
            );
        }
    }
}

fn bounds(tables: &Tables, index: usize, order: &Order, diagnostics: &mut Diagnostics) {
    match (order.at_least.map(Plain::value), order.at_most.map(Plain::value)) {
        (None, None) => diagnostics.error(
            "order-without-bound",
            tables.orders.at_field(index, "at_least"),
            format!("`{}` says neither how much at least nor how much at most, so it cannot be tested", order.id),
            "fill in `at_least`, `at_most`, or both for a band".into(),
        ),
        (Some(least), Some(most)) if least > most => diagnostics.error(
            "order-bounds-reversed",
            tables.orders.at_field(index, "at_most"),
            format!("`at_most` of `{}` is {most}, but `at_least` is {least}, which is more", order.id),
            "exchange the two, or correct the one that is wrong".into(),
        ),
        _ => {}
    }
}

/// An indicator that has no such form.
fn form(tables: &Tables, index: usize, order: &Order, diagnostics: &mut Diagnostics) {
    let word = order.indicator.split(':').next().unwrap_or_default().trim();
    let forms = "write `met:` or `standard:` and a need, `trucks_per_day`, or `tonnes_per_day`; behind these two, `:` and \
                 an item or a sector if not everything counts";
    let hint = match closest(word, WORDS).filter(|near| *near != word) {
        Some(near) => format!("did you mean `{near}`? Otherwise {forms}"),
        None => forms.to_owned(),
    };
    diagnostics.error(
        "order-indicator",
        tables.orders.at_field(index, "indicator"),
        format!("`{}` of `{}` measures nothing that is known", order.indicator, order.id),
        hint,
    );
}

/// Whether the folder has the need, item or sector.
fn named(tables: &Tables, index: usize, indicator: Indicator<'_>, diagnostics: &mut Diagnostics) {
    let needs = || tables.needs.rows.iter().map(|need| need.id.to_string());
    let items = || tables.items.rows.iter().map(|item| item.id.to_string());
    let sectors = || tables.items.rows.iter().flat_map(|item| sectors_of_item(tables, item));
    let (name, known, what): (&str, BTreeSet<String>, &str) = match indicator {
        Indicator::Met(need) | Indicator::Standard(need) => (need, needs().collect(), "a need in `needs.csv`"),
        Indicator::Trucks(Some(name)) | Indicator::Tonnes(Some(name)) => {
            (name, items().chain(sectors()).collect(), "an item in `items.csv` nor the sector of one")
        }
        Indicator::Trucks(None) | Indicator::Tonnes(None) => return,
    };
    if known.contains(name) {
        return;
    }
    let near = closest(name, known.iter().map(String::as_str));
    let all: Vec<String> = known.iter().take(10).map(|name| format!("`{name}`")).collect();
    let hint = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write one of {}", all.join(", ")),
    };
    let is = if what.contains(" nor ") { "which is neither" } else { "which is not" };
    diagnostics.error(
        "order-unknown-name",
        tables.orders.at_field(index, "indicator"),
        format!("`indicator` names `{name}`, {is} {what}"),
        hint,
    );
}

/// People who need something live in areas: nowhere else can it be tested whether they get it.
fn places(tables: &Tables, index: usize, order: &Order, indicator: Indicator<'_>, diagnostics: &mut Diagnostics) {
    let area =
        |id: &str| tables.places.rows.iter().any(|place| place.id.as_str() == id && place.kind == PlaceKind::Area);
    for site in order.place.iter().filter(|site| indicator.need().is_some() && !area(site.as_str())) {
        diagnostics.error(
            "order-place",
            tables.orders.at_field(index, "place"),
            format!("`{}` asks how far a need is met at `{site}`, which is no area: nobody lives there", order.id),
            "name areas, leave `place` empty for all of them, or measure `trucks_per_day` or `tonnes_per_day`".into(),
        );
    }
}

/// Orders that can never be anything else than broken or empty: a need without a survival level, places that nothing leaves.
pub(super) fn answerable(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let tables = &crisis.tables;
    for (index, order) in tables.orders.rows.iter().enumerate() {
        match Indicator::parse(&order.indicator) {
            Some(Indicator::Met(need)) => {
                let position = tables.needs.rows.iter().position(|row| row.id.as_str() == need);
                let has_level =
                    position.is_some_and(|need| crisis.levels.iter().any(|levels| levels[need].survival > 0.0));
                if !has_level {
                    diagnostics.error(
                        "order-no-level",
                        tables.orders.at_field(index, "indicator"),
                        format!("`{}` asks for the survival level of `{need}`, which has none", order.id),
                        format!("write `standard:{need}`, or give the need a survival level"),
                    );
                }
            }
            Some(Indicator::Trucks(_) | Indicator::Tonnes(_)) => {
                for site in &order.place {
                    let touched =
                        tables.links.rows.iter().any(|link| {
                            [link.id.as_str(), link.from.as_str(), link.to.as_str()].contains(&site.as_str())
                        });
                    if !touched {
                        warn(
                            &tables.orders,
                            index,
                            "place",
                            "order-counts-nothing",
                            format!("`{}` counts what passes `{site}`, which no link touches", order.id),
                            "name a link, or a place that links lead from or to",
                            diagnostics,
                        );
                    }
                }
            }
            Some(Indicator::Standard(_)) | None => {}
        }
    }
}
