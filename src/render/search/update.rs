//! The index of the last build -> that of this one. Documents that are kept are not read again: their
//! numbers are taken out of the lists of the published shards, changed to those that they have now,
//! and brought together with the words of what was made anew. A list is the same bytes whoever made
//! it, so that the shards are those of a clean build.

use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;

use super::collect::{Collector, Postings, Weight};
use super::lists::{push_list, push_number, read_list, read_number};
use super::shards::ShardEntry;
use super::words::index;

/// A document that is not there any more, or was made anew.
pub(super) const GONE: u32 = u32::MAX;

/// The index of the last build.
#[derive(Debug)]
pub(super) struct Past {
    /// Its shards.
    pub(super) shards: Vec<Vec<u8>>,
    /// Identities of its documents, by their numbers.
    pub(super) documents: Vec<u64>,
}

/// The postings of a key.
#[derive(Debug, Default)]
struct Known {
    /// Of a word: the documents of each spelling in titles, leads and texts.
    spellings: BTreeMap<Vec<u8>, [Vec<u32>; 3]>,
    /// Of a pair: the documents where it is prominent, and the others.
    pair: [Vec<u32>; 2],
}

/// Numbering of documents.
struct Numbers<'a> {
    /// The number of each document of the last build; [`GONE`] for those that are not kept.
    now: &'a [u32],
    /// The number of documents now.
    all: usize,
}

/// Lists of an entry as they are read, one behind the other: of a word three for each spelling.
#[derive(Debug, Default)]
struct Lists {
    documents: Vec<u32>,
    ends: Vec<usize>,
    /// The last one, with the numbers of before.
    before: Vec<u32>,
}

impl Lists {
    fn clear(&mut self) {
        self.documents.clear();
        self.ends.clear();
    }

    fn all(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(start, end)| &self.documents[*start..*end])
    }

    /// The same by spelling.
    fn known(&self, spellings: &[&[u8]]) -> Known {
        let all: Vec<Vec<u32>> = self.all().map(<[u32]>::to_vec).collect();
        let mut known = Known::default();
        if let ([], [prominent, others]) = (spellings, all.as_slice()) {
            known.pair = [prominent.clone(), others.clone()];
        }
        for (spelt, lists) in spellings.iter().zip(all.as_chunks::<3>().0) {
            if lists.iter().any(|list| !list.is_empty()) {
                known.spellings.insert(spelt.to_vec(), lists.clone());
            }
        }
        known
    }
}

impl Past {
    /// Every entry but the filters: those of the last build with documents by their new numbers,
    /// and what the collectors have.
    ///
    /// # Errors
    /// A shard cannot be understood.
    pub(super) fn entries(
        &self,
        now: &[u32],
        collectors: &[Collector],
        all: usize,
    ) -> io::Result<Vec<ShardEntry>> {
        let (numbers, new) = (Numbers { now, all }, collected(collectors));
        let updated = |bytes: &Vec<u8>| numbers.update(bytes, &new);
        let shards: Option<Vec<Vec<(ShardEntry, bool)>>> =
            self.shards.par_iter().map(updated).collect();
        let shards = shards.ok_or(io::ErrorKind::InvalidData)?;
        let mut entries: Vec<ShardEntry> = Vec::new();
        let mut rest = new.iter().peekable();
        for (entry, stays) in shards.into_iter().flatten() {
            while let Some((key, known)) = rest.next_if(|(key, _)| **key < entry.key) {
                entries.push(ShardEntry { key: key.clone(), bytes: numbers.bytes(key, known) });
            }
            rest.next_if(|(key, _)| **key == entry.key);
            if stays {
                entries.push(entry);
            }
        }
        for (key, known) in rest {
            entries.push(ShardEntry { key: key.clone(), bytes: numbers.bytes(key, known) });
        }
        Ok(entries)
    }
}

impl Numbers<'_> {
    /// The entries of a shard, each with whether anything of it is left; filters are left out.
    fn update(
        &self,
        bytes: &[u8],
        new: &BTreeMap<String, Known>,
    ) -> Option<Vec<(ShardEntry, bool)>> {
        let (mut at, mut first, mut entries) = (0, String::new(), Vec::new());
        let mut lists = Lists::default();
        while at < bytes.len() {
            let length = read_number(bytes, &mut at)?;
            let written = std::str::from_utf8(taken(bytes, &mut at, length / 2)?).ok()?;
            let key = match length % 2 {
                1 => [&first, " ", written].concat(),
                _ => written.to_owned(),
            };
            key.split(' ').next().unwrap_or_default().clone_into(&mut first);
            let length = read_number(bytes, &mut at)?;
            let body = taken(bytes, &mut at, length)?;
            if !key.starts_with('!') {
                entries.push(self.entry(key, body, new, &mut lists)?);
            }
        }
        Some(entries)
    }

    fn entry(
        &self,
        key: String,
        body: &[u8],
        new: &BTreeMap<String, Known>,
        lists: &mut Lists,
    ) -> Option<(ShardEntry, bool)> {
        let (spellings, is_same) = self.read(&key, body, lists)?;
        if let Some(added) = new.get(&key) {
            let mut known = lists.known(&spellings);
            known.add(added);
            return Some((ShardEntry { bytes: self.bytes(&key, &known), key }, !known.is_empty()));
        }
        let bytes = if is_same { body.to_vec() } else { self.renumbered(&spellings, lists) };
        Some((ShardEntry { key, bytes }, !lists.documents.is_empty()))
    }

    /// Reads the lists of an entry with the numbers that documents have now, and the spellings of a
    /// word; tells whether it would be written as it was.
    fn read<'b>(
        &self,
        key: &str,
        body: &'b [u8],
        lists: &mut Lists,
    ) -> Option<(Vec<&'b [u8]>, bool)> {
        let (mut at, mut spellings) = (0, Vec::new());
        let mut is_same = self.now.len() == self.all;
        lists.clear();
        if key.contains(' ') {
            for _ in 0..2 {
                is_same &= self.read_list(body, &mut at, lists)?;
            }
        } else {
            for _ in 0..read_number(body, &mut at)? {
                let length = read_number(body, &mut at)?;
                spellings.push(taken(body, &mut at, length)?);
                for _ in 0..3 {
                    is_same &= self.read_list(body, &mut at, lists)?;
                }
            }
        }
        (at == body.len()).then_some((spellings, is_same))
    }

    /// Reads a list; tells whether all of its documents have the numbers that they had.
    fn read_list(&self, body: &[u8], at: &mut usize, lists: &mut Lists) -> Option<bool> {
        let Lists { documents, before, .. } = lists;
        before.clear();
        read_list(body, at, self.now.len(), before)?;
        let start = documents.len();
        let mut is_same = true;
        for document in before {
            let now = *self.now.get(*document as usize)?;
            is_same &= now == *document;
            documents.extend((now != GONE).then_some(now));
        }
        if !is_same {
            documents[start..].sort_unstable();
        }
        lists.ends.push(lists.documents.len());
        Some(is_same)
    }

    /// An entry to which nothing was added, as it is written: of a word without the spellings that
    /// no document has any more, or else of a pair.
    fn renumbered(&self, spellings: &[&[u8]], lists: &Lists) -> Vec<u8> {
        let mut bytes = Vec::new();
        if spellings.is_empty() {
            for list in lists.all() {
                push_list(&mut bytes, list, self.all);
            }
            return bytes;
        }
        let all: Vec<&[u32]> = lists.all().collect();
        let is_left = |(_, lists): &(&&[u8], &[&[u32]])| lists.iter().any(|list| !list.is_empty());
        let left = || spellings.iter().zip(all.chunks(3)).filter(is_left);
        push_number(&mut bytes, left().count());
        for (spelt, lists) in left() {
            push_number(&mut bytes, spelt.len());
            bytes.extend_from_slice(spelt);
            for list in lists {
                push_list(&mut bytes, list, self.all);
            }
        }
        bytes
    }

    /// An entry as it is written.
    fn bytes(&self, key: &str, known: &Known) -> Vec<u8> {
        let mut bytes = Vec::new();
        let push = |bytes: &mut Vec<u8>, list: &Vec<u32>| {
            let mut list = list.clone();
            list.sort_unstable();
            push_list(bytes, &list, self.all);
        };
        if key.contains(' ') {
            for list in &known.pair {
                push(&mut bytes, list);
            }
            return bytes;
        }
        push_number(&mut bytes, known.spellings.len());
        for (spelt, lists) in &known.spellings {
            push_number(&mut bytes, spelt.len());
            bytes.extend_from_slice(spelt);
            for list in lists {
                push(&mut bytes, list);
            }
        }
        bytes
    }
}

impl Known {
    fn add(&mut self, other: &Self) {
        for (own, other) in self.pair.iter_mut().zip(&other.pair) {
            own.extend(other);
        }
        for (spelt, others) in &other.spellings {
            let own = self.spellings.entry(spelt.clone()).or_default();
            for (own, other) in own.iter_mut().zip(others) {
                own.extend(other);
            }
        }
    }

    fn is_empty(&self) -> bool {
        self.spellings.is_empty() && self.pair.iter().all(Vec::is_empty)
    }
}

/// The postings of all collectors, by key.
fn collected(collectors: &[Collector]) -> BTreeMap<String, Known> {
    let mut all: BTreeMap<String, Known> = BTreeMap::new();
    for one in collectors {
        let words: Vec<&str> = one.words.iter().collect();
        let spellings: Vec<&str> = one.spellings.iter().collect();
        each_posting(&one.of_spellings, |number, document, weight| {
            let word = words[one.word_of[number] as usize];
            let known = all.entry(word.to_owned()).or_default();
            let lists = known.spellings.entry(spellings[number].as_bytes().to_vec()).or_default();
            lists[3 - weight].push(document);
        });
        let pairs: Vec<(u32, u32)> = one.pairs.iter().collect();
        each_posting(&one.of_pairs, |number, document, weight| {
            let (first, second) = pairs[number];
            let key = [words[first as usize], " ", words[second as usize]].concat();
            let is_prominent = weight > Weight::Text as usize;
            all.entry(key).or_default().pair[usize::from(!is_prominent)].push(document);
        });
    }
    all
}

/// Goes through postings that are written down: number, document, weight.
fn each_posting(postings: &Postings, mut take: impl FnMut(usize, u32, usize)) {
    let mut list = Vec::new();
    for run in &postings.runs {
        for (number, at) in &run.lists {
            list.clear();
            run.read(*at, &mut list);
            for posting in &list {
                take(*number as usize, posting >> 2, (posting & 3) as usize);
            }
        }
    }
}

/// Some bytes, and moves on.
fn taken<'b>(bytes: &'b [u8], at: &mut usize, count: usize) -> Option<&'b [u8]> {
    let end = at.checked_add(count)?;
    let part = bytes.get(*at..end)?;
    *at = end;
    Some(part)
}

/// The numbers that the documents of the last build have now: those that `stays` says are kept.
pub(super) fn numbers(past: &[u64], now: &[u64], stays: impl Fn(usize) -> bool) -> Vec<u32> {
    let mut sorted: Vec<(u64, usize)> = now.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    sorted.sort_unstable();
    let number = |id: &u64| {
        let at = sorted.binary_search_by_key(id, |(known, _)| *known).ok()?;
        let number = sorted[at].1;
        stays(number).then(|| index(number))
    };
    past.iter().map(|id| number(id).unwrap_or(GONE)).collect()
}
