//! What an audit found: in a table for people, in one line, and as JSON.

use crate::Language;
use crate::Names;
use crate::layout::{self, Column};
use crate::names::MANY;
use crate::numbers;
use longpole_audit::bound::{Bound, CAP};
use longpole_audit::{Audit, Breach, Figure, Proof, Relation, Rule};
use longpole_model::Crisis;
use serde_json::{Value, json};

/// Most breaches of a rule that people are shown; the rest is counted, and in the JSON.
const SHOWN: usize = 10;

/// One line for the summary of a plan that holds.
pub fn line(audit: &Audit, width: usize, names: Names<'_>) -> String {
    layout::paragraph(counted("audit-line", audit, names), width, 0)
}

/// Why a plan is not published, with its breaches, in English, as errors are.
pub fn refusal(audit: &Audit) -> String {
    refused(audit, Names { crisis: None, words: &crate::words(Language::English) })
}

/// Why a plan is not published, with its breaches, in a language.
pub fn refused(audit: &Audit, names: Names<'_>) -> String {
    let mut text = format!("{}\n", counted("audit-refused", audit, names));
    text.push_str(&breaches(audit, usize::MAX, names));
    text
}

/// Why a plan is not published, in one line, as a table holds it: the first breach.
pub fn refusal_brief(audit: &Audit) -> String {
    let words = &crate::words(Language::English);
    let names = Names { crisis: None, words };
    let first = Rule::ALL.iter().find_map(|rule| audit.breaches.iter().find(|breach| breach.rule == *rule));
    words.fill("audit-refused-brief", &[("breach", &first.map(|breach| sentence(breach, names)).unwrap_or_default())])
}

/// Everything that was found, for a screen of this width.
pub fn text(crisis: &Crisis, audit: &Audit, proof: Option<&Proof>, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let values = [("title", names.title()), ("scenario", crisis.settings.scenario.clone())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let mut text = layout::paragraph(words.fill("audit-head", &values), width, 0);
    text.push('\n');
    text.push_str(&layout::paragraph(words.say("audit-checked-title"), width, 0));
    text.push_str(&checked(audit, width, names));
    if !audit.holds() {
        text.push('\n');
        text.push_str(&layout::paragraph(words.say("audit-breaches-title"), width, 0));
        text.push_str(&breaches(audit, width, names));
    }
    text.push('\n');
    text.push_str(&layout::paragraph(words.say("audit-totals-title"), width, 0));
    text.push_str(&totals(audit, width, names));
    text.push_str(&layout::paragraph(words.say("audit-totals-legend"), width, 0));
    if let Some(dip) = audit.dips.first() {
        let n = audit.dips.len() as f64;
        let values = [
            ("number", words.number(n, 0).into()),
            ("n", n.into()),
            ("amount", words.brief(dip.missing_t).into()),
            ("item", names.item_id(&dip.item).into()),
            ("place", names.place_id(&dip.place).into()),
            ("day", words.day(dip.day).into()),
        ];
        text.push('\n');
        text.push_str(&layout::paragraph(words.with("audit-dips", &values), width, 0));
    }
    if let Some(proof) = proof {
        text.push('\n');
        text.push_str(&proved(proof, width, names));
    }
    text.push('\n');
    let verdict = if audit.holds() { "audit-plan-holds" } else { "audit-broken" };
    text.push_str(&layout::paragraph(counted(verdict, audit, names), width, 0));
    // The audit before a plan is written had none of these.
    let about = audit.checks.get(&Rule::About).copied().unwrap_or_default();
    if about > 0 {
        let checks = words.counted("audit-checks", about as f64);
        text.push_str(&layout::paragraph(words.fill("audit-about-more", &[("checks", &checks)]), width, 0));
    }
    text
}

/// A sentence about how many rules, checks and breaches there are.
fn counted(sentence: &str, audit: &Audit, names: Names<'_>) -> String {
    let words = names.words;
    let rules = words.counted("audit-rules", audit.n_rules() as f64);
    let checks = words.counted("audit-checks", audit.n_checks() as f64);
    let breaches = words.counted("audit-breaches", audit.n_breaches() as f64);
    words.fill(sentence, &[("rules", &rules), ("checks", &checks), ("breaches", &breaches)])
}

fn checked(audit: &Audit, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let columns = [
        Column::words(words.say("audit-column-rule")),
        Column::figure(words.say("audit-column-checks")),
        Column::figure(words.say("audit-column-breaches")),
        Column::name(words.say("audit-column-meaning")),
    ];
    let row = |rule: &Rule| {
        let checks = audit.checks.get(rule).copied().unwrap_or_default();
        vec![
            rule.as_str().to_owned(),
            words.number(checks as f64, 0),
            words.number(audit.breaches_of(*rule) as f64, 0),
            words.say(meaning(*rule)),
        ]
    };
    let rows: Vec<Vec<String>> = Rule::ALL.iter().map(row).collect();
    layout::table(&columns, &rows, width, 2)
}

fn breaches(audit: &Audit, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let mut text = String::new();
    for rule in Rule::ALL {
        let found: Vec<&Breach> = audit.breaches.iter().filter(|breach| breach.rule == *rule).collect();
        for breach in found.iter().take(SHOWN) {
            text.push_str(&layout::paragraph(sentence(breach, names), width, 2));
        }
        if found.len() > SHOWN {
            let n = words.number((found.len() - SHOWN) as f64, 0);
            let more = words.fill("audit-more", &[("number", &n), ("rule", rule.as_str())]);
            text.push_str(&layout::paragraph(&more, width, 2));
        }
    }
    text
}

/// A breach in words.
fn sentence(breach: &Breach, names: Names<'_>) -> String {
    let words = names.words;
    let figure = |figure: &Figure| match figure {
        Figure::Nothing => words.say("audit-nothing"),
        Figure::Number(number) => numbers::plain(*number),
        Figure::Word(word) => word.clone(),
    };
    let off = breach.size.map_or_else(String::new, |size| {
        words
            .fill("audit-off", &[("size", &numbers::plain(size)), ("unit", &names.unit(&breach.unit, size))])
            .trim_end()
            .to_owned()
    });
    let (planned, allowed) = (figure(&breach.planned), figure(&breach.allowed));
    let values = [("planned", planned.as_str()), ("allowed", &allowed), ("off", &off)];
    let wrong = match breach.relation {
        Relation::Equals => words.fill("audit-is-not", &values),
        Relation::AtMost => words.fill("audit-is-more", &values),
        Relation::AtLeast => words.fill("audit-is-less", &values),
        Relation::Unknown => words.fill("audit-unknown", &values),
        Relation::Twice => words.say("audit-twice"),
        Relation::Missing => words.say("audit-missing"),
        Relation::Unsupported => words.fill("audit-unsupported", &values),
    };
    let row = breach.at.iter().filter(|id| !id.is_empty()).cloned().collect::<Vec<_>>().join(" ");
    let values = [
        ("rule", breach.rule.as_str()),
        ("table", breach.table),
        ("row", &row),
        ("what", &breach.what),
        ("wrong", &wrong),
    ];
    words.fill("audit-breach", &values)
}

fn totals(audit: &Audit, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let columns = [
        Column::words(words.say("audit-column-aim")),
        Column::name(words.say("audit-column-line")),
        Column::figure(words.say("audit-column-plan")),
        Column::figure(words.say("audit-column-anew")),
        Column::figure(words.say("audit-column-room")),
        Column::words(words.say("audit-column-unit")),
    ];
    let rows: Vec<Vec<String>> = audit
        .totals
        .iter()
        .map(|total| {
            vec![
                names.aim(&total.aim),
                total.line.clone().unwrap_or_else(|| words.say("audit-whole")),
                words.number(total.planned, 2),
                words.number(total.recomputed, 2),
                // Rounded up: what is printed is never less than what is allowed.
                words.number((total.room * 100.0).ceil() / 100.0, 2),
                names.unit(&total.unit, MANY),
            ]
        })
        .collect();
    layout::table(&columns, &rows, width, 2)
}

fn proved(proof: &Proof, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let mut text = String::new();
    let mut say = |sentence: String| text.push_str(&layout::paragraph(&sentence, width, 0));
    for (aim, value) in &proof.at_least {
        say(words.fill("audit-proof-least", &[("aim", &names.aim(aim)), ("value", &words.number(*value, 2))]));
    }
    if let Some(bound) = &proof.bound {
        let sentence = match bound {
            bound if bound.is_tight() => "audit-proof-bound",
            bound if bound.gap() < 0.0 => "audit-proof-beyond",
            _ => "audit-proof-loose",
        };
        let values = [
            ("prices", words.number(bound.n_prices as f64, 0)),
            ("aim", names.aim(&bound.aim)),
            ("least", words.number(bound.least, 6)),
            ("unit", names.unit(&bound.unit, MANY)),
            ("reached", words.number(bound.reached, 6)),
            ("gap", words.number(if bound.is_tight() { bound.gap() } else { bound.gap().abs() }, 6)),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
        say(words.fill(sentence, &values));
        if !proof.at_least.is_empty() {
            say(words.say("audit-proof-held"));
        }
        if bound.n_capped > 0 {
            let (n, cap) = (words.number(bound.n_capped as f64, 0), words.brief(CAP));
            let lowered = numbers::plain(bound.for_caps);
            say(words.fill("audit-proof-caps", &[("number", &n), ("cap", &cap), ("lowered", &lowered)]));
        }
    }
    if proof.n_decided > 0 {
        say(words.say("audit-proof-decided"));
    }
    if !proof.open.is_empty() {
        let sentence = if proof.bound.is_some() { "audit-proof-open" } else { "audit-proof-no-prices" };
        say(words.fill(
            sentence,
            &[("aims", &words.list(&proof.open.iter().map(|aim| names.aim(aim)).collect::<Vec<_>>()))],
        ));
    }
    text
}

/// The message that says what a rule asks.
const fn meaning(rule: Rule) -> &'static str {
    match rule {
        Rule::Rows => "audit-must-rows",
        Rule::Supply => "audit-must-supply",
        Rule::Stock => "audit-must-stock",
        Rule::Capacity => "audit-must-capacity",
        Rule::Presence => "audit-must-presence",
        Rule::Storage => "audit-must-storage",
        Rule::ShelfLife => "audit-must-shelf-life",
        Rule::Service => "audit-must-service",
        Rule::Works => "audit-must-works",
        Rule::Ration => "audit-must-ration",
        Rule::Held => "audit-must-held",
        Rule::Coverage => "audit-must-coverage",
        Rule::Spending => "audit-must-spending",
        Rule::Cash => "audit-must-cash",
        Rule::Earmark => "audit-must-earmark",
        Rule::Orders => "audit-must-orders",
        Rule::Ledger => "audit-must-ledger",
        Rule::Prices => "audit-must-prices",
        Rule::About => "audit-must-about",
    }
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
        let text = text(
            &sample::crisis(),
            &audit(),
            Some(&bound(1000.0)),
            100,
            Names::of(&sample::crisis(), &sample::words()),
        );
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
        let words = crate::sample::words();
        let said = |reached| proved(&bound(reached), 400, Names { crisis: None, words: &words });
        assert!(said(1000.0).contains("Proved: by 12 prices"), "{}", said(1000.0));
        assert!(said(1100.0).contains("Not proved: ") && said(1100.0).contains("Gap: 100.000000"), "{}", said(1100.0));
        assert!(
            said(900.0).contains("Wrong: ") && said(900.0).contains("claims 900.000000, 100.000000"),
            "{}",
            said(900.0)
        );
        let none =
            Proof { at_least: Vec::new(), bound: None, open: vec!["survival".into(), "cost".into()], n_decided: 0 };
        assert_eq!(
            proved(&none, 100, Names { crisis: None, words: &words }),
            "Nothing is proved of survival, cost: the plan has no prices.\n"
        );
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
