//! How cells look.

use crate::Language;
use longpole_base::{Date, FieldSpec, Kind};
use rust_xlsxwriter::{
    Color, ConditionalFormat3ColorScale, ConditionalFormatType, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Note, Worksheet, XlsxError,
};

const DARK: Color = Color::RGB(0x1F_3B_4D);
const LIGHT: Color = Color::RGB(0xDC_E6_EC);
/// Orange, grey and blue can be told apart with any kind of colour vision; black text is readable on all three.
const LITTLE: Color = Color::RGB(0xE6_9F_00);
const HALF: Color = Color::RGB(0xF2_F2_F2);
const ALL: Color = Color::RGB(0x56_B4_E9);

/// How formats name the direction.
const RIGHT_TO_LEFT: u8 = 2;

/// Every format that a workbook uses.
pub(crate) struct Styles {
    pub title: Format,
    pub section: Format,
    /// A heading that matters: of a column that must be filled, or of any column of a plan.
    pub header: Format,
    /// The heading of a column that may stay empty.
    pub header_light: Format,
    pub label: Format,
    pub text: Format,
    pub wrapped: Format,
    pub date: Format,
    pub general: Format,
    pub percent: Format,
    /// A difference, with its sign.
    pub signed: Format,
    /// By the number of decimals.
    pub numbers: Vec<Format>,
    /// What `money` means here.
    pub currency: String,
    /// The font, where the usual one lacks letters.
    pub font: Option<&'static str>,
}

impl Styles {
    pub(crate) fn new(currency: &str, language: Language) -> Self {
        // The usual font of spreadsheet programs has no Arabic letters; what stands in for it differs from program to program.
        let font = language.is_rtl().then_some("Arial");
        // Read from right to left, a cell begins at its right and flows over to the left.
        let base = || {
            font.map_or_else(Format::new, |name| Format::new().set_font_name(name).set_reading_direction(RIGHT_TO_LEFT))
        };
        // Where a line begins.
        let begin = if language.is_rtl() { FormatAlign::Right } else { FormatAlign::Left };
        let header =
            base().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Thin);
        let number = |decimals: usize| {
            let point = if decimals > 0 { "." } else { "" };
            base().set_num_format(format!("#,##0{point}{}", "0".repeat(decimals)))
        };
        Self {
            title: base().set_bold().set_font_size(16).set_font_color(DARK),
            section: base().set_bold().set_font_size(12).set_font_color(DARK),
            header: header.clone().set_background_color(DARK).set_font_color(Color::White),
            header_light: header.set_background_color(LIGHT).set_font_color(DARK),
            label: base().set_bold(),
            // As text, an id such as 2024-03 or 007 stays what it is.
            text: base().set_num_format("@").set_align(begin).set_indent(1),
            wrapped: base().set_text_wrap().set_align(FormatAlign::Top),
            date: base().set_num_format("yyyy-mm-dd").set_align(begin).set_indent(1),
            general: base(),
            percent: base().set_num_format("0.0%"),
            signed: base().set_num_format("+#,##0;-#,##0;0"),
            numbers: (0..=6).map(number).collect(),
            currency: currency.to_owned(),
            font,
        }
    }

    /// The format of a column's cells.
    pub(crate) fn of(&self, field: &FieldSpec) -> &Format {
        match (field.kind, field.decimals) {
            (Kind::Date | Kind::DateOr(_), _) => &self.date,
            (Kind::Number, _) if field.unit == Some("share") => &self.percent,
            (Kind::Number, Some(decimals)) => &self.numbers[usize::from(decimals).min(self.numbers.len() - 1)],
            (Kind::Number, None) => &self.general,
            _ => &self.text,
        }
    }

    /// The unit of a column in words; shares are percent, and some columns have theirs in a column beside.
    pub(crate) fn unit(&self, field: &FieldSpec) -> Option<String> {
        match field.unit? {
            "share" => None,
            unit if unit.starts_with("as in") => None,
            unit => Some(unit.replace("money", &self.currency)),
        }
    }
}

/// Colours the shares of some cells, from nothing to all.
pub(crate) fn colour_shares(
    sheet: &mut Worksheet,
    (first_row, first_column): (u32, u16),
    (last_row, last_column): (u32, u16),
) -> Result<(), XlsxError> {
    let scale = ConditionalFormat3ColorScale::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_midpoint(ConditionalFormatType::Number, 0.5)
        .set_maximum(ConditionalFormatType::Number, 1)
        .set_minimum_color(LITTLE)
        .set_midpoint_color(HALF)
        .set_maximum_color(ALL);
    sheet.add_conditional_format(first_row, first_column, last_row, last_column, &scale)?;
    Ok(())
}

/// A comment that shows its whole text.
pub(crate) fn note(text: &str) -> Note {
    const LETTERS_PER_LINE: usize = 44;
    let lines: usize = text.lines().map(|line| line.chars().count() / LETTERS_PER_LINE + 1).sum();
    Note::new(text).set_author("Longpole").add_author_prefix(false).set_width(280).set_height(16 * (lines as u32 + 1))
}

/// A day as workbooks know it; `None` before 1900.
pub(crate) fn excel_date(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs()).ok()
}

/// Properties of a workbook that belongs to no day. A fixed one stands for it.
pub(crate) fn timeless(properties: DocProperties) -> DocProperties {
    let date = ExcelDateTime::from_ymd(2000, 1, 1).expect("a date after 1900");
    properties.set_creation_datetime(&date)
}
