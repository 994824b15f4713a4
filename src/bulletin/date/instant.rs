//! Instants, and the zone in which their days are counted.

use std::fmt;

use serde::{Deserialize, Serialize};

use chrono::{
    DateTime, FixedOffset, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Timelike, Utc,
};
use chrono_tz::{GapInfo, TZ_VARIANTS, Tz};

use super::day::{Day, push_digits};
use super::error::DateError;
use super::grammar;
use super::stamp::Stamp;
use crate::base::message::Argument;
use crate::base::suggest;

/// A time zone of the IANA database; by default that of Việt Nam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone(Tz);

impl Zone {
    /// The zone with this name, `Asia/Ho_Chi_Minh`.
    pub fn parse(name: &str) -> Option<Self> {
        name.trim().parse().ok().map(Self)
    }

    /// The name of the zone nearest to what was written.
    pub fn nearest(written: &str) -> Option<&'static str> {
        suggest::nearest(written, TZ_VARIANTS.iter().map(|zone| zone.name()))
    }

    /// The name of a zone that is always so many hours off, `UTC+7`; of several, the default one.
    pub fn of_offset(written: &str) -> Option<&'static str> {
        let plain = written.trim().to_ascii_uppercase().replace('\u{2212}', "-");
        let offset = ["UTC", "GMT"].iter().find_map(|name| plain.strip_prefix(name));
        let offset = offset.unwrap_or(&plain).trim();
        let (sign, hours) = match (offset.strip_prefix('+'), offset.strip_prefix('-')) {
            (Some(hours), _) => (1, hours),
            (_, Some(hours)) => (-1, hours),
            _ => return None,
        };
        let hours = hours.trim().trim_end_matches(":00");
        let hours = hours.strip_suffix("00").filter(|rest| !rest.is_empty()).unwrap_or(hours);
        let hours: i32 = hours.parse::<u8>().ok().map(|hours| sign * i32::from(hours))?;
        // A day of our time: in others the default zone had other offsets.
        let now = DateTime::from_timestamp(1_700_000_000, 0)?.naive_utc();
        let of_the_default = Self::default().0.offset_from_utc_datetime(&now);
        if of_the_default.fix().local_minus_utc() == hours * 3600 {
            return Some(Self::default().name());
        }
        // The names of these count westwards.
        let name = if hours == 0 { "UTC".to_owned() } else { format!("Etc/GMT{:+}", -hours) };
        TZ_VARIANTS.iter().map(|zone| zone.name()).find(|known| *known == name)
    }

    /// Its name, `Asia/Ho_Chi_Minh`.
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

impl Default for Zone {
    fn default() -> Self {
        Self(Tz::Asia__Ho_Chi_Minh)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A second on the world's clock, in the years 1 to 9999. Displayed in UTC: `2022-09-29T09:10:00Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "i64", into = "i64")]
pub struct Instant(DateTime<Utc>);

impl From<i64> for Instant {
    fn from(seconds: i64) -> Self {
        Self::from_unix(seconds)
    }
}

impl From<Instant> for i64 {
    fn from(instant: Instant) -> Self {
        instant.unix()
    }
}

/// Local time: the reading of a clock on the wall at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wall {
    /// The calendar beside it.
    pub(super) day: Day,
    /// Hour and minute.
    pub(super) time: (u32, u32),
    /// Whole minutes east of Greenwich.
    pub(super) offset: i32,
}

impl Instant {
    /// So many seconds after the beginning of 1970, UTC.
    pub fn from_unix(seconds: i64) -> Self {
        let end = if seconds < 0 { Day::FIRST } else { Day::LAST };
        let outside = || wall_time(end, (0, 0, 0)).and_utc();
        Self::within(DateTime::from_timestamp(seconds, 0).unwrap_or_else(outside))
    }

    /// Seconds since the beginning of 1970, UTC.
    pub fn unix(self) -> i64 {
        self.0.timestamp()
    }

    /// Reads a date in any form of front matter as its first instant; for `publish_at` and
    /// `expires`.
    ///
    /// # Errors
    /// The text is no date.
    pub fn parse(text: &str, zone: &Zone) -> Result<Self, DateError> {
        Stamp::parse(text, zone).map(Stamp::instant)
    }

    /// Reads a date and time with their offset, `2022-09-29T16:10:00+07:00` or `2022-09-29T09:10Z`.
    pub fn parse_rfc3339(text: &str) -> Option<Self> {
        let written = grammar::written(text).ok()?;
        Some(Self::with_offset(written.day, written.time?, written.offset?))
    }

    /// The first instant of a day in a zone.
    pub fn start_of(day: Day, zone: &Zone) -> Self {
        Self::in_zone(day, (0, 0, 0), *zone)
    }

    /// The day on the calendar in a zone.
    pub fn day_in(self, zone: &Zone) -> Day {
        self.wall(*zone).day
    }

    /// Date, time and offset as RFC 3339 wants them: `2022-09-29T16:10:00+07:00`. The offset is cut
    /// to whole minutes, because RFC 3339 cannot say the seconds that some once had.
    pub fn rfc3339(self, zone: &Zone) -> String {
        let minutes = self.0.with_timezone(&zone.0).offset().fix().local_minus_utc() / 60;
        let offset = FixedOffset::east_opt(minutes * 60).unwrap_or(Utc.fix());
        let local = self.0.with_timezone(&offset).naive_local();
        let mut text = String::with_capacity(25);
        Day::of_wall(local.date()).push_iso(&mut text);
        for (sign, part) in [('T', local.hour()), (':', local.minute()), (':', local.second())] {
            text.push(sign);
            push_digits(&mut text, part, 2);
        }
        text.push_str(&offset_text(minutes));
        text
    }

    /// Day and minute on the clocks of a zone, for a sentence.
    pub(crate) fn told(self, zone: Zone) -> Argument {
        let wall = self.wall(zone);
        Argument::Minute([&wall.day.iso(), " ", &clock_text(wall.time)].concat())
    }

    /// The form of Atom feeds and sitemaps, which is that of RFC 3339.
    pub fn atom(self, zone: &Zone) -> String {
        self.rfc3339(zone)
    }

    /// When the clocks of a zone show this time. Of two such instants it is the earlier; a time
    /// that the clocks skip is the instant at which they do, so that a day without a midnight still
    /// begins on that day.
    pub(super) fn in_zone(day: Day, time: (u32, u32, u32), zone: Zone) -> Self {
        let wall = wall_time(day, time);
        let skipped_to = || GapInfo::new(&wall, &zone.0).and_then(|gap| gap.end);
        let found = zone.0.from_local_datetime(&wall).earliest().or_else(skipped_to);
        Self::within(found.map_or_else(|| wall.and_utc(), |found| found.with_timezone(&Utc)))
    }

    /// When clocks so many seconds east of Greenwich show this time.
    pub(super) fn with_offset(day: Day, time: (u32, u32, u32), offset: i32) -> Self {
        let wall = wall_time(day, time).and_utc();
        Self::within(wall.checked_sub_signed(TimeDelta::seconds(offset.into())).unwrap_or(wall))
    }

    /// Returns the local time in a zone.
    pub(super) fn wall(self, zone: Zone) -> Wall {
        let local = self.0.with_timezone(&zone.0);
        let offset = local.offset().fix().local_minus_utc() / 60;
        let local = local.naive_local();
        Wall { day: Day::of_wall(local.date()), time: (local.hour(), local.minute()), offset }
    }

    /// An instant within the calendar: what lies outside becomes the midnight of its first or last
    /// day.
    fn within(instant: DateTime<Utc>) -> Self {
        let midnight = |day: Day| wall_time(day, (0, 0, 0)).and_utc();
        Self(instant.clamp(midnight(Day::FIRST), midnight(Day::LAST)))
    }
}

/// Minutes east of Greenwich as `+07:00`.
pub(super) fn offset_text(minutes: i32) -> String {
    let sign = if minutes < 0 { "-" } else { "+" };
    let minutes = minutes.unsigned_abs();
    [sign, &clock_text((minutes / 60, minutes % 60))].concat()
}

/// Hours and minutes, `16:10`.
pub(crate) fn clock_text((hours, minutes): (u32, u32)) -> String {
    let mut text = String::with_capacity(5);
    push_digits(&mut text, hours, 2);
    text.push(':');
    push_digits(&mut text, minutes, 2);
    text
}

fn wall_time(day: Day, (hour, minute, second): (u32, u32, u32)) -> NaiveDateTime {
    day.date().and_time(NaiveTime::from_hms_opt(hour, minute, second).unwrap_or(NaiveTime::MIN))
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M:%SZ"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn zone(name: &str) -> Zone {
        Zone::parse(name).expect(name)
    }

    #[test]
    fn zones_have_names() {
        assert_eq!(Zone::default().name(), "Asia/Ho_Chi_Minh");
        assert_eq!(Zone::parse("Asia/Ho_Chi_Minh"), Some(Zone::default()));
        assert_eq!(Zone::parse("Asia/Hanoy"), None);
        assert_eq!(Zone::nearest("asia/ho chi minh"), Some("Asia/Ho_Chi_Minh"));
        for written in ["UTC+7", "GMT+7", "+07:00", "gmt +7", "UTC+07:00", "+0700", "+7"] {
            assert_eq!(Zone::of_offset(written), Some("Asia/Ho_Chi_Minh"), "{written}");
        }
        assert_eq!(Zone::of_offset("UTC+8"), Some("Etc/GMT-8"));
        assert_eq!(Zone::of_offset("UTC-05:00"), Some("Etc/GMT+5"));
        assert_eq!(Zone::of_offset("+00:00"), Some("UTC"));
        assert_eq!(Zone::of_offset("UTC+99").or(Zone::of_offset("Asia/Tokyo")), None);
    }

    #[test]
    fn one_instant_has_another_day_elsewhere() {
        let instant = Instant::parse_rfc3339("2022-09-29T18:30:00Z").expect("instant");
        let table = [
            ("Asia/Ho_Chi_Minh", "2022-09-30T01:30:00+07:00"),
            ("UTC", "2022-09-29T18:30:00+00:00"),
            ("America/St_Johns", "2022-09-29T16:00:00-02:30"),
            ("Asia/Kathmandu", "2022-09-30T00:15:00+05:45"),
        ];
        for (name, expected) in table {
            assert_eq!(instant.rfc3339(&zone(name)), expected, "{name}");
            assert_eq!(instant.day_in(&zone(name)).iso(), expected[..10], "{name}");
        }
        assert_eq!(instant.to_string(), "2022-09-29T18:30:00Z");
        assert_eq!(instant.atom(&Zone::default()), "2022-09-30T01:30:00+07:00");
    }

    #[test]
    fn offsets_decide_the_instant() {
        let forms = [
            "2022-09-29T16:10:00+07:00",
            "2022-09-29T16:10+07:00",
            "2022-09-29 16:10:00.25 +0700",
            "2022-09-29 16:10 +07",
            "2022-09-29T09:10Z",
            "2022-09-29t09:10:00z",
            "2022-09-29T05:40-03:30",
            "29/09/2022 09:10 Z",
        ];
        for form in forms {
            assert_eq!(
                Instant::parse_rfc3339(form),
                Some(Instant::from_unix(1_664_442_600)),
                "{form}"
            );
        }
        for bad in [
            "2022-09-29T16:10",
            "2022-09-29",
            "2022-09-29T16:10+7",
            "2022-09-29T16:10+24:00",
            "2022-09-29Z",
            "Z",
        ] {
            assert_eq!(Instant::parse_rfc3339(bad), None, "{bad}");
        }
    }

    #[test]
    fn clocks_that_jump() {
        let table = [
            // Skipped hours begin where the clocks land; a day without midnight begins on that day.
            ("Europe/Berlin", "2022-03-27 02:30", "2022-03-27T03:00:00+02:00"),
            ("America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"),
            ("Pacific/Apia", "2011-12-30 12:00", "2011-12-31T00:00:00+14:00"),
            // Repeated hours are the first of the two.
            ("Europe/Berlin", "2022-10-30 02:30", "2022-10-30T02:30:00+02:00"),
            ("Asia/Ho_Chi_Minh", "1975-06-12 23:30", "1975-06-12T23:30:00+08:00"),
        ];
        for (name, text, expected) in table {
            let instant = Instant::parse(text, &zone(name)).expect(text);
            assert_eq!(instant.rfc3339(&zone(name)), expected, "{name} {text}");
        }
    }

    #[test]
    fn instants_end_with_the_calendar() {
        assert_eq!(Instant::from_unix(i64::MIN).to_string(), "0001-01-01T00:00:00Z");
        assert_eq!(Instant::from_unix(i64::MAX).to_string(), "9999-12-31T00:00:00Z");
        assert_eq!(Instant::from_unix(i64::MIN).day_in(&zone("America/New_York")), Day::FIRST);
        assert_eq!(
            Instant::parse_rfc3339("9999-12-31T23:59:00-14:00"),
            Some(Instant::from_unix(i64::MAX))
        );
    }

    proptest! {
        #[test]
        fn what_is_printed_can_be_read(seconds in -60_000_000_000i64..250_000_000_000, at in 0..TZ_VARIANTS.len()) {
            let (instant, zone) = (Instant::from_unix(seconds), Zone(TZ_VARIANTS[at]));
            prop_assert_eq!(instant.unix(), seconds);
            prop_assert_eq!(Instant::parse_rfc3339(&instant.rfc3339(&zone)), Some(instant));
            prop_assert_eq!(Instant::parse_rfc3339(&instant.to_string()), Some(instant));
        }

        #[test]
        fn days_begin_in_order(days in 0i64..73_000, at in 0..TZ_VARIANTS.len()) {
            let zone = Zone(TZ_VARIANTS[at]);
            let day = Day::parse_iso("1900-01-01").expect("day").plus_days(days);
            let (start, next) = (Instant::start_of(day, &zone), Instant::start_of(day.next(), &zone));
            prop_assert!(start <= next);
            prop_assert!(start.day_in(&zone) >= day);
            prop_assert!(start.day_in(&zone) == day || start == next, "only a skipped day begins with the next");
        }
    }
}
