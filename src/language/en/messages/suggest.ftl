# `suggest`: figures proposed from prose.

# $path: a file; $count: figures.
suggest-found = { $count ->
    [0] { $path }: no figures found
    [one] { $path }: { $count } figure
   *[other] { $path }: { $count } figures
}
# $score: a whole number; $reasons: short texts, joined by commas.
suggest-score = score { $score }: { $reasons }
suggest-reason-unit = known unit
suggest-reason-noun = a noun
suggest-reason-verb = verb of quantity
suggest-reason-qualifier = qualifier or change
suggest-reason-list = part of a list
suggest-reason-label = behind a label
suggest-reason-period = period known
suggest-reason-headline = in a headline
suggest-reason-caption = beside a picture
suggest-reason-quoted = between quotation marks
suggest-reason-measure = a length or rate
suggest-reason-norm = a rule
suggest-reason-target = a goal
suggest-reason-state = a state, as of a day
# $sum: `66 = 15 + 7 + 44`.
suggest-since = since { $day }
suggest-role-target = a target
suggest-role-norm = a norm
suggest-sum = adds up: { $sum }
# $name: an observation, `article#2`.
suggest-equals = `{ $name }` states the same
# $value: as printed.
suggest-contradicts = `{ $name }` states { $value } for the same place and period
suggest-continues = goes on from `{ $name }`, { $value }
suggest-name = NAME
# $name: a name for it; $nature: `stock` or `flow`, as registers say it.
suggest-amiss-indicator = no indicator of the register fits: name one, or add it with `bantin new indicator "{ $name }" --nature { $nature }` ({ $nature ->
    [stock] a state, as of a day
   *[flow] what happened in a period
}), then take away the `#`
# The unit of a cell, in words of its text.
suggest-unit-above = the unit stands above the table: { $unit }
suggest-amiss-period = the text does not tell the period: add it, then take away the `#`
suggest-amiss-place = the place did not exist at that time: mend place or time, then take away the `#`
# $name: the type and name of a place; $command: a command.
suggest-amiss-unknown-place = the place `{ $name }` is not in the register: add it with `{ $command }`, then take away the `#`
# $name: the type and name of a place; $id: an id.
suggest-amiss-elsewhere = the text names `{ $name }`, which lies elsewhere: if the number is its own, take away the `#`, else also the line `locality: { $id }`
# $names: places, as the text names them.
suggest-amiss-places = the text gives one number for several places (`{ $names }`): enter the number of each place, or take away the `#` if they make up the whole place of the article
suggest-amiss-quote = the words quoted do not say this number by themselves: check both, then take away the `#`
suggest-amiss-words = the number is in words: check it, then take away the `#`
# $indicator: an id.
suggest-amiss-twice = “{ $indicator }” has a value for this place and period already: tell them apart, then take away the `#`
suggest-amiss-goal = a goal or rule without a day: add it, then take away the `#`
# $path: a file. $open: how many of them stand behind `#`.
suggest-wrote = { $count ->
    [one] { $path }: { $count } figure written into the front matter
   *[other] { $path }: { $count } figures written into the front matter
}{ $open ->
    [0] {""}
   *[other] , { $open } of them behind `#`
}
suggest-no-article = `{ $path }` has no front matter to fill in
suggest-declares = `{ $path }`: the list of statistics has a form to which nothing can be added
# $path: a file; $count: figures found.
suggest-nothing-new = { $count ->
    [one] { $path }: nothing to add, the figure found stands in the front matter
   *[other] { $path }: nothing to add, all { $count } figures found stand in the front matter
}
suggest-not-written =
    .hint = print the entries with `--format yaml` in place of `--write`, and paste what is missing
suggest-no-text = `{ $path }` is no text in UTF-8, or longer than 64 MiB
    .hint = save it as text in UTF-8
