//! A small site for the tests of this folder.

use crate::base::Tree;
use crate::bulletin::date::Instant;
use crate::bulletin::site::Corpus;
use crate::content::{self, Visibility};
use crate::ledger::{self, Ledger};

const SITE: &str = "\
-- bantin.yaml --
title: {vi: Bản tin An Kê}
base_url: https://bantin.example/
languages: [vi]
registers: {localities: whole}
-- content/registers/localities.yaml --
- {id: an-ke, level: 1, type: tỉnh, names: {vi: An Kê}}
- {id: bac-ha, level: 2, type: huyện, names: {vi: Bắc Hạ}, parent: an-ke, valid: {until: 2025-06-30}}
- {id: nam-ha, level: 2, type: huyện, names: {vi: Nam Hạ}, parent: an-ke, valid: {until: 2025-06-30}}
-- content/registers/indicators.yaml --
- {id: inspections, labels: {vi: Số cuộc kiểm tra}, measure: count, unit: {vi: cuộc, en: inspections}, nature: flow,
   counts: events, integer: true,
   parts: [{dimension: sector, members: [food, fire], complete: false}]}
- {id: on-time-share, labels: {vi: Tỷ lệ đúng hạn}, measure: percent, unit: {vi: '%'}, nature: stock}
-- content/articles/bac-ha.md --
---
title: Kiểm tra ở Bắc Hạ
date: 2023-02-01
kind: inspection
locality: bac-ha
statistics:
  - {indicator: inspections, value: hơn 700, period: 2022, quote: hơn 700 cuộc}
  - {indicator: inspections, value: '12', period: 2022, by: {sector: food}, quote: 12 cuộc}
  - {indicator: on-time-share, value: khoảng 90%, as_of: 2022-12-31, quote: khoảng 90%}
  - {indicator: inspections, value: '800', period: 2024, role: target, quote: '800 cuộc'}
---
Năm 2022 có hơn 700 cuộc, trong đó \"thực phẩm\" 12 cuộc; khoảng 90% đúng hạn. Phấn đấu 800 cuộc.
-- content/articles/bac-ha-2.md --
---
title: Số liệu mới của Bắc Hạ
date: 2023-03-01
kind: inspection
locality: bac-ha
statistics:
  - {indicator: inspections, value: '715', period: 2022, quote: 715 cuộc}
---
Cả năm 2022 có 715 cuộc.
";

/// Its sources.
pub(super) fn tree() -> Tree {
    Tree::from_txtar(SITE)
}

/// The site and its ledger; it has no errors.
pub(super) fn site() -> (Corpus, Ledger) {
    let tree = tree();
    let (site, found) = content::settings(&tree);
    assert!(!found.has_errors(), "{found:#?}");
    let clock = Instant::parse_rfc3339("2024-01-01T00:00:00Z").expect("clock");
    let visibility = Visibility::at(clock);
    let (corpus, found) = content::corpus(&tree, site.expect("settings"), visibility);
    assert!(!found.has_errors(), "{found:#?}");
    let (ledger, _) = ledger::post(&corpus);
    (corpus, ledger)
}
