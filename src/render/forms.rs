//! Further forms of an article: its text as Markdown, and one file that holds everything, to keep.

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;

use super::env::Env;
use super::markdown::Picture;
use super::pages;
use super::view::Html;
use super::{Problems, Renderer};
use crate::base::Sink;
use crate::bulletin::article::{Article, BodyText, Link};
use crate::bulletin::register::Id;
use crate::plan::{PageKind, Target};

/// Files of pictures that browsers show, by their ending.
const PICTURES: [(&str, &str); 7] = [
    ("avif", "image/avif"),
    ("gif", "image/gif"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("webp", "image/webp"),
];

/// An article as Markdown: title, date, source, corrections, then the text with whole addresses.
pub(super) fn markdown(env: &Env<'_>, id: Id<Article>, source: &str) -> String {
    let article = &env.plan.corpus.articles[id];
    let mut paragraphs = vec![format!("# {}", plain(&article.title)), article.date.text(article.lang)];
    if let Some(outlet) = &article.outlet {
        let name = plain(&outlet.name);
        let name = outlet.url.as_ref().map_or(name.clone(), |url| format!("[{name}](<{url}>)"));
        paragraphs.push(format!("{} {name}", env.pick("Nguồn:", "Source:")));
    }
    paragraphs.push(format!("<{}>", env.absolute(env.plan.routes.article(id))));
    paragraphs.extend((0..article.corrections.len()).map(|index| {
        let (view, date) = (pages::corrections::view(env, article, index), article.corrections[index].date);
        format!("> **{}**, {}: {}", view.kind, date.text(env.lang), plain(&view.what))
    }));
    paragraphs.extend(article.summary.as_ref().map(|summary| format!("**{}**", plain(summary))));
    let address = |link: &Link| {
        let target = env.plan.target(&article.path, article.lang, &link.target).ok()?;
        matches!(target, Target::Inside(..)).then(|| env.target_href(&target))
    };
    let text = with_addresses(source, &article.body, &address);
    paragraphs.push(text.trim().replace("\r\n", "\n"));
    paragraphs.join("\n\n") + "\n"
}

/// Text that Markdown takes as it is.
fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if "\\`*_[]<>#&|~".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(if letter == '\n' { ' ' } else { letter });
    }
    escaped
}

/// The text of a body with other targets for its links.
fn with_addresses(source: &str, body: &BodyText, address: &dyn Fn(&Link) -> Option<String>) -> String {
    let text = body.span.range();
    let mut changes: BTreeMap<usize, (usize, String)> = BTreeMap::new();
    for link in &body.links {
        let range = target_range(source, &text, link);
        if let (Some(range), Some(address)) = (range, address(link)) {
            changes.insert(range.start, (range.end, quoted(&address)));
        }
    }
    let (mut out, mut at) = (String::with_capacity(text.len()), text.start);
    for (start, (end, address)) in changes.into_iter().filter(|(start, _)| *start >= text.start) {
        if start >= at {
            out.push_str(source.get(at..start).unwrap_or_default());
            out.push_str(&address);
            at = end;
        }
    }
    out.push_str(source.get(at..text.end).unwrap_or_default());
    out
}

/// Where the target of a link is written: in the link itself, or in the definition that it refers to.
fn target_range(source: &str, text: &Range<usize>, link: &Link) -> Option<Range<usize>> {
    let range = link.span.range();
    if source.get(range.clone()) == Some(link.target.as_str()) {
        return Some(range);
    }
    let body = source.get(text.clone())?;
    let at = body.match_indices("]:").find_map(|(at, mark)| {
        let after = &body[at + mark.len()..];
        let target = after.trim_start().trim_start_matches('<');
        let rest = target.strip_prefix(link.target.as_str())?;
        let whole = rest.is_empty() || rest.starts_with(|next: char| next.is_whitespace() || next == '>');
        whole.then(|| text.start + at + mark.len() + after.len() - target.len())
    })?;
    Some(at..at + link.target.len())
}

/// An address that ends where Markdown thinks it ends.
fn quoted(address: &str) -> String {
    address.replace(' ', "%20").replace('(', "%28").replace(')', "%29").replace('<', "%3C").replace('>', "%3E")
}

impl Renderer<'_> {
    /// The file of an article that holds everything: styles, pictures, statistics, corrections.
    pub(super) fn copy(&self, sink: &dyn Sink, path: &str, page: usize) -> io::Result<Problems> {
        let page = &self.plan.pages[page];
        let PageKind::Article(id) = page.kind else { return Ok(Problems::new()) };
        let article = &self.plan.corpus.articles[id];
        let edition = &self.editions[&page.lang];
        let env = &edition.abroad;
        let picture = |target: &str| {
            let target =
                env.plan.target(&article.path, article.lang, target).ok().filter(|target| !target.is_foreign())?;
            let src = self.data_uri(&target).unwrap_or_else(|| env.target_href(&target));
            Some(Picture { src, size: None })
        };
        let source = self.source(&article.path, &article.body)?;
        let (body, _) = self.body(env, &source, &article.path, &article.body, &self.marks(id), &picture);
        let (head, mut view) = pages::article::page(env, page, id);
        view.body = body;
        view.formats = Vec::new();
        if let (Some(shown), Some(image)) = (&mut view.picture, &article.image)
            && let Some(inside) = picture(&image.src.value)
        {
            shown.src = inside.src.into();
        }
        self.fill(sink, path, "copy.html", &edition.copy, (head.of_copy(env), view))
    }

    /// A picture of the portal as an address that holds its bytes; `None` for what is no picture or cannot be read.
    fn data_uri(&self, target: &Target) -> Option<String> {
        let Target::Inside(route, _) = target else { return None };
        let ending = route.as_str().rsplit('.').next().unwrap_or("").to_ascii_lowercase();
        let (_, media_type) = PICTURES.iter().find(|(known, _)| *known == ending)?;
        let bytes = if let Some(source) = self.plan.media_source(route) {
            self.tree.bytes(source.as_str()).ok()?
        } else {
            let (_, file) = self.theme.statics().find(|(path, _)| *path == route.file())?;
            file.bytes(self.tree).ok()?
        };
        Some(format!("data:{media_type};base64,{}", base64(&bytes)))
    }
}

/// A style sheet as an element.
pub(super) fn style_element(css: &str) -> Html {
    Html::new(&format!("<style>\n{}</style>", css.replace("</", "<\\/")))
}

/// Bytes as Base64 (RFC 4648).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0_usize, |bits, at| bits << 8 | usize::from(group.get(at).copied().unwrap_or(0)));
        for place in 0..4 {
            let letter = LETTERS[bits >> (18 - 6 * place) & 63];
            text.push(if place > group.len() { '=' } else { char::from(letter) });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;
    use crate::bulletin::article::FileText;
    use crate::content::markdown::Prose;

    #[test]
    fn bytes_become_base64() {
        let table = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (bytes, expected) in table {
            assert_eq!(base64(bytes.as_bytes()), expected);
        }
        assert_eq!(base64(&[255, 254, 253]), "//79");
    }

    #[test]
    fn links_of_every_form_get_whole_addresses() {
        let body = "[a](../b.md#c) ![d](e.png \"f\") [g][h] [![i](j.png)](k.md) [l](https://m.example/) `(../b.md)`\n\n[h]: <n o.md>\n";
        let prose = Prose::read(&SourcePath::from("a.md"), body, 0).expect("reads");
        let span = crate::base::Span::new(0, body.len());
        let text = BodyText { span, text: FileText::Hash([0; 32]), links: prose.links, headings: Vec::new() };
        let address = |link: &Link| (!link.target.starts_with("https:")).then(|| format!("/{}", link.target));
        assert_eq!(
            with_addresses(body, &text, &address),
            "[a](/../b.md#c) ![d](/e.png \"f\") [g][h] [![i](/j.png)](/k.md) [l](https://m.example/) `(../b.md)`\n\n[h]: </n%20o.md>\n"
        );
    }

    #[test]
    fn titles_keep_their_signs() {
        assert_eq!(plain("Số *1* [a] <b>"), "Số \\*1\\* \\[a\\] \\<b\\>");
    }
}
