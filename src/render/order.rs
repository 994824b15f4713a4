//! The order of names, numbers inside them by value: that of the first language of the program,
//! for the pages of all, so that lists of one portal agree.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

use crate::bulletin::lang::Lang;

static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    let locale: Locale = Lang::FIRST.code().parse().ok()?;
    let mut preferences = CollatorPreferences::from(locale);
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    Collator::try_new(preferences, CollatorOptions::default()).ok()
});

/// Compares two names as an index would.
pub(super) fn compare(a: &str, b: &str) -> Ordering {
    COLLATOR.as_ref().map_or_else(|| a.cmp(b), |collator| collator.compare(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_where_readers_look_for_them() {
        let mut names =
            ["Đồng Nai", "Quận 10", "An Giang", "Điện Biên", "Quận 2", "Dương Kinh", "Ý Yên"];
        names.sort_by(|a, b| compare(a, b));
        assert_eq!(
            names,
            ["An Giang", "Dương Kinh", "Điện Biên", "Đồng Nai", "Quận 2", "Quận 10", "Ý Yên"]
        );
    }
}
