//! Lists of bulletins and indexes of things that have bulletins.

use serde::Serialize;

use crate::render::html::cards::view::Card;
use crate::render::html::view::{Fact, Html, KeyFigure, Link, Pagination, Text, View};

/// An entry of an index: a place, a topic, a body, a directive, a year.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ListItem<'a> {
    /// Name and page.
    pub link: Link<'a>,
    /// Its sort: `thành phố`, `nghị quyết`.
    pub kind: Option<Text<'a>>,
    /// `12 bản tin`.
    pub count: Option<Text<'a>>,
    /// A few words: `đến hết 30/06/2025`.
    pub note: Option<Text<'a>>,
    /// Former names or places that went into it.
    pub former: Vec<Link<'a>>,
    /// Entries below it.
    pub children: Vec<ListItem<'a>>,
}

/// A part of an index.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Group<'a> {
    /// Heading; `None` when there is one part only.
    pub heading: Option<Text<'a>>,
    /// A sentence below the heading.
    pub note: Option<Text<'a>>,
    /// True if the entries are little more than names, so that a phone has room for two beside each
    /// other.
    pub short: bool,
    /// Entries in reading order.
    pub entries: Vec<ListItem<'a>>,
}

/// An index of places, topics, bodies, directives, kinds or years; variable `index`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Index<'a> {
    /// Heading of the page.
    pub heading: Text<'a>,
    /// Introduction: what the reader finds here.
    pub intro: Option<Text<'a>>,
    /// Parts.
    pub groups: Vec<Group<'a>>,
}

impl View for Index<'_> {
    const NAME: &'static str = "index";
}

/// The bulletins of a topic, body, directive, kind, year or month; variable `listing`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Listing<'a> {
    /// Heading of the page.
    pub heading: Text<'a>,
    /// Sort of what the heading names: `Chủ đề`.
    pub kicker: Option<Text<'a>>,
    /// A sentence about it.
    pub intro: Option<Text<'a>>,
    /// Number, issuer, date of a directive; level and place of a body.
    pub facts: Vec<Fact<'a>>,
    /// A few numbers that the newest bulletins of a topic state; empty on continuations and of
    /// others.
    pub figures: Vec<KeyFigure<'a>>,
    /// `12 bản tin`.
    pub count: Option<Text<'a>>,
    /// Entries below: subtopics, months, years.
    pub children: Vec<ListItem<'a>>,
    /// Bulletins of this page.
    pub cards: Vec<&'a Html>,
    /// Steps to the other pages; `None` when there is one.
    pub pagination: Option<Pagination<'a>>,
}

impl View for Listing<'_> {
    const NAME: &'static str = "listing";
}

/// The first page and its continuations; variable `home`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Home<'a> {
    /// Heading of the page.
    pub heading: Text<'a>,
    /// The newest bulletin; `None` on continuations and when there is none.
    pub lead: Option<Card<'a>>,
    /// The next ones, which stand before everything else; none on continuations.
    pub cards: Vec<&'a Html>,
    /// The others of this page, a line each.
    pub more: Vec<&'a Html>,
    /// A few key figures; empty on continuations.
    pub figures: Vec<KeyFigure<'a>>,
    /// Provinces that have bulletins.
    pub places: Vec<ListItem<'a>>,
    /// Topics that have bulletins.
    pub topics: Vec<ListItem<'a>>,
    /// Address of the index of places.
    pub all_places: Text<'a>,
    /// Address of the index of topics.
    pub all_topics: Text<'a>,
    /// Address of the statistics.
    pub all_statistics: Text<'a>,
    /// Steps to the other pages; `None` when there is one.
    pub pagination: Option<Pagination<'a>>,
}

impl View for Home<'_> {
    const NAME: &'static str = "home";
}
