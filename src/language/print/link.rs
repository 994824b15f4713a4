//! The short word that joins two others, `millions de personnes`.

use crate::base::fold;
use crate::bulletin::lang::Lang;
use crate::language::of;

/// Letters before which the word is elided.
const VOWELS: &str = "aeiou";

/// Appends the link of a language with its blank, for a word that follows; nothing where it has
/// none. Whether an initial h is silent depends on where the word is from.
pub(super) fn push_link(text: &mut String, word: &str, silent_h: bool, lang: Lang) {
    let link = &of(lang).lexicon.link;
    let initial = word.chars().next().map(|first| fold::bare(first.encode_utf8(&mut [0; 4])));
    let elides = initial.is_some_and(|initial| {
        let first = initial.chars().next().map(|first| first.to_ascii_lowercase());
        first.is_some_and(|first| VOWELS.contains(first) || (silent_h && first == 'h'))
    });
    text.push_str(if elides { link.elided } else { link.full });
}
