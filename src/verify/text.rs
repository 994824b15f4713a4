//! Addresses in files that are no pages: feeds and sitemaps tell whole addresses of the portal,
//! style sheets load files.

use memchr::{memchr3, memmem};

use super::finding::Use;
use super::page::Reader;

/// Text before an address in the files that we make as XML and JSON. Addresses in titles and texts
/// are no links.
const BEFORE: [&[u8]; 7] =
    [b"<loc>", b"href=\"", b"src=\"", b"url\": \"", b"url\":\"", b"<uri>", b"\"image\": \""];

impl<'w> Reader<'_, 'w> {
    /// Reads the portal's own addresses in XML or JSON.
    pub(super) fn machine_text(&mut self, text: &'w [u8]) {
        let host = self.host();
        for at in memmem::find_iter(text, host) {
            let before = &text[..at];
            if BEFORE.iter().any(|known| before.ends_with(known)) {
                let rest = &text[at..];
                let end =
                    rest.iter().position(|byte| matches!(byte, b'"' | b'<')).unwrap_or(rest.len());
                if self.is_own(&rest[..end]) {
                    self.address(&rest[..end], || Some(Use::Link));
                }
            }
        }
    }

    /// Reads what a style sheet loads.
    pub(super) fn style_sheet(&mut self, css: &'w [u8]) {
        let mut at = 0;
        while let Some(found) = memchr3(b'(', b'@', b'/', &css[at..]) {
            at += found + 1;
            let (before, rest) = css.split_at(at);
            if before.ends_with(b"/") && rest.starts_with(b"*") {
                at += memmem::find(rest, b"*/").unwrap_or(rest.len());
            } else if ends_with(before, b"url(") || (before.ends_with(b"@") && imports(rest)) {
                let address =
                    value(if before.ends_with(b"@") { &rest[b"import".len()..] } else { rest });
                if !address.is_empty() && !address.starts_with(b"#") {
                    self.address(address, || Some(Use::Other));
                }
            }
        }
    }
}

fn ends_with(text: &[u8], end: &[u8]) -> bool {
    text.len() >= end.len() && text[text.len() - end.len()..].eq_ignore_ascii_case(end)
}

/// Returns `true` if this is an import of a file by its name; `url(` is seen by itself.
fn imports(rest: &[u8]) -> bool {
    let word = rest.get(..b"import".len()).is_some_and(|word| word.eq_ignore_ascii_case(b"import"));
    word && matches!(rest[b"import".len()..].trim_ascii_start().first(), Some(b'"' | b'\''))
}

/// The address that begins here, with or without quotation marks.
fn value(css: &[u8]) -> &[u8] {
    let css = css.trim_ascii_start();
    let (inside, ends): (&[u8], &[u8]) = match css.first() {
        Some(quote @ (b'"' | b'\'')) => (&css[1..], std::slice::from_ref(quote)),
        _ => (css, b") \t\r\n"),
    };
    &inside[..inside.iter().position(|byte| ends.contains(byte)).unwrap_or(inside.len())]
}
