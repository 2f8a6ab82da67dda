//! The answer in ten lines: who is short of what, where, until when; what it costs; what holds it back.

use crate::fairness::{Fairness, Fills};
use crate::orders;
use longpole_base::Date;
use longpole_model::Crisis;
use longpole_model::ids::PlaceId;
use longpole_model::settings::Rival;
use longpole_needs::Needs;
use longpole_plan::comparison::OrderMet;
use longpole_plan::{Coverage, FundLevel, Limit, OrderTest, Post, Tables, WorkDone};
use longpole_solve::{Reached, Solution};
use longpole_timeline::forces::Fielded;
use std::collections::BTreeMap;

/// The answer.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The crisis' title, in English or what there is.
    pub title: String,
    /// The scenario's title.
    pub scenario: String,
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// People on the first day, and in the last period.
    pub people: (f64, f64),
    /// Each need, in the order of its table.
    pub needs: Vec<NeedAnswer>,
    /// The place that gets the least part of what it is owed, all needs together, and that part.
    pub worst: Option<(String, f64)>,
    /// The id of that place.
    pub worst_place: Option<PlaceId>,
    /// Gini coefficient of the places' parts, weighted by people: 0 if every place gets the same part.
    pub gini: f64,
    /// The plan's currency.
    pub currency: String,
    /// What is bought.
    pub purchases: f64,
    /// What is carried.
    pub transport: f64,
    /// What works cost.
    pub works_cost: f64,
    /// How far works are done; `None` without works.
    pub works: Option<WorksAnswer>,
    /// Cost by sector: purchase, transport and works together.
    pub sectors: Vec<(String, f64)>,
    /// Money received and not spent when the plan ends; `None` if money is not limited.
    pub unspent: Option<f64>,
    /// The funds that keep most of it, largest first: id, amount, and what it is tied to.
    pub unspent_funds: Vec<(String, f64, Vec<String>)>,
    /// Money shown and not counted: announced and pledged.
    pub uncounted: f64,
    /// The forces in the field.
    pub forces: Vec<InField>,
    /// The places and links that let something pass only where people are present, if no force is in the field.
    pub unguarded: Vec<String>,
    /// Whether orders are met, in the order of their table.
    pub orders: Vec<OrderAnswer>,
    /// What holds the plan back, largest first.
    pub limits: Vec<Limit>,
    /// Whether limits were priced at all: not in fast mode.
    pub is_priced: bool,
    /// What the aims reached.
    pub aims: Vec<Reached>,
    /// Facts of which several figures are published, with the one that is used.
    pub rivals: Vec<Rival>,
}

/// A force in the field.
#[derive(Clone, Debug)]
pub struct InField {
    /// Its id.
    pub force: String,
    /// Most of its people who are posted in any period.
    pub posted: f64,
    /// Most who can be posted in any period.
    pub available: f64,
    /// What falls due for it, in the plan's currency.
    pub due: f64,
    /// What it is paid of that.
    pub paid: f64,
    /// Most of its people who are not paid in any period, on an average day of it.
    pub unpaid: f64,
    /// Whether it ever begins: it is authorized, and what it costs to begin is there.
    pub begins: bool,
}

/// An order, and whether the plan meets it.
#[derive(Clone, Debug)]
pub struct OrderAnswer {
    /// The test over all the areas where it is made.
    pub test: OrderMet,
    /// The name of the area with the worst value, where the order is about a need.
    pub worst_place: Option<String>,
}

/// How far works are done when the plan ends.
#[derive(Clone, Debug)]
pub struct WorksAnswer {
    /// How many there are.
    pub all: usize,
    /// How many are done.
    pub done: usize,
    /// The last day on which one of these runs; `None` if none is done.
    pub last: Option<Date>,
    /// The first aim for which other decisions might do better, by what part of it: works are then decided to within it.
    pub gap: Option<(String, f64)>,
}

/// How one need is met over the whole plan.
#[derive(Clone, Debug)]
pub struct NeedAnswer {
    /// The need's id.
    pub need: String,
    /// Its name.
    pub name: String,
    /// Whether it has a survival level.
    pub has_survival: bool,
    /// Person-days that need it.
    pub person_days: f64,
    /// Person-days below survival.
    pub below_survival: f64,
    /// Person-days below standard.
    pub below_standard: f64,
    /// Part of what is owed that is provided, over all places.
    pub share: f64,
    /// The place that gets the least part of what it is owed, and that part.
    pub worst: Option<(String, f64)>,
    /// The id of that place.
    pub worst_place: Option<PlaceId>,
    /// Gini coefficient of the places' parts, weighted by people: 0 if every place gets the same part.
    pub gini: f64,
    /// Last day on which anybody is below survival; `None` if nobody is on any day.
    pub survival_short_until: Option<Date>,
    /// Last day on which anybody is below standard; `None` if nobody is on any day.
    pub standard_short_until: Option<Date>,
}

/// Person-days up to which nobody counts as short. Half of one is written as none, and a solver stops within less.
pub(crate) const SHORT: f64 = 0.5;

impl Summary {
    /// What forces in the field are paid.
    pub fn pay(&self) -> f64 {
        self.forces.iter().map(|force| force.paid).sum()
    }

    /// Everything that is paid for: bought, carried, repaired, and forces in the field.
    pub fn cost(&self) -> f64 {
        self.purchases + self.transport + self.works_cost + self.pay()
    }

    pub(crate) fn of(crisis: &Crisis, needs: &Needs, forces: &[Fielded], tables: &Tables, solution: &Solution) -> Self {
        let Tables { coverage, ledger, limits, funds, .. } = tables;
        let last = crisis.n_periods() - 1;
        let people = |period: usize| {
            let groups = 0..crisis.groups.len();
            let places = 0..crisis.tables.places.rows.len();
            places.flat_map(|place| groups.clone().map(move |group| needs.people(place, group, period))).sum()
        };
        let cost = |what: &str| -> BTreeMap<String, f64> {
            let lines = ledger.iter().filter(|line| line.aim == "cost");
            lines.filter_map(|line| Some((line.line.strip_prefix(what)?.to_owned(), line.amount.value()))).collect()
        };
        let (purchases, transport, works) = (cost("purchase: "), cost("transport: "), cost("works: "));
        let sectors = crisis.sectors.iter().map(|sector| {
            let of = |costs: &BTreeMap<String, f64>| costs.get(sector).copied().unwrap_or(0.0);
            (sector.clone(), of(&purchases) + of(&transport) + of(&works))
        });
        let end = crisis.settings.grid.last_day();
        let fairness = Fairness::of(crisis, coverage);
        let uncounted = (0..crisis.tables.funds.rows.len()).filter(|fund| !crisis.fund_counts(*fund));
        Self {
            title: crisis.settings.title_in("en").to_owned(),
            scenario: crisis.settings.scenario_title_in("en").to_owned(),
            start: crisis.settings.start(),
            end,
            people: (people(0), people(last)),
            needs: answers(crisis, coverage, &fairness),
            worst: worst(crisis, &fairness.all),
            worst_place: worst_place(crisis, &fairness.all),
            gini: fairness.all.gini(),
            currency: crisis.settings.currency.clone(),
            purchases: purchases.values().sum(),
            transport: transport.values().sum(),
            works_cost: works.values().sum(),
            works: works_answer(crisis, &tables.works, &solution.reached),
            sectors: sectors.filter(|(_, cost)| *cost > 0.0).collect(),
            unspent: crisis
                .money_is_limited()
                .then(|| funds.iter().filter(|row| row.until == end).map(|row| row.unspent.value()).sum()),
            unspent_funds: unspent_funds(crisis, funds, end),
            uncounted: uncounted.map(|fund| crisis.fund_amount(fund)).sum(),
            forces: in_field(crisis, forces, &tables.posts),
            unguarded: unguarded(crisis, forces),
            orders: ordered(crisis, &tables.orders),
            limits: limits.clone(),
            is_priced: !solution.is_weighted,
            aims: solution.reached.clone(),
            rivals: crisis.settings.rivals.clone(),
        }
    }
}

fn works_answer(crisis: &Crisis, works: &[WorkDone], reached: &[Reached]) -> Option<WorksAnswer> {
    let done: Vec<&WorkDone> = works.iter().filter(|row| row.share_done.value() > ALL_DONE).collect();
    let gap = reached.iter().find_map(|aim| Some((aim.name.clone(), aim.gap()?)));
    let last = done.iter().filter_map(|row| row.done).max();
    let all = crisis.tasks.len();
    (all > 0).then_some(WorksAnswer { all, done: done.len(), last, gap })
}

/// The part of a work from which it counts as done: the solver stops within less.
const ALL_DONE: f64 = 1.0 - 1e-6;

fn in_field(crisis: &Crisis, forces: &[Fielded], posts: &[Post]) -> Vec<InField> {
    let forces = forces.iter().map(|force| {
        let id = &crisis.tables.forces.rows[force.force].id;
        let mut posted: BTreeMap<Date, f64> = BTreeMap::new();
        for post in posts.iter().filter(|post| post.force == *id) {
            *posted.entry(post.period).or_default() += post.people.value();
        }
        let available = force.periods.iter().map(|period| period.available);
        InField {
            force: id.to_string(),
            posted: posted.into_values().fold(0.0, f64::max),
            available: available.fold(0.0, f64::max),
            due: force.due(),
            paid: force.paid(),
            unpaid: force.periods.iter().map(|period| period.unpaid).fold(0.0, f64::max),
            begins: force.build.authorized < f64::INFINITY,
        }
    });
    forces.collect()
}

fn ordered(crisis: &Crisis, tests: &[OrderTest]) -> Vec<OrderAnswer> {
    let answers = orders::answers(&crisis.settings.scenario, crisis, tests).into_iter();
    let name = |id: &PlaceId| crisis.tables.places.rows[crisis.place(id)].name.clone();
    answers.map(|test| OrderAnswer { worst_place: test.worst_place.as_ref().map(name), test }).collect()
}

fn unguarded(crisis: &Crisis, forces: &[Fielded]) -> Vec<String> {
    let mut sites: Vec<String> = Vec::new();
    for row in crisis.tables.capacities.rows.iter().filter(|row| forces.is_empty() && row.presence_per_unit.is_some()) {
        if !sites.iter().any(|site| site == row.on.as_str()) {
            sites.push(row.on.to_string());
        }
    }
    sites
}

fn unspent_funds(crisis: &Crisis, funds: &[FundLevel], end: Date) -> Vec<(String, f64, Vec<String>)> {
    let mut left: Vec<(String, f64, Vec<String>)> = funds
        .iter()
        .filter(|row| row.until == end && row.unspent.value() >= 1.0)
        .map(|row| {
            let fund = crisis.tables.funds.rows.iter().find(|fund| fund.id == row.fund);
            let ties = fund
                .into_iter()
                .flat_map(|fund| fund.sectors.iter().cloned().chain(fund.places.iter().map(ToString::to_string)));
            (row.fund.to_string(), row.unspent.value(), ties.collect())
        })
        .collect();
    left.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    left
}

fn worst(crisis: &Crisis, fills: &Fills) -> Option<(String, f64)> {
    fills.worst().map(|area| (crisis.tables.places.rows[area.place].name.clone(), area.fill()))
}

fn worst_place(crisis: &Crisis, fills: &Fills) -> Option<PlaceId> {
    fills.worst().map(|area| crisis.tables.places.rows[area.place].id.clone())
}

pub(crate) fn answers(crisis: &Crisis, coverage: &[Coverage], fairness: &Fairness) -> Vec<NeedAnswer> {
    fairness
        .needs
        .iter()
        .map(|(need, fills)| {
            let row = &crisis.tables.needs.rows[*need];
            let rows: Vec<&Coverage> = coverage.iter().filter(|covered| covered.need == row.id).collect();
            let days = |covered: &Coverage| {
                f64::from(longpole_base::calendar::offset_of(covered.period, covered.until) as i32 + 1)
            };
            let survival = |covered: &Coverage| covered.person_days_survival.value();
            let standard = |covered: &Coverage| covered.person_days_standard.value();
            NeedAnswer {
                need: row.id.to_string(),
                name: row.name.clone(),
                has_survival: crisis.levels.iter().any(|levels| levels[*need].survival > 0.0),
                person_days: rows.iter().map(|covered| covered.people.value() * days(covered)).sum(),
                below_survival: rows.iter().copied().map(survival).sum(),
                below_standard: rows.iter().copied().map(standard).sum(),
                share: fills.share(),
                worst: worst(crisis, fills),
                worst_place: worst_place(crisis, fills),
                gini: fills.gini(),
                survival_short_until: short_until(&rows, survival),
                standard_short_until: short_until(&rows, standard),
            }
        })
        .collect()
}

/// The last day on which anybody is short: after it, no more is missing in all than counts as none.
fn short_until(rows: &[&Coverage], missing: impl Fn(&Coverage) -> f64) -> Option<Date> {
    let mut by_day: BTreeMap<Date, f64> = BTreeMap::new();
    for row in rows {
        *by_day.entry(row.until).or_default() += missing(row);
    }
    let mut after = 0.0;
    by_day.into_iter().rev().find_map(|(day, missing)| {
        after += missing;
        (after > SHORT).then_some(day)
    })
}
