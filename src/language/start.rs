//! The files of a new site: `LANG/start/` holds the same files in each language.

use super::{ALL, of};
use crate::bulletin::lang::Lang;

/// A file of a new site: its path from the site's folder, and its text.
pub type File = (&'static str, &'static str);

/// The files of a new site, and the text of a new article.
pub(super) struct Start {
    /// The files of a site.
    pub files: &'static [File],
    /// An article with gaps.
    pub article: &'static str,
    /// Settings of a site with the places of a country.
    pub country: &'static str,
    /// Titles and publishers in the settings that are to be replaced.
    pub samples: &'static [&'static str],
}

/// The [`Start`] of the language in whose folder it is called: the name of its article, and titles
/// and publishers in its settings.
macro_rules! start {
    ($article:literal, $samples:expr) => {
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
            country: include_str!("start/country.yaml"),
            samples: &$samples,
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

/// Path of the settings.
pub const SETTINGS: &str = "bantin.yaml";

/// The files of a new site in a language that begins with the registers of a country: none of an
/// invented place.
pub fn files_of_country(lang: Lang) -> impl Iterator<Item = File> {
    let start = &of(lang).start;
    let invented = |path: &str| {
        path == SETTINGS
            || ["content/registers/", "content/articles/"].iter().any(|it| path.starts_with(it))
    };
    let kept = start.files.iter().copied().filter(move |(path, _)| !invented(path));
    std::iter::once((SETTINGS, start.country)).chain(kept)
}

/// Returns `true` if a title or a publisher is still that of a new site.
pub fn is_sample(text: &str) -> bool {
    ALL.into_iter().any(|lang| of(lang).start.samples.contains(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_new_sites_have_the_titles_and_publishers_that_are_known_as_samples() {
        for lang in ALL {
            let start = &of(lang).start;
            for settings in [start.country, start.files[0].1] {
                let is_name =
                    |line: &&str| line.starts_with("title:") || line.starts_with("publisher:");
                let names: String = settings.lines().filter(is_name).collect();
                let missing: Vec<_> =
                    start.samples.iter().filter(|name| !names.contains(**name)).collect();
                assert!(missing.is_empty() && start.samples.len() == 2, "{lang}: {missing:?}");
            }
        }
    }
}
