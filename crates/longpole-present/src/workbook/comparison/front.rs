//! The first sheet: what each scenario comes to, who bears it, what would help, what to do whichever comes true.

use super::by_need::{ByNeed, HEADER};
use crate::Names;
use crate::comparison::poles::no_pole;
use crate::comparison::{
    About, action as action_words, deadlines, fairness_of, options, other_time, poles, short_of_survival, shown,
};
use crate::names::MANY;
use crate::workbook::XlsxError;
use crate::workbook::answer::{Page, text};
use crate::workbook::charts::{self, Cells, Look};
use crate::workbook::style::{Styles, colour_shares};
use longpole_base::quantity::{Money, People, PersonDays, Plain};
use longpole_base::{Cell, Date};
use longpole_plan::comparison::{ActionKind, BreakEven, Comparison, Met, NeedFairness, ScenarioLine};
use rust_xlsxwriter::{Format, Worksheet};

/// The page to decide by.
pub(super) fn write(
    sheet: &mut Worksheet,
    comparison: &Comparison,
    about: &About<'_>,
    by_need: Option<&ByNeed<'_>>,
    styles: &Styles,
    names: Names<'_>,
) -> Result<(), XlsxError> {
    let words = names.words;
    for (column, width) in [44, 24, 24, 20, 24, 20, 20, 20, 24, 20].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    // On paper: one page wide.
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    let title = names.title();
    let mut page = Page { sheet, styles, names, row: 0 };
    page.cells([(text(words.fill("compare-book-title", &[("title", &title)])), &styles.title)])?;
    let planned: Vec<&ScenarioLine> = comparison.scenarios.iter().filter(|line| line.problem.is_none()).collect();
    let mut front = Front { page, comparison, about, planned, names, day: styles.date.clone(), chart_at: (0, 0) };
    let rows = front.scenarios()?;
    front.charts(by_need, rows)?;
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
    about: &'a About<'a>,
    planned: Vec<&'a ScenarioLine>,
    names: Names<'a>,
    /// A date that does not touch the figure before it.
    day: Format,
    /// Where charts stand: their first row, and their height.
    chart_at: (u32, u32),
}

/// The column of costs in the first table, and that of people in the one of long poles.
const COST: u16 = 8;
const POLE_PEOPLE: u16 = 5;

pub(super) fn figure(value: Option<f64>) -> Cell {
    value.map_or(Cell::Blank, Cell::Number)
}

impl Front<'_> {
    /// What each comes to; its first and last row.
    fn scenarios(&mut self) -> Result<(u32, u32), XlsxError> {
        let words = self.names.words;
        let Styles { text: plain, numbers, .. } = self.page.styles;
        let (signed, number) = (&self.page.styles.signed, &numbers[0]);
        self.page.section(words.say("compare-section-scenarios"))?;
        self.page.cells([(text(words.say("compare-scenarios-note")), plain)])?;
        let others = self.planned.iter().filter(|line| other_time(self.comparison, line));
        let others: Vec<&str> = others.map(|line| line.scenario.as_str()).collect();
        if let Some(first) = self.planned.first().filter(|_| !others.is_empty()) {
            let values = [("other", first.scenario.as_str()), ("scenarios", &others.join(&words.say("list-comma")))];
            self.page.cells([(text(words.fill("compare-other-length-cell", &values)), plain)])?;
        }
        self.page.header(&words.lines("compare-scenario-columns", &[("currency", &self.page.styles.currency)]))?;
        let first = self.page.row;
        for line in &self.comparison.scenarios {
            let lead = [(text(self.about.title(line, self.names)), plain), (text(&line.scenario), plain)];
            if let Some(problem) = &line.problem {
                let why = words.fill("compare-no-plan-cell", &[("problem", problem)]);
                self.page.cells(lead.into_iter().chain([(text(&why), plain)]))?;
                continue;
            }
            let figures = [
                (figure(line.person_days_survival.map(PersonDays::value)), number),
                (figure(line.survival_vs_base.map(PersonDays::value)), signed),
                (figure(line.people_survival.map(People::value)), number),
                (line.survival_short_until.map_or(Cell::Blank, Cell::Date), &self.day),
                (figure(line.person_days_standard.map(PersonDays::value)), number),
                (figure(line.standard_vs_base.map(PersonDays::value)), signed),
                (figure(line.cost.map(Money::value)), number),
                (figure(line.cost_vs_base.map(Money::value)), signed),
            ];
            self.page.cells(lead.into_iter().chain(figures))?;
        }
        Ok((first, self.page.row.max(first + 1) - 1))
    }

    /// Who is short, what it costs, and what the long pole holds back, side by side.
    fn charts(&mut self, by_need: Option<&ByNeed<'_>>, rows: (u32, u32)) -> Result<(), XlsxError> {
        let words = self.names.words;
        if self.planned.is_empty() {
            return Ok(());
        }
        let height = charts::height_of(self.planned.len());
        let (front, sheet) = (words.say("compare-sheet-comparison"), words.say("compare-sheet-by-need"));
        self.page.row += 1;
        let at = self.page.row;
        self.page.row += charts::rows_of(height);
        if let Some(by_need) = by_need {
            let cells = Cells {
                sheet: &sheet,
                header: HEADER,
                rows: (HEADER + 1, HEADER + by_need.planned.len() as u32),
                names: 0,
                figures: 1..by_need.needs.len() as u16 + 1,
            };
            let look = Look {
                title: by_need.title(self.names),
                lies: true,
                has_legend: true,
                most: by_need.most(),
                size: (640, height),
            };
            charts::add(self.page.sheet, (at, 0), &cells, &look, self.page.styles, words)?;
        }
        let most = self.planned.iter().filter_map(|line| line.cost).map(Money::value).fold(0.0, f64::max);
        let title = words.fill("compare-chart-cost", &[("currency", &self.page.styles.currency)]);
        let look = Look { title, lies: true, has_legend: false, most, size: (520, height) };
        let cells = Cells { sheet: &front, header: rows.0 - 1, rows, names: 0, figures: COST..COST + 1 };
        charts::add(self.page.sheet, (at, 3), &cells, &look, self.page.styles, words)?;
        self.chart_at = (at, height);
        Ok(())
    }

    /// Nothing, where nothing is ordered.
    fn orders(&mut self) -> Result<(), XlsxError> {
        let words = self.names.words;
        if self.comparison.orders.is_empty() {
            return Ok(());
        }
        let Styles { text: plain, numbers, .. } = self.page.styles;
        self.page.section(words.say("compare-section-orders"))?;
        self.page.header(&words.lines("compare-orders-columns", &[("currency", &self.page.styles.currency)]))?;
        for test in &self.comparison.orders {
            let scenario = self.planned.iter().find(|line| line.scenario == test.scenario);
            let title = scenario.map_or_else(|| test.scenario.clone(), |line| self.about.title(line, self.names));
            let day = |date: Option<Date>| (date.map_or(Cell::Blank, Cell::Date), &self.day);
            let [met, tested] = [test.periods_met, test.periods_tested].map(|n| words.number(n.value(), 0));
            self.page.cells([
                (text(title), plain),
                (text(&test.scenario), plain),
                (text(self.names.order(test.order.as_str(), &test.title)), plain),
                (text(self.names.met(test.met)), plain),
                day(test.met_from),
                day(test.tested_from),
                (figure(test.short_by.map(Plain::value)), &numbers[2]),
                (text(self.names.unit(&test.unit, MANY)), plain),
                (text(words.fill("book-n-of", &[("number", &met), ("all", &tested)])), plain),
            ])?;
        }
        Ok(())
    }

    fn fairness(&mut self) -> Result<(), XlsxError> {
        let words = self.names.words;
        let Styles { text: plain, numbers, percent, .. } = self.page.styles;
        self.page.section(words.say("compare-section-fair"))?;
        self.page.header(&words.lines("compare-fair-columns", &[("currency", &self.page.styles.currency)]))?;
        let first = self.page.row;
        for line in &self.planned {
            let Some((all, uneven)) = fairness_of(self.comparison, &line.scenario) else { continue };
            let cells = |fair: &NeedFairness| {
                [
                    (text(self.names.place(fair.worst_place.as_str())), plain),
                    (Cell::Number(fair.worst_share.value()), percent),
                    (Cell::Number(fair.gini.value()), &numbers[2]),
                ]
            };
            let lead = [(text(self.about.title(line, self.names)), plain), (text(&line.scenario), plain)];
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
        let words = self.names.words;
        let Styles { text: plain, numbers, .. } = self.page.styles;
        self.page.section(words.say("compare-section-poles"))?;
        self.page.cells([(text(words.say("compare-poles-note")), plain)])?;
        self.page.header(&words.lines("compare-pole-columns", &[("currency", &self.page.styles.currency)]))?;
        let first = self.page.row;
        for line in &self.planned {
            let pole = line.pole.clone().unwrap_or_else(|| no_pole(line, self.names));
            let gain = line.pole_gone.or(line.pole_gain).or(line.pole_price);
            self.page.cells([
                (text(self.about.title(line, self.names)), plain),
                (text(&line.scenario), plain),
                (text(pole), plain),
                (figure(gain.map(Plain::value)), &numbers[0]),
                (text(poles::of_what(line, self.names)), plain),
                (figure(line.pole_people.map(People::value)), &numbers[0]),
                (figure(line.pole_enough.map(Plain::value)), &numbers[1]),
                (text(line.pole_unit.as_ref().map_or_else(String::new, |unit| self.names.one_unit(unit))), plain),
                (text(line.pole_next.as_deref().unwrap_or_default()), plain),
            ])?;
        }
        let words = self.names.words;
        if self.planned.iter().any(|line| line.pole_people.is_some()) {
            let front = words.say("compare-sheet-comparison");
            let most = self.planned.iter().filter_map(|line| line.pole_people).map(People::value).fold(0.0, f64::max);
            let look = Look {
                title: words.say("compare-chart-poles"),
                lies: true,
                has_legend: false,
                most,
                size: (560, self.chart_at.1),
            };
            let rows = (first, self.page.row - 1);
            let figures = POLE_PEOPLE..POLE_PEOPLE + 1;
            let cells = Cells { sheet: &front, header: first - 1, rows, names: 0, figures };
            charts::add(self.page.sheet, (self.chart_at.0, 7), &cells, &look, self.page.styles, words)?;
        }
        Ok(())
    }

    /// Nothing, where no scenario fields a force.
    fn options(&mut self) -> Result<(), XlsxError> {
        let words = self.names.words;
        let found = options::options(self.comparison, self.names);
        if found.is_empty() {
            return Ok(());
        }
        let Styles { text: plain, numbers, .. } = self.page.styles;
        self.page.section(words.say("compare-section-options"))?;
        self.page.cells([(text(words.say("compare-options-legend")), plain)])?;
        self.page.header(&words.lines("compare-option-columns", &[("currency", &self.page.styles.currency)]))?;
        for option in found {
            let short = |of: fn(&BreakEven) -> Plain| figure(option.break_even.map(|row| of(row).value()));
            self.page.cells([
                (text(self.about.title(option.line, self.names)), plain),
                (text(&option.line.scenario), plain),
                (text(&option.forces), plain),
                (Cell::Number(option.paid), &numbers[0]),
                (Cell::Number(option.people), &numbers[0]),
                (option.half_by.map_or(Cell::Blank, Cell::Date), &self.day),
                (text(&option.passes), plain),
                (text(options::pays(option.break_even, self.names)), plain),
                (short(|row| row.with), &numbers[0]),
                (short(|row| row.aid_instead), &numbers[0]),
            ])?;
        }
        Ok(())
    }

    /// Nothing, where no scenario was seen as an option.
    fn deadlines(&mut self) -> Result<(), XlsxError> {
        let words = self.names.words;
        if self.comparison.deadlines.is_empty() {
            return Ok(());
        }
        let plain = &self.page.styles.text;
        self.page.section(words.say("compare-section-deadlines"))?;
        self.page.cells([(text(words.say("compare-deadlines-note")), plain)])?;
        self.page.header(&words.lines("compare-deadline-columns", &[("currency", &self.page.styles.currency)]))?;
        let signed = &self.page.styles.signed;
        for line in &self.comparison.deadlines {
            let scenario = self.planned.iter().find(|planned| planned.scenario == line.scenario);
            let title =
                scenario.map_or_else(|| line.scenario.clone(), |scenario| self.about.title(scenario, self.names));
            let day = |date: Option<Date>| (date.map_or(Cell::Blank, Cell::Date), &self.day);
            self.page.cells([
                (text(title), plain),
                (text(&line.scenario), plain),
                (text(line.aim.as_ref().map_or_else(String::new, |aim| self.names.aim(aim))), plain),
                (figure(line.effect.map(Plain::value)), signed),
                (figure(line.people.map(People::value)), signed),
                day(line.begins),
                day(line.half_by),
                day(line.any_by),
                (text(deadlines::reason(line, self.names)), plain),
            ])?;
        }
        Ok(())
    }

    fn money(&mut self) -> Result<(), XlsxError> {
        let words = self.names.words;
        let Styles { text: plain, numbers, currency, .. } = self.page.styles;
        self.page.section(words.fill("compare-section-money", &[("currency", currency)]))?;
        self.page.header(&words.lines("compare-money-columns", &[("currency", &self.page.styles.currency)]))?;
        for line in &self.planned {
            let funds = [line.received, line.spent, line.stuck_date, line.stuck_earmark, line.stuck_other];
            let lead = [(text(self.about.title(line, self.names)), plain), (text(&line.scenario), plain)];
            let funds = funds.map(|money| (figure(money.map(Money::value)), &numbers[0]));
            self.page.cells(lead.into_iter().chain(funds))?;
        }
        Ok(())
    }

    fn no_regret(&mut self) -> Result<(), XlsxError> {
        let words = self.names.words;
        let Styles { text: plain, numbers, .. } = self.page.styles;
        let (actions, n_more) = shown(&self.comparison.actions, ActionKind::NoRegret);
        self.page.section(words.say("compare-section-no-regret"))?;
        self.page.header(&words.lines("compare-no-regret-columns", &[]))?;
        for action in actions {
            self.page.cells([
                (text(action_words(self.names, action)), plain),
                (text(self.names.item(action.item.as_str())), plain),
                (Cell::Number(action.amount_t.value()), &numbers[0]),
            ])?;
        }
        self.more(n_more)
    }

    fn hedges(&mut self) -> Result<(), XlsxError> {
        let words = self.names.words;
        let Styles { text: plain, numbers, .. } = self.page.styles;
        let (actions, n_more) = shown(&self.comparison.actions, ActionKind::Hedge);
        self.page.section(words.say("compare-section-hedges"))?;
        self.page.cells([(text(words.say("compare-hedges-note")), plain)])?;
        self.page.header(&words.lines("compare-hedges-columns", &[]))?;
        for action in actions {
            self.page.cells([
                (text(action_words(self.names, action)), plain),
                (text(self.names.item(action.item.as_str())), plain),
                (Cell::Number(action.least_t.value()), &numbers[0]),
                (Cell::Number(action.most_t.value()), &numbers[0]),
                (text(action.differs.map_or_else(String::new, |differs| self.names.differs(differs))), plain),
                (text(action.scenarios.join(&words.say("list-comma"))), plain),
            ])?;
        }
        self.more(n_more)
    }

    fn more(&mut self, n: usize) -> Result<(), XlsxError> {
        let words = self.names.words;
        if n == 0 {
            return Ok(());
        }
        let values =
            [("number", words.number(n as f64, 0).into()), ("n", (n as f64).into()), ("table", "actions".into())];
        self.page.cells([(text(words.with("compare-more-rows", &values)), &self.page.styles.text)])
    }

    /// Where survival is not met throughout: the date by area, need and scenario.
    fn dates(&mut self) -> Result<(), XlsxError> {
        let words = self.names.words;
        let plain = &self.page.styles.text;
        self.page.section(words.say("compare-section-dates"))?;
        let rows = short_of_survival(&self.comparison.dates);
        if rows.is_empty() {
            return self.page.cells([(text(words.say("compare-dates-met")), plain)]);
        }
        self.page.cells([(text(words.say("compare-dates-caution")), plain)])?;
        let lead = [words.say("compare-column-area-title"), words.say("compare-column-need-title")];
        let columns: Vec<String> =
            lead.into_iter().chain(self.planned.iter().map(|line| line.scenario.clone())).collect();
        self.page.header(&columns)?;
        for row in rows {
            let cells = self.planned.iter().map(|line| {
                let Some(met) = row.met.get(line.scenario.as_str()) else { return (Cell::Blank, plain) };
                match (met.survival, met.survival_lasting) {
                    (Met::Throughout, _) => (text(words.say("compare-from-start")), plain),
                    (_, Some(day)) => (Cell::Date(day), &self.day),
                    (Met::ForAWhile, _) => (text(words.say("compare-not-lasting")), plain),
                    (Met::NoLevel, _) => (Cell::Blank, plain),
                    _ => (text(words.say("compare-never")), plain),
                }
            });
            let lead = [(text(self.names.place(row.place)), plain), (text(self.names.need(row.need)), plain)];
            self.page.cells(lead.into_iter().chain(cells))?;
        }
        self.page.cells([(text(words.say("compare-lapses")), plain)])
    }
}
