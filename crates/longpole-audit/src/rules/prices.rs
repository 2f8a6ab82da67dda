//! Prices are those of rows that can be; and the gain of each limit is the sum of its prices.
//!
//! Whether the prices are right, only the exported program can tell: see [`crate::bound`].

use super::Case;
use crate::report::{At, Figure, Findings, Relation, Rule};
use crate::sum::{HALF, Sum};
use longpole_base::Date;
use longpole_model::entities::Per;
use longpole_model::settings::AimKind;
use longpole_plan::{Limit, Tables};
use std::collections::BTreeMap;

/// Families of rows, with the unit in which a row counts. The measure of a capacity stands in its name.
const FAMILIES: &[(&str, &str)] = &[
    ("stock_balance", "t"),
    ("supply_total", "t"),
    ("capacity", ""),
    ("presence", "people"),
    ("posts", "people"),
    ("storage", "t"),
    ("shelf_life", "t"),
    ("shelf_life_total", "t"),
    ("coverage", "need unit"),
    ("held", "t"),
    ("ration_same", "t"),
    ("ration_least", "t or need unit"),
    ("ration_most", "t or need unit"),
    ("service", "need unit"),
    ("works", "works"),
    ("precedence", "works"),
    ("precedence_finished", "works"),
    ("crews", "crews"),
    ("repaired", "measure"),
    ("waiting", "days"),
    ("waiting_longest", "days"),
    ("spending", "money"),
    ("cash", "money"),
    ("earmark", "money"),
    ("share_short", "share"),
    ("worst_off", "share"),
];

/// Gains of at most this much are not told.
const LEAST_GAIN: f64 = 1e-6;

/// Sums of prices are made from prices here, and from reduced costs in the plan: both carry the roundings of a basis.
const BASIS: f64 = 1e-9;

/// The part of a limit from which it counts as reached, give or take what rounding hides.
const REACHED: f64 = 1.0 - 1e-6;

pub(crate) fn check(case: &Case<'_>, tables: &Tables, findings: &mut Findings) {
    let prices = rows(case, tables, findings);
    let aim = tables.prices.first().map(|row| row.aim.as_str()).unwrap_or_default();
    let market = Market { case, prices: &prices, prices_cost: aim == AimKind::Cost.as_str() };
    let mut told: BTreeMap<(String, String), &Limit> = BTreeMap::new();
    for limit in &tables.limits {
        let names = || vec![limit.table.clone(), limit.id.clone()];
        let at = |what| At { rule: Rule::Prices, table: "limits", what, unit: "" };
        let is_first = told.insert((limit.table.clone(), limit.id.clone()), limit).is_none();
        findings.is_so(at("row"), &names, is_first, Relation::Twice, Figure::Nothing);
        findings.says(at("aim"), &names, &limit.aim, aim);
        findings.says(at("unit"), &names, &limit.unit, unit_of_aim(case, aim));
    }
    // While people are short whatever gives way, what would save money holds nobody back and is not told.
    let people = [AimKind::Survival, AimKind::Standard, AimKind::WorstOff].map(AimKind::as_str);
    let short = tables.ledger.iter().filter(|line| people.contains(&line.aim.as_str()));
    let is_told = !(market.prices_cost && short.map(|line| line.amount.value()).sum::<f64>() > NOBODY);
    for line in market.lines().into_iter().filter(|_| is_told) {
        let names = || vec![line.table.to_owned(), line.id.clone()];
        let at = |what| At { rule: Rule::Prices, table: "limits", what, unit: unit_of_aim(case, aim) };
        let Some(limit) = told.remove(&(line.table.to_owned(), line.id.clone())) else {
            let most = Sum::exact(LEAST_GAIN);
            findings.at_most(at("gain"), &names, line.gain.within(HALF), most);
            continue;
        };
        findings.equals(at("gain"), &names, Sum::filed(limit.gain.value()), line.gain);
        findings.says(at("one_unit"), &names, &limit.one_unit, &line.one_unit);
        let count = |n: usize| Sum::exact(n as f64);
        let reached = Sum::exact(limit.periods_reached.value());
        findings.at_least(at("periods_reached"), &names, reached, count(line.reached.0));
        findings.at_most(at("periods_reached"), &names, reached, count(line.reached.1));
        let in_force = Sum::exact(limit.periods_in_force.value());
        findings.at_least(
            at("periods_in_force"),
            &names,
            in_force,
            count(line.surely_in_force.unwrap_or(line.in_force)),
        );
        findings.at_most(at("periods_in_force"), &names, in_force, count(line.in_force));
    }
    for ((table, id), limit) in told {
        let at = At { rule: Rule::Prices, table: "limits", what: "row", unit: "" };
        let names = || vec![table.clone(), id.clone()];
        findings.is_so(at, &names, false, Relation::Unsupported, Figure::Number(limit.gain.value()));
    }
}

fn unit_of_aim<'c>(case: &'c Case<'_>, aim: &str) -> &'c str {
    match aim {
        aim if aim == AimKind::Cost.as_str() => case.currency(),
        aim if aim == AimKind::WorstOff.as_str() => "share",
        aim if aim == AimKind::Recovery.as_str() => super::ledger::recovery_unit(case.folder.crisis),
        aim if aim == AimKind::Makespan.as_str() => super::ledger::DAYS,
        aim => super::ledger::person_days_unit(case.folder.crisis, aim),
    }
}

/// Every price is of one aim, of a known family, in its unit, and stands there once.
fn rows<'t>(case: &Case<'_>, tables: &'t Tables, findings: &mut Findings) -> BTreeMap<&'t str, f64> {
    let mut prices = BTreeMap::new();
    let first = tables.prices.first().map(|row| row.aim.clone()).unwrap_or_default();
    let is_aim = case.folder.crisis.settings.aims.iter().any(|aim| aim.as_str() == first);
    for row in &tables.prices {
        let names = || vec![row.row.clone()];
        let at = |what| At { rule: Rule::Prices, table: "prices", what, unit: "" };
        findings.says(at("aim"), &names, &row.aim, &first);
        findings.is_so(at("aim"), &names, is_aim, Relation::Unknown, Figure::Word(row.aim.clone()));
        let family = FAMILIES.iter().find(|(name, _)| *name == row.family);
        let key = row.row.strip_prefix(row.family.as_str()).and_then(|key| key.strip_prefix('[')?.strip_suffix(']'));
        let holds = family.is_some() && key.is_some();
        findings.is_so(at("family"), &names, holds, Relation::Unknown, Figure::Word(row.family.clone()));
        if let (Some((name, unit)), Some(key)) = (family, key) {
            let of_row = if *name == "capacity" { key.split(',').nth(1).unwrap_or_default() } else { unit };
            let unit = format!("{} per {of_row}", unit_of_aim(case, &row.aim));
            findings.says(at("unit"), &names, &row.unit, &unit);
        }
        let is_first = prices.insert(row.row.as_str(), row.price.value()).is_none();
        findings.is_so(at("row"), &names, is_first, Relation::Twice, Figure::Nothing);
    }
    prices
}

/// One line of input with what its first unit of easing gains.
struct Line {
    table: &'static str,
    id: String,
    one_unit: String,
    gain: Sum,
    /// Periods in which it is surely reached, and may be.
    reached: (usize, usize),
    in_force: usize,
    /// Fewer, if in some periods nothing may ever be there for it to limit.
    surely_in_force: Option<usize>,
}

impl Line {
    fn new(table: &'static str, id: &impl ToString, one_unit: impl Into<String>) -> Self {
        Self {
            table,
            id: id.to_string(),
            one_unit: one_unit.into(),
            gain: Sum::default(),
            reached: (0, 0),
            in_force: 0,
            surely_in_force: None,
        }
    }

    fn add(&mut self, price: f64, units: f64) {
        self.gain.add(Sum::exact(price * units).within(BASIS * (price * units).abs()));
    }

    /// Counts a period in which the limit is reached, as far as six decimals tell.
    fn reach(&mut self, used: f64, most: f64, room: f64) {
        self.reached.0 += usize::from(used - room >= most * REACHED);
        self.reached.1 += usize::from(used + room >= most * REACHED - 1e-9);
    }
}

/// Person-days, or a share, that are nobody's.
const NOBODY: f64 = 1e-6;

struct Market<'a> {
    case: &'a Case<'a>,
    prices: &'a BTreeMap<&'a str, f64>,
    prices_cost: bool,
}

impl Market<'_> {
    fn price(&self, row: &str) -> f64 {
        self.prices.get(row).copied().unwrap_or(0.0)
    }

    fn lines(&self) -> Vec<Line> {
        let mut lines = self.capacities();
        lines.extend(self.supplies());
        lines.extend(self.storage());
        lines.extend(self.services());
        lines.extend(self.given());
        lines.extend(self.funds());
        lines.extend(self.crews());
        lines
    }

    fn periods(&self) -> std::ops::Range<usize> {
        0..self.case.folder.n_periods
    }

    fn days(&self, period: usize, from: Option<Date>, until: Option<Date>) -> f64 {
        self.case.folder.days_in_force(period, from, until)
    }

    fn capacities(&self) -> Vec<Line> {
        let rows = self.case.folder.crisis.tables.capacities.rows.iter().enumerate();
        rows.map(|(capacity, row)| {
            let measure = row.measure.as_str();
            let one = if measure == "trucks" { "truck" } else { measure };
            let mut line = Line::new("capacities", &row.id, format!("1 {one} a day more"));
            for period in self.periods() {
                let days = self.days(period, row.from, row.until);
                if days > 0.0 {
                    let name = format!("capacity[{},{measure},{}]", row.on, self.case.period(period));
                    let whole = self.price(&name);
                    // What passes more must be protected, too.
                    let people = row.presence_per_unit.map_or(0.0, |people| people.value() / days);
                    let guarded = people * self.price(&format!("presence[{},{}]", row.on, self.case.period(period)));
                    // What waits for a work has a row of its own: it lets pass on the days after.
                    let done = super::capacity::in_force(self.case, row, period);
                    let mut waits = 0.0;
                    if row.work.is_some() {
                        if done.value <= done.room {
                            continue;
                        }
                        waits = self.price(&format!("repaired[{},{}]", row.id, self.case.period(period)));
                        line.gain.add(done.times(waits).within(BASIS * waits.abs() * done.value));
                    }
                    let rounding = BASIS * (whole.abs() + guarded.abs() + waits.abs()) * days;
                    line.gain.add(Sum::exact((whole - guarded - waits).max(0.0) * days).within(rounding));
                    line.in_force += 1;
                    let most = done.value * row.amount.value();
                    if let Some(&(used, _)) = self.case.book.usage.get(&[capacity, period]) {
                        line.reach(used, most, Sum::filed(used).room);
                    }
                }
            }
            line
        })
        .collect()
    }

    fn supplies(&self) -> Vec<Line> {
        let crisis = self.case.folder.crisis;
        let mut lines = Vec::new();
        for (supply, row) in crisis.tables.supplies.rows.iter().enumerate() {
            let (Some(amount), Some(per)) = (row.amount_t, row.per) else { continue };
            let one_unit = match per {
                Per::Day => "1 t a day more",
                Per::Period => "1 t a period more",
                Per::Total => "1 t more",
            };
            let mut line = Line::new("supplies", &row.id, one_unit);
            let mut bought = 0.0;
            for period in self.periods() {
                let days = self.days(period, row.from, row.until);
                let in_force = days > 0.0 && amount.value() > 0.0;
                line.in_force += usize::from(in_force);
                let used = self.case.book.purchases.get(&[supply, period]).copied().unwrap_or(0.0);
                bought += used;
                if per != Per::Total && in_force {
                    let units = if per == Per::Day { days } else { 1.0 };
                    let (worth, terms) = self.worth(supply, period);
                    line.gain.add(Sum::exact(worth.max(0.0) * units).within(BASIS * terms * units));
                    line.reach(used, amount.value() * units, Sum::filed(used).room);
                }
            }
            if per == Per::Total {
                line.add(self.price(&format!("supply_total[{}]", row.id)), 1.0);
                let mut whole = Line::new("supplies", &row.id, one_unit);
                whole.reach(bought, amount.value(), HALF * line.in_force as f64);
                line.reached = (whole.reached.0 * line.in_force, whole.reached.1 * line.in_force);
            }
            lines.push(line);
        }
        lines
    }

    /// What one more tonne ordered would gain, after what it costs; and how large the terms are that make it up.
    fn worth(&self, supply: usize, ordered: usize) -> (f64, f64) {
        let (folder, crisis) = (self.case.folder, self.case.folder.crisis);
        let (row, offer) = (&crisis.tables.supplies.rows[supply], &crisis.offers[supply]);
        let item = self.case.item(offer.item);
        let mut terms = Vec::new();
        for period in ordered..folder.n_periods {
            let part = folder.part_in(ordered, row.from, offer.lead_days, period);
            if part > 0.0 {
                let name = format!("stock_balance[{},{item},{}]", row.place, self.case.period(period));
                terms.push(part * self.price(&name));
                terms.push(part * self.kept(offer.place, offer.item, period));
            }
        }
        let price = offer.price_per_t[ordered];
        if crisis.money_is_limited() {
            let sector = &crisis.sectors[crisis.sector_of[offer.item]];
            terms.push(-price * self.price(&format!("spending[{sector},{}]", self.case.period(ordered))));
        }
        if self.prices_cost {
            terms.push(-price);
        }
        (terms.iter().sum(), terms.iter().map(|term| term.abs()).sum())
    }

    /// What a tonne is worth for keeping a while, here and anywhere, beside being there.
    fn kept(&self, place: usize, item: usize, came: usize) -> f64 {
        let folder = self.case.folder;
        let shelf = folder.crisis.tables.items.rows[item].shelf_days;
        let Some(shelf) = shelf.filter(|shelf| shelf.value() < f64::from(folder.grid().days())) else { return 0.0 };
        let (place, item) = (self.case.place(place), self.case.item(item));
        let worth = |period: usize| {
            let first = self.case.period(period);
            let here = self.price(&format!("shelf_life[{place},{item},{first}]"));
            let keeps = 1.0 - folder.part_by(came, None, shelf.value(), period);
            keeps * (here + self.price(&format!("shelf_life_total[{item},{first}]")))
        };
        (came..folder.n_periods).map(worth).sum()
    }

    fn storage(&self) -> Vec<Line> {
        let crisis = self.case.folder.crisis;
        let rows = crisis.tables.storage.rows.iter();
        rows.map(|row| {
            let mut line = Line::new("storage", &row.id, "room for 1 t more");
            let place = crisis.place(&row.place);
            let coming = super::storage::on_the_way(self.case, place);
            for (period, span) in self.case.folder.grid().periods().iter().enumerate() {
                let last = span.last_day();
                let is_used = |room: &longpole_model::entities::Storage| {
                    room.from.is_none_or(|from| from <= last) && room.until.is_none_or(|until| last <= until)
                };
                if !is_used(row) {
                    continue;
                }
                let day = (span.offset + span.days - 1) as usize;
                let done = self.case.works.days_done(row.work.as_ref(), day..day + 1);
                if done.value <= 0.0 {
                    continue;
                }
                let price = self.price(&format!("storage[{},{}]", row.place, self.case.period(period)));
                line.gain.add(done.times(price).within(BASIS * price.abs()));
                line.in_force += 1;
                let stocks = self.case.book.stocks.range([place, 0, 0]..[place + 1, 0, 0]);
                let here = stocks.filter(|(key, _)| key[2] == period).map(|(_, (stock, _))| *stock);
                let (lies, n) = here.fold((0.0, 0), |(sum, n), stock| (sum + stock, n + 1));
                *line.surely_in_force.get_or_insert(0) += usize::from(lies > 0.0);
                let rooms = crisis.tables.storage.rows.iter().filter(|room| room.place == row.place && is_used(room));
                let most = rooms.map(|room| {
                    room.amount_t.value() * self.case.works.days_done(room.work.as_ref(), day..day + 1).value
                });
                let most: f64 = most.sum();
                let coming = coming[period];
                line.reach(lies + coming.value, most, HALF * f64::from(n + 1) + coming.room);
            }
            line
        })
        .collect()
    }

    fn services(&self) -> Vec<Line> {
        let crisis = self.case.folder.crisis;
        let rows = crisis.tables.services.rows.iter().enumerate();
        rows.map(|(service, row)| {
            let need = crisis.need(&row.need);
            let unit = &crisis.tables.needs.rows[need].unit;
            let mut line =
                Line::new("services", &row.id, format!("1,000 {} a day more", longpole_base::unit::many(unit)));
            for period in self.periods() {
                let days = self.days(period, row.from, row.until);
                let place = crisis.place(&row.place);
                let somebody = (0..self.case.folder.n_groups)
                    .any(|group| self.case.folder.owed(place, group, need, period).is_some());
                if days <= 0.0 || row.amount_per_day.value() <= 0.0 || !somebody {
                    continue;
                }
                let force = self.case.folder.days_of(period, row.from, row.until);
                let days = self.case.works.days_done(row.work.as_ref(), force);
                if days.value <= 0.0 {
                    continue;
                }
                let price = self.price(&format!("service[{},{}]", row.id, self.case.period(period)));
                line.gain.add(days.times(price * 1000.0).within(BASIS * price.abs() * days.value * 1000.0));
                line.in_force += 1;
                let given = self.case.book.services.range([service, 0, 0]..[service + 1, 0, 0]);
                let given = given.filter(|(key, _)| key[2] == period).map(|(_, amount)| *amount);
                let (given, n) = given.fold((0.0, 0), |(sum, n), amount| (sum + amount, n + 1));
                line.reach(given, days.value * row.amount_per_day.value(), HALF * f64::from(n + 1));
            }
            line
        })
        .collect()
    }

    /// Crews: a row of prices stands for each day on which they may first be too few.
    fn crews(&self) -> Vec<Line> {
        let crisis = self.case.folder.crisis;
        let rows = crisis.tables.crews.rows.iter();
        rows.map(|row| {
            let mut line = Line::new("crews", &row.id, "1 crew more");
            for day in 0..self.case.folder.grid().days() {
                let date = longpole_base::calendar::add_days(self.case.folder.grid().start(), i64::from(day));
                if row.from.is_none_or(|from| from <= date) && row.until.is_none_or(|until| date <= until) {
                    let price = self.price(&format!("crews[{},{date}]", row.kind));
                    line.add(price, 1.0);
                    line.in_force += 1;
                    line.reached.1 += 1;
                    line.surely_in_force.get_or_insert(0);
                }
            }
            line
        })
        .collect()
    }

    /// Stocks of the first day and confirmed arrivals.
    fn given(&self) -> Vec<Line> {
        let crisis = self.case.folder.crisis;
        let grid = self.case.folder.grid();
        let stocks = crisis.tables.stocks.rows.iter().map(|row| {
            let id = format!("{} at {}", row.item, row.place);
            ("stocks", id, &row.place, &row.item, grid.start())
        });
        let arrivals = crisis.tables.pipeline.rows.iter();
        let arrivals = arrivals.map(|row| ("pipeline", row.id.to_string(), &row.place, &row.item, row.arrives));
        let mut lines = Vec::new();
        for (table, id, place, item, on) in stocks.chain(arrivals) {
            let Some(period) = grid.period_of(on.max(grid.start())) else { continue };
            let mut line = Line::new(table, &id, "1 t more");
            let balance = self.price(&format!("stock_balance[{place},{item},{}]", self.case.period(period)));
            let kept = self.kept(crisis.place(place), crisis.item(item), period);
            let gain = (balance + kept).max(0.0);
            line.gain = Sum::exact(gain).within(BASIS * (balance.abs() + kept.abs()));
            (line.reached, line.in_force) = ((1, 1), 1);
            lines.push(line);
        }
        lines
    }

    fn funds(&self) -> Vec<Line> {
        let crisis = self.case.folder.crisis;
        let mut lines = Vec::new();
        for (fund, row) in crisis.tables.funds.rows.iter().enumerate().filter(|(fund, _)| crisis.fund_counts(*fund)) {
            let one_unit = format!("1,000 {} more, paid as this fund pays", self.case.currency());
            let mut line = Line::new("funds", &row.id, one_unit);
            let total = crisis.fund_amount(fund);
            for period in self.periods() {
                let Some(told) = self.case.book.funds.get(&[fund, period]) else { continue };
                let received = super::money::received(self.case, fund, period);
                let before = period.checked_sub(1).map_or(0.0, |last| super::money::received(self.case, fund, last));
                let share = if total > 0.0 { (received - before) / total } else { 0.0 };
                line.add(self.price(&format!("cash[{},{}]", row.id, self.case.period(period))), share * 1000.0);
                line.in_force += 1;
                if received > 0.0 {
                    line.reached.0 += usize::from(told.unspent.value() + HALF <= 1e-6 * total);
                    line.reached.1 += usize::from(told.unspent.value() - HALF <= 1e-6 * total);
                }
            }
            lines.push(line);
        }
        lines
    }
}
