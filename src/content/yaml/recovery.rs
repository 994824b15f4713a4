//! Reading on behind a mistake.
//!
//! A part that cannot be read is divided where its maps and lists are: at the lines that begin in
//! the column of its first key, or at its `-`. Each piece is read by itself, and one that cannot be
//! read is divided again. What is left in the end is one line, or a value of several: its mistake
//! is told, and every key that may have stood in it is kept as broken, so that none of them is
//! missed. A mistake that lies between the pieces (an indentation that fits neither) is told once,
//! for the whole.

use std::ops::Range;

use super::{Field, Keys, Node, Part, Value, indentation, problems};
use crate::base::{Problem, Problems, Span};

/// The number of times that a part is divided: entries, their keys, the entries below a key, their
/// keys.
pub(super) const DEPTH: usize = 4;

/// A line with its indentation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    text: &'a str,
    /// Its first byte in the part.
    pub(super) start: usize,
    pub(super) indent: usize,
}

impl<'a> Line<'a> {
    pub(super) fn all(text: &'a str) -> impl Iterator<Item = Self> {
        let mut start = 0;
        text.split_inclusive('\n').map(move |line| {
            let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
            start += line.len();
            Self { text: line, start: start - line.len(), indent }
        })
    }

    /// Returns the text of the line, without blanks around it.
    pub(super) fn content(&self) -> &'a str {
        self.text[self.indent..].trim_end()
    }

    pub(super) fn says_something(&self) -> bool {
        !self.text.trim_start().is_empty() && !self.text.trim_start().starts_with('#')
    }

    pub(super) fn is_entry(&self) -> bool {
        let behind = self.content().strip_prefix('-');
        behind.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
    }

    /// Returns `true` if its dash has no blank behind it: `-id: an-khe`.
    fn is_tight(&self) -> bool {
        let behind = self.content().strip_prefix('-').unwrap_or_default();
        let key =
            behind.split_once(':').filter(|(_, rest)| rest.is_empty() || rest.starts_with(' '));
        key.is_some_and(|(key, _)| key.starts_with(char::is_alphabetic))
    }

    fn begins_entry(&self) -> bool {
        self.is_entry() || self.is_tight()
    }

    /// Returns `true` if it can only go on with what is above it.
    fn goes_on(&self) -> bool {
        self.begins_entry() || self.content().starts_with([']', '}'])
    }
}

impl Part<'_> {
    /// Reads what can be read of a part; the mistakes are told.
    pub(super) fn recover(&self, depth: usize, problems: &mut Problems) -> Node {
        let stopped = match self.read() {
            Ok((node, found)) => {
                problems.merge(found);
                return node;
            }
            Err(problem) => problem,
        };
        let Some(first) = Line::all(self.text).find(Line::says_something).filter(|_| depth > 0)
        else {
            problems.push(stopped);
            return self.broken();
        };
        let mut found = Problems::new();
        let value = if first.begins_entry() {
            Value::List(self.entries(first.indent, depth, &mut found))
        } else {
            Value::Map(self.keys(first.indent, depth, &mut found))
        };
        if found.is_empty() {
            found.push(stopped);
        }
        problems.merge(found);
        // Of what has no key and no entry that could be read nothing is missing either.
        let nothing = matches!(&value, Value::Map(fields) if fields.is_empty());
        Node { value: if nothing { Value::Broken } else { value }, ..self.broken() }
    }

    fn broken(&self) -> Node {
        let end = self.base + self.text.trim_end().len();
        let start = self.base + (self.text.len() - self.text.trim_start().len());
        Node { value: Value::Broken, span: Span::new(start.min(end), end) }
    }

    /// The entries of a list whose marks stand in one column.
    fn entries(&self, column: usize, depth: usize, problems: &mut Problems) -> Vec<Node> {
        let pieces = self.divided(|line| line.indent <= column && line.begins_entry());
        let read = |piece: Range<usize>| {
            let first = Line::all(&self.text[piece.clone()]).find(Line::says_something);
            if let Some(line) = first.filter(Line::is_tight) {
                return self.tight_entry(&line, piece, problems);
            }
            // The mark becomes a blank, so that what stands behind it keeps its column.
            let text = self.text[piece.clone()].replacen('-', " ", 1);
            Part { text: &text, base: self.base + piece.start, ..*self }
                .recover(depth - 1, problems)
        };
        pieces.into_iter().map(read).collect()
    }

    /// An entry whose dash has no blank behind it: nothing of it can be read.
    fn tight_entry(&self, line: &Line<'_>, piece: Range<usize>, problems: &mut Problems) -> Node {
        let (start, text) = (self.base + piece.start + line.start + line.indent, line.content());
        let key = text.split_once(':').map_or(text, |(key, _)| key);
        let span = Span::new(start, start + key.len());
        problems.push(problems::yaml_tight_dash(self.path, span, key, &text[1..]));
        Part { text: &self.text[piece.clone()], base: self.base + piece.start, ..*self }.broken()
    }

    /// The keys of a map that stand in one column.
    fn keys(&self, column: usize, depth: usize, problems: &mut Problems) -> Vec<Field> {
        let mut keys = Keys::default();
        let inner = indentation::outdented(self.text);
        let begins = |line: &Line<'_>| {
            line.indent <= column
                && !line.goes_on()
                && (line.indent < column || !inner.contains(&line.start))
        };
        for piece in self.divided(begins) {
            let part =
                Part { text: &self.text[piece.clone()], base: self.base + piece.start, ..*self };
            for field in part.key(depth, problems) {
                keys.add((self.path, self.source), field, problems);
            }
        }
        keys.fields
    }

    /// The fields of a piece that should be one key with its value.
    fn key(&self, depth: usize, problems: &mut Problems) -> Vec<Field> {
        let stopped = match self.read() {
            Ok((Node { value: Value::Map(fields), .. }, found)) => {
                problems.merge(found);
                return fields;
            }
            Ok((Node { value: Value::Null, .. }, _)) => return Vec::new(),
            Ok((node, _)) => self.no_key(&node),
            Err(problem) => problem,
        };
        if let Some((key, below)) = self.opened() {
            let before = problems.total();
            let mut node = below.recover(depth - 1, problems);
            if problems.total() == before {
                problems.push(stopped);
                node.value = Value::Broken;
            }
            return vec![Field { node, ..key }];
        }
        problems.push(stopped);
        self.lost()
    }

    /// The problem of a line that has no key.
    fn no_key(&self, node: &Node) -> Problem {
        let text = self.source[node.span.range()].lines().next().unwrap_or("").trim_end();
        let start = node.span.range().start;
        problems::yaml_no_key(self.path, Span::new(start, start + text.len()), text)
    }

    /// A first line that is nothing but a key, and the lines below it.
    fn opened(&self) -> Option<(Field, Part<'_>)> {
        let mut lines = Line::all(self.text).skip_while(|line| !line.says_something());
        let first = lines.next()?;
        let (key, rest) = first.content().split_once(':')?;
        let below = lines.next()?.start;
        let alone = rest.trim().is_empty() || rest.trim_start().starts_with('#');
        let field = self.broken_key(key, first.start + first.indent)?;
        alone.then(|| (field, Part { text: &self.text[below..], base: self.base + below, ..*self }))
    }

    /// Every key that may have stood in a piece that cannot be read.
    fn lost(&self) -> Vec<Field> {
        let mut keys = Keys::default();
        let mut start = 0;
        for word in self.text.split_inclusive(':') {
            let key =
                word.trim_end_matches(':').rsplit([' ', '\n', '{', ',', '\t']).next().unwrap_or("");
            let at = start + word.trim_end_matches(':').len() - key.len();
            if let Some(field) = self.broken_key(key, at).filter(|_| word.ends_with(':')) {
                keys.add((self.path, self.source), field, &mut Problems::new());
            }
            start += word.len();
        }
        keys.fields
    }

    fn broken_key(&self, key: &str, at: usize) -> Option<Field> {
        let name = key.trim_matches(['"', '\'']);
        let is_key = !name.is_empty()
            && name.chars().all(|letter| letter.is_alphanumeric() || "-_".contains(letter));
        let key_span = Span::new(self.base + at, self.base + at + key.len());
        is_key.then(|| Field { key: name.to_owned(), key_span, node: self.broken() })
    }

    /// The stretches that begin with lines of some kind; what stands before the first belongs to
    /// it.
    fn divided(&self, begins: impl Fn(&Line<'_>) -> bool) -> Vec<Range<usize>> {
        let mut pieces: Vec<Range<usize>> = Vec::new();
        for line in Line::all(self.text) {
            let end = line.start + line.text.len();
            match pieces.last_mut() {
                Some(last) if !line.says_something() || !begins(&line) => last.end = end,
                None if !line.says_something() => {}
                _ => pieces.push(line.start..end),
            }
        }
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;
    use crate::base::{At, SourcePath};

    /// The places and codes of the problems, and the keys that can be read; broken ones with a
    /// question mark.
    fn read(text: &str) -> (Vec<String>, String) {
        let mut problems = Problems::new();
        let node = parse(&SourcePath::from("x.yaml"), text, 0..text.len(), &mut problems);
        let place = |problem: &Problem| {
            let At::Bytes(span) = problem.place.at else { panic!("no place") };
            let before = &text[..span.range().start];
            let column = before.rsplit('\n').next().expect("a line").chars().count() + 1;
            format!(
                "{}:{column} {}",
                before.matches('\n').count() + 1,
                crate::language::english(&problem.message)
            )
        };
        (problems.iter().map(place).collect(), shape(&node))
    }

    fn shape(node: &Node) -> String {
        match &node.value {
            Value::Null => "~".to_owned(),
            Value::Scalar { text, .. } => text.clone(),
            Value::List(nodes) => {
                format!("[{}]", nodes.iter().map(shape).collect::<Vec<_>>().join(", "))
            }
            Value::Map(fields) => {
                let field = |field: &Field| format!("{}: {}", field.key, shape(&field.node));
                format!("{{{}}}", fields.iter().map(field).collect::<Vec<_>>().join(", "))
            }
            Value::Broken => "?".to_owned(),
        }
    }

    #[test]
    fn reading_goes_on_behind_a_mistake() {
        let table = [
            (
                "title: A: B\ndate: 2024\n",
                "{title: ?, A: ?, date: 2024}",
                vec!["1:8 the value of `title` holds a colon"],
            ),
            (
                "title: \"A\ndate: 2024\nx: [a\ny: 1\n",
                "{title: ?, date: 2024, x: ?, y: 1}",
                vec!["1:8 the quotation mark", "3:4 the bracket `[`"],
            ),
            (
                "title: A\ndate:2024\nb: 1\n",
                "{title: A, date: ?, b: 1}",
                vec!["2:1 `date:2024` has no blank"],
            ),
            ("a: 1\n b: 2\nc: 3\n", "{a: ?, b: ?, c: 3}", vec!["2:2 "]),
            (
                "- id: a\n  x: [1\n- id: b\n",
                "[{id: a, x: ?}, {id: b}]",
                vec!["2:6 the bracket `[`"],
            ),
            (
                "a: 1\ns:\n  - i: x\n    q: \"b\n  - {i: y, v: 1\n  - i: z\nb: 2\n",
                "{a: 1, s: [{i: x, q: ?}, {i: ?, v: ?}, {i: z}], b: 2}",
                vec!["4:8 the quotation mark", "5:5 the brace `{`"],
            ),
            (
                "a: 1\na: 2\nb: *x\nc: &y 3\n",
                "{a: 1, b: ?, c: 3}",
                vec!["2:1 the key", "3:4 ", "4:4 "],
            ),
            (
                "- [a\n- {\n- id: b\n",
                "[?, ?, {id: b}]",
                vec!["1:3 the bracket `[`", "2:3 the brace `{`"],
            ),
            (
                "s:\n  - a: 1\nb: 2\n    c: 3\n  - a: 4\nd: 5\n",
                "{s: [{a: 1, b: 2, c: 3}, {a: 4}], d: 5}",
                vec!["3:1 `b`"],
            ),
            (
                "s:\n  -a: 1\n    b: 2\n  - a: 3\nd: 5\n",
                "{s: [?, {a: 3}], d: 5}",
                vec!["2:3 `-a` has no blank"],
            ),
            ("s:\n  -a: 1\n  -b: 2\n", "{s: {a: ?, b: ?}}", vec!["2:3 `-a`", "3:3 `-b`"]),
            (
                "s:\n    indicator: x\n    b: 1\n    indicator: y\n    b: 2\n    c: 3\n",
                "{s: {indicator: x, b: 1}}",
                vec!["4:5 a new entry"],
            ),
            ("a: *b* c\nd: 1\n", "{a: ?, d: 1}", vec!["1:4 anchors"]),
            ("a: !b c\nd: 1\n", "{a: ?, d: 1}", vec!["1:4 `!b` begins"]),
        ];
        for (text, expected, places) in table {
            let (found, shape) = read(text);
            assert_eq!(shape, expected, "{text}");
            assert_eq!(found.len(), places.len(), "{text}{found:?}");
            for (found, place) in found.iter().zip(&places) {
                assert!(found.starts_with(place), "{text}{found}, not {place}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_written_is_read_to_its_end(
            text in "([a-c]{1,2}|é|: |:|- |-|\n|\n  |\n    |\"|'|\\[|\\]|\\{|\\}|,|#| #|\t|“|!|&|\\*|>|\\||%|@|\\\\|\r\n|---\n){0,40}",
        ) {
            let mut problems = Problems::new();
            let node = parse(&SourcePath::from("x.yaml"), &text, 0..text.len(), &mut problems);
            proptest::prop_assert!(!problems.is_empty() || node.value.is_whole(), "lost without a word");
            for problem in &problems {
                let At::Bytes(span) = problem.place.at else { panic!("no place") };
                proptest::prop_assert!(text.get(span.range()).is_some(), "{:?} of {:?}", span, text);
                proptest::prop_assert!(problem.hint.is_some());
            }
        }
    }
}
