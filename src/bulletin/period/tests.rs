//! Tables and laws of periods.

use super::*;
use crate::bulletin::lang::Lang;
use crate::language::english;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse_iso(text).expect(text)
}

#[track_caller]
fn period(text: &str) -> Period {
    match Period::parse(text) {
        Ok(Written::Closed(period)) => period,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn every_form_is_read_and_printed_in_its_shortest() {
    let table = [
        ("2022", "2022-01-01", "2022-12-31", "2022"),
        ("2022-H1", "2022-01-01", "2022-06-30", "2022-H1"),
        ("2022-H2", "2022-07-01", "2022-12-31", "2022-H2"),
        ("2022-Q1", "2022-01-01", "2022-03-31", "2022-Q1"),
        ("2022-Q3", "2022-07-01", "2022-09-30", "2022-Q3"),
        ("2022-Q4", "2022-10-01", "2022-12-31", "2022-Q4"),
        ("2024-02", "2024-02-01", "2024-02-29", "2024-02"),
        ("2022-09-29", "2022-09-29", "2022-09-29", "2022-09-29"),
        ("2022-09-29/2022-09-29", "2022-09-29", "2022-09-29", "2022-09-29"),
        (" 2018 / 2022-09-29 ", "2018-01-01", "2022-09-29", "2018/2022-09-29"),
        ("2018-01-01/2022-09-29", "2018-01-01", "2022-09-29", "2018/2022-09-29"),
        ("2016-01-01/2018-12-31", "2016-01-01", "2018-12-31", "2016/2018"),
        ("2022-01-01/2022-03-31", "2022-01-01", "2022-03-31", "2022-Q1"),
        ("2022-Q1/2022-Q2", "2022-01-01", "2022-06-30", "2022-H1"),
        ("2022-Q3/2022", "2022-07-01", "2022-12-31", "2022-H2"),
        ("2022-Q1/2022-Q4", "2022-01-01", "2022-12-31", "2022"),
        ("2022-Q2/2022-Q3", "2022-04-01", "2022-09-30", "2022-04/2022-09"),
        ("2022-09-01/2023-08-31", "2022-09-01", "2023-08-31", "2022-09/2023-08"),
        ("2022-03-10/2022-04-09", "2022-03-10", "2022-04-09", "2022-03-10/2022-04-09"),
        ("2022-03-10/2022", "2022-03-10", "2022-12-31", "2022-03-10/2022"),
        ("2022/2023", "2022-01-01", "2023-12-31", "2022/2023"),
        ("0987", "0987-01-01", "0987-12-31", "0987"),
    ];
    for (text, start, end, shortest) in table {
        let read = period(text);
        assert_eq!((read.start(), read.end()), (day(start), day(end)), "{text}");
        assert_eq!(read.iso(), shortest, "{text}");
    }
}

#[test]
fn open_periods_end_with_publication() {
    for (text, start) in
        [("2018/..", "2018-01-01"), ("2018-09 / ..", "2018-09-01"), ("2022-06-30/..", "2022-06-30")]
    {
        let read = Period::parse(text).expect(text);
        assert_eq!(read, Written::Open(day(start)));
        assert_eq!(read.close(day("2022-09-29")), Period::new(day(start), day("2022-09-29")));
        assert_eq!(read.close(day("2017-12-31")), None, "{text}");
    }
    let closed = Period::parse("2030").expect("period");
    assert_eq!(closed.close(day("2022-09-29")), Period::year(2030));
}

#[test]
fn every_refusal_has_a_hint() {
    use PeriodFault::{Backwards, NotInCalendar, OtherForm, SplitYear, Unreadable};
    let table = [
        ("2022/2018", Backwards, "`2018/2022`"),
        ("2022-Q3/2022-Q1", Backwards, "`2022-Q1/2022-Q3`"),
        ("2022-13", NotInCalendar, "exists"),
        ("2022-00", NotInCalendar, "exists"),
        ("2022-Q5", NotInCalendar, "`Q4`"),
        ("2022-H3", NotInCalendar, "`H2`"),
        ("2022-02-30", NotInCalendar, "exists"),
        ("2018/2022-02-30", NotInCalendar, "exists"),
        ("0000", NotInCalendar, "exists"),
        ("2022/23", SplitYear, "`years: {school: 09-01}`"),
        ("1999/00", SplitYear, "`years: {school: 09-01}`"),
        ("2016/18", OtherForm, "`2016/2018`"),
        ("2021-2025", OtherForm, "`2021/2025`"),
        ("2021–2025", OtherForm, "`2021/2025`"),
        ("09/2022", OtherForm, "`2022-09`"),
        ("tháng 9/2022", Unreadable, "`2022`"),
        ("3 tháng đầu năm 2024", Unreadable, "`2022`"),
        ("đến 30/09/2024", Unreadable, "`2022`"),
        ("sau 1/2024", Unreadable, "`2022`"),
        ("2022-9", OtherForm, "`2022-09`"),
        ("29/09/2022", OtherForm, "`2022-09-29`"),
        ("29/09/2022 16:10", OtherForm, "`2022-09-29`"),
        ("09/29/2022", OtherForm, "`2022-09-29`"),
        ("01/01/2018 - 29/09/2022", OtherForm, "`2018-01-01/2022-09-29`"),
        ("2018/", OtherForm, "`2018/..`"),
        ("2022-q3", OtherForm, "`2022-Q3`"),
        ("Q3/2022", OtherForm, "`2022-Q3`"),
        ("quý 3/2022", OtherForm, "`2022-Q3`"),
        ("2022-S1", OtherForm, "`2022-H1`"),
        ("2022Q3/2023Q1", OtherForm, "`2022-Q3/2023-Q1`"),
        ("../2018", Unreadable, "`2018/..`"),
        ("2018/2019/2020", Unreadable, "`2018/..`"),
        ("22", Unreadable, "`2022`"),
        ("quý III", Unreadable, "`2022`"),
        ("", Unreadable, "`2022`"),
    ];
    for (text, fault, hint) in table {
        let error = Period::parse(text).expect_err(text);
        let hint_text = english(&error.hint());
        assert_eq!(error.fault(), fault, "{text:?}: {hint_text}");
        assert!(hint_text.contains(hint), "{text:?}: {hint_text}");
    }
    assert_eq!(
        english(&Period::parse("2022/2018").expect_err("backwards").message()),
        "`2022/2018` ends before it begins"
    );
}

#[test]
fn school_years_begin_where_the_settings_say() {
    let start = |text: &str| YearStart::parse(text).expect(text);
    let school = Written::Closed(period("2022-09-01/2023-08-31"));
    assert_eq!(Period::parse_with("2022/23", &[start("09-01")]), Ok(school));
    assert_eq!(Period::parse_with(" 2022 / 23", &[start("09-01"), start("09-01")]), Ok(school));
    assert_eq!(
        Period::parse_with("1999/00", &[start("09-01")]).map(|it| it.close(Day::FIRST)),
        Ok(start("09-01").year(1999))
    );
    let two = Period::parse_with("2022/23", &[start("09-01"), start("04-01")]).expect_err("two");
    assert_eq!(english(&two.hint()), "write `2022-04/2023-03` or `2022-09/2023-08`");
    assert_eq!(
        Period::parse_with("2022/2023", &[start("09-01")]),
        Ok(Written::Closed(period("2022/2023")))
    );
    for bad in ["02-29", "9-1", "13-01", "", "2022-09-01"] {
        assert_eq!(YearStart::parse(bad), None, "{bad}");
    }
    assert_eq!(start("09-01").year(9999), None);
}

#[test]
fn words_of_a_bulletin() {
    let table = [
        ("2022", "năm 2022", "2022"),
        ("2022-H1", "6 tháng đầu năm 2022", "first half of 2022"),
        ("2022-H2", "6 tháng cuối năm 2022", "second half of 2022"),
        ("2022-Q3", "quý 3/2022", "Q3 2022"),
        ("2022-09", "tháng 9/2022", "September 2022"),
        ("2022-09-29", "ngày 29/09/2022", "29 September 2022"),
        ("2018/2022-09-29", "từ 2018 đến 29/09/2022", "2018 to 29 September 2022"),
        ("2016/2018", "2016–2018", "2016–2018"),
        ("2022-01/2022-09", "9 tháng đầu năm 2022", "first 9 months of 2022"),
        ("2022/2022-09-29", "từ 01/01/2022 đến 29/09/2022", "1 January 2022 to 29 September 2022"),
        ("2022-03-10/2022-04-09", "từ 10/03/2022 đến 09/04/2022", "10 March 2022 to 9 April 2022"),
        ("2022-09/2023-08", "từ tháng 9/2022 đến tháng 8/2023", "September 2022 to August 2023"),
        ("2018/2022-03", "từ 2018 đến tháng 3/2022", "2018 to March 2022"),
        ("2018-09/2022", "từ tháng 9/2018 đến hết năm 2022", "September 2018 to the end of 2022"),
        (
            "2022-03-15/2022-05",
            "từ 15/03/2022 đến hết tháng 5/2022",
            "15 March 2022 to the end of May 2022",
        ),
        ("2022-02/2022", "từ tháng 2/2022 đến hết năm 2022", "February 2022 to the end of 2022"),
    ];
    for (text, vi, en) in table {
        assert_eq!(period(text).text(Lang::VI), vi, "{text}");
        assert_eq!(period(text).text(Lang::EN), en, "{text}");
    }
}

#[test]
fn the_period_just_before() {
    let table = [
        ("2022", Some("2021")),
        ("2022-H1", Some("2021-H2")),
        ("2022-Q1", Some("2021-Q4")),
        ("2022-03", Some("2022-02")),
        ("2024-02", Some("2024-01")),
        ("2022-03-01", Some("2022-02-28")),
        ("2022-03-10/2022-04-09", Some("2022-02-07/2022-03-09")),
        ("2016/2018", Some("2013/2015")),
        ("2022-09/2023-08", Some("2021-09/2022-08")),
        ("0001", None),
        ("0001/0002-05", None),
        ("0001-01-01", None),
        ("0001-01-20/0001-02-20", None),
        ("0001-01-02", Some("0001-01-01")),
    ];
    for (text, before) in table {
        assert_eq!(period(text).previous_of_same_length(), before.map(period), "{text}");
    }
}

#[test]
fn only_whole_years_are_inside() {
    let table: [(&str, &[i32]); 5] = [
        ("2016/2018", &[2016, 2017, 2018]),
        ("2018/2022-09-29", &[2018, 2019, 2020, 2021]),
        ("2021-07/2023", &[2022, 2023]),
        ("2022-09/2023-08", &[]),
        ("2022-09-29", &[]),
    ];
    for (text, years) in table {
        assert_eq!(period(text).years_inside().collect::<Vec<_>>(), years, "{text}");
    }
    assert_eq!(
        (period("2022-01/2022-12").as_year(), period("2022-Q1").as_year()),
        (Some(2022), None)
    );
}

#[test]
fn sorted_by_start_then_by_length() {
    let sorted = [
        "2021-12-31",
        "2022-01-01",
        "2022-01",
        "2022-Q1",
        "2022-H1",
        "2022",
        "2022/2023",
        "2022-01-02",
    ];
    assert!(sorted.is_sorted_by_key(|text| period(text)));
}

#[test]
fn parts_that_do_not_exist_are_not_made() {
    assert_eq!([Period::half(2022, 0), Period::half(2022, 3), Period::quarter(2022, 5)], [None; 3]);
    assert_eq!(
        [Period::month(2022, 13), Period::month(2022, 0), Period::year(0), Period::year(10_000)],
        [None; 4]
    );
    assert_eq!(Period::quarter(9999, u32::MAX), None);
    assert_eq!(Period::month(2022, u32::MAX), None);
}

/// Days near the edges of months and years, where the printed form changes.
fn any_day() -> impl Strategy<Value = Day> {
    (2015i32..2026, 1u32..=12, prop_oneof![Just(1u32), Just(31), 2u32..=28]).prop_map(
        |(year, month, of_month)| {
            let first = Day::new(year, month, 1).expect("first");
            if of_month == 31 {
                first.month_end()
            } else {
                first.plus_days(i64::from(of_month) - 1)
            }
        },
    )
}

fn any_period() -> impl Strategy<Value = Period> {
    (any_day(), any_day()).prop_map(|(a, b)| Period::new(a.min(b), a.max(b)).expect("in order"))
}

proptest! {
    #[test]
    fn what_is_printed_is_read_as_the_same(one in any_period()) {
        prop_assert_eq!(Period::parse(&one.iso()), Ok(Written::Closed(one)));
        let long = format!("{}/{}", one.start().iso(), one.end().iso());
        prop_assert!(one.iso().len() <= long.len());
        prop_assert_eq!(period(&long), one);
    }

    #[test]
    fn containment_is_an_order(a in any_period(), b in any_period(), c in any_period()) {
        prop_assert!(a.contains(&a));
        prop_assert_eq!(a.contains(&b) && b.contains(&a), a == b);
        prop_assert!(!(a.contains(&b) && b.contains(&c)) || a.contains(&c));
        prop_assert!(!a.contains(&b) || (a.overlaps(&b) && a.days() >= b.days()));
        prop_assert_eq!(a.overlaps(&b), b.overlaps(&a));
        prop_assert_eq!(a.overlaps(&b), a.contains_day(b.start()) || b.contains_day(a.start()));
    }

    #[test]
    fn the_one_before_ends_where_this_begins(one in any_period()) {
        let before = one.previous_of_same_length().expect("long after the year 1");
        prop_assert_eq!(before.end().next(), one.start());
        let months = one.whole_months();
        let as_long = if months.is_some() { before.whole_months() == months } else { before.days() == one.days() };
        prop_assert!(as_long);
    }

    #[test]
    fn texts_of_different_periods_differ(a in any_period(), b in any_period()) {
        for lang in crate::language::ALL {
            prop_assert_eq!(a.text(lang) == b.text(lang), a == b);
        }
    }

    #[test]
    fn nothing_written_is_too_strange(text in "[0-9QH/. -]{0,20}|\\PC{0,30}") {
        match Period::parse(&text) {
            Ok(read) => prop_assert!(read.close(Day::LAST).is_some()),
            Err(error) => prop_assert!(!english(&error.hint()).is_empty() && !english(&error.message()).is_empty()),
        }
    }
}
