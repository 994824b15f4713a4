//! Messages about numbers of a text that nothing declares, and about amounts without a number.

use crate::base::message::List;
use crate::base::{Code, Location, Problem, SourcePath, Span, message};

/// Numbers of a text that nothing declares, each with its words.
pub(in crate::content) fn undeclared_numbers(
    path: &SourcePath,
    numbers: &[(Span, String)],
) -> Problem {
    let first = numbers.first().map_or(Span::new(0, 0), |(span, _)| *span);
    let words = List::all(numbers.iter().map(|(_, words)| words.as_str()));
    let message = message!("undeclared-number", count = numbers.len(), numbers = words);
    let problem = Problem::new(Code::UndeclaredNumber, Location::bytes(path, first), message)
        .hint(message!("undeclared-number.hint"));
    let rest = numbers.iter().skip(1);
    rest.fold(problem, |problem, (span, words)| {
        let message = message!("undeclared-number.related", number = words);
        problem.related(Location::bytes(path, *span), message)
    })
}

/// Amounts of a text that have no number, the first of them at a place.
pub(in crate::content) fn vague_amounts(
    path: &SourcePath,
    first: Span,
    amounts: &[&str],
) -> Problem {
    let words = List::all(amounts.iter().copied());
    let message = message!("vague-amount", count = amounts.len(), amounts = words);
    Problem::new(Code::VagueAmount, Location::bytes(path, first), message)
        .hint(message!("vague-amount.hint"))
}
