//! Dates of an article that cannot both be meant. Each pair is told once, at the later key.

use super::fields::Fields;
use super::form::{Dated, Follows};
use super::problems;
use crate::base::{Problem, SourcePath, Span, Spanned};
use crate::bulletin::date::{Day, Instant, Precision, Stamp, Zone};

/// The problem of an article that expires before anybody could see it.
pub(super) fn never_seen(
    path: &SourcePath,
    date: Option<Stamp>,
    publish_at: Option<Instant>,
    expires: Option<&Spanned<Instant>>,
) -> Option<Problem> {
    let expires = expires?;
    let date = date.map(Stamp::instant);
    let ends_before = |start: Option<Instant>| start.is_some_and(|start| expires.value <= start);
    let too_early = |key| Some(problems::expires_too_early(path, expires.span, key));
    if ends_before(publish_at) && publish_at != date {
        return too_early("publish_at");
    }
    if ends_before(date) { too_early("date") } else { None }
}

/// The problem of an article that appears before the day of its date.
pub(super) fn seen_too_early(
    path: &SourcePath,
    date: Option<Stamp>,
    at: &Spanned<Instant>,
    zone: Zone,
) -> Option<Problem> {
    let is_early = date.is_some_and(|date| at.value.day_in(&zone) < date.day());
    is_early.then(|| problems::seen_too_early(path, at.span))
}

/// Tells where something that follows publication is dated before it, and notes the others, of which
/// the clock says if they lie in the future.
pub(super) fn check_follows(
    fields: &mut Fields<'_>,
    date: Option<Stamp>,
    later: &Spanned<Stamp>,
    what: Follows,
    dated: &mut Dated,
) {
    if date.is_some_and(|date| is_before(later.value, date)) {
        fields.push(problems::dated_too_early(fields.path(), later.span, what));
    } else {
        dated.done.push((what, Spanned { value: later.value.instant(), span: later.span }));
    }
}

/// Most days between the date of a bulletin and the day in the name of its file, where the years differ.
const NEAR: i64 = 60;

/// The problem of a date in another year than the day in the name of the file.
pub(super) fn far_from_name(path: &SourcePath, span: Span, date: Day) -> Option<Problem> {
    let named = Day::parse(path.stem().get(..10)?).ok()?;
    let is_far = named.year() != date.year() && named.days_until(date).abs() > NEAR;
    is_far.then(|| problems::date_far_from_name(path, span, date, named))
}

/// The first year of which a date is taken for one: `1026` is a slip for `2026`.
const FIRST_YEAR: i32 = 1900;

/// The problem of a date in a year of which there are no bulletins.
pub(super) fn long_ago(path: &SourcePath, span: Span, date: Day) -> Option<Problem> {
    (date.year() < FIRST_YEAR).then(|| problems::date_long_ago(path, span, date))
}

/// Returns `true` if `later` lies before `date` in any case: of a day, a month or a year alone
/// nobody knows the hour.
fn is_before(later: Stamp, date: Stamp) -> bool {
    let (a, b) = (later.day().iso(), date.day().iso());
    let shared = match (later.precision(), date.precision()) {
        (Precision::Year, _) | (_, Precision::Year) => 4,
        (Precision::Month, _) | (_, Precision::Month) => 7,
        _ => 10,
    };
    let (first, second) = (a.get(..shared), b.get(..shared));
    let timed = later.time().is_some() && date.time().is_some();
    first < second || (first == second && timed && later.instant() < date.instant())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_in_another_year_than_the_name_is_told() {
        let told = |name: &str, date: &str| {
            let day = Day::parse(date).expect("a day");
            let path = SourcePath::from(format!("content/articles/2025/{name}.md").as_str());
            far_from_name(&path, Span::new(0, 1), day).is_some()
        };
        assert!(told("2025-03-14-an-khe", "2052-03-14"));
        assert!(told("2025-03-14-an-khe", "2024-03-14"));
        assert!(!told("2025-12-30-an-khe", "2026-01-02"), "the turn of the year");
        assert!(!told("an-khe", "2052-03-14"));
    }
}
