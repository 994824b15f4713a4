//! French.

mod figures;
mod lexicon;
mod reading;
mod typed;

use std::sync::LazyLock;

use include_dir::include_dir;

use super::start::start;
use super::{Catalogue, Language, Texts};
use crate::bulletin::lang::Lang;

/// Its id.
pub(super) const LANG: Lang = Lang::at(2);

/// The language's row of the table.
pub(super) static LANGUAGE: Language = Language {
    lang: LANG,
    code: "fr",
    authority: "http://publications.europa.eu/resource/authority/language/FRA",
    names: &[("vi", "tiếng Pháp"), ("en", "French"), ("fr", "français")],
    lexicon: &lexicon::LEXICON,
    reading: &reading::READING,
    typed: &typed::TYPED,
    start: start!("2025-03-14-controle-a-thuong-lam", ["Nom du portail", "Nom de l’organisme"]),
    messages: include_dir!("$CARGO_MANIFEST_DIR/src/language/fr/messages"),
    explain: include_dir!("$CARGO_MANIFEST_DIR/src/language/fr/explain"),
    portal: include_dir!("$CARGO_MANIFEST_DIR/src/language/fr/portal"),
    catalogue: LazyLock::new(|| Catalogue::new(&LANGUAGE)),
    words: LazyLock::new(|| Texts::new(LANGUAGE.lang, &LANGUAGE.portal)),
};
