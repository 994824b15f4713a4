//! The words of a portal in one language: those of its catalogues `LANG/portal/*.ftl`, or what a
//! theme or a site has in their place.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use include_dir::Dir;

use super::pattern::{self, Pattern, Plurals, Value};
use super::{SOURCE, of};
use crate::bulletin::article::ArticleKind;
use crate::bulletin::lang::Lang;

/// The words of a portal in one language.
///
/// Texts into which nothing is put stand in a table, ready for pages.
pub struct Words {
    lang: Lang,
    fixed: BTreeMap<String, String>,
    patterns: BTreeMap<String, Pattern>,
    plurals: Plurals,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.lang)
    }
}

/// Words of a portal with what is put into them: `phrase!(words, "page_of", page = 2, pages = 7)`.
macro_rules! phrase {
    ($words:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $words.with($id, &[$((stringify!($name), $crate::language::Value::from($value))),*])
    };
}

pub(crate) use phrase;

impl Words {
    /// Those of a language with others in the place of some.
    pub fn new(lang: Lang, own: BTreeMap<String, Pattern>) -> Self {
        let mut patterns = own;
        for (id, pattern) in &of(lang).words.0 {
            patterns.entry(id.clone()).or_insert_with(|| pattern.clone());
        }
        let fixed = |(id, pattern): (&String, &Pattern)| Some((id.clone(), pattern.fixed()?));
        let fixed = patterns.iter().filter_map(fixed).collect();
        Self { lang, fixed, patterns, plurals: Plurals::new(lang) }
    }

    /// Their language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A text into which nothing is put; its name, where there is no such text.
    pub fn text(&self, id: &'static str) -> &str {
        debug_assert!(self.fixed.contains_key(id), "there is no text `{id}`");
        self.fixed.get(id).map_or(id, String::as_str)
    }

    /// A text with what is put into it. The macro `phrase!` is shorter.
    pub fn with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        debug_assert!(self.patterns.contains_key(id), "there is no text `{id}`");
        let mut text = String::new();
        match self.patterns.get(id) {
            Some(pattern) => pattern.fill(values, &self.plurals, &mut text),
            None => text.push_str(id),
        }
        text
    }

    /// A whole number with its groups: `1.142`.
    pub fn number(&self, count: usize) -> String {
        let mut text = String::new();
        self.plurals.print(count, &mut text);
        text
    }

    /// All texts into which nothing is put, by their names.
    pub fn fixed(&self) -> &BTreeMap<String, String> {
        &self.fixed
    }

    /// The names of all texts.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.patterns.keys().map(String::as_str)
    }

    /// A kind of bulletin.
    pub fn kind(&self, kind: ArticleKind) -> &str {
        self.text(kind_id(kind))
    }
}

/// The texts of a language's catalogues; those of the source language stand in where it lacks one.
pub(super) struct Texts(BTreeMap<String, Pattern>);

impl Texts {
    /// Reads the catalogues. What cannot be read is left out, which a test tells.
    pub(super) fn new(lang: Lang, folder: &Dir<'static>) -> Self {
        let mut texts = if lang == SOURCE { BTreeMap::new() } else { of(SOURCE).words.0.clone() };
        for file in folder.files() {
            let all = pattern::all(file.contents_utf8().unwrap_or_default());
            let all = all.unwrap_or_else(|texts| texts).into_iter();
            texts.extend(all.filter_map(|(id, text)| Some((id, text.ok()?))));
        }
        Self(texts)
    }
}

/// The text of a language's own catalogues; `None` where there is none of this name.
pub fn pattern(id: &str, lang: Lang) -> Option<&'static Pattern> {
    of(lang).words.0.get(id)
}

/// The words of a portal in all languages.
#[derive(Debug)]
pub struct Wordings(Vec<Words>);

impl Wordings {
    /// Those of all languages, each with others in the place of some.
    pub fn new(mut own: BTreeMap<Lang, BTreeMap<String, Pattern>>) -> Self {
        let words = |lang: Lang| Words::new(lang, own.remove(&lang).unwrap_or_default());
        Self(super::ALL.into_iter().map(words).collect())
    }

    /// Those of a language.
    pub fn of(&self, lang: Lang) -> &Words {
        &self.0[lang.index()]
    }

    /// Each language, in the order of the table.
    pub fn all(&self) -> impl Iterator<Item = &Words> {
        self.0.iter()
    }
}

/// The words of all languages, where nobody has put others in their place.
pub fn wordings() -> &'static Wordings {
    static ALL: LazyLock<Wordings> = LazyLock::new(|| Wordings::new(BTreeMap::new()));
    &ALL
}

/// The names by which people may call the kinds of bulletins: those of portals in each language,
/// and each part of one that has several, as `Kiểm tra, giám sát`.
pub fn kind_names() -> &'static [(String, ArticleKind)] {
    static ALL: LazyLock<Vec<(String, ArticleKind)>> = LazyLock::new(all_kind_names);
    &ALL
}

fn all_kind_names() -> Vec<(String, ArticleKind)> {
    let mut names: Vec<(String, ArticleKind)> = Vec::new();
    for (_, kind) in ArticleKind::WORDS {
        for words in wordings().all() {
            let name = words.kind(kind);
            let parts = name.split(',').map(|part| part.trim().to_lowercase());
            for name in [name.to_owned()].into_iter().chain(parts) {
                if names.iter().all(|(known, _)| *known != name) {
                    names.push((name, kind));
                }
            }
        }
    }
    names
}

fn kind_id(kind: ArticleKind) -> &'static str {
    match kind {
        ArticleKind::Inspection => "kind_inspection",
        ArticleKind::Review => "kind_review",
        ArticleKind::Conference => "kind_conference",
        ArticleKind::Notice => "kind_notice",
    }
}
