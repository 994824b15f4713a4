//! Numbers beside their points: all of them where there is room on the narrowest screen, else the
//! first and the last one. A column of zero has its number always, for nothing else tells it from a
//! period without one.

use super::axes::{Axes, Form, TOP};
use super::marks::ARROW;
use super::pen::{Pen, WIDTH};
use super::times::anchored;
use super::{Extent, Point, Shape, push};
use crate::render::xml::escape;

/// Letters of all numbers for which a narrow plot has room beside each other.
pub(super) const ROOM: usize = 34;
/// Letters of the first and the last number together.
const ENDS: usize = 24;
/// The width of a letter on a narrow plot and on a wide one, in thousandths of it.
const NARROW: i128 = 32;
const WIDE: i128 = 13;
/// The height of letters, and space between them and a point.
const HEIGHT: i128 = 18;
const SPACE: i128 = 13;

/// The numbers of a chart.
pub(super) struct Labels<'a> {
    pub(super) axes: &'a Axes,
    pub(super) points: &'a [Point<'a>],
    pub(super) extents: &'a [Extent<i128>],
    pub(super) texts: &'a [String],
    /// True if there is room for all.
    pub(super) all: bool,
}

impl Labels<'_> {
    /// Writes them.
    pub(super) fn write(&self, svg: &mut String, pen: Pen) {
        let letters = |text: &String| text.chars().count();
        let last = self.points.len().saturating_sub(1);
        let ends = self.texts.first().zip(self.texts.last());
        let ends = ends.is_some_and(|(first, last)| letters(first) + letters(last) <= ENDS);
        let first = ends && self.axes.form == Form::Line && self.axes.slots() > 3;
        let (mut always, mut wide) = (String::new(), String::new());
        for (index, text) in self.texts.iter().enumerate().take(self.points.len()) {
            if !(self.all || index == last || (first && index == 0) || self.is_no_column(index)) {
                continue;
            }
            let Some(slot) = self.axes.slot(&self.points[index]) else { continue };
            let (written, y) = match self.height(index, text) {
                Some((y, true)) => (&mut always, y),
                Some((y, false)) => (&mut wide, y),
                None => continue,
            };
            let (x, anchor) = anchored(pen, self.axes, slot, text);
            let (y, text) = (pen.y(y), escape(text));
            push(written, &["<text x=\"", &x, "\" y=\"", &y, "\"", anchor, ">", &text, "</text>"]);
        }
        let most = if pen == Pen::File { "" } else { " chart-most" };
        for (class, written) in [("", always), (most, wide)] {
            if !written.is_empty() {
                let group = ["<g class=\"chart-value", class, "\" text-anchor=\"middle\">"];
                push(svg, &group);
                push(svg, &[&written, "</g>"]);
            }
        }
    }

    /// The baseline of the number of a point, and whether it has room on a narrow plot too; `None`
    /// where it has none on a wide one. It stands above its mark, or below it where lines lead there
    /// from above, or another mark is in the way: on that mark it would be read as its number.
    fn height(&self, index: usize, text: &str) -> Option<(i128, bool)> {
        let (top, foot) = self.mark(index)?;
        let above = (top - SPACE).max(TOP - 26);
        let below = Some(foot + SPACE + HEIGHT - 1).filter(|y| *y < self.axes.bottom() - 2);
        let hangs = match self.axes.form {
            Form::Line => self.hangs(index),
            Form::Columns => self.extents[index].high < 0,
        };
        let order = if hangs { [below, Some(above)] } else { [Some(above), below] };
        // A column has its number at its end alone.
        let order = order.into_iter().flatten().take(match self.axes.form {
            Form::Line => 2,
            Form::Columns => 1,
        });
        let beside = |letter: i128| order.clone().find(|y| !self.hits(index, text, letter, *y));
        let narrow = beside(NARROW).map(|y| (y, true));
        narrow.or_else(|| beside(WIDE).map(|y| (y, false)))
    }

    /// Returns `true` if a point is a column without any height.
    fn is_no_column(&self, index: usize) -> bool {
        let Extent { low, high, .. } = self.extents[index];
        self.axes.form == Form::Columns && low == 0 && high == 0
    }

    /// The upper and the lower end of the mark of a point.
    fn mark(&self, index: usize) -> Option<(i128, i128)> {
        let extent = &self.extents[index];
        let (high, low) = (self.axes.y(extent.high)?, self.axes.y(extent.low)?);
        if self.axes.form == Form::Columns {
            let foot = self.axes.foot()?;
            let arrow = if extent.shape == Shape::Up && extent.is_endless() { ARROW } else { 0 };
            return Some((high.min(foot) - arrow, low.max(foot)));
        }
        Some(match extent.shape {
            Shape::Up if extent.is_endless() => (high - ARROW, low),
            Shape::Down if extent.is_endless() => (high, low + ARROW),
            _ => (high, low),
        })
    }

    /// Returns `true` if all lines lead to a point from above.
    fn hangs(&self, index: usize) -> bool {
        let higher = |other: usize| self.extents[other].high > self.extents[index].high;
        let before =
            index.checked_sub(1).filter(|before| self.points[index].follows(&self.points[*before]));
        let after = Some(index + 1).filter(|after| {
            self.points.get(*after).is_some_and(|next| next.follows(&self.points[index]))
        });
        let joined = [before, after];
        let mut joined = joined.into_iter().flatten().peekable();
        joined.peek().is_some() && joined.all(higher)
    }

    /// Returns `true` if a number on this line would lie on the mark of another point, in letters of a
    /// width.
    fn hits(&self, index: usize, text: &str, letter: i128, y: i128) -> bool {
        let at = |index: usize| self.axes.slot(&self.points[index]).map(|slot| self.axes.x(slot));
        let Some(x) = at(index) else { return false };
        let width = i128::try_from(text.chars().count()).unwrap_or(0) * letter;
        // Held at an end, it reaches as far as it is long.
        let end = x.min(WIDTH - x);
        let reach = if end < width / 2 { width - end } else { width / 2 };
        let mut others = (0..self.points.len()).filter(|other| *other != index);
        others.any(|other| {
            let is_near = at(other).is_some_and(|other| (other - x).abs() < reach);
            let hit = |(top, foot): (i128, i128)| top < y + 4 && foot > y - HEIGHT - 4;
            is_near && self.mark(other).is_some_and(hit)
        })
    }
}
