//! A chain back, for a terminal: people and days first, prices second.

use super::{cell, line, meaning, more, sources, with_unit};
use crate::Names;
use crate::layout;
use longpole_explain::prices::Relief;
use longpole_explain::trace::{Back, Binding, LineView, Made, Side};

/// Most columns, rows and lines that are shown of each kind.
const MOST_MADE: usize = 8;
const MOST_BINDING: usize = 8;
const MOST_LINES: usize = 12;

/// The chain behind a cell.
pub fn back(back: &Back, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let spec = back.cell.spec();
    let mut text = layout::paragraph(&back.name, width, 0);
    text.push_str(&figures(back, width, names));
    text.push('\n');
    if !back.made.is_empty() {
        text.push_str(&layout::paragraph(words.say("trace-made-title"), width, 0));
        let main = spec.fields.iter().zip(&back.cells).find(|(field, _)| is_main(field.name));
        let unit = main.and_then(|(_, (_, unit))| unit.clone()).unwrap_or_default();
        for made in back.made.iter().take(MOST_MADE) {
            text.push_str(&layout::paragraph(made_line(made, &unit, names), width, 2));
        }
        if back.n_made > back.made.len() {
            text.push_str(&layout::paragraph(words.counted("trace-made-more", back.n_made as f64), width, 2));
        }
        text.push_str(&more(back.made.len(), MOST_MADE, width, names));
        text.push('\n');
    }
    if back.binding.is_empty() {
        text.push_str(&layout::paragraph(words.say("trace-binding-none"), width, 0));
    } else {
        text.push_str(&layout::paragraph(words.say("trace-binding-title"), width, 0));
        text.push_str(&bindings(back, &back.binding, width, names));
    }
    if !back.held_by.is_empty() {
        text.push('\n');
        text.push_str(&layout::paragraph(words.say("trace-held-by-title"), width, 0));
        text.push_str(&bindings(back, &back.held_by, width, names));
    }
    text.push('\n');
    text.push_str(&layout::paragraph(words.say("trace-lines-title"), width, 0));
    let shown: Vec<&LineView> = back.lines.iter().take(MOST_LINES).collect();
    for view in &shown {
        text.push_str(&line(view, width, 2, names));
    }
    text.push_str(&more(back.lines.len(), MOST_LINES, width, names));
    text.push('\n');
    text + &sources(&shown, width, names)
}

/// The figures that columns of the program add up to, by the name of their column.
fn is_main(field: &str) -> bool {
    matches!(field, "provided" | "amount_t" | "amount" | "ration_g" | "used" | "unspent")
}

/// The row's figures: the one that was asked for, then people and days, then the others.
fn figures(back: &Back, width: usize, names: Names<'_>) -> String {
    let words = names.words;
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
        let values = [("name", spec.fields[column].name), ("amount", &cell(value, unit.as_deref(), names))];
        text.push_str(&layout::paragraph(words.fill("trace-figure", &values), width, 2));
    }
    text
}

fn what(block: &str, labels: &[String], names: Names<'_>) -> String {
    let words = names.words;
    let label = |at: usize| labels.get(at).map_or("", String::as_str);
    let last = labels.last().map_or("", String::as_str);
    let values = [("a", label(0)), ("b", label(1)), ("c", label(2)), ("d", label(3)), ("last", last)];
    words.fill(meaning(block), &values)
}

fn made_line(made: &Made, unit: &str, names: Names<'_>) -> String {
    let words = names.words;
    let what = what(made.block, &made.labels, names);
    let value = with_unit(made.value, &made.unit, names);
    let template = if made.adds.is_some() { "trace-made-adds" } else { "trace-made" };
    let adds = made.adds.map(|adds| with_unit(adds, unit, names)).unwrap_or_default();
    words.fill(template, &[("adds", adds.trim_end()), ("what", &what), ("amount", &value), ("name", &made.name)])
}

fn bindings(back: &Back, bindings: &[Binding], width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let mut text = String::new();
    for binding in bindings.iter().take(MOST_BINDING) {
        let limit = with_unit(binding.limit, &binding.unit, names);
        let side = match binding.at {
            Side::Least => words.fill("trace-side-least", &[("limit", &limit)]),
            Side::Most => words.fill("trace-side-most", &[("limit", &limit)]),
            Side::Equal if binding.limit == 0.0 => words.say("trace-side-equal"),
            Side::Equal => words.fill("trace-side-equal-given", &[("limit", &limit)]),
        };
        let what = what(binding.family, &binding.labels, names);
        let values = [("what", what.as_str()), ("side", &side), ("name", &binding.name)];
        text.push_str(&layout::paragraph(words.fill("trace-binding", &values), width, 2));
        text.push_str(&layout::paragraph(price(back, binding, names), width, 4));
        if !binding.lines.is_empty() {
            let lines = binding.lines.join(&words.say("list-comma"));
            text.push_str(&layout::paragraph(words.fill("trace-made-from", &[("lines", &lines)]), width, 4));
        }
    }
    text + &more(bindings.len(), MOST_BINDING, width, names)
}

/// What the first unit gains; of small units as many as gain something that can be read.
fn price(back: &Back, binding: &Binding, names: Names<'_>) -> String {
    let words = names.words;
    let Some((aim, unit)) = &back.aim else { return words.say("trace-no-prices") };
    if binding.price == 0.0 {
        return words.fill("trace-price-none", &[("aim", &names.aim(aim))]);
    }
    let times = [1.0, 1e3, 1e6, 1e9].into_iter().find(|times| binding.price.abs() * times >= 0.1).unwrap_or(1e12);
    let gain = names.quantity(binding.price.abs() * times, unit);
    let is_days = aim == "survival" || aim == "standard";
    let template = match (is_days, binding.price > 0.0) {
        (true, true) => "trace-spares",
        (true, false) => "trace-costs-days",
        (false, true) => "trace-saves",
        (false, false) => "trace-costs",
    };
    let aim = names.aim(aim);
    let values = [("gain", gain.as_str()), ("aim", &aim)];
    let gain = words.fill(template, &values);
    let one = with_unit(times, &binding.unit, names);
    let template = if binding.relief == Relief::Less { "trace-price-less" } else { "trace-price-more" };
    words.fill(template, &[("unit", &one), ("gain", &gain)])
}
