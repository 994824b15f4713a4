//! YAML as a tree of nodes, each with its raw text and its place. The only door to the YAML crates.
//!
//! What people write is read from parser events: an event keeps the text of a scalar as typed (`10.630` stays
//! `10.630`, `01` stays `01`), whether it was quoted, and where it stands. What ships with a theme is plain typed data
//! and goes through serde ([`typed`]).

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError};

use super::problems;
use crate::base::{Problem, SourcePath, Span};

/// How deep lists and maps may be nested.
pub const DEPTH: usize = 32;

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub value: Value,
    /// Its bytes in the file.
    pub span: Span,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// Text, a number, yes or no: as typed.
    Scalar {
        /// The text, after unquoting.
        text: String,
        /// Whether it stood in quotes or was a block of text.
        quoted: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A map in the order of the file.
    Map(Vec<Field>),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub node: Node,
}

impl Value {
    /// What it is, for messages.
    pub fn noun(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Scalar { .. } => "text",
            Self::List(_) => "a list",
            Self::Map(_) => "a map",
        }
    }
}

/// Reads one document. `source` is the whole file's text, `range` the bytes of the document in it.
///
/// # Errors
/// The problem that stopped the reading, with its place.
pub fn parse(path: &SourcePath, source: &str, range: std::ops::Range<usize>) -> Result<Node, Problem> {
    let text = &source[range.clone()];
    let mut options = Options::default();
    options.set_emit_comments(false);
    options.emit_anchor_events = true;
    options.emit_unresolved_aliases = true;
    options.flow_nesting_limit = DEPTH;
    options.block_nesting_limit = DEPTH;
    let mut builder = Builder { path, source, base: range.start, open: Vec::new(), root: None };
    for event in Parser::new_from_str_with_options(text, options) {
        match event {
            Ok((event, span)) => {
                let bytes = span.byte_range().unwrap_or(0..0);
                builder.take(event, bytes)?;
            }
            Err(error) => return Err(syntax_problem(path, source, range.start, &error)),
        }
    }
    let nothing = Node { value: Value::Null, span: Span::new(range.start, range.start) };
    Ok(builder.root.unwrap_or(nothing))
}

/// Reads plain typed data of a theme. Keys that the type does not know are errors.
///
/// # Errors
/// The problem, with its place as far as the reader tells it.
pub fn typed<T: serde::de::DeserializeOwned>(path: &SourcePath, source: &str) -> Result<T, Problem> {
    serde_yaml::from_str(source).map_err(|error| {
        let offset = error.location().map_or(0, |location| location.index());
        problems::yaml_syntax(path, Span::new(offset, offset), &error.to_string(), None)
    })
}

/// A list or map that is being read.
enum Open {
    List(Vec<Node>, usize),
    Map(Vec<Field>, Option<(String, Span)>, usize),
}

struct Builder<'a> {
    path: &'a SourcePath,
    source: &'a str,
    base: usize,
    open: Vec<Open>,
    root: Option<Node>,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, bytes: std::ops::Range<usize>) -> Result<(), Problem> {
        let span = Span::new(self.base + bytes.start, self.base + bytes.end);
        match event {
            Event::Scalar(text, style, ..) => self.place(scalar(&text, style, span)),
            Event::SequenceStart(..) => {
                self.open.push(Open::List(Vec::new(), span.range().start));
                Ok(())
            }
            Event::MappingStart(..) => {
                self.open.push(Open::Map(Vec::new(), None, span.range().start));
                Ok(())
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            Event::Anchor(..) | Event::Alias(_) | Event::UnresolvedAlias(_) => {
                Err(problems::yaml_alias(self.path, span))
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                Err(problems::yaml_syntax(self.path, span, "a second document begins here", None))
            }
            _ => Ok(()),
        }
    }

    fn close(&mut self, end: Span) -> Result<(), Problem> {
        let (value, start) = match self.open.pop() {
            Some(Open::List(nodes, start)) => (Value::List(nodes), start),
            Some(Open::Map(fields, _, start)) => (Value::Map(fields), start),
            None => return Ok(()),
        };
        let trimmed = self.source[..end.range().end].trim_end().len().max(start);
        self.place(Node { value, span: Span::new(start, trimmed) })
    }

    fn place(&mut self, node: Node) -> Result<(), Problem> {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(nodes, _)) => nodes.push(node),
            Some(Open::Map(fields, key @ None, _)) => match node.value {
                Value::Scalar { text, .. } => {
                    if let Some(first) = fields.iter().find(|field| field.key == text) {
                        return Err(problems::duplicate_key(self.path, node.span, &text, first.key_span));
                    }
                    *key = Some((text, node.span));
                }
                other => return Err(problems::yaml_key(self.path, node.span, other.noun())),
            },
            Some(Open::Map(fields, key, _)) => {
                if let Some((key, key_span)) = key.take() {
                    fields.push(Field { key, key_span, node });
                }
            }
        }
        Ok(())
    }
}

fn scalar(text: &str, style: ScalarStyle, span: Span) -> Node {
    let quoted = style != ScalarStyle::Plain;
    let null = !quoted && matches!(text, "" | "~" | "null" | "Null" | "NULL");
    let value = if null { Value::Null } else { Value::Scalar { text: text.to_owned(), quoted } };
    Node { value, span }
}

fn syntax_problem(path: &SourcePath, source: &str, base: usize, error: &ScanError) -> Problem {
    let offset = (base + error.marker().byte_offset().unwrap_or(0)).min(source.len());
    let line_start = source[..offset].rfind('\n').map_or(0, |at| at + 1);
    let lines = source[line_start..].split_inclusive('\n');
    let mut start = line_start;
    for line in lines.take(2) {
        if let Some(tab) = leading_tab(line) {
            return problems::yaml_tab(path, Span::new(start + tab, start + tab + 1));
        }
        start += line.len();
    }
    let line = source[line_start..].lines().next().unwrap_or("");
    if let Some((key, value)) = unquoted_colon(line, error.kind()) {
        let start = line_start + line.len() - line.split_once(": ").map_or("", |(_, value)| value).len();
        return problems::yaml_colon(path, Span::new(start, line_start + line.trim_end().len()), key, value);
    }
    let next = source[offset..].chars().next().filter(|character| !character.is_control()).map_or(0, char::len_utf8);
    let (found, cure) = in_words(error, line);
    problems::yaml_syntax(path, Span::new(offset, offset + next), &found, cure)
}

/// The key and the value of a line whose value holds a colon and is not quoted.
fn unquoted_colon<'a>(line: &'a str, kind: &ErrorKind) -> Option<(&'a str, &'a str)> {
    let misplaced = matches!(kind, ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidMappingValueWhitespace);
    let (key, value) = line.split_once(": ")?;
    let key = key.trim().trim_start_matches("- ");
    (misplaced && value.contains(": ")).then_some((key, value.trim()))
}

/// The commonest mistakes in the words of an editor, with a cure.
fn in_words(error: &ScanError, line: &str) -> (String, Option<&'static str>) {
    let (found, cure) = match error.kind() {
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey | ErrorKind::ExpectedBlockMappingKey
            if !line.contains(": ") =>
        {
            (
                "a line has no colon followed by a blank",
                "write `key: value`; longer text that goes on in the next line has to be indented",
            )
        }
        ErrorKind::UnexpectedEofFlowSequence | ErrorKind::ExpectedFlowSequenceSeparator => {
            ("a bracket `[` is not closed", "close it with `]`, and put commas between the entries")
        }
        ErrorKind::UnexpectedEofFlowMapping | ErrorKind::ExpectedFlowMappingSeparator => {
            ("a brace `{` is not closed", "close it with `}`, and put commas between the keys")
        }
        ErrorKind::InvalidIndentation | ErrorKind::ExpectedBlockSequenceEntry => (
            "a line is indented differently from the one above",
            "let all keys of one map, and all `-` of one list, begin in the same column",
        ),
        ErrorKind::UnexpectedCharacter { .. } => {
            ("a value begins with a character that means something in YAML", "put the value in quotes")
        }
        _ => return (error.info(), None),
    };
    (found.to_owned(), Some(cure))
}

fn leading_tab(line: &str) -> Option<usize> {
    let indent = line.len() - line.trim_start().len();
    line[..indent].find('\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Node, Problem> {
        parse(&SourcePath::from("x.yaml"), text, 0..text.len())
    }

    fn map(node: Node) -> Vec<Field> {
        match node.value {
            Value::Map(fields) => fields,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn scalars_keep_their_text_their_quotes_and_their_place() {
        let text = "a: 10.630\nb: \"1.142\"\nc: 01\nd: ~\n";
        let fields = map(read(text).expect("reads"));
        let scalar = |text: &str, quoted| Value::Scalar { text: text.to_owned(), quoted };
        assert_eq!(fields[0].node.value, scalar("10.630", false));
        assert_eq!(fields[1].node.value, scalar("1.142", true));
        assert_eq!(fields[2].node.value, scalar("01", false));
        assert_eq!(fields[3].node.value, Value::Null);
        assert_eq!(&text[fields[0].node.span.range()], "10.630");
        assert_eq!(&text[fields[1].node.span.range()], "\"1.142\"");
        assert_eq!(&text[fields[2].key_span.range()], "c");
    }

    #[test]
    fn nested_places_count_from_the_top_of_the_file() {
        let text = "---\nphường: {x: [một, hai]}\n---\n";
        let node = parse(&SourcePath::from("x.md"), text, 4..text.len() - 4).expect("reads");
        let inner = map(map(node).remove(0).node).remove(0);
        let Value::List(items) = &inner.node.value else { panic!("a list") };
        assert_eq!(&text[items[1].span.range()], "hai");
        assert_eq!(&text[inner.node.span.range()], "[một, hai]");
    }

    #[test]
    fn mistakes_are_told_with_their_cure() {
        for (text, code, hint) in [
            ("title: Kiểm tra: Hồng Bàng\n", "yaml-syntax", "put the value in quotes"),
            ("a:\n\t- b\n", "yaml-syntax", "indent with blanks"),
            ("a: &x 1\nb: *x\n", "yaml-alias", "write the value out"),
            ("a: 1\na: 2\n", "duplicate-key", "remove"),
        ] {
            let problem = read(text).expect_err(text);
            assert_eq!(problem.code.word(), code, "{text}");
            assert!(problem.hint.as_deref().unwrap_or("").contains(hint), "{text}: {:?}", problem.hint);
        }
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep = format!("a: {}{}", "[".repeat(40), "]".repeat(40));
        assert!(read(&deep).is_err());
    }
}
