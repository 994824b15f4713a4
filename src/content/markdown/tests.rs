//! The words, links and marks of bodies.

use super::*;

fn read(body: &str) -> Prose {
    Prose::read(&SourcePath::from("a.md"), body, 0).expect("reads")
}

#[test]
fn text_comes_without_markup_and_finds_its_way_back() {
    let body = "có **457** chi bộ [trực thuộc](/x/)\n\n`1 mã` xong\n";
    let prose = read(body);
    assert_eq!(prose.text, "có 457 chi bộ trực thuộc\n xong\n");
    let at = prose.text.find("457 chi bộ").expect("there");
    let places = prose.places(&(at..at + "457 chi bộ".len()), body);
    let found: Vec<&str> = places.iter().map(|span| &body[span.range()]).collect();
    assert_eq!(found, ["457", " chi bộ"]);
}

#[test]
fn what_is_struck_out_is_not_said() {
    let table = [
        ("có ~~457~~ 475 chi bộ\n", "có  475 chi bộ\n"),
        ("có <del>457</del> 475 chi bộ\n", "có  475 chi bộ\n"),
        ("có <S class=\"x\">457 **chi**</S> 475 chi bộ\n", "có  475 chi bộ\n"),
        ("có <strike>457\n\n475 chi bộ\n", "có \n475 chi bộ\n"),
        ("có <span>457</span> <sup>a</sup> </del>chi bộ\n", "có 457 a chi bộ\n"),
        ("| a | ~~b~~ |\n|---|---|\n| <s>c</s> | d |\n", "a\nd\n"),
    ];
    for (body, text) in table {
        assert_eq!(read(body).text.replace("\n\n\n", "\n\n"), text, "{body}");
    }
}

#[test]
fn links_point_at_their_target() {
    let body = "xem [một](../b.md#c) và ![ảnh](x.png \"t\")\n";
    let prose = read(body);
    let found: Vec<(&str, bool)> =
        prose.links.iter().map(|link| (&body[link.span.range()], link.picture)).collect();
    assert_eq!(found, [("../b.md#c", false), ("x.png", true)]);
}

#[test]
fn raw_html_has_links_and_pictures_too() {
    let body = "> <div><a\n> title=x href='../b.md?x=1&amp;y'>b</a>\n> <IMG SRC=x.png>\n\n<b>t</b> <q cite=\"/c/\">\n";
    let links = read(body).links;
    let found: Vec<(&str, &str, bool)> = links
        .iter()
        .map(|link| (&body[link.span.range()], link.target.as_str(), link.picture))
        .collect();
    assert_eq!(
        found,
        [
            ("../b.md?x=1&amp;y", "../b.md?x=1&y", false),
            ("x.png", "x.png", true),
            ("/c/", "/c/", false)
        ]
    );
    assert!(read("`<a href=x>` \\<a href=y> <!-- <a href=z> --> <p href=w>\n").links.is_empty());
}

#[test]
fn heading_identifiers_are_unique() {
    assert_eq!(
        read("## Kết quả\n\n## Kết quả\n\n## X {#y}\n").headings,
        ["ket-qua", "ket-qua-2", "y"]
    );
    let taken = (2..50).map(|n| format!("# x {{#a-{n}}}\n\n")).collect::<Vec<_>>().concat();
    let headings = read(&(taken + "# a\n\n# a\n\n# a\n\n# a-2\n")).headings;
    assert_eq!(headings[48..], ["a", "a-50", "a-51", "a-2-2"]);
}

/// The strays of a body, each as it stands there.
fn strays(body: &str) -> Vec<&str> {
    read(body).strays.iter().map(|stray| &body[stray.range.clone()]).collect()
}

#[test]
fn what_may_rightly_be_written_is_no_stray_mark() {
    let table = [
        "457* chi bộ và 1.142* đảng viên.\n\n*Số liệu sơ bộ.\n",
        "457** chi bộ, 1.142** đảng viên.\n\n**Số liệu sơ bộ.\n",
        "(*) Ghi chú. (**) Ghi chú.\n\n5 * 3 = 15, 2 ** 3 = 8, a*b\n",
        "Họ tên: ____ Ngày: __ / __ / 2024, tep_tin_a.pdf, _x_y\n",
        "Theo [1][2] và [3], [x] đã xong, [Điều 5] (khoản 2), mục [a](đã sửa đổi).\n",
        "Đoàn #10, #hashtag, {a}, a|b, | x, ~5 chi bộ, {x: 1}, 10^[2\n",
        "\\[a\\](b c.png) \\**a**\\ \\{{x}} \\[^1] `[^2]` `{{ x }}` \\##a\n",
        "[a](b.md \"c\") ![a](<b c.png>) [a][b] [^1] **a:** b **c**, *d*\n\n[b]: /x/\n\n[^1]: N\n",
        "| a | b |\n| --- | --- |\n| c \\| d | **e:** f |\n",
        "- [ ] việc\n- [x] xong\n\n<!-- {{ x }} -->\n\n1. a\n   b\n",
        "“Chi bộ bốn tốt” (2024) [nguồn](https://example.com/a_(b)) *a*b\n",
        "Xem (1)[2], (a) [b](c.md) và [1] (https://example.com/)\n",
    ];
    for body in table {
        assert_eq!(strays(body), Vec::<&str>::new(), "{body}");
    }
}

#[test]
fn stray_marks_stand_where_they_were_written() {
    let table: [(&str, &[&str]); 12] = [
        ("a ![x](b c.png) và ![y](d e.png)\n", &["![x](b c.png)", "![y](d e.png)"]),
        ("> a\n> [x\n> y](b c.md)\n", &["[x\n> y](b c.md)"]),
        ("**A:**b và **C:**d\n", &["**A:**", "**C:**"]),
        ("a **b:**c **d**.\n", &["**b:**"]),
        ("***A:***b\n", &["***A:***"]),
        ("__A:__b _C d_e\n", &["__A:__", "_C d_"]),
        ("a[^1] b[^x y][^2]\n\n[^2]: n\n", &["[^1]", "[^x y]"]),
        ("{{< a >}}b{{< /a >}}\n", &["{{< a >}}", "{{< /a >}}"]),
        ("{: .x}\n\n### {{ t }}\n", &["{: .x}", "{{ t }}"]),
        ("[x]({{ u }}) [y]({% z %})\n", &["{{ u }}", "{% z %}"]),
        ("A\n###B\n| c | d |\n| 1 | 2 |\n", &["###B", "| c | d |"]),
        ("**a\n\nb** c\n", &["**"]),
    ];
    for (body, expected) in table {
        assert_eq!(strays(body), expected, "{body}");
    }
}

#[test]
fn deep_nesting_is_refused() {
    let body = "> ".repeat(150) + "x";
    assert!(Prose::read(&SourcePath::from("a.md"), &body, 0).is_err());
}
