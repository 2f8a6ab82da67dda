//! The figure behind a limit: what it is now, how far it can be moved, and by which name people ask for it.

use crate::confirm::Pole;
use crate::ease::{HUNDRED, WEEK, ceiling, gone, rate};
use crate::tables::named;
use longpole_base::calendar::offset_of;
use longpole_base::quantity::{Days, Grams, Share};
use longpole_explain::limits::{Line, MONEY_UNIT, SERVICE_UNIT};
use longpole_model::Crisis;
use longpole_model::gates::Opening;
use longpole_needs::Needs;

/// A figure that can be moved: with so many units of easing it is `now + per_unit × units`.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// As the crisis has it. Dates are days from the first day of the plan.
    pub now: f64,
    /// What one unit of easing changes; below zero where less is easier.
    pub per_unit: f64,
    /// Units at which the limit is as tight as it can be.
    pub least: f64,
    /// Units beyond which easing means nothing; `None` if there is no such end.
    pub most: Option<f64>,
    /// The least step that means anything, in units; 0 if any does.
    pub grain: f64,
    /// The unit of the figure.
    pub unit: String,
    /// Whether it is a day.
    pub is_date: bool,
}

/// Days by which what takes time may be made to take longer.
const LONGER: f64 = 14.0;

/// The name of a limit, by which people ask for it: `table/id`, with the figure in brackets where a line has several.
pub fn name(crisis: &Crisis, line: Line) -> String {
    format!("{}/{}", line.table(), named(line, crisis))
}

/// The line of a name; `None` if the crisis has no such line.
pub fn find(crisis: &Crisis, limit: &str) -> Option<Line> {
    let table = limit.split('/').next()?;
    lines(crisis).into_iter().filter(|line| line.table() == table).find(|line| name(crisis, *line) == limit)
}

/// A line of a kind by its row.
type Make = fn(usize) -> Line;

/// Every line of the crisis whose figure can be moved.
pub fn lines(crisis: &Crisis) -> Vec<Line> {
    let tables = &crisis.tables;
    let kinds: [(usize, &[Make]); 12] = [
        (tables.capacities.rows.len(), &[Line::Capacity]),
        (tables.supplies.rows.len(), &[Line::Supply, Line::SupplyLead]),
        (tables.storage.rows.len(), &[Line::Storage]),
        (tables.services.rows.len(), &[Line::Service]),
        (tables.stocks.rows.len(), &[Line::Stock]),
        (tables.pipeline.rows.len(), &[Line::Pipeline]),
        (tables.funds.rows.len(), &[Line::Fund, Line::Earmark, Line::FundDate]),
        (tables.links.rows.len(), &[Line::LinkLead]),
        (tables.rations.rows.len(), &[Line::RationMost, Line::RationLeast, Line::ShareMost, Line::ShareLeast]),
        (tables.forces.rows.len(), &[Line::Strength]),
        (tables.crews.rows.len(), &[Line::Crew]),
        (tables.gates.rows.len(), &[Line::Gate]),
    ];
    let all =
        kinds.into_iter().flat_map(|(n, kinds)| (0..n).flat_map(move |row| kinds.iter().map(move |kind| kind(row))));
    all.filter(|line| figure(crisis, *line).is_some()).collect()
}

/// The figure of a line; `None` if the line has none that could be moved, as an offer without an amount.
pub fn figure(crisis: &Crisis, line: Line) -> Option<Figure> {
    let tables = &crisis.tables;
    let currency = &crisis.settings.currency;
    let amount = |now: f64, per_unit: f64, unit: String| Figure {
        now,
        per_unit,
        least: if now > 0.0 { -now / per_unit } else { 0.0 },
        most: None,
        grain: 0.0,
        unit,
        is_date: false,
    };
    let days = |now: Days, least: f64| Figure {
        now: now.value(),
        per_unit: -1.0,
        least: -least,
        most: Some(now.value()),
        grain: 1.0,
        unit: "day".into(),
        is_date: false,
    };
    Some(match line {
        Line::Capacity(row) => {
            let row = &tables.capacities.rows[row];
            let measure = if row.measure.as_str() == "trucks" { "truck" } else { row.measure.as_str() };
            amount(row.amount.value(), 1.0, format!("{measure}/day"))
        }
        Line::Supply(row) => {
            let row = &tables.supplies.rows[row];
            let per = row
                .per
                .map_or(String::new(), |per| if per.as_str() == "total" { String::new() } else { format!("/{per}") });
            amount(row.amount_t?.value(), 1.0, format!("t{per}"))
        }
        Line::Storage(row) => amount(tables.storage.rows[row].amount_t.value(), 1.0, "t".into()),
        Line::Service(row) => {
            let row = &tables.services.rows[row];
            let unit = &tables.needs.rows[crisis.need(&row.need)].unit;
            amount(row.amount_per_day.value(), SERVICE_UNIT, format!("{unit}/day"))
        }
        Line::Stock(row) => amount(tables.stocks.rows[row].amount_t.value(), 1.0, "t".into()),
        Line::Pipeline(row) => amount(tables.pipeline.rows[row].amount_t.value(), 1.0, "t".into()),
        Line::Fund(row) if crisis.fund_counts(row) => {
            let fund = &tables.funds.rows[row];
            let unit = fund.currency.as_ref().unwrap_or(currency).clone();
            amount(fund.amount.value(), MONEY_UNIT / rate(crisis, row), unit)
        }
        Line::Earmark(row) if crisis.fund_counts(row) => {
            let fund = &tables.funds.rows[row];
            if fund.sectors.is_empty() && fund.places.is_empty() {
                return None;
            }
            let most = Some(crisis.fund_amount(row) / MONEY_UNIT);
            Figure { least: 0.0, most, ..amount(0.0, MONEY_UNIT, currency.clone()) }
        }
        Line::FundDate(row) if crisis.fund_counts(row) => date(crisis, tables.funds.rows[row].from?)?,
        Line::Fund(_) | Line::Earmark(_) | Line::FundDate(_) => return None,
        Line::LinkLead(row) => days(tables.links.rows[row].lead_days, LONGER),
        Line::SupplyLead(row) => days(tables.supplies.rows[row].lead_days, LONGER),
        Line::RationMost(row) => {
            let row = &tables.rations.rows[row];
            let (least, most) = (row.min_g.map_or(0.0, Grams::value), row.max_g?.value());
            Figure { least: least - most, ..amount(most, 1.0, "g".into()) }
        }
        Line::RationLeast(row) => {
            let row = &tables.rations.rows[row];
            let least = row.min_g?.value();
            let room = row.max_g.map_or(least, |most| most.value() - least);
            Figure { least: -room, most: Some(least), per_unit: -1.0, ..amount(least, 1.0, "g".into()) }
        }
        Line::ShareMost(row) => {
            let row = &tables.rations.rows[row];
            let (least, most) = (row.min_share.map_or(0.0, Share::value) * 100.0, row.max_share?.value() * 100.0);
            Figure { least: least - most, most: Some(100.0 - most), ..amount(most, 1.0, "%".into()) }
        }
        Line::ShareLeast(row) => {
            let row = &tables.rations.rows[row];
            let (least, most) = (row.min_share?.value() * 100.0, row.max_share.map_or(1.0, Share::value) * 100.0);
            Figure { least: least - most, most: Some(least), per_unit: -1.0, ..amount(least, 1.0, "%".into()) }
        }
        Line::Strength(row) => {
            let most = ceiling(crisis, row)?;
            // Nobody at all is no force, and is asked for by leaving it out.
            Figure { least: (1.0 - most) / HUNDRED, ..amount(most, HUNDRED, "person".into()) }
        }
        Line::Crew(row) => Figure { grain: 1.0, ..amount(tables.crews.rows[row].number.value(), 1.0, "crew".into()) },
        Line::Gate(row) => match crisis.gates[row].opens {
            Opening::On(day) => date(crisis, day)?,
            Opening::Never => Figure { least: 0.0, most: Some(1.0), grain: 1.0, ..amount(0.0, 1.0, "opening".into()) },
        },
    })
}

/// A day of the plan that can come a week sooner; `None` if it is past when the plan begins.
fn date(crisis: &Crisis, day: longpole_base::Date) -> Option<Figure> {
    let now = offset_of(crisis.settings.start(), day) as f64;
    let end = f64::from(crisis.settings.grid.days());
    (now > 0.0).then(|| Figure {
        now,
        per_unit: -WEEK,
        least: ((now - end) / WEEK).min(0.0),
        most: Some(now / WEEK),
        grain: 1.0 / WEEK,
        unit: "day".into(),
        is_date: true,
    })
}

/// Units up to which it is worth moving a limit: a little more than enough, or twice what there is.
pub fn reach(crisis: &Crisis, needs: &Needs, pole: &Pole, figure: &Figure) -> f64 {
    let enough = pole.lifted.as_ref().and_then(|lifted| lifted.enough).map(|enough| enough * 1.25);
    let alike = (figure.now / figure.per_unit).abs().max(1.0);
    let far = enough.unwrap_or(alike).max(alike * 0.25);
    let end = figure.most.or_else(|| gone(crisis, needs, pole.priced.line)).unwrap_or(f64::INFINITY);
    far.min(end).max(figure.grain)
}

/// A step that cuts a range into some two hundred parts: 1, 2 or 5 with noughts.
pub fn step(figure: &Figure, most: f64) -> f64 {
    let rough = (most - figure.least) / 200.0;
    if figure.grain > 0.0 || rough <= 0.0 {
        return figure.grain.max(f64::MIN_POSITIVE);
    }
    let ten = 10_f64.powi(rough.log10().floor() as i32);
    let part = [1.0, 2.0, 5.0, 10.0].into_iter().find(|part| part * ten >= rough * (1.0 - 1e-9)).unwrap_or(10.0);
    part * ten
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        let figure = Figure {
            now: 0.0,
            per_unit: 1.0,
            least: -50.0,
            most: None,
            grain: 0.0,
            unit: String::new(),
            is_date: false,
        };
        for (most, expected) in [(150.0, 1.0), (250.0, 2.0), (300.0, 2.0), (1000.0, 10.0)] {
            assert!((step(&figure, most) - expected).abs() < 1e-12, "{most}: {}", step(&figure, most));
        }
        assert_eq!(step(&Figure { grain: 1.0 / 7.0, ..figure }, 20.0), 1.0 / 7.0);
    }
}
