//! Names in the place of ids, as people read them on the portal.

use super::{Visibility, corpus, settings};
use crate::base::{Problem, Tree};
use crate::bulletin::article::ArticleKind;
use crate::bulletin::date::{Instant, Zone};
use crate::bulletin::site::Corpus;

const SITE: &str = "\
-- bantin.yaml --
title: Bản tin
base_url: https://example.org/
languages: [vi, en]
-- content/registers/localities.yaml --
- {id: ho-lam, level: 1, type: tỉnh, names: Hồ Lam, children: listed}
- {id: binh-an, level: 2, type: huyện, names: {vi: Bình An}, parent: hồ lam}
-- content/registers/indicators.yaml --
- {id: cells, labels: Số chi bộ, measure: count, nature: stock, parts: [{dimension: loai-hinh, \
members: [{id: cell, labels: {vi: Chi bộ, en: Cell}}, {id: base, labels: Chi bộ cơ sở}]}]}
- {id: share, labels: Tỷ lệ, measure: percent, nature: flow, aggregate: {locality: {weighted-mean: \
Số chi bộ}}}
- {id: visits, labels: Lượt, measure: count, nature: flow}
-- content/registers/topics.yaml --
- {id: cadres, labels: {vi: Công tác cán bộ, en: Cadres}}
- {id: posts, labels: Luân chuyển, parent: Cadres}
-- content/registers/bodies.yaml --
- {id: office, labels: Văn phòng, locality: Bình An}
-- content/articles/a.md --
";

fn read(front_matter: &str, body: &str) -> (Corpus, Vec<String>) {
    let text = format!("{SITE}---\ntitle: A\n{front_matter}---\n{body}\n");
    let tree = Tree::from_txtar(&text);
    let (site, mut problems) = settings(&tree);
    let clock = Instant::parse("2026-01-01T00:00:00Z", &Zone::default()).expect("an instant");
    let (corpus, found) = corpus(&tree, site.expect("settings"), Visibility::at(clock));
    problems.merge(found);
    let line = |problem: &Problem| {
        let message = crate::language::english(&problem.message);
        format!("{}: {message} / {}", problem.code, crate::language::english_hint(problem))
    };
    (corpus, problems.iter().map(line).collect())
}

#[test]
fn names_stand_for_ids() {
    let front_matter = "date: ngày 12/3/2024\nkind: kiểm tra\nlocality: Bình An\ntopics: [Cadres]\n\
        statistics:\n\
        - {indicator: số chi bộ, as_of: 11 March 2024, value: \"12\", quote: 12 chi bộ, by: {Loại hình: chi bộ}}\n\
        - {indicator: Lượt, period: quý IV/2023, value: \"15\", quote: 15 lượt}\n";
    let (corpus, lines) = read(front_matter, "Có 12 chi bộ và 15 lượt.");
    assert_eq!(lines, [""; 0]);
    let article = corpus.articles.iter().next().expect("an article").1;
    assert_eq!(article.kind, ArticleKind::Inspection);
    assert_eq!(article.date.day().iso(), "2024-03-12");
    let keys: Vec<String> = corpus
        .observations
        .iter()
        .map(|observation| format!("{} {:?}", observation.key.period.iso(), observation.key.by))
        .collect();
    assert_eq!(keys.len(), 2);
    assert!(
        keys[0].contains("2024-03-11") && keys[0].contains("(\"loai-hinh\", \"cell\")"),
        "{keys:?}"
    );
    assert!(keys[1].contains("2023-Q4"), "{keys:?}");
}

#[test]
fn a_kind_is_known_by_each_of_its_names() {
    for (written, kind) in [
        ("inspection", ArticleKind::Inspection),
        ("Inspection", ArticleKind::Inspection),
        ("Kiểm tra, giám sát", ArticleKind::Inspection),
        ("GIÁM SÁT", ArticleKind::Inspection),
        ("tổng kết", ArticleKind::Review),
        ("Hội nghị", ArticleKind::Conference),
        ("thông báo", ArticleKind::Notice),
    ] {
        let (corpus, lines) =
            read(&format!("date: 2024-03-12\nkind: {written}\nlocality: Bình An\n"), "A.");
        assert_eq!(lines, [""; 0], "{written}");
        assert_eq!(corpus.articles.iter().next().map(|(_, article)| article.kind), Some(kind));
    }
    let (_, lines) = read("date: 2024-03-12\nkind: kiểm tr\nlocality: Bình An\n", "A.");
    assert!(lines.len() == 1 && lines[0].contains("did you mean `kiểm tra`?"), "{lines:?}");
    let (_, lines) = read("date: 2024-03-12\nkind: zzzzzz\nlocality: Bình An\n", "A.");
    assert!(lines.len() == 1 && lines[0].contains("`inspection`"), "{lines:?}");
}

#[test]
fn an_unknown_name_comes_with_the_command_that_adds_it() {
    let (_, lines) =
        read("date: 2024-03-12\nlocality: Bình An\ntopics: [\"Xây dựng: Đảng\"]\n", "A.");
    let command = "add it with `bantin new topic \"Xây dựng: Đảng\"`";
    assert!(lines.len() == 1 && lines[0].contains(command), "{lines:?}");
}

#[test]
fn a_line_has_no_marks_of_markdown() {
    let cases = [
        ("có **457** chi bộ", "có 457 chi bộ"),
        ("1. __Hai__ việc & `ba`", "1. Hai việc & ba"),
        ("# xem [tin](../b.md) <b>này</b>", "# xem tin <b>này</b>"),
        ("5 * 3 * 2, a_b_c, [1]", "5 * 3 * 2, a_b_c, [1]"),
        ("dòng **một**\ndòng hai", "dòng một dòng hai"),
    ];
    for (line, expected) in cases {
        assert_eq!(super::markdown::plain(line), expected);
    }
}
