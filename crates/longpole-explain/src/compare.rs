//! Scenarios side by side: what each comes to, what all plans do first, what only some do, and what differs from the base.
//!
//! | module | what it works out |
//! |---|---|
//! | [`outcomes`] | person-days by area, need and month; how areas fare |
//! | [`dates`] | from when on levels are met |
//! | [`money`] | what funds leave unspent, and why |
//! | [`actions`] | the first four weeks, and changes against the base |
//!
//! **Never:** solves anything; compares what has no plan. Rows stand in the order in which the scenarios come.

pub mod actions;
pub mod dates;
pub mod money;
pub mod options;
pub mod outcomes;

use crate::Plan;
use crate::fairness::Fairness;
use longpole_base::quantity::{Money, People, PersonDays, Plain, Share};
use longpole_model::Crisis;
use longpole_needs::Needs;
use longpole_plan::Limit;
use longpole_plan::comparison::{Comparison, OrderMet, ScenarioLine, Status, StuckMoney};
use longpole_plan::poles::Pole;
use longpole_timeline::forces::fielded;

/// A scenario on its way into a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Scenario<'a> {
    /// Its id.
    pub id: &'a str,
    /// What came of it.
    pub outcome: Result<Planned<'a>, Problem<'a>>,
}

/// A scenario with a plan.
#[derive(Clone, Copy, Debug)]
pub struct Planned<'a> {
    /// The crisis with the scenario's changes.
    pub crisis: &'a Crisis,
    /// Who needs what.
    pub needs: &'a Needs,
    /// The plan.
    pub plan: &'a Plan,
    /// The limit that gains most when it is gone, confirmed by solving again, if that was done.
    pub pole: Option<&'a longpole_plan::poles::Pole>,
}

/// Why a scenario has no plan.
#[derive(Clone, Copy, Debug)]
pub struct Problem<'a> {
    /// The kind of problem.
    pub status: Status,
    /// The problem in words.
    pub words: &'a str,
}

/// Puts scenarios side by side. The first is the base, with which the others are compared.
pub fn compare(scenarios: &[Scenario<'_>]) -> Comparison {
    let base = scenarios.first().and_then(|base| base.outcome.ok());
    let mut comparison = Comparison::default();
    for scenario in scenarios {
        match scenario.outcome {
            Ok(planned) => add(&mut comparison, scenario.id, planned, base),
            Err(problem) => comparison.scenarios.push(unplanned(scenario.id, problem)),
        }
    }
    let planned: Vec<(&str, Planned<'_>)> =
        scenarios.iter().filter_map(|scenario| Some((scenario.id, scenario.outcome.ok()?))).collect();
    (comparison.actions, comparison.action_amounts) = actions::first_weeks(&planned);
    comparison
}

fn add(comparison: &mut Comparison, id: &str, planned: Planned<'_>, base: Option<Planned<'_>>) {
    let Planned { crisis, needs, plan, .. } = planned;
    let fairness = Fairness::of(crisis, &plan.tables.coverage);
    let money = money::stuck(id, crisis, needs, plan);
    comparison.scenarios.push(line(id, planned, base, &fairness, &money));
    comparison.fairness.extend(outcomes::fairness(id, crisis, &fairness));
    comparison.areas.extend(outcomes::areas(id, crisis, plan, &fairness));
    comparison.outcomes.extend(outcomes::by_month(id, crisis, plan));
    comparison.dates.extend(dates::met(id, crisis, plan));
    let forces = fielded(crisis);
    comparison.strength.extend(options::strength(id, planned, &forces));
    comparison.access.extend(options::access(id, planned));
    comparison.chains.extend(options::chains(id, crisis, &forces));
    // A scenario may be known by another name here than by its own.
    let answers = plan.summary.orders.iter().map(|answer| answer.test.clone());
    comparison.orders.extend(answers.map(|answer| OrderMet { scenario: id.to_owned(), ..answer }));
    comparison.money.extend(money);
    // The base is its own first row; it changes nothing.
    if let Some(base) = base.filter(|base| !std::ptr::eq(base.plan, plan)) {
        comparison.changes.extend(actions::changes(id, base, planned));
    }
}

/// Person-days below survival and below standard, all needs together.
fn person_days(plan: &Plan) -> (f64, f64) {
    let rows = plan.tables.coverage.iter();
    rows.fold((0.0, 0.0), |sum, row| {
        (sum.0 + row.person_days_survival.value(), sum.1 + row.person_days_standard.value())
    })
}

/// What is bought and carried, whether it is an aim or not.
fn cost_of_aid(plan: &Plan) -> f64 {
    let bought: f64 = plan.tables.purchases.iter().map(|row| row.cost.value()).sum();
    let carried: f64 = plan.tables.shipments.iter().map(|row| row.cost.value()).sum();
    bought + carried
}

/// What forces in the field are paid.
fn cost_of_forces(plan: &Plan) -> f64 {
    plan.summary.pay()
}

/// What works cost beside their material.
fn cost_of_works(plan: &Plan) -> f64 {
    plan.tables.works.iter().map(|row| row.cost.value()).sum()
}

/// Everything that is paid for.
fn cost(plan: &Plan) -> f64 {
    cost_of_aid(plan) + cost_of_forces(plan) + cost_of_works(plan)
}

fn line(
    id: &str,
    Planned { crisis, plan, pole, .. }: Planned<'_>,
    base: Option<Planned<'_>>,
    fairness: &Fairness,
    money: &[StuckMoney],
) -> ScenarioLine {
    let grid = &crisis.settings.grid;
    let n_days = f64::from(grid.days());
    let (survival, standard) = person_days(plan);
    // The base differs from nothing.
    let base = base.filter(|base| !std::ptr::eq(base.plan, plan));
    let was = base.map(|base| person_days(base.plan));
    let worst = fairness.all.worst();
    let sum = |part: fn(&StuckMoney) -> Money| {
        crisis.money_is_limited().then(|| Money(money.iter().map(|row| part(row).value()).sum()))
    };
    let short_until = plan.summary.needs.iter().filter_map(|need| need.survival_short_until).max();
    ScenarioLine {
        scenario: id.to_owned(),
        title: crisis.settings.scenario_title_in("en").to_owned(),
        status: Status::Planned,
        problem: None,
        start: Some(grid.start()),
        end: Some(grid.last_day()),
        people: Some(People(fairness.all.areas.iter().map(|area| area.person_days).sum::<f64>() / n_days)),
        person_days_survival: Some(PersonDays(survival)),
        survival_vs_base: was.map(|was| PersonDays(survival - was.0)),
        person_days_standard: Some(PersonDays(standard)),
        standard_vs_base: was.map(|was| PersonDays(standard - was.1)),
        people_survival: Some(People(survival / n_days)),
        people_standard: Some(People(standard / n_days)),
        survival_short_until: short_until,
        worst_place: worst.map(|area| crisis.tables.places.rows[area.place].id.clone()),
        worst_share: worst.map(|area| Share(area.fill())),
        gini: Some(Plain(fairness.all.gini())),
        cost: Some(Money(cost(plan))),
        cost_aid: Some(Money(cost_of_aid(plan))),
        cost_forces: Some(Money(cost_of_forces(plan))),
        cost_works: Some(Money(cost_of_works(plan))),
        works_done: plan.summary.works.as_ref().map(|works| Plain(works.done as f64)),
        works_all: plan.summary.works.as_ref().map(|works| Plain(works.all as f64)),
        cost_vs_base: base.map(|base| Money(cost(plan) - cost(base.plan))),
        received: sum(|row| row.received),
        spent: sum(|row| row.spent),
        stuck_date: sum(|row| row.stuck_date),
        stuck_earmark: sum(|row| row.stuck_earmark),
        stuck_other: sum(|row| row.stuck_other),
        uncounted: Some(Money(plan.summary.uncounted)),
        ..match pole {
            Some(pole) => confirmed(pole),
            None => plan.tables.limits.first().map_or_else(ScenarioLine::default, priced),
        }
    }
}

/// The long pole, as it was found by solving again.
fn confirmed(pole: &Pole) -> ScenarioLine {
    ScenarioLine {
        pole: Some(pole.id.clone()),
        pole_table: Some(pole.table.clone()),
        pole_aim: Some(pole.aim.clone()),
        pole_unit: Some(pole.one_unit.clone()),
        pole_gone: pole.gain_gone,
        pole_people: pole.people_gone,
        pole_enough: pole.enough,
        pole_gain: Some(pole.gain),
        pole_price: Some(pole.price),
        pole_gain_unit: Some(pole.unit.clone()),
        pole_next: pole.next_id.clone(),
        pole_next_table: pole.next_table.clone(),
        ..ScenarioLine::default()
    }
}

/// The limit with the largest price, where nothing was solved again.
fn priced(limit: &Limit) -> ScenarioLine {
    ScenarioLine {
        pole: Some(limit.id.clone()),
        pole_table: Some(limit.table.clone()),
        pole_aim: Some(limit.aim.clone()),
        pole_unit: Some(limit.one_unit.clone()),
        pole_price: Some(limit.gain),
        pole_gain_unit: Some(limit.unit.clone()),
        ..ScenarioLine::default()
    }
}

fn unplanned(id: &str, problem: Problem<'_>) -> ScenarioLine {
    ScenarioLine {
        scenario: id.to_owned(),
        title: id.to_owned(),
        status: problem.status,
        problem: Some(problem.words.to_owned()),
        ..ScenarioLine::default()
    }
}
