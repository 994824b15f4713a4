//! The pages that explain problem codes are tests: the wrong site has exactly the problems drawn
//! into it, and the right one has no error and not the problem of the page.

use bantin::base::{Code, Tree};
use bantin::report::explain::{self, Examples, Mark};

use crate::support::{TALLIES, build, check_none};

/// Codes whose problem cannot be written as a text of files, with the reason.
const WITHOUT_EXAMPLE: &[(Code, &str)] = &[
    (Code::NotUtf8, "a text is UTF-8"),
    (Code::UnreadableFile, "a text can always be read"),
    (Code::FileTooLarge, "a page of a megabyte helps nobody"),
    (Code::HiddenData, "a text holds no picture"),
    (Code::LostAddress, "a text has no portal before it"),
    (Code::HostLimit, "a page of a thousand addresses helps nobody"),
    (Code::TooManyPixels, "a text holds no picture"),
    (Code::UndecodablePicture, "a text holds no picture"),
    (Code::SymbolicLink, "a text has no links"),
    (Code::CacheUnreadable, "a text has no records of builds"),
    (Code::CacheUnwritable, "a text can always be written"),
];

fn has_reason(code: Code) -> bool {
    WITHOUT_EXAMPLE.iter().any(|(without, _)| *without == code)
}

/// What is wrong with a page.
fn faults(code: Code, examples: &Examples) -> Vec<String> {
    let mut faults = Vec::new();
    let wrong = build(Tree::from_txtar(&examples.wrong));
    let found = explain::found(&wrong.outcome.problems, &wrong.tree);
    let missing = examples.marks.iter().filter(|mark| !found.contains(mark));
    faults.extend(missing.map(|mark| format!("{code}: drawn, but not found: {}", told(mark))));
    let expected = |mark: &&Mark| mark.code == code || !TALLIES.contains(&mark.code);
    let strange = found.iter().filter(expected).filter(|mark| !examples.marks.contains(mark));
    faults.extend(strange.map(|mark| format!("{code}: found, but not drawn: {}", told(mark))));
    let right = build(Tree::from_txtar(&examples.right));
    let problems = &right.outcome.problems;
    if problems.has_errors() || problems.iter().any(|problem| problem.code == code) {
        faults.push(format!("{code}: the right site has\n{}", right.problems()));
    }
    faults
}

fn told(mark: &Mark) -> String {
    let Mark { file, line, column, end_column, severity, code } = mark;
    format!("{file}:{line}:{column}-{end_column} {}[{code}]", severity.word())
}

#[test]
fn every_page_has_examples_that_do_as_they_say() {
    let mut faults_found = Vec::new();
    for code in Code::ALL {
        match explain::examples(&bantin::language::page(*code, bantin::language::SOURCE)) {
            Some(examples) => faults_found.extend(faults(*code, &examples)),
            None if has_reason(*code) => {}
            None => faults_found
                .push(format!("{code}: the page has no examples: write `## Wrong` and `## Right`")),
        }
    }
    check_none(&faults_found);
}

#[test]
fn pages_without_examples_need_none() {
    for (code, reason) in WITHOUT_EXAMPLE {
        assert!(
            explain::examples(&bantin::language::page(*code, bantin::language::SOURCE)).is_none(),
            "{code} has examples now, though {reason}: take it off the list"
        );
        assert!(
            bantin::language::page(*code, bantin::language::SOURCE).lines().count() > 3,
            "{code}: the page says nothing"
        );
    }
}

#[test]
fn a_wrong_drawing_fails() {
    let page = |caret: &str, right: &str| {
        let article = |place: &str| {
            format!(
                "-- content/articles/a.md --\n---\ntitle: A\ndate: 2024-01-01\nlocality: {place}\n---\n\nA.\n"
            )
        };
        format!(
            "# T\n\n## Wrong\n\n```site\ninclude: base\n{}```\n\n## Right\n\n```site\ninclude: base\n{}```\n",
            article("nowhere").replace("nowhere\n", &format!("nowhere\n{caret}\n")),
            article(right)
        )
    };
    let count = |caret: &str, right: &str| {
        faults(Code::UnknownLocality, &explain::examples(&page(caret, right)).expect("examples"))
            .len()
    };
    assert_eq!(count("          ^^^^^^^ error[unknown-locality]", "an-khe-lg"), 0);
    assert_eq!(
        count("          ^^^^^^ error[unknown-locality]", "an-khe-lg"),
        2,
        "one caret too few"
    );
    assert_eq!(count("          ^^^^^^^ error[unknown-topic]", "an-khe-lg"), 2);
    assert_eq!(count("          ^^^^^^^ error[unknown-locality]", "elsewhere"), 1);
}
