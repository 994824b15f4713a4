//! Tables of facts: a line for each unit, cells divided by tabs, below a line with their names.

use crate::base::slug::ascii;
use crate::bulletin::date::Day;
use crate::bulletin::locality::LocalityType;
use crate::cli::entry::scalar;
use crate::language;

/// The cells of each line but the head; missing ones are empty.
pub(super) fn rows<const CELLS: usize>(
    table: &'static str,
) -> impl Iterator<Item = [&'static str; CELLS]> {
    table.lines().skip(1).map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    })
}

/// A value that may change with time, `tỉnh; 2025-01-01 thành phố`: each with its first and last
/// day, as they are known.
pub(super) fn dated(cell: &'static str) -> Vec<(&'static str, String)> {
    let parts = cell.split("; ").map(|part| {
        let day = part.get(..10).and_then(Day::parse_iso);
        day.map_or((None, part), |day| (Some(day), part.get(11..).unwrap_or_default()))
    });
    let parts: Vec<(Option<Day>, &str)> = parts.collect();
    let days = |at: usize| {
        let from = parts[at].0.map(|day| format!(", from: {}", day.iso()));
        let until = parts.get(at + 1).and_then(|next| Some(next.0?.previous()));
        let until = until.map(|day| format!(", until: {}", day.iso()));
        format!("{}{}", from.unwrap_or_default(), until.unwrap_or_default())
    };
    parts.iter().enumerate().map(|(at, (_, value))| (*value, days(at))).collect()
}

/// Type of a place that may have changed, as a register says it.
pub(super) fn types(level: u8, cell: &'static str) -> String {
    let all = dated(cell);
    match all.as_slice() {
        [(label, _)] => type_word(level, label).to_owned(),
        many => {
            let items = many
                .iter()
                .map(|(label, days)| format!("{{type: {}{days}}}", type_word(level, label)));
            format!("[{}]", items.collect::<Vec<_>>().join(", "))
        }
    }
}

/// The word of registers for the type of this level that readers know by a label.
fn type_word(level: u8, label: &'static str) -> &'static str {
    let means = |kind: &LocalityType| {
        kind.level() == level && language::ALL.iter().any(|lang| kind.label(*lang) == label)
    };
    let words = language::places::common_words().into_iter().zip(language::places::types(&[]));
    words.into_iter().find(|(_, kind)| means(kind)).map_or(label, |(word, _)| word)
}

/// The names of a place in the language of its country and in English, where the table has one of
/// its own, else without marks.
pub(super) fn names(lang: &str, name: &str, english: &str) -> String {
    let plain = ascii(name);
    let english = if english.is_empty() { plain.as_str() } else { english };
    let source = language::SOURCE.code();
    format!("{lang}: {}, {source}: {}", scalar(name), scalar(english))
}
