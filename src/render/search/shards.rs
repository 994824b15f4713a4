//! Postings of all collectors -> shards: files of some kilobytes, each with the words between two
//! others. A word stands before its pairs (`hai`, `hai phong`), so that a query of neighbours asks
//! for few files.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::collect::{Collector, Postings, Weight};
use super::lists::{push_list, push_number};
use super::words::{Interner, high, index, low};

/// Words and pairs that are written together by one thread.
const TOGETHER: usize = 256;

/// The words of all collectors, sorted, with what they are in each.
struct Merged {
    words: Vec<String>,
    /// Spellings in the order of their words, each with the number of its word.
    spellings: Vec<(u32, String)>,
    /// Postings of spellings, and of pairs by the numbers of both words.
    of_spellings: Vec<Source>,
    of_pairs: Vec<Source>,
}

/// Location of some postings of a key: key, collector, run, byte.
type Source = (u64, u16, u16, u32);

/// An entry of a shard, as it is written.
pub(super) struct ShardEntry {
    /// `hai phong`; a filter begins with `!`.
    pub(super) key: String,
    pub(super) bytes: Vec<u8>,
}

/// Writes what the collectors have, word by word. `all` is the number of documents.
pub(super) fn entries(collectors: &[Collector], all: usize) -> Vec<ShardEntry> {
    let merged = Merged::of(collectors);
    let keys = merged.keys();
    let chunks: Vec<Vec<ShardEntry>> = keys
        .par_chunks(TOGETHER)
        .map(|keys| {
            let mut writer = Writer { merged: &merged, collectors, all, postings: Vec::new() };
            keys.iter().map(|key| writer.entry(*key)).collect()
        })
        .collect();
    chunks.into_iter().flatten().collect()
}

impl Merged {
    fn of(collectors: &[Collector]) -> Self {
        let words = sorted(collectors.iter().flat_map(|one| one.words.iter()));
        let number =
            |word: &str| index(words.binary_search_by(|known| (**known).cmp(word)).unwrap_or(0));
        let numbers: Vec<Vec<u32>> =
            collectors.iter().map(|one| one.words.iter().map(number).collect()).collect();
        let spelt = |(one, numbers): (&Collector, &Vec<u32>)| -> Vec<(u32, String)> {
            let word = |at: usize| numbers[one.word_of[at] as usize];
            one.spellings
                .iter()
                .enumerate()
                .map(|(at, spelt)| (word(at), spelt.to_owned()))
                .collect()
        };
        let mut spellings: Vec<(u32, String)> =
            collectors.iter().zip(&numbers).flat_map(spelt).collect();
        spellings.sort_unstable();
        spellings.dedup();
        let (mut of_spellings, mut of_pairs) = (Vec::new(), Vec::new());
        for (at, (one, numbers)) in collectors.iter().zip(&numbers).enumerate() {
            let keys = keys_of_spellings(&one.spellings, &one.word_of, numbers, &spellings);
            add_sources(&mut of_spellings, at, &one.of_spellings, &keys);
            let keys: Vec<u64> = one
                .pairs
                .iter()
                .map(|(a, b)| key(numbers[a as usize], numbers[b as usize] + 1))
                .collect();
            add_sources(&mut of_pairs, at, &one.of_pairs, &keys);
        }
        of_spellings.par_sort_unstable();
        of_pairs.par_sort_unstable();
        Self { words, spellings, of_spellings, of_pairs }
    }

    /// Every word and pair in the order of the shards.
    #[allow(clippy::stable_sort_primitive, reason = "it brings two runs together in their order")]
    fn keys(&self) -> Vec<u64> {
        let words = (0..index(self.words.len())).map(|word| key(word, 0));
        let mut pairs: Vec<u64> = self.of_pairs.iter().map(|source| source.0).collect();
        pairs.dedup();
        let mut keys: Vec<u64> = words.chain(pairs).collect();
        keys.sort();
        keys
    }
}

fn sorted<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut texts: Vec<&str> = texts.collect();
    texts.sort_unstable();
    texts.dedup();
    texts.into_iter().map(str::to_owned).collect()
}

fn key(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// The number of each spelling of a collector among all.
fn keys_of_spellings(
    spellings: &Interner,
    word_of: &[u32],
    numbers: &[u32],
    all: &[(u32, String)],
) -> Vec<u64> {
    let number = |(at, spelt): (usize, &str)| {
        let word = numbers[word_of[at] as usize];
        let found = all.binary_search_by(|(known, text)| (*known, &**text).cmp(&(word, spelt)));
        found.unwrap_or(0) as u64
    };
    spellings.iter().enumerate().map(number).collect()
}

fn add_sources(sources: &mut Vec<Source>, collector: usize, postings: &Postings, keys: &[u64]) {
    let short = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
    for (run, lists) in postings.runs.iter().enumerate() {
        let lists = lists.lists.iter();
        sources.extend(
            lists.map(|(number, at)| (keys[*number as usize], short(collector), short(run), *at)),
        );
    }
}

struct Writer<'a> {
    merged: &'a Merged,
    collectors: &'a [Collector],
    all: usize,
    postings: Vec<u32>,
}

impl Writer<'_> {
    fn entry(&mut self, key: u64) -> ShardEntry {
        let words = &self.merged.words;
        let first = &words[high(key) as usize];
        match low(key).checked_sub(1) {
            None => ShardEntry { key: first.clone(), bytes: self.word(high(key)) },
            Some(second) => ShardEntry {
                key: [first, " ", &words[second as usize]].concat(),
                bytes: self.pair(key),
            },
        }
    }

    /// Spellings of a word, each with its documents by weight.
    fn word(&mut self, word: u32) -> Vec<u8> {
        let all = &self.merged.spellings;
        let from = all.partition_point(|(known, _)| *known < word);
        let to = all.partition_point(|(known, _)| *known <= word);
        let mut bytes = Vec::new();
        push_number(&mut bytes, to - from);
        for (at, (_, spelt)) in all.iter().enumerate().take(to).skip(from) {
            let spelt = spelt.as_bytes();
            push_number(&mut bytes, spelt.len());
            bytes.extend_from_slice(spelt);
            self.gather(&self.merged.of_spellings, at as u64, |one| &one.of_spellings);
            for weight in [Weight::Title, Weight::Lead, Weight::Text] {
                let is_there = |posting: &u32| *posting & 3 == weight as u32;
                self.push(&mut bytes, is_there);
            }
        }
        bytes
    }

    /// Documents in which two words are neighbours: those where they are so in title or lead, and
    /// the others.
    fn pair(&mut self, key: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.gather(&self.merged.of_pairs, key, |one| &one.of_pairs);
        let is_prominent = |posting: &u32| *posting & 3 > Weight::Text as u32;
        self.push(&mut bytes, is_prominent);
        self.push(&mut bytes, |posting| !is_prominent(posting));
        bytes
    }

    fn push(&self, bytes: &mut Vec<u8>, is_there: impl Fn(&u32) -> bool) {
        let list = self.postings.iter().filter(|posting| is_there(posting));
        let list: Vec<u32> = list.map(|posting| posting >> 2).collect();
        push_list(bytes, &list, self.all);
    }

    /// Takes the postings of a key from all collectors.
    #[allow(clippy::stable_sort_primitive, reason = "those of each run are in order")]
    fn gather(&mut self, sources: &[Source], key: u64, of: impl Fn(&Collector) -> &Postings) {
        self.postings.clear();
        let from = sources.partition_point(|source| source.0 < key);
        for (_, collector, run, at) in sources[from..].iter().take_while(|source| source.0 == key) {
            let run = &of(&self.collectors[usize::from(*collector)]).runs[usize::from(*run)];
            run.read(*at, &mut self.postings);
        }
        self.postings.sort();
    }
}

/// Lists of documents by the id of a filter, `!kind:inspection`, each with its name for readers.
pub(super) fn filters(lists: &BTreeMap<String, (String, Vec<u32>)>, all: usize) -> Vec<ShardEntry> {
    let entry = |(key, (name, list)): (&String, &(String, Vec<u32>))| {
        let mut bytes = Vec::new();
        push_number(&mut bytes, name.len());
        bytes.extend_from_slice(name.as_bytes());
        push_list(&mut bytes, list, all);
        ShardEntry { key: key.clone(), bytes }
    };
    lists.iter().map(entry).collect()
}

/// Shards of about `size` bytes, each with the first of its keys.
pub(super) fn cut(entries: Vec<ShardEntry>, size: usize) -> Vec<(String, Vec<u8>)> {
    let mut shards: Vec<(String, Vec<u8>)> = Vec::new();
    let mut first = String::new();
    for entry in entries {
        let is_full = shards.last().is_none_or(|(_, bytes)| {
            let after = bytes.len() + entry.bytes.len();
            // An entry as long as a shard stands alone: nobody loads it for its neighbour.
            after > size * 3 / 2 || bytes.len() >= size
        });
        if is_full {
            shards.push((entry.key.clone(), Vec::new()));
            first.clear();
        }
        let (before, pair) = entry.key.split_once(' ').unwrap_or((&entry.key, ""));
        // Of a pair only its second word is written behind one of the same first word.
        let is_next = !pair.is_empty() && first == before;
        if let Some((_, bytes)) = shards.last_mut() {
            let written = if is_next { pair } else { &entry.key };
            push_number(bytes, written.len() * 2 + usize::from(is_next));
            bytes.extend_from_slice(written.as_bytes());
            push_number(bytes, entry.bytes.len());
            bytes.extend_from_slice(&entry.bytes);
        }
        before.clone_into(&mut first);
    }
    shards
}
