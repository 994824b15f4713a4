//! The places of proposed figures: behind the number, in front of it, or that of the article.

use std::fmt::Write as _;
use std::fs;

use super::{run, says};

const SETTINGS: &str = "title: {vi: Bản tin Lâm Giang, en: Lâm Giang News}\nbase_url: https://lam-giang.example/\n\
     languages: [vi, en]\nregisters: {localities: whole}\n";

const PLACES: &str = "\
- {id: lam-giang, type: tỉnh, level: 1, names: Lâm Giang}
- {id: an-khe, type: huyện, level: 2, names: An Khê, parent: lam-giang}
- {id: an-lac, type: xã, level: 3, names: An Lạc, parent: an-khe}
- {id: binh-minh, type: xã, level: 3, names: Bình Minh, parent: an-khe}
- {id: tay-son, type: huyện, level: 2, names: Tây Sơn, parent: lam-giang}
- {id: phu-hoa, type: xã, level: 3, names: Phú Hòa, parent: tay-son}
";

const INDICATORS: &str = "\
- {id: venues, labels: {vi: Số cơ sở, en: Venues}, measure: count, unit: {vi: cơ sở, en: venues}, nature: flow}
- {id: households, labels: {vi: Số hộ, en: Households}, measure: count, unit: {vi: hộ, en: households}, nature: flow}
- {id: notices, labels: {vi: Số biên bản, en: Notices}, measure: count, unit: {vi: biên bản, en: notices}, nature: flow}
";

/// Texts of an article of An Khê, with the place of each of their figures: `-` is its own, and `#`
/// stands before what cannot be declared as it is.
const VIETNAMESE: [(&str, &str); 34] = [
    ("kiểm tra 12 cơ sở tại xã An Lạc", "12@an-lac"),
    ("kiểm tra 12 cơ sở ở xã An Lạc", "12@an-lac"),
    ("kiểm tra 12 cơ sở thuộc xã An Lạc", "12@an-lac"),
    ("kiểm tra 12 cơ sở của xã An Lạc", "12@an-lac"),
    ("kiểm tra 12 cơ sở trên địa bàn xã An Lạc", "12@an-lac"),
    ("kiểm tra 12 cơ sở đóng tại Xã An Lạc", "12@an-lac"),
    ("kiểm tra 12 cơ sở ở An Lạc", "12@an-lac"),
    ("kiểm tra 12 cơ sở kinh doanh thực phẩm tại xã An Lạc", "12@an-lac"),
    ("kiểm tra 12 cơ sở (xã An Lạc)", "12@an-lac"),
    ("kiểm tra 12 cơ sở tại X. An Lạc", "12@an-lac"),
    ("hỗ trợ cho 12 hộ nghèo xã An Lạc", "12@an-lac"),
    ("kiểm tra 12 cơ sở tại xã An Lạc, huyện An Khê", "12@an-lac"),
    ("kiểm tra 12 cơ sở tại xã An Lạc, 8 cơ sở tại xã Bình Minh", "12@an-lac 8@binh-minh"),
    ("kiểm tra 12 cơ sở ở An Lạc và 8 cơ sở ở Bình Minh", "12@an-lac 8@binh-minh"),
    ("có 12 cơ sở và 8 hộ tại xã An Lạc", "12@an-lac 8@an-lac"),
    ("kiểm tra 12 cơ sở tại xã An Lạc, hỗ trợ 8 hộ", "12@an-lac 8@-"),
    ("kiểm tra 12 cơ sở tại xã An Lạc, trong đó lập 5 biên bản", "12@an-lac 5@an-lac"),
    ("kiểm tra 12 cơ sở tại xã An Lạc bị lập 5 biên bản", "12@an-lac 5@an-lac"),
    ("tại xã Bình Minh, kiểm tra 12 cơ sở ở ấp Đông, hỗ trợ 8 hộ", "12@binh-minh 8@binh-minh"),
    ("xã Bình Minh kiểm tra 12 cơ sở, hỗ trợ 8 hộ", "12@binh-minh 8@binh-minh"),
    ("kiểm tra 12 cơ sở tại huyện An Khê", "12@-"),
    ("kiểm tra 12 cơ sở trên địa bàn huyện", "12@-"),
    ("kiểm tra 12 cơ sở tại Trung tâm Bình An", "12@-"),
    ("kiểm tra 12 cơ sở của Huyện Đoàn", "12@-"),
    ("kiểm tra 12 cơ sở; tại xã Bình Minh hỗ trợ 8 hộ", "12@- 8@binh-minh"),
    ("kiểm tra 12 cơ sở tại xã Tân Lập", "#12@xã Tân Lập"),
    ("hỗ trợ 12 hộ dân xã Tân Lập", "#12@xã Tân Lập"),
    ("kiểm tra 12 cơ sở tại xã Tân Lập, hỗ trợ 8 hộ", "#12@xã Tân Lập #8@xã Tân Lập"),
    ("kiểm tra 12 cơ sở tại xã Phú Hòa", "#12@phu-hoa"),
    ("kiểm tra 12 cơ sở của tỉnh Lâm Giang", "#12@lam-giang"),
    ("kiểm tra 12 cơ sở tại các xã An Lạc, Bình Minh", "#12@several"),
    ("kiểm tra 12 cơ sở tại xã An Lạc và xã Bình Minh", "#12@several"),
    ("kiểm tra 12 cơ sở tại xã An Lạc, xã Tân Lập", "#12@several"),
    ("kiểm tra 12 cơ sở ở An Lạc và Bình Minh", "#12@several"),
];

/// The same in English.
const ENGLISH: [(&str, &str); 20] = [
    ("inspectors found 12 venues in An Lạc", "12@an-lac"),
    ("inspectors found 12 venues in An Lạc commune", "12@an-lac"),
    ("inspectors found 12 venues in An Lạc Commune", "12@an-lac"),
    ("inspectors found 12 venues in the commune of An Lạc", "12@an-lac"),
    ("inspectors found 12 licensed venues across An Lạc", "12@an-lac"),
    ("inspectors found 12 venues (An Lạc)", "12@an-lac"),
    (
        "inspectors found 12 venues in An Lạc and helped 8 households in Bình Minh",
        "12@an-lac 8@binh-minh",
    ),
    ("inspectors found 12 venues and 8 households in An Lạc", "12@an-lac 8@an-lac"),
    ("inspectors found 12 venues in An Lạc, and issued 5 notices", "12@an-lac 5@-"),
    ("inspectors found 12 venues in An Lạc, of which they issued 5 notices", "12@an-lac 5@an-lac"),
    ("An Lạc found 12 venues and helped 8 households", "12@an-lac 8@an-lac"),
    ("inspectors found 12 venues in the district", "12@-"),
    ("inspectors found 12 venues in An Khê district", "12@-"),
    ("inspectors found 12 venues in Town Hall", "12@-"),
    ("inspectors found 12 venues of Milton City Council", "12@-"),
    ("inspectors found 12 venues in Milton commune", "#12@Milton commune"),
    ("inspectors found 12 venues in the commune of Milton", "#12@commune of Milton"),
    ("inspectors found 12 venues in Phú Hòa", "#12@phu-hoa"),
    ("inspectors found 12 venues in An Lạc and Bình Minh communes", "#12@several"),
    ("inspectors found 12 venues in the communes of An Lạc and Bình Minh", "#12@several"),
];

/// The figures of an answer in YAML, each with its place.
fn figures(answer: &str) -> String {
    let mut found: Vec<String> = Vec::new();
    let mut several = false;
    for line in answer.lines() {
        let (mark, bare) = match line.trim_start().strip_prefix("# ") {
            Some(bare) => ("#", bare.trim_start()),
            None => ("", line.trim_start()),
        };
        several |= bare.contains("one number for several places");
        if let Some(value) = bare.strip_prefix("value: ") {
            let place = if several { "several" } else { "-" };
            found.push(format!("{mark}{}@{place}", value.trim_matches('"')));
            several = false;
        } else if let Some(place) = bare.strip_prefix("locality: ")
            && let Some(last) = found.last_mut()
        {
            last.truncate(last.len() - 1);
            last.push_str(place.trim_matches('"'));
        }
    }
    found.join(" ")
}

#[track_caller]
fn check(lang: &str, lead: &str, cases: &[(&str, &str)]) {
    let dir = tempfile::tempdir().expect("folder");
    let write = |path: &str, text: &str| {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().expect("folder")).expect("folders");
        fs::write(path, text).expect("written");
    };
    write("bantin.yaml", SETTINGS);
    write("content/registers/localities.yaml", PLACES);
    write("content/registers/indicators.yaml", INDICATORS);
    let mut faults = String::new();
    let path = |index: usize| format!("content/articles/2024/tin-{index}.md");
    for (index, (text, _)) in cases.iter().enumerate() {
        let head =
            format!("title: Tin {index}\ndate: 2024-03-12\nlocality: an-khe\nlang: {lang}\n");
        write(&path(index), &format!("---\n{head}---\n{lead}{text}.\n"));
    }
    for (index, (text, expected)) in cases.iter().enumerate() {
        let output = run(dir.path(), &["suggest", "--format", "yaml", &path(index)], "");
        let answer = String::from_utf8_lossy(&output.stdout).into_owned();
        let found = figures(&answer);
        if found != *expected {
            write!(faults, "\n`{text}`: {found}, not {expected}").expect("a text");
        }
    }
    assert!(faults.is_empty(), "{faults}");
    says(dir.path(), &["check"], 0);
}

#[test]
fn the_place_of_a_figure_may_stand_behind_it() {
    check("vi", "Tháng 2/2024, ", &VIETNAMESE);
}

#[test]
fn the_place_of_an_english_figure_may_stand_behind_it() {
    check("en", "In February 2024, ", &ENGLISH);
}
