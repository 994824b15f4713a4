//! Feeds and sitemaps: what programs ask for again and again.

use std::io;

pub(super) mod atom;
pub(super) mod json_feed;
pub(super) mod sitemap;
// Whole texts of entries.
pub(super) mod text;

/// Gives the whole text of an entry, where feeds have those.
pub(super) type Texts<'a> = dyn Fn(&atom::Item) -> io::Result<Option<String>> + 'a;
