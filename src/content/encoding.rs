//! Which legacy encoding a text that is not UTF-8 is likely to have, so that its author knows what
//! to choose when saving it anew. A guess from few signs: marks at the beginning, and letters that
//! Vietnamese texts cannot do without.

use crate::base::{Message, message};

/// An encoding that texts of offices still come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Two bytes for each letter.
    Utf16,
    /// Of Windows, with combining tone marks.
    Windows1258,
    /// ABC, the fonts `.VnTime`.
    Tcvn3,
    /// No text at all.
    Binary,
    /// Nothing speaks for one of them.
    Unknown,
}

/// The length of the part of a text that is looked at, in bytes.
const SAMPLE: usize = 64 * 1024;

/// đ, ơ, ư, ô, ê, â, ă and the five combining tone marks of windows-1258, as they stand in lower
/// case.
const WINDOWS_1258: [u8; 12] =
    [0xF0, 0xF5, 0xFD, 0xF4, 0xEA, 0xE2, 0xE3, 0xCC, 0xEC, 0xD2, 0xDE, 0xF2];
/// đ, ơ, ư, ô, ê, â, ă and the commonest vowels with a tone of TCVN3: à á ạ ế ệ ộ ớ.
const TCVN3: [u8; 14] =
    [0xAE, 0xAC, 0xAD, 0xAB, 0xAA, 0xA9, 0xA8, 0xB5, 0xB8, 0xB9, 0xD5, 0xD6, 0xE9, 0xED];

/// Guesses the encoding of a text whose byte at `bad` is not UTF-8.
pub(super) fn guess(bytes: &[u8], bad: usize) -> Encoding {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Encoding::Utf16;
    }
    let text = &bytes[..bytes.len().min(SAMPLE.max(bad + 1))];
    if is_utf16(bytes) {
        return Encoding::Utf16;
    }
    if text.contains(&0) {
        return Encoding::Binary;
    }
    let count = |letters: &[u8]| text.iter().filter(|byte| letters.contains(byte)).count();
    let all = text.iter().filter(|byte| **byte >= 0x80).count();
    let (windows, tcvn3) = (count(&WINDOWS_1258), count(&TCVN3));
    match (windows, tcvn3) {
        _ if all < 3 => Encoding::Unknown,
        (windows, tcvn3) if windows * 2 > all && windows > tcvn3 * 2 => Encoding::Windows1258,
        (windows, tcvn3) if tcvn3 * 2 > all && tcvn3 > windows => Encoding::Tcvn3,
        _ => Encoding::Unknown,
    }
}

/// Returns `true` if every second byte of the beginning is zero, as in UTF-16 without its mark.
fn is_utf16(bytes: &[u8]) -> bool {
    let pairs: Vec<&[u8]> = bytes.chunks_exact(2).take(64).collect();
    let zeros = |at: usize| pairs.iter().filter(|pair| pair[at] == 0 && pair[1 - at] != 0).count();
    pairs.len() >= 4 && zeros(0).max(zeros(1)) * 4 >= pairs.len() * 3
}

/// Bytes that were read in another encoding and are valid all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Garbled {
    /// UTF-8 that was taken for windows-1252: `kiá»ƒm tra`.
    Twice,
    /// The fonts of VNI, copied as they are: `kieåm tra`.
    Vni,
}

/// First byte of all letters that tell of one of them: of À to ÿ.
const LATIN: u8 = 0xC3;

/// So many signs are no chance.
const SIGNS: usize = 3;

/// The first place at which a text seems to be garbled, if it has several. Every text is looked at,
/// so that its bytes are, and not its letters.
pub(super) fn garbled(text: &str) -> Option<(std::ops::Range<usize>, Garbled)> {
    let bytes = text.as_bytes();
    let (mut twice, mut vni) = (Signs::default(), Signs::default());
    for at in memchr::memchr_iter(LATIN, bytes) {
        let second = bytes[at + 1];
        if is_taken_for_latin(second, &bytes[at + 2..]) {
            twice.count(at);
        }
        // ø, å, ä and õ behind a vowel hardly stand in any language of portals.
        let behind = |vowel: u8| b"aeiouyAEIOUY".contains(&vowel);
        if matches!(second, 0xB8 | 0x98 | 0xA5 | 0x85 | 0xA4 | 0x84 | 0xB5 | 0x95)
            && at.checked_sub(1).is_some_and(|before| behind(bytes[before]))
        {
            vni.count(at - 1);
        }
    }
    let (at, what) = match (twice.first(), vni.first()) {
        (Some(at), _) => (at, Garbled::Twice),
        (None, Some(at)) => (at, Garbled::Vni),
        (None, None) => return None,
    };
    let length = text[at..].chars().take(2).map(char::len_utf8).sum::<usize>();
    Some((at..at + length, what))
}

/// Returns `true` if a letter of [`LATIN`] and what follows are the bytes of one letter, each taken
/// for one: á and º or », Ä and ‘ or ƒ, Æ and ° or ¡, Ã and U+00A0 to ½.
fn is_taken_for_latin(second: u8, next: &[u8]) -> bool {
    matches!(
        (second, next),
        (0xA1, [0xC2, 0xBA | 0xBB, ..])
            | (0x84, [0xE2, 0x80, 0x98, ..] | [0xC6, 0x92, ..])
            | (0x86, [0xC2, 0xB0 | 0xA1, ..])
            | (0x83, [0xC2, 0xA0..=0xBD, ..])
    )
}

/// Signs of one kind in a text.
#[derive(Default)]
struct Signs {
    first: usize,
    count: usize,
}

impl Signs {
    fn count(&mut self, at: usize) {
        if self.count == 0 {
            self.first = at;
        }
        self.count += 1;
    }

    /// The first of them, if there are several.
    fn first(&self) -> Option<usize> {
        (self.count >= SIGNS).then_some(self.first)
    }
}

/// Returns the advice on what to do about an encoding.
pub(super) fn cure(encoding: Encoding) -> Message {
    match encoding {
        Encoding::Utf16 => message!("not-utf8.hint-utf16"),
        Encoding::Windows1258 => message!("not-utf8.hint-windows"),
        Encoding::Tcvn3 => message!("not-utf8.hint-tcvn3"),
        Encoding::Binary => message!("not-utf8.hint-binary"),
        Encoding::Unknown => message!("not-utf8.hint"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn garbled_texts_are_told_from_sound_ones() {
        for (text, expected) in [
            ("Ñoaøn kieåm tra laøm vieäc", Some(Garbled::Vni)),
            ("Ä‘oàn kiá»ƒm tra viá»‡c thá»±c hiá»‡n", Some(Garbled::Twice)),
            ("Đoàn kiểm tra làm việc tại Lâm Giang", None),
            ("La commune où l'on a goûté le maïs, à Noël, près de Besançon", None),
            ("Ångström, Malmö and Zürich", None),
        ] {
            assert_eq!(garbled(text).map(|(_, what)| what), expected, "{text}");
        }
    }

    #[test]
    fn legacy_encodings_are_guessed_from_their_letters() {
        // "Kiểm tra việc thực hiện nghị quyết ở huyện" in each of them.
        let windows =
            b"Ki\xEA\xD2m tra vi\xEA\xF2c th\xFD\xF2c hi\xEA\xF2n nghi\xF2 quy\xEA\xECt \xF5\xD2 huy\xEA\xF2n";
        let tcvn3 = b"\xAE\xB6ng vi\xAAn, ki\xD3m tra vi\xD6c th\xF9c hi\xD6n c\xB8c ngh\xDE quy\xD5t, \xAEo\xB5n \xAE\xB7 l\xB5m";
        for (bytes, expected) in [
            (&windows[..], Encoding::Windows1258),
            (&tcvn3[..], Encoding::Tcvn3),
            (b"\xFF\xFE-\0-\0-\0", Encoding::Utf16),
            (b"-\0-\0-\0\n\0K\0i\0\xC3\x1E", Encoding::Utf16),
            (b"PK\x03\x04\0\0\xFF", Encoding::Binary),
            (b"caf\xE9", Encoding::Unknown),
        ] {
            let bad = std::str::from_utf8(bytes).expect_err("not UTF-8").valid_up_to();
            assert_eq!(guess(bytes, bad), expected);
        }
    }
}
