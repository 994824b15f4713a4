//! Finished texts -> postings: which word stands in which document, and how prominently.
//!
//! Each thread collects for itself. What it has is written down in *runs* before it grows large: a
//! byte or two for each posting. Numbers of words are those of the collector; [`super::shards`]
//! brings all collectors together, in an order that does not depend on threads.

use super::lists::push_number;
use super::words::{Interner, Pairs, Word, each_word, index};

/// Number of postings that are held before they are written into a run.
const HELD: usize = 1 << 19;

/// Room for them and those of the document that is the last: to grow would take twice as much.
const ROOM: usize = HELD + HELD / 8;

/// No document.
const NONE: u32 = u32::MAX;

/// Weight of a word, by its field of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// In its text.
    Text = 1,
    /// In its lead, or the name of something that it is about.
    Lead = 2,
    /// In its title or number.
    Title = 3,
}

/// A part of a document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field<'a> {
    pub(super) weight: Weight,
    pub(super) text: &'a str,
    /// True if it is markup.
    pub(super) markup: bool,
}

impl<'a> Field<'a> {
    /// A part without markup.
    pub(super) fn plain(weight: Weight, text: &'a str) -> Self {
        Self { weight, text, markup: false }
    }
}

/// Postings of some documents.
#[derive(Debug, Default)]
pub(super) struct Collector {
    /// Words as they are written.
    written: Interner,
    /// The spelling of each of them; `None` for what is none.
    spelling_of: Vec<Option<u32>>,
    /// Words as they are spelt.
    pub(super) spellings: Interner,
    /// The bare word of each of them.
    pub(super) word_of: Vec<u32>,
    /// The last document of each of them.
    last: Vec<u32>,
    /// Words without marks.
    pub(super) words: Interner,
    /// Neighbours, by their bare words.
    pub(super) pairs: Pairs,
    /// Postings of spellings.
    pub(super) of_spellings: Postings,
    /// Postings of neighbours.
    pub(super) of_pairs: Postings,
    /// Neighbours of a field, by their bare words.
    neighbours: Vec<(u32, u32)>,
}

impl Collector {
    /// Adds a document. Its most prominent parts come first.
    pub(super) fn add<'f>(&mut self, document: u32, fields: impl Iterator<Item = Field<'f>>) {
        for field in fields {
            let mut before = None;
            each_word(field.text, field.markup, |written, begins| {
                let neighbour = before.filter(|_| !begins);
                let word = self.take(document, field.weight, written);
                self.neighbours.extend(neighbour.zip(word));
                before = word;
            });
            self.take_neighbours(document, field.weight);
        }
        self.of_spellings.write_when_large();
        self.of_pairs.write_when_large();
    }

    /// Adds a word, and tells its bare one.
    fn take(&mut self, document: u32, weight: Weight, written: &str) -> Option<u32> {
        let number = self.written.intern(written) as usize;
        if number == self.spelling_of.len() {
            self.learn(written);
        }
        let spelling = self.spelling_of[number]?;
        if self.last[spelling as usize] != document {
            self.last[spelling as usize] = document;
            self.of_spellings.push(spelling, document, weight);
        }
        Some(self.word_of[spelling as usize])
    }

    /// Adds the neighbours of a field, one behind the other: there are more pairs than a cache
    /// holds, and with nothing in between the processor looks for several at a time.
    fn take_neighbours(&mut self, document: u32, weight: Weight) {
        for (before, word) in self.neighbours.drain(..) {
            if let Some(pair) = self.pairs.add(before, word, document) {
                self.of_pairs.push(pair, document, weight);
            }
        }
    }

    fn learn(&mut self, written: &str) {
        let Some(word) = Word::of(written) else {
            self.spelling_of.push(None);
            return;
        };
        // Two words of one spelling that differ without marks would be a fault of the folding.
        let spelling = self.spellings.intern(&word.spelt);
        if spelling as usize == self.word_of.len() {
            self.word_of.push(self.words.intern(&word.bare));
            self.last.push(NONE);
        }
        self.spelling_of.push(Some(spelling));
    }
}

/// Postings by number of what they are of.
#[derive(Debug, Default)]
pub(super) struct Postings {
    /// Number and packed posting, in the order in which they came.
    held: Vec<(u32, u32)>,
    pub(super) runs: Vec<Run>,
}

impl Postings {
    fn push(&mut self, number: u32, document: u32, weight: Weight) {
        if self.held.capacity() == 0 {
            self.held.reserve_exact(ROOM);
        }
        self.held.push((number, document << 2 | weight as u32));
    }

    fn write_when_large(&mut self) {
        if self.held.len() >= HELD {
            self.write();
        }
    }

    /// Writes the rest into a run.
    pub(super) fn finish(&mut self) {
        self.write();
        self.held = Vec::new();
    }

    /// Writes what is held into a run.
    fn write(&mut self) {
        let Some(largest) = self.held.iter().map(|(number, _)| *number).max() else { return };
        // The ends of the postings of each number among all; at first, their beginnings.
        let mut ends = vec![0_u32; largest as usize + 2];
        for (number, _) in &self.held {
            ends[*number as usize + 1] += 1;
        }
        for at in 1..ends.len() {
            ends[at] += ends[at - 1];
        }
        let mut sorted = vec![0; self.held.len()];
        for (number, posting) in self.held.drain(..) {
            let end = &mut ends[number as usize];
            sorted[*end as usize] = posting;
            *end += 1;
        }
        // Most postings take a byte.
        let mut run = Run { bytes: Vec::with_capacity(sorted.len() * 3 / 2), lists: Vec::new() };
        let mut start = 0;
        for (number, end) in ends.into_iter().enumerate() {
            if start < end {
                run.add(index(number), &mut sorted[start as usize..end as usize]);
            }
            start = end;
        }
        run.bytes.shrink_to_fit();
        run.lists.shrink_to_fit();
        self.runs.push(run);
    }
}

/// Postings that are written down.
#[derive(Debug, Default)]
pub(super) struct Run {
    bytes: Vec<u8>,
    /// Numbers in order, with where their postings begin.
    pub(super) lists: Vec<(u32, u32)>,
}

impl Run {
    fn add(&mut self, number: u32, postings: &mut [u32]) {
        // Documents come nearly in order.
        if !postings.is_sorted() {
            postings.sort_unstable();
        }
        self.lists.push((number, index(self.bytes.len())));
        push_number(&mut self.bytes, postings.len());
        let mut before = 0;
        for posting in postings {
            let document = *posting >> 2;
            let gap = (document - before) << 2 | (*posting & 3);
            push_number(&mut self.bytes, gap as usize);
            before = document;
        }
    }

    /// Appends the postings that begin at a byte: documents, each with its weight in the two lowest
    /// bits.
    pub(super) fn read(&self, at: u32, into: &mut Vec<u32>) {
        let mut bytes = self.bytes[at as usize..].iter();
        let mut number = || {
            let (mut number, mut shift) = (0, 0);
            for byte in bytes.by_ref() {
                number |= u32::from(*byte & 0x7F) << shift;
                shift += 7;
                if *byte < 0x80 {
                    break;
                }
            }
            number
        };
        let count = number();
        let mut document = 0;
        for _ in 0..count {
            let gap = number();
            document += gap >> 2;
            into.push(document << 2 | (gap & 3));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_its_most_prominent_place_once() {
        let mut collector = Collector::default();
        for document in [1, 0] {
            let title = Field::plain(Weight::Title, "Đoàn kiểm tra");
            let text = Field { weight: Weight::Text, text: "<p>đoàn đoạn</p>", markup: true };
            collector.add(document, [title, text].into_iter());
        }
        collector.of_spellings.finish();
        let run = &collector.of_spellings.runs[0];
        let postings: Vec<(&str, Vec<u32>)> = run
            .lists
            .iter()
            .map(|(number, at)| {
                let mut list = Vec::new();
                run.read(*at, &mut list);
                (collector.spellings.get(*number), list)
            })
            .collect();
        let title = vec![3, 7];
        let expected = [
            ("đoàn", title.clone()),
            ("kiểm", title.clone()),
            ("tra", title),
            ("đoạn", vec![1, 5]),
        ];
        assert_eq!(postings, expected);
        assert_eq!(collector.words.iter().collect::<Vec<_>>(), ["doan", "kiem", "tra"]);
    }
}
