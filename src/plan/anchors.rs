//! Names of the places on a page to which links lead.

use crate::bulletin::article::Article;

/// The anchor of a correction on its article's page. Corrections are counted by their dates, so
/// that a new one moves no older one, wherever it is written.
pub fn correction_anchor(article: &Article, index: usize) -> String {
    let key =
        |index: usize| (article.corrections.get(index).map(|correction| correction.date), index);
    let number = (0..article.corrections.len()).filter(|other| key(*other) <= key(index)).count();
    format!("at_correction_{number}")
}

/// The anchor of an article's statistic in its text.
pub fn anchor(number: u32) -> String {
    let mut anchor = String::with_capacity("so-lieu-12".len());
    anchor.extend(["so-lieu-", itoa::Buffer::new().format(number)]);
    anchor
}
