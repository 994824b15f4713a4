//! How many places have reported, in words: beside a number that is not of all of them, and on the
//! page of a place.

use super::env::Env;
use super::words::{counted, number, pick};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::{Locality, LocalityType, Reports};
use crate::bulletin::register::Id;
use crate::ledger::{Coverage, Figure, Subject};

/// The most types of places that are named one by one.
const MOST_TYPES: usize = 3;

impl Env<'_> {
    /// What is missing of a figure, in a few words: `Mới có 1/15 quận, huyện báo cáo`; `None` when
    /// nothing is.
    pub(super) fn missing(&self, figure: &Figure) -> Option<String> {
        if figure.is_complete() {
            return None;
        }
        Some(match figure.places {
            Some(Coverage { reported, expected: None }) => of_some(reported, self.lang),
            Some(Coverage { reported, expected: Some(expected) }) if reported < expected => {
                of_all(reported, expected, &self.counted(&figure.subject, expected), self.lang)
            }
            Some(_) => self
                .pick("Một số nơi báo cáo chưa đủ", "Some places reported only in part")
                .to_owned(),
            None => self.pick("Chưa đủ kỳ báo cáo", "Part of the period is missing").to_owned(),
        })
    }

    /// `12/15 quận, huyện có báo cáo`: of the places below on a day; `None` where there are none.
    pub(super) fn reporting(&self, id: Id<Locality>, day: Day) -> Option<String> {
        let localities = &self.plan.corpus.localities;
        let children: Vec<Id<Locality>> = localities.children(id, day).collect();
        let reported =
            children.iter().filter(|child| self.plan.groups.reporting.contains(child)).count();
        let Some(expected) = localities.child_count(id, day) else {
            return (reported > 0).then(|| of_some(reported, self.lang));
        };
        let types = self.types(&children, day, children.len() == expected);
        (expected > 0).then(|| of_all(reported, expected, &types, self.lang))
    }

    /// What the places are that a figure counts: those below on the last day of its period, or
    /// those that a place was made of before it was.
    fn counted(&self, subject: &Subject, expected: usize) -> String {
        let (localities, day) = (&self.plan.corpus.localities, subject.period.end());
        let locality = &localities[subject.locality];
        let asked = |id: &Id<Locality>| is_asked(&localities[*id].reports, subject.indicator);
        let below: Vec<Id<Locality>> =
            localities.children(subject.locality, day).filter(asked).collect();
        let before: Vec<Id<Locality>> =
            locality.predecessors.iter().map(|before| before.id).filter(asked).collect();
        let is_earlier = locality.valid.from.is_some_and(|from| subject.period.start() < from);
        if is_earlier && before.len() == expected {
            return self.types(&before, day, true);
        }
        self.types(&below, day, below.len() == expected)
    }

    /// The types of places, the most frequent ones in the order in which types are listed: `quận,
    /// huyện`. Where the register does not list all of the places, the words for their level.
    fn types(&self, places: &[Id<Locality>], day: Day, all: bool) -> String {
        let localities = &self.plan.corpus.localities;
        let mut counts: Vec<(LocalityType, usize)> = Vec::new();
        for kind in places.iter().filter_map(|id| localities[*id].kind(day)) {
            match counts.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, count)) => *count += 1,
                None => counts.push((kind, 1)),
            }
        }
        counts.sort_unstable_by_key(|(kind, _)| *kind);
        let mut most: Vec<usize> = counts.iter().map(|(_, count)| *count).collect();
        most.sort_unstable_by(|a, b| b.cmp(a));
        let least = most.get(MOST_TYPES - 1).copied().unwrap_or(0);
        let mut words: Vec<&'static str> = Vec::new();
        for (kind, _) in counts.iter().filter(|(_, count)| *count >= least) {
            let word = if self.lang == Lang::En && counts.len() > 1 {
                level(*kind, self.lang)
            } else {
                plural(*kind, self.lang)
            };
            if !words.contains(&word) {
                words.push(word);
            }
        }
        match counts.first() {
            Some((first, _)) if !all => level(*first, self.lang).to_owned(),
            Some(_) if words.len() <= MOST_TYPES => words.join(", "),
            _ => self.pick("địa phương", "places").to_owned(),
        }
    }
}

/// `Mới có 1/15 quận, huyện báo cáo`.
fn of_all(reported: usize, expected: usize, places: &str, lang: Lang) -> String {
    let (some, all) = (number(reported, lang), number(expected, lang));
    match lang {
        Lang::Vi if reported == expected => format!("{some}/{all} {places} đã báo cáo"),
        Lang::Vi => format!("Mới có {some}/{all} {places} báo cáo"),
        Lang::En => format!("{some} of {all} {places} reported"),
    }
}

/// The same where nobody knows how many there are: `Mới có 1 nơi báo cáo`.
fn of_some(reported: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Mới có {} nơi báo cáo", number(reported, lang)),
        Lang::En => {
            let places = counted(reported, lang, "", "place has", "places have");
            format!("Only {places} reported so far")
        }
    }
}

fn is_asked(reports: &Reports, indicator: Id<Indicator>) -> bool {
    match reports {
        Reports::All => true,
        Reports::Nothing => false,
        Reports::Only(some) => some.contains(&indicator),
    }
}

/// Several places of a type.
fn plural(kind: LocalityType, lang: Lang) -> &'static str {
    if lang == Lang::Vi {
        return kind.label(lang);
    }
    match kind {
        LocalityType::Country => "countries",
        LocalityType::Province => "provinces",
        LocalityType::Municipality => "municipalities",
        LocalityType::UrbanDistrict => "urban districts",
        LocalityType::RuralDistrict => "districts",
        LocalityType::Town => "towns",
        LocalityType::ProvincialCity => "cities",
        LocalityType::Commune => "communes",
        LocalityType::Ward => "wards",
        LocalityType::Township => "townships",
        LocalityType::SpecialZone => "special zones",
    }
}

/// Places of the level to which a type belongs.
pub(super) fn level(kind: LocalityType, lang: Lang) -> &'static str {
    match kind {
        LocalityType::Country => pick(lang, "quốc gia", "countries"),
        LocalityType::Province | LocalityType::Municipality => {
            pick(lang, "tỉnh, thành phố", "provinces")
        }
        LocalityType::UrbanDistrict
        | LocalityType::RuralDistrict
        | LocalityType::Town
        | LocalityType::ProvincialCity => pick(lang, "quận, huyện", "districts"),
        LocalityType::Commune
        | LocalityType::Ward
        | LocalityType::Township
        | LocalityType::SpecialZone => pick(lang, "xã, phường", "communes"),
    }
}
