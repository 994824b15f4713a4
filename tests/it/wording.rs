//! Words beside numbers: units of one, money on axes, marks that are explained, what is missing.

use bantin::base::Tree;

use crate::support::{Built, build};

const SITE: &str = "\
-- bantin.yaml --
title: {vi: Bản tin An Kê, en: An Ke bulletins, fr: Bulletins}
base_url: https://bantin.example/
languages: [vi, en, fr]
registers: {localities: whole}
-- content/registers/localities.yaml --
- {id: an-ke, type: tỉnh, level: 1, names: {vi: An Kê, en: An Ke}}
- {id: bac-ha, type: quận, level: 2, names: {vi: Bắc Hạ}, parent: an-ke}
- {id: nam-ha, type: huyện, level: 2, names: {vi: Nam Hạ}, parent: an-ke}
- {id: tay-ha, type: huyện, level: 2, names: {vi: Tây Hạ}, parent: an-ke}
-- content/registers/indicators.yaml --
- {id: venues, labels: {vi: Số bị đình chỉ, en: Suspended, fr: Suspendus}, measure: count,
   unit: {vi: cơ sở, en: venues, fr: établissements}, singular: {en: venue, fr: établissement}, nature: flow}
- {id: fines, labels: {vi: Tiền phạt, en: Fines}, measure: amount, unit: VND, nature: flow}
";

/// A site with one bulletin; each statistic is `indicator | place | year | value`.
fn site(statistics: &[(&str, &str, &str, &str)]) -> Built {
    let entry = |(indicator, place, year, value): &(&str, &str, &str, &str)| {
        format!(
            "  - {{indicator: {indicator}, value: \"{value}\", period: {year}, locality: {place}, quote: \"{value} vào {year} ở {place}\"}}\n"
        )
    };
    let sentence = |(_, place, year, value): &(&str, &str, &str, &str)| {
        format!("{value} vào {year} ở {place}. ")
    };
    let entries: String = statistics.iter().map(entry).collect();
    let said: String = statistics.iter().map(sentence).collect();
    let article = format!(
        "-- content/articles/a.md --\n---\ntitle: Tin\ndate: 2024-02-01\nlocality: an-ke\nstatistics:\n{entries}---\n\n{said}\n"
    );
    build(Tree::from_txtar(&format!("{SITE}{article}")))
}

#[test]
fn one_thing_has_the_singular_of_its_language() {
    let built = site(&[
        ("venues", "bac-ha", "2021", "1"),
        ("venues", "nam-ha", "2021", "ít nhất 1"),
        ("venues", "tay-ha", "2021", "0"),
        ("venues", "bac-ha", "2022", "21"),
    ]);
    let numbers = |route: &str| -> Vec<String> {
        let page = built.text(route);
        let behind = page.split("&nbsp;<small>").skip(1);
        let mut words: Vec<String> =
            behind.filter_map(|rest| Some(rest.split_once('<')?.0.to_owned())).collect();
        words.sort();
        words.dedup();
        words
    };
    let at = |lang: &str| format!("{lang}statistics/venues/index.html");
    assert_eq!(numbers(&at("")), ["cơ sở"]);
    assert_eq!(numbers(&at("en/")), ["venue", "venues"]);
    assert_eq!(numbers(&at("fr/")), ["établissement", "établissements"]);
    let none = |lang: &str| format!("<strong>0</strong>&nbsp;<small>{lang}</small>");
    assert!(built.text(&at("en/")).contains(&none("venues")));
    assert!(built.text(&at("fr/")).contains(&none("établissement")));
    let page = built.text("en/statistics/venues/index.html");
    assert!(
        page.contains("<strong><i>at least</i> 1</strong>&nbsp;<small>venue</small>"),
        "{page}"
    );
}

#[test]
fn money_is_named_in_words_for_readers_and_by_its_code_for_programs() {
    let years = ["2020", "2021", "2022", "2023"];
    let of = |year| ("fines", "an-ke", year, "15,9 tỷ đồng");
    let built = site(&years.map(of));
    let table = [
        ("", "20\u{a0}tỷ\u{a0}đồng</text>", ">đồng<"),
        ("en/", "20\u{a0}billion\u{a0}VND</text>", ">VND<"),
        ("fr/", "20\u{a0}milliards\u{a0}de dongs</text>", ">dongs<"),
    ];
    for (lang, axis, fact) in table {
        let page = built.text(&format!("{lang}statistics/fines/index.html"));
        let axis = axis.replace(' ', "\u{a0}");
        assert!(page.replace(' ', "\u{a0}").contains(&axis), "{lang}: {page}");
        assert!(page.contains(fact), "{lang}: {page}");
    }
    assert!(built.text("data/indicators.csv").contains("VND"));
}

#[test]
fn marks_of_bars_are_explained_where_a_bar_has_them() {
    let bounded = ("venues", "an-ke", "2022", "ít nhất 326");
    let certain = [("venues", "bac-ha", "2022", "8"), ("venues", "nam-ha", "2022", "11")];
    let page = |more: &[_]| {
        let built = site(&[&[bounded], &certain[..], more].concat());
        built.text("statistics/venues/index.html").to_owned()
    };
    // The bound has no bar, being alone on its level.
    let without = page(&[]);
    assert!(without.contains("class=\"bar-sure\"") && !without.contains("Nét đứt"), "{without}");
    let with = page(&[("venues", "tay-ha", "2022", "ít nhất 3")]);
    assert!(with.contains("class=\"bar-open\"") && with.contains("Nét đứt"), "{with}");
}

#[test]
fn what_is_missing_and_what_is_known_are_told_with_one_colon() {
    let built = site(&[("fines", "bac-ha", "2022", "1,5 tỷ đồng")]);
    let page = built.text("statistics/fines/index.html");
    assert!(page.contains("báo cáo; <strong><i>riêng phần đã biết:</i> 1,5"), "{page}");
    let built = site(&[("venues", "bac-ha", "2022", "8")]);
    let page = built.text("statistics/venues/index.html");
    assert!(page.contains("báo cáo: <strong><i>ít nhất</i> 8</strong>"), "{page}");
}
