//! The columns: what is decided, in which unit, and where it can matter.
//!
//! | column | unit | made where |
//! |---|---|---|
//! | `purchase[supply,period]` | t | the supply sells then, and its item is of use somewhere |
//! | `flow[link,item,period]` | t entering | the item can be at the start, the link is open, arrival falls into the plan |
//! | `stock[place,item,period]` | t at the end | something can lie there; not at crossings, not where buying just in time is as good |
//! | `discarded[place,item,period]` | t | given goods may have no room, goods may spoil, convoys may not get beyond a crossing |
//! | `delivery[place,group,item,period]` | t | the group lives there, accepts the item, and needs what it holds |
//! | `held[place,group,item,period]` | t at the end | as delivery, for items that are kept |
//! | `shortfall_survival[place,group,need,period]` | need units | somebody needs it for survival |
//! | `shortfall_standard[place,group,need,period]` | need units | the standard is above the survival level |
//! | `service[service,group,period]` | need units | the service runs and the group lives there |
//! | `ration[group,item,period]` | g/person/day | rations are shared |
//! | `usage[capacity,period]` | measure | the capacity row is in force, be it at zero, or with nobody to protect what passes |
//! | `posted[force,site,period]` | people | people of the force can be posted then, and a capacity row there needs some |
//! | `start[work,period]` | 0 or 1 | a work that is not divisible can begin then and be done in time |
//! | `progress[work,period]` | share | a divisible work can run then |
//! | `finished[work,period]` | 0 or 1 | somebody must know whether all of a divisible work is done when the period begins |
//! | `wait[work]` | days | `recovery` or `makespan` is an aim |
//! | `makespan[aim]` | days | `makespan` is an aim, and some work can be done |
//! | `payment[fund,sector,purse,period]` | money | the fund is counted, in force, and may be spent so |
//! | `payroll[force,payer,period]` | money | the force is in the field and costs something, and the fund pays for it, or money is not limited; it can be but one amount |
//! | `unspent[fund,period]` | money at the end | the fund is counted |
//! | `share_short[place,group,need]` | share | `worst-off` is an aim, and the need weighs something in `standard` |
//! | `worst[aim]` | share | `worst-off` is an aim |

use crate::families::presence::protected;
use crate::reach::{Reach, fills, is_sold};
use crate::{Axes, People, money};
use longpole_base::Diagnostics;
use longpole_base::quantity::GRAMS_PER_TONNE;
use longpole_model::Crisis;
use longpole_model::entities::{Per, PlaceKind};
use longpole_model::settings::{AimKind, RationRule};
use longpole_model::works::Window;
use longpole_program::{Program, Slots};
use longpole_timeline::forces::Fielded;

/// Every column by its key.
#[derive(Clone, Debug)]
pub struct Variables {
    /// Bought, by supply and period.
    pub purchase: Slots<2>,
    /// Entering a link, by link, item, period.
    pub flow: Slots<3>,
    /// Lying at the end, by place, item, period.
    pub stock: Slots<3>,
    /// Thrown away or turned back, by place, item, period.
    pub discarded: Slots<3>,
    /// Given, by place, group, item, period.
    pub delivery: Slots<4>,
    /// In people's hands at the end, by place, group, item, period.
    pub held: Slots<4>,
    /// Missing below survival, by place, group, need, period.
    pub shortfall_survival: Slots<4>,
    /// Missing between survival and standard, by place, group, need, period.
    pub shortfall_standard: Slots<4>,
    /// Served, by service, group, period.
    pub service: Slots<3>,
    /// The shared ration, by group, item, period.
    pub ration: Slots<3>,
    /// Used of a capacity row, by row and period.
    pub usage: Slots<2>,
    /// Posted, by force, place or link, period.
    pub posted: Slots<3>,
    /// Begun, by work and period: none or one.
    pub start: Slots<2>,
    /// Done, by divisible work and period: a share of all of it.
    pub progress: Slots<2>,
    /// Whether all of a divisible work is done when a period begins, by work and period.
    pub finished: Slots<2>,
    /// Days without it, by work.
    pub wait: Slots<1>,
    /// Days until the last work is done, by aim.
    pub makespan: Slots<1>,
    /// Paid, by fund, sector, place (or anywhere), period.
    pub payment: Slots<4>,
    /// Paid to forces, by force, fund (or none, where money is not limited), period: settled before the plan.
    pub payroll: Slots<3>,
    /// Not yet spent, by fund and period.
    pub unspent: Slots<2>,
    /// Missing over the whole plan of what is owed, by place, group, need.
    pub share_short: Slots<3>,
    /// The largest of these, by aim.
    pub worst: Slots<1>,
}

const INF: f64 = f64::INFINITY;

/// What masses are typically as large as, in tonnes: a week of a convoy or two a day.
const TONNES: f64 = 2048.0;

/// What shortfalls and services are typically as large as, in person-days: a week of a few thousand people.
const PERSON_DAYS: f64 = 16384.0;

/// How many people are typically posted somewhere.
const POSTED: f64 = 256.0;

/// What one item of a ration is typically as large as, in grams per person and day.
const GRAMS: f64 = 64.0;

/// What decides which columns are made.
#[derive(Clone, Copy)]
pub struct Made<'a> {
    /// What can be where, and is of use there.
    pub reach: &'a Reach,
    /// The forces in the field.
    pub forces: &'a [Fielded],
    /// When each work can be done.
    pub windows: &'a [Window],
}

/// Makes every column that can matter.
pub fn declare(
    program: &mut Program,
    people: &People<'_>,
    axes: &Axes,
    made: Made<'_>,
    diagnostics: &mut Diagnostics,
) -> Variables {
    let crisis = people.crisis;
    let Made { reach, forces, windows } = made;
    let size = Size {
        places: crisis.tables.places.rows.len(),
        items: crisis.tables.items.rows.len(),
        groups: crisis.groups.len(),
        periods: crisis.n_periods(),
    };
    let purchase = purchases(program, crisis, axes, reach, &size);
    let flow = flows(program, crisis, axes, reach, &size);
    let (stock, discarded) = stocks(program, crisis, axes, reach, &size);
    let (delivery, held) = deliveries(program, people, axes, reach, &size, diagnostics);
    let (shortfall_survival, shortfall_standard) = shortfalls(program, people, axes, &delivery);
    let service = services(program, people, axes, &size);
    let ration = rations(program, crisis, axes, &delivery, &size);
    let usage = usages(program, crisis, axes, &size);
    let posted = posts(program, crisis, axes, forces, &usage);
    let works = works(program, crisis, axes, windows);
    let (payment, unspent) = money::declare(program, crisis, axes);
    let payroll = money::declare_payroll(program, crisis, axes, forces);
    let (share_short, worst) = shares(program, people, axes);
    Variables {
        purchase,
        flow,
        stock,
        discarded,
        delivery,
        held,
        shortfall_survival,
        shortfall_standard,
        service,
        ration,
        usage,
        posted,
        start: works.start,
        progress: works.progress,
        finished: works.finished,
        wait: works.wait,
        makespan: works.makespan,
        payment,
        payroll,
        unspent,
        share_short,
        worst,
    }
}

struct Size {
    places: usize,
    items: usize,
    groups: usize,
    periods: usize,
}

fn purchases(program: &mut Program, crisis: &Crisis, axes: &Axes, reach: &Reach, size: &Size) -> Slots<2> {
    let mut block = program.add_columns("purchase", "t", [axes.supply, axes.period]);
    block.size(TONNES);
    for (supply, offer) in crisis.offers.iter().enumerate() {
        let row = &crisis.tables.supplies.rows[supply];
        for period in 0..size.periods {
            if !is_sold(crisis, supply, period) || !reach.useful(offer.place, offer.item) {
                continue;
            }
            let days = f64::from(crisis.settings.grid.days_in_force(period, row.from, row.until));
            let most = match (row.amount_t, row.per) {
                (Some(amount), Some(Per::Day)) => amount.value() * days,
                (Some(amount), Some(Per::Period)) => amount.value(),
                _ => INF,
            };
            block.add([supply, period], 0.0, most);
        }
    }
    block.done()
}

fn flows(program: &mut Program, crisis: &Crisis, axes: &Axes, reach: &Reach, size: &Size) -> Slots<3> {
    let end = f64::from(crisis.settings.grid.days());
    let mut block = program.add_columns("flow", "t", [axes.link, axes.item, axes.period]);
    block.size(TONNES);
    for (link, leg) in crisis.legs.iter().enumerate() {
        for item in (0..size.items).filter(|item| reach.useful(leg.to, *item)) {
            for period in 0..size.periods {
                let enters = f64::from(crisis.settings.grid.periods()[period].offset);
                if reach.alive(leg.from, item, period) && reach.is_open(link, period) && enters + leg.lead_days < end {
                    block.add([link, item, period], 0.0, INF);
                }
            }
        }
    }
    block.done()
}

fn stocks(program: &mut Program, crisis: &Crisis, axes: &Axes, reach: &Reach, size: &Size) -> (Slots<3>, Slots<3>) {
    let just_in_time = just_in_time(crisis, size);
    let mut block = program.add_columns("stock", "t", [axes.place, axes.item, axes.period]);
    block.size(TONNES);
    for place in (0..size.places).filter(|place| crisis.holds_stock(*place)) {
        for item in (0..size.items).filter(|item| !just_in_time[place * size.items + item]) {
            for period in (0..size.periods).filter(|period| reach.alive(place, item, *period)) {
                block.add([place, item, period], 0.0, INF);
            }
        }
    }
    let stock = block.done();

    let in_the_way = in_the_way(crisis, size);
    let mut block = program.add_columns("discarded", "t", [axes.place, axes.item, axes.period]);
    block.size(TONNES);
    for place in 0..size.places {
        let is_crossing = crisis.tables.places.rows[place].kind == PlaceKind::Crossing;
        // What was sent in one period and reaches a crossing in another may find it closed, or too narrow by then, or
        // be too late to go on within the plan: it is turned back.
        let late = crisis.legs.iter().any(|leg| leg.to == place && leg.lead_days > 0.0)
            || crisis.offers.iter().any(|offer| offer.place == place && offer.lead_days > 0.0);
        for item in 0..size.items {
            let spoils = crisis.tables.items.rows[item].shelf_days.is_some();
            for period in (0..size.periods).filter(|period| reach.alive(place, item, *period)) {
                let nowhere = if is_crossing { late } else { spoils };
                if nowhere || in_the_way[place * size.items + item] {
                    block.add([place, item, period], 0.0, INF);
                }
            }
        }
    }
    (stock, block.done())
}

/// Places and items of which something is given, by a stock or a confirmed arrival, where room is limited or there is
/// none: it may stand in the way of something more urgent. What the plan itself sends can always be left unsent, so that
/// nothing need be thrown away elsewhere.
fn in_the_way(crisis: &Crisis, size: &Size) -> Vec<bool> {
    let mut limited = vec![false; size.places];
    for row in &crisis.tables.storage.rows {
        limited[crisis.place(&row.place)] = true;
    }
    for (place, row) in crisis.tables.places.rows.iter().enumerate() {
        limited[place] |= row.kind == PlaceKind::Crossing;
    }
    let mut given = vec![false; size.places * size.items];
    let stocks = crisis.tables.stocks.rows.iter().map(|row| (&row.place, &row.item));
    for (place, item) in stocks.chain(crisis.tables.pipeline.rows.iter().map(|row| (&row.place, &row.item))) {
        let place = crisis.place(place);
        given[place * size.items + crisis.item(item)] = limited[place];
    }
    given
}

/// Places and items where nothing is gained by buying early and keeping: every offer there is unlimited, open
/// throughout, at once and at a steady price; nothing else arrives; and no money expires.
fn just_in_time(crisis: &Crisis, size: &Size) -> Vec<bool> {
    let expires = crisis.tables.funds.rows.iter().any(|fund| fund.until.is_some());
    let mut steady = vec![false; size.places * size.items];
    let mut unsteady = vec![false; size.places * size.items];
    for (supply, offer) in crisis.offers.iter().enumerate() {
        let row = &crisis.tables.supplies.rows[supply];
        let open = (0..size.periods).all(|period| {
            let days = crisis.settings.grid.days_in_force(period, row.from, row.until);
            days == crisis.settings.grid.periods()[period].days
        });
        let same_price = offer.price_per_t.windows(2).all(|pair| pair[0] == pair[1]);
        let slot = offer.place * size.items + offer.item;
        if row.amount_t.is_none() && open && same_price && offer.lead_days == 0.0 && !expires {
            steady[slot] = true;
        } else {
            unsteady[slot] = true;
        }
    }
    for stock in &crisis.tables.stocks.rows {
        unsteady[crisis.place(&stock.place) * size.items + crisis.item(&stock.item)] = true;
    }
    for arrival in &crisis.tables.pipeline.rows {
        unsteady[crisis.place(&arrival.place) * size.items + crisis.item(&arrival.item)] = true;
    }
    for leg in &crisis.legs {
        for item in 0..size.items {
            unsteady[leg.to * size.items + item] = true;
        }
    }
    steady.iter().zip(&unsteady).map(|(steady, unsteady)| *steady && !unsteady).collect()
}

fn deliveries(
    program: &mut Program,
    people: &People<'_>,
    axes: &Axes,
    reach: &Reach,
    size: &Size,
    diagnostics: &mut Diagnostics,
) -> (Slots<4>, Slots<4>) {
    let crisis = people.crisis;
    let mut block = program.add_columns("delivery", "t", [axes.place, axes.group, axes.item, axes.period]);
    block.size(TONNES);
    let mut kept = Vec::new();
    for place in 0..size.places {
        for group in 0..size.groups {
            for item in (0..size.items).filter(|item| reach.useful(place, *item)) {
                let is_held = crisis.is_held(item);
                let mut told = false;
                for period in 0..size.periods {
                    let key = [place, group, item, period];
                    let (least, most) = ration_bounds(people, place, group, item, period);
                    if !fills(people, place, group, item, period) {
                        continue;
                    }
                    if reach.alive(place, item, period) {
                        block.add(key, least, most);
                        if is_held {
                            kept.push(key);
                        }
                    } else if least > 0.0 && !std::mem::replace(&mut told, true) {
                        unobtainable(crisis, place, group, item, period, diagnostics);
                    }
                }
            }
        }
    }
    let delivery = block.done();
    let mut block = program.add_columns("held", "t", [axes.place, axes.group, axes.item, axes.period]);
    block.size(TONNES);
    for key in kept {
        block.add(key, 0.0, INF);
    }
    (delivery, block.done())
}

/// What the ration rows allow to be given, in tonnes.
fn ration_bounds(people: &People<'_>, place: usize, group: usize, item: usize, period: usize) -> (f64, f64) {
    let crisis = people.crisis;
    let Some(rows) = &crisis.rations[group] else { return (0.0, INF) };
    if !crisis.is_eaten(item) {
        return (0.0, INF);
    }
    let days = f64::from(crisis.settings.grid.periods()[period].days);
    let tonnes_per_gram = people.served(place, group, item, period) * days / GRAMS_PER_TONNE;
    let of_item = || rows.iter().filter(|row| row.item == item);
    let least = of_item().filter_map(|row| row.min_g).fold(0.0, f64::max);
    let most = of_item().filter_map(|row| row.max_g).fold(INF, f64::min);
    (least * tonnes_per_gram, most * tonnes_per_gram)
}

/// A ration that demands what cannot be there yet: said for the first such period.
fn unobtainable(
    crisis: &Crisis,
    place: usize,
    group: usize,
    item: usize,
    period: usize,
    diagnostics: &mut Diagnostics,
) {
    let tables = &crisis.tables;
    let row = crisis.rations[group].iter().flatten().find(|row| row.item == item && row.min_g.is_some());
    diagnostics.error(
        "ration-unreachable",
        row.and_then(|row| tables.rations.at_field(row.row, "min_g")),
        format!(
            "the ration demands `{}` at `{}` from {}, but none can be there by then",
            tables.items.rows[item].id,
            tables.places.rows[place].id,
            crisis.settings.grid.periods()[period].start
        ),
        "empty `min_g`, or add a stock or an arrival early enough".into(),
    );
}

fn shortfalls(program: &mut Program, people: &People<'_>, axes: &Axes, delivery: &Slots<4>) -> (Slots<4>, Slots<4>) {
    let (crisis, rows) = (people.crisis, people.rows);
    // Where nothing can be given or served, the shortfall is known: a column with equal bounds, and no row.
    let can_be_met: Vec<bool> = rows.iter().map(|row| can_be_met(crisis, row, delivery)).collect();
    let bounds = |most: f64, met: bool| if met { (0.0, most) } else { (most, most) };
    let axes = [axes.place, axes.group, axes.need, axes.period];
    let mut block = program.add_columns("shortfall_survival", "need unit", axes);
    for (row, met) in rows.iter().zip(&can_be_met).filter(|(row, _)| row.survival > 0.0) {
        block.size(PERSON_DAYS * crisis.levels[row.group][row.need].standard);
        let (least, most) = bounds(row.survival, *met);
        block.add([row.place, row.group, row.need, row.period], least, most);
    }
    let survival = block.done();
    let mut block = program.add_columns("shortfall_standard", "need unit", axes);
    for (row, met) in rows.iter().zip(&can_be_met).filter(|(row, _)| row.standard > row.survival) {
        block.size(PERSON_DAYS * crisis.levels[row.group][row.need].standard);
        let (least, most) = bounds(row.standard - row.survival, *met);
        block.add([row.place, row.group, row.need, row.period], least, most);
    }
    (survival, block.done())
}

/// Whether anything can fill a need: a delivery then, something held from before, or a service.
pub(crate) fn can_be_met(crisis: &Crisis, row: &longpole_needs::NeedRow, delivery: &Slots<4>) -> bool {
    let given = crisis.contents.iter().enumerate().any(|(item, filled)| {
        filled.iter().any(|(need, _)| *need == row.need)
            && delivery.get([row.place, row.group, item, row.period]).is_some()
    });
    let served = || {
        crisis.tables.services.rows.iter().any(|service| {
            crisis.place(&service.place) == row.place
                && crisis.need(&service.need) == row.need
                && crisis.settings.grid.days_in_force(row.period, service.from, service.until) > 0
        })
    };
    given || served()
}

fn services(program: &mut Program, people: &People<'_>, axes: &Axes, size: &Size) -> Slots<3> {
    let crisis = people.crisis;
    let mut block = program.add_columns("service", "need unit", [axes.service, axes.group, axes.period]);
    for (service, row) in crisis.tables.services.rows.iter().enumerate() {
        let (place, need) = (crisis.place(&row.place), crisis.need(&row.need));
        for group in (0..size.groups).filter(|group| crisis.levels[*group][need].standard > 0.0) {
            block.size(PERSON_DAYS * crisis.levels[group][need].standard);
            for period in 0..size.periods {
                let served = people.cohorts.people_needing(people.needs, place, group, need, period);
                let runs = crisis.settings.grid.days_in_force(period, row.from, row.until) > 0;
                if runs && row.amount_per_day.value() > 0.0 && served > 0.0 {
                    block.add([service, group, period], 0.0, INF);
                }
            }
        }
    }
    block.done()
}

/// The position of `everyone` on the axis of groups.
pub(crate) fn everyone(crisis: &Crisis) -> usize {
    crisis.groups.len()
}

/// Who shares the ration of a group: the group itself, or everyone; `None` if rations are not shared.
pub(crate) fn sharers(crisis: &Crisis, group: usize) -> Option<usize> {
    match crisis.settings.ration {
        RationRule::PerPlace => None,
        RationRule::PerGroup => Some(group),
        RationRule::Common => Some(everyone(crisis)),
    }
}

fn rations(program: &mut Program, crisis: &Crisis, axes: &Axes, delivery: &Slots<4>, size: &Size) -> Slots<3> {
    let mut block = program.add_columns("ration", "g/person/day", [axes.group, axes.item, axes.period]);
    block.size(GRAMS);
    let mut made = std::collections::BTreeSet::new();
    for group in 0..size.groups {
        let Some(sharer) = sharers(crisis, group) else { break };
        for item in (0..size.items).filter(|item| crisis.is_eaten(*item)) {
            for period in 0..size.periods {
                let given = (0..size.places).any(|place| delivery.get([place, group, item, period]).is_some());
                if given && made.insert([sharer, item, period]) {
                    block.add([sharer, item, period], 0.0, INF);
                }
            }
        }
    }
    block.done()
}

fn usages(program: &mut Program, crisis: &Crisis, axes: &Axes, size: &Size) -> Slots<2> {
    let mut block = program.add_columns("usage", "measure", [axes.capacity, axes.period]);
    for (capacity, row) in crisis.tables.capacities.rows.iter().enumerate() {
        for period in 0..size.periods {
            let days = f64::from(crisis.settings.grid.days_in_force(period, row.from, row.until));
            let most = days * row.amount.value();
            // A shut gate has a column too: its price is what opening it would gain.
            if days > 0.0 {
                block.size(if most > 0.0 { most } else { TONNES });
                block.add([capacity, period], 0.0, most);
            }
        }
    }
    block.done()
}

/// People posted, where there are some and something needs them.
fn posts(program: &mut Program, crisis: &Crisis, axes: &Axes, forces: &[Fielded], usage: &Slots<2>) -> Slots<3> {
    let protected = protected(crisis);
    let mut block = program.add_columns("posted", "people", [axes.force, axes.site, axes.period]);
    block.size(POSTED);
    for force in forces {
        for (site, capacities) in &protected {
            for (period, there) in force.periods.iter().enumerate() {
                let passes = capacities.iter().any(|(capacity, _)| usage.get([*capacity, period]).is_some());
                if passes && there.available > 0.0 {
                    block.add([force.force, *site, period], 0.0, INF);
                }
            }
        }
    }
    block.done()
}

/// The columns of works.
struct Works {
    start: Slots<2>,
    progress: Slots<2>,
    finished: Slots<2>,
    wait: Slots<1>,
    makespan: Slots<1>,
}

fn works(program: &mut Program, crisis: &Crisis, axes: &Axes, windows: &[Window]) -> Works {
    let aim = |kind: AimKind| crisis.settings.aims.iter().position(|aim| *aim == kind);
    let tasks = || crisis.tasks.iter().enumerate();
    let mut block = program.add_columns("start", "works", [axes.work, axes.period]);
    block.whole();
    for (work, _) in tasks().filter(|(_, task)| !task.is_divisible) {
        for period in &windows[work].periods {
            block.add([work, *period], 0.0, 1.0);
        }
    }
    let start = block.done();
    let mut block = program.add_columns("progress", "share", [axes.work, axes.period]);
    for (work, task) in tasks().filter(|(_, task)| task.is_divisible) {
        for period in &windows[work].periods {
            let most = task.days_in(crisis, *period).len() as f64 / f64::from(task.days);
            block.add([work, *period], 0.0, most.min(1.0));
        }
    }
    let progress = block.done();
    let mut block = program.add_columns("finished", "works", [axes.work, axes.period]);
    block.whole();
    for (work, task) in tasks().filter(|(_, task)| task.is_divisible) {
        let is_waited_for = tasks().any(|(_, later)| later.is_divisible && later.after.contains(&work));
        let Some(done) = windows[work].done.filter(|_| is_waited_for || aim(AimKind::Makespan).is_some()) else {
            continue;
        };
        for (period, span) in crisis.settings.grid.periods().iter().enumerate() {
            if span.offset >= done && task.days > 0 {
                block.add([work, period], 0.0, 1.0);
            }
        }
    }
    let finished = block.done();
    let days = f64::from(crisis.settings.grid.days());
    let mut block = program.add_columns("wait", "days", [axes.work]);
    block.size(days / 2.0).measure();
    for (work, task) in tasks().filter(|_| aim(AimKind::Recovery).or(aim(AimKind::Makespan)).is_some()) {
        // Of a divisible work parts may be done before all of it can be.
        let least = if task.is_divisible { Some(0.0) } else { windows[work].done.map(f64::from) };
        block.add([work], least.unwrap_or(days), days);
    }
    let wait = block.done();
    let mut block = program.add_columns("makespan", "days", [axes.aim]);
    block.size(days / 2.0).measure();
    // No plan is done before the last of those is that depend on nothing but their dates and each other.
    let last = windows.iter().filter_map(|window| window.done).max();
    if let Some((aim, last)) = aim(AimKind::Makespan).zip(last) {
        block.add([aim], f64::from(last), days);
    }
    Works { start, progress, finished, wait, makespan: block.done() }
}

/// What everybody is short of, and the largest of it; none unless an aim asks for it. A share lies between nothing and all.
fn shares(program: &mut Program, people: &People<'_>, axes: &Axes) -> (Slots<3>, Slots<1>) {
    let crisis = people.crisis;
    let aim = crisis.settings.aims.iter().position(|aim| *aim == AimKind::WorstOff);
    let mut block = program.add_columns("share_short", "share", [axes.place, axes.group, axes.need]);
    let mut made = std::collections::BTreeSet::new();
    for row in people.rows.iter().filter(|_| aim.is_some()) {
        let counts = crisis.tables.needs.rows[row.need].weight_standard.value() > 0.0;
        if counts && row.standard > 0.0 && made.insert([row.place, row.group, row.need]) {
            block.add([row.place, row.group, row.need], 0.0, INF);
        }
    }
    let share_short = block.done();
    let mut block = program.add_columns("worst", "share", [axes.aim]);
    if let Some(aim) = aim.filter(|_| !made.is_empty()) {
        block.add([aim], 0.0, INF);
    }
    (share_short, block.done())
}
