//! Numbers computed from other indicators, and changes of borders, on pages.

use bantin::base::Tree;

use super::find;
use crate::support::{build, check_clean};

const ARTICLE: &str = "-- content/articles/a.md --
---
title: A
date: 2024-06-11
locality: a1
statistics:
  - {indicator: excellent-share, value: 16%, period: 2023, quote: 16%}
  - {indicator: cells, value: 457, as_of: 2023-06-30, quote: 457 chi bộ}
---

Có 457 chi bộ; 16% xuất sắc.
";

#[test]
fn a_number_from_a_share_has_a_page_and_an_account() {
    let built = build(Tree::from_txtar(&format!("{}{ARTICLE}", include_str!("base.txtar"))));
    check_clean(&built);
    let data: serde_json::Value =
        serde_json::from_str(built.text("data/figures.json")).expect("JSON");
    let figures = data["figures"].as_array().expect("a list");
    let figure = find(figures, "excellent", "a1", "2023", "").expect("a figure");
    assert_eq!(figure["kind"], "between", "{figure}");
    assert_eq!(figure["unit"], "chi bộ");
    let place = built.text("localities/tinh-a/a1/index.html");
    assert!(
        place.contains("70 đến dưới 76") && place.contains("/statistics/excellent/"),
        "{place}"
    );
    let page = built.text("statistics/excellent/index.html");
    assert!(page.contains("tính từ tỷ lệ") && page.contains("70 đến dưới 76"), "{page}");
    assert!(page.contains("Tỷ lệ đã nêu nhân với số toàn thể"), "{page}");
}

#[test]
fn a_place_tells_a_small_change_of_its_borders() {
    let article = ARTICLE.replace("locality: a1", "locality: d1");
    let built = build(Tree::from_txtar(&format!("{}{article}", include_str!("base.txtar"))));
    check_clean(&built);
    let page = built.text("localities/tinh-d/d1/index.html");
    assert!(page.contains("Địa giới thay đổi nhỏ từ 01/05/2022: Nhận hai xã"), "{page}");
    let page = built.text("en/localities/tinh-d/d1/index.html");
    assert!(page.contains("Borders changed a little on 1 May 2022"), "{page}");
}

#[test]
fn a_sum_of_some_amounts_is_named_as_what_it_is() {
    let statistic = "{indicator: balance, value: 12 tỷ đồng, period: 2023, quote: 12 tỷ đồng}";
    let article = ARTICLE
        .replace("{indicator: excellent-share, value: 16%, period: 2023, quote: 16%}", statistic);
    let article = article.replace("16% xuất sắc", "thu trừ chi 12 tỷ đồng");
    let built = build(Tree::from_txtar(&format!("{}{article}", include_str!("base.txtar"))));
    check_clean(&built);
    let label = "riêng phần đã biết:</i>";
    for (page, labelled) in [
        ("localities/tinh-a/index.html", true),
        ("localities/nuoc/index.html", true),
        ("localities/tinh-a/a1/index.html", false),
        ("statistics/balance/index.html", true),
    ] {
        let text = built.text(page);
        assert!(text.contains("12") && text.contains(label) == labelled, "{page}: {text}");
    }
    let table = built.text("data/figures.csv");
    assert_eq!(
        table.matches("riêng phần đã biết: 12 tỷ đồng,known parts alone: 12 billion VND,").count(),
        2,
        "{table}"
    );
    let page = built.text("statistics/balance/index.html");
    assert!(
        page.contains("không nói gì về toàn bộ") && !page.contains("mức thấp nhất chắc chắn"),
        "{page}"
    );
    assert_eq!(page.matches("\"@type\":\"Observation\"").count(), 1, "{page}");
}

#[test]
fn drawings_say_no_more_of_a_sum_of_some_amounts() {
    let statistics = [
        "2022, locality: a1",
        "2023, locality: a1",
        "2022, locality: a2",
        "2023, locality: a2",
    ]
    .map(|rest| {
        format!(
            "  - {{indicator: balance, value: 12 tỷ đồng, quote: 12 tỷ đồng, period: {rest}}}\n"
        )
    });
    let (head, _) = ARTICLE.split_once("  - ").expect("statistics");
    let article = format!("{head}{}---\n\nMỗi nơi 12 tỷ đồng.\n", statistics.concat());
    let built = build(Tree::from_txtar(&format!("{}{article}", include_str!("base.txtar"))));
    for (page, of_province, of_district) in [
        ("statistics/balance/index.html", "riêng phần đã biết", ">12\u{a0}tỷ\u{a0}đồng</text>"),
        (
            "en/statistics/balance/index.html",
            "known parts alone",
            ">12\u{a0}billion\u{a0}VND</text>",
        ),
    ] {
        let page = built.text(page);
        let counts = ["chart-value", of_district].map(|text| page.matches(text).count());
        assert_eq!(counts, [2, 4], "{page}");
        // Two districts of fifteen are no line of their province: they are told in words.
        let (before, behind) =
            page.split_once("class=\"behind partial\"").expect("partial statements");
        assert!(!before.contains(of_province) && behind.contains(of_province), "{page}");
        // Only of the districts it is certain how long their bars are.
        assert_eq!(page.matches("<svg class=\"bar\"").count(), 2, "{page}");
    }
}

/// Ranks of the provinces in the table of an indicator; `statistics` are of places in the year
/// 2023.
fn ranks(indicator: &str, statistics: &[(&str, &str)]) -> Vec<(String, String)> {
    let entry = |(place, value): &(&str, &str)| {
        format!(
            "  - {{indicator: {indicator}, value: {value}, quote: {value}, period: 2023, locality: {place}}}\n"
        )
    };
    let (head, _) = ARTICLE.split_once("  - ").expect("statistics");
    let text: Vec<&str> = statistics.iter().map(|(_, value)| *value).collect();
    let entries: String = statistics.iter().map(entry).collect();
    let article = format!("{head}{entries}---\n\nCó {}.\n", text.join("; "));
    let built = build(Tree::from_txtar(&format!("{}{article}", include_str!("base.txtar"))));
    let page = built.text(&format!("statistics/{indicator}/index.html"));
    let document = scraper::Html::parse_document(page);
    let selector = |text| scraper::Selector::parse(text).expect("a selector");
    let row = |row: scraper::ElementRef<'_>| {
        let text = |text| {
            row.select(&selector(text)).next().map_or(String::new(), |cell| cell.text().collect())
        };
        (text("th a"), text(".rank"))
    };
    document
        .select(&selector(".ranked tbody tr"))
        .map(row)
        .filter(|(place, rank)| place.starts_with("Tỉnh") && !rank.is_empty())
        .collect()
}

#[test]
fn what_says_nothing_of_its_place_has_no_rank_of_its_own() {
    let check = |indicator: &str, statistics: &[(&str, &str)], expected: &[(&str, &str)]| {
        let found = ranks(indicator, statistics);
        let found: Vec<(&str, &str)> =
            found.iter().map(|(place, rank)| (place.as_str(), rank.as_str())).collect();
        assert_eq!(found, expected, "{indicator} {statistics:?}");
    };
    let all = [("Tỉnh A", "1"), ("Tỉnh B", "2"), ("Tỉnh D", "3")];
    check(
        "balance",
        &[("tinh-a", "20 tỷ đồng"), ("tinh-b", "12 tỷ đồng"), ("tinh-d", "3 tỷ đồng")],
        &all,
    );
    let after = [("Tỉnh B", "1"), ("Tỉnh D", "2")];
    check(
        "balance",
        &[("a1", "20 tỷ đồng"), ("tinh-b", "12 tỷ đồng"), ("tinh-d", "3 tỷ đồng")],
        &after,
    );
    // The share of a district is not that of its province.
    check(
        "share-range",
        &[("tinh-b", "92%"), ("tinh-d", "80%")],
        &[("Tỉnh B", "1"), ("Tỉnh D", "2")],
    );
    check("share-range", &[("b1", "92%"), ("tinh-d", "80%")], &[]);
}
