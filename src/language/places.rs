//! Types of places: the table of those that every register may use, whose words stand in the
//! lexicons. A site adds others with their words (`content/registers/types.yaml`).

use std::cmp::Ordering;
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

/// The types that every register may use, and those that a site adds.
pub(crate) fn types(own: &[LocalityType]) -> impl Iterator<Item = LocalityType> {
    (0..).take(TYPES.len()).map(LocalityType::Common).chain(own.iter().cloned())
}

/// The words by which registers call the types that every one of them may use.
pub(crate) fn common_words() -> Vec<&'static str> {
    let first = |at: usize| {
        let written = |lang| of(lang).lexicon.places[at].written.first().copied();
        ALL.into_iter().find_map(written).unwrap_or(TYPES[at].0)
    };
    (0..TYPES.len()).map(first).collect()
}

impl LocalityType {
    /// The type that a register's word means; `own`: the types that the site adds.
    pub fn find(word: &str, own: &[Self]) -> Option<Self> {
        // A register of a country asks thousands of times.
        static WRITTEN: LazyLock<Vec<(String, LocalityType)>> = LazyLock::new(|| {
            let folded = |kind: &LocalityType| kind.written().map(fold::name).collect::<Vec<_>>();
            let words = |kind: LocalityType| {
                folded(&kind).into_iter().map(move |word| (word, kind.clone()))
            };
            types(&[]).flat_map(words).collect()
        });
        let word = fold::name(word);
        let is_own = |kind: &&Self| kind.written().any(|written| fold::name(written) == word);
        own.iter().find(is_own).cloned().or_else(|| {
            WRITTEN.iter().find(|(written, _)| *written == word).map(|(_, kind)| kind.clone())
        })
    }

    /// The word for readers: "quận", "thành phố".
    pub fn label(&self, lang: Lang) -> &str {
        match self {
            Self::Common(at) => words(*at, lang).word,
            Self::Own(own) => own.labels.get(lang),
        }
    }

    /// The word for several of them.
    pub fn plural(&self, lang: Lang) -> &str {
        match self {
            Self::Common(at) => words(*at, lang).plural,
            Self::Own(own) => own.plurals.exact(lang).unwrap_or_else(|| own.labels.get(lang)),
        }
    }

    /// Its level: 0 the country, 1 provinces, 2 districts, 3 communes.
    pub fn level(&self) -> u8 {
        match self {
            Self::Common(at) => TYPES[usize::from(*at)].1,
            Self::Own(own) => own.level,
        }
    }

    /// Returns `true` if it is the whole country, whose type is not told beside its name.
    pub fn is_country(&self) -> bool {
        matches!(self, Self::Common(at) if TYPES[usize::from(*at)].0 == COUNTRY)
    }

    /// The word by which registers call it.
    pub(crate) fn register_word(&self) -> &str {
        match self {
            Self::Common(at) => self.written().next().unwrap_or(TYPES[usize::from(*at)].0),
            Self::Own(own) => &own.id,
        }
    }

    /// The words that may stand before a name of this type.
    pub(crate) fn words_before(&self) -> impl Iterator<Item = &str> {
        self.all(|words| words.before)
    }

    fn written(&self) -> impl Iterator<Item = &str> {
        self.all(|words| words.written)
    }

    /// Some words of all languages; of a type that a site adds all of its words.
    fn all(&self, some: fn(&PlaceWords) -> &'static [&'static str]) -> impl Iterator<Item = &str> {
        let (at, own) = match self {
            Self::Common(at) => (Some(*at), None),
            Self::Own(own) => (None, Some(own)),
        };
        let common = ALL.into_iter().filter_map(move |lang| Some(some(words(at?, lang))));
        let own = own.into_iter().flat_map(|own| {
            std::iter::once(own.id.as_str())
                .chain(own.labels.all())
                .chain(own.aliases.iter().map(String::as_str))
        });
        common.flatten().copied().chain(own)
    }

    /// The order in which types are listed: by level, those that a site adds last.
    fn order(&self) -> (u8, u8, &str) {
        match self {
            Self::Common(at) => (self.level(), *at, ""),
            Self::Own(own) => (own.level, u8::MAX, &own.id),
        }
    }
}

impl PartialOrd for LocalityType {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for LocalityType {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order().cmp(&other.order())
    }
}

fn words(at: u8, lang: Lang) -> &'static PlaceWords {
    &of(lang).lexicon.places[usize::from(at)]
}
