//! Plans changed in one place, as by a slip, a fault of the solver, or somebody who wants them to look better.

use longpole::auditor::Rule::{self, *};
use longpole::base::quantity::{Days, Money, NeedAmount, People, PersonDays, Plain, Tonnes};
use longpole::model::Crisis;
use longpole::plan_tables::{LedgerLine, OrderState, Tables};

/// A change, and the rules of which one at least must catch it.
pub struct Mutation {
    pub name: &'static str,
    /// `None` if the plan has nothing to change.
    pub change: fn(&Crisis, &mut Tables, u64) -> Option<()>,
    pub by: &'static [Rule],
}

/// Whether a work of the plan is not divisible.
fn is_whole(crisis: &Crisis, row: &longpole::plan_tables::WorkDone) -> bool {
    let of = crisis.tables.works.rows.iter().zip(&crisis.tasks).find(|(work, _)| work.id == row.work);
    of.is_some_and(|(_, task)| !task.is_divisible)
}

/// A row at random, of those that will do.
fn pick<T>(rows: &mut [T], seed: u64, will_do: impl Fn(&T) -> bool) -> Option<&mut T> {
    let fit: Vec<usize> = (0..rows.len()).filter(|row| will_do(&rows[*row])).collect();
    let at = (seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407) >> 33) as usize;
    let row = *fit.get(at % fit.len().max(1))?;
    rows.get_mut(row)
}

/// The first and last day of the period before, or after, one that begins on a day.
fn neighbour(
    crisis: &Crisis,
    first: longpole::base::Date,
    step: isize,
) -> Option<(longpole::base::Date, longpole::base::Date)> {
    let grid = &crisis.settings.grid;
    let period = grid.periods().get(grid.period_of(first)?.checked_add_signed(step)?)?;
    Some((period.start, period.last_day()))
}

/// A place where nobody lives.
fn deserted(crisis: &Crisis) -> Option<longpole::model::ids::PlaceId> {
    let mut places = crisis.tables.places.rows.iter().map(|place| &place.id);
    places.find(|place| !crisis.tables.population.rows.iter().any(|people| people.place == **place)).cloned()
}

/// Moves a row of a table to the period before or after.
macro_rules! shift {
    ($table:ident, $step:expr, $amount:ident) => {
        |crisis, tables, seed| {
            let row = pick(&mut tables.$table, seed, |row| {
                row.$amount.value() > 0.01 && neighbour(crisis, row.period, $step).is_some()
            })?;
            (row.period, row.until) = neighbour(crisis, row.period, $step)?;
            Some(())
        }
    };
}

/// Changes one figure of a row.
macro_rules! set {
    ($table:ident, |$row:ident| $if:expr, $change:expr) => {
        |_, tables, seed| {
            let $row = pick(&mut tables.$table, seed, |$row| {
                let _ = $row;
                $if
            })?;
            $change;
            Some(())
        }
    };
}

/// Every change.
pub const MUTATIONS: &[Mutation] = &[
    Mutation { name: "a shipment a period earlier", change: shift!(shipments, -1, amount_t), by: &[Stock, Rows] },
    Mutation { name: "a shipment a period later", change: shift!(shipments, 1, amount_t), by: &[Stock, Rows] },
    Mutation { name: "a purchase a period earlier", change: shift!(purchases, -1, amount_t), by: &[Stock, Rows] },
    Mutation { name: "a delivery a period later", change: shift!(deliveries, 1, amount_t), by: &[Stock, Rows] },
    Mutation {
        name: "a service a period earlier",
        change: shift!(services, -1, amount),
        by: &[Service, Rows, Coverage],
    },
    Mutation { name: "a payment a period earlier", change: shift!(spending, -1, amount), by: &[Spending, Cash] },
    Mutation {
        name: "a kilogram more sent",
        change: set!(shipments, |row| row.amount_t.value() > 0.0, row.amount_t = Tonnes(row.amount_t.value() + 0.001)),
        by: &[Stock],
    },
    Mutation {
        name: "a truck more sent, and told so",
        change: |crisis, tables, seed| {
            let row = pick(&mut tables.shipments, seed, |row| row.trucks.is_some_and(|trucks| trucks.value() > 0.0))?;
            let item = crisis.item(&row.item);
            let per_truck = 1.0 / crisis.trucks_per_t[item];
            let link = crisis.tables.links.rows.iter().find(|link| link.id == row.link)?;
            row.amount_t = Tonnes(row.amount_t.value() + per_truck);
            row.trucks = row.trucks.map(|trucks| Plain(trucks.value() + 1.0));
            row.cost = Money(row.amount_t.value() * link.cost_per_t.value());
            Some(())
        },
        by: &[Stock, Capacity],
    },
    Mutation {
        name: "a capacity exceeded by a truck",
        change: set!(usage, |row| row.share.value() >= 1.0 && row.available.value() > 0.0, {
            row.used = Plain(row.available.value() + 1.0);
        }),
        by: &[Capacity],
    },
    Mutation {
        name: "a capacity larger than it is",
        change: set!(usage, |row| true, row.available = Plain(row.available.value() + 1.0)),
        by: &[Capacity],
    },
    Mutation {
        name: "a capacity used less than it is",
        change: set!(usage, |row| row.used.value() > 1.0, {
            row.used = Plain(row.used.value() - 0.5);
            row.share = longpole::base::quantity::Share(row.used.value() / row.available.value());
        }),
        by: &[Capacity],
    },
    Mutation {
        name: "half of the people who are needed",
        change: set!(posts, |row| row.people.value() > 0.1, row.people = People(row.people.value() / 2.0)),
        by: &[Presence],
    },
    Mutation {
        name: "more people than there are",
        change: set!(posts, |row| true, row.people = People(row.people.value() + 1000.0)),
        by: &[Presence],
    },
    Mutation {
        name: "people who let more pass than passes",
        change: set!(posts, |row| row.people.value() > 0.1, row.lets_pass = Plain(row.lets_pass.value() + 0.1)),
        by: &[Presence],
    },
    Mutation {
        name: "people of a force that is not in the field",
        change: set!(posts, |row| true, row.force = longpole::model::ids::ForceId("at-home".into())),
        by: &[Rows],
    },
    Mutation {
        name: "a force paid a dollar less",
        change: set!(spending, |row| row.force.is_some() && row.amount.value() > 1.0, {
            row.amount = Money(row.amount.value() - 1.0);
        }),
        by: &[Spending],
    },
    Mutation {
        name: "a force paid in the name of another",
        change: set!(spending, |row| row.force.as_ref().is_some_and(|id| id.as_str() == "police"), {
            row.force = Some(longpole::model::ids::ForceId("at-home".into()));
        }),
        by: &[Spending],
    },
    Mutation {
        name: "aid paid as if to a force",
        change: set!(spending, |row| row.force.is_none() && row.place.is_none() && row.amount.value() > 1.0, {
            row.force = Some(longpole::model::ids::ForceId("mission".into()));
            "security".clone_into(&mut row.sector);
        }),
        by: &[Spending],
    },
    Mutation {
        name: "an order met that is not",
        change: set!(orders, |row| row.met == OrderState::No, row.met = OrderState::Yes),
        by: &[Orders],
    },
    Mutation {
        name: "an order met in every period",
        change: set!(orders, |row| row.met == OrderState::No, {
            row.met = OrderState::Yes;
            row.periods_met = row.periods_tested;
            row.short_by = Some(Plain(0.0));
        }),
        by: &[Orders],
    },
    Mutation {
        name: "an order met from the start",
        change: |crisis, tables, seed| {
            let start = crisis.settings.start();
            let row = pick(&mut tables.orders, seed, |row| row.met == OrderState::No && row.met_from != Some(start))?;
            row.met_from = Some(start);
            Some(())
        },
        by: &[Orders],
    },
    Mutation {
        name: "an order met from a period later than it is",
        change: |crisis, tables, seed| {
            let later = |row: &longpole::plan_tables::OrderTest| neighbour(crisis, row.met_from?, 1);
            let row = pick(&mut tables.orders, seed, |row| later(row).is_some())?;
            row.met_from = later(row).map(|(first, _)| first);
            Some(())
        },
        by: &[Orders],
    },
    Mutation {
        name: "an order less short than it is",
        change: set!(orders, |row| row.short_by.is_some_and(|short| short.value() > 0.01), {
            row.short_by = row.short_by.map(|short| Plain(short.value() / 2.0));
        }),
        by: &[Orders],
    },
    Mutation {
        name: "an order with a better worst value",
        change: set!(orders, |row| row.worst.is_some(), row.worst = row.worst.map(|worst| Plain(worst.value() + 0.01))),
        by: &[Orders],
    },
    Mutation {
        name: "an order tested on other bounds",
        change: set!(orders, |row| row.at_least.is_some(), row.at_least = None),
        by: &[Orders],
    },
    Mutation {
        name: "an order tested from another day",
        change: set!(orders, |row| row.tested_from.is_some(), row.tested_from = None),
        by: &[Orders],
    },
    Mutation {
        name: "a carriage for nothing",
        change: set!(shipments, |row| row.cost.value() > 1.0, row.cost = Money(0.0)),
        by: &[Rows],
    },
    Mutation {
        name: "a road that is quicker than it is",
        change: set!(shipments, |row| true, row.lead_days = Days(row.lead_days.value() + 1.0)),
        by: &[Rows],
    },
    Mutation {
        name: "half a purchase",
        change: set!(purchases, |row| row.amount_t.value() > 0.001, row.amount_t = Tonnes(row.amount_t.value() / 2.0)),
        by: &[Stock],
    },
    Mutation {
        name: "a price paid wrong",
        change: set!(purchases, |row| row.cost.value() > 1.0, row.cost = Money(row.cost.value() - 1.0)),
        by: &[Rows],
    },
    Mutation {
        name: "an offer that does not exist",
        change: set!(purchases, |row| true, {
            row.supply = longpole::model::ids::SupplyId("nobody".into());
        }),
        by: &[Rows],
    },
    Mutation {
        name: "more bought than is on offer",
        change: |crisis, tables, seed| {
            let row = pick(&mut tables.purchases, seed, |row| {
                crisis.tables.supplies.rows.iter().any(|supply| supply.id == row.supply && supply.amount_t.is_some())
            })?;
            let days = f64::from(crisis.settings.grid.days());
            let supply = crisis.tables.supplies.rows.iter().find(|supply| supply.id == row.supply)?;
            row.amount_t = Tonnes(supply.amount_t?.value() * days + 1.0);
            Some(())
        },
        by: &[Supply],
    },
    Mutation {
        name: "a stock out of nothing",
        change: set!(stocks, |row| true, row.amount_t = Tonnes(row.amount_t.value() + 0.001)),
        by: &[Stock],
    },
    Mutation {
        name: "a stock beyond all rooms",
        change: |crisis, tables, seed| {
            let row = pick(&mut tables.stocks, seed, |row| {
                crisis.tables.storage.rows.iter().any(|room| room.place == row.place)
            })?;
            row.amount_t = Tonnes(1e6);
            Some(())
        },
        by: &[Storage],
    },
    Mutation {
        name: "a stock beyond its shelf life",
        change: |crisis, tables, seed| {
            let last = crisis.settings.grid.last_day();
            let perishes = |id: &_| crisis.tables.items.rows[crisis.item(id)].shelf_days.is_some();
            let row = pick(&mut tables.stocks, seed, |row| perishes(&row.item))?;
            let period = *crisis.settings.grid.periods().last()?;
            (row.period, row.until, row.amount_t) = (period.start, last, Tonnes(500.0));
            Some(())
        },
        by: &[ShelfLife],
    },
    Mutation {
        name: "thrown away and not told",
        change: set!(stocks, |row| row.discarded_t.value() > 0.001, row.discarded_t = Tonnes(0.0)),
        by: &[Stock],
    },
    Mutation {
        name: "a delivery without stock",
        change: set!(deliveries, |row| true, row.amount_t = Tonnes(row.amount_t.value() + 0.01)),
        by: &[Stock],
    },
    Mutation {
        name: "a delivery below nothing",
        change: set!(deliveries, |row| true, row.amount_t = Tonnes(-0.01)),
        by: &[Rows],
    },
    Mutation {
        name: "a delivery halved",
        change: set!(deliveries, |row| row.amount_t.value() > 0.001, {
            row.amount_t = Tonnes(row.amount_t.value() / 2.0);
            row.ration_g = longpole::base::quantity::Grams(row.ration_g.value() / 2.0);
        }),
        by: &[Stock, Coverage],
    },
    Mutation {
        name: "a ration told double",
        change: set!(deliveries, |row| row.ration_g.value() > 1.0, {
            row.ration_g = longpole::base::quantity::Grams(row.ration_g.value() * 2.0);
        }),
        by: &[Rows],
    },
    Mutation {
        name: "a ration beyond its bounds",
        change: |crisis, tables, seed| {
            let row = pick(&mut tables.deliveries, seed, |row| {
                let rations = &crisis.rations[crisis.group(&row.group)];
                let item = crisis.item(&row.item);
                row.amount_t.value() > 0.0
                    && rations.iter().flatten().any(|ration| ration.item == item && ration.max_g.is_some())
            })?;
            row.amount_t = Tonnes(row.amount_t.value() * 50.0);
            Some(())
        },
        by: &[Ration],
    },
    Mutation {
        name: "what one group gets goes to nobody's place",
        change: |crisis, tables, seed| {
            let row = pick(&mut tables.deliveries, seed, |row| row.amount_t.value() > 0.01)?;
            row.place = deserted(crisis)?;
            Some(())
        },
        by: &[Rows],
    },
    Mutation {
        name: "a shared ration halved",
        change: set!(rations, |row| row.ration_g.value() > 1.0, {
            row.ration_g = longpole::base::quantity::Grams(row.ration_g.value() / 2.0);
        }),
        by: &[Ration],
    },
    Mutation {
        name: "one tent more in hand than was given",
        change: set!(deliveries, |row| row.held_t.is_some(), row.held_t = row.held_t.map(|t| Tonnes(t.value() + 0.05))),
        by: &[Held],
    },
    Mutation {
        name: "coverage overstated by one person",
        change: set!(coverage, |row| row.provided.value() < row.required.value(), {
            row.provided = NeedAmount(row.provided.value() + row.required.value() / row.people.value());
        }),
        by: &[Coverage],
    },
    Mutation {
        name: "a person fewer",
        change: set!(coverage, |row| true, {
            row.people = longpole::base::quantity::People(row.people.value() - 1.0);
        }),
        by: &[Coverage],
    },
    Mutation {
        name: "owed less than the standard",
        change: set!(coverage, |row| true, row.required = NeedAmount(row.required.value() * 0.999)),
        by: &[Coverage],
    },
    Mutation {
        name: "a share rounded up",
        change: set!(coverage, |row| row.share.value() < 0.99, {
            row.share = longpole::base::quantity::Share(row.share.value() + 0.001);
        }),
        by: &[Coverage],
    },
    Mutation {
        name: "person-days below survival understated by one",
        change: set!(coverage, |row| row.person_days_survival.value() > 1.0, {
            row.person_days_survival = PersonDays(row.person_days_survival.value() - 1.0);
        }),
        by: &[Coverage],
    },
    Mutation {
        name: "person-days below standard understated by one",
        change: set!(coverage, |row| row.person_days_standard.value() > 1.0, {
            row.person_days_standard = PersonDays(row.person_days_standard.value() - 1.0);
        }),
        by: &[Coverage],
    },
    Mutation {
        name: "a shortfall moved from survival to standard",
        change: set!(coverage, |row| row.shortfall_survival.value() > 1.0, {
            row.shortfall_standard = NeedAmount(row.shortfall_standard.value() + row.shortfall_survival.value());
            row.shortfall_survival = NeedAmount(0.0);
        }),
        by: &[Coverage],
    },
    Mutation {
        name: "coverage of people who are not there",
        change: |crisis, tables, seed| {
            let mut row = pick(&mut tables.coverage, seed, |_| true)?.clone();
            row.place = deserted(crisis)?;
            tables.coverage.push(row);
            Some(())
        },
        by: &[Coverage],
    },
    Mutation {
        name: "a well that gives more than it can",
        change: |crisis, tables, seed| {
            let row = pick(&mut tables.services, seed, |row| row.amount.value() > 0.0)?;
            let service = crisis.tables.services.rows.iter().find(|service| service.id == row.service)?;
            row.amount = NeedAmount(service.amount_per_day.value() * 365.0);
            Some(())
        },
        by: &[Service],
    },
    Mutation {
        name: "a well that burns nothing",
        change: set!(
            services,
            |row| row.fuel_t.is_some_and(|fuel| fuel.value() > 1e-4),
            row.fuel_t = Some(Tonnes(0.0))
        ),
        by: &[Rows],
    },
    Mutation {
        name: "a dollar more paid",
        change: set!(spending, |row| row.amount.value() > 1.0, row.amount = Money(row.amount.value() + 1.0)),
        by: &[Spending, Cash],
    },
    Mutation {
        name: "a fund overspent by a dollar, and its level with it",
        change: |_, tables, seed| {
            let level = pick(&mut tables.funds, seed, |row| row.unspent.value() <= 1e-6 && row.paid.value() > 0.0)?;
            (level.paid, level.unspent) = (Money(level.paid.value() + 1.0), Money(level.unspent.value() - 1.0));
            let (fund, period) = (level.fund.clone(), level.period);
            let row =
                tables.spending.iter_mut().find(|row| row.fund.as_ref() == Some(&fund) && row.period == period)?;
            row.amount = Money(row.amount.value() + 1.0);
            Some(())
        },
        by: &[Cash],
    },
    Mutation {
        name: "a dollar that a fund never received",
        change: set!(funds, |row| true, row.received = Money(row.received.value() + 1.0)),
        by: &[Cash],
    },
    Mutation {
        name: "a dollar less left",
        change: set!(funds, |row| row.unspent.value() > 1.0, row.unspent = Money(row.unspent.value() - 1.0)),
        by: &[Cash],
    },
    Mutation {
        name: "an expired fund pays",
        change: |crisis, tables, seed| {
            let start_of = |until: longpole::base::Date| move |period: longpole::base::Date| period > until;
            let fund = crisis.tables.funds.rows.iter().find(|fund| fund.until.is_some() && fund.places.is_empty())?;
            let expired = start_of(fund.until?);
            let row =
                pick(&mut tables.spending, seed, |row| row.fund.as_ref() != Some(&fund.id) && expired(row.period))?;
            row.fund = Some(fund.id.clone());
            Some(())
        },
        by: &[Spending],
    },
    Mutation {
        name: "pledged money pays",
        change: |crisis, tables, seed| {
            let funds = crisis.tables.funds.rows.iter().enumerate();
            let (_, fund) = funds.into_iter().find(|(fund, _)| !crisis.fund_counts(*fund))?;
            pick(&mut tables.spending, seed, |row| row.fund.is_some())?.fund = Some(fund.id.clone());
            Some(())
        },
        by: &[Spending],
    },
    Mutation {
        name: "money for a sector pays for another",
        change: |crisis, tables, seed| {
            let fund =
                crisis.tables.funds.rows.iter().find(|fund| !fund.sectors.is_empty() && fund.places.is_empty())?;
            let row = pick(&mut tables.spending, seed, |row| !fund.sectors.contains(&row.sector))?;
            (row.fund, row.place) = (Some(fund.id.clone()), None);
            Some(())
        },
        by: &[Spending],
    },
    Mutation {
        name: "money for a place pays for another",
        change: |crisis, tables, seed| {
            let row = pick(&mut tables.spending, seed, |row| row.place.is_some())?;
            let other =
                crisis.tables.population.rows.iter().find(|people| Some(&people.place) != row.place.as_ref())?;
            row.place = Some(other.place.clone());
            Some(())
        },
        by: &[Spending, Earmark],
    },
    Mutation {
        name: "money for a place pays more than came there",
        change: set!(spending, |row| row.place.is_some(), row.amount = Money(1e7)),
        by: &[Earmark],
    },
    Mutation {
        name: "a ledger line lowered by one",
        change: set!(ledger, |row| row.amount.value() > 1.0, row.amount = Plain(row.amount.value() - 1.0)),
        by: &[Ledger],
    },
    Mutation {
        name: "a ledger line in another unit",
        change: set!(ledger, |row| true, row.unit = "people".into()),
        by: &[Ledger],
    },
    Mutation {
        name: "a ledger line that nothing stands for",
        change: |_, tables, _| {
            let line = LedgerLine {
                aim: "cost".into(),
                line: "purchase: goodwill".into(),
                amount: Plain(-5.0),
                unit: "USD".into(),
            };
            tables.ledger.push(line);
            Some(())
        },
        by: &[Ledger],
    },
    Mutation {
        name: "a price of another family",
        change: set!(prices, |row| true, row.family = "luck".into()),
        by: &[Prices],
    },
    Mutation {
        name: "a price in another unit",
        change: set!(prices, |row| true, row.unit = "person-days per hope".into()),
        by: &[Prices],
    },
    Mutation {
        name: "a limit that gains more than its prices",
        change: set!(limits, |row| true, row.gain = Plain(row.gain.value() * 1.01 + 0.01)),
        by: &[Prices],
    },
    Mutation {
        name: "a limit reached less often",
        change: set!(limits, |row| true, row.periods_reached = Plain(row.periods_reached.value() + 100.0)),
        by: &[Prices],
    },
    Mutation {
        name: "a limit without a line of input",
        change: set!(limits, |row| true, row.id = "elsewhere".into()),
        by: &[Prices],
    },
    Mutation {
        name: "a row written twice",
        change: |_, tables, seed| {
            let row = pick(&mut tables.deliveries, seed, |_| true)?.clone();
            tables.deliveries.push(row);
            Some(())
        },
        by: &[Rows],
    },
    Mutation {
        name: "a work begun a week earlier",
        change: |crisis, tables, seed| {
            let row = pick(&mut tables.works, seed, |row| is_whole(crisis, row) && row.begins.is_some())?;
            row.begins = row.begins.map(|day| longpole::base::calendar::add_days(day, -7));
            row.done = row.done.map(|day| longpole::base::calendar::add_days(day, -7));
            Some(())
        },
        by: &[Works, Stock, Spending, Ledger, Rows],
    },
    Mutation {
        name: "a work done a day sooner than its days allow",
        change: |crisis, tables, seed| {
            let row = pick(&mut tables.works, seed, |row| is_whole(crisis, row) && row.begins < row.done)?;
            row.done = row.done.map(|day| longpole::base::calendar::add_days(day, -1));
            Some(())
        },
        by: &[Works],
    },
    Mutation {
        name: "works after others as if they were done",
        change: |crisis, tables, seed| {
            let waits = |row: &longpole::plan_tables::WorkDone| {
                let of = crisis.tables.works.rows.iter().find(|work| work.id == row.work);
                row.begins.is_some() && of.is_some_and(|of| !of.after.is_empty())
            };
            let row = pick(&mut tables.works, seed, waits)?;
            let days = longpole::base::calendar::offset_of(row.begins?, row.done?);
            row.begins = Some(crisis.settings.start());
            row.done = Some(longpole::base::calendar::add_days(crisis.settings.start(), days));
            Some(())
        },
        by: &[Works],
    },
    Mutation {
        name: "more crews than there are",
        change: |crisis, tables, seed| {
            // Everything at once.
            let start = crisis.settings.start();
            pick(&mut tables.works, seed, |row| row.begins.is_some())?;
            for row in tables.works.iter_mut().filter(|row| is_whole(crisis, row)) {
                let Some(days) = row.begins.zip(row.done) else { continue };
                let days = longpole::base::calendar::offset_of(days.0, days.1);
                row.begins = Some(start);
                row.done = Some(longpole::base::calendar::add_days(start, days));
            }
            Some(())
        },
        by: &[Works],
    },
    Mutation {
        name: "a work done that nobody pays for",
        change: set!(works, |row| row.cost.value() > 1.0, row.cost = Money(0.0)),
        by: &[Rows],
    },
    Mutation {
        name: "a work that is paid for and not done",
        change: |_, tables, seed| {
            let row = pick(&mut tables.works, seed, |row| row.cost.value() > 1.0)?;
            (row.begins, row.done) = (None, None);
            (row.share, row.share_done) = (longpole::base::quantity::Share(0.0), longpole::base::quantity::Share(0.0));
            (row.crews, row.cost) = (Plain(0.0), Money(0.0));
            row.material_t = row.material_t.map(|_| Tonnes(0.0));
            Some(())
        },
        by: &[Works, Stock, Spending, Rows],
    },
    Mutation {
        name: "less material than a work uses",
        change: set!(
            works,
            |row| row.material_t.is_some_and(|mass| mass.value() > 0.1),
            row.material_t = Some(Tonnes(0.05))
        ),
        by: &[Rows],
    },
    Mutation {
        name: "a little more of a divisible work",
        change: |crisis, tables, seed| {
            let row = pick(&mut tables.works, seed, |row| !is_whole(crisis, row) && row.share.value() > 0.01)?;
            row.share = longpole::base::quantity::Share(row.share.value() + 0.01);
            Some(())
        },
        by: &[Rows],
    },
    Mutation {
        name: "more crews told than work",
        change: set!(works, |row| row.crews.value() > 0.0, row.crews = Plain(row.crews.value() + 1.0)),
        by: &[Rows],
    },
    Mutation {
        name: "what a work lets pass before it is done",
        change: |crisis, tables, seed| {
            let waits = |row: &longpole::plan_tables::Usage| {
                let of = crisis.tables.capacities.rows.iter().find(|capacity| capacity.id == row.capacity);
                of.is_some_and(|of| of.work.is_some()) && row.available.value() < 0.5
            };
            let row = pick(&mut tables.usage, seed, waits)?;
            row.available = Plain(row.available.value() + 5.0);
            Some(())
        },
        by: &[Capacity],
    },
    Mutation {
        name: "a period that is none",
        change: |_, tables, seed| {
            let row = pick(&mut tables.shipments, seed, |_| true)?;
            row.period = longpole::base::calendar::add_days(row.period, 1);
            Some(())
        },
        by: &[Rows],
    },
];

/// Drops a row at random; whether it weighs anything, or none if there is no row.
type Drop = fn(&mut Tables, u64) -> Option<bool>;

/// Takes a row out of a table.
macro_rules! drop_of {
    ($table:ident, |$row:ident| $weighs:expr) => {
        (stringify!($table), |tables, seed| {
            let n = tables.$table.len() as u64;
            let at = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407) >> 33;
            let $row = (n > 0).then(|| tables.$table.remove((at % n) as usize))?;
            Some($weighs)
        })
    };
}

/// A way to drop a row from each table. A row of less than a gram is missed by nobody.
pub const DROPS: &[(&str, Drop)] = &[
    drop_of!(purchases, |row| row.amount_t.value() > 1e-4),
    drop_of!(shipments, |row| row.amount_t.value() > 1e-4),
    drop_of!(stocks, |row| row.amount_t.value().max(row.discarded_t.value()) > 1e-4),
    drop_of!(deliveries, |row| row.amount_t.value().max(row.held_t.map_or(0.0, Tonnes::value)) > 1e-4),
    drop_of!(coverage, |_row| true),
    drop_of!(services, |row| row.amount.value() > 1e-3),
    drop_of!(rations, |row| row.ration_g.value() > 1e-3),
    drop_of!(usage, |_row| true),
    drop_of!(posts, |row| row.people.value() > 1e-3),
    drop_of!(works, |_row| true),
    drop_of!(spending, |row| row.amount.value() > 1.0),
    drop_of!(funds, |_row| true),
    drop_of!(orders, |_row| true),
    drop_of!(ledger, |row| row.amount.value() > 1.0),
    drop_of!(prices, |_row| true),
    drop_of!(limits, |row| row.gain.value() > 1e-5),
];
