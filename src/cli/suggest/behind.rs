//! The place that stands behind a figure: `12 cells in X`. It goes before the one that stands in front.

use std::collections::BTreeMap;
use std::ops::Range;

use super::elsewhere::Word;
use super::places::Names;
use crate::base::fold;
use crate::bulletin::lang::Lang;
use crate::bulletin::site::Corpus;
use crate::language::figures::PlaceBehind;
use crate::language::places::types;
use crate::language::reading::{Words, reading};

/// A place in the words behind a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// The bytes of its type and name.
    pub(super) words: Range<usize>,
    /// The bytes of its name.
    pub(super) name: Range<usize>,
    /// Its level, as far as its type tells it.
    pub(super) level: Option<u8>,
    /// True if it is the first of several places.
    pub(super) several: bool,
}

/// The words for types of places in a language.
pub(super) struct Kinds {
    kinds: BTreeMap<String, Kind>,
    words: &'static PlaceBehind,
}

/// A word for a type of places.
#[derive(Debug, Clone, Copy)]
struct Kind {
    level: u8,
    /// True if it is one of several places.
    several: bool,
    /// True if it stands before names without another word, and has a capital there as well.
    leads: bool,
}

/// Most words between a figure and its place.
const BETWEEN: usize = 7;

/// Most words of a type, or of what stands before a place.
const TYPE: usize = 4;

/// Most words of a name.
const NAME: usize = 5;

/// Marks behind which another clause begins.
const ENDS: [char; 9] = [',', ';', '.', ':', '!', '?', ')', '\n', '|'];

impl Kinds {
    pub(super) fn new(corpus: &Corpus, lang: Lang) -> Self {
        let mut kinds = BTreeMap::new();
        for kind in types(corpus.localities.own_types()).filter(|kind| !kind.is_country()) {
            let one = Kind { level: kind.level(), several: false, leads: false };
            kinds.insert(fold::name(kind.plural(lang)), Kind { several: true, ..one });
            kinds.insert(fold::name(kind.label(lang)), one);
            let before = kind.words_before().map(fold::name);
            kinds.extend(before.map(|word| (word, Kind { leads: true, ..one })));
        }
        Self { kinds, words: reading(lang).figures.place_behind }
    }

    /// The place that some words behind a figure say of it.
    pub(super) fn behind(&self, names: &Names, text: &str) -> Option<Named> {
        let behind = Behind { text, words: Word::all(text), kinds: self, names };
        behind.place()
    }

    /// Returns `true` if a text is a word that joins two things, and nothing else.
    pub(super) fn joins(&self, text: &str) -> bool {
        self.words.joins.contains(&&*fold::name(text.trim()))
    }

    /// Returns `true` if a text goes on with another thing: behind a comma or such a word.
    pub(super) fn goes_on(&self, text: &str) -> bool {
        let joins = |word: &Word<'_>| self.joins(&text[word.start..word.end]);
        text.contains(ENDS) || Word::all(text).iter().any(joins)
    }

    /// Returns `true` if a text says that parts follow of what stands before it.
    pub(super) fn tells_parts(&self, text: &str) -> bool {
        let text = format!(" {} ", words_of(text));
        self.words.parts.iter().any(|words| text.contains(&format!(" {words} ")))
    }
}

/// The words of a text, folded, with one blank between them.
fn words_of(text: &str) -> String {
    let words: Vec<&str> = Word::all(text).iter().map(|word| &text[word.start..word.end]).collect();
    fold::name(&words.join(" "))
}

/// The words behind a figure.
struct Behind<'a> {
    text: &'a str,
    words: Vec<Word<'a>>,
    kinds: &'a Kinds,
    names: &'a Names,
}

impl Behind<'_> {
    fn place(&self) -> Option<Named> {
        for at in 0..self.words.len().min(BETWEEN) {
            let gap = self.gap(at);
            if gap.contains(ENDS) || self.word(at).contains(|letter: char| letter.is_numeric()) {
                return None;
            }
            if gap.contains('(') {
                let place = self.at(at)?;
                return self.text[place.words.end..].starts_with(')').then_some(place);
            }
            let next = self.longest(at, self.kinds.words.before);
            let typed =
                || self.at(at).filter(|it| it.words.start < it.name.start && self.small(at));
            if let Some(found) = next.and_then(|next| self.at(next)).or_else(typed) {
                return Some(self.with_others(found));
            }
        }
        None
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| &self.text[word.start..word.end])
    }

    /// The text between a word and the one before it.
    fn gap(&self, at: usize) -> &str {
        let Some(word) = self.words.get(at) else { return "" };
        let start = at.checked_sub(1).map_or(0, |last| self.words[last].end);
        &self.text[start..word.start]
    }

    fn small(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_lowercase)
    }

    /// Some words that follow each other without a mark, folded.
    fn phrase(&self, at: usize, count: usize) -> Option<String> {
        let joined = (at + 1..at + count).all(|next| matches!(self.gap(next), " " | "'" | "’"));
        let last = self.words.get(at + count - 1).filter(|_| joined)?;
        let words = &self.text[self.words[at].start..last.end];
        Some(fold::name(words).replace(['\'', '’'], " "))
    }

    /// The first word behind the longest of some phrases that begins at a word.
    fn longest(&self, at: usize, phrases: Words) -> Option<usize> {
        let is = |count: &usize| self.phrase(at, *count).is_some_and(|it| phrases.contains(&&*it));
        (1..=TYPE).rev().find(is).map(|count| at + count)
    }

    /// The first word behind the type that begins at a word, and that type.
    fn kind(&self, at: usize) -> Option<(usize, Kind)> {
        let kinds = &self.kinds.kinds;
        let of = |count: usize| {
            let words = self.phrase(at, count)?;
            let short = || self.gap(at + count).starts_with('.').then(|| format!("{words}."));
            let kind = short().and_then(|short| kinds.get(&short)).or_else(|| kinds.get(&words))?;
            Some((at + count, *kind))
        };
        (1..=TYPE).rev().find_map(of)
    }

    /// The place that begins at a word, behind articles.
    fn at(&self, at: usize) -> Option<Named> {
        let at = self.longest(at, self.kinds.words.articles).unwrap_or(at);
        let many = self.longest(at, self.kinds.words.many);
        let at = many.unwrap_or(at);
        let first = self.words.get(at)?.start;
        let named = |name: Range<usize>, end: usize, level, several: bool| Named {
            words: first..end,
            name,
            level,
            several: several || many.is_some(),
        };
        if let Some((behind, kind)) = self.kind(at) {
            let name = self.behind_kind(at, behind, kind, many.is_some())?;
            return Some(named(name.clone(), name.end, Some(kind.level), kind.several));
        }
        if let Some((name, end, kind)) = self.before_kind(at) {
            return Some(named(name, end, Some(kind.level), kind.several));
        }
        let known = self.names.length_at(&self.text[first..])?;
        Some(named(first..first + known, first + known, None, false))
    }

    /// The name behind the type of a place: `the ward of X`.
    fn behind_kind(
        &self,
        at: usize,
        behind: usize,
        kind: Kind,
        many: bool,
    ) -> Option<Range<usize>> {
        let words = self.kinds.words;
        let link = self.longest(behind, words.links);
        let next = link.unwrap_or(behind);
        let next = self.longest(next, words.articles).unwrap_or(next);
        let joined = matches!(self.gap(next).trim(), "" | "." | "'" | "’") || many;
        let name = self.name(next).filter(|_| joined)?;
        // "Town Hall" and "Tỉnh Đoàn" are offices.
        let capital = !self.small(at) && link.is_none();
        let office = capital && (!kind.leads || !self.text[name.clone()].contains(' '));
        (!office).then_some(name)
    }

    /// The name before the type of a place, and the end of both: `X ward`, `X Ward`.
    fn before_kind(&self, at: usize) -> Option<(Range<usize>, usize, Kind)> {
        let name = self.name(at)?;
        let end = self.behind(name.end);
        let (last, (next, kind)) =
            (at + 1..=end).find_map(|last| Some((last, self.kind(last)?)))?;
        // "X City Council" is an office.
        let goes_on = self.gap(next) == " " && self.words[next].is_name();
        let joined = self.gap(last) == " " && !kind.leads && !goes_on;
        joined.then(|| (name.start..self.words[last - 1].end, self.words[next - 1].end, kind))
    }

    /// The first word that begins behind a byte.
    fn behind(&self, end: usize) -> usize {
        self.words.partition_point(|word| word.start < end)
    }

    /// The words with a capital that begin at a word.
    fn name(&self, at: usize) -> Option<Range<usize>> {
        let inside = |next: &usize| *next == at || self.gap(*next) == " ";
        let name = (at..self.words.len()).take(NAME).take_while(inside);
        let last = name.take_while(|at| self.words[*at].is_name()).last()?;
        Some(self.words[at].start..self.words[last].end)
    }

    /// A place, and whether others of its kind follow; the one in which it lies does not count.
    fn with_others(&self, place: Named) -> Named {
        let next = self.behind(place.words.end);
        let gap = self.gap(next);
        let next = match gap.trim() {
            "," => Some(next),
            "" => self.longest(next, self.kinds.words.joins),
            _ => None,
        };
        let other = next.and_then(|next| self.at(next));
        let Some(other) = other else { return place };
        let alike = other.level.is_none() || place.level.is_none() || other.level == place.level;
        if !(alike || other.several) {
            return place;
        }
        Named { words: place.words.start..other.words.end, several: true, ..place }
    }
}
