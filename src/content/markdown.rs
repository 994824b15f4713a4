//! The prose of a Markdown body with its places: text, links, pictures, headings. One of two doors
//! to pulldown-cmark; the other one makes pages of it.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::base::fold::Folded;
use crate::base::slug::slugify;
use crate::base::{Problem, SourcePath, Span};
use crate::bulletin::article::Link;

use super::problems;
use super::raw_links::RawHtml;

/// How deep lists and quotations may be nested.
const DEPTH: usize = 100;

/// The dialect: `CommonMark` with tables, footnotes, strikethrough and given heading identifiers.
/// Quotation marks are left as typed, because quotes are compared with them.
pub fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// Where the short texts of a body stand: headings, descriptions and titles of pictures, titles of
/// links.
pub(super) fn short_texts(body: &str) -> Vec<std::ops::Range<usize>> {
    let is_short = |event: &Event<'_>| match event {
        Event::Start(Tag::Heading { .. } | Tag::Image { .. }) => true,
        Event::Start(Tag::Link { title, .. }) => !title.is_empty(),
        _ => false,
    };
    let events = Parser::new_ext(body, options()).into_offset_iter();
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    for (_, range) in events.filter(|(event, _)| is_short(event)) {
        // A picture in a heading is a part of it.
        if found.last().is_none_or(|last| range.start >= last.end) {
            found.push(range);
        }
    }
    found
}

/// What a body says and points at.
#[derive(Debug, Default)]
pub struct Prose {
    /// The readable text; blocks are divided by line feeds.
    pub text: String,
    /// Which bytes of the text come from which bytes of the file, in order.
    pieces: Vec<(std::ops::Range<usize>, Span)>,
    /// Links and pictures.
    pub links: Vec<Link>,
    /// Identifiers of the headings, unique, in order.
    pub headings: Vec<String>,
    /// Where comments begin that nothing ends, so that readers see them.
    pub open_comments: Vec<Span>,
    folded: OnceCell<Folded>,
}

impl Prose {
    /// Reads a body that begins at byte `base` of its file.
    ///
    /// # Errors
    /// It is nested too deep.
    pub fn read(path: &SourcePath, body: &str, base: usize) -> Result<Self, Problem> {
        let mut reader = Reader {
            prose: Self::default(),
            base,
            depth: 0,
            skip: 0,
            heading: None,
            used: BTreeMap::new(),
            raw: None,
        };
        for (event, range) in Parser::new_ext(body, options()).into_offset_iter() {
            let span = Span::new(base + range.start, base + range.end);
            if !reader.take(event, span, body) {
                return Err(problems::nested_too_deep(path, span));
            }
        }
        Ok(reader.prose)
    }

    /// The text folded for comparing, made when it is first asked for.
    pub fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| Folded::new(&self.text))
    }

    /// The bytes of the file under a stretch of the text, in pieces where markup interrupts it.
    pub fn places(&self, range: &std::ops::Range<usize>, source: &str) -> Vec<Span> {
        let first = self.pieces.partition_point(|(text, _)| text.end <= range.start);
        let touched = self.pieces[first..].iter().take_while(|(text, _)| text.start < range.end);
        touched.map(|(text, span)| self.cut(range, text, *span, source)).collect()
    }

    /// The part of a piece that lies in the range; a piece whose text is not its source (`&amp;`)
    /// stays whole.
    fn cut(
        &self,
        range: &std::ops::Range<usize>,
        text: &std::ops::Range<usize>,
        span: Span,
        source: &str,
    ) -> Span {
        if source.get(span.range()) != self.text.get(text.clone()) {
            return span;
        }
        let start = span.range().start + range.start.saturating_sub(text.start);
        let end = span.range().end - text.end.saturating_sub(range.end);
        Span::new(start, end)
    }
}

struct Reader {
    prose: Prose,
    base: usize,
    depth: usize,
    skip: usize,
    heading: Option<(Option<String>, usize)>,
    /// Identifiers of headings, with how often each was wanted.
    used: BTreeMap<String, usize>,
    /// The block of raw HTML that is being read.
    raw: Option<RawHtml>,
}

impl Reader {
    /// Takes an event; false when it is nested too deep.
    fn take(&mut self, event: Event<'_>, span: Span, body: &str) -> bool {
        match event {
            Event::Start(tag) => self.open(tag, span, body),
            Event::End(tag) => self.close(tag, body),
            Event::Text(text) if self.skip == 0 => {
                self.open_comments(&text, span, body);
                self.text(&text, span);
            }
            Event::SoftBreak | Event::HardBreak => self.text(" ", span),
            Event::Html(raw) => self.raw.iter_mut().for_each(|block| block.push(&raw, span)),
            Event::InlineHtml(raw) => {
                self.prose.links.extend(RawHtml::tag(&raw, span).links(body, self.base));
            }
            _ => {}
        }
        self.depth <= DEPTH
    }

    fn open(&mut self, tag: Tag<'_>, span: Span, body: &str) {
        self.depth += 1;
        if tag == Tag::HtmlBlock {
            self.raw = Some(RawHtml::default());
        }
        match tag {
            Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => self.skip += 1,
            Tag::Image { dest_url, .. } => {
                self.skip += 1;
                self.link(&dest_url, true, span, body);
            }
            Tag::Link { dest_url, link_type, .. } if link_type != LinkType::Email => {
                self.link(&dest_url, false, span, body);
            }
            Tag::Heading { id, .. } => {
                self.heading = Some((id.map(|id| id.to_string()), self.prose.text.len()));
            }
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd, body: &str) {
        self.depth = self.depth.saturating_sub(1);
        if let Some(raw) = self.raw.take_if(|_| tag == TagEnd::HtmlBlock) {
            self.prose.links.extend(raw.links(body, self.base));
        }
        match tag {
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) | TagEnd::Image => {
                self.skip = self.skip.saturating_sub(1);
            }
            TagEnd::Heading(_) => self.heading_id(),
            _ => {}
        }
        let inline = matches!(
            tag,
            TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Link
                | TagEnd::Image
        );
        if !inline && !self.prose.text.is_empty() && !self.prose.text.ends_with('\n') {
            self.prose.text.push('\n');
        }
    }

    fn text(&mut self, text: &str, span: Span) {
        let start = self.prose.text.len();
        self.prose.text.push_str(text);
        self.prose.pieces.push((start..self.prose.text.len(), span));
    }

    /// Records the beginnings of comments in a stretch of text: a comment that ends is no text.
    fn open_comments(&mut self, text: &str, span: Span, body: &str) {
        const MARK: &str = "<!--";
        let start = span.range().start - self.base;
        let is_mark = |at: &usize| body[*at..].starts_with(MARK) && !body[..*at].ends_with('\\');
        let found = text
            .match_indices('<')
            .map(|(at, _)| start + at)
            .filter(|at| body.is_char_boundary(*at));
        let places =
            found.filter(is_mark).map(|at| Span::new(self.base + at, self.base + at + MARK.len()));
        self.prose.open_comments.extend(places);
    }

    /// Records a link; its place is the target where that can be found, else the whole link.
    fn link(&mut self, target: &str, picture: bool, span: Span, body: &str) {
        let whole = &body[span.range().start - self.base..span.range().end - self.base];
        let span = whole.rfind(target).filter(|_| !target.is_empty()).map_or(span, |at| {
            let start = span.range().start + at;
            Span::new(start, start + target.len())
        });
        self.prose.links.push(Link { target: target.to_owned(), picture, span });
    }

    fn heading_id(&mut self) {
        let Some((given, start)) = self.heading.take() else { return };
        let wanted = given.unwrap_or_else(|| slugify(&self.prose.text[start..]));
        let wanted = if wanted.is_empty() { "section".to_owned() } else { wanted };
        let id = self.free_id(wanted);
        self.used.insert(id.clone(), 1);
        self.prose.headings.push(id);
    }

    /// An identifier, or if it is taken the first free one that begins with it. Each number is
    /// tried once for each word.
    fn free_id(&mut self, wanted: String) -> String {
        let Some(mut uses) = self.used.get(&wanted).copied() else { return wanted };
        loop {
            uses += 1;
            let id = format!("{wanted}-{uses}");
            if !self.used.contains_key(&id) {
                self.used.insert(wanted, uses);
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
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
        assert!(
            read("`<a href=x>` \\<a href=y> <!-- <a href=z> --> <p href=w>\n").links.is_empty()
        );
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

    #[test]
    fn deep_nesting_is_refused() {
        let body = "> ".repeat(150) + "x";
        assert!(Prose::read(&SourcePath::from("a.md"), &body, 0).is_err());
    }
}
