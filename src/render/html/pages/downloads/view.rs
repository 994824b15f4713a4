//! Links to files.

use serde::Serialize;

use crate::render::html::view::{Link, Text};

/// A file to download.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Download<'a> {
    /// Name and address.
    pub link: Link<'a>,
    /// `CSV`, `JSON`.
    pub format: Text<'a>,
    /// `12 KB`.
    pub size: Option<Text<'a>>,
    /// Description of its contents.
    pub text: Option<Text<'a>>,
}
