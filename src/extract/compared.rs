//! Changes that are told against another period: "tăng 5% so với năm 2022" (STATISTICS
//! "Qualifiers").

use crate::bulletin::lang::Lang;
use crate::language::reading::reading;

/// The words about the other period in a quote or behind it, up to the end of their clause.
pub fn compared_period(quote: &str, after: &str, lang: Lang) -> Option<String> {
    let text = format!("{quote}{after}").to_lowercase();
    let words = reading(lang).prose.compared;
    let start = words.iter().filter_map(|words| text.find(words)).min()?;
    let clause = text[start..].split([',', ';', '.', ')', '\n']).next()?;
    Some(clause.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_period_is_found_in_the_quote_and_behind_it() {
        assert_eq!(
            compared_period("cao hơn 5% so với năm 2022", ", giảm", Lang::VI).as_deref(),
            Some("so với năm 2022")
        );
        assert_eq!(
            compared_period("tăng 12 vụ", " So với cùng kỳ; đạt", Lang::VI).as_deref(),
            Some("so với cùng kỳ")
        );
        assert_eq!(
            compared_period("up 5%", " compared with 2022.", Lang::EN).as_deref(),
            Some("compared with 2022")
        );
        assert_eq!(compared_period("tăng 12 vụ", ".", Lang::VI), None);
    }
}
