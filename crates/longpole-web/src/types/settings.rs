//! Settings as texts, and what is made of them.

use super::problem::Diagnostic;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A settings file as it stands on disk.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SettingsText {
    /// The file, relative to the folder.
    pub file: String,
    /// What stands in it: TOML.
    pub text: String,
    /// The BLAKE3 digest of the file, which a save must name.
    pub digest: String,
    /// What is wrong with the whole folder, worst first.
    pub diagnostics: Vec<Diagnostic>,
}

/// Another text for a settings file.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SettingsRequest {
    /// The digest of the file that was edited.
    pub digest: String,
    /// The whole text.
    pub text: String,
}

/// What another text would lead to, if it were saved.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SettingsAnswer {
    /// What would be wrong with the whole folder then, worst first.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether the folder would have errors.
    pub has_errors: bool,
}
