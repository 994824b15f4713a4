//! The keys of a map, each once. Of a list whose entries lost their dashes the keys come again: that is
//! told once, where the next entry begins.

use std::collections::BTreeMap;

use super::{Field, Node, Value, problems};
use crate::base::{Problems, SourcePath, Span};

/// The most keys that are gone through to find one. Most maps have no more, and need no index.
const FEW: usize = 16;

/// Keys with which the entries of lists begin.
const FIRST: [&str; 2] = ["id", "indicator"];

/// The keys of a map, each once.
#[derive(Default)]
pub(super) struct Keys {
    pub(super) fields: Vec<Field>,
    /// The position of each key among the fields; empty while they are few.
    positions: BTreeMap<String, usize>,
    /// True if what follows belongs to another entry, whose dash is missing.
    is_over: bool,
}

impl Keys {
    /// Adds a key, unless the map has it. What is broken gives way to what can be read.
    pub(super) fn add(
        &mut self,
        (path, source): (&SourcePath, &str),
        field: Field,
        problems: &mut Problems,
    ) {
        if self.is_over {
            return;
        }
        // Of a key that is indented by blanks that do not break its line has been told.
        let key = field.key.trim_start_matches('\u{A0}').to_owned();
        let field = Field { key, ..field };
        if let Some(key) = behind_dash(&field.key) {
            let line = line_of(source, field.key_span.range().start + 1);
            problems.push(problems::yaml_tight_dash(path, field.key_span, &field.key, line));
            let node = Node { value: Value::Broken, ..field.node };
            self.push(Field { key: key.to_owned(), node, ..field });
            return;
        }
        let begins = self.fields.first().is_some_and(|first| first.key == field.key);
        let known = self.position(&field.key).and_then(|position| self.fields.get_mut(position));
        match known {
            None => self.push(field),
            Some(known) if known.node.value == Value::Broken => *known = field,
            Some(_) if field.node.value == Value::Broken => {}
            Some(known) => {
                let (span, first) = (field.key_span, known.key_span);
                self.is_over = begins && begins_entry(path, source, &field.key, span);
                problems.push(if self.is_over {
                    let (line, above) =
                        (line_of(source, span.range().start), before(source, first));
                    let first_line = line_of(source, first.range().start);
                    let alone = !above.contains('-');
                    problems::yaml_missing_dash(path, (span, line), (first, first_line), alone)
                } else {
                    problems::duplicate_key(path, span, &field.key, first)
                });
            }
        }
    }

    pub(super) fn position(&self, key: &str) -> Option<usize> {
        if self.fields.len() <= FEW {
            return self.fields.iter().position(|field| field.key == key);
        }
        self.positions.get(key).copied()
    }

    pub(super) fn push(&mut self, field: Field) {
        self.fields.push(field);
        let indexed = self.positions.len();
        if self.fields.len() > FEW {
            let new = (indexed..).zip(&self.fields[indexed..]);
            self.positions.extend(new.map(|(position, field)| (field.key.clone(), position)));
        }
    }
}

/// The key behind a dash without a blank: `-id`.
fn behind_dash(key: &str) -> Option<&str> {
    key.strip_prefix('-').filter(|rest| rest.starts_with(char::is_alphabetic))
}

/// Returns `true` if a key that comes again may begin the next entry of a list: one in a line of its
/// own, of a register or a statistic.
fn begins_entry(path: &SourcePath, source: &str, key: &str, span: Span) -> bool {
    let of_list = key == "indicator" || path.as_str().starts_with("content/registers/");
    of_list && FIRST.contains(&key) && before(source, span).trim().is_empty()
}

/// The text before a key in its line.
fn before(source: &str, span: Span) -> &str {
    source.get(..span.range().start).and_then(|text| text.rsplit('\n').next()).unwrap_or_default()
}

/// The rest of a line, from a byte on.
fn line_of(source: &str, start: usize) -> &str {
    let line = source.get(start..).and_then(|text| text.lines().next());
    line.unwrap_or_default().trim_end()
}
