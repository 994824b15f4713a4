//! Proposals for sentences, by rule.

use proptest::prelude::*;

use super::*;

fn shown(text: &str, lang: Lang, published: &str) -> String {
    let figures = propose(text, lang, Day::parse_iso(published));
    let one = |figure: &Proposal| {
        let when = figure.when.map_or_else(|| "?".to_owned(), |when| when.to_string());
        let role = match figure.role {
            Role::Observed => "",
            other => other.word(),
        };
        format!("{}@{when}{role}", &text[figure.range.clone()])
    };
    figures.iter().map(one).collect::<Vec<_>>().join("|")
}

#[test]
fn series_pairs_and_periods() {
    for (text, expected) in [
        (
            "Tỷ lệ chi bộ xếp loại xuất sắc năm 2021 đạt 15,56%, năm 2022 đạt 16%, năm 2023 đạt 16,3%.",
            "15,56%@2021|16%@2022|16,3%@2023",
        ),
        ("Các năm 2021, 2022 lần lượt đạt 12% và 13%.", "12%@2021|13%@2022"),
    ] {
        assert_eq!(shown(text, Lang::VI, "2024-06-11"), expected);
    }
}

#[test]
fn a_long_line_is_read_in_one_pass() {
    let item = "năm 2021 kiểm tra 12 cơ sở, phạt gần 900 triệu đồng (giảm 5%), ";
    let short = item.repeat(20);
    let long = item.repeat(16_000);
    assert_eq!(propose(&short, Lang::VI, None).len(), 60);
    assert_eq!(propose(&long, Lang::VI, None).len(), 48_000);
    let digits = "1 ".repeat(500_000);
    assert!(propose(&digits, Lang::EN, None).is_empty());
}

#[test]
fn what_stands_twice_is_proposed_once() {
    let text = "Kiểm tra 12 cơ sở ở xã Tân.\n\n(BT) Kiểm tra 12 cơ sở ở xã Tân.\nKiểm tra 12 cơ sở ở xã Tân.\n";
    assert_eq!(shown(text, Lang::VI, "2024-06-11"), "12 cơ sở@2024-06-11|12 cơ sở@2024-06-11");
    assert_eq!(
        sums(&propose("Có 66 tổ chức (15 đảng bộ, 7 chi bộ, 44 tổ đảng).", Lang::VI, None)),
        vec![Sum { total: 0, parts: vec![1, 2, 3] }]
    );
}

#[test]
fn numbers_in_words_are_read_whole() {
    for (text, expected) in [
        (
            "Đoàn kiểm tra ba mươi hai cơ sở, xử phạt một trăm linh hai hộ.",
            "ba mươi hai cơ sở|một trăm linh hai hộ",
        ),
        (
            "Xã trao hơn hai trăm suất quà, gần năm mươi phần quà.",
            "hơn hai trăm suất quà|gần năm mươi phần quà",
        ),
        ("Huyện thu hồi ba tỷ hai trăm triệu đồng.", "ba tỷ hai trăm triệu đồng"),
        ("Trong năm tổ chức 12 hội nghị; thứ ba đoàn kiểm tra họp.", "12 hội nghị"),
        ("Xã kiểm tra ba trăm hai hộ.", ""),
    ] {
        assert_eq!(quoted(text, Lang::VI), expected, "{text}");
    }
    for (text, expected) in [
        ("Inspectors visited twenty-three farms.", "twenty-three farms"),
        (
            "The council inspected over one hundred and five shops.",
            "over one hundred and five shops",
        ),
        ("One of them visited chapter two sites.", ""),
    ] {
        assert_eq!(quoted(text, Lang::EN), expected, "{text}");
    }
}

#[test]
fn a_stretch_that_ends_with_the_month_of_publication_is_told_whole() {
    for (text, day, expected) in [
        ("Năm 2022 xử lý 34 vụ.", "2022-12-21", "34 vụ@2022"),
        ("Năm 2022 xử lý 34 vụ.", "2022-10-21", "34 vụ@2022/2022-10-21"),
        ("6 tháng đầu năm 2022 xử lý 34 vụ.", "2022-06-18", "34 vụ@2022-H1"),
        ("Tháng 6/2022 xử lý 34 vụ.", "2022-06-18", "34 vụ@2022-06"),
    ] {
        assert_eq!(shown(text, Lang::VI, day), expected, "{text}");
    }
}

#[test]
fn a_change_is_told_apart_from_the_level() {
    for (text, lang, expected) in [
        ("The number of late reports fell by 12% to 308.", Lang::EN, "fell by 12%|308"),
        ("Complaints about damp rose 18% to 265 cases.", Lang::EN, "rose 18%|265 cases"),
        ("Costs rose 5 to 7% this year.", Lang::EN, "rose 5 to 7%"),
        ("Số vụ giảm 12% còn 308.", Lang::VI, "giảm 12%|308"),
        ("Incidents fell from 63 to 48, a drop of 24%.", Lang::EN, "48|24%"),
        ("Claims rose from 48 to 63.", Lang::EN, "63"),
        ("Số vụ giảm từ 11 xuống còn 5 vụ.", Lang::VI, "5 vụ"),
        ("Chi giảm 12% còn 308 tỷ đồng.", Lang::VI, "giảm 12%|308 tỷ đồng"),
        ("Số đơn tăng 12% lên 308 đơn.", Lang::VI, "tăng 12%|308 đơn"),
        ("Số người bị kỷ luật giảm 9 trường hợp, còn 26.", Lang::VI, "giảm 9 trường hợp|26"),
    ] {
        assert_eq!(quoted(text, lang), expected, "{text}");
    }
}

#[test]
fn parts_have_the_unit_of_their_whole() {
    for (text, lang, expected) in [
        ("Kiểm tra 45 tổ chức, trong đó 12 cấp huyện, 33 cấp xã.", Lang::VI, "45 tổ chức|12|33"),
        (
            "Kỷ luật 23 đảng viên, gồm: khai trừ 4, cách chức 1, cảnh cáo 6 và khiển trách 12.",
            Lang::VI,
            "23 đảng viên|4|1|6|12",
        ),
        (
            "Nhận 31 đơn (khiếu nại 6, tố cáo 2, kiến nghị 23), có 12 cơ sở (đợt 2).",
            Lang::VI,
            "31 đơn|6|2|23|12 cơ sở",
        ),
        ("Các loại đơn: khiếu nại 36, tố cáo 9, kiến nghị 289.", Lang::VI, "36|9|289"),
        (
            "Crews attended 3,812 incidents, 214 more than the year before.",
            Lang::EN,
            "3,812 incidents|214",
        ),
        ("Kỷ luật 21 đảng viên: khiển trách 15, cảnh cáo 6.", Lang::VI, "21 đảng viên|15|6"),
        (
            "Xử lý 26 trường hợp. Trong số này, khiển trách 17, cảnh cáo 9.",
            Lang::VI,
            "26 trường hợp|17|9",
        ),
        (
            "Có 7 đồng chí bị kỷ luật, giảm 3 so với cùng kỳ. Năm 2023 xây 2 nhà, trong đó nhà 5 tầng.",
            Lang::VI,
            "7 đồng chí|giảm 3|2 nhà",
        ),
        (
            "Inspectors visited 88 farms, of which 12 failed and 3 closed.",
            Lang::EN,
            "88 farms|12|3",
        ),
        (
            "Auditors checked 60 files. Of these, twenty-two lacked receipts.",
            Lang::EN,
            "60 files|twenty-two",
        ),
    ] {
        assert_eq!(quoted(text, lang), expected, "{text}");
    }
}

#[test]
fn a_label_names_what_is_counted() {
    for (text, lang, expected) in [
        ("Số tổ chức đảng được kiểm tra: 45", Lang::VI, "45"),
        ("- Số đơn thư tiếp nhận: 31, giảm 12% so với cùng kỳ", Lang::VI, "31|giảm 12%"),
        ("Hồ sơ quá hạn: 57.", Lang::VI, "57"),
        ("Số cơ sở vi phạm là 38, chiếm 17,8%.", Lang::VI, "38|17,8%"),
        ("Number of complaints received: 214", Lang::EN, "214"),
        ("Complaints upheld: 31.", Lang::EN, "31"),
        ("Complaints about damp rose 18% to 265.", Lang::EN, "rose 18%|265"),
        (
            "They visited 432 homes and found forty-one with hazards.",
            Lang::EN,
            "432 homes|forty-one",
        ),
        ("Điện thoại: 0903 123. Mã số: 45. Xem: 12.", Lang::VI, ""),
    ] {
        assert_eq!(quoted(text, lang), expected, "{text}");
    }
}

#[test]
fn words_that_look_like_others_are_told_apart() {
    for (text, lang, expected) in [
        ("Công an điều 5 xe cứu hộ đến hiện trường.", Lang::VI, "5 xe"),
        ("Theo Điều 5 Luật Thanh tra, khoản 2 Điều 7 và điều 9 quy định này.", Lang::VI, ""),
        (
            "Tỷ lệ đạt khoảng 85 - 87%, có khoảng từ 20 đến 25 hộ.",
            Lang::VI,
            "85 - 87%|từ 20 đến 25 hộ",
        ),
        ("Teams took 240 and 255 calls respectively in 40 over half.", Lang::EN, "240|255 calls"),
    ] {
        assert_eq!(quoted(text, lang), expected, "{text}");
    }
}

fn quoted(text: &str, lang: Lang) -> String {
    let figures = propose(text, lang, Day::parse_iso("2024-06-11"));
    figures.iter().map(|figure| &text[figure.range.clone()]).collect::<Vec<_>>().join("|")
}

#[test]
fn periods_hold_where_they_are_meant() {
    for (text, expected) in [
        (
            "Quý I/2024 giải quyết 298 vụ việc, đạt 83,7%. Cùng kỳ năm trước, tỷ lệ này là 79,2%. Còn 58 vụ.",
            "298 vụ việc@2024-Q1|83,7%@2024-Q1|79,2%@2023-Q1|58 vụ@2024-Q1",
        ),
        (
            "Quý I/2024 xảy ra 12 vụ (cùng kỳ năm 2023: 15 vụ), làm 3 người chết.",
            "12 vụ@2024-Q1|15 vụ@2023-Q1|3 người chết@2024-Q1",
        ),
        (
            "Năm 2023 xảy ra 12 vụ (năm 2022: 15 vụ), làm 3 người chết (năm 2022 là 4 người).",
            "12 vụ@2023|15 vụ@2022|3 người chết@2023|4 người@2022",
        ),
        (
            "6 tháng đầu năm 2024 xử lý 45 vụ, tăng 5 vụ so với cùng kỳ năm trước, phạt 12 cơ sở.",
            "45 vụ@2024-H1|tăng 5 vụ@2024-H1|12 cơ sở@2024-H1",
        ),
        ("Cuối năm 2023, xã còn 45 hộ nghèo.", "45 hộ@2023-12-31"),
        ("Hết tháng 5/2024, huyện có 12 xã đạt chuẩn.", "12 xã@2024-05-31"),
        (
            "Năm 2022 kiểm tra 20 cơ sở. So với tháng hành động năm 2021, số vụ tăng 11 vụ.",
            "20 cơ sở@2022|tăng 11 vụ@2022",
        ),
        (
            "6 tháng đầu năm 2024 kiểm tra 45 cơ sở, riêng tháng 3 kiểm tra 20 cơ sở. Đã phạt 7 cơ sở.",
            "45 cơ sở@2024-H1|20 cơ sở@2024-03|7 cơ sở@2024-H1",
        ),
        (
            "Tại kỳ họp (ngày 25 và 26/4), kỷ luật 12 đảng viên.",
            "12 đảng viên@2024-04-25/2024-04-26",
        ),
        ("Kết quả năm 2023\n\nToàn tỉnh xảy ra 12 vụ cháy.\n", "12 vụ@2023"),
        ("Năm học 2022-23, huyện có 45 trường.", "45 trường@2022/2023"),
        ("Từ đầu năm đến 31/5/2024, tỉnh thu 45 tỷ đồng.", "45 tỷ đồng@2024/2024-05"),
        (
            "Quý II/2024 nhận 334 đơn, giảm 41 đơn so với quý I/2024. Trong quý, đối thoại 7 cuộc.",
            "334 đơn@2024-Q2|giảm 41 đơn@2024-Q2|7 cuộc@2024-Q2",
        ),
        ("Kết luận về đất đai thời kỳ 2018 - 2022. Đã cấp 45 giấy phép.", "45 giấy phép@2018/2022"),
        (
            "Quý I/2024 kỷ luật 9 đảng viên. Cả năm 2023 kỷ luật 45 đảng viên. Cũng trong quý, giám sát 7 tổ chức đảng.",
            "9 đảng viên@2024-Q1|45 đảng viên@2023|7 tổ chức đảng@2024-Q1",
        ),
        (
            "UBND xã công khai tình hình thực hiện ngân sách quý I/2024, thu đạt 57% dự toán.",
            "57%@2024-Q1",
        ),
        ("Thực hiện Nghị quyết 18 ngày 20/3/2021, xã có 45 hộ nghèo.", "45 hộ@2024-07-11"),
        (
            "Quý I/2024 còn nợ 3 công trình, phải trả trước 31/12/2025. Có 22 đơn quá hạn.",
            "3 công trình@2024-Q1|22 đơn@2024-Q1",
        ),
        (
            "Đến 30/6/2024 có 45 chi bộ; tỷ lệ sinh hoạt hằng quý đạt 98%.",
            "45 chi bộ@2024-06-30|98%@2024-06-30",
        ),
        (
            "Năm 2023, thu vượt 7% dự toán, có 2 xã vượt 90%.",
            "vượt 7%@2023|2 xã@2023|vượt 90%@2023",
        ),
    ] {
        assert_eq!(shown(text, Lang::VI, "2024-07-11"), expected, "{text}");
    }
    for (text, expected) in [
        ("In 2022/23 the office received 1,842 complaints.", "1,842 complaints@2022/2023"),
        (
            "Repayments of $96,500 and $41,200 were ordered in March and April 2024 respectively.",
            "$96,500@2024-03|$41,200@2024-04",
        ),
        (
            "In the first half of 2024 inspectors visited 432 homes, up from 390 homes a year earlier.",
            "432 homes@2024-H1|up from 390 homes@2023-H1",
        ),
        ("At the end of 2023 the county had 12 inspectors.", "12 inspectors@2023-12-31"),
    ] {
        assert_eq!(shown(text, Lang::EN, "2024-07-11"), expected, "{text}");
    }
}

#[test]
fn times_are_named_by_what_was_named_before() {
    for (text, expected) in [
        (
            "Quý I năm nay có 12 vụ, quý trước 15 vụ. Tháng trước xảy ra 4 vụ.",
            "12 vụ@2024-Q1|15 vụ@2023-Q4|4 vụ@2024-06",
        ),
        ("Cuối năm ngoái, xã còn 45 hộ nghèo.", "45 hộ@2023-12-31"),
        (
            "Xử lý kiến nghị của các năm trước, tính đến hết tháng 5/2024 còn 7 vụ.",
            "7 vụ@2024-05-31",
        ),
        ("Năm qua xử lý 34 vụ, bằng 108% năm 2022.", "34 vụ@2023|108%@2023"),
        (
            "Quý II/2024 phạt 9 cơ sở (tháng 3/2024: 5 cơ sở). Trong kỳ, nhắc nhở 7 cơ sở.",
            "9 cơ sở@2024-Q2|5 cơ sở@2024-03|7 cơ sở@2024-Q2",
        ),
        (
            "Lũy kế 5 tháng kiểm tra 12 cơ sở; lũy kế đến 15/6 kiểm tra 14 cơ sở.",
            "12 cơ sở@2024/2024-05|14 cơ sở@2024/2024-06-15",
        ),
        (
            "6 tháng đầu năm 2024 có 12 vụ, tháng 6 có 3 vụ. Trong 6 tháng, phạt 9 cơ sở.",
            "12 vụ@2024-H1|3 vụ@2024-06|9 cơ sở@2024-H1",
        ),
        (
            "Nhiệm kỳ 2020 - 2025, Đảng bộ có 42 chi bộ. Từ đầu nhiệm kỳ, kết nạp 37 đảng viên.",
            "42 chi bộ@2024-07-11|37 đảng viên@2020/2024-07-11",
        ),
        (
            "Năm học 2022 - 2023 có 3 vụ. Năm học trước xảy ra 5 vụ.",
            "3 vụ@2022/2023|5 vụ@2021/2022",
        ),
        ("Quý I/2024 có 12 vụ. Tuần qua xảy ra 2 vụ.", "12 vụ@2024-Q1|2 vụ@?"),
        (
            "6T/2024 có 12 vụ, T5/2024 có 3 vụ, Q1/2024 có 4 vụ.",
            "12 vụ@2024-H1|3 vụ@2024-05|4 vụ@2024-Q1",
        ),
    ] {
        assert_eq!(shown(text, Lang::VI, "2024-07-11"), expected, "{text}");
    }
    for (text, expected) in [
        (
            "In the fourth quarter of 2023 they visited 90 homes. The previous quarter saw 84 visits.",
            "90 homes@2023-Q4|84 visits@2023-Q3",
        ),
        (
            "Last month it fined 3 builders. At the end of last year 118 inspectors were in post.",
            "3 builders@2024-06|118 inspectors@2023-12-31",
        ),
        (
            "Norland: 2023 in figures\n\nThey visited 90 homes, up 8% on 2022.",
            "90 homes@2023|up 8%@2023",
        ),
    ] {
        assert_eq!(shown(text, Lang::EN, "2024-07-11"), expected, "{text}");
    }
    let school = figures(
        "Năm học 2022 - 2023 có 3 vụ.",
        Lang::VI,
        Times {
            published: Day::parse_iso("2024-07-11"),
            years: YearStart::parse("09-01"),
            ..Times::default()
        },
        &[],
    );
    let when = school.first().and_then(|figure| figure.when).map(|when| when.to_string());
    assert_eq!(when.as_deref(), Some("2022-09/2023-08"));
}

#[test]
fn verbs_by_which_something_is_done_are_told_from_states() {
    for (text, done) in [
        ("Đảng bộ huyện kết nạp", true),
        ("đã thi hành kỷ luật ", true),
        ("Đảng bộ huyện có", false),
        ("Đảng bộ gồm ", false),
        ("tổng số", false),
        ("", false),
    ] {
        assert_eq!(is_done(text, Lang::VI), done, "{text}");
    }
    assert!(is_done("inspectors visited", Lang::EN) && !is_done("the county has", Lang::EN));
}

#[test]
fn tables_tell_times_and_units_in_their_headers() {
    let row = |text: &str| shown(text, Lang::VI, "2024-07-11");
    let table = "Thu ngân sách quý II/2024\n\nĐơn vị: triệu đồng\n\n\
         | TT | Nội dung | Q2/2023 | 6T/2024 | Kế hoạch 2024 |\n|---|---|---|---|---|\n\
         | 1 | Thu phí | 12,5 | 30 | 60 |\n| 2 | Tỷ lệ hộ nghèo (%) | 4,1 | - | 3 |\n";
    assert_eq!(row(table), "12,5@2023-Q2|30@2024-H1|60@2024target|4,1@2023-Q2|3@2024target");
    let written = |text: &str| {
        let figures = propose(text, Lang::VI, Day::parse_iso("2024-07-11"));
        let units = figures.into_iter().map(|figure| figure.written);
        units.map(|one| format!("{:?} {}", one.unit_kind, one.unit.unwrap_or_default())).collect()
    };
    let units: Vec<String> = written(table);
    assert_eq!(units, ["Money VND", "Money VND", "Money VND", "Percent %", "Percent %"]);
    // Below a unit a line is a row, and rows of months lie in the year of their column.
    assert_eq!(row("Đơn vị: triệu đồng\nChi quốc phòng: 315\n"), "315@2024-07-11");
    let months = "| Tháng | 2022 | 2023 |\n|---|---|---|\n| Tháng 1 | 5 vụ | 6 vụ |\n";
    assert_eq!(row(months), "5 vụ@2022-01|6 vụ@2023-01");
    let tabs = "Xã\tSố hộ năm 2023\tĐiện thoại\nTân An\t1.204\t0903123456\n";
    assert_eq!(row(tabs), "1.204@2023");
    // One row is no table.
    assert_eq!(row("| a |\n|\n||\n| 5 vụ | \\| |\n"), "5 vụ@2024-07-11");
}

/// Pieces of tables, and of the times that stand in them.
const PIECES: [&str; 30] = [
    "|",
    "|",
    "|",
    "\n|",
    "\n",
    "\t",
    "\n\n",
    " ",
    "---",
    "\\",
    "Năm 2024",
    "Quý I",
    "9T/2026",
    "Q3",
    "2023/24",
    "(%)",
    "(triệu đồng)",
    "Đơn vị: 1.000 đồng\n",
    "Số chi bộ",
    "1.142",
    "12,5",
    "31/12/2025",
    "trong kỳ",
    "quý trước",
    "từ đầu nhiệm kỳ",
    "8 tháng qua",
    "cùng kỳ",
    "kế hoạch",
    "TT",
    "(năm học 2024 - 2025",
];

proptest! {
    #[test]
    fn whatever_a_table_holds_its_figures_stand_in_their_order(
        pieces in proptest::collection::vec(0_usize..PIECES.len(), 0..60)
    ) {
        let text: String = pieces.into_iter().map(|piece| PIECES[piece]).collect();
        for day in [None, Day::parse_iso("2024-06-11")] {
            let figures = propose(&text, Lang::VI, day);
            for figure in &figures {
                prop_assert!(text.get(figure.range.clone()).is_some_and(|words| !words.is_empty()));
                prop_assert!(text.get(figure.sentence.clone()).is_some());
            }
            prop_assert!(figures.is_sorted_by_key(|figure| figure.range.start), "{}", text);
        }
    }
}

#[test]
fn what_stands_below_a_heading_of_plans_is_a_goal() {
    let text = "Báo cáo 6 tháng đầu năm 2026\n\nI. Kết quả\n- Đã mở 5 lớp bồi dưỡng.\n\nII. NHIỆM VỤ 6 THÁNG CUỐI NĂM\n\
         - Mở 3 lớp bồi dưỡng.\n- Đến nay đã mở 1 lớp bồi dưỡng.\n\nIII. Kiến nghị\n- Bổ sung 2 cán bộ.\n";
    let expected = "5 lớp@2026-H1|3 lớp@2026-H2target|1 lớp@2026-06-30|2 cán bộ@2026-H1";
    assert_eq!(shown(text, Lang::VI, "2026-06-30"), expected);
    // A time to come without its year is the next one.
    let text = "Công tác tháng 3, nhiệm vụ tháng 4\n\nKết nạp 9 đảng viên. Nhiệm vụ tháng 4: kết nạp 7 đảng viên.\n";
    let expected = "9 đảng viên@2026-03|7 đảng viên@2026-04target";
    assert_eq!(shown(text, Lang::VI, "2026-03-30"), expected);
}

#[test]
fn what_is_said_beside_the_report_ends_with_its_clause() {
    for (text, expected) in [
        (
            "Tháng 3/2026, kết nạp 9 đảng viên, lũy kế quý I được 21 đảng viên; khen thưởng 4 đảng viên.\n\nXử lý 6 vụ.",
            "9 đảng viên@2026-03|21 đảng viên@2026-Q1|4 đảng viên@2026-03|6 vụ@2026-03",
        ),
        (
            "Năm 2026, thu 42 tỷ đồng; đến 30/11 giải ngân 35 tỷ đồng.\n\nĐào tạo nghề cho 612 lao động.",
            "42 tỷ đồng@2026|35 tỷ đồng@2026-11-30|612 lao động@2026",
        ),
        ("Đến 17 giờ ngày 2/7, còn 15 trạm y tế mất điện.", "15 trạm y tế@2026-07-02"),
    ] {
        let day = if text.contains("/11") { "2026-12-15" } else { "2026-07-03" };
        assert_eq!(shown(text, Lang::VI, day), expected);
    }
}

#[test]
fn parts_take_the_unit_of_what_was_counted() {
    for (text, lang, expected) in [
        ("Of the 37 fires, 22 were small.", Lang::EN, "37 fires|22"),
        (
            "Inspectors visited 864 sites. They found hazards at 219 of them.",
            Lang::EN,
            "864 sites|219",
        ),
        ("Tiếp nhận 743 hồ sơ (trực tuyến: 690; trực tiếp: 53).", Lang::VI, "743 hồ sơ|690|53"),
        ("Loans rose 19% to 388,000.", Lang::EN, "rose 19%|388,000"),
        ("Ông Tạo nói: \"Nhà tôi có 4 hộ cùng góp 6 con bò\".", Lang::VI, ""),
        ("Ông Khải nói: \"Chúng tôi đã kiểm tra 4 hộ\".", Lang::VI, "4 hộ"),
    ] {
        let figures = propose(text, lang, Day::parse_iso("2026-06-30"));
        let words: Vec<&str> = figures.iter().map(|figure| &text[figure.range.clone()]).collect();
        assert_eq!(words.join("|"), expected, "{text}");
    }
}

#[test]
fn a_headline_that_rounds_is_no_figure_of_its_own() {
    let text =
        "Hơn 1.000 hộ có nước sạch\n\nHuyện đã cấp nước cho 1.037 hộ, xã đã góp 30 triệu đồng.\n";
    assert_eq!(shown(text, Lang::VI, "2026-06-30"), "1.037 hộ@2026-06-30|30 triệu đồng@2026-06-30");
}

#[test]
fn no_quarter_is_the_zeroth() {
    assert_eq!(shown("Q0/2026 kiểm tra 5 hộ, T0/2026.", Lang::VI, "2026-06-30"), "5 hộ@2026-06-30");
}

#[test]
fn what_there_is_on_a_day_is_a_state() {
    let state = |name, lang| names_state(name, lang);
    for name in [
        "Số đảng viên",
        "Tổng số đảng viên",
        "Dân số",
        "Số hộ nghèo",
        "Số tổ chức đảng",
        "Diện tích rừng",
        "Số cơ sở hiện có",
    ] {
        assert!(state(name, Lang::VI), "{name}");
    }
    for name in [
        "Số đảng viên kết nạp",
        "Số chi bộ được kiểm tra",
        "Số hộ thoát nghèo",
        "Diện tích rừng bị cháy",
        "Số vụ vi phạm",
        "Tổng số tiền phạt",
    ] {
        assert!(!state(name, Lang::VI), "{name}");
    }
    assert!(state("Number of members", Lang::EN) && !state("Members expelled", Lang::EN));
}
