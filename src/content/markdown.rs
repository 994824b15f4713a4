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

pub(super) use stray::{Fault, Stray};

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
    /// Marks that were not understood, in bytes of the body.
    pub(super) strays: Vec<Stray>,
    /// Cells for which their table has no column, the first of each row.
    pub(super) lost_cells: Vec<Span>,
    /// Blocks of program code that nobody meant.
    pub(super) code_blocks: Vec<CodeBlock>,
    /// Pictures for which nothing says what they show.
    pub(super) without_words: Vec<Span>,
    /// The program code, in which no quote is looked for.
    pub(super) code: Vec<(Span, String)>,
    folded: OnceCell<Folded>,
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
    /// The number of columns of the table.
    columns: usize,
    /// The picture whose words are being read, and whether it has any.
    picture: Option<(Span, bool)>,
    /// Marks that are text.
    strays: Strays,
}

impl Reader {
    /// Takes an event; false when it is nested too deep.
    fn take(&mut self, event: Event<'_>, span: Span, body: &str) -> bool {
        match event {
            Event::Start(tag) => self.open(tag, span, body),
            Event::End(tag) => self.close(tag, span, body),
            Event::Text(text) if self.skip == 0 => {
                self.open_comments(&text, span, body);
                self.text(&text, span);
                self.strays.text(body, self.in_body(span));
            }
            Event::Code(text) if self.skip == 0 => self.prose.code.push((span, text.to_string())),
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
            Event::InlineHtml(raw) => self.raw_html(&RawHtml::tag(&raw, span), body),
            _ => {}
        }
        self.depth <= DEPTH
    }

    /// Bytes of the file as bytes of the body.
    fn in_body(&self, span: Span) -> std::ops::Range<usize> {
        span.range().start - self.base..span.range().end - self.base
    }

    /// Words of a picture, or program code.
    fn unseen_text(&mut self, text: &str, span: Span) {
        match &mut self.picture {
            Some((_, worded)) => *worded |= !text.trim().is_empty(),
            None => self.prose.code.push((span, text.to_owned())),
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
            Tag::Table(columns) => self.columns = columns.len(),
            Tag::TableRow => self.row(span, body),
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
        }
        if let Some((picture, worded)) = self.picture.take_if(|_| tag == TagEnd::Image) {
            self.prose.without_words.extend((!worded).then_some(picture));
        }
        match tag {
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) | TagEnd::Image => {
                self.skip = self.skip.saturating_sub(1);
            }
            TagEnd::Heading(_) => self.heading_id(),
            _ => {}
        }
        if is_inline(tag) {
            return;
        }
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

    /// The strays of a body, each as it stands there.
    fn strays(body: &str) -> Vec<&str> {
        read(body).strays.iter().map(|stray| &body[stray.range.clone()]).collect()
    }

    #[test]
    fn what_may_rightly_be_written_is_no_stray_mark() {
        let table = [
            "457* chi bộ và 1.142* đảng viên.\n\n*Số liệu sơ bộ.\n",
            "457** chi bộ, 1.142** đảng viên.\n\n**Số liệu sơ bộ.\n",
            "(*) Ghi chú. (**) Ghi chú.\n\n5 * 3 = 15, 2 ** 3 = 8, a*b\n",
            "Họ tên: ____ Ngày: __ / __ / 2024, tep_tin_a.pdf, _x_y\n",
            "Theo [1][2] và [3], [x] đã xong, [Điều 5] (khoản 2), mục [a](đã sửa đổi).\n",
            "Đoàn #10, #hashtag, {a}, a|b, | x, ~5 chi bộ, {x: 1}, 10^[2\n",
            "\\[a\\](b c.png) \\**a**\\ \\{{x}} \\[^1] `[^2]` `{{ x }}` \\##a\n",
            "[a](b.md \"c\") ![a](<b c.png>) [a][b] [^1] **a:** b **c**, *d*\n\n[b]: /x/\n\n[^1]: N\n",
            "| a | b |\n| --- | --- |\n| c \\| d | **e:** f |\n",
            "- [ ] việc\n- [x] xong\n\n<!-- {{ x }} -->\n\n1. a\n   b\n",
            "“Chi bộ bốn tốt” (2024) [nguồn](https://example.com/a_(b)) *a*b\n",
            "Xem (1)[2], (a) [b](c.md) và [1] (https://example.com/)\n",
        ];
        for body in table {
            assert_eq!(strays(body), Vec::<&str>::new(), "{body}");
        }
    }

    #[test]
    fn stray_marks_stand_where_they_were_written() {
        let table: [(&str, &[&str]); 12] = [
            ("a ![x](b c.png) và ![y](d e.png)\n", &["![x](b c.png)", "![y](d e.png)"]),
            ("> a\n> [x\n> y](b c.md)\n", &["[x\n> y](b c.md)"]),
            ("**A:**b và **C:**d\n", &["**A:**", "**C:**"]),
            ("a **b:**c **d**.\n", &["**b:**"]),
            ("***A:***b\n", &["***A:***"]),
            ("__A:__b _C d_e\n", &["__A:__", "_C d_"]),
            ("a[^1] b[^x y][^2]\n\n[^2]: n\n", &["[^1]", "[^x y]"]),
            ("{{< a >}}b{{< /a >}}\n", &["{{< a >}}", "{{< /a >}}"]),
            ("{: .x}\n\n### {{ t }}\n", &["{: .x}", "{{ t }}"]),
            ("[x]({{ u }}) [y]({% z %})\n", &["{{ u }}", "{% z %}"]),
            ("A\n###B\n| c | d |\n| 1 | 2 |\n", &["###B", "| c | d |"]),
            ("**a\n\nb** c\n", &["**"]),
        ];
        for (body, expected) in table {
            assert_eq!(strays(body), expected, "{body}");
        }
    }

    #[test]
    fn deep_nesting_is_refused() {
        let body = "> ".repeat(150) + "x";
        assert!(Prose::read(&SourcePath::from("a.md"), &body, 0).is_err());
    }
}
