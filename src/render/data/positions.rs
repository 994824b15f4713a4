//! Line and column of the value that an observation was read from.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::base::{At, Place, SourcePath, Tree};

/// Lines and columns, from the texts of a tree. Each file is read once; the places of one file come in a row.
pub struct Positions<'a> {
    tree: &'a Tree,
    texts: RefCell<BTreeMap<SourcePath, String>>,
}

impl<'a> Positions<'a> {
    /// The positions of places in these sources.
    pub fn new(tree: &'a Tree) -> Self {
        Self { tree, texts: RefCell::default() }
    }

    /// Line and column of a place, both from 1, columns in characters; 1 and 1 for a file as a whole.
    pub fn of(&self, place: &Place) -> (usize, usize) {
        let At::Bytes(span) = place.at else { return (1, 1) };
        let mut texts = self.texts.borrow_mut();
        let read = || self.tree.text(place.path.as_str()).unwrap_or_default();
        let text = texts.entry(place.path.clone()).or_insert_with(read);
        position(text, span.range().start)
    }
}

/// Counts as `report` does: a line ends with LF, CRLF or a lone CR.
fn position(text: &str, offset: usize) -> (usize, usize) {
    let (mut line, mut column) = (1, 1);
    let mut before = text[..text.floor_char_boundary(offset)].chars().peekable();
    while let Some(character) = before.next() {
        if character == '\n' || (character == '\r' && before.peek() != Some(&'\n')) {
            (line, column) = (line + 1, 1);
        } else {
            column += 1;
        }
    }
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;

    #[test]
    fn columns_count_characters() {
        let text = "Hoàn\r\nKiếm: x\rđ: y\n";
        for (what, expected) in [("H", (1, 1)), ("n\r", (1, 4)), ("x", (2, 7)), ("y", (3, 4))] {
            assert_eq!(position(text, text.find(what).expect(what)), expected, "{what}");
        }
    }

    #[test]
    fn a_file_as_a_whole_is_its_top() {
        let tree = Tree::from_txtar("-- content/a.md --\nab\ncd\n");
        let path = SourcePath::from("content/a.md");
        let positions = Positions::new(&tree);
        assert_eq!(positions.of(&Place::file(&path)), (1, 1));
        assert_eq!(positions.of(&Place::bytes(&path, Span::new(4, 5))), (2, 2));
    }
}
