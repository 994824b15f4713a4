//! What the ledger has to say.

use super::resolve::{Cell, Outcome};
use crate::base::{Code, Problem};
use crate::bulletin::observation::Observation;

/// What there is to say about a key that several observations speak of.
pub(super) fn of_cell(observations: &[Observation], cell: &Cell) -> Vec<Problem> {
    let winner = &observations[cell.winner];
    let others = cell.others.iter().map(|(entry, outcome)| (&observations[*entry], *outcome));
    others
        .filter(|(other, _)| other.article != winner.article)
        .map(|(other, outcome)| problem(winner, other, outcome))
        .collect()
}

fn problem(winner: &Observation, other: &Observation, outcome: Outcome) -> Problem {
    let (kept, left) = (&winner.quantity.as_printed, &other.quantity.as_printed);
    let (code, message, hint) = match outcome {
        Outcome::Same => (
            Code::MergedDuplicates,
            format!("`{left}` is also stated by `{}`; both stand behind one figure", other.name.article),
            "nothing needs to be done",
        ),
        Outcome::Wider => (
            Code::CompatibleFigures,
            format!("`{kept}` is kept; `{}` states `{left}`, which says less and agrees", other.name.article),
            "nothing needs to be done",
        ),
        Outcome::Superseded => (
            Code::StatusDecided,
            format!(
                "`{kept}` ({}) is kept; `{}` states `{left}` ({})",
                winner.status.word(),
                other.name.article,
                other.status.word()
            ),
            "nothing needs to be done",
        ),
        Outcome::Overlapping => (
            Code::OverlappingFigures,
            format!("`{kept}` is kept, but `{}` states `{left}`, which agrees only in part", other.name.article),
            "compare both with their sources; add `corrects: ARTICLE#N` and `status: corrected` to the one that replaces the other",
        ),
        Outcome::Contradicting => (
            Code::ContradictingFigures,
            format!(
                "`{kept}` is kept, but `{}` states `{left}` for the same indicator, place and period",
                other.name.article
            ),
            "compare both with their sources; add `corrects: ARTICLE#N` and `status: corrected` to the one that replaces the other",
        ),
    };
    Problem::new(code, winner.place.clone(), message).related(other.place.clone(), "the other value").hint(hint)
}
