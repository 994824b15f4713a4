//! Addresses that were published and lead nowhere now: somebody may have cited them.

use std::collections::{BTreeMap, BTreeSet};

use super::aliases::route_of;
use super::routes::address_of;
use super::{Plan, Route, problems};
use crate::base::sink::Gone;
use crate::base::{Location, Problem, Problems, SourcePath, Span};
use crate::bulletin::article::Article;
use crate::bulletin::lang::Lang;
use crate::bulletin::site::{Absence, Unpublished};
use crate::language;

/// A page that is gone.
struct Lost<'g> {
    route: Route,
    /// That of its address; none where it is the first one of the portal.
    lang: Option<Lang>,
    /// The last word of its route.
    slug: &'g str,
}

/// Articles that explain a page that is gone.
struct Known<'p> {
    /// Articles that are not to be seen, by the address that they would have.
    unpublished: BTreeMap<Route, &'p Unpublished>,
    /// Addresses that led to them: what says why they are not to be seen holds for these, too.
    aliases: BTreeSet<Route>,
    /// Articles that have another address now, by language and the word of their route, or id.
    moved: BTreeMap<(Lang, &'p str), &'p Article>,
}

impl Plan<'_> {
    /// Tells which bulletins and standing pages of the last portal are gone, though nothing says
    /// that they should be: no old address, no withdrawal, no end that was given.
    pub fn lost(&self, gone: &Gone) -> Problems {
        let mut problems = Problems::new();
        let mut lost = gone.files.iter().filter_map(|file| lost(file)).peekable();
        if lost.peek().is_some() {
            let known = self.known();
            let found = lost.filter_map(|lost| self.of_lost(&lost, &known, gone.drafts));
            problems.extend(found.collect::<Vec<_>>());
        }
        problems
    }

    fn known(&self) -> Known<'_> {
        let site = &self.corpus.site;
        let all = self.corpus.unpublished.iter();
        let unpublished = all.filter_map(|article| Some((address_of(site, article)?, article)));
        let aliases = self.corpus.unpublished.iter().flat_map(|article| &article.aliases);
        let aliases = aliases.filter_map(|alias| route_of(alias)).collect();
        let mut moved = BTreeMap::new();
        for (_, article) in self.corpus.articles.iter() {
            moved.entry((article.lang, article.slug.as_str())).or_insert(article);
        }
        for (_, article) in self.corpus.articles.iter() {
            moved.entry((article.lang, article.id.as_str())).or_insert(article);
        }
        Known { unpublished: unpublished.collect(), aliases, moved }
    }

    fn of_lost(&self, lost: &Lost<'_>, known: &Known<'_>, drafts: bool) -> Option<Problem> {
        let address = lost.route.as_str();
        if let Some(article) = known.unpublished.get(&lost.route) {
            let is_draft = article.absence == Absence::Draft && !drafts;
            return is_draft.then(|| problems::unpublished_again(&article.path, address));
        }
        if known.aliases.contains(&lost.route) {
            return None;
        }
        let lang = lost.lang.unwrap_or(self.corpus.site.default_lang());
        match known.moved.get(&(lang, lost.slug)) {
            // Nobody has the address of a draft.
            Some(article) if article.draft => None,
            Some(article) => {
                let place = article.slug_place.as_ref().unwrap_or(&article.title_place).clone();
                let now = self.address_now(article);
                Some(problems::moved_address(place, address, &now))
            }
            // It may have been a draft.
            None if drafts => None,
            None => {
                let settings = SourcePath::from("bantin.yaml");
                Some(problems::lost_address(Location::bytes(&settings, Span::new(0, 1)), address))
            }
        }
    }

    fn address_now(&self, article: &Article) -> String {
        let same = |other: &Article| other.path == article.path;
        let id = self.corpus.articles.iter().find(|(_, other)| same(other)).map(|(id, _)| id);
        id.map_or_else(String::new, |id| self.routes.article(id).to_string())
    }
}

/// A file that was the page of a bulletin, `articles/2024/x/index.html`, or a standing page,
/// `about/index.html`, whatever the words of the settings were then. Pages of lists come and go with
/// what is in them.
fn lost(file: &str) -> Option<Lost<'_>> {
    let route = file.strip_suffix("index.html").filter(|route| !route.is_empty())?;
    let mut words: Vec<&str> = route.trim_end_matches('/').split('/').collect();
    let lang = words.first().and_then(|word| language::find(word)).filter(|_| words.len() > 1);
    words.drain(..usize::from(lang.is_some()));
    let is_number = |word: &str, length: usize| {
        word.len() == length && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let slug = match words[..] {
        [_, year, slug] if is_number(year, 4) && !is_number(slug, 2) => slug,
        [slug] if language::find(slug).is_none() => slug,
        _ => return None,
    };
    Some(Lost { route: Route::written(&format!("/{route}")), lang, slug })
}
