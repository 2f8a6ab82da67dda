//! When nothing fits: which rules quarrel, in the terms of the input, and what would end it.
//!
//! A plan may fall short of every need, but not of a least ration: it is a hard rule, and may contradict what can be had,
//! carried, stored or paid. [`rules::Rules`] gathers what each line of input makes of the program; [`relief`] writes the
//! programs that tell by how much a figure must give. Whoever has a solver asks them.

pub mod name;
pub mod relief;
pub mod rules;
pub mod shut;

use crate::provenance::Line;
use longpole_base::At;
use longpole_base::quantity::Grams;
use longpole_model::Crisis;
use longpole_program::Program;

/// A rule that a plan must keep.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// The least grams of an item in a ration, by rows of `rations` that hold for the same people.
    Least(Vec<usize>),
    /// The most grams of an item in a ration, by rows of `rations` that hold for the same people.
    Most(Vec<usize>),
    /// A least share in a ration.
    ShareLeast(usize),
    /// A greatest share in a ration.
    ShareMost(usize),
    /// That rations are shared among places, or by everybody.
    Shared,
    /// The amount of a capacity row.
    Capacity(usize),
    /// That what passes a place or link needs people there, by its position on the axis of sites.
    Presence(usize),
    /// The amount of an offer.
    Supply(usize),
    /// The amount of a room.
    Room(usize),
    /// Stocks and arrivals, by place, item and period.
    Goods([usize; 3]),
    /// The money of a fund.
    Fund(usize),
    /// That no fund pays for a sector, in some periods or ever.
    Unpaid(usize),
    /// That money is tied, by sector and place.
    Earmark([usize; 2]),
    /// The shelf life of an item.
    Shelf(usize),
}

impl Rule {
    /// The tables whose lines set the rule.
    pub fn tables(&self) -> &'static [&'static str] {
        match self {
            Self::Least(_) | Self::Most(_) | Self::ShareLeast(_) | Self::ShareMost(_) => &["rations"],
            Self::Shared => &[],
            Self::Capacity(_) | Self::Presence(_) => &["capacities"],
            Self::Supply(_) => &["supplies"],
            Self::Room(_) => &["storage"],
            Self::Goods(_) => &["stocks", "pipeline"],
            Self::Fund(_) | Self::Unpaid(_) | Self::Earmark(_) => &["funds"],
            Self::Shelf(_) => &["items"],
        }
    }

    /// The column of its figure.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Least(_) => "min_g",
            Self::Most(_) => "max_g",
            Self::ShareLeast(_) => "min_share",
            Self::ShareMost(_) => "max_share",
            Self::Shared => "ration",
            Self::Capacity(_) | Self::Fund(_) => "amount",
            Self::Supply(_) | Self::Room(_) | Self::Goods(_) => "amount_t",
            Self::Unpaid(_) => "status",
            Self::Earmark(_) => "places",
            Self::Shelf(_) => "shelf_days",
            Self::Presence(_) => "presence_per_unit",
        }
    }

    /// Its figure, where the program moves with it; `None` where it has none, or the program changes its entries with it.
    pub fn figure(&self, crisis: &Crisis) -> Option<f64> {
        let tables = &crisis.tables;
        match self {
            Self::Least(rows) => alike(rows.iter().filter_map(|row| tables.rations.rows[*row].min_g)),
            Self::Most(rows) => alike(rows.iter().filter_map(|row| tables.rations.rows[*row].max_g)),
            Self::Capacity(row) => Some(tables.capacities.rows[*row].amount.value()),
            Self::Supply(row) => Some(tables.supplies.rows[*row].amount_t?.value()),
            Self::Room(row) => Some(tables.storage.rows[*row].amount_t.value()),
            Self::Goods([place, item, period]) => {
                let stocks = tables.stocks.rows.iter().map(|row| (&row.place, &row.item, 0, row.amount_t));
                let grid = &crisis.settings.grid;
                let coming = tables.pipeline.rows.iter().filter_map(|row| {
                    let period = grid.period_of(row.arrives.max(grid.start()))?;
                    Some((&row.place, &row.item, period, row.amount_t))
                });
                let here = stocks.chain(coming).filter(|(at, of, when, _)| {
                    crisis.place(at) == *place && crisis.item(of) == *item && when == period
                });
                Some(here.map(|(.., amount)| amount.value()).sum())
            }
            Self::Fund(row) => Some(tables.funds.rows[*row].amount.value()).filter(|amount| *amount > 0.0),
            Self::ShareLeast(_)
            | Self::ShareMost(_)
            | Self::Shared
            | Self::Unpaid(_)
            | Self::Presence(_)
            | Self::Earmark(_)
            | Self::Shelf(_) => None,
        }
    }

    /// Its figure when it has given way by so much, rounded to four digits away from the quarrel.
    pub fn eased(&self, figure: f64, by: f64) -> f64 {
        // Noise of the solver is no reason to ask for a digit more.
        let noise = 1e-8 * figure.abs().max(by);
        match self {
            Self::Least(_) if figure - by <= 1e-6 * figure => 0.0,
            Self::Least(_) => in_digits(figure - by + noise, f64::floor),
            _ => in_digits(figure + by - noise, f64::ceil),
        }
    }
}

/// The figure of several rows, if it is the same in all.
fn alike(grams: impl Iterator<Item = Grams>) -> Option<f64> {
    let figures: Vec<f64> = grams.map(Grams::value).collect();
    figures.first().copied().filter(|first| figures.iter().all(|figure| figure == first))
}

/// A figure in four digits.
fn in_digits(figure: f64, round: impl Fn(f64) -> f64) -> f64 {
    if figure <= 0.0 {
        return 0.0;
    }
    let digits = 3 - figure.log10().floor() as i32;
    let rounded = if digits >= 0 {
        let shift = 10_f64.powi(digits);
        round(figure * shift) / shift
    } else {
        let shift = 10_f64.powi(-digits);
        round(figure / shift) * shift
    };
    // A digit of binary noise shows in no file.
    format!("{rounded:.9}").parse().expect("a number")
}

/// What one change does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Remedy {
    /// There is a plan when the figure is so, all else as it is.
    To(f64),
    /// There is a plan when the rule is gone, all else as it is.
    Gone,
    /// There is none whatever becomes of it: other rules quarrel too.
    NotAlone,
}

/// A rule that quarrels, with where it stands.
#[derive(Clone, Debug)]
pub struct Named {
    /// The rule.
    pub rule: Rule,
    /// What it says.
    pub says: name::Says,
    /// The lines of input that set it.
    pub lines: Vec<Line>,
    /// Where they stand.
    pub at: Vec<At>,
    /// The periods in which it takes part, by position; none if it holds for the whole plan.
    pub periods: Vec<usize>,
    /// What easing it alone does.
    pub remedy: Remedy,
}

/// Rules that cannot all be kept, and could if any one of them were gone.
#[derive(Clone, Debug)]
pub struct Quarrel {
    /// The rules, least rations first.
    pub rules: Vec<Named>,
    /// What of their least rations cannot be given, in tonnes.
    pub short_t: f64,
    /// The periods in which, by position.
    pub periods: Vec<usize>,
    /// The ids of the places at which.
    pub places: Vec<String>,
    /// What is shut when it would be needed.
    pub shut: Vec<shut::Shut>,
    /// Figures of `min_g` with which there is a plan, where easing no single rule is enough.
    pub together: Vec<(At, f64)>,
    /// First days of the periods of the plan.
    pub days: Vec<longpole_base::Date>,
}

/// A program that asks only whether its rows can be kept.
pub fn question(mut program: Program) -> Program {
    program.aims.truncate(1);
    for aim in &mut program.aims {
        "whether all rules can be kept".clone_into(&mut aim.name);
        aim.lines.clear();
    }
    program
}

#[cfg(test)]
mod tests {
    use super::in_digits;

    #[test]
    fn figures_are_rounded_away_from_the_quarrel() {
        for (figure, down, up) in
            [(199.987, 199.9, 200.0), (0.123_456, 0.1234, 0.1235), (123_456.0, 123_400.0, 123_500.0)]
        {
            assert_eq!(in_digits(figure, f64::floor), down);
            assert_eq!(in_digits(figure, f64::ceil), up);
        }
        assert_eq!(in_digits(0.0, f64::ceil), 0.0);
    }
}
