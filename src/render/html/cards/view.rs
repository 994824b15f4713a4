//! A bulletin in a list.

use serde::Serialize;

use crate::render::html::view::{Html, Picture, Text, View};

/// A bulletin in a list; variable `card`. The template `card.html` is filled in once for each
/// bulletin, and once for its short form; lists have the result.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Card<'a> {
    /// True for a line of a long list, which has no lead, no picture, and no link but the title.
    pub short: bool,
    /// Title.
    pub title: Text<'a>,
    /// Address.
    pub href: Text<'a>,
    /// Language of title and summary where it is not the page's.
    pub lang: Option<Text<'a>>,
    /// The name of that language, in the page's: `tiếng Việt`.
    pub lang_name: Option<Text<'a>>,
    /// `Bản nháp`, where drafts are shown and it is one.
    pub draft: Option<Text<'a>>,
    /// Kicker: the kind of bulletin.
    pub kind: Option<Html>,
    /// Date in the house form.
    pub date: Html,
    /// The place.
    pub place: Option<Html>,
    /// The lead.
    pub summary: Option<Text<'a>>,
    /// `6 số liệu`, when it has any.
    pub figures: Option<Text<'a>>,
    /// A picture.
    pub picture: Option<Picture<'a>>,
}

impl View for Card<'_> {
    const NAME: &'static str = "card";
}
