//! Types of places: the table of those that are known, whose words stand in the lexicons.

use std::sync::LazyLock;

use super::lexicon::PlaceWords;
use super::{ALL, of};
use crate::base::fold;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::LocalityType;

/// The known types with the level to which each belongs, in the order in which they are listed; the
/// lexicons have their words in the same order.
#[rustfmt::skip]
pub(crate) const TYPES: [(&str, u8); 11] = [
    (COUNTRY, 0),
    ("province", 1), ("municipality", 1),
    ("urban-district", 2), ("rural-district", 2), ("town", 2), ("provincial-city", 2),
    ("commune", 3), ("ward", 3), ("township", 3), ("special-zone", 3),
];

const COUNTRY: &str = "country";

/// Returns `true` if a language calls places of several types by their level, `districts`.
pub(crate) fn are_mixed_by_level(lang: Lang) -> bool {
    of(lang).lexicon.mixed_by_level
}

/// Every known type.
pub(crate) fn types() -> impl Iterator<Item = LocalityType> {
    (0..).take(TYPES.len()).map(LocalityType::at)
}

impl LocalityType {
    /// The type that a register's word means.
    pub fn find(word: &str) -> Option<Self> {
        // A register of a country asks thousands of times.
        static WRITTEN: LazyLock<Vec<(String, LocalityType)>> = LazyLock::new(|| {
            let words = |kind: LocalityType| kind.written().map(move |it| (fold::name(it), kind));
            types().flat_map(words).collect()
        });
        let word = fold::name(word);
        WRITTEN.iter().find(|(written, _)| *written == word).map(|(_, kind)| *kind)
    }

    /// The word for readers: "quận", "thành phố".
    pub fn label(self, lang: Lang) -> &'static str {
        self.words(lang).word
    }

    /// The word for several of them.
    pub fn plural(self, lang: Lang) -> &'static str {
        self.words(lang).plural
    }

    /// Its level: 0 the country, 1 provinces, 2 districts, 3 communes.
    pub fn level(self) -> u8 {
        TYPES[self.index()].1
    }

    /// Returns `true` if it is the whole country, whose type is not told beside its name.
    pub fn is_country(self) -> bool {
        TYPES[self.index()].0 == COUNTRY
    }

    /// The word by which registers call it.
    pub(crate) fn register_word(self) -> &'static str {
        self.written().next().unwrap_or(TYPES[self.index()].0)
    }

    /// The words that may stand before a name of this type.
    pub(crate) fn words_before(self) -> impl Iterator<Item = &'static str> {
        ALL.into_iter().flat_map(move |lang| self.words(lang).before).copied()
    }

    fn written(self) -> impl Iterator<Item = &'static str> {
        ALL.into_iter().flat_map(move |lang| self.words(lang).written).copied()
    }

    fn words(self, lang: Lang) -> &'static PlaceWords {
        &of(lang).lexicon.places[self.index()]
    }
}
