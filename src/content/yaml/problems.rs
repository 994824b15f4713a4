//! Messages about YAML that cannot be read.

use super::Value;
use crate::base::{Code, Location, Message, Problem, Severity, SourcePath, Span, message};

fn at(path: &SourcePath, span: Span) -> Location {
    Location::bytes(path, span)
}

/// YAML that cannot be read.
pub(super) fn yaml_syntax(
    path: &SourcePath,
    span: Span,
    message: Message,
    cure: Message,
) -> Problem {
    Problem::new(Code::YamlSyntax, at(path, span), message).hint(cure)
}

/// A second document in one file.
pub(super) fn yaml_second_document(path: &SourcePath, span: Span) -> Problem {
    let message = message!("yaml-second-document");
    yaml_syntax(path, span, message, message!("yaml-second-document.hint"))
}

/// A tab in the indentation.
pub(super) fn yaml_tab(path: &SourcePath, span: Span) -> Problem {
    yaml_syntax(path, span, message!("yaml-tab"), message!("yaml-tab.hint"))
        .label(message!("yaml-tab.label"))
}

/// A second colon in an unquoted value.
pub(super) fn yaml_colon(path: &SourcePath, span: Span, key: &str, value: &str) -> Problem {
    let quoted = value.replace('"', "\\\"");
    let cure = message!("yaml-quote-value.hint", key = key, value = quoted);
    yaml_syntax(path, span, message!("yaml-colon", key = key), cure)
}

/// A line that is neither a key with a value nor part of a value.
pub(super) fn yaml_no_key(path: &SourcePath, span: Span, line: &str) -> Problem {
    let no_break = |text: &str| text.starts_with('\u{A0}');
    if let Some((key, value)) = line.split_once('\u{FF1A}').filter(|(key, _)| !key.contains(' ')) {
        let cure = message!("yaml-no-blank.hint", key = key, value = value.trim());
        return yaml_syntax(path, span, message!("yaml-wide-colon"), cure);
    }
    if let Some((key, value)) = line.split_once(':').filter(|(_, value)| no_break(value)) {
        let message = message!("yaml-no-break");
        return yaml_syntax(
            path,
            span,
            message,
            message!("yaml-no-break.hint", key = key, value = value.trim()),
        );
    }
    let written = line.split_once(':').filter(|(key, rest)| !key.contains(' ') && !rest.is_empty());
    let (message, cure) = match written {
        Some((key, value)) => {
            let cure = message!("yaml-no-blank.hint", key = key, value = value.trim());
            (message!("yaml-no-blank", line = shortened(line)), cure)
        }
        None => (message!("yaml-no-key", line = shortened(line)), message!("yaml-no-key.hint")),
    };
    yaml_syntax(path, span, message, cure)
}

/// The beginning of a line.
fn shortened(line: &str) -> String {
    let mut letters = line.chars();
    let first: String = letters.by_ref().take(40).collect();
    if letters.next().is_none() { first } else { format!("{first}…") }
}

/// A quotation mark, bracket or brace without its second half.
pub(super) fn yaml_unclosed(path: &SourcePath, span: Span, mark: &str, cure: Message) -> Problem {
    let message = match mark {
        "[" => message!("yaml-unclosed-bracket", mark = mark),
        "{" => message!("yaml-unclosed-brace", mark = mark),
        _ => message!("yaml-unclosed", mark = mark),
    };
    yaml_syntax(path, span, message, cure).label(message!("yaml-unclosed.label"))
}

/// A key that stands further to the right than the others.
pub(super) fn yaml_indent(path: &SourcePath, span: Span, key: &str) -> Problem {
    yaml_syntax(path, span, message!("yaml-indent", key = key), message!("yaml-indent.hint"))
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
    if word.starts_with('\u{A0}') {
        let cure = message!("yaml-no-break-indent.hint", wanted = wanted);
        return yaml_syntax(path, span, message!("yaml-no-break-indent"), cure);
    }
    let message = match (blanks > wanted, below) {
        (true, false) => message!("yaml-further-than-above", word = word, other = other),
        (true, true) => message!("yaml-further-than-below", word = word, other = other),
        (false, false) => message!("yaml-less-than-above", word = word, other = other),
        (false, true) => message!("yaml-less-than-below", word = word, other = other),
    };
    yaml_syntax(path, span, message, message!("yaml-askew.hint", wanted = wanted, other = other))
}

/// A dash without a blank behind it; `rest` is its line behind the dash.
pub(super) fn yaml_tight_dash(path: &SourcePath, span: Span, key: &str, rest: &str) -> Problem {
    let message = message!("yaml-tight-dash", key = shortened(key));
    yaml_syntax(path, span, message, message!("yaml-tight-dash.hint", line = shortened(rest)))
}

/// A key with which the next entry of a list begins, without its dash. Its line and that of the first
/// entry; `alone` where that one has no dash either.
pub(super) fn yaml_missing_dash(
    path: &SourcePath,
    (span, line): (Span, &str),
    (first, first_line): (Span, &str),
    alone: bool,
) -> Problem {
    let line = shortened(line);
    let cure = if alone {
        message!("yaml-missing-dash.hint-all", line = line, first = shortened(first_line))
    } else {
        message!("yaml-missing-dash.hint", line = line)
    };
    Problem::new(Code::DuplicateKey, at(path, span), message!("yaml-missing-dash"))
        .related(at(path, first), message!("yaml-missing-dash.related"))
        .hint(cure)
}

/// An entry of a list that was taken for a further line of the one above.
pub(super) fn yaml_swallowed_entry(path: &SourcePath, span: Span, line: &str) -> Problem {
    let message = message!("yaml-swallowed-entry", line = shortened(line));
    yaml_syntax(path, span, message, message!("yaml-swallowed-entry.hint"))
}

/// A list or map, or nothing, where a text belongs.
pub(super) fn yaml_no_text(path: &SourcePath, span: Span, key: &str, found: &Value) -> Problem {
    let message = message!("yaml-no-text", key = key, found = found.word());
    Problem::new(Code::WrongType, at(path, span), message)
        .hint(message!("yaml-no-text.hint", key = key))
}

/// Texts that are no map.
pub(super) fn yaml_no_texts(path: &SourcePath, span: Span, found: &Value) -> Problem {
    let message = message!("yaml-no-texts", found = found.word());
    Problem::new(Code::WrongType, at(path, span), message).hint(message!("yaml-no-texts.hint"))
}

/// Text behind the closing quotation mark.
pub(super) fn yaml_behind_quotes(path: &SourcePath, span: Span, key: &str, value: &str) -> Problem {
    let mark = if value.starts_with('"') { '\'' } else { '"' };
    let cure = if value.contains(mark) {
        message!("yaml-behind-quote.hint")
    } else {
        let quoted = format!("{mark}{value}{mark}");
        message!("yaml-behind-quotes.hint", key = key, value = quoted)
    };
    yaml_syntax(path, span, message!("yaml-behind-quotes", key = key), cure)
}

/// A value that begins with a character of YAML's own.
pub(super) fn yaml_character(path: &SourcePath, span: Span, key: &str, value: &str) -> Problem {
    let first: String = value.chars().take(1).collect();
    let quoted = value.replace('\\', "\\\\").replace('"', "\\\"");
    let cure = message!("yaml-quote-value.hint", key = key, value = quoted);
    yaml_syntax(path, span, message!("yaml-character", key = key, first = first), cure)
}

/// A backslash in double quotes.
pub(super) fn yaml_backslash(path: &SourcePath, span: Span, key: &str) -> Problem {
    yaml_syntax(path, span, message!("yaml-backslash", key = key), message!("yaml-escape.hint"))
}

/// Text that may have been meant as a part of the value.
pub(super) fn yaml_comment(path: &SourcePath, span: Span, text: &str) -> Problem {
    let message = message!("yaml-comment", text = shortened(text));
    yaml_syntax(path, span, message, message!("yaml-comment.hint")).severity(Severity::Warning)
}

/// A value that is a comment.
pub(super) fn yaml_commented(path: &SourcePath, span: Span, key: &str, text: &str) -> Problem {
    let message = message!("yaml-commented", key = key);
    let quoted = text.replace('\\', "\\\\").replace('"', "\\\"");
    yaml_syntax(path, span, message, message!("yaml-quote-value.hint", key = key, value = quoted))
}

/// A word with an exclamation mark in front.
pub(super) fn yaml_tag(path: &SourcePath, span: Span, word: &str) -> Problem {
    yaml_syntax(path, span, message!("yaml-tag", word = word), message!("yaml-tag.hint"))
}

/// A key that is a list or map.
pub(super) fn yaml_key(path: &SourcePath, span: Span, found: &Value) -> Problem {
    let message = message!("yaml-key", found = found.word());
    yaml_syntax(path, span, message, message!("yaml-key.hint"))
}

/// An anchor or alias.
pub(super) fn yaml_alias(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::YamlAlias, at(path, span), message!("yaml-alias"))
        .hint(message!("yaml-alias.hint"))
}

/// A key given twice.
pub(super) fn duplicate_key(path: &SourcePath, span: Span, key: &str, first: Span) -> Problem {
    Problem::new(Code::DuplicateKey, at(path, span), message!("duplicate-key", key = key))
        .related(at(path, first), message!("duplicate-key.related"))
        .hint(message!("duplicate-key.hint"))
}
