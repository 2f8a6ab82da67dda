//! The timeline as tables.

use crate::Timeline;
use crate::chance::spread;
use crate::forces::{Answer, Fielded, Why};
use crate::net::date_of;
use longpole_base::Date;
use longpole_base::calendar::add_days;
use longpole_base::quantity::{Days, Money, People, Plain, Share};
use longpole_model::Crisis;
use longpole_model::gates::{Decider, GATED_TABLES, Opening};
use longpole_model::ids::GateId;
use longpole_plan::timeline::{ClassLine, Decided, GateLine, HeldUpBy, MoveLine, Opened, Size, Strength, Tables};

/// The tables of a timeline.
pub fn tables(crisis: &Crisis, timeline: &Timeline) -> Tables {
    let n = crisis.gates.len();
    Tables {
        timeline: (0..n).map(|gate| gate_line(crisis, timeline, gate)).collect(),
        opens: GATED_TABLES.iter().flat_map(|table| opened(crisis, table)).chain(people(crisis)).collect(),
        moves: timeline.moves.iter().map(|one| move_line(crisis, one)).collect(),
        decided: (0..n).flat_map(|gate| decided(crisis, timeline, gate)).collect(),
        strength: timeline.forces.iter().flat_map(|force| strength(crisis, force)).collect(),
        classes: timeline.forces.iter().flat_map(|force| classes(crisis, force)).collect(),
        size: Vec::new(),
    }
}

fn gate_line(crisis: &Crisis, timeline: &Timeline, gate: usize) -> GateLine {
    let rows = &crisis.as_read().gates.rows;
    let (row, date) = (&rows[gate], &crisis.gates[gate]);
    let start = crisis.settings.start();
    let chance = &timeline.chances.gates[gate];
    let chain = &timeline.chains[gate];
    let last_day = f64::from(crisis.settings.grid.days()) - 1.0;
    // Added up along the one path that decides the likely dates, as planners do by hand.
    let along = date.opens.date().and_then(|_| {
        let first = &rows[chain[0]];
        let begins = spread(first, first.likely?, start)?.pert_mean();
        Some(begins + chain[1..].iter().map(|gate| rows[*gate].lag() as f64).sum::<f64>())
    });
    GateLine {
        gate: row.id.clone(),
        title: row.title.clone(),
        decided_by: row.decided_by.clone(),
        opens: date.opens,
        waits_for: match date.decided_by {
            Decider::After(other) => Some(rows[other].id.clone()),
            Decider::Own | Decider::Probability => None,
        },
        chain: chain.iter().map(|gate| rows[*gate].id.clone()).collect(),
        p10: date_of(chance.quantile(0.1), start),
        p50: date_of(chance.quantile(0.5), start),
        p90: date_of(chance.quantile(0.9), start),
        open_by_end: Share(chance.by(last_day)),
        ever_open: Share(chance.n_open() as f64 / timeline.chances.runs.max(1) as f64),
        mean_day: chance.mean().map(Days),
        mean_along_chain: along.map(Days),
        runs: Plain(timeline.chances.runs as f64),
        seed: Plain(timeline.chances.seed as f64),
    }
}

/// The rows of a table that wait for a gate.
fn opened(crisis: &Crisis, table: &'static str) -> Vec<Opened> {
    let spec = longpole_model::tables::TABLES.iter().find(|spec| spec.name == table).expect("a known table");
    let id_at = spec.fields.iter().position(|field| field.name == "id").expect("rows that wait have ids");
    let last_day = crisis.settings.grid.last_day();
    let rows = 0..crisis.tables.n_rows(table);
    let waiting = rows.filter_map(|row| {
        let gate = crisis.tables.gate_of(table, row)?;
        let (from, until) = crisis.tables.window_of(table, row)?;
        let in_force = from.is_none_or(|from| from <= last_day);
        let id = match &crisis.tables.cells(table, row)?[id_at] {
            longpole_base::Cell::Text(id) => id.clone(),
            _ => return None,
        };
        Some(Opened {
            gate: gate.clone(),
            opens: crisis.opens(gate),
            table: table.to_owned(),
            id,
            from: from.filter(|_| in_force).map_or(Opening::Never, Opening::On),
            until,
        })
    });
    waiting.collect()
}

/// How large a force must be for so many people to be able to be posted on a day, as a line.
pub fn size(crisis: &Crisis, force: usize, people: f64, by: Date) -> Size {
    let mut line = Size {
        force: crisis.tables.forces.rows[force].id.clone(),
        people: People(people),
        by,
        ceiling: None,
        seats_times: None,
        held_up_by: None,
        gate: None,
        opens: None,
    };
    match crate::forces::size(crisis, force, people, by) {
        Answer::Ceiling(ceiling) => line.ceiling = Some(People(ceiling)),
        Answer::Seats(times) => line.seats_times = Some(Plain(times)),
        Answer::Never(why) => {
            (line.held_up_by, line.gate, line.opens) = match why {
                Why::Authorization(gate, opens) => (Some(HeldUpBy::Authorization), gate, Some(opens)),
                Why::Entry(gate, opens) => (Some(HeldUpBy::Entry), Some(gate), Some(opens)),
                Why::Classes(opens) => (Some(HeldUpBy::Classes), None, Some(opens)),
                Why::Curve => (Some(HeldUpBy::Curve), None, None),
            };
        }
    }
    line
}

/// Forces and courses that wait for a gate.
fn people(crisis: &Crisis) -> Vec<Opened> {
    let tables = &crisis.tables;
    let opened = |gate: &GateId, table: &str, id: &str| {
        let opens = crisis.opens(gate);
        let in_plan = opens <= Opening::On(crisis.settings.grid.last_day());
        let from = if in_plan { opens } else { Opening::Never };
        Opened { gate: gate.clone(), opens, table: table.to_owned(), id: id.to_owned(), from, until: None }
    };
    let forces = tables.forces.rows.iter().flat_map(|force| {
        // One gate may be both.
        let entry = force.entry_gate.as_ref().filter(|gate| force.gate.as_ref() != Some(gate));
        force.gate.iter().chain(entry).map(|gate| opened(gate, "forces", force.id.as_str()))
    });
    let courses = tables
        .courses
        .rows
        .iter()
        .filter_map(|course| course.gate.as_ref().map(|gate| opened(gate, "courses", course.id.as_str())));
    forces.chain(courses).collect()
}

fn strength<'a>(crisis: &'a Crisis, force: &'a Fielded) -> impl Iterator<Item = Strength> + 'a {
    let id = &crisis.tables.forces.rows[force.force].id;
    crisis.settings.grid.periods().iter().zip(&force.periods).map(move |(period, found)| Strength {
        force: id.clone(),
        period: period.start,
        until: period.last_day(),
        strength: People(found.strength),
        available: People(found.available),
        unpaid: People(found.unpaid),
        strength_at_end: People(found.strength_at_end),
        available_at_end: People(found.available_at_end),
        start: Money(found.costs.start),
        training: Money(found.costs.training),
        equipment: Money(found.costs.equipment),
        wages: Money(found.costs.wages),
        civilians: Money(found.costs.civilians),
        logistics: Money(found.costs.logistics),
        total: Money(found.costs.total()),
        paid: Money(found.paid()),
        top_down_low: found.top_down.low.map(Money),
        top_down_central: found.top_down.central.map(Money),
        top_down_high: found.top_down.high.map(Money),
    })
}

fn classes<'a>(crisis: &'a Crisis, force: &'a Fielded) -> impl Iterator<Item = ClassLine> + 'a {
    let start = crisis.settings.start();
    force.build.classes.iter().map(move |class| ClassLine {
        force: crisis.tables.forces.rows[force.force].id.clone(),
        course: crisis.tables.courses.rows[class.course].id.clone(),
        begins: add_days(start, class.begins),
        seats: People(class.seats),
        there: add_days(start, class.there),
        graduates: People(class.graduates),
    })
}

fn move_line(crisis: &Crisis, one: &crate::moves::Move) -> MoveLine {
    let id = |gate: usize| crisis.as_read().gates.rows[gate].id.clone();
    MoveLine {
        gate: id(one.moved),
        moved_by: id(one.mover),
        slack: one.slack.map(Days),
        passes_on: one.passes_on.map(Days),
        sooner: one.sooner.is_finite().then_some(Days(one.sooner)),
    }
}

/// What decides a gate's day, in the runs in which it opens.
fn decided(crisis: &Crisis, timeline: &Timeline, gate: usize) -> Vec<Decided> {
    let rows = &crisis.as_read().gates.rows;
    let chance = &timeline.chances.gates[gate];
    let waits = longpole_model::gates::waits_for(rows).swap_remove(gate);
    let own = rows[gate].likely.map(|_| None);
    let all = waits.into_iter().map(Some).chain(own);
    all.map(|by| Decided {
        gate: rows[gate].id.clone(),
        by: by.map(|by| rows[by].id.clone()),
        share: Share(chance.criticality(by)),
    })
    .collect()
}
