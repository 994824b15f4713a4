//! Divides a Markdown file into front matter and body, and reads both.
//!
//! If the marks are not as they should be, the file is divided where its author seems to have meant
//! it, so that everything else that is wrong with it is told in the same run.

use std::ops::Range;

use super::characters;
use super::markdown::Prose;
use super::problems;
use super::yaml::{self, Field, Node, Value};
use crate::base::{Problem, Problems, SourcePath, Span};

/// The positions of the two parts of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parts {
    /// The YAML between the marks; `None` where it cannot be told what it is.
    pub(crate) yaml: Option<Range<usize>>,
    /// The Markdown.
    pub(crate) body: Range<usize>,
}

/// A file that was read as far as possible.
pub(crate) struct Document {
    /// The front matter.
    pub(crate) node: Node,
    /// The text; empty where it could not be read.
    pub(crate) prose: Prose,
    /// The bytes of the Markdown.
    pub(crate) body: Range<usize>,
    /// True if the text could be read.
    pub(crate) readable: bool,
    /// True if all of the front matter could be read.
    pub(crate) whole: bool,
    /// True if it says `draft: true`, be it in a stretch that cannot be read.
    pub(crate) draft: bool,
}

/// Reads a file; what cannot be read is told.
pub(crate) fn read(path: &SourcePath, source: &str, problems: &mut Problems) -> Document {
    let (parts, fault) = split(path, source);
    problems.extend(problems::garbled(path, source));
    let whole = fault.is_none();
    problems.extend(fault);
    let yaml = parts.yaml.filter(|yaml| {
        let fits = yaml.len() <= super::FRONT_MATTER_LIMIT;
        if !fits {
            let (size, limit) = (yaml.len() as u64, super::FRONT_MATTER_LIMIT as u64);
            problems.push(problems::file_too_large(
                path,
                size,
                limit,
                problems::Limited::FrontMatter,
            ));
        }
        fits
    });
    let lines = yaml.clone().map_or("", |yaml| &source[yaml]);
    let draft =
        lines.contains("draft: true") && lines.lines().any(|line| line.trim() == "draft: true");
    let node = yaml.map_or_else(unknown, |yaml| yaml::parse(path, source, yaml, problems));
    let node = match node.value {
        Value::Null => Node { value: Value::Map(Vec::new()), span: Span::new(0, 3) },
        Value::Broken => unknown(),
        _ => node,
    };
    characters::in_body(path, source, &parts.body, problems);
    let prose = Prose::read(path, &source[parts.body.clone()], parts.body.start);
    if let Ok(prose) = &prose {
        let comments = prose.open_comments.iter();
        problems.extend(comments.map(|span| characters::problems::open_comment(path, *span)));
        let hiding = prose.hiding_comments.iter();
        problems.extend(hiding.map(|span| characters::problems::hiding_comment(path, *span)));
        problems::markup(path, source, parts.body.start, prose, problems);
    }
    let readable = prose.is_ok();
    let prose = prose.unwrap_or_else(|problem| {
        problems.push(problem);
        Prose::default()
    });
    let whole = whole && node.value.is_whole();
    Document { node, prose, body: parts.body, readable, whole, draft }
}

/// Front matter of which nothing is known, so that nothing is missing from it.
fn unknown() -> Node {
    let span = Span::new(0, 0);
    let lost = |key: &str| Field {
        key: key.to_owned(),
        key_span: span,
        node: Node { value: Value::Broken, span },
    };
    Node { value: Value::Map(["title", "date"].map(lost).into()), span }
}

/// A line and where it begins.
type Line<'a> = (usize, &'a str);

fn lines(source: &str, from: usize) -> impl Iterator<Item = Line<'_>> {
    let mut offset = from;
    source[from..].split_inclusive('\n').map(move |line| {
        offset += line.len();
        (offset - line.len(), line)
    })
}

/// Finds the front matter: the file begins with a line `---`, a later line `---` ends it.
fn split(path: &SourcePath, source: &str) -> (Parts, Option<Problem>) {
    let whole_body = Parts { yaml: None, body: 0..source.len() };
    let Some(first) = lines(source, 0).find(|(_, line)| !line.trim().is_empty()) else {
        return (whole_body, Some(problems::missing_front_matter(path)));
    };
    let (start, line) = first;
    let span = Span::new(start, start + line.trim_end().len());
    let below = start + line.len();
    let closed = |from| lines(source, from).find(|(_, line)| is_mark(line));
    let between = |from: usize, (end, mark): Line<'_>| Parts {
        yaml: Some(from..end),
        body: end + mark.len()..source.len(),
    };
    if line.trim_end() == "---" {
        let above = (start > 0).then(|| problems::late_front_matter(path, span));
        return match closed(below) {
            Some(mark) if mark.1.trim_end() == "---" => (between(below, mark), above),
            Some(mark) => {
                let span = Span::new(mark.0, mark.0 + mark.1.trim_end().len());
                (between(below, mark), Some(problems::wrong_mark(path, span, mark.1.trim())))
            }
            None => (guessed(source, below), Some(problems::unclosed_front_matter(path, span))),
        };
    }
    if is_mark(line) || line.trim() == "+++" {
        let parts = closed(below).map_or(whole_body, |mark| between(below, mark));
        return (parts, Some(problems::wrong_mark(path, span, line.trim())));
    }
    match closed(start).filter(|_| is_key(line)) {
        Some(mark) => (between(start, mark), Some(problems::unopened_front_matter(path, span))),
        None => (whole_body, Some(problems::missing_front_matter(path))),
    }
}

/// A line of nothing but hyphens, or of the dashes that word processors make of them.
fn is_mark(line: &str) -> bool {
    let text = line.trim();
    text.chars().all(|letter| matches!(letter, '-' | '–' | '—'))
        && (text == "—" || text.chars().count() > 1)
}

fn is_key(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, rest)| {
        !key.is_empty() && !key.contains(' ') && (rest.trim().is_empty() || rest.starts_with(' '))
    })
}

/// Front matter without an end goes on as long as its lines look like it.
fn guessed(source: &str, from: usize) -> Parts {
    let goes_on =
        |line: &str| is_key(line) || line.starts_with([' ', '\t', '#']) || line.starts_with("- ");
    let end = lines(source, from).find(|(_, line)| line.trim().is_empty() || !goes_on(line));
    let end = end.map_or(source.len(), |(end, _)| end);
    Parts { yaml: Some(from..end), body: end..source.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_divided_where_their_authors_meant_it() {
        let table = [
            ("---\na: 1\n---\nx\n", Some("a: 1\n"), "x\n", ""),
            ("---\r\na: 1\r\n---\r\nx", Some("a: 1\r\n"), "x", ""),
            ("---\n---", Some(""), "", ""),
            ("# x", None, "# x", "missing-front-matter"),
            ("", None, "", "missing-front-matter"),
            (
                "---\na: 1\nb:\n  - x\n\nText: a\n",
                Some("a: 1\nb:\n  - x\n"),
                "\nText: a\n",
                "unclosed-front-matter",
            ),
            ("\n---\na: 1\n---\nx", Some("a: 1\n"), "x", "missing-front-matter"),
            ("—\na: 1\n—\nx", Some("a: 1\n"), "x", "missing-front-matter"),
            ("---\na: 1\n----\nx", Some("a: 1\n"), "x", "missing-front-matter"),
            ("a: 1\n---\nx", Some("a: 1\n"), "x", "missing-front-matter"),
            ("+++\na = 1\n+++\nx", None, "+++\na = 1\n+++\nx", "missing-front-matter"),
        ];
        for (source, yaml, body, code) in table {
            let (parts, fault) = split(&SourcePath::from("a.md"), source);
            assert_eq!(parts.yaml.map(|yaml| &source[yaml]), yaml, "{source}");
            assert_eq!(&source[parts.body], body, "{source}");
            assert_eq!(fault.map_or("", |fault| fault.code.word()), code, "{source}");
        }
    }
}
