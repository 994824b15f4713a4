//! Numbers of a paragraph that may be figures: with a known unit, with a noun that a verb, a
//! qualifier or a list unlocks, in words before a counted noun, or with the unit of the list in
//! which they stand.

use super::super::amount::find_unit;
use super::super::grammar::{Failure, Phrase};
use super::super::lexer::{Token, TokenKind};
use super::super::phrases::Marks;
use super::super::repair::ReadErrorKind;
use super::Reason;
use super::mentions::Mention;
use super::paragraph::Paragraph;
use super::worded::Worded;
use crate::bulletin::observation::Role;
use crate::bulletin::quantity::{Change, Decimal, Kind, Scale, UnitKind};

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
pub(super) struct Noun {
    /// First token behind it.
    pub end: usize,
    /// True if bulletins count it.
    known: bool,
}

/// Most words between a number and the noun that it counts.
const ADJECTIVES: usize = 4;

/// Most words between a number and who speaks of himself.
const PERSON: usize = 20;

/// Most tokens between two items of a list.
const BETWEEN: usize = 9;

/// Returns `true` if a token may be the number of a candidate.
pub(super) fn may_be(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Number || token.known.marks.has(Marks::NUMERAL)
}

/// The candidates of a paragraph; what belongs to a time is none.
pub(super) fn find(paragraph: &Paragraph<'_>, mentions: &[Mention]) -> Vec<Candidate> {
    let starts = paragraph.grammar.starts();
    let mut mentions = mentions.iter().peekable();
    let mut found: Vec<Candidate> = Vec::new();
    let mut at = 0;
    while at < starts.len() {
        // Nearly all words are neither a number nor one before a number.
        if !starts[at] && !paragraph.grammar.may(at, Marks::NUMERAL.and(Marks::COMPOUND)) {
            at += 1;
            continue;
        }
        while mentions.next_if(|mention| mention.tokens.end <= at).is_some() {}
        if let Some(mention) = mentions.peek().filter(|mention| mention.tokens.contains(&at)) {
            at = mention.tokens.end;
            continue;
        }
        if let Some(next) = paragraph.grammar.skip_compound(at) {
            at = next;
            continue;
        }
        if !starts[at] && !paragraph.grammar.may(at, Marks::NUMERAL) {
            at += 1;
            continue;
        }
        let limit = mentions.peek().map_or(starts.len(), |mention| mention.tokens.start);
        let (candidate, next) = paragraph.candidate(at, starts[at], &found);
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
        found: &[Candidate],
    ) -> (Option<Candidate>, usize) {
        let last = found.last().map(|last| &last.phrase);
        if let Some(phrase) = self.lettered(at) {
            let end = phrase.tokens.end;
            return (self.judged(phrase, true, last), end);
        }
        if let Some(Worded { phrase, end }) = self.in_words(at) {
            let free =
                |phrase: &Phrase| last.is_none_or(|last| last.tokens.end <= phrase.tokens.start);
            let phrase = phrase.filter(free).and_then(|phrase| self.figure_in_words(phrase, found));
            let end = phrase.as_ref().map_or(end, |(phrase, _)| phrase.tokens.end);
            return (phrase.and_then(|(phrase, known)| self.judged(phrase, known, last)), end);
        }
        if !starts {
            return (None, at + 1);
        }
        match self.grammar.phrase(at) {
            Ok(Some(mut phrase)) => {
                self.take_excess(&mut phrase);
                let end = phrase.tokens.end;
                match self.with_unit(phrase, found) {
                    Some((phrase, known)) => {
                        let next = phrase.tokens.end.max(end);
                        (self.judged(phrase, known, last), next)
                    }
                    None => (None, end),
                }
            }
            Ok(None) => (None, at + 1),
            // A range has no hedge that is declared, and is one all the same: "khoảng 85 - 87%".
            Err(Failure { fault: ReadErrorKind::MisplacedQualifier(_), tokens })
                if self.hedged(at).is_some_and(|behind| behind < tokens.end) =>
            {
                (None, self.hedged(at).unwrap_or(tokens.end))
            }
            Err(failure) => (None, failure.tokens.end),
        }
    }

    /// "Vượt 7% kế hoạch" is a difference of seven percent, and "vượt 7%" alone is more than that.
    fn take_excess(&self, phrase: &mut Phrase) {
        let exceeded = self.words.exceeded.contains(&phrase.before.as_str());
        let plan = |plan: &&str| self.grammar.match_phrase(phrase.tokens.end, plan).is_some();
        if exceeded && self.words.plans.iter().any(plan) {
            (phrase.kind, phrase.strict) = (Kind::Exact, false);
            (phrase.change, phrase.before) = (Some(Change::Up), String::new());
        }
    }

    /// The first token behind the hedge that begins at a token.
    fn hedged(&self, at: usize) -> Option<usize> {
        let (qualifier, end) = self.grammar.before(at)?;
        (qualifier.kind == Kind::About).then(|| self.grammar.skip_fillers(end))
    }

    /// A number in words with its unit, where words around it say that it is a figure; and whether
    /// that unit is known.
    fn figure_in_words(&self, mut phrase: Phrase, found: &[Candidate]) -> Option<(Phrase, bool)> {
        let (start, end) = (phrase.tokens.start, phrase.tokens.end);
        if phrase.amount.unit.is_none() {
            if let Some(unit) = self.borrowed(&phrase, found) {
                phrase.amount.unit = Some(unit);
                return Some((phrase, true));
            }
            // Small numbers are parts of many words: "ba bên", "two-way".
            let noun = self.noun(end).filter(|_| phrase.amount.value > Decimal::TEN)?;
            self.name(&mut phrase, noun.end);
            return Some((phrase, noun.known));
        }
        let first = start == 0 || !self.together(start - 1, start);
        let is_amount = phrase.kind != Kind::Exact
            || phrase.amount.value > Decimal::TEN
            || self.has_verb(start)
            || (first && self.longest(end, &self.words.verbs).is_some());
        let listed = found.last().is_some_and(|last| self.goes_on(last.phrase.tokens.end, start));
        (is_amount || listed).then_some((phrase, true))
    }

    /// A phrase with its unit, if it has one; and whether that is known.
    fn with_unit(&self, mut phrase: Phrase, found: &[Candidate]) -> Option<(Phrase, bool)> {
        let end = phrase.tokens.end;
        if let Some((kind, _)) = &phrase.amount.unit {
            let longer = self.longest(self.unit_start(&phrase), &self.words.things);
            // "2.180 ngày công" are no days.
            let counted = matches!(kind, UnitKind::Count | UnitKind::Duration);
            if let Some(longer) = longer.filter(|longer| *longer > end && counted) {
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
        let noun = self.noun(end).filter(|_| phrase.after.is_empty());
        // The parts of a whole may be called by anything: "trong đó 12 cấp huyện".
        let named = noun.as_ref().is_some_and(|noun| noun.known)
            && self.longest(end, &self.words.specs).is_none();
        let part = || self.part_of(phrase.tokens.start, end, found).filter(|_| !named);
        let unit = match noun {
            None => self.borrowed(&phrase, found)?,
            Some(noun) => {
                let Some(unit) = part() else {
                    self.name(&mut phrase, noun.end);
                    return Some((phrase, noun.known));
                };
                unit
            }
        };
        phrase.amount.unit = Some(unit);
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
        let Some(start) = last.map(|number| number + 1) else {
            return self.behind_words(phrase);
        };
        self.grammar.scale(start, false).map_or(start, |scale| scale.end)
    }

    pub(super) fn known_noun(&self, at: usize) -> Option<usize> {
        let unit = find_unit(self.tokens(), at, self.grammar.lang)
            .filter(|(kind, ..)| *kind == UnitKind::Count)
            .map(|(_, _, end)| end);
        unit.max(self.longest(at, &self.words.things))
    }

    fn has_noun(&self, at: usize) -> bool {
        self.noun(at).is_some_and(|noun| noun.known)
    }

    /// The noun behind a number: a known one, with up to a few words before it; else its next words.
    pub(super) fn noun(&self, at: usize) -> Option<Noun> {
        let known = self.known_noun(at);
        if !self.may_be_noun(at) {
            // "3 ban quản lý": what begins no unknown noun may begin a known one, unless it is a verb.
            let word = self.is_word(at) && self.longest(at, &self.words.verbs).is_none();
            return known.filter(|_| word).map(|end| Noun { end, known: true });
        }
        if let Some(end) = known {
            return Some(Noun { end, known: true });
        }
        let joins = &self.words.times.joins;
        for word in at + 1..=at + ADJECTIVES {
            if let Some(end) = self.known_noun(word) {
                return Some(Noun { end, known: true });
            }
            let passable = self.is_word(word) && !self.says(word, &self.words.stops);
            // "14 posts and closed two branches": a verb behind such a word begins anew.
            let join = self.is_word(word) && self.says(word, joins);
            if !(passable || join && self.longest(word + 1, &self.words.verbs).is_none()) {
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
                && (token.text.chars().nth(1).is_some() || !token.text.is_ascii())
                && !self.words.stops.has(token)
        })
    }

    /// A phrase with the reasons for it and against it; `None` where it is no figure.
    fn judged(&self, phrase: Phrase, known: bool, last: Option<&Phrase>) -> Option<Candidate> {
        let start = phrase.tokens.start;
        let number = phrase
            .tokens
            .clone()
            .find(|at| self.token(*at).is_some_and(|token| token.kind == TokenKind::Number))
            .or_else(|| phrase.tokens.clone().find(|at| self.grammar.may(*at, Marks::NUMERAL)))
            .unwrap_or(start);
        let kind = phrase.amount.unit.as_ref().map(|(kind, _)| *kind)?;
        if kind == UnitKind::Duration
            || self.is_spec(&phrase, known)
            || is_threshold(&phrase, kind)
            || self.gap_behind(number, &self.words.lacking, 4) == Some(0)
            || self.is_personal(number)
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
        // The parts of a whole may be called by anything: "trong đó 12 cấp huyện".
        if start == end && self.begins_item(phrase.tokens.start) {
            return false;
        }
        let spec = self.longest(start, &self.words.specs);
        let score = self.longest(start, &self.words.scores);
        let alone = |score: &usize| *score >= end && !self.may_be_noun(*score);
        spec.is_some_and(|spec| !known || spec >= end) || score.is_some_and(|score| alone(&score))
    }

    /// Returns `true` if somebody speaks of himself: "Nhà tôi nuôi 6 con lợn", and not "chúng tôi".
    fn is_personal(&self, number: usize) -> bool {
        let quoted = |at: &usize| self.token(*at).is_some_and(|token| token.quoted);
        if !quoted(&number) {
            return false;
        }
        let before = (number.saturating_sub(PERSON)..number).rev();
        let behind = (number..self.tokens().len()).take(PERSON);
        let same = |at: &usize| quoted(at) && self.together(*at, number);
        let one = |at: usize| {
            self.is(at, self.words.oneself)
                && !at.checked_sub(1).is_some_and(|many| self.is(many, self.words.many_selves))
        };
        before.take_while(same).any(one) || behind.take_while(same).any(one)
    }

    /// Returns `true` if a number goes on with the list in which the last one stood.
    fn goes_on(&self, last: usize, start: usize) -> bool {
        let near = last <= start && start - last <= BETWEEN && self.together(last, start);
        near && (last..start)
            .any(|at| self.is(at, &[",", ";"]) || self.says(at, &self.words.times.joins))
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
