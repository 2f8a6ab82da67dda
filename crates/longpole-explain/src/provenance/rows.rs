//! The lines behind every row: what makes its side first, then the factors of its columns.

use super::{
    ARRIVAL, CAPACITY, CREWS, Figures, HOLDS, KEEPS, LASTS, LINK, LOAD, LOADED, OFFER, PEOPLE, PLACE, PRESENCE,
    Provenance, RATION, ROOM, SERVICE, STOCK, WORK, member,
};
use longpole_formulate::families::presence::protected;
use longpole_formulate::money;
use longpole_model::entities::Measure;

/// Every family of rows whose provenance is known.
pub const FAMILIES: &[&str] = &[
    "stock_balance",
    "supply_total",
    "capacity",
    "presence",
    "posts",
    "storage",
    "shelf_life",
    "shelf_life_total",
    "coverage",
    "held",
    "ration_same",
    "ration_least",
    "ration_most",
    "service",
    "works",
    "precedence",
    "precedence_finished",
    "crews",
    "repaired",
    "waiting",
    "waiting_longest",
    "spending",
    "cash",
    "earmark",
    "share_short",
    "worst_off",
];

impl Provenance<'_> {
    /// The figures behind a row of the program, each once. Where a row has many columns (what a sector pays), only those
    /// that are `active` speak for their lines, or all if none is.
    ///
    /// # Panics
    /// When the program has a family that is not in [`FAMILIES`].
    pub fn row(&self, row: usize, active: &dyn Fn(usize) -> bool) -> Vec<Figures> {
        let (block, key) = member(&self.formulation.program.rows, row);
        let tables = &self.crisis.tables;
        self.with_gates(match (block.name, &key[..]) {
            ("stock_balance", [place, item, period]) => self.balance(*place, *item, *period),
            ("supply_total", [supply]) => vec![OFFER.of(*supply)],
            ("capacity", [site, measure, _]) => self.passing(*site, *measure, row, active),
            ("presence", [site, _]) => {
                let protected = protected(self.crisis).remove(site).unwrap_or_default();
                let capacities = protected.into_iter().map(|(capacity, _)| PRESENCE.of(capacity));
                capacities.chain(self.active_columns(row, active)).collect()
            }
            ("posts", [force, _]) => self.people_of(*force),
            ("storage", [place, _]) => {
                let rooms = tables.storage.rows.iter().enumerate();
                let here = rooms.filter(|(_, room)| self.crisis.place(&room.place) == *place);
                here.flat_map(|(n, room)| std::iter::once(ROOM.of(n)).chain(self.work(room.work.as_ref()))).collect()
            }
            ("shelf_life", [place, item, _]) => self.keeping(*item, &[*place]),
            ("shelf_life_total", [item, _]) => self.keeping(*item, &(0..tables.places.rows.len()).collect::<Vec<_>>()),
            ("coverage", [place, leader, need, period]) => {
                let mut found = self.owed([*place, *leader, *need, *period]);
                let contents = tables.contents.rows.iter().enumerate();
                let filling = contents.filter(|(_, content)| self.crisis.need(&content.need) == *need);
                let given = |item: usize| self.is_given([*place, *leader, item, *period], active);
                found.extend(filling.filter(|(_, c)| given(self.crisis.item(&c.item))).map(|(n, _)| HOLDS.of(n)));
                let services = tables.services.rows.iter().enumerate();
                let here = services.filter(|(_, service)| {
                    self.crisis.place(&service.place) == *place && self.crisis.need(&service.need) == *need
                });
                found.extend(here.map(|(n, _)| SERVICE.of(n)));
                found
            }
            ("held", [_, _, item, _]) => vec![LASTS.of(*item)],
            ("ration_same", [place, leader, item, period]) => {
                let groups = self.given(*item, *leader);
                let people = groups.flat_map(|group| self.counts(*place, group, *period));
                people.map(|(row, _)| PEOPLE.of(row)).collect()
            }
            ("ration_least" | "ration_most", [_, _, ration, _]) => vec![RATION.of(*ration)],
            ("service", [service, _]) => {
                let work = self.work(tables.services.rows[*service].work.as_ref());
                std::iter::once(SERVICE.of(*service)).chain(work).collect()
            }
            ("works" | "precedence_finished" | "waiting" | "waiting_longest", [work, ..]) => vec![WORK.of(*work)],
            ("precedence", [work, before, _]) => vec![WORK.of(*work), WORK.of(*before)],
            ("crews", [kind, _]) => {
                let crews = tables.crews.rows.iter().enumerate();
                let of_kind = crews.filter(|(_, crew)| crew.kind == self.crisis.crew_kinds[*kind]);
                let works = self.crisis.tasks.iter().enumerate().filter(|(_, task)| task.kind == Some(*kind));
                of_kind.map(|(n, _)| CREWS.of(n)).chain(works.map(|(n, _)| WORK.of(n))).collect()
            }
            ("repaired", [capacity, _]) => {
                let work = self.work(tables.capacities.rows[*capacity].work.as_ref());
                std::iter::once(CAPACITY.of(*capacity)).chain(work).collect()
            }
            ("spending", _) => self.active_columns(row, active),
            ("cash", [fund, _]) => self.money_of(*fund),
            ("earmark", [_, place]) => {
                let funds = money::counted(self.crisis)
                    .filter(|(_, fund)| !fund.places.is_empty() && self.crisis.lies_within(*place, &fund.places));
                funds.flat_map(|(fund, _)| self.money_of(fund)).collect()
            }
            ("share_short" | "worst_off", [place, leader, need]) => self.owed_throughout(*place, *leader, *need),
            (name, _) => panic!("the provenance of the family `{name}` is not written"),
        })
    }

    /// The work that a row waits for.
    fn work(&self, work: Option<&longpole_model::ids::WorkId>) -> Option<Figures> {
        work.map(|work| WORK.of(self.crisis.work(work)))
    }

    /// What lies, comes and leaves: stocks and arrivals, then what spoils, then the links and offers that bring it.
    fn balance(&self, place: usize, item: usize, period: usize) -> Vec<Figures> {
        let mut found: Vec<Figures> = Vec::new();
        for (line, comes, _) in self.without_decision(place, item) {
            if comes == period {
                found.push(if line.table == "stocks" { STOCK.of(line.row) } else { ARRIVAL.of(line.row) });
            }
        }
        let bring = self.crisis.legs.iter().enumerate().filter(|(_, leg)| leg.to == place);
        found.extend(bring.map(|(link, _)| LINK.of(link)));
        let offers = self.crisis.offers.iter().enumerate();
        let here = offers.filter(|(_, offer)| offer.place == place && offer.item == item);
        found.extend(here.map(|(supply, _)| OFFER.of(supply)));
        let works = self.crisis.tasks.iter().enumerate().filter(|(_, task)| task.place == place);
        let using = works.filter(|(_, task)| task.material.is_some_and(|(of, _)| of == item));
        found.extend(using.map(|(work, _)| WORK.of(work)));
        found.extend([KEEPS.of(item), PLACE.of(place)]);
        found
    }

    /// What may pass: the capacity rows, the place or link, and the loads of what passes.
    fn passing(&self, site: usize, measure: usize, row: usize, active: &dyn Fn(usize) -> bool) -> Vec<Figures> {
        let tables = &self.crisis.tables;
        let n_places = tables.places.rows.len();
        let (id, own) = if site < n_places {
            (tables.places.rows[site].id.as_str(), PLACE.of(site))
        } else {
            (tables.links.rows[site - n_places].id.as_str(), LINK.of(site - n_places))
        };
        let rows = tables.capacities.rows.iter().enumerate();
        let limiting = rows.filter(|(_, row)| row.on.as_str() == id && row.measure as usize == measure);
        let mut found: Vec<Figures> = limiting.map(|(capacity, _)| CAPACITY.of(capacity)).collect();
        found.push(own);
        if measure != Measure::Tonnes as usize {
            let loads = self.active_columns(row, active).into_iter();
            found.extend(loads.filter(|figures| figures.fields == LOAD.of(0).fields));
        }
        if measure == Measure::Trucks as usize {
            found.push(LOADED.of(0));
        }
        found
    }

    fn keeping(&self, item: usize, places: &[usize]) -> Vec<Figures> {
        let mut found = vec![KEEPS.of(item)];
        for place in places {
            for (line, _, _) in self.without_decision(*place, item) {
                found.push(if line.table == "stocks" { STOCK.of(line.row) } else { ARRIVAL.of(line.row) });
            }
        }
        found
    }

    /// Whether an item is given, or kept, to fill a need.
    fn is_given(&self, key: [usize; 4], active: &dyn Fn(usize) -> bool) -> bool {
        let vars = &self.formulation.variables;
        [&vars.delivery, &vars.held]
            .into_iter()
            .any(|block| block.get(key).is_some_and(|column| active(column.index())))
    }

    /// The lines behind the columns of a row that are active, or behind all of them if none is.
    fn active_columns(&self, row: usize, active: &dyn Fn(usize) -> bool) -> Vec<Figures> {
        let all: Vec<usize> = self.formulation.program.row(row).map(|(column, _)| column).collect();
        let some: Vec<usize> = all.iter().copied().filter(|column| active(*column)).collect();
        let columns = if some.is_empty() { all } else { some };
        columns.into_iter().flat_map(|column| self.column(column)).collect()
    }
}
