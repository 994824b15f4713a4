//! Marks that were meant to be Markdown, or something of another program, and are text: readers
//! would see them as they stand there.
//!
//! Looked for is only in what the parser gave out as text, so that whatever it understood is never
//! told. What people may rightly write is left alone: `457*` with a note, `5 * 3`, `[1]`, `____`.

mod emphasis;
mod links;

use std::ops::Range;

/// A mark that was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::content) struct Stray {
    /// Its bytes in the body.
    pub(in crate::content) range: Range<usize>,
    /// The thing that it was meant to be.
    pub(in crate::content) fault: Malformed,
}

/// The thing that a mark was meant to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::content) enum Malformed {
    /// A link or picture whose address cannot be read, with what must have been meant.
    Address(String),
    /// A link or picture whose address does not end.
    OpenAddress,
    /// A link with a link in its words.
    LinkInLink,
    /// A link whose parts are exchanged or stand apart, with what must have been meant.
    Parts(String),
    /// A note that has no text, with its name.
    Note(String),
    /// A link or picture whose address is defined nowhere, with its name.
    Definition(String),
    /// A note inside the line.
    InlineNote,
    /// A link as wikis write it, with its words.
    WikiLink(String),
    /// Emphasis whose marks cannot begin or end where they stand, with what must have been meant.
    Emphasis(String),
    /// Emphasis that nothing ends, with its mark.
    OpenEmphasis(String),
    /// A call of another program: of Hugo, Jekyll, `WordPress`.
    Shortcode,
    /// A callout of GitHub or Obsidian.
    Callout,
    /// A fenced block of Pandoc or Docusaurus.
    FencedBlock,
    /// Attributes of Pandoc or Kramdown.
    Attributes,
    /// A heading without a blank, with what must have been meant.
    Heading(String),
    /// A table whose header no line of hyphens follows.
    Table,
}

/// The number of bytes around a mark that are looked at: a line may be as long as its file, and
/// full of marks.
const NEAR: usize = 1000;

/// The end of what is near behind a byte.
fn near(body: &str, at: usize, end: usize) -> usize {
    body.floor_char_boundary((at + NEAR).min(end))
}

/// A stretch of text as it stands in the body.
#[derive(Debug, Clone)]
struct Run {
    range: Range<usize>,
    /// True if a backslash makes its first character text.
    escaped: bool,
}

/// Collects the text of one block after the other.
#[derive(Debug, Default)]
pub(super) struct Strays {
    found: Vec<Stray>,
    runs: Vec<Run>,
    /// True if a mark may be among them.
    marked: bool,
    open: emphasis::Open,
}

/// Number of bytes that are looked at between two questions whether to go on.
const STRETCH: usize = 64;

/// Bytes of which marks are made.
const MARKS: [bool; 256] = {
    let (mut marks, mut at, all) = ([false; 256], 0, b"[]*_~{#|^:");
    while at < all.len() {
        marks[all[at] as usize] = true;
        at += 1;
    }
    marks
};

/// Returns `true` if a mark may be in a text. Most have none, and are gone through without a branch
/// for each byte.
fn has_marks(text: &[u8]) -> bool {
    let is_mark = |byte: &u8| MARKS[usize::from(*byte)];
    text.chunks(STRETCH).any(|some| some.iter().fold(false, |any, byte| any | is_mark(byte)))
}

impl Strays {
    /// Takes a stretch of text.
    pub(super) fn text(&mut self, body: &str, range: Range<usize>) {
        self.marked = self.marked || has_marks(&body.as_bytes()[range.clone()]);
        let escaped = body[..range.start].ends_with('\\');
        match self.runs.last_mut() {
            Some(last) if last.range.end == range.start => last.range.end = range.end,
            _ => self.runs.push(Run { range, escaped }),
        }
    }

    /// Takes raw HTML, in which there may be calls of other programs.
    pub(super) fn raw(&mut self, body: &str, range: Range<usize>) {
        let mut at = range.start;
        while let Some(start) = body[at..range.end].find('{').map(|found| at + found) {
            let end = shortcode(body, start, range.end);
            at = end.unwrap_or(start + 1);
            self.found
                .extend(end.map(|end| Stray { range: start..end, fault: Malformed::Shortcode }));
        }
    }

    /// Ends a block that reaches up to a byte.
    pub(super) fn end_block(&mut self, body: &str, end: usize) {
        let runs = std::mem::take(&mut self.runs);
        if std::mem::take(&mut self.marked) {
            let end = end.max(runs.last().map_or(0, |run| run.range.end));
            let mut block = Block { body, runs: &runs, end, done: 0, found: Vec::new() };
            block.read();
            let marks = emphasis::marks(body, &runs, &block.found);
            self.found.append(&mut block.found);
            self.open.take(body, &marks, &mut self.found);
        }
        self.runs = runs;
        self.runs.clear();
    }

    /// All that were found, in order.
    pub(super) fn finish(mut self) -> Vec<Stray> {
        self.open.finish(&mut self.found);
        self.found.sort_by_key(|stray| stray.range.start);
        self.found
    }
}

/// The text of a block in which marks are looked for.
struct Block<'a> {
    body: &'a str,
    runs: &'a [Run],
    end: usize,
    /// Up to here everything has been told.
    done: usize,
    found: Vec<Stray>,
}

impl Block<'_> {
    fn read(&mut self) {
        for run in self.runs {
            let mut at = run.range.start + usize::from(run.escaped);
            while at < run.range.end {
                if at >= self.done {
                    self.mark(at, run);
                }
                at += 1;
            }
        }
    }

    /// Looks whether a mark begins at a byte.
    fn mark(&mut self, at: usize, run: &Run) {
        match self.body.as_bytes()[at] {
            b'{' => self.brace(at),
            b']' => self.closing_bracket(at, run),
            b'[' => self.opening_bracket(at),
            b'^' if self.rest(at).starts_with("^[") => {
                let end = self.line(at).find(']').map(|end| at + end + 1);
                self.report(end.map(|end| at..end), Malformed::InlineNote);
            }
            b'#' if self.begins_line(at) => self.heading(at),
            b'|' if self.begins_line(at) => self.table(at),
            b':' if self.begins_line(at) => {
                let words = self.line(at).trim_start_matches(':');
                let fenced = self.rest(at).starts_with(":::") && !words.trim().is_empty();
                self.report(fenced.then(|| at..at + self.line(at).len()), Malformed::FencedBlock);
            }
            _ => {}
        }
    }

    fn report(&mut self, range: Option<Range<usize>>, fault: Malformed) {
        if let Some(range) = range {
            self.done = range.end;
            self.found.push(Stray { range, fault });
        }
    }

    /// Returns the rest of the block from a byte on, as far as it is near.
    fn rest(&self, at: usize) -> &str {
        self.body.get(at..near(self.body, at, self.end)).unwrap_or("")
    }

    /// Returns the rest of the line from a byte on.
    fn line(&self, at: usize) -> &str {
        self.rest(at).lines().next().unwrap_or("").trim_end()
    }

    fn begins_line(&self, at: usize) -> bool {
        let first = self.runs.first().is_some_and(|run| run.range.start == at);
        first || self.body[..at].trim_end_matches([' ', '\t']).ends_with('\n')
    }

    /// Calls of other programs, and attributes behind or below something.
    fn brace(&mut self, at: usize) {
        if let Some(end) = shortcode(self.body, at, self.end) {
            return self.report(Some(at..end), Malformed::Shortcode);
        }
        let inside = self.line(at).split('}').next().map(|inside| &inside[1..]);
        let Some(inside) = inside.filter(|inside| inside.len() + 2 <= self.line(at).len()) else {
            return;
        };
        let behind = self.begins_line(at) || self.body[..at].ends_with([')', ']', '*', '`']);
        let first = inside.split_whitespace().next().unwrap_or("");
        let is_name =
            |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
        let attribute = first.starts_with(['.', '#', ':'])
            || first.split_once('=').is_some_and(|(name, _)| is_name(name));
        let range = at..at + inside.len() + 2;
        self.report((behind && attribute).then_some(range), Malformed::Attributes);
    }

    /// `##Kết quả`; one sign alone begins a tag or a number, unless several words stand alone.
    fn heading(&mut self, at: usize) {
        let line = self.line(at);
        let words = line.trim_start_matches('#');
        let level = line.len() - words.len();
        let meant = match level {
            1 => self.stands_alone(at) && is_title(words),
            level => level <= 6 && words.starts_with(|first: char| !first.is_whitespace()),
        };
        let range = meant.then(|| at..at + line.len());
        // One sign is the title of the page.
        let cure = format!("{} {words}", "#".repeat(level.max(2)));
        self.report(range, Malformed::Heading(cure));
    }

    /// Returns `true` if a line is a paragraph of its own.
    fn stands_alone(&self, at: usize) -> bool {
        let before = self.body[..at].trim_end_matches([' ', '\t']);
        let mut behind = self.body[at..].lines().skip(1);
        (before.is_empty() || before.ends_with("\n\n"))
            && behind.next().is_none_or(|next| next.trim().is_empty())
    }

    /// The first line of what looks like a table; the others follow from it.
    fn table(&mut self, at: usize) {
        let line = self.line(at);
        let is_row = line.len() > 2 && line.ends_with('|');
        let range = is_row.then(|| at..at + line.len());
        self.report(range, Malformed::Table);
        if is_row {
            self.done = self.end;
        }
    }
}

/// Returns `true` if words are like those of a heading: several that no stop ends, the first with a
/// capital, no tag among them.
fn is_title(words: &str) -> bool {
    words.starts_with(char::is_uppercase)
        && words.split_whitespace().count() > 1
        && !words.contains('#')
        && !words.ends_with(['.', '!', '?', ',', ';'])
}

/// Returns the end of a call of another program that begins at a byte.
fn shortcode(body: &str, at: usize, end: usize) -> Option<usize> {
    let rest = body.get(at..near(body, at, end))?;
    let close = match rest.as_bytes() {
        [b'{', b'{', ..] => "}}",
        [b'{', b'%', ..] => "%}",
        _ => return None,
    };
    Some(at + rest.find(close)? + close.len())
}
