//! The tables of a PDF file that tell where its objects are (ISO 32000-1, sections 7.5.4 and 7.5.8).

use std::collections::BTreeSet;

use super::syntax::{Value, parse, trimmed};
use super::{Input, OBJECT, stream_at};

/// The most changes of a file that are gone through, and the most stretches of one table.
const CHANGES: usize = 256;
const STRETCHES: usize = 10_000;

/// Bytes of all tables together: a short file may unfold to many long ones.
const ROOM: usize = 64 * 1024 * 1024;

/// Length of a line of a table.
const LINE: u64 = 20;

/// Location of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ObjectLocation {
    /// At a place in the file.
    At(u64),
    /// Inside of a stream of objects, by the number of that stream.
    Inside(u64),
}

/// A table.
enum Table {
    /// Lines of text: first object, number of objects, place of the first line.
    Lines(Vec<(u64, u64, u64)>),
    /// Rows of bytes: stretches of objects, widths of the three columns, rows.
    Rows(Vec<(u64, u64)>, [usize; 3], Vec<u8>),
}

impl Table {
    /// Bytes that it takes in memory, about.
    fn size(&self) -> usize {
        match self {
            Self::Lines(stretches) => stretches.len() * 24,
            Self::Rows(stretches, _, rows) => stretches.len() * 16 + rows.len(),
        }
    }
}

/// All tables, the newest first.
pub(super) struct Tables {
    all: Vec<Table>,
    /// The trailer of the newest one.
    pub(super) trailer: Value,
}

impl Tables {
    /// Reads the table at a place and all older ones.
    pub(super) fn read(input: &mut Input<'_>, at: u64) -> Option<Self> {
        let (mut all, mut trailer, mut seen) = (Vec::new(), None, BTreeSet::new());
        let (mut waiting, mut room) = (vec![at], ROOM);
        while let Some(at) = waiting.pop() {
            if !seen.insert(at) || seen.len() > CHANGES {
                continue;
            }
            let (table, about) = table_at(input, at)?;
            room = room.checked_sub(table.size())?;
            all.push(table);
            let place = |name| match about.get(name) {
                Some(Value::Number(at)) => u64::try_from(*at).ok(),
                _ => None,
            };
            // Objects that older readers shall not see stand before those of older tables.
            waiting.extend(place("Prev"));
            waiting.extend(place("XRefStm"));
            trailer.get_or_insert(about);
        }
        Some(Self { all, trailer: trailer? })
    }

    pub(super) fn is_encrypted(&self) -> bool {
        self.trailer.get("Encrypt").is_some()
    }

    /// Location of an object, from the newest table that has it.
    pub(super) fn find(&self, input: &mut Input<'_>, number: u64) -> Option<ObjectLocation> {
        self.all.iter().find_map(|table| match table {
            Table::Lines(stretches) => {
                let (first, _, at) = stretches.iter().find(|(first, count, _)| {
                    number.checked_sub(*first).is_some_and(|offset| offset < *count)
                })?;
                let line = input.bytes(at + (number - first).checked_mul(LINE)?, LINE)?;
                let (Value::Number(at), rest) = parse(&line)? else { return None };
                let (_, rest) = parse(rest)?;
                let used = trimmed(rest).first() == Some(&b'n');
                used.then_some(ObjectLocation::At(u64::try_from(at).ok()?))
            }
            Table::Rows(stretches, widths, rows) => {
                let mut before = 0;
                let row = stretches.iter().find_map(|(first, count)| {
                    let offset = number.checked_sub(*first).filter(|offset| offset < count);
                    let row = offset.map(|offset| before + offset);
                    before += count;
                    row
                })?;
                place_in_row(rows, *widths, usize::try_from(row).ok()?)
            }
        })
    }
}

fn place_in_row(rows: &[u8], widths: [usize; 3], row: usize) -> Option<ObjectLocation> {
    let length: usize = widths.iter().sum();
    let start = row.checked_mul(length)?;
    let row = rows.get(start..start.checked_add(length)?)?;
    let (kind, rest) = row.split_at(widths[0]);
    let (place, _) = rest.split_at(widths[1]);
    let number = |bytes: &[u8]| bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte));
    match if kind.is_empty() { 1 } else { number(kind) } {
        1 => Some(ObjectLocation::At(number(place))),
        2 => Some(ObjectLocation::Inside(number(place))),
        _ => None,
    }
}

fn table_at(input: &mut Input<'_>, at: u64) -> Option<(Table, Value)> {
    let start = input.bytes(at, 32)?;
    if trimmed(&start).starts_with(b"xref") {
        let blanks = start.len() - trimmed(&start).len();
        return lines_at(input, at + u64::try_from(blanks + 4).ok()?);
    }
    let (about, rows) = stream_at(input, at)?;
    let Some(Value::List(columns)) = about.get("W") else { return None };
    let [kind, place, third] = columns.as_slice() else { return None };
    let width = |value: &Value| value.size().filter(|width| *width <= 8);
    let widths = [width(kind)?, width(place)?, width(third)?];
    let numbers: Vec<u64> = match about.get("Index") {
        Some(Value::List(numbers)) => {
            numbers.iter().map(|number| number.size()?.try_into().ok()).collect::<Option<_>>()?
        }
        _ => vec![0, about.get("Size")?.size()?.try_into().ok()?],
    };
    let stretches = numbers.chunks_exact(2).map(|pair| (pair[0], pair[1].min(1 << 32)));
    Some((Table::Rows(stretches.take(STRETCHES).collect(), widths, rows), about))
}

/// The stretches of a table of lines, and the map behind it.
fn lines_at(input: &mut Input<'_>, at: u64) -> Option<(Table, Value)> {
    let (mut stretches, mut at) = (Vec::new(), at);
    while stretches.len() < STRETCHES {
        let bytes = input.bytes(at, 64)?;
        let rest = trimmed(&bytes);
        if let Some(rest) = rest.strip_prefix(b"trailer") {
            let behind = u64::try_from(bytes.len() - rest.len()).ok()?;
            let about = input.bytes(at + behind, OBJECT)?;
            return Some((Table::Lines(stretches), parse(&about)?.0));
        }
        let (Value::Number(first), rest) = parse(rest)? else { return None };
        let (Value::Number(count), rest) = parse(rest)? else { return None };
        let (first, count) = (u64::try_from(first).ok()?, u64::try_from(count).ok()?);
        at += u64::try_from(bytes.len() - trimmed(rest).len()).ok()?;
        // An empty table goes on with the next word at once.
        stretches.push((first, count, at));
        at = at.checked_add(count.checked_mul(LINE)?)?;
    }
    None
}

/// Rows whose bytes were told as differences (ISO 32000-1, 7.4.4.4; PNG, section 9).
pub(super) fn unpredicted(parameters: &Value, bytes: Vec<u8>) -> Option<Vec<u8>> {
    let of =
        |name: &str, otherwise: usize| parameters.get(name).map_or(Some(otherwise), Value::size);
    if of("Predictor", 1)? < 10 {
        return (of("Predictor", 1)? == 1).then_some(bytes);
    }
    // Tables have columns of one byte.
    if of("Colors", 1)? != 1 || of("BitsPerComponent", 8)? != 8 {
        return None;
    }
    let columns = of("Columns", 1)?.min(4096);
    let mut before = vec![0_u8; columns];
    let mut out = Vec::with_capacity(bytes.len());
    for row in bytes.chunks_exact(columns + 1) {
        let mut left = 0_u8;
        for (above, byte) in before.iter_mut().zip(&row[1..]) {
            let guess = match row[0] {
                0 => 0,
                1 => left,
                2 => *above,
                3 => left.midpoint(*above),
                _ => return None,
            };
            left = byte.wrapping_add(guess);
            *above = left;
        }
        out.extend_from_slice(&before);
    }
    Some(out)
}
