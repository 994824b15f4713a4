//! Links and pictures of bodies -> routes of the portal, or problems.

use super::Plan;
use super::problems;
use super::route::Route;
use super::routes::TermSort;
use crate::base::{Code, Problem, Problems, SourcePath, Span};
use crate::bulletin::article::BodyText;
use crate::bulletin::lang::Lang;
use crate::bulletin::register::{Entry, Register};

/// Schemes that lead out of the site.
const SCHEMES: [&str; 4] = ["https:", "http:", "mailto:", "tel:"];

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A page or file of the portal, with a fragment where the link has one.
    Inside(Route, Option<String>),
    /// Another site.
    Outside(String),
    /// A place on the same page.
    Here(String),
}

/// Why a link leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A scheme that is not allowed.
    Scheme(String),
    /// The thing does not exist; the nearest one that does.
    Missing(Option<String>),
    /// The register has it, but it has no page, because nothing published speaks of it.
    NoPage,
    /// The article is not published.
    Unpublished,
}

impl Target {
    /// As it stands in a page.
    pub fn href(&self) -> String {
        match self {
            Self::Inside(route, None) => route.to_string(),
            Self::Inside(route, Some(fragment)) => format!("{route}#{fragment}"),
            Self::Outside(address) => address.clone(),
            Self::Here(fragment) => format!("#{fragment}"),
        }
    }
}

impl Plan<'_> {
    /// What a link in a source file leads to, in the language of that file.
    ///
    /// # Errors
    /// It leads nowhere.
    pub fn target(&self, from: &SourcePath, lang: Lang, written: &str) -> Result<Target, Fault> {
        if let Some(fragment) = written.strip_prefix('#') {
            return Ok(Target::Here(fragment.to_owned()));
        }
        if let Some((scheme, rest)) = written.split_once(':')
            && !scheme.contains(['/', '.', '#', '?'])
        {
            return self.scheme(scheme, rest, lang, written);
        }
        let (path, fragment) = match written.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment.to_owned())),
            None => (written, None),
        };
        let path = decoded(path);
        let route = if path.starts_with('/') { self.written_route(&path)? } else { self.source_file(from, &path)? };
        Ok(Target::Inside(route, fragment))
    }

    fn scheme(&self, scheme: &str, rest: &str, lang: Lang, written: &str) -> Result<Target, Fault> {
        let corpus = self.corpus;
        let route = match scheme {
            "locality" => found(&corpus.localities, rest, |index| self.routes.locality(index, lang).cloned())?,
            "indicator" => found(&corpus.indicators, rest, |index| self.routes.indicator(index, lang))?,
            "topic" => found(&corpus.topics, rest, |id| self.routes.term(TermSort::Topics, id.index(), lang))?,
            "body" => found(&corpus.bodies, rest, |id| self.routes.term(TermSort::Bodies, id.index(), lang))?,
            "directive" => {
                found(&corpus.directives, rest, |id| self.routes.term(TermSort::Directives, id.index(), lang))?
            }
            _ if SCHEMES.contains(&format!("{}:", scheme.to_ascii_lowercase()).as_str()) => {
                return Ok(Target::Outside(written.to_owned()));
            }
            _ => return Err(Fault::Scheme(scheme.to_owned())),
        };
        let (route, fragment) = route;
        Ok(Target::Inside(route, fragment))
    }

    fn written_route(&self, path: &str) -> Result<Route, Fault> {
        let path = path.split('?').next().unwrap_or(path);
        let found = self.find_route(path).or_else(|| self.find_route(&format!("{path}/")));
        found.ok_or_else(|| Fault::Missing(self.nearest_route(path)))
    }

    fn source_file(&self, from: &SourcePath, path: &str) -> Result<Route, Fault> {
        let joined = join(from.folder(), path).ok_or(Fault::Missing(None))?;
        if let Some(route) = self.sources.get(joined.as_str()).or_else(|| self.media.get(joined.as_str())) {
            return Ok(route.clone());
        }
        if self.corpus.unpublished.iter().any(|article| article.path.as_str() == joined) {
            return Err(Fault::Unpublished);
        }
        let beside = self.sources.keys().chain(self.media.keys());
        Err(Fault::Missing(crate::base::suggest::nearest(&joined, beside.map(String::as_str)).map(str::to_owned)))
    }

    /// Checks the links of a body.
    pub(super) fn check_links(
        &self,
        path: &SourcePath,
        lang: Lang,
        body: &BodyText,
        anchors: &[String],
        problems: &mut Problems,
    ) {
        for link in &body.links {
            let problem = match self.target(path, lang, &link.target) {
                Ok(Target::Here(fragment)) if !body.headings.contains(&fragment) && !anchors.contains(&fragment) => {
                    Some(problems::dead_fragment(path, link.span, &fragment, &body.headings))
                }
                Ok(Target::Outside(_)) if link.picture => Some(problems::foreign_picture(path, link.span)),
                Ok(_) => None,
                Err(fault) => Some(problem(path, link.span, &link.target, link.picture, &fault)),
            };
            problems.extend(problem);
        }
    }
}

/// The problem of a link or picture that leads nowhere.
pub(super) fn problem(path: &SourcePath, span: Span, target: &str, picture: bool, fault: &Fault) -> Problem {
    match fault {
        Fault::Scheme(scheme) => problems::unsafe_link(path, span, scheme),
        Fault::Missing(nearest) => {
            let code = if picture { Code::MissingPicture } else { Code::DeadLink };
            problems::dead_link(code, path, span, target, nearest.as_deref())
        }
        Fault::NoPage => problems::no_page(path, span, target),
        Fault::Unpublished => problems::link_to_unpublished(path, span, target),
    }
}

/// The page of a register's entry, `ID` or `ID#fragment`.
fn found<T: Entry>(
    register: &Register<T>,
    written: &str,
    route: impl Fn(crate::bulletin::register::Id<T>) -> Option<Route>,
) -> Result<(Route, Option<String>), Fault> {
    let (id, fragment) = match written.split_once('#') {
        Some((id, fragment)) => (id, Some(fragment.to_owned())),
        None => (written, None),
    };
    let nearest = || crate::base::suggest::nearest(id, register.ids()).map(str::to_owned);
    let entry = register.find(id).ok_or_else(|| Fault::Missing(nearest()))?;
    Ok((route(entry).ok_or(Fault::NoPage)?, fragment))
}

/// A relative path from a folder; `None` when it leads out of the site.
pub(super) fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// Percent escapes of a path, and normal form C.
pub(super) fn decoded(path: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escape = (*first == b'%').then(|| after.get(..2)).flatten().and_then(|hex| std::str::from_utf8(hex).ok());
        let escaped = escape.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).map_or_else(|_| path.to_owned(), |text| text.nfc().collect())
}
