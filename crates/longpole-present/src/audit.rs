//! What an audit found: in a table for people, in one line, and as JSON.

use crate::layout::{self, Column};
use crate::words::audit as words;
use crate::words::fill;
use crate::{days, numbers};
use longpole_audit::bound::{Bound, CAP};
use longpole_audit::{Audit, Breach, Figure, Proof, Relation, Rule};
use longpole_model::Crisis;
use serde_json::{Value, json};

/// Most breaches of a rule that people are shown; the rest is counted, and in the JSON.
const SHOWN: usize = 10;

/// One line for the summary of a plan that holds.
pub fn line(audit: &Audit, width: usize) -> String {
    layout::paragraph(&counted(words::LINE, audit), width, 0)
}

/// Why a plan is not published, with its breaches.
pub fn refusal(audit: &Audit) -> String {
    let mut text = format!("{}\n", counted(words::REFUSED, audit));
    text.push_str(&breaches(audit, usize::MAX));
    text
}

/// Everything that was found, for a screen of this width.
pub fn text(crisis: &Crisis, audit: &Audit, proof: Option<&Proof>, width: usize) -> String {
    let settings = &crisis.settings;
    let values = [("title", settings.title_in("en")), ("scenario", settings.scenario.as_str())];
    let mut text = layout::paragraph(&fill(words::HEAD, &values), width, 0);
    text.push('\n');
    text.push_str(&layout::paragraph(words::CHECKED_TITLE, width, 0));
    text.push_str(&checked(audit, width));
    if !audit.holds() {
        text.push('\n');
        text.push_str(&layout::paragraph(words::BREACHES_TITLE, width, 0));
        text.push_str(&breaches(audit, width));
    }
    text.push('\n');
    text.push_str(&layout::paragraph(words::TOTALS_TITLE, width, 0));
    text.push_str(&totals(audit, width));
    if let Some(dip) = audit.dips.first() {
        let values = [
            ("n", numbers::grouped(audit.dips.len() as f64, 0)),
            ("amount", numbers::brief(dip.missing_t)),
            ("item", dip.item.clone()),
            ("place", dip.place.clone()),
            ("day", days::short(dip.day, false)),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
        text.push('\n');
        text.push_str(&layout::paragraph(&fill(words::DIPS, &values), width, 0));
    }
    if let Some(proof) = proof {
        text.push('\n');
        text.push_str(&proved(proof, width));
    }
    text.push('\n');
    let verdict = if audit.holds() { words::HOLDS } else { words::BROKEN };
    text.push_str(&layout::paragraph(&counted(verdict, audit), width, 0));
    text
}

/// A sentence about how many rules, checks and breaches there are.
fn counted(sentence: &str, audit: &Audit) -> String {
    let [rules, checks, breaches] =
        [audit.n_rules(), audit.n_checks(), audit.n_breaches()].map(|n| numbers::grouped(n as f64, 0));
    fill(sentence, &[("rules", &rules), ("checks", &checks), ("breaches", &breaches)])
}

fn checked(audit: &Audit, width: usize) -> String {
    let columns = [
        Column::words(words::COLUMN_RULE),
        Column::figure(words::COLUMN_CHECKS),
        Column::figure(words::COLUMN_BREACHES),
        Column::name(words::COLUMN_MEANING),
    ];
    let row = |rule: &Rule| {
        let checks = audit.checks.get(rule).copied().unwrap_or_default();
        vec![
            rule.as_str().to_owned(),
            numbers::grouped(checks as f64, 0),
            numbers::grouped(audit.breaches_of(*rule) as f64, 0),
            words::meaning(*rule).to_owned(),
        ]
    };
    let rows: Vec<Vec<String>> = Rule::ALL.iter().map(row).collect();
    layout::table(&columns, &rows, width, 2)
}

fn breaches(audit: &Audit, width: usize) -> String {
    let mut text = String::new();
    for rule in Rule::ALL {
        let found: Vec<&Breach> = audit.breaches.iter().filter(|breach| breach.rule == *rule).collect();
        for breach in found.iter().take(SHOWN) {
            text.push_str(&layout::paragraph(&sentence(breach), width, 2));
        }
        if found.len() > SHOWN {
            let n = numbers::grouped((found.len() - SHOWN) as f64, 0);
            let more = fill(words::MORE, &[("n", &n), ("rule", rule.as_str())]);
            text.push_str(&layout::paragraph(&more, width, 2));
        }
    }
    text
}

/// A breach in words.
fn sentence(breach: &Breach) -> String {
    let figure = |figure: &Figure| match figure {
        Figure::Nothing => words::NOTHING.to_owned(),
        Figure::Number(number) => numbers::plain(*number),
        Figure::Word(word) => word.clone(),
    };
    let off = breach.size.map_or_else(String::new, |size| {
        fill(words::OFF, &[("size", &numbers::plain(size)), ("unit", &breach.unit)]).trim_end().to_owned()
    });
    let wrong = match breach.relation {
        Relation::Equals => words::IS_NOT,
        Relation::AtMost => words::IS_MORE,
        Relation::AtLeast => words::IS_LESS,
        Relation::Unknown => words::UNKNOWN,
        Relation::Twice => words::TWICE,
        Relation::Missing => words::MISSING,
        Relation::Unsupported => words::UNSUPPORTED,
    };
    let (planned, allowed) = (figure(&breach.planned), figure(&breach.allowed));
    let wrong = fill(wrong, &[("planned", &planned), ("allowed", &allowed), ("off", &off)]);
    let row = breach.at.iter().filter(|id| !id.is_empty()).cloned().collect::<Vec<_>>().join(" ");
    let values = [
        ("rule", breach.rule.as_str()),
        ("table", breach.table),
        ("row", &row),
        ("what", &breach.what),
        ("wrong", &wrong),
    ];
    fill(words::BREACH, &values)
}

fn totals(audit: &Audit, width: usize) -> String {
    let columns = [
        Column::words(words::COLUMN_AIM),
        Column::name(words::COLUMN_LINE),
        Column::figure(words::COLUMN_PLAN),
        Column::figure(words::COLUMN_ANEW),
        Column::words(words::COLUMN_UNIT),
    ];
    let rows: Vec<Vec<String>> = audit
        .totals
        .iter()
        .map(|total| {
            vec![
                total.aim.clone(),
                total.line.clone().unwrap_or_else(|| words::WHOLE.to_owned()),
                numbers::grouped(total.planned, 2),
                numbers::grouped(total.recomputed, 2),
                total.unit.clone(),
            ]
        })
        .collect();
    layout::table(&columns, &rows, width, 2)
}

fn proved(proof: &Proof, width: usize) -> String {
    let mut text = String::new();
    let mut say = |sentence: String| text.push_str(&layout::paragraph(&sentence, width, 0));
    for (aim, value) in &proof.at_least {
        say(fill(words::PROOF_LEAST, &[("aim", aim), ("value", &numbers::grouped(*value, 2))]));
    }
    if let Some(bound) = &proof.bound {
        let sentence = match bound {
            bound if bound.is_tight() => words::PROOF_BOUND,
            bound if bound.gap() < 0.0 => words::PROOF_BEYOND,
            _ => words::PROOF_LOOSE,
        };
        let values = [
            ("prices", numbers::grouped(bound.n_prices as f64, 0)),
            ("aim", bound.aim.clone()),
            ("least", numbers::grouped(bound.least, 6)),
            ("unit", bound.unit.clone()),
            ("reached", numbers::grouped(bound.reached, 6)),
            ("gap", numbers::grouped(if bound.is_tight() { bound.gap() } else { bound.gap().abs() }, 6)),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
        say(fill(sentence, &values));
        if !proof.at_least.is_empty() {
            say(words::PROOF_HELD.to_owned());
        }
        if bound.n_capped > 0 {
            let (n, cap) = (numbers::grouped(bound.n_capped as f64, 0), numbers::brief(CAP));
            let lowered = numbers::plain(bound.for_caps);
            say(fill(words::PROOF_CAPS, &[("n", &n), ("cap", &cap), ("lowered", &lowered)]));
        }
    }
    if !proof.open.is_empty() {
        let sentence = if proof.bound.is_some() { words::PROOF_OPEN } else { words::PROOF_NO_PRICES };
        say(fill(sentence, &[("aims", &proof.open.join(crate::words::LIST_COMMA))]));
    }
    text
}

/// What `plan.json` says of the audit before publishing.
pub fn brief(audit: &Audit) -> Value {
    let checks: serde_json::Map<String, Value> =
        audit.checks.iter().map(|(rule, n)| (rule.as_str().to_owned(), json!(n))).collect();
    json!({
        "rules": audit.n_rules(),
        "checks": audit.n_checks(),
        "breaches": audit.n_breaches(),
        "dips": audit.dips.len(),
        "by_rule": checks,
    })
}

/// Everything that was found, for programs.
pub fn json(crisis: &Crisis, audit: &Audit, proof: Option<&Proof>) -> Value {
    let figure = |figure: &Figure| match figure {
        Figure::Nothing => Value::Null,
        Figure::Number(number) => numbers::json(*number),
        Figure::Word(word) => json!(word),
    };
    let breach = |breach: &Breach| {
        json!({
            "rule": breach.rule.as_str(),
            "table": breach.table,
            "at": breach.at,
            "what": breach.what,
            "planned": figure(&breach.planned),
            "relation": relation(breach.relation),
            "allowed": figure(&breach.allowed),
            "size": breach.size.map(numbers::json),
            "unit": breach.unit,
        })
    };
    let totals = audit.totals.iter().map(|total| {
        json!({
            "aim": total.aim,
            "line": total.line,
            "planned": numbers::json(total.planned),
            "recomputed": numbers::json(total.recomputed),
            "unit": total.unit,
        })
    });
    let dips = audit.dips.iter().map(|dip| {
        json!({
            "place": dip.place,
            "item": dip.item,
            "period": dip.period.to_string(),
            "day": dip.day.to_string(),
            "missing_t": numbers::json(dip.missing_t),
        })
    });
    json!({
        "crisis": crisis.settings.id,
        "scenario": crisis.settings.scenario,
        "holds": audit.holds() && proof.is_none_or(Proof::holds),
        "audit": brief(audit),
        "breaches": audit.breaches.iter().map(breach).collect::<Vec<_>>(),
        "totals": totals.collect::<Vec<_>>(),
        "dips": dips.collect::<Vec<_>>(),
        "proof": proof.map(proof_json),
    })
}

fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Equals => "equals",
        Relation::AtMost => "at most",
        Relation::AtLeast => "at least",
        Relation::Unknown => "unknown",
        Relation::Twice => "twice",
        Relation::Missing => "missing",
        Relation::Unsupported => "unsupported",
    }
}

fn proof_json(proof: &Proof) -> Value {
    let bound = |bound: &Bound| {
        json!({
            "aim": bound.aim,
            "unit": bound.unit,
            "reached": numbers::json(bound.reached),
            "bound": numbers::json(bound.least),
            "gap": numbers::json(bound.gap()),
            "is_tight": bound.is_tight(),
            "prices": bound.n_prices,
            "prices_left_out": bound.n_left_out,
            "columns_bounded_by_rows": bound.n_implied,
            "columns_capped": bound.n_capped,
            "cap": numbers::json(CAP),
        })
    };
    let at_least = proof.at_least.iter().map(|(aim, value)| json!({ "aim": aim, "value": numbers::json(*value) }));
    json!({
        "at_least": at_least.collect::<Vec<_>>(),
        "bound": proof.bound.as_ref().map(bound),
        "open": proof.open,
    })
}
