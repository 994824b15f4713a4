//! A bulletin that was taken back: its address tells that, and nothing else of the portal says what
//! it said.

use bantin::base::Tree;

use crate::support::{Built, build};

const SITE: &str = "\
-- bantin.yaml --
title: {vi: Bản tin An Kê, en: An Ke bulletins}
base_url: https://bantin.example/
languages: [vi, en]
alternates: [markdown, archive]
-- content/registers/localities.yaml --
- {id: an-ke, type: tỉnh, level: 1, names: {vi: An Kê, en: An Ke}, children: [{count: 2}]}
- {id: bac-ha, type: quận, level: 2, names: {vi: Bắc Hạ, en: Bac Ha}, parent: an-ke}
- {id: nam-ha, type: huyện, level: 2, names: {vi: Nam Hạ, en: Nam Ha}, parent: an-ke}
-- content/registers/indicators.yaml --
- {id: cells, labels: {vi: Số chi bộ, en: Party cells}, measure: count, unit: {vi: chi bộ, en: cells}, nature: stock, counts: units, integer: true}
-- content/registers/topics.yaml --
- {id: meetings, labels: {vi: Sinh hoạt, en: Meetings}}
- {id: alone, labels: {vi: Một mình, en: Alone}}
-- content/registers/bodies.yaml --
- {id: office, labels: {vi: Quận ủy, en: Office}}
-- content/articles/2024/other.md --
---
title: Tin còn lại
date: 2024-02-10
locality: nam-ha
topics: [meetings]
related: [gone]
statistics:
  - {indicator: cells, as_of: 2024-01-01, value: \"30\", quote: 30 chi bộ}
+other
---
Huyện có 30 chi bộ, xem [tin trước](gone.md#so-lieu-1) và [kết luận](gone.md#ket-luan).
-- content/articles/2024/gone.en.md --
---
title: Inspection in Bac Ha
quotes: {1: 457 party cells}
+translation
---
The district has 457 party cells.
-- content/articles/2024/gone.md --
---
title: Kiểm tra tại Bắc Hạ
date: 2024-02-01
kind: inspection
locality: bac-ha
summary: Quận có nhiều chi bộ.
authors: [Minh]
topics: [meetings, alone]
bodies: {inspecting: [office]}
statistics:
  - {indicator: cells, as_of: 2024-01-01, value: \"457\", quote: 457 chi bộ}
  - {indicator: cells, as_of: 2025-01-01, value: \"500\", quote: 500 chi bộ, role: target}
+gone
---
Quận có 457 chi bộ, phấn đấu 500 chi bộ.

## Kết luận

Tốt, mã zyxwvu.
";

const WITHDRAWN: &str = "withdrawn: {date: 2024-03-05, why: Nhầm đơn vị}\n";

/// The site with lines in the front matter of its bulletins.
fn site(gone: &str, translation: &str, other: &str) -> Built {
    let text = SITE.replace("+gone\n", gone).replace("+translation\n", translation);
    build(Tree::from_txtar(&text.replace("+other\n", other)))
}

fn withdrawn() -> Built {
    let built = site(WITHDRAWN, "", "");
    assert!(built.outcome.complete, "{}", built.problems());
    assert!(!built.problems().contains("warning"), "{}", built.problems());
    built
}

#[test]
fn the_address_stays_and_tells_when_and_why() {
    let built = withdrawn();
    for (path, told) in [
        ("articles/2024/gone/index.html", "Bản tin này đã được rút lại."),
        ("en/articles/2024/gone/index.html", "This bulletin has been withdrawn."),
    ] {
        let page = built.text(path);
        for there in [told, "Nhầm đơn vị", "2024-03-05", "id=\"at_correction_1\"", "noindex"]
        {
            assert!(page.contains(there), "{path} lacks {there}: {page}");
        }
        let gone =
            ["457", "500 chi", "Kết luận", "nhiều chi bộ", "Minh", "at_statistics", "at_topics"];
        for gone in gone {
            assert!(!page.contains(gone), "{path} has {gone}: {page}");
        }
    }
    let page = built.text("articles/2024/gone/index.html");
    assert!(
        page.contains("<h1>Kiểm tra tại Bắc Hạ</h1>") && page.contains("quận Bắc Hạ"),
        "{page}"
    );
    let markdown = built.text("articles/2024/gone/index.md");
    assert!(markdown.contains("Nhầm đơn vị") && !markdown.contains("457"), "{markdown}");
}

#[test]
fn no_list_sitemap_or_neighbour_has_it() {
    let built = site(&format!("featured_until: 2027-01-01\n{WITHDRAWN}"), "", "");
    assert!(built.outcome.complete, "{}", built.problems());
    // Pages of its place and indicator say which number was withdrawn, and lead to the note.
    let may = ["articles/2024/", "corrections/", "feed.", "data/", "statistics/cells", "an-ke"];
    for (path, bytes) in &built.files {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let leads = text.contains("articles/2024/gone/");
        assert!(!leads || may.iter().any(|part| path.contains(part)), "{path} leads to it");
    }
    for place in ["an-ke", "an-ke/bac-ha"] {
        let page = built.text(&format!("localities/{place}/index.html"));
        assert!(!page.contains("card-title\"><a href=\"/articles/2024/gone/"), "a card: {page}");
    }
    for path in ["sitemap.xml", "news-sitemap.xml", "index.html", "archive/2024/index.html"] {
        assert!(!built.text(path).contains("/gone/"), "{path}");
    }
    let other = built.text("articles/2024/other/index.html");
    assert!(other.contains("href=\"/articles/2024/gone/\">tin trước</a>"), "{other}");
    assert!(other.contains("href=\"/articles/2024/gone/\">kết luận</a>"), "{other}");
    assert!(!other.contains("at_related"), "{other}");
    assert!(!built.files.contains_key("topics/alone/index.html"), "nothing of the topic stands");
    assert!(!built.files.contains_key("bodies/office/index.html"));
    assert!(!built.files.contains_key("kinds/inspection/index.html"));
}

#[test]
fn feeds_tell_it_once() {
    let built = withdrawn();
    for path in [
        "feed.xml",
        "localities/an-ke/feed.xml",
        "localities/an-ke/bac-ha/feed.xml",
        "topics/meetings/feed.xml",
    ] {
        let feed = built.text(path);
        let entries: Vec<&str> =
            feed.split("<entry").filter(|entry| entry.contains("/gone/")).collect();
        let [entry] = entries[..] else { panic!("{path}: {feed}") };
        assert!(entry.contains("<title>Rút lại: Kiểm tra tại Bắc Hạ</title>"), "{entry}");
        assert!(entry.contains("<id>https://bantin.example/articles/2024/gone/</id>"), "{entry}");
        assert!(entry.contains("<updated>2024-03-05T"), "{entry}");
        assert!(entry.contains("<summary>Nhầm đơn vị</summary>"), "{entry}");
        assert!(feed.find("/gone/") < feed.find("/other/").or(Some(usize::MAX)), "{feed}");
    }
    let of_indicator = built.text("statistics/cells/feed.xml");
    assert!(of_indicator.contains("Rút lại: Kiểm tra"), "{of_indicator}");
    assert!(!of_indicator.contains("457"), "{of_indicator}");
    assert!(!built.text("localities/an-ke/nam-ha/feed.xml").contains("/gone/"));
    let json = built.text("feed.json");
    assert!(
        json.contains("Rút lại: ") && json.contains("\"content_text\": \"Nhầm đơn vị\""),
        "{json}"
    );
    let corrections = built.text("corrections/index.html");
    assert!(
        corrections.contains("Nhầm đơn vị") && corrections.contains("Rút lại"),
        "{corrections}"
    );
    assert!(built.text("corrections/feed.xml").contains("Nhầm đơn vị"));
}

#[test]
fn its_figures_leave_the_totals() {
    let figures = |built: &Built| built.text("data/figures.csv").to_owned();
    let before = figures(&site("", "", ""));
    assert!(before.contains("487"), "{before}");
    let built = withdrawn();
    let after = figures(&built);
    for gone in ["487", "457"] {
        assert!(!after.contains(gone), "{gone}: {after}");
    }
    assert!(after.contains("withdrawn"), "{after}");
    let observations = built.text("data/observations.csv");
    assert!(!observations.contains("457 chi bộ"), "nothing is quoted: {observations}");
    assert!(!observations.contains("gone#2"), "no target stays: {observations}");
    for (path, page) in built.pages() {
        assert!(!page.contains("/gone/#so-lieu"), "{path}");
    }
}

#[test]
fn search_does_not_find_it() {
    let has = |built: &Built, key: &str| {
        let mut of_index =
            built.files.iter().filter(|(path, _)| path.starts_with("search/index/w"));
        of_index.any(|(_, bytes)| bytes.windows(key.len()).any(|part| part == key.as_bytes()))
    };
    let (before, after) = (site("", "", ""), withdrawn());
    for key in ["zyxwvu", "inspection"] {
        assert!(has(&before, key) && !has(&after, key), "{key}");
    }
}

#[test]
fn another_bulletin_may_correct_its_numbers() {
    let other = "  - {indicator: cells, as_of: 2024-01-01, locality: bac-ha, value: \"30\", quote: 30 chi bộ, corrects: gone#1, status: corrected}\ncorrections: [{date: 2024-03-06, what: Sửa}]\n";
    let built = site(WITHDRAWN, "", other);
    assert!(built.outcome.complete, "{}", built.problems());
    assert!(!built.text("articles/2024/gone/index.html").contains("457"));
}

#[test]
fn what_it_corrected_stands_again() {
    let own = "  - {indicator: cells, as_of: 2024-01-01, locality: nam-ha, value: \"457\", quote: 457 chi bộ, corrects: other#1}\ncorrections: [{date: 2024-02-20, what: Sửa}]\n";
    let built = site(&format!("{own}{WITHDRAWN}"), "", "");
    assert!(built.outcome.complete, "{}", built.problems());
    let figures = built.text("data/localities/nam-ha.csv");
    assert!(figures.contains(",30,") || figures.contains("30 chi bộ"), "{figures}");
}

#[test]
fn a_correction_that_expires_before_what_it_corrects_is_told() {
    let correction = "  - {indicator: cells, as_of: 2024-01-01, locality: bac-ha, value: \"30\", quote: 30 chi bộ, corrects: gone#1}\ncorrections: [{date: 2024-03-06, what: Sửa}]\n";
    for (corrected, expires, is_told) in [
        ("", "expires: 2025-01-01\n", true),
        ("", "expires: 2030-01-01\n", true),
        ("", "", false),
        ("expires: 2025-01-01\n", "expires: 2030-01-01\n", false),
        ("expires: 2031-01-01\n", "expires: 2030-01-01\n", true),
        ("draft: true\n", "expires: 2030-01-01\n", false),
        ("", "expires: 2025-01-01\ndraft: true\n", false),
        ("", "expires: 2025-01-01\nwithdrawn: {date: 2024-04-01, why: Nhầm}\n", false),
    ] {
        let problems = site(corrected, "", &format!("{correction}{expires}")).problems();
        let told = problems.contains("warning[date-order]") && problems.contains("`gone#1`");
        assert_eq!(told, is_told, "{corrected} {expires}: {problems}");
    }
}

#[test]
fn dates_reasons_and_translations_are_checked() {
    for (gone, translation, told) in [
        ("withdrawn: {date: 2024-01-31, why: A}\n", "", "warning[date-order]"),
        ("withdrawn: {date: 2024-03-05}\n", "", "error[missing-key]"),
        ("withdrawn: {date: 2024-03-05, why: \"\"}\n", "", "error["),
        ("withdrawn: {why: A}\n", "", "error[missing-key]"),
        ("withdrawn: {date: 5 tháng, why: A}\n", "", "error[invalid-date]"),
        ("", WITHDRAWN, "error[invalid-value]"),
    ] {
        let problems = site(gone, translation, "").problems();
        let found = problems.lines().filter(|line| line.contains(told)).count();
        assert_eq!(found, 1, "{gone}{translation}: {problems}");
    }
    let own = "withdrawn: {date: 2024-03-05, why: Wrong unit}\n";
    let built = site(WITHDRAWN, own, "");
    assert!(built.outcome.complete, "{}", built.problems());
    assert!(built.text("en/articles/2024/gone/index.html").contains("Wrong unit"));
    assert!(built.text("en/feed.xml").contains("<summary>Wrong unit</summary>"));
    assert!(built.text("articles/2024/gone/index.html").contains("Nhầm đơn vị"));
}
