//! The page of a bulletin: what stands at its head, what its numbers lead to, and how it is passed
//! on.

use bantin::base::Tree;
use scraper::{ElementRef, Html, Selector};

use crate::support::build;

const SITE: &str = "\
-- bantin.yaml --
title: {vi: Bản tin Lâm Giang}
base_url: https://lam-giang.example/
-- content/registers/localities.yaml --
- {id: lam-giang, type: huyện, level: 2, names: {vi: Lâm Giang}}
- {id: tan-phu, type: xã, level: 3, names: {vi: Tân Phú}, parent: lam-giang}
-- content/registers/indicators.yaml --
- {id: poor, labels: {vi: Tỷ lệ hộ nghèo}, measure: percent, nature: stock}
- {id: cells, labels: {vi: Số chi bộ}, measure: count, unit: {vi: chi bộ}, nature: stock}
- {id: goal, labels: {vi: Số lớp học}, measure: count, unit: {vi: lớp}, nature: flow}
";

const ARTICLE: &str = "\
title: Rà soát <hộ nghèo>
date: 2024-03-12
authors: [Trần Thị An]
locality: lam-giang
statistics:
  - {indicator: poor, value: '16,3%', as_of: 2022-12-31, quote: 'xuống 16,3%'}
  - {indicator: poor, value: '15,56%', as_of: 2023-12-31, quote: 'còn 15,56%'}
  - {indicator: cells, value: 457, as_of: 2023-12-31, quote: có 457 chi bộ}
  - {indicator: cells, value: 12, as_of: 2023-12-31, locality: tan-phu, quote: có 12 chi bộ}
  - {indicator: goal, value: 30, period: 2025, role: target, quote: mở 30 lớp}
";

const BODY: &str = "\
Tỷ lệ xuống 16,3%, rồi còn 15,56%.

## Kết *quả*

Huyện [có 457 chi bộ](/statistics/), xã Tân Phú có 12 chi bộ.

### Chi tiết

## Hạn chế

## Nhiệm vụ

Sẽ mở 30 lớp.
";

/// The page of an article with these keys and this text.
fn page(keys: &str, text: &str) -> Html {
    let built = build(Tree::from_txtar(&format!(
        "{SITE}-- content/articles/a.md --\n---\n{keys}---\n\n{text}"
    )));
    assert!(built.outcome.complete, "{}", built.problems());
    Html::parse_document(built.text("articles/2024/a/index.html"))
}

fn all<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).into_iter().map(text).collect()
}

#[test]
fn what_says_most_stands_at_the_head() {
    let page = page(ARTICLE, BODY);
    // The newest of each indicator, of the place of the bulletin; no goal. A unit that the name says
    // is not said twice.
    assert_eq!(
        texts(&page, ".article-head .keyfigures li"),
        ["15,56% Tỷ lệ hộ nghèo ngày 31/12/2023", "457 Số chi bộ ngày 31/12/2023"]
    );
    assert_eq!(all(&page, ".keyfigures a")[0].attr("href"), Some("#so-lieu-2"));
    let one = "title: A\ndate: 2024-03-12\nlocality: lam-giang\nstatistics:\n  - {indicator: cells, value: 457, as_of: 2023-12-31, quote: có 457 chi bộ}\n";
    let page = self::page(one, "Huyện có 457 chi bộ.\n");
    assert_eq!(texts(&page, ".keyfigures"), [""; 0], "one number is no row");
}

#[test]
fn chapters_are_listed_where_there_are_some() {
    let page = page(ARTICLE, BODY);
    assert_eq!(texts(&page, ".contents li"), ["Kết quả", "Hạn chế", "Nhiệm vụ"]);
    assert_eq!(all(&page, ".contents a")[0].attr("href"), Some("#ket-qua"));
    let page = self::page("title: A\ndate: 2024-03-12\n", "## Một\n\nA\n\n## Hai\n\nB\n");
    assert_eq!(texts(&page, ".contents"), [""; 0]);
}

#[test]
fn numbers_of_the_text_lead_to_their_indicators() {
    let page = page(ARTICLE, BODY);
    let leads = all(&page, ".article > .prose a.figure");
    let told: Vec<_> =
        leads.iter().map(|link| (text(*link), link.attr("href").unwrap_or(""))).collect();
    let of = |words: &str, page| (words.to_owned(), page);
    assert_eq!(
        told,
        [
            of("xuống 16,3%", "/statistics/poor/"),
            of("còn 15,56%", "/statistics/poor/"),
            of("có 12 chi bộ", "/statistics/cells/"),
            of("mở 30 lớp", "/statistics/goal/"),
        ]
    );
    // A link of the author stays his.
    assert_eq!(
        texts(&page, ".article > .prose a[href='/statistics/'] > span.figure"),
        ["có 457 chi bộ"]
    );
    assert_eq!(all(&page, "a a").len(), 0);
}

#[test]
fn what_changed_is_one_row() {
    let page = page(ARTICLE, BODY);
    let rows = texts(&page, ".article-statistics tbody tr");
    assert_eq!(rows.len(), 4, "{rows:?}");
    assert_eq!(
        texts(&page, ".points > span"),
        ["16,3% ngày 31/12/2022", "15,56% ngày 31/12/2023"],
        "{rows:?}"
    );
    // Another place is another row, and so is a goal.
    assert!(rows[2].contains("Tân Phú") && rows[3].contains("30"), "{rows:?}");
}

#[test]
fn a_part_of_a_time_is_no_step_of_a_development() {
    let rows = |periods: [&str; 2]| {
        let [first, second] = periods;
        let statistics = format!(
            "title: Kiểm tra\ndate: 2024-03-12\nlocality: lam-giang\nstatistics:\n  - {{indicator: goal, value: 326, period: {first}, quote: 326 lớp}}\n  - {{indicator: goal, value: 27, period: {second}, quote: 27 lớp}}\n"
        );
        let page = page(&statistics, "Mở 326 lớp, trong đó có 27 lớp.\n");
        texts(&page, ".article-statistics tbody tr").len()
    };
    assert_eq!(rows(["2022", "2023"]), 1);
    assert_eq!(rows(["2023-01", "2023-02"]), 1);
    // One lies in the other; and nine months are no year.
    assert_eq!(rows(["2022-01-01/2022-09-09", "2022-08-15/2022-09-09"]), 2);
    assert_eq!(rows(["2022", "2023-01/2023-09"]), 2);
}

#[test]
fn a_sentence_can_be_passed_on_and_a_bulletin_cited() {
    let page = page(ARTICLE, BODY);
    let quotes = all(&page, ".article-statistics td:last-child a");
    assert_eq!(quotes[2].attr("href"), Some("#so-lieu-3"));
    assert_eq!(
        texts(&page, ".citation"),
        ["Trần Thị An: “Rà soát <hộ nghèo>”. Bản tin Lâm Giang, 12/03/2024. \
          https://lam-giang.example/articles/2024/a/"]
    );
    // The way down ends at the place: the title stands below it.
    assert_eq!(texts(&page, ".breadcrumbs li").last().map(String::as_str), Some("huyện Lâm Giang"));
}
