//! Plan -> bytes: HTML, feeds, sitemap, data. Pages are made in parallel and handed to the sink as
//! soon as they are finished, so that memory does not grow with the size of the portal.

// Bytes inside of addresses.
mod base64;
mod context;
// The numbers of the portal for programs.
pub mod data;
mod feeds;
mod files;
// Pages, Markdown, themes.
pub mod html;
mod media;
// A build's memory of its files.
mod memory;
mod order;
// Pictures in several sizes.
mod pictures;
// Messages of this stage.
pub mod problems;
// Codes of addresses, as pictures.
mod qr;
mod renderer;
mod schema_org;
mod search;
mod svg;
// Pages once more, with marks of templates.
mod trace;
mod words;
mod xml;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;

use crate::base::phase::Phase;
use crate::base::{Location, Problems, Sink, SourcePath};
use crate::bulletin::date::Instant;
use crate::bulletin::register::Id;
use crate::bulletin::site::{Alternate, Corpus, Site};
use crate::plan::Page;
use context::Record;
use html::pages;
use memory::Keeper;
use renderer::Renderer;
use search::Search;

pub use context::Question;
pub use html::theme::Theme;
pub use media::{check_media, media_of};
pub use memory::Memory;
pub use trace::{Traced, trace};

/// The memory of the last build, and the hashes of sources for that of the next one.
pub struct Keep<'a> {
    /// The memory of the last build.
    pub before: Option<&'a Memory>,
    /// A hash of everything that is no article.
    pub fixed: [u8; 32],
    /// Hashes of the articles by their sources.
    pub sources: BTreeMap<SourcePath, [u8; 32]>,
}

/// A hash of everything that is no article: of some sources, the program and whatever else.
pub fn fixed(
    program: [u8; 32],
    sources: &[(&SourcePath, [u8; 32])],
    rest: &dyn std::fmt::Debug,
) -> [u8; 32] {
    memory::fixed(program, sources, rest)
}
pub use pictures::make_pictures;
pub use renderer::Input;

/// Tells what of a site a theme cannot do: templates that it lacks, a colour that is not read in it.
pub fn check_theme(theme: &Theme, site: &Site) -> Problems {
    let copies = site.alternates.contains(&Alternate::Archive).then_some("copy.html");
    let mut problems =
        theme.check_templates(&pages::TEMPLATES.into_iter().chain(copies).collect::<Vec<_>>());
    if let Some(accent) = &site.accent {
        problems.extend(if let Some(grounds) = &theme.info().grounds {
            grounds.check(accent)
        } else {
            let place = Location::bytes(&SourcePath::from("bantin.yaml"), accent.span);
            Some(problems::colourless_theme(place, &site.theme))
        });
    }
    problems
}

/// Renders everything that is planned into the sink; keeps what did not change and remembers what
/// was made, where that is wanted.
///
/// # Errors
/// A source could not be read again, or the sink not written.
pub fn render(
    input: Input<'_>,
    sink: &dyn Sink,
    keep: Option<&Keep<'_>>,
) -> io::Result<(Problems, Option<Memory>)> {
    let (plan, fragments) = (input.plan, input.fragments(keep.is_some()));
    let search = Search::new(plan);
    let search = match keep.and_then(|keep| keep.before) {
        Some(before) => search.with_past(before.index(), sink),
        None => search,
    };
    let renderer = Renderer::new(input, &fragments).indexed(&search);
    let contexts = renderer.contexts();
    let keeper = keep.map(|keep| Keeper::new(plan, &contexts, &keep.sources, keep.before));
    let renderer = renderer.keeping(keeper.as_ref());
    let all = plan.pages.as_slice().par_iter().with_max_len(FEW);
    // Side by side, because a few files are as large as a thousand pages, and each is the work of
    // one thread.
    let (pages, files): (Made, Made) = rayon::join(
        || all.map(|page| renderer.page(page, sink)).collect(),
        || plan.files.par_iter().with_max_len(1).map(|file| renderer.file(file, sink)).collect(),
    );
    let mut problems = Problems::new();
    for found in pages.into_iter().chain(files) {
        problems.merge(found?);
    }
    for fragments in fragments.values() {
        problems.merge(fragments.problems());
    }
    sink.begin(Phase::Search);
    let index = search.write(&contexts, sink)?;
    drop(renderer);
    let memory = keeper.zip(keep).map(|(keeper, keep)| keeper.into_memory(keep.fixed, index));
    Ok((problems, memory))
}

/// The next instant after the clock at which the sitemap of news would be another.
pub fn news_change(corpus: &Corpus, clock: Instant) -> Option<Instant> {
    feeds::sitemap::news_change(corpus, clock)
}

/// Makes one page, and tells what it asked of the site, with a hash of each answer.
///
/// # Errors
/// A source could not be read again, or the sink not written.
pub fn record(
    input: Input<'_>,
    page: Id<Page>,
    sink: &dyn Sink,
) -> io::Result<BTreeMap<Question, [u8; 32]>> {
    let (fragments, record) = (input.fragments(false), Record::default());
    let renderer = Renderer::new(input, &fragments).recorded(&record);
    renderer.page(&input.plan.pages[page], sink)?;
    Ok(record.into_answers())
}

/// Maximum number of pages that a thread takes at once: so few that none is still at work when the
/// others have nothing left.
const FEW: usize = 16;

/// Result of each page or file.
type Made = Vec<io::Result<Problems>>;
