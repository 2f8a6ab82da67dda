//! When nothing fits: the rules that quarrel, and what would end it, as a message for people and as JSON.

use crate::numbers::{json as number, plain};
use crate::words::{self, fill, quarrel as w};
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
pub fn text(quarrel: &Quarrel) -> String {
    let tonnes = amount(quarrel.short_t);
    let (places, periods) = (places(&quarrel.places), in_periods(&quarrel.periods, quarrel));
    let mut lines = vec![fill(w::TITLE, &[("tonnes", &tonnes), ("places", &places), ("periods", &periods)])];
    for named in &quarrel.rules {
        let (at, says) = (all(&named.at), says(&named.says));
        lines.push(if named.periods.is_empty() {
            fill(w::AT, &[("at", &at), ("says", &says)])
        } else {
            let periods = in_periods(&named.periods, quarrel);
            fill(w::AT_IN, &[("at", &at), ("says", &says), ("periods", &periods)])
        });
    }
    for shut in &quarrel.shut {
        let (at, periods) = (all(&shut.at), in_periods(&shut.periods, quarrel));
        lines.push(fill(w::SHUT, &[("at", &at), ("way", &way(&shut.what)), ("periods", &periods)]));
    }
    let remedies = remedies(quarrel);
    lines.push(if quarrel.together.is_empty() { w::HINT.to_owned() } else { w::HINT_TOGETHER.to_owned() });
    lines.extend(remedies.iter().map(|remedy| fill(w::REMEDY, &[("remedy", remedy)])));
    let alone: Vec<At> = quarrel
        .rules
        .iter()
        .filter(|named| named.remedy == Remedy::NotAlone && quarrel.together.is_empty())
        .flat_map(|named| named.at.clone())
        .collect();
    if !alone.is_empty() {
        lines.push(fill(w::NOT_ALONE, &[("at", &all(&alone))]));
    }
    lines.join("\n") + "\n"
}

/// The quarrel in one sentence, for a cell of a table.
pub fn brief(quarrel: &Quarrel) -> String {
    let rules: Vec<String> = quarrel.rules.iter().map(|named| all(&named.at)).collect();
    fill(w::BRIEF, &[("rules", &rules.join(words::LIST_COMMA))])
}

/// The same for programs.
pub fn json(quarrel: &Quarrel) -> Value {
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
                "says": says(&named.says),
                "at": named.at.iter().map(place).collect::<Vec<_>>(),
                "periods": days(&named.periods),
                "enough_alone": remedy,
                "figure": figure,
                "remedy": sentence(named),
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
fn remedies(quarrel: &Quarrel) -> Vec<String> {
    if !quarrel.together.is_empty() {
        let each = quarrel.together.iter();
        return each.map(|(at, figure)| lowered(std::slice::from_ref(at), *figure)).collect();
    }
    let mut remedies: Vec<String> = quarrel.rules.iter().filter_map(sentence).collect();
    for shut in quarrel.shut.iter().filter(|shut| shut.enough) {
        remedies.push(fill(w::OPEN, &[("way", &way(&shut.what)), ("at", &all_bare(&shut.at))]));
    }
    remedies
}

/// What to do about one rule; `None` if that alone is not enough.
fn sentence(named: &Named) -> Option<String> {
    let (at, field) = (all_bare(&named.at), named.rule.field());
    Some(match (named.remedy, &named.rule) {
        (Remedy::NotAlone, _) => return None,
        (Remedy::Gone, Rule::Shared) => w::UNSHARE.to_owned(),
        (Remedy::Gone, Rule::Unpaid(_)) => w::PAY.to_owned(),
        (Remedy::Gone, Rule::Presence(_)) => fill(w::PROTECT, &[("at", &at)]),
        (Remedy::Gone, _) => fill(w::EMPTY, &[("field", field), ("at", &at)]),
        (Remedy::To(figure), Rule::Least(_)) => lowered(&named.at, figure),
        (Remedy::To(figure), rule) => {
            let word = match rule {
                Rule::Goods(_) if named.at.len() > 1 => w::RAISE_SUM,
                Rule::Supply(_) | Rule::Goods(_) => w::RAISE_OR_ADD,
                Rule::Most(_) => w::RAISE_OR_EMPTY,
                _ => w::RAISE,
            };
            fill(word, &[("field", field), ("at", &at), ("figure", &plain(figure))])
        }
    })
}

fn lowered(at: &[At], figure: f64) -> String {
    let (at, figure) = (all_bare(at), (figure > 0.0).then(|| plain(figure)));
    match figure {
        Some(figure) => fill(w::LOWER, &[("field", "min_g"), ("at", &at), ("figure", &figure)]),
        None => fill(w::EMPTY, &[("field", "min_g"), ("at", &at)]),
    }
}

/// What a rule says, as half a sentence.
fn says(says: &Says) -> String {
    let grams = |word: &str, item: &str, group: Option<&String>, grams: &[f64]| {
        let group = group.map_or_else(String::new, |group| fill(w::FOR_GROUP, &[("group", group)]));
        let grams: Vec<String> = grams.iter().copied().map(plain).collect();
        fill(word, &[("grams", &grams.join(words::OR)), ("item", item)]) + &group
    };
    let share = |word: &str, item: &str, share: f64, of: Option<&String>| {
        let whole = of.map_or_else(|| w::WHOLE.to_owned(), |need| fill(w::WHOLE_OF, &[("need", need)]));
        fill(word, &[("share", &plain(share)), ("item", item), ("whole", &whole)])
    };
    match says {
        Says::Least { item, group, grams: figure } => grams(w::LEAST, item, group.as_ref(), figure),
        Says::Most { item, group, grams: figure } => grams(w::MOST, item, group.as_ref(), figure),
        Says::ShareLeast { item, share: part, of } => share(w::SHARE_LEAST, item, *part, of.as_ref()),
        Says::ShareMost { item, share: part, of } => share(w::SHARE_MOST, item, *part, of.as_ref()),
        Says::Shared { rule: RationRule::Common } => w::SHARED_COMMON.to_owned(),
        Says::Shared { .. } => w::SHARED_GROUP.to_owned(),
        Says::Capacity { id, on, measure, amount } => {
            fill(w::CAPACITY, &[("id", id), ("on", on), ("measure", measure), ("amount", &plain(*amount))])
        }
        Says::Presence { on } => fill(w::PRESENCE, &[("on", on)]),
        Says::Supply { id, item, place, amount, per } => {
            let word = match per {
                Per::Day => w::SUPPLY_DAY,
                Per::Period => w::SUPPLY_PERIOD,
                Per::Total => w::SUPPLY_TOTAL,
            };
            fill(word, &[("id", id), ("item", item), ("place", place), ("amount", &plain(*amount))])
        }
        Says::Room { id, place, amount } => fill(w::ROOM, &[("id", id), ("place", place), ("amount", &plain(*amount))]),
        Says::Goods { place, item, amount, from } => {
            let (amount, from) = (plain(*amount), from.to_string());
            fill(w::GOODS, &[("place", place), ("item", item), ("amount", &amount), ("from", &from)])
        }
        Says::Fund { id, amount, currency } => {
            fill(w::FUND, &[("id", id), ("amount", &plain(*amount)), ("currency", currency)])
        }
        Says::Unpaid { sector } => fill(w::UNPAID, &[("sector", sector)]),
        Says::Earmark { sector, place } => fill(w::EARMARK, &[("sector", sector), ("place", place)]),
        Says::Shelf { item, days } => fill(w::SHELF, &[("item", item), ("days", &plain(*days))]),
    }
}

fn way(way: &Way) -> String {
    let (Way::Site(id) | Way::Offer(id)) = way;
    fill(w::PLACE, &[("place", id)])
}

fn places(places: &[String]) -> String {
    let named: Vec<String> = places.iter().take(MOST_PLACES).map(|place| fill(w::PLACE, &[("place", place)])).collect();
    let named = named.join(words::LIST_COMMA);
    if places.len() <= MOST_PLACES {
        return named;
    }
    fill(w::MORE_PLACES, &[("places", &named), ("n", &(places.len() - MOST_PLACES).to_string())])
}

fn in_periods(periods: &[usize], quarrel: &Quarrel) -> String {
    let first = periods.first().map_or_else(String::new, |at| quarrel.days[*at].to_string());
    if periods.len() == 1 {
        return fill(w::ONE_PERIOD, &[("first", &first)]);
    }
    let (n, all) = (periods.len().to_string(), quarrel.days.len().to_string());
    fill(w::PERIODS, &[("n", &n), ("all", &all), ("first", &first)])
}

fn all(at: &[At]) -> String {
    at.iter().map(ToString::to_string).collect::<Vec<_>>().join(words::LIST_COMMA)
}

/// Without the column, which the sentence around it names.
fn all_bare(at: &[At]) -> String {
    let bare = at.iter().map(|at| At { field: None, ..at.clone() }.to_string());
    bare.collect::<Vec<_>>().join(words::LIST_COMMA)
}

/// Tonnes, with decimals where there are few.
fn amount(tonnes: f64) -> String {
    let decimals = [(10.0, 3), (1000.0, 1)].into_iter().find(|(below, _)| tonnes < *below).map_or(0, |(_, n)| n);
    let shift = 10_f64.powi(decimals);
    plain((tonnes * shift).round() / shift)
}
