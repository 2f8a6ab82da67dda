//! # Rations
//!
//! A ration may fix, bound or balance what each person gets per day; a group with ration rows accepts, of what is eaten,
//! only the items listed. Rations may be one for a group wherever it lives, or one for everybody.
//!
//! ```math
//! m^{min}_i N_{a,g,t} \le y_{a,g,i,t} \le m^{max}_i N_{a,g,t} \qquad
//! y_{a,g,i,t} = r_{\gamma,i,t}\,N_{a,g,t} \qquad
//! \sigma^{min}_i \sum_j c_j\,y_{a,g,j,t} \le c_i\,y_{a,g,i,t} \le \sigma^{max}_i \sum_j c_j\,y_{a,g,j,t}
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | y | `delivery[place,group,item,period]` | t |
//! | r | `ration[group,item,period]`; γ is the group, or `everyone` | g/person/day |
//! | N | people × days / 1,000,000 | t per g/person/day |
//! | m | `ration.min_g`, `ration.max_g`: bounds of `delivery`, without rows | g/person/day |
//! | σ | `ration.min_share`, `ration.max_share` | share |
//! | c | 1 for shares of mass, else `content.amount` of the need in `share_of` | need units per kg |
//!
//! **Rows** `ration_same[place,group,item,period]` where rations are shared; `ration_least` and `ration_most`, keyed by
//! place, group, ration row and period, for shares.
//! **Shadow price** what one tonne more freedom would gain: person-days per tonne (per need unit for shares of a need).
//! **Holds when** the group has ration rows, or `[aims] ration` is `per-group` or `common`. A least amount is hard: it
//! cannot fall short. A place that an item cannot reach in a period is left out of sharing that item, and its least
//! share is not asked for there and then: nobody goes without because somebody else is cut off.
//! **Source** each row carries its own in `rations.csv`; a common ration is the basket of K. Peters and others,
//! "The Nutritious Supply Chain", INFORMS Journal on Optimization 3(2), 2021.

use crate::Case;
use crate::reach::fills;
use crate::variables::sharers;
use longpole_base::quantity::GRAMS_PER_TONNE;
use longpole_program::Program;

/// Adds shared rations and shares within rations.
pub fn add(program: &mut Program, case: &Case<'_>) {
    shared(program, case);
    shares(program, case);
}

fn shared(program: &mut Program, case: &Case<'_>) {
    let (crisis, vars) = (case.crisis, &case.variables);
    let axes = [case.axes.place, case.axes.group, case.axes.item, case.axes.period];
    let eaten: Vec<usize> = (0..crisis.tables.items.rows.len()).filter(|item| crisis.is_eaten(*item)).collect();
    let mut rows = program.add_rows("ration_same", "t", axes);
    for place in 0..crisis.tables.places.rows.len() {
        for group in 0..crisis.groups.len() {
            let Some(sharer) = sharers(crisis, group) else { continue };
            for period in 0..crisis.n_periods() {
                let given = |item: &usize| vars.delivery.get([place, group, *item, period]);
                for item in eaten.iter().filter(|item| fills(&case.people, place, group, **item, period)) {
                    let Some(ration) = vars.ration.get([sharer, *item, period]) else { continue };
                    let Some(delivery) = given(item) else { continue };
                    rows.term(delivery, 1.0);
                    let person_days = case.people.served(place, group, *item, period) * case.days(period);
                    rows.term(ration, -person_days / GRAMS_PER_TONNE);
                    rows.end([place, group, *item, period], 0.0, 0.0);
                }
            }
        }
    }
}

fn shares(program: &mut Program, case: &Case<'_>) {
    let axes = [case.axes.place, case.axes.group, case.axes.ration, case.axes.period];
    for (name, least) in [("ration_least", true), ("ration_most", false)] {
        let mut rows = program.add_rows(name, "t or need unit", axes);
        for (group, ration) in case.crisis.rations.iter().enumerate() {
            let Some(ration) = ration else { continue };
            for row in ration {
                let (min, max, of) = row.share;
                let Some(share) = (if least { min } else { max }) else { continue };
                let amounts: Vec<(usize, f64)> = case
                    .crisis
                    .contents
                    .iter()
                    .enumerate()
                    .filter(|(item, _)| case.crisis.is_eaten(*item) && case.crisis.accepts(group, *item))
                    .map(|(item, filled)| match of {
                        None => (item, 1.0),
                        Some(of) => {
                            (item, filled.iter().find(|(need, _)| *need == of).map_or(0.0, |(_, amount)| *amount))
                        }
                    })
                    .collect();
                for place in 0..case.crisis.tables.places.rows.len() {
                    for period in 0..case.crisis.n_periods() {
                        if least && case.variables.delivery.get([place, group, row.item, period]).is_none() {
                            continue;
                        }
                        for (item, amount) in &amounts {
                            let own = if *item == row.item { 1.0 } else { 0.0 };
                            if let Some(delivery) = case.variables.delivery.get([place, group, *item, period]) {
                                rows.term(delivery, amount * (own - share));
                            }
                        }
                        let (lower, upper) = if least { (0.0, f64::INFINITY) } else { (f64::NEG_INFINITY, 0.0) };
                        rows.end([place, group, row.row, period], lower, upper);
                    }
                }
            }
        }
    }
}
