//! What is wrong, as problem+json.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Why a request was not done (RFC 9457). The code is that of the terminal where the terminal has one.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// The code as a reference: `/problems/<code>`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The code: that of the first error of the folder, or one of `bad-edit`, `bad-move`, `bad-request`, `bad-scenario`, `busy`,
    /// `changed`, `disk`, `exists`, `fault`, `host`, `interrupted`, `limit`, `no-comparison`, `no-plan`, `no-poles`, `no-report`,
    /// `no-table`, `not-found`, `old-version`, `origin`, `quarrel`, `refused`, `solver`, `superseded`, `token`, `too-large`,
    /// `unknown-cell`, `unknown-job`, `unknown-scenario`, `unknown-table`.
    pub code: String,
    /// What is wrong, in a sentence.
    pub title: String,
    /// The status of the answer.
    pub status: u16,
    /// More of it, and what to do.
    pub detail: Option<String>,
    /// What was found in the folder, worst first.
    pub diagnostics: Vec<Diagnostic>,
    /// Where rules of the folder contradict each other: the quarrel, as `longpole plan --json` prints it.
    #[schema(value_type = Option<Object>)]
    pub quarrel: Option<serde_json::Value>,
}

/// One thing that is wrong with the folder, with its remedy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Diagnostic {
    /// How much it matters: `error`, `warning`, `note`.
    pub severity: String,
    /// The code, as in the reference of diagnostics.
    pub code: String,
    /// What is wrong, with the value.
    pub message: String,
    /// The file, relative to the folder.
    pub file: Option<String>,
    /// The sheet, if the file is a workbook.
    pub sheet: Option<String>,
    /// The line as an editor counts it, from 1; in a workbook the row.
    pub line: Option<u32>,
    /// The column as a person counts characters, from 1; in a workbook the column of cells.
    pub column: Option<u32>,
    /// The name in the table's header.
    pub field: Option<String>,
    /// What to do next.
    pub hint: String,
}
