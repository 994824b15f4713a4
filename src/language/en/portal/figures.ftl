# Figures: their tables, marks, charts, and how they came about.

## Tables of figures. $change: `+0.4`, in percentage points.

indicator = Indicator
locality = Place
figure = Figure
as_printed = Value
period = Period
figures_of_place = Figures
figures_caption = The latest figure of each indicator. Each number leads to its sentence.
more_figures = { $count } more figures
figures_in_file = { $count } further figures are in the data file below.
change = Change
change_in_points = { $change }{"\u00A0"}points
change_about = about { $change }
change_since = { $change } compared with { $period }
unchanged_since = unchanged from { $period }
hardly_changed_since = almost unchanged from { $period }
partial_note = Too few places or times are known for a figure; this is what is known.
no_whole_figures = No figure is complete for the whole of this place yet.
partial_heading = Incomplete figures ({ $count })
# What is missing of a figure, before its number; before one that says of itself what it is of.
missing_before_number = { $coverage }:
missing_before_parts = { $coverage };
each_year = each year, { $period }
states_of_days = { $period }, states of { $days }
words_differ = The words have another number:

## An indicator. $indicator: its name, $day: since when, $note: what the register says of it.

how_added_up = How totals are made:
places_caption = By level; newer periods first, then from high to low. Ranks are given only where they are certain.
ranks_caption = A rank counts all places with a number of that period; those with a newer one stand under the newer period.
numbers_lead = Each number leads to its sentence.
no_headline = No place is complete yet, so there is no overall figure. What is known stands under “Incomplete figures”.
next_due = Next figure: { $period } (reported { $often })
all_places_of = { $indicator }: all places
all_figures_by_place = All { $count } figures by place
over_time = Over time
series_caption = Figures over time for
table_of_chart = Table
other_series = The series of other places ({ $count }) are on their own pages.
follow_by_feed = Subscribe (Atom)
place_and_time = Place and time
every_observation = All reported figures
no_observations = No bulletin has reported this indicator yet.
not_counted = Not counted:
fact_unit = Unit
fact_measure = Measure
fact_nature = Nature
fact_frequency = Reported
frequency_year = yearly
frequency_half = every six months
frequency_quarter = quarterly
frequency_month = monthly
fact_better = Better when
better_up = rising
better_down = falling
fact_changes = Changes of what is counted
definition_change = since { $day }
definition_change_noted = since { $day }: { $note }

## The rule of an indicator. $places: what is made of the numbers of places, $time: of those of periods.

aggregation = { $places ->
    [sum] summed across places
    [weighted-mean] weighted mean of places
    [range] shown as a range across places
   *[none] not summed across places
 }, { $time ->
    [newest] latest number of a period
    [sum] summed over time
    [latest] latest period
   *[none] not over time
 }

## Numbers of things.

count_pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
 }
count_bulletins = { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins
 }
count_observations = { $count ->
    [one] { $count } reported figure
   *[other] { $count } reported figures
 }
count_more_observations = and { $count ->
    [one] { $count } other reported figure
   *[other] { $count } other reported figures
 }
count_figures = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
 }
count_places = { $count ->
    [one] { $count } place
   *[other] { $count } places
 }

## How many places have reported. $places: their types, `districts`.

figures_from_some = Figures here come from { $reported } of { $expected } { $places }
figures_from = Figures here come from { $count } { $count ->
        [one] place
       *[other] places
    } below it
reported_by_some = { $reported } of { $expected } { $places } reported
reported_so_far = Only { $count ->
    [one] { $count } place has
   *[other] { $count } places have
 } reported so far
reported_in_part = Some places reported only in part
period_in_part = Part of the period is missing
places_of_many_types = places

## Ways in which a figure came about: a few words beside each number, and a sentence in the legend.

why_this_number = How was this calculated?
how_it_came = Over time, method
observations_used = Reported figures used
observations_left_out = Reported figures left out
method_sum_of_places = sum of reporting places
method_sum_of_parts = sum of parts
method_weighted_mean = weighted mean
method_one_place = one place reported
method_range = lowest to highest
method_carried_forward = carried forward
method_difference = difference of two periods
method_largest = largest part of the year
method_product = computed from a share
rule_sum_of_places = The number of each reporting place directly below for the period is added; no place is counted twice
rule_sum_of_places_in_time = For each reporting place directly below, periods that do not overlap are added, then the places; nothing is counted twice
rule_sum_of_parts = Parts of the period or of the breakdown that do not overlap are added
rule_weighted_mean = The mean of the places, each with its exact weight
rule_range = Shares of places cannot be added; only the range from the lowest to the highest can be told
rule_carried_forward = There is no number for this period; this is the latest one before it
rule_difference = The number of a longer period less that of a shorter one that begins on the same day
rule_largest = One unit may be counted in several periods, so that they are not added; this is the number of the largest.
rule_product = The share that is stated, of its whole; shares are rounded, so only a range is known

## Marks of numbers, as the legend explains them.

flag_provisional = provisional, may still change
flag_corrected = corrected or revised
flag_conflict = bulletins state different numbers
flag_approximate = approximate
flag_withdrawn = withdrawn
flag_suppressed = suppressed
flag_estimated = estimated: from an earlier period or from other statistics
flag_break = what is counted, or the place, changed
flag_rounded = rounded for print
legend_at_least = at least
legend_at_least_text = only some places or times are known; the true number is not lower
legend_parts_alone = known parts alone
legend_parts_alone_text = some places or times are not known and may be negative, so this sum says nothing of the whole

## Why a figure does not rest on an observation.

left_out_target = a target
left_out_norm = a norm
left_out_withdrawn = withdrawn
left_out_suppressed = suppressed
left_out_corrected = corrected
left_out_same = says what is counted already
left_out_contradicted = another bulletin states another number
left_out_less_settled = a more settled number exists
left_out_earlier = a later state of the period is known
left_out_overlapping = its time overlaps with that of a figure that is counted
left_out_in_place_above = already in the figure of the place above
left_out_says_less = the others are certain of more
left_out_unbounded = it has no bounds
left_out_not_combined = not combined by the rule
left_out_replaced = replaced by another number

## Charts: their legend, and periods under an axis. $year, $number: `2022`, `3`. $shown, $all: places that are drawn, and those with figures.

chart_shared = Charts of places of one level have the same axes.
chart_cut = Zigzag at the foot: the axis does not begin at zero.
chart_bracket = Bracket: the true number lies somewhere within it.
chart_arrow = Arrow: only the least (up) or the most (down) is known; its length means nothing.
chart_hollow = Hollow dot or column: incomplete, provisional, approximate, or the part that is not certain.
chart_gap = Where the line breaks, a number is missing or two numbers cannot be compared.
chart_missing = Where there is no column, there is no number; a zero is written.
chart_parted = Upright dotted line: what is counted, or the place, changed; do not compare across it.
chart_coverage = Share that has reported
chart_coverage_key = Boxes below the chart: how much of the places or of the time has reported; a full box is all.
chart_uncounted = A box struck through: it is not known how many are missing.
bar_open = Thin dashes: the true number lies somewhere on them; with an arrow, nobody knows how far it goes.
bar_near = Striped bar: a number that is close to the truth, or the true number lies somewhere on it.
ranking_first = { $shown } of { $all } places, highest first.
ranking_of_some = { $reported } of { $expected } { $places } have a figure for this period.
ranking_of_few = { $count ->
    [one] { $count } place has
   *[other] { $count } places have
 } a figure for this period.
chart_explore = Values of the chart, with the arrow keys
chart_save = Save
chart_png = PNG
chart_embed = Put this on your site
chart_embed_note = Copy this text into your page. What stands there is always the newest one and needs nothing from you.
chart_preview = Preview
chart_source = Source: { $portal }. Newest bulletin: { $date }.
chart_all_figures = All figures, with their sentences

## The map of tiles. $indicator: its name, $period: `2022`, $from, $to: ends of a class.

tiles_label = { $indicator }, { $period }: a tile for each province.
tiles_class = { $from } to under { $to }
tiles_last_class = { $from } to { $to }
tiles_open = Hatched: the number may lie in more than one class
tiles_none = No figure of its own
axis_half = H{ $number }/{ $year }
axis_quarter = Q{ $number }/{ $year }
axis_month = { $number }/{ $year }
