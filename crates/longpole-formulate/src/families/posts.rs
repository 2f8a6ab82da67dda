//! # Posts
//!
//! A force has no more people posted, at all places and links together, than can be posted at all.
//!
//! ```math
//! \sum_o n_{F,o,t} \le A_{F,t}
//! ```
//!
//! | symbol | in code | unit |
//! |---|---|---|
//! | n | `posted[force,site,period]` | people |
//! | A | `Fielded.periods[t].available`: people under contract after the gate of entry, averaged over the days of the period | people |
//!
//! Who is there when is worked out before, from courses or from the curve of deployment: see the page on forces. Within a
//! period people stay where they are posted; from one period to the next they can be anywhere else.
//!
//! **Rows** one per force in the field and period in which some of its people can be posted somewhere, named
//! `posts[road-police,2024-03-29]`.
//! **Shadow price** what one more person of the force in this period would gain: person-days per person under the first aim.
//! **Holds when** the scenario fields the force and a capacity row needs people.
//! **Source** `forces.csv`, `courses.csv` and `deployments.csv` carry theirs.

use crate::Case;
use longpole_program::Program;

/// Adds how many people each force can post.
pub fn add(program: &mut Program, case: &Case<'_>) {
    let n_sites = case.crisis.tables.places.rows.len() + case.crisis.tables.links.rows.len();
    let mut rows = program.add_rows("posts", "people", [case.axes.force, case.axes.period]);
    for force in &case.forces {
        for (period, there) in force.periods.iter().enumerate() {
            for site in 0..n_sites {
                if let Some(posted) = case.variables.posted.get([force.force, site, period]) {
                    rows.term(posted, 1.0);
                }
            }
            rows.end([force.force, period], f64::NEG_INFINITY, there.available);
        }
    }
}
