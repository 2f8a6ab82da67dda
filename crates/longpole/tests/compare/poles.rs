//! The long pole of each scenario is the one that `longpole poles` finds.

use crate::{example, near, side_by_side};
use longpole::base::quantity::{People, Plain};
use longpole::poles::of_folder;
use longpole::read::Disk;
use longpole::solve::Options;

#[test]
fn a_narrow_road_is_named_with_what_is_enough() {
    // Half a tonne is missing in each ten days: 4,000 person-days, 200 people over twenty days; 0.05 t a day more do.
    let compared = side_by_side(&[("capacities.csv", "id,on,measure,amount\nroad-t,road,t,0.2\n")]);
    let line = &compared.comparison.scenarios[0];
    assert_eq!((line.pole.as_deref(), line.pole_aim.as_deref()), (Some("road-t"), Some("survival")));
    near("gone", line.pole_gone.map_or(f64::NAN, Plain::value), 4000.0);
    near("people", line.pole_people.map_or(f64::NAN, People::value), 200.0);
    near("enough", line.pole_enough.map_or(f64::NAN, Plain::value), 0.05);
    near("first unit", line.pole_gain.map_or(f64::NAN, Plain::value), 4000.0);
    assert_eq!(line.pole_next, None, "nothing holds then");
}

#[test]
fn the_two_commands_name_the_same_pole() {
    let folder = |name: &str| Disk::new(format!("{}/../../examples/{name}", env!("CARGO_MANIFEST_DIR")));
    for (name, scenario) in
        [("tiny", "base"), ("wfp-syria", "base"), ("gaza-2024", "base"), ("gaza-2024", "as-recorded")]
    {
        let compared = example(name);
        let line = compared.comparison.scenarios.iter().find(|line| line.scenario == scenario).expect("a scenario");
        let (_, tables) =
            of_folder(&folder(name), Some(scenario), 10, Options::default()).expect("a plan").found.expect("a pole");
        let pole = &tables.poles[0];
        assert_eq!(line.pole.as_ref(), Some(&pole.id), "{name} {scenario}");
        let value = |figure: Option<Plain>| figure.map_or(f64::NAN, Plain::value);
        near("gone", value(line.pole_gone), value(pole.gain_gone));
        near("next", value(line.pole_gain), pole.gain.value());
        assert_eq!(line.pole_next, pole.next_id, "{name} {scenario}");
        let room = 1e-2 * value(pole.enough).abs();
        assert!(
            (value(line.pole_enough) - value(pole.enough)).abs() <= room,
            "{:?} {:?}",
            line.pole_enough,
            pole.enough
        );
    }
}
