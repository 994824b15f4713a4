//! A register: a list of known things, each with an id that people write and a handle that the
//! program uses.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// Handle of an entry of a [`Register`] of `T`: small, ordered as in the register, and of no use in
/// another one.
pub struct Id<T>(u32, PhantomData<fn() -> T>);

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

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
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
