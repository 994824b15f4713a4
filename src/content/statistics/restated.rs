//! Words of a translation that state the figures of its original (STATISTICS "Quotes").
//!
//! The author may quote the words, `quotes: {1: 457 party cells}`. Of a figure that is not quoted,
//! the words are taken whose number is the value, if the text has them once.

use std::ops::Range;
use std::sync::Arc;

use super::stated::{Claim, Verdict, days};
use super::{Context, problems, quotes};
use crate::base::{Span, Spanned};
use crate::bulletin::article::Restatement;
use crate::bulletin::observation::{Quote, Statement};
use crate::bulletin::quantity::{Decimal, Numbers};
use crate::content::fields::{Fields, text_of};
use crate::content::form::Form;
use crate::content::markdown::Prose;
use crate::content::problems::{Shape, wrong_type};
use crate::content::yaml::{Field, Value};
use crate::extract::stated::{self, Verdict as Said};
use crate::extract::{Reading, read_all, sentences};

/// Maximum number of comparisons of numbers of a text with figures: beyond it nothing is guessed.
const LOOKS: usize = 20_000;

/// A number of a translation that may be that of a figure, misprinted.
pub(super) struct Misprint {
    /// Its bytes in the file.
    pub(super) span: Span,
    /// The number with its words, as printed.
    pub(super) printed: String,
    /// The value of the figure, as its original declares it.
    pub(super) value: String,
}

/// Reads the quotes of a translation, and finds those that it does not give.
pub(in crate::content) fn read(
    fields: &mut Fields<'_>,
    context: &Context<'_>,
    original: Option<&Form>,
) -> Vec<Restatement> {
    let key = fields.key_span("quotes");
    let node = fields.node("quotes");
    let Some(original) = original else {
        if let Some(key) = key {
            let problem = problems::quotes_of_original(fields.path(), key);
            fields.push(problem);
        }
        return Vec::new();
    };
    let path = fields.path();
    let mut pairs: &[Field] = &[];
    match node.map(|node| &node.value) {
        Some(Value::Map(found)) => pairs = found,
        Some(Value::Broken) | None => {}
        Some(other) => {
            let span = node.map_or(fields.span(), |node| node.span);
            fields.push(wrong_type(path, span, Shape::Quotes, other));
        }
    }
    let mut restated: Vec<Restatement> = Vec::new();
    let mut quoted = Vec::new();
    for pair in pairs {
        let number = Spanned { value: pair.key.as_str(), span: pair.key_span };
        let Some(statement) = statement_of(fields, original, &number) else { continue };
        quoted.push(statement.name.number);
        let Some(text) = text_of(path, &pair.node, fields.problems()) else { continue };
        restated.extend(quote(fields, context, statement, text));
    }
    let silent: Vec<&Statement> = original
        .statements()
        .iter()
        .map(Arc::as_ref)
        .filter(|statement| !quoted.contains(&statement.name.number))
        .collect();
    if let Some(prose) = context.prose.filter(|_| !silent.is_empty()) {
        let (found, misprints) = guessed(prose, context, original, &silent);
        restated.extend(found);
        for misprint in misprints {
            let problem = problems::misprint(fields.path(), &misprint);
            fields.push(problem);
        }
    }
    restated.sort_by_key(|restated| restated.number);
    restated
}

/// The statistic of the original that a key means; a suppressed one is never quoted.
fn statement_of<'f>(
    fields: &mut Fields<'_>,
    original: &'f Form,
    key: &Spanned<&str>,
) -> Option<&'f Statement> {
    let path = fields.path();
    let number: Option<u32> = key.value.parse().ok();
    let statements = original.statements();
    let found = statements.iter().find(|statement| Some(statement.name.number) == number);
    let problem = match found {
        Some(statement) if !statement.suppressed => return Some(statement),
        Some(_) => problems::quote_of_suppressed(path, key.span, key.value),
        // The mistake of one that could not be read has been told.
        None if original.stated.is_none_or(|stated| is_among(number, stated)) => return None,
        None => {
            let stated = original.stated.unwrap_or_default();
            problems::quote_of_nothing(path, key.span, key.value, stated)
        }
    };
    fields.push(problem);
    None
}

fn is_among(number: Option<u32>, stated: usize) -> bool {
    number.is_some_and(|number| (1..=stated).contains(&(number as usize)))
}

/// The words that an author quotes, found and compared with the value.
fn quote(
    fields: &mut Fields<'_>,
    context: &Context<'_>,
    statement: &Statement,
    text: Spanned<String>,
) -> Option<Restatement> {
    let path = fields.path();
    let (problem, occurrence) = context.find(context.prose?, path, &text, None);
    fields.problems().extend(problem);
    let occurrence = occurrence?;
    let value = &statement.quantity;
    let indicator = &context.reader.registers.indicators[statement.key.indicator];
    let claim = Claim {
        quote: &text,
        sentence: &occurrence.sentence,
        value,
        indicator,
        days: days(indicator, statement.key.period, statement.each_year),
        lang: context.lang,
    };
    let declared = problems::Declared { path, span: text.span, value: &value.as_printed };
    let differs = match claim.compare(&declared) {
        Verdict::Doubtful(problem) | Verdict::Differs(problem) => Some(problem),
        Verdict::Agrees => None,
    };
    fields.problems().extend(differs.filter(|_| statement.differs.is_none()));
    let quotes::Occurrence { pieces, sentence: (before, after), .. } = occurrence;
    let quote = Quote { text: text.value, declared: text.span, pieces, before, after };
    Some(Restatement { number: statement.name.number, quote })
}

/// The words whose number is the value of a figure, if the text has them once; and numbers that are
/// none, where the text has the value of a figure nowhere and a number that may be its misprint.
fn guessed(
    prose: &Prose,
    context: &Context<'_>,
    original: &Form,
    statements: &[&Statement],
) -> (Vec<Restatement>, Vec<Misprint>) {
    let numbers = numbers(&prose.text, context);
    let (mut restated, mut misprints) = (Vec::new(), Vec::new());
    if numbers.len() * statements.len() > LOOKS {
        return (restated, misprints);
    }
    for statement in statements.iter().filter(|statement| !statement.suppressed) {
        let mut same = numbers.iter().filter(|(range, _)| says(prose, context, statement, range));
        match (same.next(), same.next()) {
            (Some((range, _)), None) => {
                let (before, after) = sentences::around(&prose.text, range);
                let text = prose.text[range.clone()].to_owned();
                let pieces = prose.places(range, context.source);
                let Some(declared) = pieces.first().copied() else { continue };
                let quote = Quote { text, declared, pieces, before, after };
                restated.push(Restatement { number: statement.name.number, quote });
            }
            (None, _) => misprints.extend(misprint(prose, context, original, statement, &numbers)),
            _ => {}
        }
    }
    (restated, misprints)
}

/// The number of a text that looks like that of a figure with two digits changed, or one, and is
/// that of no other figure.
fn misprint(
    prose: &Prose,
    context: &Context<'_>,
    original: &Form,
    statement: &Statement,
    numbers: &[(Range<usize>, Reading)],
) -> Option<Misprint> {
    let mut stated = statement.quantity.stated();
    let value = stated.next().filter(|_| stated.next().is_none())?;
    let is_other = |number: Decimal| {
        original.statements().iter().any(|other| other.quantity.stated().any(|it| it == number))
    };
    let looks_like = |(_, reading): &&(Range<usize>, Reading)| match reading.written.numbers {
        Numbers::One(number) => is_near(value, number) && !is_other(number),
        _ => false,
    };
    let mut near = numbers.iter().filter(looks_like);
    let (range, _) = near.next().filter(|_| near.next().is_none())?;
    let span = prose.places(range, context.source).first().copied()?;
    Some(Misprint {
        span,
        printed: prose.text[range.clone()].to_owned(),
        value: statement.quantity.as_printed.clone(),
    })
}

/// Returns `true` if two different numbers have the same digits in another order, or all but one of
/// at least three.
fn is_near(one: Decimal, other: Decimal) -> bool {
    let digits = |number: Decimal| number.normalize().to_string().into_bytes();
    let (mut one, mut other) = (digits(one), digits(other));
    if one == other || one.len() != other.len() || one.len() < 2 {
        return false;
    }
    let changed = one.iter().zip(&other).filter(|(one, other)| one != other).count();
    one.sort_unstable();
    other.sort_unstable();
    one == other || (changed == 1 && one.len() >= 3)
}

/// The numbers of a text that may be statistics.
fn numbers(text: &str, context: &Context<'_>) -> Vec<(Range<usize>, Reading)> {
    let mut start = 0;
    let mut numbers = Vec::new();
    for line in text.split_inclusive('\n') {
        if line.bytes().any(|byte| byte.is_ascii_digit()) {
            let found = read_all(line, context.lang).into_iter();
            numbers.extend(
                found.map(|(range, reading)| (start + range.start..start + range.end, reading)),
            );
        }
        start += line.len();
    }
    numbers
}

/// Returns `true` if the words state the value and nothing else.
fn says(prose: &Prose, context: &Context<'_>, statement: &Statement, range: &Range<usize>) -> bool {
    let indicator = &context.reader.registers.indicators[statement.key.indicator];
    let claim = stated::Claim {
        quote: &prose.text[range.clone()],
        sentence: &sentences::around(&prose.text, range),
        value: &statement.quantity,
        measure: indicator.measure,
        unit: &indicator.unit,
        labels: &indicator.labels,
        days: days(indicator, statement.key.period, statement.each_year),
        lang: context.lang,
    };
    claim.compare() == Said::Agrees
}
