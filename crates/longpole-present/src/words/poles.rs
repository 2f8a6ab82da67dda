//! The words of `longpole poles`.

pub(crate) const TITLE: &str = "What holds people back: {crisis}";
pub(crate) const SHORT_OF: &str = "{aim}: {value} {unit} in {days}, as if {people} people had nothing on any of them.";
pub(crate) const SHORT_OF_ONE_DAY: &str = "{aim}: {value} {unit} in {days}, as if {people} people had nothing.";
pub(crate) const SHORT_OF_OTHER: &str = "{aim}: {value} {unit} in {days}.";
pub(crate) const WEIGHTED: &str = "Weighted as `needs.csv` says; people cannot be read off them.";
pub(crate) const TRIED_OUT: &str = "Each limit was tried out: gone, and eased by one unit.";
pub(crate) const TRIED_OUT_PARTLY: &str = "Each limit was tried out: eased by one unit, and gone where it can be. Goods on hand or to arrive cannot be gone as a limit (–): there can only be more of them.";
pub(crate) const NO_LIMIT: &str = "No single limit in the folder would help if it were eased a little.";
pub(crate) const NONE_TRIED_ONE: &str = "One limit has a price and was not tried out.";
pub(crate) const NONE_TRIED: &str = "{n} limits have prices and none was tried out.";
pub(crate) const COLUMN_LIMIT: &str = "limit";
pub(crate) const COLUMN_IF_GONE: &str = "if it\nwere gone";
pub(crate) const COLUMN_OF_ALL: &str = "of\nall";
pub(crate) const COLUMN_PEOPLE: &str = "as\npeople";
pub(crate) const COLUMN_ENOUGH: &str = "enough\nunits";
pub(crate) const COLUMN_FIRST: &str = "first unit\ngains";
pub(crate) const COLUMN_HOLDS: &str = "and each\nup to";
pub(crate) const COLUMN_NEXT: &str = "what holds\nthen";
pub(crate) const LIMIT: &str = "{rank}. {id}";
pub(crate) const NOTHING_LEFT: &str = "nothing";
pub(crate) const UNITS: &str = "One unit is, for";
pub(crate) const UNITS_OF: &str = "{ranks} ({table}): {unit}.";
pub(crate) const POLE: &str =
    "The long pole is {id} ({table}). Without it {gain} fewer {unit} below {aim}: {part} of all.";
pub(crate) const POLE_OTHER: &str = "The long pole is {id} ({table}). Without it {gain} {unit} less: {part} of all.";
pub(crate) const POLE_ENOUGH: &str = "It need not go: {units} times `{unit}` gains all of that but a thousandth.";
pub(crate) const POLE_NEXT: &str = "Then {id} ({table}) holds people back.";
pub(crate) const WHO: &str = "Who is less short then: {who}.";
pub(crate) const WHO_MORE: &str = "Who is shorter then: {who}.";
pub(crate) const ONE: &str = "{place}, {group}: {need}, {gain} {unit}";
pub(crate) const OTHER_PLANS: &str = "Other plans may be as good and share it out otherwise.";
pub(crate) const MISLED: &str = "{id}: the price promises {price} for a unit, and the first unit gains {gain}: its rate holds for less than one unit.";
pub(crate) const TOGETHER: &str = "Only together: {limits}. Gone together they gain {gain}, apart {apart}.";
pub(crate) const MORE_TOGETHER: &str = "More together: {limits}. Gone together they gain {gain}, apart {apart}.";
pub(crate) const UNTRIED_ONE: &str = "One other limit has a smaller price and was not tried out.";
pub(crate) const UNTRIED: &str = "{n} other limits have smaller prices and were not tried out.";
pub(crate) const NO_POLES: &str = "No limit holds people back: every aim that counts people is met.";
pub(crate) const OUT_OF_REACH: &str = "{aim}: {value} {unit} whatever limit gives way. What is missing is nowhere to be had, not paid for, or shut out until a date: an earlier date, a new road or another offer is a scenario to compare.";
pub(crate) const DECIDED: &str =
    "Works are begun as in the plan, whatever gives way: to begin others, or sooner, is a scenario to compare.";
pub(crate) const AND: &str = " and ";
