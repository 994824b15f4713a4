//! Text folded for comparing, the way STATISTICS "Names" and "Quotes" want it.
//!
//! [`fold()`] makes spellings of the *same words* equal: normal form C, U+00D0 for Đ, hoà for hòa,
//! every kind of blank, quotation mark and dash, and no letter that nobody sees, such as a soft
//! hyphen or a zero-width space. It never drops diacritics: "năm" and "nam" are different words.
//! [`bare`] does drop them; it is for searching and for guessing what was meant.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A folded text with the way back to the original.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// Bytes of the folded text and of the original from which on both run side by side. Folding
    /// changes few letters, so that there are few of them; the last one is the end of both.
    steps: Vec<(usize, usize)>,
}

impl Folded {
    /// Folds a text, keeping the way back.
    pub fn new(original: &str) -> Self {
        Self::of_visible(original).unwrap_or_else(|| {
            let visible = Visible::of(original);
            Self::of_visible(&visible.text).unwrap_or_default().behind(&visible)
        })
    }

    /// Folds a text; `None` where it has a letter that nobody sees. Hardly any text has one, and
    /// the others do not pay for the look.
    fn of_visible(original: &str) -> Option<Self> {
        let mut folding = Folding { original, folded: Self::default(), copied: 0 };
        folding.folded.text.reserve(original.len());
        let mut at = 0;
        while at < original.len() {
            at = folding.character(at)?;
            // Behind a letter that was replaced the next one is looked at as well: a blank may have
            // to go.
            if at > folding.copied {
                at = next_to_fold(original.as_bytes(), at);
            }
        }
        Some(folding.finish())
    }

    /// The same text with the way back to one from which what nobody sees was taken out.
    fn behind(self, visible: &Visible) -> Self {
        let mut steps: Vec<(usize, usize)> = Vec::new();
        let (mut folded, mut seen) = (0, 0);
        let mut gaps = visible.steps.iter().peekable();
        for (next_folded, next_seen) in self.steps.iter().copied().chain([(usize::MAX, usize::MAX)])
        {
            // Gaps of a stretch that runs side by side.
            while let Some((gap, original)) = gaps.next_if(|(gap, _)| *gap < next_seen) {
                let at = (folded + (gap - seen)).min(next_folded);
                steps.pop_if(|(known, _)| *known == at);
                steps.push((at, *original));
            }
            if next_seen < usize::MAX {
                (folded, seen) = (next_folded, next_seen);
                steps.pop_if(|(known, _)| *known == folded);
                steps.push((folded, visible.origin(seen)));
            }
        }
        Self { text: self.text, steps }
    }

    /// The bytes of the original under some bytes of the folded text.
    pub fn origin(&self, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        origin(&self.steps, range.start)..origin(&self.steps, range.end)
    }
}

/// A text without the letters that nobody sees, with the way back.
struct Visible {
    text: String,
    /// Bytes of the text and of the original from which on both run side by side.
    steps: Vec<(usize, usize)>,
}

impl Visible {
    fn of(original: &str) -> Self {
        let mut visible = Self { text: String::with_capacity(original.len()), steps: vec![(0, 0)] };
        for (at, letter) in original.char_indices() {
            if is_invisible(letter) {
                let kept = visible.text.len();
                visible.steps.pop_if(|(known, _)| *known == kept);
                visible.steps.push((kept, at + letter.len_utf8()));
            } else {
                visible.text.push(letter);
            }
        }
        visible
    }

    fn origin(&self, at: usize) -> usize {
        origin(&self.steps, at)
    }
}

/// The byte of an original under a byte of a text that runs side by side with it from these steps
/// on.
fn origin(steps: &[(usize, usize)], at: usize) -> usize {
    let next = steps.partition_point(|(start, _)| *start <= at);
    let (start, original) = next.checked_sub(1).map_or((0, 0), |step| steps[step]);
    original + (at - start)
}

/// Returns `true` if a character is invisible and means nothing: soft hyphen, spaces and joiners
/// without width, byte-order mark, marks of direction, selectors of variants. Texts from web pages
/// and messengers are full of them.
pub fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{180B}'..='\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
    )
}

/// Number of bytes that are looked at together for some that may have to change.
const BLOCK: usize = 32;

/// The first byte from `at` on, which is not the first of all, at which a character begins that may
/// have to change; the end if there is none. Prose hardly has any: blocks of bytes are compared at
/// once, as in [`is_composed`].
fn next_to_fold(bytes: &[u8], at: usize) -> usize {
    let mut at = at;
    while at < bytes.len() {
        // With the byte before the block and two behind it; nothing changes for the sake of a full
        // stop.
        let (near, mut padded) = (&bytes[at - 1..], [b'.'; BLOCK + 3]);
        let window = near.first_chunk().unwrap_or_else(|| {
            padded[..near.len()].copy_from_slice(near);
            &padded
        });
        let mut changes = [0; BLOCK];
        for (i, change) in changes.iter_mut().enumerate() {
            *change = u8::from(may_change(window[i], window[i + 1], window[i + 2], window[i + 3]));
        }
        for eight in changes.as_chunks().0 {
            let marks = u64::from_le_bytes(*eight);
            if marks != 0 {
                return at + marks.trailing_zeros() as usize / 8;
            }
            at += 8;
        }
    }
    bytes.len()
}

/// Returns `true` if a character may have to change that begins with `first`, behind the byte
/// `before` of one that stays.
#[allow(
    clippy::needless_bitwise_bool,
    reason = "a lazy operator is a branch, and forbids comparing many bytes at once"
)]
fn may_change(before: u8, first: u8, second: u8, third: u8) -> bool {
    let blank = (first < b' ') | ((first == b' ') & (before <= b' '));
    // U+0080 to U+00BF, Ð and ð; U+034F and U+061C; U+1680 and U+180B; signs and U+3000; the last
    // of the plane.
    let sign = (first == 0xC2)
        | ((first == 0xC3) & ((second == 0x90) | (second == 0xB0)))
        | ((first == 0xCD) & (second == 0x8F))
        | ((first == 0xD8) & (second == 0x9C))
        | ((first == 0xE1) & ((second == 0x9A) | (second == 0xA0)))
        | (first == 0xE2)
        | (first == 0xE3)
        | (first == 0xEF);
    // Tone marks on a, e and y, in U+00C0 to U+00FF, U+1EA0 to U+1EA3, U+1EB8 to U+1EBD and U+1EF2
    // to U+1EF9.
    let small = before | 0x20;
    let toned = (first == 0xC3)
        | ((first == 0xE1) & ((third.wrapping_sub(0xA0) < 4) | (third.wrapping_sub(0xB2) < 12)));
    blank | sign | (((small == b'o') | (small == b'u')) & toned)
}

/// A text half folded. What stays as it is, is copied in stretches.
struct Folding<'a> {
    original: &'a str,
    folded: Folded,
    /// The byte of the original up to which all is in the folded text.
    copied: usize,
}

impl Folding<'_> {
    /// Takes the character at a byte; gives the byte behind it, or nothing where nobody sees it.
    fn character(&mut self, at: usize) -> Option<usize> {
        let Some(character) = self.original[at..].chars().next() else {
            return Some(self.original.len());
        };
        let next = at + character.len_utf8();
        match fold_char(character) {
            _ if is_invisible(character) => return None,
            ' ' if self.after_blank(at) => self.replace(at, next, ""),
            ' ' if character != ' ' => self.replace(at, next, " "),
            same if same == character => self.tone_mark(character, at, next),
            other => self.replace(at, next, other.encode_utf8(&mut [0; 4])),
        }
        Some(next)
    }

    /// Returns `true` if the folded text has a blank, or nothing, before a byte of the original.
    fn after_blank(&self, at: usize) -> bool {
        let kept = self.original.as_bytes()[self.copied..at].last();
        kept.or(self.folded.text.as_bytes().last()).is_none_or(|byte| *byte == b' ')
    }

    /// Puts other text in place of some bytes.
    fn replace(&mut self, start: usize, end: usize, with: &str) {
        self.copy(start);
        self.folded.text.push_str(with);
        self.copied = end;
        if with.len() != end - start {
            self.step(end);
        }
    }

    fn copy(&mut self, end: usize) {
        self.folded.text.push_str(&self.original[self.copied..end]);
        self.copied = end;
    }

    /// Both texts run side by side from here on.
    fn step(&mut self, original: usize) {
        let folded = self.folded.text.len();
        self.folded.steps.pop_if(|(known, _)| *known == folded);
        self.folded.steps.push((folded, original));
    }

    /// Moves the tone mark of oa, oe, uy at the end of a word to the first vowel: `hoà` becomes
    /// `hòa`; `toàn` and `quý` stay.
    fn tone_mark(&mut self, character: char, at: usize, next: usize) {
        let before = &self.original.as_bytes()[self.copied..at];
        let Some(first) = before.last().filter(|byte| matches!(byte, b'o' | b'O' | b'u' | b'U'))
        else {
            return;
        };
        // Most words go on (`toàn`), or have no such pair (`quá`): their letters need not be taken
        // apart.
        let ends_word = !self.original[next..].starts_with(is_letter);
        let after_q = before.iter().rev().nth(1).is_some_and(|byte| matches!(byte, b'q' | b'Q'));
        if !ends_word || after_q {
            return;
        }
        let Some((plain, mark)) = tone(character) else { return };
        let pair = matches!(
            (first.to_ascii_lowercase(), plain.to_ascii_lowercase()),
            (b'o', 'a' | 'e') | (b'u', 'y')
        );
        if let Some(moved) = with_tone(char::from(*first), mark).filter(|_| pair) {
            self.replace(at - 1, at, moved.encode_utf8(&mut [0; 4]));
            self.replace(at, next, plain.encode_utf8(&mut [0; 4]));
        }
    }

    fn finish(mut self) -> Folded {
        let end = self.original.len();
        self.copy(end);
        self.step(end);
        self.folded
    }
}

/// Number of bytes that are looked at between two questions whether to go on.
const STRETCH: usize = 256;

/// A text in normal form C; borrowed where it is so already.
pub fn composed(text: &str) -> Cow<'_, str> {
    if is_composed(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// Returns `true` if a text is in normal form C. Vietnamese, English and the signs of both are seen
/// to be so from their bytes; only other scripts are looked up.
#[allow(
    clippy::needless_bitwise_bool,
    reason = "a lazy operator is a branch, and forbids comparing many bytes at once"
)]
pub fn is_composed(text: &str) -> bool {
    // ASCII, the rest of a character, U+0080 to U+02FF; U+1E00 to U+1EFF; U+2010 to U+203F.
    let known = |first: u8, second: u8, third: u8| {
        (first < 0xCC)
            | ((first == 0xE1) & (second.wrapping_sub(0xB8) < 4))
            | ((first == 0xE2) & (second == 0x80) & (third >= 0x90))
    };
    // Stretches without a branch inside, not even that of a lazy operator, are compared many bytes
    // at a time.
    let bytes = text.as_bytes();
    let stretch = |start: usize| {
        let end = (start + STRETCH).min(bytes.len().saturating_sub(2));
        let (first, second, third) =
            (&bytes[start..end], &bytes[start + 1..=end], &bytes[start + 2..end + 2]);
        first
            .iter()
            .zip(second)
            .zip(third)
            .fold(true, |all, ((first, second), third)| all & known(*first, *second, *third))
    };
    let tail = &bytes[bytes.len().saturating_sub(2)..];
    let quick = (0..bytes.len().saturating_sub(2)).step_by(STRETCH).all(stretch)
        && tail.iter().all(|byte| *byte < 0xCC);
    quick || is_nfc(text)
}

/// Folds spelling, not case.
pub fn fold(text: &str) -> String {
    // Most ids, and nothing in them to be folded.
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return text.to_owned();
    }
    let mut folded = Folded::new(&composed(text)).text;
    folded.truncate(folded.trim_end().len());
    folded
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
    let plain: String = decomposed
        .map(|character| if matches!(character, 'đ' | 'Đ' | 'Ð' | 'ð') { 'd' } else { character })
        .collect();
    fold(&plain).to_lowercase()
}

/// Returns `true` if a character is a letter. Those of Vietnamese and English are known at once;
/// only others are looked up.
pub fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\u{7F}' => character.is_ascii_alphabetic(),
        '\u{D7}' | '\u{F7}' => false,
        '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => true,
        other => other.is_alphabetic(),
    }
}

/// A letter of Vietnamese or English in lower case, which is known at once. Others are to be looked
/// up, and may become two.
pub fn small(letter: char) -> Option<char> {
    let number = u32::from(letter);
    match letter {
        '\0'..='\u{7F}' => Some(letter.to_ascii_lowercase()),
        '\u{D7}' | '\u{DF}'..='\u{FF}' | '\u{1A1}' | '\u{1B0}' => Some(letter),
        '\u{C0}'..='\u{DE}' => char::from_u32(number + 0x20),
        // Each capital stands before its small letter.
        '\u{102}'..='\u{12F}' | '\u{1EA0}'..='\u{1EFF}' => char::from_u32(number | 1),
        '\u{1A0}' | '\u{1AF}' => char::from_u32(number + 1),
        _ => None,
    }
}

fn fold_char(character: char) -> char {
    match character {
        '\u{00D0}' => 'Đ',
        '\u{00F0}' => 'đ',
        '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{2032}' => '\'',
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{00AB}' | '\u{00BB}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        other if other.is_whitespace() => ' ',
        other => other,
    }
}

/// The five tones on each vowel that takes part, plain letter first.
const TONES: [&str; 10] = [
    "aàáảãạ",
    "eèéẻẽẹ",
    "yỳýỷỹỵ",
    "oòóỏõọ",
    "uùúủũụ",
    "AÀÁẢÃẠ",
    "EÈÉẺẼẸ",
    "YỲÝỶỸỴ",
    "OÒÓỎÕỌ",
    "UÙÚỦŨỤ",
];

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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_are_those_of_unicode() {
        for character in '\0'..=char::MAX {
            assert_eq!(is_letter(character), character.is_alphabetic(), "{character:?}");
        }
    }

    #[test]
    fn small_letters_are_those_of_unicode() {
        for character in '\0'..=char::MAX {
            let known = small(character).is_none_or(|it| character.to_lowercase().eq([it]));
            assert!(known, "{character:?}");
        }
    }

    #[test]
    fn spellings_of_one_word_are_equal() {
        assert_eq!(fold("Ðảng bộ Hoà\u{a0}Bình"), "Đảng bộ Hòa Bình");
        assert_eq!(name("THUỶ  Nguyên"), name("Thủy Nguyên"));
        assert_eq!(fold("“bốn tốt” – 2\u{2009}ha"), "\"bốn tốt\" - 2 ha");
        assert_eq!(fold("toàn quốc quý"), "toàn quốc quý");
    }

    #[test]
    fn what_nobody_sees_is_no_letter() {
        for invisible in
            ['\u{AD}', '\u{200B}', '\u{200D}', '\u{200E}', '\u{2060}', '\u{FE0F}', '\u{FEFF}']
        {
            assert_eq!(
                fold(&format!("312{invisible} ce{invisible}lls {invisible} h")),
                "312 cells h",
                "{invisible:?}"
            );
            assert_eq!(
                fold(&format!("Hoà{invisible} ho{invisible}à ho{invisible}àn")),
                "Hòa hòa hoàn",
                "{invisible:?}"
            );
            let original = format!("có 4{invisible}57{invisible} chi bộ");
            let folded = Folded::new(&original);
            let at = folded.text.find("457").expect("there");
            let found = &original[folded.origin(at..at + 3)];
            assert_eq!(
                found.trim_end_matches(invisible),
                format!("4{invisible}57"),
                "{invisible:?}"
            );
        }
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

    /// The rule told plainly, letter by letter, with the byte at which each began.
    fn letter_by_letter(original: &str) -> Vec<(char, usize)> {
        let seen = original.char_indices().filter(|(_, character)| !is_invisible(*character));
        let mut letters: Vec<(char, usize)> =
            seen.map(|(offset, character)| (fold_char(character), offset)).collect();
        for i in 1..letters.len() {
            let first = letters[i - 1].0;
            let Some((plain, mark)) = tone(letters[i].0) else { continue };
            let pair =
                ["oa", "oe", "uy"].contains(&format!("{first}{plain}").to_lowercase().as_str());
            let ends_word = letters.get(i + 1).is_none_or(|(next, _)| !next.is_alphabetic());
            let after_q = i >= 2 && matches!(letters[i - 2].0, 'q' | 'Q');
            if let (true, true, false, Some(moved)) =
                (pair, ends_word, after_q, with_tone(first, mark))
            {
                (letters[i - 1].0, letters[i].0) = (moved, plain);
            }
        }
        letters.dedup_by(|next, kept| next.0 == ' ' && kept.0 == ' ');
        let leading = letters.iter().take_while(|(letter, _)| *letter == ' ').count();
        letters.split_off(leading)
    }

    #[test]
    fn whatever_may_change_is_looked_at() {
        for character in '\0'..=char::MAX {
            let changes = fold_char(character) != character || is_invisible(character);
            let toned = tone(character).is_some_and(|(plain, _)| "aeyAEY".contains(plain));
            for (before, expected) in
                [("a", changes), ("o", changes || toned), ("U", changes || toned)]
            {
                let found = next_to_fold(format!("{before}{character}").as_bytes(), 1) == 1;
                assert!(found || !expected, "{before}{character:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn stretches_fold_as_letters_do(
            original in "([a-zqQouU .]|[àảáèéýỳÀÝ Ððđ“–«×\u{a0}\u{85}\u{1680}\u{2009}\u{3000}\u{301}яかOU\n\t\u{1f}\u{ad}\u{200b}\u{feff}]|\
                          [oOuU][àáèýỳaêộẠỷ]|chi bộ ){0,60}"
        ) {
            let folded = Folded::new(&original);
            let letters = letter_by_letter(&original);
            prop_assert_eq!(&folded.text, &letters.iter().map(|(letter, _)| letter).collect::<String>());
            let mut at = 0;
            for (letter, offset) in letters {
                prop_assert_eq!(folded.origin(at..at).start, offset);
                at += letter.len_utf8();
            }
            let seen = original.trim_end_matches(is_invisible).len();
            prop_assert!((seen..=original.len()).contains(&folded.origin(at..at).start));
        }

        #[test]
        fn the_quick_look_at_the_normal_form_is_right(text in "[\u{0}-\u{3ff}\u{1e00}-\u{1fff}\u{2000}-\u{2130}\u{1100}-\u{11ff}가-각]{0,12}") {
            prop_assert_eq!(is_composed(&text), is_nfc(&text));
        }
    }
}
