# Numbers and quantities that cannot be read, or were read in spite of their spelling.

# $meant: as the author should write it.
quantity-write = write `{ $meant }`

# A declared value that is no quantity. $why: one of the sentences below.
unreadable-quantity = the value `{ $text }` cannot be read: { $why }
unreadable-quantity-empty = the value is empty
# $bound: an example of a quantity.
unreadable-quantity-no-number = there is no number
    .hint = write the number in digits, as `457` or `{ $bound }`
# "Dozens", "many".
unreadable-quantity-vague = `{ $word }` is no number
    .hint = leave the statistic out, or write a number, as `{ $bound }`
# $candidates: spellings that may have been meant.
unreadable-quantity-malformed = `{ $digits }` is neither grouped nor a decimal
    .hint = write the number with its thousands in groups of three
    .hint-meant = write { $candidates }
# A fraction such as `1⅓`.
unreadable-quantity-endless = `{ $number }` has no end in decimals
    .hint = write it in decimals, as `{ $example }`
# $words stand behind $number and may say how large it is. $scales: thousand, million, billion.
unreadable-quantity-unread = `{ $words }` behind `{ $number }` is not understood
    .hint = write the number in digits, or with { $scales } behind it; if the words say nothing about it, write `{ $number }` alone
# $words stand behind $number; $bound: the number as a lower bound; $range: an example of a range.
unreadable-quantity-open = `{ $words }` behind `{ $number }` leaves open how many it is
    .hint = write one number, as `{ $number }`, a bound, as `{ $bound }`, or both ends, as `{ $range }`
unreadable-quantity-too-long = the number is too long to be added up exactly
    .hint = write fewer digits, with a scale such as `{ $scale }`
# $words: `million billion`.
unreadable-quantity-two-scales = `{ $words }` is no scale
    .hint = write one scale, at most `{ $largest }`, or all digits
unreadable-quantity-reversed = the range ends before it begins
# $bound: the number as a lower bound; $range: an example of a range.
unreadable-quantity-half-range = the range has no upper end
    .hint = write `{ $bound }`, or give both ends, as `{ $range }`
unreadable-quantity-two-numbers = there is more than one number
    .hint = make one entry of each number, or write a range, as `{ $range }`
unreadable-quantity-change = this is a change, not a value or a bound
    .hint = write the level reached, or the change alone, as `{ $number }`, in an indicator of change
# $example: the ratio with a noun behind it.
unreadable-quantity-date = `{ $ratio }` may be a date
    .hint = say what is counted, as `{ $example }`
unreadable-quantity-unknown-word = `{ $word }` is not understood
    .hint = write the value alone, as `457` or `{ $bound }`
# A qualifier in a wrong place, or two that contradict each other.
unreadable-quantity-qualifier = `{ $word }` does not fit there
    .hint = write one qualifier, before the number, as `{ $example }`

# A value that was read in spite of its spelling. $how: one of the sentences below.
repaired-quantity = the value `{ $text }` is oddly written: { $how }
repaired-quantity-decimal-point = `{ $found }` has a foreign decimal point, read as `{ $corrected }`
repaired-quantity-grouping = `{ $found }` is grouped in a foreign way, read as `{ $corrected }`
repaired-quantity-blank = `{ $found }` has a blank behind the comma, read as `{ $corrected }`
# `1.500%`. $whole: 1500; $share: 1,500%.
repaired-quantity-percent = `{ $found }` is read as grouped, which makes more than a hundred percent
    .hint = write `{ $whole }` if that is meant, or `{ $share }`
repaired-quantity-part = in `{ $found }` the part is larger than the whole
    .hint = check both numbers
repaired-quantity-scale = `{ $found }` is no scale of money, the number is read without one
    .hint = write { $scales }, or leave the word out
repaired-quantity-typed-scale = `{ $found }` is read as `{ $corrected }`

# Examples of what an author can write, in the language of the article, which need not be that of
# the sentence around them.
example-bound = over 700
example-range = between 20 and 25
example-about = about 457
example-tolerated = about 340
example-decimals = about 1.3 million
example-or-more = { $number } or more
example-counted = { $number } cells
example-thousand = thousand
example-million = million
example-billion = billion
example-trillion = trillion
