//! Words of `longpole trace`.

// A chain back.
pub(crate) const FIGURE: &str = "{name}: {amount}";
pub(crate) const MADE_TITLE: &str = "Read off these columns of the plan:";
pub(crate) const MADE: &str = "{what}: {amount} ({name})";
pub(crate) const MADE_ADDS: &str = "{adds} by {what}: {amount} ({name})";
pub(crate) const MADE_MORE: &str = "… the largest of {n}";
pub(crate) const BINDING_TITLE: &str = "Held where it is by:";
pub(crate) const BINDING_NONE: &str = "No row with a price, and no limit, holds it.";
pub(crate) const HELD_BY_TITLE: &str = "Behind these prices stand, the nearest first:";
pub(crate) const BINDING: &str = "{what}, {side} ({name})";
pub(crate) const SIDE_LEAST: &str = "at the least it may be, {limit}";
pub(crate) const SIDE_MOST: &str = "at the most it may be, {limit}";
pub(crate) const SIDE_EQUAL: &str = "which must come out even";
pub(crate) const SIDE_EQUAL_GIVEN: &str = "which must come out even, with {limit} given";
pub(crate) const PRICE_MORE: &str = "{unit} more {gain}.";
pub(crate) const PRICE_LESS: &str = "{unit} less {gain}.";
pub(crate) const PRICE_NONE: &str =
    "The first unit of relief gains nothing in the aim {aim}; aims that follow it have no prices here.";
pub(crate) const NO_PRICES: &str = "No price: no limit keeps an aim that counts people from being met.";
pub(crate) const SPARES: &str = "spares {gain} {unit} below {aim}";
pub(crate) const COSTS_DAYS: &str = "costs {gain} {unit} below {aim}";
pub(crate) const SAVES: &str = "saves {gain} {unit}";
pub(crate) const COSTS: &str = "costs {gain} {unit}";
pub(crate) const MADE_FROM: &str = "from {lines}";
pub(crate) const MORE: &str = "… and {n} more; `--json` has them all";
pub(crate) const LINES_TITLE: &str = "These come from:";
pub(crate) const LINE: &str = "{name}, at {at}: {figures}";
pub(crate) const LINE_PLAIN: &str = "{name}, at {at}";
pub(crate) const LINE_SOURCES: &str = "{standing}: {sources}";
pub(crate) const LINE_NOTE: &str = "note: {note}";
pub(crate) const SOURCES_TITLE: &str = "Sources:";
pub(crate) const SOURCE: &str = "{id} ({standing}): {about}";
pub(crate) const SOURCE_BARE: &str = "{id}: not described in `sources`";
pub(crate) const NO_SOURCE: &str = "no source";

// What cannot be found.
pub(crate) const NO_FORM: &str =
    "`{cell}` does not name a cell; write `table[key]`, `table[key].column` or `table.csv:line`";
pub(crate) const NO_TABLE: &str = "`{table}` is not a table of a plan";
pub(crate) const NO_LINE: &str = "`{file}` has {n} lines, the header being the first";
pub(crate) const NO_KEY: &str = "rows of `{table}` are told apart by {key}: give a value for each, with commas between";
pub(crate) const NO_ROW: &str =
    "no row of `{table}` has the `{field}` `{value}` there; rows of nothing are not written";
pub(crate) const NO_COLUMN: &str = "`{field}` is not a column of `{table}`";
pub(crate) const NO_FROM: &str = "`{from}` is no source and no line of input; write `sources/ID` or `table/ID`";
pub(crate) const MEANT: &str = "; did you mean `{near}`?";
pub(crate) const THERE_IS: &str = "; there is `{some}`";

// What rests on something.
pub(crate) const FORWARD_TITLE: &str = "What rests on {from}";
pub(crate) const CITED: &str = "It stands in {n} lines of input:";
pub(crate) const CITED_ONE: &str = "It stands in one line of input:";
pub(crate) const CITED_NONE: &str = "No line of input cites it, so that nothing rests on it.";
pub(crate) const SHARE: &str = "Of {aim}, {share} rests on it, counted as sums without signs: these figures add {adds} \
     {unit} and take {takes}. {n} of the lines have a part.";
pub(crate) const NO_SHARE: &str = "No figure has a price: every aim is met, or whoever is short is so whatever limit gives way. `longpole poles` says which.";
pub(crate) const RELIANT_TITLE: &str =
    "Rows of the plan that rest on it: made from it, or held by a row with a price that is.";
pub(crate) const RELIANT: &str = "{table}: {n} of {of}, the largest {largest}";

// What the plan rests on.
pub(crate) const RESTS_TITLE: &str = "What the plan rests on";
pub(crate) const RESTS_HEAD: &str = "The first aim that is not met is {aim}: {value} {unit}. It is the sum of its parts: what people are owed adds to it, \
     what can be had and what may pass take from it, each at its price.";
pub(crate) const RESTS_KNOWN: &str =
    "How its parts are known, by the weakest source of each line, and by the strongest:";
pub(crate) const COLUMN_KNOWN: &str = "known as";
pub(crate) const COLUMN_SHARE: &str = "share by\nweakest";
pub(crate) const COLUMN_AT_BEST: &str = "by\nstrongest";
pub(crate) const COLUMN_ADDS: &str = "adds";
pub(crate) const COLUMN_TAKES: &str = "takes";
pub(crate) const COLUMN_LINES: &str = "lines";
pub(crate) const RESTS_LARGEST: &str = "The largest parts, in {unit}:";
pub(crate) const PART: &str = "{amount} {lines}";
pub(crate) const PART_SOURCES: &str = "{standing}: {sources}";
pub(crate) const TIMES: &str = " × ";
pub(crate) const RESTS_MEANING: &str = "A share says on what kind of figures the sum stands. It does not say how far they may be off, nor what would change: \
     large parts cancel, and contents, loads, lead times, losses and costs have their effect through the prices only.";

// Rival figures.
pub(crate) const RIVALS_NONE: &str = "The folder has no rival figures; `[[rival]]` in longpole.toml holds them.";
pub(crate) const RIVALS_TITLE: &str = "Rival figures, and what the plan comes to under each";
pub(crate) const RIVAL_NAME: &str = "{id}: {column} of {table}, {row}";
pub(crate) const RIVAL_REASON: &str = "Used because {reason}";
pub(crate) const RIVAL_SCENARIO: &str = "Chosen by the scenario; the folder's reason for its own choice: {reason}";
pub(crate) const RIVAL_USED: &str = "{value} ({source}), used: {aims}";
pub(crate) const RIVAL_OTHER: &str = "{value} ({source}): {aims}";
pub(crate) const RIVAL_TOGETHER: &str = "All that {source} says otherwise ({rivals}): {aims}";
pub(crate) const RIVAL_FAILED: &str = "no plan; {why}";
pub(crate) const AIM: &str = "{aim} {value} {unit}";
pub(crate) const AIM_MORE: &str = "{aim} {value} {unit} (+{change})";
pub(crate) const AIM_LESS: &str = "{aim} {value} {unit} (-{change})";
pub(crate) const AIM_PEOPLE: &str = ", as {people} more people without one thing on every day";
pub(crate) const AIM_FEWER: &str = ", as {people} fewer people without one thing on every day";
pub(crate) const RIVAL_LINE: &str =
    "Rival figures for {column} of {table}, {row}: {figures}. Used: {source}, because {reason}.";
pub(crate) const RIVAL_LINE_SCENARIO: &str =
    "Rival figures for {column} of {table}, {row}: {figures}. Used: {source}, as the scenario says.";
pub(crate) const RIVAL_FIGURE: &str = "{value} ({source})";
pub(crate) const SECTION_RIVALS: &str = "Rival figures";
pub(crate) const RIVALS_COLUMNS: [&str; 5] = ["Fact", "Figure", "Source", "Used", "Why"];

/// What a column or a row of the program is, by its block or family, with the labels of its key as `{a}` to `{d}`.
pub(crate) fn meaning(name: &str) -> &'static str {
    match name {
        "purchase" => "what is bought of {a} in the period from {b}",
        "flow" => "what enters {a} of {b} in the period from {c}",
        "stock" => "what lies at {a} of {b} when the period from {c} ends",
        "discarded" => "what is thrown away or turned back at {a} of {b} in the period from {c}",
        "delivery" => "what is given at {a} to {b} of {c} in the period from {d}",
        "shortfall_survival" => "what {b} at {a} lack of {c} for survival in the period from {d}",
        "shortfall_standard" => "what {b} at {a} lack of {c} between survival and standard in the period from {d}",
        "ration" => "the ration that {a} share of {b} in the period from {c}",
        "usage" => "what {a} lets pass in the period from {b}",
        "posted" => "people of {a} posted at {b} in the period from {c}",
        "presence" => "what passes {a} and who protects it in the period from {b}",
        "posts" => "where people of {a} are posted in the period from {b}",
        "start" => "whether {a} is begun in the period from {b}",
        "progress" => "the part of {a} that is done in the period from {b}",
        "finished" => "whether {a} is done when the period from {b} begins",
        "wait" | "waiting" => "how long {a} is waited for",
        "makespan" => "when the last work is done",
        "works" => "{a} is done once",
        "precedence" => "{a} waits for {b} in the period from {c}",
        "precedence_finished" => "what is done of {a} when the period from {b} begins",
        "crews" => "crews of {a} at work on {b}",
        "repaired" => "what {a} lets pass once its work is done, in the period from {b}",
        "waiting_longest" => "the last work is done no sooner than {a}",
        "payment" => "what {a} pays for {b} in {c} in the period from {d}",
        "payroll" => "what {b} pays to {a} in the period from {c}",
        "unspent" => "what {a} has left when the period from {b} ends",
        "stock_balance" => "what comes to {a} of {b} and what leaves it in the period from {c}",
        "supply_total" => "what is bought of {a} in all",
        "capacity" => "what passes {a} in {b} and what may pass in the period from {c}",
        "storage" => "what lies at {a} when the period from {b} ends",
        "shelf_life" => "what lies at {a} of {b} within its shelf life when the period from {c} ends",
        "shelf_life_total" => "what there is of {a} within its shelf life when the period from {b} ends",
        "coverage" => "what {b} at {a} get and lack of {c} in the period from {d}",
        "held" => "what {b} at {a} have in hand of {c} when the period from {d} ends",
        "ration_same" => "the same ration of {c} for {b} at {a} as elsewhere in the period from {d}",
        "ration_least" => "the least part that {c} has in the ration of {b} at {a} in the period from {d}",
        "ration_most" => "the most part that {c} has in the ration of {b} at {a} in the period from {d}",
        "service" => "what {a} serves in the period from {last}",
        "spending" => "what {a} costs and what is paid for it in the period from {b}",
        "cash" => "what {a} receives, pays and keeps in the period from {b}",
        "earmark" => "what is paid for {a} with money that is only for {b}",
        "share_short" => "the part of what they are owed that {b} at {a} lack of {c} over the whole plan",
        "worst" => "the largest part that anybody lacks",
        "worst_off" => "nobody lacks a larger part than the worst off: {b} at {a}, {c}",
        _ => "a part of the program",
    }
}
