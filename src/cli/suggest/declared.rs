//! The figures that an article declares already, or that stand behind `#` in its front matter.

use super::source::Source;
use crate::base::fold::Folded;
use crate::bulletin::quantity::Numbers;
use crate::content::yaml::{Node, Value};
use crate::extract;
use crate::extract::Stretches;
use crate::extract::propose::Proposal;
use crate::extract::quotes::places;

/// Figures that stand in a front matter.
pub(super) struct Declared {
    /// The places of their quotes in the text.
    places: Stretches,
    /// The numbers of those without a quote.
    numbers: Vec<Numbers>,
}

/// Most places of one quote.
const PLACES: usize = 200;

impl Declared {
    /// Returns `true` if a figure is one of them.
    pub(super) fn has(&self, figure: &Proposal) -> bool {
        self.places.touch(&figure.range) || self.numbers.contains(&figure.written.numbers)
    }
}

/// The figures that stand in the front matter of an article.
pub(super) fn declared(source: &Source) -> Declared {
    let folded = Folded::new(source.text());
    let mut all = Vec::new();
    let mut take = |quote: &str, occurrence: Option<usize>| {
        let found = places(&folded, quote, PLACES);
        let one = occurrence.and_then(|number| found.get(number.checked_sub(1)?).cloned());
        match one {
            Some(one) => all.push(one),
            None => all.extend(found),
        }
    };
    let mut values = Vec::new();
    for entry in source.entries() {
        let occurrence = scalar(&entry, "occurrence").and_then(|number| number.parse().ok());
        match scalar(&entry, "quote") {
            Some(quote) => take(quote, occurrence),
            None => values.extend(scalar(&entry, "value").map(str::to_owned)),
        }
    }
    for (quote, occurrence) in commented(&source.file) {
        take(&quote, occurrence);
    }
    let read = |value: String| extract::parse(&value, source.lang).ok();
    let numbers = values.into_iter().filter_map(read).map(|it| it.written.numbers).collect();
    Declared { places: Stretches::new(all), numbers }
}

/// A text of an entry.
fn scalar<'a>(entry: &'a Node, key: &str) -> Option<&'a str> {
    let Value::Map(pairs) = &entry.value else { return None };
    match &pairs.iter().find(|pair| pair.key == key)?.node.value {
        Value::Scalar { text, .. } => Some(text),
        _ => None,
    }
}

/// The quotes behind `#` in a front matter, as they were written there, each with which of its
/// occurrences is meant.
fn commented(file: &str) -> Vec<(String, Option<usize>)> {
    let mut quotes: Vec<(String, Option<usize>)> = Vec::new();
    let lines = file.lines().skip_while(|line| line.trim_end() != "---").skip(1);
    for line in lines.take_while(|line| line.trim_end() != "---") {
        let Some(line) = line.trim_start().strip_prefix('#').map(str::trim) else { continue };
        let quote = line.strip_prefix("quote:").map(str::trim);
        if let Some(quote) = quote {
            let bare = quote.strip_prefix('"').and_then(|quote| quote.strip_suffix('"'));
            let quote = bare.map_or_else(
                || quote.to_owned(),
                |quote| quote.replace("\\\"", "\"").replace("\\\\", "\\"),
            );
            quotes.push((quote, None));
        } else if let Some(number) = line.strip_prefix("occurrence:")
            && let Some(last) = quotes.last_mut()
        {
            last.1 = number.trim().parse().ok();
        }
    }
    quotes
}

#[cfg(test)]
mod tests {
    use super::commented;

    #[test]
    fn quotes_behind_marks_are_found_in_the_front_matter_alone() {
        let file = "---\ntitle: A\n  # - indicator: ?\n  #   quote: \"12 \\\"quán\\\"\"\n  #   occurrence: 2\n\
             # quote: 5 vụ\n---\n# quote: 7\n";
        let expected = [("12 \"quán\"".to_owned(), Some(2)), ("5 vụ".to_owned(), None)];
        assert_eq!(commented(file), expected);
    }
}
