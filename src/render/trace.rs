//! Pages once more, with marks by which their tags are found in templates.

use std::collections::{BTreeMap, BTreeSet};

use super::html::theme::TemplateTags;
use super::renderer::{Input, Renderer};
use crate::base::sink::Memory;
use crate::bulletin::site::Alternate;
use crate::plan::{File, FileKind, Route};

/// Pages with marks.
#[derive(Debug, Default)]
pub struct Traced {
    /// By their files in the output folder.
    pub pages: BTreeMap<String, Vec<u8>>,
    /// Tags of templates that have marks.
    pub tags: TemplateTags,
}

/// Makes some files with marks, as far as templates make them. What cannot be made again is left
/// out: it was made before, and nothing is published of it now.
pub fn trace(input: Input<'_>, files: &BTreeSet<&str>) -> Traced {
    let Some((theme, tags)) = input.theme.marked() else { return Traced::default() };
    let input = Input { theme: &theme, ..input };
    let fragments = input.fragments(false);
    let renderer = Renderer::new(input, &fragments);
    let sink = Memory::default();
    let is_wanted = |route: &Route| files.contains(route.file().as_str());
    for page in input.plan.pages.iter().filter(|page| is_wanted(&page.route)) {
        drop(renderer.page(page, &sink));
    }
    let is_copy = |file: &&File| matches!(file.kind, FileKind::Alternate(_, Alternate::Archive));
    for copy in input.plan.files.iter().filter(is_copy).filter(|file| is_wanted(&file.route)) {
        drop(renderer.file(copy, &sink));
    }
    Traced { pages: sink.into_files(), tags }
}
