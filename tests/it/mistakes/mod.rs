//! Kinds of mistakes as editors make them, each once, in one site: one run tells all of them, each
//! at its place, in words that help, and nothing else. `cases.txt` is the table; the settings,
//! after whose mistakes nothing else is read, are broken one at a time.

mod cures;
mod languages;

use std::collections::{BTreeMap, BTreeSet};

use bantin::base::{Severity, Tree};
use serde_json::Value;

use crate::pictures;
use crate::support::{Built, Files, TALLIES, build_files, check_none, sample};

/// Stands before the place that is told.
const MARK: char = '⟪';

/// A kind of mistake and what is told of it.
#[derive(Debug, Clone)]
struct Case {
    kind: String,
    code: String,
    words: Vec<String>,
    /// The heading above it.
    section: String,
    lines: Vec<String>,
}

impl Case {
    /// Whether it only stands there for others.
    fn is_sound(&self) -> bool {
        self.kind == "-"
    }
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut section = String::new();
    for line in include_str!("cases.txt").lines() {
        if let Some(kind) = line.strip_prefix("@ ") {
            let mut parts = kind.split('|').map(|part| part.trim().to_owned());
            let mut next = || parts.next().unwrap_or_default();
            let (kind, code, words) = (next(), next(), next());
            let words =
                words.split(';').filter(|word| !word.is_empty()).map(str::to_owned).collect();
            cases.push(Case { kind, code, words, section: section.clone(), lines: Vec::new() });
        } else if let Some(heading) = line.strip_prefix("# ") {
            heading.clone_into(&mut section);
        } else if let Some(case) = cases.last_mut().filter(|case| case.section == section) {
            case.lines.push(line.to_owned());
        }
    }
    cases
}

/// Keys of a map with their lines, in order.
type Keys = Vec<(String, Vec<String>)>;

fn keys(lines: &[String]) -> Keys {
    let mut keys = Keys::new();
    for line in lines {
        let bare = line.replace(MARK, "");
        let indented = bare.starts_with([' ', '\t']) || !bare.contains(':');
        match keys.last_mut() {
            Some((_, lines)) if indented => lines.push(line.clone()),
            _ => keys.push((bare.split(':').next().unwrap_or("").to_owned(), vec![line.clone()])),
        }
    }
    keys
}

/// A sound map with the keys of a case in the place of its own.
fn replaced(sound: &str, lines: &[String]) -> String {
    let sound: Vec<String> = sound.lines().map(str::to_owned).collect();
    let (gone, lines): (Vec<String>, Vec<String>) =
        lines.iter().cloned().partition(|line| line.starts_with('-'));
    let new = keys(&lines);
    let kept = |key: &str| {
        !gone.contains(&format!("-{key}")) && !new.iter().any(|(other, _)| other == key)
    };
    let old = keys(&sound).into_iter().filter(|(key, _)| kept(key));
    // The new ones first, so that a missing key is told at a line of the case.
    new.clone()
        .into_iter()
        .chain(old)
        .flat_map(|(_, lines)| lines)
        .map(|line| line + "\n")
        .collect()
}

const ARTICLE: &str = "title: Kiểm tra tại An Khê\ndate: 2024-03-12\nlocality: an-khe\n";
const TEXT: &str = "Đoàn kiểm tra 457 chi bộ.";
/// Nothing is said of the number in the text of every article.
const SETTINGS: &str = "title: Bản tin Lâm Giang\nbase_url: https://lam-giang.example/\nlanguages: [vi, en]\ncheck: {undeclared: off}\n";

const REGISTERS: [(&str, &str); 5] = [
    (
        "localities",
        "- {id: viet-nam, type: quốc gia, level: 0, names: Việt Nam}\n\
         - {id: lam-giang, type: tỉnh, level: 1, names: Lâm Giang, parent: viet-nam}\n\
         - {id: an-khe, type: huyện, level: 2, names: An Khê, parent: lam-giang}\n\
         - {id: binh-son, type: huyện, level: 2, names: Bình Sơn, parent: lam-giang}\n\
         - {id: tan-lap-an-khe, type: xã, level: 3, names: Tân Lập, parent: an-khe}\n\
         - {id: tan-lap-binh-son, type: xã, level: 3, names: Tân Lập, parent: binh-son}\n\
         - {id: cu-lao, type: xã, level: 3, names: Cù Lao, parent: an-khe, valid: {until: 2020-01-01}, \
         successors: [an-khe]}\n",
    ),
    (
        "indicators",
        "- {id: cells, labels: Số chi bộ, measure: count, unit: chi bộ, nature: stock, soft_range: {max: 5000}, \
         parts: [{dimension: kind, members: [rural, urban]}]}\n\
         - {id: checks, labels: Số cuộc, measure: count, unit: cuộc, nature: flow}\n\
         - {id: share, labels: Tỷ lệ, measure: percent, nature: flow}\n",
    ),
    (
        "topics",
        "- {id: meetings, labels: {vi: Sinh hoạt chi bộ, en: Meetings}}\n\
         - {id: farming, labels: \"Nông nghiệp, nông thôn\"}\n",
    ),
    ("bodies", "- {id: huyen-uy-an-khe, labels: Huyện ủy An Khê, locality: an-khe}\n"),
    ("directives", "- {id: 05-ct-tu, labels: Chỉ thị 05, number: 05-CT/TU}\n"),
];

/// The theme that the program has, where a case is about one of its files.
fn theme(path: &str) -> BTreeMap<String, String> {
    let files = if path.starts_with("themes/") { sample() } else { Files::new() };
    let theme = files.into_iter().filter(|(path, _)| path.starts_with("themes/"));
    theme.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
}

/// Where a case is told: line and column, or the file as a whole.
type Told = (String, u64, u64);

/// A site with marks in it.
#[derive(Default)]
struct Site {
    files: BTreeMap<String, String>,
    /// The cases of each file, in the order in which they stand in it.
    cases: BTreeMap<String, Vec<Case>>,
}

impl Site {
    fn of(cases: &[Case]) -> Self {
        let mut site = Self::default();
        site.files.insert("bantin.yaml".to_owned(), SETTINGS.to_owned());
        for (register, entries) in REGISTERS {
            site.files.insert(format!("content/registers/{register}.yaml"), entries.to_owned());
        }
        let statistic = "statistics: [{indicator: cells, as_of: 2023-06-01, value: \"457\", quote: 457 chi bộ}]\n";
        let base = format!("---\n{ARTICLE}{statistic}---\n{TEXT}\n");
        site.files.insert("content/articles/2024/900-base.md".to_owned(), base);
        site.files.insert("content/media/a.exe".to_owned(), String::new());
        for (index, case) in cases.iter().enumerate() {
            site.add(index, case);
        }
        site
    }

    fn add(&mut self, index: usize, case: &Case) {
        let cut = case.lines.iter().position(|line| line == "---");
        let (head, body) = case.lines.split_at(cut.unwrap_or(case.lines.len()));
        let body = if body.is_empty() { TEXT.to_owned() } else { body[1..].join("\n") };
        let (path, text) = match case.section.as_str() {
            "article" => {
                let id = head
                    .iter()
                    .find_map(|line| line.strip_prefix("id: 9"))
                    .map(|rest| format!("9{rest}"));
                let name = id.unwrap_or_else(|| format!("{index:03}"));
                let front = replaced(ARTICLE, head);
                (format!("content/articles/2024/{name}.md"), format!("---\n{front}---\n{body}\n"))
            }
            "page" => (
                format!("content/pages/page-{index:03}.md"),
                format!("---\n{}---\n{body}\n", replaced("title: Trang\n", head)),
            ),
            "settings" => ("bantin.yaml".to_owned(), replaced(SETTINGS, &case.lines)),
            section if section.starts_with("alone ") => {
                let path = section.trim_start_matches("alone ").to_owned();
                self.files.extend(theme(&path));
                let text = match self.files.get(&path) {
                    Some(sound) if path.ends_with(".yaml") => replaced(sound, &case.lines),
                    _ => case.lines.join("\n") + "\n",
                };
                (path, text)
            }
            section => {
                let file = section.strip_prefix("file ");
                let path =
                    file.map_or_else(|| format!("content/registers/{section}.yaml"), str::to_owned);
                // Entries of a register, and cases of one file, stand below each other.
                let above = self.files.remove(&path).unwrap_or_default();
                let lines = case.lines.join("\n");
                let lines = if file.is_some() { lines.as_str() } else { lines.trim_end() };
                (path, format!("{above}{lines}\n"))
            }
        };
        self.files.insert(path.clone(), text);
        if !case.is_sound() {
            self.cases.entry(path).or_default().push(case.clone());
        }
    }

    /// What is to be told, with the kind of mistake.
    fn expected(&self) -> BTreeMap<(Told, String), Case> {
        let mut expected = BTreeMap::new();
        for (path, cases) in &self.cases {
            let mut places = places(&self.files[path]).into_iter();
            for case in cases {
                let marked = case.lines.iter().any(|line| line.contains(MARK));
                let (line, column) = if marked { places.next().expect("a mark") } else { (1, 1) };
                expected.insert(((path.clone(), line, column), case.code.clone()), case.clone());
            }
        }
        expected
    }

    fn build(&self) -> Built {
        let unmarked =
            |(path, text): (&String, &String)| (path.clone(), text.replace(MARK, "").into_bytes());
        let mut files: Files = self.files.iter().map(unmarked).collect();
        files.insert("content/media/a.png".to_owned(), pictures::plain());
        build_files(&files)
    }

    /// What differs between what is to be told and what is told.
    fn faults(&self) -> Vec<String> {
        let built = self.build();
        let mut expected = self.expected();
        let mut faults = Vec::new();
        for problem in told(&built.tree, &built) {
            let text = |key: &str| problem[key].as_str().unwrap_or("").to_owned();
            let number = |key: &str| problem[key].as_u64().expect("a number");
            let severe = format!("{} {}", text("severity"), text("code"));
            let told = (text("file"), number("line"), number("column"));
            let told_severe = (told.clone(), severe);
            let key = if expected.contains_key(&told_severe) {
                told_severe
            } else {
                (told, text("code"))
            };
            let words = format!("{} / {}", text("message"), text("hint"));
            let line = format!("{}:{}:{} {}: {words}", key.0.0, key.0.1, key.0.2, key.1);
            match expected.remove(&key) {
                None => faults.push(format!("not expected: {line}")),
                Some(case) => {
                    let missing = case.words.iter().filter(|word| !words.contains(word.as_str()));
                    faults.extend(
                        missing.map(|word| format!("{}: `{word}` is not in {line}", case.kind)),
                    );
                    let unhelpful = problem["hint"].is_null();
                    faults.extend(unhelpful.then(|| format!("{}: no cure: {line}", case.kind)));
                }
            }
        }
        faults.extend(expected.into_iter().map(|(((path, line, column), code), case)| {
            format!("not told: {} ({code} at {path}:{line}:{column})", case.kind)
        }));
        faults
    }
}

fn told(tree: &Tree, built: &Built) -> Vec<Value> {
    let style = bantin::report::Style::default();
    let text =
        bantin::report::write(&built.outcome.problems, tree, bantin::report::Format::Json, &style);
    let all: Value = serde_json::from_str(&text).expect("JSON");
    let counted = |problem: &&Value| TALLIES.iter().all(|code| problem["code"] != code.word());
    all["problems"].as_array().expect("a list").iter().filter(counted).cloned().collect()
}

/// Line and column of each mark, as they are without the marks.
fn places(text: &str) -> Vec<(u64, u64)> {
    let mut places = Vec::new();
    for (line, text) in (1..).zip(text.split('\n')) {
        let column =
            |(earlier, (at, _)): (usize, (usize, &str))| text[..at].chars().count() + 1 - earlier;
        let found = text.match_indices(MARK).enumerate().map(column);
        places.extend(found.map(|column| (line, column as u64)));
    }
    places
}

/// Whether nothing else is read after this mistake.
fn is_alone(case: &Case) -> bool {
    case.section == "settings" || case.section.starts_with("alone ")
}

#[test]
fn every_kind_of_mistake_is_told_once_at_its_place() {
    let cases: Vec<Case> = cases().into_iter().filter(|case| !is_alone(case)).collect();
    check_none(&Site::of(&cases).faults());
}

#[test]
fn every_mistake_of_the_settings_and_the_theme_is_told_alone() {
    let mut faults = Vec::new();
    for case in cases().iter().filter(|case| is_alone(case)) {
        faults.extend(Site::of(std::slice::from_ref(case)).faults());
    }
    check_none(&faults);
}

#[test]
fn the_kinds_are_many_and_different() {
    let cases: Vec<Case> = cases().into_iter().filter(|case| !case.is_sound()).collect();
    let kinds: BTreeSet<&str> = cases.iter().map(|case| case.kind.as_str()).collect();
    assert_eq!(kinds.len(), cases.len(), "a kind stands there twice");
    assert!(cases.len() > 150, "only {} kinds", cases.len());
    let sound = Site::of(&[]).build();
    assert_eq!(sound.outcome.problems.count(Severity::Error), 0, "{}", sound.problems());
}

#[test]
fn bytes_that_are_no_text_are_told_where_they_stand() {
    let table: [(&[u8], (u64, u64), &str); 4] = [
        (
            b"---\ntitle: Ki\xEA\xD2m tra vi\xEA\xF2c th\xFD\xF2c hi\xEA\xF2n\n---\n",
            (2, 10),
            "windows-1258",
        ),
        (
            b"---\ntitle: \xAE\xB6ng vi\xAAn, c\xB8c \xAEo\xB5n, l\xB5m vi\xD6c\n---\n",
            (2, 8),
            "TCVN3",
        ),
        (b"\xFF\xFE-\0-\0-\0\n\0", (1, 1), "UTF-16"),
        (b"---\ntitle: A\n---\ncaf\xE9\n", (4, 4), "UTF-8"),
    ];
    for (bytes, place, words) in table {
        let mut files: Files =
            Site::of(&[]).files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
        files.insert("content/articles/2024/x.md".to_owned(), bytes.to_vec());
        let built = build_files(&files);
        let problems = told(&built.tree, &built);
        let [problem] = problems.as_slice() else { panic!("{}", built.problems()) };
        assert_eq!(problem["code"], "not-utf8");
        let found =
            [&problem["line"], &problem["column"]].map(|number| number.as_u64().expect("a number"));
        assert_eq!((found[0], found[1]), place, "{words}");
        assert!(problem["hint"].as_str().expect("a cure").contains(words), "{problem}");
    }
}

/// The codes that a small site has, beside the sound files of all sites here.
fn codes(files: &str) -> Vec<String> {
    let mut site = Site::of(&[]);
    for file in Tree::from_txtar(files).files() {
        let text = Tree::from_txtar(files).text(file.path.as_str()).expect("a text");
        site.files.insert(file.path.to_string(), text);
    }
    let problem =
        |problem: &bantin::base::Problem| format!("{} {}", problem.severity.word(), problem.code);
    let built = site.build();
    built
        .outcome
        .problems
        .iter()
        .filter(|problem| !TALLIES.contains(&problem.code))
        .map(problem)
        .collect()
}

#[test]
fn what_follows_from_a_mistake_is_not_told() {
    let article = |name: &str, front: &str, body: &str| {
        format!("-- content/articles/2024/{name}.md --\n---\n{front}---\n\n{body}\n")
    };
    let sound =
        |name: &str, front: &str, body: &str| article(name, &format!("{ARTICLE}{front}"), body);
    let broken =
        article("broken", "title: Tin: một\ndate: 2024-03-12\ntopics: [meetings]\n", "Tin.");
    let file = |path: &str, text: &str| format!("-- {path} --\n{text}\n");
    let topics = |entry: &str| file("content/registers/topics.yaml", entry);
    let table = [
        // Links to what cannot be read, and to what only it speaks of.
        (
            broken.clone()
                + &sound("a", "", "[x](broken.md) [y](/articles/2024/broken/) [z](topic:meetings)"),
            "error yaml-syntax",
        ),
        (broken.clone() + &sound("a", "related: [broken]\n", "Tin."), "error yaml-syntax"),
        (
            broken
                + &article("broken.en", "title: News\n", "News.")
                + &sound("a", "", "[x](broken.en.md)"),
            "error yaml-syntax",
        ),
        // An article whose date is wrong has no other mistake.
        (
            article("a", "title: A\ndate: 31/02/2024\nlocality: an-khe\n", "[x](900-base.md)"),
            "error invalid-date",
        ),
        // Entries that cannot be read, and what names them.
        (
            topics("- id: meetings\n  labels: [Họp\n- {id: b, labels: B}")
                + &sound("a", "topics: [Họp]\n", "T."),
            "error yaml-syntax",
        ),
        (
            topics("- {id: Hop_Chi, labels: Họp}")
                + &sound("a", "topics: [hop-chi]\n", "[x](topic:hop-chi)"),
            "error invalid-id",
        ),
        (
            topics("- {labels: Họp}\n- {id: a, labels: A, parent: hop}")
                + &sound("a", "topics: [Họp]\n", "T."),
            "error missing-key",
        ),
        (file("bantin.yaml", "# Trống"), "error missing-settings"),
        // A draft is a draft, whatever is wrong with it.
        (article("a", "title: \"A\ndraft: true\ndate: 2024-03-12\n", "T."), "note yaml-syntax"),
        (article("a", "title: A: b\n  draft: true\ndate: 2024-03-12\n", "T."), "note yaml-syntax"),
        // A statistic that cannot be read can be corrected.
        (
            sound(
                "a",
                "statistics: [{indicator: cells, as_of: 2024-02-30, value: 1, quote: 1 chi bộ}]\n",
                "Có 1 chi bộ.",
            ) + &sound(
                "b",
                "statistics: [{indicator: cells, as_of: 2024-02-20, value: 451, quote: 451 chi bộ, corrects: a#1}]\n\
                     corrections: [{date: 2024-04-01, what: Sửa}]\n",
                "Có 451 chi bộ.",
            ),
            "error invalid-date",
        ),
        // A page that cannot be read is there.
        (
            file("content/pages/x.md", "---\ntitle: [\n---\nX.")
                + &sound("a", "", "[x](../../pages/x.md)"),
            "error yaml-syntax",
        ),
        // Explanations beside the content are no content.
        (
            file("content/articles/README.md", "Cách viết tin.")
                + &file("content/registers/README.md", "Nguồn."),
            "",
        ),
        (file("content/articles/2024/X.MD", "---\ntitle: A\ndate: 2024-03-12\n---\nT."), ""),
    ];
    let mut faults = Vec::new();
    for (files, expected) in table {
        let found = codes(&files).join(", ");
        faults.extend(
            (found != expected)
                .then(|| format!("expected `{expected}`, found `{found}` in\n{files}")),
        );
    }
    check_none(&faults);
}

#[test]
fn a_broken_template_hides_no_mistake_of_an_article() {
    let article =
        format!("-- content/articles/2024/a.md --\n---\n{ARTICLE}topcs: [meetings]\n---\nA.\n");
    for template in
        ["-- templates/404.html --\n{{ page.title\n", "-- templates/home.html --\n{% if x %}\n"]
    {
        let found = codes(&format!("{template}{article}"));
        assert_eq!(found, ["error unknown-key", "error broken-template"], "{template}");
    }
}

#[test]
fn words_of_sections_may_be_swapped() {
    let settings = format!("{SETTINGS}sections: {{articles: localities, localities: articles}}\n");
    assert_eq!(codes(&format!("-- bantin.yaml --\n{settings}")), Vec::<String>::new());
}
