//! Numbers of the text that no statistic declares (STATISTICS B8, D "Body numbers").
//!
//! Listed are numbers with a unit that bulletins count in; dates, document numbers, spans of time and the like are none
//! ([`quantity::scan`]). A number that the quote of a statistic covers is declared, and one that stands in a text of
//! `ignore` is meant to be left. One article makes one note, for most numbers of a text are rightly not declared; a
//! translation makes none, because the statistics belong to its original.

use super::markdown::Prose;
use super::problems;
use crate::base::fold::fold;
use crate::base::{Problem, SourcePath, Span, Spanned};
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::{self, UnitKind};

/// What the numbers of a text are compared with.
pub(super) struct Numbers {
    /// The bytes of the file that quotes cover.
    pub(super) covered: Vec<Span>,
    /// The texts of `ignore`.
    pub(super) ignored: Vec<Spanned<String>>,
}

/// One problem for all numbers of a text that nothing declares.
pub(super) fn check(path: &SourcePath, source: &str, prose: &Prose, lang: Lang, declared: &Numbers) -> Option<Problem> {
    let mut numbers: Vec<(Span, String)> = Vec::new();
    let mut left: Option<Vec<std::ops::Range<usize>>> = None;
    let mut start = 0;
    for line in prose.text.split_inclusive('\n') {
        if line.bytes().any(|byte| byte.is_ascii_digit()) {
            for (range, _) in quantity::read_all(line, lang).into_iter().filter(|(_, reading)| is_counted(reading)) {
                let range = start + range.start..start + range.end;
                let places = prose.places(&range, source);
                let Some(place) = places.first().copied() else { continue };
                let overlaps =
                    |span: &Span| places.iter().any(|place| place.start < span.end && span.start < place.end);
                let left = left.get_or_insert_with(|| ignored(prose, &declared.ignored));
                let ignored = left.iter().any(|left| left.start < range.end && range.start < left.end);
                if !ignored && !declared.covered.iter().any(overlaps) {
                    numbers.push((place, prose.text[range].to_owned()));
                }
            }
        }
        start += line.len();
    }
    (!numbers.is_empty()).then(|| problems::undeclared_numbers(path, &numbers))
}

/// Whether a number has a unit that statistics have.
fn is_counted(reading: &quantity::Reading) -> bool {
    reading.written.unit.is_some() && reading.written.unit_kind != UnitKind::Duration
}

/// Where the ignored texts stand in the prose.
fn ignored(prose: &Prose, texts: &[Spanned<String>]) -> Vec<std::ops::Range<usize>> {
    let mut ranges = Vec::new();
    for text in texts {
        let wanted = fold(&text.value);
        if wanted.is_empty() {
            continue;
        }
        let folded = prose.folded();
        let found = folded.text.match_indices(&wanted);
        ranges.extend(found.map(|(start, words)| folded.origin(start..start + words.len())));
    }
    ranges
}
