//! The crisis as the rooms above see it: rows resolved to positions, money in one currency, loads in trucks.

use crate::entities::{Measure, NeedKind, PlaceKind, PricePer};
use crate::gates::{self, GateDate, Opening};
use crate::ids::{GateId, GroupId, ItemId, NeedId, PlaceId, WorkId};
use crate::settings::Settings;
use crate::tables::Tables;
use crate::works::{self, Task};
use longpole_base::{Date, Diagnostics};
use std::collections::BTreeMap;

/// A link with its ends as positions in `places`.
#[derive(Clone, Debug)]
pub struct Leg {
    /// Where consignments enter.
    pub from: usize,
    /// Where they leave.
    pub to: usize,
    /// Days on the way.
    pub lead_days: f64,
    /// Plan currency per tonne.
    pub cost_per_t: f64,
    /// Part lost on the way.
    pub loss: f64,
}

/// A supply with its price in the plan's currency.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Position in `places`.
    pub place: usize,
    /// Position in `items`.
    pub item: usize,
    /// Plan currency per tonne, by period.
    pub price_per_t: Vec<f64>,
    /// Days from order to hand-over.
    pub lead_days: f64,
}

/// The levels of one need for one group, in need units per person per day (per person if held).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Levels {
    /// Below this, survival is at risk.
    pub survival: f64,
    /// This is owed to everyone; never below `survival`.
    pub standard: f64,
}

/// What a ration may hold of one item.
#[derive(Clone, Debug, Default)]
pub struct RationRow {
    /// Row in `rations`.
    pub row: usize,
    /// Position in `items`.
    pub item: usize,
    /// Grams per person and day.
    pub min_g: Option<f64>,
    /// Grams per person and day.
    pub max_g: Option<f64>,
    /// Least and most part, and the need it is of (mass if `None`).
    pub share: (Option<f64>, Option<f64>, Option<usize>),
}

/// Everything a plan needs to know, checked.
#[derive(Clone, Debug)]
pub struct Crisis {
    /// What holds for the whole run.
    pub settings: Settings,
    /// The tables as they are in force: as read, but rows that wait for a gate begin when it opens.
    pub tables: Tables,
    /// When every gate opens, in the order of their table.
    pub gates: Vec<GateDate>,
    /// The groups: ids and names for people.
    pub groups: Vec<(GroupId, String)>,
    /// The links, in the order of their table.
    pub legs: Vec<Leg>,
    /// The supplies, in the order of their table.
    pub offers: Vec<Offer>,
    /// By item: the needs it fills, with the amount per kilogram.
    pub contents: Vec<Vec<(usize, f64)>>,
    /// By item: trucks that one tonne takes.
    pub trucks_per_t: Vec<f64>,
    /// The sectors, in alphabetical order.
    pub sectors: Vec<String>,
    /// By item: its sector.
    pub sector_of: Vec<usize>,
    /// By group and need.
    pub levels: Vec<Vec<Levels>>,
    /// By group: what its ration may hold; `None` if the group accepts everything.
    pub rations: Vec<Option<Vec<RationRow>>>,
    /// The works, in the order of their table.
    pub tasks: Vec<Task>,
    /// The kinds of crews, in alphabetical order.
    pub crew_kinds: Vec<String>,
    /// The tables as read, where gates make them differ from those in force.
    as_read: Option<Box<Tables>>,
    place_index: BTreeMap<PlaceId, usize>,
    item_index: BTreeMap<ItemId, usize>,
    need_index: BTreeMap<NeedId, usize>,
    group_index: BTreeMap<GroupId, usize>,
    gate_index: BTreeMap<GateId, usize>,
    work_index: BTreeMap<WorkId, usize>,
}

impl Crisis {
    /// Checks the tables and resolves them. `None` if something is wrong enough to stop; the diagnostics say what.
    pub fn resolve(settings: Settings, tables: Tables, diagnostics: &mut Diagnostics) -> Option<Self> {
        crate::tables::check_ids(&tables, diagnostics);
        if diagnostics.has_errors() {
            return None;
        }
        crate::check::rows(&settings, &tables, diagnostics);
        if diagnostics.has_errors() {
            return None;
        }
        let crisis = Self::build(settings, tables);
        crate::check::whole(&crisis, diagnostics);
        (!diagnostics.has_errors()).then_some(crisis)
    }

    fn build(settings: Settings, mut tables: Tables) -> Self {
        let gate_index: BTreeMap<_, _> =
            tables.gates.rows.iter().enumerate().map(|(i, row)| (row.id.clone(), i)).collect();
        let gates = gates::resolve(&tables.gates.rows);
        let as_read = (!gates.is_empty()).then(|| Box::new(tables.clone()));
        tables.open(&settings.grid, &|id| gates[gate_index[id]].opens);
        let place_index: BTreeMap<_, _> =
            tables.places.rows.iter().enumerate().map(|(i, row)| (row.id.clone(), i)).collect();
        let item_index: BTreeMap<_, _> =
            tables.items.rows.iter().enumerate().map(|(i, row)| (row.id.clone(), i)).collect();
        let need_index: BTreeMap<_, _> =
            tables.needs.rows.iter().enumerate().map(|(i, row)| (row.id.clone(), i)).collect();
        let groups: Vec<(GroupId, String)> = if tables.groups.sheet.is_some() {
            tables.groups.rows.iter().map(|row| (row.id.clone(), row.name.clone())).collect()
        } else {
            let named: std::collections::BTreeSet<_> = tables.population.rows.iter().map(|row| &row.group).collect();
            named.into_iter().map(|id| (id.clone(), id.to_string())).collect()
        };
        let group_index: BTreeMap<_, _> = groups.iter().enumerate().map(|(i, (id, _))| (id.clone(), i)).collect();

        let legs = tables
            .links
            .rows
            .iter()
            .map(|link| Leg {
                from: place_index[&link.from],
                to: place_index[&link.to],
                lead_days: link.lead_days.value(),
                cost_per_t: link.cost_per_t.value(),
                loss: link.loss.value(),
            })
            .collect();

        let rates = Rates::new(&settings, &tables);
        let offers = tables
            .supplies
            .rows
            .iter()
            .map(|supply| {
                let item = item_index[&supply.item];
                let per_t = match supply.price_per {
                    PricePer::Tonne => supply.price.value(),
                    PricePer::Unit => {
                        let mass =
                            tables.items.rows[item].t_per_unit.map_or(1.0, longpole_base::quantity::Tonnes::value);
                        supply.price.value() / mass
                    }
                };
                let price_per_t = settings
                    .grid
                    .periods()
                    .iter()
                    .map(|period| per_t * rates.at(supply.currency.as_deref(), period.start).unwrap_or(1.0))
                    .collect();
                Offer { place: place_index[&supply.place], item, price_per_t, lead_days: supply.lead_days.value() }
            })
            .collect();

        let mut contents = vec![Vec::new(); tables.items.rows.len()];
        for content in &tables.contents.rows {
            if content.amount.value() > 0.0 {
                contents[item_index[&content.item]].push((need_index[&content.need], content.amount.value()));
            }
        }
        for filled in &mut contents {
            filled.sort_by_key(|(need, _)| *need);
        }

        let trucks_per_t = tables.items.rows.iter().map(|item| trucks_per_tonne(item, &settings)).collect();
        let (sectors, sector_of) = sectors(&tables, &contents, &item_index, &need_index);
        let levels = levels(&tables, &groups, &need_index);
        let rations = rations(&tables, &groups, &item_index, &need_index);
        let work_index = tables.works.rows.iter().enumerate().map(|(i, row)| (row.id.clone(), i)).collect();
        let crew_kinds = works::kinds(&tables);
        let (place, item) = (|id: &PlaceId| place_index[id], |id: &ItemId| item_index[id]);
        let tasks = works::tasks(&settings, &tables, place, item, &sectors, &crew_kinds);
        Self {
            settings,
            tables,
            gates,
            groups,
            legs,
            offers,
            contents,
            trucks_per_t,
            sectors,
            sector_of,
            levels,
            rations,
            tasks,
            crew_kinds,
            as_read,
            place_index,
            item_index,
            need_index,
            group_index,
            gate_index,
            work_index,
        }
    }

    /// The same crisis with its tables as read changed, resolved anew: moving a gate moves what waits for it. What the
    /// change makes of them is not checked again: it must name what is there, and leave figures within their bounds.
    #[must_use]
    pub fn changed(&self, change: impl FnOnce(&mut Tables)) -> Self {
        let mut tables = self.as_read().clone();
        change(&mut tables);
        Self::build(self.settings.clone(), tables)
    }

    /// The same crisis with its tables in force changed: every row has the dates that its gate gave it, and waits for none,
    /// so that a date which is moved is moved. As with [`changed`](Self::changed), nothing is checked again.
    #[must_use]
    pub fn changed_in_force(&self, change: impl FnOnce(&mut Tables)) -> Self {
        let mut tables = self.tables.clone();
        change(&mut tables);
        tables.ungate();
        Self::build(self.settings.clone(), tables)
    }

    /// The tables as read, with the scenario's changes, before gates moved the dates of rows.
    pub fn as_read(&self) -> &Tables {
        self.as_read.as_deref().unwrap_or(&self.tables)
    }

    /// Position of a gate. The id has been checked.
    pub fn gate(&self, id: &GateId) -> usize {
        self.gate_index[id]
    }

    /// When a gate opens. The id has been checked.
    pub fn opens(&self, id: &GateId) -> Opening {
        self.gates[self.gate_index[id]].opens
    }

    /// The gate, by position, that decides when a row of a table begins; `None` if its own date does, or it has no gate.
    pub fn gate_deciding(&self, table: &str, row: usize) -> Option<usize> {
        let gate = self.gate_index[self.tables.gate_of(table, row)?];
        let moved = self.as_read().window_of(table, row) != self.tables.window_of(table, row);
        moved.then_some(gate)
    }

    /// Position of a place. The id has been checked.
    pub fn place(&self, id: &PlaceId) -> usize {
        self.place_index[id]
    }

    /// Position of an item. The id has been checked.
    pub fn item(&self, id: &ItemId) -> usize {
        self.item_index[id]
    }

    /// Position of a work. The id has been checked.
    pub fn work(&self, id: &WorkId) -> usize {
        self.work_index[id]
    }

    /// Position of a need. The id has been checked.
    pub fn need(&self, id: &NeedId) -> usize {
        self.need_index[id]
    }

    /// Position of a group. The id has been checked.
    pub fn group(&self, id: &GroupId) -> usize {
        self.group_index[id]
    }

    /// Whether a place is one of those named, or lies within one of them.
    pub fn lies_within(&self, place: usize, named: &[PlaceId]) -> bool {
        let places = &self.tables.places.rows;
        let parent = |place: &usize| places[*place].parent.as_ref().map(|parent| self.place(parent));
        // A parent that is its own ancestor ends the walk.
        std::iter::successors(Some(place), parent).take(places.len()).any(|here| named.contains(&places[here].id))
    }

    /// How many periods the plan has.
    pub fn n_periods(&self) -> usize {
        self.settings.grid.len()
    }

    /// Whether stock can lie at a place.
    pub fn holds_stock(&self, place: usize) -> bool {
        self.tables.places.rows[place].kind != PlaceKind::Crossing
    }

    /// Whether an item is kept rather than used up: it fills a need of that kind.
    pub fn is_held(&self, item: usize) -> bool {
        self.contents[item].iter().any(|(need, _)| self.tables.needs.rows[*need].kind == NeedKind::Held)
    }

    /// Whether an item fills a need that is used up.
    pub fn is_eaten(&self, item: usize) -> bool {
        self.contents[item].iter().any(|(need, _)| self.tables.needs.rows[*need].kind == NeedKind::Eaten)
    }

    /// Whether a group may be given an item at all.
    pub fn accepts(&self, group: usize, item: usize) -> bool {
        match &self.rations[group] {
            Some(rows) if self.is_eaten(item) => rows.iter().any(|row| row.item == item),
            _ => true,
        }
    }

    /// What one tonne of an item counts in a measure.
    pub fn load_per_t(&self, measure: Measure, item: usize) -> f64 {
        match measure {
            Measure::Tonnes => 1.0,
            Measure::CubicMetres => {
                self.tables.items.rows[item].m3_per_t.map_or(0.0, longpole_base::quantity::CubicMetres::value)
            }
            Measure::Trucks => self.trucks_per_t[item],
        }
    }

    /// Money of a fund in the plan's currency.
    pub fn fund_amount(&self, fund: usize) -> f64 {
        let row = &self.tables.funds.rows[fund];
        let date = row.from.unwrap_or_else(|| self.settings.start()).max(self.settings.start());
        row.amount.value() * Rates::new(&self.settings, &self.tables).at(row.currency.as_deref(), date).unwrap_or(1.0)
    }

    /// Whether the money of a fund is counted: committed or paid, unless the scenario says otherwise.
    pub fn fund_counts(&self, fund: usize) -> bool {
        use crate::entities::FundStatus::{Committed, Paid};
        let row = &self.tables.funds.rows[fund];
        let named = |list: &[String]| list.iter().any(|word| word == row.id.as_str() || word == row.status.as_str());
        if named(&self.settings.funds_dropped) {
            return false;
        }
        matches!(row.status, Committed | Paid) || named(&self.settings.funds_counted)
    }

    /// The funds that pay for a force, by position, the first to pay first: of those whose money is counted the ones it names, or
    /// else those earmarked for its sector. A fund for certain places pays for none.
    pub fn payers(&self, force: usize) -> Vec<usize> {
        let (force, funds) = (&self.tables.forces.rows[force], &self.tables.funds.rows);
        let may = |fund: &usize| self.fund_counts(*fund) && funds[*fund].places.is_empty();
        if force.funds.is_empty() {
            return (0..funds.len()).filter(may).filter(|fund| funds[*fund].sectors.contains(&force.sector)).collect();
        }
        let named = force.funds.iter().filter_map(|id| funds.iter().position(|fund| fund.id == *id));
        named.filter(may).collect()
    }

    /// Whether money is limited at all: the folder has a table of funds.
    pub fn money_is_limited(&self) -> bool {
        self.tables.funds.sheet.is_some()
    }
}

/// Exchange rates by date.
pub(crate) struct Rates<'a> {
    plan: &'a str,
    rows: Vec<(&'a str, Date, f64)>,
}

impl<'a> Rates<'a> {
    pub(crate) fn new(settings: &'a Settings, tables: &'a Tables) -> Self {
        let mut rows: Vec<_> =
            tables.rates.rows.iter().map(|row| (row.currency.as_str(), row.from, row.per_unit.value())).collect();
        rows.sort_by_key(|row| row.1);
        Self { plan: &settings.currency, rows }
    }

    /// Value of one unit on a date: the latest rate up to then. `None` without one.
    pub(crate) fn at(&self, currency: Option<&str>, date: Date) -> Option<f64> {
        let Some(currency) = currency.filter(|currency| *currency != self.plan) else { return Some(1.0) };
        self.rows.iter().rev().find(|(code, from, _)| *code == currency && *from <= date).map(|row| row.2)
    }
}

/// A truck is limited by mass and by volume; whichever fills first counts. An item's own load goes before both.
fn trucks_per_tonne(item: &crate::entities::Item, settings: &Settings) -> f64 {
    if let Some(load) = item.t_per_truck {
        return 1.0 / load.value();
    }
    let by_mass = 1.0 / settings.truck.tonnes;
    match (item.m3_per_t, settings.truck.cubic_metres) {
        (Some(volume), Some(room)) => by_mass.max(volume.value() / room),
        _ => by_mass,
    }
}

/// The sectors an item may count to: its own word, or those of the needs it fills and the services it feeds; if it serves none,
/// those of the works it goes into.
pub(crate) fn sectors_of_item(tables: &Tables, item: &crate::entities::Item) -> Vec<String> {
    if let Some(sector) = &item.sector {
        return vec![sector.clone()];
    }
    let need = |id: &NeedId| tables.needs.rows.iter().find(|need| need.id == *id).map(|need| need.sector.clone());
    let filled = tables.contents.rows.iter().filter(|c| c.item == item.id && c.amount.value() > 0.0).map(|c| &c.need);
    let fuelled = tables.services.rows.iter().filter(|s| s.fuel_item.as_ref() == Some(&item.id)).map(|s| &s.need);
    let mut sectors: Vec<String> = filled.chain(fuelled).filter_map(need).collect();
    if sectors.is_empty() {
        let works = tables.works.rows.iter().filter(|work| work.material_item.as_ref() == Some(&item.id));
        sectors.extend(works.map(|work| work.sector.clone()));
    }
    sectors.sort();
    sectors.dedup();
    sectors
}

/// The sector of items that serve no need: shown apart, so that its cost is seen.
const NO_SECTOR: &str = "unassigned";

fn sectors(
    tables: &Tables,
    contents: &[Vec<(usize, f64)>],
    item_index: &BTreeMap<ItemId, usize>,
    need_index: &BTreeMap<NeedId, usize>,
) -> (Vec<String>, Vec<usize>) {
    let mut fuelled = vec![None; contents.len()];
    for service in &tables.services.rows {
        if let Some(fuel) = &service.fuel_item {
            fuelled[item_index[fuel]] = Some(need_index[&service.need]);
        }
    }
    let of_item: Vec<String> = tables
        .items
        .rows
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let need = contents[index].first().map(|(need, _)| *need).or(fuelled[index]);
            item.sector.clone().unwrap_or_else(|| {
                let of_need = need.map(|need| tables.needs.rows[need].sector.clone());
                let of_work = || {
                    let mut works = tables.works.rows.iter();
                    let work = works.find(|work| work.material_item.as_ref() == Some(&item.id));
                    work.map(|work| work.sector.clone())
                };
                of_need.or_else(of_work).unwrap_or_else(|| NO_SECTOR.to_owned())
            })
        })
        .collect();
    let mut sectors = of_item.clone();
    sectors.extend(tables.works.rows.iter().map(|work| work.sector.clone()));
    sectors.sort();
    sectors.dedup();
    let sector_of = of_item.iter().map(|word| sectors.binary_search(word).expect("collected from these")).collect();
    (sectors, sector_of)
}

fn levels(tables: &Tables, groups: &[(GroupId, String)], need_index: &BTreeMap<NeedId, usize>) -> Vec<Vec<Levels>> {
    let resolve = |survival: Option<f64>, standard: Option<f64>| {
        let survival = survival.unwrap_or(0.0);
        Levels { survival, standard: standard.unwrap_or(survival) }
    };
    let value = |amount: longpole_base::quantity::NeedAmount| amount.value();
    let mut levels: Vec<Vec<Levels>> = groups
        .iter()
        .map(|_| {
            let needs = tables.needs.rows.iter();
            needs.map(|need| resolve(need.survival.map(value), need.standard.map(value))).collect()
        })
        .collect();
    for row in &tables.requirements.rows {
        let Some(group) = groups.iter().position(|(id, _)| *id == row.group) else { continue };
        let need = need_index[&row.need];
        let base = levels[group][need];
        let standard = row.standard.map_or(base.standard, value);
        // A group that is owed nothing needs nothing for survival either, unless its row says so.
        let survival = row.survival.map_or(base.survival.min(standard), value);
        levels[group][need] = Levels { survival, standard: standard.max(survival) };
    }
    levels
}

fn rations(
    tables: &Tables,
    groups: &[(GroupId, String)],
    item_index: &BTreeMap<ItemId, usize>,
    need_index: &BTreeMap<NeedId, usize>,
) -> Vec<Option<Vec<RationRow>>> {
    groups
        .iter()
        .map(|(group, _)| {
            let rows: Vec<RationRow> = tables
                .rations
                .rows
                .iter()
                .enumerate()
                .filter(|(_, row)| row.group.as_ref().is_none_or(|named| named == group))
                .map(|(index, row)| RationRow {
                    row: index,
                    item: item_index[&row.item],
                    min_g: row.min_g.map(longpole_base::quantity::Grams::value),
                    max_g: row.max_g.map(longpole_base::quantity::Grams::value),
                    share: (
                        row.min_share.map(longpole_base::quantity::Share::value),
                        row.max_share.map(longpole_base::quantity::Share::value),
                        row.share_of.as_ref().map(|need| need_index[need]),
                    ),
                })
                .collect();
            (!rows.is_empty()).then_some(rows)
        })
        .collect()
}
