//! YAML as nearly all files have it: keys in columns, lists of maps, values of one line. It is read in
//! one pass without events.
//!
//! Whatever is written in another way is left to the parser, and so is everything in which something
//! may be wrong: comments that do not stand at the top, escapes, values of several lines, keys
//! without values, keys that come twice. What is read here is what the parser makes of it, to the
//! last byte of each place.

use super::{Field, Keys, Node, Value, scalar};
use crate::base::Span;
use granit_parser::ScalarStyle;

/// The deepest nesting that is read.
const DEPTH: usize = 12;

/// Most bytes of a key.
const KEY: usize = 100;

/// Reads a text whose first byte is that of its file at `base`; `None` where it is not as simple.
pub(super) fn read(text: &str, base: usize) -> Option<Node> {
    if !is_plain(text.as_bytes()) {
        return None;
    }
    let mut reader = Reader { text, bytes: text.as_bytes(), base, at: 0, end: 0, column: None };
    reader.find_line(0);
    reader.skip_comments();
    let node = reader.block(reader.column?, 0)?;
    reader.column.is_none().then_some(node)
}

/// Returns `true` if a text has no control but the ends of lines, and nothing that YAML reads as
/// one or refuses. Few characters begin with the last of these bytes.
#[allow(
    clippy::needless_bitwise_bool,
    reason = "a lazy operator is a branch, and forbids comparing many bytes at once"
)]
fn is_plain(bytes: &[u8]) -> bool {
    let control = |byte: u8| ((byte < b' ') & (byte != b'\n')) | (byte == 0x7F) | (byte == 0xEF);
    // U+0080 to U+009F; U+2028 and U+2029.
    let two = |first: u8, second: u8| (first == 0xC2) & (second < 0xA0);
    let three = |first: u8, second: u8, third: u8| {
        (first == 0xE2) & (second == 0x80) & ((third == 0xA8) | (third == 0xA9))
    };
    let (second, third) = (bytes.get(1..).unwrap_or_default(), bytes.get(2..).unwrap_or_default());
    !bytes.iter().fold(false, |any, byte| any | control(*byte))
        && !bytes.iter().zip(second).fold(false, |any, (a, b)| any | two(*a, *b))
        && !bytes
            .iter()
            .zip(second)
            .zip(third)
            .fold(false, |any, ((a, b), c)| any | three(*a, *b, *c))
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    base: usize,
    at: usize,
    /// The end of the last value.
    end: usize,
    /// The column of the line that begins here; `None` at the end of the text.
    column: Option<usize>,
}

impl<'a> Reader<'a> {
    fn byte(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.base + start, self.base + end)
    }

    fn skip_blanks(&mut self) {
        while self.byte() == Some(b' ') {
            self.at += 1;
        }
    }

    /// Finds the next line that is not empty, from the beginning of one on.
    fn find_line(&mut self, start: usize) {
        let mut start = start;
        loop {
            self.at = start;
            self.skip_blanks();
            match self.byte() {
                None => self.column = None,
                Some(b'\n') => {
                    start = self.at + 1;
                    continue;
                }
                Some(_) => self.column = Some(self.at - start),
            }
            break;
        }
    }

    /// Goes on to the first line that is no comment.
    fn skip_comments(&mut self) {
        while self.byte() == Some(b'#') {
            let rest = &self.text[self.at..];
            let end = rest.find('\n').map_or(self.bytes.len(), |end| self.at + end + 1);
            self.find_line(end);
        }
    }

    /// Goes on to the next line behind a value, where nothing else stands behind it.
    fn end_line(&mut self) -> Option<()> {
        self.end = self.at;
        self.skip_blanks();
        match self.byte() {
            None => self.column = None,
            Some(b'\n') => self.find_line(self.at + 1),
            Some(_) => return None,
        }
        Some(())
    }

    fn is_entry(&self) -> bool {
        self.bytes[self.at..].starts_with(b"- ")
    }

    /// A list or map that begins here.
    fn block(&mut self, column: usize, depth: usize) -> Option<Node> {
        if depth > DEPTH {
            return None;
        }
        if self.is_entry() { self.list(column, depth, false) } else { self.map(column, depth) }
    }

    fn map(&mut self, column: usize, depth: usize) -> Option<Node> {
        let (start, mut keys) = (self.at, Keys::default());
        loop {
            let (key, key_span) = self.key()?;
            if keys.position(key).is_some() {
                return None;
            }
            let node = self.value(column, depth)?;
            keys.push(Field { key: key.to_owned(), key_span, node });
            match self.column {
                Some(next) if next == column && !self.is_entry() => {}
                Some(next) if next >= column => return None,
                _ => return Some(self.closed(Value::Map(keys.fields), start)),
            }
        }
    }

    /// A list; one in the column of its key begins for the parser with its first value.
    fn list(&mut self, column: usize, depth: usize, beside_key: bool) -> Option<Node> {
        let (mut start, mut nodes) = (self.at, Vec::new());
        loop {
            let mark = self.at;
            self.at += 1;
            self.skip_blanks();
            if beside_key && nodes.is_empty() {
                start = self.at;
            }
            let inside = column + self.at - mark;
            nodes.push(match self.key_length() {
                Some(_) => self.block(inside, depth + 1)?,
                None => self.inline(depth)?,
            });
            match self.column {
                Some(next) if next == column && self.is_entry() => {}
                Some(next) if next > column => return None,
                _ => return Some(self.closed(Value::List(nodes), start)),
            }
        }
    }

    /// A list or map whose last value was read.
    fn closed(&self, value: Value, start: usize) -> Node {
        let end = self.text[..self.end].trim_end().len().max(start);
        Node { value, span: self.span(start, end) }
    }

    /// The value of a key in a column, in its line or below.
    fn value(&mut self, column: usize, depth: usize) -> Option<Node> {
        self.skip_blanks();
        if !matches!(self.byte(), None | Some(b'\n')) {
            return self.inline(depth);
        }
        self.end_line()?;
        match self.column? {
            below if below > column => self.block(below, depth + 1),
            below if below == column && self.is_entry() => self.list(column, depth + 1, true),
            _ => None,
        }
    }

    /// A value up to the end of its line.
    fn inline(&mut self, depth: usize) -> Option<Node> {
        let node = match self.byte()? {
            mark @ (b'"' | b'\'') => self.quoted(mark)?,
            b'[' | b'{' => self.flow(depth)?,
            _ => {
                let line = &self.text[self.at..];
                let length = line.find('\n').unwrap_or(line.len());
                self.plain(length, false)?
            }
        };
        self.end_line()?;
        Some(node)
    }

    /// The length of the key that begins here, without its colon.
    fn key_length(&self) -> Option<usize> {
        let rest = &self.bytes[self.at..];
        let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let length = rest.iter().take(KEY).position(|byte| !is_letter(byte))?;
        let ends =
            rest[length] == b':' && matches!(rest.get(length + 1), None | Some(b' ' | b'\n'));
        (ends && length > 0 && rest[0] != b'-').then_some(length)
    }

    /// A key with its colon.
    fn key(&mut self) -> Option<(&'a str, Span)> {
        let (start, end) = (self.at, self.at + self.key_length()?);
        let key = &self.text[start..end];
        self.at = end + 1;
        (!matches!(key, "null" | "Null" | "NULL")).then(|| (key, self.span(start, end)))
    }

    /// A text between quotation marks.
    fn quoted(&mut self, mark: u8) -> Option<Node> {
        let start = self.at + 1;
        let length = self.bytes[start..]
            .iter()
            .position(|byte| *byte == mark || matches!(byte, b'\\' | b'\n'))?;
        let end = start + length;
        if self.bytes[end] != mark || self.bytes.get(end + 1) == Some(&mark) {
            return None;
        }
        self.at = end + 1;
        let style =
            if mark == b'"' { ScalarStyle::DoubleQuoted } else { ScalarStyle::SingleQuoted };
        Some(scalar(&self.text[start..end], style, self.span(start - 1, end + 1)))
    }

    /// A text without quotation marks of so many bytes, with the blanks behind it.
    fn plain(&mut self, length: usize, in_flow: bool) -> Option<Node> {
        let (start, bytes) = (self.at, &self.bytes[self.at..self.at + length]);
        let length = bytes.iter().rposition(|byte| *byte != b' ')? + 1;
        let bytes = &bytes[..length];
        if b"-?:,[]{}#&*!|>'\"%@`".contains(&bytes[0]) {
            return None;
        }
        let divides = bytes.iter().enumerate().any(|(at, byte)| match byte {
            b':' => in_flow || bytes.get(at + 1).is_none_or(|next| *next == b' '),
            b'#' => bytes[at - 1] == b' ',
            _ => false,
        });
        if divides {
            return None;
        }
        self.at = start + length;
        let text = &self.text[start..self.at];
        Some(scalar(text, ScalarStyle::Plain, self.span(start, self.at)))
    }

    /// A list or map between brackets, in one line.
    fn flow(&mut self, depth: usize) -> Option<Node> {
        let (start, is_list) = (self.at, self.byte() == Some(b'['));
        let close = if is_list { b']' } else { b'}' };
        let (mut nodes, mut keys) = (Vec::new(), Keys::default());
        self.at += 1;
        self.skip_blanks();
        let mut more = self.byte()? != close;
        while more {
            if is_list {
                nodes.push(self.item(depth)?);
            } else {
                let (key, key_span) = self.key()?;
                if keys.position(key).is_some() {
                    return None;
                }
                self.skip_blanks();
                let node = self.item(depth)?;
                keys.push(Field { key: key.to_owned(), key_span, node });
            }
            self.skip_blanks();
            more = match self.byte()? {
                b',' => true,
                mark if mark == close => false,
                _ => return None,
            };
            if more {
                self.at += 1;
                self.skip_blanks();
            }
        }
        self.at += 1;
        let value = if is_list { Value::List(nodes) } else { Value::Map(keys.fields) };
        Some(Node { value, span: self.span(start, self.at) })
    }

    /// A value between brackets.
    fn item(&mut self, depth: usize) -> Option<Node> {
        match self.byte()? {
            mark @ (b'"' | b'\'') => self.quoted(mark),
            b'[' | b'{' if depth < DEPTH => self.flow(depth + 1),
            _ => {
                let rest = &self.bytes[self.at..];
                let ends = |byte: &u8| matches!(byte, b',' | b'[' | b']' | b'{' | b'}' | b'\n');
                let length = rest.iter().position(ends)?;
                self.plain(length, true)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Part;
    use super::*;
    use crate::base::SourcePath;
    use proptest::prelude::*;

    /// The node that the parser makes of a text.
    fn parsed(text: &str) -> Option<Node> {
        let path = SourcePath::from("x.yaml");
        let part = Part { path: &path, source: text, text, base: 0 };
        let (node, problems) = part.parsed().ok()?;
        assert!(problems.is_empty(), "{text}");
        Some(node)
    }

    fn check(text: &str) -> Result<bool, TestCaseError> {
        let Some(node) = read(text, 0) else { return Ok(false) };
        prop_assert_eq!(Some(node), parsed(text), "{}", text);
        Ok(true)
    }

    #[test]
    fn most_front_matter_is_simple() {
        let simple = [
            "title: \"A: “b” # c\"\ndate: 2024-06-11T08:30:00+07:00\nkind: inspection\n",
            "a: b  \n\nlist:\n  - x: 'y'\n    z: [1, \"2\", {w: 3}]\n\n  - x: 1,5%\n    z: {}\nc: []\n",
            "a:\n- b\n- c: d\n  e:\n    f: g\n- \"h\"\ni: ~\n",
            "- id: a\n  names: {vi: Xã A, en: A}\n- id: b\n",
            "  a: b\n  c:   d#e \u{a0}\n",
            "# c: d\n\n  # e\na: b\n",
            "a: (x, y) [z] {w} – “q”\nb: https://example.com/a?b=c#d",
        ];
        for text in simple {
            assert!(check(text).expect(text), "{text}");
        }
    }

    #[test]
    fn what_may_be_wrong_is_left_to_the_parser() {
        for text in [
            "",
            "a",
            "a:\n",
            "a: b\na: c\n",
            "a: b # c\n",
            "# a\n",
            "a: b\n  c\n",
            "a: |\n  b\n",
            "a: \"b\\n\"\n",
            "a: \"b\n  c\"\n",
            "a: *b\n",
            "a: b: c\n",
            "a: b:\n",
            "a: [b\n",
            "a: [b,]\n",
            "a: {b}\n",
            "a: {b: c, b: d}\n",
            "a: 'b''c'\n",
            "a: \"b\" c\n",
            "a: b\n c: d\n",
            "null: a\n",
            "a: -\n",
            "a: b\n- c\n",
            "- a\nb: c\n",
            "a: [b, c: d]\n",
            "a: {b: 1:2}\n",
            "a:\tb\n",
            "a: b\r\n",
            "a: \u{85}b\n",
            "a: b\u{2028}c\n",
            "\u{feff}a: b\n",
            "a: [b] c\n",
            "- - a\n",
            "-\n  a: b\n",
            "a: [,]\n",
        ] {
            assert_eq!(read(text, 0), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_read_is_what_the_parser_reads(
            text in "([a-c]{1,2}|é|: |:|- |-|\n|\n  |\n    |\"|'|\\[|\\]|\\{|\\}|,|, |#| #|“|!|&|\\*|>|\\||%|@|\\\\|---\n| |#a: b\n|a: b\n|a: \"b c\"\n|b: [a, \"b\"]|c:\n|\u{a0}|\u{2028}|…){0,30}",
        ) {
            check(&text)?;
        }

        #[test]
        fn maps_and_lists_are_those_of_the_parser(
            lines in prop::collection::vec(
                (0_usize..5, any::<bool>(), "[a-d]{1,2}", prop::sample::select(vec![
                    "", "a", "1.142,5%", "\"b: c\"", "'d'", "[a, b]", "[]", "{}", "{x: 1, y: \"2\"}", "[{x: a b}, [c]]", "a  ", "“b” – c", "~", "x:y", "a#b", "- a",
                ])), 1..9),
        ) {
            let line = |(indent, entry, key, value): &(usize, bool, String, &str)| {
                let mark = if *entry { "- " } else { "" };
                format!("{}{mark}{key}: {value}\n", "  ".repeat(*indent))
            };
            let text: String = lines.iter().map(line).collect();
            check(&text)?;
        }
    }
}
