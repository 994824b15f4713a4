//! Pages with one finding each, read by a gate before a small portal.

use proptest::prelude::*;

use super::addresses::{Target, hash};
use super::*;
use crate::base::sink::Nowhere;
use crate::bulletin::date::Instant;
use crate::content::{self, Visibility};
use crate::ledger;
use crate::plan::{self, Groups};

const SITE: &str = "-- bantin.yaml --
title: Bản tin
base_url: https://lam-giang.example/tin
-- content/registers/localities.yaml --
- {id: an-khe-lg, type: huyện, level: 2, names: {vi: An Khê}}
-- content/articles/a.md --
---
title: A
date: 2024-03-12
locality: an-khe-lg
aliases: [/cũ 1/]
---

![Ảnh](ảnh.png)

## Kết quả
-- content/articles/ảnh.png --
";

/// Calls a function with the gate before the small portal.
fn with_gate<T>(look: impl FnOnce(&Gate<'_>) -> T) -> T {
    let tree = Tree::from_txtar(SITE);
    let clock = Instant::parse_rfc3339("2026-07-01T00:00:00+07:00").expect("a clock");
    let site = content::settings(&tree).0.expect("settings");
    let (corpus, _) = content::corpus(&tree, site, Visibility::at(clock));
    let (ledger, _) = ledger::post(&corpus);
    let groups = Groups::new(&corpus);
    let (plan, problems) = plan::plan(
        &corpus,
        &ledger,
        &groups,
        &tree,
        &[plan::Static { path: "assets/a.css".to_owned(), source: "a.css".into() }]
            .into_iter()
            .collect(),
        &plan::Layout::new(&corpus, &ledger, plan::Limits::default()),
    );
    assert!(!problems.has_errors(), "{problems:?}");
    look(&Gate::new(&plan, &Nowhere))
}

fn lines_of(facts: &Facts) -> Vec<String> {
    facts
        .findings
        .iter()
        .map(|finding| format!("{}: {} {}", finding.code(), finding.used.id(), finding.written))
        .collect()
}

/// The findings of a file.
fn findings(path: &str, text: &str) -> Vec<String> {
    with_gate(|gate| lines_of(&gate.read(path, text.as_bytes())))
}

#[test]
fn good_pages_have_no_faults() {
    let whole = [
        "<a href=\"/tin/\">a</a> <a href=\"/tin/index.html\">a</a> <a href=\"https://lam-giang.example/tin/feed.xml\">a</a>",
        "<a href=\"/tin/articles/2024/a/#so\">a</a> <a href=\"https://lam-giang.example/tin/?a=b&amp;c=d#x\">a</a>",
        "<a href='../../2024/a/'>a</a> <A HREF=./>a</A> <a href=\"\">a</a> <a href=\"?x\">a</a> <a href=\"#\">a</a>",
        "<p id=\"x\"></p><a href=\"#x\">a</a> <p id=\"a&amp;b\"></p><a href=\"#a&amp;b\"></a> <a name=\"y\" href=\"#%79\"></a>",
        "<a href=\"#top\">a</a> <a href=\"#:~:text=a\">a</a> <a href=\"//elsewhere.example/\">a</a>",
        "<a href=\"https://elsewhere.example/\">a</a> <a href=\"https://lam-giang.example/other/\">a</a> <a href=mailto:a@b>a</a>",
        "<a href=\"https://lam-giang.example.org/\">a</a> <q cite=\"https://elsewhere.example/\"></q>",
        "<img src=\"/tin/media/articles/ảnh.png\"> <img src=\"/tin/media/articles/%E1%BA%A3nh.png\"> <img src=\"data:,\">",
        "<a href=\"/tin/cũ 1/\">a</a> <a href=\"/tin/c%C5%A9%201/\">a</a>",
        "<link rel=canonical href=\"https://elsewhere.example/\"> <link rel=\"stylesheet\" href=\"/tin/assets/a.css\">",
        "<meta name=x content=\"https://elsewhere.example/\"> <meta http-equiv=refresh content=\"0; url=/tin/\">",
        "<meta http-equiv=\"refresh\" content=\"30\"> <meta name=description content=\"https://lam-giang.example/tin/x y\">",
        "<script type=\"application/ld+json\">{\"a\": \"<p style='x'>\"}</script> <script src=\"/tin/assets/a.css\"></script>",
        "<form action=\"/tin/\"><data value=x data=\"/nope/\"></data></form> <img srcset=\"/tin/ 1x, /tin/ 2x\">",
        "<p>href=\"/nope/\" style=\"x\" &lt;a href=&quot;/nope/&quot;&gt;</p> <!-- <a href=\"/nope/\"> --> <p o=x>",
    ];
    for page in whole {
        assert_eq!(findings("articles/2024/a/index.html", page), Vec::<String>::new(), "{page}");
    }
    assert_eq!(
        findings("articles/2024/a/archive.html.txt", "<a href=\"/nope/\">"),
        Vec::<String>::new()
    );
}

#[test]
fn each_fault_is_found() {
    let cases = [
        ("<a href=\"/tin/nope/\">", "dead-link: link /tin/nope/"),
        ("<a href=\"/tin/articles/2024/a\">", "dead-link: link /tin/articles/2024/a"),
        ("<a href=\"/articles/2024/a/\">", "dead-link: link /articles/2024/a/"),
        (
            "<a href=\"https://lam-giang.example/tin/nope\">",
            "dead-link: link https://lam-giang.example/tin/nope",
        ),
        ("<a href=nope.html>", "dead-link: link nope.html"),
        ("<a href=\"../b/#x\">", "dead-link: link ../b/#x"),
        ("<AREA HREF='/tin/nope/'>", "dead-link: link /tin/nope/"),
        ("<q cite=\"/tin/nope/\">", "dead-link: link /tin/nope/"),
        ("<a href=\"#nope\">", "dead-link: link nope"),
        ("<link rel=next href=\"/tin/nope/\">", "dead-link: link /tin/nope/"),
        ("<link rel=icon href=\"/tin/nope.svg\">", "dead-link: file /tin/nope.svg"),
        ("<form action=\"/tin/nope\">", "dead-link: form /tin/nope"),
        (
            "<meta http-equiv=\"refresh\" content=\"0; url=/tin/nope/\">",
            "dead-link: refresh /tin/nope/",
        ),
        (
            "<meta content=\"https://lam-giang.example/tin/x\">",
            "dead-link: link https://lam-giang.example/tin/x",
        ),
        ("<img src=\"nope.png\">", "missing-picture: picture nope.png"),
        ("<img srcset=\"/tin/ 1x,nope.png 2x\">", "missing-picture: picture nope.png"),
        ("<img srcset=\"/tin/ 480w, nope.png 800w\">", "missing-picture: picture nope.png"),
        (
            "<picture><source type=\"image/webp\" srcset=\"/tin/ 480w, nope.webp 800w\"></picture>",
            "missing-picture: picture nope.webp",
        ),
        ("<video><source src=nope.mp4></video>", "missing-picture: picture nope.mp4"),
        ("<video poster=nope.png>", "missing-picture: picture nope.png"),
        (
            "<img src=\"https://elsewhere.example/a.png\">",
            "foreign-picture: picture https://elsewhere.example/a.png",
        ),
        (
            "<img src=\"//elsewhere.example/a.png\">",
            "foreign-picture: picture //elsewhere.example/a.png",
        ),
        ("<image href=\"http://e.example/\">", "foreign-picture: picture http://e.example/"),
        (
            "<script src=\"https://e.example/a.js\">",
            "foreign-request: script https://e.example/a.js",
        ),
        (
            "<link href=https://e.example/ rel='x Stylesheet'>",
            "foreign-request: style https://e.example/",
        ),
        ("<link rel=preconnect href=//e.example>", "foreign-request: file //e.example"),
        ("<iframe src=https://e.example/>", "foreign-request: frame https://e.example/"),
        ("<object data=https://e.example/>", "foreign-request: frame https://e.example/"),
        ("<form action=HTTPS://e.example/>", "foreign-request: form HTTPS://e.example/"),
        ("<button formaction=https://e.example/>", "foreign-request: form https://e.example/"),
        ("<a ping=\"https://e.example/\">", "foreign-request: file https://e.example/"),
        ("<audio src=https://e.example/>", "foreign-request: file https://e.example/"),
        ("<use xlink:href=https://e.example/#x>", "foreign-request: file https://e.example/#x"),
        (
            "<meta http-equiv=refresh content='0;URL=https://e.example/'>",
            "foreign-request: refresh https://e.example/",
        ),
        ("<a href=\"javascript:x()\">", "unsafe-link: link javascript:x()"),
        ("<a href=\" JavaScript&#58;x()\">", "unsafe-link: link  JavaScript&#58;x()"),
        ("<a href=\"data:text/html,x\">", "unsafe-link: link data:text/html,x"),
        ("<a href=\"topic:x\">", "unsafe-link: link topic:x"),
        ("<p style=\"color: red\">", "inline-code: file style=\"color: red\""),
        ("<p STYLE=x>", "inline-code: file STYLE=\"x\""),
        ("<p onclick=\"x()\">", "inline-code: file onclick=\"x()\""),
        ("<iframe srcdoc=x>", "inline-code: file srcdoc=\"x\""),
        ("<script>x()</script>", "inline-code: file <script>"),
        ("<SCRIPT type=module>x()</SCRIPT>", "inline-code: file <SCRIPT type=\"module\""),
        ("<style>p {}</style>", "inline-code: file <style>"),
    ];
    for (page, finding) in cases {
        assert_eq!(findings("articles/2024/a/index.html", page), [finding], "{page}");
    }
}

#[test]
fn feeds_and_style_sheets_are_read() {
    let dead = "dead-link: link https://lam-giang.example/tin/x/";
    let cases = [
        ("sitemap.xml", "<loc>https://lam-giang.example/tin/x/</loc>", vec![dead]),
        ("sitemap.xml", "<loc>https://lam-giang.example/tin/</loc>", vec![]),
        ("feed.xml", "<link href=\"https://lam-giang.example/tin/x/\"/>", vec![dead]),
        ("feed.xml", "<title>https://lam-giang.example/tin/x/</title>", vec![]),
        ("feed.xml", "<link href=\"https://elsewhere.example/x/\"/>", vec![]),
        ("feed.json", "{\"url\":\"https://lam-giang.example/tin/x/\"}", vec![dead]),
        ("feed.json", "{\"home_page_url\": \"https://lam-giang.example/tin/\"}", vec![]),
        (
            "assets/a.css",
            "a { b: url(../feed.xml), url( 'a.css' ), url(#x), url(data:,) } /* url(x) @import 'y' */",
            vec![],
        ),
        ("assets/a.css", "@import \"x.css\";", vec!["dead-link: file x.css"]),
        ("assets/a.css", "@IMPORT URL(x.css);", vec!["dead-link: file x.css"]),
        (
            "assets/a.css",
            "a { b: url(\"//e.example/f.woff2\") }",
            vec!["foreign-request: file //e.example/f.woff2"],
        ),
        ("assets/a.css", "a { b: url(", vec![]),
    ];
    for (path, text, expected) in cases {
        assert_eq!(findings(path, text), expected, "{text}");
    }
}

#[test]
fn a_copy_of_an_article_has_its_styles() {
    with_gate(|gate| {
        let reader = |styled: bool| {
            let (styled, name) = (move || styled, |_, _: &[u8]| {});
            let reader =
                Reader::new(&gate.addresses, "articles/2024/a/archive.html", &styled, &name);
            lines_of(&reader.page(b"<style>p {}</style><p style=x>"))
        };
        assert_eq!(reader(true), ["inline-code: file style=\"x\""]);
        assert_eq!(reader(false).len(), 2);
    });
}

#[test]
fn places_on_other_pages_are_looked_up_at_the_end() {
    with_gate(|gate| {
        let page = |path: &str, text: &str| Seen {
            file: path.to_owned(),
            number: gate.addresses.number(path),
            facts: gate.read(path, text.as_bytes()),
        };
        let links = "<a href=\"/tin/#x\"></a><a href=\"/tin/#y\"></a><a href=\"/tin/feed.xml#z\"></a><a href=\"/tin/#y\"></a>";
        let seen = [page("index.html", "<p id=\"x\">"), page("articles/2024/a/index.html", links)];
        let names = gate.names.read().expect("names").clone();
        let home = gate.addresses.number("index.html");
        let finding = Finding { kind: Kind::NoPlace(home), used: Use::Link, written: "y".into() };
        assert_eq!(missing_places(gate.addresses.count(), &seen, &names), [(1, finding)]);
    });
}

#[test]
fn every_file_of_the_plan_is_known_by_its_own_number() {
    with_gate(|gate| {
        let files = gate
            .plan
            .pages
            .iter()
            .map(|page| &page.route)
            .chain(gate.plan.files.iter().map(|file| &file.route));
        for (number, route) in (0..).zip(files) {
            let written = format!("/tin{route}");
            assert_eq!(
                gate.addresses.target("index.html", written.as_bytes()),
                Target::Known(number, None)
            );
            assert_eq!(gate.addresses.number(&route.file()), Some(number));
        }
        assert_eq!(gate.addresses.number("nope.html"), None);
    });
}

#[test]
fn different_texts_have_different_hashes() {
    let texts = (0..20_000).map(|number| format!("/articles/2024/{number}/"));
    let more =
        ["", "\0", "\0\0", "a", "aaaaaaaa", "aaaaaaaaa", "aaaaaaaaaaaaaaaa"].map(str::to_owned);
    let hashes: BTreeSet<u64> = texts.chain(more).map(|text| hash(text.as_bytes())).collect();
    assert_eq!(hashes.len(), 20_007);
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        with_gate(|gate| {
            for path in ["index.html", "feed.xml", "feed.json", "assets/a.css"] {
                gate.read(path, &bytes);
            }
        });
    }

    #[test]
    fn any_markup_is_read(parts in proptest::collection::vec(prop_oneof![
        Just("<a href=\""), Just("\">"), Just("url("), Just("<meta http-equiv=refresh content="), Just("https://lam-giang.example/tin"),
        Just("srcset="), Just("<script"), Just("<!--"), Just(" "), Just("="), Just("/"), Just("../"), Just("#"), Just("%E1"), Just("ả"),
        Just("@import'"), Just("&#x"), Just("on"),
    ], 0..40)) {
        with_gate(|gate| {
            for path in ["index.html", "feed.xml", "feed.json", "assets/a.css"] {
                gate.read(path, parts.concat().as_bytes());
            }
        });
    }

    #[test]
    fn any_address_leads_somewhere_or_nowhere(address in "\\PC{0,40}", file in "[a-z/]{0,10}") {
        with_gate(|gate| drop(format!("{:?}", gate.addresses.target(&file, address.as_bytes()))));
    }
}
