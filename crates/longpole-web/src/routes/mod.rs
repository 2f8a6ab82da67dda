//! The routes under `/api`, one module for each part.

pub(crate) mod comparisons;
pub(crate) mod history;
pub(crate) mod jobs;
pub(crate) mod plans;
pub(crate) mod report;
pub(crate) mod scenarios;
pub(crate) mod session;
pub(crate) mod settings;
pub(crate) mod tables;
pub(crate) mod trace;

use crate::app::App;
use std::sync::Arc;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Every route, with its description.
pub(crate) fn all() -> OpenApiRouter<Arc<App>> {
    OpenApiRouter::new()
        .routes(routes!(session::session))
        .routes(routes!(jobs::job, jobs::cancel))
        .routes(routes!(jobs::events))
        .routes(routes!(plans::start_plan))
        .routes(routes!(plans::plan))
        .routes(routes!(plans::plan_table))
        .routes(routes!(plans::start_poles, plans::poles))
        .routes(routes!(plans::moves))
        .routes(routes!(scenarios::keep))
        .routes(routes!(comparisons::start_comparison, comparisons::comparison))
        .routes(routes!(comparisons::timeline))
        .routes(routes!(tables::tables))
        .routes(routes!(tables::table, tables::save))
        .routes(routes!(tables::check))
        .routes(routes!(settings::settings, settings::save_settings))
        .routes(routes!(settings::check_settings))
        .routes(routes!(trace::trace))
        .routes(routes!(report::start_report))
        .routes(routes!(report::report))
        .routes(routes!(history::history))
        .routes(routes!(history::old_plan))
        .routes(routes!(history::old_table))
}
