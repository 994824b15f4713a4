//! Quantities as people write them, one table for each heading of STATISTICS "Values" and "Numbers
//! in words".

use super::*;
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::*;
use crate::language::english;
use std::fmt::Write as _;

pub(super) const SHARE: Limits =
    Limits { min: Some(Decimal::ZERO), max: Some(Decimal::ONE_HUNDRED), max_cuts: true };
pub(super) const COUNT: Limits = Limits { min: Some(Decimal::ZERO), max: None, max_cuts: false };

pub(super) fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

pub(super) fn limits(written: &Written) -> Limits {
    if written.unit_kind == UnitKind::Percent { SHARE } else { COUNT }
}

pub(super) fn quantity(text: &str, lang: Lang) -> Quantity {
    let written = parse(text, lang).unwrap_or_else(|error| panic!("{text}: {error:?}")).written;
    Quantity::from_written(&written, &limits(&written))
}

/// `(90,100]`.
pub(super) fn ends(interval: &Interval) -> String {
    let low = interval.low().map_or("(".to_owned(), |end| {
        format!("{}{}", if end.open { '(' } else { '[' }, plain(end.value))
    });
    let high = interval.high().map_or(")".to_owned(), |end| {
        format!("{}{}", plain(end.value), if end.open { ')' } else { ']' })
    });
    format!("{low},{high}")
}

/// Kind, interval, unit kind, unit and repairs, as a table shows them.
fn summary(text: &str, lang: Lang) -> String {
    let reading = match parse(text, lang) {
        Ok(reading) => reading,
        Err(error) => {
            return format!("E {}; {}", english(&error.message()), english(&error.hint()));
        }
    };
    let quantity = Quantity::from_written(&reading.written, &limits(&reading.written));
    let mut summary = format!(
        "{} {} {}",
        quantity.kind.word(),
        ends(&quantity.interval),
        quantity.unit_kind.word()
    );
    if let Some(unit) = &quantity.unit {
        let _ = write!(summary, " {unit}");
    }
    for repair in &reading.repairs {
        let _ = write!(summary, " W {:?} {}", repair.kind, english(&repair.hint()));
    }
    summary
}

#[test]
fn declared_values_in_vietnamese() {
    let cases = [
        ("457", "exact [457,457] count"),
        ("0", "exact [0,0] count"),
        ("03 cuộc", "exact [3,3] count cuộc"),
        ("1.142 đảng viên", "exact [1142,1142] count đảng viên"),
        ("99,6%", "exact [99.6,99.6] percent %"),
        ("58,4 %", "exact [58.4,58.4] percent %"),
        ("15,5 phần trăm", "exact [15.5,15.5] percent %"),
        ("15.56%", "exact [15.56,15.56] percent % W ForeignDecimalPoint write `15,56%`"),
        ("2.5 triệu", "exact [2500000,2500000] count W ForeignDecimalPoint write `2,5 triệu`"),
        (
            "1.500%",
            "exact [1500,1500] percent % W GroupedOverHundred write `1500` if that is meant, or `1,500%`",
        ),
        ("1500%", "exact [1500,1500] percent %"),
        ("trên 90%", "at-least (90,100] percent %"),
        ("đạt trên 90%", "at-least (90,100] percent %"),
        ("từ 97% trở lên", "at-least [97,100] percent %"),
        ("97% trở lên", "at-least [97,100] percent %"),
        ("từ 70 lớp trở lên", "at-least [70,) count lớp"),
        ("70 lớp học hè trở lên", "at-least [70,) count lớp học hè"),
        ("Gần 100%", "almost [0,100) percent %"),
        ("hơn 700 quần chúng", "at-least (700,) count quần chúng"),
        ("hơn 700 quần chúng ưu tú", "at-least (700,) count quần chúng ưu tú"),
        ("không dưới 5", "at-least [5,) count"),
        ("không quá 3%", "at-most [0,3] percent %"),
        ("chưa đến 50", "at-most [0,50) count"),
        ("trên dưới 340", "about (,) count"),
        ("ước đạt 340", "about (,) count"),
        ("khoảng hơn 340", "about (,) count"),
    ];
    for (text, expected) in cases {
        assert_eq!(summary(text, Lang::VI), expected, "{text}");
    }
}

#[test]
fn ranges_scales_and_units_in_vietnamese() {
    let cases = [
        ("từ 20 đến 25", "between [20,25] count"),
        ("20 - 25", "between [20,25] count"),
        ("20–25%", "between [20,25] percent %"),
        ("từ 96,9% đến 98,2%", "between [96.9,98.2] percent %"),
        ("từ trên 92,7% đến 94%", "between (92.7,94] percent %"),
        ("từ 500 triệu đến 1 tỷ đồng", "between [500000000,1000000000] money VND"),
        ("từ 15 đến 20 tỷ đồng", "between [15000000000,20000000000] money VND"),
        ("15,9 tỷ đồng", "exact [15900000000,15900000000] money VND"),
        (
            "12, 45 tỷ đồng",
            "exact [12450000000,12450000000] money VND W BlankAfterComma write `12,45 tỷ đồng`",
        ),
        ("4,8 nghìn tỷ đồng", "exact [4800000000000,4800000000000] money VND"),
        ("1 tỷ 250 triệu đồng", "exact [1250000000,1250000000] money VND"),
        ("2 triệu rưỡi", "exact [2500000,2500000] count"),
        ("-2 triệu rưỡi", "exact [-2500000,-2500000] count"),
        ("12, 45%", "exact [12.45,12.45] percent % W BlankAfterComma write `12,45%`"),
        ("124/124 chi bộ", "exact [124,124] ratio chi bộ"),
        ("8,5/12 điểm", "exact [8.5,8.5] rate /12 điểm"),
        ("8/12,5 điểm", "exact [8,8] rate /12,5 điểm"),
        ("100.0%", "exact [100.0,100.0] percent % W ForeignDecimalPoint write `100,0%`"),
        ("12 hợp đồng", "exact [12,12] count hợp đồng"),
        ("15 đồng chí", "exact [15,15] count đồng chí"),
        ("500.000đ", "exact [500000,500000] money VND"),
        ("318.204 m2", "exact [318204,318204] area m2"),
        ("318.204 m²", "exact [318204,318204] area m2"),
        ("27,485 ha", "exact [27.485,27.485] area ha"),
        ("20m3", "exact [20,20] volume m3"),
        ("12 tấn", "exact [12,12] mass tấn"),
        ("8km", "exact [8,8] length km"),
        ("4 lần/năm", "exact [4,4] rate lần/năm"),
        ("15 người/100.000 dân", "exact [15,15] rate người/100.000 dân"),
        ("12 ngày", "exact [12,12] duration ngày"),
        ("118/124 chi bộ", "exact [118,118] ratio chi bộ"),
        ("118/124", "exact [118,118] ratio"),
        ("130/124 chi bộ", "exact [130,130] ratio chi bộ W PartOverWhole check both numbers"),
        ("-3 chi bộ", "exact [-3,-3] count chi bộ"),
        ("\u{2212}2,5%", "exact [-2.5,-2.5] percent %"),
        ("2,5 chi bộ", "exact [2.5,2.5] count chi bộ"),
        ("0,44 điểm %", "exact [0.44,0.44] percent điểm %"),
        ("20\u{a0}m3", "exact [20,20] volume m3"),
    ];
    for (text, expected) in cases {
        assert_eq!(summary(text, Lang::VI), expected, "{text}");
    }
}

#[test]
fn words_of_magnitude_are_read_as_they_are_typed() {
    let exact = |value: &str, unit: &str| format!("exact [{value},{value}] count{unit}");
    let vi = [
        ("1½ triệu lượt", "1500000", " lượt"),
        ("1 ½ triệu lượt", "1500000", " lượt"),
        ("1 1/2 triệu lượt", "1500000", " lượt"),
        ("½ triệu lượt", "500000", " lượt"),
        ("2¾ nghìn tỷ", "2750000000000", ""),
        ("5 trăm lượt", "500", " lượt"),
        ("1,5 trăm nghìn lượt", "150000", " lượt"),
        ("3 trăm rưỡi lượt", "350", " lượt"),
        ("5 chục lượt", "50", " lượt"),
        ("2 chục nghìn lượt", "20000", " lượt"),
        ("5 trăm tỷ", "500000000000", ""),
        ("1 tỷ 2 trăm triệu", "1200000000", ""),
        ("5 lượt rưỡi", "5.5", " lượt"),
        ("5 chi bộ mới", "5", " chi bộ mới"),
        ("5 (năm) chi bộ", "5", " (năm) chi bộ"),
        ("5 triều đại", "5", " triều đại"),
        ("5 triệu phú", "5", " triệu phú"),
        ("5 tỷ phú", "5", " tỷ phú"),
        ("5 ti vi", "5", " ti vi"),
        ("5 ngân hàng", "5", " ngân hàng"),
        ("5 văn phòng", "5", " văn phòng"),
        ("5 trạm y tế", "5", " trạm y tế"),
        ("5 trạm xe", "5", " trạm xe"),
        ("5 nghĩa trang", "5", " nghĩa trang"),
        ("5 nghị quyết", "5", " nghị quyết"),
        ("5 văn bản", "5", " văn bản"),
        ("5 vận động viên", "5", " vận động viên"),
        ("5 tiêu chuẩn", "5", " tiêu chuẩn"),
        ("5 triển lãm", "5", " triển lãm"),
        ("5 nghi phạm", "5", " nghi phạm"),
        ("5 điệu múa", "5", " điệu múa"),
        ("5 chi nhánh ở Triệu Phong", "5", " chi nhánh ở Triệu Phong"),
        ("5 phần quà", "5", " phần quà"),
        ("5 nghìn ba lô", "5000", " ba lô"),
    ];
    for (text, value, unit) in vi {
        assert_eq!(summary(text, Lang::VI), exact(value, unit), "{text}");
    }
}

#[test]
fn scales_that_are_typed_otherwise_are_told() {
    let exact = |value: &str, unit: &str| format!("exact [{value},{value}] count{unit}");
    let typed = [
        ("5 tr lượt", "5 triệu lượt"),
        ("5tr lượt", "5 triệu lượt"),
        ("5 trieu lượt", "5 triệu lượt"),
        ("5 nghin lượt", "5 nghìn lượt"),
        ("5k lượt", "5 nghìn lượt"),
        ("5 ty lượt", "5 tỷ lượt"),
        ("5 nghin ty lượt", "5 nghìn tỷ lượt"),
        ("5 tram lượt", "5 trăm lượt"),
        ("5 trăm nghin lượt", "5 trăm nghìn lượt"),
        ("5 million lượt", "5 triệu lượt"),
        ("trên 5 tr lượt", "trên 5 triệu lượt"),
    ];
    for (text, meant) in typed {
        let found = summary(text, Lang::VI);
        assert_eq!(
            found,
            format!("{} W TypedScale write `{meant}`", summary(meant, Lang::VI)),
            "{text}"
        );
    }
    let en = [
        ("5 hundred visits", "500", " visits"),
        ("5 hundred thousand visits", "500000", " visits"),
        ("5 dozen visits", "60", " visits"),
        ("1½ million visits", "1500000", " visits"),
        ("1 1/2 million visits", "1500000", " visits"),
        ("5 new cells", "5", " new cells"),
    ];
    for (text, value, unit) in en {
        assert_eq!(summary(text, Lang::EN), exact(value, unit), "{text}");
    }
    for (text, meant) in
        [("5 triệu visits", "5 million visits"), ("5 millions visits", "5 million visits")]
    {
        let found = summary(text, Lang::EN);
        assert_eq!(
            found,
            format!("{} W TypedScale write `{meant}`", summary(meant, Lang::EN)),
            "{text}"
        );
    }
    assert_eq!(summary("từ 5 trăm đến 2 nghìn lượt", Lang::VI), "between [500,2000] count lượt");
    assert_eq!(summary("5 - 7 trăm lượt", Lang::VI), "between [500,700] count lượt");
    assert_eq!(summary("5 tấn rưỡi", Lang::VI), "exact [5.5,5.5] mass tấn");
    assert_eq!(summary("2 triệu đồng rưỡi", Lang::VI), "exact [2500000,2500000] money VND");
}

#[test]
fn what_may_change_a_number_is_read_or_refused() {
    let vi = "5 ng lượt|5 ngh lượt|5tr2 lượt|5b lượt|12b|5new lượt|5² lượt|5 ² lượt|10⁶ lượt|5×10⁶ lượt|5^6 lượt|5‱ lượt|\
              5 triêu lượt|5 triều lượt|5 trệu lượt|5 nghỉn lượt|5 điệu lượt|250 điệu đồng|5 rưỡi|5 triệu rưởi|5,5 triệu rưỡi|\
              5 mươi lượt|5 triệu %|5%-7 triệu|từ 5% đến 7 triệu|5 điểm % - 7 nghìn|5 nghìn phần trăm|1,5 trăm điểm %|5 ức lượt|5 lakh lượt|5 van lượt|5 ngan lượt|5 ti lượt|5 tỹ đồng|5 tá lượt|5 t lượt|5 b lượt|\
              5 trđ|5trđ|5 (năm) triệu lượt|5 xyz triệu lượt|5 rất nhiều triệu lượt|5-triệu lượt|5 - triệu lượt|\
              5 triệu hai trăm nghìn lượt|5 triệu tư|5 triệu hai lượt|2 triệu năm trăm nghìn đồng|5 trăm linh ba lượt|\
              5 trăm lẻ 3 lượt|5 trăm 20 lượt|1/2 triệu lượt|3/4 triệu|5 phần sáu|5 phần triệu|5 và một nửa triệu|1⅓ triệu|\
              1 1/3 triệu|1,5½ triệu|5万 lượt|5 万 lượt|5٣ lượt|5Ⅻ lượt|5\u{20e3} lượt|5th|5 milion lượt|2 tỷ 3";
    let en = "5b visits|5 million %|5%-7 million|between 5% and 7 million|2 dozen percent|5 b visits|5 lakh visits|5 crore visits|5 milliard visits|5 milion visits|5 thosand visits|\
              5 and a half million visits|5 and a half tonnes|5 point two million visits|5 large million visits|\
              5 million two hundred visits|5 thousand and fifty visits|5 mil visits|5 grand|1990s|1/2 million visits|5 tr visits|\
              5 hundredd visits|5 score million visits";
    let mut passed = Vec::new();
    for (lang, texts) in [(Lang::VI, vi), (Lang::EN, en)] {
        for text in texts.split('|') {
            let found = summary(text, lang);
            passed.extend((!found.starts_with("E ")).then(|| format!("{text}: {found}")));
            let first =
                |reading: &Reading| reading.written.numbers == Numbers::One(Decimal::from(5));
            let mut seen = read_all(&format!("Có {text} khách"), lang).into_iter();
            passed.extend(
                seen.find(|(_, reading)| first(reading))
                    .map(|(range, _)| format!("prose: {text}: {range:?}")),
            );
        }
    }
    assert_eq!(passed, Vec::<String>::new());
    assert!(
        summary("5 lượt triệu", Lang::VI).starts_with("E `triệu` behind `5` is not understood")
    );
}

#[test]
fn declared_values_in_english() {
    let cases = [
        ("1,142 members", "exact [1142,1142] count members"),
        ("15 per cent", "exact [15,15] percent %"),
        ("1.142", "exact [1.142,1.142] count"),
        ("at least 90%", "at-least [90,100] percent %"),
        ("over 700", "at-least (700,) count"),
        ("more than 700 people", "at-least (700,) count people"),
        ("90% or more", "at-least [90,100] percent %"),
        ("700+", "at-least [700,) count"),
        ("no more than 3%", "at-most [0,3] percent %"),
        ("fewer than 50 cases", "at-most [0,50) count cases"),
        ("up to 50", "at-most [0,50] count"),
        ("some 340", "about (,) count"),
        ("just under 340", "almost [0,340) count"),
        ("between 20 and 25", "between [20,25] count"),
        ("from more than 92.7% to 94%", "between (92.7,94] percent %"),
        ("20 to 25", "between [20,25] count"),
        ("10-15%", "between [10,15] percent %"),
        ("$4.8 million", "exact [4800000,4800000] money USD"),
        ("£5m", "exact [5000000,5000000] money GBP"),
        ("over $2bn", "at-least (2000000000,) money USD"),
        ("15.9 billion VND", "exact [15900000000,15900000000] money VND"),
        ("20k visits", "exact [20000,20000] count visits"),
        ("1.2m visits", "exact [1200000,1200000] count visits"),
        ("5 m", "exact [5,5] length m"),
        ("5m", "exact [5,5] length m"),
        ("5 m wall", "exact [5,5] length m"),
        ("5m people", "exact [5000000,5000000] count people"),
        ("4 inspections per year", "exact [4,4] rate inspections per year"),
    ];
    for (text, expected) in cases {
        assert_eq!(summary(text, Lang::EN), expected, "{text}");
    }
}

#[test]
fn what_is_no_value_is_told_with_its_cure() {
    let cases = [
        ("", "E the value is empty"),
        ("  ", "E the value is empty"),
        ("trên", "E there is no number"),
        ("bốn chi bộ", "E there is no number"),
        ("hàng trăm", "E `hàng trăm` is no number"),
        ("1.14.2", "E `1.14.2` is neither grouped nor a decimal; write `1.142`"),
        (
            "05.09.2023",
            "E `05.09.2023` is neither grouped nor a decimal; write the number with its thousands in groups of three",
        ),
        ("1234567890123456789012345678901234567890", "E the number is too long"),
        ("123456789012345678 nghìn tỷ", "E the number is too long"),
        ("9 tỷ tỷ tỷ", "E `tỷ tỷ` is no scale; write one scale, at most `nghìn tỷ`"),
        ("9 triệu tỷ đồng", "E `triệu tỷ` is no scale"),
        ("2 nghìn tỷ tỷ", "E `tỷ tỷ` is no scale"),
        ("1 tỷ 250 triệu triệu", "E `triệu triệu` is no scale"),
        ("từ 25 đến 20", "E the range ends before it begins; write `từ 20 đến 25`"),
        ("từ 97%", "E the range has no upper end; write `97% trở lên`"),
        ("457 chi bộ và 300 đảng viên", "E there is more than one number"),
        ("1 142", "E there is more than one number"),
        ("cao hơn 5%", "E this is a change, not a value or a bound; write the level"),
        ("tăng 5%", "E this is a change"),
        ("28/2", "E `28/2` may be a date; say what is counted, as `28/2 chi bộ`"),
        ("118/124/2024", "E `118/124` may be a date; say what is counted, as `118/124 chi bộ`"),
        ("5/7/2024", "E `5/7` may be a date; say what is counted, as `5/7 chi bộ`"),
        ("xấp xĩ 500", "E `xấp xĩ` is not understood"),
        ("từ khoảng 20 đến 25", "E `từ khoảng` is not understood"),
        ("từ dưới 20 đến 25", "E `từ dưới` is not understood"),
        ("từ ít nhất 20 đến 25", "E `từ ít nhất` is not understood"),
        ("457 chi bộ (ước tính)", "E `ước` does not fit there"),
        ("hơn 5 trở lên", "E `trở lên` does not fit there"),
        ("70 lớp học hè trở lên nữa", "E `trở lên` does not fit there"),
        ("khoảng 20 - 25", "E `khoảng` does not fit there"),
    ];
    for (text, expected) in cases {
        let found = summary(text, Lang::VI);
        assert!(found.starts_with(expected), "{text}: {found}");
    }
    assert_eq!(
        summary("from 97%", Lang::EN),
        "E the range has no upper end; write `97% or more`, or give both ends, as `between 20 and 25`"
    );
    assert_eq!(
        summary("4,6281 checks", Lang::EN),
        "E `4,6281` is neither grouped nor a decimal; write `46,281` or `4.6281`"
    );
}

#[test]
fn values_that_leave_open_how_many_it_is_are_told() {
    let cases = [
        ("10 đến", "E the range has no upper end; write `10 trở lên`"),
        ("10% -", "E the range has no upper end; write `10% trở lên`"),
        ("10 tỷ đồng tới", "E the range has no upper end; write `10 tỷ đồng trở lên`"),
        ("từ 10", "E the range has no upper end; write `10 trở lên`"),
        ("từ 10 chi bộ", "E the range has no upper end; write `10 chi bộ trở lên`"),
        ("từ 10 đến", "E the range has no upper end; write `10 trở lên`"),
        ("giữa 10 và", "E the range has no upper end; write `10 trở lên`"),
        ("10 -", "E the range has no upper end; write `10 trở lên`"),
        ("10–", "E the range has no upper end; write `10 trở lên`"),
        ("10 chi bộ đến", "E `đến` behind `10` leaves open how many it is"),
        ("10 đến chi bộ", "E `đến` behind `10` leaves open how many it is"),
        ("10 hoặc", "E `hoặc` behind `10` leaves open how many it is"),
        ("10 hay chi bộ", "E `hay` behind `10` leaves open how many it is"),
        ("10 chi bộ hoặc", "E `hoặc` behind `10` leaves open how many it is"),
        ("10 chi bộ và", "E `và` behind `10` leaves open how many it is"),
        ("10?", "E `?` behind `10` leaves open how many it is"),
        ("10 (?)", "E `?)` behind `10` leaves open how many it is"),
        ("10 chi bộ??", "E `??` behind `10` leaves open how many it is"),
        ("10%?", "E `?` behind `10` leaves open how many it is"),
        ("10...", "E `...` behind `10` leaves open how many it is"),
        ("10…", "E `…` behind `10` leaves open how many it is"),
        ("10 chi bộ...", "E `...` behind `10` leaves open how many it is"),
        ("10 chi bộ ...?", "E `...?` behind `10` leaves open how many it is"),
        ("10,", "E `,` behind `10` leaves open how many it is"),
        ("10 / ", "E `/` behind `10` leaves open how many it is"),
        ("10 hơn", "E `hơn` does not fit there; write one qualifier, before the number"),
        ("10 gần", "E `gần` does not fit there"),
        ("10 tối đa", "E `tối đa` does not fit there"),
    ];
    for (text, expected) in cases {
        let found = summary(text, Lang::VI);
        assert!(found.starts_with(expected), "{text}: {found}");
    }
    for text in
        ["10 to", "10 -", "10 or", "10 or members", "10 and", "10 members and", "10?", "10 ..."]
    {
        assert!(summary(text, Lang::EN).starts_with("E "), "{text}");
    }
    for text in ["10 à", "10 ou", "10 membres et", "10 ?"] {
        assert!(summary(text, crate::language::ALL[2]).starts_with("E "), "{text}");
    }
    // What looks like an open end, and is a noun.
    for text in [
        "10 sáng kiến hay",
        "10 cuộc giám sát",
        "10 tổ chức, cá nhân",
        "10 tỉnh và thành phố",
        "10 chi bộ hoặc đảng bộ",
        "10 chi bộ.",
        "10 độ",
        "10 lượt khách đến tham quan",
        "10 (mười) chi bộ",
        "10 “Dân vận khéo”",
        "10 cấp trên",
    ] {
        assert!(!summary(text, Lang::VI).starts_with("E "), "{text}: {}", summary(text, Lang::VI));
    }
}

#[test]
fn what_was_repaired_is_described() {
    let cases = [
        ("15.56%", "`15.56` has a foreign decimal point, read as `15,56%`"),
        ("1,142,300 người", "`1,142,300` is grouped in a foreign way, read as `1.142.300 người`"),
        ("12, 45 tỷ", "`12, 45` has a blank behind the comma, read as `12,45 tỷ`"),
        ("1.500%", "`1.500` is read as grouped, which makes more than a hundred percent"),
        ("130/124 chi bộ", "in `130/124` the part is larger than the whole"),
        ("hơn 5 tr lượt", "`5 tr` is read as `hơn 5 triệu lượt`"),
    ];
    for (text, expected) in cases {
        let reading = parse(text, Lang::VI).expect("readable");
        let described: Vec<String> =
            reading.repairs.iter().map(|repair| english(&repair.message())).collect();
        assert_eq!(described, [expected], "{text}");
    }
}

#[test]
fn an_error_points_at_its_bytes() {
    let text = "457 chi bộ và 300 đảng viên";
    let error = parse(text, Lang::VI).expect_err("two numbers");
    assert_eq!(&text[error.range], "300");
    let text = "28/2";
    assert_eq!(parse(text, Lang::VI).expect_err("a date").range, 0..text.len());
    let text = "hơn\u{a0}1.14.2\u{a0}người";
    assert_eq!(&text[parse(text, Lang::VI).expect_err("malformed").range], "1.14.2");
}

#[test]
fn the_author_s_spelling_is_kept() {
    let written = parse("Gần\u{a0}100%", Lang::VI).expect("readable").written;
    assert_eq!(written.as_printed, "Gần\u{a0}100%");
    assert_eq!(written.decimals, 0);
    assert_eq!(parse("10.630", Lang::VI).expect("readable").written.as_printed, "10.630");
}

#[test]
fn reported_values_keep_their_words() {
    let cases = [
        ("trên 90%", "trên 90%", "more than 90%"),
        ("hơn 700 người", "hơn 700", "more than 700"),
        ("quá 700", "quá 700", "more than 700"),
        ("Gần 100%", "gần 100%", "almost 100%"),
        ("1.142", "1.142", "1,142"),
        ("10630", "10.630", "10,630"),
        ("16%", "16%", "16%"),
        ("99,60%", "99,60%", "99.60%"),
        ("khoảng 340", "khoảng 340", "about 340"),
        ("trên dưới 340", "trên dưới 340", "about 340"),
        ("từ 97% trở lên", "từ 97% trở lên", "at least 97%"),
        ("không quá 3%", "không quá 3%", "at most 3%"),
        ("20–25%", "từ 20% đến 25%", "between 20% and 25%"),
        ("15,9 tỷ đồng", "15,9 tỷ đồng", "15.9 billion VND"),
        ("từ 500 triệu đến 1 tỷ đồng", "từ 0,5 đến 1 tỷ đồng", "between 0.5 and 1 billion VND"),
        ("2 vạn", "2 vạn", "20,000"),
        ("1 tỷ 250 triệu đồng", "1,25 tỷ đồng", "1.25 billion VND"),
        ("2 tỷ 300 triệu đồng", "2,3 tỷ đồng", "2.3 billion VND"),
        ("1 tỷ 250,5 triệu đồng", "1,2505 tỷ đồng", "1.2505 billion VND"),
        (
            "từ 1,50 đến 2,00 tỷ đồng",
            "từ 1,50 đến 2,00 tỷ đồng",
            "between 1.50 and 2.00 billion VND",
        ),
        ("từ 7 đến 7,5 tỷ đồng", "từ 7 đến 7,5 tỷ đồng", "between 7 and 7.5 billion VND"),
        ("từ trên 92,7% đến 94%", "từ trên 92,7% đến 94%", "from more than 92.7% to 94%"),
        ("từ 92,7% đến dưới 94%", "từ 92,7% đến dưới 94%", "from 92.7% to under 94%"),
        ("118/124 chi bộ", "118/124", "118/124"),
        ("-2,5%", "\u{2212}2,5%", "\u{2212}2.5%"),
        ("0,3 điểm %", "0,3 điểm %", "0.3 percentage points"),
        ("27,485 ha", "27,485", "27.485"),
    ];
    for (text, vi, en) in cases {
        let quantity = quantity(text, Lang::VI);
        assert_eq!(
            (quantity.text(Lang::VI).as_str(), quantity.text(Lang::EN).as_str()),
            (vi, en),
            "{text}"
        );
    }
    assert_eq!(quantity("at least 757", Lang::EN).text(Lang::VI), "ít nhất 757");
    assert_eq!(quantity("700+", Lang::EN).text(Lang::EN), "700+");
    assert_eq!(quantity("$4.8 million", Lang::EN).text(Lang::VI), "4,8 triệu USD");
}

#[test]
fn units_stand_behind_a_no_break_space() {
    let cases = [
        ("1.142", "đảng viên", "1.142\u{a0}đảng viên"),
        ("từ 97 trở lên", "chi bộ", "từ 97\u{a0}chi bộ trở lên"),
        ("trên 90%", "%", "trên 90%"),
        ("15,9 tỷ đồng", "đồng", "15,9\u{a0}tỷ\u{a0}đồng"),
        ("từ 20 đến 25", "ha", "từ 20 đến 25\u{a0}ha"),
    ];
    for (text, unit, expected) in cases {
        assert_eq!(quantity(text, Lang::VI).text_with_unit(unit, Lang::VI), expected);
    }
}

#[test]
fn prose_is_searched_for_quantities() {
    let cases = [
        ("hơn 250 trẻ em được khám", "hơn 250 trẻ em"),
        ("năm 2023 đạt 16,3%", "16,3%"),
        ("đạt 92%", "92%"),
        ("năm 2021 đạt 15,56%, năm 2022 đạt 16%, năm 2023 đạt 16,3%", "15,56%|16%|16,3%"),
        ("sơ kết 03 năm thực hiện Chỉ thị 10 - CT/TW, NQ 02, số 1193-QĐ/TU, sáng 29/9", ""),
        ("Lượt xem: 12289. 0 bình luận", ""),
        ("View count: 66", ""),
        ("mô hình “chi bộ 4 tốt” ở 15 chi bộ", "15 chi bộ"),
        ("Chiều 28/2, 118/124 chi bộ đã họp", "118/124 chi bộ"),
        ("giám sát 12 tổ chức đảng, tốc độ 40 km", "12 tổ chức đảng|40 km"),
        ("tăng 5% so với năm 2022", "tăng 5%"),
        ("từ 7% lên 9%", "7%|9%"),
        ("phạt 15,9 tỷ đồng, thu 20 - 25 triệu đồng", "15,9 tỷ đồng|20 - 25 triệu đồng"),
        ("có 457 chi bộ đến 30/6/2024", "457 chi bộ"),
        ("nâng cấp trên 2 tuyến đường", "2"),
        ("giai đoạn 2021-2025 có 2.010 đảng viên", "2.010 đảng viên"),
        ("lúc 08:39 ngày 11/06/2024, tổng số 10.630\u{a0}đảng viên", "10.630\u{a0}đảng viên"),
        ("dưới 30 tuổi: 45 đồng chí", "45 đồng chí"),
        ("Nghị quyết 28-NQ/TU; Luật số 202/2025/QH15; 60 nghị quyết", "60 nghị quyết"),
        ("Ðảng bộ có 1.142 đảng viên", "1.142 đảng viên"),
    ];
    for (text, expected) in cases {
        let found: Vec<&str> =
            read_all(text, Lang::VI).iter().map(|(range, _)| &text[range.clone()]).collect();
        assert_eq!(found.join("|"), expected, "{text}");
    }
    let english = "In 2023, 1,142 members at 15 premises paid over $5m on 3 May; 4,6281 checks";
    let found: Vec<&str> =
        read_all(english, Lang::EN).iter().map(|(range, _)| &english[range.clone()]).collect();
    assert_eq!(found.join("|"), "1,142 members|15 premises|over $5m");
    assert!(
        scan(english, Lang::EN)
            .iter()
            .any(|(range, reading)| reading.is_err() && &english[range.clone()] == "4,6281")
    );
}

#[test]
fn the_first_quantity_is_the_telling_one() {
    let first = |text: &str| read_first(text, Lang::VI).map(|(range, _)| text[range].to_owned());
    assert_eq!(first("7, hơn 250 trẻ em").as_deref(), Some("hơn 250 trẻ em"));
    assert_eq!(first("2 năm, 66").as_deref(), Some("66"));
    assert_eq!(first("năm 2023").as_deref(), None);
}

#[test]
fn what_is_said_behind_a_number_counts() {
    let cases = [
        ("457 vụ là tối đa", "at-most [0,457] count"),
        ("457 vụ là ít nhất", "at-least [457,) count"),
        ("457 chuồng là ít nhất", "at-least [457,) count"),
        ("457 vụ (làm tròn)", "E "),
        ("457 (làm tròn)", "E "),
        ("457 vụ là tối đa theo luật", "E "),
        ("chưa đủ 457 vụ", "at-most [0,457) count"),
        ("12%", "exact [12,12] percent"),
        ("12%%", "E `12%%`"),
        ("12 % %", "E "),
        ("½", "E `½`"),
        ("khoảng ½", "E `½`"),
        ("½ ha", "exact [0.5,0.5] area ha"),
        ("½ triệu", "exact [500000,500000]"),
    ];
    for (text, expected) in cases {
        let found = summary(text, Lang::VI);
        assert!(found.starts_with(expected), "{text}: {found}");
    }
    assert!(summary("½", Lang::VI).contains("50%"), "{}", summary("½", Lang::VI));
    for (text, expected) in [
        ("457 cases at most", "at-most [0,457] count"),
        ("457 cells at least", "at-least [457,) count"),
        ("457 (rounded)", "E "),
    ] {
        let found = summary(text, Lang::EN);
        assert!(found.starts_with(expected), "{text}: {found}");
    }
}
