//! The places that texts name, found by the first words of their names: a country has thousands, and
//! a text names few of them.

use std::collections::BTreeMap;

use crate::bulletin::date::Day;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

/// The names of all places.
pub(super) struct Names {
    /// By the letters and digits with which they begin.
    first: BTreeMap<String, Vec<(String, Id<Locality>)>>,
    /// The first bytes of these words: few words of a text begin with one of them.
    bytes: [bool; 256],
}

impl Names {
    pub(super) fn new(corpus: &Corpus) -> Self {
        let mut names = Self { first: BTreeMap::new(), bytes: [false; 256] };
        for (id, locality) in corpus.localities.iter() {
            for name in locality.names.iter().flat_map(|name| name.value.all()) {
                let word = &name[..word_length(name)];
                // A name of one letter stands in every text.
                let (Some(byte), Some(_)) = (word.bytes().next(), name.chars().nth(1)) else {
                    continue;
                };
                names.bytes[usize::from(byte)] = true;
                let same = names.first.entry(word.to_owned()).or_default();
                same.push((name.to_owned(), id));
            }
        }
        for same in names.first.values_mut() {
            same.sort();
            same.dedup();
        }
        names
    }

    /// The place that is named before a figure: the longest name, of a place in the one of the text.
    pub(super) fn find(
        &self,
        corpus: &Corpus,
        before: &str,
        day: Option<Day>,
        own: Option<Id<Locality>>,
    ) -> Option<Id<Locality>> {
        let day = day.unwrap_or(Day::FIRST);
        let inside = |id: Id<Locality>| {
            own.is_none_or(|own| own != id && corpus.localities.is_within(id, own))
                && corpus.localities[id].valid.holds_on(day)
        };
        let mut found: Option<(usize, Id<Locality>)> = None;
        for name in self.all_in(before) {
            // Of two places of one name the first of the register is taken.
            let better = found.is_none_or(|(length, id)| {
                (name.0.len(), std::cmp::Reverse(name.1)) > (length, std::cmp::Reverse(id))
            });
            if better && inside(name.1) {
                found = Some((name.0.len(), name.1));
            }
        }
        found.map(|(_, id)| id)
    }

    /// The places that are called as a text begins.
    pub(super) fn at<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Id<Locality>> + 'a {
        let same = self.first.get(&text[..word_length(text)]).into_iter().flatten();
        let whole = same.filter(move |name| {
            text.strip_prefix(name.0.as_str()).is_some_and(|behind| word_length(behind) == 0)
        });
        whole.map(|name| name.1)
    }

    /// The length of the longest name with which a text begins.
    pub(super) fn length_at(&self, text: &str) -> Option<usize> {
        let same = self.first.get(&text[..word_length(text)])?.iter();
        let whole = same.filter(|name| {
            text.strip_prefix(name.0.as_str()).is_some_and(|behind| word_length(behind) == 0)
        });
        whole.map(|name| name.0.len()).max()
    }

    /// The names that a text has as whole words.
    fn all_in<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a (String, Id<Locality>)> {
        words(text).filter(|(_, word)| self.bytes[usize::from(word.as_bytes()[0])]).flat_map(
            move |(at, word)| {
                let rest = &text[at..];
                let whole = move |name: &&(String, Id<Locality>)| {
                    let behind = rest.strip_prefix(name.0.as_str());
                    behind.is_some_and(|behind| word_length(behind) == 0)
                };
                self.first.get(word).into_iter().flatten().filter(whole)
            },
        )
    }
}

/// The words of a text, letters and digits alone, with their first bytes.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        at += rest.find(char::is_alphanumeric)?;
        let start = at;
        at += word_length(&text[at..]);
        Some((start, &text[start..at]))
    })
}

/// The length of the word that a text begins with.
fn word_length(text: &str) -> usize {
    text.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(text.len())
}
