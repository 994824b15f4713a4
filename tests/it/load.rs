//! Sources that are meant to break the program: it may refuse them, but not panic, hang or take
//! memory out of proportion.
//!
//! Sizes are such that what grows with the square of the size would take minutes, and what grows in
//! proportion takes no time worth speaking of.

use std::time::{Duration, Instant};

use bantin::base::Tree;
use bantin::report::{self, Format, Style};

use crate::support::{Files, build_files, check_none};

/// Far beyond what any of these needs on a slow machine, far below what a mistake would take.
const LIMIT: Duration = Duration::from_secs(30);

const SITE: &str = "\
-- bantin.yaml --
title: Bản tin
base_url: https://bantin.example/
-- content/registers/indicators.yaml --
- {id: checks, labels: Số cuộc, measure: count, unit: cuộc, nature: flow, integer: true}
-- content/registers/localities.yaml --
- {id: an-ke, level: 1, type: tỉnh, names: An Kê}
";

/// A site with one more file, or with more in one of its files.
fn with(path: &str, text: &str) -> Files {
    let tree = Tree::from_txtar(SITE);
    let bytes = |path: &str| tree.bytes(path).expect("there").into_owned();
    let mut files: Files = tree
        .files()
        .iter()
        .map(|file| (file.path.to_string(), bytes(file.path.as_str())))
        .collect();
    files.entry(path.to_owned()).or_default().extend_from_slice(text.as_bytes());
    files
}

fn article(front: &str, body: &str) -> Files {
    let text = format!("---\ntitle: T\ndate: 2023-05-01\n{front}---\n\n{body}\n");
    with("content/articles/a.md", &text)
}

fn statistic(value: &str, when: &str) -> Files {
    let one = format!("statistics:\n  - {{indicator: checks, value: {value}, {when}}}\n");
    article(&format!("locality: an-ke\n{one}"), "")
}

/// Fails with the cases that take too long; a panic fails by itself.
#[track_caller]
fn check_quick(cases: impl IntoIterator<Item = (String, Files)>) {
    let mut faults = Vec::new();
    for (name, files) in cases {
        let begin = Instant::now();
        let built = build_files(&files);
        let took = begin.elapsed();
        if took > LIMIT || !(built.outcome.complete || built.outcome.problems.has_errors()) {
            faults.push(format!(
                "{name}: {took:?}, {} problems",
                built.outcome.problems.iter().count()
            ));
        }
    }
    check_none(&faults);
}

#[test]
fn markup_without_end() {
    let pieces = [
        "[",
        "]",
        "*",
        "_",
        ">",
        "`",
        "#",
        "<",
        "&",
        "|",
        "\\",
        "![",
        "[](",
        "<a ",
        "<!--",
        "<div>",
        "<b>",
        "<svg>",
        "<table>",
        "**a ",
        "*a_ ",
        "[^1]",
        "> a\n\n",
        "- a\n",
        "1. ",
        "# h\n\n",
        "a|b\n",
        "`a",
        "<http://a> ",
        "[a]: b\n",
        "[^a]: x\n\n",
        "1.000 cuộc. ",
        "9",
        "\r\n",
        "\0",
        "\u{301}",
        "\u{202E}",
        "[a](nowhere.md) ",
    ];
    check_quick(
        pieces.map(|piece| (piece.to_owned(), article("", &piece.repeat(100_000 / piece.len())))),
    );
}

#[test]
fn nesting_without_end() {
    let lists: String = (0..400).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect();
    let wide = format!("{}\n{}\n{}", "a|".repeat(2000), "-|".repeat(2000), "b|\n".repeat(20_000));
    let depth = |open: &str| article(&format!("x-a: {}\n", open.repeat(20_000)), "");
    let mut cases =
        vec![("lists".to_owned(), article("", &lists)), ("table".to_owned(), article("", &wide))];
    cases.extend(["[", "{a: ", "- ", "? "].map(|open| (format!("YAML {open}"), depth(open))));
    cases.push((
        "register".to_owned(),
        with("content/registers/topics.yaml", &"[".repeat(1_000_000)),
    ));
    cases.push(("texts".to_owned(), {
        let mut files = crate::support::sample();
        files.insert("i18n/vi.yaml".to_owned(), "[".repeat(10_000_000).into_bytes());
        files
    }));
    check_quick(cases);
}

#[test]
fn numbers_and_periods_without_end() {
    let nines = format!("\"{}\"", "9".repeat(10_000));
    let values = [
        nines.as_str(),
        "1e999999",
        ".inf",
        "\"79228162514264337593543950335\"",
        "\"1/0\"",
        "\"½\"",
        "-0",
    ];
    let mut cases: Vec<(String, Files)> = values
        .map(|value| (value.chars().take(20).collect(), statistic(value, "period: 2022")))
        .into();
    let periods = [
        "0001-01-01/2022-12-31, each: year",
        "0001/9999",
        "9999-12-31/0001-01-01",
        "2018/..",
        "../..",
    ];
    cases.extend(
        periods.map(|period| (period.to_owned(), statistic("5", &format!("period: {period}")))),
    );
    check_quick(cases);
}

/// Entries `c0`, `c1` ... each with a parent.
fn chain(entry: &str, length: usize, parent: impl Fn(usize) -> usize) -> String {
    (0..length)
        .map(|i| {
            format!(
                "- {{id: c{i}, parent: c{}, {}}}\n",
                parent(i),
                entry.replace('#', &i.to_string())
            )
        })
        .collect()
}

#[test]
fn registers_without_end() {
    let (places, topics) = ("content/registers/localities.yaml", "content/registers/topics.yaml");
    let place = "level: 2, type: huyện, names: C#";
    let ladder: String = (0..30)
        .flat_map(|i| ["a", "b"].map(|side| (i, side)))
        .map(|(i, side)| {
            let up = i + 1;
            let parents =
                format!("[{{id: a{up}, until: 2000-01-01}}, {{id: b{up}, from: 2000-01-02}}]");
            format!(
                "- {{id: {side}{i}, level: 2, type: huyện, names: {side}{i}, parent: {parents}}}\n"
            )
        })
        .collect();
    let top = "- {id: a30, level: 1, type: tỉnh, names: A}\n- {id: b30, level: 1, type: tỉnh, names: B}\n";
    check_quick([
        ("a circle of places".to_owned(), with(places, &chain(place, 3000, |i| (i + 1) % 3000))),
        ("a chain of places".to_owned(), with(places, &chain(place, 3000, |i| (i + 1).min(2999)))),
        (
            "a circle of topics".to_owned(),
            with(topics, &chain("labels: C#", 20_000, |i| (i + 1) % 20_000)),
        ),
        (
            "a chain of topics".to_owned(),
            with(topics, &chain("labels: C#", 20_000, |i| (i + 1).min(19_999))),
        ),
        ("parents that change and meet again".to_owned(), with(places, &(ladder + top))),
        ("ten thousand places".to_owned(), {
            let many: String = (0..10_000)
                .map(|i| {
                    format!("- {{id: p{i}, level: 2, type: huyện, names: P{i}, parent: an-ke}}\n")
                })
                .collect();
            with(places, &many)
        }),
    ]);
}

/// Reports in all formats, in bytes, and the problems that the JSON lists and counts.
fn reports(files: &Files) -> ([usize; 4], usize, u64) {
    let tree = Tree::from_files(files.clone());
    let outcome = bantin::build(&tree, &crate::support::options(), &bantin::base::sink::Nowhere)
        .expect("built");
    let style = Style { unlimited: true, ..Style::default() };
    let texts = [Format::Human, Format::Short, Format::Json, Format::Github]
        .map(|format| report::write(&outcome.problems, &tree, format, &style));
    let json: serde_json::Value = serde_json::from_str(&texts[2]).expect("JSON");
    let listed = json["problems"].as_array().expect("a list").len();
    let count = |key: &str| json[key].as_u64().expect("a number");
    (texts.map(|text| text.len()), listed, count("errors") + count("warnings") + count("notes"))
}

#[test]
fn reports_are_bounded_and_their_counts_complete() {
    let many = 30_000;
    let link = format!("[a]({})", "b".repeat(300_000));
    let cases = [
        (
            "a register of brackets",
            with("content/registers/topics.yaml", &"- [a\n".repeat(many)),
            many,
            1000,
        ),
        (
            "a register of nothing",
            with("content/registers/topics.yaml", &"- a\n".repeat(many)),
            many,
            1000,
        ),
        ("dead links", article("locality: an-ke\n", &"[a](b)".repeat(many)), many, 1000),
        ("raw HTML", article("locality: an-ke\n", &"a <font> ".repeat(many)), many, 1000),
        ("a long link", article("locality: an-ke\n", &link), 1, 1),
        ("numbers", article("locality: an-ke\n", &"5 chi bộ, ".repeat(many)), 1, 1),
    ];
    for (name, files, count, most) in cases {
        let (sizes, listed, counted) = reports(&files);
        assert_eq!((listed, counted), (most, count as u64), "{name}");
        assert!(sizes.iter().all(|size| *size < 2_000_000), "{name}: {sizes:?}");
    }
}

#[test]
fn many_problems_of_one_file_hide_none_of_another() {
    let mut files = with("content/registers/topics.yaml", &"- [a\n".repeat(5000));
    files
        .insert("content/articles/b.md".to_owned(), b"---\ntitle: B\n---\n[a](nope.md)\n".to_vec());
    let tree = Tree::from_files(files);
    let outcome = bantin::build(&tree, &crate::support::options(), &bantin::base::sink::Nowhere)
        .expect("built");
    let other = outcome
        .problems
        .iter()
        .filter(|problem| problem.place.path.as_str() == "content/articles/b.md");
    assert_eq!(
        other.map(|problem| problem.code.word()).collect::<Vec<_>>(),
        ["missing-key", "dead-link"]
    );
}
