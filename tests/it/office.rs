//! What the settings say of the office behind a portal: who publishes it, its colour and emblem, its
//! menu, what stands first, and whether it is still on trial.

use bantin::Options;
use bantin::base::Tree;
use bantin::base::sink::Memory;
use bantin::bulletin::date::Instant;
use serde_json::{Value, json};

use crate::pictures;
use crate::support::{Built, Files, build_files, check_clean, check_none, options};

/// Content of a small site in two languages.
const CONTENT: &[(&str, &str)] = &[
    (
        "content/registers/localities.yaml",
        "- {id: lam-giang, type: tỉnh, level: 1, names: Lâm Giang}\n",
    ),
    ("content/registers/topics.yaml", "- {id: hoi, labels: {vi: Sinh hoạt, en: Meetings}}\n"),
    ("content/pages/about.md", "---\ntitle: Giới thiệu\n---\nLời.\n"),
    ("content/pages/about.en.md", "---\ntitle: About us\nslug: who\n---\nWords.\n"),
    ("content/pages/lien-he.md", "---\ntitle: Liên hệ\n---\nLời.\n"),
    (
        "content/articles/2024/moi.md",
        "---\ntitle: Tin mới nhất\ndate: 2024-03-12\nlocality: lam-giang\ntopics: [hoi]\n---\nTin.\n",
    ),
    (
        "content/articles/2024/cu.md",
        "---\ntitle: Tin đứng đầu\ndate: 2024-01-05\nlocality: lam-giang\nfeatured_until: 2024-06-01\n---\nTin.\n",
    ),
    ("content/articles/2024/cu.en.md", "---\ntitle: First of all\n---\nNews.\n"),
    (
        "content/articles/2024/xua.md",
        "---\ntitle: Tin xưa\ndate: 2023-12-05\nlocality: lam-giang\n---\nTin.\n",
    ),
];

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 12\"><!-- Minh --><path d=\"M0 0h9\"/></svg>";

fn files(settings: &str) -> Files {
    let head = "title: {vi: Bản tin, en: Bulletins}\nbase_url: https://lam-giang.example/so/\nlanguages: [vi, en]\n";
    let mut files: Files =
        CONTENT.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    files.insert("bantin.yaml".to_owned(), [head, settings].concat().into_bytes());
    files.insert("content/media/a.png".to_owned(), pictures::plain());
    files.insert("content/media/logo.svg".to_owned(), DRAWING.as_bytes().to_vec());
    files.insert("static/dau.svg".to_owned(), DRAWING.as_bytes().to_vec());
    files
}

fn built(settings: &str) -> Built {
    build_files(&files(settings))
}

fn at(clock: &str) -> Options {
    Options { clock: Instant::parse_rfc3339(clock).expect("a clock"), ..options() }
}

fn built_at(settings: &str, clock: &str) -> Built {
    let (tree, sink) = (Tree::from_files(files(settings)), Memory::default());
    let outcome = bantin::build(&tree, &at(clock), &sink).expect("memory does not fail");
    Built { tree, outcome, files: sink.into_files() }
}

/// The object of a type among those of a page, be it one of several.
fn object(page: &str, kind: &str) -> Option<Value> {
    let objects = page.split("<script type=\"application/ld+json\">").skip(1);
    let read = |text: &str| serde_json::from_str::<Value>(text.split("</script>").next()?).ok();
    let each = |object: Value| object["@graph"].as_array().cloned().unwrap_or(vec![object]);
    objects.filter_map(read).flat_map(each).find(|object| object["@type"] == kind)
}

const PUBLISHER: &str = "\
publisher:
  name: {vi: Toà soạn Lâm Giang, en: Lam Giang newsroom}
  url: https://toa-soan.example/
  logo: /media/logo.svg
  parent: {name: Tỉnh ủy Lâm Giang, url: https://tinh.example/}
  licence: số 12/GP
  editor: {vi: Bà Minh, en: Ms Minh}
  address: Số 1 phố Một
  phone: (0225) 3842.000 (máy lẻ 12)
  email: toa-soan@lam-giang.example
  links:
    - {name: {vi: Trang mạng, en: Network}, url: https://mang.example/lam-giang}
";

#[test]
fn head_foot_and_machines_say_who_publishes() {
    let built = built(PUBLISHER);
    check_clean(&built);
    let (vi, en) = (built.text("index.html"), built.text("en/index.html"));
    let foot = |page: &str| page.split("<footer").nth(1).expect("a foot").to_owned();
    let shown = [
        "Cơ quan chủ quản: <a href=\"https://tinh.example/\">Tỉnh ủy Lâm Giang</a>",
        "<a href=\"https://toa-soan.example/\">Toà soạn Lâm Giang</a>",
        "Giấy phép hoạt động: <span>số 12/GP</span>",
        "Chịu trách nhiệm nội dung: <span>Bà Minh</span>",
        "Địa chỉ: <span>Số 1 phố Một</span>",
        "<a href=\"tel:02253842000\">(0225) 3842.000 (máy lẻ 12)</a>",
        "<a href=\"mailto:toa-soan@lam-giang.example\">",
        "<a href=\"https://mang.example/lam-giang\">Trang mạng</a>",
    ];
    for text in shown {
        assert!(foot(vi).contains(text), "{text}: {}", foot(vi));
    }
    for text in ["Lam Giang newsroom", "Ms Minh", ">Network</a>", "Tỉnh ủy Lâm Giang"] {
        assert!(foot(en).contains(text), "{text}: {}", foot(en));
    }
    let emblem =
        "<img class=\"emblem\" src=\"/so/media/logo.svg\" alt=\"\" width=\"24\" height=\"12\">";
    for (route, page) in built.pages() {
        assert!(page.contains(emblem), "{route}");
    }
    let logo = built.text("media/logo.svg");
    assert!(logo.contains("<path") && !logo.contains("Minh"), "{logo}");
    let expected = json!({
        "@context": "https://schema.org",
        "@type": "NewsMediaOrganization",
        "@id": "https://lam-giang.example/so/#publisher",
        "name": "Toà soạn Lâm Giang",
        "url": "https://toa-soan.example/",
        "logo": {"@type": "ImageObject", "url": "https://lam-giang.example/so/media/logo.svg", "width": 24, "height": 12},
        "address": "Số 1 phố Một",
        "telephone": "(0225) 3842.000 (máy lẻ 12)",
        "email": "toa-soan@lam-giang.example",
        "parentOrganization": {"@type": "Organization", "name": "Tỉnh ủy Lâm Giang", "url": "https://tinh.example/"},
        "publishingPrinciples": "https://lam-giang.example/so/corrections/",
        "correctionsPolicy": "https://lam-giang.example/so/corrections/",
        "sameAs": ["https://mang.example/lam-giang"],
    });
    assert_eq!(object(vi, "NewsMediaOrganization"), Some(expected));
    assert_eq!(
        object(en, "NewsMediaOrganization").expect("an office")["name"],
        "Lam Giang newsroom"
    );
    let article = built.text("articles/2024/moi/index.html");
    let article = object(article, "NewsArticle").expect("an article");
    assert_eq!(article["publisher"]["@type"], "NewsMediaOrganization");
    assert_eq!(article["publisher"]["name"], "Toà soạn Lâm Giang");
}

#[test]
fn an_emblem_of_the_theme_stands_before_the_logo() {
    let both = "publisher: {name: A, logo: content/media/a.png}\ntheme: {logo: static/dau.svg}\n";
    let built = built(both);
    check_clean(&built);
    let page = built.text("index.html");
    assert!(page.contains("class=\"emblem\" src=\"/so/dau.svg\""), "{page}");
    let logo = &object(page, "NewsMediaOrganization").expect("an office")["logo"];
    assert_eq!(logo["url"], "https://lam-giang.example/so/media/a.png");
    assert_eq!((&logo["width"], &logo["height"]), (&json!(1), &json!(1)));
}

/// Settings, the code of the one problem that they have, its place, and a word of its hint.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    (
        "publisher: {name: A, logo: /media/tinh/khac.webp}",
        "missing-picture",
        "4:28",
        "content/media",
    ),
    ("publisher: {name: A, logo: /media/logo.sgv}", "missing-picture", "4:28", "/media/logo.svg"),
    (
        "publisher: {name: A, logo: \"https://x.example/a.png\"}",
        "foreign-picture",
        "4:28",
        "content/media",
    ),
    ("publisher: {name: A, logo: /media/run.svg}", "unsafe-file", "4:28", "plain SVG"),
    ("publisher: {name: A, logo: /media/asks.svg}", "unsafe-file", "4:28", "plain SVG"),
    ("publisher: {name: A, logo: /media/text.png}", "unclean-picture", "4:28", "PNG"),
    (
        "publisher: {name: A, logo: content/pages/about.md}",
        "missing-picture",
        "4:28",
        "content/media",
    ),
    ("theme: {logo: /media/a.pdf}", "missing-picture", "4:15", "svg"),
    ("publisher: {name: A, phone: no}", "invalid-value", "4:29", "dial"),
    ("publisher: {name: A, email: a.example.org}", "invalid-value", "4:29", "office@example.org"),
    ("publisher: {name: A, license: 12}", "unknown-key", "4:22", "licence"),
    ("publisher: {name: A, links: [{name: B}]}", "missing-key", "4:", "url"),
    ("publisher: {name: A, parent: {url: https://a.example/}}", "missing-key", "4:", "name"),
    ("theme: {accent: teal}", "invalid-value", "4:17", "#0b575c"),
    ("theme: {accent: 0b575c}", "invalid-value", "4:17", "\"#0b575c\""),
    ("theme:\n  accent: #0b575c", "missing-key", "5:3", "quotation marks"),
    ("theme: {accent: \"#e5a00d\"}", "low-contrast", "4:17", "nearest"),
    ("theme: {name: other, accent: \"#0b575c\"}", "unknown-theme", "4:15", "default"),
    ("theme: {accent: #0b575c}", "yaml-syntax", "4:8", "comment"),
    ("theme: {colour: \"#0b575c\"}", "unknown-key", "4:9", ""),
    ("navigation: [/nothing/]", "dead-link", "4:14", ""),
    ("navigation: [/localities/lam-gian/]", "dead-link", "4:14", "/localities/lam-giang/"),
    ("navigation: [\"page:abuot\"]", "dead-link", "4:14", "page:about"),
    ("navigation: [statistics]", "invalid-value", "4:14", "/statistics/"),
    ("navigation: [\"https://x.example/\"]", "invalid-value", "4:14", "name: ..."),
    ("navigation: [/feed.xml]", "invalid-value", "4:14", "name: ..."),
    ("navigation: [{name: A}]", "missing-key", "4:", "url"),
    ("index: no way", "invalid-value", "4:8", "true"),
];

#[test]
fn each_mistake_is_told_once_with_its_place_and_cure() {
    let mut faults = Vec::new();
    for (settings, code, place, hint) in MISTAKES {
        let mut files = files(settings);
        let mut add = |name: &str, bytes: &str| {
            files.insert(format!("content/media/{name}"), bytes.as_bytes().to_vec());
        };
        add("run.svg", &DRAWING.replace("<path", "<path onclick=\"x\""));
        add("asks.svg", &DRAWING.replace("<path", "<image href=\"a.png\"/><path"));
        add("text.png", "text");
        add("a.pdf", "%PDF");
        let built = build_files(&files);
        let told = built.problems();
        let problems = &built.outcome.problems;
        let hints: Vec<String> = problems
            .iter()
            .filter_map(|problem| problem.hint.as_ref())
            .map(bantin::language::english)
            .collect();
        let as_expected = problems.iter().count() == 1
            && told.contains(code)
            && told.contains(&format!("bantin.yaml:{place}"))
            && hints.iter().all(|told| told.contains(hint))
            && (built.outcome.settings_failed || built.outcome.settings_contradict);
        if !as_expected {
            faults.push(format!("{settings}: {told} {hints:?}"));
        }
    }
    check_none(&faults);
}

#[test]
fn a_colour_is_a_style_sheet_of_its_own() {
    let built = built("theme: {accent: \"#7A1020\"}\nalternates: [archive]\n");
    check_clean(&built);
    let sheets: Vec<&String> =
        built.files.keys().filter(|path| path.starts_with("assets/accent-")).collect();
    let [sheet] = sheets[..] else { panic!("{sheets:?}") };
    let css = built.text(sheet);
    assert!(css.contains("--accent:#7a1020") && css.contains("prefers-color-scheme:dark"), "{css}");
    let link = format!("<link rel=\"stylesheet\" href=\"/so/{sheet}\">");
    for (route, page) in built.pages() {
        let alone = route.ends_with("archive.html");
        assert_eq!(page.contains(&link), !alone, "{route}");
        assert!(!alone || page.contains("--accent:#7a1020"), "{route}");
    }
    let plain = self::built("");
    assert!(!plain.files.keys().any(|path| path.contains("accent")));
}

fn menu(page: &str) -> Vec<(String, String)> {
    let menu = page.split("<nav class=\"mainnav\"").nth(1).expect("a menu");
    let menu = menu.split("</nav>").next().expect("its end");
    let links = menu.split("<a href=\"").skip(1);
    links
        .map(|link| {
            let href = link.split('"').next().expect("an address");
            let text = link.split('>').nth(1).expect("a text").split('<').next().expect("its end");
            (href.to_owned(), text.to_owned())
        })
        .collect()
}

#[test]
fn the_menu_is_that_of_the_settings_in_each_language() {
    let settings = "\
navigation:
  - /
  - page:about
  - page:lien-he
  - /localities/lam-giang/
  - /topics/
  - {name: {vi: Tin Sinh hoạt, en: On meetings}, url: /topics/hoi/}
  - {name: {vi: Cổng tỉnh, en: Province}, url: https://tinh.example/}
  - {name: Số liệu thô, url: /data/figures.csv}
";
    let built = built(settings);
    check_clean(&built);
    let expected = |rows: &[(&str, &str)]| -> Vec<(String, String)> {
        rows.iter().map(|(href, text)| ((*href).to_owned(), (*text).to_owned())).collect()
    };
    let vi = expected(&[
        ("/so/", "Tin mới"),
        ("/so/about/", "Giới thiệu"),
        ("/so/lien-he/", "Liên hệ"),
        ("/so/localities/lam-giang/", "Tỉnh Lâm Giang"),
        ("/so/topics/", "Chủ đề"),
        ("/so/topics/hoi/", "Tin Sinh hoạt"),
        ("https://tinh.example/", "Cổng tỉnh"),
        ("/so/data/figures.csv", "Số liệu thô"),
    ]);
    let en = expected(&[
        ("/so/en/", "Latest"),
        ("/so/en/who/", "About us"),
        ("/so/en/localities/lam-giang/", "Lâm Giang (province)"),
        ("/so/en/topics/", "Topics"),
        ("/so/en/topics/hoi/", "On meetings"),
        ("https://tinh.example/", "Province"),
        ("/so/data/figures.csv", "Số liệu thô"),
    ]);
    assert_eq!(menu(built.text("index.html")), vi);
    assert_eq!(menu(built.text("en/index.html")), en);
    let marked = |path: &str| built.text(path).matches("aria-current=\"true\"").count();
    assert_eq!(
        (marked("index.html"), marked("topics/index.html"), marked("about/index.html")),
        (1, 1, 0)
    );
}

#[test]
fn a_menu_of_its_own_has_what_has_content() {
    let built = built("");
    let hrefs: Vec<String> =
        menu(built.text("index.html")).into_iter().map(|item| item.0).collect();
    assert_eq!(hrefs, ["/so/", "/so/localities/", "/so/topics/", "/so/archive/"]);
}

#[test]
fn what_is_featured_stands_first_until_then() {
    let titles = |page: &str| -> Vec<String> {
        let cards = page.split("class=\"card-title\"><a").skip(1);
        let title = |card: &str| card.split('>').nth(1)?.split('<').next().map(str::to_owned);
        cards.filter_map(title).collect()
    };
    let before = built_at("paginate: 2\n", "2024-05-31T23:59:59+07:00");
    check_clean(&before);
    assert_eq!(titles(before.text("index.html")), ["Tin đứng đầu", "Tin mới nhất"]);
    let further = before.text("page/2/index.html");
    assert!(further.contains("Tin xưa") && !further.contains("Tin đứng đầu"), "{further}");
    assert_eq!(titles(before.text("en/index.html"))[0], "First of all");
    // Elsewhere the newest comes first.
    for path in ["localities/lam-giang/index.html", "feed.xml"] {
        let text = before.text(path);
        let (newest, first) = (text.find("Tin mới nhất"), text.find("Tin đứng đầu"));
        assert!(newest < first && newest.is_some(), "{path}: {text}");
    }
    let turn = Instant::parse_rfc3339("2024-06-01T00:00:00+07:00");
    assert_eq!(before.outcome.next_turn, turn);
    let then = built_at("paginate: 2\n", "2024-06-01T00:00:00+07:00");
    check_clean(&then);
    assert_eq!(titles(then.text("index.html")), ["Tin mới nhất", "Tin đứng đầu"]);
    assert_eq!(then.outcome.next_turn, None);
}

#[test]
fn what_never_stands_first_is_told() {
    let mut files = files("");
    let text = "---\ntitle: A\ndate: 2024-03-12\npublish_at: 2024-03-15\nlocality: lam-giang\nfeatured_until: 2024-03-14\n---\nA.\n";
    files.insert("content/articles/2024/a.md".to_owned(), text.as_bytes().to_vec());
    let built = build_files(&files);
    assert!(built.problems().contains("a.md:6:17: warning[date-order]"), "{}", built.problems());
}

#[test]
fn a_portal_on_trial_hides_and_says_so() {
    let built = built("index: false\nalternates: [archive]\n");
    check_clean(&built);
    assert_eq!(built.text("robots.txt"), "User-agent: *\nDisallow: /\n");
    assert!(!built.files.keys().any(|path| path.contains("sitemap") && path.ends_with(".xml")));
    for (route, page) in built.pages() {
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{route}");
        let banner =
            if route.starts_with("/en/") { "Trial portal" } else { "Cổng thử nghiệm" };
        assert!(page.contains(banner), "{route}");
    }
    let open = self::built("");
    assert!(open.text("robots.txt").contains("Sitemap: https://lam-giang.example/so/sitemap.xml"));
    assert!(!open.text("index.html").contains("noindex"));
}

#[test]
fn the_map_leads_to_everything_and_stays_small() {
    let mut files = files("sections: {sitemap: so-do}\n");
    let topics: String =
        (0..300).map(|n| format!("- {{id: t{n}, labels: Chủ đề số {n}}}\n")).collect();
    files.insert("content/registers/topics.yaml".to_owned(), topics.into_bytes());
    let all: Vec<String> = (0..300).map(|n| format!("t{n}")).collect();
    let text = format!("---\ntitle: B\ndate: 2024-03-12\ntopics: [{}]\n---\nB.\n", all.join(", "));
    files.insert("content/articles/2024/moi.md".to_owned(), text.into_bytes());
    let built = build_files(&files);
    check_clean(&built);
    let map = built.text("so-do/index.html");
    let routes = [
        "/",
        "/localities/",
        "/statistics/",
        "/topics/",
        "/directives/",
        "/bodies/",
        "/kinds/",
        "/archive/",
        "/corrections/",
        "/data/",
        "/search/",
        "/about/",
        "/lien-he/",
        "/localities/lam-giang/",
        "/topics/t0/",
        "/kinds/notice/",
        "/archive/2024/",
        "/archive/2023/",
        "/feed.xml",
        "/feed.json",
        "/corrections/feed.xml",
        "/data/observations.csv",
    ];
    for route in routes {
        assert!(map.contains(&format!("href=\"/so{route}\"")), "{route}");
    }
    assert_eq!(map.matches("/topics/t").count(), 80);
    assert!(map.len() < 100_000, "{}", map.len());
    assert!(built.files.contains_key("en/so-do/index.html"));
    for (route, page) in built.pages().filter(|(route, _)| !route.ends_with("404.html")) {
        assert!(page.contains("so-do/\""), "{route}");
    }
}
