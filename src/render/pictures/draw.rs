//! A picture for shared links: title of the portal, what it is about, who publishes it, in the colours
//! of the theme.
//!
//! The letters are pictures of themselves (`letters/`), made once from the typeface Be Vietnam Pro,
//! whose licence lies beside them. So no font of the machine is asked for, and all machines draw the
//! same.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::base::colour::Colour;
use crate::base::picture::scale::{Drawn, Grey};
use crate::base::slug::ascii;
use crate::plan::cards::CARD;

/// Width and height in pixels.
pub(super) const WIDTH: usize = CARD.0;
pub(super) const HEIGHT: usize = CARD.1;

/// Steps from the ground to a colour.
const STEPS: u8 = 16;

/// The most colours of an emblem: what the letters leave of 256.
pub(super) const EMBLEM_COLOURS: usize = 256 - 3 * 16;

/// The longer side of an emblem, in pixels.
pub(super) const EMBLEM: usize = 112;

/// Free space at the sides, and the band above all.
const MARGIN: usize = 80;
const BAND: usize = 22;

/// The size in which letters are kept, and the height of the letters above the base line.
const SIZE: usize = 72;
const ASCENT: usize = 84;
const LINE: usize = 112;

/// Sizes of the large words: the first in which they fit into the lines.
const TITLES: [(usize, usize); 3] = [(72, 2), (60, 3), (46, 4)];

/// Colours of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colours {
    pub(super) paper: Colour,
    pub(super) ink: Colour,
    pub(super) quiet: Colour,
    pub(super) accent: Colour,
}

/// Words of a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// The portal; above all.
    pub(super) portal: String,
    /// Title; large.
    pub(super) title: String,
    /// More about it, below; may be empty.
    pub(super) note: String,
    /// Who publishes it; at the foot, may be empty.
    pub(super) foot: String,
}

/// A letter: where it is among all, how large, where it stands from the pen and the base line, and how
/// far the pen goes on.
struct Letter {
    at: (usize, usize),
    size: (usize, usize),
    left: isize,
    top: isize,
    advance: usize,
}

struct Letters {
    all: BTreeMap<char, Letter>,
    sheet: Grey,
}

static LETTERS: LazyLock<Letters> = LazyLock::new(Letters::read);

impl Letters {
    fn read() -> Self {
        let table = include_str!("letters/letters.tsv");
        let letter = |line: &str| {
            let (letter, numbers) = line.split_once('\t')?;
            let numbers: Vec<isize> =
                numbers.split('\t').map(str::parse).collect::<Result<_, _>>().ok()?;
            let [x, y, width, height, left, top, advance] = numbers[..] else { return None };
            let pair = |a: isize, b: isize| (a.unsigned_abs(), b.unsigned_abs());
            let letter_is = Letter {
                at: pair(x, y),
                size: pair(width, height),
                left,
                top,
                advance: advance.unsigned_abs(),
            };
            Some((letter.chars().next()?, letter_is))
        };
        let sheet = Grey::read(include_bytes!("letters/letters.png"));
        Self {
            all: table.lines().filter_map(letter).collect(),
            sheet: sheet.unwrap_or_else(|| Grey::empty(1, 1)),
        }
    }

    /// A text in letters that there are: another one is written as it is read in Latin ones.
    fn known(&self, text: &str) -> String {
        let one = |letter: char| {
            if self.all.contains_key(&letter) {
                return letter.to_string();
            }
            let plain = ascii(&letter.to_string());
            plain.chars().filter(|letter| self.all.contains_key(letter)).collect()
        };
        text.chars().map(one).collect::<String>()
    }

    /// The width of known letters in a size, in pixels.
    fn width(&self, text: &str, size: usize) -> usize {
        let advance = |letter: char| self.all.get(&letter).map_or(0, |letter| letter.advance);
        (text.chars().map(advance).sum::<usize>() * size).div_ceil(SIZE)
    }

    /// A line of known letters in a size.
    fn line(&self, text: &str, size: usize) -> Option<Grey> {
        let mut line = Grey::empty(self.width(text, SIZE) + SIZE, LINE);
        let mut pen = SIZE / 4;
        for letter in text.chars().filter_map(|letter| self.all.get(&letter)) {
            let (x, y) =
                (pen.checked_add_signed(letter.left)?, ASCENT.checked_add_signed(letter.top)?);
            for row in 0..letter.size.1 {
                let from = (letter.at.1 + row) * self.sheet.width + letter.at.0;
                let to = (y + row) * line.width + x;
                let source = self.sheet.data.get(from..from + letter.size.0)?;
                let Some(target) = line.data.get_mut(to..to + letter.size.0) else { continue };
                target.iter_mut().zip(source).for_each(|(old, new)| *old = (*old).max(*new));
            }
            pen += letter.advance;
        }
        if size == SIZE {
            return Some(line);
        }
        line.scaled((line.width * size / SIZE).max(1), LINE * size / SIZE)
    }

    /// Words in lines no wider than the space for them; the last line ends with dots where not all
    /// fit.
    fn lines(&self, text: &str, size: usize, most: usize) -> (Vec<String>, bool) {
        let room = WIDTH - 2 * MARGIN;
        let (mut lines, mut all) = (Vec::<String>::new(), true);
        for word in text.split_whitespace() {
            let longer = lines.last().map(|last| format!("{last} {word}"));
            let longer = longer.filter(|longer| self.width(longer, size) <= room);
            match (longer, lines.last_mut()) {
                (Some(longer), Some(last)) => *last = longer,
                _ => lines.push(word.to_owned()),
            }
            all &= self.width(word, size) <= room;
        }
        if lines.len() > most {
            lines.truncate(most);
            all = false;
        }
        if !all {
            for line in &mut lines {
                self.shorten(line, size, room);
            }
            if let Some(last) = lines.last_mut() {
                last.push_str("...");
                self.shorten(last, size, room);
            }
        }
        (lines, all)
    }

    /// Takes letters off the end of a line until it fits.
    fn shorten(&self, line: &mut String, size: usize, room: usize) {
        while self.width(line, size) > room {
            let dots = line.ends_with("...");
            line.truncate(line.len() - if dots { 3 } else { 0 });
            line.pop();
            if dots {
                line.push_str("...");
            }
        }
    }
}

/// A picture in the making.
struct Sheet {
    drawn: Drawn,
    /// The number of the first colour of the emblem.
    emblem: usize,
}

/// Which of the colours letters have.
#[derive(Clone, Copy)]
enum Tone {
    Ink,
    Quiet,
    Accent,
}

impl Sheet {
    fn new(colours: Colours) -> Self {
        let steps = |tone: Colour| {
            (0..STEPS).map(move |step| colours.paper.mixed(tone, u32::from(step) * 17).channels())
        };
        let tones = [colours.ink, colours.quiet, colours.accent];
        let colours: Vec<[u8; 3]> = tones.into_iter().flat_map(steps).collect();
        let emblem = colours.len();
        let drawn = Drawn { width: WIDTH, height: HEIGHT, data: vec![0; WIDTH * HEIGHT], colours };
        Self { drawn, emblem }
    }

    /// Lays covered pixels over the sheet.
    fn lay(&mut self, grey: &Grey, (x, y): (usize, usize), tone: Tone) {
        let first = STEPS * tone as u8;
        for row in 0..grey.height.min(HEIGHT.saturating_sub(y)) {
            let from = row * grey.width;
            let width = grey.width.min(WIDTH.saturating_sub(x));
            let source = grey.data.get(from..from + width).unwrap_or_default();
            let to = (y + row) * WIDTH + x;
            let Some(target) = self.drawn.data.get_mut(to..to + width) else { continue };
            for (old, covered) in target.iter_mut().zip(source).filter(|(_, it)| **it > 7) {
                *old = first + covered / 17;
            }
        }
    }

    /// Writes a line whose letters begin at the margin; gives its height.
    fn write(&mut self, text: &str, y: usize, size: usize, tone: Tone) -> usize {
        if let Some(line) = LETTERS.line(text, size) {
            self.lay(&line, (MARGIN.saturating_sub(size / 4), y), tone);
        }
        size * 5 / 4
    }

    fn emblem(&mut self, emblem: &Drawn) {
        let shift = u8::try_from(self.emblem - 1).unwrap_or_default();
        self.drawn.colours.extend(&emblem.colours);
        let (x, y) = (WIDTH - MARGIN - emblem.width, BAND + 44);
        for row in 0..emblem.height {
            let source = emblem.data.get(row * emblem.width..(row + 1) * emblem.width);
            let to = (y + row) * WIDTH + x;
            let target = self.drawn.data.get_mut(to..to + emblem.width);
            for (old, new) in target.into_iter().flatten().zip(source.into_iter().flatten()) {
                if *new > 0 {
                    *old = shift.saturating_add(*new);
                }
            }
        }
    }
}

/// Draws a picture.
pub(super) fn draw(words: &Words, colours: Colours, emblem: Option<&Drawn>) -> Option<Vec<u8>> {
    let mut sheet = Sheet::new(colours);
    let band = Grey { width: WIDTH, height: BAND, data: vec![255; WIDTH * BAND] };
    sheet.lay(&band, (0, 0), Tone::Accent);
    if let Some(emblem) = emblem {
        sheet.emblem(emblem);
    }
    let known = |text: &str| LETTERS.known(text);
    let single = |text: &str, size: usize, room: usize| {
        let mut line = known(text);
        if LETTERS.width(&line, size) > room {
            line.push_str("...");
            LETTERS.shorten(&mut line, size, room);
        }
        line
    };
    let room = WIDTH - 2 * MARGIN;
    let beside = if emblem.is_some() { room - EMBLEM - MARGIN / 2 } else { room };
    sheet.write(&single(&words.portal, 40, beside), BAND + 56, 40, Tone::Accent);
    let title = known(&words.title);
    let tried = TITLES.map(|(size, most)| (size, LETTERS.lines(&title, size, most)));
    let fitting = tried.iter().find(|(_, (_, all))| *all).or(tried.last());
    let (size, (lines, _)) = fitting?;
    let mut y = 190 + (3_usize.saturating_sub(lines.len())) * 18;
    for line in lines {
        y += sheet.write(line, y, *size, Tone::Ink);
    }
    if !words.note.is_empty() {
        for line in LETTERS.lines(&known(&words.note), 34, 2).0 {
            y += sheet.write(&line, y + 20, 34, Tone::Quiet);
        }
    }
    sheet.write(&single(&words.foot, 30, room), HEIGHT - 84, 30, Tone::Quiet);
    sheet.drawn.png()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colours() -> Colours {
        let colour = |text: &str| Colour::parse(text).expect("a colour");
        Colours {
            paper: colour("#fcfbf8"),
            ink: colour("#1b2327"),
            quiet: colour("#565e62"),
            accent: colour("#0b575c"),
        }
    }

    #[test]
    fn there_is_a_letter_for_every_vietnamese_and_french_one() {
        let letters = crate::language::ALL
            .into_iter()
            .flat_map(|lang| crate::language::name(lang, lang).chars().collect::<Vec<char>>());
        for letter in letters {
            assert!(LETTERS.all.contains_key(&letter), "{letter}");
        }
        let marked = ['a', 'e', 'i', 'o', 'u', 'y'].into_iter().flat_map(|letter| {
            ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}']
                .map(|mark| crate::base::fold::composed(&format!("{letter}{mark}")).into_owned())
        });
        for text in marked {
            assert_eq!(LETTERS.known(&text), text);
            assert_eq!(LETTERS.known(&text.to_uppercase()), text.to_uppercase());
        }
        assert!(LETTERS.sheet.width > 500, "the letters can be read");
        assert_eq!(LETTERS.known("a\u{4f60}\u{1F600}"), "aNi grinning ");
    }

    #[test]
    fn words_stay_inside_the_margins() {
        let room = WIDTH - 2 * MARGIN;
        for text in ["", "one", "word ".repeat(60).as_str(), "w".repeat(400).as_str()] {
            for (size, most) in TITLES {
                let (lines, all) = LETTERS.lines(text, size, most);
                assert!(lines.len() <= most, "{text}");
                assert!(lines.iter().all(|line| LETTERS.width(line, size) <= room), "{lines:?}");
                let joined = lines.join(" ");
                assert!(!all || joined == text.trim(), "{joined}");
                assert_eq!(all, !joined.ends_with("..."), "{joined}");
            }
        }
    }

    #[test]
    fn a_picture_has_its_words_in_the_colours_of_the_theme() {
        let words = |title: &str| Words {
            portal: "Portal".to_owned(),
            title: title.to_owned(),
            note: "A note".to_owned(),
            foot: "A newsroom".to_owned(),
        };
        let bytes = draw(&words("A title"), colours(), None).expect("drawn");
        assert_eq!(draw(&words("A title"), colours(), None), Some(bytes.clone()));
        assert_ne!(draw(&words("Another"), colours(), None), Some(bytes.clone()));
        let size = crate::base::picture::Picture::size(&mut std::io::Cursor::new(&bytes));
        assert_eq!(size, Some((WIDTH, HEIGHT)));
        assert!(bytes.len() < 40_000, "{}", bytes.len());
        let emblem = Drawn { width: 2, height: 1, data: vec![0, 1], colours: vec![[9, 8, 7]] };
        assert!(draw(&words("A title"), colours(), Some(&emblem)).is_some_and(|it| it != bytes));
    }
}
