//! Works with their rows resolved: how long, with whom, for how much, after what, and when they can begin.
//!
//! A work that is not divisible begins on the first day of a period and runs without a break. On grids of days that is every
//! day; on longer periods a gate that opens in the middle of one is waited for until the next begins.

use crate::Crisis;
use crate::crisis::Rates;
use crate::entities::Divisible;
use crate::settings::Settings;
use crate::tables::Tables;
use longpole_base::calendar::offset_of;
use longpole_base::quantity::Tonnes;
use std::collections::BTreeMap;

/// A work.
#[derive(Clone, Debug)]
pub struct Task {
    /// Position in `places`.
    pub place: usize,
    /// Position in the sectors.
    pub sector: usize,
    /// Whole days it takes.
    pub days: u32,
    /// By period: what all of it would cost at that period's rate, in the plan's currency.
    pub cost: Vec<f64>,
    /// Crews it occupies while it runs.
    pub crews: f64,
    /// Their kind, by position in [`Crisis::crew_kinds`]; `None` if they are not limited.
    pub kind: Option<usize>,
    /// What it uses up: position in `items`, and tonnes.
    pub material: Option<(usize, f64)>,
    /// The works that must be done before, by position.
    pub after: Vec<usize>,
    /// Whether it can be done in parts.
    pub is_divisible: bool,
    /// Weight of a day without it.
    pub weight: f64,
    /// The first day of the plan on which it may run, from 0.
    pub first: u32,
    /// The day of the plan before which it must be done.
    pub end: u32,
}

/// The kinds of crews, in alphabetical order.
pub(crate) fn kinds(tables: &Tables) -> Vec<String> {
    let mut kinds: Vec<String> = tables.crews.rows.iter().map(|row| row.kind.clone()).collect();
    kinds.sort();
    kinds.dedup();
    kinds
}

/// Resolves every work, given the positions of what it names.
pub(crate) fn tasks(
    settings: &Settings,
    tables: &Tables,
    place: impl Fn(&crate::ids::PlaceId) -> usize,
    item: impl Fn(&crate::ids::ItemId) -> usize,
    sectors: &[String],
    kinds: &[String],
) -> Vec<Task> {
    let rates = Rates::new(settings, tables);
    let grid = &settings.grid;
    let rows = &tables.works.rows;
    let position: BTreeMap<_, _> = rows.iter().enumerate().map(|(index, row)| (&row.id, index)).collect();
    let day = |offset: i64| offset.clamp(0, i64::from(grid.days())) as u32;
    rows.iter()
        .map(|row| Task {
            place: place(&row.place),
            sector: sectors.binary_search(&row.sector).expect("collected from these"),
            days: row.days.value().ceil() as u32,
            cost: grid
                .periods()
                .iter()
                .map(|period| row.cost.value() * rates.at(row.currency.as_deref(), period.start).unwrap_or(1.0))
                .collect(),
            crews: row.crews.value(),
            kind: row.crew_kind.as_ref().map(|kind| kinds.binary_search(kind).expect("kinds have been checked")),
            material: row.material_item.as_ref().zip(row.material_t).map(|(id, mass)| (item(id), Tonnes::value(mass))),
            after: row.after.iter().map(|id| position[id]).collect(),
            is_divisible: row.divisible == Divisible::Yes,
            weight: row.weight.value(),
            first: row.from.map_or(0, |from| day(offset_of(grid.start(), from))),
            end: row.until.map_or(grid.days(), |until| day(offset_of(grid.start(), until) + 1)),
        })
        .collect()
}

impl Task {
    /// The days of a period on which it may run, as days of the plan.
    pub fn days_in(&self, crisis: &Crisis, period: usize) -> std::ops::Range<u32> {
        let span = &crisis.settings.grid.periods()[period];
        let first = self.first.max(span.offset);
        first..self.end.min(span.offset + span.days).max(first)
    }
}

/// When a work can be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// The periods in which it can begin, or run if it is divisible.
    pub periods: Vec<usize>,
    /// The first day of the plan on which it can be done, the day after its last; `None` for never.
    pub done: Option<u32>,
}

impl Crisis {
    /// How many crews of a kind there are on a day of the plan.
    pub fn crews_on(&self, kind: usize, day: u32) -> f64 {
        let start = self.settings.start();
        let on = |row: &&crate::entities::Crew| {
            row.kind == self.crew_kinds[kind]
                && row.from.is_none_or(|from| offset_of(start, from) <= i64::from(day))
                && row.until.is_none_or(|until| i64::from(day) <= offset_of(start, until))
        };
        self.tables.crews.rows.iter().filter(on).map(|row| row.number.value()).sum()
    }

    /// When each work can be done: its dates allow it, its crews are there, and what it waits for can be done by then. What
    /// other works take of crews, materials and money is not looked at.
    pub fn work_windows(&self) -> Vec<Window> {
        let waits: Vec<Vec<usize>> = self.tasks.iter().map(|task| task.after.clone()).collect();
        let there: Vec<Vec<f64>> = (0..self.crew_kinds.len())
            .map(|kind| (0..self.settings.grid.days()).map(|day| self.crews_on(kind, day)).collect())
            .collect();
        let mut found = vec![Window::default(); self.tasks.len()];
        for work in crate::gates::order(&waits).0 {
            let task = &self.tasks[work];
            let done = task.after.iter().map(|before| found[*before].done);
            let ready = done.into_iter().try_fold(0, |latest, day| Some(latest.max(day?)));
            let crews = |day: u32| task.kind.map_or(f64::INFINITY, |kind| there[kind][day as usize]);
            if let Some(ready) = ready {
                found[work] = self.window(task, ready, &crews);
            }
        }
        found
    }

    /// When a work can be done that is not held up before a day.
    fn window(&self, task: &Task, ready: u32, crews: &dyn Fn(u32) -> f64) -> Window {
        let periods = self.settings.grid.periods();
        let open = (0..periods.len()).filter(|period| periods[*period].offset >= ready);
        if !task.is_divisible {
            let fits = |period: &usize| {
                let begins = periods[*period].offset;
                let mut days = begins..begins + task.days;
                begins >= task.first && days.end <= task.end && days.all(|day| crews(day) >= task.crews)
            };
            let periods_open: Vec<usize> = open.filter(fits).collect();
            let done = periods_open.first().map(|period| periods[*period].offset + task.days);
            return Window { periods: periods_open, done };
        }
        let runs = |period: &usize| {
            let mut days = task.days_in(self, *period);
            !days.is_empty() && days.all(|day| task.crews == 0.0 || crews(day) > 0.0)
        };
        let periods_open: Vec<usize> = open.filter(runs).collect();
        let mut left = f64::from(task.days);
        let done = periods_open.iter().find_map(|period| {
            left -= task.days_in(self, *period).len() as f64;
            (left <= 0.0).then_some(periods[*period].offset + periods[*period].days)
        });
        Window { periods: periods_open, done }
    }
}
