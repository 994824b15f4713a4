use super::*;
use crate::language::english;
use proptest::prelude::*;

const TOKEN: &str = "t0123456789abcdef";

fn block_of(raw: &str) -> (String, Vec<String>, Option<String>) {
    let piece = block(raw, TOKEN);
    (piece.html, piece.open, piece.removed.as_ref().map(english))
}

#[test]
fn harmless_html_stays() {
    for raw in [
        "<b>a</b>",
        "<p>a<br>b</p>",
        "<table><tbody><tr><td>1</td></tr></tbody></table>",
        "<a href=\"/x/\" rel=\"noopener\">a</a>",
    ] {
        assert_eq!(block_of(raw), (raw.to_owned(), vec![], None));
    }
    assert_eq!(block_of("<!-- note -->x"), ("x".to_owned(), vec![], None));
    assert_eq!(block_of("a < b & c<br/>"), ("a &lt; b &amp; c<br>".to_owned(), vec![], None));
}

#[test]
fn wrappers_may_stay_open() {
    let open = block_of("<details><summary>a</summary>\n");
    assert_eq!(
        open,
        ("<details><summary>a</summary>\n".to_owned(), vec!["details".to_owned()], None)
    );
    assert_eq!(block_of("<div><blockquote>").1, ["div", "blockquote"]);
    assert_eq!(block_of("<ul><li>a"), ("<ul><li>a</li></ul>".to_owned(), vec![], None));
    assert_eq!(
        block_of("<table><tr><td>a"),
        ("<table><tbody><tr><td>a</td></tr></tbody></table>".to_owned(), vec![], None)
    );
}

#[test]
fn what_does_harm_is_named() {
    let cases = [
        ("<script>alert(1)</script>", "", "`<script>`"),
        ("<SCRIPT src=x>", "", "`<script>`"),
        ("<b onclick=\"x()\">a</b>", "<b>a</b>", "`onclick` of `<b>`"),
        ("<b onclick = x()>a</b>", "<b>a</b>", "`onclick` of `<b>`"),
        ("<p style='a'>a</p>", "<p>a</p>", "`style` of `<p>`"),
        ("<p id=x class=y>a</p>", "<p>a</p>", "`id` of `<p>`"),
        ("<img src=x onerror=y>", "<img src=\"x\" loading=\"lazy\">", "`onerror` of `<img>`"),
        ("<img srcset=x>", "<img loading=\"lazy\">", "`srcset` of `<img>`"),
        ("<svg><style><a title=\"</style><b onclick=x>\">", "", "`<svg>`"),
        ("<style>a{}</style>", "", "`<style>`"),
        ("<?php x ?>", "", "`<?php>`"),
    ];
    for (raw, html, removed) in cases {
        let piece = block(raw, TOKEN);
        assert_eq!(
            (
                piece.removed.as_ref().map(english).as_deref(),
                piece.html.contains("on"),
                piece.open.len()
            ),
            (Some(removed), html.contains("on"), 0),
            "{raw}"
        );
        assert!(raw.starts_with("<svg") || piece.html == html, "{raw}: {}", piece.html);
    }
    // A comment without an end is told where texts are read.
    let piece = block("<!-- open <b>", TOKEN);
    assert!(piece.html.is_empty() && piece.removed.is_none());
}

#[test]
fn links_with_refused_schemes_are_told_elsewhere() {
    for raw in [
        "<a href=javascript:x>a</a>",
        "<a href='ftp://x'>a</a>",
        "<A HREF = \"JaVaScRiPt&#58;x\">a</A>",
    ] {
        assert_eq!(block_of(raw), ("<a rel=\"noopener\">a</a>".to_owned(), vec![], None), "{raw}");
    }
    assert_eq!(block_of("<a href='topic:x'>a</a>").0, "<a href=\"topic:x\" rel=\"noopener\">a</a>");
}

#[test]
fn links_and_pictures_get_addresses() {
    let address = |lead: Lead, target: &str| match (lead, target) {
        (_, "nowhere") => None,
        (Lead::Page, "evil") => Some("javascript:x".to_owned()),
        (Lead::Page, target) => Some(format!("/page/{target}")),
        (Lead::Picture, target) => Some(format!("/picture/{target}")),
    };
    let cases = [
        (
            "<a href=\"x&amp;y\" rel=\"noopener\">a</a>",
            "<a href=\"/page/x&amp;y\" rel=\"noopener\">a</a>",
        ),
        ("<img src=\"a.png\" alt=\"b\">c", "<img src=\"/picture/a.png\" alt=\"b\">c"),
        ("<q cite=\"topic:x\">a</q>", "<q cite=\"/page/topic:x\">a</q>"),
        (
            "<a href=\"nowhere\">a</a><a title=\"t\" href=\"evil\">b</a>",
            "<a>a</a><a title=\"t\">b</a>",
        ),
        ("<b>a</b>\n", "<b>a</b>\n"),
    ];
    for (html, expected) in cases {
        assert_eq!(with_addresses(html, address), expected);
    }
}

#[test]
fn deep_nesting_is_cut_before_it_costs_time() {
    let removed = |unit: &str, times: usize| block(&unit.repeat(times), TOKEN).removed.is_some();
    for unit in ["<div>", "<ul><li>", "<b><p>", "<b><div></b>", "<DIV></x>"] {
        assert!(removed(unit, 10_000), "{unit}");
    }
    assert!(removed("<div><table></div></table>", 10_000));
    for unit in ["<p>a", "<b>a</b>", "<a href=\"/x/\">a</a>", "<br>", "a < b "] {
        assert!(!removed(unit, 1000), "{unit}");
    }
    assert!(!removed("<table><tr><td><b>a</b></td></tr></table>", 500));
}

#[test]
fn a_line_has_no_blocks() {
    assert_eq!(
        inline("<b lang=vi>", TOKEN),
        Piece { html: "<b lang=\"vi\">".to_owned(), open: vec!["b".to_owned()], removed: None }
    );
    assert_eq!(inline("<br/>", TOKEN), Piece { html: "<br>".to_owned(), ..Piece::default() });
    assert_eq!(inline("<!-- x -->", TOKEN), Piece::default());
    let removed = inline("<div>", TOKEN).removed.as_ref().map(english);
    assert_eq!(removed.as_deref(), Some("`<div>` inside a line"));
    assert_eq!(closing("</B >x"), Some(("b".to_owned(), "x")));
}

#[test]
fn names_of_attributes_may_begin_with_any_letter() {
    for raw in ["<b ộ=1>a</b>", "<? \u{bbe}\n>", "<i đ ợ=\"2\" />", "<p =ế>"] {
        block(raw, TOKEN);
    }
    assert_eq!(block_of("<b ộ=1 lang=vi>a</b>").2.as_deref(), Some("`ộ` of `<b>`"));
}

proptest! {
    #[test]
    fn no_markup_is_too_strange(raw in "<[a-z?!]{1,3}([ /]([=a-zộ\u{bbe}\"'-]{0,3}))*[>]?\\PC{0,5}") {
        block(&raw, TOKEN);
    }
}
