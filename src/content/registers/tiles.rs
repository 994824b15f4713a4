//! `tile` of a place: its cell on maps of tiles, which no other place has at the same time.

use std::collections::BTreeMap;

use crate::base::{Code, Location, Problem, Problems, SourcePath, Span, Spanned, message};
use crate::bulletin::locality::{Cell, Localities, Locality};
use crate::content::fields::{Fields, text_of};
use crate::content::problems;
use crate::content::yaml::Value;

/// `tile: [3, 12]`, column and row.
pub(super) fn tile(fields: &mut Fields<'_>) -> Option<Spanned<Cell>> {
    let node = fields.node("tile")?;
    let (path, span) = (fields.path(), node.span);
    let Value::List(items) = &node.value else {
        fields.push(not_a_cell(path, span));
        return None;
    };
    let mut numbers = Vec::new();
    for item in items {
        let text = text_of(path, item, fields.problems())?;
        numbers.push(text.value.parse::<u8>().ok());
    }
    let cell = match numbers.as_slice() {
        [Some(column), Some(row)] => Some(Cell { column: *column, row: *row }),
        _ => None,
    };
    let most = Cell::MOST;
    let cell = cell.filter(|cell| {
        (1..=most.column).contains(&cell.column) && (1..=most.row).contains(&cell.row)
    });
    if cell.is_none() {
        fields.push(not_a_cell(path, span));
    }
    cell.map(|value| Spanned { value, span })
}

/// Tells places that have the cell of another one while both exist: one would hide the other.
pub(super) fn check_tiles(localities: &Localities, problems: &mut Problems) {
    let mut by_cell: BTreeMap<Cell, Vec<(&Locality, Span)>> = BTreeMap::new();
    for (_, locality) in localities.iter() {
        let Some(tile) = &locality.tile else { continue };
        let known = by_cell.entry(tile.value).or_default();
        let taken = known.iter().find(|(other, _)| other.valid.overlaps(&locality.valid));
        if let Some((other, span)) = taken {
            let first = Location::bytes(&other.place.path, *span);
            problems.push(tile_taken(locality, tile.span, other, first));
        }
        known.push((locality, tile.span));
    }
}

/// A tile is no pair of column and row.
fn not_a_cell(path: &SourcePath, span: Span) -> Problem {
    let most = Cell::MOST;
    let message = message!(
        "invalid-value-tile",
        columns = u32::from(most.column),
        rows = u32::from(most.row)
    );
    problems::invalid_value(path, span, message, message!("invalid-value-tile.hint"))
}

/// Two places have one tile.
fn tile_taken(locality: &Locality, span: Span, other: &Locality, first: Location) -> Problem {
    let message = message!("tile-taken", place = locality.told(), other = other.told());
    Problem::new(Code::TileTaken, Location::bytes(&locality.place.path, span), message)
        .hint(message!("tile-taken.hint"))
        .related(first, message!("tile-taken.related"))
}
