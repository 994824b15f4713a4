//! `schema`: the tables of [`crate::content::schema`] as JSON Schema 2020-12.
//!
//! Editors show the best messages where a schema has few alternatives. Keywords of JSON Schema look
//! only at values of their own type, so "a text or a map" is one schema with two types, and not two
//! of which one has to fit ([`join`]).

use serde_json::{Map, Value, json};

use super::Status;
use super::failure::Failure;
use super::terminal::Terminal;
use crate::base::{Message, message};
use crate::bulletin::lang::Lang;
use crate::content::schema::{ANY, Definition, Key, Kind};
use crate::language;

/// Prints the schema of a sort of file.
pub(super) fn run(definition: &Definition, terminal: Terminal) -> Result<Status, Failure> {
    let text = serde_json::to_string_pretty(&of(definition, terminal.lang())).unwrap_or_default();
    terminal.answer(&format!("{text}\n"))?;
    Ok(Status::Clean)
}

/// The schema of a sort of file, described in a language.
fn of(definition: &Definition, lang: Lang) -> Value {
    let entry = map(definition.keys, lang);
    let shape =
        if definition.list { json!({"type": ["array", "null"], "items": entry}) } else { entry };
    let head = json!({"$schema": "https://json-schema.org/draft/2020-12/schema", "title": description(definition.about, lang)});
    merged(head, shape)
}

/// A map of certain keys, and of what begins with `x-`.
fn map(keys: &[Key], lang: Lang) -> Value {
    let properties: Map<String, Value> =
        keys.iter().map(|key| (key.name.to_owned(), property(key, lang))).collect();
    let required: Vec<&str> = keys
        .iter()
        .filter(|key| key.needed && key.instead.is_empty())
        .map(|key| key.name)
        .collect();
    let either = |key: &Key| {
        let others = key.instead.iter().map(|other| json!({"required": [other]}));
        let all: Vec<Value> =
            std::iter::once(json!({"required": [key.name]})).chain(others).collect();
        (!key.instead.is_empty()).then(|| json!(all))
    };
    let object = object(&properties, &required);
    match keys.iter().find_map(either) {
        Some(either) => merged(object, json!({"anyOf": either})),
        None => object,
    }
}

fn object(properties: &Map<String, Value>, required: &[&str]) -> Value {
    let required = if required.is_empty() { json!({}) } else { json!({"required": required}) };
    let own = json!({"additionalProperties": false, "patternProperties": {"^x-": {}}});
    merged(merged(json!({"type": "object", "properties": properties}), required), own)
}

/// A key that need not be there may also have nothing behind it.
fn property(key: &Key, lang: Lang) -> Value {
    let mut value = shape(key.kind, lang);
    if !key.needed {
        value = match value.get_mut("enum").and_then(Value::as_array_mut) {
            Some(words) => {
                words.push(Value::Null);
                value
            }
            None => join(value, json!({"type": "null"})),
        };
    }
    merged(json!({"description": description(key.about, lang)}), value)
}

/// A sentence of the catalogues.
fn description(name: &'static str, lang: Lang) -> String {
    language::text(&Message::new(name, Vec::new()), lang)
}

fn shape(kind: Kind, lang: Lang) -> Value {
    match kind {
        Kind::Text => json!({"type": ["string", "number"]}),
        Kind::Id => json!({"type": ["string", "integer"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}),
        Kind::Url => json!({"type": "string", "pattern": "^https?://[^/]"}),
        Kind::Date => json!({"type": ["string", "integer"]}),
        Kind::Flag => json!({"type": "boolean"}),
        Kind::Number(min, ANY) => json!({"type": "integer", "minimum": min}),
        Kind::Number(min, max) => json!({"type": "integer", "minimum": min, "maximum": max}),
        Kind::Share => {
            json!({"type": ["number", "string"], "pattern": "^[+-]?[0-9]+(\\.[0-9]+)?$"})
        }
        Kind::Words(words) => json!({"enum": words()}),
        Kind::Labels => join(shape(Kind::Text, lang), by_language(&shape(Kind::Text, lang), lang)),
        Kind::Aliases => join(
            shape(Kind::Many(&Kind::Text), lang),
            by_language(&shape(Kind::Many(&Kind::Text), lang), lang),
        ),
        Kind::Members => json!({"type": "object", "additionalProperties": shape(Kind::Text, lang)}),
        Kind::List(entry) => json!({"type": "array", "items": shape(*entry, lang)}),
        Kind::Many(entry) => {
            join(shape(*entry, lang), json!({"type": "array", "items": shape(*entry, lang)}))
        }
        Kind::Numbered => json!({
            "type": "object",
            "patternProperties": {"^[1-9][0-9]*$": shape(Kind::Text, lang)},
            "additionalProperties": false,
        }),
        Kind::Either(kinds) => {
            kinds.iter().map(|kind| shape(*kind, lang)).reduce(join).unwrap_or_default()
        }
        Kind::LabelsWith(keys) => {
            let mut texts = by_language(&shape(Kind::Text, lang), lang);
            let others = map(keys, lang);
            let properties = texts.get_mut("properties").and_then(Value::as_object_mut);
            if let (Some(all), Some(others)) = (properties, others["properties"].as_object()) {
                all.extend(others.clone());
            }
            texts
        }
        Kind::Map(keys) => map(keys, lang),
    }
}

fn by_language(value: &Value, lang: Lang) -> Value {
    let text = |of: Lang| {
        let about = language::text(&message!("schema-language", code = of.code()), lang);
        (of.code().to_owned(), merged(json!({"description": about}), value.clone()))
    };
    object(&language::ALL.into_iter().map(text).collect(), &[])
}

/// Returns the schema of what fits one schema or the other. With different types, and no keyword in
/// common, that is one schema.
fn join(one: Value, other: Value) -> Value {
    let types = [types(&one), types(&other)].concat();
    let both = one.get("type").is_some() && other.get("type").is_some();
    let common = |key: &String| key != "type" && other.get(key).is_some();
    let apart = |one: &Value| one.as_object().is_some_and(|one| !one.keys().any(common));
    let distinct = types.iter().enumerate().all(|(at, name)| !types[..at].contains(name));
    if both && distinct && apart(&one) {
        return merged(merged(one, other), json!({"type": types}));
    }
    let mut list = alternatives(one);
    list.extend(alternatives(other));
    json!({"anyOf": list})
}

fn types(schema: &Value) -> Vec<Value> {
    match schema.get("type") {
        Some(Value::Array(types)) => types.clone(),
        Some(one) => vec![one.clone()],
        None => Vec::new(),
    }
}

fn alternatives(schema: Value) -> Vec<Value> {
    match schema.get("anyOf") {
        Some(Value::Array(list)) => list.clone(),
        _ => vec![schema],
    }
}

/// The keywords of both; the second wins.
fn merged(mut one: Value, other: Value) -> Value {
    if let (Value::Object(one), Value::Object(other)) = (&mut one, other) {
        one.extend(other);
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_of_different_types_are_one_schema() {
        let labels = shape(Kind::Labels, language::SOURCE);
        assert_eq!(labels["type"], json!(["string", "number", "object"]));
        assert_eq!(labels["additionalProperties"], json!(false));
        let list = shape(Kind::Many(&Kind::Map(&[])), language::SOURCE);
        assert_eq!(list["type"], json!(["object", "array"]));
        assert_eq!(list["items"]["type"], json!("object"));
    }

    #[test]
    fn shapes_that_share_a_type_or_have_none_are_alternatives() {
        let words = Kind::Words(|| vec!["a"]);
        assert_eq!(
            shape(Kind::Either(&[Kind::Text, Kind::Id]), language::SOURCE)["anyOf"]
                .as_array()
                .map(Vec::len),
            Some(2)
        );
        let key = Key {
            name: "k",
            kind: words,
            needed: false,
            instead: &[],
            about: "schema-article-title",
        };
        let optional = property(&key, language::SOURCE);
        assert_eq!(optional, json!({"description": "The headline.", "enum": ["a", null]}));
    }
}
