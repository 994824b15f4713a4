//! Files that people will go on with: written once, and never over what is there.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use super::error::WriteError;
use super::paths;

/// Writes a file below a folder, with the folders above it. Where a file of this name exists
/// nothing is written, and the answer is `false`.
///
/// # Errors
/// [`WriteError::BadPath`] if the path leads out of the folder; [`WriteError::Link`] if a symbolic
/// link stands on the way from the folder to the file, or in its place; [`WriteError::Io`].
pub fn new_file(root: &Path, path: &str, bytes: &[u8]) -> Result<bool, WriteError> {
    paths::check(path)?;
    let target = root.join(path);
    refuse_links(root, Path::new(path))?;
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(WriteError::at(folder))?;
    }
    match File::create_new(&target) {
        Ok(mut file) => file.write_all(bytes).map(|()| true).map_err(WriteError::at(&target)),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(WriteError::at(&target)(error)),
    }
}

/// Writes a file that is asked for by name, over what is there.
///
/// # Errors
/// [`WriteError::Link`] if it is a symbolic link, or lies below one inside the current folder: the
/// sources may come from others, who would choose by it what is written over. [`WriteError::Io`].
pub fn replace_file(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    // The system's own names for open files are links by nature.
    if !path.starts_with("/dev") {
        let here = Path::new(".").canonicalize().map_err(WriteError::at(path))?;
        match (path.strip_prefix(&here), path.is_absolute(), path.file_name()) {
            (Ok(inside), ..) => refuse_links(&here, inside)?,
            (Err(_), false, _) => refuse_links(Path::new(""), path)?,
            (Err(_), true, Some(name)) => {
                refuse_links(path.parent().unwrap_or(path), Path::new(name))?;
            }
            (Err(_), true, None) => {}
        }
    }
    fs::write(path, bytes).map_err(WriteError::at(path))
}

/// Puts other bytes into a file below a folder, or begins it, with the folders above it. Who reads it
/// meanwhile, and who comes after a power cut, finds the old bytes or the new ones.
///
/// # Errors
/// As [`new_file`].
pub fn replace_whole(root: &Path, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
    paths::check(path)?;
    refuse_links(root, Path::new(path))?;
    let target = root.join(path);
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(WriteError::at(folder))?;
    }
    let aside = target.with_extension(format!("new-{}", std::process::id()));
    let moved = beside(&aside, &target, bytes).and_then(|()| fs::rename(&aside, &target));
    if moved.is_err() {
        let _ = fs::remove_file(&aside);
    }
    moved.map_err(WriteError::at(&target))
}

/// Writes a file that is to take the place of another one, with its rights.
fn beside(aside: &Path, target: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create_new(aside)?;
    if let Ok(old) = target.metadata() {
        file.set_permissions(old.permissions())?;
    }
    file.write_all(bytes)?;
    file.sync_all()
}

/// Refuses symbolic links below a folder, on the way to a file and in its place.
///
/// # Errors
/// [`WriteError::Link`].
pub fn refuse_links(root: &Path, path: &Path) -> Result<(), WriteError> {
    let mut here = root.to_owned();
    for component in path.components() {
        here.push(component);
        if here.symlink_metadata().is_ok_and(|found| found.is_symlink()) {
            return Err(WriteError::Link(here));
        }
    }
    Ok(())
}

/// Returns `true` if a folder can be begun in: it does not exist, or there is nothing in it but the
/// records of Git, as in a repository that was just made.
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

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_a_link() {
        use std::os::unix::fs::symlink;
        let (dir, elsewhere) =
            (tempfile::tempdir().expect("folder"), tempfile::tempdir().expect("folder"));
        fs::create_dir_all(dir.path().join("content/articles")).expect("folders");
        fs::write(elsewhere.path().join("mine"), b"mine").expect("written");
        let missing = elsewhere.path().join("missing");
        for (name, target) in [
            ("content/articles/2026", elsewhere.path()),
            ("content/articles/2025", &missing),
            ("pages", elsewhere.path()),
            ("file", &elsewhere.path().join("mine")),
            ("dangling", &missing),
        ] {
            let link = dir.path().join(name);
            symlink(target, &link).expect("link");
            let below =
                if name.contains("file") || name.contains("dangling") { "" } else { "/a.md" };
            let refused = new_file(dir.path(), &format!("{name}{below}"), b"x");
            assert!(
                matches!(&refused, Err(WriteError::Link(at)) if *at == link),
                "{name}: {refused:?}"
            );
            let refused = replace_file(&link, b"x");
            assert!(
                matches!(&refused, Err(WriteError::Link(at)) if *at == link),
                "{name}: {refused:?}"
            );
        }
        assert_eq!(fs::read(elsewhere.path().join("mine")).expect("file"), b"mine");
        assert_eq!(fs::read_dir(elsewhere.path()).expect("read").count(), 1);
        for path in ["pages/a", "file", "dangling", "content/articles/2025/a"] {
            let refused = replace_whole(dir.path(), path, b"x");
            assert!(matches!(&refused, Err(WriteError::Link(_))), "{path}: {refused:?}");
        }
        for bytes in ["1", "2"] {
            replace_whole(dir.path(), "new/list.yaml", bytes.as_bytes()).expect("written");
        }
        let only = fs::read_dir(dir.path().join("new")).expect("read").count();
        let text = fs::read(dir.path().join("new/list.yaml")).expect("file");
        assert_eq!((text.as_slice(), only), (&b"2"[..], 1));
        replace_file(&dir.path().join("list"), b"1").expect("written");
        replace_file(&dir.path().join("list"), b"2").expect("written over");
        assert_eq!(fs::read(dir.path().join("list")).expect("file"), b"2");
    }

    #[test]
    fn only_empty_folders_and_new_repositories_are_vacant() {
        let dir = tempfile::tempdir().expect("folder");
        assert!(
            is_vacant(dir.path()).expect("folder")
                && is_vacant(&dir.path().join("new")).expect("none")
        );
        fs::create_dir(dir.path().join(".git")).expect("folder");
        assert!(is_vacant(dir.path()).expect("folder"));
        new_file(dir.path(), ".env", b"").expect("written");
        assert!(!is_vacant(dir.path()).expect("folder"));
        assert!(is_vacant(&dir.path().join(".env")).is_err());
    }
}
