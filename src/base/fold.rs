//! Text folded for comparing, the way STATISTICS A7 and B1 want it.
//!
//! [`fold()`] makes spellings of the *same words* equal: normal form C, U+00D0 for Đ, hoà for hòa, every kind of blank,
//! quotation mark and dash. It never drops diacritics: "năm" and "nam" are different words. [`bare`] does drop them;
//! it is for searching and for guessing what was meant.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A folded text with the way back: `origin[i]` is the byte of the original at which folded byte `i` begins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    origin: Vec<u32>,
}

impl Folded {
    /// Folds a text, keeping the way back.
    pub fn new(original: &str) -> Self {
        let mut letters: Vec<(char, usize)> =
            original.char_indices().map(|(offset, character)| (fold_char(character), offset)).collect();
        move_tone_marks(&mut letters);
        letters.dedup_by(|next, kept| next.0 == ' ' && kept.0 == ' ');
        let mut folded = Self { text: String::with_capacity(original.len()), origin: Vec::new() };
        for (character, offset) in letters {
            if character != ' ' || !folded.text.is_empty() {
                folded.push(character, offset);
            }
        }
        folded.end(original.len());
        folded
    }

    /// The bytes of the original under some bytes of the folded text.
    pub fn origin(&self, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let at = |index: usize| self.origin.get(index).map_or(0, |offset| *offset as usize);
        at(range.start)..at(range.end)
    }

    fn push(&mut self, character: char, offset: usize) {
        self.text.push(character);
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        self.origin.extend(std::iter::repeat_n(offset, character.len_utf8()));
    }

    fn end(&mut self, length: usize) {
        self.origin.push(u32::try_from(length).unwrap_or(u32::MAX));
    }
}

/// Folds spelling, not case.
pub fn fold(text: &str) -> String {
    // Most ids, and nothing in them to be folded.
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return text.to_owned();
    }
    let composed: String = text.nfc().collect();
    Folded::new(&composed).text.trim_end().to_owned()
}

/// Folds spelling and case: equal for two spellings of one name.
pub fn name(text: &str) -> String {
    fold(text).to_lowercase()
}

/// Folds spelling, case and diacritics: "Đoàn kiểm tra" and "doan kiem tra" are equal.
pub fn bare(text: &str) -> String {
    if text.is_ascii() {
        return fold(text).to_ascii_lowercase();
    }
    let decomposed = text.nfd().filter(|character| !is_combining_mark(*character));
    let plain: String =
        decomposed.map(|character| if matches!(character, 'đ' | 'Đ' | 'Ð' | 'ð') { 'd' } else { character }).collect();
    fold(&plain).to_lowercase()
}

fn fold_char(character: char) -> char {
    match character {
        '\u{00D0}' => 'Đ',
        '\u{00F0}' => 'đ',
        '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{2032}' => '\'',
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{00AB}' | '\u{00BB}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other if other.is_whitespace() => ' ',
        other => other,
    }
}

/// The five tones on each vowel that takes part, plain letter first.
const TONES: [&str; 10] =
    ["aàáảãạ", "eèéẻẽẹ", "yỳýỷỹỵ", "oòóỏõọ", "uùúủũụ", "AÀÁẢÃẠ", "EÈÉẺẼẸ", "YỲÝỶỸỴ", "OÒÓỎÕỌ", "UÙÚỦŨỤ"];

/// The plain letter and the tone (1 to 5) of a vowel that carries one.
fn tone(character: char) -> Option<(char, usize)> {
    if character.is_ascii() {
        return None;
    }
    TONES.iter().find_map(|row| {
        let tone = row.chars().position(|vowel| vowel == character).filter(|tone| *tone > 0)?;
        Some((row.chars().next()?, tone))
    })
}

fn with_tone(plain: char, tone: usize) -> Option<char> {
    TONES.iter().find(|row| row.starts_with(plain)).and_then(|row| row.chars().nth(tone))
}

/// Moves the tone mark of oa, oe, uy at the end of a word to the first vowel: `hoà` becomes `hòa`; `toàn` and `quý`
/// stay.
fn move_tone_marks(letters: &mut [(char, usize)]) {
    for i in 1..letters.len() {
        let first = letters[i - 1].0;
        if !matches!(first, 'o' | 'O' | 'u' | 'U') {
            continue;
        }
        let Some((plain, mark)) = tone(letters[i].0) else { continue };
        let pair = matches!((first.to_ascii_lowercase(), plain.to_ascii_lowercase()), ('o', 'a' | 'e') | ('u', 'y'));
        let ends_word = letters.get(i + 1).is_none_or(|(next, _)| !next.is_alphabetic());
        let after_q = i >= 2 && matches!(letters[i - 2].0, 'q' | 'Q');
        if let (true, true, false, Some(moved)) = (pair, ends_word, after_q, with_tone(first, mark)) {
            letters[i - 1].0 = moved;
            letters[i].0 = plain;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_are_equal() {
        assert_eq!(fold("Ðảng bộ Hoà\u{a0}Bình"), "Đảng bộ Hòa Bình");
        assert_eq!(name("THUỶ  Nguyên"), name("Thủy Nguyên"));
        assert_eq!(fold("“bốn tốt” – 2\u{2009}ha"), "\"bốn tốt\" - 2 ha");
        assert_eq!(fold("toàn quốc quý"), "toàn quốc quý");
    }

    #[test]
    fn diacritics_are_kept_but_by_bare() {
        assert_ne!(name("năm"), name("nam"));
        assert_eq!(bare("Đoàn kiểm tra"), "doan kiem tra");
    }

    #[test]
    fn the_way_back_finds_the_original_bytes() {
        let original = "có  457\u{a0}chi bộ, Hoà";
        let folded = Folded::new(original);
        let at = folded.text.find("457 chi bộ").expect("there");
        assert_eq!(&original[folded.origin(at..at + "457 chi bộ".len())], "457\u{a0}chi bộ");
        let end = folded.text.find("Hòa").expect("there");
        assert_eq!(&original[folded.origin(end..end + "Hòa".len())], "Hoà");
    }
}
