//! The report as blocks: words and figures are final, and only their looks are left to the writers.

use crate::Language;

/// A report.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// What stands in it, in order.
    pub blocks: Vec<Block>,
    /// What stands at the foot of every page.
    pub footer: String,
    /// The word for a page.
    pub page: String,
}

/// A part of a report.
#[derive(Clone, Debug)]
pub enum Block {
    /// The head of the report: what it is, its title, its dates.
    Head {
        /// What kind of document it is.
        kind: String,
        /// The title.
        title: String,
        /// Dates and scenario.
        lines: Vec<String>,
    },
    /// Figures that are read first.
    Figures(Vec<Figure>),
    /// The one sentence.
    Lead {
        /// What it is about.
        kind: String,
        /// The sentence.
        sentence: String,
        /// What follows from it.
        text: String,
    },
    /// Where the annexes begin: on a new page.
    Annexes(String),
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A remark in small letters.
    Note(String),
    /// Pictures side by side.
    Pictures(Vec<Picture>),
    /// A table.
    Table(Table),
}

/// A figure that is read first.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What it counts.
    pub label: String,
    /// The figure.
    pub value: String,
    /// What it means.
    pub note: String,
}

/// A picture.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Its heading.
    pub title: String,
    /// SVG.
    pub svg: String,
    /// What it shows, for who cannot see it.
    pub alt: String,
    /// A remark beneath it.
    pub note: String,
}

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its title, with the unit.
    pub title: String,
    /// Whether it holds figures, which are aligned at their ends.
    pub is_figure: bool,
    /// How wide it is, against the others; 0 for as wide as what it holds.
    pub width: u8,
}

/// A cell.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// What stands in it.
    pub text: String,
    /// Its shade on the scale of needs met.
    pub shade: Option<usize>,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, shade: None }
    }
}

/// A column of words.
pub(crate) fn words(title: String, width: u8) -> Column {
    Column { title, is_figure: false, width }
}

/// A column of figures.
pub(crate) fn figures(title: String) -> Column {
    Column { title, is_figure: true, width: 0 }
}

/// Shades of parts of needs that are met, worst first, with the colour of letters on them: darker is worse, in grey too.
pub const SHADES: [(&str, &str); 6] = [
    ("#7a2e0a", "#ffffff"),
    ("#b9540f", "#ffffff"),
    ("#e2902f", "#1d2429"),
    ("#f4c476", "#1d2429"),
    ("#fae6bd", "#1d2429"),
    ("#e4ebe8", "#1d2429"),
];

/// The shade of a part: five fifths, and all of it.
pub fn shade(share: f64) -> usize {
    if share >= 0.9995 { 5 } else { ((share * 5.0).floor().max(0.0) as usize).min(4) }
}
