//! Each table is turned into a file that has every key, and the real reader reads it: what it was
//! asked for in each map, and what it has to say, shows whether table and reader agree.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::*;
use crate::base::{Code, Message, Problems, SourcePath, Tree};
use crate::bulletin::lang::Lang;
use crate::bulletin::site::Site;
use crate::content::fields::READ;
use crate::content::reader::Reader;
use crate::content::{bundle, registers, settings};

type Names = BTreeSet<String>;

/// A value of a kind. `turn` chooses among words and shapes, so that some turns show all of them.
fn sample(kind: Kind, turn: usize) -> Value {
    match kind {
        Text | Id => json!("text"),
        Url => json!("https://example.org/"),
        Date => json!("2022-09-29"),
        Flag => json!(true),
        Number(min, _) => json!(min),
        Share => json!("0.5"),
        Words(words) => json!(chosen(&words(), turn)),
        Labels => chosen(&[json!("text"), json!({"vi": "một", "en": "one"})], turn).clone(),
        Aliases => chosen(&[json!(["một"]), json!({"vi": ["một"], "en": ["one"]})], turn).clone(),
        Members => json!({"organisation-type": "cell"}),
        Numbered => json!({"1": "457 party cells"}),
        Many(kind) if (turn / 2).is_multiple_of(2) => sample(*kind, turn),
        List(kind) | Many(kind) => json!([sample(*kind, turn)]),
        Either(kinds) => sample(*chosen(kinds, turn), turn),
        LabelsWith(keys) => map_of(&with_labels(keys), turn),
        Map(keys) => map_of(keys, turn),
    }
}

fn chosen<T>(list: &[T], turn: usize) -> &T {
    &list[turn % list.len()]
}

/// The keys, and one for each language.
fn with_labels(keys: &[Key]) -> Vec<Key> {
    let label = |lang: Lang| key(lang.code(), Text, "schema-language");
    keys.iter().copied().chain(language::ALL.into_iter().map(label)).collect()
}

fn map_of(keys: &[Key], turn: usize) -> Value {
    let all = keys.iter().map(|key| (key.name.to_owned(), sample(key.kind, turn)));
    let own = [("x-own".to_owned(), json!("anything"))];
    Value::Object(all.chain(own).collect::<serde_json::Map<String, Value>>())
}

/// The names of the keys of every map in a table.
fn maps_of(kind: Kind, maps: &mut BTreeSet<Names>) {
    match kind {
        LabelsWith(keys) => {
            maps.insert(with_labels(keys).iter().map(|key| key.name.to_owned()).collect());
        }
        Map(keys) => {
            maps.insert(keys.iter().map(|key| key.name.to_owned()).collect());
            for key in keys {
                maps_of(key.kind, maps);
            }
        }
        List(kind) | Many(kind) => maps_of(*kind, maps),
        Either(kinds) => kinds.iter().for_each(|kind| maps_of(*kind, maps)),
        _ => {}
    }
}

fn site() -> Site {
    let settings = settings(&Tree::from_txtar(
        "-- bantin.yaml --\ntitle: x\nbase_url: https://example.org/\nlanguages: [vi, en, fr]\n",
    ));
    settings.0.expect("settings")
}

/// Reads a file of this sort. JSON is YAML, too.
fn read(definition: &Definition, map: &Value) -> Problems {
    let file = |path: &str, text: String| Tree::from_files([(path.to_owned(), text.into_bytes())]);
    match definition.name {
        "site" => settings(&file("bantin.yaml", map.to_string())).1,
        "article" => {
            let site = site();
            let registers = registers::Registers::default();
            READ.take();
            let path = SourcePath::from("content/articles/a.md");
            let tree = file(path.as_str(), format!("---\n{map}\n---\n"));
            let bundles = bundle::bundles(&[&path], site.default_lang());
            let forms = Reader::new(&site, &registers).bulletin(&tree, &bundles[0]);
            forms.into_iter().next().expect("a form").problems
        }
        register => {
            let path = format!("content/registers/{register}.yaml");
            let site = site();
            READ.take();
            registers::read(&file(&path, format!("[{map}]")), &site).1
        }
    }
}

/// Returns `true` if a problem says that a table and a reader disagree. Names that lead nowhere and
/// the like do not.
fn is_disagreement(problem: &crate::base::Problem) -> bool {
    let word = problem.code == Code::InvalidValue
        && language::english(&problem.message).contains("is not a value of");
    let shape = [
        Code::UnknownKey,
        Code::WrongType,
        Code::MissingKey,
        Code::UnknownLanguage,
        Code::YamlSyntax,
    ];
    word || shape.contains(&problem.code)
}

/// Enough turns for every word of every key, and for both shapes of each.
const TURNS: usize = 12;

#[test]
fn readers_ask_for_the_keys_of_the_tables_and_for_no_others() {
    for definition in &DEFINITIONS {
        let mut asked: BTreeSet<Names> = BTreeSet::new();
        for turn in 0..TURNS {
            READ.take();
            let problems = read(definition, &map_of(definition.keys, turn));
            let wrong: Vec<String> = problems
                .iter()
                .filter(|problem| is_disagreement(problem))
                .map(|problem| language::english(&problem.message))
                .collect();
            assert_eq!(wrong, [""; 0], "{}, turn {turn}", definition.name);
            for (mut given, known) in READ.take() {
                given.remove("x-own");
                assert_eq!(
                    given, known,
                    "{}, turn {turn}: the table on the left, the reader on the right",
                    definition.name
                );
                asked.insert(known);
            }
        }
        let mut listed = BTreeSet::new();
        maps_of(Map(definition.keys), &mut listed);
        assert_eq!(
            listed.difference(&asked).next(),
            None,
            "a map of `{}` that no reader read",
            definition.name
        );
    }
}

#[test]
fn a_key_that_is_needed_is_missed() {
    for definition in &DEFINITIONS {
        for key in definition.keys {
            let mut map = map_of(definition.keys, 0);
            map.as_object_mut().expect("a map").remove(key.name);
            let missed = format!("`{}` is missing", key.name);
            let problems = read(definition, &map);
            let is_reported = problems.iter().any(|problem| {
                problem.code == Code::MissingKey
                    && language::english(&problem.message).starts_with(&missed)
            });
            // Only translations go without a date, and the schema cannot tell them from their
            // originals.
            let needed = key.needed || (definition.name, key.name) == ("article", "date");
            assert_eq!(is_reported, needed, "`{}` of `{}`", key.name, definition.name);
        }
    }
}

/// The names of all sentences of a kind.
fn names_of(kind: Kind, names: &mut BTreeSet<&'static str>) {
    match kind {
        LabelsWith(keys) | Map(keys) => {
            for key in keys {
                names.insert(key.about);
                names_of(key.kind, names);
            }
        }
        List(kind) | Many(kind) => names_of(*kind, names),
        Either(kinds) => kinds.iter().for_each(|kind| names_of(*kind, names)),
        _ => {}
    }
}

#[test]
fn descriptions_are_sentences_of_every_language() {
    let mut names = BTreeSet::new();
    for definition in &DEFINITIONS {
        names_of(Map(definition.keys), &mut names);
    }
    for language in language::ALL {
        for name in &names {
            let text = language::text(&Message::new(name, Vec::new()), language);
            assert!(text.len() > 4 && text.ends_with('.') && text != **name, "`{name}`: {text}");
        }
    }
    names.extend(DEFINITIONS.iter().map(|definition| definition.about));
    names.insert("schema-language");
    let catalogue = include_str!("../../language/en/messages/schema.ftl");
    let known: BTreeSet<&str> = catalogue
        .lines()
        .filter(|line| line.starts_with("schema-"))
        .filter_map(|line| Some(line.split_once(" =")?.0))
        .collect();
    assert_eq!(known, names);
}
