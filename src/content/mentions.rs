//! Whom and what an article names: places, offices, subjects, directives, and who signs.

use super::fields::{Fields, text_of};
use super::names::Names;
use super::parts::signature;
use super::reader::{Reader, outside_validity};
use super::yaml::{Node, Value};
use super::{problems, twice};
use crate::base::{Code, Span, Spanned, fold};
use crate::bulletin::article::{Author, AuthorKind, Bodies, DirectiveMention};
use crate::bulletin::date::Stamp;
use crate::bulletin::locality::Locality;
use crate::bulletin::period::Period;
use crate::bulletin::register::{Entry, Id};
use crate::bulletin::term::{Term, TopicKind};

/// Maximum number of commas in a name.
const COMMAS: usize = 4;

impl Reader<'_> {
    /// Who signs. A name alone is a person's, unless a register, the settings or the source know it
    /// as that of an office.
    pub(super) fn authors(&self, fields: &mut Fields<'_>) -> Vec<Author> {
        let outlet = fields.name_in("source");
        let known: Vec<&str> = self.site.publisher.name.all().chain(outlet.as_deref()).collect();
        let same = |name: &str| known.iter().any(|other| fold::name(other) == fold::name(name));
        let is_office = |name: &str| same(name) || self.bodies.has(name);
        let path = fields.path();
        if let Some(Node { value: Value::Scalar { text, quoted: false }, span }) =
            fields.node("authors")
            && text.contains(", ")
        {
            fields.push(problems::authors_in_one_text(path, *span, text));
        }
        let nodes = fields.list_of("authors", Some("name")).iter();
        let signatures: Vec<_> =
            nodes.filter_map(|node| signature(path, node, fields.problems())).collect();
        let author = |(name, kind): (Spanned<String>, Option<AuthorKind>)| {
            let guessed = || {
                if is_office(&name.value) { AuthorKind::Organization } else { AuthorKind::Person }
            };
            let author =
                Author { kind: kind.unwrap_or_else(guessed), name: name.value.trim().to_owned() };
            (name, author)
        };
        let named: Vec<_> = signatures.into_iter().map(author).collect();
        let once = twice::once(fields, named, |author: &Author| author.name.clone());
        // Without the room of what they were made of, which is larger.
        let mut authors: Vec<Author> = once.into_iter().map(|(_, author)| author).collect();
        authors.shrink_to_fit();
        authors
    }

    /// The article's places, each where it is written.
    pub(super) fn localities(
        &self,
        fields: &mut Fields<'_>,
        date: Option<Stamp>,
        near: &[Id<Locality>],
    ) -> Vec<Spanned<Id<Locality>>> {
        let day = date.map(Stamp::day);
        let mut named = Vec::new();
        for text in fields.texts("locality") {
            let Some(id) = self.locality(fields, &text, day, near) else { continue };
            named.push((text, id));
        }
        let once = twice::once(fields, named, |id| *id);
        once.into_iter().map(|(text, value)| Spanned { value, span: text.span }).collect()
    }

    /// The article's places should exist on its date. Where a statistic of a place that did not
    /// exist has been told, nothing more is said.
    pub(super) fn check_validity(
        &self,
        fields: &mut Fields<'_>,
        places: &[Spanned<Id<Locality>>],
        date: Stamp,
    ) {
        if fields.problems().iter().any(|problem| problem.code == Code::OutsideValidity) {
            return;
        }
        for place in places {
            if !self.registers.localities[place.value].valid.holds_on(date.day()) {
                let problem = outside_validity(
                    self,
                    fields.path(),
                    place.span,
                    place.value,
                    Period::day(date.day()),
                );
                fields.push(problem);
            }
        }
    }

    pub(super) fn bodies(&self, fields: &mut Fields<'_>) -> Bodies {
        let mut bodies = Bodies::default();
        let Some(mut inner) = fields.inner("bodies") else { return bodies };
        for (key, list) in [
            ("inspecting", &mut bodies.inspecting),
            ("inspected", &mut bodies.inspected),
            ("reporting", &mut bodies.reporting),
        ] {
            let texts = inner.texts(key);
            let texts =
                whole_names(&mut inner, Code::UnknownBody, &texts, &self.bodies).into_iter();
            let named = texts.filter_map(|text| {
                let id =
                    self.entry(&mut inner, Code::UnknownBody, &text, "bodies", &self.bodies)?;
                Some((text, id))
            });
            let named: Vec<_> = named.collect();
            *list = twice::once_each(&mut inner, named);
        }
        inner.finish();
        bodies
    }

    pub(super) fn topics(&self, fields: &mut Fields<'_>) -> Vec<Id<Term<TopicKind>>> {
        let texts = fields.texts("topics");
        let texts = whole_names(fields, Code::UnknownTopic, &texts, &self.topics).into_iter();
        let named = texts.filter_map(|text| {
            let id = self.entry(fields, Code::UnknownTopic, &text, "topics", &self.topics)?;
            Some((text, id))
        });
        let named: Vec<_> = named.collect();
        twice::once_each(fields, named)
    }

    pub(super) fn directives(&self, fields: &mut Fields<'_>) -> Vec<DirectiveMention> {
        let path = fields.path();
        let mut mentions = Vec::new();
        for node in fields.list_of("directives", Some("id")) {
            let (text, called) = if let Value::Map(_) = node.value {
                let Some(mut inner) = Fields::of(path, node, fields.problems()) else { continue };
                let pair = (inner.needed("id"), inner.text("as").map(|text| text.value));
                inner.finish();
                pair
            } else {
                (text_of(path, node, fields.problems()), None)
            };
            let Some(text) = text else { continue };
            let id =
                self.entry(fields, Code::UnknownDirective, &text, "directives", &self.directives);
            mentions.extend(id.map(|id| (text, DirectiveMention { id, called })));
        }
        twice::once(fields, mentions, |mention| mention.id)
            .into_iter()
            .map(|(_, mention)| mention)
            .collect()
    }
}

/// Brings names together of which a comma made several: `[Nông nghiệp, nông thôn]`. It is told once,
/// and the entry counts as named.
fn whole_names<T: Entry>(
    fields: &mut Fields<'_>,
    code: Code,
    texts: &[Spanned<String>],
    names: &Names<T>,
) -> Vec<Spanned<String>> {
    let mut whole: Vec<Spanned<String>> = Vec::with_capacity(texts.len());
    let mut rest = texts;
    while let Some((first, others)) = rest.split_first() {
        let mut name = first.value.clone();
        let mut taken = 0;
        if !names.has(&name) {
            for (index, next) in others.iter().take(COMMAS).enumerate() {
                name = format!("{name}, {}", next.value);
                if names.has(&name) {
                    taken = index + 1;
                    break;
                }
            }
        }
        rest = &others[taken..];
        let last = others[..taken].last();
        let Some(last) = last else {
            whole.push(first.clone());
            continue;
        };
        let span = Span { end: last.span.end, ..first.span };
        fields.push(problems::divided_name(code, fields.path(), span, &name));
        whole.push(Spanned { value: name, span });
    }
    whole
}
