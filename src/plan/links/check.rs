//! Checks the links and pictures of all texts.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::suggest::is_foreign;
use super::{LinkError, REGISTERS, Target};
use crate::base::{Code, Problem, Problems, SourcePath, Span, address};
use crate::bulletin::article::{Article, Articles, Attachment, BodyText, Fragment, Image};
use crate::bulletin::lang::Lang;
use crate::plan::{Plan, Route, anchor, problems};

/// The parts of an article that are checked, be it one that could be read only in part.
pub(in crate::plan) struct Text<'a> {
    pub(in crate::plan) path: &'a SourcePath,
    pub(in crate::plan) lang: Lang,
    body: &'a BodyText,
    pub(in crate::plan) image: Option<&'a Image>,
    pub(in crate::plan) attachments: &'a [Attachment],
    /// The article of which a translation takes its picture and its documents, which are told
    /// there.
    pub(in crate::plan) original: Option<&'a Article>,
    /// True if it is published.
    shown: bool,
}

impl<'a> Text<'a> {
    fn of(article: &'a Article, articles: &'a Articles) -> Self {
        let original = article.translation.then(|| articles.find(&article.id)).flatten();
        let original = original.map(|id| &articles[id]);
        let Article { path, lang, body, image, attachments, .. } = article;
        Self { path, lang: *lang, body, image: image.as_ref(), attachments, original, shown: true }
    }

    fn of_fragment(fragment: &'a Fragment) -> Self {
        let Fragment { path, lang, body, image, attachments, .. } = fragment;
        Self {
            path,
            lang: *lang,
            body,
            image: image.as_ref(),
            attachments,
            original: None,
            shown: false,
        }
    }
}

impl Plan<'_> {
    /// Checks the links and pictures of all texts; gives the pictures and attachments that
    /// published ones use.
    pub(in crate::plan) fn check_all_links(&self, problems: &mut Problems) -> BTreeSet<Route> {
        let ids = self.identifiers();
        let check = |text: &Text<'_>| {
            let (mut used, mut problems) = (Vec::new(), Problems::new());
            self.check_links(text.path, text.lang, text.body, &ids, &mut used, &mut problems);
            problems.extend(self.check_image(text, &mut used));
            problems.extend(self.check_attachments(text, &mut used));
            used.retain(|route| text.shown && self.media_routes.contains_key(route));
            (used, problems)
        };
        let all = &self.corpus.articles;
        let whole = all.iter().map(|(_, article)| Text::of(article, all));
        let broken = self.corpus.broken.iter().map(|fragment| Text::of_fragment(fragment));
        let articles: Vec<Text<'_>> = whole.chain(broken).collect();
        let mut media = BTreeSet::new();
        for (used, found) in articles.par_iter().map(check).collect::<Vec<_>>() {
            media.extend(used);
            problems.merge(found);
        }
        let mut used = Vec::new();
        for page in self.corpus.pages.iter() {
            self.check_links(&page.path, page.lang, &page.body, &ids, &mut used, problems);
        }
        let site = &self.corpus.site;
        used.extend(site.publisher.logo.iter().chain(&site.emblem).map(|logo| self.logo(logo)));
        media.extend(used);
        media
    }

    /// Checks the links of a body, and notes what they lead to in the portal. `ids` are the
    /// identifiers on the pages of articles and standing pages.
    fn check_links(
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
                    let picture = link.picture && !self.is_played(route);
                    there.or_else(|| self.unsafe_file(path, link.span, route, picture))
                }
                Ok(Target::Outside(_)) => {
                    let fault = address::check(&link.target).err();
                    fault.map(|fault| {
                        problems::malformed_address(path, link.span, &link.target, &fault)
                    })
                }
                Err(LinkError::Reported) => None,
                Err(_) if link.picture && is_foreign(&link.target) => {
                    Some(problems::foreign_picture(path, link.span))
                }
                Err(fault) => {
                    let missing = *fault == LinkError::Missing && guesses > 0;
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

    /// The headings and the quoted figures of articles and standing pages.
    fn identifiers(&self) -> Identifiers {
        let mut ids = Identifiers::new();
        let articles = self.corpus.articles.iter().flat_map(|(_, article)| &article.body.links);
        let pages = self.corpus.pages.iter().flat_map(|page| &page.body.links);
        if !articles.chain(pages).any(|link| link.target.contains('#')) {
            return ids;
        }
        for (id, article) in self.corpus.articles.iter() {
            let there = ids.entry(self.routes.article(id).clone()).or_default();
            there.extend(article.body.headings.iter().cloned());
        }
        for (id, page) in self.corpus.pages.pairs() {
            let there = ids.entry(self.routes.standing(id)).or_default();
            there.extend(page.body.headings.iter().cloned());
        }
        for observation in &self.corpus.observations {
            let there = ids.entry(self.routes.article(observation.article).clone()).or_default();
            there.insert(anchor(observation.name.number));
        }
        ids
    }
}

/// The most dead links of one text that are told with what may have been meant, which takes time.
const GUESSES: usize = 100;

/// The identifiers that links may lead to, by page.
type Identifiers = BTreeMap<Route, BTreeSet<String>>;

fn dead_fragment(
    path: &SourcePath,
    span: Span,
    fragment: &str,
    ids: Option<&BTreeSet<String>>,
) -> Option<Problem> {
    let ids = ids.filter(|ids| !ids.contains(fragment))?;
    Some(problems::dead_fragment(path, span, fragment, ids))
}

/// Returns `true` if a scheme is the letter of a disk, or leads to files of the machine.
fn is_of_machine(scheme: &str) -> bool {
    scheme.len() == 1 || scheme.eq_ignore_ascii_case("file")
}

/// The register and the id that a link names.
fn entry_of(target: &str) -> Option<(&'static str, &str)> {
    let (scheme, rest) = target.split_once(':')?;
    let register = REGISTERS.iter().find(|(name, _)| *name == scheme)?.1;
    Some((register, rest.split('#').next().unwrap_or(rest)))
}

/// The problem of a link or picture that leads nowhere.
pub(in crate::plan) fn problem(
    path: &SourcePath,
    span: Span,
    target: &str,
    picture: bool,
    fault: &LinkError,
    near: Option<&str>,
) -> Problem {
    match fault {
        LinkError::Scheme(scheme) if is_of_machine(scheme) => {
            let code = match picture {
                _ if scheme.len() > 1 => Code::UnsafeLink,
                true => Code::MissingPicture,
                false => Code::DeadLink,
            };
            problems::on_own_machine(code, path, span, target)
        }
        LinkError::Missing if target.starts_with("www.") => {
            problems::half_address(path, span, target)
        }
        LinkError::Missing if entry_of(target).is_some() => {
            let (register, id) = entry_of(target).unwrap_or_default();
            problems::no_entry(path, span, register, id, near)
        }
        LinkError::Scheme(scheme) => problems::unsafe_link(path, span, scheme),
        LinkError::Missing => {
            let code = if picture { Code::MissingPicture } else { Code::DeadLink };
            problems::dead_link(code, path, span, target, near)
        }
        LinkError::NoPage => problems::no_page(path, span, target),
        LinkError::Malformed(fault) => problems::malformed_address(path, span, target, fault),
        LinkError::Unpublished | LinkError::Reported => {
            problems::link_to_unpublished(path, span, target)
        }
    }
}
