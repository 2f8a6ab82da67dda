//! Whether orders are met, worked out again: in each period from `coverage` or `shipments` and the folder, held against the
//! bounds, and compared with what the table `orders` says. Where a value lies so near to a bound that rounding decides,
//! both answers are right.

use super::Case;
use crate::report::{At, Figure, Findings, Relation, Rule};
use crate::sum::{LEFT_OUT, Sum};
use longpole_base::Date;
use longpole_base::quantity::Plain;
use longpole_model::entities::{Mode, Order, PlaceKind};
use longpole_model::orders::{GRACE, Indicator};
use longpole_plan::{OrderState, OrderTest};
use std::collections::BTreeMap;

pub(crate) fn check(case: &Case<'_>, findings: &mut Findings) {
    let orders = &case.folder.crisis.tables.orders.rows;
    for (order, row) in orders.iter().enumerate() {
        let Some(indicator) = Indicator::parse(&row.indicator) else { continue };
        let expected = match indicator.need() {
            Some(need) => by_area(case, row, indicator, need),
            None => BTreeMap::from([(case.folder.n_places, passing(case, row, indicator))]),
        };
        for (place, values) in &expected {
            let test = Test { case, row, indicator, place: *place, values };
            match case.book.orders.get(&[order, *place]) {
                Some(told) => test.check(told, findings),
                None => {
                    findings.is_so(at("row", ""), &|| test.names(), false, Relation::Missing, Figure::Nothing);
                }
            }
        }
        for [_, place] in case.book.orders.range([order, 0]..[order + 1, 0]).map(|(key, _)| key) {
            let names = || {
                let place = (*place < case.folder.n_places).then(|| case.place(*place));
                std::iter::once(row.id.to_string()).chain(place).collect()
            };
            findings.is_so(at("row", ""), &names, expected.contains_key(place), Relation::Unsupported, Figure::Nothing);
        }
    }
}

/// Where something is looked at.
fn at<'b>(what: &'b str, unit: &'b str) -> At<'b> {
    At { rule: Rule::Orders, table: "orders", what, unit }
}

/// By area the part of a level that is provided in each period; nothing where nobody is owed any.
fn by_area(case: &Case<'_>, row: &Order, indicator: Indicator<'_>, id: &str) -> BTreeMap<usize, Vec<Option<Sum>>> {
    let folder = case.folder;
    let places = &folder.crisis.tables.places.rows;
    let Some(need) = folder.crisis.tables.needs.rows.iter().position(|row| row.id.as_str() == id) else {
        return BTreeMap::new();
    };
    let mut areas = BTreeMap::new();
    for (place, at) in places.iter().enumerate() {
        let named = row.place.is_empty() || row.place.iter().any(|site| site.as_str() == at.id.as_str());
        let mut anybody = false;
        let mut values = Vec::with_capacity(folder.n_periods);
        for period in 0..folder.n_periods {
            let (mut owed, mut missing) = (0.0, Sum::default());
            for group in 0..folder.n_groups {
                let Some(group_owed) = folder.owed(place, group, need, period) else { continue };
                anybody = true;
                let survival_only = matches!(indicator, Indicator::Met(_));
                owed += if survival_only { group_owed.survival } else { group_owed.standard };
                if let Some(told) = case.book.coverage.get(&[place, group, need, period]) {
                    missing.add(Sum::filed(told.shortfall_survival.value()));
                    if !survival_only {
                        missing.add(Sum::filed(told.shortfall_standard.value()));
                    }
                }
            }
            values.push((owed > 0.0).then(|| {
                let mut part = Sum::exact(1.0);
                part.take(missing.times(1.0 / owed));
                part
            }));
        }
        if named && anybody {
            areas.insert(place, values);
        }
    }
    areas
}

/// Trucks or tonnes on an average day of each period.
fn passing(case: &Case<'_>, row: &Order, indicator: Indicator<'_>) -> Vec<Option<Sum>> {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let tables = &crisis.tables;
    let is_area = |place: usize| tables.places.rows[place].kind == PlaceKind::Area;
    let named = |id: &str| row.place.iter().any(|site| site.as_str() == id);
    let counts = |link: usize| {
        let leg = &crisis.legs[link];
        let (from, to) = (&tables.places.rows[leg.from], &tables.places.rows[leg.to]);
        if row.place.is_empty() {
            return is_area(leg.to) && !is_area(leg.from);
        }
        named(tables.links.rows[link].id.as_str())
            || (named(from.id.as_str()) && !is_area(leg.from))
            || (named(to.id.as_str()) && is_area(leg.to))
    };
    let (in_trucks, name) = match indicator {
        Indicator::Trucks(name) => (true, name),
        Indicator::Tonnes(name) => (false, name),
        Indicator::Met(_) | Indicator::Standard(_) => return Vec::new(),
    };
    let is_item = tables.items.rows.iter().any(|item| Some(item.id.as_str()) == name);
    let load = |link: usize, item: usize| -> f64 {
        let is_named = match name {
            None => true,
            Some(name) if is_item => tables.items.rows[item].id.as_str() == name,
            Some(name) => crisis.sectors[crisis.sector_of[item]] == name,
        };
        let in_measure = match in_trucks {
            true if tables.links.rows[link].mode == Mode::Road => crisis.trucks_per_t[item],
            true => 0.0,
            false => 1.0,
        };
        if is_named && counts(link) { in_measure } else { 0.0 }
    };
    let links = 0..tables.links.rows.len();
    let all = links.flat_map(|link| (0..folder.n_items).map(move |item| (link, item)));
    let unwritten: f64 = all.map(|(link, item)| load(link, item) * LEFT_OUT).sum();
    let mut sums = vec![Sum::default().within(unwritten); folder.n_periods];
    for (&[link, item, period], &amount) in &case.book.shipments {
        let load = load(link, item);
        if load > 0.0 {
            sums[period].add(Sum::filed(amount).times(load));
        }
    }
    sums.into_iter().enumerate().map(|(period, sum)| Some(sum.times(1.0 / folder.days(period)))).collect()
}

/// What a period says of an order.
#[derive(Clone, Copy, PartialEq)]
enum Verdict {
    Met,
    Missed,
    /// Rounding decides.
    Either,
}

/// One row of the table, worked out anew.
struct Test<'a> {
    case: &'a Case<'a>,
    row: &'a Order,
    indicator: Indicator<'a>,
    place: usize,
    values: &'a [Option<Sum>],
}

impl Test<'_> {
    fn names(&self) -> Vec<String> {
        let place = (self.place < self.case.folder.n_places).then(|| self.case.place(self.place));
        std::iter::once(self.row.id.to_string()).chain(place).collect()
    }

    fn bounds(&self) -> [Option<f64>; 2] {
        [self.row.at_least.map(Plain::value), self.row.at_most.map(Plain::value)]
    }

    /// By how much a value is outside its bounds.
    fn outside(&self, value: Sum) -> Sum {
        let [least, most] = self.bounds();
        let below = least.map(|least| least - value.value);
        let above = most.map(|most| value.value - most);
        let outside = below.into_iter().chain(above).fold(f64::NEG_INFINITY, f64::max);
        Sum { value: outside, ..value }
    }

    fn grace(&self) -> f64 {
        GRACE * self.bounds().into_iter().flatten().fold(1.0, f64::max)
    }

    fn verdict(&self, value: Sum) -> Verdict {
        let outside = self.outside(value);
        match (outside.value + outside.room <= self.grace(), outside.value - outside.room > self.grace()) {
            (true, _) => Verdict::Met,
            (_, true) => Verdict::Missed,
            _ => Verdict::Either,
        }
    }

    fn check(&self, told: &OrderTest, findings: &mut Findings) {
        let names = || self.names();
        let unit = self.indicator.unit();
        findings.says(at("indicator", ""), &names, &told.indicator, &self.row.indicator);
        findings.says(at("unit", ""), &names, &told.unit, unit);
        let [least, most] = self.bounds();
        for (what, said, expected) in [("at_least", told.at_least, least), ("at_most", told.at_most, most)] {
            let as_filed = |bound: Option<f64>| bound.map_or_else(String::new, |bound| format!("{bound:.6}"));
            findings.says(at(what, unit), &names, &as_filed(said.map(Plain::value)), &as_filed(expected));
        }
        let start = |period: usize| self.case.folder.grid().periods()[period].start;
        let known: Vec<(usize, Sum)> =
            self.values.iter().enumerate().filter_map(|(period, value)| Some((period, (*value)?))).collect();
        let due = |period: usize| self.row.by.is_none_or(|by| by <= start(period));
        let tested: Vec<(usize, Sum)> = known.iter().copied().filter(|(period, _)| due(*period)).collect();
        let day = |date: Option<Date>| date.map_or_else(String::new, |date| date.to_string());
        let first = tested.first().map(|(period, _)| start(*period));
        findings.says(at("tested_from", ""), &names, &day(told.tested_from), &day(first));
        let n_tested = Sum::exact(tested.len() as f64);
        findings.equals(at("periods_tested", ""), &names, Sum::exact(told.periods_tested.value()), n_tested);
        self.counts(told, &tested, findings);
        self.lasting(told, &known, findings);
        self.worst(told, &tested, findings);
    }

    /// In how many periods it is met, and what follows from that.
    fn counts(&self, told: &OrderTest, tested: &[(usize, Sum)], findings: &mut Findings) {
        let names = || self.names();
        let count = |verdict| tested.iter().filter(|(_, value)| self.verdict(*value) == verdict).count() as f64;
        let (surely, perhaps) = (count(Verdict::Met), count(Verdict::Either));
        let said = Sum::exact(told.periods_met.value());
        findings.at_least(at("periods_met", ""), &names, said, Sum::exact(surely));
        findings.at_most(at("periods_met", ""), &names, said, Sum::exact(surely + perhaps));
        let expected = match told.periods_tested.value() {
            0.0 => OrderState::Untested,
            n if n == told.periods_met.value() => OrderState::Yes,
            _ => OrderState::No,
        };
        findings.says(at("met", ""), &names, told.met.as_str(), expected.as_str());
    }

    /// From when on it is met: nothing is missed from then on, and the period before does not surely meet it.
    fn lasting(&self, told: &OrderTest, known: &[(usize, Sum)], findings: &mut Findings) {
        let start = |period: usize| self.case.folder.grid().periods()[period].start;
        let from = match told.met_from {
            None => known.len(),
            Some(day) => known.iter().position(|(period, _)| start(*period) == day).unwrap_or(usize::MAX),
        };
        let later = known.get(from..).unwrap_or_default();
        let holds = later.iter().all(|(_, value)| self.verdict(*value) != Verdict::Missed);
        let before = from.checked_sub(1).and_then(|before| known.get(before));
        let is_first = before.is_none_or(|(_, value)| self.verdict(*value) != Verdict::Met);
        let is_known = from <= known.len();
        let said = told.met_from.map_or(Figure::Nothing, |day| Figure::Word(day.to_string()));
        let names = || self.names();
        findings.is_so(at("met_from", ""), &names, is_known && holds && is_first, Relation::Unsupported, said);
    }

    /// The worst value, its period, and by how much it is outside.
    fn worst(&self, told: &OrderTest, tested: &[(usize, Sum)], findings: &mut Findings) {
        let (names, unit) = (|| self.names(), self.indicator.unit());
        let worst = tested.iter().map(|(_, value)| self.outside(*value));
        let worst = worst.reduce(|one, other| if other.value > one.value { other } else { one });
        let complete = [told.worst.is_some(), told.worst_period.is_some(), told.short_by.is_some()];
        let relation = if worst.is_some() { Relation::Missing } else { Relation::Unsupported };
        let as_it_should = complete.iter().all(|there| *there == worst.is_some());
        if !findings.is_so(at("worst", unit), &names, as_it_should, relation, Figure::Nothing) {
            return;
        }
        let (Some(worst), Some(said), Some(day)) = (worst, told.worst, told.worst_period) else { return };
        let there = tested.iter().find(|(period, _)| self.case.folder.grid().periods()[*period].start == day);
        let word = Figure::Word(day.to_string());
        if !findings.is_so(at("worst_period", ""), &names, there.is_some(), Relation::Unknown, word) {
            return;
        }
        let Some((_, value)) = there else { return };
        findings.equals(at("worst", unit), &names, Sum::filed(said.value()), *value);
        let outside = self.outside(*value);
        // Of values that are as bad but for the grace, any is the worst.
        findings.equals(at("worst_period", unit), &names, outside, worst.within(self.grace()));
        let short = Sum::filed(told.short_by.map_or(f64::NAN, Plain::value));
        let expected = match self.verdict(*value) {
            Verdict::Met => Sum::default(),
            Verdict::Missed => outside,
            Verdict::Either => outside.positive().within(self.grace()),
        };
        findings.equals(at("short_by", unit), &names, short, expected);
    }
}
