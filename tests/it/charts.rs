//! Charts on pages, as files, and on pages of others; maps of tiles.

use std::fmt::Write as _;

use bantin::base::Tree;

use crate::support::{Built, build, check_none};

const SITE: &str = "\
-- bantin.yaml --
title: {vi: Bản tin Lâm, en: Lam bulletins}
base_url: https://lam.example/tin/
languages: [vi, en]
-- content/registers/localities.yaml --
- {id: lam, type: quốc gia, level: 0, names: Lâm, children: listed}
- {id: an-ke, type: tỉnh, level: 1, names: An Kê, parent: lam, tile: [1, 1]}
- {id: bac-ha, type: tỉnh, level: 1, names: Bắc Hạ, parent: lam, tile: [2, 1]}
- {id: cu-lam, type: tỉnh, level: 1, names: Cự Lâm, parent: lam, tile: [1, 2], valid: {from: 2000-01-01}}
- {id: dong-hai, type: tỉnh, level: 1, names: Đông Hải, parent: lam, DONG-HAI}
- {id: dao-xa, type: đặc khu, level: 3, names: Đảo Xa, parent: dong-hai, tile: [4, 2]}
-- content/registers/indicators.yaml --
- {id: cells, labels: {vi: Số chi bộ, en: Party cells}, measure: count, unit: {vi: chi bộ, en: cells}, nature: stock, integer: true}
- {id: checks, labels: Số cuộc kiểm tra, measure: count, unit: cuộc, nature: flow, counts: events, integer: true}
- {id: once, labels: Một lần, measure: count, nature: stock, integer: true}
-- content/articles/2025/news.md --
---
title: Tin
date: 2025-03-10
locality: an-ke
check: off
statistics:
STATISTICS
---
Tin.
";

/// One statistic: indicator, place, value, period.
type Row<'a> = (&'a str, &'a str, &'a str, &'a str);

fn site(tile: &str, rows: &[Row<'_>]) -> Built {
    let mut statistics = String::new();
    for (indicator, place, value, period) in rows {
        let key = if *indicator == "checks" { "period" } else { "as_of" };
        let _ = writeln!(
            statistics,
            "  - {{indicator: {indicator}, locality: {place}, value: \"{value}\", {key}: {period}}}"
        );
    }
    let text = SITE.replace("DONG-HAI", tile).replace("check: off\n", "");
    build(Tree::from_txtar(&text.replace("STATISTICS\n", &statistics)))
}

const ROWS: &[Row<'_>] = &[
    ("cells", "an-ke", "100", "2022-12-31"),
    ("cells", "an-ke", "hơn 110", "2023-12-31"),
    ("cells", "an-ke", "120", "2024-12-31"),
    ("cells", "bac-ha", "từ 20 đến 90", "2024-12-31"),
    ("cells", "cu-lam", "30", "2024-12-31"),
    ("checks", "an-ke", "5", "2024-01"),
    ("checks", "an-ke", "7", "2024-02"),
    ("once", "an-ke", "5", "2024-12-31"),
];

fn built() -> Built {
    let built = site("tile: [2, 2]", ROWS);
    assert!(built.outcome.complete, "{}", built.problems());
    built
}

#[test]
fn a_chart_has_its_files_where_there_is_one() {
    let built = built();
    let page = built.text("statistics/cells/index.html");
    for there in [
        "<svg class=\"chart chart-",
        "assets/charts.css",
        "assets/charts.js",
        "href=\"/tin/statistics/cells/embed/chart.svg\" download",
        "href=\"/tin/data/indicators/cells.csv\" download",
    ] {
        assert!(page.contains(there), "{there} in {page}");
    }
    assert!(built.text("statistics/checks/index.html").contains("class=\"chart-column\""));
    let svg = built.text("statistics/cells/embed/chart.svg");
    for there in [
        "<svg xmlns=",
        "Số chi bộ",
        "Nguồn: Bản tin Lâm.",
        "10/03/2025",
        "https://lam.example/tin/statistics/cells/",
    ] {
        assert!(svg.contains(there), "{there} in {svg}");
    }
    assert!(built.text("en/statistics/cells/embed/chart.svg").contains("Party cells"));
}

#[test]
fn a_chart_may_stand_on_pages_of_others() {
    let built = built();
    let page = built.text("statistics/cells/embed/index.html");
    for there in [
        "<meta name=\"robots\" content=\"noindex\">",
        "<link rel=\"canonical\" href=\"https://lam.example/tin/statistics/cells/\">",
        "default-src 'none'; style-src 'self'; script-src 'self'",
        "<svg class=\"chart",
        "Nguồn: Bản tin Lâm.",
        "10/03/2025",
        "href=\"https://lam.example/tin/statistics/cells/\"",
    ] {
        assert!(page.contains(there), "{there} in {page}");
    }
    for gone in ["masthead", "<nav", "foot-row"] {
        assert!(!page.contains(gone), "{gone} in {page}");
    }
    let snippet = "&lt;iframe src=&quot;https://lam.example/tin/statistics/cells/embed/&quot; title=&quot;Số chi bộ&quot;";
    assert!(built.text("statistics/cells/index.html").contains(snippet));
    assert!(!built.text("sitemap.xml").contains("/embed/"));
    let headers = built.text("_headers");
    assert!(!headers.contains("frame-ancestors") && !headers.contains("X-Frame"), "{headers}");
}

#[test]
fn all_that_an_indicator_shows_may_stand_on_pages_of_others() {
    let built = built();
    // A series, the map and the ranking of one indicator; a number alone of another one.
    for (indicator, drawing, there) in [
        ("cells", "", "<svg class=\"chart"),
        ("cells", "tiles/", "<ul class=\"tiles\""),
        ("cells", "ranking/", "<svg class=\"bar\""),
        ("once", "", "<p class=\"headline-number\">"),
    ] {
        let address = format!("statistics/{indicator}/embed/{drawing}");
        let page = built.text(&format!("{address}index.html"));
        assert!(page.contains(there) && page.contains("Nguồn: Bản tin Lâm."), "{address}: {page}");
        assert!(page.contains("<base target=\"_blank\">"), "{page}");
        let own = built.text(&format!("statistics/{indicator}/index.html"));
        let snippet = format!("&lt;iframe src=&quot;https://lam.example/tin/{address}&quot;");
        assert!(own.contains(&snippet), "{snippet} in {own}");
        assert!(own.contains(&format!("href=\"/tin/{address}chart.svg\" download")), "{own}");
        let svg = built.text(&format!("{address}chart.svg"));
        for text in ["<svg xmlns=", "Nguồn: Bản tin Lâm.", "10/03/2025", "https://lam.example/tin/"]
        {
            assert!(svg.contains(text), "{address}: {text} in {svg}");
        }
    }
    for absent in ["cells/embed/figure/", "once/embed/ranking/", "checks/embed/ranking/"] {
        assert!(!built.files.contains_key(&format!("statistics/{absent}index.html")), "{absent}");
    }
}

#[test]
fn pictures_of_maps_and_rankings_say_what_their_pages_say() {
    let built = built();
    let map = built.text("statistics/cells/embed/tiles/chart.svg");
    for there in [
        "năm 2024 (chi bộ)",
        "class=\"band shade-open\"",
        "100 đến 120",
        "Không có số riêng",
        ">Đông Hải<",
        ">120<",
    ] {
        assert!(map.contains(there), "{there} in {map}");
    }
    let ranking = built.text("statistics/cells/embed/ranking/chart.svg");
    for there in
        ["Tỉnh, thành phố, năm 2024 (chi bộ)", "class=\"near\"", "Thanh gạch sọc", "1. tỉnh An Kê"]
    {
        assert!(ranking.contains(there), "{there} in {ranking}");
    }
    // Who sees it elsewhere has to know that it is not all of them.
    let some = "Mới có 3/4 tỉnh có số của kỳ này.";
    let page = built.text("statistics/cells/embed/ranking/index.html");
    assert!(ranking.contains(some) && page.contains(some), "{ranking}\n{page}");
    let rows: Vec<Row<'_>> = ["an-ke", "bac-ha", "cu-lam", "dong-hai"]
        .iter()
        .zip(["4", "3", "2", "1"])
        .map(|(place, value)| ("once", *place, value, "2024-12-31"))
        .collect();
    let whole = site("tile: [2, 2]", &rows);
    let whole = whole.text("statistics/once/embed/ranking/index.html");
    assert!(!whole.contains("của kỳ này"), "{whole}");
    assert!(!ranking.contains("class=\"open\"") && !ranking.contains("Nét đứt"), "{ranking}");
    let number = built.text("en/statistics/once/embed/chart.svg");
    assert!(number.contains(">5<") && number.contains("31 December 2024"), "{number}");
}

#[test]
fn a_place_with_a_newer_figure_is_not_missing_in_the_map() {
    let mut rows = ROWS.to_vec();
    rows.push(("cells", "cu-lam", "33", "2025-01-31"));
    let page = site("tile: [2, 2]", &rows);
    let page = page.text("statistics/cells/embed/tiles/index.html");
    assert!(page.contains("năm 2024") && page.contains("Cự Lâm</span> <strong>30<"), "{page}");
}

#[test]
fn a_zero_has_no_length() {
    let rows: Vec<Row<'_>> = [("an-ke", "40"), ("bac-ha", "1"), ("cu-lam", "0")]
        .map(|(place, value)| ("once", place, value, "2024-12-31"))
        .to_vec();
    let page = site("tile: [2, 2]", &rows);
    let page = page.text("statistics/once/embed/ranking/index.html");
    assert_eq!(page.matches("class=\"bar-sure\"").count(), 2, "{page}");
}

#[test]
fn tiles_stand_where_the_register_has_them() {
    let built = built();
    let page = built.text("statistics/cells/index.html");
    let tiles: Vec<&str> = page.split("<li class=\"tile ").skip(1).collect();
    let starts = |at: usize, start: &str| {
        assert!(tiles[at].starts_with(start), "{start}: {}", tiles[at]);
    };
    assert_eq!(tiles.len(), 5, "{page}");
    // 120 of 20 to 120 in steps of 20; a range of several classes; an island without a figure.
    starts(0, "tile-c1 tile-r1\"><span class=\"shade shade-6\">");
    starts(1, "tile-c2 tile-r1\"><span class=\"shade shade-open\">");
    starts(2, "tile-c1 tile-r2\"><span class=\"shade shade-1\">");
    starts(3, "tile-c2 tile-r2\"><span class=\"shade shade-none\">");
    starts(
        4,
        "tile-c4 tile-r2\"><span class=\"shade shade-none\"></span><span class=\"tile-name\">Đảo Xa</span></li>",
    );
    assert!(page.contains("100 đến 120"), "{page}");
    // Provinces without a tile would be as if they were not there.
    assert!(!site("slug: dong-hai", ROWS).text("statistics/cells/index.html").contains("tile-map"));
    let fewer = site("tile: [2, 2]", &ROWS[..4]);
    assert!(!fewer.text("statistics/cells/index.html").contains("tile-map"));
}

#[test]
fn a_tile_is_one_cell_of_one_place() {
    let mut faults = Vec::new();
    for (tile, code) in [
        ("tile: [2, 1]", "tile-taken"),
        ("tile: [1, 2], valid: {until: 1999-12-31}", ""),
        ("tile: [0, 1]", "invalid-value"),
        ("tile: [13, 1]", "invalid-value"),
        ("tile: [2]", "invalid-value"),
        ("tile: [2, 2, 2]", "invalid-value"),
        ("tile: 2", "invalid-value"),
        ("tile: [a, b]", "invalid-value"),
    ] {
        let told = site(tile, &[]).problems();
        let errors: Vec<&str> =
            told.lines().filter(|line| line.contains("localities.yaml")).collect();
        let is_told = match code {
            "" => errors.is_empty(),
            code => errors.len() == 1 && errors[0].contains(code),
        };
        faults.extend((!is_told).then(|| format!("{tile}: {errors:?}")));
    }
    check_none(&faults);
}
