//! Footnotes: gathered where they are defined, written at the end in the order in which the text
//! refers to them.

use std::collections::{BTreeMap, BTreeSet};

/// The footnotes of a body.
pub(super) struct Notes<'a> {
    /// Names that have a definition.
    defined: BTreeSet<&'a str>,
    /// Names that the text refers to: their number, in the order of the text, and how often it
    /// does.
    referred: BTreeMap<String, (usize, usize)>,
    /// The text around the definition that is being written, and the definition's name.
    around: Vec<(String, String)>,
    /// Definitions: name and HTML.
    written: Vec<(String, String)>,
}

impl<'a> Notes<'a> {
    pub(super) fn new(defined: BTreeSet<&'a str>) -> Self {
        Self { defined, referred: BTreeMap::new(), around: Vec::new(), written: Vec::new() }
    }

    /// Returns `true` if a footnote has a definition.
    pub(super) fn is_defined(&self, name: &str) -> bool {
        self.defined.contains(name)
    }

    /// Begins a definition: `out` is put aside until it ends.
    pub(super) fn begin(&mut self, name: &str, out: &mut String) {
        self.around.push((std::mem::take(out), name.to_owned()));
    }

    /// Ends a definition: `out` goes on where it was.
    pub(super) fn end(&mut self, out: &mut String) {
        if let Some((around, name)) = self.around.pop() {
            self.written.push((name, std::mem::replace(out, around)));
        }
    }

    /// Counts a reference: the number of the note, and how often it was referred to by now.
    pub(super) fn refer(&mut self, name: &str) -> (usize, usize) {
        let next = self.referred.len() + 1;
        let (number, times) = self.referred.entry(name.to_owned()).or_insert((next, 0));
        *times += 1;
        (*number, *times)
    }

    /// Writes the definitions in the order of their numbers; those without a reference at the end.
    pub(super) fn write(self, out: &mut String) {
        if self.written.is_empty() {
            return;
        }
        out.push_str("<section class=\"footnotes\" role=\"doc-endnotes\">\n");
        self.in_order().iter().for_each(|(number, html)| write_note(out, *number, html));
        out.push_str("</section>\n");
    }

    /// Definitions with their numbers; of two with one name, the first has it.
    fn in_order(mut self) -> Vec<(Option<usize>, String)> {
        let mut number = |name: &str| self.referred.remove(name).map(|(number, _)| number);
        let mut notes: Vec<_> =
            self.written.into_iter().map(|(name, html)| (number(&name), html)).collect();
        notes.sort_by_key(|(number, _)| number.unwrap_or(usize::MAX));
        notes
    }
}

/// Writes a definition; its number leads back to where the text first refers to it.
fn write_note(out: &mut String, number: Option<usize>, html: &str) {
    let head = number.map_or("<div class=\"footnote-definition\">".to_owned(), |number| {
        format!(
            "<div class=\"footnote-definition\" id=\"at_note_{number}\"><sup class=\"footnote-definition-label\">\
             <a href=\"#at_noteref_{number}_1\" role=\"doc-backlink\">{number}</a></sup>"
        )
    });
    out.push_str(&head);
    out.push_str("<div>");
    out.push_str(html.trim_end());
    out.push_str("</div></div>\n");
}
