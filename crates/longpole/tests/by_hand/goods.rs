//! Goods: on the way, in store, limited by trucks and by what is sold.

use crate::{FIRST, SECOND, check_aims, delivered, lying, near, settings, solve};

#[test]
fn a_week_of_convoys_with_ten_days_on_the_road_arrives_in_two_later_weeks() {
    // 4,000 people survive on 4,000 × 7 × 0.25 kg = 7 t a week; the standard is 14 t. The road takes 1 t a day.
    // What leaves in a week, days 0–7, arrives on days 10–17: 4/7 in the week after next to come, 3/7 in the one after.
    //
    //              week 1   week 2   week 3   week 4
    //   leaves        7        7        7     (would arrive after the end)
    //   arrives       0        4      3 + 4    3 + 4
    //
    // Missing for survival: 7 + 3 = 10 t, 40,000 person-days; of 56 t owed 18 come: 38 t, 76,000 person-days.
    let run = solve(&[
        ("longpole.toml", &settings("\"4 week\"", "")),
        ("population.csv", "place,from,people\nvalley,2030-01-01,4000\n"),
        ("links.csv", "id,from,to,mode,lead_days,cost_per_t\nroad,harbour,valley,road,10,20\n"),
        ("capacities.csv", "id,on,measure,amount\ntrack,road,t,1\n"),
    ]);
    check_aims(&run, 40_000.0, 76_000.0, 21.0 * 520.0);
    for (week, tonnes) in [(FIRST, 0.0), ("2030-01-08", 4.0), ("2030-01-15", 7.0), ("2030-01-22", 7.0)] {
        near(week, delivered(&run, "valley", "meal", week), tonnes);
    }
}

#[test]
fn what_is_lost_on_the_way_is_paid_and_not_eaten() {
    // 5 t enter in ten days and 4.5 arrive; 0.5 t is missing in each period: 2 × 1,000 person-days below standard.
    let run = solve(&[
        ("links.csv", "id,from,to,mode,cost_per_t,loss\nroad,harbour,valley,road,10,0.1\n"),
        ("capacities.csv", "id,on,measure,amount\nbridge,road,t,0.5\n"),
    ]);
    check_aims(&run, 0.0, 2000.0, 10.0 * 510.0);
}

#[test]
fn a_stock_that_spoils_a_little_each_day_shrinks_by_the_power_of_the_days() {
    // 6 t lie in the valley, nothing is sold. 2.5 t are needed to survive in each period. What is kept through the ten
    // days of the second period shrinks by 0.99^10 = 0.904382: the first 2.5 t are eaten first, 3.5 t kept, of which
    // 3.165 t are left. The standard gains by eating more in the first period: keep 2.5 / 0.904382 = 2.764 t, eat
    // 3.236 t. Missing below standard: 10 - 3.236 - 2.5 = 4.264 t.
    let run = solve(&[
        ("items.csv", "id,name,loss_per_day\nmeal,Maize meal,0.01\n"),
        ("supplies.csv", "id,place,item,price,amount_t,per\nmeal-harbour,harbour,meal,500,0,total\n"),
        ("stocks.csv", "place,item,amount_t\nvalley,meal,6\n"),
    ]);
    let kept = 2.5 / 0.99_f64.powi(10);
    check_aims(&run, 0.0, 2000.0 * (10.0 - (6.0 - kept) - 2.5), 0.0);
    near("kept", lying(&run, "valley", "meal", FIRST), kept);
}

#[test]
fn what_does_not_fit_into_the_barn_cannot_be_kept() {
    // The road is open for ten days only. The valley eats 5 t of what comes and keeps 3 t, all that fits.
    // In the second period 3 t: survival is met, 2 t are missing below standard. 8 t are bought.
    let run = solve(&[
        ("capacities.csv", "id,on,measure,amount,until\nroad-open,road,t,2,2030-01-10\n"),
        ("storage.csv", "id,place,amount_t\nbarn,valley,3\n"),
    ]);
    check_aims(&run, 0.0, 4000.0, 8.0 * 500.0);
    near("kept", lying(&run, "valley", "meal", FIRST), 3.0);
}

#[test]
fn goods_sent_to_and_fro_do_not_make_the_road_a_barn() {
    // The barn again, and a yard without room five days up the road. Of what is sent there in the first period half would
    // still be on the road when it ends, and come back in the second: but what is on its way to the yard needs room there.
    let run = solve(&[
        ("places.csv", "id,name,kind\nharbour,Harbour,port\nvalley,Valley,area\nyard,Yard,hub\n"),
        (
            "links.csv",
            "id,from,to,mode,lead_days\nroad,harbour,valley,road,0\nup,valley,yard,road,5\ndown,yard,valley,road,0\n",
        ),
        ("capacities.csv", "id,on,measure,amount,until\nroad-open,road,t,2,2030-01-10\n"),
        ("storage.csv", "id,place,amount_t\nbarn,valley,3\nyard,yard,0\n"),
    ]);
    check_aims(&run, 0.0, 4000.0, 8.0 * 500.0);
}

#[test]
fn what_lies_where_nobody_needs_it_is_told() {
    // Soap fills no need; 4 t of meal lie in the harbour, and no road leads back to it from the valley's 2 t more than
    // enough. Nothing of that is lost from sight, and the plan adds up.
    let run = solve(&[
        ("items.csv", "id,name\nmeal,Maize meal\nsoap,Soap\n"),
        ("stocks.csv", "place,item,amount_t\nharbour,soap,5\nvalley,meal,12\nvalley,soap,1\n"),
    ]);
    near("soap at the harbour", lying(&run, "harbour", "soap", SECOND), 5.0);
    near("soap in the valley", lying(&run, "valley", "soap", SECOND), 1.0);
    longpole::output::files(&run).expect("a plan that holds in its audit");
}

#[test]
fn a_barn_that_closes_is_empty_by_then() {
    // Two rooms; one is in use until the day before the first period ends, and what it held must be gone on that day.
    let run = solve(&[
        ("capacities.csv", "id,on,measure,amount,until\nroad-open,road,t,2,2030-01-10\n"),
        ("storage.csv", "id,place,amount_t,until\nbarn,valley,1,\ntent,valley,2,2030-01-09\n"),
    ]);
    near("kept", lying(&run, "valley", "meal", FIRST), 1.0);
    check_aims(&run, 1.5 * 4000.0, 4.0 * 2000.0, 6.0 * 500.0);
}

#[test]
fn bread_that_keeps_twelve_days_is_discarded_after_them() {
    // Three periods of ten days; the road is open in the first, for 15 t. What came evenly on days 0–10 is too old on
    // days 12–22: by the end of the second period 8/10 of it is. So of 15 t at most 3 t may still lie there then.
    //   first period: 5 t eaten, 10 t kept;  second: 5 t eaten, 3 t kept;  third: 3 t, 2 t short.
    // The 2 t that are left in the second may be discarded, or given beyond the standard; the aims do not tell which.
    let run = solve(&[
        ("longpole.toml", &settings("\"3 x 10 days\"", "")),
        ("items.csv", "id,name,shelf_days\nmeal,Bread,12\n"),
        ("capacities.csv", "id,on,measure,amount,until\nroad-open,road,t,1.5,2030-01-10\n"),
    ]);
    check_aims(&run, 0.0, 2.0 * 2000.0, 15.0 * 500.0);
    near("kept", lying(&run, "valley", "meal", SECOND), 3.0);
    near("third", delivered(&run, "valley", "meal", "2030-01-21"), 3.0);
}

#[test]
fn moving_bread_on_does_not_make_it_younger() {
    // From the second period on 2,000 people live ten days away; they are owed 10 t, 5 t to survive. Bread keeps 8 days.
    // What sets out in the first period is on its way when that ends, and of what was bought in it 2/10 is then too
    // old. So at most 0.8 of what is bought may be on its way: of 6.25 t sold, 5 t go far.
    let run = solve(&[
        ("longpole.toml", &settings("\"2 x 10 days\"", "")),
        ("places.csv", "id,name,kind\nharbour,Harbour,port\nfar,Far valley,area\n"),
        ("links.csv", "id,from,to,mode,lead_days\nfar-road,harbour,far,road,10\n"),
        ("items.csv", "id,name,shelf_days\nmeal,Bread,8\n"),
        ("population.csv", "place,from,people\nfar,2030-01-11,2000\n"),
        ("supplies.csv", "id,place,item,price,amount_t,per\nmeal-harbour,harbour,meal,500,6.25,total\n"),
    ]);
    near("given far", delivered(&run, "far", "meal", SECOND), 5.0);
    check_aims(&run, 0.0, 5.0 * 2000.0, 6.25 * 500.0);
}

#[test]
fn a_truck_is_full_by_mass_or_by_volume_or_by_what_the_item_says() {
    // Ten trucks in ten days, of 0.2 t and 0.5 m3.
    //   by mass:      10 × 0.2 t = 2 t; 0.5 t missing for survival
    //   by volume:    5 m3 a tonne, 0.1 t a truck: 1 t; 1.5 t missing
    //   by its own:   0.25 t a truck: 2.5 t; nothing missing for survival
    let loads = [("", "", 2.0), ("", "5", 1.0), ("", "2", 2.0), ("0.25", "", 2.5), ("0.25", "5", 2.5)];
    for (t_per_truck, m3_per_t, tonnes) in loads {
        let run = solve(&[
            ("longpole.toml", &settings("\"10 days\"", "[truck]\nt = 0.2\nm3 = 0.5\n")),
            ("items.csv", &format!("id,name,t_per_truck,m3_per_t\nmeal,Maize meal,{t_per_truck},{m3_per_t}\n")),
            ("capacities.csv", "id,on,measure,amount\nconvoy,harbour,trucks,1\n"),
        ]);
        check_aims(&run, (2.5 - tonnes) * 4000.0, (5.0 - tonnes) * 2000.0, tonnes * 500.0);
        near("trucks", run.plan.tables.shipments[0].trucks.expect("trucks on a road").value(), 10.0);
        near("used", run.plan.tables.usage[0].used.value(), 10.0);
    }
}

#[test]
fn limits_in_tonnes_and_in_volume_both_hold() {
    // The road takes 0.3 t and 0.4 m3 a day. Meal has 2 m3 a tonne: volume allows 0.2 t a day, 2 t in ten days.
    let run = solve(&[
        ("items.csv", "id,name,m3_per_t\nmeal,Maize meal,2\n"),
        ("capacities.csv", "id,on,measure,amount\nweight,road,t,0.3\nroom,road,m3,0.4\n"),
    ]);
    check_aims(&run, 2.0 * 0.5 * 4000.0, 2.0 * 3.0 * 2000.0, 4.0 * 500.0);
}

#[test]
fn an_area_counts_what_arrives_and_a_crossing_what_leaves() {
    // Both take 0.3 t a day. A tenth is lost on the road in front of the area: 3.33 t leave the harbour, 3 t arrive.
    // Where the crossing counts, 3 t leave it and 2.7 t arrive.
    let places = "id,name,kind\nharbour,Harbour,port\ngate,Gate,crossing\nvalley,Valley,area\n";
    let links = "id,from,to,mode,loss\nfirst,harbour,gate,road,\nsecond,gate,valley,road,0.1\n";
    for (site, arrives) in [("valley", 3.0), ("gate", 2.7)] {
        let run = solve(&[
            ("longpole.toml", &settings("\"10 days\"", "")),
            ("places.csv", places),
            ("links.csv", links),
            ("capacities.csv", &format!("id,on,measure,amount\nlimit,{site},t,0.3\n")),
        ]);
        near(site, delivered(&run, "valley", "meal", FIRST), arrives);
    }
}

#[test]
fn a_convoy_on_its_way_when_the_crossing_closes_is_turned_back() {
    // Five days to the crossing, which is open in the first ten days only. What leaves in days 0–5 passes it; what
    // leaves in days 5–10 stands before a closed gate and turns back. For 10 t to pass, 20 t must leave.
    let run = solve(&[
        ("places.csv", "id,name,kind\nharbour,Harbour,port\ngate,Gate,crossing\nvalley,Valley,area\n"),
        ("links.csv", "id,from,to,mode,lead_days\nfirst,harbour,gate,road,5\nsecond,gate,valley,road,\n"),
        ("capacities.csv", "id,on,measure,amount,until\nopen,gate,t,9,2030-01-10\n"),
    ]);
    near("given", delivered(&run, "valley", "meal", FIRST), 5.0);
    near("given later", delivered(&run, "valley", "meal", SECOND), 5.0);
    check_aims(&run, 0.0, 0.0, 20.0 * 500.0);
}

#[test]
fn a_crossing_that_almost_closes_is_no_worse_than_one_that_closes() {
    // As above, but 0.1 t in ten days still pass: 10 t in the first period, 0.1 t in the second, the rest turns back.
    // 4.9 t are kept for the second period, so that 9.9 t pass in the first: 19.8 t leave.
    let run = solve(&[
        ("places.csv", "id,name,kind\nharbour,Harbour,port\ngate,Gate,crossing\nvalley,Valley,area\n"),
        ("links.csv", "id,from,to,mode,lead_days\nfirst,harbour,gate,road,5\nsecond,gate,valley,road,\n"),
        (
            "capacities.csv",
            "id,on,measure,amount,from,until\nopen,gate,t,9,,2030-01-10\najar,gate,t,0.01,2030-01-11,\n",
        ),
    ]);
    check_aims(&run, 0.0, 0.0, 19.8 * 500.0);
}

#[test]
fn a_convoy_that_cannot_go_on_within_the_plan_stops_nobody() {
    // Five days to the crossing and ten behind it: what leaves the harbour on days 0–5 is in the valley on days 15–20.
    // What follows on days 5–10 comes too late and hinders nobody. 5 t in the second half need 10 t to set out.
    let run = solve(&[
        ("places.csv", "id,name,kind\nharbour,Harbour,port\ngate,Gate,crossing\nvalley,Valley,area\n"),
        ("links.csv", "id,from,to,mode,lead_days\nfirst,harbour,gate,road,5\nsecond,gate,valley,road,10\n"),
    ]);
    near("given", delivered(&run, "valley", "meal", SECOND), 5.0);
    check_aims(&run, 10_000.0, 10_000.0, 10.0 * 500.0);
}

#[test]
fn an_arrival_at_a_crossing_that_lets_too_little_pass_does_not_stop_the_plan() {
    // 8 t arrive at a gate that lets 3 t pass in ten days; 5 t are turned back, since nothing lies at a crossing.
    let run = solve(&[
        ("longpole.toml", &settings("\"10 days\"", "")),
        ("places.csv", "id,name,kind\nharbour,Harbour,port\ngate,Gate,crossing\nvalley,Valley,area\n"),
        ("links.csv", "id,from,to,mode\nsecond,gate,valley,road\n"),
        ("capacities.csv", "id,on,measure,amount\nopen,gate,t,0.3\n"),
        ("pipeline.csv", "id,place,item,amount_t,arrives\nconvoy,gate,meal,8,2030-01-05\n"),
    ]);
    near("given", delivered(&run, "valley", "meal", FIRST), 3.0);
}

#[test]
fn offers_by_day_by_period_and_in_all_end_with_their_dates() {
    // by day, 0.5 t on 8–14 January: three days in the first period, four in the second: 1.5 t and 2 t;
    // by period, 1 t each; in all, 1.5 t, until 9 January and so only in the first.
    //   first period: 1.5 + 1 + 1.5 = 4 t;   second: 2 + 1 = 3 t.  3 t are missing below standard, none for survival.
    let run = solve(&[(
        "supplies.csv",
        "id,place,item,price,amount_t,per,from,until\n\
         daily,harbour,meal,500,0.5,day,2030-01-08,2030-01-14\n\
         each,harbour,meal,450,1,period,,\n\
         all,harbour,meal,400,1.5,total,,2030-01-09\n\
         over,harbour,meal,1,,,,2029-12-31\n",
    )]);
    check_aims(&run, 0.0, 6000.0, 3.5 * 500.0 + 2.0 * 450.0 + 1.5 * 400.0);
    let bought = |supply: &str, period: &str| -> f64 {
        let rows = run.plan.tables.purchases.iter();
        rows.filter(|row| row.supply.as_str() == supply && row.period.to_string() == period)
            .map(|row| row.amount_t.value())
            .sum()
    };
    for (supply, period, tonnes) in [
        ("daily", FIRST, 1.5),
        ("daily", SECOND, 2.0),
        ("each", FIRST, 1.0),
        ("each", SECOND, 1.0),
        ("all", FIRST, 1.5),
        ("all", SECOND, 0.0),
    ] {
        near(supply, bought(supply, period), tonnes);
    }
}

#[test]
fn what_is_ordered_is_handed_over_after_the_lead_time() {
    // Ordered evenly over ten days, handed over four days later: 6/10 in the same period. 5 t a period are sold:
    // 3 t in the first, 2 + 3 = 5 t in the second. 2 t are missing below standard.
    let run = solve(&[(
        "supplies.csv",
        "id,place,item,price,amount_t,per,lead_days\nmeal-harbour,harbour,meal,500,5,period,4\n",
    )]);
    check_aims(&run, 0.0, 4000.0, 10.0 * 500.0);
    near("first", delivered(&run, "valley", "meal", FIRST), 3.0);
}

#[test]
fn a_gate_that_is_shut_at_first_opens_later() {
    // Nothing passes in the first ten days; then 0.5 t a day, four days on the road: of 5 t sent evenly in the second
    // period 3 t arrive in it. Missing to survive: 2.5 t in the first. Missing of the standard: 5 t, then 2 t.
    let run = solve(&[
        ("links.csv", "id,from,to,mode,lead_days\nroad,harbour,valley,road,4\n"),
        ("capacities.csv", "id,on,measure,amount,from,until\nshut,road,t,0,,2030-01-10\nopen,road,t,0.5,2030-01-11,\n"),
    ]);
    check_aims(&run, 2.5 * 4000.0, 7.0 * 2000.0, 5.0 * 500.0);
    near("second", delivered(&run, "valley", "meal", SECOND), 3.0);
}

#[test]
fn arrivals_count_on_their_day_and_earlier_ones_on_the_first() {
    // 2 t came before the plan starts and lie there; 4 t come in the second period; nothing is sold, nothing in stock.
    let run = solve(&[
        ("supplies.csv", "id,place,item,price,amount_t,per\nmeal-harbour,harbour,meal,500,0,total\n"),
        (
            "pipeline.csv",
            "id,place,item,amount_t,arrives\nearly,valley,meal,2,2029-12-20\nlate,harbour,meal,4,2030-01-20\nnever,valley,meal,9,2030-01-21\n",
        ),
    ]);
    near("first", delivered(&run, "valley", "meal", FIRST), 2.0);
    near("second", delivered(&run, "valley", "meal", SECOND), 4.0);
    check_aims(&run, 0.5 * 4000.0, 4.0 * 2000.0, 0.0);
}
