//! Everything in which languages differ.
//!
//! A language is a folder here and a word of the table below: `mod.rs` says what it is,
//! `messages/*.ftl` has the wording of problems and of the command line, `portal/*.ftl` that of
//! portals, `explain/*.md` a page for each problem code, `start/` the files of
//! a new site. Nothing outside of this folder knows which languages there are.

use std::fmt;
use std::sync::LazyLock;

use include_dir::Dir;

use crate::base::{Code, Message, Problem, message};
use crate::bulletin::lang::Lang;

// Sentences with what is put into them.
mod catalogue;
mod en;
// Pages that explain problem codes.
mod explain;
// Words by which figures are found in prose.
pub(crate) mod figures;
mod fr;
// Texts with gaps.
mod pattern;
// The words and forms of a language as data.
mod lexicon;
// Types of places.
pub(crate) mod places;
// Numbers, dates and names as text.
mod print;
// Words around numbers.
pub(crate) mod reading;
// The files of a new site.
pub mod start;
// Words that people type for names of the program.
pub(crate) mod typed;
// Units of numbers.
pub(crate) mod units;
mod vi;
// The words of portals.
mod words;

use catalogue::Catalogue;
use words::Texts;

use lexicon::Lexicon;
pub use pattern::{Pattern, Value};
pub(crate) use places::are_mixed_by_level;
pub(crate) use print::period::period_in_signs;
#[cfg(test)]
pub(crate) use print::quantity::standard;
pub(crate) use print::quantity::{
    divided, folded_marks, grouped, marks, of_known_parts, percent, range,
};
pub use print::quantity::{print_decimal, scaled_unit, unit_in_words};
use reading::Reading;
use start::Start;
use typed::Typed;
pub(crate) use words::phrase;
pub use words::{Wordings, Words, kind_names, pattern, wordings};

/// A language: what there is to know of it, and its texts.
pub struct Language {
    /// Its id.
    pub lang: Lang,
    /// The code of BCP 47, as in `<html lang>`.
    code: &'static str,
    /// Its name in the Publications Office's list, by which catalogues of open data know it.
    authority: &'static str,
    /// Its own name, and its names in others, by their codes.
    names: &'static [(&'static str, &'static str)],
    /// Its words and forms.
    lexicon: &'static Lexicon,
    /// The words around numbers that are read.
    reading: &'static Reading,
    /// The words that are typed for names of the program.
    typed: &'static Typed,
    start: Start,
    messages: Dir<'static>,
    explain: Dir<'static>,
    portal: Dir<'static>,
    catalogue: LazyLock<Catalogue>,
    words: LazyLock<Texts>,
}

/// Makes the table of the folders that it names.
macro_rules! table {
    ($($folder:ident),+) => {
        /// Every language, in the order of the table: those without a text look for it in the
        /// others in this order.
        pub const ALL: [Lang; [$(stringify!($folder)),+].len()] = [$($folder::LANG),+];

        static TABLE: [&Language; ALL.len()] = [$(&$folder::LANGUAGE),+];
    };
}

table!(vi, en, fr);

/// The language of which the texts of all others are made: it lacks none.
pub const SOURCE: Lang = en::LANG;

/// The languages that have columns of their own in the data of all portals; programs that read the
/// data of any portal find these.
pub const COLUMNS: [Lang; 2] = [vi::LANG, en::LANG];

/// The site to which the examples of explained problems are added.
pub(crate) const EXAMPLE_SITE: &str = include_str!("example.txtar");

/// The language with this id.
pub fn of(lang: Lang) -> &'static Language {
    TABLE[lang.index()]
}

/// The language with this code.
pub fn find(code: &str) -> Option<Lang> {
    ALL.into_iter().find(|lang| lang.code() == code)
}

/// The language of a tag in any case, also with a region: `EN`, `en-GB`.
pub fn of_tag(tag: &str) -> Option<Lang> {
    let code = tag.split(['-', '_']).next().unwrap_or(tag);
    find(&code.to_ascii_lowercase())
}

impl Lang {
    /// The code of BCP 47, as in `<html lang>`.
    pub fn code(self) -> &'static str {
        of(self).code
    }

    /// The name of the language in the Publications Office's list, by which catalogues of open data
    /// know it.
    pub fn authority(self) -> &'static str {
        of(self).authority
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The name of a language in another one: `tiếng Anh`; its own name, where nobody has another.
pub fn name(lang: Lang, in_lang: Lang) -> &'static str {
    let names = of(lang).names;
    let find = |code: &str| names.iter().find(|(own, _)| *own == code).map(|(_, name)| *name);
    find(in_lang.code()).or_else(|| find(lang.code())).unwrap_or_default()
}

/// A message in words.
pub fn text(message: &Message, lang: Lang) -> String {
    of(lang).catalogue.text(message)
}

/// A text without arguments, by a name that is made while the program runs; `None` where the language
/// has none of this name.
pub fn named(name: &str, lang: Lang) -> Option<String> {
    of(lang).catalogue.named(name)
}

/// A message in English, for tests and for what only programs read.
pub fn english(message: &Message) -> String {
    text(message, SOURCE)
}

/// The hint of a problem in English, for tests; empty where there is none.
pub fn english_hint(problem: &Problem) -> String {
    problem.hint.as_ref().map(english).unwrap_or_default()
}

/// The message of a problem, with what has to be known of its file, and how many more of its code
/// are not listed.
pub fn problem_text(problem: &Problem, lang: Lang) -> String {
    let catalogue = &of(lang).catalogue;
    let mut text = catalogue.text(&problem.message);
    if let Some(also) = &problem.also {
        text = catalogue.behind(&text, also);
    }
    if problem.more > 0 {
        let code = problem.code.word();
        text =
            catalogue.behind(&text, &message!("problem-more", count = problem.more, code = code));
    }
    if problem.more_related > 0 {
        let more = message!("problem-more-related", count = problem.more_related);
        text = catalogue.behind(&text, &more);
    }
    text
}

/// The page that explains a code, with its examples.
pub fn page(code: Code, lang: Lang) -> String {
    explain::page(code, lang)
}

/// Returns `true` if the page of a code is in a language, and not in that of the source alone.
pub fn has_page(code: Code, lang: Lang) -> bool {
    explain::is_translated(code, lang)
}

/// One line on what a code means.
pub fn title(code: Code, lang: Lang) -> String {
    explain::title(code, lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_stands_at_its_place() {
        for (at, lang) in ALL.into_iter().enumerate() {
            assert_eq!((lang.index(), of(lang).lang, find(lang.code())), (at, lang, Some(lang)));
        }
        assert_eq!(ALL[0], Lang::FIRST);
    }
}
