//! The axes of a chart, which charts that stand beside each other have in common.

use super::pen::{EM, WIDTH};
use super::scale::{Axis, Unit};
use super::{Extent, Point, Shape, slot};
use crate::bulletin::lang::Lang;
use crate::bulletin::period::Period;

/// The top line of a plot: above it stand its label, and what lies on it.
pub(super) const TOP: i128 = 44;
/// The least height of a plot, and that of one that has the page for itself.
const HEIGHTS: [i128; 2] = [220, 360];

/// The form in which a series is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Form {
    /// Points, joined where they may be compared: states, shares.
    Line,
    /// Columns from zero: what happened in each period.
    Columns,
}

/// Axes of value and time.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Axes {
    unit: Unit,
    axis: Axis,
    /// The period in which time begins.
    first: Period,
    /// The number of periods.
    slots: usize,
    pub(super) form: Form,
    height: i128,
}

impl Axes {
    /// The axes on which the values of these series, and the periods of those, have a place; `None`
    /// where there is no number, one does not fit, or the periods do not follow each other. `tall`:
    /// for a chart that has the page for itself.
    pub(in crate::render) fn of(
        values: &[Vec<Point<'_>>],
        times: &[Vec<Point<'_>>],
        form: Form,
        tall: bool,
    ) -> Option<Self> {
        let periods = || times.iter().flatten().map(|point| point.figure.subject.period);
        let first = periods().min_by_key(|period| period.start())?;
        let last = periods().map(|period| slot(first, period)).max()??;
        periods().all(|period| slot(first, period).is_some()).then_some(())?;
        let all = || values.iter().flatten();
        let unit = Unit::of(all().flat_map(|point| [point.extent.low, point.extent.high]));
        let extents: Option<Vec<Extent<i128>>> =
            all().map(|point| point.extent.map(|value| unit.count(value))).collect();
        let axis = axis(unit, &extents?, form)?;
        Some(Self { unit, axis, first, slots: last + 1, form, height: HEIGHTS[usize::from(tall)] })
    }

    /// Returns `true` if the axis of values does not begin at zero.
    pub(in crate::render) fn is_cut(&self) -> bool {
        self.axis.is_cut()
    }

    /// Extents in units of the axis.
    pub(super) fn extents(&self, points: &[Point<'_>]) -> Option<Vec<Extent<i128>>> {
        points.iter().map(|point| point.extent.map(|value| self.unit.count(value))).collect()
    }

    /// The position of a period among those of the axis.
    pub(super) fn slot(&self, point: &Point<'_>) -> Option<usize> {
        slot(self.first, point.figure.subject.period)
    }

    /// The number of periods.
    pub(in crate::render) fn slots(&self) -> usize {
        self.slots
    }

    /// The same as a number among places on the paper.
    fn parts(&self) -> i128 {
        i128::try_from(self.slots).unwrap_or(WIDTH).max(1)
    }

    /// The middle of a period, from the left.
    pub(super) fn x(&self, slot: usize) -> i128 {
        let twice = 2 * i128::try_from(slot).unwrap_or(0) + 1;
        (twice * WIDTH + self.parts()) / (2 * self.parts())
    }

    /// Half of the width of a mark that takes so many hundredths of its period.
    pub(super) fn half(&self, hundredths: i128, most: i128) -> i128 {
        (WIDTH * hundredths / (200 * self.parts())).clamp(2, most)
    }

    /// A value, from above.
    pub(super) fn y(&self, value: i128) -> Option<i128> {
        Some(self.bottom() - self.axis.place(value, self.height)?)
    }

    /// The line from which columns have their length: zero, or what is nearest.
    pub(super) fn foot(&self) -> Option<i128> {
        Some(self.y(0)?.clamp(TOP, self.bottom()))
    }

    /// The lowest line.
    pub(super) fn bottom(&self) -> i128 {
        TOP + self.height
    }

    /// The labelled values with their labels, from below to above.
    pub(super) fn ticks(&self, lang: Lang) -> Vec<(i128, String)> {
        self.axis.ticks().zip(self.axis.labels(lang)).collect()
    }

    /// The axis of values.
    pub(super) fn scale(&self) -> &Axis {
        &self.axis
    }

    /// The paper left of the plot, in heights of letters: room for the labels of values in any
    /// usual font, the top one with so many letters behind it. They begin at its edge, so that no font
    /// makes them leave it.
    pub(super) fn margin(&self, lang: Lang, behind: usize) -> i128 {
        let letters = self.ticks(lang).iter().map(|(_, label)| label.chars().count()).max();
        let letters = i128::try_from(letters.unwrap_or(0) + behind).unwrap_or(0);
        ((letters * 12 + 14) / EM + 1).clamp(2, 8)
    }
}

fn axis(unit: Unit, extents: &[Extent<i128>], form: Form) -> Option<Axis> {
    let lowest = extents.iter().map(|extent| extent.low).min()?;
    let highest = extents.iter().map(|extent| extent.high).max()?;
    let is_open =
        |shape: Shape| extents.iter().any(|extent| extent.shape == shape && extent.is_endless());
    // A range that is open downwards reaches to zero.
    let lowest = if is_open(Shape::Down) { lowest.min(0) } else { lowest };
    Axis::new(unit, lowest, highest, is_open(Shape::Up), form == Form::Columns)
}
