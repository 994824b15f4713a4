//! One file of an article that holds everything, to keep: styles, pictures, statistics,
//! corrections.
//!
//! The page is made with a sign in the place of each picture, and its pictures are written between
//! its parts, piece by piece. So a page is never in memory with its pictures.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io;
use std::ops::Range;

use crate::base::{Problems, Sink, SourcePath, bytes};
use crate::bulletin::register::Id;
use crate::plan::{Page, PageKind, Target};
use crate::render::base64::Base64;
use crate::render::context::{Basis, note};
use crate::render::html::markdown::Picture;
use crate::render::html::{pages, theme};
use crate::render::media::{self, Media};
use crate::render::renderer::{Renderer, body_html, marks};
use crate::render::xml;

/// Maximum size of the pictures in a copy, in bytes, each counted as often as it is shown. What
/// goes beyond is linked.
const ROOM: u64 = 20 * 1024 * 1024;

/// Media types of files of the theme that browsers show, by ending. Pictures of the content tell it
/// themselves.
const TYPES: [(&str, &str); 7] = [
    ("avif", "image/avif"),
    ("gif", "image/gif"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("webp", "image/webp"),
];

/// A picture that is shown on the page.
struct Shown<'a> {
    /// Address in the portal.
    href: String,
    data: Option<Data<'a>>,
}

/// Source of the bytes of a picture.
enum Data<'a> {
    Content { path: &'a SourcePath, media_type: &'static str, length: u64 },
    Theme { bytes: std::borrow::Cow<'a, [u8]>, media_type: &'static str },
}

/// A part of the finished page.
enum Part {
    /// Of the page as it was made.
    Text(Range<usize>),
    /// The address of a picture, by its number.
    Address(usize),
    /// The picture itself.
    Inside(usize),
}

impl Renderer<'_> {
    /// Makes the copy of an article.
    pub(in crate::render) fn copy(
        &self,
        sink: &dyn Sink,
        path: &str,
        page: Id<Page>,
    ) -> io::Result<Problems> {
        let page = &self.plan.pages[page];
        let PageKind::Article(id) = page.kind else { return Ok(Problems::new()) };
        let article = &self.plan.corpus.articles[id];
        let edition = &self.editions[&page.lang];
        let cx = &self.abroad(page.lang);
        note(Basis::article(id));
        let source = self.source(&article.path, &article.body)?;
        // No text can hold the hash of itself.
        let sign = blake3::hash(source.as_bytes()).to_hex();
        let shown: RefCell<Vec<Shown<'_>>> = RefCell::default();
        // A picture that is shown often is looked through once.
        let numbers: RefCell<BTreeMap<String, usize>> = RefCell::default();
        let picture = |target: &str| {
            let target = cx.target(&article.path, article.lang, target).ok();
            let target = target.filter(|target| !target.is_foreign())?;
            let (href, mut shown) = (cx.target_href(&target), shown.borrow_mut());
            let known = numbers.borrow().get(&href).copied();
            let number = known.unwrap_or_else(|| {
                numbers.borrow_mut().insert(href.clone(), shown.len());
                shown.push(Shown { href, data: self.data_of(&target) });
                shown.len() - 1
            });
            let size = cx.shown(&target).map(|shown| (shown.width, shown.height));
            let plays = cx.plays(&target);
            Some(Picture { src: format!("{sign}.{number}."), size, plays, ..Picture::default() })
        };
        let (body, chapters, _) =
            body_html(cx, &source, &article.path, &article.body, &marks(cx, id), &picture);
        let (head, mut view) = pages::article::page(cx, page, id);
        view.body = body;
        view.contents = pages::article::contents(chapters);
        view.formats = Vec::new();
        if let (Some(shown), Some(image)) = (&mut view.picture, &article.image)
            && let Some(inside) = picture(&image.src.value)
        {
            (shown.src, shown.srcset, shown.modern) = (inside.src.into(), None, None);
        }
        let mut made = Vec::new();
        let problem = self
            .theme
            .render("copy.html", &edition.copy, &head.of_copy(cx), &view, &mut made)
            .err();
        let mut problems = Problems::new();
        problems.extend(problem);
        if problems.is_empty() {
            self.put_copy(sink, path, &made, &sign, &shown.into_inner())?;
        }
        Ok(problems)
    }

    /// Hands a copy to the sink, with its pictures.
    fn put_copy(
        &self,
        sink: &dyn Sink,
        path: &str,
        made: &[u8],
        sign: &str,
        shown: &[Shown<'_>],
    ) -> io::Result<()> {
        let made = bytes::text(made).unwrap_or_default();
        let parts = parts(made, sign, shown);
        let mut text = Vec::with_capacity(made.len());
        for part in &parts {
            write_part(&mut text, part, made, shown, &mut |_, _| Ok(()))?;
        }
        if !parts.iter().any(|part| matches!(part, Part::Inside(_))) {
            return sink.put(path, &text);
        }
        sink.page(path, &text, &mut |out| {
            parts.iter().try_for_each(|part| {
                write_part(out, part, made, shown, &mut |data, out| self.write_data(data, out))
            })
        })
    }

    /// A picture of the portal, if it may be shown inside a page.
    fn data_of(&self, target: &Target) -> Option<Data<'_>> {
        let Target::Inside(route, _) = target else { return None };
        if let Some(path) = self.plan.media_source(route) {
            let Media::Picture(picture) = media::open(self.tree, path).ok()?.0 else { return None };
            return Some(Data::Content {
                path,
                media_type: picture.kind().media_type(),
                length: picture.length(),
            });
        }
        let ending = route.as_str().rsplit('.').next().unwrap_or("").to_ascii_lowercase();
        let (_, media_type) = TYPES.iter().find(|(known, _)| *known == ending)?;
        let (_, file) = self.theme.statics().find(|(path, _)| *path == route.file())?;
        let small = file.origin != theme::Origin::Site
            || self.tree.length(file.path.as_str()).ok()? <= ROOM;
        let bytes = small.then(|| file.bytes(self.tree).ok()).flatten()?;
        Some(Data::Theme { bytes, media_type })
    }

    fn write_data(&self, data: &Data<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let mut coded = Base64::new(out);
        match data {
            Data::Content { path, .. } => {
                let (media, mut reader) = media::open(self.tree, path)?;
                let written = media::write(&media, &mut *reader, &mut coded);
                written.map_err(|error| media::ended_early(error, path))?;
            }
            Data::Theme { bytes, .. } => io::Write::write_all(&mut coded, bytes)?,
        }
        coded.finish()
    }
}

impl Data<'_> {
    fn length(&self) -> u64 {
        match self {
            Self::Content { length, .. } => *length,
            Self::Theme { bytes, .. } => u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        }
    }

    fn media_type(&self) -> &'static str {
        match self {
            Self::Content { media_type, .. } | Self::Theme { media_type, .. } => media_type,
        }
    }
}

/// A page in parts: its signs are replaced by pictures, in their order, while there is room.
fn parts(made: &str, sign: &str, shown: &[Shown<'_>]) -> Vec<Part> {
    let (mut parts, mut at, mut room) = (Vec::new(), 0, ROOM);
    for (start, _) in made.match_indices(sign) {
        let rest =
            made[start + sign.len()..].strip_prefix('.').and_then(|rest| rest.split_once('.'));
        let Some((number, index)) =
            rest.and_then(|(number, _)| Some((number, number.parse::<usize>().ok()?)))
        else {
            continue;
        };
        let Some(picture) = shown.get(index) else { continue };
        parts.push(Part::Text(at..start));
        at = start + sign.len() + number.len() + 2;
        let left = picture.data.as_ref().and_then(|data| room.checked_sub(data.length()));
        room = left.unwrap_or(room);
        parts.push(if left.is_some() { Part::Inside(index) } else { Part::Address(index) });
    }
    parts.push(Part::Text(at..made.len()));
    parts
}

/// Writes a part of a page; what a picture holds is written by another function.
fn write_part(
    out: &mut dyn io::Write,
    part: &Part,
    made: &str,
    shown: &[Shown<'_>],
    write_data: &mut dyn FnMut(&Data<'_>, &mut dyn io::Write) -> io::Result<()>,
) -> io::Result<()> {
    match part {
        Part::Text(range) => out.write_all(made[range.clone()].as_bytes()),
        Part::Address(index) => out.write_all(xml::escape(&shown[*index].href).as_bytes()),
        Part::Inside(index) => {
            let Some(data) = &shown[*index].data else { return Ok(()) };
            write!(out, "data:{};base64,", data.media_type())?;
            write_data(data, out)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_go_inside_while_there_is_room() {
        let of = |length: u64| Shown {
            href: "https://x.example/a.jpg?b&c".to_owned(),
            data: Some(Data::Content {
                path: Box::leak(Box::new(SourcePath::from("a.jpg"))),
                media_type: "image/jpeg",
                length,
            }),
        };
        let shown = [of(ROOM - 10), of(11), of(10), Shown { href: "/d".to_owned(), data: None }];
        let made = "<0.0.> <0.1.> 0.x 0.9. <0.2.> <0.2.> <0.3.>";
        let parts = parts(made, "0", &shown);
        let mut text = Vec::new();
        for part in &parts {
            write_part(&mut text, part, made, &shown, &mut |_, out| out.write_all(b"..."))
                .expect("memory");
        }
        let inside = "<data:image/jpeg;base64,...>";
        let outside = "<https://x.example/a.jpg?b&amp;c>";
        let expected = format!("{inside} {outside} 0.x 0.9. {inside} {outside} </d>");
        assert_eq!(String::from_utf8(text).expect("text"), expected);
    }
}
