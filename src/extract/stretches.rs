//! Stretches of a text, of which there may be as many as it has words; the only door to
//! aho-corasick.

use std::collections::BTreeSet;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// Stretches of a text, in order and without overlap, so that one is found by halving.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Stretches(Vec<Range<usize>>);

impl Stretches {
    /// Unites stretches that touch each other.
    pub fn new(mut ranges: Vec<Range<usize>>) -> Self {
        ranges.retain(|range| !range.is_empty());
        ranges.sort_unstable_by_key(|range| (range.start, range.end));
        ranges.dedup_by(|next, last| {
            let touch = next.start <= last.end;
            if touch {
                last.end = last.end.max(next.end);
            }
            touch
        });
        Self(ranges)
    }

    /// Returns `true` if one of them has a byte in common with a stretch.
    pub fn touch(&self, range: &Range<usize>) -> bool {
        let first = self.0.partition_point(|one| one.end <= range.start);
        self.0.get(first).is_some_and(|one| one.start < range.end)
    }
}

/// Finds the occurrences of some texts in another one, in one pass over it however many they are;
/// those that follow each other or overlap are one stretch. Empty texts occur nowhere.
pub fn occurrences(text: &str, wanted: &[String]) -> Vec<Range<usize>> {
    let wanted: BTreeSet<&String> = wanted.iter().filter(|wanted| !wanted.is_empty()).collect();
    let search = AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(wanted);
    // It is refused only beyond two thousand million letters.
    let Ok(search) = search else { return Vec::new() };
    let mut found: Vec<Range<usize>> = Vec::new();
    for one in search.find_overlapping_iter(text) {
        let one = one.range();
        // They come by their ends, so that one that is longer takes others in.
        while let Some(last) = found.pop_if(|last| one.start <= last.end) {
            if last.start <= one.start {
                found.push(last.start..one.end);
                break;
            }
        }
        if found.last().is_none_or(|last| last.end < one.end) {
            found.push(one);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn as_many_words_as_a_list_may_have_make_one_stretch() {
        let words: Vec<String> = (0..6000).map(|number| format!("w{number} ")).collect();
        let text = words.concat().repeat(10);
        assert_eq!(occurrences(&text, &words), vec![Range { start: 0, end: text.len() }]);
        let same = vec!["5 chi bộ".to_owned(); 6000];
        assert_eq!(occurrences(&"5 chi bộ, ".repeat(6000), &same).len(), 6000);
        let nested: Vec<String> = (1..300).map(|length| "a".repeat(length)).collect();
        assert_eq!(
            occurrences(&"a".repeat(10_000), &nested),
            vec![Range { start: 0, end: 10_000 }]
        );
    }

    proptest! {
        #[test]
        fn occurrences_are_all_that_there_are(
            text in "[ab ]{0,40}", wanted in proptest::collection::vec("[ab ]{0,4}", 0..6), at in 0_usize..40, length in 1_usize..5
        ) {
            let covered = |byte: usize| wanted.iter().any(|word| {
                (0..text.len()).any(|start| text[start..].starts_with(word.as_str()) && (start..start + word.len()).contains(&byte))
            });
            let found = occurrences(&text, &wanted);
            let bytes: Vec<usize> = found.iter().cloned().flatten().collect();
            prop_assert_eq!(bytes, (0..text.len()).filter(|byte| covered(*byte)).collect::<Vec<_>>());
            let touched = (at..at + length).any(|byte| byte < text.len() && covered(byte));
            prop_assert_eq!(Stretches::new(found).touch(&(at..at + length)), touched);
        }

        #[test]
        fn united_stretches_touch_what_the_single_ones_do(
            ranges in proptest::collection::vec((0_usize..30, 0_usize..6), 0..8), at in 0_usize..36, length in 1_usize..6
        ) {
            let ranges: Vec<Range<usize>> = ranges.into_iter().map(|(start, length)| start..start + length).collect();
            let asked = at..at + length;
            let plain = ranges.iter().any(|one| !one.is_empty() && one.start < asked.end && asked.start < one.end);
            prop_assert_eq!(Stretches::new(ranges).touch(&asked), plain);
        }
    }
}
