//! Quotes: where the words that state a figure stand in the body (STATISTICS "Quotes").

use crate::base::Span;
use crate::base::fold::fold;
use crate::content::markdown::{Prose, Unstated};
use crate::extract::quotes::{self, Search};
use crate::extract::sentences;

pub(super) use crate::extract::quotes::COUNTED;

/// One occurrence of a quote in a text.
pub(super) struct Occurrence {
    /// Its bytes in the file.
    pub(super) pieces: Vec<Span>,
    /// Its bytes in the prose.
    pub(super) range: std::ops::Range<usize>,
    /// True if its letters are other ones there.
    pub(super) respelt: bool,
    /// The sentence around it.
    pub(super) sentence: (String, String),
}

/// The result of the search for a quote.
pub(super) enum QuoteMatch {
    /// It stands there once, or its occurrence was named.
    Once(Occurrence),
    /// It stands there several times; the first is taken.
    Often(usize, Occurrence),
    /// It stands there less often than the named occurrence.
    Fewer(usize),
    /// It does not stand there.
    Nowhere,
}

/// Finds a quote in a body, whatever the spelling of its blanks, dashes, tone marks and quotation
/// marks.
pub(super) fn find(
    prose: &Prose,
    source: &str,
    quote: &str,
    occurrence: Option<u32>,
) -> QuoteMatch {
    let place = |range: std::ops::Range<usize>| Occurrence {
        respelt: quotes::is_respelt(&prose.text[range.clone()], quote),
        pieces: prose.places(&range, source),
        sentence: sentences::around(&prose.text, &range),
        range,
    };
    match quotes::find(prose.folded(), quote, occurrence) {
        Search::Once(range) => QuoteMatch::Once(place(range)),
        Search::Often(count, range) => QuoteMatch::Often(count, place(range)),
        Search::Fewer(count) => QuoteMatch::Fewer(count),
        Search::Nowhere => QuoteMatch::Nowhere,
    }
}

/// Finds the words of a quote in program code, or in what is struck out: neither states anything.
pub(super) fn unstated<'p>(prose: &'p Prose, quote: &str) -> Option<&'p Unstated> {
    let wanted = fold(quote);
    let holds = |words: &&Unstated| {
        let text = fold(&words.text);
        // Markup inside divides what is struck out.
        let part = words.struck && text.chars().any(|letter| letter.is_ascii_digit());
        text.contains(&wanted) || (part && wanted.contains(text.trim()))
    };
    prose.unstated.iter().filter(|_| !wanted.is_empty()).find(holds)
}
