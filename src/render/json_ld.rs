//! JSON-LD of schema.org: data about pages, in no way executable.

use serde_json::{Value, json};

use super::env::Env;
use super::view::{Html, Link};
use crate::bulletin::article::{Article, Correction};
use crate::bulletin::date::Stamp;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::plan::Route;

/// A bulletin as a news article.
pub(super) fn article(env: &Env<'_>, article: &Article, route: &Route) -> Html {
    let site = &env.plan.corpus.site;
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.date.datetime(),
        "inLanguage": article.lang.code(),
        "mainEntityOfPage": env.absolute(route),
    });
    let mut set = |key: &str, part: Value| {
        value[key] = part;
    };
    if let Some(summary) = &article.summary {
        set("description", json!(summary));
    }
    if let Some(modified) = modified(article) {
        set("dateModified", json!(modified.datetime()));
    }
    let corrections: Vec<Value> = article.corrections.iter().map(correction).collect();
    if !corrections.is_empty() {
        set("correction", json!(corrections));
    }
    if let Some(picture) = env.picture(article) {
        set("image", json!([env.whole(&picture.src)]));
    }
    if !article.authors.is_empty() {
        let authors: Vec<Value> =
            article.authors.iter().map(|name| json!({"@type": "Organization", "name": name})).collect();
        set("author", json!(authors));
    }
    if !site.publisher.name.is_empty() {
        set("publisher", json!({"@type": "Organization", "name": site.publisher.name}));
    }
    let places: Vec<Value> = article
        .localities
        .iter()
        .map(|place| json!({"@type": "Place", "name": env.full_place(*place, article.date.day()).text}))
        .collect();
    if !places.is_empty() {
        set("contentLocation", json!(places));
    }
    safe(&value)
}

fn correction(correction: &Correction) -> Value {
    json!({"@type": "CorrectionComment", "text": correction.what, "datePublished": correction.date.datetime()})
}

/// The last change of an article, a correction included; `None` when it is as it was first published.
pub(super) fn modified(article: &Article) -> Option<Stamp> {
    let corrected = article.corrections.iter().map(|correction| correction.date);
    corrected.chain(article.updated).max_by_key(|stamp| stamp.instant())
}

/// The way down to a page; `None` where there is none.
pub(super) fn breadcrumbs(env: &Env<'_>, trail: &[Link<'_>], route: &Route) -> Option<Html> {
    let step = |(index, link): (usize, &Link<'_>)| {
        let mut step = json!({"@type": "ListItem", "position": index + 1, "name": link.text});
        let own = link.current.then(|| env.absolute(route).into_owned());
        if let Some(address) = own.or_else(|| link.href.as_ref().map(|href| env.whole(href))) {
            step["item"] = json!(address);
        }
        step
    };
    let steps: Vec<Value> = trail.iter().enumerate().map(step).collect();
    let list = json!({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": steps});
    (!trail.is_empty()).then(|| safe(&list))
}

/// A place with what it lies in.
pub(super) fn place(env: &Env<'_>, id: Id<Locality>, route: &Route) -> Html {
    let localities = &env.plan.corpus.localities;
    let locality = &localities[id];
    let day = locality.last_day(env.today);
    let lineage = localities.lineage(id, day);
    let mut within: Option<Value> = None;
    for above in lineage.iter().filter(|above| **above != id) {
        let mut area = json!({"@type": "AdministrativeArea", "name": env.full_place(*above, day).text});
        if let Some(outer) = within.take() {
            area["containedInPlace"] = outer;
        }
        within = Some(area);
    }
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "AdministrativeArea",
        "name": env.full_place(id, day).text,
        "url": env.absolute(route),
    });
    if let Some(code) = locality.codes.iter().find(|code| code.valid.holds_on(day)) {
        value["identifier"] =
            json!({"@type": "PropertyValue", "propertyID": code.value.scheme, "value": code.value.code});
    }
    if let Some(within) = within {
        value["containedInPlace"] = within;
    }
    safe(&value)
}

/// As text that cannot end the element it stands in.
fn safe(value: &Value) -> Html {
    Html(value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_cannot_end_its_element() {
        assert_eq!(safe(&json!("</script>")).0, r#""\u003c/script\u003e""#);
    }
}
