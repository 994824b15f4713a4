//! The files of a new site, as they stand in this folder: a folder for each language holds the
//! same files. A language without one has those in English.

use crate::bulletin::lang::Lang;

/// A file of a new site: its path from the site's folder, and its text.
pub(super) type File = (&'static str, &'static str);

macro_rules! site {
    ($lang:literal, $article:literal) => {
        &[
            ("bantin.yaml", include_str!(concat!($lang, "/bantin.yaml"))),
            ("content/registers/localities.yaml", include_str!(concat!($lang, "/localities.yaml"))),
            ("content/registers/indicators.yaml", include_str!(concat!($lang, "/indicators.yaml"))),
            ("content/registers/topics.yaml", include_str!(concat!($lang, "/topics.yaml"))),
            ("content/registers/bodies.yaml", include_str!(concat!($lang, "/bodies.yaml"))),
            ("content/registers/directives.yaml", include_str!(concat!($lang, "/directives.yaml"))),
            (
                concat!("content/articles/2025/", $article, ".md"),
                include_str!(concat!($lang, "/article.md")),
            ),
            ("content/pages/about.md", include_str!(concat!($lang, "/about.md"))),
            (".gitignore", include_str!("gitignore")),
            (".github/workflows/publish.yml", include_str!(concat!($lang, "/github.yml"))),
            (".gitlab-ci.yml", include_str!(concat!($lang, "/gitlab.yml"))),
        ]
    };
}

const VI: &[File] = site!("vi", "2025-03-14-kiem-tra-tai-thuong-lam");
const EN: &[File] = site!("en", "2025-03-14-inspection-in-thuong-lam");
const FR: &[File] = site!("fr", "2025-03-14-controle-a-thuong-lam");

/// The files of a new site in a language.
pub(super) fn files(lang: Lang) -> &'static [File] {
    match lang.code() {
        "vi" => VI,
        "fr" => FR,
        _ => EN,
    }
}

/// A new article, with `{title}`, `{date}`, `{day}` and `{locality}` to be filled in.
pub(super) fn article(lang: Lang) -> &'static str {
    match lang.code() {
        "vi" => include_str!("vi/new-article.md"),
        "fr" => include_str!("fr/new-article.md"),
        _ => include_str!("en/new-article.md"),
    }
}
