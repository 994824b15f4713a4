//! Packed forms beside the files of a portal, `index.html.br` and `index.html.gz`, for servers that
//! send them as they are.
//!
//! They are made when the new portal is complete, of what is staged and of what stays. A file that
//! stays keeps the packed forms that it has: only what has new bytes is packed anew. How files are
//! packed is put down beside the manifest; another way packs everything anew, so that a portal does
//! not depend on those before it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};
use rayon::prelude::*;

use super::error::WriteError;
use super::hashing::Hashing;
use super::manifest::Stamp;
use super::taken::{Fate, Put, Taken};
use super::{Stage, disk, paths};
use crate::base::packed::{self, has_forms};

/// A way of packing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Brotli,
    Gzip,
}

const FORMS: [Form; packed::FORMS] = [Form::Brotli, Form::Gzip];

/// Settings of the packers: changes whenever the bytes of packed forms would.
const MANNER: &str = "brotli 9 9 22, gzip zlib-rs 9\n";

/// The file in which that is put down, among our records.
const RECORD: &str = "packed";

impl Form {
    fn ending(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }

    /// Packs a file, piece by piece; without a name and a time, which would differ.
    fn pack(self, from: &Path, out: &mut dyn Write) -> io::Result<()> {
        let mut source = File::open(from)?;
        match self {
            Self::Brotli => {
                let size_hint = usize::try_from(source.metadata()?.len()).unwrap_or_default();
                let how =
                    BrotliEncoderParams { quality: 9, lgwin: 22, size_hint, ..Default::default() };
                brotli::BrotliCompress(&mut source, &mut &mut *out, &how).map(drop)
            }
            Self::Gzip => {
                let mut packer = GzBuilder::new().mtime(0).write(out, Compression::new(9));
                io::copy(&mut source, &mut packer)?;
                packer.finish().map(drop)
            }
        }
    }
}

impl Stage {
    /// Makes the packed forms of all files that were taken.
    ///
    /// # Errors
    /// The machine failed.
    pub(super) fn pack(&self, taken: &mut Taken) -> Result<(), WriteError> {
        let record = self.home.record(RECORD);
        let same = fs::read_to_string(&record).is_ok_and(|manner| manner == MANNER);
        if !same {
            // A build that is killed must not leave old forms with a new word for them.
            disk::remove(&record).map_err(WriteError::at(&record))?;
        }
        let work = |(route, put): &(String, Put)| {
            let packed = has_forms(route, put.stamp.size());
            let forms = FORMS.into_iter().filter(|_| packed);
            forms.map(move |form| (route.clone(), *put, form)).collect::<Vec<_>>()
        };
        let work: Vec<(String, Put, Form)> = taken.files.iter().flat_map(work).collect();
        // Files of this name that the site has itself are not replaced.
        let free = |route: &str, taken: &mut Taken| taken.claim(route).is_ok();
        let work: Vec<_> = work
            .into_iter()
            .map(|(route, put, form)| ([&*route, form.ending()].concat(), route, put, form))
            .filter(|(packed, ..)| paths::check(packed).is_ok() && free(packed, taken))
            .collect();
        let made = |(packed, route, put, form): &(String, String, Put, Form)| {
            let kept = same.then(|| self.kept(packed, route, *put)).flatten();
            let made = match kept {
                Some(kept) => Some(kept),
                None => self.packed(packed, route, *put, *form)?,
            };
            Ok(made.map(|made| (packed.clone(), made)))
        };
        let made: Vec<Option<(String, Put)>> =
            work.par_iter().with_max_len(4).map(made).collect::<Result<_, WriteError>>()?;
        taken.files.extend(made.into_iter().flatten());
        taken.sort();
        Ok(())
    }

    /// Puts down how the files of the portal are packed, when all of them stand.
    ///
    /// # Errors
    /// The machine failed.
    pub(super) fn note_packed(&self) -> Result<(), WriteError> {
        let record = self.home.record(RECORD);
        let known = fs::read_to_string(&record).is_ok_and(|manner| manner == MANNER);
        let noted = match (self.packed, known) {
            (true, false) => fs::write(&record, MANNER),
            (true, true) => Ok(()),
            (false, _) => disk::remove(&record),
        };
        noted.map_err(WriteError::at(&record))
    }

    /// The packed form that stands beside a file which stays as it was.
    fn kept(&self, packed: &str, route: &str, put: Put) -> Option<Put> {
        let old = self.manifest.files.get(route)?.as_ref()?;
        let beside = *self.manifest.files.get(packed)?.as_ref()?;
        if old.hash != put.stamp.hash || matches!(put.fate, Fate::Resumed) {
            return None;
        }
        let disk = self.home.path(packed).symlink_metadata().ok()?;
        let stands = beside.fits(&disk) && self.manifest.is_newer_than(beside) && !self.verify;
        stands.then_some(Put { stamp: beside, fate: Fate::Kept })
    }

    /// Packs a file into the stage; `None` where that makes it no smaller.
    fn packed(
        &self,
        packed: &str,
        route: &str,
        put: Put,
        form: Form,
    ) -> Result<Option<Put>, WriteError> {
        let at = self.home.shown(packed);
        let from: PathBuf = match put.fate {
            Fate::Staged => self.home.staged(route),
            Fate::Kept | Fate::Reread | Fate::Resumed => self.home.path(route),
        };
        let file = self.home.stage(packed).map_err(WriteError::at(&at))?;
        let run = || -> io::Result<Option<Put>> {
            let (hash, length) = Hashing::run(&file, &mut |out| form.pack(&from, out))?;
            let equal = |published: &Path| {
                super::hash_of(published).is_ok_and(|published| published == hash)
            };
            if length >= put.stamp.size() {
                fs::remove_file(self.home.staged(packed))?;
                return Ok(None);
            }
            if let Some(standing) = self.standing(packed, length, hash, equal) {
                fs::remove_file(self.home.staged(packed))?;
                return Ok(Some(standing));
            }
            Ok(Some(Put { stamp: Stamp::new(hash, &file.metadata()?)?, fate: Fate::Staged }))
        };
        run().map_err(WriteError::at(&at))
    }
}
