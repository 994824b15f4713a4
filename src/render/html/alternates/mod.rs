//! Other forms of an article, beside its page: Markdown, and one file to keep.

pub(in crate::render) mod archive;
pub(in crate::render) mod markdown;
