//! What is known in part only does not lead: it stands in words behind what is complete, and
//! nowhere else.

use bantin::base::Tree;
use scraper::{Html, Selector};

use crate::support::{Built, build};

const SITE: &str = "\
-- bantin.yaml --
title: {vi: Bản tin An Kê, en: An Ke bulletins}
base_url: https://bantin.example/
languages: [vi, en]
-- content/registers/localities.yaml --
- {id: nuoc, type: quốc gia, level: 0, names: {vi: Nước, en: Country}, children: [{count: 63}]}
- {id: an-ke, type: tỉnh, level: 1, names: {vi: An Kê, en: An Ke}, parent: nuoc, children: [{count: 15}]}
- {id: bac-ha, type: quận, level: 2, names: {vi: Bắc Hạ, en: Bac Ha}, parent: an-ke}
- {id: nam-ha, type: huyện, level: 2, names: {vi: Nam Hạ, en: Nam Ha}, parent: an-ke}
- {id: tay-lam, type: tỉnh, level: 1, names: {vi: Tây Lâm, en: Tay Lam}, parent: nuoc}
- {id: dong-ha, type: huyện, level: 2, names: {vi: Đông Hạ, en: Dong Ha}, parent: tay-lam}
-- content/registers/indicators.yaml --
- {id: cells, labels: {vi: Số chi bộ, en: Party cells}, measure: count, unit: {vi: chi bộ, en: cells}, nature: stock, counts: units, integer: true}
- {id: fines, labels: {vi: Tiền phạt, en: Fines}, measure: amount, unit: {vi: đồng, en: VND}, nature: flow}
";

/// A bulletin with statistics; each is `place | when | value`.
fn article(name: &str, indicator: &str, statistics: &[(&str, &str, &str)]) -> String {
    let entry = |(place, when, value): &(&str, &str, &str)| {
        format!(
            "  - {{indicator: {indicator}, value: \"{value}\", {when}, locality: {place}, quote: \"{value}\"}}\n"
        )
    };
    let entries: String = statistics.iter().map(entry).collect();
    let body: Vec<&str> = statistics.iter().map(|(.., value)| *value).collect();
    format!(
        "-- content/articles/{name}.md --\n---\ntitle: Tin {name}\ndate: 2024-02-01\nlocality: bac-ha\nstatistics:\n{entries}---\n\nCó {}.\n",
        body.join("; ")
    )
}

fn cells(site: &str) -> Built {
    let statistics = [
        ("bac-ha", "as_of: 2021-12-31", "450 chi bộ"),
        ("bac-ha", "as_of: 2022-12-31", "457 chi bộ"),
        ("dong-ha", "as_of: 2022-12-31", "30 chi bộ"),
    ];
    let built = build(Tree::from_txtar(&(site.to_owned() + &article("a", "cells", &statistics))));
    assert!(built.outcome.complete, "{:#?}", built.outcome.problems);
    built
}

/// The texts of some elements of a page, with single blanks.
fn texts(page: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let selector = Selector::parse(selector).expect("a selector");
    let text = |element: scraper::ElementRef<'_>| element.text().collect::<Vec<_>>().concat();
    page.select(&selector)
        .map(|found| text(found).split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn a_partial_statement_stands_in_words_behind_the_figures() {
    let built = cells(SITE);
    let page = built.text("statistics/cells/index.html");
    assert_eq!(texts(page, ".headline-number"), ["457 chi bộ"]);
    assert_eq!(texts(page, ".ranked tbody th[scope=row] a"), ["quận Bắc Hạ", "huyện Đông Hạ"]);
    assert_eq!(texts(page, ".ranked .rank"), ["1", "2"]);
    let told = texts(page, "details.partial:not([open]) .statement p:nth-child(2)");
    for words in [
        "Mới có 2/63 tỉnh, thành phố báo cáo: ít nhất 487 chi bộ",
        "Mới có 1/15 quận, huyện báo cáo: ít nhất 457 chi bộ",
        "Mới có 1 nơi báo cáo: ít nhất 30 chi bộ",
    ] {
        assert!(told.iter().any(|text| text == words), "{words}: {told:?}");
    }
    let english = texts(built.text("en/statistics/cells/index.html"), ".statement p:nth-child(2)");
    for words in [
        "2 of 63 provinces reported: at least 487 cells",
        "1 of 15 districts reported: at least 457 cells",
        "Only 1 place has reported so far: at least 30 cells",
    ] {
        assert!(english.iter().any(|text| text == words), "{words}: {english:?}");
    }
}

#[test]
fn marks_are_explained_where_they_stand() {
    let built = cells(SITE);
    for route in ["statistics/cells/index.html", "localities/an-ke/index.html"] {
        let page = built.text(route);
        let outside = texts(page, "main .legend").len();
        let inside = texts(page, "main details.partial .legend").len();
        assert_eq!((inside, outside), (1, 1), "{route}: {page}");
    }
}

#[test]
fn a_partial_statement_is_told_nowhere_else() {
    let built = cells(SITE);
    for (route, page) in built.pages() {
        let told = texts(page, "main strong > i").len();
        let behind = texts(page, "details.partial strong > i").len();
        assert_eq!(told, behind, "{route}");
        assert!(
            texts(page, "title, h1, svg desc").iter().all(|text| !text.contains("ít nhất")),
            "{route}"
        );
        let document = Html::parse_document(page);
        let said = Selector::parse("meta[name=description], meta[property]").expect("a selector");
        let mut said = document.select(&said).filter_map(|element| element.attr("content"));
        assert!(!said.any(|text| text.contains("ít nhất") || text.contains("at least")), "{route}");
    }
    let page = built.text("statistics/cells/index.html");
    assert_eq!(page.matches("\"@type\":\"Observation\"").count(), 2, "{page}");
    assert_eq!(texts(built.text("statistics/index.html"), ".overview td.numeric"), ["457 chi bộ"]);
    let place = built.text("localities/an-ke/index.html");
    assert_eq!(
        (texts(place, "table.figures").len(), texts(place, "details.partial li.statement").len()),
        (0, 1)
    );
    assert_eq!(texts(place, ".keyfigure, .sparkline, .chart").len(), 0);
    for (path, bytes) in built.files.iter().filter(|(path, _)| path.ends_with("feed.xml")) {
        assert!(!String::from_utf8_lossy(bytes).contains("ít nhất"), "{path}");
    }
}

#[test]
fn the_settings_say_what_is_enough() {
    let built = cells(&SITE.replace(
        "languages: [vi, en]\n",
        "languages: [vi, en]\nprominence: {min_coverage: 0.05}\n",
    ));
    let page = built.text("statistics/cells/index.html");
    assert_eq!(texts(page, ".headline-number"), ["ít nhất 457 chi bộ"]);
    let row = texts(page, ".ranked tbody tr")
        .into_iter()
        .find(|row| row.contains("An Kê") && row.contains("ít nhất"));
    assert!(row.is_some_and(|row| row.contains("Mới có 1/15 quận, huyện báo cáo")), "{page}");
    assert_eq!(texts(page, ".headline .coverage"), ["Mới có 1/15 quận, huyện báo cáo"]);
}

/// The ranks on the page of an indicator, with the place of each.
fn ranked(statistics: &[(&str, &str, &str)]) -> Vec<String> {
    ranked_of(SITE, statistics)
}

fn ranked_of(site: &str, statistics: &[(&str, &str, &str)]) -> Vec<String> {
    let built = build(Tree::from_txtar(&(site.to_owned() + &article("a", "cells", statistics))));
    assert!(built.outcome.complete, "{:#?}", built.outcome.problems);
    let rows = texts(built.text("statistics/cells/index.html"), ".ranked th[scope=row]");
    rows.into_iter().filter(|row| row.starts_with(|first: char| first.is_ascii_digit())).collect()
}

#[test]
fn only_a_certain_order_is_numbered() {
    let when = "as_of: 2022-12-31";
    let of = |values: [&'static str; 3]| {
        let places = ["bac-ha", "nam-ha", "dong-ha"];
        let rows: Vec<_> =
            places.iter().zip(values).map(|(place, value)| (*place, when, value)).collect();
        ranked(&rows)
    };
    assert_eq!(of(["90 chi bộ", "85 chi bộ", "từ 80 đến 120 chi bộ"]), [""; 0]);
    assert_eq!(of(["90 chi bộ", "85 chi bộ", "khoảng 10 chi bộ"]), [""; 0]);
    assert_eq!(
        of(["90 chi bộ", "hơn 100 chi bộ", "từ 10 đến 20 chi bộ"]),
        ["1 huyện Nam HạAn Kê", "2 quận Bắc HạAn Kê", "3 huyện Đông HạTây Lâm"]
    );
    assert_eq!(
        of(["90 chi bộ", "90 chi bộ", "7 chi bộ"]),
        ["1 quận Bắc HạAn Kê", "1 huyện Nam HạAn Kê", "3 huyện Đông HạTây Lâm"]
    );
}

#[test]
fn years_and_levels_are_never_ranked_together() {
    let two_years = [
        ("bac-ha", "as_of: 2022-12-31", "90 chi bộ"),
        ("nam-ha", "as_of: 2021-12-31", "80 chi bộ"),
        ("an-ke", "as_of: 2022-12-31", "900 chi bộ"),
    ];
    assert_eq!(ranked(&two_years), [""; 0]);
}

#[test]
fn a_rank_holds_among_all_that_is_known_of_its_time() {
    let newer_elsewhere = [
        ("bac-ha", "as_of: 2022-12-31", "60 chi bộ"),
        ("bac-ha", "as_of: 2021-12-31", "70 chi bộ"),
        ("nam-ha", "as_of: 2021-12-31", "50 chi bộ"),
        ("dong-ha", "as_of: 2021-12-31", "40 chi bộ"),
    ];
    assert_eq!(ranked(&newer_elsewhere), ["2 huyện Nam HạAn Kê", "3 huyện Đông HạTây Lâm"]);
    // What wards reported of Bắc Hạ is a lower bound, and stands apart; it is more all the same.
    let ward =
        "- {id: phuong, type: phường, level: 3, names: {vi: Phường, en: Ward}, parent: bac-ha}\n";
    let site = SITE.replace(
        "-- content/registers/indicators",
        &format!("{ward}-- content/registers/indicators"),
    );
    let part = [
        ("phuong", "as_of: 2022-12-31", "5.000 chi bộ"),
        ("nam-ha", "as_of: 2022-12-31", "500 chi bộ"),
        ("dong-ha", "as_of: 2022-12-31", "400 chi bộ"),
    ];
    assert_eq!(ranked_of(&site, &part), ["2 huyện Nam HạAn Kê", "3 huyện Đông HạTây Lâm"]);
}

#[test]
fn places_are_ranked_among_those_of_their_time() {
    let site = SITE
        .replace("nam-ha, type: huyện", "nam-ha, valid: {until: 2023-06-30}, type: huyện")
        .replace("bac-ha, type: quận", "bac-ha, valid: {until: 2023-06-30}, type: quận")
        .replace(
            "-- content/registers/indicators",
            "- {id: trung-ha, type: huyện, level: 2, names: {vi: Trung Hạ, en: Trung Ha}, parent: an-ke, valid: {from: 2023-07-01}, predecessors: [{id: nam-ha, share: whole}, {id: bac-ha, share: whole}]}\n-- content/registers/indicators",
        );
    let rows = [
        ("nam-ha", "as_of: 2022-12-31", "457 chi bộ"),
        ("bac-ha", "as_of: 2022-12-31", "100 chi bộ"),
        ("dong-ha", "as_of: 2022-12-31", "300 chi bộ"),
    ];
    // Together they are the district of today, which was not there.
    let ranked = ranked_of(&site, &rows);
    assert_eq!(ranked.len(), 3, "{ranked:?}");
    assert!(ranked[0].contains("Nam Hạ") && ranked[1].contains("Đông Hạ"), "{ranked:?}");
}

#[test]
fn what_is_carried_forward_is_neither_ranked_nor_a_change() {
    let site = SITE
        .replace("nature: stock,", "nature: stock, aggregate: {time: latest}, carry_forward: 1y,");
    let carried = [
        ("bac-ha", "as_of: 2021-12-31", "90 chi bộ"),
        ("nam-ha", "as_of: 2022-12-31", "80 chi bộ"),
        ("dong-ha", "as_of: 2022-12-31", "70 chi bộ"),
    ];
    assert_eq!(ranked_of(&site, &carried), ["1 huyện Nam HạAn Kê", "2 huyện Đông HạTây Lâm"]);
    let built = build(Tree::from_txtar(&(site + &article("a", "cells", &carried))));
    assert_eq!(texts(built.text("statistics/cells/index.html"), ".headline-change"), [""; 0]);
}

#[test]
fn states_of_distant_days_say_how_distant() {
    let site = SITE.replace("children: [{count: 15}]", "children: listed");
    let period = |day: &'static str| {
        let states = [("bac-ha", "as_of: 2022-01-01", "90 chi bộ"), ("nam-ha", day, "80 chi bộ")];
        let built = build(Tree::from_txtar(&(site.clone() + &article("a", "cells", &states))));
        assert!(built.outcome.complete, "{:#?}", built.outcome.problems);
        let page = built.text("localities/an-ke/index.html").to_owned();
        page.split("170").nth(1).map(|_| page.contains("năm 2022, số liệu từ 01/01/2022 đến"))
    };
    assert_eq!(period("as_of: 2022-12-31"), Some(true));
    assert_eq!(period("as_of: 2022-02-01"), Some(true), "32 days");
    assert_eq!(period("as_of: 2022-01-31"), Some(false), "31 days");
}

#[test]
fn a_change_is_as_exact_as_the_numbers_that_it_compares() {
    let change = |before: &str, after: &str| {
        let fines = [("bac-ha", "period: 2021", before), ("bac-ha", "period: 2022", after)];
        let site = SITE.to_owned() + &article("a", "fines", &fines);
        let built = build(Tree::from_txtar(&site));
        assert!(built.outcome.complete, "{:#?}", built.outcome.problems);
        texts(built.text("statistics/fines/index.html"), ".headline-change").concat()
    };
    assert_eq!(change("12,4 tỷ đồng", "15,65 tỷ đồng"), "khoảng +3,25 tỷ đồng so với năm 2021");
    assert_eq!(change("900 triệu đồng", "1,5 tỷ đồng"), "khoảng +600 triệu đồng so với năm 2021");
    assert_eq!(change("2 tỷ đồng", "2 tỷ đồng"), "không đổi so với năm 2021");
    assert_eq!(change("3 tỷ đồng", "2,5 tỷ đồng"), "khoảng −0,5 tỷ đồng so với năm 2021");
    assert_eq!(change("3,1 tỷ đồng", "2,5 tỷ đồng"), "−0,6 tỷ đồng so với năm 2021");
    assert_eq!(change("2 tỷ đồng", "2.000 triệu đồng"), "gần như không đổi so với năm 2021");
}

#[test]
fn a_level_is_named_by_all_of_its_types() {
    let site = SITE.replace("dong-ha, type: huyện", "dong-ha, type: xã");
    let built = cells(&site);
    assert_eq!(
        texts(built.text("statistics/cells/index.html"), "caption.group"),
        ["Quận, huyện, xã, phường"]
    );
    assert_eq!(
        texts(built.text("en/statistics/cells/index.html"), "caption.group"),
        ["Districts, communes"]
    );
}

#[test]
fn a_number_its_scale_and_its_unit_stay_together() {
    let fines = article("a", "fines", &[("bac-ha", "period: 2022", "1,5 tỷ đồng")]);
    let built = build(Tree::from_txtar(&(SITE.to_owned() + &fines)));
    assert!(built.outcome.complete, "{:#?}", built.outcome.problems);
    for path in [
        "statistics/fines/index.html",
        "localities/an-ke/bac-ha/index.html",
        "statistics/fines/feed.xml",
    ] {
        assert!(built.text(path).contains("1,5\u{a0}tỷ\u{a0}đồng"), "{path}: {}", built.text(path));
    }
    assert!(built.text("data/figures.csv").contains("1,5 tỷ đồng"));
}

#[test]
fn places_and_indexes_have_a_description() {
    let built = cells(SITE);
    for (route, page) in
        built.pages().filter(|(route, _)| route != "/404.html" && !route.contains("/articles/"))
    {
        let page = Html::parse_document(page);
        let said = Selector::parse("meta[name=description]").expect("a selector");
        let said = page.select(&said).next().and_then(|element| element.attr("content"));
        assert!(
            said.is_some_and(|text| !text.is_empty() && text.ends_with('.')),
            "{route}: {said:?}"
        );
    }
}

#[test]
fn what_is_named_twice_is_shown_once() {
    let site = SITE.to_owned()
        + "-- content/registers/topics.yaml --\n- {id: meetings, labels: {vi: Họp, en: Meetings}}\n\
           -- content/registers/bodies.yaml --\n- {id: ban, labels: {vi: Ban An Kê, en: Committee}}\n\
           -- content/articles/a.md --\n---\ntitle: Tin\ndate: 2024-02-01\ntopics: [meetings, Họp, meetings]\n\
           authors: [Lan, Minh, Lan]\nbodies: {reporting: [ban, Ban An Kê]}\n---\n\nTin.\n";
    let built = build(Tree::from_txtar(&site));
    assert!(built.outcome.complete, "{:#?}", built.outcome.problems);
    let told = built
        .outcome
        .problems
        .iter()
        .filter(|problem| problem.code.word() == "named-twice")
        .count();
    assert_eq!(told, 4);
    let page = built.text("articles/2024/a/index.html");
    assert_eq!(
        texts(page, ".tags li, .author, .article-facts dd"),
        ["Lan, Minh", "Ban An Kê", "Họp"]
    );
    let feed: serde_json::Value = serde_json::from_str(built.text("feed.json")).expect("JSON");
    assert_eq!(feed["items"][0]["tags"], serde_json::json!(["Họp"]));
}
