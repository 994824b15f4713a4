//! Names as people write them -> entries of registers (STATISTICS "Names").
//!
//! A place is found by its id, or by its name: candidates that exist on the article's date; then
//! the type word in front (`thị xã Kỳ Anh`, `TX. Kỳ Anh`); then the parents named behind (`Sơn Tây,
//! Hà Nội`); then the places of the inspected bodies. More than one left is an error, never a
//! guess.

use std::collections::BTreeMap;

use crate::base::fold;
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::{Localities, Locality, LocalityType};
use crate::bulletin::register::{Entry, Id, Register};
use crate::bulletin::term::Term;
use crate::language;

/// Why a name means no single entry.
#[derive(Debug, Clone)]
pub(crate) enum Unresolved<T> {
    /// None has it.
    Unknown,
    /// Several have it.
    Ambiguous(Vec<Id<T>>),
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
    ) -> Result<Id<Locality>, Unresolved<Locality>> {
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

    /// Returns `true` if a name begins with the word of a type of places.
    pub(crate) fn begins_with_type(name: &str, localities: &Localities) -> bool {
        let name = fold::name(name);
        let begins = |word: &String| {
            name.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' '))
        };
        type_words(localities).keys().any(begins)
    }

    /// The only place that has the name behind the word of a type, and is of another one: its own type
    /// and name.
    pub(crate) fn of_other_type(
        &self,
        written: &str,
        day: Option<Day>,
        localities: &Localities,
    ) -> Option<String> {
        let name = fold::name(written);
        let words = type_words(localities);
        let rests =
            words.keys().filter_map(|word| name.strip_prefix(word.as_str())?.strip_prefix(' '));
        let mut found: Vec<Id<Locality>> = Vec::new();
        for rest in rests {
            let named = self.by_name.get(rest).into_iter().flatten();
            let there =
                named.filter(|id| day.is_none_or(|day| localities[**id].valid.holds_on(day)));
            found.extend(there);
        }
        found.dedup();
        let [one] = found.as_slice() else { return None };
        let place = &localities[*one];
        let kind = match day {
            Some(day) => place.kind(day)?,
            None => &place.types.first()?.value,
        };
        let name = place.names.last()?.value.all().next()?;
        Some(format!("{} {name}", kind.register_word()))
    }

    /// Places with this folded name; a type word in front narrows them.
    fn candidates(
        &self,
        name: &str,
        day: Option<Day>,
        localities: &Localities,
    ) -> Vec<Id<Locality>> {
        let mut found = self.by_name.get(name).cloned().unwrap_or_default();
        for (word, kinds) in type_words(localities) {
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
                    place.kind(day).is_some_and(|kind| kinds.contains(kind))
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
fn type_words(localities: &Localities) -> BTreeMap<String, Vec<LocalityType>> {
    let mut words: BTreeMap<String, Vec<LocalityType>> = BTreeMap::new();
    for kind in language::places::types(localities.own_types()) {
        for word in kind.words_before().chain([kind.register_word()]) {
            words.entry(fold::name(word)).or_default().push(kind.clone());
        }
    }
    words
}

/// Finds entries of a register by id, label, number or alias. An id always means its own entry; a
/// name that several entries have means none of them.
#[derive(Debug)]
pub(crate) struct Names<T> {
    by_id: BTreeMap<String, Id<T>>,
    by_name: BTreeMap<String, Vec<Id<T>>>,
    /// The id of each entry.
    ids: Vec<String>,
    spelled: Vec<String>,
}

/// Finds topics, bodies or directives.
pub(crate) type TermNames<K> = Names<Term<K>>;

impl<K> Names<Term<K>> {
    /// Indexes a register of terms.
    pub(crate) fn of_terms(register: &Register<Term<K>>) -> Self {
        Self::new(register, Term::names)
    }
}

impl Names<Indicator> {
    /// Indexes the register of indicators.
    pub(crate) fn of_indicators(register: &Register<Indicator>) -> Self {
        Self::new(register, Indicator::names)
    }
}

impl<T: Entry> Names<T> {
    fn new<'r, I: Iterator<Item = &'r str>>(
        register: &'r Register<T>,
        names_of: impl Fn(&'r T) -> I,
    ) -> Self {
        let mut names = Self {
            by_id: BTreeMap::new(),
            by_name: BTreeMap::new(),
            ids: Vec::new(),
            spelled: Vec::new(),
        };
        for (id, entry) in register.iter() {
            for name in names_of(entry).chain([entry.id()]) {
                let entries = names.by_name.entry(number_form(name)).or_default();
                if entries.last() != Some(&id) {
                    entries.push(id);
                }
                names.spelled.push(name.to_owned());
            }
            names.by_id.entry(entry.id().to_owned()).or_insert(id);
            names.ids.push(entry.id().to_owned());
        }
        names
    }

    /// The entry that a text means.
    ///
    /// # Errors
    /// No entry, or several.
    pub(crate) fn find(&self, text: &str) -> Result<Id<T>, Unresolved<T>> {
        if let Some(id) = self.by_id.get(text.trim()) {
            return Ok(*id);
        }
        let form = number_form(text);
        if let Some(id) = self.by_id.get(&form) {
            return Ok(*id);
        }
        match self.by_name.get(&form).map(Vec::as_slice) {
            None | Some([]) => Err(Unresolved::Unknown),
            Some([one]) => Ok(*one),
            Some(many) => Err(Unresolved::Ambiguous(many.to_vec())),
        }
    }

    /// Returns `true` if something has this name.
    pub(crate) fn has(&self, text: &str) -> bool {
        !matches!(self.find(text), Err(Unresolved::Unknown))
    }

    /// The ids of some entries.
    pub(crate) fn ids(&self, entries: &[Id<T>]) -> Vec<&str> {
        entries.iter().filter_map(|id| self.ids.get(id.index())).map(String::as_str).collect()
    }

    /// Every name, as it is spelled in the register.
    pub(crate) fn known(&self) -> impl Iterator<Item = &str> {
        self.spelled.iter().map(String::as_str)
    }
}

/// Folded, and without blanks round `-` and `/`, so that `10 - CT/TW` is `10-CT/TW`.
pub(crate) fn number_form(text: &str) -> String {
    let folded = fold::name(text);
    if !folded.bytes().any(|byte| matches!(byte, b'-' | b'/')) {
        return folded;
    }
    folded
        .replace(" - ", "-")
        .replace(" -", "-")
        .replace("- ", "-")
        .replace(" / ", "/")
        .replace(" /", "/")
        .replace("/ ", "/")
}
