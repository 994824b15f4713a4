//! Pictures for shared links, where a page has none of its own: one for the portal, one for each
//! section, one for each place with bulletins, or, where places are many, for each of the highest.

use std::collections::BTreeMap;

use super::files::FileKind;
use super::kinds::{NAVIGATION, PLACES_LISTED, PageKind};
use super::{File, Plan, Route};
use crate::base::slug::slugify;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;

/// The folder of pictures for shared links.
pub(super) const FOLDER: &str = "assets/cards/";

/// Width and height of a picture for shared links, in pixels, as those who show them want it.
pub const CARD: (usize, usize) = (1200, 630);

/// The deepest level of places that have pictures of their own where places are many: provinces.
const LEVEL: u8 = 1;

/// Sections that look like the portal itself.
const OF_PORTAL: [&str; 3] = ["", "home", "search"];

/// Subject of a picture for shared links.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// All of the portal.
    Portal,
    /// A section, by the name of its entry in the navigation.
    Section(&'static str),
    /// A place.
    Place(Id<Locality>),
}

/// A picture for shared links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its file.
    pub route: Route,
    /// Its words, for those who do not see it.
    pub alt: String,
}

/// The pictures for shared links, by language.
pub type Cards = BTreeMap<(Lang, Subject), Card>;

impl Plan<'_> {
    /// The subjects of which there is a picture in each language.
    pub fn card_subjects(&self) -> Vec<Subject> {
        let sections = NAVIGATION.into_iter().filter(|section| !OF_PORTAL.contains(section));
        let places = self.groups.places.iter().copied().filter(|id| self.has_card(*id));
        let sections = sections.map(Subject::Section);
        std::iter::once(Subject::Portal).chain(sections).chain(places.map(Subject::Place)).collect()
    }

    /// Returns `true` if there is a picture of a place. Of places without bulletins there is nothing
    /// to share but their section.
    pub fn has_card(&self, id: Id<Locality>) -> bool {
        self.groups.localities.contains_key(&id) && self.is_high_enough(id)
    }

    fn is_high_enough(&self, id: Id<Locality>) -> bool {
        self.groups.places.len() <= PLACES_LISTED || self.corpus.localities[id].level <= LEVEL
    }

    /// The subject whose picture stands for a page in a section.
    pub fn card_subject(&self, kind: PageKind, section: &'static str) -> Subject {
        let place = match kind {
            PageKind::Locality(id) => Some(id),
            PageKind::Article(id) => self.corpus.articles[id].localities.first().copied(),
            _ => None,
        };
        let place = place.and_then(|id| {
            let day = self.corpus.localities[id].last_day(crate::bulletin::date::Day::LAST);
            let mut way = self.corpus.localities.lineage(id, day).into_iter().rev();
            way.find(|id| self.has_card(*id))
        });
        match place {
            Some(id) => Subject::Place(id),
            None if OF_PORTAL.contains(&section) => Subject::Portal,
            None => Subject::Section(section),
        }
    }

    /// The route of a picture for shared links, of which `hash` tells what it shows.
    pub fn card_route(&self, lang: Lang, subject: Subject, hash: &str) -> Route {
        let name = match subject {
            Subject::Portal => "portal".to_owned(),
            Subject::Section(name) => name.to_owned(),
            Subject::Place(id) => slugify(&self.corpus.localities[id].slug),
        };
        let hash = hash.get(..12).unwrap_or(hash);
        Route::root("").below(&format!("{FOLDER}{lang}-{name}-{hash}.png"))
    }

    /// Adds the pictures for shared links.
    pub(super) fn add_cards(&mut self, cards: Cards) {
        let file = |card: &Card| File { route: card.route.clone(), kind: FileKind::Copy };
        self.files.extend(cards.values().map(file));
        self.cards = cards;
    }

    /// The picture for shared links of a subject.
    pub fn card(&self, lang: Lang, subject: Subject) -> Option<&Card> {
        self.cards.get(&(lang, subject))
    }
}
