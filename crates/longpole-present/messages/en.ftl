# What commands print and workbooks hold, in English. Whole sentences: other languages order them as they like. `$n` only
# chooses a plural form. A message of several lines is the headings of a table, or one title on several lines.

amount = { $number } { $unit }

# The summary on a terminal
summary-head = Scenario { $scenario }: { $span }, { $people }
summary-people-steady = { $n ->
    [one] { $people } person
   *[other] { $people } people
}
summary-people-changing = { $first } people at first, { $last } at the end
summary-nobody-needs = Nobody needs anything.
summary-short-title = Who is short, in person-days (one person without one thing for one day):
summary-column-need = need
summary-column-met = met
summary-column-worst = worst off
summary-column-below-survival =
    below
    survival
summary-column-below-standard =
    below
    standard
summary-column-until = until
summary-the-end = the end
summary-as-if = { $need } below survival is as if { $people } had none of it on any of the { $days }.
summary-as-if-one-day = { $need } below survival is as if { $people } had none of it on that day.
summary-all-met = Nobody is short of anything. Met in full: { $needs }.
summary-others-met = Met in full: { $needs }.
summary-cost = Cost: { $total } { $currency }, of which { $purchases } to buy and { $transport } to carry.
summary-cost-with-forces = Cost: { $total } { $currency }, of which { $purchases } to buy, { $transport } to carry and { $forces } to pay forces.
summary-cost-with-both = Cost: { $total } { $currency }, of which { $purchases } to buy, { $transport } to carry, { $works } for works and { $forces } to pay forces.
summary-cost-works = Cost: { $total } { $currency }, of which { $purchases } to buy, { $transport } to carry and { $works } for works.
summary-works-done = Works: { $done } of { $all } done, the last on { $last }.
summary-works-none = Works: none of { $all } done.
summary-works-proved = No other choice of when to begin them does better.
summary-works-within = When to begin them was decided within { $gap }% of the best possible for `{ $aim }`.
summary-cost-sectors = By sector: { $sectors }.
summary-cost-sectors-unpaid = By sector, without what forces are paid: { $sectors }.
summary-sector = { $sector } { $cost }
summary-unspent = Not spent by the end: { $unspent } { $currency }.
summary-unspent-tied = Of that, { $unspent } of { $fund } is only for { $ties }.
summary-not-shared = Person-days are added up, not shared out evenly: who bears them is in the table `coverage`.
summary-money-unlimited = Money is not limited.
summary-uncounted = Announced or pledged, and not counted: { $uncounted } { $currency }.
summary-in-field = { $n ->
    [one] In the field: { $force }, at most { $posted } person posted of { $available } who can be. It is paid { $paid } { $currency }.
   *[other] In the field: { $force }, at most { $posted } people posted of { $available } who can be. It is paid { $paid } { $currency }.
}
summary-in-field-unpaid = { $n ->
    [one] { $unpaid } { $currency } more falls due than there is money for: as many as { $people } person is not paid and cannot be posted.
   *[other] { $unpaid } { $currency } more falls due than there is money for: as many as { $people } people are not paid and cannot be posted.
}
summary-not-begun = In the field: { $force }, and nobody of it, since it is never authorized, or no fund that pays for it has the money to begin.
summary-unguarded = No force is in the field: nothing passes { $sites } where people would have to be present.
summary-orders-title = What is ordered:
summary-order-met-start = { $title } ({ $bound }): met from the start.
summary-order-met = { $title } ({ $bound }): met from { $day }.
summary-order-short = { $title } ({ $bound }): { $short } in the period from { $period }{ $at }; met in { $met } of { $periods }{ $later }.
summary-order-untested = { $title } ({ $bound }): not tested, as no period with people it is about begins when it must hold.
summary-order-later = {", "}and from { $day } to the end
summary-order-at = {" "}at { $place }
summary-short-by = short by { $amount }
summary-over-by = over by { $amount }
summary-bound-least = at least { $least }
summary-bound-most = at most { $most }
summary-bound-band = { $least } to { $most }
summary-trucks-a-day = { $n ->
    [one] { $amount } truck a day
   *[other] { $amount } trucks a day
}
summary-tonnes-a-day = { $amount } t a day
summary-no-limits-met = No capacity, offer, room, service, stock or fund holds anything back. `longpole poles` also tries out earmarks, dates, days on the way and rations.
summary-no-limits-short = No single capacity, offer, room, service, stock or fund would help if it were eased a little. `longpole poles` also tries out earmarks, dates, days on the way and rations.
summary-limits-title = What would help most (gain of the first unit by its price; `longpole poles` tries it out):
summary-limit = { $rank }. { $id } ({ $table }): { $unit } { $gain }; reached in { $reached } of { $periods }.
summary-limit-always = { $rank }. { $id } ({ $table }): { $unit } { $gain }; reached throughout.
summary-gain-all = spares all { $total } below { $level } before a whole unit is used
summary-not-priced = What would help most is not worked out in fast mode.
summary-gain-survival = spares { $gain } below survival
summary-gain-standard = spares { $gain } below standard
summary-gain-other = saves { $gain }
summary-gain-worst = lowers the largest part short by { $gain }
summary-periods = { $n ->
    [one] { $number } period
   *[other] { $number } periods
}

# Needs
needs-title = What people need, { $span }:
needs-legend = People on average; what is used up for all days together, what is kept at the time of most people.
needs-column-place = place
needs-column-people = people
needs-column-to-survive = to survive
needs-column-owed = owed
needs-all-places = All places

# The workbook of a plan
book-sheet-summary = Summary
book-sheet-by-place = Coverage by place
book-sheet-sources = Sources
book-sheet-about = About
book-sheet-shortfall = Shortfall
book-label-period = In the period from
book-other-needs = Other needs
book-chart-time-survival = Person-days below survival, by period and need
book-chart-time-standard = Person-days below standard, by period and need
book-chart-area-survival = Person-days below survival, by area and need
book-chart-area-standard = Person-days below standard, by area and need
book-label-crisis = Crisis
book-label-scenario = Scenario
book-label-first-day = First day
book-label-last-day = Last day
book-label-periods = Periods
book-label-currency = Currency
book-label-version = Longpole version
book-label-people-first = People in the first period
book-label-people-last = People in the last period
book-section-needs = Who is short of what
book-needs-columns =
    Need
    Person-days in need
    Person-days below survival
    As if so many people had none of it, on all days
    Person-days below standard
    Share met
    Worst-off place
    Its share met
    Below survival until
    Below standard until
book-section-cost = What it costs
book-label-sector = Sector
book-label-pay = Pay of forces
book-label-total = Total
book-label-purchases = of which purchases
book-label-transport = of which transport
book-label-forces = of which pay of forces
book-label-works = of which for works
book-label-unspent = Received and not spent by the last day
book-label-uncounted = Announced or pledged, not counted
book-section-orders = What is ordered, and whether this plan meets it
book-orders-columns =
    Order
    Met
    Met from
    Must hold from
    Short by
    Unit
    Worst value
    At
    In the period from
    Periods met, of those tested
book-n-of = { $number } of { $all }
book-section-limits = What holds most people back
book-limits-caution = Gain of the first unit by its shadow price; `longpole poles` tries limits out. All limits are on the sheet `limits`.
book-limits-columns =
    Line of input
    Table
    One unit
    Gain
    Unit of gain
    Periods reached
    Periods in force
book-section-aims = Aims, first things first
book-aims-columns =
    Aim
    Reached
    Best possible
    Unit
book-by-place-note = Part of what is owed (the standard) that is provided over the whole plan. Orange: little; blue: all. Empty: not needed there.
book-by-place-columns =
    Place
    Id
    People on average
book-cut = { $n ->
    [one] … { $number } more row does not fit on a sheet; the CSV file has them all
   *[other] … { $number } more rows do not fit on a sheet; the CSV file has them all
}
book-about-cut = { $n ->
    [one] The sheet `{ $sheet }` lacks its last row, which does not fit; `{ $file }` has them all.
   *[other] The sheet `{ $sheet }` lacks its last { $number } rows, which do not fit; `{ $file }` has them all.
}
book-section-reading = How to read this workbook
book-reading =
    Every table of the plan is a sheet. Ids are those of the crisis folder; point at a heading to read what its column means.
    A period is named by its first day. Amounts are for the whole period, unless the heading says otherwise.
    A person-day is one person who lacks one thing for one day. Two persons who lack half of it make one person-day.
    A need unit is the unit of the need, as listed below. Tonnes are metric: 1,000 kg.
    A shadow price is the gain of the first unit of relief. It holds near the plan, not for large changes.
    Plans are often not unique: other shipments may reach the same aims.
    Figures are rounded for reading; the cells hold six decimals.
book-section-units = Needs and their units
book-units-columns =
    Need
    Name
    Sector
    Unit
    Used up or kept
    Standard
book-section-columns = What the columns mean
book-meaning-columns =
    Sheet
    Column
    Unit
    Meaning

# The template of a crisis folder
template-title = An empty crisis folder
template-reading =
    One sheet is one table, one row is one thing. Keep the names of sheets and columns; their order is free.
    Dark headings must be filled in every row; light ones may stay empty. Point at a heading to read what its column means.
    Delete the sheets that you do not use, except those that the list below calls needed. An empty sheet `funds` says that there is no money, and no such sheet that money is not limited.
    Put this workbook into a folder with `longpole.toml`, which names the crisis, its first day, its periods and its currency.
    Dates are days of the calendar, as 2024-03-29. Several ids in a cell are separated by `;`.
    An empty cell is a figure that is not known or not given; it is never zero. Write 0 for zero.
    Sheets whose name begins with `_`, and those named `readme` and `notes`, are yours: they are not read.
template-tables =
    Sheet
    Needed
    What a row is
template-columns =
    Sheet
    Column
    Must be filled
    Holds
    Unit
    If empty
    Meaning
template-yes = yes
template-no = no
template-comment-empty = if empty: { $empty }
template-choice-wrong = Choose one of the list.
template-number-wrong = Write a number, { $range }.

# Kinds of columns, on pages and sheets
kind-text = text
kind-number = number
kind-date = date
kind-date-or = date, or `{ $word }`
kind-count-or = { $words } or a whole number
kind-choice = one of { $words }
kind-id = id
kind-reference = id in { $tables }
kind-references = ids in { $tables }, separated by `;`
kind-texts = words, separated by `;`
or = {" "}or{" "}
range-between = { $least } to { $most }
range-at-least = at least { $least }
range-above = above { $bound }
range-above-to = above { $bound }, at most { $most }
range-at-most = at most { $most }

# Reference pages
page-columns =
    column
    holds
    if empty
    range
    meaning
page-required = must not be empty
page-empty = not known or not given
page-default = `{ $default }`
page-file = File `{ $file }`.
page-file-needed = File `{ $file }`. Every folder needs it.
page-key = Rows are told apart by { $key }.
page-no-key = Rows need not differ.
index-columns =
    table
    needed
    what a row is

# Fairness
summary-worst-off = All needs together, { $place } is worst off with { $share } of what it is owed; Gini coefficient over places { $gini } (0 if all get the same part).

## An audit
audit-line = Audited: { $rules }, { $checks }, no breach.
audit-rules = { $n ->
    [one] { $number } rule
   *[other] { $number } rules
}
audit-checks = { $n ->
    [one] { $number } check
   *[other] { $number } checks
}
audit-breaches = { $n ->
    [one] { $number } breach
   *[other] { $number } breaches
}
audit-head = Audit of the plan for { $title }, scenario { $scenario }
audit-checked-title = What was checked:
audit-column-rule = rule
audit-column-checks = checks
audit-column-breaches = breaches
audit-column-meaning = what must hold
audit-breaches-title = What does not hold:
audit-more = … and { $number } more of { $rule }
audit-totals-title = The ledger, added up anew from what is given, bought and carried:
audit-column-aim = aim
audit-column-line = line
audit-column-plan = the plan says
audit-column-anew = added up anew
audit-column-room = may differ by
audit-totals-legend = May differ by: what rounding in the files, amounts too small to be written and the tolerance of the solver can come to, added up over all rows.
audit-column-unit = unit
audit-whole = (all)
audit-dips = { $n ->
    [one] Note: looked at day by day, one stock would run out within a period and be filled again before it ends: { $amount } t of { $item } at { $place } on { $day }. Within a period all days are one, so that this is no breach; shorter periods show more.
   *[other] Note: looked at day by day, stocks would run out within a period and be filled again before it ends, { $number } times; the most is { $amount } t of { $item } at { $place } on { $day }. Within a period all days are one, so that this is no breach; shorter periods show more.
}
audit-about-more = { $checks } of these, which the audit before writing cannot make, look at `plan.json` and the workbook.
audit-plan-holds = The plan holds: { $rules }, { $checks }, no breach.
audit-broken = The plan does not hold: { $breaches } in { $checks }.
audit-refused = its audit finds { $breaches } in { $checks }; this is a fault of Longpole, not of the folder. Report it with the folder.
audit-refused-brief = the plan that was found does not hold in its audit: { $breach }

# A breach: table and row, column, what is wrong
audit-breach = { $rule }: { $table } { $row }, { $what }: { $wrong }
audit-is-not = is { $planned }, but comes to { $allowed }{ $off }
audit-is-more = is { $planned }, but may be at most { $allowed }{ $off }
audit-is-less = is { $planned }, but must be at least { $allowed }{ $off }
audit-off = ; off by { $size } { $unit }
audit-unknown = { $planned } is not in the folder
audit-twice = stands there twice
audit-missing = is missing
audit-unsupported = { $planned } is supported by nothing in folder and plan
audit-nothing = nothing

# What prices prove
audit-proof-least = Proved: { $aim } is at its least, { $value }; the bounds of the program allow no less.
audit-proof-bound = Proved: by { $prices } prices, no plan of this program brings { $aim } below { $least } { $unit }; this one reaches { $reached }. Gap: { $gap } { $unit }.
audit-proof-loose = Not proved: by { $prices } prices, no plan of this program brings { $aim } below { $least } { $unit }; this one reaches { $reached }. Gap: { $gap } { $unit }.
audit-proof-beyond = Wrong: by { $prices } prices, no plan of this program brings { $aim } below { $least } { $unit }; this one claims { $reached }, { $gap } { $unit } less.
audit-proof-held = This holds among plans that keep the earlier aims at their least.
audit-proof-decided = This holds among plans that begin the same works on the same days; that no other beginnings do better is what the solver claims in plan.json.
audit-proof-caps = This holds among plans in which none of { $number } figures that nothing limits is above { $cap }; for that the bound is lowered by { $lowered }.
audit-proof-open = Nothing is proved of { $aims }: prices are of the first aim that is not at its least.
audit-proof-no-prices = Nothing is proved of { $aims }: the plan has no prices.

## Scenarios side by side

# On a terminal
compare-head = { $n ->
    [one] { $scenarios }, { $span }, { $days }; base: { $people } person
   *[other] { $scenarios }, { $span }, { $days }; base: { $people } people
}
compare-scenarios = { $n ->
    [one] { $number } scenario
   *[other] { $number } scenarios
}
compare-short-title = Who is short, in { $unit } (one person without one thing for one day), all needs together:
compare-millions = million { $unit }
compare-billions = billion { $unit }
compare-word-millions = million
compare-word-billions = billion
compare-other-length = Scenario { $number }, { $scenario }, is planned for another time: { $span }, { $days }. Sums over other times cannot be compared; people, shares and dates can.
compare-other-length-cell = Planned for another time than { $other }, so that sums cannot be compared with its: { $scenarios }.
compare-column-number = #
compare-column-scenario = scenario
compare-column-below-survival =
    below
    survival
compare-column-vs-base =
    vs
    base
compare-column-as-if =
    as if
    people
compare-column-until = until
compare-column-below-standard =
    below
    standard
compare-column-worst = worst off
compare-column-gets = gets
compare-column-gini = Gini
compare-short-legend = As if so many people had none of one thing needed to survive, on all days.
compare-fair-title = Who bears it: the area that gets the least part of what it is owed
compare-column-all-worst =
    all needs:
    worst off
compare-column-uneven =
    most uneven
    need
compare-fair-legend = Gini: 0 if every area gets the same part, weighted by people. A small sum can hide a starved area; the table `fairness` has every need.
compare-no-plan = Scenario { $number }, { $scenario }, has no plan: { $problem }
compare-nothing-planned = No scenario has a plan.
compare-cost-title = Cost and money, in { $unit }:
compare-column-cost = cost
compare-column-received = received
compare-column-spent = spent
compare-column-stuck-date =
    stuck
    by date
compare-column-stuck-earmark =
    stuck by
    earmark
compare-column-stuck-other =
    left
    otherwise
compare-no-regret-title = No regret: what every plan does at least in the first four weeks, to { $last }, in tonnes:
compare-no-regret-none = No regret: there is nothing that every plan does in the first four weeks, to { $last }.
compare-hedges-title = Hedges: what only some plans do in these weeks, in tonnes. Plans are often not unique: another may do without and be as good.
compare-hedges-none = Hedges: none; the plans differ by no more than a tenth in these weeks.
compare-one-plan = With one plan there is nothing to compare.
compare-column-action = action
compare-column-item = item
compare-column-tonnes = t
compare-column-least = least
compare-column-most = most
compare-column-more = more in #
compare-buy = buy from { $on }
compare-send = send by { $on }
compare-give = give in { $on }
compare-give-group = give in { $on } ({ $group })
compare-only-way = { $scenarios }; other way
compare-other-way = Other way: altogether about as much of the item is bought, sent or given in each plan.
compare-more-rows = { $n ->
    [one] { $number } more is in the table `{ $table }`.
   *[other] { $number } more are in the table `{ $table }`.
}
compare-orders-title = What is ordered: first day from which each scenario meets it to the end, or by how much it is missed at worst:
compare-order-late = { $day } (late)
compare-order-untested = not tested
compare-orders-legend = { $order }: { $title }.
compare-orders-late = Late: met from that day on to the end, but due before.
compare-dates-title = First day from which survival is met to the end:
compare-dates-met = Survival is met everywhere from the first day to the last, in every plan.
compare-column-area = area
compare-column-need = need
compare-from-start = start
compare-never = never
compare-not-lasting = lapses
compare-lapses = Lapses: met for a while, not at the end.
compare-dates-caution = Plans that miss as much altogether may meet it on other dates.
compare-not-shown = Scenarios from { $number } on do not fit here; the table `dates` has them all.
compare-options-title = Forces in the field: what they are paid, in { $currency }, and what passes because of them:
compare-column-paid = paid
compare-column-most-people =
    people,
    at most
compare-column-half-there =
    half
    there by
compare-column-because =
    a day
    because of them
compare-column-pays =
    worth their
    pay
compare-pays-always = any effect
compare-pays-from = from { $part }
compare-pays-never = never
compare-options-legend = People are those who can be posted at the end of a month. Worth their pay: from which part of the effect in the folder on as few people are short as if the same money were spent on aid and nobody were in the field; any effect: the money would spare nobody anything elsewhere. The effect is a judgement of those asked, not a finding; the table `break_even` has its low and high end.
compare-untied = { $amount } { $currency } of { $fund }, free of its earmark, would gain { $gain } in scenario { $number }.

# In the workbook
compare-section-options = Forces in the field
compare-option-columns =
    Scenario
    Id
    Forces
    Paid to them ({ $currency })
    People who can be posted, at most
    Half of them there by
    Passes on an average day because of them
    Worth their pay
    Short with them (unit of the aim)
    Short with aid instead
compare-sheet-comparison = Comparison
compare-sheet-by-need = Needs by scenario
compare-chart-short-survival = Person-days below survival, by scenario and need
compare-chart-short-standard = Person-days below standard, by scenario and need
compare-chart-cost = Cost by scenario ({ $currency })
compare-chart-poles = If its long pole were gone: so many people more have enough, on all days
compare-sheet-by-area = Areas by scenario
compare-sheet-reading = About
compare-book-title = { $title }: scenarios side by side
compare-section-scenarios = What each scenario comes to
compare-scenarios-note = All needs together. A person-day is one person without one thing for one day.
compare-scenario-columns =
    Scenario
    Id
    Person-days below survival
    Difference to base
    As if so many people had nothing to survive on
    Somebody below survival until
    Person-days below standard
    Difference to base
    Cost ({ $currency })
    Difference to base
compare-section-fair = Who bears it: the area that gets the least part of what it is owed
compare-fair-columns =
    Scenario
    Id
    All needs: worst-off area
    It gets
    Gini coefficient of areas
    Most uneven need
    Worst-off area
    It gets
    Gini coefficient of areas
compare-section-orders = What is ordered, and which scenario meets it
compare-orders-columns =
    Scenario
    Id
    Order
    Met
    Met from, to the end
    Must hold from
    Short by
    Unit
    Periods met, of those tested
compare-section-poles = The long pole of each: what would help most
compare-no-plan-cell = no plan: { $problem }
compare-section-money = Money ({ $currency })
compare-money-columns =
    Scenario
    Id
    Received
    Spent
    Stuck: came too late or expired
    Stuck: earmarked for others
    Left for other reasons
compare-section-no-regret = No regret: what every plan does at least in the first four weeks
compare-no-regret-columns =
    Action
    Item
    Tonnes
compare-section-hedges = Hedges: what only some plans do in the first four weeks
compare-hedges-note = Plans are often not unique: another plan of the same scenario may do without a hedge and be as good.
compare-hedges-columns =
    Action
    Item
    Least tonnes
    Most tonnes
    Plans differ in
    More in these scenarios
compare-section-dates = First day from which survival is met to the end
compare-section-areas-survival = Person-days below survival, all needs together
compare-section-areas-share = Part of what is owed that is provided, all needs together
compare-column-area-title = Area
compare-column-need-title = Need
compare-reading =
    Every table of the comparison is a sheet. Ids are those of the crisis folder; point at a heading to read what its column means.
    A person-day is one person who lacks one thing for one day. Two persons who lack half of it make one person-day.
    A plan is the best that could be done if its scenario were known to come true; nobody knows that when the first order is placed.
    No regret: the least amount that any plan of any scenario does. Whoever does it now can still follow each of the plans.
    Hedge: by how much the plan that does most exceeds the one that does least, if that is more than a tenth of the most. Plans are often not unique: another plan of the same scenario may do without it and be as good.
    Money is stuck by date if it came too late for any order to arrive, or expired while people lacked what it could have bought; by earmark if those it is tied to lack nothing that it can buy, while others do.
    The Gini coefficient is 0 if every area gets the same part of what it is owed. A plan that misses little altogether can still leave one area with nothing: look at the worst-off area.
    Figures are rounded for reading; the cells hold six decimals.

# The long pole of each scenario
compare-poles-title = The long pole of each: the limit that holds most people back, tried out by solving again without it:
compare-column-pole = long pole
compare-column-gone =
    if it were gone,
    spared
compare-column-as-people =
    as
    people
compare-column-enough =
    units
    enough
compare-column-then = then holds
compare-poles-legend = Spared: person-days below { $aim }, but where it says otherwise.
compare-pole-units = One unit of { $id }: { $unit }.
compare-spared-other = { $gain } ({ $aim })
compare-spared-first = first unit { $gain }
compare-by-price = price { $gain }, untried
compare-no-limit-helps = no limit alone would help
compare-no-pole = no limit holds people back
compare-poles-note = Each limit was tried out by solving again without it. `Units enough` of easing do all but a thousandth of that. A limit that cannot be thought away, as a stock, shows what its first unit gains.
compare-of-what = { $unit } ({ $aim })
compare-of-what-first = { $unit } ({ $aim }), first unit
compare-of-what-price = { $unit } ({ $aim }), by its price, untried
compare-pole-columns =
    Scenario
    Id
    Long pole
    If it were gone, spared
    Of what
    As people, on all days
    Units enough
    One unit
    What holds then

# Until when each can begin
compare-deadlines-title = Decision deadlines: until when each option can still begin and have its effect:
compare-column-effect =
    effect on
    person-days
compare-column-begins =
    begins
    itself
compare-column-half-by =
    half of it
    if by
compare-column-any-by =
    any of it
    if by
compare-column-waits = waits for
compare-gains = spares { $effect }
compare-loses = costs { $effect }
compare-weighted = { $effect } weighted
compare-weighted-legend = Weighted as `needs.csv` says; people cannot be read off them.
compare-no-effect = no person-day
compare-cannot-wait = no date
compare-not-found-out = no answer
compare-and-one = { $first } +1
compare-lines = { $number } { $tables }
compare-deadlines-legend = An option begun on a day is the base until the day before. Half of it: on this day it still has half of its effect, a period later less. Any of it: a period later nothing is left.
compare-loss-legend = What costs people is to be held off: held off beyond the last day, it costs nothing more.
compare-fixed-legend = No date: what changes holds for the whole plan: { $scenarios }.
compare-fixed-one = { $number } ({ $columns })
compare-both-legend = *: more here and less there; begun still later it may do more again, which was not looked for.
compare-both = { $number }*
compare-section-deadlines = Until when each can still begin
compare-deadlines-note = An option begun on a day: the base until the day before, the scenario from the day on. Days are first days of periods. What costs people is to be held off: beyond the last day it costs nothing more. What a scenario waits for stands in full in the table `deadlines`.
compare-deadline-columns =
    Scenario
    Id
    Aim
    Person-days spared (lost: below 0), weighted as the needs are
    As people, on all days
    It begins itself on
    Half of its effect if it begins by
    Any effect if it begins by
    What it waits for
compare-fixed-cell = cannot begin later, as this holds for the whole plan: { $columns }
compare-nothing-cell = no person-day more or less
compare-failed-cell = could not be found out
compare-both-cell = { $lines }; more here, less there: later it may do more again

## What holds people back
poles-title = What holds people back: { $crisis }
poles-short-of = { $aim }: { $value } in { $days }, as if { $people } had nothing on any of them.
poles-short-of-one-day = { $aim }: { $value } in { $days }, as if { $people } had nothing.
poles-short-of-other = { $aim }: { $value } in { $days }.
poles-weighted = Weighted as `needs.csv` says; people cannot be read off them.
poles-tried-out = Each limit was tried out: gone, and eased by one unit.
poles-tried-out-partly = Each limit was tried out: eased by one unit, and gone where it can be. Goods on hand or to arrive cannot be gone as a limit (–): there can only be more of them.
poles-no-limit = No single limit in the folder would help if it were eased a little.
poles-none-tried = { $n ->
    [one] One limit has a price and was not tried out.
   *[other] { $number } limits have prices and none was tried out.
}
poles-column-limit = limit
poles-column-if-gone =
    if it
    were gone
poles-column-of-all =
    of
    all
poles-column-people =
    as
    people
poles-column-enough =
    enough
    units
poles-column-first =
    first unit
    gains
poles-column-holds =
    and each
    up to
poles-column-next =
    what holds
    then
poles-limit = { $rank }. { $id }
poles-nothing-left = nothing
poles-units = One unit is, for
poles-units-of = { $ranks } ({ $table }): { $unit }.
poles-pole = The long pole is { $id } ({ $table }). Without it { $gain } fewer { $unit } below { $aim }: { $part } of all.
poles-pole-other = The long pole is { $id } ({ $table }). Without it { $gain } less: { $part } of all.
poles-pole-enough = It need not go: { $units } times `{ $unit }` gains all of that but a thousandth.
poles-pole-next = Then { $id } ({ $table }) holds people back.
poles-who = Who is less short then: { $who }.
poles-who-more = Who is shorter then: { $who }.
poles-one = { $place }, { $group }: { $need }, { $gain }
poles-other-plans = Other plans may be as good and share it out otherwise.
poles-misled = { $id }: the price promises { $price } for a unit, and the first unit gains { $gain }: its rate holds for less than one unit.
poles-together = Only together: { $limits }. Gone together they gain { $gain }, apart { $apart }.
poles-more-together = More together: { $limits }. Gone together they gain { $gain }, apart { $apart }.
poles-untried = { $n ->
    [one] One other limit has a smaller price and was not tried out.
   *[other] { $number } other limits have smaller prices and were not tried out.
}
poles-no-poles = No limit holds people back: every aim that counts people is met.
poles-out-of-reach = { $aim }: { $value } whatever limit gives way. What is missing is nowhere to be had, not paid for, or shut out until a date: an earlier date, a new road or another offer is a scenario to compare.
poles-decided = Works are begun as in the plan, whatever gives way: to begin others, or sooner, is a scenario to compare.

## When nothing fits
quarrel-title = error[quarrel]: no plan can keep all of these rules: { $tonnes } t of least rations cannot be given at { $places }, { $periods }
quarrel-at = {"  "}at { $at }: { $says }
quarrel-at-in = {"  "}at { $at }: { $says }, { $periods }
quarrel-shut = {"  "}at { $at }: { $way } is shut, { $periods }
quarrel-one-period = in the period from { $first }
quarrel-periods = in { $number } of { $all } periods, first { $first }
quarrel-more-places = { $n ->
    [one] { $places } and { $number } more place
   *[other] { $places } and { $number } more places
}
quarrel-place = `{ $place }`
quarrel-brief = these rules cannot all be kept: { $rules }

# What rules say
quarrel-least = at least { $grams } g of `{ $item }` per person and day
quarrel-most = at most { $grams } g of `{ $item }` per person and day
quarrel-for-group = {" "}for `{ $group }`
quarrel-share-least = at least { $share } of { $whole } from `{ $item }`
quarrel-share-most = at most { $share } of { $whole } from `{ $item }`
quarrel-whole = the ration's mass
quarrel-whole-of = the `{ $need }` of the ration
quarrel-shared-group = each group has one ration wherever it lives
quarrel-shared-common = everybody has the same ration
quarrel-capacity = `{ $id }` lets { $amount } { $measure } a day pass `{ $on }`
quarrel-presence = only what people posted at `{ $on }` protect passes it
quarrel-supply-day = `{ $id }` offers { $amount } t of `{ $item }` a day at `{ $place }`
quarrel-supply-period = `{ $id }` offers { $amount } t of `{ $item }` a period at `{ $place }`
quarrel-supply-total = `{ $id }` offers { $amount } t of `{ $item }` in all at `{ $place }`
quarrel-room = `{ $id }` has room for { $amount } t at `{ $place }`
quarrel-goods = { $amount } t of `{ $item }` are at `{ $place }` from { $from }
quarrel-fund = `{ $id }` has { $amount } { $currency }
quarrel-unpaid = no fund that counts pays for `{ $sector }`
quarrel-earmark = money for `{ $sector }` at `{ $place }` pays only for what gets there
quarrel-shelf = `{ $item }` keeps for { $days } days

# What would end it
quarrel-hint = {"  "}hint: any one of these is enough, all else as it is
quarrel-hint-together = {"  "}hint: there is more than one quarrel, and no single change is enough; all of these together are
quarrel-remedy = {"    "}{ $remedy }
quarrel-not-alone = {"  "}not enough alone, since other rules quarrel too: { $at }
quarrel-lower = lower `{ $field }` at { $at } to { $figure } or less, or empty it
quarrel-empty = empty `{ $field }` at { $at }
quarrel-raise-or-empty = raise `{ $field }` at { $at } to { $figure } or more, or empty it
quarrel-raise = raise `{ $field }` at { $at } to { $figure } or more
quarrel-raise-or-add = raise `{ $field }` at { $at } to { $figure } or more, or add the difference by another row of `supplies.csv`, `stocks.csv` or `pipeline.csv`, early enough
quarrel-raise-sum = raise `{ $field }` at { $at } until they add up to { $figure } or more
quarrel-unshare = let each place have its own ration: `ration = "per-place"` under `[aims]`
quarrel-pay = let a fund pay enough for it then: by its `status`, its dates, its `sectors`, or `[funds] count` of a scenario
quarrel-protect = let a scenario field enough people by then, or empty `presence_per_unit` at { $at }
quarrel-open = open { $way } throughout: empty the dates at { $at }

## What becomes possible when
timeline-title = What becomes possible when: { $crisis }
timeline-span = Scenario { $scenario }: { $span }
timeline-no-gates = The folder has no gates: nothing waits for anything.
timeline-column-gate = gate
timeline-column-opens = opens
timeline-column-because = because of
timeline-column-p10 =
    open by
    1 in 10
timeline-column-p50 = 5 in 10
timeline-column-p90 = 9 in 10
timeline-column-by-end =
    by the
    end
timeline-own = its own date
timeline-never = never
timeline-bars = { $first } to { $last }, one sign for { $step }:
timeline-weeks = { $n ->
    [one] a week
   *[other] { $number } weeks
}
timeline-bars-legend = · shut; ░ open in one of ten runs or more; █ in nine of ten or more.
timeline-opens = What opens:
timeline-column-row = row
timeline-column-waits = waits for
timeline-column-from =
    in force
    from
timeline-column-until = until
timeline-to-the-end = the end
timeline-row = { $id } ({ $table })
timeline-moves = What moves these dates:
timeline-chain = { $gate }: { $chain }.
timeline-chain-step = { $gate } { $date }
timeline-arrow = {" "}→{" "}
timeline-day-for-day = Each day of delay of { $gates } delays it by a day.
timeline-day-for-day-up-to = Each day of delay of { $gates } delays it by a day, up to { $days }; then something else lets it open.
timeline-slack = { $gate } can be { $days } later before it matters.
timeline-no-matter = A delay of { $gates } changes nothing.
timeline-sooner = If { $gate } were no obstacle, it would open { $days } sooner.
timeline-freed = It never opens, but for { $gate }: if that were no obstacle, it would.
timeline-decided = What decides it in the runs in which it opens: { $shares }.
timeline-decided-one = { $gate } in { $share }
timeline-runs = { $runs } runs, seed { $seed }: days are drawn from the triangle over the earliest, likely and latest one, each gate independent of the others. What delays them all at once is not in it.
timeline-none-fielded = No force is in the field: a scenario puts one there under `[forces]`.
timeline-force = { $name } ({ $id }):
timeline-column-date = on
timeline-column-under-contract =
    people under
    contract
timeline-column-can-be-posted =
    who can
    be posted
timeline-column-spent =
    paid
    by then
timeline-line-start = start
timeline-line-training = training
timeline-line-equipment = equipment
timeline-line-wages = wages or reimbursement
timeline-line-civilians = civilian staff
timeline-line-logistics = logistics
timeline-cost-line = { $name } { $amount }
timeline-cost = Cost from below: { $total } { $currency } ({ $lines }).
timeline-unpaid = { $n ->
    [one] Of that { $unpaid } { $currency } are not paid for want of money: as many as { $people } person is not paid in a period.
   *[other] Of that { $unpaid } { $currency } are not paid for want of money: as many as { $people } people are not paid in a period.
}
timeline-cost-none = Cost from below: 0 { $currency }.
timeline-low = low
timeline-central = central
timeline-high = high
timeline-from-above = From above, by cost per head and year: { $lines } { $currency }.
timeline-from-above-none = From above: the folder gives no cost per head and year.
timeline-size-ceiling = { $n ->
    [one] For { $people } person of { $force } on { $date }: a ceiling of { $ceiling } is enough, and no smaller one.
   *[other] For { $people } people of { $force } on { $date }: a ceiling of { $ceiling } is enough, and no smaller one.
}
timeline-size-seats = { $n ->
    [one] For { $people } person of { $force } on { $date } no ceiling is enough with the classes as they are. It would be if every class had { $times } times its seats.
   *[other] For { $people } people of { $force } on { $date } no ceiling is enough with the classes as they are. It would be if every class had { $times } times its seats.
}
timeline-size-authorization = { $n ->
    [one] For { $people } person of { $force } on { $date } nothing is enough: it is authorized only on { $opens } ({ $gate }).
   *[other] For { $people } people of { $force } on { $date } nothing is enough: it is authorized only on { $opens } ({ $gate }).
}
timeline-size-authorization-never = { $n ->
    [one] For { $people } person of { $force } on { $date } nothing is enough: it is never authorized ({ $gate }).
   *[other] For { $people } people of { $force } on { $date } nothing is enough: it is never authorized ({ $gate }).
}
timeline-size-entry = { $n ->
    [one] For { $people } person of { $force } on { $date } nothing is enough: it may enter only on { $opens } ({ $gate }).
   *[other] For { $people } people of { $force } on { $date } nothing is enough: it may enter only on { $opens } ({ $gate }).
}
timeline-size-entry-never = { $n ->
    [one] For { $people } person of { $force } on { $date } nothing is enough: it may never enter ({ $gate }).
   *[other] For { $people } people of { $force } on { $date } nothing is enough: it may never enter ({ $gate }).
}
timeline-size-classes = { $n ->
    [one] For { $people } person of { $force } on { $date } nothing is enough: the first from a class are there on { $opens }.
   *[other] For { $people } people of { $force } on { $date } nothing is enough: the first from a class are there on { $opens }.
}
timeline-size-no-classes = { $n ->
    [one] For { $people } person of { $force } on { $date } nothing is enough: nobody comes from a class by the end of the plan.
   *[other] For { $people } people of { $force } on { $date } nothing is enough: nobody comes from a class by the end of the plan.
}
timeline-size-curve = { $n ->
    [one] For { $people } person of { $force } on { $date } nothing is enough: by then hardly anybody of any ceiling has been sent.
   *[other] For { $people } people of { $force } on { $date } nothing is enough: by then hardly anybody of any ceiling has been sent.
}
timeline-the-start = the first day of the plan

## Where numbers come from

# A chain back
trace-figure = { $name }: { $amount }
trace-made-title = Read off these columns of the plan:
trace-made = { $what }: { $amount } ({ $name })
trace-made-adds = { $adds } by { $what }: { $amount } ({ $name })
trace-made-more = … the largest of { $number }
trace-binding-title = Held where it is by:
trace-binding-none = No row with a price, and no limit, holds it.
trace-held-by-title = Behind these prices stand, the nearest first:
trace-binding = { $what }, { $side } ({ $name })
trace-side-least = at the least it may be, { $limit }
trace-side-most = at the most it may be, { $limit }
trace-side-equal = which must come out even
trace-side-equal-given = which must come out even, with { $limit } given
trace-price-more = { $unit } more { $gain }.
trace-price-less = { $unit } less { $gain }.
trace-price-none = The first unit of relief gains nothing in the aim { $aim }; aims that follow it have no prices here.
trace-no-prices = No price: no limit keeps an aim that counts people from being met.
trace-spares = spares { $gain } below { $aim }
trace-costs-days = costs { $gain } below { $aim }
trace-saves = saves { $gain }
trace-costs = costs { $gain }
trace-made-from = from { $lines }
trace-more = … and { $number } more; `--json` has them all
trace-lines-title = These come from:
trace-line = { $name }, at { $at }: { $figures }
trace-line-plain = { $name }, at { $at }
trace-line-sources = { $standing }: { $sources }
trace-line-note = note: { $note }
trace-sources-title = Sources:
trace-source = { $id } ({ $standing }): { $about }
trace-source-bare = { $id }: not described in `sources`
trace-no-source = no source

# What cannot be found
trace-no-form = `{ $cell }` does not name a cell; write `table[key]`, `table[key].column` or `table.csv:line`
trace-no-table = `{ $table }` is not a table of a plan
trace-no-line = { $n ->
    [one] `{ $file }` has { $number } line, the header being the first
   *[other] `{ $file }` has { $number } lines, the header being the first
}
trace-no-key = rows of `{ $table }` are told apart by { $key }: give a value for each, with commas between
trace-no-row = no row of `{ $table }` has the `{ $field }` `{ $value }` there; rows of nothing are not written
trace-no-column = `{ $field }` is not a column of `{ $table }`
trace-no-from = `{ $from }` is no source and no line of input; write `sources/ID` or `table/ID`
trace-meant = ; did you mean `{ $near }`?
trace-there-is = ; there is `{ $some }`

# What rests on something
trace-forward-title = What rests on { $from }
trace-cited = { $n ->
    [one] It stands in one line of input:
   *[other] It stands in { $number } lines of input:
}
trace-cited-none = No line of input cites it, so that nothing rests on it.
trace-share = Of { $aim }, { $share } rests on it, counted as sums without signs: these figures add { $adds } and take { $takes }. { $number } of the lines have a part.
trace-no-share = No figure has a price: every aim is met, or whoever is short is so whatever limit gives way. `longpole poles` says which.
trace-reliant-title = Rows of the plan that rest on it: made from it, or held by a row with a price that is.
trace-reliant = { $table }: { $number } of { $of }, the largest { $largest }

# What the plan rests on
trace-rests-title = What the plan rests on
trace-rests-head = The first aim that is not met is { $aim }: { $value }. It is the sum of its parts: what people are owed adds to it, what can be had and what may pass take from it, each at its price.
trace-rests-known = How its parts are known, by the weakest source of each line, and by the strongest:
trace-column-known = known as
trace-column-share =
    share by
    weakest
trace-column-at-best =
    by
    strongest
trace-column-adds = adds
trace-column-takes = takes
trace-column-lines = lines
trace-rests-largest = The largest parts, in { $unit }:
trace-part = { $amount } { $lines }
trace-part-sources = { $standing }: { $sources }
trace-times = {" "}×{" "}
trace-rests-meaning = A share says on what kind of figures the sum stands. It does not say how far they may be off, nor what would change: large parts cancel, and contents, loads, lead times, losses and costs have their effect through the prices only.

# Rival figures
trace-rivals-none = The folder has no rival figures; `[[rival]]` in longpole.toml holds them.
trace-rivals-title = Rival figures, and what the plan comes to under each
trace-rival-name = { $id }: { $column } of { $table }, { $row }
trace-rival-reason = Used because { $reason }
trace-rival-scenario = Chosen by the scenario; the folder's reason for its own choice: { $reason }
trace-rival-used = { $value } ({ $source }), used: { $aims }
trace-rival-other = { $value } ({ $source }): { $aims }
trace-rival-together = All that { $source } says otherwise ({ $rivals }): { $aims }
trace-rival-failed = no plan; { $why }
trace-aim = { $aim } { $value }
trace-aim-more = { $aim } { $value } (+{ $change })
trace-aim-less = { $aim } { $value } (-{ $change })
trace-aim-people = { $n ->
    [one] {", "}as { $people } more person without one thing on every day
   *[other] {", "}as { $people } more people without one thing on every day
}
trace-aim-fewer = { $n ->
    [one] {", "}as { $people } person fewer without one thing on every day
   *[other] {", "}as { $people } fewer people without one thing on every day
}
trace-rival-line = Rival figures for { $column } of { $table }, { $row }: { $figures }. Used: { $source }, because { $reason }.
trace-rival-line-scenario = Rival figures for { $column } of { $table }, { $row }: { $figures }. Used: { $source }, as the scenario says.
trace-rival-figure = { $value } ({ $source })
trace-section-rivals = Rival figures
trace-rivals-columns =
    Fact
    Figure
    Source
    Used
    Why

# What a column or a row of the program is, by its block or family, with the labels of its key
trace-what-purchase = what is bought of { $a } in the period from { $b }
trace-what-flow = what enters { $a } of { $b } in the period from { $c }
trace-what-stock = what lies at { $a } of { $b } when the period from { $c } ends
trace-what-discarded = what is thrown away or turned back at { $a } of { $b } in the period from { $c }
trace-what-delivery = what is given at { $a } to { $b } of { $c } in the period from { $d }
trace-what-shortfall-survival = what { $b } at { $a } lack of { $c } for survival in the period from { $d }
trace-what-shortfall-standard = what { $b } at { $a } lack of { $c } between survival and standard in the period from { $d }
trace-what-ration = the ration that { $a } share of { $b } in the period from { $c }
trace-what-usage = what { $a } lets pass in the period from { $b }
trace-what-posted = people of { $a } posted at { $b } in the period from { $c }
trace-what-presence = what passes { $a } and who protects it in the period from { $b }
trace-what-posts = where people of { $a } are posted in the period from { $b }
trace-what-start = whether { $a } is begun in the period from { $b }
trace-what-progress = the part of { $a } that is done in the period from { $b }
trace-what-finished = whether { $a } is done when the period from { $b } begins
trace-what-wait = how long { $a } is waited for
trace-what-makespan = when the last work is done
trace-what-works = { $a } is done once
trace-what-precedence = { $a } waits for { $b } in the period from { $c }
trace-what-precedence-finished = what is done of { $a } when the period from { $b } begins
trace-what-crews = crews of { $a } at work on { $b }
trace-what-repaired = what { $a } lets pass once its work is done, in the period from { $b }
trace-what-waiting-longest = the last work is done no sooner than { $a }
trace-what-payment = what { $a } pays for { $b } in { $c } in the period from { $d }
trace-what-payroll = what { $b } pays to { $a } in the period from { $c }
trace-what-unspent = what { $a } has left when the period from { $b } ends
trace-what-stock-balance = what comes to { $a } of { $b } and what leaves it in the period from { $c }
trace-what-supply-total = what is bought of { $a } in all
trace-what-capacity = what passes { $a } in { $b } and what may pass in the period from { $c }
trace-what-storage = what lies at { $a } when the period from { $b } ends
trace-what-shelf-life = what lies at { $a } of { $b } within its shelf life when the period from { $c } ends
trace-what-shelf-life-total = what there is of { $a } within its shelf life when the period from { $b } ends
trace-what-coverage = what { $b } at { $a } get and lack of { $c } in the period from { $d }
trace-what-held = what { $b } at { $a } have in hand of { $c } when the period from { $d } ends
trace-what-ration-same = the same ration of { $c } for { $b } at { $a } as elsewhere in the period from { $d }
trace-what-ration-least = the least part that { $c } has in the ration of { $b } at { $a } in the period from { $d }
trace-what-ration-most = the most part that { $c } has in the ration of { $b } at { $a } in the period from { $d }
trace-what-service = what { $a } serves in the period from { $last }
trace-what-spending = what { $a } costs and what is paid for it in the period from { $b }
trace-what-cash = what { $a } receives, pays and keeps in the period from { $b }
trace-what-earmark = what is paid for { $a } with money that is only for { $b }
trace-what-share-short = the part of what they are owed that { $b } at { $a } lack of { $c } over the whole plan
trace-what-worst = the largest part that anybody lacks
trace-what-worst-off = nobody lacks a larger part than the worst off: { $b } at { $a }, { $c }
trace-what-other = a part of the program

# What the rules of an audit ask
audit-must-rows = every row names what the folder has, once, and its columns agree
audit-must-supply = nothing is bought that is not on offer
audit-must-stock = what leaves or is given lay there, day by day
audit-must-capacity = what passes a place or a link fits through
audit-must-presence = where people must be present they are, and no more than there are
audit-must-storage = what lies somewhere has room
audit-must-shelf-life = nothing is kept beyond its shelf life
audit-must-service = services give no more than they can
audit-must-works = works run for their days, in their order, with crews that are there
audit-must-ration = rations keep their bounds and are shared
audit-must-held = what people have in hand was given and has not worn out
audit-must-coverage = what people are owed, get and lack
audit-must-spending = all is paid for, by money that may pay for it
audit-must-cash = no fund pays what it has not received
audit-must-earmark = money for a place pays for what came there
audit-must-orders = orders are met as the plan says
audit-must-ledger = the lines of the ledger add up
audit-must-prices = the gain of a limit is the sum of its prices
audit-must-about = plan.json and the workbook go with the tables

## Names of limits, units, aims and kinds
way = { $from } to { $to }
limit-capacity = the capacity { $id } ({ $site })
limit-pipeline = the consignment { $id } ({ $place })
limit-fund = the fund { $id }
limit-fund-of = the fund { $id } ({ $donor })
limit-link = the time on the way from { $site }
limit-ration = the rule for the ration of { $id }
limit-force = the strength of { $force }
limit-gate = the date of “{ $title }”
aim-survival = below the survival level
aim-standard = below the standard
aim-worst-off = for whoever is worst off
aim-cost = in cost
unit-trucks-day = { $n ->
    [one] { $amount } truck a day more
   *[other] { $amount } trucks a day more
}
unit-t-day = { $amount } t a day more
unit-m3-day = { $amount } m³ a day more
unit-t-period = { $amount } t a period more
unit-t = { $amount } t more
unit-room = room for { $amount } t more
unit-money-sooner = { $n ->
    [one] its money { $amount } day sooner
   *[other] its money { $amount } days sooner
}
unit-way = { $n ->
    [one] { $amount } day less on the way
   *[other] { $amount } days less on the way
}
unit-order = { $n ->
    [one] { $amount } day less from order to hand-over
   *[other] { $amount } days less from order to hand-over
}
unit-gram-more = { $amount } g per person and day more allowed
unit-gram-less = { $amount } g per person and day less demanded
unit-share-more = { $n ->
    [one] { $amount } hundredth of the ration more allowed
   *[other] { $amount } hundredths of the ration more allowed
}
unit-share-less = { $n ->
    [one] { $amount } hundredth of the ration less demanded
   *[other] { $amount } hundredths of the ration less demanded
}
unit-strength = { $n ->
    [one] { $amount } person more in its strength
   *[other] { $amount } people more in its strength
}
unit-sooner = { $n ->
    [one] opening { $amount } day sooner
   *[other] opening { $amount } days sooner
}
unit-at-start = opening at the start
unit-fund = { $amount } { $currency } more, paid as this fund pays
unit-earmark = { $amount } { $currency } of it free of its earmark
unit-need-day = { $amount } { $unit } a day more
unit-other = { $amount } × “{ $unit }”
measured = measured
named = named
official = official
unnamed = unnamed officials
estimated = estimated
assumed = assumed
limit-crew = the number of crews { $id }
unit-crew = { $n ->
    [one] { $amount } crew more
   *[other] { $amount } crews more
}
aim-name-survival = survival
aim-name-standard = standard
aim-name-worst-off = worst-off
aim-name-cost = cost
aim-name-recovery = recovery
aim-name-makespan = makespan
unit-name-person-days = { $n ->
    [one] person-day
   *[other] person-days
}
unit-name-weighted = { $n ->
    [one] weighted person-day
   *[other] weighted person-days
}
unit-name-days = { $n ->
    [one] day
   *[other] days
}
unit-name-litres = { $n ->
    [one] litre
   *[other] litres
}
unit-name-people = { $n ->
    [one] person
   *[other] people
}
unit-name-trucks = { $n ->
    [one] truck
   *[other] trucks
}
unit-name-t = t
unit-name-kg = kg
unit-name-g = g
unit-name-share = share
sector-food = food
sector-water = water
sector-wash = wash
sector-health = health
sector-nutrition = nutrition
sector-shelter = shelter
sector-education = education
sector-logistics = logistics
sector-protection = protection
sector-energy = energy
order-yes = yes
order-no = no
order-untested = not-tested
differs-amount = amount
differs-way = way
need-eaten = eaten
need-held = held
limit-service = the service { $id } ({ $need }, { $place })
limit-supply = the offer { $id } ({ $item }, { $place })
limit-storage = the room { $id } ({ $place })
limit-stock = the stock of { $item } in { $place }
