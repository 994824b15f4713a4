//! `suggest` as its users see it, and what an article may leave out. How well figures are found is
//! measured beside the grammar, on `dev.txt` and `held-out.txt`.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Output, Stdio};

use tempfile::TempDir;

use crate::support::bantin;

mod places;

const SITE: [(&str, &str); 4] = [
    (
        "bantin.yaml",
        "title: Bản tin Lâm Giang\nbase_url: https://lam-giang.example/\nlanguages: [vi]\n",
    ),
    (
        "content/registers/localities.yaml",
        "- {id: lam-giang, type: tỉnh, level: 1, names: Lâm Giang}\n\
         - {id: an-khe, type: huyện, level: 2, names: An Khê, parent: lam-giang}\n",
    ),
    (
        "content/registers/indicators.yaml",
        "- {id: cells, labels: Số chi bộ, measure: count, unit: chi bộ, nature: stock}\n\
         - {id: members, labels: Số đảng viên, measure: count, unit: đảng viên, nature: stock}\n\
         - {id: documents, labels: Văn bản chỉ đạo, measure: count, unit: văn bản, nature: flow}\n\
         - {id: good-share, labels: Tỷ lệ chi bộ xếp loại tốt, measure: percent, nature: flow}\n",
    ),
    (
        ARTICLE,
        "---\n# our note\ntitle: Tin An Khê # headline\ndate: 2024-03-12\nlocality: an-khe\nstatistics: []\n---\n\
         Đảng bộ huyện có 457 chi bộ với hơn 1.142 đảng viên. Từ năm 2017 đến nay, huyện ban hành 44 văn \
         bản chỉ đạo. Năm 2023, tỷ lệ chi bộ xếp loại tốt đạt 96,9%. Huyện phạt 12 quán karaoke.\n",
    ),
];

const ARTICLE: &str = "content/articles/2024/an-khe.md";

fn site() -> TempDir {
    let dir = tempfile::tempdir().expect("folder");
    for (path, text) in SITE {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().expect("folder")).expect("folders");
        fs::write(path, text).expect("written");
    }
    dir
}

fn run(dir: &Path, arguments: &[&str], input: &str) -> Output {
    let mut command = bantin("en_GB.UTF-8");
    command.current_dir(dir).args(["--clock", "2024-06-01", "--color", "never"]).args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("bantin runs");
    child.stdin.take().expect("input").write_all(input.as_bytes()).expect("written");
    child.wait_with_output().expect("bantin ends")
}

#[track_caller]
fn says(dir: &Path, arguments: &[&str], code: i32) -> String {
    let output = run(dir, arguments, "");
    let all = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&all).into_owned();
    assert_eq!(output.status.code(), Some(code), "{text}");
    text
}

#[test]
fn what_is_written_passes_the_check() {
    let dir = site();
    let told = says(dir.path(), &["suggest", "--write", ARTICLE], 0);
    assert!(
        told.contains("5 figures written into the front matter, 1 of them behind `#`"),
        "{told}"
    );
    let text = fs::read_to_string(dir.path().join(ARTICLE)).expect("article");
    assert!(
        text.starts_with("---\n# our note\ntitle: Tin An Khê # headline\ndate: 2024-03-12\n"),
        "{text}"
    );
    for line in [
        "  - indicator: cells\n    value: \"457\"\n    as_of: 2024-03-12\n    quote: \"457 chi bộ\"\n",
        "  - indicator: members\n    value: \"hơn 1.142\"\n",
        "  - indicator: documents\n    value: \"44\"\n    period: 2017/2024-03-12\n",
        "  - indicator: good-share\n    value: \"96,9%\"\n    period: 2023\n",
        "  # - indicator: \"Số quán karaoke phạt\"\n",
    ] {
        assert!(text.contains(line), "{line}{text}");
    }
    let checked = says(dir.path(), &["check"], 0);
    assert!(!checked.contains("warning[") && !checked.contains("error["), "{checked}");
    let again = says(dir.path(), &["suggest", "--write", ARTICLE], 0);
    assert!(again.contains("nothing to add, all 5 figures found stand"), "{again}");
    assert_eq!(fs::read_to_string(dir.path().join(ARTICLE)).expect("article"), text);
    let human = says(dir.path(), &["suggest", ARTICLE], 0);
    assert!(human.contains(", 12 March 2024") && human.contains("known unit"), "{human}");
}

#[test]
fn only_what_is_not_declared_is_added() {
    let dir = site();
    let path = dir.path().join(ARTICLE);
    let own = "draft: true\nstatistics: # by hand\n- indicator: cells # ours\n  value: \"457\"\n  as_of: 2024-03-01\n  \
         quote: 457 chi bộ\n# of the place\nfeatured: false";
    let article = SITE[3].1.replace("statistics: []", own);
    fs::write(&path, &article).expect("written");
    let told = says(dir.path(), &["suggest", "--write", ARTICLE], 0);
    assert!(told.contains("4 figures written"), "{told}");
    let text = fs::read_to_string(&path).expect("article");
    let (kept, added) = own.split_once("# of the place").expect("comment");
    assert!(text.contains(kept) && text.contains(&format!("# of the place{added}")), "{text}");
    let entry = "\n- indicator: members\n  value: \"hơn 1.142\"\n  as_of: 2024-03-12\n";
    assert!(text.contains(entry) && !text.contains("as_of: 2024-03-12\n  quote: \"457"), "{text}");
    says(dir.path(), &["check"], 0);
    // A list in brackets has no lines to add to.
    let listed =
        SITE[3].1.replace("statistics: []", "statistics: [{indicator: cells, value: \"457\"}]");
    fs::write(&path, &listed).expect("written");
    let told = says(dir.path(), &["suggest", "--write", ARTICLE], 2);
    assert!(told.contains("nothing can be added") && told.contains("--format yaml"), "{told}");
    assert_eq!(fs::read_to_string(&path).expect("article"), listed);
}

#[test]
fn a_place_that_is_not_in_the_register_is_told_and_not_passed_over() {
    let dir = site();
    let path = dir.path().join(ARTICLE);
    let text = "Năm 2023, xã Tân Lập ban hành 12 văn bản, gửi 7 văn bản. Cả năm 2022, huyện An Khê ban hành 30 văn bản. \
         Năm 2021, theo báo cáo của tỉnh Lâm Giang, huyện có 5 văn bản bị bãi bỏ.\n";
    let head = SITE[3].1.split_once("statistics: []").expect("head").0;
    fs::write(&path, format!("{head}---\n{text}")).expect("written");
    let told = says(dir.path(), &["suggest", "--write", ARTICLE], 0);
    let command = "bantin new locality \"xã Tân Lập\" --parent an-khe";
    assert_eq!(told.matches(command).count(), 2, "{told}");
    let written = fs::read_to_string(&path).expect("article");
    for (value, mark) in [("12", "# "), ("7", "# "), ("30", ""), ("5", "")] {
        let entry = format!("  {mark}- indicator: documents\n  {mark}  value: \"{value}\"\n");
        assert!(written.contains(&entry), "{entry}{written}");
    }
    assert!(written.contains("#   locality: \"xã Tân Lập\"\n"), "{written}");
    // With the place in the register the marks can go, but for the second number of one indicator.
    says(dir.path(), &["new", "locality", "xã Tân Lập", "--parent", "an-khe"], 0);
    let entry = |text: &str| text.replace("  # - ", "  - ").replace("  #   ", "    ");
    let (first, second) = written.split_once("quote: \"12 văn bản\"\n").expect("entries");
    fs::write(&path, format!("{}quote: \"12 văn bản\"\n{second}", entry(first))).expect("written");
    let checked = says(dir.path(), &["check"], 0);
    assert!(!checked.contains("warning[") && !checked.contains("error["), "{checked}");
}

#[test]
fn a_new_indicator_is_a_state_or_what_happened() {
    let dir = site();
    for (text, nature) in [
        ("Huyện hiện có 12 quán karaoke.", "\"Số quán karaoke\" --nature stock"),
        (
            "Tính đến 31/5/2024, huyện quản lý 12 quán karaoke.",
            "\"Số quán karaoke\" --nature stock",
        ),
        ("Năm 2023, huyện xử phạt 12 quán karaoke.", "\"Số quán karaoke xử phạt\" --nature flow"),
        (
            "Năm 2023, mở 9 lớp bồi dưỡng nghiệp vụ, dự toán.",
            "\"Số lớp bồi dưỡng nghiệp vụ\" --nature flow",
        ),
        (
            "Năm 2023 tổ chức 5 buổi sinh hoạt chuyên đề.",
            "\"Số buổi sinh hoạt chuyên đề\" --nature flow",
        ),
        ("Tỷ lệ hộ nghèo của huyện còn 4,2%.", "\"Tỷ lệ hộ nghèo của huyện\" --nature flow"),
        ("Năm 2023 thu 12 tỷ đồng.", "\"NAME\" --nature flow"),
    ] {
        let output = run(dir.path(), &["suggest", "-", "--format", "yaml"], &format!("{text}\n"));
        let yaml = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(yaml.contains(&format!("new indicator {nature}`")), "{yaml}");
    }
    for (arguments, nature) in [
        (&["Số quán karaoke hiện có"][..], "stock"),
        (&["Số quán bị phạt"], "flow"),
        (&["Số nhà nghỉ", "--nature", "stock"], "stock"),
    ] {
        let told = says(dir.path(), &[&["new", "indicator"], arguments].concat(), 0);
        assert!(told.contains(&format!("nature: {nature}")), "{told}");
    }
    says(dir.path(), &["check"], 0);
}

#[test]
fn a_table_is_filled_in_with_the_times_and_units_of_its_headers() {
    let dir = site();
    let register = dir.path().join("content/registers/indicators.yaml");
    let fees =
        "- {id: fees, labels: \"Thu phí, lệ phí\", measure: amount, unit: đồng, nature: flow}\n";
    fs::write(register, format!("{}{fees}", SITE[2].1)).expect("written");
    let table = "---\ntitle: Ngân sách\ndate: 2024-03-12\nlocality: an-khe\n---\n\n\
         Đơn vị: triệu đồng\n\n| Nội dung | Năm 2022 | Năm 2023 |\n|---|---|---|\n\
         | Thu phí, lệ phí | 145,2 | 160 |\n";
    fs::write(dir.path().join(ARTICLE), table).expect("written");
    says(dir.path(), &["suggest", "--write", ARTICLE], 0);
    let text = fs::read_to_string(dir.path().join(ARTICLE)).expect("article");
    for (value, year, quote) in [("145,2", 2022, "145,2"), ("160", 2023, "160")] {
        let entry = format!(
            "  - indicator: fees\n    value: \"{value} triệu đồng\"\n    period: {year}\n    \
             quote: \"{quote}\"\n    differs: \"đơn vị tính ghi ở đầu bảng: triệu đồng\"\n"
        );
        assert!(text.contains(&entry), "{entry}{text}");
    }
    let checked = says(dir.path(), &["check"], 0);
    assert!(!checked.contains("warning[") && !checked.contains("error["), "{checked}");
}

#[test]
fn a_place_is_that_of_the_time_of_its_figure() {
    let dir = site();
    let register = dir.path().join("content/registers/localities.yaml");
    let places = "- {id: old, type: huyện, level: 2, names: Khe Sâu, parent: lam-giang, \
         valid: {until: 2022-12-31}}\n- {id: new, type: huyện, level: 2, names: Khe Sâu, \
         parent: lam-giang, valid: {from: 2023-01-01}}\n";
    fs::write(register, format!("{}{places}", SITE[1].1)).expect("written");
    let text = "Năm 2022, huyện Khe Sâu ban hành 9 văn bản.\n\n\
         Năm 2023, huyện Khe Sâu ban hành 7 văn bản.\n";
    let output =
        run(dir.path(), &["suggest", "-", "--format", "json", "--date", "2024-01-10"], text);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let figures = json["files"][0]["figures"].as_array().expect("figures");
    let places: Vec<_> = figures.iter().map(|figure| &figure["locality"]).collect();
    assert_eq!(places, ["old", "new"], "{json}");
}

#[test]
fn a_series_has_the_indicator_of_its_head() {
    let dir = site();
    let text =
        "Tỷ lệ chi bộ xếp loại tốt năm 2021 đạt 15,5%, năm 2022 đạt 16%, năm 2023 đạt 16,3%.\n";
    let output = run(dir.path(), &["suggest", "-", "--format", "yaml"], text);
    let yaml = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(yaml.matches("  - indicator: good-share\n").count(), 3, "{yaml}");
}

#[test]
fn a_long_line_takes_no_longer_than_its_parts() {
    let dir = tempfile::tempdir().expect("folder");
    for unit in ["đang xử lý 5 vụ ", "lần lượt 1, 2, 3 ", "lũy kế 9 tháng 5 vụ, "]
    {
        let text = unit.repeat(20_000);
        let output =
            run(dir.path(), &["suggest", "-", "--format", "json", "--date", "2024-06-01"], &text);
        assert!(output.status.success());
    }
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let (dir, elsewhere) = (site(), site());
    let link = dir.path().join("content/articles/2024/link.md");
    std::os::unix::fs::symlink(elsewhere.path().join(ARTICLE), &link).expect("link");
    says(dir.path(), &["suggest", "--write", "content/articles/2024/link.md"], 3);
    let text = fs::read_to_string(elsewhere.path().join(ARTICLE)).expect("article");
    assert!(text.contains("statistics: []"), "{text}");
}

#[test]
fn programs_read_plain_texts_outside_of_a_site() {
    let dir = tempfile::tempdir().expect("folder");
    let text = "Ngày 5/3/2024, quý IV/2022 xử phạt 15,9 tỷ đồng.\n";
    let output =
        run(dir.path(), &["suggest", "-", "--format", "json", "--date", "2024-06-01"], text);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let expected = serde_json::json!({"schema": 1, "files": [{"file": "-", "figures": [{
        "value": "15900000000", "as_printed": "15,9 tỷ đồng", "kind": "exact", "strict": false,
        "low": 15_900_000_000_u64, "high": 15_900_000_000_u64, "unit_kind": "money", "unit": "VND", "period": "2022-Q4", "locality": null, "by": null,
        "indicator": null, "role": "observed", "quote": "15,9 tỷ đồng", "line": 1, "column": 36, "score": 6}]}]});
    assert_eq!(json, expected);
    let none = says(dir.path(), &["suggest", "nonsense.txt"], 3);
    assert!(none.contains("`nonsense.txt` cannot be read"), "{none}");
}

#[test]
fn what_need_not_be_typed_is_read_from_article_and_text() {
    let dir = site();
    let article = SITE[3].1.replace(
        "statistics: []",
        "as_of: 2024-03-01\nperiod: 2023\nstatistics:\n  - {indicator: cells, value: \"457\"}\n  \
         - {indicator: members, quote: hơn 1.142 đảng viên}\n  - {indicator: good-share, quote: đạt 96%}\n  \
         - {indicator: documents, value: \"44\", period: 2017/2024-03-12}",
    );
    let article = article.replace("96,9%", "96%");
    fs::write(dir.path().join(ARTICLE), &article).expect("written");
    let checked = says(dir.path(), &["check"], 0);
    assert!(!checked.contains("warning[") && !checked.contains("error["), "{checked}");
    let figures = says(dir.path(), &["stats", "--observations", "--format", "csv"], 0);
    for row in [
        "cells,an-khe,2024-03-01,",
        "members,an-khe,2024-03-01,",
        "good-share,an-khe,2023,",
        "documents,an-khe,2017/2024-03-12,",
    ] {
        assert!(figures.contains(row), "{row}: {figures}");
    }
    // A number that the text states twice, and a quote with two numbers, say too little.
    let twice = article.replace("Huyện phạt", "Nay vẫn 457 chi bộ. Huyện phạt");
    fs::write(dir.path().join(ARTICLE), twice).expect("written");
    assert!(says(dir.path(), &["check"], 0).contains("missing-quote"));
    let both =
        article.replace("quote: đạt 96%", "quote: \"tốt đạt 96%. Huyện phạt 12 quán karaoke\"");
    fs::write(dir.path().join(ARTICLE), both).expect("written");
    assert!(!says(dir.path(), &["check"], 0).contains("error["));
    let bad = article.replace("as_of: 2024-03-01", "as_of: hôm qua");
    fs::write(dir.path().join(ARTICLE), bad).expect("written");
    let told = says(dir.path(), &["check"], 1);
    assert_eq!(told.matches("error[").count(), 1, "{told}");
}
