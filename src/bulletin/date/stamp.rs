//! Dates as articles give them.

use serde::{Deserialize, Serialize};

use super::day::Day;
use super::error::DateError;
use super::grammar;
use super::instant::{Instant, Zone, clock_text, offset_text};

/// Precision with which a source gives a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Precision {
    /// Only the year.
    Year,
    /// Month and year.
    Month,
    /// The day.
    Day,
    /// Day and time.
    Minute,
}

/// A date as an article gives it: printed as precisely as it was written, sorted as its first
/// instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stamp {
    instant: Instant,
    day: Day,
    precision: Precision,
    /// Local time in the site's zone, hour and minute; printed only when the source gives a time.
    time: (u32, u32),
    /// Minutes east of Greenwich.
    offset: i32,
}

impl Stamp {
    /// Reads a date in any form of front matter. One without an offset is read in the site's zone;
    /// with an offset it is brought there, so that its day is the site's.
    ///
    /// # Errors
    /// The text is no date.
    pub fn parse(text: &str, zone: &Zone) -> Result<Self, DateError> {
        let written = grammar::read(text)?;
        Ok(match (written.time, written.offset) {
            (None, _) => Self::on(written.day, written.precision, *zone),
            (Some(time), None) => Self::at(Instant::in_zone(written.day, time, *zone), zone),
            (Some(time), Some(offset)) => {
                Self::at(Instant::with_offset(written.day, time, offset), zone)
            }
        })
    }

    /// The date of an instant, to the minute.
    pub fn at(instant: Instant, zone: &Zone) -> Self {
        let wall = instant.wall(*zone);
        Self {
            instant,
            day: wall.day,
            precision: Precision::Minute,
            time: wall.time,
            offset: wall.offset,
        }
    }

    /// The date of a whole day.
    pub fn of_day(day: Day, zone: &Zone) -> Self {
        Self::on(day, Precision::Day, *zone)
    }

    /// A date without a time. It keeps its day even where the zone's calendar skipped it.
    fn on(day: Day, precision: Precision, zone: Zone) -> Self {
        Self { day, precision, ..Self::at(Instant::start_of(day, &zone), &zone) }
    }

    /// Its first instant.
    pub fn instant(self) -> Instant {
        self.instant
    }

    /// The day in the site's zone; the first day of a month or year.
    pub fn day(self) -> Day {
        self.day
    }

    /// Hour and minute in the site's zone, where the source gives a time.
    pub fn time(self) -> Option<(u32, u32)> {
        (self.precision == Precision::Minute).then_some(self.time)
    }

    /// Returns the precision with which the source gives it.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// For `<time datetime>`: `2022-09-29T16:10+07:00`, `2023-02-28`, `2023-02` or `2023`.
    pub fn datetime(self) -> String {
        match self.precision {
            Precision::Minute => {
                [&self.day.iso(), "T", &clock_text(self.time), &offset_text(self.offset)].concat()
            }
            Precision::Day => self.day.iso(),
            Precision::Month => format!("{:04}-{:02}", self.day.year(), self.day.month()),
            Precision::Year => format!("{:04}", self.day.year()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulletin::date::DateFault;
    use crate::bulletin::lang::Lang;
    use crate::language::english;
    use proptest::prelude::*;

    fn stamp(text: &str) -> Stamp {
        Stamp::parse(text, &Zone::default()).expect(text)
    }

    #[test]
    fn every_form_is_read() {
        let table = [
            ("2022-09-29 16:10", "2022-09-29T16:10+07:00"),
            ("2022-09-29T16:10", "2022-09-29T16:10+07:00"),
            ("2022-09-29 16:10:59", "2022-09-29T16:10+07:00"),
            ("2022-09-29T16:10:59.123", "2022-09-29T16:10+07:00"),
            ("2022-09-29T16:10:00+07:00", "2022-09-29T16:10+07:00"),
            ("2022-09-29T16:10Z", "2022-09-29T23:10+07:00"),
            ("2022-09-29T20:10:00-07:00", "2022-09-30T10:10+07:00"),
            ("29/09/2022 16:10", "2022-09-29T16:10+07:00"),
            ("29/9/2022  8:39", "2022-09-29T08:39+07:00"),
            ("  29/09/2022\u{a0}00:00\n", "2022-09-29T00:00+07:00"),
            ("29/9/2022", "2022-09-29"),
            ("9/10/2022", "2022-10-09"),
            ("2022-09-29", "2022-09-29"),
            ("2024-02-29", "2024-02-29"),
            ("2022-09", "2022-09"),
            ("09/2022", "2022-09"),
            ("9/2022", "2022-09"),
            (" 2022 ", "2022"),
        ];
        for (text, datetime) in table {
            assert_eq!(stamp(text).datetime(), datetime, "{text:?}");
            assert_eq!(stamp(datetime).datetime(), datetime, "{text:?}");
        }
    }

    #[test]
    fn every_refusal_has_a_cure() {
        use DateFault::{MonthFirst, NoSuchDay, NoSuchTime, OtherForm, Unreadable};
        let table = [
            ("09/29/2022", MonthFirst, "`29/09/2022`"),
            ("9/29/2022 16:10", MonthFirst, "`29/09/2022 16:10`"),
            ("9/29/2022 4:10 PM", MonthFirst, "`29/09/2022 16:10`"),
            ("09-29-2022", MonthFirst, "`29/09/2022`"),
            ("09/29/22", MonthFirst, "`29/09/2022`"),
            ("2022-29-09", NoSuchDay, "`2022-09-29`"),
            ("31/02/2023", NoSuchDay, "exist"),
            ("2023-02-29 16:10", NoSuchDay, "exist"),
            ("31/13/2022", NoSuchDay, "exist"),
            ("2022-13", NoSuchDay, "exist"),
            ("00/2022", NoSuchDay, "exist"),
            ("0000", NoSuchDay, "exist"),
            ("2022-09-29 24:00", NoSuchTime, "`23:59`"),
            ("29/09/2022 16:60", NoSuchTime, "`23:59`"),
            ("2022-09-29T16:10:60", NoSuchTime, "`2022-09-29 16:10`"),
            ("29/09/22", OtherForm, "`29/09/2022`"),
            ("29.09.2022", OtherForm, "`29/09/2022`"),
            ("29-9-2022", OtherForm, "`29/09/2022`"),
            ("2022-9-29", OtherForm, "`2022-09-29`"),
            ("2022/09/29", OtherForm, "`2022-09-29`"),
            ("2022-9", OtherForm, "`2022-09`"),
            ("tháng 9/2022", Unreadable, "`2022-09-29 16:10`"),
            ("3 tháng cuối năm 2024", Unreadable, "`2022-09-29 16:10`"),
            ("29/09/2022 16h10", OtherForm, "`29/09/2022 16:10`"),
            ("16:10, 29/09/2022", OtherForm, "`29/09/2022 16:10`"),
            ("Thứ Năm, 29/09/2022 16:10", OtherForm, "`29/09/2022 16:10`"),
            ("2022-09-29T", OtherForm, "`2022-09-29`"),
            ("2022-09-29TT16:10", OtherForm, "`2022-09-29 16:10`"),
            ("2022-09-29 16:10+7:00", Unreadable, "`2022-09-29 16:10`"),
            ("2022-09 16:10", Unreadable, "`2022-09-29 16:10`"),
            ("22", Unreadable, "`2022-09-29 16:10`"),
            ("20220929", Unreadable, "`2022-09-29 16:10`"),
            ("hôm qua", Unreadable, "`2022-09-29 16:10`"),
            ("", Unreadable, "`2022-09-29 16:10`"),
        ];
        for (text, fault, hint) in table {
            let error = Stamp::parse(text, &Zone::default()).expect_err(text);
            assert_eq!(error.fault(), fault, "{text:?}");
            let hint_text = english(&error.hint());
            assert!(hint_text.contains(hint), "{text:?}: {hint_text}");
        }
    }

    #[test]
    fn a_message_is_a_sentence_without_a_stop() {
        let refused = |text: &str| Stamp::parse(text, &Zone::default()).expect_err(text);
        assert_eq!(
            english(&refused("09/29/2022").message()),
            "`09/29/2022` has the month before the day"
        );
        assert_eq!(english(&refused("09/29/2022").hint()), "write `29/09/2022`");
        assert_eq!(
            english(&refused("30/02/2023").message()),
            "`30/02/2023` is not in the calendar"
        );
        assert!(english(&refused(&"ngày ".repeat(1000)).message()).chars().count() < 80);
    }

    #[test]
    fn only_a_whole_day_is_a_day() {
        assert_eq!(Day::parse(" 29/09/2022 ").map(Day::iso), Ok("2022-09-29".to_owned()));
        let refused = |text: &str| Day::parse(text).expect_err(text);
        assert_eq!(english(&refused("2022-09-29 16:10").hint()), "write `2022-09-29`");
        assert_eq!(refused("2022-09").fault(), DateFault::NotADay);
        assert_eq!(refused("09/29/2022").fault(), DateFault::MonthFirst);
    }

    #[test]
    fn printed_as_precisely_as_written() {
        let table = [
            (
                "29/09/2022 16:10",
                "Thứ Năm, 29/09/2022 16:10",
                "Thursday, 29 September 2022, 16:10",
                "29 Sep 2022",
            ),
            ("2023-02-28", "Thứ Ba, 28/02/2023", "Tuesday, 28 February 2023", "28 Feb 2023"),
            (
                "2023-01-01T08:05",
                "Chủ Nhật, 01/01/2023 08:05",
                "Sunday, 1 January 2023, 08:05",
                "1 Jan 2023",
            ),
            ("2023-02", "tháng 02/2023", "February 2023", "Feb 2023"),
            ("2023", "2023", "2023", "2023"),
        ];
        for (text, vi, en, short) in table {
            assert_eq!(stamp(text).text(Lang::VI), vi);
            assert_eq!(stamp(text).text(Lang::EN), en);
            assert_eq!(stamp(text).short(Lang::EN), short);
        }
        let short = ["29/9/2022 16:10", "2022-09", "2022"].map(|text| stamp(text).short(Lang::VI));
        assert_eq!(short, ["29/09/2022", "09/2022", "2022"]);
    }

    #[test]
    fn sorted_by_their_first_instant() {
        let sorted =
            ["2021-12-31T23:00Z", "2022-02-28 23:59", "2022-03", "2022-03-01 00:01", "2023"];
        assert!(sorted.is_sorted_by_key(|text| stamp(text)));
        assert_eq!(stamp("2022-03").instant(), stamp("2022-03-01").instant());
        assert_eq!(stamp("2021-12-31T23:00Z").day().iso(), "2022-01-01");
        assert_eq!(stamp("2022-09-29").time(), None);
        assert_eq!(stamp("2022-09-29 00:00").time(), Some((0, 0)));
    }

    #[test]
    fn a_skipped_day_is_printed_as_written() {
        let apia = Zone::parse("Pacific/Apia").expect("zone");
        let skipped = Stamp::parse("2011-12-30", &apia).expect("stamp");
        assert_eq!(skipped.datetime(), "2011-12-30");
        assert_eq!(skipped.instant(), Instant::parse("2011-12-31", &apia).expect("instant"));
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_or_cured(text in "[0-9TZ:/+. -]{0,20}|\\PC{0,30}") {
            match Stamp::parse(&text, &Zone::default()) {
                Ok(found) => prop_assert_eq!(stamp(&found.datetime()).datetime(), found.datetime()),
                Err(error) => if let Some(cure) = error.cure() {
                    prop_assert!(Stamp::parse(cure, &Zone::default()).is_ok());
                }
            }
        }
    }
}
