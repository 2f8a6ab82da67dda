//! What an audit found: in a table for people, in one line, and as JSON.

use crate::layout::{self, Column};
use crate::words::audit as words;
use crate::words::fill;
use crate::{days, numbers};
use longpole_audit::bound::{Bound, CAP};
use longpole_audit::{Audit, Breach, Figure, Proof, Relation, Rule};
use longpole_base::unit;
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

/// Why a plan is not published, in one line: the first breach.
pub fn refusal_brief(audit: &Audit) -> String {
    let first = Rule::ALL.iter().find_map(|rule| audit.breaches.iter().find(|breach| breach.rule == *rule));
    fill(words::REFUSED_BRIEF, &[("breach", &first.map(sentence).unwrap_or_default())])
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
    text.push_str(&layout::paragraph(words::TOTALS_LEGEND, width, 0));
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
        text.push_str(&layout::paragraph(
            &fill(if audit.dips.len() == 1 { words::DIP } else { words::DIPS }, &values),
            width,
            0,
        ));
    }
    if let Some(proof) = proof {
        text.push('\n');
        text.push_str(&proved(proof, width));
    }
    text.push('\n');
    let verdict = if audit.holds() { words::HOLDS } else { words::BROKEN };
    text.push_str(&layout::paragraph(&counted(verdict, audit), width, 0));
    // The audit before a plan is written had none of these.
    let about = audit.checks.get(&Rule::About).copied().unwrap_or_default();
    if about > 0 {
        let checks = amount(about, words::COUNTED[1]);
        text.push_str(&layout::paragraph(&fill(words::ABOUT_MORE, &[("checks", &checks)]), width, 0));
    }
    text
}

/// A sentence about how many rules, checks and breaches there are.
fn counted(sentence: &str, audit: &Audit) -> String {
    let [rules, checks, breaches] = [0, 1, 2].map(|at| {
        let n = [audit.n_rules(), audit.n_checks(), audit.n_breaches()][at];
        amount(n, words::COUNTED[at])
    });
    fill(sentence, &[("rules", &rules), ("checks", &checks), ("breaches", &breaches)])
}

fn amount(n: usize, what: &str) -> String {
    let n = numbers::grouped(n as f64, 0);
    fill(crate::words::AMOUNT, &[("number", &n), ("unit", &unit::counted(&n, what))])
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
        Column::figure(words::COLUMN_ROOM),
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
                // Rounded up: what is printed is never less than what is allowed.
                numbers::grouped((total.room * 100.0).ceil() / 100.0, 2),
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
    if proof.n_decided > 0 {
        say(words::PROOF_DECIDED.to_owned());
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
            "room": numbers::json(total.room),
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
        "whole_numbers_held": proof.n_decided,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use longpole_audit::{Dip, Total};

    fn audit() -> Audit {
        let breach = |rule, planned, relation, allowed, size| Breach {
            rule,
            table: "funds",
            at: vec!["echo".into(), String::new(), "2024-03-29".into()],
            what: "unspent".into(),
            planned,
            relation,
            allowed,
            size,
            unit: "USD".into(),
        };
        Audit {
            checks: Rule::ALL.iter().map(|rule| (*rule, 1200 * usize::from(*rule != Rule::Held))).collect(),
            breaches: vec![
                breach(Rule::Cash, Figure::Number(5.5), Relation::AtMost, Figure::Number(4.5), Some(1.0)),
                breach(Rule::Cash, Figure::Nothing, Relation::Missing, Figure::Nothing, None),
                breach(Rule::Prices, Figure::Word("x".into()), Relation::Unknown, Figure::Nothing, None),
            ],
            not_kept: 0,
            dips: vec![Dip {
                place: "bria".into(),
                item: "rice".into(),
                period: "2024-03-29".parse().expect("a date"),
                day: "2024-04-02".parse().expect("a date"),
                missing_t: 12.25,
            }],
            totals: vec![Total {
                aim: "survival".into(),
                line: None,
                planned: 2000.0,
                recomputed: 2000.5,
                room: 0.501,
                unit: "person-days".into(),
            }],
        }
    }

    fn bound(reached: f64) -> Proof {
        let bound = Bound {
            aim: "standard".into(),
            unit: "person-days".into(),
            reached,
            least: 1000.0,
            n_prices: 12,
            n_left_out: 0,
            n_implied: 3,
            n_capped: 0,
            for_caps: 0.0,
        };
        Proof { at_least: vec![("survival".into(), 0.0)], bound: Some(bound), open: vec!["cost".into()], n_decided: 0 }
    }

    #[test]
    fn a_breach_is_read_with_its_size() {
        let text = text(&sample::crisis(), &audit(), Some(&bound(1000.0)), 100);
        for line in [
            "  cash         1,200         2  no fund pays what it has not received\n",
            "  held             0         0  what people have in hand was given and has not worn out\n",
            "  cash: funds echo 2024-03-29, unspent: is 5.5, but may be at most 4.5; off by 1 USD\n",
            "  cash: funds echo 2024-03-29, unspent: is missing\n",
            "  prices: funds echo 2024-03-29, unspent: x is not in the folder\n",
            "  survival  (all)       2,000.00       2,000.50           0.51  person-days\n",
            "Proved: survival is at its least, 0.00; the bounds of the program allow no less.\n",
            "  one reaches 1,000.000000. Gap: 0.000000 person-days.\n",
            "The plan does not hold: 3 breaches in 21,600 checks.\n",
        ] {
            assert!(text.contains(line), "{line}\nis not in\n{text}");
        }
        assert!(text.contains("day, one stock would run out"), "{text}");
    }

    #[test]
    fn a_proof_says_how_sure_it_is() {
        let said = |reached| proved(&bound(reached), 400);
        assert!(said(1000.0).contains("Proved: by 12 prices"), "{}", said(1000.0));
        assert!(said(1100.0).contains("Not proved: ") && said(1100.0).contains("Gap: 100.000000"), "{}", said(1100.0));
        assert!(
            said(900.0).contains("Wrong: ") && said(900.0).contains("claims 900.000000, 100.000000"),
            "{}",
            said(900.0)
        );
        let none =
            Proof { at_least: Vec::new(), bound: None, open: vec!["survival".into(), "cost".into()], n_decided: 0 };
        assert_eq!(proved(&none, 100), "Nothing is proved of survival, cost: the plan has no prices.\n");
    }

    #[test]
    fn programs_get_every_figure() {
        let found = json(&sample::crisis(), &audit(), Some(&bound(1000.0)));
        assert_eq!(found["holds"], json!(false));
        assert_eq!(found["breaches"][0]["size"], json!(1));
        assert_eq!(found["breaches"][0]["relation"], json!("at most"));
        assert_eq!(found["breaches"][1]["planned"], Value::Null);
        assert_eq!(found["dips"][0]["missing_t"], json!(12.25));
        assert_eq!(found["proof"]["bound"]["gap"], json!(0));
        assert_eq!(found["audit"]["by_rule"]["held"], json!(0));
    }
}
