//! Description of a theme in `theme.yaml`.

use crate::base::{Problems, SourcePath};
use crate::content::yaml::{self, Field, Node, Value};
use crate::render::problems;

/// The description of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Info {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// One sentence about it.
    pub description: String,
}

/// The keys, all of which are needed.
const KEYS: [&str; 3] = ["name", "version", "description"];

/// Reads a description; `None` when something is wrong with it.
pub(super) fn read(path: &SourcePath, text: &str, problems: &mut Problems) -> Option<Info> {
    let node = yaml::parse(path, text, 0..text.len(), problems);
    if !node.value.is_whole() {
        return None;
    }
    let Some(fields) = fields(&node) else {
        problems.push(problems::no_theme_map(path, node.value.word()));
        return None;
    };
    let foreign = fields
        .iter()
        .filter(|field| !KEYS.contains(&field.key.as_str()) && !field.key.starts_with("x-"));
    problems.extend(
        foreign.map(|field| problems::unknown_theme_key(path, field.key_span, &field.key, &KEYS)),
    );
    let [name, version, description] = KEYS.map(|key| value(path, fields, key, problems));
    Some(Info { name: name?, version: version?, description: description? })
}

/// The fields of a map; an empty file is a map without any.
fn fields(node: &Node) -> Option<&[Field]> {
    match &node.value {
        Value::Map(fields) => Some(fields),
        Value::Null => Some(&[]),
        _ => None,
    }
}

fn value(
    path: &SourcePath,
    fields: &[Field],
    key: &str,
    problems: &mut Problems,
) -> Option<String> {
    let Some(field) = fields.iter().find(|field| field.key == key) else {
        problems.push(problems::missing_theme_key(path, key));
        return None;
    };
    if let Value::Scalar { text, .. } = &field.node.value {
        return Some(text.clone());
    }
    let found = field.node.value.word();
    problems.push(problems::no_theme_text(path, field.key_span, key, found));
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let mut problems = Problems::new();
        let info = read(&SourcePath::from("themes/t/theme.yaml"), text, &mut problems);
        assert_eq!(
            info.is_none(),
            problems.has_errors() && !problems.iter().all(|p| p.code.word() == "unknown-key")
        );
        problems
            .iter()
            .map(|problem| {
                format!("{}: {}", problem.code, crate::language::english(&problem.message))
            })
            .collect()
    }

    #[test]
    fn what_is_missing_is_named_with_its_use() {
        let tell = |key: &str| {
            let message = crate::base::message!("missing-theme-key", key = key);
            format!("missing-key: {}", crate::language::english(&message))
        };
        assert!(
            tell("version")
                .ends_with("`version` is missing: it tells one state of the theme from the next")
        );
        assert_eq!(told("name: t\nversion: 1.0\ndescription: x\nx-mine: [1]\n"), [""; 0]);
        assert_eq!(told("name: t\ndescription: x\n"), [tell("version")]);
        assert_eq!(told(""), KEYS.map(tell));
        let list = "wrong-type: a description of a theme has keys and values; this is a list";
        assert_eq!(told("- name\n"), [list]);
        let nothing = "wrong-type: `version` has to be a text; this is nothing";
        assert_eq!(told("name: t\nversion:\ndescription: x\n"), [nothing]);
        let foreign = "unknown-key: `licence` is not a key of `theme.yaml`";
        assert_eq!(told("name: t\nversion: 1\ndescription: x\nlicence: MIT\n"), [foreign]);
    }
}
