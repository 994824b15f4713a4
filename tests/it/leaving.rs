//! What leaves the page: addresses, feeds, further forms, data files. Small sites with what is hard
//! about them.

use bantin::base::{Severity, Tree};

use crate::support::{Built, build, check_none};

const SETTINGS: &str = "-- bantin.yaml --
title: {vi: Bản tin Lâm Giang, en: Lam Giang bulletin}
base_url: https://lam-giang.example/
languages: [vi, en]
publisher: {name: Toà soạn Lâm Giang, url: https://toa-soan.example/}
alternates: [markdown, archive]
";

/// A site of the settings above and some files.
#[track_caller]
fn site(files: &str) -> Built {
    build(Tree::from_txtar(&format!("{SETTINGS}{files}")))
}

/// A site with one article, which has some keys and a text.
#[track_caller]
fn article(keys: &str, text: &str) -> Built {
    site(&format!(
        "-- content/articles/a.md --\n---\ntitle: A\ndate: 2025-03-14\n{keys}---\n{text}\n"
    ))
}

/// What is told of a site, with the cures.
fn told(built: &Built) -> Vec<String> {
    let problems =
        built.outcome.problems.iter().filter(|problem| problem.severity != Severity::Note);
    problems
        .map(|problem| {
            let cure = bantin::language::english_hint(problem);
            format!(
                "{} {}: {} [{cure}]",
                problem.severity.word(),
                problem.code,
                bantin::language::english(&problem.message)
            )
        })
        .collect()
}

/// Every file that is text.
fn texts(built: &Built) -> impl Iterator<Item = (&str, &str)> {
    built
        .files
        .iter()
        .filter_map(|(path, bytes)| Some((path.as_str(), std::str::from_utf8(bytes).ok()?)))
}

/// Fails where some words stand in a published file.
#[track_caller]
fn check_nowhere(built: &Built, words: &[&str]) {
    let here = |(path, text): (&str, &str)| {
        let found = words.iter().filter(|word| text.contains(**word));
        found.map(|word| format!("`{word}` stands in {path}")).collect::<Vec<_>>()
    };
    check_none(&texts(built).flat_map(here).collect::<Vec<_>>());
}

/// The text of the article's forms: page, Markdown, one-file copy.
const FORMS: [&str; 3] =
    ["articles/2025/a/index.html", "articles/2025/a/index.md", "articles/2025/a/archive.html"];

// ---------------------------------------------------------------- Addresses

#[test]
fn names_of_files_are_encoded_wherever_their_address_stands() {
    // The name on disk, how a link to it may be written, and its address.
    let table = [
        ("Photo #1.png", "<Photo %231.png>", "Photo%20%231.png"),
        ("Photo #1.png", "<Photo #1.png>", "Photo%20%231.png"),
        ("Photo %231.png", "<Photo %25231.png>", "Photo%20%25231.png"),
        ("Photo %231.png", "<Photo %231.png>", "Photo%20%25231.png"),
        ("Ảnh hội nghị.png", "<Ảnh hội nghị.png>", "%E1%BA%A2nh%20h%E1%BB%99i%20ngh%E1%BB%8B.png"),
        ("A\u{309}nh.png", "A\u{309}nh.png", "%E1%BA%A2nh.png"),
        ("A\u{309}nh.png", "%E1%BA%A2nh.png", "%E1%BA%A2nh.png"),
        ("what?.png", "what%3F.png", "what%3F.png"),
        (
            "100% (2), 'x' & \"y\"; a+b=c.png",
            "<100% (2), 'x' & \"y\"; a+b=c.png>",
            "100%25%20%282%29%2C%20%27x%27%20%26%20%22y%22%3B%20a%2Bb%3Dc.png",
        ),
    ];
    for (name, link, address) in table {
        let quoted = name.replace('\\', "\\\\").replace('"', "\\\"");
        let files = format!(
            "-- content/articles/{name} --\n-- content/articles/a.md --\n---\ntitle: A\ndate: 2025-03-14\n\
             image: {{src: \"{quoted}\", alt: Sảnh}}\n---\n![Sảnh]({link}) và [tệp]({link})\n"
        );
        let built = site(&files);
        assert_eq!(told(&built), [""; 0], "{name}");
        let whole = format!("https://lam-giang.example/media/articles/{address}");
        let page = built.text(FORMS[0]);
        for part in [
            format!("<img src=\"/media/articles/{address}\""),
            format!("<a href=\"/media/articles/{address}\""),
            format!("<meta property=\"og:image\" content=\"{whole}\">"),
            format!("\"image\":[\"{whole}\"]"),
        ] {
            assert!(page.contains(&part), "{name}: no `{part}` in\n{page}");
        }
        assert!(built.text("feed.json").contains(&format!("\"image\": \"{whole}\"")), "{name}");
        assert!(
            built.text(FORMS[1]).contains(&format!("]({whole})"))
                || built.text(FORMS[1]).contains(&format!("](<{whole}>)")),
            "{name}: {}",
            built.text(FORMS[1])
        );
        assert!(built.text(FORMS[2]).contains(&format!("href=\"{whole}\"")), "{name}");
    }
}

#[test]
fn addresses_of_other_hosts_are_encoded() {
    let keys = "source: {name: Báo An Kê, url: \"https://báo.example/bài 1\"}\n";
    let built = article(
        keys,
        "[kế hoạch](<https://example.com/kế hoạch.pdf>), <a href=\"https://example.com/a b\">a</a>, [c](https://example.com/c%20d?e=f&g)",
    );
    assert_eq!(told(&built), [""; 0]);
    for form in [FORMS[0], FORMS[2]] {
        let text = built.text(form);
        for address in [
            "https://xn--bo-mia.example/b%C3%A0i%201",
            "https://example.com/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf",
            "https://example.com/a%20b",
            "https://example.com/c%20d?e=f&amp;g",
        ] {
            assert!(text.contains(&format!("href=\"{address}\"")), "{address} in {form}\n{text}");
        }
    }
    assert!(built.text(FORMS[1]).contains("(<https://xn--bo-mia.example/b%C3%A0i%201>)"));
}

#[test]
fn every_address_of_the_portal_is_ascii() {
    let built = site(
        "-- static/tài liệu/Mẫu số 1.pdf --\nPDF\n-- content/pages/gioi-thieu.md --\n---\ntitle: Giới thiệu\n---\n\
         [Mẫu](</tài liệu/Mẫu số 1.pdf>) [mục](#mục-lục)\n\n## Mục lục {#mục-lục}\n\
         -- content/articles/a.md --\n---\ntitle: A\ndate: 2025-03-14\naliases: [/tin cũ/bài 1/, /tệp cũ.aspx]\n---\nA\n",
    );
    assert_eq!(told(&built), [""; 0]);
    let redirects = built.text("_redirects");
    assert!(
        redirects.contains("/tin%20c%C5%A9/b%C3%A0i%201/ /articles/2025/a/ 301"),
        "{redirects}"
    );
    let page = built.text("gioi-thieu/index.html");
    assert!(
        page.contains("href=\"/t%C3%A0i%20li%E1%BB%87u/M%E1%BA%ABu%20s%E1%BB%91%201.pdf\""),
        "{page}"
    );
    assert!(page.contains("href=\"#m%E1%BB%A5c-l%E1%BB%A5c\""), "{page}");
    let addresses = |text: &str| -> Vec<String> {
        let starts = ["href=\"", "src=\"", "<loc>", "url\": \""].into_iter();
        let found = starts.flat_map(|start| {
            text.split(start)
                .skip(1)
                .map(|rest| rest.split(['"', '<']).next().unwrap_or("").to_owned())
        });
        found
            .filter(|address| {
                !address.starts_with("data:")
                    && !address.bytes().all(|byte| byte.is_ascii_graphic())
            })
            .collect()
    };
    let faults = texts(&built).flat_map(|(path, text)| {
        addresses(text).into_iter().map(move |address| format!("{path}: {address}"))
    });
    check_none(&faults.collect::<Vec<_>>());
}

#[test]
fn malformed_addresses_are_told_with_their_cure() {
    // The address as written, what is told, and what the page leads to.
    let table = [
        ("https:example.com", "write `https://example.com`", "https://example.com"),
        ("http:/example.com/", "write `http://example.com/`", "http://example.com/"),
        ("HTTPS:///example.com/", "write `HTTPS://example.com/`", "HTTPS://example.com/"),
        ("https://", "write the address in full", ""),
        ("https://example.com:99999/", "write `https://example.com/`", "https://example.com/"),
        ("https://example.com:port/", "write `https://example.com/`", "https://example.com/"),
        ("https://example..com/", "write the address in full", ""),
        ("mailto:", "write the address in full", ""),
    ];
    for (address, cure, target) in table {
        for text in [format!("[một](<{address}>)"), format!("<p><a href=\"{address}\">một</a></p>")]
        {
            let built = article("", &text);
            let problems = told(&built);
            assert_eq!(problems.len(), 1, "{text}: {problems:?}");
            assert!(
                problems[0].starts_with("warning dead-link") && problems[0].contains(cure),
                "{text}: {problems:?}"
            );
            let page = built.text(FORMS[0]);
            // The cleaner of raw HTML takes out what no browser can read.
            let link = format!("href=\"{target}\"");
            assert!(
                page.contains(&link) != target.is_empty() || text.starts_with('<'),
                "{text}\n{page}"
            );
            assert!(!page.contains(&format!("href=\"{address}\"")), "{text}\n{page}");
            assert!(page.contains("một"), "{text}");
        }
    }
}

#[test]
fn malformed_addresses_of_settings_and_sources_are_told() {
    for (url, problem) in [
        ("https:example.com", "warning invalid-value"),
        ("http:/example.com", "warning invalid-value"),
        ("https://", "warning invalid-value"),
        ("https://example.com:99999/", "warning invalid-value"),
        ("example.com", "error invalid-value"),
        ("javascript:alert(1)", "error invalid-value"),
    ] {
        let built = article(&format!("source: {{name: Báo, url: \"{url}\"}}\n"), "A");
        let problems = told(&built);
        assert!(problems.len() == 1 && problems[0].starts_with(problem), "{url}: {problems:?}");
        let settings = SETTINGS.replace("https://toa-soan.example/", url);
        let built = build(Tree::from_txtar(&format!(
            "{settings}-- content/articles/a.md --\n---\ntitle: A\ndate: 2025-03-14\n---\nA\n"
        )));
        let problems = told(&built);
        assert!(problems.len() == 1 && problems[0].starts_with(problem), "{url}: {problems:?}");
    }
}

#[test]
fn a_picture_of_another_host_is_foreign_however_it_is_written() {
    for text in [
        "<img src=\"//x.example/p.png\" alt=\"a\">",
        "![a](//x.example/p.png)",
        "<img src=\"https:x.example/p.png\" alt=\"a\">",
        "<img src=\"\\\\x.example\\p.png\" alt=\"a\">",
        "![a](https://x.example/p.png)",
    ] {
        let problems = told(&article("", text));
        assert!(
            problems.len() == 1 && problems[0].starts_with("error foreign-picture"),
            "{text}: {problems:?}"
        );
    }
    let problems = told(&article("image: {src: //x.example/p.png, alt: A}\n", "A"));
    assert!(
        problems.len() == 1 && problems[0].starts_with("error foreign-picture"),
        "{problems:?}"
    );
}

// ---------------------------------------------------------------- Data

#[test]
fn tables_open_in_every_program_and_run_in_none() {
    let built = site(
        "-- content/registers/localities.yaml --\n- {id: a, type: tỉnh, level: 1, names: {vi: \"=cmd|' /C calc'!A0\", en: \"@A\"}}\n\
         -- content/registers/indicators.yaml --\n- {id: x, labels: {vi: \"-x\", en: \"+x\"}, measure: count, unit: cuộc, nature: flow, range: {min: -1000}}\n\
         -- content/articles/a.md --\n---\ntitle: A\ndate: 2025-03-14\nlocality: a\nstatistics:\n  - {indicator: x, value: \"15\", \
         period: 2024, quote: \"=15 cuộc\"}\n---\nCó =15 cuộc.\n",
    );
    assert!(built.outcome.complete, "{}", built.problems());
    let tables = built.files.iter().filter(|(path, _)| path.ends_with(".csv"));
    let mut count = 0;
    for (path, bytes) in tables {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        assert!(text.starts_with('\u{FEFF}') && text.matches('\u{FEFF}').count() == 1, "{path}");
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let head: Vec<String> =
            reader.headers().expect("a head").iter().map(str::to_owned).collect();
        assert!(!head[0].contains('\u{FEFF}'), "{path}: {head:?}");
        for row in reader.records() {
            let row = row.expect("a row");
            for (name, cell) in head.iter().zip(row.iter()) {
                let number = cell.parse::<i64>().is_ok();
                assert!(
                    number || !cell.starts_with(['=', '+', '-', '@']),
                    "{path}: {name} is {cell}"
                );
                count += usize::from(cell.starts_with('\''));
            }
        }
    }
    assert!(count >= 4, "only {count} cells are neutralised");
    assert!(built.text("data/csv-metadata.json").contains("has an apostrophe in front"));
    assert!(built.text("data/figures.json").starts_with("{\"schema\": 1"));
}

/// Every text under `@id` in JSON-LD.
fn ids(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, inner) in map {
                if key == "@id" {
                    found.extend(inner.as_str().map(str::to_owned));
                } else {
                    ids(inner, found);
                }
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|inner| ids(inner, found)),
        _ => {}
    }
}

#[test]
fn the_catalogue_names_everything_by_addresses() {
    let built = crate::support::build_files(&crate::support::sample());
    let catalogue: serde_json::Value =
        serde_json::from_str(built.text("data/catalog.jsonld")).expect("JSON");
    let mut found = Vec::new();
    ids(&catalogue, &mut found);
    let bad = found.iter().filter(|id| {
        id.matches('#').count() > 1
            || !id.contains("://")
            || !id.bytes().all(|byte| byte.is_ascii_graphic())
    });
    check_none(&bad.cloned().collect::<Vec<_>>());
    let languages: Vec<&serde_json::Value> =
        catalogue["dct:language"].as_array().expect("languages").iter().collect();
    let authority = "http://publications.europa.eu/resource/authority/language/";
    assert_eq!(
        languages,
        [
            &serde_json::json!({"@id": format!("{authority}VIE")}),
            &serde_json::json!({"@id": format!("{authority}ENG")})
        ]
    );
    for set in catalogue["dcat:dataset"].as_array().expect("sets") {
        for key in [
            "dct:language",
            "dct:license",
            "dcat:landingPage",
            "stat:dimension",
            "stat:statUnitMeasure",
        ] {
            let values = match &set[key] {
                serde_json::Value::Array(list) => list.clone(),
                serde_json::Value::Null => Vec::new(),
                one => vec![one.clone()],
            };
            assert!(values.iter().all(serde_json::Value::is_object), "{key} is {}", set[key]);
        }
    }
    // A data set has one name, in the catalogue and on the pages of its indicator.
    let part = catalogue["dcat:dataset"][1]["@id"].as_str().expect("an id");
    let pages =
        built.pages().filter(|(_, page)| page.contains(&format!("\"@id\":\"{part}\""))).count();
    assert_eq!(pages, 2, "{part}");
}

// ---------------------------------------------------------------- Authors, feeds

const AUTHORS: &str = "-- content/registers/bodies.yaml --
- {id: ubkt, labels: {vi: Uỷ ban Kiểm tra Lâm Giang}, aliases: [UBKT]}
-- content/registers/topics.yaml --
- {id: hop, labels: {vi: \"Họp & bàn\", en: Meetings}}
-- content/registers/localities.yaml --
- {id: an-khe, type: huyện, level: 2, names: {vi: An Khê, en: An Khe}}
-- content/registers/indicators.yaml --
- {id: cuoc, labels: {vi: Số cuộc, en: Inspections}, measure: count, unit: {vi: cuộc, en: inspections}, nature: flow}
-- content/articles/a.md --
---
title: Bài A
date: 2025-03-14
locality: an-khe
topics: [hop]
authors: [Nguyễn Văn A, UBKT, Toà soạn Lâm Giang, Báo Lâm Giang, {name: Ban biên tập, type: organization}, {name: Lê B}]
source: {name: Báo Lâm Giang}
statistics:
  - {indicator: cuoc, value: \"715\", period: 2024, quote: 715 cuộc}
---
Cả năm có 715 cuộc.
-- content/articles/a.en.md --
---
title: Article A
---
There were 715 inspections.
-- content/articles/b.md --
---
title: Bài B
date: 2025-03-15
locality: an-khe
authors: {name: Lê B, type: person}
statistics:
  - {indicator: cuoc, value: \"20\", period: 2025-02, quote: 20 cuộc}
---
Tháng 2 có 20 cuộc.
";

#[test]
fn persons_and_offices_are_told_apart() {
    let built = site(AUTHORS);
    assert_eq!(told(&built), [""; 0]);
    let page = built.text(FORMS[0]);
    for (name, kind) in [
        ("Nguyễn Văn A", "Person"),
        ("UBKT", "Organization"),
        ("Toà soạn Lâm Giang", "Organization"),
        ("Báo Lâm Giang", "Organization"),
        ("Ban biên tập", "Organization"),
        ("Lê B", "Person"),
    ] {
        let author = format!("{{\"@type\":\"{kind}\",\"name\":\"{name}\"}}");
        assert!(page.contains(&author), "no {author} in\n{page}");
        assert!(built.text("feed.json").contains(&format!("\"name\": \"{name}\"")), "{name}");
    }
    assert!(page.contains("Nguyễn Văn A, UBKT, Toà soạn Lâm Giang"), "{page}");
    for (authors, problem) in [
        ("[{name: A, type: robot}]", "error invalid-value"),
        ("[{nam: A}]", "error unknown-key"),
        ("[{type: person}]", "error missing-key"),
        ("[[a]]", "error wrong-type"),
    ] {
        let problems = told(&article(&format!("authors: {authors}\n"), "A"));
        assert!(problems.len() == 1 && problems[0].starts_with(problem), "{authors}: {problems:?}");
    }
}

#[test]
fn feeds_know_who_wrote_about_what_and_in_which_language() {
    let built = site(AUTHORS);
    let parse = |path: &str| roxmltree::Document::parse(built.text(path)).expect("XML");
    let document = parse("feed.xml");
    let children = |node: roxmltree::Node<'_, '_>, name: &str| -> Vec<String> {
        node.children()
            .filter(|child| child.tag_name().name() == name)
            .map(|child| child.text().unwrap_or_default().to_owned())
            .collect()
    };
    let entries: Vec<_> =
        document.descendants().filter(|node| node.tag_name().name() == "entry").collect();
    assert_eq!(entries.len(), 2);
    let authors: Vec<&str> = entries[1]
        .descendants()
        .filter(|node| node.tag_name().name() == "name")
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(
        authors,
        ["Nguyễn Văn A", "UBKT", "Toà soạn Lâm Giang", "Báo Lâm Giang", "Ban biên tập", "Lê B"]
    );
    let category = entries[1]
        .children()
        .find(|node| node.tag_name().name() == "category")
        .expect("a category");
    assert_eq!(
        (category.attribute("term"), category.attribute("label")),
        (Some("hop"), Some("Họp & bàn"))
    );
    assert_eq!(children(entries[0], "title"), ["Bài B"]);

    let document = parse("en/statistics/cuoc/feed.xml");
    let xml = "http://www.w3.org/XML/1998/namespace";
    let mut seen = Vec::new();
    for entry in document.descendants().filter(|node| node.tag_name().name() == "entry") {
        let child = |name: &str| {
            entry.children().find(|node| node.tag_name().name() == name).expect("a child")
        };
        let lang = entry.attribute((xml, "lang")).unwrap_or("none").to_owned();
        let summary = child("summary");
        seen.push((
            lang.clone(),
            child("title").text().unwrap_or_default().to_owned(),
            child("link").attribute("href").unwrap_or_default().to_owned(),
            summary.attribute((xml, "lang")).map_or(lang, str::to_owned),
            summary.text().unwrap_or_default().to_owned(),
        ));
    }
    let expected = [
        (
            "vi",
            "Bài B",
            "https://lam-giang.example/articles/2025/b/#so-lieu-1",
            "en",
            "20\u{a0}inspections",
        ),
        (
            "en",
            "Article A",
            "https://lam-giang.example/en/articles/2025/a/#so-lieu-1",
            "en",
            "715\u{a0}inspections",
        ),
    ];
    assert_eq!(seen.len(), expected.len());
    for (entry, (lang, title, link, summary_lang, summary)) in seen.iter().zip(expected) {
        assert_eq!(
            (entry.0.as_str(), entry.1.as_str(), entry.2.as_str(), entry.3.as_str()),
            (lang, title, link, summary_lang)
        );
        assert!(entry.4.starts_with(summary), "{entry:?}");
    }
}

// ---------------------------------------------------------------- Characters that nobody sees

#[test]
fn controls_are_told_where_they_stand_and_published_nowhere() {
    // Keys of the front matter or the text of an article, and how grave it is.
    let table = [
        ("title: Meeting of the\u{B}board\n", "A", "error", "U+000B"),
        ("title: \"Meeting of the\u{B}board\"\n", "A", "error", "U+000B"),
        ("title: \"Meeting of the\\vboard\"\n", "A", "error", "U+000B"),
        ("title: \u{7F}A\n", "A", "error", "U+007F"),
        ("summary: A\u{85}B\n", "A", "error", "U+0085"),
        ("image: {src: a.png, alt: \"A\\0B\"}\n", "A", "error", "U+0000"),
        ("authors: [\"A\u{1B}[31mB\"]\n", "A", "error", "U+001B"),
        ("# \u{8}\n", "A", "error", "U+0008"),
        ("\u{1}summary: A\n", "A", "error", "U+0001"),
        ("", "Trong\u{B}kỳ", "warning", "U+000B"),
        ("", "`mã\u{0}` và \u{0}.", "warning", "U+0000"),
        ("", "[a](https://example.com/ \"t\u{1F}\")", "warning", "U+001F"),
        ("", "<b title=\"t\u{9B}\">b</b>", "warning", "U+009B"),
        ("", "<!-- \u{2} -->", "warning", "U+0002"),
    ];
    for (keys, text, severity, name) in table {
        let title = if keys.contains("title:") { "" } else { "title: A\n" };
        let source = format!("---\n{title}date: 2025-03-14\n{keys}---\n{text}\n");
        let built =
            site(&format!("-- content/articles/a.png --\n-- content/articles/a.md --\n{source}"));
        let problems = told(&built);
        assert!(!problems.is_empty(), "{source:?}");
        for problem in &problems {
            assert!(
                problem.starts_with(&format!("{severity} control-character: `{name}`"))
                    && problem.ends_with("[delete it]"),
                "{source:?}: {problems:?}"
            );
        }
        assert_eq!(built.outcome.complete, severity == "warning", "{source:?}");
        for (path, text) in texts(&built).filter(|(path, _)| !path.ends_with(".bin")) {
            assert!(
                !text
                    .contains(|letter: char| letter.is_control() && !matches!(letter, '\n' | '\t')),
                "{source:?}: {path}"
            );
            assert!(!text.contains('\u{FFFD}'), "{source:?}: {path}");
        }
    }
    let built = site(
        "-- content/registers/topics.yaml --\n- {id: hop, labels: {vi: \"Họp\u{B}\", en: Meetings}}\n",
    );
    assert!(told(&built)[0].starts_with("error control-character"), "{:?}", told(&built));
    let built = build(Tree::from_txtar(&SETTINGS.replace("Toà soạn", "Toà\u{C}soạn")));
    assert!(told(&built)[0].starts_with("error control-character"), "{:?}", told(&built));
    let built = article("", "Trong&#11;kỳ &#x85; [a](https://example.com/ \"b&#2;c\")");
    assert!(built.outcome.complete);
    for form in [FORMS[0], FORMS[2]] {
        assert!(
            !built.text(form).contains(|letter: char| letter.is_control() && letter != '\n'),
            "{form}"
        );
    }
}

#[test]
fn marks_of_direction_in_short_texts_are_told() {
    for (keys, text) in [
        ("title: A\u{202E}4202\n", "A"),
        ("title: \"A\\u202E4202\"\n", "A"),
        ("title: A\nsummary: A\u{200F}\n", "A"),
        ("title: A\nauthors: [\"\u{2066}A\"]\n", "A"),
        ("title: A\n", "## A\u{2069}"),
        ("title: A\n", "![A\u{202A}](a.png)"),
        ("title: A\n", "![A](a.png \"b\u{202D}\")"),
    ] {
        let built = site(&format!(
            "-- content/articles/a.png --\n-- content/articles/a.md --\n---\n{keys}date: 2025-03-14\n---\n{text}\n"
        ));
        let problems = told(&built);
        assert!(
            problems.len() == 1 && problems[0].starts_with("warning direction-mark: `U+2"),
            "{keys}{text}: {problems:?}"
        );
        assert!(built.outcome.complete, "{keys}");
    }
    assert_eq!(told(&article("", "Chữ \u{200F}عربي\u{200E} trong bài.")), [""; 0]);
    let built = build(Tree::from_txtar(&SETTINGS.replace("Toà soạn", "Toà\u{202E}soạn")));
    assert!(told(&built)[0].starts_with("warning direction-mark"), "{:?}", told(&built));
    let built = site(
        "-- content/registers/topics.yaml --\n- {id: hop, labels: {vi: \"Họp\u{2067}\", en: Meetings}}\n",
    );
    assert!(told(&built)[0].starts_with("warning direction-mark"), "{:?}", told(&built));
}

// ---------------------------------------------------------------- Further forms

#[test]
fn every_form_is_as_clean_as_its_page() {
    let text = "<!-- NOTE-1 -->\n\nĐoàn <!-- NOTE-2 --> gặp <b onclick=\"NOTE-3()\">chi bộ</b> <script>NOTE4()</script>.\n\n\
                ## Kết quả <!-- NOTE-5 -->\n\n| a |\n| --- |\n| b <!-- NOTE-6 --> |\n\n<script>\nNOTE-7()\n</script>\n\n\
                <p style=\"NOTE-8\" onload=NOTE-9>c</p>\n\n> <div id=\"NOTE-10\">\n> d <!-- NOTE-11 -->\n> </div>\n\n\
                <<!-- NOTE-12 -->script>e</script>\n\n[g](../x.md)\n";
    let built = site(&format!(
        "-- content/pages/x.md --\n---\ntitle: X\n---\nX\n-- content/articles/a.md --\n---\ntitle: A\n\
         date: 2025-03-14\nsummary: Tóm tắt\n---\n{}\n",
        text.replace("../x.md", "../pages/x.md")
    ));
    assert!(built.outcome.complete, "{}", built.problems());
    check_nowhere(&built, &["NOTE-", "<!--", "onclick", "onload", "<script>"]);
    let markdown = built.text(FORMS[1]);
    for part in [
        "Đoàn  gặp <b>chi bộ</b>",
        "## Kết quả",
        "| b  |",
        "<p>c</p>",
        "> <div>\n> d",
        "[g](https://lam-giang.example/x/)",
    ] {
        assert!(markdown.contains(part), "no `{part}` in\n{markdown}");
    }
}

#[test]
fn a_comment_without_an_end_is_told() {
    for text in ["Đoàn <!-- ghi chú", "Đoàn <!-- ghi chú ->\n\nB", "- a\n- b <!-- c"] {
        let problems = told(&article("", text));
        assert!(
            problems.len() == 1 && problems[0].starts_with("warning open-comment"),
            "{text}: {problems:?}"
        );
    }
    for text in [
        "Đoàn <!-- ghi chú -->",
        "`<!-- mã`",
        "Đoàn \\<!-- ghi chú",
        "```\n<!-- mã\n```",
        "Đoàn &lt;!-- a",
    ] {
        assert_eq!(told(&article("", text)), [""; 0], "{text}");
    }
    let problems = told(&article("", "<!-- ghi chú\n\nĐoàn"));
    assert!(problems.len() == 1 && problems[0].starts_with("error open-comment"), "{problems:?}");
}

// ---------------------------------------------------------------- Static files

#[test]
fn files_of_static_are_published_as_they_are() {
    let built = site(
        "-- static/.htaccess --\nRewriteEngine On\n-- static/.nojekyll --\n-- static/.well-known/security.txt --\nContact\n\
         -- static/tệp/.hidden/a.txt --\nA\n-- static/.DS_Store --\nX\n-- static/a/Thumbs.db --\nX\n-- static/.git/config --\nX\n\
         -- static/robots.txt --\nUser-agent: *\nDisallow: /\n",
    );
    assert!(built.outcome.complete, "{}", built.problems());
    for path in [".htaccess", ".nojekyll", ".well-known/security.txt", "tệp/.hidden/a.txt"] {
        assert!(built.files.contains_key(path), "{path}");
    }
    for path in [".DS_Store", "a/Thumbs.db", ".git/config"] {
        assert!(!built.files.contains_key(path), "{path}");
    }
    assert_eq!(built.text("robots.txt"), "User-agent: *\nDisallow: /\n");
    let notes: Vec<String> = built
        .outcome
        .problems
        .iter()
        .map(|problem| format!("{} {}", problem.severity.word(), problem.code))
        .collect();
    assert_eq!(notes, ["note ignored-file", "note replaced-file"], "{}", built.problems());
    assert!(built.problems().contains("and neither are 2 others"), "{}", built.problems());
    assert!(site("").text("robots.txt").contains("Sitemap: "));
}

#[test]
fn hosts_are_told_what_to_send_unless_the_site_says_it() {
    let policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; \
                  form-action 'self'";
    let built = site("");
    let headers = built.text("_headers").to_owned();
    for line in [
        "/*",
        &format!("  Content-Security-Policy: {policy}"),
        "  X-Content-Type-Options: nosniff",
        "  Referrer-Policy: strict-origin-when-cross-origin",
    ] {
        assert!(headers.lines().any(|found| found.starts_with(line)), "{line}: {headers}");
    }
    assert!(headers.contains("\n  Permissions-Policy: camera=()"), "{headers}");
    assert!(headers.lines().all(|line| line.len() < 2000 && line.is_ascii()), "{headers}");
    let own = site("-- static/_headers --\n/*\n  X-Own: 1\n");
    assert!(own.outcome.complete, "{}", own.problems());
    assert_eq!(own.text("_headers"), "/*\n  X-Own: 1\n");
    assert!(
        own.problems().contains("static/_headers:1:1: note[replaced-file]"),
        "{}",
        own.problems()
    );
    let other = site("-- static/_HEADERS --\nX\n");
    assert!(!other.outcome.complete, "{}", other.problems());
}

#[test]
fn static_files_take_no_records_and_no_other_route() {
    for (path, code) in [
        ("static/.bantin/manifest", "invalid-slug"),
        ("static/a/.BANTIN/x", "invalid-slug"),
        ("static/sitemap.xml", "route-collision"),
        ("static/Robots.TXT", "route-collision"),
        ("static/robots.txt/a", "route-collision"),
        ("static/_redirects", "route-collision"),
    ] {
        let built = site(&format!(
            "-- {path} --\nX\n-- content/articles/a.md --\n---\ntitle: A\ndate: 2025-03-14\naliases: [/cu/]\n---\nA\n"
        ));
        let problems = told(&built);
        assert!(
            problems.len() == 1 && problems[0].starts_with(&format!("error {code}")),
            "{path}: {problems:?}"
        );
        assert!(!built.outcome.complete);
    }
}

// ---------------------------------------------------------------- The second wall

#[test]
fn every_page_says_what_it_may_load() {
    let built = site(
        "-- content/articles/a.md --\n---\ntitle: A\ndate: 2025-03-14\naliases: [/cu/]\nimage: {src: a.png, alt: A}\n---\nA\n\
         -- content/articles/a.png --\n",
    );
    assert!(built.outcome.complete, "{}", built.problems());
    let mut count = 0;
    for (route, page) in built.pages() {
        let head = page.split("</head>").next().unwrap_or_default();
        let (_, rest) = head
            .split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"")
            .unwrap_or_else(|| panic!("{route} has no policy"));
        let policy = rest.split('"').next().unwrap_or_default();
        assert!(
            policy.starts_with("default-src '") && policy.contains("base-uri 'none'"),
            "{route}: {policy}"
        );
        // What falls back on nothing, or would be let through by our own files.
        assert!(
            policy.starts_with("default-src 'none'")
                || (policy.starts_with("default-src 'self'")
                    && policy.contains("object-src 'none'")),
            "{route}: {policy}"
        );
        let before =
            head.split("http-equiv=\"Content-Security-Policy\"").next().unwrap_or_default();
        assert!(
            !before.contains("<link") && !before.contains("<style") && !before.contains("<script"),
            "{route}: {before}"
        );
        let copy = route.ends_with("archive.html");
        assert_eq!(policy.contains("'unsafe-inline'"), copy, "{route}: {policy}");
        assert!(
            !policy.contains("script-src 'unsafe") && !policy.contains('*'),
            "{route}: {policy}"
        );
        count += 1;
    }
    assert!(count > 10);
}

// ---------------------------------------------------------------- Control characters

#[test]
fn a_character_that_nobody_sees_hides_nothing_from_the_copy_of_a_text() {
    let table = [
        ("[a](java\u{1}script:x)", "\\[a](javascript:x)"),
        ("[a](\u{1}javascript:x)", "\\[a](javascript:x)"),
        ("![a](ht\u{1}tps://evil.example/x.png)", "!\\[a](https://evil.example/x.png)"),
        ("<java\u{1}script:x>", "&lt;javascript:x>"),
        ("a <im\u{1}g src=\"https://evil.example/x.png\">", "a <img loading=\"lazy\">"),
        ("a <!-\u{1}- hidden -->", "a"),
        ("a <scr\u{1}ipt>x()</script>", "a x()"),
        ("[a][b\u{85}c]\n\n[bc]: javascript:x", "\\[a]\\[bc]"),
        ("[b]: java\u{1}script:x\n\n\\[b]", "\\[b]"),
    ];
    for (text, expected) in table {
        let built = article("", text);
        let copy = built.text(FORMS[1]);
        let (_, body) = copy.split_once("/a/>\n\n").unwrap_or_default();
        assert_eq!(body.trim(), expected, "{text:?}");
    }
}
