//! Quotes: where the words that state a figure stand in the body, and whether they state the declared value
//! (STATISTICS B1, B8).

use super::markdown::Prose;
use super::statistics_problems as problems;
use crate::base::fold::{bare, fold};
use crate::base::{Problem, SourcePath, Span, Spanned};
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::{self, Kind, Quantity};

/// Where a quote stands.
pub(super) struct Occurrence {
    /// Its bytes in the file.
    pub(super) pieces: Vec<Span>,
    /// The sentence around it.
    pub(super) sentence: (String, String),
}

/// What the search for a quote gave.
pub(super) enum Found {
    /// It stands there once, or its occurrence was named.
    Once(Occurrence),
    /// It stands there several times; the first is taken.
    Often(usize, Occurrence),
    /// It stands there less often than the named occurrence.
    Fewer(usize),
    /// It does not stand there; the line that comes nearest.
    Nowhere(Option<Span>),
}

/// Finds a quote in a body, whatever the spelling of its blanks, dashes, tone marks and quotation marks.
pub(super) fn find(prose: &Prose, source: &str, quote: &str, occurrence: Option<u32>) -> Found {
    let body = prose.folded();
    let wanted = fold(quote);
    if wanted.is_empty() {
        return Found::Nowhere(None);
    }
    let starts: Vec<usize> = body
        .text
        .match_indices(&wanted)
        .map(|(start, _)| start)
        .filter(|start| whole_words(&body.text, *start, wanted.len()))
        .collect();
    let place = |start: usize| {
        let range = body.origin(start..start + wanted.len());
        Occurrence { pieces: prose.places(&range, source), sentence: super::sentences::around(&prose.text, &range) }
    };
    let named = occurrence.and_then(|number| starts.get((number as usize).checked_sub(1)?));
    match (starts.as_slice(), named, occurrence) {
        (_, Some(start), _) => Found::Once(place(*start)),
        ([], ..) => Found::Nowhere(nearest_line(prose, source, quote)),
        (_, None, Some(_)) => Found::Fewer(starts.len()),
        ([one], None, None) => Found::Once(place(*one)),
        ([first, ..], None, None) => Found::Often(starts.len(), place(*first)),
    }
}

/// A quote that begins or ends with a digit must not cut a number: `57 chi bộ` does not stand in `457 chi bộ`.
fn whole_words(text: &str, start: usize, length: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[start + length..].chars().next();
    let first = text[start..].chars().next();
    let last = text[..start + length].chars().next_back();
    let joined =
        |a: Option<char>, b: Option<char>| a.zip(b).is_some_and(|(a, b)| a.is_alphanumeric() && b.is_alphanumeric());
    !joined(before, first) && !joined(last, after)
}

/// The line of the body that shares most words with a quote.
fn nearest_line(prose: &Prose, source: &str, quote: &str) -> Option<Span> {
    let wanted: Vec<String> = bare(quote).split_whitespace().map(str::to_owned).collect();
    let mut best: Option<(usize, std::ops::Range<usize>)> = None;
    let mut offset = 0;
    for line in prose.text.split_inclusive('\n') {
        let words = bare(line);
        let common = wanted
            .iter()
            .filter(|word| words.split_whitespace().any(|other| other.trim_matches(['.', ',', ';']) == word.as_str()))
            .count();
        if common * 2 >= wanted.len().max(1) && best.as_ref().is_none_or(|(most, _)| common > *most) {
            best = Some((common, offset..offset + line.trim_end().len()));
        }
        offset += line.len();
    }
    prose.places(&best?.1, source).first().copied()
}

/// Compares the number in a quote with the declared value.
pub(super) fn compare(path: &SourcePath, quote: &Spanned<String>, value: &Quantity, lang: Lang) -> Option<Problem> {
    let readings = quantity::read_all(&quote.value, lang);
    let stated: Vec<Quantity> = readings
        .iter()
        .map(|(_, reading)| Quantity::from_written(&reading.written, &quantity::Limits::default()))
        .collect();
    let first = stated.first()?;
    let equal = |other: &Quantity| numbers(other) == numbers(value);
    let same_number: Vec<&Quantity> = stated.iter().filter(|other| equal(other)).collect();
    if same_number.is_empty() {
        return Some(problems::quote_differs(path, quote.span, &value.as_printed, &first.as_printed));
    }
    let qualified = |quantity: &Quantity| quantity.kind != Kind::Exact;
    let lost = !qualified(value) && same_number.iter().all(|other| qualified(other));
    lost.then(|| problems::qualifier_lost(path, quote.span, &value.as_printed, &same_number[0].as_printed))
}

/// The numbers that a quantity names, without its qualifier.
fn numbers(quantity: &Quantity) -> Vec<quantity::Decimal> {
    if let Some(nominal) = quantity.nominal {
        return vec![nominal.normalize()];
    }
    let ends = [quantity.interval.low(), quantity.interval.high()];
    ends.into_iter().flatten().map(|end| end.value.normalize()).collect()
}
