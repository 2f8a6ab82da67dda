//! Stock, replayed day by day. What is bought, sent, given or served in a period happens in equal parts on each of its
//! days, from the day on which an offer or a road opens; after its lead time it is there, parts of days being split.
//! What lies there loses its share each night.
//!
//! At the end of each period the level must be what the plan says. In between it may fall below nothing, since within a
//! period all days are one: that is a [`Dip`], not a breach.

use super::Case;
use crate::report::{At, Dip, Findings, Rule};
use crate::sum::{LEFT_OUT, PERSON_DAYS, Sum, TONNES, solver_room};
use longpole_base::calendar::add_days;
use longpole_base::quantity::KG_PER_TONNE;
use longpole_model::entities::PlaceKind;
use std::collections::BTreeMap;
use std::ops::Range;

/// What comes to a place of an item and goes from it.
#[derive(Clone)]
pub(crate) struct Moves {
    /// By day, what comes less what goes, in tonnes.
    days: Vec<f64>,
    /// By period, what comes.
    pub come: Vec<Sum>,
    /// By period, the part of that which is new to the plan: handed over, lying there from the start, or arriving confirmed.
    pub new: Vec<Sum>,
    /// By period, what goes, but for what is thrown away.
    go: Vec<Sum>,
}

/// By place and item, wherever anything lies or moves.
pub(crate) type Goods = BTreeMap<(usize, usize), Moves>;

impl Moves {
    fn none(case: &Case<'_>) -> Self {
        let periods = vec![Sum::default(); case.folder.n_periods];
        Self {
            days: vec![0.0; case.folder.grid().days() as usize],
            come: periods.clone(),
            new: periods.clone(),
            go: periods,
        }
    }

    /// Something that happens evenly over some days and takes effect later.
    fn spread(&mut self, over: Range<usize>, lag: f64, amount: f64) {
        let each = amount / over.len() as f64;
        let (whole, part) = (lag.floor() as usize, lag.fract());
        for day in over {
            let mut on = |day: usize, amount: f64| {
                if let Some(day) = self.days.get_mut(day) {
                    *day += amount;
                }
            };
            on(day + whole, each * (1.0 - part));
            on(day + whole + 1, each * part);
        }
    }
}

/// Gathers all that moves.
pub(crate) fn gather(case: &Case<'_>) -> Goods {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let tables = &crisis.tables;
    let mut goods = Goods::new();
    let grid = folder.grid();
    let stocks = tables.stocks.rows.iter().map(|row| (&row.place, &row.item, row.amount_t, grid.start()));
    let arrivals = tables.pipeline.rows.iter().map(|row| (&row.place, &row.item, row.amount_t, row.arrives));
    for (place, item, amount, on) in stocks.chain(arrivals) {
        // What arrived before the plan lies there on its first day.
        let on = on.max(grid.start());
        let Some(period) = grid.period_of(on) else { continue };
        let moves = at(&mut goods, case, crisis.place(place), crisis.item(item));
        moves.come[period].add(Sum::exact(amount.value()));
        moves.new[period].add(Sum::exact(amount.value()));
        moves.days[longpole_base::calendar::offset_of(grid.start(), on) as usize] += amount.value();
    }
    for (&[supply, ordered], &amount) in &case.book.purchases {
        let (offer, row) = (&crisis.offers[supply], &tables.supplies.rows[supply]);
        let moves = at(&mut goods, case, offer.place, offer.item);
        for period in ordered..folder.n_periods {
            let part = folder.part_in(ordered, row.from, offer.lead_days, period);
            if part > 0.0 {
                let handed = Sum::filed(amount).times(part);
                moves.come[period].add(handed);
                moves.new[period].add(handed);
            } else if folder.part_by(ordered, row.from, offer.lead_days, period) >= 1.0 {
                break;
            }
        }
        moves.spread(folder.days_from(ordered, row.from), offer.lead_days, amount);
    }
    for (&[link, item, sent], &amount) in &case.book.shipments {
        let (leg, passage) = (&crisis.legs[link], &folder.passages[link]);
        let since = passage.since[sent];
        let leaves = folder.days_from(sent, since);
        let moves = at(&mut goods, case, leg.from, item);
        moves.go[sent].add(Sum::filed(amount));
        moves.spread(leaves.clone(), 0.0, -amount);
        let moves = at(&mut goods, case, leg.to, item);
        for period in sent..folder.n_periods {
            let part = folder.part_in(sent, since, leg.lead_days, period);
            if part > 0.0 {
                moves.come[period].add(Sum::filed(amount).times(part * (1.0 - leg.loss)));
            } else if folder.part_by(sent, since, leg.lead_days, period) >= 1.0 {
                break;
            }
        }
        moves.spread(leaves, leg.lead_days, amount * (1.0 - leg.loss));
    }
    for (&[place, _, item, period], &(amount, _)) in &case.book.deliveries {
        let moves = at(&mut goods, case, place, item);
        moves.go[period].add(Sum::filed(amount));
        moves.spread(folder.days_from(period, None), 0.0, -amount);
    }
    for (&[service, _, period], &amount) in &case.book.services {
        let row = &tables.services.rows[service];
        let (Some(fuel), Some(kg)) = (&row.fuel_item, row.fuel_kg_per_unit) else { continue };
        let moves = at(&mut goods, case, crisis.place(&row.place), crisis.item(fuel));
        let burnt = Sum::filed(amount).times(kg.value() / KG_PER_TONNE);
        moves.go[period].add(burnt);
        moves.spread(folder.days_from(period, None), 0.0, -burnt.value);
    }
    for (work, row) in tables.works.rows.iter().enumerate() {
        let (Some(item), Some(mass)) = (&row.material_item, row.material_t) else { continue };
        let moves = at(&mut goods, case, crisis.place(&row.place), crisis.item(item));
        for (period, part) in super::works::in_periods(case, work) {
            moves.go[period].add(part.times(mass.value()));
        }
        for stretch in &case.works.works[work] {
            moves.spread(stretch.days.clone(), 0.0, -stretch.share * mass.value());
        }
    }
    for &[place, item, _] in case.book.stocks.keys() {
        at(&mut goods, case, place, item);
    }
    goods
}

fn at<'g>(goods: &'g mut Goods, case: &Case<'_>, place: usize, item: usize) -> &'g mut Moves {
    goods.entry((place, item)).or_insert_with(|| Moves::none(case))
}

/// Holds the level at the end of each period against the plan.
pub(crate) fn check(case: &Case<'_>, goods: &Goods, findings: &mut Findings) {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let tables = &crisis.tables;
    for (&(place, item), moves) in goods {
        let keeps = 1.0 - tables.items.rows[item].loss_per_day.value();
        let is_crossing = tables.places.rows[place].kind == PlaceKind::Crossing;
        let room = unwritten(case, place, item);
        let mut before = Sum::default();
        for (period, span) in folder.grid().periods().iter().enumerate() {
            let names = || vec![case.place(place), case.item(item), case.period(period)];
            let planned = case.book.stocks.get(&[place, item, period]).copied();
            let (stock, discarded) = match planned {
                Some((stock, discarded)) => (Sum::filed(stock), Sum::filed(discarded)),
                None => (Sum::default(), Sum::default()),
            };
            let mut level = before.times(keeps.powf(folder.days(period))).within(room);
            level.add(moves.come[period]);
            level.take(moves.go[period]);
            level.take(discarded);
            let at = At { rule: Rule::Stock, table: "stocks", what: "amount_t", unit: "t" };
            let holds = findings.equals(at, &names, stock, level);
            if is_crossing {
                findings.at_most(at, &names, stock, Sum::default());
            }
            if holds {
                let mut lies = before.value;
                let (mut least, mut on) = (0.0, 0);
                for day in 0..span.days as usize {
                    lies = lies * keeps + moves.days[span.offset as usize + day];
                    if lies < least {
                        (least, on) = (lies, day);
                    }
                }
                if least < -level.room - stock.room {
                    findings.audit.dips.push(Dip {
                        place: case.place(place),
                        item: case.item(item),
                        period: span.start,
                        day: add_days(span.start, on as i64),
                        missing_t: -least,
                    });
                }
            }
            before = stock;
        }
    }
    findings.audit.dips.sort_by(|a, b| b.missing_t.total_cmp(&a.missing_t));
}

/// The room that rows which are not written leave a balance, and that the solver takes in it.
fn unwritten(case: &Case<'_>, place: usize, item: usize) -> f64 {
    let (folder, crisis) = (case.folder, case.folder.crisis);
    let offers = crisis.offers.iter().filter(|offer| offer.place == place && offer.item == item).count();
    let arriving = crisis.legs.iter().filter(|leg| leg.to == place).count();
    let leaving = crisis.legs.iter().filter(|leg| leg.from == place).count();
    let mut largest = TONNES;
    let mut burnt = 0.0;
    for row in &crisis.tables.services.rows {
        let burns = row.fuel_item.as_ref().is_some_and(|fuel| crisis.item(fuel) == item);
        if let Some(kg) = row.fuel_kg_per_unit.filter(|_| burns && crisis.place(&row.place) == place) {
            let per_unit = kg.value() / KG_PER_TONNE;
            burnt += per_unit * folder.n_groups as f64;
            for levels in &crisis.levels {
                largest = largest.max(per_unit * PERSON_DAYS * levels[crisis.need(&row.need)].standard);
            }
        }
    }
    for row in &crisis.tables.works.rows {
        let uses = row.material_item.as_ref().is_some_and(|of| crisis.item(of) == item);
        if let Some(mass) = row.material_t.filter(|_| uses && crisis.place(&row.place) == place) {
            burnt += mass.value();
            largest = largest.max(mass.value());
        }
    }
    // What is spread arrives in two periods at least; the stock before, the stock, and what is thrown away.
    let rows = 2 * (offers + arriving) + leaving + folder.n_groups + 3;
    LEFT_OUT * (rows as f64 + burnt) + solver_room(largest, TONNES)
}
