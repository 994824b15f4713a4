use crate::bulletin::article::FileText;
use proptest::prelude::*;

use super::*;
use crate::base::SourcePath;
use crate::content::markdown::Prose;

fn body(source: &str, start: usize) -> BodyText {
    let prose = Prose::read(&SourcePath::from("a.md"), &source[start..], start).expect("reads");
    BodyText {
        span: Span::new(start, source.len()),
        text: FileText::default(),
        links: prose.links,
        headings: prose.headings,
    }
}

fn picture(target: &str) -> Option<Picture> {
    (target != "missing.png")
        .then(|| Picture { src: format!("/media/{target}"), ..Picture::default() })
}

fn link(target: &str) -> Option<String> {
    (target != "dead").then(|| target.to_owned())
}

fn render(source: &str, marks: &[Mark]) -> (String, Vec<(String, String)>) {
    let Written { html, removed, .. } = html(source, &body(source, 0), marks, &link, &picture);
    (
        html.as_str().to_owned(),
        removed
            .into_iter()
            .map(|removed| {
                (source[removed.span.range()].to_owned(), crate::language::english(&removed.what))
            })
            .collect(),
    )
}

fn plain(source: &str) -> String {
    let (html, removed) = render(source, &[]);
    assert_eq!(removed, [], "{source}");
    html
}

fn mark_words(source: &str, words: &str, anchor: &str) -> Mark {
    let prose = Prose::read(&SourcePath::from("a.md"), source, 0).expect("reads");
    let at = prose.text.find(words).expect("there");
    Mark {
        pieces: prose.places(&(at..at + words.len()), source),
        anchor: anchor.to_owned(),
        leads: None,
    }
}

#[test]
fn markdown_becomes_html() {
    let cases = [
        (
            "a *b* **c** ~~d~~ `e<`\nf\\\ng",
            "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code>\nf<br>\ng</p>\n",
        ),
        ("AT&amp;T \\* &copy;", "<p>AT&amp;T * ©</p>\n"),
        ("> a\n\n---\n", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n"),
        ("- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. a\n", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
        (
            "```rust x\na<b\n```\n",
            "<pre tabindex=\"0\"><code class=\"language-rust\">a&lt;b\n</code></pre>\n",
        ),
        ("[a](/b/ \"c\")", "<p><a href=\"/b/\" title=\"c\">a</a></p>\n"),
        ("[a](https://b/)", "<p><a href=\"https://b/\" rel=\"noopener\">a</a></p>\n"),
        ("<a@b.example>", "<p><a href=\"mailto:a@b.example\">a@b.example</a></p>\n"),
        ("[*a*](dead) b", "<p><em>a</em> b</p>\n"),
        (
            "![a *b* ![c](d)](e.png \"f\") g",
            "<p><img src=\"/media/e.png\" alt=\"a b c\" title=\"f\" loading=\"lazy\"> g</p>\n",
        ),
        (
            "![a](e.png \"f & g\")",
            "<figure><img src=\"/media/e.png\" alt=\"a\" loading=\"lazy\"><figcaption>f &amp; g</figcaption></figure>\n",
        ),
        ("![a](e.png)", "<p><img src=\"/media/e.png\" alt=\"a\" loading=\"lazy\"></p>\n"),
        ("![a](missing.png \"f\") b", "<p>a b</p>\n"),
    ];
    for (source, expected) in cases {
        assert_eq!(plain(source), expected, "{source}");
    }
}

#[test]
fn tables_can_be_scrolled_by_keyboard() {
    let expected = "<div class=\"table-wrap\" role=\"region\" tabindex=\"0\"><table>\n<thead>\n\
        <tr><th scope=\"col\">a</th><th scope=\"col\" class=\"numeric\">b</th></tr>\n</thead>\n<tbody>\n\
        <tr><td>1</td><td class=\"numeric\">2</td></tr>\n</tbody>\n</table></div>\n";
    assert_eq!(plain("| a | b |\n|---|--:|\n| 1 | 2 |\n"), expected);
}

#[test]
fn the_highest_heading_is_the_second_level() {
    let cases = [
        ("# a\n## b\n", "<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n"),
        (
            "## a\n### b\n## a\n",
            "<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n<h2 id=\"a-2\">a</h2>\n",
        ),
        ("# a\n###### b\n", "<h2 id=\"a\">a</h2>\n<h6 id=\"b\">b</h6>\n"),
        ("## a {#x .c onclick=y}\n", "<h2 id=\"x\">a</h2>\n"),
        ("## a {#at_main}\n", "<h2>a</h2>\n"),
    ];
    for (source, expected) in cases {
        assert_eq!(plain(source), expected, "{source}");
    }
}

#[test]
fn footnotes_stand_at_the_end_in_the_order_of_the_text() {
    let html = plain("[^z]: last\n\na[^b] c[^z] d[^b] e[^none]\n\n[^b]: first\n\n[^free]: alone\n");
    let expected = "<p>a<sup class=\"footnote-reference\"><a href=\"#at_note_1\" id=\"at_noteref_1_1\" role=\"doc-noteref\">1</a></sup> \
        c<sup class=\"footnote-reference\"><a href=\"#at_note_2\" id=\"at_noteref_2_1\" role=\"doc-noteref\">2</a></sup> \
        d<sup class=\"footnote-reference\"><a href=\"#at_note_1\" id=\"at_noteref_1_2\" role=\"doc-noteref\">1</a></sup> e[^none]</p>\n\
        <section class=\"footnotes\" role=\"doc-endnotes\">\n\
        <div class=\"footnote-definition\" id=\"at_note_1\"><sup class=\"footnote-definition-label\">\
        <a href=\"#at_noteref_1_1\" role=\"doc-backlink\">1</a></sup><div><p>first</p></div></div>\n\
        <div class=\"footnote-definition\" id=\"at_note_2\"><sup class=\"footnote-definition-label\">\
        <a href=\"#at_noteref_2_1\" role=\"doc-backlink\">2</a></sup><div><p>last</p></div></div>\n\
        <div class=\"footnote-definition\"><div><p>alone</p></div></div>\n</section>\n";
    assert_eq!(html, expected);
}

#[test]
fn marks_are_cut_where_tags_begin() {
    let source = "Có **457** chi bộ [trực](/x/) thuộc, A&amp;B.";
    let marks = [
        mark_words(source, "457 chi bộ trực", "f-1"),
        mark_words(source, "chi bộ", "f-2"),
        mark_words(source, "A&B", "f-3"),
    ];
    let expected = "<p>Có <strong><f id=\"f-1\">457</f></strong><f> </f><f id=\"f-2\">chi bộ</f><f> </f>\
        <a href=\"/x/\"><f>trực</f></a> thuộc, <f id=\"f-3\">A</f><f>&amp;</f><f>B</f>.</p>\n";
    let html = render(source, &marks).0;
    assert_eq!(html.replace("<span class=\"figure\"", "<f").replace("</span>", "</f>"), expected);
}

#[test]
fn spans_count_from_the_top_of_the_file() {
    let source = "---\ntitle: x\n---\nCó 457 <u onclick=x>chi</u> bộ";
    let at = source.find("457").expect("there");
    let marks = [Mark { pieces: vec![Span::new(at, at + 3)], anchor: "f".to_owned(), leads: None }];
    let Written { html, removed, .. } = html(source, &body(source, 17), &marks, &link, &picture);
    assert_eq!(
        html.as_str(),
        "<p>Có <span class=\"figure\" id=\"f\">457</span> <u>chi</u> bộ</p>\n"
    );
    assert_eq!(
        removed.iter().map(|removed| &source[removed.span.range()]).collect::<Vec<_>>(),
        ["<u onclick=x>"]
    );
}

#[test]
fn an_anchor_is_nobody_elses_identifier() {
    let source = "## so lieu 1\n\n<b id=\"so-lieu-1\">có</b> 457\n";
    let (html, removed) = render(source, &[mark_words(source, "457", "so-lieu-1")]);
    assert_eq!(
        html,
        "<h2>so lieu 1</h2>\n<p><b>có</b> <span class=\"figure\" id=\"so-lieu-1\">457</span></p>\n"
    );
    assert_eq!(removed, [("<b id=\"so-lieu-1\">".to_owned(), "`id` of `<b>`".to_owned())]);
}

#[test]
fn raw_html_nests_in_ours() {
    let cases = [
        ("a <b>c</b> d", "<p>a <b>c</b> d</p>\n"),
        ("a <b>c\n\nd</b> e", "<p>a <b>c</b></p>\n<p>d e</p>\n"),
        ("*a <b>c* d</b>", "<p><em>a <b>c</b></em> d</p>\n"),
        ("<b>*a</b> c*", "<p><b><em>a c</em></b></p>\n"),
        ("a<br>b <!-- note --> c", "<p>a<br>b  c</p>\n"),
        (
            "<details><summary>a</summary>\n\n- b\n\n</details>\n\nc",
            "<details><summary>a</summary>\n<ul>\n<li>b</li>\n</ul>\n</details>\n<p>c</p>\n",
        ),
        ("> <div>\n>\n> a\n\nb", "<blockquote>\n<div>\n<p>a</p>\n</div></blockquote>\n<p>b</p>\n"),
        ("</div></body></html>\n\na", "\n<p>a</p>\n"),
    ];
    for (source, expected) in cases {
        assert_eq!(plain(source), expected, "{source}");
    }
}

/// Bodies that try to run something, or to break out of the page.
const HOSTILE: [&str; 30] = [
    "<script>alert(1)</script>",
    "a <script>alert(1)</script> b",
    "<script\n>alert(1)</script\n>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "a <img src=x onerror=alert(1)> b",
    "<div><img src=\"x\"onerror=\"alert(1)\"/></div>",
    "<b onmouseover=alert(1)>a</b>",
    "a <b\nonmouseover =\n alert(1)>a</b>",
    "<a href=\"javascript:alert(1)\">a</a>",
    "a <a href=\"java&#10;script:alert(1)\">a</a>",
    "a <a href='  JavaScript:alert(1)'>a</a>",
    "<a href=\"data:text/html,<script>alert(1)</script>\">a</a>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><style><img src=\"</style><img src=x onerror=alert(1)>\"></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<style>@import url(https://x.example/)</style>",
    "<p style=\"background:url(https://x.example/)\">a</p>",
    "<iframe src=https://x.example/></iframe>",
    "<object data=x></object><embed src=x>",
    "<form action=https://x.example/><input name=a><button>b</button></form>",
    "<base href=https://x.example/>",
    "<meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=https://x.example/>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<template><script>alert(1)</script></template>",
    "<div><b onclick=x\n\na",
    "<!-- <b onclick=x>\n\na",
    "<!--><img src=x onerror=alert(1)>-->",
    "<textarea><b onclick=x></textarea>",
];

const ELEMENTS: &str = "a b blockquote br code del details div em figcaption figure h2 h3 hr i img li ol p pre s section span \
    q rp rt strong summary sup table tbody td th thead tr u ul";
const ATTRIBUTES: &str = "alt class href id loading rel role scope src start tabindex title";

/// Every tag is one that we know, with known attributes in quotes, and leads to no script.
fn assert_harmless(html: &str, source: &str) {
    for tag in html.split('<').skip(1) {
        let tag = tag.split_once('>').expect("a tag ends").0;
        let mut parts = tag.split('"');
        let (name, first) = parts
            .next()
            .and_then(|part| part.split_once(' ').or(Some((part, ""))))
            .expect("a name");
        let name = name.trim_start_matches('/');
        assert!(
            ELEMENTS.split_whitespace().any(|known| known == name),
            "<{tag}> of {source:?} in {html}"
        );
        let mut attribute = first;
        while let Some(value) = parts.next() {
            let known = |known: &str| attribute.trim_start().strip_suffix('=') == Some(known);
            assert!(ATTRIBUTES.split(' ').any(known), "<{tag}> of {source:?}");
            assert!(
                !known("href") && !known("src") || escape::is_safe_link(value),
                "<{tag}> of {source:?}"
            );
            attribute = parts.next().expect("quotes are closed");
        }
        assert_eq!(attribute.trim(), "", "<{tag}> of {source:?}");
    }
}

#[test]
fn nothing_hostile_comes_through() {
    for source in HOSTILE {
        let (html, removed) = render(source, &[]);
        assert_harmless(&html, source);
        // Mistakes in the target of a link are told where links are checked.
        let links = body(source, 0).links;
        // So are comments without an end, where texts are read.
        let is_comment = source.starts_with("<!-- ") && !source.contains("-->");
        let is_refused = !removed.is_empty()
            || is_comment
            || links.iter().any(|link| !escape::is_safe_link(&link.target));
        assert!(is_refused, "{source}: {html}");
    }
}

#[test]
fn raw_html_leads_where_markdown_would() {
    let source = "<div><a href='x.md'>a</a> <img src=e.png alt=\"b\"></div>\n\nc <a href=\"dead\">d</a> <img src=missing.png>\n";
    let expected = "<div><a href=\"x.md\" rel=\"noopener\">a</a> <img src=\"/media/e.png\" alt=\"b\" loading=\"lazy\"></div>\n\
        <p>c <a rel=\"noopener\">d</a> <img loading=\"lazy\"></p>\n";
    assert_eq!(plain(source).replace("\n\n", "\n"), expected);
}

#[test]
fn hostile_links_are_text() {
    for target in [
        "javascript:alert(1)",
        "JAVASCRIPT:x",
        "data:text/html,x",
        "vbscript:x",
        "&#106;avascript:x",
        "java&#9;script:x",
    ] {
        for source in [
            format!("[a]({target})"),
            format!("[a](<{target}>)"),
            format!("[a][b]\n\n[b]: {target}"),
        ] {
            let html = plain(&source);
            assert!(!html.contains("href"), "{source}: {html}");
        }
    }
    assert_eq!(plain("[a](\"><script>)"), "<p><a href=\"&quot;&gt;&lt;script&gt;\">a</a></p>\n");
}

#[test]
fn quotes_cannot_leave_an_attribute() {
    let html = plain("[a](/x/ 't\"><b onclick=y>') ![\"><i>](e.png)");
    assert_eq!(
        html,
        "<p><a href=\"/x/\" title=\"t&quot;&gt;&lt;b onclick=y&gt;\">a</a> <img src=\"/media/e.png\" alt=\"&quot;&gt;\" loading=\"lazy\"></p>\n"
    );
}

/// The text of our HTML as a reader sees it: without code, what is struck out, numbers of notes and
/// captions, which are no prose.
fn visible(html: &str) -> String {
    let mut text = String::new();
    let (mut rest, mut struck) = (html, 0_usize);
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(if struck == 0 { before } else { "" });
        let (tag, after) = after.split_once('>').expect("a tag ends");
        match tag {
            "del" => struck += 1,
            "/del" => struck -= 1,
            _ => {}
        }
        let hidden = ["<code", "<sup"].iter().find(|start| format!("<{tag}").starts_with(**start));
        rest = match hidden {
            Some(start) => after.split_once(&format!("</{}>", &start[1..])).expect("closed").1,
            None => after,
        };
        if !matches!(
            tag.trim_start_matches('/').split(' ').next(),
            Some("em" | "strong" | "del" | "a" | "span" | "b" | "img")
        ) {
            text.push('\n');
        }
    }
    text.push_str(rest);
    let decoded = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
    decoded.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fragment() -> impl Strategy<Value = String> {
    let words = [
        "có 457 chi bộ",
        "10.630 đảng viên",
        "TP. Hải Phòng",
        "A & B",
        "&amp;",
        "&lt;b&gt;",
        "\\*",
        "\"x\"",
        "1 < 2",
        "'",
        " ",
    ];
    let marks = [
        "*",
        "**",
        "~~",
        "_",
        "[",
        "](/x/)",
        "](dead)",
        "`",
        "`y`",
        "\n",
        "  \n",
        "\\\n",
        "a<b>",
        "a</b>",
        "<https://x/>",
    ];
    let blocks = [
        "\n\n",
        "\n\n# ",
        "\n\n- ",
        "\n1. ",
        "\n\n> ",
        "\n\n| a | b |\n|---|--:|\n| c | ",
        "|\n",
        "\n\n***\n\n",
        "[^1]",
        "\n\n[^1]: ",
    ];
    let all: Vec<&str> = words.into_iter().chain(words).chain(marks).chain(blocks).collect();
    proptest::sample::select(all).prop_map(str::to_owned)
}

fn document() -> impl Strategy<Value = String> {
    prop::collection::vec(fragment(), 0..24).prop_map(|parts| parts.concat())
}

/// Bytes of a document on character boundaries.
fn some_marks(source: &str, ends: &[(usize, usize)]) -> Vec<Mark> {
    let boundaries: Vec<usize> =
        (0..=source.len()).filter(|at| source.is_char_boundary(*at)).collect();
    let at = |index: usize| boundaries[index % boundaries.len()];
    let mark = |(number, (a, b)): (usize, &(usize, usize))| Mark {
        pieces: vec![Span::new(at(*a).min(at(*b)), at(*a).max(at(*b)))],
        anchor: format!("f-{number}"),
        leads: None,
    };
    ends.iter().enumerate().map(mark).collect()
}

/// Returns `true` if all elements are closed in the order in which they were opened.
fn nests(html: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1) {
        let name = tag.split(['>', ' ']).next().unwrap_or("");
        match name.strip_prefix('/') {
            Some(name) if open.pop() != Some(name) => return false,
            None if !matches!(name, "br" | "hr" | "img") => open.push(name),
            _ => {}
        }
    }
    open.is_empty()
}

proptest! {
    #[test]
    fn the_page_says_what_the_prose_says(source in document(), ends in prop::collection::vec((0usize..400, 0usize..400), 0..4)) {
        let prose = Prose::read(&SourcePath::from("a.md"), &source, 0).expect("reads");
        let marks = some_marks(&source, &ends);
        let html = render(&source, &marks).0;
        let mut expected: Vec<char> = prose.text.split_whitespace().flat_map(str::chars).collect();
        let mut found: Vec<char> = visible(&html).split_whitespace().flat_map(str::chars).collect();
        // Footnotes move to the end.
        if source.contains("[^1]: ") {
            expected.sort_unstable();
            found.sort_unstable();
        }
        prop_assert_eq!(found, expected, "{}", html);
    }

    #[test]
    fn every_anchor_stands_once_and_tags_nest(source in document(), ends in prop::collection::vec((0usize..400, 0usize..400), 0..6)) {
        let marks = some_marks(&source, &ends);
        let html = render(&source, &marks).0;
        for mark in &marks {
            prop_assert_eq!(html.matches(&format!("id=\"{}\"", mark.anchor)).count(), 1, "{}", html);
        }
        prop_assert!(nests(&html), "{}", html);
    }

    #[test]
    fn hostile_pieces_in_any_order_stay_harmless(parts in prop::collection::vec((0usize..HOSTILE.len(), 0usize..100, 0usize..100), 1..5)) {
        let cut = |(which, from, to): &(usize, usize, usize)| {
            let text = HOSTILE[*which];
            let (a, b) = (from % (text.len() + 1), to % (text.len() + 1));
            text[a.min(b)..a.max(b)].to_owned()
        };
        let source: String = parts.iter().map(cut).collect();
        let html = render(&source, &[]).0;
        assert_harmless(&html, &source);
        prop_assert!(nests(&html), "{}", html);
    }
}

#[test]
fn long_repetitions_end_soon_and_nest() {
    let units = [
        "<div>",
        "<b>",
        "<b><p>",
        "<table>",
        "<ul><li>",
        "x <b lang=x>",
        "\n\n<div>\n\n",
        "<svg><a>",
        "<details>\n\n- ",
    ];
    let more = [
        "![",
        "![a](",
        "[a](/x/ ",
        "x</b>",
        "x <b a=",
        "<!--",
        "</",
        "x[^1]\n\n[^1]: ",
        "<b><i><u><p>",
        "<!--\n\n",
    ];
    for unit in units.into_iter().chain(more) {
        let source = unit.repeat(30_000 / unit.len());
        let body = BodyText {
            span: Span::new(0, source.len()),
            text: FileText::default(),
            links: Vec::new(),
            headings: Vec::new(),
        };
        let Written { html, .. } = html(&source, &body, &[], &link, &picture);
        assert!(nests(&html.as_str().replace("<p></p>", "")), "{unit}");
    }
}

#[test]
fn the_file_is_hashed_once_however_many_pieces_of_html_it_has() {
    let made = |source: &str| {
        TOKENS.set(0);
        render(source, &[]);
        TOKENS.get()
    };
    assert_eq!(
        [made("*a* b\n"), made(&"<b>x</b> ".repeat(1000)), made(&"<!-- a -->\n\n".repeat(1000))],
        [0, 1, 1]
    );
}

#[test]
fn html_of_authors_is_nested_as_deep_as_markdown_may_be() {
    for (unit, closing) in
        [("<b>", "</b>"), ("<details>\n\n", "</details>"), ("<i title=\"x\">", "</i>")]
    {
        let (html, removed) = render(&unit.repeat(150), &[]);
        assert_eq!((html.matches(closing).count(), removed.len()), (100, 50), "{unit}");
        assert!(removed.iter().all(|(_, what)| what == "too many elements inside each other"));
        let closed = [unit, "\n\n", closing, "\n\n"].concat().repeat(150);
        assert_eq!(render(&closed, &[]).1, [], "{unit}");
    }
}

#[test]
fn marks_in_many_pieces_are_found_by_halving() {
    let source = "a **b** c ".repeat(200);
    let at = |n: usize| Span::new(n * 10, n * 10 + 1);
    let marks: Vec<Mark> = (0..200)
        .map(|n| Mark {
            pieces: vec![at(n), at((n + 7) % 200)],
            anchor: format!("m{}", n % 150),
            leads: None,
        })
        .collect();
    let (html, _) = render(&source, &marks);
    assert!((0..150).all(|n| html.matches(&format!("id=\"m{n}\"")).count() == 1));
    assert!(!html.contains("<span class=\"figure\"></span>"));
}
