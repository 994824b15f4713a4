//! Old addresses of articles: each leads to the new one, as a line for the server and as a page.

use super::claims::{Owner, Sort};
use super::links::decoded;
use super::problems;
use super::route::PAGE;
use super::{File, FileKind, Plan, Route};
use crate::base::{Location, Problems};
use crate::bulletin::article::Article;
use crate::bulletin::register::Id;

/// The longest word of a route in bytes, below what file systems allow.
const LONGEST: usize = 200;

impl Plan<'_> {
    /// Claims the old addresses of all articles. One that is in use is a problem, one that leads
    /// out of the site too.
    pub(super) fn claim_aliases(&mut self, problems: &mut Problems) {
        for (id, article) in self.corpus.articles.iter() {
            for alias in &article.aliases {
                let place = Location::bytes(&article.path, alias.span);
                match route_of(&alias.value) {
                    Some(route) => self.claim_alias(&route, id, place, problems),
                    None if is_reported(&alias.value) => {}
                    None => problems.push(problems::invalid_alias(place, &alias.value)),
                }
            }
        }
    }

    /// The list of old addresses for the server, where there are any and it reads such a list.
    pub(super) fn list_of_aliases(&self) -> Option<File> {
        let aliases = self.corpus.articles.iter().flat_map(|(_, article)| &article.aliases);
        let is_any = aliases.map(|alias| route_of(&alias.value)).any(|route| route.is_some());
        let route = self.routes.file("_redirects");
        let is_read = self.corpus.site.limits().is_none_or(|limits| limits.reads_redirects);
        (is_any && is_read).then_some(File { route, kind: FileKind::Redirects })
    }

    fn claim_alias(
        &mut self,
        route: &Route,
        id: Id<Article>,
        place: Location,
        problems: &mut Problems,
    ) {
        // A translation may repeat what it inherits.
        let same = |other: &Id<Article>| {
            *other != id && self.corpus.articles[*other].id == self.corpus.articles[id].id
        };
        if self.redirects.get(route).is_some_and(same) {
            return;
        }
        let owner = Owner { sort: Sort::Alias, place };
        if let Err(collision) = self.claims.claim_file(route, &owner) {
            return problems.extend(collision);
        }
        self.redirects.insert(route.clone(), id);
        if is_page(route) {
            self.files.push(File { route: route.clone(), kind: FileKind::Redirect(id) });
        }
    }

    /// The article that had this address.
    pub(super) fn find_alias(&self, wanted: &Route) -> Option<Route> {
        self.redirects.get(wanted).map(|id| self.routes.article(*id).clone())
    }
}

/// The route of an old address; `None` when it cannot be one. A last word without a dot is a page.
pub(super) fn route_of(alias: &str) -> Option<Route> {
    let path = decoded(alias);
    let words = path.strip_prefix('/')?;
    let is_word = |word: &str| {
        let forbidden =
            |letter: char| letter.is_control() || matches!(letter, '?' | '#' | '\\' | ':' | '*');
        !word.is_empty()
            && !word.starts_with('.')
            && word.len() <= LONGEST
            && !word.contains(forbidden)
    };
    let inner = words.strip_suffix('/').unwrap_or(words);
    if !inner.is_empty() && !inner.split('/').all(is_word) {
        return None;
    }
    let is_file = words.rsplit('/').next().is_some_and(|last| last.contains('.'));
    let route = if is_file || inner.is_empty() {
        Route::written(&path)
    } else {
        Route::root("").page(inner)
    };
    route.is_portable().then_some(route)
}

/// Returns `true` if reading the front matter has already told about it.
fn is_reported(alias: &str) -> bool {
    !alias.starts_with('/') || alias.contains("..")
}

/// Returns `true` if a browser would show the file as a page; another is left to the server.
fn is_page(route: &Route) -> bool {
    let ending = route.as_str().rsplit(['/', '.']).next().unwrap_or("");
    ending.is_empty() || ending.eq_ignore_ascii_case(PAGE) || ending.eq_ignore_ascii_case("htm")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_addresses_are_read() {
        let table = [
            ("/tin/cu/", Some("/tin/cu/"), true),
            ("/tin/cu", Some("/tin/cu/"), true),
            ("/tin/cu.html", Some("/tin/cu.html"), true),
            ("/tin/12.aspx", Some("/tin/12.aspx"), false),
            ("/tin/t%C3%AAn%20c%C5%A9", Some("/tin/tên cũ/"), true),
            ("/", Some("/"), true),
            ("tin/cu", None, false),
            ("//other.example/x", None, false),
            ("/%2e%2e/x", None, false),
            ("/.bantin/manifest", None, false),
            ("/tin?id=3", None, false),
            ("/a%00b", None, false),
            ("/a\\b", None, false),
            (&"/tin".repeat(300), None, false),
        ];
        for (alias, expected, page) in table {
            let route = route_of(alias);
            assert_eq!(route.as_ref().map(Route::as_str), expected, "{alias}");
            assert_eq!(route.is_some_and(|route| is_page(&route)), page, "{alias}");
        }
    }
}
