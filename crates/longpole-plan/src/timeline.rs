//! What becomes possible when: the tables of `longpole timeline`.

use longpole_base::Date;
use longpole_base::entity::{Entity, TableSpec};
use longpole_base::quantity::{Days, Plain, Share};
use longpole_macros::Entity;
use longpole_model::gates::Opening;
use longpole_model::ids::GateId;

/// A gate with its date, and how sure it is.
#[derive(Clone, Debug, Entity)]
#[entity(table = "timeline", key = "gate")]
pub struct GateLine {
    /// The gate.
    pub gate: GateId,
    /// What happens.
    pub title: String,
    /// Who decides it.
    pub decided_by: Option<String>,
    /// The date on which it opens, from likely days; `never` if it does not.
    pub opens: Opening,
    /// The gate that decided the date; empty if its own day did.
    pub waits_for: Option<GateId>,
    /// The gates that decided the date one after the other, this one last.
    pub chain: Vec<GateId>,
    /// The day by which it is open in one of ten runs; `never` if it is not open in so many.
    pub p10: Opening,
    /// The day by which it is open in half of the runs.
    pub p50: Opening,
    /// The day by which it is open in nine of ten runs.
    pub p90: Opening,
    /// Part of the runs in which it is open by the plan's last day.
    #[field(unit = "share", decimals = 3)]
    pub open_by_end: Share,
    /// Part of the runs in which it ever opens.
    #[field(unit = "share", decimals = 3)]
    pub ever_open: Share,
    /// Mean of the days of the plan on which it opens, the first day being 0, over the runs in which it does.
    #[field(unit = "day", decimals = 1)]
    pub mean_day: Option<Days>,
    /// The same as planners add it up by hand, along the one chain that decides the likely dates: mean of its first gate
    /// by (earliest + 4 likely + latest) / 6, and the lags. Too early where something waits for the last of several.
    #[field(unit = "day", decimals = 1)]
    pub mean_along_chain: Option<Days>,
    /// How many runs were drawn.
    #[field(decimals = 0)]
    pub runs: Plain,
    /// What the draws began with; the same seed gives the same runs.
    #[field(decimals = 0)]
    pub seed: Plain,
}

/// A row that waits for a gate.
#[derive(Clone, Debug, Entity)]
#[entity(table = "opens", key = "table,id")]
pub struct Opened {
    /// The gate.
    pub gate: GateId,
    /// The date on which the gate opens.
    pub opens: Opening,
    /// The table of the row.
    pub table: String,
    /// The row's id.
    pub id: String,
    /// First day in force: the later of the gate's date and the row's own; `never` if it is not in force in the plan.
    pub from: Opening,
    /// Last day in force; empty means to the end.
    pub until: Option<Date>,
}

/// How one gate moves another that waits for it, directly or through others.
#[derive(Clone, Debug, Entity)]
#[entity(table = "moves", key = "gate,moved_by")]
pub struct MoveLine {
    /// The gate that is moved.
    pub gate: GateId,
    /// The gate that moves it.
    pub moved_by: GateId,
    /// Days by which that one may be later and move nothing. Empty if no delay of it moves anything, or one of the two
    /// never opens.
    #[field(unit = "day", decimals = 0)]
    pub slack: Option<Days>,
    /// Beyond the slack, days of delay of which each counts in full; empty without end.
    #[field(unit = "day", decimals = 0)]
    pub passes_on: Option<Days>,
    /// Days by which the gate would open sooner, not before the plan, if that one were no obstacle; empty if the gate never
    /// opens as it is, and then would.
    #[field(unit = "day", decimals = 0)]
    pub sooner: Option<Days>,
}

/// What decides when a gate opens, in the runs in which it does.
#[derive(Clone, Debug, Entity)]
#[entity(table = "decided", key = "gate,by")]
pub struct Decided {
    /// The gate.
    pub gate: GateId,
    /// The gate that decides its day, being the last it waits for; empty for its own day.
    pub by: Option<GateId>,
    /// Part of the runs in which it does.
    #[field(unit = "share", decimals = 3)]
    pub share: Share,
}

/// The tables of a timeline.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    /// The gates.
    pub timeline: Vec<GateLine>,
    /// What opens when.
    pub opens: Vec<Opened>,
    /// Which gate moves which.
    pub moves: Vec<MoveLine>,
    /// What decides the days.
    pub decided: Vec<Decided>,
}

/// The shape of every table of `longpole timeline`.
pub const TABLES: &[TableSpec] = &[GateLine::TABLE, Opened::TABLE, MoveLine::TABLE, Decided::TABLE];
