//! Filters of `stats`, checked against the registers.

use super::super::args::Stats;
use super::super::failure::Failure;
use super::super::names;
use crate::base::{fold, message, suggest};
use crate::bulletin::date::Instant;
use crate::bulletin::indicator::{Indicator, Member};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Breakdown, Key};
use crate::bulletin::period::Period;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::content::printed;
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
        let indicator = args.indicator.as_deref();
        let indicator =
            indicator.map(|name| names::indicator(&corpus.indicators, name)).transpose()?;
        let period = args.period.as_deref().map(|text| period(text, corpus, clock)).transpose()?;
        let day = period.map(Period::end);
        let locality = args.locality.as_deref();
        // Of places with one name, the one that somebody reported from.
        let has_reported = |place: Id<Locality>| {
            let mut observations = corpus.observations.pairs().map(|(_, observation)| observation);
            observations.any(|observation| {
                let Key { indicator: of, locality, period, .. } = &observation.key;
                indicator.is_none_or(|wanted| *of == wanted)
                    && lies_in(corpus, *locality, place, *period)
            })
        };
        let locality = locality
            .map(|name| {
                let help = message!("usage-no-locality.hint-register");
                names::locality(&corpus.localities, name, day, Some(help), &has_reported)
            })
            .transpose()?;
        let by = args.by.iter().map(|pair| member(pair, corpus, indicator));
        Ok(Self { indicator, locality, period, by: by.collect::<Result<_, _>>()? })
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

fn period(text: &str, corpus: &Corpus, clock: Instant) -> Result<Period, Failure> {
    let written = printed::period(text, &corpus.site.years)
        .map_err(|error| Failure::usage(error.message(), error.hint()))?;
    let future =
        || Failure::usage(message!("stats-future", period = text), message!("stats-future.hint"));
    written.close(clock.day_in(&corpus.site.zone)).ok_or_else(future)
}

/// A pair of dimension and member that the indicator, or any, declares; the member also by its name.
fn member(
    pair: &str,
    corpus: &Corpus,
    indicator: Option<Id<Indicator>>,
) -> Result<(String, String), Failure> {
    let shape =
        || Failure::usage(message!("stats-no-pair", pair = pair), message!("stats-no-pair.hint"));
    let (dimension, written) = pair.split_once('=').ok_or_else(shape)?;
    let (dimension, written) = (dimension.trim(), written.trim());
    let indicators =
        corpus.indicators.iter().filter(|(id, _)| indicator.is_none_or(|wanted| *id == wanted));
    let parts: Vec<_> = indicators.flat_map(|(_, indicator)| &indicator.parts).collect();
    if !parts.iter().any(|part| part.dimension == dimension) {
        let known = parts.iter().map(|part| part.dimension.as_str());
        let message = message!("stats-no-dimension", dimension = dimension);
        let help = suggest::hint(dimension, known);
        let help = help.unwrap_or_else(|| message!("stats-no-dimension.hint"));
        return Err(Failure::usage(message, help));
    }
    let members: Vec<&Member> = parts
        .iter()
        .filter(|part| part.dimension == dimension)
        .flat_map(|part| &part.members)
        .collect();
    let wanted = fold::name(written);
    let is_called = |member: &&&Member| member.labels.all().any(|name| fold::name(name) == wanted);
    let found = members.iter().find(|member| member.id == written);
    let Some(member) = found.or_else(|| members.iter().find(is_called)) else {
        let names = members
            .iter()
            .flat_map(|member| member.labels.all().chain(std::iter::once(member.id.as_str())));
        let message = message!("stats-no-member", dimension = dimension, member = written);
        return Err(Failure::usage(message, suggest::hint(written, names)));
    };
    Ok((dimension.to_owned(), member.id.clone()))
}
