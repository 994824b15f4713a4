//! Why a route of the portal is not there: what would stand there is not published, or could not be
//! read, or there is no such thing.

use super::LinkError;
use crate::bulletin::article::ArticleKind;
use crate::bulletin::lang::Lang;
use crate::bulletin::register::{Entry, Register};
use crate::bulletin::site::Unpublished;
use crate::plan::Plan;

/// A route in words, its language apart.
struct Words<'w> {
    lang: Lang,
    /// The word of the section and what follows, but for the name of a file.
    words: Vec<&'w str>,
}

impl Plan<'_> {
    /// Returns the fault of a link to a route that is not there.
    pub(super) fn absent_route(&self, path: &str) -> LinkError {
        let route = self.words_of(path);
        let source = format!("content{path}");
        let mut unpublished = self.corpus.unpublished.iter();
        let known = unpublished
            .find(|article| article.path.as_str() == source || self.is_route_of(&route, article));
        match known {
            Some(article) if article.broken => LinkError::Reported,
            Some(_) => LinkError::Unpublished,
            None if self.may_be_made(&route.words) => LinkError::Reported,
            None => LinkError::Missing,
        }
    }

    fn words_of<'w>(&self, path: &'w str) -> Words<'w> {
        let mut words: Vec<&str> = path.split('/').filter(|word| !word.is_empty()).collect();
        if !path.ends_with('/') && words.last().is_some_and(|last| last.contains('.')) {
            words.pop();
        }
        let site = &self.corpus.site;
        let prefix = |lang: &&Lang| words.first().is_some_and(|word| *word == lang.code());
        let lang = site.languages.iter().skip(1).find(prefix).copied();
        words.drain(..usize::from(lang.is_some()));
        Words { lang: lang.unwrap_or(site.default_lang()), words }
    }

    /// Returns `true` if an article that is not published would have a route. Of one whose date
    /// could not be read nobody knows the year.
    fn is_route_of(&self, route: &Words<'_>, article: &Unpublished) -> bool {
        let [section, year, slug] = route.words[..] else { return false };
        let is_year = match article.year {
            Some(own) => year == format!("{own:04}"),
            None => is_year(year),
        };
        section == self.corpus.site.section("articles")
            && is_year
            && slug == article.slug
            && article.lang.is_none_or(|lang| lang == route.lang)
    }

    /// Returns `true` if a route may be missing only because of what could not be read: an entry of
    /// a register that was lost, or one that has no page unless an article that could not be read
    /// speaks of it. All else is not there in any case.
    fn may_be_made(&self, words: &[&str]) -> bool {
        let [section, rest @ ..] = words else { return false };
        let (corpus, groups) = (self.corpus, self.groups);
        let is = |name| corpus.site.section(name) == *section;
        let id = rest.first().copied().unwrap_or("");
        let partly_read = !corpus.broken.is_empty();
        if is("localities") {
            return self.may_be_place(rest);
        } else if is("topics") {
            return self
                .may_be_entry("topics", id, &corpus.topics, |id| groups.topics.contains_key(&id));
        } else if is("bodies") {
            return self
                .may_be_entry("bodies", id, &corpus.bodies, |id| groups.bodies.contains_key(&id));
        } else if is("directives") {
            return self.may_be_entry("directives", id, &corpus.directives, |id| {
                groups.directives.contains_key(&id)
            });
        } else if is("statistics") {
            return self.may_be_entry("indicators", id, &corpus.indicators, |id| {
                groups.indicators.contains_key(&id)
            });
        }
        partly_read
            && match rest {
                [word] if is("kinds") => ArticleKind::WORDS.iter().any(|(known, _)| known == word),
                [year] if is("archive") => is_year(year),
                [year, month] if is("archive") => {
                    is_year(year) && month.parse().is_ok_and(|month| (1..=12).contains(&month))
                }
                _ => false,
            }
    }

    /// Returns `true` if an entry of a register may have a page that it has not.
    fn may_be_entry<T: Entry>(
        &self,
        register: &'static str,
        id: &str,
        entries: &Register<T>,
        has_page: impl Fn(crate::bulletin::register::Id<T>) -> bool,
    ) -> bool {
        match entries.find(id) {
            Some(entry) => !self.corpus.broken.is_empty() && !has_page(entry),
            None => !id.is_empty() && self.corpus.losses.may_name(register, id),
        }
    }

    /// The same for a place, whose route has the slugs of those above it.
    fn may_be_place(&self, words: &[&str]) -> bool {
        let Some(last) = words.last() else { return false };
        let (corpus, lang) = (self.corpus, self.corpus.site.default_lang());
        let is_it = |id| {
            self.routes.locality(id, lang).is_none() && self.routes.words_of_place(id) == *words
        };
        let mut alike = corpus.localities.iter().filter(|(_, place)| place.slug == *last);
        let known = !corpus.broken.is_empty() && alike.any(|(id, _)| is_it(id));
        known || corpus.losses.may_name("localities", last)
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}
