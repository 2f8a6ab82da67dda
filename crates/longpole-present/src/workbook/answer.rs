//! The first sheet: who is short of what, what it costs, what holds most people back.

use super::sheet::write_cell;
use super::style::{Styles, colour_shares};
use crate::words;
use longpole_base::quantity::Plain;
use longpole_base::{Cell, Date, calendar};
use longpole_explain::Plan;
use longpole_explain::summary::Summary;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// Most limits on this sheet; the sheet `limits` has them all.
const MOST_LIMITS: usize = 10;

pub(crate) fn write(sheet: &mut Worksheet, plan: &Plan, styles: &Styles) -> Result<(), XlsxError> {
    let mut page = Page { sheet, styles, row: 0 };
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
    page.orders(&plan.summary)?;
    page.cost(&plan.summary)?;
    page.limits(&plan.summary)?;
    page.aims(plan)
}

/// A sheet that is written from top to bottom.
pub(crate) struct Page<'a> {
    pub sheet: &'a mut Worksheet,
    pub styles: &'a Styles,
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
    pub(crate) fn pair(&mut self, label: &str, value: Cell, format: &Format) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.cells([(text(label), &styles.label), (value, format)])
    }

    /// A heading with a blank row above.
    pub(crate) fn section(&mut self, title: &str) -> Result<(), XlsxError> {
        self.row += 1;
        let styles = self.styles;
        self.cells([(text(title), &styles.section)])
    }

    /// The headings of columns.
    pub(crate) fn header(&mut self, titles: &[&str]) -> Result<(), XlsxError> {
        let styles = self.styles;
        // Three lines: long titles wrap.
        self.sheet.set_row_height(self.row, 46)?;
        self.cells(titles.iter().map(|title| (text(title), &styles.header)))
    }

    fn head(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let Styles { title, text: plain, date, numbers, .. } = self.styles;
        self.cells([(text(&summary.title), title)])?;
        self.pair(words::LABEL_SCENARIO, text(&summary.scenario), plain)?;
        self.pair(words::LABEL_FIRST_DAY, Cell::Date(summary.start), date)?;
        self.pair(words::LABEL_LAST_DAY, Cell::Date(summary.end), date)?;
        self.pair(words::LABEL_PEOPLE_FIRST, Cell::Number(summary.people.0), &numbers[0])?;
        self.pair(words::LABEL_PEOPLE_LAST, Cell::Number(summary.people.1), &numbers[0])
    }

    fn needs(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let Styles { text: plain, date, numbers, percent, .. } = self.styles;
        self.section(words::SECTION_NEEDS)?;
        self.header(&words::NEEDS_COLUMNS)?;
        let first = self.row;
        let n_days = (calendar::offset_of(summary.start, summary.end) + 1) as f64;
        for need in &summary.needs {
            let (place, share) = match &need.worst {
                Some((place, share)) => (text(place), Cell::Number(*share)),
                None => (Cell::Blank, Cell::Blank),
            };
            let survival = |figure: f64| if need.has_survival { Cell::Number(figure) } else { Cell::Blank };
            self.cells([
                (text(&need.name), plain),
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

    /// Nothing, where nothing is ordered.
    fn orders(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        if summary.orders.is_empty() {
            return Ok(());
        }
        let Styles { text: plain, date, numbers, .. } = self.styles;
        self.section(words::SECTION_ORDERS)?;
        self.header(&words::ORDERS_COLUMNS)?;
        for answer in &summary.orders {
            let order = &answer.test;
            let number = |value: Option<Plain>| value.map_or(Cell::Blank, |value| Cell::Number(value.value()));
            let [met, tested] =
                [order.periods_met, order.periods_tested].map(|n| crate::numbers::grouped(n.value(), 0));
            self.cells([
                (text(&order.title), plain),
                (text(order.met.as_str()), plain),
                (day(order.met_from), date),
                (day(order.tested_from), date),
                (number(order.short_by), &numbers[2]),
                (text(&order.unit), plain),
                (number(order.worst), &numbers[2]),
                (text(answer.worst_place.as_deref().unwrap_or_default()), plain),
                (day(order.worst_period), date),
                (text(&words::fill(words::N_OF, &[("n", &met), ("all", &tested)])), plain),
            ])?;
        }
        Ok(())
    }

    fn cost(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let Styles { text: plain, label, numbers, .. } = self.styles;
        let number = &numbers[0];
        self.section(words::SECTION_COST)?;
        self.header(&[words::LABEL_SECTOR, &summary.currency])?;
        for (sector, cost) in &summary.sectors {
            self.cells([(text(sector), plain), (Cell::Number(*cost), number)])?;
        }
        // With the pay of forces, which has no sector, the sectors come to the total.
        let forces = summary.pay();
        if forces > 0.0 {
            self.cells([(text(words::LABEL_PAY), plain), (Cell::Number(forces), number)])?;
        }
        let total = summary.cost();
        self.cells([(text(words::LABEL_TOTAL), label), (Cell::Number(total), number)])?;
        let mut rows = vec![(words::LABEL_PURCHASES, summary.purchases), (words::LABEL_TRANSPORT, summary.transport)];
        if summary.works_cost > 0.0 {
            rows.push((words::LABEL_WORKS, summary.works_cost));
        }
        if forces > 0.0 {
            rows.push((words::LABEL_FORCES, forces));
        }
        rows.extend(summary.unspent.map(|unspent| (words::LABEL_UNSPENT, unspent)));
        rows.push((words::LABEL_UNCOUNTED, summary.uncounted));
        for (title, amount) in rows {
            self.cells([(text(title), plain), (Cell::Number(amount), number)])?;
        }
        Ok(())
    }

    fn limits(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let Styles { text: plain, numbers, .. } = self.styles;
        self.section(words::SECTION_LIMITS)?;
        self.cells([(text(words::LIMITS_CAUTION), plain)])?;
        self.header(&words::LIMITS_COLUMNS)?;
        for limit in summary.limits.iter().take(MOST_LIMITS) {
            self.cells([
                (text(&limit.id), plain),
                (text(&limit.table), plain),
                (text(&limit.one_unit), plain),
                (Cell::Number(limit.gain.value()), &numbers[1]),
                (text(&limit.unit), plain),
                (Cell::Number(limit.periods_reached.value()), &numbers[0]),
                (Cell::Number(limit.periods_in_force.value()), &numbers[0]),
            ])?;
        }
        Ok(())
    }

    fn aims(&mut self, plan: &Plan) -> Result<(), XlsxError> {
        let Styles { text: plain, numbers, .. } = self.styles;
        self.section(words::SECTION_AIMS)?;
        self.header(&words::AIMS_COLUMNS)?;
        for aim in &plan.summary.aims {
            let unit = unit_of_aim(plan, &aim.name).map_or(Cell::Blank, text);
            self.cells([
                (text(&aim.name), plain),
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
pub(crate) fn text(words: &str) -> Cell {
    Cell::Text(words.to_owned())
}

fn day(date: Option<Date>) -> Cell {
    date.map_or(Cell::Blank, Cell::Date)
}
