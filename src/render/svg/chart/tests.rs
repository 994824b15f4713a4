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

/// A series as a page shows it.
fn charted(texts: &[&str]) -> String {
    charted_as(texts, Form::Line, "vụ")
}

fn charted_as(texts: &[&str], form: Form, unit: &str) -> String {
    let numbers: Vec<String> = texts
        .iter()
        .map(|text| text.split(' ').skip(1).collect::<Vec<_>>().join(" ").replace(['*', '?'], ""))
        .collect();
    let frame = frame(unit, &numbers);
    drawn(texts, |points| {
        let all = [points.to_vec()];
        chart(points, &Axes::of(&all, &all, form, true)?, &frame)
    })
    .expect("a chart")
}

fn frame<'a>(unit: &'a str, numbers: &'a [String]) -> Frame<'a> {
    Frame {
        title: "Số <vụ>",
        description: "năm 2017: 300",
        unit,
        numbers,
        letters: numbers.iter().map(|number| number.chars().count()).max().unwrap_or(0),
        coverage: "Phần đã báo cáo",
        words: vietnamese(),
    }
}

/// The paths of a class.
fn path<'s>(svg: &'s str, class: &str) -> Option<&'s str> {
    let after = svg.split_once(&format!("<path class=\"{class}\" d=\""))?.1;
    after.split_once('"').map(|(path, _)| path)
}

/// The number of moves in the path of a class.
fn moves(svg: &str, class: &str) -> usize {
    path(svg, class).map_or(0, |path| path.matches('M').count())
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
fn bounds_are_brackets_and_arrows() {
    let svg = charted(&["2017 hơn 300", "2018 từ 300 đến 340", "2019 khoảng 320"]);
    let bounds = path(&svg, "chart-bound").expect("bounds");
    // A cap, a shaft and a head; two caps and what joins them.
    assert_eq!(bounds.matches('M').count(), 6, "{bounds}");
    assert_eq!((moves(&svg, "chart-dots"), moves(&svg, "chart-holes")), (1, 1), "about is a ring");
    assert_eq!(path(&svg, "chart-line"), None);
}

#[test]
fn an_arrow_has_one_length_and_stays_on_the_paper() {
    let svg = charted(&["2017 hơn 300", "2018 hơn 100"]);
    let bounds = path(&svg, "chart-bound").expect("bounds");
    let shafts: Vec<i32> = bounds
        .split('M')
        .filter_map(|step| {
            let (from, to) = step.split_once('V')?;
            let from: i32 = from.split(' ').nth(1)?.parse().ok()?;
            let to: i32 = to.parse().ok()?;
            assert!(to > 0, "{bounds}");
            Some(from - to)
        })
        .collect();
    assert_eq!(shafts, [30, 30], "{bounds}");
}

#[test]
fn columns_are_filled_as_far_as_they_are_certain() {
    let columns = |text: &str| {
        let svg = charted_as(&["2017 400", text], Form::Columns, "vụ");
        ["chart-column", "chart-hollow", "chart-bound"].map(|class| moves(&svg, class))
    };
    assert_eq!(columns("2018 300"), [2, 0, 0]);
    assert_eq!(columns("2018 ?300"), [1, 1, 0], "provisional");
    assert_eq!(columns("2018 khoảng 300"), [1, 1, 0]);
    assert_eq!(columns("2018 từ 200 đến 300"), [2, 1, 0]);
    assert_eq!(columns("2018 hơn 300"), [2, 0, 2], "an arrow: its shaft and its head");
    assert_eq!(columns("2018 dưới 300"), [1, 1, 0]);
    let svg = charted_as(&["2017 1.000", "2018 1.010"], Form::Columns, "vụ");
    assert!(svg.contains(">0<") && !svg.contains("chart-cut"), "columns begin at zero: {svg}");
}

#[test]
fn an_axis_that_is_cut_is_marked() {
    assert!(charted(&["2017 1.000", "2018 1.010"]).contains("class=\"chart-cut\""));
    assert!(!charted(&["2017 100", "2018 1.010"]).contains("chart-cut"));
}

#[test]
fn coverage_has_a_strip_of_its_own() {
    let svg = charted(&["2017 300", "2018 *310", "2019 320"]);
    let boxes = path(&svg, "chart-cover-frame").map(|path| path.matches('z').count());
    assert_eq!((boxes, moves(&svg, "chart-cover")), (Some(3), 3), "{svg}");
    assert!(svg.contains(">Phần đã báo cáo<"));
    let heights: Vec<&str> = path(&svg, "chart-cover").expect("boxes").split('M').skip(1).collect();
    let filled = |at: usize| {
        let (from, to) = heights[at].split_once('V').expect("a box");
        let from: i32 = from.split(' ').nth(1).expect("y").parse().expect("a number");
        from - to.split('h').next().expect("y").parse::<i32>().expect("a number")
    };
    assert_eq!([filled(0), filled(1)], [20, 1], "one of twelve is one step of twenty");
    assert!(!charted(&["2017 300", "2018 310"]).contains("chart-cover"));
}

#[test]
fn charts_beside_each_other_have_one_axis() {
    let figures = [["2017 300", "2018 310"], ["2018 20", "2019 30"]].map(|texts| texts.map(figure));
    let lines: Vec<Vec<Point<'_>>> =
        figures.iter().map(|line| points(&line.iter().collect::<Vec<_>>())).collect();
    let axes = Axes::of(&lines, &lines, Form::Line, false).expect("axes");
    let numbers = ["1".to_owned(), "2".to_owned()];
    for line in &lines {
        let svg = chart(line, &axes, &frame("vụ", &numbers)).expect("a chart");
        for label in [">0<", ">400\u{a0}vụ<", ">2017<", ">2018<", ">2019<"] {
            assert!(svg.as_str().contains(label), "{label} in {svg:?}");
        }
    }
}

#[test]
fn a_bound_ends_where_the_hard_range_ends() {
    let mut above = [figure("2021 trên 90%"), figure("2022 trên 92%")];
    for figure in &mut above {
        figure.quantity.interval = figure.quantity.interval.clamp(None, Some(Decimal::ONE_HUNDRED));
    }
    let points = points(&above.iter().collect::<Vec<_>>());
    let all = [points.clone()];
    let axes = Axes::of(&all, &all, Form::Line, true).expect("axes");
    let numbers = ["trên 90%".to_owned(), "trên 92%".to_owned()];
    let svg = chart(&points, &axes, &frame("%", &numbers)).expect("a chart");
    let svg = svg.as_str();
    assert!(svg.contains(">100%<") && !svg.contains(">102") && !svg.contains(">150"), "{svg}");
    assert_eq!(path(svg, "chart-bound").map(|path| path.matches("V44").count()), Some(2), "{svg}");
}

#[test]
fn what_is_not_settled_is_a_ring() {
    for (text, rings) in [("2018 310", 0), ("2018 ?310", 1), ("2018 *310", 1), ("2018 gần 310", 1)]
    {
        assert_eq!(moves(&charted(&["2017 300", text]), "chart-holes"), rings, "{text}");
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
    assert_eq!(document.root_element().attribute("data-at"), Some("125 375 875"));
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

#[test]
fn a_chart_is_small() {
    let months: Vec<String> =
        (1..=60).map(|month| format!("{} {}", 1950 + month, month * 7919 % 1000)).collect();
    let svg = charted(&months.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(svg.len() < 4096, "{} bytes", svg.len());
}

/// A number with up to two decimals in hundredths.
fn hundredths(number: &str) -> i64 {
    let (sign, number) = number.strip_prefix('-').map_or((1, number), |number| (-1, number));
    let (whole, rest) = number.split_once('.').unwrap_or((number, ""));
    sign * format!("{whole}{rest:0<2}").parse::<i64>().expect("a number")
}

/// Returns the texts of a drawing on a narrow screen, each with its beginning and end in a font
/// whose letters are all so wide; and the width of the paper. All in hundredths of a pixel.
fn stretches(svg: &str, letter: i64) -> (Vec<(String, i64, i64)>, i64) {
    let document = roxmltree::Document::parse(svg).expect("well-formed");
    let class = document.root_element().attribute("class").expect("a class");
    let (left, plot) = (hundredths(class.rsplit('-').next().expect("a margin")) * 13, 22_400);
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    let stretch = |node: roxmltree::Node<'_, '_>| {
        let text = node.text().unwrap_or_default().to_owned();
        let width = i64::try_from(text.chars().count()).expect("short") * letter * 100;
        let anchor = node.ancestors().find_map(|node| node.attribute("text-anchor"));
        let x = node.attribute("x").expect("x");
        let x = match x.strip_suffix('%') {
            Some(share) => left + plot * hundredths(share) / 10_000,
            None => left + 13 * hundredths(x.trim_end_matches("em")),
        };
        let begin = match anchor {
            Some("end") => x - width,
            Some("middle") => x - width / 2,
            _ => x,
        };
        (text, begin, begin + width)
    };
    (texts.map(stretch).collect(), left + plot + 1_200)
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
        // The letters of a wide font are 9 pixels wide, those of a narrow one 5.
        for letter in [5, 9] {
            let (all, paper) = stretches(&charted(texts), letter);
            for (text, begin, end) in all {
                assert!(
                    begin >= -50 && end <= paper + 50,
                    "“{text}” from {begin} to {end} of {paper} in {texts:?}"
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
    assert!(path(&svg, "chart-dots").is_some_and(|path| path.starts_with("M500 ")), "{svg}");
}

#[test]
fn a_file_has_its_words_and_no_shares() {
    let figures = [figure("2017 300"), figure("2018 hơn 310"), figure("2019 *320")];
    let points = points(&figures.iter().collect::<Vec<_>>());
    let all = [points.clone()];
    let axes = Axes::of(&all, &all, Form::Line, true).expect("axes");
    let numbers = ["300", "hơn 310", "320"].map(str::to_owned);
    let panel =
        || Panel { points: &points, axes: &axes, frame: frame("vụ", &numbers), place: "A & B" };
    let foot = ["Nguồn: Cổng".to_owned(), "https://a.example/".to_owned()];
    let texts =
        Texts { title: "Số vụ", about: "", lang: "vi", keys: &["Mũi tên"], foot: &foot };
    let svg = file(&[panel(), panel()], &texts).expect("a picture");
    roxmltree::Document::parse(&svg).expect("well-formed");
    for word in [">Số vụ<", ">A &amp; B<", ">Mũi tên<", ">Nguồn: Cổng<", ">https://a.example/<"]
    {
        assert!(svg.contains(word), "{word} in {svg}");
    }
    let drawn = svg.replace("width=\"100%\" height=\"100%\"", "");
    assert!(!drawn.contains('%') && !drawn.contains("em\""), "{svg}");
    assert!(file(&[], &texts).is_none());
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
    let lone = ["2010 40", "2012 41", "2013 42", "2014 45", "2015 44", "2017 50"];
    assert_eq!(drawn(&lone, sparkline), None, "two stand alone");
    assert_eq!(drawn(&["2008 40", "2009 45", "2021 50"], sparkline), None, "little is known");
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
fn bars_of_small_shares_can_be_told_apart() {
    let all = [figure("2022 4%"), figure("2022 2%")];
    let bars = Bars::new(all.iter().map(|figure| &figure.quantity), true).expect("bars");
    let svg = bar(&all[1].quantity, bars).expect("a bar");
    assert_eq!(path(svg.as_str(), "bar-sure"), Some("M0 3H100"));
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
    fn nothing_is_drawn_off_the_paper(values in proptest::collection::vec((0_u8..4, 0_i64..10_i64.pow(12)), 1..30), counted: bool) {
        let words = ["", "hơn ", "dưới ", "khoảng "];
        let texts: Vec<String> = values.iter().enumerate().map(|(year, (word, value))| {
            format!("{} {}{value}", 1990 + year, words[usize::from(*word)])
        }).collect();
        let form = if counted { Form::Columns } else { Form::Line };
        let svg = charted_as(&texts.iter().map(String::as_str).collect::<Vec<_>>(), form, "vụ");
        let height = hundredths(svg.split_once("height=\"").and_then(|(_, rest)| rest.split_once("em\"")).expect("a height").0);
        let numbers = |name: &str, unit: &str| -> Vec<i64> {
            let attribute = format!(" {name}=\"");
            let parts = svg.split(attribute.as_str()).skip(1);
            parts.filter_map(|rest| rest.split('"').next()?.strip_suffix(unit).map(hundredths)).collect()
        };
        prop_assert!(numbers("x", "%").iter().all(|x| (0..=10_000).contains(x)), "{}", svg);
        prop_assert!(numbers("y", "em").iter().all(|y| (0..=height).contains(y)), "{}", svg);
        // Absolute steps of paths: `M` and `L` have both places, `V` the one from above.
        for path in svg.split(" d=\"").skip(1).filter_map(|rest| rest.split('"').next()).filter(|path| !path.starts_with("M0 2l")) {
            for step in path.split(['M', 'L']).skip(1) {
                let places: Vec<i64> = step.split(['h', 'V', 'z', ' ']).filter_map(|part| part.parse().ok()).collect();
                prop_assert!((0..=1000).contains(&places[0]) && (0..=420).contains(&places[1]), "{step} in {svg}");
            }
        }
    }

    #[test]
    fn a_tile_has_a_class_only_where_all_its_values_have_it(value in 0_i64..500, other in 0_i64..500) {
        let figures = [figure("2022 0"), figure("2022 500"), figure(&format!("2022 từ {} đến {}", value.min(other), value.max(other)))];
        let classes = Classes::of(figures.iter().map(|figure| &figure.quantity)).expect("classes");
        let of = |text: String| classes.shade(&figure(&text).quantity);
        let shades: Vec<Option<Shade>> = (value.min(other)..=value.max(other)).map(|value| of(format!("2022 {value}"))).collect();
        let all_alike = shades.iter().all(|shade| *shade == shades[0]);
        let expected = if all_alike { shades[0] } else { Some(Shade::Open) };
        prop_assert_eq!(classes.shade(&figures[2].quantity), expected);
        prop_assert_eq!(of("2022 hơn 400".to_owned()), Some(Shade::Open));
    }
}
