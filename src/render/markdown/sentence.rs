//! The sentence around quoted words, as plain text.

use std::ops::Range;

use crate::base::{SourcePath, Span};
use crate::bulletin::article::BodyText;
use crate::content::markdown::Prose;

/// About how many characters are kept on each side.
const REACH: usize = 120;

/// Words before a full stop that does not end a sentence; compared without case. Single letters are known anyway.
const ABBREVIATIONS: [&str; 26] = [
    "tp", "tx", "tt", "ts", "ths", "gs", "pgs", "bs", "ks", "cn", "th", "tr", "đ/c", "đc", "stt", "no", "nos", "mr",
    "mrs", "ms", "dr", "st", "vs", "e.g", "i.e", "approx",
];

/// Quoted words and what stands around them in their sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// What comes before, with the blank; begins with `…` where it was cut.
    pub before: String,
    /// The quoted words.
    pub quote: String,
    /// What comes after; ends with `…` where it was cut.
    pub after: String,
}

/// The readable text of a body, for looking up sentences.
#[derive(Debug)]
pub struct Sentences<'a> {
    source: &'a str,
    prose: Prose,
}

impl<'a> Sentences<'a> {
    /// Reads a body of a file whose whole text is given.
    pub fn new(source: &'a str, body: &BodyText) -> Self {
        let text = source.get(body.span.range()).unwrap_or("");
        let prose = Prose::read(&SourcePath::from(""), text, body.span.range().start).unwrap_or_default();
        Self { source, prose }
    }

    /// The sentence around words that stand at these bytes of the file; `None` when no text stands there. Sentences
    /// end with `.`, `!`, `?` or `…` before a blank, and with their paragraph.
    pub fn around(&self, pieces: &[Span]) -> Option<Sentence> {
        let quote = self.range(pieces)?;
        let text = &self.prose.text;
        let start = text[..quote.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[quote.end..].find('\n').map_or(text.len(), |at| quote.end + at);
        let ends = sentence_ends(&text[start..end]).map(|at| start + at);
        let (mut from, mut to) = (start, end);
        for at in ends {
            if at <= quote.start {
                from = at;
            } else if at >= quote.end {
                to = at;
                break;
            }
        }
        let (before, after) = (&text[from..quote.start], &text[quote.end..to]);
        Some(Sentence { before: cut_start(before), quote: text[quote].to_owned(), after: cut_end(after) })
    }

    /// The bytes of the text under bytes of the file.
    fn range(&self, pieces: &[Span]) -> Option<Range<usize>> {
        let first = pieces.iter().map(|piece| piece.start).min()?;
        let last = pieces.iter().map(|piece| piece.end).max()?;
        let start = self.first_offset(|span| span.end > first);
        let end = self.first_offset(|span| span.start >= last);
        let end = start + self.prose.text.get(start..end)?.trim_end().len();
        (start < end).then_some(start..end)
    }

    /// The first byte of the text whose place in the file fulfils a condition that holds for all later ones too.
    fn first_offset(&self, condition: impl Fn(Span) -> bool) -> usize {
        let (mut low, mut high) = (0, self.prose.text.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.place_from(middle) {
                Some((_, span)) if !condition(span) => low = middle + 1,
                _ => high = middle,
            }
        }
        self.place_from(low).map_or(low, |(offset, _)| offset)
    }

    /// The first byte at or after an offset that has a place: the line feeds between blocks have none.
    fn place_from(&self, offset: usize) -> Option<(usize, Span)> {
        (offset..self.prose.text.len())
            .find_map(|at| Some((at, *self.prose.places(&(at..at + 1), self.source).first()?)))
    }
}

/// The sentence around quoted words of a file: [`Sentences`] for a single question.
pub fn plain_sentence(source: &str, body: &BodyText, pieces: &[Span]) -> Option<Sentence> {
    Sentences::new(source, body).around(pieces)
}

/// The offsets at which a new sentence begins.
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> {
    let stops = text.char_indices().filter(|(_, character)| matches!(character, '.' | '!' | '?' | '…'));
    stops.filter_map(move |(at, stop)| {
        let after = &text[at + stop.len_utf8()..];
        let rest = after.trim_start_matches(['"', '\'', '”', '’', '»', ')', ']']);
        let next = rest.trim_start();
        let begins = rest.len() > next.len() && !next.starts_with(char::is_lowercase);
        let shortened = stop == '.' && is_abbreviation(&text[..at]);
        (begins && !next.is_empty() && !shortened).then(|| text.len() - next.len())
    })
}

/// Whether the word that ends a text is one that is written with a full stop.
fn is_abbreviation(text: &str) -> bool {
    let word = text
        .rsplit(|character: char| character.is_whitespace() || matches!(character, '(' | '"' | '“'))
        .next()
        .unwrap_or("");
    let letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    letter || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// The end of a text, from a word on.
fn cut_start(text: &str) -> String {
    let text = text.trim_start();
    let Some((at, _)) = text.char_indices().rev().nth(REACH) else { return text.to_owned() };
    let word = text[at..].find(char::is_whitespace).map_or(at, |blank| at + blank);
    format!("…{}", text[word..].trim_start())
}

/// The beginning of a text, up to a word.
fn cut_end(text: &str) -> String {
    let text = text.trim_end();
    let Some((at, _)) = text.char_indices().nth(REACH) else { return text.to_owned() };
    let word = text[..at].rfind(char::is_whitespace).unwrap_or(at);
    format!("{}…", text[..word].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(source: &str, start: usize) -> BodyText {
        BodyText { span: Span::new(start, source.len()), hash: [0; 32], links: Vec::new(), headings: Vec::new() }
    }

    /// The parts of the sentence around words that stand once in the source.
    fn around(source: &str, words: &str) -> (String, String, String) {
        let start = source.find(words).expect("there");
        let pieces = [Span::new(start, start + words.len())];
        let found = plain_sentence(source, &body(source, 0), &pieces).expect("a sentence");
        (found.before, found.quote, found.after)
    }

    #[test]
    fn sentences_end_where_readers_end_them() {
        let cases = [
            ("Một. Có 457 chi bộ. Hai.", "457", ("Có ", "457", " chi bộ.")),
            ("Tại TP. Hải Phòng có 457 chi bộ! Hai.", "457", ("Tại TP. Hải Phòng có ", "457", " chi bộ!")),
            ("Có 1.142 chi bộ và 15.900 đảng viên.", "15.900", ("Có 1.142 chi bộ và ", "15.900", " đảng viên.")),
            ("Ông A. B. Nguyễn nêu 3 việc. Năm", "3 việc", ("Ông A. B. Nguyễn nêu ", "3 việc", ".")),
            ("“Rất tốt.” Có 3 việc", "3 việc", ("Có ", "3 việc", "")),
            ("Năm 2022. 15 chi bộ họp", "15 chi bộ", ("", "15 chi bộ", " họp")),
            ("# Đầu đề\n\nCó *457* chi bộ\ntrực thuộc\n\nHai", "457", ("Có ", "457", " chi bộ trực thuộc")),
            ("- một\n- có 457 chi bộ\n- ba", "457 chi bộ", ("có ", "457 chi bộ", "")),
            ("A &amp; B có 457 chi bộ", "457", ("A & B có ", "457", " chi bộ")),
            ("Có &amp; không", "&amp;", ("Có ", "&", " không")),
        ];
        for (source, words, (before, quote, after)) in cases {
            assert_eq!(around(source, words), (before.to_owned(), quote.to_owned(), after.to_owned()), "{source}");
        }
    }

    #[test]
    fn quotes_in_pieces_are_one_quote() {
        let source = "---\nx\n---\nMột. Có **457** chi bộ, và. Hai";
        let pieces = [Span::new(source.find("457").expect("there"), source.find("457").expect("there") + 3), {
            let at = source.find(" chi bộ").expect("there");
            Span::new(at, at + " chi bộ".len())
        }];
        let found = plain_sentence(source, &body(source, 10), &pieces).expect("a sentence");
        assert_eq!(
            found,
            Sentence { before: "Có ".to_owned(), quote: "457 chi bộ".to_owned(), after: ", và.".to_owned() }
        );
    }

    #[test]
    fn long_sentences_are_cut_between_words() {
        let source = format!("{}457{}", "trước ".repeat(50), " sau".repeat(50));
        let (before, _, after) = around(&source, "457");
        assert!(before.starts_with("…trước ") && before.ends_with(' ') && before.chars().count() <= REACH + 1);
        assert!(after.ends_with(" sau…") && after.starts_with(" sau ") && after.chars().count() <= REACH + 1);
    }

    #[test]
    fn every_word_finds_itself() {
        let source =
            "# Một\n\nHai *ba* [bốn](/x/), `năm` sáu.\n\n| a | b |\n|---|---|\n| bảy | tám |\n\n> chín\n> mười\n";
        for word in ["Một", "Hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười"] {
            assert_eq!(around(source, word).1, word);
        }
    }

    #[test]
    fn no_text_is_no_sentence() {
        let source = "a\n\n```\ncode\n```\n";
        assert_eq!(plain_sentence(source, &body(source, 0), &[Span::new(7, 9)]), None);
        assert_eq!(plain_sentence(source, &body(source, 0), &[]), None);
    }
}
