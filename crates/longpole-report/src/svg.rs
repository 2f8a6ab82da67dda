//! A picture, written piece by piece: every text is escaped, every figure has one decimal.

/// A picture in the making.
pub(crate) struct Svg {
    width: f64,
    height: f64,
    body: String,
    fonts: &'static str,
}

/// How a text stands to its point.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Left,
    Middle,
    Right,
}

/// A text's looks.
#[derive(Clone, Copy)]
pub(crate) struct Type {
    pub size: f64,
    pub bold: bool,
    pub fill: &'static str,
    /// Whether it stands on other things and needs a rim to be read.
    pub rim: bool,
}

pub(crate) const INK: &str = "#1d2429";
pub(crate) const SOFT: &str = "#5b676e";

impl Svg {
    pub fn new(width: f64, height: f64, is_rtl: bool) -> Self {
        let fonts = if is_rtl {
            "Noto Naskh Arabic, Noto Sans, sans-serif"
        } else {
            "Noto Sans, Noto Naskh Arabic, sans-serif"
        };
        Self { width, height, body: String::new(), fonts }
    }

    /// Adds a piece as it is.
    pub fn raw(&mut self, piece: &str) {
        self.body.push_str(piece);
        self.body.push('\n');
    }

    pub fn rect(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), fill: &str) {
        self.raw(&format!(r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.2}" height="{height:.1}" fill="{fill}"/>"#));
    }

    pub fn line(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), stroke: &str, width: f64, more: &str) {
        self.raw(&format!(
            r#"<line x1="{x1:.1}" y1="{y1:.1}" x2="{x2:.1}" y2="{y2:.1}" stroke="{stroke}" stroke-width="{width:.2}"{more}/>"#
        ));
    }

    pub fn text(&mut self, (x, y): (f64, f64), text: &str, anchor: Anchor, with: Type) {
        let anchor = match anchor {
            Anchor::Left => "start",
            Anchor::Middle => "middle",
            Anchor::Right => "end",
        };
        let weight = if with.bold { r#" font-weight="700""# } else { "" };
        let text = escape(&plain(text));
        let (size, fill) = (with.size, with.fill);
        if with.rim {
            // Drawn beneath: not every reader of SVG knows the order of painting.
            self.raw(&format!(
                r##"<text x="{x:.1}" y="{y:.1}" font-size="{size}"{weight} text-anchor="{anchor}" fill="none" stroke="#ffffff" stroke-width="2.6" stroke-linejoin="round" aria-hidden="true">{text}</text>"##
            ));
        }
        self.raw(&format!(
            r#"<text x="{x:.1}" y="{y:.1}" font-size="{size}"{weight} text-anchor="{anchor}" fill="{fill}">{text}</text>"#
        ));
    }

    pub fn finish(self, alt: &str) -> String {
        let Self { width, height, body, fonts } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
             role=\"img\" direction=\"ltr\" font-family=\"{fonts}\">\n<title>{}</title>\n{body}</svg>\n",
            escape(&plain(alt))
        )
    }
}

/// About how wide a text is, in the unit of the picture.
pub(crate) fn width_of(text: &str, size: f64, bold: bool) -> f64 {
    let letters = plain(text).chars().count() as f64;
    letters * size * if bold { 0.6 } else { 0.56 }
}

/// A text cut to a width.
pub(crate) fn cut(text: &str, size: f64, width: f64) -> String {
    let most = ((width / (size * 0.51)) as usize).max(3);
    let text = plain(text);
    if text.chars().count() <= most {
        return text;
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

/// A label is one piece of text: signs of direction, which some readers of SVG draw, are left out.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !crate::language::ISOLATES.contains(c)).collect()
}

/// Text as XML and HTML have it. Signs that XML has not are left out.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
