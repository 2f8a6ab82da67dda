//! What scenarios come to: on the paper of `examples/tiny`, and against the ledgers of the plans.

use crate::{example, near, planned, side_by_side};
use longpole::model::ids::PlaceId;
use longpole::plan_tables::comparison::{Met, MetFrom, Status};

#[test]
fn tiny_is_as_its_paper_says() {
    let compared = example("tiny");
    let comparison = &compared.comparison;
    let [base, paved] = &comparison.scenarios[..] else { panic!("two scenarios: {:?}", comparison.scenarios) };
    assert_eq!((base.scenario.as_str(), paved.scenario.as_str()), ("base", "paved-now"));
    let value = |figure: Option<longpole::base::quantity::PersonDays>| figure.expect("planned").value();
    near("survival", value(base.person_days_survival), 2000.0);
    near("standard", value(base.person_days_standard), 6000.0);
    near("as if people", base.people_survival.expect("planned").value(), 100.0);
    assert_eq!(base.survival_vs_base, None);
    near("paved survival", value(paved.person_days_survival), 0.0);
    near("paved standard", value(paved.standard_vs_base), -6000.0);
    near("cost", base.cost.expect("planned").value(), 2070.0);
    near("cost of paving", paved.cost_vs_base.expect("planned").value(), 1530.0);
    // 7 of 10 t; one area is as even as can be.
    near("share", base.worst_share.expect("an area").value(), 0.7);
    near("gini", base.gini.expect("planned").value(), 0.0);
    assert_eq!((base.pole.as_deref(), base.pole_table.as_deref()), (Some("track"), Some("capacities")));
    assert_eq!((base.received, base.stuck_other), (None, None), "money is not limited");
    // Both periods lie in January.
    let january = &comparison.outcomes[0];
    assert_eq!((january.month.as_str(), january.place.as_str()), ("2030-01", "valley"));
    near("people", january.people.value(), 1000.0);
    near("January", january.person_days_standard.value(), 6000.0);
    near("met", january.share.value(), 0.7);
    let eleventh = "2030-01-11".parse().ok();
    let check = |met: &MetFrom, word, day| {
        assert_eq!((met.survival, met.survival_lasting, met.survival_first), (word, day, day));
        assert_eq!((met.standard, met.standard_lasting, met.standard_first), (word, day, day));
    };
    check(&comparison.dates[0], Met::Later, eleventh);
    check(&comparison.dates[1], Met::Throughout, "2030-01-01".parse().ok());
}

#[test]
fn months_and_areas_add_up_to_the_ledgers() {
    for name in ["tiny", "wfp-syria", "gaza-2024"] {
        let compared = example(name);
        for outcome in &compared.outcomes {
            let id = outcome.id.as_str();
            let ledger = &planned(&compared, id).plan.tables.ledger;
            let line = |name: String| {
                ledger.iter().filter(|line| line.line == name).map(|line| line.amount.value()).sum::<f64>()
            };
            let rows = || compared.comparison.outcomes.iter().filter(|row| row.scenario == id);
            for need in &planned(&compared, id).crisis.tables.needs.rows {
                let of = || rows().filter(|row| row.need == need.id);
                let survival: f64 = of().map(|row| row.person_days_survival.value()).sum();
                let standard: f64 = of().map(|row| row.person_days_standard.value()).sum();
                let at = format!("{name}/{id} {}", need.id);
                near(&at, survival, line(format!("below survival: {}", need.id)));
                near(&at, standard, line(format!("below standard: {}", need.id)));
            }
            let scenario = compared.comparison.scenarios.iter().find(|row| row.scenario == id).expect("a row");
            let areas = || compared.comparison.areas.iter().filter(|row| row.scenario == id);
            near(
                "areas",
                areas().map(|row| row.person_days_standard.value()).sum(),
                scenario.person_days_standard.expect("planned").value(),
            );
            near("people", areas().map(|row| row.people.value()).sum(), scenario.people.expect("planned").value());
            let worst = areas().map(|row| row.share.value()).fold(f64::INFINITY, f64::min);
            near("worst", scenario.worst_share.expect("an area").value(), worst);
            if scenario.received.is_some() {
                let money = |figure: Option<longpole::base::quantity::Money>| figure.expect("limited").value();
                let kept = [scenario.stuck_date, scenario.stuck_earmark, scenario.stuck_other].map(money);
                near("money", money(scenario.received), money(scenario.spent) + kept.iter().sum::<f64>());
                near("spent", money(scenario.spent), money(scenario.cost));
            }
        }
    }
}

#[test]
fn a_period_over_two_months_is_split_by_days() {
    // 1,000 people from 21 January in two periods of ten days: the first all in January; of the second, 31 January to
    // 9 February, one day of ten. No road in the second: all is missing, 10,000 person-days, 1,000 of them in January.
    let compared = side_by_side(&[
        (
            "longpole.toml",
            "[crisis]\nid = \"side\"\nstart = 2030-01-21\nperiods = [\"2 x 10 days\"]\ncurrency = \"USD\"\n",
        ),
        ("population.csv", "place,from,people\nvalley,2030-01-21,1000\n"),
        ("capacities.csv", "id,on,measure,amount,until\nroad-t,road,t,100,2030-01-30\n"),
        ("supplies.csv", "id,place,item,price,amount_t,per\nmeal-harbour,harbour,meal,500,0.5,day\n"),
        ("storage.csv", "id,place,amount_t\nno-room,valley,0\n"),
    ]);
    let rows = &compared.comparison.outcomes;
    let found: Vec<(&str, f64, f64)> =
        rows.iter().map(|row| (row.month.as_str(), row.person_days_survival.value(), row.people.value())).collect();
    assert_eq!(rows.len(), 2);
    assert_eq!((found[0].0, found[1].0), ("2030-01", "2030-02"));
    near("January", found[0].1, 1000.0);
    near("February", found[1].1, 9000.0);
    near("people", found[1].2, 1000.0);
    near("met in January", rows[0].share.value(), 10.0 / 11.0);
    let met = &compared.comparison.dates[0];
    assert_eq!((met.survival, met.survival_lasting), (Met::ForAWhile, None));
    assert_eq!(met.survival_first, "2030-01-21".parse().ok());
}

#[test]
fn the_dear_place_is_seen_to_starve() {
    // Two valleys of 1,000 people; 5,000 USD buy and carry 10 t to the near one at 500 USD, or half of that to the far
    // one at 1,000 USD. The near one is owed 10 t and takes all; the far one gets nothing: fills 1 and 0, Gini 1/2.
    let compared = side_by_side(&[
        ("places.csv", "id,name,kind\nharbour,Harbour,port\nvalley,Valley,area\nfar,Far valley,area\n"),
        ("links.csv", "id,from,to,mode,cost_per_t\nroad,harbour,valley,road,0\ntrack,harbour,far,road,500\n"),
        ("population.csv", "place,from,people\nvalley,2030-01-01,1000\nfar,2030-01-01,1000\n"),
        ("funds.csv", "id,amount,status\ncash,5000,paid\n"),
        (
            "longpole.toml",
            "[crisis]\nid = \"side\"\nstart = 2030-01-01\nperiods = [\"2 x 10 days\"]\ncurrency = \"USD\"\n\n[aims]\norder = [\"standard\", \"cost\"]\n",
        ),
    ]);
    let line = &compared.comparison.scenarios[0];
    assert_eq!(line.worst_place.as_ref().map(PlaceId::as_str), Some("far"));
    near("worst", line.worst_share.expect("an area").value(), 0.0);
    near("gini", line.gini.expect("planned").value(), 0.5);
    let summary = &planned(&compared, "base").plan.summary;
    assert_eq!(summary.worst.as_ref().map(|(place, _)| place.as_str()), Some("Far valley"));
    near("gini of the plan", summary.gini, 0.5);
    near("gini of the need", summary.needs[0].gini, 0.5);
}

#[test]
fn a_broken_scenario_is_shown_and_does_not_stop_the_others() {
    let change = "[[set]]\ntable = \"supplies\"\nwhere = { id = \"meal-harbour\" }\ncolumn = \"price\"\nvalue =";
    let compared = side_by_side(&[
        (
            "scenarios/broken.toml",
            "[[set]]\ntable = \"supplies\"\nwhere = { id = \"mael\" }\ncolumn = \"price\"\nvalue = 1\n",
        ),
        ("scenarios/dear.toml", &format!("{change} 600\n")),
        ("scenarios/hungry.toml", "title = { en = \"Never\" }\n[crisis]\nperiods = [\"1 x 10 days\"]\n"),
    ]);
    let lines = &compared.comparison.scenarios;
    let statuses: Vec<(&str, Status)> = lines.iter().map(|line| (line.scenario.as_str(), line.status)).collect();
    let expected =
        [("base", Status::Planned), ("broken", Status::Errors), ("dear", Status::Planned), ("hungry", Status::Planned)];
    assert_eq!(statuses, expected);
    assert_eq!(lines[1].problem.as_deref(), Some("the rule touches no row of `supplies`"));
    assert_eq!((lines[1].cost, lines[1].person_days_survival), (None, None));
    near("dear", lines[2].cost_vs_base.expect("planned").value(), 1000.0);
    assert!(compared.outcomes[1].diagnostics().has_errors());
    assert!(compared.comparison.outcomes.iter().all(|row| row.scenario != "broken"));
}

#[test]
fn without_a_base_there_is_nothing_to_differ_from() {
    // The folder as it stands has errors; a scenario cannot mend them, so that all have none of their own.
    let compared = side_by_side(&[
        ("supplies.csv", "id,place,item,price\nmeal-harbour,harbor,meal,500\n"),
        (
            "scenarios/mended.toml",
            "[[set]]\ntable = \"supplies\"\nwhere = { id = \"meal-harbour\" }\ncolumn = \"place\"\nvalue = \"harbour\"\n",
        ),
    ]);
    let lines = &compared.comparison.scenarios;
    assert_eq!((lines[0].status, lines[1].status), (Status::Errors, Status::Planned));
    assert_eq!((lines[1].cost_vs_base, lines[1].survival_vs_base), (None, None));
    assert!(compared.comparison.changes.is_empty());
}
