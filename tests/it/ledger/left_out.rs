//! What figures do not rest on, and why.

use bantin::base::Tree;
use bantin::bulletin::observation::Observation;
use bantin::bulletin::register::Id;
use bantin::ledger::Reason;

use crate::support::options;

const BASE: &str = include_str!("base.txtar");

/// The observations that the figures of an indicator, place and period leave out: `NAME REASON`.
fn left_out(articles: &str, indicator: &str, place: &str, period: &str) -> Vec<String> {
    let tree = Tree::from_txtar(&format!("{BASE}{articles}"));
    let (read, _) = bantin::figures(&tree, &options());
    let (corpus, ledger) = read.expect("a site");
    let is = |figure: &&bantin::ledger::Figure| {
        let subject = &figure.subject;
        corpus.indicators[subject.indicator].id == indicator
            && corpus.localities[subject.locality].id == place
            && subject.period.iso() == period
            && subject.by.is_whole()
    };
    let figure = ledger.figures().find(is).expect("a figure");
    let name = |entry: Id<Observation>| corpus.observations[entry].name.to_string();
    let word = |reason: Reason| match reason {
        Reason::Beside(outcome, by) => format!("{outcome:?} {}", name(by)),
        Reason::Corrected(by) => format!("Corrected {}", name(by)),
        Reason::Earlier(by) => format!("Earlier {}", name(by)),
        Reason::Overlapping(by) => format!("Overlapping {}", name(by)),
        Reason::Superseded(by) => format!("Superseded {}", name(by)),
        plain => format!("{plain:?}"),
    };
    let mut found: Vec<String> = ledger
        .left_out(&corpus, figure)
        .into_iter()
        .map(|(entry, reason)| format!("{} {}", name(entry), word(reason)))
        .collect();
    found.sort();
    found
}

/// An article of a place and day with these statistics of `cells`, `checks` or others.
fn article(id: &str, place: &str, date: &str, statistics: &[&str]) -> String {
    let list: String = statistics.iter().map(|entry| format!("  - {{{entry}}}\n")).collect();
    format!(
        "-- content/articles/{id}.md --\n---\ntitle: {id}\ndate: {date}\nlocality: {place}\nstatistics:\n{list}\
         corrections: [{{date: {date}, what: Sửa, why: Nhầm}}]\n---\n\nKhông.\n"
    )
}

#[test]
fn a_reported_whole_leaves_out_what_it_holds() {
    let site = [
        article("p", "tinh-a", "2022-12-31", &["indicator: cells, value: 2000, as_of: 2022-12-31"]),
        article("a", "a1", "2022-12-31", &["indicator: cells, value: 457, as_of: 2022-12-31"]),
        article("q", "tinh-a", "2022-06-30", &["indicator: cells, value: 1990, as_of: 2022-06-30"]),
    ];
    let found = left_out(&site.concat(), "cells", "tinh-a", "2022");
    assert_eq!(found, ["a#1 Superseded p#1", "q#1 Earlier p#1"]);
    assert_eq!(left_out(&site.concat(), "cells", "a1", "2022"), [""; 0]);
}

#[test]
fn what_lost_is_told_with_its_winner() {
    let site = [
        article("a", "a1", "2022-10-01", &["indicator: cells, value: 457, as_of: 2022-09-29"]),
        article("b", "a1", "2022-10-02", &["indicator: cells, value: 475, as_of: 2022-09-29"]),
        article(
            "c",
            "a1",
            "2022-10-03",
            &["indicator: cells, value: 480, as_of: 2022-09-29, corrects: b#1"],
        ),
        article(
            "d",
            "a1",
            "2022-10-03",
            &["indicator: cells, value: 500, as_of: 2022-09-29, role: target"],
        ),
        article(
            "e",
            "a1",
            "2022-10-03",
            &["indicator: cells, value: 500, as_of: 2022-08-29, status: withdrawn"],
        ),
        article(
            "f",
            "a1",
            "2022-10-03",
            &["indicator: cells, as_of: 2022-07-29, suppressed: true"],
        ),
    ];
    let found = left_out(&site.concat(), "cells", "a1", "2022");
    let expected = [
        "a#1 Contradicting c#1",
        "b#1 Corrected c#1",
        "d#1 Target",
        "e#1 Withdrawn",
        "f#1 Suppressed",
    ];
    assert_eq!(found, expected);
}

#[test]
fn stretches_that_overlap_are_told() {
    let site = article(
        "a",
        "a1",
        "2024-01-10",
        &[
            "indicator: checks, value: 10, period: 2023-01-01/2023-06-30",
            "indicator: checks, value: 20, period: 2023-04-01/2023-12-31",
            "indicator: checks, value: 12, period: 2023-07-01/2023-12-31",
        ],
    );
    assert_eq!(left_out(&site, "checks", "a1", "2023"), ["a#2 Overlapping a#1"]);
    assert_eq!(left_out(&site, "checks", "tinh-a", "2023"), ["a#2 Overlapping a#1"]);
}

#[test]
fn about_has_no_part_in_a_range() {
    let site = [
        article("a", "b1", "2024-06-11", &["indicator: share-range, value: \"92%\", period: 2023"]),
        article(
            "b",
            "b2",
            "2024-06-11",
            &["indicator: share-range, value: khoảng 95%, period: 2023"],
        ),
    ];
    let found = left_out(&site.concat(), "share-range", "tinh-b", "2023");
    assert_eq!(found, ["b#1 Unbounded"]);
}

#[test]
fn other_years_and_other_breakdowns_are_not_left_out() {
    let site = [
        article("a", "a1", "2022-12-31", &["indicator: whole, value: 10, as_of: 2022-12-31"]),
        article(
            "b",
            "a1",
            "2022-12-31",
            &["indicator: whole, value: 4, as_of: 2022-12-31, by: {sort: p}"],
        ),
        article("c", "a1", "2023-12-31", &["indicator: whole, value: 11, as_of: 2023-12-31"]),
    ];
    assert_eq!(left_out(&site.concat(), "whole", "a1", "2022"), [""; 0]);
}

/// An indicator at the end of the register, whose figures are combined in some way.
fn rate(aggregate: &str) -> String {
    format!(
        "- {{id: rate, labels: {{vi: Mức, en: Rate}}, measure: percent, nature: flow, aggregate: {{{aggregate}}}}}\n"
    )
}

/// Two quarters of a year in `b1`.
fn quarters(indicator: &str, [first, second]: [&str; 2]) -> String {
    let statistic = |period: &str| format!("indicator: {indicator}, value: 10, period: {period}");
    article("a", "b1", "2024-01-10", &[&statistic(first), &statistic(second)])
}

#[test]
fn an_earlier_stretch_is_left_out_where_the_latest_counts() {
    let site = rate("time: latest").replace("percent", "count, unit: vụ")
        + &quarters("rate", ["2023-Q1", "2023-Q2"]);
    assert_eq!(left_out(&site, "rate", "b1", "2023"), ["a#1 Earlier a#2"]);
    // What was counted in another way is not added, and is no earlier state either.
    let site = quarters("redefined-flow", ["2021-Q1", "2021-Q3"]);
    assert_eq!(left_out(&site, "redefined-flow", "b1", "2021"), ["a#1 NotCombined"]);
}

#[test]
fn a_stretch_of_a_year_that_no_rule_combines_is_told() {
    let site = [
        rate("locality: range, time: none"),
        article("a", "b1", "2024-01-10", &["indicator: rate, value: 92%, period: 2023"]),
        article("b", "b2", "2024-01-10", &["indicator: rate, value: 95%, period: 2023-Q1"]),
    ];
    assert_eq!(left_out(&site.concat(), "rate", "tinh-b", "2023"), ["b#1 NotCombined"]);
}

#[test]
fn of_two_partial_answers_the_other_one_is_left_out_for_what_it_says() {
    let site = |quarter: &str| {
        let own = format!("indicator: checks, value: {quarter}, period: 2022-Q1");
        [
            article("p", "tinh-a", "2023-01-12", &[&own]),
            article("a", "a1", "2023-01-12", &["indicator: checks, value: 10, period: 2022"]),
        ]
        .concat()
    };
    assert_eq!(left_out(&site("5"), "checks", "tinh-a", "2022"), ["p#1 SaysLess"]);
    assert_eq!(left_out(&site("15"), "checks", "tinh-a", "2022"), ["a#1 SaysLess"]);
}

#[test]
fn stretches_of_different_units_but_the_largest_are_not_combined() {
    let quarters = [
        "indicator: inspected, value: 5, period: 2022-Q1",
        "indicator: inspected, value: 7, period: 2022-Q2",
    ];
    let site = article("a", "a1", "2023-01-12", &quarters);
    assert_eq!(left_out(&site, "inspected", "a1", "2022"), ["a#1 NotCombined"]);
}
