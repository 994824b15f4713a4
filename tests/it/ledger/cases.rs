//! Reads `cases.txt`, builds each site and compares.

use std::collections::BTreeMap;

use bantin::base::{Problem, Severity, Tree};
use serde_json::Value;

use super::{figures, find, word};
use crate::support::{TALLIES, check_none, options};

const BASE: &str = include_str!("base.txtar");
const CASES: &str = include_str!("cases.txt");

/// Cases that the program does not answer yet, with the reason. One that starts to pass has to be
/// taken out.
const KNOWN_GAPS: &[(&str, &str)] = &[];

/// A site and what is expected of it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Case {
    number: String,
    title: String,
    articles: Vec<Article>,
    expected: Vec<String>,
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Article {
    id: String,
    place: String,
    date: String,
    statistics: Vec<String>,
    keys: Vec<String>,
    body: Option<String>,
}

impl Case {
    /// Reads all cases of a text.
    fn read(text: &str) -> Vec<Self> {
        let mut cases: Vec<Self> = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            if let Some(head) = line.strip_prefix("== ") {
                let (number, title) = head.split_once(' ').expect("a number and a title");
                cases.push(Self {
                    number: number.to_owned(),
                    title: title.to_owned(),
                    ..Self::default()
                });
            } else {
                cases.last_mut().expect("a case begins with `==`").add(line);
            }
        }
        cases
    }

    fn add(&mut self, line: &str) {
        if let Some(head) = line.strip_prefix("article ") {
            let [id, place, date] = *head.split(' ').collect::<Vec<_>>() else {
                panic!("`{line}`: ID PLACE DATE")
            };
            let [id, place, date] = [id, place, date].map(str::to_owned);
            self.articles.push(Article { id, place, date, ..Article::default() });
        } else if let Some(expected) = line.strip_prefix("> ") {
            self.expected.push(expected.to_owned());
        } else {
            let article = self.articles.last_mut().expect("statistics stand below an article");
            if line.starts_with("- ") {
                article.statistics.push(line.to_owned());
            } else if let Some(body) = line.strip_prefix("body: ") {
                article.body = Some(body.to_owned());
            } else {
                article.keys.push(line.to_owned());
            }
        }
    }

    fn site(&self) -> String {
        let articles: String = self.articles.iter().map(Article::file).collect();
        format!("{BASE}{articles}")
    }

    /// What is not as expected.
    fn faults(&self) -> Vec<String> {
        let tree = Tree::from_txtar(&self.site());
        let (_, outcome) = bantin::figures(&tree, &options());
        let mut unexpected: Vec<&Problem> = outcome.problems.iter().collect();
        let mut faults = Vec::new();
        for line in &self.expected {
            let first = line.split(' ').next().unwrap_or("");
            if let Some(severity) = SEVERITIES.iter().find(|severity| severity.word() == first) {
                let found =
                    outcome.problems.iter().find(|problem| is_expected(problem, *severity, line));
                unexpected.retain(|problem| found.is_none_or(|found| *problem != found));
                faults.extend(found.is_none().then(|| format!("expected `{line}`")));
            } else {
                faults.extend(figure_fault(&tree, line));
            }
        }
        // Nearly every case has a figure that does not rest on the whole.
        unexpected.retain(|problem| !TALLIES.contains(&problem.code));
        let told = |problem: &&Problem| {
            let Problem { severity, code, message, .. } = problem;
            format!(
                "unexpected {} {code}: {} ({})",
                severity.word(),
                bantin::language::english(message),
                bantin::language::english_hint(problem)
            )
        };
        faults.extend(unexpected.iter().map(told));
        faults
            .into_iter()
            .map(|fault| format!("case {} ({}): {fault}", self.number, self.title))
            .collect()
    }
}

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

impl Article {
    /// The file, with a sentence for each quote unless the case has its own text.
    fn file(&self) -> String {
        let quotes = self.statistics.iter().filter_map(|entry| quote(entry));
        let sentences = || quotes.map(|quote| format!("Báo cáo nêu: {quote}.\n\n")).collect();
        let body: String = self.body.clone().unwrap_or_else(sentences);
        let keys: String = self.keys.iter().map(|key| format!("{key}\n")).collect();
        let statistics: String =
            self.statistics.iter().map(|entry| format!("  {entry}\n")).collect();
        let list = if statistics.is_empty() {
            String::new()
        } else {
            format!("statistics:\n{statistics}")
        };
        let Self { id, place, date, .. } = self;
        format!(
            "-- content/articles/{id}.md --\n---\ntitle: Bản tin {id}\ndate: {date}\nkind: inspection\nlocality: {place}\n\
             summary: Tóm tắt.\n{keys}{list}---\n\n{body}\n"
        )
    }
}

/// The quote of an entry, as it is to stand in the body.
fn quote(entry: &str) -> Option<String> {
    let (_, rest) = entry.split_once("quote: ")?;
    let quote = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split([',', '}']).next()?,
    };
    Some(quote.trim().to_owned())
}

/// Whether a problem is the one of a line `SEVERITY CODE [: words]`.
fn is_expected(problem: &Problem, severity: Severity, line: &str) -> bool {
    let (head, words) = line.split_once(" : ").unwrap_or((line, ""));
    let code = head.split(' ').nth(1).unwrap_or("");
    let hint = bantin::language::english_hint(problem);
    problem.severity == severity
        && (code == "*" || problem.code.word() == code)
        && (bantin::language::english(&problem.message).contains(words) || hint.contains(words))
}

/// What is wrong with the figure of a line `INDICATOR PLACE PERIOD [BY] = TEXT ; ...`.
fn figure_fault(tree: &Tree, line: &str) -> Option<String> {
    let (subject, value) =
        line.split_once(" = ").expect("a figure is expected as `subject = value`");
    let subject: Vec<&str> = subject.split(' ').collect();
    let (indicator, place, period) = (subject[0], subject[1], subject[2]);
    let all = figures(tree, Some(period));
    let figure = find(&all, indicator, place, period, subject.get(3).unwrap_or(&""));
    let mut parts = value.split(" ; ");
    let text = parts.next().unwrap_or("");
    let Some(figure) = figure else {
        return (text != "none").then(|| format!("expected `{line}`, found no figure"));
    };
    let described = describe(figure);
    let found = |key: &str| described.get(key).cloned().unwrap_or_default();
    let mut differs = found("text") != text;
    for part in parts {
        let (key, wanted) = part.split_once(' ').unwrap_or((part, ""));
        assert!(described.contains_key(key), "`{key}` is nothing that can be expected");
        differs |= found(key) != wanted.trim();
    }
    differs.then(|| format!("expected `{line}`, found {described:?}"))
}

/// The parts of a figure by the words of the cases.
fn describe(figure: &Value) -> BTreeMap<&'static str, String> {
    let list = |value: &Value| {
        value.as_array().expect("a list").iter().map(word).collect::<Vec<_>>().join(" ")
    };
    let places = format!("{}/{}", figure["reported"], figure["expected"]);
    BTreeMap::from([
        ("text", word(&figure["text"]["vi"]).to_owned()),
        ("method", word(&figure["method"]).to_owned()),
        ("in", interval(figure)),
        ("places", places),
        ("coverage", word(&figure["coverage"]).to_owned()),
        ("flags", list(&figure["flags"])),
        ("from", list(&figure["observations"])),
    ])
}

/// `[457, inf)`.
fn interval(figure: &Value) -> String {
    let open = |end: &str| figure[end] == true;
    let low = figure["low"].as_str().unwrap_or("-inf");
    let high = figure["high"].as_str().unwrap_or("inf");
    let (left, right) =
        (if open("low_open") { '(' } else { '[' }, if open("high_open") { ')' } else { ']' });
    format!("{left}{low}, {high}{right}")
}

#[test]
fn tricky_cases_have_the_expected_answers() {
    let mut faults = Vec::new();
    for case in Case::read(CASES) {
        let found = case.faults();
        match KNOWN_GAPS.iter().find(|(number, _)| *number == case.number) {
            Some((number, _)) if found.is_empty() => {
                faults.push(format!("case {number} passes now: take it out of KNOWN_GAPS"));
            }
            Some(_) => {}
            None => faults.extend(found),
        }
    }
    check_none(&faults);
}

#[test]
fn known_gaps_are_cases() {
    let cases = Case::read(CASES);
    for (number, reason) in KNOWN_GAPS {
        assert!(cases.iter().any(|case| case.number == *number), "{number} is no case");
        assert!(!reason.is_empty(), "{number} has no reason");
    }
}

#[test]
fn a_wrong_expectation_fails() {
    let text = "== 1 t\narticle a a1 2024-06-11\n- {indicator: members, value: \"5\", as_of: 2024-06-11, quote: 5 đảng viên}\n";
    let faults = |expected: &str| Case::read(&format!("{text}> {expected}\n"))[0].faults().len();
    assert_eq!(faults("members a1 2024 = 5 ; method latest ; in [5, 5]"), 0);
    assert_eq!(faults("members a1 2024 = 6"), 1);
    assert_eq!(faults("members a1 2024 = 5 ; method sum"), 1);
    assert_eq!(faults("members a1 2024 = none"), 1);
    assert_eq!(faults("members a1 2023 = 5"), 1);
    assert_eq!(faults("error unknown-key"), 1);
}
