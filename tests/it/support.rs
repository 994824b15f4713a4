//! What the tests of this crate share: folders as maps, sites in memory.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Files by their path from some folder, with `/`.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The folder of the repository.
pub(crate) fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder; hidden ones are left out.
#[track_caller]
pub(crate) fn files_below(folder: &Path) -> Files {
    let visible =
        |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    let mut files = Files::new();
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_entry(visible) {
        let entry = entry.expect("the folder can be read");
        if entry.file_type().is_file() {
            let relative = entry.path().strip_prefix(folder).expect("below the folder");
            let path = relative.to_str().expect("names are Unicode").replace('\\', "/");
            files.insert(path, std::fs::read(entry.path()).expect("the file can be read"));
        }
    }
    files
}

/// Fails with all faults, one a line.
#[track_caller]
pub(crate) fn check_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
