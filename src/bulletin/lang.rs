//! The languages of the portal, which only `language/` tells apart, and labels in them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language of articles and of the portal: its place in the table of `language/`, whose order is
/// that of languages everywhere. What else there is to know of it stands there.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Lang(u8);

impl Lang {
    /// The one that stands first in the table: texts without a language are taken for it.
    pub const FIRST: Self = Self(0);

    /// The language at a place of the table; for `language/` alone.
    pub(crate) const fn at(place: u8) -> Self {
        Self(place)
    }

    /// Its place in the table.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text in one or several languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// At most one text of a language, in the order of the table.
    texts: Vec<(Lang, String)>,
}

impl Labels {
    /// The same text for every language.
    pub fn same(text: impl Into<String>) -> Self {
        Self { texts: vec![(Lang::FIRST, text.into())] }
    }

    /// Sets the text of a language.
    pub fn set(&mut self, lang: Lang, text: impl Into<String>) {
        match self.texts.binary_search_by_key(&lang, |(lang, _)| *lang) {
            Ok(at) => self.texts[at].1 = text.into(),
            Err(at) => self.texts.insert(at, (lang, text.into())),
        }
    }

    /// The text in this very language.
    pub fn exact(&self, lang: Lang) -> Option<&str> {
        self.texts.iter().find(|(own, _)| *own == lang).map(|(_, text)| text.as_str())
    }

    /// The text in this language, else in the first that has one; empty when there is none.
    pub fn get(&self, lang: Lang) -> &str {
        self.exact(lang).or_else(|| self.all().next()).unwrap_or_default()
    }

    /// Every text there is.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|(_, text)| text.as_str())
    }

    /// Returns `true` if there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_text_is_that_of_the_first_language_that_has_one() {
        let [first, second, third] = [Lang::at(0), Lang::at(1), Lang::at(2)];
        let mut labels = Labels::default();
        assert!(labels.is_empty() && labels.get(first).is_empty());
        labels.set(third, "c");
        labels.set(second, "x");
        labels.set(second, "b");
        assert_eq!((labels.get(first), labels.get(second), labels.get(third)), ("b", "b", "c"));
        assert_eq!(labels.exact(first), None);
        labels.set(first, "a");
        assert_eq!(labels.all().collect::<Vec<_>>(), ["a", "b", "c"]);
        assert_eq!(
            (Labels::same("s").exact(first), Labels::same("s").get(third)),
            (Some("s"), "s")
        );
        assert_eq!(Labels::same("s").exact(second), None);
    }
}
