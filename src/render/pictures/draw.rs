//! A picture for shared links: title of the portal, what it is about, who publishes it, in the colours
//! of the theme.
//!
//! The letters are pictures of themselves (`letters/`), made once in each size from the typeface Be
//! Vietnam Pro, whose licence lies beside them. So no font of the machine is asked for, nothing is
//! scaled, and all machines draw the same.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use crate::base::colour::Colour;
use crate::base::picture::scale::{Drawn, Grey};
use crate::base::slug::ascii;
use crate::plan::cards::CARD;

macro_rules! letters {
    ($size:literal) => {
        Letters::read(
            include_str!(concat!("letters/", $size, ".tsv")),
            include_bytes!(concat!("letters/", $size, ".png")),
        )
    };
}

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

/// The size in which lengths of the letters are measured, and the height above the base line.
const SIZE: usize = 72;
const ASCENT: usize = 84;

/// Sizes of the large words: the first in which they fit into the lines.
const TITLES: [(Size, usize); 3] = [(Size::Px72, 2), (Size::Px60, 3), (Size::Px46, 4)];

/// Sizes in which there are letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Size {
    Px72,
    Px60,
    Px46,
    Px40,
    Px34,
    Px30,
}

impl Size {
    fn pixels(self) -> usize {
        match self {
            Self::Px72 => 72,
            Self::Px60 => 60,
            Self::Px46 => 46,
            Self::Px40 => 40,
            Self::Px34 => 34,
            Self::Px30 => 30,
        }
    }

    /// The letters of this size, which are read when they are first asked for.
    fn letters(self) -> &'static Letters {
        static READ: [OnceLock<Letters>; 6] = [const { OnceLock::new() }; 6];
        READ[self as usize].get_or_init(|| match self {
            Self::Px72 => letters!("72"),
            Self::Px60 => letters!("60"),
            Self::Px46 => letters!("46"),
            Self::Px40 => letters!("40"),
            Self::Px34 => letters!("34"),
            Self::Px30 => letters!("30"),
        })
    }
}

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

/// A letter: where it is among all, how large, and where it stands from the pen and the base line.
#[derive(Debug, Clone, Copy)]
struct Letter {
    at: (usize, usize),
    size: (usize, usize),
    left: isize,
    top: isize,
}

/// The letters of one size.
struct Letters {
    all: BTreeMap<char, Letter>,
    /// Coverage of each pixel, in steps of [`Sheet`].
    sheet: Grey,
}

impl Letters {
    fn read(table: &str, sheet: &[u8]) -> Self {
        let letter = |line: &str| {
            let (letter, numbers) = line.split_once('\t')?;
            let numbers: Vec<isize> =
                numbers.split('\t').map(str::parse).collect::<Result<_, _>>().ok()?;
            let [x, y, width, height, left, top] = numbers[..] else { return None };
            let pair = |a: isize, b: isize| (a.unsigned_abs(), b.unsigned_abs());
            let letter_is = Letter { at: pair(x, y), size: pair(width, height), left, top };
            Some((letter.chars().next()?, letter_is))
        };
        let all = table.lines().filter_map(letter).collect();
        Self { all, sheet: Grey::read(sheet).unwrap_or_default() }
    }
}

/// Widths from each letter to the next, in the largest size.
static ADVANCES: LazyLock<BTreeMap<char, usize>> = LazyLock::new(|| {
    let advance = |line: &str| {
        let (letter, advance) = line.split_once('\t')?;
        Some((letter.chars().next()?, advance.parse().ok()?))
    };
    include_str!("letters/advances.tsv").lines().filter_map(advance).collect()
});

/// A text in letters that there are: another one is written as it is read in Latin ones.
fn known(text: &str) -> String {
    let one = |letter: char| {
        if ADVANCES.contains_key(&letter) {
            return letter.to_string();
        }
        let plain = ascii(&letter.to_string());
        plain.chars().filter(|letter| ADVANCES.contains_key(letter)).collect()
    };
    text.chars().map(one).collect::<String>()
}

/// Width of a known text in a size, in pixels.
fn width(text: &str, size: Size) -> usize {
    let advance = |letter: char| ADVANCES.get(&letter).copied().unwrap_or_default();
    (text.chars().map(advance).sum::<usize>() * size.pixels()).div_ceil(SIZE)
}

/// Words in lines no wider than the space for them; the last line ends with dots where not all
/// fit.
fn wrapped(text: &str, size: Size, most: usize) -> (Vec<String>, bool) {
    let room = WIDTH - 2 * MARGIN;
    let (mut lines, mut all) = (Vec::<String>::new(), true);
    for word in text.split_whitespace() {
        let longer = lines.last().map(|last| format!("{last} {word}"));
        let longer = longer.filter(|longer| width(longer, size) <= room);
        match (longer, lines.last_mut()) {
            (Some(longer), Some(last)) => *last = longer,
            _ => lines.push(word.to_owned()),
        }
        all &= width(word, size) <= room;
    }
    if lines.len() > most {
        lines.truncate(most);
        all = false;
    }
    if !all {
        for line in &mut lines {
            shorten(line, size, room);
        }
        if let Some(last) = lines.last_mut() {
            last.push_str("...");
            shorten(last, size, room);
        }
    }
    (lines, all)
}

/// Takes letters off the end of a line until it fits.
fn shorten(line: &mut String, size: Size, room: usize) {
    while width(line, size) > room {
        let dots = line.ends_with("...");
        line.truncate(line.len() - if dots { 3 } else { 0 });
        line.pop();
        if dots {
            line.push_str("...");
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

    /// Lays letters that are kept in steps over the sheet, from a place on.
    fn lay(&mut self, letter: Letter, sheet: &Grey, (x, y): (usize, usize), tone: Tone) {
        let first = STEPS * tone as u8;
        let width = letter.size.0.min(WIDTH.saturating_sub(x));
        for row in 0..letter.size.1.min(HEIGHT.saturating_sub(y)) {
            let from = (letter.at.1 + row) * sheet.width + letter.at.0;
            let to = (y + row) * WIDTH + x;
            let source = sheet.data.get(from..from + width).unwrap_or_default();
            let Some(target) = self.drawn.data.get_mut(to..to + width) else { continue };
            for (old, covered) in target.iter_mut().zip(source).filter(|(_, it)| **it > 0) {
                *old = (*old).max(first + covered / 17);
            }
        }
    }

    /// Writes a line whose letters begin at the margin; gives its height.
    fn write(&mut self, text: &str, y: usize, size: Size, tone: Tone) -> usize {
        let (letters, pixels) = (size.letters(), size.pixels());
        let base = y + ASCENT * pixels / SIZE;
        let mut pen = 0;
        for letter in text.chars() {
            let place = letters.all.get(&letter).and_then(|of| {
                let x = (MARGIN + pen * pixels / SIZE).checked_add_signed(of.left)?;
                Some((*of, (x, base.checked_add_signed(of.top)?)))
            });
            if let Some((letter, place)) = place {
                self.lay(letter, &letters.sheet, place, tone);
            }
            pen += ADVANCES.get(&letter).copied().unwrap_or_default();
        }
        pixels * 5 / 4
    }

    /// The band above all.
    fn band(&mut self) {
        let covered = STEPS * (Tone::Accent as u8 + 1) - 1;
        if let Some(band) = self.drawn.data.get_mut(..WIDTH * BAND) {
            band.fill(covered);
        }
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
    sheet.band();
    if let Some(emblem) = emblem {
        sheet.emblem(emblem);
    }
    let single = |text: &str, size: Size, room: usize| {
        let mut line = known(text);
        if width(&line, size) > room {
            line.push_str("...");
            shorten(&mut line, size, room);
        }
        line
    };
    let room = WIDTH - 2 * MARGIN;
    let beside = if emblem.is_some() { room - EMBLEM - MARGIN / 2 } else { room };
    sheet.write(&single(&words.portal, Size::Px40, beside), BAND + 56, Size::Px40, Tone::Accent);
    let title = known(&words.title);
    let tried = TITLES.map(|(size, most)| (size, wrapped(&title, size, most)));
    let fitting = tried.iter().find(|(_, (_, all))| *all).or(tried.last());
    let (size, (lines, _)) = fitting?;
    let mut y = 190 + (3_usize.saturating_sub(lines.len())) * 18;
    for line in lines {
        y += sheet.write(line, y, *size, Tone::Ink);
    }
    if !words.note.is_empty() {
        for line in wrapped(&known(&words.note), Size::Px34, 2).0 {
            y += sheet.write(&line, y + 20, Size::Px34, Tone::Quiet);
        }
    }
    sheet.write(&single(&words.foot, Size::Px30, room), HEIGHT - 84, Size::Px30, Tone::Quiet);
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
            assert!(ADVANCES.contains_key(&letter), "{letter}");
        }
        let marked = ['a', 'e', 'i', 'o', 'u', 'y'].into_iter().flat_map(|letter| {
            ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}']
                .map(|mark| crate::base::fold::composed(&format!("{letter}{mark}")).into_owned())
        });
        for text in marked {
            assert_eq!(known(&text), text);
            assert_eq!(known(&text.to_uppercase()), text.to_uppercase());
        }
        for size in [Size::Px72, Size::Px60, Size::Px46, Size::Px40, Size::Px34, Size::Px30] {
            let letters = size.letters();
            assert!(letters.sheet.width > 500, "{size:?} can be read");
            assert!(letters.all.keys().eq(ADVANCES.keys()), "{size:?} has all letters");
        }
        assert_eq!(known("a\u{4f60}\u{1F600}"), "aNi grinning ");
    }

    #[test]
    fn words_stay_inside_the_margins() {
        let room = WIDTH - 2 * MARGIN;
        for text in ["", "one", "word ".repeat(60).as_str(), "w".repeat(400).as_str()] {
            for (size, most) in TITLES {
                let (lines, all) = wrapped(text, size, most);
                assert!(lines.len() <= most, "{text}");
                assert!(lines.iter().all(|line| width(line, size) <= room), "{lines:?}");
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
