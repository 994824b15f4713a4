//! Characters that nobody sees: controls, which no text of the portal may hold, and marks that turn
//! the direction of writing, so that a text reads otherwise than it is written.

use std::borrow::Cow;

use super::bytes::position;

/// Returns `true` if a character is a control; tabs and line breaks belong to every text.
pub fn is_control(character: char) -> bool {
    character.is_control() && !matches!(character, '\t' | '\n' | '\r')
}

/// Returns `true` if a character turns the direction of writing: marks, embeddings, overrides,
/// isolates.
pub fn is_direction(character: char) -> bool {
    matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Returns `true` for quotation marks that typewriters do not have; YAML takes them for text.
pub fn is_curly_quote(character: char) -> bool {
    matches!(
        character,
        '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{2018}' | '\u{2019}' | '\u{AB}' | '\u{BB}'
    )
}

/// Returns `true` for a character that takes no ink: blanks, controls, marks of direction, what only
/// joins or divides its neighbours, and letters that are made to be empty.
pub fn is_unseen(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || is_direction(character)
        || matches!(
            character,
            '\u{AD}' | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}' | '\u{2800}'
                | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
                | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}'
        )
}

/// Returns `true` if nobody sees anything of a text.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_unseen)
}

/// Returns `true` if a text has neither a letter, nor a digit, nor a sign that means something by
/// itself, as `%` does: it names nothing.
pub fn names_nothing(text: &str) -> bool {
    let is_mark = |character: char| {
        (character.is_ascii_punctuation() && !"%$+<=>".contains(character))
            || matches!(
                character,
                '\u{A1}' | '\u{A7}' | '\u{AB}' | '\u{B6}' | '\u{B7}' | '\u{BB}' | '\u{BF}'
            )
            || matches!(character, '\u{2010}'..='\u{2027}' | '\u{2032}'..='\u{205E}' | '\u{3001}'..='\u{301F}')
    };
    text.chars().all(|character| is_unseen(character) || is_mark(character))
}

/// Returns `true` if a text holds a control.
pub fn has_control(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_low = |byte: u8| (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0x7F;
    let low = bytes.iter().fold(0, |hits, byte| hits | u8::from(is_low(*byte))) != 0;
    low || has_sequence(bytes, *b"\xC2", |next| matches!(next, [0x80..=0x9F, ..]))
}

/// Returns `true` if a text holds a mark of direction.
pub fn has_direction(text: &str) -> bool {
    let is_mark = |next: &[u8]| {
        matches!(next, [0x9C, ..] | [0x80, 0x8E | 0x8F | 0xAA..=0xAE, ..] | [0x81, 0xA6..=0xA9, ..])
    };
    has_sequence(text.as_bytes(), *b"\xE2\xD8", is_mark) && text.contains(is_direction)
}

/// Returns `true` if one of some bytes stands before what is looked for.
fn has_sequence<const N: usize>(
    bytes: &[u8],
    first: [u8; N],
    follows: impl Fn(&[u8]) -> bool,
) -> bool {
    let mut rest = bytes;
    while let Some(at) = position(rest, first) {
        rest = &rest[at + 1..];
        if follows(rest) {
            return true;
        }
    }
    false
}

/// A text without its controls.
pub fn without_controls(text: &str) -> Cow<'_, str> {
    if has_control(text) {
        text.chars().filter(|character| !is_control(*character)).collect()
    } else {
        text.into()
    }
}

/// A text of the same length in bytes, with blanks where controls were.
pub fn with_blanks(text: &str) -> Cow<'_, str> {
    if !has_control(text) {
        return text.into();
    }
    let blank = |character: char| match character {
        _ if !is_control(character) => character,
        _ if character.len_utf8() == 1 => ' ',
        _ => '\u{A0}',
    };
    text.chars().map(blank).collect()
}

/// Returns the effect of a control or mark, where people may know it.
pub fn word(character: char) -> &'static str {
    match character {
        '\0' => "nul",
        '\u{8}' => "backspace",
        '\u{B}' => "line-break",
        '\u{C}' => "page-break",
        '\u{1B}' => "escape",
        '\u{7F}' => "delete",
        '\u{85}' => "next-line",
        '\u{200E}' | '\u{200F}' | '\u{61C}' => "direction-mark",
        '\u{202D}' | '\u{202E}' => "direction-override",
        character if is_direction(character) => "direction-change",
        _ => "control",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn controls_are_dropped_or_blanked_and_nothing_else() {
        assert_eq!(
            without_controls("the\u{B}board\u{85}\u{7F}\0 «ạ»\u{A0}\t\r\n"),
            "theboard «ạ»\u{A0}\t\r\n"
        );
        assert_eq!(with_blanks("the\u{B}board\u{85}."), "the board\u{A0}.");
        assert!(
            !has_control("Đoàn “kiểm tra” «ạ»\u{A0}©\u{202E}\t\r\n")
                && !has_direction("Đoàn “kiểm tra” – …")
        );
    }

    #[test]
    fn texts_of_which_nobody_sees_anything_are_blank() {
        for text in [
            "",
            " ",
            "\u{A0}",
            "\u{200B}",
            "\u{AD}\u{2060}",
            "\u{FEFF} \u{3164}",
            "\u{2800}\u{202E}",
        ] {
            assert!(is_blank(text) && names_nothing(text), "{text:?}");
        }
        for text in ["-", "…", "?!", "“”", "—\u{200B}", "###", "()", "\u{B7}"] {
            assert!(!is_blank(text) && names_nothing(text), "{text:?}");
        }
        for text in ["%", "‰", "€", "₫", "m²", "a", "5", "Đ", "日", "C++", "°C"] {
            assert!(!is_blank(text) && !names_nothing(text), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_there_is_found(before in any::<String>(), after in ".*", character in any::<char>()) {
            let text = format!("{before}{character}{after}");
            prop_assert_eq!(has_control(&text), text.contains(is_control));
            prop_assert_eq!(has_direction(&text), text.contains(is_direction));
            prop_assert_eq!(with_blanks(&text).len(), text.len());
            prop_assert!(!has_control(&without_controls(&text)) && !has_control(&with_blanks(&text)));
        }
    }
}
