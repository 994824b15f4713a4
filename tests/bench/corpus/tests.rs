use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;

use bantin::base::sink::Memory;
use bantin::base::{Severity, Tree};
use bantin::bulletin::date::Instant;
use bantin::{Options, Process};

use super::time::{Day, Month, Period};
use super::{Order, bulletin, files, picture, read_arguments, registers, write_corpus};

/// Enough for two numbers that are wrong and their corrections.
const SOME: u32 = 2 * 40;

/// Enough for lists of several pages.
const MANY: u32 = 320;

/// What a list may weigh beside its text, in bytes.
const PAGE: usize = 8_000;

/// What an article of the middle may: at 15,000 bulletins it weighs 280 bytes more, because more of
/// them are related and have neighbours, and shall stay below 8,000.
const ARTICLE: usize = 7_700;

/// What any page may weigh.
const LARGEST: usize = 100_000;

fn options() -> Options {
    let clock = Instant::parse_rfc3339("2026-07-01T00:00:00+07:00").expect("a clock");
    Options {
        clock,
        drafts: false,
        future: false,
        expired: false,
        base_url: None,
        deny_warnings: true,
        limits: bantin::plan::Limits::default(),
        process: Process::GoesOn,
    }
}

#[test]
fn a_corpus_has_no_mistake() {
    let outcome = bantin::build(&Tree::from_files(files(SOME)), &options(), &Memory::default())
        .expect("memory");
    let mistakes = outcome.problems.iter().filter(|problem| problem.severity != Severity::Note);
    let told: Vec<String> =
        mistakes.map(|problem| bantin::language::english(&problem.message)).collect();
    assert!(told.is_empty(), "{told:#?}");
    assert_eq!((outcome.articles, outcome.complete), (SOME as usize, true));
}

/// The text of a page: what stands between the tags of its `title` and its `body`, blanks as one.
fn text(page: &str) -> String {
    let mut text = String::new();
    let bodies = [("<title>", "</title>"), ("<body>", "</body>")];
    for (from, to) in bodies {
        let Some(part) = page.split_once(from).and_then(|(_, rest)| rest.split_once(to)) else {
            continue;
        };
        for piece in part.0.split('<') {
            text.push_str(piece.split_once('>').map_or(piece, |(_, behind)| behind));
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a page weighs beside its text, in bytes.
fn beside_text(page: &str) -> usize {
    page.len() - text(page).len()
}

#[test]
fn pages_keep_to_their_budgets() {
    assert_eq!(beside_text("<html><title>A</title><body><p>B  C</p>\n</body></html>"), 50);
    let site: BTreeMap<String, Vec<u8>> = files(MANY).collect();
    let built = Memory::default();
    let outcome = bantin::build(&Tree::from_files(site), &options(), &built).expect("memory");
    assert!(outcome.complete);
    let files = built.into_files();
    let is_page = |path: &str| path.rsplit_once('.').is_some_and(|(_, ending)| ending == "html");
    let pages = files.iter().filter(|(path, _)| is_page(path));
    let pages: Vec<(&str, &str)> = pages
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).expect("text")))
        .collect();
    let is_list = |path: &str| {
        let is_further = path.contains("/page/") || path.starts_with("page/");
        let of_figures = path.starts_with("statistics/") || path.starts_with("localities/page/");
        let is_month = path.starts_with("archive/") && path.split('/').count() == 4;
        (is_further && !of_figures) || is_month || path.starts_with("kinds/")
    };
    let mut articles: Vec<usize> = Vec::new();
    let mut heavy: Vec<String> = Vec::new();
    let mut longest = 0;
    for (path, page) in &pages {
        let weight = beside_text(page);
        if path.starts_with("articles/") {
            articles.push(weight);
        } else if is_list(path) {
            longest = longest.max(page.matches("<li><a href=\"/articles/").count());
            heavy.extend((weight > PAGE).then(|| format!("{path}: {weight} beside its text")));
        }
        heavy.extend((page.len() > LARGEST).then(|| format!("{path}: {}", page.len())));
    }
    assert!(heavy.is_empty(), "{heavy:#?}");
    // A page full of lines was among them.
    assert!(longest >= 76, "{longest}");
    articles.sort_unstable();
    let middle = articles[articles.len() / 2];
    assert!(middle <= ARTICLE, "{middle} of an article");
}

#[test]
fn a_small_corpus_is_the_beginning_of_a_large_one() {
    let large: BTreeMap<String, Vec<u8>> = files(SOME).collect();
    for (path, bytes) in files(SOME / 2) {
        assert_eq!(large.get(&path), Some(&bytes), "{path}");
    }
    assert_eq!(large.len(), registers().count() + SOME as usize, "two files have one name");
}

#[test]
fn bulletins_are_of_the_usual_size_and_have_all_forms() {
    let texts: Vec<String> = (0..SOME).map(|index| bulletin::file(index).1).collect();
    let bytes = texts.iter().map(String::len).sum::<usize>() / texts.len();
    assert!((5000..6500).contains(&bytes), "{bytes} bytes a bulletin");
    for form in [
        "\nrelated: ",
        "\n| ---",
        "\nimage: ",
        "\ncorrections:",
        ": \"hơn ",
        ": \"gần ",
        ": \"từ ",
        ": \"trên ",
        "Q3\n",
        "as_of: ",
        "by: {",
        " triệu đồng\"\n",
        "%\"\n",
        "(locality:",
        "](../20",
        "https://",
    ] {
        assert!(texts.iter().any(|text| text.contains(form)), "no bulletin has `{form}`");
    }
}

#[test]
fn sums_of_checked_pictures() {
    assert_eq!(picture::crc32(b"123456789"), 0xcbf4_3926);
    assert_eq!(picture::adler32(b"Wikipedia"), 0x11e6_0398);
    assert_eq!((0..97).map(picture::png).collect::<BTreeSet<_>>().len(), 97);
}

#[test]
fn days_and_quarters() {
    for (days, key) in
        [(0, "2018-01-01"), (31, "2018-02-01"), (789, "2020-02-29"), (2921, "2025-12-31")]
    {
        assert_eq!(Day::after_start(days).key(), key);
    }
    for (month, entry) in [
        (1, "period: 2018-Q4"),
        (3, "period: 2018-Q4"),
        (4, "period: 2019-Q1"),
        (12, "period: 2019-Q3"),
    ] {
        assert_eq!(Period::quarter_before(Month::of(2019, month)).entry(), entry);
    }
}

#[test]
fn arguments() {
    let read = |line: &str| read_arguments(line.split_whitespace().map(OsString::from));
    let order = |bulletins, folder: &str| Some(Order { bulletins, folder: folder.into() });
    assert_eq!(read("a"), order(1000, "a"));
    assert_eq!(read("--bulletins 7 a"), order(7, "a"));
    assert_eq!(read("a --bulletins 7"), order(7, "a"));
    for wrong in ["", "a b", "--bulletins a", "--bulletins -1 a", "a --bulletins", "--more a"] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
}

#[test]
fn a_folder_that_is_not_empty_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let order = Order { bulletins: 1, folder: folder.path().join("site") };
    write_corpus(&order).expect("a new folder is written");
    assert!(order.folder.join("content/registers/topics.yaml").exists());
    let extra = order.folder.join("bantin.yaml");
    fs::write(&extra, "mine").expect("written");
    let refusal = write_corpus(&order).expect_err("it is not empty");
    assert!(refusal.to_string().contains("not empty"), "{refusal}");
    assert_eq!(fs::read_to_string(&extra).expect("read"), "mine");
}
