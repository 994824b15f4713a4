//! Laws of means and of breakdowns, held against sites that chance makes.

use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::Value;
use std::fmt::Write as _;

use super::Answers;
use super::case::Case;
use super::expect::{Asked, word};

/// Weight and tenths of a percent of each place.
type Places = Vec<(u32, u32)>;

/// What a place may say that takes no part, for it has no weight.
const IDLE: [&str; 6] = ["12,3%", "trên 90%", "khoảng 50%", "gần 100%", "từ 10% đến 20%", "-"];

fn places() -> impl Strategy<Value = Places> {
    // The tables take what begins with "20" for a date.
    let tenths =
        || (0_u32..=1000).prop_map(|tenths| if tenths / 10 == 20 { tenths + 10 } else { tenths });
    let (heavy, any) = ((1_u32..40, tenths()), (0_u32..40, tenths()));
    (proptest::collection::vec(heavy, 2..4), proptest::collection::vec(any, 0..8)).prop_map(
        |(mut places, more)| {
            places.extend(more);
            places
        },
    )
}

/// The lines of a place: its weight and what it says.
fn lines(id: usize, weight: u32, says: &str) -> String {
    let mut lines = format!("a{id} w 2023-12-31 {weight}\n");
    if says != "-" {
        let _ = writeln!(lines, "a{id} x 2023 {says}");
    }
    lines
}

fn percent(tenths: u32) -> String {
    format!("{},{}%", tenths / 10, tenths % 10)
}

fn mean(tree: &str, lines: &str) -> Value {
    let head = format!(
        "tree: p({tree})\nshare x aggregate: {{locality: {{weighted-mean: w}}}}\nstock w\n"
    );
    let cases = Case::read(&format!("== a law\n{head}{lines}"));
    let asked = Asked::read("p x 2023 = none").0;
    Answers::of(&cases[0]).figure(&asked).expect("a period").expect("a figure")
}

fn all_lines(places: &Places) -> String {
    places
        .iter()
        .enumerate()
        .map(|(id, (weight, tenths))| lines(id, *weight, &percent(*tenths)))
        .collect()
}

/// The first place stands alone; the others in groups of two and more of these sizes.
fn grouped(count: usize, sizes: &[usize]) -> String {
    let (mut tree, mut next) = ("a0".to_owned(), 1);
    for (group, size) in sizes.iter().enumerate() {
        let ids: Vec<String> = (next..count.min(next + size)).map(|id| format!("a{id}")).collect();
        next += ids.len();
        let joined = ids.join(" ");
        // One place alone makes a range of it and no mean.
        let _ = if ids.len() > 1 {
            write!(tree, " g{group}({joined})")
        } else {
            write!(tree, " {joined}")
        };
    }
    (next..count).for_each(|id| {
        let _ = write!(tree, " a{id}");
    });
    tree
}

/// An end in units of its twelfth decimal.
fn trillionths(figure: &Value, end: &str) -> u128 {
    let text = word(&figure[end]);
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{fraction:0<12}").parse().expect("digits")
}

proptest! {
    #![proptest_config(Config { cases: 24, ..Config::default() })]

    #[test]
    fn a_mean_is_the_quotient_of_two_sums_however_places_are_grouped(
        places in places(), sizes in proptest::collection::vec(1_usize..4, 0..4),
    ) {
        let figure = mean(&grouped(places.len(), &sizes), &all_lines(&places));
        let sum: u128 = places.iter().map(|(weight, tenths)| u128::from(weight * tenths)).sum();
        let whole: u128 = places.iter().map(|(weight, _)| u128::from(*weight)).sum();
        let shifted = sum * 1_000_000_000_000;
        prop_assert_eq!(trillionths(&figure, "low"), shifted / (10 * whole), "{}", figure);
        prop_assert_eq!(trillionths(&figure, "high"), shifted.div_ceil(10 * whole));
        prop_assert_eq!((word(&figure["kind"]), word(&figure["method"])), ("exact", "weighted-mean"));
        let values = || places.iter().filter(|(weight, _)| *weight > 0).map(|(_, tenths)| u128::from(*tenths));
        prop_assert!(trillionths(&figure, "high") >= values().min().unwrap_or(0) * 100_000_000_000);
        prop_assert!(trillionths(&figure, "low") <= values().max().unwrap_or(0) * 100_000_000_000);
    }

    #[test]
    fn a_place_without_weight_changes_nothing(places in places(), says in proptest::sample::select(&IDLE[..])) {
        let count = places.len();
        let ids: Vec<String> = (0..=count).map(|id| format!("a{id}")).collect();
        let without = mean(&ids[..count].join(" "), &all_lines(&places));
        let more = format!("{}{}", all_lines(&places), lines(count, 0, says));
        let with = mean(&ids.join(" "), &more);
        for key in ["low", "high", "low_open", "high_open", "nominal", "kind", "method", "text", "observations"] {
            prop_assert_eq!(&without[key], &with[key], "{} with {}", key, says);
        }
    }
}
