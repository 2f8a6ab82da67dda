//! Figures that others have worked out: the paper in `examples/tiny`, an independent solve of the camps in Syria, and
//! the arithmetic of a large crisis.

use crate::{check_aims, near, reached, settings, solve};
use longpole::read::Disk;
use longpole::solve::Options;
use longpole::{Run, plan};

fn example(name: &str, scenario: Option<&str>) -> Run {
    let folder = Disk::new(format!("{}/../../examples/{name}", env!("CARGO_MANIFEST_DIR")));
    plan(&folder, scenario, Options::default()).unwrap_or_else(|stopped| panic!("{name}: {stopped:#?}"))
}

#[test]
fn tiny_is_as_its_paper_says() {
    let run = example("tiny", None);
    check_aims(&run, 2000.0, 6000.0, 2070.0);
    let track = &run.plan.tables.limits[0];
    assert_eq!(
        (track.table.as_str(), track.id.as_str(), track.one_unit.as_str()),
        ("capacities", "track", "1 t a day more")
    );
    near("track", track.gain.value(), 40_000.0);
    let row = run.plan.tables.prices.iter().find(|price| price.row == "capacity[road,t,2030-01-01]").expect("a price");
    near("a tonne through the track", row.price.value(), 4000.0);
    check_aims(&example("tiny", Some("paved-now")), 0.0, 0.0, 3600.0);
}

#[test]
fn three_camps_in_syria_cost_what_another_solver_found() {
    // Optima of the same instance written by hand for another solver.
    for (scenario, cost) in [(None, 864_475.850_836_651_9), (Some("ration-per-camp"), 863_778.316_522_468_1)] {
        let run = example("wfp-syria", scenario);
        near("survival", reached(&run, "survival"), 0.0);
        near("standard", reached(&run, "standard"), 0.0);
        near("cost", reached(&run, "cost"), cost);
    }
}

#[test]
fn the_whole_strip_needs_this_much_water() {
    // 2.23 million people × 15 litres = 33,450 m3 a day, half of that at 7.5 litres.
    for (litres, cubic_metres) in [(15.0, 33_450.0), (7.5, 16_725.0)] {
        let run = solve(&[
            ("needs.csv", &format!("id,name,sector,unit,kind,standard\nwater,Water,water,litre,eaten,{litres}\n")),
            ("contents.csv", "item,need,amount\nmeal,water,0\n"),
            ("population.csv", "place,from,people\nvalley,2030-01-01,2230000\n"),
        ]);
        let coverage = &run.plan.tables.coverage[0];
        near("a day", coverage.required.value() / 1000.0 / 10.0, cubic_metres);
        near("short", reached(&run, "standard"), 20.0 * 2_230_000.0);
    }
}

#[test]
fn a_full_basket_for_the_whole_strip_takes_this_many_trucks() {
    // 400 + 60 + 25 + 50 + 15 + 5 = 555 g × 2.23 million people = 1,237.65 t a day, in trucks of 17 t: 72.8 a day.
    let basket = [("cereal", 400), ("pulses", 60), ("oil", 25), ("blended", 50), ("sugar", 15), ("salt", 5)];
    let mut files = [
        ("items.csv", "id,name\n".to_owned()),
        ("contents.csv", "item,need,amount\n".to_owned()),
        ("rations.csv", "item,min_g,max_g\n".to_owned()),
        ("supplies.csv", "id,place,item,price\n".to_owned()),
        ("needs.csv", "id,name,sector,unit,kind,standard\nbasket,Basket,food,g,eaten,555\n".to_owned()),
        ("population.csv", "place,from,people\nvalley,2030-01-01,2230000\n".to_owned()),
        ("longpole.toml", settings("\"1 week\"", "[truck]\nt = 17\n")),
    ];
    for (item, grams) in basket {
        files[0].1 += &format!("{item},{item}\n");
        files[1].1 += &format!("{item},basket,1000\n");
        files[2].1 += &format!("{item},{grams},{grams}\n");
        files[3].1 += &format!("{item},harbour,{item},500\n");
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let run = solve(&files);
    let tonnes: f64 = run.plan.tables.shipments.iter().map(|row| row.amount_t.value()).sum();
    let trucks: f64 = run.plan.tables.shipments.iter().map(|row| row.trucks.expect("a road").value()).sum();
    near("t a day", tonnes / 7.0, 1237.65);
    assert_eq!(format!("{:.1} trucks", trucks / 7.0), "72.8 trucks");
    near("standard", reached(&run, "standard"), 0.0);
}
