//! Templates that say where each tag of a page stands in them.
//!
//! An address that is wrong on a finished page may stand in several templates, or in none: nobody
//! can tell from the page which of them wrote it. So such a page is made once more, of templates
//! with a mark before each tag. Values have none, and so nothing that comes from them is taken for
//! the template's. Pages with marks are read and thrown away.

use std::collections::BTreeMap;

use tera::Tera;

use super::compiler;
use super::names;
use super::source::Source;
use crate::base::{Location, SourcePath, Span};

/// The first of the private characters that are marks: nothing has them in its text.
const FIRST: u32 = 0x10_0000;

/// Number of marks that there are. Tags of templates beyond have none.
const MOST: usize = 0xFFFE;

/// Stands for the code of a template among the bytes of its tags, where a value may stand.
const VALUE: u8 = 1;

/// The tags of templates, by their marks.
#[derive(Debug, Default)]
pub struct TemplateTags {
    /// The template of each, and its first byte.
    tags: Vec<(SourcePath, usize)>,
    /// Templates whose code was replaced, byte by byte.
    masked: BTreeMap<SourcePath, Vec<u8>>,
}

/// A tag in a template.
#[derive(Debug, Clone, Copy)]
pub struct TemplateTag<'t> {
    path: &'t SourcePath,
    masked: &'t [u8],
    start: usize,
}

/// Place of an attribute in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its value, or the tag if it has no such attribute in the template.
    pub place: Location,
    /// The parts of the value that stand in the template, in order; values of the page lie between.
    literals: Vec<String>,
}

impl Written {
    /// Returns `true` if some of the value stands in the template.
    pub fn is_literal(&self) -> bool {
        self.literals.iter().any(|part| !part.trim().is_empty())
    }

    /// Returns `true` if the attribute may have become this value.
    pub fn fits(&self, value: &str) -> bool {
        let [first, inner @ .., last] = self.literals.as_slice() else {
            return self.literals.first().is_some_and(|whole| whole == value);
        };
        let mut rest =
            value.strip_prefix(first.as_str()).and_then(|rest| rest.strip_suffix(last.as_str()));
        for part in inner {
            rest = rest.and_then(|rest| Some(rest.split_once(part.as_str())?.1));
        }
        rest.is_some()
    }
}

/// An engine whose templates mark their tags.
pub(super) fn engine(templates: &BTreeMap<String, Source>) -> Option<(Tera, TemplateTags)> {
    let mut all = TemplateTags::default();
    let marked: Vec<(&str, String)> =
        templates.iter().map(|(name, source)| (name.as_str(), all.mark(source))).collect();
    let tera = compiler::engine(marked.iter().map(|(name, text)| (*name, text.as_str()))).ok()?;
    Some((tera, all))
}

impl TemplateTags {
    /// The text of a template with a mark before each tag.
    fn mark(&mut self, source: &Source) -> String {
        let masked = masked(&source.text);
        let mut text = String::with_capacity(source.text.len() * 2);
        let mut from = 0;
        for (at, _) in source.text.match_indices('<') {
            let begins =
                masked[at] == b'<' && masked.get(at + 1).is_some_and(|next| is_name(*next));
            let mark = u32::try_from(self.tags.len()).ok().and_then(|number| {
                char::from_u32(FIRST + number).filter(|_| self.tags.len() < MOST)
            });
            if let Some(mark) = mark.filter(|_| begins) {
                text.push_str(&source.text[from..at]);
                text.push(mark);
                from = at;
                self.tags.push((source.path.clone(), at));
            }
        }
        text.push_str(&source.text[from..]);
        self.masked.insert(source.path.clone(), masked);
        text
    }

    /// The tag of a template that wrote the tag at a byte of a page; `None` if a value did.
    pub fn of(&self, page: &[u8], start: usize) -> Option<TemplateTag<'_>> {
        let before = page.get(start.checked_sub(4)?..start)?;
        let mark = u32::from(std::str::from_utf8(before).ok()?.chars().next()?);
        let number = usize::try_from(mark.checked_sub(FIRST)?).ok()?;
        let (path, start) = self.tags.get(number)?;
        Some(TemplateTag { path, masked: self.masked.get(path)?, start: *start })
    }
}

impl TemplateTag<'_> {
    /// Place of an attribute, or of the tag where the template does not write it by name.
    pub fn attribute(&self, name: &[u8]) -> Written {
        let mut found = None;
        let mut first = true;
        crate::content::tags::read(&self.masked[self.start..], |_, attributes| {
            let is = |written: &[u8]| {
                let plain = written.iter().position(|byte| *byte != VALUE);
                written[plain.unwrap_or(written.len())..].eq_ignore_ascii_case(name)
            };
            let own = attributes.iter().find(|one| !one.value.is_empty() && is(one.name));
            found = found.take().or(own.filter(|_| first).map(|one| {
                let start = self.start + one.value_start;
                (Span::new(start, start + one.value.len()), literals(one.value))
            }));
            first = false;
        });
        let (span, literals) = found.unwrap_or_else(|| (self.span(), Vec::new()));
        Written { place: Location::bytes(self.path, span), literals }
    }

    /// Its beginning, `<script`.
    fn span(&self) -> Span {
        let name = self.masked[self.start + 1..].iter().take_while(|byte| is_name(**byte)).count();
        Span::new(self.start, self.start + 1 + name)
    }
}

/// The parts of a value between what is filled in.
fn literals(value: &[u8]) -> Vec<String> {
    let mut parts: Vec<&[u8]> = value.split(|byte| *byte == VALUE).collect();
    // What is filled in is as many bytes as its code.
    let last = parts.len() - 1;
    let mut at = 0;
    parts.retain(|part| {
        at += 1;
        !part.is_empty() || at == 1 || at == last + 1
    });
    parts.into_iter().map(|part| String::from_utf8_lossy(part).into_owned()).collect()
}

/// Returns `true` if a byte may stand in the name of a tag, which a template may fill in.
fn is_name(byte: u8) -> bool {
    byte == VALUE || byte.is_ascii_alphanumeric() || byte == b'-'
}

/// The bytes of a template, in which expressions are values and statements are blanks.
fn masked(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for inside in names::tags(text) {
        let (start, end) = (inside.start - 2, (inside.end + 2).min(text.len()));
        let sign = if text[start..].starts_with("{{") { VALUE } else { b' ' };
        bytes[start..end].fill(sign);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places of `href` by the tags of a page, each with whether it is literal.
    fn places(template: &str) -> Vec<Option<(String, bool)>> {
        let path = SourcePath::from("templates/a.html");
        let source = Source { path, text: template.to_owned() };
        let templates = BTreeMap::from([("a.html".to_owned(), source)]);
        let (tera, tags) = engine(&templates).expect("an engine");
        let mut context = tera::Context::new();
        context.insert("url", "/x/");
        context.insert("level", "2");
        context.insert("made", "<a href=\"/made/\">");
        let page = tera.render("a.html", &context).expect("a page");
        let starts = page.match_indices('<').filter(|(at, _)| !page[at + 1..].starts_with('/'));
        let place = |(at, _): (usize, &str)| {
            let written = tags.of(page.as_bytes(), at)?.attribute(b"href");
            let crate::base::At::Bytes(span) = written.place.at else { panic!("no span") };
            Some((template[span.range()].to_owned(), written.is_literal()))
        };
        starts.map(place).collect()
    }

    #[test]
    fn values_fit_what_is_written_around_them() {
        let fits = |template: &[u8], value| {
            let place = Location::file(&SourcePath::from("a.html"));
            Written { place, literals: literals(template) }.fits(value)
        };
        assert!(fits(b"/a/", "/a/") && !fits(b"/a/", "/a/b"));
        assert!(fits(b"\x01\x01/no/", "/x/no/") && !fits(b"\x01\x01/no/", "/x/yes/"));
        assert!(fits(b"/a\x01b\x01\x01/c", "/a1b2/c") && !fits(b"/a\x01b\x01/c", "/a12/c"));
        assert!(fits(b"\x01", "/a/"));
    }

    #[test]
    fn tags_know_their_place_in_the_template() {
        let some = |text: &str, literal| Some((text.to_owned(), literal));
        let cases = [
            ("<a class=\"b\" href=\"/gone/\">", vec![some("/gone/", true)]),
            ("<a href='{{ url }}'>", vec![some("{{ url }}", false)]),
            ("<a href=\"{{ url }}b/\">", vec![some("{{ url }}b/", true)]),
            (
                "<a{% if url == \"/x/\" %} href={{ url }}{% endif %}>",
                vec![some("{{ url }}", false)],
            ),
            ("<h{{ level }} href=\"#a\">", vec![some("#a", true)]),
            ("{{ made | safe }}<p>", vec![None, some("<p", false)]),
            ("{# <a href=\"/no/\"> #}<b href=\"/y/\">", vec![some("/y/", true)]),
            (
                "{% for at in [1, 2] %}<i href=\"{{ at }}/\">{% endfor %}",
                vec![some("{{ at }}/", true), some("{{ at }}/", true)],
            ),
        ];
        for (template, expected) in cases {
            assert_eq!(places(template), expected, "{template}");
        }
    }
}
