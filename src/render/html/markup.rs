//! Numbers, names and dates as markup. They stand in hundreds of thousands of rows, and templates
//! only say where: a number that comes ready cannot lose its bound or its marks on the way, and a
//! row of ready parts is filled in several times as fast as one of their pieces.

use super::markdown::escape;
use super::view::{Flag, Html, Link, Text};

/// A number in print. A qualifier that stands before the digits is kept apart, so that it can be
/// set smaller; a number of another shape (`từ 20 đến 25`) is whole in `digits`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::render) struct Number<'a> {
    /// `ít nhất`, `hơn`, `gần`, `khoảng`, `dưới`.
    pub(in crate::render) qualifier: Option<Text<'a>>,
    /// `1.142`, `96,9%`, `từ 20 đến 25`; a dash for what is missing.
    pub(in crate::render) digits: Text<'a>,
    /// `chi bộ`; `None` where the digits carry it.
    pub(in crate::render) unit: Option<Text<'a>>,
    /// `exact`, `at-least`, `at-most`, `between`, `about`, `almost`, `none`.
    pub(in crate::render) kind: &'static str,
}

impl Number<'_> {
    /// As plain text; the unit stays on the line of its number.
    pub(in crate::render) fn text(&self) -> String {
        let before = self.qualifier.as_deref().map_or(("", ""), |qualifier| (qualifier, " "));
        let behind = self.unit.as_deref().map_or(("", ""), |unit| ("\u{a0}", unit));
        [before.0, before.1, &self.digits, behind.0, behind.1].concat()
    }
}

/// A number with its qualifier, unit and marks; `former` where another one has taken its place. It
/// stands hundreds of thousands of times in a portal, and has a class only where it looks otherwise.
pub(in crate::render) fn number(number: &Number<'_>, former: bool, flags: &[Flag<'_>]) -> Html {
    Html::of(|text| {
        text.push_str("<strong");
        if let Some(class) = if former { Some("former") } else { class_of(number.kind) } {
            text.extend([" class=\"", class, "\""]);
        }
        text.push('>');
        if let Some(qualifier) = &number.qualifier {
            wrap(text, "<i>", qualifier, "</i> ");
        }
        wrap(text, "", &number.digits, "</strong>");
        if let Some(unit) = &number.unit {
            wrap(text, "&nbsp;<small>", unit, "</small>");
        }
        for flag in flags {
            wrap(text, "<sup class=\"flag\" title=\"", &flag.text, "\">");
            wrap(text, "", &flag.mark, "</sup>");
        }
    })
}

/// The class of a number that is set otherwise than an exact one.
fn class_of(kind: &str) -> Option<&'static str> {
    match kind {
        "about" | "almost" => Some("near"),
        "between" => Some("between"),
        "none" => Some("none"),
        _ => None,
    }
}

/// A number that leads to the sentence that states it.
pub(in crate::render) fn stated(number: &Html, href: &str) -> Html {
    Html::of(|text| {
        wrap(text, "<a href=\"", href, "\">");
        text.extend([number.as_str(), "</a>"]);
    })
}

/// A name that leads to its page where it has one.
pub(in crate::render) fn link(link: &Link<'_>) -> Html {
    Html::of(|text| push_link(text, link))
}

fn push_link(text: &mut String, link: &Link<'_>) {
    let Some(href) = &link.href else { return escape::text(text, &link.text) };
    wrap(text, "<a href=\"", href, "\"");
    if let Some(lang) = &link.lang {
        wrap(text, " lang=\"", lang, "\"");
        wrap(text, " hreflang=\"", lang, "\"");
    }
    wrap(text, ">", &link.text, "</a>");
}

/// The way down to a page as the items of a list. The page itself is not among them: its name stands
/// below as the heading.
pub(in crate::render) fn steps(steps: &[Link<'_>]) -> Html {
    Html::of(|text| {
        for step in steps.iter().filter(|step| !step.current) {
            text.push_str("<li>");
            push_link(text, step);
            text.push_str("</li>");
        }
    })
}

/// A name without a link.
pub(in crate::render) fn name(name: &str) -> Html {
    Html::of(|text| escape::text(text, name))
}

/// A date for machines and for readers.
pub(in crate::render) fn time(machines: &str, readers: &str) -> Html {
    Html::of(|text| {
        wrap(text, "<time datetime=\"", machines, "\">");
        wrap(text, "", readers, "</time>");
    })
}

/// Quoted words, leading to their sentence.
pub(in crate::render) fn quote(words: &str, lang: Option<&str>, href: &str) -> Html {
    Html::of(|text| {
        wrap(text, "<a href=\"", href, "\"><q");
        if let Some(lang) = lang {
            wrap(text, " lang=\"", lang, "\"");
        }
        wrap(text, ">", words, "</q></a>");
    })
}

/// Why quoted words have another number than the figure, behind a label.
pub(in crate::render) fn differs(label: &str, why: &str, lang: Option<&str>) -> Html {
    Html::of(|text| {
        wrap(text, "<span class=\"sub\">", label, " <span");
        if let Some(lang) = lang {
            wrap(text, " lang=\"", lang, "\"");
        }
        wrap(text, ">", why, "</span></span>");
    })
}

/// A sentence with the quoted words marked in it.
pub(in crate::render) fn sentence(parts: [&str; 3], lang: Option<&str>) -> Html {
    let [before, quote, after] = parts;
    Html::of(|text| {
        text.push_str("<blockquote");
        if let Some(lang) = lang {
            wrap(text, " lang=\"", lang, "\"");
        }
        wrap(text, "><p>", before, "<mark>");
        wrap(text, "", quote, "</mark>");
        wrap(text, "", after, "</p></blockquote>");
    })
}

/// Text between two pieces of markup.
fn wrap(markup: &mut String, before: &str, text: &str, after: &str) {
    markup.push_str(before);
    escape::text(markup, text);
    markup.push_str(after);
}

/// A style sheet as an element.
pub(in crate::render) fn style_element(css: &str) -> Html {
    Html::new(&format!("<style>\n{}</style>", css.replace("</", "<\\/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_its_bound_its_unit_and_its_marks() {
        let exact = Number { digits: "457".into(), kind: "exact", ..Number::default() };
        assert_eq!(number(&exact, false, &[]).as_str(), "<strong>457</strong>");
        let with_unit = Number { unit: Some("chi bộ".into()), ..exact.clone() };
        let expected = "<strong>457</strong>&nbsp;<small>chi bộ</small>";
        assert_eq!(number(&with_unit, false, &[]).as_str(), expected);
        let bound = Number { qualifier: Some("ít nhất".into()), kind: "at-least", ..with_unit };
        let expected = "<strong><i>ít nhất</i> 457</strong>&nbsp;<small>chi bộ</small>";
        assert_eq!(number(&bound, false, &[]).as_str(), expected);
        let flag = Flag { mark: "p".into(), text: "số \"sơ bộ\"".into() };
        let expected = "<strong class=\"former\">457</strong>\
                        <sup class=\"flag\" title=\"số &quot;sơ bộ&quot;\">p</sup>";
        assert_eq!(number(&exact, true, &[flag]).as_str(), expected);
        for (kind, expected) in [("about", "near"), ("between", "between"), ("none", "none")] {
            let limited = number(&Number { kind, ..exact.clone() }, false, &[]);
            assert_eq!(limited.as_str(), format!("<strong class=\"{expected}\">457</strong>"));
        }
        assert_eq!(
            stated(&number(&exact, false, &[]), "/a/?x&y").as_str(),
            "<a href=\"/a/?x&amp;y\"><strong>457</strong></a>"
        );
    }

    #[test]
    fn a_name_leads_to_its_page_where_it_has_one() {
        let page = Link::new("Chi bộ <A>", "/a/?x=\"&y='");
        let expected = "<a href=\"/a/?x=&quot;&amp;y=&#39;\">Chi bộ &lt;A&gt;</a>";
        assert_eq!(link(&page).as_str(), expected);
        let foreign = Link { lang: Some("en".into()), ..Link::new("Review", "/en/x/") };
        assert_eq!(
            link(&foreign).as_str(),
            r#"<a href="/en/x/" lang="en" hreflang="en">Review</a>"#
        );
        assert_eq!(link(&Link::plain("R'lấp")).as_str(), "R&#39;lấp");
        assert_eq!(name("a & b").as_str(), "a &amp; b");
        let here = Link { current: true, ..Link::plain("Tin") };
        let expected = "<li><a href=\"/\">Trang đầu</a></li>";
        assert_eq!(steps(&[Link::new("Trang đầu", "/"), here]).as_str(), expected);
    }

    #[test]
    fn words_lead_to_their_sentence() {
        assert_eq!(
            quote("457 chi bộ", None, "#so-lieu-1").as_str(),
            "<a href=\"#so-lieu-1\"><q>457 chi bộ</q></a>"
        );
        assert_eq!(
            quote("x", Some("vi"), "/a/").as_str(),
            "<a href=\"/a/\"><q lang=\"vi\">x</q></a>"
        );
        assert_eq!(
            sentence(["Có ", "457", "."], None).as_str(),
            "<blockquote><p>Có <mark>457</mark>.</p></blockquote>"
        );
        assert_eq!(
            sentence(["", "<", ""], Some("vi")).as_str(),
            "<blockquote lang=\"vi\"><p><mark>&lt;</mark></p></blockquote>"
        );
        let time = time("2022-09-29", "29/09/2022");
        assert_eq!(time.as_str(), "<time datetime=\"2022-09-29\">29/09/2022</time>");
    }
}
