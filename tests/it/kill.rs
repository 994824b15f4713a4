//! `kill -9` in the midst of builds of the real program: whatever a killed build left behind, the
//! next one ends with the tree of a clean build, and what is not ours stands as it was.
//!
//! When the kills fall is measured and spread over a build, so that they meet reading, staging and
//! publishing on any machine. Each round changes the sources first: a portal that does not change
//! offers nothing to break.

#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::support::{Files, bantin, check_none, check_same_files, files_below};

/// Articles of the site: enough that publishing takes a while.
const ARTICLES: usize = 25;

/// How many builds are killed.
const KILLS: u32 = 12;

/// A site that changes, and the folders that it is built into.
struct Site(TempDir);

impl Site {
    fn new(layout: &str) -> Self {
        let site = Self(tempfile::tempdir().expect("a folder"));
        let settings = "title: X\nbase_url: https://bantin.example/\nlanguages: [vi]\n";
        site.write("bantin.yaml", &format!("{settings}output: {{layout: {layout}}}\n"));
        site.change(0);
        site
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, text).expect("written");
    }

    /// Makes another state of the sources: other articles, texts, files and folders, every third
    /// time another theme.
    fn change(&self, round: u32) {
        let _ = fs::remove_dir_all(self.path("content"));
        let _ = fs::remove_dir_all(self.path("static"));
        let _ = fs::remove_dir_all(self.path("templates"));
        for number in (0..ARTICLES).filter(|number| !(number + round as usize).is_multiple_of(5)) {
            let text = format!("---\ntitle: Tin {number}\ndate: 2023-05-01\n---\nLần {round}.\n");
            self.write(&format!("content/articles/tin-{number}.md"), &text);
        }
        // A file where the next state has a folder, and the other way round.
        self.write(
            if round.is_multiple_of(2) { "static/x" } else { "static/x/y" },
            &round.to_string(),
        );
        if round.is_multiple_of(3) {
            self.write("templates/404.html", &format!("<html><body>{round}</body></html>"));
        }
    }

    /// Edits two articles and adds one, so that the next build keeps nearly all that it has.
    fn edit(&self, round: u32) {
        let article = |name: String, words: &str| {
            let text = format!("---\ntitle: {name}\ndate: 2023-05-01\n---\n{words}\n");
            self.write(&format!("content/articles/{name}.md"), &text);
        };
        article("tin-1".to_owned(), &format!("Sửa {round}."));
        article("tin-2".to_owned(), &format!("Sửa {round}."));
        article(format!("moi-{round}"), "Mới.");
    }

    fn start(&self, out: &str) -> Child {
        let mut command = bantin("en_GB.UTF-8");
        command.arg("-C").arg(self.0.path()).args([
            "--clock",
            "2024-01-01",
            "-q",
            "build",
            "-o",
            out,
        ]);
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("bantin runs")
    }

    #[track_caller]
    fn build(&self, out: &str) -> Duration {
        let begin = Instant::now();
        let output = self.start(out).wait_with_output().expect("bantin ends");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        begin.elapsed()
    }

    /// Builds and kills, after a while. Tells whether the kill met the build alive.
    fn kill(&self, out: &str, after: Duration) -> bool {
        let mut child = self.start(out);
        std::thread::sleep(after);
        child.kill().expect("killed");
        child.wait().expect("ended").code().is_none()
    }

    /// The tree of a clean build.
    fn clean(&self) -> Files {
        let _ = fs::remove_dir_all(self.path("clean"));
        let _ = fs::remove_file(self.path("clean"));
        self.build("clean");
        files_below(&real(&self.path("clean")))
    }
}

/// The folder to which the link of a release leads.
fn real(out: &Path) -> PathBuf {
    out.canonicalize().expect("a portal")
}

/// What is wrong with a folder after a kill: files in parts, and files of others that are gone.
fn faults(out: &Path, before: &Files, after: &Files) -> Vec<String> {
    let found = files_below(&real(out));
    let whole = |(path, bytes): &(&String, &Vec<u8>)| {
        path.as_str() == MINE || [before, after].iter().any(|files| files.get(*path) == Some(bytes))
    };
    let broken =
        found.iter().filter(|file| !whole(file)).map(|(path, _)| format!("in parts: {path}"));
    let lost =
        (found.get(MINE).map(Vec::as_slice) != Some(b"mine")).then(|| format!("lost: {MINE}"));
    broken.chain(lost).collect()
}

const MINE: &str = "articles/2023/mine.txt";

#[test]
fn after_kills_the_next_build_is_clean() {
    kill_again_and_again("folder", Site::change);
}

#[test]
fn after_kills_of_releases_the_next_build_is_clean() {
    kill_again_and_again("releases", Site::change);
}

#[test]
fn after_kills_of_builds_that_keep_pages_the_next_one_is_clean() {
    kill_again_and_again("folder", Site::edit);
}

/// `change` makes another state of the sources.
fn kill_again_and_again(layout: &str, change: impl Fn(&Site, u32)) {
    let site = Site::new(layout);
    let out = site.path("public");
    // What is measured is the build of a changed site, as those are that will be killed.
    site.build("public");
    change(&site, 1);
    let took = site.build("public");
    site.write(&format!("public/{MINE}"), "mine");
    let mut met = 0;
    let mut after = site.clean();
    for round in 0..KILLS {
        let before = after;
        change(&site, round + 2);
        after = site.clean();
        // Every other one towards the end, where files are moved.
        let part = 100 * (round + 1) / KILLS;
        let later = took * (if round.is_multiple_of(2) { part } else { 60 + part * 2 / 5 }) / 100;
        met += u32::from(site.kill("public", later));
        check_none(&faults(&out, &before, &after));
        if round % 4 == 3 {
            // A second kill into what the first one left.
            met += u32::from(site.kill("public", took * (100 - part / 2) / 100));
            check_none(&faults(&out, &before, &after));
        }
        site.build("public");
        let mut found = files_below(&real(&out));
        assert_eq!(found.remove(MINE).as_deref(), Some(b"mine".as_slice()), "after {later:?}");
        check_same_files(&after, &found);
        check_none(&empty_folders(&out));
    }
    assert!(met > 0, "no kill met a build alive");
    if layout == "releases" {
        let left = fs::read_dir(site.path(".public.releases")).expect("releases").count();
        assert_eq!(left, 3, "the lock, the current one and the one before it");
    }
}

/// Folders in which a build left nothing.
fn empty_folders(out: &Path) -> Vec<String> {
    let entries =
        walkdir::WalkDir::new(real(out)).into_iter().map(|entry| entry.expect("readable"));
    let folders = entries.filter(|entry| entry.file_type().is_dir());
    let empty =
        folders.filter(|folder| fs::read_dir(folder.path()).expect("readable").next().is_none());
    empty.map(|folder| format!("empty: {}", folder.path().display())).collect()
}
