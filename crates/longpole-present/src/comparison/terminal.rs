//! Scenarios side by side on a terminal: people and days first, then money, then what to do.

use super::scale::Scale;
use super::{fairness_of, other_time, short_of_survival, shown};
use crate::Names;
use crate::layout::{self, Column};
use crate::names::MANY;
use longpole_base::quantity::{Money, PersonDays, Plain};
use longpole_base::{Date, calendar};
use longpole_plan::OrderState;
use longpole_plan::comparison::{
    Action, ActionKind, Comparison, Deadline, Differs, Met, MetFrom, NeedFairness, ScenarioLine,
};
use longpole_poles::tables::PERSON_DAYS;

/// The answer on a terminal: people and days first, then money, then what to do.
pub fn text(comparison: &Comparison, width: usize, names: Names<'_>) -> String {
    let words = names.words;
    let view = View { comparison, names, width };
    let mut text = view.head();
    for (at, line) in comparison.scenarios.iter().enumerate() {
        if let Some(problem) = &line.problem {
            let number = (at + 1).to_string();
            let values = [("number", number.as_str()), ("scenario", &line.scenario), ("problem", problem)];
            text.push_str(&view.paragraph(words.fill("compare-no-plan", &values)));
        }
    }
    for (number, line) in view.planned() {
        if let Some((start, end)) = line.start.zip(line.end).filter(|_| other_time(comparison, line)) {
            let n_days = words.days((calendar::offset_of(start, end) + 1) as f64);
            let span = words.span(start, end);
            let values =
                [("number", number.as_str()), ("scenario", &line.scenario), ("span", &span), ("days", &n_days)];
            text.push_str(&view.paragraph(words.fill("compare-other-length", &values)));
        }
    }
    let n_planned = view.planned().count();
    if n_planned == 0 {
        return text + &view.paragraph(words.say("compare-nothing-planned"));
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
    names: Names<'a>,
    width: usize,
}

impl View<'_> {
    fn paragraph(&self, words: impl AsRef<str>) -> String {
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
        let words = self.names.words;
        let mut text = self.names.crisis.map_or_else(String::new, |_| self.paragraph(self.names.title()));
        let scenarios = words.counted("compare-scenarios", self.comparison.scenarios.len() as f64);
        let first = self.comparison.scenarios.iter().find(|line| line.problem.is_none());
        let dates = first.and_then(|line| Some((line.start?, line.end?, line.people?)));
        text.push_str(&self.paragraph(&match dates {
            Some((start, end, people)) => {
                let n_days = words.days((calendar::offset_of(start, end) + 1) as f64);
                let n = people.value();
                words.with(
                    "compare-head",
                    &[
                        ("scenarios", scenarios.into()),
                        ("span", words.span(start, end).into()),
                        ("days", n_days.into()),
                        ("people", words.number(n, 0).into()),
                        ("n", n.round().into()),
                    ],
                )
            }
            None => scenarios,
        }));
        text
    }

    fn short(&self) -> String {
        let words = self.names.words;
        let lines = || self.planned().map(|(_, line)| line);
        let survival = Scale::of(words, lines().filter_map(|line| line.person_days_survival.map(PersonDays::value)));
        let standard = Scale::of(words, lines().filter_map(|line| line.person_days_standard.map(PersonDays::value)));
        let titled = |title: String, scale: &Scale<'_>| format!("{title}\n{}", scale.word()).trim_end().to_owned();
        let below_survival = titled(words.say("compare-column-below-survival"), &survival);
        let below_standard = titled(words.say("compare-column-below-standard"), &standard);
        let columns = [
            Column::figure(words.say("compare-column-number")),
            Column::name(words.say("compare-column-scenario")),
            Column::figure(below_survival),
            Column::figure(words.say("compare-column-vs-base")),
            Column::figure(words.say("compare-column-as-if")),
            Column::words(words.say("compare-column-until")),
            Column::figure(below_standard),
            Column::figure(words.say("compare-column-vs-base")),
        ];
        let rows: Vec<Vec<String>> = self
            .planned()
            .map(|(number, line)| {
                vec![
                    number,
                    line.scenario.clone(),
                    survival.show(line.person_days_survival.map(PersonDays::value)),
                    survival.difference(line.survival_vs_base.map(PersonDays::value)),
                    line.people_survival.map_or_else(String::new, |people| words.number(people.value(), 0)),
                    self.until(line),
                    standard.show(line.person_days_standard.map(PersonDays::value)),
                    standard.difference(line.standard_vs_base.map(PersonDays::value)),
                ]
            })
            .collect();
        let mut text =
            self.paragraph(words.fill("compare-short-title", &[("unit", &self.names.unit(PERSON_DAYS, MANY))]));
        text.push_str(&layout::table(&columns, &rows, self.width, 0));
        text.push_str(&self.paragraph(words.say("compare-short-legend")));
        text
    }

    /// Scenarios by orders: from when on each is met. Nothing, where nothing is ordered.
    fn orders(&self) -> String {
        let words = self.names.words;
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
                (OrderState::Yes, from) if from == line.start => words.say("compare-from-start"),
                (OrderState::Yes, Some(from)) => self.day(from),
                (OrderState::No, Some(from)) => words.fill("compare-order-late", &[("day", &self.day(from))]),
                (OrderState::No, None) => crate::orders::short(test, self.names),
                _ => words.say("compare-order-untested"),
            })
        };
        let rows: Vec<Vec<String>> = self
            .planned()
            .map(|(number, line)| {
                let lead = [number, line.scenario.clone()];
                lead.into_iter().chain(ids.iter().map(|(id, _)| cell(line, id))).collect()
            })
            .collect();
        let mut columns = vec![
            Column::figure(words.say("compare-column-number")),
            Column::name(words.say("compare-column-scenario")),
        ];
        columns.extend(ids.iter().map(|(id, _)| Column::words(*id)));
        let mut text = self.paragraph(words.say("compare-orders-title"));
        // As many orders beside the scenarios as fit; the others below.
        let widths: Vec<usize> = (0..ids.len())
            .map(|at| {
                rows.iter()
                    .map(|row| layout::width_of(&row[2 + at]))
                    .max()
                    .unwrap_or(0)
                    .max(layout::width_of(ids[at].0))
                    + layout::GAP
            })
            .collect();
        let names = rows.iter().map(|row| layout::width_of(&row[1])).max().unwrap_or(0) + 3 + layout::GAP;
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
            let heads: Vec<Column> = columns[..2].iter().chain(&columns[2 + first..2 + next]).cloned().collect();
            text.push_str(&layout::table(&heads, &shown, self.width, 0));
            first = next;
        }
        if tests.iter().any(|test| test.met == OrderState::No && test.met_from.is_some()) {
            text.push_str(&self.paragraph(words.say("compare-orders-late")));
        }
        for (id, title) in &ids {
            text.push_str(&self.paragraph(
                words.fill("compare-orders-legend", &[("order", id), ("title", &self.names.order(id, title))]),
            ));
        }
        text
    }

    /// Who is worst off, over all needs and for the need that is met most unevenly.
    fn fair(&self) -> String {
        let words = self.names.words;
        let columns = [
            Column::figure(words.say("compare-column-number")),
            Column::name(words.say("compare-column-scenario")),
            Column::name(words.say("compare-column-all-worst")),
            Column::figure(words.say("compare-column-gets")),
            Column::figure(words.say("compare-column-gini")),
            Column::name(words.say("compare-column-uneven")),
            Column::name(words.say("compare-column-worst")),
            Column::figure(words.say("compare-column-gets")),
            Column::figure(words.say("compare-column-gini")),
        ];
        let names = self.names;
        let cells = |fair: &NeedFairness| {
            let place = names.place(fair.worst_place.as_str());
            [place, words.percent(fair.worst_share.value()), words.number(fair.gini.value(), 2)]
        };
        let row = |(number, line): (String, &ScenarioLine)| {
            let (all, uneven) = fairness_of(self.comparison, &line.scenario)?;
            let lead = [number, line.scenario.clone()].into_iter().chain(cells(all));
            let need =
                |fair: &NeedFairness| fair.need.as_ref().map_or_else(String::new, |need| names.need(need.as_str()));
            let rest: Vec<String> = match uneven {
                Some(uneven) => [need(uneven)].into_iter().chain(cells(uneven)).collect(),
                None => [words.say("none"), String::new(), String::new(), String::new()].to_vec(),
            };
            Some(lead.chain(rest).collect::<Vec<String>>())
        };
        let rows: Vec<Vec<String>> = self.planned().filter_map(row).collect();
        let mut text = self.paragraph(words.say("compare-fair-title"));
        text.push_str(&layout::table(&columns, &rows, self.width, 0));
        text.push_str(&self.paragraph(words.say("compare-fair-legend")));
        text
    }

    fn until(&self, line: &ScenarioLine) -> String {
        let words = self.names.words;
        match line.survival_short_until {
            None => words.say("none"),
            until if until == line.end => words.say("summary-the-end"),
            Some(until) => self.day(until),
        }
    }

    /// A day; its year only where a plan is so long that it could be mistaken.
    fn day(&self, day: Date) -> String {
        let words = self.names.words;
        let long =
            self.comparison.scenarios.iter().any(|line| {
                line.start.zip(line.end).is_some_and(|(start, end)| calendar::offset_of(start, end) >= 365)
            });
        words.short_date(day, long)
    }

    fn cost(&self) -> String {
        let words = self.names.words;
        let figures = self.planned().flat_map(|(_, line)| [line.cost, line.received]).flatten();
        let scale = Scale::of(words, figures.map(Money::value));
        let columns = [
            Column::figure(words.say("compare-column-number")),
            Column::name(words.say("compare-column-scenario")),
            Column::figure(words.say("compare-column-cost")),
            Column::figure(words.say("compare-column-vs-base")),
            Column::figure(words.say("compare-column-received")),
            Column::figure(words.say("compare-column-spent")),
            Column::figure(words.say("compare-column-stuck-date")),
            Column::figure(words.say("compare-column-stuck-earmark")),
            Column::figure(words.say("compare-column-stuck-other")),
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
        let currency = self.names.crisis.map_or("", |crisis| crisis.settings.currency.as_str());
        let mut text = self.paragraph(words.fill("compare-cost-title", &[("unit", &scale.unit(currency))]));
        text.push_str(&layout::table(columns, &rows, self.width, 0));
        if !limited {
            text.push_str(&self.paragraph(words.say("summary-money-unlimited")));
        }
        text.push_str(&self.untied());
        text
    }

    /// Nothing, where no scenario fields a force.
    fn options(&self) -> String {
        let currency = self.names.crisis.map_or("", |crisis| crisis.settings.currency.as_str());
        super::options::text(
            self.comparison,
            |id| self.number(id),
            |day| self.day(day),
            currency,
            self.width,
            self.names,
        )
    }

    /// What tied money would gain if it were free, of each scenario the fund that would gain most.
    fn untied(&self) -> String {
        let words = self.names.words;
        let currency = self.names.crisis.map_or("", |crisis| crisis.settings.currency.as_str());
        let told = self.planned().filter_map(|(number, line)| {
            let row = super::options::untied(self.comparison, &line.scenario)?;
            let amount = words.brief(row.untied.map_or(0.0, Money::value));
            let unit = row.untied_unit.as_deref().unwrap_or_default();
            let gain = self.names.quantity(row.untied_gain.map_or(0.0, Plain::value), unit);
            let values = [
                ("number", number.as_str()),
                ("fund", row.fund.as_str()),
                ("amount", &amount),
                ("gain", &gain),
                ("currency", currency),
            ];
            Some(words.fill("compare-untied", &values))
        });
        let told: Vec<String> = told.collect();
        if told.is_empty() { String::new() } else { self.paragraph(told.join(" ")) }
    }

    fn poles(&self) -> String {
        let words = self.names.words;
        let lines: Vec<(String, &ScenarioLine)> = self.planned().collect();
        self.paragraph(words.say("compare-poles-title")) + &super::poles::text(&lines, self.width, self.names)
    }

    /// Nothing, where no scenario was seen as an option.
    fn deadlines(&self) -> String {
        let lines: Vec<(String, &Deadline)> =
            self.comparison.deadlines.iter().map(|line| (self.number(&line.scenario), line)).collect();
        super::deadlines::text(&lines, |day| self.day(day), self.width, self.names)
    }

    fn actions(&self, n_planned: usize) -> String {
        let words = self.names.words;
        if n_planned < 2 {
            return self.paragraph(words.say("compare-one-plan"));
        }
        let start = self.planned().find_map(|(_, line)| line.start);
        let end = self.planned().filter_map(|(_, line)| line.end).max();
        let last = start.zip(end).map_or_else(String::new, |(start, end)| {
            words.date(calendar::add_days(start, longpole_explain::compare::actions::FIRST_DAYS - 1).min(end))
        });
        let names = self.names;
        let (no_regret, n_more) = shown(&self.comparison.actions, ActionKind::NoRegret);
        let none = no_regret.is_empty();
        let title = if none { "compare-no-regret-none" } else { "compare-no-regret-title" };
        let mut text = self.paragraph(words.fill(title, &[("last", &last)]));
        if !none {
            let columns = [
                Column::name(words.say("compare-column-action")),
                Column::name(words.say("compare-column-item")),
                Column::figure(words.say("compare-column-tonnes")),
            ];
            let row = |action: &&Action| {
                vec![
                    super::action(names, action),
                    names.item(action.item.as_str()),
                    words.amount(action.amount_t.value()),
                ]
            };
            text.push_str(&layout::table(&columns, &no_regret.iter().map(row).collect::<Vec<_>>(), self.width, 2));
            text.push_str(&self.more(n_more, "actions"));
        }
        text.push('\n');
        let (hedges, n_more) = shown(&self.comparison.actions, ActionKind::Hedge);
        if hedges.is_empty() {
            return text + &self.paragraph(words.say("compare-hedges-none"));
        }
        let columns = [
            Column::name(words.say("compare-column-action")),
            Column::name(words.say("compare-column-item")),
            Column::figure(words.say("compare-column-least")),
            Column::figure(words.say("compare-column-most")),
            Column::words(words.say("compare-column-more")),
        ];
        let row = |action: &&Action| {
            let numbers: Vec<String> = action.scenarios.iter().map(|id| self.number(id)).collect();
            let numbers = numbers.join(&words.say("list-comma"));
            let is_way = action.differs == Some(Differs::Way);
            vec![
                super::action(names, action),
                names.item(action.item.as_str()),
                words.amount(action.least_t.value()),
                words.amount(action.most_t.value()),
                if is_way { words.fill("compare-only-way", &[("scenarios", &numbers)]) } else { numbers },
            ]
        };
        text.push_str(&self.paragraph(words.say("compare-hedges-title")));
        text.push_str(&layout::table(&columns, &hedges.iter().map(row).collect::<Vec<_>>(), self.width, 2));
        if hedges.iter().any(|action| action.differs == Some(Differs::Way)) {
            text.push_str(&self.paragraph(words.say("compare-other-way")));
        }
        text + &self.more(n_more, "actions")
    }

    fn more(&self, n: usize, table: &str) -> String {
        let words = self.names.words;
        if n == 0 {
            return String::new();
        }
        self.paragraph(words.with(
            "compare-more-rows",
            &[("number", words.number(n as f64, 0).into()), ("n", (n as f64).into()), ("table", table.into())],
        ))
    }

    /// Areas and needs where survival is not met throughout, by scenario.
    fn dates(&self) -> String {
        let words = self.names.words;
        let rows = short_of_survival(&self.comparison.dates);
        if rows.is_empty() {
            return self.paragraph(words.say("compare-dates-met"));
        }
        let planned: Vec<(String, &ScenarioLine)> = self.planned().collect();
        let names = self.names;
        let cell = |met: Option<&&MetFrom>| met.map_or_else(String::new, |met| self.met(met));
        let all: Vec<Vec<String>> = rows
            .iter()
            .map(|row| {
                let cells = planned.iter().map(|(_, line)| cell(row.met.get(line.scenario.as_str())));
                [names.place(row.place), names.need(row.need)].into_iter().chain(cells).collect()
            })
            .collect();
        // As many scenarios as fit beside the names.
        let width_of =
            |at: usize| all.iter().map(|row| layout::width_of(&row[2 + at])).max().unwrap_or(0) + layout::GAP;
        let mut room = self.width.saturating_sub(LEAST_NAMES);
        let fit = (0..planned.len()).take_while(|at| {
            let fits = width_of(*at) <= room;
            room = room.saturating_sub(width_of(*at));
            fits
        });
        let fit = fit.count().max(1);
        let mut columns =
            vec![Column::name(words.say("compare-column-area")), Column::name(words.say("compare-column-need"))];
        columns.extend(planned[..fit].iter().map(|(number, _)| Column::words(number.as_str())));
        let shown: Vec<Vec<String>> = all.iter().take(MOST_ROWS).map(|row| row[..2 + fit].to_vec()).collect();
        let mut text = self.paragraph(words.say("compare-dates-title"));
        text.push_str(&layout::table(&columns, &shown, self.width, 2));
        text.push_str(&self.more(all.len().saturating_sub(MOST_ROWS), "dates"));
        text.push_str(&self.paragraph(words.say("compare-dates-caution")));
        let lapses = words.say("compare-not-lasting");
        if shown.iter().flatten().any(|cell| *cell == lapses) {
            text.push_str(&self.paragraph(words.say("compare-lapses")));
        }
        if let Some((number, _)) = planned.get(fit) {
            text.push_str(&self.paragraph(words.fill("compare-not-shown", &[("number", number)])));
        }
        text
    }

    fn met(&self, met: &MetFrom) -> String {
        let words = self.names.words;
        match (met.survival, met.survival_lasting) {
            (Met::Throughout, _) => words.say("compare-from-start"),
            (_, Some(day)) => self.day(day),
            (Met::ForAWhile, _) => words.say("compare-not-lasting"),
            (Met::NoLevel, _) => words.say("none"),
            _ => words.say("compare-never"),
        }
    }
}
