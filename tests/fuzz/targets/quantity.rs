//! A declared value: what is printed of it is read again, and means the same.
#![no_main]

use bantin::base::fold::composed;
use bantin::bulletin::lang::Lang;
use bantin::bulletin::quantity::{Limits, Numbers, Quantity, Written};
use bantin::extract::{parse, scan, vague_amounts};

libfuzzer_sys::fuzz_target!(|text: &str| {
    // As all sources are read: in normal form.
    let text = &*composed(text);
    for lang in [Lang::VI, Lang::EN] {
        if let Some(reading) = parse(text, lang).ok().filter(|reading| is_whole(&reading.written)) {
            round_trip(&Quantity::from_written(&reading.written, &Limits::default()), lang);
        }
        let found = scan(text, lang).into_iter().map(|(range, _)| range);
        for range in found.chain(vague_amounts(text, lang)) {
            assert!(text.get(range.clone()).is_some(), "{range:?}");
        }
    }
});

/// Whether the text says all of it: other units are those of the indicator and printed with it, and
/// `1/3` alone may be a date.
fn is_whole(written: &Written) -> bool {
    let unit = matches!(written.unit.as_deref(), None | Some("%" | "VND"));
    unit && !matches!(written.numbers, Numbers::Ratio { .. })
}

/// What is printed in a language is read again in it, with the same ends.
fn round_trip(first: &Quantity, lang: Lang) {
    let printed = first.text(lang);
    let again = parse(&printed, lang).unwrap_or_else(|error| panic!("{printed:?}: {error:?}"));
    let again = Quantity::from_written(&again.written, &Limits::default());
    assert_eq!(again.interval, first.interval, "{:?} is printed {printed:?}", first.as_printed);
    assert_eq!(
        (again.kind, again.strict, again.nominal),
        (first.kind, first.strict, first.nominal),
        "{printed:?}"
    );
    assert_eq!(again.text(lang), printed);
    let sum = Quantity::sum(&[first, &again], &Limits::default());
    assert!(sum.is_err() || sum.is_ok_and(|sum| !sum.text(lang).is_empty()), "{printed:?} twice");
}
