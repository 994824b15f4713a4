//! Words that state a figure, wrapped so that a link can lead to them.
//!
//! A mark is a set of byte spans of the file. Text arrives in stretches between tags; each stretch
//! is cut where a mark begins or ends, so that a wrapper never crosses a tag, however marks
//! overlap. The first wrapper of a mark carries its anchor, later ones only the class.

use std::collections::BTreeSet;
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
    /// Target of the words; `None` where they lead nowhere.
    pub leads: Option<Leads>,
}

/// Target of a number, for a reader who asks about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leads {
    /// Address of the page of its indicator.
    pub href: String,
}

/// The marks of a body, and which of them have their anchor.
pub(super) struct Marks<'a> {
    all: &'a [Mark],
    anchored: Vec<bool>,
    anchors: BTreeSet<&'a str>,
    pieces: Vec<Piece>,
}

/// A part of a mark; they are sorted by where they begin.
struct Piece {
    start: usize,
    end: usize,
    mark: usize,
    /// Greatest end of this one and all before it.
    reach: usize,
}

impl<'a> Marks<'a> {
    pub(super) fn new(marks: &'a [Mark]) -> Self {
        let mut anchors = BTreeSet::new();
        let anchored = marks.iter().map(|mark| !anchors.insert(mark.anchor.as_str())).collect();
        let of = |(index, mark): (usize, &'a Mark)| {
            mark.pieces.iter().map(move |piece| (piece.range(), index))
        };
        let mut pieces: Vec<(Range<usize>, usize)> =
            marks.iter().enumerate().flat_map(of).collect();
        pieces.sort_by_key(|(piece, mark)| (piece.start, *mark));
        let mut reach = 0;
        let piece = |(Range { start, end }, mark): (Range<usize>, usize)| {
            reach = end.max(reach);
            Piece { start, end, mark, reach }
        };
        Self { all: marks, anchored, anchors, pieces: pieces.into_iter().map(piece).collect() }
    }

    /// Returns `true` if an identifier is an anchor.
    pub(super) fn has(&self, id: &str) -> bool {
        self.anchors.contains(id)
    }

    /// Writes a stretch of text that stands at these bytes of the file. Text that is not its source
    /// (`&amp;`) is wrapped as a whole. Inside a link nothing else leads anywhere.
    pub(super) fn write(
        &mut self,
        out: &mut String,
        text: &str,
        place: &Range<usize>,
        source: &str,
        in_link: impl Fn() -> bool,
    ) {
        let touching = self.touching(place);
        if touching.is_empty() {
            return escape::text(out, text);
        }
        let in_link = in_link();
        if source.get(place.clone()) != Some(text) {
            return self.wrap(out, text, touching.iter().map(|(mark, _)| *mark), in_link);
        }
        let mut cuts: Vec<usize> =
            touching.iter().flat_map(|(_, piece)| [piece.start, piece.end]).collect();
        cuts.extend([place.start, place.end]);
        cuts.retain(|cut| source.is_char_boundary(*cut));
        cuts.sort_unstable();
        cuts.dedup();
        for cut in cuts.windows(2) {
            let covers = |piece: &Range<usize>| piece.start <= cut[0] && cut[1] <= piece.end;
            let active = touching.iter().filter(|(_, piece)| covers(piece)).map(|(mark, _)| *mark);
            self.wrap(out, &source[cut[0]..cut[1]], active, in_link);
        }
    }

    /// Empty wrappers for marks whose words were not among the text, so that no link to them is
    /// dead.
    pub(super) fn write_rest(&mut self, out: &mut String) {
        self.wrap(out, "", 0..self.all.len(), true);
    }

    /// Marks with a part in the stretch, and the part, in the order of the marks.
    fn touching(&self, place: &Range<usize>) -> Vec<(usize, Range<usize>)> {
        let begun = self.pieces.partition_point(|piece| piece.start < place.end);
        let near = self.pieces[..begun].iter().rev().take_while(|piece| piece.reach > place.start);
        let part =
            |piece: &Piece| (piece.mark, piece.start.max(place.start)..piece.end.min(place.end));
        let mut found: Vec<_> = near.map(part).filter(|(_, part)| part.start < part.end).collect();
        found.sort_by_key(|(mark, part)| (*mark, part.start));
        found
    }

    /// Wraps a text in one element for each new anchor, or in one without, when marks go on. The
    /// outermost one is a link, if it may be.
    fn wrap(
        &mut self,
        out: &mut String,
        text: &str,
        active: impl Iterator<Item = usize>,
        in_link: bool,
    ) {
        let (mut closings, mut goes_on) = (Vec::new(), None);
        for index in active {
            if std::mem::replace(&mut self.anchored[index], true) {
                goes_on = Some(index).filter(|_| !text.is_empty());
                continue;
            }
            let mark = &self.all[index];
            closings.push(open(out, mark, Some(&mark.anchor), in_link || !closings.is_empty()));
        }
        if let Some(index) = goes_on.filter(|_| closings.is_empty()) {
            closings.push(open(out, &self.all[index], None, in_link));
        }
        escape::text(out, text);
        closings.iter().rev().for_each(|closing| out.push_str(closing));
    }
}

/// Opens the element of a mark, and says how it is closed.
fn open(out: &mut String, mark: &Mark, anchor: Option<&str>, in_link: bool) -> &'static str {
    let leads = mark.leads.as_ref().filter(|_| !in_link);
    out.push_str(if leads.is_some() { "<a class=\"figure\"" } else { "<span class=\"figure\"" });
    if let Some(anchor) = anchor {
        escape::attribute(out, "id", anchor);
    }
    if let Some(leads) = leads {
        escape::attribute(out, "href", &leads.href);
    }
    out.push('>');
    if leads.is_some() { "</a>" } else { "</span>" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(anchor: &str, pieces: &[(usize, usize)]) -> Mark {
        Mark {
            anchor: anchor.to_owned(),
            pieces: pieces.iter().map(|(start, end)| Span::new(*start, *end)).collect(),
            leads: None,
        }
    }

    fn write(marks: &[Mark], stretches: &[(&str, Range<usize>)], source: &str) -> String {
        let mut writer = Marks::new(marks);
        let mut out = String::new();
        for (text, place) in stretches {
            writer.write(&mut out, text, place, source, || false);
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
            (
                &[mark("x", &[(1, 3)]), mark("y", &[(1, 3)])],
                "a<f id=\"x\"><f id=\"y\">bc</f></f>def",
            ),
            (
                &[mark("x", &[(0, 4)]), mark("y", &[(2, 6)])],
                "<f id=\"x\">ab</f><f id=\"y\">cd</f><f>ef</f>",
            ),
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
    fn a_mark_leads_on_where_nothing_else_does() {
        let leads = Leads { href: "/s/".to_owned() };
        let marks = [
            Mark { leads: Some(leads.clone()), ..mark("x", &[(0, 3), (4, 5)]) },
            Mark { leads: Some(leads), ..mark("y", &[(1, 2)]) },
        ];
        let written = |in_link: bool| {
            let mut writer = Marks::new(&marks);
            let mut out = String::new();
            writer.write(&mut out, "abcde", &(0..5), "abcde", || in_link);
            out
        };
        let link = "<a class=\"figure\" id=\"x\" href=\"/s/\">a</a>";
        let inner = "<a class=\"figure\" id=\"y\" href=\"/s/\">b</a>";
        let rest = "<a class=\"figure\" href=\"/s/\">";
        assert_eq!(written(false), format!("{link}{inner}{rest}c</a>d{rest}e</a>"));
        assert!(!written(true).contains("<a"), "{}", written(true));
    }

    #[test]
    fn anchors_are_escaped() {
        assert_eq!(
            write(&[mark("\"><b>", &[(0, 1)])], &[("a", 0..1)], "a"),
            "<f id=\"&quot;&gt;&lt;b&gt;\">a</f>"
        );
    }
}
