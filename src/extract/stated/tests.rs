//! Sentences with a quote in brackets, a declared value, and what the comparison says: numbers that
//! pass although the sentence says something else.

use super::*;
use crate::bulletin::quantity::Limits;
use crate::language;

const AMOUNT: (Measure, &str) = (Measure::Amount, "đồng");
const COUNT: (Measure, &str) = (Measure::Count, "hộ");
const SHARE: (Measure, &str) = (Measure::Percent, "%");
const CHANGE: (Measure, &str) = (Measure::Change, "%");

fn french() -> Lang {
    language::find("fr").expect("French")
}

/// The first word of the verdict.
fn verdict(text: &str, value: &str, indicator: (Measure, &str), lang: Lang) -> String {
    let verdict = match compared(text, value, indicator, lang) {
        Verdict::Rate { sure: true, .. } => "Rate!".to_owned(),
        Verdict::Rate { sure: false, .. } => "Rate?".to_owned(),
        other => format!("{other:?}"),
    };
    verdict.split([' ', '{']).next().unwrap_or_default().to_owned()
}

/// A rate of things that are counted, as a message prints it.
fn printed(text: &str, value: &str, lang: Lang) -> String {
    match compared(text, value, COUNT, lang) {
        Verdict::Rate { printed, .. } => printed,
        other => format!("{other:?}"),
    }
}

fn compared(text: &str, value: &str, (measure, unit): (Measure, &str), lang: Lang) -> Verdict {
    let (before, rest) = text.split_once('[').expect("a quote");
    let (quote, after) = rest.split_once(']').expect("a quote");
    let (days, after) = after.split_once('@').map_or(("366", after), |(after, days)| (days, after));
    let written = parse(value, lang).expect("a value").written;
    let claim = Claim {
        quote,
        sentence: &(before.to_owned(), after.to_owned()),
        value: &Quantity::from_written(&written, &Limits::default()),
        measure,
        unit: &Labels::same(unit.split('|').next().unwrap_or_default()),
        labels: &Labels::same(unit.split('|').nth(1).unwrap_or("x")),
        days: days.trim_end_matches('d').parse().ok(),
        lang,
    };
    claim.compare()
}

fn check(lang: Lang, cases: &[(&str, &str, (Measure, &str), &str)]) {
    let mut faults = Vec::new();
    for (text, value, indicator, expected) in cases {
        let found = verdict(text, value, *indicator, lang);
        if found != *expected {
            faults.push(format!("`{text}` for `{value}`: {found}, not {expected}"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn an_end_of_a_range_is_no_exact_number() {
    check(
        Lang::VI,
        &[
            ("Thu từ 3 đến [5 tỷ đồng].", "5 tỷ", AMOUNT, "RangeEnd"),
            ("Thu [từ 3 đến 5 tỷ đồng].", "5 tỷ", AMOUNT, "RangeEnd"),
            ("Thu [từ 3 đến 5 tỷ đồng].", "3 tỷ", AMOUNT, "RangeEnd"),
            ("Thu [từ 3 đến 5 tỷ đồng].", "hơn 3 tỷ", AMOUNT, "RangeEnd"),
            ("Thu [từ 3 đến 5 tỷ đồng].", "từ 3 đến 5 tỷ", AMOUNT, "Agrees"),
            ("Thu [từ 3 đến 5 tỷ đồng].", "7 tỷ", AMOUNT, "NumberDiffers"),
            ("Thu từ 3 tỷ đồng cho đến [5 tỷ đồng].", "5 tỷ", AMOUNT, "RangeEnd"),
            ("Thu từ 3 cho tới [5 tỷ đồng].", "5 tỷ", AMOUNT, "RangeEnd"),
            ("Có [3] đến 5 hộ.", "3", COUNT, "RangeEnd"),
            ("Có 3 hoặc [5 hộ].", "5", COUNT, "RangeEnd"),
            ("Có [3 hoặc 5 hộ].", "5", COUNT, "RangeEnd"),
            ("Có [3 hay 5 hộ].", "3", COUNT, "RangeEnd"),
            ("Có 3 - [5 hộ].", "5", COUNT, "RangeEnd"),
            ("Có 3–[5 hộ].", "5", COUNT, "RangeEnd"),
            ("Có giữa 3 và [5 hộ].", "5", COUNT, "RangeEnd"),
            ("Có khoảng 3 - [5 hộ].", "5", COUNT, "Unreadable"),
            ("Có từ 3 hộ đến [5 hộ nghèo].", "5", COUNT, "RangeEnd"),
            // Neither are two things a range, nor two levels.
            ("Từ 20 chi bộ đến [5 hộ].", "5", COUNT, "Agrees"),
            ("Phạt 3 triệu đồng hoặc [5 ngày] lao động.", "5", (Measure::Count, "ngày"), "Agrees"),
            ("Số hộ tăng từ 3 lên [5 hộ].", "5", COUNT, "Agrees"),
            ("Số hộ giảm từ 5 xuống [3 hộ].", "3", COUNT, "Agrees"),
            ("Số hộ giảm từ 5 đến [3 hộ].", "3", COUNT, "Agrees"),
            ("Từ năm 2021 đến 2023 có [5 hộ].", "5", COUNT, "Agrees"),
            ("Tổ 1 - 3 có [5 hộ].", "5", COUNT, "Agrees"),
        ],
    );
    check(
        Lang::EN,
        &[
            ("There are between 10 and [20 cells].", "20", COUNT, "RangeEnd"),
            ("There are [between 10 and 20 cells].", "10", COUNT, "RangeEnd"),
            ("There are 10 to [20 cells].", "20", COUNT, "RangeEnd"),
            ("There are 10 or [20 cells].", "20", COUNT, "RangeEnd"),
            ("There are 10-[20 cells].", "20", COUNT, "RangeEnd"),
            ("It rose from 3 to [5 cells].", "5", COUNT, "Agrees"),
            ("There are [5 or more cells].", "5", COUNT, "QualifierDiffers"),
        ],
    );
    check(
        french(),
        &[
            ("Il y a entre 10 et [20 cellules].", "20", COUNT, "RangeEnd"),
            ("Il y a 10 ou [20 cellules].", "20", COUNT, "RangeEnd"),
        ],
    );
}

#[test]
fn a_qualifier_is_not_its_opposite() {
    check(
        Lang::VI,
        &[
            ("Có [không hơn 5 hộ].", "hơn 5", COUNT, "QualifierOpposite"),
            ("Có không [hơn 5 hộ].", "hơn 5", COUNT, "QualifierOpposite"),
            ("Có [không quá 5 hộ].", "quá 5", COUNT, "QualifierOpposite"),
            ("Có [quá 5 hộ].", "không quá 5", COUNT, "QualifierOpposite"),
            ("Có không có [quá 5 hộ].", "quá 5", COUNT, "QualifierOpposite"),
            ("Có [không nhiều hơn 5 hộ].", "hơn 5", COUNT, "QualifierOpposite"),
            ("Có [không trên 5 hộ].", "trên 5", COUNT, "QualifierOpposite"),
            ("Có không [trên 5 hộ].", "trên 5", COUNT, "QualifierOpposite"),
            ("Có chưa [quá 5 hộ].", "quá 5", COUNT, "QualifierOpposite"),
            ("Có [không thấp hơn 5 hộ].", "dưới 5", COUNT, "QualifierOpposite"),
            ("Có không [dưới 5 hộ].", "dưới 5", COUNT, "QualifierOpposite"),
            ("Có [ít nhất 5 hộ].", "nhiều nhất 5", COUNT, "QualifierOpposite"),
            ("Có [nhiều nhất 5 hộ].", "ít nhất 5", COUNT, "QualifierOpposite"),
            ("Có [5 hộ trở lên].", "tối đa 5", COUNT, "QualifierOpposite"),
            ("Có [gần 5 hộ].", "hơn 5", COUNT, "QualifierOpposite"),
            ("Có [hơn 5 hộ].", "gần 5", COUNT, "QualifierOpposite"),
            ("Có [không quá 5 hộ].", "không hơn 5", COUNT, "Agrees"),
            ("Có [không thấp hơn 5 hộ].", "ít nhất 5", COUNT, "Agrees"),
            ("Có [hơn 5 hộ].", "5", COUNT, "QualifierDiffers"),
            ("[Nhiều nhất là 5 hộ].", "5", COUNT, "QualifierDiffers"),
            ("Xã An Lạc cao nhất, [5 hộ].", "5", COUNT, "Agrees"),
            ("Xã có số hộ nghèo cao nhất là [5 hộ].", "5", COUNT, "Agrees"),
            ("Có [hơn 5 hộ].", "ít nhất 5", COUNT, "QualifierDiffers"),
            ("Có [chưa đạt 5%].", "5%", SHARE, "QualifierDiffers"),
            ("Có chưa đạt [5%].", "5%", SHARE, "QualifierDiffers"),
            ("Giá [giảm hơn 5%].", "dưới -5%", CHANGE, "Agrees"),
            ("Giá [giảm hơn 5%].", "trên -5%", CHANGE, "QualifierOpposite"),
            ("Xã không họp. Có [hơn 5 hộ].", "hơn 5", COUNT, "Agrees"),
        ],
    );
    check(
        Lang::EN,
        &[
            ("We saw [no more than 5].", "more than 5", COUNT, "QualifierOpposite"),
            ("We saw no [more than 5].", "more than 5", COUNT, "QualifierOpposite"),
            ("We saw [not over 5].", "over 5", COUNT, "QualifierOpposite"),
            ("We saw [never more than 5].", "more than 5", COUNT, "QualifierOpposite"),
            ("We saw [not exceeding 5].", "over 5", COUNT, "QualifierOpposite"),
            ("We saw [no fewer than 5].", "fewer than 5", COUNT, "QualifierOpposite"),
            ("We saw [5 or more].", "at most 5", COUNT, "QualifierOpposite"),
            ("We saw [at least 5].", "up to 5", COUNT, "QualifierOpposite"),
        ],
    );
    check(
        french(),
        &[
            ("Il y a [pas plus de 5 foyers].", "plus de 5", COUNT, "QualifierOpposite"),
            ("Il n'y a pas [moins de 5 foyers].", "moins de 5", COUNT, "QualifierOpposite"),
        ],
    );
}

#[test]
fn a_sign_belongs_to_its_number() {
    check(
        Lang::VI,
        &[
            ("Thu chi \u{2212}[5 tỷ đồng].", "5 tỷ", AMOUNT, "NumberDiffers"),
            ("Thu chi [\u{2212}5 tỷ đồng].", "5 tỷ", AMOUNT, "NumberDiffers"),
            ("Thu chi -[5 tỷ đồng].", "5 tỷ", AMOUNT, "NumberDiffers"),
            ("Thu chi [-5 tỷ đồng].", "-5 tỷ", AMOUNT, "Agrees"),
            ("Thu chi âm [5 tỷ đồng].", "5 tỷ", AMOUNT, "NumberDiffers"),
            ("Thu chi [âm 5 tỷ đồng].", "5 tỷ", AMOUNT, "NumberDiffers"),
            ("Thu chi [âm 5 tỷ đồng].", "-5 tỷ", AMOUNT, "Agrees"),
            ("Thu chi âm [5 tỷ đồng].", "-5 tỷ", AMOUNT, "Agrees"),
            ("Xã ghi âm [5 cuộc] họp.", "5", (Measure::Count, "cuộc"), "Agrees"),
            ("Giá giảm [4,5%].", "-4,5%", CHANGE, "Agrees"),
            ("Giá giảm [4,5%].", "+4,5%", CHANGE, "NumberDiffers"),
            ("Giá giảm [4,5%].", "4,5%", CHANGE, "Agrees"),
        ],
    );
    check(
        Lang::EN,
        &[
            ("The balance is minus [5 ha].", "5 ha", (Measure::Amount, "ha"), "NumberDiffers"),
            ("The balance is [minus 5 ha].", "-5 ha", (Measure::Amount, "ha"), "Agrees"),
            ("The balance is [negative 5 ha].", "5 ha", (Measure::Amount, "ha"), "NumberDiffers"),
        ],
    );
    check(
        french(),
        &[
            ("Le solde est moins [5 ha].", "5 ha", (Measure::Amount, "ha"), "NumberDiffers"),
            ("Il y a [moins de 5 ha].", "moins de 5 ha", (Measure::Amount, "ha"), "Agrees"),
        ],
    );
}

#[test]
fn a_change_is_no_level() {
    let stock = |text: &'static str, value, indicator, expected| (text, value, indicator, expected);
    check(
        Lang::VI,
        &[
            stock("Số chi bộ [tăng 12 chi bộ].@x", "12", COUNT, "Change"),
            stock("Số chi bộ tăng [12 chi bộ].@x", "12", COUNT, "Change"),
            stock("Số chi bộ [giảm hơn 12 chi bộ].@x", "hơn 12", COUNT, "Change"),
            stock("Tỷ lệ [tăng 5%].", "5%", SHARE, "Change"),
            // A level that was reached, and a number that was saved.
            stock("Số chi bộ tăng lên [12 chi bộ].@x", "12", COUNT, "Agrees"),
            stock("Số chi bộ [giảm còn 12 chi bộ].@x", "12", COUNT, "Agrees"),
            stock("Tỷ lệ [tăng 5%].", "5%", (Measure::Percent, "%|Tốc độ tăng thu"), "Agrees"),
            stock("Số xã [giảm 12 xã].@x", "12", (Measure::Count, "xã|Số xã giảm"), "Agrees"),
            stock("Đã cắt [giảm 12 hộ].", "12", COUNT, "Agrees"),
            stock("Giá [tăng 5%].", "5%", CHANGE, "Agrees"),
        ],
    );
    check(
        Lang::EN,
        &[
            stock("Membership [rose by 12 members].@x", "12", COUNT, "Change"),
            stock("Membership [rose to 12 members].@x", "12", COUNT, "Agrees"),
        ],
    );
    check(french(), &[stock("Les membres ont [augmenté de 12].@x", "12", COUNT, "Change")]);
}

#[test]
fn the_rest_of_a_number_is_none() {
    check(
        Lang::VI,
        &[
            ("Có 12 [457 hộ].", "457", COUNT, "Unreadable"),
            ("Có [12 457 hộ].", "457", COUNT, "Unreadable"),
            ("Có [12 457 hộ].", "12.457", COUNT, "Unreadable"),
            ("Có [12\u{a0}457 hộ].", "457", COUNT, "Unreadable"),
            ("Có 2\u{2009}[457 hộ].", "457", COUNT, "Unreadable"),
            ("Có 2’[457 hộ].", "457", COUNT, "Unreadable"),
            ("Có [2_457 hộ].", "457", COUNT, "Unreadable"),
            ("Có 2 nghìn [457 hộ].", "457", COUNT, "Unreadable"),
            ("Có 3 triệu [457 hộ].", "457", COUNT, "Unreadable"),
            ("Có một nghìn [457 hộ].", "457", COUNT, "Unreadable"),
            ("Thu [2 tỷ 300 triệu đồng].", "2,3 tỷ", AMOUNT, "Agrees"),
            ("Năm 2024 [457 hộ] được vay.", "457", COUNT, "Agrees"),
            ("Tháng 9 [457 hộ] được vay.", "457", COUNT, "Agrees"),
            ("Tại 12 xã, [457 hộ] được vay.", "457", COUNT, "Agrees"),
            ("Tổ 2: [457 hộ].", "457", COUNT, "Agrees"),
        ],
    );
    check(
        Lang::EN,
        &[
            ("There are 1.2 million [457 cells].", "457", COUNT, "Unreadable"),
            ("There are two thousand [457 cells].", "457", COUNT, "Unreadable"),
            ("There are 12 [457 cells].", "457", COUNT, "Unreadable"),
            ("In 2024 [457 cells] met.", "457", COUNT, "Agrees"),
        ],
    );
    check(french(), &[("Il y a 12 [457 foyers].", "457", COUNT, "NumberDiffers")]);
}

#[test]
fn a_whole_is_no_bound() {
    check(
        Lang::VI,
        &[
            ("Có 31 trên [48 hộ].", "48", COUNT, "Agrees"),
            ("Có 31 [trên 48 hộ].", "trên 48", COUNT, "QualifierDiffers"),
            ("Có 31 hộ trên [48 hộ].", "48", COUNT, "Agrees"),
            ("Có 31 hộ nghèo trên [48 hộ].", "48", COUNT, "Agrees"),
            ("Có 31 chi bộ tốt trên [48 chi bộ].", "48", COUNT, "Agrees"),
            ("Có 31 hộ thu nhập trên [48 triệu đồng].", "48 triệu", AMOUNT, "QualifierDiffers"),
            ("Có 31 hộ, trên [48 hộ] dự.", "48", COUNT, "QualifierDiffers"),
            ("Năm 2024 trên [48 hộ] dự.", "48", COUNT, "QualifierDiffers"),
            ("Có trên [48 hộ] dự.", "48", COUNT, "QualifierDiffers"),
        ],
    );
}

#[test]
fn hedges_are_heard() {
    let hedges = |lang: Lang, hedges: &[&str], value: &str, expected: &str| {
        let texts: Vec<String> =
            hedges.iter().map(|hedge| format!("x [{}]", hedge.replace('#', "100%"))).collect();
        let cases: Vec<_> =
            texts.iter().map(|text| (text.as_str(), value, SHARE, expected)).collect();
        check(lang, &cases);
    };
    let almost = [
        "ngót nghét #",
        "gần như #",
        "hầu như #",
        "ngấp nghé #",
        "suýt #",
        "mấp mé #",
        "non #",
        "gần tới #",
        "gần bằng #",
        "sắp đạt #",
        "suýt soát #",
    ];
    let about = [
        "xấp xỉ #",
        "tròm trèm #",
        "áng chừng #",
        "phỏng chừng #",
        "cỡ #",
        "đâu khoảng #",
        "độ khoảng #",
        "ước khoảng #",
        "xêm xêm #",
        "ước lượng #",
        "loanh quanh #",
        "# gì đó",
    ];
    hedges(Lang::VI, &almost, "100%", "QualifierDiffers");
    hedges(Lang::VI, &almost, "gần 100%", "Agrees");
    hedges(Lang::VI, &about, "100%", "QualifierDiffers");
    hedges(Lang::VI, &about, "khoảng 100%", "Agrees");
    hedges(Lang::VI, &["# hoặc hơn", "# trở lên"], "ít nhất 100%", "Agrees");
    hedges(Lang::VI, &["# là cùng", "# hoặc ít hơn"], "tối đa 100%", "Agrees");
    hedges(Lang::VI, &["# có lẻ", "# có dư", "hơn #"], "trên 100%", "Agrees");
    let almost = [
        "just shy of #",
        "shy of #",
        "not quite #",
        "virtually #",
        "approaching #",
        "practically #",
    ];
    hedges(Lang::EN, &almost, "100%", "QualifierDiffers");
    hedges(Lang::EN, &almost, "almost 100%", "Agrees");
    let about = [
        "in the region of #",
        "in the order of #",
        "more or less #",
        "approx. #",
        "c. #",
        "# or so",
        "# or thereabouts",
        "# give or take",
    ];
    hedges(Lang::EN, &about, "100%", "QualifierDiffers");
    hedges(Lang::EN, &about, "about 100%", "Agrees");
    hedges(Lang::EN, &["upwards of #"], "at least 100%", "Agrees");
    hedges(Lang::EN, &["slightly more than #", "a little over #"], "over 100%", "Agrees");
    hedges(Lang::EN, &["well under #", "a little less than #"], "under 100%", "Agrees");
    hedges(french(), &["quasi #", "avoisinant #", "frôlant #"], "presque 100 %", "Agrees");
    hedges(french(), &["grosso modo #", "plus ou moins #"], "environ 100 %", "Agrees");
}

#[test]
fn words_around_a_quote_are_heard() {
    let vietnamese = [
        "tối đa là [457 vụ]",
        "ít nhất là [457 vụ]",
        "Có tối thiểu là [457 vụ]",
        "lên đến [457 vụ]",
        "Số vụ lên tới [457 vụ]",
        "Có nhiều hơn [457 vụ]",
        "Có lớn hơn [457 vụ]",
        "Có ít hơn [457 vụ]",
        "Có thấp hơn [457 vụ]",
        "Có chưa đủ [457 vụ]",
        "Có [chưa đủ 457 vụ]",
        "Có không phải [457 vụ]",
        "Có không phải là [457 vụ]",
        "Có [457 vụ] là tối đa.",
        "Có [457 gia cầm] là tối đa.",
        "Có [457 vụ] là ít nhất",
        "Có [457 vụ] và hơn thế.",
    ];
    let cases = |texts: &[&'static str]| -> Vec<_> {
        texts.iter().map(|text| (*text, "457", COUNT, "QualifierDiffers")).collect()
    };
    check(Lang::VI, &cases(&vietnamese));
    let english = [
        "There are [457 cases] at most.",
        "There are [457 cases], at least.",
        "There are [457 cells], at least.",
        "There are zero to [457 cases].",
    ];
    check(Lang::EN, &cases(&english));
    check(
        Lang::VI,
        &[
            ("Bên dưới là [457 chi bộ].", "457", COUNT, "Agrees"),
            ("Số vụ tăng lên đến [457 vụ].", "457", COUNT, "Agrees"),
            ("Số vụ tăng đều và lên đến [457 vụ].", "457", COUNT, "Agrees"),
            ("Có 12 xã, nhiều hơn [3 xã] so với năm trước.", "3", COUNT, "Agrees"),
            ("Huyện nhiều hơn [3 xã] so với năm trước.", "3", COUNT, "Agrees"),
            ("Tối đa là [457 vụ].", "tối đa 457", COUNT, "Agrees"),
            ("Có [457 vụ] là tối đa.", "tối đa 457", COUNT, "Agrees"),
            ("Có [457 vụ] là tối đa theo luật.", "457", COUNT, "Agrees"),
            ("Tối đa là hai ngày; có [457 vụ].", "457", COUNT, "Agrees"),
        ],
    );
    check(
        Lang::EN,
        &[
            ("There are [457 cases], at least 12 of them new.", "457", COUNT, "Agrees"),
            ("There are [457 cases] at least partly closed.", "457", COUNT, "Agrees"),
        ],
    );
}

#[test]
fn a_rate_is_printed_with_its_blanks() {
    let cases = [
        ("Có trung bình [457 vụ].", "trung bình 457 vụ"),
        ("Có [457 vụ] mỗi xã.", "457 vụ mỗi xã"),
        ("Có [457 vụ]/xã.", "457 vụ/xã"),
    ];
    for (text, expected) in cases {
        assert_eq!(printed(text, "457", Lang::VI), expected);
    }
    assert_eq!(printed("An average of [457 cases].", "457", Lang::EN), "average of 457 cases");
}

#[test]
fn a_rate_is_no_total() {
    let mean = (Measure::Amount, "đồng|Thu nhập bình quân");
    let each = (Measure::Amount, "đồng/người");
    check(
        Lang::VI,
        &[
            ("Thu [5 triệu đồng/người].", "5 triệu", AMOUNT, "Rate!"),
            ("Thu [5 triệu đồng]/người.", "5 triệu", AMOUNT, "Rate!"),
            ("Thu [5 triệu đồng/người/năm].", "5 triệu", AMOUNT, "Rate!"),
            ("Thu [bình quân 5 triệu đồng].", "5 triệu", AMOUNT, "Rate!"),
            ("Thu bình quân đạt [5 triệu đồng].", "5 triệu", AMOUNT, "Rate!"),
            ("Bình quân mỗi hộ thu [5 triệu đồng].", "5 triệu", AMOUNT, "Rate!"),
            ("Mỗi hộ [5 triệu đồng].", "5 triệu", AMOUNT, "Rate!"),
            ("Hỗ trợ [5 triệu đồng] mỗi hộ.", "5 triệu", AMOUNT, "Rate!"),
            ("Hỗ trợ [5 triệu đồng] cho mỗi hộ nghèo.", "5 triệu", AMOUNT, "Rate!"),
            ("Hỗ trợ 12 hộ, mỗi hộ [5 triệu đồng].", "5 triệu", AMOUNT, "Rate!"),
            ("Hỗ trợ 12 hộ mỗi hộ [5 triệu đồng].", "5 triệu", AMOUNT, "Rate?"),
            ("Thu [5 triệu đồng] một người.", "5 triệu", AMOUNT, "Rate!"),
            // It may be said of this very place.
            ("Mỗi xã [5 triệu đồng].", "5 triệu", AMOUNT, "Rate?"),
            ("Hỗ trợ [5 triệu đồng/xã].", "5 triệu", AMOUNT, "Rate?"),
            ("Thu nhập bình quân đầu người là [5 triệu đồng].", "5 triệu", AMOUNT, "Rate?"),
            ("Thu trung bình [5 triệu đồng].", "5 triệu", AMOUNT, "Rate?"),
            ("Có [5 lượt/người].", "5", COUNT, "Rate?"),
            ("Thu [5 triệu đồng/tháng].", "5 triệu", AMOUNT, "Rate!"),
            ("Thu [5 triệu đồng] mỗi tháng.", "5 triệu", AMOUNT, "Rate!"),
            ("Mỗi tháng thu [5 triệu đồng].", "5 triệu", AMOUNT, "Rate!"),
            ("Mỗi tháng thu [5 triệu đồng].@", "5 triệu", AMOUNT, "Rate?"),
            ("Mỗi tháng thu [5 triệu đồng].@31", "5 triệu", AMOUNT, "Agrees"),
            ("Thu [5 triệu đồng/năm].", "5 triệu", AMOUNT, "Agrees"),
            ("Thu [5 triệu đồng/năm].@1096", "5 triệu", AMOUNT, "Rate!"),
            ("Mỗi năm thu [5 triệu đồng].@1096", "5 triệu", AMOUNT, "Rate!"),
            ("Có [5‰].", "5%", SHARE, "UnitDiffers"),
            ("Có [5]‰.", "5", COUNT, "Rate!"),
            ("Có [5 phần nghìn].", "5%", SHARE, "UnitDiffers"),
            // The indicator says it itself, or the words belong to another number.
            ("Thu [5 triệu đồng/người].", "5 triệu đồng/người", each, "Agrees"),
            ("Thu [bình quân 5 triệu đồng].", "5 triệu", mean, "Agrees"),
            ("Mỗi hộ 5 triệu đồng, cả xã [60 triệu đồng].", "60 triệu", AMOUNT, "Agrees"),
            ("Hỗ trợ 5 triệu đồng mỗi hộ, tổng số [12 hộ].", "12", COUNT, "Agrees"),
            ("Tặng [12 suất quà], mỗi suất 500 nghìn đồng.", "12", COUNT, "Agrees"),
            ("Tặng [12 suất] quà mỗi suất 500 nghìn đồng.", "12", COUNT, "Agrees"),
            ("Có [5 hộ] đạt loại trung bình.", "5", COUNT, "Agrees"),
            ("Xếp loại trung bình [5 hộ].", "5", COUNT, "Agrees"),
            ("Hội nghị hằng năm có [5 hộ] dự.", "5", COUNT, "Agrees"),
        ],
    );
    check(
        Lang::EN,
        &[
            ("They paid [5 million VND] per person.", "5 million", AMOUNT, "Rate!"),
            ("They paid [5 million VND] each.", "5 million", AMOUNT, "Rate!"),
            ("Each household got [5 million VND].", "5 million", AMOUNT, "Rate!"),
            ("An average of [5 visits].", "5", COUNT, "Rate!"),
            ("They paid [5 visits] a month.", "5", COUNT, "Rate!"),
            ("They paid [5 visits] a year.", "5", COUNT, "Agrees"),
            ("In each of the [12 districts].", "12", COUNT, "Agrees"),
            ("They paid [5 million VND] per capita.", "5 million", AMOUNT, "Rate!"),
        ],
    );
    check(
        french(),
        &[
            ("Chaque foyer reçoit [5 euros].", "5 euros", (Measure::Amount, "euros"), "Rate!"),
            ("Il y a [5 euros] par habitant.", "5 euros", (Measure::Amount, "euros"), "Rate!"),
            ("En moyenne [5 visites].", "5", COUNT, "Rate!"),
            ("Contrôlés par [5 visites].", "5", COUNT, "Agrees"),
        ],
    );
}
