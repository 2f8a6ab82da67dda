//! When nothing fits: the rules that quarrel, and what would end it, as a message for people and as JSON.

use crate::Names;
use crate::numbers::{json as number, plain};
use longpole_base::At;
use longpole_explain::quarrel::name::Says;
use longpole_explain::quarrel::shut::Way;
use longpole_explain::quarrel::{Named, Quarrel, Remedy, Rule};
use longpole_model::entities::Per;
use longpole_model::settings::RationRule;
use serde_json::{Value, json};

/// The version of the JSON; it rises when a key changes its meaning or goes away.
pub const FORMAT: u32 = 1;

/// Most places that are named.
const MOST_PLACES: usize = 4;

/// The message: what quarrels, where it stands, what would end it.
pub fn text(quarrel: &Quarrel, names: Names<'_>) -> String {
    let words = names.words;
    let tonnes = amount(quarrel.short_t);
    let (places, periods) = (places(&quarrel.places, names), in_periods(&quarrel.periods, quarrel, names));
    let mut lines =
        vec![words.fill("quarrel-title", &[("tonnes", &tonnes), ("places", &places), ("periods", &periods)])];
    for named in &quarrel.rules {
        let (at, says) = (all(&named.at, names), says(&named.says, names));
        lines.push(if named.periods.is_empty() {
            words.fill("quarrel-at", &[("at", &at), ("says", &says)])
        } else {
            let periods = in_periods(&named.periods, quarrel, names);
            words.fill("quarrel-at-in", &[("at", &at), ("says", &says), ("periods", &periods)])
        });
    }
    for shut in &quarrel.shut {
        let (at, periods) = (all(&shut.at, names), in_periods(&shut.periods, quarrel, names));
        lines.push(words.fill("quarrel-shut", &[("at", &at), ("way", &way(&shut.what, names)), ("periods", &periods)]));
    }
    let remedies = remedies(quarrel, names);
    lines.push(if quarrel.together.is_empty() {
        words.say("quarrel-hint")
    } else {
        words.say("quarrel-hint-together")
    });
    lines.extend(remedies.iter().map(|remedy| words.fill("quarrel-remedy", &[("remedy", remedy)])));
    let alone: Vec<At> = quarrel
        .rules
        .iter()
        .filter(|named| named.remedy == Remedy::NotAlone && quarrel.together.is_empty())
        .flat_map(|named| named.at.clone())
        .collect();
    if !alone.is_empty() {
        lines.push(words.fill("quarrel-not-alone", &[("at", &all(&alone, names))]));
    }
    lines.join("\n") + "\n"
}

/// The quarrel in one sentence, for a cell of a table, in English as tables are.
pub fn brief(quarrel: &Quarrel) -> String {
    let words = &crate::words(crate::Language::English);
    let names = Names { crisis: None, words };
    let rules: Vec<String> = quarrel.rules.iter().map(|named| all(&named.at, names)).collect();
    words.fill("quarrel-brief", &[("rules", &rules.join(&words.say("list-comma")))])
}

/// The same for programs.
pub fn json(quarrel: &Quarrel) -> Value {
    // What programs read is English.
    let words = crate::words(crate::Language::English);
    let names = Names { crisis: None, words: &words };
    let days = |periods: &[usize]| periods.iter().map(|at| quarrel.days[*at].to_string()).collect::<Vec<_>>();
    let rules: Vec<Value> = quarrel
        .rules
        .iter()
        .map(|named| {
            let (remedy, figure) = match named.remedy {
                Remedy::To(figure) => (Some("change"), number(figure)),
                Remedy::Gone => (Some("drop"), Value::Null),
                Remedy::NotAlone => (None, Value::Null),
            };
            json!({
                "says": says(&named.says, names),
                "at": named.at.iter().map(place).collect::<Vec<_>>(),
                "periods": days(&named.periods),
                "enough_alone": remedy,
                "figure": figure,
                "remedy": sentence(named, names),
            })
        })
        .collect();
    let shut: Vec<Value> = quarrel
        .shut
        .iter()
        .map(|shut| {
            let (Way::Site(id) | Way::Offer(id)) = &shut.what;
            json!({
                "id": id,
                "at": shut.at.iter().map(place).collect::<Vec<_>>(),
                "periods": days(&shut.periods),
                "enough_alone": shut.enough,
            })
        })
        .collect();
    let together: Vec<Value> =
        quarrel.together.iter().map(|(at, figure)| json!({ "at": place(at), "figure": number(*figure) })).collect();
    json!({
        "format": FORMAT,
        "code": "quarrel",
        "short_t": number(quarrel.short_t),
        "places": quarrel.places,
        "periods": days(&quarrel.periods),
        "rules": rules,
        "shut": shut,
        "together": together,
    })
}

fn place(at: &At) -> Value {
    json!({ "file": at.file, "sheet": at.sheet, "line": at.line, "field": at.field })
}

/// Everything that would end the quarrel.
fn remedies(quarrel: &Quarrel, names: Names<'_>) -> Vec<String> {
    let words = names.words;
    if !quarrel.together.is_empty() {
        let each = quarrel.together.iter();
        return each.map(|(at, figure)| lowered(std::slice::from_ref(at), *figure, names)).collect();
    }
    let mut remedies: Vec<String> = quarrel.rules.iter().filter_map(|named| sentence(named, names)).collect();
    for shut in quarrel.shut.iter().filter(|shut| shut.enough) {
        remedies
            .push(words.fill("quarrel-open", &[("way", &way(&shut.what, names)), ("at", &all_bare(&shut.at, names))]));
    }
    remedies
}

/// What to do about one rule; `None` if that alone is not enough.
fn sentence(named: &Named, names: Names<'_>) -> Option<String> {
    let words = names.words;
    let (at, field) = (all_bare(&named.at, names), named.rule.field());
    Some(match (named.remedy, &named.rule) {
        (Remedy::NotAlone, _) => return None,
        (Remedy::Gone, Rule::Shared) => words.say("quarrel-unshare"),
        (Remedy::Gone, Rule::Unpaid(_)) => words.say("quarrel-pay"),
        (Remedy::Gone, Rule::Presence(_)) => words.fill("quarrel-protect", &[("at", &at)]),
        (Remedy::Gone, _) => words.fill("quarrel-empty", &[("field", field), ("at", &at)]),
        (Remedy::To(figure), Rule::Least(_)) => lowered(&named.at, figure, names),
        (Remedy::To(figure), rule) => {
            let word = match rule {
                Rule::Goods(_) if named.at.len() > 1 => "quarrel-raise-sum",
                Rule::Supply(_) | Rule::Goods(_) => "quarrel-raise-or-add",
                Rule::Most(_) => "quarrel-raise-or-empty",
                _ => "quarrel-raise",
            };
            words.fill(word, &[("field", field), ("at", &at), ("figure", &plain(figure))])
        }
    })
}

fn lowered(at: &[At], figure: f64, names: Names<'_>) -> String {
    let words = names.words;
    let (at, figure) = (all_bare(at, names), (figure > 0.0).then(|| plain(figure)));
    match figure {
        Some(figure) => words.fill("quarrel-lower", &[("field", "min_g"), ("at", &at), ("figure", &figure)]),
        None => words.fill("quarrel-empty", &[("field", "min_g"), ("at", &at)]),
    }
}

/// What a rule says, as half a sentence.
fn says(says: &Says, names: Names<'_>) -> String {
    let words = names.words;
    let grams = |word: &str, item: &str, group: Option<&String>, grams: &[f64]| {
        let group = group.map_or_else(String::new, |group| words.fill("quarrel-for-group", &[("group", group)]));
        let grams: Vec<String> = grams.iter().copied().map(plain).collect();
        words.fill(word, &[("grams", &grams.join(&words.say("or"))), ("item", item)]) + &group
    };
    let share = |word: &str, item: &str, share: f64, of: Option<&String>| {
        let whole =
            of.map_or_else(|| words.say("quarrel-whole"), |need| words.fill("quarrel-whole-of", &[("need", need)]));
        words.fill(word, &[("share", &plain(share)), ("item", item), ("whole", &whole)])
    };
    match says {
        Says::Least { item, group, grams: figure } => grams("quarrel-least", item, group.as_ref(), figure),
        Says::Most { item, group, grams: figure } => grams("quarrel-most", item, group.as_ref(), figure),
        Says::ShareLeast { item, share: part, of } => share("quarrel-share-least", item, *part, of.as_ref()),
        Says::ShareMost { item, share: part, of } => share("quarrel-share-most", item, *part, of.as_ref()),
        Says::Shared { rule: RationRule::Common } => words.say("quarrel-shared-common"),
        Says::Shared { .. } => words.say("quarrel-shared-group"),
        Says::Capacity { id, on, measure, amount } => {
            words.fill("quarrel-capacity", &[("id", id), ("on", on), ("measure", measure), ("amount", &plain(*amount))])
        }
        Says::Presence { on } => words.fill("quarrel-presence", &[("on", on)]),
        Says::Supply { id, item, place, amount, per } => {
            let word = match per {
                Per::Day => "quarrel-supply-day",
                Per::Period => "quarrel-supply-period",
                Per::Total => "quarrel-supply-total",
            };
            words.fill(word, &[("id", id), ("item", item), ("place", place), ("amount", &plain(*amount))])
        }
        Says::Room { id, place, amount } => {
            words.fill("quarrel-room", &[("id", id), ("place", place), ("amount", &plain(*amount))])
        }
        Says::Goods { place, item, amount, from } => {
            let (amount, from) = (plain(*amount), from.to_string());
            words.fill("quarrel-goods", &[("place", place), ("item", item), ("amount", &amount), ("from", &from)])
        }
        Says::Fund { id, amount, currency } => {
            words.fill("quarrel-fund", &[("id", id), ("amount", &plain(*amount)), ("currency", currency)])
        }
        Says::Unpaid { sector } => words.fill("quarrel-unpaid", &[("sector", sector)]),
        Says::Earmark { sector, place } => words.fill("quarrel-earmark", &[("sector", sector), ("place", place)]),
        Says::Shelf { item, days } => words.fill("quarrel-shelf", &[("item", item), ("days", &plain(*days))]),
    }
}

fn way(way: &Way, names: Names<'_>) -> String {
    let words = names.words;
    let (Way::Site(id) | Way::Offer(id)) = way;
    words.fill("quarrel-place", &[("place", id)])
}

fn places(places: &[String], names: Names<'_>) -> String {
    let words = names.words;
    let named: Vec<String> =
        places.iter().take(MOST_PLACES).map(|place| words.fill("quarrel-place", &[("place", place)])).collect();
    let named = named.join(&words.say("list-comma"));
    if places.len() <= MOST_PLACES {
        return named;
    }
    let n = (places.len() - MOST_PLACES) as f64;
    let values = [("places", named.into()), ("number", words.number(n, 0).into()), ("n", n.into())];
    words.with("quarrel-more-places", &values)
}

fn in_periods(periods: &[usize], quarrel: &Quarrel, names: Names<'_>) -> String {
    let words = names.words;
    let first = periods.first().map_or_else(String::new, |at| quarrel.days[*at].to_string());
    if periods.len() == 1 {
        return words.fill("quarrel-one-period", &[("first", &first)]);
    }
    let (number, all) = (periods.len().to_string(), quarrel.days.len().to_string());
    words.fill("quarrel-periods", &[("number", &number), ("all", &all), ("first", &first)])
}

fn all(at: &[At], names: Names<'_>) -> String {
    let words = names.words;
    at.iter().map(ToString::to_string).collect::<Vec<_>>().join(&words.say("list-comma"))
}

/// Without the column, which the sentence around it names.
fn all_bare(at: &[At], names: Names<'_>) -> String {
    let words = names.words;
    let bare = at.iter().map(|at| At { field: None, ..at.clone() }.to_string());
    bare.collect::<Vec<_>>().join(&words.say("list-comma"))
}

/// Tonnes, with decimals where there are few.
fn amount(tonnes: f64) -> String {
    let decimals = [(10.0, 3), (1000.0, 1)].into_iter().find(|(below, _)| tonnes < *below).map_or(0, |(_, n)| n);
    let shift = 10_f64.powi(decimals);
    plain((tonnes * shift).round() / shift)
}
