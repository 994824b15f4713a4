//! Files that are kept as they were published. The last build looked at them, and found nothing: what
//! they lead to was there. So they are read again only where something of that may be gone, or
//! where a new file leads to a place on one of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::PoisonError;

use rayon::prelude::*;

use super::page::Facts;
use super::{Gate, Seen};

impl Gate<'_> {
    /// Reads those of the kept files that have to be read.
    pub(super) fn read_kept(&self) {
        let kept = std::mem::take(&mut *self.kept.lock().unwrap_or_else(PoisonError::into_inner));
        if kept.is_empty() {
            return;
        }
        match self.places_to_see() {
            None => self.look_at(&kept),
            Some(numbers) => {
                let wanted = |path: &&String| {
                    self.addresses.number(path).is_some_and(|number| numbers.contains(&number))
                };
                self.look_at(&kept.iter().filter(wanted).cloned().collect::<Vec<_>>());
            }
        }
    }

    fn look_at(&self, paths: &[String]) {
        paths.par_iter().for_each(|path| {
            if let Some(bytes) = self.sink.published(path) {
                self.look(path, &bytes);
            }
        });
    }

    /// The numbers of files on which new files lead to places, where they did not do so before.
    /// `None` where any kept file may lead to something that is gone.
    fn places_to_see(&self) -> Option<BTreeSet<u32>> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let is_found = |seen: &Seen| !seen.facts.findings.is_empty();
        if self.misses_some || seen.iter().any(is_found) {
            return None;
        }
        let made: BTreeMap<&str, &Facts> =
            seen.iter().map(|seen| (seen.file.as_str(), &seen.facts)).collect();
        let old = |(path, new): (&&str, &&Facts)| {
            let old = self.sink.published(path).map(|bytes| self.read(path, &bytes));
            let old = old.unwrap_or_default();
            let is_lost = |id: &u64| new.ids.binary_search(id).is_err();
            if old.ids.iter().any(is_lost) {
                return None;
            }
            let is_new = |place: &&(u32, u64)| old.places.binary_search(place).is_err();
            Some(new.places.iter().filter(is_new).map(|(number, _)| *number).collect::<Vec<_>>())
        };
        made.par_iter()
            .map(old)
            .collect::<Option<Vec<_>>>()
            .map(|all| all.into_iter().flatten().collect())
    }
}
