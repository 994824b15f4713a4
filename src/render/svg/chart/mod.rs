//! Charts as SVG, drawn from exact decimals: the series of a place, a small time line, the bar of a
//! ranking, the classes of a map of tiles.
//!
//! Numbers are brought to integers of one unit ([`scale`]), and integers to places on the paper, so
//! that no float is ever made. A drawing says no more than the number does:
//!
//! * what is known to be at least, at most or between is a *bracket* from end to end, or a cap with
//!   an arrow where one end is open; a column is filled as far as it is certain, and hollow beyond;
//! * a line joins two points only where both are whole: sums of different places, or guesses, are
//!   no development. What happens in periods is drawn as columns from zero, which join nothing;
//! * no line crosses a break, or a period without a number;
//! * what may still change, or is only near the truth, is hollow: a ring, or a column without
//!   filling;
//! * how much of the whole has reported stands in a strip of its own ([`cover`]).
//!
//! The paper is as wide as its place on the page, and letters have one size on all of them: along
//! the axis of time everything lies at a share of the width, from below to above at multiples of the
//! height of letters ([`pen`]). Colours, strokes and letters are the style sheet's. Drawings carry no
//! identifiers, so that any number of them may stand on a page; what they show stands in a table
//! beside them.

mod axes;
mod bar;
mod bars_file;
mod cover;
mod file;
mod labels;
mod marks;
mod pen;
mod scale;
mod sheet;
mod spark;
#[cfg(test)]
mod tests;
mod tiles;
mod tiles_file;
mod times;

pub(in crate::render) use axes::{Axes, Form};
pub(in crate::render) use bar::{BarMarks, Bars, bar, bar_marks};
pub(in crate::render) use bars_file::{Row, ranking};
pub(in crate::render) use file::{Panel, Texts, file};
pub(in crate::render) use sheet::{Frame, chart};
pub(in crate::render) use spark::sparkline;
pub(in crate::render) use tiles::{Classes, Shade};
pub(in crate::render) use tiles_file::{NONE, Tile, number, tiles};

use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Decimal, Kind, Quantity};
use crate::ledger::{Figure, Flag};

/// A figure on its way to the paper.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Point<'a> {
    /// Position among the figures of the series, of which not all can be drawn.
    row: usize,
    /// Position in time, in periods since the first one of the series.
    slot: usize,
    figure: &'a Figure,
    extent: Extent<Decimal>,
}

/// Extent of a number: where it lies, and which way it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Extent<N> {
    /// Lower end, or the printed number.
    low: N,
    /// Upper end, or the printed number.
    high: N,
    /// Shape in which it is drawn.
    shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// One number.
    Whole,
    /// One number, which is not certain.
    Near,
    /// `low` and more, up to `high` where that is greater.
    Up,
    /// `high` and less, down to `low` where that is smaller.
    Down,
    /// Between the two.
    Range,
}

impl<N: Copy + PartialEq> Extent<N> {
    /// Returns `true` if it goes on without an end.
    fn is_endless(&self) -> bool {
        matches!(self.shape, Shape::Up | Shape::Down) && self.low == self.high
    }

    /// The same in other units; `None` where a number does not fit.
    fn map<M>(self, unit: impl Fn(N) -> Option<M>) -> Option<Extent<M>> {
        Some(Extent { low: unit(self.low)?, high: unit(self.high)?, shape: self.shape })
    }
}

/// Returns the extent of a quantity; none of a ratio (118 of 124), which is two numbers.
fn extent(quantity: &Quantity) -> Option<Extent<Decimal>> {
    let (low, high) = quantity.span()?;
    let shape = match quantity.kind {
        Kind::Exact => Shape::Whole,
        Kind::About | Kind::Almost => Shape::Near,
        Kind::AtLeast => Shape::Up,
        Kind::AtMost => Shape::Down,
        Kind::Between => Shape::Range,
        Kind::None => return None,
    };
    Some(Extent { low, high, shape })
}

/// The figures of a series that can be drawn, in order of time. All periods are as long as the
/// first one; others are left out.
pub(in crate::render) fn points<'a>(figures: &[&'a Figure]) -> Vec<Point<'a>> {
    let Some(first) = figures.first().map(|figure| figure.subject.period) else {
        return Vec::new();
    };
    let point = |(row, figure): (usize, &&'a Figure)| {
        let slot = slot(first, figure.subject.period)?;
        Some(Point { row, slot, figure, extent: extent(&figure.quantity)? })
    };
    figures.iter().enumerate().filter_map(point).collect()
}

/// Returns the number of periods of its length by which a period lies after the first one.
pub(in crate::render) fn slot(first: Period, period: Period) -> Option<usize> {
    let length = first.whole_months().filter(|length| period.whole_months() == Some(*length))?;
    let month = |period: Period| {
        period.start().year() * 12 + i32::try_from(period.start().month()).unwrap_or(0)
    };
    let months = month(period) - month(first);
    usize::try_from(months / length).ok().filter(|_| months % length == 0)
}

impl Point<'_> {
    /// Its position among the figures of the series.
    pub(in crate::render) fn row(&self) -> usize {
        self.row
    }

    /// Returns `true` if it is drawn as a range, or open to one side.
    pub(in crate::render) fn is_bound(&self) -> bool {
        matches!(self.extent.shape, Shape::Up | Shape::Down | Shape::Range)
    }

    /// Returns `true` if it is open to one side without an end.
    pub(in crate::render) fn is_endless(&self) -> bool {
        self.extent.is_endless()
    }

    /// Returns `true` if a line may lead from the point before to this one.
    fn follows(&self, before: &Self) -> bool {
        self.slot == before.slot + 1
            && self.is_whole()
            && before.is_whole()
            && !is_broken(self.figure)
    }

    /// Returns `true` if it is one number for all of the place.
    fn is_whole(&self) -> bool {
        self.extent.shape == Shape::Whole && self.figure.is_complete()
    }

    /// Returns `true` if it is drawn hollow, for all of it or for a part: the number may change, or
    /// is only near the truth.
    pub(in crate::render) fn is_hollow(&self, form: Form) -> bool {
        match self.extent.shape {
            Shape::Near => true,
            Shape::Whole => !self.is_whole() || self.figure.flags.contains(Flag::Provisional),
            _ => form == Form::Columns && !(self.extent.shape == Shape::Up && self.is_endless()),
        }
    }
}

/// Returns `true` if a figure cannot be compared with the one before it.
pub(in crate::render) fn is_broken(figure: &Figure) -> bool {
    figure.flags.iter().any(|flag| flag.word() == "break")
}

/// Adds the parts to a drawing.
fn push(svg: &mut String, parts: &[&str]) {
    for part in parts {
        svg.push_str(part);
    }
}
