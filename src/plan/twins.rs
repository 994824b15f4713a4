//! Places that are called alike: what has to stand beside their names so that readers know which
//! one they look at. Hải Phòng ended and began on two days that follow each other; communes of one
//! name lie in ten provinces.

use std::collections::{BTreeMap, BTreeSet};

use super::groups::Groups;
use crate::base::fold;
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

/// Details that tell a place from others of its name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Apart {
    /// The place above it.
    pub above: bool,
    /// The days on which it exists.
    pub days: bool,
}

/// Details for the places with pages that are called alike in some language of the site.
#[derive(Debug, Default)]
pub struct Twins(BTreeMap<Id<Locality>, Apart>);

impl Twins {
    /// Finds them.
    pub(super) fn new(corpus: &Corpus, groups: &Groups) -> Self {
        let mut twins = Self::default();
        for lang in &corpus.site.languages {
            let mut by_name: BTreeMap<String, Vec<Id<Locality>>> = BTreeMap::new();
            for id in &groups.places {
                by_name.entry(name(corpus, *id, *lang)).or_default().push(*id);
            }
            for alike in by_name.values().filter(|alike| alike.len() > 1) {
                twins.add(corpus, alike, *lang);
            }
        }
        twins
    }

    /// The details that tell a place from others; none where its name is its own.
    pub fn apart(&self, id: Id<Locality>) -> Apart {
        self.0.get(&id).copied().unwrap_or_default()
    }

    /// Places of one name: those above them tell them apart, or else their days.
    fn add(&mut self, corpus: &Corpus, alike: &[Id<Locality>], lang: Lang) {
        let above = |id: Id<Locality>| {
            let above = corpus.localities.parent(id, last_day(corpus, id));
            above.map(|above| name(corpus, above, lang)).unwrap_or_default()
        };
        let names: Vec<String> = alike.iter().map(|id| above(*id)).collect();
        let different = names.iter().collect::<BTreeSet<_>>().len() > 1;
        for (id, own) in alike.iter().zip(&names) {
            let apart = self.0.entry(*id).or_default();
            apart.above |= different;
            apart.days |= names.iter().filter(|other| *other == own).count() > 1;
        }
    }
}

/// The name with the type on the last day.
fn name(corpus: &Corpus, id: Id<Locality>, lang: Lang) -> String {
    fold::name(&corpus.localities[id].full_name(lang, last_day(corpus, id)))
}

fn last_day(corpus: &Corpus, id: Id<Locality>) -> Day {
    corpus.localities[id].last_day(Day::LAST)
}
