//! Problems with the marked source text, for people at a terminal; the only door to
//! annotate-snippets.
//!
//! Its renderer draws gutters, carets and labels. Cutting long lines is ours ([`super::excerpt`]),
//! because it cuts all lines at the same columns; so the columns it would print are those of the
//! excerpt, and the right ones are put in their place.

use std::collections::BTreeMap;

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet,
};

use super::Style;
use super::excerpt::Excerpt;
use super::lines::Lines;
use super::texts::SourceMap;
use super::visible;
use crate::base::problem::Related;
use crate::base::problems::LISTED;
use crate::base::{Code, Location, Message, Problem, Problems, Severity, Span, message};
use crate::bulletin::lang::Lang;
use crate::language;

/// Maximum number of problems of one code that are shown.
const SHOWN: usize = 10;
/// Columns of a line where the output is no terminal.
const WIDTH: usize = 120;
/// Columns beside the source: line number, bars and blanks.
const GUTTER: usize = 12;
/// Wider than any line, so that the renderer does not cut.
const UNCUT: usize = usize::MAX / 8;
/// Ends the position that we print; what the renderer adds behind it is taken out. No text that is
/// shown contains it.
const STAMP: char = '\u{1F}';

/// Writes the problems, of each code the first ten.
pub(super) fn write(
    problems: &Problems,
    sources: &SourceMap,
    style: &Style<'_>,
    take: &mut dyn FnMut(&str),
) {
    let lang = style.lang;
    let renderer =
        if style.color { Renderer::styled() } else { Renderer::plain() }.term_width(UNCUT);
    let columns = style.width.unwrap_or(WIDTH).saturating_sub(GUTTER);
    let limit = if style.unlimited { usize::MAX } else { SHOWN };
    let mut seen: BTreeMap<(Severity, Code), Seen> = BTreeMap::new();
    let mut gap = "";
    for problem in problems {
        let seen = seen.entry((problem.severity, problem.code)).or_default();
        seen.listed += 1;
        if seen.listed <= limit {
            take(std::mem::replace(&mut gap, "\n"));
            take(&unstamp(&renderer.render(&report(problem, sources, columns, lang))));
            take("\n");
        } else {
            seen.unlisted += problem.more;
        }
    }
    folded(&seen, limit, lang).for_each(|line| take(&line));
}

/// Numbers of problems of one sort.
#[derive(Default)]
struct Seen {
    /// Those that are listed.
    listed: usize,
    /// Those that are not, and of which nothing was said.
    unlisted: usize,
}

/// Returns a line for each code of which problems were not shown. An error is never counted away
/// behind notes of the same code.
fn folded(
    seen: &BTreeMap<(Severity, Code), Seen>,
    limit: usize,
    lang: Lang,
) -> impl Iterator<Item = String> {
    seen.iter().filter_map(move |((_, code), seen)| {
        let more = seen.listed.checked_sub(limit).filter(|more| *more > 0)? + seen.unlisted;
        let code = code.word();
        let message = if seen.unlisted > 0 {
            message!("report-more-listed", count = more, code = code, listed = LISTED)
        } else {
            message!("report-more", count = more, code = code)
        };
        Some(format!("\n... {}\n", language::text(&message, lang)))
    })
}

/// The groups of a problem: itself, with what is related in the same file, and a note for each
/// other related place.
fn report(
    problem: &Problem,
    sources: &SourceMap,
    columns: usize,
    lang: Lang,
) -> Vec<Group<'static>> {
    let title = level(problem.severity, lang)
        .primary_title(visible::lines(&language::problem_text(problem, lang)))
        .id(problem.code.word());
    let beside = |related: &&Related| is_beside(related, problem, sources);
    let (beside, apart): (Vec<&Related>, Vec<&Related>) = problem.related.iter().partition(beside);
    let words = |message: &Message| language::text(message, lang);
    let beside: Vec<(&Location, String)> =
        beside.iter().map(|related| (&related.place, words(&related.message))).collect();
    let label = problem.label.as_ref().map(words);
    let mut group =
        title.element(source(&problem.place, label.as_deref(), &beside, sources, columns));
    let level_of_hints = Level::HELP.with_name(words(&message!("report-hint")));
    if let Some(hint) = &problem.hint {
        group = group.element(level_of_hints.message(visible::lines(&words(hint))));
    }
    let note = |related: &Related| {
        let title =
            level(Severity::Note, lang).secondary_title(visible::lines(&words(&related.message)));
        title.element(source(&related.place, None, &[], sources, columns))
    };
    std::iter::once(group).chain(apart.into_iter().map(note)).collect()
}

/// A level with its word, as in `error[code]`.
fn level(severity: Severity, lang: Lang) -> Level<'static> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    level.with_name(severity_word(severity, lang))
}

/// The word for a severity that people read.
pub(super) fn severity_word(severity: Severity, lang: Lang) -> String {
    language::text(&message!("report-severity", severity = severity.word()), lang)
}

/// Maximum number of lines between two marks of one stretch of source, which are all given to
/// the renderer.
const FAR: usize = 2000;

/// Returns `true` if a related place can be marked in the same stretch of source.
fn is_beside(related: &Related, problem: &Problem, sources: &SourceMap) -> bool {
    let place = &related.place;
    let line = |place: &Location| {
        sources.span(place).map(|(lines, span)| lines.position(span.range().start).line)
    };
    let near = || {
        line(place).zip(line(&problem.place)).is_some_and(|(one, other)| one.abs_diff(other) <= FAR)
    };
    place.path == problem.place.path && near()
}

/// The source with its marks, or the path alone.
fn source(
    place: &Location,
    label: Option<&str>,
    beside: &[(&Location, String)],
    sources: &SourceMap,
    columns: usize,
) -> Element<'static> {
    let path = visible::line(place.path.as_str());
    let Some((lines, span)) = sources.span(place) else {
        return Origin::path(path).into();
    };
    let mut marks = vec![(AnnotationKind::Primary, span, label)];
    for (place, message) in beside {
        let span = sources.span(place).map(|(_, span)| span);
        marks.extend(span.map(|span| (AnnotationKind::Context, span, Some(message.as_str()))));
    }
    let start = lines.position(span.range().start);
    let path = format!("{path}:{}:{}{STAMP}", start.line, start.column);
    snippet(&lines, &marks, columns).path(path).into()
}

fn snippet(
    lines: &Lines,
    marks: &[(AnnotationKind, Span, Option<&str>)],
    columns: usize,
) -> Snippet<'static, Annotation<'static>> {
    let spans: Vec<Span> = marks.iter().map(|(_, span, _)| *span).collect();
    let excerpt = Excerpt::new(lines, &spans, columns);
    let annotate = |((kind, _, label), range): (&(AnnotationKind, Span, Option<&str>), _)| {
        kind.span(range).label(label.map(visible::line))
    };
    Snippet::source(excerpt.text)
        .line_start(excerpt.first_line)
        .annotations(marks.iter().zip(excerpt.marks).map(annotate).collect::<Vec<_>>())
}

/// Takes out the positions that the renderer printed behind ours.
fn unstamp(rendered: &str) -> String {
    let mut parts = rendered.split(STAMP);
    let first = parts.next().unwrap_or_default().to_owned();
    let is_position = |character: char| character == ':' || character.is_ascii_digit();
    parts.fold(first, |text, part| text + part.trim_start_matches(is_position))
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;
    use crate::base::{SourcePath, Tree};
    use proptest::prelude::*;

    fn shown(problems: &Problems, style: &Style) -> String {
        shown_of(&fixture::tree(), problems, style)
    }

    fn shown_of(tree: &Tree, problems: &Problems, style: &Style) -> String {
        let mut text = String::new();
        write(problems, &SourceMap::new(tree), style, &mut |piece| text.push_str(piece));
        text
    }

    #[test]
    fn problems_show_their_source() {
        let style = Style { width: Some(80), ..Style::default() };
        assert_eq!(shown(&fixture::problems(), &style), PROBLEMS);
    }

    const PROBLEMS: &str = "\
error[unknown-locality]: `Hoan Kim` is not a known locality
 --> content/articles/a.md:3:11
  |
3 | locality: Hoan Kim
  |           ^^^^^^^^ no locality has this name or alias
  |
  = help: write `Hoàn Kiếm`, or add an alias
note: the nearest name is this
 --> content/registers/localities.yaml:2:15
  |
2 |   names: {vi: Hoàn Kiếm, en: Hoan Kiem}
  |               ^^^^^^^^^

warning[part-exceeds-whole]: the parts of `Số đảng viên` exceed the whole
 --> content/articles/a.md:5:3
  |
5 | /   - indicator: party-members
6 | |     value: \"10.630\"
7 | |     by: {organisation-type: cell}
  | |_________________________________^ this part
8 |   ---
9 |   Quận Hoàn Kiếm: 10.630 đảng viên.
  |                   ---------------- the whole

error[dead-link]: `../không.md` leads nowhere
 --> content/articles/crlf.md:4:9
  |
4 | Xem    [ở](../không.md).
  |            ^^^^^^^^^^^

warning[repaired-quantity]: `12, 45 tỷ` is read as `12,45 tỷ`
 --> content/articles/long.md:2:1501
  |
2 | …ra Đoàn kiểm tra Đo12, 45 tỷ và các xã  và các xã  và các xã  và các…
  |                     ^^^^^^^^^ a blank after the comma
  |
  = help: write `12,45 tỷ`

note[merged-duplicates]: a message
                         on two lines
--> content/registers
";

    #[test]
    fn runs_of_one_code_are_folded() {
        let limited = shown(&fixture::links(), &Style::default());
        assert_eq!(limited.matches("error[dead-link]").count(), 10);
        assert!(
            limited.ends_with("\n\n... and 2 more `dead-link`; `--format json` lists all\n"),
            "{limited}"
        );
        let all = shown(&fixture::links(), &Style { unlimited: true, ..Style::default() });
        assert_eq!((all.matches("error[dead-link]").count(), all.contains("...")), (12, false));
    }

    #[test]
    fn errors_are_not_folded_behind_notes() {
        let mut problems = Problems::new();
        problems
            .extend(fixture::links().into_iter().map(|problem| problem.severity(Severity::Note)));
        problems.extend(fixture::links().into_iter().take(1));
        assert!(shown(&problems, &Style::default()).contains("error[dead-link]"));
    }

    #[test]
    fn places_without_text_are_paths() {
        let path = "content/gone.md".into();
        let place = Location::bytes(&path, Span::new(3, 5));
        let mut problems = Problems::new();
        problems.push(
            Problem::new(Code::DeadLink, place.clone(), "gone")
                .related(place, "here too")
                .hint("find it"),
        );
        let expected = "error[dead-link]: gone\n--> content/gone.md\n = help: find it\nnote: here too\n--> content/gone.md\n";
        assert_eq!(shown(&problems, &Style::default()), expected);
    }

    #[test]
    fn colours_come_only_when_wanted() {
        let style = Style { color: true, width: Some(80), folder: "", ..Style::default() };
        let coloured = shown(&fixture::problems(), &style);
        let plain: String = coloured
            .split('\u{1B}')
            .enumerate()
            .map(|(n, part)| match part.split_once('m') {
                Some((_, rest)) if n > 0 => rest,
                _ => part,
            })
            .collect();
        assert_ne!(coloured, PROBLEMS);
        assert_eq!(plain, PROBLEMS);
    }

    proptest! {
        #[test]
        fn nothing_in_a_source_breaks_the_report(
            text in "([a-z ]|ế|漢|\u{1B}|\u{9B}|\u{1F}|\u{200B}|\t|\r|\n|😀){0,200}",
            spans in proptest::collection::vec((0usize..400, 0usize..400), 1..5),
            width in 0usize..100,
        ) {
            let path: SourcePath = "content/\u{1B}x.md".into();
            let tree = Tree::from_files([(path.as_str().to_owned(), text.clone().into_bytes())]);
            let mut places = spans.iter().map(|(start, end)| Location::bytes(&path, Span::new(*start, *end)));
            let first = places.next().expect("a span");
            let problem = Problem::new(Code::DeadLink, first, text.as_str()).label(text.as_str()).hint(text.as_str());
            let mut problems = Problems::new();
            problems.push(places.fold(problem, |problem, place| problem.related(place, text.as_str())));
            let report = shown_of(&tree, &problems, &Style { width: Some(width), ..Style::default() });
            prop_assert!(!report.chars().any(|character| character.is_control() && character != '\n'));
        }
    }
}
