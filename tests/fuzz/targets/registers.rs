//! A register file; the first byte says which register it belongs to.
#![no_main]

use bantin_fuzz::{ARTICLE, check, plan, site_with};

/// An article that refers to entries of every register.
const REFERRING: &str = "---
title: A
date: 2024-03-12
locality: An Khê
topics: [meetings]
bodies: {inspected: [office]}
directives: [10-CT/TW]
statistics:
  - {indicator: cells, value: \"457\", as_of: 2024-03-01, by: {kind: rural}, quote: 457 chi bộ}
---
Có 457 chi bộ.
";

libfuzzer_sys::fuzz_target!(|text: &str| {
    const REGISTERS: [&str; 5] = ["localities", "indicators", "topics", "bodies", "directives"];
    let Some(first) = text.chars().next() else { return };
    let register = REGISTERS[first as usize % REGISTERS.len()];
    let tree = site_with(&format!("content/registers/{register}.yaml"), &text[first.len_utf8()..]);
    let others = tree.files().iter().map(|file| {
        let path = file.path.to_string();
        let bytes = tree.bytes(&path).expect("in memory").into_owned();
        (path, bytes)
    });
    let tree = bantin::base::Tree::from_files(
        others.chain([(ARTICLE.to_owned(), REFERRING.as_bytes().to_vec())]),
    );
    let (_, problems) = plan(&tree);
    check(&tree, &problems);
});
