//! Proposals for sentences, by rule.

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
