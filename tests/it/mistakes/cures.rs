//! Cures followed to the letter: a mistake is one problem, and none when it is done as its cure
//! says.

use super::{ARTICLE, codes};
use crate::support::check_none;

/// The keys of an article with a mistake, the words of the cure, and the keys that follow it.
const ROWS: [(&str, &str); 13] = [
    (
        "statistics:\n  - indicator: cells\nvalue: \"457\"\n    as_of: 2022-03-01\n    quote: 457 chi bộ\n",
        "statistics:\n  - indicator: cells\n    value: \"457\"\n    as_of: 2022-03-01\n    quote: 457 chi bộ\n",
    ),
    (
        "statistics:\n  -indicator: cells\n    value: \"457\"\n    as_of: 2022-03-01\n    quote: 457 chi bộ\n",
        "statistics:\n  - indicator: cells\n    value: \"457\"\n    as_of: 2022-03-01\n    quote: 457 chi bộ\n",
    ),
    (
        "statistics:\n    indicator: cells\n    as_of: 2022-03-01\n    quote: 457 chi bộ\n    indicator: checks\n    \
         period: 2019\n    quote: 12 cuộc\n",
        "statistics:\n  - indicator: cells\n    as_of: 2022-03-01\n    quote: 457 chi bộ\n  - indicator: checks\n    \
         period: 2019\n    quote: 12 cuộc\n",
    ),
    ("topics: Meetings, farming\n", "topics: [Meetings, farming]\n"),
    ("authors: Ban biên tập, Minh\n", "authors: [Ban biên tập, Minh]\n"),
    ("authors: Ban biên tập, Minh\n", "authors: \"Ban biên tập, Minh\"\n"),
    ("image: /media/a.png\n", "image: {src: /media/a.png, alt: what the picture shows}\n"),
    ("source: Báo Lâm Giang\n", "source: {name: Báo Lâm Giang}\n"),
    ("withdrawn: true\n", "withdrawn: {date: 2025-03-14, why: the reason}\n"),
    (
        "statistics: [{indicator: cells, as_of: 2022-03-01, value: , quote: 457 chi bộ}]\n",
        "statistics: [{indicator: cells, as_of: 2022-03-01, value: 457 chi bộ, quote: 457 chi bộ}]\n",
    ),
    (
        "statistics: [{indicator: cells, as_of: 2022-03-01, quote: 457 chi bộ, status: corrected}]\n",
        "statistics: [{indicator: cells, as_of: 2022-03-01, quote: 457 chi bộ, status: corrected}]\n\
         corrections: [{date: 2024-03-12, what: what was corrected, why: the reason}]\n",
    ),
    (
        "statistics: [{indicator: cells, as_of: 2022-03-01, value: 457, quote: 457 chi bộ, tolerance: 5%}]\n",
        "statistics: [{indicator: cells, as_of: 2022-03-01, value: 457, quote: 457 chi bộ}]\n",
    ),
    (
        "statistics: [{indicator: checks, period: 2021/22, quote: 12 cuộc}]\n",
        "statistics: [{indicator: checks, period: 2021-09-01/2022-08-31, quote: 12 cuộc}]\n",
    ),
];

#[test]
fn a_mistake_is_gone_when_its_cure_is_followed() {
    let told = |keys: &str| {
        let text = "Đoàn kiểm tra 457 chi bộ, 12 cuộc.";
        let file = "content/articles/2024/cured.md";
        let found = codes(&format!("-- {file} --\n---\n{ARTICLE}{keys}---\n\n{text}\n"));
        found.into_iter().filter(|code| !code.starts_with("note")).collect::<Vec<_>>()
    };
    let mut faults = Vec::new();
    for (wrong, cured) in ROWS {
        let (before, after) = (told(wrong), told(cured));
        faults.extend((before.len() != 1).then(|| format!("{before:?} in\n{wrong}")));
        faults.extend((!after.is_empty()).then(|| format!("{after:?} in\n{cured}")));
    }
    check_none(&faults);
}
