//! Prose, line by line: the numbers that may be statistics, and those that are none (STATISTICS
//! "Numbers in words", "Qualifiers", "What is no statistic").

use super::scan;
use crate::bulletin::lang::Lang;

/// Returns the quantities in a text, as they stand there; `!` marks those that cannot be read.
fn found(text: &str, lang: Lang) -> String {
    let mut all = Vec::new();
    for (range, reading) in scan(text, lang) {
        all.push(format!("{}{}", if reading.is_err() { "!" } else { "" }, &text[range]));
    }
    all.join("|")
}

fn check(lang: Lang, cases: &[(&str, &str)]) {
    let wrong = |(text, expected): &&(&str, &str)| found(text, lang) != *expected;
    let faults: Vec<String> = cases
        .iter()
        .filter(wrong)
        .map(|(text, expected)| format!("`{text}`: `{}`, not `{expected}`", found(text, lang)))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn numbers_that_belong_to_letters() {
    check(
        Lang::VI,
        &[
            ("phòng A4 có 5 chi bộ", "5 chi bộ"),
            ("dịch SARS-19 lan ra 12 chi bộ", "12 chi bộ"),
            ("dịch SARS-19, 12 chi bộ", "12 chi bộ"),
            ("chi bộ - 12 đảng viên", "12 đảng viên"),
            ("phòng họp (12 chi bộ)", "12 chi bộ"),
            ("gồm: 12 chi bộ", "12 chi bộ"),
        ],
    );
}

#[test]
fn dates_with_slashes_and_ratios() {
    check(
        Lang::VI,
        &[
            ("sáng 29/9, 5 chi bộ họp", "5 chi bộ"),
            ("hội nghị 29/9", ""),
            ("hội nghị 11/06/2024", ""),
            ("từ 6/2024", ""),
            ("từ 6/1900", ""),
            ("đạt 6/1899", "6/1899"),
            ("tại 118/124 chi bộ", "118/124 chi bộ"),
            ("tại 8/12 chi bộ", "8/12 chi bộ"),
            ("tại 8/12 tổng số", "8/12"),
            ("tại 45/60 nơi", "45/60"),
            ("tại 12/13 nơi", "12/13"),
            ("tại 31/12 nơi", ""),
            ("tại 32/12 nơi", "32/12"),
            ("tại 0/5 nơi", "0/5"),
            ("số 45/60 họp", ""),
            ("Luật 202/2025/QH15", ""),
            ("theo 47/NĐ-CP, 5 chi bộ", "5 chi bộ"),
            ("ca ba/12 chi bộ", ""),
            ("ca ba/12, 5 chi bộ", "5 chi bộ"),
            ("có 5-7 nơi", "5-7"),
            ("có 8/ 12 nơi", "8"),
        ],
    );
}

#[test]
fn dates_with_points() {
    check(
        Lang::VI,
        &[
            ("họp 05.11.2023", ""),
            ("họp 5.1.2023", ""),
            ("họp 32.11.2023", "!32.11.2023"),
            ("họp 15.13.2023", "!15.13.2023"),
            ("họp 15.11.23", "!15.11.23"),
            ("họp 115.11.2023", "!115.11.2023"),
            ("từ 05.09 họp", ""),
            ("đạt 15.09 giờ", "15.09 giờ"),
            ("đạt 05.90 điểm", "05.90 điểm"),
            ("đạt 05.9 điểm", "05.9 điểm"),
            ("đạt 00.09 điểm", "00.09 điểm"),
            ("gọi 0912.345.678", ""),
            ("gọi 912.34.678", "!912.34.678"),
            ("có 1.14.2", "!1.14.2"),
            ("có 0912.345 chi bộ", "!0912.345"),
            ("có 012.345 chi bộ", "012.345 chi bộ"),
        ],
    );
}

#[test]
fn months_and_times() {
    check(
        Lang::EN,
        &[
            ("on 3 May, 15 premises", "15 premises"),
            ("on May 3, 15 premises", "15 premises"),
            ("it may 3 times", "3 times"),
            ("on 31 May", ""),
            ("the 32 May Day marches", "32"),
            ("we met 15 people, June and all", "15 people"),
        ],
    );
    check(
        Lang::VI,
        &[
            ("lúc 08:39, 5 chi bộ", "5 chi bộ"),
            ("họp 8:39", ""),
            ("họp 7g30", ""),
            ("họp 14 giờ", ""),
            ("họp 23 giờ", ""),
            ("kéo dài 24 giờ", "24 giờ"),
            ("thắng 3 : 5", "3|5"),
            ("kết quả: 12 chi bộ", "12 chi bộ"),
        ],
    );
}

#[test]
fn numbers_with_a_label() {
    check(
        Lang::VI,
        &[
            ("tại tầng 5, 12 chi bộ", "12 chi bộ"),
            ("Điều 32 nêu", ""),
            ("có tổng số 457 chi bộ", "457 chi bộ"),
            ("trong số 5% còn lại", "5%"),
            ("đường 12,5 km", "12,5 km"),
            ("các năm 2021, 2022 và 2023", ""),
            ("năm 2022, 457 chi bộ", "457 chi bộ"),
            ("gồm 457, 2023 đảng viên", "457|2023 đảng viên"),
            ("trong quý 1-2 có 5 chi bộ", "5 chi bộ"),
            ("trong quý 1-2, chi bộ họp", ""),
            ("giai đoạn 2021-2025 hộ nghèo giảm", ""),
            ("các năm 2021, 2022 hộ nghèo giảm", ""),
            ("ngày lễ - 12 chi bộ", "12 chi bộ"),
            ("chi bộ 12 - 15 người", "12 - 15 người"),
        ],
    );
    check(
        Lang::EN,
        &[
            ("found in 15 premises", "15 premises"),
            ("found in 2023 and closed", ""),
            ("see page 15 for 12 premises", "12 premises"),
            ("we saw 2,023 members", "2,023 members"),
        ],
    );
}

#[test]
fn documents_and_years() {
    check(
        Lang::VI,
        &[
            ("Chỉ thị 10-CT/TW", ""),
            ("văn bản 10-CT/TW", ""),
            ("văn bản 10 - CT/TW", ""),
            ("văn bản 12-QĐ-UB", ""),
            ("có 12 - A/B", "12"),
            ("có 12 - CT", "12"),
            ("có 12 - Ct/Tw", "12"),
            ("có 12 CT/TW", "12"),
            ("Nghị định 47 ban hành", ""),
            ("Quyết định số 01", ""),
            ("đạt kế hoạch 95%", "95%"),
            ("kế hoạch 15 chi bộ", "15 chi bộ"),
            ("kế hoạch 2 triệu", "2 triệu"),
            ("có 2023 và 1899, 1900, 2100, 2101", "1899|2101"),
            ("đạt 2023%", "2023%"),
            ("có 2010 đảng viên", "2010 đảng viên"),
        ],
    );
}

#[test]
fn stretches_of_time_ages_and_counters() {
    check(
        Lang::VI,
        &[
            ("trong 3 năm, 5 chi bộ", "5 chi bộ"),
            ("sau hơn 2 năm", ""),
            ("đã 2 năm qua", ""),
            ("đã 3 năm liền", ""),
            ("kéo dài 12 ngày", "12 ngày"),
            ("trong 12 chi bộ", "12 chi bộ"),
            ("dưới 30 tuổi", ""),
            ("Lượt xem: 12", ""),
            ("0 bình luận", ""),
            ("Số xem 12 chi bộ", "12 chi bộ"),
        ],
    );
    check(
        Lang::EN,
        &[
            ("a man aged 30 met 5 members", "5 members"),
            ("an age 45 limit", ""),
            ("the 3rd of 12 members", "12 members"),
            ("a 12-year old met 5 members", "5 members"),
            ("View count: 66", ""),
            ("for 3 years", ""),
            ("12 members aged", "12 members"),
        ],
    );
}

#[test]
fn names_in_quotation_marks() {
    check(
        Lang::VI,
        &[
            ("mô hình “chi bộ 4 tốt” ở 15 chi bộ", "15 chi bộ"),
            ("“tốt” 12 chi bộ “khá”", "12 chi bộ"),
            ("“chúng tôi đã kiểm tra tại 12 chi bộ của huyện”", "12 chi bộ"),
        ],
    );
}

#[test]
fn signs_currencies_and_scales() {
    check(
        Lang::VI,
        &[
            ("nhiệt độ -5", "-5"),
            ("khóa -5- đó", "-5"),
            ("thu $5 và 7 đồng", "$5|7 đồng"),
            ("tiền đồng 5 chi bộ", "5 chi bộ"),
            ("thu 12, 45 tỷ đồng", "12, 45 tỷ đồng"),
            ("thu 12, 45 chi bộ", "12|45 chi bộ"),
            ("thu 12 , 45 tỷ đồng", "12|45 tỷ đồng"),
            ("thu 12,45 tỷ", "12,45 tỷ"),
            ("thu 12, 455 tỷ", "12|455 tỷ"),
            ("thu 1,2, 45 tỷ", "1,2|45 tỷ"),
            ("thu 1 tỷ 250 triệu", "1 tỷ 250 triệu"),
            ("thu 250 triệu 1 tỷ", "250 triệu|1 tỷ"),
            ("thu 1 tỷ 1.000 triệu", "1 tỷ|1.000 triệu"),
            ("thu 1,5 tỷ 250 triệu", "1,5 tỷ|250 triệu"),
            ("thu 1 triệu 1 triệu", "1 triệu|1 triệu"),
            ("thu 1 triệu 0,5 triệu", "1 triệu|0,5 triệu"),
            ("thu -1 tỷ 250 triệu", "-1 tỷ|250 triệu"),
            ("vượt 100,5%", "vượt 100,5%"),
            ("giám sát 12 chi bộ", "12 chi bộ"),
            ("250 điệu đồng thu được", "250 điệu đồng"),
        ],
    );
    check(
        Lang::EN,
        &[
            ("grew by 5m people", "5m people"),
            ("a 5 m wall", "5 m"),
            ("cost $5m", "$5m"),
            ("cost $5 m", "$5 m"),
        ],
    );
}

#[test]
fn words_of_place_and_of_quantity() {
    check(
        Lang::VI,
        &[
            ("sửa trên 2 tuyến đường", "2"),
            ("trên 2 tuyến đường", "trên 2"),
            ("đạt trên 2 tuyến đường", "trên 2"),
            ("sửa trên 2 chi bộ", "trên 2 chi bộ"),
            ("sửa hơn 2 tuyến đường", "hơn 2"),
        ],
    );
}
