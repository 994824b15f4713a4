//! Periods in the words of a bulletin.

use super::date::{Parts, write};
use crate::base::fold;
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;
use crate::bulletin::period::{Grain, Period, Shape};
use crate::language::lexicon::{Lexicon, Pattern};
use crate::language::{ALL, Language, of};

/// Between the years of `2016–2018`.
const TO: char = '–';

impl Period {
    /// The words of a bulletin: `năm 2022`, `quý 3/2022`, `6 tháng đầu năm 2022`, `tháng 9/2022`,
    /// `ngày 29/09/2022`, `2016–2018`, `từ 2018 đến 29/09/2022`; in English `2022`, `Q3 2022`,
    /// `first half of 2022` ...
    pub fn text(self, lang: Lang) -> String {
        let Lexicon { periods, dates, .. } = of(lang).lexicon;
        let named = |pattern: Pattern, number: u32| {
            write(pattern, self.start(), Parts { number, ..Parts::default() }, dates)
        };
        match self.shape() {
            Shape::Year(_) => named(periods.year, 0),
            Shape::Half(_, 1) => named(periods.halves[0], 0),
            Shape::Half(..) => named(periods.halves[1], 0),
            Shape::Quarter(_, quarter) => named(periods.quarter, quarter),
            Shape::Month(..) => named(periods.month, 0),
            Shape::Day(_) => named(periods.day, 0),
            Shape::Other => match self.first_months() {
                Some(months) => named(periods.first_months, months),
                None => stretch(self, lang),
            },
        }
    }

    /// Its first and its last day, also where it has a name.
    pub(crate) fn text_of_days(self, lang: Lang) -> String {
        let Lexicon { periods, dates, .. } = of(lang).lexicon;
        let ends = [self.start(), self.end()].map(|day| named(day, Grain::Day, lang));
        let parts = Parts { number: 0, ends: [&ends[0], &ends[1]] };
        write(periods.stretch, self.start(), parts, dates)
    }

    /// The number of months, where it has some of the first months of a year.
    fn first_months(self) -> Option<u32> {
        let months = self.whole_months().filter(|months| (2..12).contains(months));
        months.filter(|_| self.start().month() == 1)?.try_into().ok()
    }
}

/// A period as people write it, with signs where a language has words: `2018 - ..` for
/// `từ 2018 đến nay`. What has no such words stays as it is.
pub(crate) fn period_in_signs(text: &str) -> String {
    let mut signs = fold::name(text);
    let (mut opened, mut divided) = (false, false);
    for lang in ALL {
        let Language { lexicon, reading, .. } = of(lang);
        let still = lexicon.periods.still.iter().filter_map(|word| {
            let before = signs.strip_suffix(word)?;
            (!before.is_empty() && !before.ends_with(char::is_alphanumeric))
                .then(|| [before, ".."].concat())
        });
        if let Some(open) = still.max_by_key(String::len) {
            signs = open;
        }
        for (opening, between) in reading.quantities.ranges {
            let rest = signs.strip_prefix(opening).and_then(|rest| rest.strip_prefix(' '));
            if let Some(rest) = rest.filter(|_| !opened) {
                (signs, opened) = (rest.to_owned(), true);
            }
            let parts = between.iter().find_map(|word| signs.split_once(&format!(" {word} ")));
            if let Some((start, end)) = parts.filter(|_| !divided) {
                (signs, divided) = (format!("{start} - {end}"), true);
            }
        }
    }
    signs
}

/// A stretch without a name. An end that is written less finely than the start says that it is
/// the end which is meant: "from 15 March 2022 to the end of 2022".
fn stretch(period: Period, lang: Lang) -> String {
    let Lexicon { periods, dates, .. } = of(lang).lexicon;
    let (from, to) = period.spoken_grains();
    if (from, to) == (Grain::Year, Grain::Year) {
        return format!("{}{TO}{}", period.start().year(), period.end().year());
    }
    let pattern = match to {
        _ if to <= from => periods.stretch,
        Grain::Year => periods.whole_years,
        Grain::Month | Grain::Day => periods.whole_stretch,
    };
    let ends = [named(period.start(), from, lang), named(period.end(), to, lang)];
    let parts = Parts { number: 0, ends: [&ends[0], &ends[1]] };
    write(pattern, period.start(), parts, dates)
}

fn named(day: Day, grain: Grain, lang: Lang) -> String {
    let Lexicon { periods, dates, .. } = of(lang).lexicon;
    match grain {
        Grain::Year => day.year().to_string(),
        Grain::Month => write(periods.end_month, day, Parts::default(), dates),
        Grain::Day => day.text(lang),
    }
}
