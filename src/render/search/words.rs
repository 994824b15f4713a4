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
        let bare = one_way(cut(fold::bare(written)));
        let spelt = cut(fold::name(written));
        (!bare.is_empty() && !bare.contains(' ')).then_some(Self { bare, spelt })
    }
}

/// `tỷ` and `tỉ`, `quý` and `quí` are one syllable, which people write as they have learnt it.
fn one_way(mut bare: String) -> String {
    let is_consonant = |byte: u8| byte.is_ascii_lowercase() && !b"aeiouy".contains(&byte);
    let is_onset = |onset: &str| {
        onset == "qu" || ((1..=3).contains(&onset.len()) && onset.bytes().all(is_consonant))
    };
    if bare.strip_suffix('y').is_some_and(is_onset) {
        bare.pop();
        bare.push('i');
    }
    bare
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

/// Class of a byte, by the character that it begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begins {
    /// A character that ends a word.
    End,
    /// A letter or digit of one byte.
    Letter,
    /// A letter of two bytes: U+0100 to U+023F.
    LongLetter,
    /// À to ÿ, among which are two signs.
    Latin,
    /// A letter of three bytes, where the second says so: U+1E00 to U+1EFF.
    Vietnamese,
    /// One has to look.
    Unknown,
}

/// A table, because the words of a portal are millions.
const BEGINS: [Begins; 256] = {
    let mut table = [Begins::End; 256];
    let mut byte = 0_u8;
    loop {
        table[byte as usize] = match byte {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => Begins::Letter,
            0..0x80 => Begins::End,
            0xC3 => Begins::Latin,
            0xC4..=0xC8 => Begins::LongLetter,
            0xE1 => Begins::Vietnamese,
            _ => Begins::Unknown,
        };
        if byte == u8::MAX {
            break table;
        }
        byte += 1;
    }
};

/// Number of bytes of the word that begins at a byte of a text; 0 if none does.
fn length_of_word(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        at += match (BEGINS[usize::from(*byte)], bytes.get(at + 1)) {
            (Begins::Letter, _) => 1,
            (Begins::End, _) | (Begins::Latin, Some(0x97 | 0xB7)) => break,
            (Begins::LongLetter | Begins::Latin, _) => 2,
            (Begins::Vietnamese, Some(0xB8..=0xBB)) => 3,
            (Begins::Vietnamese | Begins::Unknown, _) => {
                match text[at..].chars().next().filter(|letter| is_of_word(*letter)) {
                    Some(letter) => letter.len_utf8(),
                    None => break,
                }
            }
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
    slots: Vec<Slot>,
}

/// A slot of the table of an [`Interner`].
#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    head: Head,
    /// Its number, plus one; 0 is free.
    number: u32,
}

/// The first bytes of a text and how many it has. Most words have eight at most, and are known by
/// that alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Head {
    /// The first eight bytes.
    first: u64,
    length: u32,
}

impl Head {
    fn of(text: &[u8]) -> Self {
        let first = text.first_chunk().map_or_else(
            || text.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte)),
            |eight| u64::from_le_bytes(*eight),
        );
        Self { first, length: index(text.len()) }
    }

    fn is_whole(self) -> bool {
        self.length <= 8
    }

    /// A hash of the text.
    fn hash(self, text: &[u8]) -> usize {
        let mut hash = (self.first ^ u64::from(self.length)).wrapping_mul(FACTOR);
        if !self.is_whole() {
            let mut mix = |eight: u64| hash = (hash.rotate_left(29) ^ eight).wrapping_mul(FACTOR);
            text.as_chunks::<8>().0.iter().for_each(|eight| mix(u64::from_le_bytes(*eight)));
            // The two ends overlap, so that nothing is copied.
            text.last_chunk::<8>().iter().for_each(|last| mix(u64::from_le_bytes(**last)));
        }
        usize::try_from(hash >> 32).unwrap_or(0)
    }
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
        let text = text.as_bytes();
        let head = Head::of(text);
        let mask = self.slots.len() - 1;
        let mut at = head.hash(text) & mask;
        loop {
            let slot = self.slots[at];
            let Some(number) = slot.number.checked_sub(1) else { break };
            if slot.head == head && (head.is_whole() || self.bytes(number as usize) == text) {
                return number;
            }
            at = (at + 1) & mask;
        }
        let number = index(self.len());
        self.slots[at] = Slot { head, number: number + 1 };
        self.text.extend_from_slice(text);
        self.ends.push(index(self.text.len()));
        number
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(1024);
        self.slots = vec![Slot::default(); size];
        for number in 0..self.len() {
            let text = self.bytes(number);
            let head = Head::of(text);
            let mut at = head.hash(text) & (size - 1);
            while self.slots[at].number != 0 {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = Slot { head, number: index(number) + 1 };
        }
    }
}

/// Pairs of numbers by number, each once, with the last document of each.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    pairs: Vec<Pair>,
    /// Numbers by hash, plus one; 0 is free.
    slots: Vec<u32>,
}

/// Two numbers that were seen together. What is asked of a pair lies together, because there are
/// more of them than a cache holds.
#[derive(Debug, Clone, Copy)]
struct Pair {
    first: u32,
    second: u32,
    /// The last document that has it.
    document: u32,
}

impl Pairs {
    /// All pairs in the order of their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, u32)> {
        self.pairs.iter().map(|pair| (pair.first, pair.second))
    }

    /// The number of a pair that is seen in a document, a new one for a new pair; none if it was
    /// seen there before.
    pub(super) fn add(&mut self, first: u32, second: u32, document: u32) -> Option<u32> {
        // At most three of four are taken.
        if self.slots.len() * 3 <= self.pairs.len() * 4 {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut at = spread(first, second) & mask;
        while let Some(number) = self.slots[at].checked_sub(1) {
            let pair = &mut self.pairs[number as usize];
            if pair.first == first && pair.second == second {
                let before = std::mem::replace(&mut pair.document, document);
                return (before != document).then_some(number);
            }
            at = (at + 1) & mask;
        }
        let number = index(self.pairs.len());
        self.slots[at] = number + 1;
        self.pairs.push(Pair { first, second, document });
        Some(number)
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(4096);
        self.slots = vec![0; size];
        for (number, pair) in self.pairs.iter().enumerate() {
            let mut at = spread(pair.first, pair.second) & (size - 1);
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

fn spread(first: u32, second: u32) -> usize {
    let key = u64::from(first) << 32 | u64::from(second);
    usize::try_from(key.wrapping_mul(FACTOR) >> 32).unwrap_or(0)
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
        for (one, other) in [("Tỷ", "tỉ"), ("quý", "quí"), ("nghỷ", "nghỉ"), ("KỸ", "kĩ")]
        {
            assert_eq!(word(one).bare, word(other).bare);
        }
        for (one, other) in [("y", "i"), ("tay", "tai"), ("thuý", "thúi"), ("city", "citi")] {
            assert_ne!(word(one).bare, word(other).bare);
        }
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
