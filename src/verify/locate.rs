//! Faults of finished files -> problems in source files. What a template makes wrong is wrong on
//! every page, and is told once: at the tag of the template that made it, else where the first page
//! comes from.

use std::collections::{BTreeMap, BTreeSet};

use super::Sources;
use super::addresses::Addresses;
use super::finding::{Finding, Kind, Use};
use super::problems::{self, Origin};
use super::traced::Tags;
use crate::base::suggest::nearest;
use crate::base::{Code, Location, Problem, Problems, SourcePath, Span, message};
use crate::bulletin::article::{BodyText, Link};
use crate::bulletin::lang::Lang;
use crate::bulletin::register::Id;
use crate::plan::{FileKind, Page, PageKind, Plan, Route, Target};
use crate::render::html::theme::Written;

/// The same finding on some pages.
#[derive(Debug, Clone)]
struct Group<'f> {
    /// The one that is shown.
    finding: &'f Finding,
    /// The files that have it.
    files: BTreeSet<&'f str>,
    /// Number of findings of this kind, with other addresses, that the shown one stands for.
    alike: usize,
}

/// Place of a finding, and the sort of source in which it was found.
type Located = (Location, Origin);

/// Key of a problem: a code, a use, and a place or else a sort of page.
type Key = (Code, Use, Result<Located, String>);

/// For how many findings of one sort a place is looked for: a template may have one on each page.
/// The findings beyond go where one of them is, if only that could have made them.
const SEARCHED: usize = 100;

/// Knows where things come from.
pub(super) struct Locator<'a> {
    plan: &'a Plan<'a>,
    sources: &'a Sources<'a>,
    addresses: &'a Addresses<'a>,
    /// Positions of pages and files by their path in the output folder.
    pages: BTreeMap<String, Id<Page>>,
    files: BTreeMap<String, usize>,
}

impl<'a> Locator<'a> {
    pub(super) fn new(
        plan: &'a Plan<'a>,
        sources: &'a Sources<'a>,
        addresses: &'a Addresses<'a>,
    ) -> Self {
        Self { plan, sources, addresses, pages: BTreeMap::new(), files: BTreeMap::new() }
    }

    /// All that is wrong, in an order that does not depend on which file was finished first.
    pub(super) fn problems<'f>(
        mut self,
        findings: impl Iterator<Item = (&'f str, &'f Finding)>,
        known: &Problems,
    ) -> Problems {
        let mut findings = findings.peekable();
        if findings.peek().is_none() {
            return Problems::new();
        }
        let (pages, files) = (self.plan.pages.pairs(), self.plan.files.iter());
        self.pages = pages.map(|(id, page)| (page.route.file(), id)).collect();
        self.files = files.enumerate().map(|(index, file)| (file.route.file(), index)).collect();
        let known: Vec<&Problem> =
            known.iter().filter(|problem| problem.code == Code::DeadLink).collect();
        let mut groups: BTreeMap<&Finding, BTreeSet<&str>> = BTreeMap::new();
        for (file, finding) in
            findings.filter(|(file, finding)| !self.is_reported(file, finding, &known))
        {
            groups.entry(finding).or_default().insert(file);
        }
        let mut problems = Problems::new();
        problems.extend(
            self.placed(groups).into_iter().map(|(_, (group, place))| self.problem(&group, place)),
        );
        problems
    }

    /// Faults by their places. One template makes another address on each page: what has one place,
    /// or none in pages of one sort, is one problem. Pages of two sorts may have the same finding
    /// from two templates.
    fn placed<'f>(
        &self,
        groups: BTreeMap<&'f Finding, BTreeSet<&'f str>>,
    ) -> BTreeMap<Key, (Group<'f>, Option<Located>)> {
        let mut placed = BTreeMap::new();
        let mut by_sort: BTreeMap<(Code, Use, String), Vec<Group<'f>>> = BTreeMap::new();
        for (finding, mut files) in groups {
            let written = |file: &'f str| Some((file, self.in_body(finding, &self.body(file)?)?));
            let bodies: Vec<(&str, Location)> = files.iter().copied().filter_map(written).collect();
            for (file, place) in bodies {
                files.remove(file);
                let (group, found) =
                    (Group::new(finding, BTreeSet::from([file])), (place, Origin::Source));
                fold(
                    &mut placed,
                    (finding.code(), finding.used, Ok(found.clone())),
                    group,
                    Some(found),
                );
            }
            let mut sorts: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
            for file in files {
                sorts.entry(self.sort_of(finding, file)).or_default().insert(file);
            }
            for (sort, files) in sorts {
                let sort = (finding.code(), finding.used, sort);
                by_sort.entry(sort).or_default().push(Group::new(finding, files));
            }
        }
        let searched = by_sort.values().flat_map(|groups| groups.iter().take(SEARCHED));
        let tags =
            Tags::new(self.addresses, (self.sources.trace)(&searched.map(Group::first).collect()));
        for ((code, used, sort), groups) in by_sort {
            let mut known: Vec<Written> = Vec::new();
            for (index, group) in groups.into_iter().enumerate() {
                let finding = group.finding;
                let written = if index < SEARCHED {
                    tags.place(group.first(), finding)
                } else {
                    only(known.iter().filter(|known| known.fits(&finding.written)))
                };
                let place = self.place(&group, written.as_ref());
                known.extend(written.filter(|written| !known.contains(written)));
                let key = (code, used, place.clone().ok_or_else(|| sort.clone()));
                fold(&mut placed, key, group, place);
            }
        }
        placed
    }

    /// Returns `true` if the cause of a finding was told: the link, when the body was checked, or
    /// that its page has the address of another one.
    fn is_reported(&self, file: &str, finding: &Finding, known: &[&Problem]) -> bool {
        let Kind::NoPlace(number) = finding.kind else { return false };
        if self.route(number).is_some_and(|route| self.plan.is_contested(route)) {
            return true;
        }
        let Some(path) = self.body(file).map(|(path, ..)| path) else { return false };
        let message = message!("dead-link-fragment", name = &*finding.written);
        known.iter().any(|problem| problem.place.path == *path && problem.message == message)
    }

    /// Returns the place of a finding: in a template, in the file that is published as it is, or in
    /// the front matter. What a template writes only as a value is looked for where the page comes
    /// from.
    fn place(&self, group: &Group<'_>, written: Option<&Written>) -> Option<Located> {
        let template = written.map(|written| (written.place.clone(), Origin::Template));
        if written.is_some_and(Written::is_literal) {
            return template;
        }
        self.in_source(group).map(|place| (place, Origin::Source)).or(template)
    }

    /// The text of the page of a file, or of the article of which it is another form.
    fn body(&self, file: &str) -> Option<(&'a SourcePath, Lang, &'a BodyText)> {
        let corpus = self.plan.corpus;
        match self.page(file)?.kind {
            PageKind::Article(id) => {
                let article = &corpus.articles[id];
                Some((&article.path, article.lang, &article.body))
            }
            PageKind::Standing(id) => {
                let page = corpus.pages.get(id)?;
                Some((&page.path, page.lang, &page.body))
            }
            _ => None,
        }
    }

    fn page(&self, file: &str) -> Option<&'a Page> {
        let index = self.pages.get(file).copied().or_else(|| {
            match self.plan.files.get(*self.files.get(file)?)?.kind {
                FileKind::Alternate(page, _) => Some(page),
                _ => None,
            }
        });
        self.plan.pages.get(index?)
    }

    /// The link of a body that leads to the place that is not there.
    fn in_body(
        &self,
        finding: &Finding,
        (path, lang, body): &(&SourcePath, Lang, &BodyText),
    ) -> Option<Location> {
        let Kind::NoPlace(number) = finding.kind else { return None };
        let leads = |link: &&Link| match self.plan.target(path, *lang, &link.target) {
            Ok(Target::Inside(route, Some(fragment))) => {
                *fragment == *finding.written && self.addresses.number(&route.file()) == number
            }
            _ => false,
        };
        body.links.iter().find(leads).map(|link| Location::bytes(path, link.span))
    }

    /// The source file of the first page that has it, where it can be read there.
    fn in_source(&self, group: &Group<'_>) -> Option<Location> {
        let path = self.source(group.first()).path;
        let text = self.sources.text(&path)?;
        let before = if matches!(group.finding.kind, Kind::NoPlace(_)) { "#" } else { "" };
        Some(Location::bytes(&path, span_of(&text, (before, &group.finding.written, ""))?))
    }

    /// Returns the source of a file.
    fn source(&self, file: &str) -> Location {
        if let Some(page) = self.page(file) {
            return self.plan.source_of(page);
        }
        let kind = self
            .files
            .get(file)
            .and_then(|index| self.plan.files.get(*index))
            .map(|file| &file.kind);
        match kind {
            Some(FileKind::Static(index)) => {
                let source =
                    self.sources.statics.get(index.index()).map(|path| Location::file(path));
                source.unwrap_or_else(settings)
            }
            Some(FileKind::Media(path)) => Location::file(path),
            Some(FileKind::Redirect(id)) => self.plan.corpus.articles[*id].title_place.clone(),
            _ => settings(),
        }
    }

    /// One kind of findings on pages of one kind, or on copies of them, or in one file.
    fn sort_of(&self, finding: &Finding, file: &str) -> String {
        match self.page(file) {
            Some(page) => {
                let kind = format!("{:?}", page.kind);
                let kind = kind.split('(').next().unwrap_or_default();
                let leads = matches!(finding.kind, Kind::NoPlace(_));
                format!("{kind} {leads} {}", self.pages.contains_key(file))
            }
            None => self.source(file).path.to_string(),
        }
    }

    fn problem(&self, group: &Group<'_>, found: Option<Located>) -> Problem {
        let finding = group.finding;
        let (place, origin) = found.unwrap_or_else(|| (self.source(group.first()), Origin::Made));
        let on = problems::On {
            used: finding.used,
            first: route_of(group.first()),
            pages: group.files.len(),
            alike: group.alike,
            origin,
        };
        let routes = || self.plan.pages.iter().map(|page| page.route.as_str());
        let code = finding.code();
        match finding.kind {
            Kind::Dead => {
                let base = self.addresses.base();
                let path = finding.written.strip_prefix(base).unwrap_or(&finding.written);
                let near = nearest(path, routes()).map(|near| format!("{base}{near}"));
                problems::dead_address(code, place, &finding.written, near.as_deref(), base, &on)
            }
            Kind::NoPlace(number) => problems::no_place(
                place,
                &finding.written,
                self.route(number).map(Route::as_str),
                &on,
            ),
            Kind::Foreign => problems::foreign_address(code, place, &finding.written, &on),
            Kind::Scheme => problems::forbidden_scheme(place, &finding.written, &on),
            Kind::Inline => problems::inline_code(place, &finding.written, &on),
        }
    }

    /// The route with a number.
    fn route(&self, number: Option<u32>) -> Option<&Route> {
        let index = usize::try_from(number?).ok()?;
        let page = self.plan.pages.get(Id::new(index)).map(|page| &page.route);
        let file = || self.plan.files.get(index - self.plan.pages.len()).map(|file| &file.route);
        page.or_else(file)
    }
}

impl<'f> Group<'f> {
    fn new(finding: &'f Finding, files: BTreeSet<&'f str>) -> Self {
        Self { finding, files, alike: 0 }
    }

    /// The file that is named.
    fn first(&self) -> &'f str {
        self.files.first().copied().unwrap_or_default()
    }
}

/// Adds a group to those of its place.
fn fold<'f>(
    placed: &mut BTreeMap<Key, (Group<'f>, Option<Located>)>,
    key: Key,
    group: Group<'f>,
    place: Option<Located>,
) {
    let Some((known, _)) = placed.get_mut(&key) else {
        return drop(placed.insert(key, (group, place)));
    };
    known.alike += usize::from(known.finding != group.finding);
    if group.first() < known.first() {
        known.finding = group.finding;
    }
    known.files.extend(&group.files);
}

/// The only one of some.
fn only<'w>(mut all: impl Iterator<Item = &'w Written>) -> Option<Written> {
    let first = all.next()?;
    all.next().is_none().then(|| first.clone())
}

fn settings() -> Location {
    Location::file(&SourcePath::from("bantin.yaml"))
}

/// Returns the span of a text that stands between certain signs.
fn span_of(text: &str, (before, written, after): (&str, &str, &str)) -> Option<Span> {
    let start = text.find(&[before, written, after].concat())? + before.len();
    Some(Span::new(start, start + written.len()))
}

/// A file of the output as its readers know it.
fn route_of(file: &str) -> String {
    let page =
        file.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
    format!("/{}", page.unwrap_or(file))
}
