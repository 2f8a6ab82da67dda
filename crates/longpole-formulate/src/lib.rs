//! The plan as a linear program: the whole formulation on one screen.
//!
//! **In:** a [`Crisis`] and its [`Needs`]. **Out:** a [`Formulation`]: the [`Program`], and where each variable stands in it.
//!
//! Every family of rows is one file under [`families`], which opens with its mathematics; every column is declared in
//! [`variables`]; what every aim adds up is in [`aims`]. Columns that cannot matter are never made: see [`reach`].
//!
//! **Never:** solves anything, reads a file, or knows what a solver is.

pub mod aims;
pub mod cohorts;
pub mod cuts;
pub mod families;
pub mod lags;
pub mod landed;
pub mod money;
pub mod reach;
pub mod variables;
pub mod works;

use longpole_base::Diagnostics;
use longpole_model::Crisis;
use longpole_model::works::Window;
use longpole_needs::Needs;
use longpole_program::{Axis, Program};
use longpole_timeline::forces::{Fielded, fielded};
pub use variables::Variables;

/// A crisis as a program, and the way back from columns to what they mean.
#[derive(Clone, Debug)]
pub struct Formulation {
    /// The program.
    pub program: Program,
    /// Its columns by key.
    pub variables: Variables,
    /// Who is served alike, and so shares columns.
    pub cohorts: cohorts::Cohorts,
    /// The forces in the field, with the people who can be posted in each period.
    pub forces: Vec<Fielded>,
}

/// Writes the whole program. `None` if a hard rule can be seen to be impossible; the diagnostics say which.
pub fn formulate(crisis: &Crisis, needs: &Needs, diagnostics: &mut Diagnostics) -> Option<Formulation> {
    let mut program = Program::new();
    let axes = Axes::register(&mut program, crisis);
    let lags = lags::Lags::of(crisis);
    let reach = reach::Reach::of(crisis, needs, &lags);
    let cohorts = cohorts::Cohorts::of(crisis);
    let rows = cohorts.gather(needs);
    let people = People { crisis, needs, cohorts: &cohorts, rows: &rows };
    let forces = fielded(crisis);
    let windows = crisis.work_windows();
    let made = variables::Made { reach: &reach, forces: &forces, windows: &windows };
    let variables = variables::declare(&mut program, &people, &axes, made, diagnostics);
    let case = Case { crisis, people, axes, lags, forces, windows, variables };

    families::stock_balance::add(&mut program, &case);
    families::supply::add(&mut program, &case);
    families::capacity::add(&mut program, &case);
    families::presence::add(&mut program, &case);
    families::posts::add(&mut program, &case);
    families::storage::add(&mut program, &case);
    families::shelf_life::add(&mut program, &case);
    families::coverage::add(&mut program, &case);
    families::held::add(&mut program, &case);
    families::ration::add(&mut program, &case);
    families::service::add(&mut program, &case);
    families::works::add(&mut program, &case);
    families::precedence::add(&mut program, &case);
    families::crews::add(&mut program, &case);
    families::repaired::add(&mut program, &case);
    families::waiting::add(&mut program, &case);
    families::spending::add(&mut program, &case);
    families::cash::add(&mut program, &case);
    families::earmark::add(&mut program, &case);
    families::worst_off::add(&mut program, &case);

    cuts::add(&mut program, &case);
    aims::add(&mut program, &case);
    let Case { variables, forces, .. } = case;
    (!diagnostics.has_errors()).then_some(Formulation { program, variables, cohorts, forces })
}

/// What every family sees.
pub struct Case<'a> {
    /// The crisis.
    pub crisis: &'a Crisis,
    /// Who needs what, and who is served alike.
    pub people: People<'a>,
    /// The axes of keys.
    pub axes: Axes,
    /// Where what is sent or ordered in one period arrives.
    pub lags: lags::Lags,
    /// The forces in the field.
    pub forces: Vec<Fielded>,
    /// When each work can be done.
    pub windows: Vec<Window>,
    /// The columns.
    pub variables: Variables,
}

/// People and their needs, as the program counts them.
#[derive(Clone, Copy)]
pub struct People<'a> {
    /// The crisis.
    pub crisis: &'a Crisis,
    /// Who needs what, group by group.
    pub needs: &'a Needs,
    /// Who is served alike.
    pub cohorts: &'a cohorts::Cohorts,
    /// Needs with everybody counted under the group that stands for them.
    pub rows: &'a [longpole_needs::NeedRow],
}

impl People<'_> {
    /// People whom a group stands for where an item is meant; none if another group stands for it.
    pub fn served(&self, place: usize, group: usize, item: usize, period: usize) -> f64 {
        self.cohorts.people(self.needs, place, group, item, period)
    }
}

impl Case<'_> {
    /// Days of a period.
    pub fn days(&self, period: usize) -> f64 {
        f64::from(self.crisis.settings.grid.periods()[period].days)
    }
}

/// The axes that keys run over, with their labels registered in the program.
#[derive(Clone, Copy, Debug)]
pub struct Axes {
    /// Places by id.
    pub place: Axis,
    /// Places by id, and after them `(anywhere)`.
    pub purse: Axis,
    /// Links by id.
    pub link: Axis,
    /// Items by id.
    pub item: Axis,
    /// Groups by id, and after them `(everyone)`.
    pub group: Axis,
    /// Needs by id.
    pub need: Axis,
    /// Periods by first day.
    pub period: Axis,
    /// Supplies by id.
    pub supply: Axis,
    /// Capacity rows by id.
    pub capacity: Axis,
    /// Services by id.
    pub service: Axis,
    /// Funds by id.
    pub fund: Axis,
    /// Sectors.
    pub sector: Axis,
    /// Measures of capacity.
    pub measure: Axis,
    /// Aims.
    pub aim: Axis,
    /// Places and after them links: what capacities limit.
    pub site: Axis,
    /// Ration rows by item and by what their shares are of.
    pub ration: Axis,
    /// Forces by id.
    pub force: Axis,
    /// Funds by id, and after them `(no limit)`.
    pub payer: Axis,
    /// Works by id.
    pub work: Axis,
    /// Kinds of crews.
    pub crew_kind: Axis,
    /// The days of the plan; none without works.
    pub day: Axis,
}

impl Axes {
    fn register(program: &mut Program, crisis: &Crisis) -> Self {
        let tables = &crisis.tables;
        let places: Vec<String> = tables.places.rows.iter().map(|row| row.id.to_string()).collect();
        let links: Vec<String> = tables.links.rows.iter().map(|row| row.id.to_string()).collect();
        let funds: Vec<String> = tables.funds.rows.iter().map(|row| row.id.to_string()).collect();
        let with = |mut labels: Vec<String>, last: &str| {
            labels.push(last.to_owned());
            labels
        };
        let rations = tables.rations.rows.iter().map(|row| match &row.share_of {
            Some(need) => format!("{}/{need}", row.item),
            None => row.item.to_string(),
        });
        Self {
            place: program.axis(places.clone()),
            purse: program.axis(with(places.clone(), "(anywhere)")),
            site: program.axis(places.into_iter().chain(links.iter().cloned()).collect()),
            link: program.axis(links),
            item: program.axis(tables.items.rows.iter().map(|row| row.id.to_string()).collect()),
            group: program.axis(with(crisis.groups.iter().map(|(id, _)| id.to_string()).collect(), "(everyone)")),
            need: program.axis(tables.needs.rows.iter().map(|row| row.id.to_string()).collect()),
            period: program.axis(crisis.settings.grid.periods().iter().map(|p| p.start.to_string()).collect()),
            supply: program.axis(tables.supplies.rows.iter().map(|row| row.id.to_string()).collect()),
            capacity: program.axis(tables.capacities.rows.iter().map(|row| row.id.to_string()).collect()),
            service: program.axis(tables.services.rows.iter().map(|row| row.id.to_string()).collect()),
            fund: program.axis(funds.clone()),
            payer: program.axis(with(funds, "(no limit)")),
            sector: program.axis(crisis.sectors.clone()),
            measure: program.axis(longpole_model::entities::Measure::WORDS.iter().map(ToString::to_string).collect()),
            ration: program.axis(rations.collect()),
            force: program.axis(tables.forces.rows.iter().map(|row| row.id.to_string()).collect()),
            work: program.axis(tables.works.rows.iter().map(|row| row.id.to_string()).collect()),
            crew_kind: program.axis(crisis.crew_kinds.clone()),
            day: program.axis(works::days(crisis)),
            aim: program.axis(crisis.settings.aims.iter().map(ToString::to_string).collect()),
        }
    }
}
