//! A plan, and a plan with limits moved.

use super::session::periods;
use super::{brief, day, names, rounded};
use crate::app::Planned;
use crate::problem::diagnostics;
use crate::types::moved::{Milliseconds, Moved};
use crate::types::plan::{
    AimView, AuditView, Cost, CoverageColumns, FileDigest, FlowColumns, Headline, Keys, NeedTotal, OrderView,
    PlaceShare, PlanView,
};
use crate::types::pole::NextView;
use crate::types::table::TableData;
use longpole::Run;
use longpole::explain::fairness::Fills;
use longpole::explain::glance::Glance;
use longpole::explain::summary::{OrderAnswer, Summary};
use longpole::model::Crisis;
use longpole::needs::Needs;
use longpole::present::TableView;
use longpole::present::tables::{PLAN_TABLES, of_plan};
use std::collections::BTreeMap;

impl PlanView {
    /// Of a plan that holds.
    pub(crate) fn of(planned: &Planned, is_current: bool) -> Self {
        let run = planned.session.run();
        let (crisis, plan) = (&run.posed.crisis, &run.plan);
        let glance = Glance::of_tables(crisis, plan.tables.coverage.clone(), plan.tables.shipments.clone());
        let views = of_plan(plan);
        let table =
            |name: &str| views.iter().find(|view| view.spec.name == name).map(TableData::of).unwrap_or_default();
        let strength = longpole::timeline::of_crisis(crisis, 1).strength;
        let audit = &planned.audit;
        Self {
            scenario: crisis.settings.scenario.clone(),
            title: crisis.settings.scenario_title.clone(),
            is_current,
            seconds: planned.seconds,
            currency: crisis.settings.currency.clone(),
            keys: keys(crisis),
            headline: headline(crisis, &run.posed.needs, &glance, Some(&plan.summary)),
            aims: aims(run),
            audit: AuditView { rules: audit.n_rules(), checks: audit.n_checks(), breaches: audit.n_breaches() },
            orders: plan.summary.orders.iter().map(|answer| order(crisis, answer)).collect(),
            coverage: coverage(crisis, &run.posed.needs, &glance),
            flows: flows(crisis, &glance),
            works: table("works"),
            posts: table("posts"),
            strength: TableData::of(&TableView::of(&strength)),
            funds: table("funds"),
            spending: table("spending"),
            tables: PLAN_TABLES.iter().map(|spec| spec.name.to_owned()).collect(),
            inputs: digests(&run.posed.inputs),
            diagnostics: diagnostics(&run.posed.diagnostics),
        }
    }
}

impl Moved {
    /// Of an answer to a question with a revision, `seconds` after it was asked.
    pub(crate) fn of(run: &Run, found: &longpole::session::Moved, revision: u64, seconds: f64) -> Self {
        let (crisis, needs) = (&run.posed.crisis, &run.posed.needs);
        let aim = &run.posed.formulation.program.aims[found.aim];
        let ms = |seconds: f64| (seconds * 1e5).round() / 1e2;
        Self {
            revision,
            answer: "first-aim".to_owned(),
            works_are_kept: found.works_are_kept,
            aim: aim.name.clone(),
            unit: aim.unit.clone(),
            total: rounded(found.total),
            before: rounded(found.before),
            gain: rounded(found.before - found.total),
            headline: headline(crisis, needs, &found.glance, None),
            coverage: coverage(crisis, needs, &found.glance),
            flows: flows(crisis, &found.glance),
            next: found.next.as_ref().map(|next| NextView {
                limit: next.limit.clone(),
                table: next.line.table().to_owned(),
                id: next.line.id(crisis),
                one_unit: next.one_unit.clone(),
                price: rounded(next.price),
            }),
            milliseconds: Milliseconds {
                formulate: ms(found.seconds.formulate),
                solve: ms(found.seconds.solve),
                read: ms(found.seconds.read),
                total: ms(seconds),
            },
            steps: found.steps,
            is_cold: found.is_cold,
        }
    }
}

/// Files with their digests.
pub(crate) fn digests(inputs: &[(String, String)]) -> Vec<FileDigest> {
    inputs.iter().map(|(path, blake3)| FileDigest { path: path.clone(), blake3: blake3.clone() }).collect()
}

fn keys(crisis: &Crisis) -> Keys {
    let tables = &crisis.tables;
    Keys {
        places: tables.places.rows.iter().map(|row| row.id.to_string()).collect(),
        groups: crisis.groups.iter().map(|(id, _)| id.to_string()).collect(),
        needs: tables.needs.rows.iter().map(|row| row.id.to_string()).collect(),
        items: tables.items.rows.iter().map(|row| row.id.to_string()).collect(),
        links: tables.links.rows.iter().map(|row| row.id.to_string()).collect(),
        periods: periods(crisis),
    }
}

fn worst(crisis: &Crisis, fills: &Fills) -> Option<PlaceShare> {
    let area = fills.worst()?;
    let place = crisis.tables.places.rows[area.place].id.to_string();
    Some(PlaceShare { place, share: rounded(area.fill()) })
}

fn headline(crisis: &Crisis, needs: &Needs, glance: &Glance, summary: Option<&Summary>) -> Headline {
    let people = |period: usize| -> f64 {
        let places = 0..crisis.tables.places.rows.len();
        places
            .flat_map(|place| (0..crisis.groups.len()).map(move |group| (place, group)))
            .map(|(place, group)| needs.people(place, group, period))
            .sum()
    };
    let fills = |need: &str| {
        let position = crisis.tables.needs.rows.iter().position(|row| row.id.as_str() == need);
        glance.fairness.needs.iter().find(|(at, _)| Some(*at) == position).and_then(|(_, fills)| worst(crisis, fills))
    };
    let total = |of: fn(&longpole::explain::summary::NeedAnswer) -> f64| rounded(glance.needs.iter().map(of).sum());
    Headline {
        people: [rounded(people(0)), rounded(people(crisis.n_periods() - 1))],
        below_survival: total(|need| need.below_survival),
        below_standard: total(|need| need.below_standard),
        needs: glance
            .needs
            .iter()
            .map(|need| NeedTotal {
                need: need.need.clone(),
                person_days: rounded(need.person_days),
                below_survival: need.has_survival.then(|| rounded(need.below_survival)),
                below_standard: rounded(need.below_standard),
                share: rounded(need.share),
                worst: fills(&need.need),
                survival_short_until: need.survival_short_until.map(day),
            })
            .collect(),
        worst: worst(crisis, &glance.fairness.all),
        gini: Some(rounded(glance.fairness.all.gini())),
        cost: summary.map(|summary| Cost {
            purchases: rounded(summary.purchases),
            transport: rounded(summary.transport),
            works: rounded(summary.works_cost),
            forces: rounded(summary.pay()),
            total: rounded(summary.cost()),
            unspent: summary.unspent.map(rounded),
        }),
    }
}

fn aims(run: &Run) -> Vec<AimView> {
    let units = &run.posed.formulation.program.aims;
    let reached = run.plan.reached.iter().zip(units);
    reached
        .map(|(aim, of)| AimView {
            name: aim.name.clone(),
            unit: of.unit.clone(),
            value: rounded(aim.value),
            optimum: rounded(aim.optimum),
            bound: aim.bound.map(rounded),
            gap: aim.gap().map(rounded),
            skipped: aim.skipped,
        })
        .collect()
}

fn order(crisis: &Crisis, answer: &OrderAnswer) -> OrderView {
    let test = &answer.test;
    let row = crisis.tables.orders.rows.iter().find(|row| row.id == test.order).expect("what was tested is ordered");
    OrderView {
        order: test.order.to_string(),
        title: names(&row.title, row.title_ar.as_ref(), row.title_fr.as_ref()),
        met: test.met.to_string(),
        met_from: test.met_from.map(day),
        tested_from: test.tested_from.map(day),
        short_by: test.short_by.map(|short| rounded(short.value())),
        unit: test.unit.clone(),
        worst: test.worst.map(|worst| rounded(worst.value())),
        worst_place: test.worst_place.as_ref().map(ToString::to_string),
        worst_period: test.worst_period.map(day),
        periods_met: test.periods_met.value(),
        periods_tested: test.periods_tested.value(),
    }
}

/// The rows of coverage are those of needs, in their order.
fn coverage(crisis: &Crisis, needs: &Needs, glance: &Glance) -> CoverageColumns {
    debug_assert_eq!(needs.rows.len(), glance.coverage.len(), "a row for every need");
    let periods = crisis.n_periods();
    let rows = || needs.rows.iter().zip(&glance.coverage).filter(|(row, _)| row.period < periods);
    let positions = |of: fn(&longpole::needs::NeedRow) -> usize| rows().map(|(row, _)| of(row) as u32).collect();
    let figures = |of: fn(&longpole::plan_tables::Coverage) -> f64| rows().map(|(_, row)| brief(of(row))).collect();
    CoverageColumns {
        place: positions(|row| row.place),
        group: positions(|row| row.group),
        need: positions(|row| row.need),
        period: positions(|row| row.period),
        people: figures(|row| row.people.value()),
        required: figures(|row| row.required.value()),
        provided: figures(|row| row.provided.value()),
        below_survival: figures(|row| row.person_days_survival.value()),
        below_standard: figures(|row| row.person_days_standard.value()),
    }
}

fn flows(crisis: &Crisis, glance: &Glance) -> FlowColumns {
    let links: BTreeMap<&str, u32> =
        (0..).zip(&crisis.tables.links.rows).map(|(at, row)| (row.id.as_str(), at)).collect();
    let periods: BTreeMap<_, u32> =
        (0..).zip(crisis.settings.grid.periods()).map(|(at, period)| (period.start, at)).collect();
    let mut columns = FlowColumns::default();
    for row in &glance.shipments {
        columns.link.push(links[row.link.as_str()]);
        columns.item.push(crisis.item(&row.item) as u32);
        columns.period.push(periods[&row.period]);
        columns.tonnes.push(brief(row.amount_t.value()));
    }
    columns
}
