//! Documents that go with articles, films and sounds in texts: where they are, and what they are.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::links::{self, LinkError, Target, Text};
use super::{Plan, Route, problems};
use crate::base::document::Document;
use crate::base::{Location, Problem, Problems, SourcePath, Tree};
use crate::bulletin::article::Attachment;
use crate::bulletin::lang::Lang;

/// A document, with where it is named first.
struct Named<'a> {
    source: &'a SourcePath,
    place: Location,
}

impl Plan<'_> {
    /// Checks where the documents of an article are.
    pub(super) fn check_attachments(&self, text: &Text<'_>, used: &mut Vec<Route>) -> Vec<Problem> {
        let check = |attachment: &Attachment| {
            let (path, span, written) =
                (text.path, attachment.file.span, attachment.file.value.as_str());
            match self.target(path, text.lang, written) {
                Ok(Target::Inside(route, _)) if self.media_routes.contains_key(&route) => {
                    let unsafe_file = self.unsafe_file(path, span, &route, false);
                    used.push(route);
                    unsafe_file
                }
                Ok(_) => Some(problems::no_attachment(path, span, written)),
                Err(LinkError::Reported) => None,
                Err(fault) => {
                    let near = self.suggestion(path, written);
                    if fault == LinkError::Missing {
                        let near = near.as_deref();
                        return Some(problems::missing_attachment(path, span, written, near));
                    }
                    Some(links::problem(path, span, written, false, &fault, near.as_deref()))
                }
            }
        };
        let is_reported =
            text.original.is_some_and(|original| original.attachments == text.attachments);
        let found: Vec<Problem> = text.attachments.iter().filter_map(check).collect();
        if is_reported { Vec::new() } else { found }
    }

    /// Looks through the documents of all published articles, and the films and sounds of all texts,
    /// each once.
    pub(super) fn look_at_attachments(
        &self,
        tree: &Tree,
        problems: &mut Problems,
    ) -> BTreeMap<Route, Document> {
        let mut all: BTreeMap<Route, Named<'_>> = BTreeMap::new();
        for (_, article) in self.corpus.articles.iter() {
            for attachment in &article.attachments {
                let Some(route) = self.attached(&article.path, article.lang, attachment) else {
                    continue;
                };
                let Some(source) = self.media_routes.get(&route) else { continue };
                let place = Location::bytes(&article.path, attachment.file.span);
                all.entry(route).or_insert(Named { source, place });
            }
        }
        for (route, place) in self.played_in_bodies() {
            let Some(source) = self.media_routes.get(&route) else { continue };
            all.entry(route).or_insert(Named { source, place });
        }
        let all: Vec<(Route, Named<'_>)> = all.into_iter().collect();
        let looked = all.par_iter().map(|(_, named)| look(tree, named)).collect::<Vec<_>>();
        let mut documents = BTreeMap::new();
        for ((route, _), (document, found)) in all.into_iter().zip(looked) {
            problems.extend(found);
            documents.extend(document.map(|document| (route, document)));
        }
        documents
    }

    /// The films and sounds that texts show, each with where it stands first.
    fn played_in_bodies(&self) -> Vec<(Route, Location)> {
        let articles = self.corpus.articles.iter();
        let articles =
            articles.map(|(_, article)| (&article.path, article.lang, &article.body.links));
        let pages = self.corpus.pages.iter().map(|page| (&page.path, page.lang, &page.body.links));
        let mut played = Vec::new();
        for (path, lang, links) in articles.chain(pages) {
            for link in links.iter().filter(|link| link.picture) {
                if let Ok(Target::Inside(route, _)) = self.target(path, lang, &link.target)
                    && self.is_played(&route)
                {
                    played.push((route, Location::bytes(path, link.span)));
                }
            }
        }
        played
    }

    fn attached(&self, from: &SourcePath, lang: Lang, attachment: &Attachment) -> Option<Route> {
        match self.target(from, lang, &attachment.file.value) {
            Ok(Target::Inside(route, _)) => Some(route),
            _ => None,
        }
    }

    /// The document at a route; `None` where there is none, or it cannot be read.
    pub fn document(&self, route: &Route) -> Option<&Document> {
        self.documents.get(route)
    }
}

/// Looks a document through. One that cannot be read fails when it is published.
fn look(tree: &Tree, named: &Named<'_>) -> (Option<Document>, Vec<Problem>) {
    let path = named.source;
    let ending = path.name().rsplit_once('.').map_or("", |(_, ending)| ending);
    let read =
        tree.reader(path.as_str()).and_then(|mut source| Document::read(&mut *source, ending));
    match read {
        Ok(Ok(document)) => {
            let named = problems::named_authors(path, &document.authors);
            let unseen = document.unseen.iter().map(|unseen| problems::unseen(path, *unseen));
            let found = named.into_iter().chain(unseen).collect();
            (Some(document), found)
        }
        Ok(Err(fault)) => {
            let found = problems::wrong_file_type(named.place.clone(), path, fault);
            (None, found.into_iter().collect())
        }
        Err(_) => (None, Vec::new()),
    }
}
