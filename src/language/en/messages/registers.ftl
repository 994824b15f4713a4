# Registers of places, indicators, topics, bodies and directives.

# A change of borders of a place.
missing-key-minor = this change of borders does not say `minor: true`
change-of-borders = only a small change of borders leaves a place its id
    .hint = if the change is small, write `minor: true`; else end this place with `valid: {"{"}until: ...{"}"}`, and give the new one an id of its own, with this one among its `predecessors`
change-of-borders-outside = the borders cannot change on { $day }: the place does not exist before and after that day
    .hint = correct the date, or `valid`

# What lies below what. $member: an entry of the circle.
register-cycle = `{ $id }` lies below itself
    .related = `{ $member }` is in the circle
    .hint = correct `parent` of one of the entries in the circle
register-cycle-too-deep = `{ $id }` has more than { $deepest } entries above it, or lies below itself in a large circle
    .hint = correct `parent` of one of the entries above

# Places that came from others. $old went into $new; $until: last day of $old, $from: first day of $new; $day: the day before.
register-cycle-origin = { $place } came from itself
    .related = { $member } is in the circle
    .hint = correct `successors` or `predecessors` of one entry of the circle
invalid-value-whole-twice = { $place } cannot have gone whole into { $one } and to { $two } as well: it would be counted twice
    .related = it went whole into { $one }
    .hint = if it was divided, write `{"{"}id: ..., share: part{"}"}` for each of them; else take the wrong one out
invalid-value-two-shares = one entry says that { $old } went whole into { $new }, the other that a part of it did
    .related = the other entry
    .hint = write the same `share` at both, or say it at one of them only
date-order-not-ended = { $old } went whole into { $new }, but has no last day: both would be counted
    .hint = end { $old } with `valid: {"{"}until: ...{"}"}`
    .hint-day = end { $old } with `valid: {"{"}until: { $day }{"}"}`, the day before, or write `share: part`
date-order-both-there = { $old } went whole into { $new }, but exists until { $until }, and { $new } since { $from }: both would be counted

same-name-twice = two places of one parent are called `{ $name }` at one time
    .related = the other one
    .hint = tell them apart by their type (town, district), or by the days on which they existed (`valid`)
same-name-twice-label = two entries of `{ $register }` are called `{ $name }`; the name alone means neither
    .related = the other one
    .hint = tell them apart by their labels, or make one entry of them and the second label an alias
same-name-twice-id = the name `{ $name }` is the id of another entry of `{ $register }`, which it means
    .related = the entry with this id
    .hint = take the name off this entry, or give the other one another id

# $measure: a word of the register, as `percent`; $rule: another one, `sum`.
forbidden-aggregation = a { $measure } cannot be added up: `{ $rule }` is for counts and amounts
    .hint = write `none`, `range` or `{"{"}weighted-mean: ID{"}"}`: the sum or plain mean of shares means nothing
forbidden-aggregation-over-time = write `none`, or `latest` where the last stretch stands for the whole
forbidden-aggregation-over-members = write `none`, or leave `breakdown` out
forbidden-aggregation-state = states of several days are not added up
    .hint = leave `time` out: of a state the latest value of a year stands for the year

invalid-value-overlap = two entries of `{ $key }` hold on the same day
    .hint = end the earlier one the day before the later one begins: `until: ...`
invalid-value-validity = `until` is before `from`, so that there is no day between
    .hint = put the earlier day in `from`
invalid-value-two-parents = the place has two parents at one time
    .hint = give each the days on which it was the parent: `{"{"}id: ..., from: ..., until: ...{"}"}`
invalid-value-range = `max` is smaller than `min`
    .hint = put the smaller number in `min`
# $unit: `million dong`, $plain: the same without its scale, `dong`.
invalid-value-scaled-unit = the unit `{ $unit }` holds a scale: beside `10 { $unit }` a bare `10` would be ten, and both be added up
    .hint = write `{ $plain }` as the unit, and the scale with each value: `10 { $unit }`
    .hint-unnamed = write as the unit what is counted alone, and the scale with each value: `10 { $unit }`
invalid-value-age = `{ $text }` is not a span of time
    .hint = write `1y`, `6m` or `30d`
invalid-value-member-twice = the member `{ $member }` is listed twice
    .hint = remove one of the two

# The number of places below one.
invalid-value-children =
    .hint = write how many lie directly below, or `listed` where the register has them all
invalid-value-count-and-listed = `count` and `listed` are given at once
    .hint = keep `listed: true` where the register has all places below, else `count`
invalid-value-not-listed = `listed` can only be true
    .hint = leave the entry out: a list of which nothing is said is open
invalid-value-tile = a tile is a column from 1 to { $columns } and a row from 1 to { $rows }
    .hint = write both as a list, the column first: `tile: [3, 12]`
tile-taken = { $place } has the tile of { $other }, and both exist at one time
    .related = the other one
    .hint = give one of them another column or row
count-below-listed = `count` is { $count }, but the register lists { $listed } places directly below
    .hint = correct the number, or the days from which and until which it holds; until then those that are listed are expected

ignored-file-register-sheet = `{ $path }` is not read: a register is a `.yaml` file and no spreadsheet
    .hint = make `content/registers/{ $name }` with `bantin new`, as in `bantin new topic "NAME"`, entry by entry
ignored-file-register-ending = `{ $path }` is not read: registers end in `.yaml`
ignored-file-register = `{ $path }` is not read: there is no register `{ $register }`
    .hint = give it the name of a register: { $registers }
    .hint-folder = rename its folder to `{ $folder }`
