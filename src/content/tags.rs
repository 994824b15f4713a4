//! Tags as a browser's tokenizer sees them: names, attributes, values and their places, in raw HTML as people type it and
//! in finished pages. No tree is built, so reading costs little more than looking for `<`.
//!
//! Comments, declarations and the text of elements that hold no tags (`script`, `style`, `title`, `textarea`) are
//! skipped; a tag that does not end is none.

#[cfg(test)]
mod tests;

use memchr::{memchr, memmem};

/// Elements whose content is text, whatever it looks like.
const TEXT_ONLY: [&[u8]; 6] = [b"script", b"style", b"title", b"textarea", b"xmp", b"noframes"];

/// An attribute of an opening tag, in bytes as they are written: in any case, with escapes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute<'a> {
    /// Its name.
    pub name: &'a [u8],
    /// What stands between the quotation marks, or alone; empty where there is no value.
    pub value: &'a [u8],
    /// Where the name begins.
    pub start: usize,
    /// Where the value begins.
    pub value_start: usize,
    /// Where the attribute ends, after its last quotation mark.
    pub end: usize,
}

/// Hands over each opening tag: its name and its attributes.
pub fn read<'a>(markup: &'a [u8], mut take: impl FnMut(&'a [u8], &[Attribute<'a>])) {
    let mut attributes = Vec::new();
    let mut at = 0;
    while let Some(found) = memchr(b'<', markup.get(at..).unwrap_or_default()) {
        at += found + 1;
        match markup.get(at) {
            Some(first) if first.is_ascii_alphabetic() => {
                let start = at;
                at = skip(markup, at, |byte| !ends_name(byte));
                let name = &markup[start..at];
                // Most tags have no attributes.
                if markup.get(at) == Some(&b'>') {
                    attributes.clear();
                    at += 1;
                } else {
                    let Some(end) = attributes_of(markup, at, &mut attributes) else { return };
                    at = end;
                }
                take(name, &attributes);
                at = after_text(markup, at, name);
            }
            Some(b'!') => at = after_comment(markup, at),
            _ => {}
        }
    }
}

/// Reads attributes up to the end of the tag, which is returned.
fn attributes_of<'a>(markup: &'a [u8], mut at: usize, attributes: &mut Vec<Attribute<'a>>) -> Option<usize> {
    attributes.clear();
    loop {
        if *markup.get(at)? == b'>' {
            return Some(at + 1);
        }
        at = skip(markup, at, |byte| byte.is_ascii_whitespace() || byte == b'/');
        if *markup.get(at)? == b'>' {
            return Some(at + 1);
        }
        let start = at;
        // A name may begin with `=`.
        at = skip(markup, at + 1, |byte| !ENDS_ATTRIBUTE[usize::from(byte)]);
        let name = &markup[start..at];
        let close = markup.get(at) == Some(&b'=');
        let sign = if close { at } else { skip(markup, at, |byte| byte.is_ascii_whitespace()) };
        let value = if markup.get(sign) == Some(&b'=') { value(markup, sign + 1)? } else { (at, at, at) };
        let (value_start, value_end, end) = value;
        attributes.push(Attribute { name, value: &markup[value_start..value_end], start, value_start, end });
        at = end;
    }
}

/// First byte of a value, the byte after its last one, and the byte after the attribute.
fn value(markup: &[u8], at: usize) -> Option<(usize, usize, usize)> {
    let at = skip(markup, at, |byte| byte.is_ascii_whitespace());
    let first = *markup.get(at)?;
    if matches!(first, b'"' | b'\'') {
        let end = at + 1 + memchr(first, &markup[at + 1..])?;
        return Some((at + 1, end, end + 1));
    }
    let end = skip(markup, at, |byte| !byte.is_ascii_whitespace() && byte != b'>');
    Some((at, end, end))
}

/// The first byte from here that is not of a kind.
fn skip(markup: &[u8], at: usize, is: impl Fn(u8) -> bool) -> usize {
    let rest = markup.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| !is(*byte)).unwrap_or(rest.len())
}

fn ends_name(byte: u8) -> bool {
    ENDS_NAME[usize::from(byte)]
}

/// Bytes that end the name of a tag.
const ENDS_NAME: [bool; 256] = bytes(b" \t\n\x0C\r/>");

/// Bytes that end the name of an attribute.
const ENDS_ATTRIBUTE: [bool; 256] = bytes(b" \t\n\x0C\r/>=");

/// A table of some bytes: one look for each byte of a portal, where comparing would take seven.
const fn bytes(some: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut index = 0;
    while index < some.len() {
        table[some[index] as usize] = true;
        index += 1;
    }
    table
}

/// Where to go on after a comment or declaration whose `!` stands here.
fn after_comment(markup: &[u8], at: usize) -> usize {
    let Some(inside) = markup[at..].strip_prefix(b"!--") else { return at + 1 };
    // `<!-->` and `<!--->` are comments too: the hyphens that open may be those that close.
    if inside.starts_with(b">") || inside.starts_with(b"->") {
        return at + 3;
    }
    memmem::find(inside, b"-->").map_or(markup.len(), |end| at + 3 + end)
}

/// Where to go on after an opening tag: at the end of its text, if it has nothing else.
fn after_text(markup: &[u8], at: usize, name: &[u8]) -> usize {
    if name.len() < 3 || !TEXT_ONLY.iter().any(|known| known.eq_ignore_ascii_case(name)) {
        return at;
    }
    let rest = &markup[at..];
    let closes = |end: &usize| {
        let after = rest.get(end + 2..end + 2 + name.len());
        after.is_some_and(|after| after.eq_ignore_ascii_case(name))
    };
    memmem::find_iter(rest, b"</").find(closes).map_or(markup.len(), |end| at + end)
}

/// What an attribute leads to, where authors may write it: some page, or a picture.
pub fn leads_to(tag: &[u8], attribute: &[u8]) -> Option<Lead> {
    let is = |known: &[u8], names: &[&str]| names.iter().any(|name| known.eq_ignore_ascii_case(name.as_bytes()));
    match () {
        () if is(tag, &["a"]) && is(attribute, &["href"]) => Some(Lead::Page),
        () if is(tag, &["blockquote", "del", "ins", "q"]) && is(attribute, &["cite"]) => Some(Lead::Page),
        () if is(tag, &["img"]) && is(attribute, &["src"]) => Some(Lead::Picture),
        () => None,
    }
}

/// What an address leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// Something that a reader opens.
    Page,
    /// Something that the page shows.
    Picture,
}

/// A value without its escapes: `a&amp;b` is `a&b`. Names of letters that no address needs stay as they are.
pub fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        let letter = end.and_then(|end| Some((letter(&rest[1..end])?, end + 1)));
        let (letter, length) = letter.unwrap_or(('&', 1));
        text.push(letter);
        rest = &rest[length..];
    }
    text.push_str(rest);
    text
}

fn letter(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16));
        return char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?);
    }
    let known = [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", '\u{a0}')];
    let controls = [("Tab", '\t'), ("NewLine", '\n'), ("colon", ':'), ("sol", '/'), ("num", '#')];
    known.iter().chain(&controls).find(|(other, _)| *other == name).map(|(_, letter)| *letter)
}
