//! What holds people back.

use super::{names, rounded};
use crate::types::Texts;
use crate::types::pole::{GainView, NextView, PoleView, PolesView, Slider, TogetherView};
use longpole::Run;
use longpole::explain::limits::Line;
use longpole::limits::Poles;
use longpole::limits::confirm::Pole;
use longpole::limits::figure::{self, Figure};
use longpole::limits::tables::Tables;
use longpole::model::Crisis;

impl PolesView {
    /// Of what was found; nothing holds anybody back if nothing was.
    pub(crate) fn of(run: &Run, found: Option<&(Poles, Tables)>) -> Self {
        let crisis = &run.posed.crisis;
        let empty = Self {
            scenario: crisis.settings.scenario.clone(),
            aim: None,
            unit: None,
            total: 0.0,
            days: crisis.settings.grid.days(),
            poles: Vec::new(),
            together: Vec::new(),
            untried: 0,
        };
        let Some((poles, tables)) = found else { return empty };
        Self {
            aim: Some(tables.aim.clone()),
            unit: Some(tables.unit.clone()),
            total: rounded(poles.optimum),
            poles: poles.poles.iter().zip(&tables.poles).map(|(pole, row)| view(run, pole, row)).collect(),
            together: poles
                .together
                .iter()
                .map(|set| TogetherView {
                    limits: set.lines.iter().map(|line| figure::name(crisis, *line)).collect(),
                    gain: rounded(set.gain),
                    apart: rounded(set.apart),
                })
                .collect(),
            untried: poles.untried,
            ..empty
        }
    }
}

fn view(run: &Run, pole: &Pole, row: &longpole::plan_tables::poles::Pole) -> PoleView {
    let crisis = &run.posed.crisis;
    let line = pole.priced.line;
    let lifted = pole.lifted.as_ref();
    let tables = &crisis.tables;
    PoleView {
        limit: figure::name(crisis, line),
        table: row.table.clone(),
        id: row.id.clone(),
        site: site(crisis, line),
        name: title(crisis, line),
        one_unit: row.one_unit.clone(),
        aim: row.aim.clone(),
        unit: row.unit.clone(),
        price: rounded(row.price.value()),
        gain: rounded(row.gain.value()),
        people: row.people.map(|people| rounded(people.value())),
        gain_gone: row.gain_gone.map(|gain| rounded(gain.value())),
        people_gone: row.people_gone.map(|people| rounded(people.value())),
        part_gone: row.part_gone.map(|part| rounded(part.value())),
        enough: row.enough.map(|enough| rounded(enough.value())),
        holds_to: row.holds_to.map(|units| rounded(units.value())),
        gains: lifted
            .into_iter()
            .flat_map(|lifted| &lifted.gains)
            .map(|gain| GainView {
                place: tables.places.rows[gain.place].id.to_string(),
                group: crisis.groups[gain.group].0.to_string(),
                need: tables.needs.rows[gain.need].id.to_string(),
                before: rounded(gain.before),
                after: rounded(gain.after),
            })
            .collect(),
        next: lifted.and_then(|lifted| lifted.next).map(|next| NextView {
            limit: figure::name(crisis, next.line),
            table: next.line.table().to_owned(),
            id: next.line.id(crisis),
            one_unit: next.line.one_unit(crisis),
            price: rounded(next.gain),
        }),
        slider: figure::figure(crisis, line).map(|figure| slider(run, pole, &figure)),
    }
}

fn slider(run: &Run, pole: &Pole, figure: &Figure) -> Slider {
    let most = figure::reach(&run.posed.crisis, &run.posed.needs, pole, figure);
    Slider {
        now: rounded(figure.now),
        per_unit: figure.per_unit,
        least: figure.least,
        most,
        step: figure::step(figure, most),
        unit: figure.unit.clone(),
        is_date: figure.is_date,
        can_be_kept: longpole::scenario::can_be_kept(&run.posed.crisis, pole.priced.line),
    }
}

/// Where a limit stands.
fn site(crisis: &Crisis, line: Line) -> Option<String> {
    let tables = &crisis.tables;
    Some(match line {
        Line::Capacity(row) => tables.capacities.rows[row].on.to_string(),
        Line::Supply(row) | Line::SupplyLead(row) => tables.supplies.rows[row].place.to_string(),
        Line::Storage(row) => tables.storage.rows[row].place.to_string(),
        Line::Service(row) => tables.services.rows[row].place.to_string(),
        Line::Stock(row) => tables.stocks.rows[row].place.to_string(),
        Line::Pipeline(row) => tables.pipeline.rows[row].place.to_string(),
        Line::LinkLead(row) => tables.links.rows[row].id.to_string(),
        _ => return None,
    })
}

/// What it is called, where that is more than its id.
fn title(crisis: &Crisis, line: Line) -> Texts {
    let tables = &crisis.tables;
    match line {
        Line::Gate(row) => {
            let row = &tables.gates.rows[row];
            names(&row.title, row.title_ar.as_ref(), row.title_fr.as_ref())
        }
        Line::Strength(row) => {
            let row = &tables.forces.rows[row];
            names(&row.name, row.name_ar.as_ref(), row.name_fr.as_ref())
        }
        Line::Fund(row) | Line::Earmark(row) | Line::FundDate(row) => {
            tables.funds.rows[row].donor.as_ref().map(|donor| names(donor, None, None)).unwrap_or_default()
        }
        _ => Texts::new(),
    }
}
