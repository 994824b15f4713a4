//! Tests of the record: whatever changes the bytes of a page changes an answer.

use std::collections::BTreeMap;

use super::Question;
use crate::base::Tree;
use crate::base::sink::Memory;
use crate::bulletin::date::Instant;
use crate::bulletin::register::{Id, IndexVec};
use crate::content::{self, Visibility};
use crate::ledger;
use crate::plan::{self, Groups, Page};
use crate::render::{self, Input, Theme, data};

const SITE: &str = "\
-- bantin.yaml --
title: {vi: Bản tin An Kê, en: An Ke bulletins}
base_url: https://bantin.example/
languages: [vi, en]
registers: {localities: whole}
-- content/registers/localities.yaml --
- {id: an-ke, level: 1, type: tỉnh, names: {vi: An Kê}}
- {id: bac-ha, level: 2, type: huyện, names: {vi: Bắc Hạ}, parent: an-ke}
- {id: nam-ha, level: 2, type: huyện, names: {vi: Nam Hạ}, parent: an-ke}
- {id: tan-lo, level: 1, type: tỉnh, names: {vi: Tân Lộ}}
-- content/registers/indicators.yaml --
- {id: inspections, labels: {vi: Số cuộc kiểm tra, en: Inspections}, measure: count, nature: flow,
   unit: {vi: cuộc, en: inspections}, counts: events, integer: true}
-- content/registers/topics.yaml --
- {id: food, labels: {vi: Thực phẩm, en: Food}}
- {id: water, labels: {vi: Nước, en: Water}}
-- content/articles/a.md --
---
title: Kiểm tra ở Bắc Hạ
date: 2023-03-01
kind: inspection
locality: bac-ha
topics: [food]
statistics:
  - {indicator: inspections, value: '15', period: 2022, quote: 15 cuộc}
---
Cả năm 2022 có 15 cuộc.
-- content/articles/b.md --
---
title: Nguồn nước ở Tân Lộ
date: 2023-02-01
kind: notice
locality: tan-lo
topics: [water]
---
Nước đã trong.
-- content/articles/c.md --
---
title: Kiểm tra ở Nam Hạ
date: 2023-01-01
kind: inspection
locality: nam-ha
statistics:
  - {indicator: inspections, value: '4', period: 2022, quote: 4 cuộc}
---
Có 4 cuộc.
-- content/pages/about.md --
---
title: Giới thiệu
---
Xem [Bắc Hạ](locality:bac-ha).
";

/// Pages by their routes: what is on them, and what was asked for them.
type Pages = BTreeMap<String, (Vec<u8>, BTreeMap<Question, [u8; 32]>)>;

fn pages(site: &str) -> Pages {
    let (tree, clock) = (Tree::from_txtar(site), Instant::from_unix(1_680_000_000));
    let settings = content::settings(&tree).0.expect("settings");
    let languages = &settings.languages;
    let theme = Theme::load(&tree, &settings.theme, &settings.theme_place, languages);
    let theme = theme.0.expect("a theme");
    let visibility = Visibility::at(clock);
    let (corpus, problems) = content::corpus(&tree, settings, visibility);
    assert!(!problems.has_errors(), "{problems:#?}");
    let (ledger, groups) = (ledger::post(&corpus).0, Groups::new(&corpus));
    let layout = plan::Layout::new(&corpus, &ledger, plan::Limits::default());
    let rows = data::FigureRows::new(&corpus, &ledger, &layout);
    let plan = plan::plan(&corpus, &ledger, &groups, &tree, &IndexVec::default(), &layout).0;
    let input = Input::new(&plan, &rows, &theme, &tree, clock);
    let made = |(id, page): (Id<Page>, &Page)| {
        let sink = Memory::default();
        let asked = render::record(input, id, &sink);
        let bytes = sink.into_files().into_values().next().expect("a page");
        (page.route.to_string(), (bytes, asked.expect("memory does not fail")))
    };
    plan.pages.pairs().map(made).collect()
}

fn about(asked: &BTreeMap<Question, [u8; 32]>, what: &str, about: &str) -> Option<[u8; 32]> {
    let found = asked.iter().find(|(known, _)| known.what == what && known.about == about);
    found.map(|(_, hash)| *hash)
}

#[test]
fn a_page_is_known_by_what_it_asked() {
    let (before, after) = (pages(SITE), pages(&SITE.replace("Nam Hạ}", "Tam Hạ}")));
    let asked = |pages: &Pages, route: &str| pages[route].1.clone();
    let (old, new) = (asked(&before, "/localities/an-ke/"), asked(&after, "/localities/an-ke/"));
    for (what, of) in
        [("locality", "an-ke"), ("articles of place", "an-ke"), ("has reported", "nam-ha")]
    {
        let (old, new) = (about(&old, what, of), about(&new, what, of));
        assert!(old.is_some(), "{what} {of}");
        assert_eq!(old, new, "{what} {of}");
    }
    let place = |asked| about(asked, "locality", "nam-ha").expect("asked");
    assert_ne!(place(&old), place(&new), "another answer has another hash");
    let elsewhere = "/localities/tan-lo/";
    assert_eq!(about(&asked(&before, elsewhere), "locality", "nam-ha"), None);
    assert_eq!(asked(&before, elsewhere), asked(&after, elsewhere));
}

#[test]
fn whatever_changes_a_page_changes_an_answer() {
    let before = pages(SITE);
    let edits = [
        ("title: Kiểm tra ở Bắc Hạ", "title: Đợt kiểm tra ở Bắc Hạ"),
        (
            "'15', period: 2022, quote: 15 cuộc}\n---\nCả năm 2022 có 15",
            "'16', period: 2022, quote: 16 cuộc}\n---\nCả năm 2022 có 16",
        ),
        ("vi: Thực phẩm", "vi: An toàn thực phẩm"),
        ("names: {vi: Bắc Hạ}", "names: {vi: Bắc Hà}"),
        ("Nước đã trong.", "Nước đã trong lại."),
        ("unit: {vi: cuộc", "unit: {vi: đợt"),
        ("title: {vi: Bản tin An Kê", "title: {vi: Tin An Kê"),
        ("registers: {localities: whole}", "paginate: 2"),
        ("title: Giới thiệu", "title: Về cổng này"),
        ("date: 2023-02-01", "date: 2022-02-01"),
        ("locality: tan-lo", "locality: nam-ha"),
    ];
    for (old, new) in edits {
        assert!(SITE.contains(old), "{old}");
        let after = pages(&SITE.replacen(old, new, 1));
        let both = before.iter().filter_map(|(route, old)| Some((route, old, after.get(route)?)));
        let mut changed = 0;
        for (route, (old_bytes, old_asked), (new_bytes, new_asked)) in both {
            let same = old_bytes == new_bytes;
            assert!(same || old_asked != new_asked, "{route} changed with `{new}`, unseen");
            changed += usize::from(!same);
        }
        assert!(changed > 0, "nothing changed with `{new}`");
    }
}
