//! `init`, `new`, `next` and `schema`: a site from nothing, and what editors are told about its
//! files.

#![allow(clippy::expect_used, clippy::panic, reason = "tests fail where they cannot go on")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::json_schema::Schema;
use crate::support::{bantin, check_none, files_below, sample};

/// A folder, and bantin in it.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    /// With a new site in it.
    #[track_caller]
    fn with_site(lang: &str) -> Self {
        let desk = Self::new();
        desk.says(&["init", ".", "--lang", lang], 0);
        desk
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("a file")
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = bantin("en_GB.UTF-8");
        command.arg("-C").arg(self.0.path()).args(["--color", "never"]).args(arguments);
        command.output().expect("bantin runs")
    }

    /// Standard output and standard error, after a look at the exit code.
    #[track_caller]
    fn says(&self, arguments: &[&str], code: i32) -> (String, String) {
        let output = self.run(arguments);
        let [out, error] =
            [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("UTF-8"));
        assert_eq!(output.status.code(), Some(code), "{out}\n{error}");
        (out, error)
    }
}

/// What a new site is told: one of its two districts has no numbers, and its title and publisher
/// are to be replaced.
const TOLD: [&str; 2] = ["partial-coverage", "sample-name"];

/// Clocks before and after the date of the article in a new site.
const CLOCKS: [&str; 3] = ["2020-01-01", "2025-03-14 16:10", "2040-01-01"];

#[test]
fn a_new_site_is_clean_at_any_time() {
    for lang in ["vi", "en", "fr"] {
        let desk = Desk::with_site(lang);
        for clock in CLOCKS {
            let (out, _) =
                desk.says(&["--deny-warnings", "--clock", clock, "check", "--format", "json"], 0);
            let report: Value = serde_json::from_str(&out).expect("JSON");
            let problems = report["problems"].as_array().expect("a list");
            assert!(
                problems.iter().all(|problem| TOLD.iter().any(|code| problem["code"] == *code)),
                "{lang}, {clock}: {report}"
            );
        }
        desk.says(&["--deny-warnings", "--clock", "2025-04-01", "build"], 0);
        let home = desk.text("public/index.html");
        assert!(
            home.contains(&format!("<html lang=\"{lang}\"")) && home.contains("2025-03-14-"),
            "{home}"
        );
        let (out, _) = desk.says(
            &["--clock", "2025-04-01", "stats", "--format", "json", "--locality", "thuong-lam"],
            0,
        );
        assert!(
            out.contains("\"low\":\"312\"") && out.contains("\"low\":\"40\",\"low_open\":true"),
            "{out}"
        );
    }
}

#[test]
fn all_languages_have_the_same_files_but_for_the_articles_name() {
    let files = ["vi", "en", "fr"].map(|lang| {
        let desk = Desk::with_site(lang);
        let hidden = [".gitignore", ".gitlab-ci.yml", ".github/workflows/publish.yml"];
        for path in hidden {
            assert!(desk.path(path).is_file(), "{path}");
        }
        let paths = files_below(desk.0.path()).into_keys();
        paths.filter(|path| !path.starts_with("content/articles/")).collect::<Vec<_>>()
    });
    assert_eq!(files[0], files[1]);
    assert_eq!(files[0], files[2]);
    assert_eq!(files[0].len(), 7);
}

/// The lines of a text that are neither comments nor words for people.
fn without_comments(text: &str) -> Vec<&str> {
    text.lines()
        .map(str::trim_start)
        .filter(|line| !line.starts_with('#') && !line.starts_with("message="))
        .collect()
}

const CI_FILES: [&str; 2] = [".gitlab-ci.yml", ".github/workflows/publish.yml"];

#[test]
fn ci_files_differ_only_in_their_words_and_name_only_what_is_there() {
    let [vi, en, fr] = ["vi", "en", "fr"].map(Desk::with_site);
    assert_eq!(vi.text(".gitignore"), en.text(".gitignore"));
    for path in CI_FILES {
        let (vi, en, fr) = (vi.text(path), en.text(path), fr.text(path));
        assert_eq!(without_comments(&vi), without_comments(&en), "{path}");
        assert_eq!(without_comments(&fr), without_comments(&en), "{path}");
        for command in ["check --format", "build --base-url"] {
            let command = format!("bantin --deny-warnings {command}");
            assert!(en.contains(&command), "{path}: {command}");
        }
        assert!(en.contains("bantin next"), "{path}");
        serde_yaml::from_str::<Value>(&en).expect(path);
    }
}

/// All steps that shells run, one after the other, up to the first that needs bantin.
fn installation(desk: &Desk, path: &str) -> String {
    let file: Value = serde_yaml::from_str(&desk.text(path)).expect(path);
    let steps: Vec<&str> = if path.contains("gitlab") {
        file["default"]["before_script"]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(Value::as_str)
            .collect()
    } else {
        let steps = file["jobs"]["build"]["steps"].as_array().expect("a list").iter();
        steps
            .filter_map(|step| step["run"].as_str())
            .take_while(|run| !run.starts_with("bantin"))
            .collect()
    };
    steps.join("\n")
}

/// Runs the steps with programs that only tell what they were asked for. Gives the status and all
/// that was told.
fn install(desk: &Desk, script: &str, variables: &[(&str, &str)]) -> (bool, String) {
    let bin = desk.path("bin");
    fs::create_dir_all(&bin).expect("a folder");
    for (program, does) in [
        ("cargo", "echo cargo $*; echo program >\"$CARGO_HOME/bin/bantin\""),
        ("rustup", "echo rustup $*"),
        ("curl", "for last; do :; done; echo curl $last; cp archive.tar.gz bantin.tar.gz"),
    ] {
        fs::write(bin.join(program), format!("#!/bin/sh\n{does}\n")).expect("written");
        let executable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        fs::set_permissions(bin.join(program), executable).expect("set");
    }
    let home = desk.path("home");
    let _ = fs::remove_dir_all(&home);
    let system = std::env::var("PATH").expect("a path");
    let mut command = Command::new("bash");
    command.args(["-e", "-o", "pipefail", "-c", script]).current_dir(desk.0.path());
    command.env("PATH", format!("{}:{system}", bin.display())).env("CARGO_HOME", &home);
    command.env("GITHUB_ENV", "/dev/null").env("HOME", &home);
    let names = ["BANTIN_ARCHIVE", "BANTIN_SHA256", "BANTIN_GIT", "BANTIN_COMMIT"];
    command.envs(names.map(|name| (name, "")));
    let output = command.envs(variables.iter().copied()).output().expect("bash runs");
    let told = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(told).expect("UTF-8"))
}

#[cfg(unix)]
#[test]
fn ci_installs_only_what_the_editor_named() {
    let desk = Desk::with_site("en");
    let pack = "mkdir -p bantin-0.1.0-x86_64-unknown-linux-gnu && echo program >bantin-0.1.0-x86_64-unknown-linux-gnu/bantin && tar -czf \
                archive.tar.gz bantin-0.1.0-x86_64-unknown-linux-gnu && sha256sum archive.tar.gz";
    let packed = Command::new("bash")
        .args(["-c", pack])
        .current_dir(desk.0.path())
        .output()
        .expect("bash runs");
    let sum = String::from_utf8(packed.stdout).expect("UTF-8");
    let sum = sum.split(' ').next().expect("a sum");
    let (commit, git, archive) =
        ("0123456789".repeat(4), "https://git.example.org/b.git", "https://a.example/b.tar.gz");
    for path in CI_FILES {
        let text = desk.text(path);
        assert!(!text.contains("--locked bantin"), "{path}");
        let script = installation(&desk, path);
        for named in [
            &[][..],
            &[("BANTIN_GIT", git)],
            &[("BANTIN_COMMIT", &commit)],
            &[("BANTIN_GIT", git), ("BANTIN_COMMIT", "v0.1.0")],
            &[("BANTIN_GIT", git), ("BANTIN_COMMIT", "main")],
            &[("BANTIN_GIT", git), ("BANTIN_COMMIT", &commit[1..])],
            &[("BANTIN_GIT", "http://git.example.org/b.git"), ("BANTIN_COMMIT", &commit)],
            &[("BANTIN_ARCHIVE", archive)],
            &[("BANTIN_ARCHIVE", archive), ("BANTIN_SHA256", "abc")],
            &[("BANTIN_ARCHIVE", archive), ("BANTIN_COMMIT", &commit)],
            &[("BANTIN_ARCHIVE", "http://a.example/b.tar.gz"), ("BANTIN_SHA256", sum)],
        ] {
            let (done, told) = install(&desk, &script, named);
            assert!(
                !done && told.contains("fill in where bantin comes from"),
                "{path}, {named:?}: {told}"
            );
            assert!(
                !told.contains("cargo ") && !told.contains("curl "),
                "{path}, {named:?}: {told}"
            );
        }
        let (done, told) =
            install(&desk, &script, &[("BANTIN_GIT", git), ("BANTIN_COMMIT", &commit)]);
        let asked = format!("cargo install --locked --git {git} --rev {commit} bantin");
        assert!(done && told.contains(&asked), "{path}: {told}");
        let (done, told) =
            install(&desk, &script, &[("BANTIN_ARCHIVE", archive), ("BANTIN_SHA256", sum)]);
        assert!(
            done && told.contains(&format!("curl {archive}")) && !told.contains("cargo"),
            "{path}: {told}"
        );
        assert_eq!(desk.text("home/bin/bantin"), "program\n");
        let other = "0".repeat(64);
        let (done, told) =
            install(&desk, &script, &[("BANTIN_ARCHIVE", archive), ("BANTIN_SHA256", &other)]);
        assert!(!done && !desk.path("home/bin/bantin").exists(), "{path}: {told}");
    }
}

#[test]
fn ci_names_actions_by_commit() {
    let desk = Desk::with_site("vi");
    let own = files_below(&crate::support::repository().join(".github"));
    let own = own.into_iter().filter(|(path, _)| path.ends_with(".yml"));
    let own = own.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("UTF-8")));
    let mut seen = 0;
    for (path, text) in
        own.chain([("publish.yml".to_owned(), desk.text(".github/workflows/publish.yml"))])
    {
        for action in
            text.lines().filter_map(|line| line.split_once("uses: ").map(|(_, action)| action))
        {
            let (name, version) =
                action.split_once(" # v").unwrap_or_else(|| panic!("{path}: {action}: no version"));
            let commit = name.split_once('@').map_or("", |(_, commit)| commit);
            let hash = commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(hash && version.contains('.'), "{path}: {action}");
            seen += 1;
        }
    }
    assert!(seen >= 6, "{seen}");
}

#[test]
fn a_folder_that_is_not_empty_is_refused() {
    let desk = Desk::new();
    fs::create_dir(desk.path(".git")).expect("a folder");
    desk.says(&["init", "."], 0);
    let before = files_below(desk.0.path());
    let (_, error) = desk.says(&["init", ".", "--lang", "en"], 2);
    assert!(
        error
            .contains("is not empty: nothing was written\n  = help: give the name of a new folder"),
        "{error}"
    );
    assert_eq!(files_below(desk.0.path()), before);
    desk.says(&["init", "a/b"], 0);
    assert!(desk.path("a/b/bantin.yaml").is_file());
}

const CLOCK: [&str; 2] = ["--clock", "2026-05-04 09:05"];

#[test]
fn a_new_article_is_a_draft_without_problems() {
    for (lang, word) in [("vi", "xóa dòng này"), ("en", "remove this line")] {
        let desk = Desk::with_site(lang);
        let title = "Sơ kết: \"30%\" ở Đông Lâm # {day}";
        let path = "content/articles/2026/2026-05-04-so-ket-30-o-dong-lam-day.md";
        let (out, _) = desk
            .says(&[&CLOCK[..], &["new", "article", title, "--locality", "dong-lam"]].concat(), 0);
        assert_eq!(out, format!("{path}\n"));
        let text = desk.text(path);
        let date = "date: 2026-05-04 09:05\ndraft: true";
        assert!(
            text.contains(date) && text.contains("\nlocality: dong-lam ") && text.contains(word),
            "{text}"
        );
        for arguments in [&["check"][..], &["check", path], &["build", "--drafts"]] {
            let (_, error) = desk.says(
                &[&CLOCK[..], &["--deny-warnings", "--format", "short"], arguments].concat(),
                0,
            );
            assert!(
                error
                    .lines()
                    .all(|line| TOLD.iter().any(|code| line.contains(&format!("note[{code}]")))),
                "{arguments:?}: {error}"
            );
        }
        let page = "public/articles/2026/2026-05-04-so-ket-30-o-dong-lam-day/index.html";
        let page = desk.text(&page.replace("articles", if lang == "vi" { "tin" } else { "news" }));
        assert!(page.contains("Sơ kết: &quot;30%&quot; ở Đông Lâm # {day}"), "{page}");
        fs::write(desk.path(path), "mine").expect("written");
        let (_, error) = desk.says(&[&CLOCK[..], &["new", "article", title]].concat(), 2);
        assert!(error.contains("exists\n  = help: go on with that article"), "{error}");
        assert_eq!(desk.text(path), "mine");
    }
}

#[test]
fn comments_of_a_new_article_can_be_uncommented() {
    for (lang, locality) in [("vi", "chi bộ"), ("en", "party cells")] {
        let desk = Desk::with_site(lang);
        desk.says(&[&CLOCK[..], &["new", "article", "X", "--locality", "dong-lam"]].concat(), 0);
        let path = "content/articles/2026/2026-05-04-x.md";
        let text = desk
            .text(path)
            .replace("  # - indicator:", "  - indicator: party-cells")
            .replace("  #   ", "    ");
        let text = text
            .replace("value: \"\"", "value: \"12\"")
            .replace("quote:", &format!("quote: 12 {locality}"));
        fs::write(desk.path(path), format!("{text}12 {locality}.\n")).expect("written");
        let (out, error) =
            desk.says(&[&CLOCK[..], &["--deny-warnings", "check", path]].concat(), 0);
        assert!(out.contains("; no problems; ") && error.is_empty(), "{out}{error}");
    }
}

#[cfg(unix)]
#[test]
fn no_article_is_written_through_a_link() {
    use std::os::unix::fs::symlink;
    for (link, below) in [
        ("content/articles/2026", "x"),
        ("content/articles", "2026/x"),
        ("content", "articles/2026/x"),
    ] {
        let desk = Desk::with_site("vi");
        let elsewhere = desk.path("elsewhere");
        let path = desk.path(link);
        if path.exists() {
            fs::rename(&path, &elsewhere).expect("moved");
        } else {
            fs::create_dir(&elsewhere).expect("a folder");
        }
        symlink(&elsewhere, &path).expect("a link");
        let before = files_below(&elsewhere);
        let (out, error) = desk.says(&[&CLOCK[..], &["new", "article", "X"]].concat(), 3);
        assert!(
            error.contains(&format!("`{link}` is a symbolic link")),
            "{link}/{below}: {out}{error}"
        );
        assert_eq!(files_below(&elsewhere), before);
    }
    let desk = Desk::with_site("vi");
    fs::create_dir(desk.path("content/articles/2026")).expect("a folder");
    for target in ["../../../mine", "nowhere"] {
        let link = desk.path("content/articles/2026/2026-05-04-x.md");
        let _ = fs::remove_file(&link);
        fs::write(desk.path("mine"), "mine").expect("written");
        symlink(target, &link).expect("a link");
        desk.says(&[&CLOCK[..], &["new", "article", "X"]].concat(), 3);
        assert_eq!(desk.text("mine"), "mine");
        assert!(!desk.path("content/articles/2026/nowhere").exists());
    }
}

#[test]
fn places_are_named_as_people_name_them() {
    let desk = Desk::with_site("vi");
    for (at, written) in
        ["thuong-lam", "Thượng Lâm", "thượng lâm", "Thuong Lam"].into_iter().enumerate()
    {
        let title = format!("Bản {at}");
        let (path, _) = desk.says(&["new", "article", &title, "--locality", written], 0);
        let text = desk.text(path.trim_end());
        assert!(text.contains("\nlocality: thuong-lam "), "{written}: {text}");
    }
}

#[test]
fn unknown_places_are_refused_with_the_nearest() {
    let desk = Desk::with_site("vi");
    for (written, help) in [
        ("dong-lm", "did you mean `dong-lam`?"),
        ("Thượng Lm", "did you mean `thuong-lam`?"),
        ("xyzzy", "add it to `content/registers/localities.yaml`"),
    ] {
        let (out, error) = desk.says(&["new", "article", "X", "--locality", written], 2);
        assert!(out.is_empty() && error.contains(help), "{error}");
    }
    desk.says(&["new", "article", "«»"], 2);
    assert_eq!(files_below(&desk.path("content/articles")).len(), 1);
}

/// A site with one article held, one that expires, and one that never appears.
fn scheduled() -> Desk {
    let desk = Desk::with_site("vi");
    let article = |name: &str, keys: &str| {
        let text = format!("---\ntitle: X\n{keys}\n---\n\nX.\n");
        fs::write(desk.path(&format!("content/articles/2025/{name}.md")), text).expect("written");
    };
    article("held", "date: 2026-05-01\npublish_at: 2026-06-01 18:00");
    article("leaves", "date: 2026-05-01\nexpires: 2026-06-01T11:00:00Z");
    article("brief", "date: 2026-05-01\nexpires: 2026-07-01");
    article("never", "date: 2026-05-20\npublish_at: 2026-05-30\nexpires: 2026-05-30");
    article("draft", "date: 2026-05-20\ndraft: true");
    desk
}

#[test]
fn the_next_instant_is_told_with_its_articles() {
    let desk = scheduled();
    let at = |clock| desk.says(&["--clock", clock, "next"], 0);
    let evening = "2026-06-01T18:00:00+07:00 appears content/articles/2025/held.md\n2026-06-01T18:00:00+07:00 expires \
                   content/articles/2025/leaves.md\n";
    assert_eq!(at("2026-05-25"), (evening.to_owned(), String::new()));
    assert_eq!(at("2026-06-01 17:59").0, evening);
    let july = "2026-07-01T00:00:00+07:00 expires content/articles/2025/brief.md\n";
    assert_eq!(at("2026-06-01 18:00").0, july);
    assert_eq!(
        at("2026-07-01"),
        (String::new(), "no article appears or expires after this\n".to_owned())
    );
}

#[test]
fn programs_get_an_object_also_when_nothing_is_to_come() {
    let desk = scheduled();
    let at = |clock| -> Value {
        let (out, _) = desk.says(&["--clock", clock, "next", "--format", "json"], 0);
        serde_json::from_str(&out).expect("JSON")
    };
    let brief = serde_json::json!({"change": "expires", "article": "brief", "file": "content/articles/2025/brief.md"});
    let july =
        serde_json::json!({"schema": 1, "at": "2026-07-01T00:00:00+07:00", "changes": [brief]});
    assert_eq!(at("2026-06-15"), july);
    assert_eq!(at("2026-08-01"), serde_json::json!({"schema": 1, "at": null, "changes": []}));
}

/// The schema of a sort of file, as printed.
#[track_caller]
fn schema(name: &str) -> Schema {
    let (out, _) = Desk::new().says(&["schema", name], 0);
    Schema::new(serde_json::from_str(&out).expect("JSON"))
}

/// The sort of a file of a site, and what its schema describes.
fn described<'a>(path: &str, text: &'a str) -> Option<(&'static str, &'a str)> {
    if path.starts_with("content/articles/") {
        return Some(("article", text.split("\n---\n").next()?.trim_start_matches("---\n")));
    }
    let names = ["localities", "indicators", "topics", "bodies", "directives", "types"];
    let of_register = |name: &&str| path.starts_with(&format!("content/registers/{name}"));
    let name =
        if path == "bantin.yaml" { Some("site") } else { names.into_iter().find(of_register) };
    name.map(|name| (name, text))
}

#[test]
fn sound_files_fit_their_schemas() {
    let mut sites = vec![sample()];
    sites.extend(["vi", "en"].map(|lang| {
        let desk = Desk::with_site(lang);
        desk.says(&["new", "article", "X"], 0);
        files_below(desk.0.path())
    }));
    let mut faults = Vec::new();
    let mut seen = 0;
    for (path, bytes) in sites.iter().flatten() {
        let text = String::from_utf8_lossy(bytes);
        let Some((name, yaml)) = described(path, &text) else { continue };
        let value: Value = serde_yaml::from_str(yaml).expect(path);
        seen += 1;
        faults.extend(
            schema(name).faults(&value).into_iter().map(|fault| format!("{path}: {fault}")),
        );
    }
    check_none(&faults);
    assert!(seen > 25, "only {seen} files were looked at");
}

#[test]
fn faulty_files_do_not_fit() {
    for (name, yaml) in [
        ("article", "{title: X, date: 2024, titel: Y}"),
        ("article", "{title: X, date: 2024, kind: news}"),
        ("article", "{title: X, date: 2024, statistics: [{indicator: x, value: 1, state: final}]}"),
        ("article", "{title: X, date: 2024, statistics: {indicator: x}}"),
        ("article", "{title: X, date: 2024, draft: [true]}"),
        ("site", "{title: {de: X}, base_url: 'https://a.example/'}"),
        ("site", "{title: X, base_url: a.example}"),
        ("site", "{title: X, base_url: 'https://a.example/', sections: {article: tin}}"),
        ("site", "{title: X, base_url: 'https://a.example/', paginate: 0}"),
        ("localities", "{id: a, level: 1, type: tỉnh, names: A}"),
        ("localities", "[{id: A, level: 1, type: tỉnh, names: A}]"),
        ("localities", "[{id: a, level: 7, type: tỉnh, names: A}]"),
        // A site may add types: a word that is none of the common ones is known by the site alone.
        ("localities", "[{id: a, level: 1, type: [[bang]], names: A}]"),
        ("types", "[{id: bang, labels: bang}]"),
        ("types", "[{id: bang, level: 9, labels: bang}]"),
        ("indicators", "[{id: a, labels: A, measure: count}]"),
        (
            "indicators",
            "[{id: a, labels: A, measure: count, nature: stock, aggregate: {time: mean}}]",
        ),
        ("topics", "[{labels: A}]"),
    ] {
        let value: Value = serde_yaml::from_str(yaml).expect(yaml);
        assert!(!schema(name).fits(&value), "{name}: {yaml}");
    }
    let own: Value =
        serde_yaml::from_str("{title: X, date: 2024, x-own: {a: 1}, summary: }").expect("YAML");
    assert!(schema("article").fits(&own));
}

#[test]
fn a_new_site_is_told_to_replace_title_and_publisher() {
    for (lang, country) in [("vi", None), ("en", None), ("fr", Some("vn")), ("vi", Some("vn"))] {
        let desk = Desk::new();
        let mut arguments = vec!["init", ".", "--lang", lang];
        arguments.extend(country.iter().flat_map(|code| ["--country", code]));
        let (out, _) = desk.says(&arguments, 0);
        assert!(out.contains("`bantin.yaml`"), "{out}");
        let settings = desk.text("bantin.yaml");
        let line_of = |key: &str| {
            1 + settings.lines().position(|line| line.starts_with(key)).expect("a line")
        };
        let (_, told) = desk.says(&["check", "--format", "short"], 0);
        for key in ["title:", "publisher:"] {
            let place = format!("bantin.yaml:{}:", line_of(key));
            let line = told.lines().find(|line| line.starts_with(&place)).unwrap_or_default();
            assert!(line.contains("note[sample-name]"), "{lang} {key}: {told}");
        }
        let mine: Vec<String> = settings
            .lines()
            .map(|line| match line.split_once(": ") {
                Some(("title", _)) => "title: Tin xa Dong".to_owned(),
                Some(("publisher", _)) => "publisher: {name: Dang uy xa Dong}".to_owned(),
                _ => line.to_owned(),
            })
            .collect();
        fs::write(desk.path("bantin.yaml"), mine.join("\n")).expect("written");
        let (_, told) = desk.says(&["check", "--format", "short"], 0);
        assert!(!told.contains("sample-name"), "{told}");
    }
}
