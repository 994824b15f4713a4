//! Store of files that cost a build much work, for the next one: `write` in production, nothing
//! where nobody wants it.

use super::picture::Source;

/// Keeps what was made, by name. Whatever is told of it is only a hint: who asks looks at the bytes.
pub trait Store: Sync {
    /// A thing of this name; none where there is none, or it cannot be read.
    fn open(&self, name: &str) -> Option<Box<dyn Source>>;

    /// Keeps a thing, in parts that follow each other. That it cannot is no failure.
    fn keep(&self, name: &str, parts: &[&[u8]]);
}
