//! The last line of `build` and `check`.

use std::path::Path;
use std::time::Duration;

use crate::base::{Problems, Severity};
use crate::bulletin::date::Zone;
use crate::bulletin::site::Absence;
use crate::report::visible;
use crate::write::Changes;
use crate::{Absent, Counts, Outcome};

/// Returns the summary of `build`: `published 12 articles, ...`, or why it did not.
pub(super) fn built(
    outcome: &Outcome,
    out: &Path,
    changes: Option<&Changes>,
    took: Duration,
) -> String {
    let problems = problems(&outcome.problems);
    let took = seconds(took);
    match changes {
        Some(changes) => {
            let Changes { written, unchanged, removed, .. } = changes;
            let files = format!(
                "{} written, {unchanged} unchanged, {} removed",
                count(written.len(), "file"),
                removed.len()
            );
            let told = [Some(contents(outcome)), Some(problems), absent(outcome), Some(files)];
            format!("published {}; {took}", joined(told))
        }
        None => format!(
            "nothing written: {problems}; the portal in `{}` is left as it was; {took}",
            out.display()
        ),
    }
}

/// Returns the summary of `--verify`, with the first of the damaged files.
pub(super) fn verified(repaired: &[String]) -> String {
    const NAMES: usize = 10;
    let names: Vec<String> =
        repaired.iter().take(NAMES).map(|route| format!("`{route}`")).collect();
    match repaired.len() {
        0 => "verified: every published file is as it was left".to_owned(),
        n if n > NAMES => {
            format!("repaired {n} files: {} and {} more", names.join(", "), n - NAMES)
        }
        n => format!("repaired {}: {}", count(n, "file"), names.join(", ")),
    }
}

/// Returns the summary of `check`.
pub(super) fn checked(outcome: &Outcome, shown: &Problems, took: Duration) -> String {
    if outcome.settings_failed {
        return format!(
            "nothing but the settings was checked; {}; {}",
            problems(shown),
            seconds(took)
        );
    }
    let told = [Some(contents(outcome)), Some(problems(shown)), absent(outcome)];
    format!("checked {}; {}", joined(told), seconds(took))
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// `not published: 1 held until 2025-07-01T00:00:00+07:00, 1 draft, 1 expired`; nothing where all
/// articles are.
fn absent(outcome: &Outcome) -> Option<String> {
    let Counts { drafts, held, expired } = Counts::of(&outcome.unpublished);
    let until = outcome.unpublished.iter().filter_map(|article| match article.absence {
        Absence::Held(at) => Some(at),
        _ => None,
    });
    let until = until.min().map(|at| at.rfc3339(&outcome.zone)).unwrap_or_default();
    let held = match held {
        0 => None,
        1 => Some(format!("1 held until {until}")),
        more => Some(format!("{more} held, the first until {until}")),
    };
    let expired = (expired > 0).then(|| format!("{expired} expired"));
    let drafts = (drafts > 0).then(|| count(drafts, "draft"));
    let all: Vec<String> = [held, drafts, expired].into_iter().flatten().collect();
    (!all.is_empty()).then(|| format!("not published: {}", all.join(", ")))
}

/// Each article that is not published, with the reason, one a line.
pub(super) fn absences(outcome: &Outcome) -> String {
    let line = |article: &Absent| {
        let why = reason(article.absence, outcome.zone)?;
        Some(format!("not published: {}: {why}\n", visible::line(article.path.as_str())))
    };
    outcome.unpublished.iter().filter_map(line).collect()
}

/// Why an article is not published; nothing of one with a mistake, which has been told.
pub(super) fn reason(absence: Absence, zone: Zone) -> Option<String> {
    match absence {
        Absence::Draft => Some("a draft".to_owned()),
        Absence::Held(at) => Some(format!("held until {}", at.rfc3339(&zone))),
        Absence::Expired(at) => Some(format!("expired at {}", at.rfc3339(&zone))),
        Absence::Faulty => None,
    }
}

fn contents(outcome: &Outcome) -> String {
    let [articles, pages, figures] =
        [(outcome.articles, "article"), (outcome.pages, "page"), (outcome.figures, "figure")]
            .map(|(n, what)| count(n, what));
    format!("{articles}, {pages}, {figures}")
}

/// `2 errors, 1 note`; kinds that do not occur are left out.
pub(super) fn problems(problems: &Problems) -> String {
    let kinds = [Severity::Error, Severity::Warning, Severity::Note];
    let kinds = kinds.map(|severity| (problems.count(severity), severity.word()));
    let found: Vec<String> =
        kinds.into_iter().filter(|(n, _)| *n > 0).map(|(n, what)| count(n, what)).collect();
    if found.is_empty() { "no problems".to_owned() } else { found.join(", ") }
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// With hundredths, without floats.
pub(super) fn seconds(took: Duration) -> String {
    format!("{}.{:02} s", took.as_secs(), took.subsec_millis() / 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Code, Place, Problem, SourcePath};

    fn outcome(codes: &[Code]) -> Outcome {
        let place = Place::file(&SourcePath::from("content/articles/a.md"));
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
                Duration::from_millis(1234)
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
                Duration::from_millis(7)
            ),
            "nothing written: 2 errors; the portal in `out` is left as it was; 0.00 s"
        );
    }

    #[test]
    fn no_problems_are_said_so() {
        let found = outcome(&[]);
        assert_eq!(
            checked(&found, &found.problems, Duration::ZERO),
            "checked 1 article, 20 pages, 3 figures; no problems; 0.00 s"
        );
    }
}
