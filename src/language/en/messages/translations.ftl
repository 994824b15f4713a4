# Quotes of translations.

quotes-of-original = `quotes` stands in an article that is no translation
    .hint = quote the words of a figure with `quote` beside its `value`; `quotes` is for translations, `name.en.md`

# $number: the key as written. $count: how many statistics the original has.
quote-of-nothing = { $count ->
        [0] the original has no statistics, and `{ $number }` names one
        [one] the original has 1 statistic, and `{ $number }` is not its number
       *[other] the original has { $count } statistics, and `{ $number }` is not the number of one
    }
    .hint = count the entries under `statistics` of the original from 1

quote-of-suppressed = statistic { $number } of the original is suppressed, and is not quoted
    .hint = remove this line, and see to it that the text does not tell the value
