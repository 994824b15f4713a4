//! What is wrong on a finished page has its place in the template that wrote it, and in no other one
//! that looks alike.

use bantin::base::At;

use crate::support::{Files, build_files, sample};

const TEMPLATES: &str = "themes/default/templates/";

/// Adds something to a template, before the text that is given.
fn insert(files: &mut Files, template: &str, before: &str, markup: &str) {
    let bytes = files.get_mut(&format!("{TEMPLATES}{template}")).expect("a template");
    let text = String::from_utf8_lossy(bytes).into_owned();
    assert!(text.contains(before), "{template} has no {before}");
    *bytes = text.replacen(before, &[markup, before].concat(), 1).into_bytes();
}

/// The places of all mistakes: the file without the folder, and the text that is marked.
fn places(files: &Files) -> Vec<(String, String)> {
    let built = build_files(files);
    assert!(!built.outcome.complete, "it may not be published");
    let place = |problem: &bantin::base::Problem| {
        let path = problem.place.path.as_str();
        let At::Bytes(span) = problem.place.at else { return (path.to_owned(), String::new()) };
        let text = built.tree.text(path).expect("a source");
        (path.trim_start_matches(TEMPLATES).to_owned(), text[span.range()].to_owned())
    };
    let found = &built.outcome.problems;
    found.iter().filter(|one| one.severity == bantin::base::Severity::Error).map(place).collect()
}

fn check(edits: &[(&str, &str, &str)], expected: &[(&str, &str)]) {
    let mut files = sample();
    for (template, before, markup) in edits {
        insert(&mut files, template, before, markup);
    }
    let expected: Vec<(String, String)> =
        expected.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect();
    assert_eq!(places(&files), expected, "{edits:?}");
}

/// The first template by name has the words as well, where no page shows them.
#[test]
fn the_template_that_made_the_page_is_named_and_no_other_one_with_the_same_words() {
    let link = "<a href=\"/gone/\">x</a>";
    let hidden = format!("{{% if false %}}{link}{{% endif %}}");
    check(
        &[("404.html", "<h1", &hidden), ("statistics.html", "<h1", link)],
        &[("statistics.html", "/gone/")],
    );
    check(
        &[("404.html", "<h1", "{# <a href=\"/gone/\"> #}"), ("home.html", "<h1", link)],
        &[("home.html", "/gone/")],
    );
}

/// Of two templates that both made pages, both are named.
#[test]
fn each_template_that_made_a_page_is_named() {
    let link = "<a href=\"/gone/\">x</a>";
    check(
        &[("corrections.html", "<h1", link), ("statistics.html", "<h1", link)],
        &[("corrections.html", "/gone/"), ("statistics.html", "/gone/")],
    );
}

/// A value of which only the end stands in the template, one that is nothing but a value, and parts
/// of pages that are made by templates of their own.
#[test]
fn addresses_that_are_made_are_found_where_they_are_made() {
    let made = "<a href=\"{{ page.canonical }}no/where/\">x</a>";
    check(
        &[("404.html", "<h1", "<b title=\"no/where/\"></b>"), ("home.html", "<h1", made)],
        &[("home.html", "{{ page.canonical }}no/where/")],
    );
    let value = "{% set gone = \"/gone/\" %}<a href='{{ gone }}'>x</a>";
    check(&[("home.html", "<h1", value)], &[("home.html", "{{ gone }}")]);
    check(&[("foot.html", "<p", "<a href=\"#nowhere\">x</a>")], &[("foot.html", "#nowhere")]);
}

/// Code has the place of its tag or attribute, whichever template is first.
#[test]
fn code_is_found_where_it_stands() {
    let script = "<script>let a;</script>";
    check(
        &[
            ("404.html", "<h1", "{% if false %}<script>let a;</script>{% endif %}"),
            ("data.html", "<h1", script),
        ],
        &[("data.html", "<script")],
    );
    check(&[("data.html", "<h1", "<i style=\"color:red\">x</i>")], &[("data.html", "color:red")]);
}
