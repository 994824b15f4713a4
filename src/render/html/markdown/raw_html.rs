//! HTML that authors write into their Markdown, made harmless. The only door to ammonia.
//!
//! Each piece of raw HTML is cleaned by itself, before it meets any markup of ours: nothing that an
//! author writes can change, close or imitate our tags, and our identifiers need no protection from
//! a cleaner. A piece is parsed as a browser parses it and written anew from an allow list, so it
//! is well formed; elements that it leaves open (`<details>` before a list) are told by name, and
//! the writer closes them where the surrounding block ends at the latest.
//!
//! The list is ammonia's without what belongs to the page (`h1`) and what refers to other parts of
//! it (`map`); no identifier, class, style or event handler is on it. SVG and formulas (`math`)
//! never were.
//!
//! Links and pictures lead where those of Markdown would: each target is given to the same
//! functions, and an address that the cleaner let through but that leads nowhere is taken out.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use ammonia::Builder;

use super::escape;
use crate::base::{Message, address, message};
use crate::content::tags::{self, Lead};

/// A piece after cleaning.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    /// Harmless markup, complete but for the elements in `open`.
    pub(super) html: String,
    /// Names of elements left open, outermost first.
    pub(super) open: Vec<String>,
    /// The markup that was taken out; `None` when nothing was.
    pub(super) removed: Option<Message>,
}

impl Piece {
    /// Nothing of one in which too many elements lie inside each other.
    pub(super) fn tangled() -> Self {
        Self { removed: Some(message!("removed-tangled")), ..Self::default() }
    }
}

/// Elements that may stand inside a line.
const INLINE: [&str; 31] = [
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img",
    "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub",
    "sup", "time", "u", "wbr",
];

/// Elements that may be opened in one block of raw HTML and closed in another one.
const WRAPPERS: [&str; 5] = ["aside", "blockquote", "details", "div", "figure"];

/// Maximum depth of nested elements.
pub(super) const DEPTH: usize = 100;

/// Maximum number of elements in a piece.
const ELEMENTS: usize = 2000;

/// Elements that have no end, or end where their neighbour begins.
const SHORT: [&str; 17] = [
    "br", "col", "dd", "dt", "hr", "img", "input", "li", "p", "rp", "rt", "tbody", "td", "tfoot",
    "th", "thead", "tr",
];

/// Schemes of ours, which become addresses afterwards.
const OURS: [&str; 5] = ["body", "directive", "indicator", "locality", "topic"];

/// Schemes of ammonia's list to which we do not link.
const SCHEMES: [&str; 21] = [
    "bitcoin",
    "ftp",
    "ftps",
    "geo",
    "im",
    "irc",
    "ircs",
    "magnet",
    "mms",
    "mx",
    "news",
    "nntp",
    "openpgp4fpr",
    "sip",
    "sms",
    "smsto",
    "ssh",
    "url",
    "webcal",
    "wtai",
    "xmpp",
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::default();
    cleaner
        .rm_tags(["area", "h1", "map"])
        .rm_url_schemes(SCHEMES)
        .add_url_schemes(OURS)
        .link_rel(Some("noopener"));
    cleaner
        .rm_tag_attributes("img", ["align"])
        .set_tag_attribute_value("img", "loading", "lazy")
        .add_generic_attributes(["dir"])
        .add_tag_attributes("details", ["open"])
        .add_tag_attributes("time", ["datetime"]);
    cleaner
});

/// Cleans a tag or comment inside a line. A plain `<b>` needs no parser.
pub(super) fn inline(raw: &str, token: &str) -> Piece {
    let bare = raw
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'))
        .filter(|name| INLINE.contains(name));
    if let Some(name) = bare {
        let open =
            if matches!(name, "br" | "img" | "wbr") { Vec::new() } else { vec![name.to_owned()] };
        return Piece { html: raw.to_owned(), open, removed: None };
    }
    match tags(raw).into_iter().next() {
        Some(TypedTag { tag, attribute: None })
            if tag.starts_with(char::is_alphabetic) && !INLINE.contains(&tag.as_str()) =>
        {
            Piece { removed: Some(message!("removed-inside-line", tag = tag)), ..Piece::default() }
        }
        _ => clean(raw, token, &INLINE),
    }
}

/// Returns `true` if an element may be closed in another piece than the one that opened it.
pub(super) fn may_be_closed(name: &str) -> bool {
    INLINE.contains(&name) || WRAPPERS.contains(&name)
}

/// Cleans a block of raw HTML.
pub(super) fn block(raw: &str, token: &str) -> Piece {
    clean(raw, token, &WRAPPERS)
}

/// A cleaned piece with the addresses to which its links and pictures lead. One that leads nowhere
/// is taken out: it has been told.
pub(super) fn with_addresses(html: &str, address: impl Fn(Lead, &str) -> Option<String>) -> String {
    let (mut out, mut done) = (String::with_capacity(html.len()), 0);
    tags::read(html.as_bytes(), |tag, attributes| {
        for attribute in attributes {
            let Some(lead) = tags::leads_to(tag, attribute.name) else { continue };
            let target = tags::unescaped(&String::from_utf8_lossy(attribute.value));
            let address = address(lead, target.trim());
            let address =
                address.filter(|address| lead == Lead::Picture || escape::is_safe_link(address));
            out.push_str(html.get(done..attribute.start).unwrap_or_default().trim_end());
            if let Some(address) = address {
                escape::attribute(&mut out, &String::from_utf8_lossy(attribute.name), &address);
            }
            done = attribute.end;
        }
    });
    out.push_str(html.get(done..).unwrap_or_default());
    out
}

/// The addresses to which a cleaned piece leads.
pub(super) fn leads(html: &str) -> Vec<(Lead, String)> {
    let mut found = Vec::new();
    tags::read(html.as_bytes(), |tag, attributes| {
        for attribute in attributes {
            let Some(lead) = tags::leads_to(tag, attribute.name) else { continue };
            let target = tags::unescaped(&String::from_utf8_lossy(attribute.value));
            found.push((lead, target.trim().to_owned()));
        }
    });
    found
}

/// The name in a closing tag that begins a piece, and what follows it.
pub(super) fn closing(raw: &str) -> Option<(String, &str)> {
    let (name, rest) = raw.trim_start().strip_prefix("</")?.split_once('>')?;
    Some((name.trim_end().to_ascii_lowercase(), rest))
}

/// Cleans a piece. A token that stands nowhere in the file is put at its end: what the cleaner
/// writes after the token are the closing tags of elements that were left open.
fn clean(raw: &str, token: &str, may_stay_open: &[&str]) -> Piece {
    if raw.trim().is_empty() {
        return Piece { html: raw.to_owned(), ..Piece::default() };
    }
    if is_tangled(raw) {
        return Piece::tangled();
    }
    let cleaned = CLEANER.clean(&format!("{raw}{token}")).to_string();
    let split = cleaned
        .split_once(token)
        .and_then(|(html, after)| Some((html, names_of_closing_tags(after)?)));
    let (html, open) = match split {
        Some((html, open)) if open.iter().all(|name| may_stay_open.contains(&name.as_str())) => {
            (html.to_owned(), open)
        }
        _ => (CLEANER.clean(raw).to_string(), Vec::new()),
    };
    Piece { removed: difference(raw, &html), html, open }
}

/// Returns `true` if so many elements lie inside each other, or may do so, that parsing would take
/// long: the time grows with the square of the depth. Elements that others close count for nothing.
fn is_tangled(raw: &str) -> bool {
    let (mut open, mut all): (Vec<&str>, usize) = (Vec::new(), 0);
    for tag in raw.split('<').skip(1) {
        let (name, closes) = tag.strip_prefix('/').map_or((tag, false), |name| (name, true));
        let name = &name[..name
            .find(|character: char| !character.is_ascii_alphanumeric())
            .unwrap_or(name.len())];
        let known = open.iter().rposition(|other| other.eq_ignore_ascii_case(name));
        if let (true, Some(at)) = (closes, known) {
            open.remove(at);
        } else if !closes
            && !name.is_empty()
            && !SHORT.iter().any(|short| short.eq_ignore_ascii_case(name))
        {
            open.push(name);
            all += 1;
        }
        if open.len() > DEPTH || all > ELEMENTS {
            return true;
        }
    }
    false
}

/// The names in a row of closing tags and nothing else, outermost first.
fn names_of_closing_tags(mut text: &str) -> Option<Vec<String>> {
    let mut names = Vec::new();
    while !text.is_empty() {
        let (name, rest) = closing(text)?;
        names.push(name);
        text = rest;
    }
    names.reverse();
    Some(names)
}

/// The first tag or attribute that the cleaned piece lacks.
fn difference(raw: &str, html: &str) -> Option<Message> {
    let mut kept: BTreeMap<TypedTag, usize> = BTreeMap::new();
    for found in tags(html) {
        *kept.entry(found).or_default() += 1;
    }
    let mut is_lost = |found: &TypedTag| match kept.get_mut(found) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    // An address that is none has been told where it is written, and so has a comment without an end.
    let is_reported = |found: &TypedTag| {
        let attribute = found.attribute.as_deref().unwrap_or_default();
        let leads = tags::leads_to(found.tag.as_bytes(), attribute.as_bytes()).is_some();
        found.tag == "!--" || (leads && has_malformed_address(raw))
    };
    let lost = tags(raw).into_iter().find(|found| is_lost(found) && !is_reported(found))?;
    Some(match lost.attribute {
        Some(attribute) => message!("removed-attribute", attribute = attribute, tag = lost.tag),
        None => message!("removed-element", tag = lost.tag),
    })
}

/// Returns `true` if a link or picture in it has an address that is none.
fn has_malformed_address(raw: &str) -> bool {
    let mut found = false;
    tags::read(raw.as_bytes(), |tag, attributes| {
        let mut leads = attributes.iter().filter(|one| tags::leads_to(tag, one.name).is_some());
        found |= leads.any(|one| {
            address::check(tags::unescaped(&String::from_utf8_lossy(one.value)).trim()).is_err()
        });
    });
    found
}

/// An opening tag or one of its attributes.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct TypedTag {
    tag: String,
    attribute: Option<String>,
}

/// Opening tags and their attributes as they are typed. Only messages are made of this: what is
/// safe, the cleaner decides.
fn tags(html: &str) -> Vec<TypedTag> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            let Some(after) = after_comment(comment) else {
                found.push(TypedTag { tag: "!--".to_owned(), attribute: None });
                break;
            };
            rest = after;
        } else if rest
            .starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '!' | '?'))
        {
            rest = tag(rest, &mut found);
        }
    }
    found
}

/// Returns the text after a comment; `<!-->` and `<!--->` are comments too, and `--!>` ends one.
fn after_comment(text: &str) -> Option<&str> {
    let short = text.strip_prefix('>').or_else(|| text.strip_prefix("->"));
    let ends = |end: &usize| text[..*end].ends_with("--") || text[..*end].ends_with("--!");
    short.or_else(|| {
        text.match_indices('>').map(|(end, _)| end).find(ends).map(|end| &text[end + 1..])
    })
}

/// Reads a tag from its name on, and says what follows it.
fn tag<'a>(text: &'a str, found: &mut Vec<TypedTag>) -> &'a str {
    let ends = |character: char| character.is_ascii_whitespace() || matches!(character, '/' | '>');
    let (name, mut rest) = text.split_at(text.find(ends).unwrap_or(text.len()));
    let tag = name.to_ascii_lowercase();
    found.push(TypedTag { tag: tag.clone(), attribute: None });
    loop {
        rest = rest.trim_start_matches(|character: char| {
            character.is_ascii_whitespace() || character == '/'
        });
        if rest.is_empty() || rest.starts_with('>') {
            return rest;
        }
        // The first letter belongs to the name, whatever it is.
        let mut letters = rest.char_indices().skip(1);
        let length = letters
            .find(|(_, letter)| ends(*letter) || *letter == '=')
            .map_or(rest.len(), |(at, _)| at);
        let Some((name, after)) = rest.split_at_checked(length) else { return "" };
        rest = after_value(after);
        if !is_same_value(&tag, name, &after[..after.len() - rest.len()]) {
            found.push(TypedTag { tag: tag.clone(), attribute: Some(name.to_ascii_lowercase()) });
        }
    }
}

/// Returns `true` if an attribute is a link with a scheme that is not allowed: that is told as for
/// any other link.
fn is_same_value(tag: &str, name: &str, value: &str) -> bool {
    let value = value
        .trim_matches(|sign: char| sign.is_ascii_whitespace() || matches!(sign, '=' | '"' | '\''));
    tags::leads_to(tag.as_bytes(), name.as_bytes()).is_some()
        && !escape::is_safe_link(&tags::unescaped(value))
}

/// Skips `= value`, where there is one.
fn after_value(text: &str) -> &str {
    let Some(value) = text.trim_start().strip_prefix('=').map(str::trim_start) else { return text };
    let quoted =
        ['"', '\''].into_iter().find_map(|quote| Some((value.strip_prefix(quote)?, quote)));
    match quoted {
        Some((inside, quote)) => inside.split_once(quote).map_or("", |(_, rest)| rest),
        None => {
            &value[value
                .find(|character: char| character.is_ascii_whitespace() || character == '>')
                .unwrap_or(value.len())..]
        }
    }
}

#[cfg(test)]
mod tests;
