//! The office that answers for the portal, as a news organisation.

use serde_json::{Value, json};

use super::json_ld::safe;
use crate::bulletin::office::Organization;
use crate::render::context::Context;

/// The publisher with all that the settings say of it; `None` where they name none. It stands on
/// the first page: bulletins say its name alone.
pub(in crate::render) fn publisher(cx: &Context<'_>) -> Option<String> {
    let (site, lang) = (cx.site(), cx.lang);
    let publisher = &site.publisher;
    let name = Some(publisher.name.get(lang)).filter(|name| !name.is_empty())?;
    let corrections = cx.absolute(&cx.routes().section("corrections", lang));
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "NewsMediaOrganization",
        "@id": format!("{}#publisher", site.base_url),
        "name": name,
        "url": publisher.url.as_ref().unwrap_or(&site.base_url),
    });
    let mut say = |key: &str, said: Option<Value>| {
        if let Some(said) = said {
            value[key] = said;
        }
    };
    say("logo", logo(cx));
    say(
        "address",
        Some(publisher.address.get(lang)).filter(|text| !text.is_empty()).map(Value::from),
    );
    say("telephone", publisher.phone.as_deref().map(Value::from));
    say("email", publisher.email.as_deref().map(Value::from));
    let parent = publisher.parent.as_ref();
    say("parentOrganization", parent.map(|parent| organization(cx, parent)));
    say("publishingPrinciples", Some(json!(corrections)));
    say("correctionsPolicy", Some(json!(corrections)));
    let same: Vec<&str> = publisher.links.iter().filter_map(|link| link.url.as_deref()).collect();
    say("sameAs", (!same.is_empty()).then(|| json!(same)));
    Some(safe(&value))
}

fn logo(cx: &Context<'_>) -> Option<Value> {
    let address = cx.logo()?;
    let mut logo = json!({"@type": "ImageObject", "url": address});
    let size = cx.site().publisher.logo.as_ref().and_then(|logo| logo.size);
    if let Some((width, height)) = size {
        logo["width"] = json!(width);
        logo["height"] = json!(height);
    }
    Some(logo)
}

fn organization(cx: &Context<'_>, organization: &Organization) -> Value {
    let mut value = json!({"@type": "Organization", "name": organization.name.get(cx.lang)});
    if let Some(url) = &organization.url {
        value["url"] = json!(url);
    }
    value
}
