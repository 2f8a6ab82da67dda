//! Synthetic crises for benchmarks: whole folders, drawn from a size and a seed.
//!
//! Food and tents come from origins over crossings and hubs to areas where people live. What may pass, what may lie
//! and what may be paid are scarce at different places and times, so that a plan has something to decide everywhere.
//! Nothing here is a real place or a real price; the map lies around 0° N, 0° E for that reason.
//!
//! The same size and seed give the same bytes. Every table draws from numbers of its own, so that a change to one
//! leaves the others as they were.
//!
//! **Never:** reads anything; draws from a clock.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::path::Path;
use std::str::FromStr;

use anyhow::{Context as _, Result, bail};
use jiff::{ToSpan as _, civil::Date, civil::date};

/// How large a crisis is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// About 6 thousand columns.
    S,
    /// About 45 thousand columns: fewer places, more weeks.
    Sm,
    /// About 48 thousand columns: more places, fewer weeks.
    W,
    /// About 190 thousand columns.
    M,
    /// About 1.4 million columns.
    L,
}

/// The seed of the benchmark.
pub const SEED: u64 = 1;

/// The numbers of a size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Places of every kind.
    pub places: usize,
    /// Links, each in one direction.
    pub links: usize,
    /// Foods, and one kind of tent.
    pub items: usize,
    /// Weeks.
    pub periods: usize,
}

impl Size {
    /// Every size, smallest first.
    pub const ALL: [Self; 5] = [Self::S, Self::Sm, Self::W, Self::M, Self::L];

    /// How many there are of everything.
    pub const fn spec(self) -> Spec {
        let (places, links, items, periods) = match self {
            Self::S => (10, 25, 10, 12),
            Self::Sm => (30, 90, 15, 18),
            Self::W => (60, 200, 12, 12),
            Self::M => (60, 200, 25, 24),
            Self::L => (200, 800, 25, 52),
        };
        Spec { places, links, items, periods }
    }

    /// The word for the size, as `FromStr` reads it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::S => "s",
            Self::Sm => "sm",
            Self::W => "w",
            Self::M => "m",
            Self::L => "l",
        }
    }
}

impl FromStr for Size {
    type Err = anyhow::Error;

    fn from_str(word: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|size| size.word().eq_ignore_ascii_case(word)) {
            Some(size) => Ok(size),
            None => bail!("there is no size `{word}`; write one of: {}", Self::ALL.map(Self::word).join(", ")),
        }
    }
}

/// Path and text of every file of a folder.
pub fn folder(size: Size, seed: u64) -> Vec<(String, String)> {
    let world = World::draw(size, seed);
    let mut files = vec![
        ("README.md".to_owned(), world.readme()),
        ("longpole.toml".to_owned(), world.settings()),
        ("sources.csv".to_owned(), SOURCES.to_owned()),
    ];
    let tables = [
        ("places", world.places()),
        ("links", world.links()),
        ("capacities", world.capacities()),
        ("storage", world.storage()),
        ("items", world.items()),
        ("needs", NEEDS.to_owned()),
        ("contents", world.contents()),
        ("groups", GROUPS.to_owned()),
        ("population", world.population()),
        ("rations", world.rations()),
        ("supplies", world.supplies()),
        ("stocks", world.stocks()),
        ("pipeline", world.pipeline()),
        ("funds", world.funds()),
    ];
    files.extend(tables.map(|(name, text)| (format!("{name}.csv"), text)));
    files
}

/// Writes a folder below `root`, which is made if need be. Files of the same names are replaced.
///
/// # Errors
/// When a file cannot be written.
pub fn write(size: Size, seed: u64, root: &Path) -> Result<()> {
    std::fs::create_dir_all(root).with_context(|| format!("cannot make {}", root.display()))?;
    for (path, text) in folder(size, seed) {
        let path = root.join(path);
        std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// First day of every plan: a Monday.
const START: Date = date(2025, 1, 6);

/// Days of a period.
const WEEK: usize = 7;

/// Mass of a full ration, tonnes per person and day: 2,100 kcal of dry food and oil, at 4,200 kcal per kg.
const RATION_T: f64 = 0.000_5;

/// People of a middling area.
const MEDIAN_PEOPLE: f64 = 40_000.0;

/// Mass a truck carries, tonnes.
const TRUCK_T: f64 = 17.0;

/// A road is longer than the straight line by this factor.
const DETOUR: f64 = 1.3;

/// Part of the people who need a tent, as `NEEDS` says too. Tents are heavy: five places in 55 kg.
const ROOFLESS: f64 = 0.1;

const SOURCES: &str = "id,title,attribution,language
synthetic,Drawn by the generator of benchmarks,assumed,en
wfp-table,Food composition as in the planning tables of the World Food Programme; rounded,named,en
";

const NEEDS: &str = "id,name,name_ar,name_fr,sector,unit,kind,survival,standard,source,note
energy,Energy,طاقة غذائية,Énergie,food,kcal,eaten,1050,2100,wfp-table,survival is half of the planning figure
protein,Protein,بروتين,Protéines,food,g,eaten,,52.5,wfp-table,
fat,Fat,دهون,Lipides,food,g,eaten,,35,wfp-table,
shelter,Shelter,مأوى,Abri,shelter,place,held,,0.1,synthetic,one person in ten has no roof
";

const GROUPS: &str = "id,name,name_ar,name_fr,source
people,People,السكان,Population,synthetic
";

/// A food: id, name, category, USD per tonne, then kcal, g of protein and g of fat per kg, m3 per tonne,
/// and the most of it that is eaten, g per person and day.
struct Food(&'static str, &'static str, &'static str, f64, [f64; 3], f64, Option<u32>);

/// The first ones make a diet by themselves, so that a small crisis may take them from the top.
#[rustfmt::skip]
const FOODS: [Food; 24] = [
    Food("wheat-flour", "Wheat flour", "cereals", 450.0, [3500.0, 115.0, 15.0], 1.6, Some(350)),
    Food("lentils", "Lentils", "pulses", 880.0, [3400.0, 200.0, 6.0], 1.4, Some(100)),
    Food("oil", "Vegetable oil", "oil", 1400.0, [8850.0, 0.0, 1000.0], 1.9, Some(60)),
    Food("csb", "Corn-soya blend", "blended food", 1100.0, [3800.0, 180.0, 60.0], 2.2, None),
    Food("rice", "Rice", "cereals", 600.0, [3600.0, 70.0, 5.0], 1.4, Some(250)),
    Food("sugar", "Sugar", "sugar", 700.0, [4000.0, 0.0, 0.0], 1.3, Some(40)),
    Food("maize-meal", "Maize meal", "cereals", 420.0, [3600.0, 90.0, 35.0], 1.7, Some(250)),
    Food("beans", "Beans", "pulses", 850.0, [3350.0, 200.0, 12.0], 1.4, None),
    Food("bulgur", "Bulgur", "cereals", 520.0, [3500.0, 110.0, 15.0], 1.6, None),
    Food("chickpeas", "Chickpeas", "pulses", 950.0, [3350.0, 220.0, 14.0], 1.4, Some(100)),
    Food("wsb", "Wheat-soya blend", "blended food", 1150.0, [3700.0, 200.0, 60.0], 2.2, None),
    Food("dsm", "Dried skimmed milk", "dairy", 2900.0, [3600.0, 360.0, 10.0], 2.4, Some(40)),
    Food("wheat", "Wheat", "cereals", 310.0, [3300.0, 123.0, 15.0], 1.4, Some(200)),
    Food("fish", "Canned fish", "meat and fish", 3400.0, [3050.0, 220.0, 240.0], 2.8, Some(60)),
    Food("dates", "Dates", "fruit", 1500.0, [2450.0, 20.0, 5.0], 1.6, Some(50)),
    Food("sorghum", "Sorghum", "cereals", 340.0, [3350.0, 110.0, 30.0], 1.4, Some(150)),
    Food("maize", "Maize", "cereals", 280.0, [3500.0, 100.0, 40.0], 1.4, Some(150)),
    Food("soya-bulgur", "Soya-fortified bulgur wheat", "cereals", 620.0, [3500.0, 170.0, 15.0], 1.6, None),
    Food("soya-maize-meal", "Soya-fortified maize meal", "cereals", 560.0, [3900.0, 130.0, 15.0], 1.7, None),
    Food("soya-wheat-flour", "Soya-fortified wheat flour", "cereals", 590.0, [3600.0, 160.0, 13.0], 1.6, Some(300)),
    Food("meat", "Canned meat", "meat and fish", 3900.0, [2200.0, 210.0, 150.0], 2.8, Some(60)),
    Food("cheese", "Canned cheese", "dairy", 4300.0, [3550.0, 225.0, 280.0], 2.8, Some(50)),
    Food("milk", "Dried whole milk", "dairy", 3600.0, [4960.0, 263.0, 267.0], 2.4, Some(40)),
    Food("soya-sorghum-grits", "Soya-fortified sorghum grits", "cereals", 540.0, [3600.0, 160.0, 10.0], 1.6, None),
];

/// Foods that are to be a limited part of what is eaten: id, largest share, and the need it is a share of (blank: mass).
#[rustfmt::skip]
const MOST: [(&str, f64, &str); 12] = [
    ("wheat-flour", 0.6, ""), ("lentils", 0.2, "protein"), ("oil", 0.3, "energy"), ("csb", 0.3, ""),
    ("rice", 0.5, "energy"), ("sugar", 0.1, "energy"), ("beans", 0.25, ""), ("wsb", 0.3, ""),
    ("dsm", 0.3, "protein"), ("dates", 0.1, ""), ("maize", 0.3, "energy"), ("milk", 0.1, "energy"),
];

const TENT: &str = "tent";

/// USD for a tonne of tents: 220 for one of 55 kg.
const TENT_PRICE: f64 = 4000.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Origin,
    Crossing,
    Hub,
    Area,
}

impl Kind {
    const fn word(self) -> &'static str {
        match self {
            Self::Origin => "origin",
            Self::Crossing => "crossing",
            Self::Hub => "hub",
            Self::Area => "area",
        }
    }
}

struct Place {
    id: String,
    kind: Kind,
    x: f64,
    y: f64,
    /// On the first day.
    people: f64,
}

struct Link {
    id: String,
    from: usize,
    to: usize,
    mode: &'static str,
    lead_days: f64,
    cost: f64,
    /// Whether some place would be cut off without it.
    is_vital: bool,
    /// Tonnes per day that would use it if everybody were served the shortest way; a guess for links off that way.
    load: f64,
}

/// Everything the tables are drawn around.
struct World {
    size: Size,
    seed: u64,
    spec: Spec,
    places: Vec<Place>,
    links: Vec<Link>,
    /// Food for everybody, tonnes per day.
    need_t: f64,
    /// Part of that which the crossings let pass.
    access: f64,
    /// Mean cost of carrying a tonne to where it is needed.
    carriage: f64,
}

impl World {
    fn draw(size: Size, seed: u64) -> Self {
        let spec = size.spec();
        let places = draw_places(&spec, &mut Random::new(seed, "places"));
        let links = draw_links(&spec, &places, &mut Random::new(seed, "links"));
        let need_t = places.iter().map(|place| place.people).sum::<f64>() * RATION_T;
        let access = Random::new(seed, "access").between(0.6, 0.85);
        let mut world = Self { size, seed, spec, places, links, need_t, access, carriage: 0.0 };
        world.load();
        world
    }

    fn random(&self, table: &str) -> Random {
        Random::new(self.seed, table)
    }

    fn of(&self, kind: Kind) -> impl Iterator<Item = (usize, &Place)> {
        self.places.iter().enumerate().filter(move |(_, place)| place.kind == kind)
    }

    fn days(&self) -> usize {
        self.spec.periods * WEEK
    }

    fn foods(&self) -> &'static [Food] {
        &FOODS[..self.spec.items - 1]
    }

    /// Food for the people of a place, tonnes per day.
    fn food_t(&self, place: usize) -> f64 {
        self.places[place].people * RATION_T
    }

    /// Serves every area by the cheapest way, and notes what each link would carry and what carriage costs.
    fn load(&mut self) {
        let mut best: Vec<(f64, Option<usize>)> =
            self.places.iter().map(|p| (if p.kind == Kind::Origin { 0.0 } else { f64::INFINITY }, None)).collect();
        let mut grew = true;
        while grew {
            grew = false;
            for (index, link) in self.links.iter().enumerate() {
                let cost = best[link.from].0 + link.cost;
                if cost < best[link.to].0 {
                    best[link.to] = (cost, Some(index));
                    grew = true;
                }
            }
        }
        for place in 0..self.places.len() {
            let food = self.food_t(place);
            self.carriage += best[place].0.min(1e9) * food / self.need_t;
            let mut at = place;
            while let Some(link) = best[at].1 {
                self.links[link].load += food;
                at = self.links[link].from;
            }
        }
        for index in 0..self.links.len() {
            let behind = self.passing(self.links[index].to).max(self.food_t(self.links[index].to));
            self.links[index].load = self.links[index].load.max(0.3 * behind);
        }
    }

    /// What would leave a place by its links.
    fn passing(&self, place: usize) -> f64 {
        self.links.iter().filter(|link| link.from == place).map(|link| link.load).sum()
    }

    /// What would enter a place by its links.
    fn entering(&self, place: usize) -> f64 {
        self.links.iter().filter(|link| link.to == place).map(|link| link.load).sum()
    }

    /// A day inside a week, not at its edge, and not in the first or last one.
    fn midweek(&self, random: &mut Random) -> usize {
        let week = 1 + random.below(self.spec.periods - 2);
        week * WEEK + 2 + random.below(4)
    }

    fn readme(&self) -> String {
        let Spec { places, links, items, periods } = self.spec;
        format!(
            "# A synthetic crisis\n\nSize {}, seed {}: {places} places, {links} links, {items} items, {periods} weeks.\n\
             Drawn for benchmarks. No place, price or person in it is real.\n",
            self.size.word(),
            self.seed
        )
    }

    fn settings(&self) -> String {
        let (word, seed, periods) = (self.size.word(), self.seed, self.spec.periods);
        format!(
            "# Made for benchmarks; nothing in it is real.\n\n[crisis]\nid = \"synthetic-{word}-{seed}\"\n\
             title = {{ en = \"Synthetic crisis {word}-{seed}\", ar = \"أزمة مصطنعة {word}-{seed}\", \
             fr = \"Crise synthétique {word}-{seed}\" }}\n\
             start = {START}\nperiods = [\"{periods} week\"]\ncurrency = \"USD\"\n\n\
             [truck]\nt = {TRUCK_T:.1}\nm3 = 60.0\nsource = \"synthetic\"\n\n\
             [aims]\norder = [\"survival\", \"standard\", \"cost\"]\nration = \"per-place\"\n"
        )
    }

    fn places(&self) -> String {
        let mut table = Table::new("id,name,kind,lat,lon,source");
        for place in &self.places {
            let (kind, number) = place.id.split_once('-').unwrap_or((&place.id, ""));
            let name = format!("{}{} {number}", kind[..1].to_uppercase(), &kind[1..]);
            let degrees = |km: f64| format!("{:.4}", km / 111.2);
            table.row(&[&place.id, &name, &place.kind.word(), &degrees(place.y), &degrees(place.x), &"synthetic"]);
        }
        table.text
    }

    fn links(&self) -> String {
        let mut random = self.random("loss");
        let mut table = Table::new("id,from,to,mode,lead_days,cost_per_t,loss,source");
        for link in &self.links {
            let (from, to) = (&self.places[link.from].id, &self.places[link.to].id);
            let loss = if random.chance(0.15) { "0.01" } else { "" };
            table.row(&[&link.id, from, to, &link.mode, &link.lead_days, &link.cost, &loss, &"synthetic"]);
        }
        table.text
    }

    fn capacities(&self) -> String {
        let mut random = self.random("capacities");
        let (passes, cut_off) = (self.crossings(), self.cut_off());
        let mut sites: Vec<(&str, f64, bool)> = Vec::new();
        for (index, place) in self.places.iter().enumerate() {
            match passes[index] {
                Some(tonnes) => sites.push((&place.id, tonnes, true)),
                None if place.kind == Kind::Hub && random.chance(0.5) => {
                    sites.push((&place.id, self.passing(index) * random.between(0.6, 1.1), false));
                }
                None => {}
            }
        }
        for link in &self.links {
            // All ways into an area that is cut off are narrow; half of the other links are limited.
            if let Some(part) = cut_off[link.to] {
                sites.push((&link.id, link.load * part, false));
            } else if random.chance(0.45) {
                let tonnes = match passes[link.from].or(passes[link.to]) {
                    Some(crossing) => crossing * random.between(0.5, 1.0),
                    None => link.load * random.between(0.4, 1.1),
                };
                sites.push((&link.id, tonnes, false));
            }
        }
        let vital: BTreeSet<&str> =
            self.links.iter().filter(|link| link.is_vital).map(|link| link.id.as_str()).collect();
        let mut table = Table::new("id,on,measure,amount,from,until,source");
        for (site, tonnes, is_crossing) in sites {
            let (measure, amount) = if random.chance(0.5) { ("t", tonnes) } else { ("trucks", tonnes / TRUCK_T) };
            let mut add = |suffix: &str, times: f64, from: Option<usize>, until: Option<usize>| {
                let id = format!("{site}-{measure}{suffix}");
                let amount = rounded((amount * times).max(0.1));
                table.row(&[&id, &site, &measure, &amount, &day(from), &day(until), &"synthetic"]);
            };
            let change = self.midweek(&mut random);
            match random.below(if is_crossing { 10 } else { 20 }) {
                // The flow changes for good.
                0..=2 => {
                    add("", random.between(0.7, 1.3), None, Some(change));
                    add("-later", random.between(0.5, 1.5), Some(change + 1), None);
                }
                // Closed for one to three weeks in between.
                3 => {
                    let closed = 6 + random.below(15);
                    add("", 1.0, None, Some(change));
                    if change + closed < self.days() {
                        add("-again", random.between(0.7, 1.2), Some(change + closed), None);
                    }
                }
                // More comes on top for a while.
                4 => {
                    add("", 0.9, None, None);
                    let until = change + 10 + random.below(20);
                    add("-extra", random.between(0.2, 0.6), Some(change), Some(until));
                }
                // A road that closes, or opens, for good.
                5 if !is_crossing && !vital.contains(site) => {
                    if random.chance(0.5) {
                        add("", 1.0, None, Some(change));
                    } else {
                        add("", 1.0, Some(change), None);
                    }
                }
                _ => add("", 1.0, None, None),
            }
        }
        table.text
    }

    /// What the crossings let pass, tonnes per day; `None` for other places.
    fn crossings(&self) -> Vec<Option<f64>> {
        let mut random = self.random("crossings");
        let weights: Vec<f64> = self
            .places
            .iter()
            .map(|place| if place.kind == Kind::Crossing { random.between(0.5, 1.5) } else { 0.0 })
            .collect();
        let all = self.need_t * self.access / weights.iter().sum::<f64>();
        weights.into_iter().map(|weight| (weight > 0.0).then_some(weight * all)).collect()
    }

    /// Areas that are hard to come by: what may enter by each way, as part of what would. Survival is at stake there.
    /// They lie at the end of the road, so that they do not cut off others.
    fn cut_off(&self) -> Vec<Option<f64>> {
        let mut random = self.random("cut-off");
        let mut parts = vec![None; self.places.len()];
        let passes = |place: usize| self.links.iter().any(|link| link.is_vital && link.from == place);
        let ends: Vec<usize> = self.of(Kind::Area).map(|(area, _)| area).filter(|area| !passes(*area)).collect();
        for _ in 0..(self.of(Kind::Area).count() / 7).max(1) {
            let area = ends[random.below(ends.len())];
            parts[area] = Some(random.between(0.15, 0.4) * self.food_t(area) / self.entering(area));
        }
        parts
    }

    /// Food that can be brought to people, tonnes per day.
    fn within_reach(&self) -> f64 {
        let cut_off = self.cut_off();
        let enters = |area: usize| cut_off[area].map_or(f64::INFINITY, |part| part * self.entering(area));
        self.of(Kind::Area).map(|(area, _)| enters(area).min(self.access * self.food_t(area))).sum()
    }

    /// Room at places, tonnes; `None` for no limit.
    fn rooms(&self) -> Vec<Option<f64>> {
        let mut random = self.random("rooms");
        let mut rooms = Vec::with_capacity(self.places.len());
        for (index, place) in self.places.iter().enumerate() {
            let tonnes = match place.kind {
                Kind::Hub => Some(self.passing(index) * random.between(4.0, 14.0)),
                Kind::Area if random.chance(0.4) => Some(self.food_t(index) * random.between(5.0, 20.0)),
                _ => None,
            };
            rooms.push(tonnes.map(|tonnes| rounded(tonnes.max(1.0))));
        }
        rooms
    }

    fn storage(&self) -> String {
        let mut random = self.random("storage");
        let mut table = Table::new("id,place,amount_t,from,until,source");
        for (place, room) in self.places.iter().zip(self.rooms()) {
            let Some(room) = room else { continue };
            let id = format!("{}-store", place.id);
            table.row(&[&id, &place.id, &room, &"", &"", &"synthetic"]);
            if random.chance(0.15) {
                let from = day(Some(self.midweek(&mut random)));
                let more = rounded(room * random.between(0.3, 1.0));
                table.row(&[&format!("{id}-new"), &place.id, &more, &from, &"", &"synthetic"]);
            }
        }
        table.text
    }

    fn items(&self) -> String {
        let mut table = Table::new("id,name,category,sector,unit,t_per_unit,m3_per_t,loss_per_day,lasts_days,source");
        for (number, Food(id, name, category, _, _, volume, _)) in self.foods().iter().enumerate() {
            let loss = if number % 5 == 1 { "0.0005" } else { "" };
            table.row(&[id, name, category, &"food", &"", &"", volume, &loss, &"", &"synthetic"]);
        }
        let tent: [&dyn Display; 10] =
            [&TENT, &"Family tent", &"shelter", &"shelter", &"tent", &0.055, &5.5, &"", &365, &"synthetic"];
        table.row(&tent);
        table.text
    }

    fn contents(&self) -> String {
        let mut table = Table::new("item,need,amount,source");
        for Food(id, _, _, _, amounts, _, _) in self.foods() {
            for (need, amount) in ["energy", "protein", "fat"].iter().zip(amounts) {
                if *amount > 0.0 {
                    table.row(&[id, need, amount, &"wfp-table"]);
                }
            }
        }
        table.row(&[&TENT, &"shelter", &0.09091, &"synthetic"]);
        table.text
    }

    fn population(&self) -> String {
        let mut random = self.random("population");
        let mut table = Table::new("place,group,from,people,source");
        for (_, place) in self.of(Kind::Area) {
            table.row(&[&place.id, &"people", &START, &place.people, &"synthetic"]);
            // People move: from some places they flee, at others they arrive.
            if random.chance(0.2) {
                let people = (place.people * random.between(0.6, 1.5)).round();
                let from = day(Some(self.midweek(&mut random)));
                table.row(&[&place.id, &"people", &from, &people, &"synthetic"]);
            }
        }
        table.text
    }

    fn rations(&self) -> String {
        let mut table = Table::new("item,group,min_g,max_g,min_share,max_share,share_of,source");
        for Food(id, _, _, _, _, _, most) in self.foods() {
            let most = most.map(|grams| grams.to_string()).unwrap_or_default();
            let (share, of) = match MOST.iter().find(|(item, _, _)| item == id) {
                Some((_, share, of)) => (share.to_string(), *of),
                None => (String::new(), ""),
            };
            table.row(&[id, &"people", &"", &most, &"", &share, &of, &"synthetic"]);
        }
        table.text
    }

    fn supplies(&self) -> String {
        let mut random = self.random("supplies");
        let mut table = Table::new("id,place,item,price,amount_t,per,from,until,lead_days,modality,source");
        for (_, place) in self.of(Kind::Origin) {
            // An origin is dear or cheap as a whole, and each item there once more.
            let dear = random.between(0.85, 1.25);
            let prices = self.foods().iter().map(|food| (food.0, food.3)).chain([(TENT, TENT_PRICE)]);
            for (item, price) in prices {
                let price = rounded(price * dear * random.between(0.85, 1.15));
                let id = format!("{}-{item}", place.id);
                let lead = if random.chance(0.5) { [2.0, 4.0, 7.0, 10.0, 14.0][random.below(5)] } else { 0.0 };
                let (amount, per) = if random.chance(0.35) {
                    let share = if item == TENT { random.between(0.01, 0.05) } else { random.between(0.02, 0.12) };
                    (rounded((self.need_t * share).max(0.1)).to_string(), "day")
                } else {
                    (String::new(), "")
                };
                let (from, until) = match random.below(20) {
                    0 => (day(Some(self.midweek(&mut random))), String::new()),
                    1 => (String::new(), day(Some(self.midweek(&mut random)))),
                    _ => (String::new(), String::new()),
                };
                let row: [&dyn Display; 11] =
                    [&id, &place.id, &item, &price, &amount, &per, &from, &until, &lead, &"purchase", &"synthetic"];
                table.row(&row);
            }
        }
        table.text
    }

    fn stocks(&self) -> String {
        let mut random = self.random("stocks");
        let mut table = Table::new("place,item,amount_t,source");
        let rooms = self.rooms();
        for (index, place) in self.places.iter().enumerate() {
            let budget = match place.kind {
                Kind::Hub => self.passing(index) * random.between(1.0, 4.0),
                Kind::Area if random.chance(0.5) => self.food_t(index) * random.between(1.0, 7.0),
                _ => continue,
            };
            let budget = budget.min(rooms[index].unwrap_or(budget) * 0.6);
            let held: Vec<(&str, f64)> = self
                .foods()
                .iter()
                .take(9)
                .map(|food| (food.0, random.between(-1.0, 1.0)))
                .filter(|(_, weight)| *weight > 0.0)
                .collect();
            let weights: f64 = held.iter().map(|(_, weight)| weight).sum();
            for (item, weight) in held {
                let tonnes = rounded(budget * weight / weights);
                if tonnes > 0.0 {
                    table.row(&[&place.id, &item, &tonnes, &"synthetic"]);
                }
            }
        }
        table.text
    }

    fn pipeline(&self) -> String {
        let mut random = self.random("pipeline");
        let mut table = Table::new("id,place,item,amount_t,arrives,source");
        let ends: Vec<&Place> =
            self.places.iter().filter(|place| matches!(place.kind, Kind::Origin | Kind::Hub)).collect();
        for number in 0..self.spec.places / 4 + self.spec.periods / 4 {
            let place = ends[random.below(ends.len())];
            let item = if random.chance(0.1) { TENT } else { self.foods()[random.below(self.foods().len())].0 };
            let tonnes = rounded(self.need_t * random.between(0.5, 3.0) / ends.len() as f64);
            let arrives = day(Some(random.below(self.days())));
            let id = format!("consignment-{:03}", number + 1);
            table.row(&[&id, &place.id, &item, &tonnes, &arrives, &"synthetic"]);
        }
        table.text
    }

    /// Three funds: money for anything at once, money for food later, and money that trickles in.
    fn funds(&self) -> String {
        let mut random = self.random("funds");
        let days = self.days() as f64;
        let food = self.within_reach() * days * (FOOD_PRICE + self.carriage);
        let people: f64 = self.places.iter().map(|place| place.people).sum();
        let tents = people * ROOFLESS * 0.011 * (TENT_PRICE + self.carriage);
        let total = (food + tents) * MONEY;
        let lag = (days / 5.0).round();
        // A fund with a lag has not paid out by the last day; it is made larger by what is then missing.
        let paid_by_end = 1.0 - (-days / lag).exp();
        let start = START.to_string();
        let change = day(Some(self.midweek(&mut random) / 2));
        let mut table = Table::new("id,donor,amount,currency,status,from,sectors,share_paid,lag_days,source");
        let mut add = |id: &str, share: f64, status: &str, from: &str, sectors: &str, lag: &str| {
            let amount = rounded(total * share);
            let row: [&dyn Display; 10] =
                [&id, &"Donors", &amount, &"USD", &status, &from, &sectors, &"", &lag, &"synthetic"];
            table.row(&row);
        };
        add("core", 0.35, "paid", &start, "", "");
        add("food-only", 0.3, "committed", &change, "food", "");
        add("appeal", 0.35 / paid_by_end, "committed", &start, "", &lag.to_string());
        table.text
    }
}

/// What food costs where it is bought, USD per tonne, if money has no end: where access is short, dense food is
/// worth its price. Found by solving without funds.
const FOOD_PRICE: f64 = 780.0;

/// Money there is, as part of what would be spent if there were no end of it.
const MONEY: f64 = 0.8;

/// Draws the map: areas and hubs in a country, crossings on its border, origins outside.
fn draw_places(spec: &Spec, random: &mut Random) -> Vec<Place> {
    let share = |part: f64, least: usize| ((spec.places as f64 * part).round() as usize).max(least);
    let counts = [(Kind::Origin, share(0.1, 2)), (Kind::Crossing, share(0.1, 2)), (Kind::Hub, share(0.08, 1))];
    let areas = spec.places - counts.iter().map(|(_, count)| count).sum::<usize>();
    let side = 60.0 * (areas as f64).sqrt();
    let mut places = Vec::with_capacity(spec.places);
    for (kind, count) in counts.into_iter().chain([(Kind::Area, areas)]) {
        for number in 1..=count {
            let outside = match kind {
                Kind::Origin => random.between(100.0, 600.0),
                _ => 0.0,
            };
            let (along, across) = (random.between(0.0, side), random.between(0.0, side));
            let (x, y) = match kind {
                Kind::Hub | Kind::Area => (along, across),
                _ => match random.below(4) {
                    0 => (along, -outside),
                    1 => (along, side + outside),
                    2 => (-outside, along),
                    _ => (side + outside, along),
                },
            };
            // Lognormal: half of the areas have fewer than the median, a few have many times more.
            let people = if kind == Kind::Area { MEDIAN_PEOPLE * (0.9 * random.normal()).exp() } else { 0.0 };
            places.push(Place { id: format!("{}-{number:03}", kind.word()), kind, x, y, people: rounded(people) });
        }
    }
    places
}

/// Draws the links: first those without which a place would be cut off, then the shorter of all others.
fn draw_links(spec: &Spec, places: &[Place], random: &mut Random) -> Vec<Link> {
    let length = |from: usize, to: usize| {
        let (a, b) = (&places[from], &places[to]);
        DETOUR * (a.x - b.x).hypot(a.y - b.y)
    };
    let of = |kind: Kind| (0..places.len()).filter(move |place| places[*place].kind == kind);
    let by_length = |a: &(usize, usize), b: &(usize, usize)| length(a.0, a.1).total_cmp(&length(b.0, b.1));
    let mut pairs: Vec<(usize, usize)> = Vec::with_capacity(spec.links);
    for (upper, lower) in [(Kind::Origin, Kind::Crossing), (Kind::Crossing, Kind::Hub)] {
        let into = of(lower).filter_map(|to| of(upper).map(|from| (from, to)).min_by(by_length));
        let out_of = of(upper).filter_map(|from| of(lower).map(|to| (from, to)).min_by(by_length));
        pairs.extend(into.chain(out_of).collect::<BTreeSet<_>>());
    }
    // Areas are joined one by one to the nearest place that is joined already.
    let mut joined: Vec<usize> = of(Kind::Hub).collect();
    let mut left: BTreeSet<usize> = of(Kind::Area).collect();
    while let Some((from, to)) = left.iter().flat_map(|to| joined.iter().map(|from| (*from, *to))).min_by(by_length) {
        pairs.push((from, to));
        joined.push(to);
        left.remove(&to);
    }
    let vital = pairs.len();
    // The rest: a part for each kind of leg, as far as there are so many; roads between areas fill up.
    let mut known: BTreeSet<(usize, usize)> = pairs.iter().copied().collect();
    let rest = spec.links.saturating_sub(vital) as f64;
    for (upper, lower, part) in [
        (Kind::Origin, Kind::Crossing, 0.1),
        (Kind::Crossing, Kind::Hub, 0.08),
        (Kind::Hub, Kind::Hub, 0.06),
        (Kind::Hub, Kind::Area, 0.2),
        (Kind::Area, Kind::Area, 1.0),
        (Kind::Crossing, Kind::Area, 1.0),
    ] {
        let mut others: Vec<(f64, (usize, usize))> = Vec::new();
        for pair in of(upper).flat_map(|from| of(lower).map(move |to| (from, to))) {
            if pair.0 != pair.1 && !known.contains(&pair) {
                others.push((length(pair.0, pair.1) * random.between(0.6, 1.4), pair));
            }
        }
        others.sort_by(|a, b| a.0.total_cmp(&b.0));
        let some = ((rest * part).round() as usize).min(spec.links - pairs.len());
        for (_, pair) in others.into_iter().take(some) {
            known.insert(pair);
            pairs.push(pair);
        }
    }
    let draw = |(number, pair): (usize, (usize, usize))| Link {
        is_vital: number < vital,
        ..draw_link(places, pair, length(pair.0, pair.1), random)
    };
    pairs.into_iter().enumerate().map(draw).collect()
}

fn draw_link(places: &[Place], (from, to): (usize, usize), km: f64, random: &mut Random) -> Link {
    let (mode, lead, cost) = match (places[from].kind, places[to].kind) {
        (Kind::Origin, _) if random.chance(0.3) => ("sea", random.between(5.0, 10.0), 25.0 + 0.06 * km),
        // Papers and inspection take longer than the drive.
        (Kind::Origin, _) => ("road", km / 400.0 + random.between(0.5, 3.0), 15.0 + 0.12 * km),
        (Kind::Crossing, _) => ("road", km / 250.0 + random.between(0.25, 1.5), 12.0 + 0.15 * km),
        (_, Kind::Area) if random.chance(0.05) => ("river", km / 60.0, 8.0 + 0.08 * km),
        _ => ("road", km / 200.0, 6.0 + 0.2 * km),
    };
    Link {
        id: format!("{}-to-{}", places[from].id, places[to].id),
        from,
        to,
        mode,
        lead_days: ((lead * 4.0).round() / 4.0).min(10.0),
        cost: rounded(cost * random.between(0.8, 1.25)),
        is_vital: false,
        load: 0.0,
    }
}

/// A table as text. Cells here hold no comma, quote or line break.
struct Table {
    text: String,
}

impl Table {
    fn new(header: &str) -> Self {
        Self { text: format!("{header}\n") }
    }

    fn row(&mut self, cells: &[&dyn Display]) {
        let cells: Vec<String> = cells.iter().map(ToString::to_string).collect();
        self.text.push_str(&cells.join(","));
        self.text.push('\n');
    }
}

/// The date of a day of the plan; blank for none.
fn day(number: Option<usize>) -> String {
    number.map(|number| (START + (number as i64).days()).to_string()).unwrap_or_default()
}

/// Three figures: more would pretend to know. Besides, it hides how a machine rounds.
fn rounded(number: f64) -> f64 {
    format!("{number:.2e}").parse().unwrap_or(number)
}

/// Random numbers: `SplitMix64` (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
struct Random {
    state: u64,
}

impl Random {
    /// The numbers of a table: its name is mixed into the seed (FNV-1a).
    fn new(seed: u64, table: &str) -> Self {
        let name = table
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        let mut random = Self { state: seed };
        random.state = random.next() ^ name;
        random
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// From 0 up to, not including, 1.
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    fn below(&mut self, end: usize) -> usize {
        (self.unit() * end as f64) as usize
    }

    fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// Mean 0, deviation 1; the sum of twelve draws, near enough to normal.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    const SEEDS: std::ops::Range<u64> = 0..5;

    /// The rows of a table of a folder, by column.
    fn rows(files: &[(String, String)], table: &str) -> Vec<BTreeMap<String, String>> {
        let text = &files.iter().find(|(path, _)| path == &format!("{table}.csv")).expect("the table is there").1;
        csv::Reader::from_reader(text.as_bytes()).deserialize().map(|row| row.expect("a whole row")).collect()
    }

    fn ids(files: &[(String, String)], table: &str) -> BTreeSet<String> {
        let rows = rows(files, table);
        let ids: BTreeSet<String> = rows.iter().map(|row| row["id"].clone()).collect();
        assert_eq!(ids.len(), rows.len(), "an id stands twice in {table}");
        ids
    }

    /// Runs a check on folders of all sizes and some seeds.
    fn check(expected: impl Fn(Size, &[(String, String)])) {
        for size in Size::ALL {
            for seed in SEEDS {
                expected(size, &folder(size, seed));
            }
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
        for size in Size::ALL {
            assert_eq!(folder(size, 7), folder(size, 7));
            assert_ne!(folder(size, 7), folder(size, 8));
        }
    }

    #[test]
    fn sizes_are_read_and_written() {
        for size in Size::ALL {
            assert_eq!(size.word().parse::<Size>().expect("a size"), size);
        }
        assert!("xl".parse::<Size>().is_err());
    }

    #[test]
    fn there_is_as_much_of_everything_as_the_size_says() {
        check(|size, files| {
            let spec = size.spec();
            assert_eq!(ids(files, "places").len(), spec.places);
            assert_eq!(ids(files, "links").len(), spec.links);
            assert_eq!(ids(files, "items").len(), spec.items);
            let settings = &files.iter().find(|(path, _)| path == "longpole.toml").expect("settings").1;
            assert!(settings.contains(&format!("periods = [\"{} week\"]", spec.periods)));
        });
    }

    #[test]
    fn every_id_that_is_referred_to_exists() {
        let references = [
            ("links", "from", "places"),
            ("links", "to", "places"),
            ("storage", "place", "places"),
            ("contents", "item", "items"),
            ("contents", "need", "needs"),
            ("population", "place", "places"),
            ("population", "group", "groups"),
            ("rations", "item", "items"),
            ("rations", "group", "groups"),
            ("supplies", "place", "places"),
            ("supplies", "item", "items"),
            ("stocks", "place", "places"),
            ("stocks", "item", "items"),
            ("pipeline", "place", "places"),
            ("pipeline", "item", "items"),
        ];
        check(|_, files| {
            for (table, column, to) in references {
                let known = ids(files, to);
                for row in rows(files, table) {
                    assert!(known.contains(&row[column]), "{table}.{column}: {}", row[column]);
                }
            }
            let sites: BTreeSet<String> = ids(files, "places").union(&ids(files, "links")).cloned().collect();
            assert!(rows(files, "capacities").iter().all(|row| sites.contains(&row["on"])));
            for table in ["capacities", "storage", "supplies", "pipeline", "funds"] {
                ids(files, table);
            }
        });
    }

    #[test]
    fn amounts_are_above_zero_and_dates_are_in_order() {
        check(|_, files| {
            for (table, column) in [
                ("capacities", "amount"),
                ("storage", "amount_t"),
                ("contents", "amount"),
                ("supplies", "price"),
                ("stocks", "amount_t"),
                ("pipeline", "amount_t"),
                ("population", "people"),
                ("funds", "amount"),
            ] {
                for row in rows(files, table) {
                    assert!(row[column].parse::<f64>().expect("a number") > 0.0, "{table}.{column}");
                    if let (Some(from), Some(until)) = (row.get("from"), row.get("until")) {
                        assert!(from.is_empty() || until.is_empty() || from <= until, "{table}: {from} to {until}");
                    }
                }
            }
        });
    }

    #[test]
    fn every_area_can_be_reached_from_an_origin_and_every_crossing_is_limited() {
        check(|_, files| {
            let (places, links) = (rows(files, "places"), rows(files, "links"));
            let of = |kind: &str| -> BTreeSet<&str> {
                places.iter().filter(|place| place["kind"] == kind).map(|place| place["id"].as_str()).collect()
            };
            let mut reached = of("origin");
            for _ in &places {
                let next = links.iter().filter(|link| reached.contains(link["from"].as_str()));
                reached = next.map(|link| link["to"].as_str()).chain(reached.iter().copied()).collect();
            }
            assert_eq!(reached.len(), places.len());
            let capacities = rows(files, "capacities");
            let limited: BTreeSet<&str> = capacities.iter().map(|row| row["on"].as_str()).collect();
            assert!(of("crossing").is_subset(&limited));
            assert!(of("area").is_subset(&rows(files, "population").iter().map(|row| row["place"].as_str()).collect()));
        });
    }
}
