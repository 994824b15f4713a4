//! PDF files, as far as they tell the number of their pages and who made them. See ISO 32000-1,
//! section 7.5 (structure of files) and 7.7 (catalogue, pages).
//!
//! The count stands at the root of the tree of pages. To find it, the tables of objects are gone
//! through from the end of the file, as readers do it: a file that was changed has several, and an
//! object of an older one may be another document. What is encrypted, damaged or longer than such
//! things are is not known.

// Dictionaries, numbers, names.
mod syntax;
// Tables of objects.
mod table;

use std::io;

use super::{bytes_at, inflate, last_bytes, names, people};
use crate::base::picture::Source;
use syntax::{Value, parse};
use table::{ObjectLocation, Tables};

/// Bytes at the end in which the tables are named.
const TAIL: u64 = 2048;

/// Longest object, compressed stream, and stream without compression.
const OBJECT: u64 = 1024 * 1024;
const PACKED: u64 = 8 * 1024 * 1024;
const STREAM: u64 = 32 * 1024 * 1024;

/// Kinds of marks on pages that hold remarks.
const REMARKS: [&str; 7] =
    ["Text", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret", "Popup"];

/// Most pages and marks on them that are looked at.
const NODES: usize = 2000;

/// More pages than any document has.
const PAGES: i64 = 1_000_000;

/// A file, and where its header begins: places are told from there.
struct Input<'s> {
    source: &'s mut dyn Source,
    start: u64,
}

impl Input<'_> {
    fn bytes(&mut self, at: u64, count: u64) -> Option<Vec<u8>> {
        bytes_at(self.source, self.start.checked_add(at)?, count).ok()
    }
}

/// Facts about a file, where they can be found.
#[derive(Debug, Default)]
pub(super) struct About {
    /// The number of pages.
    pub(super) pages: Option<u32>,
    /// The people whom its properties name.
    pub(super) people: Vec<String>,
    /// True if somebody left remarks on a page, which readers can open.
    pub(super) has_remarks: bool,
}

pub(super) fn about(source: &mut dyn Source) -> io::Result<About> {
    let head = bytes_at(source, 0, 1024)?;
    let start = position(&head, b"%PDF-").and_then(|at| u64::try_from(at).ok()).unwrap_or(0);
    let (_, tail) = last_bytes(source, TAIL)?;
    let mut input = Input { source, start };
    let Some(tables) = last_number(&tail).and_then(|at| Tables::read(&mut input, at)) else {
        return Ok(About::default());
    };
    let mut file = File { input, tables };
    let persons = file.author().into_iter().chain(file.metadata()).collect::<Vec<_>>();
    let has_remarks = file.has_remarks();
    Ok(About { pages: file.pages(), people: names(persons), has_remarks })
}

/// The place of the newest table, behind the last `startxref`.
fn last_number(tail: &[u8]) -> Option<u64> {
    let word = b"startxref";
    let at = tail.windows(word.len()).rposition(|window| window == word)?;
    match parse(&tail[at + word.len()..])?.0 {
        Value::Number(number) => u64::try_from(number).ok(),
        _ => None,
    }
}

struct File<'s> {
    input: Input<'s>,
    tables: Tables,
}

impl File<'_> {
    fn pages(&mut self) -> Option<u32> {
        let root = self.tables.trailer.get("Root")?.clone();
        let root = self.resolved(root)?;
        let pages = self.resolved(root.get("Pages")?.clone())?;
        match self.resolved(pages.get("Count")?.clone())? {
            Value::Number(count) if (1..=PAGES).contains(&count) => u32::try_from(count).ok(),
            _ => None,
        }
    }

    /// Returns `true` if there are remarks on one of the first pages: words beside the text, on it,
    /// or about it, that stand in no print.
    fn has_remarks(&mut self) -> bool {
        let root = self.tables.trailer.get("Root").cloned();
        let root = root.and_then(|root| self.resolved(root));
        let mut open: Vec<Value> =
            root.and_then(|root| root.get("Pages").cloned()).into_iter().collect();
        let mut looked = 0;
        while let Some(node) = open.pop().filter(|_| looked < NODES) {
            looked += 1;
            let Some(node) = self.resolved(node) else { continue };
            for name in ["Kids", "Annots"] {
                let list = node.get(name).cloned().and_then(|list| self.resolved(list));
                if let Some(Value::List(entries)) = list {
                    open.extend(entries.into_iter().take(NODES));
                }
            }
            let is_remark = |kind: &str| node.get("Subtype").is_some_and(|of| of.is_name(kind));
            let says =
                matches!(node.get("Contents"), Some(Value::Text(words)) if !words.is_empty());
            if says && REMARKS.iter().any(|kind| is_remark(kind)) {
                return true;
            }
        }
        false
    }

    fn author(&mut self) -> Option<String> {
        // Texts of encrypted files are no texts.
        if self.tables.is_encrypted() {
            return None;
        }
        let about = self.tables.trailer.get("Info")?.clone();
        let about = self.resolved(about)?;
        match self.resolved(about.get("Author")?.clone())? {
            Value::Text(bytes) => Some(text(&bytes)),
            _ => None,
        }
    }

    /// The people that the metadata name which stand in the file as XML.
    fn metadata(&mut self) -> Vec<String> {
        if self.tables.is_encrypted() {
            return Vec::new();
        }
        self.packet().map(|xml| people::names_in(&xml)).unwrap_or_default()
    }

    fn packet(&mut self) -> Option<String> {
        let root = self.tables.trailer.get("Root")?.clone();
        let Value::Reference(number) = *self.resolved(root)?.get("Metadata")? else { return None };
        let ObjectLocation::At(at) = self.tables.find(&mut self.input, number)? else {
            return None;
        };
        let (_, bytes) = stream_at(&mut self.input, at)?;
        // Where the length is told elsewhere, more than the stream was read.
        let end = position(&bytes, b"endstream").unwrap_or(bytes.len());
        let bytes = &bytes[..end];
        if bytes.starts_with(b"\xFE\xFF") {
            return Some(text(bytes));
        }
        Some(String::from_utf8_lossy(bytes).into_owned())
    }

    /// The target of a reference; a value of another kind as it is.
    fn resolved(&mut self, value: Value) -> Option<Value> {
        let mut value = value;
        for _ in 0..8 {
            let Value::Reference(number) = value else { return Some(value) };
            value = self.object(number)?;
        }
        None
    }

    fn object(&mut self, number: u64) -> Option<Value> {
        match self.tables.find(&mut self.input, number)? {
            ObjectLocation::At(at) => {
                let (found, value, _) = object_at(&mut self.input, at)?;
                (found == number).then_some(value)
            }
            ObjectLocation::Inside(stream) => {
                let ObjectLocation::At(at) = self.tables.find(&mut self.input, stream)? else {
                    return None;
                };
                // Streams of encrypted files are no streams.
                if self.tables.is_encrypted() {
                    return None;
                }
                let (dictionary, bytes) = stream_at(&mut self.input, at)?;
                inside(&dictionary, &bytes, number)
            }
        }
    }
}

/// The object of a number inside of a stream of objects.
fn inside(dictionary: &Value, bytes: &[u8], number: u64) -> Option<Value> {
    let first = dictionary.get("First")?.size()?;
    let mut rest = bytes.get(..first)?;
    loop {
        let (Value::Number(found), after) = parse(rest)? else { return None };
        let (Value::Number(at), after) = parse(after)? else { return None };
        rest = after;
        if u64::try_from(found).ok() == Some(number) {
            let at = first.checked_add(usize::try_from(at).ok()?)?;
            return Some(parse(bytes.get(at..)?)?.0);
        }
    }
}

/// The object at a place: its number, its value, and where that ends.
fn object_at(input: &mut Input<'_>, at: u64) -> Option<(u64, Value, u64)> {
    // Most are short.
    [8 * 1024, OBJECT].into_iter().find_map(|count| {
        let bytes = input.bytes(at, count)?;
        let (Value::Number(number), rest) = parse(&bytes)? else { return None };
        let (Value::Number(_), rest) = parse(rest)? else { return None };
        let (value, rest) = parse(syntax::trimmed(rest).strip_prefix(b"obj")?)?;
        let end = u64::try_from(bytes.len() - rest.len()).ok()?;
        Some((u64::try_from(number).ok()?, value, at + end))
    })
}

/// The dictionary and the bytes of the stream at a place.
fn stream_at(input: &mut Input<'_>, at: u64) -> Option<(Value, Vec<u8>)> {
    let (_, dictionary, end) = object_at(input, at)?;
    let between = input.bytes(end, 64)?;
    let after = syntax::trimmed(&between).strip_prefix(b"stream")?;
    let line = match after {
        [b'\r', b'\n', ..] => 2,
        [b'\n' | b'\r', ..] => 1,
        _ => 0,
    };
    let from = end + u64::try_from(between.len() - after.len() + line).ok()?;
    let length = match dictionary.get("Length")? {
        Value::Number(length) => u64::try_from(*length).ok()?,
        // Only a table could say where this number stands. The end shows itself.
        _ => PACKED,
    };
    let bytes = input.bytes(from, length.min(PACKED))?;
    let bytes = match dictionary.get("Filter") {
        None => bytes,
        Some(filter) if filter.is_name("FlateDecode") => inflate::zlib(&bytes, STREAM)?,
        Some(_) => return None,
    };
    let bytes = match dictionary.get("DecodeParms").and_then(Value::only) {
        Some(parameters) => table::unpredicted(parameters, bytes)?,
        None => bytes,
    };
    Some((dictionary, bytes))
}

/// A text of a file: UTF-16 or UTF-8 where it says so, else letters of one byte.
fn text(bytes: &[u8]) -> String {
    if let Some(units) = bytes.strip_prefix(b"\xFE\xFF") {
        let units: Vec<u16> =
            units.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        return String::from_utf16_lossy(&units);
    }
    let plain = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(plain) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// Position of some bytes among others: of the first byte of the first match.
pub(super) fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, wanted)
}
