//! Words that people type in their language where the program has a name of its own: keys of the
//! front matter and of registers, time zones. They are understood for the cure alone.

use super::{ALL, of};
use crate::base::fold::bare;

/// Names, each with the words that people type for it: small letters without marks and blanks.
type Names = &'static [(&'static str, &'static [&'static str])];

/// The words of a language.
pub(crate) struct Typed {
    /// Keys; of words for several keys the first that can stand there is meant.
    pub keys: Names,
    /// Time zones, by words that stand in what was typed.
    pub zones: Names,
}

impl Typed {
    /// No words.
    pub(super) const NONE: Self = Self { keys: &[], zones: &[] };
}

/// Keys in all languages with the words for them.
pub(crate) fn keys() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    ALL.into_iter().flat_map(|lang| of(lang).typed.keys.iter().copied())
}

/// The time zone that was meant by the name of a country or city.
pub(crate) fn zone(written: &str) -> Option<&'static str> {
    let plain = plain(written);
    let meant = |words: &[&str]| {
        words.iter().any(|word| match word.len() {
            0..=3 => {
                plain == *word
                    || written.rsplit('/').next().is_some_and(|end| self::plain(end) == *word)
            }
            _ => plain.contains(word),
        })
    };
    let zones = ALL.into_iter().flat_map(|lang| of(lang).typed.zones.iter());
    zones.filter(|(_, words)| meant(words)).map(|(zone, _)| *zone).next()
}

/// Small letters and digits alone, without marks.
pub(crate) fn plain(written: &str) -> String {
    bare(written).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_as_they_are_looked_for() {
        for (_, words) in ALL.into_iter().flat_map(|lang| {
            let typed = of(lang).typed;
            typed.keys.iter().chain(typed.zones)
        }) {
            for word in *words {
                assert_eq!(plain(word), *word);
            }
        }
    }

    #[test]
    fn places_of_viet_nam_have_its_zone() {
        for written in [
            "Asia/Hanoi",
            "Asia/Ha_Noi",
            "Hà Nội",
            "Asia/Saigon2",
            "Sài Gòn",
            "Vietnam",
            "Asia/Viet_Nam",
            "Việt Nam",
            "VN",
            "Asia/VN",
            "ICT",
            "Asia/Da_Nang",
            "Đà Nẵng",
            "Asia/HoChiMinh City",
            "TP. Hồ Chí Minh",
            "Asia/Hue",
            "SE Asia (Hanoi)",
            "Indochina Time",
        ] {
            assert_eq!(zone(written), Some("Asia/Ho_Chi_Minh"), "{written}");
        }
        for written in ["Asia/Harbin", "Asia/Tokio", "Pacific/Chatham", "Hanover", "district"] {
            assert_eq!(zone(written), None, "{written}");
        }
    }
}
