//! What all plans do first, what only some do, and what differs from the base.

use crate::{example, near, side_by_side};
use longpole::base::quantity::{Money, PersonDays};
use longpole::compare::Compared;
use longpole::plan_tables::comparison::{Act, Action, ActionKind, Differs};

fn find<'c>(compared: &'c Compared, kind: ActionKind, table: Act, on: &str) -> Option<&'c Action> {
    let mut rows = compared.comparison.actions.iter();
    rows.find(|row| row.kind == kind && row.table == table && row.on == on)
}

#[test]
fn tiny_buys_four_tonnes_whichever_comes_true() {
    let compared = example("tiny");
    for (table, on, least, most) in
        [(Act::Buy, "meal-harbour", 4.0, 7.0), (Act::Send, "road", 7.0, 10.0), (Act::Give, "valley", 7.0, 10.0)]
    {
        let always = find(&compared, ActionKind::NoRegret, table, on).expect("no regret");
        near(on, always.amount_t.value(), least);
        let hedge = find(&compared, ActionKind::Hedge, table, on).expect("a hedge");
        near(on, hedge.amount_t.value(), most - least);
        near(on, hedge.most_t.value(), most);
        assert_eq!((&hedge.scenarios[..], hedge.differs), (&["paved-now".to_owned()][..], Some(Differs::Amount)));
    }
    let changes: Vec<(Act, f64, f64, f64)> = compared
        .comparison
        .changes
        .iter()
        .map(|row| (row.table, row.base_t.value(), row.scenario_t.value(), row.difference_t.value()))
        .collect();
    assert_eq!(changes.len(), 3, "{changes:?}");
    for (table, was, is, difference) in changes {
        let expected = if table == Act::Buy { (4.0, 7.0) } else { (7.0, 10.0) };
        near(table.as_str(), was, expected.0);
        near(table.as_str(), is, expected.1);
        near(table.as_str(), difference, 3.0);
    }
}

#[test]
fn another_road_is_another_way_not_another_amount() {
    // The pass is as good as the road. In the base it is shut; in the scenario the road is.
    let compared = side_by_side(&[
        ("links.csv", "id,from,to,mode\nroad,harbour,valley,road\npass,harbour,valley,foot\n"),
        ("capacities.csv", "id,on,measure,amount\nroad-t,road,t,10\npass-t,pass,t,0\n"),
        (
            "scenarios/pass.toml",
            "[[set]]\ntable = \"capacities\"\nwhere = { id = \"road-t\" }\ncolumn = \"amount\"\nvalue = 0\n\
             [[set]]\ntable = \"capacities\"\nwhere = { id = \"pass-t\" }\ncolumn = \"amount\"\nvalue = 10\n",
        ),
    ]);
    for (on, scenario) in [("road", "base"), ("pass", "pass")] {
        assert!(find(&compared, ActionKind::NoRegret, Act::Send, on).is_none());
        let hedge = find(&compared, ActionKind::Hedge, Act::Send, on).expect("a hedge");
        near(on, hedge.amount_t.value(), 10.0);
        assert_eq!((&hedge.scenarios[..], hedge.differs), (&[scenario.to_owned()][..], Some(Differs::Way)));
    }
    near(
        "bought in any case",
        find(&compared, ActionKind::NoRegret, Act::Buy, "meal-harbour").expect("no regret").amount_t.0,
        10.0,
    );
    assert!(find(&compared, ActionKind::Hedge, Act::Buy, "meal-harbour").is_none());
}

#[test]
fn a_period_counts_with_its_days_in_the_first_four_weeks() {
    // Periods of 20 days, 10 t each; of the second 8 days of 20 are within 28 days: 10 + 4 = 14 t.
    let compared = side_by_side(&[(
        "longpole.toml",
        "[crisis]\nid = \"side\"\nstart = 2030-01-01\nperiods = [\"2 x 20 days\"]\ncurrency = \"USD\"\n",
    )]);
    near("given", find(&compared, ActionKind::NoRegret, Act::Give, "valley").expect("no regret").amount_t.0, 14.0);
}

#[test]
fn a_scenario_like_the_base_changes_nothing() {
    let compared = side_by_side(&[("scenarios/same.toml", "title = { en = \"The same\" }\n")]);
    assert!(compared.comparison.changes.is_empty(), "{:?}", compared.comparison.changes);
    assert!(compared.comparison.actions.iter().all(|row| row.kind == ActionKind::NoRegret));
    let same = &compared.comparison.scenarios[1];
    assert_eq!((same.title.as_str(), same.cost_vs_base.map(Money::value)), ("The same", Some(0.0)));
    assert_eq!(same.standard_vs_base.map(PersonDays::value), Some(0.0));
}

#[test]
fn a_difference_of_less_than_a_tenth_is_no_hedge() {
    for (people, is_hedge) in [(1050, false), (1200, true)] {
        let rule = format!(
            "[[set]]\ntable = \"population\"\nwhere = {{ place = \"valley\" }}\ncolumn = \"people\"\nvalue = {people}\n"
        );
        let compared = side_by_side(&[("scenarios/more.toml", &rule)]);
        assert_eq!(find(&compared, ActionKind::Hedge, Act::Give, "valley").is_some(), is_hedge, "{people}");
        assert_eq!(compared.comparison.changes.len(), 3, "a change all the same");
    }
}

#[test]
fn no_regret_is_a_part_of_every_plan() {
    for name in ["wfp-syria", "gaza-2024"] {
        let compared = example(name);
        let (actions, amounts) = (&compared.comparison.actions, &compared.comparison.action_amounts);
        assert!(actions.iter().any(|row| row.kind == ActionKind::NoRegret), "{name}");
        for action in actions {
            let of: Vec<f64> = amounts
                .iter()
                .filter(|row| {
                    (row.table, &row.on, &row.item, &row.group)
                        == (action.table, &action.on, &action.item, &action.group)
                })
                .map(|row| row.amount_t.value())
                .collect();
            assert_eq!(of.len(), compared.outcomes.len(), "every scenario has its amount of {action:?}");
            let least = of.iter().copied().fold(f64::INFINITY, f64::min);
            let most = of.iter().copied().fold(0.0, f64::max);
            match action.kind {
                ActionKind::NoRegret => near("no regret", action.amount_t.value(), least),
                ActionKind::Hedge => near("hedge", action.amount_t.value(), most - least),
            }
            assert!(of.iter().all(|amount| *amount >= action.least_t.value()));
        }
    }
}
