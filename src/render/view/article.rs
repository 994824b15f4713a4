//! A bulletin and what became of its numbers.

use serde::Serialize;

use super::{Amendment, Fact, Flag, Html, Link, Number, Pagination, Picture, Stamp, Text, View};

/// A statistic in the table below an article.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Statistic<'a> {
    /// The indicator and its page.
    pub indicator: Link<'a>,
    /// The value as printed.
    pub number: Number<'a>,
    /// The period it speaks of.
    pub period: Text<'a>,
    /// Breakdown, when it has one.
    pub breakdown: Option<Text<'a>>,
    /// The place, where it is not the article's.
    pub place: Option<Link<'a>>,
    /// The quoted words.
    pub quote: Option<Text<'a>>,
    /// Language of the quoted words where it is not the page's.
    pub quote_lang: Option<Text<'a>>,
    /// Address of the quoted words, `#so-lieu-3`; on a translation the address of the original with the anchor.
    pub quote_href: Option<Text<'a>>,
    /// `chỉ tiêu` or `định mức` for a number that is no observation.
    pub role: Option<Text<'a>>,
    /// Marks.
    pub flags: Vec<Flag<'a>>,
    /// The former number, or the one that took its place.
    pub amendment: Option<Amendment<'a>>,
}

/// A correction, a revision or a withdrawal.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Correction<'a> {
    /// When it was made.
    pub date: Stamp<'a>,
    /// `Đính chính`, `Cập nhật`, `Rút lại`.
    pub kind: Text<'a>,
    /// What was changed.
    pub what: Text<'a>,
    /// Why.
    pub why: Option<Text<'a>>,
    /// Language of what and why where it is not the page's.
    pub lang: Option<Text<'a>>,
    /// Its identifier on the page of its article; `None` elsewhere.
    pub anchor: Option<Text<'a>>,
    /// The article, where the page is not the article itself.
    pub article: Option<Link<'a>>,
}

/// A bulletin; variable `article`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Article<'a> {
    /// Title.
    pub title: Text<'a>,
    /// Kicker: the kind of bulletin and its list.
    pub kind: Option<Link<'a>>,
    /// Date in the house form.
    pub date: Stamp<'a>,
    /// Last change.
    pub updated: Option<Stamp<'a>>,
    /// The lead.
    pub summary: Option<Text<'a>>,
    /// Authors, joined.
    pub byline: Option<Text<'a>>,
    /// Where it was first published.
    pub source: Option<Link<'a>>,
    /// Places it is about.
    pub places: Vec<Link<'a>>,
    /// The main picture.
    pub picture: Option<Picture<'a>>,
    /// Corrections that change the conclusion: they stand above the text.
    pub notices: Vec<Correction<'a>>,
    /// The text. A quoted number is `<span class="figure" id="so-lieu-3">`.
    pub body: Html,
    /// `6 số liệu trong bản tin`; `None` without statistics.
    pub statistics_note: Option<Text<'a>>,
    /// Its statistics.
    pub statistics: Vec<Statistic<'a>>,
    /// Marks that the table uses.
    pub legend: Vec<Flag<'a>>,
    /// Inspecting, inspected and reporting bodies.
    pub bodies: Vec<Fact<'a>>,
    /// Directives it refers to, as it writes them.
    pub directives: Vec<Link<'a>>,
    /// Topics.
    pub topics: Vec<Link<'a>>,
    /// Minor corrections: they stand at the foot.
    pub corrections: Vec<Correction<'a>>,
    /// The next older bulletin of the place.
    pub older: Option<Link<'a>>,
    /// The next newer bulletin of the place.
    pub newer: Option<Link<'a>>,
    /// `Bản tin khác của Hồng Bàng`.
    pub neighbours_heading: Option<Text<'a>>,
    /// Related bulletins.
    pub related: Vec<&'a Html>,
    /// Other forms of the page: Markdown, archive.
    pub formats: Vec<Link<'a>>,
    /// QR code of the canonical address, an SVG of class `qr`.
    pub qr: Option<Html>,
}

impl View for Article<'_> {
    const NAME: &'static str = "article";
}

/// All corrections of the portal; variable `corrections`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Corrections<'a> {
    /// Heading of the page.
    pub heading: Text<'a>,
    /// How the portal corrects itself.
    pub intro: Option<Text<'a>>,
    /// The newest first, each with its article.
    pub entries: Vec<Correction<'a>>,
    /// Steps to the other pages; `None` when there is one.
    pub pagination: Option<Pagination<'a>>,
}

impl View for Corrections<'_> {
    const NAME: &'static str = "corrections";
}
