//! Problems that the ledger reports.

use super::resolve::{Cell, Outcome};
use crate::base::message::List;
use crate::base::{Code, Message, Problem, message};
use crate::bulletin::observation::{Key, Observation};
use crate::bulletin::register::IndexVec;
use crate::bulletin::site::Corpus;

/// Returns the problems of a key that several observations speak of.
pub(super) fn of_cell(observations: &IndexVec<Observation>, cell: &Cell) -> Vec<Problem> {
    let winner = &observations[cell.winner];
    let others = cell.others.iter().map(|(entry, outcome)| (&observations[*entry], *outcome));
    others
        .filter(|(other, outcome)| other.name.article != winner.name.article || is_repeat(*outcome))
        .map(|(other, outcome)| problem(winner, other, outcome))
        .collect()
}

/// Returns `true` if two values of one article with this outcome repeat each other, such as a
/// rounded number of its lead and the exact one of its text. Where the values cannot both hold,
/// that has been told as its mistake.
fn is_repeat(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Same | Outcome::Wider)
}

/// A value that one statement withholds and another one states.
pub(super) fn openly_stated(
    corpus: &Corpus,
    suppressed: &Observation,
    open: &Observation,
) -> Problem {
    let article = suppressed.name.article.as_str();
    let message = message!("suppressed-computable-open", article = article);
    Problem::new(Code::SuppressedComputable, open.place.clone(), message)
        .hint(message!("suppressed-computable-open.hint", name = statistic(corpus, suppressed)))
        .related(suppressed.place.clone(), message!("number-suppressed"))
}

/// A statistic as people speak of it: what of, where and when.
pub(super) fn statistic(corpus: &Corpus, observation: &Observation) -> Message {
    let Key { indicator, locality, period, by } = &observation.key;
    let indicator = &corpus.indicators[*indicator];
    let place = corpus.localities.told(*locality, period.end());
    let label = &indicator.labels;
    if by.is_whole() {
        return message!("statistic", label = label, place = place, period = *period);
    }
    let members = by.pairs().iter().map(|(of, member)| indicator.told_member(of, member));
    let members = List::all(members);
    message!("statistic-part", label = label, members = members, place = place, period = *period)
}

fn problem(winner: &Observation, other: &Observation, outcome: Outcome) -> Problem {
    if outcome == Outcome::Wider && winner.quantity.is_of_other_scale(&other.quantity) {
        return of_other_scale(winner, other);
    }
    let (message, related) = words(winner, other, outcome);
    let (code, in_doubt) = match outcome {
        Outcome::Same => (Code::MergedDuplicates, false),
        Outcome::Wider => (Code::CompatibleFigures, false),
        Outcome::Superseded => (Code::StatusDecided, false),
        Outcome::Overlapping => (Code::OverlappingFigures, true),
        Outcome::Contradicting => (Code::ContradictingFigures, true),
    };
    let compare =
        in_doubt.then(|| message!("contradicting-pair.hint", name = other.name.to_string()));
    Problem::new(code, winner.place.clone(), message)
        .maybe_hint(compare)
        .related(other.place.clone(), related)
}

/// Two values that agree, of which one has most likely a wrong word of scale.
fn of_other_scale(winner: &Observation, other: &Observation) -> Problem {
    let message = message!(
        "figures-of-other-scale",
        kept = &winner.quantity.as_printed,
        left = &other.quantity.as_printed,
    );
    Problem::new(Code::ContradictingFigures, winner.place.clone(), message)
        .hint(message!("figures-of-other-scale.hint"))
        .related(other.place.clone(), message!("contradicting-pair.related"))
}

/// The sentence about two values, and the label at the place of the other.
fn words(winner: &Observation, other: &Observation, outcome: Outcome) -> (Message, Message) {
    let (kept, left) = (&winner.quantity.as_printed, &other.quantity.as_printed);
    let article = &other.name.article;
    let by = if *article == winner.name.article { "this" } else { "other" };
    match outcome {
        Outcome::Same => (
            message!("merged-duplicates", by = by, left = left, article = article),
            message!("merged-duplicates.related"),
        ),
        Outcome::Wider => (
            message!("compatible-figures", by = by, kept = kept, left = left, article = article),
            message!("compatible-figures.related"),
        ),
        Outcome::Superseded => (
            message!(
                "status-decided",
                by = by,
                kept = kept,
                now = winner.status.word(),
                left = left,
                before = other.status.word(),
                article = article,
            ),
            message!("status-decided.related"),
        ),
        Outcome::Overlapping => (
            message!("overlapping-figures", by = by, kept = kept, left = left, article = article),
            message!("contradicting-pair.related"),
        ),
        Outcome::Contradicting => (
            message!("contradicting-figures", by = by, kept = kept, left = left, article = article),
            message!("contradicting-pair.related"),
        ),
    }
}
