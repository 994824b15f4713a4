//! The languages of the portal and labels in them.

use std::fmt;

/// A language of articles and of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order of the table.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The code of BCP 47, as in `<html lang>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The name of the language in the Publications Office's list, by which catalogues of open data
    /// know it.
    pub fn authority(self) -> &'static str {
        match self {
            Self::Vi => "http://publications.europa.eu/resource/authority/language/VIE",
            Self::En => "http://publications.europa.eu/resource/authority/language/ENG",
        }
    }

    /// The language of a tag in any case, also with a region: `EN`, `en-GB`.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let code = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::find(&code.to_ascii_lowercase())
    }

    /// The language with this code.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text in one or several languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    vi: Option<String>,
    en: Option<String>,
}

impl Labels {
    /// The same text for every language.
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { vi: Some(text), en: None }
    }

    /// Sets the text of a language.
    pub fn set(&mut self, lang: Lang, text: impl Into<String>) {
        match lang {
            Lang::Vi => self.vi = Some(text.into()),
            Lang::En => self.en = Some(text.into()),
        }
    }

    /// The text in this very language.
    pub fn exact(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Vi => self.vi.as_deref(),
            Lang::En => self.en.as_deref(),
        }
    }

    /// The text in this language, else in another one; empty when there is none.
    pub fn get(&self, lang: Lang) -> &str {
        self.exact(lang).or(self.vi.as_deref()).or(self.en.as_deref()).unwrap_or("")
    }

    /// Every text there is.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [&self.vi, &self.en].into_iter().flatten().map(String::as_str)
    }

    /// Returns `true` if there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.vi.is_none() && self.en.is_none()
    }
}
