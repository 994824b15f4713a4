//! Routes: the addresses of the portal. Only `plan` makes them, so that a page that does not exist
//! cannot be linked to.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use crate::base::address;

/// The ending of the files of pages.
pub(super) const PAGE: &str = "html";

/// The longest route in bytes: systems refuse paths beyond some thousand, the folder of the portal
/// included.
const LONGEST: usize = 1000;

/// The longest name of a file or folder in bytes.
const LONGEST_WORD: usize = 255;

/// The path of a page or file from the site's root, `/articles/2022/x/` or `/feed.xml`, as its file
/// is called.
///
/// In addresses it stands as [`Self::href`] writes it. Whether that is another text is found out
/// once for a route, because most of them stand on many pages and hardly any needs an escape.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(Arc<str>, bool);

impl Route {
    /// The root of a language.
    pub(super) fn root(prefix: &str) -> Self {
        Self::written(&format!("{prefix}/"))
    }

    /// The page of some words below this one, `/` and `articles/2022` make `/articles/2022/`.
    pub(super) fn page(&self, words: &str) -> Self {
        self.joined(&[words.trim_matches('/'), "/"])
    }

    /// A file below this page.
    pub(super) fn below(&self, name: &str) -> Self {
        self.joined(&[name])
    }

    fn joined(&self, words: &[&str]) -> Self {
        let plain = self.1 && words.iter().all(|words| is_plain(words));
        let mut path = String::with_capacity(
            self.0.len() + words.iter().map(|words| words.len()).sum::<usize>(),
        );
        path.push_str(&self.0);
        path.extend(words.iter().copied());
        Self(path.into(), plain)
    }

    /// A route as somebody wrote it.
    pub(super) fn written(path: &str) -> Self {
        Self(path.into(), is_plain(path))
    }

    /// Returns `true` if the file can be made wherever the portal may be stored.
    pub(super) fn is_portable(&self) -> bool {
        let fits = |word: &str| word.len() <= LONGEST_WORD;
        self.0.len() <= LONGEST
            && self.0.split('/').all(fits)
            && !self.0.contains(|c: char| c == '\\' || c.is_control())
    }

    /// From the root of the site, as the file is called.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of a file, without its folder.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// From the root of the site, as it stands in addresses.
    pub fn href(&self) -> Cow<'_, str> {
        if self.1 { Cow::Borrowed(&self.0) } else { address::encoded(&self.0) }
    }

    /// The file in the output folder: a page is `index.html` in its folder.
    pub fn file(&self) -> String {
        let path = self.0.trim_start_matches('/');
        if path.is_empty() || path.ends_with('/') {
            [path, "index.", PAGE].concat()
        } else {
            path.to_owned()
        }
    }

    /// The whole address.
    pub fn absolute(&self, base_url: &str) -> String {
        [base_url.trim_end_matches('/'), &self.href()].concat()
    }
}

/// Returns `true` if a path stands in addresses as it is.
fn is_plain(path: &str) -> bool {
    address::encoded(path) == path
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_stands_in_addresses_as_they_are_written() {
        let root = Route::root("");
        let picture = root.page("media").below("Ảnh #1.png");
        assert_eq!(picture.as_str(), "/media/Ảnh #1.png");
        assert_eq!(picture.href(), "/media/%E1%BA%A2nh%20%231.png");
        assert_eq!(
            picture.absolute("https://a.example/tin/"),
            "https://a.example/tin/media/%E1%BA%A2nh%20%231.png"
        );
        assert_eq!(root.page("tin/2024").href(), "/tin/2024/");
        assert_eq!(Route::written("/cũ 1/").below("x"), Route::written("/cũ 1/x"));
    }
}
