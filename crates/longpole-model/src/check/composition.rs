//! What one kilogram of an item can hold.

use super::warn;
use crate::tables::Tables;
use longpole_base::diagnostic::Diagnostics;
use std::collections::BTreeMap;

/// Energy of protein, fat and carbohydrate, kcal per gram: the general Atwater factors (FAO, Food and Nutrition Paper 77, 2003).
const ATWATER: (f64, f64, f64) = (4.0, 9.0, 4.0);

/// How far stated energy may lie outside what the composition allows before it is asked about.
const ENERGY_TOLERANCE: f64 = 0.15;

pub(super) fn composition(tables: &Tables, diagnostics: &mut Diagnostics) {
    let grams_per_unit = |unit: &str| match unit {
        "g" => Some(1.0),
        "mg" => Some(1e-3),
        "ug" | "µg" | "mcg" => Some(1e-6),
        _ => None,
    };
    let unit_of: BTreeMap<&str, &str> =
        tables.needs.rows.iter().map(|need| (need.id.as_str(), need.unit.as_str())).collect();
    let table = &tables.contents;
    let mut amounts: BTreeMap<&str, BTreeMap<&str, (f64, usize)>> = BTreeMap::new();
    for (index, row) in table.rows.iter().enumerate() {
        amounts.entry(row.item.as_str()).or_default().insert(row.need.as_str(), (row.amount.value(), index));
        if let Some(grams) = grams_per_unit(unit_of[row.need.as_str()])
            && row.amount.value() * grams > 1000.0
        {
            warn(
                table,
                index,
                "amount",
                "impossible-composition",
                format!(
                    "one kilogram of `{}` cannot hold {} {} of `{}`",
                    row.item,
                    row.amount.value(),
                    unit_of[row.need.as_str()],
                    row.need
                ),
                "correct the figure, for example if it was per 100 g or in another unit",
                diagnostics,
            );
        }
    }
    for (item, amounts) in &amounts {
        let grams = |need: &str| amounts.get(need).filter(|_| unit_of.get(need) == Some(&"g")).map(|(g, _)| *g);
        let (Some((energy, index)), Some(protein), Some(fat)) = (amounts.get("energy"), grams("protein"), grams("fat"))
        else {
            continue;
        };
        let together = protein + fat + grams("carbohydrate").unwrap_or(0.0);
        if together > 1000.0 {
            // What cannot be by itself has been said above.
            if [Some(protein), Some(fat), grams("carbohydrate")].into_iter().flatten().all(|grams| grams <= 1000.0) {
                warn(
                    table,
                    *index,
                    "amount",
                    "impossible-composition",
                    format!(
                        "one kilogram of `{item}` cannot hold {together} g of protein, fat and carbohydrate together"
                    ),
                    "correct the figures, for example if one was per 100 g or in another unit",
                    diagnostics,
                );
            }
            continue;
        }
        if unit_of.get("energy") != Some(&"kcal") {
            continue;
        }
        let known = ATWATER.0 * protein + ATWATER.1 * fat;
        let (low, high, allowed) = if let Some(carbohydrate) = grams("carbohydrate") {
            let sum = known + ATWATER.2 * carbohydrate;
            (sum, sum, format!("its protein, fat and carbohydrate make {sum:.0} kcal"))
        } else {
            let most = known + ATWATER.2 * (1000.0 - protein - fat);
            (known, most, format!("its protein and fat allow {known:.0} to {most:.0} kcal"))
        };
        if *energy < low * (1.0 - ENERGY_TOLERANCE) || *energy > high * (1.0 + ENERGY_TOLERANCE) {
            warn(
                table,
                *index,
                "amount",
                "energy-mismatch",
                format!("one kilogram of `{item}` is said to hold {energy} kcal, but {allowed}"),
                "correct the figure that is wrong, for example if it was per 100 g or in kJ",
                diagnostics,
            );
        }
    }
}
