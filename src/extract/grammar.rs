//! Words and numbers into quantities.
//!
//! ```text
//! phrase    = opened | [change] [[not] qualifier filler*] amount [("-" | đến | hoặc) amount] [qualifier after]
//! opened    = (từ | giữa | between | from) [above] amount ((đến | và | to | "-") [under] amount | trở lên)
//! amount    = [currency] ["-" | âm] number [fraction | "/" number] [scale [rưỡi | number scale]] [unit [rưỡi]]
//! ```
//!
//! The same grammar reads a declared value, where nothing may be left over and any noun is a unit,
//! and prose, where a phrase is looked for at every token.

use super::exclude::is_excluded;
use super::lexer::{Token, TokenKind};
use super::phrases::Marks;
use super::repair::{ReadErrorKind, RepairKind};
use super::words::words;
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::Decimal;
use crate::bulletin::quantity::{Change, Kind, Numbers};
use crate::bulletin::quantity::{Scale, UnitKind};
use crate::language::reading::{Magnitude, Qualifier, QuantityWords, qualifier};
use std::ops::Range;

/// Tokens that cannot be read, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    /// The tokens at fault.
    pub tokens: Range<usize>,
    /// Kind of error.
    pub fault: ReadErrorKind,
}

/// Something, nothing, or a failure.
pub(super) type Read<T> = Result<Option<T>, Failure>;

/// A repair before the quantity's whole spelling is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Patch {
    pub kind: RepairKind,
    pub found: String,
    pub spelling: String,
}

/// A number with its scale and unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amount {
    /// In base units.
    pub value: Decimal,
    /// Decimals as printed, in units of the scale.
    pub decimals: u32,
    pub scale: Scale,
    /// The words of magnitude behind the number; those of `5 trăm` are no scale.
    pub magnitude: Option<Magnitude>,
    /// The number that a ratio is a part of.
    pub whole: Option<Decimal>,
    pub unit: Option<(UnitKind, String)>,
    pub patches: Vec<Patch>,
    /// First token behind it.
    pub end: usize,
}

impl Amount {
    /// Returns `true` if it is measured in percent or percentage points.
    pub(super) fn is_percent(&self) -> bool {
        self.unit.as_ref().is_some_and(|(kind, _)| *kind == UnitKind::Percent)
    }
}

/// A quantity in its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    pub numbers: Numbers,
    pub kind: Kind,
    pub strict: bool,
    pub change: Option<Change>,
    pub before: String,
    pub after: String,
    /// The amount, of a range its upper end with the decimals and the unit of both.
    pub amount: Amount,
    pub tokens: Range<usize>,
}

/// Words and signs in front of a number.
#[derive(Default)]
pub(super) struct Head {
    qualifier: Option<&'static Qualifier>,
    /// True if the words of the qualifier may also be a preposition of place.
    preposition: bool,
    change: Option<Change>,
    /// True if a verb of change stands before the level that was left or reached.
    is_level: bool,
    before: String,
    next: usize,
}

/// Meaning of a denied `more than`, and of a denied `less than`.
static NOT_MORE: Qualifier = qualifier(Kind::AtMost, false, &[]);
static NOT_LESS: Qualifier = qualifier(Kind::AtLeast, false, &[]);

/// The grammar over the tokens of a text.
pub(super) struct Grammar<'a> {
    /// The text.
    pub tokens: &'a [Token<'a>],
    /// Its language.
    pub lang: Lang,
    /// True if it is one declared value.
    pub declared: bool,
    /// The words of the language.
    pub words: &'static QuantityWords,
}

impl<'a> Grammar<'a> {
    /// The grammar for a declared value, or for prose.
    pub(super) fn new(tokens: &'a [Token<'a>], lang: Lang, declared: bool) -> Self {
        Self { tokens, lang, declared, words: words(lang) }
    }

    /// The quantity that begins at a token.
    pub(super) fn phrase(&self, at: usize) -> Read<Phrase> {
        if let Some(phrase) = self.opened(at)? {
            return Ok(Some(phrase));
        }
        let head = self.head(at);
        let Some(amount) = self.amount(head.next)? else { return Ok(None) };
        self.refuse_rest(head.next, &amount)?;
        if head.preposition && (self.is_place(at, head.next) || self.is_of_whole(at, head.next)) {
            return Ok(None);
        }
        let kind = head.qualifier.map_or(Kind::Exact, |qualifier| qualifier.kind);
        if matches!(kind, Kind::Exact | Kind::About)
            && let Some(high) = self.upper_end(&amount, self.words.between)?
            && !(self.change_begins(at) && self.is_level(&amount, &high.1))
            && !(head.is_level && amount.value > high.1.value)
        {
            return self.plain_range(at, kind, amount, high).map(Some);
        }
        self.finish(at, head, amount).map(Some)
    }

    /// For each token whether a quantity may begin there: it is a number, or a word or sign that
    /// opens one, and only words and signs of the grammar stand between it and the next number. In
    /// prose this leaves few places to look at.
    pub(super) fn starts(&self) -> Vec<bool> {
        let mut starts = vec![false; self.tokens.len()];
        let mut open = false;
        for (start, token) in starts.iter_mut().zip(self.tokens).rev() {
            let (number, marks) = (token.kind == TokenKind::Number, token.known.marks);
            *start = number || (open && marks.has(Marks::OPENS));
            open = *start || (open && marks.has(Marks::GOES_ON));
        }
        starts
    }

    /// The first token behind the compound that begins here, if one does: `giám sát` is not
    /// "almost".
    pub(super) fn skip_compound(&self, at: usize) -> Option<usize> {
        self.token(at).filter(|token| token.known.marks.has(Marks::COMPOUND))?;
        // Its second word is none where a number follows, and that is what mostly follows a word
        // that is looked at.
        self.token(at + 1).filter(|token| token.kind == TokenKind::Word)?;
        self.words.compounds.iter().find_map(|compound| self.match_phrase(at, compound))
    }

    /// The first token behind the fillers that begin here.
    pub(super) fn skip_fillers(&self, at: usize) -> usize {
        let mut at = at;
        while self.may(at, Marks::FILLER)
            && let Some(next) = self.longest(at, self.words.fillers.iter().copied())
        {
            at = next;
        }
        at
    }

    /// The end of an amount nobody can count, such as `hàng trăm`, or of a late hedge, such as `ước
    /// tính`.
    pub(super) fn vague(&self, at: usize) -> Option<usize> {
        self.longest(at, self.words.vague.iter().copied())
    }

    /// The end of a word that changes the meaning of a number even behind it.
    pub(super) fn hedge(&self, at: usize) -> Option<usize> {
        self.longest(at, self.words.hedges.iter().copied())
    }

    pub(super) fn token(&self, at: usize) -> Option<&Token<'a>> {
        self.tokens.get(at)
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        self.token(at).is_some_and(|token| token.is_one_of(words))
    }

    /// Returns `true` if one of some things may begin at a token.
    pub(super) fn may(&self, at: usize, begin: Marks) -> bool {
        self.token(at).is_some_and(|token| token.known.marks.has(begin))
    }

    /// The number token here, unless it is a date or the like.
    pub(super) fn number_token(&self, at: usize) -> Option<&Token<'a>> {
        let token = self.token(at).filter(|token| token.kind == TokenKind::Number)?;
        (self.declared || !is_excluded(self.tokens, at, self.lang)).then_some(token)
    }

    pub(super) fn match_phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        match_phrase(self.tokens, at, phrase)
    }

    fn longest(&self, at: usize, phrases: impl Iterator<Item = &'static str>) -> Option<usize> {
        phrases.filter_map(|phrase| self.match_phrase(at, phrase)).max()
    }

    /// The first token behind a half, where one stands here: `rưỡi`, `et demi`.
    pub(super) fn half_end(&self, at: usize) -> Option<usize> {
        self.longest(at, self.words.half.iter().copied())
    }

    fn qualifier(
        &self,
        at: usize,
        table: &'static [Qualifier],
        mark: Marks,
    ) -> Option<(&'static Qualifier, usize)> {
        if !self.may(at, mark) {
            return None;
        }
        let end =
            |qualifier: &'static Qualifier| self.longest(at, qualifier.phrases.iter().copied());
        table
            .iter()
            .filter_map(|qualifier| Some((qualifier, end(qualifier)?)))
            .max_by_key(|(_, end)| *end)
    }

    /// The qualifier in front of a number that begins at a token.
    pub(super) fn before(&self, at: usize) -> Option<(&'static Qualifier, usize)> {
        let plain = self.qualifier(at, self.words.before, Marks::BEFORE);
        plain.into_iter().chain(self.negated(at)).max_by_key(|(_, end)| *end)
    }

    /// A bound that is denied, `không có quá`, `never over`: it is the opposite one, and its number
    /// may be reached.
    fn negated(&self, at: usize) -> Option<(&'static Qualifier, usize)> {
        if !self.is(at, self.words.negations) {
            return None;
        }
        let next = self.skip_fillers(at + 1);
        let (qualifier, end) = self.qualifier(next, self.words.before, Marks::BEFORE)?;
        match (qualifier.kind, qualifier.strict) {
            (Kind::AtLeast, true) => Some((&NOT_MORE, end)),
            (Kind::AtMost, true) => Some((&NOT_LESS, end)),
            _ => None,
        }
    }

    /// The words of tokens, lower case, one blank between those that are not joined.
    pub(super) fn text(&self, tokens: Range<usize>) -> String {
        self.spelling(tokens).to_lowercase()
    }

    pub(super) fn failure<T>(
        &self,
        tokens: Range<usize>,
        fault: ReadErrorKind,
    ) -> Result<T, Failure> {
        let end = tokens.end.min(self.tokens.len());
        Err(Failure { tokens: tokens.start.min(end)..end, fault })
    }

    /// Change and qualifier in front of a number, with fillers.
    fn head(&self, at: usize) -> Head {
        if self.token(at).is_some_and(|token| token.kind == TokenKind::Number) {
            return Head { next: at, ..Head::default() };
        }
        let change = self.change(at);
        let at = change.map_or(at, |(_, next)| next);
        let is_level = change.is_some_and(|(direction, _)| direction.is_none());
        let change = change.and_then(|(change, _)| change);
        let Some((qualifier, end)) = self.before(at) else {
            return Head { change, is_level, next: at, ..Head::default() };
        };
        let preposition =
            self.is(end - 1, self.words.prepositions) && end == at + 1 && !self.declared;
        let mut next = self.skip_fillers(end);
        let mut last = end;
        if let (Kind::About, Some((_, end))) = (qualifier.kind, self.before(next)) {
            (next, last) = (self.skip_fillers(end), end);
        }
        let before = self.text(at..last);
        Head { qualifier: Some(qualifier), preposition, change, is_level, before, next }
    }

    /// A verb of change and where it ends; without a direction where the number is the level that
    /// was reached.
    #[allow(
        clippy::option_option,
        reason = "no verb, a verb with a level, a verb with a difference"
    )]
    pub(super) fn change(&self, at: usize) -> Option<(Option<Change>, usize)> {
        let changes = self.words.changes.iter().filter(|_| self.may(at, Marks::CHANGE));
        let (up, end) = changes
            .filter_map(|(phrase, up)| Some((*up, self.match_phrase(at, phrase)?)))
            .max_by_key(|(_, end)| *end)?;
        let is_qualifier = self.before(at).is_some_and(|(_, qualifier)| qualifier >= end);
        let direction = if up { Change::Up } else { Change::Down };
        match self.longest(end, self.words.levels.iter().copied()) {
            _ if is_qualifier => None,
            Some(level) => Some((None, level)),
            None => Some((Some(direction), end)),
        }
    }

    /// `trên 2 tuyến đường`: a place, unless a verb of quantity or nothing stands before.
    pub(super) fn is_place(&self, at: usize, number: usize) -> bool {
        let verb = at == 0 || self.is(at - 1, self.words.verbs);
        !verb && self.longest(number + 1, self.words.places.iter().copied()).is_some()
    }

    pub(super) fn finish(&self, at: usize, head: Head, amount: Amount) -> Result<Phrase, Failure> {
        if self.declared && head.change.is_some() {
            return self.failure(
                at..amount.end,
                ReadErrorKind::Change(self.spelling(head.next..amount.end)),
            );
        }
        let mut phrase = Phrase {
            numbers: numbers(&amount),
            kind: head.qualifier.map_or(Kind::Exact, |qualifier| qualifier.kind),
            strict: head.qualifier.is_some_and(|qualifier| qualifier.strict),
            change: head.change,
            before: if head.qualifier.is_some_and(|qualifier| qualifier.kind != Kind::Exact) {
                head.before
            } else {
                String::new()
            },
            after: String::new(),
            tokens: at..amount.end,
            amount,
        };
        self.take_after(&mut phrase)?;
        Ok(phrase)
    }

    /// A qualifier behind: `90% trở lên`.
    pub(super) fn take_after(&self, phrase: &mut Phrase) -> Result<(), Failure> {
        let plain = self.qualifier(phrase.tokens.end, self.words.after, Marks::AFTER);
        let Some((qualifier, end)) = plain.or_else(|| self.ending(phrase.tokens.end)) else {
            return Ok(());
        };
        let after = self.text(phrase.tokens.end..end);
        if phrase.kind != Kind::Exact {
            return self.failure(phrase.tokens.end..end, ReadErrorKind::MisplacedQualifier(after));
        }
        phrase.kind = qualifier.kind;
        phrase.strict = qualifier.strict;
        phrase.after = after;
        phrase.tokens.end = end;
        Ok(())
    }

    /// The qualifier behind a number that ends the clause here: "at least 12 of them" is none.
    pub(super) fn ending(&self, at: usize) -> Option<(&'static Qualifier, usize)> {
        let found = self.qualifier(at, self.words.ending, Marks::AFTER)?;
        let next = self.token(found.1);
        next.is_none_or(|next| next.kind == TokenKind::Sign && !next.is("-")).then_some(found)
    }

    /// The tokens as they stand, for a cure.
    pub(super) fn spelling(&self, tokens: Range<usize>) -> String {
        let mut spelling = String::new();
        for (index, token) in self.tokens[tokens].iter().enumerate() {
            if index > 0 && !token.glued {
                spelling.push(' ');
            }
            spelling.push_str(token.text);
        }
        spelling
    }
}

fn numbers(amount: &Amount) -> Numbers {
    match amount.whole {
        Some(whole) => Numbers::Ratio { part: amount.value, whole },
        None => Numbers::One(amount.value),
    }
}

/// The first token behind a phrase that begins at a token.
#[inline]
pub(super) fn match_phrase(tokens: &[Token<'_>], at: usize, phrase: &str) -> Option<usize> {
    // Most phrases differ in their first letter already, and are many.
    tokens.get(at).filter(|first| first.may_open(phrase))?;
    match_words(tokens, at, phrase)
}

/// The same, whatever its first letter.
pub(super) fn match_words(tokens: &[Token<'_>], at: usize, phrase: &str) -> Option<usize> {
    let mut rest = phrase;
    for (end, token) in (at + 1..).zip(tokens.get(at..)?) {
        let behind = token.begin(rest)?;
        match behind.as_bytes().first() {
            None => return Some(end),
            Some(b' ') => rest = &behind[1..],
            Some(_) => return None,
        }
    }
    None
}
