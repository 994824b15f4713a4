//! Tags as a browser's tokenizer sees them: names, attributes, values and their places, in raw HTML
//! as people type it and in finished pages. No tree is built, so reading costs little more than
//! looking for `<`.
//!
//! Comments, declarations, closing tags and the text of elements that hold no tags (`script`,
//! `style`, `title`, `textarea`) are skipped; a tag that does not end is none.

#[cfg(test)]
mod tests;

use memchr::{memchr, memchr_iter, memmem};

/// An attribute of an opening tag, in bytes as they are written: in any case, with escapes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute<'a> {
    /// Its name.
    pub name: &'a [u8],
    /// Its value without quotation marks; empty where there is none.
    pub value: &'a [u8],
    /// The first byte of the name.
    pub start: usize,
    /// The first byte of the value.
    pub value_start: usize,
    /// The end of the attribute, after its last quotation mark.
    pub end: usize,
}

/// Hands over each opening tag: its name and its attributes.
pub fn read<'a>(markup: &'a [u8], mut take: impl FnMut(&'a [u8], &[Attribute<'a>])) {
    read_all(markup, &mut take);
}

fn read_all<'a, F: FnMut(&'a [u8], &[Attribute<'a>])>(markup: &'a [u8], take: &mut F) {
    let mut attributes = Vec::new();
    let mut at = 0;
    while let Some(less) = find(b'<', markup, at) {
        at = less + 1;
        match markup.get(at) {
            Some(first) if first.is_ascii_alphabetic() => {
                let end = name_end(&ENDS_NAME, markup, at + 1);
                let name = &markup[at..end];
                // Most tags have no attributes.
                if markup.get(end) == Some(&b'>') {
                    take(name, &[]);
                    at = end + 1;
                } else {
                    let Some(end) = attributes_of(markup, end, &mut attributes) else { return };
                    take(name, &attributes);
                    at = end;
                }
                if is_text_only(name) {
                    let end = after_text(markup, at, name);
                    // It is text where scripts run, and markup where none do.
                    if name.eq_ignore_ascii_case(b"noscript") {
                        read_all(&markup[at..end], take);
                    }
                    at = end;
                }
            }
            Some(b'/') => at = after_closing(markup, at + 1, &mut attributes),
            Some(b'!') => at = after_comment(markup, at),
            Some(b'?') => at = after_nonsense(markup, at),
            _ => {}
        }
    }
}

/// Reads attributes up to the end of the tag, which is returned.
fn attributes_of<'a>(
    markup: &'a [u8],
    mut at: usize,
    attributes: &mut Vec<Attribute<'a>>,
) -> Option<usize> {
    attributes.clear();
    loop {
        if *markup.get(at)? == b'>' {
            return Some(at + 1);
        }
        let attribute = if let Some(length) = usual(markup, at) {
            let value_start = at + length + 3;
            let value_end = find(b'"', markup, value_start)?;
            let (start, name_end) = (at + 1, at + 1 + length);
            let (name, value) = (&markup[start..name_end], &markup[value_start..value_end]);
            Attribute { name, value, start, value_start, end: value_end + 1 }
        } else {
            at = skip(markup, at, |byte| byte.is_ascii_whitespace() || byte == b'/');
            if *markup.get(at)? == b'>' {
                return Some(at + 1);
            }
            attribute(markup, at)?
        };
        at = attribute.end;
        attributes.push(attribute);
    }
}

/// The length of a name, if a blank, one of the usual two, an equals sign and a quotation mark
/// follow: seven of ten attributes of a portal are written so, and are known by one look.
fn usual(markup: &[u8], at: usize) -> Option<usize> {
    let word = u64::from_le_bytes(*markup.get(at..)?.first_chunk()?);
    if word == u64::from_le_bytes(*b" class=\"") {
        return Some("class".len());
    }
    (word << 8 == u64::from_le_bytes(*b"\0 href=\"")).then_some("href".len())
}

/// The attribute whose name begins here.
fn attribute(markup: &[u8], start: usize) -> Option<Attribute<'_>> {
    // A name may begin with `=`.
    let name_end = name_end(&ENDS_ATTRIBUTE, markup, start + 1);
    let close = markup.get(name_end) == Some(&b'=');
    let sign =
        if close { name_end } else { skip(markup, name_end, |byte| byte.is_ascii_whitespace()) };
    let written = close || markup.get(sign) == Some(&b'=');
    let (value_start, value_end, end) =
        if written { value(markup, sign + 1)? } else { (name_end, name_end, name_end) };
    let (name, value) = (&markup[start..name_end], &markup[value_start..value_end]);
    Some(Attribute { name, value, start, value_start, end })
}

/// First byte of a value, the byte after its last one, and the byte after the attribute.
fn value(markup: &[u8], at: usize) -> Option<(usize, usize, usize)> {
    let close = matches!(markup.get(at), Some(b'"' | b'\''));
    let at = if close { at } else { skip(markup, at, |byte| byte.is_ascii_whitespace()) };
    let first = *markup.get(at)?;
    if matches!(first, b'"' | b'\'') {
        let end = find(first, markup, at + 1)?;
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

/// Returns the end of a name.
fn name_end(ends: &[bool; 256], markup: &[u8], at: usize) -> usize {
    skip(markup, at, |byte| !ends[usize::from(byte)])
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

/// The number of bytes that are near.
const NEAR: usize = 64;

/// The first place of a byte from here on. Most are near, and are found eight bytes at a time
/// before a search of long texts would have begun.
#[inline]
fn find(byte: u8, markup: &[u8], at: usize) -> Option<usize> {
    let rest = markup.get(at..)?;
    let near = rest.get(..NEAR).unwrap_or(rest);
    for (index, word) in (0..).step_by(8).zip(near.as_chunks().0) {
        let found = places(byte, u64::from_le_bytes(*word));
        if found != 0 {
            return Some(at + index + found.trailing_zeros() as usize / 8);
        }
    }
    memchr(byte, rest).map(|place| at + place)
}

/// The places of a byte among eight, as high bits: subtracting one borrows the highest bit of a
/// byte that is zero. It may do so too of bytes above one that is zero, but the first is right.
fn places(byte: u8, word: u64) -> u64 {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    let zero = word ^ (ONES * u64::from(byte));
    zero.wrapping_sub(ONES) & !zero & (ONES << 7)
}

/// Returns where to go on after a closing tag whose name should begin here. It may have attributes,
/// and they may hold what looks like tags.
fn after_closing<'a>(markup: &'a [u8], at: usize, attributes: &mut Vec<Attribute<'a>>) -> usize {
    if !markup.get(at).is_some_and(u8::is_ascii_alphabetic) {
        return after_nonsense(markup, at);
    }
    let end = name_end(&ENDS_NAME, markup, at + 1);
    if markup.get(end) == Some(&b'>') {
        return end + 1;
    }
    attributes_of(markup, end, attributes).unwrap_or(markup.len())
}

/// Returns where to go on after what browsers take for a comment because it is nothing else:
/// `</3>`, `<!DOCTYPE html>`, `<?php ?>`.
fn after_nonsense(markup: &[u8], at: usize) -> usize {
    find(b'>', markup, at).map_or(markup.len(), |end| end + 1)
}

/// Returns where to go on after a comment or declaration whose `!` stands here.
fn after_comment(markup: &[u8], at: usize) -> usize {
    let Some(inside) = markup[at..].strip_prefix(b"!--") else { return after_nonsense(markup, at) };
    // `<!-->` and `<!--->` are comments too: the hyphens that open may be those that close.
    if inside.starts_with(b">") || inside.starts_with(b"->") {
        return at + 3;
    }
    // Browsers take `--!>` for an end, too.
    let ends = |end: &usize| inside[..*end].ends_with(b"--") || inside[..*end].ends_with(b"--!");
    memchr_iter(b'>', inside).find(ends).map_or(markup.len(), |end| at + 3 + end)
}

/// Returns `true` if the content of an element is text, whatever it looks like.
fn is_text_only(name: &[u8]) -> bool {
    let is = |known: &[u8]| name.eq_ignore_ascii_case(known);
    match name.len() {
        3 => is(b"xmp"),
        5 => is(b"style") || is(b"title"),
        6 => is(b"script") || is(b"iframe"),
        7 => is(b"noembed"),
        8 => is(b"textarea") || is(b"noframes") || is(b"noscript"),
        _ => false,
    }
}

/// Returns where to go on after an opening tag whose content is text: at the end of it.
fn after_text(markup: &[u8], at: usize, name: &[u8]) -> usize {
    let rest = &markup[at..];
    let closes = |end: &usize| {
        let (after, ends) =
            (rest.get(end + 2..end + 2 + name.len()), rest.get(end + 2 + name.len()));
        let ends = ends.is_some_and(|byte| ENDS_NAME[usize::from(*byte)]);
        ends && after.is_some_and(|after| after.eq_ignore_ascii_case(name))
    };
    memmem::find_iter(rest, b"</").find(closes).map_or(markup.len(), |end| at + end)
}

/// Returns what an attribute leads to, where authors may write it: some page, or a picture.
pub fn leads_to(tag: &[u8], attribute: &[u8]) -> Option<Lead> {
    let is = |known: &[u8], names: &[&str]| {
        names.iter().any(|name| known.eq_ignore_ascii_case(name.as_bytes()))
    };
    match () {
        () if is(tag, &["a"]) && is(attribute, &["href"]) => Some(Lead::Page),
        () if is(tag, &["blockquote", "del", "ins", "q"]) && is(attribute, &["cite"]) => {
            Some(Lead::Page)
        }
        () if is(tag, &["img"]) && is(attribute, &["src"]) => Some(Lead::Picture),
        () => None,
    }
}

/// The sort of thing that an address leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// Something that a reader opens.
    Page,
    /// Something that the page shows.
    Picture,
}

/// A value without its escapes: `a&amp;b` is `a&b`. Names of letters that no address needs stay as
/// they are.
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
    let known =
        [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", '\u{a0}')];
    let controls = [("Tab", '\t'), ("NewLine", '\n'), ("colon", ':'), ("sol", '/'), ("num", '#')];
    known.iter().chain(&controls).find(|(other, _)| *other == name).map(|(_, letter)| *letter)
}
