//! Files that people will go on with: written once, and never over what is there.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use super::error::WriteError;
use super::paths;

/// Writes a file below a folder, with the folders above it. Where a file of this name exists nothing is written, and the
/// answer is `false`.
///
/// # Errors
/// [`WriteError::BadPath`] if the path leads out of the folder; [`WriteError::Io`].
pub fn new_file(root: &Path, path: &str, bytes: &[u8]) -> Result<bool, WriteError> {
    paths::check(path)?;
    let target = root.join(path);
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(WriteError::at(folder))?;
    }
    match File::create_new(&target) {
        Ok(mut file) => file.write_all(bytes).map(|()| true).map_err(WriteError::at(&target)),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(WriteError::at(&target)(error)),
    }
}

/// Whether a folder can be begun in: it does not exist, or there is nothing in it but the records of Git, as in a
/// repository that was just made.
///
/// # Errors
/// [`WriteError::Io`], also if it is no folder.
pub fn is_vacant(folder: &Path) -> Result<bool, WriteError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(WriteError::at(folder)(error)),
    };
    for entry in entries {
        if entry.map_err(WriteError::at(folder))?.file_name() != ".git" {
            return Ok(false);
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_never_written_over() {
        let dir = tempfile::tempdir().expect("folder");
        assert!(new_file(dir.path(), "a/b.md", b"one").expect("written"));
        assert!(!new_file(dir.path(), "a/b.md", b"two").expect("refused"));
        assert_eq!(fs::read(dir.path().join("a/b.md")).expect("file"), b"one");
        assert!(matches!(new_file(dir.path(), "../c", b""), Err(WriteError::BadPath(_))));
    }

    #[test]
    fn only_empty_folders_and_new_repositories_are_vacant() {
        let dir = tempfile::tempdir().expect("folder");
        assert!(is_vacant(dir.path()).expect("folder") && is_vacant(&dir.path().join("new")).expect("none"));
        fs::create_dir(dir.path().join(".git")).expect("folder");
        assert!(is_vacant(dir.path()).expect("folder"));
        new_file(dir.path(), ".env", b"").expect("written");
        assert!(!is_vacant(dir.path()).expect("folder"));
        assert!(is_vacant(&dir.path().join(".env")).is_err());
    }
}
