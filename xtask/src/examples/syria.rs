//! `examples/wfp-syria`: a World Food Programme instance with three camps, as published for research.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use super::{Folder, num, read, row};

/// Name of the folder.
pub const CASE: &str = "wfp-syria";

const START: &str = "2022-01-01";
const SOURCE: &str = "opticl";

#[derive(Deserialize)]
struct Stop {
    node: String,
    place: String,
    type_code: String,
    demand_persons: f64,
    demand_nodestypes_sheet: f64,
}

#[derive(Deserialize)]
struct Point {
    place: String,
    lat: String,
    lon: String,
}

#[derive(Deserialize)]
struct Demand {
    node: String,
    demand_persons: f64,
}

#[derive(Deserialize)]
struct Edge {
    from: String,
    to: String,
    distance_m: f64,
    duration_s: f64,
    transport_cost_per_t: f64,
}

#[derive(Deserialize)]
struct Cost {
    supplier: String,
    food: String,
    price_per_t: String,
}

#[derive(Deserialize)]
struct Wanted {
    nutrient: String,
    unit: String,
    requirement_per_person_day: f64,
}

/// A food: its name in the source, our id, names in three languages and its kind.
struct Food(&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const FOODS: [Food; 25] = [
    Food("Beans", "beans", "Beans", "فاصولياء", "Haricots", "pulses"),
    Food("Bulgur", "bulgur", "Bulgur", "برغل", "Boulgour", "cereals"),
    Food("Cheese", "cheese", "Cheese", "جبن", "Fromage", "dairy"),
    Food("Fish", "fish", "Fish", "سمك", "Poisson", "meat and fish"),
    Food("Meat", "meat", "Meat", "لحم", "Viande", "meat and fish"),
    Food("CSB", "csb", "Corn-soya blend", "خليط الذرة والصويا", "Mélange maïs-soja", "blended food"),
    Food("Dates", "dates", "Dates", "تمر", "Dattes", "fruit"),
    Food("DSM", "dsm", "Dried skimmed milk", "حليب مجفف خالي الدسم", "Lait écrémé en poudre", "dairy"),
    Food("Milk", "milk", "Milk", "حليب", "Lait", "dairy"),
    Food("Salt", "salt", "Salt", "ملح", "Sel", "other"),
    Food("Lentils", "lentils", "Lentils", "عدس", "Lentilles", "pulses"),
    Food("Maize", "maize", "Maize", "ذرة", "Maïs", "cereals"),
    Food("Maize meal", "maize-meal", "Maize meal", "دقيق الذرة", "Farine de maïs", "cereals"),
    Food("Chickpeas", "chickpeas", "Chickpeas", "حمص", "Pois chiches", "pulses"),
    Food("Rice", "rice", "Rice", "أرز", "Riz", "cereals"),
    Food("Sorghum", "sorghum", "Sorghum", "ذرة رفيعة", "Sorgho", "cereals"),
    Food("Soya-fortified bulgur wheat", "soya-bulgur", "Soya-fortified bulgur wheat", "برغل مدعم بالصويا", "Boulgour enrichi au soja", "cereals"),
    Food("Soya-fortified maize meal", "soya-maize-meal", "Soya-fortified maize meal", "دقيق ذرة مدعم بالصويا", "Farine de maïs enrichie au soja", "cereals"),
    Food("Soya-fortified sorghum grits", "soya-sorghum-grits", "Soya-fortified sorghum grits", "جريش ذرة رفيعة مدعم بالصويا", "Gruau de sorgho enrichi au soja", "cereals"),
    Food("Soya-fortified wheat flour", "soya-wheat-flour", "Soya-fortified wheat flour", "دقيق قمح مدعم بالصويا", "Farine de blé enrichie au soja", "cereals"),
    Food("Sugar", "sugar", "Sugar", "سكر", "Sucre", "sugar"),
    Food("Oil", "oil", "Oil", "زيت", "Huile", "oil"),
    Food("Wheat", "wheat", "Wheat", "قمح", "Blé", "cereals"),
    Food("Wheat flour", "wheat-flour", "Wheat flour", "دقيق القمح", "Farine de blé", "cereals"),
    Food("WSB", "wsb", "Wheat-soya blend", "خليط القمح والصويا", "Mélange blé-soja", "blended food"),
];

/// A nutrient: its name in the source, our id and names in three languages.
struct Nutrient(&'static str, &'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const NUTRIENTS: [Nutrient; 12] = [
    Nutrient("energy", "energy", "Energy", "طاقة", "Énergie"),
    Nutrient("protein", "protein", "Protein", "بروتين", "Protéines"),
    Nutrient("fat", "fat", "Fat", "دهون", "Lipides"),
    Nutrient("calcium", "calcium", "Calcium", "كالسيوم", "Calcium"),
    Nutrient("iron", "iron", "Iron", "حديد", "Fer"),
    Nutrient("vitamin_a", "vitamin-a", "Vitamin A", "فيتامين أ", "Vitamine A"),
    Nutrient("thiamine_b1", "thiamine", "Thiamine (B1)", "ثيامين (ب1)", "Thiamine (B1)"),
    Nutrient("riboflavin_b2", "riboflavin", "Riboflavin (B2)", "ريبوفلافين (ب2)", "Riboflavine (B2)"),
    Nutrient("niacin_b3", "niacin", "Niacin (B3)", "نياسين (ب3)", "Niacine (B3)"),
    Nutrient("folate", "folate", "Folate", "فولات", "Folates"),
    Nutrient("vitamin_c", "vitamin-c", "Vitamin C", "فيتامين ج", "Vitamine C"),
    Nutrient("iodine", "iodine", "Iodine", "يود", "Iode"),
];

fn food(name: &str) -> Result<&'static Food> {
    FOODS.iter().find(|food| food.0 == name).with_context(|| format!("unknown food {name}"))
}

/// Id of a node: the town and what the node is.
fn id(node: &str) -> Result<String> {
    let (town, kind) = node.rsplit_once(' ').with_context(|| format!("node {node} has no kind"))?;
    let kind = match kind {
        "D" => "camp",
        "S" => "supplier",
        "TS" => "hub",
        _ => anyhow::bail!("node {node} is of an unknown kind"),
    };
    let town = town.to_lowercase().replace([' ', '_'], "-");
    Ok(format!("{town}-{kind}"))
}

/// Names of a town in English, Arabic and French.
fn town(place: &str) -> Result<[&'static str; 3]> {
    Ok(match place {
        "Ar Raqqa" => ["Ar Raqqa", "الرقة", "Raqqa"],
        "Dayr_Az_Zor" => ["Dayr az Zor", "دير الزور", "Deir ez-Zor"],
        "Hassakeh" => ["Hassakeh", "الحسكة", "Hassaké"],
        "Homs" => ["Homs", "حمص", "Homs"],
        "Gaziantep" => ["Gaziantep", "غازي عنتاب", "Gaziantep"],
        "Amman" => ["Amman", "عمّان", "Amman"],
        _ => anyhow::bail!("unknown town {place}"),
    })
}

pub(super) fn tables(root: &Path) -> Result<Folder> {
    let mut folder = Folder::default();
    sources(&mut folder)?;
    places(root, &mut folder)?;
    links(root, &mut folder)?;
    foods(root, &mut folder)?;
    people(root, &mut folder)?;
    prices(root, &mut folder)?;
    texts(&mut folder);
    Ok(folder)
}

fn sources(folder: &mut Folder) -> Result<()> {
    row!(folder, "sources", id: SOURCE,
        title: "Syria instance of the World Food Programme case in OptiCL (notebooks/WFP/processed-data)",
        publisher: "H. Wiberg, D. Maragno and others; after K. Peters and others, The Nutritious Supply Chain, INFORMS Journal on Optimization 3(2), 2021",
        attribution: "named", url: "https://github.com/hwiberg/OptiCL", published: "2022-04-11",
        language: "en", licence: "MIT",
        note: "commit f2512cfd408882700fe43c22d4e4b5c5f5c87b53; cite D. Maragno, H. Wiberg and others, Mixed-Integer Optimization with Constraint Learning, arXiv 2111.04469");
    row!(folder, "sources", id: "geonames", title: "GeoNames, points of towns", publisher: "GeoNames",
        attribution: "named", url: "https://www.geonames.org/", language: "en", licence: "CC BY 4.0",
        note: "coordinates of towns only, not of camps or warehouses");
    row!(folder, "sources", id: "wfp-truck", title: "56 600 t of food in 3 330 trucks, 7 October 2023 to 19 March 2024",
        publisher: "World Food Programme", attribution: "named", url: "https://www.wfp.org/",
        published: "2024-03-19", language: "en", licence: "facts, attributed");
    row!(folder, "sources", id: "assumed", title: "Assumptions of this example",
        publisher: "The compilers of this example", attribution: "assumed", language: "en",
        note: "each one is explained in the note of its row");
    Ok(())
}

fn places(root: &Path, folder: &mut Folder) -> Result<()> {
    let points: Vec<Point> = read(root, CASE, "coordinates")?;
    for node in read::<Stop>(root, CASE, "nodes")? {
        let [en, ar, fr] = town(&node.place)?;
        let point = points.iter().find(|point| point.place == node.place);
        let point = point.with_context(|| format!("no coordinates of {}", node.place))?;
        let (kind, en, ar, fr) = match node.type_code.as_str() {
            "D" => ("area", format!("{en}, camp"), format!("{ar}، مخيم"), format!("{fr}, camp")),
            "TS" => ("hub", format!("{en}, transhipment"), format!("{ar}، نقطة عبور"), format!("{fr}, transbordement")),
            _ => ("origin", format!("{en}, supplier"), format!("{ar}، مورّد"), format!("{fr}, fournisseur")),
        };
        row!(folder, "places", id: id(&node.node)?, name: en, name_ar: ar, name_fr: fr, kind: kind,
            lat: point.lat, lon: point.lon, source: format!("{SOURCE};geonames"),
            note: format!("\"{}\" in the source; the point is that of the town", node.node));
    }
    Ok(())
}

fn links(root: &Path, folder: &mut Folder) -> Result<()> {
    for edge in read::<Edge>(root, CASE, "edges")? {
        let (from, to) = (id(&edge.from)?, id(&edge.to)?);
        row!(folder, "links", id: format!("{from}-to-{to}"), from: from, to: to, mode: "road",
            lead_days: 0, cost_per_t: num(edge.transport_cost_per_t, 6), source: SOURCE,
            note: format!("{} km, {} h of driving in the source: less than a day, hence 0 days; the cost is 2 per tonne and km, currency not stated",
                num(edge.distance_m / 1e3, 1), num(edge.duration_s / 3.6e3, 1)));
    }
    Ok(())
}

fn foods(root: &Path, folder: &mut Folder) -> Result<()> {
    for Food(_, id, en, ar, fr, category) in &FOODS {
        row!(folder, "items", id: id, name: en, name_ar: ar, name_fr: fr, category: category,
            sector: "food", source: SOURCE);
        let fixed = match *id {
            "sugar" => Some(20),
            "salt" => Some(5),
            _ => None,
        };
        match fixed {
            Some(g) => row!(folder, "rations", item: id, min_g: g, max_g: g, source: SOURCE,
                note: format!("the source fixes it at {g} g per person and day")),
            None => row!(folder, "rations", item: id, source: SOURCE),
        }
    }

    let wanted: Vec<Wanted> = read(root, CASE, "nutrient_requirements")?;
    for Nutrient(name, id, en, ar, fr) in &NUTRIENTS {
        let want = wanted.iter().find(|want| want.nutrient == *name);
        let want = want.with_context(|| format!("no requirement of {name}"))?;
        let amount = num(want.requirement_per_person_day, 6);
        row!(folder, "needs", id: id, name: en, name_ar: ar, name_fr: fr, sector: "food",
            unit: want.unit, kind: "eaten", survival: amount, standard: amount, source: SOURCE,
            note: "the source has one requirement, kept here as both lines");
    }

    let path = root.join("data").join(CASE).join("nutrient_values_wide.csv");
    let mut reader = csv::Reader::from_path(path)?;
    let header = reader.headers()?.clone();
    for record in reader.records() {
        let record = record?;
        let item = food(&record[0])?.1;
        for (column, cell) in header.iter().zip(record.iter()).skip(1) {
            let nutrient = column.rsplit_once('_').map_or(column, |(name, _)| name);
            let need = NUTRIENTS.iter().find(|known| known.0 == nutrient);
            let need = need.with_context(|| format!("unknown nutrient {column}"))?.1;
            let per_100_g: f64 = cell.parse()?;
            if per_100_g > 0.0 {
                row!(folder, "contents", item: item, need: need, amount: num(per_100_g * 10.0, 6),
                    source: SOURCE, note: doubt(item, need));
            }
        }
    }
    Ok(())
}

/// What is doubtful in the food table of the source, which is kept as it is.
fn doubt(item: &str, need: &str) -> &'static str {
    match (item, need) {
        ("soya-sorghum-grits", "protein") => {
            "checked: the source has 360 g per 100 g, more than the food weighs, the same figure as its energy; kept as in the source, the plans at least cost do not use it"
        }
        ("soya-sorghum-grits", "energy") => {
            "does not fit the protein of this food, which is the doubtful figure; kept as in the source"
        }
        ("salt", "iodine") => {
            "checked: the source has 1 000 000 ug per 100 g; kept as in the source, 5 g of salt then more than cover the requirement"
        }
        ("oil", "energy") => "885 kcal per 100 g beside 100 g of fat is rounding in the source",
        _ => "",
    }
}

fn people(root: &Path, folder: &mut Folder) -> Result<()> {
    row!(folder, "groups", id: "all", name: "Everybody", name_ar: "الجميع", name_fr: "Tout le monde",
        source: SOURCE);
    let nodes: Vec<Stop> = read(root, CASE, "nodes")?;
    for demand in read::<Demand>(root, CASE, "demand")? {
        let node = nodes.iter().find(|node| node.node == demand.node);
        let node = node.with_context(|| format!("no node {}", demand.node))?;
        anyhow::ensure!(node.demand_persons == demand.demand_persons, "two demands of {}", node.node);
        let other = node.demand_nodestypes_sheet;
        let note = if other == demand.demand_persons {
            "both sheets of the source agree".to_owned()
        } else {
            format!("checked: sheet Demand of the source; its sheet NodesTypes has {} persons", num(other, 0))
        };
        row!(folder, "population", place: id(&demand.node)?, group: "all", from: START,
            people: num(demand.demand_persons, 0),
            low: if other < demand.demand_persons { num(other, 0) } else { String::new() }, source: SOURCE, note: note);
    }
    Ok(())
}

fn prices(root: &Path, folder: &mut Folder) -> Result<()> {
    for cost in read::<Cost>(root, CASE, "food_cost")? {
        let (place, item) = (id(&cost.supplier)?, food(&cost.food)?.1);
        let note = match (place.as_str(), item) {
            ("gaziantep-supplier", "sorghum") => {
                "nearly four times the price at Amman; kept as in the source; the currency is not stated there and is read as US dollars"
            }
            _ => "the currency is not stated in the source and is read as US dollars",
        };
        row!(folder, "supplies", id: format!("{item}-{place}"), place: place, item: item,
            price: cost.price_per_t, price_per: "t", currency: "USD", lead_days: 0,
            modality: "purchase", source: SOURCE, note: note);
    }
    Ok(())
}

fn texts(folder: &mut Folder) {
    let toml = format!(
        r#"# Three camps in north-eastern Syria, one month: a research instance of the World Food Programme.
# The source carries no date: the first day is chosen here. It has a month of 30 days.
# Its currency is not stated: money is read as US dollars.

[crisis]
id = "{CASE}"
title = {{ en = "Food for three camps in Syria", ar = "الغذاء لثلاثة مخيمات في سورية", fr = "Vivres pour trois camps en Syrie" }}
start = {START}
periods = ["30 days"]
currency = "USD"

[truck]
t = 17.0
source = "wfp-truck;assumed" # the instance limits no road, so that no result rests on this

[aims]
order = ["survival", "standard", "cost"]
ration = "common"
"#
    );
    folder.texts.insert("longpole.toml".to_owned(), toml);
    folder.texts.insert(
        "scenarios/ration-per-camp.toml".to_owned(),
        r#"title = { en = "A ration of its own for each camp", ar = "حصة خاصة بكل مخيم", fr = "Une ration propre à chaque camp" }
note = "Each camp may get the ration that is cheapest there; sugar and salt stay fixed."

[aims]
ration = "per-place"
"#
        .to_owned(),
    );
}
