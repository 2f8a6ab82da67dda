//! Words for when nothing fits.

pub(crate) const TITLE: &str = "error[quarrel]: no plan can keep all of these rules: {tonnes} t of least rations cannot be given at {places}, {periods}";
pub(crate) const AT: &str = "  at {at}: {says}";
pub(crate) const AT_IN: &str = "  at {at}: {says}, {periods}";
pub(crate) const SHUT: &str = "  at {at}: {way} is shut, {periods}";
pub(crate) const ONE_PERIOD: &str = "in the period from {first}";
pub(crate) const PERIODS: &str = "in {n} of {all} periods, first {first}";
pub(crate) const MORE_PLACES: &str = "{places} and {n} more places";
pub(crate) const PLACE: &str = "`{place}`";
pub(crate) const BRIEF: &str = "these rules cannot all be kept: {rules}";

// What rules say.
pub(crate) const LEAST: &str = "at least {grams} g of `{item}` per person and day";
pub(crate) const MOST: &str = "at most {grams} g of `{item}` per person and day";
pub(crate) const FOR_GROUP: &str = " for `{group}`";
pub(crate) const SHARE_LEAST: &str = "at least {share} of {whole} from `{item}`";
pub(crate) const SHARE_MOST: &str = "at most {share} of {whole} from `{item}`";
pub(crate) const WHOLE: &str = "the ration's mass";
pub(crate) const WHOLE_OF: &str = "the `{need}` of the ration";
pub(crate) const SHARED_GROUP: &str = "each group has one ration wherever it lives";
pub(crate) const SHARED_COMMON: &str = "everybody has the same ration";
pub(crate) const CAPACITY: &str = "`{id}` lets {amount} {measure} a day pass `{on}`";
pub(crate) const PRESENCE: &str = "only what people posted at `{on}` protect passes it";
pub(crate) const SUPPLY_DAY: &str = "`{id}` offers {amount} t of `{item}` a day at `{place}`";
pub(crate) const SUPPLY_PERIOD: &str = "`{id}` offers {amount} t of `{item}` a period at `{place}`";
pub(crate) const SUPPLY_TOTAL: &str = "`{id}` offers {amount} t of `{item}` in all at `{place}`";
pub(crate) const ROOM: &str = "`{id}` has room for {amount} t at `{place}`";
pub(crate) const GOODS: &str = "{amount} t of `{item}` are at `{place}` from {from}";
pub(crate) const FUND: &str = "`{id}` has {amount} {currency}";
pub(crate) const UNPAID: &str = "no fund that counts pays for `{sector}`";
pub(crate) const EARMARK: &str = "money for `{sector}` at `{place}` pays only for what gets there";
pub(crate) const SHELF: &str = "`{item}` keeps for {days} days";

// What would end it.
pub(crate) const HINT: &str = "  hint: any one of these is enough, all else as it is";
pub(crate) const HINT_TOGETHER: &str =
    "  hint: there is more than one quarrel, and no single change is enough; all of these together are";
pub(crate) const REMEDY: &str = "    {remedy}";
pub(crate) const NOT_ALONE: &str = "  not enough alone, since other rules quarrel too: {at}";
pub(crate) const LOWER: &str = "lower `{field}` at {at} to {figure} or less, or empty it";
pub(crate) const EMPTY: &str = "empty `{field}` at {at}";
pub(crate) const RAISE_OR_EMPTY: &str = "raise `{field}` at {at} to {figure} or more, or empty it";
pub(crate) const RAISE: &str = "raise `{field}` at {at} to {figure} or more";
pub(crate) const RAISE_OR_ADD: &str = "raise `{field}` at {at} to {figure} or more, or add the difference by another row of `supplies.csv`, `stocks.csv` or `pipeline.csv`, early enough";
pub(crate) const RAISE_SUM: &str = "raise `{field}` at {at} until they add up to {figure} or more";
pub(crate) const UNSHARE: &str = "let each place have its own ration: `ration = \"per-place\"` under `[aims]`";
pub(crate) const PAY: &str =
    "let a fund pay enough for it then: by its `status`, its dates, its `sectors`, or `[funds] count` of a scenario";
pub(crate) const PROTECT: &str = "let a scenario field enough people by then, or empty `presence_per_unit` at {at}";
pub(crate) const OPEN: &str = "open {way} throughout: empty the dates at {at}";
