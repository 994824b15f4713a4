//! Text from sources made fit for a terminal.
//!
//! Messages quote what authors write, and an article may come from anybody: an escape sequence in
//! it could recolour the terminal, hide lines or set its title, and marks of writing direction
//! could show a line in another order than it has. Control characters are shown as their pictures,
//! what has neither a picture nor a width as `�`.

/// The character to be shown for one of a source; tabs and line feeds are left to the caller.
pub fn picture(character: char) -> char {
    match character {
        '\t' | '\n' => character,
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{FFFD}'),
        '\u{7F}' => '\u{2421}',
        _ if is_unseen(character) => '\u{FFFD}',
        _ => character,
    }
}

/// Controls without a picture, marks of writing direction, and what takes no room at all.
fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{80}'..='\u{9F}' | '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Several lines fit for a terminal.
pub fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\t', " ").chars().map(picture).collect()
}

/// The same on one line: breaks become blanks.
pub fn line(text: &str) -> String {
    lines(text).replace(['\n', '\u{240D}'], " ")
}

/// Returns the number of columns that a terminal gives to a character; near enough to cut long
/// lines by.
pub fn width(character: char) -> usize {
    match character {
        '\t' => 4,
        _ if is_wide(character) => 2,
        _ => 1,
    }
}

/// Hangul, Han and Kana with their punctuation, and pictures.
fn is_wide(character: char) -> bool {
    matches!(u32::from(character),
        0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF01..=0xFF60
        | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x2_0000..=0x3_FFFD)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_could_do_harm_is_shown_as_a_picture() {
        let cases = [
            ("Hoà\tBình 😀", "Hoà Bình 😀", "Hoà Bình 😀"),
            ("a\r\nb\rc\nd", "a\nb␍c\nd", "a b c d"),
            ("\u{1B}[31mred\u{9B}0m\u{7F}", "␛[31mred\u{FFFD}0m␡", "␛[31mred\u{FFFD}0m␡"),
            (
                "a\u{202E}b\u{2066}\u{200B}",
                "a\u{FFFD}b\u{FFFD}\u{FFFD}",
                "a\u{FFFD}b\u{FFFD}\u{FFFD}",
            ),
        ];
        for (text, many, one) in cases {
            assert_eq!((lines(text).as_str(), line(text).as_str()), (many, one));
        }
    }

    proptest! {
        #[test]
        fn no_control_character_is_left(text in any::<String>()) {
            prop_assert!(!line(&text).chars().any(char::is_control));
            prop_assert!(!lines(&text).chars().any(|character| character.is_control() && character != '\n'));
        }
    }
}
