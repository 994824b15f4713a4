//! What is proposed for sentences, by rule.

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
