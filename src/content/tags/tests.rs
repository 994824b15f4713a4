//! Markup as people and attackers write it, read beside a plain reading byte by byte.

use super::*;
use proptest::prelude::*;

fn tags_of(markup: &str) -> Vec<String> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut all = Vec::new();
    read(markup.as_bytes(), |name, attributes| {
        let attributes =
            attributes.iter().map(|one| format!(" {}={}", text(one.name), text(one.value)));
        all.push(text(name) + &attributes.collect::<String>());
    });
    all
}

#[test]
fn tags_are_read_as_browsers_read_them() {
    let cases: &[(&str, &[&str])] = &[
        ("<p>a<br/>b</p>", &["p", "br"]),
        ("<a href=\"/x/\" id=y>z</a>", &["a href=/x/ id=y"]),
        ("<A HREF = '/x/'\n class>", &["A HREF=/x/ class="]),
        ("<a title=\"a > b\" href=/x/>", &["a title=a > b href=/x/"]),
        ("<a x=\"1\"href=\"2\"/>", &["a x=1 href=2"]),
        ("<a href=/x/>", &["a href=/x/"]),
        ("<img/src=x>", &["img src=x"]),
        ("<a href=>b</a>", &["a href="]),
        ("<a =b=c>", &["a =b=c"]),
        ("a < b <3 <= <", &[]),
        ("<!-- <a href=x> --><b>", &["b"]),
        ("<!--><b><!---><i>", &["b", "i"]),
        ("<!-- <a>", &[]),
        ("<!- <xmp><b> --></<title><i>", &["b", "i"]),
        ("<?x <xmp><b></a x=\"><title>\"><i></a x=\"", &["b", "i"]),
        ("<!-- <a> --!><b>", &["b"]),
        ("<!----!><b>-- > -!><i>", &["b", "i"]),
        ("<!DOCTYPE html><html lang=vi>", &["html lang=vi"]),
        ("<script>\"<a href=x>\"</scripts></SCRIPT ><b>", &["script", "b"]),
        ("<title>a <b href=x></title><i>", &["title", "i"]),
        ("<title></titles><b></title/><i>", &["title", "i"]),
        ("<iframe><!--</iframe><b><noembed><i></noembed>", &["iframe", "b", "noembed"]),
        ("<noscript><i><!--</noscript><b>", &["noscript", "i", "b"]),
        ("<style><a></style><i>", &["style", "i"]),
        ("<a href=\"x", &[]),
        ("<a href=\"x\"", &[]),
        ("<a href", &[]),
        ("</a href=x><b>", &["b"]),
    ];
    for (markup, tags) in cases {
        assert_eq!(tags_of(markup), *tags, "{markup}");
    }
}

#[test]
fn places_are_those_of_the_bytes() {
    let markup = "x <a href='/y/' id=z>";
    read(markup.as_bytes(), |_, attributes| {
        assert_eq!(&markup[attributes[0].start..attributes[0].end], "href='/y/'");
        assert_eq!(attributes[0].value_start, markup.find("/y/").expect("there"));
        assert_eq!(&markup[attributes[1].start..attributes[1].end], "id=z");
    });
}

#[test]
fn escapes_are_read() {
    assert_eq!(unescaped("a&amp;b&#38;c&#x26;d&amp"), "a&b&c&d&amp");
    assert_eq!(
        unescaped("JaVa&#58;x &lt;&unknown; & &#xffffffff;"),
        "JaVa:x <&unknown; & &#xffffffff;"
    );
}

proptest! {
    #[test]
    fn whatever_is_read_is_in_its_place(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        read(&bytes, |_, attributes| {
            for one in attributes {
                assert_eq!(&bytes[one.start..one.start + one.name.len()], one.name);
                assert_eq!(&bytes[one.value_start..one.value_start + one.value.len()], one.value);
                assert!(one.end <= bytes.len());
            }
        });
    }

    #[test]
    fn whatever_looks_like_markup_is_read(text in "[<>a!/='\" \\-&#;ờ]{0,60}") {
        read(text.as_bytes(), |_, attributes| assert!(attributes.iter().all(|one| one.end <= text.len())));
        prop_assert!(unescaped(&text).len() <= text.len());
    }
}

/// A tag with its attributes, copied.
type Tag<'a> = (&'a [u8], Vec<Attribute<'a>>);

/// The state of the plain reading.
#[derive(Clone, Copy)]
enum State {
    Text,
    AfterLess,
    AfterSlash,
    Name(usize),
    BeforeAttribute,
    AttributeName(usize),
    AfterAttribute,
    BeforeValue,
    Quoted(u8, usize),
    Bare(usize),
}

/// The same tags, read one byte after the other, each byte against the state of a tokenizer.
fn plainly(markup: &[u8]) -> Vec<Tag<'_>> {
    let (mut found, mut tag, mut state, mut at) = (Vec::new(), Tag::default(), State::Text, 0);
    while at < markup.len() {
        let byte = markup[at];
        if matches!((state, byte), (State::AfterLess, b'!')) {
            (state, at) = (State::Text, plainly_after_comment(markup, at));
            continue;
        }
        let named = byte.is_ascii_alphabetic();
        if matches!((state, byte), (State::AfterLess, b'?'))
            || (matches!(state, State::AfterSlash) && !named)
        {
            (state, at) = (State::Text, plainly_after_nonsense(markup, at));
            continue;
        }
        state = next_state(markup, at, state, &mut tag);
        at += 1;
        if byte == b'>' && matches!(state, State::BeforeAttribute) {
            let tag = std::mem::take(&mut tag);
            // A closing tag is none that is told.
            if markup[tag.0.as_ptr().addr() - markup.as_ptr().addr() - 1] == b'<' {
                let end = plainly_after_text(markup, at, tag.0);
                let inside =
                    if tag.0.eq_ignore_ascii_case(b"noscript") { at..end } else { end..end };
                found.push(tag);
                found.extend(plainly(&markup[inside]));
                at = end;
            }
            state = State::Text;
        }
    }
    found
}

fn next_state<'a>(markup: &'a [u8], at: usize, state: State, tag: &mut Tag<'a>) -> State {
    let byte = markup[at];
    let blank = matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0C');
    let ends = matches!(byte, b'/' | b'>');
    match state {
        State::Text | State::AfterLess if byte == b'<' => State::AfterLess,
        State::AfterLess | State::AfterSlash if byte.is_ascii_alphabetic() => State::Name(at),
        State::AfterLess if byte == b'/' => State::AfterSlash,
        State::Text | State::AfterLess => State::Text,
        State::Name(start) if blank || ends => {
            tag.0 = &markup[start..at];
            State::BeforeAttribute
        }
        State::BeforeAttribute | State::AttributeName(_) | State::AfterAttribute if ends => {
            State::BeforeAttribute
        }
        State::AttributeName(_) | State::AfterAttribute if byte == b'=' => State::BeforeValue,
        State::AttributeName(_) if blank => State::AfterAttribute,
        State::AttributeName(start) => {
            tag.1.pop();
            tag.1.push(attribute(markup, start, at + 1));
            state
        }
        State::BeforeAttribute | State::AfterAttribute if !blank => {
            tag.1.push(attribute(markup, at, at + 1));
            State::AttributeName(at)
        }
        State::BeforeValue if matches!(byte, b'"' | b'\'') => State::Quoted(byte, at + 1),
        State::BeforeValue if byte == b'>' => put_value(markup, tag, at, at, at),
        State::BeforeValue if !blank => State::Bare(at),
        State::Quoted(quote, start) if byte == quote => put_value(markup, tag, start, at, at + 1),
        State::Bare(start) if blank || byte == b'>' => put_value(markup, tag, start, at, at),
        _ => state,
    }
}

/// An attribute without a value.
fn attribute(markup: &[u8], start: usize, end: usize) -> Attribute<'_> {
    Attribute { name: &markup[start..end], value: b"", start, value_start: end, end }
}

fn put_value<'a>(
    markup: &'a [u8],
    tag: &mut Tag<'a>,
    start: usize,
    value_end: usize,
    end: usize,
) -> State {
    let last = tag.1.last_mut().expect("an attribute");
    *last = Attribute { value: &markup[start..value_end], value_start: start, end, ..last.clone() };
    State::BeforeAttribute
}

fn plainly_after_nonsense(markup: &[u8], at: usize) -> usize {
    (at..markup.len()).find(|end| markup[*end] == b'>').map_or(markup.len(), |end| end + 1)
}

fn plainly_after_comment(markup: &[u8], at: usize) -> usize {
    let text = &markup[at..];
    if !text.starts_with(b"!--") {
        return plainly_after_nonsense(markup, at);
    }
    // The hyphens that open may also close.
    let short = [&b"!-->"[..], b"!--->"].into_iter().find(|short| text.starts_with(short));
    let end = (3..text.len())
        .find(|end| text[*end..].starts_with(b"-->") || text[*end..].starts_with(b"--!>"));
    at + short.map(|_| 3).or(end).unwrap_or(text.len())
}

fn plainly_after_text(markup: &[u8], at: usize, name: &[u8]) -> usize {
    let name = name.to_ascii_lowercase();
    let known = [
        "script", "style", "title", "textarea", "xmp", "noframes", "iframe", "noembed", "noscript",
    ];
    if !known.iter().any(|known| known.as_bytes() == name) {
        return at;
    }
    let closes = |end: &usize| {
        let rest = markup[*end..].to_ascii_lowercase();
        let after = rest.strip_prefix(b"</").and_then(|rest| rest.strip_prefix(&name[..]));
        after.and_then(<[u8]>::first).is_some_and(|next| b" \t\n\x0C\r/>".contains(next))
    };
    (at..markup.len()).find(closes).unwrap_or(markup.len())
}

/// Fails if the reading and the plain one differ.
#[track_caller]
fn check(markup: &[u8]) {
    let mut found: Vec<Tag<'_>> = Vec::new();
    read(markup, |name, attributes| found.push((name, attributes.to_vec())));
    assert_eq!(found, plainly(markup), "{}", String::from_utf8_lossy(markup));
}

#[test]
fn hostile_markup_is_read_as_the_plain_reading_has_it() {
    let long = "x".repeat(200);
    let cases = [
        "<a\n href = 'x' >",
        "<a\x0Bhref=x>",
        "<a\x0Chref=x\r>",
        "<a href=x/>",
        "<a href=x/ id=y>",
        "<a href=\"<b id='c'>\" id=\"a>b\">",
        "<a href='\"' id=\"'\">",
        "<a href=\"x\" href='y' HREF=z>",
        "<A HREF=\"x\" CLASS=\"y\" Id=z>",
        "<a class=\"x\"id=\"y\"/class=\"z\">",
        "<a class=\"x href=\"y\">",
        "<a class=\"\" href=\"\">",
        "<a class =\"x\" href= \"y\">",
        "<a classs=\"x\" hrefs=\"y\" xclass=\"z\">",
        "<a class=x href=y>",
        "<a class='x' href='y'>",
        "<a class=\"x\" href=\"y",
        "<a class=\"x\" href=\"y\"",
        "<a class=\"x\" href=\"",
        "<a class=\"x\" href=",
        "<a class=\"x",
        "<a class=\"",
        "<a class=",
        "<a class",
        "<a ",
        "<a",
        "<",
        "<a href=\"&amp &quot;>\" id=&#62>",
        "<a\0href=x \0=\0 id=\"\0\">",
        "<![CDATA[<a href=x>]]><b>",
        "<!-- --!> <a href=x> --><b>",
        "<!--><a><!---><b><!----><i><!-- - -- ->--><u>",
        "<!a <b> --><?php <c> ?></ <d></3<e>",
        "<script>a</script ><b><script/>a</ script><i></script\n><u>",
        "<script><!--<script></script>--><a></script><b>",
        "<SCRIPT>'</scripT><b><style\n><a></styLe/><i>",
        "<title><a href=\"</title><b>",
        "<textarea></textare></textarea\0><b><xmp></XMP><noframes><a>",
        "<svg><title>a</title><path d=\"M0 0h1\"/></svg>",
        "<<a><<<b <c>",
        "< a><3><é><a\u{e9} \u{a0}href=x>",
        "<a =x ==y = z='>'>",
        "<a/b/c=/d/=e>",
        "</a class=\"<b>\"><c>",
        "<é href=\"x\"><a é=\"ờ\" \u{2028}=x>",
    ];
    for case in cases {
        check(case.as_bytes());
        check(case.replace('x', &long).as_bytes());
        // Every beginning and every end of it.
        for cut in (0..case.len()).filter(|cut| case.is_char_boundary(*cut)) {
            check(&case.as_bytes()[..cut]);
            check(&case.as_bytes()[cut..]);
        }
    }
}

/// Bits of markup, and text as long as the reading's strides.
fn bit() -> impl Strategy<Value = String> {
    let markup = "</?[aAbi]?|<(script|STYLE|title|textarea|noframes|iframe|noscript)|</(scripT|style|title|iframe|noscript)|<!-{0,3}|-{1,3}>|>|/|=|[ \\t\\n\\r\\x0B\\x0C]{1,2}";
    let attribute = " (class|href|id|CLASS|hrefs|clas|on)=?[\"']?|class=\"|href=\"|[\"']";
    prop_oneof![4 => markup, 3 => attribute, 2 => "[x&;\0ờ-]{1,3}", 1 => "[xờ \"<]{0,90}", 1 => "\\PC{0,12}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn any_markup_is_read_as_the_plain_reading_has_it(bits in proptest::collection::vec(bit(), 0..40)) {
        check(bits.concat().as_bytes());
    }
}
