//! What becomes possible when: the tables of `longpole timeline`.

use longpole_base::entity::{Entity, TableSpec};
use longpole_base::quantity::{Days, Money, People, Plain, Share};
use longpole_base::{Date, choice};
use longpole_macros::Entity;
use longpole_model::gates::Opening;
use longpole_model::ids::{CourseId, ForceId, GateId};

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

/// A row that waits for a gate. A force waits for its authorization and for its entry: it may stand here twice.
#[derive(Clone, Debug, Entity)]
#[entity(table = "opens", key = "gate,table,id")]
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

/// A force in the field, in a period: how many people, and what they cost.
#[derive(Clone, Debug, Entity)]
#[entity(table = "strength", key = "force,period")]
pub struct Strength {
    /// The force.
    pub force: ForceId,
    /// First day of the period.
    pub period: Date,
    /// Last day of the period.
    pub until: Date,
    /// People under contract, averaged over the period.
    #[field(unit = "person", decimals = 0)]
    pub strength: People,
    /// People who can be posted, averaged over the period: nobody before the gate of entry, nobody who is not paid.
    #[field(unit = "person", decimals = 0)]
    pub available: People,
    /// People under contract who are not paid, averaged over the period.
    #[field(unit = "person", decimals = 0)]
    pub unpaid: People,
    /// People under contract on the last day.
    #[field(unit = "person", decimals = 0)]
    pub strength_at_end: People,
    /// People who can be posted on the last day.
    #[field(unit = "person", decimals = 0)]
    pub available_at_end: People,
    /// Money spent once, at the authorization.
    #[field(unit = "money", decimals = 0)]
    pub start: Money,
    /// Money for seats of classes that begin.
    #[field(unit = "money", decimals = 0)]
    pub training: Money,
    /// Money for equipment: of those who join, and by the month.
    #[field(unit = "money", decimals = 0)]
    pub equipment: Money,
    /// Reimbursement or wages.
    #[field(unit = "money", decimals = 0)]
    pub wages: Money,
    /// Money for civilian staff.
    #[field(unit = "money", decimals = 0)]
    pub civilians: Money,
    /// Money for transport, camps and supplies.
    #[field(unit = "money", decimals = 0)]
    pub logistics: Money,
    /// All of these lines: what falls due.
    #[field(unit = "money", decimals = 0)]
    pub total: Money,
    /// What is paid of it. What is owed for equipment is paid later; for the rest see the page on forces.
    #[field(unit = "money", decimals = 0)]
    pub paid: Money,
    /// The whole by cost per head and year, low; empty if the folder does not give it.
    #[field(unit = "money", decimals = 0)]
    pub top_down_low: Option<Money>,
    /// The same, central.
    #[field(unit = "money", decimals = 0)]
    pub top_down_central: Option<Money>,
    /// The same, high.
    #[field(unit = "money", decimals = 0)]
    pub top_down_high: Option<Money>,
}

/// A class of a course for a force in the field.
#[derive(Clone, Debug, Entity)]
#[entity(table = "classes", key = "course,begins")]
pub struct ClassLine {
    /// The force.
    pub force: ForceId,
    /// The course.
    pub course: CourseId,
    /// Its first day.
    pub begins: Date,
    /// Seats that are filled.
    #[field(unit = "person", decimals = 0)]
    pub seats: People,
    /// The day on which its people are there.
    pub there: Date,
    /// How many finish.
    #[field(unit = "person", decimals = 0)]
    pub graduates: People,
}

choice! {
    /// What holds a force up, whatever its size.
    HeldUpBy {
        /// Its authorization comes later.
        Authorization = "authorization",
        /// Its entry comes later.
        Entry = "entry",
        /// Nobody has come from a class by then.
        Classes = "classes",
        /// Hardly anybody of any ceiling has been sent by then.
        Curve = "curve",
    }
}

/// How large a force must be for so many people to be able to be posted on a day.
#[derive(Clone, Debug, Entity)]
#[entity(table = "size", key = "force,people,by")]
pub struct Size {
    /// The force.
    pub force: ForceId,
    /// How many people are asked for.
    #[field(unit = "person")]
    pub people: People,
    /// The day.
    pub by: Date,
    /// The smallest ceiling that is enough with the classes as they are; empty if none is.
    #[field(unit = "person")]
    pub ceiling: Option<People>,
    /// How many times its seats every class would need, where no ceiling is enough and more seats are.
    pub seats_times: Option<Plain>,
    /// What holds it up, where nothing is enough.
    pub held_up_by: Option<HeldUpBy>,
    /// The gate that does; empty if none does.
    pub gate: Option<GateId>,
    /// When that ends: the gate opens, or the first people come from a class.
    pub opens: Option<Opening>,
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
    /// The forces in the field.
    pub strength: Vec<Strength>,
    /// Their classes.
    pub classes: Vec<ClassLine>,
    /// How large forces must be, where somebody asked.
    pub size: Vec<Size>,
}

/// The shape of every table of `longpole timeline`.
pub const TABLES: &[TableSpec] =
    &[GateLine::TABLE, Opened::TABLE, MoveLine::TABLE, Decided::TABLE, Strength::TABLE, ClassLine::TABLE, Size::TABLE];
