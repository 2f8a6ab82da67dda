//! The report as PDF: fonts within, tagged, to be searched. The one file that knows typst.
//!
//! What the report says reaches the template as JSON, never as markup, so that no text of a folder is run. The template,
//! the JSON, the pictures and four fonts are all that typst can see: no disk, no clock, no network.

use crate::document::{Block, Document, SHADES, Table};
use serde_json::{Value, json};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

const TEMPLATE: &str = include_str!("report.typ");

/// Regular and bold, for Latin and Arabic letters.
const FONTS: [&[u8]; 4] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Bold.ttf"),
];

/// The PDF.
///
/// # Errors
/// With what typst says, if it cannot set the report.
pub fn bytes(document: &Document) -> Result<Vec<u8>, String> {
    let pages = pages(document)?;
    let options = PdfOptions { creator: Smart::Custom(Some("Longpole".to_owned())), ..PdfOptions::default() };
    typst_pdf::pdf(&pages, &options).map_err(|errors| words(&errors))
}

/// How many pages the report has, and what typst warns of.
///
/// # Errors
/// As [`bytes`].
pub fn n_pages(document: &Document) -> Result<usize, String> {
    pages(document).map(|pages| pages.pages().len())
}

fn pages(document: &Document) -> Result<PagedDocument, String> {
    let world = Paper::of(document);
    let pages = typst::compile::<PagedDocument>(&world).output.map_err(|errors| words(&errors));
    // What typst remembers of earlier reports is of no use to later ones.
    typst::comemo::evict(0);
    pages
}

fn words(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.to_string()).collect::<Vec<_>>().join("; ")
}

/// All that typst can see.
struct Paper {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    files: Vec<(FileId, Bytes)>,
}

impl Paper {
    fn of(document: &Document) -> Self {
        let fonts: Vec<Font> = FONTS.iter().filter_map(|bytes| Font::new(Bytes::new(*bytes), 0)).collect();
        let mut files = Vec::new();
        let blocks: Vec<Value> = document.blocks.iter().map(|block| block_json(block, &mut files)).collect();
        let data = json!({
            "lang": document.language.code(),
            "rtl": document.language.is_rtl(),
            "title": document.title,
            "footer": document.footer,
            "page": document.page,
            "blocks": blocks,
            "shades": SHADES.iter().map(|(fill, ink)| json!([fill, ink])).collect::<Vec<_>>(),
        });
        files.push((file("data.json"), Bytes::from_string(data.to_string())));
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            template: Source::new(file("report.typ"), TEMPLATE.to_owned()),
            files,
        }
    }
}

fn file(name: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).expect("a plain name")).intern()
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.iter().find(|(file, _)| *file == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn block_json(block: &Block, files: &mut Vec<(FileId, Bytes)>) -> Value {
    match block {
        Block::Head { kind, title, lines } => json!({ "is": "head", "kind": kind, "title": title, "lines": lines }),
        Block::Figures(figures) => {
            let figures = figures.iter().map(|f| json!({ "label": f.label, "value": f.value, "note": f.note }));
            json!({ "is": "figures", "figures": figures.collect::<Vec<_>>() })
        }
        Block::Lead { kind, sentence, text } => {
            json!({ "is": "lead", "kind": kind, "sentence": sentence, "text": text })
        }
        Block::Annexes(text) => json!({ "is": "annexes", "text": text }),
        Block::Heading(text) => json!({ "is": "heading", "text": text }),
        Block::Text(text) => json!({ "is": "text", "text": text }),
        Block::Note(text) => json!({ "is": "note", "text": text }),
        Block::Pictures(pictures) => {
            let mut all = Vec::new();
            for picture in pictures {
                let name = format!("picture-{}.svg", files.len());
                files.push((file(&name), Bytes::from_string(picture.svg.clone())));
                all.push(json!({ "title": picture.title, "file": name, "alt": picture.alt, "note": picture.note }));
            }
            json!({ "is": "pictures", "pictures": all })
        }
        Block::Table(table) => table_json(table),
    }
}

fn table_json(table: &Table) -> Value {
    let columns = table.columns.iter().map(|c| json!({ "title": c.title, "figure": c.is_figure, "width": c.width }));
    let rows = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| json!({ "text": cell.text, "shade": cell.shade })).collect::<Vec<_>>());
    json!({ "is": "table", "columns": columns.collect::<Vec<_>>(), "rows": rows.collect::<Vec<_>>() })
}
