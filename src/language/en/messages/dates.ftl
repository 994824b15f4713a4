# Dates and periods that cannot be read, and dates that cannot both be meant.
# $written is what somebody wrote, $meant the same in a form that is read.

date-write = write `{ $meant }`

invalid-date-month-first = `{ $written }` has the month before the day
# The calendar has no such day, or no such month.
invalid-date-no-such-day = `{ $written }` is not in the calendar
    .hint = write a day and month that exist, the day first: `29/09/2022`
invalid-date-no-such-time = `{ $written }` has a time that no clock shows
    .hint = write a time from `00:00` to `23:59`
invalid-date-other-form = `{ $written }` is not in a form that is read
# More or less than a day, where a day is needed.
invalid-date-not-a-day = `{ $written }` is not a whole day
    .hint = write day, month and year: `2022-09-29` or `29/09/2022`
invalid-date-unreadable = `{ $written }` is not a date
    .hint = write `2022-09-29 16:10`, `29/09/2022 16:10`, or a day, month or year alone

invalid-period-backwards = `{ $written }` ends before it begins
invalid-period-not-in-calendar = `{ $written }` is not in the calendar
    .hint = write a day or month that exists, a quarter `Q1` to `Q4`, or a half `H1` or `H2`
# `2022/23`, a school or financial year. $years: what it may mean by the settings.
invalid-period-split-year = `{ $written }` is a year whose first day is not known
    .hint = write its first and last day, for example `{ $meant }`, or give `years: {"{"}school: 09-01{"}"}` in `bantin.yaml`
    .hint-several = write { $years }
invalid-period-other-form = `{ $written }` is not in a form that is read
invalid-period-unreadable = `{ $written }` is not a period
    .hint = write `2022`, `2022-H1`, `2022-Q3`, `2022-09`, `2022-09-29`, two of these with `/` between them, or `2018/..`

# $key: `date` or `publish_at`.
date-order-expires = `expires` is not after `{ $key }`, so that nobody ever sees the article
    .hint = correct one of the two dates, or take `expires` out
date-order-featured = `featured_until` is not after the day on which the article appears, so that it never stands first
    .hint = write a later day, or remove `featured_until`
date-order-publish = `publish_at` is before `date`: the bulletin appears before the day that it bears
    .hint = correct one of the two dates, or take `publish_at` out
# $year: of `date`.
date-order-long-ago = `date` is in the year { $year }
    .hint = correct the year: no portal of bulletins is that old
# $name: the corrected statistic, `a#1`.
date-order-correction-expires = this bulletin corrects `{ $name }` and expires: from then on the number that it corrects counts again
    .hint = take `expires` out, or change the number of `{ $name }` in its own file
date-order-updated = `updated` is before `date`
    .hint = correct one of the two dates
# $year: of `date`; $named: in the file's name.
date-order-name = the year of `date`, { $year }, is not that of the file’s name, { $named }
    .hint = correct the one that is wrong, in `date` or in the name
date-order-correction = this correction is dated before the article
    .hint = correct one of the two dates
date-order-withdrawn = the bulletin is withdrawn before its `date`
    .hint = correct one of the two dates
date-order-future = `updated` lies in the future
    .hint = write the day of the last change; for an article that is to appear later, write `publish_at`
date-order-future-correction = this correction is dated in the future, but is printed now
    .hint = write the day on which it was made
date-order-future-withdrawn = the bulletin is withdrawn now, though `withdrawn` is dated in the future
    .hint = write the day on which it is withdrawn, or take `withdrawn` out until then
