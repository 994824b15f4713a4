//! Everything in which languages differ.
//!
//! A language is a folder here and a row of [`ALL`]: `messages/*.ftl` has the wording of problems and of
//! the command line, `explain/*.md` a page for each problem code. Nothing outside of this folder knows
//! which languages there are.

use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

use crate::base::{Code, Message, Problem, message};
use crate::bulletin::lang::Lang;

// Sentences with what is put into them.
mod catalogue;
// Pages that explain problem codes.
mod explain;

use catalogue::Catalogue;

/// A language: its texts.
pub struct Language {
    /// Its id.
    pub lang: Lang,
    messages: Dir<'static>,
    explain: Dir<'static>,
    catalogue: LazyLock<Catalogue>,
}

/// Every language, in the order in which those without a text look for it in others.
pub static ALL: [Language; 2] = [
    Language {
        lang: Lang::Vi,
        messages: include_dir!("$CARGO_MANIFEST_DIR/src/language/vi/messages"),
        explain: include_dir!("$CARGO_MANIFEST_DIR/src/language/vi/explain"),
        catalogue: LazyLock::new(|| Catalogue::new(&ALL[0])),
    },
    Language {
        lang: Lang::En,
        messages: include_dir!("$CARGO_MANIFEST_DIR/src/language/en/messages"),
        explain: include_dir!("$CARGO_MANIFEST_DIR/src/language/en/explain"),
        catalogue: LazyLock::new(|| Catalogue::new(&ALL[1])),
    },
];

/// The language of which the texts of all others are made: it lacks none.
pub const SOURCE: Lang = Lang::En;

/// The language with this id.
pub fn of(lang: Lang) -> &'static Language {
    ALL.iter().find(|language| language.lang == lang).unwrap_or(&ALL[0])
}

/// A message in words.
pub fn text(message: &Message, lang: Lang) -> String {
    of(lang).catalogue.text(message)
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
pub fn told(problem: &Problem, lang: Lang) -> String {
    let catalogue = &of(lang).catalogue;
    let mut told = catalogue.text(&problem.message);
    if let Some(also) = &problem.also {
        told = catalogue.behind(&told, also);
    }
    if problem.more > 0 {
        let code = problem.code.word();
        told =
            catalogue.behind(&told, &message!("problem-more", count = problem.more, code = code));
    }
    if problem.more_related > 0 {
        let more = message!("problem-more-related", count = problem.more_related);
        told = catalogue.behind(&told, &more);
    }
    told
}

/// The page that explains a code, with its examples.
pub fn page(code: Code, lang: Lang) -> String {
    explain::page(code, lang)
}

/// One line on what a code means.
pub fn title(code: Code, lang: Lang) -> String {
    explain::title(code, lang)
}
