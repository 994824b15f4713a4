//! The index of the search page: what is published, word by word, in files that a script in the
//! reader's browser asks for one by one. `themes/default/static/assets/search.js` reads them.
//!
//! | file | holds |
//! | --- | --- |
//! | `index.json` | how many documents there are, and where each shard begins |
//! | `wN.bin` | a shard: words and pairs of neighbours with their documents ([`shards`], [`lists`]) |
//! | `rN.bin` | title, address, date, place and lead of some documents ([`records`]) |
//! | `indicators-LANG.bin`, `aN-LANG.bin` | names of indicators; their newest figures by place ([`answers`]) |
//!
//! Texts are indexed as they stand on their finished pages, while these are made: what is not
//! published cannot be found.

mod answers;
mod collect;
mod documents;
mod lists;
mod packer;
pub(in crate::render) mod places;
mod records;
mod shards;
// The index of the last build.
#[cfg(test)]
mod tests;
mod update;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use serde::Serialize;

use self::collect::{Collector, Field, Weight};
use self::documents::{Document, Documents};
use self::packer::Packer;
use self::update::Past;
use super::context::Context;
use crate::base::Sink;
use crate::bulletin::article::{Article, StandingPage};
use crate::bulletin::lang::Lang;
use crate::bulletin::register::Id;
use crate::plan::Plan;

/// Bytes of a shard, and of as many shards as a portal should have at most before they grow.
const SHARD: usize = 4 * 1024;
const LARGEST_SHARD: usize = 16 * 1024;
const SHARDS: usize = 420;

/// Collects what is to be found while pages are made.
pub(super) struct Search<'a> {
    plan: &'a Plan<'a>,
    documents: Documents,
    /// Collectors that no thread is using.
    idle: Mutex<Vec<Collector>>,
    /// The index of the last build, and which documents are kept of it.
    past: Option<(Past, Vec<AtomicBool>)>,
}

/// The documents and shards of an index, for the next build.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// Identities of its documents, by their numbers.
    pub(super) documents: Vec<u64>,
    /// Number of shards.
    pub(super) shards: usize,
}

/// The file that a script asks for first.
#[derive(Debug, Serialize)]
struct Directory<'a> {
    /// Changes with everything else, so that no file of another build is taken for one of this.
    version: String,
    /// Number of documents; bulletins come first, the oldest first of all.
    documents: usize,
    bulletins: usize,
    /// Number of documents in a file of records.
    block: usize,
    languages: Vec<&'static str>,
    /// The first key of each shard.
    shards: Vec<&'a str>,
    /// The first place of each file of answers, by language.
    answers: BTreeMap<&'static str, Vec<u32>>,
}

impl<'a> Search<'a> {
    /// Gives every document its number.
    pub(super) fn new(plan: &'a Plan<'a>) -> Self {
        Self { plan, documents: Documents::new(plan), idle: Mutex::default(), past: None }
    }

    /// The same with the index of the last build, if that stands as it was left.
    pub(super) fn with_past(self, known: Known, sink: &dyn Sink) -> Self {
        let path = |at: usize| self.plan.routes.search_index(&format!("w{at}.bin")).file();
        let shards = (0..known.shards).into_par_iter().map(|at| sink.published(&path(at)));
        let shards: Option<Vec<Vec<u8>>> = shards.collect();
        let kept = (0..self.documents.len()).map(|_| AtomicBool::new(false)).collect();
        let past = shards.map(|shards| (Past { shards, documents: known.documents }, kept));
        Self { past, ..self }
    }

    /// Keeps what is known of a bulletin; `false` if nothing is, so that its text is needed.
    pub(super) fn keep_article(&self, id: Id<Article>) -> bool {
        self.keep(self.documents.of_article(id))
    }

    /// The same for a standing page.
    pub(super) fn keep_standing(&self, id: Id<StandingPage>) -> bool {
        self.keep(self.documents.of_standing(id))
    }

    fn keep(&self, document: u32) -> bool {
        let Some((_, kept)) = &self.past else { return false };
        let kept = kept.get(document as usize);
        kept.is_some_and(|kept| {
            kept.store(true, Ordering::Relaxed);
            true
        })
    }

    /// Adds a bulletin with the name of its kind, and its text as it stands on its page.
    pub(super) fn add_article(&self, id: Id<Article>, kind: &str, body: &str) {
        if self.plan.corpus.articles[id].withdrawn.is_some() {
            return;
        }
        let names = documents::names_of_article(self.plan, id, kind);
        let text = Field { weight: Weight::Text, text: body, markup: true };
        let fields = names.iter().map(|(weight, name)| Field::plain(*weight, name));
        // The most prominent come first.
        self.add(self.documents.of_article(id), fields.chain([text]));
    }

    /// Adds a standing page with its text.
    pub(super) fn add_standing(&self, id: Id<StandingPage>, body: &str) {
        let page = &self.plan.corpus.pages[id];
        let fields = [
            Field::plain(Weight::Title, &page.title),
            Field::plain(Weight::Lead, page.summary.as_deref().unwrap_or_default()),
            Field { weight: Weight::Text, text: body, markup: true },
        ];
        self.add(self.documents.of_standing(id), fields.into_iter());
    }

    fn add<'f>(&self, document: u32, fields: impl Iterator<Item = Field<'f>>) {
        let mut collector = self.lock().pop().unwrap_or_default();
        collector.add(document, fields);
        self.lock().push(collector);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Collector>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes the index, when all pages are finished. `contexts` are those of all languages.
    ///
    /// # Errors
    /// The sink failed.
    pub(super) fn write(
        &self,
        contexts: &BTreeMap<Lang, Context<'a>>,
        sink: &dyn Sink,
    ) -> io::Result<Known> {
        let mut collectors = std::mem::take(&mut *self.lock());
        let (known, identities) = (self.past.as_ref(), self.documents.identities(self.plan));
        let known = known.map(|(past, kept)| (past, self.numbers(past, kept, &identities)));
        let kept = known.as_ref().map(|(_, numbers)| numbers.as_slice());
        collectors.push(self.entities(kept.unwrap_or_default()));
        collectors.par_iter_mut().for_each(|one| {
            rayon::join(|| one.of_spellings.finish(), || one.of_pairs.finish());
        });
        let all = self.documents.len();
        let of_words = || match &known {
            Some((past, numbers)) => past.entries(numbers, &collectors, all),
            None => Ok(shards::entries(&collectors, all)),
        };
        let filters = || shards::filters(&documents::filters(self.plan, &self.documents), all);
        let (of_words, mut entries) = rayon::join(of_words, filters);
        entries.extend(of_words?);
        drop(collectors);
        let bytes: usize = entries.iter().map(|entry| entry.key.len() + entry.bytes.len()).sum();
        let shards = shards::cut(entries, (bytes / SHARDS).clamp(SHARD, LARGEST_SHARD));
        let mut version =
            self.put_all(sink, "w", shards.par_iter().map(|(_, bytes)| bytes.clone()))?;
        let blocks = self.documents.all.par_chunks(records::block_size(all));
        let records = blocks.map_init(Packer::default, |packer, documents| {
            records::block(packer, contexts, documents)
        });
        version ^= self.put_all(sink, "r", records)?.rotate_left(1);
        let mut starts = BTreeMap::new();
        for (lang, cx) in contexts {
            let answers = answers::Answers::new(cx, &self.documents);
            let indicators = answers.indicators(&mut Packer::default());
            version ^= fingerprint(0, &indicators).rotate_left(3);
            self.put(sink, &format!("indicators-{lang}.bin"), &indicators)?;
            starts.insert(lang.code(), answers.starts());
            let ending = format!("-{lang}.bin");
            let count = answers.blocks.len();
            let made = (0..count)
                .into_par_iter()
                .map_init(Packer::default, |packer, at| (at, answers.block(packer, cx, at)));
            let hashes: io::Result<Vec<u64>> = made
                .map(|(at, bytes)| {
                    self.put(sink, &format!("a{at}{ending}"), &bytes)?;
                    Ok(fingerprint(at, &bytes))
                })
                .collect();
            version ^= hashes?.into_iter().fold(0, |all, one| all ^ one).rotate_left(2);
        }
        let keys = shards.iter().map(|(key, _)| key.as_str()).collect();
        let directory = self.directory(version, keys, starts);
        self.put(sink, "index.json", directory.as_bytes())?;
        Ok(Known { documents: identities, shards: shards.len() })
    }

    /// The file that a script asks for first.
    fn directory(
        &self,
        version: u64,
        shards: Vec<&str>,
        answers: BTreeMap<&'static str, Vec<u32>>,
    ) -> String {
        let directory = Directory {
            version: format!("{version:x}"),
            documents: self.documents.len(),
            bulletins: self.documents.bulletins,
            block: records::block_size(self.documents.len()),
            languages: self.plan.corpus.site.languages.iter().map(|lang| lang.code()).collect(),
            shards,
            answers,
        };
        serde_json::to_string(&directory).unwrap_or_default()
    }

    /// The numbers that documents of the last index have now; those of texts that are kept, and of
    /// all that has no text.
    fn numbers(&self, past: &Past, kept: &[AtomicBool], now: &[u64]) -> Vec<u32> {
        let stays = |at: usize| match self.documents.all[at] {
            Document::Article(_) | Document::Standing(_) => kept[at].load(Ordering::Relaxed),
            _ => true,
        };
        update::numbers(&past.documents, now, stays)
    }

    /// Collects the documents without a text of their own: places, topics, bodies, directives,
    /// indicators; but for those whose numbers are `kept`.
    fn entities(&self, kept: &[u32]) -> Collector {
        let mut collector = Collector::default();
        let kept: BTreeSet<u32> = kept.iter().copied().collect();
        for (number, document) in self.documents.entities() {
            if kept.contains(&number) {
                continue;
            }
            let names = documents::names_of_entity(self.plan, document);
            let fields = names.iter().map(|(weight, name)| Field::plain(*weight, name));
            collector.add(number, fields);
        }
        collector
    }

    /// Writes numbered files, and tells a number that changes with what is in them.
    fn put_all(
        &self,
        sink: &dyn Sink,
        name: &str,
        files: impl IndexedParallelIterator<Item = Vec<u8>>,
    ) -> io::Result<u64> {
        let hashes: io::Result<Vec<u64>> = files
            .enumerate()
            .map(|(at, bytes)| {
                self.put(sink, &format!("{name}{at}.bin"), &bytes)?;
                Ok(fingerprint(at, &bytes))
            })
            .collect();
        Ok(hashes?.into_iter().fold(0, |all, one| all ^ one))
    }

    fn put(&self, sink: &dyn Sink, name: &str, bytes: &[u8]) -> io::Result<()> {
        sink.put(&self.plan.routes.search_index(name).file(), bytes)
    }
}

/// A number that changes with a file and its place.
fn fingerprint(at: usize, bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = (at as u64 + 1).wrapping_mul(FACTOR) ^ bytes.len() as u64;
    for chunk in bytes.chunks(8) {
        let mut eight = [0; 8];
        eight[..chunk.len()].copy_from_slice(chunk);
        hash = (hash.rotate_left(23) ^ u64::from_le_bytes(eight)).wrapping_mul(FACTOR);
    }
    hash ^ (hash >> 29)
}
