//! The marks of a series. All marks of a sort are one path, in units of the plot: it is stretched to
//! the width of the page, and the width of its strokes is not.

use super::axes::{Axes, Form};
use super::{Extent, Point, Shape, push};

/// The length of an arrow. It says which way a number is open, and not how far.
pub(super) const ARROW: i128 = 30;
/// The length of its head.
const HEAD: i128 = 9;

/// The paths of a plot.
#[derive(Default)]
pub(super) struct Marks {
    breaks: String,
    columns: String,
    hollow: String,
    bounds: String,
    line: String,
    dots: String,
    rings: String,
}

/// The place of a mark.
struct At {
    x: i128,
    /// The lower end, which is further down.
    low: i128,
    high: i128,
}

impl Marks {
    /// Draws all points; `None` where a number does not fit.
    pub(super) fn draw(
        points: &[Point<'_>],
        extents: &[Extent<i128>],
        axes: &Axes,
    ) -> Option<Self> {
        let mut marks = Self::default();
        for (index, (point, extent)) in points.iter().zip(extents).enumerate() {
            let x = axes.x(axes.slot(point)?);
            let at = At { x, low: axes.y(extent.low)?, high: axes.y(extent.high)? };
            let before = index.checked_sub(1).map(|before| &points[before]);
            if let Some(before) = before.filter(|_| super::is_broken(point.figure)) {
                let middle = i128::midpoint(axes.x(axes.slot(before)?), x);
                let (top, bottom) = (super::axes::TOP, axes.bottom());
                push(&mut marks.breaks, &[&format!("M{middle} {top}V{bottom}")]);
            }
            match axes.form {
                Form::Line => {
                    let after = points.get(index + 1);
                    marks.join(point, before, after, &at);
                    marks.point(point, extent, axes, &at);
                }
                Form::Columns => marks.column(point, extent, axes, &at)?,
            }
        }
        Some(marks)
    }

    /// The line, where it may lead here or on from here.
    fn join(
        &mut self,
        point: &Point<'_>,
        before: Option<&Point<'_>>,
        after: Option<&Point<'_>>,
        at: &At,
    ) {
        let follows = before.is_some_and(|before| point.follows(before));
        if follows || after.is_some_and(|after| after.follows(point)) {
            let step = if follows { 'L' } else { 'M' };
            push(&mut self.line, &[&format!("{step}{} {}", at.x, at.high)]);
        }
    }

    fn point(&mut self, point: &Point<'_>, extent: &Extent<i128>, axes: &Axes, at: &At) {
        let cap = axes.half(50, 12);
        match extent.shape {
            Shape::Whole | Shape::Near => {
                let dots =
                    if point.is_hollow(axes.form) { &mut self.rings } else { &mut self.dots };
                push(dots, &[&format!("M{} {}h0", at.x, at.high)]);
            }
            Shape::Up if extent.is_endless() => {
                self.cap(at.x, at.low, cap);
                self.arrow(at.x, at.low, at.low - ARROW, cap);
            }
            Shape::Down if extent.is_endless() => {
                self.cap(at.x, at.high, cap);
                self.arrow(at.x, at.high, (at.high + ARROW).min(axes.bottom()), cap);
            }
            Shape::Up | Shape::Down | Shape::Range => {
                self.cap(at.x, at.low, cap);
                self.cap(at.x, at.high, cap);
                push(&mut self.bounds, &[&format!("M{} {}V{}", at.x, at.low, at.high)]);
            }
        }
    }

    /// A column, filled as far as its number is certain.
    fn column(
        &mut self,
        point: &Point<'_>,
        extent: &Extent<i128>,
        axes: &Axes,
        at: &At,
    ) -> Option<()> {
        let (half, cap, foot) = (axes.half(72, 60), axes.half(50, 12), axes.foot()?);
        let At { x, low, high } = *at;
        let (below, above) = (foot.min(low), foot.max(high));
        match extent.shape {
            Shape::Whole if !point.is_hollow(axes.form) => {
                box_of(&mut self.columns, x, half, foot, high);
            }
            Shape::Whole | Shape::Near => box_of(&mut self.hollow, x, half, foot, high),
            Shape::Up if extent.is_endless() => {
                box_of(&mut self.columns, x, half, foot, low);
                self.arrow(x, low, low - ARROW, cap);
            }
            Shape::Down if extent.is_endless() => {
                box_of(&mut self.hollow, x, half, foot, high);
                self.arrow(x, high, (high + ARROW).min(axes.bottom()), cap);
            }
            Shape::Up | Shape::Down | Shape::Range => {
                // The part that every value of the range has.
                if extent.low > 0 {
                    box_of(&mut self.columns, x, half, foot, below);
                } else if extent.high < 0 {
                    box_of(&mut self.columns, x, half, foot, above);
                }
                box_of(&mut self.hollow, x, half, low, high);
            }
        }
        Some(())
    }

    fn cap(&mut self, x: i128, y: i128, half: i128) {
        push(&mut self.bounds, &[&format!("M{} {y}h{}", x - half, 2 * half)]);
    }

    fn arrow(&mut self, x: i128, from: i128, to: i128, half: i128) {
        let back = if to < from { HEAD } else { -HEAD };
        let head = format!("M{} {}L{x} {to}L{} {}", x - half, to + back, x + half, to + back);
        push(&mut self.bounds, &[&format!("M{x} {from}V{to}"), &head]);
    }

    /// All of them, points above everything else. A ring is a dot with a hole.
    pub(super) fn write(&self, svg: &mut String) {
        for (class, path) in [
            ("chart-break", &self.breaks),
            ("chart-column", &self.columns),
            ("chart-hollow", &self.hollow),
            ("chart-bound", &self.bounds),
            ("chart-line", &self.line),
            ("chart-dots", &self.dots),
            ("chart-dots", &self.rings),
            ("chart-holes", &self.rings),
        ] {
            path_of(svg, class, path);
        }
    }
}

/// A path of a class, if there is anything in it.
pub(super) fn path_of(svg: &mut String, class: &str, path: &str) {
    if !path.is_empty() {
        push(svg, &["<path class=\"", class, "\" d=\"", path, "\"/>"]);
    }
}

/// A box around a column, from one height to another.
pub(super) fn box_of(path: &mut String, x: i128, half: i128, from: i128, to: i128) {
    if from != to {
        push(path, &[&format!("M{} {from}V{to}h{}V{from}z", x - half, 2 * half)]);
    }
}
