//! The feed of the first page for programs: JSON Feed 1.1 (jsonfeed.org).

use std::io;

use serde_json::{Value, json};

use super::Texts;
use super::atom::{self, Item};
use crate::plan::Page;
use crate::render::context::{Attached, Context};

/// The feed of a page's list.
///
/// # Errors
/// A text could not be read again.
pub(in crate::render) fn json_feed(
    cx: &Context<'_>,
    page: &Page,
    texts: &Texts<'_>,
) -> io::Result<String> {
    let site = cx.site();
    let items = atom::items(cx, page.kind);
    let items = items.iter().map(|entry| Ok(item(cx, entry, texts(entry)?)));
    let items = items.collect::<io::Result<Vec<Value>>>()?;
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": atom::title(cx, page.kind),
        "home_page_url": cx.absolute(&page.route),
        "feed_url": cx.absolute(&cx.routes().json_feed(&page.route)),
        "language": cx.lang.code(),
    });
    let description = site.description.get(cx.lang);
    if !description.is_empty() {
        feed["description"] = json!(description);
    }
    if !site.publisher.name.is_empty() {
        let mut author = json!({"name": site.publisher.name.get(cx.lang)});
        if let Some(url) = &site.publisher.url {
            author["url"] = json!(url);
        }
        feed["authors"] = json!([author]);
    }
    feed["items"] = json!(items);
    Ok(format!("{feed:#}\n"))
}

/// An entry. The format wants a text for each: the whole one, the lead, or else the title.
fn item(cx: &Context<'_>, entry: &Item, text: Option<String>) -> Value {
    let article = cx.get(entry.article);
    let zone = &cx.site().zone;
    let mut item = json!({"id": entry.address, "url": entry.address, "title": entry.title});
    match text {
        Some(html) => {
            item["content_html"] = json!(html);
            entry.summary.iter().for_each(|summary| item["summary"] = json!(summary));
        }
        None => item["content_text"] = json!(entry.summary.as_ref().unwrap_or(&entry.title)),
    }
    item["date_published"] = json!(entry.published.atom(zone));
    item["date_modified"] = json!(entry.updated.atom(zone));
    item["language"] = json!(entry.lang.code());
    if let Some(picture) = cx.picture(article) {
        item["image"] = json!(cx.whole(&picture.src));
    }
    if !article.authors.is_empty() {
        item["authors"] =
            article.authors.iter().map(|author| json!({"name": author.name})).collect();
    }
    let topics = article.topics.iter().map(|topic| cx.get(*topic).labels.get(cx.lang));
    let topics: Vec<&str> = topics.collect();
    if !topics.is_empty() {
        item["tags"] = json!(topics);
    }
    let attachments = cx.attachments(article);
    if !attachments.is_empty() {
        item["attachments"] = attachments.iter().map(|attached| attachment(cx, attached)).collect();
    }
    item
}

/// A document that goes with an entry.
fn attachment(cx: &Context<'_>, attached: &Attached<'_>) -> Value {
    json!({
        "url": cx.whole(&attached.href),
        "mime_type": attached.document.format.media_type,
        "title": attached.title,
        "size_in_bytes": attached.document.length,
    })
}
