//! A plan as a report for people who decide: one page, then annexes, as HTML and as PDF.
//!
//! **In:** a crisis, its plan with its audit and its limits, a comparison if there is one, and a language. **Out:**
//! [`Pages`]: a page of HTML in one file, and a PDF with its fonts in it.
//!
//! | module | what it does |
//! |---|---|
//! | [`language`] | messages, figures and dates in English, Arabic and French |
//! | `names` | places, items, needs and limits as people call them |
//! | `facts` | what the report adds up from the tables of the plan |
//! | [`mod@document`] | the report as blocks: what both writers take |
//! | `first`, `annexes` | the first page; what follows it |
//! | `svg`, `map`, `chart` | the pictures, the same for both writers |
//! | [`html`], [`pdf`] | the two writers; only `pdf` knows typst |
//!
//! **Never:** touches a file, a clock, an environment or a network; changes a figure but by rounding; writes a word that is
//! not in `messages/`. What stands in the folder is text, never markup. The same plan gives the same bytes.

mod annexes;
mod chart;
pub mod document;
mod facts;
mod first;
pub mod html;
pub mod language;
mod map;
mod names;
pub mod pdf;
mod svg;

use facts::Facts;
pub use language::Language;
use longpole_audit::Audit;
use longpole_explain::Plan;
use longpole_model::Crisis;
use longpole_plan::Comparison;
use longpole_poles::Poles;
use longpole_poles::tables::Tables;

/// What a report is made of.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The crisis.
    pub crisis: &'a Crisis,
    /// Its plan.
    pub plan: &'a Plan,
    /// What the audit of the plan found.
    pub audit: &'a Audit,
    /// The limits that hold people back, confirmed by solving again; `None` if none does.
    pub poles: Option<(&'a Poles, &'a Tables)>,
    /// Aims that count people and that no limit keeps from being met: name and what they come to.
    pub out_of_reach: &'a [(&'a str, f64)],
    /// Options side by side, if they were asked for.
    pub comparison: Option<Options<'a>>,
    /// Outlines of places as GeoJSON, if the folder has them.
    pub outlines: Option<&'a [u8]>,
    /// Every file the plan was made from, with its BLAKE3 digest in hexadecimal.
    pub inputs: &'a [(String, String)],
    /// Every file of the plan, likewise.
    pub files: &'a [(String, String)],
    /// The command that makes this report again.
    pub command: &'a str,
    /// The solver with its version.
    pub solver: &'a str,
}

/// Scenarios side by side.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// The tables of the comparison.
    pub tables: &'a Comparison,
    /// The crisis of each scenario that could be read, by its id: for titles.
    pub crises: &'a [(&'a str, &'a Crisis)],
}

/// A report as bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// One file of HTML, with its pictures in it.
    pub html: Vec<u8>,
    /// The same as PDF.
    pub pdf: Vec<u8>,
}

/// Makes a report in a language.
///
/// # Errors
/// When the PDF cannot be set; what typst says.
pub fn make(input: &Input<'_>, language: Language) -> Result<Pages, String> {
    let document = document(input, language);
    Ok(Pages { html: html::text(&document).into_bytes(), pdf: pdf::bytes(&document)? })
}

/// The report as blocks.
pub fn document(input: &Input<'_>, language: Language) -> document::Document {
    let words = language::words(language);
    let view = View { input, words: &words, facts: &Facts::of(input) };
    document::Document {
        language,
        title: view.title(),
        blocks: first::blocks(&view).into_iter().chain(annexes::blocks(&view)).collect(),
        footer: words.with("footer", &[("title", view.title().into()), ("version", longpole_present::VERSION.into())]),
        page: words.say("page"),
    }
}

/// What every part of the report looks at.
pub(crate) struct View<'a> {
    pub input: &'a Input<'a>,
    pub words: &'a language::Words,
    pub facts: &'a Facts,
}

impl View<'_> {
    fn title(&self) -> String {
        self.words.own(self.input.crisis.settings.title_in(self.words.language.code()))
    }
}
