//! Problems that the ledger reports.

use super::resolve::{Cell, Outcome};
use crate::base::{Code, Problem};
use crate::bulletin::observation::Observation;
use crate::bulletin::register::IndexVec;

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

fn problem(winner: &Observation, other: &Observation, outcome: Outcome) -> Problem {
    let (kept, left) = (&winner.quantity.as_printed, &other.quantity.as_printed);
    let here = other.name.article == winner.name.article;
    let there = if here { "this article".to_owned() } else { format!("`{}`", other.name.article) };
    let new = |code, message: String| Problem::new(code, winner.place.clone(), message);
    let compare = format!(
        "compare both with their sources; if this value replaces the other, add `status: corrected` and `corrects: {}` here",
        other.name
    );
    let (problem, label) = match outcome {
        Outcome::Same => {
            let message =
                format!("`{left}` is also stated by {there}; both stand behind one figure");
            (new(Code::MergedDuplicates, message), "also stated here")
        }
        Outcome::Wider => {
            let message =
                format!("`{kept}` is kept; {there} states `{left}`, which says less and agrees");
            (new(Code::CompatibleFigures, message), "the wider value")
        }
        Outcome::Superseded => {
            let (now, before) = (winner.status.word(), other.status.word());
            let message = format!("`{kept}` ({now}) is kept; {there} states `{left}` ({before})");
            (new(Code::StatusDecided, message), "the value it replaces")
        }
        Outcome::Overlapping => {
            let message =
                format!("`{kept}` is kept, but {there} states `{left}`, which agrees only in part");
            (new(Code::OverlappingFigures, message).hint(compare), "the other value")
        }
        Outcome::Contradicting => {
            let message = format!(
                "`{kept}` is kept, but {there} states `{left}` for the same indicator, place and period"
            );
            (new(Code::ContradictingFigures, message).hint(compare), "the other value")
        }
    };
    problem.related(other.place.clone(), label)
}
