//! The report as one file of HTML: no script, no network, pictures within. Every text is escaped.

use crate::document::{Block, Document, Picture, SHADES, Table};
use crate::svg::escape;

const STYLE: &str = include_str!("report.css");

/// The page.
pub fn text(document: &Document) -> String {
    let code = document.language.code();
    let direction = if document.language.is_rtl() { "rtl" } else { "ltr" };
    let title = escape(&document.title);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n\
         <title>{title}</title>\n<style>\n{STYLE}"
    );
    for (shade, (fill, ink)) in SHADES.iter().enumerate() {
        page.push_str(&format!("td.s{shade} {{ background: {fill}; color: {ink}; }}\n"));
    }
    page.push_str("</style>\n</head>\n<body>\n<main>\n");
    for block in &document.blocks {
        write(block, &mut page);
    }
    page.push_str(&format!("</main>\n<footer>{}</footer>\n</body>\n</html>\n", escape(&document.footer)));
    page
}

fn write(block: &Block, page: &mut String) {
    let mut element = |tag: &str, text: &str| page.push_str(&format!("<{tag}>{}</{}>\n", escape(text), name(tag)));
    match block {
        Block::Head { kind, title, lines } => {
            page.push_str("<header>\n");
            page.push_str(&format!("<p class=\"kind\">{}</p>\n<h1>{}</h1>\n", escape(kind), escape(title)));
            for line in lines {
                page.push_str(&format!("<p class=\"line\">{}</p>\n", escape(line)));
            }
            page.push_str("</header>\n");
        }
        Block::Figures(figures) => {
            page.push_str("<section class=\"figures\">\n");
            for figure in figures {
                page.push_str(&format!(
                    "<div><p class=\"label\">{}</p><p class=\"value\">{}</p><p class=\"means\">{}</p></div>\n",
                    escape(&figure.label),
                    escape(&figure.value),
                    escape(&figure.note)
                ));
            }
            page.push_str("</section>\n");
        }
        Block::Lead { kind, sentence, text } => page.push_str(&format!(
            "<section class=\"lead\"><p class=\"kind\">{}</p><p class=\"sentence\">{}</p><p>{}</p></section>\n",
            escape(kind),
            escape(sentence),
            escape(text)
        )),
        Block::Annexes(title) => element("h2 class=\"annexes\"", title),
        Block::Heading(text) => element("h3", text),
        Block::Text(text) => element("p", text),
        Block::Note(text) => element("p class=\"note\"", text),
        Block::Pictures(pictures) => {
            page.push_str("<section class=\"pictures\">\n");
            for picture in pictures {
                figure(picture, page);
            }
            page.push_str("</section>\n");
        }
        Block::Table(table) => rows(table, page),
    }
}

fn name(tag: &str) -> &str {
    tag.split(' ').next().unwrap_or(tag)
}

fn figure(picture: &Picture, page: &mut String) {
    page.push_str(&format!("<figure><h3>{}</h3>\n{}", escape(&picture.title), picture.svg));
    page.push_str(&format!("<figcaption>{}</figcaption></figure>\n", escape(&picture.note)));
}

fn rows(table: &Table, page: &mut String) {
    page.push_str("<div class=\"scroll\"><table>\n<thead><tr>");
    for column in &table.columns {
        let class = if column.is_figure { " class=\"n\"" } else { "" };
        page.push_str(&format!("<th scope=\"col\"{class}>{}</th>", escape(&column.title)));
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        page.push_str("<tr>");
        for (cell, column) in row.iter().zip(&table.columns) {
            let shade = cell.shade.map(|shade| format!("s{shade}"));
            let classes: Vec<&str> = column.is_figure.then_some("n").into_iter().chain(shade.as_deref()).collect();
            let class = if classes.is_empty() { String::new() } else { format!(" class=\"{}\"", classes.join(" ")) };
            page.push_str(&format!("<td{class}>{}</td>", escape(&cell.text)));
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table></div>\n");
}
