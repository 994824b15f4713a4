# Numbers that cannot all be true, and notes on figures.

# Hint of several.
compare-numbers = compare them with their sources: one is wrong, or they do not speak of the same day, period or place

# Other places that explain a problem of this stage.
number-whole = the whole
number-part = a part
number-published = published as well
number-suppressed = states the suppressed value
number-share = another share
number-numerator = the numerator
number-denominator = the denominator
number-complement = the complement
number-before = the value before
number-decimals = with other decimals
number-weight = the weight
number-stands = the number that stands
number-rests = a number that it rests on

# A part is more than its whole. $part, $whole: numbers as their articles have them. $dimension: by
# which it is a part.
part-exceeds-whole = `{ $part }`, a part by `{ $dimension }`, is more than the whole, `{ $whole }`
# $below, $above: ids of the two places.
part-exceeds-whole-place = `{ $part }` in { $below } is more than `{ $whole }` in { $above }, to which it belongs
# $inside, $period: the two periods.
part-exceeds-whole-time = `{ $part }` in { $inside } is more than `{ $whole }` in { $period }, of which it is a part

# Some parts are more than the whole. $sum: what they make.
part-exceeds-whole-sum = parts by `{ $dimension }` make { $sum } together, more than `{ $whole }`, the whole
part-exceeds-whole-places = places below make { $sum } together, more than `{ $whole }` of { $above }
part-exceeds-whole-periods = periods inside make { $sum } together, more than `{ $whole }` of { $period }

# All parts are not the whole.
parts-differ-from-whole = all parts by `{ $dimension }` make { $sum } together, not `{ $whole }`, the whole
parts-differ-from-whole-places = all places below make { $sum } together, not `{ $whole }` of { $above }
parts-differ-from-whole-periods = all periods inside make { $sum } together, not `{ $whole }` of { $period }

# A statistic as people speak of it. $members: the members of its breakdown.
statistic = “{ $label }” of { $place }, { $period }
statistic-part = “{ $label }” ({ $members }) of { $place }, { $period }
# $numbers: the statistics from which it follows; $name: the statistic that is withheld.
suppressed-computable = a value that is withheld, { $name }, follows from { $numbers }
    .hint = withhold one more of these with `suppressed: true`, or take `suppressed: true` from { $name }
suppressed-computable-open = `{ $article }` withholds the value that is stated openly here
    .hint = withhold it here, too, with `suppressed: true`, and take the number out of the text; or publish { $name }

# $shares: the numbers with a plus between them. $margin: what rounding can explain.
shares-unlike-whole = the shares { $shares } make { $sum }%, not 100%, which rounding does not explain (only up to { $margin })
    .hint = compare them with the source; if there are others, do not declare these as `complete`
shares-unlike-whole-rounded = the shares { $shares } make { $sum }%, not 100%, which rounding explains (up to { $margin })

# A share is not the quotient of its numbers. $right: what it is, without its sign.
share-differs = `{ $part }` of `{ $whole }` is { $right }%, not `{ $share }`
    .label-cut-off = cut off instead of rounded
    .hint = compare all three with the source; one of them is wrong, or they are not about the same
# No whole number of things has this share. $below has $percent, and $above is too many.
share-differs-no-part = no whole number of `{ $whole }` is `{ $share }`: { $below } of `{ $whole }` is { $percent }%, and { $above } is more than `{ $share }`
    .hint = compare both with the source; one of them is wrong, or they are not about the same, and nothing is computed

# $indicator: the id of the complement.
complement-differs = `{ $share }` and `{ $other }` of “{ $indicator }”, its complement, do not make 100%
    .hint = correct the one that is wrong; if something is in neither, take `complement` out of the register

# $then, $now: periods of the two numbers.
jump = `{ $new }` in { $now } differs from `{ $old }` in { $then } by a factor of more than ten
    .hint = compare both with their sources: points and commas are easily confused, 1.142 and 1,142

# $more: other series of the indicator with the same.
mixed-decimals = `{ $new }` is printed with other decimals than `{ $old }` in the same series{ $more ->
        [0] {""}
       *[other] ; { $more } other series of this indicator likewise
    }

# $period: a month. $day: of publication. $more: other statistics of the indicator with the same.
running-month = { $period } was not over when the article was published on { $day }{ $more ->
        [0] {""}
        [one] ; { $more } other statistic of this indicator likewise
       *[other] ; { $more } other statistics of this indicator likewise
    }
    .hint = nothing needs to be done if the number is that of the month so far

# A mean lacks a weight. $place: over which it is. $weight: the indicator that weighs. $part: the
# place without it. $more: other figures of the indicator without a mean.
no-mean = { $place } has a range and no mean in { $period }: “{ $weight }” of { $part } is not known{ $more ->
        [0] {""}
        [one] ; { $more } other figure of this indicator likewise
       *[other] ; { $more } other figures of this indicator likewise
    }
no-mean-inexact = { $place } has a range and no mean in { $period }: “{ $weight }” of { $part } is no exact number{ $more ->
        [0] {""}
        [one] ; { $more } other figure of this indicator likewise
       *[other] ; { $more } other figures of this indicator likewise
    }

# $figures of $places; $place and $period: of the newest one.
carried-forward = { $figures ->
        [1] the figure of { $place } for { $period } is a number of an earlier time
       *[other] { $figures } figures of { $places ->
            [1] one place
           *[other] { $places } places
        } are numbers of an earlier time; the newest is the figure of { $place } for { $period }
    }

# Figures do not rest on the whole. $reported, $expected: places below the newest one.
partial-coverage = { $figures ->
        [1] the figure of { $place } for { $period }, of which { $reported } of { $expected } places below report, does not rest on the whole
       *[other] { $figures } figures of { $places ->
            [1] one place
           *[other] { $places } places
        } do not rest on the whole; the newest is the figure of { $place } for { $period }, of which { $reported } of { $expected } places below report
    }
    .hint = nothing has to be done: the portal says that the figure is not complete; a place that need not report this has `reports: false` in `content/registers/localities.yaml`
partial-coverage-unlisted = { $figures ->
        [1] the figure of { $place } for { $period }, of which { $reported } places below report, and nobody knows of how many, does not rest on the whole
       *[other] { $figures } figures of { $places ->
            [1] one place
           *[other] { $places } places
        } do not rest on the whole; the newest is the figure of { $place } for { $period }, of which { $reported } places below report, and nobody knows of how many
    }
    .hint = nothing has to be done: the portal says that the figure is not complete; where the register has all places below, write `children: listed` at this place in `content/registers/localities.yaml`
partial-coverage-incomplete = { $figures ->
        [1] the figure of { $place } for { $period }, of which some places below are incomplete, does not rest on the whole
       *[other] { $figures } figures of { $places ->
            [1] one place
           *[other] { $places } places
        } do not rest on the whole; the newest is the figure of { $place } for { $period }, of which some places below are incomplete
    }
partial-coverage-time = { $figures ->
        [1] the figure of { $place } for { $period }, of which a part of the time is known, does not rest on the whole
       *[other] { $figures } figures of { $places ->
            [1] one place
           *[other] { $places } places
        } do not rest on the whole; the newest is the figure of { $place } for { $period }, of which a part of the time is known
    }
    .hint = nothing has to be done: the portal says that the figure is not complete; declare the numbers of the rest of the time when they are known

# $more: other places of which the same holds.
open-list = nothing says that the register has all places below { $place }, so that their sum is told as the least that is certain{ $more ->
        [0] {""}
        [1] ; the same holds of one other place
       *[other] ; the same holds of { $more } other places
    }
    .hint = where all are listed add `children: listed` to the place, or `registers: {"{"}localities: whole{"}"}` to bantin.yaml; else say how many there are: `children: [{"{"}count: 15{"}"}]`

# Several values of one key. $kept: the number that stands. $left: the other one. $by: `this` where
# the article states both. $article: the id of the other one.
merged-duplicates = { $by ->
        [this] `{ $left }` is also stated by this article; both stand behind one figure
       *[other] `{ $left }` is also stated by `{ $article }`; both stand behind one figure
    }
    .related = also stated here
compatible-figures = { $by ->
        [this] `{ $kept }` is kept; this article states `{ $left }`, which says less and agrees
       *[other] `{ $kept }` is kept; `{ $article }` states `{ $left }`, which says less and agrees
    }
    .related = the wider value
# $now, $before: values of the key `status`.
status-decided = { $by ->
        [this] `{ $kept }` ({ $now }) is kept; this article states `{ $left }` ({ $before })
       *[other] `{ $kept }` ({ $now }) is kept; `{ $article }` states `{ $left }` ({ $before })
    }
    .related = the value it replaces
overlapping-figures = { $by ->
        [this] `{ $kept }` is kept, but this article states `{ $left }`, which agrees only in part
       *[other] `{ $kept }` is kept, but `{ $article }` states `{ $left }`, which agrees only in part
    }
figures-of-other-scale = `{ $kept }` and `{ $left }` are of one figure; they agree, but are a thousand times apart
    .hint = look at the scale (thousand, million, billion) in both sentences
contradicting-figures = { $by ->
        [this] `{ $kept }` is kept, but this article states `{ $left }` for the same indicator, place and period
       *[other] `{ $kept }` is kept, but `{ $article }` states `{ $left }` for the same indicator, place and period
    }
# $name: the other statistic, `article#2`.
contradicting-pair =
    .related = the other value
    .hint = compare both numbers with their sources, their place and day too; if this one replaces the other, add here `status: corrected` and `corrects: { $name }`, and `corrections` to the front matter, in the column of `title`
