//! The index as a whole, read back as the script of the page reads it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use super::lists;
use super::words::{Word, each_word};
use crate::base::Tree;
use crate::base::sink::Memory;
use crate::bulletin::date::Instant;
use crate::{Options, Process};

fn read_number(bytes: &[u8], at: &mut usize) -> usize {
    lists::read_number(bytes, at).expect("a number")
}

fn read_list(bytes: &[u8], at: &mut usize, all: usize) -> Vec<u32> {
    let mut found = Vec::new();
    lists::read_list(bytes, at, all, &mut found).expect("a list");
    found
}

const SITE: &str = "\
-- bantin.yaml --
title: {vi: Bản tin, en: Bulletins}
base_url: https://a.example/
languages: [vi, en]
-- content/registers/localities.yaml --
- {id: lam-giang, type: tỉnh, level: 1, names: {vi: Lâm Giang}}
- {id: an-khe, type: huyện, level: 2, parent: lam-giang, names: {vi: An Khê}}
-- content/registers/indicators.yaml --
- {id: cells, labels: {vi: Số chi bộ, en: Party cells}, measure: count, nature: stock, unit: {vi: chi bộ, en: cells}}
-- content/registers/topics.yaml --
- {id: meetings, labels: {vi: Hội nghị, en: Meetings}}
-- content/articles/2023/a.md --
---
title: Đoàn kiểm tra làm việc tại An Khê
date: 2023-05-06
kind: inspection
locality: an-khe
topics: [meetings]
summary: Đoàn đã nghe báo cáo.
statistics:
  - {indicator: cells, value: \"457\", as_of: 2023-05-01, quote: \"có 457 chi bộ\"}
---
Toàn huyện có 457 chi bộ. <!-- bímật --> Hoà nhã &amp; *vui vẻ*.
-- content/articles/2024/b.md --
---
title: Hội nghị tổng kết
date: 2024-05-06
kind: conference
locality: lam-giang
---
Theo Chỉ thị 10-CT/TW, đoạn đường mới.
-- content/articles/2024/draft.md --
---
title: Nháp khôngđăng
date: 2024-05-07
kind: notice
draft: true
---
Bảnnháp.
-- content/articles/2024/held.md --
---
title: Hẹn giờđăng
date: 2024-05-07
publish_at: 2030-01-01T00:00:00+07:00
kind: notice
---
Tươnglai.
";

fn built(site: &str) -> BTreeMap<String, Vec<u8>> {
    let options = Options {
        clock: Instant::parse_rfc3339("2026-07-01T00:00:00+07:00").expect("a clock"),
        drafts: false,
        future: false,
        expired: false,
        base_url: None,
        deny_warnings: false,
        limits: crate::plan::Limits::default(),
        process: Process::GoesOn,
    };
    let sink = Memory::default();
    let outcome = crate::build(&Tree::from_txtar(site), &options, &sink).expect("memory");
    assert!(
        outcome.complete,
        "{:?}",
        outcome.problems.iter().map(|one| one.code).collect::<Vec<_>>()
    );
    sink.into_files()
}

/// The index as the script sees it.
struct Index {
    files: BTreeMap<String, Vec<u8>>,
    all: usize,
    /// Entries of shards by key.
    entries: BTreeMap<String, Vec<u8>>,
}

impl Index {
    fn of(site: &str) -> Self {
        let files = built(site);
        let directory: serde_json::Value =
            serde_json::from_slice(&files["search/index/index.json"]).expect("json");
        let number = |key: &str| usize::try_from(directory[key].as_u64().expect(key)).expect(key);
        let mut entries = BTreeMap::new();
        for at in 0..directory["shards"].as_array().expect("shards").len() {
            let bytes = &files[&format!("search/index/w{at}.bin")];
            let (mut at, mut first) = (0, String::new());
            while at < bytes.len() {
                let length = read_number(bytes, &mut at);
                let name = String::from_utf8(bytes[at..at + length / 2].to_vec()).expect("UTF-8");
                at += length / 2;
                let key = if length % 2 == 1 { format!("{first} {name}") } else { name };
                first = key.split(' ').next().unwrap_or_default().to_owned();
                let length = read_number(bytes, &mut at);
                entries.insert(key, bytes[at..at + length].to_vec());
                at += length;
            }
        }
        Self { all: number("documents"), files, entries }
    }

    fn lists(&self, key: &str) -> Option<BTreeSet<u32>> {
        let (bytes, mut at) = (self.entries.get(key)?, 0);
        let mut found = BTreeSet::new();
        if key.starts_with('!') {
            let length = read_number(bytes, &mut at);
            at += length;
            found.extend(read_list(bytes, &mut at, self.all));
        } else if key.contains(' ') {
            (0..2).for_each(|_| found.extend(read_list(bytes, &mut at, self.all)));
        } else {
            for _ in 0..read_number(bytes, &mut at) {
                let length = read_number(bytes, &mut at);
                at += length;
                (0..3).for_each(|_| found.extend(read_list(bytes, &mut at, self.all)));
            }
        }
        assert_eq!(at, bytes.len(), "{key}");
        Some(found)
    }

    /// The titles of what a key finds.
    fn titles(&self, key: &str) -> Vec<String> {
        let found = self.lists(key).unwrap_or_default();
        found
            .into_iter()
            .map(|id| self.record(id)[1].as_str().expect("a title").to_owned())
            .collect()
    }

    fn record(&self, id: u32) -> serde_json::Value {
        let size = super::records::block_size(self.all);
        let file = id as usize / size;
        let records = inflated(&self.files[&format!("search/index/r{file}.bin")]);
        records[id as usize % size].clone()
    }
}

fn inflated(bytes: &[u8]) -> serde_json::Value {
    let mut text = String::new();
    flate2::read::DeflateDecoder::new(bytes).read_to_string(&mut text).expect("deflate");
    serde_json::from_str(&text).expect("json")
}

#[test]
fn words_and_neighbours_lead_to_what_is_published() {
    let index = Index::of(SITE);
    let (inspection, conference) = ("Đoàn kiểm tra làm việc tại An Khê", "Hội nghị tổng kết");
    for (key, expected) in [
        ("vui", &[inspection][..]),
        ("hoa", &[inspection]),
        ("kiem tra", &[inspection]),
        ("457 chi", &[inspection]),
        ("10 ct", &[conference]),
        ("ct tw", &[conference]),
        ("doan", &[inspection, conference]),
        ("tra lam", &[inspection]),
        // The name of its kind.
        ("giam sat", &[inspection]),
        // A sentence ends between them.
        ("bo hoa", &[]),
        ("!kind:inspection", &[inspection]),
        ("!year:2024", &[conference]),
        ("!topic:meetings", &[inspection, "Hội nghị", "Meetings"]),
    ] {
        assert_eq!(index.titles(key), expected, "{key}");
    }
    let places = index.titles("!locality:lam-giang");
    assert_eq!(&places[..2], [inspection, conference]);
    assert!(index.titles("!locality:an-khe").contains(&"huyện An Khê".to_owned()));
    assert!(index.titles("so chi").contains(&"Party cells".to_owned()), "all names lead there");
}

#[test]
fn nothing_else_is_in_the_index() {
    let index = Index::of(SITE);
    for (path, bytes) in index.files.iter().filter(|(path, _)| path.starts_with("search/index/")) {
        let text = String::from_utf8_lossy(bytes);
        let inside = path.contains("/r").then(|| inflated(bytes).to_string());
        for hidden in ["khongdang", "giodang", "bannhap", "tuonglai", "bimat", "amp"] {
            let stands = text.contains(hidden) || inside.iter().any(|text| text.contains(hidden));
            assert!(!stands, "{hidden} in {path}");
        }
        assert!(!text.contains("Nháp") && inside.is_none_or(|text| !text.contains("Nháp")));
    }
}

#[test]
fn every_word_of_a_bulletin_finds_it() {
    let index = Index::of(SITE);
    for (at, text) in [
        (
            0,
            "Đoàn kiểm tra làm việc tại An Khê Đoàn đã nghe báo cáo Toàn huyện có 457 chi bộ Hoà nhã vui vẻ",
        ),
        (1, "Hội nghị tổng kết Theo Chỉ thị 10 CT TW đoạn đường mới tỉnh Lâm Giang"),
    ] {
        each_word(text, false, |word, _| {
            let key = Word::of(word).expect("a word").bare;
            assert!(index.lists(&key).is_some_and(|found| found.contains(&at)), "{word}");
        });
    }
}

#[test]
fn answers_have_number_period_and_sentence() {
    let index = Index::of(SITE);
    let blocks = index.files.iter().filter(|(path, _)| path.starts_with("search/index/a0-"));
    let all: Vec<String> = blocks.map(|(_, bytes)| inflated(bytes).to_string()).collect();
    assert_eq!(all.len(), 2);
    assert!(
        all.iter().all(|text| text.contains("457") && text.contains("có 457 chi bộ")),
        "{all:?}"
    );
    let names = inflated(&index.files["search/index/indicators-en.bin"]);
    assert_eq!(names.to_string(), r#"[[["Party cells","Số chi bộ"],"/en/statistics/cells/",7]]"#);
}
