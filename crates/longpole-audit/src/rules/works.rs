//! Works, replayed day by day out of the table `works`: each runs for its days without a break, between its dates, after all
//! that it waits for is done, with crews that are there; of a divisible work no more is done on a day than its crews can do.
//! What is done when is what rows that wait for a work go by.

use super::Case;
use crate::book::Book;
use crate::folder::Folder;
use crate::report::{At, Figure, Findings, Relation, Rule};
use crate::sum::{LEFT_OUT, Sum, solver_room};
use longpole_base::calendar::{add_days, offset_of};
use longpole_model::entities::Divisible;
use longpole_model::ids::WorkId;
use std::collections::BTreeMap;
use std::ops::Range;

/// Some days on which a work runs, and the part of it that is done on them.
#[derive(Clone)]
pub(crate) struct Stretch {
    pub days: Range<usize>,
    pub share: f64,
}

/// What is done of each work when.
pub(crate) struct Replay {
    pub works: Vec<Vec<Stretch>>,
    is_divisible: Vec<bool>,
    ids: BTreeMap<WorkId, usize>,
}

impl Replay {
    pub fn of(folder: &Folder<'_>, book: &Book<'_>) -> Self {
        let rows = &folder.crisis.tables.works.rows;
        let mut works = vec![Vec::new(); rows.len()];
        for (&[work, first], &(share, last)) in &book.works {
            works[work].push(Stretch { days: first..last + 1, share });
        }
        Self {
            works,
            is_divisible: rows.iter().map(|row| row.divisible == Divisible::Yes).collect(),
            ids: rows.iter().enumerate().map(|(work, row)| (row.id.clone(), work)).collect(),
        }
    }

    /// The part of a work that is done on some days: a figure out of a file if the work can be done in parts.
    pub fn part(&self, work: usize, stretch: &Stretch) -> Sum {
        if self.is_divisible[work] { Sum::filed(stretch.share) } else { Sum::exact(stretch.share) }
    }

    /// The part of a work that is done before a day.
    pub fn done_before(&self, work: usize, day: usize) -> Sum {
        // What is too little to be written may be done as well.
        let mut done = Sum::default().within(if self.is_divisible[work] { LEFT_OUT } else { 0.0 });
        for stretch in &self.works[work] {
            let part = self.part(work, stretch);
            if stretch.days.end <= day {
                done.add(part);
            } else if self.is_divisible[work] && stretch.days.start < day {
                done.add(part.times((day - stretch.days.start) as f64 / stretch.days.len() as f64));
            }
        }
        done
    }

    /// The days on which a row is in force, each as far as the work it waits for is done before it.
    pub fn days_done(&self, work: Option<&WorkId>, days: Range<usize>) -> Sum {
        let Some(work) = work.map(|work| self.ids[work]) else { return Sum::exact(days.len() as f64) };
        let mut sum = Sum::default();
        for day in days {
            sum.add(self.done_before(work, day));
        }
        sum
    }
}

pub(crate) fn check(case: &Case<'_>, findings: &mut Findings) {
    let (folder, rows) = (case.folder, &case.folder.crisis.tables.works.rows);
    let start = folder.grid().start();
    let at = |what, unit| At { rule: Rule::Works, table: "works", what, unit };
    for (work, row) in rows.iter().enumerate() {
        let stretches = &case.works.works[work];
        let names = |day: Option<usize>| {
            let day = day.map_or_else(String::new, |day| add_days(start, day as i64).to_string());
            vec![row.id.to_string(), day]
        };
        let told = !stretches.is_empty() || case.book.undone.contains_key(&[work]);
        findings.is_so(at("row", ""), &|| names(None), told, Relation::Missing, Figure::Nothing);
        let both = !stretches.is_empty() && case.book.undone.contains_key(&[work]);
        findings.is_so(at("row", ""), &|| names(None), !both, Relation::Twice, Figure::Nothing);
        let takes = row.days.value().ceil() as usize;
        let mut all = Sum::default();
        for stretch in stretches {
            let named = || names(Some(stretch.days.start));
            all.add(case.works.part(work, stretch));
            let first = row.from.map_or(0, |from| offset_of(start, from));
            let last = row.until.map_or(i64::MAX, |until| offset_of(start, until));
            let day = |day: usize| Sum::exact(day as f64);
            findings.at_least(at("begins", "day"), &named, day(stretch.days.start), Sum::exact(first as f64));
            findings.at_most(at("done", "day"), &named, day(stretch.days.end - 1), Sum::exact(last as f64));
            if case.works.is_divisible[work] {
                let most = stretch.days.len() as f64 / takes as f64;
                let room = solver_room(1.0, 1.0);
                findings.at_most(
                    at("share", "share"),
                    &named,
                    Sum::filed(stretch.share),
                    Sum::exact(most).within(room),
                );
            } else {
                findings.equals(at("days", "day"), &named, day(stretch.days.len()), day(takes));
                findings.equals(at("share", "share"), &named, Sum::exact(stretch.share), Sum::exact(1.0));
            }
            for before in &row.after {
                let Some(before) = rows.iter().position(|other| other.id == *before) else { continue };
                let done = case.works.done_before(before, stretch.days.start);
                let room = stretch.share * solver_room(1.0, 1.0) + LEFT_OUT * folder.n_periods as f64;
                findings.at_least(at("after", "share"), &named, done.within(room), Sum::exact(1.0));
            }
        }
        // Two stretches on one day would be twice the crews, and show there; all of it is done once.
        let most = Sum::exact(1.0).within(solver_room(1.0, 1.0));
        findings.at_most(at("share_done", "share"), &|| names(None), all, most);
    }
    crews(case, findings);
}

/// What is done of a work in each period: a work is done evenly over its days.
pub(super) fn in_periods(case: &Case<'_>, work: usize) -> Vec<(usize, Sum)> {
    let mut parts = Vec::new();
    for stretch in &case.works.works[work] {
        for (period, span) in case.folder.grid().periods().iter().enumerate() {
            let (from, end) = (span.offset as usize, (span.offset + span.days) as usize);
            let within = end.min(stretch.days.end).saturating_sub(from.max(stretch.days.start));
            if within > 0 {
                parts.push((period, case.works.part(work, stretch).times(within as f64 / stretch.days.len() as f64)));
            }
        }
    }
    parts
}

/// On every day no more crews of a kind are at work than there are.
fn crews(case: &Case<'_>, findings: &mut Findings) {
    let (folder, tables) = (case.folder, &case.folder.crisis.tables);
    let start = folder.grid().start();
    let n_days = folder.grid().days() as usize;
    let mut there: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for row in &tables.crews.rows {
        let of_kind = there.entry(row.kind.as_str()).or_insert_with(|| vec![0.0; n_days]);
        let first = row.from.map_or(0, |from| offset_of(start, from).max(0));
        let end = row.until.map_or(n_days as i64, |until| (offset_of(start, until) + 1).clamp(0, n_days as i64));
        for day in first..end {
            of_kind[day as usize] += row.number.value();
        }
    }
    let mut busy: BTreeMap<&str, Vec<Sum>> = there.keys().map(|kind| (*kind, vec![Sum::default(); n_days])).collect();
    for (work, row) in tables.works.rows.iter().enumerate() {
        let Some(busy) = row.crew_kind.as_ref().and_then(|kind| busy.get_mut(kind.as_str())) else { continue };
        for stretch in &case.works.works[work] {
            let each = row.crews.value() * row.days.value().ceil() / stretch.days.len() as f64;
            for day in stretch.days.clone() {
                let crews = case.works.part(work, stretch).times(each);
                busy[day].add(crews.within(solver_room(each.max(1.0), each.max(1.0))));
            }
        }
    }
    for (kind, busy) in busy {
        for (day, busy) in busy.into_iter().enumerate() {
            let at = At { rule: Rule::Works, table: "works", what: "crews", unit: "crew" };
            let names = || vec![kind.to_owned(), add_days(start, day as i64).to_string()];
            findings.at_most(at, &names, busy, Sum::exact(there[kind][day]));
        }
    }
}

/// Whether each work can be done at all within the plan, were it alone with what it waits for: when at the earliest it is
/// done, as the first day after. Put off from round to round, as gates are.
pub(crate) fn earliest(case: &Case<'_>) -> Vec<Option<usize>> {
    let (folder, tables) = (case.folder, &case.folder.crisis.tables);
    let start = folder.grid().start();
    let end = folder.grid().days() as usize;
    let day = |offset: i64| offset.clamp(0, end as i64) as usize;
    let mut done: Vec<Option<usize>> = vec![Some(0); tables.works.rows.len()];
    for _ in 0..=tables.works.rows.len() {
        for (work, row) in tables.works.rows.iter().enumerate() {
            let position = |id: &WorkId| tables.works.rows.iter().position(|other| other.id == *id);
            let ready = row.after.iter().filter_map(position).map(|before| done[before]);
            let ready = ready.into_iter().try_fold(0, |latest, day| Some(day?.max(latest)));
            let (first, last) = (
                row.from.map_or(0, |from| day(offset_of(start, from))),
                row.until.map_or(end, |until| day(offset_of(start, until) + 1)),
            );
            let crews = |on: usize| -> f64 {
                let Some(kind) = &row.crew_kind else { return f64::INFINITY };
                let date = add_days(start, on as i64);
                let rows = tables.crews.rows.iter().filter(|crew| crew.kind == *kind);
                let rows = rows.filter(|crew| {
                    crew.from.is_none_or(|from| from <= date) && crew.until.is_none_or(|until| date <= until)
                });
                rows.map(|crew| crew.number.value()).sum()
            };
            let takes = row.days.value().ceil() as usize;
            let mut left = takes as i64;
            done[work] = ready.and_then(|ready| {
                folder.grid().periods().iter().filter(|span| span.offset as usize >= ready).find_map(|span| {
                    let (from, to) = (span.offset as usize, (span.offset + span.days) as usize);
                    if row.divisible == Divisible::No {
                        let fits = from >= first && from + takes <= last;
                        let staffed = || (from..from + takes).all(|on| crews(on) >= row.crews.value());
                        return (fits && staffed()).then_some(from + takes);
                    }
                    let mut days = from.max(first)..to.min(last);
                    let n = days.len() as i64;
                    let staffed = days.all(|on| row.crews.value() == 0.0 || crews(on) > 0.0);
                    left -= if staffed { n } else { 0 };
                    (n > 0 && left <= 0).then_some(to)
                })
            });
        }
    }
    done
}
