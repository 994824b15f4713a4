//! The HTML of a Markdown body, with anchors at the words that state figures. The second of two
//! doors to pulldown-cmark; the first one reads the prose and its places.
//!
//! **Events are written by hand.** The library's own writer puts alignment into `style=`, which the
//! portal forbids, takes identifiers and attributes of headings from the author, and leaves
//! footnotes where they were defined.
//!
//! **Identifiers.** An anchor stands exactly once. Headings have the identifiers that the prose
//! gave them; one that is an anchor, or begins with `at_` like those of the theme and of footnotes,
//! is left out. Nothing else of an author's has an identifier or a class.
//!
//! **Raw HTML** is cleaned piece by piece before it meets our markup (`raw_html` says how), and not
//! in a pass over the finished page: that pass would have to let our own identifiers and classes
//! through, and so those of authors. It also costs nothing where there is no raw HTML. A tag inside
//! a line may hold no block; what an author leaves open is closed where the block around it ends,
//! and a closing tag that matches nothing is dropped, so our tags always nest.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{
    Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd,
};

mod clean;
pub(in crate::render) mod escape;
mod marks;
mod notes;
mod pictures;
mod raw_html;

use self::marks::Marks;
use self::notes::Notes;
use super::view::Html;
use crate::base::characters::without_controls;
use crate::base::{Message, Span, message};
use crate::bulletin::article::BodyText;
use crate::content::markdown::options;
use crate::content::tags::Lead;

pub(in crate::render) use clean::clean;
pub use marks::{Leads, Mark};

/// A picture as the page shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// Address of the file.
    pub src: String,
    /// Width and height in pixels, when known.
    pub size: Option<(usize, usize)>,
    /// The same in several sizes, as `srcset` lists them.
    pub srcset: Option<String>,
    /// Several sizes in a form that is shorter, and that not everything reads, with its media type.
    pub modern: Option<(String, &'static str)>,
    /// The media type of a film or sound, which is played in the place of a picture.
    pub plays: Option<&'static str>,
}

/// The HTML of a body, and what there is to say of it.
#[derive(Debug, Default)]
pub struct Written {
    /// The HTML.
    pub html: Html,
    /// Its headings of the highest level that can be led to.
    pub chapters: Vec<Chapter>,
    /// The raw HTML of which something was taken out.
    pub removed: Vec<Removed>,
}

/// A heading to which a list of contents leads.
#[derive(Debug, Clone, Default)]
pub struct Chapter {
    /// Its identifier.
    pub id: String,
    /// Its words.
    pub text: Html,
}

/// Raw HTML of which something was taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// The piece of raw HTML.
    pub span: Span,
    /// The markup that was taken out: `` `onclick` of `<b>` ``.
    pub what: Message,
}

/// Writes a body.
///
/// `source` is the text of the whole file; `marks` are the words that get an anchor. `links` gives
/// the address for a target as written, `picture` the file for a picture; where they give `None`,
/// the text of the link and the description of the picture stand there as text.
pub fn html(
    source: &str,
    body: &BodyText,
    marks: &[Mark],
    links: &dyn Fn(&str) -> Option<String>,
    picture: &dyn Fn(&str) -> Option<Picture>,
) -> Written {
    // The parser shows the end of a text to programs as a character of its own.
    let text = source.get(body.span.range()).unwrap_or("");
    let text = &*if text.contains('\0') {
        Cow::Owned(text.replace('\0', "\u{1}"))
    } else {
        Cow::Borrowed(text)
    };
    let events: Vec<Placed> = Parser::new_ext(text, options()).into_offset_iter().collect();
    let mut writer = Writer {
        source,
        base: body.span.range().start,
        links,
        picture,
        marks: Marks::new(marks),
        headings: body.headings.iter(),
        shift: shift(&events),
        notes: Notes::new(defined(&events)),
        out: String::with_capacity(text.len() * 5 / 4),
        open: Vec::new(),
        raws: 0,
        table: Table::default(),
        raw_block: None,
        token: OnceCell::new(),
        chapter: None,
        chapters: Vec::new(),
        removed: Vec::new(),
    };
    let mut rest = events.as_slice();
    while let [(event, place), tail @ ..] = rest {
        rest = writer.take(event, place, tail);
    }
    writer.finish()
}

/// An event and its bytes in the body.
type Placed<'a> = (Event<'a>, Range<usize>);

#[cfg(test)]
thread_local! {
    /// Number of tokens that this thread made.
    static TOKENS: Cell<usize> = const { Cell::new(0) };
}

/// A word that cannot stand in the file: it is made of the file's hash.
fn token(source: &str) -> String {
    #[cfg(test)]
    TOKENS.set(TOKENS.get() + 1);
    format!("t{}", blake3::hash(source.as_bytes()).to_hex())
}

/// Names of the footnotes that have a definition.
fn defined<'e>(events: &'e [Placed]) -> BTreeSet<&'e str> {
    let name = |event: &'e Placed| match &event.0 {
        Event::Start(Tag::FootnoteDefinition(name)) => Some(&**name),
        _ => None,
    };
    events.iter().filter_map(name).collect()
}

/// Returns the number of levels that headings move down, so that the highest becomes `h2`: the
/// page's `h1` is its title.
fn shift(events: &[Placed]) -> isize {
    let level = |event: &Placed| match event.0 {
        Event::Start(Tag::Heading { level, .. }) => Some(level),
        _ => None,
    };
    2 - events.iter().filter_map(level).min().unwrap_or(HeadingLevel::H2) as isize
}

/// An element that has to be closed.
enum Open {
    /// One of ours, and how it is closed.
    Ours(&'static str),
    /// One that an author wrote, by name.
    Raw(String),
}

/// Position of the writer in a table.
#[derive(Default)]
struct Table {
    alignments: Vec<Alignment>,
    cell: usize,
    head: bool,
}

struct Writer<'a> {
    source: &'a str,
    base: usize,
    links: &'a dyn Fn(&str) -> Option<String>,
    picture: &'a dyn Fn(&str) -> Option<Picture>,
    marks: Marks<'a>,
    headings: std::slice::Iter<'a, String>,
    shift: isize,
    notes: Notes<'a>,
    out: String,
    open: Vec<Open>,
    /// Number of those that authors wrote.
    raws: usize,
    table: Table,
    raw_block: Option<(String, Span)>,
    /// The token of the file, made when it is first asked for: it takes a look at every byte.
    token: OnceCell<String>,
    /// The chapter that begins: its identifier, and where its words do.
    chapter: Option<(String, usize)>,
    chapters: Vec<Chapter>,
    removed: Vec<Removed>,
}

impl Writer<'_> {
    /// Takes an event, and says where to go on.
    fn take<'e>(
        &mut self,
        event: &Event<'_>,
        place: &Range<usize>,
        tail: &'e [Placed<'e>],
    ) -> &'e [Placed<'e>] {
        match event {
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                return self.image(dest_url, title, tail, false);
            }
            Event::Start(Tag::Paragraph) => {
                if let Some(rest) = self.lone_picture(tail) {
                    return rest;
                }
                self.start("<p>", "</p>\n");
            }
            Event::Start(tag) => self.open(tag, place),
            Event::End(tag) => self.close(*tag),
            Event::Text(text) => self.text(text, place),
            Event::Code(text) => self.code(text),
            Event::Html(raw) => {
                self.raw_block.iter_mut().for_each(|(block, _)| block.push_str(raw));
            }
            Event::InlineHtml(raw) => self.raw(raw, self.span(place), raw_html::inline),
            Event::FootnoteReference(name) => self.reference(name),
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            _ => {}
        }
        tail
    }

    fn span(&self, place: &Range<usize>) -> Span {
        Span::new(self.base + place.start, self.base + place.end)
    }

    /// Writes an opening tag, and remembers how it is closed.
    fn start(&mut self, opening: &str, closing: &'static str) {
        self.out.push_str(opening);
        self.open.push(Open::Ours(closing));
    }

    /// Closes what was opened last, and what authors left open inside.
    fn end(&mut self) {
        while let Some(open) = self.open.pop() {
            match open {
                Open::Raw(name) => {
                    self.raws -= 1;
                    self.close_raw(&name);
                }
                Open::Ours(closing) => return self.out.push_str(closing),
            }
        }
    }

    fn open(&mut self, tag: &Tag<'_>, place: &Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => self.heading(*level),
            Tag::BlockQuote(_) => self.start("<blockquote>\n", "</blockquote>\n"),
            Tag::CodeBlock(kind) => self.code_block(kind),
            Tag::HtmlBlock => self.raw_block = Some((String::new(), self.span(place))),
            Tag::List(None) => self.start("<ul>\n", "</ul>\n"),
            Tag::List(Some(first)) => self.list(*first),
            Tag::Item => self.start("<li>", "</li>\n"),
            Tag::Table(alignments) => self.table(alignments),
            Tag::TableHead => self.row(true),
            Tag::TableRow => self.row(false),
            Tag::TableCell => self.cell(),
            Tag::Emphasis => self.start("<em>", "</em>"),
            Tag::Strong => self.start("<strong>", "</strong>"),
            Tag::Strikethrough => self.start("<del>", "</del>"),
            Tag::Link { link_type, dest_url, title, .. } => self.link(*link_type, dest_url, title),
            Tag::FootnoteDefinition(name) => {
                self.notes.begin(name, &mut self.out);
                self.start("", "");
            }
            _ => self.start("", ""),
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::HtmlBlock => self.end_of_raw_block(),
            TagEnd::Heading(_) => {
                self.end_of_heading();
                self.end();
            }
            TagEnd::FootnoteDefinition => {
                self.end();
                self.notes.end(&mut self.out);
            }
            _ => self.end(),
        }
    }

    fn text(&mut self, text: &str, place: &Range<usize>) {
        let place = self.base + place.start..self.base + place.end;
        let opens_link = |open: &Open| match open {
            Open::Ours(closing) => *closing == "</a>",
            Open::Raw(name) => name == "a",
        };
        let in_link = || self.open.iter().any(opens_link);
        self.marks.write(&mut self.out, text, &place, self.source, in_link);
    }

    fn code(&mut self, text: &str) {
        self.out.push_str("<code>");
        escape::text(&mut self.out, text);
        self.out.push_str("</code>");
    }

    fn heading(&mut self, level: HeadingLevel) {
        let closings = ["</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n"];
        let level = (level as isize + self.shift).clamp(2, 6);
        self.out.push_str(["<h2", "<h3", "<h4", "<h5", "<h6"][level.unsigned_abs() - 2]);
        let id = self.headings.next().filter(|id| !id.starts_with("at_") && !self.marks.has(id));
        if let Some(id) = id {
            escape::attribute(&mut self.out, "id", id);
        }
        self.start(">", closings[level.unsigned_abs() - 2]);
        let id = id.filter(|_| level == 2);
        self.chapter = id.map(|id| (id.clone(), self.out.len()));
    }

    /// The words of a heading without the tags in them.
    fn end_of_heading(&mut self) {
        let Some((id, start)) = self.chapter.take() else { return };
        let text = Html::of(|text| {
            let mut rest = self.out.get(start..).unwrap_or_default();
            while let Some((words, tag)) = rest.split_once('<') {
                text.push_str(words);
                rest = tag.split_once('>').map_or("", |(_, after)| after);
            }
            text.push_str(rest);
        });
        self.chapters.push(Chapter { id, text });
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>) {
        let info: &str = if let CodeBlockKind::Fenced(info) = kind { info } else { "" };
        self.out.push_str("<pre tabindex=\"0\"><code");
        if let Some(language) = info.split_whitespace().next() {
            escape::attribute(&mut self.out, "class", &format!("language-{language}"));
        }
        self.start(">", "</code></pre>\n");
    }

    fn list(&mut self, first: u64) {
        self.out.push_str("<ol");
        if first != 1 {
            escape::attribute(&mut self.out, "start", &first.to_string());
        }
        self.start(">\n", "</ol>\n");
    }

    fn table(&mut self, alignments: &[Alignment]) {
        self.table = Table { alignments: alignments.to_vec(), ..Table::default() };
        self.start(
            "<div class=\"table-wrap\" role=\"region\" tabindex=\"0\"><table>\n",
            "</tbody>\n</table></div>\n",
        );
    }

    fn row(&mut self, head: bool) {
        (self.table.head, self.table.cell) = (head, 0);
        let (opening, closing) = if head {
            ("<thead>\n<tr>", "</tr>\n</thead>\n<tbody>\n")
        } else {
            ("<tr>", "</tr>\n")
        };
        self.start(opening, closing);
    }

    fn cell(&mut self) {
        let class = match self.table.alignments.get(self.table.cell) {
            Some(Alignment::Right) => " class=\"numeric\"",
            Some(Alignment::Center) => " class=\"center\"",
            _ => "",
        };
        self.table.cell += 1;
        let (opening, closing) =
            if self.table.head { ("<th scope=\"col\"", "</th>") } else { ("<td", "</td>") };
        self.out.push_str(opening);
        self.out.push_str(class);
        self.start(">", closing);
    }

    fn link(&mut self, kind: LinkType, target: &str, title: &str) {
        let href = if kind == LinkType::Email {
            Some(format!("mailto:{target}"))
        } else {
            (self.links)(target)
        };
        let Some(href) = href.filter(|href| escape::is_safe_link(href)) else {
            return self.start("", "");
        };
        self.out.push_str("<a");
        escape::attribute(&mut self.out, "href", &href);
        if escape::is_external(&href) {
            self.out.push_str(" rel=\"noopener\"");
        }
        self.title(title);
        self.start(">", "</a>");
    }

    fn title(&mut self, title: &str) {
        if !title.is_empty() {
            escape::attribute(&mut self.out, "title", title);
        }
    }

    fn reference(&mut self, name: &CowStr<'_>) {
        if !self.notes.is_defined(name) {
            return escape::text(&mut self.out, &format!("[^{name}]"));
        }
        let (number, time) = self.notes.refer(name);
        let link = format!(
            "<a href=\"#at_note_{number}\" id=\"at_noteref_{number}_{time}\" role=\"doc-noteref\">{number}</a>"
        );
        self.out.push_str("<sup class=\"footnote-reference\">");
        self.out.push_str(&link);
        self.out.push_str("</sup>");
    }

    /// Writes raw HTML after cleaning. A closing tag is written when it closes what an author
    /// opened in this very element.
    fn raw(&mut self, raw: &str, span: Span, clean: impl Fn(&str, &str) -> raw_html::Piece) {
        let mut rest = raw;
        while let Some((name, after)) = raw_html::closing(rest) {
            if self.open.pop_if(|open| matches!(open, Open::Raw(other) if *other == name)).is_some()
            {
                self.raws -= 1;
                self.close_raw(&name);
            }
            rest = after;
        }
        let token = self.token.get_or_init(|| token(self.source));
        let mut piece = clean(rest, token);
        if self.raws + piece.open.len() > raw_html::DEPTH {
            piece = raw_html::Piece::tangled();
        }
        self.raws += piece.open.len();
        // A film is no picture for an `img`.
        let film = Cell::new(false);
        let shown = |picture: Picture| {
            film.set(film.get() || picture.plays.is_some());
            picture.plays.is_none().then_some(picture.src)
        };
        self.out.push_str(&raw_html::with_addresses(&piece.html, |lead, target| match lead {
            Lead::Page => (self.links)(target),
            Lead::Picture => (self.picture)(target).and_then(shown),
        }));
        self.open.extend(piece.open.into_iter().map(Open::Raw));
        let film = film.get().then(|| message!("removed-film"));
        self.removed.extend(piece.removed.or(film).map(|what| Removed { span, what }));
    }

    fn close_raw(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn end_of_raw_block(&mut self) {
        let Some((raw, span)) = self.raw_block.take() else { return };
        let length = self.source.get(span.range()).map_or(0, |text| text.trim_end().len());
        self.raw(&raw, Span::new(span.range().start, span.range().start + length), raw_html::block);
    }

    /// Closes what is open, and writes the footnotes.
    fn finish(mut self) -> Written {
        while !self.open.is_empty() {
            self.end();
        }
        self.notes.write(&mut self.out);
        self.marks.write_rest(&mut self.out);
        // They may come as entities too, and have been told.
        let html = Html::new(&without_controls(&self.out));
        Written { html, chapters: self.chapters, removed: self.removed }
    }
}

#[cfg(test)]
mod tests;
