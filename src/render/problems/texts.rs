//! Messages about the words of the portal that themes and sites have in the place of ours.

use std::collections::BTreeSet;

use crate::base::message::List;
use crate::base::suggest::hint;
use crate::base::{Code, Location, Problem, SourcePath, Span, message};
use crate::bulletin::lang::Lang;

/// A template uses a text that some languages of the portal do not have.
pub fn missing_text(place: Location, key: &str, languages: &[Lang], known: &[&str]) -> Problem {
    let codes = List::all(languages.iter().map(|lang| lang.code()));
    let first = languages.first().map_or("", |lang| lang.code());
    let problem = Problem::new(
        Code::MissingText,
        place,
        message!("missing-text", key = key, languages = codes),
    );
    match hint(key, known.iter().copied()) {
        Some(hint) => problem.hint(hint),
        None => problem.hint(message!("missing-text.hint", key = key, lang = first)),
    }
}

/// A text that is no pattern.
pub fn broken_text(path: &SourcePath, span: Span, key: &str) -> Problem {
    Problem::new(Code::BrokenText, Location::bytes(path, span), message!("broken-text", key = key))
        .hint(message!("broken-text.hint"))
}

/// A text with other gaps than those that the program fills.
pub fn other_arguments(
    path: &SourcePath,
    span: Span,
    key: &str,
    expected: &BTreeSet<&str>,
) -> Problem {
    let place = Location::bytes(path, span);
    if expected.is_empty() {
        let message = message!("broken-text-no-gaps", key = key);
        return Problem::new(Code::BrokenText, place, message)
            .hint(message!("broken-text-no-gaps.hint"));
    }
    let gaps = || List::all(expected.iter().map(|name| format!("{{ ${name} }}")));
    Problem::new(Code::BrokenText, place, message!("broken-text-gaps", key = key, gaps = gaps()))
        .hint(message!("broken-text-gaps.hint", gaps = gaps()))
}

/// A text that nothing uses.
pub fn unused_text(path: &SourcePath, span: Span, key: &str, known: &[&str]) -> Problem {
    let problem = Problem::new(
        Code::UnusedOverride,
        Location::bytes(path, span),
        message!("unused-text", key = key),
    );
    match hint(key, known.iter().copied()) {
        Some(hint) => problem.hint(hint),
        None => problem.hint(message!("unused-text.hint")),
    }
}

/// A file of texts whose name is no language.
pub fn unused_texts(path: &SourcePath, known: &[&str]) -> Problem {
    let problem =
        Problem::new(Code::UnusedOverride, Location::file(path), message!("unused-texts"));
    problem.hint(message!("unused-texts.hint", names = List::any(known.iter().copied())))
}
