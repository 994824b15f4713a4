//! Pictures and attachments of the content.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::links::{self, LinkError, Target, Text};
use super::{Plan, Route, problems};
use crate::base::{Problem, Problems, SourcePath, Span, Spanned, Tree};
use crate::bulletin::lang::Lang;
use crate::bulletin::office::Logo;

/// Kinds of files that browsers show and do not run; each of them is cleaned before it is
/// published.
pub const PICTURES: [&str; 6] = ["avif", "gif", "jpeg", "jpg", "png", "webp"];
/// Films and sound, which a body shows as it shows pictures.
const PLAYED: [&str; 4] = ["mp3", "mp4", "ogg", "webm"];
const ATTACHMENTS: [&str; 19] = [
    "csv", "doc", "docx", "json", "mp3", "mp4", "odp", "ods", "odt", "ogg", "pdf", "ppt", "pptx",
    "rtf", "txt", "webm", "xls", "xlsx", "zip",
];

/// Documents in which bulletins are written elsewhere.
const WRITTEN: [&str; 7] = ["doc", "docx", "htm", "html", "odt", "rtf", "txt"];
/// Documents that are looked at: of a folder full of them a few say enough.
const MOST_DOCUMENTS: usize = 20;

impl Plan<'_> {
    /// Source files that can be linked to: articles, pages, pictures and attachments.
    pub(super) fn register_sources(&mut self, tree: &Tree) {
        for (id, article) in self.corpus.articles.iter() {
            self.sources.insert(article.path.to_string(), self.routes.article(id).clone());
        }
        for (id, page) in self.corpus.pages.pairs() {
            self.sources.insert(page.path.to_string(), self.routes.standing(id));
        }
        let home = Route::root("");
        for file in tree.below("content/media") {
            let path = file.path.as_str();
            self.media.insert(path.to_owned(), home.below(path.trim_start_matches("content/")));
        }
        for file in tree.below("content/articles").filter(|file| !file.path.has_extension("md")) {
            let path = file.path.as_str();
            let beside = path.trim_start_matches("content/articles/");
            self.media.insert(path.to_owned(), home.below(&format!("media/articles/{beside}")));
        }
        self.media_routes = self
            .media
            .iter()
            .map(|(path, route)| (route.clone(), SourcePath::from(path.as_str())))
            .collect();
    }

    /// Tells of documents among the articles that nothing uses: whoever puts one there may take it
    /// for a bulletin. One that stands beside its bulletin, and one that a bulletin names which is
    /// not published yet, is none.
    pub(super) fn check_documents(
        &self,
        used: &BTreeSet<Route>,
        tree: &Tree,
        problems: &mut Problems,
    ) {
        let unused = self.media.iter().filter(|(_, route)| !used.contains(*route));
        let documents = unused.map(|(path, _)| SourcePath::from(path.as_str())).filter(|path| {
            path.as_str().starts_with("content/articles/")
                && WRITTEN.iter().any(|ending| path.has_extension(ending))
        });
        for path in documents.take(MOST_DOCUMENTS) {
            let folder = path.folder();
            let beside = || tree.below(folder).filter(|file| file.path.has_extension("md"));
            let is_source = beside().any(|file| file.path.stem() == path.stem());
            let names_it =
                |bytes: Cow<'_, [u8]>| String::from_utf8_lossy(&bytes).contains(path.name());
            let is_named =
                || beside().any(|file| tree.bytes(file.path.as_str()).is_ok_and(names_it));
            if !is_source && !is_named() {
                problems.push(problems::document_for_bulletin(&path));
            }
        }
    }

    /// Checks the picture at the head of an article.
    pub(super) fn check_image(&self, text: &Text<'_>, used: &mut Vec<Route>) -> Option<Problem> {
        let is_reported =
            text.original.is_some_and(|original| original.image.as_ref() == text.image);
        let problem = self.check_picture(text.path, text.lang, &text.image?.src, used);
        problem.filter(|_| !is_reported)
    }

    /// Checks a picture that a file names.
    pub(super) fn check_picture(
        &self,
        path: &SourcePath,
        lang: Lang,
        src: &Spanned<String>,
        used: &mut Vec<Route>,
    ) -> Option<Problem> {
        match self.target(path, lang, &src.value) {
            Ok(Target::Outside(_) | Target::Here(_)) => {
                Some(problems::foreign_picture(path, src.span))
            }
            Ok(Target::Inside(route, _)) => {
                let unsafe_file = self.unsafe_file(path, src.span, &route, true);
                used.push(route);
                unsafe_file
            }
            Err(LinkError::Reported) => None,
            Err(_) if links::is_foreign(&src.value) => {
                Some(problems::foreign_picture(path, src.span))
            }
            Err(fault) => {
                let near = self.suggestion(path, &src.value);
                Some(links::problem(path, src.span, &src.value, true, &fault, near.as_deref()))
            }
        }
    }

    /// A file of the content is published only when it cannot run in a reader's browser, and shown
    /// only as a picture.
    pub(super) fn unsafe_file(
        &self,
        path: &SourcePath,
        span: Span,
        route: &Route,
        picture: bool,
    ) -> Option<Problem> {
        let file = self.media_routes.get(route);
        let is = |kinds: &[&str]| {
            file.is_some_and(|file| kinds.iter().any(|kind| file.has_extension(kind)))
        };
        let harmless = is(&PICTURES) || is(&ATTACHMENTS);
        match file {
            Some(file) if !harmless && picture => {
                Some(problems::picture_of_other_kind(path, span, file.name()))
            }
            Some(file) if !harmless => {
                Some(problems::unsafe_file(path, span, file.name(), &PICTURES, &ATTACHMENTS))
            }
            _ if picture && !is(&PICTURES) => Some(problems::no_picture(path, span, &PICTURES)),
            _ => None,
        }
    }

    /// Returns `true` if a film or sound is published at a route.
    pub(super) fn is_played(&self, route: &Route) -> bool {
        let file = self.media_routes.get(route);
        file.is_some_and(|file| PLAYED.iter().any(|kind| file.has_extension(kind)))
    }

    /// The media type of a film or sound that a body shows; none where it is something else.
    pub fn played(&self, route: &Route) -> Option<&'static str> {
        let document = self.document(route).filter(|_| self.is_played(route))?;
        Some(document.format.media_type)
    }

    /// The route of a logo, which was found and looked at with the settings.
    pub fn logo(&self, logo: &Logo) -> Route {
        let path = logo.path.as_str();
        let published =
            path.strip_prefix("static/").map(|path| Route::written(&format!("/{path}")));
        published.or_else(|| self.media.get(path).cloned()).unwrap_or_else(|| Route::written("/"))
    }

    /// The route of a picture or attachment of the content.
    pub fn route_of_media(&self, source: &SourcePath) -> Option<&Route> {
        self.media.get(source.as_str())
    }

    /// The picture or attachment that is published at a route.
    pub fn media_source(&self, route: &Route) -> Option<&SourcePath> {
        self.media_routes.get(route)
    }
}
