//! `examples/gaza-2024`: the Gaza Strip from 29 March 2024, with the access recorded in that month.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use jiff::civil::{Date, date};
use serde::{Deserialize, Deserializer, de::Error as _};

use super::{Folder, gaza_options, gaza_works, grouped, median, num, read, row};

/// Name of the folder.
pub const CASE: &str = "gaza-2024";

const START: Date = date(2024, 3, 29);
const MARCH: [Date; 2] = [date(2024, 3, 1), date(2024, 3, 31)];

/// Share of the winding of a road over the straight line, and cost of a tonne-kilometre: assumed.
const WINDING: f64 = 1.3;
const USD_PER_T_KM: f64 = 0.2;

/// Diesel of desalination, kg a litre of water: 1 litre a cubic metre, assumed.
const DESALINATION: f64 = 0.000_84;

pub(super) const SOUTH: [&str; 3] = ["deir-al-balah", "khan-younis", "rafah"];
pub(super) const NORTH: [&str; 2] = ["north-gaza", "gaza"];

fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    String::deserialize(from)?.parse().map_err(D::Error::custom)
}

#[derive(Deserialize)]
pub(super) struct Figure {
    pub id: String,
    pub value: f64,
    pub low: Option<f64>,
    pub high: Option<f64>,
}

#[derive(Deserialize)]
struct Point {
    id: String,
    pcode: String,
    lat: f64,
    lon: f64,
    origin: String,
}

#[derive(Deserialize)]
struct Crossed {
    #[serde(deserialize_with = "day")]
    date: Date,
    crossing: String,
    cargo_category: String,
    trucks: f64,
}

#[derive(Deserialize)]
struct Drop {
    #[serde(deserialize_with = "day")]
    date: Date,
    aid_t: f64,
}

#[derive(Deserialize)]
struct Landed {
    month: String,
    route: String,
    classification: String,
    aid_t: f64,
}

#[derive(Deserialize)]
struct Convoy {
    reported_by: String,
    trucks: Option<f64>,
    tonnes: Option<f64>,
    count: String,
}

#[derive(Deserialize)]
struct Quote {
    #[serde(deserialize_with = "day")]
    date: Date,
    commodity: String,
    price: f64,
    usdprice: f64,
}

#[derive(Deserialize)]
struct Component {
    kg: f64,
    kcal_per_kg: f64,
    protein_g_per_kg: f64,
    fat_g_per_kg: f64,
}

/// The raw extracts.
pub(super) struct Raw {
    figures: BTreeMap<String, Figure>,
    points: BTreeMap<String, Point>,
    trucks: Vec<Crossed>,
    drops: Vec<Drop>,
    months: Vec<Landed>,
    convoys: Vec<Convoy>,
    prices: Vec<Quote>,
    parcel: Vec<Component>,
}

impl Raw {
    pub(super) fn read(root: &Path) -> Result<Self> {
        let figures: Vec<Figure> = read(root, CASE, "figures")?;
        let points: Vec<Point> = read(root, CASE, "points")?;
        let by_id = |figure: Figure| (figure.id.clone(), figure);
        Ok(Self {
            figures: figures.into_iter().map(by_id).collect(),
            points: points.into_iter().map(|point| (point.id.clone(), point)).collect(),
            trucks: read(root, CASE, "trucks_daily")?,
            drops: read(root, CASE, "cogat_air_daily")?,
            months: read(root, CASE, "cogat_monthly")?,
            convoys: read(root, CASE, "north_march_2024")?,
            prices: read(root, CASE, "prices_wfp")?,
            parcel: read(root, CASE, "parcel")?,
        })
    }

    pub(super) fn figure(&self, id: &str) -> Result<&Figure> {
        self.figures.get(id).with_context(|| format!("no figure {id}"))
    }

    pub(super) fn value(&self, id: &str) -> Result<f64> {
        Ok(self.figure(id)?.value)
    }

    fn point(&self, id: &str) -> Result<&Point> {
        self.points.get(id).with_context(|| format!("no point {id}"))
    }

    /// Straight-line kilometres between two points.
    fn km(&self, from: &str, to: &str) -> Result<f64> {
        let (a, b) = (self.point(from)?, self.point(to)?);
        let (lat, lon) = ((b.lat - a.lat).to_radians(), (b.lon - a.lon).to_radians());
        let h =
            (lat / 2.0).sin().powi(2) + a.lat.to_radians().cos() * b.lat.to_radians().cos() * (lon / 2.0).sin().powi(2);
        Ok(2.0 * 6371.0 * h.sqrt().asin())
    }

    /// Trucks recorded at a crossing (or at all) from the first day to the last.
    fn trucks(&self, crossing: Option<&str>, [first, last]: [Date; 2]) -> f64 {
        let counted = self
            .trucks
            .iter()
            .filter(|row| crossing.is_none_or(|name| name == row.crossing) && (first..=last).contains(&row.date));
        counted.map(|row| row.trucks).sum()
    }

    /// Tonnes of a class that came by land in March 2024 according to COGAT.
    fn by_land(&self, classification: &str) -> f64 {
        let landed = self.months.iter().filter(|row| {
            row.month == "2024-03" && row.route == "Land Crossings" && row.classification == classification
        });
        landed.map(|row| row.aid_t).sum()
    }

    /// The median price of a commodity from October 2022 to September 2023, ILS.
    fn price(&self, commodity: &str) -> Result<f64> {
        let year = date(2022, 10, 1)..=date(2023, 9, 30);
        let of = |row: &&Quote| row.commodity == commodity && year.contains(&row.date);
        median(self.prices.iter().filter(of).map(|row| row.price).collect())
            .with_context(|| format!("no price of {commodity}"))
    }

    /// People before the war in a governorate.
    fn before(&self, place: &str) -> Result<f64> {
        self.value(&format!("pop-{place}"))
    }
}

fn days([first, last]: [Date; 2]) -> Result<f64> {
    Ok(f64::from(first.until(last)?.get_days()) + 1.0)
}

pub(super) fn tables(root: &Path) -> Result<Folder> {
    let raw = Raw::read(root)?;
    let mut folder = Folder::default();
    sources(&mut folder)?;
    places(&raw, &mut folder)?;
    links(&raw, &mut folder)?;
    capacities(&raw, &mut folder)?;
    needs(&mut folder)?;
    items(&raw, &mut folder)?;
    contents(root, &raw, &mut folder)?;
    let people = people(&raw, &mut folder)?;
    let fuel = services(&raw, &people, &mut folder)?;
    stores(&raw, &fuel, &mut folder)?;
    supplies(&raw, &mut folder)?;
    money(&raw, &mut folder)?;
    texts(&raw, &mut folder)?;
    gaza_options::add(&raw, &mut folder)?;
    gaza_works::add(root, &mut folder)?;
    Ok(folder)
}

fn sources(folder: &mut Folder) -> Result<()> {
    const FACTS: &str = "facts, attributed";
    #[rustfmt::skip]
    let sources = [
        ("unrwa-trucks", "Commodities received (Gaza supplies and dispatch tracking), download of 11 November 2024", "UNRWA", "measured", "https://www.unrwa.org/what-we-do/gaza-supplies-and-dispatch-tracking", "2024-11-11", FACTS,
            "UNRWA says in substance: to 5 May 2024 UNRWA and other UN agencies counted all aid at Rafah and Kerem Shalom; from 6 May 2024 the record is partial and rows of the private sector cannot be verified"),
        ("cogat", "Gaza aid data, download of 24 September 2024", "COGAT, Ministry of Defence of Israel", "measured", "https://gaza-aid-data.gov.il/main/", "2024-09-24", FACTS, "tonnes per consignment, summed by day and month"),
        ("unrwa-92", "UNRWA Situation Report 92", "UNRWA", "named", "https://www.unrwa.org/resources/reports/unrwa-situation-report-92-situation-gaza-strip-and-west-bank-including-east-Jerusalem", "2024-03-20", FACTS, "159 trucks a day, 1 to 17 March 2024"),
        ("unrwa-91", "UNRWA Situation Report 91", "UNRWA", "named", "https://www.unrwa.org/resources/reports/unrwa-situation-report-91-situation-gaza-strip-and-west-bank-including-east-Jerusalem", "2024-03-15", FACTS, "250 000 people in the north"),
        ("unrwa-93", "UNRWA Situation Report 93", "UNRWA", "named", "https://www.globalsecurity.org/military/library/news/2024/03/mil-240322-unrwa01.htm", "2024-03-22", FACTS, "1.2 million people in Rafah"),
        ("unrwa-84", "UNRWA Situation Report 84", "UNRWA", "named", "https://www.unrwa.org/resources/reports/unrwa-situation-report-84-situation-gaza-strip-and-west-bank-including-east-Jerusalem", "2024-02-28", FACTS, "up to 1.7 million displaced"),
        ("unrwa-stocks", "Stocks in UNRWA warehouses, October 2023", "UNRWA", "named", "https://www.unrwa.org/", "2023-10-07", FACTS, "read in the data of F. Checchi and others, medRxiv 2024.10.21.24315753; single facts, not their tables"),
        ("ocha-113", "Hostilities in the Gaza Strip and Israel, Flash Update 113", "OCHA", "named", "https://www.unocha.org/publications/report/occupied-palestinian-territory/hostilities-gaza-strip-and-israel-flash-update-113-enhe", "2024-02-07", FACTS, "300 000 people in the north"),
        ("ocha-rafah", "OCHA flash update as quoted by a news page", "OCHA", "named", "https://wenewsenglish.pk/1-9m-palestinians-in-gaza-entered-2024-in-a-state-of-displacement-un/", "2024-01-03", FACTS, "over one million displaced people in Rafah"),
        ("pcbs", "Estimated population by governorate, mid-2023", "Palestinian Central Bureau of Statistics", "estimated", "https://www.pcbs.gov.ps/", "2023-06-30", FACTS, "the five governorates add up to 2 226 544 and the two northern ones to 1 193 512, totals read elsewhere; the single figures still await a look at the table itself"),
        ("north-convoys", "Convoys into the north, March 2024", "World Food Programme and private carriers", "named", "https://www.wfp.org/", "2024-03-28", FACTS, "read in the data of F. Checchi and others, medRxiv 2024.10.21.24315753; single facts, not their tables"),
        ("centcom", "Announcements of air drops, March 2024", "US Central Command; ministries of defence of the United Arab Emirates, Germany and the United Kingdom", "named", "https://www.centcom.mil/MEDIA/PRESS-RELEASES/", "2024-03-31", FACTS, ""),
        ("trucks-before", "500 trucks a day before the war", "World Food Programme as quoted by Reuters", "named", "https://www.reuters.com/", "2024-03-06", FACTS, "secondary page"),
        ("pier", "Gaza floating pier", "Wikipedia, compiled from public statements", "named", "https://wikimili.com/en/Gaza_floating_pier", "2024-07-17", FACTS, "8 800 t in 20 days of operation"),
        ("wfp-truck", "56 600 t of food in 3 330 trucks, 7 October 2023 to 19 March 2024", "World Food Programme", "named", "https://www.wfp.org/", "2024-03-19", FACTS, "17 t a truck"),
        ("pallet-rule", "Loading rule of the Egyptian Red Crescent, minutes of 27 June 2024", "Logistics Cluster", "named", "https://logcluster.org/", "2024-06-27", FACTS, "637.5 kg a pallet as used in research, 750 kg at most"),
        ("warehouses", "Warehouses in the Gaza Strip", "World Food Programme; Logistics Cluster", "named", "https://logcluster.org/", "2023-10-07", FACTS, "low ends of the size classes, summed by governorate"),
        ("wfp-basket", "The WFP food basket", "World Food Programme", "named", "https://www.wfp.org/", "", FACTS, "2 100 kcal; 400 g cereals, 60 g pulses, 25 g oil, 50 g blended food, 15 g sugar, 5 g salt"),
        ("opticl", "Syria instance of the World Food Programme case in OptiCL", "H. Wiberg, D. Maragno and others", "named", "https://github.com/hwiberg/OptiCL", "2022-04-11", "MIT", "food composition, requirements and prices at Amman"),
        ("wfp-prices", "Food prices, State of Palestine: Gaza Strip", "World Food Programme via HDX", "measured", "https://data.humdata.org/dataset/7d06b059-5831-4101-aa68-6d9123ad65b7", "2024-07-15", "CC BY-IGO", "retail, Gaza Strip"),
        ("wfp-parcel", "Contents of a ready-to-eat parcel brought by truck", "World Food Programme", "named", "https://www.wfp.org/", "2024-09-11", FACTS, "7 cans of beans, 11 of meat, 10 of chickpeas, 50 pieces of halva: 11.82 kg"),
        ("fews-net", "Scale of acute food insecurity: extreme energy deficit", "FEWS NET", "named", "https://fews.net/", "", FACTS, "a deficit of half the energy or more is extreme"),
        ("sphere", "The Sphere minimum standards as summarized in public pages", "Sphere", "named", "https://www.open.edu/openlearncreate/mod/oucontent/view.php?id=80580&section=6.1", "2011-01-01", FACTS, "15 litres of water; 250 g of soap a month; secondary pages"),
        ("ocha-water", "Today's top news: occupied Palestinian territory, Sudan", "OCHA", "named", "https://www.unocha.org/news/todays-top-news-occupied-palestinian-territory-sudan-2", "2024-06-14", FACTS, "three litres a day to survive"),
        ("iehk", "Interagency Emergency Health Kit 2017", "UNICEF", "named", "https://www.unicef.org/supply/", "2019-12-01", FACTS, "10 000 people for three months; 4 pallets, 1.25 t, 7.15 m3"),
        ("unhcr-tent", "Family tent, item 05353", "UNHCR", "named", "https://scribd.com/document/685836476/UNHCR-Family-tents", "", FACTS, "five people, one year at least"),
        ("wash-before", "Gaza WASH sector damage assessment", "WASH sector", "named", "https://reliefweb.int/report/occupied-palestinian-territory/gaza-wash-sector-damage-assessment", "2021-07-01", FACTS, "82 litres a day before May 2021"),
        ("damage", "Gaza Strip interim damage assessment", "World Bank, European Union, United Nations", "estimated", "https://unp100.com/a-un-world-bank-analysis-estimates-the-damages-to-gazas-infrastructure-at-18-5-billion/", "2024-04-02", FACTS, "water output below 5 per cent of the previous; secondary page"),
        ("wash-cluster", "Humanitarian response update, 19 August to 1 September 2024", "WASH Cluster", "named", "https://mideastenvironment.apps01.yorku.ca/2024/09/gaza-water-sanitation-and-hygiene-wash-excerpt-from-gaza-humanitarian-response-update-19-august-1-september-2024/trackback", "2024-09-01", FACTS, "114 901 m3 a day, of which 69 000 m3 from wells"),
        ("wfp-water", "Rapid food security assessment, 24 to 30 November 2023", "World Food Programme as quoted by WION", "named", "https://www.wionews.com/world/nearly-91-of-households-in-gaza-go-to-bed-hungry-un-report-668632", "2023-12-01", FACTS, "clean water: 1.8 litres a person in the north, 1.5 in the south"),
        ("ocha-25", "Hostilities in the Gaza Strip and Israel, Flash Update 25", "OCHA", "named", "https://waterjusticeinpalestine.org/blog/2023/11/1/hostilities-in-the-gaza-strip-and-israel-flash-update-25", "2023-10-31", FACTS, "neither the pipeline from Israel nor the desalination plant of the north works"),
        ("pwa-fuel", "Fuel of water wells", "Palestinian Water Authority", "named", "https://www.pwa.ps/", "2023-10-31", FACTS, "14 000 litres for 130 000 m3 a day; secondary page"),
        ("oxfam-farming", "Gaza Strip livelihood baseline", "Oxfam", "named", "https://www.oxfamitalia.org/wp-content/uploads/2013/07/Gaza_book_LOW_final.pdf", "2013-07-01", FACTS, "17 per cent of the energy intake from own farming"),
        ("fao-land", "Damage to cropland", "FAO", "estimated", "https://fscluster.org/state-of-palestine/document/damage-cropland-due-conflict-gaza-strip", "2024-06-01", FACTS, "42.6 per cent in February, 57.3 per cent in May 2024"),
        ("appeal-2023", "Flash appeal for the occupied Palestinian territory, state of November 2023", "OCHA as quoted by The World Monitor", "named", "https://www.theworldmonitor.com/un-secures-218-million-for-emergency-response-in-gaza", "2023-11-17", FACTS, "the exact day in November is not on the page"),
        ("appeal-2024", "Flash appeal for the occupied Palestinian territory, April to December 2024", "OCHA", "named", "https://unocha.org/publications/report/occupied-palestinian-territory/occupied-palestinian-territory-flash-appeal-glance-april-december-2024", "2024-04-17", FACTS, "2 822 million US dollars; nine tenths for Gaza"),
        ("cairo-2014", "Payment of the pledges made at Cairo in October 2014", "World Bank", "named", "https://www.worldbank.org/", "2016-03-01", FACTS, "26.8 per cent after 5.5 months, 35.6 after 10.6, 40.1 after 17.6"),
        ("cod-ab", "Administrative boundaries of the State of Palestine (COD-AB), centres of the governorates", "OCHA", "named", "https://data.humdata.org/dataset/cod-ab-pse", "2023-10-19", "CC BY 3.0 IGO", ""),
        ("points", "Points of towns, ports and crossings", "GeoNames; sea-ports; Wikipedia", "named", "https://www.geonames.org/", "", "CC BY 4.0 (GeoNames), MIT (sea-ports), facts", ""),
    ];
    for (id, title, publisher, attribution, url, published, licence, note) in sources {
        row!(folder, "sources", id: id, title: title, publisher: publisher, attribution: attribution,
            url: url, published: published, language: "en", licence: licence, note: note);
    }
    row!(folder, "sources", id: "assumed", title: "Assumptions of this example",
        publisher: "The compilers of this example", attribution: "assumed", language: "en",
        note: "not documented anywhere we know; each one is explained in the note of its row and meant to be replaced");
    Ok(())
}

fn places(raw: &Raw, folder: &mut Folder) -> Result<()> {
    #[rustfmt::skip]
    let places = [
        ("north-gaza", "North Gaza", "شمال غزة", "Gaza-Nord", "area", "north-gaza"),
        ("gaza", "Gaza", "غزة", "Gaza", "area", "gaza"),
        ("deir-al-balah", "Deir al-Balah", "دير البلح", "Deir el-Balah", "area", "deir-al-balah"),
        ("khan-younis", "Khan Younis", "خان يونس", "Khan Younès", "area", "khan-younis"),
        ("rafah", "Rafah", "رفح", "Rafah", "area", "rafah"),
        ("rafah-crossing", "Rafah crossing", "معبر رفح", "Point de passage de Rafah", "crossing", "rafah-crossing"),
        ("kerem-shalom", "Kerem Shalom / Karem Abu Salem", "كرم أبو سالم / كيرم شالوم", "Kerem Shalom / Karem Abou Salem", "crossing", "kerem-shalom"),
        ("erez", "Erez / Beit Hanoun", "بيت حانون / إيرز", "Erez / Beit Hanoun", "crossing", "erez"),
        ("western-erez", "Western Erez / Zikim", "إيرز الغربي / زيكيم", "Erez-Ouest / Zikim", "crossing", "western-erez"),
        ("floating-pier", "Floating pier (JLOTS)", "الرصيف العائم", "Jetée flottante (JLOTS)", "port", "jlots"),
        ("port-said", "Port Said", "بورسعيد", "Port-Saïd", "port", "port-said"),
        ("el-arish", "El Arish", "العريش", "El-Arich", "hub", "el-arish"),
        ("ashdod", "Ashdod", "أشدود", "Ashdod", "port", "ashdod"),
        ("amman", "Amman (Jordan corridor)", "عمّان (ممر الأردن)", "Amman (corridor jordanien)", "origin", "amman"),
        ("larnaca", "Larnaca (Cyprus corridor)", "لارنكا (ممر قبرص)", "Larnaca (corridor chypriote)", "port", "larnaca"),
        ("airfields", "Airfields of the air drops", "مطارات الإنزال الجوي", "Aérodromes des largages", "origin", "amman"),
    ];
    for (id, en, ar, fr, kind, at) in places {
        let point = raw.point(at)?;
        let (source, note) = match id {
            "airfields" => (
                "points;assumed",
                "drops were flown from several airfields in the region, among them Jordan's; shown at Amman".to_owned(),
            ),
            _ if kind == "area" => ("cod-ab", "centre of the governorate".to_owned()),
            _ => ("points", point.origin.clone()),
        };
        row!(folder, "places", id: id, name: en, name_ar: ar, name_fr: fr, kind: kind,
            pcode: point.pcode, lat: num(point.lat, 6), lon: num(point.lon, 6), source: source, note: note);
    }
    Ok(())
}

fn links(raw: &Raw, folder: &mut Folder) -> Result<()> {
    #[rustfmt::skip]
    let roads = [
        ("port-said", "el-arish", 0.5, 0.0, "half a day of driving"),
        ("el-arish", "rafah-crossing", 3.0, 15.0, "a day on the road and two days of waiting and inspection"),
        ("el-arish", "kerem-shalom", 3.0, 15.0, "a day on the road and two days of waiting and inspection"),
        ("ashdod", "kerem-shalom", 2.0, 15.0, "a day on the road and one of inspection"),
        ("amman", "kerem-shalom", 3.0, 15.0, "a day on the road, a border and one day of inspection each"),
        ("ashdod", "erez", 2.0, 15.0, "as Ashdod to Kerem Shalom"),
        ("amman", "erez", 3.0, 15.0, "as Amman to Kerem Shalom"),
        ("ashdod", "western-erez", 2.0, 15.0, "as Ashdod to Kerem Shalom"),
        ("amman", "western-erez", 3.0, 15.0, "as Amman to Kerem Shalom"),
        ("rafah-crossing", "rafah", 0.5, 10.0, "goods change trucks at the crossing"),
        ("kerem-shalom", "rafah", 0.5, 10.0, "goods change trucks at the crossing"),
        ("erez", "north-gaza", 0.5, 10.0, "goods change trucks at the crossing"),
        ("western-erez", "north-gaza", 0.5, 10.0, "goods change trucks at the crossing"),
        ("rafah", "khan-younis", 0.25, 5.0, "a few hours"),
        ("khan-younis", "deir-al-balah", 0.25, 5.0, "a few hours"),
        ("deir-al-balah", "gaza", 1.0, 5.0, "a day of waiting for military coordination"),
        ("gaza", "north-gaza", 0.25, 5.0, "a few hours"),
        ("north-gaza", "gaza", 0.25, 5.0, "a few hours"),
        ("floating-pier", "gaza", 0.5, 10.0, "goods change trucks at the pier"),
        ("floating-pier", "deir-al-balah", 0.5, 10.0, "goods change trucks at the pier"),
    ];
    for (from, to, lead, handling, why) in roads {
        let at = |place| {
            if place == "floating-pier" { "jlots" } else { place }
        };
        let km = raw.km(at(from), at(to))?;
        let cost = km * WINDING * USD_PER_T_KM + handling;
        row!(folder, "links", id: format!("{from}-to-{to}"), from: from, to: to, mode: "road",
            lead_days: lead, cost_per_t: num(cost, 2), source: "assumed",
            note: format!("time and cost are not documented; {why}; {} km in a straight line x {WINDING} x {USD_PER_T_KM} USD per t and km + {handling} USD of handling",
                num(km, 1)));
    }
    row!(folder, "links", id: "larnaca-to-floating-pier", from: "larnaca", to: "floating-pier", mode: "sea",
        lead_days: 3, cost_per_t: 150, source: "assumed",
        note: "time and cost are not documented; inspection in Cyprus, a day and a half at sea, transfer to landing craft");
    for to in NORTH {
        row!(folder, "links", id: format!("airfields-to-{to}"), from: "airfields", to: to, mode: "air",
            lead_days: 1, cost_per_t: 5000, loss: 0.1, source: "assumed",
            note: "time, cost and loss of air drops are not documented; many times the cost of a truck; a tenth is taken to fall into the sea or out of reach");
    }
    Ok(())
}

fn capacities(raw: &Raw, folder: &mut Folder) -> Result<()> {
    let march = days(MARCH)?;
    let food: f64 = (raw.trucks.iter())
        .filter(|row| (MARCH[0]..=MARCH[1]).contains(&row.date) && row.cargo_category == "Food Items")
        .map(|row| row.trucks)
        .sum();
    let cogat = raw.by_land("Food");
    for (place, name) in [("rafah-crossing", "Rafah Crossing"), ("kerem-shalom", "Kerem Shalom")] {
        let trucks = raw.trucks(Some(name), MARCH);
        row!(folder, "capacities", id: format!("{place}-trucks"), on: place, measure: "trucks",
            amount: num(trucks / march, 1), source: "unrwa-trucks;unrwa-92;cogat;trucks-before;assumed",
            note: format!("recorded in March 2024: {} trucks / {march} days, taken to go on; all goods, though hardly any fuel is listed; both crossings together {} a day of which food {}; UNRWA gives {} a day for 1 to 17 March; COGAT gives {} t of food by land in March, {} t a day; before the war {} trucks a day (WFP)",
                grouped(trucks), num(raw.trucks(None, MARCH) / march, 1), num(food / march, 1),
                num(raw.value("trucks-unrwa-march")?, 0), grouped(cogat), grouped(cogat / march), num(raw.value("trucks-before")?, 0)));
    }
    for (place, first, rest) in [
        ("erez", "1 May 2024", "185 trucks from 1 to 8 May"),
        ("western-erez", "12 May 2024", "1 743 trucks from 12 May to 22 July"),
    ] {
        row!(folder, "capacities", id: format!("{place}-trucks"), on: place, measure: "trucks", amount: 0,
            source: "unrwa-trucks",
            note: format!("closed for goods on 29 March 2024; first trucks on record {first}; {rest}"));
    }
    row!(folder, "capacities", id: "kerem-shalom-trucks-later", on: "kerem-shalom", measure: "trucks", amount: 0,
        from: date(2024, 5, 7), source: "assumed",
        note: "nothing on top of the March average; a row for scenarios to fill");
    row!(folder, "capacities", id: "pier-t", on: "floating-pier", measure: "t", amount: 0, source: "pier",
        note: "not built on 29 March 2024; open from 17 May to 17 July 2024");

    let wfp: f64 = (raw.convoys.iter())
        .filter(|row| row.reported_by == "WFP" && row.count == "yes")
        .filter_map(|row| row.tonnes)
        .sum();
    let private: f64 = (raw.convoys.iter())
        .filter(|row| row.reported_by != "WFP" && row.count == "yes")
        .filter_map(|row| row.trucks)
        .sum();
    let twice: f64 = (raw.convoys.iter()).filter(|row| row.count == "no").filter_map(|row| row.trucks).sum();
    let load = raw.value("truck-t")?;
    let sum = wfp + private * load;
    row!(folder, "capacities", id: "coordination-t", on: "deir-al-balah-to-gaza", measure: "t",
        amount: num(sum / march, 1), source: "north-convoys;wfp-truck;assumed",
        note: format!("March 2024: WFP {} t (74.0 + 270.0 + 35.1 + 67.4 + 32.5) and {private} trucks of private carriers x {load} t = {} t, / {march} days, taken to go on; the 6 trucks of 12 March are read as the 74.0 t dated 11 March and the 18 trucks of 17 March as the 270 t of that day: not counted twice; {} t a day without private carriers, {} t a day if the {twice} trucks came on top",
            num(wfp, 1), num(sum, 1), num(wfp / march, 1), num((sum + twice * load) / march, 1)));

    let dropped: f64 =
        (raw.drops.iter()).filter(|row| (MARCH[0]..=MARCH[1]).contains(&row.date)).map(|row| row.aid_t).sum();
    row!(folder, "capacities", id: "airfields-t", on: "airfields", measure: "t", amount: num(dropped / march, 1),
        source: "cogat;centcom;assumed",
        note: format!("COGAT, aerial route, March 2024: {} t / {march} days, taken to go on; the announcements of that month add up to {} t and {} meals, at about 0.6 kg a meal some {} t a day: lower than COGAT's record",
            num(dropped, 1), grouped(raw.value("airdrop-announced-t")?), grouped(raw.value("airdrop-announced-meals")?),
            num((raw.value("airdrop-announced-t")? + raw.value("airdrop-announced-meals")? * 0.0006) / march, 0)));
    Ok(())
}

fn needs(folder: &mut Folder) -> Result<()> {
    #[rustfmt::skip]
    let needs = [
        ("energy", "Energy", "طاقة غذائية", "Énergie", "food", "kcal", "eaten", "1050", "2100", "wfp-basket;fews-net", "planning figure of WFP; survival is half of it: a deficit of half the energy is the line of an extreme deficit"),
        ("protein", "Protein", "بروتين", "Protéines", "food", "g", "eaten", "", "52.5", "opticl", "requirement of the WFP case; no survival line"),
        ("fat", "Fat", "دهون", "Lipides", "food", "g", "eaten", "", "35", "opticl", "requirement of the WFP case; no survival line"),
        ("salt", "Salt", "ملح", "Sel", "food", "g", "eaten", "", "5", "wfp-basket", "5 g in the WFP basket; no survival line"),
        ("water", "Water", "مياه", "Eau", "wash", "litre", "eaten", "3", "15", "ocha-water;sphere", "survival as quoted by OCHA; standard of Sphere; the water in food is left out"),
        ("soap", "Soap", "صابون", "Savon", "wash", "g", "eaten", "", "8.22", "sphere", "250 g a month x 12 / 365; laundry left out"),
        ("essential-medicines", "Essential medicines", "أدوية أساسية", "Médicaments essentiels", "health", "person-day", "eaten", "1", "1", "iehk;assumed", "one person-day of the emergency health kit; basic care only, no surgery, no hospital; that all of it counts for survival is assumed"),
        ("shelter", "Shelter", "مأوى", "Abri", "shelter", "place", "held", "", "1", "assumed", "one place under cover for each displaced person; the cover people already have is not documented by governorate and not deducted"),
        ("blankets", "Blankets", "بطانيات", "Couvertures", "shelter", "blanket", "held", "", "1", "assumed", "one for each displaced person; those already held are not documented and not deducted"),
    ];
    for (id, en, ar, fr, sector, unit, kind, survival, standard, source, note) in needs {
        row!(folder, "needs", id: id, name: en, name_ar: ar, name_fr: fr, sector: sector, unit: unit,
            kind: kind, survival: survival, standard: standard, source: source, note: note);
    }
    row!(folder, "groups", id: "displaced", name: "Displaced people", name_ar: "النازحون",
        name_fr: "Personnes déplacées", source: "unrwa-84");
    row!(folder, "groups", id: "resident", name: "Residents", name_ar: "المقيمون", name_fr: "Résidents",
        source: "unrwa-84;pcbs", note: "people who are not counted as displaced");
    for need in ["shelter", "blankets"] {
        row!(folder, "requirements", group: "resident", need: need, survival: 0, standard: 0,
            source: "assumed", note: "people in their own homes; damage to homes that are lived in is left out");
    }
    Ok(())
}

fn items(raw: &Raw, folder: &mut Folder) -> Result<()> {
    let truck = raw.value("truck-t")?;
    let (pallets, pallet) = (raw.value("pallets-truck")?, raw.value("pallet-kg")?);
    let staple = (num(truck, 3), "wfp-truck", "17 t a truck as carried by WFP".to_owned());
    let light = (
        num(pallets * pallet / 1e3, 3),
        "unrwa-trucks;pallet-rule",
        format!("{pallets} pallets x {pallet} kg a truck"),
    );
    let kit = (
        num(pallets / 4.0 * 1.25, 3),
        "iehk;unrwa-trucks",
        format!("4 pallets and 1.25 t a kit: {pallets} pallets / 4 x 1.25 t a truck"),
    );
    let bulky =
        |why: &str| (String::new(), "assumed", format!("mass and volume are not documented in our sources: {why}"));
    let tent = (
        String::new(),
        "unhcr-tent;assumed",
        "five people and one year as in the source; about 55 kg and 0.3 m3 a tent assumed".to_owned(),
    );
    #[rustfmt::skip]
    let items = [
        ("wheat-flour", "Wheat flour", "دقيق القمح", "Farine de blé", "cereals", "food", "", "", &staple, "", ""),
        ("rice", "Rice", "أرز", "Riz", "cereals", "food", "", "", &staple, "", ""),
        ("lentils", "Lentils", "عدس", "Lentilles", "pulses", "food", "", "", &staple, "", ""),
        ("chickpeas", "Chickpeas", "حمص", "Pois chiches", "pulses", "food", "", "", &staple, "", ""),
        ("oil", "Vegetable oil", "زيت نباتي", "Huile végétale", "oil", "food", "", "", &staple, "", ""),
        ("csb", "Corn-soya blend", "خليط الذرة والصويا", "Mélange maïs-soja", "blended food", "food", "", "", &staple, "", ""),
        ("sugar", "Sugar", "سكر", "Sucre", "sugar", "food", "", "", &staple, "", ""),
        ("salt", "Salt", "ملح", "Sel", "other food", "food", "", "", &staple, "", ""),
        ("ready-parcel", "Ready-to-eat parcel", "طرد غذائي جاهز للأكل", "Colis prêt à manger", "parcels", "food", "parcel", "0.01182", &light, "", ""),
        ("bottled-water", "Bottled water", "مياه معبأة", "Eau en bouteille", "water", "wash", "", "", &light, "", ""),
        ("soap", "Soap", "صابون", "Savon", "hygiene", "wash", "", "", &light, "", ""),
        ("iehk", "Emergency health kit (IEHK 2017)", "طقم الطوارئ الصحية المشترك (IEHK 2017)", "Kit sanitaire d'urgence (IEHK 2017)", "kits", "health", "kit", "1.25", &kit, "5.72", ""),
        ("tent", "Family tent", "خيمة عائلية", "Tente familiale", "shelter", "shelter", "tent", "0.055", &tent, "5.5", "365"),
        ("blanket", "Blanket", "بطانية", "Couverture", "bedding", "shelter", "blanket", "0.0015", &bulky("1.5 kg and 0.009 m3 a blanket in compressed bales"), "6", "365"),
        ("diesel", "Diesel fuel", "وقود الديزل", "Gazole", "fuel", "wash", "", "", &bulky("a tanker takes the mass of an ordinary truck; 0.84 kg a litre"), "1.19", ""),
    ];
    for (id, en, ar, fr, category, sector, unit, t_per_unit, (t_per_truck, source, note), m3_per_t, lasts) in items {
        row!(folder, "items", id: id, name: en, name_ar: ar, name_fr: fr, category: category, sector: sector,
            unit: unit, t_per_unit: t_per_unit, t_per_truck: t_per_truck, m3_per_t: m3_per_t, lasts_days: lasts,
            source: source, note: note);
    }

    #[rustfmt::skip]
    let rations = [
        ("wheat-flour", "500", "wfp-basket;assumed", "400 g of cereals in the WFP basket; somewhat more is eaten where other food is missing"),
        ("rice", "150", "wfp-basket;assumed", "part of 400 g of cereals in the WFP basket"),
        ("lentils", "100", "wfp-basket;assumed", "60 g of pulses in the WFP basket"),
        ("chickpeas", "100", "wfp-basket;assumed", "60 g of pulses in the WFP basket"),
        ("oil", "50", "wfp-basket;assumed", "twice the 25 g of the WFP basket"),
        ("csb", "100", "wfp-basket;assumed", "twice the 50 g of the WFP basket"),
        ("sugar", "30", "wfp-basket;assumed", "twice the 15 g of the WFP basket"),
        ("salt", "5", "wfp-basket", "as in the WFP basket"),
        ("ready-parcel", "1200", "assumed", "more cannot be eaten for long"),
        ("bottled-water", "3000", "ocha-water;assumed", "the survival amount; more than that is not brought in bottles"),
        ("soap", "", "assumed", "no limit"),
        ("iehk", "", "assumed", "no limit"),
    ];
    for (item, max, source, note) in rations {
        row!(folder, "rations", item: item, max_g: max, source: source, note: note);
    }
    Ok(())
}

fn contents(root: &Path, raw: &Raw, folder: &mut Folder) -> Result<()> {
    let path = root.join("data/wfp-syria/nutrient_values_wide.csv");
    let mut foods = BTreeMap::new();
    for record in csv::Reader::from_path(&path)?.records() {
        let record = record?;
        let per_kg = |column: usize| -> Result<f64> { Ok(record[column].parse::<f64>()? * 10.0) };
        foods.insert(record[0].to_owned(), [per_kg(1)?, per_kg(2)?, per_kg(3)?]);
    }
    let names = ["energy", "protein", "fat"];
    for (item, food) in [
        ("wheat-flour", "Wheat flour"),
        ("rice", "Rice"),
        ("lentils", "Lentils"),
        ("chickpeas", "Chickpeas"),
        ("oil", "Oil"),
        ("csb", "CSB"),
        ("sugar", "Sugar"),
    ] {
        let values = foods.get(food).with_context(|| format!("no food {food}"))?;
        for (need, amount) in names.iter().zip(values).filter(|(_, amount)| **amount > 0.0) {
            let note = match (item, *need) {
                ("oil", "energy") => "885 kcal per 100 g beside 100 g of fat is rounding in the source",
                _ => "per 100 g in the source",
            };
            row!(folder, "contents", item: item, need: need, amount: num(*amount, 3), source: "opticl", note: note);
        }
    }
    let kg: f64 = raw.parcel.iter().map(|part| part.kg).sum();
    let mean = |of: fn(&Component) -> f64| raw.parcel.iter().map(|part| part.kg * of(part)).sum::<f64>() / kg;
    let parcel = [mean(|part| part.kcal_per_kg), mean(|part| part.protein_g_per_kg), mean(|part| part.fat_g_per_kg)];
    for (need, amount) in names.iter().zip(parcel) {
        row!(folder, "contents", item: "ready-parcel", need: need, amount: num(amount, 1),
            source: "wfp-parcel;opticl;assumed",
            note: format!("mean of {} kg: canned beans and chickpeas at a third of the dry values (assumed), canned meat as meat in the WFP table, halva at 4 690 kcal a kg; research on the air drops used 2 657 kcal a kg", num(kg, 2)));
    }
    row!(folder, "contents", item: "salt", need: "salt", amount: 1000, source: "wfp-basket", note: "by definition");
    row!(folder, "contents", item: "bottled-water", need: "water", amount: 1, source: "assumed", note: "1 litre a kg, bottles not weighed");
    row!(folder, "contents", item: "soap", need: "soap", amount: 1000, source: "sphere", note: "by definition");
    row!(folder, "contents", item: "iehk", need: "essential-medicines", amount: num(1e4 * 90.0 / 1250.0, 3), source: "iehk",
        note: "10 000 people x 90 days / 1 250 kg");
    row!(folder, "contents", item: "tent", need: "shelter", amount: num(5.0 / 55.0, 5), source: "unhcr-tent;assumed",
        note: "5 places / 55 kg; the mass is assumed");
    row!(folder, "contents", item: "blanket", need: "blankets", amount: num(1.0 / 1.5, 5), source: "assumed", note: "1 blanket / 1.5 kg");
    Ok(())
}

/// Splits a whole number in proportion to weights; the rounded parts add up to it.
fn split(whole: f64, weights: &[f64]) -> Vec<f64> {
    let sum: f64 = weights.iter().sum();
    let mut done = 0.0;
    let mut given = 0.0;
    let part = |weight: &f64| {
        done += weight;
        let upto = (whole * done / sum).round();
        let part = upto - given;
        given = upto;
        part
    };
    weights.iter().map(part).collect()
}

/// Writes the population and returns the people present by governorate.
fn people(raw: &Raw, folder: &mut Folder) -> Result<BTreeMap<&'static str, f64>> {
    let areas: Vec<&'static str> = NORTH.into_iter().chain(SOUTH).collect();
    let before: BTreeMap<&str, f64> = areas.iter().map(|area| Ok((*area, raw.before(area)?))).collect::<Result<_>>()?;
    let total: f64 = before.values().sum();
    let north = raw.figure("north-present")?;
    let rafah = raw.value("rafah-present")?;
    let displaced = raw.value("displaced")?;
    let rest = total - north.value - rafah;

    let mut present: BTreeMap<&'static str, f64> = BTreeMap::from([("rafah", rafah)]);
    let share = |whole: f64, into: &[&'static str]| {
        let weights: Vec<f64> = into.iter().map(|area| before[area]).collect();
        into.iter().copied().zip(split(whole, &weights)).collect::<Vec<_>>()
    };
    present.extend(share(north.value, &NORTH));
    present.extend(share(rest, &SOUTH[..2]));
    ensure!(present.values().sum::<f64>() == total, "the governorates do not add up");

    let in_rafah = rafah - before["rafah"];
    let others: Vec<&'static str> = areas.iter().copied().filter(|area| *area != "rafah").collect();
    let weights: Vec<f64> = others.iter().map(|area| present[area]).collect();
    let mut moved: BTreeMap<&'static str, f64> = BTreeMap::from([("rafah", in_rafah)]);
    moved.extend(others.iter().copied().zip(split(displaced - in_rafah, &weights)));

    let high = north.high.context("no high figure of the north")?;
    for area in areas {
        let (here, away) = (present[area], moved[area]);
        let (source, how) = if NORTH.contains(&area) {
            (
                "unrwa-91;ocha-113;pcbs;unrwa-84;assumed",
                format!(
                    "{} people in the north (UNRWA, 15 March; OCHA had {} on 7 February: high), split as before the war, {} of {}",
                    grouped(north.value),
                    grouped(high),
                    grouped(before[area]),
                    grouped(before["north-gaza"] + before["gaza"])
                ),
            )
        } else if area == "rafah" {
            ("unrwa-93;ocha-rafah;pcbs;unrwa-84;assumed", "1 200 000 people in Rafah (UNRWA, 20 March)".to_owned())
        } else {
            (
                "pcbs;unrwa-91;unrwa-93;unrwa-84;assumed",
                format!(
                    "not documented: {} - {} in the north - {} in Rafah = {}, split as before the war, {} of {}",
                    grouped(total),
                    grouped(north.value),
                    grouped(rafah),
                    grouped(rest),
                    grouped(before[area]),
                    grouped(before["deir-al-balah"] + before["khan-younis"])
                ),
            )
        };
        for (group, people) in [("displaced", away), ("resident", here - away)] {
            let part = if area == "rafah" {
                format!(
                    "displaced: 1 200 000 - {} who lived there before; OCHA had over 1 000 000 displaced there on 3 January",
                    grouped(before["rafah"])
                )
            } else {
                format!(
                    "displaced: {} in all (UNRWA, up to) - {} in Rafah, in proportion to people present (assumed)",
                    grouped(displaced),
                    grouped(in_rafah)
                )
            };
            let (low, top) = if NORTH.contains(&area) {
                (num(people, 0), num(people * high / north.value, 0))
            } else if area == "rafah" && group == "displaced" {
                (num(people, 0), num(raw.value("displaced-rafah")?, 0))
            } else {
                (String::new(), String::new())
            };
            row!(folder, "population", place: area, group: group, from: START, people: num(people, 0),
                low: low, high: top, source: source, note: format!("{how}; {part}"));
        }
    }
    Ok(present)
}

/// Writes the services and returns the kilograms of diesel they take a day by governorate.
fn services(
    raw: &Raw,
    people: &BTreeMap<&'static str, f64>,
    folder: &mut Folder,
) -> Result<BTreeMap<&'static str, f64>> {
    let total: f64 = people.values().sum();
    let south: f64 = SOUTH.iter().map(|area| people[area]).sum();
    let output = total * raw.value("water-before")? * raw.value("water-output")?;
    let wells = output * raw.value("water-wells-later")? / raw.value("water-total-later")?;
    let rest = (output - wells) / 2.0;
    let all = format!(
        "{} people x {} litres before x 5 per cent of the previous output (at most, end of January 2024) = {} m3 a day",
        grouped(total),
        raw.value("water-before")?,
        grouped(output / 1e3)
    );
    let rivals = "rival figures: WFP 1.8 litres of clean water a person in the north and 1.5 in the south (November 2023); WASH Cluster 114 901 m3 a day in August 2024";
    let per_litre = raw.value("fuel-wells")? / 130_000.0 * 0.84 / 1e3;
    let mut fuel = BTreeMap::new();
    for (area, here) in people {
        *fuel.entry(*area).or_default() += wells * here / total * per_litre;
        row!(folder, "services", id: format!("wells-{area}"), place: area, need: "water",
            amount_per_day: num(wells * here / total, 0), fuel_item: "diesel", fuel_kg_per_unit: num(per_litre, 8),
            source: "wash-before;damage;wash-cluster;wfp-water;pwa-fuel;assumed",
            note: format!("{all}, of which wells 69 000 / 114 901 = {} m3, in proportion to people present (assumed); fuel 14 000 / 130 000 litres a m3 x 0.84 kg; {rivals}", grouped(wells / 1e3)));
    }
    for area in SOUTH {
        let here = rest * people[area] / south;
        *fuel.entry(area).or_default() += here * DESALINATION;
        let note = format!(
            "{all}, not from wells {} m3, half by pipelines from Israel and half by desalination (assumed), in the south only: OCHA reported both closed in the north; in proportion to people present (assumed)",
            grouped(2.0 * rest / 1e3)
        );
        row!(folder, "services", id: format!("pipelines-{area}"), place: area, need: "water",
            amount_per_day: num(here, 0), source: "wash-before;damage;wash-cluster;ocha-25;assumed", note: note);
        row!(folder, "services", id: format!("desalination-{area}"), place: area, need: "water",
            amount_per_day: num(here, 0), fuel_item: "diesel", fuel_kg_per_unit: DESALINATION,
            source: "wash-before;damage;wash-cluster;ocha-25;assumed",
            note: format!("{note}; fuel 0.8 to 1.2 litres a m3, taken as 1 (assumed), x 0.84 kg"));
    }

    let farm = raw.figure("farm-share")?;
    let (february, may) = (raw.value("farm-damage-feb")?, raw.value("farm-damage-may")?);
    let april = february + (may - february) * 2.0 / 3.0;
    for (area, here) in people {
        let until = date(2024, 5, 6);
        for (season, from, until, damage) in
            [("spring", None, Some(until), april), ("summer", Some(date(2024, 5, 7)), None, may)]
        {
            let text = |date: Option<Date>| date.map_or(String::new(), |date| date.to_string());
            let energy = farm.value * (1.0 - damage) * 2100.0 * here;
            row!(folder, "services", id: format!("farming-{season}-{area}"), place: area, need: "energy",
                amount_per_day: num(energy, 0), from: text(from), until: text(until),
                source: "oxfam-farming;fao-land;assumed",
                note: format!("17 per cent of energy intake (14 to 20) x (1 - {} of arable land damaged) x 2 100 kcal x {} people present: {} kcal a person; work in the fields is taken to follow the people present, not those who lived there before (assumed)",
                    num(damage, 3), grouped(*here), num(energy / here, 0)));
        }
    }
    Ok(fuel)
}

fn stores(raw: &Raw, fuel: &BTreeMap<&'static str, f64>, folder: &mut Folder) -> Result<()> {
    for area in NORTH.into_iter().chain(SOUTH) {
        let room = raw.figure(&format!("store-{area}"))?;
        let high = room.high.context("no high figure of a warehouse")?;
        let (share, why) = if area == "rafah" {
            (1.0, "all of it is taken to stand: no ground operation there yet")
        } else {
            (0.5, "what still stands is not documented: half is assumed")
        };
        row!(folder, "storage", id: format!("warehouses-{area}"), place: area, amount_t: num(room.value * share, 0),
            source: "warehouses;assumed",
            note: format!("{} to {} t before the war, low end used; {why}", grouped(room.value), grouped(high)));
    }
    for (item, litre) in
        [("wheat-flour", 1.0), ("rice", 1.0), ("lentils", 1.0), ("chickpeas", 1.0), ("sugar", 1.0), ("oil", 0.92e-3)]
    {
        let before = raw.value(&format!("stock-{item}"))?;
        row!(folder, "stocks", place: "rafah", item: item, amount_t: num(before * litre / 10.0, 1),
            source: "unrwa-stocks;assumed",
            note: format!("not documented for 29 March 2024: a tenth of the {} t in UNRWA warehouses on 7 October 2023 is assumed to be at hand as working stock", num(before * litre, 1)));
    }
    for (area, kg) in fuel {
        row!(folder, "stocks", place: area, item: "diesel", amount_t: num(kg * 7.0 / 1e3, 2), source: "cogat;assumed",
            note: format!("not documented: a week's fuel of the water services, {} kg a day, is assumed to be at hand; COGAT records 1 845 t of fuel entering in March 2024", num(*kg, 0)));
    }
    Ok(())
}

fn supplies(raw: &Raw, folder: &mut Folder) -> Result<()> {
    const RUNNING: &str = "orders of March are taken to be under way, hence no wait (assumed)";
    // Item, what WFP priced, kg (or litres x kg) of the unit priced.
    #[rustfmt::skip]
    let priced = [
        ("wheat-flour", "Wheat flour (locally processed)", 50.0, ""),
        ("rice", "Rice (small grain, imported)", 25.0, ""),
        ("lentils", "Lentils", 1.0, ""),
        ("chickpeas", "Chickpeas", 1.0, ""),
        ("oil", "Oil (maize)", 3.0 * 0.92, "3 litres x 0.92 kg"),
        ("sugar", "Sugar", 1.0, ""),
        ("salt", "Salt", 1.0, ""),
        ("ready-parcel", "Beans (fava, small, tinned)", 0.38, "380 g; tinned beans stand for the whole parcel (assumed)"),
        ("diesel", "Fuel (petrol-gasoline)", 0.84, "1 litre x 0.84 kg; petrol stands for diesel (assumed)"),
    ];
    // Item, price, what it is a price of, source, why.
    #[rustfmt::skip]
    let others = [
        ("csb", "950", "t", "opticl;assumed", "price at Amman in the WFP instance for Syria; its currency is not stated and read as US dollars; taken for every origin"),
        ("bottled-water", "300", "t", "cogat;assumed", "not documented: 0.30 USD a litre delivered to the hub"),
        ("soap", "1500", "t", "assumed", "not documented: bulk price of bar soap"),
        ("iehk", "20000", "unit", "assumed", "not documented: order of magnitude of a complete kit"),
        ("tent", "400", "unit", "assumed", "not documented: order of magnitude of a family tent"),
        ("blanket", "6", "unit", "assumed", "not documented: order of magnitude"),
    ];
    let bulk = ["wheat-flour", "rice", "lentils", "chickpeas", "oil", "sugar", "salt"];
    let gifts = ["ready-parcel", "bottled-water", "soap", "iehk", "tent", "blanket"];
    #[rustfmt::skip]
    let places: [(&str, f64, &str, Vec<&str>); 6] = [
        ("port-said", 0.0, RUNNING, bulk.to_vec()),
        ("el-arish", 0.0, RUNNING, [&gifts[..], &["csb", "diesel"]].concat()),
        ("ashdod", 0.0, RUNNING, [&bulk[..], &["csb", "diesel"]].concat()),
        ("amman", 0.0, RUNNING, [&gifts[..], &["wheat-flour", "lentils", "csb"]].concat()),
        ("larnaca", 10.0, "ten days to buy and collect", vec!["wheat-flour", "ready-parcel"]),
        ("airfields", 0.0, "stocks of the air forces", vec!["ready-parcel"]),
    ];
    for (place, lead, wait, goods) in places {
        for item in goods {
            let id = format!("{item}-{place}");
            if let Some((_, commodity, kg, what)) = priced.iter().find(|known| known.0 == item) {
                let price = raw.price(commodity)?;
                let what = if what.is_empty() { format!("{} kg", num(*kg, 2)) } else { (*what).to_owned() };
                row!(folder, "supplies", id: id, place: place, item: item, price: num(price / kg * 1e3, 0), price_per: "t",
                    currency: "ILS", lead_days: lead, modality: "purchase", source: "wfp-prices;assumed",
                    note: format!("median retail price in the Gaza Strip, October 2022 to September 2023, {} ILS for {what}; stands for the price outside (assumed); amount not limited (assumed); {wait}", num(price, 2)));
            } else {
                let (_, price, per, source, why) =
                    others.iter().find(|known| known.0 == item).with_context(|| format!("no price of {item}"))?;
                let (amount, often, limit) = if item == "bottled-water" {
                    let landed = raw.by_land("Water");
                    let amount = num(landed / days(MARCH)?, 1);
                    let limit = format!(
                        "COGAT records {} t of water by land in March 2024, {amount} t a day; each hub is taken to be able to send as much (assumed)",
                        grouped(landed)
                    );
                    (amount, "day", limit)
                } else {
                    (String::new(), "", "amount not limited (assumed)".to_owned())
                };
                row!(folder, "supplies", id: id, place: place, item: item, price: price, price_per: per,
                    currency: "USD", amount_t: amount, per: often, lead_days: lead, modality: "purchase", source: source,
                    note: format!("{why}; {limit}; {wait}"));
            }
        }
    }
    let march = raw.prices.iter().filter(|row| (MARCH[0]..=MARCH[1]).contains(&row.date));
    let rate = median(march.map(|row| row.usdprice / row.price).collect()).context("no rate")?;
    row!(folder, "rates", currency: "ILS", from: date(2024, 3, 15), per_unit: num(rate, 4), source: "wfp-prices",
        note: "median of US dollar price / price in ILS of the commodities used here, March 2024");
    Ok(())
}

fn money(raw: &Raw, folder: &mut Folder) -> Result<()> {
    let appeal = raw.value("appeal-2024")?;
    let share = raw.value("appeal-2024-gaza-share")?;
    row!(folder, "funds", id: "paid-2023", donor: "Donors of the 2023 flash appeal", amount: num(raw.value("appeal-2023-received")?, 0),
        currency: "USD", status: "paid", from: "2023-11-17", until: "2023-12-31", source: "appeal-2023",
        note: "checked: spent before the plan starts; received by November 2023 and spent on the response of 2023: its dates keep it out of this plan");
    row!(folder, "funds", id: "pledged-2023", donor: "Donors of the 2023 flash appeal", amount: num(raw.value("appeal-2023-pledged")?, 0),
        currency: "USD", status: "pledged", from: "2023-11-17", source: "appeal-2023", note: "a pledge: not counted");
    row!(folder, "funds", id: "asked-2024", donor: "Flash appeal of 17 April 2024", amount: num(appeal * share, 0), currency: "USD",
        status: "announced", from: "2024-04-17", source: "appeal-2024",
        note: format!("{} USD asked for x {share} for Gaza: a request, not money: not counted", grouped(appeal)));
    row!(folder, "funds", id: "paid-2024-assumed", donor: "All donors (assumed)", amount: num(appeal * share, 0), currency: "USD",
        status: "committed", from: START, share_paid: raw.value("cairo-paid-share")?, lag_days: num(raw.value("cairo-lag")?, 0),
        source: "appeal-2024;cairo-2014;assumed",
        note: format!("what will be paid is not documented: the part of the appeal for Gaza, {} USD, paid as the pledges of 2014 were ({} of it in the end, time constant 5.36 months); begun on the first day because the money at hand then is not documented; not earmarked because no earmarks are documented; the appeal also covers work that this plan does not buy",
            grouped(appeal * share), raw.value("cairo-paid-share")?));
    Ok(())
}

fn texts(raw: &Raw, folder: &mut Folder) -> Result<()> {
    let erez = [date(2024, 5, 1), date(2024, 5, 8)];
    let western = [date(2024, 5, 12), date(2024, 7, 22)];
    let [east_trucks, west_trucks] = [raw.trucks(Some("Erez"), erez), raw.trucks(Some("Western Erez"), western)];
    let (east, west) = (east_trucks / days(erez)?, west_trucks / days(western)?);
    let pier = [date(2024, 5, 17), date(2024, 7, 17)];
    let landed = raw.value("pier-t")?;
    let load = raw.value("truck-t")?;

    let base = format!(
        r#"# The Gaza Strip from 29 March 2024: access stays as recorded in March 2024.

[crisis]
id = "{CASE}"
title = {{ en = "Gaza Strip, 29 March to 26 September 2024", ar = "قطاع غزة، من 29 آذار/مارس إلى 26 أيلول/سبتمبر 2024", fr = "Bande de Gaza, du 29 mars au 26 septembre 2024" }}
start = {START}
periods = ["26 week"]
currency = "USD"

[truck]
t = {load:.1}
m3 = 60.0 # not documented: assumed
source = "wfp-truck;assumed"

[aims]
order = ["survival", "standard", "cost"]
ration = "per-place"
"#
    );
    let base = base + &rivals(raw, folder)?;
    let north = format!(
        r#"title = {{ en = "Northern crossings open as recorded", ar = "فتح المعابر الشمالية كما سُجّل", fr = "Points de passage du nord ouverts comme enregistré" }}
note = "UNRWA's list has {} trucks at Erez from 1 to 8 May 2024 ({} days) and {} at Western Erez from 12 May to 22 July ({} days); Western Erez is taken to go on at that rate. From 6 May the list is partial."
{}{}{}{}{}"#,
        grouped(east_trucks),
        days(erez)?,
        grouped(west_trucks),
        days(western)?,
        set("erez-trucks", "amount", &num(east, 1)),
        set("erez-trucks", "from", &erez[0].to_string()),
        set("erez-trucks", "until", &erez[1].to_string()),
        set("western-erez-trucks", "amount", &num(west, 1)),
        set("western-erez-trucks", "from", &western[0].to_string()),
    );
    let rafah = format!(
        r#"title = {{ en = "Rafah crossing closes on 7 May", ar = "إغلاق معبر رفح في 7 أيار/مايو", fr = "Fermeture du point de passage de Rafah le 7 mai" }}
note = "As recorded: the last trucks on UNRWA's list at Rafah crossing are of 4 May 2024, and it is closed from 7 May. Kerem Shalom stays as in March and people stay where they are, unlike what happened."
{}"#,
        set("rafah-crossing-trucks", "until", "2024-05-06"),
    );
    let spring = [START, date(2024, 5, 6)];
    let summer = [date(2024, 5, 7), date(2024, 9, 26)];
    let rate = |crossing: &str, when: [Date; 2]| -> Result<String> {
        Ok(num(raw.trucks(Some(crossing), when) / days(when)?, 1))
    };
    let recorded = format!(
        r#"title = {{ en = "Land crossings as recorded to September", ar = "المعابر البرية كما سُجّل حتى أيلول/سبتمبر", fr = "Points de passage terrestres comme enregistré jusqu'en septembre" }}
note = "Averages of UNRWA's list: Rafah and Kerem Shalom from 29 March to 6 May 2024, Kerem Shalom alone from 7 May to 26 September, Erez from 1 to 8 May, Western Erez from 12 May to 22 July. From 6 May the list is partial and rows of the private sector cannot be verified, so that more may have come in. Gate 96, the pier and Erez in September are left out; the road into the north, air drops and people stay as in March."
{}{}{}{}{}{}{}{}{}{}{}"#,
        set("rafah-crossing-trucks", "amount", &rate("Rafah Crossing", spring)?),
        set("rafah-crossing-trucks", "until", &spring[1].to_string()),
        set("kerem-shalom-trucks", "amount", &rate("Kerem Shalom", spring)?),
        set("kerem-shalom-trucks", "until", &spring[1].to_string()),
        set("kerem-shalom-trucks-later", "amount", &rate("Kerem Shalom", summer)?),
        set("erez-trucks", "amount", &rate("Erez", erez)?),
        set("erez-trucks", "from", &erez[0].to_string()),
        set("erez-trucks", "until", &erez[1].to_string()),
        set("western-erez-trucks", "amount", &rate("Western Erez", western)?),
        set("western-erez-trucks", "from", &western[0].to_string()),
        set("western-erez-trucks", "until", &western[1].to_string()),
    );
    let before = format!(
        r#"title = {{ en = "As many trucks as before the war", ar = "عدد الشاحنات كما قبل الحرب", fr = "Autant de camions qu'avant la guerre" }}
note = "{} trucks a day (WFP), all goods. The split is assumed: Kerem Shalom 60, Rafah 20, Erez 10 and Western Erez 10 in a hundred. It is the volume of before the war, not its map: Erez was then for people and Western Erez did not exist. The road into the north does not limit."
{}{}{}{}{}"#,
        num(raw.value("trucks-before")?, 0),
        set("kerem-shalom-trucks", "amount", &num(raw.value("trucks-before")? * 0.6, 1)),
        set("rafah-crossing-trucks", "amount", &num(raw.value("trucks-before")? * 0.2, 1)),
        set("erez-trucks", "amount", &num(raw.value("trucks-before")? * 0.1, 1)),
        set("western-erez-trucks", "amount", &num(raw.value("trucks-before")? * 0.1, 1)),
        set("coordination-t", "amount", "20000"),
    );
    let floating = format!(
        r#"title = {{ en = "Floating pier opens as recorded", ar = "افتتاح الرصيف العائم كما سُجّل", fr = "Ouverture de la jetée flottante comme enregistré" }}
note = "{} t from 17 May to 17 July 2024, {} days, most of them without operation: {} t a day."
{}{}{}"#,
        grouped(landed),
        days(pier)?,
        num(landed / days(pier)?, 1),
        set("pier-t", "amount", &num(landed / days(pier)?, 1)),
        set("pier-t", "from", &pier[0].to_string()),
        set("pier-t", "until", &pier[1].to_string()),
    );
    let mixed = r#"title = { en = "Eight weeks, then four months", ar = "ثمانية أسابيع ثم أربعة أشهر", fr = "Huit semaines, puis quatre mois" }
note = "The base with coarser periods later on."

[crisis]
periods = ["8 week", "2 x 32 days", "2 x 31 days"]
"#;
    for (name, text) in [
        ("longpole.toml", base),
        ("scenarios/north-opens.toml", north),
        ("scenarios/rafah-closes.toml", rafah),
        ("scenarios/as-recorded.toml", recorded),
        ("scenarios/pre-war-access.toml", before),
        ("scenarios/pier-opens.toml", floating),
        ("scenarios/periods-mixed.toml", mixed.to_owned()),
    ] {
        folder.texts.insert(name.to_owned(), text);
    }
    Ok(())
}

/// Facts of which two figures are published. What the tables hold is used.
fn rivals(raw: &Raw, folder: &Folder) -> Result<String> {
    let rows = |table: &str| -> Result<Vec<BTreeMap<&str, &str>>> {
        let table = folder.tables.get(table).with_context(|| format!("no table {table}"))?;
        let named = table.rows.iter().map(|cells| table.columns.iter().copied().zip(cells.iter().map(String::as_str)));
        Ok(named.map(Iterator::collect).collect())
    };
    let mut text = String::new();
    let mut add = |id: &str, table: &str, which: &str, column: &str, figures: [(&str, &str); 2], reason: &str| {
        let [(used, source), (other, rival)] = figures;
        text.push_str(&format!(
            "\n[[rival]]\nid = \"{id}\"\ntable = \"{table}\"\nwhere = {{ {which} }}\ncolumn = \"{column}\"\n\
             estimates = [ {{ value = {used}, source = \"{source}\" }}, {{ value = {other}, source = \"{rival}\" }} ]\n\
             use = \"{source}\"\nreason = \"{reason}\"\n"
        ));
    };
    let march = days(MARCH)?;
    let capacities = rows("capacities")?;
    let dropped = capacities.iter().find(|row| row["id"] == "airfields-t").context("no air drops")?;
    let announced = (raw.value("airdrop-announced-t")? + raw.value("airdrop-announced-meals")? * 0.0006) / march;
    add(
        "air-drops-march",
        "capacities",
        "id = \"airfields-t\"",
        "amount",
        [(dropped["amount"], "cogat"), (&num(announced, 0), "centcom")],
        "a record of consignments by weight; the announcements give weights for some drops, and for others meals, here at about 0.6 kg each (assumed)",
    );
    let counts = rows("population")?;
    for row in counts.iter().filter(|row| !row["high"].is_empty()) {
        let (place, group) = (row["place"], row["group"]);
        let (sources, reason) = if place == "rafah" {
            (
                ["unrwa-93", "ocha-rafah"],
                "later by eleven weeks; OCHA's figure of 3 January is a round one, over one million",
            )
        } else {
            (
                ["unrwa-91", "ocha-113"],
                "later by five weeks; both figures are for the whole north and are split alike, and the rest of the Strip is left as it is",
            )
        };
        add(
            &format!("{group}-{place}"),
            "population",
            &format!("place = \"{place}\", group = \"{group}\""),
            "people",
            [(row["people"], sources[0]), (row["high"], sources[1])],
            reason,
        );
    }
    Ok(text)
}

/// A rule of a scenario on one capacity.
fn set(id: &str, column: &str, value: &str) -> String {
    set_in("capacities", id, column, value)
}

/// A rule of a scenario on one row.
pub(super) fn set_in(table: &str, id: &str, column: &str, value: &str) -> String {
    format!("\n[[set]]\ntable = \"{table}\"\nwhere = {{ id = \"{id}\" }}\ncolumn = \"{column}\"\nvalue = {value}\n")
}
