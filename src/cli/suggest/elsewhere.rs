//! Places that a text names with their type and that are none of its own: not in the register, or
//! elsewhere in it. A figure of one of them is no figure of the article's place.

use std::collections::BTreeSet;
use std::ops::Range;

use super::places::{Names, words};
use crate::base::fold;
use crate::bulletin::date::Day;
use crate::bulletin::locality::{Locality, LocalityType};
use crate::bulletin::register::{Entry as _, Id};
use crate::bulletin::site::Corpus;
use crate::language::places::types;

/// A place that is none of the text's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Elsewhere {
    /// Its type and name, as the text has them.
    pub(super) words: String,
    /// The one place of the register that is called so.
    pub(super) known: Option<String>,
    /// The place of the register below which it may lie.
    pub(super) parent: Option<String>,
    /// True if it is several places.
    pub(super) several: bool,
}

impl Elsewhere {
    /// The place of some words, by which so many of the register are called; with the place of the
    /// text and the level of this one, as far as they are known.
    pub(super) fn new(
        corpus: &Corpus,
        words: &str,
        called: &[Id<Locality>],
        own: Option<(Id<Locality>, u8)>,
        day: Day,
    ) -> Self {
        let localities = &corpus.localities;
        let known = match called {
            [one] => Some(localities[*one].id().to_owned()),
            _ => None,
        };
        let parent = own.and_then(|(own, level)| {
            let lineage = localities.lineage(own, day);
            let above = lineage.into_iter().rev().find(|id| localities[*id].level < level)?;
            Some(localities[above].id().to_owned())
        });
        Self { words: words.to_owned(), known, parent, several: false }
    }
}

/// The words for types of places that stand before their names.
pub(super) struct TypeWords(BTreeSet<String>);

/// Most words of a type.
const TYPE: usize = 3;

/// Most words of a name.
const NAME: usize = 5;

impl TypeWords {
    pub(super) fn new(corpus: &Corpus) -> Self {
        let all = types(corpus.localities.own_types());
        let words = |kind: LocalityType| kind.words_before().map(fold::name).collect::<Vec<_>>();
        Self(all.flat_map(words).collect())
    }

    /// Returns `true` if a text has a word for a type: "toàn huyện".
    pub(super) fn stand_in(&self, text: &str) -> bool {
        let words: Vec<Word<'_>> = Word::all(text);
        (0..words.len()).any(|last| self.before(text, &words, last).is_some())
    }

    /// The place that is named last in some words, if it is none of the text's own.
    pub(super) fn elsewhere(
        &self,
        corpus: &Corpus,
        names: &Names,
        text: &str,
        own: Option<Id<Locality>>,
        day: Day,
    ) -> Option<Elsewhere> {
        let (kind, name) = self.last(text)?;
        let localities = &corpus.localities;
        let called: Vec<Id<Locality>> =
            [&text[kind.start..], &text[name.start..]].iter().flat_map(|at| names.at(at)).collect();
        let related = |id: &Id<Locality>| {
            own.is_none_or(|own| {
                *id == own || localities.is_within(*id, own) || localities.is_within(own, *id)
            })
        };
        if called.iter().any(related) {
            return None;
        }
        let level = types(localities.own_types())
            .filter(|one| one.words_before().any(|word| is_same(word, &text[kind.clone()])))
            .map(|one| one.level())
            .max();
        Some(Elsewhere::new(corpus, &text[kind.start..name.end], &called, own.zip(level), day))
    }

    /// The last type of a place in a text, and the name behind it.
    fn last(&self, text: &str) -> Option<(Range<usize>, Range<usize>)> {
        let words = Word::all(text);
        (0..words.len()).rev().find_map(|last| {
            let kind = self.before(text, &words, last)?;
            let follows = |pair: &&[Word<'_>]| text[pair[0].end..pair[1].start] == *" ";
            let name = words[last..].windows(2).take(NAME).take_while(follows);
            let name: Vec<&Word<'_>> =
                name.map(|pair| &pair[1]).take_while(|word| word.is_name()).collect();
            // "Tỉnh Đoàn" is an office.
            let office = name.len() == 1 && kind.start > 0 && is_capital(&text[kind.start..]);
            let (first, end) = (name.first()?.start, name.last()?.end);
            (!office).then_some((kind, first..end))
        })
    }

    /// The bytes of the type whose last word is one of a text.
    fn before(&self, text: &str, words: &[Word<'_>], last: usize) -> Option<Range<usize>> {
        (last.saturating_sub(TYPE - 1)..=last).find_map(|first| {
            let bytes = words[first].start..words[last].end;
            self.0.contains(&fold::name(&text[bytes.clone()])).then_some(bytes)
        })
    }
}

fn is_same(word: &str, other: &str) -> bool {
    fold::name(word) == fold::name(other)
}

fn is_capital(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
}

/// A word of a text.
pub(super) struct Word<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    text: &'a str,
}

impl<'a> Word<'a> {
    pub(super) fn all(text: &'a str) -> Vec<Self> {
        let word = |(start, text): (usize, &'a str)| Self { start, end: start + text.len(), text };
        words(text).map(word).collect()
    }

    /// Returns `true` if it may be a word of a name.
    pub(super) fn is_name(&self) -> bool {
        is_capital(self.text)
    }
}
