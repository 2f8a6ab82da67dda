//! Prices of input lines: the prices of all rows and bounds that come from one line, added over place and time.

mod gather;

use gather::Gather;
pub use gather::{MONEY_UNIT, SERVICE_UNIT};
use longpole_base::quantity::Plain;
use longpole_formulate::Formulation;
use longpole_model::Crisis;
use longpole_model::entities::Per;
use longpole_model::gates::Opening;
use longpole_model::settings::AimKind;
use longpole_plan::Limit;
use longpole_solve::{Answer, Prices, Solution};

/// A line of input that can hold a plan back, by its row in the table, and the way in which it is eased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Line {
    /// A capacity row: one truck, tonne or cubic metre a day more.
    Capacity(usize),
    /// An offer with an amount: one tonne more per day, period or in total.
    Supply(usize),
    /// Room: one tonne more.
    Storage(usize),
    /// A service: a thousand need units a day more.
    Service(usize),
    /// Goods on the first day: one tonne more.
    Stock(usize),
    /// A confirmed arrival: one tonne more.
    Pipeline(usize),
    /// A counted fund: a thousand more, paid as it pays.
    Fund(usize),
    /// What a counted fund is tied to: a thousand of it untied.
    Earmark(usize),
    /// The first day of a counted fund: a week sooner.
    FundDate(usize),
    /// Days on a link: one day less.
    LinkLead(usize),
    /// Days from order to hand-over: one day less.
    SupplyLead(usize),
    /// The most grams of a ration: one gram more.
    RationMost(usize),
    /// The least grams of a ration: one gram less.
    RationLeast(usize),
    /// The greatest share in a ration: a hundredth more.
    ShareMost(usize),
    /// The least share in a ration: a hundredth less.
    ShareLeast(usize),
    /// A force in the field: a hundred people more in its strength, over its whole time.
    Strength(usize),
    /// Crews of a kind: one more on the days of their row.
    Crew(usize),
    /// A gate: its own date a week sooner; open from the start, if it never opens.
    Gate(usize),
}

impl Line {
    /// The table of the line.
    pub fn table(self) -> &'static str {
        match self {
            Self::Capacity(_) => "capacities",
            Self::Supply(_) | Self::SupplyLead(_) => "supplies",
            Self::Storage(_) => "storage",
            Self::Service(_) => "services",
            Self::Stock(_) => "stocks",
            Self::Pipeline(_) => "pipeline",
            Self::Fund(_) | Self::Earmark(_) | Self::FundDate(_) => "funds",
            Self::LinkLead(_) => "links",
            Self::RationMost(_) | Self::RationLeast(_) | Self::ShareMost(_) | Self::ShareLeast(_) => "rations",
            Self::Crew(_) => "crews",
            Self::Strength(_) => "forces",
            Self::Gate(_) => "gates",
        }
    }

    /// The line's id, or its key in words.
    pub fn id(self, crisis: &Crisis) -> String {
        let tables = &crisis.tables;
        match self {
            Self::Capacity(row) => tables.capacities.rows[row].id.to_string(),
            Self::Supply(row) | Self::SupplyLead(row) => tables.supplies.rows[row].id.to_string(),
            Self::Storage(row) => tables.storage.rows[row].id.to_string(),
            Self::Service(row) => tables.services.rows[row].id.to_string(),
            Self::Stock(row) => format!("{} at {}", tables.stocks.rows[row].item, tables.stocks.rows[row].place),
            Self::Pipeline(row) => tables.pipeline.rows[row].id.to_string(),
            Self::Fund(row) | Self::Earmark(row) | Self::FundDate(row) => tables.funds.rows[row].id.to_string(),
            Self::LinkLead(row) => tables.links.rows[row].id.to_string(),
            Self::Crew(row) => tables.crews.rows[row].id.to_string(),
            Self::Strength(row) => tables.forces.rows[row].id.to_string(),
            Self::Gate(row) => tables.gates.rows[row].id.to_string(),
            Self::RationMost(row) | Self::RationLeast(row) | Self::ShareMost(row) | Self::ShareLeast(row) => {
                let ration = &tables.rations.rows[row];
                match &ration.group {
                    Some(group) => format!("{} for {group}", ration.item),
                    None => ration.item.to_string(),
                }
            }
        }
    }

    /// What one unit of easing is, in words.
    pub fn one_unit(self, crisis: &Crisis) -> String {
        let tables = &crisis.tables;
        match self {
            Self::Capacity(row) => {
                let measure = tables.capacities.rows[row].measure.as_str();
                format!("1 {} a day more", if measure == "trucks" { "truck" } else { measure })
            }
            Self::Supply(row) => match tables.supplies.rows[row].per {
                Some(Per::Day) => "1 t a day more".to_owned(),
                Some(Per::Period) => "1 t a period more".to_owned(),
                _ => "1 t more".to_owned(),
            },
            Self::Storage(_) => "room for 1 t more".to_owned(),
            Self::Service(row) => {
                let need = crisis.need(&tables.services.rows[row].need);
                format!("1,000 {} a day more", longpole_base::unit::many(&tables.needs.rows[need].unit))
            }
            Self::Stock(_) | Self::Pipeline(_) => "1 t more".to_owned(),
            Self::Fund(_) => format!("1,000 {} more, paid as this fund pays", crisis.settings.currency),
            Self::Earmark(_) => format!("1,000 {} of it free of its earmark", crisis.settings.currency),
            Self::FundDate(_) => "its money 7 days sooner".to_owned(),
            Self::LinkLead(_) => "1 day less on the way".to_owned(),
            Self::SupplyLead(_) => "1 day less from order to hand-over".to_owned(),
            Self::RationMost(_) => "1 g per person and day more allowed".to_owned(),
            Self::RationLeast(_) => "1 g per person and day less demanded".to_owned(),
            Self::ShareMost(_) => "1 hundredth of the ration more allowed".to_owned(),
            Self::ShareLeast(_) => "1 hundredth of the ration less demanded".to_owned(),
            Self::Crew(_) => "1 crew more".to_owned(),
            Self::Strength(_) => "100 people more in its strength".to_owned(),
            Self::Gate(row) => match crisis.gates[row].opens {
                Opening::On(_) => "opening 7 days sooner".to_owned(),
                Opening::Never => "opening at the start".to_owned(),
            },
        }
    }
}

/// A line with the price of its first unit of easing.
#[derive(Clone, Copy, Debug)]
pub struct Priced {
    /// The line.
    pub line: Line,
    /// What the first unit gains, in the unit of the aim.
    pub gain: f64,
    /// Periods in which it is reached.
    pub reached: usize,
    /// Periods in which it is in force.
    pub in_force: usize,
}

/// A point with prices: what limits are read off.
#[derive(Clone, Copy)]
pub struct Priceable<'a> {
    /// The crisis.
    pub crisis: &'a Crisis,
    /// Its program.
    pub formulation: &'a Formulation,
    /// The aim under which prices hold.
    pub aim: usize,
    /// By column.
    pub values: &'a [f64],
    /// Prices under the aim.
    pub prices: &'a Prices,
}

impl<'a> Priceable<'a> {
    /// The first aim of a solution that has prices; `None` if none has. While people are short whatever gives way, what
    /// would save money holds nobody back.
    pub fn first(crisis: &'a Crisis, formulation: &'a Formulation, solution: &'a Solution) -> Option<Self> {
        let (aim, prices) = crate::prices::first(&solution.prices)?;
        if crisis.settings.aims[aim] == AimKind::Cost && !out_of_reach(crisis, solution).is_empty() {
            return None;
        }
        Some(Self { crisis, formulation, aim, values: &solution.values, prices })
    }

    /// An answer to a changed program.
    pub fn answer(crisis: &'a Crisis, formulation: &'a Formulation, answer: &'a Answer) -> Self {
        Self { crisis, formulation, aim: answer.aim, values: &answer.values, prices: &answer.prices }
    }

    /// Lines whose easing gains something, by the prices of rows and bounds; the largest gain of one unit first.
    /// Lead times, dates and shares stand in the entries of rows: they are priced where programs are written again.
    pub fn lines(&self) -> Vec<Priced> {
        let mut found: Vec<Priced> = Gather::of(*self).lines().into_iter().filter(|line| line.gain > 1e-6).collect();
        sort(&mut found);
        found
    }

    /// The price of one line.
    pub fn price(&self, line: Line) -> f64 {
        Gather::of(*self).line(line).map_or(0.0, |priced| priced.gain)
    }
}

/// Aims that count people, by position, with what they come to, that are not met and that no limit keeps from it: what is
/// missing is not sold, not paid, or shut out until a date.
pub fn out_of_reach(crisis: &Crisis, solution: &Solution) -> Vec<(usize, f64)> {
    if solution.is_weighted {
        return Vec::new();
    }
    let aims = crisis.settings.aims.iter().zip(&solution.reached).zip(&solution.prices).enumerate();
    aims.filter(|(_, ((kind, reached), prices))| kind.counts_people() && prices.is_none() && reached.optimum > NOBODY)
        .map(|(aim, ((_, reached), _))| (aim, reached.optimum))
        .collect()
}

/// Person-days, or a share, that are nobody's: the solver's precision.
pub const NOBODY: f64 = 1e-6;

/// The largest gain of one unit first. Gains that differ in their last digits alone are the same, and stand in the order
/// of their tables.
pub fn sort(lines: &mut [Priced]) {
    lines.sort_by(|a, b| told(b.gain).total_cmp(&told(a.gain)).then(a.line.cmp(&b.line)));
}

/// A gain to ten digits.
pub fn told(gain: f64) -> f64 {
    if gain == 0.0 || !gain.is_finite() {
        return gain;
    }
    let unit = 10_f64.powi(gain.abs().log10().floor() as i32 - 9);
    (gain / unit).round() * unit
}

/// Whether a line's price is a sum of prices of rows, so that whoever reads `prices` can add it up. What is tied, and the
/// grams of rations, are bounds of columns.
fn stands_in_rows(line: Line) -> bool {
    !matches!(line, Line::Earmark(_) | Line::RationMost(_) | Line::RationLeast(_))
}

/// The limits whose easing would gain something under the first aim that is not already met, largest gain of one unit
/// first. Units are what people would ask for: a truck or a tonne a day, a thousand litres a day, a thousand dollars. Only
/// lines whose price can be added up from those of rows; whoever solves again knows more.
pub fn of(crisis: &Crisis, formulation: &Formulation, solution: &Solution) -> Vec<Limit> {
    let Some(point) = Priceable::first(crisis, formulation, solution) else { return Vec::new() };
    let aim = &formulation.program.aims[point.aim];
    point
        .lines()
        .into_iter()
        .filter(|priced| stands_in_rows(priced.line))
        .map(|priced| Limit {
            aim: aim.name.clone(),
            table: priced.line.table().to_owned(),
            id: priced.line.id(crisis),
            one_unit: priced.line.one_unit(crisis),
            gain: Plain(priced.gain),
            unit: aim.unit.clone(),
            periods_reached: Plain(priced.reached as f64),
            periods_in_force: Plain(priced.in_force as f64),
        })
        .collect()
}
