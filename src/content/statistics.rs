//! `statistics` of an article -> observations.
//!
//! Each entry is read on its own: what is wrong with one leaves the others as they are. An entry that cannot be
//! understood (no indicator, no value, no place, no period) is left out after its problem is told; everything else is
//! kept, so that one mistake is one problem.

use super::article::{Library, outside_validity};
use super::fields::Fields;
use super::markdown::Prose;
use super::quotes;
use super::statistics_problems as problems;
use super::yaml::{Node, Value};
use crate::base::{Code, Place, Span, Spanned};
use crate::bulletin::article::Article;
use crate::bulletin::date::{Day, Precision, Stamp};
use crate::bulletin::indicator::{Indicator, Measure, Nature};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Breakdown, Key, Observation, ObservationName, Quote, Role, Status};
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{self, Decimal, Limits, Quantity, UnitKind};
use crate::bulletin::register::Id;

/// What the statistics of an article are read against.
pub(super) struct Context<'a> {
    /// The article they belong to.
    pub(super) article: &'a Article,
    /// Its text.
    pub(super) prose: &'a Prose,
    /// Its file.
    pub(super) source: &'a str,
    /// Whether its date could be read; else nothing is compared with it.
    pub(super) dated: bool,
    /// Settings, registers and names.
    pub(super) library: &'a Library<'a>,
}

/// Reads the statistics of an article.
pub(super) fn read(fields: &mut Fields<'_>, context: &Context<'_>) -> Vec<Observation> {
    let path = fields.path();
    let mut observations: Vec<Observation> = Vec::new();
    for (index, node) in fields.list("statistics").iter().enumerate() {
        let Some(entry) = Fields::of(path, node, fields.problems()) else { continue };
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let Some(observation) = entry_of(entry, number, context) else { continue };
        if let Some(first) = observations.iter().find(|first| contradicts(first, &observation)) {
            let problem = problems::same_statistic_twice(&observation, first);
            fields.push(problem);
        }
        observations.push(observation);
    }
    observations
}

/// Whether two statistics of one article have one key and values that cannot both hold.
fn contradicts(first: &Observation, second: &Observation) -> bool {
    let (a, b) = (&first.quantity.interval, &second.quantity.interval);
    first.key == second.key
        && first.role == second.role
        && first.counts()
        && second.counts()
        && !a.is_within(b)
        && !b.is_within(a)
}

/// The parts of an entry that can fail, read one after the other so that each tells its own problem.
fn entry_of(mut entry: Fields<'_>, number: u32, context: &Context<'_>) -> Option<Observation> {
    let indicator = indicator(&mut entry, context);
    let role = entry.word("role", &Role::WORDS).unwrap_or(Role::Observed);
    let status = entry.word("status", &Status::WORDS).unwrap_or(Status::Final);
    let each_year = entry.word("each", &[("year", true)]).unwrap_or(false);
    let locality = locality(&mut entry, context);
    let value = value(&mut entry, indicator, context);
    let period = period(&mut entry, indicator, role, context);
    let by = breakdown(&mut entry, indicator, context);
    let quote = quote(&mut entry, value.as_ref().map(|value| &value.value), role, context);
    let corrects = corrects(&mut entry);
    for known in ["source", "tolerance", "suppressed", "note"] {
        entry.node(known);
    }
    let path = entry.path().clone();
    entry.finish();
    let (value, locality, period) = (value?, locality?, period?);
    Some(Observation {
        article: Id::new(0),
        name: ObservationName { article: context.article.id.clone(), number },
        key: Key { indicator: indicator?, locality, period, by },
        quantity: value.value,
        status,
        role,
        each_year,
        published: context.article.date.instant(),
        corrected: newest_correction(context.article, status),
        corrects,
        quote,
        place: Place::bytes(&path, value.span),
        position: position(context.source, value.span),
    })
}

/// Line and column of the first byte of a span.
fn position(source: &str, span: Span) -> (u32, u32) {
    let before = &source[..span.range().start];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before[line_start..].chars().count() + 1;
    (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX))
}

fn newest_correction(article: &Article, status: Status) -> Option<Day> {
    let settled = matches!(status, Status::Provisional | Status::Final);
    if settled { None } else { article.corrections.iter().map(|correction| correction.date.day()).max() }
}

fn indicator(entry: &mut Fields<'_>, context: &Context<'_>) -> Option<Id<Indicator>> {
    let text = entry.needed("indicator")?;
    let indicators = &context.library.registers.indicators;
    let found = indicators.find(&text.value);
    if found.is_none() {
        context.library.unknown(entry, Code::UnknownIndicator, &text, "indicators", indicators.ids());
    }
    found
}

fn locality(entry: &mut Fields<'_>, context: &Context<'_>) -> Option<Id<Locality>> {
    if let Some(text) = entry.text("locality") {
        let near = &context.article.localities;
        return context.library.locality(entry, &text, context.article.date, near);
    }
    match context.article.localities.as_slice() {
        [one] => Some(*one),
        [] if context.article_names_a_place() => None,
        several => {
            let ids: Vec<&str> =
                several.iter().map(|id| context.library.registers.localities[*id].id.as_str()).collect();
            let span = entry.key_span("indicator").unwrap_or(entry.span());
            let problem = problems::missing_locality(entry.path(), span, &ids);
            entry.push(problem);
            None
        }
    }
}

impl Context<'_> {
    /// Whether the article has a `locality` that could not be resolved: then its problem has been told.
    fn article_names_a_place(&self) -> bool {
        let head = &self.source[..self.article.body.span.range().start.min(self.source.len())];
        head.lines().any(|line| line.starts_with("locality:"))
    }
}

fn value(entry: &mut Fields<'_>, indicator: Option<Id<Indicator>>, context: &Context<'_>) -> Option<Spanned<Quantity>> {
    let Some(node) = entry.node("value") else {
        entry.needed("value");
        return None;
    };
    let Value::Scalar { text, quoted } = &node.value else {
        entry.text("value");
        return None;
    };
    let lang = context.article.lang;
    let bare_point = !quoted
        && text.contains('.')
        && text.trim_start_matches(['-', '+']).bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if bare_point && lang == crate::bulletin::lang::Lang::Vi {
        let problem = problems::bare_number(entry.path(), node.span, text);
        entry.push(problem);
        return None;
    }
    let reading = match quantity::parse(text, lang) {
        Ok(reading) => reading,
        Err(error) => {
            let problem =
                problems::unreadable_quantity(entry.path(), within(node, &error.range, context.source), text, &error);
            entry.push(problem);
            return None;
        }
    };
    let indicator = &context.library.registers.indicators[indicator?];
    let raw = Quantity::from_written(&reading.written, &Limits::default());
    if !check_value(entry, node.span, indicator, &raw, context) {
        return None;
    }
    for repair in &reading.repairs {
        let problem = problems::repaired_quantity(entry.path(), node.span, text, repair);
        entry.push(problem);
    }
    Some(Spanned { value: Quantity::from_written(&reading.written, &indicator.limits), span: node.span })
}

/// The bytes of a part of a scalar, where the scalar stands in the file as it is read.
fn within(node: &Node, part: &std::ops::Range<usize>, source: &str) -> Span {
    let Value::Scalar { text, .. } = &node.value else { return node.span };
    let range = node.span.range();
    let Some(offset) = source.get(range.clone()).and_then(|raw| raw.find(text.as_str())) else { return node.span };
    if part.is_empty() || part.end > text.len() {
        node.span
    } else {
        Span::new(range.start + offset + part.start, range.start + offset + part.end)
    }
}

/// Unit, range and wholeness of a value, before it is cut to the limits.
fn check_value(
    entry: &mut Fields<'_>,
    span: Span,
    indicator: &Indicator,
    raw: &Quantity,
    context: &Context<'_>,
) -> bool {
    let path = entry.path();
    let lang = context.article.lang;
    if !unit_fits(indicator, raw.unit_kind) {
        let problem = problems::wrong_unit(path, span, raw, indicator, lang);
        entry.push(problem);
        return false;
    }
    let numbers = numbers_of(raw);
    if indicator.integer && numbers.iter().any(|number| !number.fract().is_zero()) {
        let problem = problems::fractional_count(path, span, &raw.as_printed, indicator, lang);
        entry.push(problem);
        return false;
    }
    let outside = |limits: &Limits| {
        let beyond = |number: &Decimal| {
            limits.min.is_some_and(|min| *number < min) || limits.max.is_some_and(|max| *number > max)
        };
        numbers.iter().any(beyond)
    };
    if outside(&indicator.limits) {
        let problem = problems::out_of_range(path, span, &raw.as_printed, indicator, lang);
        entry.push(problem);
        return false;
    }
    if outside(&indicator.soft) {
        let problem = problems::out_of_soft_range(path, span, &raw.as_printed, indicator, lang);
        entry.push(problem);
    }
    true
}

/// Every number that a quantity states.
fn numbers_of(quantity: &Quantity) -> Vec<Decimal> {
    let ends = [quantity.interval.low(), quantity.interval.high()];
    ends.into_iter().flatten().map(|end| end.value).chain(quantity.nominal).collect()
}

fn unit_fits(indicator: &Indicator, unit: UnitKind) -> bool {
    match indicator.measure {
        Measure::Count => unit == UnitKind::Count,
        Measure::Percent | Measure::Index => matches!(unit, UnitKind::Percent | UnitKind::Count),
        Measure::Amount => !matches!(unit, UnitKind::Percent | UnitKind::Ratio),
        Measure::Rate | Measure::Ratio | Measure::Change => true,
    }
}

fn period(
    entry: &mut Fields<'_>,
    indicator: Option<Id<Indicator>>,
    role: Role,
    context: &Context<'_>,
) -> Option<Period> {
    let as_of = entry.text("as_of");
    let period = entry.text("period");
    let nature = context.library.registers.indicators[indicator?].nature;
    let published = last_day(context.article.date);
    let (text, period) = match (nature, as_of, period) {
        (Nature::Stock, Some(text), None) => {
            let day = match Stamp::parse(&text.value, &context.library.site.zone) {
                Ok(stamp) => last_day(stamp),
                Err(error) => {
                    let problem = problems::invalid_date(entry.path(), text.span, &error.message(), &error.hint());
                    entry.push(problem);
                    return None;
                }
            };
            (text, Period::day(day))
        }
        (Nature::Flow, None, Some(text)) => match Period::parse(&text.value).map(|written| written.close(published)) {
            Ok(Some(period)) => (text, period),
            Ok(None) => {
                let problem = problems::period_after_publication(entry.path(), &text, None, published);
                entry.push(problem);
                return None;
            }
            Err(error) => {
                let problem = problems::invalid_period(entry.path(), text.span, &error.message(), &error.hint());
                entry.push(problem);
                return None;
            }
        },
        (nature, as_of, period) => {
            return period_amiss(entry, nature, as_of.as_ref(), period.as_ref(), context, published);
        }
    };
    if context.dated && role == Role::Observed && period.end() > published {
        if !is_running_month(period, published) {
            let within = (period.start() <= published).then(|| Period::new(period.start(), published)).flatten();
            let problem = problems::period_after_publication(entry.path(), &text, within, published);
            entry.push(problem);
            return None;
        }
        let problem = problems::running_month(entry.path(), text.span, &text.value, published);
        entry.push(problem);
    }
    check_validity(entry, &text, period, context);
    Some(period)
}

/// Whether a period is the calendar month in which the article was published: "trong tháng 2" on 21 February means the
/// month so far, and is how offices report.
fn is_running_month(period: Period, published: Day) -> bool {
    Period::month(published.year(), published.month()) == Some(period)
}

/// A stock with a period, a flow with a day, or neither.
fn period_amiss(
    entry: &mut Fields<'_>,
    nature: Nature,
    as_of: Option<&Spanned<String>>,
    period: Option<&Spanned<String>>,
    context: &Context<'_>,
    published: Day,
) -> Option<Period> {
    let path = entry.path();
    let span = entry.key_span("indicator").unwrap_or(entry.span());
    match (nature, as_of, period) {
        (Nature::Stock, None, None) if context.dated => {
            let problem = problems::missing_as_of(path, span, published);
            entry.push(problem);
            Some(Period::day(published))
        }
        (Nature::Stock, None, None) => None,
        (Nature::Stock, as_of, Some(period)) => {
            let last = Period::parse(&period.value).ok().and_then(|written| written.close(published)).map(Period::end);
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
            entry.push(problem);
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

/// The place must exist in the period.
fn check_validity(entry: &mut Fields<'_>, text: &Spanned<String>, period: Period, context: &Context<'_>) {
    let localities = &context.library.registers.localities;
    let named = entry.node("locality").is_some();
    let Some(id) = context.article.localities.first().copied().filter(|_| !named) else { return };
    let valid = localities[id].valid;
    if !valid.holds_on(context.article.date.day()) {
        return; // The article's own place has been told already.
    }
    let apart =
        valid.from.is_some_and(|from| period.end() < from) || valid.until.is_some_and(|until| until < period.start());
    if apart {
        let when = period.text(crate::bulletin::lang::Lang::En);
        let problem = outside_validity(context.library, entry.path(), text.span, id, &when);
        entry.push(problem.severity(crate::base::Severity::Error));
    }
}

fn breakdown(entry: &mut Fields<'_>, indicator: Option<Id<Indicator>>, context: &Context<'_>) -> Breakdown {
    let Some(node) = entry.node("by") else { return Breakdown::default() };
    let Value::Map(pairs) = &node.value else {
        let noun = node.value.noun();
        let problem = super::problems::wrong_type(entry.path(), node.span, "a map of dimension and member", noun);
        entry.push(problem);
        return Breakdown::default();
    };
    let Some(indicator) = indicator.map(|id| &context.library.registers.indicators[id]) else {
        return Breakdown::default();
    };
    let mut by = Vec::new();
    for pair in pairs {
        let Value::Scalar { text, .. } = &pair.node.value else {
            let problem =
                super::problems::wrong_type(entry.path(), pair.node.span, "the id of a member", pair.node.value.noun());
            entry.push(problem);
            continue;
        };
        match indicator.parts.iter().find(|parts| parts.dimension == pair.key) {
            None => {
                let known = indicator.parts.iter().map(|parts| parts.dimension.as_str());
                let problem = problems::unknown_breakdown(entry.path(), pair.key_span, &pair.key, &indicator.id, known);
                entry.push(problem);
            }
            Some(parts) if !parts.members.is_empty() && !parts.members.iter().any(|member| member.id == *text) => {
                let known = parts.members.iter().map(|member| member.id.as_str());
                let problem = problems::unknown_breakdown(entry.path(), pair.node.span, text, &indicator.id, known);
                entry.push(problem);
            }
            Some(_) => by.push((pair.key.clone(), text.clone())),
        }
    }
    Breakdown::new(by)
}

fn quote(entry: &mut Fields<'_>, value: Option<&Quantity>, role: Role, context: &Context<'_>) -> Option<Quote> {
    let occurrence = entry.number("occurrence");
    let Some(text) = entry.text("quote") else {
        if role == Role::Observed && value.is_some() {
            let span = entry.key_span("value").unwrap_or(entry.span());
            let problem = problems::missing_quote(entry.path(), span);
            entry.push(problem);
        }
        return None;
    };
    let search = quotes::find(context.prose, context.source, &text.value, occurrence);
    let path = entry.path();
    let (problem, occurrence) = match search {
        quotes::Found::Once(occurrence) => {
            (value.and_then(|value| quotes::compare(path, &text, value, context.article.lang)), Some(occurrence))
        }
        quotes::Found::Often(count, occurrence) => {
            (Some(problems::ambiguous_quote(path, text.span, &text.value, count)), Some(occurrence))
        }
        quotes::Found::Fewer(count) => (Some(problems::no_such_occurrence(path, text.span, &text.value, count)), None),
        quotes::Found::Nowhere(nearest) => {
            (Some(problems::quote_not_found(path, text.span, &text.value, nearest)), None)
        }
    };
    entry.problems().extend(problem);
    let (pieces, (before, after)) = occurrence.map(|found| (found.pieces, found.sentence)).unwrap_or_default();
    Some(Quote { text: text.value, declared: text.span, pieces, before, after })
}

/// `other-article#2`.
fn corrects(entry: &mut Fields<'_>) -> Option<Spanned<ObservationName>> {
    let text = entry.text("corrects")?;
    let name = text.value.rsplit_once('#').and_then(|(article, number)| {
        Some(ObservationName { article: article.to_owned(), number: number.parse().ok()? })
    });
    if name.is_none() {
        let message = format!("`{}` does not name an observation", text.value);
        let problem = super::problems::invalid_value(
            entry.path(),
            text.span,
            message,
            "write the article's id and the number of its entry: `other-article#2`",
        );
        entry.push(problem);
    }
    name.map(|value| Spanned { value, span: text.span })
}
