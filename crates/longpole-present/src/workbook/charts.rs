//! Charts of cells in the workbook: who changes a cell sees the chart change.

use super::style::Styles;
use crate::Words;
use rust_xlsxwriter::{
    Chart, ChartAxis, ChartAxisCrossing, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill,
    ChartType, Color, Worksheet, XlsxError,
};

/// Colours of the report, in an order in which neighbours differ in lightness, so that they can be told apart with any kind
/// of colour vision and without colour. As many as a chart has series.
pub(crate) const COLOURS: [u32; 8] =
    [0x7A_2E_0A, 0xE2_90_2F, 0xF4_C4_76, 0x3F_73_88, 0xB9_54_0F, 0xB9_C2_C2, 0x1D_24_29, 0xFA_E6_BD];

/// The colour of bars that stand alone.
const ALONE: usize = 3;

const INK: Color = Color::RGB(0x1D_24_29);
const GRID: Color = Color::RGB(0xDD_E2_E2);

/// Figures of which the longest is this are told in millions: others would run into each other.
const MILLIONS: f64 = 2e6;

/// Height of a row, in pixels.
const ROW: u32 = 20;

/// Cells of a sheet: its name, the first and last row, and the column of names and that of the first figures.
pub(crate) struct Cells<'a> {
    /// The sheet.
    pub sheet: &'a str,
    /// The row of headings, which name the series.
    pub header: u32,
    /// The first and last row of figures.
    pub rows: (u32, u32),
    /// The column that names the rows.
    pub names: u16,
    /// The columns of figures; each is a series.
    pub figures: std::ops::Range<u16>,
}

/// How a chart looks.
pub(crate) struct Look {
    /// Its title.
    pub title: String,
    /// Whether bars lie, for long names, or stand, for time.
    pub lies: bool,
    /// Whether a legend names the series.
    pub has_legend: bool,
    /// The longest bar: figures of long ones are told in millions.
    pub most: f64,
    /// Width and height in pixels.
    pub size: (u32, u32),
}

/// The rows that a chart of this height covers.
pub(crate) fn rows_of(height: u32) -> u32 {
    height.div_ceil(ROW) + 1
}

/// The height that lets each of so many lying bars be read.
pub(crate) fn height_of(bars: usize) -> u32 {
    (130 + 26 * bars as u32).clamp(300, 620)
}

fn chart_axis(vertical: bool) -> fn(&mut Chart) -> &mut ChartAxis {
    if vertical { Chart::y_axis } else { Chart::x_axis }
}

/// Puts a chart on a sheet, its corner at a cell.
pub(crate) fn add(
    sheet: &mut Worksheet,
    at: (u32, u16),
    cells: &Cells<'_>,
    look: &Look,
    styles: &Styles,
    words: &Words,
) -> Result<(), XlsxError> {
    let is_rtl = words.language.is_rtl();
    let font = |size: u32, bold: bool| {
        let mut font = ChartFont::new();
        font.set_size(size).set_color(INK).set_right_to_left(is_rtl);
        if bold {
            font.set_bold();
        }
        if let Some(name) = styles.font {
            font.set_name(name);
        }
        font
    };
    let several = cells.figures.len() > 1;
    let mut chart = Chart::new(match (look.lies, several) {
        (true, true) => ChartType::BarStacked,
        (true, false) => ChartType::Bar,
        (false, true) => ChartType::ColumnStacked,
        (false, false) => ChartType::Column,
    });
    let (first, last) = cells.rows;
    for (at, column) in cells.figures.clone().enumerate() {
        let colour = COLOURS[if several { at % COLOURS.len() } else { ALONE }];
        let series = chart.add_series();
        series
            .set_name((cells.sheet, cells.header, column))
            .set_categories((cells.sheet, first, cells.names, last, cells.names))
            .set_values((cells.sheet, first, column, last, column))
            .set_gap(40)
            .set_format(
                ChartFormat::new()
                    .set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(colour)))
                    .set_border(ChartLine::new().set_color(Color::White).set_width(0.5)),
            );
        if several {
            series.set_overlap(100);
        }
    }
    chart.title().set_name(&look.title).set_font(&font(12, true)).set_overlay(false);
    // Of lying bars, the names stand at the vertical axis.
    let (names, figures) =
        if look.lies { (chart_axis(true), chart_axis(false)) } else { (chart_axis(false), chart_axis(true)) };
    names(&mut chart).set_font(&font(9, false)).set_text_axis(true);
    figures(&mut chart).set_font(&font(9, false)).set_num_format("#,##0");
    if look.most >= MILLIONS {
        let unit = words.say("compare-word-millions");
        figures(&mut chart).set_num_format("#,##0.0,,").set_name(&unit).set_name_font(&font(9, false));
    }
    names(&mut chart).set_major_gridlines(false);
    figures(&mut chart).set_major_gridlines(true).set_major_gridlines_line(ChartLine::new().set_color(GRID));
    if look.lies {
        // The first row above, the axis of figures below all of them.
        names(&mut chart).set_reverse().set_crossing(ChartAxisCrossing::Max);
    }
    if is_rtl {
        // Time, and bars, run as the language does.
        if look.lies {
            figures(&mut chart).set_reverse()
        } else {
            names(&mut chart).set_reverse()
        };
    }
    if look.has_legend {
        chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font(9, false));
    } else {
        chart.legend().set_hidden();
    }
    chart.set_width(look.size.0).set_height(look.size.1).set_alt_text(&look.title);
    sheet.insert_chart(at.0, at.1, &chart)?;
    Ok(())
}
