//! Properties of all quantities: sums are sound, what is printed is read again, no text does harm.

use super::tests::{COUNT, SHARE, ends, quantity};
use super::*;
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::*;
use crate::language;
use proptest::prelude::*;

/// A truthful description of a count, in Vietnamese; `gap` says how far off its number is.
fn describe(count: u32, manner: u32, gap: u32) -> String {
    let (below, above) = (count.saturating_sub(gap), count + gap);
    match manner % 8 {
        0 if count > below => format!("hơn {below}"),
        1 => format!("ít nhất {below}"),
        2 if above > count => format!("dưới {above}"),
        3 => format!("tối đa {above}"),
        4 => format!("từ {below} đến {above}"),
        5 if above > count => format!("gần {above}"),
        6 => format!("khoảng {above}"),
        _ => count.to_string(),
    }
}

prop_compose! {
    fn any_text()(whole in 0_u64..100_000_000, decimals in proptest::option::of("[0-9]{1,4}"), manner in 0_usize..7,
                  unit in 0_usize..5, width in 0_u64..1000) -> String {
        let number = |whole: u64| match &decimals {
            Some(decimals) => format!("{whole},{decimals}"),
            None => whole.to_string(),
        };
        let first = number(whole);
        let unit = ["", "%", " tỷ đồng", " triệu", " nghìn tỷ đồng"][unit];
        match manner {
            6 => format!("từ {first} đến {}{unit}", number(whole + width)),
            manner => format!("{}{first}{unit}", ["", "trên ", "ít nhất ", "chưa đến ", "khoảng ", "gần "][manner]),
        }
    }
}

proptest! {
    /// The short way to digits is the formatter's.
    #[test]
    fn plain_digits_are_those_of_the_decimal(mantissa in any::<i64>(), wide in any::<i128>(), scale in 0_u32..=28) {
        for mantissa in [i128::from(mantissa), i128::from(mantissa % 1000), wide >> 33] {
            let value = Decimal::from_i128_with_scale(mantissa, scale);
            let expected = if value.is_zero() { value.abs().to_string() } else { value.to_string() };
            prop_assert_eq!(plain(value), expected);
        }
    }

    #[test]
    fn the_true_total_lies_in_the_interval(
        counts in proptest::collection::vec((0_u32..5000, 0_u32..8, 0_u32..200), 0..8)
    ) {
        let parts: Vec<Quantity> = counts
            .iter()
            .map(|(count, manner, gap)| quantity(&describe(*count, *manner, *gap), Lang::VI))
            .collect();
        let parts: Vec<&Quantity> = parts.iter().collect();
        let truth = Decimal::from(counts.iter().map(|(count, ..)| count).sum::<u32>());
        let sum = Quantity::sum(&parts, &COUNT).expect("fits");
        prop_assert!(sum.interval.contains(truth), "{} in {}", truth, ends(&sum.interval));
        prop_assert!(Quantity::partial_sum(&parts, &COUNT).expect("fits").interval.contains(truth));
        let all_exact = parts.iter().all(|part| part.interval.is_exact().is_some());
        prop_assert!(all_exact || sum.kind != Kind::Exact);
        let reversed: Vec<&Quantity> = parts.iter().rev().copied().collect();
        prop_assert_eq!(Quantity::sum(&reversed, &COUNT).expect("fits").interval, sum.interval);
    }

    #[test]
    fn no_quantity_begins_where_none_is_looked_for(
        words in "((hơn|Từ|giữa|tăng thêm|lên đến|khoảng|USD|đến|more than|rose by|từ|đạt|số|cây|có|còn|was|of|the|in|all|\
                   over|giám|Khảo|sát|cấp|trên|tốc|độ|kể|cả|-|[(]|5|1[.]200|20%) ?){0,9}",
        lang in prop_oneof![Just(Lang::VI), Just(Lang::EN)]
    ) {
        prop_assert_eq!(scan(&words, lang), read::scan_everywhere(&words, lang), "{}", words);
    }

    #[test]
    fn what_is_printed_is_read_again(text in any_text(), lang in prop_oneof![Just(Lang::VI), Just(Lang::EN)]) {
        let first = quantity(&text, Lang::VI);
        let printed = first.text(lang);
        let again = quantity(&printed, lang);
        prop_assert_eq!(again.interval, first.interval, "{} {}", text, printed);
        let facts = |quantity: &Quantity| {
            (quantity.kind, quantity.strict, quantity.nominal, quantity.scale, quantity.unit_kind, quantity.decimals)
        };
        prop_assert_eq!(facts(&again), facts(&first), "{} {}", text, printed);
        prop_assert_eq!(again.text(lang), printed);
    }

    #[test]
    fn computed_text_never_claims_more_than_is_known(
        low in 0_i64..=990_000, width in 0_i64..=10_000, decimals in 0_u32..3, low_open: bool, high_open: bool,
        lang in prop_oneof![Just(Lang::VI), Just(Lang::EN)]
    ) {
        let open = width > 0;
        let low = End { value: Decimal::new(low, 4), open: low_open && open };
        let high = End { value: low.value + Decimal::new(width, 4), open: high_open && open };
        let interval = Interval::new(Some(low), Some(high)).expect("not empty");
        let value = Computed { interval, nominal: None, approximate: false, decimals, scale: Scale::One,
                               unit_kind: UnitKind::Percent, unit: None };
        let quantity = Quantity::computed(value, &SHARE);
        if quantity.kind != Kind::Exact {
            let printed = quantity.text(lang);
            let written = parse(&printed, lang).unwrap_or_else(|error| panic!("{printed}: {error:?}")).written;
            let again = Quantity::from_written(&written, &SHARE);
            prop_assert!(interval.is_within(&again.interval), "{} {}", ends(&interval), printed);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "(?s).{0,40}", shaped in "[0-9.,/% -]{0,20}(từ|đến|tỷ|hơn|đồng|m2|/|\"|năm){0,4}[0-9.,%]{0,45}") {
        for text in [text, shaped] {
            for lang in language::ALL {
                if let Ok(reading) = parse(&text, lang) {
                    let quantity = Quantity::from_written(&reading.written, &COUNT);
                    let _ = (quantity.text(Lang::VI), quantity.text_with_unit("x", Lang::EN), quantity.precision());
                    let _ = Quantity::sum(&[&quantity, &quantity], &COUNT);
                }
                read_first(&text, lang);
            }
        }
    }

    #[test]
    fn ranges_lie_in_the_text(text in "[0-9]{1,4}[ \u{a0}]{0,2}(hơn|người|tỷ|%)?[ –]{0,2}[0-9]{0,3}[ ]{0,2}(Hoà|ha)?") {
        for (range, reading) in read_all(&text, Lang::VI) {
            prop_assert_eq!(&text[range], reading.written.as_printed.as_str());
        }
    }
}
