//! Units: the words behind a number.

use std::sync::LazyLock;

use super::lexicon::{Unit, unit};
use super::{ALL, of};
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::{Scale, UnitKind};

/// The stored form of percentage points.
pub(crate) const POINTS: &str = "điểm %";

/// The currency of money without one.
pub(crate) const CURRENCY: &str = "VND";

/// Signs of measures and currencies, which are the same in all languages.
#[rustfmt::skip]
const SIGNS: &[Unit] = &[
    unit(UnitKind::Percent, "%", &["%"]),
    unit(UnitKind::Rate, "‰", &["‰"]),
    unit(UnitKind::Money, "VND", &["vnd", "₫"]),
    unit(UnitKind::Money, "USD", &["usd", "$"]),
    unit(UnitKind::Money, "EUR", &["eur", "€", "euro"]),
    unit(UnitKind::Money, "GBP", &["gbp", "£"]),
    unit(UnitKind::Area, "ha", &["ha"]),
    unit(UnitKind::Area, "m2", &["m2", "m²"]),
    unit(UnitKind::Area, "km2", &["km2", "km²"]),
    unit(UnitKind::Volume, "m3", &["m3", "m³"]),
    unit(UnitKind::Mass, "kg", &["kg"]),
    unit(UnitKind::Mass, "g", &["g"]),
    unit(UnitKind::Length, "km", &["km"]),
    unit(UnitKind::Length, "m", &["m"]),
    unit(UnitKind::Length, "cm", &["cm"]),
];

/// Units of measure and currencies in all languages: an English article may well say "ha" or
/// "đồng".
fn measures() -> impl Iterator<Item = &'static Unit> {
    SIGNS.iter().chain(ALL.into_iter().flat_map(|lang| of(lang).lexicon.measures))
}

/// The units of texts of a language.
fn units(lang: Lang) -> impl Iterator<Item = &'static Unit> {
    measures().chain(of(lang).lexicon.nouns)
}

/// Words of scales by language.
pub(crate) fn scales(lang: Lang) -> &'static [(&'static str, Scale)] {
    of(lang).lexicon.scales
}

/// A way to write a unit.
pub(crate) struct Spelling {
    /// Its first word, by which it is found.
    first: &'static str,
    /// All its words.
    pub words: &'static str,
    /// Unit that they mean.
    pub unit: &'static Unit,
}

/// The spellings of each language, sorted by their first word and then in the order of the tables.
static SPELLINGS: LazyLock<[Vec<Spelling>; ALL.len()]> = LazyLock::new(|| ALL.map(spellings));

fn spellings(lang: Lang) -> Vec<Spelling> {
    let all = units(lang).flat_map(|unit| unit.words.iter().map(move |words| (*words, unit)));
    let first = |words: &'static str| words.split_once(' ').map_or(words, |(first, _)| first);
    let mut spellings: Vec<Spelling> =
        all.map(|(words, unit)| Spelling { first: first(words), words, unit }).collect();
    spellings.sort_by_key(|spelling| spelling.first);
    spellings
}

/// The spellings of units that begin with a word in lower case, in the order of the tables.
pub(crate) fn spellings_from(first: &str, lang: Lang) -> &'static [Spelling] {
    let all = &SPELLINGS[lang.index()];
    let start = all.partition_point(|spelling| spelling.first < first);
    let length = all[start..].iter().take_while(|spelling| spelling.first == first).count();
    &all[start..start + length]
}

/// The first words of all spellings of units of a language.
pub(crate) fn first_words(lang: Lang) -> impl Iterator<Item = &'static str> {
    SPELLINGS[lang.index()].iter().map(|spelling| spelling.first)
}

/// The ISO code of a currency as written: `đồng` is VND.
pub(crate) fn currency(written: &str) -> Option<&'static str> {
    let written = written.to_lowercase();
    spellings_from(&written, Lang::FIRST)
        .iter()
        .find(|spelling| spelling.unit.kind == UnitKind::Money && spelling.words == written)
        .map(|spelling| spelling.unit.code)
}

/// The words and signs of all currencies.
pub(crate) fn currencies() -> impl Iterator<Item = &'static str> {
    let money = measures().filter(|unit| unit.kind == UnitKind::Money);
    money.flat_map(|unit| unit.words.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_unit_is_listed_twice() {
        for lang in ALL {
            let words: Vec<&str> = units(lang).flat_map(|unit| unit.words).copied().collect();
            let distinct: BTreeSet<&str> = words.iter().copied().collect();
            assert_eq!(words.len(), distinct.len());
        }
    }

    #[test]
    fn every_scale_but_one_can_be_read_as_it_is_printed() {
        for lang in ALL {
            for scale in Scale::ALL {
                let Some(label) = scale.label(lang) else { continue };
                assert!(scales(lang).contains(&(label, scale)), "{label}");
            }
        }
    }

    #[test]
    fn currencies_have_codes() {
        assert_eq!(currency("Đồng"), Some("VND"));
        assert_eq!(currency("ha"), None);
    }
}
