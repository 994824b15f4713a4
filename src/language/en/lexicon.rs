//! Words and forms of English.

use crate::bulletin::quantity::{Scale, UnitKind};
use crate::language::lexicon::Piece::{Day, End, MonthName, MonthShort, Number, Start, Text, Year};
use crate::language::lexicon::{
    Dates, Lexicon, Link, Marks, NameOrder, Periods, PlaceWords, Quantities, Unit, place, same,
    unit,
};
use crate::language::places::TYPES;

#[rustfmt::skip]
pub(super) static LEXICON: Lexicon = Lexicon {
    marks: Marks { group: ',', decimal: '.', percent: "%" },
    quantities: Quantities {
        more_than: "more than",
        more_than_percent: "more than",
        at_least: "at least",
        under: "under",
        at_most: "at most",
        about: "about",
        almost: "almost",
        range: ["between ", " and "],
        open_range: ["from ", " to "],
        singular_below: 0,
        scales: &[
            (Scale::Thousand, same("thousand")),
            (Scale::Million, same("million")),
            (Scale::Billion, same("billion")),
            (Scale::Trillion, same("trillion")),
        ],
        known_parts: "known parts alone:",
        points: same("percentage points"),
        currencies: &[],
    },
    dates: Dates {
        weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December",
        ],
        short_months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        behind_weekday: ", ",
        before_time: ", ",
        day: &[Day(1), Text(" "), MonthName, Text(" "), Year(1)],
        short_day: &[Day(1), Text(" "), MonthShort, Text(" "), Year(1)],
        month: &[MonthName, Text(" "), Year(1)],
        short_month: &[MonthShort, Text(" "), Year(1)],
    },
    periods: Periods {
        year: &[Year(1)],
        halves: [&[Text("first half of "), Year(1)], &[Text("second half of "), Year(1)]],
        quarter: &[Text("Q"), Number, Text(" "), Year(1)],
        month: &[MonthName, Text(" "), Year(1)],
        day: &[Day(1), Text(" "), MonthName, Text(" "), Year(1)],
        first_months: &[Text("first "), Number, Text(" months of "), Year(1)],
        end_month: &[MonthName, Text(" "), Year(1)],
        stretch: &[Start, Text(" to "), End],
        whole_stretch: &[Start, Text(" to the end of "), End],
        whole_years: &[Start, Text(" to the end of "), End],
        still: &["now", "present", "today"],
    },
    link: Link::NONE,
    name_order: NameOrder::InBrackets,
    places: PLACES,
    mixed_by_level: true,
    scales: SCALES,
    measures: MEASURES,
    nouns: NOUNS,
};

/// Words of scales, to be read.
const SCALES: &[(&str, Scale)] = &[
    ("thousand", Scale::Thousand),
    ("k", Scale::Thousand),
    ("million", Scale::Million),
    ("billion", Scale::Billion),
    ("bn", Scale::Billion),
    ("trillion", Scale::Trillion),
    ("trn", Scale::Trillion),
];

/// Words of measures and currencies.
#[rustfmt::skip]
const MEASURES: &[Unit] = &[
    unit(UnitKind::Percent, "%", &["percent", "per cent", "pct"]),
    unit(UnitKind::Percent, "điểm %", &["percentage points", "percentage point"]),
    unit(UnitKind::Rate, "‰", &["per mille"]),
    unit(UnitKind::Money, "VND", &["dong"]),
    unit(UnitKind::Money, "USD", &["dollars", "us dollars"]),
    unit(UnitKind::Money, "EUR", &["euros"]),
    unit(UnitKind::Money, "GBP", &["pounds"]),
    unit(UnitKind::Area, "ha", &["hectares", "hectare"]),
    unit(UnitKind::Area, "m2", &["square metres", "square meters"]),
    unit(UnitKind::Area, "km2", &["square kilometres", "square kilometers"]),
    unit(UnitKind::Volume, "m3", &["cubic metres", "cubic meters"]),
    unit(UnitKind::Volume, "lít", &["litres", "liters"]),
    unit(UnitKind::Mass, "kg", &["kilograms"]),
    unit(UnitKind::Mass, "g", &["grams"]),
    unit(UnitKind::Mass, "tấn", &["tonnes", "tons"]),
    unit(UnitKind::Length, "km", &["kilometres", "kilometers"]),
    unit(UnitKind::Length, "m", &["metres", "meters"]),
];

/// Durations, and counted nouns of bulletins, a seed: any other noun is a count as well, only less
/// certainly.
#[rustfmt::skip]
const NOUNS: &[Unit] = &[
    unit(UnitKind::Duration, "", &[
        "years", "year", "months", "month", "weeks", "week", "days", "day", "working days",
        "hours", "hour", "minutes", "minute",
    ]),
    unit(UnitKind::Count, "", &[
        "inspections", "inspection", "premises", "establishments", "businesses", "workers",
        "employees", "violations", "citations", "orders", "complaints", "cases", "case", "fines",
        "visits", "members", "people", "persons", "party members", "party cells", "cells",
        "households", "checks", "schools", "sites", "facilities", "companies", "samples",
        "reports", "reviews", "officials", "children", "homes", "providers", "services",
        "notices", "recommendations", "vehicles", "products", "organisations", "organizations",
        "communes", "districts", "provinces", "meetings", "times", "projects",
    ]),
];

/// In the order of the table of types. Registers and texts call them in Vietnamese.
#[rustfmt::skip]
const PLACES: [PlaceWords; TYPES.len()] = [
    place("country", "countries", &[], &[]),
    place("province", "provinces", &[], &[]),
    place("municipality", "municipalities", &[], &[]),
    place("urban district", "urban districts", &[], &[]),
    place("district", "districts", &[], &[]),
    place("town", "towns", &[], &[]),
    place("city", "cities", &[], &[]),
    place("commune", "communes", &[], &[]),
    place("ward", "wards", &[], &[]),
    place("township", "townships", &[], &[]),
    place("special zone", "special zones", &[], &[]),
];
