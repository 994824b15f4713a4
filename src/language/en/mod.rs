//! English.

mod figures;
mod lexicon;
mod reading;
mod typed;

use std::sync::LazyLock;

use include_dir::include_dir;

use super::start::start;
use super::{Catalogue, Language, Texts};
use crate::bulletin::lang::Lang;

impl Lang {
    /// English.
    pub const EN: Self = LANG;
}

/// Its id.
pub(super) const LANG: Lang = Lang::at(1);

/// The language's row of the table.
pub(super) static LANGUAGE: Language = Language {
    lang: LANG,
    code: "en",
    authority: "http://publications.europa.eu/resource/authority/language/ENG",
    names: &[("vi", "tiếng Anh"), ("en", "English"), ("fr", "anglais")],
    lexicon: &lexicon::LEXICON,
    reading: &reading::READING,
    typed: &typed::TYPED,
    start: start!(
        "2025-03-14-inspection-in-thuong-lam",
        ["Name of the portal", "Name of the office"]
    ),
    messages: include_dir!("$CARGO_MANIFEST_DIR/src/language/en/messages"),
    explain: include_dir!("$CARGO_MANIFEST_DIR/src/language/en/explain"),
    portal: include_dir!("$CARGO_MANIFEST_DIR/src/language/en/portal"),
    catalogue: LazyLock::new(|| Catalogue::new(&LANGUAGE)),
    words: LazyLock::new(|| Texts::new(LANGUAGE.lang, &LANGUAGE.portal)),
};
