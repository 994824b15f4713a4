//! Words that state a figure, wrapped so that a link can lead to them.
//!
//! A mark is a set of byte spans of the file. Text arrives in stretches between tags; each stretch is cut where a mark
//! begins or ends, so that a wrapper never crosses a tag, however marks overlap. The first wrapper of a mark carries its
//! anchor, later ones only the class.

use std::ops::Range;

use super::escape;
use crate::base::Span;

/// Words of the file that get an anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of the whole file, in order; several where markup interrupts the words.
    pub pieces: Vec<Span>,
    /// The identifier that links lead to.
    pub anchor: String,
}

/// The marks of a body, and which of them have their anchor.
pub(super) struct Marks<'a> {
    all: &'a [Mark],
    anchored: Vec<bool>,
    /// Between the first byte of all marks and the last.
    reach: Range<usize>,
}

impl<'a> Marks<'a> {
    pub(super) fn new(marks: &'a [Mark]) -> Self {
        let repeated = |(index, mark): (usize, &Mark)| marks[..index].iter().any(|other| other.anchor == mark.anchor);
        let pieces = || marks.iter().flat_map(|mark| &mark.pieces).map(|piece| piece.range());
        let start = pieces().map(|piece| piece.start).min().unwrap_or_default();
        let end = pieces().map(|piece| piece.end).max().unwrap_or_default();
        Self { all: marks, anchored: marks.iter().enumerate().map(repeated).collect(), reach: start..end }
    }

    /// Whether an identifier is an anchor.
    pub(super) fn has(&self, id: &str) -> bool {
        self.all.iter().any(|mark| mark.anchor == id)
    }

    /// Writes a stretch of text that stands at these bytes of the file. Text that is not its source (`&amp;`) is
    /// wrapped as a whole.
    pub(super) fn write(&mut self, out: &mut String, text: &str, place: &Range<usize>, source: &str) {
        let near = place.start < self.reach.end && self.reach.start < place.end;
        let touching: Vec<(usize, Range<usize>)> = near.then(|| self.touching(place)).into_iter().flatten().collect();
        if touching.is_empty() {
            return escape::text(out, text);
        }
        if source.get(place.clone()) != Some(text) {
            return self.wrap(out, text, touching.iter().map(|(mark, _)| *mark));
        }
        let mut cuts: Vec<usize> = touching.iter().flat_map(|(_, piece)| [piece.start, piece.end]).collect();
        cuts.extend([place.start, place.end]);
        cuts.retain(|cut| source.is_char_boundary(*cut));
        cuts.sort_unstable();
        cuts.dedup();
        for cut in cuts.windows(2) {
            let covers = |piece: &Range<usize>| piece.start <= cut[0] && cut[1] <= piece.end;
            let active = touching.iter().filter(|(_, piece)| covers(piece)).map(|(mark, _)| *mark);
            self.wrap(out, &source[cut[0]..cut[1]], active);
        }
    }

    /// Empty wrappers for marks whose words were not among the text, so that no link to them is dead.
    pub(super) fn write_rest(&mut self, out: &mut String) {
        self.wrap(out, "", 0..self.all.len());
    }

    /// Marks with a part in the stretch, and the part.
    fn touching(&self, place: &Range<usize>) -> impl Iterator<Item = (usize, Range<usize>)> {
        let part = |piece: &Span| piece.range().start.max(place.start)..piece.range().end.min(place.end);
        let parts = move |mark: &'a Mark| mark.pieces.iter().map(part).filter(|part| part.start < part.end);
        self.all.iter().enumerate().flat_map(move |(index, mark)| parts(mark).map(move |part| (index, part)))
    }

    /// Wraps a text in one element for each new anchor, or in one without, when marks go on.
    fn wrap(&mut self, out: &mut String, text: &str, active: impl Iterator<Item = usize>) {
        let (mut open, mut goes_on) = (0, false);
        for index in active {
            if std::mem::replace(&mut self.anchored[index], true) {
                goes_on = !text.is_empty();
                continue;
            }
            out.push_str("<span class=\"figure\"");
            escape::attribute(out, "id", &self.all[index].anchor);
            out.push('>');
            open += 1;
        }
        if open == 0 && goes_on {
            out.push_str("<span class=\"figure\">");
            open = 1;
        }
        escape::text(out, text);
        (0..open).for_each(|_| out.push_str("</span>"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(anchor: &str, pieces: &[(usize, usize)]) -> Mark {
        Mark { anchor: anchor.to_owned(), pieces: pieces.iter().map(|(start, end)| Span::new(*start, *end)).collect() }
    }

    fn write(marks: &[Mark], stretches: &[(&str, Range<usize>)], source: &str) -> String {
        let mut writer = Marks::new(marks);
        let mut out = String::new();
        for (text, place) in stretches {
            writer.write(&mut out, text, place, source);
        }
        writer.write_rest(&mut out);
        out.replace("<span class=\"figure\"", "<f").replace("</span>", "</f>")
    }

    #[test]
    fn marks_may_overlap_and_be_equal() {
        let source = "abcdef";
        let cases: [(&[Mark], &str); 7] = [
            (&[], "abcdef"),
            (&[mark("x", &[(1, 3)])], "a<f id=\"x\">bc</f>def"),
            (&[mark("x", &[(1, 3)]), mark("y", &[(1, 3)])], "a<f id=\"x\"><f id=\"y\">bc</f></f>def"),
            (&[mark("x", &[(0, 4)]), mark("y", &[(2, 6)])], "<f id=\"x\">ab</f><f id=\"y\">cd</f><f>ef</f>"),
            (&[mark("x", &[(0, 1), (5, 6)])], "<f id=\"x\">a</f>bcde<f>f</f>"),
            (&[mark("x", &[(0, 1)]), mark("x", &[(5, 6)])], "<f id=\"x\">a</f>bcde<f>f</f>"),
            (&[mark("x", &[(50, 60)])], "abcdef<f id=\"x\"></f>"),
        ];
        for (marks, expected) in cases {
            assert_eq!(write(marks, &[(source, 0..6)], source), expected);
        }
    }

    #[test]
    fn text_that_is_not_its_source_is_wrapped_whole() {
        let source = "a&amp;b";
        let stretches = [("a", 0..1), ("&", 1..6), ("b", 6..7)];
        let expected = "<f id=\"x\">a</f><f>&amp;</f>b";
        assert_eq!(write(&[mark("x", &[(0, 6)])], &stretches, source), expected);
    }

    #[test]
    fn anchors_are_escaped() {
        assert_eq!(write(&[mark("\"><b>", &[(0, 1)])], &[("a", 0..1)], "a"), "<f id=\"&quot;&gt;&lt;b&gt;\">a</f>");
    }
}
