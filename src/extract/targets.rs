//! Goals that are declared as if they had been reached: "phấn đấu năm 2025 đạt 17%" (STATISTICS
//! "Status and flags"). Only words that say nothing else are looked for, in the clause of the
//! number and before it.

use memchr::{memrchr2, memrchr3};

use crate::bulletin::lang::Lang;
use crate::language::reading::reading;

/// The words that make a goal of the number of a quote, in it or before it.
pub fn target_words(before: &str, quote: &str, lang: Lang) -> Option<&'static str> {
    let number = quote.bytes().position(|byte| byte.is_ascii_digit());
    let inside = &quote[..number.unwrap_or(quote.len())];
    let mark = |text: &[u8]| memrchr3(b',', b';', b':', text).max(memrchr2(b'(', b'\n', text));
    let clause = |text: &str| mark(text.as_bytes()).map_or(0, |mark| mark + 1);
    let clause = match clause(inside) {
        0 => [&before[clause(before)..], inside].concat(),
        start => inside[start..].to_owned(),
    };
    let words = reading(lang).prose.targets;
    words.iter().copied().find(|words| says(&clause, words)).or_else(|| goal(&clause, lang))
}

/// The goal that a clause names just before its number, unless it tells what was reached of it:
/// "vượt mục tiêu".
fn goal(clause: &str, lang: Lang) -> Option<&'static str> {
    let prose = &reading(lang).prose;
    prose.goals.iter().copied().filter(|words| says(clause, words)).find(|words| {
        let clause = clause.to_lowercase();
        clause.rsplit_once(words).is_some_and(|(before, behind)| {
            let light = |word: &str| {
                prose.goal_links.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit())
            };
            let ends = behind.is_empty() || behind.starts_with(' ');
            let begins = !before.ends_with(char::is_alphanumeric);
            let reached = prose.attained.iter().any(|words| before.contains(words));
            begins && ends && !reached && behind.split_whitespace().all(light)
        })
    })
}

/// Returns `true` if a clause has some words, whatever its case. Few of its letters can begin them,
/// an ASCII letter each.
fn says(clause: &str, words: &str) -> bool {
    let Some(first) = words.bytes().next() else { return false };
    let mut begins =
        clause.bytes().enumerate().filter(|(_, byte)| byte.eq_ignore_ascii_case(&first));
    begins.any(|(at, _)| {
        let mut said = clause[at..].chars().flat_map(char::to_lowercase);
        words.chars().all(|letter| said.next() == Some(letter))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goals_are_known_by_their_clause() {
        assert_eq!(target_words("Phấn đấu năm 2025 đạt ", "17%", Lang::VI), Some("phấn đấu"));
        assert_eq!(target_words("Huyện ", "phấn đấu đạt 17%", Lang::VI), Some("phấn đấu"));
        assert_eq!(target_words("The district aims to reach ", "17%", Lang::EN), Some("aims to"));
        assert_eq!(target_words("Phấn đấu tốt hơn, nay đạt ", "17%", Lang::VI), None);
        assert_eq!(target_words("Nay đạt ", "17%, phấn đấu đạt 20%", Lang::VI), None);
    }

    #[test]
    fn goals_stand_just_before_their_number() {
        let vietnamese = [
            ("Huyện đặt mục tiêu ", Some("mục tiêu")),
            ("Mục tiêu năm 2025 là ", Some("mục tiêu")),
            ("Xã có chỉ tiêu giao ", Some("chỉ tiêu giao")),
            ("Theo kế hoạch là ", Some("kế hoạch là")),
            ("Dự báo ", Some("dự báo")),
            ("Dự báo năm nay ", None),
            ("Vượt mục tiêu, đạt ", None),
            ("Xã đã vượt mục tiêu ", None),
            ("So với chỉ tiêu giao ", None),
            ("Đạt mục tiêu ", None),
            ("Chương trình mục tiêu quốc gia có ", None),
            ("Theo kế hoạch, xã đã mở ", None),
        ];
        for (before, expected) in vietnamese {
            assert_eq!(target_words(before, "457 vụ", Lang::VI), expected, "{before}");
        }
        let english = [
            ("The town saw an expected ", Some("an expected")),
            ("It had a forecast of ", Some("forecast of")),
            ("It met a planned ", None),
            ("The forecast was wrong and there were ", None),
        ];
        for (before, expected) in english {
            assert_eq!(target_words(before, "457 cases", Lang::EN), expected, "{before}");
        }
    }

    proptest::proptest! {
        #[test]
        fn the_clause_is_the_last_before_the_number(
            before in "([Pp]hấn đấu|đạt|,|;|:|[(]|\n|İ| ){0,6}",
            text in "(PHẤN ĐẤU|đạt|,|:|1| ){0,6}",
        ) {
            let inside = text.split('1').next().unwrap_or_default();
            let plain = format!("{before}{inside}").to_lowercase();
            let clause = plain.rsplit([',', ';', ':', '(', '\n']).next().unwrap_or_default();
            let expected = clause.contains("phấn đấu").then_some("phấn đấu");
            proptest::prop_assert_eq!(target_words(&before, &text, Lang::VI), expected);
        }
    }
}
