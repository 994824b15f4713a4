//! The same mistakes in another language: the same places and codes, and no word of English but
//! what authors and the program write as code.

use bantin::base::{Message, Problem};
use bantin::bulletin::lang::Lang;
use bantin::language;
use bantin::report::{self, Format, Style};
use serde_json::Value;

use super::{Site, cases, is_alone};
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
