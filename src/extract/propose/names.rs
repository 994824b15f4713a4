//! Names for what figures count, of the words around them: "Số buổi sinh hoạt chuyên đề", "Tỷ lệ đảng viên dự
//! sinh hoạt". They are proposals for the register, to be read by a person.

use super::Proposal;
use crate::base::fold;
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::UnitKind;
use crate::language::reading::{Words, reading};

/// Most words behind a unit that belong to a name.
const MORE: usize = 6;

/// Most letters before a number among which its name is looked for.
const NEAR: usize = 200;

/// Most words of a verb.
const VERB: usize = 3;

/// Fewest words of the name of a share.
const SHARE: usize = 3;

/// Most words of the name of a share.
const LONG: usize = 14;

/// A name for what a figure counts; none where its words give none.
pub fn name(text: &str, figure: &Proposal, lang: Lang) -> Option<String> {
    if figure.written.change.is_some() {
        return None;
    }
    let sentence = &figure.sentence;
    // A sentence may be as long as its file.
    let before = text.get(sentence.start..figure.range.start)?;
    let before = before.char_indices().rev().nth(NEAR).map_or(before, |(at, _)| &before[at..]);
    let words = &reading(lang).figures;
    let name = match figure.written.unit_kind {
        UnitKind::Percent => share(before, words.shares, words.verbs)?,
        UnitKind::Count | UnitKind::Ratio => {
            let digit = |letter: char| letter.is_ascii_digit();
            let number = text[figure.range.clone()].rfind(digit)? + 1;
            let behind = text.get(figure.range.start + number..sentence.end)?;
            let what = counted(before, behind, figure.written.unit.as_deref()?, lang);
            format!("{} {what}", words.counted.first()?)
        }
        _ => return None,
    };
    let mut letters = name.chars();
    let first: String = letters.next()?.to_uppercase().collect();
    let safe = !name.contains(['"', '\\', '`']);
    safe.then(|| first + letters.as_str())
}

/// `Tỷ lệ đảng viên dự sinh hoạt bình quân đạt`, without its verb.
fn share(before: &str, shares: Words, verbs: Words) -> Option<String> {
    let clause = before.rsplit([',', ';', ':', '.', '(']).next()?;
    let words: Vec<&str> = clause.split_whitespace().collect();
    let begins = |at: &usize| shares.iter().any(|share| starts(&words[*at..], share));
    let first = (0..words.len()).rev().find(begins)?;
    let mut name = &words[first..];
    while let Some(rest) = (1..=VERB).find_map(|count| {
        let split = name.len().checked_sub(count)?;
        is_one_of(&name[split..].join(" "), verbs).then(|| &name[..split])
    }) {
        name = rest;
    }
    let plain = name.iter().all(|word| !word.contains(|letter: char| letter.is_ascii_digit()));
    (plain && (SHARE..=LONG).contains(&name.len())).then(|| name.join(" "))
}

/// A unit with the words behind it that tell more, else with the verb before its number.
fn counted(before: &str, behind: &str, unit: &str, lang: Lang) -> String {
    let words = &reading(lang).figures;
    let mut name: Vec<&str> = unit.split_whitespace().collect();
    let bare = name.len();
    let mut rest = behind.split_whitespace();
    // The unit may stand elsewhere: "trong đó 12 cấp huyện".
    let own = behind.trim_start().starts_with(unit);
    let open = |word: &str| !word.ends_with([',', ';', ':', '.', ')']);
    let mut goes_on = own && rest.by_ref().take(bare).all(open);
    for word in rest.take(MORE) {
        let plain = word.trim_end_matches([',', ';', ':', '.', ')']);
        let letters = plain.chars().all(char::is_alphabetic) && !plain.is_empty();
        // "Sinh hoạt chuyên đề," ends with a syllable that begins other words.
        let stop = open(word) && is_one_of(plain, words.stops);
        if !goes_on || !letters || stop {
            break;
        }
        name.push(plain);
        goes_on = open(word);
    }
    let last: Vec<&str> = before.split_whitespace().collect();
    let verb = (1..=VERB.min(last.len())).rev().find_map(|count| {
        let verb = last[last.len() - count..].join(" ");
        let free = !is_one_of(&verb, words.stops) && !is_one_of(&verb, words.states);
        (free && is_one_of(&verb, words.verbs)).then_some(verb)
    });
    let verb = verb.filter(|_| name.len() == bare).map(|verb| fold::name(&verb));
    name.into_iter().map(str::to_owned).chain(verb).collect::<Vec<_>>().join(" ")
}

fn is_one_of(text: &str, words: Words) -> bool {
    let text = fold::name(text);
    words.iter().any(|word| *word == text)
}

fn starts(words: &[&str], phrase: &str) -> bool {
    let count = phrase.split(' ').count();
    words.get(..count).is_some_and(|words| fold::name(&words.join(" ")) == phrase)
}
