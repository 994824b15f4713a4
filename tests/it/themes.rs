//! What templates and styles of the themes may hold. Templates choose what stands where: they
//! compute and format nothing, and trust no text that is not of the type `Html`.

use crate::support::{check_none, files_below, repository};

/// Texts of the themes whose names end like this, with their paths from `themes`.
fn texts(ending: &str) -> Vec<(String, String)> {
    let files = files_below(&repository().join("themes"))
        .into_iter()
        .filter(|(path, _)| path.ends_with(ending));
    let texts =
        files.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("themes are UTF-8")));
    let texts: Vec<(String, String)> = texts.collect();
    assert!(!texts.is_empty(), "no theme has a {ending} file: the scan is broken");
    texts
}

fn check_texts(ending: &str, rule: impl Fn(&str) -> Vec<(usize, String)>) {
    let faults = texts(ending).into_iter().flat_map(|(path, text)| {
        let told = |(line, fault)| format!("themes/{path}:{line}: {fault}");
        rule(&text).into_iter().map(told).collect::<Vec<_>>()
    });
    check_none(&faults.collect::<Vec<_>>());
}

/// The expressions and statements of a template with their lines, `{{ ... }}` and `{% ... %}`, and
/// what is between.
struct Template<'a> {
    tags: Vec<(usize, &'a str)>,
    markup: Vec<(usize, &'a str)>,
}

impl<'a> Template<'a> {
    fn read(text: &'a str) -> Self {
        let mut template = Self { tags: Vec::new(), markup: Vec::new() };
        let mut at = 0;
        let line = |at: usize| text[..at].matches('\n').count() + 1;
        while let Some(start) = text[at..].find('{').map(|start| at + start) {
            let close = match text.as_bytes().get(start + 1) {
                Some(b'{') => "}}",
                Some(b'%') => "%}",
                Some(b'#') => "#}",
                _ => "",
            };
            if close.is_empty() {
                template.markup.push((line(at), &text[at..=start]));
                at = start + 1;
                continue;
            }
            template.markup.push((line(at), &text[at..start]));
            let end = text[start..].find(close).map_or(text.len(), |end| start + end);
            if close != "#}" {
                template.tags.push((line(start), text[start + 2..end].trim_matches('-').trim()));
            }
            at = (end + 2).min(text.len());
        }
        template.markup.push((line(at), &text[at..]));
        template
    }
}

// ---------------------------------------------------------------- Nothing that runs, nothing from elsewhere

#[test]
fn templates_have_no_script_and_no_inline_style() {
    check_texts(".html", active);
}

fn active(text: &str) -> Vec<(usize, String)> {
    let lower = text.to_lowercase();
    let line = |at: usize| lower[..at].matches('\n').count() + 1;
    let mut faults = Vec::new();
    let data = "<script type=\"application/ld+json\"";
    // The search, the finder of places, citations and charts have the only scripts: files, without which the
    // pages still lead on.
    let search = "<script type=\"module\" src=\"{{ search.script }}\"></script>";
    let finder = "<script type=\"module\" src=\"{{ index.finder.script }}\"></script>";
    let cite = "<script type=\"module\" src=\"{{ article.script }}\"></script>";
    let charts = "<script type=\"module\" src=\"{{ indicator.charts.script }}\"></script>";
    let known = [data, search, finder, cite, charts];
    let allowed = |at: usize| known.iter().any(|tag| lower[at..].starts_with(tag));
    let scripts = lower.match_indices("<script").filter(|(at, _)| !allowed(*at));
    faults.extend(scripts.map(|(at, _)| {
        (line(at), "a script: pages work without; only JSON-LD may stand here".to_owned())
    }));
    let styles = lower.match_indices("style=").chain(lower.match_indices("<style"));
    faults.extend(styles.map(|(at, _)| {
        (line(at), "an inline style: give it a class in the style sheet".to_owned())
    }));
    let addresses = lower.match_indices("javascript:");
    faults.extend(
        addresses.map(|(at, _)| (line(at), "an address that runs: link to a page".to_owned())),
    );
    faults.extend(
        handlers(&lower)
            .map(|at| (line(at), "an event handler: pages work without scripts".to_owned())),
    );
    faults
}

/// Where attributes like `onclick=` stand.
fn handlers(lower: &str) -> impl Iterator<Item = usize> {
    lower.match_indices(" on").map(|(at, _)| at).filter(|at| {
        let name = lower[at + 3..].split('=').next().unwrap_or("");
        !name.is_empty()
            && name.len() < 20
            && name.bytes().all(|byte| byte.is_ascii_lowercase())
            && lower[at + 3..].contains('=')
    })
}

#[test]
fn templates_and_styles_load_nothing_from_elsewhere() {
    check_texts(".html", |text| {
        foreign(
            text,
            &["src=\"http", "src=\"//", "srcset=\"http", "rel=\"stylesheet\" href=\"http"],
        )
    });
    check_texts(".css", |text| {
        foreign(
            text,
            &["@import", "url(http", "url(//", "url(\"http", "url(\"//", "url('http", "url('//"],
        )
    });
}

fn foreign(text: &str, patterns: &[&str]) -> Vec<(usize, String)> {
    let found = patterns.iter().flat_map(|pattern| text.match_indices(pattern));
    let told = |(at, pattern): (usize, &str)| {
        (
            text[..at].matches('\n').count() + 1,
            format!("`{pattern}`: pages ask no other host for anything; keep a copy in the theme"),
        )
    };
    found.map(told).collect()
}

#[test]
fn the_rules_of_active_content_can_fail() {
    let count = |text: &str| active(text).len();
    assert_eq!(
        count("<script>x</script>\n<p style=\"a\">\n<a href=\"javascript:x\" onclick=\"y\">"),
        4
    );
    assert_eq!(count("<script type=\"application/ld+json\">{{ a }}</script> on a day"), 0);
    assert_eq!(
        foreign("a\n<img src=\"https://x\">", &["src=\"http"]),
        [(2, foreign("src=\"http", &["src=\"http"])[0].1.clone())]
    );
}

// ---------------------------------------------------------------- Nothing computed, nothing formatted

#[test]
fn templates_compute_and_format_nothing() {
    check_texts(".html", computes);
}

fn computes(text: &str) -> Vec<(usize, String)> {
    let mut faults = Vec::new();
    for (line, tag) in Template::read(text).tags {
        let bare = without_components(&without_strings(tag));
        let filters =
            bare.split('|').skip(1).map(|rest| rest.split_whitespace().next().unwrap_or(""));
        faults
            .extend(filters.map(|filter| {
                (line, format!("the filter `{filter}`: let `render` make the text"))
            }));
        let operator = bare
            .split_whitespace()
            .find(|word| matches!(*word, "+" | "-" | "*" | "/" | "%" | "~" | "//" | "**"));
        faults.extend(
            operator.map(|operator| (line, format!("`{operator}`: let `render` compute it"))),
        );
        if bare.split_whitespace().any(|word| word == "set" || word == "set_global") {
            faults.push((line, "`set`: let `render` hand the value over".to_owned()));
        }
    }
    faults
}

fn without_strings(tag: &str) -> String {
    let parts = tag.split('"').enumerate().filter(|(index, _)| index % 2 == 0);
    parts.map(|(_, part)| part).collect::<Vec<_>>().join(" ")
}

/// Calls of components look like tags, `<Link link={link} />`; their marks are no operators.
fn without_components(tag: &str) -> String {
    tag.replace("/>", " ").replace(['<', '{', '}'], " ")
}

#[test]
fn the_rule_of_computing_can_fail() {
    let count = |text: &str| computes(text).len();
    assert_eq!(
        count("{{ a | upper }} {{ f | safe }} {{ b + 1 }} {% set c = d %} {{ \"x\" ~ e }}"),
        5
    );
    assert_eq!(
        count(
            "{{- a.b -}}{% if a and b == \"x - y | z\" %}{{ <Link link={a} class=\"a-b\" /> }}{# a | b + c #}"
        ),
        0
    );
}

// ---------------------------------------------------------------- What a theme must have

/// Without one of its templates the sample portal is either built as well, or one problem says
/// which is missing.
#[test]
fn a_theme_without_a_template_is_told_so() {
    let sample = crate::support::sample();
    let mut faults = Vec::new();
    let mut missed = 0;
    for path in sample.keys().filter(|path| path.starts_with("themes/default/templates/")) {
        let mut files = sample.clone();
        files.remove(path);
        let built = crate::support::build_files(&files);
        let name = path.rsplit('/').next().unwrap_or_default();
        let problems = built.problems();
        let is_part = name.starts_with('_') || name == "base.html";
        let told =
            problems.lines().filter(|line| line.contains("error[missing-template]")).count() == 1;
        missed += usize::from(told);
        let sound = built.outcome.complete || is_part || (told && problems.contains(name));
        if !sound {
            faults.push(format!("without {name}:\n{problems}"));
        }
    }
    check_none(&faults);
    assert!(missed >= 17, "only {missed} templates were missed");
}
