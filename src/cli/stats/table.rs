//! Aligned columns, grouped by indicator: in the reader's language where the site has it, else in the
//! first of the site, whose names and marks of numbers would not go with words of another.
//!
//! All text is in normal form C, where a letter is one character, so columns are as wide as their
//! characters are many. What a terminal would obey is shown as a picture of it, which has the width
//! of a letter too.

use super::words;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Breakdown, Observation};
use crate::bulletin::period::Period;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::language;
use crate::ledger::{Figure, Flag};
use crate::render::data::Fates;
use crate::report::visible;

/// The column of values, which is aligned to the right.
const VALUES: usize = 2;
/// Between two columns.
const GAP: &str = "  ";

type Cells = [String; 6];

/// Figures in the order in which they come, those of which too little is known last.
pub(super) fn figures<'a>(
    corpus: &Corpus,
    figures: impl Iterator<Item = &'a Figure>,
    reader: Lang,
) -> String {
    let lang = language_of(corpus, reader);
    let mut figures: Vec<(&Figure, bool)> =
        figures.map(|figure| (figure, figure.is_partial_statement(corpus))).collect();
    // Of each indicator what says too little of its place stands behind everything else.
    figures.sort_by_key(|(figure, partial)| (figure.subject.indicator, *partial));
    let row = |(figure, partial): (&Figure, bool)| {
        let word = |flag| {
            if partial && flag == Flag::Partial {
                language::text(&words::partial(), lang)
            } else {
                language::text(&words::flag(flag), lang)
            }
        };
        let flags: Vec<String> = figure.flags.iter().map(word).collect();
        let subject = &figure.subject;
        let coverage = figure.places.map(words::coverage);
        let coverage = coverage.map(|message| language::text(&message, lang));
        let cells = [
            place(corpus, subject.locality, &subject.by, subject.period, lang),
            subject.period.text(lang),
            figure.text(&corpus.indicators[subject.indicator], lang),
            language::text(&words::method(figure.method), lang),
            coverage.unwrap_or_default(),
            flags.join(", "),
        ];
        (subject.indicator, cells)
    };
    let rows: Vec<_> = figures.into_iter().map(row).collect();
    write(corpus, &words::figure_heads(lang), &rows, lang)
}

/// Observations, of each indicator in the order of the articles.
pub(super) fn observations(
    corpus: &Corpus,
    fates: &Fates,
    entries: &[Id<Observation>],
    reader: Lang,
) -> String {
    let lang = language_of(corpus, reader);
    let row = |entry: &Id<Observation>| {
        let observation = &corpus.observations[*entry];
        let key = &observation.key;
        let (line, column) = observation.position;
        let cells = [
            place(corpus, key.locality, &key.by, key.period, lang),
            key.period.text(lang),
            observation.quantity.as_printed.clone(),
            language::text(&words::fate(fates.of(*entry)), lang),
            observation.name.to_string(),
            format!("{}:{line}:{column}", observation.place.path),
        ];
        (key.indicator, cells)
    };
    let mut rows: Vec<(Id<Indicator>, Cells)> = entries.iter().map(row).collect();
    rows.sort_by_key(|(indicator, _)| *indicator);
    write(corpus, &words::observation_heads(lang), &rows, lang)
}

/// The one language of a table.
fn language_of(corpus: &Corpus, reader: Lang) -> Lang {
    let has = corpus.site.languages.contains(&reader);
    if has { reader } else { corpus.site.default_lang() }
}

/// The place with its breakdown: `quận Hồng Bàng, organisation-type=cell`.
fn place(
    corpus: &Corpus,
    locality: Id<Locality>,
    by: &Breakdown,
    period: Period,
    lang: Lang,
) -> String {
    let name = corpus.localities[locality].full_name(lang, period.end());
    let pairs = by.pairs().iter().map(|(dimension, member)| format!(", {dimension}={member}"));
    std::iter::once(name).chain(pairs).collect()
}

/// A block for each indicator; rows of one stand together.
fn write(corpus: &Corpus, heads: &Cells, rows: &[(Id<Indicator>, Cells)], lang: Lang) -> String {
    let block = |rows: &[(Id<Indicator>, Cells)]| {
        let Indicator { id, labels, unit, .. } = &corpus.indicators[rows[0].0];
        let cells = rows.iter().map(|(_, cells)| cells.each_ref().map(|cell| visible::line(cell)));
        let lines: Vec<Cells> = std::iter::once(heads.clone()).chain(cells).collect();
        let widths = widths(lines.iter());
        let lines: String = lines.iter().map(|cells| line(cells, &widths)).collect();
        format!(
            "{}\n{lines}",
            visible::line(&format!("{} ({id}), {}", labels.get(lang), unit.get(lang)))
        )
    };
    let blocks: Vec<String> = rows.chunk_by(|a, b| a.0 == b.0).map(block).collect();
    blocks.join("\n")
}

fn widths<'a>(rows: impl Iterator<Item = &'a Cells>) -> [usize; 6] {
    let mut widths = [0; 6];
    for cells in rows {
        for (width, cell) in widths.iter_mut().zip(cells) {
            *width = (*width).max(cell.chars().count());
        }
    }
    widths
}

fn line(cells: &Cells, widths: &[usize; 6]) -> String {
    let pad = |(column, (cell, width)): (usize, (&String, &usize))| {
        if column == VALUES {
            format!("{GAP}{cell:>width$}")
        } else {
            format!("{GAP}{cell:<width$}")
        }
    };
    let line: String = cells.iter().zip(widths).enumerate().map(pad).collect();
    format!("{}\n", line.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_values_stand_to_the_right() {
        let cells =
            |place: &str, value: &str| [place, "2022", value, "a", "", "x"].map(str::to_owned);
        let rows = [cells("Hải Phòng", "7"), cells("An Khê", "hơn 700")];
        let widths = widths(rows.iter());
        let text: String = rows.iter().map(|row| line(row, &widths)).collect();
        assert_eq!(
            text,
            "  Hải Phòng  2022        7  a    x\n  An Khê     2022  hơn 700  a    x\n"
        );
    }
}
