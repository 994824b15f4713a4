//! Sums, ranges and means of quantities as they are read and printed (STATISTICS "Interval
//! arithmetic", "Text of values").

use super::tests::{COUNT, SHARE, decimal, ends, quantity};
use super::*;
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::*;
use crate::language::print_decimal;

fn sum(parts: &[&str], limits: &Limits) -> Quantity {
    let parts: Vec<Quantity> = parts
        .iter()
        .map(|text| {
            Quantity::from_written(&parse(text, Lang::VI).expect("readable").written, limits)
        })
        .collect();
    Quantity::sum(&parts.iter().collect::<Vec<_>>(), limits).expect("fits")
}

#[test]
fn sums() {
    let cases: [(&[&str], &str, &str, &str); 28] = [
        (&["hơn 700", "5"], "(705,)", "hơn 705", "more than 705"),
        (&["trên 300", "trên 400"], "(700,)", "hơn 700", "more than 700"),
        (&["hơn 700", "tối đa 50"], "(700,)", "hơn 700", "more than 700"),
        (&["gần 800", "100"], "[100,900)", "gần 900", "almost 900"),
        (&["gần 800", "gần 100"], "[0,900)", "gần 900", "almost 900"),
        (&["từ 20 đến 25", "10"], "[30,35]", "từ 30 đến 35", "between 30 and 35"),
        (&["khoảng 340", "60"], "(,)", "khoảng 400", "about 400"),
        (&["khoảng 340", "hơn 60"], "(,)", "khoảng 400", "about 400"),
        (&["khoảng 340", "từ 20 đến 25"], "(,)", "–", "–"),
        (&["1.142", "10.630"], "[11772,11772]", "11.772", "11,772"),
        (&["ít nhất 457", "300"], "[757,)", "ít nhất 757", "at least 757"),
        (&["tối đa 50", "dưới 20"], "[0,70)", "dưới 70", "under 70"),
        (&["tối đa 50", "10"], "[10,60]", "từ 10 đến 60", "between 10 and 60"),
        (
            &["12,4 tỷ đồng", "3,15 tỷ đồng"],
            "[15550000000,15550000000]",
            "15,6 tỷ đồng",
            "15.6 billion VND",
        ),
        (
            &["23,5 triệu đồng", "1,25 tỷ đồng"],
            "[1273500000,1273500000]",
            "1,27 tỷ đồng",
            "1.27 billion VND",
        ),
        (
            &["955 triệu đồng", "100 triệu đồng"],
            "[1055000000,1055000000]",
            "1.055 triệu đồng",
            "1,055 million VND",
        ),
        (&["27,485 ha", "20 ha"], "[47.485,47.485]", "47,485", "47.485"),
        (
            &["gần 12,4 tỷ đồng", "3,12 tỷ đồng"],
            "[3120000000,15520000000)",
            "gần 15,6 tỷ đồng",
            "almost 15.6 billion VND",
        ),
        (
            &["khoảng 12,4 tỷ đồng", "3,12 tỷ đồng"],
            "(,)",
            "khoảng 15,5 tỷ đồng",
            "about 15.5 billion VND",
        ),
        (
            &["500 triệu đồng", "700 triệu đồng"],
            "[1200000000,1200000000]",
            "1,2 tỷ đồng",
            "1.2 billion VND",
        ),
        (
            &["1,2345 tỷ đồng", "30 triệu đồng"],
            "[1264500000,1264500000]",
            "1.265 triệu đồng",
            "1,265 million VND",
        ),
        (
            &["500,5 triệu đồng", "700,5 triệu đồng"],
            "[1201000000,1201000000]",
            "1.201 triệu đồng",
            "1,201 million VND",
        ),
        (&["30 nghìn đồng", "40 nghìn đồng"], "[70000,70000]", "70 nghìn đồng", "70 thousand VND"),
        (
            &["500 nghìn đồng", "700 nghìn đồng"],
            "[1200000,1200000]",
            "1,2 triệu đồng",
            "1.2 million VND",
        ),
        (
            &["0,500 triệu đồng", "0,020 triệu đồng"],
            "[520000,520000]",
            "0,52 triệu đồng",
            "0.52 million VND",
        ),
        (&["118/124 chi bộ", "10/20 chi bộ"], "[128,128]", "128/144", "128/144"),
        (&["dưới 50", "5"], "[5,55)", "từ 5 đến dưới 55", "from 5 to under 55"),
        (
            &["từ 1,50 đến 2,00 tỷ đồng", "1,00 tỷ đồng"],
            "[2500000000,3000000000]",
            "từ 2,5 đến 3 tỷ đồng",
            "between 2.5 and 3 billion VND",
        ),
    ];
    for (parts, interval, vi, en) in cases {
        let sum = sum(parts, &COUNT);
        let found = (ends(&sum.interval), sum.text(Lang::VI), sum.text(Lang::EN));
        assert_eq!(found, (interval.to_owned(), vi.to_owned(), en.to_owned()), "{parts:?}");
    }
    let rounded = sum(&["12,4 tỷ đồng", "3,15 tỷ đồng"], &COUNT);
    assert!(rounded.is_rounded() && !sum(&["457", "300"], &COUNT).is_rounded());
    assert_eq!(sum(&[], &COUNT).text(Lang::VI), "0");
    // The hard maximum is a matter of single values.
    assert_eq!(ends(&sum(&["từ 60% đến 70%", "35%"], &SHARE).interval), "[95,105]");
}

#[test]
fn about_has_ends_when_they_are_given() {
    let about = quantity("khoảng 340", Lang::VI);
    let mut bounded = about.clone();
    bounded.interval = Interval::exact(decimal("340"));
    let suppressed = Quantity::suppressed(UnitKind::Count, None);
    assert!(about.is_unbounded() && suppressed.is_unbounded() && !bounded.is_unbounded());
    assert!(!quantity("hơn 700", Lang::VI).is_unbounded());
    assert!(suppressed.is_suppressed() && !about.is_suppressed());
    assert_eq!(
        (suppressed.text(Lang::VI).as_str(), suppressed.text(Lang::EN).as_str()),
        ("[c]", "[c]")
    );
    assert_eq!(
        Quantity::sum(&[&bounded, &bounded], &COUNT).expect("fits").interval,
        Interval::exact(decimal("680"))
    );
}

#[test]
fn ranges_keep_the_decimals_of_each_end() {
    let parts = ["92%", "98,25%", "95,5%"].map(|text| quantity(text, Lang::VI));
    let range = Quantity::range(&parts.each_ref()).expect("ends");
    assert_eq!(range.text(Lang::VI), "từ 92% đến 98,25%");
}

#[test]
fn nominal_numbers_of_sums() {
    let nominal = |parts: &[&str]| {
        let sum = sum(parts, &COUNT);
        (sum.nominal.map(plain), sum.approximate)
    };
    assert_eq!(nominal(&["hơn 700", "gần 100"]), (Some("800".to_owned()), true));
    assert_eq!(nominal(&["hơn 700", "5"]), (Some("705".to_owned()), false));
    assert_eq!(nominal(&["từ 20 đến 25", "5"]), (None, false));
}

#[test]
fn a_part_of_the_places_gives_a_lower_bound() {
    let partial = |parts: &[&str]| {
        let parts: Vec<Quantity> = parts.iter().map(|text| quantity(text, Lang::VI)).collect();
        Quantity::partial_sum(&parts.iter().collect::<Vec<_>>(), &COUNT).expect("fits")
    };
    assert_eq!(partial(&["457", "300"]).text(Lang::VI), "ít nhất 757");
    assert_eq!(partial(&["457", "300"]).text(Lang::EN), "at least 757");
    assert_eq!(partial(&["hơn 700", "khoảng 300"]).text(Lang::VI), "hơn 700");
    assert_eq!(partial(&["hơn 700", "khoảng 300"]).nominal, Some(decimal("1000")));
    assert_eq!(partial(&["khoảng 300"]).kind, Kind::None);
}

#[test]
fn a_range_runs_from_the_smallest_to_the_greatest() {
    let range = |parts: &[&str]| {
        let parts: Vec<Quantity> = parts.iter().map(|text| quantity(text, Lang::VI)).collect();
        Quantity::range(&parts.iter().collect::<Vec<_>>())
            .map(|range| (range.text(Lang::VI), range.approximate))
    };
    assert_eq!(range(&["92%", "trên 95%"]), Some(("từ 92% đến 100%".to_owned(), false)));
    assert_eq!(range(&["96,9%", "98,2%"]), Some(("từ 96,9% đến 98,2%".to_owned(), false)));
    assert_eq!(
        range(&["96,9%", "98,2%", "khoảng 99%"]),
        Some(("từ 96,9% đến 98,2%".to_owned(), true))
    );
    assert_eq!(range(&["khoảng 99%"]), None);
}

fn share(low: &str, low_open: bool, high: Option<&str>, decimals: u32) -> String {
    let low = Some(End { value: decimal(low), open: low_open });
    let interval =
        Interval::new(low, high.map(|high| End::closed(decimal(high)))).expect("not empty");
    let value = Computed {
        interval,
        nominal: None,
        approximate: false,
        decimals,
        scale: Scale::One,
        unit_kind: UnitKind::Percent,
        unit: None,
    };
    Quantity::computed(value, &SHARE).text(Lang::VI)
}

#[test]
fn bounds_are_rounded_outward() {
    assert_eq!(share("92.75", true, None, 1), "trên 92,7%");
    assert_eq!(share("92.75", false, None, 1), "trên 92,7%");
    assert_eq!(share("92.7", false, None, 1), "ít nhất 92,7%");
    assert_eq!(share("92.75", true, Some("100"), 1), "trên 92,7%");
    assert_eq!(share("92.75", true, Some("94"), 1), "từ trên 92,7% đến 94%");
    assert_eq!(share("92.75", false, Some("93.01"), 1), "từ trên 92,7% đến dưới 93,1%");
    assert_eq!(share("97.415", false, Some("97.415"), 1), "97,4%");
    assert_eq!(share("0", false, Some("3.02"), 1), "dưới 3,1%");
    assert_eq!(share("0.04", false, Some("0.04"), 1), "dưới 0,1%");
}

#[test]
fn precision_and_checks() {
    assert_eq!(quantity("457", Lang::VI).precision(), Decimal::ZERO);
    assert_eq!(quantity("16%", Lang::VI).precision(), decimal("0.5"));
    assert_eq!(quantity("33,3%", Lang::VI).precision(), decimal("0.05"));
    assert_eq!(quantity("12,4 tỷ đồng", Lang::VI).precision(), decimal("50000000"));
    assert!(
        !SHARE.allow(&quantity("đạt 103%", Lang::VI))
            && SHARE.allow(&quantity("trên 90%", Lang::VI))
    );
    assert!(
        !SHARE.allow(&quantity("trên 103%", Lang::VI)) && !COUNT.allow(&quantity("-3", Lang::VI))
    );
    assert!(!quantity("2,5", Lang::VI).is_whole() && quantity("từ 2 đến 3", Lang::VI).is_whole());
    assert_eq!(
        quantity("118/124", Lang::VI).share(12, Rounding::Down),
        Some(decimal("95.161290322580"))
    );
}

#[test]
fn digits_are_grouped_from_four_on() {
    let print = |value: &str, decimals, lang| {
        print_decimal(decimal(value), decimals, Rounding::Nearest, lang)
    };
    assert_eq!(print("1142", 0, Lang::VI), "1.142");
    assert_eq!(print("1234567.85", 1, Lang::VI), "1.234.567,9");
    assert_eq!(print("1142", 2, Lang::EN), "1,142.00");
    assert_eq!(print("-1142.5", 1, Lang::EN), "\u{2212}1,142.5");
    assert_eq!(print("-0.04", 1, Lang::VI), "0,0");
    assert_eq!(plain(decimal("-15.560")), "-15.560");
}
