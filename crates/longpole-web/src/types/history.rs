//! Plans that were made before.

use super::plan::{FileDigest, Headline, PlanView};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Every finished plan, the latest first.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct HistoryList {
    /// The plans.
    pub plans: Vec<HistoryEntry>,
}

/// A plan that was made before.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct HistoryEntry {
    /// Its number.
    pub id: i64,
    /// When it was finished, in UTC: `2024-03-29T08:00:00Z`.
    pub time: String,
    /// The version of Longpole that made it.
    pub version: String,
    /// The scenario's id.
    pub scenario: String,
    /// Who is short of what.
    pub headline: Headline,
    /// Every file read, with its BLAKE3 digest.
    pub inputs: Vec<FileDigest>,
    /// Whether the folder is as it was then.
    pub is_current: bool,
}

/// An old plan, opened.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct HistoryPlan {
    /// When and of what it was made.
    pub entry: HistoryEntry,
    /// The plan as it was shown. Its tables are at `/api/history/{id}/tables/{table}`.
    pub plan: PlanView,
}
