//! Why nothing fits, from the sides that the solver found to contradict each other: which rules of the input quarrel,
//! none of which can be left out, and what would end it. Everything that is said was tried out by solving.

use longpole_base::quantity::Grams;
use longpole_base::{At, Diagnostics};
use longpole_explain::quarrel::relief::Relief;
use longpole_explain::quarrel::rules::Rules;
use longpole_explain::quarrel::shut::{Shut, opened};
use longpole_explain::quarrel::{Named, Quarrel, Remedy, Rule, question};
use longpole_formulate::{Formulation, formulate};
use longpole_model::Crisis;
use longpole_needs::Needs;
use longpole_solve::{Member, Optimum, Options, Unsolved, optimum};

/// Turns sides of a program into rules, and finds what would end the quarrel.
///
/// # Errors
/// When a limit is reached, somebody interrupts, or the solver fails.
pub fn explain(
    crisis: &Crisis,
    needs: &Needs,
    formulation: &Formulation,
    members: &[Member],
    options: Options<'_>,
) -> Result<Quarrel, Unsolved> {
    let rules = Rules::new(crisis, formulation);
    let case = Case { rules: &rules, needs, options: Options { tell: None, ..options } };
    let kept = case.smallest(rules.behind(members).into_iter().collect())?;
    let tonnes = Relief::of_tonnes(&rules, &kept);
    let Some(short) = optimum(&tonnes.program, case.options)? else { return Err(untold()) };
    let named: Result<Vec<Named>, Unsolved> = kept.iter().map(|rule| case.named(rule, &tonnes, &short)).collect();
    let named = named?;
    let shut = case.shut(rules.shut(&short))?;
    let is_ended = named.iter().any(|named| named.remedy != Remedy::NotAlone) || shut.iter().any(|shut| shut.enough);
    let together = if is_ended { Vec::new() } else { case.together()? };
    // Which of them go short is a choice of the solver's; all that take part might.
    let rations = kept.iter().filter(|rule| matches!(rule, Rule::Least(_))).flat_map(|rule| rules.parts(rule));
    let asked: Vec<_> = rations.filter(|part| tonnes.counts(part, &short)).collect();
    let mut periods: Vec<usize> = asked.iter().filter_map(|part| part.period).collect();
    let mut places: Vec<usize> = asked.iter().filter_map(|part| part.place).collect();
    for list in [&mut periods, &mut places] {
        list.sort_unstable();
        list.dedup();
    }
    Ok(Quarrel {
        rules: named,
        short_t: short.sum,
        periods,
        places: places.iter().map(|place| crisis.tables.places.rows[*place].id.to_string()).collect(),
        shut,
        together,
        days: crisis.settings.grid.periods().iter().map(|period| period.start).collect(),
    })
}

/// What the solver found to quarrel, and then did not: a breach as small as its tolerance.
fn untold() -> Unsolved {
    Unsolved::Failed("rules that quarrel by less than can be told".into())
}

struct Case<'a> {
    rules: &'a Rules<'a>,
    needs: &'a Needs,
    options: Options<'a>,
}

impl Case<'_> {
    /// Leaves out every rule without which the others still quarrel.
    fn smallest(&self, mut kept: Vec<Rule>) -> Result<Vec<Rule>, Unsolved> {
        if self.fits(|rule| kept.contains(rule))? {
            return Err(untold());
        }
        for at in (0..kept.len()).rev() {
            let mut fewer = kept.clone();
            fewer.remove(at);
            if !self.fits(|rule| fewer.contains(rule))? {
                kept = fewer;
            }
        }
        Ok(kept)
    }

    /// Whether some of the rules can be kept.
    fn fits(&self, keep: impl Fn(&Rule) -> bool) -> Result<bool, Unsolved> {
        Ok(optimum(&question(self.rules.program(keep)), self.options)?.is_some())
    }

    fn named(&self, rule: &Rule, tonnes: &Relief, short: &Optimum) -> Result<Named, Unsolved> {
        let taking_part = self.rules.parts(rule).iter().filter(|part| tonnes.counts(part, short));
        let mut periods: Vec<usize> = taking_part.filter_map(|part| part.period).collect();
        periods.sort_unstable();
        periods.dedup();
        Ok(Named {
            rule: rule.clone(),
            says: self.rules.says(rule),
            lines: self.rules.lines(rule),
            at: self.rules.at(rule),
            periods,
            remedy: self.remedy(rule)?,
        })
    }

    /// What easing one rule does, all else as it is.
    fn remedy(&self, rule: &Rule) -> Result<Remedy, Unsolved> {
        let Some(figure) = rule.figure(self.rules.crisis) else {
            return Ok(if self.fits(|other| other != rule)? { Remedy::Gone } else { Remedy::NotAlone });
        };
        let relief = Relief::of_rule(self.rules, rule);
        let found = optimum(&relief.program, self.options)?;
        Ok(found.map_or(Remedy::NotAlone, |found| Remedy::To(rule.eased(figure, relief.given(&found)[0]))))
    }

    /// Tries out what becomes of it when what is shut is open.
    fn shut(&self, shut: Vec<Shut>) -> Result<Vec<Shut>, Unsolved> {
        let tried = shut.into_iter().map(|shut| {
            let crisis = opened(self.rules.crisis, &shut);
            let program = formulate(&crisis, self.needs, &mut Diagnostics::default()).map(|found| found.program);
            let enough = match program {
                Some(program) => optimum(&question(program), self.options)?.is_some(),
                None => false,
            };
            Ok(Shut { enough, ..shut })
        });
        tried.collect()
    }

    /// The least lowering of all least rations with which there is a plan, by row of `rations`.
    fn together(&self) -> Result<Vec<(At, f64)>, Unsolved> {
        let (rations, relief) = Relief::of_rations(self.rules);
        let Some(found) = optimum(&relief.program, self.options)? else { return Err(untold()) };
        let rows = &self.rules.crisis.tables.rations.rows;
        let mut lowered = Vec::new();
        for (rule, part) in rations.into_iter().zip(relief.given(&found)).filter(|(_, part)| *part > 1e-6) {
            for (line, at) in self.rules.lines(rule).into_iter().zip(self.rules.at(rule)) {
                let grams = rows[line.row].min_g.map_or(0.0, Grams::value);
                lowered.push((at, rule.eased(grams, part * grams)));
            }
        }
        Ok(lowered)
    }
}
