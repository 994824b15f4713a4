//! A folder of sources, on disk or in memory. The only place that reads the disk.
//!
//! A tree knows the *names* of its files; their bytes are read when they are asked for and not
//! kept, so that memory does not grow with the length of the articles.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::{self, FileType, Metadata};
use std::io::{self, BufReader, Cursor, Read as _};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

use super::cause::AtPath;
use super::fold::{composed, is_composed};
use super::location::SourcePath;
use super::picture::Source;

pub use stamps::{DiskStamp, Stamp};

/// The settings of a site: the only source that is no folder.
const SETTINGS: &str = "bantin.yaml";

/// Names of the settings as given by those who are used to another ending, or do not see it. They
/// are listed, so that they can be told.
pub const MISNAMED: [&str; 3] = ["bantin.yml", "bantin.yaml.txt", "bantin.yml.txt"];

/// Folders and files of a site that are sources; nothing else below the site's folder is looked at.
const ROOTS: [&str; 9] = [
    SETTINGS,
    MISNAMED[0],
    MISNAMED[1],
    MISNAMED[2],
    "content",
    "i18n",
    "static",
    "templates",
    "themes",
];

/// Bytes of a file that are held while it is read piece by piece, and the largest file of which all
/// are.
const BUFFER: usize = 256 * 1024;
const SMALL: u64 = 2 * 1024 * 1024;

/// The smallest picture: one dot, as GIF. Browsers look at what a picture is, and not at its name.
const DOT: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xFF\xFF\xFF,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

/// A folder of sources.
#[derive(Debug, Clone)]
pub struct Tree {
    backing: Backing,
    files: Vec<File>,
    oddities: Vec<(SourcePath, Oddity)>,
}

/// A file of a tree.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path in normal form C.
    pub path: SourcePath,
    /// The name on disk, where it is not the same as `path`.
    real: Option<PathBuf>,
    /// Its state when it was read first.
    seen: OnceLock<Stamp>,
    /// Its state as an earlier run knows it, where the disk says that it is the same.
    trusted: OnceLock<Stamp>,
}

/// Something in the folder that is no plain file and was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Oddity {
    /// A symbolic link: following it could lead out of the site.
    Symlink,
    /// A name that is not valid Unicode.
    NotUnicode,
    /// A second file whose name differs only in normal form or case from that of the first, which
    /// this is.
    SameName(SourcePath),
    /// A pipe, a device or a socket: reading it may never end.
    Special,
    /// A file where a folder of sources belongs, or the other way round.
    Misplaced,
    /// A file that a computer or a tool puts into every folder, among the files that are published
    /// as they are.
    Furniture,
}

/// Why the text of a file could not be had.
#[derive(Debug)]
pub enum TextError {
    /// The byte at this offset is not UTF-8.
    NotUtf8(usize),
    /// It has so many bytes, more than were allowed; they were not read.
    TooLarge(u64),
    /// The machine failed.
    Io(io::Error),
}

#[derive(Debug, Clone)]
enum Backing {
    Disk(PathBuf),
    Memory(BTreeMap<String, Vec<u8>>),
}

impl Tree {
    /// Lists the sources of a site's folder, sorted by path.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn open(root: &Path) -> io::Result<Self> {
        let mut tree = Self {
            backing: Backing::Disk(root.to_owned()),
            files: Vec::new(),
            oddities: Vec::new(),
        };
        for top in ROOTS {
            let start = root.join(top);
            match start.symlink_metadata() {
                Ok(found) if MISNAMED.contains(&top) && !found.is_file() => {}
                Ok(found) if is_misplaced(top, found.file_type()) => {
                    tree.oddities.push((SourcePath::from(top), Oddity::Misplaced));
                }
                Ok(_) => tree.walk(root, &start)?,
                Err(_) => {}
            }
        }
        tree.settle();
        Ok(tree)
    }

    /// The text of a site's settings, as far as it can be had, before anything else is known of the
    /// site.
    pub fn settings(root: &Path) -> Option<String> {
        let path = root.join(SETTINGS);
        path.symlink_metadata().ok().filter(Metadata::is_file)?;
        let (_, bytes) = read_within(&path, SMALL).ok()?.ok()?;
        Some(String::from_utf8_lossy(&bytes).trim_start_matches('\u{FEFF}').to_owned())
    }

    /// A tree in memory.
    pub fn from_files(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let files: BTreeMap<String, Vec<u8>> = files.into_iter().collect();
        let entry = |path: &String| {
            let composed: String = path.nfc().collect();
            File {
                path: SourcePath::from(composed.as_str()),
                real: (composed != *path).then(|| PathBuf::from(path)),
                seen: OnceLock::new(),
                trusted: OnceLock::new(),
            }
        };
        let listed = files.keys().map(entry).collect();
        let mut tree =
            Self { backing: Backing::Memory(files), files: listed, oddities: Vec::new() };
        tree.settle();
        tree
    }

    /// A tree written as one text: each file begins with a line `-- path --`. What stands before
    /// the first is a comment. A picture of which nothing is written is one of a single dot.
    pub fn from_txtar(text: &str) -> Self {
        let mut files: Vec<(String, Vec<u8>)> = Vec::new();
        for line in text.split_inclusive('\n') {
            let name =
                line.trim_end().strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --"));
            match (name, files.last_mut()) {
                (Some(name), _) => files.push((name.to_owned(), Vec::new())),
                (None, Some((_, bytes))) => bytes.extend_from_slice(line.as_bytes()),
                (None, None) => {}
            }
        }
        for (name, bytes) in &mut files {
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
            if bytes.is_empty() && ["avif", "gif", "jpeg", "jpg", "png", "webp"].contains(&ending) {
                bytes.extend_from_slice(DOT);
            }
        }
        Self::from_files(files)
    }

    /// All files, sorted by path.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// The files below a folder, `content/articles`.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a File> + 'a {
        let start = self.files.partition_point(|file| file.path.as_str() < folder);
        let inside = move |file: &&File| file.path.as_str().starts_with(folder);
        let strictly = move |file: &&File| file.path.as_str()[folder.len()..].starts_with('/');
        self.files[start..].iter().take_while(inside).filter(strictly)
    }

    /// The file with this path.
    pub fn get(&self, path: &str) -> Option<&File> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }

    /// Returns the files and folders that were left out, and why.
    pub fn oddities(&self) -> &[(SourcePath, Oddity)] {
        &self.oddities
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// The file cannot be read, or is not in the tree.
    pub fn bytes(&self, path: &str) -> io::Result<Cow<'_, [u8]>> {
        self.bytes_within(path, u64::MAX)?.map_err(|_| io::ErrorKind::FileTooLarge.into())
    }

    /// Returns the length of a file, in bytes.
    ///
    /// # Errors
    /// The file cannot be looked at, or is not in the tree.
    pub fn length(&self, path: &str) -> io::Result<u64> {
        let all = self.bytes_within(path, 0)?;
        Ok(all.err().unwrap_or_default())
    }

    /// A file to be read piece by piece.
    ///
    /// # Errors
    /// The file cannot be opened, or is not in the tree.
    pub fn reader(&self, path: &str) -> io::Result<Box<dyn Source + '_>> {
        match &self.backing {
            Backing::Disk(root) => {
                let file = self.get(path).ok_or_else(|| missing(path))?;
                let real = file.real.as_deref().unwrap_or(Path::new(path));
                let real = root.join(real);
                // Small files are read once, however often they are gone through.
                let small =
                    read_within(&real, SMALL).map_err(|error| AtPath::error(path, error))?;
                match small {
                    Ok((disk, bytes)) => {
                        file.seen.get_or_init(|| Stamp::new(&disk, &bytes));
                        Ok(Box::new(Cursor::new(bytes)))
                    }
                    Err(_) => Ok(Box::new(BufReader::with_capacity(
                        BUFFER,
                        open(&real).map_err(|error| AtPath::error(path, error))?,
                    ))),
                }
            }
            Backing::Memory(_) => Ok(match self.bytes(path)? {
                Cow::Borrowed(bytes) => Box::new(Cursor::new(bytes)),
                Cow::Owned(bytes) => Box::new(Cursor::new(bytes)),
            }),
        }
    }

    /// The bytes of a file; its size, where it has more than a number of them.
    fn bytes_within(&self, path: &str, limit: u64) -> io::Result<Result<Cow<'_, [u8]>, u64>> {
        let file = self.get(path).ok_or_else(|| missing(path))?;
        match &self.backing {
            Backing::Disk(root) => {
                let real = file.real.as_deref().unwrap_or(Path::new(path));
                let found = read_within(&root.join(real), limit)
                    .map_err(|error| AtPath::error(path, error))?;
                Ok(found.map(|(disk, bytes)| {
                    file.seen.get_or_init(|| Stamp::new(&disk, &bytes));
                    Cow::Owned(bytes)
                }))
            }
            Backing::Memory(files) => {
                let real = file.real.as_ref().and_then(|real| real.to_str()).unwrap_or(path);
                let bytes = files.get(real).ok_or_else(|| missing(path))?;
                let size = bytes.len() as u64;
                Ok(if size > limit { Err(size) } else { Ok(Cow::Borrowed(bytes)) })
            }
        }
    }

    /// The text of a file: UTF-8, without a byte-order mark, in normal form C. All spans of the
    /// program count bytes of this text.
    ///
    /// # Errors
    /// The file is not UTF-8, or cannot be read.
    pub fn text(&self, path: &str) -> Result<String, TextError> {
        self.text_within(path, u64::MAX)
    }

    /// The same, of a file with no more than a number of bytes.
    ///
    /// # Errors
    /// The file has more bytes, is not UTF-8, or cannot be read.
    pub fn text_within(&self, path: &str, limit: u64) -> Result<String, TextError> {
        let bytes =
            self.bytes_within(path, limit).map_err(TextError::Io)?.map_err(TextError::TooLarge)?;
        text_of(&bytes)
    }

    /// Lists a top folder. From a certain depth on, where a folder is a year of bulletins, folders
    /// are listed side by side.
    fn walk(&mut self, root: &Path, start: &Path) -> io::Result<()> {
        // A link is not followed at the top either.
        let near = WalkDir::new(start).follow_root_links(false).max_depth(DEEP);
        let near = Listing::of(root, near, DEEP)?;
        let deep =
            |folder: &PathBuf| Listing::of(root, WalkDir::new(folder).min_depth(1), usize::MAX);
        let deep = near.folders.par_iter().map(deep).collect::<io::Result<Vec<_>>>()?;
        for listing in std::iter::once(near).chain(deep) {
            self.files.extend(listing.files);
            self.oddities.extend(listing.oddities);
        }
        Ok(())
    }

    /// Sorts, and sets aside files whose names differ only in case or normal form.
    fn settle(&mut self) {
        self.files.par_sort_by(|a, b| a.path.cmp(&b.path).then_with(|| a.real.cmp(&b.real)));
        let name = |(at, file): (usize, &File)| (file.path.as_str().to_lowercase(), at);
        let mut names: Vec<(String, usize)> = self.files.par_iter().enumerate().map(name).collect();
        names.par_sort_unstable();
        // The later ones of each name, with the first.
        let doubles: BTreeMap<usize, usize> = names
            .chunk_by(|a, b| a.0 == b.0)
            .flat_map(|same| same[1..].iter().map(|(_, later)| (*later, same[0].1)))
            .collect();
        for (later, first) in &doubles {
            let first = self.files[*first].path.clone();
            self.oddities.push((self.files[*later].path.clone(), Oddity::SameName(first)));
        }
        let mut at = 0..;
        self.files.retain(|_| at.next().is_none_or(|at| !doubles.contains_key(&at)));
        // On disk they were left out while it was listed.
        for file in self.files.extract_if(.., |file| is_furniture(file.path.as_str())) {
            self.oddities.push((file.path, Oddity::Furniture));
        }
        self.oddities.sort_by(|a, b| a.0.cmp(&b.0));
    }
}

/// The text of a file that may be no source of a site, read as sources are.
///
/// # Errors
/// The file has more bytes than are allowed, is not UTF-8, or cannot be read.
pub fn text_at(path: &Path, limit: u64) -> Result<String, TextError> {
    let read = read_within(path, limit).map_err(TextError::Io)?;
    text_of(&read.map_err(TextError::TooLarge)?.1)
}

/// Bytes as the text of a source: UTF-8, without a byte-order mark, in normal form C.
///
/// # Errors
/// They are not UTF-8.
pub fn text_of(bytes: &[u8]) -> Result<String, TextError> {
    // The quick check says only that the bytes are no UTF-8, the slow one says at which byte.
    let slow =
        || std::str::from_utf8(bytes).map_err(|error| TextError::NotUtf8(error.valid_up_to()));
    let mut text = simdutf8::basic::from_utf8(bytes).or_else(|_| slow())?.to_owned();
    if text.starts_with('\u{FEFF}') {
        text.drain(..'\u{FEFF}'.len_utf8());
    }
    Ok(if is_composed(&text) { text } else { text.nfc().collect() })
}

/// The bytes of a file on disk with what the disk said before; its size, where it has more than a
/// number of them.
fn read_within(path: &Path, limit: u64) -> io::Result<Result<(Metadata, Vec<u8>), u64>> {
    let mut file = open(path)?;
    let disk = file.metadata()?;
    if disk.len() > limit {
        return Ok(Err(disk.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(disk.len()).unwrap_or_default());
    file.read_to_end(&mut bytes)?;
    Ok(Ok((disk, bytes)))
}

/// The same of a file of any length.
fn read_whole(path: &Path) -> io::Result<(Metadata, Vec<u8>)> {
    read_within(path, u64::MAX)?.map_err(|_| io::ErrorKind::FileTooLarge.into())
}

/// The bytes of a file that is no source, such as the program itself.
///
/// # Errors
/// It cannot be read.
pub fn read_other(path: &Path) -> io::Result<Vec<u8>> {
    Ok(read_whole(path)?.1)
}

#[allow(clippy::disallowed_methods, reason = "this is the one place that reads the disk")]
fn open(path: &Path) -> io::Result<fs::File> {
    fs::File::open(path)
}

/// Number of levels below a top folder whose folders are listed side by side.
const DEEP: usize = 2;

/// Contents of a folder.
#[derive(Default)]
struct Listing {
    files: Vec<File>,
    oddities: Vec<(SourcePath, Oddity)>,
    /// Folders that were not looked into.
    folders: Vec<PathBuf>,
}

impl Listing {
    /// Lists what is found on a walk, which does not go into folders at some depth.
    fn of(root: &Path, walk: WalkDir, depth: usize) -> io::Result<Self> {
        let mut listing = Self::default();
        let mut furniture = Vec::new();
        // Hidden files belong to tools, but for those that are published as they are.
        let visible = |entry: &walkdir::DirEntry| {
            let hidden = entry.file_name().to_string_lossy().starts_with('.');
            let relative = entry
                .path()
                .strip_prefix(root)
                .unwrap_or(entry.path())
                .to_string_lossy()
                .replace('\\', "/");
            let left_out = is_furniture(&relative);
            if left_out {
                furniture.push(SourcePath::from(relative.as_str()));
            }
            !left_out && (!hidden || is_published(&relative))
        };
        for entry in walk.into_iter().filter_entry(visible) {
            let entry = entry.map_err(|error| walked(root, error))?;
            listing.take(root, &entry);
            if entry.file_type().is_dir() && entry.depth() == depth {
                listing.folders.push(entry.into_path());
            }
        }
        listing.oddities.extend(furniture.into_iter().map(|path| (path, Oddity::Furniture)));
        Ok(listing)
    }

    fn take(&mut self, root: &Path, entry: &walkdir::DirEntry) {
        let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let Some(name) = relative.to_str() else {
            self.oddities
                .push((SourcePath::from(&*relative.to_string_lossy()), Oddity::NotUnicode));
            return;
        };
        let composed = composed(name);
        let path = SourcePath::from(&*composed);
        if entry.file_type().is_symlink() {
            self.oddities.push((path, Oddity::Symlink));
        } else if entry.file_type().is_file() {
            let real = (composed != name).then(|| relative.to_owned());
            self.files.push(File { path, real, seen: OnceLock::new(), trusted: OnceLock::new() });
        } else if !entry.file_type().is_dir() {
            self.oddities.push((path, Oddity::Special));
        }
    }
}

/// Returns `true` if what lies there is published as it is, under its own name.
fn is_published(path: &str) -> bool {
    let mut folders = path.split('/');
    match folders.next() {
        Some("static") => folders.next().is_some(),
        Some("themes") => folders.nth(1) == Some("static") && folders.next().is_some(),
        _ => false,
    }
}

/// Returns `true` if it is what nobody wants to publish: the records of file managers and of
/// version control.
fn is_furniture(path: &str) -> bool {
    is_published(path) && path.split('/').any(|name| FURNITURE.contains(&name))
}

/// Names of such files and folders.
const FURNITURE: [&str; 3] = [".DS_Store", ".git", "Thumbs.db"];

/// Returns `true` if a file stands where a folder of sources belongs, or a folder where the
/// settings do.
fn is_misplaced(top: &str, found: FileType) -> bool {
    if top == SETTINGS || MISNAMED.contains(&top) { found.is_dir() } else { found.is_file() }
}

fn missing(path: &str) -> io::Error {
    AtPath::error(path, io::ErrorKind::NotFound.into())
}

/// An error of a walk, which says where it was.
fn walked(root: &Path, error: walkdir::Error) -> io::Error {
    let path = error.path().map(|path| path.strip_prefix(root).unwrap_or(path).to_owned());
    let path = path.unwrap_or_default();
    // No link is followed, so that there are no circles, which are the only other errors.
    let source = error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into());
    AtPath::error(path.to_string_lossy(), source)
}

mod stamps;
#[cfg(test)]
mod tests;
