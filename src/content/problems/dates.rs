//! Problems of dates and periods that cannot be read, and of those that cannot both be meant.

use super::at;
use crate::base::{Code, Message, Problem, SourcePath, Span, message};
use crate::bulletin::date::{DateError, Day};
use crate::bulletin::lang::Lang;
use crate::bulletin::period::PeriodError;
use crate::content::file_name::FileName;
use crate::content::form::Follows;

/// A date that cannot be read.
pub(crate) fn invalid_date(path: &SourcePath, span: Span, error: &DateError) -> Problem {
    Problem::new(Code::InvalidDate, at(path, span), error.message()).hint(error.hint())
}

/// The cure for a missing date: the one that the name of the file has, or that a translation has no
/// original.
pub(in crate::content) fn date_cure(path: &SourcePath, first: Lang) -> Option<Message> {
    let name = FileName::of(path);
    if let Some(ending) = name.lang().filter(|lang| *lang != first) {
        let original = path.name().replacen(&format!(".{}.", ending.code()), ".", 1);
        return Some(message!("missing-key.hint-original", original = original));
    }
    let day = Day::parse(path.stem().get(..10)?).ok()?;
    Some(message!("missing-key.hint-date-of-name", day = day.iso()))
}

/// A period that cannot be read.
pub(crate) fn invalid_period(path: &SourcePath, span: Span, error: &PeriodError) -> Problem {
    Problem::new(Code::InvalidPeriod, at(path, span), error.message()).hint(error.hint())
}

/// An article that nobody can see at any time.
pub(in crate::content) fn expires_too_early(path: &SourcePath, span: Span, key: &str) -> Problem {
    Problem::new(Code::DateOrder, at(path, span), message!("date-order-expires", key = key))
        .hint(message!("date-order-expires.hint"))
}

/// A date in another year than the day in the name of the file.
pub(in crate::content) fn date_far_from_name(
    path: &SourcePath,
    span: Span,
    date: Day,
    named: Day,
) -> Problem {
    let years = [date.year().to_string(), named.year().to_string()];
    let message = message!("date-order-name", year = &years[0], named = &years[1]);
    Problem::new(Code::DateOrder, at(path, span), message).hint(message!("date-order-name.hint"))
}

/// An article that never stands first.
pub(in crate::content) fn featured_too_early(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::DateOrder, at(path, span), message!("date-order-featured"))
        .hint(message!("date-order-featured.hint"))
}

/// An article that appears before the day that it bears.
pub(in crate::content) fn seen_too_early(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::DateOrder, at(path, span), message!("date-order-publish"))
        .hint(message!("date-order-publish.hint"))
}

/// A date of which the year must be a slip.
pub(in crate::content) fn date_long_ago(path: &SourcePath, span: Span, date: Day) -> Problem {
    let message = message!("date-order-long-ago", year = date.year().to_string());
    Problem::new(Code::DateOrder, at(path, span), message)
        .hint(message!("date-order-long-ago.hint"))
}

/// A correction that is over some day, while the article that it corrects stays.
pub(in crate::content) fn correction_expires(
    path: &SourcePath,
    span: Span,
    corrected: &str,
) -> Problem {
    let message = message!("date-order-correction-expires", name = corrected);
    Problem::new(Code::DateOrder, at(path, span), message)
        .hint(message!("date-order-correction-expires.hint", name = corrected))
}

/// Something that follows publication is dated before it.
pub(in crate::content) fn dated_too_early(path: &SourcePath, span: Span, what: Follows) -> Problem {
    let (message, hint) = match what {
        Follows::Update => (message!("date-order-updated"), message!("date-order-updated.hint")),
        Follows::Correction => {
            (message!("date-order-correction"), message!("date-order-correction.hint"))
        }
        Follows::Withdrawal => {
            (message!("date-order-withdrawn"), message!("date-order-withdrawn.hint"))
        }
    };
    Problem::new(Code::DateOrder, at(path, span), message).hint(hint)
}

/// A translation that is taken back without its original.
pub(in crate::content) fn withdrawn_alone(
    path: &SourcePath,
    span: Span,
    original: &SourcePath,
) -> Problem {
    let message = message!("invalid-value-withdrawn-alone");
    let cure = message!("invalid-value-withdrawn-alone.hint", path = original.as_str());
    super::invalid_value(path, span, message, cure)
}

/// A change, a correction or a withdrawal that has not been made yet.
pub(in crate::content) fn done_in_future(path: &SourcePath, span: Span, what: Follows) -> Problem {
    let (message, hint) = match what {
        Follows::Update => (message!("date-order-future"), message!("date-order-future.hint")),
        Follows::Correction => (
            message!("date-order-future-correction"),
            message!("date-order-future-correction.hint"),
        ),
        Follows::Withdrawal => {
            (message!("date-order-future-withdrawn"), message!("date-order-future-withdrawn.hint"))
        }
    };
    Problem::new(Code::DateOrder, at(path, span), message).hint(hint)
}
