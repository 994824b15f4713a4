//! Proposals for unreadable periods: the periods that were probably meant. A cure is proposed,
//! never taken, and can itself be read. Words are not known here, see [`super::PeriodError::proposing`].

use super::grammar::{whole, written};
use crate::bulletin::date::{Precision, Stamp, Zone};

/// Separators that people write between the ends of a period, the least doubtful first.
const BETWEEN: [&str; 5] = ["/", "–", "—", " - ", "-"];

/// Signs that people write for an end that is still open.
const OPEN: [&str; 3] = ["", "..", "..."];

/// The same period in a form that is read.
pub(super) fn cure(text: &str) -> Option<String> {
    let text = text.trim();
    let cured = span(text)
        .or_else(|| BETWEEN.iter().find_map(|between| stretch(text.split_once(between)?)));
    cured.filter(|cured| written(cured).is_ok())
}

fn stretch((start, end): (&str, &str)) -> Option<String> {
    let (start, end) = (start.trim(), end.trim());
    let from = span(start).or_else(|| in_year_of(start, end))?;
    if OPEN.contains(&end) {
        return Some(format!("{from}/.."));
    }
    let to = span(end).or_else(|| second_year(&from, end))?;
    let forwards = whole(&from)?.start() <= whole(&to)?.end();
    Some(if forwards { format!("{from}/{to}") } else { format!("{to}/{from}") })
}

/// The first month of `January - April 2024`, whose year stands behind the last one.
fn in_year_of(start: &str, end: &str) -> Option<String> {
    let year = whole(&span(end)?)?.end().year();
    span(&format!("{start}/{year:04}"))
}

/// The year of `2016/18` that is written without its century.
fn second_year(from: &str, end: &str) -> Option<String> {
    let two_digits = end.len() == 2 && end.bytes().all(|byte| byte.is_ascii_digit());
    let year = whole(from)?.as_year().filter(|_| two_digits)?;
    Some(format!("{:02}{end}", year / 100)).filter(|later| later.as_str() > from)
}

fn span(text: &str) -> Option<String> {
    if whole(text).is_some() {
        return Some(text.to_owned());
    }
    part_of_year(text).or_else(|| date(text))
}

/// `Q3/2022`, `2022q3`, `quý 3 2022`, `2022-S1`: a letter, or a word for a quarter in most
/// languages, and two numbers.
fn part_of_year(text: &str) -> Option<String> {
    let mut numbers: Vec<&str> = text.split(|letter: char| !letter.is_ascii_digit()).collect();
    numbers.retain(|number| !number.is_empty());
    let (year, part) = match numbers.as_slice() {
        [year, part] | [part, year] if year.len() == 4 && part.len() == 1 => (year, part),
        _ => return None,
    };
    let mut words = words(text);
    let word = words.next().filter(|_| words.next().is_none())?;
    let letter = match word.chars().next()?.to_ascii_uppercase() {
        'Q' => 'Q',
        _ if word.chars().count() > 1 => return None,
        'H' | 'S' => 'H',
        _ => return None,
    };
    Some(format!("{year}-{letter}{part}"))
}

/// `29/09/2022`, `09/2022`, `29.9.2022`: a date in another form. A word beside its numbers may make
/// another time of them: the first nine months of a year are not its ninth, and what lasts until a
/// day is no day.
fn date(text: &str) -> Option<String> {
    if words(text).any(|word| word.chars().count() > 1) {
        return None;
    }
    let zone = Zone::default();
    let stamp = Stamp::parse(text, &zone)
        .or_else(|error| Stamp::parse(error.cure().unwrap_or(""), &zone))
        .ok()?;
    Some(if stamp.precision() == Precision::Minute { stamp.day().iso() } else { stamp.datetime() })
}

/// The runs of letters of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty())
}
