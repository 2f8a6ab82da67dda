//! A chain back, for a terminal: people and days first, prices second.

use super::{amount, cell, line, more, sources, with_unit};
use crate::words::{self, fill, trace as w};
use crate::{layout, numbers};
use longpole_explain::prices::Relief;
use longpole_explain::trace::{Back, Binding, LineView, Made, Side};

/// Most columns, rows and lines that are shown of each kind.
const MOST_MADE: usize = 8;
const MOST_BINDING: usize = 8;
const MOST_LINES: usize = 12;

/// The chain behind a cell.
pub fn back(back: &Back, width: usize) -> String {
    let spec = back.cell.spec();
    let mut text = layout::paragraph(&back.name, width, 0);
    text.push_str(&figures(back, width));
    text.push('\n');
    if !back.made.is_empty() {
        text.push_str(&layout::paragraph(w::MADE_TITLE, width, 0));
        let main = spec.fields.iter().zip(&back.cells).find(|(field, _)| is_main(field.name));
        let unit = main.and_then(|(_, (_, unit))| unit.clone()).unwrap_or_default();
        for made in back.made.iter().take(MOST_MADE) {
            text.push_str(&layout::paragraph(&made_line(made, &unit), width, 2));
        }
        if back.n_made > back.made.len() {
            let n = numbers::grouped(back.n_made as f64, 0);
            text.push_str(&layout::paragraph(&fill(w::MADE_MORE, &[("n", &n)]), width, 2));
        }
        text.push_str(&more(back.made.len(), MOST_MADE, width));
        text.push('\n');
    }
    if back.binding.is_empty() {
        text.push_str(&layout::paragraph(w::BINDING_NONE, width, 0));
    } else {
        text.push_str(&layout::paragraph(w::BINDING_TITLE, width, 0));
        text.push_str(&bindings(back, &back.binding, width));
    }
    if !back.held_by.is_empty() {
        text.push('\n');
        text.push_str(&layout::paragraph(w::HELD_BY_TITLE, width, 0));
        text.push_str(&bindings(back, &back.held_by, width));
    }
    text.push('\n');
    text.push_str(&layout::paragraph(w::LINES_TITLE, width, 0));
    let shown: Vec<&LineView> = back.lines.iter().take(MOST_LINES).collect();
    for view in &shown {
        text.push_str(&line(view, width, 2));
    }
    text.push_str(&more(back.lines.len(), MOST_LINES, width));
    text.push('\n');
    text + &sources(&shown, width)
}

/// The figures that columns of the program add up to, by the name of their column.
fn is_main(field: &str) -> bool {
    matches!(field, "provided" | "amount_t" | "amount" | "ration_g" | "used" | "unspent")
}

/// The row's figures: the one that was asked for, then people and days, then the others.
fn figures(back: &Back, width: usize) -> String {
    let spec = back.cell.spec();
    let is_key = |name: &str| spec.key.contains(&name);
    let rank = |column: usize| {
        let of_people = back.cells[column].1.as_deref().is_some_and(|unit| unit.starts_with("person"));
        (back.cell.column != Some(column), !of_people)
    };
    let mut order: Vec<usize> = (0..spec.fields.len()).filter(|at| !is_key(spec.fields[*at].name)).collect();
    order.sort_by_key(|column| rank(*column));
    let mut text = String::new();
    for column in order {
        let (value, unit) = &back.cells[column];
        let values = [("name", spec.fields[column].name), ("amount", &cell(value, unit.as_deref()))];
        text.push_str(&layout::paragraph(&fill(w::FIGURE, &values), width, 2));
    }
    text
}

fn what(block: &str, labels: &[String]) -> String {
    let label = |at: usize| labels.get(at).map_or("", String::as_str);
    let last = labels.last().map_or("", String::as_str);
    let values = [("a", label(0)), ("b", label(1)), ("c", label(2)), ("d", label(3)), ("last", last)];
    fill(w::meaning(block), &values)
}

fn made_line(made: &Made, unit: &str) -> String {
    let what = what(made.block, &made.labels);
    let value = with_unit(made.value, &made.unit);
    let template = if made.adds.is_some() { w::MADE_ADDS } else { w::MADE };
    let adds = made.adds.map(|adds| with_unit(adds, unit)).unwrap_or_default();
    fill(template, &[("adds", adds.trim_end()), ("what", &what), ("amount", &value), ("name", &made.name)])
}

fn bindings(back: &Back, bindings: &[Binding], width: usize) -> String {
    let mut text = String::new();
    for binding in bindings.iter().take(MOST_BINDING) {
        let limit = with_unit(binding.limit, &binding.unit);
        let side = match binding.at {
            Side::Least => fill(w::SIDE_LEAST, &[("limit", &limit)]),
            Side::Most => fill(w::SIDE_MOST, &[("limit", &limit)]),
            Side::Equal if binding.limit == 0.0 => w::SIDE_EQUAL.to_owned(),
            Side::Equal => fill(w::SIDE_EQUAL_GIVEN, &[("limit", &limit)]),
        };
        let what = what(binding.family, &binding.labels);
        let values = [("what", what.as_str()), ("side", &side), ("name", &binding.name)];
        text.push_str(&layout::paragraph(&fill(w::BINDING, &values), width, 2));
        text.push_str(&layout::paragraph(&price(back, binding), width, 4));
        if !binding.lines.is_empty() {
            let lines = binding.lines.join(words::LIST_COMMA);
            text.push_str(&layout::paragraph(&fill(w::MADE_FROM, &[("lines", &lines)]), width, 4));
        }
    }
    text + &more(bindings.len(), MOST_BINDING, width)
}

/// What the first unit gains; of small units as many as gain something that can be read.
fn price(back: &Back, binding: &Binding) -> String {
    let Some((aim, unit)) = &back.aim else { return w::NO_PRICES.to_owned() };
    if binding.price == 0.0 {
        return fill(w::PRICE_NONE, &[("aim", aim)]);
    }
    let times = [1.0, 1e3, 1e6, 1e9].into_iter().find(|times| binding.price.abs() * times >= 0.1).unwrap_or(1e12);
    let gain = numbers::brief(binding.price.abs() * times);
    let is_days = aim == "survival" || aim == "standard";
    let template = match (is_days, binding.price > 0.0) {
        (true, true) => w::SPARES,
        (true, false) => w::COSTS_DAYS,
        (false, true) => w::SAVES,
        (false, false) => w::COSTS,
    };
    let values = [("gain", gain.as_str()), ("unit", unit), ("aim", aim)];
    let gain = fill(template, &values);
    let one = fill(words::AMOUNT, &[("number", &amount(times)), ("unit", &binding.unit)]);
    let template = if binding.relief == Relief::Less { w::PRICE_LESS } else { w::PRICE_MORE };
    fill(template, &[("unit", &one), ("gain", &gain)])
}
