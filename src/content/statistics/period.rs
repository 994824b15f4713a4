//! The period of a statistic: a day for a stock, an interval for a flow, in a time when its place
//! existed.

use super::{Context, problems};
use crate::base::{Severity, Spanned};
use crate::bulletin::date::{Day, Precision, Stamp};
use crate::bulletin::indicator::{Indicator, Nature};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Role;
use crate::bulletin::period::{Period, Written};
use crate::bulletin::register::Id;
use crate::content::fields::Fields;
use crate::content::printed;
use crate::content::reader::outside_validity;

/// No bulletin reports of years before; a typing error does.
const FIRST_YEAR: i32 = 1800;

/// Most periods that `each: year` may make of one.
const MOST_YEARS: usize = 200;

/// Reads `as_of` or `period`.
pub(super) fn read(
    entry: &mut Fields<'_>,
    indicator: Option<Id<Indicator>>,
    role: Role,
    context: &Context<'_>,
) -> Option<Spanned<Period>> {
    let (mut as_of, mut period) = (entry.text("as_of"), entry.text("period"));
    let nature = context.reader.registers.indicators[indicator?].nature;
    if as_of.is_none() && period.is_none() {
        // Times that the article gives once.
        match nature {
            Nature::Stock => as_of.clone_from(&context.times.as_of),
            Nature::Flow => period.clone_from(&context.times.period),
        }
    }
    let published = context.date.map(last_day);
    let (text, period) = match (nature, as_of, period) {
        (Nature::Stock, Some(text), None) => {
            let day = match printed::stamp(&text.value, context.reader.site.zone) {
                Ok(stamp) => last_day(stamp),
                Err(error) => {
                    let meant = printed::in_words(&text.value).map(Period::end);
                    let error = meant.map_or(error.clone(), |day| error.proposing(day));
                    let problem = problems::invalid_date(entry.path(), text.span, &error);
                    entry.push(problem);
                    return None;
                }
            };
            (text, Period::day(day))
        }
        (Nature::Flow, None, Some(text)) => {
            let period = interval(entry, &text, published, context)?;
            (text, period)
        }
        (nature, as_of, period) => {
            let span = entry.key_span("indicator").unwrap_or(entry.span());
            let period = period_amiss(entry, nature, as_of.as_ref(), period.as_ref(), published)?;
            return Some(Spanned { value: period, span });
        }
    };
    if period.start().year() < FIRST_YEAR {
        let problem = problems::too_early(entry.path(), &text, FIRST_YEAR);
        entry.push(problem);
        return None;
    }
    let early = published.filter(|day| role == Role::Observed && period.end() > *day);
    if let Some(published) = early.filter(|day| !is_running_month(period, *day)) {
        let within =
            (period.start() <= published).then(|| Period::new(period.start(), published)).flatten();
        let problem = problems::period_after_publication(
            entry.path(),
            &text,
            within,
            (published, period.is_day()),
        );
        entry.push(problem);
        return None;
    }
    Some(Spanned { value: period, span: text.span })
}

/// The interval of a flow, as it is written.
fn interval(
    entry: &mut Fields<'_>,
    text: &Spanned<String>,
    published: Option<Day>,
    context: &Context<'_>,
) -> Option<Period> {
    let written = printed::period(&text.value, &context.reader.site.years);
    let problem = match (written.map(|written| close(written, published)), published) {
        (Ok(Some(period)), _) => return Some(period),
        (Ok(None), None) => return None,
        (Ok(None), Some(published)) => {
            problems::period_after_publication(entry.path(), text, None, (published, false))
        }
        (Err(error), _) => problems::invalid_period(entry.path(), text.span, &error),
    };
    entry.push(problem);
    None
}

/// The period that was written. One that reaches to the publication has no end where nobody knows
/// when that was.
fn close(written: Written, published: Option<Day>) -> Option<Period> {
    match (written, published) {
        (Written::Closed(period), _) => Some(period),
        (written, Some(day)) => written.close(day),
        (Written::Open(_), None) => None,
    }
}

/// Returns `true` if a period is the calendar month in which the article was published: "trong
/// tháng 2" on 21 February means the month so far, and is how offices report. The ledger counts
/// them.
fn is_running_month(period: Period, published: Day) -> bool {
    Period::month(published.year(), published.month()) == Some(period)
}

/// A stock with a period, a flow with a day, or neither.
fn period_amiss(
    entry: &mut Fields<'_>,
    nature: Nature,
    as_of: Option<&Spanned<String>>,
    period: Option<&Spanned<String>>,
    published: Option<Day>,
) -> Option<Period> {
    let path = entry.path();
    let span = entry.key_span("indicator").unwrap_or(entry.span());
    match (nature, as_of, period) {
        (Nature::Stock, None, None) => {
            let published = published?;
            let problem = problems::missing_as_of(path, span, published);
            entry.miss("as_of", problem);
            Some(Period::day(published))
        }
        (Nature::Stock, as_of, Some(period)) => {
            let last = printed::period(&period.value, &[])
                .ok()
                .and_then(|written| close(written, published))
                .map(Period::end);
            let problem = problems::period_for_stock(path, period, last, as_of.is_some());
            entry.push(problem);
            None
        }
        (_, Some(as_of), period) => {
            let problem = problems::day_for_flow(path, as_of.span, period.is_some());
            entry.push(problem);
            None
        }
        _ => {
            let problem = problems::missing_period(path, span);
            entry.miss("period", problem);
            None
        }
    }
}

/// The last day that a date may mean.
fn last_day(stamp: Stamp) -> Day {
    let day = stamp.day();
    match stamp.precision() {
        Precision::Year => Day::new(day.year(), 12, 31).unwrap_or(day),
        Precision::Month => day.month_end(),
        Precision::Day | Precision::Minute => day,
    }
}

/// Checks that the place exists in the period, as it must; returns `true` if it does.
pub(super) fn check_validity(
    entry: &mut Fields<'_>,
    id: Id<Locality>,
    period: &Spanned<Period>,
    context: &Context<'_>,
) -> bool {
    let valid = context.reader.registers.localities[id].valid;
    let (from, until) = (period.value.start(), period.value.end());
    let apart = valid.from.is_some_and(|first| until < first)
        || valid.until.is_some_and(|last| last < from);
    if apart {
        let problem = outside_validity(context.reader, entry.path(), period.span, id, period.value);
        entry.push(problem.severity(Severity::Error));
    }
    !apart
}

/// `each: year`: the value holds for every year of the period, of which there must be one; `None`
/// where there are too many.
pub(super) fn each_year(
    entry: &mut Fields<'_>,
    indicator: Option<Id<Indicator>>,
    period: Option<&Spanned<Period>>,
    context: &Context<'_>,
) -> Option<bool> {
    let Some(span) = entry.node("each").map(|node| node.span) else { return Some(false) };
    let each = entry.word("each", &[("year", true)]).unwrap_or(false);
    let flow =
        indicator.is_some_and(|id| context.reader.registers.indicators[id].nature == Nature::Flow);
    let whole = |period: Period| {
        period.years_inside().filter_map(Period::year).any(|year| period.contains(&year))
    };
    if each && indicator.is_some() && period.is_some_and(|period| !flow || !whole(period.value)) {
        let problem = problems::no_whole_year(entry.path(), span);
        entry.push(problem);
    }
    let years = period.filter(|_| each).map_or(0, |period| period.value.years_inside().count());
    if let Some(period) = period.filter(|_| years > MOST_YEARS) {
        let problem = problems::too_many_years(entry.path(), period.span, years, MOST_YEARS);
        entry.push(problem);
        return None;
    }
    Some(each)
}
