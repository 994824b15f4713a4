//! Same input, same bytes: whatever the number of threads, the order of files, the line breaks and
//! the byte-order marks. And what is not published leaves no trace.

use bantin::base::{Severity, Tree};

use crate::pictures;
use crate::support::{
    Built, Files, build, build_files, check_clean, check_same_files, sample, sample_with_pictures,
};

const CANARY: &str = "Zzyzxqanary";

fn with_threads(threads: usize, files: &Files) -> Built {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    pool.install(|| build_files(files))
}

/// The sample with every text of the content changed.
fn changed(change: impl Fn(&str) -> String) -> Files {
    let is_text = |path: &str| path.ends_with(".md") || path.ends_with(".yaml");
    let files = sample().into_iter().map(|(path, bytes)| {
        let text = is_text(&path).then(|| change(std::str::from_utf8(&bytes).expect("UTF-8")));
        (path, text.map_or(bytes, String::into_bytes))
    });
    files.collect()
}

#[track_caller]
fn check_same_portal(one: &Files, other: &Files) {
    let built = build_files(other);
    check_clean(&built);
    check_same_files(&build_files(one).files, &built.files);
}

#[test]
fn threads_change_nothing() {
    let files = sample_with_pictures();
    let (one, many) = (with_threads(1, &files), with_threads(8, &files));
    check_clean(&one);
    check_same_files(&one.files, &many.files);
    assert_eq!(one.outcome.problems, many.outcome.problems);
}

#[test]
fn threads_change_no_problem() {
    let mut files = sample();
    for (index, (path, bytes)) in files.iter_mut().enumerate() {
        if path.starts_with("content/articles/") {
            let broken = String::from_utf8_lossy(bytes)
                .replace("\nlocality: ", &format!("\nlocality: nowhere-{index} "));
            *bytes = broken.into_bytes();
        }
    }
    let (one, many) = (with_threads(1, &files), with_threads(8, &files));
    assert!(one.outcome.problems.has_errors());
    assert_eq!(one.problems(), many.problems());
}

/// A template that leads nowhere does so on every page, in whatever order they are finished.
#[test]
fn threads_change_no_fault_of_a_template() {
    let mut files = sample();
    let base = files.get_mut("themes/default/templates/base.html").expect("a template");
    let broken = String::from_utf8_lossy(base).replace("id=\"at_main\"", "").replace(
        "{% block main %}",
        "<a href=\"/nope/\">a</a> <a href=\"{{ page.canonical }}/no/where\">b</a>{% block main %}",
    );
    *base = broken.into_bytes();
    let (one, many) = (with_threads(1, &files), with_threads(8, &files));
    assert!(!one.outcome.complete, "it may not be published");
    assert_eq!(one.problems(), many.problems());
    let errors = one.outcome.problems.iter().filter(|problem| problem.severity == Severity::Error);
    let told: Vec<String> =
        errors.map(|problem| bantin::language::english(&problem.message)).collect();
    // Copies and charts for other sites have templates that stand alone.
    let is_apart = |route: &str| route.ends_with("/archive.html") || route.ends_with("/embed/");
    let pages = one.pages().filter(|(route, _)| !is_apart(route)).count();
    let expected = [
        format!(
            "nothing on the page is called `#at_main` (a link of the template, on {pages} pages, first on `/404.html`)"
        ),
        format!(
            "`/nope/` leads to nothing in the portal (a link of the template, on {pages} pages, first on `/404.html`)"
        ),
    ];
    assert_eq!(told.len(), 3, "{told:#?}");
    assert!(expected.iter().all(|message| told.contains(message)), "{told:?}");
    assert!(
        told.iter().any(
            |message| message.contains("404.html/no/where") && message.contains("more like it")
        )
    );
}

#[test]
fn the_order_of_files_changes_nothing() {
    let tree = Tree::from_files(sample().into_iter().rev());
    check_same_files(&build_files(&sample()).files, &build(tree).files);
}

#[test]
fn line_breaks_of_windows_change_nothing() {
    check_same_portal(&sample(), &changed(|text| text.replace('\n', "\r\n")));
}

#[test]
fn byte_order_marks_change_nothing() {
    check_same_portal(&sample(), &changed(|text| format!("\u{FEFF}{text}")));
}

#[test]
fn normal_forms_change_nothing() {
    use unicode_normalization::UnicodeNormalization;
    check_same_portal(&sample(), &changed(|text| text.nfd().collect()));
}

/// The sample with a topic that no article has.
fn sample_with_unused_topic() -> Files {
    let mut files = sample();
    let register = files.get_mut("content/registers/topics.yaml").expect("topics");
    register
        .extend_from_slice("\n- id: unused\n  labels: {vi: Chưa dùng, en: Unused}\n".as_bytes());
    files
}

/// An article with a picture, a statistic, a topic and the canary in every text; `more` goes into
/// its front matter.
fn canary(more: &str) -> String {
    format!(
        "---\ntitle: {CANARY} một\ndate: 2022-10-01\nkind: review\nlocality: le-chan\nsummary: {CANARY} hai.\n\
         topics: [unused]\ndirectives: [10-ct-tw]\nauthors: [{CANARY} ba]\n{more}\nstatistics:\n  \
         - {{indicator: party-cells, value: \"88123\", as_of: 2022-09-29, quote: 88123 chi bộ}}\n---\n\n\
         {CANARY} bốn: 88123 chi bộ. ![{CANARY}](zz-canary.png)\n"
    )
}

fn sample_with_canary(more: &str) -> Files {
    let mut files = sample_with_unused_topic();
    files.insert("content/articles/2022/zz-canary.md".to_owned(), canary(more).into_bytes());
    files.insert("content/articles/2022/zz-canary.png".to_owned(), pictures::plain());
    files
}

#[test]
fn the_canary_is_seen_when_it_is_published() {
    let built = build_files(&sample_with_canary(""));
    check_clean(&built);
    assert!(built.text("index.html").contains(CANARY));
    assert!(built.text("data/figures.json").contains("88123"));
    assert!(built.files.contains_key("topics/unused/index.html"));
    assert!(built.files.keys().any(|path| path.ends_with("zz-canary.png")));
}

#[test]
fn a_draft_leaves_no_trace() {
    check_same_portal(&sample_with_unused_topic(), &sample_with_canary("draft: true"));
}

#[test]
fn a_held_article_leaves_no_trace() {
    check_same_portal(
        &sample_with_unused_topic(),
        &sample_with_canary("publish_at: 2027-01-01 08:00"),
    );
}

#[test]
fn an_expired_article_leaves_no_trace() {
    check_same_portal(&sample_with_unused_topic(), &sample_with_canary("expires: 2026-06-30"));
}
