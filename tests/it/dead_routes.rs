//! Links to routes that are not there: what an unpublished article, or one that cannot be read,
//! would make is told as that, or was told already; all else is dead.

use bantin::base::Tree;

use crate::support::{build, check_none};

const SITE: &str = "\
-- bantin.yaml --
title: {vi: A, en: B}
base_url: https://a.example/
languages: [vi, en]
sections: {topics: chu-de}
-- content/registers/localities.yaml --
- {id: lam-giang, type: tỉnh, level: 1, names: {vi: Lâm Giang}}
- {id: an-khe, type: xã, level: 2, parent: lam-giang, names: {vi: An Khê}}
-- content/registers/topics.yaml --
- {id: meetings, labels: {vi: Hội nghị, en: Meetings}}
- {id: training, labels: {vi: Tập huấn, en: Training}}
-- content/articles/draft.md --
---
title: Bản nháp
slug: foo
date: 2024-05-06
kind: notice
draft: true
---
Chữ.
BROKEN
-- content/articles/links.md --
---
title: Liên kết
date: 2024-05-07
kind: notice
topics: [meetings]
---
";

/// Its date cannot be read.
const BROKEN: &str = "\
-- content/articles/2023/broken.md --
---
title: Hỏng
date: hôm qua
kind: notice
locality: an-khe
topics: [training]
---
Chữ.";

const DEAD: &str = "dead-link";
const HIDDEN: &str = "link-to-unpublished";
const TOLD: &str = "";

/// A link, and what is told of it where all articles can be read, and where one cannot.
const LINKS: [(&str, &str, &str); 26] = [
    ("/chu-de/meetings/", TOLD, TOLD),
    ("/articles/2024/foo/", HIDDEN, HIDDEN),
    ("/articles/2024/foo", HIDDEN, HIDDEN),
    ("/articles/2024/foo/index.html", HIDDEN, HIDDEN),
    ("draft.md", HIDDEN, HIDDEN),
    // The slug of the draft elsewhere.
    ("/articles/2023/foo/", DEAD, DEAD),
    ("/en/articles/2024/foo/", DEAD, DEAD),
    ("/chu-de/foo/", DEAD, DEAD),
    ("/topics/foo/", DEAD, DEAD),
    ("/foo/", DEAD, DEAD),
    ("/localities/foo/", DEAD, DEAD),
    ("/articles/2024/foo/x/", DEAD, DEAD),
    // Nothing makes these, whoever can be read.
    ("/chu-de/khong-co/", DEAD, DEAD),
    ("/chu-de/meetings/page/7/", DEAD, DEAD),
    ("/articles/2024/khong-co/", DEAD, DEAD),
    ("/localities/khong-co/", DEAD, DEAD),
    ("/localities/an-khe/", DEAD, DEAD),
    ("/archive/khong-co/", DEAD, DEAD),
    ("/archive/2023/13/", DEAD, DEAD),
    ("/kinds/khong-co/", DEAD, DEAD),
    ("/data/khong-co.csv", DEAD, DEAD),
    // These may be missing because an article cannot be read.
    ("/articles/2023/broken/", DEAD, TOLD),
    ("/chu-de/training/", DEAD, TOLD),
    ("/en/chu-de/training/feed.xml", DEAD, TOLD),
    ("/localities/lam-giang/an-khe/", DEAD, TOLD),
    ("/archive/2023/05/", DEAD, TOLD),
];

#[test]
fn dead_routes_are_told_beside_articles_that_cannot_be_read() {
    let mut faults = Vec::new();
    for (broken, is_broken) in [("", false), (BROKEN, true)] {
        let links: Vec<String> = LINKS.iter().map(|(link, ..)| format!("[x]({link})")).collect();
        let site = SITE.replace("BROKEN", broken) + &links.join("\n\n") + "\n";
        let problems = build(Tree::from_txtar(&site)).problems();
        for (index, (link, sound, partly)) in LINKS.into_iter().enumerate() {
            let expected = if is_broken { partly } else { sound };
            let line = format!("content/articles/links.md:{}:", 7 + 2 * index);
            let told = problems.lines().find(|told| told.starts_with(&line)).unwrap_or("");
            if told.is_empty() != expected.is_empty() || !told.contains(expected) {
                faults.push(format!("{link} ({is_broken}): expected `{expected}`, told `{told}`"));
            }
        }
    }
    check_none(&faults);
}
