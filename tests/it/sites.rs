//! Golden sites: `tests/sites/NAME/site.txtar` is built in memory; its problems with their cures,
//! its figures, and for a small one every finished file are compared with what lies beside it.
//! `UPDATE=1` writes what was found.

use std::path::PathBuf;

use bantin::base::{At, Severity, Tree};
use bantin::report::{self, Format, Style};
use scraper::Html;

use crate::ledger;
use crate::portal::faults;
use crate::support::{Built, Files, build, check_none, check_same_files, files_below, repository};

fn folder(name: &str) -> PathBuf {
    repository().join("tests/sites").join(name)
}

#[track_caller]
fn site(name: &str) -> Built {
    let text = std::fs::read_to_string(folder(name).join("site.txtar")).expect("a site");
    build(Tree::from_txtar(&text))
}

/// What is compared: problems, figures, and finished files when `whole`.
fn story(built: &Built, whole: bool) -> Files {
    let mut files = Files::from([("problems.txt".to_owned(), problems(built).into_bytes())]);
    files.insert("figures.txt".to_owned(), figures(built).into_bytes());
    if whole {
        files.extend(
            built.files.iter().map(|(path, bytes)| (format!("expected/{path}"), bytes.clone())),
        );
        // Style sheet and script of the theme are no business of a site, nor is the index of the
        // search, which has tests of its own.
        files.retain(|path, _| {
            !path.starts_with("expected/assets/") && !path.starts_with("expected/search/index/")
        });
    }
    files
}

/// Each problem in the short format with its cure below, and how the build ended.
fn problems(built: &Built) -> String {
    let mut told = String::new();
    for problem in &built.outcome.problems {
        let mut one = bantin::base::Problems::new();
        one.push(problem.clone());
        told += &report::write(&one, &built.tree, Format::Short, &Style::default());
        told += &problem
            .hint
            .as_ref()
            .map_or(String::new(), |hint| format!("  help: {}\n", bantin::language::english(hint)));
    }
    let end = if built.outcome.complete { "published" } else { "not published" };
    format!("{told}{end}, {} files\n", built.files.len())
}

fn figures(built: &Built) -> String {
    let line = |figure: &serde_json::Value| {
        let word = |key: &str| figure[key].as_str().unwrap_or("-").to_owned();
        let list =
            |key: &str| figure[key].to_string().replace(['"', '[', ']'], "").replace(',', " ");
        let [indicator, locality, period, method] =
            ["indicator", "locality", "period", "method"].map(word);
        let (flags, from) = (list("flags"), list("observations"));
        format!(
            "{indicator} {locality} {period} {} = {} ({method}) [{flags}] {from}\n",
            figure["by"], figure["text"]["vi"]
        )
    };
    ledger::figures(&built.tree, None).iter().map(line).collect()
}

#[track_caller]
fn check_golden(name: &str, built: &Built, whole: bool) {
    let found = story(built, whole);
    if std::env::var_os("UPDATE").is_some() && std::env::var_os("CI").is_none() {
        update(name, &found);
    }
    let mut expected = files_below(&folder(name));
    expected.remove("site.txtar");
    check_same_files(&expected, &found);
}

fn update(name: &str, found: &Files) {
    let folder = folder(name);
    drop(std::fs::remove_dir_all(folder.join("expected")));
    for (path, bytes) in found {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }
}

#[test]
fn a_minimal_site_is_published_as_expected() {
    check_golden("minimal", &site("minimal"), true);
}

#[test]
fn ten_mistakes_are_told_in_one_run() {
    let built = site("mistakes");
    check_golden("mistakes", &built, false);
    let problems = &built.outcome.problems;
    let files: std::collections::BTreeSet<&str> =
        problems.iter().map(|problem| problem.place.path.as_str()).collect();
    assert_eq!((problems.count(Severity::Error), problems.iter().len(), files.len()), (10, 10, 10));
    for problem in problems {
        assert!(problem.place.at != At::File, "{}: no line", problem.place.path);
        assert!(problem.hint.is_some(), "{}: no cure", problem.place.path);
    }
    assert!(built.files.is_empty(), "nothing is handed over");
}

#[test]
fn contradictions_are_told_and_decided() {
    check_golden("contradictions", &site("contradictions"), false);
}

#[test]
fn a_site_without_articles_is_published() {
    let built = site("empty");
    check_golden("empty", &built, false);
    assert!(built.outcome.complete);
    for needed in ["index.html", "404.html", "feed.xml", "sitemap.xml", "localities/index.html"] {
        assert!(built.files.contains_key(needed), "{needed} is missing");
    }
}

#[test]
fn hostile_text_is_only_text() {
    let built = site("hostile");
    check_golden("hostile", &built, false);
    let mut found = Vec::new();
    let mut seen = 0;
    for (route, text) in built.pages() {
        let page = Html::parse_document(text);
        found.extend(faults(&page).into_iter().map(|fault| format!("{route}: {fault}")));
        found.extend(bad_json_ld(&page).map(|error| format!("{route}: {error}")));
        let bold = scraper::Selector::parse("b, img[src=x]").expect("a selector");
        found.extend(page.select(&bold).map(|element| format!("{route}: {}", element.html())));
        seen += usize::from(
            page.root_element().text().any(|text| text.contains("<script>alert(1)</script>")),
        );
    }
    check_none(&found);
    assert!(seen > 10, "the text is to be seen on {seen} pages only: was it left out?");
}

#[test]
fn nothing_that_leads_nowhere_is_published() {
    let built = site("dead-links");
    check_golden("dead-links", &built, false);
    assert!(!built.outcome.complete && built.files.is_empty());
    for problem in &built.outcome.problems {
        assert!(
            problem.place.at != At::File,
            "{}: no line: {}",
            problem.place.path,
            bantin::language::english(&problem.message)
        );
    }
}

#[test]
fn raw_html_of_articles_does_no_harm() {
    let built = site("raw-html");
    check_golden("raw-html", &built, false);
    assert!(built.outcome.complete);
    let page = Html::parse_document(built.text("articles/2024/2024-03-12-raw/index.html"));
    let mut found = faults(&page);
    let all = scraper::Selector::parse("main form, main input, main button, svg, meta[http-equiv]:not([http-equiv='Content-Security-Policy']), [src^='https://']")
        .expect("a selector");
    found.extend(page.select(&all).map(|element| element.html()));
    check_none(&found);
    let ids = scraper::Selector::parse("#at_main").expect("a selector");
    assert_eq!(page.select(&ids).count(), 1, "an article cannot take an id of the page");
    let foot = scraper::Selector::parse("body > footer").expect("a selector");
    assert_eq!(page.select(&foot).count(), 1, "an article cannot close what the page has opened");
    let kept = scraper::Selector::parse("main b, main sub").expect("a selector");
    assert_eq!(page.select(&kept).count(), 2, "what is harmless stays");
}

/// JSON-LD that is no JSON.
fn bad_json_ld(page: &Html) -> impl Iterator<Item = String> {
    let data = scraper::Selector::parse("script:not([src])").expect("a selector");
    let texts: Vec<String> = page.select(&data).map(|script| script.text().collect()).collect();
    texts
        .into_iter()
        .filter_map(|text| serde_json::from_str::<serde_json::Value>(&text).err())
        .map(|error| error.to_string())
}

#[test]
fn feeds_and_data_of_a_hostile_site_can_be_read() {
    let built = site("hostile");
    let mut read = 0;
    for path in built.files.keys() {
        let text = || built.text(path);
        if path.ends_with(".xml") {
            roxmltree::Document::parse(text()).unwrap_or_else(|error| panic!("{path}: {error}"));
        } else if path.ends_with(".json") {
            serde_json::from_str::<serde_json::Value>(text())
                .unwrap_or_else(|error| panic!("{path}: {error}"));
        } else if path.ends_with(".csv") {
            let mut rows = csv::Reader::from_reader(text().as_bytes());
            assert!(rows.records().all(|row| row.is_ok()), "{path}");
        } else {
            continue;
        }
        read += 1;
    }
    assert!(read > 5, "only {read} files");
}

#[test]
fn a_changed_file_fails() {
    let files = |text: &str| Files::from([("a".to_owned(), text.as_bytes().to_vec())]);
    let fails = |expected: &Files, found: &Files| {
        std::panic::catch_unwind(|| check_same_files(expected, found)).is_err()
    };
    assert!(!fails(&files("x"), &files("x")));
    assert!(fails(&files("x"), &files("y")));
    assert!(fails(&files("x"), &Files::new()));
    assert!(fails(&Files::new(), &files("x")));
}
