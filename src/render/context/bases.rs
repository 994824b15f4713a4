//! Bases: the parts of a site on which the answers to questions depend.
//!
//! A page asks a hundred questions, and many pages ask the same. So what is kept of a page is not
//! each answer but the bases that answers were taken from, and of each basis one hash, which is made
//! once for all pages ([`super::prints`]). Registers, settings, theme, standing pages and media are
//! no bases: where any of them changes every page is made again.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::base::SourcePath;
use crate::bulletin::article::{Article, ArticleKind};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::bulletin::term::{TermId, TermSort};
use crate::plan::PageKind;

/// A basis: its kind in the highest byte, what it is of below. Where two bases are one number, their
/// hashes become one: a page may be made again that need not be, and never the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::render) struct Basis(u64);

/// Number of bits of each of the two parts of what a basis is of.
const PART: u32 = 28;

/// The bits of what a basis is of.
const OF: u64 = (1 << (2 * PART)) - 1;

/// Kinds of bases that are not known by their numbers alone.
pub(super) const ARTICLE: u64 = 2;
pub(super) const NEIGHBOURS: u64 = 3;
pub(super) const OBSERVATION: u64 = 4;

fn basis(kind: u64, first: usize, second: usize) -> Basis {
    let part = |number: usize| (number as u64) & ((1 << PART) - 1);
    Basis(kind << (2 * PART) | part(first) << PART | part(second))
}

impl Basis {
    /// The basis of everything that stays the same as long as nothing but articles changes.
    pub(in crate::render) const FIXED: Self = Self(0);

    /// All articles, and whatever follows from them.
    pub(in crate::render) fn everything() -> Self {
        basis(1, 0, 0)
    }

    /// An article in all its languages, what it states and where it is.
    pub(in crate::render) fn article(id: Id<Article>) -> Self {
        basis(ARTICLE, 0, id.index())
    }

    /// The articles before and behind an article in the list of its first place.
    pub(in crate::render) fn neighbours(id: Id<Article>) -> Self {
        basis(NEIGHBOURS, 0, id.index())
    }

    /// An observation, and what became of it.
    pub(in crate::render) fn observation(id: Id<Observation>) -> Self {
        basis(OBSERVATION, 0, id.index())
    }

    /// The article that has an id, if there is one.
    pub(in crate::render) fn named(id: &str) -> Self {
        Self(5 << (2 * PART) | hash_of(&id) & OF)
    }

    /// The page, the table and the reports of a place, as far as they exist, and the details that
    /// tell it apart.
    pub(in crate::render) fn place(id: Id<Locality>) -> Self {
        basis(6, 0, id.index())
    }

    /// The existence of the page of a topic, body or directive.
    pub(in crate::render) fn term(id: TermId) -> Self {
        let (sort, id) = term(id);
        basis(7, sort, id)
    }

    /// The existence of articles of a kind.
    pub(in crate::render) fn kind(kind: ArticleKind) -> Self {
        basis(8, 0, kind as usize)
    }

    /// The existence of the page of an indicator.
    pub(in crate::render) fn indicator(id: Id<Indicator>) -> Self {
        basis(9, 0, id.index())
    }

    /// The figures of an indicator for a place.
    pub(in crate::render) fn figures(id: Id<Indicator>, place: Id<Locality>) -> Self {
        basis(10, id.index(), place.index())
    }

    /// The figures of an indicator.
    pub(in crate::render) fn figures_of(id: Id<Indicator>) -> Self {
        basis(11, 0, id.index())
    }

    /// The figures of a place.
    pub(in crate::render) fn figures_in(place: Id<Locality>) -> Self {
        basis(12, 0, place.index())
    }

    /// The observations of an indicator for a place and all that ever lay below it, and what became
    /// of them.
    pub(in crate::render) fn below(id: Id<Indicator>, place: Id<Locality>) -> Self {
        basis(13, id.index(), place.index())
    }

    /// Which observations an indicator has, in their order.
    pub(in crate::render) fn entries(id: Id<Indicator>) -> Self {
        basis(14, 0, id.index())
    }

    /// The tables of an indicator, and how long they are.
    pub(in crate::render) fn tables(id: Id<Indicator>) -> Self {
        basis(15, 0, id.index())
    }

    /// The plan for all pages of a kind: which articles are in its list, and on how many pages.
    pub(in crate::render) fn list(kind: PageKind) -> Self {
        let month =
            |year: i32, month: u32| usize::try_from(year).unwrap_or_default() * 16 + month as usize;
        let (variant, of) = match kind {
            PageKind::Home => (0, 0),
            PageKind::Article(id) => return Self::article(id),
            PageKind::Locality(id) => (2, id.index()),
            PageKind::Kind(kind) => (4, kind as usize),
            PageKind::Term(id) => (6 + term(id).0, term(id).1),
            PageKind::Year(year) => (10, month(year, 0)),
            PageKind::Month(year, number) => (11, month(year, number)),
            PageKind::Indicator(id) => (14, id.index()),
            PageKind::IndicatorPlaces(id) => (15, id.index()),
            PageKind::Embed(id, drawing) => (19, id.index() * 4 + drawing as usize),
            PageKind::Standing(_) | PageKind::NotFound => return Self::FIXED,
            // The pages of sections are few, and their names short.
            other => (1, usize::try_from(hash_of(&other.section())).unwrap_or(usize::MAX)),
        };
        basis(16, variant, of)
    }

    /// The terms of a register that have articles, each with how many.
    pub(in crate::render) fn terms(sort: TermSort) -> Self {
        basis(17, 0, sort as usize)
    }

    /// All articles in their order, but not what is in them.
    pub(in crate::render) fn articles() -> Self {
        basis(18, 0, 0)
    }

    /// The number of articles of each place.
    pub(in crate::render) fn by_place() -> Self {
        basis(19, 0, 0)
    }

    /// The places that have pages.
    pub(in crate::render) fn places() -> Self {
        basis(20, 0, 0)
    }

    /// The indicators that have pages.
    pub(in crate::render) fn indicators() -> Self {
        basis(21, 0, 0)
    }

    /// The months that have articles, each with how many.
    pub(in crate::render) fn months() -> Self {
        basis(22, 0, 0)
    }

    /// The list of corrections.
    pub(in crate::render) fn corrections() -> Self {
        basis(23, 0, 0)
    }

    /// The last change of the portal.
    pub(in crate::render) fn modified() -> Self {
        basis(24, 0, 0)
    }

    /// The frame around all pages of a language.
    pub(in crate::render) fn frame(lang: Lang) -> Self {
        basis(25, 0, lang.index())
    }

    /// The target of a link.
    fn target(written: &Written) -> Self {
        Self(26 << (2 * PART) | hash_of(written) & OF)
    }

    /// The division of data into files, and the content of the catalogue.
    pub(in crate::render) fn layout() -> Self {
        basis(27, 0, 0)
    }

    /// The existence of a picture for shared links of a place.
    pub(in crate::render) fn card(place: Id<Locality>) -> Self {
        basis(28, 0, place.index())
    }

    /// The months of a year that have articles, each with how many.
    pub(in crate::render) fn months_of(year: i32) -> Self {
        basis(29, 0, usize::try_from(year).unwrap_or_default())
    }

    /// The newest articles of a list, of which it has far more.
    pub(in crate::render) fn newest(kind: PageKind) -> Self {
        Self(30 << (2 * PART) | Self::list(kind).0 & OF)
    }

    /// The kind of a basis, and the second part of what it is of.
    pub(super) fn parts(self) -> (u64, usize) {
        let second = self.0 & ((1 << PART) - 1);
        (self.0 >> (2 * PART), usize::try_from(second).unwrap_or_default())
    }

    /// The same basis of something that the next build knows by a hash of its name.
    pub(super) fn known_by(self, hash: u64) -> u64 {
        self.0 & !OF | hash & OF
    }

    /// The number by which the next build knows the basis, where that is not by a name.
    pub(super) fn number(self) -> u64 {
        self.0
    }
}

fn term(id: TermId) -> (usize, usize) {
    match id {
        TermId::Topic(id) => (0, id.index()),
        TermId::Body(id) => (1, id.index()),
        TermId::Directive(id) => (2, id.index()),
    }
}

/// A link or picture as it is written in a source; where it leads does not depend on the source if
/// there is none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::render) struct Written {
    /// The source.
    pub(super) from: String,
    /// The code of its language.
    pub(super) lang: String,
    /// The link.
    pub(super) link: String,
}

impl Written {
    /// A link in a source.
    pub(super) fn new(from: &SourcePath, lang: Lang, link: &str) -> Self {
        let from = if link.starts_with('/') { "" } else { from.as_str() };
        Self { from: from.to_owned(), lang: lang.code().to_owned(), link: link.to_owned() }
    }

    /// The same from its source, language and link.
    pub(in crate::render) fn of_parts((from, lang, link): &(String, String, String)) -> Self {
        Self { from: from.clone(), lang: lang.clone(), link: link.clone() }
    }

    /// Its source, language and link.
    pub(in crate::render) fn into_parts(self) -> (String, String, String) {
        (self.from, self.lang, self.link)
    }

    /// The number of the basis of its target.
    pub(in crate::render) fn number(&self) -> u64 {
        self.basis().number()
    }

    /// The basis of its target.
    pub(super) fn basis(&self) -> Basis {
        Basis::target(self)
    }
}

/// A hash that is the same for every run of one program.
pub(in crate::render) fn hash_of(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The bases from which something was made, each once, and the links among them.
#[derive(Debug, Clone, Default)]
pub(in crate::render) struct Bases {
    pub(super) each: Vec<Basis>,
    pub(in crate::render) links: BTreeMap<u64, Written>,
    /// Number of those left when those that are there twice were last taken out.
    settled: usize,
}

/// Number of bases that are added before those that are there twice are taken out. Where more are
/// left than that, as many are added again as were left: to take them out at each multiple of a
/// number would sort a list that is nearly as long as one of them at each few bases.
const MANY: usize = 4096;

impl Bases {
    fn add(&mut self, basis: Basis) {
        if self.each.last() != Some(&basis) {
            self.each.push(basis);
            if self.each.len() - self.settled >= MANY.max(self.settled) {
                self.settle();
            }
        }
    }

    fn settle(&mut self) {
        self.each.sort_unstable();
        self.each.dedup();
        self.settled = self.each.len();
    }
}

thread_local! {
    /// The bases of everything that this thread is making, the innermost last: a page asks for a
    /// fragment that is made then.
    static OPEN: RefCell<Vec<Bases>> = const { RefCell::new(Vec::new()) };
}

/// Makes something, and tells from which bases. One thread makes it.
pub(in crate::render) fn collect<T>(work: impl FnOnce() -> T) -> (T, Bases) {
    OPEN.with_borrow_mut(|open| open.push(Bases::default()));
    let made = work();
    let mut bases = OPEN.with_borrow_mut(Vec::pop).unwrap_or_default();
    bases.settle();
    (made, bases)
}

/// Notes a basis from which something is made.
pub(in crate::render) fn note(basis: Basis) {
    if basis != Basis::FIXED {
        OPEN.with_borrow_mut(|open| open.last_mut().into_iter().for_each(|open| open.add(basis)));
    }
}

/// Notes the bases of something that was made once and is used again.
pub(in crate::render) fn note_all(made: &Bases) {
    OPEN.with_borrow_mut(|open| {
        let Some(open) = open.last_mut() else { return };
        made.each.iter().for_each(|basis| open.add(*basis));
        open.links.extend(made.links.iter().map(|(hash, link)| (*hash, link.clone())));
    });
}

/// Notes a link.
pub(super) fn note_link(written: Written) {
    let basis = written.basis();
    OPEN.with_borrow_mut(|open| {
        let Some(open) = open.last_mut() else { return };
        open.add(basis);
        open.links.entry(basis.number()).or_insert(written);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bases_are_settled_seldom_whatever_their_number() {
        for distinct in [10, MANY - 1, MANY, MANY + 1, 2 * MANY - 1, 3 * MANY] {
            let (mut bases, mut settled) = (Bases::default(), 0);
            let asked = 40 * MANY;
            for number in 0..asked {
                let before = bases.each.len();
                bases.add(basis(ARTICLE, 0, number % distinct));
                settled += usize::from(bases.each.len() < before);
            }
            assert!(settled <= asked / MANY, "{distinct}: {settled} times");
            bases.settle();
            let all: Vec<Basis> = (0..distinct).map(|number| basis(ARTICLE, 0, number)).collect();
            assert_eq!(bases.each, all);
        }
    }
}
