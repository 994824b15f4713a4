//! Texts of the files that problems point at, read again when a problem has to be told.
//!
//! Stages do not keep texts, and most files have no problem. A few of the files last asked for stay
//! open, because problems come sorted by file and their related places are often in one register.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use super::lines::{Lines, Position};
use crate::base::tree::TextError;
use crate::base::{At, Location, SourcePath, Span, Tree};

/// Maximum number of files that stay open.
const OPEN: usize = 8;

/// Texts of the files that problems point at.
pub trait Texts {
    /// The text of a file as the stages saw it; `None` when there is no such file.
    fn text(&self, path: &SourcePath) -> Option<Arc<str>>;
}

impl Texts for Tree {
    /// A file that is not UTF-8 is shown with replacement characters, and neither composed nor
    /// without its mark, since the problem with it counts its bytes as they are.
    fn text(&self, path: &SourcePath) -> Option<Arc<str>> {
        match self.text(path.as_str()) {
            Ok(text) => Some(text.into()),
            Err(TextError::NotUtf8(_)) => {
                Some(String::from_utf8_lossy(&self.bytes(path.as_str()).ok()?).into())
            }
            Err(TextError::TooLarge(_) | TextError::Io(_)) => None,
        }
    }
}

/// Two sets of texts, the site's and that of the embedded theme; the first that has a file gives
/// it.
#[derive(Clone, Copy)]
pub struct Chain<'a>(pub &'a dyn Texts, pub &'a dyn Texts);

impl Texts for Chain<'_> {
    fn text(&self, path: &SourcePath) -> Option<Arc<str>> {
        self.0.text(path).or_else(|| self.1.text(path))
    }
}

/// The files that lie open while problems are written down.
pub(super) struct SourceMap<'a> {
    texts: &'a dyn Texts,
    open: RefCell<Vec<(SourcePath, Option<Rc<Lines>>)>>,
}

impl<'a> SourceMap<'a> {
    pub(super) fn new(texts: &'a dyn Texts) -> Self {
        Self { texts, open: RefCell::default() }
    }

    /// The bytes that a place points at, with the lines around them; `None` where it means the
    /// whole file.
    pub(super) fn span(&self, place: &Location) -> Option<(Rc<Lines>, Span)> {
        match place.at {
            At::Bytes(span) => Some((self.lines(&place.path)?, span)),
            At::File => None,
        }
    }

    /// First position of a place and the one past its last; twice the top for a whole file.
    pub(super) fn positions(&self, place: &Location) -> Range<Position> {
        let positions = |(lines, span): (Rc<Lines>, Span)| {
            let Range { start, end } = span.range();
            lines.position(start)..lines.position(end.max(start))
        };
        self.span(place).map_or(Position::TOP..Position::TOP, positions)
    }

    fn lines(&self, path: &SourcePath) -> Option<Rc<Lines>> {
        let mut open = self.open.borrow_mut();
        if let Some((_, lines)) = open.iter().find(|(known, _)| known == path) {
            return lines.clone();
        }
        let lines = self.texts.text(path).map(|text| Rc::new(Lines::new(text)));
        open.truncate(OPEN - 1);
        open.insert(0, (path.clone(), lines.clone()));
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(texts: &dyn Texts, path: &str) -> Option<String> {
        texts.text(&path.into()).map(|text| (*text).to_owned())
    }

    #[test]
    fn text_that_is_not_utf8_is_shown_all_the_same() {
        let tree = Tree::from_files([("content/x.md".to_owned(), vec![b'a', 0xFF, b'b'])]);
        assert_eq!(text(&tree, "content/x.md").as_deref(), Some("a\u{FFFD}b"));
        assert_eq!(text(&tree, "content/y.md"), None);
    }

    #[test]
    fn the_first_of_a_chain_goes_first() {
        let (site, theme) = (
            Tree::from_txtar("-- a --\nsite\n"),
            Tree::from_txtar("-- a --\ntheme\n-- b --\ntheme\n"),
        );
        let chain = Chain(&site, &theme);
        let found = ["a", "b", "c"].map(|path| text(&chain, path));
        assert_eq!(found, [Some("site\n".to_owned()), Some("theme\n".to_owned()), None]);
    }

    #[test]
    fn more_files_than_stay_open_are_read_again() {
        let files = (0..20).map(|n| (format!("{n}"), "\n".repeat(n).into_bytes()));
        let tree = Tree::from_files(files);
        let sources = SourceMap::new(&tree);
        for n in (0..20).chain(0..20) {
            let place = Location::bytes(&n.to_string().as_str().into(), Span::new(n, n));
            assert_eq!(sources.positions(&place).start.line, n + 1);
        }
        assert_eq!(sources.open.borrow().len(), OPEN);
    }
}
