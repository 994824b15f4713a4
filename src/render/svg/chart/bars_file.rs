//! A ranking as a file that stands alone: bars from zero, each with its place and its number.

use super::bar::{Bars, Stretch, stretches};
use super::file::{EDGE, Paper, Texts, lines, text};
use super::pen::{EM, WIDTH};
use super::push;
use crate::bulletin::quantity::Quantity;

/// The width of the names, and of the longest bar.
const NAMES: i128 = 350;
const LONGEST: i128 = 400;
/// The most letters of a line of names, of a number, and the width of a letter.
const LETTERS: usize = 28;
const LETTERS_OF_NUMBER: usize = 20;
const LETTER: i128 = 12;
/// Half of the height of a bar, and the height of a line.
const HALF: i128 = 10;
const LINE: i128 = 25;

/// Styles of bars; what is not certain is hatched, or a thin line.
const STYLE: &str = "<style>.sure{fill:#0b575c}.near{fill:url(#near);stroke:#0b575c;stroke-width:1.5}\
.open{stroke:#8a4708;stroke-width:3;stroke-dasharray:3 4}.head{stroke:#8a4708;stroke-width:3}.zero{stroke:#565e62;stroke-width:1.5}\
.number{font-weight:600}</style>\
<defs><pattern id=\"near\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path d=\"M0 0V6\" stroke=\"#0b575c\" stroke-width=\"5\"/></pattern></defs>";

/// A row of a ranking.
pub(in crate::render) struct Row<'a> {
    /// Its place in the ranking, where that is certain, and its name.
    pub(in crate::render) name: String,
    /// Details that tell it apart: the place above, the members, how many have reported.
    pub(in crate::render) notes: Vec<String>,
    /// The number in words.
    pub(in crate::render) number: String,
    pub(in crate::render) quantity: &'a Quantity,
}

/// A ranking; `None` where a number cannot be drawn.
pub(in crate::render) fn ranking(
    rows: &[Row<'_>],
    bars: Bars,
    texts: &Texts<'_>,
) -> Option<String> {
    let mut paper = Paper::new(WIDTH, texts);
    paper.body.push_str(STYLE);
    paper.y += EM;
    let top = paper.y - EM;
    for row in rows {
        draw(&mut paper, row, bars)?;
    }
    let (x, from, to) = ((EDGE + NAMES).to_string(), top.to_string(), (paper.y - LINE).to_string());
    push(&mut paper.body, &["<path class=\"zero\" d=\"M", &x, " ", &from, "V", &to, "\"/>"]);
    paper.y += EM;
    Some(paper.finish(texts))
}

fn draw(paper: &mut Paper, row: &Row<'_>, bars: Bars) -> Option<()> {
    let first = paper.y;
    let mut end = 0;
    for stretch in stretches(row.quantity, bars, LONGEST)? {
        end = end.max(write(&mut paper.body, &stretch, first - 7));
    }
    let mut y = first;
    for line in lines(&row.number, LETTERS_OF_NUMBER) {
        text(&mut paper.body, "number", (EDGE + NAMES + end + LETTER, y), &line);
        y += LINE;
    }
    for line in lines(&row.name, LETTERS) {
        paper.line("name", &line, LINE);
    }
    for line in row.notes.iter().flat_map(|note| lines(note, LETTERS)) {
        paper.line("note", &line, LINE);
    }
    paper.y = paper.y.max(y) + EM / 2;
    Some(())
}

/// Draws a part of a bar around a height; gives its end.
fn write(svg: &mut String, stretch: &Stretch, y: i128) -> i128 {
    let at = |x: i128| (EDGE + NAMES + x).to_string();
    let (top, bottom) = ((y - HALF).to_string(), (y + HALF).to_string());
    let (class, from, to) = match *stretch {
        Stretch::Sure(to) => ("sure", 0, to),
        Stretch::Near(from, to) => ("near", from, to),
        Stretch::Open(from, to) => {
            let (from, y) = (at(from), y.to_string());
            push(svg, &["<path class=\"open\" d=\"M", &from, " ", &y, "H", &at(to), "\"/>"]);
            return to;
        }
        Stretch::Head => {
            let (back, tip, y) = (at(LONGEST - 8), at(LONGEST), y.to_string());
            let path = ["M", &back, " ", &top, "L", &tip, " ", &y, "L", &back, " ", &bottom];
            push(svg, &["<path class=\"head\" d=\"", &path.concat(), "\"/>"]);
            return LONGEST;
        }
    };
    let (from, to_at) = (at(from), at(to));
    let path = ["M", &from, " ", &top, "H", &to_at, "V", &bottom, "H", &from, "z"];
    push(svg, &["<path class=\"", class, "\" d=\"", &path.concat(), "\"/>"]);
    to
}
