//! A text of a portal with what is put into it: a Fluent pattern, read once. Pages fill in hundreds
//! of thousands of them, so that none is read again, and threads wait for nothing.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern as Parsed, PatternElement, VariantKey,
};
use fluent_syntax::{parser, unicode};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::{Decimal, Rounding};
use crate::language::print_decimal;

/// An argument of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// A number of things, printed with the marks of the language, by which it may choose among
    /// forms.
    Count(usize),
    /// A name, a text of a source, an id, a word of the program to choose by.
    Text(&'a str),
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl<'a, T: AsRef<str> + ?Sized> From<&'a T> for Value<'a> {
    fn from(text: &'a T) -> Self {
        Self::Text(text.as_ref())
    }
}

/// A text with gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    /// The argument of this name.
    Argument(String),
    /// One of several patterns: the first whose key is that of what is put in, else the last.
    Choice {
        argument: String,
        cases: Vec<(Key, Pattern)>,
        other: Pattern,
    },
}

impl Part {
    /// The text of a part without arguments; `None` for other parts.
    fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Argument(_) | Self::Choice { .. } => None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Key {
    Number(usize),
    /// The form that a language has for a number, or a word of the program.
    Word(String),
}

/// A pattern has something that a text of a portal cannot have: a function, another text, or marks
/// that do not fit together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

impl Pattern {
    /// Reads a text as somebody wrote it: `Page { $page } of { $pages }`.
    ///
    /// # Errors
    /// It is no pattern, or one that needs more than is put into it.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        if text.trim().is_empty() {
            return Ok(Self(vec![Part::Text(String::new())]));
        }
        // Further lines belong to the same text.
        let entry = format!("text = {}\n", text.trim().replace('\n', "\n    "));
        let mut entries = all(&entry).map_err(|_| Unreadable)?;
        match (entries.pop(), entries.is_empty()) {
            (Some((name, Ok(pattern))), true) if name == "text" => Ok(pattern),
            _ => Err(Unreadable),
        }
    }

    /// The names of what is put in.
    pub fn arguments(&self) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        self.collect(&mut names);
        names
    }

    fn collect<'a>(&'a self, names: &mut BTreeSet<&'a str>) {
        for part in &self.0 {
            match part {
                Part::Text(_) => {}
                Part::Argument(name) => drop(names.insert(name)),
                Part::Choice { argument, cases, other } => {
                    names.insert(argument);
                    for (_, case) in cases {
                        case.collect(names);
                    }
                    other.collect(names);
                }
            }
        }
    }

    /// The text itself, where nothing is put in.
    pub fn fixed(&self) -> Option<String> {
        self.0.iter().map(Part::text).collect()
    }

    /// Writes the text with what is put in.
    pub(super) fn fill(&self, values: &[(&str, Value<'_>)], plurals: &Plurals, into: &mut String) {
        let find = |name: &str| values.iter().find(|(own, _)| *own == name).map(|(_, value)| value);
        for part in &self.0 {
            match part {
                Part::Text(text) => into.push_str(text),
                Part::Argument(name) => match find(name) {
                    Some(Value::Count(count)) => plurals.print(*count, into),
                    Some(Value::Text(text)) => into.push_str(text),
                    None => {}
                },
                Part::Choice { argument, cases, other } => {
                    let value = find(argument);
                    let fits = |key: &Key| value.is_some_and(|value| plurals.fits(key, value));
                    let case = cases.iter().find(|(key, _)| fits(key));
                    case.map_or(other, |(_, case)| case).fill(values, plurals, into);
                }
            }
        }
    }
}

/// A text by its name.
type Named = (String, Result<Pattern, Unreadable>);

/// All texts of a catalogue with their names.
///
/// # Errors
/// Those that stand in it, where something of it is no text.
pub(super) fn all(catalogue: &str) -> Result<Vec<Named>, Vec<Named>> {
    let (resource, whole) = match parser::parse_runtime(catalogue) {
        Ok(resource) => (resource, true),
        Err((resource, _)) => (resource, false),
    };
    let texts = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) if message.attributes.is_empty() => {
            Some((message.id.name.to_owned(), pattern(message.value.as_ref()?)))
        }
        _ => None,
    });
    let texts: Vec<Named> = texts.collect();
    if whole && texts.len() == resource.body.len() { Ok(texts) } else { Err(texts) }
}

fn pattern(parsed: &Parsed<&str>) -> Result<Pattern, Unreadable> {
    let mut parts = Vec::new();
    for element in &parsed.elements {
        match element {
            PatternElement::TextElement { value } => push_text(&mut parts, value),
            PatternElement::Placeable { expression } => push_expression(&mut parts, expression)?,
        }
    }
    Ok(Pattern(parts))
}

fn push_text(parts: &mut Vec<Part>, text: &str) {
    match parts.last_mut() {
        Some(Part::Text(before)) => before.push_str(text),
        _ => parts.push(Part::Text(text.to_owned())),
    }
}

fn push_expression(parts: &mut Vec<Part>, expression: &Expression<&str>) -> Result<(), Unreadable> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            push_text(parts, &unicode::unescape_unicode_to_string(value));
        }
        Expression::Inline(InlineExpression::NumberLiteral { value }) => push_text(parts, value),
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            parts.push(Part::Argument(id.name.to_owned()));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            push_expression(parts, expression)?;
        }
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let (mut cases, mut other) = (Vec::new(), None);
            for variant in variants {
                let case = pattern(&variant.value)?;
                if variant.default {
                    other = Some(case);
                } else {
                    cases.push((key(&variant.key)?, case));
                }
            }
            let argument = id.name.to_owned();
            parts.push(Part::Choice { argument, cases, other: other.ok_or(Unreadable)? });
        }
        _ => return Err(Unreadable),
    }
    Ok(())
}

fn key(key: &VariantKey<&str>) -> Result<Key, Unreadable> {
    match key {
        VariantKey::Identifier { name } => Ok(Key::Word((*name).to_owned())),
        VariantKey::NumberLiteral { value } => {
            value.parse().map(Key::Number).map_err(|_| Unreadable)
        }
    }
}

/// The forms that a language has for numbers, and its marks.
pub(super) struct Plurals {
    lang: Lang,
    rules: Option<PluralRules>,
}

/// The least number that has a mark between its groups.
const GROUPED: usize = 1000;

impl Plurals {
    pub(super) fn new(lang: Lang) -> Self {
        let locale: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        Self { lang, rules: PluralRules::create(locale, PluralRuleType::CARDINAL).ok() }
    }

    /// A whole number with its groups: `1.142`.
    pub(super) fn print(&self, count: usize, into: &mut String) {
        if count < GROUPED {
            into.push_str(itoa::Buffer::new().format(count));
        } else {
            let count = Decimal::from(count);
            into.push_str(&print_decimal(count, 0, Rounding::Nearest, self.lang));
        }
    }

    fn fits(&self, key: &Key, value: &Value<'_>) -> bool {
        match (key, value) {
            (Key::Number(number), Value::Count(count)) => number == count,
            (Key::Word(word), Value::Text(text)) => word == text,
            (Key::Word(word), Value::Count(count)) => word == self.form(*count),
            (Key::Number(_), Value::Text(_)) => false,
        }
    }

    fn form(&self, count: usize) -> &'static str {
        let form = self.rules.as_ref().and_then(|rules| rules.select(count).ok());
        match form {
            Some(PluralCategory::ZERO) => "zero",
            Some(PluralCategory::ONE) => "one",
            Some(PluralCategory::TWO) => "two",
            Some(PluralCategory::FEW) => "few",
            Some(PluralCategory::MANY) => "many",
            Some(PluralCategory::OTHER) | None => "other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str, values: &[(&str, Value<'_>)]) -> String {
        let english = Plurals::new(crate::language::SOURCE);
        let mut filled = String::new();
        Pattern::read(text).expect(text).fill(values, &english, &mut filled);
        filled
    }

    #[test]
    fn gaps_are_filled_with_the_forms_of_the_language() {
        let text = "{ $place }: { $count ->\n    [0] none\n    [one] one{\" \"}figure\n   *[other] { $count } figures\n }.";
        let fill = |count: usize| filled(text, &[("place", "x".into()), ("count", count.into())]);
        assert_eq!(
            [0, 1, 2, 1142].map(fill),
            ["x: none.", "x: one figure.", "x: 2 figures.", "x: 1,142 figures."]
        );
        let text = "{ $rule ->\n    [weighted-mean] mean\n   *[none] not added\n}";
        let fill = |rule: &str| filled(text, &[("rule", rule.into())]);
        assert_eq!([fill("weighted-mean"), fill("sum")], ["mean", "not added"]);
        assert_eq!(Pattern::read(text).map(|text| text.arguments().len()), Ok(1));
    }

    #[test]
    fn what_is_no_text_is_not_read() {
        let fixed = |text: &str| Pattern::read(text).map(|text| text.fixed());
        let cases = [
            ("", ""),
            ("  a  ", "a"),
            ("[a] *b .c = d", "[a] *b .c = d"),
            ("a\nb = c", "a\nb = c"),
            ("{\"{\"}a{\"}\"}", "{a}"),
            ("{\"\\u00A0\"}a { 3 } {{ \"b\" }}", "\u{a0}a 3 b"),
        ];
        for (text, expected) in cases {
            assert_eq!(fixed(text), Ok(Some(expected.to_owned())), "{text}");
        }
        let unreadable = [
            "{",
            "}",
            "{ $a",
            "{ a }",
            "{ -a }",
            "{ NUMBER($a) }",
            "a\n.b = c",
            "{ $a -> [b] c }",
            "{ $a ->\n [b] c\n}",
            "{ 1 ->\n [b] c\n *[d] e\n}",
            "{ $a ->\n [1.5] c\n *[d] e\n}",
        ];
        for text in unreadable {
            assert_eq!(Pattern::read(text), Err(Unreadable), "{text}");
        }
    }
}
