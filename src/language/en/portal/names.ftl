# Names of kinds of things.

## Kinds of bulletins; editors may write them in `kind` too.

kind_inspection = Inspection
kind_review = Review
kind_conference = Conference
kind_notice = Notice

## Kinds of corrections.

correction_correction = Correction
correction_revision = Revision
correction_withdrawal = Withdrawal

## Kinds of numbers.

measure_count = count
measure_percent = percentage
measure_rate = rate
measure_amount = amount
measure_ratio = ratio
measure_index = index
measure_change = change
nature_stock = at a point in time
nature_flow = during a period
role_target = target
role_norm = norm

## Places by their level.

whole_country = country
level_country = countries
level_province = provinces
level_district = districts
level_commune = communes
