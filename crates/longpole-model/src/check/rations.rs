//! Rations that contradict themselves or demand what cannot be.

use crate::crisis::Crisis;
use crate::tables::Tables;
use longpole_base::diagnostic::Diagnostics;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn rations(tables: &Tables, diagnostics: &mut Diagnostics) {
    for (index, row) in tables.rations.rows.iter().enumerate() {
        let table = &tables.rations;
        let grams = (
            row.min_g.map(longpole_base::quantity::Grams::value),
            row.max_g.map(longpole_base::quantity::Grams::value),
        );
        let parts = (
            row.min_share.map(longpole_base::quantity::Share::value),
            row.max_share.map(longpole_base::quantity::Share::value),
        );
        for (least, most, field) in [(grams.0, grams.1, "min_g"), (parts.0, parts.1, "min_share")] {
            if let (Some(least), Some(most)) = (least, most)
                && least > most
            {
                diagnostics.error(
                    "ration-contradiction",
                    table.at_field(index, field),
                    format!("the ration of `{}` must be at least {least} and at most {most}", row.item),
                    "exchange the two figures".into(),
                );
            }
        }
        if grams.0.is_some_and(|least| least > 0.0) {
            let had = tables.supplies.rows.iter().any(|supply| supply.item == row.item)
                || tables.stocks.rows.iter().any(|stock| stock.item == row.item)
                || tables.pipeline.rows.iter().any(|arrival| arrival.item == row.item);
            if !had {
                diagnostics.error(
                    "ration-unobtainable",
                    table.at_field(index, "min_g"),
                    format!("the ration demands `{}`, which no one sells, no stock holds and nothing brings", row.item),
                    "add it to `supplies.csv`, `stocks.csv` or `pipeline.csv`, or empty `min_g`".into(),
                );
            }
        }
    }
}

/// Least shares that nothing can keep: of a thing that is not eaten, or of a need that the item does not fill.
pub(super) fn demanded(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    let tables = &crisis.tables;
    let mut told = BTreeSet::new();
    for row in crisis.rations.iter().flatten().flatten() {
        let (Some(least), _, of) = row.share else { continue };
        let fills = match of {
            Some(of) => crisis.contents[row.item].iter().any(|(need, _)| *need == of),
            None => crisis.is_eaten(row.item),
        };
        if least > 0.0 && !fills && told.insert(row.row) {
            let item = &tables.items.rows[row.item].id;
            let what = of.map_or_else(|| "what is eaten".to_owned(), |of| format!("`{}`", tables.needs.rows[of].id));
            diagnostics.error(
                "ration-contradiction",
                tables.rations.at_field(row.row, "min_share"),
                format!("at least {least} of {what} must come from `{item}`, which holds none of it"),
                "empty `min_share`, or name a need in `share_of` that the item fills".into(),
            );
        }
    }
}

/// Rows that make up the ration of a group, its own and those of every group, and cannot hold together.
pub(super) fn balanced(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    const TOLERANCE: f64 = 1e-9;
    let tables = &crisis.tables;
    let mut told = BTreeSet::new();
    let mut contradiction = |row: usize, field: &str, message: String, hint: &str| {
        if told.insert((row, field.to_owned())) {
            diagnostics.error("ration-contradiction", tables.rations.at_field(row, field), message, hint.into());
        }
    };
    for ((group, _), rows) in crisis.groups.iter().zip(&crisis.rations) {
        let rows = rows.as_deref().unwrap_or_default();
        let items: BTreeSet<usize> = rows.iter().map(|row| row.item).filter(|item| crisis.is_eaten(*item)).collect();
        for item in &items {
            let name = &tables.items.rows[*item].id;
            let of_item = || rows.iter().filter(|row| row.item == *item);
            let least = of_item().filter_map(|row| Some((row.min_g?, row.row))).max_by(|a, b| a.0.total_cmp(&b.0));
            let most = of_item().filter_map(|row| row.max_g).fold(f64::INFINITY, f64::min);
            if let Some((least, row)) = least.filter(|(least, _)| *least > most) {
                contradiction(
                    row,
                    "min_g",
                    format!(
                        "the ration of `{group}` must hold at least {least} g of `{name}` here and at most {most} g elsewhere"
                    ),
                    "a row without a group holds for every group: raise `max_g` there, or lower `min_g`",
                );
            }
        }
        for of in rows.iter().map(|row| row.share.2).collect::<BTreeSet<_>>() {
            let of_whole = || rows.iter().filter(|row| row.share.2 == of);
            let (mut least, mut most): (BTreeMap<usize, f64>, BTreeMap<usize, f64>) = Default::default();
            for row in of_whole() {
                let (min, max, _) = row.share;
                let lower = least.entry(row.item).or_insert(0.0);
                *lower = lower.max(min.unwrap_or(0.0));
                let upper = most.entry(row.item).or_insert(f64::INFINITY);
                *upper = upper.min(max.unwrap_or(f64::INFINITY));
            }
            let Some(last) = of_whole().map(|row| row.row).max() else { continue };
            let sum: f64 = least.values().sum();
            if sum > 1.0 + TOLERANCE {
                contradiction(
                    last,
                    "min_share",
                    format!(
                        "the least shares of the ration of `{group}` add up to {}, more than the whole",
                        rounded(sum)
                    ),
                    "lower `min_share` of some items until they add up to 1 or less",
                );
            }
            // What counts towards the whole, each with the most it may be; without a row there is no limit.
            let counts =
                |item: &&usize| of.is_none_or(|need| crisis.contents[**item].iter().any(|(filled, _)| *filled == need));
            let of_item = |item| most.get(item).copied().unwrap_or(f64::INFINITY);
            let sum: Option<f64> = items.iter().filter(counts).map(of_item).reduce(|sum, share| sum + share);
            if let Some(sum) = sum.filter(|sum| *sum < 1.0 - TOLERANCE) {
                contradiction(
                    last,
                    "max_share",
                    format!(
                        "the greatest shares of the ration of `{group}` add up to {}: nothing at all could be given",
                        rounded(sum)
                    ),
                    "raise `max_share` of some items until they add up to 1 or more, or list another item",
                );
            }
        }
    }
}

/// A figure without the noise of its last digits.
fn rounded(figure: f64) -> f64 {
    (figure * 1000.0).round() / 1000.0
}
