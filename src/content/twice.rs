//! Lists in which one thing is named twice: by its id and its label, say, or by a slip. It counts
//! once, and is told.

use super::fields::Fields;
use super::problems;
use crate::base::Spanned;

/// Returns what was named, with the text that did, each thing once and in the order of the list;
/// `key` says what makes two of them one.
pub(super) fn once<T, K: PartialEq>(
    fields: &mut Fields<'_>,
    named: impl IntoIterator<Item = (Spanned<String>, T)>,
    key: impl Fn(&T) -> K,
) -> Vec<(Spanned<String>, T)> {
    let mut kept: Vec<(Spanned<String>, T)> = Vec::new();
    for (text, thing) in named {
        match kept.iter().find(|(_, known)| key(known) == key(&thing)) {
            Some((first, _)) => {
                let problem =
                    problems::named_twice(fields.path(), text.span, &text.value, first.span);
                fields.push(problem);
            }
            None => kept.push((text, thing)),
        }
    }
    kept
}

/// The same without the texts.
pub(super) fn once_each<T: PartialEq + Copy>(
    fields: &mut Fields<'_>,
    named: impl IntoIterator<Item = (Spanned<String>, T)>,
) -> Vec<T> {
    let mut things: Vec<T> =
        once(fields, named, |thing| *thing).into_iter().map(|(_, thing)| thing).collect();
    // Without the room of what they were made of, which is larger.
    things.shrink_to_fit();
    things
}
