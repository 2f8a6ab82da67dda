//! The rows of a plan by position, each looked at by itself first: does it name what the folder has, once, in a period of
//! the calendar, and do its columns follow from each other?

use crate::folder::Folder;
use crate::report::{At, Figure, Findings, Relation, Rule};
use crate::sum::Sum;
use longpole_base::Date;
use longpole_base::quantity::{GRAMS_PER_TONNE, KG_PER_TONNE};
use longpole_model::entities::{Divisible, Mode};
use longpole_model::settings::RationRule;
use longpole_plan::{Coverage, FundLevel, OrderTest, Tables};
use std::collections::BTreeMap;

/// The rows of a plan by position in the tables of the folder.
#[derive(Default)]
pub(crate) struct Book<'a> {
    /// Tonnes by supply and period.
    pub purchases: BTreeMap<[usize; 2], f64>,
    /// Tonnes entering, by link, item and period.
    pub shipments: BTreeMap<[usize; 3], f64>,
    /// Tonnes lying at the end, and thrown away, by place, item and period.
    pub stocks: BTreeMap<[usize; 3], (f64, f64)>,
    /// Tonnes given, and in hand at the end, by place, group, item and period.
    pub deliveries: BTreeMap<[usize; 4], (f64, f64)>,
    /// By place, group, need and period.
    pub coverage: BTreeMap<[usize; 4], &'a Coverage>,
    /// Need units by service, group and period.
    pub services: BTreeMap<[usize; 3], f64>,
    /// Grams per person and day by group (everyone after all groups), item and period.
    pub rations: BTreeMap<[usize; 3], f64>,
    /// Used, and available, by capacity row and period.
    pub usage: BTreeMap<[usize; 2], (f64, f64)>,
    /// People, and what they let pass, by force, place or link (links after all places) and period.
    pub posts: BTreeMap<[usize; 3], (f64, f64)>,
    /// The part of a work that is done, and the last day of these, by work and first day of the plan; no days for what is not
    /// done at all.
    pub works: BTreeMap<[usize; 2], (f64, usize)>,
    /// Works of which the plan says that nothing is done: the part that is.
    pub undone: BTreeMap<[usize; 1], f64>,
    /// Money by fund (no fund after all funds), sector, place (anywhere after all places) and period.
    pub spending: BTreeMap<[usize; 4], f64>,
    /// Money paid to forces, by force, fund (no fund after all funds) and period.
    pub payroll: BTreeMap<[usize; 3], f64>,
    /// By fund and period.
    pub funds: BTreeMap<[usize; 2], &'a FundLevel>,
    /// By order and area (no area after all places).
    pub orders: BTreeMap<[usize; 2], &'a OrderTest>,
}

/// Positions by id.
struct Ids<'a> {
    places: BTreeMap<&'a str, usize>,
    links: BTreeMap<&'a str, usize>,
    items: BTreeMap<&'a str, usize>,
    groups: BTreeMap<&'a str, usize>,
    needs: BTreeMap<&'a str, usize>,
    supplies: BTreeMap<&'a str, usize>,
    capacities: BTreeMap<&'a str, usize>,
    services: BTreeMap<&'a str, usize>,
    funds: BTreeMap<&'a str, usize>,
    forces: BTreeMap<&'a str, usize>,
    works: BTreeMap<&'a str, usize>,
    sectors: BTreeMap<&'a str, usize>,
    orders: BTreeMap<&'a str, usize>,
}

fn positions<'a>(ids: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    ids.enumerate().map(|(position, id)| (id, position)).collect()
}

impl<'a> Ids<'a> {
    fn of(folder: &Folder<'a>) -> Self {
        let tables = &folder.crisis.tables;
        Self {
            places: positions(tables.places.rows.iter().map(|row| row.id.as_str())),
            links: positions(tables.links.rows.iter().map(|row| row.id.as_str())),
            items: positions(tables.items.rows.iter().map(|row| row.id.as_str())),
            groups: positions(folder.crisis.groups.iter().map(|(id, _)| id.as_str())),
            needs: positions(tables.needs.rows.iter().map(|row| row.id.as_str())),
            supplies: positions(tables.supplies.rows.iter().map(|row| row.id.as_str())),
            capacities: positions(tables.capacities.rows.iter().map(|row| row.id.as_str())),
            services: positions(tables.services.rows.iter().map(|row| row.id.as_str())),
            funds: positions(tables.funds.rows.iter().map(|row| row.id.as_str())),
            forces: positions(tables.forces.rows.iter().map(|row| row.id.as_str())),
            works: positions(tables.works.rows.iter().map(|row| row.id.as_str())),
            sectors: positions(folder.crisis.sectors.iter().map(String::as_str)),
            orders: positions(tables.orders.rows.iter().map(|row| row.id.as_str())),
        }
    }
}

/// Who shares a ration when everybody has the same.
const EVERYONE: &str = "everyone";

/// One row being looked at.
struct Row<'f, 'a> {
    folder: &'f Folder<'a>,
    findings: &'f mut Findings,
    table: &'static str,
    names: Vec<String>,
}

impl Row<'_, '_> {
    fn at<'b>(&self, what: &'b str, unit: &'b str) -> At<'b> {
        At { rule: Rule::Rows, table: self.table, what, unit }
    }

    /// The position of what the row names.
    fn find(&mut self, column: &str, ids: &BTreeMap<&str, usize>, id: &str) -> Option<usize> {
        let found = ids.get(id).copied();
        let (at, names) = (self.at(column, ""), || self.names.clone());
        self.findings.is_so(at, &names, found.is_some(), Relation::Unknown, Figure::Word(id.to_owned()));
        found
    }

    /// The period that begins and ends on these days.
    fn period(&mut self, first: Date, last: Date) -> Option<usize> {
        let period = self.folder.grid().period_of(first);
        let span = period.map(|period| self.folder.grid().periods()[period]);
        let holds = span.is_some_and(|span| span.start == first && span.last_day() == last);
        let (at, names) = (self.at("period", ""), || self.names.clone());
        let said = Figure::Word(format!("{first} – {last}"));
        self.findings.is_so(at, &names, holds, Relation::Unknown, said);
        period.filter(|_| holds)
    }

    /// A figure that is never below nothing.
    fn amount(&mut self, column: &str, unit: &str, amount: f64) {
        let (at, names) = (self.at(column, unit), || self.names.clone());
        self.findings.at_least(at, &names, Sum::exact(amount), Sum::default());
    }

    fn equals(&mut self, column: &str, unit: &str, planned: f64, expected: Sum) {
        let (at, names) = (self.at(column, unit), || self.names.clone());
        self.findings.equals(at, &names, Sum::filed(planned), expected);
    }

    /// A figure that stands there only if something has one.
    fn equals_if(&mut self, column: &str, unit: &str, planned: Option<f64>, expected: Option<Sum>) {
        match (planned, expected) {
            (Some(planned), Some(expected)) => self.equals(column, unit, planned, expected),
            (planned, expected) => {
                let (at, names) = (self.at(column, unit), || self.names.clone());
                let said = planned.map_or(Figure::Nothing, Figure::Number);
                let relation = if expected.is_some() { Relation::Missing } else { Relation::Unsupported };
                self.findings.is_so(at, &names, planned.is_some() == expected.is_some(), relation, said);
            }
        }
    }

    fn says(&mut self, column: &str, planned: &str, expected: &str) {
        let (at, names) = (self.at(column, ""), || self.names.clone());
        self.findings.says(at, &names, planned, expected);
    }

    /// Something in the folder that allows for the row.
    fn is_so(&mut self, what: &str, holds: bool, amount: f64) {
        let (at, names) = (self.at(what, ""), || self.names.clone());
        self.findings.is_so(at, &names, holds, Relation::Unsupported, Figure::Number(amount));
    }

    /// Keeps the row under its key, unless there is one already.
    fn keep<const N: usize, T>(&mut self, rows: &mut BTreeMap<[usize; N], T>, key: [usize; N], row: T) {
        let is_first = !rows.contains_key(&key);
        let (at, names) = (self.at("row", ""), || self.names.clone());
        self.findings.is_so(at, &names, is_first, Relation::Twice, Figure::Nothing);
        if is_first {
            rows.insert(key, row);
        }
    }
}

impl<'a> Book<'a> {
    /// Looks at every row by itself, and keeps those that can be placed.
    pub fn of(folder: &Folder<'a>, tables: &'a Tables, findings: &mut Findings) -> Self {
        let mut reader = Reader { ids: Ids::of(folder), folder, findings };
        let mut book = Self::default();
        reader.purchases(tables, &mut book);
        reader.shipments(tables, &mut book);
        reader.stocks(tables, &mut book);
        reader.deliveries(tables, &mut book);
        reader.coverage(tables, &mut book);
        reader.services(tables, &mut book);
        reader.rations(tables, &mut book);
        reader.usage(tables, &mut book);
        reader.posts(tables, &mut book);
        reader.works(tables, &mut book);
        reader.spending(tables, &mut book);
        reader.funds(tables, &mut book);
        reader.orders(tables, &mut book);
        book
    }
}

struct Reader<'f, 'a> {
    ids: Ids<'a>,
    folder: &'f Folder<'a>,
    findings: &'f mut Findings,
}

/// A row of a table with the ids that tell it.
macro_rules! row {
    ($reader:ident, $table:literal, $($name:expr),+) => {
        Row {
            folder: $reader.folder,
            findings: &mut *$reader.findings,
            table: $table,
            names: vec![$($name.to_string()),+],
        }
    };
}

impl<'a> Reader<'_, 'a> {
    fn purchases(&mut self, tables: &'a Tables, book: &mut Book<'a>) {
        let crisis = self.folder.crisis;
        for told in &tables.purchases {
            let mut row = row!(self, "purchases", told.supply, told.period);
            let supply = row.find("supply", &self.ids.supplies, told.supply.as_str());
            let (Some(supply), Some(period)) = (supply, row.period(told.period, told.until)) else { continue };
            let (offer, of) = (&crisis.offers[supply], &crisis.tables.supplies.rows[supply]);
            row.says("place", told.place.as_str(), of.place.as_str());
            row.says("item", told.item.as_str(), of.item.as_str());
            let amount = told.amount_t.value();
            row.amount("amount_t", "t", amount);
            let unit = crisis.tables.items.rows[offer.item].t_per_unit;
            let units = unit.map(|mass| Sum::filed(amount).times(1.0 / mass.value()));
            row.equals_if("units", "item unit", told.units.map(longpole_base::quantity::Plain::value), units);
            let cost = Sum::filed(amount).times(offer.price_per_t[period]);
            row.equals("cost", &crisis.settings.currency, told.cost.value(), cost);
            row.keep(&mut book.purchases, [supply, period], amount);
        }
    }

    fn shipments(&mut self, tables: &'a Tables, book: &mut Book<'a>) {
        let crisis = self.folder.crisis;
        for told in &tables.shipments {
            let mut row = row!(self, "shipments", told.link, told.item, told.period);
            let link = row.find("link", &self.ids.links, told.link.as_str());
            let item = row.find("item", &self.ids.items, told.item.as_str());
            let period = row.period(told.period, told.until);
            let (Some(link), Some(item), Some(period)) = (link, item, period) else { continue };
            let of = &crisis.tables.links.rows[link];
            row.says("from", told.from.as_str(), of.from.as_str());
            row.says("to", told.to.as_str(), of.to.as_str());
            let amount = told.amount_t.value();
            row.amount("amount_t", "t", amount);
            let trucks = (of.mode == Mode::Road).then(|| Sum::filed(amount).times(crisis.trucks_per_t[item]));
            row.equals_if("trucks", "truck", told.trucks.map(longpole_base::quantity::Plain::value), trucks);
            row.equals("lead_days", "day", told.lead_days.value(), Sum::exact(of.lead_days.value()));
            let cost = Sum::filed(amount).times(of.cost_per_t.value());
            row.equals("cost", &crisis.settings.currency, told.cost.value(), cost);
            row.keep(&mut book.shipments, [link, item, period], amount);
        }
    }

    fn stocks(&mut self, tables: &'a Tables, book: &mut Book<'a>) {
        for told in &tables.stocks {
            let mut row = row!(self, "stocks", told.place, told.item, told.period);
            let place = row.find("place", &self.ids.places, told.place.as_str());
            let item = row.find("item", &self.ids.items, told.item.as_str());
            let period = row.period(told.period, told.until);
            let (Some(place), Some(item), Some(period)) = (place, item, period) else { continue };
            let (amount, discarded) = (told.amount_t.value(), told.discarded_t.value());
            row.amount("amount_t", "t", amount);
            row.amount("discarded_t", "t", discarded);
            row.keep(&mut book.stocks, [place, item, period], (amount, discarded));
        }
    }

    fn deliveries(&mut self, tables: &'a Tables, book: &mut Book<'a>) {
        let (folder, crisis) = (self.folder, self.folder.crisis);
        for told in &tables.deliveries {
            let mut row = row!(self, "deliveries", told.place, told.group, told.item, told.period);
            let place = row.find("place", &self.ids.places, told.place.as_str());
            let group = row.find("group", &self.ids.groups, told.group.as_str());
            let item = row.find("item", &self.ids.items, told.item.as_str());
            let period = row.period(told.period, told.until);
            let (Some(place), Some(group), Some(item), Some(period)) = (place, group, item, period) else { continue };
            let amount = told.amount_t.value();
            row.amount("amount_t", "t", amount);
            row.is_so("amount_t", folder.is_for(place, group, item, period), amount);
            let person_days = folder.people(place, group, period) * folder.days(period);
            if person_days > 0.0 {
                let ration = Sum::filed(amount).times(GRAMS_PER_TONNE / person_days);
                row.equals("ration_g", "g/person/day", told.ration_g.value(), ration);
            }
            let held = told.held_t.map(longpole_base::quantity::Tonnes::value);
            row.amount("held_t", "t", held.unwrap_or_default());
            row.is_so("held_t", held.is_some() == crisis.is_held(item), held.unwrap_or_default());
            row.keep(&mut book.deliveries, [place, group, item, period], (amount, held.unwrap_or_default()));
        }
    }

    fn coverage(&mut self, tables: &'a Tables, book: &mut Book<'a>) {
        for told in &tables.coverage {
            let mut row = row!(self, "coverage", told.place, told.group, told.need, told.period);
            let place = row.find("place", &self.ids.places, told.place.as_str());
            let group = row.find("group", &self.ids.groups, told.group.as_str());
            let need = row.find("need", &self.ids.needs, told.need.as_str());
            let period = row.period(told.period, told.until);
            let (Some(place), Some(group), Some(need), Some(period)) = (place, group, need, period) else { continue };
            row.keep(&mut book.coverage, [place, group, need, period], told);
        }
    }

    fn services(&mut self, tables: &'a Tables, book: &mut Book<'a>) {
        let crisis = self.folder.crisis;
        for told in &tables.services {
            let mut row = row!(self, "services", told.service, told.group, told.period);
            let service = row.find("service", &self.ids.services, told.service.as_str());
            let group = row.find("group", &self.ids.groups, told.group.as_str());
            let period = row.period(told.period, told.until);
            let (Some(service), Some(group), Some(period)) = (service, group, period) else { continue };
            let of = &crisis.tables.services.rows[service];
            row.says("place", told.place.as_str(), of.place.as_str());
            row.says("need", told.need.as_str(), of.need.as_str());
            let amount = told.amount.value();
            row.amount("amount", "need unit", amount);
            let owed = self.folder.owed(crisis.place(&of.place), group, crisis.need(&of.need), period);
            row.is_so("amount", owed.is_some(), amount);
            let fuel = of.fuel_kg_per_unit.map(|kg| Sum::filed(amount).times(kg.value() / KG_PER_TONNE));
            row.equals_if("fuel_t", "t", told.fuel_t.map(longpole_base::quantity::Tonnes::value), fuel);
            row.keep(&mut book.services, [service, group, period], amount);
        }
    }

    fn rations(&mut self, tables: &'a Tables, book: &mut Book<'a>) {
        for told in &tables.rations {
            let mut row = row!(self, "rations", told.group, told.item, told.period);
            let everyone = self.folder.crisis.settings.ration == RationRule::Common && told.group == EVERYONE;
            let group =
                if everyone { Some(self.folder.n_groups) } else { row.find("group", &self.ids.groups, &told.group) };
            let item = row.find("item", &self.ids.items, told.item.as_str());
            let period = row.period(told.period, told.until);
            let (Some(group), Some(item), Some(period)) = (group, item, period) else { continue };
            row.amount("ration_g", "g/person/day", told.ration_g.value());
            row.keep(&mut book.rations, [group, item, period], told.ration_g.value());
        }
    }

    fn usage(&mut self, tables: &'a Tables, book: &mut Book<'a>) {
        let crisis = self.folder.crisis;
        for told in &tables.usage {
            let mut row = row!(self, "usage", told.capacity, told.period);
            let capacity = row.find("capacity", &self.ids.capacities, told.capacity.as_str());
            let (Some(capacity), Some(period)) = (capacity, row.period(told.period, told.until)) else { continue };
            let of = &crisis.tables.capacities.rows[capacity];
            row.says("on", told.on.as_str(), of.on.as_str());
            row.says("measure", &told.measure, of.measure.as_str());
            let (used, available) = (told.used.value(), told.available.value());
            row.amount("used", of.measure.as_str(), used);
            let share = if available > 0.0 { (used / available).clamp(0.0, 1.0) } else { 1.0 };
            let room = if available > 0.0 { 2.0 * Sum::filed(used).room / available } else { 0.0 };
            row.equals("share", "share", told.share.value(), Sum::exact(share).within(room));
            row.keep(&mut book.usage, [capacity, period], (used, available));
        }
    }

    fn posts(&mut self, tables: &'a Tables, book: &mut Book<'a>) {
        let folder = self.folder;
        for told in &tables.posts {
            let mut row = row!(self, "posts", told.on, told.force, told.period);
            let place = self.ids.places.get(told.on.as_str()).copied();
            let site = place.or_else(|| {
                let link = row.find("on", &self.ids.links, told.on.as_str());
                link.map(|link| folder.n_places + link)
            });
            let force = row.find("force", &self.ids.forces, told.force.as_str());
            let period = row.period(told.period, told.until);
            let (Some(site), Some(force), Some(period)) = (site, force, period) else { continue };
            let (people, lets_pass) = (told.people.value(), told.lets_pass.value());
            row.amount("people", "person", people);
            row.amount("lets_pass", &told.measure, lets_pass);
            let capacities = &folder.crisis.tables.capacities.rows;
            let needing = capacities.iter().find(|row| row.on == told.on && row.presence_per_unit.is_some());
            row.says("measure", &told.measure, needing.map_or("", |row| row.measure.as_str()));
            row.is_so("people", folder.forces.iter().any(|there| there.force == force), people);
            row.keep(&mut book.posts, [force, site, period], (people, lets_pass));
        }
    }

    fn works(&mut self, tables: &'a Tables, book: &mut Book<'a>) {
        let folder = self.folder;
        let (tasks, rows) = (&folder.crisis.tasks, &folder.crisis.tables.works.rows);
        let mut done_before: BTreeMap<usize, Sum> = BTreeMap::new();
        for told in &tables.works {
            let begins = told.begins.map_or_else(String::new, |day| day.to_string());
            let mut row = row!(self, "works", told.work, begins);
            let Some(work) = row.find("work", &self.ids.works, told.work.as_str()) else { continue };
            let (of, task) = (&rows[work], &tasks[work]);
            row.says("place", told.place.as_str(), of.place.as_str());
            row.says("sector", &told.sector, &of.sector);
            let share = told.share.value();
            row.amount("share", "share", share);
            let part = if of.divisible == Divisible::Yes { Sum::filed(share) } else { Sum::exact(share) };
            let done = done_before.entry(work).or_default();
            done.add(part);
            row.equals("share_done", "share", told.share_done.value(), *done);
            let material = of.material_t.map(|mass| part.times(mass.value()));
            row.equals_if("material_t", "t", told.material_t.map(longpole_base::quantity::Tonnes::value), material);
            let start = folder.grid().start();
            let day = |date: Option<Date>| {
                let day = usize::try_from(longpole_base::calendar::offset_of(start, date?)).ok()?;
                (day < folder.grid().days() as usize).then_some(day)
            };
            let Some((first, last)) = day(told.begins).zip(day(told.done)).filter(|(first, last)| first <= last) else {
                // Nothing is done on no days.
                let is_undone = told.begins.is_none() && told.done.is_none() && share == 0.0;
                row.is_so("begins", is_undone, share);
                row.equals("cost", &folder.crisis.settings.currency, told.cost.value(), Sum::default());
                row.equals("crews", "crew", told.crews.value(), Sum::default());
                row.keep(&mut book.undone, [work], share);
                continue;
            };
            let n_days = (last + 1 - first) as f64;
            let mut cost = Sum::default();
            for (span, price) in folder.grid().periods().iter().zip(&task.cost) {
                let (from, end) = (span.offset as usize, (span.offset + span.days) as usize);
                let within = end.min(last + 1).saturating_sub(from.max(first)) as f64;
                cost.add(part.times(price * within / n_days));
            }
            row.equals("cost", &folder.crisis.settings.currency, told.cost.value(), cost);
            row.equals(
                "crews",
                "crew",
                told.crews.value(),
                part.times(of.crews.value() * of.days.value().ceil() / n_days),
            );
            row.keep(&mut book.works, [work, first], (share, last));
        }
    }

    fn spending(&mut self, tables: &'a Tables, book: &mut Book<'a>) {
        let folder = self.folder;
        for told in &tables.spending {
            let name = |id: Option<&str>| id.unwrap_or_default().to_owned();
            let (fund, place) = (
                told.fund.as_ref().map(longpole_model::ids::FundId::as_str),
                told.place.as_ref().map(longpole_model::ids::PlaceId::as_str),
            );
            let force = told.force.as_ref().map(longpole_model::ids::ForceId::as_str);
            let mut row = row!(self, "spending", name(fund), told.sector, name(place.or(force)), told.period);
            let no_fund = folder.crisis.tables.funds.rows.len();
            let fund = fund.map_or(Some(no_fund), |id| row.find("fund", &self.ids.funds, id));
            row.amount("amount", &folder.crisis.settings.currency, told.amount.value());
            if let Some(force) = force {
                let force = row.find("force", &self.ids.forces, force);
                let period = row.period(told.period, told.until);
                row.is_so("place", place.is_none(), told.amount.value());
                let (Some(fund), Some(force), Some(period)) = (fund, force, period) else { continue };
                row.says("sector", &told.sector, &folder.crisis.tables.forces.rows[force].sector);
                row.keep(&mut book.payroll, [force, fund, period], told.amount.value());
                continue;
            }
            let sector = row.find("sector", &self.ids.sectors, &told.sector);
            let place = place.map_or(Some(folder.n_places), |id| row.find("place", &self.ids.places, id));
            let period = row.period(told.period, told.until);
            let (Some(fund), Some(sector), Some(place), Some(period)) = (fund, sector, place, period) else { continue };
            row.keep(&mut book.spending, [fund, sector, place, period], told.amount.value());
        }
    }

    fn funds(&mut self, tables: &'a Tables, book: &mut Book<'a>) {
        for told in &tables.funds {
            let mut row = row!(self, "funds", told.fund, told.period);
            let fund = row.find("fund", &self.ids.funds, told.fund.as_str());
            let (Some(fund), Some(period)) = (fund, row.period(told.period, told.until)) else { continue };
            row.keep(&mut book.funds, [fund, period], told);
        }
    }

    fn orders(&mut self, tables: &'a Tables, book: &mut Book<'a>) {
        for told in &tables.orders {
            let place = told.place.as_ref().map(longpole_model::ids::PlaceId::as_str);
            let mut row = row!(self, "orders", told.order, place.unwrap_or_default());
            let order = row.find("order", &self.ids.orders, told.order.as_str());
            let place = place.map_or(Some(self.folder.n_places), |id| row.find("place", &self.ids.places, id));
            let (Some(order), Some(place)) = (order, place) else { continue };
            row.keep(&mut book.orders, [order, place], told);
        }
    }
}
