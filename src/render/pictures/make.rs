//! The copies of one picture: found or made.

use std::collections::BTreeSet;
use std::io;
use std::sync::{Condvar, Mutex, PoisonError};

use super::Looked;
use super::entry::{KeptCopies, Made};
use crate::base::picture::scale::{self, Copies};
use crate::base::picture::{PIXELS, Source};
use crate::base::store::Store;
use crate::base::{Problems, Sink};
use crate::plan::pictures::{Copy, Shown};
use crate::plan::{Plan, Route};
use crate::render::problems;

/// The most pixels that are in work at the same time: of two of the largest pictures.
const ROOM: u64 = 2 * PIXELS;

/// The parts that all pictures have in common.
pub(super) struct Workshop<'a> {
    plan: &'a Plan<'a>,
    store: Option<&'a dyn Store>,
    sink: &'a dyn Sink,
    room: Room,
}

impl<'a> Workshop<'a> {
    pub(super) fn new(
        plan: &'a Plan<'a>,
        store: Option<&'a dyn Store>,
        sink: &'a dyn Sink,
    ) -> Self {
        Self { plan, store, sink, room: Room::default() }
    }

    /// Returns `true` if what is made goes anywhere.
    pub(super) fn writes(&self) -> bool {
        self.sink.keeps()
    }

    /// Finds or makes the copies of a picture, hands them to the sink, and says how it is shown.
    pub(super) fn make(
        &self,
        looked: &Looked<'_>,
        shown: &mut Shown,
        problems: &mut Problems,
    ) -> io::Result<()> {
        if looked.bytes.is_empty() {
            return Ok(());
        }
        let name = name(looked);
        let copy = |made: &Made| self.copy(looked, &name, made);
        let mut done = BTreeSet::new();
        if let Some(entry) = self.kept(&name, &copy, &mut done)? {
            self.show(&entry, &copy, shown);
            return Ok(());
        }
        let size = u64::try_from(shown.width * shown.height).unwrap_or(PIXELS);
        let _place = self.room.take(size);
        if !self.writes() {
            match scale::try_pixels(looked.kind, &looked.bytes) {
                Ok(true) => self.foresee(looked, shown.width, &name),
                Ok(false) => {}
                Err(_) => problems.push(problems::undecodable_picture(looked.path)),
            }
            return Ok(());
        }
        match scale::copies(looked.kind, looked.orientation, &looked.bytes) {
            Err(scale::Undecodable) => problems.push(problems::undecodable_picture(looked.path)),
            Ok(copies) => {
                let entry = KeptCopies::of(&copies);
                self.put(&name, &copies, &entry, &copy, &done)?;
                self.show(&entry, &copy, shown);
            }
        }
        Ok(())
    }

    /// Tells which copies of a picture there will be for certain. Nobody knows how long they are.
    fn foresee(&self, looked: &Looked<'_>, width: usize, name: &str) {
        for width in scale::certain_widths(looked.kind, width, looked.orientation) {
            let route = self.plan.copy_route(looked.path, name, width, looked.kind);
            self.sink.foresee(&route.file(), 0);
        }
    }

    /// Tells that there will be a picture for shared links.
    pub(super) fn foresee_card(&self, route: &Route) {
        self.sink.foresee(&route.file(), 0);
    }

    /// Hands what was made to the sink, but for what is done, and keeps it for the next build.
    pub(super) fn put(
        &self,
        name: &str,
        copies: &Copies,
        entry: &KeptCopies,
        copy: &dyn Fn(&Made) -> Copy,
        done: &BTreeSet<String>,
    ) -> io::Result<()> {
        let bytes = |copy: &scale::Copy| copy.bytes.clone().unwrap_or_default();
        let parts: Vec<Vec<u8>> = copies.shown.iter().chain(&copies.plain).map(bytes).collect();
        for (made, bytes) in entry.made.iter().zip(&parts) {
            let file = copy(made).route.file();
            if made.length > 0 && !done.contains(&file) {
                self.sink.put(&file, bytes)?;
            }
        }
        if let Some(store) = self.store {
            let head = entry.head();
            let parts = parts.iter().map(Vec::as_slice);
            store.keep(name, &std::iter::once(head.as_bytes()).chain(parts).collect::<Vec<_>>());
        }
        Ok(())
    }

    /// The entry that earlier builds kept under a name, after its files were handed to the sink;
    /// `None` where there is nothing, or something is damaged. Files that were handed over until
    /// then are noted in `done`.
    pub(super) fn kept(
        &self,
        name: &str,
        copy: &dyn Fn(&Made) -> Copy,
        done: &mut BTreeSet<String>,
    ) -> io::Result<Option<KeptCopies>> {
        let Some(mut source) = self.store.and_then(|store| store.open(name)) else {
            return Ok(None);
        };
        let source: &mut dyn Source = &mut *source;
        let Some(entry) = KeptCopies::read(source) else { return Ok(None) };
        if !self.writes() {
            for made in entry.made.iter().filter(|made| made.length > 0) {
                self.sink.foresee(&copy(made).route.file(), made.length);
            }
            return Ok(Some(entry));
        }
        for (number, made) in entry.made.iter().enumerate() {
            let file = copy(made).route.file();
            if made.length == 0 || self.sink.stands(&file, &made.hash, made.length) {
                done.insert(file);
                continue;
            }
            let Some(bytes) = entry.bytes(source, number) else { return Ok(None) };
            self.sink.put(&file, &bytes)?;
            done.insert(file);
        }
        Ok(Some(entry))
    }

    fn show(&self, entry: &KeptCopies, copy: &dyn Fn(&Made) -> Copy, shown: &mut Shown) {
        // If nothing is written, nothing leads to it either.
        for made in entry.made.iter().filter(|_| self.writes()) {
            let copy = copy(made);
            if made.is_plain { shown.plain = Some(copy) } else { shown.copies.push(copy) }
        }
    }

    /// A copy as it is planned; one without bytes is the picture itself.
    fn copy(&self, looked: &Looked<'_>, name: &str, made: &Made) -> Copy {
        let Made { kind, width, height, .. } = *made;
        let own = (made.length == 0).then(|| self.plan.route_of_media(looked.path)).flatten();
        let route =
            own.cloned().unwrap_or_else(|| self.plan.copy_route(looked.path, name, width, kind));
        Copy { route, kind, width, height }
    }
}

/// The name of what is kept of a picture: other bytes, another place or another manner of making
/// copies give another one.
fn name(looked: &Looked<'_>) -> String {
    let mut hash = blake3::Hasher::new();
    for part in [scale::VERSION.as_bytes(), looked.path.as_str().as_bytes(), &looked.bytes] {
        hash.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().to_hex()[..32].to_owned()
}

/// Room for pixels. Who finds none waits until somebody is finished.
struct Room {
    free: Mutex<u64>,
    more: Condvar,
}

/// Pixels that somebody has in work.
struct Reservation<'r> {
    room: &'r Room,
    pixels: u64,
}

impl Default for Room {
    fn default() -> Self {
        Self { free: Mutex::new(ROOM), more: Condvar::new() }
    }
}

impl Room {
    /// Waits for room for some pixels; nobody needs more than there is.
    fn take(&self, pixels: u64) -> Reservation<'_> {
        let pixels = pixels.min(ROOM);
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.more.wait_while(free, |free| *free < pixels);
        *waited.unwrap_or_else(PoisonError::into_inner) -= pixels;
        Reservation { room: self, pixels }
    }
}

impl Drop for Reservation<'_> {
    fn drop(&mut self) {
        *self.room.free.lock().unwrap_or_else(PoisonError::into_inner) += self.pixels;
        self.room.more.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn no_more_pixels_are_in_work_than_there_is_room_for() {
        let (room, now, most) = (Room::default(), AtomicUsize::new(0), AtomicUsize::new(0));
        let work = || {
            let place = room.take(PIXELS);
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            std::thread::yield_now();
            now.fetch_sub(1, Ordering::SeqCst);
            drop(place);
        };
        std::thread::scope(|scope| (0..8).for_each(|_| drop(scope.spawn(work))));
        assert!((1..=2).contains(&most.load(Ordering::SeqCst)));
        // More than there is would wait for ever.
        drop(room.take(u64::MAX));
        assert_eq!(*room.free.lock().expect("free"), ROOM);
    }
}
