//! Feeds by their rules: Atom (RFC 4287) and JSON Feed 1.1, with summaries and with whole texts.

use std::collections::{BTreeMap, BTreeSet};

use bantin::base::Tree;
use roxmltree::{Document, Node};
use serde_json::Value;

use crate::support::{Built, Files, build_files, check_clean, check_none, sample};

const ATOM: &str = "http://www.w3.org/2005/Atom";
const MEDIA: &str = "http://search.yahoo.com/mrss/";

const SITE: &str = "\
-- bantin.yaml --
title: {vi: Bản tin An Kê, en: An Ke bulletins}
base_url: https://bantin.example/so/
languages: [vi, en]
publisher: {name: Toà soạn, url: https://toa-soan.example/}
+feeds
-- content/registers/localities.yaml --
- {id: an-ke, type: tỉnh, level: 1, names: {vi: An Kê, en: An Ke}}
-- content/registers/indicators.yaml --
- {id: cells, labels: {vi: Số chi bộ, en: Party cells}, measure: count, unit: {vi: chi bộ, en: cells}, nature: stock, counts: units, integer: true}
-- content/registers/topics.yaml --
- {id: meetings, labels: {vi: Sinh hoạt, en: Meetings}}
-- content/media/a.png --
-- content/media/b c.png --
-- content/media/ke-hoach.txt --
Kế hoạch
-- content/articles/2024/other.md --
---
title: Tin <khác> & cũ
date: 2024-02-10
locality: an-ke
---
Tin khác.
-- content/articles/2024/gone.md --
---
title: Tin đã rút
date: 2024-02-11
locality: an-ke
withdrawn: {date: 2024-03-05, why: Nhầm đơn vị}
---
Bí mật zyxwvu.
-- content/articles/2024/a.en.md --
---
title: Meetings in An Ke
---
The place has 457 party cells.
-- content/articles/2024/a.md --
---
title: Sinh hoạt tại An Kê
date: 2024-02-01 09:30
updated: 2024-02-03
locality: an-ke
authors: [Minh & Hạnh, {name: Ban biên tập, type: organization}]
topics: [meetings]
summary: Lời dẫn.
image: {src: /media/a.png, alt: Hội nghị <lớn>, caption: Toàn cảnh, credit: Minh}
attachments: [{file: /media/ke-hoach.txt, title: Kế hoạch}]
statistics:
  - {indicator: cells, as_of: 2024-01-01, value: '457', quote: 457 chi bộ}
corrections: [{date: 2024-02-03, what: Sửa số, why: Nhầm}]
---
Có 457 chi bộ, xem [tin khác](other.md), [địa phương](locality:an-ke), [dưới đây](#ket-luan) và [báo](https://bao.example/).[^1]

![Ảnh](</media/b c.png>)

## Kết luận

Mã `href=\"#x\"` & hết.

[^1]: Ghi chú.
";

fn site(feeds: &str) -> Built {
    let tree = Tree::from_txtar(&SITE.replace("+feeds\n", feeds));
    let read = |path: &bantin::base::SourcePath| {
        (path.to_string(), tree.bytes(path.as_str()).expect("there").into_owned())
    };
    let files: Files = tree.files().iter().map(|file| read(&file.path)).collect();
    build_files(&files)
}

const FULL: &str = "feeds: {content: full}\n";

// ---------------------------------------------------------------- The rules

fn is_address(text: &str) -> bool {
    let sound = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"{}|\\^`".contains(&byte));
    text.starts_with("https://") && sound
}

/// `2024-02-01T09:30:00+07:00`.
fn is_instant(text: &str) -> bool {
    let shape: String =
        text.chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect();
    ["0000-00-00T00:00:00+00:00", "0000-00-00T00:00:00-00:00", "0000-00-00T00:00:00Z"]
        .contains(&shape.as_str())
}

fn children<'a, 'i>(node: Node<'a, 'i>, name: &'a str) -> Vec<Node<'a, 'i>> {
    node.children().filter(|child| child.has_tag_name((ATOM, name))).collect()
}

fn text<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.children().find(|child| child.has_tag_name((ATOM, name)))?.text()
}

/// What every feed and every entry must have once (RFC 4287, 4.1.1 and 4.1.2).
fn faults_of_part(node: Node<'_, '_>) -> Vec<String> {
    let mut faults = Vec::new();
    for name in ["id", "title", "updated"] {
        let count = children(node, name).len();
        faults.extend((count != 1).then(|| format!("{count} `{name}`")));
    }
    for name in ["published", "summary", "content"] {
        faults.extend((children(node, name).len() > 1).then(|| format!("more than one `{name}`")));
    }
    let id = text(node, "id").unwrap_or_default();
    faults.extend((!is_address(id)).then(|| format!("id `{id}`")));
    for name in ["updated", "published"] {
        let instants = children(node, name).into_iter().filter_map(|node| node.text());
        faults.extend(
            instants.filter(|text| !is_instant(text)).map(|text| format!("{name} `{text}`")),
        );
    }
    let mut alternates = BTreeSet::new();
    for link in children(node, "link") {
        let href = link.attribute("href").unwrap_or_default();
        faults.extend((!is_address(href)).then(|| format!("link to `{href}`")));
        let kind = (link.attribute("type"), link.attribute("hreflang"));
        let twice = link.attribute("rel") == Some("alternate") && !alternates.insert(kind);
        faults.extend(twice.then(|| "two alternates of one type".to_owned()));
        let enclosure = link.attribute("rel") == Some("enclosure");
        let length = link.attribute("length").is_some_and(|length| length.parse::<u64>().is_ok());
        let sound = length && link.attribute("type").is_some_and(|kind| kind.contains('/'));
        faults.extend((enclosure && !sound).then(|| format!("enclosure `{href}`")));
    }
    for author in children(node, "author") {
        let named = text(author, "name").is_some_and(|name| !name.trim().is_empty());
        faults.extend((!named).then(|| "an author without a name".to_owned()));
    }
    for category in children(node, "category") {
        let term = category.attribute("term").unwrap_or_default();
        faults.extend(term.is_empty().then(|| "a category without a term".to_owned()));
    }
    faults
}

fn faults_of_atom(source: &str) -> Vec<String> {
    let document = match Document::parse(source) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let feed = document.root_element();
    let mut faults = faults_of_part(feed);
    faults.extend((!feed.has_tag_name((ATOM, "feed"))).then(|| "no feed".to_owned()));
    let own =
        children(feed, "link").into_iter().filter(|link| link.attribute("rel") == Some("self"));
    faults.extend((own.count() != 1).then(|| "no link to itself".to_owned()));
    faults.extend(children(feed, "author").is_empty().then(|| "no author".to_owned()));
    let mut seen = BTreeSet::new();
    for entry in children(feed, "entry") {
        faults.extend(faults_of_part(entry));
        let id = (text(entry, "id"), text(entry, "updated"));
        faults.extend((!seen.insert(id)).then(|| format!("twice: {id:?}")));
        let alternate = children(entry, "link")
            .into_iter()
            .any(|link| link.attribute("rel") == Some("alternate"));
        let content = children(entry, "content");
        faults.extend(
            (content.is_empty() && !alternate).then(|| "neither content nor link".to_owned()),
        );
        for content in content {
            let html = content.attribute("type") == Some("html")
                && content.children().all(|child| child.is_text());
            faults.extend((!html).then(|| "content is no escaped HTML".to_owned()));
            faults.extend(faults_of_html(content.text().unwrap_or_default()));
        }
        let order = text(entry, "published") <= text(entry, "updated");
        faults.extend((!order).then(|| "published after its update".to_owned()));
    }
    faults
}

fn faults_of_json(source: &str) -> Vec<String> {
    let feed: Value = match serde_json::from_str(source) {
        Ok(feed) => feed,
        Err(error) => return vec![error.to_string()],
    };
    let mut faults = Vec::new();
    let is_text = |value: &Value| value.as_str().is_some_and(|text| !text.is_empty());
    let mut check = |holds: bool, what: &str| faults.extend((!holds).then(|| what.to_owned()));
    check(feed["version"] == "https://jsonfeed.org/version/1.1", "version");
    check(is_text(&feed["title"]), "title of the feed");
    for key in ["home_page_url", "feed_url"] {
        check(feed[key].as_str().is_some_and(is_address), key);
    }
    let mut ids = BTreeSet::new();
    for item in feed["items"].as_array().expect("items") {
        check(is_text(&item["id"]) && ids.insert(item["id"].to_string()), "id");
        check(is_text(&item["content_html"]) || is_text(&item["content_text"]), "content");
        for key in ["url", "image"] {
            check(item.get(key).is_none_or(|url| url.as_str().is_some_and(is_address)), key);
        }
        for key in ["date_published", "date_modified"] {
            check(item.get(key).is_none_or(|date| date.as_str().is_some_and(is_instant)), key);
        }
        for author in item["authors"].as_array().into_iter().flatten() {
            check(["name", "url", "avatar"].iter().any(|key| is_text(&author[key])), "author");
        }
        check(item["tags"].as_array().is_none_or(|tags| tags.iter().all(is_text)), "tags");
        for file in item["attachments"].as_array().into_iter().flatten() {
            check(file["url"].as_str().is_some_and(is_address), "attachment");
            check(file["mime_type"].as_str().is_some_and(|kind| kind.contains('/')), "mime_type");
            check(file["size_in_bytes"].is_u64(), "size_in_bytes");
        }
        let html = item["content_html"].as_str().unwrap_or_default();
        for fault in faults_of_html(html) {
            check(false, &fault);
        }
    }
    faults
}

/// Texts are read elsewhere: nothing in them may depend on where they are, or run.
fn faults_of_html(html: &str) -> Vec<String> {
    let page = scraper::Html::parse_fragment(html);
    let all = scraper::Selector::parse("*").expect("a selector");
    let mut faults = Vec::new();
    for element in page.select(&all).map(|node| node.value()) {
        let foreign = ["script", "style", "iframe", "form"].contains(&element.name());
        faults.extend(foreign.then(|| format!("<{}>", element.name())));
        for (name, value) in element.attrs() {
            let local = ["href", "src"].contains(&name)
                && !is_address(value)
                && !value.starts_with("mailto:");
            faults.extend(local.then(|| format!("{name}={value}")));
            faults.extend(
                (name.starts_with("on") || name == "style").then(|| format!("{name}={value}")),
            );
        }
    }
    faults
}

#[test]
fn all_feeds_keep_the_rules() {
    let mut portals: BTreeMap<&str, Built> = BTreeMap::new();
    portals.insert("summaries", site(""));
    portals.insert("whole texts", site(FULL));
    let mut whole = sample();
    let settings = whole.get_mut("bantin.yaml").expect("settings");
    settings.extend_from_slice(b"\nfeeds: {content: full}\n");
    portals.insert("the sample", build_files(&sample()));
    portals.insert("the sample with whole texts", build_files(&whole));
    let mut faults = Vec::new();
    for (name, built) in &portals {
        check_clean(built);
        let mut seen = 0;
        for path in built.files.keys() {
            let found = match path.rsplit('/').next() {
                Some("feed.xml") => faults_of_atom(built.text(path)),
                Some("feed.json") => faults_of_json(built.text(path)),
                _ => continue,
            };
            seen += 1;
            faults.extend(found.into_iter().map(|fault| format!("{name}: {path}: {fault}")));
        }
        assert!(seen >= 8, "{name}: {seen}");
    }
    check_none(&faults);
}

#[test]
fn rules_can_be_broken() {
    let built = site(FULL);
    let (atom, json) = (built.text("feed.xml"), built.text("feed.json"));
    for (old, new) in [
        ("<id>", "<no>"),
        ("rel=\"self\"", "rel=\"x\""),
        ("<author><name>Toà", "<x><name>Toà"),
        ("href=\"https://bantin", "href=\"//bantin"),
        ("T09:30", " 09:30"),
        ("href=&quot;https://bantin.example/so/localities", "href=&quot;/so/localities"),
        ("length=\"", "size=\""),
    ] {
        assert!(atom.contains(old), "{old}: {atom}");
        assert!(!faults_of_atom(&atom.replacen(old, new, 1)).is_empty(), "{old}");
    }
    for (old, new) in [
        ("version/1.1", "version/1"),
        ("content_html", "content"),
        ("\"url\": \"https://bantin", "\"url\": \"http://bantin"),
        ("src=\\\"https:", "src=\\\"http:"),
        ("mime_type", "type"),
    ] {
        assert!(json.contains(old), "{old}: {json}");
        assert!(!faults_of_json(&json.replacen(old, new, 1)).is_empty(), "{old}");
    }
}

// ---------------------------------------------------------------- What is in them

#[test]
fn whole_texts_are_as_on_the_page_with_whole_addresses() {
    let built = site(FULL);
    let json: Value = serde_json::from_str(built.text("feed.json")).expect("JSON");
    let items = json["items"].as_array().expect("items");
    let item =
        items.iter().find(|item| item["title"] == "Sinh hoạt tại An Kê").expect("the bulletin");
    let html = item["content_html"].as_str().expect("HTML");
    let own = "https://bantin.example/so/articles/2024/a/";
    for part in [
        "Có 457 chi bộ, xem <a href=\"https://bantin.example/so/articles/2024/other/\" rel=\"noopener\">tin khác</a>",
        "<a href=\"https://bantin.example/so/localities/an-ke/\" rel=\"noopener\">địa phương</a>",
        &format!("<a href=\"{own}#ket-luan\">dưới đây</a>"),
        "<a href=\"https://bao.example/\"",
        "https://bantin.example/so/media/b%20c.png",
        "https://bantin.example/so/media/a.png",
        "alt=\"Hội nghị &lt;lớn&gt;\"",
        "Toàn cảnh",
        "Kết luận</h2>",
        "Ghi chú.",
        "<code>href=\"#x\"</code> &amp; hết.",
    ] {
        assert!(html.replace("&quot;#x&quot;", "\"#x\"").contains(part), "{part}: {html}");
    }
    assert_eq!(item["summary"], "Lời dẫn.");
    assert_eq!(item["tags"], serde_json::json!(["Sinh hoạt"]));
    assert_eq!(item["authors"][0]["name"], "Minh & Hạnh");
    let atom = built.text("feed.xml");
    let document = Document::parse(atom).expect("XML");
    let contents: Vec<&str> = document
        .descendants()
        .filter(|node| node.has_tag_name((ATOM, "content")))
        .filter_map(|node| node.text())
        .collect();
    assert!(contents.contains(&html), "{contents:#?}");
    assert_eq!(contents.len(), 2, "one of a bulletin that was withdrawn: {atom}");
    let picture = document
        .descendants()
        .find(|node| node.has_tag_name((MEDIA, "content")))
        .expect("a picture");
    assert_eq!(picture.attribute("url"), Some("https://bantin.example/so/media/a.png"));
    assert!(!atom.contains("zyxwvu") && !built.text("feed.json").contains("zyxwvu"));
    for path in ["topics/meetings/feed.xml", "localities/an-ke/feed.xml", "en/feed.xml"] {
        assert!(built.text(path).contains("<content type=\"html\">"), "{path}");
    }
    assert!(built.text("en/feed.xml").contains("457 party cells"));
    for path in ["corrections/feed.xml", "statistics/cells/feed.xml"] {
        assert!(!built.text(path).contains("<content"), "{path} is not about texts");
    }
}

#[test]
fn summaries_are_what_feeds_have_otherwise() {
    for feeds in ["", "feeds: {content: summary}\n"] {
        let built = site(feeds);
        check_clean(&built);
        let atom = built.text("feed.xml");
        assert!(
            !atom.contains("<content") && atom.contains("<summary>Lời dẫn.</summary>"),
            "{atom}"
        );
        assert!(
            atom.contains(
                "<media:content url=\"https://bantin.example/so/media/a.png\" medium=\"image\">"
            ),
            "{atom}"
        );
        assert!(!built.text("feed.json").contains("content_html"));
    }
    let problems = site("feeds: {content: all}\n").problems();
    assert!(problems.contains("bantin.yaml:5:18: error[invalid-value]"), "{problems}");
}
