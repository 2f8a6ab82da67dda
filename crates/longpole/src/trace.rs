//! Questions to a plan: where a number comes from, what rests on a source, and what another figure would change.

use crate::{Run, Stopped};
use longpole_base::Diagnostics;
use longpole_explain::Trace;
use longpole_explain::rivals::{Outcome, Sensitivity};
use longpole_read::{Choosing, Source};
use longpole_solve::{Options, Unsolved};
use std::collections::BTreeMap;

/// Warns if a written plan is not of the folder as it is now: a trace follows the plan that the folder gives now. Nothing is
/// said of a plan that is not there or cannot be read.
pub fn stale(run: &Run, written: &dyn Source) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    if let Some(about) = longpole_read::plan::about(written, &mut Diagnostics::default()) {
        longpole_read::plan::compare(&about, &run.posed.inputs, &mut diagnostics);
    }
    diagnostics
}

impl Run {
    /// The plan, ready to be asked where its numbers come from.
    pub fn trace(&self) -> Trace<'_> {
        let posed = &self.posed;
        Trace::new(&posed.crisis, &posed.needs, &posed.formulation, &self.solution, &self.plan)
    }
}

/// Plans again with each rival figure that is not used, and with all that come from one source.
///
/// # Errors
/// When the folder has errors, the solver finds no plan with the figures that are used, or somebody interrupts.
pub fn sensitivity(source: &dyn Source, scenario: Option<&str>, options: Options<'_>) -> Result<Sensitivity, Stopped> {
    let run = crate::plan(source, scenario, options)?;
    let settings = &run.posed.crisis.settings;
    let reached = |run: &Run| run.plan.reached.iter().map(|reached| reached.value).collect::<Vec<f64>>();
    let used = reached(&run);
    let with = |choices: Vec<(String, String)>| match crate::plan(&Choosing { source, choices }, scenario, options) {
        Ok(run) => Ok(Outcome::Planned(reached(&run))),
        Err(Stopped::Unsolved(Unsolved::Interrupted, diagnostics)) => {
            Err(Stopped::Unsolved(Unsolved::Interrupted, diagnostics))
        }
        Err(Stopped::Input(diagnostics)) => Ok(Outcome::None(diagnostics.to_string())),
        Err(Stopped::Quarrel(quarrel, _)) => Ok(Outcome::None(longpole_present::quarrel::brief(&quarrel))),
        Err(Stopped::Unsolved(why, _)) => Ok(Outcome::None(format!("{why:?}"))),
        Err(Stopped::Refused(refused, _)) => Ok(Outcome::None(refused.to_string())),
    };
    let mut rivals = Vec::new();
    let mut by_source: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for rival in &settings.rivals {
        let mut outcomes = Vec::new();
        for (at, estimate) in rival.estimates.iter().enumerate() {
            outcomes.push(if at == rival.used {
                Outcome::Planned(used.clone())
            } else {
                by_source.entry(&estimate.source).or_default().push(rival.id.clone());
                with(vec![(rival.id.clone(), estimate.source.clone())])?
            });
        }
        rivals.push((rival.clone(), outcomes));
    }
    let mut together = Vec::new();
    for (estimate, ids) in by_source.into_iter().filter(|(_, ids)| ids.len() > 1) {
        let outcome = with(ids.iter().map(|id| (id.clone(), estimate.to_owned())).collect())?;
        together.push((estimate.to_owned(), ids, outcome));
    }
    let aims = &run.posed.formulation.program.aims;
    Ok(Sensitivity {
        aims: aims.iter().map(|aim| (aim.name.clone(), aim.unit.clone())).collect(),
        days: settings.grid.days(),
        used,
        rivals,
        together,
    })
}
