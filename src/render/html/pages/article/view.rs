//! A bulletin and what became of its numbers.

use serde::Serialize;

use crate::render::html::pages::corrections::view::Correction;
use crate::render::html::pages::downloads::view::Download;
use crate::render::html::view::{Amendment, Flag, Html, KeyFigure, Link, Picture, Text, View};

/// A statistic in the table below an article.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Statistic<'a> {
    /// The indicator and its page.
    pub indicator: Html,
    /// The value as printed, with its marks; of class `number-former` where another one took its
    /// place.
    pub number: Html,
    /// The period it speaks of.
    pub period: Text<'a>,
    /// Number and period of each, where it is of several periods; empty where it is of one.
    pub points: Vec<Point<'a>>,
    /// Breakdown, when it has one.
    pub breakdown: Option<Text<'a>>,
    /// The place, where it is not the article's.
    pub place: Option<Html>,
    /// The quoted words, which lead to where they stand: `#so-lieu-3`, an address to be passed on; on a
    /// translation to the original.
    pub quotes: Vec<Html>,
    /// `chỉ tiêu` or `định mức` for a number that is no observation.
    pub role: Option<Text<'a>>,
    /// Why the quoted words have another number: `Câu trích ghi số khác: bản gốc in nhầm`.
    pub differs: Option<Html>,
    /// The former number, or the one that took its place.
    pub amendment: Option<Amendment<'a>>,
}

/// A statistic in one of several periods.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Point<'a> {
    /// The value as printed, with its marks.
    pub number: Html,
    /// The period it speaks of.
    pub period: Text<'a>,
}

/// Bodies that have one part in an inspection.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Roles<'a> {
    /// The part: `Cơ quan kiểm tra`.
    pub term: Text<'a>,
    /// Who had it.
    pub bodies: Vec<Html>,
}

/// A heading in the list of contents.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Contents<'a> {
    /// Its identifier.
    pub id: Text<'a>,
    /// Its words.
    pub text: Html,
}

/// A bulletin; variable `article`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Article<'a> {
    /// Address of the script of the buttons beside the citation.
    pub script: Text<'a>,
    /// Title.
    pub title: Text<'a>,
    /// Explanation of drafts, where drafts are shown and it is one.
    pub draft: Option<Text<'a>>,
    /// That it was taken back, if it was: then it has no text, and the notice says why.
    pub withdrawn: Option<Text<'a>>,
    /// Kicker: the kind of bulletin and its list.
    pub kind: Option<Html>,
    /// Date in the house form.
    pub date: Html,
    /// Last change.
    pub updated: Option<Html>,
    /// The lead.
    pub summary: Option<Text<'a>>,
    /// Authors, joined.
    pub byline: Option<Text<'a>>,
    /// Place of its first publication.
    pub source: Option<Link<'a>>,
    /// Places it is about.
    pub places: Vec<Html>,
    /// The main picture.
    pub picture: Option<Picture<'a>>,
    /// Corrections that change the conclusion: they stand above the text.
    pub notices: Vec<Correction<'a>>,
    /// The text. A quoted number is `<a class="figure" id="so-lieu-3">`, which leads to its indicator.
    pub body: Html,
    /// The documents that go with it.
    pub attachments: Vec<Download<'a>>,
    /// Headings of the text; empty where there are few.
    pub contents: Vec<Contents<'a>>,
    /// The numbers that say most of it; empty where there are few.
    pub key_figures: Vec<KeyFigure<'a>>,
    /// `6 số liệu trong bản tin`; `None` without statistics.
    pub statistics_note: Option<Text<'a>>,
    /// Its statistics.
    pub statistics: Vec<Statistic<'a>>,
    /// Marks that the table uses.
    pub legend: Vec<Flag<'a>>,
    /// Inspecting, inspected and reporting bodies.
    pub bodies: Vec<Roles<'a>>,
    /// Directives it refers to, as it writes them.
    pub directives: Vec<Link<'a>>,
    /// Topics.
    pub topics: Vec<Html>,
    /// Minor corrections: they stand at the foot.
    pub corrections: Vec<Correction<'a>>,
    /// The next older bulletin of the place.
    pub older: Option<Html>,
    /// The next newer bulletin of the place.
    pub newer: Option<Html>,
    /// `Bản tin khác của Hồng Bàng`.
    pub neighbours_heading: Option<Text<'a>>,
    /// Related bulletins.
    pub related: Vec<&'a Html>,
    /// Other forms of the page: Markdown, archive.
    pub formats: Vec<Link<'a>>,
    /// Citation of the bulletin, with its address.
    pub citation: Text<'a>,
    /// QR code of the canonical address, a picture of class `qr`.
    pub qr: Option<Html>,
}

impl View for Article<'_> {
    const NAME: &'static str = "article";
}
