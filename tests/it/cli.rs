//! The program as its users see it: transcripts in `tests/cli`, and what `build` does to the disk.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "tests look at the disk, and fail where they cannot"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::support::{bantin, copy_folder, in_language};

#[test]
fn transcripts() {
    // Continuous integration says where its repository lies, which annotations heed.
    trycmd::TestCases::new()
        .env("GITHUB_WORKSPACE", "")
        .env("LC_ALL", "en_GB.UTF-8")
        .case("tests/cli/*.trycmd");
}

/// A copy of `tests/cli/site` that may be changed.
struct Site(TempDir);

impl Site {
    fn new() -> Self {
        let dir = tempfile::tempdir().expect("folder");
        copy_folder(Path::new("tests/cli/site"), dir.path());
        Self(dir)
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn edit(&self, path: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path(path)).expect("source");
        assert!(text.contains(old), "{path} does not contain {old}");
        fs::write(self.path(path), text.replace(old, new)).expect("source");
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = bantin("en_GB.UTF-8");
        command
            .arg("-C")
            .arg(self.0.path())
            .args(["--clock", "2024-01-01", "--color", "never"])
            .args(arguments);
        command.output().expect("bantin runs")
    }

    /// Standard output without the seconds, after a look at the exit code.
    #[track_caller]
    fn says(&self, arguments: &[&str], code: i32) -> String {
        let output = self.run(arguments);
        let text = String::from_utf8_lossy(&output.stdout).trim_end().to_owned();
        assert_eq!(
            output.status.code(),
            Some(code),
            "{text}\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        text.rsplit_once("; ").map_or(text.clone(), |(text, _)| text.to_owned())
    }
}

const ARTICLE: &str = "content/articles/2023-03-20-binh-son.md";

#[test]
fn a_build_tells_what_it_changed() {
    let site = Site::new();
    let first = site.says(&["build", "--changed", "changed.txt"], 0);
    assert!(
        first.starts_with("published 3 articles, ") && first.contains(" 0 unchanged, 0 removed"),
        "{first}"
    );
    let again = site.says(&["build"], 0);
    assert!(again.contains("; 0 files written, ") && again.contains(" 0 removed"), "{again}");
    fs::remove_file(site.path(ARTICLE)).expect("removed");
    site.says(&["build", "--changed", "changed.txt"], 0);
    let changed = fs::read_to_string(site.path("changed.txt")).expect("list");
    assert!(changed.contains("+index.html\n"), "{changed}");
    let route = "articles/2023/2023-03-20-binh-son/index.html";
    assert!(
        changed.contains(&format!("-{route}\n")) && !site.path("public").join(route).exists(),
        "{changed}"
    );
}

#[test]
fn stages_have_one_name_in_all_languages() {
    let site = Site::new();
    for lang in ["vi", "en", "fr"] {
        let output = site.run(&["--lang", lang, "build", "--no-cache", "--timings"]);
        let text = String::from_utf8_lossy(&output.stderr);
        let rows = text.lines().filter(|line| line.contains(" ms  "));
        let names: Vec<&str> = rows.filter_map(|line| line.split_whitespace().next()).collect();
        let expected = ["read", "ledger", "plan", "pictures", "render", "search", "write"];
        assert_eq!(names, expected, "{text}");
    }
}

#[test]
fn a_failed_build_leaves_the_old_portal() {
    let site = Site::new();
    site.says(&["build"], 0);
    let old = fs::read(site.path("public/index.html")).expect("page");
    site.edit(ARTICLE, "title: Sơ kết tại Bình Sơn", "title: Khác");
    site.edit(ARTICLE, "locality: binh-son", "locality: binh-sonn");
    let failed = site.says(&["build", "--changed", "changed.txt"], 1);
    assert_eq!(
        failed,
        "nothing written: 1 error, 2 notes (see the notes with `bantin check`); the portal in `public` is left as it was"
    );
    assert_eq!(fs::read(site.path("public/index.html")).expect("page"), old);
    assert_eq!(fs::read_to_string(site.path("changed.txt")).expect("list"), "");
}

#[cfg(unix)]
#[test]
fn the_list_of_changes_is_not_written_through_a_link() {
    let site = Site::new();
    fs::write(site.path("mine"), "mine").expect("file");
    std::os::unix::fs::symlink("mine", site.path("changed.txt")).expect("a link");
    let refused = site.run(&["build", "--changed", "changed.txt"]);
    let error = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(3), "{error}");
    assert!(error.contains("`changed.txt` is a symbolic link"), "{error}");
    assert_eq!(fs::read_to_string(site.path("mine")).expect("file"), "mine");
    assert!(!site.path("public").exists());
    // The system's own name for the output is one, and is meant.
    let listed = site.run(&["-q", "build", "--changed", "/dev/stdout"]);
    assert!(String::from_utf8_lossy(&listed.stdout).contains("+index.html\n"));
}

#[test]
fn damaged_files_are_found_and_repaired_where_that_is_asked_for() {
    let site = Site::new();
    site.says(&["build"], 0);
    // Until the manifest is younger than the files by more than a tick of the clock.
    std::thread::sleep(std::time::Duration::from_millis(50));
    fs::remove_file(site.path("public/404.html")).expect("removed");
    site.says(&["build"], 0);
    let page = site.path("public/index.html");
    let (whole, time) =
        (fs::read(&page).expect("page"), page.metadata().expect("there").modified().expect("time"));
    fs::write(&page, vec![0; whole.len()]).expect("zeros");
    fs::File::options().write(true).open(&page).expect("open").set_modified(time).expect("set");
    let blind = site.says(&["build"], 0);
    assert!(blind.contains("; 0 files written, "), "{blind}");
    assert!(fs::read(&page).expect("page").iter().all(|byte| *byte == 0));
    let repaired = site.says(&["build", "--verify", "--changed", "changed.txt"], 0);
    assert!(
        repaired.contains("repaired 1 file: `index.html`")
            && repaired.contains("; 1 file written, "),
        "{repaired}"
    );
    assert_eq!(fs::read(&page).expect("page"), whole);
    assert_eq!(fs::read_to_string(site.path("changed.txt")).expect("list"), "+index.html\n");
    let sound = site.says(&["build", "--verify"], 0);
    assert!(sound.contains("verified: every published file is as it was left"), "{sound}");
}

#[cfg(unix)]
#[test]
fn releases_are_switched_and_work_like_a_folder() {
    let site = Site::new();
    site.says(&["build"], 0);
    let settings = fs::read_to_string(site.path("bantin.yaml")).expect("settings");
    fs::write(site.path("bantin.yaml"), settings + "output: {layout: releases}\n")
        .expect("settings");
    let refused = site.run(&["build"]);
    let error = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(3), "{error}");
    assert!(
        error.contains("`public` is a folder with something in it")
            && error.contains("move it away"),
        "{error}"
    );
    fs::rename(site.path("public"), site.path("folder")).expect("moved");
    let first = site.says(&["build"], 0);
    assert!(first.contains(" 0 unchanged, 0 removed"), "{first}");
    let target = || fs::read_link(site.path("public")).expect("a link");
    assert_eq!(target(), Path::new(".public.releases/1"));
    assert_eq!(site.run(&["diff", "folder", "public"]).status.code(), Some(0));
    site.says(&["build"], 0);
    assert_eq!(target(), Path::new(".public.releases/1"));
    fs::remove_file(site.path(ARTICLE)).expect("removed");
    let line = site.says(&["-v", "build", "--changed", "changed.txt"], 0);
    assert!(line.contains(" 0 unchanged") || line.contains(" unchanged, "), "{line}");
    assert_eq!(target(), Path::new(".public.releases/2"));
    let changed = fs::read_to_string(site.path("changed.txt")).expect("list");
    assert!(changed.contains("+index.html\n"), "{changed}");
    assert!(changed.contains("-articles/2023/2023-03-20-binh-son/index.html\n"), "{changed}");
    assert_eq!(site.run(&["diff", ".public.releases/1", "public"]).status.code(), Some(1));
    site.says(&["build", "-o", "elsewhere"], 0);
    assert_eq!(
        fs::read_link(site.path("elsewhere")).expect("a link"),
        Path::new(".elsewhere.releases/1")
    );
}

/// What a user without rights meets: the program is run as nobody, where that can be done.
#[cfg(target_os = "linux")]
#[allow(clippy::print_stderr, reason = "a test that proves nothing has to say so")]
#[test]
fn a_folder_without_the_right_to_write_is_found_before_anything_moves() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = Site::new();
    // The program where anybody may run it.
    let program = site.path("bantin");
    fs::copy(env!("CARGO_BIN_EXE_bantin"), &program).expect("copied");
    let nobody = |arguments: &[&str]| {
        let mut command = in_language(Command::new("setpriv"), "en_GB.UTF-8");
        command.args(["--reuid", "65534", "--regid", "65534", "--clear-groups"]).arg(&program);
        command
            .arg("-C")
            .arg(site.0.path())
            .args(["--clock", "2024-01-01"])
            .args(arguments)
            .output()
    };
    let mode = |path: &Path, mode: u32| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("set");
    };
    mode(site.0.path(), 0o777);
    let first = nobody(&["build"]);
    if !first.as_ref().is_ok_and(|output| output.status.success()) {
        eprintln!("SKIPPED: no program can be run as nobody here: {first:?}");
        return;
    }
    site.edit(ARTICLE, "title: Sơ kết tại Bình Sơn", "title: Khác");
    let before = crate::support::files_below(&site.path("public"));
    mode(&site.path("public/articles/2023/2023-03-20-binh-son"), 0o555);
    let refused = nobody(&["build"]).expect("run");
    let error = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(3), "{error}");
    let path = "`public/articles/2023/2023-03-20-binh-son` (permission denied)";
    assert!(error.contains("nothing was moved") && error.contains(path), "{error}");
    assert_eq!(crate::support::files_below(&site.path("public")), before);
    mode(&site.path("public/articles/2023/2023-03-20-binh-son"), 0o755);
    assert!(nobody(&["build"]).expect("run").status.success());
}

#[test]
fn a_failed_build_makes_no_folder() {
    let site = Site::new();
    site.edit(ARTICLE, "locality: binh-son", "locality: binh-sonn");
    site.says(&["build"], 1);
    assert!(!site.path("public").exists());
}

#[test]
fn warnings_can_be_denied() {
    let site = Site::new();
    site.edit(ARTICLE, "quote: 48 cuộc kiểm tra", "quote: Huyện Bình Sơn");
    let denied = site.says(&["--deny-warnings", "build"], 1);
    assert!(denied.starts_with("nothing written: 1 warning, "), "{denied}");
    let published = site.says(&["build"], 0);
    assert!(
        published.contains("; 1 warning, 4 notes (see the notes with `bantin check`); "),
        "{published}"
    );
}

#[test]
fn faulty_settings_are_their_own_exit_code() {
    let site = Site::new();
    site.edit("bantin.yaml", "languages", "langauges");
    site.says(&["build"], 2);
    site.says(&["check", ARTICLE], 2);
    site.says(&["stats"], 2);
    assert!(!site.path("public").exists());
}

#[test]
fn a_foreign_file_is_named_and_kept() {
    let site = Site::new();
    fs::create_dir_all(site.path("public")).expect("folder");
    fs::write(site.path("public/index.html"), "mine").expect("file");
    let refused = site.run(&["build"]);
    let error = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(3), "{error}");
    assert!(
        error.contains("error: the portal was not published: ")
            && error.contains("`public/index.html`"),
        "{error}"
    );
    assert_eq!(fs::read_to_string(site.path("public/index.html")).expect("file"), "mine");
    assert!(!site.path("public/404.html").exists());
}

#[test]
fn programs_get_problems_alone_on_standard_output() {
    let site = Site::new();
    let output = site.run(&["build", "--format", "json"]);
    let object: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((object["schema"].as_u64(), object["notes"].as_u64()), (Some(1), Some(4)));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("published "));
}

#[test]
fn what_is_not_published_is_counted_and_named() {
    let site = Site::new();
    let article = |name: &str, head: &str| {
        let text = format!("---\ntitle: A\n{head}\n---\n\nTin.\n");
        fs::write(site.path(&format!("content/articles/{name}.md")), text).expect("written");
    };
    article("giu", "date: 2025-03-14");
    article("het-han", "date: 2023-03-14\nexpires: 2023-04-01\ntopics: [khong-co]");
    let told = site.says(&["check"], 0);
    let counted = "; not published: 1 held until 14 March 2025, 00:00, 1 draft, 1 expired";
    assert!(told.contains(counted), "{told}");
    assert!(site.says(&["build"], 0).contains(counted));
    let verbose = String::from_utf8(site.run(&["-v", "check"]).stderr).expect("UTF-8");
    for line in [
        "not published: content/articles/2023-04-01-ban-nhap.md: a draft\n",
        "not published: content/articles/giu.md: held until 14 March 2025, 00:00\n",
        "not published: content/articles/het-han.md: expired at 1 April 2023, 00:00\n",
    ] {
        assert!(verbose.contains(line), "{line}{verbose}");
    }
    for command in ["check", "build"] {
        let output = site.run(&[command, "--format", "json"]).stdout;
        let object: serde_json::Value = serde_json::from_slice(&output).expect("JSON");
        let expected = serde_json::json!({"drafts": 1, "held": 1, "expired": 1});
        assert_eq!(object["unpublished"], expected, "{command}");
    }
    // Who asks for an article that is not seen is told all of it.
    let all = site.run(&["check", "--format", "short"]);
    let all = String::from_utf8_lossy(&all.stderr).into_owned();
    assert!(all.contains("het-han.md:5:10: note[unknown-topic]"), "{all}");
    let one = site.run(&["check", "--format", "short", "content/articles/het-han.md"]);
    assert_eq!(one.status.code(), Some(1));
    let one = String::from_utf8_lossy(&one.stderr).into_owned();
    assert!(one.contains("het-han.md:5:10: error[unknown-topic]"), "{one}");
    assert_eq!(one.lines().count(), 1, "{one}");
}

#[test]
fn a_mistake_in_a_held_article_leaves_the_old_portal() {
    let site = Site::new();
    site.says(&["build"], 0);
    let before = fs::read(site.path("public/index.html")).expect("page");
    let text = "---\ntitle: A\ndate: 2025-03-14\ntopics: [khong-co]\n---\n\nTin.\n";
    fs::write(site.path("content/articles/giu.md"), text).expect("written");
    site.edit("content/articles/2023-02-01-an-khe.md", "title: ", "title: Mới ");
    let told = site.says(&["build"], 1);
    assert!(told.starts_with("nothing written: 1 error"), "{told}");
    assert_eq!(fs::read(site.path("public/index.html")).expect("page"), before);
}

#[test]
fn the_answer_does_not_depend_on_the_number_of_threads() {
    let site = Site::new();
    let outputs = ["1", "8"].map(|jobs| {
        let folder = format!("out-{jobs}");
        site.says(&["--jobs", jobs, "build", "-o", &folder], 0);
        let stats = site.run(&["--jobs", jobs, "stats", "--format", "json"]).stdout;
        (fs::read(site.path(&folder).join("index.html")).expect("page"), stats)
    });
    assert_eq!(outputs[0], outputs[1]);
}

#[test]
fn a_draft_is_shown_when_asked_for() {
    let site = Site::new();
    let with = site.says(&["build", "--drafts"], 1);
    assert!(with.starts_with("nothing written: 1 error"), "{with}");
    site.edit("content/articles/2023-04-01-ban-nhap.md", "topics: [chua-co]\n", "");
    let with = site.says(&["build", "--drafts"], 0);
    assert!(with.starts_with("published 4 articles, "), "{with}");
}

#[test]
fn a_list_of_changes_that_cannot_be_written_stops_the_build_before_it_begins() {
    let site = Site::new();
    let refused = site.run(&["build", "--changed", "no/such/folder/changed.txt"]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(!site.path("public").exists());
}

#[test]
fn a_list_of_changes_is_no_source_and_no_page() {
    let site = Site::new();
    site.says(&["build"], 0);
    for path in ["bantin.yaml", ARTICLE, "public/index.html"] {
        let before = fs::read(site.path(path)).expect("a file");
        let refused = site.run(&["build", "--changed", path]);
        assert_eq!(refused.status.code(), Some(2), "{path}");
        assert_eq!(fs::read(site.path(path)).expect("a file"), before, "{path}");
    }
}

/// What every command answers to the shell: in a good site, in one with a mistake, and where there
/// is none.
#[test]
fn every_command_has_its_exit_codes() {
    let (good, bad, none) = (Site::new(), Site::new(), Site(tempfile::tempdir().expect("folder")));
    bad.edit(ARTICLE, "locality: binh-son", "locality: binh-sonn");
    let table: [(&str, [i32; 3]); 30] = [
        ("build", [0, 1, 2]),
        ("build --deny-warnings", [0, 1, 2]),
        ("build -o content/x", [2, 2, 2]),
        ("build -o bantin.yaml", [2, 2, 2]),
        ("build --nonsense", [2, 2, 2]),
        ("check", [0, 1, 2]),
        ("check content/pages", [0, 0, 2]),
        ("check content/articles/nonsense.md", [2, 2, 2]),
        ("check -q -v", [2, 2, 2]),
        ("stats", [0, 1, 2]),
        ("stats --indicator cells", [0, 1, 2]),
        ("stats --indicator nonsense", [2, 2, 2]),
        ("stats --period nonsense", [2, 2, 2]),
        ("next", [0, 0, 2]),
        ("next --format json", [0, 0, 2]),
        ("new article", [2, 2, 2]),
        ("new article --locality nonsense X", [2, 2, 2]),
        ("new article Tin", [0, 0, 2]),
        ("explain", [0, 0, 0]),
        ("explain dead-link", [0, 0, 0]),
        ("explain nonsense", [2, 2, 2]),
        ("schema article", [0, 0, 0]),
        ("schema nonsense", [2, 2, 2]),
        ("completions bash", [0, 0, 0]),
        ("man", [0, 0, 0]),
        ("man nonsense", [2, 2, 2]),
        ("nonsense", [2, 2, 2]),
        ("--help", [0, 0, 0]),
        ("--jobs 0 build", [2, 2, 2]),
        ("init .", [2, 2, 0]),
    ];
    let mut faults = Vec::new();
    for (line, codes) in table {
        let words: Vec<&str> = line.split(' ').collect();
        for (name, site, code) in
            [("good", &good, codes[0]), ("bad", &bad, codes[1]), ("no", &none, codes[2])]
        {
            let found = site.run(&words).status.code();
            if found != Some(code) {
                faults
                    .push(format!("{name} site: `bantin {line}` ends with {found:?}, not {code}"));
            }
        }
    }
    crate::support::check_none(&faults);
    let missing = good.run(&["-C", "no-such-folder", "build"]);
    assert_eq!(missing.status.code(), Some(2));
}

#[test]
fn colours_come_only_where_they_are_wanted() {
    let site = Site::new();
    let coloured = |color: &str, variable: &str| {
        let mut command = bantin("en_GB.UTF-8");
        command.arg("-C").arg(site.0.path()).args([
            "--clock",
            "2024-01-01",
            "--color",
            color,
            "check",
        ]);
        let output = command.env(variable, "1").output().expect("bantin runs");
        output.stderr.contains(&0x1B)
    };
    let table = [
        ("always", "NO_COLOR", true),
        ("auto", "NO_COLOR", false),
        ("never", "CLICOLOR_FORCE", false),
    ];
    for (color, variable, expected) in table {
        assert_eq!(coloured(color, variable), expected, "{color}, {variable}");
    }
}

#[test]
fn quiet_leaves_out_notes_and_the_summary() {
    let site = Site::new();
    let said = |flags: &[&str]| {
        let output = site.run(&[flags, &["check"]].concat());
        (output.stdout.is_empty(), String::from_utf8_lossy(&output.stderr).contains("note["))
    };
    assert_eq!((said(&[]), said(&["-q"])), ((false, true), (true, false)));
}

#[test]
fn a_build_counts_notes_and_shows_them_where_they_are_asked_for() {
    let site = Site::new();
    let said = |flags: &[&str]| {
        let output = site.run(flags);
        let (out, err) =
            (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        (out.contains(" note"), err.contains("note["), err.is_empty(), out.contains("\"note\""))
    };
    assert_eq!(said(&["build"]), (true, false, true, false), "counted");
    assert_eq!(said(&["-v", "build"]), (true, true, false, false));
    assert_eq!(said(&["check"]), (true, true, false, false));
    assert!(said(&["build", "--format", "json"]).3, "programs see all");
    assert_eq!(said(&["build", "--format", "short"]), (true, false, true, false));
}

/// `bantin ... | head`: nobody reads on, and that is no fault of the program.
#[cfg(unix)]
#[test]
fn a_reader_may_leave_early() {
    let site = Site::new();
    for line in [
        "stats",
        "check",
        "build",
        "explain",
        "man",
        "schema article",
        "--help",
        "completions bash",
    ] {
        let script = format!(
            "\"$0\" -C \"$1\" --clock 2024-01-01 {line} 2>errors | true; echo ${{PIPESTATUS[0]}}"
        );
        let mut command = in_language(Command::new("bash"), "en_GB.UTF-8");
        command
            .args(["-c", &script, env!("CARGO_BIN_EXE_bantin")])
            .arg(site.0.path())
            .current_dir(site.0.path());
        let status = command.output().expect("bash runs").stdout;
        let errors = fs::read_to_string(site.path("errors")).expect("errors");
        assert_eq!(String::from_utf8_lossy(&status).trim(), "0", "{line}: {errors}");
        assert!(!errors.contains("mistake of its own"), "{line}: {errors}");
    }
}

#[test]
fn annotations_name_files_from_the_root_of_the_repository() {
    let site = Site::new();
    site.edit(ARTICLE, "date: ", "dates: ");
    let annotations = |root: &Path| {
        let mut command = bantin("en_GB.UTF-8");
        command.arg("-C").arg(site.0.path()).args([
            "--clock",
            "2024-01-01",
            "check",
            "--format",
            "github",
        ]);
        let output = command.env("GITHUB_WORKSPACE", root).output().expect("bantin runs");
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    let above = site.0.path().parent().expect("a folder");
    let name = site.0.path().file_name().expect("a name").to_string_lossy();
    let inside = annotations(above);
    assert!(inside.contains(&format!("file={name}/{ARTICLE},")), "{inside}");
    assert!(annotations(site.0.path()).contains(&format!("file={ARTICLE},")));
    assert!(annotations(Path::new("/nowhere")).contains(&format!("file={ARTICLE},")));
}

#[test]
fn two_builds_are_compared() {
    let site = Site::new();
    site.says(&["build", "-o", "old", "-q"], 0);
    assert_eq!(
        site.says(&["diff", "old", "old"], 0),
        "figures: 0 added, 0 changed, 0 corrected, 0 withdrawn, 9 same"
    );
    assert_eq!(
        site.says(&["diff", "old", "old", "--format", "json"], 0),
        "{\"schema\": 1, \"changes\": []}"
    );
    fs::remove_file(site.path("content/articles/2023-03-20-binh-son.md")).expect("an article");
    site.says(&["build", "-o", "new", "-q"], 0);
    let table = site.says(&["diff", "old", "new/data/figures.json", "-q"], 1);
    let lines: Vec<&str> = table.lines().collect();
    assert!(lines[0].starts_with("CHANGE     INDICATOR  PLACE  "), "{table}");
    let expected = "changed    cells      lam-giang  2022    at least 757 [partial]  at least 457 [partial]  2023-03-20-binh-son";
    assert!(lines.contains(&expected), "{table}");
    let json: serde_json::Value =
        serde_json::from_str(&site.says(&["diff", "old", "new", "--format", "json"], 1))
            .expect("JSON");
    let changes = json["changes"].as_array().expect("changes");
    assert_eq!((json["schema"].as_i64(), changes.len(), lines.len()), (Some(1), 4, 5));
    for change in changes {
        let keys: Vec<&str> =
            change.as_object().expect("a change").keys().map(String::as_str).collect();
        assert_eq!(
            keys,
            ["change", "indicator", "locality", "period", "by", "old", "new", "articles"]
        );
        assert_eq!(change["articles"], serde_json::json!(["2023-03-20-binh-son"]));
    }
    let again = site.says(&["build", "-o", "old", "-v"], 0);
    assert!(
        again.contains("figures: 0 added, 2 changed, 0 corrected, 2 withdrawn, 5 same\n"),
        "{again}"
    );
    for (what, word) in [("nowhere", "cannot be read"), ("content", "is no portal")] {
        let output = site.run(&["diff", "old", what]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            output.status.code() == Some(2) && told.contains(word) && told.contains("help:"),
            "{told}"
        );
    }
}

#[test]
fn a_terminal_obeys_nothing_that_a_portal_says() {
    let site = Site::new();
    site.says(&["build", "-o", "old"], 0);
    let figures = fs::read_to_string(site.path("old/data/figures.json")).expect("figures");
    assert!(figures.contains("\"en\":\"457\""), "{figures}");
    let new = figures.replace("\"en\":\"457\"", "\"en\":\"\\u001b[31m458\u{202E}\u{9B}\"");
    fs::write(site.path("new.json"), new).expect("figures");
    let table = site.says(&["diff", "old/data/figures.json", "new.json", "-q"], 1);
    assert!(table.contains("␛[31m458\u{FFFD}\u{FFFD}"), "{table}");
    site.edit("content/registers/indicators.yaml", "Số chi bộ", "Số \u{202E}chi bộ");
    site.edit("content/registers/localities.yaml", "An Khê", "An \u{2066}Khê");
    let stats = site.says(&["stats", "-q"], 0);
    assert!(stats.contains("Số \u{FFFD}chi bộ") && stats.contains("An \u{FFFD}Khê"), "{stats}");
    for text in [table, stats] {
        assert!(!text.contains(['\u{1B}', '\u{202E}', '\u{9B}', '\u{2066}']), "{text:?}");
        assert!(!text.lines().any(|line| line.ends_with(' ')), "{text}");
    }
    let failure = site.run(&["diff", "old", "no\u{1B}[31m\u{202E}where"]);
    let told = String::from_utf8_lossy(&failure.stderr).into_owned();
    assert!(!told.contains(['\u{1B}', '\u{202E}']), "{told:?}");
}

#[test]
fn a_table_of_figures_is_in_one_language() {
    let ask = |locale: &str, arguments: &[&str]| {
        let mut command = bantin(locale);
        command.arg("-C").arg(crate::support::repository());
        command.args(["--clock", "2026-11-01", "stats", "--indicator", "party-cells"]);
        let output = command.args(arguments).output().expect("the program runs");
        [output.stdout, output.stderr].map(|text| String::from_utf8(text).expect("UTF-8"))
    };
    let [english, told] = ask("en_US.UTF-8", &[]);
    for word in ["Party cells", "Place", "Hong Bang", "2022", "latest"] {
        assert!(english.contains(word), "{word}: {english}");
    }
    assert!(!english.contains("năm") && !english.contains("mới nhất"), "{english}");
    // Notes are for `check`, and for whoever asks.
    assert_eq!(told, "");
    assert!(ask("en_US.UTF-8", &["-v"])[1].contains("note["));
    // A language that the site does not have lends no words to a table of another.
    let [vietnamese, _] = ask("vi_VN.UTF-8", &[]);
    assert!(vietnamese.contains("Địa phương") && vietnamese.contains("mới nhất"), "{vietnamese}");
    assert_eq!(ask("fr_FR.UTF-8", &[])[0], vietnamese);
}

#[test]
fn figures_are_asked_for_by_the_names_that_people_know() {
    let ask = |arguments: &[&str]| {
        let mut command = bantin("vi_VN.UTF-8");
        command.arg("-C").arg(crate::support::repository()).args(["-q", "stats"]).args(arguments);
        let output = command.args(["--clock", "2026-11-01"]).output().expect("the program runs");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    // Two places have this name, and one of them is in a bulletin.
    let figures = ask(&["--indicator", "Số chi bộ", "--locality", "Hồng Bàng"]);
    assert!(figures.contains("quận Hồng Bàng") && figures.contains("457"), "{figures}");
    let of_day = ask(&["--indicator", "party-cells", "--period", "năm 2022"]);
    assert_eq!(of_day, ask(&["--indicator", "party-cells", "--period", "2022"]));
    assert!(!of_day.is_empty());
}
