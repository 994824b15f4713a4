//! The text of a body as Markdown that is as clean as its page: of raw HTML it holds what the page
//! holds, without comments and without what had to be cut out, and of links and pictures those that
//! were checked.
//!
//! Taking something out could join what stood around it to new HTML, `<<!-- -->script>`, or to a new
//! link, where a control character split it. And a program that is no [CommonMark] may see a link
//! where there is none. So a sign that begins no HTML and no link, but could, is written as an entity
//! or with a backslash, and the text that comes out is read again, until nothing is left to be taken
//! out; one that does not come to an end has neither HTML nor links at all.
//!
//! [CommonMark]: https://spec.commonmark.org/

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::{escape, raw_html, token};
use crate::content::markdown::options;
use crate::content::tags::Lead;

/// Maximum number of times that a text is read.
const ROUNDS: usize = 6;

/// Looks up whether a link or picture may lead to an address.
pub(in crate::render) type Known<'a> = &'a dyn Fn(Lead, &str) -> bool;

/// A Markdown text without what its page would not show.
pub(in crate::render) fn clean<'t>(text: &'t str, known: Known<'_>) -> Cow<'t, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..ROUNDS {
        match round(&text, known) {
            Some(cleaner) => text = Cow::Owned(cleaner),
            None => return text,
        }
    }
    Cow::Owned(text.replace('<', "&lt;").replace('[', "&#91;"))
}

/// The text after it was cleaned once; `None` where it was clean.
fn round(text: &str, known: Known<'_>) -> Option<String> {
    if !text.contains(['<', '[']) {
        return None;
    }
    let mut round = Round { text, known, token: token(text), edits: Vec::new(), read: Vec::new() };
    let parser = Parser::new_ext(text, options());
    let definitions: Vec<(bool, Range<usize>)> = parser
        .reference_definitions()
        .iter()
        .map(|(_, link)| {
            let known = [Lead::Page, Lead::Picture].iter().any(|lead| round.may(*lead, &link.dest));
            (known, link.span.clone())
        })
        .collect();
    for (is_known, place) in definitions {
        if !is_known {
            round.put(place.clone(), "");
        }
        round.read.push(place);
    }
    round.events(parser);
    round.repeated_definitions();
    let Round { mut edits, .. } = round;
    edits.sort_by_key(|(place, _)| (place.start, place.end));
    edits.dedup();
    let (mut out, mut done) = (String::new(), 0);
    for (place, piece) in edits {
        if place.start >= done {
            out.extend([&text[done..place.start], &piece]);
            done = place.end;
        }
    }
    (done > 0 || !out.is_empty()).then(|| out + &text[done..])
}

/// One reading of a text.
struct Round<'t> {
    text: &'t str,
    known: Known<'t>,
    token: String,
    /// Places with what they become.
    edits: Vec<(Range<usize>, String)>,
    /// Places that are known to be no definition of another link.
    read: Vec<Range<usize>>,
}

impl Round<'_> {
    fn put(&mut self, place: Range<usize>, piece: &str) {
        self.edits.push((place, piece.to_owned()));
    }

    /// Returns `true` if a link or picture may lead there.
    fn may(&self, lead: Lead, target: &str) -> bool {
        (lead == Lead::Picture || escape::is_safe_link(target)) && (self.known)(lead, target)
    }

    fn events(&mut self, parser: Parser<'_>) {
        let text = self.text;
        let mut code = false;
        let mut block: Option<(Range<usize>, String)> = None;
        for (event, place) in parser.into_offset_iter() {
            match event {
                Event::Start(Tag::HtmlBlock) => block = Some((place, String::new())),
                Event::Html(raw) => block.iter_mut().for_each(|(_, block)| block.push_str(&raw)),
                Event::End(TagEnd::HtmlBlock) => {
                    let Some((place, raw)) = block.take() else { continue };
                    let end = place.start + text[place.clone()].trim_end().len();
                    if let Some(piece) = of_block(self, &place, &raw) {
                        self.put(place.start..end, &piece);
                    }
                    self.read.push(place);
                }
                Event::InlineHtml(raw) => {
                    let piece = self.cleaned(&raw, raw_html::inline);
                    if piece != *raw {
                        self.put(place.clone(), &piece);
                    }
                    self.read.push(place);
                }
                Event::Start(Tag::CodeBlock(_)) => {
                    code = true;
                    self.read.push(place);
                }
                Event::End(TagEnd::CodeBlock) => code = false,
                Event::Code(_) | Event::FootnoteReference(_) => self.read.push(place),
                Event::Text(_) if !code => self.text(place),
                Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                    if link_type != LinkType::Email && !self.may(Lead::Page, &dest_url) {
                        self.close(place.start);
                    }
                    self.read.push(place);
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    if !self.may(Lead::Picture, &dest_url) {
                        self.close(place.start + 1);
                    }
                    self.read.push(place);
                }
                Event::Start(Tag::FootnoteDefinition(_)) => self.footnote(place),
                _ => {}
            }
        }
    }

    /// Makes plain text of a link that begins here.
    fn close(&mut self, at: usize) {
        if self.text[at..].starts_with('<') {
            self.put(at..at + 1, "&lt;");
        } else {
            self.put(at..at, "\\");
        }
    }

    /// Escapes the signs of plain text that would begin something if it went on otherwise.
    fn text(&mut self, place: Range<usize>) {
        for (at, sign) in self.text[place.clone()].match_indices(['<', '[']) {
            let at = place.start + at;
            let before = self.text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count();
            let next = self.text[at + 1..].chars().next();
            let begins = next.is_some_and(|next| {
                next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?' | '<')
            });
            if before % 2 == 1 {
                continue;
            }
            match sign {
                "[" => self.put(at..at, "\\"),
                _ if begins => self.put(at..at + 1, "&lt;"),
                _ => {}
            }
        }
        self.read.push(place);
    }

    /// A footnote is a definition of a link for programs that know no footnotes. A blank that stays
    /// makes an address of it that leads nowhere.
    fn footnote(&mut self, place: Range<usize>) {
        let Some(at) = self.text[place.clone()].find("]:").map(|at| place.start + at + 2) else {
            return;
        };
        let blanks = [' ', '\t', '\n', '\r'];
        let start = place.end - self.text[at..place.end].trim_start_matches(blanks).len();
        let line = self.text[start..place.end].lines().next().unwrap_or_default();
        let (word, rest) = line.split_once([' ', '\t']).unwrap_or((line, ""));
        // Behind the address of a link a title may stand, and nothing else.
        let may_define = rest.trim().is_empty() || rest.trim_start().starts_with(['"', '\'', '(']);
        let is_plain = word.starts_with('\u{a0}') || escape::is_external(word);
        if may_define && !is_plain && word.contains([':', '&', '\\']) {
            self.put(start..start, "\u{a0}");
        }
        self.read.push(place.start..at);
    }

    /// Escapes definitions of a link that has one: programs differ in which of them they take.
    fn repeated_definitions(&mut self) {
        self.read.sort_by_key(|place| place.start);
        let mut ends = 0;
        let ends: Vec<(usize, usize)> = self
            .read
            .iter()
            .map(|place| {
                ends = ends.max(place.end);
                (place.start, ends)
            })
            .collect();
        for (at, _) in self.text.match_indices("]:") {
            let before = ends.partition_point(|(start, _)| *start <= at);
            if before.checked_sub(1).is_some_and(|last| at < ends[last].1) {
                continue;
            }
            let line = self.text[..at].rfind(['\n', '\r']).map_or(0, |line| line + 1);
            if let Some(open) = self.text[line..at].find('[').map(|open| line + open) {
                self.put(open..open, "\\");
            }
        }
    }

    /// A piece of raw HTML as the page has it, with closing tags that stand before it.
    fn cleaned(&self, raw: &str, clean: fn(&str, &str) -> raw_html::Piece) -> String {
        let (mut out, mut rest) = (String::new(), raw);
        while let Some((name, after)) = raw_html::closing(rest) {
            if raw_html::may_be_closed(&name) {
                out.extend(["</", &name, ">"]);
            }
            rest = after;
        }
        let html = clean(rest, &self.token).html;
        let known = |lead, target: &str| self.may(lead, target).then(|| target.to_owned());
        let strange = raw_html::leads(&html).iter().any(|(lead, target)| !self.may(*lead, target));
        out.push_str(&if strange { raw_html::with_addresses(&html, known) } else { html });
        out
    }
}

/// A block of raw HTML after cleaning, with what begins its lines inside quotations and lists;
/// `None` where it was clean.
fn of_block(round: &Round<'_>, place: &Range<usize>, raw: &str) -> Option<String> {
    let text = round.text;
    let piece = round.cleaned(raw.trim_end(), raw_html::block);
    let piece = piece.trim_end();
    if piece == raw.trim_end() {
        return None;
    }
    let start = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
    let keep = |letter: char| if matches!(letter, '>' | '\t') { letter } else { ' ' };
    let lead: String = text[start..place.start].chars().map(keep).collect();
    Some(piece.lines().map(str::to_owned).collect::<Vec<_>>().join(&format!("\n{lead}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_has_the_html_that_its_page_has() {
        let table = [
            ("a *b* `<!-- c -->` \\<b> & ạ\n", "a *b* `<!-- c -->` \\<b> & ạ\n"),
            ("a <!-- x --> b\n", "a  b\n"),
            ("<!-- x\ny -->\n\na\n", "\n\na\n"),
            (
                "## A <!-- x -->\n\n| a |\n| --- |\n| b <!-- y --> |\n",
                "## A \n\n| a |\n| --- |\n| b  |\n",
            ),
            ("> <div>\n> <!-- x -->a\n> </div>\n", "> <div>\n> a\n> </div>\n"),
            ("- <p onclick=\"x\">\n  a</p>\n", "- <p>\n  a</p>\n"),
            ("a <b onclick=\"x\">b</b> <script>x()</script>\n", "a <b>b</b> x()\n"),
            ("<script>x()</script>\n\nb\n", "\n\nb\n"),
            (
                "<details>\n<summary>a</summary>\n\nb\n\n</details>\n",
                "<details>\n<summary>a</summary>\n\nb\n\n</details>\n",
            ),
            ("<<!-- x -->script>y()</script>\n", "&lt;script>y()\n"),
            ("<scr<!-- x -->ipt>y()</script>\n", "&lt;script>y()\n"),
            ("<!-<!-- x -->- y -->z\n", "&lt;!-- y -->z\n"),
            (
                "a < b <c \\\\<d <https://x.example/> &lt;e\n",
                "a < b &lt;c \\\\&lt;d <https://x.example/> &lt;e\n",
            ),
            ("```\n<script>\n```\n", "```\n<script>\n```\n"),
        ];
        for (text, expected) in table {
            assert_eq!(clean(text, &|_, _| true), expected, "{text}");
        }
    }

    #[test]
    fn a_text_has_the_links_that_were_checked() {
        let table = [
            ("[a](/b/) ![c](/d.png) <https://e.example/> <a@b.example>\n", ""),
            ("[a][b] [b]\n\n[b]: /b/\n", ""),
            ("a[^1]\n\n[^1]: b\n", ""),
            ("`[a](javascript:x)`\n\n    [a](javascript:x)\n", ""),
            ("[a](javascript:x)\n", "\\[a](javascript:x)\n"),
            ("[a](java&#115;cript:x)\n", "\\[a](java&#115;cript:x)\n"),
            ("![a](https://evil.example/b.png)\n", "!\\[a](https://evil.example/b.png)\n"),
            ("[![a](//evil.example/b)](/b/)\n", "\\[!\\[a](//evil.example/b)](/b/)\n"),
            ("<javascript:x>\n", "&lt;javascript:x>\n"),
            ("[a]\n\n[a]: javascript:x\n", "\\[a]\n\n\n"),
            ("[a]: javascript:x\n\nb\n", "\n\nb\n"),
            ("[b]\n\n[b]: /b/\n[b]: javascript:x\n", "[b]\n\n[b]: /b/\n\\[b]: javascript:x\n"),
            ("[a](java\nscript:x)\n", "\\[a](java\nscript:x)\n"),
            ("[a] (javascript:x) \\[b\n", "\\[a] (javascript:x) \\[b\n"),
            ("a[^1]\n\n[^1]: javascript:x\n", "a[^1]\n\n[^1]: \u{a0}javascript:x\n"),
            ("a[^1]\n\n[^1]: Nguồn: báo cáo\n", ""),
            (
                "<img src=\"https://evil.example/b\" alt=\"\">\n",
                "<img alt=\"\" loading=\"lazy\">\n",
            ),
            ("a <a href=\"https://evil.example/\">b</a>\n", "a <a rel=\"noopener\">b</a>\n"),
        ];
        let known =
            |_: Lead, target: &str| matches!(target, "/b/" | "/d.png" | "https://e.example/");
        for (text, expected) in table {
            let expected = if expected.is_empty() { text } else { expected };
            assert_eq!(clean(text, &known), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_was_cleaned_is_clean(parts in proptest::collection::vec(prop_oneof![
            Just("<"), Just(">"), Just("!--"), Just("-->"), Just("<!-- x -->"), Just("script"), Just("<b"), Just(" onclick=\"x\""), Just("</b>"),
            Just("<div>"), Just("</div>"), Just("\n"), Just("\n\n"), Just("> "), Just("- "), Just("`"), Just("\\"), Just("a"), Just(" "), Just("ạ"),
            Just("["), Just("]"), Just("]("), Just("]: "), Just("javascript:x"), Just(")"), Just("/b/"), Just("!"), Just("[a]"), Just("[^a]"),
        ], 0..30)) {
            let text = parts.concat();
            let known = |_: Lead, target: &str| target == "/b/";
            let once = clean(&text, &known).into_owned();
            prop_assert!(round(&once, &known).is_none() || !once.contains(['<', '[']), "{once:?}");
            for event in Parser::new_ext(&once, options()) {
                if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event {
                    prop_assert_eq!(&*dest_url, "/b/");
                }
            }
        }
    }
}
