//! Reports of whole folders: well formed in every language, escaped, equal to the plan's tables, the same bytes twice.

use longpole::read::Memory;
use longpole::report::{Told, of_folder};
use longpole::reporter::Language;
use longpole::solve::Options;
use std::fs;
use std::path::Path;

/// An example with some words of its files replaced.
fn example(name: &str, changes: &[(&str, &str, &str)]) -> Memory {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
    let mut files = Memory::new();
    for entry in fs::read_dir(&root).expect("an example").map(|entry| entry.expect("an entry").path()) {
        if entry.is_file() {
            let name = entry.file_name().expect("a name").to_string_lossy().into_owned();
            let mut text = fs::read_to_string(&entry).expect("text");
            for (_, from, to) in changes.iter().filter(|(file, ..)| *file == name) {
                assert!(text.contains(from), "{name} has no {from}");
                text = text.replace(from, to);
            }
            files.insert(&name, text);
        }
    }
    files
}

fn told(source: &Memory) -> Told {
    of_folder(source, None, false, Options::default()).unwrap_or_else(|_| panic!("a plan"))
}

fn pages(told: &Told, language: Language) -> (String, Vec<u8>) {
    let mut files = told.files(language, "crisis").expect("a report");
    let pdf = files.pop().expect("the PDF").1;
    let html = files.pop().expect("the page").1;
    (String::from_utf8(html).expect("UTF-8"), pdf)
}

/// What stands in a page, without its elements.
fn text_of(html: &str) -> String {
    let tree = parse(html);
    tree.root().descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect::<Vec<_>>().join("\n")
}

fn parse(html: &str) -> roxmltree::Document<'_> {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..roxmltree::ParsingOptions::default() };
    roxmltree::Document::parse_with_options(html, options).unwrap_or_else(|error| panic!("well formed: {error}"))
}

#[test]
fn every_language_is_whole_and_the_same_twice() {
    let told = told(&example("tiny", &[]));
    for language in Language::ALL {
        let (html, pdf) = pages(&told, language);
        assert_eq!((&html, &pdf), (&pages(&told, language).0, &pages(&told, language).1), "the same bytes");
        let root = parse(&html);
        let root = root.root_element();
        assert_eq!(root.attribute("lang"), Some(language.code()));
        assert_eq!(root.attribute("dir"), Some(if language == Language::Arabic { "rtl" } else { "ltr" }));
        assert!(html.len() < 1_000_000 && pdf.starts_with(b"%PDF-"), "{} bytes", html.len());
        assert!(!html.contains("http-equiv=\"refresh\"") && !html.contains("<script"));
    }
}

#[test]
fn hostile_names_stay_names() {
    let hostile = "</svg><script>alert(1)</script>&amp; #import \\\"x\\\" *b* \u{202e}";
    let source = example("tiny", &[("longpole.toml", "en = \"", &format!("en = \"{hostile}"))]);
    let (html, pdf) = pages(&told(&source), Language::English);
    assert!(!html.contains("<script>alert"), "markup of the folder is text");
    assert!(!html.contains('\u{202e}'), "nothing turns what follows around");
    assert!(text_of(&html).contains("<script>alert(1)</script>&amp; #import"), "and is shown as it is");
    assert!(pdf.len() > 1000);
}

#[test]
fn figures_are_those_of_the_plan() {
    let told = told(&example("tiny", &[]));
    let (html, _) = pages(&told, Language::English);
    let text = text_of(&html);
    let tables = &told.run().plan.tables;
    let survival: f64 = tables.coverage.iter().map(|row| row.person_days_survival.value()).sum();
    assert!(survival > 0.0);
    let words = longpole::present::words(Language::English);
    let written = words.number(survival, 0);
    assert!(text.contains(&written), "{written} in {text}");
    let summary = &told.run().plan.summary;
    for need in &summary.needs {
        assert!(text.contains(&words.percent(need.share)), "{}: {}", need.name, need.share);
    }
    let (place, share) = summary.worst.as_ref().expect("a worst-off place");
    assert!(text.contains(place.as_str()) && text.contains(&words.percent(*share)));
    for (path, digest) in &told.run().posed.inputs {
        assert!(text.contains(path.as_str()) && text.contains(digest.as_str()));
    }
}

#[test]
fn the_pdf_is_tagged_and_can_be_searched() {
    let told = told(&example("tiny", &[]));
    for language in Language::ALL {
        let (_, pdf) = pages(&told, language);
        let read = lopdf::Document::load_mem(&pdf).expect("a PDF that others read");
        assert!(read.get_pages().len() >= 2, "a page and its annexes");
        assert!(read.catalog().expect("a catalogue").has(b"StructTreeRoot"), "it is tagged");
        let fonts: Vec<&lopdf::Dictionary> = read
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok())
            .filter(|dictionary| dictionary.get(b"Subtype").and_then(lopdf::Object::as_name).ok() == Some(b"Type0"))
            .collect();
        assert!(fonts.len() >= 2 && fonts.iter().all(|font| font.has(b"ToUnicode")), "its letters can be searched");
    }
}

#[test]
fn areas_with_outlines_are_drawn_as_they_lie() {
    let mut source = example("gaza-2024", &[]);
    let plain = pages(&told(&source), Language::English).0;
    let ring = |lon: f64, lat: f64| {
        let at = |x: f64, y: f64| format!("[{},{}]", lon + x * 0.01, lat + y * 0.01);
        format!("[{},{},{},{}]", at(-1.0, -1.0), at(1.0, -1.0), at(0.0, 1.0), at(-1.0, -1.0))
    };
    let feature = |id: &str, ring: &str| {
        format!(
            r#"{{"type":"Feature","id":"{id}","properties":{{}},"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}"#
        )
    };
    let features = [
        feature("rafah", &ring(34.25, 31.29)),
        feature("gaza", &ring(34.45, 31.5)),
        feature("elsewhere", &ring(0.0, 0.0)),
    ];
    source.insert("places.geojson", format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(",")));
    let drawn = pages(&told(&source), Language::English).0;
    let closed = |html: &str| {
        let tree = parse(html);
        let paths = tree.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "path")));
        paths.filter(|path| path.attribute("fill-rule") == Some("evenodd")).count()
    };
    assert_eq!((closed(&plain), closed(&drawn)), (0, 2), "two areas have outlines; what is no area has none");
    source.insert("places.geojson", "{ \"type\": ");
    assert_eq!(closed(&pages(&told(&source), Language::English).0), 0, "what cannot be read is left out");
}

#[test]
fn works_and_orders_have_annexes() {
    let works = text_of(&pages(&told(&example("works-classic", &[])), Language::English).0);
    assert!(works.contains("Repair the well") && works.contains("3 January 2030"), "{works}");
    let ordered = told(&example("gates", &[]));
    assert!(ordered.run().plan.summary.orders.is_empty());
    assert!(!text_of(&pages(&ordered, Language::English).0).contains("What is ordered"));
    let court = told(&example("gaza-2024", &[]));
    let order = &court.run().plan.summary.orders[1].test;
    let text = text_of(&pages(&court, Language::French).0);
    let periods =
        format!("\u{2068}{}\u{2069} sur \u{2068}{}\u{2069}", order.periods_met.value(), order.periods_tested.value());
    let plain = |text: &str| text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "");
    assert!(plain(&text).contains("Assez à manger, partout"), "{text}");
    assert!(plain(&text).contains(&plain(&periods)), "{periods}: {text}");
}
