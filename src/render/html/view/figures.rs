//! Numbers as a page shows them, never without what they rest on.

use serde::Serialize;

use super::{Html, Link, Text, View};

/// A mark beside a number, explained in the legend below the table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Flag<'a> {
    /// The short mark: `p`, `r`, `e`, `b`, `≥`.
    pub mark: Text<'a>,
    /// Its meaning: `số sơ bộ`.
    pub text: Text<'a>,
}

/// Source of a number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Source<'a> {
    /// The quoted words with the number, `457 chi bộ`; the title of the article where nothing is
    /// quoted.
    pub text: Text<'a>,
    /// Address of the sentence in its article.
    pub href: Text<'a>,
    /// Language of the text where it is not the page's.
    pub lang: Option<Text<'a>>,
    /// True if `text` is a quotation.
    pub quoted: bool,
    /// Day of the article, `29/09/2022`.
    pub date: Option<Text<'a>>,
    /// Why the quoted words have another number.
    pub differs: Option<Html>,
}

impl View for Source<'_> {
    const NAME: &'static str = "source";
}

/// An observation that a computed number does not use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut<'a> {
    /// The observation.
    pub words: &'a Html,
    /// Why it was left out: `trùng với số của quận`.
    pub reason: Text<'a>,
}

/// Account of a computed number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Why<'a> {
    /// Of what the number is, as text: `quận Hồng Bàng`. For readers who hear the page, and would
    /// meet the same question many times.
    pub about: Text<'a>,
    /// The rule in a few words, `Tổng các nơi báo cáo`; the legend of the page has the sentence.
    pub rule: Text<'a>,
    /// Observations that went into it, the first few.
    pub used: Vec<&'a Html>,
    /// Number of those that are left, with a link to all of them; `None` where all stand here.
    pub more: Option<Link<'a>>,
    /// Coverage of the whole: `2 trên 15 địa phương`.
    pub coverage: Option<Text<'a>>,
    /// Observations that did not.
    pub left_out: Vec<LeftOut<'a>>,
}

/// One published number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Figure<'a> {
    /// Head of its row: the indicator on the page of a place, the place on the page of an
    /// indicator, the period in a series.
    pub subject: Html,
    /// The place, where `subject` does not say it.
    pub place: Option<Html>,
    /// The subject as text, for those who hear the page.
    pub about: Text<'a>,
    /// The number with its marks; in a row it leads to its sentence.
    pub number: Html,
    /// `2022`, `2018 đến 29/09/2022`.
    pub period: Option<Text<'a>>,
    /// `theo loại hình: chi bộ`.
    pub breakdown: Option<Text<'a>>,
    /// Place in its list, where it is certain; equal ones have the same.
    pub rank: Option<Text<'a>>,
    /// `Mới có 12/15 quận, huyện báo cáo`; `None` when all report.
    pub coverage: Option<Text<'a>>,
    /// Method of a computed number, `tổng các nơi báo cáo`; `None` for a number as reported.
    pub method: Option<Text<'a>>,
    /// Change against the period before, `+0,44 điểm phần trăm`.
    pub change: Option<Text<'a>>,
    /// Sentences shown beside it; may be empty where `why` lists them.
    pub sources: Vec<&'a Html>,
    /// Why the quoted words have another number, where no source says it.
    pub differs: Option<Html>,
    /// The account of a computed number.
    pub why: Option<Why<'a>>,
    /// A small time line as SVG of class `sparkline`, with the classes of a chart and `spark-dot`,
    /// `spark-open`.
    pub sparkline: Option<Html>,
    /// The numbers of its time line, also where it cannot be drawn: `năm 2021: 457; năm 2022: 460`.
    pub history: Option<Text<'a>>,
    /// Its bar in a ranking as SVG of class `bar`, with the classes `bar-sure`, `bar-open` and
    /// `bar-near`.
    pub bar: Option<Html>,
}

/// Statement about a place in which too few have reported for a figure: `Mới có 1/15 quận, huyện
/// báo cáo: ít nhất 457`. It stands behind the figures, and never in their tables.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Statement<'a> {
    /// Subject: the indicator on the page of a place, the place on the page of an indicator.
    pub subject: Html,
    /// The place above, where there may be several of one name.
    pub place: Option<Html>,
    /// `2022`, `2018 đến 29/09/2022`.
    pub period: Text<'a>,
    /// `chi bộ`, where it is of some members.
    pub breakdown: Option<Text<'a>>,
    /// `Mới có 1/15 quận, huyện báo cáo`: words that stand before the number.
    pub coverage: Text<'a>,
    /// The number with its bound and marks.
    pub number: Html,
    /// Sentences that it rests on.
    pub sources: Vec<&'a Html>,
    /// Link to the others, if not all are listed.
    pub more: Option<Link<'a>>,
}

/// A number with what it is: a row of these says most of a page in a glance.
#[derive(Debug, Clone, Default, Serialize)]
pub struct KeyFigure<'a> {
    /// The number with its unit and marks.
    pub number: Html,
    /// Address of the sentence that states it.
    pub href: Option<Text<'a>>,
    /// Name of the link for readers who hear the page, where the indicator leads elsewhere: number and
    /// indicator.
    pub label: Option<Text<'a>>,
    /// The indicator.
    pub subject: Html,
    /// The place, if the page does not say so.
    pub place: Option<Html>,
    /// When, and of whom.
    pub period: Text<'a>,
}

/// Note beside a number that was corrected, or corrects another one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Amendment<'a> {
    /// The other number: the former one, or the one that stands now; `None` where only the note has
    /// it.
    pub number: Option<Text<'a>>,
    /// Meaning of the other number, where it is about another period, place or indicator.
    pub about: Option<Text<'a>>,
    /// True if the other number took the place of this one, or this one was taken back.
    pub stands: bool,
    /// True if it was taken back, and no number took its place.
    pub withdrawn: bool,
    /// When it was corrected, `20/06/2024`.
    pub date: Text<'a>,
    /// The note that says what was corrected.
    pub href: Text<'a>,
}

/// One statistic as one article reports it, in a row among hundreds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ObservationRow<'a> {
    /// The value without its unit.
    pub number: Html,
    /// The place it speaks of.
    pub place: Html,
    /// The period it speaks of.
    pub period: Text<'a>,
    /// Breakdown, when it has one.
    pub breakdown: Option<Text<'a>>,
    /// The article; its address includes the anchor of the sentence.
    pub article: Html,
    /// Day of the article, `29/09/2022`.
    pub date: Text<'a>,
    /// Why the quoted words have another number.
    pub differs: Option<Html>,
    /// The former number, or the one that took its place.
    pub amendment: Option<Amendment<'a>>,
    /// Why the number does not count; `None` when it counts.
    pub left_out: Option<Text<'a>>,
}

/// One statistic as one article reports it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Observation<'a> {
    /// The value as printed in the article, with its marks; of class `number-former` where another
    /// one took its place.
    pub number: Html,
    /// The place it speaks of.
    pub place: Html,
    /// The period it speaks of.
    pub period: Text<'a>,
    /// Breakdown, when it has one.
    pub breakdown: Option<Text<'a>>,
    /// The sentence as a quotation, the quoted words marked in it, when something is quoted.
    pub sentence: Option<Html>,
    /// The article; its address includes the anchor of the sentence.
    pub article: Html,
    /// Day of the article.
    pub date: Html,
    /// Why the quoted words have another number.
    pub differs: Option<Html>,
    /// The former number, or the one that took its place.
    pub amendment: Option<Amendment<'a>>,
    /// Why the number does not count: a target, a repeat, withdrawn; `None` when it counts.
    pub left_out: Option<Text<'a>>,
}
