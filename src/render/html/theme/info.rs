//! Description of a theme in `theme.yaml`.

use super::accent::Grounds;
use crate::base::colour::Colour;
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
    /// The colours on which it writes in its accent; none where it takes no other.
    pub grounds: Option<Grounds>,
    /// Its accent, for what is drawn outside of pages.
    pub accent: Option<Colour>,
}

/// The keys that are needed.
const KEYS: [&str; 3] = ["name", "version", "description"];

/// The key of the colours on which it writes.
const GROUNDS: &str = "grounds";

/// The key of its own accent.
const ACCENT: &str = "accent";

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
    let known = [KEYS[0], KEYS[1], KEYS[2], GROUNDS, ACCENT];
    let foreign = fields
        .iter()
        .filter(|field| !known.contains(&field.key.as_str()) && !field.key.starts_with("x-"));
    problems.extend(
        foreign.map(|field| problems::unknown_theme_key(path, field.key_span, &field.key, &known)),
    );
    let [name, version, description] = KEYS.map(|key| value(path, fields, key, problems));
    let grounds = match fields.iter().find(|field| field.key == GROUNDS) {
        None => None,
        Some(field) => {
            let grounds = grounds(&field.node);
            if grounds.is_none() {
                problems.push(problems::invalid_grounds(path, field.key_span));
            }
            Some(grounds?)
        }
    };
    let accent = match fields.iter().find(|field| field.key == ACCENT) {
        None => None,
        Some(field) => {
            let colour = colour(&field.node);
            if colour.is_none() {
                problems.push(problems::invalid_theme_accent(path, field.key_span));
            }
            Some(colour?)
        }
    };
    Some(Info { name: name?, version: version?, description: description?, grounds, accent })
}

/// `{light: ["#fcfbf8"], dark: ["#13181a"]}`, at least one colour in each.
fn grounds(node: &Node) -> Option<Grounds> {
    let Value::Map(schemes) = &node.value else { return None };
    let colours = |scheme: &str| {
        let Value::List(nodes) = &schemes.iter().find(|field| field.key == scheme)?.node.value
        else {
            return None;
        };
        nodes.iter().map(colour).collect::<Option<Vec<Colour>>>().filter(|list| !list.is_empty())
    };
    let known = schemes.iter().all(|field| ["light", "dark"].contains(&field.key.as_str()));
    Some(Grounds { light: colours("light")?, dark: colours("dark")? }).filter(|_| known)
}

/// `"#0b575c"`.
fn colour(node: &Node) -> Option<Colour> {
    match &node.value {
        Value::Scalar { text, .. } => Colour::parse(text),
        _ => None,
    }
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

    fn problems_of(text: &str) -> Vec<String> {
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
        let missing = |key: &str| {
            let message = crate::base::message!("missing-theme-key", key = key);
            format!("missing-key: {}", crate::language::english(&message))
        };
        assert!(
            missing("version")
                .ends_with("`version` is missing: it tells one state of the theme from the next")
        );
        assert_eq!(problems_of("name: t\nversion: 1.0\ndescription: x\nx-mine: [1]\n"), [""; 0]);
        assert_eq!(problems_of("name: t\ndescription: x\n"), [missing("version")]);
        assert_eq!(problems_of(""), KEYS.map(missing));
        let list = "wrong-type: a description of a theme has keys and values; this is a list";
        assert_eq!(problems_of("- name\n"), [list]);
        let nothing = "wrong-type: `version` has to be a text; this is nothing";
        assert_eq!(problems_of("name: t\nversion:\ndescription: x\n"), [nothing]);
        let colours =
            "name: t\nversion: 1\ndescription: x\ngrounds: {light: ['#fff'], dark: ['#000']}\n";
        assert_eq!(problems_of(colours), [""; 0]);
        for wrong in
            ["[]", "{light: ['#fff']}", "{light: [], dark: []}", "{light: [white], dark: ['#000']}"]
        {
            let text = format!("name: t\nversion: 1\ndescription: x\ngrounds: {wrong}\n");
            assert!(problems_of(&text)[0].starts_with("invalid-value: `grounds`"), "{wrong}");
        }
        let foreign = "unknown-key: `licence` is not a key of `theme.yaml`";
        assert_eq!(problems_of("name: t\nversion: 1\ndescription: x\nlicence: MIT\n"), [foreign]);
    }
}
