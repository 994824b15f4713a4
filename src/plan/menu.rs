//! The menu that the settings list, in each language.

use super::{PageKind, Plan, Route, Target, links, problems};
use crate::base::{Problems, SourcePath, Tree, message};
use crate::bulletin::article::StandingPage;
use crate::bulletin::lang::Lang;
use crate::bulletin::office::MenuEntry;
use crate::bulletin::register::Id;

/// Target of an entry of the menu in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuItem<'a> {
    /// The entry.
    pub entry: &'a MenuEntry,
    /// The page to which it leads; `None` for a file, or another host.
    pub page: Option<PageKind>,
    /// Its target.
    pub target: Target,
}

impl<'a> Plan<'a> {
    /// Returns the menu of a language. What has no page in it is left out.
    pub fn menu(&self, lang: Lang) -> Vec<MenuItem<'a>> {
        let entries = self.corpus.site.navigation.iter();
        entries.filter_map(|entry| self.menu_item(entry, lang)).collect()
    }

    fn menu_item(&self, entry: &'a MenuEntry, lang: Lang) -> Option<MenuItem<'a>> {
        if let Some(name) = entry.page() {
            let id = self.standing_page(name, lang)?;
            let target = Target::Inside(self.routes.standing(id), None);
            return Some(MenuItem { entry, page: Some(PageKind::Standing(id)), target });
        }
        let settings = SourcePath::from("bantin.yaml");
        let target =
            self.target(&settings, self.corpus.site.default_lang(), &entry.target.value).ok()?;
        let Target::Inside(route, fragment) = target else {
            return Some(MenuItem { entry, page: None, target });
        };
        let Some(page) = self.pages.iter().find(|page| page.route == route) else {
            let target = Target::Inside(route, fragment);
            return Some(MenuItem { entry, page: None, target });
        };
        let (kind, route) = self.in_language(page.kind, page.position.number, &route, lang)?;
        Some(MenuItem { entry, page: Some(kind), target: Target::Inside(route, fragment) })
    }

    /// The same page in a language, where it has that one; a further page of a list stays as it is.
    fn in_language(
        &self,
        kind: PageKind,
        number: usize,
        route: &Route,
        lang: Lang,
    ) -> Option<(PageKind, Route)> {
        if number > 1 {
            return Some((kind, route.clone()));
        }
        if let PageKind::Standing(id) = kind {
            let page = &self.corpus.pages[id];
            let id = self.standing_page(name_of(page), lang)?;
            return Some((PageKind::Standing(id), self.routes.standing(id)));
        }
        let editions = self.row(kind).editions;
        editions.into_iter().find(|(own, _)| *own == lang).map(|(_, route)| (kind, route))
    }

    /// The standing page of a name, or of a slug, in a language.
    fn standing_page(&self, name: &str, lang: Lang) -> Option<Id<StandingPage>> {
        let mut pages = self.corpus.pages.pairs().filter(|(_, page)| page.lang == lang);
        pages.find(|(_, page)| name_of(page) == name || page.slug == name).map(|(id, _)| id)
    }

    /// Tells which entries lead nowhere, and gives the files that the others lead to.
    pub(super) fn check_menu(&self, tree: &Tree, problems: &mut Problems) -> Vec<Route> {
        let site = &self.corpus.site;
        let settings = SourcePath::from("bantin.yaml");
        let mut used = Vec::new();
        for entry in &site.navigation {
            let (span, written) = (entry.target.span, entry.target.value.as_str());
            if let Some(name) = entry.page() {
                let known =
                    site.languages.iter().any(|lang| self.standing_page(name, *lang).is_some());
                // A page that cannot be read was told.
                if !known && !is_file_of(tree, name) {
                    let names = self.corpus.pages.iter().map(name_of);
                    problems.push(problems::unknown_page(&settings, span, name, names));
                }
                continue;
            }
            match self.target(&settings, site.default_lang(), written) {
                Ok(Target::Inside(route, _)) => {
                    let unnamed =
                        entry.name.is_empty() && !self.pages.iter().any(|page| page.route == route);
                    if unnamed {
                        problems.push(problems::unnamed_entry(&settings, span, written));
                    }
                    problems.extend(self.unsafe_file(&settings, span, &route, false));
                    used.push(route);
                }
                Ok(Target::Outside(_) | Target::Here(_)) | Err(links::LinkError::Reported) => {}
                Err(fault) => {
                    let near = self.suggestion(&settings, written);
                    let problem = links::problem(&settings, span, written, false, &fault, None);
                    problems.push(
                        problem
                            .hint(message!("invalid-value-menu.hint"))
                            .maybe_hint(near.map(|near| message!("did-you-mean", name = near))),
                    );
                }
            }
        }
        used
    }
}

/// The name of a page: that of its file without its language.
fn name_of(page: &StandingPage) -> &str {
    let stem = page.path.stem();
    let lang = stem.rsplit_once('.').filter(|(_, ending)| *ending == page.lang.code());
    lang.map_or(stem, |(name, _)| name)
}

fn is_file_of(tree: &Tree, name: &str) -> bool {
    tree.below("content/pages").any(|file| {
        let stem = file.path.stem();
        stem == name || stem.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'))
    })
}
