//! Pages with marks -> the tags of templates behind findings.

use super::addresses::Addresses;
use super::finding::Finding;
use super::page::Reader;
use crate::content::tags;
use crate::render::Traced;
use crate::render::html::theme::Written;

/// The tags of some pages.
pub(super) struct Tags<'a> {
    addresses: &'a Addresses<'a>,
    traced: Traced,
}

impl<'a> Tags<'a> {
    pub(super) fn new(addresses: &'a Addresses<'a>, traced: Traced) -> Self {
        Self { addresses, traced }
    }

    /// The place in a template of the first tag of a page that has a finding; `None` if no template
    /// wrote that tag.
    pub(super) fn place(&self, file: &str, finding: &Finding) -> Option<Written> {
        let page = self.traced.pages.get(file)?.as_slice();
        let mut found = None;
        tags::read(page, |name, attributes| {
            if found.is_none() {
                let reader = Reader::new(self.addresses, file, &|| false, &|_, _| {});
                let attribute = reader.found_in(finding, name, attributes);
                found = attribute.map(|attribute| (start_of(page, name), attribute));
            }
        });
        let (start, attribute) = found?;
        Some(self.traced.tags.of(page, start)?.attribute(attribute))
    }
}

/// The first byte of a tag with this name, which is a part of the page.
fn start_of(page: &[u8], name: &[u8]) -> usize {
    name.as_ptr().addr() - page.as_ptr().addr() - 1
}
