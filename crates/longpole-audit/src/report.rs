//! What an audit finds: breaches with their sizes, what was checked, what was added up anew.

use crate::sum::Sum;
use longpole_base::Date;
use std::collections::BTreeMap;

macro_rules! rules {
    ($($(#[$doc:meta])+ $name:ident = $word:literal,)+) => {
        /// What a plan must keep.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule { $($(#[$doc])+ $name,)+ }

        impl Rule {
            /// Every rule, in the order of the audit.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// Its name in reports and files.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }
        }
    };
}

rules! {
    /// Every row names what the folder has, once, in a period of the calendar, and its columns follow from each other.
    Rows = "rows",
    /// Nothing is bought that is not on offer.
    Supply = "supply",
    /// What lies somewhere has come there, and what leaves or is given lay there.
    Stock = "stock",
    /// What passes a place or a link fits through.
    Capacity = "capacity",
    /// Where people must be present they are, and no force has more of them posted than it has.
    Presence = "presence",
    /// What lies somewhere has room.
    Storage = "storage",
    /// Nothing is kept beyond its shelf life.
    ShelfLife = "shelf-life",
    /// Services give no more than they can.
    Service = "service",
    /// Works run for their days, between their dates, after what they wait for, with crews that are there.
    Works = "works",
    /// Rations are accepted, within their bounds, and shared as the folder says.
    Ration = "ration",
    /// What people have in hand was given to them and has not worn out.
    Held = "held",
    /// What people are owed, get and lack.
    Coverage = "coverage",
    /// Everything bought and carried is paid for, by money that may pay for it.
    Spending = "spending",
    /// No fund pays what it has not received.
    Cash = "cash",
    /// Money for a place pays for what came to it.
    Earmark = "earmark",
    /// Orders are met where, and from when on, the plan says so.
    Orders = "orders",
    /// The lines of the ledger are the sums that they say they are.
    Ledger = "ledger",
    /// Prices are those of rows, and the gain of a limit is the sum of its prices.
    Prices = "prices",
    /// What `plan.json` says of the plan.
    About = "about",
}

/// How a figure should stand to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It should be the same.
    Equals,
    /// It should be no more.
    AtMost,
    /// It should be no less.
    AtLeast,
    /// It names what is not there.
    Unknown,
    /// It stands there more than once.
    Twice,
    /// It should be there.
    Missing,
    /// Nothing else in the plan or the folder allows for it.
    Unsupported,
}

/// A figure, a word, or nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure {
    /// Nothing stands there.
    Nothing,
    /// A number.
    Number(f64),
    /// A word, an id or a day.
    Word(String),
}

/// Something that does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Breach {
    /// The rule.
    pub rule: Rule,
    /// The table of the plan.
    pub table: &'static str,
    /// The ids and the first day that tell the row.
    pub at: Vec<String>,
    /// What is wrong: a column, or what was added up.
    pub what: String,
    /// What the plan says.
    pub planned: Figure,
    /// How it should stand to `allowed`.
    pub relation: Relation,
    /// What it should be.
    pub allowed: Figure,
    /// By how much it does not hold, beyond rounding; `None` if that is no matter of more or less.
    pub size: Option<f64>,
    /// The unit of the figures.
    pub unit: String,
}

/// A stock that would run below nothing within a period if each day were looked at alone. The plan treats all days of a
/// period as one, so that this is no breach.
#[derive(Clone, Debug, PartialEq)]
pub struct Dip {
    /// Where.
    pub place: String,
    /// What.
    pub item: String,
    /// First day of the period.
    pub period: Date,
    /// The day on which most is missing.
    pub day: Date,
    /// Tonnes missing on that day.
    pub missing_t: f64,
}

/// A sum that the plan states, added up anew from what is bought, carried and given.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// The aim.
    pub aim: String,
    /// The line of the ledger; `None` for the whole aim.
    pub line: Option<String>,
    /// What the plan says.
    pub planned: f64,
    /// What it comes to.
    pub recomputed: f64,
    /// By how much the two may differ: rounding in files, what is too small to be written, and the solver's tolerance.
    pub room: f64,
    /// The unit of all three.
    pub unit: String,
}

/// What an audit found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Audit {
    /// By rule how many times it was checked; every rule is there.
    pub checks: BTreeMap<Rule, usize>,
    /// What does not hold, in the order of the rules.
    pub breaches: Vec<Breach>,
    /// Breaches that were counted and not kept: see [`MOST_KEPT`].
    pub not_kept: usize,
    /// What the plan may do and a single day could not, largest first.
    pub dips: Vec<Dip>,
    /// The ledger, line by line and aim by aim.
    pub totals: Vec<Total>,
}

/// Most breaches of one rule that are kept with their figures; the rest is counted.
pub const MOST_KEPT: usize = 1000;

impl Audit {
    /// Whether nothing was found.
    pub fn holds(&self) -> bool {
        self.breaches.is_empty()
    }

    /// How many breaches there are, kept or counted.
    pub fn n_breaches(&self) -> usize {
        self.breaches.len() + self.not_kept
    }

    /// How many times a rule was checked, over all rules.
    pub fn n_checks(&self) -> usize {
        self.checks.values().sum()
    }

    /// How many rules there was anything to check for.
    pub fn n_rules(&self) -> usize {
        self.checks.values().filter(|n| **n > 0).count()
    }

    /// How many breaches of a rule are kept.
    pub fn breaches_of(&self, rule: Rule) -> usize {
        self.breaches.iter().filter(|breach| breach.rule == rule).count()
    }
}

/// Where something is looked at: the table of the plan, what of it, its unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct At<'a> {
    pub rule: Rule,
    pub table: &'static str,
    pub what: &'a str,
    pub unit: &'a str,
}

/// The ids that tell a row. Made only when something is wrong.
pub(crate) type Names<'a> = &'a dyn Fn() -> Vec<String>;

/// Collects what is checked and found.
pub(crate) struct Findings {
    pub audit: Audit,
    kept: BTreeMap<Rule, usize>,
}

impl Findings {
    pub fn new() -> Self {
        let checks = Rule::ALL.iter().map(|rule| (*rule, 0)).collect();
        Self { audit: Audit { checks, ..Audit::default() }, kept: BTreeMap::new() }
    }

    /// Two figures that should be the same.
    pub fn equals(&mut self, at: At<'_>, names: Names<'_>, planned: Sum, expected: Sum) -> bool {
        let apart = (planned.value - expected.value).abs() - planned.room - expected.room;
        self.figures(at, names, planned, Relation::Equals, expected, apart)
    }

    /// A figure that should be no more than another.
    pub fn at_most(&mut self, at: At<'_>, names: Names<'_>, planned: Sum, most: Sum) -> bool {
        let apart = planned.value - most.value - planned.room - most.room;
        self.figures(at, names, planned, Relation::AtMost, most, apart)
    }

    /// A figure that should be no less than another.
    pub fn at_least(&mut self, at: At<'_>, names: Names<'_>, planned: Sum, least: Sum) -> bool {
        let apart = least.value - planned.value - planned.room - least.room;
        self.figures(at, names, planned, Relation::AtLeast, least, apart)
    }

    fn figures(
        &mut self,
        at: At<'_>,
        names: Names<'_>,
        planned: Sum,
        relation: Relation,
        allowed: Sum,
        apart: f64,
    ) -> bool {
        self.count(at.rule);
        // A figure that is no number is never right.
        let holds = apart <= 0.0;
        if !holds {
            let size = (planned.value - allowed.value).abs();
            let (planned, allowed) = (Figure::Number(planned.value), Figure::Number(allowed.value));
            self.breach(at, names, planned, relation, allowed, Some(size));
        }
        holds
    }

    /// Two words that should be the same.
    pub fn says(&mut self, at: At<'_>, names: Names<'_>, planned: &str, expected: &str) -> bool {
        self.count(at.rule);
        let holds = planned == expected;
        if !holds {
            let word = |text: &str| if text.is_empty() { Figure::Nothing } else { Figure::Word(text.to_owned()) };
            self.breach(at, names, word(planned), Relation::Equals, word(expected), None);
        }
        holds
    }

    /// Something that should be so; what is wrong if it is not.
    pub fn is_so(&mut self, at: At<'_>, names: Names<'_>, holds: bool, relation: Relation, planned: Figure) -> bool {
        self.count(at.rule);
        if !holds {
            let size = match planned {
                Figure::Number(number) => Some(number),
                _ => None,
            };
            self.breach(at, names, planned, relation, Figure::Nothing, size);
        }
        holds
    }

    fn count(&mut self, rule: Rule) {
        *self.audit.checks.entry(rule).or_default() += 1;
    }

    fn breach(
        &mut self,
        at: At<'_>,
        names: Names<'_>,
        planned: Figure,
        relation: Relation,
        allowed: Figure,
        size: Option<f64>,
    ) {
        let kept = self.kept.entry(at.rule).or_default();
        *kept += 1;
        if *kept > MOST_KEPT {
            self.audit.not_kept += 1;
            return;
        }
        self.audit.breaches.push(Breach {
            rule: at.rule,
            table: at.table,
            at: names(),
            what: at.what.to_owned(),
            planned,
            relation,
            allowed,
            size,
            unit: at.unit.to_owned(),
        });
    }
}
