//! Every plan, read back from its tables, keeps every row and bound of its program.

use crate::cases::ANY;
use crate::folder::Folder;
use crate::{CASES, law, planned};
use longpole::Run;
use longpole::base::Date;
use longpole::program::Column;
use std::collections::BTreeMap;

/// The position of the row that is meant.
fn position<T>(rows: &[T], found: impl Fn(&T) -> bool) -> usize {
    rows.iter().position(found).expect("a known id")
}

/// The columns' values as the tables tell them.
pub fn values(run: &Run) -> Vec<f64> {
    let (crisis, formulation) = (&run.posed.crisis, &run.posed.formulation);
    let (tables, vars, cohorts) = (&crisis.tables, &formulation.variables, &formulation.cohorts);
    let mut values = vec![0.0; formulation.program.columns.len()];
    let mut put = |column: Option<Column>, value: f64| {
        values[column.expect("what a table tells is a column").index()] += value;
    };
    let period = |date: Date| crisis.settings.grid.period_of(date).expect("within the plan");
    let supply = |id: &_| position(&tables.supplies.rows, |row| row.id == *id);
    let link = |id: &_| position(&tables.links.rows, |row| row.id == *id);
    let service = |id: &_| position(&tables.services.rows, |row| row.id == *id);
    let capacity = |id: &_| position(&tables.capacities.rows, |row| row.id == *id);
    let fund = |id: &_| position(&tables.funds.rows, |row| row.id == *id);
    for row in &run.plan.tables.purchases {
        put(vars.purchase.get([supply(&row.supply), period(row.period)]), row.amount_t.value());
    }
    for row in &run.plan.tables.shipments {
        put(vars.flow.get([link(&row.link), crisis.item(&row.item), period(row.period)]), row.amount_t.value());
    }
    for row in &run.plan.tables.stocks {
        let key = [crisis.place(&row.place), crisis.item(&row.item), period(row.period)];
        for (column, amount) in [(vars.stock.get(key), row.amount_t), (vars.discarded.get(key), row.discarded_t)] {
            if amount.value() > 0.0 {
                put(column, amount.value());
            }
        }
    }
    for row in &run.plan.tables.deliveries {
        let item = crisis.item(&row.item);
        let key = [crisis.place(&row.place), cohorts.of_item(item, crisis.group(&row.group)), item, period(row.period)];
        put(vars.delivery.get(key), row.amount_t.value());
        if let Some(held) = row.held_t {
            put(vars.held.get(key), held.value());
        }
    }
    for row in &run.plan.tables.coverage {
        let need = crisis.need(&row.need);
        let key = [crisis.place(&row.place), cohorts.of_need(need, crisis.group(&row.group)), need, period(row.period)];
        let short = [
            (vars.shortfall_survival.get(key), row.shortfall_survival),
            (vars.shortfall_standard.get(key), row.shortfall_standard),
        ];
        for (column, amount) in short {
            if amount.value() > 0.0 {
                put(column, amount.value());
            }
        }
    }
    for row in &run.plan.tables.services {
        let leader = cohorts.of_need(crisis.need(&row.need), crisis.group(&row.group));
        put(vars.service.get([service(&row.service), leader, period(row.period)]), row.amount.value());
    }
    for row in &run.plan.tables.rations {
        let group = crisis.groups.iter().position(|(id, _)| id.to_string() == row.group).unwrap_or(crisis.groups.len());
        put(vars.ration.get([group, crisis.item(&row.item), period(row.period)]), row.ration_g.value());
    }
    for row in &run.plan.tables.usage {
        put(vars.usage.get([capacity(&row.capacity), period(row.period)]), row.used.value());
    }
    for row in &run.plan.tables.posts {
        let n_places = tables.places.rows.len();
        let place = tables.places.rows.iter().position(|place| place.id.as_str() == row.on.as_str());
        let link = || position(&tables.links.rows, |link| link.id.as_str() == row.on.as_str());
        let force = position(&tables.forces.rows, |force| force.id == row.force);
        let key = [force, place.unwrap_or_else(|| n_places + link()), period(row.period)];
        put(vars.posted.get(key), row.people.value());
    }
    for row in &run.plan.tables.spending {
        if let Some(paid) = &row.force {
            let force = position(&tables.forces.rows, |force| force.id == *paid);
            let payer = row.fund.as_ref().map_or(tables.funds.rows.len(), fund);
            put(vars.payroll.get([force, payer, period(row.period)]), row.amount.value());
            continue;
        }
        let Some(payer) = &row.fund else { continue };
        let sector = position(&crisis.sectors, |sector| *sector == row.sector);
        let purse = row.place.as_ref().map_or(tables.places.rows.len(), |place| crisis.place(place));
        put(vars.payment.get([fund(payer), sector, purse, period(row.period)]), row.amount.value());
    }
    for row in &run.plan.tables.funds {
        put(vars.unspent.get([fund(&row.fund), period(row.period)]), row.unspent.value());
    }
    values
}

/// The most that rounding and the omission of nothings may break, as a part of a row's terms; and what the solver
/// leaves open, as a part of the size that a row's terms typically have.
const PART: f64 = 1e-7;

/// Whether the tables of a plan keep every row and bound.
pub fn keeps(folder: &Folder) -> Result<(), String> {
    let run = planned(folder)?;
    let program = &run.posed.formulation.program;
    let values = values(&run);
    for (row, breach) in program.breaches(&values).into_iter().enumerate() {
        let (lower, upper) = (program.rows.lower[row], program.rows.upper[row]);
        let side = [lower, upper]
            .into_iter()
            .filter(|side| side.is_finite())
            .fold(0.0, |most: f64, side| most.max(side.abs()));
        let scale: f64 = program.row(row).map(|(column, value)| value.abs() * (values[column].abs() + 1.0)).sum();
        let sizes = program.row(row).map(|(column, value)| value.abs() * f64::from(program.columns.sizes[column]));
        let (least, most) =
            sizes.fold((f64::INFINITY, 0.0_f64), |(least, most), size| (least.min(size), most.max(size)));
        if breach > PART * (scale + side + (least * most).sqrt()) {
            return Err(format!("{} is broken by {breach}", program.row_name(row)));
        }
    }
    for (column, value) in values.iter().enumerate() {
        let (lower, upper) = (program.columns.lower[column], program.columns.upper[column]);
        let room = PART * value.abs().max(1.0);
        if *value < lower - room || *value > upper + room {
            return Err(format!("{} is {value}, outside {lower} to {upper}", program.column_name(column)));
        }
    }
    Ok(())
}

#[test]
fn the_tables_of_a_plan_keep_every_row_and_bound() {
    law(CASES, ANY, keeps);
}

#[test]
fn the_ledger_adds_up_to_the_aims_and_to_the_tables() {
    law(CASES, ANY, |folder| {
        let run = planned(folder)?;
        let mut sums: BTreeMap<&str, f64> = BTreeMap::new();
        let mut lines: BTreeMap<(&str, &str), f64> = BTreeMap::new();
        for line in &run.plan.tables.ledger {
            *sums.entry(&line.aim).or_default() += line.amount.value();
            lines.insert((&line.aim, &line.line), line.amount.value());
        }
        for aim in &run.plan.reached {
            crate::agree(&aim.name, sums.get(aim.name.as_str()).copied().unwrap_or(0.0), aim.value, 1e-9)?;
        }
        let crisis = &run.posed.crisis;
        let mut told: BTreeMap<(&str, String), f64> = BTreeMap::new();
        for row in &run.plan.tables.coverage {
            let need = &crisis.tables.needs.rows[crisis.need(&row.need)];
            *told.entry(("survival", format!("below survival: {}", row.need))).or_default() +=
                row.person_days_survival.value() * need.weight_survival.value();
            *told.entry(("standard", format!("below standard: {}", row.need))).or_default() +=
                row.person_days_standard.value() * need.weight_standard.value();
        }
        let sector = |item: &_| &crisis.sectors[crisis.sector_of[crisis.item(item)]];
        for row in &run.plan.tables.purchases {
            *told.entry(("cost", format!("purchase: {}", sector(&row.item)))).or_default() += row.cost.value();
        }
        for row in &run.plan.tables.shipments {
            *told.entry(("cost", format!("transport: {}", sector(&row.item)))).or_default() += row.cost.value();
        }
        for ((aim, line), amount) in &told {
            let found = lines.remove(&(*aim, line.as_str())).unwrap_or(0.0);
            crate::agree(line, found, *amount, 1e-6)?;
        }
        for ((_, line), amount) in lines {
            crate::agree(line, amount, 0.0, 1e-6)?;
        }
        Ok(())
    });
}
