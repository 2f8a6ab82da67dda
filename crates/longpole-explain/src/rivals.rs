//! What another choice among rival figures changes: the aims under each.

use longpole_model::settings::Rival;

/// The aims under every choice.
#[derive(Clone, Debug)]
pub struct Sensitivity {
    /// Aims with their units, in their order.
    pub aims: Vec<(String, String)>,
    /// Days of the plan.
    pub days: u32,
    /// What the aims reach with the figures that are used.
    pub used: Vec<f64>,
    /// Each rival with what the plan reaches under each of its figures.
    pub rivals: Vec<(Rival, Vec<Outcome>)>,
    /// Sources of other figures than the used ones for several facts: the source, the rivals, and the plan with all of
    /// them chosen from that source.
    pub together: Vec<(String, Vec<String>, Outcome)>,
}

/// What a plan with one choice comes to.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// What the aims reach, in their order.
    Planned(Vec<f64>),
    /// There is no plan with this figure; why, in words.
    None(String),
}
