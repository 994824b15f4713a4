//! Routes: the addresses of the portal. Only `plan` makes them, so that a page that does not exist cannot be linked to.

use std::fmt;
use std::sync::Arc;

/// The ending of the files of pages.
pub(super) const PAGE: &str = "html";

/// The longest route in bytes: systems refuse paths beyond some thousand, the folder of the portal included.
const LONGEST: usize = 1000;

/// The longest name of a file or folder in bytes.
const LONGEST_WORD: usize = 255;

/// The path of a page or file from the site's root, `/articles/2022/x/` or `/feed.xml`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(Arc<str>);

impl Route {
    /// The root of a language.
    pub(super) fn root(prefix: &str) -> Self {
        Self(format!("{prefix}/").into())
    }

    /// The page of some words below this one, `/` and `articles/2022` make `/articles/2022/`.
    pub(super) fn page(&self, words: &str) -> Self {
        Self([&*self.0, words.trim_matches('/'), "/"].concat().into())
    }

    /// A file below this page.
    pub(super) fn below(&self, name: &str) -> Self {
        Self([&*self.0, name].concat().into())
    }

    /// A route as somebody wrote it.
    pub(super) fn written(path: &str) -> Self {
        Self(path.into())
    }

    /// Whether the file can be made wherever the portal may be stored.
    pub(super) fn is_portable(&self) -> bool {
        let fits = |word: &str| word.len() <= LONGEST_WORD;
        self.0.len() <= LONGEST
            && self.0.split('/').all(fits)
            && !self.0.contains(|c: char| c == '\\' || c.is_control())
    }

    /// From the root of the host, as it stands in links.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file in the output folder: a page is `index.html` in its folder.
    pub fn file(&self) -> String {
        let path = self.0.trim_start_matches('/');
        if path.is_empty() || path.ends_with('/') { [path, "index.", PAGE].concat() } else { path.to_owned() }
    }

    /// The whole address.
    pub fn absolute(&self, base_url: &str) -> String {
        [base_url.trim_end_matches('/'), &self.0].concat()
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &*self.0)
    }
}
