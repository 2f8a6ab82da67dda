//! Works as a plan decides them: begun when, done when, and on the heels of what.

use crate::plan::NOTHING;
use longpole_base::calendar::add_days;
use longpole_base::quantity::{Money, Plain, Share, Tonnes};
use longpole_formulate::Formulation;
use longpole_formulate::works::{part_in, runs};
use longpole_model::Crisis;
use longpole_plan::WorkDone;

/// The period in which a work is begun, or some of it is done, and how much of it.
type Stretch = (usize, f64);

/// The rows of the table `works`, in the order of the folder's works.
pub(crate) fn rows(crisis: &Crisis, formulation: &Formulation, values: &[f64]) -> Vec<WorkDone> {
    let stretches: Vec<Vec<Stretch>> =
        (0..crisis.tasks.len()).map(|work| stretches(crisis, formulation, values, work)).collect();
    let mut rows = Vec::new();
    for (work, begun) in stretches.iter().enumerate() {
        if begun.is_empty() {
            rows.push(row(crisis, work, None, 0.0));
        }
        let mut before = 0.0;
        for (number, (period, share)) in begun.iter().enumerate() {
            let mut told = row(crisis, work, Some((*period, *share)), before);
            if number == 0 {
                told.waits_for = waits_for(crisis, &stretches, work, *period);
            }
            before += share;
            rows.push(told);
        }
    }
    rows
}

fn stretches(crisis: &Crisis, formulation: &Formulation, values: &[f64], work: usize) -> Vec<Stretch> {
    let columns =
        (0..crisis.n_periods()).filter_map(|period| Some((period, formulation.variables.work(work, period)?)));
    columns.map(|(period, column)| (period, values[column.index()])).filter(|(_, share)| *share > NOTHING).collect()
}

fn row(crisis: &Crisis, work: usize, stretch: Option<Stretch>, before: f64) -> WorkDone {
    let (row, task) = (&crisis.tables.works.rows[work], &crisis.tasks[work]);
    let day = |day: u32| add_days(crisis.settings.start(), i64::from(day));
    let days = stretch.map(|(period, _)| runs(crisis, work, period));
    let share = stretch.map_or(0.0, |(_, share)| share);
    let crews = days.as_ref().map_or(0.0, |days| {
        let part = if task.is_divisible { f64::from(task.days) / days.len() as f64 } else { 1.0 };
        task.crews * part * share
    });
    let cost = stretch.map_or(0.0, |(begun, share)| {
        (0..crisis.n_periods()).map(|period| share * task.cost[period] * part_in(crisis, work, begun, period)).sum()
    });
    WorkDone {
        work: row.id.clone(),
        place: row.place.clone(),
        sector: row.sector.clone(),
        begins: days.as_ref().map(|days| day(days.start)),
        done: days.as_ref().map(|days| day(days.end - 1)),
        share: Share(share),
        share_done: Share((before + share).min(1.0)),
        crews: Plain(crews),
        cost: Money(cost),
        material_t: task.material.map(|(_, mass)| Tonnes(mass * share)),
        waits_for: None,
    }
}

/// What a work that is begun in a period could not begin before, in a few words.
fn waits_for(crisis: &Crisis, stretches: &[Vec<Stretch>], work: usize, period: usize) -> Option<String> {
    let before = period.checked_sub(1)?;
    let (row, task) = (&crisis.tables.works.rows[work], &crisis.tasks[work]);
    // On the day on which it could have begun a period sooner.
    let sooner = crisis.settings.grid.periods()[before].offset;
    if task.first > sooner {
        let gate = crisis.gate_deciding("works", work).map(|gate| &crisis.tables.gates.rows[gate].id);
        return Some(gate.map_or_else(|| "its own date".to_owned(), |gate| format!("the gate {gate}")));
    }
    let late = task.after.iter().find(|other| {
        let done: f64 = done_by(crisis, &stretches[**other], **other, sooner);
        done < 1.0 - NOTHING
    });
    if let Some(late) = late {
        return Some(format!("the work {}", crisis.tables.works.rows[*late].id));
    }
    let kind = task.kind?;
    let mut days = if task.is_divisible { sooner..sooner + 1 } else { sooner..sooner + task.days };
    let is_short =
        days.any(|day| at_work(crisis, stretches, kind, work, day) + task.crews > crisis.crews_on(kind, day) + NOTHING);
    is_short.then(|| format!("crews of {}", row.crew_kind.as_deref().unwrap_or_default()))
}

/// How much of a work is done before a day.
fn done_by(crisis: &Crisis, stretches: &[Stretch], work: usize, day: u32) -> f64 {
    let done = stretches.iter().filter(|(period, _)| runs(crisis, work, *period).end <= day);
    done.map(|(_, share)| share).sum()
}

/// Crews of a kind that other works have on a day.
fn at_work(crisis: &Crisis, stretches: &[Vec<Stretch>], kind: usize, but: usize, day: u32) -> f64 {
    let others = (0..crisis.tasks.len()).filter(|work| *work != but && crisis.tasks[*work].kind == Some(kind));
    let mut sum = 0.0;
    for work in others {
        let task = &crisis.tasks[work];
        for (period, share) in &stretches[work] {
            let days = runs(crisis, work, *period);
            if days.contains(&day) {
                let part = if task.is_divisible { f64::from(task.days) / days.len() as f64 } else { 1.0 };
                sum += task.crews * part * share;
            }
        }
    }
    sum
}
