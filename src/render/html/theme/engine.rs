//! Messages of the template engine about a template, in sentences of ours.
//!
//! The engine speaks English, and of its own inside: `Found end of tag but expected one of`. Editors
//! get one of a few sentences for each kind of mistake. Its kinds are known by its words alone, so
//! a sentence of a later version that is none of these is told as it is, with the marks of code.

use crate::base::{Message, message};

/// A sentence of the engine in our words. `marked` is the part of the template at which it points.
pub(super) fn sentence(words: &str, marked: &str) -> Message {
    unknown(words, marked)
        .or_else(|| unclosed(words))
        .or_else(|| misplaced(words))
        .or_else(|| unfit(words))
        .or_else(|| unreadable(words))
        .unwrap_or_else(|| message!("template-engine", words = words.replace('`', "'")))
}

/// Tags that a tag with `end` in front of their name closes.
const PAIRED: [&str; 5] = ["block", "component", "filter", "for", "if"];

/// The end of another tag than the one that was opened last: `{% endfor %}` behind `{% if %}`.
pub(super) fn wrong_end(before: &str, marked: &str) -> Option<Message> {
    let closed = marked.strip_prefix("end").filter(|name| PAIRED.contains(name))?;
    let mut open: Vec<&str> = Vec::new();
    for tag in before.split("{%").skip(1) {
        let name = tag.trim_start_matches(['-', ' ']);
        let name = name.split(|next: char| !next.is_alphanumeric()).next().unwrap_or_default();
        match name.strip_prefix("end") {
            Some(end) if open.last() == Some(&end) => drop(open.pop()),
            Some(_) => {}
            None => open.extend(PAIRED.into_iter().find(|paired| *paired == name)),
        }
    }
    let opened = *open.last().filter(|opened| **opened != closed)?;
    Some(message!("template-wrong-end", opened = opened, closed = marked))
}

/// A name that nothing has.
fn unknown(words: &str, marked: &str) -> Option<Message> {
    let name = quoted(words).next().unwrap_or_default();
    Some(match words.split(' ').take(2).collect::<Vec<_>>()[..] {
        ["Unknown", "filter"] => message!("template-unknown-filter", name = name),
        ["Unknown", "test"] => message!("template-unknown-test", name = name),
        ["Unknown", "function"] => message!("template-unknown-function", name = name),
        ["Unknown", "component"] => message!("template-unknown-component", name = name),
        ["Unknown", "template"] => message!("template-unknown-template", name = name),
        ["Unknown", "argument(s)"] => message!("template-unknown-argument", name = name),
        ["Unknown", "tag"] if marked.starts_with("end") => {
            message!("template-needless-end", name = marked)
        }
        ["Unknown", "tag"] => message!("template-unknown-tag", name = marked),
        ["Block", _] => message!("template-unknown-block", name = name),
        ["Variable", _] if words.ends_with("value is undefined") => {
            message!("template-no-value")
        }
        ["Variable" | "Field", _] => message!("template-unknown-name", name = name),
        ["Argument" | "Missing" | "Implicit", _] => {
            message!("template-missing-argument", name = name)
        }
        _ if words.contains("undefined") => message!("template-no-value"),
        _ => return None,
    })
}

/// Something that does not end, or not as it began.
fn unclosed(words: &str) -> Option<Message> {
    if words == "Unexpected end of input" {
        return Some(message!("template-unclosed"));
    }
    if words.starts_with("String opened with") || words == "unexpected end of string" {
        return Some(message!("template-unclosed-text"));
    }
    if words.starts_with("Closing comment tag") {
        return Some(message!("template-unclosed-comment"));
    }
    if words == "unexpected end of raw block" {
        return Some(message!("template-unclosed-raw"));
    }
    let words = &*words.replace("doesn't", "does not");
    let names: Vec<&str> = words.split(['`', '\'']).skip(1).step_by(2).collect();
    match names[..] {
        [name] if words.starts_with("Unclosed") => {
            Some(message!("template-unclosed-component", name = name))
        }
        [opened, closed] if words.contains("in the opening tag") => {
            Some(message!("template-wrong-end", opened = opened, closed = closed))
        }
        [closed, opened] if words.starts_with("Closing tag") => {
            Some(message!("template-wrong-end", opened = opened, closed = closed))
        }
        _ => None,
    }
}

/// Something in a place where it cannot stand, or a second time.
fn misplaced(words: &str) -> Option<Message> {
    let has = |part: &str| words.contains(part);
    let name = quoted(words).next().unwrap_or_default();
    let first = words.split(' ').next().unwrap_or_default();
    Some(if has("already extending") {
        message!("template-extends-twice")
    } else if words.starts_with("`extends`") {
        message!("template-extends-first")
    } else if words.starts_with("Blocks cannot be written") {
        message!("template-block-inside")
    } else if words.starts_with("Component definitions cannot") {
        message!("template-component-inside")
    } else if words.starts_with("This content would be ignored") {
        message!("template-not-seen")
    } else if has("super()") {
        message!("template-super")
    } else if has("can only be used in a for loop") || has("cannot be used inside") {
        message!("template-not-here", name = first.trim_matches('`'))
    } else if has("already contains a") || has("defined more than once") {
        message!("template-twice", name = name)
    } else if has("is a reserved keyword") {
        message!("template-reserved", name = first)
    } else if has("is reserved for") {
        message!("template-reserved", name = name)
    } else {
        return None;
    })
}

/// A value with which something cannot be done.
fn unfit(words: &str) -> Option<Message> {
    let begins = |beginning: &str| words.starts_with(beginning);
    Some(if begins("Iteration not possible") || begins("Spread operator requires an array") {
        message!("template-no-list")
    } else if begins("Key/value iteration") || begins("Spread operator requires a map") {
        message!("template-no-map")
    } else if begins("Math operations") || begins("`+` requires both") {
        message!("template-no-number")
    } else if begins("Cannot compare") {
        message!("template-not-comparable")
    } else if begins("`in` cannot be used") {
        message!("template-no-list-in")
    } else if begins("Invalid type for the value")
        || begins("Component argument")
        || begins("Slic")
        || begins("Array index")
        || begins("Value ")
        || begins("Not a valid key type")
    {
        message!("template-wrong-value")
    } else {
        return None;
    })
}

/// Anything else that the engine cannot read.
fn unreadable(words: &str) -> Option<Message> {
    const DEEP: [&str; 5] =
        ["nested brackets", "dimensions", "too complex", "nesting is too deep", "recursion depth"];
    const SYNTAX: [&str; 14] = [
        "Found ",
        "Expected ",
        "Invalid ",
        "Unexpected ",
        "unexpected ",
        "`-` and `not`",
        "`not` is only valid",
        "Function calls are only",
        "Components with body",
        "List comprehensions support",
        "Rest parameter",
        "Default value for",
        "Identifiers can only",
        "String opened",
    ];
    if DEEP.iter().any(|part| words.contains(part)) {
        return Some(message!("template-too-deep"));
    }
    let readable = !SYNTAX.iter().any(|beginning| words.starts_with(beginning))
        && !words.contains("is not allowed after");
    (!readable).then(|| message!("template-syntax"))
}

/// The words in backticks of a message.
pub(super) fn quoted(message: &str) -> impl Iterator<Item = &str> {
    message.split('`').skip(1).step_by(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_engine_are_told_in_ours() {
        let cases = [
            ("Unknown filter `uper`", "", message!("template-unknown-filter", name = "uper")),
            ("Unknown tag", "blok", message!("template-unknown-tag", name = "blok")),
            ("Unknown tag", "endfor", message!("template-needless-end", name = "endfor")),
            (
                "Field `x` is not defined. Available fields: a, b",
                "",
                message!("template-unknown-name", name = "x"),
            ),
            ("Tried to render a variable that is undefined", "", message!("template-no-value")),
            ("Unexpected end of input", "", message!("template-unclosed")),
            (
                "Closing tag 'B' doesn't match opening tag 'A'",
                "",
                message!("template-wrong-end", opened = "A", closed = "B"),
            ),
            ("`extends` cannot be nested in other tags.", "", message!("template-extends-first")),
            (
                "break can only be used in a for loop",
                "",
                message!("template-not-here", name = "break"),
            ),
            (
                "loop is a reserved keyword of Tera, it cannot be assigned to.",
                "",
                message!("template-reserved", name = "loop"),
            ),
            ("Iteration not possible on type `string`", "", message!("template-no-list")),
            ("The template nesting is too deep", "", message!("template-too-deep")),
            ("Found end of tag but expected ident.", "", message!("template-syntax")),
            ("Something `new`", "", message!("template-engine", words = "Something 'new'")),
        ];
        for (words, marked, expected) in cases {
            assert_eq!(sentence(words, marked), expected, "{words}");
        }
    }
}
