//! Every word that people read in a summary or a workbook, in English.
//!
//! Sentences are whole, so that other languages can order them as they like; `{name}` stands for what is filled in.
//! What tables and columns mean is said where they are declared.

pub(crate) mod audit;
pub(crate) mod comparison;
pub(crate) mod poles;
pub(crate) mod quarrel;
pub(crate) mod timeline;
pub(crate) mod trace;

/// Fills `{name}` by its value. What is filled in is not looked at again.
pub(crate) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (name, after) = after.split_once('}').expect("a template closes its braces");
        let value = values.iter().find(|(key, _)| *key == name);
        text.push_str(value.unwrap_or_else(|| panic!("nothing to fill in for {name}")).1);
        rest = after;
    }
    text.push_str(rest);
    text
}

// Figures and dates.
pub(crate) const THOUSANDS: char = ',';
pub(crate) const DECIMAL: char = '.';
pub(crate) const LESS_THAN_A_TENTH: &str = "<0.1";
pub(crate) const MILLION: &str = "{number} million";
pub(crate) const BILLION: &str = "{number} billion";
pub(crate) const TRILLION: &str = "{number} trillion";
pub(crate) const PERCENT: &str = "{number}%";
pub(crate) const DAY_MONTH: &str = "{day} {month}";
pub(crate) const DAY_MONTH_YEAR: &str = "{day} {month} {year}";
pub(crate) const SPAN: &str = "{first} to {last}";
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
pub(crate) const MONTHS_SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
pub(crate) const DAYS: &str = "days";
pub(crate) const AMOUNT: &str = "{number} {unit}";
pub(crate) const LIST_COMMA: &str = ", ";
pub(crate) const NONE: &str = "–";

// The summary on a terminal.
pub(crate) const HEAD: &str = "Scenario {scenario}: {span}, {people}";
pub(crate) const PEOPLE_STEADY: &str = "{people} people";
pub(crate) const PEOPLE_CHANGING: &str = "{first} people at first, {last} at the end";
pub(crate) const NOBODY_NEEDS: &str = "Nobody needs anything.";
pub(crate) const SHORT_TITLE: &str = "Who is short, in person-days (one person without one thing for one day):";
pub(crate) const COLUMN_NEED: &str = "need";
pub(crate) const COLUMN_MET: &str = "met";
pub(crate) const COLUMN_WORST: &str = "worst off";
pub(crate) const COLUMN_BELOW_SURVIVAL: &str = "below\nsurvival";
pub(crate) const COLUMN_BELOW_STANDARD: &str = "below\nstandard";
pub(crate) const COLUMN_UNTIL: &str = "until";
pub(crate) const THE_END: &str = "the end";
pub(crate) const AS_IF: &str = "{need} below survival is as if {people} people had none of it on any of the {days}.";
pub(crate) const AS_IF_ONE_DAY: &str = "{need} below survival is as if {people} people had none of it on that day.";
pub(crate) const ALL_MET: &str = "Nobody is short of anything. Met in full: {needs}.";
pub(crate) const OTHERS_MET: &str = "Met in full: {needs}.";
pub(crate) const COST: &str = "Cost: {total} {currency}, of which {purchases} to buy and {transport} to carry.";
pub(crate) const COST_WITH_FORCES: &str =
    "Cost: {total} {currency}, of which {purchases} to buy, {transport} to carry and {forces} to pay forces.";
pub(crate) const COST_WITH_BOTH: &str = "Cost: {total} {currency}, of which {purchases} to buy, {transport} to carry, {works} for works and {forces} to pay forces.";
pub(crate) const COST_WORKS: &str =
    "Cost: {total} {currency}, of which {purchases} to buy, {transport} to carry and {works} for works.";
pub(crate) const WORKS_DONE: &str = "Works: {done} of {all} done, the last on {last}.";
pub(crate) const WORKS_NONE: &str = "Works: none of {all} done.";
pub(crate) const WORKS_PROVED: &str = "No other choice of when to begin them does better.";
pub(crate) const WORKS_WITHIN: &str = "When to begin them was decided within {gap}% of the best possible for `{aim}`.";
pub(crate) const COST_SECTORS: &str = "By sector: {sectors}.";
pub(crate) const COST_SECTORS_UNPAID: &str = "By sector, without what forces are paid: {sectors}.";
pub(crate) const SECTOR: &str = "{sector} {cost}";
pub(crate) const UNSPENT: &str = "Not spent by the end: {unspent} {currency}.";
pub(crate) const UNSPENT_TIED: &str = "Of that, {unspent} of {fund} is only for {ties}.";
pub(crate) const NOT_SHARED: &str =
    "Person-days are added up, not shared out evenly: who bears them is in the table `coverage`.";
pub(crate) const MONEY_UNLIMITED: &str = "Money is not limited.";
pub(crate) const UNCOUNTED: &str = "Announced or pledged, and not counted: {uncounted} {currency}.";
pub(crate) const IN_FIELD: &str =
    "In the field: {force}, at most {posted} people posted of {available} who can be. It is paid {paid} {currency}.";
pub(crate) const IN_FIELD_UNPAID: &str = "{unpaid} {currency} more falls due than there is money for: as many as {people} people are not paid and cannot be posted.";
pub(crate) const NOT_BEGUN: &str = "In the field: {force}, and nobody of it, since it is never authorized, or no fund that pays for it has the money to begin.";
pub(crate) const UNGUARDED: &str =
    "No force is in the field: nothing passes {sites} where people would have to be present.";
pub(crate) const ORDERS_TITLE: &str = "What is ordered:";
pub(crate) const ORDER_MET_START: &str = "{title} ({bound}): met from the start.";
pub(crate) const ORDER_MET: &str = "{title} ({bound}): met from {day}.";
pub(crate) const ORDER_SHORT: &str =
    "{title} ({bound}): {short} in the period from {period}{at}; met in {met} of {periods}{later}.";
pub(crate) const ORDER_UNTESTED: &str =
    "{title} ({bound}): not tested, as no period with people it is about begins when it must hold.";
pub(crate) const ORDER_LATER: &str = ", and from {day} to the end";
pub(crate) const ORDER_AT: &str = " at {place}";
pub(crate) const SHORT_BY: &str = "short by {amount}";
pub(crate) const OVER_BY: &str = "over by {amount}";
pub(crate) const BOUND_LEAST: &str = "at least {least}";
pub(crate) const BOUND_MOST: &str = "at most {most}";
pub(crate) const BOUND_BAND: &str = "{least} to {most}";
pub(crate) const TRUCKS_A_DAY: &str = "{amount} trucks a day";
pub(crate) const TONNES_A_DAY: &str = "{amount} t a day";
pub(crate) const NO_LIMITS_MET: &str = "No capacity, offer, room, service, stock or fund holds anything back. `longpole poles` also tries out earmarks, dates, \
     days on the way and rations.";
pub(crate) const NO_LIMITS_SHORT: &str = "No single capacity, offer, room, service, stock or fund would help if it were eased a little. `longpole poles` also \
     tries out earmarks, dates, days on the way and rations.";
pub(crate) const LIMITS_TITLE: &str =
    "What would help most (gain of the first unit by its price; `longpole poles` tries it out):";
pub(crate) const LIMIT: &str = "{rank}. {id} ({table}): {unit} {gain}; reached in {reached} of {periods}.";
pub(crate) const LIMIT_ALWAYS: &str = "{rank}. {id} ({table}): {unit} {gain}; reached throughout.";
pub(crate) const GAIN_ALL: &str = "spares all {total} {unit} below {level} before a whole unit is used";
pub(crate) const NOT_PRICED: &str = "What would help most is not worked out in fast mode.";
pub(crate) const GAIN_SURVIVAL: &str = "spares {gain} {unit} below survival";
pub(crate) const GAIN_STANDARD: &str = "spares {gain} {unit} below standard";
pub(crate) const GAIN_OTHER: &str = "saves {gain} {unit}";
pub(crate) const GAIN_WORST: &str = "lowers the largest part short by {gain}";
pub(crate) const ONE_PERIOD: &str = "1 period";
pub(crate) const PERIODS: &str = "{n} periods";

// Needs.
pub(crate) const NEEDS_TITLE: &str = "What people need, {span}:";
pub(crate) const NEEDS_LEGEND: &str =
    "People on average; what is used up for all days together, what is kept at the time of most people.";
pub(crate) const COLUMN_PLACE: &str = "place";
pub(crate) const COLUMN_PEOPLE: &str = "people";
pub(crate) const COLUMN_TO_SURVIVE: &str = "to survive";
pub(crate) const COLUMN_OWED: &str = "owed";
pub(crate) const ALL_PLACES: &str = "All places";

// The workbook of a plan.
pub(crate) const SHEET_SUMMARY: &str = "Summary";
pub(crate) const SHEET_BY_PLACE: &str = "Coverage by place";
pub(crate) const SHEET_SOURCES: &str = "Sources";
pub(crate) const SHEET_ABOUT: &str = "About";
pub(crate) const LABEL_CRISIS: &str = "Crisis";
pub(crate) const LABEL_SCENARIO: &str = "Scenario";
pub(crate) const LABEL_FIRST_DAY: &str = "First day";
pub(crate) const LABEL_LAST_DAY: &str = "Last day";
pub(crate) const LABEL_PERIODS: &str = "Periods";
pub(crate) const LABEL_CURRENCY: &str = "Currency";
pub(crate) const LABEL_VERSION: &str = "Longpole version";
pub(crate) const LABEL_PEOPLE_FIRST: &str = "People in the first period";
pub(crate) const LABEL_PEOPLE_LAST: &str = "People in the last period";
pub(crate) const SECTION_NEEDS: &str = "Who is short of what";
pub(crate) const NEEDS_COLUMNS: [&str; 10] = [
    "Need",
    "Person-days in need",
    "Person-days below survival",
    "As if so many people had none of it, on all days",
    "Person-days below standard",
    "Share met",
    "Worst-off place",
    "Its share met",
    "Below survival until",
    "Below standard until",
];
pub(crate) const SECTION_COST: &str = "What it costs";
pub(crate) const LABEL_SECTOR: &str = "Sector";
pub(crate) const LABEL_PAY: &str = "Pay of forces";
pub(crate) const LABEL_TOTAL: &str = "Total";
pub(crate) const LABEL_PURCHASES: &str = "of which purchases";
pub(crate) const LABEL_TRANSPORT: &str = "of which transport";
pub(crate) const LABEL_FORCES: &str = "of which pay of forces";
pub(crate) const LABEL_WORKS: &str = "of which for works";
pub(crate) const LABEL_UNSPENT: &str = "Received and not spent by the last day";
pub(crate) const LABEL_UNCOUNTED: &str = "Announced or pledged, not counted";
pub(crate) const SECTION_ORDERS: &str = "What is ordered, and whether this plan meets it";
pub(crate) const ORDERS_COLUMNS: [&str; 10] = [
    "Order",
    "Met",
    "Met from",
    "Must hold from",
    "Short by",
    "Unit",
    "Worst value",
    "At",
    "In the period from",
    "Periods met, of those tested",
];
pub(crate) const N_OF: &str = "{n} of {all}";
pub(crate) const SECTION_LIMITS: &str = "What holds most people back";
pub(crate) const LIMITS_CAUTION: &str = "Gain of the first unit by its shadow price; `longpole poles` tries limits out. All limits are on the sheet \
     `limits`.";
pub(crate) const LIMITS_COLUMNS: [&str; 7] =
    ["Line of input", "Table", "One unit", "Gain", "Unit of gain", "Periods reached", "Periods in force"];
pub(crate) const SECTION_AIMS: &str = "Aims, first things first";
pub(crate) const AIMS_COLUMNS: [&str; 4] = ["Aim", "Reached", "Best possible", "Unit"];
pub(crate) const BY_PLACE_NOTE: &str = "Part of what is owed (the standard) that is provided over the whole plan. Orange: little; blue: all. Empty: not \
     needed there.";
pub(crate) const BY_PLACE_COLUMNS: [&str; 3] = ["Place", "Id", "People on average"];
pub(crate) const CUT: &str = "… {n} more rows do not fit on a sheet; the CSV file has them all";
pub(crate) const ABOUT_CUT: &str =
    "The sheet `{sheet}` lacks its last {n} rows, which do not fit; `{file}` has them all.";
pub(crate) const SECTION_READING: &str = "How to read this workbook";
pub(crate) const READING: &[&str] = &[
    "Every table of the plan is a sheet. Ids are those of the crisis folder; point at a heading to read what its \
     column means.",
    "A period is named by its first day. Amounts are for the whole period, unless the heading says otherwise.",
    "A person-day is one person who lacks one thing for one day. Two persons who lack half of it make one person-day.",
    "A need unit is the unit of the need, as listed below. Tonnes are metric: 1,000 kg.",
    "A shadow price is the gain of the first unit of relief. It holds near the plan, not for large changes.",
    "Plans are often not unique: other shipments may reach the same aims.",
    "Figures are rounded for reading; the cells hold six decimals.",
];
pub(crate) const SECTION_UNITS: &str = "Needs and their units";
pub(crate) const UNITS_COLUMNS: [&str; 6] = ["Need", "Name", "Sector", "Unit", "Used up or kept", "Standard"];
pub(crate) const SECTION_COLUMNS: &str = "What the columns mean";
pub(crate) const MEANING_COLUMNS: [&str; 4] = ["Sheet", "Column", "Unit", "Meaning"];

// The template of a crisis folder.
pub(crate) const TEMPLATE_TITLE: &str = "An empty crisis folder";
pub(crate) const TEMPLATE_READING: &[&str] = &[
    "One sheet is one table, one row is one thing. Keep the names of sheets and columns; their order is free.",
    "Dark headings must be filled in every row; light ones may stay empty. Point at a heading to read what its column \
     means.",
    "Delete the sheets that you do not use, except those that the list below calls needed. An empty sheet `funds` \
     says that there is no money, and no such sheet that money is not limited.",
    "Put this workbook into a folder with `longpole.toml`, which names the crisis, its first day, its periods and its \
     currency.",
    "Dates are days of the calendar, as 2024-03-29. Several ids in a cell are separated by `;`.",
    "An empty cell is a figure that is not known or not given; it is never zero. Write 0 for zero.",
    "Sheets whose name begins with `_`, and those named `readme` and `notes`, are yours: they are not read.",
];
pub(crate) const TEMPLATE_TABLES: [&str; 3] = ["Sheet", "Needed", "What a row is"];
pub(crate) const TEMPLATE_COLUMNS: [&str; 7] =
    ["Sheet", "Column", "Must be filled", "Holds", "Unit", "If empty", "Meaning"];
pub(crate) const YES: &str = "yes";
pub(crate) const NO: &str = "no";
pub(crate) const COMMENT_EMPTY: &str = "if empty: {empty}";
pub(crate) const CHOICE_WRONG: &str = "Choose one of the list.";
pub(crate) const NUMBER_WRONG: &str = "Write a number, {range}.";

// Kinds of columns, on pages and sheets.
pub(crate) const KIND_TEXT: &str = "text";
pub(crate) const KIND_NUMBER: &str = "number";
pub(crate) const KIND_DATE: &str = "date";
pub(crate) const KIND_DATE_OR: &str = "date, or `{word}`";
pub(crate) const KIND_COUNT_OR: &str = "{words} or a whole number";
pub(crate) const KIND_CHOICE: &str = "one of {words}";
pub(crate) const KIND_ID: &str = "id";
pub(crate) const KIND_REFERENCE: &str = "id in {tables}";
pub(crate) const KIND_REFERENCES: &str = "ids in {tables}, separated by `;`";
pub(crate) const KIND_TEXTS: &str = "words, separated by `;`";
pub(crate) const OR: &str = " or ";
pub(crate) const RANGE_BETWEEN: &str = "{least} to {most}";
pub(crate) const RANGE_AT_LEAST: &str = "at least {least}";
pub(crate) const RANGE_ABOVE: &str = "above {bound}";
pub(crate) const RANGE_ABOVE_TO: &str = "above {bound}, at most {most}";
pub(crate) const RANGE_AT_MOST: &str = "at most {most}";

// Reference pages.
pub(crate) const PAGE_COLUMNS: [&str; 5] = ["column", "holds", "if empty", "range", "meaning"];
pub(crate) const PAGE_REQUIRED: &str = "must not be empty";
pub(crate) const PAGE_EMPTY: &str = "not known or not given";
pub(crate) const PAGE_DEFAULT: &str = "`{default}`";
pub(crate) const PAGE_FILE: &str = "File `{file}`.";
pub(crate) const PAGE_FILE_NEEDED: &str = "File `{file}`. Every folder needs it.";
pub(crate) const PAGE_KEY: &str = "Rows are told apart by {key}.";
pub(crate) const PAGE_NO_KEY: &str = "Rows need not differ.";
pub(crate) const INDEX_COLUMNS: [&str; 3] = ["table", "needed", "what a row is"];

// Fairness.
pub(crate) const WORST_OFF: &str = "All needs together, {place} is worst off with {share} of what it is owed; Gini coefficient over places {gini} \
     (0 if all get the same part).";

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        assert_eq!(fill("{a}, {b}!", &[("a", "{b}"), ("b", "x")]), "{b}, x!");
    }
}
