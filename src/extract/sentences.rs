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
    let (before, after) = (before(text, quote.start), after(text, quote.end));
    let end_of =
        |text: &str, (at, mark): (usize, &str)| is_end(text, at, mark).then_some(at + mark.len());
    let start = before.rmatch_indices(MARKS).find_map(|mark| end_of(before, mark)).unwrap_or(0);
    let end =
        after.match_indices(MARKS).find_map(|mark| end_of(after, mark)).unwrap_or(after.len());
    let (before, after) = (before[start..].trim_start(), after[..end].trim_end());
    (shortened_before(&without_controls(before)), shortened_after(&without_controls(after)))
}

/// Number of characters on each side that are looked at. What lies further away is not shown, and a
/// long paragraph with many quotes is not read again for each of them.
const NEAR: usize = 2 * WIDTH;

/// Returns the text before a byte in its paragraph, as far as it is near.
fn before(text: &str, at: usize) -> &str {
    let start = text[..at].char_indices().rev().nth(NEAR - 1).map_or(0, |(start, _)| start);
    let near = &text[start..at];
    &near[near.rfind('\n').map_or(0, |end| end + 1)..]
}

/// Returns the text behind a byte in its paragraph, as far as it is near.
fn after(text: &str, at: usize) -> &str {
    let near =
        text[at..].char_indices().nth(NEAR).map_or(&text[at..], |(end, _)| &text[at..at + end]);
    &near[..near.find('\n').unwrap_or(near.len())]
}

/// Returns `true` if a sentence ends with a mark in a stretch of text.
fn is_end(text: &str, at: usize, mark: &str) -> bool {
    let rest = &text[at + mark.len()..];
    let next = rest.trim_start_matches(['"', '”', '’', ')']);
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
}
