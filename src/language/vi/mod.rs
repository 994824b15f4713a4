//! Vietnamese.

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
    /// Vietnamese.
    pub const VI: Self = LANG;
}

/// Its id.
pub(super) const LANG: Lang = Lang::at(0);

/// The language's row of the table.
pub(super) static LANGUAGE: Language = Language {
    lang: LANG,
    code: "vi",
    authority: "http://publications.europa.eu/resource/authority/language/VIE",
    names: &[("vi", "tiếng Việt"), ("en", "Vietnamese"), ("fr", "vietnamien")],
    lexicon: &lexicon::LEXICON,
    reading: &reading::READING,
    typed: &typed::TYPED,
    start: start!("2025-03-14-kiem-tra-tai-thuong-lam", ["Tên cổng bản tin", "Tên cơ quan"]),
    messages: include_dir!("$CARGO_MANIFEST_DIR/src/language/vi/messages"),
    explain: include_dir!("$CARGO_MANIFEST_DIR/src/language/vi/explain"),
    portal: include_dir!("$CARGO_MANIFEST_DIR/src/language/vi/portal"),
    catalogue: LazyLock::new(|| Catalogue::new(&LANGUAGE)),
    words: LazyLock::new(|| Texts::new(LANGUAGE.lang, &LANGUAGE.portal)),
};
