//! Printed forms of periods: for machines the shortest one, for people the words of a bulletin.

use std::fmt;

use super::Period;
use crate::bulletin::date::{Day, push_digits};
use crate::bulletin::lang::Lang;

/// The name a period has in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// A calendar year.
    Year(i32),
    /// Half a year: year, 1 or 2.
    Half(i32, u32),
    /// A quarter: year, 1 to 4.
    Quarter(i32, u32),
    /// A month: year, 1 to 12.
    Month(i32, u32),
    /// One day.
    Day(Day),
    /// Any other stretch.
    Other,
}

/// Precision with which one end of a period must be written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Grain {
    Day,
    Month,
    Year,
}

impl Period {
    /// The name it has in the calendar.
    pub fn shape(self) -> Shape {
        let (year, month) = (self.start.year(), self.start.month());
        match (self.whole_months(), month) {
            (Some(12), 1) => Shape::Year(year),
            (Some(6), 1 | 7) => Shape::Half(year, month.div_ceil(6)),
            (Some(3), 1 | 4 | 7 | 10) => Shape::Quarter(year, month.div_ceil(3)),
            (Some(1), _) => Shape::Month(year, month),
            _ if self.is_day() => Shape::Day(self.start),
            _ => Shape::Other,
        }
    }

    /// The words of a bulletin: `năm 2022`, `quý 3/2022`, `6 tháng đầu năm 2022`, `tháng 9/2022`,
    /// `ngày 29/09/2022`, `2016–2018`, `từ 2018 đến 29/09/2022`; in English `2022`, `Q3 2022`,
    /// `first half of 2022` ...
    pub fn text(self, lang: Lang) -> String {
        match lang {
            Lang::VI => self.vietnamese(),
            _ => self.english(),
        }
    }

    fn vietnamese(self) -> String {
        match self.shape() {
            Shape::Year(year) => {
                let mut text = "năm ".to_owned();
                push_digits(&mut text, year.unsigned_abs(), 1);
                text
            }
            Shape::Half(year, half) => {
                format!("6 tháng {} năm {year}", if half == 1 { "đầu" } else { "cuối" })
            }
            Shape::Quarter(year, quarter) => format!("quý {quarter}/{year}"),
            Shape::Month(year, month) => {
                let mut text = String::with_capacity("tháng 12/2022".len());
                text.push_str("tháng ");
                push_digits(&mut text, month, 1);
                text.push('/');
                push_digits(&mut text, year.unsigned_abs(), 1);
                text
            }
            Shape::Day(day) => format!("ngày {}", day.text(Lang::VI)),
            Shape::Other => self.stretch(Lang::VI),
        }
    }

    fn english(self) -> String {
        match self.shape() {
            Shape::Year(year) => year.to_string(),
            Shape::Half(year, half) => {
                format!("{} half of {year}", if half == 1 { "first" } else { "second" })
            }
            Shape::Quarter(year, quarter) => format!("Q{quarter} {year}"),
            Shape::Month(..) => self.start.month_text(Lang::EN),
            Shape::Day(day) => day.text(Lang::EN),
            Shape::Other => self.stretch(Lang::EN),
        }
    }

    /// A stretch without a name. An end that is written less finely than the start says that it is
    /// the end which is meant: "from 15 March 2022 to the end of 2022".
    fn stretch(self, lang: Lang) -> String {
        let (first, last) = (self.start.year(), self.end.year());
        if let (Some(months @ 2..12), 1) = (self.whole_months(), self.start.month()) {
            return match lang {
                Lang::VI => format!("{months} tháng đầu năm {first}"),
                _ => format!("first {months} months of {first}"),
            };
        }
        let (from, to) = self.spoken_grains();
        if (from, to) == (Grain::Year, Grain::Year) {
            return format!("{first}–{last}");
        }
        let (start, end) = (named(self.start, from, lang), named(self.end, to, lang));
        match (lang, to > from, to) {
            (Lang::VI, true, Grain::Year) => format!("từ {start} đến hết năm {end}"),
            (Lang::VI, true, _) => format!("từ {start} đến hết {end}"),
            (Lang::VI, false, _) => format!("từ {start} đến {end}"),
            (_, true, _) => format!("{start} to the end of {end}"),
            (_, false, _) => format!("{start} to {end}"),
        }
    }

    /// Returns the precision with which each end is written in prose. A start in the year of the
    /// end is not written as a year: nobody says "from 2022 to 29 September 2022".
    fn spoken_grains(self) -> (Grain, Grain) {
        let (from, to) = (start_grain(self.start), end_grain(self.end));
        let longest = match to {
            _ if self.start.year() != self.end.year() => Grain::Year,
            Grain::Day => Grain::Day,
            Grain::Month | Grain::Year => Grain::Month,
        };
        (from.min(longest), to)
    }
}

impl Period {
    /// Appends the shortest form, in which it stands in the machine formats.
    pub fn push(self, text: &mut String) {
        match self.shape() {
            Shape::Year(year) => push_year(text, year),
            Shape::Half(year, half) => push_part(text, year, "-H", half),
            Shape::Quarter(year, quarter) => push_part(text, year, "-Q", quarter),
            Shape::Month(..) => push_short(text, self.start, Grain::Month),
            Shape::Day(day) => day.push_iso(text),
            Shape::Other => {
                push_short(text, self.start, start_grain(self.start));
                text.push('/');
                push_short(text, self.end, end_grain(self.end));
            }
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.push(&mut text);
        f.write_str(&text)
    }
}

/// The shortest form that begins on this day.
fn start_grain(day: Day) -> Grain {
    match (day.month(), day.day()) {
        (1, 1) => Grain::Year,
        (_, 1) => Grain::Month,
        _ => Grain::Day,
    }
}

/// The shortest form that ends on this day.
fn end_grain(day: Day) -> Grain {
    match (day.month(), day == day.month_end()) {
        (12, true) => Grain::Year,
        (_, true) => Grain::Month,
        _ => Grain::Day,
    }
}

fn push_short(text: &mut String, day: Day, grain: Grain) {
    match grain {
        Grain::Year => push_year(text, day.year()),
        Grain::Month => {
            push_year(text, day.year());
            text.push('-');
            push_digits(text, day.month(), 2);
        }
        Grain::Day => day.push_iso(text),
    }
}

/// Appends a half or a quarter of a year.
fn push_part(text: &mut String, year: i32, sign: &str, part: u32) {
    push_year(text, year);
    text.push_str(sign);
    push_digits(text, part, 1);
}

fn push_year(text: &mut String, year: i32) {
    push_digits(text, year.unsigned_abs(), 4);
}

fn named(day: Day, grain: Grain, lang: Lang) -> String {
    match (grain, lang) {
        (Grain::Year, _) => day.year().to_string(),
        (Grain::Month, Lang::VI) => format!("tháng {}/{}", day.month(), day.year()),
        (Grain::Month, _) => day.month_text(lang),
        (Grain::Day, _) => day.text(lang),
    }
}
