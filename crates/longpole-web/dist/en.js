const e=`# The page in English. Whole sentences: other languages order them as they like. \`$n\` only chooses a plural form.

# Figures
percent = { $number }%
less-than = <{ $number }
from = { $number }%+
million = { $number } million
billion = { $number } billion
trillion = { $number } trillion
money = { $amount } { $currency }
tonnes = { $number } t
days = { $n ->
    [one] { $number } day
   *[other] { $number } days
}
none = –
litres = litres

# Around the page
skip = Go to the content
parts = Parts of the page
tab-plan = Plan
tab-poles = What holds people back
tab-options = Options
tab-flows = Flows
tab-data = Data
language = Language
scenario = Scenario
base = As things stand
opening = Opening…
close = Close
footer = Longpole { $version }, solved with { $solver }, on this computer. What is shown is what could be done with the access, supplies and money in the folder; it does not say what reached people.
folder-errors = { $n ->
    [one] The folder has { $number } mistake, and nothing can be planned until it is mended.
   *[other] The folder has { $number } mistakes, and nothing can be planned until they are mended.
}
trace-of = Where this comes from: { $what }

# Work under way
plan-again = Plan again
plan-stale = The folder has changed since this was planned.
cancel = Cancel
work-plan = Planning.
work-poles = Trying out what holds people back, by solving again without each limit.
work-comparison = Planning options to put them side by side.
work-report = Writing the report.
work-aim-survival = As few as can be below survival:
work-aim-standard = As few as can be below the standard:
work-aim-worst-off = As much as can be for whoever is worst off:
work-aim-cost = At as little cost as can be:
work-steps = { $n ->
    [one] { $number } step,
   *[other] { $number } steps,
}
work-seconds = { $n ->
    [one] { $number } second.
   *[other] { $number } seconds.
}
report = Write the report
report-files = Report:
file-pdf = PDF
file-html = page
file-xlsx = workbook
first-plan = The first plan of this folder is being made. It appears here when it is done.

# What went wrong
problem = This could not be done.
problem-interrupted = Cancelled. What was there before is still there.
problem-unreachable = Longpole does not answer. If its window was closed, start it again, then open this page anew.
problem-changed = The file has changed on disk since it was opened here. Open the table anew and make the edits again.
problem-exists = There is a scenario of this name already. Choose another name.
problem-no-plan = This scenario has not been planned yet.
problem-token = This page may not speak to Longpole any more. Open the address that Longpole shows in its window.

# The first view
who-kind = Who is short, and of what
short-survival = { $need }: as if { $people } { $n ->
    [one] person
   *[other] people
} had none
short-standard = { $need }: as if { $people } { $n ->
    [one] person
   *[other] people
} had none
short-sum-survival = { $sum } person-days are below survival in the { $days } of the plan.
short-sum-standard = { $sum } person-days are below the standard in the { $days } of the plan. Nobody is below survival.
short-worst = Worst off in this is { $place }: it gets { $share } of what it is owed.
all-met = Every need is met on every day.
span = From { $first } to { $last }
span-short = { $first } to { $last }
people-label = People in need
people-steady = { $n ->
    [one] with one need, throughout the plan
   *[other] with { $n } needs, throughout the plan
}
people-end = on the first day; { $people } in the last period
survival-label = Below survival, with the plan
standard-label = Below the standard, with the plan
as-if = { $n ->
    [one] person-days: as if { $people } person had none of one thing on any day
   *[other] person-days: as if { $people } people had none of one thing on any day
}
nobody = Nobody
worst-label = Worst off
worst-note = gets { $share } of what it is owed, all needs together; everybody together gets { $all }
cost-label = Cost
cost-note = { $purchases } to buy, { $transport } to carry.
cost-works = { $works } for works.
cost-forces = { $forces } for forces in the field.
cost-unspent = { $unspent } of the money at hand is left at the end.
audit-holds = { $n ->
    [one] The plan was held against the folder by code that knows nothing of how it was found: { $rules } rules, { $checks } check, no breach.
   *[other] The plan was held against the folder by code that knows nothing of how it was found: { $rules } rules, { $checks } checks, no breach.
}
old-plan = This is an old plan, of { $time }.
old-back = Back to the plan of today

# The long pole
pole-kind = The long pole: the one limit that holds most people back
pole-gone = Without it, { $gain } fewer person-days would be missing { $aim }: { $part } of all that are.
pole-gone-other = Without it, the plan would gain { $gain } { $aim }: { $part } of all there is to gain.
pole-first = Of it, { $unit } would spare { $gain } person-days { $aim }.
pole-first-other = Of it, { $unit } would gain { $gain } { $aim }.
pole-people = { $n ->
    [one] That is as if { $people } person more had enough on each of the { $days }.
   *[other] That is as if { $people } people more had enough on each of the { $days }.
}
pole-enough = It need not go: { $units } is enough for all of that but a thousandth.
pole-next = After it, what holds people back most is { $limit }.
pole-confirmed = Confirmed by solving again.
pole-none = No limit holds anybody back
pole-out-of-reach = No limit of this plan could be eased to help: what is missing is not offered, not paid for, or shut out until a date
pole-waiting = Every leading limit is being tried out, by solving again without it. The one that holds most people back will stand here.
pole-untried = What holds people back has not been tried out.
pole-find = Try it out
pole-try = Move it and watch
pole-old = What held people back then was not kept. Plan again to find it.

# Pictures of the first view
map-title = Who gets how much, and by which ways
map-alt = Map: areas shaded by the part of what they are owed that they get, and links as lines, wider where more is carried. The table of areas has the same figures.
map-schematic = The folder has no points for its places: they stand in the order that goods take.
link-carries = { $from } to { $to }: { $tonnes }
place-share = { $place }: { $share }
way = { $from } to { $to }
need = Need
group = Group
everybody = everybody
all-needs = All needs together
layer-flows = what is carried
layer-works = works
layer-posts = presence
work-told = { $work }: begun { $begins }, done { $done }
works-done = { $done } of { $count } done
post-told = { $force } at { $site }: { $n ->
    [one] { $number } person
   *[other] { $number } people
}
when = When
whole-plan = the whole plan
play = Play
pause = Pause
legend = Part met
sign-area = area, larger where more people live
sign-crossing = crossing
sign-hub = port, hub or origin; farther off: at the edge, in its direction
sign-idle = not used
sign-air = by air or sea
sign-work = work, filled when done
sign-post = people of a force who are present
chart-title = Part of each need that is met
chart-note = One field for each period; darker where less is met. Choose a need to see it on the map.
areas-title = Areas: { $what }
areas-note = Person-days: one person without one thing for one day.
trace-hint = Choose one need, one group and one period to follow a figure to its sources.
area = Area
people = People
met = Met
below-survival = Person-days below survival
below-standard = Person-days below standard
orders-title = What is ordered
order = Order
order-state = Met
order-short = Short by, at the worst
order-met = met
order-not-met = not met
order-untested = not tested

# Limits
limit-truck-a-day = the limit on trucks a day ({ $site })
limit-t-a-day = the limit on tonnes a day ({ $site })
limit-m3-a-day = the limit on cubic metres a day ({ $site })
limit-capacity = the capacity { $id } ({ $site })
limit-service = the service { $id } ({ $place })
limit-supply = the offer { $id } ({ $place })
limit-storage = the room { $id } ({ $place })
limit-stock = the stock of { $item } in { $place }
limit-pipeline = the consignment { $id } ({ $place })
limit-fund = the fund { $id }
limit-fund-of = the fund { $id } ({ $donor })
limit-link = the time on the way ({ $site })
limit-ration = the rule for the ration of { $id }
limit-force = the strength of { $force }
limit-gate = the date of “{ $title }”
limit-other = the limit { $id }
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

# What holds people back
poles-title = What holds people back
poles-note = Each limit was tried out by solving again without it. Move one, or several: the plan is solved again while you watch.
poles-untried = { $n ->
    [one] { $number } other limit has a smaller price and was not tried out.
   *[other] { $number } other limits have smaller prices and were not tried out.
}
pole-as-people = { $n ->
    [one] { $people } person held back ({ $part } of the shortage)
   *[other] { $people } people held back ({ $part } of the shortage)
}
pole-unit-people = { $n ->
    [one] { $people } person more with enough, for { $unit }
   *[other] { $people } people more with enough, for { $unit }
}
pole-gains = { $gain } to gain ({ $part } of all)
pole-move = Move { $limit }
pole-was = now { $figure }
pole-fixed = This limit has no figure that could be moved here.
pole-then = Without it, what holds people back is { $limit }.
tick-now = now
tick-enough = enough
together = Together, { $limits } gain { $gain }; one by one they gain { $apart }.
figure-truck-day = { $n ->
    [one] { $number } truck a day
   *[other] { $number } trucks a day
}
figure-t-day = { $number } t a day
figure-m3-day = { $number } m³ a day
figure-litre-day = { $n ->
    [one] { $number } litre a day
   *[other] { $number } litres a day
}
figure-t = { $number } t
figure-day = { $n ->
    [one] { $number } day
   *[other] { $number } days
}
figure-g = { $number } g
figure-percent = { $number }%
figure-person = { $n ->
    [one] { $number } person
   *[other] { $number } people
}
figure-litre = { $n ->
    [one] { $number } litre
   *[other] { $number } litres
}
figure-person-day = { $n ->
    [one] { $number } person-day
   *[other] { $number } person-days
}
figure-other = { $number } { $unit }
live-title = Solved again while you watch
live-total = person-days { $aim }
live-unmoved = Nothing is moved. Slide a limit to see what changes for people.
live-same = This changes nothing for people.
live-fewer = { $gain } fewer ({ $part }): as if { $n ->
    [one] { $people } person more had
   *[other] { $people } people more had
} enough on every day.
live-more = { $gain } more ({ $part }): as if { $n ->
    [one] { $people } person fewer had
   *[other] { $people } people fewer had
} enough on every day.
live-solving = Solving again…
live-next = Then what holds people back most is { $limit }.
live-no-next = Then no limit holds people back.
live-needs = Person-days short, by need
live-before = before
live-after = with the limits moved
live-map-survival = { $need }: part of the survival level that is met
live-map-standard = { $need }: part of the standard that is met
live-map-alt = Map: areas shaded by the part met with the limits moved, darker where less is met.
live-works = Works stay as the plan decided them.
live-note = While limits move, only the first aim is solved again: as few as can be { $aim }. Where several plans are equally good for it, another may be shown here than a full plan would choose, and what it costs is not told. Keep it as a scenario to plan it in full.
live-note-other = While limits move, only this aim is solved again. Where several plans are equally good for it, another may be shown here than a full plan would choose. Keep it as a scenario to plan it in full.
live-time = { $n ->
    [one] Solved again in { $ms } millisecond.
   *[other] Solved again in { $ms } milliseconds.
}
keep = Keep as scenario
keep-title = Name
keep-not = This cannot be kept as a scenario, for it is not one figure of one row: { $limits }.
kept = Kept as { $file }.
kept-plan = Plan it in full
reset = Put all back

# Where a figure comes from
trace-title = Where this figure comes from
trace-waiting = Following the figure back to its sources…
trace-held = What holds it, the nearest first
trace-price = { $amount } more would spare { $price } person-days.
trace-made = What it is made of
trace-input = The figures of the folder it rests on
trace-known = Known as: { $how }
known-measured = measured
known-named = named
known-official = official
known-unnamed = unnamed officials
known-estimated = estimated
known-assumed = assumed

# Options
options-title = Options side by side
options-choose = { $n ->
    [0] Choose the options to put side by side
    [one] { $number } option chosen, beside things as they stand
   *[other] { $number } options chosen, beside things as they stand
}
options-run = Put side by side
options-all = All
options-none = None
options-cost = Each option is planned in full and its limits are tried out: allow some ten seconds for each.
options-nothing = This folder has no scenarios. Move a limit and keep it as a scenario to have options.
option = Option
option-alt = Map of { $option }: areas shaded by the part met, all needs together. The table has the figures.
option-no-plan = no plan
option-short = { $n ->
    [one] as if { $people } person had none
   *[other] as if { $people } people had none
}
option-people-survival = Below survival, as if so many people
option-people-standard = Below the standard, as if so many people
option-change = Against things as they stand
option-worst = { $place }, { $share }
option-pole = Long pole
option-cost = Cost, { $currency }
option-by = Decide by
option-open = Open
option-open-one = Open the plan of { $option }
options-note = As if so many people had none of one thing on any day. Decide by: the last day on which the option can begin and still have half of its effect.
by-loss = people lose with it
by-nothing = changes nothing for people
by-fixed = no date
same = the same
difference-title = What is different with
difference-areas = Part met by area, all needs together
difference = Difference
difference-note = White: as things stand. Filled: with the option.
points = { $n ->
    [one] { $number } point
   *[other] { $number } points
}
changes-title = What is done otherwise, the largest first
change-what = What
change-purchases = Bought
change-shipments = Carried
change-deliveries = Given
item = Item
timeline-title = What becomes possible when: { $scenario }
timeline-gates = Gates
timeline-forces = Forces in the field
timeline-works = Works
timeline-money = Money
gate-opens = Opens on { $day }.
gate-never = Does not open.
gate-by = Decided by { $who }.
force-most = { $n ->
    [one] at most { $people } person
   *[other] at most { $people } people
}
work-from = Begun on { $day }.
work-done = Done on { $day }.
work-not = Not begun.
money-both = Received and paid, in each period
money-most = at most { $money }
key-open = open
key-range = from early to late, one time in ten beyond either
key-all = available or received
key-part = posted or paid

# Flows
flows-title = From source to area
flows-alt = Flows from sources through crossings to areas; the table below has the same figures.
flows-note = Ribbons: what enters each link, wider where more is carried. Blue: origins, ports and hubs; brown: crossings; orange: areas.
flows-back = Left out of the picture, because they lead back: { $links }.
flows-none = Nothing of this is carried then.
flows-table = What is carried
flows-trace = Choose one item and one period to follow a figure to its sources.
all-items = all items
from-place = From
to-place = To
mode = By
mode-road = road
mode-sea = sea
mode-air = air
mode-river = river
mode-foot = foot
mode-pipeline = pipeline
days-on-way = Days on the way
tonnes-title = Tonnes

# Data
data-title = The figures of the folder
data-note = What is typed is checked at once against the whole folder. Saving changes only what was edited: other bytes of the file stay as they are.
table = Table
line = Line
cell = { $column }, line { $line }
kind-date = date
if-empty = empty means { $value }
save = Save
undo = Undo
row-add = Add a row
row-new = new
row-remove = Remove
row-remove-one = Remove line { $line }
rows-more = { $n ->
    [one] Show { $number } more
   *[other] Show { $number } more
}
row-sources = Sources of this row
row-line = line { $line }
row-unsourced = This row names no source.
checking = Checking…
saved = Saved in { $file }.
saved-again = The plan on the page was made before this change.
data-errors = { $n ->
    [one] { $number } mistake. It can be saved, and nothing can be planned until it is mended.
   *[other] { $number } mistakes. They can be saved, and nothing can be planned until they are mended.
}
data-edits = { $n ->
    [one] { $number } edit, not saved yet.
   *[other] { $number } edits, not saved yet.
}
tables-here = Tables of the folder
tables-new = Tables it might have
table-new = The folder has no such table yet. Saving a first row makes { $file }.
settings-here = Settings and scenarios
settings-base = longpole.toml
settings-about = Dates, currency, order of the aims; what a scenario changes. Written as TOML; comments and order stay as they are.
settings-text = Text of { $file }
settings-edited = Edited, not saved
line-of = Line { $line }
data-locked = This table cannot be edited here: it is a sheet of a workbook, or not written in UTF-8. Edit it in a spreadsheet program.
data-elsewhere = { $n ->
    [one] { $number } remark about other tables
   *[other] { $number } remarks about other tables
}
columns-title = What the columns mean

# History
history-title = Plans made before
history-note = Choose two to compare them.
history-none = No plan was made yet.
history-time = Made
history-folder = Folder
history-current = as it is now
history-other = has changed since
history-pick = Compare
history-pick-one = Compare the plan of { $time }
history-open-one = Open the plan of { $time }
history-compared = The two plans, by part met
history-files = Files that differ:
history-same = Both were made from the same files.
`;export{e as default};
