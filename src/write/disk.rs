//! File-system queries that the standard library lacks: boundaries of file systems, files that may
//! not be changed, and the flush of everything to the disk.

use std::fs::{self, File};
use std::io;
use std::path::Path;

/// Removes a file, if it is there.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Type of an entry in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Folder,
    File,
    Other,
}

impl Kind {
    fn new(folder: bool, file: bool) -> Self {
        match (folder, file) {
            (true, _) => Self::Folder,
            (false, true) => Self::File,
            (false, false) => Self::Other,
        }
    }
}

/// Metadata of a path, without following a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stat {
    kind: Kind,
    /// The device of its file system; 0 where the system does not tell.
    device: u64,
    /// True if something is mounted here, a folder or a single file.
    mounted: bool,
    /// True if it can be neither replaced nor removed, by nobody.
    pub(super) fixed: bool,
}

impl Stat {
    /// Returns `true` for a folder.
    pub(super) fn is_folder(&self) -> bool {
        self.kind == Kind::Folder
    }

    /// Returns `true` for a plain file.
    pub(super) fn is_file(&self) -> bool {
        self.kind == Kind::File
    }

    /// Returns `true` if another file system begins here, seen from a folder above. Of files some
    /// file systems tell devices of their own.
    pub(super) fn is_apart_from(&self, above: &Self) -> bool {
        self.mounted || (self.is_folder() && self.device != above.device)
    }
}

/// Looks at a path; nothing where nothing stands.
pub(super) fn look(path: &Path) -> io::Result<Option<Stat>> {
    match stat(path) {
        Ok(found) => Ok(Some(found)),
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

#[cfg(target_os = "linux")]
fn stat(path: &Path) -> io::Result<Stat> {
    use rustix::fs::{AtFlags, CWD, FileType, StatxAttributes, StatxFlags, statx};
    let Ok(found) = statx(CWD, path, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::TYPE) else {
        // An error of its own, or a system that does not know the call.
        return plain(path);
    };
    let kind = FileType::from_raw_mode(u32::from(found.stx_mode));
    let has = |attribute| found.stx_attributes.contains(attribute);
    Ok(Stat {
        kind: Kind::new(kind.is_dir(), kind.is_file()),
        device: (u64::from(found.stx_dev_major) << 32) | u64::from(found.stx_dev_minor),
        mounted: has(StatxAttributes::MOUNT_ROOT),
        fixed: has(StatxAttributes::IMMUTABLE) || has(StatxAttributes::APPEND),
    })
}

#[cfg(not(target_os = "linux"))]
fn stat(path: &Path) -> io::Result<Stat> {
    plain(path)
}

fn plain(path: &Path) -> io::Result<Stat> {
    let found = path.symlink_metadata()?;
    #[cfg(unix)]
    let device = std::os::unix::fs::MetadataExt::dev(&found);
    #[cfg(not(unix))]
    let device = 0;
    Ok(Stat {
        kind: Kind::new(found.is_dir(), found.is_file()),
        device,
        mounted: false,
        fixed: false,
    })
}

/// Why nothing can be put into a folder or taken out of it, as the system says; it knows of rights,
/// of file systems that are only read, and of folders that nobody may change.
pub(super) fn refusal(folder: &Path) -> Option<io::Error> {
    #[cfg(unix)]
    {
        use rustix::fs::{Access, AtFlags, CWD, accessat};
        let access = Access::WRITE_OK | Access::EXEC_OK;
        accessat(CWD, folder, access, AtFlags::EACCESS).err().map(io::Error::from)
    }
    #[cfg(not(unix))]
    {
        let found = folder.metadata();
        found
            .is_ok_and(|found| found.permissions().readonly())
            .then(|| io::ErrorKind::PermissionDenied.into())
    }
}

/// Waits until everything written below a folder is on the disk: one call for tens of thousands of
/// files.
pub(super) fn sync_all(folder: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        match rustix::fs::syncfs(File::open(folder)?) {
            // Some file systems have nothing to wait for.
            Err(
                rustix::io::Errno::NOSYS | rustix::io::Errno::INVAL | rustix::io::Errno::OPNOTSUPP,
            ) => Ok(()),
            done => done.map_err(io::Error::from),
        }
    }
    #[cfg(all(unix, not(target_os = "linux")))]
    {
        rustix::fs::sync();
        sync_folder(folder)
    }
    #[cfg(not(unix))]
    sync_folder(folder)
}

/// Waits until the names in a folder are on the disk.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    match File::open(folder)?.sync_all() {
        Err(error)
            if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) =>
        {
            Ok(())
        }
        done => done,
    }
    #[cfg(not(unix))]
    {
        let _ = folder;
        Ok(())
    }
}

/// Makes a symbolic link. Where the system has none that programs may make freely, it fails.
pub(super) fn symlink(target: &Path, link: &Path) -> io::Result<()> {
    #[cfg(unix)]
    return std::os::unix::fs::symlink(target, link);
    #[cfg(not(unix))]
    {
        let _ = (target, link);
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// Returns `true` if two paths are the same file under two names.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let identity =
            |path: &Path| path.symlink_metadata().map(|found| (found.dev(), found.ino()));
        identity(one).is_ok_and(|one| identity(other).is_ok_and(|other| one == other))
    }
    #[cfg(not(unix))]
    {
        let _ = (one, other);
        false
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_stands_there_is_told() {
        let dir = tempfile::tempdir().expect("folder");
        let path = dir.path().join("x");
        assert_eq!(look(&path).expect("looked"), None);
        fs::write(&path, "x").expect("written");
        let (above, file) = (look(dir.path()).expect("looked"), look(&path).expect("looked"));
        let (above, file) = (above.expect("there"), file.expect("there"));
        assert!(
            above.is_folder()
                && !above.is_file()
                && file.is_file()
                && !file.fixed
                && !file.is_apart_from(&above)
        );
        std::os::unix::fs::symlink(&path, dir.path().join("link")).expect("link");
        let link = look(&dir.path().join("link")).expect("looked").expect("there");
        assert!(!link.is_file() && !link.is_folder());
        assert_eq!(look(&path.join("y")).expect("no folder"), None);
        assert!(refusal(dir.path()).is_none());
        sync_all(dir.path()).and_then(|()| sync_folder(dir.path())).expect("synced");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn other_file_systems_and_what_is_only_read_are_known() {
        let root = look(Path::new("/")).expect("looked").expect("there");
        let proc = look(Path::new("/proc")).expect("looked").expect("there");
        assert!(proc.is_apart_from(&root));
        // Nobody may put a file there.
        assert!(refusal(Path::new("/proc/1/nothing")).is_some());
    }
}
