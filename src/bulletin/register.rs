//! A register: a list of known things, each with an id that people write and a handle that the
//! program uses.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Handle of an entry of a [`Register`] of `T`: small, ordered as in the register, and of no use in
/// another one.
#[derive(Serialize, Deserialize)]
#[serde(from = "u32", into = "u32", bound = "")]
pub struct Id<T>(u32, PhantomData<fn() -> T>);

impl<T> From<u32> for Id<T> {
    fn from(position: u32) -> Self {
        Self(position, PhantomData)
    }
}

impl<T> From<Id<T>> for u32 {
    fn from(id: Id<T>) -> Self {
        id.0
    }
}

impl<T> Id<T> {
    /// The handle of the entry at this position.
    pub fn new(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX), PhantomData)
    }

    /// The position in the register.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

/// Something that stands in a register.
pub trait Entry {
    /// The id that people write.
    fn id(&self) -> &str;
}

/// A list of known things.
#[derive(Debug, Clone)]
pub struct Register<T> {
    entries: Vec<T>,
    by_id: BTreeMap<String, Id<T>>,
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), by_id: BTreeMap::new() }
    }
}

impl<T: Entry> Register<T> {
    /// A register of these entries, in this order. Where an id comes twice the first entry keeps
    /// it.
    pub fn new(entries: Vec<T>) -> Self {
        let by_id = entries
            .iter()
            .enumerate()
            .map(|(index, entry)| (entry.id().to_owned(), Id::new(index)));
        let mut by_id: Vec<(String, Id<T>)> = by_id.collect();
        by_id.sort_unstable();
        by_id.dedup_by(|(id, _), (first, _)| id == first);
        let by_id = by_id.into_iter().collect();
        Self { entries, by_id }
    }

    /// The handle of the entry with this id.
    pub fn find(&self, id: &str) -> Option<Id<T>> {
        self.by_id.get(id).copied()
    }

    /// Every id, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }

    /// Every entry with its handle, in the order of the register.
    pub fn iter(&self) -> impl Iterator<Item = (Id<T>, &T)> {
        self.entries.iter().enumerate().map(|(index, entry)| (Id::new(index), entry))
    }

    /// Returns the number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns `true` if there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<T> std::ops::Index<Id<T>> for Register<T> {
    type Output = T;

    fn index(&self, id: Id<T>) -> &T {
        &self.entries[id.index()]
    }
}

/// A vector whose positions are handles of its own type, for things without an id that people
/// write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexVec<T>(Vec<T>);

impl<T> IndexVec<T> {
    /// Every handle, in order.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = Id<T>> + DoubleEndedIterator + use<T> {
        (0..self.0.len()).map(Id::new)
    }

    /// Every entry with its handle, in order.
    pub fn pairs(&self) -> impl ExactSizeIterator<Item = (Id<T>, &T)> + Clone {
        self.0.iter().enumerate().map(|(index, entry)| (Id::new(index), entry))
    }

    /// Every entry, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// All entries.
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// The entry of a handle, if it is of this vector.
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.0.get(id.index())
    }

    /// Returns the number of entries.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns `true` if there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The handle that the next entry will have.
    pub fn next_id(&self) -> Id<T> {
        Id::new(self.0.len())
    }

    /// Adds an entry at the end.
    pub fn push(&mut self, entry: T) {
        self.0.push(entry);
    }
}

impl<T> Default for IndexVec<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> From<Vec<T>> for IndexVec<T> {
    fn from(entries: Vec<T>) -> Self {
        Self(entries)
    }
}

impl<T> FromIterator<T> for IndexVec<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<'v, T> IntoIterator for &'v IndexVec<T> {
    type Item = &'v T;
    type IntoIter = std::slice::Iter<'v, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T> std::ops::Index<Id<T>> for IndexVec<T> {
    type Output = T;

    fn index(&self, id: Id<T>) -> &T {
        &self.0[id.index()]
    }
}

impl<T> std::ops::Index<Range<Id<T>>> for IndexVec<T> {
    type Output = [T];

    fn index(&self, ids: Range<Id<T>>) -> &[T] {
        &self.0[ids.start.index()..ids.end.index()]
    }
}

/// Every handle from one to before another.
pub fn ids<T>(range: &Range<Id<T>>) -> impl ExactSizeIterator<Item = Id<T>> + use<T> {
    (range.start.index()..range.end.index()).map(Id::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Entry for &'static str {
        fn id(&self) -> &str {
            self
        }
    }

    #[test]
    fn of_two_entries_with_one_id_the_first_is_found() {
        let many: Vec<&str> = ["b", "a", "b", "c", "a"].repeat(20);
        let register = Register::new(many);
        assert_eq!(
            ["a", "b", "c"].map(|id| register.find(id).map(Id::index)),
            [Some(1), Some(0), Some(3)]
        );
        assert_eq!(register.find("d"), None);
        assert_eq!(register.ids().collect::<Vec<_>>(), ["a", "b", "c"]);
    }
}
