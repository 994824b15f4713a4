//! A map of tiles, and a single number, as files that stand alone.

use super::file::{EDGE, Paper, Texts, lines, text};
use super::pen::{EM, WIDTH};

/// Styles of tiles: the shades of the style sheet on white, and shapes beside them.
const STYLE: &str = "<style>.tile{fill:none;stroke:#85898a;stroke-width:1.5}.band{stroke:#85898a;stroke-width:1.5}\
.shade-1{fill:#ebf2f2}.shade-2{fill:#c0d3d5}.shade-3{fill:#94b5b7}.shade-4{fill:#68979a}.shade-5{fill:#3c797d}.shade-6{fill:#0b575c}\
.shade-open{fill:url(#open)}.shade-none{fill:none}.tile.shade-none{stroke-dasharray:5 4}\
.small{font-size:16px}.small.number{font-size:17px;font-weight:600}.great{font-size:96px;font-weight:700}</style>\
<defs><pattern id=\"open\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
<path d=\"M0 0V8\" stroke=\"#8a4708\" stroke-width=\"4\"/></pattern></defs>";

/// The widest tile; space between tiles; the width of letters in it, and the height of a line.
const WIDEST: i128 = 160;
const GAP: i128 = 4;
const LETTER: i128 = 9;
const BOLD_LETTER: i128 = 11;
const LINE: i128 = 20;
/// The height of the band with the shade.
const BAND: i128 = 22;

/// A tile.
pub(in crate::render) struct Tile<'a> {
    pub(in crate::render) column: u8,
    pub(in crate::render) row: u8,
    /// The class of its shade, `shade-2`.
    pub(in crate::render) shade: &'a str,
    pub(in crate::render) name: &'a str,
    /// Its number in words.
    pub(in crate::render) number: Option<String>,
}

/// A map with its legend: the class of a shade, and the numbers that have it. `None` where there is
/// no tile.
pub(in crate::render) fn tiles(
    tiles: &[Tile<'_>],
    legend: &[(&str, &str)],
    texts: &Texts<'_>,
) -> Option<String> {
    let columns = tiles.iter().map(|tile| tile.column).max()?;
    let rows = tiles.iter().map(|tile| tile.row).max()?;
    let width = (WIDTH / i128::from(columns)).min(WIDEST);
    let letters = |letter| usize::try_from((width - GAP - 12) / letter).unwrap_or(1).max(1);
    let words = |tile: &Tile<'_>| {
        let numbers = tile.number.as_ref().map(|number| lines(number, letters(BOLD_LETTER)));
        (lines(tile.name, letters(LETTER)), numbers.unwrap_or_default())
    };
    let most = tiles.iter().map(|tile| words(tile).0.len() + words(tile).1.len()).max()?;
    let height = BAND + LINE * i128::try_from(most).unwrap_or(1) + 8 + GAP;
    let mut paper = Paper::new(WIDTH, texts);
    paper.body.push_str(STYLE);
    let top = paper.y - EM / 2;
    for tile in tiles {
        let x = EDGE + width * (i128::from(tile.column) - 1);
        let y = top + height * (i128::from(tile.row) - 1);
        let class = if tile.shade == NONE { "tile shade-none" } else { "tile" };
        paper.body.push_str(&area(class, (x, y), (width - GAP, height - GAP)));
        if tile.shade != NONE {
            let class = ["band ", tile.shade].concat();
            paper.body.push_str(&area(&class, (x, y), (width - GAP, BAND - 4)));
        }
        let mut y = y + BAND + LINE - 6;
        let (names, numbers) = words(tile);
        let names = names.iter().map(|line| ("small", line));
        for (class, line) in names.chain(numbers.iter().map(|line| ("small number", line))) {
            text(&mut paper.body, class, (x + 6, y), line);
            y += LINE;
        }
    }
    paper.y = top + height * i128::from(rows) + 2 * EM;
    for (shade, meaning) in legend {
        let class = if *shade == NONE { "tile shade-none" } else { &["band ", shade].concat() };
        paper.body.push_str(&area(class, (EDGE, paper.y - EM + 3), (2 * EM, EM)));
        text(&mut paper.body, "note", (EDGE + 3 * EM, paper.y), meaning);
        paper.y += 30;
    }
    paper.y += EM / 2;
    Some(paper.finish(texts))
}

/// The shade of a place without a number.
pub(in crate::render) const NONE: &str = "shade-none";

fn area(class: &str, (x, y): (i128, i128), (width, height): (i128, i128)) -> String {
    format!("<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>")
}

/// A number alone, with the words that state it.
pub(in crate::render) fn number(number: &str, said: &[String], texts: &Texts<'_>) -> String {
    let mut paper = Paper::new(WIDTH, texts);
    paper.body.push_str(STYLE);
    paper.y += 4 * EM;
    for line in lines(number, LETTERS_OF_NUMBER) {
        paper.line("great", &line, 5 * EM);
    }
    paper.y -= 2 * EM;
    for line in said.iter().flat_map(|words| lines(words, LETTERS)) {
        paper.line("said", &line, 30);
    }
    paper.y += EM;
    paper.finish(texts)
}

/// The most letters of a line of a number, and of the words that state it.
const LETTERS_OF_NUMBER: usize = 16;
const LETTERS: usize = 88;
