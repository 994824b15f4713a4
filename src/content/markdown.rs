//! The prose of a Markdown body with its places: text, links, pictures, headings. One of two doors
//! to pulldown-cmark; the other one makes pages of it.

mod blocks;
mod stray;

use std::cell::OnceCell;
use std::collections::BTreeMap;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::base::fold::Folded;
use crate::base::slug::slugify;
use crate::base::{Problem, SourcePath, Span};
use crate::bulletin::article::Link;

use super::problems;
use super::raw_links::RawHtml;
use stray::Strays;

pub(super) use stray::{Malformed, Stray};

/// Elements of HTML that strike out what they hold.
const STRIKING: [&str; 3] = ["del", "s", "strike"];

/// The deepest nesting of lists and quotations.
const DEPTH: usize = 100;

/// The dialect: `CommonMark` with tables, footnotes, strikethrough and given heading identifiers.
/// Quotation marks are left as typed, because quotes are compared with them.
pub fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// Finds the short texts of a body: headings, descriptions and titles of pictures, titles of links.
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

/// The words of a line that is shown as it is, without the marks of Markdown: those who copy a
/// sentence out of a body bring its `**` along.
pub(super) fn plain(text: &str) -> String {
    if !["**", "__", "](", "`"].iter().any(|mark| text.contains(mark)) {
        return text.to_owned();
    }
    // Behind a word nothing begins a heading, a list or a quotation.
    let line = format!("x {text}");
    let mut words = String::new();
    for event in Parser::new_ext(&line, options()) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => {
                words.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words.strip_prefix("x ").unwrap_or(text).to_owned()
}

/// The words and links of a body.
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
    /// The beginnings of comments that nothing ends, so that readers see them.
    pub open_comments: Vec<Span>,
    /// The beginnings of comments without an end that hide all that stands below them.
    pub(super) hiding_comments: Vec<Span>,
    /// Marks that were not understood, in bytes of the body.
    pub(super) strays: Vec<Stray>,
    /// The bytes of the cells of each table in the text, row by row, the header first.
    pub tables: Vec<Vec<Vec<std::ops::Range<usize>>>>,
    /// Cells for which their table has no column, the first of each row.
    pub(super) lost_cells: Vec<Span>,
    /// Blocks of program code that nobody meant.
    pub(super) code_blocks: Vec<CodeBlock>,
    /// Pictures for which nothing says what they show.
    pub(super) without_words: Vec<Span>,
    /// Words in which nothing is stated, so that no quote is looked for in them.
    pub(super) unstated: Vec<Unstated>,
    folded: OnceCell<Folded>,
}

/// Words in which nothing is stated.
#[derive(Debug)]
pub(super) struct Unstated {
    /// Their place.
    pub(super) span: Span,
    /// The words.
    pub(super) text: String,
    /// True if they are struck out, else they are program code.
    pub(super) struck: bool,
}

/// A block of program code that nobody meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CodeBlock {
    /// Its lines begin with blanks.
    Indented(Span),
    /// Nothing ends its fence.
    Open(Span),
}

impl Prose {
    /// Reads a body that begins at byte `base` of its file.
    ///
    /// # Errors
    /// It is nested too deep.
    pub fn read(path: &SourcePath, body: &str, base: usize) -> Result<Self, Problem> {
        let mut reader = Reader {
            // The text is what is left of the body.
            prose: Self { text: String::with_capacity(body.len()), ..Self::default() },
            base,
            depth: 0,
            skip: 0,
            heading: None,
            used: BTreeMap::new(),
            raw: None,
            columns: 0,
            picture: None,
            struck: 0,
            strays: Strays::default(),
        };
        for (event, range) in Parser::new_ext(body, options()).into_offset_iter() {
            let span = Span::new(base + range.start, base + range.end);
            if !reader.take(event, span, body) {
                return Err(problems::nested_too_deep(path, span));
            }
        }
        reader.end_block(body, body.len());
        reader.prose.strays = reader.strays.finish();
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
        let start = span.range().start + range.start.saturating_sub(text.start);
        let end = span.range().end.saturating_sub(text.end.saturating_sub(range.end));
        // Of a long piece with many numbers only what is asked for is compared.
        let asked = range.start.max(text.start)..range.end.min(text.end);
        let is_verbatim =
            span.range().len() == text.len() && source.get(start..end) == self.text.get(asked);
        if is_verbatim { Span::new(start, end) } else { span }
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
    /// The number of columns of the table.
    columns: usize,
    /// The picture whose words are being read, and whether it has any.
    picture: Option<(Span, bool)>,
    /// The number of elements that strike out what is read.
    struck: usize,
    /// Marks that are text.
    strays: Strays,
}

impl Reader {
    /// Takes an event; false when it is nested too deep.
    fn take(&mut self, event: Event<'_>, span: Span, body: &str) -> bool {
        match event {
            Event::Start(tag) => self.open(tag, span, body),
            Event::End(tag) => self.close(tag, span, body),
            Event::Text(text) if self.skip + self.struck == 0 => {
                self.open_comments(&text, span, body);
                self.text(&text, span);
                self.strays.text(body, self.in_body(span));
            }
            Event::Text(text) | Event::Code(text) => self.unseen_text(&text, span),
            Event::SoftBreak | Event::HardBreak => {
                self.text(" ", span);
                self.strays.text(body, self.in_body(span));
            }
            Event::Html(raw) => {
                self.raw.iter_mut().for_each(|block| block.push(&raw, span));
                if !raw.trim_start().starts_with("<!--") {
                    self.strays.raw(body, self.in_body(span));
                }
            }
            Event::InlineHtml(raw) => {
                self.strike(&raw);
                self.raw_html(&RawHtml::tag(&raw, span), body);
            }
            _ => {}
        }
        self.depth <= DEPTH
    }

    /// Bytes of the file as bytes of the body.
    fn in_body(&self, span: Span) -> std::ops::Range<usize> {
        span.range().start - self.base..span.range().end - self.base
    }

    /// Words of a picture, program code, or what is struck out.
    fn unseen_text(&mut self, text: &str, span: Span) {
        if let Some((_, worded)) = &mut self.picture {
            *worded |= !text.trim().is_empty();
        } else {
            let struck = self.struck > 0;
            self.prose.unstated.push(Unstated { span, text: text.to_owned(), struck });
        }
    }

    /// Counts the elements of raw HTML that strike out what they hold.
    fn strike(&mut self, raw: &str) {
        let (closes, rest) = match raw.strip_prefix("</") {
            Some(rest) => (true, rest),
            None => (false, raw.trim_start_matches('<')),
        };
        let name = rest.split(|letter: char| !letter.is_ascii_alphanumeric()).next();
        let strikes = |name: &str| STRIKING.iter().any(|known| known.eq_ignore_ascii_case(name));
        match name.is_some_and(strikes) {
            true if closes => self.struck = self.struck.saturating_sub(1),
            true => self.struck += 1,
            false => {}
        }
    }

    fn raw_html(&mut self, raw: &RawHtml, body: &str) {
        self.prose.links.extend(raw.links(body, self.base));
        self.prose.without_words.extend(raw.pictures_without_words(body, self.base));
    }

    fn end_block(&mut self, body: &str, end: usize) {
        self.strays.end_block(body, end);
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>, span: Span, body: &str) {
        let range = self.in_body(span);
        let lines = |range: std::ops::Range<usize>| {
            Span::new(self.base + range.start, self.base + range.end)
        };
        let block = match kind {
            CodeBlockKind::Indented => {
                Some(CodeBlock::Indented(lines(blocks::indented_line(body, range.start))))
            }
            CodeBlockKind::Fenced(_) if blocks::is_closed(&body[range.clone()]) => None,
            CodeBlockKind::Fenced(_) => {
                let line = body[range.clone()].lines().next().unwrap_or("").trim_end().len();
                Some(CodeBlock::Open(lines(range.start..range.start + line)))
            }
        };
        self.prose.code_blocks.extend(block);
    }

    fn begin_row(&mut self) {
        if let Some(table) = self.prose.tables.last_mut() {
            table.push(Vec::new());
        }
    }

    /// The row of a table that is being read.
    fn last_row(&mut self) -> Option<&mut Vec<std::ops::Range<usize>>> {
        self.prose.tables.last_mut()?.last_mut()
    }

    fn end_cell(&mut self) {
        let end = self.prose.text.len();
        if let Some(cell) = self.last_row().and_then(|row| row.last_mut()) {
            cell.end = end;
        }
    }

    /// Looks for what a row of a table loses.
    fn row(&mut self, span: Span, body: &str) {
        let range = self.in_body(span);
        let cell = blocks::cell_beyond(&body[range.start..], self.columns);
        let start = self.base + range.start;
        self.prose
            .lost_cells
            .extend(cell.map(|cell| Span::new(start + cell.start, start + cell.end)));
    }

    fn open(&mut self, tag: Tag<'_>, span: Span, body: &str) {
        self.depth += 1;
        if !is_inline(tag.to_end()) {
            self.end_block(body, self.in_body(span).start);
        }
        match tag {
            Tag::CodeBlock(kind) => {
                self.skip += 1;
                self.code_block(&kind, span, body);
            }
            Tag::HtmlBlock => {
                self.skip += 1;
                self.raw = Some(RawHtml::default());
            }
            Tag::MetadataBlock(_) => self.skip += 1,
            Tag::Strikethrough => self.struck += 1,
            Tag::Table(columns) => {
                self.columns = columns.len();
                self.prose.tables.push(Vec::new());
            }
            Tag::TableHead => self.begin_row(),
            Tag::TableRow => {
                self.row(span, body);
                self.begin_row();
            }
            Tag::TableCell => {
                let start = self.prose.text.len();
                if let Some(row) = self.last_row() {
                    row.push(start..start);
                }
            }
            Tag::Image { dest_url, .. } => {
                self.skip += 1;
                self.picture = Some((span, false));
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

    fn close(&mut self, tag: TagEnd, span: Span, body: &str) {
        self.depth = self.depth.saturating_sub(1);
        if let Some(raw) = self.raw.take_if(|_| tag == TagEnd::HtmlBlock) {
            self.raw_html(&raw, body);
            self.prose.hiding_comments.extend(raw.open_comment());
        }
        if let Some((picture, worded)) = self.picture.take_if(|_| tag == TagEnd::Image) {
            self.prose.without_words.extend((!worded).then_some(picture));
        }
        match tag {
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) | TagEnd::Image => {
                self.skip = self.skip.saturating_sub(1);
            }
            TagEnd::Strikethrough => self.struck = self.struck.saturating_sub(1),
            TagEnd::Heading(_) => self.heading_id(),
            TagEnd::TableCell => self.end_cell(),
            _ => {}
        }
        if is_inline(tag) {
            return;
        }
        // An element that was left open ends with its block.
        self.struck = 0;
        self.end_block(body, self.in_body(span).end);
        if !self.prose.text.is_empty() && !self.prose.text.ends_with('\n') {
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

fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

#[cfg(test)]
mod tests;
