//! `topics`, `bodies` and `directives` -> registers of terms.

use std::marker::PhantomData;

use super::{Ids, Raw, RawEntry, depth};
use crate::base::{Code, Location, Problems};
use crate::bulletin::date::{Stamp, Zone};
use crate::bulletin::register::{Entry, Id, Register};
use crate::bulletin::site::Losses;
use crate::bulletin::term::Term;
use crate::content::fields::Fields;
use crate::content::{printed, problems};

/// The things that the entries of a register of terms may refer to.
pub(super) struct Known<'a> {
    /// The code of the problem of an unknown entry of it.
    pub(super) code: Code,
    /// Places.
    pub(super) places: &'a Ids,
    /// The time zone in which dates without an offset are read.
    pub(super) zone: Zone,
    /// The entries that could not be read.
    pub(super) losses: &'a Losses,
}

/// Reads a register of terms.
pub(super) fn read<K>(raw: &Raw, known: &Known<'_>, problems: &mut Problems) -> Register<Term<K>> {
    let ids = raw.ids();
    let mut terms: Vec<Term<K>> = Vec::new();
    for entry in &raw.entries {
        terms.extend(term(entry, &ids, known, problems));
    }
    break_cycles(&mut terms, problems);
    let named = terms.iter().map(|term| (&term.place, term.id.as_str(), term.names().collect()));
    super::check_names(raw, named, problems);
    Register::new(terms)
}

fn term<K>(
    entry: &RawEntry,
    ids: &Ids,
    known: &Known<'_>,
    problems: &mut Problems,
) -> Option<Term<K>> {
    let mut fields = Fields::of(&entry.path, &entry.node, problems)?;
    fields.node("id");
    let labels = fields.labels("labels");
    fields.needs("labels");
    let term = Term {
        id: entry.id.value.clone(),
        labels,
        description: fields.labels("description"),
        aliases: fields.aliases("aliases"),
        parent: parent(&mut fields, ids, known),
        locality: locality(&mut fields, known),
        number: fields.text("number").map(|text| text.value),
        issuer: fields.labels("issuer"),
        date: date(&mut fields, known.zone),
        place: Location::bytes(&entry.path, entry.id.span),
        kind: PhantomData,
    };
    fields.finish();
    Some(term)
}

fn parent<K>(fields: &mut Fields<'_>, ids: &Ids, known: &Known<'_>) -> Option<Id<Term<K>>> {
    let text = fields.text("parent")?;
    ids.find(fields, known.code, &text, known.losses).map(Id::new)
}

fn locality(
    fields: &mut Fields<'_>,
    known: &Known<'_>,
) -> Option<Id<crate::bulletin::locality::Locality>> {
    let text = fields.text("locality")?;
    known.places.find(fields, Code::UnknownLocality, &text, known.losses).map(Id::new)
}

fn date(fields: &mut Fields<'_>, zone: Zone) -> Option<Stamp> {
    let text = fields.text("date")?;
    printed::stamp(&text.value, zone)
        .map_err(|error| {
            let problem = problems::invalid_date(fields.path(), text.span, &error);
            fields.push(problem);
        })
        .ok()
}

/// Cuts off what lies below itself or too deep.
fn break_cycles<K>(terms: &mut [Term<K>], problems: &mut Problems) {
    let above = |term: &Term<K>| term.parent.iter().map(|parent| parent.index()).collect();
    let faults = depth::faults(terms.iter().map(above).collect());
    for (index, _) in &faults {
        terms[*index].parent = None;
    }
    problems.extend(depth::problems_of(&faults, |index| (&terms[index].place, terms[index].id())));
}
