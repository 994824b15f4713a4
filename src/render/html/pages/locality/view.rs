//! A place: what it was and is, its figures, the places below, its bulletins.

use serde::Serialize;

use crate::render::html::pages::corrections::view::Correction;
use crate::render::html::pages::downloads::view::Download;
use crate::render::html::pages::listing::view::Entry;
use crate::render::html::view::{Figure, Flag, Html, Link, Pagination, Statement, Text, View};

/// A place; variable `locality`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Locality<'a> {
    /// Its name.
    pub name: Text<'a>,
    /// Its type: `Quận`.
    pub kind: Option<Text<'a>>,
    /// Its code: `303`.
    pub code: Option<Text<'a>>,
    /// `đến 30/06/2025`, `từ 01/07/2025`; `None` when it has always existed and still does.
    pub validity: Option<Text<'a>>,
    /// True if it no longer exists.
    pub former: bool,
    /// Places that came of it.
    pub successors: Vec<Link<'a>>,
    /// Places that it came from.
    pub predecessors: Vec<Link<'a>>,
    /// Small changes of its borders, each with its day and note.
    pub changes: Vec<Text<'a>>,
    /// Corrections that change a number of this page, each with its article; empty on
    /// continuations.
    pub notices: Vec<Correction<'a>>,
    /// Its figures; empty on continuations.
    pub figures: Vec<Figure<'a>>,
    /// Statements about it where too few places below have reported, in words; empty on
    /// continuations.
    pub partial: Vec<Statement<'a>>,
    /// `Số liệu chưa đầy đủ (12)`: a heading for these.
    pub partial_heading: Option<Text<'a>>,
    /// Marks and ways to compute that both use.
    pub legend: Vec<Flag<'a>>,
    /// `Mới có 3/15 quận, huyện báo cáo`; `None` where nothing lies below.
    pub reporting: Option<Text<'a>>,
    /// Places below that exist.
    pub below: Vec<Entry<'a>>,
    /// Places below that no longer exist.
    pub former_below: Vec<Entry<'a>>,
    /// `12 bản tin`.
    pub count: Option<Text<'a>>,
    /// Bulletins of this page.
    pub cards: Vec<&'a Html>,
    /// Steps to the other pages; `None` when there is one.
    pub pagination: Option<Pagination<'a>>,
    /// Files with its data.
    pub downloads: Vec<Download<'a>>,
}

impl View for Locality<'_> {
    const NAME: &'static str = "locality";
}
