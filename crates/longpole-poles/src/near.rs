//! The optimum of a program that is much like one that was solved.

use longpole_program::Program;
use longpole_solve::{Again, Options, Unsolved, Vertex, again, solve};

/// A plan that was found, to start from.
#[derive(Clone, Copy, Debug)]
pub struct Near<'a> {
    /// Its program.
    pub program: &'a Program,
    /// Where its first aim with prices is at its optimum.
    pub vertex: &'a Vertex,
}

/// Finds optima, from a plan where one is near and from nothing else.
pub struct Optima<'r, 'a> {
    near: Option<(Near<'r>, &'r mut Again<'a>)>,
    options: Options<'r>,
}

/// Does some work for which optima are to be found.
///
/// # Errors
/// When the work has none, or the plan to start from cannot be handed over.
pub fn with_optima<T: Send>(
    near: Option<Near<'_>>,
    options: Options<'_>,
    work: impl FnOnce(&mut Optima<'_, '_>) -> Result<T, Unsolved> + Send,
) -> Result<T, Unsolved> {
    let Some(near) = near else { return work(&mut Optima { near: None, options }) };
    again(near.program, near.vertex, options, |again| work(&mut Optima { near: Some((near, again)), options }))?
}

impl Optima<'_, '_> {
    /// What an aim of a program comes to, the aims before it at their best.
    ///
    /// # Errors
    /// When there is no answer.
    pub fn of(&mut self, mut program: Program, aim: usize) -> Result<f64, Unsolved> {
        if let Some((near, again)) = &mut self.near
            && near.vertex.aim == aim
            && !program.is_undecided()
            && alike(near.program, &program, aim)
        {
            again.afresh();
            match again.solve(&program) {
                Ok(answer) if answer.aim == aim => return Ok(answer.optimum),
                Err(Unsolved::Interrupted) => return Err(Unsolved::Interrupted),
                // Where an aim before it is not at its least, the start is none.
                _ => {}
            }
        }
        // Later aims do not change earlier ones.
        program.aims.truncate(aim + 1);
        let solution = solve(&program, Options { fast: false, ..self.options })?;
        Ok(solution.reached[aim].optimum)
    }
}

/// Whether two programs have the same aims up to one.
fn alike(one: &Program, other: &Program, aim: usize) -> bool {
    fn names(program: &Program, aim: usize) -> impl Iterator<Item = &String> {
        program.aims.iter().take(aim + 1).map(|aim| &aim.name)
    }
    names(one, aim).eq(names(other, aim))
}
