//! Parts of its original that a translation has without saying so: all but its own words, address and
//! state.

use super::{Head, trimmed};
use crate::bulletin::article::{Article, DirectiveMention};
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::bulletin::term::Directive;
use crate::content::fields::Fields;
use crate::content::form::Publication;
use crate::content::parts::or_those;
use crate::content::problems;

impl Head {
    /// A translation has what its original has, but for its own words.
    pub(super) fn translation(self, original: &Article, publication: Publication) -> Article {
        Article {
            title_place: self.title_place(),
            slug_place: self.slug_place,
            title: trimmed(self.title),
            slug: self.known.slug,
            path: self.known.path,
            lang: self.known.lang,
            translation: true,
            summary: self.summary,
            authors: if self.authors.is_empty() { original.authors.clone() } else { self.authors },
            image: self.known.image.or_else(|| original.image.clone()),
            attachments: or_those(self.known.attachments, original),
            aliases: self.aliases,
            expires: publication.expires,
            draft: publication.draft,
            withdrawn: self.withdrawn,
            body: self.known.body,
            ..original.clone()
        }
    }

    /// Tells of keys of a translation that say something else than its original: they would do
    /// nothing. To repeat what it says is fine.
    pub(super) fn check_inherited(
        &self,
        fields: &mut Fields<'_>,
        places: &[Id<Locality>],
        original: &Article,
    ) {
        let directives = |article: &[_]| article.iter().map(mention).collect::<Vec<_>>();
        let related = self.known.related.iter().map(|text| &text.value);
        let updated = self.updated.as_ref().map(|updated| updated.value);
        let keys = [
            ("kind", self.kind == original.kind),
            ("locality", places.is_empty() || places == original.localities),
            // Their names may be said in the other language.
            ("authors", self.authors.len() == original.authors.len()),
            ("source", self.outlet == original.outlet),
            ("bodies", self.bodies == original.bodies),
            ("directives", directives(&self.directives) == directives(&original.directives)),
            ("topics", self.topics == original.topics),
            ("featured_until", self.featured_until == original.featured_until),
            ("updated", updated == original.updated),
            ("related", related.eq(original.related.iter().map(|text| &text.value))),
            ("corrections", self.corrections == original.corrections),
        ];
        for (key, _) in keys.into_iter().filter(|(_, is_same)| !is_same) {
            if let Some(span) = fields.key_span(key) {
                let problem = problems::changed_in_translation(fields.path(), span, key);
                fields.push(problem);
            }
        }
    }
}

fn mention(directive: &DirectiveMention) -> Id<Directive> {
    directive.id
}
