//! Files that programs ask for again and again: feeds of articles and corrections, lists of all
//! pages.

pub(super) mod atom;
pub(super) mod json_feed;
pub(super) mod sitemap;
