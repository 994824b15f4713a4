//! JSON-LD of schema.org: data about pages, in no way executable.

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::base::bytes::position;
use crate::bulletin::article::{Article, Author, AuthorKind, Correction};
use crate::bulletin::date::Stamp;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::plan::Route;
use crate::render::context::{Attached, Context};
use crate::render::html::view::{Link, Text};

/// The vocabulary.
const CONTEXT: &str = "https://schema.org";

/// Several things that are said of one page.
#[derive(Serialize)]
struct Graph<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: (NewsArticle<'a>, Option<BreadcrumbList<'a>>),
}

/// A bulletin in schema.org's terms, without what the page says of itself already: its address and
/// language. What most pages carry is written from structures, without a tree of values between.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NewsArticle<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    headline: &'a str,
    date_published: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    correction: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    image: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    associated_media: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "alone_or_listed")]
    author: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Named<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "alone_or_listed")]
    content_location: Vec<Named<'a>>,
}

/// Something of which only the name is said.
#[derive(Serialize)]
struct Named<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: Text<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<String>,
}

/// One value stands without a list around it, which means the same.
fn alone_or_listed<S: Serializer>(values: &[Named<'_>], serializer: S) -> Result<S::Ok, S::Error> {
    match values {
        [only] => only.serialize(serializer),
        values => values.serialize(serializer),
    }
}

/// The way down to a page.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BreadcrumbList<'a> {
    #[serde(rename = "@context", skip_serializing_if = "Option::is_none")]
    context: Option<&'static str>,
    #[serde(rename = "@type")]
    kind: &'static str,
    item_list_element: Vec<ListItem<'a>>,
}

#[derive(Serialize)]
struct ListItem<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<String>,
}

/// A bulletin as a news article, and the way down to it.
pub(in crate::render) fn article(
    cx: &Context<'_>,
    article: &Article,
    trail: &[Link<'_>],
) -> String {
    let organization = |name: &str| Named {
        kind: "NewsMediaOrganization",
        name: name.to_owned().into(),
        logo: cx.logo(),
    };
    let publisher = Some(cx.site().publisher.name.get(cx.lang)).filter(|name| !name.is_empty());
    let place = |place: &Id<Locality>| Named {
        kind: "Place",
        name: cx.full_place(*place, article.date.day()).text,
        logo: None,
    };
    let news = NewsArticle {
        kind: "NewsArticle",
        headline: &article.title,
        date_published: article.date.datetime(),
        date_modified: modified(article).map(Stamp::datetime),
        correction: article.corrections.iter().map(correction).collect(),
        image: cx.picture(article).map(|picture| cx.whole(&picture.src)).into_iter().collect(),
        associated_media: cx.attachments(article).iter().map(|one| media(cx, one)).collect(),
        author: article.authors.iter().map(author).collect(),
        publisher: publisher.map(organization),
        content_location: article.localities.iter().map(place).collect(),
    };
    safe(&Graph { context: CONTEXT, graph: (news, list(cx, trail, None)) })
}

fn author(author: &Author) -> Named<'_> {
    let kind = match author.kind {
        AuthorKind::Person => "Person",
        AuthorKind::Organization => "Organization",
    };
    Named { kind, name: author.name.as_str().into(), logo: None }
}

/// A document that goes with a bulletin.
fn media(cx: &Context<'_>, attached: &Attached<'_>) -> Value {
    json!({
        "@type": "MediaObject",
        "name": attached.title,
        "contentUrl": cx.whole(&attached.href),
        "encodingFormat": attached.document.format.media_type,
        "contentSize": attached.document.length.to_string(),
    })
}

fn correction(correction: &Correction) -> Value {
    json!({"@type": "CorrectionComment", "text": correction.what, "datePublished": correction.date.datetime()})
}

/// The last change of an article, a correction included; `None` when it is as it was first
/// published.
pub(in crate::render) fn modified(article: &Article) -> Option<Stamp> {
    let corrected = article.corrections.iter().map(|correction| correction.date);
    corrected.chain(article.updated).max_by_key(|stamp| stamp.instant())
}

/// The way down to a page; `None` where there is none.
pub(in crate::render) fn breadcrumbs(cx: &Context<'_>, trail: &[Link<'_>]) -> Option<String> {
    list(cx, trail, Some(CONTEXT)).map(|list| safe(&list))
}

/// The steps from the home page down, which is itself none: search engines know it, and want two.
/// The address of the page itself nobody needs.
fn list<'t>(
    cx: &Context<'_>,
    trail: &'t [Link<'_>],
    context: Option<&'static str>,
) -> Option<BreadcrumbList<'t>> {
    let step = |(position, link): (usize, &'t Link<'_>)| {
        let item = link.href.as_ref().filter(|_| !link.current).map(|href| cx.whole(href));
        ListItem { kind: "ListItem", position, name: &link.text, item }
    };
    let item_list_element: Vec<_> = trail.iter().enumerate().skip(1).map(step).collect();
    let is_way = item_list_element.len() > 1;
    is_way.then_some(BreadcrumbList { context, kind: "BreadcrumbList", item_list_element })
}

/// A place with what it lies in.
pub(in crate::render) fn place(cx: &Context<'_>, id: Id<Locality>, route: &Route) -> String {
    let locality = cx.get(id);
    let day = locality.last_day(cx.today());
    let lineage = cx.lineage(id, day);
    let mut within: Option<Value> = None;
    for above in lineage.iter().filter(|above| **above != id) {
        let mut area =
            json!({"@type": "AdministrativeArea", "name": cx.full_place(*above, day).text});
        if let Some(outer) = within.take() {
            area["containedInPlace"] = outer;
        }
        within = Some(area);
    }
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "AdministrativeArea",
        "name": cx.full_place(id, day).text,
        "url": cx.absolute(route),
    });
    if let Some(code) = locality.codes.iter().find(|code| code.valid.holds_on(day)) {
        value["identifier"] = json!({"@type": "PropertyValue", "propertyID": code.value.scheme, "value": code.value.code});
    }
    if let Some(within) = within {
        value["containedInPlace"] = within;
    }
    safe(&value)
}

/// As text that cannot end the element it stands in.
pub(in crate::render) fn safe(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).unwrap_or_default();
    match position(json.as_bytes(), *b"<>&") {
        None => json,
        Some(_) => json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_cannot_end_its_element() {
        assert_eq!(safe(&json!("</script>")), r#""\u003c/script\u003e""#);
    }
}
