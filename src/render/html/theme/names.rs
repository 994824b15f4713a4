//! The names that a template uses, as far as they can be told without running it.
//!
//! The engine takes a misspelt name in a condition (`{% if page.noindx %}`) for false. Views always
//! have all their fields, so such a name can be found by looking: here are the names in a template,
//! and what it binds itself. Bodies of components are left out, since their names are arguments.

use std::ops::Range;

/// Names in a template.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// Names, `page.title`, with their bytes; among those without a dot are words of the language.
    pub(super) paths: Vec<(String, Range<usize>)>,
    /// Variables of its own, by `for` and `set`.
    pub(super) bound: Vec<String>,
    /// The template that it extends, with its bytes.
    pub(super) extends: Option<(String, Range<usize>)>,
    /// Templates that it includes.
    pub(super) includes: Vec<String>,
    /// Components that it defines, with the bytes of their names.
    pub(super) components: Vec<(String, Range<usize>)>,
}

impl Names {
    /// Reads a template. One that is broken gives what can be seen.
    pub(super) fn read(text: &str) -> Self {
        let mut names = Self::default();
        let (mut component, mut raw) = (false, false);
        for tag in tags(text) {
            let tokens = tokens(text, tag.clone());
            let keyword = match tokens.first() {
                Some((Token::Name, range)) if text[..tag.start].ends_with("{%") => {
                    &text[range.clone()]
                }
                _ => "",
            };
            raw = (raw || keyword == "raw") && keyword != "endraw";
            component = (component || keyword == "component") && keyword != "endcomponent";
            if !raw {
                names.take(text, keyword, &tokens, component);
            }
        }
        names
    }

    fn take(
        &mut self,
        text: &str,
        keyword: &str,
        tokens: &[(Token, Range<usize>)],
        component: bool,
    ) {
        let word = |range: &Range<usize>| (text[range.clone()].to_owned(), range.clone());
        let string =
            tokens.iter().find(|(token, _)| *token == Token::Text).map(|(_, range)| word(range));
        match (keyword, tokens.get(1)) {
            ("extends", _) => self.extends = string,
            ("include", _) => self.includes.extend(string.map(|(name, _)| name)),
            ("component", Some((Token::Name, range))) => self.components.push(word(range)),
            ("set" | "set_global", Some((Token::Name, range))) => self.bound.push(word(range).0),
            ("for", _) => {
                let until_in =
                    tokens[1..].iter().take_while(|(_, range)| &text[range.clone()] != "in");
                self.bound.extend(
                    until_in
                        .filter(|(token, _)| *token == Token::Name)
                        .map(|(_, range)| word(range).0),
                );
            }
            _ => {}
        }
        if component {
            return;
        }
        for (index, (token, range)) in tokens.iter().enumerate() {
            let before = index
                .checked_sub(1)
                .and_then(|index| tokens.get(index))
                .map_or("", |(_, range)| &text[range.clone()]);
            let called = text[range.end..].trim_start().starts_with('(');
            if *token == Token::Name && !called && !matches!(before, "." | "|" | "<" | "/") {
                self.paths.push(word(range));
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    /// A name, with its dots.
    Name,
    /// Text between quotes.
    Text,
    /// Anything else, one character each.
    Sign,
}

/// The insides of `{{ }}` and `{% %}`, without comments.
pub(super) fn tags(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at
                + text
                    .get(at..)?
                    .find("{{")
                    .into_iter()
                    .chain(text[at..].find("{%"))
                    .chain(text[at..].find("{#"))
                    .min()?;
            let inside = start + 2;
            if text[start..].starts_with("{#") {
                at = inside + text[inside..].find("#}")? + 2;
                continue;
            }
            let end = if text[start..].starts_with("{{") { "}}" } else { "%}" };
            let length = length_until(&text[inside..], end)?;
            at = inside + length + 2;
            return Some(inside..inside + length);
        }
    })
}

/// Returns the length up to the end of a tag, past strings.
fn length_until(text: &str, end: &str) -> Option<usize> {
    let mut quote = None;
    for (at, character) in text.char_indices() {
        match quote {
            Some(open) if character == open => quote = None,
            None if text[at..].starts_with(end) => return Some(at),
            None if is_quote(character) => quote = Some(character),
            _ => {}
        }
    }
    None
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'' | '`')
}

/// The words of a tag; those of strings without their quotes.
fn tokens(text: &str, tag: Range<usize>) -> Vec<(Token, Range<usize>)> {
    let mut tokens = Vec::new();
    let mut at = tag.start;
    while let Some(first) = text[at..tag.end].chars().next() {
        let rest = &text[at + first.len_utf8()..tag.end];
        let named = |character: char| character.is_alphanumeric() || matches!(character, '_' | '.');
        if is_quote(first) {
            let length = rest.find(first).unwrap_or(rest.len());
            tokens.push((Token::Text, at + 1..at + 1 + length));
            at += length + 1;
        } else if first.is_alphabetic() || first == '_' {
            let length = rest.find(|character| !named(character)).unwrap_or(rest.len());
            tokens.push((Token::Name, at..at + first.len_utf8() + length));
            at += length;
        } else if !first.is_whitespace() && first != '-' {
            tokens.push((Token::Sign, at..at + first.len_utf8()));
        }
        at = (at + first.len_utf8()).min(tag.end);
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(text: &str) -> Vec<String> {
        Names::read(text)
            .paths
            .into_iter()
            .filter(|(name, _)| name.contains('.'))
            .map(|(name, range)| {
                assert_eq!(text[range].to_owned(), name);
                name
            })
            .collect()
    }

    #[test]
    fn dotted_names_are_found() {
        let cases: [(&str, &[&str]); 10] = [
            ("a {{ page.title }} b.c {{- t.x -}}", &["page.title", "t.x"]),
            ("{% if page.a and not b.c == \"d.e\" %}{% endif %}", &["page.a", "b.c"]),
            ("{% for x in site.nav %}{{ x.href | safe }}{% endfor %}", &["site.nav", "x.href"]),
            ("{{ <Link link={page.link} class=\"a.b\" /> }}", &["page.link"]),
            ("{# page.a #}{{ \"}} page.b\" ~ page.c }}", &["page.c"]),
            ("{% raw %}{{ page.a }}{% endraw %}{{ page.b }}", &["page.b"]),
            ("{% component A(b) %}{{ b.c }}{% endcomponent A %}{{ page.d }}", &["page.d"]),
            ("{{ page.a[0].b }}{{ f(x=page.c) }}{{ ui.f() }}", &["page.a", "page.c"]),
            ("{{ page.a", &[]),
            ("{{ page.đ }}{{ a?.b }}", &["page.đ"]),
        ];
        for (text, expected) in cases {
            assert_eq!(paths(text), expected, "{text}");
        }
    }

    #[test]
    fn relations_and_variables_are_found() {
        let text = "{% extends 'base.html' %}{%- include \"a.html\" -%}{% set x = 1 %}{% for k, v in m.n %}{% component Link(a) %}";
        let names = Names::read(text);
        assert_eq!(names.extends.map(|(name, _)| name), Some("base.html".to_owned()));
        assert_eq!(names.includes, ["a.html"]);
        assert_eq!(names.bound, ["x", "k", "v"]);
        assert_eq!(
            names.components.into_iter().map(|(name, _)| name).collect::<Vec<_>>(),
            ["Link"]
        );
    }
}
