//! Some three hundred small sites, each with invented places, an indicator or two and a few
//! statistics: what `bantin stats --format json` and `bantin check --format json` must say of them.
//!
//! The expected answers follow from the rules of the statistics by hand; those of `oracle.rs` are
//! found by trying out what may be true. A site that is wrong does not hide the others: all faults
//! are told at once.

mod case;
mod expect;
mod laws;
mod oracle;

use std::path::Path;

use bantin::base::{Problems, Tree};
use bantin::bulletin::period::Period;
use bantin::bulletin::site::Corpus;
use bantin::content::Visibility;
use bantin::ledger::{Figure, Ledger};
use bantin::render::data::{figures_json, text};
use bantin::report::{self, Format};
use serde_json::Value;

use crate::support::{CLOCK, bantin, check_none, options};
use case::Case;
use expect::{Asked, Described, problem_faults, word};

const TABLES: [(&str, &str); 12] = [
    ("quantities", include_str!("quantities.txt")),
    ("resolve", include_str!("resolve.txt")),
    ("places", include_str!("places.txt")),
    ("order", include_str!("order.txt")),
    ("open", include_str!("open.txt")),
    ("time", include_str!("time.txt")),
    ("means", include_str!("means.txt")),
    ("parts", include_str!("parts.txt")),
    ("checks", include_str!("checks.txt")),
    ("suppressed", include_str!("suppressed.txt")),
    ("reform", include_str!("reform.txt")),
    ("english", include_str!("english.txt")),
];

/// Notes that tell once for an indicator what holds of many of its figures.
const TALLIES: [&str; 3] = ["partial-coverage", "carried-forward", "open-list"];

/// A small site, read and counted, as the two commands answer for it.
struct Answers {
    corpus: Corpus,
    ledger: Ledger,
    listed: Vec<Value>,
    problems: Vec<Value>,
}

impl Answers {
    fn of(case: &Case) -> Self {
        let tree = Tree::from_txtar(&case.files());
        let options = options();
        let (site, mut problems) = bantin::content::settings(&tree);
        let site = site.unwrap_or_else(|| panic!("{}: {problems:?}", case.title));
        let visibility = Visibility::at(options.clock);
        let (corpus, found) = bantin::content::corpus(&tree, site, visibility);
        problems.merge(found);
        let (ledger, found) = bantin::ledger::post(&corpus);
        problems.merge(found);
        if !problems.has_errors() {
            problems.merge(bantin::ledger::tally(&corpus, &ledger));
        }
        problems.sort();
        let listed = figures(&corpus, ledger.figures());
        Self { problems: told(&problems, &tree), listed, corpus, ledger }
    }

    /// The figure of `stats --period`, which must be the one of the list where it is listed.
    fn figure(&self, asked: &Asked) -> Result<Option<Value>, String> {
        let period = Period::parse(&asked.period)
            .ok()
            .and_then(|period| period.close(options().clock.day_in(&self.corpus.site.zone)));
        let Some(period) = period else { return Err(format!("`{}` is no period", asked.period)) };
        let of_period = figures(&self.corpus, self.ledger.of_period(&self.corpus, period).iter());
        let written = period.iso();
        if let Some(other) = of_period.iter().find(|figure| word(&figure["period"]) != written) {
            return Err(format!("{other} told of {written}"));
        }
        let found = of_period.iter().find(|figure| asked.is_about(figure));
        let listed = self.listed.iter().find(|figure| asked.is_about(figure));
        match (found, listed) {
            (Some(one), Some(other)) if one != other => {
                Err(format!("{one} asked for, but {other} listed"))
            }
            (None, Some(other)) => Err(format!("{other} listed, but not found when asked for")),
            (Some(one), None) if is_listed(one) => Err(format!("{one} asked for, but not listed")),
            _ => Ok(found.cloned()),
        }
    }
}

/// Whether a figure must be among those of all periods that have data: one of a year that was not
/// carried into it, or one of a stretch between two others.
fn is_listed(figure: &Value) -> bool {
    let year = word(&figure["period"]).parse::<u16>().is_ok();
    let between =
        figure["flags"].as_array().is_some_and(|flags| flags.contains(&"estimated".into()));
    between || (year && figure["method"] != "carried-forward")
}

fn figures<'a>(corpus: &'a Corpus, figures: impl Iterator<Item = &'a Figure>) -> Vec<Value> {
    let text = text(|out| figures_json(out, corpus, figures)).expect("text");
    let document: Value = serde_json::from_str(&text).expect("JSON");
    document["figures"].as_array().expect("a list").clone()
}

fn told(problems: &Problems, tree: &Tree) -> Vec<Value> {
    let text = report::write(problems, tree, Format::Json, &report::Style::default());
    let document: Value = serde_json::from_str(&text).expect("JSON");
    document["problems"].as_array().expect("a list").clone()
}

/// What is wrong with a site.
fn faults(case: &Case) -> Vec<String> {
    let answers = Answers::of(case);
    let lines =
        |mark: &'static str| case.expected.iter().filter_map(move |line| line.strip_prefix(mark));
    let expected: Vec<&str> = lines("! ").collect();
    // Notes about many figures at once stand below nearly every site: only where one is expected is
    // it looked for.
    let is_aside = |problem: &Value| {
        let code = word(&problem["code"]);
        TALLIES.contains(&code) && !expected.iter().any(|line| line.contains(code))
    };
    let problems: Vec<Value> =
        answers.problems.iter().filter(|problem| !is_aside(problem)).cloned().collect();
    let mut faults = problem_faults(&expected, &problems);
    faults.extend(lines("> ").filter_map(|line| figure_fault(&answers, line)));
    faults.extend(answers.listed.iter().filter_map(contradiction));
    let listed = |line: &&str| {
        answers
            .listed
            .iter()
            .any(|figure| Asked::read(&format!("{line} = none")).0.is_about(figure))
    };
    faults.extend(lines("? ").filter(listed).map(|line| format!("`{line}` is listed")));
    faults.into_iter().map(|fault| format!("{}: {fault}", case.title)).collect()
}

/// What a figure says against itself, whatever it is about (STATISTICS "Coverage", "Weights").
fn contradiction(figure: &Value) -> Option<String> {
    let flags = figure["flags"].as_array().expect("a list");
    let partial = flags.contains(&"partial".into());
    let unknown = figure["coverage"].is_null();
    let rules = [
        (
            "an open list below it, and its coverage is known",
            figure["expected"].is_null() && !figure["reported"].is_null() && !unknown,
        ),
        (
            "its coverage is not the whole, and it has no flag",
            word(&figure["coverage"]) != "1" && !partial,
        ),
        ("it is partial, and has all of the whole", partial && word(&figure["coverage"]) == "1"),
        ("nothing is known, and no flag says why", figure["kind"] == "none" && flags.is_empty()),
        (
            "it is partial, and an upper end is known",
            partial && figure["method"] == "sum" && figure["kind"] == "at-most",
        ),
    ];
    rules.iter().find(|(_, broken)| *broken).map(|(rule, _)| format!("{rule}: {figure}"))
}

fn figure_fault(answers: &Answers, line: &str) -> Option<String> {
    let (asked, value) = Asked::read(line);
    let found = match answers.figure(&asked) {
        Ok(found) => found,
        Err(fault) => return Some(fault),
    };
    let Some(figure) = found.filter(|_| value != "none") else {
        return match answers.figure(&asked) {
            Ok(Some(figure)) => Some(format!("`{line}`, found {}", word(&figure["text"]["vi"]))),
            _ => (value != "none").then(|| format!("`{line}`, found nothing")),
        };
    };
    let expected = Described::expected(value);
    let found = Described::found(&figure, &expected);
    (found != expected).then(|| format!("`{line}`\n  expected {expected:?}\n  found    {found:?}"))
}

#[test]
fn every_small_site_gets_the_right_answers() {
    let mut all = Vec::new();
    for (theme, table) in TABLES {
        let cases = Case::read(table);
        all.extend(cases.iter().flat_map(faults).map(|fault| format!("{theme}: {fault}")));
    }
    check_none(&all);
}

#[test]
fn a_wrong_expectation_is_told() {
    let told = |expected: &str| {
        let table = format!("== t\ntree: p(a b)\nstock x\na x 2024-06-11 7\n> {expected}\n");
        Case::read(&table).iter().flat_map(faults).count()
    };
    assert_eq!(told("a x 2024 = 7 ; latest"), 0);
    for wrong in [
        "a x 2024 = 8 ; latest",
        "a x 2024 = 7",
        "a x 2024 = 7 ; [7, 8] ; latest",
        "a x 2024 = 7 ; latest at-least",
        "a x 2024 = 7 ; latest nominal=8",
        "a x 2024 = 7 ; latest 1/2",
        "a x 2024 = 7 ; latest cov=0.5",
        "a x 2024 = 7 ; latest partial",
        "a x 2024 = 7 ; latest ; en 8",
        "a x 2024 = 7 ; latest ; from s2#1",
        "a x 2024 = none",
        "b x 2024 = 7 ; latest",
    ] {
        assert_eq!(told(wrong), 1, "{wrong}");
    }
    assert_eq!(told("p x 2024 = none\n! note jump s1"), 2);
}

/// What a command prints about a site in a folder.
fn printed(folder: &Path, arguments: &[&str]) -> String {
    let mut command = bantin("en");
    command.arg("-C").arg(folder).args(arguments).args(["--clock", CLOCK]);
    let output = command.output().expect("the program runs");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The list that a command prints.
fn list(folder: &Path, arguments: &[&str], list: &str) -> Vec<Value> {
    let text = printed(folder, &[arguments, &["--format", "json"]].concat());
    let document: Value = serde_json::from_str(&text).expect("JSON");
    document[list].as_array().expect("a list").clone()
}

/// A site in a folder of its own.
fn written(case: &Case) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for part in case.files().split("-- ").skip(1) {
        let (name, text) = part.split_once(" --\n").expect("a name and a text");
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    folder
}

#[test]
fn the_commands_answer_the_same() {
    let cases: Vec<Case> =
        TABLES.iter().flat_map(|(_, table)| Case::read(table)).step_by(40).collect();
    for case in &cases {
        let (answers, folder) = (Answers::of(case), written(case));
        assert_eq!(list(folder.path(), &["stats"], "figures"), answers.listed, "{}", case.title);
        assert_eq!(list(folder.path(), &["check"], "problems"), answers.problems, "{}", case.title);
        for line in case.expected.iter().filter_map(|line| line.strip_prefix("> ")) {
            let asked = Asked::read(line).0;
            let figures = list(folder.path(), &["stats", "--period", &asked.period], "figures");
            let found = figures.iter().find(|figure| asked.is_about(figure));
            assert_eq!(Ok(found.cloned()), answers.figure(&asked), "{}", case.title);
        }
    }
}

#[test]
fn columns_name_a_sum_of_known_parts_as_what_it_is() {
    let table = "== t\ntree: p(a b)\nindicator x measure: amount, nature: flow, unit: VND\na x 2023 7 tỷ đồng\n";
    let text = printed(written(&Case::read(table)[0]).path(), &["stats", "--lang", "vi"]);
    let values = |place: &str| text.lines().filter(|line| line.contains(place)).collect::<String>();
    assert!(values("Vùng p").contains(" riêng phần đã biết: 7 tỷ đồng "), "{text}");
    assert!(
        values("Vùng a").contains(" 7 tỷ đồng ") && !values("Vùng a").contains("riêng"),
        "{text}"
    );
}
