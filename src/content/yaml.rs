//! YAML as a tree of nodes, each with its raw text and its place. The only door to the YAML parser.
//!
//! Texts are read from parser events: an event keeps the text of a scalar as typed (`10.630` stays
//! `10.630`, `01` stays `01`), whether it was quoted, and where it stands.
//!
//! A mistake is told, and the rest is read all the same: the reader goes on with the next key or
//! entry (`recovery`), and a value that is lost stands in the tree as [`Value::Broken`], so that
//! nobody misses it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use granit_parser::{Event, Options, Parser, ScalarStyle, Tag};

mod indentation;
mod keys;
mod problems;
mod recovery;
mod simple;
mod syntax;
mod words;

use self::keys::Keys;
use super::characters;
use crate::base::{Code, Problem, Problems, SourcePath, Span, Spanned};

/// The deepest nesting of lists and maps.
pub const DEPTH: usize = 32;

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The contents of the node.
    pub value: Value,
    /// Its bytes in the file.
    pub span: Span,
}

/// The contents of a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// Text, a number, yes or no: as typed.
    Scalar {
        /// The text, after unquoting.
        text: String,
        /// True if it stood in quotes or was a block of text.
        quoted: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A map in the order of the file.
    Map(Vec<Field>),
    /// Something that could not be read, which has been told.
    Broken,
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The key.
    pub key: String,
    /// The bytes of the key.
    pub key_span: Span,
    /// The value.
    pub node: Node,
}

impl Value {
    /// Its name in the catalogues.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Scalar { .. } => "text",
            Self::List(_) => "list",
            Self::Map(_) => "map",
            Self::Broken => "broken",
        }
    }

    /// Returns a noun for it, for messages.
    pub fn noun(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Scalar { .. } => "text",
            Self::List(_) => "a list",
            Self::Map(_) => "a map",
            Self::Broken => "something that cannot be read",
        }
    }

    /// Returns `true` if nothing in it is broken.
    pub fn is_whole(&self) -> bool {
        match self {
            Self::Null | Self::Scalar { .. } => true,
            Self::List(nodes) => nodes.iter().all(|node| node.value.is_whole()),
            Self::Map(fields) => fields.iter().all(|field| field.node.value.is_whole()),
            Self::Broken => false,
        }
    }
}

/// Reads one document. `original` is the whole file's text, `range` the bytes of the document in
/// it. What cannot be read is told and left out.
pub fn parse(
    path: &SourcePath,
    original: &str,
    range: std::ops::Range<usize>,
    problems: &mut Problems,
) -> Node {
    let clean = characters::in_yaml(path, original, &range, problems);
    let source = &*clean;
    let text = &source[range.clone()];
    let part = Part { path, source, text, base: range.start };
    let shifted =
        matches!(clean, Cow::Owned(_)) && characters::is_indented_by_controls(&original[range]);
    if !shifted {
        return part.recover(recovery::DEPTH, problems);
    }
    // A blank where a control was may be taken for indentation; what follows from that has been
    // told.
    let mut found = Problems::new();
    let node = part.recover(recovery::DEPTH, &mut found);
    problems.extend(found.into_iter().filter(|problem| problem.code != Code::YamlSyntax));
    node
}

/// A stretch of a file that is read as a document of its own.
#[derive(Debug, Clone, Copy)]
struct Part<'a> {
    path: &'a SourcePath,
    /// The text of the whole file.
    source: &'a str,
    /// The text of the part: that of the file, where a `-` in front may be blanked.
    text: &'a str,
    /// Its first byte in the file.
    base: usize,
}

impl Part<'_> {
    /// Reads the part with the problems that do not stop the reading.
    ///
    /// # Errors
    /// The problem that stopped it.
    fn read(&self) -> Result<(Node, Problems), Problem> {
        match simple::read(self.text, self.base) {
            Some(node) => Ok((node, Problems::new())),
            None => self.parsed(),
        }
    }

    /// The same with the events of the parser.
    fn parsed(&self) -> Result<(Node, Problems), Problem> {
        let mut options = Options::default();
        options.set_emit_comments(false);
        options.emit_anchor_events = true;
        options.emit_unresolved_aliases = true;
        options.flow_nesting_limit = DEPTH;
        options.block_nesting_limit = DEPTH;
        let Self { path, source, text, base } = *self;
        let mut builder =
            Builder { path, source, base, open: Vec::new(), root: None, problems: Problems::new() };
        for event in Parser::new_from_str_with_options(text, options) {
            match event {
                Ok((event, span)) => {
                    let bytes = span.byte_range().unwrap_or(0..0);
                    builder.take(event, bytes)?;
                }
                // A value that begins with `*` stops the reading behind its first word.
                Err(error) => {
                    return Err(builder.alias().unwrap_or_else(|| syntax::problem(self, &error)));
                }
            }
        }
        let nothing = Node { value: Value::Null, span: Span::new(base, base) };
        Ok((builder.root.unwrap_or(nothing), builder.problems))
    }
}

/// Reads a map of texts, such as those of a theme; `None` when something is wrong with it.
pub fn texts(
    path: &SourcePath,
    source: &str,
    problems: &mut Problems,
) -> Option<BTreeMap<String, Spanned<String>>> {
    let mut found = Problems::new();
    let node = parse(path, source, 0..source.len(), &mut found);
    let fields = match node.value {
        Value::Map(fields) => fields,
        Value::Null => Vec::new(),
        Value::Broken => {
            problems.merge(found);
            return None;
        }
        other => {
            let first = Span { end: node.span.start + 1, ..node.span };
            found.push(problems::yaml_no_texts(path, first, &other));
            Vec::new()
        }
    };
    let mut texts = BTreeMap::new();
    for field in fields {
        match field.node.value {
            Value::Scalar { text, .. } => {
                texts.insert(field.key, Spanned { value: text, span: field.key_span });
            }
            other if !other.is_whole() => {}
            other => {
                found.push(problems::yaml_no_text(path, field.key_span, &field.key, &other));
            }
        }
    }
    let sound = !found.has_errors();
    problems.merge(found);
    sound.then_some(texts)
}

/// A list or map that is being read.
enum Open {
    List(Vec<Node>, usize),
    Map(Keys, Option<(String, Span)>, usize),
}

struct Builder<'a> {
    path: &'a SourcePath,
    source: &'a str,
    base: usize,
    open: Vec<Open>,
    root: Option<Node>,
    problems: Problems,
}

impl Builder<'_> {
    /// The problem of an anchor or alias, where there was one.
    fn alias(&mut self) -> Option<Problem> {
        std::mem::take(&mut self.problems)
            .into_iter()
            .find(|problem| problem.code == Code::YamlAlias)
    }

    fn take(&mut self, event: Event<'_>, bytes: std::ops::Range<usize>) -> Result<(), Problem> {
        let span = Span::new(self.base + bytes.start, self.base + bytes.end);
        match event {
            Event::Scalar(text, style, _, tag) => {
                self.check_tag(tag.as_deref(), span)?;
                if let Some(node) = self.commented(span) {
                    return self.place(node);
                }
                self.check_comment(style, span);
                self.check_entries(style, span);
                let escaped =
                    style == ScalarStyle::DoubleQuoted && self.source[span.range()].contains('\\');
                let clean = escaped.then(|| self.unescaped(span, &text));
                self.place(scalar(clean.as_deref().unwrap_or(&text), style, span))
            }
            Event::SequenceStart(..) => {
                self.open.push(Open::List(Vec::new(), span.range().start));
                Ok(())
            }
            Event::MappingStart(..) => {
                self.open.push(Open::Map(Keys::default(), None, span.range().start));
                Ok(())
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            Event::Anchor(..) => {
                self.problems.push(problems::yaml_alias(self.path, span));
                Ok(())
            }
            // The anchor has been told.
            Event::Alias(_) => self.place(Node { value: Value::Broken, span }),
            Event::UnresolvedAlias(_) => {
                self.problems.push(problems::yaml_alias(self.path, span));
                self.place(Node { value: Value::Broken, span })
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                Err(problems::yaml_second_document(self.path, span))
            }
            _ => Ok(()),
        }
    }

    /// A value with escapes, of which some may mean what nobody sees.
    fn unescaped(&mut self, span: Span, value: &str) -> String {
        characters::in_value(self.path, span, &self.source[span.range()], value, &mut self.problems)
    }

    /// `title: #1 An Khê` has no value: all of it is a comment.
    fn commented(&mut self, value: Span) -> Option<Node> {
        let Some(Open::Map(_, Some((key, key_span)), _)) = self.open.last() else { return None };
        if !value.range().is_empty() {
            return None;
        }
        let behind = self.source.get(key_span.range().end..)?.strip_prefix(':')?;
        let line = behind.lines().next()?;
        let rest = line.trim_start();
        let text = rest.strip_prefix('#')?.trim_end();
        // A colour is told by who reads it.
        let is_colour =
            matches!(text.len(), 3 | 6) && text.bytes().all(|it| it.is_ascii_hexdigit());
        if is_colour || !text.starts_with(char::is_alphanumeric) {
            return None;
        }
        let start = key_span.range().end + 1 + line.len() - rest.len();
        let rest = rest.trim_end();
        let span = Span::new(start, start + rest.len());
        self.problems.push(problems::yaml_commented(self.path, span, key, rest));
        Some(Node { value: Value::Broken, span })
    }

    /// `Chỉ thị #10` ends at the blank: the rest is a comment, and would be lost without a word.
    /// Comments are written with a blank behind their mark; in a line of words that readers see one is
    /// told if a number follows.
    fn check_comment(&mut self, style: ScalarStyle, value: Span) {
        let end = value.range().end;
        // A key ends at its colon, and most values with their line.
        if !self.source[end..].starts_with(|next: char| next.is_whitespace() && next != '\n') {
            return;
        }
        let line = self.source[end..].lines().next().unwrap_or("");
        let rest = line.trim_start();
        let text = rest.strip_prefix('#').filter(|text| {
            let number = text.trim_start().starts_with(|next: char| next.is_ascii_digit());
            text.starts_with(char::is_alphanumeric) || (number && self.is_for_readers())
        });
        if text.is_some()
            && style == ScalarStyle::Plain
            && !value.range().is_empty()
            && rest.len() < line.len()
        {
            let span = Span::new(end + line.len() - rest.len(), end + line.trim_end().len());
            self.problems.push(problems::yaml_comment(self.path, span, rest.trim_end()));
        }
    }

    /// Returns `true` if a value is a line of words that readers see.
    fn is_for_readers(&self) -> bool {
        let Some(Open::Map(_, Some((key, _)), _)) = self.open.last() else { return false };
        ["title", "summary", "caption", "alt", "what", "why"].contains(&key.as_ref())
    }

    /// Entries that are indented further than the first one are further lines of its text.
    fn check_entries(&mut self, style: ScalarStyle, value: Span) {
        let text = &self.source[value.range()];
        if style != ScalarStyle::Plain || !text.contains('\n') {
            return;
        }
        let mut start = value.range().start;
        let mut found = None;
        for line in text.split_inclusive('\n') {
            let inside = line.trim_start();
            if start > value.range().start && inside.starts_with('-') && found.is_none() {
                let first = start + line.len() - inside.len();
                let span = Span::new(first, first + inside.trim_end().len());
                found = Some(problems::yaml_swallowed_entry(self.path, span, inside.trim_end()));
            }
            start += line.len();
        }
        self.problems.extend(found);
    }

    /// A word with `!` in front is a tag, and would be lost.
    fn check_tag(&self, tag: Option<&Tag>, value: Span) -> Result<(), Problem> {
        if tag.is_none() {
            return Ok(());
        }
        let start = self.source[..value.range().start].rfind('!').unwrap_or(value.range().start);
        let span = Span::new(start, value.range().end);
        let word = self.source[span.range()].split_whitespace().next().unwrap_or("!");
        Err(problems::yaml_tag(self.path, span, word))
    }

    fn close(&mut self, end: Span) -> Result<(), Problem> {
        let (value, start) = match self.open.pop() {
            Some(Open::List(nodes, start)) => (Value::List(nodes), start),
            Some(Open::Map(keys, _, start)) => (Value::Map(keys.fields), start),
            None => return Ok(()),
        };
        let trimmed = self.source[..end.range().end].trim_end().len().max(start);
        self.place(Node { value, span: Span::new(start, trimmed) })
    }

    fn place(&mut self, node: Node) -> Result<(), Problem> {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(nodes, _)) => nodes.push(node),
            Some(Open::Map(_, key @ None, _)) => match node.value {
                Value::Scalar { text, .. } => *key = Some((text, node.span)),
                Value::Broken => *key = Some((String::new(), node.span)),
                other => return Err(problems::yaml_key(self.path, node.span, &other)),
            },
            Some(Open::Map(keys, key, _)) => {
                if let Some((key, key_span)) = key.take() {
                    keys.add(
                        (self.path, self.source),
                        Field { key, key_span, node },
                        &mut self.problems,
                    );
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Node, Problem> {
        let mut problems = Problems::new();
        let node = parse(&SourcePath::from("x.yaml"), text, 0..text.len(), &mut problems);
        problems.into_iter().next().map_or(Ok(node), Err)
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
        let node = parse(&SourcePath::from("x.md"), text, 4..text.len() - 4, &mut Problems::new());
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
            assert!(
                crate::language::english_hint(&problem).contains(hint),
                "{text}: {:?}",
                problem.hint
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn each_key_counts_once(keys in proptest::collection::vec("[a-e]{1,2}", 0..60)) {
            let mut distinct: Vec<&str> = Vec::new();
            for key in &keys {
                if !distinct.contains(&key.as_str()) {
                    distinct.push(key);
                }
            }
            let text = keys.iter().map(|key| key.clone() + ": 1\n").collect::<String>();
            let mut problems = Problems::new();
            let node = parse(&SourcePath::from("x.yaml"), &text, 0..text.len(), &mut problems);
            let found = if keys.is_empty() { Vec::new() } else { map(node) };
            proptest::prop_assert_eq!(found.iter().map(|field| field.key.as_str()).collect::<Vec<_>>(), distinct);
            proptest::prop_assert_eq!(problems.iter().len(), keys.len() - found.len());
        }
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep = format!("a: {}{}", "[".repeat(40), "]".repeat(40));
        assert!(read(&deep).is_err());
    }
}
