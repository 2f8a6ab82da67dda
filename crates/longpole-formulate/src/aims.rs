//! The aims as ledgers: every cost and every person-day enters through a named line, and the lines add up to the aim.
//!
//! | aim | line | what it adds up | unit |
//! |---|---|---|---|
//! | survival | `below survival: <need>` | shortfall ÷ survival level (× days if held) × `weight_survival` | person-days, or weighted person-days if a weight is not one |
//! | standard | `below standard: <need>` | both shortfalls ÷ standard (× days if held) × `weight_standard` | the same |
//! | worst-off | `largest share short` | the largest share of what it is owed that any group at any place is short of | share |
//! | cost | `purchase: <sector>` | price × tonnes bought | the plan's currency |
//! | recovery | `waiting: <sector>` | days without each work of the sector × `weight` | days, or weighted days if a weight is not one |
//! | makespan | `last work done` | days until the last work is done that can be done | days |
//! | cost | `transport: <sector>` | carriage × tonnes entering links | the plan's currency |
//! | cost | `works: <sector>` | cost × the part of works that is done in the plan | the plan's currency |
//! | cost | `force: <force>` | what a force in the field is paid, which is settled before | the plan's currency |

use crate::Case;
use crate::money::no_limit;
use crate::works::part_in;
use longpole_model::entities::{Need, NeedKind};
use longpole_model::settings::AimKind;
use longpole_program::{Aim, Level, Line, Program, Slots};

/// Adds the aims in the order of the settings.
pub fn add(program: &mut Program, case: &Case<'_>) {
    for kind in &case.crisis.settings.aims {
        let aim = match kind {
            AimKind::Survival => below(case, "survival"),
            AimKind::Standard => below(case, "standard"),
            AimKind::WorstOff => worst_off(program, case),
            AimKind::Recovery => recovery(case),
            AimKind::Makespan => makespan(case),
            AimKind::Cost => cost(case),
        };
        program.aims.push(aim);
    }
}

/// Person-days below a level, by need.
fn below(case: &Case<'_>, tier: &'static str) -> Aim {
    let vars = &case.variables;
    let tables = &case.crisis.tables;
    let weight_of = |need: &Need| if tier == "survival" { need.weight_survival } else { need.weight_standard };
    // A person-day that counts ten times is no person-day.
    let is_weighted = tables.needs.rows.iter().any(|need| weight_of(need).value() != 1.0);
    let unit = if is_weighted { "weighted person-days" } else { "person-days" };
    let mut lines: Vec<Line> =
        tables.needs.rows.iter().map(|need| Line::new(format!("below {tier}: {}", need.id), unit)).collect();
    for row in case.people.rows {
        let need = &tables.needs.rows[row.need];
        let levels = case.crisis.levels[row.group][row.need];
        let days = match need.kind {
            NeedKind::Eaten => 1.0,
            NeedKind::Held => case.days(row.period),
        };
        let both: [&Slots<4>; 2] = [&vars.shortfall_survival, &vars.shortfall_standard];
        let weight = weight_of(need).value();
        let (level, tiers) =
            if tier == "survival" { (levels.survival, &both[..1]) } else { (levels.standard, &both[..]) };
        for shortfall in tiers {
            if let Some(column) = shortfall.get([row.place, row.group, row.need, row.period]) {
                lines[row.need].add(column, weight * days / level);
            }
        }
    }
    lines.retain(|line| !line.columns.is_empty());
    Aim { name: tier.to_owned(), unit: unit.to_owned(), lines, levels: Vec::new() }
}

/// The largest share that anybody is short of; then the next largest among the others, and so on.
fn worst_off(program: &Program, case: &Case<'_>) -> Aim {
    let vars = &case.variables;
    let mut line = Line::new("largest share short", "share");
    let aim = case.crisis.settings.aims.iter().position(|aim| *aim == AimKind::WorstOff);
    if let Some(worst) = aim.and_then(|aim| vars.worst.get([aim])) {
        line.add(worst, 1.0);
    }
    let rows = program.rows.block("worst_off").into_iter().flat_map(longpole_program::Block::members);
    let level = |(row, key): (usize, &[u32])| {
        let column = vars.share_short.get([key[0] as usize, key[1] as usize, key[2] as usize])?;
        Some(Level { row, column: column.index() })
    };
    Aim {
        name: "worst-off".to_owned(),
        unit: "share".to_owned(),
        lines: vec![line],
        levels: rows.filter_map(level).collect(),
    }
}

/// Days without works, by sector.
fn recovery(case: &Case<'_>) -> Aim {
    let crisis = case.crisis;
    let is_weighted = crisis.tasks.iter().any(|task| task.weight != 1.0);
    let unit = if is_weighted { "weighted days" } else { "days" };
    let mut lines: Vec<Line> =
        crisis.sectors.iter().map(|sector| Line::new(format!("waiting: {sector}"), unit)).collect();
    for (work, task) in crisis.tasks.iter().enumerate() {
        if let Some(wait) = case.variables.wait.get([work]) {
            lines[task.sector].add(wait, task.weight);
        }
    }
    lines.retain(|line| !line.columns.is_empty());
    Aim { name: "recovery".to_owned(), unit: unit.to_owned(), lines, levels: Vec::new() }
}

/// Days until the last work is done.
fn makespan(case: &Case<'_>) -> Aim {
    let mut line = Line::new("last work done", "days");
    for aim in 0..case.crisis.settings.aims.len() {
        if let Some(longest) = case.variables.makespan.get([aim]) {
            line.add(longest, 1.0);
        }
    }
    let lines = Some(line).filter(|line| !line.columns.is_empty()).into_iter().collect();
    Aim { name: "makespan".to_owned(), unit: "days".to_owned(), lines, levels: Vec::new() }
}

/// Money: what is bought, carried and repaired, by sector, and what forces are paid.
fn cost(case: &Case<'_>) -> Aim {
    let (crisis, vars) = (case.crisis, &case.variables);
    let currency = &crisis.settings.currency;
    let line = |what: &str| -> Vec<Line> {
        crisis.sectors.iter().map(|sector| Line::new(format!("{what}: {sector}"), currency.clone())).collect()
    };
    let (mut purchases, mut transport, mut works) = (line("purchase"), line("transport"), line("works"));
    for (supply, offer) in crisis.offers.iter().enumerate() {
        for period in 0..crisis.n_periods() {
            if let Some(column) = vars.purchase.get([supply, period]) {
                purchases[crisis.sector_of[offer.item]].add(column, offer.price_per_t[period]);
            }
        }
    }
    for (link, leg) in crisis.legs.iter().enumerate() {
        for item in 0..crisis.tables.items.rows.len() {
            for period in 0..crisis.n_periods() {
                if let Some(column) = vars.flow.get([link, item, period]) {
                    transport[crisis.sector_of[item]].add(column, leg.cost_per_t);
                }
            }
        }
    }
    for (work, task) in crisis.tasks.iter().enumerate() {
        for (begun, column) in case.of_work(work) {
            let in_period = |period: usize| task.cost[period] * part_in(crisis, work, begun, period);
            works[task.sector].add(column, (0..crisis.n_periods()).map(in_period).sum());
        }
    }
    let forces = case.forces.iter().map(|force| {
        let mut line = Line::new(format!("force: {}", crisis.tables.forces.rows[force.force].id), currency.clone());
        for payer in 0..=no_limit(crisis) {
            for period in 0..crisis.n_periods() {
                if let Some(column) = vars.payroll.get([force.force, payer, period]) {
                    line.add(column, 1.0);
                }
            }
        }
        line
    });
    let lines = purchases
        .into_iter()
        .chain(transport)
        .chain(works)
        .chain(forces)
        .filter(|line| !line.columns.is_empty())
        .collect();
    Aim { name: "cost".to_owned(), unit: currency.clone(), lines, levels: Vec::new() }
}
