//! The auditor: replays a written plan against its crisis folder, without the code that made it.
//!
//! **In:** a [`Crisis`] and the [`Tables`] of a plan, read back from its files; to prove how good it is, also the exported
//! program. **Out:** an [`Audit`]: every breach with its size, how often each rule was checked, and the ledger added up
//! anew; and a [`Proof`].
//!
//! | module | what it does |
//! |---|---|
//! | [`report`] | rules, breaches, totals |
//! | [`sum`] | figures with the room that rounding leaves them |
//! | `gates` | when gates open, and which rows are in force from when to when |
//! | `forces` | how many people of the forces in the field can be posted when |
//! | `folder` | what the folder says: who is where and owed what, when roads open, what can be where |
//! | `book` | the rows of the plan by position, each looked at by itself |
//! | `rules` | one file per rule: stock day by day, capacity, money, rations, coverage, … |
//! | [`program`], `decided`, [`bound`] | the exported program, its whole numbers as decided, and what its prices prove by weak duality |
//!
//! **Never:** knows how a plan is found. It shares the reading of folders and the shape of tables with the planner, and
//! nothing of `needs`, `formulate`, `solve` and `explain`: what they know, it works out again from the documentation.

mod book;
pub mod bound;
mod decided;
mod folder;
mod forces;
mod gates;
pub mod program;
pub mod report;
mod rules;
pub mod sum;

pub use bound::{Proof, prove};
pub use report::{Audit, Breach, Dip, Figure, Relation, Rule, Total};

use book::Book;
use folder::{Folder, Within};
use longpole_model::Crisis;
use longpole_plan::{About, Tables};
use report::{At, Findings};
use rules::Case;
use sum::Sum;

/// Holds a plan against its folder. What `plan.json` says is looked at if it is given.
pub fn audit(crisis: &Crisis, tables: &Tables, about: Option<&About>) -> Audit {
    let mut findings = Findings::new();
    let opened = gates::opened(crisis);
    let crisis = opened.as_ref().unwrap_or(crisis);
    let folder = Folder::of(crisis);
    let book = Book::of(&folder, tables, &mut findings);
    let within = Within::reach(&folder);
    let works = rules::works::Replay::of(&folder, &book);
    let case = Case { folder: &folder, book: &book, within: &within, works: &works };
    let goods = rules::goods::gather(&case);
    rules::supply::check(&case, &mut findings);
    rules::goods::check(&case, &goods, &mut findings);
    rules::capacity::check(&case, &mut findings);
    rules::presence::check(&case, &mut findings);
    rules::storage::check(&case, &mut findings);
    rules::shelf_life::check(&case, &goods, &mut findings);
    rules::service::check(&case, &mut findings);
    rules::works::check(&case, &mut findings);
    rules::ration::check(&case, &mut findings);
    rules::held::check(&case, &mut findings);
    let lacks = rules::coverage::check(&case, &mut findings);
    rules::money::check(&case, &mut findings);
    rules::earmark::check(&case, &mut findings);
    rules::orders::check(&case, &mut findings);
    rules::ledger::check(&case, tables, &lacks, &mut findings);
    rules::prices::check(&case, tables, &mut findings);
    if let Some(about) = about {
        check_about(crisis, tables, about, &mut findings);
    }
    let mut audit = findings.audit;
    audit.breaches.sort_by_key(|breach| breach.rule);
    audit
}

/// What `plan.json` says of the plan: its crisis, its calendar, its aims, and how many rows each table has.
fn check_about(crisis: &Crisis, tables: &Tables, about: &About, findings: &mut Findings) {
    let at = |what| At { rule: Rule::About, table: "plan.json", what, unit: "" };
    let settings = &crisis.settings;
    for (key, said, expected) in [
        ("crisis", &about.crisis, &settings.id),
        ("scenario", &about.scenario, &settings.scenario),
        ("start", &about.start, &settings.start().to_string()),
        ("end", &about.end, &settings.grid.last_day().to_string()),
        ("currency", &about.currency, &settings.currency),
    ] {
        findings.says(at(key), &|| vec![key.to_owned()], said, expected);
    }
    // Somebody may pass on a plan without its workbook; one that is there must be the one that was written.
    for (path, there) in &about.files_there {
        let said = about.files.get(path).map_or("", String::as_str);
        findings.says(at("digest"), &|| vec![path.clone()], there, said);
    }
    let periods = Sum::exact(about.n_periods);
    findings.equals(at("n_periods"), &|| vec!["n_periods".to_owned()], periods, Sum::exact(crisis.n_periods() as f64));
    for (table, n_rows) in tables.counts() {
        let said = about.rows.get(table).copied().unwrap_or(f64::NAN);
        findings.equals(at("rows"), &|| vec![table.to_owned()], Sum::exact(said), Sum::exact(n_rows as f64));
    }
    for aim in &settings.aims {
        let mut sum = Sum::default();
        for line in tables.ledger.iter().filter(|line| line.aim == aim.as_str()) {
            sum.add(Sum::filed(line.amount.value()));
        }
        let said = about.aims.get(aim.as_str()).copied().unwrap_or(f64::NAN);
        // The plan adds up unrounded lines, of which none is below nothing by more than a rounding.
        let room = sum.room;
        findings.equals(at("aims"), &|| vec![aim.to_string()], Sum::filed(said), sum.within(room));
        // That no other beginnings of works do better is a claim; that it is no better than what was reached can be seen.
        if let Some(bound) = about.bounds.get(aim.as_str()) {
            findings.at_most(at("bound"), &|| vec![aim.to_string()], Sum::filed(*bound), sum.within(room));
        }
    }
}
