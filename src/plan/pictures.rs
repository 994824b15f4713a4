//! Pictures as pages show them: in the sizes that were made of them.

use super::cards::Cards;
use super::files::FileKind;
use super::links::Target;
use super::{File, Plan, Route};
use crate::base::picture::Kind;
use crate::base::slug::slugify;
use crate::base::{Problems, SourcePath};
use crate::bulletin::article::{Article, Link};
use crate::bulletin::lang::Lang;

/// The folder of pictures in other sizes.
pub(super) const FOLDER: &str = "media/sizes/";

/// The longest part of the name of a source in that of a copy, in bytes.
const NAME: usize = 60;

/// Results of making pictures: of the content, and for shared links.
#[derive(Debug, Default)]
pub struct Pictures {
    /// Each picture of the content with its sizes.
    pub shown: Vec<(SourcePath, Shown)>,
    /// The pictures for shared links.
    pub cards: Cards,
    /// Problems of pictures.
    pub problems: Problems,
}

/// A picture of the content, as pages show it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// In several sizes, all of one kind, the smallest first; none where it is shown as it is.
    pub copies: Vec<Copy>,
    /// In a form that everything reads, where the copies are of another.
    pub plain: Option<Copy>,
}

/// A picture in another size or form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Its file.
    pub route: Route,
    /// Its form.
    pub kind: Kind,
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
}

impl Shown {
    /// The one for whoever takes only one: of a middle size, in a form that everything reads.
    pub fn single(&self) -> Option<&Copy> {
        let middle = || self.copies.iter().rfind(|copy| copy.width <= SINGLE);
        self.plain.as_ref().or_else(middle).or(self.copies.first())
    }
}

/// The widest picture for whoever takes only one, in pixels.
const SINGLE: usize = 1200;

impl Plan<'_> {
    /// The pictures of the content that pages show, and not only link to.
    pub(super) fn pictures_shown(&self) -> std::collections::BTreeSet<Route> {
        let of_article = |article: &Article| {
            let image = article.image.as_ref().map(|image| image.src.value.as_str());
            let targets = image.into_iter().chain(targets(&article.body.links));
            targets
                .filter_map(|written| self.media_at(&article.path, article.lang, written))
                .collect()
        };
        let articles = self.corpus.articles.iter();
        let mut shown: std::collections::BTreeSet<Route> =
            articles.flat_map(|(_, article)| -> Vec<Route> { of_article(article) }).collect();
        for page in self.corpus.pages.iter() {
            let routes = targets(&page.body.links);
            shown.extend(routes.filter_map(|it| self.media_at(&page.path, page.lang, it)));
        }
        shown
    }

    /// The route of a picture or attachment that a text names.
    fn media_at(&self, path: &SourcePath, lang: Lang, written: &str) -> Option<Route> {
        match self.target(path, lang, written) {
            Ok(Target::Inside(route, _)) if self.media_routes.contains_key(&route) => Some(route),
            _ => None,
        }
    }

    /// The pictures of the content that pages show, in the order of their names.
    pub fn pictures(&self) -> Vec<&SourcePath> {
        let shown = self.files.iter().filter_map(|file| match &file.kind {
            FileKind::Media(source) if self.shown.contains(&file.route) => Some(source),
            _ => None,
        });
        shown.collect()
    }

    /// The route of a copy of a picture, of which `hash` tells the bytes.
    pub fn copy_route(&self, source: &SourcePath, hash: &str, width: usize, kind: Kind) -> Route {
        let name = source.name().rsplit_once('.').map_or(source.name(), |(name, _)| name);
        let mut name = slugify(name);
        name.truncate(NAME);
        let name = name.trim_end_matches('-');
        let hash = hash.get(..12).unwrap_or(hash);
        let ending = kind.ending();
        let parts = [name, hash, &width.to_string()];
        let words: Vec<&str> = parts.into_iter().filter(|word| !word.is_empty()).collect();
        Route::root("").below(&format!("{FOLDER}{}.{ending}", words.join("-")))
    }

    /// Adds what was made of the pictures, and for shared links; gives what was wrong with them.
    pub fn add_pictures(&mut self, made: Pictures) -> Problems {
        self.add_cards(made.cards);
        for (source, shown) in made.shown {
            let Some(route) = self.media.get(source.as_str()).cloned() else { continue };
            let own = shown.copies.iter().chain(&shown.plain).map(|copy| &copy.route);
            let others = own.filter(|other| **other != route);
            self.files
                .extend(others.map(|route| File { route: route.clone(), kind: FileKind::Copy }));
            self.pictures.insert(route, shown);
        }
        made.problems
    }

    /// The sizes of the picture that is published at a route; `None` where no size of it is known.
    pub fn picture(&self, route: &Route) -> Option<&Shown> {
        self.pictures.get(route)
    }
}

fn targets(links: &[Link]) -> impl Iterator<Item = &str> {
    links.iter().filter(|link| link.picture).map(|link| link.target.as_str())
}
