# Statistics of an article: their values, periods, places and quotes. Values, quotes and units are
# those of the article, and labels of indicators are in its language.

# Values.

# $whole: the number without its points; $decimal: with a decimal comma.
bare-number = `{ $text }` is written without quotes and can be read in two ways
    .label = quote this
    .hint = put it in quotes, as Vietnamese writes it: `"{ $decimal }"`
    .hint-grouped = put it in quotes: `"{ $text }"` is { $whole }; for the decimal number write `"{ $decimal }"`
# $example: a value with a word for "about".
invalid-value-tolerance = `tolerance: { $tolerance }` is no percentage, or the value is not approximate
    .hint = write `tolerance: 5%` beside a value such as `{ $example }`
invalid-value-exact-tolerance = `{ $value }` is exact, and has no `tolerance`
    .hint = take `tolerance` out, or write the value like `{ $example }` if it is approximate
# The value must not be told. $number: which entry of the article; $code: a problem code.
suppressed-value = statistic { $number }, which is suppressed, has a mistake in its value: `{ $code }`
    .hint = correct `value`, or remove it: a suppressed statistic needs none
# The quote must not be told.
suppressed-in-text = statistic { $number } is suppressed, and the text of the bulletin says its number
    .hint = take the number out of the text, and `quote` out of the statistic; or publish it, without `suppressed: true`
suppressed-quote = the quote of statistic { $number }, which is suppressed, does not stand in the text
    .hint = remove `quote`: a suppressed statistic needs none
# $kind: what the value is. $label and $unit are those of the indicator.
wrong-unit =
    { $kind ->
        [percent] `{ $value }` is a percentage, but “{ $label }” is counted in { $unit }
        [points] `{ $value }` is a difference in percentage points, but “{ $label }” is counted in { $unit }
        [money] `{ $value }` is an amount of money, but “{ $label }” is counted in { $unit }
        [area] `{ $value }` is an area, but “{ $label }” is counted in { $unit }
        [volume] `{ $value }` is a volume, but “{ $label }” is counted in { $unit }
        [mass] `{ $value }` is a mass, but “{ $label }” is counted in { $unit }
        [length] `{ $value }` is a length, but “{ $label }” is counted in { $unit }
        [ratio] `{ $value }` is a ratio, but “{ $label }” is counted in { $unit }
        [rate] `{ $value }` is a rate, but “{ $label }” is counted in { $unit }
        [duration] `{ $value }` is a span of time, but “{ $label }” is counted in { $unit }
       *[count] `{ $value }` is a count, but “{ $label }” is counted in { $unit }
    }
    .hint = correct the value, or choose another indicator
    .hint-million = if `{ $value }` means millions, write `{ $meant }`; else correct the value, or choose another indicator
# The indicator has no unit.
wrong-unit-unnamed =
    { $kind ->
        [percent] `{ $value }` is a percentage, but “{ $label }” is none
        [points] `{ $value }` is a difference in percentage points, but “{ $label }” is none
        [money] `{ $value }` is an amount of money, but “{ $label }” is none
        [area] `{ $value }` is an area, but “{ $label }” is none
        [volume] `{ $value }` is a volume, but “{ $label }” is none
        [mass] `{ $value }` is a mass, but “{ $label }” is none
        [length] `{ $value }` is a length, but “{ $label }” is none
        [ratio] `{ $value }` is a ratio, but “{ $label }” is none
        [rate] `{ $value }` is a rate, but “{ $label }” is none
        [duration] `{ $value }` is a span of time, but “{ $label }” is none
       *[count] `{ $value }` is a count, but “{ $label }” is none
    }
wrong-unit-ratio = `{ $value }` is a percentage, but “{ $label }” is a ratio (`measure: ratio`), as `1.05` is
    .hint = if it is a share in percent, write `measure: percent` at “{ $label }” in `content/registers/indicators.yaml`; if it is a ratio, write the value without the percent sign
# $noun: what the value counts.
wrong-unit-noun = the value counts `{ $noun }`, but “{ $label }” is counted in { $unit }
    .hint = write the number alone if that is the same, or choose another indicator
# $indicator: its id; $unit: what it counts; $decimal and $group: the marks of numbers.
fractional-count = “{ $label }” is a whole number, and cannot be `{ $text }`
    .hint = correct the value; here `{ $decimal }` begins decimals and `{ $group }` groups thousands
    .hint-thousands = if these are thousands, write `"{ $thousands }"`; else correct the value
# $range: which ends there are; $min and $max: the ends, empty where there is none.
out-of-range =
    { $range ->
        [least] `{ $text }` lies outside the range of “{ $label }”, which is at least { $min }
        [most] `{ $text }` lies outside the range of “{ $label }”, which is at most { $max }
       *[between] `{ $text }` lies outside the range of “{ $label }”, which is from { $min } to { $max }
    }
    .hint = correct the value, or the `range` of the indicator
out-of-soft-range =
    { $range ->
        [least] `{ $text }` is unusual for “{ $label }”, which usually is at least { $min }
        [most] `{ $text }` is unusual for “{ $label }”, which usually is at most { $max }
       *[between] `{ $text }` is unusual for “{ $label }”, which usually is from { $min } to { $max }
    }
    .hint = compare it with the source; if it is right, widen `soft_range`
# `1,142` beside `1.250`. $thousands: the number with the mark of the language.
mixed-grouping = `{ $number }` has three digits behind its mark, and `{ $other }` of this article groups them otherwise
    .related = grouped in the way of the language
    .hint = write `{ $thousands }` if more than a thousand is meant; if it is a fraction, name `{ $number }` under `ignore`

# Periods.

missing-period = the statistic counts over an interval and has no `period`
    .hint = add `period:` with the period that the text states, for example `2024`, `2024-Q3`, `2024-H1`, `2024-09`
missing-as-of = the statistic describes a day and has no `as_of`; { $day } is assumed
    .hint = add `as_of: { $day }`, or the day that the article names
# $day: the last day of $period.
period-for-stock = the indicator describes the state on a day, not an interval
    .hint = write `as_of:` with a day instead of `period:`
    .hint-day = write `as_of: { $day }` instead of `period: { $period }`
    .hint-remove = remove `period:`; the day is given by `as_of:`
period-for-stock-day = the indicator counts over an interval, and `as_of` is a day
    .hint = write `period:` with the interval instead of `as_of:`
    .hint-remove = remove `as_of:`; the interval is given by `period:`
# $meant: what of the period had passed.
period-after-publication = `{ $period }` ends after the article was published on { $published }
    .hint = correct the date, or add `role: target` if it is a goal
    .hint-passed = write `{ $meant }`, or add `role: target` if it is a goal
period-after-publication-day = the day `{ $period }` is after the publication on { $published }
invalid-value-each-year = the value cannot hold for each year: its period has no whole year
    .hint = take `each: year` away, or widen `period`
invalid-period-too-many-years = `each: year` makes { $years } periods of this, more than { $limit }
    .hint = correct the first or the last year of `period`
invalid-period-too-early = `{ $period }` begins before the year { $first }
    .hint = correct the year
repeated-quote = the same words are quoted for { $second } and for { $first }, so one number is declared twice
    .related = declared here first
    .hint = quote the number of each period; if it holds for each year, declare it once with `each: year`
# $change: the first of $count changes; $words: what it is compared with.
compared-period =
    { $count ->
        [one] the change `{ $change }` is told against another period, `{ $words }`
       *[other] { $count } changes are told against another period, such as `{ $change }`: `{ $words }`
    }
    .hint = `period` is when the change came about; say in the label of the indicator what it is compared with

# Places, breakdowns, entries.

missing-locality = the statistic has no place: neither it nor its article names a `locality`
    .hint = add `locality: ID` to the statistic or to the article
# $choices: `locality: a` or `locality: b`.
missing-locality-several = the article names { $count } places, and the statistic does not say which one it is about
    .hint = add { $choices } to the statistic
# $name: a dimension or a member.
unknown-breakdown = “{ $indicator }” is not broken down by `{ $name }`
    .hint = declare it in `content/registers/indicators.yaml`, in “{ $indicator }”: `parts: [{"{"}dimension: { $name }, members: [{ $member }]{"}"}]`; if the number is of the whole, take `by` out
# $dimension: a dimension; $name: of a member.
unknown-breakdown-member = the dimension `{ $dimension }` has no member `{ $name }`
    .hint = correct the name, or add it to `parts` of “{ $indicator }” in `content/registers/indicators.yaml`
    .hint-known = write { $names }, or add this one to the `parts` of “{ $indicator }” in `content/registers/indicators.yaml`
# $first and $second: the two values.
same-statistic-twice = the article states this statistic twice: `{ $first }` and `{ $second }`
    .related = stated here first
    .hint = remove one, or tell them apart by `period`, `locality` or `by`
# $words: "strives for".
target-as-observed = `{ $number }` stands behind `{ $words }`: it is a goal, and declared as reached
    .hint = add `role: target`; if the number was reached, quote the words that say so
not-observed =
    { $role ->
        [norm] the statistic is a norm, so it is shown with its article only and never added up
       *[target] the statistic is a target, so it is shown with its article only and never added up
    }
invalid-value-corrects = `{ $name }` does not name an observation
    .hint = write the article's id and the number of its entry: `other-article#2`

# Quotes.

missing-quote = the statistic has no quote, so readers cannot find the sentence that states it
    .hint = add `quote:` with a few words of the text, the number and its unit among them
quote-not-found = the quote `{ $quote }` does not stand in the text
    .related = these words come nearest
    .hint = copy the words from the text as they stand there
# `occurrence` is larger than $count.
quote-not-found-occurrence =
    { $count ->
        [one] the quote `{ $quote }` stands in the text only once
       *[other] the quote `{ $quote }` stands in the text only { $count } times
    }
    .hint = correct `occurrence`, which counts from 1
folded-quote = the quote `{ $quote }` stands in the text in another spelling
    .related = spelt like this
ambiguous-quote =
    { $count ->
        [2] the quote `{ $quote }` stands in the text twice
       *[other] the quote `{ $quote }` stands in the text { $count } times
    }
    .hint = quote more, so that it stands there once, or add `occurrence: 1` for the first place, `occurrence: 2` for the second
# So many times and perhaps more.
ambiguous-quote-often = the quote `{ $quote }` stands in the text at least { $count } times
# $stated: the number in the quote; $value: the declared one.
quote-differs = the quote says `{ $stated }`, the value is `{ $value }`
    .hint = correct the one that is wrong; if the text itself is wrong, say so: `differs: "misprint in the original"`
    .hint-words = write `value: "{ $stated }"`, with the words behind the number; if the text itself is wrong, say so: `differs: "misprint in the original"`
    .hint-near = quote the sentence that says `{ $value }`, or declare `{ $stated }`
quote-differs-unit = the quote says `{ $stated }`, which is measured in something else than the value `{ $value }`
    .hint = correct the one that is wrong; if the text itself is wrong, say so: `differs: "misprint in the original"`
# $stated: so much for each of something, or a mean.
quote-differs-rate = the quote says `{ $stated }`, so much for each or on average, and the value `{ $value }` is a total
    .hint = quote the sentence that says the total; if the indicator itself counts so much for each, say it in its label or `unit`; if the number holds for each year, write `each: year`
quote-differs-rate-perhaps = the quote says `{ $stated }`, which may be so much for each or on average; the value `{ $value }` is a total
# $stated: a rise or a fall.
quote-differs-change = the quote says `{ $stated }`, by how much something rose or fell, and this indicator says how much there is: `{ $value }`
    .hint = quote how much there is; a rise or fall is declared under an indicator of its own, with `measure: change`
# $stated: a range of which the value is one end.
quote-differs-range = the quote says `{ $stated }`, and the value is one end of it: `{ $value }`
    .hint = declare the range: `value: "{ $stated }"`; or quote a sentence that says one number
# $stated and $value: one number with opposite qualifiers.
quote-differs-opposite = the quote says `{ $stated }`, the value is the opposite: `{ $value }`
    .hint = write `value: "{ $stated }"`; if the text itself is wrong, say so: `differs: "misprint in the original"`
# $why: a sentence.
quote-differs-unreadable = the number `{ $stated }` of the quote cannot be read: { $why }
    .hint = write it in the text as numbers are written, or quote another sentence; if the text itself is wrong, say so: `differs: "misprint in the original"`
# Why a number of a quote cannot be read; scales are words such as "thousand".
quote-differs-scale = it holds a word that may be a scale
quote-differs-no-number = the quote `{ $quote }` holds no number, the value is `{ $value }`
    .hint = quote the words with the number in them
qualifier-lost = the quote says `{ $stated }`, but the value is exactly `{ $value }`
    .hint = write `value: { $stated }`
    .hint-words = quote a sentence that says the number; or declare it with the qualifier that the text means (`over`, `nearly`, `at least`)
# The value has another qualifier.
qualifier-lost-other = the quote says `{ $stated }`, but the value is `{ $value }`
invalid-value-differs = `differs` is empty
    .hint = say why the quote has another number than the value: `differs: "misprint in the original"`
needless-differs = `differs` says that the quote has another number, but it states the value
    .hint = remove `differs`: it would hide a later mistake
needless-differs-unquoted = `differs` says that the quote has another number, but there is none

# Numbers of the text.

# $numbers: the first of them.
undeclared-number =
    { $count ->
        [one] a number of the text is not declared: { $numbers }
       *[other] numbers of the text are not declared: { $numbers }
    }
    .related = also `{ $number }`
    .hint = declare them under `statistics`, or name them under `ignore`
# "Hundreds of members". $amounts: the first of them.
vague-amount =
    { $count ->
        [one] an amount is stated without a number: { $amounts }
       *[other] amounts are stated without a number: { $amounts }
    }
    .hint = write the number, where it is known, and declare it under `statistics`; or name the words under `ignore`
