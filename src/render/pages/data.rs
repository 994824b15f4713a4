//! The page with all downloads, and the page for addresses that lead nowhere.

use crate::plan::Page;
use crate::render::env::Env;
use crate::render::head::head;
use crate::render::view::{Column, Data, DataTable, Download, Head, NotFound};

/// Columns of `observations.csv`: name, type, meaning in Vietnamese and English.
const OBSERVATION_COLUMNS: [(&str, &str, &str, &str); 6] = [
    ("observation", "text", "tên của lần báo cáo: bản tin và số thứ tự", "name of the observation: article and number"),
    ("indicator", "text", "chỉ tiêu", "indicator"),
    ("locality", "text", "địa phương", "place"),
    ("period", "text", "ngày hoặc thời kỳ", "day or period"),
    (
        "low, high",
        "decimal",
        "hai đầu của khoảng giá trị; để trống là không giới hạn",
        "ends of the interval; empty is unbounded",
    ),
    ("as_printed, quote", "text", "nguyên văn trong bản tin", "the words of the article"),
];

/// All downloads.
pub(in crate::render) fn page<'a>(env: &Env<'a>, page: &'a Page) -> (Head<'a>, Data<'a>) {
    let heading = env.pick("Dữ liệu", "Data");
    let intro = env.pick(
        "Toàn bộ số liệu của cổng ở dạng máy đọc được, giống hệt các trang. Số thập phân dùng dấu chấm.",
        "All numbers of the portal for machines, the same as on the pages. Decimals have a point.",
    );
    let file = |name: &'static str, format: &'static str| Download {
        link: env.link(name, &env.plan.routes.data(name)),
        format: format.into(),
        size: None,
        text: None,
    };
    let columns = OBSERVATION_COLUMNS.iter().map(|(name, datatype, vi, en)| Column {
        name: (*name).into(),
        datatype: (*datatype).into(),
        text: env.pick(vi, en).into(),
    });
    let view = Data {
        heading: heading.into(),
        intro: Some(intro.into()),
        tables: vec![
            DataTable {
                heading: env.pick("Mọi lần báo cáo", "Every observation").into(),
                files: vec![file("observations.csv", "CSV")],
                columns: columns.collect(),
            },
            DataTable {
                heading: env.pick("Mọi số đã tổng hợp", "Every figure").into(),
                files: vec![file("figures.csv", "CSV"), file("figures.json", "JSON")],
                columns: Vec::new(),
            },
        ],
        ..Data::default()
    };
    let trail = vec![env.link(env.pick("Số liệu", "Statistics"), &env.plan.routes.section("statistics", env.lang))];
    (head(env, page, heading, Some(intro.into()), trail), view)
}

/// For addresses that lead nowhere.
pub(in crate::render) fn not_found<'a>(env: &Env<'a>, page: &'a Page) -> (Head<'a>, NotFound<'a>) {
    let routes = &env.plan.routes;
    let links = vec![
        env.link(env.pick("Địa phương", "Places"), &routes.section("localities", env.lang)),
        env.link(env.pick("Số liệu", "Statistics"), &routes.section("statistics", env.lang)),
    ];
    (head(env, page, env.pick("Không tìm thấy trang", "Page not found"), None, Vec::new()), NotFound { links })
}
