//! The things that every article is read against: settings, registers, and the names by which
//! people call what stands in them.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::fields::Fields;
use super::names::{Names, PlaceNames, TermNames, Unresolved};
use super::problems;
use super::registers::Registers;
use crate::base::{Code, Message, Problem, SourcePath, Span, Spanned};
use crate::bulletin::article::FileText;
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::period::Period;
use crate::bulletin::register::{Entry, Id};
use crate::bulletin::site::Site;
use crate::bulletin::term::{BodyKind, DirectiveKind, TopicKind};
use crate::language::typed;

/// Bytes of texts that are kept in memory between checking and making pages.
const KEPT: usize = 40 * 1024 * 1024;

/// The things that every article is read against.
pub(crate) struct Reader<'a> {
    /// Bytes of texts that may still be kept.
    room: AtomicUsize,
    /// Settings.
    pub(crate) site: &'a Site,
    /// Registers.
    pub(crate) registers: &'a Registers,
    /// Finds places.
    pub(crate) places: PlaceNames,
    /// Finds indicators.
    pub(crate) indicators: Names<Indicator>,
    /// Finds topics.
    pub(crate) topics: TermNames<TopicKind>,
    /// Finds bodies.
    pub(crate) bodies: TermNames<BodyKind>,
    /// Finds directives.
    pub(crate) directives: TermNames<DirectiveKind>,
}

impl<'a> Reader<'a> {
    /// Prepares the finding of names.
    pub(crate) fn new(site: &'a Site, registers: &'a Registers) -> Self {
        Self {
            room: AtomicUsize::new(KEPT),
            site,
            registers,
            places: PlaceNames::new(&registers.localities),
            indicators: Names::of_indicators(&registers.indicators),
            topics: Names::of_terms(&registers.topics),
            bodies: Names::of_terms(&registers.bodies),
            directives: Names::of_terms(&registers.directives),
        }
    }

    /// Keeps a text while there is room for it.
    pub(super) fn file_text(&self, source: &str) -> FileText {
        let hash = blake3::hash(source.as_bytes()).into();
        let take = |room: usize| room.checked_sub(source.len());
        match self.room.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take) {
            Ok(_) => FileText::held(source, hash),
            Err(_) => FileText::read_again(hash),
        }
    }

    /// The place that a text means on the article's date.
    pub(crate) fn locality(
        &self,
        fields: &mut Fields<'_>,
        text: &Spanned<String>,
        day: Option<Day>,
        near: &[Id<Locality>],
    ) -> Option<Id<Locality>> {
        let localities = &self.registers.localities;
        match self.places.resolve(&text.value, day, near, localities) {
            Ok(id) => Some(id),
            // Of a date that could not be read nobody knows which of them was there.
            Err(Unresolved::Ambiguous(_)) if day.is_none() => None,
            Err(Unresolved::Ambiguous(ids)) => {
                let ids = ids.iter().map(|id| problems::id_of_place(localities, *id)).collect();
                fields.push(problems::ambiguous_locality(
                    fields.path(),
                    text.span,
                    &text.value,
                    ids,
                ));
                None
            }
            Err(Unresolved::Unknown) => {
                let is_known = |part: &str| {
                    let found = self.places.resolve(part, day, near, localities);
                    !matches!(found, Err(Unresolved::Unknown))
                };
                let code = Code::UnknownLocality;
                if several(fields, code, text, "localities", is_known) {
                    return None;
                }
                let meant = self.places.of_other_type(&text.value, day, localities);
                if let Some(meant) = meant {
                    fields.push(problems::place_of_other_type(fields.path(), text, &meant));
                    return None;
                }
                let names = localities.iter().flat_map(|(_, locality)| {
                    locality.names.iter().flat_map(|dated| dated.value.all())
                });
                let known = localities.ids().chain(names);
                self.unknown(fields, code, text, "localities", known);
                None
            }
        }
    }

    /// Reports an unknown name, unless its register could not be read whole.
    pub(crate) fn unknown<'n>(
        &self,
        fields: &mut Fields<'_>,
        code: Code,
        text: &Spanned<String>,
        register: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        if !self.registers.losses.may_name(register, &text.value) {
            let mut known = known.into_iter().peekable();
            if known.peek().is_none() {
                let typed = self.is_typed(register, &text.value);
                fields.push(problems::empty_register(code, fields.path(), text, register, typed));
                return;
            }
            let known = fields.guesses(known);
            let is_typed = self.is_typed(register, &text.value);
            fields.push(problems::unknown_name(
                code,
                fields.path(),
                text.span,
                &text.value,
                register,
                known,
                is_typed,
            ));
        }
    }

    /// Returns `true` unless a place is named without its type.
    fn is_typed(&self, register: &str, name: &str) -> bool {
        register != "localities" || PlaceNames::begins_with_type(name, &self.registers.localities)
    }

    /// The entry that a text names.
    pub(crate) fn entry<T: Entry>(
        &self,
        fields: &mut Fields<'_>,
        code: Code,
        text: &Spanned<String>,
        register: &str,
        names: &Names<T>,
    ) -> Option<Id<T>> {
        match names.find(&text.value) {
            Ok(id) => return Some(id),
            Err(Unresolved::Unknown) => {
                if !several(fields, code, text, register, |part| names.has(part)) {
                    self.unknown(fields, code, text, register, names.known());
                }
            }
            Err(Unresolved::Ambiguous(ids)) => {
                let ids = names.ids(&ids);
                let path = fields.path();
                fields.push(problems::ambiguous_name(path, text, register, &ids));
            }
        }
        None
    }
}

/// Tells of several known names that were written as one, `a, b` or `a and b`; `false` where it is
/// none of that.
fn several(
    fields: &mut Fields<'_>,
    code: Code,
    text: &Spanned<String>,
    register: &str,
    is_known: impl Fn(&str) -> bool,
) -> bool {
    let parts = typed::parts(&text.value);
    let all = parts.len() > 1 && parts.iter().all(|part| is_known(part));
    if all {
        let path = fields.path();
        fields.push(problems::names_in_one_text(code, path, text, register, &parts));
    }
    all
}

/// The problem of a place that does not exist on a day, with what became of it.
pub(crate) fn outside_validity(
    reader: &Reader<'_>,
    path: &SourcePath,
    span: Span,
    id: Id<Locality>,
    when: Period,
) -> Problem {
    let localities = &reader.registers.localities;
    let locality = &localities[id];
    let successors: Vec<Message> =
        locality.successors.iter().map(|next| problems::id_of_place(localities, next.id)).collect();
    problems::outside_validity(path, span, locality, when, successors)
}
