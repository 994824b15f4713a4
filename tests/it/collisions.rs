//! Two things at one address: a problem where the address can be changed, and never a file that is
//! written twice.

use std::collections::BTreeSet;
use std::io;
use std::sync::Mutex;

use bantin::base::{Sink, Tree};
use bantin::bulletin::site::SECTIONS;
use bantin::report::{self, Format, Style};

use crate::support::{check_none, options};

/// A site with a page of each kind, in two languages, with lists of several pages.
const SITE: &str = "\
-- bantin.yaml --
title: {vi: A, en: B}
base_url: https://a.example/
languages: [vi, en]
paginate: 1
alternates: [markdown, archive]
sections: {}
-- content/registers/localities.yaml --
- {id: viet-nam, type: quốc gia, level: 0, names: {vi: Việt Nam}}
- {id: lam-giang, type: tỉnh, level: 1, parent: viet-nam, names: {vi: Lâm Giang}}
- {id: ho-lam, type: huyện, level: 2, parent: lam-giang, names: {vi: Hồ Lâm}}
- {id: an-khe, type: xã, level: 3, parent: ho-lam, names: {vi: An Khê}}
- {id: an-son, type: xã, level: 3, parent: ho-lam, names: {vi: An Sơn}}
-- content/registers/indicators.yaml --
- {id: cells, labels: {vi: Chi bộ}, measure: count, unit: chi bộ, nature: stock}
-- content/registers/topics.yaml --
- {id: meetings, labels: {vi: Hội nghị, en: Meetings}}
- {id: training, labels: {vi: Tập huấn, en: Training}}
-- content/pages/about.md --
---
title: Giới thiệu
---
Giới thiệu.
-- content/articles/a.md --
---
title: Tin một
date: 2024-05-06
kind: notice
locality: an-khe
topics: [meetings, training]
statistics:
  - {indicator: cells, as_of: 2024-01-01, value: '457', quote: 457 chi bộ}
---
Có 457 chi bộ.
-- content/articles/b.md --
---
title: Tin hai
slug: tin-hai
date: 2024-05-07
kind: notice
locality: an-son
aliases: []
---
Chữ. [Bảng](/media/hall.csv)
-- content/media/hall.csv --
Chữ.
-- static/own.txt --
Chữ.
";

/// Notes which files are made, and which of them could not stand beside another one.
#[derive(Default)]
struct Once(Mutex<(BTreeSet<String>, Vec<String>)>);

impl Sink for Once {
    fn put(&self, path: &str, _: &[u8]) -> io::Result<()> {
        let mut seen = self.0.lock().expect("a lock");
        let path = path.to_lowercase();
        if !seen.0.insert(path.clone()) {
            seen.1.push(path);
        }
        Ok(())
    }
}

/// The errors of a site as short lines, and the files that are published.
fn build(site: &str) -> (Vec<String>, BTreeSet<String>) {
    let tree = Tree::from_txtar(site);
    let sink = Once::default();
    let outcome = bantin::build(&tree, &options(), &sink).expect("memory does not fail");
    let (files, mut doubles) = sink.0.into_inner().expect("a lock");
    let folders = files.iter().flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at]));
    doubles.extend(folders.filter(|folder| files.contains(*folder)).map(str::to_owned));
    assert!(doubles.is_empty(), "made twice: {doubles:?} of\n{site}");
    let short = report::write(&outcome.problems, &tree, Format::Short, &Style::default());
    let errors = short.lines().filter(|line| line.contains(": error[")).map(str::to_owned);
    (errors.collect(), files)
}

/// What is changed in the site, and how the one problem begins.
const CASES: [(&str, &str, &str); 25] = [
    // Words of the settings.
    ("sections: {}", "sections: {topics: en}", "bantin.yaml:6:20: error[invalid-value]"),
    ("sections: {}", "sections: {topics: page}", "bantin.yaml:6:20: error[invalid-value]"),
    ("sections: {}", "sections: {topics: data}", "bantin.yaml:6:20: error[invalid-value]"),
    (
        "sections: {}",
        "sections: {search: about}",
        "content/pages/about.md:2:8: error[route-collision]",
    ),
    // A text is changed before a word of the settings.
    (
        "sections: {}",
        "sections: {topics: about}",
        "content/pages/about.md:2:8: error[route-collision]",
    ),
    (
        "title: Giới thiệu",
        "title: Giới thiệu\nslug: topics",
        "content/pages/about.md:3:7: error[route-collision]",
    ),
    (
        "title: Giới thiệu",
        "title: Giới thiệu\nslug: en",
        "content/pages/about.md:3:7: error[route-collision]",
    ),
    ("title: Giới thiệu", "title: Giới thiệu\nslug: articles", ""),
    // Of two articles the one that gives a slug, or the later one.
    ("slug: tin-hai", "slug: a", "content/articles/b.md:3:7: error[route-collision]"),
    (
        "title: Tin một",
        "title: Tin một\nslug: tin-hai",
        "content/articles/a.md:3:7: error[route-collision]",
    ),
    ("title: Tin một", "title: Tin một\nslug: b", ""),
    // Entries of registers.
    ("{id: an-son,", "{id: an-son, slug: an-khe,", "content/registers/localities.yaml:5:"),
    ("{id: ho-lam,", "{id: ho-lam, slug: page,", ""),
    ("{id: training,", "{id: page, aliases: [training],", ""),
    (
        "{id: ho-lam, type: huyện, level: 2, parent: lam-giang, names: {vi: Hồ Lâm}}\n- {id: an-khe,",
        "{id: ho-lam, slug: page, type: huyện, level: 2, parent: lam-giang, names: {vi: Hồ Lâm}}\n\
         - {id: an-khe, slug: '2',",
        "content/registers/localities.yaml:4:",
    ),
    // Old addresses: everything else was there before.
    ("aliases: []", "aliases: [/_redirects]", "content/articles/b.md:7:11: error[route-collision]"),
    (
        "aliases: []",
        "aliases: [/_redirects/x/]",
        "content/articles/b.md:7:11: error[route-collision]",
    ),
    (
        "aliases: []",
        "aliases: [/media/hall.csv]",
        "content/articles/b.md:7:11: error[route-collision]",
    ),
    (
        "aliases: []",
        "aliases: [/media/HALL.csv/]",
        "content/articles/b.md:7:11: error[route-collision]",
    ),
    ("aliases: []", "aliases: [/media/other.csv]", ""),
    ("aliases: []", "aliases: [/own.txt]", "content/articles/b.md:7:11: error[route-collision]"),
    ("aliases: []", "aliases: [/cu/, /CU/]", "content/articles/b.md:7:17: error[route-collision]"),
    (
        "aliases: []",
        "aliases: [/cu.html, /cu.html/x/]",
        "content/articles/b.md:7:21: error[route-collision]",
    ),
    // Files that are published as they are.
    ("-- static/own.txt --", "-- static/data --", "static/data:1:1: error[route-collision]"),
    (
        "-- static/own.txt --",
        "-- static/media/hall.csv --",
        "content/media/hall.csv:1:1: error[route-collision]",
    ),
];

#[test]
fn what_has_two_sources_is_told_once_where_it_can_be_changed() {
    let mut faults = Vec::new();
    for (old, new, expected) in CASES {
        assert!(SITE.contains(old), "{old}");
        let (errors, _) = build(&SITE.replacen(old, new, 1));
        let right = match errors.as_slice() {
            [] => expected.is_empty(),
            [only] => !expected.is_empty() && only.starts_with(expected),
            _ => false,
        };
        if !right {
            faults.push(format!("{new}: expected `{expected}`, told {errors:#?}"));
        }
    }
    check_none(&faults);
}

/// Routes of all that is made of the site.
fn routes() -> Vec<String> {
    let (errors, files) = build(SITE);
    assert_eq!(errors, Vec::<String>::new());
    assert!(files.len() > 100, "{files:?}");
    files.iter().map(|file| format!("/{}", file.trim_end_matches("index.html"))).collect()
}

#[test]
fn no_old_address_is_one_that_is_in_use() {
    let routes = routes();
    let aliases = format!("aliases: ['{}']", routes.join("', '"));
    let (errors, _) = build(&SITE.replacen("aliases: []", &aliases, 1));
    let told = |line: &&String| line.starts_with("content/articles/b.md:7:");
    let free = |route: &&String| !errors.iter().any(|line| line.contains(&format!("`{route}`")));
    assert_eq!(routes.iter().filter(free).collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!(errors.iter().filter(told).count(), routes.len(), "{errors:#?}");
    assert_eq!(errors.len(), routes.len(), "{errors:#?}");
}

#[test]
fn no_static_file_lies_where_something_is_made() {
    // Files of the theme may be replaced, and so may the rules for robots and for the server.
    let made = routes().into_iter().filter(|route| {
        !route.starts_with("/assets/")
            && !["/favicon.svg", "/own.txt", "/robots.txt", "/_headers", "/media/hall.csv"]
                .contains(&&**route)
    });
    let files: Vec<String> = made
        .map(|route| if route.ends_with('/') { format!("{route}index.html") } else { route })
        .collect();
    let statics: String = files.iter().map(|file| format!("-- static{file} --\nA\n")).collect();
    let (errors, _) = build(&format!("{SITE}{statics}"));
    assert_eq!(errors.iter().filter(|line| line.starts_with("static/")).count(), files.len());
    assert_eq!(errors.len(), files.len(), "{errors:#?}");
}

#[test]
fn no_words_of_the_settings_make_one_file_twice() {
    let words =
        ["en", "page", "about", "media", "assets", "own", "articles", "corrections", "2024"];
    for (name, _) in SECTIONS {
        for word in words.into_iter().filter(|word| *word != name) {
            let sections = format!("sections: {{{name}: '{word}'}}");
            let (errors, files) = build(&SITE.replacen("sections: {}", &sections, 1));
            assert!(errors.is_empty() != files.is_empty(), "{sections}: {errors:#?}");
            let elsewhere = |line: &&String| {
                !line.starts_with("bantin.yaml:6:")
                    && !line.starts_with("content/pages/about.md:2:")
            };
            assert_eq!(errors.iter().find(elsewhere), None, "{sections}");
        }
    }
}
