//! Footnotes: gathered where they are defined, written at the end in the order in which the text refers to them.

/// The footnotes of a body.
pub(super) struct Notes<'a> {
    /// Names that have a definition.
    defined: Vec<&'a str>,
    /// Names in the order in which the text first refers to them, and how often it does.
    referred: Vec<(String, usize)>,
    /// The text around the definition that is being written, and the definition's name.
    around: Vec<(String, String)>,
    /// Definitions: name and HTML.
    written: Vec<(String, String)>,
}

impl<'a> Notes<'a> {
    pub(super) fn new(defined: Vec<&'a str>) -> Self {
        Self { defined, referred: Vec::new(), around: Vec::new(), written: Vec::new() }
    }

    /// Whether a footnote has a definition.
    pub(super) fn is_defined(&self, name: &str) -> bool {
        self.defined.contains(&name)
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
        let known = self.referred.iter().position(|(other, _)| other == name);
        let index = known.unwrap_or_else(|| {
            self.referred.push((name.to_owned(), 0));
            self.referred.len() - 1
        });
        self.referred[index].1 += 1;
        (index + 1, self.referred[index].1)
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

    fn in_order(self) -> Vec<(Option<usize>, String)> {
        let referred = self.referred;
        let number = |name: &str| referred.iter().position(|(other, _)| other == name).map(|index| index + 1);
        let mut seen: Vec<usize> = Vec::new();
        let mut notes = Vec::new();
        for (name, html) in self.written {
            let number = number(&name).filter(|number| !seen.contains(number));
            seen.extend(number);
            notes.push((number, html));
        }
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
