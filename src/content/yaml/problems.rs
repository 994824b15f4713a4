//! Messages about YAML that cannot be read.

use crate::base::{Code, Place, Problem, Severity, SourcePath, Span};

fn at(path: &SourcePath, span: Span) -> Place {
    Place::bytes(path, span)
}

/// YAML that cannot be read.
pub(in crate::content) fn yaml_syntax(
    path: &SourcePath,
    span: Span,
    message: &str,
    cure: Option<&str>,
) -> Problem {
    let cure = cure.unwrap_or(
        "compare this line and the one above it with a line that works: indentation, colons, quotes, brackets",
    );
    Problem::new(Code::YamlSyntax, at(path, span), message).hint(cure)
}

/// A tab in the indentation.
pub(in crate::content) fn yaml_tab(path: &SourcePath, span: Span) -> Problem {
    Problem::new(
        Code::YamlSyntax,
        at(path, span),
        "a tab stands in the indentation, which YAML does not allow",
    )
    .label("tab")
    .hint("indent with blanks")
}

/// A second colon in an unquoted value.
pub(in crate::content) fn yaml_colon(
    path: &SourcePath,
    span: Span,
    key: &str,
    value: &str,
) -> Problem {
    let quoted = value.replace('"', "\\\"");
    Problem::new(
        Code::YamlSyntax,
        at(path, span),
        format!("the value of `{key}` holds a colon and is not quoted"),
    )
    .hint(format!("put the value in quotes: {key}: \"{quoted}\""))
}

/// A line that is neither a key with a value nor part of a value.
pub(in crate::content) fn yaml_no_key(path: &SourcePath, span: Span, line: &str) -> Problem {
    let written = line.split_once(':').filter(|(key, rest)| !key.contains(' ') && !rest.is_empty());
    let (message, cure) = match written {
        Some((key, value)) => (
            format!("`{}` has no blank behind the colon", shortened(line)),
            format!("write `{key}: {}`", value.trim()),
        ),
        None => (
            format!(
                "the line `{}` has no key: a colon followed by a blank is missing",
                shortened(line)
            ),
            "write `key: value`; longer text that goes on in the next line has to be indented"
                .to_owned(),
        ),
    };
    Problem::new(Code::YamlSyntax, at(path, span), message).hint(cure)
}

/// The beginning of a line.
fn shortened(line: &str) -> String {
    let mut letters = line.chars();
    let first: String = letters.by_ref().take(40).collect();
    if letters.next().is_none() { first } else { format!("{first}…") }
}

/// A quotation mark, bracket or brace without its second half.
pub(in crate::content) fn yaml_unclosed(
    path: &SourcePath,
    span: Span,
    what: &str,
    mark: &str,
    cure: &str,
) -> Problem {
    Problem::new(Code::YamlSyntax, at(path, span), format!("the {what} `{mark}` is not closed"))
        .label("opened here")
        .hint(cure)
}

/// A key that stands further to the right than the others.
pub(in crate::content) fn yaml_indent(path: &SourcePath, span: Span, key: &str) -> Problem {
    Problem::new(Code::YamlSyntax, at(path, span), format!("`{key}` is indented further than the key above it"))
        .hint("let all keys of one map begin in the same column; put a value that holds a colon in quotes")
}

/// A line that does not begin in the column of another one.
pub(super) struct Askew<'a> {
    /// Its key, or `-`.
    pub(super) word: &'a str,
    /// The number of blanks before it.
    pub(super) blanks: usize,
    /// The key with which it should begin.
    pub(super) other: &'a str,
    /// The number of blanks before that key.
    pub(super) wanted: usize,
    /// True if the other one stands below it.
    pub(super) below: bool,
}

/// A key or an entry that does not begin where its neighbours do.
pub(super) fn yaml_askew(path: &SourcePath, span: Span, line: &Askew<'_>) -> Problem {
    let Askew { word, blanks, other, wanted, below } = *line;
    let message = match (blanks > wanted, below) {
        (true, false) => format!("`{word}` is indented further than `{other}` above it"),
        (true, true) => format!("`{word}` is indented further than `{other}` below it"),
        (false, false) => format!("`{word}` is indented less than `{other}` above it"),
        (false, true) => format!("`{word}` is indented less than `{other}` below it"),
    };
    let cure = match wanted {
        0 => format!(
            "write no blank before it, as before `{other}`: keys of one map, and `-` of one list, begin in the same column"
        ),
        1 => format!(
            "write 1 blank before it, as before `{other}`: keys of one map, and `-` of one list, begin in the same column"
        ),
        _ => format!(
            "write {wanted} blanks before it, as before `{other}`: keys of one map, and `-` of one list, begin in the same column"
        ),
    };
    Problem::new(Code::YamlSyntax, at(path, span), message)
        .hint(format!("{cure}; put a value that holds a colon in quotes"))
}

/// An entry of a list that was taken for a further line of the one above.
pub(super) fn yaml_swallowed_entry(path: &SourcePath, span: Span, line: &str) -> Problem {
    let message = format!("`{}` is read as a part of the line above it", shortened(line));
    Problem::new(Code::YamlSyntax, at(path, span), message).hint(
        "let all `-` of one list begin in the same column, each with a blank behind it; put text that holds such a line in quotes",
    )
}

/// A list or map, or nothing, where a text belongs.
pub(in crate::content) fn yaml_no_text(
    path: &SourcePath,
    span: Span,
    key: &str,
    found: &str,
) -> Problem {
    Problem::new(
        Code::WrongType,
        at(path, span),
        format!("`{key}` has to be a text; this is {found}"),
    )
    .hint(format!("write `{key}: \"...\"`"))
}

/// Texts that are no map.
pub(in crate::content) fn yaml_no_texts(path: &SourcePath, span: Span, found: &str) -> Problem {
    let message = format!("texts of the interface have keys and values; this is {found}");
    Problem::new(Code::WrongType, at(path, span), message)
        .hint("write `key: text`, each on a line of its own")
}

/// Text behind the closing quotation mark.
pub(in crate::content) fn yaml_behind_quotes(
    path: &SourcePath,
    span: Span,
    key: &str,
    value: &str,
) -> Problem {
    let mark = if value.starts_with('"') { '\'' } else { '"' };
    let cure = if value.contains(mark) {
        "put the whole value in quotes, and write the quotation marks inside as “ ”".to_owned()
    } else {
        format!("put the whole value in quotes: {key}: {mark}{value}{mark}")
    };
    Problem::new(
        Code::YamlSyntax,
        at(path, span),
        format!("the value of `{key}` goes on behind its closing quote"),
    )
    .hint(cure)
}

/// A value that begins with a character of YAML's own.
pub(in crate::content) fn yaml_character(
    path: &SourcePath,
    span: Span,
    key: &str,
    value: &str,
) -> Problem {
    let first: String = value.chars().take(1).collect();
    let quoted = value.replace('\\', "\\\\").replace('"', "\\\"");
    Problem::new(
        Code::YamlSyntax,
        at(path, span),
        format!("the value of `{key}` begins with `{first}`, which means something in YAML"),
    )
    .hint(format!("put the value in quotes: {key}: \"{quoted}\""))
}

/// A backslash in double quotes.
pub(in crate::content) fn yaml_backslash(path: &SourcePath, span: Span, key: &str) -> Problem {
    Problem::new(
        Code::YamlSyntax,
        at(path, span),
        format!("a backslash stands in the double quotes of `{key}`, where it begins a special character"),
    )
    .hint("use single quotes `'...'`, or write the backslash twice")
}

/// Text that may have been meant as a part of the value.
pub(in crate::content) fn yaml_comment(path: &SourcePath, span: Span, text: &str) -> Problem {
    let message = format!(
        "`{}` is not part of the value: behind a blank, `#` begins a comment",
        shortened(text)
    );
    Problem::new(Code::YamlSyntax, at(path, span), message)
        .severity(Severity::Warning)
        .hint("put the whole value in quotes; a comment is written with a blank behind `#`")
}

/// A word with an exclamation mark in front.
pub(in crate::content) fn yaml_tag(path: &SourcePath, span: Span, word: &str) -> Problem {
    Problem::new(
        Code::YamlSyntax,
        at(path, span),
        format!("`{word}` begins with `!`, which is a tag in YAML and no text"),
    )
    .hint("put the whole value in quotes")
}

/// A key that is a list or map.
pub(in crate::content) fn yaml_key(path: &SourcePath, span: Span, noun: &str) -> Problem {
    let message = format!("{noun} stands where a key should be");
    yaml_syntax(path, span, &message, Some("put text in braces `{ }` in quotes"))
}

/// An anchor or alias.
pub(in crate::content) fn yaml_alias(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::YamlAlias, at(path, span), "anchors (`&`) and aliases (`*`) are not allowed")
        .hint("write the value out; put text that begins with `&` or `*` in quotes")
}

/// A key given twice.
pub(in crate::content) fn duplicate_key(
    path: &SourcePath,
    span: Span,
    key: &str,
    first: Span,
) -> Problem {
    Problem::new(Code::DuplicateKey, at(path, span), format!("the key `{key}` is given twice"))
        .related(at(path, first), "it is given here first")
        .hint("remove one of the two; write several values as a list in one: `[A, B]`")
}
