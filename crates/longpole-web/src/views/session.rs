//! The folder at a glance.

use super::{day, names, rounded};
use crate::problem::diagnostics;
use crate::types::session::{FundBrief, LinkBrief, Named, NeedBrief, Period, PlaceBrief, ScenarioBrief, Session};
use longpole::base::quantity::Degrees;
use longpole::model::Crisis;
use longpole::needs::Needs;
use longpole::read::Source;
use longpole::read::folder::{BASE, scenario_words};
use longpole::reporter::Language;

impl Session {
    /// Of a folder by its name.
    pub fn of(source: &dyn Source, folder: &str) -> Self {
        let checked = longpole::check(source, None);
        let outlines = source.bytes(longpole::read::OUTLINES).ok();
        let base = ScenarioBrief { id: BASE.to_owned(), title: [].into(), note: [].into() };
        let others = longpole::read::scenarios(source).into_iter().map(|id| {
            let (title, note) = scenario_words(source, &id);
            ScenarioBrief { id, title, note }
        });
        let empty = Self {
            version: longpole::VERSION.to_owned(),
            solver: longpole::output::solver(),
            folder: folder.to_owned(),
            id: folder.to_owned(),
            title: [].into(),
            currency: String::new(),
            languages: Language::ALL.iter().map(|language| language.code().to_owned()).collect(),
            scenarios: std::iter::once(base).chain(others).collect(),
            needs: Vec::new(),
            items: Vec::new(),
            groups: Vec::new(),
            periods: Vec::new(),
            places: Vec::new(),
            links: Vec::new(),
            forces: Vec::new(),
            funds: Vec::new(),
            works: Vec::new(),
            gates: Vec::new(),
            outlines: outlines.and_then(|bytes| serde_json::from_slice(&bytes).ok()),
            has_errors: checked.crisis.is_none(),
            diagnostics: diagnostics(&checked.diagnostics),
        };
        match &checked.crisis {
            Some(crisis) => empty.filled(crisis),
            None => empty,
        }
    }

    fn filled(self, crisis: &Crisis) -> Self {
        let (tables, settings) = (&crisis.tables, &crisis.settings);
        macro_rules! named {
            ($table:ident, $name:ident, $ar:ident, $fr:ident) => {
                tables
                    .$table
                    .rows
                    .iter()
                    .map(|row| Named {
                        id: row.id.to_string(),
                        name: names(&row.$name, row.$ar.as_ref(), row.$fr.as_ref()),
                    })
                    .collect::<Vec<Named>>()
            };
        }
        let with_table = named!(groups, name, name_ar, name_fr);
        let groups = crisis.groups.iter().map(|(id, name)| {
            let known = with_table.iter().find(|group| group.id == id.as_str()).cloned();
            known.unwrap_or_else(|| Named { id: id.to_string(), name: names(name, None, None) })
        });
        let needs = tables.needs.rows.iter().enumerate().map(|(at, row)| NeedBrief {
            id: row.id.to_string(),
            name: names(&row.name, row.name_ar.as_ref(), row.name_fr.as_ref()),
            unit: row.unit.clone(),
            sector: row.sector.clone(),
            has_survival: crisis.levels.iter().any(|levels| levels[at].survival > 0.0),
        });
        let links = tables.links.rows.iter().map(|row| LinkBrief {
            id: row.id.to_string(),
            from: row.from.to_string(),
            to: row.to.to_string(),
            mode: row.mode.to_string(),
            lead_days: row.lead_days.value(),
            cost_per_t: row.cost_per_t.value(),
        });
        let funds = tables.funds.rows.iter().map(|row| FundBrief {
            id: row.id.to_string(),
            donor: row.donor.clone(),
            status: row.status.to_string(),
        });
        Self {
            id: settings.id.clone(),
            title: settings.title.clone(),
            currency: settings.currency.clone(),
            needs: needs.collect(),
            items: named!(items, name, name_ar, name_fr),
            groups: groups.collect(),
            periods: periods(crisis),
            places: places(crisis),
            links: links.collect(),
            forces: named!(forces, name, name_ar, name_fr),
            funds: funds.collect(),
            works: named!(works, title, title_ar, title_fr),
            gates: named!(gates, title, title_ar, title_fr),
            ..self
        }
    }
}

/// The periods of a crisis.
pub(super) fn periods(crisis: &Crisis) -> Vec<Period> {
    let periods = crisis.settings.grid.periods().iter();
    periods.map(|period| Period { from: day(period.start), to: day(period.last_day()), days: period.days }).collect()
}

fn places(crisis: &Crisis) -> Vec<PlaceBrief> {
    let needs = Needs::of(crisis);
    let people = |place: usize, period: usize| -> f64 {
        (0..crisis.groups.len()).map(|group| needs.people(place, group, period)).sum()
    };
    let rows = crisis.tables.places.rows.iter().enumerate();
    rows.map(|(at, row)| PlaceBrief {
        id: row.id.to_string(),
        name: names(&row.name, row.name_ar.as_ref(), row.name_fr.as_ref()),
        kind: row.kind.to_string(),
        parent: row.parent.as_ref().map(ToString::to_string),
        pcode: row.pcode.clone(),
        lat: row.lat.map(Degrees::value),
        lon: row.lon.map(Degrees::value),
        population: (0..crisis.n_periods()).map(|period| rounded(people(at, period))).collect(),
    })
    .collect()
}
