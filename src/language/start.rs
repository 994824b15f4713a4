//! The files of a new site: `LANG/start/` holds the same files in each language.

use super::of;
use crate::bulletin::lang::Lang;

/// A file of a new site: its path from the site's folder, and its text.
pub type File = (&'static str, &'static str);

/// What a new site and a new article begin with.
pub(super) struct Start {
    /// The files of a site.
    pub files: &'static [File],
    /// An article with gaps.
    pub article: &'static str,
}

/// The [`Start`] of the language in whose folder it is called: the name of its article.
macro_rules! start {
    ($article:literal) => {
        crate::language::start::Start {
            files: &[
                ("bantin.yaml", include_str!("start/bantin.yaml")),
                ("content/registers/localities.yaml", include_str!("start/localities.yaml")),
                ("content/registers/indicators.yaml", include_str!("start/indicators.yaml")),
                ("content/registers/topics.yaml", include_str!("start/topics.yaml")),
                ("content/registers/bodies.yaml", include_str!("start/bodies.yaml")),
                ("content/registers/directives.yaml", include_str!("start/directives.yaml")),
                (
                    concat!("content/articles/2025/", $article, ".md"),
                    include_str!("start/article.md"),
                ),
                ("content/pages/about.md", include_str!("start/about.md")),
                (".gitignore", include_str!("../gitignore")),
                (".github/workflows/publish.yml", include_str!("start/github.yml")),
                (".gitlab-ci.yml", include_str!("start/gitlab.yml")),
            ],
            article: include_str!("start/new-article.md"),
        }
    };
}

pub(super) use start;

/// The files of a new site in a language.
pub fn files(lang: Lang) -> &'static [File] {
    of(lang).start.files
}

/// A new article, with `{title}`, `{date}`, `{day}` and `{locality}` to be filled in.
pub fn article(lang: Lang) -> &'static str {
    of(lang).start.article
}
