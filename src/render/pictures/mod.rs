//! Pictures of the content in the sizes that screens need, made before the pages that show them.
//!
//! Each is read, looked up by a hash of its bytes among what the last builds left, or else made; its
//! files go to the sink at once, and what stays in memory is how large they are. The pixels that are
//! in work at the same time are limited, so that memory grows neither with the number of pictures
//! nor with that of the cores.

#[cfg(feature = "images")]
mod cards;
#[cfg(feature = "images")]
mod draw;
#[cfg(feature = "images")]
mod entry;
#[cfg(feature = "images")]
mod make;

use std::io::{self, Cursor};

use rayon::prelude::*;

use super::html::theme::Theme;
use super::media;
use crate::base::phase::Phase;
use crate::base::picture::Picture;
use crate::base::store::Store;
use crate::base::{Problems, Sink, SourcePath, Tree};
use crate::plan::Plan;
use crate::plan::pictures::{Pictures, Shown};

/// A picture that was read, clean.
#[cfg_attr(not(feature = "images"), allow(dead_code, reason = "only its size is told"))]
struct Looked<'p> {
    path: &'p SourcePath,
    kind: crate::base::picture::Kind,
    orientation: u8,
    bytes: Vec<u8>,
}

/// Makes the copies of the pictures that pages show, and the pictures for shared links, and hands
/// them to the sink.
///
/// # Errors
/// A picture could not be read, or the sink not written.
pub fn make_pictures(
    plan: &Plan<'_>,
    theme: &Theme,
    tree: &Tree,
    store: Option<&dyn Store>,
    sink: &dyn Sink,
) -> io::Result<Pictures> {
    sink.begin(Phase::Pictures);
    let paths = plan.pictures();
    #[cfg(feature = "images")]
    let workshop = make::Workshop::new(plan, store, sink);
    #[cfg(feature = "images")]
    let cards = cards::make(plan, theme, tree, &workshop)?;
    #[cfg(not(feature = "images"))]
    let (cards, _) = (crate::plan::cards::Cards::new(), (theme, store, sink));
    let one = |path: &&SourcePath| -> io::Result<_> {
        let mut problems = Problems::new();
        let Some((looked, mut shown)) = look(tree, path)? else { return Ok((None, problems)) };
        #[cfg(feature = "images")]
        workshop.make(&looked, &mut shown, &mut problems)?;
        #[cfg(not(feature = "images"))]
        let _ = (&looked, &mut shown, &mut problems);
        Ok((Some(((**path).clone(), shown)), problems))
    };
    let made: Vec<io::Result<_>> = paths.par_iter().with_max_len(1).map(one).collect();
    let mut all = Pictures { cards, ..Pictures::default() };
    for one in made {
        let (shown, found) = one?;
        all.shown.extend(shown);
        all.problems.merge(found);
    }
    Ok(all)
}

/// Reads a picture; nothing where it is not published, which is told where it would be.
fn look<'p>(tree: &Tree, path: &'p SourcePath) -> io::Result<Option<(Looked<'p>, Shown)>> {
    let (media::Media::Picture(picture), mut source) = media::open(tree, path)? else {
        return Ok(None);
    };
    let size = picture.shown_size(&mut *source).filter(|size| !Picture::is_too_large(*size));
    let Some((width, height)) = size else { return Ok(None) };
    let shown = Shown { width, height, ..Shown::default() };
    let mut bytes = Vec::new();
    let is_scaled = cfg!(feature = "images") && is_scaled(picture.kind(), width);
    if is_scaled {
        picture
            .write(&mut *source, &mut Cursor::new(&mut bytes))
            .map_err(|error| media::ended_early(error, path))?;
    }
    let looked = Looked { path, kind: picture.kind(), orientation: picture.orientation(), bytes };
    Ok(Some((looked, shown)))
}

#[cfg(feature = "images")]
use crate::base::picture::scale::is_scaled;

#[cfg(not(feature = "images"))]
fn is_scaled(_: crate::base::picture::Kind, _: usize) -> bool {
    false
}
