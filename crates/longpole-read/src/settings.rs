//! `longpole.toml`: what holds for the whole run.

use crate::document::{Document, Entry, Section};
use crate::rival::Rivalry;
use longpole_base::{At, Date, Diagnostics, Grid, Value, id, number};
use longpole_model::Settings;
use longpole_model::settings::{AimKind, RationRule, Truck};

/// The settings of the folder itself.
pub(crate) struct Base {
    /// The settings, without a scenario.
    pub(crate) settings: Settings,
    /// The sources of what a truck carries, each with its place.
    pub(crate) truck_sources: Vec<(String, At)>,
    /// Facts of which several figures are published, not yet settled.
    pub(crate) rivals: Vec<Rivalry>,
}

/// Reads the settings; `None` if one that a plan cannot do without is missing or wrong.
pub(crate) fn read(document: &Document, diagnostics: &mut Diagnostics) -> Option<Base> {
    let tree = document.parse(diagnostics)?;
    let root = Section::root(document, &tree);
    root.only(&["crisis", "truck", "aims", "rival"], diagnostics);
    let (truck, truck_sources) =
        root.section("truck", diagnostics).map(|truck| read_truck(&truck, diagnostics)).unwrap_or_default();
    let aims = root.section("aims", diagnostics).map(|aims| read_aims(&aims, diagnostics)).unwrap_or_default();
    let rivals = crate::rival::read(&root, diagnostics);
    if root.entry("crisis").is_none() {
        diagnostics.error(
            "missing-setting",
            Some(root.at.clone()),
            "the section `[crisis]` is missing".into(),
            "add it, with `id`, `title`, `start`, `periods` and `currency`".into(),
        );
    }
    let crisis = root.section("crisis", diagnostics)?;
    crisis.only(&["id", "title", "start", "periods", "currency"], diagnostics);
    let id = crisis.required("id", "\"gaza-2024\"", diagnostics).and_then(|entry| read_id(&entry, diagnostics));
    let title = crisis.entry("title").map(|entry| entry.texts(diagnostics)).unwrap_or_default();
    let start = crisis.required("start", "2024-03-29", diagnostics).and_then(|entry| entry.date(diagnostics));
    let periods = crisis.required("periods", "[\"26 week\"]", diagnostics);
    let currency = crisis.required("currency", "\"USD\"", diagnostics).and_then(|entry| entry.text(diagnostics));
    // Without a start the periods are read all the same, so that what is wrong with them is said too.
    let grid = periods.and_then(|entry| read_grid(start.unwrap_or(Date::constant(2000, 1, 1)), &entry, diagnostics));
    let settings = Settings {
        id: id?,
        title,
        scenario: crate::folder::BASE.into(),
        scenario_title: longpole_model::settings::Texts::new(),
        grid: start.and(grid)?,
        currency: currency?,
        truck,
        aims: aims.order.unwrap_or_else(|| vec![AimKind::Survival, AimKind::Standard, AimKind::Cost]),
        ration: aims.ration.unwrap_or(RationRule::PerPlace),
        funds_counted: Vec::new(),
        funds_dropped: Vec::new(),
        truck_sources: truck_sources.iter().map(|(id, _)| id.clone()).collect(),
        rivals: Vec::new(),
        fielded: Vec::new(),
    };
    Some(Base { settings, truck_sources, rivals })
}

/// What `[aims]` says, here or in a scenario.
#[derive(Default)]
pub(crate) struct Aims {
    /// The aims, first things first.
    pub(crate) order: Option<Vec<AimKind>>,
    /// Who shares one ration.
    pub(crate) ration: Option<RationRule>,
}

/// Reads `[aims]`.
pub(crate) fn read_aims(section: &Section<'_>, diagnostics: &mut Diagnostics) -> Aims {
    section.only(&["order", "ration"], diagnostics);
    let order = section.entry("order").and_then(|entry| {
        let members = entry.list(diagnostics)?;
        let mut order: Vec<AimKind> = Vec::new();
        for member in &members {
            let Some(aim) = member.word(diagnostics) else { continue };
            if order.contains(&aim) {
                diagnostics.error(
                    "bad-setting",
                    Some(member.at()),
                    format!("the aim `{aim}` is named twice"),
                    "name each aim once, first things first".into(),
                );
            } else {
                order.push(aim);
            }
        }
        if members.is_empty() {
            let words = AimKind::WORDS.join("\", \"");
            entry.wrong("a list of aims", format!("write for example [\"{words}\"]"), diagnostics);
        }
        (!order.is_empty()).then_some(order)
    });
    let ration = section.entry("ration").and_then(|entry| entry.word(diagnostics));
    Aims { order, ration }
}

/// Lays out the periods of an entry, here or in a scenario.
pub(crate) fn read_grid(start: Date, entry: &Entry<'_>, diagnostics: &mut Diagnostics) -> Option<Grid> {
    let members = entry.list(diagnostics)?;
    let runs: Option<Vec<String>> = members.iter().map(|member| member.text(diagnostics)).collect();
    let runs = runs?;
    let grid = match runs.iter().find(|run| has_endless_length(run)) {
        Some(run) => Err(format!("`{run}` ends beyond the year 9999")),
        None => Grid::parse(start, &runs),
    };
    grid.map_err(|sentence| {
        let (message, hint) =
            sentence.split_once("; ").unwrap_or((&sentence, "use fewer or shorter periods, as in `26 week`"));
        diagnostics.error("bad-period", Some(entry.at()), message.to_owned(), hint.to_owned());
    })
    .ok()
}

/// Whether a run names a length beyond the calendar.
fn has_endless_length(run: &str) -> bool {
    const DAYS_OF_THE_CALENDAR: f64 = 3_652_059.0;
    let folded = number::fold_digits(run);
    folded
        .split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.parse().is_ok_and(|n: f64| n > DAYS_OF_THE_CALENDAR))
}

fn read_id(entry: &Entry<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    let text = entry.text(diagnostics)?;
    match id::check(&text) {
        Ok(()) => Some(text),
        Err(wrong) => {
            entry.wrong(&wrong.expected, wrong.hint, diagnostics);
            None
        }
    }
}

fn read_truck(section: &Section<'_>, diagnostics: &mut Diagnostics) -> (Truck, Vec<(String, At)>) {
    section.only(&["t", "m3", "source"], diagnostics);
    let mut above_zero = |key: &str| {
        let entry = section.entry(key)?;
        let number = entry.number(diagnostics)?;
        if number <= 0.0 {
            entry.wrong("above 0", "write what one truck carries".into(), diagnostics);
        }
        Some(number).filter(|number| *number > 0.0)
    };
    let (tonnes, cubic_metres) = (above_zero("t"), above_zero("m3"));
    let mut sources = Vec::new();
    if let Some(entry) = section.entry("source") {
        for member in entry.list(diagnostics).unwrap_or_default() {
            let Some(text) = member.text(diagnostics) else { continue };
            let ids = <Vec<String> as Value>::parse(&text).unwrap_or_default();
            sources.extend(ids.into_iter().map(|id| (id, member.at())));
        }
    }
    let truck = Truck { tonnes: tonnes.unwrap_or(Truck::default().tonnes), cubic_metres };
    (truck, sources)
}
