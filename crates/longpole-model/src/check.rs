//! What cannot be (errors) and what is hard to believe (warnings), beyond what a single cell shows.

mod composition;
mod forces;
mod gates;
mod network;
mod orders;
mod people;
mod rations;
mod tables;
mod works;

use crate::crisis::Crisis;
use crate::settings::Settings;
use crate::tables::Tables;
use longpole_base::diagnostic::Diagnostics;
use longpole_base::entity::{Entity, Table};

/// Checks rows by themselves and against their neighbours. Ids have been checked before.
pub(crate) fn rows(settings: &Settings, tables: &Tables, diagnostics: &mut Diagnostics) {
    tables::intervals(settings, tables, diagnostics);
    tables::currencies(settings, tables, diagnostics);
    tables::links(tables, diagnostics);
    tables::items(tables, diagnostics);
    tables::needs(tables, diagnostics);
    tables::supplies(tables, diagnostics);
    tables::services(tables, diagnostics);
    tables::capacities(tables, diagnostics);
    rations::rations(tables, diagnostics);
    people::population(settings, tables, diagnostics);
    composition::composition(tables, diagnostics);
    tables::funds(settings, tables, diagnostics);
    gates::gates(tables, diagnostics);
    forces::forces(tables, diagnostics);
    forces::courses(tables, diagnostics);
    orders::orders(settings, tables, diagnostics);
    works::works(settings, tables, diagnostics);
}

/// Checks that need the resolved network: what can never be reached, what does not fit.
pub(crate) fn whole(crisis: &Crisis, diagnostics: &mut Diagnostics) {
    people::countable(crisis, diagnostics);
    network::reached(crisis, diagnostics);
    works::feasible(crisis, diagnostics);
    network::stored(crisis, diagnostics);
    network::funded(crisis, diagnostics);
    network::promised(crisis, diagnostics);
    network::paid(crisis, diagnostics);
    network::earmarked(crisis, diagnostics);
    rations::balanced(crisis, diagnostics);
    rations::demanded(crisis, diagnostics);
    orders::answerable(crisis, diagnostics);
}

/// Adds a warning unless the row's note answers it.
fn warn<T: Entity>(
    table: &Table<T>,
    row: usize,
    field: &str,
    code: &'static str,
    message: String,
    hint: &str,
    diagnostics: &mut Diagnostics,
) {
    if !table.is_checked(row) {
        let hint = format!("{hint}; if it is right, write `checked: why` into the row's `note`");
        diagnostics.warn(code, table.at_field(row, field), message, hint);
    }
}
