//! Pictures of a body.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Placed, Writer, escape};

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
        self.out.push_str("<img");
        escape::attribute(&mut self.out, "src", &picture.src);
        escape::attribute(&mut self.out, "alt", &alt);
        if let Some((width, height)) = picture.size {
            escape::attribute(&mut self.out, "width", &width.to_string());
            escape::attribute(&mut self.out, "height", &height.to_string());
        }
        self.title(if captioned { "" } else { title });
        self.out.push_str(" loading=\"lazy\">");
        after
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
