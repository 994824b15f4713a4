use proptest::prelude::*;

use super::*;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::Breakdown;
use crate::bulletin::quantity::Limits;
use crate::bulletin::register::Id;
use crate::extract::parse;
use crate::language::{Words, wordings};
use crate::ledger::fraction::Fraction;
use crate::ledger::{Method, Subject};

fn vietnamese() -> &'static Words {
    wordings().of(Lang::VI)
}

/// A figure of a year, `2019 hơn 320`; `*` stands for a partial one, `?` for a provisional one.
fn figure(text: &str) -> Figure {
    let (year, value) = text.split_once(' ').expect("a year and a value");
    let value = value.trim_start_matches(['*', '?']);
    let written = parse(value, Lang::VI).unwrap_or_else(|error| panic!("{value}: {error:?}"));
    let limits = Limits { min: Some(Decimal::ZERO), ..Limits::default() };
    let period = Period::year(year.parse().expect("a year")).expect("a year");
    let subject =
        Subject { indicator: Id::new(0), locality: Id::new(0), period, by: Breakdown::default() };
    let mut figure = Figure::new(
        subject,
        Method::Reported,
        Quantity::from_written(&written.written, &limits),
        vec![Id::new(0)],
    )
    .expect("a figure");
    if text.contains('*') {
        figure.coverage = Some(Fraction::new(1, 12));
    }
    if text.contains('?') {
        figure.flags.insert(Flag::Provisional);
    }
    figure
}

fn drawn(
    texts: &[&str],
    draw: impl Fn(&[Point<'_>]) -> Option<crate::render::html::view::Html>,
) -> Option<String> {
    let figures: Vec<Figure> = texts.iter().map(|text| figure(text)).collect();
    draw(&points(&figures.iter().collect::<Vec<_>>())).map(|html| html.as_str().to_owned())
}

fn charted(texts: &[&str]) -> String {
    let newest = texts.last().expect("a point").split(' ').skip(1).collect::<Vec<_>>().join(" ");
    let (title, description) = ("Số <vụ>", "năm 2017: 300");
    let frame = Frame { title, description, unit: "vụ", newest: &newest, words: vietnamese() };
    drawn(texts, |points| chart(points, &frame)).expect("a chart")
}

/// The paths of a class.
fn path<'s>(svg: &'s str, class: &str) -> Option<&'s str> {
    let after = svg.split_once(&format!("<path class=\"{class}\" d=\""))?.1;
    after.split_once('"').map(|(path, _)| path)
}

#[test]
fn a_line_joins_only_what_can_be_compared() {
    let starts =
        |texts: &[&str]| path(&charted(texts), "chart-line").map(|path| path.matches('M').count());
    for (texts, expected) in [
        (&["2017 300", "2018 310", "2019 320"][..], Some(1)),
        (&["2017 300", "2018 310", "2020 320", "2021 330"], Some(2)),
        (&["2017 300", "2018 310", "2020 320"], Some(1)),
        (&["2017 300", "2019 310"], None),
        (&["2017 300"], None),
        (&["2017 300", "2018 hơn 310", "2019 320"], None),
        (&["2017 *300", "2018 *310"], None),
        (&["2017 khoảng 300", "2018 310"], None),
        (&["2017 300", "2018 ?310"], Some(1)),
    ] {
        assert_eq!(starts(texts), expected, "{texts:?}");
    }
}

#[test]
fn bounds_are_ranges() {
    let svg = charted(&["2017 hơn 300", "2018 dưới 310", "2019 từ 300 đến 340", "2020 khoảng 320"]);
    let open = path(&svg, "chart-bound").expect("two open ranges");
    assert!(
        open.contains("V26M") && open.contains(" 172V"),
        "one up off the top, one from the axis: {open}"
    );
    assert_eq!(path(&svg, "chart-range").map(|path| path.matches('V').count()), Some(1));
    assert_eq!(svg.matches("<circle").count(), 3, "a range has no point");
    assert_eq!(svg.matches("chart-dot-open").count(), 1, "about is a ring");
}

#[test]
fn a_bound_ends_where_the_hard_range_ends() {
    let mut above = [figure("2021 trên 90%"), figure("2022 trên 92%")];
    for figure in &mut above {
        figure.quantity.interval = figure.quantity.interval.clamp(None, Some(Decimal::ONE_HUNDRED));
    }
    let frame = Frame { title: "", description: "", unit: "%", newest: "", words: vietnamese() };
    let svg = chart(&points(&above.iter().collect::<Vec<_>>()), &frame).expect("a chart");
    let svg = svg.as_str();
    assert!(svg.contains(">100%<") && !svg.contains(">102") && !svg.contains(">150"), "{svg}");
    assert_eq!(path(svg, "chart-bound").map(|path| path.matches("V32").count()), Some(2), "{svg}");
}

#[test]
fn what_is_not_settled_is_a_ring() {
    for (text, rings) in [("2018 310", 0), ("2018 ?310", 1), ("2018 *310", 1), ("2018 gần 310", 1)]
    {
        assert_eq!(charted(&["2017 300", text]).matches("chart-dot-open").count(), rings, "{text}");
    }
}

#[test]
fn a_chart_speaks_for_itself() {
    let svg = charted(&["2017 300", "2018 310", "2020 1.020"]);
    let document = roxmltree::Document::parse(&svg).expect("well-formed");
    let text = |name: &str| {
        document.descendants().find(|node| node.has_tag_name(name)).and_then(|node| node.text())
    };
    assert_eq!((text("title"), text("desc")), (Some("Số <vụ>"), Some("năm 2017: 300")));
    assert_eq!(document.root_element().attribute("role"), Some("img"));
    assert!(
        document
            .descendants()
            .all(|node| !node.has_attribute("id") && !node.has_attribute("style"))
    );
    for label in
        [">0<", ">500<", ">1.500\u{a0}vụ<", ">1.000<", ">2017<", ">2019<", ">2020<", ">1.020<"]
    {
        assert!(svg.contains(label), "{label} in {svg}");
    }
}

/// Returns the texts of a drawing, each with its beginning and end in a font whose letters are all
/// so wide.
fn stretches(svg: &str, letter: i32) -> Vec<(String, i32, i32)> {
    let document = roxmltree::Document::parse(svg).expect("well-formed");
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    let stretch = |node: roxmltree::Node<'_, '_>| {
        let text = node.text().unwrap_or_default().to_owned();
        let width = i32::try_from(text.chars().count()).expect("short") * letter;
        let anchor = node.ancestors().find_map(|node| node.attribute("text-anchor"));
        let x: i32 = node.attribute("x").and_then(|x| x.parse().ok()).expect("x");
        let begin = match anchor {
            Some("end") => x - width,
            Some("middle") => x - width / 2,
            _ => x,
        };
        (text, begin, begin + width)
    };
    texts.map(stretch).collect()
}

#[test]
fn letters_of_any_width_lie_on_the_paper() {
    for texts in [
        &["2017 300", "2018 310", "2020 1.020.000"][..],
        &["2022 100%"],
        &["2021 99,6%", "2022 100%"],
        &["2022 15,9 tỷ đồng"],
        &["2021 15.900 tỷ đồng", "2022 25.900 tỷ đồng"],
        &["1999 300", "2000 310", "2001 320", "2002 330", "2003 gần 340"],
    ] {
        // The letters of a wide font are 9 units wide, those of a narrow one 6.
        for letter in [5, 9, 12] {
            for (text, begin, end) in stretches(&charted(texts), letter) {
                assert!(
                    (0..=400).contains(&begin) && end <= 400,
                    "“{text}” from {begin} to {end} in {texts:?}"
                );
            }
        }
    }
}

#[test]
fn the_unit_stands_at_the_top_line_alone() {
    let svg = charted(&["2017 300", "2018 310"]);
    assert_eq!((svg.matches("vụ<").count(), svg.matches(">310\u{a0}vụ<").count()), (1, 1), "{svg}");
}

#[test]
fn one_point_stands_in_the_middle() {
    let svg = charted(&["2022 457"]);
    assert_eq!(svg.matches("<circle").count(), 1);
    let x: i32 = svg
        .split_once("cx=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .expect("x")
        .0
        .parse()
        .expect("x");
    assert!((180..240).contains(&x), "{x}");
}

#[test]
fn time_lines_are_small() {
    let years: Vec<String> =
        (2001..2025).map(|year| format!("{year} {}", (year * 7919) % 1000 + 100)).collect();
    let svg =
        drawn(&years.iter().map(String::as_str).collect::<Vec<_>>(), sparkline).expect("a line");
    assert!(svg.len() < 400, "{} bytes: {svg}", svg.len());
    assert_eq!(drawn(&["2022 457"], sparkline), None, "one point is no line");
    assert_eq!(
        drawn(&["2021 *40", "2022 *457"], sparkline),
        None,
        "sums of different places are no development"
    );
    assert_eq!(
        drawn(&["2017 40", "2019 45", "2021 50", "2022 51"], sparkline),
        None,
        "mostly gaps"
    );
    assert!(drawn(&["2018 40", "2019 45", "2021 50"], sparkline).is_some(), "one gap");
    let level = drawn(&["2021 40", "2022 40"], sparkline).expect("a line");
    assert_eq!(path(&level, "chart-line"), Some("M4 14L108 14"));
}

#[test]
fn bars_say_how_much_is_certain() {
    let bar = |value: &str| {
        let all: Vec<Figure> =
            [value, "200"].iter().map(|value| figure(&format!("2022 {value}"))).collect();
        let bars = Bars::new(all.iter().map(|figure| &figure.quantity), false).expect("bars");
        let svg = bar(&all[0].quantity, bars).expect("a bar");
        let svg = svg.as_str();
        let stretch = |class: &str| path(svg, class).map(str::to_owned);
        (stretch("bar-sure"), stretch("bar-open"), stretch("bar-near"))
    };
    let path = |path: &str| Some(path.to_owned());
    assert_eq!(bar("100"), (path("M0 3H100"), None, None));
    assert_eq!(bar("hơn 100"), (path("M0 3H100"), path("M100 3H200"), None));
    assert_eq!(bar("dưới 100"), (None, path("M0 3H100"), None));
    assert_eq!(bar("từ 50 đến 100"), (path("M0 3H50"), None, path("M50 3H100")));
    assert_eq!(bar("khoảng 100"), (None, None, path("M0 3H100")));
    let one = figure("2022 100");
    assert!(Bars::new([&one.quantity].into_iter(), false).is_none(), "nothing to compare with");
}

#[test]
fn percents_fill_their_bar_at_a_hundred() {
    let all = [figure("2022 50%"), figure("2022 25%")];
    let bars = Bars::new(all.iter().map(|figure| &figure.quantity), true).expect("bars");
    let svg = bar(&all[0].quantity, bars).expect("a bar");
    let svg = svg.as_str();
    assert_eq!(path(svg, "bar-sure"), Some("M0 3H100"));
}

proptest! {
    #[test]
    fn nothing_is_drawn_off_the_paper(values in proptest::collection::vec((0_u8..4, 0_i64..10_i64.pow(12)), 1..30)) {
        let words = ["", "hơn ", "dưới ", "khoảng "];
        let texts: Vec<String> = values.iter().enumerate().map(|(year, (word, value))| {
            format!("{} {}{value}", 1990 + year, words[usize::from(*word)])
        }).collect();
        let svg = charted(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let numbers = |name: &str| -> Vec<i32> {
            let attribute = format!(" {name}=\"");
            let parts = svg.split(attribute.as_str()).skip(1);
            parts.filter_map(|rest| rest.split('"').next()?.parse().ok()).collect()
        };
        prop_assert!(numbers("cx").iter().chain(&numbers("x")).all(|x| (0..=400).contains(x)), "{}", svg);
        prop_assert!(numbers("cy").iter().chain(&numbers("y")).all(|y| (0..=200).contains(y)), "{}", svg);
    }
}
