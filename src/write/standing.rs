//! The published portal as it stands, for those who may leave it as it is.

use std::fs;
use std::path::Path;

use rayon::prelude::*;

use super::error::WriteError;
use super::home::Home;
use super::manifest::Manifest;
use super::paths::RECORDS;
use super::{Layout, Manner};

/// A portal that stands as the last build left it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// BLAKE3 of the list of its files, with their bytes and times.
    pub hash: [u8; 32],
    /// Number of files.
    pub files: usize,
}

/// Looks whether every file of the portal is as it was left, as the disk says. `None` where one is
/// not, where there is no portal, or where a build was killed on the way.
///
/// # Errors
/// As [`super::Stage::open`].
pub fn standing(out: &Path, manner: Manner) -> Result<Option<Standing>, WriteError> {
    if !out.exists() {
        return Ok(None);
    }
    let home = match manner.layout {
        Layout::Folder => Home::open(out, manner.durable)?,
        Layout::Releases => Home::open_releases(out, manner.durable)?,
    };
    let manifest = Manifest::read(&home.manifest()).map_err(WriteError::at(&home.manifest()))?;
    if !manifest.legible || manifest.time.is_none() {
        return Ok(None);
    }
    let files: Vec<_> = manifest.files.iter().collect();
    let stands = files.par_iter().all(|(route, stamp)| {
        let left = stamp.filter(|stamp| manifest.is_newer_than(*stamp));
        let disk = home.path(route).symlink_metadata();
        left.is_some_and(|stamp| disk.is_ok_and(|disk| stamp.fits(&disk)))
    });
    let files = files.len();
    Ok(list_hash(out).filter(|_| stands).map(|hash| Standing { hash, files }))
}

/// BLAKE3 of the list of files of a portal, right after a build.
pub fn list_hash(out: &Path) -> Option<[u8; 32]> {
    let list = fs::read(out.join(RECORDS).join("manifest")).ok()?;
    Some(blake3::hash(&list).into())
}
