//! Pictures of a body.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Placed, Writer, escape};

/// Widths of pictures in a text. `auto` is the width in the layout, for browsers that ask it of
/// pictures which they load late; for the others it is the column of a text, or the screen.
const SIZES: &str = "auto, (min-width: 48rem) 44rem, calc(100vw - 2rem)";

impl Writer<'_> {
    /// A picture with a title that is alone in its paragraph: a figure with the title below. Says
    /// where to go on.
    pub(super) fn lone_picture<'e>(&mut self, tail: &'e [Placed<'e>]) -> Option<&'e [Placed<'e>]> {
        let [(Event::Start(Tag::Image { dest_url, title, .. }), _), inside @ ..] = tail else {
            return None;
        };
        let after = after_picture(inside);
        let alone = matches!(after, [(Event::End(TagEnd::Paragraph), _), ..]);
        if !alone || title.is_empty() || (self.picture)(dest_url).is_none() {
            return None;
        }
        self.out.push_str("<figure>");
        self.image(dest_url, title, inside, true);
        self.out.push_str("<figcaption>");
        escape::text(&mut self.out, title);
        self.out.push_str("</figcaption></figure>\n");
        after.get(1..)
    }

    /// Writes a picture, whose description is in the events that follow, and says where to go on.
    pub(super) fn image<'e>(
        &mut self,
        target: &str,
        title: &str,
        inside: &'e [Placed<'e>],
        captioned: bool,
    ) -> &'e [Placed<'e>] {
        let after = after_picture(inside);
        let alt = description(&inside[..inside.len() - after.len()]);
        let Some(picture) = (self.picture)(target) else {
            escape::text(&mut self.out, &alt);
            return after;
        };
        if let Some(media_type) = picture.plays {
            self.player(&picture.src, media_type, &alt);
            return after;
        }
        if let Some((srcset, media_type)) = &picture.modern {
            self.out.push_str("<picture><source");
            escape::attribute(&mut self.out, "type", media_type);
            escape::attribute(&mut self.out, "srcset", srcset);
            escape::attribute(&mut self.out, "sizes", SIZES);
            self.out.push('>');
        }
        self.out.push_str("<img");
        escape::attribute(&mut self.out, "src", &picture.src);
        if let Some(srcset) = &picture.srcset {
            escape::attribute(&mut self.out, "srcset", srcset);
            escape::attribute(&mut self.out, "sizes", SIZES);
        }
        escape::attribute(&mut self.out, "alt", &alt);
        if let Some((width, height)) = picture.size {
            escape::attribute(&mut self.out, "width", &width.to_string());
            escape::attribute(&mut self.out, "height", &height.to_string());
        }
        self.title(if captioned { "" } else { title });
        self.out.push_str(" loading=\"lazy\">");
        if picture.modern.is_some() {
            self.out.push_str("</picture>");
        }
        after
    }
}

impl Writer<'_> {
    /// Writes a film or sound: with controls, not begun by itself, and nothing of it loaded but what
    /// tells its length. Who cannot play it has a link.
    fn player(&mut self, src: &str, media_type: &str, alt: &str) {
        let element = if media_type.starts_with("video/") { "video" } else { "audio" };
        self.out.extend(["<", element, " controls preload=\"metadata\""]);
        escape::attribute(&mut self.out, "aria-label", alt);
        self.out.push_str("><source");
        escape::attribute(&mut self.out, "src", src);
        escape::attribute(&mut self.out, "type", media_type);
        self.out.push_str("><a");
        escape::attribute(&mut self.out, "href", src);
        self.out.push('>');
        escape::text(&mut self.out, if alt.is_empty() { src } else { alt });
        self.out.extend(["</a></", element, ">"]);
    }
}

/// Returns the events after the end of a picture whose inside begins here; pictures may stand in
/// the descriptions of pictures.
fn after_picture<'e>(inside: &'e [Placed<'e>]) -> &'e [Placed<'e>] {
    let mut depth = 0;
    let end = inside.iter().position(|(event, _)| match event {
        Event::Start(Tag::Image { .. }) => {
            depth += 1;
            false
        }
        Event::End(TagEnd::Image) if depth == 0 => true,
        Event::End(TagEnd::Image) => {
            depth -= 1;
            false
        }
        _ => false,
    });
    end.and_then(|end| inside.get(end + 1..)).unwrap_or(&[])
}

/// The description of a picture: its text without markup.
fn description(events: &[Placed]) -> String {
    let text = |event: &Placed| match &event.0 {
        Event::Text(text) | Event::Code(text) => text.to_string(),
        Event::SoftBreak | Event::HardBreak => " ".to_owned(),
        _ => String::new(),
    };
    events.iter().map(text).collect()
}
