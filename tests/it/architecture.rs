//! The invariants of `src/ARCHITECTURE.md` that a scan of the sources can hold. Each message says
//! the cure, and each rule is shown a small faulty text, so that it is known to be able to fail.

use std::sync::LazyLock;

use crate::module_graph::Graph;
use crate::rust_source::{self, RustFile, literals, segments_after, words};
use crate::support::{check_none, files_below, repository};

/// Folders in the order of dependency: each may use those before it. `cli`, the front door, uses
/// all of them.
const FOLDERS: [&str; 13] = [
    "base", "bulletin", "language", "extract", "content", "import", "ledger", "plan", "render",
    "verify", "report", "write", "cache",
];

/// The place of a folder in the order of dependency.
fn layer(folder: &str) -> Option<usize> {
    FOLDERS.iter().position(|known| *known == folder)
}

/// Whether a folder stands before another one in the order of dependency.
fn is_before(folder: &str, other: &str) -> bool {
    layer(folder).is_some_and(|layer_of| layer(other).is_some_and(|other| layer_of < other))
}

/// The files that may name each third-party crate. `*` stands for anything.
const DOORS: &[(&str, &[&str])] = &[
    ("aho_corasick", &["extract/stretches.rs"]),
    ("ammonia", &["render/html/markdown/raw_html.rs"]),
    ("annotate_snippets", &["report/human.rs"]),
    ("anstream", &["cli/*", "main.rs"]),
    ("axum", &["cli/*"]),
    (
        "blake3",
        &[
            "base/tree/stamps.rs",
            "cache/*",
            "cli/record.rs",
            "content/kept.rs",
            "content/page.rs",
            "content/reader.rs",
            "render/context/record.rs",
            "render/memory.rs",
            "render/html/alternates/archive.rs",
            "render/html/markdown.rs",
            "render/html/theme/accent.rs",
            "render/pictures/*",
            "render/renderer.rs",
            "write/*",
        ],
    ),
    ("brotli", &["write/pack.rs"]),
    ("chrono", &["bulletin/date/*"]),
    ("chrono_tz", &["bulletin/date/*"]),
    ("clap", &["cli/*", "main.rs"]),
    ("clap_complete", &["cli/*"]),
    ("clap_mangen", &["cli/*"]),
    ("crc32fast", &["base/picture/*", "render/qr.rs"]),
    ("csv", &["cli/diff/parts.rs"]),
    ("deunicode", &["base/slug.rs"]),
    ("fast_image_resize", &["base/picture/scale*"]),
    ("flate2", &["base/document/*", "render/search/packer.rs", "write/pack.rs"]),
    ("fluent_bundle", &["language/catalogue.rs"]),
    ("fluent_syntax", &["language/pattern.rs"]),
    ("granit_parser", &["content/yaml.rs", "content/yaml/*"]),
    ("icu_collator", &["render/order.rs"]),
    ("icu_locale_core", &["render/order.rs"]),
    ("image_webp", &["base/picture/scale/*"]),
    ("imagesize", &["base/picture/*"]),
    ("include_dir", &["language/*", "render/html/theme/embedded.rs"]),
    ("intl_pluralrules", &["language/pattern.rs"]),
    (
        "itoa",
        &[
            "bulletin/quantity/digits.rs",
            "language/pattern.rs",
            "language/print/quantity.rs",
            "ledger/fraction.rs",
            "plan/anchors.rs",
            "write/manifest.rs",
        ],
    ),
    ("jpeg_encoder", &["base/picture/scale/*"]),
    (
        "memchr",
        &[
            "base/document/*",
            "base/picture/*",
            "extract/*",
            "content/encoding.rs",
            "content/statistics/*",
            "content/tags.rs",
            "verify/*",
        ],
    ),
    ("mimalloc", &["main.rs"]),
    ("num_bigint", &["ledger/fraction.rs", "ledger/ratio.rs"]),
    ("num_rational", &["ledger/fraction.rs", "ledger/ratio.rs"]),
    ("notify_debouncer_full", &["cli/*"]),
    ("percent_encoding", &["base/address.rs"]),
    ("postcard", &["cache/*"]),
    ("png", &["base/picture/*"]),
    ("pulldown_cmark", &["content/markdown.rs", "render/html/markdown*"]),
    ("qrcode", &["render/qr.rs"]),
    ("quick_xml", &["base/document/people.rs", "base/picture/svg.rs"]),
    (
        "rayon",
        &[
            "lib.rs",
            "base/tree.rs",
            "base/tree/stamps.rs",
            "cache/*",
            "content/library.rs",
            "content/mod.rs",
            "content/registers/mod.rs",
            "ledger/counted.rs",
            "ledger/figures.rs",
            "ledger/mod.rs",
            "ledger/resolve.rs",
            "plan/attachments.rs",
            "plan/drawings.rs",
            "plan/links/check.rs",
            "plan/ranking.rs",
            "plan/series.rs",
            "render/context/prints.rs",
            "render/data/rows.rs",
            "render/memory.rs",
            "render/search/*",
            "verify/kept.rs",
            "verify/mod.rs",
            "render/mod.rs",
            "render/pictures/*",
            "render/html/fragments.rs",
            "render/html/theme.rs",
            "write/*",
            "cli/*",
        ],
    ),
    ("rust_decimal", &["bulletin/quantity/*"]),
    ("rust_xlsxwriter", &["render/data/workbook.rs"]),
    ("rustix", &["write/disk.rs"]),
    (
        "serde",
        &[
            // Problems, which the record of a build keeps.
            "base/code.rs",
            "base/message.rs",
            "base/location.rs",
            "base/problem.rs",
            // Bulletins, as they were read.
            "bulletin/*",
            "content/form.rs",
            "content/kept.rs",
            "cache/*",
            "content/yaml.rs",
            "render/memory.rs",
            "render/html/*/view.rs",
            "render/html/pages/*",
            "render/html/pages/*",
            "render/html/view/*",
            "render/data/*",
            "render/search/*",
            "render/schema_org/*",
            "render/html/theme*",
            "report/*",
            "cli/*",
        ],
    ),
    (
        "serde_json",
        &[
            "cache/*",
            "render/data/*",
            "render/search/*",
            "render/feeds/json_feed.rs",
            "render/schema_org/*",
            "render/html/theme*",
            "report/json.rs",
            "cli/*",
        ],
    ),
    ("simdutf8", &["base/bytes.rs", "base/tree.rs"]),
    ("strsim", &["base/suggest.rs", "extract/between.rs"]),
    ("tera", &["render/html/theme*"]),
    ("tokio", &["cli/*"]),
    ("tokio_stream", &["cli/*"]),
    ("tower_http", &["cli/*"]),
    ("unic_langid", &["language/pattern.rs"]),
    (
        "unicode_normalization",
        &["base/fold.rs", "base/tree.rs", "extract/*", "cli/site.rs", "write/paths.rs"],
    ),
    ("url", &["base/address.rs"]),
    ("walkdir", &["base/tree.rs"]),
    ("zune_core", &["base/picture/scale/*"]),
    ("zune_jpeg", &["base/picture/scale/*"]),
];

/// Files of things that one build leaves for the next.
const KEPT_FOR_LATER: &[&str] = &["bulletin/*", "content/form.rs", "content/kept.rs"];

/// Files that may make something serialisable: what templates, data files and reports are made of.
const SERIALIZE: &[&str] = &[
    // Problems, which the record of a build keeps.
    "base/code.rs",
    "base/message.rs",
    "base/location.rs",
    "base/problem.rs",
    "cache/*",
    // What a build remembers of its files.
    "render/memory.rs",
    "render/html/*/view.rs",
    "render/html/pages/*",
    "render/html/view/*",
    "render/data/*",
    "render/search/*",
    "render/schema_org/*",
    "render/html/theme*",
    "report/*",
    "cli/*",
];

/// What may know of HTML before pages are rendered: articles are searched for raw HTML, saved pages
/// are HTML.
const KNOWS_HTML: &[&str] = &[
    "content/markdown.rs",
    "content/problems/markup.rs",
    "content/raw_links.rs",
    "content/tags.rs",
    "import/*",
];

/// Words that may stand nowhere in the program or its themes.
const FORBIDDEN_WORDS: [&str; 5] = ["todo", "fixme", "dbg!", "unimplemented!", "xxx"];

/// Functions that are stages of the build: they report problems and go on.
const STAGES: [(&str, &str); 4] = [
    ("content/mod.rs", "read"),
    ("content/settings.rs", "read"),
    ("ledger/mod.rs", "post"),
    ("plan/mod.rs", "plan"),
];

const FILE_LINES: usize = 500;
const FUNCTION_LINES: usize = 60;
const LONG_FUNCTION: usize = 40;
const LONG_PERCENT: usize = 4;

/// Words with which comments ask for a thing instead of naming it.
const QUESTION_WORDS: [&str; 4] = ["What", "Whether", "How", "Where"];

static SOURCES: LazyLock<Vec<RustFile>> =
    LazyLock::new(|| rust_source::read(&repository().join("src")));

/// Files of the program, without those that only tests compile.
fn program() -> impl Iterator<Item = &'static RustFile> {
    SOURCES.iter().filter(|file| !file.test)
}

fn check_program(rule: impl Fn(&RustFile) -> Vec<String>) {
    check_none(&program().flat_map(rule).collect::<Vec<_>>());
}

fn is_among(path: &str, patterns: &[&str]) -> bool {
    patterns.iter().any(|pattern| match pattern.split_once('*') {
        Some((start, end)) => path.starts_with(start) && path.ends_with(end),
        None => path == *pattern,
    })
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

// ---------------------------------------------------------------- Layers

#[test]
fn folders_use_only_folders_above_them() {
    check_program(layers);
}

fn layers(file: &RustFile) -> Vec<String> {
    if !FOLDERS.contains(&file.folder()) {
        return Vec::new();
    }
    let own = file.folder();
    let wrong = |used: &str| used == "cli" || is_before(own, used);
    let fault = |(line, used): (usize, String)| {
        format!(
            "src/{}:{line}: `{own}` uses `{used}`, which stands below it: pass the value in, or move the type up",
            file.path
        )
    };
    let heads = segments_after(&file.code, "crate").into_iter();
    let mut faults: Vec<String> = heads.filter(|(_, used)| wrong(used)).map(fault).collect();
    faults.extend(climbs(file).map(|line| {
        format!(
            "src/{}:{line}: `super` leads out of `{own}`: write the path from `crate::`",
            file.path
        )
    }));
    faults
}

/// Lines with a chain of `super` that ends at the crate's root.
fn climbs(file: &RustFile) -> impl Iterator<Item = usize> {
    let module = file.path.trim_end_matches(".rs").trim_end_matches("/mod");
    let chain = vec!["super"; module.split('/').count()].join("::");
    file.code
        .match_indices(&chain)
        .map(|(at, _)| line_of(&file.code, at))
        .collect::<Vec<_>>()
        .into_iter()
}

#[test]
fn the_rule_of_layers_can_fail() {
    let faults = |path: &str, text: &str| layers(&RustFile::new(path, text)).len();
    assert_eq!(faults("ledger/mod.rs", "use crate::plan::Route;"), 1);
    assert_eq!(faults("ledger/mod.rs", "use crate::{base::Tree, render::view};"), 1);
    assert_eq!(faults("base/tree.rs", "use super::super::render;"), 1);
    assert_eq!(
        faults("ledger/mod.rs", "use crate::base::Tree; // crate::plan\nuse super::x;"),
        1,
        "the root is above"
    );
    assert_eq!(
        faults("ledger/total/deep.rs", "use super::super::figure; use crate::bulletin::Day;"),
        0
    );
    assert_eq!(faults("cli/mod.rs", "use crate::write::publish;"), 0);
}

// ---------------------------------------------------------------- Circles of modules

/// Folders in which no module may use one that uses it.
const WITHOUT_CIRCLES: [&str; 2] = ["render", "verify"];

#[test]
fn no_modules_use_each_other_in_a_circle() {
    let circles = |folder: &&str| {
        let files: Vec<&RustFile> = program().filter(|file| file.folder() == *folder).collect();
        assert!(files.len() > 3, "`{folder}` has moved");
        Graph::of(files.into_iter()).circles()
    };
    let fault = |circle: Vec<String>| {
        format!(
            "{} -> {}: put what both need below them",
            circle.join(" -> "),
            circle.first().map_or("", String::as_str)
        )
    };
    check_none(&WITHOUT_CIRCLES.iter().flat_map(circles).map(fault).collect::<Vec<_>>());
}

// ---------------------------------------------------------------- One door for each crate

#[test]
fn crates_are_named_only_at_their_doors() {
    check_program(doors);
}

fn doors(file: &RustFile) -> Vec<String> {
    let strange = DOORS.iter().filter(|(_, allowed)| !is_among(&file.path, allowed));
    let named =
        strange.filter_map(|(name, allowed)| Some((name, names_crate(&file.code, name)?, allowed)));
    named
        .map(|(name, line, allowed)| {
            format!(
                "src/{}:{line}: `{name}` is named outside {allowed:?}: go through its door",
                file.path
            )
        })
        .collect()
}

/// The first line that names a crate in a path or a `use`.
fn names_crate(code: &str, name: &str) -> Option<usize> {
    let named = |(at, word): &(usize, &str)| {
        let path = code[at + word.len()..].starts_with("::") || code[..*at].ends_with("use ");
        *word == name && path && (!code[..*at].ends_with("::") || code[..*at].ends_with(" ::"))
    };
    words(code).into_iter().find(named).map(|(at, _)| line_of(code, at))
}

#[test]
fn every_dependency_has_a_door_and_is_used() {
    let manifest = std::fs::read_to_string(repository().join("Cargo.toml")).expect("a manifest");
    let listed = dependencies(&manifest);
    let known: Vec<String> = DOORS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(
        listed, known,
        "Cargo.toml and `DOORS` name other crates: say where the new one may be named"
    );
    let unused = known
        .iter()
        .filter(|name| !SOURCES.iter().any(|file| names_crate(&file.code, name).is_some()));
    let fault =
        |name: &String| format!("`{name}` is never named: take it out of Cargo.toml and `DOORS`");
    check_none(&unused.map(fault).collect::<Vec<_>>());
}

fn dependencies(manifest: &str) -> Vec<String> {
    let body =
        manifest.split("\n[dependencies]").nth(1).unwrap_or("").split("\n[").next().unwrap_or("");
    body.lines()
        .filter_map(|line| line.split_once('='))
        .map(|(name, _)| name.trim().replace('-', "_"))
        .collect()
}

#[test]
fn the_rule_of_doors_can_fail() {
    let faults = |path: &str, text: &str| doors(&RustFile::new(path, text)).len();
    assert_eq!(faults("render/mod.rs", "use tera::Tera;"), 1);
    assert_eq!(faults("ledger/time.rs", "fn f() { chrono::Utc::now(); rayon::join(); }"), 2);
    assert_eq!(faults("render/html/theme.rs", "use tera::Tera;"), 0);
    assert_eq!(faults("render/mod.rs", "theme::tera::x(); // tera::x\nlet tera = 1;"), 0);
    assert_eq!(
        dependencies("[package]\n[dependencies]\na-b = \"1\"\nc = { version = \"2\" }\n[x]\nd=1"),
        ["a_b", "c"]
    );
}

// ---------------------------------------------------------------- Sizes

#[test]
fn files_and_functions_are_short() {
    check_program(sizes);
}

fn sizes(file: &RustFile) -> Vec<String> {
    let mut faults = Vec::new();
    if file.lines() > FILE_LINES {
        faults.push(format!(
            "src/{}: {} lines, {FILE_LINES} at most: split it by meaning",
            file.path,
            file.lines()
        ));
    }
    let long = file.functions().into_iter().filter(|function| function.lines > FUNCTION_LINES);
    faults.extend(long.map(|function| {
        let (path, line, name, lines) = (&file.path, function.line, function.name, function.lines);
        format!("src/{path}:{line}: `{name}` has {lines} lines, {FUNCTION_LINES} at most: name its steps")
    }));
    faults
}

#[test]
fn few_functions_are_long() {
    let all: Vec<(String, usize)> = program()
        .flat_map(|file| {
            file.functions().into_iter().map(|f| (format!("src/{}:{}", file.path, f.line), f.lines))
        })
        .collect();
    let long: Vec<&(String, usize)> =
        all.iter().filter(|(_, lines)| *lines > LONG_FUNCTION).collect();
    assert!(!all.is_empty(), "no function was found: the scan is broken");
    assert!(
        long.len() * 100 <= all.len() * LONG_PERCENT,
        "{} of {} functions have more than {LONG_FUNCTION} lines, {LONG_PERCENT}% at most: shorten some of {long:?}",
        long.len(),
        all.len()
    );
}

#[test]
fn the_rule_of_sizes_can_fail() {
    let long_function = format!("fn long() {{\n{}}}\n", "x;\n".repeat(FUNCTION_LINES));
    assert_eq!(sizes(&RustFile::new("a.rs", &long_function)).len(), 1);
    assert_eq!(sizes(&RustFile::new("a.rs", &"\n".repeat(FILE_LINES + 1))).len(), 1);
    assert_eq!(sizes(&RustFile::new("a.rs", &"\n".repeat(FILE_LINES))).len(), 0);
}

// ---------------------------------------------------------------- Languages

/// Characters beyond ASCII that any file may write: marks that all languages have.
const MARKS: &str = "—–…“”‘’«»·×−•→←↑↓≤≥≈±\u{a0}\u{ad}\u{feff}\u{fffd}\u{200b}\u{2026}";

/// Files that fold, spell and compare the letters of all languages, or read the signs of numbers.
const CHARACTERS: &[&str] = &[
    "base/fold.rs",
    "base/slug.rs",
    "content/markdown/stray*",
    "extract/between.rs",
    "extract/lexer.rs",
    "extract/number.rs",
];

#[test]
fn only_the_folder_of_languages_tells_them_apart() {
    check_program(
        |file| {
            if file.folder() == "language" { Vec::new() } else { named_languages(file) }
        },
    );
}

/// Names of languages, and words of one.
fn named_languages(file: &RustFile) -> Vec<String> {
    let at = |line: usize, what: &str| {
        format!("src/{}:{line}: {what}: let `language/` know it, and ask there", file.path)
    };
    let constants = segments_after(&file.code, "Lang").into_iter();
    let mut faults: Vec<String> = constants
        .filter(|(_, name)| matches!(name.as_str(), "VI" | "EN"))
        .map(|(line, name)| at(line, &format!("`Lang::{name}` is named")))
        .collect();
    let hidden: Vec<&str> = file.code.lines().collect();
    let in_tests = |line: usize| hidden.get(line - 1).is_some_and(|code| code.starts_with('\u{1}'));
    for (line, literal) in literals(&file.text).into_iter().filter(|(line, _)| !in_tests(*line)) {
        let is_word = |letter: char| !letter.is_ascii() && !MARKS.contains(letter);
        if matches!(literal, "\"vi\"" | "\"en\"") {
            faults.push(at(line, &format!("{literal} is the code of a language")));
        } else if literal.contains(is_word) && !is_among(&file.path, CHARACTERS) {
            faults.push(at(line, &format!("{literal} are words of a language")));
        }
    }
    faults
}

#[test]
fn the_rule_of_languages_can_fail() {
    let faults = |text: &str| named_languages(&RustFile::new("render/a.rs", text)).len();
    assert_eq!(faults("fn f() { if lang == Lang::VI {} }"), 1);
    assert_eq!(faults("const A: [&str; 2] = [\"vi\", \"đồng\"];"), 2);
    assert_eq!(faults("// Lang::VI\nconst A: &str = \"a – b\";"), 0);
    assert_eq!(faults("#[cfg(test)]\nmod tests {\n    const A: &str = \"vi\";\n}\n"), 0);
}

// ---------------------------------------------------------------- Words

#[test]
fn nothing_is_left_for_later() {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for folder in ["src", "themes"] {
        let below = files_below(&repository().join(folder));
        files.extend(below.into_iter().map(|(path, bytes)| (format!("{folder}/{path}"), bytes)));
    }
    let faults =
        |(path, bytes): &(String, Vec<u8>)| forbidden(path, str::from_utf8(bytes).unwrap_or(""));
    check_none(&files.iter().flat_map(faults).collect::<Vec<_>>());
}

fn forbidden(path: &str, text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let stands = |word: &str, at: usize| {
        let after = &lower[at + word.len()..];
        !lower[..at].ends_with(char::is_alphanumeric)
            && (word.ends_with('!') || !after.starts_with(char::is_alphanumeric))
    };
    let found = FORBIDDEN_WORDS.iter().flat_map(|word| lower.match_indices(word));
    found
        .filter(|(at, word)| stands(word, *at))
        .map(|(at, word)| {
            format!("{path}:{}: `{word}`: finish it, or take it out", line_of(&lower, at))
        })
        .collect()
}

#[test]
fn the_rule_of_words_can_fail() {
    assert_eq!(forbidden("a", "x\n// TODO: later\ndbg!(x); XXX").len(), 3);
    assert_eq!(forbidden("a", "mastodon autodoc todos").len(), 0);
}

#[test]
fn comments_say_what_a_thing_is() {
    check_none(
        &SOURCES.iter().flat_map(|file| questions(&file.path, &file.text)).collect::<Vec<_>>(),
    );
}

/// Paragraphs of doc comments that begin with a question word. A line inside of a paragraph may.
fn questions(path: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut goes_on = false;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim_start();
        let doc = line.strip_prefix("///").or_else(|| line.strip_prefix("//!")).map(str::trim);
        let first = doc.unwrap_or("").split(|sign: char| !sign.is_alphabetic()).next();
        if let Some(word) = first.filter(|word| !goes_on && QUESTION_WORDS.contains(word)) {
            faults.push(format!("{path}:{}: `{word}`: say what the thing is", number + 1));
        }
        goes_on = doc.is_some_and(|doc| !doc.is_empty());
    }
    faults
}

#[test]
fn the_rule_of_comments_can_fail() {
    let count = |text: &str| questions("a", text).len();
    assert_eq!(count("/// What it is.\n/// It is.\nfn a() {}\n    /// Whether it is.\n"), 2);
    assert_eq!(count("//! It is.\n//!\n//! How it is.\n\n/// Where, if known.\n"), 2);
    assert_eq!(count("/// It is.\n/// Where it is not, it is lost.\n// What is.\n"), 0);
    assert_eq!(count("/// Whatever it is.\nconst A: &str = \"What\";\n"), 0);
}

// ---------------------------------------------------------------- HTML, floats, serialisation, stages

#[test]
fn nothing_before_render_knows_html() {
    check_program(html);
}

fn html(file: &RustFile) -> Vec<String> {
    if !is_before(file.folder(), "render") || is_among(&file.path, KNOWS_HTML) {
        return Vec::new();
    }
    let code = file.code.as_str();
    let named = words(code).into_iter().filter(|(_, word)| word.to_lowercase().contains("html"));
    let named = named
        .filter(|(_, word)| *word != "RawHtmlRemoved")
        .map(|(at, word)| (line_of(code, at), word));
    let written = literals(&file.text).into_iter().filter(|(_, literal)| is_markup(literal));
    let written = written.filter(|(line, _)| {
        code.lines().nth(line - 1).is_some_and(|line| !line.starts_with('\u{1}'))
    });
    named
        .chain(written)
        .map(|(line, what)| {
            format!("src/{}:{line}: {what} is HTML: let `render` write it", file.path)
        })
        .collect()
}

/// Whether a literal has a tag, an entity, or the name of a template. The files of pages are no
/// templates.
fn is_markup(literal: &str) -> bool {
    let tag = |(at, _)| {
        literal[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!')
    };
    let template = literal.contains(".html")
        && !literal.contains("index.html")
        && !literal.contains("404.html");
    literal.match_indices('<').any(tag)
        || literal.contains("&lt;")
        || literal.contains("&amp;")
        || template
}

#[test]
fn the_rule_of_html_can_fail() {
    let faults = |path: &str, text: &str| html(&RustFile::new(path, text)).len();
    assert_eq!(
        faults(
            "plan/mod.rs",
            "let a = \"<p>\"; let b = \"&amp;\"; escape_html(c); d(\"topic.html\")"
        ),
        4
    );
    assert_eq!(faults("render/mod.rs", "let a = \"<p>\";"), 0);
    assert_eq!(faults("plan/mod.rs", "a < b; Vec<u8>; \"a < b\"; \"index.html\"; // <p>"), 0);
    assert_eq!(
        faults("plan/mod.rs", "#[cfg(test)]\nmod tests {\n    const A: &str = \"<p>\";\n}\n"),
        0
    );
}

#[test]
fn numbers_are_exact_until_they_are_printed() {
    check_program(floats);
}

fn floats(file: &RustFile) -> Vec<String> {
    let early = is_before(file.folder(), "render");
    let found =
        words(&file.code).into_iter().filter(|(_, word)| early && matches!(*word, "f32" | "f64"));
    let fault = |(at, word): (usize, &str)| {
        format!(
            "src/{}:{}: `{word}`: use a decimal or a fraction",
            file.path,
            line_of(&file.code, at)
        )
    };
    found.map(fault).collect()
}

#[test]
fn only_what_is_published_can_be_serialised() {
    check_program(serialises);
}

fn serialises(file: &RustFile) -> Vec<String> {
    let strange = !is_among(&file.path, SERIALIZE);
    let found = words(&file.code).into_iter().filter(|(_, word)| strange && *word == "Serialize");
    // Bulletins are kept for the next build, which reads them back.
    let kept = is_among(&file.path, KEPT_FOR_LATER);
    let read_back = |at: usize| {
        file.code[at..].starts_with("Serialize, Deserialize")
            || file.code[..at].ends_with("Deserialize, ")
    };
    let found = found.filter(|(at, _)| !(kept && read_back(*at)));
    let fault = |(at, _): (usize, &str)| {
        let line = line_of(&file.code, at);
        format!(
            "src/{}:{line}: `Serialize`: make a view of it in `render/html` or `render/data`",
            file.path
        )
    };
    found.map(fault).collect()
}

#[test]
fn stages_do_not_fail_on_content() {
    for (path, name) in STAGES {
        let file = program()
            .find(|file| file.path == path)
            .unwrap_or_else(|| panic!("src/{path} has moved"));
        check_none(&fallible(file, name));
    }
}

fn fallible(file: &RustFile, name: &str) -> Vec<String> {
    let start = file.code.find(&format!("pub fn {name}"));
    let Some(start) = start else {
        return vec![format!("src/{}: the stage `{name}` has moved", file.path)];
    };
    let signature = file.code[start..].split('{').next().unwrap_or("");
    let fault =
        || format!("src/{}: `{name}` returns a `Result`: push a problem and go on", file.path);
    signature.contains("Result").then(fault).into_iter().collect()
}

#[test]
fn the_rules_of_floats_serialisation_and_stages_can_fail() {
    assert_eq!(floats(&RustFile::new("ledger/a.rs", "let x: f64 = 1.0;")).len(), 1);
    assert_eq!(floats(&RustFile::new("render/a.rs", "let x: f64 = 1.0;")).len(), 0);
    let serialises = |path: &str, text: &str| serialises(&RustFile::new(path, text)).len();
    assert_eq!(serialises("bulletin/a.rs", "#[derive(Serialize)] struct A;"), 1);
    assert_eq!(serialises("bulletin/a.rs", "#[derive(Serialize, Deserialize)] struct A;"), 0);
    assert_eq!(serialises("ledger/a.rs", "#[derive(Serialize, Deserialize)] struct A;"), 1);
    assert_eq!(serialises("render/html/view/a.rs", "#[derive(Serialize)] struct A;"), 0);
    assert_eq!(
        fallible(&RustFile::new("plan/mod.rs", "pub fn plan() -> Result<u8> { }"), "plan").len(),
        1
    );
    assert_eq!(
        fallible(&RustFile::new("plan/mod.rs", "pub fn plan() -> Plan { }"), "plan").len(),
        0
    );
}
