//! The damage of January 2024 as works for `examples/gaza-2024`: tables `works` and `crews`, building materials that travel
//! through the same crossings, and the services and storage that works raise.
//!
//! One function, [`add`], makes all of it.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;

use super::gaza::{NORTH, Raw, SOUTH, set_in};
use super::gaza_options::access_rules;
use super::{Folder, grouped, num, row};

/// Tonnes of debris that one truck carries away in a day, and trucks a day in the Strip: a planning case. The pace of 2024
/// that was published, 37 Mt with 100 trucks in 14 years, comes to 88 t.
const DEBRIS_PER_TRUCK: f64 = 80.0;
const DEBRIS_TRUCKS: f64 = 120.0;

/// Building materials for one home, a mean over all grades of damage, in tonnes of cement: assumed.
const CEMENT_PER_HOME: f64 = 10.0;

/// What a kind of work takes in one governorate: id, titles, sector, days (least, likely, most), crews, kind of crew, item of
/// material, whether a part of it helps in part, what it comes after, and why.
struct Kind {
    id: &'static str,
    titles: [&'static str; 3],
    sector: &'static str,
    days: [f64; 3],
    crews: u32,
    teams: &'static str,
    material: &'static str,
    divisible: bool,
    after: &'static str,
    source: &'static str,
    why: &'static str,
}

#[rustfmt::skip]
const KINDS: [Kind; 8] = [
    Kind { id: "roads", titles: ["Access roads cleared", "فتح طرق الوصول", "Routes d'accès dégagées"], sector: "reconstruction", days: [7.0, 14.0, 28.0], crews: 2, teams: "road", material: "", divisible: false, after: "", source: "interim-damage;assumed", why: "92 per cent of primary roads damaged or destroyed; one to four weeks for access roads and their cost are assumed" },
    Kind { id: "debris", titles: ["Debris removed", "إزالة الركام", "Débris évacués"], sector: "reconstruction", days: [0.0, 0.0, 0.0], crews: 2, teams: "debris", material: "", divisible: true, after: "roads", source: "interim-damage;debris-cost;assumed", why: "26 million t in the Strip; 120 trucks of 80 t a day in all, split evenly, 300 days a year" },
    Kind { id: "wells", titles: ["Wells and generators repaired", "إصلاح الآبار والمولّدات", "Puits et groupes électrogènes réparés"], sector: "reconstruction", days: [14.0, 28.0, 42.0], crews: 1, teams: "water", material: "pipes", divisible: false, after: "roads", source: "interim-damage;assumed", why: "two to six weeks: assumed; half of the damage to water supply" },
    Kind { id: "mains", titles: ["Water mains repaired", "إصلاح شبكات المياه الرئيسية", "Conduites d'eau réparées"], sector: "reconstruction", days: [7.0, 14.0, 21.0], crews: 1, teams: "water", material: "pipes", divisible: true, after: "wells", source: "interim-damage;assumed", why: "one to three weeks a section: assumed; half of the damage to water supply" },
    Kind { id: "energy", titles: ["Feeder lines and municipal works repaired", "إصلاح خطوط التغذية والمرافق البلدية", "Lignes d'alimentation et services municipaux réparés"], sector: "reconstruction", days: [14.0, 28.0, 56.0], crews: 1, teams: "energy", material: "cable", divisible: true, after: "roads", source: "interim-damage;assumed", why: "two to eight weeks for a feeder: assumed; energy, water and municipal services close to 800 million, less water" },
    Kind { id: "clinics", titles: ["Health facilities repaired", "إصلاح المرافق الصحية", "Structures de santé réparées"], sector: "reconstruction", days: [30.0, 60.0, 91.0], crews: 2, teams: "building", material: "cement", divisible: true, after: "roads", source: "interim-damage;assumed", why: "84 per cent of facilities damaged or destroyed; one to three months each: assumed" },
    Kind { id: "schools", titles: ["Schools repaired", "إصلاح المدارس", "Écoles réparées"], sector: "reconstruction", days: [61.0, 91.0, 122.0], crews: 2, teams: "building", material: "cement", divisible: true, after: "roads", source: "interim-damage;assumed", why: "56 destroyed, 219 partly damaged; two to four months each: assumed" },
    Kind { id: "housing", titles: ["Homes repaired and rebuilt", "ترميم المساكن وإعادة بنائها", "Logements réparés et reconstruits"], sector: "reconstruction", days: [1461.0, 2922.0, 5479.0], crews: 4, teams: "building", material: "cement", divisible: true, after: "debris", source: "interim-damage;assumed", why: "debris takes years, and no home is begun within this plan; 290 820 homes damaged or destroyed; four to fifteen years for all of them: assumed; of 12 580 homes destroyed in 2014 none was rebuilt within a year (OCHA)" },
];

/// Adds works, crews, materials and what the works raise.
pub(super) fn add(root: &Path, folder: &mut Folder) -> Result<()> {
    let raw = Raw::read(root)?;
    sources(folder)?;
    row!(folder, "gates", id: "works-allowed", title: "Building materials and repair crews are let in",
        title_ar: "السماح بدخول مواد البناء وفرق الإصلاح", title_fr: "Matériaux et équipes de réparation admis",
        decided_by: "Government of Israel", after: "access;consent", rule: "any", lag_days: 30, source: "assumed",
        note: "a month after access opens or a force is let in, whichever is first: assumed");
    materials(folder)?;
    let shares = shares(&raw)?;
    works(&raw, &shares, folder)?;
    crews(folder)?;
    raised(&raw, folder)?;
    let title = "title = { en = \"The money spoken of goes to reconstruction\", ar = \"المال المتداول يُصرف على إعادة الإعمار\", fr = \"L'argent évoqué va à la reconstruction\" }\n";
    let text = title.to_owned()
        + "note = \"The same sum for works, which begin a month after access opens on 1 May (assumed).\"\n\n[gates]\naccess = 2024-05-01\n\n[funds]\ncount = [\"discussed-2024\"]\n"
        + &set_in("funds", "discussed-2024", "sectors", "\"reconstruction\"")
        + &access_rules(&raw)?;
    folder.texts.insert("scenarios/money-for-rebuilding.toml".to_owned(), text);
    Ok(())
}

fn sources(folder: &mut Folder) -> Result<()> {
    row!(folder, "sources", id: "interim-damage", title: "Gaza Strip interim damage assessment, October 2023 to January 2024",
        publisher: "World Bank, European Union, United Nations", attribution: "estimated",
        url: "https://unsco.unmissions.org/joint-world-bank-and-un-report-assesses-damage-gaza%E2%80%99s-infrastructure",
        published: "2024-03-29", language: "en", licence: "facts, attributed",
        note: "18.5 billion US dollars, housing 13.3, health 0.554, education 0.341, energy with water and municipal services close to 0.8; water 2.7 per cent; nearly 80 per cent in Gaza, North Gaza and Khan Younis; 26 million t of debris; figures by sector from secondary pages");
    row!(folder, "sources", id: "debris-cost", title: "Cost of removing debris in the Gaza Strip", publisher: "United Nations as quoted in the press",
        attribution: "named", url: "https://www.unmas.org/", published: "2024-04-26", language: "en", licence: "facts, attributed",
        note: "12.5 to 28.6 US dollars a tonne; secondary pages");
    Ok(())
}

/// Cement, pipes and cable: what a truck carries of them, and what they cost.
fn materials(folder: &mut Folder) -> Result<()> {
    #[rustfmt::skip]
    let materials = [
        ("cement", "Cement", "إسمنت", "Ciment", 120.0),
        ("pipes", "Pipes and pumps", "أنابيب ومضخات", "Tuyaux et pompes", 4000.0),
        ("cable", "Cable and transformers", "كابلات ومحوّلات", "Câbles et transformateurs", 8000.0),
    ];
    for (id, en, ar, fr, price) in materials {
        row!(folder, "items", id: id, name: en, name_ar: ar, name_fr: fr, category: "building materials",
            sector: "reconstruction", source: "assumed", note: "an ordinary truck takes its mass: assumed");
        for place in ["el-arish", "ashdod"] {
            row!(folder, "supplies", id: format!("{id}-{place}"), place: place, item: id, price: num(price, 0), price_per: "t",
                currency: "USD", lead_days: 14, modality: "purchase", gate: "works-allowed", source: "assumed",
                note: "price and two weeks to deliver are not documented: order of magnitude");
        }
    }
    Ok(())
}

/// The part of the damage in each governorate.
fn shares(raw: &Raw) -> Result<BTreeMap<&'static str, f64>> {
    let worst = ["gaza", "north-gaza", "khan-younis"];
    let areas: Vec<&'static str> = NORTH.into_iter().chain(SOUTH).collect();
    let before = |area: &str| raw.value(&format!("pop-{area}"));
    let share = raw.value("damage-north-share")?;
    let mut sums = [0.0, 0.0];
    for area in &areas {
        sums[usize::from(!worst.contains(area))] += before(area)?;
    }
    let of = |area: &&'static str| -> Result<(&'static str, f64)> {
        let (whole, sum) = if worst.contains(area) { (share, sums[0]) } else { (1.0 - share, sums[1]) };
        Ok((*area, whole * before(area)? / sum))
    };
    areas.iter().map(of).collect()
}

fn works(raw: &Raw, shares: &BTreeMap<&'static str, f64>, folder: &mut Folder) -> Result<()> {
    let water = raw.value("damage-all")? * raw.value("damage-water-share")?;
    let debris = raw.value("debris")?;
    for (area, share) in shares {
        let name = area.replace('-', " ");
        for kind in &KINDS {
            let whole = match kind.id {
                // Order of magnitude: a few kilometres in each governorate.
                "roads" => 10e6,
                "debris" => debris * raw.value("debris-cost")?,
                "wells" | "mains" => water / 2.0,
                "energy" => raw.value("damage-municipal")? - water,
                "clinics" => raw.value("damage-health")?,
                "schools" => raw.value("damage-schools")?,
                _ => raw.value("damage-housing")?,
            };
            let cost = whole * share;
            let tonnes = match (kind.id, kind.material) {
                (_, "") => 0.0,
                ("housing", _) => raw.value("damage-homes")? * share * CEMENT_PER_HOME,
                // A tenth of the cost is taken to be material.
                (_, "cement") => cost * 0.1 / 120.0,
                (_, "pipes") => cost * 0.1 / 4000.0,
                _ => cost * 0.1 / 8000.0,
            };
            let days = match kind.id {
                "debris" => {
                    let year = debris * share / (DEBRIS_TRUCKS / 5.0 * DEBRIS_PER_TRUCK) * 365.0 / 300.0;
                    [year * 0.8, year, year * 1.5]
                }
                _ => kind.days,
            };
            let [en, ar, fr] = kind.titles;
            let material = if tonnes > 0.0 { num(tonnes, 0) } else { String::new() };
            let after = if kind.after.is_empty() { String::new() } else { format!("{}-{area}", kind.after) };
            row!(folder, "works", id: format!("{}-{area}", kind.id), title: format!("{en} ({name})"), title_ar: ar, title_fr: fr,
                place: area, sector: kind.sector, days_min: num(days[0], 0), days: num(days[1], 0), days_max: num(days[2], 0),
                cost: num((cost / 1e3).round() * 1e3, 0), currency: "USD", crews: kind.crews, crew_kind: kind.teams,
                material_item: kind.material, material_t: material, after: after,
                divisible: if kind.divisible { "yes" } else { "no" }, gate: "works-allowed", weight: 1, source: kind.source,
                note: format!("checked: not begun where its gate stays shut; {} of {} USD, the part of this governorate: nearly 80 per cent of all damage in Gaza, North Gaza and Khan Younis, inside and outside by people before the war (assumed); {}; crews and materials are assumed",
                    num(*share, 3), grouped(whole), kind.why));
        }
    }
    Ok(())
}

fn crews(folder: &mut Folder) -> Result<()> {
    for (kind, number, why) in [
        ("road", 4, "two governorates at a time"),
        ("debris", 10, "two in each governorate"),
        ("water", 4, "municipal crews that can still work"),
        ("energy", 3, "crews of the electricity company that can still work"),
        ("building", 16, "contractors that can still work"),
    ] {
        row!(folder, "crews", id: format!("{kind}-crews"), kind: kind, number: number, source: "assumed",
            note: format!("not documented: {why}"));
    }
    Ok(())
}

/// Wells and warehouses that stand again once the works are done, in the north and in the middle.
fn raised(raw: &Raw, folder: &mut Folder) -> Result<()> {
    let whole = raw.value("water-wells-later")? * 1e3;
    let total: f64 =
        NORTH.into_iter().chain(SOUTH).map(|area| raw.value(&format!("pop-{area}"))).sum::<Result<f64>>()?;
    for area in ["north-gaza", "gaza", "deir-al-balah"] {
        let litres = whole * raw.value(&format!("pop-{area}"))? / total;
        row!(folder, "services", id: format!("wells-repaired-{area}"), place: area, need: "water",
            amount_per_day: num(litres, 0), fuel_item: "diesel", fuel_kg_per_unit: "0.00009046", work: format!("wells-{area}"),
            source: "wash-cluster;pwa-fuel;assumed",
            note: "69 000 m3 a day from wells (WASH Cluster, August 2024), by people before the war, on top of what comes now: assumed; fuel as for the wells that work");
        let room = raw.value(&format!("store-{area}"))?;
        row!(folder, "storage", id: format!("warehouses-repaired-{area}"), place: area, amount_t: num(room / 2.0, 0),
            work: format!("roads-{area}"), source: "warehouses;assumed",
            note: "the other half of the room before the war, once roads to it are open: assumed");
    }
    Ok(())
}
