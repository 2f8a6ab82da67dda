//! People: what they are owed, keep, are served, and get as rations.

use crate::{FIRST, SECOND, attempt, check_aims, delivered, near, reached, settings, solve};
use longpole::Stopped;
use longpole::base::Date;

/// No meal is sold; what there is lies in the valley or is sold under other names.
const NOTHING_SOLD: (&str, &str) =
    ("supplies.csv", "id,place,item,price,amount_t,per\nmeal-harbour,harbour,meal,500,0,total\n");

#[test]
fn survival_goes_before_the_standard() {
    // One period, 4 t: 2.5 t for survival are there, 1 t is missing below standard. With 2 t, 0.5 t is missing for
    // survival, and 3 t below standard.
    for (stock, survival, standard) in [(4.0, 0.0, 2000.0), (2.0, 2000.0, 6000.0)] {
        let run = solve(&[
            ("longpole.toml", &settings("\"10 days\"", "")),
            NOTHING_SOLD,
            ("stocks.csv", &format!("place,item,amount_t\nvalley,meal,{stock}\n")),
        ]);
        check_aims(&run, survival, standard, 0.0);
    }
    // Two periods, 6 t at once: the first aim spreads them, 2.5 t at least in each; in all 4 t are missing.
    let run = solve(&[NOTHING_SOLD, ("stocks.csv", "place,item,amount_t\nvalley,meal,6\n")]);
    check_aims(&run, 0.0, 8000.0, 0.0);
}

#[test]
fn few_of_many_who_are_short_are_told() {
    // A million people need 250 t a day to survive and 500 t to the standard. The road carries 0.1 t less than the one,
    // 100,000 kg x 4,000 kcal: 400 person-days of 1,000 kcal a day, or 0.2 t less than the other: 400 of 2,000 kcal.
    let tenth: Date = "2030-01-10".parse().expect("a day");
    for (tonnes, survival, standard, until) in
        [(249.9, 4000.0, 5_002_000.0 + 4000.0, Some(tenth)), (499.8, 0.0, 8000.0, None)]
    {
        let run = solve(&[
            ("population.csv", "place,from,people\nvalley,2030-01-01,1000000\n"),
            (
                "capacities.csv",
                &format!(
                    "id,on,measure,amount,from,until\ntrack,road,t,{tonnes},,2030-01-10\n\
                     paved,road,t,499.8,2030-01-11,\n"
                ),
            ),
        ]);
        let need = &run.plan.summary.needs[0];
        near("survival", need.below_survival, survival);
        near("standard", need.below_standard, standard);
        assert_eq!(need.survival_short_until, until);
        assert_eq!(need.standard_short_until, Some(run.plan.summary.end));
        let words = longpole::present::words(longpole::language::Language::English);
        let names = longpole::present::Names::of(&run.posed.crisis, &words);
        let text = longpole::present::summary::text(&run.plan.summary, 100, names);
        assert!(text.contains("Who is short") && !text.contains("Met in full"), "{text}");
        assert!(until.is_none() || text.contains(" 4,000  10 Jan"), "{text}");
    }
}

#[test]
fn a_kilocalorie_goes_where_it_saves_most_person_days() {
    // 500 ill people survive only on the full 2,000 kcal; 500 others on 1,000. 3 t = 12,000,000 kcal for ten days.
    // One person-day of the others costs 1,000 kcal, of the ill 2,000: the others first, 5,000,000 kcal. 7,000,000 are
    // left for the ill, who need 10,000,000: 3,000,000 / 2,000 = 1,500 person-days below survival.
    // Below standard 20,000,000 - 12,000,000 kcal are missing, whoever gets them: 4,000 person-days.
    let folder = [
        ("longpole.toml", settings("\"10 days\"", "")),
        ("stocks.csv", "place,item,amount_t\nvalley,meal,3\n".to_owned()),
        (
            "population.csv",
            "place,group,from,people\nvalley,ill,2030-01-01,500\nvalley,others,2030-01-01,500\n".to_owned(),
        ),
        ("requirements.csv", "group,need,survival,standard\nill,energy,2000,2000\n".to_owned()),
    ];
    let folder: Vec<(&str, &str)> =
        folder.iter().map(|(path, text)| (*path, text.as_str())).chain([NOTHING_SOLD]).collect();
    check_aims(&solve(&folder), 1500.0, 4000.0, 0.0);
}

#[test]
fn a_weighted_need_goes_first() {
    // One stock of meal fills energy, one of milk fills milk; the gate takes 1 t in ten days for both. A tonne of meal
    // is 4,000 person-days of survival, a tonne of milk 1,000,000 g / 400 g = 2,500. Weighted by two milk counts 5,000.
    //   unweighted: meal, 2.5 - 1 = 1.5 t missing, 6,000; milk 10,000 person-days.   16,000 in all
    //   weighted:   milk, 10,000 - 2,500 = 7,500, twice; meal 10,000.               25,000 in all
    for (weight, sum, meal) in [("", 16_000.0, 1.0), ("2", 25_000.0, 0.0)] {
        let run = solve(&[
            ("longpole.toml", &settings("\"10 days\"", "")),
            ("items.csv", "id,name\nmeal,Meal\nmilk,Milk\n"),
            (
                "needs.csv",
                &format!(
                    "id,name,sector,unit,kind,survival,weight_survival\nenergy,E,food,kcal,eaten,1000,\nmilk,M,food,g,eaten,400,{weight}\n"
                ),
            ),
            ("contents.csv", "item,need,amount\nmeal,energy,4000\nmilk,milk,1000\n"),
            ("supplies.csv", "id,place,item,price\nmeal,harbour,meal,500\nmilk,harbour,milk,900\n"),
            ("capacities.csv", "id,on,measure,amount\ngate,road,t,0.1\n"),
        ]);
        near("survival", reached(&run, "survival"), sum);
        near("meal", delivered(&run, "valley", "meal", FIRST), meal);
    }
}

#[test]
fn blankets_wear_out_after_fifteen_days() {
    // 1,000 people need one blanket each, of 2 kg: 2 t. That much lies in the valley, and a blanket serves for 15 days.
    // Given evenly on days 0–10 they wear out on days 15–25: half in the second period, half in the third. Given in the
    // first or second period a tonne serves for 1 + 1/2 periods, in the third for one.
    //   given at once: in hand at the end  2 t, 1 t, 0 t.  Missing 0 + 500 + 1,000 blankets × 10 days = 15,000 person-days.
    let run = solve(&[
        ("longpole.toml", &settings("\"3 x 10 days\"", "")),
        ("items.csv", "id,name,lasts_days\nblanket,Blanket,15\n"),
        ("needs.csv", "id,name,sector,unit,kind,survival\nwarmth,Warmth,shelter,blanket,held,1\n"),
        ("contents.csv", "item,need,amount\nblanket,warmth,0.5\n"),
        ("supplies.csv", "id,place,item,price,amount_t,per\nblanket,harbour,blanket,500,0,total\n"),
        ("stocks.csv", "place,item,amount_t\nvalley,blanket,2\n"),
    ]);
    check_aims(&run, 15_000.0, 15_000.0, 0.0);
}

#[test]
fn held_things_without_an_end_outlast_the_plan() {
    // As above, without wear, and only 1 t in the first period and 1 t in the second: 500 people wait ten days.
    let run = solve(&[
        ("items.csv", "id,name\nblanket,Blanket\n"),
        ("needs.csv", "id,name,sector,unit,kind,survival\nwarmth,Warmth,shelter,blanket,held,1\n"),
        ("contents.csv", "item,need,amount\nblanket,warmth,0.5\n"),
        ("supplies.csv", "id,place,item,price,amount_t,per\nblanket,harbour,blanket,500,0.1,day\n"),
    ]);
    check_aims(&run, 5000.0, 5000.0, 1000.0);
}

#[test]
fn things_in_the_hands_of_people_who_leave_and_return_do_no_harm() {
    // 1,000 people are in the valley on days 1–10 and 21–30, nobody in between. 2 t of blankets that serve 25 days lie
    // there. Given on days 0–10 they wear out on days 25–35, half of them in the third period.
    //   in hand at the end: 2 t, -, 1 t: 500 people are short for ten days. 1 t kept back and given in the third period
    //   instead: 1 t, -, 0.5 + 1 t: short 500, then 250: worse. So 5,000 person-days.
    let run = solve(&[
        ("longpole.toml", &settings("\"3 x 10 days\"", "")),
        ("items.csv", "id,name,lasts_days\nblanket,Blanket,25\n"),
        ("needs.csv", "id,name,sector,unit,kind,survival\nwarmth,Warmth,shelter,blanket,held,1\n"),
        ("contents.csv", "item,need,amount\nblanket,warmth,0.5\n"),
        ("supplies.csv", "id,place,item,price,amount_t,per\nblanket,harbour,blanket,500,0,total\n"),
        ("stocks.csv", "place,item,amount_t\nvalley,blanket,2\n"),
        ("population.csv", "place,from,people\nvalley,2030-01-01,1000\nvalley,2030-01-11,0\nvalley,2030-01-21,1000\n"),
    ]);
    check_aims(&run, 5000.0, 5000.0, 0.0);
}

#[test]
fn a_well_gives_as_long_as_its_fuel_lasts() {
    // 15 litres × 1,000 people × 10 days = 150,000 litres a period, 30,000 for survival. The well gives 20,000 a day and
    // burns 2 g a litre; 0.3 t of diesel last for 150,000 litres. Missing below standard: 150,000 / 15 = 10,000.
    let run = solve(&[
        ("items.csv", "id,name\ndiesel,Diesel\n"),
        ("needs.csv", "id,name,sector,unit,kind,survival,standard\nwater,Water,water,litre,eaten,3,15\n"),
        ("contents.csv", "item,need,amount\ndiesel,water,0\n"),
        ("supplies.csv", "id,place,item,price,amount_t,per\ndiesel,harbour,diesel,900,0,total\n"),
        ("stocks.csv", "place,item,amount_t\nvalley,diesel,0.3\n"),
        (
            "services.csv",
            "id,place,need,amount_per_day,fuel_item,fuel_kg_per_unit\nwell,valley,water,20000,diesel,0.002\n",
        ),
    ]);
    check_aims(&run, 0.0, 10_000.0, 0.0);
    let burnt: f64 = run.plan.tables.services.iter().map(|row| row.fuel_t.expect("it burns").value()).sum();
    near("burnt", burnt, 0.3);
}

#[test]
fn a_well_without_fuel_gives_its_daily_amount_on_the_days_it_runs() {
    // 5,000 litres a day, from day 6 on: 25,000 and 50,000 litres. Survival asks for 30,000: 5,000 / 3 person-days.
    let run = solve(&[
        ("needs.csv", "id,name,sector,unit,kind,survival,standard\nwater,Water,water,litre,eaten,3,15\n"),
        ("contents.csv", "item,need,amount\nmeal,water,0\n"),
        ("services.csv", "id,place,need,amount_per_day,from\nwell,valley,water,5000,2030-01-06\n"),
    ]);
    check_aims(&run, 5000.0 / 3.0, (125_000.0 + 100_000.0) / 15.0, 0.0);
}

/// Meal, beans and oil at the harbour.
const LARDER: &[(&str, &str)] = &[
    ("items.csv", "id,name\nmeal,Meal\nbeans,Beans\noil,Oil\n"),
    ("contents.csv", "item,need,amount\nmeal,energy,4000\nbeans,energy,3400\noil,energy,8800\n"),
    ("supplies.csv", "id,place,item,price\nmeal,harbour,meal,500\nbeans,harbour,beans,900\noil,harbour,oil,1500\n"),
];

fn grams(run: &longpole::Run, item: &str) -> f64 {
    run.plan.tables.deliveries.iter().find(|row| row.item.as_str() == item).map_or(0.0, |row| row.ration_g.value())
}

#[test]
fn a_ration_fixes_bounds_and_balances() {
    // Per person and day: 60 g of beans, 204 kcal; at most 300 g of meal, 1,200 kcal; and oil, at most
    //   a tenth of the mass:     o = 0.1 (360 + o), 40 g, 352 kcal;   1,756 kcal in all
    //   a fifth of the energy:   e = 0.2 (1,404 + e), 351 kcal, 39.886 g;   1,755 kcal in all
    for (most, of, oil, energy) in [("0.1", "", 40.0, 1756.0), ("0.2", "energy", 351.0 / 8.8, 1755.0)] {
        let rations = format!("item,min_g,max_g,max_share,share_of\nmeal,,300,,\nbeans,60,60,,\noil,,,{most},{of}\n");
        let run = solve(&[LARDER, &[("rations.csv", rations.as_str())]].concat());
        check_aims(
            &run,
            0.0,
            (2000.0 - energy) / 2000.0 * 20_000.0,
            (0.3 * 500.0 + 0.06 * 900.0 + oil / 1000.0 * 1500.0) * 20.0,
        );
        for (item, expected) in [("meal", 300.0), ("beans", 60.0), ("oil", oil)] {
            near(item, grams(&run, item), expected);
        }
    }
}

#[test]
fn a_least_share_binds_the_whole_ration_to_its_scarce_part() {
    // At least a tenth of the mass must be oil, of which there are 0.2 t: no more than 2 t in all, 1.8 t of meal.
    // 7,200,000 + 1,760,000 kcal; survival asks for 10,000,000: 1,040 person-days.
    let run = solve(
        &[
            LARDER,
            &[
                ("longpole.toml", settings("\"10 days\"", "").as_str()),
                ("rations.csv", "item,min_share\nmeal,\noil,0.1\n"),
                (
                    "supplies.csv",
                    "id,place,item,price,amount_t,per\nmeal,harbour,meal,500,,\noil,harbour,oil,1500,0.2,total\n",
                ),
            ],
        ]
        .concat(),
    );
    check_aims(&run, 1040.0, (20_000_000.0 - 8_960_000.0) / 2000.0, 1.8 * 500.0 + 0.2 * 1500.0);
}

/// Two valleys without a road between them: 1,000 people and 6 t in one, 1,000 and 2 t in the other.
fn two_valleys(ration: &str, population: &str) -> longpole::Run {
    solve(&[
        ("longpole.toml", &settings("\"10 days\"", &format!("[aims]\nration = \"{ration}\"\n"))),
        ("places.csv", "id,name,kind\nharbour,H,port\nrich,R,area\npoor,P,area\n"),
        ("links.csv", "id,from,to,mode\naway,rich,harbour,road\n"),
        ("population.csv", population),
        ("stocks.csv", "place,item,amount_t\nrich,meal,6\npoor,meal,2\n"),
        NOTHING_SOLD,
    ])
}

const ALIKE: &str = "place,from,people\nrich,2030-01-01,1000\npoor,2030-01-01,1000\n";

#[test]
fn a_common_ration_is_what_the_poorest_place_can_give() {
    // Apart: the rich valley has its 5 t; the poor one misses 0.5 t, 2,000 person-days.
    // In common: 200 g for all; 50 g × 4 kcal are missing for 2,000 people on ten days: 4,000 person-days.
    check_aims(&two_valleys("per-place", ALIKE), 2000.0, 6000.0, 0.0);
    let run = two_valleys("common", ALIKE);
    check_aims(&run, 4000.0, 300.0 * 4.0 / 2000.0 * 20_000.0, 0.0);
    near("ration", run.plan.tables.rations[0].ration_g.value(), 200.0);
}

#[test]
fn a_group_has_one_ration_wherever_it_lives() {
    // 1,000 adults in the rich valley, 500 adults and 500 children in the poor one. There adults' and children's
    // rations add up to 400 g. Survival asks for 250 g each: adults, who are three times as many, get theirs,
    // children 150 g: 100 g × 4 kcal × 500 × 10 / 1,000 = 2,000 person-days.
    // Below standard: 250 g for 1,500 adults, 350 g for 500 children: 7,500 + 3,500 person-days.
    let population = "place,group,from,people\nrich,adults,2030-01-01,1000\npoor,adults,2030-01-01,500\npoor,children,2030-01-01,500\n";
    let run = two_valleys("per-group", population);
    check_aims(&run, 2000.0, 11_000.0, 0.0);
}

#[test]
fn a_common_ration_leaves_out_who_has_no_such_need() {
    // Infants need milk and no meal, adults meal and no milk. The common ration of each is shared by those who need it.
    let run = solve(&[
        ("longpole.toml", &settings("\"10 days\"", "[aims]\nration = \"common\"\n")),
        ("items.csv", "id,name\nmeal,Meal\nmilk,Milk\n"),
        (
            "needs.csv",
            "id,name,sector,unit,kind,survival,standard\nenergy,E,food,kcal,eaten,1000,2000\nmilk,M,food,g,eaten,0,0\n",
        ),
        ("contents.csv", "item,need,amount\nmeal,energy,4000\nmilk,milk,1000\n"),
        ("supplies.csv", "id,place,item,price\nmeal,harbour,meal,500\nmilk,harbour,milk,900\n"),
        ("requirements.csv", "group,need,survival,standard\ninfants,energy,0,0\ninfants,milk,400,800\n"),
        ("population.csv", "place,group,from,people\nvalley,adults,2030-01-01,1000\nvalley,infants,2030-01-01,100\n"),
    ]);
    check_aims(&run, 0.0, 0.0, 5.0 * 500.0 + 0.8 * 900.0);
}

#[test]
fn a_hard_ration_before_anything_can_be_there_is_refused() {
    let stopped = attempt(&[
        ("rations.csv", "item,min_g\nmeal,400\n"),
        ("links.csv", "id,from,to,mode,lead_days\nroad,harbour,valley,road,12\n"),
    ]);
    let Err(Stopped::Input(diagnostics)) = stopped else { panic!("{stopped:#?}") };
    assert_eq!(diagnostics.sorted()[0].code, "ration-unreachable");
}

#[test]
fn a_place_that_nothing_reaches_is_short_of_everything() {
    // A road that only leads away: 2 × 10,000 person-days below survival and below standard, nothing bought, a warning.
    let run = solve(&[("links.csv", "id,from,to,mode\naway,valley,harbour,road\n")]);
    check_aims(&run, 20_000.0, 20_000.0, 0.0);
    assert_eq!(delivered(&run, "valley", "meal", SECOND), 0.0);
    assert!(run.posed.diagnostics.sorted().iter().any(|d| d.code == "unreached-place"));
    let coverage = &run.plan.tables.coverage[0];
    near("share", coverage.share.value(), 0.0);
    near("required", coverage.required.value(), 20_000_000.0);
}

#[test]
fn people_are_averaged_over_the_days_of_a_period() {
    // 1,000 people, and 2,000 from day 8 on: (7 × 1,000 + 3 × 2,000) / 10 = 1,300 in the first period: 6.5 t.
    let run = solve(&[("population.csv", "place,from,people\nvalley,2030-01-08,2000\nvalley,2030-01-01,1000\n")]);
    near("people", run.plan.tables.coverage[0].people.value(), 1300.0);
    near("first", delivered(&run, "valley", "meal", FIRST), 6.5);
    near("second", delivered(&run, "valley", "meal", SECOND), 10.0);
}

/// The part of what each of four villages is owed that it gets, with the worst off first. Each is owed 10 t; their roads
/// carry so much in ten days, and so much meal is to be had.
fn worst_off_first(roads: [f64; 4], meal: f64) -> Vec<f64> {
    let lines = |header: &str, row: &dyn Fn(usize) -> String| {
        format!("{header}\n{}", (0..4).map(|n| row(n) + "\n").collect::<String>())
    };
    let order = "[aims]\norder = [\"worst-off\", \"survival\", \"standard\", \"cost\"]\n";
    let run = solve(&[
        ("longpole.toml", &settings("\"10 days\"", order)),
        ("places.csv", &lines("id,name,kind\nharbour,Harbour,port", &|n| format!("v{n},V{n},area"))),
        ("links.csv", &lines("id,from,to,mode", &|n| format!("r{n},harbour,v{n},road"))),
        ("capacities.csv", &lines("id,on,measure,amount", &|n| format!("c{n},r{n},t,{}", roads[n] / 10.0))),
        ("population.csv", &lines("place,from,people", &|n| format!("v{n},2030-01-01,2000"))),
        ("supplies.csv", &format!("id,place,item,price,amount_t,per\nmeal-harbour,harbour,meal,500,{meal},total\n")),
    ]);
    (0..4).map(|n| delivered(&run, &format!("v{n}"), "meal", FIRST)).collect()
}

#[test]
fn villages_that_cannot_be_helped_do_not_keep_the_others_from_sharing() {
    // Two get nothing whatever is done, or 2 t each: what is left is shared by the two others, half each.
    for (roads, meal, expected) in [
        ([0.0, 0.0, 10.0, 10.0], 10.0, [0.0, 0.0, 5.0, 5.0]),
        ([2.0, 2.0, 10.0, 10.0], 14.0, [2.0, 2.0, 5.0, 5.0]),
        ([0.0, 10.0, 3.0, 10.0], 13.0, [0.0, 5.0, 3.0, 5.0]),
        ([1.0, 2.0, 3.0, 10.0], 20.0, [1.0, 2.0, 3.0, 10.0]),
        ([10.0, 10.0, 10.0, 10.0], 10.0, [2.5; 4]),
    ] {
        let found = worst_off_first(roads, meal);
        found.iter().zip(expected).for_each(|(found, expected)| near(&format!("{roads:?}"), *found, expected));
    }
}
