//! The first sheet: what each scenario comes to, who bears it, what would help, what to do whichever comes true.

use crate::comparison::poles::no_pole;
use crate::comparison::{About, Names, deadlines, fairness_of, options, other_time, poles, short_of_survival, shown};
use crate::numbers;
use crate::words::{self, comparison as said, fill};
use crate::workbook::XlsxError;
use crate::workbook::answer::{Page, text};
use crate::workbook::style::{Styles, colour_shares};
use longpole_base::quantity::{Money, People, PersonDays, Plain};
use longpole_base::{Cell, Date};
use longpole_plan::comparison::{ActionKind, BreakEven, Comparison, Differs, Met, NeedFairness, ScenarioLine};
use rust_xlsxwriter::{Format, Worksheet};

/// The page to decide by.
pub(super) fn write(
    sheet: &mut Worksheet,
    comparison: &Comparison,
    about: &About<'_>,
    styles: &Styles,
) -> Result<(), XlsxError> {
    for (column, width) in [44, 24, 24, 20, 24, 20, 20, 20, 24, 20].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    // On paper: one page wide.
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    let title = about.crisis.map_or(String::new(), |crisis| crisis.settings.title_in("en").to_owned());
    let mut page = Page { sheet, styles, row: 0 };
    page.cells([(text(&fill(said::BOOK_TITLE, &[("title", &title)])), &styles.title)])?;
    let planned: Vec<&ScenarioLine> = comparison.scenarios.iter().filter(|line| line.problem.is_none()).collect();
    let names = Names(about.crisis);
    let mut front = Front { page, comparison, planned, names, day: styles.date.clone() };
    front.scenarios()?;
    front.orders()?;
    front.poles()?;
    front.options()?;
    front.deadlines()?;
    front.fairness()?;
    if comparison.scenarios.iter().any(|line| line.received.is_some()) {
        front.money()?;
    }
    if front.planned.len() > 1 {
        front.no_regret()?;
        front.hedges()?;
    }
    front.dates()?;
    sheet.set_freeze_panes(0, 1)?;
    Ok(())
}

struct Front<'a> {
    page: Page<'a>,
    comparison: &'a Comparison,
    planned: Vec<&'a ScenarioLine>,
    names: Names<'a>,
    /// A date that does not touch the figure before it.
    day: Format,
}

pub(super) fn figure(value: Option<f64>) -> Cell {
    value.map_or(Cell::Blank, Cell::Number)
}

/// Differences show their sign.
fn signed() -> Format {
    Format::new().set_num_format("+#,##0;-#,##0;0")
}

impl Front<'_> {
    /// Headings of two or three lines.
    fn header(&mut self, titles: &[&str]) -> Result<(), XlsxError> {
        let currency = &self.page.styles.currency;
        let titles: Vec<String> = titles.iter().map(|title| fill(title, &[("currency", currency)])).collect();
        self.page.header(&titles.iter().map(String::as_str).collect::<Vec<_>>())?;
        self.page.sheet.set_row_height(self.page.row - 1, 46)?;
        Ok(())
    }

    fn scenarios(&mut self) -> Result<(), XlsxError> {
        let Styles { text: plain, numbers, .. } = self.page.styles;
        let (signed, number) = (signed(), &numbers[0]);
        self.page.section(said::SECTION_SCENARIOS)?;
        self.page.cells([(text(said::SCENARIOS_NOTE), plain)])?;
        let others = self.planned.iter().filter(|line| other_time(self.comparison, line));
        let others: Vec<&str> = others.map(|line| line.scenario.as_str()).collect();
        if let Some(first) = self.planned.first().filter(|_| !others.is_empty()) {
            let values = [("other", first.scenario.as_str()), ("scenarios", &others.join(words::LIST_COMMA))];
            self.page.cells([(text(&fill(said::OTHER_LENGTH_CELL, &values)), plain)])?;
        }
        self.header(&said::SCENARIO_COLUMNS)?;
        for line in &self.comparison.scenarios {
            let lead = [(text(&line.title), plain), (text(&line.scenario), plain)];
            if let Some(problem) = &line.problem {
                let why = fill(said::NO_PLAN_CELL, &[("problem", problem)]);
                self.page.cells(lead.into_iter().chain([(text(&why), plain)]))?;
                continue;
            }
            let figures = [
                (figure(line.person_days_survival.map(PersonDays::value)), number),
                (figure(line.survival_vs_base.map(PersonDays::value)), &signed),
                (figure(line.people_survival.map(People::value)), number),
                (line.survival_short_until.map_or(Cell::Blank, Cell::Date), &self.day),
                (figure(line.person_days_standard.map(PersonDays::value)), number),
                (figure(line.standard_vs_base.map(PersonDays::value)), &signed),
                (figure(line.cost.map(Money::value)), number),
                (figure(line.cost_vs_base.map(Money::value)), &signed),
            ];
            self.page.cells(lead.into_iter().chain(figures))?;
        }
        Ok(())
    }

    /// Nothing, where nothing is ordered.
    fn orders(&mut self) -> Result<(), XlsxError> {
        if self.comparison.orders.is_empty() {
            return Ok(());
        }
        let Styles { text: plain, numbers, .. } = self.page.styles;
        self.page.section(said::SECTION_ORDERS)?;
        self.header(&said::ORDERS_COLUMNS)?;
        for test in &self.comparison.orders {
            let scenario = self.planned.iter().find(|line| line.scenario == test.scenario);
            let title = scenario.map_or(test.scenario.as_str(), |line| &line.title);
            let day = |date: Option<Date>| (date.map_or(Cell::Blank, Cell::Date), &self.day);
            let [met, tested] = [test.periods_met, test.periods_tested].map(|n| numbers::grouped(n.value(), 0));
            self.page.cells([
                (text(title), plain),
                (text(&test.scenario), plain),
                (text(&test.title), plain),
                (text(test.met.as_str()), plain),
                day(test.met_from),
                day(test.tested_from),
                (figure(test.short_by.map(Plain::value)), &numbers[2]),
                (text(&test.unit), plain),
                (text(&fill(words::N_OF, &[("n", &met), ("all", &tested)])), plain),
            ])?;
        }
        Ok(())
    }

    fn fairness(&mut self) -> Result<(), XlsxError> {
        let Styles { text: plain, numbers, percent, .. } = self.page.styles;
        self.page.section(said::SECTION_FAIR)?;
        self.header(&said::FAIR_COLUMNS)?;
        let first = self.page.row;
        for line in &self.planned {
            let Some((all, uneven)) = fairness_of(self.comparison, &line.scenario) else { continue };
            let cells = |fair: &NeedFairness| {
                [
                    (text(&self.names.place(fair.worst_place.as_str())), plain),
                    (Cell::Number(fair.worst_share.value()), percent),
                    (Cell::Number(fair.gini.value()), &numbers[2]),
                ]
            };
            let lead = [(text(&line.title), plain), (text(&line.scenario), plain)];
            let need = uneven.and_then(|fair| fair.need.as_ref()).map(|need| self.names.need(need.as_str()));
            let rest = need.map(|need| (text(&need), plain)).into_iter().chain(uneven.into_iter().flat_map(cells));
            self.page.cells(lead.into_iter().chain(cells(all)).chain(rest))?;
        }
        if self.page.row > first {
            for column in [3, 7] {
                colour_shares(self.page.sheet, (first, column), (self.page.row - 1, column))?;
            }
        }
        Ok(())
    }

    fn poles(&mut self) -> Result<(), XlsxError> {
        let Styles { text: plain, numbers, .. } = self.page.styles;
        self.page.section(said::SECTION_POLES)?;
        self.page.cells([(text(said::POLES_NOTE), plain)])?;
        self.header(&said::POLE_COLUMNS)?;
        for line in &self.planned {
            let pole = line.pole.as_deref().unwrap_or_else(|| no_pole(line));
            let gain = line.pole_gone.or(line.pole_gain).or(line.pole_price);
            self.page.cells([
                (text(&line.title), plain),
                (text(&line.scenario), plain),
                (text(pole), plain),
                (figure(gain.map(Plain::value)), &numbers[0]),
                (text(&poles::of_what(line)), plain),
                (figure(line.pole_people.map(People::value)), &numbers[0]),
                (figure(line.pole_enough.map(Plain::value)), &numbers[1]),
                (text(line.pole_unit.as_deref().unwrap_or_default()), plain),
                (text(line.pole_next.as_deref().unwrap_or_default()), plain),
            ])?;
        }
        Ok(())
    }

    /// Nothing, where no scenario fields a force.
    fn options(&mut self) -> Result<(), XlsxError> {
        let found = options::options(self.comparison);
        if found.is_empty() {
            return Ok(());
        }
        let Styles { text: plain, numbers, .. } = self.page.styles;
        self.page.section(said::SECTION_OPTIONS)?;
        self.page.cells([(text(said::OPTIONS_LEGEND), plain)])?;
        self.header(&said::OPTION_COLUMNS)?;
        for option in found {
            let short = |of: fn(&BreakEven) -> Plain| figure(option.break_even.map(|row| of(row).value()));
            self.page.cells([
                (text(&option.line.title), plain),
                (text(&option.line.scenario), plain),
                (text(&option.forces), plain),
                (Cell::Number(option.paid), &numbers[0]),
                (Cell::Number(option.people), &numbers[0]),
                (option.half_by.map_or(Cell::Blank, Cell::Date), &self.day),
                (text(&option.passes), plain),
                (text(&options::pays(option.break_even)), plain),
                (short(|row| row.with), &numbers[0]),
                (short(|row| row.aid_instead), &numbers[0]),
            ])?;
        }
        Ok(())
    }

    /// Nothing, where no scenario was seen as an option.
    fn deadlines(&mut self) -> Result<(), XlsxError> {
        if self.comparison.deadlines.is_empty() {
            return Ok(());
        }
        let plain = &self.page.styles.text;
        self.page.section(said::SECTION_DEADLINES)?;
        self.page.cells([(text(said::DEADLINES_NOTE), plain)])?;
        self.header(&said::DEADLINE_COLUMNS)?;
        let signed = signed();
        for line in &self.comparison.deadlines {
            let scenario = self.planned.iter().find(|planned| planned.scenario == line.scenario);
            let title = scenario.map_or(line.scenario.as_str(), |scenario| &scenario.title);
            let day = |date: Option<Date>| (date.map_or(Cell::Blank, Cell::Date), &self.day);
            self.page.cells([
                (text(title), plain),
                (text(&line.scenario), plain),
                (text(line.aim.as_deref().unwrap_or_default()), plain),
                (figure(line.effect.map(Plain::value)), &signed),
                (figure(line.people.map(People::value)), &signed),
                day(line.begins),
                day(line.half_by),
                day(line.any_by),
                (text(&deadlines::reason(line)), plain),
            ])?;
        }
        Ok(())
    }

    fn money(&mut self) -> Result<(), XlsxError> {
        let Styles { text: plain, numbers, currency, .. } = self.page.styles;
        self.page.section(&fill(said::SECTION_MONEY, &[("currency", currency)]))?;
        self.header(&said::MONEY_COLUMNS)?;
        for line in &self.planned {
            let funds = [line.received, line.spent, line.stuck_date, line.stuck_earmark, line.stuck_other];
            let lead = [(text(&line.title), plain), (text(&line.scenario), plain)];
            let funds = funds.map(|money| (figure(money.map(Money::value)), &numbers[0]));
            self.page.cells(lead.into_iter().chain(funds))?;
        }
        Ok(())
    }

    fn no_regret(&mut self) -> Result<(), XlsxError> {
        let Styles { text: plain, numbers, .. } = self.page.styles;
        let (actions, n_more) = shown(&self.comparison.actions, ActionKind::NoRegret);
        self.page.section(said::SECTION_NO_REGRET)?;
        self.page.header(&said::NO_REGRET_COLUMNS)?;
        for action in actions {
            self.page.cells([
                (text(&self.names.action(action)), plain),
                (text(&self.names.item(action.item.as_str())), plain),
                (Cell::Number(action.amount_t.value()), &numbers[0]),
            ])?;
        }
        self.more(n_more)
    }

    fn hedges(&mut self) -> Result<(), XlsxError> {
        let Styles { text: plain, numbers, .. } = self.page.styles;
        let (actions, n_more) = shown(&self.comparison.actions, ActionKind::Hedge);
        self.page.section(said::SECTION_HEDGES)?;
        self.page.cells([(text(said::HEDGES_NOTE), plain)])?;
        self.page.header(&said::HEDGES_COLUMNS)?;
        for action in actions {
            self.page.cells([
                (text(&self.names.action(action)), plain),
                (text(&self.names.item(action.item.as_str())), plain),
                (Cell::Number(action.least_t.value()), &numbers[0]),
                (Cell::Number(action.most_t.value()), &numbers[0]),
                (text(action.differs.map_or("", Differs::as_str)), plain),
                (text(&action.scenarios.join(words::LIST_COMMA)), plain),
            ])?;
        }
        self.more(n_more)
    }

    fn more(&mut self, n: usize) -> Result<(), XlsxError> {
        if n == 0 {
            return Ok(());
        }
        let words = fill(said::MORE_ROWS, &[("n", &numbers::grouped(n as f64, 0)), ("table", "actions")]);
        self.page.cells([(text(&words), &self.page.styles.text)])
    }

    /// Where survival is not met throughout: the date by area, need and scenario.
    fn dates(&mut self) -> Result<(), XlsxError> {
        let plain = &self.page.styles.text;
        self.page.section(said::SECTION_DATES)?;
        let rows = short_of_survival(&self.comparison.dates);
        if rows.is_empty() {
            return self.page.cells([(text(said::DATES_MET), plain)]);
        }
        self.page.cells([(text(said::DATES_CAUTION), plain)])?;
        let lead = [said::COLUMN_AREA_TITLE, said::COLUMN_NEED_TITLE];
        let columns: Vec<&str> =
            lead.into_iter().chain(self.planned.iter().map(|line| line.scenario.as_str())).collect();
        self.page.header(&columns)?;
        for row in rows {
            let cells = self.planned.iter().map(|line| {
                let Some(met) = row.met.get(line.scenario.as_str()) else { return (Cell::Blank, plain) };
                match (met.survival, met.survival_lasting) {
                    (Met::Throughout, _) => (text(said::FROM_START), plain),
                    (_, Some(day)) => (Cell::Date(day), &self.day),
                    (Met::ForAWhile, _) => (text(said::NOT_LASTING), plain),
                    (Met::NoLevel, _) => (Cell::Blank, plain),
                    _ => (text(said::NEVER), plain),
                }
            });
            let lead = [(text(&self.names.place(row.place)), plain), (text(&self.names.need(row.need)), plain)];
            self.page.cells(lead.into_iter().chain(cells))?;
        }
        self.page.cells([(text(said::LAPSES), plain)])
    }
}
