//! What the tests of this crate share: folders as maps, sites in memory, problems as text.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use bantin::base::sink::Memory;
use bantin::base::{Code, Severity, Tree};
use bantin::bulletin::date::Instant;
use bantin::report::{self, Format};
use bantin::{Options, Outcome, Process};

/// Files by their path from some folder, with `/`.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Notes that count what holds of many figures of an indicator; any site with a partial figure has
/// them.
pub(crate) const TALLIES: [Code; 3] = [Code::CarriedForward, Code::PartialCoverage, Code::OpenList];

/// A clock later than every bulletin of the tests.
pub(crate) const CLOCK: &str = "2026-07-01T00:00:00+07:00";

/// The folder of the repository.
pub(crate) fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The program, told to speak a language whatever that of the machine is.
pub(crate) fn bantin(lang: &str) -> Command {
    in_language(Command::new(env!("CARGO_BIN_EXE_bantin")), lang)
}

/// A command on a machine with a language.
pub(crate) fn in_language(mut command: Command, lang: &str) -> Command {
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(variable);
    }
    command.env("LANG", lang);
    command
}

/// All files below a folder; hidden ones are left out.
#[track_caller]
pub(crate) fn files_below(folder: &Path) -> Files {
    let visible = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
    };
    let mut files = Files::new();
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_entry(visible) {
        let entry = entry.expect("the folder can be read");
        if entry.file_type().is_file() {
            let relative = entry.path().strip_prefix(folder).expect("below the folder");
            let path = relative.to_str().expect("names are Unicode").replace('\\', "/");
            files.insert(path, fs::read(entry.path()).expect("the file can be read"));
        }
    }
    files
}

/// The sources of the sample portal, with pictures of one dot: to make the real ones in their sizes
/// takes longer than all else, where nothing is optimised.
pub(crate) fn sample() -> Files {
    let mut files = sample_with_pictures();
    for (path, bytes) in &mut files {
        if path.starts_with("content/media/") && path.ends_with(".png") {
            *bytes = crate::pictures::plain();
        }
    }
    files
}

/// The sources of the sample portal.
pub(crate) fn sample_with_pictures() -> Files {
    let root = repository();
    let mut files = Files::new();
    for folder in ["content", "themes"] {
        let below = files_below(&root.join(folder));
        files.extend(below.into_iter().map(|(path, bytes)| (format!("{folder}/{path}"), bytes)));
    }
    files.insert("bantin.yaml".to_owned(), fs::read(root.join("bantin.yaml")).expect("settings"));
    files
}

pub(crate) fn options() -> Options {
    let clock = Instant::parse_rfc3339(CLOCK).expect("a clock");
    Options {
        clock,
        drafts: false,
        future: false,
        expired: false,
        base_url: None,
        deny_warnings: false,
        limits: bantin::plan::Limits::default(),
        process: Process::GoesOn,
    }
}

/// A site that was built in memory.
pub(crate) struct Built {
    pub(crate) tree: Tree,
    pub(crate) outcome: Outcome,
    pub(crate) files: Files,
}

#[track_caller]
pub(crate) fn build(tree: Tree) -> Built {
    let sink = Memory::default();
    let outcome = bantin::build(&tree, &options(), &sink).expect("memory does not fail");
    Built { tree, outcome, files: sink.into_files() }
}

#[track_caller]
pub(crate) fn build_files(files: &Files) -> Built {
    build(Tree::from_files(files.clone()))
}

impl Built {
    /// The problems in the short format.
    pub(crate) fn problems(&self) -> String {
        report::write(&self.outcome.problems, &self.tree, Format::Short, &report::Style::default())
    }

    /// The text of a finished file.
    #[track_caller]
    pub(crate) fn text(&self, path: &str) -> &str {
        let bytes = self
            .files
            .get(path)
            .unwrap_or_else(|| panic!("no `{path}` among {:?}", self.files.keys()));
        std::str::from_utf8(bytes).expect("UTF-8")
    }

    /// Finished pages, with the route of each.
    pub(crate) fn pages(&self) -> impl Iterator<Item = (String, &str)> {
        let pages = self.files.iter().filter(|(path, _)| path.ends_with(".html"));
        pages.map(|(path, bytes)| (route_of(path), std::str::from_utf8(bytes).expect("UTF-8")))
    }
}

/// The address of a file of the output.
pub(crate) fn route_of(path: &str) -> String {
    format!("/{}", path.strip_suffix("index.html").unwrap_or(path))
}

/// Fails with all faults, one a line.
#[track_caller]
pub(crate) fn check_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Fails unless the site was built without errors and warnings.
#[track_caller]
pub(crate) fn check_clean(built: &Built) {
    let problems = &built.outcome.problems;
    let grave = problems.count(Severity::Error) + problems.count(Severity::Warning);
    assert!(built.outcome.complete && grave == 0, "\n{}", built.problems());
}

/// Fails with the paths that are missing, unexpected or different.
#[track_caller]
pub(crate) fn check_same_files(expected: &Files, found: &Files) {
    let missing = expected
        .keys()
        .filter(|path| !found.contains_key(*path))
        .map(|path| format!("missing: {path}"));
    let strange = found
        .keys()
        .filter(|path| !expected.contains_key(*path))
        .map(|path| format!("unexpected: {path}"));
    let other = expected.iter().filter_map(|(path, bytes)| {
        let found = found.get(path).filter(|found| *found != bytes)?;
        Some(format!("different: {path}: {}", first_difference(bytes, found)))
    });
    check_none(&missing.chain(strange).chain(other).collect::<Vec<_>>());
}

fn first_difference(expected: &[u8], found: &[u8]) -> String {
    let (expected, found) = (String::from_utf8_lossy(expected), String::from_utf8_lossy(found));
    let mut pairs = expected.lines().zip(found.lines()).enumerate();
    match pairs.find(|(_, (expected, found))| expected != found) {
        Some((index, (expected, found))) => {
            format!("line {}:\n  expected {expected}\n  found    {found}", index + 1)
        }
        None => "one ends earlier, or the line breaks differ".to_owned(),
    }
}

/// Copies a folder with all that is in it.
#[allow(clippy::disallowed_methods, reason = "tests change copies of sites")]
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("folder");
    for entry in fs::read_dir(from).expect("folder") {
        let entry = entry.expect("entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            drop(fs::copy(entry.path(), target));
        }
    }
}
