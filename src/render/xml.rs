//! Text for XML.

use std::borrow::Cow;

use crate::base::bytes::position;

/// Text as content or attribute; control characters, which XML does not allow, are left out.
pub(super) fn escape(text: &str) -> Cow<'_, str> {
    // Nearly all texts stay as they are. Control characters and the two that are no characters
    // begin with one of these.
    let control = text.bytes().fold(0, |hits, byte| hits | u8::from(byte < b' ')) != 0;
    if !control && position(text.as_bytes(), *b"&<>\"\x7F\xC2\xEF").is_none() {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            control if control.is_control() && !matches!(control, '\n' | '\t') => {}
            '\u{fffe}' | '\u{ffff}' => {}
            other => escaped.push(other),
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_control_characters_do_no_harm() {
        assert_eq!(escape("a<b> & \"c\"\u{1}\u{ffff}\n"), "a&lt;b&gt; &amp; &quot;c&quot;\n");
    }
}
