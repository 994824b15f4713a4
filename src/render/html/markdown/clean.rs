//! The text of a body as Markdown that is as clean as its page: of raw HTML it holds what the page
//! holds, without comments and without what had to be cut out.
//!
//! Taking something out could join what stood around it to new HTML, `<<!-- -->script>`. So a sign
//! that begins no HTML, but could, is written as an entity, and the text that comes out is read
//! again, until nothing is left to be taken out; one that does not come to an end has no HTML at
//! all.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{raw_html, token};
use crate::content::markdown::options;

/// Maximum number of times that a text is read.
const ROUNDS: usize = 6;

/// A Markdown text without what its page would not show.
pub(in crate::render) fn clean(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..ROUNDS {
        match round(&text) {
            Some(cleaner) => text = Cow::Owned(cleaner),
            None => return text,
        }
    }
    Cow::Owned(text.replace('<', "&lt;"))
}

/// The text after its raw HTML was cleaned once; `None` where it was clean.
fn round(text: &str) -> Option<String> {
    if !text.contains('<') {
        return None;
    }
    let token = token(text);
    let (mut out, mut done, mut code) = (String::new(), 0, false);
    let mut block: Option<(Range<usize>, String)> = None;
    let mut put = |place: Range<usize>, piece: &str| {
        if place.start >= done {
            out.extend([&text[done..place.start], piece]);
            done = place.end;
        }
    };
    for (event, place) in Parser::new_ext(text, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::HtmlBlock) => block = Some((place, String::new())),
            Event::Html(raw) => block.iter_mut().for_each(|(_, block)| block.push_str(&raw)),
            Event::End(TagEnd::HtmlBlock) => {
                let Some((place, raw)) = block.take() else { continue };
                let end = place.start + text[place.clone()].trim_end().len();
                if let Some(piece) = of_block(text, &place, &raw, &token) {
                    put(place.start..end, &piece);
                }
            }
            Event::InlineHtml(raw) => {
                let piece = cleaned(&raw, &token, raw_html::inline);
                if piece != *raw {
                    put(place, &piece);
                }
            }
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Text(_) if !code => signs(text, &place).for_each(|at| put(at..at + 1, "&lt;")),
            _ => {}
        }
    }
    (done > 0).then(|| out + &text[done..])
}

/// The signs in a stretch of text that would begin a tag or comment if something else followed.
fn signs<'t>(text: &'t str, place: &Range<usize>) -> impl Iterator<Item = usize> + 't {
    let start = place.start;
    let could = move |at: &usize| {
        let next = text[at + 1..].chars().next();
        let escaped = text[..*at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
        !escaped
            && next.is_some_and(|next| {
                next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?' | '<')
            })
    };
    text[place.clone()].match_indices('<').map(move |(at, _)| start + at).filter(could)
}

/// A block of raw HTML after cleaning, with what begins its lines inside quotations and lists;
/// `None` where it was clean.
fn of_block(text: &str, place: &Range<usize>, raw: &str, token: &str) -> Option<String> {
    let piece = cleaned(raw.trim_end(), token, raw_html::block);
    let piece = piece.trim_end();
    if piece == raw.trim_end() {
        return None;
    }
    let start = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
    let keep = |letter: char| if matches!(letter, '>' | '\t') { letter } else { ' ' };
    let lead: String = text[start..place.start].chars().map(keep).collect();
    Some(piece.lines().map(str::to_owned).collect::<Vec<_>>().join(&format!("\n{lead}")))
}

/// A piece of raw HTML as the page has it, with closing tags that stand before it.
fn cleaned(raw: &str, token: &str, clean: fn(&str, &str) -> raw_html::Piece) -> String {
    let (mut out, mut rest) = (String::new(), raw);
    while let Some((name, after)) = raw_html::closing(rest) {
        if raw_html::may_be_closed(&name) {
            out.extend(["</", &name, ">"]);
        }
        rest = after;
    }
    out.push_str(&clean(rest, token).html);
    out
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
            assert_eq!(clean(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_was_cleaned_is_clean(parts in proptest::collection::vec(prop_oneof![
            Just("<"), Just(">"), Just("!--"), Just("-->"), Just("<!-- x -->"), Just("script"), Just("<b"), Just(" onclick=\"x\""), Just("</b>"),
            Just("<div>"), Just("</div>"), Just("\n"), Just("\n\n"), Just("> "), Just("- "), Just("`"), Just("\\"), Just("a"), Just(" "), Just("ạ"),
        ], 0..30)) {
            let text = parts.concat();
            let once = clean(&text).into_owned();
            prop_assert!(round(&once).is_none() || !once.contains('<'), "{once:?}");
        }
    }
}
