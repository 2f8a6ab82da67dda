//! Scenarios side by side: the answer on a terminal, the tables, and `comparison.json`.

use crate::layout::{self, Column};
use crate::tables::TableView;
use crate::words::{self, comparison as said, fill};
use crate::{VERSION, days, json as to_json, numbers, summary};
use longpole_base::{Date, Diagnostics, TableSpec, calendar};
use longpole_model::Crisis;
use longpole_plan::comparison::{Act, Action, ActionKind, COMPARISON_TABLES, Comparison, Differs, Met, MetFrom, NeedFairness, ScenarioLine};
use serde_json::{Map, Value, json as value};
use std::collections::BTreeMap;
use unicode_width::UnicodeWidthStr;

/// The shape of every table of a comparison, in the order of files, sheets and pages.
pub const TABLES: &[TableSpec] = COMPARISON_TABLES;

/// The version of `comparison.json`; it rises when a key changes its meaning or goes away.
pub const FORMAT: u32 = 1;

/// What a comparison cannot know about its own making.
#[derive(Clone, Debug)]
pub struct About<'a> {
    /// A crisis to take names from: of the first scenario that has a plan.
    pub crisis: Option<&'a Crisis>,
    /// Every file read, relative to the crisis folder, with its BLAKE3 digest in hexadecimal.
    pub inputs: Vec<&'a (String, String)>,
    /// The messages of scenarios without a plan.
    pub messages: Vec<(&'a str, &'a Diagnostics)>,
    /// The solver with its version.
    pub solver: String,
}

/// Every table of a comparison, in the order of [`TABLES`].
pub fn tables(comparison: &Comparison) -> Vec<TableView> {
    comparison.cells().into_iter().map(|(spec, rows)| TableView { spec, rows }).collect()
}

/// `comparison.json`: every table, and what made them.
pub fn json(comparison: &Comparison, about: &About<'_>) -> Value {
    let inputs: Vec<Value> =
        about.inputs.iter().map(|(path, digest)| value!({ "path": path, "blake3": digest })).collect();
    let messages: Map<String, Value> =
        about.messages.iter().map(|(id, found)| ((*id).to_owned(), to_json::diagnostics(found))).collect();
    let tables: Map<String, Value> =
        tables(comparison).iter().map(|view| (view.spec.name.to_owned(), to_json::table(view))).collect();
    let settings = about.crisis.map(|crisis| &crisis.settings);
    value!({
        "format": FORMAT,
        "longpole": VERSION,
        "solver": about.solver,
        "crisis": settings.map(|settings| &settings.id),
        "title": settings.map(|settings| settings.title_in("en")),
        "currency": settings.map(|settings| &settings.currency),
        "inputs": inputs,
        "messages": messages,
        "tables": tables,
    })
}

/// The answer on a terminal: people and days first, then money, then what to do.
pub fn text(comparison: &Comparison, about: &About<'_>, width: usize) -> String {
    let view = View { comparison, crisis: about.crisis, width };
    let mut text = view.head();
    for (at, line) in comparison.scenarios.iter().enumerate() {
        if let Some(problem) = &line.problem {
            let problem = if problem.is_empty() { line.status.as_str() } else { problem };
            let values = [("number", (at + 1).to_string()), ("scenario", line.scenario.clone()), ("problem", problem.to_owned())];
            text.push_str(&view.paragraph(&fill_owned(said::NO_PLAN, &values)));
        }
    }
    let n_planned = view.planned().count();
    if n_planned == 0 {
        return text + &view.paragraph(said::NOTHING_PLANNED);
    }
    for part in [view.short(), view.fair(), view.cost(), view.poles(), view.actions(n_planned), view.dates()] {
        text.push('\n');
        text.push_str(&part);
    }
    text
}

fn fill_owned(template: &str, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fill(template, &values)
}

/// Names for what a comparison names by id.
pub(crate) struct Names<'a>(pub Option<&'a Crisis>);

impl Names<'_> {
    pub(crate) fn place(&self, id: &str) -> String {
        let rows = self.0.map(|crisis| crisis.tables.places.rows.as_slice()).unwrap_or_default();
        rows.iter().find(|row| row.id.as_str() == id).map_or_else(|| id.to_owned(), |row| row.name.clone())
    }

    pub(crate) fn need(&self, id: &str) -> String {
        let rows = self.0.map(|crisis| crisis.tables.needs.rows.as_slice()).unwrap_or_default();
        rows.iter().find(|row| row.id.as_str() == id).map_or_else(|| id.to_owned(), |row| row.name.clone())
    }

    pub(crate) fn item(&self, id: &str) -> String {
        let rows = self.0.map(|crisis| crisis.tables.items.rows.as_slice()).unwrap_or_default();
        rows.iter().find(|row| row.id.as_str() == id).map_or_else(|| id.to_owned(), |row| row.name.clone())
    }

    /// What is done, without the item. The group is named where there are several.
    pub(crate) fn action(&self, action: &Action) -> String {
        let several = self.0.is_some_and(|crisis| crisis.groups.len() > 1);
        match (action.table, &action.group) {
            (Act::Buy, _) => fill(said::BUY, &[("on", &action.on)]),
            (Act::Send, _) => fill(said::SEND, &[("on", &action.on)]),
            (Act::Give, Some(group)) if several => {
                fill(said::GIVE_GROUP, &[("on", &self.place(&action.on)), ("group", group.as_str())])
            }
            (Act::Give, _) => fill(said::GIVE, &[("on", &self.place(&action.on))]),
        }
    }

    /// The long pole of a scenario with its gain; `None` if no limit would help.
    pub(crate) fn pole(line: &ScenarioLine) -> Option<[(&'static str, String); 4]> {
        let whole = match line.pole_aim.as_deref()? {
            "survival" => line.person_days_survival.map_or(f64::INFINITY, |days| days.value()),
            "standard" => line.person_days_standard.map_or(f64::INFINITY, |days| days.value()),
            _ => f64::INFINITY,
        };
        let gain = line.pole_gain.map_or(0.0, |gain| gain.value());
        let gain = summary::gain(line.pole_aim.as_deref()?, gain, line.pole_gain_unit.as_deref()?, whole);
        Some([
            ("id", line.pole.clone()?),
            ("table", line.pole_table.clone()?),
            ("unit", line.pole_unit.clone()?),
            ("gain", gain),
        ])
    }
}

/// Figures of one column in one scale, so that they can be compared at a glance.
struct Scale {
    size: f64,
    unit: &'static str,
    decimals: usize,
}

impl Scale {
    /// The scale that suits the largest of some figures.
    fn of(figures: impl Iterator<Item = f64>) -> Self {
        let most = figures.map(f64::abs).fold(0.0, f64::max);
        let (size, unit) = match most {
            ..999_999.5 => (1.0, "{unit}"),
            ..999_999.5e3 => (1e6, said::MILLIONS),
            _ => (1e9, said::BILLIONS),
        };
        let decimals = match most / size {
            _ if size < 1e6 => usize::from(most < 9.95),
            ..99.95 => 2,
            _ => 1,
        };
        Self { size, unit, decimals }
    }

    fn show(&self, figure: Option<f64>) -> String {
        figure.map_or_else(String::new, |figure| numbers::grouped(figure / self.size, self.decimals))
    }

    /// With its sign; `0` where it is rounding.
    fn difference(&self, figure: Option<f64>) -> String {
        let text = self.show(figure);
        let is_nothing = text.bytes().all(|b| matches!(b, b'0' | b'.'));
        match figure {
            Some(_) if is_nothing => "0".to_owned(),
            Some(figure) if figure > 0.0 => format!("+{text}"),
            _ => text,
        }
    }
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
        let first = self.comparison.scenarios.iter().find(|line| line.problem.is_none());
        let dates = first.and_then(|line| Some((line.start?, line.end?, line.people?)));
        text.push_str(&self.paragraph(&match dates {
            Some((start, end, people)) => {
                let n_days = numbers::grouped((calendar::offset_of(start, end) + 1) as f64, 0);
                let people = numbers::grouped(people.value(), 0);
                let span = days::span(start, end);
                fill(said::HEAD, &[("n", &n), ("span", &span), ("days", &n_days), ("people", &people)])
            }
            None => fill(said::HEAD_ALONE, &[("n", &n)]),
        }));
        text
    }

    fn short(&self) -> String {
        let lines = || self.planned().map(|(_, line)| line);
        let survival = Scale::of(lines().flat_map(|line| line.person_days_survival.map(|days| days.value())));
        let standard = Scale::of(lines().flat_map(|line| line.person_days_standard.map(|days| days.value())));
        let [below_survival, below_standard] =
            [(said::COLUMN_BELOW_SURVIVAL, &survival), (said::COLUMN_BELOW_STANDARD, &standard)].map(|(title, scale)| {
                if scale.size > 1.0 { format!("{title}\n{}", fill(scale.unit, &[("unit", "")]).trim()) } else { title.to_owned() }
            });
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
                    survival.show(line.person_days_survival.map(|days| days.value())),
                    survival.difference(line.survival_vs_base.map(|days| days.value())),
                    line.people_survival.map_or_else(String::new, |people| numbers::grouped(people.value(), 0)),
                    self.until(line),
                    standard.show(line.person_days_standard.map(|days| days.value())),
                    standard.difference(line.standard_vs_base.map(|days| days.value())),
                ]
            })
            .collect();
        let mut text = self.paragraph(&fill(said::SHORT_TITLE, &[("unit", said::PERSON_DAYS)]));
        text.push_str(&layout::table(&columns, &rows, self.width, 0));
        text.push_str(&self.paragraph(said::SHORT_LEGEND));
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
            let need = |fair: &NeedFairness| fair.need.as_ref().map_or_else(String::new, |need| names.need(need.as_str()));
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
        let long = self.comparison.scenarios.iter().any(|line| {
            line.start.zip(line.end).is_some_and(|(start, end)| calendar::offset_of(start, end) >= 365)
        });
        days::short(day, long)
    }

    fn cost(&self) -> String {
        let figures = self.planned().flat_map(|(_, line)| [line.cost, line.received]).flatten();
        let scale = Scale::of(figures.map(|money| money.value()));
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
                    scale.show(line.cost.map(|money| money.value())),
                    scale.difference(line.cost_vs_base.map(|money| money.value())),
                ];
                let funds = [line.received, line.spent, line.stuck_date, line.stuck_earmark, line.stuck_other];
                row.extend(funds.map(|money| scale.show(money.map(|money| money.value()))));
                row.truncate(columns.len());
                row
            })
            .collect();
        let currency = self.crisis.map_or("", |crisis| crisis.settings.currency.as_str());
        let unit = fill(scale.unit, &[("unit", currency)]);
        let mut text = self.paragraph(&fill(said::COST_TITLE, &[("unit", &unit)]));
        text.push_str(&layout::table(columns, &rows, self.width, 0));
        if !limited {
            text.push_str(&self.paragraph(words::MONEY_UNLIMITED));
        }
        text
    }

    fn poles(&self) -> String {
        let mut text = self.paragraph(said::POLES_TITLE);
        for (number, line) in self.planned() {
            let mut values = vec![("number", number), ("scenario", line.scenario.clone())];
            let pole = Names::pole(line);
            let sentence = if pole.is_some() { said::POLE } else { said::NO_POLE };
            values.extend(pole.into_iter().flatten());
            text.push_str(&layout::paragraph(&fill_owned(sentence, &values), self.width, 2));
        }
        text
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
            let columns =
                [Column::name(said::COLUMN_ACTION), Column::name(said::COLUMN_ITEM), Column::figure(said::COLUMN_TONNES)];
            let row = |action: &&Action| {
                vec![names.action(action), names.item(action.item.as_str()), numbers::grouped(action.amount_t.value(), 0)]
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
                numbers::grouped(action.least_t.value(), 0),
                numbers::grouped(action.most_t.value(), 0),
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
            .map(|((place, need), by_scenario)| {
                let cells = planned.iter().map(|(_, line)| cell(by_scenario.get(line.scenario.as_str())));
                [names.place(place), names.need(need)].into_iter().chain(cells).collect()
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

/// How evenly a scenario meets all needs together, and the need it meets most unevenly if any is uneven at all.
pub(crate) fn fairness_of<'c>(
    comparison: &'c Comparison,
    scenario: &str,
) -> Option<(&'c NeedFairness, Option<&'c NeedFairness>)> {
    let of = || comparison.fairness.iter().filter(|fair| fair.scenario == scenario);
    let all = of().find(|fair| fair.need.is_none())?;
    // Of several that are as uneven, the first.
    let uneven = of().filter(|fair| fair.need.is_some() && fair.gini.value() >= summary::LEAST_GINI);
    let uneven = uneven.reduce(|most, fair| if fair.gini.value() > most.gini.value() { fair } else { most });
    Some((all, uneven))
}

/// By area and need the scenarios' dates, where survival is not met throughout in all of them.
pub(crate) fn short_of_survival(dates: &[MetFrom]) -> Vec<((&str, &str), BTreeMap<&str, &MetFrom>)> {
    let mut order: Vec<(&str, &str)> = Vec::new();
    let mut found: BTreeMap<(&str, &str), BTreeMap<&str, &MetFrom>> = BTreeMap::new();
    for met in dates {
        let key = (met.place.as_str(), met.need.as_str());
        if !found.contains_key(&key) {
            order.push(key);
        }
        found.entry(key).or_default().insert(met.scenario.as_str(), met);
    }
    let is_short = |met: &&MetFrom| !matches!(met.survival, Met::Throughout | Met::NoLevel);
    order
        .into_iter()
        .filter_map(|key| Some((key, found.remove(&key)?)))
        .filter(|(_, by_scenario)| by_scenario.values().any(is_short))
        .collect()
}

/// The first actions of a kind, most of them orders, which come first in time; and how many more there are.
pub(crate) fn shown(actions: &[Action], kind: ActionKind) -> (Vec<&Action>, usize) {
    const MOST: [(Act, usize); 3] = [(Act::Buy, 4), (Act::Send, 3), (Act::Give, 3)];
    let of = |table: Act| actions.iter().filter(move |action| action.kind == kind && action.table == table);
    let mut spare = 0;
    let mut shown = Vec::new();
    for (table, most) in MOST {
        // What one kind does not use is left to the next.
        let taken: Vec<&Action> = of(table).take(most + spare).collect();
        spare = most + spare - taken.len();
        shown.extend(taken);
    }
    let all = actions.iter().filter(|action| action.kind == kind).count();
    let n_more = all - shown.len();
    (shown, n_more)
}
