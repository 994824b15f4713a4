//! Figures proposed from any text: they stand in it, in order, and their values are read.
#![no_main]

use bantin::base::fold::composed;
use bantin::bulletin::date::Day;
use bantin::extract::propose::{ENOUGH, propose, published, sums};
use bantin::language;

libfuzzer_sys::fuzz_target!(|text: &str| {
    // As all sources are read: in normal form.
    let text = &*composed(text);
    for lang in language::ALL {
        let _ = published(text, lang);
        for day in [None, Day::parse_iso("2024-06-11")] {
            let figures = propose(text, lang, day);
            for figure in &figures {
                assert!(text.get(figure.range.clone()).is_some_and(|words| !words.is_empty()));
                assert!(text.get(figure.sentence.clone()).is_some(), "{:?}", figure.sentence);
                assert!(figure.score + 3 >= ENOUGH);
            }
            assert!(figures.is_sorted_by_key(|figure| figure.range.start));
            for sum in sums(&figures) {
                assert!(sum.parts.len() >= 2 && sum.parts.iter().all(|part| *part > sum.total));
            }
        }
    }
});
