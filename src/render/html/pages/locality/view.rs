//! A place: what it was and is, its figures, the places below, its bulletins.

use serde::Serialize;

use crate::render::html::pages::corrections::view::Correction;
use crate::render::html::pages::downloads::view::Download;
use crate::render::html::pages::listing::view::ListItem;
use crate::render::html::view::{
    Figure, Flag, Html, KeyFigure, Link, Pagination, Statement, Text, View,
};

/// The figures of a place.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FiguresOfPlace<'a> {
    /// Those that are seen at once.
    pub rows: Vec<Figure<'a>>,
    /// Those behind a fold.
    pub more: Vec<Figure<'a>>,
    /// `Thêm 24 số liệu`: a heading for these.
    pub more_heading: Option<Text<'a>>,
    /// `Còn 12 số liệu trong tệp dữ liệu.`
    pub rest: Option<Text<'a>>,
}

/// A place; variable `locality`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Locality<'a> {
    /// Its name.
    pub name: Text<'a>,
    /// Details that tell it from others of its name, to stand behind it: `, Hà Nội`, ` (đến
    /// 30/06/2025)`.
    pub beside: Option<Text<'a>>,
    /// Its type: `Quận`.
    pub kind: Option<Text<'a>>,
    /// Its code: `303`.
    pub code: Option<Text<'a>>,
    /// `đến hết 30/06/2025`, `từ 01/07/2025`; `None` when it has always existed and still does.
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
    /// A few figures that stand above the news; empty where the table does, and on continuations.
    pub key_figures: Vec<KeyFigure<'a>>,
    /// True if the table is so short that it stands above the news.
    pub figures_first: bool,
    /// Its figures; empty on continuations.
    pub figures: FiguresOfPlace<'a>,
    /// Statements about it where too few places below have reported, in words; empty on
    /// continuations.
    pub partial: Vec<Statement<'a>>,
    /// `Số liệu chưa đầy đủ (12)`: a heading for these.
    pub partial_heading: Option<Text<'a>>,
    /// The marks of these statements that are not in the legend: explained where they stand.
    pub partial_legend: Vec<Flag<'a>>,
    /// Marks and ways to compute that both use.
    pub legend: Vec<Flag<'a>>,
    /// `Mới có 3/15 quận, huyện báo cáo`; `None` where nothing lies below.
    pub reporting: Option<Text<'a>>,
    /// Places below that exist; empty on continuations.
    pub below: Vec<ListItem<'a>>,
    /// The days that all of these have: `từ 01/07/2025`.
    pub below_days: Option<Text<'a>>,
    /// Of many, the names of those of which nothing is told, `xã Tân Lập, xã Yên Sơn`.
    pub silent_below: Text<'a>,
    /// `Địa phương chưa có tin, số liệu (164)`: a heading for these.
    pub silent_heading: Option<Text<'a>>,
    /// Places below that no longer exist.
    pub former_below: Vec<ListItem<'a>>,
    /// `12 bản tin`.
    pub count: Option<Text<'a>>,
    /// Bulletins of this page.
    pub cards: Vec<&'a Html>,
    /// Bulletins of other places that state figures of this one, where it has none itself.
    pub telling: Vec<&'a Html>,
    /// Places with bulletins where this one has none: those that it came from, or the one above.
    pub elsewhere: Vec<Link<'a>>,
    /// Steps to the other pages; `None` when there is one.
    pub pagination: Option<Pagination<'a>>,
    /// Files with its data.
    pub downloads: Vec<Download<'a>>,
}

impl View for Locality<'_> {
    const NAME: &'static str = "locality";
}
