//! What the targets share: a small site, and what holds for all that is told of it.

use std::sync::LazyLock;

use bantin::base::{At, Problems, SourcePath, Tree};
use bantin::bulletin::date::Instant;
use bantin::bulletin::register::IndexVec;
use bantin::bulletin::site::{Corpus, Site};
use bantin::content::{self, Visibility};
use bantin::report::{self, Format, Style};

/// The article that a target writes.
pub const ARTICLE: &str = "content/articles/2024/a.md";

/// The settings, an article with a mistake of its own, and registers to which articles refer.
const SITE: &str = include_str!("site.txtar");

/// The instant at which everything is read.
pub fn clock() -> Instant {
    Instant::parse_rfc3339("2026-07-01T00:00:00+07:00").expect("a clock")
}

/// The files of the small site, one of them replaced or added.
pub fn site_with(path: &str, text: &str) -> Tree {
    static FILES: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
        let tree = Tree::from_txtar(SITE);
        let file = |path: &SourcePath| {
            (path.to_string(), tree.bytes(path.as_str()).expect("in memory").into_owned())
        };
        tree.files().iter().map(|file_of| file(&file_of.path)).collect()
    });
    let others = FILES.iter().filter(|(other, _)| other != path).cloned();
    Tree::from_files(others.chain([(path.to_owned(), text.as_bytes().to_vec())]))
}

/// Reads the content of a site.
pub fn read(tree: &Tree) -> (Corpus, Problems) {
    static SETTINGS: LazyLock<Site> =
        LazyLock::new(|| content::settings(&Tree::from_txtar(SITE)).0.expect("sound settings"));
    content::corpus(
        tree,
        SETTINGS.clone(),
        Visibility { drafts: true, future: true, ..Visibility::at(clock()) },
    )
}

/// Reads a site on to its plan: all that is told up to there.
pub fn plan(tree: &Tree) -> (Corpus, Problems) {
    let (corpus, mut problems) = read(tree);
    let (ledger, found) = bantin::ledger::post(&corpus);
    problems.merge(found);
    let groups = bantin::plan::Groups::new(&corpus);
    let layout = bantin::plan::Layout::new(&corpus, &ledger, bantin::plan::Limits::default());
    let statics = IndexVec::default();
    problems.merge(bantin::plan::plan(&corpus, &ledger, &groups, tree, &statics, &layout).1);
    drop(groups);
    problems.sort();
    (corpus, problems)
}

/// Each problem stands at whole letters of its file and says something, in every format; the
/// mistake of the other article is among them, whatever is wrong with this one.
pub fn check(tree: &Tree, problems: &Problems) {
    for problem in problems {
        assert!(!bantin::language::english(&problem.message).is_empty(), "{problem:?}");
        for place in std::iter::once(&problem.place)
            .chain(problem.related.iter().map(|related| &related.place))
        {
            let At::Bytes(span) = place.at else { continue };
            let Ok(text) = tree.text(place.path.as_str()) else { continue };
            assert!(
                text.get(span.range()).is_some(),
                "{span:?} is no text of {}: {problem:?}",
                place.path
            );
        }
    }
    assert!(
        problems.iter().any(|problem| problem.place.path.as_str() == OTHER),
        "the other article's mistake is hidden"
    );
    for format in [Format::Human, Format::Short, Format::Json, Format::Github] {
        let text = report::write(problems, tree, format, &Style::default());
        match format {
            Format::Json => drop(serde_json::from_str::<serde_json::Value>(&text).expect("JSON")),
            _ => assert!(
                !text.chars().any(|letter| letter.is_control() && letter != '\n'),
                "{text:?}"
            ),
        }
    }
}

/// The article that has a mistake of its own.
const OTHER: &str = "content/articles/2024/other.md";
