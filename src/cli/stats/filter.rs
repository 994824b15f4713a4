//! Filters of `stats`, checked against the registers.

use super::super::args::Stats;
use super::super::failure::Failure;
use crate::base::suggest;
use crate::bulletin::date::Instant;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Breakdown, Key};
use crate::bulletin::period::Period;
use crate::bulletin::register::{Entry, Id, Register};
use crate::bulletin::site::Corpus;
use crate::ledger::Subject;

/// The filters of the command line; what is not given lets everything through.
pub(super) struct Filter {
    indicator: Option<Id<Indicator>>,
    locality: Option<Id<Locality>>,
    /// The period asked for.
    pub(super) period: Option<Period>,
    by: Vec<(String, String)>,
}

impl Filter {
    /// Reads the filters. `2018/..` ends on the day of the clock.
    ///
    /// # Errors
    /// The registers do not have what is asked for.
    pub(super) fn new(args: &Stats, corpus: &Corpus, clock: Instant) -> Result<Self, Failure> {
        let indicator = args
            .indicator
            .as_deref()
            .map(|id| find(&corpus.indicators, id, "indicator"))
            .transpose()?;
        Ok(Self {
            indicator,
            locality: args
                .locality
                .as_deref()
                .map(|id| find(&corpus.localities, id, "locality"))
                .transpose()?,
            period: args.period.as_deref().map(|text| period(text, corpus, clock)).transpose()?,
            by: args
                .by
                .iter()
                .map(|pair| member(pair, corpus, indicator))
                .collect::<Result<_, _>>()?,
        })
    }

    /// Returns `true` if a figure is asked for; its period was chosen before.
    pub(super) fn lets_through(&self, corpus: &Corpus, subject: &Subject) -> bool {
        self.indicator.is_none_or(|indicator| subject.indicator == indicator)
            && self
                .locality
                .is_none_or(|place| lies_in(corpus, subject.locality, place, subject.period))
            && self.has_members(&subject.by)
    }

    /// Returns `true` if an observation is asked for: its period lies in the one that is.
    pub(super) fn lets_in(&self, corpus: &Corpus, key: &Key) -> bool {
        self.indicator.is_none_or(|indicator| key.indicator == indicator)
            && self.locality.is_none_or(|place| lies_in(corpus, key.locality, place, key.period))
            && self.period.is_none_or(|period| period.contains(&key.period))
            && self.has_members(&key.by)
    }

    fn has_members(&self, by: &Breakdown) -> bool {
        self.by.iter().all(|pair| by.pairs().contains(pair))
    }
}

/// Returns `true` if a place is another one or lies below it when the period ends.
fn lies_in(corpus: &Corpus, inner: Id<Locality>, outer: Id<Locality>, period: Period) -> bool {
    corpus.localities.lineage(inner, period.end()).contains(&outer)
}

fn find<T: Entry>(register: &Register<T>, id: &str, what: &str) -> Result<Id<T>, Failure> {
    let unknown = || {
        Failure::usage(
            format!("no {what} has the id `{id}`"),
            suggest::hint(id, register.ids()).map(|hint| crate::language::english(&hint)),
        )
    };
    register.find(id).ok_or_else(unknown)
}

fn period(text: &str, corpus: &Corpus, clock: Instant) -> Result<Period, Failure> {
    let words = |message| crate::language::english(&message);
    let written = Period::parse_with(text, &corpus.site.years)
        .map_err(|error| Failure::usage(words(error.message()), Some(words(error.hint()))))?;
    let future = || {
        Failure::usage(
            format!("`{text}` begins after the clock's day"),
            Some("give its end".to_owned()),
        )
    };
    written.close(clock.day_in(&corpus.site.zone)).ok_or_else(future)
}

/// A pair of dimension and member that the indicator, or any, declares.
fn member(
    pair: &str,
    corpus: &Corpus,
    indicator: Option<Id<Indicator>>,
) -> Result<(String, String), Failure> {
    let shape = || {
        Failure::usage(
            format!("`{pair}` is not a dimension and a member"),
            Some("write `organisation-type=cell`".to_owned()),
        )
    };
    let (dimension, member) = pair.split_once('=').ok_or_else(shape)?;
    let indicators =
        corpus.indicators.iter().filter(|(id, _)| indicator.is_none_or(|wanted| *id == wanted));
    let parts: Vec<_> = indicators.flat_map(|(_, indicator)| &indicator.parts).collect();
    if !parts.iter().any(|part| part.dimension == dimension) {
        let known = parts.iter().map(|part| part.dimension.as_str());
        return Err(Failure::usage(
            format!("no indicator is broken down by `{dimension}`"),
            suggest::hint(dimension, known).map(|hint| crate::language::english(&hint)),
        ));
    }
    let members =
        parts.iter().filter(|part| part.dimension == dimension).flat_map(|part| &part.members);
    let known: Vec<&str> = members.map(|member| member.id.as_str()).collect();
    if !known.contains(&member) {
        return Err(Failure::usage(
            format!("`{dimension}` has no member `{member}`"),
            suggest::hint(member, known).map(|hint| crate::language::english(&hint)),
        ));
    }
    Ok((dimension.to_owned(), member.to_owned()))
}
