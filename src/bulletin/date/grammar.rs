//! The forms in which front matter may give a date.
//!
//! ```text
//! date   = day [("T" | blanks) time [[blanks] offset]] | month | year
//! day    = YYYY-MM-DD | D/M/YYYY        month = YYYY-MM | M/YYYY        year = YYYY
//! time   = H:MM [":" SS ["." digits]]   offset = "Z" | ("+" | "-") HH[[":"] MM]
//! ```

use super::cure;
use super::day::Day;
use super::error::{DateError, DateFault};
use super::stamp::Precision;

/// A date as it is written; the zone is not yet known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    /// The day, or the first day of the month or year.
    pub(super) day: Day,
    /// Precision with which it was written.
    pub(super) precision: Precision,
    /// Hour, minute and second.
    pub(super) time: Option<(u32, u32, u32)>,
    /// Seconds east of Greenwich.
    pub(super) offset: Option<i32>,
}

/// Reads a date; what cannot be read comes back with its cure.
pub(super) fn read(text: &str) -> Result<Written, DateError> {
    written(text).map_err(|fault| cure::error(text, fault))
}

/// Reads a date that is a whole day, no more and no less.
pub(super) fn read_day(text: &str) -> Result<Day, DateError> {
    let written = read(text)?;
    match written.precision {
        Precision::Day => Ok(written.day),
        Precision::Minute => Err(DateError::new(text, DateFault::NotADay, Some(written.day.iso()))),
        Precision::Month | Precision::Year => Err(DateError::new(text, DateFault::NotADay, None)),
    }
}

/// Reads `YYYY-MM-DD`.
pub(super) fn iso_day(text: &str) -> Option<Day> {
    match date(text) {
        Ok((day, Precision::Day)) if text.contains('-') => Some(day),
        _ => None,
    }
}

/// Reads a date without thinking about what else could have been meant.
pub(super) fn written(text: &str) -> Result<Written, DateFault> {
    let text = text.trim();
    let end = text
        .find(|letter: char| matches!(letter, 'T' | 't') || letter.is_whitespace())
        .unwrap_or(text.len());
    let (day, precision) = date(&text[..end])?;
    let rest = &text[end..];
    if rest.is_empty() {
        return Ok(Written { day, precision, time: None, offset: None });
    }
    if precision != Precision::Day {
        return Err(DateFault::Unreadable);
    }
    let (clock, offset) = split_offset(rest.strip_prefix(['T', 't']).unwrap_or(rest.trim_start()));
    let time = Some(time(clock.trim_end())?);
    let offset =
        offset.map(|offset| seconds_east(offset).ok_or(DateFault::Unreadable)).transpose()?;
    Ok(Written { day, precision: Precision::Minute, time, offset })
}

fn date(text: &str) -> Result<(Day, Precision), DateFault> {
    let by_hyphen: Vec<&str> = text.split('-').collect();
    let by_slash: Vec<&str> = text.split('/').collect();
    let (year, month, day) = match (by_hyphen.as_slice(), by_slash.as_slice()) {
        ([year], [_]) => (year, None, None),
        ([year, month], [_]) => (year, Some(number(month, 2..=2)?), None),
        ([year, month, day], [_]) => (year, Some(number(month, 2..=2)?), Some(number(day, 2..=2)?)),
        ([_], [month, year]) => (year, Some(number(month, 1..=2)?), None),
        ([_], [day, month, year]) => (year, Some(number(month, 1..=2)?), Some(number(day, 1..=2)?)),
        _ => return Err(DateFault::Unreadable),
    };
    let year = i32::try_from(number(year, 4..=4)?).unwrap_or(0);
    let precision = match (month, day) {
        (_, Some(_)) => Precision::Day,
        (Some(_), None) => Precision::Month,
        (None, None) => Precision::Year,
    };
    let first = Day::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok_or(DateFault::NoSuchDay)?;
    Ok((first, precision))
}

fn time(text: &str) -> Result<(u32, u32, u32), DateFault> {
    let fields: Vec<&str> = text.split(':').collect();
    let (hour, minute, second) = match fields.as_slice() {
        [hour, minute] => (hour, minute, 0),
        [hour, minute, second] => (hour, minute, whole_seconds(second)?),
        _ => return Err(DateFault::Unreadable),
    };
    let (hour, minute) = (number(hour, 1..=2)?, number(minute, 2..=2)?);
    if hour < 24 && minute < 60 && second < 60 {
        Ok((hour, minute, second))
    } else {
        Err(DateFault::NoSuchTime)
    }
}

/// Seconds without their fraction; an instant counts whole ones.
fn whole_seconds(text: &str) -> Result<u32, DateFault> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    if digits { number(whole, 2..=2) } else { Err(DateFault::Unreadable) }
}

/// A time and what stands behind it from the first `Z`, `+` or `-`.
fn split_offset(text: &str) -> (&str, Option<&str>) {
    match text.find(['Z', 'z', '+', '-']) {
        Some(at) => (&text[..at], Some(&text[at..])),
        None => (text, None),
    }
}

fn seconds_east(offset: &str) -> Option<i32> {
    if offset.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let digits =
        offset.get(1..)?.replacen(':', "", usize::from(offset.as_bytes().get(3) == Some(&b':')));
    let (hours, minutes) = match digits.len() {
        2 => (digits.as_str(), "00"),
        4 => (digits.get(..2)?, digits.get(2..)?),
        _ => return None,
    };
    let (hours, minutes) = (number(hours, 2..=2).ok()?, number(minutes, 2..=2).ok()?);
    let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
    (hours < 24 && minutes < 60).then_some(sign * seconds)
}

/// A number of so many ASCII digits.
fn number(text: &str, length: std::ops::RangeInclusive<usize>) -> Result<u32, DateFault> {
    let plain = length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().map_err(|_| DateFault::Unreadable) } else { Err(DateFault::Unreadable) }
}
