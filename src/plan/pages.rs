//! Pages: as many for each row of the kinds as its list needs.

use std::ops::Range;

use super::claims::Claims;
use super::files::{File, FileKind};
use super::kinds::{Feed, PageKind, Row};
use super::{Plan, Route};
use crate::base::Problems;
use crate::bulletin::lang::Lang;
use crate::bulletin::register::{Id, IndexVec};
use crate::bulletin::site::FURTHER;

/// A page of the portal.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its route.
    pub route: Route,
    /// In which language.
    pub lang: Lang,
    /// Its kind.
    pub kind: PageKind,
    /// Which articles, observations or places of its list.
    pub part: Range<usize>,
    /// Its position among the pages of its list.
    pub position: Position,
    /// True if search engines should know it.
    pub is_indexed: bool,
}

/// The place of a page among the pages of one list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub number: usize,
    /// The number of pages.
    pub count: usize,
    /// The page with newer articles.
    pub newer: Option<Route>,
    /// The page with older articles.
    pub older: Option<Route>,
}

/// A page of a list, by the route of the first.
pub fn page_of_list(first: &Route, number: usize) -> Route {
    if number == 1 { first.clone() } else { first.page(&format!("{FURTHER}/{number}")) }
}

impl Row<'_> {
    /// Returns the number of pages of the list, at least one.
    fn pages(&self) -> usize {
        1 + self.length.saturating_sub(self.first_size()).div_ceil(self.further_size())
    }

    /// The items of a page.
    fn part(&self, number: usize) -> Range<usize> {
        self.before(number)..self.before(number + 1)
    }

    /// Returns the number of items before a page.
    fn before(&self, number: usize) -> usize {
        let Some(further) = number.checked_sub(2) else { return 0 };
        let before = further.saturating_mul(self.further_size());
        self.length.min(self.first_size().saturating_add(before))
    }

    /// Returns the number of the page on which an item stands.
    pub fn page_with(&self, item: usize) -> usize {
        match item.checked_sub(self.first_size()) {
            None => 1,
            Some(behind) => 2 + behind / self.further_size(),
        }
    }

    /// A first page may have nothing of the list.
    fn first_size(&self) -> usize {
        self.further.map_or(self.page_size.max(1), |_| self.page_size)
    }

    fn further_size(&self) -> usize {
        self.further.unwrap_or(self.page_size).max(1)
    }
}

/// Pages and what stands beside them, as far as they are planned.
#[derive(Debug, Default)]
pub(super) struct Planned {
    /// In the order of the sitemap.
    pub(super) pages: IndexVec<Page>,
    /// Feeds and further forms.
    pub(super) files: Vec<File>,
    /// The routes of both.
    pub(super) claims: Claims,
    /// The problems of the routes.
    pub(super) problems: Problems,
}

impl Planned {
    /// Every page of the portal.
    pub(super) fn of(plan: &Plan<'_>) -> Self {
        let mut made = Self::default();
        let kinds = plan.kinds();
        for lang in &plan.corpus.site.languages {
            for kind in &kinds {
                made.add(plan, *lang, *kind);
            }
        }
        for (lang, kind) in plan.kinds_of_texts() {
            made.add(plan, lang, kind);
        }
        made
    }

    /// The pages of a kind in a language, if it has that one, and the files beside the first.
    fn add(&mut self, plan: &Plan<'_>, lang: Lang, kind: PageKind) {
        let row = plan.row(kind);
        let (first_page, first_file) = (self.pages.next_id(), self.files.len());
        let Some((_, route)) = row.editions.iter().find(|(known, _)| *known == lang) else {
            return;
        };
        self.add_files(plan, route, &row);
        self.add_pages(lang, kind, route, &row, plan.corpus.site.index);
        let owner = plan.owner(row.named);
        let pages = self.pages[first_page..self.pages.next_id()].iter().map(|page| &page.route);
        let files = self.files[first_file..].iter().map(|file| &file.route);
        for route in pages.chain(files) {
            self.problems.extend(self.claims.claim(route, &owner).err().flatten());
        }
    }

    /// Adds the files that are made of the page that comes next.
    fn add_files(&mut self, plan: &Plan<'_>, route: &Route, row: &Row<'_>) {
        let page: Id<Page> = self.pages.next_id();
        if row.feed != Feed::None {
            let feed = plan.routes.feed(route);
            self.files.push(File { route: feed, kind: FileKind::Feed(page) });
        }
        if row.feed == Feed::AtomAndJson {
            let feed = plan.routes.json_feed(route);
            self.files.push(File { route: feed, kind: FileKind::JsonFeed(page) });
        }
        if row.has_chart {
            let chart = plan.routes.chart(route);
            self.files.push(File { route: chart, kind: FileKind::Chart(page) });
        }
        for alternate in row.alternates {
            let kind = FileKind::Alternate(page, *alternate);
            self.files.push(File { route: plan.routes.alternate(route, *alternate), kind });
        }
    }

    /// A list on as many pages as it needs, at least one.
    fn add_pages(&mut self, lang: Lang, kind: PageKind, route: &Route, row: &Row<'_>, index: bool) {
        let count = row.pages();
        let at = |number: usize| page_of_list(route, number);
        for number in 1..=count {
            let part = row.part(number);
            let position = Position {
                number,
                count,
                newer: (number > 1).then(|| at(number - 1)),
                older: (number < count).then(|| at(number + 1)),
            };
            let (route, is_indexed) = (at(number), row.is_indexed && index);
            self.pages.push(Page { route, lang, kind, part, position, is_indexed });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_stands_on_as_many_pages_as_it_needs() {
        let parts = |length, page_size, further| {
            let row = Row { length, page_size, further, ..Row::default() };
            let parts: Vec<_> = (1..=row.pages()).map(|number| row.part(number)).collect();
            for (index, part) in parts.iter().enumerate() {
                assert!(part.clone().all(|item| row.page_with(item) == index + 1), "{parts:?}");
            }
            parts.into_iter().map(|part| (part.start, part.end)).collect::<Vec<_>>()
        };
        assert_eq!(parts(0, 20, None), [(0, 0)]);
        assert_eq!(parts(45, 20, None), [(0, 20), (20, 40), (40, 45)]);
        assert_eq!(parts(40, 20, None), [(0, 20), (20, 40)]);
        assert_eq!(parts(40, usize::MAX, None), [(0, 40)]);
        assert_eq!(parts(20, 20, Some(100)), [(0, 20)]);
        assert_eq!(parts(221, 20, Some(100)), [(0, 20), (20, 120), (120, 220), (220, 221)]);
        assert_eq!(parts(250, 0, Some(200)), [(0, 0), (0, 200), (200, 250)]);
    }
}
