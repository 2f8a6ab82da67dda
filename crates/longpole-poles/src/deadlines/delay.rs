//! A scenario that begins on a later day: the base until the day before, the scenario's figures from that day on.
//!
//! Rows of tables with dates are cut in two where the scenario changes them: the base's row ends the day before, the
//! scenario's begins on the day, each within its own dates. A force that it fields is authorized on the day or later. What
//! has no dates cannot begin later, and is named.

use super::{forces, funds};
use longpole_base::calendar::add_days;
use longpole_base::{Cell, Date, Entity};
use longpole_model::Crisis;
use longpole_model::entities::{Capacity, Measure, Per, Service, Storage, Supply};
use longpole_model::ids::{CapacityId, ServiceId, StorageId, SupplyId};
use longpole_model::tables::TABLES;
use std::collections::BTreeSet;

/// A scenario as something that can begin on another day.
pub struct Delay<'a> {
    base: &'a Crisis,
    scenario: &'a Crisis,
    /// The lines of input that it changes, each as `table/id`.
    pub lines: Vec<String>,
    /// The first day of the plan on which it differs from the base; `None` if it differs on none.
    pub begins: Option<Date>,
    /// Whether it only gives or only takes, so that its effect can but fall with a later beginning.
    pub is_one_way: bool,
}

/// What a scenario changes of one table.
#[derive(Default)]
pub(super) struct Changes {
    /// The lines, each as `table/id`.
    pub lines: Vec<String>,
    /// For each the first day on which it differs.
    pub days: Vec<Date>,
    /// Whether a line gives more somewhere.
    pub gives: bool,
    /// Whether a line gives less somewhere.
    pub takes: bool,
}

impl<'a> Delay<'a> {
    /// What a scenario changes.
    ///
    /// # Errors
    /// With the settings and the columns, as `table.column`, that it changes and that have no date to begin on.
    pub fn of(base: &'a Crisis, scenario: &'a Crisis) -> Result<Self, Vec<String>> {
        let mut fixed = settings(base, scenario);
        fixed.extend(undated(base, scenario));
        fixed.extend(limited_in_one(base, scenario));
        let (was, is) = (&base.tables, &scenario.tables);
        let both = pairs(&was.supplies.rows, &is.supplies.rows);
        if both.iter().any(|pair| matches!(pair, (Some(was), Some(is)) if is_total(was) || is_total(is))) {
            fixed.insert("supplies.amount_t".to_owned());
        }
        fixed.extend(funds::fixed(base, scenario));
        if !fixed.is_empty() {
            return Err(fixed.into_iter().collect());
        }
        let start = base.settings.start();
        let mut changes = Changes::default();
        changes.look("capacities", (&was.capacities.rows, &is.capacities.rows), start);
        changes.look("storage", (&was.storage.rows, &is.storage.rows), start);
        changes.look("supplies", (&was.supplies.rows, &is.supplies.rows), start);
        changes.look("services", (&was.services.rows, &is.services.rows), start);
        funds::look(base, scenario, &mut changes);
        forces::look(scenario, &mut changes);
        let begins = changes.days.into_iter().filter(|day| *day <= base.settings.grid.last_day()).min();
        let is_one_way = !(changes.gives && changes.takes);
        Ok(Self { base, scenario, lines: changes.lines, begins, is_one_way })
    }

    /// The crisis if the scenario begins on a day.
    pub fn to(&self, day: Date) -> Crisis {
        let is = &self.scenario.tables;
        let mut crisis = self.scenario.changed_in_force(|tables| {
            let was = &self.base.tables;
            tables.capacities.rows = cut(&was.capacities.rows, &is.capacities.rows, day);
            tables.storage.rows = cut(&was.storage.rows, &is.storage.rows, day);
            tables.supplies.rows = cut(&was.supplies.rows, &is.supplies.rows, day);
            tables.services.rows = cut(&was.services.rows, &is.services.rows, day);
            tables.funds.rows = funds::cut(self.base, self.scenario, day);
            forces::hold_until(self.scenario, day, tables);
        });
        // Every fund of such a crisis says itself whether it counts.
        crisis.settings.funds_counted.clear();
        crisis.settings.funds_dropped.clear();
        crisis
    }
}

/// A row with the days between which it holds.
trait Dated: Entity + Clone {
    /// Its id.
    fn id(&self) -> &str;
    /// The same row under another id.
    fn renamed(&self, id: &str) -> Self;
    /// Its first and last day.
    fn span(&self) -> (Option<Date>, Option<Date>);
    /// The same row with other days.
    fn within(&self, from: Option<Date>, until: Option<Date>) -> Self;
    /// How much it lets pass or gives; a row that gives nothing is as good as none.
    fn amount(&self) -> f64;
}

macro_rules! dated {
    ($($entity:ident, $id:ident, |$row:ident| $amount:expr;)+) => {$(
        impl Dated for $entity {
            fn id(&self) -> &str {
                self.id.as_str()
            }

            fn renamed(&self, id: &str) -> Self {
                Self { id: $id(id.into()), ..self.clone() }
            }

            fn span(&self) -> (Option<Date>, Option<Date>) {
                (self.from, self.until)
            }

            fn within(&self, from: Option<Date>, until: Option<Date>) -> Self {
                Self { from, until, ..self.clone() }
            }

            fn amount(&self) -> f64 {
                let $row = self;
                $amount
            }
        }
    )+};
}

dated! {
    Capacity, CapacityId, |row| row.amount.value();
    Storage, StorageId, |row| row.amount_t.value();
    Supply, SupplyId, |row| row.amount_t.map_or(f64::INFINITY, longpole_base::quantity::Tonnes::value);
    Service, ServiceId, |row| row.amount_per_day.value();
}

/// Columns that say nothing a plan would heed beyond the dates: a gate has had its say in these.
const REMARKS: [&str; 8] = ["source", "note", "name", "name_ar", "name_fr", "title", "donor", "gate"];

/// What a row says, but for remarks and some columns more.
fn figures<T: Entity>(row: &T, but: &[&str]) -> Vec<Cell> {
    let cells = T::TABLE.fields.iter().zip(row.cells());
    let kept = cells.filter(|(field, _)| !REMARKS.contains(&field.name) && !but.contains(&field.name));
    kept.map(|(_, cell)| cell).collect()
}

/// Rows that differ, by id: as the base has them and as the scenario has them.
fn pairs<'r, T: Dated>(base: &'r [T], scenario: &'r [T]) -> Vec<(Option<&'r T>, Option<&'r T>)> {
    let of = |rows: &'r [T], id: &str| rows.iter().find(|row| row.id() == id);
    let was = base.iter().map(|row| (Some(row), of(scenario, row.id())));
    let added = scenario.iter().filter(|row| of(base, row.id()).is_none()).map(|row| (None, Some(row)));
    let differ =
        |(was, is): &(Option<&T>, Option<&T>)| was.map(|row| figures(row, &[])) != is.map(|row| figures(row, &[]));
    was.chain(added).filter(differ).collect()
}

/// Columns that tell how much, and from when to when.
const HOW_MUCH: [&str; 6] = ["id", "amount", "amount_t", "amount_per_day", "from", "until"];

impl Changes {
    /// Notes the rows that differ.
    fn look<T: Dated>(&mut self, table: &str, (base, scenario): (&[T], &[T]), start: Date) {
        for (was, is) in pairs(base, scenario) {
            self.lines.extend(was.or(is).map(|row| format!("{table}/{}", row.id())));
            let on = |row: Option<&T>, day: Date| {
                let amount = row.filter(|row| holds(row.span(), day)).map_or(0.0, Dated::amount);
                let else_ = row.filter(|_| amount > 0.0).map(|row| figures(row, &HOW_MUCH));
                (amount, else_)
            };
            let mut first = None;
            for day in turns(start, [was, is].into_iter().flatten().map(Dated::span)) {
                let (before, after) = (on(was, day), on(is, day));
                if before != after && first.is_none() {
                    first = Some(day);
                }
                // What differs in anything but how much gives and takes.
                let otherwise = before.1.is_some() && after.1.is_some() && before.1 != after.1;
                self.gives |= after.0 > before.0 || otherwise;
                self.takes |= after.0 < before.0 || otherwise;
            }
            self.days.extend(first);
        }
    }
}

/// Whether a day lies between two others.
pub(super) fn holds((from, until): (Option<Date>, Option<Date>), day: Date) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| until >= day)
}

/// The days, from the start on and in order, on which anything can begin or be over.
pub(super) fn turns(
    start: Date,
    spans: impl Iterator<Item = (Option<Date>, Option<Date>)>,
) -> impl Iterator<Item = Date> {
    let mut days = BTreeSet::from([start]);
    for (from, until) in spans {
        days.extend(from.into_iter().chain(until.map(|until| add_days(until, 1))).filter(|day| *day > start));
    }
    days.into_iter()
}

/// The base's rows to the day before, the scenario's from the day on. What is the same in both is left as it is.
fn cut<T: Dated>(base: &[T], scenario: &[T], day: Date) -> Vec<T> {
    let pairs = pairs(base, scenario);
    let differs = |row: &T| pairs.iter().any(|(was, _)| was.is_some_and(|was| was.id() == row.id()));
    let before = add_days(day, -1);
    let mut rows: Vec<T> = base
        .iter()
        .map(|row| {
            let (from, until) = row.span();
            let until = Some(until.map_or(before, |until| until.min(before)));
            if differs(row) { row.within(from, until) } else { row.clone() }
        })
        .collect();
    for is in pairs.iter().filter_map(|(_, is)| *is) {
        let (from, until) = is.span();
        let id = unused(is.id(), |id| base.iter().chain(scenario).any(|row| row.id() == id));
        rows.push(is.within(Some(from.map_or(day, |from| from.max(day))), until).renamed(&id));
    }
    rows
}

/// An id for a second part of a row.
pub(super) fn unused(id: &str, is_used: impl Fn(&str) -> bool) -> String {
    let mut later = format!("{id} (later)");
    while is_used(&later) {
        later.push('+');
    }
    later
}

fn is_total(row: &Supply) -> bool {
    row.amount_t.is_some() && row.per == Some(Per::Total)
}

/// Settings that differ and hold for the whole plan.
fn settings(base: &Crisis, scenario: &Crisis) -> BTreeSet<String> {
    let (was, is) = (&base.settings, &scenario.settings);
    let differ = [
        ("periods", was.grid != is.grid),
        ("aims", was.aims != is.aims),
        ("ration", was.ration != is.ration),
        ("truck", was.truck != is.truck),
        ("currency", was.currency != is.currency),
    ];
    differ.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()).collect()
}

/// Tables of which rows can begin later, and that of gates, which shows in their dates.
const WITH_DATES: [&str; 6] = ["capacities", "storage", "supplies", "services", "funds", "gates"];

/// Columns that differ in tables without dates.
fn undated(base: &Crisis, scenario: &Crisis) -> BTreeSet<String> {
    let mut fixed = BTreeSet::new();
    for spec in TABLES.iter().filter(|spec| spec.name != "sources" && !WITH_DATES.contains(&spec.name)) {
        let n = base.tables.n_rows(spec.name).max(scenario.tables.n_rows(spec.name));
        for row in 0..n {
            let of = |crisis: &Crisis| crisis.tables.cells(spec.name, row);
            let (was, is) = (of(base), of(scenario));
            for (column, field) in spec.fields.iter().enumerate().filter(|(_, field)| !REMARKS.contains(&field.name)) {
                if was.as_ref().map(|cells| &cells[column]) != is.as_ref().map(|cells| &cells[column]) {
                    fixed.insert(format!("{}.{}", spec.name, field.name));
                }
            }
        }
    }
    fixed
}

/// Places and links with a limit in one of the two crises only: without rows they are not limited, and no row says so.
fn limited_in_one(base: &Crisis, scenario: &Crisis) -> BTreeSet<String> {
    let sites = |crisis: &Crisis| -> BTreeSet<(String, Measure)> {
        crisis.tables.capacities.rows.iter().map(|row| (row.on.to_string(), row.measure)).collect()
    };
    let rooms = |crisis: &Crisis| -> BTreeSet<String> {
        crisis.tables.storage.rows.iter().map(|row| row.place.to_string()).collect()
    };
    let mut fixed = BTreeSet::new();
    if sites(base) != sites(scenario) {
        fixed.insert("capacities.on".to_owned());
    }
    if rooms(base) != rooms(scenario) {
        fixed.insert("storage.place".to_owned());
    }
    fixed
}
