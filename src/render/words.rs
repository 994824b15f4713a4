//! The program's own sentences in Vietnamese and English: what holds a number, a name or a choice
//! and therefore cannot stand in a theme's texts.

use crate::bulletin::article::{ArticleKind, CorrectionKind};
use crate::bulletin::indicator::{Aggregation, Break, Indicator, Measure, Nature, Rule};
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::Role;
use crate::bulletin::period::{Period, Shape};
use crate::bulletin::quantity::{Decimal, Kind, Quantity, Rounding, arithmetic, print_decimal};
use crate::bulletin::term::TermSort;
use crate::ledger::{Figure, Flag, Method};

/// One of two texts.
pub(super) fn pick<'a>(lang: Lang, vi: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::VI => vi,
        _ => en,
    }
}

/// A whole number with its groups: `1.142`.
pub(super) fn number(count: usize, lang: Lang) -> String {
    print_decimal(Decimal::from(count), 0, Rounding::Nearest, lang)
}

/// A number of things: `12 bản tin`; English has two forms.
pub(super) fn counted(count: usize, lang: Lang, vi: &str, one: &str, many: &str) -> String {
    let noun = match (lang, count) {
        (Lang::VI, _) => vi,
        (_, 1) => one,
        (_, _) => many,
    };
    format!("{} {noun}", number(count, lang))
}

/// `12 bản tin`.
pub(super) fn bulletins(count: usize, lang: Lang) -> String {
    counted(count, lang, "bản tin", "bulletin", "bulletins")
}

/// `5 lần báo cáo`.
pub(super) fn observations(count: usize, lang: Lang) -> String {
    counted(count, lang, "lần báo cáo", "observation", "observations")
}

/// `6 số liệu`.
pub(super) fn figures(count: usize, lang: Lang) -> String {
    counted(count, lang, "số liệu", "figure", "figures")
}

/// `Trang 2 trên 7`.
pub(super) fn position(number_of: usize, count: usize, lang: Lang) -> String {
    let (at, all) = (number(number_of, lang), number(count, lang));
    match lang {
        Lang::VI => format!("Trang {at} trên {all}"),
        _ => format!("Page {at} of {all}"),
    }
}

/// `và 37 lần báo cáo khác`.
pub(super) fn more_observations(count: usize, lang: Lang) -> String {
    match lang {
        Lang::VI => format!("và {} lần báo cáo khác", number(count, lang)),
        _ => {
            format!("and {}", counted(count, lang, "", "other observation", "other observations"))
        }
    }
}

/// `Tất cả 408 số liệu theo địa phương`.
pub(super) fn all_places(count: usize, lang: Lang) -> String {
    match lang {
        Lang::VI => format!("Tất cả {} số liệu theo địa phương", number(count, lang)),
        _ => format!("All {} figures by place", number(count, lang)),
    }
}

/// Heads what is known of places in which too few have reported; `None` where there is nothing.
pub(super) fn partial_heading(count: usize, lang: Lang) -> Option<String> {
    let heading = pick(lang, "Số liệu chưa đầy đủ", "Incomplete figures");
    (count > 0).then(|| format!("{heading} ({})", number(count, lang)))
}

/// Tells where the series are that a page has no room for.
pub(super) fn other_series(count: usize, lang: Lang) -> String {
    match lang {
        Lang::VI => {
            format!(
                "Còn {} chuỗi số liệu của địa phương khác, xem ở trang của từng nơi.",
                number(count, lang)
            )
        }
        _ => {
            format!("The series of other places ({}) are on their own pages.", number(count, lang))
        }
    }
}

/// Returns the legend of the grid of years.
pub(super) fn years_note(lang: Lang) -> &'static str {
    pick(
        lang,
        "Mỗi ô là một năm; ô càng đậm, càng nhiều địa phương có số.",
        "Each cell is a year; the darker it is, the more places have a number.",
    )
}

/// A period under an axis: `2022`, `3/2022`, `Q3/2022`.
pub(super) fn axis(period: Period, lang: Lang) -> String {
    match (period.shape(), lang) {
        (Shape::Year(year), _) => year.to_string(),
        (Shape::Half(year, half), _) => format!("H{half}/{year}"),
        (Shape::Quarter(year, quarter), _) => format!("Q{quarter}/{year}"),
        (Shape::Month(year, month), _) => format!("{month}/{year}"),
        (Shape::Day(day), _) => day.short(lang),
        (Shape::Other, _) => period.text(lang),
    }
}

/// The change from one exact number to another, `+12`, `−0,44 điểm phần trăm`; `None` where one of
/// them is no such number.
pub(super) fn change(
    before: &Quantity,
    after: &Quantity,
    percent: bool,
    lang: Lang,
) -> Option<String> {
    let exact = |quantity: &Quantity| {
        quantity
            .interval
            .is_exact()
            .filter(|_| quantity.kind == Kind::Exact && quantity.whole.is_none())
    };
    let difference = arithmetic::sub(exact(after)?, exact(before)?)?;
    let text = print_decimal(difference, difference.normalize().scale(), Rounding::Nearest, lang);
    let sign = if difference > Decimal::ZERO { "+" } else { "" };
    let unit = if percent { pick(lang, "\u{a0}điểm phần trăm", "\u{a0}points") } else { "" };
    Some(format!("{sign}{text}{unit}"))
}

/// Returns the legend of a chart, as far as these marks stand in it.
pub(super) fn chart_keys(open: bool, tentative: bool, gap: bool, lang: Lang) -> Vec<&'static str> {
    let keys = [
        (
            open,
            "Đường chấm: mới biết số thấp nhất hoặc cao nhất.",
            "Dotted: only the least or the most is known.",
        ),
        (
            tentative,
            "Chấm rỗng: số chưa đủ, sơ bộ hoặc gần đúng.",
            "Ring: the number is incomplete, provisional or approximate.",
        ),
        (
            gap,
            "Chỗ đường bị ngắt: thiếu số, hoặc hai số không so sánh được với nhau.",
            "Where the line breaks, a number is missing or two numbers cannot be compared.",
        ),
    ];
    keys.into_iter().filter(|(used, ..)| *used).map(|(_, vi, en)| pick(lang, vi, en)).collect()
}

/// `Địa giới thay đổi nhỏ từ 01/05/2022: Nhận hai xã`.
pub(super) fn border_change(change: &Break, lang: Lang) -> String {
    let (day, note) = (change.day.short(lang), change.note.get(lang));
    let said = match lang {
        Lang::VI => format!("Địa giới thay đổi nhỏ từ {day}"),
        _ => format!("Borders changed a little on {day}"),
    };
    if note.is_empty() { said } else { format!("{said}: {note}") }
}

/// `từ 01/01/2021: Chỉ tính người từ 15 tuổi`.
pub(super) fn definition_change(change: &Break, lang: Lang) -> String {
    let (day, note) = (change.day.short(lang), change.note.get(lang));
    let said = format!("{} {day}", pick(lang, "từ", "since"));
    if note.is_empty() { said } else { format!("{said}: {note}") }
}

/// A kind of bulletin.
pub(super) fn kind(kind: ArticleKind, lang: Lang) -> &'static str {
    match kind {
        ArticleKind::Inspection => pick(lang, "Kiểm tra, giám sát", "Inspection"),
        ArticleKind::Review => pick(lang, "Sơ kết, tổng kết", "Review"),
        ArticleKind::Conference => pick(lang, "Hội nghị", "Conference"),
        ArticleKind::Notice => pick(lang, "Thông báo", "Notice"),
    }
}

/// A kind of correction.
pub(super) fn correction(kind: CorrectionKind, lang: Lang) -> &'static str {
    match kind {
        CorrectionKind::Correction => pick(lang, "Đính chính", "Correction"),
        CorrectionKind::Revision => pick(lang, "Cập nhật", "Revision"),
        CorrectionKind::Withdrawal => pick(lang, "Rút lại", "Withdrawal"),
    }
}

/// The names of the sections of the portal: of their pages, and of what leads there.
const SECTIONS: [(&str, &str, &str); 9] = [
    ("archive", "Lưu trữ", "Archive"),
    ("bodies", "Cơ quan", "Organisations"),
    ("corrections", "Đính chính", "Corrections"),
    ("data", "Dữ liệu", "Data"),
    ("directives", "Văn bản", "Directives"),
    ("kinds", "Loại tin", "Bulletin types"),
    ("localities", "Địa phương", "Places"),
    ("statistics", "Số liệu", "Statistics"),
    ("topics", "Chủ đề", "Topics"),
];

/// The name of a section.
pub(super) fn section(name: &'static str, lang: Lang) -> &'static str {
    let row = SECTIONS.iter().find(|(section, ..)| *section == name);
    row.map_or(name, |(_, vi, en)| pick(lang, vi, en))
}

/// One entry of a register of terms, as a heading.
pub(super) fn term(sort: TermSort, lang: Lang) -> &'static str {
    match sort {
        TermSort::Topics => pick(lang, "Chủ đề", "Topic"),
        TermSort::Bodies => pick(lang, "Cơ quan", "Organisation"),
        TermSort::Directives => pick(lang, "Văn bản", "Directive"),
    }
}

/// Returns the method of a figure; `None` when an article states it for this place and period.
pub(super) fn method(figure: &Figure, lang: Lang) -> Option<&'static str> {
    let places = figure.places.is_some();
    Some(match figure.method {
        Method::Reported | Method::Latest => return None,
        Method::Sum if places => pick(lang, "tổng các nơi báo cáo", "sum of reporting places"),
        Method::Sum => pick(lang, "tổng các phần", "sum of parts"),
        Method::WeightedMean => pick(lang, "bình quân gia quyền", "weighted mean"),
        Method::Range if figure.places.is_some_and(|places| places.reported == 1) => {
            pick(lang, "chỉ một nơi báo cáo", "one place reported")
        }
        Method::Range => pick(lang, "từ thấp nhất đến cao nhất", "lowest to highest"),
        Method::CarriedForward => pick(lang, "số của kỳ trước", "carried forward"),
        Method::Difference => pick(lang, "hiệu của hai thời kỳ", "difference of two periods"),
        Method::Largest => pick(lang, "số của kỳ lớn nhất", "largest part of the year"),
        Method::Product => pick(lang, "tính từ tỷ lệ", "computed from a share"),
    })
}

/// Returns the meaning of a way to compute, in a sentence; `None` for what is not computed. It
/// stands once on a page, behind the few words of [`method`] that stand beside each number.
pub(super) fn rule_of(figure: &Figure, lang: Lang) -> Option<&'static str> {
    Some(match (figure.method, figure.places.is_some()) {
        (Method::Sum, true) => pick(
            lang,
            "Cộng số mới nhất của từng địa phương trực thuộc đã báo cáo; không nơi nào được tính hai lần",
            "The latest number of each reporting place directly below is added; no place is counted twice",
        ),
        (Method::Sum, false) => pick(
            lang,
            "Cộng các phần không trùng nhau của thời kỳ hoặc của phân tổ",
            "Parts of the period or of the breakdown that do not overlap are added",
        ),
        (Method::WeightedMean, _) => pick(
            lang,
            "Bình quân của các địa phương, mỗi nơi theo quyền số chính xác của mình",
            "The mean of the places, each with its exact weight",
        ),
        (Method::Range, _) => pick(
            lang,
            "Tỷ lệ của các địa phương không thể cộng; chỉ nêu được khoảng từ thấp nhất đến cao nhất",
            "Shares of places cannot be added; only the range from the lowest to the highest can be told",
        ),
        (Method::CarriedForward, _) => pick(
            lang,
            "Kỳ này chưa có số; đây là số mới nhất trước đó",
            "There is no number for this period; this is the latest one before it",
        ),
        (Method::Difference, _) => pick(
            lang,
            "Số của thời kỳ dài trừ số của thời kỳ ngắn bắt đầu cùng ngày",
            "The number of a longer period less that of a shorter one that begins on the same day",
        ),
        (Method::Largest, _) => pick(
            lang,
            "Một đơn vị có thể được tính ở nhiều kỳ, nên các kỳ không được cộng; đây là số của kỳ lớn nhất.",
            "One unit may be counted in several periods, so that they are not added; this is the number of the largest.",
        ),
        (Method::Product, _) => pick(
            lang,
            "Tỷ lệ đã nêu nhân với số toàn thể; tỷ lệ được làm tròn, nên chỉ biết khoảng",
            "The share that is stated, of its whole; shares are rounded, so only a range is known",
        ),
        (Method::Reported | Method::Latest, _) => return None,
    })
}

/// The mark of a flag and what it means; `None` where the words of the number say it. Marks are
/// those of Eurostat: two flags may share one, and then have one meaning for readers.
pub(super) fn flag(flag: Flag, lang: Lang) -> Option<(&'static str, &'static str)> {
    Some(match flag {
        Flag::Provisional => {
            ("p", pick(lang, "số sơ bộ, còn có thể thay đổi", "provisional, may still change"))
        }
        Flag::Corrected | Flag::Revised => {
            ("r", pick(lang, "số đã được đính chính hoặc cập nhật", "corrected or revised"))
        }
        Flag::Conflict => {
            ("!", pick(lang, "các bản tin nêu số khác nhau", "bulletins state different numbers"))
        }
        Flag::Approximate => ("≈", pick(lang, "số gần đúng", "approximate")),
        Flag::Withdrawn => ("×", pick(lang, "số đã được rút lại", "withdrawn")),
        Flag::Suppressed => ("c", pick(lang, "số không công bố", "suppressed")),
        Flag::CarriedForward | Flag::Estimated => (
            "e",
            pick(
                lang,
                "số ước tính: lấy từ kỳ trước hoặc tính từ số liệu khác",
                "estimated: from an earlier period or from other statistics",
            ),
        ),
        Flag::Break => (
            "b",
            pick(
                lang,
                "cách tính hoặc địa giới thay đổi trong kỳ",
                "what is counted, or the place, changed",
            ),
        ),
        Flag::Rounded => ("~", pick(lang, "số đã làm tròn khi in", "rounded for print")),
        Flag::Partial => return None,
    })
}

/// The row of the legend that explains partial sums.
pub(super) fn partial(lang: Lang) -> (&'static str, &'static str) {
    (
        pick(lang, "ít nhất", "at least"),
        pick(
            lang,
            "mới có số của một phần địa phương hoặc thời gian; số thật không thấp hơn",
            "only some places or times are known; the true number is not lower",
        ),
    )
}

/// The row of the legend that explains sums that may be anything.
pub(super) fn parts_alone(lang: Lang) -> (&'static str, &'static str) {
    (
        pick(lang, "riêng phần đã biết", "known parts alone"),
        pick(
            lang,
            "một số nơi hoặc thời gian chưa có số và có thể âm, nên tổng này không nói gì về toàn bộ",
            "some places or times are not known and may be negative, so this sum says nothing of the whole",
        ),
    )
}

/// Returns the rule by which an indicator is added up, in a sentence.
pub(super) fn aggregation(indicator: &Indicator, lang: Lang) -> String {
    let Aggregation { locality, time, .. } = indicator.aggregate;
    let places = match locality {
        Rule::Sum => pick(lang, "cộng các địa phương", "summed across places"),
        Rule::WeightedMean(_) => {
            pick(lang, "lấy bình quân gia quyền của các địa phương", "weighted mean of places")
        }
        Rule::Range => {
            pick(lang, "chỉ nêu khoảng của các địa phương", "shown as a range across places")
        }
        Rule::Latest | Rule::None => {
            pick(lang, "không cộng các địa phương", "not summed across places")
        }
    };
    let times = match (indicator.nature, time) {
        (Nature::Stock, _) => {
            pick(lang, "trong một kỳ lấy số mới nhất", "latest number of a period")
        }
        (Nature::Flow, Rule::Sum) => pick(lang, "cộng các kỳ không trùng nhau", "summed over time"),
        (Nature::Flow, Rule::Latest) => pick(lang, "lấy kỳ mới nhất", "latest period"),
        (Nature::Flow, _) => pick(lang, "không cộng các kỳ", "not over time"),
    };
    format!("{places}{}{times}", pick(lang, "; ", ", "))
}

/// Returns the kind of number that an indicator is.
pub(super) fn measure(measure: Measure, lang: Lang) -> &'static str {
    match measure {
        Measure::Count => pick(lang, "số lượng", "count"),
        Measure::Percent => pick(lang, "tỷ lệ phần trăm", "percentage"),
        Measure::Rate => pick(lang, "tỷ suất", "rate"),
        Measure::Amount => pick(lang, "khối lượng, giá trị", "amount"),
        Measure::Ratio => pick(lang, "tỷ số", "ratio"),
        Measure::Index => pick(lang, "chỉ số", "index"),
        Measure::Change => pick(lang, "mức thay đổi", "change"),
    }
}

/// State or interval; `None` for shares, rates and the like, of which nobody asks.
pub(super) fn nature(indicator: &Indicator, lang: Lang) -> Option<&'static str> {
    let counted = matches!(indicator.measure, Measure::Count | Measure::Amount);
    counted.then(|| match indicator.nature {
        Nature::Stock => pick(lang, "số thời điểm", "at a point in time"),
        Nature::Flow => pick(lang, "số thời kỳ", "during a period"),
    })
}

/// A text with a capital first letter.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A number that is no observation.
pub(super) fn role(lang: Lang, role: Role) -> Option<&'static str> {
    match role {
        Role::Observed => None,
        Role::Target => Some(pick(lang, "chỉ tiêu", "target")),
        Role::Norm => Some(pick(lang, "định mức", "norm")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language;

    #[test]
    fn a_mark_has_one_meaning() {
        let all = [
            Flag::Partial,
            Flag::CarriedForward,
            Flag::Provisional,
            Flag::Corrected,
            Flag::Revised,
            Flag::Withdrawn,
            Flag::Suppressed,
            Flag::Estimated,
            Flag::Break,
            Flag::Conflict,
            Flag::Rounded,
            Flag::Approximate,
        ];
        for lang in language::ALL {
            let mut rows: Vec<_> = all.into_iter().filter_map(|one| flag(one, lang)).collect();
            rows.sort_unstable();
            rows.dedup();
            assert!(rows.windows(2).all(|pair| pair[0].0 != pair[1].0), "{rows:?}");
        }
    }
}
