//! Links and pictures of raw HTML in a body. They are held to what holds for those of Markdown.

use super::tags::{self, Lead};
use crate::base::Span;
use crate::bulletin::article::Link;

/// Raw HTML with the places that it comes from: inside a quotation its lines do not follow each
/// other in the file.
#[derive(Debug, Default)]
pub(super) struct RawHtml {
    text: String,
    /// The beginning of each piece in the text, and its bytes in the file.
    pieces: Vec<(usize, Span)>,
}

impl RawHtml {
    /// A tag inside a line.
    pub(super) fn tag(raw: &str, span: Span) -> Self {
        Self { text: raw.to_owned(), pieces: vec![(0, span)] }
    }

    /// Adds a line of a block.
    pub(super) fn push(&mut self, raw: &str, span: Span) {
        self.pieces.push((self.text.len(), span));
        self.text.push_str(raw);
    }

    /// The bytes with which a comment begins that nothing ends.
    pub(super) fn open_comment(&self) -> Option<Span> {
        const MARK: &str = "<!--";
        let at = self.text.rfind(MARK).filter(|at| !self.text[*at..].contains("-->"))?;
        let (start, span) = self.pieces.iter().rev().find(|(start, _)| *start <= at)?;
        let first = span.range().start + at - start;
        Some(Span::new(first, first + MARK.len()))
    }

    /// Returns the links in it; the body begins at byte `base` of its file.
    pub(super) fn links(&self, body: &str, base: usize) -> Vec<Link> {
        let mut links = Vec::new();
        tags::read(self.text.as_bytes(), |tag, attributes| {
            for attribute in attributes {
                let Some(lead) = tags::leads_to(tag, attribute.name) else { continue };
                let written = String::from_utf8_lossy(attribute.value);
                links.push(Link {
                    target: tags::unescaped(written.trim()),
                    picture: lead == Lead::Picture,
                    span: self.place(&written, attribute.value_start, body, base),
                });
            }
        });
        links
    }

    /// Finds the beginnings of pictures that have no `alt`. An empty one says that a picture only
    /// decorates.
    pub(super) fn pictures_without_words(&self, body: &str, base: usize) -> Vec<Span> {
        let mut found = Vec::new();
        tags::read(self.text.as_bytes(), |tag, attributes| {
            let has = |name: &[u8]| {
                attributes.iter().any(|attribute| attribute.name.eq_ignore_ascii_case(name))
            };
            if !tag.eq_ignore_ascii_case(b"img") || has(b"alt") {
                return;
            }
            let first = attributes.first().and_then(|first| self.text.get(..first.start));
            if let Some(start) = first.and_then(|before| before.rfind('<')) {
                let written = &self.text[start..start + 1 + tag.len()];
                found.push(self.place(written, start, body, base));
            }
        });
        found
    }

    /// Returns the bytes of a value in the file; its whole piece, where that is not to be seen.
    fn place(&self, written: &str, at: usize, body: &str, base: usize) -> Span {
        let index = self.pieces.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        let Some((start, span)) = self.pieces.get(index) else { return Span::new(base, base) };
        let first = span.range().start + at - start;
        let exact = Span::new(first, first + written.len());
        let there = first.checked_sub(base).and_then(|from| body.get(from..from + written.len()));
        if !written.is_empty() && there == Some(written) { exact } else { *span }
    }
}
