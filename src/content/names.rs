//! Names as people write them -> entries of registers (STATISTICS "Names").
//!
//! A place is found by its id, or by its name: candidates that exist on the article's date; then
//! the type word in front (`thị xã Kỳ Anh`, `TX. Kỳ Anh`); then the parents named behind (`Sơn Tây,
//! Hà Nội`); then the places of the inspected bodies. More than one left is an error, never a
//! guess.

use std::collections::BTreeMap;

use crate::base::fold;
use crate::bulletin::date::Day;
use crate::bulletin::locality::{LOCALITY_TYPES, Localities, Locality, LocalityType};
use crate::bulletin::register::{Entry, Id, Register};
use crate::bulletin::term::Term;

/// Why a name has no single place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unresolved {
    /// No place has it.
    Unknown,
    /// Several have it.
    Ambiguous(Vec<Id<Locality>>),
}

/// Finds places by name.
#[derive(Debug, Default)]
pub(crate) struct PlaceNames {
    by_name: BTreeMap<String, Vec<Id<Locality>>>,
}

impl PlaceNames {
    /// Indexes all names and aliases of a register.
    pub(crate) fn new(localities: &Localities) -> Self {
        let mut by_name: BTreeMap<String, Vec<Id<Locality>>> = BTreeMap::new();
        for (id, locality) in localities.iter() {
            let names = locality.names.iter().flat_map(|dated| dated.value.all());
            for name in names.chain(locality.aliases.iter().map(String::as_str)) {
                let ids = by_name.entry(fold::name(name)).or_default();
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        Self { by_name }
    }

    /// The place that a text means in an article of some day, of which nothing may be known; `near` are the places of the
    /// inspected bodies.
    ///
    /// # Errors
    /// No place, or several.
    pub(crate) fn resolve(
        &self,
        text: &str,
        day: Option<Day>,
        near: &[Id<Locality>],
        localities: &Localities,
    ) -> Result<Id<Locality>, Unresolved> {
        if let Some(id) = localities.find(text.trim()) {
            return Ok(id);
        }
        let mut parts = text.split(',').map(fold::name);
        let first = parts.next().unwrap_or_default();
        let mut candidates = self.candidates(&first, day, localities);
        for parent in parts {
            let above = self.candidates(&parent, day, localities);
            candidates.retain(|id| {
                above.iter().any(|outer| id != outer && localities.is_within(*id, *outer))
            });
        }
        let is_alive =
            |id: &Id<Locality>| day.is_none_or(|day| localities[*id].valid.holds_on(day));
        let alive: Vec<Id<Locality>> =
            candidates.iter().copied().filter(|id| is_alive(id)).collect();
        let mut left = if alive.is_empty() { candidates } else { alive };
        if left.len() > 1 {
            let nearby: Vec<Id<Locality>> =
                left.iter().copied().filter(|id| near.contains(id)).collect();
            left = if nearby.is_empty() { left } else { nearby };
        }
        match left.as_slice() {
            [] => Err(Unresolved::Unknown),
            [one] => Ok(*one),
            _ => Err(Unresolved::Ambiguous(left)),
        }
    }

    /// Places with this folded name; a type word in front narrows them.
    fn candidates(
        &self,
        name: &str,
        day: Option<Day>,
        localities: &Localities,
    ) -> Vec<Id<Locality>> {
        let mut found = self.by_name.get(name).cloned().unwrap_or_default();
        for (word, kinds) in type_words() {
            let Some(rest) =
                name.strip_prefix(word.as_str()).and_then(|rest| rest.strip_prefix(' '))
            else {
                continue;
            };
            let typed = self.by_name.get(rest).into_iter().flatten().copied();
            let fits = |id: &Id<Locality>| {
                let place = &localities[*id];
                let ever = || place.types.iter().any(|dated| kinds.contains(&dated.value));
                day.map_or_else(ever, |day| {
                    place.kind(day).is_some_and(|kind| kinds.contains(&kind))
                })
            };
            for id in typed.filter(fits) {
                if !found.contains(&id) {
                    found.push(id);
                }
            }
        }
        found
    }
}

/// Folded type words with the types that they may stand for: `thành phố` is two.
fn type_words() -> BTreeMap<String, Vec<LocalityType>> {
    let mut words: BTreeMap<String, Vec<LocalityType>> = BTreeMap::new();
    for (kind, long, _, short) in LOCALITY_TYPES {
        for word in short.iter().chain(std::iter::once(&long)) {
            words.entry(fold::name(word)).or_default().push(kind);
        }
    }
    words
}

/// Finds topics, bodies or directives by id, label, number or alias.
#[derive(Debug)]
pub(crate) struct TermNames<K> {
    by_name: BTreeMap<String, Id<Term<K>>>,
    spelled: Vec<String>,
}

impl<K> TermNames<K> {
    /// Indexes a register.
    pub(crate) fn new(register: &Register<Term<K>>) -> Self {
        let mut names = Self { by_name: BTreeMap::new(), spelled: Vec::new() };
        for (id, term) in register.iter() {
            let all = term
                .labels
                .all()
                .chain(term.aliases.iter().map(String::as_str))
                .chain(term.number.as_deref());
            for name in all {
                names.by_name.entry(number_form(name)).or_insert(id);
                names.spelled.push(name.to_owned());
            }
        }
        for (id, term) in register.iter() {
            names.by_name.insert(term.id().to_owned(), id);
            names.spelled.push(term.id().to_owned());
        }
        names
    }

    /// The entry that a text means.
    pub(crate) fn find(&self, text: &str) -> Option<Id<Term<K>>> {
        self.by_name.get(text.trim()).or_else(|| self.by_name.get(&number_form(text))).copied()
    }

    /// Every name, as it is spelled in the register.
    pub(crate) fn known(&self) -> impl Iterator<Item = &str> {
        self.spelled.iter().map(String::as_str)
    }
}

/// Folded, and without blanks round `-` and `/`, so that `10 - CT/TW` is `10-CT/TW`.
fn number_form(text: &str) -> String {
    let folded = fold::name(text);
    folded
        .replace(" - ", "-")
        .replace(" -", "-")
        .replace("- ", "-")
        .replace(" / ", "/")
        .replace(" /", "/")
        .replace("/ ", "/")
}
