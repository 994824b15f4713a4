//! Links and pictures of bodies -> routes of the portal, or problems.

use std::collections::{BTreeMap, BTreeSet};

use super::Plan;
use super::problems;
use super::route::Route;
use super::routes::TermSort;
use crate::base::address::{self, Malformed};
use crate::base::fold::composed;
use crate::base::suggest::nearest;
use crate::base::{Code, Problem, Problems, SourcePath, Span};
use crate::bulletin::article::BodyText;
use crate::bulletin::lang::Lang;
use crate::bulletin::register::{Entry, Register};
use crate::bulletin::site::{SECTIONS, Unpublished};

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
    /// The thing does not exist.
    Missing,
    /// The register has it, but it has no page, because nothing published speaks of it.
    NoPage,
    /// The article is not published.
    Unpublished,
    /// An address to another host that is none.
    Malformed(Malformed),
    /// It could not be read, which has been told.
    Told,
}

impl Target {
    /// Whether it is on another host, so that no picture may come from there.
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
    /// What a link in a source file leads to, in the language of that file.
    ///
    /// # Errors
    /// It leads nowhere.
    pub fn target(&self, from: &SourcePath, lang: Lang, written: &str) -> Result<Target, Fault> {
        self.addressed(from, lang, written).or_else(|fault| match fault {
            Fault::Missing | Fault::Scheme(_) => self.named(from, written).ok_or(fault),
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

    fn addressed(&self, from: &SourcePath, lang: Lang, written: &str) -> Result<Target, Fault> {
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
        Ok(Target::Inside(route, fragment))
    }

    fn scheme(&self, scheme: &str, rest: &str, lang: Lang, written: &str) -> Result<Target, Fault> {
        let register =
            REGISTERS.iter().find(|(name, _)| *name == scheme).map(|(_, register)| *register);
        let id = rest.split('#').next().unwrap_or(rest);
        let lost = |register| self.corpus.losses.may_name(register, id);
        self.scheme_target(scheme, rest, lang, written).map_err(|fault| match fault {
            Fault::Missing if register.is_some_and(lost) => Fault::Told,
            // An article that cannot be read may be the one that speaks of it.
            Fault::NoPage if !self.corpus.broken.is_empty() => Fault::Told,
            fault => fault,
        })
    }

    fn scheme_target(
        &self,
        scheme: &str,
        rest: &str,
        lang: Lang,
        written: &str,
    ) -> Result<Target, Fault> {
        let corpus = self.corpus;
        let route = match scheme {
            "locality" => {
                found(&corpus.localities, rest, |index| self.routes.locality(index, lang).cloned())?
            }
            "indicator" => found(&corpus.indicators, rest, |index| {
                self.routes.indicator(index, lang).cloned()
            })?,
            "topic" => found(&corpus.topics, rest, |id| {
                self.routes.term(TermSort::Topics, id.index(), lang)
            })?,
            "body" => found(&corpus.bodies, rest, |id| {
                self.routes.term(TermSort::Bodies, id.index(), lang)
            })?,
            "directive" => found(&corpus.directives, rest, |id| {
                self.routes.term(TermSort::Directives, id.index(), lang)
            })?,
            _ if SCHEMES.contains(&format!("{}:", scheme.to_ascii_lowercase()).as_str()) => {
                return match address::check(written) {
                    Err(Malformed { meant: Some(meant), .. }) => Ok(Target::Outside(meant)),
                    Err(fault) => Err(Fault::Malformed(fault)),
                    Ok(()) => Ok(Target::Outside(written.to_owned())),
                };
            }
            _ => return Err(Fault::Scheme(scheme.to_owned())),
        };
        let (route, fragment) = route;
        Ok(Target::Inside(route, fragment))
    }

    fn written_route(&self, path: &str) -> Result<Route, Fault> {
        let path = path.split('?').next().unwrap_or(path);
        let found = self.find_route(path).or_else(|| self.find_route(&format!("{path}/")));
        found.ok_or_else(|| self.unpublished_route(path).unwrap_or(Fault::Missing))
    }

    /// What keeps a route from being there: its article is not published, or something that cannot
    /// be read would make it.
    fn unpublished_route(&self, path: &str) -> Option<Fault> {
        let source = format!("content{path}");
        let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or("");
        let is_it =
            |article: &&Unpublished| article.path.as_str() == source || article.slug == last;
        let known = self.corpus.unpublished.iter().find(is_it);
        let mut words = path.split('/').filter(|word| !word.is_empty());
        let made = words
            .any(|word| SECTIONS.iter().any(|(name, _)| self.corpus.site.section(name) == word));
        match known {
            Some(article) => Some(if article.broken { Fault::Told } else { Fault::Unpublished }),
            None => (made && !self.corpus.broken.is_empty()).then_some(Fault::Told),
        }
    }

    fn source_file(&self, from: &SourcePath, path: &str) -> Result<Route, Fault> {
        let joined = join(from.folder(), path).ok_or(Fault::Missing)?;
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
            return Err(if broken { Fault::Told } else { Fault::Unpublished });
        }
        Err(Fault::Missing)
    }

    /// What was meant by a link that leads nowhere, as it would have to be written.
    pub(super) fn suggestion(&self, from: &SourcePath, written: &str) -> Option<String> {
        let (corpus, written) = (self.corpus, written.split('#').next().unwrap_or(written));
        if let Some(host) = other_host(written) {
            return Some(format!("https://{host}"));
        }
        if let Some((scheme, id)) = written.split_once(':') {
            let near = match scheme {
                "locality" => nearest(id, corpus.localities.ids()),
                "indicator" => nearest(id, corpus.indicators.ids()),
                "topic" => nearest(id, corpus.topics.ids()),
                "body" => nearest(id, corpus.bodies.ids()),
                _ => nearest(id, corpus.directives.ids()),
            };
            return near.map(|near| format!("{scheme}:{near}"));
        }
        let path = decoded(written);
        if path.starts_with('/') {
            return self.nearest_route(&path);
        }
        let near = self.nearest_source(from, &join(from.folder(), &path)?)?;
        Some(typed(&relative(from.folder(), near)))
    }

    /// The source of the same kind whose name comes nearest, wherever it lies; of several the one
    /// with the nearest path.
    fn nearest_source(&self, from: &SourcePath, path: &str) -> Option<&str> {
        let wanted = SourcePath::from(path);
        let ending = wanted.name().rsplit_once('.').map_or("", |(_, ending)| ending);
        let paths =
            || self.sources.keys().chain(self.media.keys()).filter(|path| *path != from.as_str());
        let stem = |path: &String| SourcePath::from(path.as_str()).stem().to_owned();
        let stems: BTreeSet<String> =
            paths().filter(|path| path.ends_with(ending)).map(stem).collect();
        let near = nearest(wanted.stem(), stems.iter().map(String::as_str))?;
        let alike = || {
            paths().filter(|path| path.ends_with(ending) && stem(path) == near).map(String::as_str)
        };
        nearest(path, alike()).or_else(|| alike().next())
    }

    /// Checks the links of a body, and notes what they lead to in the portal. `ids` are the
    /// identifiers on the pages of articles and standing pages.
    pub(super) fn check_links(
        &self,
        path: &SourcePath,
        lang: Lang,
        body: &BodyText,
        ids: &Identifiers,
        used: &mut Vec<Route>,
        problems: &mut Problems,
    ) {
        let own = self.sources.get(path.as_str()).and_then(|route| ids.get(route));
        let mut guesses = GUESSES;
        for link in &body.links {
            let target = self.target(path, lang, &link.target);
            problems.extend(match &target {
                Ok(Target::Here(fragment)) => dead_fragment(path, link.span, fragment, own),
                Ok(Target::Outside(_)) if link.picture => {
                    Some(problems::foreign_picture(path, link.span))
                }
                Ok(Target::Inside(route, fragment)) => {
                    let there = fragment.as_ref().and_then(|fragment| {
                        dead_fragment(path, link.span, fragment, ids.get(route))
                    });
                    there.or_else(|| self.unsafe_file(path, link.span, route, link.picture))
                }
                Ok(Target::Outside(_)) => {
                    let fault = address::check(&link.target).err();
                    fault.map(|fault| {
                        problems::malformed_address(path, link.span, &link.target, &fault)
                    })
                }
                Err(Fault::Told) => None,
                Err(_) if link.picture && is_foreign(&link.target) => {
                    Some(problems::foreign_picture(path, link.span))
                }
                Err(fault) => {
                    let missing = *fault == Fault::Missing && guesses > 0;
                    guesses -= usize::from(missing);
                    let near = missing.then(|| self.suggestion(path, &link.target)).flatten();
                    Some(problem(
                        path,
                        link.span,
                        &link.target,
                        link.picture,
                        fault,
                        near.as_deref(),
                    ))
                }
            });
            if let Ok(Target::Inside(route, _)) = target {
                used.push(route);
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
            Some(file) if !harmless => {
                Some(problems::unsafe_file(path, span, file.name(), &PICTURES, &ATTACHMENTS))
            }
            _ if picture && !is(&PICTURES) => Some(problems::no_picture(path, span, &PICTURES)),
            _ => None,
        }
    }
}

/// How many dead links of one text are told with what may have been meant, which takes time.
const GUESSES: usize = 100;

/// The identifiers that links may lead to, by page.
pub(super) type Identifiers = BTreeMap<Route, BTreeSet<String>>;

/// Kinds of files that browsers show and do not run; each of them is cleaned before it is
/// published.
pub const PICTURES: [&str; 6] = ["avif", "gif", "jpeg", "jpg", "png", "webp"];
const ATTACHMENTS: [&str; 16] = [
    "csv", "doc", "docx", "json", "mp3", "mp4", "odp", "ods", "odt", "ogg", "pdf", "pptx", "txt",
    "webm", "xlsx", "zip",
];

/// What follows the two slashes of an address without a scheme, which a browser takes for another
/// host.
fn other_host(written: &str) -> Option<&str> {
    let host = written.strip_prefix(['/', '\\'])?.strip_prefix(['/', '\\'])?;
    (!host.is_empty()).then_some(host)
}

/// Whether an address that leads nowhere would lead to another host.
pub(super) fn is_foreign(written: &str) -> bool {
    other_host(written).is_some() || address::check(written).is_err()
}

/// The identifier that a fragment names; a stretch of text stays as it is written.
fn place_on_page(fragment: &str) -> String {
    if fragment.contains(":~:") { fragment.to_owned() } else { decoded(fragment) }
}

/// A path as it is typed in a link: with escapes for what Markdown and addresses would read
/// otherwise.
fn typed(path: &str) -> String {
    let escape = |letter: char| match letter {
        ' ' | '#' | '%' | '?' | '(' | ')' | '<' | '>' => {
            address::encoded(letter.encode_utf8(&mut [0; 4])).into_owned()
        }
        letter => letter.to_string(),
    };
    path.chars().map(escape).collect()
}

fn dead_fragment(
    path: &SourcePath,
    span: Span,
    fragment: &str,
    ids: Option<&BTreeSet<String>>,
) -> Option<Problem> {
    let ids = ids.filter(|ids| !ids.contains(fragment))?;
    Some(problems::dead_fragment(path, span, fragment, ids))
}

/// The way from a folder to a file: `../2022/x.md`.
fn relative(folder: &str, to: &str) -> String {
    let from: Vec<&str> = folder.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..", from.len() - common);
    up.chain(to[common..].iter().copied()).collect::<Vec<_>>().join("/")
}

/// The problem of a link or picture that leads nowhere.
pub(super) fn problem(
    path: &SourcePath,
    span: Span,
    target: &str,
    picture: bool,
    fault: &Fault,
    near: Option<&str>,
) -> Problem {
    match fault {
        Fault::Scheme(scheme) => problems::unsafe_link(path, span, scheme),
        Fault::Missing => {
            let code = if picture { Code::MissingPicture } else { Code::DeadLink };
            problems::dead_link(code, path, span, target, near)
        }
        Fault::NoPage => problems::no_page(path, span, target),
        Fault::Malformed(fault) => problems::malformed_address(path, span, target, fault),
        Fault::Unpublished | Fault::Told => problems::link_to_unpublished(path, span, target),
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
    let entry = register.find(id).ok_or(Fault::Missing)?;
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

/// A path without its escapes, in normal form C.
pub fn decoded(path: &str) -> String {
    composed(&address::decoded(path)).into_owned()
}
