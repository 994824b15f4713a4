//! `statistics` of an article -> observations.
//!
//! Each entry is read on its own: what is wrong with one leaves the others as they are. An entry
//! that cannot be understood (no indicator, no value, no place, no period) is left out after its
//! problem is told; everything else is kept, so that one mistake is one problem.

mod breakdown;
mod compared;
pub(super) mod grouping;
mod near;
mod period;
pub(super) mod problems;
mod quotes;
pub(super) mod restated;
mod stated;
mod suppressed;
mod unquoted;
mod value;

use std::cell::{Cell, OnceCell, RefCell};
use std::sync::Arc;

use self::stated::Verdict;
use super::fields::Fields;
use super::markdown::Prose;
use super::reader::Reader;
use super::yaml::Node;
use crate::base::{Code, Location, Problem, SourcePath, Span, Spanned};
use crate::bulletin::date::Stamp;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Key, ObservationName, Quote, Role, Statement, Status};
use crate::bulletin::period::Period;
use crate::bulletin::quantity::Quantity;
use crate::bulletin::register::Id;
use crate::bulletin::term::Body;
use crate::extract::{self, target_words};

/// The things that the statistics of an article are read against.
pub(super) struct Context<'a> {
    /// The id of the article that they belong to.
    pub(super) id: &'a str,
    /// Its language.
    pub(super) lang: Lang,
    /// Its date; where it could not be read nothing is compared with it.
    pub(super) date: Option<Stamp>,
    /// Its places.
    pub(super) localities: &'a [Id<Locality>],
    /// Its text, where it could be read.
    pub(super) prose: Option<&'a Prose>,
    /// Its file.
    pub(super) source: &'a str,
    /// Its `as_of` and `period`, for the statistics that say neither.
    pub(super) times: Times,
    /// True if it has a `locality`, be it one that could not be resolved.
    pub(super) names_place: bool,
    /// True if it has `corrections`.
    pub(super) corrects: bool,
    /// The things that have been told of the article as a whole.
    pub(super) reported: ReportedOnce,
    /// The bytes of the prose that some quote covers.
    pub(super) covered: RefCell<Vec<std::ops::Range<usize>>>,
    /// Settings, registers and names.
    pub(super) reader: &'a Reader<'a>,
}

/// Times that an article gives once for all of its statistics.
#[derive(Debug, Default)]
pub(super) struct Times {
    /// The day of its stocks.
    pub(super) as_of: Option<Spanned<String>>,
    /// The period of its flows.
    pub(super) period: Option<Spanned<String>>,
}

/// The things that are told of an article, or read of its text, once and not for each statistic.
#[derive(Debug, Default)]
pub(super) struct ReportedOnce {
    /// That it has no place.
    placeless: Cell<bool>,
    /// The numbers that its text states.
    stated: OnceCell<Vec<(std::ops::Range<usize>, extract::Reading)>>,
    /// For how many quotes the words that come nearest have been looked for.
    guessed: Cell<usize>,
}

/// For how many quotes of an article the words that come nearest are looked for: each time the
/// whole text is read.
const GUESSES: usize = 30;

impl Context<'_> {
    /// A quote that stands nowhere in the text, with the words that come nearest, or with the
    /// program code or the struck-out words that have it.
    fn quote_not_found(
        &self,
        prose: &Prose,
        path: &SourcePath,
        quote: &Spanned<String>,
    ) -> Problem {
        let problem = |nearest| problems::quote_not_found(path, quote.span, &quote.value, nearest);
        let before = self.reported.guessed.replace(self.reported.guessed.get() + 1);
        if before >= GUESSES {
            return problem(None);
        }
        match quotes::unstated(prose, &quote.value) {
            Some(words) => {
                let place = Location::bytes(path, words.span);
                super::problems::quote_unstated(problem(None), place, words.struck)
            }
            None => problem(near::place(prose, self.source, &quote.value)),
        }
    }

    /// Finds the words of a quote, and tells what is wrong with them.
    fn find(
        &self,
        prose: &Prose,
        path: &SourcePath,
        quote: &Spanned<String>,
        occurrence: Option<u32>,
    ) -> (Option<Problem>, Option<quotes::Occurrence>) {
        let Spanned { value: words, span } = quote;
        match quotes::find(prose, self.source, words, occurrence) {
            quotes::QuoteMatch::Once(occurrence) => {
                let found = occurrence.pieces.first().copied();
                let respelt = || problems::folded_quote(path, *span, words, found);
                (occurrence.respelt.then(respelt), Some(occurrence))
            }
            quotes::QuoteMatch::Often(count, occurrence) => {
                (Some(problems::ambiguous_quote(path, *span, words, count)), Some(occurrence))
            }
            quotes::QuoteMatch::Fewer(count) => {
                (Some(problems::no_such_occurrence(path, *span, words, count)), None)
            }
            quotes::QuoteMatch::Nowhere => (Some(self.quote_not_found(prose, path, quote)), None),
        }
    }

    /// Notes where a quote stands: the numbers there are declared.
    fn cover(&self, occurrence: &quotes::Occurrence) {
        self.covered.borrow_mut().push(occurrence.range.clone());
    }
}

/// Reads the statistics of an article.
pub(super) fn read(fields: &mut Fields<'_>, context: &Context<'_>) -> Vec<Arc<Statement>> {
    let path = fields.path();
    let mut observations: Vec<Arc<Statement>> = Vec::new();
    for (index, node) in fields.list("statistics").iter().enumerate() {
        let Some(entry) = Fields::of_key("statistics", path, node, fields.problems()) else {
            continue;
        };
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let Some(observation) = entry_of(entry, node, number, context) else { continue };
        if let Some(first) = observations.iter().find(|first| contradicts(first, &observation)) {
            let problem = problems::same_statistic_twice(&observation, first);
            fields.push(problem);
        }
        if let Some((first, span)) =
            observations.iter().find_map(|first| Some((first, repeats(first, &observation)?)))
        {
            let problem = problems::repeated_quote(&observation, first, span);
            fields.push(problem);
        }
        observations.push(observation);
    }
    let indicators = &context.reader.registers.indicators;
    let compared = compared::check(path, &observations, indicators, context.lang);
    fields.problems().extend(compared);
    observations
}

/// Returns the words of the second of two statistics, if the two differ only in their periods and
/// quote the same words.
fn repeats(first: &Statement, second: &Statement) -> Option<Span> {
    let (one, two) = (first.quote.as_ref()?, second.quote.as_ref()?);
    let (a, b) = (&first.key, &second.key);
    let alike = (a.indicator, a.locality, &a.by) == (b.indicator, b.locality, &b.by)
        && a.period != b.period;
    let same =
        alike && first.role == second.role && !one.pieces.is_empty() && one.pieces == two.pieces;
    same.then_some(two.declared)
}

/// Returns `true` if two statistics of one article have one key and values that cannot both hold.
fn contradicts(first: &Statement, second: &Statement) -> bool {
    let (a, b) = (&first.quantity.interval, &second.quantity.interval);
    let replaces = second.corrects.as_ref().is_some_and(|target| target.value == first.name);
    first.key == second.key
        && first.each_year == second.each_year
        && !replaces
        && first.role == second.role
        && first.counts()
        && second.counts()
        && (first.quantity.is_about_other(&second.quantity) || (!a.is_within(b) && !b.is_within(a)))
}

/// The parts of an entry that can fail, read one after the other so that each tells its own
/// problem.
fn entry_of(
    mut entry: Fields<'_>,
    node: &Node,
    number: u32,
    context: &Context<'_>,
) -> Option<Arc<Statement>> {
    let indicator = indicator(&mut entry, context);
    let role = entry.word("role", &Role::WORDS).unwrap_or(Role::Observed);
    let status = entry.word("status", &Status::WORDS).unwrap_or(Status::Final);
    check_status(&mut entry, status, context);
    let suppressed = entry.flag("suppressed").unwrap_or(false);
    let period = period::read(&mut entry, indicator, role, context);
    let each_year = period::each_year(&mut entry, indicator, period.as_ref(), context);
    let locality = locality(&mut entry, period.as_ref(), context);
    let value = if suppressed {
        suppressed::read(&mut entry, node, number, indicator, context)
    } else {
        value::read(&mut entry, indicator, context)
    };
    let value = value.filter(|_| !entry.is_cut());
    let by = breakdown::read(&mut entry, indicator, context);
    let stated = value.as_ref().map(|value| &value.value);
    let days = indicator.zip(period.as_ref()).and_then(|(indicator, period)| {
        let indicator = &context.reader.registers.indicators[indicator];
        stated::days(indicator, period.value, each_year.unwrap_or(false))
    });
    let quote =
        if suppressed { None } else { quote(&mut entry, stated, indicator, (role, days), context) };
    let differs = differs(&mut entry, quote.as_ref(), suppressed);
    let quote = quote.map(|(quote, _)| quote);
    let corrects = corrects(&mut entry);
    let source = source(&mut entry, context);
    entry.node("tolerance");
    let path = entry.path().clone();
    let place =
        |span: Span| if suppressed { Location::file(&path) } else { Location::bytes(&path, span) };
    if let Some(value) = value.as_ref().filter(|_| role != Role::Observed) {
        entry.push(problems::not_observed(place(value.span), role));
    }
    entry.finish();
    let (value, locality, period, each_year) = (value?, locality?, period?, each_year?);
    Some(Arc::new(Statement {
        name: ObservationName { article: context.id.to_owned(), number },
        key: Key { indicator: indicator?, locality, period: period.value, by: by? },
        quantity: value.value,
        status,
        role,
        suppressed,
        source,
        each_year,
        corrects,
        quote,
        differs,
        place: place(value.span),
        position: position(context.source, value.span),
    }))
}

/// A status that says that something was changed needs an entry under `corrections`.
fn check_status(entry: &mut Fields<'_>, status: Status, context: &Context<'_>) {
    let changed = matches!(status, Status::Corrected | Status::Revised | Status::Withdrawn);
    let (Some(span), Some(date)) = (entry.key_span("status"), context.date) else { return };
    if changed && !context.corrects {
        let place = Location::bytes(entry.path(), span);
        let problem = super::problems::missing_correction(place, status, date.day());
        entry.push(problem);
    }
}

/// Line and column of the first byte of a span.
fn position(source: &str, span: Span) -> (u32, u32) {
    let before = &source[..span.range().start];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = memchr::memchr_iter(b'\n', before.as_bytes()).count() + 1;
    let column = before[line_start..].chars().count() + 1;
    (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX))
}

fn indicator(entry: &mut Fields<'_>, context: &Context<'_>) -> Option<Id<Indicator>> {
    let text = entry.needed("indicator")?;
    let (reader, indicators) = (context.reader, &context.reader.registers.indicators);
    let code = Code::UnknownIndicator;
    let found = reader.entry(entry, code, &text, "indicators", &reader.indicators);
    found.filter(|id| indicators[*id].sound)
}

/// The place of a statistic: its own, found by name on the day that it speaks of, or the article's.
fn locality(
    entry: &mut Fields<'_>,
    period: Option<&Spanned<Period>>,
    context: &Context<'_>,
) -> Option<Id<Locality>> {
    let named = entry.text("locality");
    let id = match &named {
        Some(text) => {
            let day = period.map(|period| period.value.end()).or(context.date.map(Stamp::day));
            context.reader.locality(entry, text, day, context.localities)
        }
        None => article_locality(entry, context),
    }?;
    let exists = period.is_none_or(|period| period::check_validity(entry, id, period, context));
    exists.then_some(id)
}

fn article_locality(entry: &mut Fields<'_>, context: &Context<'_>) -> Option<Id<Locality>> {
    match context.localities {
        [one] => Some(*one),
        // A place that could not be resolved, or is missing for all statistics of the article, is
        // told once.
        [] if context.names_place || context.reported.placeless.replace(true) => None,
        several => {
            let ids: Vec<&str> = several
                .iter()
                .map(|id| context.reader.registers.localities[*id].id.as_str())
                .collect();
            let span = entry.key_span("indicator").unwrap_or(entry.span());
            let problem = problems::missing_locality(entry.path(), span, &ids);
            entry.miss("locality", problem);
            None
        }
    }
}

fn quote(
    entry: &mut Fields<'_>,
    value: Option<&Quantity>,
    indicator: Option<Id<Indicator>>,
    (role, days): (Role, Option<i64>),
    context: &Context<'_>,
) -> Option<(Quote, bool)> {
    let explained = entry.node("differs").is_some();
    let occurrence = entry.number("occurrence");
    let Some(text) = entry.text("quote") else {
        if let Some(found) =
            unquoted::find(value.filter(|_| occurrence.is_none()), indicator, days, context)
        {
            return Some((found, true));
        }
        if role == Role::Observed && value.is_some() {
            let span = entry.key_span("value").unwrap_or(entry.span());
            let problem = problems::missing_quote(entry.path(), span);
            entry.miss("quote", problem);
        }
        return None;
    };
    let prose = context.prose?;
    let path = entry.path();
    let (problem, occurrence) = context.find(prose, path, &text, occurrence);
    let verdict =
        occurrence.as_ref().zip(value).zip(indicator).map(|((occurrence, value), indicator)| {
            let (lang, indicator) = (context.lang, &context.reader.registers.indicators[indicator]);
            let (quote, sentence) = (&text, &occurrence.sentence);
            let claim = stated::Claim { quote, sentence, value, indicator, days, lang };
            claim.compare(&problems::Declared { path, span: text.span, value: &value.as_printed })
        });
    let agrees = matches!(verdict, Some(Verdict::Agrees));
    let compared = match verdict {
        Some(Verdict::Doubtful(problem) | Verdict::Differs(problem)) if !explained => Some(problem),
        _ => None,
    };
    // A spelling is no matter beside another number; that the words stand there twice is.
    let spelling =
        problem.filter(|problem| problem.code != Code::FoldedQuote || compared.is_none());
    entry.problems().extend(spelling);
    entry.problems().extend(compared);
    if let Some(found) = &occurrence {
        context.cover(found);
    }
    let (pieces, (before, after)) =
        occurrence.map(|found| (found.pieces, found.sentence)).unwrap_or_default();
    let quote = Quote { text: text.value, declared: text.span, pieces, before, after };
    if let Some(words) =
        target_words(&quote.before, &quote.text, context.lang).filter(|_| role == Role::Observed)
    {
        entry.push(problems::target_as_observed(entry.path(), &quote, words));
    }
    Some((quote, agrees))
}

/// Why the quote has another number than the value. A quote that agrees needs no such words.
fn differs(
    entry: &mut Fields<'_>,
    quote: Option<&(Quote, bool)>,
    suppressed: bool,
) -> Option<Box<str>> {
    let text = entry.text("differs")?;
    let path = entry.path();
    if text.value.trim().is_empty() {
        entry.push(problems::empty_differs(path, text.span));
        return None;
    }
    if quote.is_none_or(|(_, agrees)| *agrees) {
        let place =
            if suppressed { Location::file(path) } else { Location::bytes(path, text.span) };
        entry.push(problems::needless_differs(place, quote.is_some()));
        return None;
    }
    Some(text.value.trim().into())
}

/// The body that states it.
fn source(entry: &mut Fields<'_>, context: &Context<'_>) -> Option<Id<Body>> {
    let text = entry.text("source")?;
    context.reader.entry(entry, Code::UnknownBody, &text, "bodies", &context.reader.bodies)
}

/// `other-article#2`.
fn corrects(entry: &mut Fields<'_>) -> Option<Spanned<ObservationName>> {
    let text = entry.text("corrects")?;
    let name = text.value.rsplit_once('#').and_then(|(article, number)| {
        Some(ObservationName { article: article.to_owned(), number: number.parse().ok()? })
    });
    if name.is_none() {
        let problem = problems::invalid_corrects(entry.path(), &text);
        entry.push(problem);
    }
    name.map(|value| Spanned { value, span: text.span })
}
