//! The portal of a small site: what stands on pages and in files.

mod figures;
mod places;

use std::collections::BTreeMap;

use crate::base::sink::Memory;
use crate::base::{Code, Problems, Tree};
use crate::bulletin::date::Instant;
use crate::{Options, Outcome, Process};

const SITE: &str = "\
-- bantin.yaml --
title: {vi: Bản tin An Kê, en: An Ke bulletins}
base_url: https://bantin.example/so/
languages: [vi, en]
registers: {localities: whole}
publisher: {name: Toà soạn, url: https://bantin.example/}
alternates: [markdown, archive]
paginate: 2
-- content/registers/localities.yaml --
- {id: an-ke, level: 1, type: tỉnh, names: {vi: An Kê}, codes: [{scheme: gso, code: '01'}]}
- {id: bac-ha, level: 2, type: huyện, names: {vi: Bắc Hạ}, parent: an-ke}
-- content/registers/indicators.yaml --
- {id: inspections, labels: {vi: Số cuộc kiểm tra, en: Inspections}, measure: count, unit: {vi: cuộc, en: inspections},
   nature: flow, counts: events, integer: true}
-- content/registers/topics.yaml --
- {id: food, labels: {vi: Thực phẩm, en: Food}}
-- content/articles/moi.md --
---
title: Số mới & sửa
date: 2023-03-01 08:00
kind: inspection
locality: bac-ha
topics: [food]
authors: [Ban biên tập]
summary: Cả năm có 715 cuộc.
source: {name: Báo An Kê, url: https://bao.example/1}
image: {src: anh.png, alt: Đoàn kiểm tra}
aliases: [/tin/2023/so-moi, /cu.html, /cu.aspx]
statistics:
  - {indicator: inspections, value: '715', period: 2022, quote: 715 cuộc, status: corrected}
corrections:
  - {date: 2023-03-02, kind: correction, severity: minor, what: Sửa tên người, why: Ghi nhầm}
  - {date: 2023-03-02, kind: correction, severity: major, what: Sửa 751 thành 715, why: Đảo số}
---
Cả năm 2022 có 715 cuộc. Xem [bài cũ](cu.md) và ![ảnh](anh.png).
-- content/articles/anh.png --
-- content/articles/cu.md --
---
title: Kiểm tra ở Bắc Hạ
date: 2022-11-10
kind: inspection
locality: bac-ha
---
Đoàn đã [trở lại](/tin/2023/so-moi/).
-- content/articles/nam.md --
---
title: Nhìn lại một năm
date: '2022'
kind: review
locality: an-ke
---
Một năm.
";

struct Built {
    outcome: Outcome,
    files: BTreeMap<String, Vec<u8>>,
}

fn build(site: &str, clock: &str) -> Built {
    let clock = Instant::parse_rfc3339(clock).expect("a clock");
    let options = Options {
        clock,
        drafts: false,
        future: false,
        expired: false,
        base_url: None,
        deny_warnings: false,
        limits: crate::plan::Limits::default(),
        process: Process::GoesOn,
    };
    let sink = Memory::default();
    let outcome =
        crate::build(&Tree::from_txtar(site), &options, &sink).expect("memory does not fail");
    Built { outcome, files: sink.into_files() }
}

fn portal() -> Built {
    let built = build(SITE, "2023-03-02T12:00:00+07:00");
    assert!(built.outcome.complete, "{:#?}", built.outcome.problems);
    built
}

impl Built {
    #[track_caller]
    fn text(&self, path: &str) -> &str {
        let bytes = self
            .files
            .get(path)
            .unwrap_or_else(|| panic!("no `{path}` among {:#?}", self.files.keys()));
        std::str::from_utf8(bytes).expect("UTF-8")
    }

    #[track_caller]
    fn check(&self, path: &str, parts: &[&str]) {
        let text = self.text(path);
        for part in parts {
            assert!(text.contains(part), "`{part}` is not in {path}:\n{text}");
        }
    }
}

fn codes(problems: &Problems) -> Vec<(Code, String)> {
    problems
        .iter()
        .map(|problem| (problem.code, crate::language::english(&problem.message)))
        .collect()
}

const ARTICLE: &str = "articles/2023/moi";

#[test]
fn corrections_have_a_page_a_feed_and_a_link_in_the_foot() {
    let built = portal();
    let page = built.text("corrections/index.html");
    let major = page.find("Sửa 751 thành 715").expect("the major one");
    assert!(major < page.find("Sửa tên người").expect("the minor one"), "the newest stands first");
    built.check(
        "corrections/index.html",
        &["href=\"/so/articles/2023/moi/#at_correction_2\"", "Đảo số"],
    );
    built.check("en/corrections/index.html", &["lang=\"vi\">Sửa 751 thành 715"]);
    built.check("index.html", &["href=\"/so/corrections/\""]);
    built.check(
        &format!("{ARTICLE}/index.html"),
        &["id=\"at_correction_1\"", "id=\"at_correction_2\""],
    );
    let feed = roxmltree::Document::parse(built.text("corrections/feed.xml")).expect("XML");
    let ids = feed
        .descendants()
        .filter(|node| node.tag_name().name() == "id")
        .filter_map(|node| node.text());
    let article = "https://bantin.example/so/articles/2023/moi/#at_correction_";
    assert_eq!(
        ids.collect::<Vec<_>>(),
        [
            "https://bantin.example/so/corrections/".to_owned(),
            format!("{article}2"),
            format!("{article}1")
        ]
    );
}

#[test]
fn corrections_are_paginated() {
    let more = "corrections:\n  - {date: 2023-03-03, kind: revision, what: Thêm nguồn}\n";
    let built = build(&SITE.replace("corrections:\n", more), "2023-04-01T00:00:00Z");
    built.check("corrections/page/2/index.html", &["Sửa tên người", "href=\"/so/corrections/\""]);
    assert!(!built.text("corrections/index.html").contains("Sửa tên người"));
}

#[test]
fn a_grave_correction_is_told_wherever_its_figure_stands() {
    let built = portal();
    for path in ["statistics/inspections", "localities/an-ke/bac-ha", "localities/an-ke", ARTICLE] {
        let path = format!("{path}/index.html");
        built.check(&path, &["<div class=\"notice\"", "Sửa 751 thành 715"]);
        let minor = built.text(&path).contains("Sửa tên người");
        assert_eq!(
            minor,
            path.starts_with(ARTICLE),
            "a minor correction stands at the foot of its article: {path}"
        );
    }
    let minor =
        build(&SITE.replace("severity: major", "severity: minor"), "2023-03-02T12:00:00+07:00");
    assert!(!minor.text("statistics/inspections/index.html").contains("class=\"notice\""));
}

#[test]
fn the_archive_goes_down_to_months() {
    let built = portal();
    built.check(
        "archive/index.html",
        &["href=\"/so/archive/2022/\"", "href=\"/so/archive/2022/11/\""],
    );
    built.check("archive/2022/index.html", &["Tháng 11/2022", "1 bản tin", "Nhìn lại một năm"]);
    let trail =
        "<a href=\"/so/archive/\">Lưu trữ</a></li><li><a href=\"/so/archive/2022/\">Năm 2022</a>";
    built.check("archive/2022/11/index.html", &[trail, "Kiểm tra ở Bắc Hạ"]);
    built.check("en/archive/2022/11/index.html", &["November 2022"]);
    let january = built.files.keys().find(|path| path.starts_with("archive/2022/01"));
    assert_eq!(january, None, "a date that gives only its year belongs to no month");
}

#[test]
fn the_first_page_has_a_json_feed() {
    let built = portal();
    let feed: serde_json::Value = serde_json::from_str(built.text("feed.json")).expect("JSON");
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["feed_url"], "https://bantin.example/so/feed.json");
    let first = &feed["items"][0];
    assert_eq!(first["url"], "https://bantin.example/so/articles/2023/moi/");
    assert_eq!(first["content_text"], "Cả năm có 715 cuộc.");
    assert_eq!(first["image"], "https://bantin.example/so/media/articles/anh.png");
    assert_eq!(first["date_published"], "2023-03-01T08:00:00+07:00");
    assert_eq!(first["tags"][0], "Thực phẩm");
    assert_eq!(feed["items"].as_array().map(Vec::len), Some(3));
    built.check("index.html", &["type=\"application/feed+json\"", "href=\"/so/feed.json\""]);
    let english: serde_json::Value =
        serde_json::from_str(built.text("en/feed.json")).expect("JSON");
    assert_eq!(english["items"][0]["tags"][0], "Food");
}

#[test]
fn an_indicator_has_a_feed_of_reports() {
    let built = portal();
    let feed =
        roxmltree::Document::parse(built.text("statistics/inspections/feed.xml")).expect("XML");
    let entries: Vec<_> =
        feed.descendants().filter(|node| node.tag_name().name() == "entry").collect();
    assert_eq!(entries.len(), 1);
    let text = |name: &str| {
        entries[0].children().find(|node| node.tag_name().name() == name).and_then(|n| n.text())
    };
    assert_eq!(text("id"), Some("https://bantin.example/so/articles/2023/moi/#so-lieu-1"));
    assert_eq!(text("summary"), Some("715\u{a0}cuộc (huyện Bắc Hạ; năm 2022)"));
    built.check(
        "statistics/inspections/index.html",
        &["href=\"/so/statistics/inspections/feed.xml\""],
    );
}

#[test]
fn news_are_the_articles_of_two_days() {
    let table = [
        ("2023-03-01T09:00:00+07:00", 1),
        ("2023-03-03T08:00:00+07:00", 1),
        ("2023-03-03T08:00:01+07:00", 0),
    ];
    for (clock, expected) in table {
        let built = build(SITE, clock);
        let news = roxmltree::Document::parse(built.text("news-sitemap.xml")).expect("XML");
        assert_eq!(
            news.descendants().filter(|node| node.tag_name().name() == "news").count(),
            expected,
            "{clock}"
        );
    }
    portal().check(
        "news-sitemap.xml",
        &[
            "<news:title>Số mới &amp; sửa</news:title>",
            "<news:publication_date>2023-03-01T08:00:00+07:00<",
        ],
    );
    let robots = "Sitemap: https://bantin.example/so/sitemap.xml\nSitemap: https://bantin.example/so/news-sitemap.xml\n";
    portal().check("robots.txt", &[robots]);
}

#[test]
fn old_addresses_lead_to_the_new_one() {
    let built = portal();
    let expected = "/so/cu.aspx /so/articles/2023/moi/ 301\n/so/cu.html /so/articles/2023/moi/ 301\n\
                    /so/tin/2023/so-moi/ /so/articles/2023/moi/ 301\n";
    assert_eq!(built.text("_redirects"), expected);
    for path in ["tin/2023/so-moi/index.html", "cu.html"] {
        let new = "https://bantin.example/so/articles/2023/moi/";
        let refresh = format!("<meta http-equiv=\"refresh\" content=\"0; url={new}\">");
        let canonical = format!("<link rel=\"canonical\" href=\"{new}\">");
        built.check(path, &["<meta name=\"robots\" content=\"noindex\">", &refresh, &canonical]);
    }
    assert!(!built.files.contains_key("cu.aspx"), "a browser would not show it as a page");
    assert!(!built.text("sitemap.xml").contains("/tin/"));
    built.check("articles/2022/cu/index.html", &["<a href=\"/so/articles/2023/moi/\">trở lại</a>"]);
    let without = build(
        &SITE.replace("aliases:", "x-old:").replace("/tin/2023/so-moi/", "/"),
        "2023-04-01T00:00:00Z",
    );
    assert!(without.outcome.complete && !without.files.contains_key("_redirects"));
}

#[test]
fn articles_have_the_forms_that_the_settings_ask_for() {
    let built = portal();
    let text = built.text(&format!("{ARTICLE}/index.md"));
    assert_eq!(
        text,
        "# Số mới \\& sửa\n\nThứ Tư, 01/03/2023 08:00\n\nNguồn: [Báo An Kê](<https://bao.example/1>)\n\n\
         <https://bantin.example/so/articles/2023/moi/>\n\n> **Đính chính**, Thứ Năm, 02/03/2023: Sửa tên người\n\n\
         > **Đính chính**, Thứ Năm, 02/03/2023: Sửa 751 thành 715\n\n**Cả năm có 715 cuộc.**\n\n\
         Cả năm 2022 có 715 cuộc. Xem [bài cũ](https://bantin.example/so/articles/2022/cu/) và \
         ![ảnh](https://bantin.example/so/media/articles/anh.png).\n"
    );
    built.check(
        &format!("{ARTICLE}/index.html"),
        &[
            "<link rel=\"alternate\" type=\"text/markdown\" title=\"Markdown\" href=\"/so/articles/2023/moi/index.md\">",
            "<a href=\"/so/articles/2023/moi/archive.html\">",
        ],
    );
    let plain = build(&SITE.replace("alternates:", "x-alternates:"), "2023-04-01T00:00:00Z");
    assert!(
        plain
            .files
            .keys()
            .all(|path| !path.ends_with("/index.md") && !path.ends_with("archive.html"))
    );
}

#[test]
fn a_copy_needs_no_other_file() {
    let built = portal();
    let path = format!("{ARTICLE}/archive.html");
    let picture = "src=\"data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs=\"";
    built.check(
        &path,
        &["<style>", "<img class=\"qr\"", "Sửa tên người", "Sửa 751 thành 715", picture, "715"],
    );
    let page = scraper::Html::parse_document(built.text(&path));
    let all = scraper::Selector::parse("[src], [href]").expect("a selector");
    for element in page.select(&all) {
        let address = element.attr("src").or(element.attr("href")).expect("an address");
        let whole = address.starts_with("data:")
            || address.starts_with("https://")
            || address.starts_with('#');
        assert!(whole, "`{address}` does not lead anywhere from a file on a disk");
        assert!(element.attr("src").is_none() || address.starts_with("data:"), "{address}");
    }
    assert_eq!(
        page.select(&scraper::Selector::parse("link[rel=stylesheet], script").expect("one"))
            .count(),
        0
    );
}

#[test]
fn pages_tell_machines_where_they_are() {
    let built = portal();
    let objects = |path: &str| -> Vec<serde_json::Value> {
        let page = scraper::Html::parse_document(built.text(path));
        let scripts = scraper::Selector::parse("script[type='application/ld+json']").expect("one");
        page.select(&scripts)
            .map(|script| serde_json::from_str(&script.text().collect::<String>()).expect("JSON"))
            .flat_map(|data: serde_json::Value| match data["@graph"].as_array() {
                Some(graph) => graph.clone(),
                None => vec![data],
            })
            .collect()
    };
    let of = |objects: &[serde_json::Value], kind: &str| {
        objects
            .iter()
            .find(|object| object["@type"] == kind)
            .unwrap_or_else(|| panic!("no {kind}"))
            .clone()
    };
    let place = objects("localities/an-ke/bac-ha/index.html");
    let area = of(&place, "AdministrativeArea");
    assert_eq!(area["url"], "https://bantin.example/so/localities/an-ke/bac-ha/");
    assert_eq!(area["containedInPlace"]["name"], "tỉnh An Kê");
    let trail = of(&place, "BreadcrumbList");
    let steps = &trail["itemListElement"];
    assert_eq!(steps[0]["item"], "https://bantin.example/so/localities/");
    assert_eq!(steps[1]["item"], "https://bantin.example/so/localities/an-ke/");
    let own = &steps[2];
    assert_eq!((&own["name"], own.get("item")), (&"Huyện Bắc Hạ".into(), None));
    let article = objects(&format!("{ARTICLE}/index.html"));
    of(&article, "BreadcrumbList");
    assert_eq!(
        of(&article, "NewsArticle")["image"][0],
        "https://bantin.example/so/media/articles/anh.png"
    );
    let news = of(&article, "NewsArticle");
    assert_eq!(
        (&news["datePublished"], &news["dateModified"]),
        (&"2023-03-01T08:00+07:00".into(), &"2023-03-02".into())
    );
    assert_eq!(news["correction"][1]["text"], "Sửa 751 thành 715");
    let first = objects("index.html");
    let kinds: Vec<_> = first.iter().map(|object| object["@type"].as_str()).collect();
    assert_eq!(kinds, [Some("NewsMediaOrganization")], "the first page has nothing above it");
    let picture =
        "<meta property=\"og:image\" content=\"https://bantin.example/so/media/articles/anh.png\">";
    built.check(&format!("{ARTICLE}/index.html"), &[picture]);
}

#[test]
fn two_sources_for_one_address_are_both_named() {
    let alias = |alias: &str| SITE.replace("/cu.aspx", alias);
    let with = |file: &str| format!("{SITE}-- {file} --\nx\n");
    let table = [
        (
            with("static/index.html"),
            "static/index.html",
            "`static/index.html` would be published as `/index.html`",
        ),
        (with("static/sitemap.xml"), "static/sitemap.xml", "`/sitemap.xml`, which is taken"),
        (
            with("static/media/articles/anh.png"),
            "content/articles/anh.png",
            "as `/media/articles/anh.png`",
        ),
        (with("static/articles"), "static/articles", "as `/articles`"),
        (
            with("static/cu.html/x"),
            "content/articles/moi.md",
            "the old address `/cu.html` is taken by `/cu.html/x`: one",
        ),
        (
            with("static/Index.html"),
            "static/Index.html",
            "`/Index.html`, which is taken by `/`: many computers",
        ),
        (
            with("static/media/articles/Anh.png"),
            "content/articles/anh.png",
            "taken by `/media/articles/Anh.png`: many",
        ),
        (with("static/Articles"), "static/Articles", "as `/Articles`, which is taken by"),
        (
            alias("/Articles/2022/CU/"),
            "content/articles/moi.md",
            "is taken by `/articles/2022/cu/`: many computers",
        ),
        (
            alias("/articles/2022/cu/"),
            "content/articles/moi.md",
            "the old address `/articles/2022/cu/` is in use",
        ),
        (alias("/cu.html"), "content/articles/moi.md", "the old address `/cu.html` is in use"),
        (alias("/feed.xml"), "content/articles/moi.md", "the old address `/feed.xml` is in use"),
        (
            alias("/feed.xml/x/"),
            "content/articles/moi.md",
            "the old address `/feed.xml/x/` is taken by `/feed.xml`: one",
        ),
    ];
    for (site, place, message) in table {
        let built = build(&site, "2023-04-01T00:00:00Z");
        assert!(!built.outcome.complete && built.files.is_empty(), "{message}");
        let problems: Vec<_> = built.outcome.problems.iter().collect();
        let [problem] = problems[..] else { panic!("{:#?}", codes(&built.outcome.problems)) };
        assert_eq!(
            (problem.code, problem.place.path.as_str()),
            (Code::RouteCollision, place),
            "{}",
            crate::language::english(&problem.message)
        );
        let text = crate::language::english(&problem.message);
        assert!(text.contains(message), "{text}");
        assert_eq!(problem.related.len(), 1, "{message}");
    }
}

#[test]
fn names_that_not_every_computer_can_store_are_told() {
    for name in ["a\\b.txt", "a\u{1}b.txt", &format!("{}x.txt", "folder/".repeat(150))] {
        let built = build(&format!("{SITE}-- static/{name} --\nx\n"), "2023-04-01T00:00:00Z");
        let found = codes(&built.outcome.problems);
        assert_eq!(
            found.iter().map(|(code, _)| *code).collect::<Vec<_>>(),
            [Code::InvalidSlug],
            "{name:?}"
        );
    }
}

#[test]
fn an_old_address_cannot_lead_out() {
    for alias in ["//other.example/", "/%2e%2e/x/", "/../x", "tin/x", "/.bantin/x"] {
        let built = build(&SITE.replace("/cu.aspx", alias), "2023-04-01T00:00:00Z");
        let problems = codes(&built.outcome.problems);
        assert_eq!(
            problems,
            [(Code::InvalidValue, format!("`{alias}` is not a route of this site"))]
        );
    }
}

#[test]
fn a_date_that_all_former_places_share_stands_once() {
    let register = "- {id: an-ke, level: 1, type: tỉnh, names: {vi: An Kê}";
    let former = |id: &str, until: &str| {
        format!(
            "- {{id: {id}, level: 1, type: tỉnh, names: {{vi: Cũ {id}}}, valid: {{until: {until}}}}}\n"
        )
    };
    let with = |first: &str, second: &str| {
        let places = format!("{}{}{register}", former("b", first), former("c", second));
        build(&SITE.replace(register, &places), "2023-04-01T00:00:00Z")
    };
    let shared = with("2020-06-30", "2020-06-30");
    shared.check(
        "localities/index.html",
        &["Trước đây (đến hết 30/06/2020)", "class=\"entries entries-columns entries-short\""],
    );
    assert_eq!(shared.text("localities/index.html").matches("30/06/2020").count(), 1);
    let different = with("2020-06-30", "2021-06-30");
    different.check(
        "localities/index.html",
        &["Trước đây</h2>", "đến hết 30/06/2020", "đến hết 30/06/2021"],
    );
}

#[test]
fn an_unknown_form_is_a_mistake_of_the_settings() {
    let built =
        build(&SITE.replace("[markdown, archive]", "[markdown, pdf]"), "2023-04-01T00:00:00Z");
    assert!(built.outcome.settings_failed);
    assert_eq!(
        codes(&built.outcome.problems),
        [(Code::InvalidValue, "`pdf` is not a value of `alternates`".to_owned())]
    );
}

#[test]
fn a_site_without_bulletins_says_so() {
    let built = build(
        "-- bantin.yaml --\ntitle: A\nbase_url: https://a.example/\n",
        "2023-04-01T00:00:00Z",
    );
    assert!(built.outcome.complete, "{:#?}", built.outcome.problems);
    built.check("archive/index.html", &["Chưa có bản tin."]);
    built.check("corrections/index.html", &["Chưa có đính chính."]);
    for path in ["feed.xml", "corrections/feed.xml", "sitemap.xml", "news-sitemap.xml"] {
        roxmltree::Document::parse(built.text(path))
            .unwrap_or_else(|error| panic!("{path}: {error}"));
    }
}

#[test]
fn cards_have_the_picture_of_their_bulletin() {
    let built = portal();
    let picture = "<img class=\"card-picture\" src=\"/so/media/articles/anh.png\" alt=\"\" width=\"1\" height=\"1\" loading=\"lazy\">";
    built.check("topics/food/index.html", &[picture]);
}
