//! Scenarios by needs: person-days short, the figures behind the first chart of a comparison.

use crate::Names;
use crate::comparison::About;
use crate::workbook::XlsxError;
use crate::workbook::answer::{Page, text};
use crate::workbook::charts::COLOURS;
use crate::workbook::style::Styles;
use longpole_base::Cell;
use longpole_plan::comparison::{Comparison, MonthOutcome, ScenarioLine};
use rust_xlsxwriter::Worksheet;

/// Person-days up to which nobody counts as short: half of one is written as none.
const NOBODY: f64 = 0.5;

/// The row of headings; the scenarios follow.
pub(super) const HEADER: u32 = 2;

/// Person-days short by scenario and need, at the first level that anybody is below in any scenario.
pub(super) struct ByNeed<'c> {
    by_survival: bool,
    /// The scenarios that have a plan.
    pub planned: Vec<&'c ScenarioLine>,
    /// The needs that somebody is short of, most first; none for all the others together.
    pub needs: Vec<Option<&'c str>>,
    /// By scenario, by need.
    sums: Vec<Vec<f64>>,
}

impl<'c> ByNeed<'c> {
    /// None, if nobody is short of anything.
    pub(super) fn of(comparison: &'c Comparison) -> Option<Self> {
        let planned: Vec<&ScenarioLine> = comparison.scenarios.iter().filter(|line| line.problem.is_none()).collect();
        let survival = |row: &MonthOutcome| row.person_days_survival.value();
        let standard = |row: &MonthOutcome| row.person_days_standard.value();
        let by_survival = comparison.outcomes.iter().map(survival).sum::<f64>() > NOBODY;
        let short = |row: &MonthOutcome| if by_survival { survival(row) } else { standard(row) };
        let mut order: Vec<(&str, f64)> = Vec::new();
        for row in &comparison.outcomes {
            match order.iter_mut().find(|(need, _)| *need == row.need.as_str()) {
                Some((_, sum)) => *sum += short(row),
                None => order.push((row.need.as_str(), short(row))),
            }
        }
        order.retain(|(_, sum)| *sum > NOBODY);
        order.sort_by(|a, b| b.1.total_cmp(&a.1));
        if order.is_empty() {
            return None;
        }
        // More series than colours cannot be told apart: the smallest are one.
        let alone = if order.len() > COLOURS.len() { COLOURS.len() - 1 } else { order.len() };
        let mut needs: Vec<Option<&str>> = order[..alone].iter().map(|(need, _)| Some(*need)).collect();
        if order.len() > alone {
            needs.push(None);
        }
        let sum = |line: &ScenarioLine, need: Option<&str>| {
            let rows = comparison.outcomes.iter().filter(|row| row.scenario == line.scenario);
            let rows = rows.filter(|row| match need {
                Some(need) => row.need.as_str() == need,
                None => order[alone..].iter().any(|(need, _)| *need == row.need.as_str()),
            });
            rows.map(short).sum()
        };
        let sums = planned.iter().map(|line| needs.iter().map(|need| sum(line, *need)).collect()).collect();
        Some(Self { by_survival, planned, needs, sums })
    }

    /// The title of the table, which is that of the chart.
    pub(super) fn title(&self, names: Names<'_>) -> String {
        names.words.say(if self.by_survival { "compare-chart-short-survival" } else { "compare-chart-short-standard" })
    }

    /// The most of any scenario.
    pub(super) fn most(&self) -> f64 {
        self.sums.iter().map(|sums| sums.iter().sum()).fold(0.0, f64::max)
    }

    /// The sheet.
    pub(super) fn write(
        &self,
        sheet: &mut Worksheet,
        about: &About<'_>,
        styles: &Styles,
        names: Names<'_>,
    ) -> Result<(), XlsxError> {
        let words = names.words;
        sheet.set_column_width(0, 44)?;
        for column in 0..self.needs.len() {
            sheet.set_column_width(column as u16 + 1, 18)?;
        }
        let mut page = Page { sheet, styles, names, row: 0 };
        page.section(self.title(names))?;
        let need = |need: Option<&str>| need.map_or_else(|| words.say("book-other-needs"), |need| names.need(need));
        let lead = std::iter::once(words.say("book-label-scenario"));
        page.header(&lead.chain(self.needs.iter().copied().map(need)).collect::<Vec<_>>())?;
        for (line, sums) in self.planned.iter().zip(&self.sums) {
            let title = std::iter::once((text(about.title(line, names)), &styles.text));
            page.cells(title.chain(sums.iter().map(|sum| (Cell::Number(*sum), &styles.numbers[0]))))?;
        }
        page.sheet.set_freeze_panes(0, 1)?;
        Ok(())
    }
}
