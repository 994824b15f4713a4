//! Drawings as files that stand alone: with what they show, how they are to be read, and where they
//! come from, in colours of their own.

use super::axes::Axes;
use super::pen::{EM, Pen, WIDTH};
use super::sheet::{Frame, Sheet};
use super::{Point, push};
use crate::render::xml::escape;

/// Paper beside the plots, and between the parts.
pub(super) const EDGE: i128 = 40;
/// The most letters of a line of words, in a font of usual width.
const LETTERS: usize = 88;
/// The same of the title, which is larger.
const LETTERS_OF_TITLE: usize = 60;

/// Colours of the light scheme, and shapes that differ without any colour.
const STYLE: &str = "svg{font:20px 'Be Vietnam Pro','Noto Sans',system-ui,sans-serif;fill:#1b2327}\
.title{font-size:30px;font-weight:700}.place{font-weight:700}.note,.chart-label{fill:#565e62}\
.chart-value{font-weight:600}.chart-value text,.chart-label text{paint-order:stroke;stroke:#fff;stroke-width:5px;stroke-linejoin:round}\
path,line{fill:none;stroke-width:2.5}.chart-grid{stroke:#dcd7cb}.chart-zero{stroke:#565e62}\
.chart-line{stroke:#0b575c;stroke-width:4;stroke-linejoin:round}.chart-column{fill:#0b575c}\
.chart-hollow{fill:#fff;stroke:#0b575c}.chart-bound{stroke:#8a4708;stroke-width:3}\
.chart-break{stroke:#565e62;stroke-dasharray:2 6}.chart-cut{stroke:#565e62}\
.chart-dots{stroke:#0b575c;stroke-width:14;stroke-linecap:round}.chart-holes{stroke:#fff;stroke-width:7;stroke-linecap:round}\
.chart-cover{fill:#8a4708}.chart-cover-frame{stroke:#8a4708;stroke-width:1.5}";

/// A chart among those of a file.
pub(in crate::render) struct Panel<'a> {
    pub(in crate::render) points: &'a [Point<'a>],
    pub(in crate::render) axes: &'a Axes,
    pub(in crate::render) frame: Frame<'a>,
    /// Of which place.
    pub(in crate::render) place: &'a str,
}

/// Words around the charts.
pub(in crate::render) struct Texts<'a> {
    /// Title of the charts.
    pub(in crate::render) title: &'a str,
    /// The words below it: places, period, unit; may be empty.
    pub(in crate::render) about: &'a str,
    /// The language of the words, `vi`.
    pub(in crate::render) lang: &'a str,
    /// Explanations of their marks.
    pub(in crate::render) keys: &'a [&'a str],
    /// Source, date, licence, address: a line each.
    pub(in crate::render) foot: &'a [String],
}

/// Charts below each other; `None` where one cannot be drawn.
pub(in crate::render) fn file(panels: &[Panel<'_>], texts: &Texts<'_>) -> Option<String> {
    let margins = panels.iter().map(|panel| panel.frame.margin(panel.axes));
    let margin = margins.max()? * EM;
    let mut paper = Paper::new(margin + WIDTH, texts);
    for panel in panels {
        let sheet = Sheet::new(panel.points, panel.axes, &panel.frame, Pen::File)?;
        for line in lines(panel.place, LETTERS) {
            paper.y += EM / 2;
            paper.line("place", &line, EM);
        }
        let (x, top) = ((EDGE + margin).to_string(), paper.y.to_string());
        push(&mut paper.body, &["<g transform=\"translate(", &x, " ", &top, ")\">"]);
        sheet.write(&mut paper.body)?;
        paper.body.push_str("</g>");
        paper.y += sheet.height() + EDGE;
    }
    Some(paper.finish(texts))
}

/// The paper of a file: a title, what is drawn, explanations, the source.
pub(super) struct Paper {
    pub(super) body: String,
    /// The place where the next line begins, from above.
    pub(super) y: i128,
    width: i128,
}

impl Paper {
    /// Paper with its title, for a drawing of this width.
    pub(super) fn new(width: i128, texts: &Texts<'_>) -> Self {
        let mut paper =
            Self { body: String::with_capacity(4096), y: 2 * EDGE, width: width + 2 * EDGE };
        for line in lines(texts.title, LETTERS_OF_TITLE) {
            paper.line("title", &line, 40);
        }
        for line in lines(texts.about, LETTERS).iter().filter(|line| !line.is_empty()) {
            paper.line("place", line, 30);
        }
        paper
    }

    /// A line at the left edge; the next one begins so much further down.
    pub(super) fn line(&mut self, class: &str, line: &str, height: i128) {
        text(&mut self.body, class, (EDGE, self.y), line);
        self.y += height;
    }

    /// The whole file.
    pub(super) fn finish(mut self, texts: &Texts<'_>) -> String {
        let keys = texts.keys.iter().copied();
        let notes = keys.chain(texts.foot.iter().map(String::as_str));
        for line in notes.flat_map(|note| lines(note, LETTERS)) {
            self.line("note", &line, 30);
        }
        let (width, height) = (self.width.to_string(), (self.y + EM).to_string());
        let mut svg = String::with_capacity(self.body.len() + 2048);
        push(
            &mut svg,
            &[
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
                &width,
                "\" height=\"",
                &height,
                "\" viewBox=\"0 0 ",
                &width,
                " ",
                &height,
                "\" xml:lang=\"",
                texts.lang,
                "\"><title>",
                &escape(texts.title),
                "</title><style>",
                STYLE,
                "</style><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>",
                &self.body,
                "</svg>\n",
            ],
        );
        svg
    }
}

/// A line of text; its class may have an anchor behind it.
pub(super) fn text(svg: &mut String, class: &str, (x, y): (i128, i128), line: &str) {
    let (x, y, line) = (x.to_string(), y.to_string(), escape(line));
    push(svg, &["<text class=\"", class, "\" x=\"", &x, "\" y=\"", &y, "\">", &line, "</text>"]);
}

/// A text as lines of so many letters.
pub(super) fn lines(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < letters => {
                push(line, &[" ", word]);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_broken_into_lines() {
        assert_eq!(lines("a bb ccc", 5), ["a bb", "ccc"]);
        assert_eq!(lines("abcdefgh i", 5), ["abcdefgh", "i"]);
        assert_eq!(lines("", 5), [""]);
    }
}
