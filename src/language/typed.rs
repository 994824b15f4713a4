//! Words that people type in their language where the program has a name of its own: keys of the
//! front matter and of registers, values, time zones. Values are understood, the others lead to the cure.

use super::{ALL, of};
use crate::base::fold::bare;

/// Names, each with the words that people type for it: small letters without marks and blanks.
type Names = &'static [(&'static str, &'static [&'static str])];

/// The words of a language.
pub(crate) struct Typed {
    /// Keys; of words for several keys the first that can stand there is meant.
    pub keys: Names,
    /// Commands.
    pub commands: Names,
    /// Values of keys that are one of some words.
    pub values: Names,
    /// Words between the last two of several names.
    pub joins: &'static [&'static str],
    /// Time zones, by words that stand in what was typed.
    pub zones: Names,
}

/// Keys in all languages with the words for them.
pub(crate) fn keys() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    ALL.into_iter().flat_map(|lang| of(lang).typed.keys.iter().copied())
}

/// The words that people type for a value, in all languages.
pub(crate) fn values(ours: &str) -> impl Iterator<Item = &'static str> {
    let all = ALL.into_iter().flat_map(|lang| of(lang).typed.values.iter());
    all.filter(move |(value, _)| *value == ours).flat_map(|(_, words)| words.iter().copied())
}

/// Returns `true` if people type a word for a command.
pub(crate) fn means_command(written: &str, command: &str) -> bool {
    let plain = plain(written);
    let mut rows = ALL.into_iter().flat_map(|lang| of(lang).typed.commands.iter());
    rows.any(|(ours, words)| *ours == command && words.contains(&plain.as_str()))
}

/// The names of a text that may hold several: divided by commas, semicolons and the word for "and".
pub(crate) fn parts(text: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = text.split([',', ';']).collect();
    for join in ALL.into_iter().flat_map(|lang| of(lang).typed.joins.iter()) {
        parts = parts.into_iter().flat_map(|part| part.split(*join)).collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
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
            typed.keys.iter().chain(typed.values).chain(typed.commands).chain(typed.zones)
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
