//! The sentence round a quote, so that readers see a number in its context.
//!
//! A sentence ends with a full stop, a question or exclamation mark or an ellipsis before a blank
//! and a capital letter, or with its paragraph; a point inside a number (`1.142`) or after a short
//! abbreviation (`TP.`) does not end one.

use std::ops::Range;

use crate::base::characters::without_controls;

/// Marks that can end a sentence.
const MARKS: [char; 4] = ['.', '!', '?', '…'];

/// The most characters on each side of a quote.
const WIDTH: usize = 160;

/// Returns the text before and after a quote in its sentence, shortened at the borders of words
/// with an ellipsis.
pub fn around(text: &str, quote: &Range<usize>) -> (String, String) {
    let before = before_in_sentence(text, quote.start).trim_start();
    let after = behind_in_sentence(text, quote.end).trim_end();
    (shortened_before(&without_controls(before)), shortened_after(&without_controls(after)))
}

/// Number of characters on each side that are looked at. What lies further away is not shown, and a
/// long paragraph with many quotes is not read again for each of them.
const NEAR: usize = 2 * WIDTH;

/// More bytes than what is looked at around a mark has, unless it is no word that ends there.
const MARGIN: usize = 64;

/// The text of the sentence of a byte before it, as far as it is near. As many bytes as may be
/// characters tell mostly where it begins, and need not be counted.
fn before_in_sentence(text: &str, at: usize) -> &str {
    let start_in = |near: &str| {
        let marks = near.rmatch_indices(MARKS);
        let mut ends = marks.filter(|(at, mark)| is_end(near, *at, mark));
        ends.next().map(|(at, mark)| at + mark.len())
    };
    let from = text.ceil_char_boundary(at.saturating_sub(NEAR));
    let near = last_line(&text[from..at]);
    let is_whole = from == 0 || near.len() < at - from;
    match start_in(near) {
        Some(start) if is_whole || start > MARGIN => return &near[start..],
        None if is_whole => return near,
        _ => {}
    }
    let from = text[..at].char_indices().rev().nth(NEAR - 1).map_or(0, |(start, _)| start);
    let near = last_line(&text[from..at]);
    &near[start_in(near).unwrap_or(0)..]
}

/// The text of the sentence of a byte from it on, as far as it is near.
fn behind_in_sentence(text: &str, at: usize) -> &str {
    let end_in = |near: &str| {
        let marks = near.match_indices(MARKS);
        let mut ends = marks.filter(|(at, mark)| is_end(near, *at, mark));
        ends.next().map(|(at, mark)| at + mark.len())
    };
    let to = text.floor_char_boundary(at.saturating_add(NEAR).min(text.len()));
    let near = first_line(&text[at..to]);
    let is_whole = to == text.len() || near.len() < to - at;
    match end_in(near) {
        Some(end) if is_whole || !behind_mark(&near[end..]).trim_start().is_empty() => {
            return &near[..end];
        }
        None if is_whole => return near,
        _ => {}
    }
    let to = text[at..].char_indices().nth(NEAR).map_or(text.len(), |(end, _)| at + end);
    let near = first_line(&text[at..to]);
    &near[..end_in(near).unwrap_or(near.len())]
}

fn last_line(text: &str) -> &str {
    &text[memchr::memrchr(b'\n', text.as_bytes()).map_or(0, |end| end + 1)..]
}

fn first_line(text: &str) -> &str {
    &text[..memchr::memchr(b'\n', text.as_bytes()).unwrap_or(text.len())]
}

/// The text behind a mark and the quotation marks and brackets that it closes.
fn behind_mark(rest: &str) -> &str {
    rest.trim_start_matches(['"', '”', '’', ')'])
}

/// Returns `true` if a sentence ends with a mark in a stretch of text.
fn is_end(text: &str, at: usize, mark: &str) -> bool {
    let rest = &text[at + mark.len()..];
    let next = behind_mark(rest);
    let capital = next
        .trim_start()
        .chars()
        .next()
        .is_none_or(|letter| letter.is_uppercase() || letter.is_numeric());
    let blank = next.is_empty() || next.starts_with(char::is_whitespace);
    let word = text[..at].rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
    let abbreviation =
        mark == "." && word.chars().count() <= 2 && word.starts_with(char::is_uppercase);
    blank && capital && !abbreviation
}

fn shortened_before(text: &str) -> String {
    let count = text.chars().count();
    if count <= WIDTH {
        return text.to_owned();
    }
    let from = text.char_indices().nth(count - WIDTH).map_or(0, |(at, _)| at);
    let cut = text[from..].find(' ').map_or(from, |at| from + at + 1);
    format!("… {}", &text[cut..])
}

fn shortened_after(text: &str) -> String {
    let Some((to, _)) = text.char_indices().nth(WIDTH) else { return text.to_owned() };
    let cut = text[..to].rfind(' ').unwrap_or(to);
    format!("{} …", text[..cut].trim_end_matches([',', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(text: &str, quote: &str) -> String {
        let start = text.find(quote).expect("there");
        let (before, after) = around(text, &(start..start + quote.len()));
        format!("{before}[{quote}]{after}")
    }

    #[test]
    fn sentences_end_where_a_reader_would_end_them() {
        let text =
            "Câu một. Đảng bộ TP. Hải Phòng có 1.142 đảng viên, 457 chi bộ. Câu ba.\nĐoạn hai.";
        assert_eq!(
            sentence(text, "457 chi bộ"),
            "Đảng bộ TP. Hải Phòng có 1.142 đảng viên, [457 chi bộ]."
        );
        assert_eq!(sentence(text, "Câu một"), "[Câu một].");
        assert_eq!(sentence(text, "Đoạn hai."), "[Đoạn hai.]");
    }

    #[test]
    fn long_sentences_are_shortened_at_words() {
        let text = format!("{} có 5 lớp {}", "từ ".repeat(100), "chữ ".repeat(100));
        let shown = sentence(&text, "5 lớp");
        assert!(shown.starts_with("… từ ") && shown.ends_with(" chữ …"), "{shown}");
        assert!(shown.chars().count() < 2 * WIDTH + 20);
        let near = format!(
            "{}. Có {} 5 lớp, {}. Hết",
            "từ ".repeat(100),
            "ở ".repeat(70),
            "và ".repeat(50)
        );
        let shown = sentence(&near, "5 lớp");
        assert!(shown.starts_with("Có ở") && shown.ends_with("và ."), "{shown}");
        let far =
            format!("{}. Có {} 5 lớp {}", "từ ".repeat(10), "ở ".repeat(90), "😀".repeat(1000));
        let (before, after) = around(
            &far,
            &(far.find("5 lớp").expect("there")..far.find("5 lớp").expect("there") + 7),
        );
        assert!(before.starts_with("… ở") && after.ends_with(" …"), "{before}|{after}");
    }

    proptest::proptest! {
        #[test]
        fn sentences_are_those_of_all_that_is_near(
            pieces in proptest::collection::vec(("[a-d .\n”(A-C]{0,9}", 0_usize..60, "(ở|xã|[.] |[.]|TP[.] |!”|[?] ”  | |\n|x){1,2}"), 0..24),
            at in 0_usize..1000, length in 0_usize..9,
        ) {
            let text: String = pieces.iter().map(|(text, times, again)| text.clone() + &again.repeat(*times)).collect();
            let start = text.floor_char_boundary(at.min(text.len()));
            let end = text.floor_char_boundary((start + length).min(text.len())).max(start);
            let before: String = text[..start].chars().rev().take(NEAR).collect::<Vec<_>>().into_iter().rev().collect();
            let before = before.rsplit('\n').next().expect("a line");
            let ends = before.match_indices(MARKS).filter(|(at, mark)| is_end(before, *at, mark));
            let begin = ends.map(|(at, mark)| at + mark.len()).next_back().unwrap_or(0);
            proptest::prop_assert_eq!(before_in_sentence(&text, start), &before[begin..]);
            let behind: String = text[end..].chars().take(NEAR).collect();
            let behind = behind.split('\n').next().expect("a line");
            let mut ends = behind.match_indices(MARKS).filter(|(at, mark)| is_end(behind, *at, mark));
            let stop = ends.next().map_or(behind.len(), |(at, mark)| at + mark.len());
            proptest::prop_assert_eq!(behind_in_sentence(&text, end), &behind[..stop]);
        }
    }
}
