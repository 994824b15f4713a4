//! The whole text of a bulletin, for readers who have it in another program: with its picture, and
//! with whole addresses, because nobody knows where it will stand.

use std::io;

use super::atom::Item;
use crate::bulletin::site::FeedContent;
use crate::render::context::Context;
use crate::render::html::view::Picture;
use crate::render::renderer::Renderer;
use crate::render::xml::escape;

impl Renderer<'_> {
    /// The text of an entry, where feeds have whole texts and it stands for a bulletin.
    ///
    /// # Errors
    /// It could not be read again.
    pub(in crate::render) fn text_of_entry(&self, entry: &Item) -> io::Result<Option<String>> {
        let is_full = self.plan.corpus.site.feeds == FeedContent::Full;
        if !is_full || !entry.is_bulletin {
            return Ok(None);
        }
        let cx = &self.abroad(entry.lang);
        let article = cx.get(entry.article);
        // Mistakes in a text are told at its page.
        let (body, _, _) = self.text_of(cx, &article.path, &article.body, &[])?;
        let picture = cx.picture(article).map(|picture| figure(cx, &picture)).unwrap_or_default();
        Ok(Some([picture, with_address(body.as_str(), &entry.address)].concat()))
    }
}

/// The picture at the head.
fn figure(cx: &Context<'_>, picture: &Picture<'_>) -> String {
    let lines = picture.caption.iter().chain(&picture.credit);
    let lines: Vec<_> = lines.map(|line| escape(line)).collect();
    let caption = match lines.as_slice() {
        [] => String::new(),
        lines => format!("<figcaption>{}</figcaption>", lines.join(" ")),
    };
    let (src, alt) = (cx.whole(&picture.src), escape(&picture.alt));
    format!("<figure><img src=\"{}\" alt=\"{alt}\">{caption}</figure>\n", escape(&src))
}

/// A text whose links within the page have the address of the page. What looks like a link and is
/// none stands between elements.
fn with_address(html: &str, address: &str) -> String {
    let mut parts = html.split('<');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (element, text) = part.split_at(part.find('>').unwrap_or(part.len()));
        let here = format!(" href=\"{}#", escape(address));
        whole.extend(["<", &element.replace(" href=\"#", &here), text]);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_get_an_address() {
        let html = "a <a id=\"x\" href=\"#x\">href=\"#x\"</a> <a href=\"/b#x\">b</a> &lt;";
        let expected =
            "a <a id=\"x\" href=\"https://c/#x\">href=\"#x\"</a> <a href=\"/b#x\">b</a> &lt;";
        assert_eq!(with_address(html, "https://c/"), expected);
    }
}
