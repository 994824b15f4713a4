//! Counts that the grammar of quantities does not read: in words, and of things that are called by
//! a letter.

use super::super::amount::find_unit;
use super::super::grammar::{Amount, Phrase, match_phrase};
use super::super::lexer::TokenKind;
use super::super::numeral::numeral;
use super::super::phrases::Marks;
use super::paragraph::Paragraph;
use crate::bulletin::quantity::{Decimal, Kind, Numbers, Scale, UnitKind};
use crate::language::reading::{anywhere, reading};

/// Numbers in words that begin at a token.
pub(super) struct Worded {
    /// The number, where it may be a figure; its unit may be missing.
    pub phrase: Option<Phrase>,
    /// The first token behind all words of numbers.
    pub end: usize,
}

/// Scales of which there is a half, the largest first.
const SCALES: [u64; 3] = [1_000_000_000, 1_000_000, 1000];

/// Most words of a qualifier before a number, with fillers.
const QUALIFIER: usize = 4;

impl Paragraph<'_> {
    /// `12 C's` among others of the kind: what is counted is called by a letter.
    pub(super) fn lettered(&self, at: usize) -> Option<Phrase> {
        let end = self.letter_item(at)?;
        let before = at.checked_sub(1).is_some_and(|mark| self.is(mark, &[",", ":"]))
            || at.checked_sub(1).is_some_and(|mark| self.says(mark, &self.words.times.joins));
        let next = self.longest(end, &self.words.times.joins);
        let listed = next.is_some_and(|next| self.letter_item(next).is_some());
        let value = self.plain(at).filter(|_| before || listed)?;
        let unit = (UnitKind::Count, self.grammar.spelling(at + 1..end));
        let mut phrase = said(at, value, end);
        phrase.amount.unit = Some(unit);
        Some(phrase)
    }

    fn letter_item(&self, at: usize) -> Option<usize> {
        self.plain(at)?;
        let letter = self.token(at + 1).filter(|token| token.kind == TokenKind::Word)?;
        if letter.glued || !letter.capitals || letter.text.chars().nth(1).is_some() {
            return None;
        }
        let apostrophe = self.is(at + 2, &["'", "’"]) && self.is(at + 3, &["s"]);
        let end = if apostrophe { at + 4 } else { at + 2 };
        (self.ends_clause(end) || self.longest(end, &self.words.times.joins).is_some())
            .then_some(end)
    }

    fn plain(&self, at: usize) -> Option<Decimal> {
        let token = self.token(at).filter(|token| token.kind == TokenKind::Number)?;
        token.text.parse::<u32>().ok().map(Decimal::from)
    }

    /// `ba tổ chức`, `gần hai trăm linh năm đơn`: a number in words, with the qualifier before it
    /// and the unit that is known.
    pub(super) fn in_words(&self, at: usize) -> Option<Worded> {
        self.grammar.may(at, Marks::NUMERAL).then_some(())?;
        let (value, end) = numeral(self.tokens(), at, self.words.numerals);
        if end == at {
            return None;
        }
        let (value, end) = self.with_half(value, end);
        let end = self.behind_link(end);
        let phrase = value.filter(|_| !self.is_labelled(at)).and_then(|value| {
            let mut phrase = said(at, Decimal::from(value), end);
            self.take_qualifier(&mut phrase);
            if let Some((unit, end)) = self.unit_of_words(end) {
                phrase.amount.unit = Some(unit);
                (phrase.tokens.end, phrase.amount.end) = (end, end);
            }
            (!self.is_year_word(at, &phrase)).then_some(phrase)
        });
        Some(Worded { phrase, end })
    }

    /// A number in words with the half of its scale that may stand behind it: `un million et demi`; none
    /// where it has no scale.
    fn with_half(&self, value: Option<u64>, end: usize) -> (Option<u64>, usize) {
        let Some(behind) = self.grammar.half_end(end) else { return (value, end) };
        let whole = value.and_then(|value| {
            let of = |scale: &u64| value >= *scale && value % scale == 0;
            let scale = SCALES.into_iter().find(of)?;
            value.checked_add(scale / 2)
        });
        (whole, behind)
    }

    /// The first token behind the word that joins a number in words to what it counts: `un million de`.
    fn behind_link(&self, end: usize) -> usize {
        let scaled = end.checked_sub(1).is_some_and(|last| {
            self.grammar.may(last, Marks::SCALE)
                || self.grammar.words.half.iter().any(|half| {
                    let last_word = half.rsplit(' ').next();
                    last_word.is_some_and(|word| self.is(last, &[word]))
                })
        });
        let links = self.grammar.words.links.iter().filter(|_| scaled && self.is_word(end));
        let link = links.filter_map(|link| match_phrase(self.tokens(), end, link)).max();
        link.filter(|next| self.is_word(*next)).unwrap_or(end)
    }

    /// The first token behind the number of a phrase in words.
    pub(super) fn behind_words(&self, phrase: &Phrase) -> usize {
        let mut tokens = phrase.tokens.clone();
        let first = tokens.find(|at| self.grammar.may(*at, Marks::NUMERAL));
        first.map_or(phrase.tokens.end, |at| {
            let end = numeral(self.tokens(), at, self.words.numerals).1;
            self.behind_link(self.grammar.half_end(end).unwrap_or(end))
        })
    }

    /// `thứ hai`, `phần ba`: a number in words that is none of things.
    fn is_labelled(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        self.is(before, reading(self.grammar.lang).prose.labels)
            && !self.is(before, &anywhere().year_labels)
            && !anywhere().totals.iter().any(|total| {
                let start = at.checked_sub(2);
                start.and_then(|start| match_phrase(self.tokens(), start, total)) == Some(at)
            })
    }

    /// "Trong năm tổ chức 12 hội nghị": a year, and no five of something.
    fn is_year_word(&self, at: usize, phrase: &Phrase) -> bool {
        let noun = at + 1;
        self.is(at, &anywhere().digit_units)
            && phrase.amount.end >= noun
            && (at == 0
                || self.says(at - 1, &self.words.times.leads)
                || self.longest(noun, &self.words.verbs).is_some())
    }

    /// Takes the qualifier before a number in words.
    fn take_qualifier(&self, phrase: &mut Phrase) {
        let at = phrase.tokens.start;
        let starts = at.saturating_sub(QUALIFIER)..at;
        let found = starts.filter_map(|start| {
            let (qualifier, end) = self.grammar.before(start)?;
            (self.grammar.skip_fillers(end) == at).then_some((qualifier, start, end))
        });
        let Some((qualifier, start, end)) = found.into_iter().next() else { return };
        let preposition = end == start + 1 && self.is(start, self.grammar.words.prepositions);
        if preposition && self.grammar.is_place(start, phrase.tokens.end - 1) {
            return;
        }
        (phrase.kind, phrase.strict) = (qualifier.kind, qualifier.strict);
        if qualifier.kind != Kind::Exact {
            phrase.before = self.grammar.spelling(start..end).to_lowercase();
        }
        phrase.tokens.start = start;
    }

    /// The unit behind a number in words: what bulletins count, or measure it in.
    fn unit_of_words(&self, at: usize) -> Option<((UnitKind, String), usize)> {
        if let Some(end) = self.known_noun(at) {
            return Some(((UnitKind::Count, self.grammar.spelling(at..end)), end));
        }
        let (kind, code, end) = find_unit(self.tokens(), at, self.grammar.lang)?;
        let measured = matches!(
            kind,
            UnitKind::Money
                | UnitKind::Percent
                | UnitKind::Area
                | UnitKind::Mass
                | UnitKind::Volume
        );
        let rate = self.grammar.rate_end(end).is_some() && kind != UnitKind::Percent;
        (measured && !rate && !code.is_empty()).then(|| ((kind, code.to_owned()), end))
    }
}

/// A number that the grammar does not read, without a unit.
fn said(at: usize, value: Decimal, end: usize) -> Phrase {
    let amount = Amount {
        value,
        decimals: 0,
        scale: Scale::One,
        magnitude: None,
        whole: None,
        unit: None,
        patches: Vec::new(),
        end,
    };
    Phrase {
        numbers: Numbers::One(value),
        kind: Kind::Exact,
        strict: false,
        change: None,
        before: String::new(),
        after: String::new(),
        amount,
        tokens: at..end,
    }
}
