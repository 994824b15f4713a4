//! Characters that nobody sees, in what people write: controls anywhere, marks of direction in
//! short texts. Each is told where it stands, and controls are taken out before anything else reads
//! the text.

pub(super) mod problems;

use std::borrow::Cow;
use std::ops::Range;

use super::markdown;
use crate::base::characters::{has_control, has_direction, is_control, is_direction, with_blanks};
use crate::base::{Problems, Severity, SourcePath, Span};

/// The most that is told of one text: a file that was taken for text may be full of them.
const MOST: usize = 100;

/// Tells what nobody sees in the YAML of a file, and gives the whole file with blanks for the
/// controls in it.
pub(super) fn in_yaml<'t>(
    path: &SourcePath,
    source: &'t str,
    range: &Range<usize>,
    problems: &mut Problems,
) -> Cow<'t, str> {
    let text = &source[range.clone()];
    if has_direction(text) {
        report(path, source, range.clone(), is_direction, Severity::Warning, problems);
    }
    if !has_control(text) {
        return Cow::Borrowed(source);
    }
    report(path, source, range.clone(), is_control, Severity::Error, problems);
    Cow::Owned([&source[..range.start], &with_blanks(text), &source[range.end..]].concat())
}

/// Returns `true` if a control stands where a line is indented.
pub(super) fn is_indented_by_controls(text: &str) -> bool {
    text.lines().any(|line| line.trim_start_matches([' ', '-']).starts_with(is_control))
}

/// Tells what nobody sees in a value and was typed as an escape, `"\u202E"`; gives the value
/// without controls.
pub(super) fn in_value(
    path: &SourcePath,
    span: Span,
    written: &str,
    value: &str,
    problems: &mut Problems,
) -> String {
    let escaped = |character: &char| {
        (is_control(*character) || is_direction(*character) || *character == '\r')
            && !written.contains(*character)
    };
    problems.extend(value.chars().find(escaped).map(|character| {
        let severity = if is_direction(character) { Severity::Warning } else { Severity::Error };
        problems::unseen(path, span, character, severity)
    }));
    value.chars().filter(|character| !is_control(*character) && *character != '\r').collect()
}

/// Tells the controls of a body, which no page will have, and the marks of direction in its short
/// texts.
pub(super) fn in_body(
    path: &SourcePath,
    source: &str,
    body: &Range<usize>,
    problems: &mut Problems,
) {
    let text = &source[body.clone()];
    if has_control(text) {
        report(path, source, body.clone(), is_control, Severity::Warning, problems);
    }
    if has_direction(text) {
        for short in markdown::short_texts(text) {
            let range = body.start + short.start..body.start + short.end;
            report(path, source, range, is_direction, Severity::Warning, problems);
        }
    }
}

fn report(
    path: &SourcePath,
    source: &str,
    range: Range<usize>,
    is_faulty: fn(char) -> bool,
    severity: Severity,
    problems: &mut Problems,
) {
    let found = source[range.clone()]
        .char_indices()
        .filter(|(_, character)| is_faulty(*character))
        .take(MOST);
    problems.extend(found.map(|(at, character)| {
        let start = range.start + at;
        problems::unseen(path, Span::new(start, start + character.len_utf8()), character, severity)
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_told_where_it_stands() {
        let source = "a\u{1}\n---\nb\u{B}\u{202E}c\n---\n";
        let mut problems = Problems::new();
        let clean = in_yaml(&SourcePath::from("a.yaml"), source, &(7..16), &mut problems);
        assert_eq!(clean, "a\u{1}\n---\nb \u{202E}c\n---\n");
        let found: Vec<_> = problems
            .iter()
            .map(|problem| (problem.severity, problem.message.mentions("U+000B")))
            .collect();
        assert_eq!(found, [(Severity::Warning, false), (Severity::Error, true)]);
    }

    #[test]
    fn bodies_are_warned_of_marks_in_short_texts_alone() {
        let source =
            "# A\u{202E}b\n\nXem\u{200F} ![ả\u{2066}nh](a.png \"c\u{200E}d\") và \u{1B}.\n";
        let mut problems = Problems::new();
        in_body(&SourcePath::from("a.md"), source, &(0..source.len()), &mut problems);
        let found: Vec<bool> =
            problems.iter().map(|problem| problem.message.mentions("U+001B")).collect();
        assert_eq!(found, [true, false, false, false]);
        assert!(problems.iter().all(|problem| problem.severity == Severity::Warning));
    }
}
