//! "Did you mean": the nearest known name.

use super::fold::bare;
use super::message::{List, Message, message};

/// Length in bytes beyond which nobody mistypes a name.
const LONGEST: usize = 200;

/// The known name nearest to what was written, or `None` when nothing is near enough to be meant.
/// Names are compared without diacritics and case, so that `Hong Bang` finds `Hồng Bàng`.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if written.len() > LONGEST {
        return None;
    }
    let plain = bare(written);
    let length = plain.chars().count();
    let limit = (length / 3).max(1).min(length.saturating_sub(1));
    let near = |name: &'a str| {
        // A name has at least a third as many letters as bytes; most names are too long or too
        // short to be meant.
        if name.len() > 6 * (length + limit) || name.len() + limit < length {
            return None;
        }
        let other = bare(name);
        if other.chars().count().abs_diff(length) > limit {
            return None;
        }
        let distance = strsim::damerau_levenshtein(&plain, &other);
        (distance <= limit).then(|| (distance, strsim::damerau_levenshtein(written, name), name))
    };
    known.into_iter().filter_map(near).min().map(|(.., name)| name)
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
    }

    #[test]
    fn short_lists_are_spelled_out() {
        assert_eq!(
            hint("zzz", ["vi", "en"]),
            Some(message!("write-one-of", names = List::any(["en", "vi"])))
        );
    }
}
