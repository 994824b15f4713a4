//! An entry of a register, as text.

use crate::base::fold;

/// The text of an entry in the making: its keys in the order in which they are added.
pub(super) struct EntryText(String);

impl EntryText {
    /// An entry with an id.
    pub(super) fn new(id: &str) -> Self {
        Self(format!("- id: {id}\n"))
    }

    /// A key with a value that is YAML already.
    pub(super) fn raw(mut self, key: &str, yaml: &str) -> Self {
        self.0.extend(["  ", key, ": ", yaml, "\n"]);
        self
    }

    /// A key with a text.
    pub(super) fn text(self, key: &str, text: &str) -> Self {
        self.raw(key, &scalar(text))
    }

    /// A key with a list below it, each item of which is YAML already; without items no key.
    pub(super) fn list<S: AsRef<str>>(mut self, key: &str, items: &[S]) -> Self {
        if !items.is_empty() {
            self.0.extend(["  ", key, ":\n"]);
        }
        for item in items {
            self.0.extend(["    - ", item.as_ref(), "\n"]);
        }
        self
    }

    /// A comment, a line for each of its own.
    pub(super) fn comment(mut self, text: &str) -> Self {
        for line in text.lines() {
            self.0.extend(["  # ", line, "\n"]);
        }
        self
    }

    /// The whole, with a line break at its end.
    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// A text as YAML reads it: as it is where it is only words, else in quotes.
pub(super) fn scalar(text: &str) -> String {
    let text = &*fold::composed(text.trim());
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '/' | '\'');
    // A hyphen between blanks begins no list here, but none stands at an end.
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| is_plain(c) || c == '-');
    let begins = text.starts_with(char::is_alphabetic) && !text.ends_with('-');
    let means_more = matches!(text.to_ascii_lowercase().as_str(), "null" | "true" | "false");
    if begins && !means_more && text.split(' ').all(is_word) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// A text in double quotes, as YAML reads it.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in fold::composed(text.trim()).chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            // Breaks and tabs of a pasted title.
            other if other.is_whitespace() || other.is_control() => quoted.push(' '),
            other => quoted.push(other),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_where_yaml_would_read_more_into_them() {
        for plain in ["Ba Đình", "Bà Rịa - Vũng Tàu", "Ea H'leo", "Chỉ thị 10-CT/TW"] {
            assert_eq!(scalar(plain), plain);
        }
        for (text, written) in [
            ("1", "\"1\""),
            ("Kiểm tra, giám sát", "\"Kiểm tra, giám sát\""),
            ("a: b # c", "\"a: b # c\""),
            ("- a", "\"- a\""),
            ("a -", "\"a -\""),
            ("true", "\"true\""),
            ("a  b", "\"a  b\""),
            ("", "\"\""),
            (" Kiểm tra: \"30%\"\\năm\n2024 # x ", r#""Kiểm tra: \"30%\"\\năm 2024 # x""#),
        ] {
            assert_eq!(scalar(text), written);
        }
    }
}
