//! Dates and periods as portals print them, in any language: `ngày 12/03/2024`, `12 March 2024`,
//! `quý 1/2024`, `năm 2022`.
//!
//! Of the numbers of a text every day and period is made that they can
//! give, and the one that is printed in this way is meant. Only texts that cannot be read otherwise
//! are looked at.

use crate::base::fold;
use crate::bulletin::date::{DateError, Day, Stamp, Zone};
use crate::bulletin::period::{Period, PeriodError, Written, YearStart};
use crate::extract;
use crate::language;

/// No date or period is printed longer, in bytes.
const LONGEST: usize = 80;

/// Reads a date as it is written for machines, or as portals print it.
///
/// # Errors
/// It is neither.
pub(crate) fn stamp(text: &str, zone: Zone) -> Result<Stamp, DateError> {
    Stamp::parse(text, &zone).or_else(|error| as_printed(text, zone).ok_or(error))
}

/// The same for a date that is a whole day.
///
/// # Errors
/// It is none.
pub(super) fn day(text: &str) -> Result<Day, DateError> {
    Day::parse(text).or_else(|error| {
        let stamp = as_printed(text, Zone::default()).filter(|stamp| stamp.time().is_none());
        stamp.and_then(|stamp| Day::parse(&stamp.datetime()).ok()).ok_or(error)
    })
}

/// Reads a period as it is written for machines, or as portals print it.
///
/// # Errors
/// It is neither.
pub(crate) fn period(text: &str, years: &[YearStart]) -> Result<Written, PeriodError> {
    Period::parse_with(text, years).or_else(|error| {
        let numbers = numbers(text);
        let periods = numbers.iter().flat_map(|year| periods(*year, &numbers));
        let meant = one(text, periods, |period, lang| vec![period.text(lang)]);
        meant.map(Written::Closed).ok_or_else(|| {
            let error = error.proposing(&language::period_in_signs(text));
            in_words(text).map_or(error.clone(), |period| error.proposing(&by_months(period)))
        })
    })
}

/// A period as it is written where both its ends are told alike: `2024-01/2024-04`.
fn by_months(period: Period) -> String {
    let iso = period.iso();
    match iso.split_once('/') {
        Some((year, end)) if year.len() == 4 && end.len() == 7 => format!("{year}-01/{end}"),
        _ => iso,
    }
}

/// The stretch of time that a text tells in words, as bulletins do: `3 tháng đầu năm 2024`. It is
/// proposed, for words may be meant otherwise.
pub(super) fn in_words(text: &str) -> Option<Period> {
    if text.len() > LONGEST {
        return None;
    }
    let mut found = language::ALL.into_iter().filter_map(|lang| extract::time_of(text, lang));
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

fn as_printed(text: &str, zone: Zone) -> Option<Stamp> {
    let clock = text.split_whitespace().rev().find(|word| word.contains(':'));
    let clock = clock.map(|clock| format!(" {clock}")).unwrap_or_default();
    let numbers = numbers(text);
    let written = numbers.iter().flat_map(|year| {
        let days = periods(*year, &numbers).filter(|period| period.is_day());
        let days = days.map(|day| format!("{}{clock}", day.start().iso()));
        let months = (1..=12).map(move |month| format!("{year:04}-{month:02}"));
        days.chain(months).chain([format!("{year:04}")]).collect::<Vec<_>>()
    });
    let stamps = written.filter_map(|written| Stamp::parse(&written, &zone).ok());
    one(text, stamps.collect::<Vec<_>>(), |stamp, lang| {
        let (day, as_period) = (stamp.day(), Period::parse(&stamp.datetime()).ok());
        let mut forms = vec![stamp.text(lang), stamp.short(lang)];
        if stamp.time().is_none() {
            forms.extend((stamp.datetime().len() == 10).then(|| day.text(lang)));
            forms.extend(as_period.and_then(|written| match written {
                Written::Closed(period) => Some(period.text(lang)),
                Written::Open(_) => None,
            }));
        }
        forms
    })
}

/// The numbers of a text that may be years, months or days.
fn numbers(text: &str) -> Vec<i32> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let runs = text.split(|letter: char| !letter.is_ascii_digit());
    runs.filter(|run| (1..=4).contains(&run.len())).filter_map(|run| run.parse().ok()).collect()
}

/// The periods of a year, and from this year to another one of some numbers; days where the day of
/// the month is one of them.
fn periods(year: i32, numbers: &[i32]) -> impl Iterator<Item = Period> {
    let is_year = (1000..=9999).contains(&year);
    let month = move |month| Period::month(year, month);
    let parts = [Period::year(year), Period::half(year, 1), Period::half(year, 2)];
    let quarters = (1..=4).map(move |quarter| Period::quarter(year, quarter));
    let first_months = (2..=12).map(move |last| Period::new(month(1)?.start(), month(last)?.end()));
    let ends = numbers.to_vec();
    let later = ends
        .clone()
        .into_iter()
        .map(move |end| Period::new(Period::year(year)?.start(), Period::year(end)?.end()));
    let days = ends.into_iter().flat_map(move |day| {
        (1..=12).map(move |month| Day::new(year, month, u32::try_from(day).ok()?).map(Period::day))
    });
    let all = parts.into_iter().chain(quarters).chain((1..=12).map(month));
    all.chain(first_months).chain(later).chain(days).flatten().filter(move |_| is_year)
}

/// The only one of some things that is printed in this way in a language.
fn one<T: Copy + PartialEq>(
    text: &str,
    things: impl IntoIterator<Item = T>,
    forms: impl Fn(T, crate::bulletin::lang::Lang) -> Vec<String>,
) -> Option<T> {
    let wanted = plain(text);
    let mut found = None;
    for thing in things {
        let mut forms = language::ALL.into_iter().flat_map(|lang| forms(thing, lang));
        if forms.any(|form| plain(&form) == wanted) {
            match found {
                Some(other) if other != thing => return None,
                _ => found = Some(thing),
            }
        }
    }
    found
}

/// A text without what makes no other date of it: case, noughts in front, Roman numbers.
fn plain(text: &str) -> String {
    const ROMAN: [(&str, &str); 4] = [("i", "1"), ("ii", "2"), ("iii", "3"), ("iv", "4")];
    let folded = fold::name(text);
    let mut plain = String::with_capacity(folded.len());
    let mut word = String::new();
    let push = |word: &mut String, plain: &mut String| {
        let digits = word.bytes().all(|byte| byte.is_ascii_digit()) && !word.is_empty();
        let roman = ROMAN.iter().find(|(roman, _)| roman == word).map(|(_, digit)| *digit);
        plain.push_str(match roman {
            Some(digit) => digit,
            None if digits => word.trim_start_matches('0'),
            None => word,
        });
        word.clear();
    };
    for letter in folded.chars() {
        if letter.is_alphanumeric() {
            word.push(letter);
        } else {
            push(&mut word, &mut plain);
            plain.push(letter);
        }
    }
    push(&mut word, &mut plain);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_they_are_printed() {
        let zone = Zone::default();
        let table = [
            ("ngày 12/3/2024", "2024-03-12"),
            ("Ngày 12/03/2024", "2024-03-12"),
            ("12 March 2024", "2024-03-12"),
            ("12 Mar 2024", "2024-03-12"),
            ("Thứ Ba, 12/03/2024", "2024-03-12"),
            ("Tuesday, 12 March 2024", "2024-03-12"),
            ("tháng 3/2024", "2024-03"),
            ("March 2024", "2024-03"),
            ("năm 2022", "2022"),
        ];
        for (text, expected) in table {
            let read = stamp(text, zone).map(Stamp::datetime);
            assert_eq!(read.as_deref().ok(), Some(expected), "{text}");
        }
        for text in ["12 Martch 2024", "Thứ Tư, 12/03/2024", "ngày 30/2/2024", "năm", "quý 1/2024"]
        {
            assert!(stamp(text, zone).is_err(), "{text}");
        }
        assert_eq!(day("ngày 12/3/2024").ok(), Day::new(2024, 3, 12));
        assert!(day("tháng 3/2024").is_err());
    }

    #[test]
    fn periods_are_read_as_they_are_printed() {
        let table = [
            ("quý I/2024", "2024-Q1"),
            ("Quý 4/2024", "2024-Q4"),
            ("Q3 2022", "2022-Q3"),
            ("năm 2022", "2022"),
            ("tháng 3/2024", "2024-03"),
            ("March 2024", "2024-03"),
            ("6 tháng đầu năm 2022", "2022-H1"),
            ("first half of 2022", "2022-H1"),
            ("9 tháng đầu năm 2022", "2022-01/2022-09"),
            ("2016–2018", "2016/2018"),
            ("ngày 12/3/2024", "2024-03-12"),
            ("12 March 2024", "2024-03-12"),
        ];
        for (text, expected) in table {
            let read = period(text, &[]).ok();
            let expected = Period::parse(expected).ok();
            assert!(expected.is_some());
            assert_eq!(read, expected, "{text}");
        }
        for text in ["quý V/2024", "quý 5/2024", "năm", "2022 2024", "tháng 13/2024"] {
            assert!(period(text, &[]).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_meant_by_a_period_in_words_is_proposed() {
        let table = [
            ("từ 2018 đến 29/09/2022", "`2018/2022-09-29`"),
            ("từ 2018 đến nay", "`2018/..`"),
            ("Từ 2018 tới nay", "`2018/..`"),
            ("từ tháng 9/2018 đến tháng 3/2022", "`2018-09/2022-03`"),
            ("từ tháng 1 đến tháng 4/2024", "`2024-01/2024-04`"),
            ("tháng 1 - tháng 4/2024", "`2024-01/2024-04`"),
            ("2018/nay", "`2018/..`"),
            ("2018 - nay", "`2018/..`"),
            ("from 2018 to now", "`2018/..`"),
            ("2018 to present", "`2018/..`"),
            ("de 2018 à ce jour", "`2018/..`"),
            ("3 tháng đầu năm 2024", "`2024-Q1`"),
            ("ba tháng đầu năm 2024", "`2024-Q1`"),
            ("1 tháng đầu năm 2024", "`2024-01`"),
            ("12 tháng đầu năm 2024", "`2024`"),
            ("3 tháng cuối năm 2024", "`2024-Q4`"),
            ("9 tháng năm 2024", "`2024-01/2024-09`"),
            ("Quý IV năm 2024", "`2024-Q4`"),
            ("từ tháng 1 đến tháng 9/2024", "`2024-01/2024-09`"),
            ("first 3 months of 2024", "`2024-Q1`"),
            ("last 3 months of 2024", "`2022`"),
            // They tell no stretch, or not when it begins.
            ("9 tháng 2024", "`2022`"),
            ("đến 30/09/2024", "`2022`"),
            ("9 months of 2024", "`2022`"),
            ("12 months to September 2024", "`2023-10/2024-09`"),
            ("năm học 2023-2024", "`2022`"),
            ("nay", "`2022`"),
            ("từ đến", "`2022`"),
        ];
        for (text, meant) in table {
            let error = period(text, &[]).expect_err(text);
            let hint = language::english(&error.hint());
            assert!(hint.contains(meant), "{text}: {hint}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_a_portal_prints_is_read(year in 1900..2100_i32, month in 1..=12_u32, date in 1..=28_u32) {
            let Some(whole) = Day::new(year, month, date) else { return Ok(()) };
            let shapes = [Period::year(year), Period::month(year, month), Some(Period::day(whole)),
                Period::quarter(year, month.div_ceil(3)), Period::half(year, month.div_ceil(6))];
            for lang in language::ALL {
                for shape in shapes.into_iter().flatten() {
                    let read = period(&shape.text(lang), &[]).ok();
                    proptest::prop_assert_eq!(read, Some(Written::Closed(shape)), "{}", shape.text(lang));
                }
                proptest::prop_assert_eq!(day(&whole.text(lang)).ok(), Some(whole));
            }
        }
    }
}
