//! The words of `longpole timeline`.

pub(crate) const TITLE: &str = "What becomes possible when: {crisis}";
pub(crate) const SPAN: &str = "Scenario {scenario}: {span}";
pub(crate) const NO_GATES: &str = "The folder has no gates: nothing waits for anything.";
pub(crate) const COLUMN_GATE: &str = "gate";
pub(crate) const COLUMN_OPENS: &str = "opens";
pub(crate) const COLUMN_BECAUSE: &str = "because of";
pub(crate) const COLUMN_P10: &str = "open by\n1 in 10";
pub(crate) const COLUMN_P50: &str = "\n5 in 10";
pub(crate) const COLUMN_P90: &str = "\n9 in 10";
pub(crate) const COLUMN_BY_END: &str = "by the\nend";
pub(crate) const OWN: &str = "its own date";
pub(crate) const NEVER: &str = "never";
pub(crate) const BARS: &str = "{first} to {last}, one sign for {step}:";
pub(crate) const ONE_WEEK: &str = "a week";
pub(crate) const WEEKS: &str = "{n} weeks";
pub(crate) const SHUT: char = '·';
pub(crate) const MAYBE: char = '░';
pub(crate) const OPEN: char = '█';
pub(crate) const BARS_LEGEND: &str = "· shut; ░ open in one of ten runs or more; █ in nine of ten or more.";
pub(crate) const OPENS: &str = "What opens:";
pub(crate) const COLUMN_ROW: &str = "row";
pub(crate) const COLUMN_WAITS: &str = "waits for";
pub(crate) const COLUMN_FROM: &str = "in force\nfrom";
pub(crate) const COLUMN_UNTIL: &str = "\nuntil";
pub(crate) const TO_THE_END: &str = "the end";
pub(crate) const ROW: &str = "{id} ({table})";
pub(crate) const MOVES: &str = "What moves these dates:";
pub(crate) const CHAIN: &str = "{gate}: {chain}.";
pub(crate) const CHAIN_STEP: &str = "{gate} {date}";
pub(crate) const ARROW: &str = " → ";
pub(crate) const DAY_FOR_DAY: &str = "Each day of delay of {gates} delays it by a day.";
pub(crate) const DAY_FOR_DAY_UP_TO: &str =
    "Each day of delay of {gates} delays it by a day, up to {days}; then something else lets it open.";
pub(crate) const SLACK: &str = "{gate} can be {days} later before it matters.";
pub(crate) const NO_MATTER: &str = "A delay of {gates} changes nothing.";
pub(crate) const SOONER: &str = "If {gate} were no obstacle, it would open {days} sooner.";
pub(crate) const FREED: &str = "It never opens, but for {gate}: if that were no obstacle, it would.";
pub(crate) const DECIDED: &str = "What decides it in the runs in which it opens: {shares}.";
pub(crate) const DECIDED_ONE: &str = "{gate} in {share}";
pub(crate) const ONE_DAY: &str = "1 day";
pub(crate) const DAYS: &str = "{n} days";
pub(crate) const AND: &str = " and ";
pub(crate) const RUNS: &str = "{runs} runs, seed {seed}: days are drawn from the triangle over the earliest, likely and latest one, each gate independent of the others. What delays them all at once is not in it.";
pub(crate) const NONE_FIELDED: &str = "No force is in the field: a scenario puts one there under `[forces]`.";
pub(crate) const FORCE: &str = "{name} ({id}):";
pub(crate) const COLUMN_DATE: &str = "on";
pub(crate) const COLUMN_UNDER_CONTRACT: &str = "people under\ncontract";
pub(crate) const COLUMN_CAN_BE_POSTED: &str = "who can\nbe posted";
pub(crate) const COLUMN_SPENT: &str = "paid\nby then";
pub(crate) const LINE_START: &str = "start";
pub(crate) const LINE_TRAINING: &str = "training";
pub(crate) const LINE_EQUIPMENT: &str = "equipment";
pub(crate) const LINE_WAGES: &str = "wages or reimbursement";
pub(crate) const LINE_CIVILIANS: &str = "civilian staff";
pub(crate) const LINE_LOGISTICS: &str = "logistics";
pub(crate) const COST_LINE: &str = "{name} {amount}";
pub(crate) const COST: &str = "Cost from below: {total} {currency} ({lines}).";
pub(crate) const UNPAID: &str =
    "Of that {unpaid} {currency} are not paid for want of money: as many as {people} people are not paid in a period.";
pub(crate) const COST_NONE: &str = "Cost from below: 0 {currency}.";
pub(crate) const LOW: &str = "low";
pub(crate) const CENTRAL: &str = "central";
pub(crate) const HIGH: &str = "high";
pub(crate) const FROM_ABOVE: &str = "From above, by cost per head and year: {lines} {currency}.";
pub(crate) const FROM_ABOVE_NONE: &str = "From above: the folder gives no cost per head and year.";
pub(crate) const SIZE_CEILING: &str =
    "For {people} people of {force} on {date}: a ceiling of {ceiling} is enough, and no smaller one.";
pub(crate) const SIZE_SEATS: &str = "For {people} people of {force} on {date} no ceiling is enough with the classes as they are. It would be if every class had {times} times its seats.";
pub(crate) const SIZE_AUTHORIZATION: &str =
    "For {people} people of {force} on {date} nothing is enough: it is authorized only on {opens} ({gate}).";
pub(crate) const SIZE_AUTHORIZATION_NEVER: &str =
    "For {people} people of {force} on {date} nothing is enough: it is never authorized ({gate}).";
pub(crate) const SIZE_ENTRY: &str =
    "For {people} people of {force} on {date} nothing is enough: it may enter only on {opens} ({gate}).";
pub(crate) const SIZE_ENTRY_NEVER: &str =
    "For {people} people of {force} on {date} nothing is enough: it may never enter ({gate}).";
pub(crate) const SIZE_CLASSES: &str =
    "For {people} people of {force} on {date} nothing is enough: the first from a class are there on {opens}.";
pub(crate) const SIZE_NO_CLASSES: &str =
    "For {people} people of {force} on {date} nothing is enough: nobody comes from a class by the end of the plan.";
pub(crate) const SIZE_CURVE: &str =
    "For {people} people of {force} on {date} nothing is enough: by then hardly anybody of any ceiling has been sent.";
pub(crate) const THE_START: &str = "the first day of the plan";
