//! What there is to say about YAML that cannot be read.

use crate::base::{Code, Place, Problem, Severity, SourcePath, Span};

fn at(path: &SourcePath, span: Span) -> Place {
    Place::bytes(path, span)
}

/// YAML that cannot be read.
pub(in crate::content) fn yaml_syntax(
    path: &SourcePath,
    span: Span,
    found: &str,
    cure: Option<&str>,
) -> Problem {
    let cure = cure.unwrap_or(
        "compare this line and the one above it with a line that works: indentation, colons, quotes, brackets",
    );
    Problem::new(Code::YamlSyntax, at(path, span), format!("the YAML cannot be read: {found}"))
        .hint(cure)
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
    yaml_syntax(
        path,
        span,
        &format!("{noun} stands where a key should be"),
        Some("put text in braces `{ }` in quotes"),
    )
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
