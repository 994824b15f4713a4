//! The last line of `build` and `check`.

use std::path::Path;
use std::time::Duration;

use crate::base::message::Joined;
use crate::base::{List, Message, Problems, Severity, message};
use crate::bulletin::date::Zone;
use crate::bulletin::lang::Lang;
use crate::bulletin::site::Absence;
use crate::language;
use crate::report::visible;
use crate::write::Changes;
use crate::{Absent, Counts, Outcome};

/// Returns the summary of `build`: `published 12 articles, ...`, or why it did not; where notes are
/// only counted, with the way to see them.
pub(super) fn built(
    outcome: &Outcome,
    out: &Path,
    changes: Option<&Changes>,
    (took, hides_notes): (Duration, bool),
    lang: Lang,
) -> String {
    let mut found = problems(&outcome.problems, lang);
    if hides_notes && outcome.problems.count(Severity::Note) > 0 {
        found = language::text(&message!("summary-notes-hidden", problems = found), lang);
    }
    let parts = if let Some(changes) = changes {
        vec![
            Some(contents(outcome, message!("summary-published"), lang)),
            Some(found),
            absent(outcome, lang),
            Some(language::text(&files(changes), lang)),
        ]
    } else {
        let nothing = message!("summary-nothing-written", problems = found);
        let kept = message!("summary-left", path = out.display().to_string());
        vec![Some(language::text(&nothing, lang)), Some(language::text(&kept, lang))]
    };
    joined(parts, took, lang)
}

fn files(changes: &Changes) -> Message {
    message!(
        "summary-files",
        written = changes.written.len(),
        unchanged = changes.unchanged,
        removed = changes.removed.len(),
    )
}

/// Returns the summary of `--verify`, with the first of the damaged files.
pub(super) fn verified(repaired: &[String], lang: Lang) -> String {
    const NAMES: usize = 10;
    if repaired.is_empty() {
        return language::text(&message!("summary-verified"), lang);
    }
    let files = List::new(repaired, Joined::And, NAMES);
    language::text(&message!("summary-repaired", count = repaired.len(), files = files), lang)
}

/// Returns the summary of `check`.
pub(super) fn checked(outcome: &Outcome, shown: &Problems, took: Duration, lang: Lang) -> String {
    let found = Some(problems(shown, lang));
    let parts = if outcome.settings_failed {
        vec![Some(language::text(&message!("summary-settings-only"), lang)), found]
    } else {
        let checked = contents(outcome, message!("summary-checked"), lang);
        vec![Some(checked), found, absent(outcome, lang)]
    };
    joined(parts, took, lang)
}

fn joined(parts: Vec<Option<String>>, took: Duration, lang: Lang) -> String {
    let parts = parts.into_iter().flatten().chain([seconds(took, lang)]);
    let behind = |first: String, next: String| {
        language::text(&message!("sentences", first = first, next = next), lang)
    };
    parts.reduce(behind).unwrap_or_default()
}

/// `not published: 1 held until 2025-07-01T00:00:00+07:00, 1 draft, 1 expired`; nothing where all
/// articles are.
fn absent(outcome: &Outcome, lang: Lang) -> Option<String> {
    let Counts { drafts, held, expired } = Counts::of(&outcome.unpublished);
    let until = outcome.unpublished.iter().filter_map(|article| match article.absence {
        Absence::Held(at) => Some(at),
        _ => None,
    });
    let all = [
        until.min().map(|at| message!("summary-held", count = held, until = at.told(outcome.zone))),
        (drafts > 0).then(|| message!("summary-drafts", count = drafts)),
        (expired > 0).then(|| message!("summary-expired", count = expired)),
    ];
    let all: Vec<String> =
        all.iter().flatten().map(|message| language::text(message, lang)).collect();
    let text = || language::text(&message!("summary-absent", articles = all.join(", ")), lang);
    (!all.is_empty()).then(text)
}

/// Each article that is not published, with the reason, one a line.
pub(super) fn absences(outcome: &Outcome, lang: Lang) -> String {
    let line = |article: &Absent| {
        let why = reason(article.absence, outcome.zone)?;
        let path = visible::line(article.path.as_str());
        let message = message!("summary-absence", path = path, why = why);
        Some(format!("{}\n", language::text(&message, lang)))
    };
    outcome.unpublished.iter().filter_map(line).collect()
}

/// Why an article is not published; nothing of one with a mistake, which has been told.
pub(super) fn reason(absence: Absence, zone: Zone) -> Option<Message> {
    match absence {
        Absence::Draft => Some(message!("absent-draft")),
        Absence::Held(at) => Some(message!("absent-held", until = at.told(zone))),
        Absence::Expired(at) => Some(message!("absent-expired", at = at.told(zone))),
        Absence::Faulty => None,
    }
}

/// `published 12 articles, 40 pages, 7 figures`.
fn contents(outcome: &Outcome, done: Message, lang: Lang) -> String {
    let message = message!(
        "summary-contents",
        done = done,
        articles = outcome.articles,
        pages = outcome.pages,
        figures = outcome.figures,
    );
    language::text(&message, lang)
}

/// `2 errors, 1 note`; kinds that do not occur are left out.
pub(super) fn problems(problems: &Problems, lang: Lang) -> String {
    let [errors, warnings, notes] = [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| problems.count(severity));
    let kinds = [
        (errors > 0).then(|| message!("summary-errors", count = errors)),
        (warnings > 0).then(|| message!("summary-warnings", count = warnings)),
        (notes > 0).then(|| message!("summary-notes", count = notes)),
    ];
    let found: Vec<String> =
        kinds.iter().flatten().map(|message| language::text(message, lang)).collect();
    if found.is_empty() {
        return language::text(&message!("summary-no-problems"), lang);
    }
    found.join(", ")
}

/// With hundredths, without floats.
fn seconds(took: Duration, lang: Lang) -> String {
    let whole = took.as_secs().to_string();
    let hundredths = format!("{:02}", took.subsec_millis() / 10);
    language::text(&message!("summary-seconds", whole = whole, hundredths = hundredths), lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Code, Location, Problem, SourcePath};

    fn outcome(codes: &[Code]) -> Outcome {
        let place = Location::file(&SourcePath::from("content/articles/a.md"));
        let mut outcome = Outcome { articles: 1, pages: 20, figures: 3, ..Outcome::default() };
        outcome.problems.extend(codes.iter().map(|code| Problem::new(*code, place.clone(), "x")));
        outcome
    }

    #[test]
    fn a_published_portal_is_counted() {
        let changes = Changes {
            written: vec!["a".to_owned(), "b".to_owned()],
            unchanged: 7,
            ..Changes::default()
        };
        assert_eq!(
            built(
                &outcome(&[Code::MissingQuote]),
                Path::new("public"),
                Some(&changes),
                (Duration::from_millis(1234), true),
                language::SOURCE
            ),
            "published 1 article, 20 pages, 3 figures; 1 warning; 2 files written, 7 unchanged, 0 removed; 1.23 s"
        );
    }

    #[test]
    fn a_failed_build_says_that_the_old_portal_stands() {
        assert_eq!(
            built(
                &outcome(&[Code::DeadLink, Code::DeadLink]),
                Path::new("out"),
                None,
                (Duration::from_millis(7), true),
                language::SOURCE
            ),
            "nothing written: 2 errors; the portal in `out` is left as it was; 0.00 s"
        );
    }

    #[test]
    fn no_problems_are_said_so() {
        let found = outcome(&[]);
        assert_eq!(
            checked(&found, &found.problems, Duration::ZERO, language::SOURCE),
            "checked 1 article, 20 pages, 3 figures; no problems; 0.00 s"
        );
    }
}
