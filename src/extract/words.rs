//! The words around a number, by language (STATISTICS "Qualifiers"), and what can be seen of a word at
//! a glance.

use std::sync::LazyLock;

use super::lexer::Token;
use crate::bulletin::lang::Lang;
use crate::language;
use crate::language::reading::{QuantityWords, reading};

/// Position that a word or sign can have in front of the number of a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Before {
    /// A quantity can begin with it.
    Opens,
    /// It can only stand between such a word and the number.
    GoesOn,
}

/// Properties of words that can be seen at a glance, so that most words of a text cost one look.
pub(super) struct Glance {
    /// Words and signs that can stand in front of the number of a quantity, sorted.
    before_numbers: Vec<(&'static str, Before)>,
    /// First bytes of compounds.
    compounds: [bool; 256],
}

static GLANCES: LazyLock<[Glance; language::ALL.len()]> =
    LazyLock::new(|| language::ALL.map(|lang| Glance::new(words(lang))));

impl Glance {
    /// Returns the properties of the words of a language.
    pub(super) fn of(lang: Lang) -> &'static Self {
        &GLANCES[lang.index()]
    }

    fn new(words: &'static QuantityWords) -> Self {
        let qualifiers = words.before.iter().flat_map(|qualifier| qualifier.phrases);
        let openers = words.ranges.iter().map(|(opener, _)| opener);
        let changes = words.changes.iter().map(|(phrase, _)| phrase);
        let opening = qualifiers.chain(openers).chain(changes).copied();
        let first =
            |phrase: &'static str| phrase.split(' ').next().map(|word| (word, Before::Opens));
        let phrases = opening.clone().chain(words.fillers.iter().chain(words.levels).copied());
        let later = phrases.flat_map(|phrase| phrase.split(' ')).map(|word| (word, Before::GoesOn));
        let signs =
            language::units::currencies().chain(["-", "+"]).map(|sign| (sign, Before::Opens));
        let mut before_numbers: Vec<_> =
            opening.filter_map(first).chain(signs).chain(later).collect();
        // A word that can do both stands here as one that opens.
        before_numbers.sort_unstable();
        before_numbers.dedup_by_key(|(word, _)| *word);
        let mut compounds = [false; 256];
        for first in words.compounds.iter().filter_map(|compound| compound.bytes().next()) {
            compounds[usize::from(first)] = true;
        }
        Self { before_numbers, compounds }
    }

    /// Returns the position that a word or sign can have in front of the number of a quantity.
    pub(super) fn before_numbers(&self, token: &Token<'_>) -> Option<Before> {
        let word = &*token.lower_case();
        let found = self.before_numbers.binary_search_by_key(&word, |(word, _)| *word).ok()?;
        Some(self.before_numbers[found].1)
    }

    /// Returns `true` if a compound may begin with this word.
    pub(super) fn may_open_compound(&self, token: &Token<'_>) -> bool {
        self.compounds[usize::from(token.initial)]
    }
}

/// The words of a language.
pub(super) fn words(lang: Lang) -> &'static QuantityWords {
    &reading(lang).quantities
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulletin::quantity::Kind;
    use crate::language::standard;
    use std::collections::BTreeSet;

    #[test]
    fn no_phrase_says_two_things() {
        for lang in language::ALL {
            let phrases: Vec<&str> = words(lang)
                .before
                .iter()
                .flat_map(|qualifier| qualifier.phrases.iter().copied())
                .collect();
            let distinct: BTreeSet<&str> = phrases.iter().copied().collect();
            assert_eq!(phrases.len(), distinct.len());
        }
    }

    #[test]
    fn compounds_are_of_two_words() {
        for compound in language::ALL.into_iter().flat_map(|lang| words(lang).compounds) {
            assert_eq!(compound.split(' ').count(), 2, "{compound}");
        }
    }

    #[test]
    fn standard_words_are_read_as_what_they_say() {
        for lang in language::ALL {
            for kind in [Kind::AtLeast, Kind::AtMost, Kind::About, Kind::Almost] {
                for strict in [false, true] {
                    let word = standard(kind, strict, false, lang);
                    let said = words(lang)
                        .before
                        .iter()
                        .find(|qualifier| qualifier.phrases.contains(&word));
                    assert_eq!(said.map(|qualifier| qualifier.kind), Some(kind), "{word}");
                }
            }
        }
    }
}
