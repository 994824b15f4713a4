//! Phrases by their first words, looked up at a glance: nearly all words of a text begin none of
//! the phrases that are looked for in it, and are then compared with none of them.
//!
//! The first words of all phrases of a language stand in one table. Each token is looked up there
//! once, when it is made ([`super::lexer`]), and knows from then on which lists have a phrase that
//! begins with it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::grammar::match_words;
use super::lexer::Token;
use crate::base::fold::small;
use crate::bulletin::lang::Lang;
use crate::language::ALL;
use crate::language::figures::{FigureWords, TimeWords};
use crate::language::reading::{QuantityWords, reading};
use crate::language::units::{currencies, first_words, scales};

/// Things that a word may begin, a bit for each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Marks(u128);

impl Marks {
    /// A quantity.
    pub(super) const OPENS: Self = Self(1);
    /// A phrase between such a word and the number.
    pub(super) const GOES_ON: Self = Self(1 << 1);
    /// A compound that hides a qualifier.
    pub(super) const COMPOUND: Self = Self(1 << 2);
    /// A qualifier before a number.
    pub(super) const BEFORE: Self = Self(1 << 3);
    /// A qualifier behind one.
    pub(super) const AFTER: Self = Self(1 << 4);
    /// A verb of change.
    pub(super) const CHANGE: Self = Self(1 << 5);
    /// A filler between a qualifier and its number.
    pub(super) const FILLER: Self = Self(1 << 6);
    /// A word of magnitude.
    pub(super) const SCALE: Self = Self(1 << 7);
    /// A unit.
    pub(super) const UNIT: Self = Self(1 << 8);
    /// A number as a word.
    pub(super) const NUMERAL: Self = Self(1 << 9);
    /// The name of a month.
    pub(super) const MONTH: Self = Self(1 << 10);
    /// The name of a quarter or half of a year.
    pub(super) const PART: Self = Self(1 << 11);
    /// A time that is named by what was named before.
    pub(super) const RELATIVE: Self = Self(1 << 12);
    /// The number of the first bit of lists.
    const LISTS: u32 = 13;

    /// Returns `true` if one of some things may begin.
    #[inline]
    pub(super) const fn has(self, one: Self) -> bool {
        self.0 & one.0 != 0
    }

    /// The things that two marks stand for.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Vocabulary entry of a word; its default for a word that begins nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// The things that it may begin.
    pub marks: Marks,
    /// Its number among the first words of phrases.
    number: u16,
}

/// A list of phrases, of which those that begin with a word are found by its number.
pub(super) struct Phrases {
    /// The mark of the words that begin one of them.
    mark: Marks,
    /// In the order of their first words.
    phrases: Vec<Phrase>,
}

/// A phrase of a list.
struct Phrase {
    /// The number of its first word.
    first: u16,
    /// The words behind it.
    rest: &'static str,
    /// Its number in the list; zero in lists that have none.
    number: i32,
}

impl Phrase {
    /// The token behind it, where its first word is the token here.
    #[inline]
    fn end(&self, tokens: &[Token<'_>], at: usize) -> Option<usize> {
        if self.rest.is_empty() { Some(at + 1) } else { match_words(tokens, at + 1, self.rest) }
    }
}

impl Phrases {
    /// The phrases that begin with a word.
    fn from(&self, known: Known) -> impl Iterator<Item = &Phrase> {
        let start = self.phrases.partition_point(|phrase| phrase.first < known.number);
        self.phrases[start..].iter().take_while(move |phrase| phrase.first == known.number)
    }

    /// The tokens behind those of them that begin at a token.
    pub(super) fn ends(&self, tokens: &[Token<'_>], at: usize) -> impl Iterator<Item = usize> {
        let first = tokens.get(at).filter(|token| token.known.marks.has(self.mark));
        let phrases = first.map(|token| self.from(token.known)).into_iter().flatten();
        phrases.filter_map(move |phrase| phrase.end(tokens, at))
    }

    /// The first token behind the longest of them that begins at a token.
    #[inline]
    pub(super) fn longest(&self, tokens: &[Token<'_>], at: usize) -> Option<usize> {
        self.longest_with(tokens, at).map(|(end, _)| end)
    }

    /// The same with the number of that phrase.
    #[inline]
    pub(super) fn longest_with(&self, tokens: &[Token<'_>], at: usize) -> Option<(usize, i32)> {
        let may = tokens.get(at).is_some_and(|token| token.known.marks.has(self.mark));
        if may { self.longest_of(tokens, at) } else { None }
    }

    #[inline(never)]
    fn longest_of(&self, tokens: &[Token<'_>], at: usize) -> Option<(usize, i32)> {
        let mut longest = None;
        for phrase in self.from(tokens[at].known) {
            longest = longest.max(phrase.end(tokens, at).map(|end| (end, phrase.number)));
        }
        longest
    }

    /// Returns `true` if one of them begins at a token.
    #[inline]
    pub(super) fn begin(&self, tokens: &[Token<'_>], at: usize) -> bool {
        self.longest(tokens, at).is_some()
    }

    /// Returns `true` if a token is one of them, by itself.
    #[inline]
    pub(super) fn has(&self, token: &Token<'_>) -> bool {
        token.known.marks.has(self.mark)
            && self.from(token.known).any(|phrase| phrase.rest.is_empty())
    }

    /// Returns `true` if there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }
}

/// The lists by which figures are found.
pub(super) type Figures = FigureWords<Phrases, Phrases>;

/// Those of them that tell of times.
pub(super) type Times = TimeWords<Phrases, Phrases>;

/// The first words of the phrases of a language.
pub(super) struct Vocabulary {
    slots: Slots,
    /// The lists by which figures are found.
    pub figures: Figures,
    /// Beginnings of mentions of time.
    pub times: Marks,
    /// Beginnings of points of time, beside numbers.
    pub points: Marks,
}

/// Most bytes of a first word.
const WORD: usize = 32;

static VOCABULARIES: LazyLock<[Vocabulary; ALL.len()]> = LazyLock::new(|| ALL.map(Vocabulary::new));

impl Vocabulary {
    /// The words of a language.
    pub(super) fn of(lang: Lang) -> &'static Self {
        &VOCABULARIES[lang.index()]
    }

    fn new(lang: Lang) -> Self {
        let (figures, mut builder) = (reading(lang).figures, Builder::default());
        builder.quantities(&reading(lang).quantities, lang);
        builder.add(figures.numerals.openings(), Marks::NUMERAL);
        builder.add(figures.times.months.iter().flatten().copied(), Marks::MONTH);
        builder.add(figures.times.quarters.iter().flatten().copied(), Marks::PART);
        builder.add(figures.times.halves.iter().flatten().copied(), Marks::PART);
        builder.add(figures.times.relative(), Marks::RELATIVE);
        let builder = RefCell::new(builder);
        let figures = figures.map(
            &mut |words| builder.borrow_mut().list(words.iter().map(|words| (*words, 0))),
            &mut |numbered| builder.borrow_mut().list(numbered.iter().copied()),
        );
        let builder = builder.into_inner();
        let times = &figures.times;
        let points = [
            &times.leads,
            &times.middle,
            &times.year_labels,
            &times.month_labels,
            &times.quarter_labels,
            &times.first_before,
        ];
        let others = [
            &times.since,
            &times.now_first,
            &times.as_of,
            &times.now,
            &times.this_year,
            &times.last_year,
            &times.each,
            &times.same,
            &times.year_before,
            &times.openings,
            &times.past_before,
            &times.twelve_months,
        ];
        let all = |marks: Marks, lists: &[&Phrases]| {
            lists.iter().fold(marks, |all, list| all.and(list.mark))
        };
        let named = Marks::NUMERAL.and(Marks::MONTH).and(Marks::PART).and(Marks::RELATIVE);
        let points = all(named, &points);
        let times = all(points, &others);
        Self { slots: Slots::new(&builder.words), figures, times, points }
    }

    /// The vocabulary entry of a word or sign, whatever its case.
    pub(super) fn look_up(&self, word: &str, capitals: bool) -> Known {
        self.slots.look_up(word, capitals)
    }
}

/// Words with their vocabulary entries, each behind the place that its letters give it, without a
/// gap. Most words that are looked for are known to be none of them by their mark alone.
struct Slots {
    /// A few bits of each word, which are never zero; zero where there is none.
    marks: Vec<u8>,
    /// The number of each word.
    numbers: Vec<u16>,
    words: Vec<Entry>,
}

/// A word with its vocabulary entry.
struct Entry {
    key: u64,
    word: &'static str,
    known: Known,
}

impl Entry {
    /// Returns `true` if it has these letters, whose key is known.
    fn is(&self, letters: &[u8], key: u64) -> bool {
        // A key holds all letters of a short word.
        let short = letters.len() < 8 && letters.len() == self.word.len();
        self.key == key && (short || self.word.as_bytes() == letters)
    }
}

impl Slots {
    /// Puts words into four times as many slots, so that most that are looked for find an empty one.
    fn new(all: &BTreeMap<&'static str, Known>) -> Self {
        let length = (4 * all.len()).next_power_of_two();
        let entry = |(word, known): (&&'static str, &Known)| Entry {
            key: key(word.as_bytes()),
            word,
            known: *known,
        };
        let words = all.iter().map(entry).collect();
        let mut slots = Self { marks: vec![0; length], numbers: vec![0; length], words };
        for (number, word) in (0..).zip(all.keys()) {
            let (first, mark) = slots.place(word.as_bytes(), key(word.as_bytes()));
            let free = (first..length).chain(0..first).find(|at| slots.marks[*at] == 0);
            if let Some(free) = free {
                (slots.marks[free], slots.numbers[free]) = (mark, number);
            }
        }
        slots
    }

    /// The vocabulary entry of a word or sign, whatever its case.
    fn look_up(&self, word: &str, capitals: bool) -> Known {
        if !capitals {
            return self.find(word.as_bytes());
        }
        let (mut letters, mut length) = ([0; WORD], 0);
        let mut put = |letter: char| {
            let room = letters.get_mut(length..length + letter.len_utf8());
            length += letter.len_utf8();
            room.map(|room| letter.encode_utf8(room)).is_some()
        };
        let fits = word.chars().all(|letter| match small(letter) {
            Some(letter) => put(letter),
            None => letter.to_lowercase().all(&mut put),
        });
        if fits { self.find(&letters[..length]) } else { Known::default() }
    }

    fn find(&self, word: &[u8]) -> Known {
        let key = key(word);
        let (mut at, mark) = self.place(word, key);
        loop {
            match self.marks[at] {
                0 => return Known::default(),
                other if other == mark => {
                    let entry = &self.words[usize::from(self.numbers[at])];
                    if entry.is(word, key) {
                        return entry.known;
                    }
                }
                _ => {}
            }
            at = (at + 1) & (self.marks.len() - 1);
        }
    }

    /// The place of a word, and its mark.
    fn place(&self, word: &[u8], key: u64) -> (usize, u8) {
        let hash = (key ^ (word.len() as u64) << 57).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        // The upper half of a product depends on all of its factor.
        let [.., mark, a, b, c, d] = hash.to_le_bytes();
        (u32::from_le_bytes([a, b, c, d]) as usize & (self.marks.len() - 1), mark | 1)
    }
}

/// A number for the letters of a word, by which it is told from all others of its length below eight bytes,
/// and from nearly all longer ones.
fn key(word: &[u8]) -> u64 {
    let long = word.first_chunk::<8>().zip(word.last_chunk::<8>());
    let short = word.first_chunk::<4>().zip(word.last_chunk::<4>());
    if let Some((first, last)) = long {
        u64::from_le_bytes(*first) ^ u64::from_le_bytes(*last).rotate_left(29)
    } else if let Some((first, last)) = short {
        u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32
    } else {
        word.iter().fold(0, |key, byte| key << 8 | u64::from(*byte))
    }
}

/// The first words that were met so far.
#[derive(Default)]
struct Builder {
    words: BTreeMap<&'static str, Known>,
    lists: u32,
}

impl Builder {
    /// Marks a word, and gives its number.
    fn mark(&mut self, word: &'static str, mark: Marks) -> u16 {
        let next = u16::try_from(self.words.len() + 1).unwrap_or(u16::MAX);
        let known =
            self.words.entry(word).or_insert(Known { marks: Marks::default(), number: next });
        known.marks = known.marks.and(mark);
        known.number
    }

    /// Marks the first words of some phrases.
    fn add(&mut self, phrases: impl Iterator<Item = &'static str>, mark: Marks) {
        for phrase in phrases {
            self.mark(first(phrase), mark);
        }
    }

    fn list(&mut self, words: impl Iterator<Item = (&'static str, i32)>) -> Phrases {
        let mark = Marks(1_u128.checked_shl(Marks::LISTS + self.lists).unwrap_or_default());
        self.lists += 1;
        let one = |(phrase, number): (&'static str, i32)| {
            let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
            Phrase { first: self.mark(first, mark), rest, number }
        };
        let mut phrases: Vec<Phrase> = words.map(one).collect();
        phrases.sort_by_key(|phrase| phrase.first);
        Phrases { mark, phrases }
    }

    fn quantities(&mut self, words: &'static QuantityWords, lang: Lang) {
        let before = || words.before.iter().flat_map(|qualifier| qualifier.phrases).copied();
        let after =
            words.after.iter().chain(words.ending).flat_map(|qualifier| qualifier.phrases).copied();
        let openers = words.ranges.iter().map(|(opener, _)| *opener);
        let changes = || words.changes.iter().map(|(phrase, _)| *phrase);
        let opening = || before().chain(openers.clone()).chain(changes());
        let signs = || words.negations.iter().chain(words.minus).copied();
        self.add(opening().chain(signs()).chain(currencies()).chain(["-", "+"]), Marks::OPENS);
        // A word that opens a quantity goes on with one, too.
        let phrases = opening().chain(words.fillers.iter().chain(words.levels).copied());
        let phrases = phrases.chain(signs());
        for word in phrases.flat_map(|phrase| phrase.split(' ')) {
            self.mark(word, Marks::GOES_ON);
        }
        self.add(words.compounds.iter().copied(), Marks::COMPOUND);
        self.add(before(), Marks::BEFORE);
        self.add(after, Marks::AFTER);
        self.add(changes(), Marks::CHANGE);
        self.add(words.fillers.iter().copied(), Marks::FILLER);
        let scaled = &reading(lang).scales;
        let own = scales(lang).iter().map(|(phrase, _)| *phrase);
        let factors = scaled.factors.iter().map(|(phrase, _)| *phrase);
        let typed = scaled.typed.iter().map(|(phrase, ..)| *phrase);
        let short = scaled.before_currency.iter().map(|(word, _)| *word);
        let short = short.chain(scaled.short_million.iter().copied());
        self.add(own.chain(factors).chain(typed).chain(short), Marks::SCALE);
        self.add(first_words(lang), Marks::UNIT);
    }
}

fn first(phrase: &'static str) -> &'static str {
    phrase.split(' ').next().unwrap_or(phrase)
}

/// The languages that have a word among those that begin no noun.
pub(super) struct Stops(Slots);

impl Stops {
    /// Those of all languages.
    pub(super) fn all() -> &'static Self {
        static STOPS: LazyLock<Stops> = LazyLock::new(|| {
            let mut stops: BTreeMap<&'static str, Known> = BTreeMap::new();
            for lang in ALL {
                for word in reading(lang).figures.stops {
                    let known = stops.entry(word).or_default();
                    known.marks = known.marks.and(Marks(1 << lang.index()));
                }
            }
            Stops(Slots::new(&stops))
        });
        &STOPS
    }

    /// One flag for each language: `true` if it has the word.
    pub(super) fn languages(&self, token: &Token<'_>) -> [bool; ALL.len()] {
        let known = self.0.look_up(token.text, token.capitals);
        ALL.map(|lang| known.marks.has(Marks(1 << lang.index())))
    }
}

#[cfg(test)]
mod tests {
    use super::super::grammar::match_phrase;
    use super::super::lexer::lex;
    use super::*;
    use crate::language::figures::Numbered;

    #[test]
    fn lists_have_marks_of_their_own() {
        for lang in ALL {
            let vocabulary = Vocabulary::of(lang);
            let marks = RefCell::new(Vec::new());
            let mut push = |list: &Phrases| marks.borrow_mut().push(list.mark);
            vocabulary.figures.map(&mut push.clone(), &mut push);
            let marks = marks.into_inner();
            assert!(marks.iter().all(|mark| *mark != Marks::default()), "too many lists");
            assert!(vocabulary.slots.words.iter().all(|entry| entry.word.len() <= WORD));
        }
    }

    /// A phrase is found wherever it stands, in any case, and nothing else is.
    #[test]
    fn phrases_are_found_by_their_first_word() {
        for lang in ALL {
            let plain = reading(lang).figures;
            let lists: RefCell<Vec<Vec<(&str, i32)>>> = RefCell::default();
            plain.map(
                &mut |words| lists.borrow_mut().push(words.iter().map(|one| (*one, 0)).collect()),
                &mut |numbered: &Numbered| lists.borrow_mut().push(numbered.to_vec()),
            );
            let found: RefCell<Vec<&Phrases>> = RefCell::default();
            let mut push = |phrases| found.borrow_mut().push(phrases);
            Vocabulary::of(lang).figures.map(&mut push.clone(), &mut push);
            let (lists, found) = (lists.into_inner(), found.into_inner());
            assert_eq!(lists.len(), found.len());
            for (text, _) in lists.iter().flatten() {
                for text in [(*text).to_owned(), text.to_uppercase()] {
                    let tokens = lex(&text, lang);
                    for (words, phrases) in lists.iter().zip(&found) {
                        let ends = words.iter().filter_map(|(words, number)| {
                            Some((match_phrase(&tokens, 0, words)?, *number))
                        });
                        assert_eq!(phrases.longest_with(&tokens, 0), ends.max(), "{text}");
                        let alone = words.iter().any(|(words, _)| tokens[0].is(words));
                        assert_eq!(phrases.has(&tokens[0]), alone, "{text}");
                    }
                }
            }
        }
    }
}
