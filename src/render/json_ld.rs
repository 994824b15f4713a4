//! JSON-LD of schema.org: data about pages, in no way executable.

use serde_json::{Value, json};

use super::env::Env;
use super::view::Html;
use crate::bulletin::article::Article;
use crate::plan::Route;

/// A bulletin as a news article.
pub(super) fn article(env: &Env<'_>, article: &Article, route: &Route) -> Vec<Html> {
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
    if let Some(updated) = article.updated {
        set("dateModified", json!(updated.datetime()));
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
    vec![safe(&value)]
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
