# The report in English. Whole sentences: other languages order them as they like. `$n` only chooses a plural form.

# Figures
tonnes = { $number } t
from = { $number }%+
more = +{ $number }

# The first page
kind = Response plan
page = Page
footer = { $title } · made with Longpole { $version }
scenario = Scenario: { $scenario }
base = as things stand
span = { $first } to { $last }, { $days }
needed = Planned for: { $needs }
people-label = People in need
people-steady = { $n ->
    [one] with one need, throughout the plan
   *[other] with { $n } needs, throughout the plan
}
people-end = on the first day; { $people } in the last period
survival-label = Below survival, with the plan
standard-label = Below the standard, with the plan
as-if = { $n ->
    [one] as if { $people } person
   *[other] as if { $people } people
}
short-note = had none of one thing on any day: { $sum } person-days
nobody = Nobody
all-met = Every need is met on every day.
worst-label = Worst off
worst-note = gets { $share } of what it is owed, all needs together; everybody together gets { $all }
cost-label = Cost
cost-note = { $purchases } to buy, { $transport } to carry.
cost-works = { $works } for works.
cost-forces = { $forces } for forces in the field.
cost-unspent = { $unspent } of the money at hand is left at the end.
pole-kind = The long pole: the one limit that holds most people back
pole-gone = Without { $limit }, { $gain } fewer person-days would be missing { $aim }: { $part } of all that are.
pole-gone-other = Without { $limit }, the plan would gain { $gain } { $aim }: { $part } of all there is to gain.
pole-first = Of { $limit }, { $unit } would spare { $gain } person-days { $aim }.
pole-first-other = Of { $limit }, { $unit } would gain { $gain } { $aim }.
pole-people = { $n ->
    [one] That is as if { $people } person more had enough on each of the { $days }.
   *[other] That is as if { $people } people more had enough on each of the { $days }.
}
pole-enough = The limit need not go: { $units } is enough for all of that but a thousandth.
pole-next = After it, what holds people back most is { $limit }.
pole-confirmed = Confirmed by solving again.
pole-none = No limit holds anybody back: every need is met on every day.
pole-no-limit = No limit that was tried out holds people back.
pole-out-of-reach = No limit of this plan could be eased to help: what is missing is not offered, not paid for, or shut out until a date.
limits-title = What holds people back
options-heading = Options side by side, and what to decide by when
option-title = Option
option-short = Short, as if so many people
option-change = Against the first
option-worst = Worst off, gets
option-cost = Cost, million { $currency }
option-by = Decide by
options-note = Short: people who would have none of one thing on any day, in the first level that anybody is below. Decide by: the last day on which the option can begin and still have half of its effect.
options-more = { $n ->
    [one] { $number } further option stands in the comparison.
   *[other] { $number } further options stand in the comparison.
}
option-no-plan = no plan
place-share = { $place }, { $share }
by-gain = { $day }
by-loss = people lose with it
by-nothing = changes nothing for people
by-fixed = no date

# Pictures
map-title = Who gets how much, and by which ways
map-alt = Map: areas shaded by the part of all needs that is met, and links as lines, wider where more is carried.
map-note = Circles: areas, larger where more people live. Lines: links, wider where more is carried; dotted: not used.
map-note-edge = Circles: areas, larger where more people live. Lines: links, wider where more is carried; dotted: not used. Squares at the edge: places farther off, in their direction.
chart-title = Part of each need that is met
chart-alt = Chart: for every need and period the part that is met, the worst need first.
chart-note = One field for each period of the plan; darker where less is met. At the end of each row: over the whole plan. The map has the same shades.
chart-all = all
legend = Part met

# Annexes
annexes = Annexes
areas-title = Who gets what
areas-note = Person-days: one person without one thing for one day. They are added up over the plan. People: averaged over the days of the plan.
area = Area
people = People
need = Need
met = Met
below-survival = Person-days below survival
below-standard = Person-days below standard
supplies-title = What is bought
item = Item
handed-over = Handed over in
offer = Offer
tonnes-title = Tonnes
cost-title = Cost, { $currency }
links-title = What is carried
from-place = From
to-place = To
days-on-way = Days on the way
trucks-title = Trucks
money-title = Money by fund
money-note = Announced and pledged money is shown and not counted. Amounts of money that is announced, pledged or committed are as published; what is received is what the plan counts on.
money-unlimited = Money is not limited in this plan.
fund = Fund
status = Status
tied-to = Tied to
not-tied = nothing
amount-title = Amount, { $currency }
received = Received
paid = Paid
left = Left at the end
fund-announced = announced
fund-pledged = pledged
fund-committed = committed
fund-paid = paid
orders-title = What is ordered
orders-note = Each period is tested by itself, in every area by itself where people’s needs are ordered. A dash: there is none. What is not tested lies outside the plan.
order = Order
order-bound = Must be
order-tested = Tested from
order-met = Met
order-periods = Periods met
order-met-from = Met to the end from
order-worst = Worst
order-of = { $met } of { $tested }
order-worst-at = { $value } in { $place }, { $day }
order-worst-on = { $value }, { $day }
works-title = Works
works-note = Done: the part that is done when the plan ends. Cost: beside the material. A dash: not begun in this plan.
work = Work
work-begins = Begins
work-ends = Last day
work-done = Done
forces-title = Forces in the field
force = Force
available = Most people available
posted = Most people posted
due = Pay due, { $currency }
force-paid = Paid, { $currency }
unpaid = Most people unpaid
tried-title = All limits that were tried out
poles-note = Each limit was tried out by solving again without it. Gone: person-days that would no longer be missing. A dash: it cannot be thought away, or nothing was found.
rank = No.
limit = Limit
gone = Gained if gone
part = Of all
people-title = As people
enough = Enough
together = Together, { $limits } gain { $gain }; one by one they gain { $apart }.
sources-title = Assumptions and sources
sources-note = Every figure names its source. Attribution says how a source knows: measured or counted by its publisher, said by a named person or organization, by an official, by unnamed officials, estimated with a method, or assumed by whoever made the folder.
source-id = Source
source-title = Title and publisher
title-publisher = { $title }. { $publisher }
attribution = Attribution
published = Published
rivals-title = Rival figures
fact = Fact
used = Used
others = Not used
reason = Reason given
figure-source = { $value } ({ $source })
audit-title = Audit
audit-holds = { $n ->
    [one] The plan was held against the folder by code that knows nothing of how it was found: { $rules } rules, { $checks } check, no breach.
   *[other] The plan was held against the folder by code that knows nothing of how it was found: { $rules } rules, { $checks } checks, no breach.
}
audit-fails = The plan does not hold: { $breaches } breaches in { $checks } checks of { $rules } rules.
again-title = How to make it again
again = Run { $command } with Longpole { $version } and the solver { $solver } on a folder with the files below. The same folder and version give the same bytes. BLAKE3 digests tell whether files are the same.
digest-what = Part
digest-input = folder
digest-plan = plan
file = File
digest = BLAKE3 digest
