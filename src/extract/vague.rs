//! Amounts that prose states without a number (STATISTICS "Vague amounts"): "hàng trăm đảng viên".
//!
//! They stand before a unit that bulletins count in; spans of time are none ("hàng chục năm").
//!
//! * Words of magnitude and of share, such as `hàng trăm` and `phần lớn`, are told wherever they
//!   stand.
//! * `nhiều`, `một số` and the like are told only behind a verb of quantity, as in "kết nạp nhiều
//!   đảng viên". Elsewhere they say of whom something holds ("ở một số chi bộ còn hình thức"), and
//!   stand in nearly every bulletin.
//!
//! Words are found by letters that several of them share, and only the few words beside them are
//! read: a text without them costs a fast look for each such piece.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::amount::find_unit;
use super::grammar::match_phrase;
use super::lexer::{Token, lex};
use super::read::Source;
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::UnitKind;
use crate::language;
use crate::language::reading::{Family, reading};
use crate::language::units::scales;

/// Letters behind such a word that are read, rather more than a unit has.
const REACH: usize = 60;

/// A family with what finds it.
type Search = (Finder<'static>, &'static Family);

static SEARCHES: LazyLock<[Vec<Search>; language::ALL.len()]> = LazyLock::new(|| {
    let search = |family: &'static Family| (Finder::new(family.key), family);
    language::ALL.map(|lang| reading(lang).prose.vague.iter().map(search).collect())
});

/// The amounts that a text states without a number, in order, each with its unit.
pub fn vague_amounts(text: &str, lang: Lang) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (finder, family) in &SEARCHES[lang.index()] {
        let places = finder.find_iter(text.as_bytes());
        found.extend(places.filter_map(|key| amount(text, key, family, lang)));
    }
    found.sort_unstable_by_key(|range| range.start);
    found
}

/// The amount whose first word has the key of a family at a byte.
fn amount(text: &str, key: usize, family: &Family, lang: Lang) -> Option<Range<usize>> {
    let first = text[..key].chars().next_back()?;
    let start = key - first.len_utf8();
    let is = |word: &&&str| {
        let mut letters = word.chars();
        letters.next() == first.to_lowercase().next() && text[key..].starts_with(letters.as_str())
    };
    let end = start + family.words.iter().find(is)?.len();
    let is_apart = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    let whole = is_apart(text[..start].chars().next_back()) && is_apart(text[end..].chars().next());
    if !whole || (family.weak && !is_behind_verb(&text[..start], lang)) {
        return None;
    }
    Some(start..end + unit_end(&text[end..], lang)?)
}

/// Returns `true` if a text ends with a verb of quantity.
fn is_behind_verb(before: &str, lang: Lang) -> bool {
    let verbs = reading(lang).prose.vague_verbs;
    let longest =
        before.trim_end().char_indices().rev().take(16).last().map_or(0, |(start, _)| start);
    let before = before[longest..].trim_end().to_lowercase();
    verbs
        .iter()
        .filter_map(|verb| before.strip_suffix(verb))
        .any(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// The bytes up to the end of the unit with which a text begins.
fn unit_end(rest: &str, lang: Lang) -> Option<usize> {
    let line = rest.split('\n').next()?;
    let near = match line.char_indices().nth(REACH) {
        Some((reach, _)) => &line[..line[..reach].rfind(' ')?],
        None => line,
    };
    let source = Source::new(near);
    let tokens = lex(&source.folded.text, lang);
    let unit = skip(&tokens, lang);
    let (kind, _, end) = find_unit(&tokens, unit, lang)?;
    (!matches!(kind, UnitKind::Duration | UnitKind::Percent))
        .then(|| source.range(&tokens[..end]).end)
}

/// The first token that is no scale and no link.
fn skip(tokens: &[Token<'_>], lang: Lang) -> usize {
    let links = reading(lang).prose.vague_links;
    let scale = scales(lang)
        .iter()
        .filter_map(|(scale, _)| match_phrase(tokens, 0, scale))
        .max()
        .unwrap_or(0);
    let linking = tokens[scale..].iter().take_while(|token| token.is_one_of(links)).count();
    scale + linking
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    fn found(text: &str, lang: Lang) -> String {
        let words: Vec<&str> =
            vague_amounts(text, lang).into_iter().map(|range| &text[range]).collect();
        words.join("|")
    }

    fn check(lang: Lang, cases: &[(&str, &str)]) {
        let faults: Vec<String> = cases
            .iter()
            .filter(|(text, expected)| found(text, lang) != *expected)
            .map(|(text, expected)| format!("`{text}`: `{}`, not `{expected}`", found(text, lang)))
            .collect();
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    }

    #[test]
    fn magnitudes_and_shares_before_a_unit() {
        check(
            Lang::VI,
            &[
                ("thu hút hàng trăm đảng viên dự.", "hàng trăm đảng viên"),
                ("Hàng nghìn lượt người, hàng tỉ đồng", "Hàng nghìn lượt người|hàng tỉ đồng"),
                ("22 cơ sở nộp phạt hàng chục triệu đồng vì", "hàng chục triệu đồng"),
                ("hàng trăm nghìn tỷ đồng", "hàng trăm nghìn tỷ đồng"),
                ("vài chục hộ, vài trăm m2", "vài chục hộ|vài trăm m2"),
                (
                    "Hầu hết các chi bộ và phần lớn số đảng viên",
                    "Hầu hết các chi bộ|phần lớn số đảng viên",
                ),
                ("Đa số chi bộ; đại đa số hội viên", "Đa số chi bộ|đa số hội viên"),
                ("từ hàng chục năm nay, hàng trăm ngày", ""),
                ("hàng trăm lời chúc, phần lớn là mới, hàng trăm", ""),
                ("mặt hàng, rõ ràng trăm người, chàng trăm người", ""),
                ("hàng trăm, chi bộ", ""),
                ("hàng trăm\nchi bộ", ""),
            ],
        );
    }

    #[test]
    fn many_and_some_behind_a_verb_of_quantity() {
        check(
            Lang::VI,
            &[
                ("kết nạp nhiều đảng viên mới", "nhiều đảng viên"),
                ("Quận ủy tổ chức nhiều hội nghị bồi dưỡng", "nhiều hội nghị"),
                ("Có một số mô hình", "một số mô hình"),
                ("phát hiện một vài vụ, kiểm tra vài cơ sở", "một vài vụ|vài cơ sở"),
                ("ở một số chi bộ còn yếu; nhiều chi bộ giữ nếp", ""),
                ("tại một số đơn vị, là do một số cấp ủy", ""),
                ("có nhiều giải pháp, nhiều hạn chế", ""),
                ("có nhiều năm, bó nhiều đảng viên, còn nhiều đảng viên", ""),
                ("buổi chiều đảng viên họp; có chiều đảng viên", ""),
            ],
        );
    }

    #[test]
    fn english() {
        check(
            Lang::EN,
            &[
                (
                    "Hundreds of members came, most of the cells met",
                    "Hundreds of members|most of the cells",
                ),
                ("tens of thousands of dollars", "thousands of dollars"),
                ("inspectors found several violations", "several violations"),
                ("it has a few members and had few cases", "a few members|few cases"),
                ("There are many premises, some members left", "many premises"),
                ("cells with many members in some provinces", ""),
                ("the cost members bear, at most 5 members, company premises", ""),
                ("for dozens of years", ""),
            ],
        );
    }

    #[test]
    fn keys_stand_in_their_words() {
        for family in language::ALL.into_iter().flat_map(|lang| reading(lang).prose.vague) {
            for word in family.words {
                let rest = word.char_indices().nth(1).map_or("", |(second, _)| &word[second..]);
                assert!(format!("{rest} ").starts_with(family.key), "{word}");
            }
        }
    }

    #[test]
    fn what_no_value_may_be_is_looked_for() {
        let known = |lang: Lang| -> Vec<&str> {
            reading(lang).prose.vague.iter().flat_map(|family| family.words).copied().collect()
        };
        for lang in language::ALL {
            // The degree to which something was done is no amount.
            for word in words(lang).vague.iter().filter(|word| **word != "cơ bản") {
                assert!(known(lang).contains(word), "{word}");
            }
        }
    }
}
