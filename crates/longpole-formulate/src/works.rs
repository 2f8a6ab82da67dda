//! What one unit of a work's column does when: a whole work begun in a period, or all of a divisible one done in it.

use crate::{Case, Variables};
use longpole_base::calendar::add_days;
use longpole_model::Crisis;
use longpole_program::Column;

/// The days of the plan, as labels; none without works.
pub(crate) fn days(crisis: &Crisis) -> Vec<String> {
    let days = if crisis.tasks.is_empty() { 0 } else { i64::from(crisis.settings.grid.days()) };
    (0..days).map(|day| add_days(crisis.settings.start(), day).to_string()).collect()
}

impl Variables {
    /// The column of a work and period: begun then, or done then if it is divisible.
    pub fn work(&self, work: usize, period: usize) -> Option<Column> {
        self.start.get([work, period]).or_else(|| self.progress.get([work, period]))
    }
}

impl Case<'_> {
    /// The columns of a work, with their periods.
    pub fn of_work(&self, work: usize) -> impl Iterator<Item = (usize, Column)> + '_ {
        let periods = self.windows[work].periods.iter();
        periods.filter_map(move |period| Some((*period, self.variables.work(work, *period)?)))
    }
}

/// The days on which a work runs that is begun in a period, or done in it if it is divisible.
pub fn runs(crisis: &Crisis, work: usize, period: usize) -> std::ops::Range<u32> {
    let task = &crisis.tasks[work];
    if task.is_divisible {
        return task.days_in(crisis, period);
    }
    let begins = crisis.settings.grid.periods()[period].offset;
    begins..begins + task.days
}

/// The part of these days that falls into a period.
pub fn part_in(crisis: &Crisis, work: usize, begun: usize, period: usize) -> f64 {
    let (days, span) = (runs(crisis, work, begun), &crisis.settings.grid.periods()[period]);
    let within = days.end.min(span.offset + span.days).saturating_sub(days.start.max(span.offset));
    f64::from(within) / days.len() as f64
}

/// The part of a work that is done before a day: none or all of one that is not divisible.
pub fn done_before(crisis: &Crisis, work: usize, begun: usize, day: u32) -> f64 {
    let days = runs(crisis, work, begun);
    if crisis.tasks[work].is_divisible {
        f64::from(day.clamp(days.start, days.end) - days.start) / days.len() as f64
    } else {
        f64::from(u8::from(days.end <= day))
    }
}

/// The days on which a row is in force that waits for a work, each counted as far as the work is done before it.
pub fn days_after(crisis: &Crisis, work: usize, begun: usize, days: std::ops::Range<u32>) -> f64 {
    days.map(|day| done_before(crisis, work, begun, day)).sum()
}

/// The days of a period between two dates, both included, as days of the plan.
pub fn days_between(
    crisis: &Crisis,
    period: usize,
    from: Option<longpole_base::Date>,
    until: Option<longpole_base::Date>,
) -> std::ops::Range<u32> {
    let grid = &crisis.settings.grid;
    let span = &grid.periods()[period];
    let n = grid.days_in_force(period, from, until);
    // What is in force within a period begins with it, or on its own first day.
    let before = from.map_or(0, |from| longpole_base::calendar::offset_of(grid.start(), from));
    let first = before.clamp(i64::from(span.offset), i64::from(span.offset + span.days)) as u32;
    first..first + n
}
