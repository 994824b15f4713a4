//! Paths -> bundles: a bulletin in all its languages, known by the names of its files before any of
//! them is read.

use std::cmp::Ordering;

use super::file_name::FileName;
use crate::base::SourcePath;
use crate::bulletin::lang::Lang;

/// The files of one bulletin: its original first, then its translations. A translation that has no
/// original is one itself.
#[derive(Debug)]
pub(super) struct Bundle<'a> {
    /// The files; all of them have one name.
    pub(super) files: Vec<BundleFile<'a>>,
}

/// A file of a bundle.
#[derive(Debug, Clone, Copy)]
pub(super) struct BundleFile<'a> {
    /// Its path.
    pub(super) path: &'a SourcePath,
    /// The parts of its name.
    pub(super) name: FileName<'a>,
}

impl<'a> BundleFile<'a> {
    fn new(path: &'a SourcePath) -> Self {
        Self { path, name: FileName::of(path) }
    }

    /// Files of one bulletin lie side by side and have one name.
    fn bulletin(&self) -> (&'a str, &'a str, bool) {
        (self.path.folder(), self.name.name, self.name.is_folder)
    }

    /// The original is in the site's first language, whether its name says so or not.
    fn rank(&self, first: Lang) -> u8 {
        match self.name.ending {
            None => 0,
            Some(_) if self.name.lang() == Some(first) => 1,
            Some(_) => 2,
        }
    }

    fn compare(&self, other: &Self, first: Lang) -> Ordering {
        let by_rank = || self.rank(first).cmp(&other.rank(first));
        let by_path = || self.path.cmp(other.path);
        self.bulletin().cmp(&other.bulletin()).then_with(by_rank).then_with(by_path)
    }
}

/// Groups files by bulletin, whatever their order.
pub(super) fn bundles<'a>(paths: &[&'a SourcePath], first: Lang) -> Vec<Bundle<'a>> {
    let mut files: Vec<BundleFile<'a>> = paths.iter().map(|path| BundleFile::new(path)).collect();
    files.sort_by(|a, b| a.compare(b, first));
    files
        .chunk_by(|a, b| a.bulletin() == b.bulletin())
        .map(|files| Bundle { files: files.to_vec() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bulletin_is_what_has_one_name_in_one_folder() {
        let paths = [
            "a-2.md",
            "a.en.md",
            "a.md",
            "a/a.md",
            "a/index.en.md",
            "a/index.md",
            "b.en.md",
            "b.vi.md",
            "b/b.en.md",
            "v1.2.en.md",
            "v1.2.md",
            "v1.3.md",
        ];
        let paths = paths.map(|path| SourcePath::from(format!("content/articles/{path}").as_str()));
        let bundles = bundles(&paths.iter().rev().collect::<Vec<_>>(), Lang::VI);
        let files = |bundle: &Bundle<'_>| {
            let paths = bundle.files.iter().map(|file| file.path.as_str());
            paths
                .map(|path| path.trim_start_matches("content/articles/"))
                .collect::<Vec<_>>()
                .join(" ")
        };
        let grouped: Vec<String> = bundles
            .iter()
            .map(|bundle| format!("{}: {}", bundle.files[0].name.name, files(bundle)))
            .collect();
        assert_eq!(
            grouped,
            [
                "a: a.md a.en.md",
                "a-2: a-2.md",
                "b: b.vi.md b.en.md",
                "v1.2: v1.2.md v1.2.en.md",
                "v1.3: v1.3.md",
                "a: a/a.md",
                "a: a/index.md a/index.en.md",
                "b: b/b.en.md",
            ]
        );
    }
}
