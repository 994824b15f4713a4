//! Addresses that were published live on: what a build takes away without a word is told.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use crate::support::bantin;

const SETTINGS: &str =
    "title: {vi: Bản tin, en: Bulletin}\nbase_url: https://bantin.example/\nlanguages: [vi, en]\n";

struct Desk(TempDir);

impl Desk {
    /// A site with two bulletins, a translation and a standing page, published once.
    fn new() -> Self {
        let desk = Self::unpublished();
        desk.says(&["build"], 0);
        desk
    }

    fn unpublished() -> Self {
        let desk = Self(tempfile::tempdir().expect("a folder"));
        desk.write("bantin.yaml", SETTINGS);
        desk.write("content/articles/a.md", &article("Tin a", ""));
        desk.write("content/articles/a.en.md", "---\ntitle: News a\n---\nText.\n");
        desk.write("content/articles/b.md", &article("Tin b", ""));
        desk.write("content/pages/about.md", "---\ntitle: Giới thiệu\n---\nChữ.\n");
        desk
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("written");
    }

    fn rename(&self, from: &str, to: &str) {
        fs::rename(self.path(from), self.path(to)).expect("renamed");
    }

    fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).expect("removed");
    }

    #[track_caller]
    fn says(&self, arguments: &[&str], code: i32) -> String {
        let mut command = bantin("en_GB.UTF-8");
        command.current_dir(self.0.path()).args(["--clock", "2026-05-04", "--color", "never"]);
        let output =
            command.args(arguments).args(["--format", "short"]).output().expect("bantin runs");
        let told = String::from_utf8([output.stdout, output.stderr].concat()).expect("UTF-8");
        assert_eq!(output.status.code(), Some(code), "{told}");
        told
    }

    /// The warnings about lost addresses, each up to its code.
    #[track_caller]
    fn lost(&self, arguments: &[&str]) -> Vec<String> {
        let told = self.says(arguments, 0);
        let lines = told.lines().filter(|line| line.contains("[lost-address]"));
        lines.map(|line| line.split(": warning").next().unwrap_or_default().to_owned()).collect()
    }
}

fn article(title: &str, keys: &str) -> String {
    format!("---\ntitle: {title}\ndate: 2024-03-01\n{keys}---\nChữ.\n")
}

#[test]
fn a_bulletin_with_another_address_is_told_at_its_source_with_the_alias() {
    let desk = Desk::new();
    desk.write("content/articles/a.md", &article("Tin a", "slug: khac\n"));
    let told = desk.says(&["build"], 0);
    let line = told.lines().find(|line| line.contains("lost-address")).unwrap_or_default();
    assert!(line.starts_with("content/articles/a.md:4:7: warning[lost-address]"), "{told}");
    assert!(
        line.contains("`/articles/2024/a/`") && line.contains("`/articles/2024/khac/`"),
        "{told}"
    );
    // The record answers the next build, which tells it again; `check` knows of no portal.
    assert_eq!(desk.lost(&["build"]), ["content/articles/a.md:4:7"]);
    assert!(desk.lost(&["check"]).is_empty());
    let human = bantin("en_GB.UTF-8")
        .current_dir(desk.0.path())
        .args(["--clock", "2026-05-04", "build"])
        .output();
    let human = String::from_utf8(human.expect("bantin runs").stderr).expect("UTF-8");
    assert!(human.contains("aliases: [/articles/2024/a/]"), "{human}");
}

#[test]
fn what_nobody_can_explain_is_told_in_the_settings() {
    let desk = Desk::new();
    desk.remove("content/articles/b.md");
    desk.rename("content/articles/a.md", "content/articles/c.md");
    desk.rename("content/articles/a.en.md", "content/articles/c.en.md");
    desk.remove("content/pages/about.md");
    assert_eq!(desk.lost(&["build"]).len(), 4);
    assert!(desk.lost(&["build"]).iter().all(|place| place == "bantin.yaml:1:1"));
    // Another source: a build that takes nothing away.
    desk.write("content/articles/d.md", &article("Tin d", ""));
    assert!(desk.lost(&["build"]).is_empty());
}

#[test]
fn what_is_explained_is_not_told() {
    let aliased = "aliases: [/articles/2024/b/]\n";
    for (a, b) in [
        ("", Some("withdrawn: {date: 2026-01-01, why: Nhầm}\n")),
        ("", Some("expires: 2026-01-01\n")),
        ("", Some("publish_at: 2027-01-01\n")),
        (aliased, None),
    ] {
        let desk = Desk::new();
        desk.write("content/articles/a.md", &article("Tin a", a));
        match b {
            Some(keys) => desk.write("content/articles/b.md", &article("Tin b", keys)),
            None => desk.remove("content/articles/b.md"),
        }
        assert!(desk.lost(&["build"]).is_empty(), "{a}{b:?}");
    }
    let desk = Desk::new();
    let moved = article("Tin b", "slug: khac\naliases: [/articles/2024/b/]\n");
    desk.write("content/articles/b.md", &moved);
    assert!(desk.lost(&["build"]).is_empty());
    // Without its alias again, the address that led on is lost.
    desk.write("content/articles/b.md", &article("Tin b", "slug: khac\n"));
    assert_eq!(desk.lost(&["build"]), ["content/articles/b.md:4:7"]);
}

#[test]
fn drafts_are_lost_only_by_those_who_had_them() {
    let draft = article("Tin b", "draft: true\n");
    let desk = Desk::new();
    desk.write("content/articles/b.md", &draft);
    assert_eq!(desk.lost(&["build"]), ["content/articles/b.md:1:1"]);
    let desk = Desk::unpublished();
    desk.write("content/articles/b.md", &draft);
    desk.write("content/articles/c.md", &article("Tin c", "publish_at: 2027-01-01\n"));
    desk.says(&["build", "--drafts", "--future"], 0);
    assert!(desk.path("public/articles/2024/b/index.html").is_file());
    assert!(desk.lost(&["build"]).is_empty());
    assert!(!desk.path("public/articles/2024/b/index.html").exists());
    desk.says(&["build", "--drafts"], 0);
    desk.write("content/articles/b.md", &article("Tin b", "draft: true\nslug: khac\n"));
    assert!(desk.lost(&["build", "--drafts"]).is_empty());
}

#[test]
fn what_takes_a_bulletin_away_takes_its_old_addresses_too() {
    let old = "aliases: [/news/2024/x/, /zz/, /vi/zz/]\n";
    for key in ["expires: 2026-05-01", "publish_at: 2027-01-01"] {
        let desk = Desk::new();
        desk.write("content/articles/c.md", &article("Tin c", old));
        desk.says(&["build"], 0);
        assert!(desk.path("public/news/2024/x/index.html").is_file());
        desk.write("content/articles/c.md", &article("Tin c", &format!("{old}{key}\n")));
        desk.says(&["--deny-warnings", "build"], 0);
        assert!(!desk.path("public/news/2024/x/index.html").exists());
    }
    // Of a draft it is told once, at its source.
    let desk = Desk::new();
    desk.write("content/articles/c.md", &article("Tin c", old));
    desk.says(&["build"], 0);
    desk.write("content/articles/c.md", &article("Tin c", &format!("{old}draft: true\n")));
    assert_eq!(desk.lost(&["build"]), ["content/articles/c.md:1:1"]);
}

#[test]
fn warnings_that_forbid_keep_the_portal_as_it_was() {
    let desk = Desk::new();
    desk.remove("content/articles/b.md");
    let told = desk.says(&["--deny-warnings", "build"], 1);
    assert!(told.contains("[lost-address]"), "{told}");
    assert!(desk.path("public/articles/2024/b/index.html").is_file());
    desk.write("content/articles/a.md", &article("Tin a", "aliases: [/articles/2024/b/]\n"));
    let told = desk.says(&["--deny-warnings", "build"], 0);
    assert!(!told.contains("lost-address"), "{told}");
}

#[test]
fn lists_come_and_go_without_a_word() {
    let desk = Desk::unpublished();
    desk.write("bantin.yaml", &format!("{SETTINGS}paginate: 1\n"));
    desk.write("content/registers/topics.yaml", "- {id: nuoc, labels: Nước}\n");
    desk.write("content/articles/b.md", &article("Tin b", "topics: [nuoc]\n"));
    desk.says(&["build"], 0);
    assert!(desk.path("public/page/2/index.html").is_file());
    assert!(desk.path("public/archive/2024/03/index.html").is_file());
    desk.write("bantin.yaml", SETTINGS);
    desk.write("content/articles/b.md", &article("Tin b", ""));
    assert!(desk.lost(&["build"]).is_empty());
    assert!(!desk.path("public/page/2/index.html").exists());
}
