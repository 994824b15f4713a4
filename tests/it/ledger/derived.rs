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
    let data: serde_json::Value = serde_json::from_str(built.text("data/figures.json")).expect("JSON");
    let figures = data["figures"].as_array().expect("a list");
    let figure = find(figures, "excellent", "a1", "2023", "").expect("a figure");
    assert_eq!(figure["kind"], "between", "{figure}");
    assert_eq!(figure["unit"], "chi bộ");
    let place = built.text("localities/tinh-a/a1/index.html");
    assert!(place.contains("70 đến dưới 76") && place.contains("/statistics/excellent/"), "{place}");
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
    let article = ARTICLE.replace("{indicator: excellent-share, value: 16%, period: 2023, quote: 16%}", statistic);
    let article = article.replace("16% xuất sắc", "thu trừ chi 12 tỷ đồng");
    let built = build(Tree::from_txtar(&format!("{}{article}", include_str!("base.txtar"))));
    check_clean(&built);
    let label = "riêng phần đã biết:</span>";
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
    assert!(page.contains("không nói gì về toàn bộ") && !page.contains("mức thấp nhất chắc chắn"), "{page}");
    assert_eq!(page.matches("\"@type\":\"Observation\"").count(), 1, "{page}");
}

#[test]
fn drawings_say_no_more_of_a_sum_of_some_amounts() {
    let statistics = ["2022, locality: a1", "2023, locality: a1", "2022, locality: a2", "2023, locality: a2"]
        .map(|rest| format!("  - {{indicator: balance, value: 12 tỷ đồng, quote: 12 tỷ đồng, period: {rest}}}\n"));
    let (head, _) = ARTICLE.split_once("  - ").expect("statistics");
    let article = format!("{head}{}---\n\nMỗi nơi 12 tỷ đồng.\n", statistics.concat());
    let built = build(Tree::from_txtar(&format!("{}{article}", include_str!("base.txtar"))));
    for (page, of_province, of_district) in [
        ("statistics/balance/index.html", ">riêng phần đã biết: 24 tỷ đồng</text>", ">12 tỷ đồng</text>"),
        ("en/statistics/balance/index.html", ">known parts alone: 24 billion VND</text>", ">12 billion VND</text>"),
    ] {
        let page = built.text(page);
        let counts = ["chart-value", of_province, of_district].map(|text| page.matches(text).count());
        assert_eq!(counts, [3, 1, 2], "{page}");
        // Only of the districts it is certain how long their bars are.
        assert_eq!(page.matches("<svg class=\"bar\"").count(), 2, "{page}");
    }
}
