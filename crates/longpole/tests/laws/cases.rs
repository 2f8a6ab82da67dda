//! Random folders: two to four places, one to three items, two to four periods of random lengths.
//!
//! A folder is read off a list of small numbers, of which zero always stands for the plainest choice; so proptest makes
//! a folder plainer by making numbers smaller.

use crate::folder::Folder;
use longpole::base::Date;
use longpole::base::calendar::add_days;
use proptest::strategy::Strategy;

/// The first day of every plan.
pub const START: &str = "2030-01-01";

/// What a law asks of its folders.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// Rations may be shared among places.
    pub shared: bool,
    /// Whatever depends on where periods begin and end: lags, losses, shelf lives, wear, amounts per period.
    pub timed: bool,
}

/// Anything.
pub const ANY: Wish = Wish { shared: true, timed: true };

/// Folders at random.
pub fn folders(wish: Wish) -> impl Strategy<Value = Folder> {
    proptest::collection::vec(0_u16..1000, 40..240).prop_map(move |numbers| Maker::make(&numbers, wish))
}

/// Reads choices off a list of numbers; behind its end every choice is the plainest.
struct Maker<'a> {
    numbers: std::slice::Iter<'a, u16>,
    wish: Wish,
    folder: Folder,
    days: u32,
    kinds: Vec<&'static str>,
    items: Vec<&'static str>,
}

impl Maker<'_> {
    fn make(numbers: &[u16], wish: Wish) -> Folder {
        let mut maker = Maker {
            numbers: numbers.iter(),
            wish,
            folder: Folder { order: "\"survival\", \"standard\", \"cost\"", ration: "per-place", ..Folder::default() },
            days: 0,
            kinds: Vec::new(),
            items: vec!["meal"],
        };
        maker.settings();
        maker.network();
        maker.goods();
        maker.people();
        maker.limits();
        maker.offers();
        maker.given();
        maker.services();
        maker.rations();
        maker.funds();
        maker.folder
    }

    /// A number below `n`.
    fn below(&mut self, n: u16) -> u16 {
        self.numbers.next().map_or(0, |number| number % n)
    }

    /// One of these; the first is the plainest.
    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::from(self.below(of.len() as u16))]
    }

    /// An amount between a twentieth and twice the given one, the plainest being the given one.
    fn about(&mut self, amount: f64) -> String {
        let part = self.one(&[1.0, 0.5, 0.25, 0.05, 0.83, 1.37, 2.0]);
        (amount * part).to_string()
    }

    /// A choice of what depends on periods; otherwise the plainest.
    fn timed(&mut self, of: &[&'static str]) -> String {
        let choice = self.one(of);
        if self.wish.timed { choice.to_owned() } else { of[0].to_owned() }
    }

    fn date(&mut self, from: i64, until: i64) -> String {
        let start: Date = START.parse().expect("a date");
        add_days(start, from + i64::from(self.below((until - from).max(1) as u16))).to_string()
    }

    /// First and last day of something: mostly the whole plan.
    fn dates(&mut self) -> (String, String) {
        let days = i64::from(self.days);
        match self.one(&[0, 0, 0, 1, 2, 3]) {
            1 => (self.date(0, days), String::new()),
            2 => (String::new(), self.date(0, days)),
            3 => (self.date(0, days / 2), self.date(days / 2, days)),
            _ => (String::new(), String::new()),
        }
    }

    fn settings(&mut self) {
        for _ in 0..2 + self.below(3) {
            let days = self.one(&[10, 7, 5, 3, 14, 30]);
            self.folder.periods.push(days);
            self.days += days;
        }
        self.folder.order = self.one(&["\"survival\", \"standard\", \"cost\"", "\"standard\", \"survival\", \"cost\""]);
        if self.wish.shared {
            self.folder.ration = self.one(&["per-place", "per-place", "per-group", "common"]);
        }
    }

    fn network(&mut self) {
        let n_places = 2 + self.below(3);
        for place in 0..n_places {
            let kind = match place {
                0 => "port",
                last if last + 1 == n_places => "area",
                _ => self.one(&["hub", "area", "crossing"]),
            };
            self.kinds.push(kind);
            let id = format!("p{place}");
            self.folder.add("places", &[("id", id.clone()), ("name", id), ("kind", kind.into())]);
        }
        let mut ends: Vec<(u16, u16)> = (1..n_places).map(|to| (to - 1, to)).collect();
        ends.extend(
            self.one(&[None, Some((0, n_places - 1)), Some((n_places - 1, 1))]).filter(|(from, to)| from != to),
        );
        for (link, (from, to)) in ends.into_iter().enumerate() {
            let lead = self.timed(&["0", "0", "1", "2.5", "4", "7", "12"]);
            let cost = self.one(&["10", "0", "25.5"]);
            let loss = self.one(&["", "", "0.02", "0.1"]);
            self.folder.add(
                "links",
                &[
                    ("id", format!("l{link}")),
                    ("from", format!("p{from}")),
                    ("to", format!("p{to}")),
                    ("mode", "road".into()),
                    ("lead_days", lead),
                    ("cost_per_t", cost.into()),
                    ("loss", loss.into()),
                ],
            );
        }
    }

    fn goods(&mut self) {
        let more = self.one(&[
            &[][..],
            &["beans"],
            &["blanket"],
            &["diesel"],
            &["beans", "blanket"],
            &["beans", "diesel"],
            &["blanket", "diesel"],
        ]);
        self.items.extend(more);
        let has = |items: &[&str], item: &str| items.contains(&item);
        for item in self.items.clone() {
            let cells = [
                ("id", item.to_owned()),
                ("name", item.to_owned()),
                ("t_per_truck", self.one(&["", "", "0.4"]).to_owned()),
                ("m3_per_t", self.one(&["2", "5", "6.5"]).to_owned()),
                ("loss_per_day", self.timed(&["", "", "0.005"])),
                ("shelf_days", self.timed(&["", "", "", "6", "12", "25"])),
                ("lasts_days", if item == "blanket" { self.timed(&["", "8", "20"]) } else { String::new() }),
            ];
            self.folder.add("items", &cells);
        }
        let weight = self.one(&["", "2", "0.5"]).to_owned();
        let mut need =
            |id: &str, sector: &str, unit: &str, kind: &str, survival: &str, standard: &str, weight: &str| {
                self.folder.add(
                    "needs",
                    &[
                        ("id", id.into()),
                        ("name", id.into()),
                        ("sector", sector.into()),
                        ("unit", unit.into()),
                        ("kind", kind.into()),
                        ("survival", survival.into()),
                        ("standard", standard.into()),
                        ("weight_survival", weight.into()),
                    ],
                );
            };
        need("energy", "food", "kcal", "eaten", "1000", "2000", "");
        if has(&self.items, "beans") {
            need("protein", "food", "g", "eaten", "20", "50", &weight);
        }
        if has(&self.items, "blanket") {
            need("warmth", "shelter", "blanket", "held", "0.5", "1", &weight);
        }
        if has(&self.items, "diesel") {
            need("water", "water", "litre", "eaten", "3", "15", &weight);
        }
        let contents = [
            ("meal", "energy", "4000"),
            ("meal", "protein", "80"),
            ("beans", "energy", "3400"),
            ("beans", "protein", "220"),
            ("blanket", "warmth", "0.5"),
        ];
        for (item, need, amount) in contents {
            if has(&self.items, item) && (need != "protein" || has(&self.items, "beans")) {
                self.folder.add("contents", &[("item", item.into()), ("need", need.into()), ("amount", amount.into())]);
            }
        }
    }

    fn people(&mut self) {
        let n_groups = 1 + self.below(2);
        for group in ["adults", "children"].into_iter().take(n_groups.into()) {
            self.folder.add("groups", &[("id", group.into()), ("name", group.into())]);
        }
        if n_groups == 2
            && let Some((survival, standard)) =
                self.one(&[None, Some(("800", "1500")), Some(("0", "0")), Some(("2000", "2000"))])
        {
            let cells = [("group", "children"), ("need", "energy"), ("survival", survival), ("standard", standard)];
            self.folder.add("requirements", &cells.map(|(name, cell)| (name, cell.to_owned())));
        }
        for place in 0..self.kinds.len() {
            let lived_in = match self.kinds[place] {
                "area" => true,
                "crossing" => false,
                _ => self.below(4) == 3,
            };
            for group in ["adults", "children"].into_iter().take(if lived_in { n_groups.into() } else { 0 }) {
                let mut count = |from: String, people: String| {
                    let cells =
                        [("place", format!("p{place}")), ("group", group.into()), ("from", from), ("people", people)];
                    self.folder.add("population", &cells);
                };
                let mut numbers = self.numbers.clone();
                let mut next = |n: u16| numbers.next().map_or(0, |number| number % n);
                count(START.to_owned(), (1000 + 10 * next(100)).to_string());
                let later = [None, None, Some(0), Some(700), Some(2500)][usize::from(next(5))];
                if let Some(people) = later {
                    let day = 1 + i64::from(next(self.days as u16 - 1));
                    count(add_days(START.parse().expect("a date"), day).to_string(), people.to_string());
                }
                self.numbers = numbers;
            }
        }
    }

    fn limits(&mut self) {
        let n_links = self.folder.tables["links"].rows.len();
        let sites = (0..self.kinds.len()).map(|p| format!("p{p}")).chain((0..n_links).map(|l| format!("l{l}")));
        for (number, site) in sites.enumerate() {
            let rows = self.one(&[0, 1, 0, 2]);
            for row in 0..rows {
                let measure = self.one(&["t", "trucks", "m3"]);
                let amount = self.about(if measure == "t" { 0.6 } else { 2.0 });
                let (from, until) = self.dates();
                let cells = [
                    ("id", format!("c{number}-{row}")),
                    ("on", site.clone()),
                    ("measure", measure.into()),
                    ("amount", amount),
                    ("from", from),
                    ("until", until),
                ];
                self.folder.add("capacities", &cells);
            }
        }
        for place in (0..self.kinds.len()).filter(|place| self.kinds[*place] != "crossing").collect::<Vec<_>>() {
            for room in 0..self.one(&[0, 0, 1, 2]) {
                let amount = self.about(4.0);
                let (from, until) = self.dates();
                let cells = [
                    ("id", format!("r{place}-{room}")),
                    ("place", format!("p{place}")),
                    ("amount_t", amount),
                    ("from", from),
                    ("until", until),
                ];
                self.folder.add("storage", &cells);
            }
        }
    }

    fn offers(&mut self) {
        for (number, item) in self.items.clone().into_iter().enumerate() {
            for offer in 0..=self.below(2) {
                let place = if offer == 0 { 0 } else { self.below(self.kinds.len() as u16) };
                let per = self.one(&["", "day", "total", "period"]);
                let per = if per == "period" && !self.wish.timed { "total" } else { per };
                let amount = match per {
                    "" => String::new(),
                    "day" => self.about(0.5),
                    _ => self.about(6.0),
                };
                let price = self.one(&["500", "0", "320.5"]);
                let (from, until) = self.dates();
                let cells = [
                    ("id", format!("s{number}-{offer}")),
                    ("place", format!("p{place}")),
                    ("item", item.into()),
                    ("price", price.into()),
                    ("amount_t", amount),
                    ("per", per.into()),
                    ("from", from),
                    ("until", until),
                    ("lead_days", self.timed(&["", "", "3", "8"])),
                ];
                self.folder.add("supplies", &cells);
            }
        }
    }

    fn given(&mut self) {
        for place in 0..self.kinds.len() {
            for item in self.items.clone() {
                if self.kinds[place] != "crossing" && self.below(4) == 3 {
                    let cells = [("place", format!("p{place}")), ("item", item.into()), ("amount_t", self.about(5.0))];
                    self.folder.add("stocks", &cells);
                }
            }
        }
        for arrival in 0..self.one(&[0, 0, 1, 2]) {
            let place = self.below(self.kinds.len() as u16);
            let item = self.one(&self.items.clone());
            let cells = [
                ("id", format!("a{arrival}")),
                ("place", format!("p{place}")),
                ("item", item.into()),
                ("amount_t", self.about(4.0)),
                ("arrives", self.date(-5, i64::from(self.days) + 3)),
            ];
            self.folder.add("pipeline", &cells);
        }
    }

    fn services(&mut self) {
        let last = self.kinds.len() - 1;
        let service = |maker: &mut Self, id: &str, need: &str, amount: f64, fuel: Option<&str>| {
            let amount = maker.about(amount);
            let (from, until) = maker.dates();
            let cells = [
                ("id", id.into()),
                ("place", format!("p{last}")),
                ("need", need.into()),
                ("amount_per_day", amount),
                ("from", from),
                ("until", until),
                ("fuel_item", fuel.unwrap_or_default().into()),
                ("fuel_kg_per_unit", fuel.map_or(String::new(), |_| "0.01".into())),
            ];
            maker.folder.add("services", &cells);
        };
        if self.items.contains(&"diesel") {
            service(self, "well", "water", 9000.0, Some("diesel"));
            if self.below(2) == 1 {
                service(self, "spring", "water", 2000.0, None);
            }
        }
        if self.below(4) == 3 {
            service(self, "field", "energy", 200_000.0, None);
        }
    }

    fn rations(&mut self) {
        let eaten: Vec<&str> = self.items.iter().copied().filter(|item| ["meal", "beans"].contains(item)).collect();
        let ration = self.one(&[0, 0, 0, 1, 2, 3]);
        for item in if ration > 0 { eaten } else { Vec::new() } {
            let (least, most, of) = match (ration, item) {
                (2, "beans") => ("0.2", "", ""),
                (3, "beans") => ("0.1", "0.3", "energy"),
                _ => ("", "", ""),
            };
            let cells = [
                ("item", item),
                ("group", ""),
                ("max_g", if ration == 1 { "350" } else { "" }),
                ("min_share", least),
                ("max_share", most),
                ("share_of", of),
            ];
            self.folder.add("rations", &cells.map(|(name, cell)| (name, cell.to_owned())));
        }
    }

    fn funds(&mut self) {
        for fund in 0..self.one(&[0, 0, 1, 2, 3]) {
            let (from, until) = self.dates();
            let place = self.kinds.len() - 1;
            let lag = self.one(&["", "", "20", "90"]);
            let cells = [
                ("id", format!("f{fund}")),
                ("amount", self.about(6000.0)),
                ("status", self.one(&["paid", "committed", "pledged"]).to_owned()),
                ("from", from),
                ("until", until),
                ("sectors", self.one(&["", "", "food"]).to_owned()),
                ("places", if self.below(3) == 2 { format!("p{place}") } else { String::new() }),
                ("share_paid", self.one(&["", "0.6"]).to_owned()),
                ("lag_days", lag.to_owned()),
            ];
            self.folder.add("funds", &cells);
        }
    }
}
