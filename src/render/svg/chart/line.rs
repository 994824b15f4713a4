//! The time series of a place: a line over an axis of time, with ranges where numbers are bounds.

use super::scale::{Axis, Unit};
use super::{Extent, Point, Shape, push};
use crate::bulletin::period::Period;
use crate::language::Words;
use crate::render::html::view::Html;
use crate::render::words;
use crate::render::xml::escape;

/// The paper. Letters are 13 units high, so that they stay legible where 400 units are as wide as a
/// phone.
const WIDTH: i128 = 400;
const HEIGHT: i128 = 200;
const TOP: i128 = 32;
const BOTTOM: i128 = 172;
/// The width of a letter in a wide font. How much room a text gets is guessed with it; that the
/// text lies on the paper is not: it begins at the left edge, ends at the right one, or stands in
/// the middle of much room.
const LETTER: i128 = 9;
/// Space that is kept free beside a text and a point.
const SPACE: i128 = 12;
/// The most letters of a unit that are written into a drawing.
const LONGEST_UNIT: usize = 24;

/// Texts around a drawing.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Frame<'a> {
    /// Title of the drawing, in a few words.
    pub(in crate::render) title: &'a str,
    /// The same in numbers, for a reader who does not see it.
    pub(in crate::render) description: &'a str,
    /// The unit of the numbers.
    pub(in crate::render) unit: &'a str,
    /// The number of the last point in words.
    pub(in crate::render) newest: &'a str,
    /// The words of its periods, whose language is that of its numbers.
    pub(in crate::render) words: &'a Words,
}

/// A chart of the points; `None` where there is none, or a number does not fit.
pub(in crate::render) fn chart(points: &[Point<'_>], frame: &Frame<'_>) -> Option<Html> {
    let paper = Paper::new(points, frame)?;
    let mut svg = String::with_capacity(2048);
    let view = [WIDTH.to_string(), HEIGHT.to_string()];
    push(
        &mut svg,
        &[
            "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 ",
            &view[0],
            " ",
            &view[1],
            "\"><title>",
        ],
    );
    push(
        &mut svg,
        &[&escape(frame.title), "</title><desc>", &escape(frame.description), "</desc>"],
    );
    paper.grid(&mut svg, frame)?;
    paper.times(&mut svg, points, frame.words);
    paper.marks(&mut svg, points)?;
    paper.last_value(&mut svg, points, frame.newest);
    svg.push_str("</svg>");
    Some(Html::new(&svg))
}

/// A prepared sheet: where a period and a number lie.
struct Paper {
    axis: Axis,
    extents: Vec<Extent<i128>>,
    percent: bool,
    /// Position of the first of several points, right of the numbers.
    left: i128,
    first: usize,
    last: usize,
}

impl Paper {
    fn new(points: &[Point<'_>], frame: &Frame<'_>) -> Option<Self> {
        let (first, last) = (points.first()?, points.last()?);
        let unit = Unit::of(points.iter().flat_map(|point| [point.extent.low, point.extent.high]));
        let extents: Option<Vec<_>> =
            points.iter().map(|point| point.extent.map(|value| unit.count(value))).collect();
        let extents = extents?;
        let lowest = extents.iter().map(|extent| extent.low).min()?;
        let highest = extents.iter().map(|extent| extent.high).max()?;
        let room = extents.iter().any(|extent| extent.shape == Shape::Up && extent.is_endless());
        // What is open downwards reaches to zero.
        let down = extents.iter().any(|extent| extent.shape == Shape::Down && extent.is_endless());
        let axis = Axis::new(unit, if down { lowest.min(0) } else { lowest }, highest, room)?;
        let percent = frame.unit == "%";
        // The unit stands above the points: the top line is not where the numbers are.
        let widest = axis.labels(frame.words.lang()).iter().map(|label| letters(label)).max()?;
        let left = (widest * LETTER + 2 * SPACE).clamp(4 * SPACE, WIDTH / 2);
        Some(Self { axis, extents, percent, left, first: first.slot, last: last.slot })
    }

    /// The place of a period from the left; a single one stands in the middle.
    fn x(&self, slot: usize) -> i128 {
        let inner = WIDTH - SPACE - self.left;
        let (at, of) = (slot.saturating_sub(self.first), self.last.saturating_sub(self.first));
        if of == 0 {
            return WIDTH / 2;
        }
        self.left + i128::try_from(at).unwrap_or(0) * inner / i128::try_from(of).unwrap_or(1)
    }

    /// The place of a number from above.
    fn y(&self, value: i128) -> Option<i128> {
        Some(BOTTOM - self.axis.place(value, BOTTOM - TOP)?)
    }

    /// Lines across, each with its number above it, the top one with the unit.
    fn grid(&self, svg: &mut String, frame: &Frame<'_>) -> Option<()> {
        let (mut lines, mut texts) = (String::new(), String::new());
        let width = WIDTH.to_string();
        let labels = self.axis.labels(frame.words.lang());
        for (index, (tick, label)) in self.axis.ticks().zip(&labels).enumerate() {
            let y = self.y(tick)?;
            push(&mut lines, &["M0 ", &y.to_string(), "H", &width]);
            let is_top = index + 1 == labels.len();
            let unit = if is_top { self.unit(frame) } else { String::new() };
            // The top one is long: it leaves room for a point on the line.
            let y = if is_top { y - 11 } else { y - 5 };
            push(
                &mut texts,
                &["<text x=\"0\" y=\"", &y.to_string(), "\">", label, &escape(&unit), "</text>"],
            );
        }
        push(
            svg,
            &[
                "<path class=\"chart-grid\" d=\"",
                &lines,
                "\"/><g class=\"chart-label\">",
                &texts,
                "</g>",
            ],
        );
        Some(())
    }

    /// Returns the text behind the top number: `%`, or scale and unit.
    fn unit(&self, frame: &Frame<'_>) -> String {
        if self.percent {
            return "%".to_owned();
        }
        let scale = self.axis.scale().label(frame.words.lang()).unwrap_or_default();
        let unit = if frame.unit.chars().count() > LONGEST_UNIT { "" } else { frame.unit };
        [scale, unit]
            .into_iter()
            .filter(|word| !word.is_empty())
            .flat_map(|word| ["\u{a0}", word])
            .collect()
    }

    /// Names of periods below, as many as there is room for, the last one always; also of those
    /// without a number.
    fn times(&self, svg: &mut String, points: &[Point<'_>], said: &Words) {
        let Some(last) = points.last().map(|point| point.figure.subject.period) else { return };
        let width = letters(&words::axis(last, said)) * LETTER + SPACE;
        // Half of the last name and of the first one reach inwards from the ends.
        let count = usize::try_from((WIDTH - self.left) / width).unwrap_or(1).max(1);
        let every = (self.last - self.first + 1).div_ceil(count).max(1);
        svg.push_str("<g class=\"chart-label\" text-anchor=\"middle\">");
        for back in (0..=self.last - self.first).step_by(every) {
            let Some(period) = earlier(last, back) else { continue };
            let slot = self.last - back;
            let (x, anchor) = self.anchored(slot);
            push(
                svg,
                &[
                    "<text x=\"",
                    &x,
                    "\" y=\"192\"",
                    anchor,
                    ">",
                    &words::axis(period, said),
                    "</text>",
                ],
            );
        }
        svg.push_str("</g>");
    }

    /// Returns the anchor of a text for a period: the outermost ones are held at their outer end,
    /// so that no font makes them leave the paper.
    fn anchored(&self, slot: usize) -> (String, &'static str) {
        match slot {
            _ if self.first == self.last => (self.x(slot).to_string(), ""),
            slot if slot == self.last => (WIDTH.to_string(), " text-anchor=\"end\""),
            slot if slot == self.first => {
                ((self.x(slot) - SPACE).to_string(), " text-anchor=\"start\"")
            }
            slot => (self.x(slot).to_string(), ""),
        }
    }

    /// Breaks, ranges, the line, and the points above all.
    fn marks(&self, svg: &mut String, points: &[Point<'_>]) -> Option<()> {
        let mut marks = Marks::default();
        for (index, (point, extent)) in points.iter().zip(&self.extents).enumerate() {
            let at = [
                self.x(point.slot).to_string(),
                self.y(extent.low)?.to_string(),
                self.y(extent.high)?.to_string(),
                self.y(extent.printed())?.to_string(),
            ];
            let before = index.checked_sub(1).map(|before| &points[before]);
            if let Some(before) = before.filter(|_| super::is_broken(point.figure)) {
                let middle = i128::midpoint(self.x(before.slot), self.x(point.slot)).to_string();
                let bottom = BOTTOM.to_string();
                push(&mut marks.breaks, &["M", &middle, " ", &TOP.to_string(), "V", &bottom]);
            }
            marks.extent(extent, &at);
            let follows = before.is_some_and(|before| point.follows(before));
            if follows || points.get(index + 1).is_some_and(|next| next.follows(point)) {
                push(&mut marks.line, &[if follows { "L" } else { "M" }, &at[0], " ", &at[3]]);
            }
            if extent.shape != Shape::Range {
                marks.dot(point.is_tentative() || !point.figure.is_complete(), &at);
            }
        }
        marks.write(svg);
        Some(())
    }

    /// The newest number beside its point, unless a range stands there.
    fn last_value(&self, svg: &mut String, points: &[Point<'_>], text: &str) {
        let Some((point, extent)) = points.last().zip(self.extents.last()) else { return };
        let Some(y) =
            self.y(extent.high).filter(|_| matches!(extent.shape, Shape::Whole | Shape::Near))
        else {
            return;
        };
        let (x, anchor) = self.anchored(point.slot);
        let anchor = if anchor.is_empty() { " text-anchor=\"middle\"" } else { anchor };
        let y = if y - 10 < 15 { y + 20 } else { y - 10 }.to_string();
        push(svg, &["<text class=\"chart-value\"", anchor, " x=\"", &x, "\" y=\"", &y, "\">"]);
        push(svg, &[&escape(text), "</text>"]);
    }
}

/// The period so many of its lengths before.
fn earlier(period: Period, back: usize) -> Option<Period> {
    let months = i32::try_from(back).ok()?.checked_mul(period.whole_months()?)?;
    Period::new(
        period.start().plus_months(-months),
        period.end().next().plus_months(-months).previous(),
    )
}

fn letters(text: &str) -> i128 {
    i128::try_from(text.chars().count()).unwrap_or(0)
}
/// The marks of a line, each sort of them as one path.
#[derive(Default)]
struct Marks {
    breaks: String,
    open: String,
    ranges: String,
    line: String,
    dots: String,
}

impl Marks {
    /// What is known beside the point: a bound that is open, or a range. `at` is where it stands:
    /// its column, its lowest and highest row, and the row of its number.
    fn extent(&mut self, extent: &Extent<i128>, at: &[String; 4]) {
        match extent.shape {
            Shape::Up if extent.is_endless() => {
                push(&mut self.open, &["M", &at[0], " ", &at[1], "V", &(TOP - 6).to_string()]);
            }
            Shape::Down if extent.is_endless() => {
                push(&mut self.open, &["M", &at[0], " ", &at[2], "V", &BOTTOM.to_string()]);
            }
            Shape::Up | Shape::Down => {
                push(&mut self.open, &["M", &at[0], " ", &at[1], "V", &at[2]]);
            }
            Shape::Range => push(&mut self.ranges, &["M", &at[0], " ", &at[1], "V", &at[2]]),
            Shape::Whole | Shape::Near => {}
        }
    }

    /// A point, which is a ring where its number may change.
    fn dot(&mut self, is_open: bool, at: &[String; 4]) {
        let class = if is_open { " chart-dot-open" } else { "" };
        let [x, _, _, y] = at;
        push(
            &mut self.dots,
            &["<circle class=\"chart-dot", class, "\" cx=\"", x, "\" cy=\"", y, "\" r=\"4\"/>"],
        );
    }

    /// All of them, the points last.
    fn write(&self, svg: &mut String) {
        for (class, path) in [
            ("chart-break", &self.breaks),
            ("chart-bound", &self.open),
            ("chart-range", &self.ranges),
            ("chart-line", &self.line),
        ] {
            if !path.is_empty() {
                push(svg, &["<path class=\"", class, "\" d=\"", path, "\"/>"]);
            }
        }
        svg.push_str(&self.dots);
    }
}
