//! A finished page: whatever a browser finds in it that runs, or asks another host for something,
//! the gate finds as well.
#![no_main]

use std::sync::LazyLock;

use bantin::base::sink::Nowhere;
use bantin::base::{Location, Problems, Sink, SourcePath, Tree};
use bantin::bulletin::register::IndexVec;
use bantin::bulletin::site::Corpus;
use bantin::ledger::Ledger;
use bantin::plan::{Groups, Layout, Limits, Plan, plan};
use bantin::render::{Theme, Traced};
use bantin::verify::Gate;
use bantin_fuzz::{ARTICLE, read, site_with};
use scraper::node::Element;
use scraper::{Html, Node};

/// A small portal, ready for its last look.
struct Portal {
    tree: Tree,
    theme: Theme,
    plan: Plan<'static>,
}

static PORTAL: LazyLock<Portal> = LazyLock::new(|| {
    let tree = site_with(ARTICLE, "---\ntitle: A\ndate: 2024-03-12\nlocality: an-khe\n---\n");
    let corpus: &Corpus = Box::leak(Box::new(read(&tree).0));
    let ledger: &Ledger = Box::leak(Box::new(bantin::ledger::post(corpus).0));
    let groups: &Groups = Box::leak(Box::new(Groups::new(corpus)));
    let layout = Layout::new(corpus, ledger, Limits::default());
    let plan = plan(corpus, ledger, groups, &tree, &IndexVec::default(), &layout).0;
    let place = Location::file(&SourcePath::from("bantin.yaml"));
    let theme = Theme::load(&tree, "default", &place, &corpus.site.languages).0.expect("the theme");
    Portal { tree, theme, plan }
});

libfuzzer_sys::fuzz_target!(|page: &[u8]| {
    let Portal { tree, theme, plan } = &*PORTAL;
    let gate = Gate::new(plan, &Nowhere);
    gate.put("articles/2024/a/index.html", page).expect("nowhere is always there");
    let mut problems = Problems::new();
    gate.close(&bantin::sources(theme, tree, &|_| Traced::default()), &mut problems);
    let page = String::from_utf8_lossy(page);
    // In these a browser reads tags by other rules; our pages draw charts with them, of which all
    // texts are escaped.
    if ["<svg", "<math", "<select", "<frameset"]
        .iter()
        .any(|tag| page.to_ascii_lowercase().contains(tag))
    {
        return;
    }
    let parsed = Html::parse_document(&page);
    let elements = parsed.tree.values().filter_map(Node::as_element);
    if let Some(harm) = elements.filter_map(harm).next() {
        assert!(problems.has_errors(), "a browser finds {harm}");
    }
});

/// What of an element runs, or asks another host.
fn harm(element: &Element) -> Option<String> {
    let name = element.name();
    let runs = match name {
        "style" => true,
        "script" => {
            element.attr("src").is_none()
                && !element
                    .attr("type")
                    .is_some_and(|sort| sort.eq_ignore_ascii_case("application/ld+json"))
        }
        _ => false,
    };
    if runs {
        return Some(format!("<{name}>"));
    }
    let harmful = |(attribute, value): &(&str, &str)| {
        let foreign =
            ["//", "http://", "https://"].iter().any(|start| value.trim_ascii().starts_with(start));
        match *attribute {
            "style" | "srcdoc" => true,
            "src" | "poster" | "background" => foreign && !value.contains("lam-giang.example"),
            "href" => {
                foreign && !value.contains("lam-giang.example") && name == "link" && asks(element)
            }
            _ => {
                attribute.starts_with("on")
                    && attribute.len() > 2
                    && attribute.bytes().all(|byte| byte.is_ascii_alphabetic())
            }
        }
    };
    element
        .attrs()
        .find(harmful)
        .map(|(attribute, value)| format!("{attribute}={value:?} of <{name}>"))
}

fn asks(link: &Element) -> bool {
    let rel = link.attr("rel").unwrap_or_default().to_ascii_lowercase();
    rel.split_ascii_whitespace().any(|word| ["stylesheet", "icon", "preload"].contains(&word))
}
