//! A crisis of two towns and a plan for it, small enough to check by hand. For tests only.

use longpole_base::quantity::{Money, NeedAmount, People, PersonDays, Plain, Share, Tonnes};
use longpole_base::sheet::{Origin, SheetRow};
use longpole_base::{Date, Diagnostics, Grid, Sheet, Value};
use longpole_explain::Plan;
use longpole_explain::summary::{NeedAnswer, Summary};
use longpole_model::settings::{AimKind, RationRule, Truck};
use longpole_model::{Crisis, Settings, Tables};
use longpole_plan::{Coverage, LedgerLine, Limit, Purchase, Tables as PlanTables};
use longpole_solve::Reached;
use std::collections::BTreeMap;

pub(crate) fn crisis() -> Crisis {
    let sheets = [
        "sources\nid|title|attribution|url\nsurvey|=Survey of needs|measured|https://example.org/a",
        "places\nid|name|kind\nport|Port|port\nbangassou|Bangassou|area\nbria-2|Bria, new camp|area",
        "links\nid|from|to|mode\nferry|port|bangassou|river\nroad|bangassou|bria-2|road",
        "items\nid|name\nrice|Rice\ntent|Tent",
        "needs\nid|name|sector|unit|kind|survival|standard\nenergy|Energy|food|kcal|eaten|1050|2100\n\
         fat|Fat|food|g|eaten||35\ntents|Tents|shelter|tent|held||0.2",
        "contents\nitem|need|amount\nrice|energy|3600\nrice|fat|5\ntent|tents|0.02",
        "population\nplace|group|from|people\nbangassou|everyone|2024-03-29|10000\n\
         bria-2|everyone|2024-03-29|20000\nbria-2|everyone|2024-04-12|18000",
        "supplies\nid|place|item|price\nmarket|port|rice|400\ntents|port|tent|3000",
    ];
    let sheets: BTreeMap<String, Sheet> = sheets.iter().map(|text| sheet(text)).collect();
    let mut diagnostics = Diagnostics::default();
    let tables = Tables::read(sheets, &mut diagnostics);
    let crisis = Crisis::resolve(settings(), tables, &mut diagnostics);
    crisis.unwrap_or_else(|| panic!("{diagnostics}"))
}

fn settings() -> Settings {
    Settings {
        id: "two-towns".into(),
        title: BTreeMap::from([("en".to_owned(), "Two towns".to_owned())]),
        scenario: "bridge-closed".into(),
        scenario_title: BTreeMap::from([("en".to_owned(), "bridge closed".to_owned())]),
        grid: Grid::parse(day("2024-03-29"), &["4 week".to_owned()]).expect("a grid"),
        currency: "USD".into(),
        truck: Truck::default(),
        aims: vec![AimKind::Survival, AimKind::Standard, AimKind::Cost],
        ration: RationRule::PerPlace,
        funds_counted: Vec::new(),
        funds_dropped: Vec::new(),
        truck_sources: Vec::new(),
        rivals: Vec::new(),
        fielded: Vec::new(),
    }
}

/// A table from its name, its header and its rows.
fn sheet(text: &str) -> (String, Sheet) {
    let mut lines = text.lines();
    let table = lines.next().expect("a name").to_owned();
    let cells = |line: &str| line.split('|').map(str::to_owned).collect::<Vec<_>>();
    let header = cells(lines.next().expect("a header"));
    let rows = lines.map(|line| SheetRow { position: 0, cells: cells(line) }).collect();
    let origin = Origin::Workbook { sheet: table.clone() };
    (table.clone(), Sheet { file: table.clone(), table, origin, header, header_position: 0, rows, hxl: None })
}

pub(crate) fn plan() -> Plan {
    let purchase = Purchase {
        supply: id("=market"),
        place: id("port"),
        item: id("rice"),
        period: day("2024-03-29"),
        until: day("2024-04-04"),
        amount_t: Tonnes(361.0 / 3.0),
        units: None,
        cost: Money(48_133.33),
    };
    Plan {
        tables: PlanTables {
            purchases: vec![purchase],
            coverage: vec![
                coverage("energy", "2024-03-29", 147e6, 147e6),
                coverage("energy", "2024-04-05", 147e6, 73.5e6),
                coverage("tents", "2024-03-29", 2000.0, 1000.0),
            ],
            ledger: vec![LedgerLine {
                aim: "survival".into(),
                line: "below survival: energy".into(),
                amount: Plain(84_000.0),
                unit: "person-days".into(),
            }],
            limits: vec![limit()],
            ..PlanTables::default()
        },
        reached: vec![reached()],
        summary: summary(),
    }
}

pub(crate) fn summary() -> Summary {
    Summary {
        title: "Two towns".into(),
        scenario: "bridge closed".into(),
        start: day("2024-03-29"),
        end: day("2024-04-25"),
        people: (30_000.0, 28_000.0),
        needs: vec![
            need("energy", "Energy", (84_000.0, 162_000.0), 0.808, 0.62, Some("2024-04-11"), Some("2024-04-25")),
            NeedAnswer {
                has_survival: false,
                ..need("fat", "Fat", (0.0, 8_400.0), 0.99, 0.98, None, Some("2024-04-04"))
            },
            need("tents", "Tents", (0.0, 0.0), 1.0, 1.0, None, None),
        ],
        worst: Some(("Bria, new camp".into(), 0.86)),
        worst_place: Some(id("bria-2")),
        gini: 0.061,
        currency: "USD".into(),
        purchases: 1_000_000.0,
        transport: 234_500.0,
        works_cost: 0.0,
        works: None,
        sectors: vec![("food".into(), 1_200_000.0), ("shelter".into(), 34_500.0)],
        unspent: Some(12_000.0),
        unspent_funds: vec![("echo".into(), 12_000.0, vec!["food".into()])],
        uncounted: 2_500_000.0,
        is_priced: true,
        forces: Vec::new(),
        unguarded: Vec::new(),
        orders: Vec::new(),
        limits: vec![limit()],
        aims: vec![reached()],
        rivals: Vec::new(),
    }
}

fn need(
    id: &str,
    name: &str,
    (below_survival, below_standard): (f64, f64),
    share: f64,
    worst: f64,
    survival: Option<&str>,
    standard: Option<&str>,
) -> NeedAnswer {
    NeedAnswer {
        need: id.into(),
        name: name.into(),
        has_survival: true,
        person_days: 840_000.0,
        below_survival,
        below_standard,
        share,
        worst: Some(("Bria, new camp".into(), worst)),
        worst_place: <longpole_model::ids::PlaceId as Value>::parse("bria-2").ok(),
        gini: (share - worst) / 2.0,
        survival_short_until: survival.map(day),
        standard_short_until: standard.map(day),
    }
}

fn coverage(need: &str, period: &str, required: f64, provided: f64) -> Coverage {
    Coverage {
        place: id("bangassou"),
        group: id("everyone"),
        need: id(need),
        period: day(period),
        until: longpole_base::calendar::add_days(day(period), 6),
        people: People(10_000.0),
        required: NeedAmount(required),
        provided: NeedAmount(provided),
        share: Share(provided / required),
        shortfall_survival: NeedAmount(0.0),
        shortfall_standard: NeedAmount(required - provided),
        person_days_survival: PersonDays(0.0),
        person_days_standard: PersonDays((required - provided) / 2100.0),
    }
}

fn limit() -> Limit {
    Limit {
        aim: "survival".into(),
        table: "capacities".into(),
        id: "ferry".into(),
        one_unit: "1 truck a day more".into(),
        gain: Plain(1250.0),
        unit: "person-days".into(),
        periods_reached: Plain(3.0),
        periods_in_force: Plain(4.0),
    }
}

fn reached() -> Reached {
    Reached {
        name: "survival".into(),
        value: 84_000.0,
        bound: None,
        optimum: 84_000.0,
        interior_steps: 12,
        simplex_steps: 3,
        seconds: 1.5,
        skipped: false,
    }
}

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn id<T: Value>(text: &str) -> T {
    T::parse(text).expect("an id")
}

/// English, which also tries what every other language would say.
pub(crate) fn words() -> crate::Words {
    crate::words(crate::Language::English).trying_all(&[crate::MESSAGES])
}
