//! The same mistakes in another language: the same places and codes, and no word of English but
//! what authors and the program write as code.

use std::collections::BTreeSet;

use bantin::base::{At, Location, Message, Problem};
use bantin::bulletin::lang::Lang;
use bantin::language;
use bantin::report::{self, Format, Style};
use serde_json::Value;

use super::{MARK, Site, cases, is_alone};
use crate::support::{Built, check_none};

/// Words that stand in nearly every English sentence and in none of the other languages.
const ENGLISH: [&str; 35] = [
    "the", "is", "are", "not", "of", "and", "has", "have", "write", "this", "that", "with", "was",
    "be", "for", "it", "from", "must", "should", "cannot", "line", "here", "does", "did", "you",
    "stands", "there", "which", "one", "two", "by", "put", "remove", "expected", "found",
];

/// What is told of a problem, sentence by sentence.
fn sentences(problem: &Problem, lang: Lang) -> Vec<String> {
    let words = |message: &Message| language::text(message, lang);
    let mut told = vec![language::problem_text(problem, lang)];
    told.extend(problem.label.as_ref().map(words));
    told.extend(problem.hint.as_ref().map(words));
    told.extend(problem.related.iter().map(|related| words(&related.message)));
    told
}

/// The words of a sentence that are not code.
fn words(sentence: &str) -> Vec<String> {
    let plain = sentence.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let words = plain.split(|letter: char| !letter.is_alphanumeric());
    words.map(str::to_lowercase).collect()
}

fn sites() -> Vec<Site> {
    let (alone, together): (Vec<_>, Vec<_>) = cases().into_iter().partition(is_alone);
    let each = alone.iter().map(|case| Site::of(std::slice::from_ref(case)));
    std::iter::once(Site::of(&together)).chain(each).collect()
}

/// A report for programs, without its texts.
fn skeleton(built: &Built, lang: Lang) -> Value {
    let style = Style { lang, ..Style::default() };
    let text = report::write(&built.outcome.problems, &built.tree, Format::Json, &style);
    let mut report: Value = serde_json::from_str(&text).expect("JSON");
    without_texts(&mut report);
    report
}

fn without_texts(value: &mut Value) {
    match value {
        Value::Object(map) => {
            for key in ["message", "hint"] {
                if map.get(key).is_some_and(Value::is_string) {
                    map.insert(key.to_owned(), Value::Bool(true));
                }
            }
            map.values_mut().for_each(without_texts);
        }
        Value::Array(list) => list.iter_mut().for_each(without_texts),
        _ => {}
    }
}

#[test]
fn editors_of_other_languages_read_no_english() {
    let mut faults = Vec::new();
    let mut count = 0;
    let others = || language::ALL.into_iter().filter(|lang| *lang != language::SOURCE);
    for site in sites() {
        for problem in &site.build().outcome.problems {
            for sentence in others().flat_map(|lang| sentences(problem, lang)) {
                count += 1;
                let found: Vec<String> = words(&sentence)
                    .into_iter()
                    .filter(|word| ENGLISH.contains(&word.as_str()))
                    .collect();
                if !found.is_empty() {
                    faults.push(format!("{}: {found:?} in {sentence}", problem.code));
                }
            }
        }
    }
    assert!(count > 1200, "only {count} sentences");
    faults.sort();
    faults.dedup();
    check_none(&faults);
}

/// Ids of registers, each with a name by which people know it.
fn ids(site: &Site) -> BTreeSet<String> {
    let registers = site.files.iter().filter(|(path, _)| path.starts_with("content/registers/"));
    let after_id = |text: &String| {
        let parts = text.split("id: ").skip(1).map(|rest| {
            rest.replace(MARK, "").split([',', '}', '\n']).next().unwrap_or("").trim().to_owned()
        });
        parts.collect::<Vec<_>>()
    };
    let ids = registers.flat_map(|(_, text)| after_id(text));
    // One of a single word is mostly a word of English as well.
    ids.filter(|id| id.contains('-')).collect()
}

/// Returns `true` for `2025-03` and longer, `2025-Q1` and `2025-H1`.
fn is_iso(word: &str) -> bool {
    let (year, rest) = word.split_at_checked(4).unwrap_or((word, ""));
    let month = rest.strip_prefix('-').map(|rest| rest.trim_start_matches(['Q', 'H']));
    year.bytes().all(|byte| byte.is_ascii_digit())
        && month.is_some_and(|month| month.starts_with(|first: char| first.is_ascii_digit()))
}

/// Words of a sentence that are written for machines, and not as people write. Marks of code may hold
/// what is to be written (`cure`), and what stands in the source.
fn machine_words(sentence: &str, cure: bool, source: &str, ids: &BTreeSet<String>) -> Vec<String> {
    let is_machine = |word: &&str| is_iso(word) || ids.contains(*word);
    let found = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
        words.filter(is_machine).map(str::to_owned).collect()
    };
    let parts = sentence.split('`').enumerate();
    let told = parts.filter(|(at, part)| at % 2 == 0 || !cure && !source.contains(part));
    told.flat_map(|(_, part)| found(part)).collect()
}

/// The lines of a source at which a problem is told.
fn lines_of(problem: &Problem, built: &Built) -> String {
    let places = std::iter::once(&problem.place).chain(problem.related.iter().map(|it| &it.place));
    let line = |place: &Location| {
        let text = built.tree.text(place.path.as_str()).ok()?;
        let At::Bytes(span) = place.at else { return None };
        let (start, end) = (span.range().start.min(text.len()), span.range().end.min(text.len()));
        let start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[end..].find('\n').map_or(text.len(), |at| end + at);
        Some(text[start..end].to_owned())
    };
    places.filter_map(line).collect()
}

#[test]
fn people_read_names_and_dates_as_people_write_them() {
    let mut faults = Vec::new();
    for site in sites() {
        let (built, ids) = (site.build(), ids(&site));
        for problem in &built.outcome.problems {
            let source = lines_of(problem, &built);
            let cure = problem.hint.as_ref();
            for lang in language::ALL {
                let cure = cure.map(|cure| language::text(cure, lang));
                for sentence in sentences(problem, lang) {
                    let is_cure = cure.as_ref() == Some(&sentence);
                    let found = machine_words(&sentence, is_cure, &source, &ids);
                    let told = format!("{}: {found:?} in {sentence}", problem.code);
                    faults.extend((!found.is_empty()).then_some(told));
                }
            }
        }
    }
    faults.sort();
    faults.dedup();
    check_none(&faults);
}

#[test]
fn words_of_machines_are_found_where_they_stand() {
    let ids = BTreeSet::from(["lam-giang".to_owned()]);
    let found = |sentence: &str, cure: bool| machine_words(sentence, cure, "2025-03", &ids);
    assert_eq!(found("the figure of lam-giang for 2025-Q1", true), ["lam-giang", "2025-Q1"]);
    assert_eq!(found("the figure of `lam-giang` for `2025-03-14`", false).len(), 2);
    assert_eq!(found("write `as_of: 2025-03-14`", true), Vec::<String>::new());
    assert_eq!(
        found("`2025-03` is no day, 20-25 and 2020/2025 neither", false),
        Vec::<String>::new()
    );
}

#[test]
fn english_is_found_where_it_stands() {
    let english =
        |sentence: &str| words(sentence).iter().any(|word| ENGLISH.contains(&word.as_str()));
    assert!(english("`a` is not a key that can stand here"));
    assert!(!english("`the key is not here` không phải là mục"));
}

#[test]
fn languages_differ_in_nothing_but_texts() {
    for site in sites() {
        let built = site.build();
        let source = skeleton(&built, language::SOURCE);
        for lang in language::ALL {
            assert_eq!(skeleton(&built, lang), source, "{lang}");
        }
    }
}
