//! Scenarios side by side on a terminal: people and days first, then money, then what to do.

use super::scale::Scale;
use super::{About, Names, fairness_of, other_time, short_of_survival, shown};
use crate::layout::{self, Column};
use crate::words::{self, comparison as said, fill};
use crate::{days, numbers};
use longpole_base::quantity::{Money, PersonDays};
use longpole_base::{Date, calendar, unit};
use longpole_model::Crisis;
use longpole_plan::OrderState;
use longpole_plan::comparison::{
    Action, ActionKind, Comparison, Deadline, Differs, Met, MetFrom, NeedFairness, ScenarioLine,
};
use unicode_width::UnicodeWidthStr;

/// The answer on a terminal: people and days first, then money, then what to do.
pub fn text(comparison: &Comparison, about: &About<'_>, width: usize) -> String {
    let view = View { comparison, crisis: about.crisis, width };
    let mut text = view.head();
    for (at, line) in comparison.scenarios.iter().enumerate() {
        if let Some(problem) = &line.problem {
            let number = (at + 1).to_string();
            let values = [("number", number.as_str()), ("scenario", &line.scenario), ("problem", problem)];
            text.push_str(&view.paragraph(&fill(said::NO_PLAN, &values)));
        }
    }
    for (number, line) in view.planned() {
        if let Some((start, end)) = line.start.zip(line.end).filter(|_| other_time(comparison, line)) {
            let n_days = days::counted((calendar::offset_of(start, end) + 1) as f64);
            let span = days::span(start, end);
            let values =
                [("number", number.as_str()), ("scenario", &line.scenario), ("span", &span), ("days", &n_days)];
            text.push_str(&view.paragraph(&fill(said::OTHER_LENGTH, &values)));
        }
    }
    let n_planned = view.planned().count();
    if n_planned == 0 {
        return text + &view.paragraph(said::NOTHING_PLANNED);
    }
    for part in [
        view.short(),
        view.orders(),
        view.poles(),
        view.options(),
        view.deadlines(),
        view.fair(),
        view.cost(),
        view.actions(n_planned),
        view.dates(),
    ] {
        if !part.is_empty() {
            text.push('\n');
            text.push_str(&part);
        }
    }
    text
}

/// Letters left for the names of an area and a need.
const LEAST_NAMES: usize = 28;

/// Most rows of a list on a terminal; the tables have them all.
const MOST_ROWS: usize = 10;

struct View<'a> {
    comparison: &'a Comparison,
    crisis: Option<&'a Crisis>,
    width: usize,
}

impl View<'_> {
    fn paragraph(&self, words: &str) -> String {
        layout::paragraph(words, self.width, 0)
    }

    /// The scenarios that have a plan, with their numbers.
    fn planned(&self) -> impl Iterator<Item = (String, &ScenarioLine)> {
        let numbered = self.comparison.scenarios.iter().enumerate();
        numbered.filter(|(_, line)| line.problem.is_none()).map(|(at, line)| ((at + 1).to_string(), line))
    }

    /// The number of a scenario.
    fn number(&self, id: &str) -> String {
        let at = self.comparison.scenarios.iter().position(|line| line.scenario == id);
        at.map_or_else(|| id.to_owned(), |at| (at + 1).to_string())
    }

    fn head(&self) -> String {
        let mut text = self.crisis.map_or_else(String::new, |crisis| self.paragraph(crisis.settings.title_in("en")));
        let n = self.comparison.scenarios.len().to_string();
        let scenarios = unit::counted(&n, said::SCENARIOS);
        let n = fill(words::AMOUNT, &[("number", &n), ("unit", &scenarios)]);
        let first = self.comparison.scenarios.iter().find(|line| line.problem.is_none());
        let dates = first.and_then(|line| Some((line.start?, line.end?, line.people?)));
        text.push_str(&self.paragraph(&match dates {
            Some((start, end, people)) => {
                let n_days = days::counted((calendar::offset_of(start, end) + 1) as f64);
                let people = numbers::grouped(people.value(), 0);
                let span = days::span(start, end);
                fill(said::HEAD, &[("n", &n), ("span", &span), ("days", &n_days), ("people", &people)])
            }
            None => n,
        }));
        text
    }

    fn short(&self) -> String {
        let lines = || self.planned().map(|(_, line)| line);
        let survival = Scale::of(lines().filter_map(|line| line.person_days_survival.map(PersonDays::value)));
        let standard = Scale::of(lines().filter_map(|line| line.person_days_standard.map(PersonDays::value)));
        let titled = |title: &str, scale: &Scale| format!("{title}\n{}", scale.word()).trim_end().to_owned();
        let below_survival = titled(said::COLUMN_BELOW_SURVIVAL, &survival);
        let below_standard = titled(said::COLUMN_BELOW_STANDARD, &standard);
        let columns = [
            Column::figure(said::COLUMN_NUMBER),
            Column::name(said::COLUMN_SCENARIO),
            Column::figure(&below_survival),
            Column::figure(said::COLUMN_VS_BASE),
            Column::figure(said::COLUMN_AS_IF),
            Column::words(said::COLUMN_UNTIL),
            Column::figure(&below_standard),
            Column::figure(said::COLUMN_VS_BASE),
        ];
        let rows: Vec<Vec<String>> = self
            .planned()
            .map(|(number, line)| {
                vec![
                    number,
                    line.scenario.clone(),
                    survival.show(line.person_days_survival.map(PersonDays::value)),
                    survival.difference(line.survival_vs_base.map(PersonDays::value)),
                    line.people_survival.map_or_else(String::new, |people| numbers::grouped(people.value(), 0)),
                    self.until(line),
                    standard.show(line.person_days_standard.map(PersonDays::value)),
                    standard.difference(line.standard_vs_base.map(PersonDays::value)),
                ]
            })
            .collect();
        let mut text = self.paragraph(&fill(said::SHORT_TITLE, &[("unit", said::PERSON_DAYS)]));
        text.push_str(&layout::table(&columns, &rows, self.width, 0));
        text.push_str(&self.paragraph(said::SHORT_LEGEND));
        text
    }

    /// Scenarios by orders: from when on each is met. Nothing, where nothing is ordered.
    fn orders(&self) -> String {
        let tests = &self.comparison.orders;
        let mut ids: Vec<(&str, &str)> = Vec::new();
        for test in tests {
            if !ids.iter().any(|(id, _)| *id == test.order.as_str()) {
                ids.push((test.order.as_str(), &test.title));
            }
        }
        if ids.is_empty() {
            return String::new();
        }
        let cell = |line: &ScenarioLine, id: &str| {
            let test = tests.iter().find(|test| test.scenario == line.scenario && test.order.as_str() == id);
            test.map_or_else(String::new, |test| match (test.met, test.met_from) {
                (OrderState::Yes, from) if from == line.start => said::FROM_START.to_owned(),
                (OrderState::Yes, Some(from)) => self.day(from),
                (OrderState::No, Some(from)) => fill(said::ORDER_LATE, &[("day", &self.day(from))]),
                (OrderState::No, None) => crate::orders::short(test),
                _ => said::ORDER_UNTESTED.to_owned(),
            })
        };
        let rows: Vec<Vec<String>> = self
            .planned()
            .map(|(number, line)| {
                let lead = [number, line.scenario.clone()];
                lead.into_iter().chain(ids.iter().map(|(id, _)| cell(line, id))).collect()
            })
            .collect();
        let mut columns = vec![Column::figure(said::COLUMN_NUMBER), Column::name(said::COLUMN_SCENARIO)];
        columns.extend(ids.iter().map(|(id, _)| Column::words(id)));
        let mut text = self.paragraph(said::ORDERS_TITLE);
        // As many orders beside the scenarios as fit; the others below.
        let widths: Vec<usize> = (0..ids.len())
            .map(|at| {
                rows.iter().map(|row| row[2 + at].width()).max().unwrap_or(0).max(ids[at].0.width()) + layout::GAP
            })
            .collect();
        let names = rows.iter().map(|row| row[1].width()).max().unwrap_or(0) + 3 + layout::GAP;
        let mut first = 0;
        while first < ids.len() {
            let mut room = self.width.saturating_sub(names);
            let fit = widths[first..].iter().take_while(|width| {
                let fits = **width <= room;
                room = room.saturating_sub(**width);
                fits
            });
            let next = first + fit.count().max(1);
            let part =
                |row: &[String]| -> Vec<String> { row[..2].iter().chain(&row[2 + first..2 + next]).cloned().collect() };
            let shown: Vec<Vec<String>> = rows.iter().map(|row| part(row)).collect();
            let heads: Vec<Column<'_>> = columns[..2].iter().chain(&columns[2 + first..2 + next]).copied().collect();
            text.push_str(&layout::table(&heads, &shown, self.width, 0));
            first = next;
        }
        if tests.iter().any(|test| test.met == OrderState::No && test.met_from.is_some()) {
            text.push_str(&self.paragraph(said::ORDERS_LATE));
        }
        for (id, title) in &ids {
            text.push_str(&self.paragraph(&fill(said::ORDERS_LEGEND, &[("order", id), ("title", title)])));
        }
        text
    }

    /// Who is worst off, over all needs and for the need that is met most unevenly.
    fn fair(&self) -> String {
        let columns = [
            Column::figure(said::COLUMN_NUMBER),
            Column::name(said::COLUMN_SCENARIO),
            Column::name(said::COLUMN_ALL_WORST),
            Column::figure(said::COLUMN_GETS),
            Column::figure(said::COLUMN_GINI),
            Column::name(said::COLUMN_UNEVEN),
            Column::name(said::COLUMN_WORST),
            Column::figure(said::COLUMN_GETS),
            Column::figure(said::COLUMN_GINI),
        ];
        let names = Names(self.crisis);
        let cells = |fair: &NeedFairness| {
            let place = names.place(fair.worst_place.as_str());
            [place, numbers::percent(fair.worst_share.value()), numbers::grouped(fair.gini.value(), 2)]
        };
        let row = |(number, line): (String, &ScenarioLine)| {
            let (all, uneven) = fairness_of(self.comparison, &line.scenario)?;
            let lead = [number, line.scenario.clone()].into_iter().chain(cells(all));
            let need =
                |fair: &NeedFairness| fair.need.as_ref().map_or_else(String::new, |need| names.need(need.as_str()));
            let rest: Vec<String> = match uneven {
                Some(uneven) => [need(uneven)].into_iter().chain(cells(uneven)).collect(),
                None => [words::NONE, "", "", ""].map(str::to_owned).to_vec(),
            };
            Some(lead.chain(rest).collect::<Vec<String>>())
        };
        let rows: Vec<Vec<String>> = self.planned().filter_map(row).collect();
        let mut text = self.paragraph(said::FAIR_TITLE);
        text.push_str(&layout::table(&columns, &rows, self.width, 0));
        text.push_str(&self.paragraph(said::FAIR_LEGEND));
        text
    }

    fn until(&self, line: &ScenarioLine) -> String {
        match line.survival_short_until {
            None => words::NONE.to_owned(),
            until if until == line.end => words::THE_END.to_owned(),
            Some(until) => self.day(until),
        }
    }

    /// A day; its year only where a plan is so long that it could be mistaken.
    fn day(&self, day: Date) -> String {
        let long =
            self.comparison.scenarios.iter().any(|line| {
                line.start.zip(line.end).is_some_and(|(start, end)| calendar::offset_of(start, end) >= 365)
            });
        days::short(day, long)
    }

    fn cost(&self) -> String {
        let figures = self.planned().flat_map(|(_, line)| [line.cost, line.received]).flatten();
        let scale = Scale::of(figures.map(Money::value));
        let columns = [
            Column::figure(said::COLUMN_NUMBER),
            Column::name(said::COLUMN_SCENARIO),
            Column::figure(said::COLUMN_COST),
            Column::figure(said::COLUMN_VS_BASE),
            Column::figure(said::COLUMN_RECEIVED),
            Column::figure(said::COLUMN_SPENT),
            Column::figure(said::COLUMN_STUCK_DATE),
            Column::figure(said::COLUMN_STUCK_EARMARK),
            Column::figure(said::COLUMN_STUCK_OTHER),
        ];
        // Where money is not limited in any scenario, what funds do is no column at all.
        let limited = self.planned().any(|(_, line)| line.received.is_some());
        let columns = &columns[..if limited { 9 } else { 4 }];
        let rows: Vec<Vec<String>> = self
            .planned()
            .map(|(number, line)| {
                let mut row = vec![
                    number,
                    line.scenario.clone(),
                    scale.show(line.cost.map(Money::value)),
                    scale.difference(line.cost_vs_base.map(Money::value)),
                ];
                let funds = [line.received, line.spent, line.stuck_date, line.stuck_earmark, line.stuck_other];
                row.extend(funds.map(|money| scale.show(money.map(Money::value))));
                row.truncate(columns.len());
                row
            })
            .collect();
        let currency = self.crisis.map_or("", |crisis| crisis.settings.currency.as_str());
        let mut text = self.paragraph(&fill(said::COST_TITLE, &[("unit", &scale.unit(currency))]));
        text.push_str(&layout::table(columns, &rows, self.width, 0));
        if !limited {
            text.push_str(&self.paragraph(words::MONEY_UNLIMITED));
        }
        text.push_str(&self.untied());
        text
    }

    /// Nothing, where no scenario fields a force.
    fn options(&self) -> String {
        let currency = self.crisis.map_or("", |crisis| crisis.settings.currency.as_str());
        super::options::text(self.comparison, |id| self.number(id), |day| self.day(day), currency, self.width)
    }

    /// What tied money would gain if it were free, of each scenario the fund that would gain most.
    fn untied(&self) -> String {
        let currency = self.crisis.map_or("", |crisis| crisis.settings.currency.as_str());
        let told = self.planned().filter_map(|(number, line)| {
            let row = super::options::untied(self.comparison, &line.scenario)?;
            let amount = numbers::brief(row.untied.map_or(0.0, Money::value));
            let gain = numbers::brief(row.untied_gain.map_or(0.0, longpole_base::quantity::Plain::value));
            let values =
                [("number", number.as_str()), ("fund", row.fund.as_str()), ("amount", &amount), ("gain", &gain)];
            let unit = [("currency", currency), ("unit", row.untied_unit.as_deref().unwrap_or_default())];
            Some(fill(said::UNTIED, &[&values[..], &unit[..]].concat()))
        });
        let told: Vec<String> = told.collect();
        if told.is_empty() { String::new() } else { self.paragraph(&told.join(" ")) }
    }

    fn poles(&self) -> String {
        let lines: Vec<(String, &ScenarioLine)> = self.planned().collect();
        self.paragraph(said::POLES_TITLE) + &super::poles::text(&lines, self.width)
    }

    /// Nothing, where no scenario was seen as an option.
    fn deadlines(&self) -> String {
        let lines: Vec<(String, &Deadline)> =
            self.comparison.deadlines.iter().map(|line| (self.number(&line.scenario), line)).collect();
        super::deadlines::text(&lines, |day| self.day(day), self.width)
    }

    fn actions(&self, n_planned: usize) -> String {
        if n_planned < 2 {
            return self.paragraph(said::ONE_PLAN);
        }
        let start = self.planned().find_map(|(_, line)| line.start);
        let end = self.planned().filter_map(|(_, line)| line.end).max();
        let last = start.zip(end).map_or_else(String::new, |(start, end)| {
            days::long(calendar::add_days(start, longpole_explain::compare::actions::FIRST_DAYS - 1).min(end))
        });
        let names = Names(self.crisis);
        let (no_regret, n_more) = shown(&self.comparison.actions, ActionKind::NoRegret);
        let none = no_regret.is_empty();
        let title = if none { said::NO_REGRET_NONE } else { said::NO_REGRET_TITLE };
        let mut text = self.paragraph(&fill(title, &[("last", &last)]));
        if !none {
            let columns = [
                Column::name(said::COLUMN_ACTION),
                Column::name(said::COLUMN_ITEM),
                Column::figure(said::COLUMN_TONNES),
            ];
            let row = |action: &&Action| {
                vec![names.action(action), names.item(action.item.as_str()), numbers::amount(action.amount_t.value())]
            };
            text.push_str(&layout::table(&columns, &no_regret.iter().map(row).collect::<Vec<_>>(), self.width, 2));
            text.push_str(&self.more(n_more, "actions"));
        }
        text.push('\n');
        let (hedges, n_more) = shown(&self.comparison.actions, ActionKind::Hedge);
        if hedges.is_empty() {
            return text + &self.paragraph(said::HEDGES_NONE);
        }
        let columns = [
            Column::name(said::COLUMN_ACTION),
            Column::name(said::COLUMN_ITEM),
            Column::figure(said::COLUMN_LEAST),
            Column::figure(said::COLUMN_MOST),
            Column::words(said::COLUMN_MORE),
        ];
        let row = |action: &&Action| {
            let numbers: Vec<String> = action.scenarios.iter().map(|id| self.number(id)).collect();
            let numbers = numbers.join(words::LIST_COMMA);
            let is_way = action.differs == Some(Differs::Way);
            vec![
                names.action(action),
                names.item(action.item.as_str()),
                numbers::amount(action.least_t.value()),
                numbers::amount(action.most_t.value()),
                if is_way { fill(said::ONLY_WAY, &[("scenarios", &numbers)]) } else { numbers },
            ]
        };
        text.push_str(&self.paragraph(said::HEDGES_TITLE));
        text.push_str(&layout::table(&columns, &hedges.iter().map(row).collect::<Vec<_>>(), self.width, 2));
        if hedges.iter().any(|action| action.differs == Some(Differs::Way)) {
            text.push_str(&self.paragraph(said::OTHER_WAY));
        }
        text + &self.more(n_more, "actions")
    }

    fn more(&self, n: usize, table: &str) -> String {
        if n == 0 {
            return String::new();
        }
        self.paragraph(&fill(said::MORE_ROWS, &[("n", &numbers::grouped(n as f64, 0)), ("table", table)]))
    }

    /// Areas and needs where survival is not met throughout, by scenario.
    fn dates(&self) -> String {
        let rows = short_of_survival(&self.comparison.dates);
        if rows.is_empty() {
            return self.paragraph(said::DATES_MET);
        }
        let planned: Vec<(String, &ScenarioLine)> = self.planned().collect();
        let names = Names(self.crisis);
        let cell = |met: Option<&&MetFrom>| met.map_or_else(String::new, |met| self.met(met));
        let all: Vec<Vec<String>> = rows
            .iter()
            .map(|row| {
                let cells = planned.iter().map(|(_, line)| cell(row.met.get(line.scenario.as_str())));
                [names.place(row.place), names.need(row.need)].into_iter().chain(cells).collect()
            })
            .collect();
        // As many scenarios as fit beside the names.
        let width_of = |at: usize| all.iter().map(|row| row[2 + at].width()).max().unwrap_or(0) + layout::GAP;
        let mut room = self.width.saturating_sub(LEAST_NAMES);
        let fit = (0..planned.len()).take_while(|at| {
            let fits = width_of(*at) <= room;
            room = room.saturating_sub(width_of(*at));
            fits
        });
        let fit = fit.count().max(1);
        let mut columns = vec![Column::name(said::COLUMN_AREA), Column::name(said::COLUMN_NEED)];
        columns.extend(planned[..fit].iter().map(|(number, _)| Column::words(number)));
        let shown: Vec<Vec<String>> = all.iter().take(MOST_ROWS).map(|row| row[..2 + fit].to_vec()).collect();
        let mut text = self.paragraph(said::DATES_TITLE);
        text.push_str(&layout::table(&columns, &shown, self.width, 2));
        text.push_str(&self.more(all.len().saturating_sub(MOST_ROWS), "dates"));
        text.push_str(&self.paragraph(said::DATES_CAUTION));
        if shown.iter().flatten().any(|cell| cell == said::NOT_LASTING) {
            text.push_str(&self.paragraph(said::LAPSES));
        }
        if let Some((number, _)) = planned.get(fit) {
            text.push_str(&self.paragraph(&fill(said::NOT_SHOWN, &[("number", number)])));
        }
        text
    }

    fn met(&self, met: &MetFrom) -> String {
        match (met.survival, met.survival_lasting) {
            (Met::Throughout, _) => said::FROM_START.to_owned(),
            (_, Some(day)) => self.day(day),
            (Met::ForAWhile, _) => said::NOT_LASTING.to_owned(),
            (Met::NoLevel, _) => words::NONE.to_owned(),
            _ => said::NEVER.to_owned(),
        }
    }
}
