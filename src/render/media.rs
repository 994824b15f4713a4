//! Pictures and attachments on their way out: pictures without what they hide, everything piece by
//! piece.

use std::collections::BTreeSet;
use std::io::{self, Read as _, SeekFrom};

use super::problems;
use super::renderer::Renderer;
use super::renderer::changed;
use crate::base::picture::svg::{self, Svg};
use crate::base::picture::{Hidden, Picture, PictureError, Source};
use crate::base::{Problem, Problems, Sink, SourcePath, Tree};
use crate::plan::media::PICTURES;
use crate::plan::{FileKind, Plan};
use crate::render::html::theme;

/// Largest picture and attachment, in bytes.
const LIMIT: u64 = 50 * 1024 * 1024;

/// Metadata that are worth a word where a picture is published as it is. Programs write comments
/// into nearly all of them.
const PRIVATE: [Hidden; 3] = [Hidden::Exif, Hidden::Xmp, Hidden::Iptc];

/// A file of the content.
pub(super) enum Media {
    /// A picture that can be cleaned.
    Picture(Picture),
    /// A drawing, clean.
    Drawing(String),
    /// Something else.
    Attachment,
    /// Neither, and why.
    Faulty(Box<Problem>),
}

/// Looks at a file of the content.
///
/// # Errors
/// It cannot be read.
pub(super) fn look(source: &mut dyn Source, path: &SourcePath) -> io::Result<Media> {
    let faulty = |problem| Ok(Media::Faulty(Box::new(problem)));
    let size = source.seek(SeekFrom::End(0))?;
    source.rewind()?;
    let picture = is_picture(path);
    if size > LIMIT {
        return faulty(problems::media_too_large(path, size, LIMIT, picture));
    }
    if path.has_extension("svg") {
        let mut bytes = Vec::new();
        source.take(svg::LIMIT).read_to_end(&mut bytes)?;
        let drawing = str::from_utf8(&bytes).ok().and_then(|text| Svg::clean(text).ok());
        return match drawing {
            Some(svg) => Ok(Media::Drawing(svg.text)),
            None => faulty(problems::unclean_picture(path, &PictureError::Unknown)),
        };
    }
    if !picture {
        return Ok(Media::Attachment);
    }
    match Picture::read(source) {
        Ok(picture) => match picture.shown_size(source) {
            Some(size) if Picture::is_too_large(size) => {
                faulty(problems::too_many_pixels(path, size))
            }
            _ => Ok(Media::Picture(picture)),
        },
        Err(PictureError::Io(error)) => Err(error),
        Err(fault) => faulty(problems::unclean_picture(path, &fault)),
    }
}

/// Writes a file without what it hides.
pub(super) fn write(
    media: &Media,
    source: &mut dyn Source,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    match media {
        Media::Picture(picture) => picture.write(source, out),
        Media::Drawing(text) => out.write_all(text.as_bytes()),
        Media::Attachment | Media::Faulty(_) => {
            source.rewind()?;
            io::copy(source, out).map(drop)
        }
    }
}

fn is_picture(path: &SourcePath) -> bool {
    PICTURES.iter().any(|ending| path.has_extension(ending))
}

/// Returns the problems of pictures and attachments that are not published yet.
///
/// # Errors
/// A file cannot be read.
pub fn check_media(
    later: &[SourcePath],
    published: &Plan<'_>,
    tree: &Tree,
) -> io::Result<Problems> {
    let known: BTreeSet<&SourcePath> =
        if later.is_empty() { BTreeSet::new() } else { sources(published).collect() };
    let mut problems = Problems::new();
    for path in later.iter().filter(|path| !known.contains(path)) {
        if let Media::Faulty(problem) = open(tree, path)?.0 {
            problems.push(*problem);
        }
    }
    Ok(problems)
}

/// The pictures and attachments of a plan.
pub fn media_of(plan: &Plan<'_>) -> Vec<SourcePath> {
    sources(plan).cloned().collect()
}

fn sources<'p>(plan: &'p Plan<'_>) -> impl Iterator<Item = &'p SourcePath> {
    plan.files.iter().filter_map(|file| match &file.kind {
        FileKind::Media(source) => Some(source),
        _ => None,
    })
}

impl Renderer<'_> {
    /// Publishes a picture or attachment of the content.
    pub(super) fn media(
        &self,
        sink: &dyn Sink,
        path: &str,
        source: &SourcePath,
    ) -> io::Result<Problems> {
        let mut reader = self.tree.reader(source.as_str())?;
        let mut problems = Problems::new();
        match look(&mut *reader, source)? {
            // Links to drawings, and the logo, are told where they are written.
            Media::Faulty(_) if source.has_extension("svg") => {}
            Media::Faulty(problem) => problems.push(*problem),
            media => {
                sink.copy(path, &mut |out| {
                    write(&media, &mut *reader, out).map_err(|error| ended_early(error, source))
                })?;
            }
        }
        Ok(problems)
    }

    /// Publishes a file of the theme or of `static/` as it is.
    pub(super) fn static_file(
        &self,
        sink: &dyn Sink,
        path: &str,
        file: &theme::Static,
    ) -> io::Result<Problems> {
        let mut problems = Problems::new();
        if file.origin != theme::Origin::Site || sink.reads(path) {
            sink.put(path, &file.bytes(self.tree)?)?;
            return Ok(problems);
        }
        let mut reader = self.tree.reader(file.path.as_str())?;
        problems.extend(private(&mut *reader, &file.path));
        sink.copy(path, &mut |out| write(&Media::Attachment, &mut *reader, out))?;
        Ok(problems)
    }
}

/// Tells what a picture hides that is published as it is.
fn private(source: &mut dyn Source, path: &SourcePath) -> Option<Problem> {
    let picture = is_picture(path).then(|| Picture::read(source).ok()).flatten()?;
    let found: BTreeSet<Hidden> =
        picture.hidden().filter(|hidden| PRIVATE.contains(hidden)).collect();
    (!found.is_empty()).then(|| problems::hidden_data(path, &found))
}

/// A file that is shorter than it was a moment ago.
pub(super) fn ended_early(error: io::Error, path: &SourcePath) -> io::Error {
    if error.kind() == io::ErrorKind::UnexpectedEof { changed(path) } else { error }
}

/// A file of a tree, looked at.
pub(super) fn open<'t>(
    tree: &'t Tree,
    path: &SourcePath,
) -> io::Result<(Media, Box<dyn Source + 't>)> {
    let mut reader = tree.reader(path.as_str())?;
    let media = look(&mut *reader, path)?;
    Ok((media, reader))
}
