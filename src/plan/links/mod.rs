//! Links and pictures of bodies -> routes of the portal, or problems.

mod absent;
mod check;
mod suggest;

use super::{Plan, Route};
use crate::base::SourcePath;
use crate::base::address::{self, Malformed};
use crate::base::fold::composed;
use crate::bulletin::lang::Lang;
use crate::bulletin::register::{Entry, Id, Register};

pub(super) use check::{Text, problem};
pub(super) use suggest::is_foreign;

/// Schemes that lead out of the site.
const SCHEMES: [&str; 4] = ["https:", "http:", "mailto:", "tel:"];

/// Schemes that lead to an entry of a register, with its name.
const REGISTERS: [(&str, &str); 5] = [
    ("locality", "localities"),
    ("indicator", "indicators"),
    ("topic", "topics"),
    ("body", "bodies"),
    ("directive", "directives"),
];

/// The target of a link.
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
pub enum LinkError {
    /// A scheme that is not allowed.
    Scheme(String),
    /// The thing does not exist.
    Missing,
    /// The register has it, but it has no page, because nothing published speaks of it.
    NoPage,
    /// The article is not published.
    Unpublished,
    /// An address to another host that is none.
    Malformed(Malformed),
    /// It could not be read, which has been told.
    Reported,
}

impl Target {
    /// Returns `true` if it is on another host, so that no picture may come from there.
    pub fn is_foreign(&self) -> bool {
        matches!(self, Self::Outside(_))
    }

    /// As it stands in a page.
    pub fn href(&self) -> String {
        match self {
            Self::Inside(route, None) => route.href().into_owned(),
            Self::Inside(route, Some(fragment)) => {
                format!("{}#{}", route.href(), address::fragment(fragment))
            }
            Self::Outside(address) => address::written(address).into_owned(),
            Self::Here(fragment) => format!("#{}", address::fragment(fragment)),
        }
    }
}

impl Plan<'_> {
    /// Returns the target of a link in a source file, in the language of that file.
    ///
    /// # Errors
    /// It leads nowhere.
    pub fn target(
        &self,
        from: &SourcePath,
        lang: Lang,
        written: &str,
    ) -> Result<Target, LinkError> {
        self.addressed(from, lang, written).or_else(|fault| match fault {
            LinkError::Missing | LinkError::Scheme(_) => self.named(from, written).ok_or(fault),
            fault => Err(fault),
        })
    }

    /// The file whose name is typed as it is, with signs that mean something in an address: `Photo
    /// #1.png`.
    fn named(&self, from: &SourcePath, written: &str) -> Option<Target> {
        let path = composed(written);
        let route = match written {
            _ if !written.contains(['#', '%', '?', ':']) => None,
            _ if path.starts_with('/') => self.find_route(&path),
            _ => self.source_file(from, &path).ok(),
        };
        route.map(|route| Target::Inside(route, None))
    }

    fn addressed(&self, from: &SourcePath, lang: Lang, written: &str) -> Result<Target, LinkError> {
        if let Some(fragment) = written.strip_prefix('#') {
            return Ok(Target::Here(place_on_page(fragment)));
        }
        if let Some((scheme, rest)) = written.split_once(':')
            && !scheme.contains(['/', '.', '#', '?'])
        {
            return self.scheme(scheme, rest, lang, written);
        }
        let (path, fragment) = match written.split_once('#') {
            Some((path, fragment)) => (path, Some(place_on_page(fragment))),
            None => (written, None),
        };
        let path = decoded(path);
        let route = if path.starts_with('/') {
            self.written_route(&path)?
        } else {
            self.source_file(from, &path)?
        };
        // Nothing of the text of a bulletin that was taken back is there.
        let fragment = fragment.filter(|_| !self.is_withdrawn(&route));
        Ok(Target::Inside(route, fragment))
    }

    /// Returns `true` if a route is that of a bulletin that was taken back, in any language.
    fn is_withdrawn(&self, route: &Route) -> bool {
        let all = self.groups.withdrawn.all.iter();
        let mut editions = all.flat_map(|id| self.groups.editions(*id));
        editions.any(|(_, edition)| self.routes.article(edition) == route)
    }

    fn scheme(
        &self,
        scheme: &str,
        rest: &str,
        lang: Lang,
        written: &str,
    ) -> Result<Target, LinkError> {
        let register =
            REGISTERS.iter().find(|(name, _)| *name == scheme).map(|(_, register)| *register);
        let id = rest.split('#').next().unwrap_or(rest);
        let lost = |register| self.corpus.losses.may_name(register, id);
        self.scheme_target(scheme, rest, lang, written).map_err(|fault| match fault {
            LinkError::Missing if register.is_some_and(lost) => LinkError::Reported,
            // An article that cannot be read may be the one that speaks of it.
            LinkError::NoPage if !self.corpus.broken.is_empty() => LinkError::Reported,
            fault => fault,
        })
    }

    fn scheme_target(
        &self,
        scheme: &str,
        rest: &str,
        lang: Lang,
        written: &str,
    ) -> Result<Target, LinkError> {
        let corpus = self.corpus;
        let route = match scheme {
            "locality" => {
                found(&corpus.localities, rest, |index| self.routes.locality(index, lang).cloned())?
            }
            "indicator" => found(&corpus.indicators, rest, |index| {
                self.routes.indicator(index, lang).cloned()
            })?,
            "topic" => found(&corpus.topics, rest, |id| self.routes.term(id.into(), lang))?,
            "body" => found(&corpus.bodies, rest, |id| self.routes.term(id.into(), lang))?,
            "directive" => found(&corpus.directives, rest, |id| self.routes.term(id.into(), lang))?,
            _ if SCHEMES.contains(&format!("{}:", scheme.to_ascii_lowercase()).as_str()) => {
                return match address::check(written) {
                    Err(Malformed { meant: Some(meant), .. }) => Ok(Target::Outside(meant)),
                    Err(fault) => Err(LinkError::Malformed(fault)),
                    Ok(()) => Ok(Target::Outside(written.to_owned())),
                };
            }
            _ => return Err(LinkError::Scheme(scheme.to_owned())),
        };
        let (route, fragment) = route;
        Ok(Target::Inside(route, fragment))
    }

    fn written_route(&self, path: &str) -> Result<Route, LinkError> {
        let path = path.split('?').next().unwrap_or(path);
        let found = self.find_route(path).or_else(|| self.find_route(&format!("{path}/")));
        found.ok_or_else(|| self.absent_route(path))
    }

    fn source_file(&self, from: &SourcePath, path: &str) -> Result<Route, LinkError> {
        let joined = join(from.folder(), path).ok_or(LinkError::Missing)?;
        if let Some(route) =
            self.sources.get(joined.as_str()).or_else(|| self.media.get(joined.as_str()))
        {
            return Ok(route.clone());
        }
        if self.corpus.unpublished.iter().any(|article| article.path.as_str() == joined) {
            let broken = self
                .corpus
                .unpublished
                .iter()
                .any(|article| article.path.as_str() == joined && article.broken);
            return Err(if broken { LinkError::Reported } else { LinkError::Unpublished });
        }
        Err(LinkError::Missing)
    }

    /// The planned route that is written like this.
    fn find_route(&self, path: &str) -> Option<Route> {
        let wanted = Route::written(path);
        let media = || self.media_routes.get_key_value(&wanted).map(|(route, _)| route.clone());
        media().or_else(|| self.find_alias(&wanted)).or_else(|| self.claims.find(&wanted).cloned())
    }
}

/// The identifier that a fragment names; a stretch of text stays as it is written.
fn place_on_page(fragment: &str) -> String {
    if fragment.contains(":~:") { fragment.to_owned() } else { decoded(fragment) }
}

/// The page of a register's entry, `ID` or `ID#fragment`.
fn found<T: Entry>(
    register: &Register<T>,
    written: &str,
    route: impl Fn(Id<T>) -> Option<Route>,
) -> Result<(Route, Option<String>), LinkError> {
    let (id, fragment) = match written.split_once('#') {
        Some((id, fragment)) => (id, Some(fragment.to_owned())),
        None => (written, None),
    };
    let entry = register.find(id).ok_or(LinkError::Missing)?;
    Ok((route(entry).ok_or(LinkError::NoPage)?, fragment))
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

/// A path without its escapes, in normal form C.
pub fn decoded(path: &str) -> String {
    composed(&address::decoded(path)).into_owned()
}
