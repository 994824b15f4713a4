//! Statistics that correct others (STATISTICS "Corrections"): what `corrects` names must be there
//! and observed, and needs an entry under `corrections`. It may be about another indicator, place
//! or period: it is taken away there, and the new one stands where it belongs, which a note tells
//! at both. No statistic corrects itself, by whatever way round: of a circle nothing would be left.

use std::collections::{BTreeMap, BTreeSet};

use super::library::{Guesses, Library};
use super::{Visibility, problems};
use crate::base::message::List;
use crate::base::{At, Code, Location, Problem, Problems, Span, message};
use crate::bulletin::article::Articles;
use crate::bulletin::corrections::Corrections;
use crate::bulletin::date::{Day, Zone};
use crate::bulletin::observation::{Observation, ObservationName, Role, Status};
use crate::bulletin::register::Id;

/// Checks all corrections.
pub(super) fn check(
    articles: &Articles,
    observations: &[Observation],
    library: &Library,
    problems: &mut Problems,
) {
    let corrections = Corrections::of(observations);
    let circles = circles(&corrections);
    let mut unknown = Unknown { observations, known: None, guesses: Guesses::new() };
    let turning: BTreeSet<Id<Observation>> = circles.iter().flatten().copied().collect();
    problems.extend(circles.iter().filter_map(|circle| in_circle(observations, circle)));
    for (index, observation) in observations.iter().enumerate() {
        let index = Id::new(index);
        let mut corrects = false;
        match (&observation.corrects, corrections.target(index)) {
            (Some(_), Some(other)) if !turning.contains(&index) => {
                let other = &observations[other.index()];
                corrects = observation.role == Role::Observed && other.role == Role::Observed;
                if corrects {
                    problems.extend(elsewhere(observation, other).into_iter().flatten());
                } else {
                    problems.extend(no_correction(observation, other));
                }
            }
            (Some(target), None) if !library.states(&target.value) => {
                problems.push(unknown.problem(observation, &target.value, target.span));
            }
            _ => {}
        }
        // Of a status that says so it is told where the status stands.
        let status =
            matches!(observation.status, Status::Corrected | Status::Revised | Status::Withdrawn);
        if corrects && !status && articles[observation.article].corrections.is_empty() {
            let day = articles[observation.article].date.day();
            let place = place_of(observation);
            problems.push(problems::missing_correction(place, observation.status, day));
        }
    }
}

/// Leaves what is known on the day of the clock: a corrected value is known from the date of its
/// entry under `corrections` on, and of several entries those count that were made by then.
pub(super) fn as_known(
    articles: &Articles,
    observations: &mut Vec<Observation>,
    visibility: Visibility,
    zone: Zone,
    problems: &mut Problems,
) {
    let today = visibility.clock.day_in(&zone);
    if visibility.future
        || observations
            .iter()
            .all(|observation| observation.corrected.is_none_or(|day| day <= today))
    {
        return;
    }
    observations.retain_mut(|observation| {
        // A bulletin that is taken back is so from when its file says it.
        let gone = articles[observation.article].withdrawn.is_some();
        if gone || observation.corrected.is_none() {
            return true;
        }
        let made = articles[observation.article]
            .corrections
            .iter()
            .map(|correction| correction.date.day());
        let (made, later): (Vec<Day>, Vec<Day>) = made.partition(|day| *day <= today);
        observation.corrected = made.into_iter().max();
        let first = later.into_iter().min().filter(|_| observation.corrected.is_none());
        problems.extend(first.map(|first| corrected_later(observation, first)));
        observation.corrected.is_some()
    });
}

/// The circles in which observations correct each other. Each corrects one at most, so that a walk
/// from each that was not visited finds them all.
fn circles(corrections: &Corrections) -> Vec<Vec<Id<Observation>>> {
    let mut walks: BTreeMap<Id<Observation>, usize> = BTreeMap::new();
    let mut circles = Vec::new();
    for (walk, (start, _)) in corrections.targets().enumerate() {
        let (mut at, mut way) = (Some(start), Vec::new());
        while let Some(here) = at.filter(|here| !walks.contains_key(here)) {
            walks.insert(here, walk);
            way.push(here);
            at = corrections.target(here);
        }
        let closed = at.filter(|here| walks.get(here) == Some(&walk));
        let first = closed.and_then(|here| way.iter().position(|step| *step == here));
        circles.extend(first.map(|first| way.split_off(first)));
    }
    circles
}

/// Returns the place where an observation says what it corrects.
fn place_of(observation: &Observation) -> Location {
    let place = observation.place.clone();
    match &observation.corrects {
        // The line of a value that is suppressed is not shown.
        Some(target) if !observation.suppressed => Location { at: At::Bytes(target.span), ..place },
        _ => place,
    }
}

/// One problem for a circle, told at the member with the smallest name.
fn in_circle(observations: &[Observation], circle: &[Id<Observation>]) -> Option<Problem> {
    let least = (0..circle.len()).min_by_key(|at| &observations[circle[*at].index()].name)?;
    let members =
        || circle[least..].iter().chain(&circle[..least]).map(|id| &observations[id.index()]);
    let first = members().next()?;
    let message = if circle.len() == 1 {
        message!("correction-cycle-itself", name = first.name.to_string())
    } else {
        let around = members().chain([first]);
        let names = List::all(around.map(|member| member.name.to_string()));
        message!("correction-cycle", names = names)
    };
    let problem = Problem::new(Code::CorrectionCycle, place_of(first), message)
        .hint(message!("correction-cycle.hint"));
    Some(members().skip(1).fold(problem, |problem, member| {
        problem.related(place_of(member), message!("correction-cycle.related"))
    }))
}

/// Two notes where a correction is about something else.
fn elsewhere(observation: &Observation, other: &Observation) -> Option<[Problem; 2]> {
    let (new, old) = (&observation.key, &other.key);
    let differs = [
        (new.indicator != old.indicator, "indicator"),
        (new.locality != old.locality, "locality"),
        (new.period != old.period, "period"),
        (new.by != old.by, "by"),
    ];
    let keys: Vec<&str> =
        differs.iter().filter(|(differs, _)| *differs).map(|(_, key)| *key).collect();
    if keys.is_empty() {
        return None;
    }
    let (old, new) = (other.name.to_string(), observation.name.to_string());
    let (here, there) = if let [key] = keys[..] {
        (
            message!("corrects-elsewhere", name = old, key = key),
            message!("corrects-elsewhere-there", name = new, key = key),
        )
    } else {
        let keys = List::all(keys);
        (
            message!("corrects-elsewhere-several", name = old, keys = keys.clone()),
            message!("corrects-elsewhere-there-several", name = new, keys = keys),
        )
    };
    let old = other.place.clone();
    Some([
        Problem::new(Code::CorrectsElsewhere, place_of(observation), here)
            .related(old.clone(), message!("corrects-elsewhere.related")),
        Problem::new(Code::CorrectsElsewhere, old, there)
            .related(place_of(observation), message!("corrects-elsewhere-there.related")),
    ])
}

fn no_correction(observation: &Observation, other: &Observation) -> Option<Problem> {
    let span: Span = observation.corrects.as_ref()?.span;
    let path = &observation.place.path;
    Some(problems::no_correction(path, span, &other.name.to_string(), other.place.clone()))
}

/// Problems of names that nobody knows. The names of all observations are made once, for the first
/// of them.
struct Unknown<'a> {
    observations: &'a [Observation],
    known: Option<Vec<String>>,
    guesses: Guesses,
}

impl Unknown<'_> {
    fn problem(
        &mut self,
        observation: &Observation,
        name: &ObservationName,
        span: Span,
    ) -> Problem {
        let observations = self.observations;
        let known = self.known.get_or_insert_with(|| {
            observations.iter().map(|other| other.name.to_string()).collect()
        });
        let known = self.guesses.among(known.as_slice()).iter().map(String::as_str);
        problems::unknown_article(&observation.place.path, span, &name.to_string(), known)
    }
}

fn corrected_later(observation: &Observation, first: Day) -> Problem {
    let message = message!("corrected-later", status = observation.status.word(), day = first);
    Problem::new(Code::CorrectedLater, observation.place.clone(), message)
        .hint(message!("corrected-later.hint", day = first))
}
