//! The code cites the rules that it carries out: each citation leads to a heading of
//! `src/STATISTICS.md`, and nothing cites a document that is not in the repository.

use std::fs;

use crate::support::{check_none, files_below, repository};

/// The headings of the rules.
fn headings() -> Vec<String> {
    let rules = fs::read_to_string(repository().join("src/STATISTICS.md")).expect("the rules");
    rules.lines().filter_map(|line| Some(line.strip_prefix("## ")?.to_owned())).collect()
}

/// The comments of a source as running text: each line of it in one piece with the next.
fn prose(source: &str) -> String {
    let comment = |line: &str| {
        let line = line.trim_start();
        let words = line.strip_prefix("//").map(|rest| rest.trim_start_matches(['/', '!']));
        words.map_or("\n", str::trim).to_owned()
    };
    source.lines().map(comment).collect::<Vec<_>>().join(" ")
}

/// What is wrong with the citations of a source: `STATISTICS "Coverage", "Means"`.
fn faults(source: &str, headings: &[String]) -> Vec<String> {
    let prose = prose(source);
    let mut faults = Vec::new();
    for (at, name) in prose.match_indices("STATISTICS") {
        let mut rest = prose[at + name.len()..].trim_start_matches(".md");
        let mut cited = 0;
        while let Some(quoted) = rest.trim_start_matches(" and").trim_start().strip_prefix('"') {
            let Some((heading, behind)) = quoted.split_once('"') else { break };
            if !headings.iter().any(|known| known == heading) {
                faults.push(format!("STATISTICS has no heading {heading:?}"));
            }
            cited += 1;
            rest = behind.trim_start_matches(',');
        }
        if cited == 0 {
            faults.push(format!("a citation without heading: {:.60}", &prose[at..]));
        }
    }
    let foreign = prose.match_indices("DESIGN").map(|(at, _)| prose[at..].chars().take(40));
    faults
        .extend(foreign.map(|text| format!("not in the repository: {}", text.collect::<String>())));
    faults
}

#[test]
fn every_citation_leads_to_a_heading() {
    let headings = headings();
    let (mut found, mut cited) = (Vec::new(), 0);
    for folder in ["src", "tests/it"] {
        for (path, bytes) in files_below(&repository().join(folder)) {
            if !path.ends_with(".rs") || path == "citations.rs" {
                continue;
            }
            let source = String::from_utf8(bytes).expect("sources are text");
            cited += prose(&source).matches("STATISTICS").count();
            let told = faults(&source, &headings).into_iter();
            found.extend(told.map(|fault| format!("{folder}/{path}: {fault}")));
        }
    }
    assert!(cited > 40, "hardly a citation was found: the scan is broken");
    check_none(&found);
}

#[test]
fn a_citation_can_be_wrong() {
    let headings = headings();
    let count = |source: &str| faults(source, &headings).len();
    assert_eq!(count("//! Sums (STATISTICS \"Over places\",\n//! \"Means\").\n"), 0);
    assert_eq!(count("/// Sums (STATISTICS \"Over\n    /// places\").\n"), 0);
    assert_eq!(count("//! Sums (STATISTICS \"Over places\", \"Modes\").\n"), 1);
    assert_eq!(count("// Sums (STATISTICS A5).\n"), 1);
    assert_eq!(count("// As DESIGN wants it.\n"), 1);
    assert_eq!(count("let text = \"STATISTICS A5\";\n"), 0, "no comment");
}

#[test]
fn headings_are_told_apart() {
    let mut headings = headings();
    let all = headings.len();
    headings.sort();
    headings.dedup();
    assert_eq!(headings.len(), all);
}
