//! Hosts of static portals, and what they allow: checked before anything is uploaded, because hosts
//! tell it late, and some publish half of a portal.

/// A host of portals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// GitHub Pages.
    GithubPages,
    /// GitLab Pages, as on gitlab.com.
    GitlabPages,
    /// Cloudflare Pages, without a subscription.
    CloudflarePages,
    /// Netlify.
    Netlify,
    /// A server of one's own.
    Own,
}

/// The limits of a host; `None` where it has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a file.
    pub file: Option<u64>,
    /// Files of a portal.
    pub files: Option<u64>,
    /// True if folders count as files.
    pub counts_folders: bool,
    /// Files in one folder.
    pub folder: Option<u64>,
    /// Bytes of a portal.
    pub whole: Option<u64>,
    /// Old addresses in `_redirects`; `None` also where that is not read.
    pub redirects: Option<u64>,
    /// Bytes of `_redirects`.
    pub redirects_bytes: Option<u64>,
    /// True if `_redirects` is read.
    pub reads_redirects: bool,
    /// True if `_headers` is read.
    pub reads_headers: bool,
}

const MEBIBYTE: u64 = 1024 * 1024;
/// Hosts that speak of a gigabyte count it so or larger.
const GIGABYTE: u64 = 1_000_000_000;

const NONE: Limits = Limits {
    file: None,
    files: None,
    counts_folders: false,
    folder: None,
    whole: None,
    redirects: None,
    redirects_bytes: None,
    reads_redirects: true,
    reads_headers: true,
};

impl Host {
    /// Words of the settings.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("github-pages", Self::GithubPages),
        ("gitlab-pages", Self::GitlabPages),
        ("cloudflare-pages", Self::CloudflarePages),
        ("netlify", Self::Netlify),
        ("own", Self::Own),
    ];

    /// The word of the settings.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|row| row.1 == self).map_or("own", |row| row.0)
    }

    /// Its limits, as its documentation said in November 2026.
    pub fn limits(self) -> Limits {
        match self {
            // https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
            // https://docs.github.com/en/repositories/working-with-files/managing-large-files
            Self::GithubPages => Limits {
                file: Some(100 * MEBIBYTE),
                whole: Some(GIGABYTE),
                reads_redirects: false,
                reads_headers: false,
                ..NONE
            },
            // https://docs.gitlab.com/user/gitlab_com/#gitlab-pages
            // https://docs.gitlab.com/user/project/pages/redirects/
            Self::GitlabPages => Limits {
                whole: Some(GIGABYTE),
                files: Some(200_000),
                counts_folders: true,
                redirects: Some(1000),
                redirects_bytes: Some(64 * 1024),
                reads_headers: false,
                ..NONE
            },
            // https://developers.cloudflare.com/pages/platform/limits/
            // https://developers.cloudflare.com/pages/configuration/redirects/
            Self::CloudflarePages => Limits {
                file: Some(25 * MEBIBYTE),
                files: Some(20_000),
                redirects: Some(2000),
                ..NONE
            },
            // https://docs.netlify.com/resources/checklists/large-sites-and-deploys/
            // https://docs.netlify.com/manage/routing/redirects/overview/
            Self::Netlify => Limits { folder: Some(54_000), redirects: Some(10_000), ..NONE },
            Self::Own => NONE,
        }
    }
}
