//! No key is accepted that does nothing: for each key that the schema lists and that need not be
//! given, a site with it has another portal, or other problems, than the site without it.

use std::collections::BTreeSet;

use bantin::base::Tree;
use bantin::content::schema::DEFINITIONS;

use crate::pictures;
use crate::support::{Built, Files, build_files, check_none};

/// A site with a place in each sort of file where a key is added.
const SITE: &str = "\
-- bantin.yaml --
title: Bản tin Lâm Giang
base_url: https://lam-giang.example/
languages: [vi, en]
+site
-- content/registers/localities.yaml --
- {id: lam-giang, type: tỉnh, level: 1, names: Lâm Giang}
- {id: an-khe-cu, type: huyện, level: 2, names: An Khê Cũ, parent: lam-giang, valid: {until: 2020-01-01}}
- {id: binh-son, type: huyện, level: 2, names: Bình Sơn, parent: lam-giang}
- {id: dung-quat, type: khu kinh tế, level: 2, names: Dung Quất, parent: lam-giang}
- id: an-khe
  type: huyện
  level: 2
  names: An Khê
  +localities
-- content/registers/indicators.yaml --
- {id: all-cells, labels: Tổng số, measure: count, unit: chi bộ, nature: stock}
- {id: bad-share, labels: Tỷ lệ kém, measure: percent, nature: stock}
- {id: share, labels: Tỷ lệ, measure: percent, nature: stock}
- id: cells
  labels: Số chi bộ
  measure: count
  nature: stock
  +indicators
-- content/registers/topics.yaml --
- {id: above, labels: Trên}
- id: meetings
  labels: Sinh hoạt
  +topics
-- content/registers/bodies.yaml --
- {id: above, labels: Tỉnh ủy}
- id: huyen-uy
  labels: Huyện ủy
  +bodies
-- content/registers/directives.yaml --
- {id: above, labels: Nghị quyết}
- id: 05-ct-tu
  labels: Chỉ thị 05
  +directives
-- content/registers/types.yaml --
- id: khu-kinh-te
  level: 2
  labels: {vi: khu kinh tế, en: economic zone}
  +types
-- content/articles/2024/other.md --
---
title: Tin khác
date: 2024-03-10
locality: lam-giang
---
Tin.
-- content/articles/2024/news.md --
---
title: Kiểm tra tại An Khê
date: 2024-03-12 09:30
topics: [meetings]
bodies: {inspecting: [huyen-uy]}
directives: [05-ct-tu]
statistics:
  - {indicator: cells, as_of: 2024-01-01, value: \"457\", quote: 457 chi bộ, locality: an-khe}
  - {indicator: share, as_of: 2024-01-01, value: \"90%\", quote: 90%, locality: an-khe}
+article
---
Đoàn kiểm tra 457 chi bộ, đạt 90%, 12 hội nghị.
";

/// A key, and a line that has it.
type Row = (&'static str, &'static str);

const ARTICLE: &[Row] = &[
    ("date", "date: 2024-03-13"),
    ("kind", "kind: inspection"),
    ("lang", "lang: en"),
    ("locality", "locality: an-khe"),
    ("summary", "summary: Tóm tắt."),
    ("authors", "authors: [Minh]"),
    ("source", "source: {name: Báo}"),
    ("bodies", "bodies: {inspecting: [above]}"),
    ("directives", "directives: [above]"),
    ("topics", "topics: [above]"),
    ("image", "image: {src: /media/a.png, alt: Ảnh}"),
    ("slug", "slug: tin"),
    ("aliases", "aliases: [/cu/]"),
    ("id", "id: tin"),
    ("draft", "draft: true"),
    ("publish_at", "publish_at: 2999-01-01"),
    ("expires", "expires: 2024-04-01"),
    ("featured_until", "featured_until: 2024-01-01"),
    ("updated", "updated: 2024-04-01"),
    ("related", "related: [other]"),
    ("statistics", "statistics: []"),
    ("ignore", "ignore: [12 hội nghị]"),
    ("quotes", "quotes: {1: 12 hội nghị}"),
    ("corrections", "corrections: [{date: 2024-04-01, what: Sửa}]"),
    ("withdrawn", "withdrawn: {date: 2024-04-01, why: Nhầm}"),
    ("attachments", "attachments: [{file: a.pdf, title: A}]"),
];

const SITE_KEYS: &[Row] = &[
    ("description", "description: Bản tin."),
    ("languages", "languages: [vi]"),
    ("timezone", "timezone: Europe/Paris"),
    ("theme", "theme: {accent: '#7a1020'}"),
    ("publisher", "publisher: {name: Toà soạn}"),
    ("navigation", "navigation: [/statistics/]"),
    ("index", "index: false"),
    ("sections", "sections: {articles: tin}"),
    ("paginate", "paginate: 1"),
    ("license", "license: CC-BY-4.0"),
    ("alternates", "alternates: [markdown]"),
    ("host", "host: github-pages"),
    ("feeds", "feeds: {content: full}"),
    ("check", "check: {undeclared: warning}"),
];

const LOCALITY: &[Row] = &[
    ("slug", "slug: khe"),
    ("aliases", "aliases: [an-khe-cu]"),
    ("codes", "codes: [{scheme: gso, code: \"01\"}]"),
    ("parent", "parent: lam-giang"),
    ("valid", "valid: {from: 2021-01-01}"),
    ("successors", "successors: [binh-son]"),
    ("predecessors", "predecessors: [an-khe-cu]"),
    ("changes", "changes: [{date: 2023-05-01, minor: true, note: Đổi}]"),
    ("children", "children: 3"),
];

const INDICATOR: &[Row] = &[
    ("description", "description: Số."),
    ("aliases", "aliases: [share]"),
    ("unit", "unit: chi bộ"),
    ("range", "range: {max: 5}"),
    ("soft_range", "soft_range: {max: 5}"),
    ("better", "better: up"),
    ("breaks", "breaks: [{date: 2023-01-01, note: Đổi}]"),
    ("frequency", "frequency: quarter"),
];

const TERM: &[Row] = &[
    ("description", "description: Mô tả."),
    ("aliases", "aliases: [above]"),
    ("parent", "parent: above"),
    ("locality", "locality: an-khe"),
    ("number", "number: 05-CT/TU"),
    ("issuer", "issuer: Tỉnh ủy"),
    ("date", "date: 2020-01-01"),
];

const PLACE_TYPE: &[Row] = &[("aliases", "aliases: [KKT]")];

/// Keys whose effect a site of one article does not show, each with where it is seen.
const ELSEWHERE: &[(&str, &str)] = &[
    ("as_of", "the small sites"),
    ("period", "the small sites"),
    ("output", "how a portal is moved in: the tests of releases"),
    ("downloads", "the workbook is a feature: the tests of workbooks"),
    ("years", "school years are read by the tests of periods"),
    ("prominence", "the tests of prominence"),
    ("registers", "sums over places: the small sites"),
    ("reports", "who is expected to report: the small sites"),
    ("plurals", "counts of places: the tests of types of places"),
    ("singular", "units behind one: the tests of wording"),
    ("tile", "maps need three places of one level: the tests of charts"),
    ("counts", "the small sites"),
    ("integer", "the table of mistakes"),
    ("decimals", "computed figures: the small sites"),
    ("aggregate", "the small sites"),
    ("parts", "the small sites"),
    ("numerator", "the small sites"),
    ("denominator", "the small sites"),
    ("complement", "the small sites"),
    ("carry_forward", "the small sites"),
    ("min_coverage", "the small sites"),
    ("weight_max_age", "the small sites"),
    ("derive", "the small sites"),
];

fn rows(definition: &str) -> (&'static str, &'static [Row]) {
    match definition {
        "article" => ("+article", ARTICLE),
        "site" => ("+site", SITE_KEYS),
        "localities" => ("+localities", LOCALITY),
        "indicators" => ("+indicators", INDICATOR),
        "topics" => ("+topics", TERM),
        "bodies" => ("+bodies", TERM),
        "types" => ("+types", PLACE_TYPE),
        _ => ("+directives", TERM),
    }
}

/// The site with a line in the place of a mark.
fn site(mark: &str, key: &str, line: &str) -> Files {
    let key = format!("{key}:");
    let (mut text, mut inside) = (String::new(), "");
    for old in SITE.lines() {
        if old.starts_with("-- ") {
            inside = old;
        }
        let own = match mark {
            "+article" => inside.contains("news.md"),
            "+site" => inside.contains("bantin.yaml"),
            _ => false,
        };
        let new = match old.trim_start() {
            known if known == mark => old.replace(mark, line),
            other if other.starts_with('+') => continue,
            // The line replaces one with its key.
            _ if own && old.starts_with(&key) && !line.is_empty() => continue,
            _ if own && key == "statistics:" && old.starts_with("  - {") && !line.is_empty() => {
                continue;
            }
            _ => old.to_owned(),
        };
        text += &(new + "\n");
    }
    let tree = Tree::from_txtar(&text);
    let read = |path: &bantin::base::SourcePath| {
        (path.to_string(), tree.bytes(path.as_str()).expect("there").into_owned())
    };
    let mut files: Files = tree.files().iter().map(|file| read(&file.path)).collect();
    files.insert("content/media/a.png".to_owned(), pictures::plain());
    files
}

/// All that can be seen of a site.
fn seen(built: &Built) -> (Files, BTreeSet<String>) {
    (built.files.clone(), built.problems().lines().map(str::to_owned).collect())
}

#[test]
fn every_key_does_something() {
    let mut faults = Vec::new();
    for definition in &DEFINITIONS {
        let (mark, rows) = rows(definition.name);
        let without = seen(&build_files(&site(mark, "", "")));
        for key in definition.keys.iter().filter(|key| !key.needed) {
            let told = |what: &str| format!("{}: `{}` {what}", definition.name, key.name);
            let Some((_, line)) = rows.iter().find(|(name, _)| *name == key.name) else {
                let elsewhere = ELSEWHERE.iter().any(|(name, _)| *name == key.name);
                faults.extend((!elsewhere).then(|| told("has no row: say what it does")));
                continue;
            };
            let with = seen(&build_files(&site(mark, key.name, line)));
            faults.extend((with == without).then(|| told("changes nothing")));
        }
    }
    check_none(&faults);
}

#[test]
fn a_logo_is_checked_and_published_and_named() {
    let with = |logo: &str| {
        let line = format!("publisher: {{name: Toà soạn, logo: {logo}}}");
        build_files(&site("+site", "publisher", &line))
    };
    let built = with("/media/a.png");
    assert!(built.files.contains_key("media/a.png"), "{}", built.problems());
    let page = built.text("articles/2024/news/index.html");
    assert!(page.contains("\"logo\":\"https://lam-giang.example/media/a.png\""), "{page}");
    for (logo, code) in
        [("/media/b.png", "missing-picture"), ("https://x.example/a.png", "foreign-picture")]
    {
        let built = with(logo);
        assert!(built.problems().contains(code), "{logo}: {}", built.problems());
        assert!(built.problems().contains("bantin.yaml:4"), "{}", built.problems());
    }
}

#[test]
fn what_lies_above_is_shown_on_both_pages() {
    for register in ["topics", "bodies", "directives"] {
        let built = build_files(&site(&format!("+{register}"), "parent", "parent: above"));
        let above = built.text(&format!("{register}/above/index.html"));
        let below = match register {
            "topics" => "meetings",
            "bodies" => "huyen-uy",
            _ => "05-ct-tu",
        };
        assert!(above.contains(&format!("/{register}/{below}/")), "{register}");
        let page = built.text(&format!("{register}/{below}/index.html"));
        assert!(page.contains(&format!("/{register}/above/")), "{register}");
    }
}

#[test]
fn keys_that_did_nothing_are_refused() {
    for (mark, line) in
        [("+topics", "level: 2"), ("+bodies", "level: 2"), ("+directives", "level: 2")]
    {
        let built = build_files(&site(mark, "level", line));
        assert!(built.problems().contains("unknown-key"), "{mark}: {}", built.problems());
    }
}
