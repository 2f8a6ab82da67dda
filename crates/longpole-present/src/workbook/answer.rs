//! The first sheet: who is short of what, what it costs, what holds most people back.

use super::charts::{self, Cells, Look};
use super::sheet::write_cell;
use super::shortfall::{self, Shortfall};
use super::style::{Styles, colour_shares};
use crate::Names;
use crate::names::MANY;
use longpole_base::quantity::Plain;
use longpole_base::{Cell, Date, calendar};
use longpole_explain::Plan;
use longpole_explain::summary::Summary;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// Most limits on this sheet; the sheet `limits` has them all.
const MOST_LIMITS: usize = 10;

/// The height of a line, in points.
const LINE: f64 = 15.4;

pub(crate) fn write(
    sheet: &mut Worksheet,
    plan: &Plan,
    shortfall: Option<&Shortfall>,
    styles: &Styles,
    names: Names<'_>,
) -> Result<(), XlsxError> {
    let mut page = Page { sheet, styles, names, row: 0 };
    page.sheet.set_column_width(0, 40)?;
    for column in 1..10 {
        page.sheet.set_column_width(column, 20)?;
    }
    // What one unit is, in words.
    page.sheet.set_column_width(2, 36)?;
    // On paper: one page wide.
    page.sheet.set_landscape().set_print_fit_to_pages(1, 0);
    page.head(&plan.summary)?;
    page.needs(&plan.summary)?;
    if let Some(shortfall) = shortfall {
        page.charts(shortfall)?;
    }
    page.orders(&plan.summary)?;
    page.cost(&plan.summary)?;
    page.limits(&plan.summary)?;
    page.aims(plan)
}

/// A sheet that is written from top to bottom.
pub(crate) struct Page<'a> {
    pub sheet: &'a mut Worksheet,
    pub styles: &'a Styles,
    pub names: Names<'a>,
    pub row: u32,
}

impl Page<'_> {
    /// A row of cells, each with its format.
    pub(crate) fn cells<'f>(&mut self, cells: impl IntoIterator<Item = (Cell, &'f Format)>) -> Result<(), XlsxError> {
        for (column, (cell, format)) in cells.into_iter().enumerate() {
            write_cell(self.sheet, self.row, column as u16, &cell, format)?;
        }
        self.row += 1;
        Ok(())
    }

    /// A label and its value.
    pub(crate) fn pair(&mut self, label: impl AsRef<str>, value: Cell, format: &Format) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.cells([(text(label), &styles.label), (value, format)])
    }

    /// A heading with a blank row above.
    pub(crate) fn section(&mut self, title: impl AsRef<str>) -> Result<(), XlsxError> {
        self.row += 1;
        let styles = self.styles;
        self.cells([(text(title), &styles.section)])
    }

    /// The headings of columns.
    pub(crate) fn header(&mut self, titles: &[impl AsRef<str>]) -> Result<(), XlsxError> {
        let styles = self.styles;
        // Long titles wrap, at some eighteen letters in a column of twenty.
        let longest = titles.iter().map(|title| title.as_ref().chars().count()).max().unwrap_or(0);
        self.sheet.set_row_height(self.row, LINE * longest.div_ceil(18).max(3) as f64)?;
        self.cells(titles.iter().map(|title| (text(title), &styles.header)))
    }

    fn head(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let words = self.names.words;
        let Styles { title, text: plain, date, numbers, .. } = self.styles;
        self.cells([(text(self.names.title()), title)])?;
        self.pair(words.say("book-label-scenario"), text(self.names.scenario()), plain)?;
        self.pair(words.say("book-label-first-day"), Cell::Date(summary.start), date)?;
        self.pair(words.say("book-label-last-day"), Cell::Date(summary.end), date)?;
        self.pair(words.say("book-label-people-first"), Cell::Number(summary.people.0), &numbers[0])?;
        self.pair(words.say("book-label-people-last"), Cell::Number(summary.people.1), &numbers[0])
    }

    fn needs(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let words = self.names.words;
        let Styles { text: plain, date, numbers, percent, .. } = self.styles;
        self.section(words.say("book-section-needs"))?;
        self.header(&words.lines("book-needs-columns", &[]))?;
        let first = self.row;
        let n_days = (calendar::offset_of(summary.start, summary.end) + 1) as f64;
        for need in &summary.needs {
            let place = need.worst_place.as_ref().map_or(Cell::Blank, |id| text(self.names.place(id.as_str())));
            let share = need.worst.as_ref().map_or(Cell::Blank, |(_, share)| Cell::Number(*share));
            let survival = |figure: f64| if need.has_survival { Cell::Number(figure) } else { Cell::Blank };
            self.cells([
                (text(self.names.need(&need.need)), plain),
                (Cell::Number(need.person_days), &numbers[0]),
                (survival(need.below_survival), &numbers[0]),
                (survival(need.below_survival / n_days), &numbers[0]),
                (Cell::Number(need.below_standard), &numbers[0]),
                (Cell::Number(need.share), percent),
                (place, plain),
                (share, percent),
                (day(need.survival_short_until), date),
                (day(need.standard_short_until), date),
            ])?;
        }
        if self.row > first {
            colour_shares(self.sheet, (first, 5), (self.row - 1, 5))?;
            colour_shares(self.sheet, (first, 7), (self.row - 1, 7))?;
        }
        Ok(())
    }

    /// Who is short over time and by area, side by side.
    fn charts(&mut self, shortfall: &Shortfall) -> Result<(), XlsxError> {
        let words = self.names.words;
        let sheet = words.say("book-sheet-shortfall");
        let [by_time, by_area] = shortfall.titles(self.names);
        let n_needs = shortfall.needs.len() as u16;
        let height = charts::height_of(shortfall.places.len());
        let cells = |header: u32, n_rows: usize| Cells {
            sheet: &sheet,
            header,
            rows: (header + 1, header + n_rows as u32),
            names: 0,
            figures: 1..n_needs + 1,
        };
        self.row += 1;
        let most = |sums: &mut dyn Iterator<Item = f64>| sums.fold(0.0, f64::max);
        let over_time = most(&mut shortfall.periods.iter().map(|(_, sums)| sums.iter().sum()));
        let of_areas = most(&mut shortfall.places.iter().map(|(_, sums)| sums.iter().sum()));
        for (column, cells, title, lies, width, most) in [
            (0, cells(shortfall::TIME_HEADER, shortfall.periods.len()), by_time, false, 670, over_time),
            (3, cells(shortfall.area_header(), shortfall.places.len()), by_area, true, 860, of_areas),
        ] {
            let look = Look { title, lies, has_legend: true, most, size: (width, height) };
            charts::add(self.sheet, (self.row, column), &cells, &look, self.styles, words)?;
        }
        self.row += charts::rows_of(height);
        Ok(())
    }

    /// Nothing, where nothing is ordered.
    fn orders(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let words = self.names.words;
        if summary.orders.is_empty() {
            return Ok(());
        }
        let Styles { text: plain, date, numbers, .. } = self.styles;
        self.section(words.say("book-section-orders"))?;
        self.header(&words.lines("book-orders-columns", &[]))?;
        for answer in &summary.orders {
            let order = &answer.test;
            let number = |value: Option<Plain>| value.map_or(Cell::Blank, |value| Cell::Number(value.value()));
            let [met, tested] = [order.periods_met, order.periods_tested].map(|n| words.number(n.value(), 0));
            self.cells([
                (text(self.names.order(order.order.as_str(), &order.title)), plain),
                (text(self.names.met(order.met)), plain),
                (day(order.met_from), date),
                (day(order.tested_from), date),
                (number(order.short_by), &numbers[2]),
                (text(self.names.unit(&order.unit, MANY)), plain),
                (number(order.worst), &numbers[2]),
                (text(order.worst_place.as_ref().map_or_else(String::new, |id| self.names.place(id.as_str()))), plain),
                (day(order.worst_period), date),
                (text(words.fill("book-n-of", &[("number", &met), ("all", &tested)])), plain),
            ])?;
        }
        Ok(())
    }

    fn cost(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let words = self.names.words;
        let Styles { text: plain, label, numbers, .. } = self.styles;
        let number = &numbers[0];
        self.section(words.say("book-section-cost"))?;
        self.header(&[&words.say("book-label-sector"), &summary.currency])?;
        for (sector, cost) in &summary.sectors {
            self.cells([(text(self.names.sector(sector)), plain), (Cell::Number(*cost), number)])?;
        }
        // With the pay of forces, which has no sector, the sectors come to the total.
        let forces = summary.pay();
        if forces > 0.0 {
            self.cells([(text(words.say("book-label-pay")), plain), (Cell::Number(forces), number)])?;
        }
        let total = summary.cost();
        self.cells([(text(words.say("book-label-total")), label), (Cell::Number(total), number)])?;
        let mut rows = vec![
            (words.say("book-label-purchases"), summary.purchases),
            (words.say("book-label-transport"), summary.transport),
        ];
        if summary.works_cost > 0.0 {
            rows.push((words.say("book-label-works"), summary.works_cost));
        }
        if forces > 0.0 {
            rows.push((words.say("book-label-forces"), forces));
        }
        rows.extend(summary.unspent.map(|unspent| (words.say("book-label-unspent"), unspent)));
        rows.push((words.say("book-label-uncounted"), summary.uncounted));
        for (title, amount) in rows {
            self.cells([(text(title), plain), (Cell::Number(amount), number)])?;
        }
        Ok(())
    }

    fn limits(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let words = self.names.words;
        let Styles { text: plain, numbers, .. } = self.styles;
        self.section(words.say("book-section-limits"))?;
        self.cells([(text(words.say("book-limits-caution")), plain)])?;
        self.header(&words.lines("book-limits-columns", &[]))?;
        for limit in summary.limits.iter().take(MOST_LIMITS) {
            self.cells([
                (text(&limit.id), plain),
                (text(&limit.table), plain),
                (text(self.names.one_unit(&limit.one_unit)), plain),
                (Cell::Number(limit.gain.value()), &numbers[1]),
                (text(self.names.unit(&limit.unit, MANY)), plain),
                (Cell::Number(limit.periods_reached.value()), &numbers[0]),
                (Cell::Number(limit.periods_in_force.value()), &numbers[0]),
            ])?;
        }
        Ok(())
    }

    fn aims(&mut self, plan: &Plan) -> Result<(), XlsxError> {
        let words = self.names.words;
        let Styles { text: plain, numbers, .. } = self.styles;
        self.section(words.say("book-section-aims"))?;
        self.header(&words.lines("book-aims-columns", &[]))?;
        for aim in &plan.summary.aims {
            let unit = unit_of_aim(plan, &aim.name).map_or(Cell::Blank, |unit| text(self.names.unit(unit, MANY)));
            self.cells([
                (text(self.names.aim(&aim.name)), plain),
                (Cell::Number(aim.value), &numbers[0]),
                (Cell::Number(aim.optimum), &numbers[0]),
                (unit, plain),
            ])?;
        }
        Ok(())
    }
}

/// The unit of an aim, as its ledger says.
pub(crate) fn unit_of_aim<'p>(plan: &'p Plan, aim: &str) -> Option<&'p str> {
    plan.tables.ledger.iter().find(|line| line.aim == aim).map(|line| line.unit.as_str())
}

/// A cell of text.
pub(crate) fn text(words: impl AsRef<str>) -> Cell {
    Cell::Text(words.as_ref().to_owned())
}

fn day(date: Option<Date>) -> Cell {
    date.map_or(Cell::Blank, Cell::Date)
}
