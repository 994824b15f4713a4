//! Who publishes the portal, as its head and foot say it.

use super::view::{Fact, Link, Picture};
use crate::base::address;
use crate::bulletin::office::Organization;
use crate::render::context::Context;

/// The publisher with its home page.
pub(super) fn publisher<'a>(cx: &Context<'a>) -> Option<Link<'a>> {
    let publisher = &cx.site().publisher;
    let name = publisher.name.get(cx.lang);
    let link = Link { href: publisher.url.as_deref().map(Into::into), ..Link::plain(name) };
    (!name.is_empty()).then_some(link)
}

/// The emblem in the head, beside the title, which says the same in words.
pub(super) fn emblem<'a>(cx: &Context<'a>) -> Option<Picture<'a>> {
    let logo = cx.site().emblem.as_ref()?;
    let size = logo.size.map(|(width, height)| [width, height].map(|side| side.to_string().into()));
    let [width, height] = size.map_or([None, None], |sides| sides.map(Some));
    Some(Picture { src: cx.href(&cx.logo_route(logo)), width, height, ..Picture::default() })
}

/// Facts about the publisher for readers, in the order in which offices write them.
pub(super) fn facts<'a>(cx: &Context<'a>) -> Vec<Fact<'a>> {
    let publisher = &cx.site().publisher;
    let text = |term: &'static str, text: &'a str| {
        (!text.is_empty()).then(|| fact(cx, term, Link::plain(text)))
    };
    let parent = publisher.parent.as_ref();
    let parent = parent.map(|parent| fact(cx, "publisher_parent", named(cx, parent)));
    let phone = publisher.phone.as_deref();
    let phone = phone.map(|phone| fact(cx, "publisher_phone", Link::new(phone, call(phone))));
    let email = publisher.email.as_deref();
    let email = email.map(|email| {
        let mailbox = address::written(&format!("mailto:{email}")).into_owned();
        fact(cx, "publisher_email", Link::new(email, mailbox))
    });
    let facts = [
        parent,
        text("publisher_licence", publisher.licence.get(cx.lang)),
        text("publisher_editor", publisher.editor.get(cx.lang)),
        text("publisher_address", publisher.address.get(cx.lang)),
        phone,
        email,
    ];
    facts.into_iter().flatten().collect()
}

/// Links to the publisher's other pages on the web.
pub(super) fn links<'a>(cx: &Context<'a>) -> Vec<Link<'a>> {
    cx.site().publisher.links.iter().map(|link| named(cx, link)).collect()
}

fn fact<'a>(cx: &Context<'a>, term: &'static str, value: Link<'a>) -> Fact<'a> {
    Fact { term: cx.text(term).into(), values: vec![value] }
}

fn named<'a>(cx: &Context<'a>, organization: &'a Organization) -> Link<'a> {
    let href = organization.url.as_deref().map(Into::into);
    Link { href, ..Link::plain(organization.name.get(cx.lang)) }
}

/// The address that calls a number: its digits up to the first word, `0225 3842 000 (máy lẻ 12)`.
fn call(phone: &str) -> String {
    let first = phone.find(|letter: char| letter == '+' || letter.is_ascii_digit()).unwrap_or(0);
    let number = phone[first..].split(|letter: char| {
        letter.is_alphabetic() || matches!(letter, '(' | ',' | ';' | '/' | '–' | '—')
    });
    // An area code may stand in brackets: `(0225) 3842 000`.
    let whole: String = if first > 0 && phone[..first].ends_with('(') {
        phone[first..].split(char::is_alphabetic).next().unwrap_or_default().to_owned()
    } else {
        number.into_iter().next().unwrap_or_default().to_owned()
    };
    let digits = whole.chars().filter(|letter| *letter == '+' || letter.is_ascii_digit());
    format!("tel:{}", digits.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_called_by_its_digits() {
        let cases = [
            ("0225 3842 000", "tel:02253842000"),
            ("(0225) 3842.000", "tel:02253842000"),
            ("+84 225 3842000 (máy lẻ 12)", "tel:+842253842000"),
            ("0225-3842-000, 0225-3842-001", "tel:02253842000"),
            ("1900 1234", "tel:19001234"),
        ];
        for (written, expected) in cases {
            assert_eq!(call(written), expected, "{written}");
        }
    }
}
