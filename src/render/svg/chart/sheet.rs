//! The chart of a series: its axes, its marks, its numbers.

use super::axes::Axes;
use super::marks::Marks;
use super::pen::{EM, Pen};
use super::{Extent, Point, cover, labels, push, times};
use crate::language::{self, Words};
use crate::render::html::view::Html;
use crate::render::xml::escape;

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
    /// The numbers of the points in words, without their unit.
    pub(in crate::render) numbers: &'a [String],
    /// Letters of the longest number of all charts beside each other.
    pub(in crate::render) letters: usize,
    /// Description of the strip of coverage.
    pub(in crate::render) coverage: &'a str,
    /// The words of its periods, whose language is that of its numbers.
    pub(in crate::render) words: &'a Words,
}

impl Frame<'_> {
    /// The paper left of a plot, in heights of letters. A sign of percent stands close to its number.
    pub(super) fn margin(&self, axes: &Axes) -> i128 {
        axes.margin(self.words.lang(), usize::from(self.unit == "%"))
    }
}

/// A prepared drawing.
pub(super) struct Sheet<'a> {
    axes: &'a Axes,
    points: &'a [Point<'a>],
    extents: Vec<Extent<i128>>,
    frame: &'a Frame<'a>,
    pen: Pen,
}

/// A chart of the points for a page; `None` where there is none, or a number does not fit.
pub(in crate::render) fn chart(
    points: &[Point<'_>],
    axes: &Axes,
    frame: &Frame<'_>,
) -> Option<Html> {
    let sheet = Sheet::new(points, axes, frame, Pen::Page)?;
    let margin = frame.margin(axes).to_string();
    let mut svg = String::with_capacity(2048);
    push(
        &mut svg,
        &[
            "<svg class=\"chart chart-",
            &margin,
            "\" role=\"img\" width=\"100%\" height=\"",
            &sheet.pen.y(sheet.height()),
            "\" data-at=\"",
            &sheet.places()?,
            "\"><title>",
            &escape(frame.title),
            "</title><desc>",
            &escape(frame.description),
            "</desc>",
        ],
    );
    sheet.write(&mut svg)?;
    svg.push_str("</svg>");
    Some(Html::new(&svg))
}

impl<'a> Sheet<'a> {
    pub(super) fn new(
        points: &'a [Point<'a>],
        axes: &'a Axes,
        frame: &'a Frame<'a>,
        pen: Pen,
    ) -> Option<Self> {
        points.first()?;
        Some(Self { axes, points, extents: axes.extents(points)?, frame, pen })
    }

    /// The height of the paper.
    pub(super) fn height(&self) -> i128 {
        let strip = if cover::is_needed(self.points) { cover::HEIGHT } else { 0 };
        self.axes.bottom() + 2 * EM + strip
    }

    /// Positions of the figures of the series along the axis of time, in thousandths, a hyphen for
    /// one that is not drawn: for the script that tells their values.
    fn places(&self) -> Option<String> {
        let mut places = String::with_capacity(self.points.len() * 4);
        let mut row = 0;
        for point in self.points {
            while row < point.row {
                places.push_str("- ");
                row += 1;
            }
            let place = self.axes.x(self.axes.slot(point)?).to_string();
            push(&mut places, &[&place, " "]);
            row += 1;
        }
        places.pop();
        Some(places)
    }

    /// Writes what lies on the paper.
    pub(super) fn write(&self, svg: &mut String) -> Option<()> {
        let marks = Marks::draw(self.points, &self.extents, self.axes)?;
        self.lines(svg)?;
        let height = self.height().to_string();
        match self.pen {
            Pen::Page => push(
                svg,
                &["<svg viewBox=\"0 0 1000 ", &height, "\" preserveAspectRatio=\"none\">"],
            ),
            Pen::File => svg.push_str("<g>"),
        }
        if cover::is_needed(self.points) {
            cover::boxes(svg, self.points, self.axes);
        }
        marks.write(svg);
        svg.push_str(if self.pen == Pen::Page { "</svg>" } else { "</g>" });
        self.scale(svg)?;
        if self.axes.is_cut() {
            self.cut(svg);
        }
        let newest = self.points.last()?;
        times::times(svg, self.pen, self.axes, newest, self.frame.words);
        let all = self.axes.slots() * (self.frame.letters + 1) <= labels::ROOM;
        labels::Labels {
            axes: self.axes,
            points: self.points,
            extents: &self.extents,
            texts: self.frame.numbers,
            all,
        }
        .write(svg, self.pen);
        Some(())
    }

    /// The left edge of the paper.
    fn left(&self) -> String {
        self.pen.y(-self.frame.margin(self.axes) * EM)
    }

    /// Lines across, that of zero apart.
    fn lines(&self, svg: &mut String) -> Option<()> {
        let (left, right) = (self.left(), self.pen.right());
        svg.push_str("<g class=\"chart-grid\">");
        for (index, (tick, _)) in self.axes.ticks(self.frame.words.lang()).iter().enumerate() {
            let y = self.pen.y(self.axes.y(*tick)?);
            let class = if *tick == 0 { " class=\"chart-zero\"" } else { "" };
            // The foot of an axis that is cut begins behind its mark.
            let left = if index == 0 && self.axes.is_cut() { "0" } else { left.as_str() };
            push(
                svg,
                &[
                    "<line", class, " x1=\"", left, "\" x2=\"", &right, "\" y1=\"", &y, "\" y2=\"",
                    &y,
                ],
            );
            svg.push_str("\"/>");
        }
        svg.push_str("</g>");
        Some(())
    }

    /// The mark of an axis that does not begin at zero: its foot is a zigzag, below the labels.
    fn cut(&self, svg: &mut String) {
        let (left, bottom) = (self.left(), self.pen.y(self.axes.bottom()));
        let path = "<path class=\"chart-cut\" d=\"M0 2l4 4l5-6l5 6l5-6l5 6l4-4\"/>";
        match self.pen {
            Pen::Page => {
                push(svg, &["<svg x=\"", &left, "\" y=\"", &bottom, "\">", path, "</svg>"]);
            }
            Pen::File => push(
                svg,
                &[
                    "<g transform=\"translate(",
                    &left,
                    " ",
                    &bottom,
                    ") scale(1.5)\">",
                    path,
                    "</g>",
                ],
            ),
        }
    }

    /// The labels of the lines, each above its own, the top one with the unit; and the words of the
    /// strip of coverage.
    fn scale(&self, svg: &mut String) -> Option<()> {
        let left = self.left();
        let ticks = self.axes.ticks(self.frame.words.lang());
        svg.push_str("<g class=\"chart-label\">");
        let mut text = |y: i128, text: &str| {
            let y = self.pen.y(y);
            push(svg, &["<text x=\"", &left, "\" y=\"", &y, "\">", &escape(text), "</text>"]);
        };
        for (index, (tick, label)) in ticks.iter().enumerate() {
            let is_top = index + 1 == ticks.len();
            let unit = if is_top { self.unit() } else { String::new() };
            text(self.axes.y(*tick)? - 6, &format!("{label}{unit}"));
        }
        if cover::is_needed(self.points) {
            text(cover::words_at(self.axes), self.frame.coverage);
        }
        svg.push_str("</g>");
        Some(())
    }

    /// Returns the text behind the top number: `%`, or scale and unit.
    fn unit(&self) -> String {
        let (unit, said) = (self.frame.unit, self.frame.words);
        if unit == "%" {
            return language::percent(said.lang()).to_owned();
        }
        let unit = if unit.chars().count() > LONGEST_UNIT { "" } else { unit };
        let words = language::scaled_unit(self.axes.scale().scale(), unit, said.lang());
        if words.is_empty() { words } else { ["\u{a0}", &words].concat() }
    }
}
