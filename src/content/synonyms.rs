//! Keys as other programs and other people call them: Hugo, Jekyll, Zola, Eleventy, `WordPress`,
//! and words that come to mind first. Each leads to ours, where it can stand.

use crate::base::suggest::nearest;
use crate::language::typed;

/// The known key that an unknown one was meant to be, of those that can stand in its place.
pub(super) fn meant<'a>(key: &str, known: &[&'a str]) -> Option<&'a str> {
    let plain = typed::plain(key);
    let can_stand = |ours: &str| known.iter().copied().find(|key| *key == ours);
    let same = known.iter().copied().find(|ours| typed::plain(ours) == plain);
    let rows = SYNONYMS.iter().copied().chain(typed::keys());
    let mut named = rows.filter(|(_, names)| names.contains(&plain.as_str()));
    same.or_else(|| named.find_map(|(ours, _)| can_stand(ours)))
        .or_else(|| nearest(key, known.iter().copied()))
}

/// Our keys with what else they are called, in small letters without hyphens.
const SYNONYMS: &[(&str, &[&str])] = &[
    (
        "topics",
        &[
            "tag",
            "tags",
            "category",
            "categories",
            "keyword",
            "keywords",
            "subject",
            "subjects",
            "taxonomies",
            "topic",
        ],
    ),
    (
        "aliases",
        &[
            "alias",
            "redirectfrom",
            "redirects",
            "redirect",
            "oldurls",
            "oldurl",
            "synonym",
            "synonyms",
            "aka",
            "othernames",
        ],
    ),
    ("authors", &["author", "byline", "by", "writer", "writers", "signedby"]),
    ("publisher", &["author", "owner", "organization", "organisation", "org"]),
    (
        "summary",
        &["description", "excerpt", "abstract", "lead", "subtitle", "intro", "teaser", "desc"],
    ),
    ("description", &["summary", "desc", "about", "definition", "tagline"]),
    ("slug", &["permalink", "url", "path"]),
    (
        "publish_at",
        &[
            "publishdate",
            "publishedat",
            "publishat",
            "pubdate",
            "published",
            "embargo",
            "visiblefrom",
        ],
    ),
    (
        "expires",
        &[
            "expirydate",
            "expires_at",
            "expiresat",
            "expiry",
            "expiredate",
            "unpublishat",
            "visibleuntil",
        ],
    ),
    (
        "updated",
        &[
            "lastmod",
            "lastmodified",
            "lastmodifiedat",
            "modified",
            "updatedat",
            "dateupdated",
            "datemodified",
            "changed",
        ],
    ),
    ("date", &["published", "publicationdate", "datepublished", "day", "issued", "time"]),
    (
        "image",
        &[
            "images",
            "cover",
            "coverimage",
            "thumbnail",
            "featuredimage",
            "featureimage",
            "hero",
            "banner",
            "picture",
            "photo",
            "ogimage",
        ],
    ),
    ("src", &["url", "path", "file", "image"]),
    ("alt", &["text", "description", "alternative"]),
    ("lang", &["language", "locale", "languagecode"]),
    (
        "languages",
        &[
            "lang",
            "language",
            "languagecode",
            "defaultcontentlanguage",
            "defaultlanguage",
            "locale",
            "locales",
        ],
    ),
    (
        "locality",
        &["place", "places", "location", "locations", "localities", "address", "region", "area"],
    ),
    ("bodies", &["body", "office", "offices", "organization", "organizations", "organisations"]),
    ("directives", &["directive", "documents", "document", "decree", "legal"]),
    ("statistics", &["statistic", "stats", "figures", "numbers", "data", "observations"]),
    ("corrections", &["correction", "errata", "erratum"]),
    ("related", &["seealso", "relatedposts", "relatedarticles", "links"]),
    (
        "source",
        &["sources", "canonical", "canonicalurl", "original", "originalurl", "sourceurl", "outlet"],
    ),
    ("kind", &["type", "layout", "genre", "section"]),
    ("type", &["kind", "sort"]),
    ("id", &["uid", "identifier", "key", "guid", "code"]),
    ("title", &["name", "headline", "heading", "label", "sitetitle"]),
    ("name", &["title", "label", "names"]),
    ("labels", &["label", "name", "names", "title", "titles"]),
    ("names", &["name", "label", "labels", "title"]),
    ("base_url", &["url", "baseurl", "siteurl", "site", "host", "address"]),
    ("timezone", &["tz", "zone"]),
    ("paginate", &["perpage", "pagination", "pagersize", "paginateby", "pagesize"]),
    ("license", &["licence", "copyright", "rights"]),
    ("sections", &["permalinks", "routes"]),
    ("indicator", &["metric", "measure", "id", "name"]),
    ("value", &["number", "amount", "count", "figure", "quantity"]),
    ("as_of", &["date", "on", "day", "at", "asat"]),
    ("period", &["year", "time", "month", "from", "between"]),
    ("quote", &["text", "citation", "words", "sentence", "cite"]),
    ("by", &["breakdown", "dimensions", "dimension", "parts", "part"]),
    ("parent", &["parents", "above", "within", "upper"]),
    ("codes", &["code"]),
    ("successors", &["successor", "became"]),
    ("predecessors", &["predecessor"]),
    ("from", &["since", "start", "begin", "after"]),
    ("until", &["to", "end", "till", "before"]),
    ("number", &["no", "code", "ref"]),
    ("issuer", &["issuedby", "by", "author"]),
    ("what", &["text", "description", "change"]),
    ("why", &["reason", "because"]),
    ("unit", &["units"]),
    ("range", &["limits", "minmax"]),
    ("draft", &["hidden", "private", "wip"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_wrong_names_lead_to_ours() {
        let article = [
            "title",
            "date",
            "kind",
            "topics",
            "authors",
            "aliases",
            "summary",
            "slug",
            "image",
            "updated",
            "expires",
            "publish_at",
            "locality",
            "bodies",
        ];
        let table = [
            ("tag", "topics"),
            ("categories", "topics"),
            ("alias", "aliases"),
            ("author", "authors"),
            ("lastmod", "updated"),
            ("expiryDate", "expires"),
            ("publishDate", "publish_at"),
            ("redirect_from", "aliases"),
            ("permalink", "slug"),
            ("description", "summary"),
            ("sumary", "summary"),
            ("type", "kind"),
            ("Title", "title"),
            ("featured-image", "image"),
        ];
        for (key, ours) in table {
            assert_eq!(meant(key, &article), Some(ours), "{key}");
        }
        for (key, ours) in [
            ("tiêu đề", "title"),
            ("tieude", "title"),
            ("Ngày", "date"),
            ("ngày đăng", "date"),
            ("chủ đề", "topics"),
            ("địa phương", "locality"),
            ("loại", "kind"),
            ("tác giả", "authors"),
            ("Tóm tắt", "summary"),
            ("titre", "title"),
            ("DATE", "date"),
            ("Publish at", "publish_at"),
        ] {
            assert_eq!(meant(key, &article), Some(ours), "{key}");
        }
        let entry = ["indicator", "value", "as_of", "period", "date", "quote"];
        assert_eq!(meant("DATE", &entry), Some("date"));
        assert_eq!(meant("date", &["as_of", "period"]), Some("as_of"));
        assert_eq!(meant("giá trị", &entry), Some("value"));
        assert_eq!(meant("xyzzy", &article), None);
        assert_eq!(meant("author", &["publisher", "title"]), Some("publisher"));
    }
}
