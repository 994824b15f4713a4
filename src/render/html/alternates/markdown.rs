//! The text of an article as Markdown.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::base::characters::without_controls;
use crate::bulletin::article::{Article, BodyText, Link};
use crate::bulletin::register::Id;
use crate::content::tags::Lead;
use crate::plan::Target;
use crate::render::context::{Attached, Context};
use crate::render::html::markdown::clean;
use crate::render::html::pages::{self, downloads};

/// An article as Markdown: title, date, source, corrections, then the text with whole addresses.
pub(in crate::render) fn markdown(cx: &Context<'_>, id: Id<Article>, source: &str) -> String {
    let article = cx.get(id);
    let mut paragraphs =
        vec![format!("# {}", plain(&article.title)), article.date.text(article.lang)];
    if let Some(outlet) = &article.outlet {
        let name = plain(&outlet.name);
        let name = outlet.url.as_ref().map_or(name.clone(), |url| format!("[{name}](<{url}>)"));
        paragraphs.push(format!("{} {name}", cx.text("source")));
    }
    paragraphs.push(format!("<{}>", cx.absolute(cx.routes().article(id))));
    paragraphs.extend((0..article.corrections.len()).map(|index| {
        let (view, date) =
            (pages::corrections::view(cx, article, index), article.corrections[index].date);
        format!("> **{}**, {}: {}", view.kind, date.text(cx.lang), plain(&view.what))
    }));
    paragraphs.extend(article.summary.as_ref().map(|summary| format!("**{}**", plain(summary))));
    let address = |link: &Link| {
        let target = cx.target(&article.path, article.lang, &link.target).ok()?;
        matches!(target, Target::Inside(..)).then(|| cx.target_href(&target))
    };
    let text = with_addresses(source, &article.body, &address);
    let checked = checked(&article.body.links, &address);
    let known =
        |lead: Lead, target: &str| checked.contains(&(lead == Lead::Picture, target.into()));
    paragraphs.push(clean(&without_controls(&text), &known).trim().replace("\r\n", "\n"));
    let attachments = cx.attachments(article);
    paragraphs.extend((!attachments.is_empty()).then(|| list(cx, &attachments)));
    paragraphs.join("\n\n") + "\n"
}

/// The targets of links and pictures, as they are written now. A picture of another host is none.
fn checked<'l>(
    links: &'l [Link],
    address: &dyn Fn(&Link) -> Option<String>,
) -> BTreeSet<(bool, Cow<'l, str>)> {
    let known = |link: &'l Link| {
        let inside = address(link).map(Cow::Owned);
        let written = (!link.picture || inside.is_some()).then(|| Cow::Borrowed(&*link.target));
        inside.into_iter().chain(written).map(|target| (link.picture, target))
    };
    links.iter().flat_map(known).collect()
}

/// The documents that go with an article.
fn list(cx: &Context<'_>, attachments: &[Attached<'_>]) -> String {
    let line = |attached: &Attached<'_>| {
        let (format, extent) =
            (attached.document.format.name, downloads::extent(cx, attached.document));
        format!(
            "- [{}](<{}>) ({format}, {extent})",
            plain(attached.title),
            cx.whole(&attached.href)
        )
    };
    let lines: Vec<String> = attachments.iter().map(line).collect();
    format!("## {}\n\n{}", cx.text("attachments"), lines.join("\n"))
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
fn with_addresses(
    source: &str,
    body: &BodyText,
    address: &dyn Fn(&Link) -> Option<String>,
) -> String {
    let text = body.span.range();
    let mut changes: BTreeMap<usize, (usize, String)> = BTreeMap::new();
    for link in &body.links {
        let range = target_range(source, &text, link);
        if let (Some(range), Some(address)) = (range, address(link)) {
            changes.insert(range.start, (range.end, address));
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

/// Returns the range of the target of a link: in the link itself, or in the definition that it
/// refers to.
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
        let whole =
            rest.is_empty() || rest.starts_with(|next: char| next.is_whitespace() || next == '>');
        whole.then(|| text.start + at + mark.len() + after.len() - target.len())
    })?;
    Some(at..at + link.target.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;
    use crate::bulletin::article::FileText;
    use crate::content::markdown::Prose;

    #[test]
    fn links_of_every_form_get_whole_addresses() {
        let body = "[a](../b.md#c) ![d](e.png \"f\") [g][h] [![i](j.png)](k.md) [l](https://m.example/) `(../b.md)`\n\n[h]: <n o.md>\n";
        let prose = Prose::read(&SourcePath::from("a.md"), body, 0).expect("reads");
        let span = crate::base::Span::new(0, body.len());
        let text =
            BodyText { span, text: FileText::default(), links: prose.links, headings: Vec::new() };
        let address = |link: &Link| {
            (!link.target.starts_with("https:"))
                .then(|| format!("/{}", link.target.replace(' ', "%20")))
        };
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
