//! Words of a comparison of scenarios. Those of long poles and of deadlines stand at the end.

// On a terminal.
pub(crate) const HEAD: &str = "{n}, {span}, {days}; base: {people} people";
pub(crate) const SCENARIOS: &str = "scenarios";
pub(crate) const SHORT_TITLE: &str =
    "Who is short, in {unit} (one person without one thing for one day), all needs together:";
pub(crate) const PERSON_DAYS: &str = "person-days";
pub(crate) const MILLIONS: &str = "million {unit}";
pub(crate) const BILLIONS: &str = "billion {unit}";
pub(crate) const BELOW: &str = "<{number}";
pub(crate) const OTHER_LENGTH: &str = "Scenario {number}, {scenario}, is planned for another time: {span}, {days}. Sums over other times cannot be \
     compared; people, shares and dates can.";
pub(crate) const OTHER_LENGTH_CELL: &str =
    "Planned for another time than {other}, so that sums cannot be compared with its: {scenarios}.";
pub(crate) const COLUMN_NUMBER: &str = "#";
pub(crate) const COLUMN_SCENARIO: &str = "scenario";
pub(crate) const COLUMN_BELOW_SURVIVAL: &str = "below\nsurvival";
pub(crate) const COLUMN_VS_BASE: &str = "vs\nbase";
pub(crate) const COLUMN_AS_IF: &str = "as if\npeople";
pub(crate) const COLUMN_UNTIL: &str = "until";
pub(crate) const COLUMN_BELOW_STANDARD: &str = "below\nstandard";
pub(crate) const COLUMN_WORST: &str = "worst off";
pub(crate) const COLUMN_GETS: &str = "gets";
pub(crate) const COLUMN_GINI: &str = "Gini";
pub(crate) const SHORT_LEGEND: &str = "As if so many people had none of one thing needed to survive, on all days.";
pub(crate) const FAIR_TITLE: &str = "Who bears it: the area that gets the least part of what it is owed";
pub(crate) const COLUMN_ALL_WORST: &str = "all needs:\nworst off";
pub(crate) const COLUMN_UNEVEN: &str = "most uneven\nneed";
pub(crate) const FAIR_LEGEND: &str = "Gini: 0 if every area gets the same part, weighted by people. A small sum can hide a starved area; the table \
     `fairness` has every need.";
pub(crate) const NO_PLAN: &str = "Scenario {number}, {scenario}, has no plan: {problem}";
pub(crate) const NOTHING_PLANNED: &str = "No scenario has a plan.";
pub(crate) const COST_TITLE: &str = "Cost and money, in {unit}:";
pub(crate) const COLUMN_COST: &str = "cost";
pub(crate) const COLUMN_RECEIVED: &str = "received";
pub(crate) const COLUMN_SPENT: &str = "spent";
pub(crate) const COLUMN_STUCK_DATE: &str = "stuck\nby date";
pub(crate) const COLUMN_STUCK_EARMARK: &str = "stuck by\nearmark";
pub(crate) const COLUMN_STUCK_OTHER: &str = "left\notherwise";
pub(crate) const NO_REGRET_TITLE: &str =
    "No regret: what every plan does at least in the first four weeks, to {last}, in tonnes:";
pub(crate) const NO_REGRET_NONE: &str =
    "No regret: there is nothing that every plan does in the first four weeks, to {last}.";
pub(crate) const HEDGES_TITLE: &str = "Hedges: what only some plans do in these weeks, in tonnes. Plans are often not unique: another may do without and \
     be as good.";
pub(crate) const HEDGES_NONE: &str = "Hedges: none; the plans differ by no more than a tenth in these weeks.";
pub(crate) const ONE_PLAN: &str = "With one plan there is nothing to compare.";
pub(crate) const COLUMN_ACTION: &str = "action";
pub(crate) const COLUMN_ITEM: &str = "item";
pub(crate) const COLUMN_TONNES: &str = "t";
pub(crate) const COLUMN_LEAST: &str = "least";
pub(crate) const COLUMN_MOST: &str = "most";
pub(crate) const COLUMN_MORE: &str = "more in #";
pub(crate) const BUY: &str = "buy from {on}";
pub(crate) const SEND: &str = "send by {on}";
pub(crate) const GIVE: &str = "give in {on}";
pub(crate) const GIVE_GROUP: &str = "give in {on} ({group})";
pub(crate) const ONLY_WAY: &str = "{scenarios}; other way";
pub(crate) const OTHER_WAY: &str =
    "Other way: altogether about as much of the item is bought, sent or given in each plan.";
pub(crate) const MORE_ROWS: &str = "{n} more are in the table `{table}`.";
pub(crate) const ORDERS_TITLE: &str =
    "What is ordered: first day from which each scenario meets it to the end, or by how much it is missed at worst:";
pub(crate) const ORDER_LATE: &str = "{day} (late)";
pub(crate) const ORDER_UNTESTED: &str = "not tested";
pub(crate) const ORDERS_LEGEND: &str = "{order}: {title}.";
pub(crate) const ORDERS_LATE: &str = "Late: met from that day on to the end, but due before.";
pub(crate) const DATES_TITLE: &str = "First day from which survival is met to the end:";
pub(crate) const DATES_MET: &str = "Survival is met everywhere from the first day to the last, in every plan.";
pub(crate) const COLUMN_AREA: &str = "area";
pub(crate) const COLUMN_NEED: &str = "need";
pub(crate) const FROM_START: &str = "start";
pub(crate) const NEVER: &str = "never";
pub(crate) const NOT_LASTING: &str = "lapses";
pub(crate) const LAPSES: &str = "Lapses: met for a while, not at the end.";
pub(crate) const DATES_CAUTION: &str = "Plans that miss as much altogether may meet it on other dates.";
pub(crate) const NOT_SHOWN: &str = "Scenarios from {number} on do not fit here; the table `dates` has them all.";

pub(crate) const OPTIONS_TITLE: &str =
    "Forces in the field: what they are paid, in {currency}, and what passes because of them:";
pub(crate) const COLUMN_PAID: &str = "paid";
pub(crate) const COLUMN_MOST_PEOPLE: &str = "people,\nat most";
pub(crate) const COLUMN_HALF_THERE: &str = "half\nthere by";
pub(crate) const COLUMN_BECAUSE: &str = "a day\nbecause of them";
pub(crate) const COLUMN_PAYS: &str = "worth their\npay";
pub(crate) const PAYS_ALWAYS: &str = "any effect";
pub(crate) const PAYS_FROM: &str = "from {part}";
pub(crate) const PAYS_NEVER: &str = "never";
pub(crate) const OPTIONS_LEGEND: &str = "People are those who can be posted at the end of a month. Worth their pay: from which part of the effect in the folder on as few \
     people are short as if the same money were spent on aid and nobody were in the field; any effect: the money would spare nobody \
     anything elsewhere. The effect is a judgement of those asked, not a finding; the table `break_even` has its low and high end.";
pub(crate) const UNTIED: &str =
    "{amount} {currency} of {fund}, free of its earmark, would gain {gain} {unit} in scenario {number}.";

// In the workbook.
pub(crate) const SECTION_OPTIONS: &str = "Forces in the field";
pub(crate) const OPTION_COLUMNS: [&str; 10] = [
    "Scenario",
    "Id",
    "Forces",
    "Paid to them ({currency})",
    "People who can be posted, at most",
    "Half of them there by",
    "Passes on an average day because of them",
    "Worth their pay",
    "Short with them (unit of the aim)",
    "Short with aid instead",
];
pub(crate) const SHEET_COMPARISON: &str = "Comparison";
pub(crate) const SHEET_BY_AREA: &str = "Areas by scenario";
pub(crate) const SHEET_READING: &str = "About";
pub(crate) const BOOK_TITLE: &str = "{title}: scenarios side by side";
pub(crate) const SECTION_SCENARIOS: &str = "What each scenario comes to";
pub(crate) const SCENARIOS_NOTE: &str = "All needs together. A person-day is one person without one thing for one day.";
pub(crate) const SCENARIO_COLUMNS: [&str; 10] = [
    "Scenario",
    "Id",
    "Person-days below survival",
    "Difference to base",
    "As if so many people had nothing to survive on",
    "Somebody below survival until",
    "Person-days below standard",
    "Difference to base",
    "Cost ({currency})",
    "Difference to base",
];
pub(crate) const SECTION_FAIR: &str = "Who bears it: the area that gets the least part of what it is owed";
pub(crate) const FAIR_COLUMNS: [&str; 9] = [
    "Scenario",
    "Id",
    "All needs: worst-off area",
    "It gets",
    "Gini coefficient of areas",
    "Most uneven need",
    "Worst-off area",
    "It gets",
    "Gini coefficient of areas",
];
pub(crate) const SECTION_ORDERS: &str = "What is ordered, and which scenario meets it";
pub(crate) const ORDERS_COLUMNS: [&str; 9] = [
    "Scenario",
    "Id",
    "Order",
    "Met",
    "Met from, to the end",
    "Must hold from",
    "Short by",
    "Unit",
    "Periods met, of those tested",
];
pub(crate) const SECTION_POLES: &str = "The long pole of each: what would help most";
pub(crate) const NO_PLAN_CELL: &str = "no plan: {problem}";
pub(crate) const SECTION_MONEY: &str = "Money ({currency})";
pub(crate) const MONEY_COLUMNS: [&str; 7] = [
    "Scenario",
    "Id",
    "Received",
    "Spent",
    "Stuck: came too late or expired",
    "Stuck: earmarked for others",
    "Left for other reasons",
];
pub(crate) const SECTION_NO_REGRET: &str = "No regret: what every plan does at least in the first four weeks";
pub(crate) const NO_REGRET_COLUMNS: [&str; 3] = ["Action", "Item", "Tonnes"];
pub(crate) const SECTION_HEDGES: &str = "Hedges: what only some plans do in the first four weeks";
pub(crate) const HEDGES_NOTE: &str =
    "Plans are often not unique: another plan of the same scenario may do without a hedge and be as good.";
pub(crate) const HEDGES_COLUMNS: [&str; 6] =
    ["Action", "Item", "Least tonnes", "Most tonnes", "Plans differ in", "More in these scenarios"];
pub(crate) const SECTION_DATES: &str = "First day from which survival is met to the end";
pub(crate) const SECTION_AREAS_SURVIVAL: &str = "Person-days below survival, all needs together";
pub(crate) const SECTION_AREAS_SHARE: &str = "Part of what is owed that is provided, all needs together";
pub(crate) const COLUMN_AREA_TITLE: &str = "Area";
pub(crate) const COLUMN_NEED_TITLE: &str = "Need";
pub(crate) const READING: &[&str] = &[
    "Every table of the comparison is a sheet. Ids are those of the crisis folder; point at a heading to read what its \
     column means.",
    "A person-day is one person who lacks one thing for one day. Two persons who lack half of it make one person-day.",
    "A plan is the best that could be done if its scenario were known to come true; nobody knows that when the first \
     order is placed.",
    "No regret: the least amount that any plan of any scenario does. Whoever does it now can still follow each of the \
     plans.",
    "Hedge: by how much the plan that does most exceeds the one that does least, if that is more than a tenth of the \
     most. Plans are often not unique: another plan of the same scenario may do without it and be as good.",
    "Money is stuck by date if it came too late for any order to arrive, or expired while people lacked what it could \
     have bought; by earmark if those it is tied to lack nothing that it can buy, while others do.",
    "The Gini coefficient is 0 if every area gets the same part of what it is owed. A plan that misses little \
     altogether can still leave one area with nothing: look at the worst-off area.",
    "Figures are rounded for reading; the cells hold six decimals.",
];

// The long pole of each scenario.
pub(crate) const POLES_TITLE: &str =
    "The long pole of each: the limit that holds most people back, tried out by solving again without it:";
pub(crate) const COLUMN_POLE: &str = "long pole";
pub(crate) const COLUMN_GONE: &str = "if it were gone,\nspared";
pub(crate) const COLUMN_AS_PEOPLE: &str = "as\npeople";
pub(crate) const COLUMN_ENOUGH: &str = "units\nenough";
pub(crate) const COLUMN_THEN: &str = "then holds";
pub(crate) const POLES_LEGEND: &str = "Spared: person-days below {aim}, but where it says otherwise.";
pub(crate) const POLE_UNITS: &str = "One unit of {id}: {unit}.";
pub(crate) const SPARED_OTHER: &str = "{gain} {unit} ({aim})";
pub(crate) const SPARED_FIRST: &str = "first unit {gain}";
pub(crate) const BY_PRICE: &str = "price {gain}, untried";
pub(crate) const NO_LIMIT_HELPS: &str = "no limit alone would help";
pub(crate) const NO_POLE: &str = "no limit holds people back";
pub(crate) const POLES_NOTE: &str = "Each limit was tried out by solving again without it. `Units enough` of easing do all but a thousandth of that. A \
     limit that cannot be thought away, as a stock, shows what its first unit gains.";
pub(crate) const OF_WHAT: &str = "{unit} ({aim})";
pub(crate) const OF_WHAT_FIRST: &str = "{unit} ({aim}), first unit";
pub(crate) const OF_WHAT_PRICE: &str = "{unit} ({aim}), by its price, untried";
pub(crate) const POLE_COLUMNS: [&str; 9] = [
    "Scenario",
    "Id",
    "Long pole",
    "If it were gone, spared",
    "Of what",
    "As people, on all days",
    "Units enough",
    "One unit",
    "What holds then",
];

// Until when each can begin.
pub(crate) const DEADLINES_TITLE: &str =
    "Decision deadlines: until when each option can still begin and have its effect:";
pub(crate) const COLUMN_EFFECT: &str = "effect on\nperson-days";
pub(crate) const COLUMN_BEGINS: &str = "begins\nitself";
pub(crate) const COLUMN_HALF_BY: &str = "half of it\nif by";
pub(crate) const COLUMN_ANY_BY: &str = "any of it\nif by";
pub(crate) const COLUMN_WAITS: &str = "waits for";
pub(crate) const GAINS: &str = "spares {effect}";
pub(crate) const LOSES: &str = "costs {effect}";
pub(crate) const WEIGHTED: &str = "{effect} weighted";
pub(crate) const WEIGHTED_LEGEND: &str = "Weighted as `needs.csv` says; people cannot be read off them.";
pub(crate) const NO_EFFECT: &str = "no person-day";
pub(crate) const CANNOT_WAIT: &str = "no date";
pub(crate) const NOT_FOUND_OUT: &str = "no answer";
pub(crate) const AND_ONE: &str = "{first} +1";
pub(crate) const LINES: &str = "{n} {tables}";
pub(crate) const DEADLINES_LEGEND: &str = "An option begun on a day is the base until the day before. Half of it: on this day it still has half of its effect, a \
     period later less. Any of it: a period later nothing is left.";
pub(crate) const LOSS_LEGEND: &str =
    "What costs people is to be held off: held off beyond the last day, it costs nothing more.";
pub(crate) const FIXED_LEGEND: &str = "No date: what changes holds for the whole plan: {scenarios}.";
pub(crate) const FIXED_ONE: &str = "{number} ({columns})";
pub(crate) const BOTH_LEGEND: &str =
    "*: more here and less there; begun still later it may do more again, which was not looked for.";
pub(crate) const BOTH: &str = "{number}*";
pub(crate) const SECTION_DEADLINES: &str = "Until when each can still begin";
pub(crate) const DEADLINES_NOTE: &str = "An option begun on a day: the base until the day before, the scenario from the day on. Days are first days of \
     periods. What costs people is to be held off: beyond the last day it costs nothing more. What a scenario waits for \
     stands in full in the table `deadlines`.";
pub(crate) const DEADLINE_COLUMNS: [&str; 9] = [
    "Scenario",
    "Id",
    "Aim",
    "Person-days spared (lost: below 0), weighted as the needs are",
    "As people, on all days",
    "It begins itself on",
    "Half of its effect if it begins by",
    "Any effect if it begins by",
    "What it waits for",
];
pub(crate) const FIXED_CELL: &str = "cannot begin later, as this holds for the whole plan: {columns}";
pub(crate) const NOTHING_CELL: &str = "no person-day more or less";
pub(crate) const FAILED_CELL: &str = "could not be found out";
pub(crate) const BOTH_CELL: &str = "{lines}; more here, less there: later it may do more again";
