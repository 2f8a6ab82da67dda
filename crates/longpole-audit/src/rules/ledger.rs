//! The lines of the ledger are the sums that they say they are: of person-days short by need, of days without works, and of money by sector.

use super::Case;
use super::coverage::Lacks;
use crate::report::{At, Figure, Findings, Relation, Rule, Total};
use crate::sum::{PERSON_DAYS, Sum, TONNES, solver_room};
use longpole_base::quantity::KG_PER_TONNE;
use longpole_model::Crisis;
use longpole_model::settings::AimKind;
use longpole_plan::Tables;
use std::collections::BTreeMap;

/// The unit of what people lack under an aim: whether any need has a weight other than one says which.
pub(super) fn person_days_unit(crisis: &Crisis, aim: &str) -> &'static str {
    let is_survival = aim == AimKind::Survival.as_str();
    let needs = crisis.tables.needs.rows.iter();
    let mut weights = needs.map(|need| if is_survival { need.weight_survival } else { need.weight_standard });
    if weights.all(|weight| weight.value() == 1.0) { "person-days" } else { "weighted person-days" }
}

/// The unit of the part that somebody is short of.
const SHARE_UNIT: &str = "share";

/// A line worked out anew.
struct Line {
    name: String,
    unit: String,
    /// Out of the plan's own sums, for what people lack.
    from_coverage: Option<Sum>,
    /// Out of what is given, bought and carried.
    anew: Sum,
}

pub(crate) fn check(case: &Case<'_>, tables: &Tables, lacks: &Lacks, findings: &mut Findings) {
    let settings = &case.folder.crisis.settings;
    let mut told: BTreeMap<(String, String), f64> = BTreeMap::new();
    for row in &tables.ledger {
        let names = || vec![row.aim.clone(), row.line.clone()];
        let at = At { rule: Rule::Ledger, table: "ledger", what: "row", unit: &row.unit };
        let is_first = told.insert((row.aim.clone(), row.line.clone()), row.amount.value()).is_none();
        findings.is_so(at, &names, is_first, Relation::Twice, Figure::Nothing);
    }
    for aim in &settings.aims {
        let lines = match aim {
            AimKind::Survival => below(case, lacks, "survival"),
            AimKind::Standard => below(case, lacks, "standard"),
            AimKind::WorstOff => worst_off(case, lacks),
            AimKind::Recovery => recovery(case),
            AimKind::Makespan => makespan(case, tables),
            AimKind::Cost => costs(case),
        };
        let mut whole = Total {
            aim: aim.to_string(),
            line: None,
            planned: 0.0,
            recomputed: 0.0,
            room: 0.0,
            unit: lines.first().map_or_else(String::new, |line| line.unit.clone()),
        };
        for line in lines {
            let names = || vec![aim.to_string(), line.name.clone()];
            let at = At { rule: Rule::Ledger, table: "ledger", what: "amount", unit: &line.unit };
            let planned = told.remove(&(aim.to_string(), line.name.clone()));
            // A line that could never be anything is not there.
            let figure = planned.map_or(Sum::default(), Sum::filed);
            if let Some(from_coverage) = line.from_coverage {
                findings.equals(at, &names, figure, from_coverage);
            }
            findings.equals(at, &names, figure, line.anew);
            whole.planned += figure.value;
            whole.recomputed += line.anew.value;
            let room = figure.room + line.anew.room;
            whole.room += room;
            if planned.is_some() {
                findings.audit.totals.push(Total {
                    aim: aim.to_string(),
                    line: Some(line.name),
                    planned: figure.value,
                    recomputed: line.anew.value,
                    room,
                    unit: line.unit,
                });
            }
        }
        findings.audit.totals.push(whole);
    }
    for ((aim, line), amount) in told {
        let at = At { rule: Rule::Ledger, table: "ledger", what: "row", unit: "" };
        let names = || vec![aim.clone(), line.clone()];
        findings.is_so(at, &names, false, Relation::Unsupported, Figure::Number(amount));
    }
    for row in &tables.ledger {
        let unit = match row.aim.as_str() {
            aim if aim == AimKind::Cost.as_str() => &settings.currency,
            aim if aim == AimKind::WorstOff.as_str() => SHARE_UNIT,
            aim if aim == AimKind::Recovery.as_str() => recovery_unit(case.folder.crisis),
            aim if aim == AimKind::Makespan.as_str() => DAYS,
            aim => person_days_unit(case.folder.crisis, aim),
        };
        let at = At { rule: Rule::Ledger, table: "ledger", what: "unit", unit: "" };
        findings.says(at, &|| vec![row.aim.clone(), row.line.clone()], &row.unit, unit);
    }
}

/// Weighted person-days below a level, by need.
fn below(case: &Case<'_>, lacks: &Lacks, level: &str) -> Vec<Line> {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let is_survival = level == AimKind::Survival.as_str();
    let mut lines: Vec<Line> = crisis
        .tables
        .needs
        .rows
        .iter()
        .map(|need| Line {
            name: format!("below {level}: {}", need.id),
            unit: person_days_unit(crisis, level).to_owned(),
            from_coverage: Some(Sum::default()),
            anew: Sum::default(),
        })
        .collect();
    for (&[place, group, need, period], lack) in lacks {
        let row = &crisis.tables.needs.rows[need];
        let (weight, anew) = if is_survival {
            (row.weight_survival.value(), lack.survival)
        } else {
            (row.weight_standard.value(), lack.standard)
        };
        let levels = crisis.levels[group][need];
        let of = if is_survival { levels.survival } else { levels.standard };
        if of <= 0.0 {
            continue;
        }
        // What is missing stands in the ledger as the solver has it, which may be more than is needed by its tolerance.
        let shortfall = PERSON_DAYS * levels.standard;
        let contents = crisis.contents.iter().flatten().filter(|(filled, _)| *filled == need);
        let largest = contents.fold(shortfall, |most, (_, content)| most.max(content * KG_PER_TONNE * TONNES));
        let days = match row.kind {
            longpole_model::entities::NeedKind::Eaten => 1.0,
            longpole_model::entities::NeedKind::Held => folder.days(period),
        };
        let room = weight * days * (solver_room(largest, shortfall) + 2.0 * solver_room(shortfall, shortfall)) / of;
        let told = case.book.coverage.get(&[place, group, need, period]).map_or(Sum::default(), |row| {
            let told = if is_survival { row.person_days_survival } else { row.person_days_standard };
            Sum::filed(told.value())
        });
        lines[need].from_coverage.get_or_insert_default().add(told.times(weight).within(room));
        lines[need].anew.add(anew.times(weight).within(room));
    }
    lines
}

/// The largest part of what it is owed that any group at any place is short of over the whole plan: person-days short
/// over person-days owed, of needs that weigh anything.
fn worst_off(case: &Case<'_>, lacks: &Lacks) -> Vec<Line> {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let mut short: BTreeMap<[usize; 3], (Sum, f64)> = BTreeMap::new();
    for (&[place, group, need, period], lack) in lacks {
        let counts = crisis.tables.needs.rows[need].weight_standard.value() > 0.0;
        if counts && crisis.levels[group][need].standard > 0.0 {
            let (missing, owed) = short.entry([place, group, need]).or_default();
            missing.add(lack.standard);
            *owed += folder.people(place, group, period) * folder.days(period);
        }
    }
    if short.is_empty() {
        return Vec::new();
    }
    let shares = short.values().filter(|(_, owed)| *owed > 0.0).map(|(missing, owed)| missing.times(1.0 / owed));
    let largest = shares.max_by(|a, b| a.value.total_cmp(&b.value)).unwrap_or_default();
    // Faces and sides are held to the solver's own tolerance.
    let anew = largest.within(crate::sum::SOLVER * 1e3);
    vec![Line { name: "largest share short".to_owned(), unit: SHARE_UNIT.to_owned(), from_coverage: None, anew }]
}

/// Money by sector: what is bought, and what is carried.
fn costs(case: &Case<'_>) -> Vec<Line> {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let currency = &crisis.settings.currency;
    let line = |what: &str, sector: &String| Line {
        name: format!("{what}: {sector}"),
        unit: currency.clone(),
        from_coverage: None,
        anew: Sum::default(),
    };
    let mut purchases: Vec<Line> = crisis.sectors.iter().map(|sector| line("purchase", sector)).collect();
    let mut transport: Vec<Line> = crisis.sectors.iter().map(|sector| line("transport", sector)).collect();
    // Rows not written cost something too.
    for offer in &crisis.offers {
        let hidden = crate::sum::LEFT_OUT * offer.price_per_t.iter().sum::<f64>();
        let line = &mut purchases[crisis.sector_of[offer.item]];
        line.anew = line.anew.within(hidden);
    }
    for item in 0..folder.n_items {
        let carriage: f64 = crisis.legs.iter().map(|leg| leg.cost_per_t).sum();
        let hidden = crate::sum::LEFT_OUT * carriage * folder.n_periods as f64;
        let line = &mut transport[crisis.sector_of[item]];
        line.anew = line.anew.within(hidden);
    }
    for (&[supply, period], &amount) in &case.book.purchases {
        let offer = &crisis.offers[supply];
        purchases[crisis.sector_of[offer.item]].anew.add(Sum::filed(amount).times(offer.price_per_t[period]));
    }
    for (&[link, item, _], &amount) in &case.book.shipments {
        transport[crisis.sector_of[item]].anew.add(Sum::filed(amount).times(crisis.legs[link].cost_per_t));
    }
    let mut works: Vec<Line> = crisis.sectors.iter().map(|sector| line("works", sector)).collect();
    for (work, task) in crisis.tasks.iter().enumerate() {
        let line = &mut works[task.sector];
        let hidden = crate::sum::LEFT_OUT * task.cost.iter().sum::<f64>();
        line.anew = line.anew.within(hidden);
        for (period, part) in super::works::in_periods(case, work) {
            line.anew.add(part.times(task.cost[period]));
        }
    }
    purchases.extend(transport);
    purchases.extend(works);
    for there in &case.folder.forces {
        let row = &crisis.tables.forces.rows[there.force];
        let mut line = line("force", &row.id.to_string());
        for (&[force, _, _], &amount) in &case.book.payroll {
            if force == there.force {
                line.anew.add(Sum::filed(amount));
            }
        }
        let hidden = crate::sum::LEFT_OUT * there.paid.len() as f64;
        line.anew = line.anew.within(hidden);
        purchases.push(line);
    }
    purchases
}

/// The unit of waiting for works: whether any has a weight other than one says which.
pub(super) fn recovery_unit(crisis: &Crisis) -> &'static str {
    let mut works = crisis.tables.works.rows.iter();
    if works.all(|work| work.weight.value() == 1.0) { DAYS } else { "weighted days" }
}

/// The unit of the last day.
pub(super) const DAYS: &str = "days";

/// Days until works are done, by sector; all days of the plan for what is not done.
fn recovery(case: &Case<'_>) -> Vec<Line> {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let n_days = folder.grid().days() as usize;
    let mut lines: Vec<Line> = crisis
        .sectors
        .iter()
        .map(|sector| Line {
            name: format!("waiting: {sector}"),
            unit: recovery_unit(crisis).to_owned(),
            from_coverage: None,
            anew: Sum::default(),
        })
        .collect();
    for (row, work) in crisis.tables.works.rows.iter().zip(0..) {
        let mut without = Sum::exact(n_days as f64);
        for day in 0..n_days {
            without.take(case.works.done_before(work, day));
        }
        let sector = crisis.sectors.binary_search(&row.sector).unwrap_or_default();
        let room = solver_room(n_days as f64, n_days as f64);
        lines[sector].anew.add(without.within(room).times(row.weight.value()));
    }
    lines
}

/// The first day after the last work; all days of the plan while something is not done that can be. Of a divisible work the
/// period counts in which it ends.
fn makespan(case: &Case<'_>, tables: &Tables) -> Vec<Line> {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let n_days = folder.grid().days() as usize;
    let mut last = 0;
    let mut some = false;
    for (work, can) in super::works::earliest(case).into_iter().enumerate() {
        some |= can.is_some();
        let done = case.works.done_before(work, n_days);
        let is_done = done.value + done.room + solver_room(1.0, 1.0) >= 1.0;
        let ends = case.works.works[work].iter().map(|stretch| stretch.days.end).max();
        let end = ends.filter(|_| is_done).unwrap_or(n_days);
        let whole = folder.grid().periods().iter().map(|span| (span.offset + span.days) as usize);
        let is_divisible = crisis.tables.works.rows[work].divisible == longpole_model::entities::Divisible::Yes;
        let end = if is_divisible { whole.into_iter().find(|period| *period >= end).unwrap_or(n_days) } else { end };
        last = if can.is_some() { last.max(end) } else { last };
    }
    let mut anew = Sum::exact(last as f64).within(solver_room(n_days as f64, n_days as f64));
    // A divisible work may be done sooner than the plan counts on, never later.
    let told = tables.ledger.iter().find(|line| line.aim == AimKind::Makespan.as_str()).map(|line| line.amount.value());
    if crisis.tasks.iter().any(|task| task.is_divisible) {
        anew.value = told.unwrap_or(anew.value).clamp(anew.value, n_days.max(last) as f64);
    }
    let line = Line { name: "last work done".to_owned(), unit: DAYS.to_owned(), from_coverage: None, anew };
    if some { vec![line] } else { Vec::new() }
}
