//! In which order files are moved in, so that a reader who comes meanwhile finds what a page leads
//! to.
//!
//! First comes what did not stand before: nothing leads there yet. Then what stood is replaced, and
//! only in the end what nothing leads to any more is removed. Among each, what is only led to
//! (pictures, styles, tables) comes before pages, and pages before those that list them: bulletins
//! and places lie deep, lists above them, the home page at the top. Feeds and sitemaps, which bring
//! readers from outside, come last.

use std::path::Path;

/// The place of a file in the order; those of one place may be moved at once.
pub(super) fn rank(route: &str) -> u8 {
    const DEEPEST: usize = 99;
    // A packed form goes with its file.
    let route = route.strip_suffix(".br").or(route.strip_suffix(".gz")).unwrap_or(route);
    let has = |ending: &str| {
        Path::new(route).extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
    };
    let name = route.rsplit('/').next().unwrap_or(route);
    if has("html") {
        let depth = route.matches('/').count().min(DEEPEST);
        u8::try_from(1 + DEEPEST - depth).unwrap_or(1)
    } else if has("xml") || name.contains("feed") || name.starts_with('_') || name == "robots.txt" {
        u8::MAX
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_comes_after_what_is_led_to() {
        let order = [
            "assets/style.css",
            "en/articles/2024/x/index.html",
            "articles/2024/x/index.html",
            "articles/page-2/index.html",
            "articles/index.html",
            "index.html",
            "feed.xml",
        ];
        assert!(order.is_sorted_by_key(|route| rank(route)), "{:?}", order.map(rank));
        assert_eq!(rank("media/a.png"), rank("data/figures.csv"));
        assert_eq!(rank("index.html.br"), rank("index.html"));
        assert_eq!(rank("sitemap.xml"), rank("feed.json"));
        assert_eq!(rank(&("a/".repeat(300) + "x.html")), 1, "behind what is only led to");
    }
}
