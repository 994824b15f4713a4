//! The words around a number, by language (STATISTICS "Qualifiers").

use crate::bulletin::lang::Lang;
use crate::language::reading::{QuantityWords, reading};

/// The words of a language.
pub(super) fn words(lang: Lang) -> &'static QuantityWords {
    &reading(lang).quantities
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulletin::quantity::Kind;
    use crate::language::{self, standard};
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
