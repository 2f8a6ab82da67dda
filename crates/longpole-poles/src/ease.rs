//! A crisis with one line of its input eased: what the folder would say if that line said more.

use longpole_base::Date;
use longpole_base::calendar::{add_days, offset_of};
use longpole_base::quantity::{Days, Grams, Money, People, PerDay, Plain, Share, Tonnes};
use longpole_explain::limits::{Line, MONEY_UNIT, SERVICE_UNIT};
use longpole_model::Crisis;
use longpole_model::gates::Opening;
use longpole_model::ids::FundId;
use longpole_needs::Needs;
use longpole_timeline::forces::Fielded;

/// Days by which money comes, or a gate opens, sooner when its date is eased by one.
pub(crate) const WEEK: f64 = 7.0;

/// The crisis with a line eased by so many units.
pub fn eased(crisis: &Crisis, line: Line, units: f64) -> Crisis {
    if let Line::Strength(force) = line {
        return stronger(crisis, force, units);
    }
    if let Line::Gate(gate) = line {
        return opened_sooner(crisis, gate, units);
    }
    if let Line::Earmark(fund) = line {
        return untied(crisis, &[(fund, units * MONEY_UNIT / rate(crisis, fund))]);
    }
    crisis.changed_in_force(|tables| match line {
        Line::Capacity(row) => {
            let amount = &mut tables.capacities.rows[row].amount;
            *amount = PerDay(amount.value() + units);
        }
        Line::Supply(row) => more(&mut tables.supplies.rows[row].amount_t, units),
        Line::Storage(row) => {
            let amount = &mut tables.storage.rows[row].amount_t;
            *amount = Tonnes(amount.value() + units);
        }
        Line::Service(row) => {
            let amount = &mut tables.services.rows[row].amount_per_day;
            *amount = PerDay(amount.value() + units * SERVICE_UNIT);
        }
        Line::Stock(row) => {
            let amount = &mut tables.stocks.rows[row].amount_t;
            *amount = Tonnes(amount.value() + units);
        }
        Line::Pipeline(row) => {
            let amount = &mut tables.pipeline.rows[row].amount_t;
            *amount = Tonnes(amount.value() + units);
        }
        Line::Fund(row) => {
            let amount = &mut tables.funds.rows[row].amount;
            *amount = Money(amount.value() + units * MONEY_UNIT / rate(crisis, row));
        }
        Line::FundDate(row) => {
            let from = &mut tables.funds.rows[row].from;
            *from = from.map(|from| sooner(from, units * WEEK, crisis.settings.start()));
        }
        Line::LinkLead(row) => {
            let days = &mut tables.links.rows[row].lead_days;
            *days = Days((days.value() - units).max(0.0));
        }
        Line::SupplyLead(row) => {
            let days = &mut tables.supplies.rows[row].lead_days;
            *days = Days((days.value() - units).max(0.0));
        }
        Line::Crew(row) => {
            let number = &mut tables.crews.rows[row].number;
            *number = Plain(number.value() + units);
        }
        Line::RationMost(row) => {
            let grams = &mut tables.rations.rows[row].max_g;
            *grams = grams.map(|grams| Grams(grams.value() + units));
        }
        Line::RationLeast(row) => {
            let grams = &mut tables.rations.rows[row].min_g;
            *grams = grams.map(|grams| Grams((grams.value() - units).max(0.0)));
        }
        Line::ShareMost(row) => {
            let share = &mut tables.rations.rows[row].max_share;
            *share = share.map(|share| Share((share.value() + units / 100.0).min(1.0)));
        }
        Line::ShareLeast(row) => {
            let share = &mut tables.rations.rows[row].min_share;
            *share = share.map(|share| Share((share.value() - units / 100.0).max(0.0)));
        }
        Line::Strength(_) | Line::Gate(_) | Line::Earmark(_) => {}
    })
}

/// The crisis with several lines eased, each by so many units. Gates come first: a gate moves rows that are then changed
/// where they stand, and would be read again as they were if it came later.
pub fn all_eased(crisis: &Crisis, changes: &[(Line, f64)]) -> Crisis {
    let (gates, others): (Vec<_>, Vec<_>) =
        changes.iter().copied().partition(|(line, _)| matches!(line, Line::Gate(_)));
    let mut changed = None;
    for (line, units) in gates.into_iter().chain(others) {
        changed = Some(eased(changed.as_ref().unwrap_or(crisis), line, units));
    }
    changed.unwrap_or_else(|| crisis.clone())
}

/// Units by which a line is eased to be as good as gone. Where a figure is merely large, ten times the largest of its kind,
/// whether it is large enough shows in the answer: the line then gains nothing more. `None` if a line cannot be thought
/// away: a stock is not a rule.
pub fn gone(crisis: &Crisis, needs: &Needs, line: Line) -> Option<f64> {
    let tables = &crisis.tables;
    match line {
        Line::Capacity(row) => {
            let rows = &tables.capacities.rows;
            let alike = rows.iter().filter(|other| other.measure == rows[row].measure);
            Some(ten_times(alike.map(|row| row.amount.value())))
        }
        Line::Supply(_) => {
            Some(ten_times(tables.supplies.rows.iter().filter_map(|row| row.amount_t).map(Tonnes::value)))
        }
        Line::Storage(_) => Some(ten_times(tables.storage.rows.iter().map(|row| row.amount_t.value()))),
        Line::Service(row) => {
            // Twice what everybody there is owed on a day.
            let service = &tables.services.rows[row];
            let (place, need) = (crisis.place(&service.place), crisis.need(&service.need));
            let owed = |period: usize| -> f64 {
                let days = f64::from(crisis.settings.grid.periods()[period].days);
                let rows =
                    needs.rows.iter().filter(|row| row.place == place && row.need == need && row.period == period);
                rows.map(|row| row.standard / days).sum()
            };
            Some((0..crisis.n_periods()).map(owed).fold(0.0, f64::max) * 2.0 / SERVICE_UNIT)
        }
        Line::Stock(_) | Line::Pipeline(_) => None,
        Line::Crew(_) => Some(ten_times(tables.crews.rows.iter().map(|row| row.number.value()))),
        Line::Fund(_) => {
            Some(ten_times((0..tables.funds.rows.len()).map(|fund| crisis.fund_amount(fund) / MONEY_UNIT)))
        }
        Line::Earmark(row) => Some(crisis.fund_amount(row) / MONEY_UNIT),
        Line::FundDate(row) => {
            let from = tables.funds.rows[row].from?;
            let days = offset_of(crisis.settings.start(), from);
            (days > 0).then_some(days as f64 / WEEK)
        }
        Line::LinkLead(row) => Some(tables.links.rows[row].lead_days.value()),
        Line::SupplyLead(row) => Some(tables.supplies.rows[row].lead_days.value()),
        Line::RationMost(_) => {
            Some(ten_times(tables.rations.rows.iter().filter_map(|row| row.max_g).map(Grams::value)))
        }
        Line::RationLeast(row) => tables.rations.rows[row].min_g.map(Grams::value),
        Line::ShareMost(row) => tables.rations.rows[row].max_share.map(|share| (1.0 - share.value()) * 100.0),
        Line::ShareLeast(row) => tables.rations.rows[row].min_share.map(|share| share.value() * 100.0),
        Line::Gate(row) => match crisis.gates[row].opens {
            Opening::On(date) => {
                let days = offset_of(crisis.settings.start(), date);
                (days > 0).then_some(days as f64 / WEEK)
            }
            Opening::Never => Some(1.0),
        },
        // A force that its courses alone limit cannot be made larger by a higher ceiling.
        Line::Strength(row) => Some(ten_times(std::iter::once(ceiling(crisis, row)? / HUNDRED))),
    }
}

/// Ten times the largest, and ten at least.
fn ten_times(figures: impl Iterator<Item = f64>) -> f64 {
    figures.fold(1.0, f64::max) * 10.0
}

/// Whether what is gained rises ever more slowly with every unit, so that the first unit gains most. It does where a
/// line stands on the side of rows; it need not where a line changes their entries, nor where it decides what a force is
/// paid, and so how many of it are there.
pub fn is_concave(forces: &[Fielded], line: Line) -> bool {
    let decides = |fund: usize| forces.iter().any(|force| waits_for(force, fund));
    !matches!(
        line,
        Line::Fund(fund) | Line::Earmark(fund) if decides(fund)
    ) && !matches!(
        line,
        Line::FundDate(_)
            | Line::LinkLead(_)
            | Line::SupplyLead(_)
            | Line::ShareMost(_)
            | Line::ShareLeast(_)
            | Line::Strength(_)
            | Line::Crew(_)
            | Line::Gate(_)
    )
}

/// Whether a force in the field is not paid in full, and would be paid more by a fund that had more.
pub fn waits_for(force: &Fielded, fund: usize) -> bool {
    let pays = force.payers.as_ref().is_some_and(|payers| payers.contains(&fund));
    let begins = force.build.authorized < f64::INFINITY;
    pays && (!begins || force.due() - force.paid() > 1e-9 * force.due())
}

/// People in one unit of strength.
pub(crate) const HUNDRED: f64 = 100.0;

/// The most people that a force in the field may have; `None` for as many as its courses give.
pub(crate) fn ceiling(crisis: &Crisis, force: usize) -> Option<f64> {
    let row = &crisis.tables.forces.rows[force];
    let fielded = crisis.settings.fielded.iter().find(|fielded| fielded.force == row.id)?;
    fielded.ceiling.or(row.strength).map(People::value)
}

/// The crisis with more people in a force in the field: its ceiling is higher from the start, and its people come as before.
fn stronger(crisis: &Crisis, force: usize, units: f64) -> Crisis {
    let mut crisis = crisis.clone();
    let most = ceiling(&crisis, force).map(|most| People(most + units * HUNDRED));
    let id = &crisis.tables.forces.rows[force].id;
    if let Some(fielded) = crisis.settings.fielded.iter_mut().find(|fielded| fielded.force == *id) {
        fielded.ceiling = most;
    }
    crisis
}

/// The crisis with a gate's own date so many weeks sooner; at the start of the plan, if it never opens. It still waits for
/// what it waits for.
fn opened_sooner(crisis: &Crisis, gate: usize, units: f64) -> Crisis {
    let start = crisis.settings.start();
    let date = match crisis.gates[gate].opens {
        Opening::On(date) => sooner(date, units * WEEK, start),
        Opening::Never => start,
    };
    crisis.changed(|tables| {
        let row = &mut tables.gates.rows[gate];
        row.likely = Some(Opening::On(date));
        row.probability = Share(1.0);
    })
}

/// What one unit of the fund's currency is worth.
pub(crate) fn rate(crisis: &Crisis, fund: usize) -> f64 {
    let amount = crisis.tables.funds.rows[fund].amount.value();
    if amount > 0.0 { crisis.fund_amount(fund) / amount } else { 1.0 }
}

fn more(amount: &mut Option<Tonnes>, units: f64) {
    *amount = amount.map(|amount| Tonnes(amount.value() + units));
}

/// The crisis with amounts of funds, by position and in their currencies, tied to nothing.
pub fn untied(crisis: &Crisis, amounts: &[(usize, f64)]) -> Crisis {
    let mut crisis = crisis.clone();
    // What is free counts as its fund does, also where a scenario counts that by name.
    let counted = amounts.iter().filter(|(fund, _)| crisis.fund_counts(*fund));
    let free: Vec<String> = counted.map(|(fund, _)| free_id(&crisis.tables.funds.rows[*fund].id)).collect();
    crisis.settings.funds_counted.extend(free);
    crisis.changed_in_force(|tables| {
        for (fund, amount) in amounts {
            untie(&mut tables.funds.rows, *fund, *amount);
        }
    })
}

/// The id of the part of a fund that is free.
fn free_id(fund: &FundId) -> String {
    format!("{fund} (free)")
}

/// Splits a fund in two: what stays tied, and what is free. All of it is freed where the fund stands.
fn untie(funds: &mut Vec<longpole_model::entities::Fund>, row: usize, amount: f64) {
    let whole = funds[row].amount.value();
    if amount >= whole * (1.0 - 1e-12) {
        funds[row].sectors.clear();
        funds[row].places.clear();
        return;
    }
    let mut free = funds[row].clone();
    free.id = FundId(free_id(&free.id).into());
    free.amount = Money(amount);
    free.sectors.clear();
    free.places.clear();
    funds[row].amount = Money(whole - amount);
    funds.push(free);
}

/// A date so many days sooner, but not before the plan.
fn sooner(from: Date, days: f64, start: Date) -> Date {
    // Weeks that came of dividing days by seven are whole days again.
    if from <= start { from } else { add_days(from, -((days + 1e-6).floor() as i64)).max(start) }
}
