//! The options of March 2024 for `examples/gaza-2024`: gates, forces, courses, orders, the money that was spoken of, what a
//! presence might let pass, and the scenarios.
//!
//! Figures of forces come with the marks of the sources; whatever the reports of March 2024 leave open is assumed and says so.

use anyhow::{Context as _, Result};

use super::gaza::{Raw, set_in};
use super::{Folder, grouped, num, row};

/// Most people of a force: no report names a number. Five thousand are about two for a thousand inhabitants.
const STRENGTH: f64 = 5000.0;

/// People of a force for one truck a day: central, and the range for a high and a low effect. Elicited figures are to replace
/// them.
const PEOPLE_PER_TRUCK: [f64; 3] = [100.0, 40.0, 250.0];

/// The money that was spoken of, in US dollars: no report names a sum.
const DISCUSSED: f64 = 400e6;

/// Most that a force lets pass beyond what passes unprotected, in trucks a day at each northern crossing and on the road north.
const PROTECTED_TRUCKS: f64 = 50.0;

pub(super) fn add(raw: &Raw, folder: &mut Folder) -> Result<()> {
    sources(folder)?;
    gates(folder)?;
    capacities(raw, folder)?;
    forces(raw, folder)?;
    money(folder)?;
    orders(folder)?;
    scenarios(raw, folder)
}

fn sources(folder: &mut Folder) -> Result<()> {
    const FACTS: &str = "facts, attributed";
    #[rustfmt::skip]
    let sources = [
        ("icj-order", "Order of 28 March 2024 (request for the modification of the order of 26 January 2024 indicating provisional measures)", "International Court of Justice", "official", "https://www.politicsweb.co.za/documents/israel-must-facilitate-food-supply-to-gaza--icj", "2024-03-28", "orders without delay the provision at scale of urgently needed basic services and humanitarian assistance, also by more capacity and more land crossing points; a report within one month; full text on a secondary page"),
        ("officials-march", "Early talks about funding a multinational force or a Palestinian peacekeeping team", "Politico, two officials of the US Department of Defense and two other US officials who are not named", "unnamed", "https://www.yahoo.com/news/dod-early-talks-fund-peacekeeping-165000101.html", "2024-03-28", "no number of people, no sum, no date; funding for the needs of the force beside other countries; could also serve reconstruction, infrastructure, humanitarian aid; weeks or months before any plan is approved; whether a local force could be trained in time is called open"),
        ("trucks-asked", "At least 300 trucks a day asked for", "World Food Programme as quoted by Reuters", "named", "https://www.reuters.com/", "2024-03-06", "secondary page"),
        ("un-reimbursement", "Reimbursement of contingents and costs of missions", "United Nations General Assembly, in references on peacekeeping", "named", "https://peacekeeping.un.org/en/how-we-are-funded", "2018-07-01", "1 428 US dollars a person and month; 1.31 billion for 18 316 people in Congo 2016/17"),
        ("haiti-plan", "Planned cost of the support mission for Haiti", "planners of the mission, in the press", "named", "https://peacekeeping.un.org/", "", "600 million US dollars a year for 2 500 people; secondary page"),
        ("mission-pace", "Time to peak strength of missions", "Global Peace Operations Review", "measured", "https://peaceoperationsreview.org/", "2016-01-01", "just over ten months on average; 92.5 per cent of the ceiling; the defaults of the table"),
        ("police-school", "A police school in Jordan", "Coalition Provisional Authority", "official", "https://govinfo.library.unt.edu/cpa-iraq/", "2003-10-03", "courses of eight weeks; 500 at first, then 1 500 every four weeks"),
        ("trained-abroad", "Forces recruited locally and trained abroad (R40664)", "US Congressional Research Service", "named", "https://crsreports.congress.gov/", "2009-06-30", "2 100 people with 161 million US dollars to June 2009, facilities and equipment included"),
        ("programme-split", "Security assistance programme, 2007 to 2010 (GAO-10-505)", "US Government Accountability Office", "named", "https://www.gao.gov/products/gao-10-505", "2010-05-11", "392 million US dollars: training 160, non-lethal equipment 89, facilities 99, ministry 22"),
    ];
    for (id, title, publisher, attribution, url, published, note) in sources {
        row!(folder, "sources", id: id, title: title, publisher: publisher, attribution: attribution, url: url,
            published: published, language: "en", licence: FACTS, note: note);
    }
    Ok(())
}

fn gates(folder: &mut Folder) -> Result<()> {
    row!(folder, "gates", id: "access", title: "More trucks are let in, without a force",
        title_ar: "السماح بدخول مزيد من الشاحنات، من دون قوة", title_fr: "Davantage de camions sont admis, sans force",
        decided_by: "Government of Israel", likely: "never", source: "icj-order;assumed",
        note: "the court ordered it; that it happens on a day is a scenario, not a forecast");
    row!(folder, "gates", id: "consent", title: "Those concerned consent to a force",
        title_ar: "موافقة المعنيين على القوة", title_fr: "Les parties concernées consentent à une force",
        decided_by: "Government of Israel and others concerned", likely: "never", source: "officials-march;assumed",
        note: "the officials name consent as what holds it up and give no day; 1 May, 1 July, 1 September and never are scenarios");
    row!(folder, "gates", id: "preparation", title: "Donors decide to prepare a force",
        title_ar: "قرار الجهات المانحة إعداد قوة", title_fr: "Les donateurs décident de préparer une force",
        decided_by: "Donors", earliest: "2024-04-12", likely: "2024-04-26", latest: "2024-07-26",
        source: "officials-march;assumed",
        note: "weeks or months, in the words of the report: two weeks, four weeks and four months after the first day are assumed");
    Ok(())
}

/// What more the crossings let in if access opens, in trucks a day: with March's 161.1 the 300 that WFP asked for.
const ACCESS_TRUCKS: [(&str, f64); 3] = [("kerem-shalom", 39.0), ("erez", 50.0), ("western-erez", 50.0)];

/// Rows that let nothing pass in the base, as it was in March, and that scenarios fill.
fn capacities(raw: &Raw, folder: &mut Folder) -> Result<()> {
    const EMPTY: &str = "nothing in March: a row for scenarios to fill, with";
    let asked = raw.value("trucks-asked")?;
    for (on, trucks) in ACCESS_TRUCKS {
        row!(folder, "capacities", id: format!("{on}-access"), on: on, measure: "trucks", amount: 0,
            gate: "access", source: "trucks-asked;assumed",
            note: format!("{EMPTY} {trucks} on top of March: 161.1 + 139 come to the {asked} trucks a day that WFP asked for at least; the split is assumed, with the new ones in the north where fewest came"));
    }
    let load = raw.value("truck-t")?;
    let road = num(PROTECTED_TRUCKS * load, 1);
    row!(folder, "capacities", id: "coordination-access", on: "deir-al-balah-to-gaza", measure: "t", amount: 0,
        gate: "access", source: "wfp-truck;assumed",
        note: format!("{EMPTY} {road}: {PROTECTED_TRUCKS} trucks a day x {load} t on the road into the north, on top of March: assumed"));

    let [central, few, many] = PEOPLE_PER_TRUCK;
    let why = |unit: &str| {
        format!(
            "what a presence lets pass is not known; elicited from nobody yet: {unit}; shifts and rest are counted in; it rests on consent, hence the gate"
        )
    };
    for on in ["erez", "western-erez"] {
        row!(folder, "capacities", id: format!("{on}-protected"), on: on, measure: "trucks", amount: 0,
            gate: "consent", presence_per_unit: central, source: "assumed",
            note: format!("{EMPTY} up to {PROTECTED_TRUCKS} trucks a day beyond what passes unprotected; {}",
                why(&format!("central {central} people for a truck a day, {few} if the effect is high, {many} if it is low"))));
    }
    let per_t = |people: f64| num(people / load, 2);
    row!(folder, "capacities", id: "coordination-protected", on: "deir-al-balah-to-gaza", measure: "t", amount: 0,
        gate: "consent", presence_per_unit: per_t(central), source: "wfp-truck;assumed",
        note: format!("{EMPTY} up to {road}: {PROTECTED_TRUCKS} trucks a day x {load} t beyond what passes unprotected; {}",
            why(&format!("central {} people for a tonne a day ({central} a truck), {} if the effect is high, {} if it is low", per_t(central), per_t(few), per_t(many)))));
    Ok(())
}

/// The rules by which a scenario opens access.
pub(super) fn access_rules(raw: &Raw) -> Result<String> {
    let fill = |(on, trucks): &(&str, f64)| set_in("capacities", &format!("{on}-access"), "amount", &num(*trucks, 1));
    let crossings: String = ACCESS_TRUCKS.iter().map(fill).collect();
    let road = num(PROTECTED_TRUCKS * raw.value("truck-t")?, 1);
    Ok(crossings + &set_in("capacities", "coordination-access", "amount", &road))
}

/// The rules by which a scenario says what passes where people are present.
fn protected_rules(raw: &Raw) -> Result<String> {
    let crossing = |on| set_in("capacities", &format!("{on}-protected"), "amount", &num(PROTECTED_TRUCKS, 1));
    let road = num(PROTECTED_TRUCKS * raw.value("truck-t")?, 1);
    Ok(crossing("erez") + &crossing("western-erez") + &set_in("capacities", "coordination-protected", "amount", &road))
}

fn forces(raw: &Raw, folder: &mut Folder) -> Result<()> {
    let head = raw.figure("head-year")?;
    let [low, high] = [head.low, head.high].map(|bound| bound.map(|bound| num(bound, 0)));
    let (low, high) = (low.context("no low cost of a head")?, high.context("no high cost of a head")?);
    let size = format!(
        "{} people: no report names a number; about two for a thousand inhabitants, assumed",
        grouped(STRENGTH)
    );
    row!(folder, "forces", id: "multinational", name: "Multinational force", name_ar: "قوة متعددة الجنسيات",
        name_fr: "Force multinationale", kind: "multinational", gate: "preparation", entry_gate: "consent",
        strength: num(STRENGTH, 0), cost_month: num(raw.value("un-month")?, 0), equipment_share: raw.value("un-equipment")?,
        cost_head_year_low: low, cost_head_year_central: num(head.value, 0), cost_head_year_high: high, sector: "security",
        source: "officials-march;un-reimbursement;haiti-plan;mission-pace;assumed",
        note: format!("{size}; comes on the curve of other missions (defaults of the table); reimbursement of the United Nations, equipment 0.3 to 0.6 of it taken as 0.45 (not verified); civilian staff and logistics are in the cost from above only"));
    let per_head = raw.value("abroad-cost")? / raw.value("abroad-people")?;
    let part = |id: &str| -> Result<f64> { Ok(raw.value(id)? / raw.value("split-all")?) };
    let hundreds = |money: f64| num((money / 100.0).round() * 100.0, 0);
    let start = raw.value("abroad-cost")? * part("split-facilities")?;
    row!(folder, "forces", id: "local", name: "Locally recruited force, trained abroad", name_ar: "قوة مجنّدة محليًا ومدرّبة في الخارج",
        name_fr: "Force recrutée sur place et formée à l'étranger", kind: "local", gate: "preparation", entry_gate: "consent",
        strength: num(STRENGTH, 0), monthly_loss: 0.015, cost_start: hundreds(start),
        cost_equip: hundreds(per_head * part("split-equipment")?), cost_month: 700, cost_head_year_low: low,
        cost_head_year_central: hundreds(per_head), cost_head_year_high: high, sector: "security",
        source: "officials-march;trained-abroad;programme-split;un-reimbursement;haiti-plan;assumed",
        note: format!("{size}; {} USD each for 2 100 people trained abroad, split as the later programme: facilities and ministry {} of {} million once, equipment for each who joins; wages of 700 USD a month and a loss of 1.5 per cent a month are assumed; central cost from above: the first year",
            grouped(per_head), num(raw.value("split-facilities")? / 1e6, 0), num(raw.value("split-all")? / 1e6, 0)));
    let seat = hundreds(per_head * part("split-training")?);
    let days = raw.value("school-days")?;
    for (id, seats, recruit, classes, which) in [
        ("school-first", raw.value("school-first")?, 28.0, "1", "the first class"),
        ("school-later", raw.value("school-later")?, 56.0, "3", "later classes, every four weeks"),
    ] {
        row!(folder, "courses", id: id, force: "local", seats: num(seats, 0), every_days: if classes == "1" { "" } else { "28" },
            classes: classes, days: num(days, 0), provider: "A third party", recruit_days: num(recruit, 0), equip_days: 14, dropout: 0.1,
            cost_per_seat: seat, source: "police-school;trained-abroad;programme-split;officials-march;assumed",
            note: format!("{which}, as in the school of 2003; four weeks to recruit and vet, two to equip, a tenth who do not finish: assumed; a seat costs the training part of {} USD a head",
                grouped(per_head)));
    }
    Ok(())
}

fn money(folder: &mut Folder) -> Result<()> {
    row!(folder, "funds", id: "discussed-2024", donor: "US Department of Defense and other countries (discussed)",
        amount: num(DISCUSSED, 0), currency: "USD", status: "announced", gate: "preparation", source: "officials-march;assumed",
        note: "funding was spoken of by officials who are not named: for the needs of a force, and also for reconstruction, infrastructure or humanitarian aid; no sum is named: 400 million USD are assumed, enough to pay either force of this folder to the end; not counted unless a scenario says so, and then for one of these ends; checked: taken to come whole and at once, as no curve is known for money of this kind");
    Ok(())
}

fn orders(folder: &mut Folder) -> Result<()> {
    let by = "2024-04-28";
    let reading = "the order names no figure: this test is a reading of it by the compilers (assumed); by the day on which the court asked for a report, one month later";
    #[rustfmt::skip]
    let orders = [
        ("icj-food", "Food to survive, everywhere", "غذاء للبقاء على قيد الحياة في كل مكان", "De quoi manger pour survivre, partout", "met:energy", "1", "", "icj-order;assumed", "1 050 kcal a person and day in each governorate"),
        ("icj-food-at-scale", "Enough food, everywhere", "غذاء كافٍ في كل مكان", "Assez à manger, partout", "standard:energy", "1", "", "icj-order;assumed", "2 100 kcal a person and day in each governorate: at scale, in the words of the order"),
        ("icj-water", "Water to survive, everywhere", "ماء للبقاء على قيد الحياة في كل مكان", "De l'eau pour survivre, partout", "met:water", "1", "", "icj-order;assumed", "three litres a person and day in each governorate"),
        ("icj-medicines", "Essential medicines, everywhere", "أدوية أساسية في كل مكان", "Médicaments essentiels, partout", "met:essential-medicines", "1", "", "icj-order;assumed", "basic care only"),
    ];
    for (id, en, ar, fr, indicator, least, place, source, what) in orders {
        row!(folder, "orders", id: id, title: en, title_ar: ar, title_fr: fr, issued_by: "International Court of Justice",
            issued: "2024-03-28", indicator: indicator, at_least: least, place: place, by: by, source: source,
            note: format!("{what}; {reading}; trucks are no test here: a plan sends no more of them than it needs"));
    }
    Ok(())
}

/// When consent comes: end of the scenario's id, and the day in three languages.
const CONSENT: [(&str, &str, [&str; 3]); 4] = [
    ("may", "2024-05-01", ["consent on 1 May", "الموافقة في 1 أيار/مايو", "consentement le 1er mai"]),
    ("july", "2024-07-01", ["consent on 1 July", "الموافقة في 1 تموز/يوليو", "consentement le 1er juillet"]),
    (
        "september",
        "2024-09-01",
        ["consent on 1 September", "الموافقة في 1 أيلول/سبتمبر", "consentement le 1er septembre"],
    ),
    ("never", "never", ["no consent", "من دون موافقة", "sans consentement"]),
];

fn title([en, ar, fr]: [&str; 3]) -> String {
    format!("title = {{ en = \"{en}\", ar = \"{ar}\", fr = \"{fr}\" }}\n")
}

fn scenarios(raw: &Raw, folder: &mut Folder) -> Result<()> {
    let mut add = |id: &str, text: String| folder.texts.insert(format!("scenarios/{id}.toml"), text);
    let access = title([
        "Access opens on 1 May, without a force",
        "توسيع الوصول في 1 أيار/مايو، من دون قوة",
        "L'accès s'ouvre le 1er mai, sans force",
    ]) + "note = \"What the court ordered on 28 March 2024, read as 300 trucks a day (WFP): more at Kerem Shalom, Erez and Western Erez and on the road into the north. The day is assumed.\"\n\n[gates]\naccess = 2024-05-01\n"
        + &access_rules(raw)?;
    add("access-opens", access);

    let paid = "\n[funds]\ncount = [\"discussed-2024\"]\n".to_owned()
        + &set_in("funds", "discussed-2024", "sectors", "\"security\"")
        + &protected_rules(raw)?;
    let options = [
        (
            "multinational",
            ["Multinational force", "قوة متعددة الجنسيات", "Force multinationale"],
            "multinational = true\n",
        ),
        ("local", ["Locally recruited force", "قوة مجنّدة محليًا", "Force recrutée sur place"], "local = true\n"),
        ("mixed", ["Mixed force", "قوة مختلطة", "Force mixte"], "local = 2500\nmultinational = 2500\n"),
    ];
    let scenario = |names: [&str; 3], (when, day): ([&str; 3], &str), forces: &str, note: &str| {
        let quoted = if day == "never" { "\"never\"".to_owned() } else { day.to_owned() };
        let [en, ar, fr] = [0, 1, 2].map(|at| {
            let comma = if at == 1 { "، " } else { ", " };
            format!("{}{comma}{}", names[at], when[at])
        });
        let head =
            title([&en, &ar, &fr]) + &format!("note = \"{note}\"\n\n[gates]\nconsent = {quoted}\n\n[forces]\n{forces}");
        head + &paid
    };
    for (id, names, forces) in options {
        for (end, day, when) in CONSENT {
            let note = "An option spoken of by officials who are not named (28 March 2024); people, sums and days are assumed. Prepared from 26 April, present only after consent; paid from the money that was spoken of, tied to the force.";
            add(&format!("{id}-{end}"), scenario(names, (when, day), forces, note));
        }
    }
    let [_, few, many] = PEOPLE_PER_TRUCK;
    let load = raw.value("truck-t")?;
    for (end, people, effect) in [
        ("high", few, ["high effect", "أثر كبير", "effet élevé"]),
        ("low", many, ["low effect", "أثر ضعيف", "effet faible"]),
    ] {
        let (_, day, when) = CONSENT[1];
        let when = [0, 1, 2].map(|at| format!("{}{}{}", when[at], if at == 1 { "، " } else { ", " }, effect[at]));
        let note = format!(
            "As multinational-july, with {people} people for a truck a day. The range is assumed until somebody who knows the roads is asked."
        );
        let mut text = scenario(options[0].1, ([&when[0], &when[1], &when[2]], day), options[0].2, &note);
        for row in ["erez-protected", "western-erez-protected"] {
            text += &set_in("capacities", row, "presence_per_unit", &num(people, 0));
        }
        text += &set_in("capacities", "coordination-protected", "presence_per_unit", &num(people / load, 2));
        add(&format!("multinational-july-{end}"), text);
    }
    let aid = title([
        "The money spoken of goes to aid",
        "المال المتداول يُصرف على المساعدات",
        "L'argent évoqué va à l'aide",
    ]) + "note = \"The same sum for food, water, health and shelter, with access as in March: what it buys elsewhere.\"\n\n[funds]\ncount = [\"discussed-2024\"]\n"
        + &set_in("funds", "discussed-2024", "sectors", "\"food;wash;health;shelter\"");
    add("money-for-aid", aid);
    Ok(())
}
