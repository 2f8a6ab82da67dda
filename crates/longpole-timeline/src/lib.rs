//! What becomes possible when, before anything is planned.
//!
//! **In:** a [`Crisis`], whose gates have their dates. **Out:** a [`Timeline`]: what decides every
//! date, which gate moves which and by how much, what opens when, and how sure the dates are; and its
//! [tables](longpole_plan::timeline).
//!
//! | module | what it does |
//! |---|---|
//! | [`net`] | gates as moments in days of the plan: when each opens, given the days of their own |
//! | [`moves`] | chains of what waits for what; slack; what a day's delay does |
//! | [`spread`] | a day between an earliest, a likely and a latest one |
//! | [`draws`] | random numbers that belong to a gate and a run |
//! | [`cash`] | when the cash of a fund is there |
//! | [`chance`] | many runs: when gates open, and what decides them |
//! | [`forces`] | how many people are there, period by period, and what they cost |
//! | [`mod@tables`] | all of it as tables |
//!
//! **Never:** optimizes; decides what is done; touches a file, a clock or a source of chance: the same crisis gives the same
//! draws. A gate's draws do not depend on the other gates, so that scenarios are compared on the same draws.

pub mod cash;
pub mod chance;
pub mod draws;
pub mod forces;
pub mod moves;
pub mod net;
pub mod spread;
pub mod tables;

use chance::Chances;
use forces::Fielded;
use longpole_model::Crisis;
use moves::Move;
use net::Net;

pub use tables::{size, tables};

/// What becomes possible when.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// For every gate the gates that decided its date, the first to open first, itself last.
    pub chains: Vec<Vec<usize>>,
    /// Which gate moves which.
    pub moves: Vec<Move>,
    /// How sure the dates are.
    pub chances: Chances,
    /// The forces in the field.
    pub forces: Vec<Fielded>,
}

impl Timeline {
    /// Works it out, with so many draws.
    pub fn of(crisis: &Crisis, runs: usize) -> Self {
        let gates = &crisis.as_read().gates.rows;
        let net = Net::of(gates);
        let own = net::own_days(gates, crisis.settings.start());
        Self {
            chains: (0..gates.len()).map(|gate| moves::chain(crisis, gate)).collect(),
            moves: moves::moves(&net, &own),
            chances: chance::chances(&net, gates, crisis.settings.start(), runs),
            forces: forces::fielded(crisis),
        }
    }
}
