//! Numbers of a paragraph that may be figures: with a known unit, with a noun that a verb, a
//! qualifier or a list unlocks, in words before a counted noun, or with the unit of the list in
//! which they stand.

use super::super::amount::find_unit;
use super::super::grammar::{Amount, Phrase};
use super::super::lexer::TokenKind;
use super::super::phrases::Marks;
use super::Reason;
use super::mentions::Mention;
use super::paragraph::Paragraph;
use crate::bulletin::observation::Role;
use crate::bulletin::quantity::{Decimal, Kind, Numbers, Scale, UnitKind};

/// A number with what speaks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The phrase of the figure.
    pub phrase: Phrase,
    /// The token of its number.
    pub number: usize,
    /// Observed, a goal or a rule.
    pub role: Role,
    /// The reasons for it and against it.
    pub reasons: Vec<Reason>,
}

/// The noun behind a number.
struct Noun {
    /// First token behind it.
    end: usize,
    /// True if bulletins count it.
    known: bool,
}

/// Most words between a number and the noun that it counts.
const ADJECTIVES: usize = 4;

/// Most numbers that share the unit of the last one.
const SHARED: usize = 8;

/// Most tokens between two items of a list.
const BETWEEN: usize = 9;

/// The candidates of a paragraph; what belongs to a time is none.
pub(super) fn find(paragraph: &Paragraph<'_>, mentions: &[Mention]) -> Vec<Candidate> {
    let starts = paragraph.grammar.starts();
    let mut mentions = mentions.iter().peekable();
    let mut found: Vec<Candidate> = Vec::new();
    let mut at = 0;
    while at < starts.len() {
        while mentions.next_if(|mention| mention.tokens.end <= at).is_some() {}
        if let Some(mention) = mentions.peek().filter(|mention| mention.tokens.contains(&at)) {
            at = mention.tokens.end;
            continue;
        }
        if let Some(next) = paragraph.grammar.skip_compound(at) {
            at = next;
            continue;
        }
        // Nearly all words are neither a number nor one before a number.
        if !starts[at] && !paragraph.grammar.may(at, Marks::NUMERAL) {
            at += 1;
            continue;
        }
        let limit = mentions.peek().map_or(starts.len(), |mention| mention.tokens.start);
        let last = found.last().map(|last| &last.phrase);
        let (candidate, next) = paragraph.candidate(at, starts[at], last);
        // A phrase that would run into a time is a word of it.
        let within = candidate.filter(|candidate| candidate.number < limit);
        found.extend(within);
        at = next.max(at + 1);
    }
    found
}

impl Paragraph<'_> {
    /// The candidate that begins at a token, and the token to go on with.
    fn candidate(
        &self,
        at: usize,
        starts: bool,
        last: Option<&Phrase>,
    ) -> (Option<Candidate>, usize) {
        if let Some(phrase) = self.lettered(at) {
            let end = phrase.tokens.end;
            return (self.judged(phrase, true, last), end);
        }
        if let Some(phrase) = self.in_words(at) {
            let end = phrase.tokens.end;
            let first = at == 0 || !self.together(at - 1, at);
            let told =
                self.has_verb(at) || (first && self.longest(end, &self.words.verbs).is_some());
            return (self.judged(phrase, true, last).filter(|_| told), end);
        }
        if !starts {
            return (None, at + 1);
        }
        match self.grammar.phrase(at) {
            Ok(Some(phrase)) => {
                let end = phrase.tokens.end;
                match self.with_unit(phrase, last) {
                    Some((phrase, known)) => {
                        let next = phrase.tokens.end.max(end);
                        (self.judged(phrase, known, last), next)
                    }
                    None => (None, end),
                }
            }
            Ok(None) => (None, at + 1),
            Err(failure) => (None, failure.tokens.end),
        }
    }

    /// A phrase with its unit, if it has one; and whether that is known.
    fn with_unit(&self, mut phrase: Phrase, last: Option<&Phrase>) -> Option<(Phrase, bool)> {
        let end = phrase.tokens.end;
        if let Some((kind, _)) = &phrase.amount.unit {
            let longer = self.longest(self.unit_start(&phrase), &self.words.things);
            if let Some(longer) = longer.filter(|longer| *longer > end && *kind == UnitKind::Count)
            {
                self.name(&mut phrase, longer);
            }
            return Some((phrase, true));
        }
        if phrase.amount.scale != Scale::One
            && self.gap_behind(phrase.tokens.start, &self.words.money, 3).is_some()
            && !self.has_noun(end)
        {
            phrase.amount.unit =
                Some((UnitKind::Money, crate::language::units::CURRENCY.to_owned()));
            return Some((phrase, true));
        }
        if phrase.after.is_empty()
            && let Some(noun) = self.noun(end)
        {
            self.name(&mut phrase, noun.end);
            return Some((phrase, noun.known));
        }
        let start = phrase.tokens.start;
        let shared = self.shared(end).or_else(|| self.of_whole(end));
        let shared = shared.or_else(|| self.of_these(start, last))?;
        phrase.amount.unit = Some(shared);
        Some((phrase, true))
    }

    /// Makes the words up to a token the noun that is counted.
    fn name(&self, phrase: &mut Phrase, end: usize) {
        let start = self.unit_start(phrase);
        phrase.amount.unit = Some((UnitKind::Count, self.grammar.spelling(start..end)));
        phrase.tokens.end = end;
        phrase.amount.end = end;
    }

    /// The first token behind the number of a phrase and its scale.
    fn unit_start(&self, phrase: &Phrase) -> usize {
        let numbers = phrase.tokens.clone().rev();
        let last = numbers
            .into_iter()
            .find(|at| self.token(*at).is_some_and(|token| token.kind == TokenKind::Number));
        let start = last.map_or(phrase.tokens.end, |number| number + 1);
        self.grammar.scale(start, false).map_or(start, |scale| scale.end)
    }

    fn known_noun(&self, at: usize) -> Option<usize> {
        let unit = find_unit(self.tokens(), at, self.grammar.lang)
            .filter(|(kind, ..)| *kind == UnitKind::Count)
            .map(|(_, _, end)| end);
        unit.max(self.longest(at, &self.words.things))
    }

    fn has_noun(&self, at: usize) -> bool {
        self.noun(at).is_some_and(|noun| noun.known)
    }

    /// The noun behind a number: a known one, with up to a few words before it; else its next words.
    fn noun(&self, at: usize) -> Option<Noun> {
        if !self.may_be_noun(at) {
            return None;
        }
        if let Some(end) = self.known_noun(at) {
            return Some(Noun { end, known: true });
        }
        let joins = &self.words.times.joins;
        for word in at + 1..=at + ADJECTIVES {
            if let Some(end) = self.known_noun(word) {
                return Some(Noun { end, known: true });
            }
            let passable = self.is_word(word) && !self.says(word, &self.words.stops);
            if !(passable || (self.is_word(word) && self.says(word, joins))) {
                break;
            }
        }
        let more = (at + 1..at + 2).take_while(|word| self.may_be_noun(*word)).count();
        Some(Noun { end: at + 1 + more, known: false })
    }

    /// Returns `true` if a noun may begin with a token.
    fn may_be_noun(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            token.kind == TokenKind::Word
                && !token.glued
                && !token.capitals
                && token.text.chars().nth(1).is_some()
                && !self.words.stops.has(token)
        })
    }

    /// The unit of a list: `12, 13 và 14%`.
    fn shared(&self, end: usize) -> Option<(UnitKind, String)> {
        let mut end = end;
        for _ in 0..SHARED {
            let next = self.longest(end, &self.words.times.joins)?;
            let next = self.longest(next, &self.words.times.joins).unwrap_or(next);
            self.token(next).filter(|token| token.kind == TokenKind::Number)?;
            let phrase = self.grammar.phrase(next).ok().flatten()?;
            match phrase.amount.unit {
                Some((UnitKind::Duration | UnitKind::Ratio | UnitKind::Rate, _)) => return None,
                Some(unit) => return Some(unit),
                None => end = phrase.tokens.end,
            }
        }
        None
    }

    /// The unit of the whole that a part is a part of: `12 of the 30 premises`.
    fn of_whole(&self, end: usize) -> Option<(UnitKind, String)> {
        let next = self.longest(end, &self.words.out_of)?;
        let phrase = self.grammar.phrase(next).ok().flatten()?;
        match phrase.amount.unit {
            Some((UnitKind::Count, unit)) => Some((UnitKind::Count, unit)),
            Some(_) => None,
            None => {
                let noun = self.noun(phrase.tokens.end).filter(|noun| noun.known)?;
                let words = self.grammar.spelling(phrase.tokens.end..noun.end);
                Some((UnitKind::Count, words))
            }
        }
    }

    /// `12 C's` among others of the kind: what is counted is called by a letter.
    fn lettered(&self, at: usize) -> Option<Phrase> {
        let end = self.letter_item(at)?;
        let before = at.checked_sub(1).is_some_and(|mark| self.is(mark, &[",", ":"]))
            || at.checked_sub(1).is_some_and(|mark| self.says(mark, &self.words.times.joins));
        let next = self.longest(end, &self.words.times.joins);
        let listed = next.is_some_and(|next| self.letter_item(next).is_some());
        let value = self.plain(at).filter(|_| before || listed)?;
        Some(self.said(at, value, at + 1, end))
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

    /// `ba tổ chức`: a number in words before a noun that bulletins count.
    fn in_words(&self, at: usize) -> Option<Phrase> {
        let numerals = self.words.numerals.iter();
        let numerals = numerals.filter(|_| self.grammar.may(at, Marks::NUMERAL));
        let of = |(words, number): &(&str, u32)| {
            let end = super::super::grammar::match_phrase(self.tokens(), at, words)?;
            Some((end, *number))
        };
        let (end, number) = numerals.filter_map(of).max()?;
        let noun = self.known_noun(end)?;
        Some(self.said(at, Decimal::from(number), end, noun))
    }

    /// A count that is said in words that the grammar does not read.
    fn said(&self, at: usize, value: Decimal, unit: usize, end: usize) -> Phrase {
        let unit = Some((UnitKind::Count, self.grammar.spelling(unit..end)));
        let amount = Amount {
            value,
            decimals: 0,
            scale: Scale::One,
            magnitude: None,
            whole: None,
            unit,
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

    /// A phrase with the reasons for it and against it; `None` where it is no figure.
    fn judged(&self, phrase: Phrase, known: bool, last: Option<&Phrase>) -> Option<Candidate> {
        let start = phrase.tokens.start;
        let number = phrase
            .tokens
            .clone()
            .find(|at| self.token(*at).is_some_and(|token| token.kind == TokenKind::Number))
            .unwrap_or(start);
        let kind = phrase.amount.unit.as_ref().map(|(kind, _)| *kind)?;
        if kind == UnitKind::Duration
            || self.is_spec(&phrase, known)
            || is_threshold(&phrase, kind)
            || self.gap_behind(number, &self.words.lacking, 4) == Some(0)
        {
            return None;
        }
        let role = self.role(&phrase, number, kind);
        let mut reasons = vec![if known { Reason::Unit } else { Reason::Noun }];
        let listed = last.is_some_and(|last| self.goes_on(last.tokens.end, start));
        let large = phrase.kind != Kind::Exact
            && (!self.is(start, self.grammar.words.prepositions)
                || phrase.amount.value >= Decimal::TEN);
        reasons.extend(
            [
                (self.has_verb(start), Reason::Verb),
                (large || phrase.change.is_some(), Reason::Qualifier),
                (listed, Reason::List),
                (
                    start.checked_sub(1).is_some_and(|mark| self.is(mark, &[":", "("])),
                    Reason::Label,
                ),
                (self.token(number).is_some_and(|token| token.quoted), Reason::Quoted),
                (matches!(kind, UnitKind::Length | UnitKind::Rate), Reason::Measure),
                (role == Role::Norm, Reason::Norm),
                (role == Role::Target, Reason::Target),
            ]
            .into_iter()
            .filter_map(|(holds, reason)| holds.then_some(reason)),
        );
        let silent = |reason: &Reason| *reason <= Reason::Noun || *reason >= Reason::Period;
        if !known && reasons.iter().all(silent) {
            return None;
        }
        Some(Candidate { phrase, number, role, reasons })
    }

    /// Returns `true` if a number says how large or how good one thing is.
    fn is_spec(&self, phrase: &Phrase, known: bool) -> bool {
        let (start, end) = (self.unit_start(phrase), phrase.tokens.end);
        let spec = self.longest(start, &self.words.specs);
        let score = self.longest(start, &self.words.scores);
        let alone = |score: &usize| *score >= end && !self.may_be_noun(*score);
        spec.is_some_and(|spec| !known || spec >= end) || score.is_some_and(|score| alone(&score))
    }

    /// Returns `true` if a number goes on with the list in which the last one stood.
    fn goes_on(&self, last: usize, start: usize) -> bool {
        let near = last <= start && start - last <= BETWEEN && self.together(last, start);
        near && (last..start)
            .any(|at| self.is(at, &[",", ";"]) || self.says(at, &self.words.times.joins))
    }

    /// The unit of the number before, of which this one is a part: `of which 3 were closed`.
    fn of_these(&self, start: usize, last: Option<&Phrase>) -> Option<(UnitKind, String)> {
        self.gap_behind(start, &self.words.of_these, 4).filter(|gap| *gap <= 1)?;
        let last = last.filter(|last| self.together(last.tokens.start, start))?;
        last.amount.unit.clone().filter(|(kind, _)| *kind == UnitKind::Count)
    }

    /// A goal, a rule, or what was seen.
    fn role(&self, phrase: &Phrase, number: usize, kind: UnitKind) -> Role {
        let start = phrase.tokens.start;
        let bound = matches!(phrase.kind, Kind::AtLeast | Kind::AtMost) && !phrase.strict;
        let demanded = || self.demanded(start);
        let band = matches!(phrase.kind, Kind::Between | Kind::AtMost)
            && self.gap_behind(start, &self.words.bands, 4).is_some();
        let each = self.longest(phrase.tokens.end, &self.words.each).is_some_and(|next| {
            kind == UnitKind::Money && find_unit(self.tokens(), next, self.grammar.lang).is_some()
        });
        if band || each || (bound && (kind == UnitKind::Rate || demanded())) {
            return Role::Norm;
        }
        self.roles.get(number).copied().unwrap_or(Role::Observed)
    }

    /// Returns `true` if a word before a bound in its sentence makes a rule of it.
    fn demanded(&self, start: usize) -> bool {
        self.gap_behind(start, &self.words.demands, 25).is_some()
    }
}

/// Returns `true` if a bound says which things are meant and not how many: "cơ sở có từ 25 lao động
/// trở lên".
fn is_threshold(phrase: &Phrase, kind: UnitKind) -> bool {
    let counted =
        matches!(kind, UnitKind::Count | UnitKind::Length | UnitKind::Area | UnitKind::Mass);
    counted && phrase.kind == Kind::AtLeast && !phrase.after.is_empty() && !phrase.before.is_empty()
}
