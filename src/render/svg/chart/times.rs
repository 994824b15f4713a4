//! Names of periods below a chart: as many as its width has room for.
//!
//! Only the reader's screen knows the width of a plot. So names come in three sets: some that
//! always stand there, more for a plot that is not narrow, and more for a wide one; the style sheet
//! shows the sets that have room. Each name is counted back from the last period, which is always
//! named.

use super::axes::Axes;
use super::pen::{Pen, WIDTH};
use super::{Point, push};
use crate::bulletin::period::Period;
use crate::language::Words;
use crate::render::words;

/// Letters for which there is room below a plot that is narrow, not narrow, wide.
const ROOM: [usize; 3] = [33, 58, 92];
/// The classes of the sets; a file is wide.
const SETS: [&str; 3] = ["", " chart-more", " chart-most"];
/// Blanks between two names.
const SPACE: usize = 2;
/// The narrowest plot, and the widest letter of a usual font on it, in pixels: a text that might
/// leave such a plot is held at its end.
const NARROW: i128 = 220;
const LETTER: i128 = 9;
/// Pixels beside a plot that letters may use.
const BESIDE: i128 = 11;

/// Writes the names; `newest` is the last point, by which all periods are known.
pub(super) fn times(svg: &mut String, pen: Pen, axes: &Axes, newest: &Point<'_>, said: &Words) {
    let Some(slot) = axes.slot(newest) else { return };
    let newest = newest.figure.subject.period;
    // The last period of the axis may be later than that of this series.
    let name = |back: usize| {
        let behind = i32::try_from(axes.slots() - 1 - slot).ok()?;
        let period = moved(newest, behind - i32::try_from(back).ok()?)?;
        Some(words::axis(period, said))
    };
    let letters = name(0).map_or(0, |name| name.chars().count());
    let steps = steps(axes.slots(), letters, newest.whole_months().unwrap_or(12));
    let y = pen.y(axes.bottom() + 30);
    for (set, class) in SETS.into_iter().enumerate() {
        let class = if pen == Pen::File { "" } else { class };
        let mut texts = String::new();
        for back in (0..axes.slots()).step_by(steps[set]) {
            if set > 0 && back.is_multiple_of(steps[set - 1]) {
                continue;
            }
            let Some(name) = name(back) else { continue };
            let (x, anchor) = anchored(pen, axes, axes.slots() - 1 - back, &name);
            push(
                &mut texts,
                &["<text x=\"", &x, "\" y=\"", &y, "\"", anchor, ">", &name, "</text>"],
            );
        }
        if !texts.is_empty() {
            let group = ["<g class=\"chart-label", class, "\" text-anchor=\"middle\">"];
            push(svg, &group);
            push(svg, &[&texts, "</g>"]);
        }
    }
}

/// The place of a text for a period, and its anchor where it is not its middle: the outermost texts
/// are held at their outer ends where they might leave the paper.
pub(super) fn anchored(pen: Pen, axes: &Axes, slot: usize, text: &str) -> (String, &'static str) {
    let half = i128::try_from(text.chars().count()).unwrap_or(WIDTH) * LETTER / 2;
    let x = axes.x(slot);
    let free = |share: i128| share * NARROW / WIDTH + BESIDE;
    if half > free(WIDTH - x) {
        (pen.x(WIDTH), " text-anchor=\"end\"")
    } else if half > free(x) {
        (pen.x(0), " text-anchor=\"start\"")
    } else {
        (pen.x(x), "")
    }
}

/// The steps of the three sets in periods: each is a multiple of those of wider plots, and one that
/// people count in.
fn steps(slots: usize, letters: usize, months: i32) -> [usize; 3] {
    let usual: &[usize] = match months {
        1 => &[1, 2, 3, 6, 12, 24, 48, 96, 192, 384],
        3 => &[1, 2, 4, 8, 16, 32, 64, 128],
        6 => &[1, 2, 4, 8, 16, 32, 64],
        _ => &[1, 2, 5, 10, 20, 50, 100],
    };
    let mut steps = [slots.max(1); 3];
    let mut finer = 1;
    for (set, room) in ROOM.iter().enumerate().rev() {
        let most = (room / (letters + SPACE)).max(1);
        let fits = |step: &usize| step.is_multiple_of(finer) && slots.div_ceil(*step) <= most;
        finer = usual.iter().copied().find(fits).unwrap_or(slots.next_multiple_of(finer));
        steps[set] = finer.max(1);
    }
    steps
}

/// The period so many of its lengths later.
fn moved(period: Period, by: i32) -> Option<Period> {
    let months = by.checked_mul(period.whole_months()?)?;
    Period::new(
        period.start().plus_months(months),
        period.end().next().plus_months(months).previous(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_set_has_the_names_of_the_narrower_ones() {
        for slots in 1..400 {
            for (letters, months) in [(4, 12), (7, 1), (7, 3), (7, 6), (30, 1)] {
                let [narrow, usual, wide] = steps(slots, letters, months);
                assert!(
                    narrow % usual == 0 && usual % wide == 0,
                    "{slots}: {narrow} {usual} {wide}"
                );
                let count = slots.div_ceil(narrow);
                assert!(count == 1 || count * (letters + SPACE) <= ROOM[0], "{count} of {letters}");
                // One name alone is no axis.
                let has_room = letters < 10 && (2..100).contains(&slots);
                assert!(!has_room || count > 1, "{slots} of {months} months: {narrow}");
            }
        }
        assert_eq!(steps(48, 7, 1), [24, 12, 6]);
        assert_eq!(steps(5, 4, 12), [1, 1, 1]);
    }
}
