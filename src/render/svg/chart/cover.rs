//! The strip below a chart that says how much of the whole has reported in each period: a box, filled
//! as far as reports reach.

use super::axes::Axes;
use super::marks::{box_of, path_of};
use super::{Point, push};
use crate::bulletin::quantity::Decimal;

/// The steps in which a box is filled; it is full only where everything is known.
const STEPS: i128 = 20;
/// The upper edge of the boxes below the plot.
const EDGE: i128 = 74;

/// The height that the strip adds below the names of periods.
pub(super) const HEIGHT: i128 = 58;

/// Returns `true` if something of a series is not known whole.
pub(super) fn is_needed(points: &[Point<'_>]) -> bool {
    points.iter().any(|point| !point.figure.is_complete())
}

/// Writes the boxes.
pub(super) fn boxes(svg: &mut String, points: &[Point<'_>], axes: &Axes) {
    let (mut frames, mut filled) = (String::new(), String::new());
    let top = axes.bottom() + EDGE;
    let half = axes.half(72, 60);
    for point in points {
        let Some(x) = axes.slot(point).map(|slot| axes.x(slot)) else { continue };
        box_of(&mut frames, x, half, top + STEPS, top);
        if let Some(share) = share(point) {
            box_of(&mut filled, x, half, top + STEPS, top + STEPS - share);
        } else {
            // Nobody knows how many there are: a box crossed out.
            let (left, right) = (x - half, x + half);
            push(&mut frames, &[&format!("M{left} {top}L{right} {}", top + STEPS)]);
        }
    }
    path_of(svg, "chart-cover", &filled);
    path_of(svg, "chart-cover-frame", &frames);
}

/// The baseline of the words above the boxes.
pub(super) fn words_at(axes: &Axes) -> i128 {
    axes.bottom() + EDGE - 8
}

/// Number of known steps of a box, rounded down; `None` where the coverage is not known.
fn share(point: &Point<'_>) -> Option<i128> {
    let coverage = point.figure.coverage?;
    let steps = Decimal::from(STEPS);
    let reached = |step: &i128| coverage.reaches(Decimal::from(*step) / steps);
    Some((1..=STEPS).take_while(reached).last().unwrap_or(0))
}
