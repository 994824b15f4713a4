//! The last line of `build` and `check`.

use std::path::Path;
use std::time::Duration;

use crate::Outcome;
use crate::base::{Problems, Severity};
use crate::write::Changes;

/// What `build` did: `published 12 articles, ...`, or why it did not.
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
            format!("published {}; {problems}; {files}; {took}", contents(outcome))
        }
        None => format!(
            "nothing written: {problems}; the portal in `{}` is left as it was; {took}",
            out.display()
        ),
    }
}

/// What `--verify` found, with the first of the damaged files.
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

/// What `check` found.
pub(super) fn checked(outcome: &Outcome, shown: &Problems, took: Duration) -> String {
    if outcome.settings_failed {
        return format!(
            "nothing but the settings was checked; {}; {}",
            problems(shown),
            seconds(took)
        );
    }
    format!("checked {}; {}; {}", contents(outcome), problems(shown), seconds(took))
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
