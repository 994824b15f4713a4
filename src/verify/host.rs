//! A sink that weighs what goes through it, and holds it to the limits of a host.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Mutex, PoisonError};

use super::problems;
use crate::base::packed;
use crate::base::phase::Phase;
use crate::base::sink::{Gone, Write};
use crate::base::{Location, Problems, Sink, SourcePath};
use crate::bulletin::host::{Host, Limits};
use crate::plan::{FileKind, Plan};

/// Counts files and bytes on their way.
pub struct Scales<'a> {
    sink: &'a dyn Sink,
    /// The host, with its limits, and the place in the settings that names it.
    host: Option<(Host, Limits, Location)>,
    weighed: Mutex<Weighed>,
}

/// Counts and sizes of the published files.
#[derive(Debug, Default)]
struct Weighed {
    files: u64,
    bytes: u64,
    /// Number of files by folder.
    folders: BTreeMap<String, u64>,
    /// Files that are larger than one may be.
    large: BTreeMap<String, u64>,
}

impl<'a> Scales<'a> {
    /// The scales before a sink; without a host nothing is weighed.
    pub fn new(host: Option<&(Host, Location)>, sink: &'a dyn Sink) -> Self {
        let host = host.map(|(host, place)| (*host, host.limits(), place.clone()));
        Self { sink, host, weighed: Mutex::default() }
    }

    /// Adds what goes beyond the limits of the host to the problems of a build.
    pub fn close(self, plan: &Plan<'_>, statics: &[&SourcePath], problems: &mut Problems) {
        let Some((host, limits, place)) = self.host else { return };
        let weighed = self.weighed.into_inner().unwrap_or_else(PoisonError::into_inner);
        let host = host.word();
        for (file, size) in &weighed.large {
            let source = source_of(plan, statics, file).map(Location::file);
            let at = source.unwrap_or_else(|| place.clone());
            problems
                .extend(limits.file.map(|most| problems::large_file(at, host, file, *size, most)));
        }
        let over = |count: u64, most: Option<u64>| most.filter(|most| count > *most);
        let folders = if limits.counts_folders { all_folders(&weighed.folders) } else { 0 };
        let files = weighed.files + folders;
        problems.extend(
            over(files, limits.files).map(|most| problems::many_files(&place, host, files, most)),
        );
        problems.extend(
            over(weighed.bytes, limits.whole)
                .map(|most| problems::large_portal(&place, host, weighed.bytes, most)),
        );
        for (folder, count) in &weighed.folders {
            let most = over(*count, limits.folder);
            problems
                .extend(most.map(|most| problems::full_folder(&place, host, folder, *count, most)));
        }
        let redirects = u64::try_from(plan.redirects.len()).unwrap_or(u64::MAX);
        problems.extend(
            over(redirects, limits.redirects)
                .map(|most| problems::many_redirects(&place, host, redirects, most)),
        );
    }

    fn weigh(&self, path: &str, length: u64) {
        let Some((_, limits, _)) = &self.host else { return };
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let most = match path {
            "_redirects" => limits.redirects_bytes.or(limits.file),
            _ => limits.file,
        };
        let mut weighed = self.weighed.lock().unwrap_or_else(PoisonError::into_inner);
        // A packed form is a file like any other.
        let packed = self.sink.packs() && packed::has_forms(path, length);
        let files = if packed { 1 + packed::FORMS as u64 } else { 1 };
        weighed.files += files;
        weighed.bytes += length;
        match weighed.folders.get_mut(folder) {
            Some(count) => *count += files,
            None => drop(weighed.folders.insert(folder.to_owned(), files)),
        }
        if most.is_some_and(|most| length > most) {
            weighed.large.insert(path.to_owned(), length);
        }
    }
}

/// The source of a file that is published as it is; `None` for files that are made.
fn source_of<'p>(
    plan: &'p Plan<'_>,
    statics: &[&'p SourcePath],
    file: &str,
) -> Option<&'p SourcePath> {
    let planned = plan.files.iter().find(|planned| planned.route.file() == file)?;
    match &planned.kind {
        FileKind::Media(source) => Some(source),
        FileKind::Static(id) => statics.get(id.index()).copied(),
        _ => None,
    }
}

/// The number of folders with all that are above them, but the uppermost one.
fn all_folders(folders: &BTreeMap<String, u64>) -> u64 {
    let mut all = std::collections::BTreeSet::new();
    for folder in folders.keys() {
        let mut above = folder.as_str();
        while !above.is_empty() && all.insert(above) {
            above = above.rsplit_once('/').map_or("", |(above, _)| above);
        }
    }
    u64::try_from(all.len()).unwrap_or(u64::MAX)
}

/// Counts what is written.
struct Counted<'w> {
    out: &'w mut dyn io::Write,
    count: u64,
}

impl io::Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.count += u64::try_from(written).unwrap_or(u64::MAX);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Scales<'_> {
    /// Hands a file on that is written piece by piece, once or twice, and weighs it.
    fn counting(
        &self,
        path: &str,
        write: &mut Write<'_>,
        hand_on: impl FnOnce(&mut Write<'_>) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut length = 0;
        hand_on(&mut |out| {
            let mut counted = Counted { out, count: 0 };
            write(&mut counted)?;
            length = counted.count;
            Ok(())
        })?;
        self.weigh(path, length);
        Ok(())
    }
}

impl Sink for Scales<'_> {
    fn put(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.weigh(path, u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        self.sink.put(path, bytes)
    }

    fn reads(&self, path: &str) -> bool {
        self.sink.reads(path)
    }

    fn stream(&self, path: &str, write: &mut Write<'_>) -> io::Result<()> {
        self.counting(path, write, |write| self.sink.stream(path, write))
    }

    fn gone(&self) -> io::Result<Gone> {
        self.sink.gone()
    }

    fn keep(&self, path: &str) -> io::Result<Option<u64>> {
        let kept = self.sink.keep(path)?;
        if let Some(length) = kept {
            self.weigh(path, length);
        }
        Ok(kept)
    }

    fn published(&self, path: &str) -> Option<Vec<u8>> {
        self.sink.published(path)
    }

    fn stands(&self, path: &str, hash: &[u8; 32], length: u64) -> bool {
        let stands = self.sink.stands(path, hash, length);
        if stands {
            self.weigh(path, length);
        }
        stands
    }

    fn foresee(&self, path: &str, length: u64) {
        self.weigh(path, length);
    }

    fn keeps(&self) -> bool {
        self.sink.keeps()
    }

    fn packs(&self) -> bool {
        self.sink.packs()
    }

    fn begin(&self, phase: Phase) {
        self.sink.begin(phase);
    }

    fn copy(&self, path: &str, write: &mut Write<'_>) -> io::Result<()> {
        self.counting(path, write, |write| self.sink.copy(path, write))
    }

    fn page(&self, path: &str, text: &[u8], write: &mut Write<'_>) -> io::Result<()> {
        self.counting(path, write, |write| self.sink.page(path, text, write))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Packing(bool);

    impl Sink for Packing {
        fn put(&self, _: &str, _: &[u8]) -> io::Result<()> {
            Ok(())
        }

        fn packs(&self) -> bool {
            self.0
        }
    }

    #[test]
    fn packed_forms_are_files_of_an_upload() {
        for (packs, files, of_folder) in [(false, 4, 3), (true, 8, 7)] {
            let sink = Packing(packs);
            let host = (Host::CloudflarePages, Location::file(&SourcePath::from("bantin.yaml")));
            let scales = Scales::new(Some(&host), &sink);
            for (path, length) in
                [("a/x.html", 2048), ("a/y.css", 9000), ("a/z.png", 9000), ("b/x.html", 2047)]
            {
                scales.put(path, &vec![0; length]).expect("taken");
            }
            let weighed = scales.weighed.into_inner().expect("alone");
            assert_eq!((weighed.files, weighed.folders["a"]), (files, of_folder));
        }
    }
}
