//! The sample portal as a whole: every link leads somewhere, every page is reached, nothing comes
//! from elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use scraper::{Html, Selector};

use crate::support::{Built, build_files, check_none, route_of, sample};

static PORTAL: LazyLock<Built> = LazyLock::new(|| build_files(&sample()));
static PAGES: LazyLock<BTreeMap<String, Facts>> =
    LazyLock::new(|| PORTAL.pages().map(|(route, page)| (route, Facts::of(page))).collect());

const BASE: &str = "https://bantin.example/";

/// What the rules look at in a page.
struct Facts {
    /// All ids, in order.
    ids: Vec<String>,
    /// Addresses of links.
    links: Vec<String>,
    /// Addresses of what a browser loads by itself.
    loaded: Vec<String>,
    /// Faults of the page alone.
    faults: Vec<String>,
}

impl Facts {
    fn of(text: &str) -> Self {
        let page = Html::parse_document(text);
        let attributes = |selector: &str, name: &str| -> Vec<String> {
            let selector = Selector::parse(selector).expect("a selector");
            page.select(&selector)
                .filter_map(|element| element.attr(name))
                .map(str::to_owned)
                .collect()
        };
        let mut loaded = attributes("[src]", "src");
        loaded
            .extend(attributes("link[rel=stylesheet], link[rel=icon], link[rel=preload]", "href"));
        loaded.extend(attributes("use", "href"));
        Self {
            ids: attributes("[id]", "id"),
            // Forms lead to the search.
            links: [
                attributes("a[href], link[href]", "href"),
                attributes("form[action]", "action"),
            ]
            .concat(),
            loaded,
            faults: faults(&page),
        }
    }
}

/// Scripts, inline styles, event handlers and faults of the markup, which a page must not have.
pub(crate) fn faults(page: &Html) -> Vec<String> {
    let all = Selector::parse("*").expect("a selector");
    let mut faults: Vec<String> =
        page.errors.iter().map(|error| format!("no good HTML: {error}")).collect();
    for element in page.select(&all) {
        let name = element.value().name();
        // The search, the finder of places, citations and charts have the only scripts: files of the theme.
        let of_theme =
            ["/assets/search.js", "/assets/places.js", "/assets/cite.js", "/assets/charts.js"];
        let is_known = element.attr("src").is_some_and(|src| of_theme.contains(&src))
            && element.text().count() == 0;
        if name == "script" && element.attr("type") != Some("application/ld+json") && !is_known {
            faults.push("a script".to_owned());
        }
        // A page for other sites says that its links open pages of their own, and moves no address.
        let only_opens = name == "base" && element.attr("href").is_none();
        if matches!(name, "iframe" | "object" | "embed" | "base" | "style") && !only_opens {
            faults.push(format!("a <{name}>"));
        }
        for (attribute, value) in element.value().attrs() {
            let runs = value.trim_start().to_lowercase().starts_with("javascript:");
            if attribute == "style" || attribute.starts_with("on") || runs {
                faults.push(format!("<{name} {attribute}=\"{value}\">"));
            }
        }
    }
    faults
}

fn each_page(rule: impl Fn(&str, &Facts) -> Vec<String>) -> Vec<String> {
    assert!(PAGES.len() > 100, "the sample has {} pages", PAGES.len());
    let told = |(route, facts): (&String, &Facts)| {
        let found = rule(route, facts).into_iter().map(|fault| format!("{route}: {fault}"));
        found.collect::<Vec<_>>()
    };
    PAGES.iter().flat_map(told).collect()
}

/// The route and anchor of an address inside the portal.
fn inside(from: &str, address: &str) -> Option<(String, String)> {
    let base = seen_from(from, address)?;
    let (route, anchor) = base.split_once('#').unwrap_or((&base, ""));
    // Words to be shown are no part of the name of their place.
    let anchor = anchor.split(":~:").next().unwrap_or(anchor);
    Some((route.to_owned(), anchor.to_owned()))
}

/// An address as seen from a page; `None` for other hosts and for mail.
fn seen_from(from: &str, address: &str) -> Option<String> {
    if let Some(path) = address.strip_prefix(BASE) {
        return Some(format!("/{path}"));
    }
    if address.starts_with("//")
        || address.split(['/', '#']).next().is_some_and(|start| start.contains(':'))
    {
        return None;
    }
    if address.starts_with('/') {
        return Some(address.to_owned());
    }
    if address.starts_with('#') {
        return Some(format!("{from}{address}"));
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    Some(format!("{folder}/{address}"))
}

/// Whether a file is an article to keep, and no page of the portal.
fn is_copy(route: &str) -> bool {
    route.ends_with("/archive.html")
}

fn routes() -> BTreeSet<String> {
    PORTAL.files.keys().map(|path| route_of(path)).collect()
}

#[test]
fn every_link_leads_to_a_file_and_an_anchor() {
    let routes = routes();
    check_none(&each_page(|from, facts| {
        let addresses = facts.links.iter().chain(&facts.loaded);
        let dead = addresses.filter(|address| {
            let Some((route, anchor)) = inside(from, address) else { return false };
            let has_anchor =
                |anchor: &String| PAGES.get(&route).is_some_and(|page| page.ids.contains(anchor));
            !routes.contains(&route) || !(anchor.is_empty() || has_anchor(&anchor))
        });
        dead.map(|address| format!("`{address}` leads nowhere")).collect()
    }));
}

#[test]
fn ids_are_unique() {
    check_none(&each_page(|_, facts| {
        let mut seen = BTreeSet::new();
        let twice = facts.ids.iter().filter(|id| !seen.insert(*id));
        twice.map(|id| format!("the id `{id}` stands twice")).collect()
    }));
}

#[test]
fn pages_run_nothing() {
    // A copy of an article carries its styles, because it must stand alone.
    check_none(&each_page(|route, facts| {
        let own = |fault: &&String| !(is_copy(route) && *fault == "a <style>");
        facts.faults.iter().filter(own).cloned().collect()
    }));
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    check_none(&each_page(|from, facts| {
        // What an address itself carries (`data:`) is asked of nobody.
        let asked = facts.loaded.iter().filter(|address| !address.starts_with("data:"));
        let foreign = asked.filter(|address| inside(from, address).is_none());
        foreign.map(|address| format!("`{address}` is loaded from elsewhere")).collect()
    }));
}

#[test]
fn every_page_is_reached_from_home() {
    let mut reached = BTreeSet::from(["/".to_owned()]);
    let mut open = vec!["/".to_owned()];
    while let Some(route) = open.pop() {
        let Some(page) = PAGES.get(&route) else { continue };
        for (next, _) in page.links.iter().filter_map(|address| inside(&route, address)) {
            if reached.insert(next.clone()) {
                open.push(next);
            }
        }
    }
    let lost = PAGES.keys().filter(|route| !reached.contains(*route) && *route != "/404.html");
    check_none(&lost.map(|route| format!("{route}: no link leads here")).collect::<Vec<_>>());
}

#[test]
fn the_sitemap_names_the_pages() {
    let sitemap = roxmltree::Document::parse(PORTAL.text("sitemap.xml")).expect("XML");
    let named = sitemap
        .descendants()
        .filter(|node| node.has_tag_name("loc"))
        .filter_map(|node| node.text());
    let named: BTreeSet<String> = named.map(|address| address.replacen(BASE, "/", 1)).collect();
    let hidden = ["/404.html", "/search/", "/en/search/"];
    let is_hidden = |route: &str| hidden.contains(&route) || route.contains("/embed/");
    let pages = PAGES.keys().filter(|route| !is_hidden(route) && !is_copy(route));
    let pages: BTreeSet<String> = pages.cloned().collect();
    assert_eq!(named, pages);
}

#[test]
fn feeds_are_xml_and_their_entries_lead_to_articles() {
    let feeds: Vec<&String> =
        PORTAL.files.keys().filter(|path| path.ends_with("feed.xml")).collect();
    assert!(feeds.contains(&&"feed.xml".to_owned()), "{feeds:?}");
    let routes = routes();
    for path in feeds {
        let feed = roxmltree::Document::parse(PORTAL.text(path))
            .unwrap_or_else(|error| panic!("{path}: {error}"));
        let links = feed.descendants().filter(|node| node.tag_name().name() == "link");
        for address in links.filter_map(|node| node.attribute("href")) {
            let (route, _) =
                inside("/", address).unwrap_or_else(|| panic!("{path}: {address} is elsewhere"));
            assert!(routes.contains(&route), "{path}: {address} leads nowhere");
        }
        let entries: Vec<_> =
            feed.descendants().filter(|node| node.tag_name().name() == "entry").collect();
        assert!(!entries.is_empty() || path.ends_with("corrections/feed.xml"), "{path} is empty");
        for entry in entries {
            for needed in ["id", "title", "updated"] {
                let has = entry
                    .children()
                    .any(|node| node.tag_name().name() == needed && node.text().is_some());
                assert!(has, "{path}: an entry has no {needed}");
            }
        }
    }
}

#[test]
fn every_figure_on_a_page_leads_to_its_sentence() {
    let route = "/localities/hai-phong/hong-bang/";
    let page = PAGES.get(route).unwrap_or_else(|| panic!("no {route} among {:?}", PAGES.keys()));
    let anchors = page.links.iter().filter(|address| address.contains("#so-lieu-"));
    assert!(anchors.count() >= 6, "{:?}", page.links);
    let article = "articles/2022/2022-09-29-kiem-tra-sinh-hoat-chi-bo-hong-bang/index.html";
    let text = Html::parse_document(PORTAL.text(article));
    let sentence =
        text.select(&Selector::parse("#so-lieu-2").expect("a selector")).next().expect("an anchor");
    assert_eq!(sentence.text().collect::<String>(), "457 chi bộ");
}

#[test]
fn all_formats_give_the_same_figures() {
    let figures: serde_json::Value =
        serde_json::from_str(PORTAL.text("data/figures.json")).expect("JSON");
    let figures = figures["figures"].as_array().expect("a list of figures");
    let mut table = csv::Reader::from_reader(PORTAL.text("data/figures.csv").as_bytes());
    let header = table.headers().expect("a header").clone();
    let rows: Vec<csv::StringRecord> = table.records().map(|row| row.expect("a row")).collect();
    assert_eq!(figures.len(), rows.len());
    for (figure, row) in figures.iter().zip(&rows) {
        let cell = |name: &str| {
            header.iter().position(|column| column == name).and_then(|index| row.get(index))
        };
        for key in [
            "indicator",
            "locality",
            "period",
            "method",
            "kind",
            "low",
            "high",
            "nominal",
            "coverage",
        ] {
            assert_eq!(cell(key), Some(figure[key].as_str().unwrap_or("")), "{key} of {figure}");
        }
        assert_eq!(cell("text_vi"), figure["text"]["vi"].as_str(), "{figure}");
        // Of a place above those that report the page shows its newest period and its years, not
        // every stretch of time.
        if figure["method"] == "sum"
            && figure["period"].as_str().is_some_and(|period| period.len() > 4)
        {
            continue;
        }
        let page = format!(
            "statistics/{}/index.html",
            figure["indicator"].as_str().expect("an indicator")
        );
        let shown = figure["text"]["vi"].as_str().expect("a text");
        assert!(text_of(&page).contains(shown), "/{page} does not show {shown} of {figure}");
    }
}

#[test]
fn pages_say_where_to_go_on() {
    for (path, expected) in [
        // A place without bulletins of its own.
        (
            "localities/dong-nai/trang-bom",
            &[
                "Chưa có bản tin riêng về nơi này. Số liệu của nơi này đứng trong:",
                "Tháng cao điểm kiểm tra phòng cháy ở Đồng Nai",
                "Xem bản tin của: tỉnh Đồng Nai (đến hết 30/06/2025)",
            ][..],
        ),
        (
            "localities/hai-phong-2025",
            &[
                "Chưa có bản tin nào về nơi này.",
                "Xem bản tin của: thành phố Hải Phòng (đến hết 30/06/2025)",
            ],
        ),
        ("topics/fire-safety", &["Số liệu chính", "22 Số cơ sở karaoke, bar bị đình chỉ Đồng Nai"]),
        // Nothing of a district is known for all of it.
        ("localities/hai-phong", &["Chưa có con số nào đủ cho cả nơi này"]),
        ("sitemap", &["Chỉ thị 10-CT/TW", "Thành ủy Hải Phòng"]),
        ("en/bodies/thanh-uy-hai-phong", &["Parts of this organisation"]),
    ] {
        let text = text_of(&format!("{path}/index.html"));
        for part in expected {
            assert!(text.contains(part), "/{path} does not say {part}: {text}");
        }
    }
    let issuer = "<a href=\"/bodies/thanh-uy-hai-phong/\">Ban Thường vụ Thành ủy Hải Phòng</a>";
    let directive = PORTAL.text("directives/28-nq-tu/index.html");
    assert!(directive.contains(issuer), "{directive}");
}

#[test]
fn directives_stand_from_the_newest_to_the_oldest() {
    let text = text_of("directives/index.html");
    let date = regex_lite::Regex::new(r"(\d\d)/(\d\d)/(\d{4})").expect("a pattern");
    let days: Vec<String> =
        date.captures_iter(&text).map(|day| [&day[3], &day[2], &day[1]].concat()).collect();
    assert!(days.len() > 5 && days.is_sorted_by(|a, b| a >= b), "{days:?}");
}

#[test]
fn the_page_of_data_describes_every_column() {
    let page = PORTAL.text("data/index.html");
    for table in ["observations.csv", "figures.csv"] {
        let table = PORTAL.text(&format!("data/{table}"));
        let head = table.trim_start_matches('\u{feff}').lines().next().expect("a head");
        for column in head.split(',') {
            assert!(page.contains(&format!("<code>{column}</code>")), "{column}");
        }
    }
}

#[test]
fn legends_explain_only_what_stands_above_them() {
    let page = text_of("statistics/venues-suspended/index.html");
    let (_, behind) = page.split_once("Số liệu chưa đầy đủ").expect("incomplete figures");
    let (_, legend) = behind.split_once("số thật không thấp hơn").expect("a legend");
    assert!(!legend.contains("số của kỳ lớn nhất"), "no row says so: {legend}");
}

/// What a reader sees of a page, with single blanks.
fn text_of(path: &str) -> String {
    let page = Html::parse_document(PORTAL.text(path));
    let body = Selector::parse("main").expect("a selector");
    let text: String = page.select(&body).flat_map(|main| main.text()).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_rules_of_pages_can_fail() {
    let page = "<!DOCTYPE html><p style=\"a\" onclick=\"b\"><a href=\" JavaScript:c\">d</a><script>e</script>";
    assert_eq!(faults(&Html::parse_document(page)).len(), 4);
    assert_eq!(
        faults(&Html::parse_document(
            "<!DOCTYPE html><p><script type=\"application/ld+json\">{}</script>"
        ))
        .len(),
        0
    );
    assert_eq!(inside("/a/b/", "c/#d"), Some(("/a/b/c/".to_owned(), "d".to_owned())));
    assert_eq!(inside("/a/", "https://bantin.example/x"), Some(("/x".to_owned(), String::new())));
    assert_eq!(inside("/a/", "https://other.example/"), None);
    assert_eq!(inside("/a/", "mailto:x@y"), None);
}
