//! How large a force must be made for so many people to be there by a date.

use super::build::Build;
use crate::net::{date_of, day_of};
use longpole_base::Date;
use longpole_model::Crisis;
use longpole_model::entities::ForceKind;
use longpole_model::gates::Opening;
use longpole_model::ids::GateId;

/// What is enough, or why nothing is.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// This ceiling is enough, and no smaller one, with the classes as they are.
    Ceiling(f64),
    /// No ceiling is enough with the classes as they are. It would be if every class had this many times its seats.
    Seats(f64),
    /// Nothing is enough.
    Never(Why),
}

/// What holds a force up.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// The gate of authorization opens only then.
    Authorization(Option<GateId>, Opening),
    /// The gate of entry opens only then.
    Entry(GateId, Opening),
    /// The first people from a class are there only then, or none ever are.
    Classes(Opening),
    /// On that day those sent are still none of the ceiling.
    Curve,
}

/// Ceilings and seats are tried up to this many times what is asked for.
const MOST: f64 = 1e6;

/// How large a force must be for so many people to be able to be posted on a day.
pub fn size(crisis: &Crisis, force: usize, people: f64, date: Date) -> Answer {
    let row = &crisis.tables.forces.rows[force];
    let start = crisis.settings.start();
    let day = day_of(Opening::On(date), start);
    let opens = |gate: &Option<GateId>| gate.as_ref().map_or(Opening::On(start), |gate| crisis.opens(gate));
    let (authorized, entry) = (opens(&row.gate), opens(&row.entry_gate));
    if authorized > Opening::On(date) {
        return Answer::Never(Why::Authorization(row.gate.clone(), authorized));
    }
    if let Some(gate) = row.entry_gate.as_ref().filter(|_| entry > Opening::On(date)) {
        return Answer::Never(Why::Entry(gate.clone(), entry));
    }
    let there =
        |ceiling: f64, seats: f64| Build::of(crisis, force, Some(ceiling), seats).strength(day) >= people - 1e-9;
    // People are counted whole.
    if there(MOST * people, 1.0) {
        return Answer::Ceiling(least(|ceiling| there(ceiling, 1.0), MOST * people));
    }
    if row.kind != ForceKind::Multinational && there(MOST * people, MOST * people) {
        // To a hundredth.
        let hundredths = least(|hundredths| there(MOST * people, hundredths / 100.0), MOST * people * 100.0);
        return Answer::Seats(hundredths / 100.0);
    }
    Answer::Never(if row.kind == ForceKind::Multinational {
        Why::Curve
    } else {
        let build = Build::of(crisis, force, Some(MOST * people), 1.0);
        let first = build.classes.iter().map(|class| class.there).min();
        Why::Classes(first.map_or(Opening::Never, |day| date_of(day as f64, start)))
    })
}

/// The least whole number for which something holds that holds at `most`, and from some number on.
fn least(holds: impl Fn(f64) -> bool, most: f64) -> f64 {
    let (mut low, mut high) = (0.0, most.ceil());
    while high - low > 1.0 {
        let middle = f64::floor(f64::midpoint(low, high));
        *(if holds(middle) { &mut high } else { &mut low }) = middle;
    }
    high
}
