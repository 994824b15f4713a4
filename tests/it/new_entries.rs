//! `new locality|indicator|topic|body|directive`: an entry that is clean, at the end of its register.

use std::fs;

use tempfile::TempDir;

use crate::support::{bantin, files_below};

/// A site in Vietnamese, and bantin in it.
struct Desk(TempDir);

impl Desk {
    /// With these files.
    fn with(files: &[(&str, &str)]) -> Self {
        let desk = Self(tempfile::tempdir().expect("a folder"));
        desk.write("bantin.yaml", "title: Tin\nbase_url: https://a.example/\n");
        for (path, text) in files {
            desk.write(path, text);
        }
        desk
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join(path)).expect(path)
    }

    /// Both outputs, after a look at the exit code.
    #[track_caller]
    fn says(&self, arguments: &[&str], code: i32) -> String {
        let mut command = bantin("en_GB.UTF-8");
        command.arg("-C").arg(self.0.path()).args(["--color", "never", "--clock", "2026-05-04"]);
        let output = command.args(arguments).output().expect("bantin runs");
        let told = String::from_utf8([output.stdout, output.stderr].concat()).expect("UTF-8");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {told}");
        told
    }

    /// Says nothing wrong of what is there.
    #[track_caller]
    fn is_clean(&self) {
        let told = self.says(&["--deny-warnings", "check", "--format", "short"], 0);
        assert!(told.starts_with("checked"), "{told}");
    }
}

const PLACES: &str = "\
# The places.
- id: lam-giang
  type: tỉnh
  level: 1
  names: {vi: Lâm Giang}   # an invented one
- id: thuong-lam
  type: huyện
  level: 2
  names: {vi: Thượng Lâm}
  parent: lam-giang
# the end
";

#[test]
fn an_entry_is_added_behind_all_others_and_nothing_else_changes() {
    let register = |name: &str| format!("content/registers/{name}.yaml");
    let cases = [
        ("topic", "topics", "Phát triển đảng viên", "phat-trien-dang-vien"),
        ("body", "bodies", "Đảng ủy xã \"Đông\": # 1", "dang-uy-xa-dong-1"),
        ("indicator", "indicators", "Số vụ, việc", "so-vu-viec"),
        ("directive", "directives", "Chỉ thị 10-CT/TW", "chi-thi-10-ct-tw"),
    ];
    for (kind, name, label, id) in cases {
        let path = register(name);
        let before = "# mine\n\n- id: a\n  labels: A   # first\n";
        let before = match name {
            "indicators" => format!("{before}  measure: count\n  nature: stock\n"),
            _ => before.to_owned(),
        };
        for old in ["", "# only a comment\n", before.as_str(), "[]\n"] {
            let desk = Desk::with(&[]);
            if !old.is_empty() {
                desk.write(&path, old);
            }
            let told = desk.says(&["new", kind, label], 0);
            assert!(told.contains(&format!("added `{id}` to `{path}`, line ")), "{told}");
            let new = desk.text(&path);
            assert!(new.starts_with(old.trim_end_matches("[]\n")), "{new}");
            assert!(new.contains(&format!("- id: {id}\n  labels: {{vi: ")), "{new}");
            desk.is_clean();
            let again = desk.says(&["new", kind, label], 2);
            assert!(again.contains("is in the register already, as"), "{again}");
            let other = desk.says(&["new", kind, "Khác", "--id", id], 2);
            assert!(other.contains(&format!("another entry has the id `{id}`")), "{other}");
            assert_eq!(desk.text(&path), new);
        }
    }
}

#[test]
fn the_name_of_an_indicator_tells_what_it_is_measured_in() {
    for (name, expected) in [
        ("Tỷ lệ hộ nghèo", "  measure: percent    # "),
        ("Số tiền phạt", "  measure: amount    # "),
        ("Số tiền phạt", "  unit: {vi: VND}\n"),
        ("Số chi bộ trực thuộc", "  unit: {vi: chi bộ}\n"),
        ("Mức độ hài lòng", "  measure: percent    # "),
        ("Việc khác", "  # unit: {vi: vụ}\n"),
    ] {
        let desk = Desk::with(&[]);
        desk.says(&["new", "indicator", name], 0);
        let new = desk.text("content/registers/indicators.yaml");
        assert!(new.contains(expected), "{expected}{new}");
        desk.is_clean();
    }
}

#[test]
fn of_two_places_of_one_name_the_one_that_can_lie_above_is_meant() {
    let ward =
        "- {id: phuong-lam-giang, type: phường, level: 3, names: Lâm Giang, parent: thuong-lam}\n";
    let desk = Desk::with(&[("content/registers/localities.yaml", &format!("{PLACES}{ward}"))]);
    for name in ["xã Hạ Lâm", "Hạ Lâm"] {
        let told = desk.says(&["new", "locality", name, "--parent", "Lâm Giang", "--id", "a"], 0);
        assert!(told.contains("  parent: lam-giang\n"), "{told}");
        desk.write("content/registers/localities.yaml", &format!("{PLACES}{ward}"));
    }
    desk.is_clean();
}

#[test]
fn a_place_gets_type_level_and_days_from_what_it_lies_below() {
    let path = "content/registers/localities.yaml";
    let cases = [
        (
            &["Hạ Lâm", "--parent", "Lâm Giang"][..],
            "- id: ha-lam\n  type: huyện\n  level: 2\n  names: {vi: Hạ Lâm}\n  parent: lam-giang\n",
        ),
        (
            &["thị xã Hạ Lâm", "--parent", "lam-giang"],
            "- id: thi-xa-ha-lam\n  type: thị xã\n  level: 2\n  names: {vi: Hạ Lâm}\n",
        ),
        (
            &["Hạ Lâm", "--parent", "Thượng Lâm", "--type", "ward"],
            "  type: phường\n  level: 3\n  names: {vi: Hạ Lâm}\n  parent: thuong-lam\n",
        ),
        (
            &["thành phố Hạ Lâm", "--parent", "lam-giang"],
            "  type: thành phố thuộc tỉnh\n  level: 2\n",
        ),
        (
            &["Tỉnh Sơn Nam"],
            "- id: tinh-son-nam\n  type: tỉnh\n  level: 1\n  names: {vi: Sơn Nam}\n",
        ),
    ];
    for (arguments, entry) in cases {
        let desk = Desk::with(&[(path, PLACES)]);
        desk.says(&[&["new", "locality"], arguments].concat(), 0);
        let text = desk.text(path);
        assert!(text.starts_with(PLACES) && text[PLACES.len()..].contains(entry), "{text}");
        desk.is_clean();
    }
    let desk = Desk::with(&[(path, PLACES)]);
    for (arguments, told) in [
        (
            &["Thượng Lâm", "--parent", "lam-giang"][..],
            "`Thượng Lâm` is in the register already, as `thuong-lam`",
        ),
        (&["Lâm Giang", "--type", "tỉnh"], "is in the register already, as `lam-giang`"),
        (&["Xóm Bãi", "--parent", "thuong-lam"], "nothing says of what type"),
        (&["Xóm Bãi", "--parent", "thuong-lam", "--type", "tỉnh"], "cannot lie below Thượng Lâm"),
        (&["Xóm Bãi", "--parent", "thuong-lam", "--type", "xóm"], "`xóm` is not a type of places"),
        (&["Xóm Bãi", "--parent", "Nowhere"], "Nowhere"),
        (
            &["Thượng Lâm", "--parent", "thuong-lam", "--type", "xã"],
            "another entry has the id `thuong-lam`",
        ),
        (&["???", "--type", "tỉnh"], "no id can be made of"),
    ] {
        let error = desk.says(&[&["new", "locality"], arguments].concat(), 2);
        assert!(error.contains(told), "{arguments:?}: {error}");
        assert_eq!(desk.text(path), PLACES);
    }
}

#[test]
fn a_place_goes_into_the_file_of_its_neighbours_and_ends_with_what_it_lies_below() {
    let folder = "content/registers/localities";
    let desk = Desk::with(&[]);
    let tinh =
        "- id: cu\n  type: tỉnh\n  level: 1\n  names: {vi: Cũ}\n  valid: {until: 2025-06-30}\n";
    let huyen = "  - id: huyen\n    type: huyện\n    level: 2\n    names: {vi: Huyện}\n    parent: cu\n    valid: {until: 2025-06-30}\n";
    desk.write(&format!("{folder}/a.yaml"), tinh);
    desk.write(&format!("{folder}/b.yaml"), huyen);
    desk.write(&format!("{folder}/c.yaml"), "# none yet\n");
    desk.says(&["new", "locality", "xã Bãi", "--parent", "huyen"], 0);
    desk.says(&["new", "locality", "huyện Ba", "--parent", "cu"], 0);
    let text = desk.text(&format!("{folder}/b.yaml"));
    assert!(text.starts_with(huyen), "{text}");
    assert!(text.contains("\n  - id: xa-bai\n    type: xã\n    level: 3\n"), "{text}");
    assert!(text.contains("    parent: cu\n    valid: {until: 2025-06-30}\n"), "{text}");
    assert_eq!(files_below(&desk.0.path().join(folder)).len(), 3);
    desk.is_clean();
}

#[test]
fn what_would_not_be_clean_is_not_added() {
    let cases = [
        (
            "content/registers/topics.yaml",
            "- id: a\n  labels: [\n",
            "has a mistake or cannot be read",
        ),
        ("content/registers/topics.yaml", "- id: a\n", "has a mistake or cannot be read"),
        (
            "content/registers/topics.yaml",
            "[{id: a, labels: A}]\n",
            "do not stand on lines of their own",
        ),
        ("content/registers/topics/x.yaml", "a: b\n", "has a mistake or cannot be read"),
    ];
    for (path, text, told) in cases {
        let desk = Desk::with(&[(path, text)]);
        let error = desk.says(&["new", "topic", "Mới"], 2);
        assert!(error.contains(told) && error.contains(path), "{error}");
        assert_eq!(desk.text(path), text);
    }
    // Other registers may have mistakes.
    let desk = Desk::with(&[("content/registers/bodies.yaml", "- id: a\n")]);
    desk.says(&["new", "topic", "Mới"], 0);
    let places = format!("{PLACES}  children: 1\n").replace("# the end\n", "");
    let counted = places.replace("  parent: lam-giang\n  children: 1\n", "  parent: lam-giang\n");
    let counted = counted.replace("# an invented one\n", "\n  children: 1\n");
    let desk = Desk::with(&[("content/registers/localities.yaml", &counted)]);
    let error = desk.says(&["new", "locality", "Hạ Lâm", "--parent", "lam-giang"], 2);
    assert!(error.contains("would not be clean"), "{error}");
    assert_eq!(desk.text("content/registers/localities.yaml"), counted);
}

#[cfg(unix)]
#[test]
fn no_entry_is_written_through_a_link() {
    use std::os::unix::fs::symlink;
    for link in ["content/registers/topics.yaml", "content/registers", "content"] {
        let desk = Desk::with(&[("content/registers/topics.yaml", "- id: a\n  labels: A\n")]);
        let (path, elsewhere) = (desk.0.path().join(link), desk.0.path().join("elsewhere"));
        fs::rename(&path, &elsewhere).expect("moved");
        symlink(&elsewhere, &path).expect("a link");
        let before = files_below(desk.0.path());
        let mut command = bantin("en_GB.UTF-8");
        command.arg("-C").arg(desk.0.path()).args(["new", "topic", "B"]);
        let output = command.output().expect("bantin runs");
        assert!(!output.status.success(), "{link}");
        assert_eq!(files_below(desk.0.path()), before, "{link}");
    }
}

#[test]
fn a_new_article_has_the_date_that_is_asked_for() {
    for (date, path, written) in [
        ("2025-03-14", "2025/2025-03-14-x.md", "date: 2025-03-14\n"),
        ("14/03/2025 16:10", "2025/2025-03-14-x.md", "date: 2025-03-14 16:10\n"),
        ("ngày 14/3/2025", "2025/2025-03-14-x.md", "date: 2025-03-14\n"),
        ("2025", "2025/2025-01-01-x.md", "date: 2025\n"),
    ] {
        let desk = Desk::with(&[]);
        let told = desk.says(&["new", "article", "X", "--date", date], 0);
        assert_eq!(told, format!("content/articles/{path}\n"));
        assert!(desk.text(told.trim()).contains(written), "{date}");
    }
    let desk = Desk::with(&[]);
    let error = desk.says(&["new", "article", "X", "--date", "03/14/2025"], 2);
    assert!(error.contains("03/14/2025"), "{error}");
    assert!(!desk.0.path().join("content").exists());
}

#[test]
fn entries_are_told_in_the_language_that_is_asked_for() {
    let desk = Desk::with(&[]);
    let told = desk.says(&["--lang", "vi", "new", "topic", "Chủ đề"], 0);
    assert!(told.contains("đã thêm `chu-de` vào"), "{told}");
    let told = desk.says(&["--lang", "fr", "new", "topic", "Chủ đề"], 2);
    assert!(told.contains("est déjà dans le registre"), "{told}");
}
