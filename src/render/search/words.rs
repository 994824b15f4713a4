//! Text -> words, as readers type them: folded without marks, and as they are spelt.
//!
//! The script of the page divides and folds queries by the same rules
//! (`themes/default/static/assets/search.js`): what is changed here has to be changed there.

use crate::base::fold;

/// Number of characters that a word has at most; of longer ones the beginning counts.
const LONGEST: usize = 32;

/// A word on its way into the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Without marks and case: `phong`.
    pub(super) bare: String,
    /// As it is spelt, without case: `phòng`. The same for `hoà` and `hòa`.
    pub(super) spelt: String,
}

impl Word {
    /// Folds a word; `None` if nothing is left of it.
    pub(super) fn of(written: &str) -> Option<Self> {
        let cut = |text: String| -> String { text.chars().take(LONGEST).collect() };
        let bare = cut(fold::bare(written));
        let spelt = cut(fold::name(written));
        (!bare.is_empty() && !bare.contains(' ')).then_some(Self { bare, spelt })
    }
}

/// The words of a text or of markup, each with `true` if a sentence or block begins before it, so
/// that it is no neighbour of the word before.
pub(super) fn each_word(text: &str, markup: bool, mut take: impl FnMut(&str, bool)) {
    let bytes = text.as_bytes();
    let (mut at, mut begins) = (0, true);
    while at < bytes.len() {
        let byte = bytes[at];
        // Between most words stands one blank.
        if byte == b' ' {
            at += 1;
            continue;
        }
        let length = length_of_word(text, at);
        if length > 0 {
            take(&text[at..at + length], begins);
            begins = false;
            at += length;
            continue;
        }
        at += match byte {
            b'<' if markup => {
                let (length, is_block) = tag(&bytes[at..]);
                begins |= is_block;
                length
            }
            b'&' if markup => entity(&bytes[at..]),
            b'.' | b'!' | b'?' | b';' | b':' => {
                let next = bytes.get(at + 1).copied().unwrap_or(b' ');
                begins |= next.is_ascii_whitespace() || next == b'<';
                1
            }
            byte if byte < 0x80 => 1,
            _ => text[at..].chars().next().map_or(1, char::len_utf8),
        };
    }
}

/// Number of bytes of the word that begins at a byte of a text; 0 if none does.
fn length_of_word(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        if *byte < 0x80 {
            break;
        }
        // U+0100 to U+023F and U+1E00 to U+1EFF are letters: Vietnamese, without being decoded.
        at += match (byte, bytes.get(at + 1)) {
            (0xC4..=0xC8, _) => 2,
            (0xE1, Some(0xB8..=0xBB)) => 3,
            _ => match text[at..].chars().next().filter(|letter| is_of_word(*letter)) {
                Some(letter) => letter.len_utf8(),
                None => break,
            },
        };
    }
    at - from
}

/// Returns `true` if a character beyond ASCII is a part of a word: letters and digits, marks on
/// them, and what nobody sees between them.
fn is_of_word(letter: char) -> bool {
    match letter {
        '\u{D7}' | '\u{F7}' => false,
        '\u{C0}'..='\u{24F}' | '\u{300}'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}' => true,
        other => other.is_alphanumeric() || fold::is_invisible(other),
    }
}

/// Elements inside a line: words on both sides are neighbours.
const INLINE: [&[u8]; 24] = [
    b"a", b"abbr", b"b", b"bdi", b"cite", b"code", b"data", b"del", b"dfn", b"em", b"i", b"ins",
    b"kbd", b"mark", b"q", b"s", b"small", b"span", b"strong", b"sub", b"sup", b"time", b"u",
    b"var",
];

/// Length of a tag, and whether it begins or ends a block.
fn tag(bytes: &[u8]) -> (usize, bool) {
    let (mut length, mut quote) = (1, None);
    while let Some(byte) = bytes.get(length) {
        match (quote, *byte) {
            (None, b'>') => break,
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
        length += 1;
    }
    let inside = &bytes[1..length];
    let name = inside.strip_prefix(b"/").unwrap_or(inside);
    let name = name.split(|byte| !byte.is_ascii_alphanumeric()).next().unwrap_or_default();
    (length + 1, !INLINE.contains(&name))
}

/// Length of a character reference, `&amp;`; of a sign that begins none, 1.
fn entity(bytes: &[u8]) -> usize {
    let end = bytes.iter().take(12).position(|byte| *byte == b';');
    end.map_or(1, |end| end + 1)
}

/// Texts by number, each once.
#[derive(Debug, Default)]
pub(super) struct Interner {
    text: Vec<u8>,
    ends: Vec<u32>,
    /// Numbers by hash, plus one; 0 is free.
    slots: Vec<u32>,
}

impl Interner {
    /// Returns the number of texts.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of a number.
    #[cfg(test)]
    pub(super) fn get(&self, number: u32) -> &str {
        std::str::from_utf8(self.bytes(number as usize)).unwrap_or_default()
    }

    /// All texts in the order of their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| std::str::from_utf8(self.bytes(at)).unwrap_or_default())
    }

    fn bytes(&self, at: usize) -> &[u8] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[at] as usize]
    }

    /// The number of a text, a new one for a new text.
    pub(super) fn intern(&mut self, text: &str) -> u32 {
        if self.slots.len() <= self.len() * 2 {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut at = hash(text.as_bytes()) & mask;
        while self.slots[at] != 0 {
            let number = self.slots[at] - 1;
            if self.bytes(number as usize) == text.as_bytes() {
                return number;
            }
            at = (at + 1) & mask;
        }
        let number = index(self.len());
        self.slots[at] = number + 1;
        self.text.extend_from_slice(text.as_bytes());
        self.ends.push(index(self.text.len()));
        number
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(1024);
        self.slots = vec![0; size];
        for number in 0..self.len() {
            let mut at = hash(self.bytes(number)) & (size - 1);
            while self.slots[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = index(number) + 1;
        }
    }
}

/// Pairs of numbers by number, each once.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    keys: Vec<u64>,
    slots: Vec<u32>,
}

impl Pairs {
    /// All pairs in the order of their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, u32)> {
        self.keys.iter().map(|key| (high(*key), low(*key)))
    }

    /// The number of a pair, a new one for a new pair.
    pub(super) fn intern(&mut self, first: u32, second: u32) -> u32 {
        if self.slots.len() <= self.keys.len() * 2 {
            self.grow();
        }
        let key = u64::from(first) << 32 | u64::from(second);
        let mask = self.slots.len() - 1;
        let mut at = spread(key) & mask;
        while self.slots[at] != 0 {
            let number = self.slots[at] - 1;
            if self.keys[number as usize] == key {
                return number;
            }
            at = (at + 1) & mask;
        }
        let number = index(self.keys.len());
        self.slots[at] = number + 1;
        self.keys.push(key);
        number
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(4096);
        self.slots = vec![0; size];
        for (number, key) in self.keys.iter().enumerate() {
            let mut at = spread(*key) & (size - 1);
            while self.slots[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = index(number) + 1;
        }
    }
}

/// The upper half of a key.
pub(super) fn high(key: u64) -> u32 {
    u32::try_from(key >> 32).unwrap_or(u32::MAX)
}

/// The lower half of a key.
pub(super) fn low(key: u64) -> u32 {
    u32::try_from(key & u64::from(u32::MAX)).unwrap_or(u32::MAX)
}

/// A position as it is kept.
pub(super) fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

fn spread(key: u64) -> usize {
    usize::try_from(key.wrapping_mul(FACTOR) >> 32).unwrap_or(0)
}

/// A hash of a word. The two ends of it overlap where it is short, so that nothing is copied.
fn hash(bytes: &[u8]) -> usize {
    let mut hash = bytes.len() as u64;
    let mut mix = |eight: u64| hash = (hash.rotate_left(5) ^ eight).wrapping_mul(FACTOR);
    if let Some(last) = bytes.last_chunk::<8>() {
        bytes.as_chunks::<8>().0.iter().for_each(|eight| mix(u64::from_le_bytes(*eight)));
        mix(u64::from_le_bytes(*last));
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        mix(u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last)));
    } else {
        mix(bytes.iter().fold(0, |all, byte| all << 8 | u64::from(*byte)));
    }
    usize::try_from(hash >> 32).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str, markup: bool) -> Vec<String> {
        let mut found = Vec::new();
        each_word(text, markup, |word, begins| {
            found.push(format!("{}{word}", if begins { "|" } else { "" }));
        });
        found
    }

    #[test]
    fn words_are_divided_and_sentences_begin() {
        assert_eq!(
            words("Chỉ thị 10-CT/TW. Hết", false),
            ["|Chỉ", "thị", "10", "CT", "TW", "|Hết"]
        );
        assert_eq!(
            words("<p>10.630 <em class=\"a>b\">chi</em> bộ &amp; đảng</p><p>Hải</p>", true),
            ["|10", "630", "chi", "bộ", "đảng", "|Hải"]
        );
        assert_eq!(words("a < b & c", false), ["|a", "b", "c"]);
        assert_eq!(words("so\u{AD}at × 5", false), ["|so\u{AD}at", "5"]);
    }

    #[test]
    fn words_are_folded_and_spelt() {
        let word = |written| Word::of(written).expect("a word");
        assert_eq!(word("Đoàn"), Word { bare: "doan".into(), spelt: "đoàn".into() });
        assert_eq!(word("HOÀ"), word("hòa"));
        assert_eq!(word("Quý").spelt, "quý");
        assert_eq!(word("so\u{AD}at").bare, "soat");
        assert_eq!(Word::of("\u{AD}"), None);
    }

    proptest! {
        #[test]
        fn numbers_lead_back_to_their_texts(texts in proptest::collection::vec("[a-zđàộ]{0,20}", 0..3000)) {
            let mut interner = Interner::default();
            let numbers: Vec<u32> = texts.iter().map(|text| interner.intern(text)).collect();
            for (text, number) in texts.iter().zip(numbers) {
                prop_assert_eq!(interner.get(number), text.as_str());
                prop_assert_eq!(interner.intern(text), number);
            }
        }

        #[test]
        fn letters_that_are_not_decoded_are_letters(written in "[\\u{80}-\\u{2FF}\\u{1D00}-\\u{2000}a ]{0,24}") {
            let ends = |letter: char| {
                if letter.is_ascii() { !letter.is_ascii_alphanumeric() } else { !is_of_word(letter) }
            };
            let expected: Vec<&str> = written.split(ends).filter(|word| !word.is_empty()).collect();
            let mut found = Vec::new();
            each_word(&written, false, |word, _| found.push(word.to_owned()));
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn a_folded_word_folds_to_itself(written in "\\PC{0,12}") {
            each_word(&written, false, |word, _| {
                if let Some(word) = Word::of(word) {
                    let again = Word::of(&word.bare).map(|again| again.bare);
                    assert_eq!(again.as_deref(), Some(&*word.bare));
                }
            });
        }
    }
}
