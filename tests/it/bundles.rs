//! Bulletins in several files and languages, and what is not published: small sites, what is told
//! of them, and which pages they have.

use bantin::base::Tree;

use crate::support::{Built, build, check_none};

/// Settings and registers that all sites share; a site may replace a file.
const BASE: &str = "\
-- bantin.yaml --
title: {vi: Bản tin Lam Giang, en: Lam Giang bulletin}
base_url: https://example.org/
languages: [vi, en]
timezone: Asia/Ho_Chi_Minh
-- content/registers/localities.yaml --
- {id: lam-giang, names: {vi: Lam Giang, en: Lam Giang}, type: tỉnh, level: 1}
- {id: an-khe, names: {vi: An Khê, en: An Khe}, type: huyện, level: 2, parent: lam-giang}
-- content/registers/indicators.yaml --
- id: cells
  labels: {vi: Chi bộ, en: Cells}
  unit: {vi: chi bộ, en: cells}
  measure: count
  nature: stock
";

/// A site, what is told of it (path and code, and words of the message), and files that it has or,
/// with `!` before them, has not.
type Case = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

fn built(site: &str) -> Built {
    let own: Vec<&str> = site.lines().filter(|line| line.starts_with("-- ")).collect();
    let mut files = String::new();
    let mut kept = true;
    for line in BASE.lines() {
        if line.starts_with("-- ") {
            kept = !own.contains(&line);
        }
        if kept {
            files.extend([line, "\n"]);
        }
    }
    build(Tree::from_txtar(&(files + site)))
}

/// What differs from what is expected of a site.
fn faults((title, site, told, files): &Case) -> Vec<String> {
    let built = built(site);
    let problems = built.problems();
    let lines: Vec<&str> =
        problems.lines().filter(|line| !line.contains("note[open-list]")).collect();
    let mut faults = Vec::new();
    let is_told = |wanted: &str, line: &str| wanted.split(" … ").all(|part| line.contains(part));
    for wanted in *told {
        if !lines.iter().any(|line| is_told(wanted, line)) {
            faults.push(format!("{title}: not told: {wanted}"));
        }
    }
    for line in &lines {
        if !told.iter().any(|wanted| is_told(wanted, line)) {
            faults.push(format!("{title}: not expected: {line}"));
        }
    }
    for file in *files {
        let (path, wanted) = file.strip_prefix('!').map_or((*file, true), |path| (path, false));
        if built.files.contains_key(path) != wanted {
            faults.push(format!("{title}: `{path}` is {}there", if wanted { "not " } else { "" }));
        }
    }
    faults
}

fn check(cases: &[Case]) {
    check_none(&cases.iter().flat_map(faults).collect::<Vec<_>>());
}

/// An article of two lines.
macro_rules! article {
    ($path:literal, $head:literal) => {
        concat!("-- content/articles/", $path, " --\n---\n", $head, "\n---\n\nVăn bản.\n")
    };
}

#[test]
fn statistics_belong_to_a_pair_of_files() {
    const ORIGINAL: &str = "-- content/articles/2025/a.md --
---
title: A
date: 2025-03-14
locality: lam-giang
statistics:
  - {indicator: cells, value: 12, as_of: 2025-03-01, quote: 12 chi bộ}
---

Tỉnh có 12 chi bộ.
";
    const TRANSLATED: &str = "-- content/articles/2025/a.en.md --
---
title: A
statistics:
  - {indicator: cells, value: 12, as_of: 2025-03-01, quote: 12 cells}
---

The province has 12 cells.
";
    const PLAIN: &str = "-- content/articles/2025/a.md --
---
title: A
date: 2025-03-14
locality: lam-giang
---

Tỉnh có 12 chi bộ.
";
    let both: String = [ORIGINAL, TRANSLATED].concat();
    let only_there: String = [PLAIN, TRANSLATED].concat();
    let twice = built(&both);
    let problems = twice.problems();
    let told: Vec<&str> = problems.lines().filter(|line| line.contains("error")).collect();
    assert_eq!(told.len(), 1, "{problems}");
    assert!(
        told[0].starts_with("content/articles/2025/a.en.md:3:1: error[statistics-in-both]"),
        "{problems}"
    );
    let there = built(&only_there);
    assert!(there.outcome.complete && there.outcome.figures > 0, "{}", there.problems());
    let rows = there.text("data/observations.csv");
    assert!(rows.contains("a#1") && rows.contains("lam-giang"), "{rows}");
    let page = there.text("articles/2025/a/index.html");
    assert!(page.contains("12 chi bộ"), "{page}");
    // A day is missing, and is that of the original.
    let dayless = built(&only_there.replace("as_of: 2025-03-01, ", ""));
    assert!(dayless.problems().contains("14 March 2025"), "{}", dayless.problems());
    // A mistake in it is told as such, and once.
    let wrong = built(&only_there.replace("value: 12", "value: 13"));
    assert_eq!(wrong.problems().matches("error[").count(), 1, "{}", wrong.problems());
}

#[test]
fn a_file_is_named_by_what_it_is_called() {
    check(&[
        (
            "a folder is an article",
            concat!(
                article!("2025/meeting/index.md", "title: A\ndate: 2025-03-14"),
                article!("2025/meeting/index.en.md", "title: A"),
                article!("2025/visit/index.md", "title: B\ndate: 2025-03-15"),
            ),
            &[],
            &[
                "articles/2025/meeting/index.html",
                "en/articles/2025/meeting/index.html",
                "articles/2025/visit/index.html",
                "!articles/2025/index/index.html",
            ],
        ),
        (
            "ids do not recur in other years, and both files are named",
            concat!(
                article!("2024/review/index.md", "title: A\ndate: 2024-03-14"),
                article!("2025/review.md", "title: B\ndate: 2025-03-15"),
            ),
            &[
                "content/articles/2025/review.md:1:1: error[duplicate-id] … `content/articles/2024/review/index.md`",
            ],
            &[],
        ),
        (
            "slugs may recur in other years",
            concat!(
                article!("2024/review.md", "title: A\ndate: 2024-03-14"),
                article!("2025/review.md", "title: B\ndate: 2025-03-15\nid: 2025-review"),
                article!("2025/review.en.md", "title: B"),
            ),
            &[],
            &[
                "articles/2024/review/index.html",
                "articles/2025/review/index.html",
                "en/articles/2025/review/index.html",
            ],
        ),
        (
            "an English bulletin is no form of another one in another folder",
            concat!(
                article!("2024/review.md", "title: A\ndate: 2024-03-14"),
                article!("2025/review.en.md", "title: B\ndate: 2025-03-15"),
            ),
            &["content/articles/2025/review.en.md:1:1: error[duplicate-id]"],
            &[],
        ),
        (
            "names with points are names, in articles and pages",
            concat!(
                article!("2025/v1.2.md", "title: A\ndate: 2025-03-14"),
                article!("2025/v1.3.md", "title: B\ndate: 2025-03-14"),
                article!("2025/v1.3.EN.md", "title: B"),
                "-- content/pages/quy-che-1.2.md --\n---\ntitle: Quy chế 1.2\n---\n\nVăn bản.\n",
                "-- content/pages/quy-che-1.3.md --\n---\ntitle: Quy chế 1.3\n---\n\nVăn bản.\n",
                "-- content/pages/quy-che-1.3.en.md --\n---\ntitle: Rules 1.3\n---\n\nText.\n",
                "-- content/pages/about/index.md --\n---\ntitle: Giới thiệu\n---\n\nVăn bản.\n",
            ),
            &[],
            &[
                "articles/2025/v1-2/index.html",
                "articles/2025/v1-3/index.html",
                "en/articles/2025/v1-3/index.html",
                "quy-che-1-2/index.html",
                "quy-che-1-3/index.html",
                "en/quy-che-1-3/index.html",
                "about/index.html",
            ],
        ),
    ]);
}

#[test]
fn a_bulletin_has_one_file_for_each_language() {
    check(&[
        (
            "the first language may be named",
            concat!(
                article!("2025/a.vi.md", "title: A\ndate: 2025-03-14"),
                article!("2025/a.en.md", "title: A"),
                article!("2025/b.vi-VN.md", "title: B\ndate: 2025-03-14"),
            ),
            &[],
            &[
                "articles/2025/a/index.html",
                "en/articles/2025/a/index.html",
                "articles/2025/b/index.html",
            ],
        ),
        (
            "two files for one language of a bulletin",
            concat!(
                article!("2025/a.md", "title: A\ndate: 2025-03-14"),
                article!("2025/a.vi.md", "title: A"),
                article!("2025/b.md", "title: B\ndate: 2025-03-14"),
                article!("2025/b.en.md", "title: B"),
                article!("2025/b.en-GB.md", "title: B"),
            ),
            &[
                "content/articles/2025/a.vi.md:1:1: error[duplicate-id] … `content/articles/2025/a.md`",
                "content/articles/2025/b.en.md:1:1: error[duplicate-id] … `content/articles/2025/b.en-GB.md`",
            ],
            &[],
        ),
    ]);
}

#[test]
fn languages_that_the_site_does_not_have_are_refused() {
    const VI: &str = "-- bantin.yaml --\ntitle: {vi: A}\nbase_url: https://example.org/\n";
    let of_site: [(&str, &str); 5] = [
        (article!("2025/a.md", "title: A\ndate: 2025-03-14\nlang: en"), "2025/a.md:4:7"),
        (article!("2025/a.en.md", "title: A\ndate: 2025-03-14"), "2025/a.en.md:1:1"),
        ("-- content/pages/about.en.md --\n---\ntitle: A\n---\n\nText.\n", "about.en.md:1:1"),
        ("-- content/pages/about.EN.md --\n---\ntitle: A\n---\n\nText.\n", "about.EN.md:1:1"),
        (article!("2025/a/index.en.md", "title: A\ndate: 2025-03-14"), "a/index.en.md:1:1"),
    ];
    for (site, place) in of_site {
        let built = built(&format!("{VI}{site}"));
        let problems = built.problems();
        assert_eq!(problems.lines().count(), 1, "{place}: {problems}");
        assert!(problems.contains(&format!("{place}: error[unknown-language]")), "{problems}");
    }
    check(&[
        (
            "no language of ours, with and without an original",
            concat!(
                article!("2025/notice.de.md", "title: A\ndate: 2025-03-14"),
                article!("2025/b.md", "title: B\ndate: 2025-03-14"),
                article!("2025/b.zh-CN.md", "title: B"),
                "-- content/pages/about.de.md --\n---\ntitle: A\n---\n\nText.\n",
            ),
            &[
                "content/articles/2025/notice.de.md:1:1: error[unknown-language] … `de`",
                "content/articles/2025/b.zh-CN.md:1:1: error[unknown-language] … `zh-CN`",
                "content/pages/about.de.md:1:1: error[unknown-language] … `de`",
            ],
            &[],
        ),
        (
            "languages may be written in any case",
            article!("2025/a.md", "title: A\ndate: 2025-03-14\nlang: EN"),
            &[],
            &["en/articles/2025/a/index.html"],
        ),
    ]);
}

#[test]
fn a_translation_has_at_least_the_state_of_its_original() {
    check(&[
        (
            "expired",
            concat!(
                article!(
                    "2025/a.md",
                    "title: A\ndate: 2025-03-14\nexpires: 2025-04-01\ntopics: [x]"
                ),
                article!("2025/a.en.md", "title: A\ntopic: x"),
            ),
            &["2025/a.md:5:10: note[unknown-topic]", "2025/a.en.md:3:1: note[unknown-key]"],
            &["!articles/2025/a/index.html", "!en/articles/2025/a/index.html"],
        ),
        (
            "a draft",
            concat!(
                article!("2025/a.md", "title: A\ndate: 2025-03-14\ndraft: true"),
                article!("2025/a.en.md", "title: A\ndraft: false\nkind: x"),
            ),
            &["2025/a.en.md:4:7: note[invalid-value]"],
            &["!articles/2025/a/index.html", "!en/articles/2025/a/index.html"],
        ),
        (
            "itself a draft",
            concat!(
                article!("2025/a.md", "title: A\ndate: 2025-03-14"),
                article!("2025/a.en.md", "title: A\ndraft: true\nkind: x"),
            ),
            &["2025/a.en.md:4:7: note[invalid-value]"],
            &["articles/2025/a/index.html", "!en/articles/2025/a/index.html"],
        ),
        (
            "held",
            concat!(
                article!("2025/a.md", "title: A\ndate: 2027-03-14 08:00"),
                article!("2025/a.en.md", "title: A\nkind: x"),
            ),
            &["2025/a.en.md:3:7: error[invalid-value] … 14 March 2027, 08:00"],
            &["!articles/2027/a/index.html", "!en/articles/2027/a/index.html"],
        ),
        (
            "with an id of its own",
            concat!(
                article!("2025/a.md", "title: A\ndate: 2025-03-14\nid: other"),
                article!("2025/a.en.md", "title: A"),
            ),
            &[],
            &["articles/2025/a/index.html", "en/articles/2025/a/index.html"],
        ),
    ]);
}

#[test]
fn a_mistake_in_a_held_article_is_one_today() {
    let held = article!("2027/a.md", "title: A\ndate: 2027-03-14\nlocality: nowhere");
    let seen = article!("2025/b.md", "title: B\ndate: 2025-03-14");
    let built = built(&[held, seen].concat());
    assert!(!built.outcome.complete && built.files.is_empty(), "{:?}", built.files.keys());
    let told = built.problems();
    assert!(
        told.contains("error[unknown-locality]: `nowhere` is not a known locality; the article appears at 14 March 2027, 00:00"),
        "{told}"
    );
    // What is seen only among all others, as they will be.
    let dead = "-- content/articles/2027/a.md --\n---\ntitle: A\ndate: 2027-03-14\n---\n\n[x](c.md) [y](../2025/b.md)\n";
    let built = self::built(&[dead, seen].concat());
    let told = built.problems();
    assert!(!built.outcome.complete && told.lines().count() == 1, "{told}");
    assert!(told.contains("dead-link") && told.contains("14 March 2027, 00:00"), "{told}");
}
