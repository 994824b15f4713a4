//! Days and dates of articles as text.

use crate::bulletin::date::{Day, Precision, Stamp, clock_text, push_digits};
use crate::bulletin::lang::Lang;
use crate::language::lexicon::{Dates, Pattern, Piece};
use crate::language::of;

/// Values of a pattern beside a day.
#[derive(Clone, Copy, Default)]
pub(super) struct Parts<'a> {
    /// The number of a quarter or of months.
    pub number: u32,
    /// The ends of a period.
    pub ends: [&'a str; 2],
}

/// The text of a pattern.
pub(super) fn write(pattern: Pattern, day: Day, parts: Parts<'_>, dates: &Dates) -> String {
    let mut text = String::with_capacity(32);
    let mut last = 0;
    for piece in pattern {
        match *piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Day(width) => {
                push_digits(&mut text, day.day(), width);
                last = day.day();
            }
            Piece::Month(width) => push_digits(&mut text, day.month(), width),
            Piece::MonthName => text.push_str(month(&dates.months, day)),
            Piece::MonthShort => text.push_str(month(&dates.short_months, day)),
            Piece::Year(width) => push_digits(&mut text, day.year().unsigned_abs(), width),
            Piece::Number => {
                push_digits(&mut text, parts.number, 1);
                last = parts.number;
            }
            Piece::Ordinal(first, other) => text.push_str(if last == 1 { first } else { other }),
            Piece::Start => text.push_str(parts.ends[0]),
            Piece::End => text.push_str(parts.ends[1]),
        }
    }
    text
}

fn month(names: &[&'static str; 12], day: Day) -> &'static str {
    names[day.month() as usize - 1]
}

fn day_text(pattern: fn(&Dates) -> Pattern, day: Day, lang: Lang) -> String {
    let dates = &of(lang).lexicon.dates;
    write(pattern(dates), day, Parts::default(), dates)
}

impl Day {
    /// The house form, `29/09/2022`; in English `29 September 2022`.
    pub fn text(self, lang: Lang) -> String {
        day_text(|dates| dates.day, self, lang)
    }

    /// The form for tables, `29/09/2022`; in English `29 Sep 2022`.
    pub fn short(self, lang: Lang) -> String {
        day_text(|dates| dates.short_day, self, lang)
    }

    /// Its month in the house form, `tháng 09/2022`; in English `September 2022`.
    pub fn month_text(self, lang: Lang) -> String {
        day_text(|dates| dates.month, self, lang)
    }

    /// Its month in the form for tables, `09/2022`; in English `Sep 2022`.
    pub fn month_short(self, lang: Lang) -> String {
        day_text(|dates| dates.short_month, self, lang)
    }

    /// The name of its weekday, `Thứ Năm`, `Thursday`.
    pub fn weekday_text(self, lang: Lang) -> &'static str {
        of(lang).lexicon.dates.weekdays[self.weekday() as usize]
    }
}

impl Stamp {
    /// The house form: `Thứ Năm, 29/09/2022 16:10`, `Thứ Ba, 28/02/2023`, `tháng 02/2023`, `2023`;
    /// in English `Thursday, 29 September 2022, 16:10`.
    pub fn text(self, lang: Lang) -> String {
        let dates = &of(lang).lexicon.dates;
        let day = self.day();
        let mut text = match self.precision() {
            Precision::Minute | Precision::Day => {
                [day.weekday_text(lang), dates.behind_weekday, &day.text(lang)].concat()
            }
            Precision::Month => day.month_text(lang),
            Precision::Year => day.year().to_string(),
        };
        if let Some(time) = self.time() {
            text.extend([dates.before_time, &clock_text(time)]);
        }
        text
    }

    /// The form for lists and tables, without weekday and time: `29/09/2022`, `02/2023`, `2023`; in
    /// English `29 Sep 2022`.
    pub fn short(self, lang: Lang) -> String {
        match self.precision() {
            Precision::Minute | Precision::Day => self.day().short(lang),
            Precision::Month => self.day().month_short(lang),
            Precision::Year => self.day().year().to_string(),
        }
    }
}
