//! "Did you mean": the nearest known name.

use super::fold::bare;
use super::message::{List, Message, message};

/// Length in bytes beyond which nobody mistypes a name.
const LONGEST: usize = 200;

/// The most letters by which what was meant may differ: nobody mistypes a third of a long address.
const FARTHEST: usize = 8;

/// The known name nearest to what was written, or `None` when nothing is near enough to be meant.
/// Names are compared without diacritics and case, so that `Hong Bang` finds `Hồng Bàng`.
///
/// A site that was moved has thousands of dead links among thousands of addresses, so that a name
/// which cannot be meant is passed over by its letters alone, where these are one byte each.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if written.len() > LONGEST {
        return None;
    }
    let plain = bare(written);
    let length = plain.chars().count();
    let mut limit = (length / 3).clamp(1, FARTHEST).min(length.saturating_sub(1));
    let (letters, is_ascii) = (Letters::of(&plain), plain.is_ascii());
    // Another number is another thing: `Quận 1` is no slip for `Quận 9`.
    let numbers = digits(written);
    let mut best: Option<(usize, usize, &'a str)> = None;
    for name in known {
        // A name has at least a third as many letters as bytes; most names are too long or too
        // short to be meant.
        if name.len() > 6 * (length + limit) || name.len() + limit < length {
            continue;
        }
        if is_ascii && name.is_ascii() && letters.distance(name) > limit {
            continue;
        }
        if digits(name) != numbers {
            continue;
        }
        let other = bare(name);
        let is_far = is_ascii && other.is_ascii() && letters.distance(&other) > limit;
        if is_far || other.chars().count().abs_diff(length) > limit {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&plain, &other);
        if distance > limit {
            continue;
        }
        limit = distance;
        let found = (distance, strsim::damerau_levenshtein(written, name), name);
        if best.is_none_or(|best| found < best) {
            best = Some(found);
        }
    }
    best.map(|(.., name)| name)
}

/// The digits of a text, in order.
fn digits(text: &str) -> Vec<u8> {
    text.bytes().filter(u8::is_ascii_digit).collect()
}

/// Counts of the letters of a text, where letters that share their last five bits count as
/// one: case does not matter.
struct Letters([i16; 32]);

impl Letters {
    fn of(text: &str) -> Self {
        let mut counts = [0; 32];
        text.bytes().for_each(|byte| counts[usize::from(byte & 31)] += 1);
        Self(counts)
    }

    /// The fewest changes that make one text of another: a change takes one letter away, or adds
    /// one, or does both.
    fn distance(&self, text: &str) -> usize {
        let other = Self::of(text);
        let (mut more, mut fewer) = (0, 0);
        for (one, two) in self.0.iter().zip(other.0) {
            more += usize::from((one - two).max(0).unsigned_abs());
            fewer += usize::from((two - one).max(0).unsigned_abs());
        }
        more.max(fewer)
    }
}

/// The nearest of some known names as a hint, `write NAME`, or else the list of them when it is
/// short.
pub fn hint<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<Message> {
    let mut known: Vec<&str> = known.into_iter().collect();
    known.sort_unstable();
    known.dedup();
    if let Some(name) = nearest(written, known.iter().copied()) {
        return Some(message!("did-you-mean", name = name));
    }
    match known[..] {
        [] => None,
        [one] => Some(message!("write-this", name = one)),
        _ if known.len() > List::LONGEST => None,
        _ => Some(message!("write-one-of", names = List::any(known))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let known = ["locality", "indicator", "summary"];
        assert_eq!(nearest("localiti", known), Some("locality"));
        assert_eq!(nearest("Hong Bang", ["Hồng Bàng", "Lê Chân"]), Some("Hồng Bàng"));
        assert_eq!(nearest("weather", known), None);
        assert_eq!(nearest("Quận 9", ["Quận 1", "Quận 10"]), None, "another number");
        assert_eq!(nearest("Qaun 9", ["Quận 1", "Quận 9"]), Some("Quận 9"));
    }

    /// A name that is passed over by its letters is not near.
    #[test]
    fn letters_tell_no_more_than_the_fewest_changes() {
        let texts =
            ["", "an-khe", "an-kh", "AN-KHE", "na-khe", "xyz", "an-khe-2022", "binh-son", "[]{}"];
        for (one, two) in texts.iter().flat_map(|one| texts.iter().map(move |two| (one, two))) {
            let changes = strsim::damerau_levenshtein(&bare(one), &bare(two));
            let fewest = Letters::of(&bare(one)).distance(two);
            assert!(fewest <= changes, "{one} and {two}: {fewest} of {changes}");
        }
    }

    #[test]
    fn of_several_near_names_the_nearest_is_meant() {
        let known = ["an-khe-3", "an-khe", "an-kha", "am-kha"];
        assert_eq!(nearest("an-khee", known), Some("an-khe"));
        assert_eq!(nearest("an-khb", known), Some("an-kha"), "of equal ones the first in order");
    }

    #[test]
    fn short_lists_are_spelled_out() {
        assert_eq!(
            hint("zzz", ["vi", "en"]),
            Some(message!("write-one-of", names = List::any(["en", "vi"])))
        );
    }
}
