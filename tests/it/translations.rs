//! What a translation states in its own words: its numbers are marked in its own text, and readers
//! of its language are led there.

use bantin::base::Tree;

use crate::support::{Built, build};

const SITE: &str = "\
-- bantin.yaml --
title: {vi: Bản tin Lam Giang, en: Lam Giang bulletin}
base_url: https://example.org/
languages: [vi, en]
timezone: Asia/Ho_Chi_Minh
-- content/registers/localities.yaml --
- {id: lam-giang, names: {vi: Lam Giang, en: Lam Giang}, type: tỉnh, level: 1}
-- content/registers/indicators.yaml --
- {id: cells, labels: {vi: Chi bộ, en: Cells}, unit: {vi: chi bộ, en: cells}, measure: count, nature: stock}
- {id: members, labels: {vi: Đảng viên, en: Members}, unit: {vi: đảng viên, en: members}, measure: count, nature: stock}
- {id: houses, labels: {vi: Nhà, en: Houses}, unit: {vi: nhà, en: houses}, measure: count, nature: stock}
- {id: secrets, labels: {vi: Hồ sơ, en: Files}, unit: {vi: hồ sơ, en: files}, measure: count, nature: stock}
-- content/articles/2024/a.md --
---
title: Kiểm tra
date: 2024-03-12
locality: lam-giang
statistics:
  - {indicator: cells, value: 457, as_of: 2024-03-12, quote: 457 chi bộ}
  - {indicator: members, value: \"hơn 1.142\", as_of: 2024-03-12, quote: hơn 1.142 đảng viên}
  - {indicator: houses, value: 12, as_of: 2024-03-12, quote: 12 nhà}
  - {indicator: secrets, value: 88, as_of: 2024-03-12, suppressed: true}
---
Có 457 chi bộ, hơn 1.142 đảng viên, 12 nhà.
";

/// The site with a translation: its head and its text.
fn translated(head: &str, text: &str) -> Built {
    let file = "-- content/articles/2024/a.en.md --";
    build(Tree::from_txtar(&format!("{SITE}{file}\n---\ntitle: Inspection\n{head}---\n{text}\n")))
}

/// Each marked stretch of the translation, as `number: words`.
fn marked(built: &Built) -> Vec<String> {
    let page = built.text("en/articles/2024/a/index.html");
    let parts = page.split(" class=\"figure\" id=\"so-lieu-").skip(1);
    let of = |part: &str| {
        let (number, rest) = part.split_once('"').expect("an id");
        let (_, words) = rest.split_once('>').expect("a tag");
        format!("{number}: {}", words.split("</").next().unwrap_or_default())
    };
    parts.map(of).collect()
}

#[test]
fn numbers_of_a_translation_are_marked_in_its_own_text() {
    let text =
        "There are 457 cells with more than 1,142 members, 12 houses on 12 hills, and 88 files.";
    let built = translated("", text);
    // Twelve stands there twice, and 88 is suppressed.
    assert_eq!(marked(&built), ["1: 457 cells", "2: more than 1,142 members"]);
    let built = translated("quotes: {3: 12 houses}\n", text);
    assert_eq!(marked(&built), ["1: 457 cells", "2: more than 1,142 members", "3: 12 houses"]);
    assert_eq!(built.problems().matches("error").count(), 0, "{}", built.problems());
}

#[test]
fn readers_are_led_to_the_text_of_their_language() {
    let built = translated("quotes: {1: 457 cells}\n", "There are 457 cells.");
    let english = built.text("en/statistics/cells/index.html");
    assert!(english.contains("href=\"/en/articles/2024/a/#so-lieu-1\""), "{english}");
    assert!(english.contains("457 cells") && !english.contains("457 chi bộ"), "{english}");
    let vietnamese = built.text("statistics/cells/index.html");
    assert!(vietnamese.contains("href=\"/articles/2024/a/#so-lieu-1\""), "{vietnamese}");
    // The other figures have no words in this translation: the original's are shown.
    let houses = built.text("en/statistics/houses/index.html");
    assert!(houses.contains("href=\"/articles/2024/a/#so-lieu-3\""), "{houses}");
    let article = built.text("en/articles/2024/a/index.html");
    assert!(article.contains("<a href=\"#so-lieu-1\"><q>457 cells</q>"), "{article}");
}

#[test]
fn quotes_of_translations_are_checked_where_they_are_declared() {
    let told = |head: &str, text: &str| translated(head, text).problems();
    for (head, text, expected) in [
        (
            "quotes: {1: 457 cells}\n",
            "There are 475 cells.",
            ["a.en.md:3:13: error[quote-not-found]"],
        ),
        (
            "quotes: {1: 475 cells}\n",
            "There are 475 cells.",
            ["a.en.md:3:13: error[quote-differs]"],
        ),
        (
            "quotes: {5: 457 cells}\n",
            "There are 457 cells.",
            ["a.en.md:3:10: error[invalid-value]"],
        ),
        (
            "quotes: {x: 457 cells}\n",
            "There are 457 cells.",
            ["a.en.md:3:10: error[invalid-value]"],
        ),
        ("quotes: {4: 88 files}\n", "There are 88 files.", ["a.en.md:3:10: error[invalid-value]"]),
        ("quotes: [457 cells]\n", "There are 457 cells.", ["a.en.md:3:9: error[wrong-type]"]),
    ] {
        let problems = told(head, text);
        for line in expected {
            assert!(problems.contains(line), "{head}: {problems}");
        }
        assert_eq!(problems.matches("error[").count(), 1, "{head}: {problems}");
    }
    let original =
        SITE.replace("locality: lam-giang\nstat", "locality: lam-giang\nquotes: {1: a}\nstat");
    let problems = build(Tree::from_txtar(&original)).problems();
    assert!(problems.contains("a.md:5:1: error[invalid-value]"), "{problems}");
}

#[test]
fn a_suppressed_number_is_never_marked() {
    let built = translated("", "There are 88 files.");
    assert_eq!(marked(&built), [""; 0]);
}

#[test]
fn a_number_of_a_translation_that_looks_like_the_declared_one_is_told() {
    for (text, place) in [
        ("There are 475 cells.", Some("4:11")),
        ("There are 457 cells with more than 1,124 members.", Some("4:26")),
        // One digit of three, and a number that the text has as well.
        ("There are 450 cells.", Some("4:11")),
        ("There are 457 cells, and 475 in the other town.", None),
        // Others are others.
        ("There are 500 cells.", None),
        ("There are 45 cells and 13 houses.", None),
        ("On 12 May there were many cells.", None),
    ] {
        let problems = translated("", text).problems();
        let told = problems.lines().find(|line| line.contains("changed-in-translation"));
        let expected = place.map(|place| format!("a.en.md:{place}: warning"));
        match (told, expected) {
            (Some(told), Some(expected)) => assert!(told.contains(&expected), "{text}: {told}"),
            (told, expected) => assert_eq!(told, expected.as_deref(), "{text}: {problems}"),
        }
    }
}

#[test]
fn a_translation_is_signed_in_its_language() {
    let signed = |head: &str| {
        let own = "locality: lam-giang\nauthors: [{name: Ban biên tập, type: organization}]\n";
        let site = SITE.replace("locality: lam-giang\n", own);
        let file = "-- content/articles/2024/a.en.md --";
        build(Tree::from_txtar(&format!(
            "{site}{file}\n---\ntitle: Inspection\n{head}---\nText.\n"
        )))
    };
    let author = |name: &str| format!("<span class=\"author\">{name}</span>");
    let page = "en/articles/2024/a/index.html";
    let built = signed("authors: [{name: Editorial board, type: organization}]\n");
    let told = built.problems();
    assert!(!told.contains("changed-in-translation"), "{told}");
    assert!(built.text(page).contains(&author("Editorial board")));
    let vietnamese = built.text("articles/2024/a/index.html");
    assert!(vietnamese.contains(&author("Ban biên tập")), "{vietnamese}");
    assert!(signed("").text(page).contains(&author("Ban biên tập")));
    let more = signed("authors: [{name: A, type: organization}, Minh]\n");
    assert!(more.problems().contains("changed-in-translation"));
}
