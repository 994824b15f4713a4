//! A small time line without words, for the row of a table.

use super::scale::{Unit, place};
use super::{Point, push};
use crate::render::html::view::Html;

const WIDTH: usize = 112;
const HEIGHT: i128 = 28;
/// Kept free on all sides, for dots and strokes.
const EDGE: usize = 4;
/// The most periods that can be told apart.
const SLOTS: usize = 24;

/// The newest points of a series as a small line; `None` where several stand alone, or most
/// cannot be joined, which is no line, or a number does not fit. A reader who does not see it finds the numbers in the
/// table behind.
pub(in crate::render) fn sparkline(points: &[Point<'_>]) -> Option<Html> {
    let last = points.last()?.slot;
    let points: Vec<&Point<'_>> = points.iter().filter(|point| last - point.slot < SLOTS).collect();
    let joined: Vec<bool> = points.windows(2).map(|pair| pair[1].follows(pair[0])).collect();
    let joints = joined.iter().filter(|joined| **joined).count();
    let alone = |at: &usize| {
        let before = at.checked_sub(1).is_some_and(|before| joined[before]);
        !before && !joined.get(*at).copied().unwrap_or(false)
    };
    let few = (0..points.len()).filter(alone).count() < 2;
    let is_line = joints > 0 && 2 * joints >= joined.len() && few;
    // Of most periods nothing is known where points are fewer than gaps.
    let is_dense = |first: &usize| 2 * points.len() > last - first;
    let first = points.first().map(|point| point.slot).filter(is_dense).filter(|_| is_line)?;
    let unit = Unit::of(points.iter().flat_map(|point| [point.extent.low, point.extent.high]));
    let extents: Option<Vec<_>> =
        points.iter().map(|point| point.extent.map(|value| unit.count(value))).collect();
    let extents = extents?;
    let (low, high) = (
        extents.iter().map(|extent| extent.low).min()?,
        extents.iter().map(|extent| extent.high).max()?,
    );
    // A series without change is drawn in the middle.
    let (low, high) =
        if low == high { (low.checked_sub(1)?, high.checked_add(1)?) } else { (low, high) };
    let edge = i128::try_from(EDGE).ok()?;
    let (mut line, mut dots, mut open) = (String::new(), String::new(), String::new());
    for (index, (point, extent)) in points.iter().zip(&extents).enumerate() {
        let x = EDGE + (point.slot - first) * (WIDTH - 2 * EDGE) / (last - first).max(1);
        let y = |value: i128| {
            Some((HEIGHT - edge - place(value, low, high, HEIGHT - 2 * edge)?).to_string())
        };
        let (at, x) = (y(extent.high)?, x.to_string());
        let follows = index > 0 && point.follows(points[index - 1]);
        let leads = points.get(index + 1).is_some_and(|next| next.follows(point));
        if follows || leads {
            push(&mut line, &[if follows { "L" } else { "M" }, &x, " ", &at]);
        }
        if !point.is_whole() {
            push(&mut open, &["M", &x, " ", &y(extent.low)?, "V", &at, "h0"]);
        } else if point.slot == last || !(follows || leads) {
            push(&mut dots, &["M", &x, " ", &at, "h0"]);
        }
    }
    let mut svg = String::with_capacity(256);
    svg.push_str(r#"<svg class="sparkline" viewBox="0 0 112 28" aria-hidden="true">"#);
    for (class, path) in [("chart-line", line), ("spark-dot", dots), ("spark-open", open)] {
        if !path.is_empty() {
            push(&mut svg, &["<path class=\"", class, "\" d=\"", &path, "\"/>"]);
        }
    }
    svg.push_str("</svg>");
    Some(Html::new(&svg))
}
