//! The sentence round a quote, so that readers see a number in its context.
//!
//! A sentence ends with a full stop, a question or exclamation mark or an ellipsis before a blank and a capital letter,
//! or with its paragraph; a point inside a number (`1.142`) or after a short abbreviation (`TP.`) does not end one.

use std::ops::Range;

/// Marks that can end a sentence.
const MARKS: [char; 4] = ['.', '!', '?', '…'];

/// The most characters on each side of a quote.
const WIDTH: usize = 160;

/// What stands before and after a quote in its sentence, shortened at the borders of words with an ellipsis.
pub(super) fn around(text: &str, quote: &Range<usize>) -> (String, String) {
    let line_start = text[..quote.start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[quote.end..].find('\n').map_or(text.len(), |at| quote.end + at);
    let (before, after) = (&text[line_start..quote.start], &text[quote.end..line_end]);
    // The nearest ends alone are looked for: a long paragraph with many quotes is not read again for each of them.
    let end_of = |text: &str, (at, mark): (usize, &str)| is_end(text, at, mark).then_some(at + mark.len());
    let start =
        before.rmatch_indices(MARKS).find_map(|mark| end_of(before, mark)).map_or(line_start, |at| line_start + at);
    let end = after.match_indices(MARKS).find_map(|mark| end_of(after, mark)).map_or(line_end, |at| quote.end + at);
    (shortened_before(text[start..quote.start].trim_start()), shortened_after(text[quote.end..end].trim_end()))
}

/// Whether a sentence ends with a mark in a stretch of text.
fn is_end(text: &str, at: usize, mark: &str) -> bool {
    let rest = &text[at + mark.len()..];
    let next = rest.trim_start_matches(['"', '”', '’', ')']);
    let capital = next.trim_start().chars().next().is_none_or(|letter| letter.is_uppercase() || letter.is_numeric());
    let blank = next.is_empty() || next.starts_with(char::is_whitespace);
    let word = text[..at].rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
    let abbreviation = mark == "." && word.chars().count() <= 2 && word.starts_with(char::is_uppercase);
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
        let text = "Câu một. Đảng bộ TP. Hải Phòng có 1.142 đảng viên, 457 chi bộ. Câu ba.\nĐoạn hai.";
        assert_eq!(sentence(text, "457 chi bộ"), "Đảng bộ TP. Hải Phòng có 1.142 đảng viên, [457 chi bộ].");
        assert_eq!(sentence(text, "Câu một"), "[Câu một].");
        assert_eq!(sentence(text, "Đoạn hai."), "[Đoạn hai.]");
    }

    #[test]
    fn long_sentences_are_shortened_at_words() {
        let text = format!("{} có 5 lớp {}", "từ ".repeat(100), "chữ ".repeat(100));
        let shown = sentence(&text, "5 lớp");
        assert!(shown.starts_with("… từ ") && shown.ends_with(" chữ …"), "{shown}");
        assert!(shown.chars().count() < 2 * WIDTH + 20);
    }
}
