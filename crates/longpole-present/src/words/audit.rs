//! What an audit says.

use longpole_audit::Rule;

pub(crate) const LINE: &str = "Audited: {rules}, {checks}, no breach.";
pub(crate) const COUNTED: [&str; 3] = ["rules", "checks", "breaches"];
pub(crate) const HEAD: &str = "Audit of the plan for {title}, scenario {scenario}";
pub(crate) const CHECKED_TITLE: &str = "What was checked:";
pub(crate) const COLUMN_RULE: &str = "rule";
pub(crate) const COLUMN_CHECKS: &str = "checks";
pub(crate) const COLUMN_BREACHES: &str = "breaches";
pub(crate) const COLUMN_MEANING: &str = "what must hold";
pub(crate) const BREACHES_TITLE: &str = "What does not hold:";
pub(crate) const MORE: &str = "… and {n} more of {rule}";
pub(crate) const TOTALS_TITLE: &str = "The ledger, added up anew from what is given, bought and carried:";
pub(crate) const COLUMN_AIM: &str = "aim";
pub(crate) const COLUMN_LINE: &str = "line";
pub(crate) const COLUMN_PLAN: &str = "the plan says";
pub(crate) const COLUMN_ANEW: &str = "added up anew";
pub(crate) const COLUMN_ROOM: &str = "may differ by";
pub(crate) const TOTALS_LEGEND: &str = "May differ by: what rounding in the files, amounts too small to be written and the tolerance of the solver can come to, \
     added up over all rows.";
pub(crate) const COLUMN_UNIT: &str = "unit";
pub(crate) const WHOLE: &str = "(all)";
pub(crate) const DIPS: &str = "Note: looked at day by day, stocks would run out within a period and be filled again before \
     it ends, {n} times; the most is {amount} t of {item} at {place} on {day}. Within a period all days are one, so that this \
     is no breach; shorter periods show more.";
pub(crate) const DIP: &str = "Note: looked at day by day, one stock would run out within a period and be filled again before \
     it ends: {amount} t of {item} at {place} on {day}. Within a period all days are one, so that this is no breach; shorter \
     periods show more.";
pub(crate) const HOLDS: &str = "The plan holds: {rules}, {checks}, no breach.";
pub(crate) const ABOUT_MORE: &str =
    "{checks} of these, which the audit before writing cannot make, look at `plan.json` and the workbook.";
pub(crate) const BROKEN: &str = "The plan does not hold: {breaches} in {checks}.";
pub(crate) const REFUSED: &str = "its audit finds {breaches} in {checks}; this is a fault of Longpole, not of \
     the folder. Report it with the folder.";
pub(crate) const REFUSED_BRIEF: &str = "the plan that was found does not hold in its audit: {breach}";

// A breach: table and row, column, what is wrong.
pub(crate) const BREACH: &str = "{rule}: {table} {row}, {what}: {wrong}";
pub(crate) const IS_NOT: &str = "is {planned}, but comes to {allowed}{off}";
pub(crate) const IS_MORE: &str = "is {planned}, but may be at most {allowed}{off}";
pub(crate) const IS_LESS: &str = "is {planned}, but must be at least {allowed}{off}";
pub(crate) const OFF: &str = "; off by {size} {unit}";
pub(crate) const UNKNOWN: &str = "{planned} is not in the folder";
pub(crate) const TWICE: &str = "stands there twice";
pub(crate) const MISSING: &str = "is missing";
pub(crate) const UNSUPPORTED: &str = "{planned} is supported by nothing in folder and plan";
pub(crate) const NOTHING: &str = "nothing";

// What prices prove.
pub(crate) const PROOF_LEAST: &str = "Proved: {aim} is at its least, {value}; the bounds of the program allow no less.";
pub(crate) const PROOF_BOUND: &str = "Proved: by {prices} prices, no plan of this program brings {aim} below {least} {unit}; \
     this one reaches {reached}. Gap: {gap} {unit}.";
pub(crate) const PROOF_LOOSE: &str = "Not proved: by {prices} prices, no plan of this program brings {aim} below {least} \
     {unit}; this one reaches {reached}. Gap: {gap} {unit}.";
pub(crate) const PROOF_BEYOND: &str = "Wrong: by {prices} prices, no plan of this program brings {aim} below {least} {unit}; \
     this one claims {reached}, {gap} {unit} less.";
pub(crate) const PROOF_HELD: &str = "This holds among plans that keep the earlier aims at their least.";
pub(crate) const PROOF_DECIDED: &str = "This holds among plans that begin the same works on the same days; that no other beginnings do \
                                        better is what the solver claims in plan.json.";
pub(crate) const PROOF_CAPS: &str = "This holds among plans in which none of {n} figures that nothing limits is above \
     {cap}; for that the bound is lowered by {lowered}.";
pub(crate) const PROOF_OPEN: &str =
    "Nothing is proved of {aims}: prices are of the first aim that is not at its least.";
pub(crate) const PROOF_NO_PRICES: &str = "Nothing is proved of {aims}: the plan has no prices.";

/// What a rule asks.
pub(crate) const fn meaning(rule: Rule) -> &'static str {
    match rule {
        Rule::Rows => "every row names what the folder has, once, and its columns agree",
        Rule::Supply => "nothing is bought that is not on offer",
        Rule::Stock => "what leaves or is given lay there, day by day",
        Rule::Capacity => "what passes a place or a link fits through",
        Rule::Presence => "where people must be present they are, and no more than there are",
        Rule::Storage => "what lies somewhere has room",
        Rule::ShelfLife => "nothing is kept beyond its shelf life",
        Rule::Service => "services give no more than they can",
        Rule::Works => "works run for their days, in their order, with crews that are there",
        Rule::Ration => "rations keep their bounds and are shared",
        Rule::Held => "what people have in hand was given and has not worn out",
        Rule::Coverage => "what people are owed, get and lack",
        Rule::Spending => "all is paid for, by money that may pay for it",
        Rule::Cash => "no fund pays what it has not received",
        Rule::Earmark => "money for a place pays for what came there",
        Rule::Orders => "orders are met as the plan says",
        Rule::Ledger => "the lines of the ledger add up",
        Rule::Prices => "the gain of a limit is the sum of its prices",
        Rule::About => "plan.json and the workbook go with the tables",
    }
}
