//! What it takes to solve again after one limit has changed, against solving from nothing; and what poles take against a
//! plan.

use anyhow::{Result, anyhow};
use longpole::limits::{candidates, confirm::Base};
use longpole::read::Disk;
use longpole::solve::{Options, again, solve};
use std::path::Path;
use std::time::Instant;

/// Limits that are tried out.
const LIMITS: usize = 10;

/// Plans a folder, tries its leading limits out one unit eased, and prints medians and ratios.
pub fn measure(folder: &Path, scenario: &str) -> Result<()> {
    let source = Disk::new(folder);
    let clock = Instant::now();
    let run = longpole::plan(&source, Some(scenario), Options::default()).map_err(|stopped| anyhow!("{stopped:?}"))?;
    let plan_seconds = clock.elapsed().as_secs_f64();
    let posed = &run.posed;
    let program = &posed.formulation.program;
    let (base, vertex) = Base::of(&posed.crisis, &posed.needs, &posed.formulation, &run.solution)
        .ok_or_else(|| anyhow!("no limit has a price"))?;
    let chosen = candidates::choose(&candidates::of(&base), LIMITS);
    let timed = again(program, vertex, Options::default(), |again| {
        let mut seconds = Vec::new();
        for priced in &chosen {
            let clock = Instant::now();
            base.try_out(again, &[(priced.line, 1.0)])?;
            seconds.push(clock.elapsed().as_secs_f64());
        }
        Ok(seconds)
    });
    let mut seconds = timed.and_then(|seconds| seconds).map_err(|why| anyhow!("{why:?}"))?;
    seconds.sort_by(f64::total_cmp);
    // The same aim alone, from nothing.
    let mut alone = program.clone();
    alone.aims = vec![program.aims[base.point.aim].clone()];
    let cold = solve(&alone, Options::default()).map_err(|why| anyhow!("{why:?}"))?.seconds;
    let clock = Instant::now();
    let found = longpole::poles::of_run(&run, LIMITS, Options::default()).map_err(|why| anyhow!("{why:?}"))?;
    let poles_seconds = clock.elapsed().as_secs_f64();
    let (median, most) = (seconds[seconds.len() / 2], seconds[seconds.len() - 1]);
    println!(
        "solving again, {} limits eased by one unit: median {median:.3} s, most {most:.3} s; the aim from nothing {cold:.3} s, \
         all aims {:.3} s",
        seconds.len(),
        run.solution.seconds
    );
    println!(
        "median over the aim from nothing {:.3}, over all aims {:.3}; poles ({} confirmed) and the plan {:.3} s, over the \
         plan alone {:.2}",
        median / cold,
        median / run.solution.seconds,
        found.map_or(0, |(poles, _)| poles.poles.len()),
        plan_seconds + poles_seconds,
        (plan_seconds + poles_seconds) / plan_seconds,
    );
    Ok(())
}
