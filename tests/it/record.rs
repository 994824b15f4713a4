//! The record of a build: it holds while nothing has changed, and an incremental build equals a
//! clean one.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "tests look at the disk, and fail where they cannot"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use crate::support::{bantin, copy_folder};

/// A site that is built again and again.
struct Site {
    dir: TempDir,
    clock: &'static str,
}

const ARTICLE: &str = "content/articles/2023-03-20-binh-son.md";
const INDEX: &str = "public/index.html";

impl Site {
    fn new() -> Self {
        let dir = tempfile::tempdir().expect("folder");
        copy_folder(Path::new("tests/cli/site"), dir.path());
        Self { dir, clock: "2024-01-01T08:00:00+07:00" }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    /// What a build says, and whether it made anything.
    fn build(&self, arguments: &[&str]) -> (String, bool) {
        let mut command = bantin("en_GB.UTF-8");
        command.arg("-C").arg(self.dir.path());
        command.args(["--clock", self.clock, "--color", "never", "build", "--timings"]);
        let output = command.args(arguments).output().expect("bantin runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned()
            + &String::from_utf8_lossy(&output.stdout);
        let made = said.contains("render ");
        (said, made)
    }

    #[track_caller]
    fn stands(&self) {
        let (said, made) = self.build(&[]);
        assert!(!made && said.contains("; 0 files written, "), "{said}");
    }

    /// A build does what a clean one does.
    #[track_caller]
    fn is_built(&self) {
        let (said, made) = self.build(&[]);
        assert!(made, "{said}");
        let clean = self.dir.path().join("clean");
        self.build(&["--no-cache", "-o", "clean"]);
        assert!(tree(&self.path("public")) == tree(&clean), "not what a clean build makes");
        fs::remove_dir_all(clean).expect("removed");
        self.stands();
    }

    fn edit(&self, path: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path(path)).expect("source");
        assert!(text.contains(old), "{path} does not contain {old}");
        fs::write(self.path(path), text.replace(old, new)).expect("source");
    }

    fn records(&self) -> Vec<PathBuf> {
        self.cached("record-")
    }

    /// Files of the cache whose names begin like this.
    fn cached(&self, start: &str) -> Vec<PathBuf> {
        let folder = fs::read_dir(self.path(".bantin/records"));
        let mut paths: Vec<PathBuf> =
            folder.map(|all| all.flatten().map(|one| one.path()).collect()).unwrap_or_default();
        paths.retain(|path| path.to_string_lossy().contains(start));
        paths.sort();
        paths
    }
}

/// All files of a portal but our records.
fn tree(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("folder").flatten() {
            let path = entry.path();
            if path.is_dir() && path.file_name().is_some_and(|name| name != ".bantin") {
                folders.push(path);
            } else if path.is_file() {
                let name = path.strip_prefix(root).expect("inside").to_owned();
                files.insert(name, fs::read(&path).expect("file"));
            }
        }
    }
    files
}

#[test]
fn what_did_not_change_is_told_again_and_not_built() {
    let site = Site::new();
    let (first, made) = site.build(&[]);
    assert!(made, "{first}");
    let before = fs::metadata(site.path(INDEX)).expect("page").modified().expect("time");
    let (second, made) = site.build(&["--changed", "changed.txt"]);
    assert!(!made, "{second}");
    assert_eq!(fs::read(site.path("changed.txt")).expect("list"), b"");
    assert_eq!(fs::metadata(site.path(INDEX)).expect("page").modified().expect("time"), before);
    let told = |said: &str| {
        let summary = said.lines().find(|line| line.starts_with("published")).map(str::to_owned);
        summary.and_then(|line| Some(line.split_once("; ")?.0.to_owned())).expect("a summary")
    };
    assert_eq!(told(&first), told(&second));
}

#[test]
fn problems_are_told_again_as_they_were() {
    let site = Site::new();
    site.edit(ARTICLE, "locality: binh-son", "locality: binh-son\nupdated: 2030-01-01");
    let json = |arguments: &[&str]| {
        let (said, made) = site.build(&[&["--format", "json"], arguments].concat());
        let found = said.find("{\n  \"schema\"").map(|at| said[at..].to_owned());
        (found.unwrap_or_else(|| panic!("no JSON: {said}")), made)
    };
    let (first, second, clean) = (json(&[]), json(&[]), json(&["--no-cache"]));
    assert!(first.0.contains("date-order"), "{}", first.0);
    assert!(first.1 && !second.1 && clean.1);
    assert_eq!((&first.0, &first.0), (&second.0, &clean.0));
}

#[test]
fn whatever_changes_is_built() {
    let site = Site::new();
    site.build(&[]);
    site.stands();
    let edits: [(&str, &str, &str); 3] = [
        (ARTICLE, "Sơ kết tại Bình Sơn", "Sơ kết ở Bình Sơn"),
        // The same size.
        (ARTICLE, "Sơ kết ở", "Sợ kết ở"),
        ("bantin.yaml", "base_url: https://", "base_url: http://"),
    ];
    for (path, old, new) in edits {
        site.edit(path, old, new);
        site.is_built();
    }
    fs::create_dir_all(site.path("static")).expect("folder");
    fs::write(site.path("static/a.txt"), "a").expect("written");
    site.is_built();
    fs::rename(site.path("static/a.txt"), site.path("static/b.txt")).expect("renamed");
    site.is_built();
    fs::remove_file(site.path("static/b.txt")).expect("removed");
    site.is_built();
    let copy = "content/articles/2023-03-21-binh-son.md";
    fs::copy(site.path(ARTICLE), site.path(copy)).expect("copied");
    site.is_built();
    fs::remove_file(site.path(copy)).expect("removed");
    site.is_built();
}

#[test]
fn a_time_that_was_set_back_hides_nothing() {
    let site = Site::new();
    let old = SystemTime::now() - Duration::from_hours(24);
    let set_back = |path: &str| {
        let file = fs::File::options().append(true).open(site.path(path)).expect("opened");
        file.set_modified(old).expect("set");
    };
    set_back(ARTICLE);
    site.build(&[]);
    site.stands();
    // The same size and time, other bytes.
    site.edit(ARTICLE, "Sơ kết", "Sợ kết");
    set_back(ARTICLE);
    site.is_built();
    // Another time, the same bytes.
    fs::File::options()
        .append(true)
        .open(site.path(ARTICLE))
        .expect("opened")
        .set_modified(SystemTime::now())
        .expect("set");
    site.stands();
}

#[test]
fn the_portal_has_to_stand_as_it_was_left() {
    let site = Site::new();
    site.build(&[]);
    site.stands();
    fs::write(site.path(INDEX), "edited by hand").expect("written");
    site.is_built();
    fs::remove_file(site.path(INDEX)).expect("removed");
    site.is_built();
    fs::remove_dir_all(site.path("public")).expect("removed");
    site.is_built();
}

#[test]
fn the_clock_ends_a_record() {
    let mut site = Site::new();
    site.build(&[]);
    site.clock = "2024-01-01T23:59:59+07:00";
    site.stands();
    site.clock = "2024-01-01T07:59:59+07:00";
    site.is_built();
    site.clock = "2024-01-02T00:00:00+07:00";
    site.is_built();
    // A draft, too, ends the day on which it would have expired.
    site.edit(ARTICLE, "---\ntitle", "---\ndraft: true\nexpires: 2024-01-02 12:00\ntitle");
    site.is_built();
    site.clock = "2024-01-02T11:59:59+07:00";
    site.stands();
    site.clock = "2024-01-02T12:00:00+07:00";
    site.is_built();
}

#[test]
fn each_folder_and_set_of_flags_has_its_record() {
    let site = Site::new();
    let held = "content/articles/2023-03-22-binh-son.md";
    fs::copy(site.path(ARTICLE), site.path(held)).expect("copied");
    site.edit(held, "---\ntitle", "---\npublish_at: 2030-01-01\ntitle");
    let ways: [&[&str]; 3] = [&[], &["-o", "other"], &["-o", "later", "--future"]];
    for arguments in ways {
        assert!(site.build(arguments).1);
    }
    for arguments in ways {
        assert!(!site.build(arguments).1, "{arguments:?}");
    }
    // Another portal in the same folder.
    assert!(site.build(&["--future"]).1);
    assert!(site.build(&[]).1);
    for at in 0..20 {
        site.build(&["-o", &format!("many/{at}")]);
    }
    assert_eq!(site.records().len(), 8);
}

#[test]
fn without_a_cache_nothing_is_left() {
    let site = Site::new();
    assert!(site.build(&["--no-cache"]).1);
    assert!(site.build(&["--no-cache"]).1);
    assert!(!site.path(".bantin").exists());
}

#[test]
fn a_build_that_fails_leaves_nothing() {
    let site = Site::new();
    site.edit(ARTICLE, "locality: binh-son", "locality: nowhere");
    assert!(site.build(&[]).1);
    assert!(!site.path(".bantin").exists());
}

#[test]
fn a_damaged_record_is_told_and_replaced() {
    let site = Site::new();
    site.build(&[]);
    let record = site.records().remove(0);
    let whole = fs::read(&record).expect("record");
    for damaged in [&whole[..whole.len() / 2], b"", b"bantin record 99\n", &[0xFF; 40]] {
        fs::write(&record, damaged).expect("written");
        let (said, made) = site.build(&["-v"]);
        assert!(made && said.contains("note[cache-unreadable]"), "{said}");
        site.stands();
    }
}

/// Damages a file of the cache in several ways, edits a bulletin, and looks at the build after each.
fn damage(site: &Site, start: &str, look: impl Fn(&Path)) {
    site.build(&[]);
    let file = site.cached(start).remove(0);
    let whole = fs::read(&file).expect("kept");
    let mut other = whole.clone();
    other[whole.len() / 2] ^= 1;
    let newer = format!("bantin {} 99\n", start.trim_end_matches('-'));
    for damaged in [&whole[..whole.len() / 2], b"", newer.as_bytes(), &[0xFF; 90], &other] {
        fs::write(&file, damaged).expect("written");
        site.edit(ARTICLE, "Sơ kết", "Sơ kết lại");
        let (said, made) = site.build(&["-v"]);
        assert!(made && said.contains("note[cache-unreadable]"), "{said}");
        look(&file);
    }
}

#[test]
fn a_damaged_memory_of_pages_is_told_and_replaced() {
    let site = Site::new();
    damage(&site, "pages-", |_| {
        site.edit(ARTICLE, "Sơ kết", "Sơ kết nữa");
        site.is_built();
    });
}

#[test]
fn damaged_bulletins_are_told_and_read_again() {
    let site = Site::new();
    damage(&site, "bulletins", |file| {
        site.stands();
        assert!(fs::read(file).expect("bulletins").len() > 1000, "kept again");
    });
    // Whatever was kept before: a bulletin that is not there any more is not published.
    fs::remove_file(site.path(ARTICLE)).expect("removed");
    site.is_built();
}

#[test]
fn bulletins_are_read_again_where_places_moved_in_their_register() {
    let site = Site::new();
    site.build(&[]);
    let register = site.path("content/registers/localities.yaml");
    let text = fs::read_to_string(&register).expect("register");
    let first = "- {id: a-first, type: xã, level: 3, names: {vi: A, en: A}}\n";
    fs::write(&register, format!("{first}{text}")).expect("written");
    site.is_built();
    assert!(!site.path("public/localities/a-first").exists(), "nothing is about it");
}

#[test]
fn a_memory_of_another_portal_is_not_believed() {
    let site = Site::new();
    site.build(&[]);
    let pages = site.cached("pages-").remove(0);
    let old = fs::read(&pages).expect("memory");
    site.edit(ARTICLE, "Sơ kết", "Sơ kết lại");
    site.is_built();
    fs::write(&pages, old).expect("written");
    site.edit(ARTICLE, "Sơ kết lại", "Sơ kết");
    site.is_built();
    // Edited by hand, or built by another one in between.
    fs::write(site.path(INDEX), "edited by hand").expect("written");
    site.edit(ARTICLE, "Sơ kết", "Sợ kết");
    site.is_built();
    site.build(&["--no-cache", "--future"]);
    site.edit(ARTICLE, "Sợ kết", "Sơ kết");
    site.is_built();
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_stays() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let site = Site::new();
    site.build(&[]);
    let record = site.records().remove(0);
    let elsewhere = site.path("elsewhere");
    fs::write(&elsewhere, "mine").expect("written");
    let noted = |site: &Site| {
        let (said, made) = site.build(&["-v"]);
        assert!(made && said.contains("note[cache-un"), "{said}");
        assert!(said.contains("published 3 articles"), "{said}");
    };
    // A link in the place of the record, and of the folder.
    fs::remove_file(&record).expect("removed");
    symlink(&elsewhere, &record).expect("link");
    noted(&site);
    assert!(record.is_symlink() && fs::read(&elsewhere).expect("file") == b"mine");
    fs::remove_file(&record).expect("removed");
    fs::create_dir(&record).expect("folder");
    noted(&site);
    assert!(record.is_dir());
    fs::remove_dir(&record).expect("removed");
    fs::write(&record, "damaged").expect("written");
    fs::set_permissions(&record, fs::Permissions::from_mode(0o444)).expect("read-only");
    noted(&site);
    assert_eq!(fs::read(&record).expect("record"), b"damaged");
    fs::remove_dir_all(site.path(".bantin")).expect("removed");
    symlink(site.path("nowhere"), site.path(".bantin")).expect("link");
    noted(&site);
    assert!(!site.path("nowhere").exists());
}
