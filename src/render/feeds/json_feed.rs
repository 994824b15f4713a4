//! The feed of the first page for programs: JSON Feed 1.1 (jsonfeed.org).

use serde_json::{Value, json};

use super::atom::{self, Item};
use crate::plan::Page;
use crate::render::env::Env;

/// The feed of a page's list.
pub(in crate::render) fn json_feed(env: &Env<'_>, page: &Page) -> String {
    let site = &env.plan.corpus.site;
    let items: Vec<Value> =
        atom::items(env, page.kind).iter().map(|entry| item(env, entry)).collect();
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": atom::title(env, page.kind),
        "home_page_url": env.absolute(&page.route),
        "feed_url": env.absolute(&env.plan.routes.json_feed(&page.route)),
        "language": env.lang.code(),
    });
    let description = site.description.get(env.lang);
    if !description.is_empty() {
        feed["description"] = json!(description);
    }
    if !site.publisher.name.is_empty() {
        let mut author = json!({"name": site.publisher.name});
        if let Some(url) = &site.publisher.url {
            author["url"] = json!(url);
        }
        feed["authors"] = json!([author]);
    }
    feed["items"] = json!(items);
    format!("{feed:#}\n")
}

/// An entry. The format wants a text for each: the lead, or else the title.
fn item(env: &Env<'_>, entry: &Item) -> Value {
    let article = &env.plan.corpus.articles[entry.article];
    let zone = &env.plan.corpus.site.zone;
    let mut item = json!({
        "id": entry.address,
        "url": entry.address,
        "title": entry.title,
        "content_text": entry.summary.as_ref().unwrap_or(&entry.title),
        "date_published": entry.published.atom(zone),
        "date_modified": entry.updated.atom(zone),
        "language": entry.lang.code(),
    });
    if let Some(picture) = env.picture(article) {
        item["image"] = json!(env.whole(&picture.src));
    }
    if !article.authors.is_empty() {
        item["authors"] =
            article.authors.iter().map(|author| json!({"name": author.name})).collect();
    }
    let topics =
        article.topics.iter().map(|topic| env.plan.corpus.topics[*topic].labels.get(env.lang));
    let topics: Vec<&str> = topics.collect();
    if !topics.is_empty() {
        item["tags"] = json!(topics);
    }
    item
}
