//! As much of JSON Schema (2020-12) as our own schemas use. A keyword that is not known here is a
//! fault of the test, so that none is passed over. What a whole validator brings along takes longer
//! to compile than all else that tests need.

use regex_lite::Regex;
use serde_json::{Map, Value};

use crate::support::check_none;

/// Keywords that say nothing about what fits.
const NOTES: [&str; 3] = ["$schema", "title", "description"];

/// A schema that only has keywords we know.
pub(crate) struct Schema(Value);

impl Schema {
    /// Fails where it is not as the standard says, or has more than we know.
    #[track_caller]
    pub(crate) fn new(schema: Value) -> Self {
        let mut faults = Vec::new();
        look(&schema, "#", &mut faults);
        check_none(&faults);
        Self(schema)
    }

    /// Where a value does not fit, and which keyword says so.
    pub(crate) fn faults(&self, value: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        validate(&self.0, value, "", &mut faults);
        faults
    }

    pub(crate) fn fits(&self, value: &Value) -> bool {
        self.faults(value).is_empty()
    }
}

/// Schemas inside of a schema: those of a map or list, or one.
fn inside(keyword: &str, held: &Value) -> Option<Vec<Value>> {
    match (keyword, held) {
        ("properties" | "patternProperties", Value::Object(map)) => {
            Some(map.values().cloned().collect())
        }
        ("anyOf", Value::Array(list)) if !list.is_empty() => Some(list.clone()),
        ("items", Value::Object(_))
        | ("additionalProperties", Value::Object(_) | Value::Bool(_)) => Some(vec![held.clone()]),
        _ => None,
    }
}

/// What is wrong with a schema.
fn look(schema: &Value, place: &str, faults: &mut Vec<String>) {
    let map = match schema {
        Value::Object(map) => map,
        Value::Bool(_) => return,
        _ => return faults.push(format!("{place} is no schema")),
    };
    for (keyword, held) in map {
        let known = match keyword.as_str() {
            "type" => {
                names(held).iter().all(|name| TYPES.contains(&name.as_str()))
                    && !names(held).is_empty()
            }
            "required" => {
                held.is_array() && names(held).len() == held.as_array().map_or(0, Vec::len)
            }
            "pattern" => held.as_str().is_some_and(|pattern| Regex::new(pattern).is_ok()),
            "minimum" | "maximum" => held.is_number(),
            "minItems" => held.is_u64(),
            "enum" => held.as_array().is_some_and(|words| !words.is_empty()),
            "const" => true,
            note if NOTES.contains(&note) => held.is_string(),
            keyword => match inside(keyword, held) {
                Some(schemas) => {
                    for schema in &schemas {
                        look(schema, &format!("{place}/{keyword}"), faults);
                    }
                    true
                }
                None => false,
            },
        };
        if !known {
            faults.push(format!("{place}/{keyword} is not known, or has another form: {held}"));
        }
    }
}

const TYPES: [&str; 7] = ["null", "boolean", "object", "array", "number", "integer", "string"];

/// A text, or the texts of a list.
fn names(held: &Value) -> Vec<String> {
    let list = held.as_array().cloned().unwrap_or_else(|| vec![held.clone()]);
    list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn is_of(name: &str, value: &Value) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "object" => value.is_object(),
        "array" => value.is_array(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "string" => value.is_string(),
        _ => false,
    }
}

fn validate(schema: &Value, value: &Value, place: &str, faults: &mut Vec<String>) {
    let Value::Object(schema) = schema else {
        return faults.extend(
            (*schema == Value::Bool(false)).then(|| format!("{place}: nothing may stand here")),
        );
    };
    for (keyword, held) in schema {
        let fits = match (keyword.as_str(), value) {
            ("type", _) => names(held).iter().any(|name| is_of(name, value)),
            ("enum", _) => held.as_array().is_some_and(|words| words.contains(value)),
            ("const", _) => held == value,
            ("pattern", Value::String(text)) => held
                .as_str()
                .is_some_and(|pattern| Regex::new(pattern).expect("looked at").is_match(text)),
            ("minimum", Value::Number(_)) => number(value) >= number(held),
            ("maximum", Value::Number(_)) => number(value) <= number(held),
            ("minItems", Value::Array(list)) => held.as_u64() <= Some(list.len() as u64),
            ("required", Value::Object(map)) => {
                names(held).iter().all(|name| map.contains_key(name))
            }
            ("anyOf", _) => {
                inside("anyOf", held).into_iter().flatten().any(|schema| Schema(schema).fits(value))
            }
            ("items", Value::Array(list)) => {
                for (index, entry) in list.iter().enumerate() {
                    validate(held, entry, &format!("{place}/{index}"), faults);
                }
                true
            }
            _ => true,
        };
        if !fits {
            faults.push(format!("{place}: {value} does not fit `{keyword}`: {held}"));
        }
    }
    if let Value::Object(map) = value {
        validate_keys(schema, map, place, faults);
    }
}

/// Each key by the schemas that speak of it, or else by the one for all others.
fn validate_keys(
    schema: &Map<String, Value>,
    map: &Map<String, Value>,
    place: &str,
    faults: &mut Vec<String>,
) {
    for (key, value) in map {
        let named = schema.get("properties").and_then(|properties| properties.get(key));
        let patterns =
            schema.get("patternProperties").and_then(Value::as_object).into_iter().flatten();
        let alike = patterns
            .filter(|(pattern, _)| Regex::new(pattern).is_ok_and(|pattern| pattern.is_match(key)));
        let mut schemas: Vec<&Value> =
            named.into_iter().chain(alike.map(|(_, schema)| schema)).collect();
        if schemas.is_empty() {
            schemas.extend(schema.get("additionalProperties"));
        }
        for schema in schemas {
            validate(schema, value, &format!("{place}/{key}"), faults);
        }
    }
}

/// A whole number; our limits are no others.
fn number(value: &Value) -> Option<i64> {
    value.as_i64()
}

#[test]
fn schemas_are_held_to_what_they_say() {
    let schema = serde_json::json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": ["object", "null"],
        "required": ["a"],
        "additionalProperties": false,
        "patternProperties": {"^x-": {}},
        "anyOf": [{"required": ["b"]}, {"required": ["c"]}],
        "properties": {
            "a": {"type": "integer", "minimum": 1, "maximum": 3},
            "b": {"enum": ["one", null]},
            "c": {"type": "array", "minItems": 1, "items": {"type": "string", "pattern": "^[a-z]+$"}},
            "d": {"const": {"e": 1}},
            "f": {"type": "object", "additionalProperties": {"type": ["number", "boolean"]}}
        }
    });
    let schema = Schema::new(schema);
    let sound = r#"[null, {"a": 1, "b": null}, {"a": 3, "c": ["x"], "x-y": {}, "d": {"e": 1}, "f": {"g": 1.5, "h": true}}]"#;
    let unfit = r#"[1, {"b": "one"}, {"a": 1}, {"a": 0, "b": null}, {"a": 4, "b": null}, {"a": 1.5, "b": null},
        {"a": 1, "b": "two"}, {"a": 1, "c": []}, {"a": 1, "c": "x"}, {"a": 1, "c": ["X"]}, {"a": 1, "c": [1]},
        {"a": 1, "b": null, "d": {"e": 2}}, {"a": 1, "b": null, "y": 1}, {"a": 1, "b": null, "f": {"g": "1"}}]"#;
    let list = |text: &str| serde_json::from_str::<Vec<Value>>(text).expect("JSON");
    assert!(
        list(sound).iter().all(|value| schema.fits(value)),
        "{:?}",
        list(sound).iter().map(|value| schema.faults(value))
    );
    for value in list(unfit) {
        assert!(!schema.fits(&value), "{value}");
    }
    for broken in [
        r#"{"oneOf": []}"#,
        r#"{"type": "text"}"#,
        r#"{"properties": {"a": {"pattern": "("}}}"#,
        r#"{"items": 1}"#,
    ] {
        let mut faults = Vec::new();
        look(&serde_json::from_str(broken).expect("JSON"), "#", &mut faults);
        assert_eq!(faults.len(), 1, "{broken}");
    }
}
