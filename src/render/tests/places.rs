//! Pages of places: their index, its finder, and what tells places of one name apart.

use super::*;

const PLACES: &str = "\
-- bantin.yaml --
title: {vi: Bản tin, en: Bulletins}
base_url: https://bantin.example/
languages: [vi, en]
-- content/registers/localities.yaml --
- {id: lam-cu, slug: lam-cu, level: 1, type: tỉnh, names: {vi: Lâm Giang}, valid: {until: 2025-06-30}}
- {id: lam, slug: lam-giang, level: 1, type: tỉnh, names: {vi: Lâm Giang}, valid: {from: 2025-07-01}, predecessors: lam-cu}
- {id: son, slug: son-kỳ, level: 1, type: thành phố TW, names: {vi: Sơn Kỳ}, aliases: [Kẻ Sơn]}
- {id: x1, slug: dong-hai, level: 3, type: xã, names: {vi: Đông Hải}, parent: lam}
- {id: x2, slug: dong-hai, level: 3, type: xã, names: {vi: Đông Hải}, parent: son}
- {id: x3, slug: dong-hai-phuong, level: 3, type: phường, names: {vi: Đông Hải}, parent: son}
- {id: x4, level: 3, type: phường, names: {vi: Tây Hải}, parent: son}
-- content/pages/noi.md --
---
title: Mọi nơi
---
[a](locality:x1) [b](locality:x2) [c](locality:x3)
";

fn places(site: &str) -> Built {
    let built = build(&site.replace("son-kỳ", "son-ky"), "2026-01-01T00:00:00Z");
    assert!(built.outcome.complete, "{:#?}", built.outcome.problems);
    built
}

#[test]
fn places_of_one_name_are_told_apart() {
    let built = places(PLACES);
    for (path, title, heading) in [
        (
            "lam-cu",
            "Tỉnh Lâm Giang (đến hết 30/06/2025)",
            "Lâm Giang<span class=\"beside\"> (đến hết 30/06/2025)</span>",
        ),
        (
            "lam-giang",
            "Tỉnh Lâm Giang (từ 01/07/2025)",
            "Lâm Giang<span class=\"beside\"> (từ 01/07/2025)</span>",
        ),
        ("son-ky", "Thành phố Sơn Kỳ", "Sơn Kỳ"),
        (
            "lam-giang/dong-hai",
            "Xã Đông Hải, Lâm Giang",
            "Đông Hải<span class=\"beside\">, Lâm Giang</span>",
        ),
        (
            "son-ky/dong-hai",
            "Xã Đông Hải, Sơn Kỳ",
            "Đông Hải<span class=\"beside\">, Sơn Kỳ</span>",
        ),
        ("son-ky/dong-hai-phuong", "Phường Đông Hải", "Đông Hải"),
    ] {
        let page = format!("localities/{path}/index.html");
        built.check(&page, &[&format!("<title>{title} |"), &format!("<h1>{heading}</h1>")]);
    }
    built.check(
        "localities/lam-cu/index.html",
        &["Tồn tại đến hết 30/06/2025", "Lâm Giang (đến hết 30/06/2025)."],
    );
    built.check(
        "localities/lam-giang/index.html",
        &["Hình thành từ: <a href=\"/localities/lam-cu/\">"],
    );
}

#[test]
fn the_finder_knows_every_place() {
    let built = places(PLACES);
    let read =
        |path: &str| -> serde_json::Value { serde_json::from_str(built.text(path)).expect("JSON") };
    let table = read("localities/places.json");
    assert_eq!(table["root"], "/localities/");
    assert_eq!(
        table["types"],
        serde_json::json!([["tỉnh", "t"], ["thành phố", "tp"], ["xã", "x"], ["phường", "p"]])
    );
    assert_eq!(table["days"], serde_json::json!(["đến hết 30/06/2025", "từ 01/07/2025", ""]));
    let rows: Vec<&str> = table["places"].as_str().expect("a text").split(';').collect();
    assert_eq!(
        rows,
        [
            "Lâm Giang|0|0|0|lam-cu/",
            "Lâm Giang||1",
            "Sơn Kỳ|1|2|||Kẻ Sơn",
            "Đông Hải|2||2",
            "Đông Hải|||3",
            "Đông Hải|3|||son-ky/dong-hai-phuong/",
            "Tây Hải||||-",
        ]
    );
    let english = read("en/localities/places.json");
    assert_eq!(english["root"], "/en/localities/");
    assert_eq!(english["days"][0], "until 30 Jun 2025");
    built.check(
        "localities/index.html",
        &[
            "<script type=\"module\" src=\"/assets/places.js\">",
            "data-places=\"/localities/places.json\"",
            "action=\"/search/\"",
        ],
    );
}

#[test]
fn an_index_of_many_places_has_them_by_their_names() {
    let commune = |number: usize| {
        let name = if number < 280 { "An" } else { "Đông" };
        format!(
            "- {{id: n{number}, level: 3, type: xã, names: {{vi: {name} {number}}}, parent: son}}\n"
        )
    };
    let communes: String = (0..300).map(commune).collect::<Vec<_>>().concat();
    let links: String =
        (0..300).map(|number| format!("[x](locality:n{number})\n")).collect::<Vec<_>>().concat();
    let pages = "-- content/pages/noi.md --";
    let built = places(&(PLACES.replace(pages, &(communes + pages)) + &links));
    let index = built.text("localities/index.html");
    assert!(!index.contains("An 17<"), "communes stand on the page of their province");
    built.check(
        "localities/index.html",
        &[
            "thành phố, 303 địa phương",
            "<a href=\"/localities/page/2/#at_a\">A</a>",
            "<a href=\"/localities/page/3/#at_dd\">Đ</a>",
            "<a href=\"/localities/page/3/#at_s\">S</a>",
        ],
    );
    built.check(
        "localities/page/3/index.html",
        &[
            "<a href=\"/localities/son-ky/dong-hai/\">Đông Hải</a> xã, Sơn Kỳ</li>",
            "<a href=\"/localities/lam-cu/\">Lâm Giang</a> tỉnh, đến hết 30/06/2025</li>",
            "id=\"at_dd\">Đ</h2>",
            "rel=\"prev\"",
        ],
    );
    for number in 0..300 {
        let listed = |page: &str| built.text(page).contains(&format!("/son-ky/n{number}/"));
        assert!(
            listed("localities/page/2/index.html") || listed("localities/page/3/index.html"),
            "{number}"
        );
    }
    let province = built.text("localities/son-ky/index.html");
    assert!(province.contains("/son-ky/n17/"), "{province}");
}
