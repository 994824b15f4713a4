//! Faults of finished files -> problems in source files. What a template makes wrong is wrong on
//! every page, and is told once: in the template if what is wrong can be read there, else where the
//! first page comes from.

use std::collections::{BTreeMap, BTreeSet};

use super::Sources;
use super::addresses::Addresses;
use super::finding::{Finding, Kind, Use};
use super::problems::{self, Origin};
use crate::base::suggest::nearest;
use crate::base::{Code, Location, Problem, Problems, SourcePath, Span, message};
use crate::bulletin::article::{BodyText, Link};
use crate::bulletin::lang::Lang;
use crate::bulletin::register::Id;
use crate::plan::{FileKind, Page, PageKind, Plan, Route, Target};

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
/// The findings beyond go to the last of them.
const SEARCHED: usize = 500;

/// Number of ends of an address that are looked for in templates: `{{ page.canonical }}x/y/` is
/// found by its last words.
const ENDS: usize = 6;

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
    /// or none in pages of one sort, is one problem.
    fn placed<'f>(
        &self,
        groups: BTreeMap<&'f Finding, BTreeSet<&'f str>>,
    ) -> BTreeMap<Key, (Group<'f>, Option<Located>)> {
        let mut searched: BTreeMap<(Code, Use, String), (usize, Option<Located>)> = BTreeMap::new();
        let mut placed = BTreeMap::new();
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
            if files.is_empty() {
                continue;
            }
            let group = Group::new(finding, files);
            let sort = (finding.code(), finding.used, self.sort_of(&group));
            let (count, place) = searched.entry(sort.clone()).or_default();
            *count += 1;
            if *count <= SEARCHED {
                *place = self.place(&group);
            }
            fold(&mut placed, (sort.0, sort.1, place.clone().ok_or(sort.2)), group, place.clone());
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
    /// the front matter.
    fn place(&self, group: &Group<'_>) -> Option<Located> {
        let of = |origin: Origin| move |place: Location| (place, origin);
        let template = self.in_template(group.finding).map(of(Origin::Template));
        template.or_else(|| self.in_source(group).map(of(Origin::Source)))
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

    /// The template that has it: as it stands, or from some slash on, after a value.
    fn in_template(&self, finding: &Finding) -> Option<Location> {
        let written = &*finding.written;
        let whole: &[(&str, &str)] = match finding.kind {
            Kind::NoPlace(_) => &[("#", "\""), ("#", "'")],
            Kind::Inline => &[("", "")],
            _ => &[("\"", "\""), ("'", "'"), ("=", "")],
        };
        let whole = whole.iter().map(|(before, after)| (*before, written, *after));
        let ends =
            written.rmatch_indices('/').flat_map(|(at, _)| [&written[at + 1..], &written[at..]]);
        let ends = ends.filter(|end| !end.trim_matches('/').is_empty());
        let mut patterns = whole.chain(ends.take(ENDS).map(|end| ("}}", end, "\"")));
        patterns.find_map(|pattern| {
            let found = |(path, text): (&SourcePath, &str)| {
                Some(Location::bytes(path, span_of(text, pattern)?))
            };
            self.sources.templates.iter().copied().find_map(found)
        })
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

    /// Pages of one template, or one file.
    fn sort_of(&self, group: &Group<'_>) -> String {
        match self.page(group.first()) {
            Some(page) => self.plan.row(page.kind).family.to_owned(),
            None => self.source(group.first()).path.to_string(),
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
