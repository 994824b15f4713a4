//! Which words of the portal say what: for kinds of things that only stages below know, and for
//! sentences that hold a number or a choice. The words themselves stand in catalogues.

use crate::bulletin::article::CorrectionKind;
use crate::bulletin::date::Day;
use crate::bulletin::indicator::{
    Aggregation, Break, Frequency, Indicator, Measure, Nature, OverPlaces, OverTime,
};
use crate::bulletin::observation::Role;
use crate::bulletin::period::{Period, Shape};
use crate::bulletin::quantity::{Decimal, Kind, Quantity, Rounding, arithmetic};
use crate::bulletin::site::SECTIONS;
use crate::bulletin::term::TermSort;
use crate::language::print_decimal;
use crate::language::{Words, phrase};
use crate::ledger::{Figure, Flag, Method};

/// `12 bản tin`.
pub(super) fn bulletins(count: usize, words: &Words) -> String {
    phrase!(words, "count_bulletins", count = count)
}

/// `5 số liệu đã báo cáo`.
pub(super) fn observations(count: usize, words: &Words) -> String {
    phrase!(words, "count_observations", count = count)
}

/// `6 số liệu`.
pub(super) fn figures(count: usize, words: &Words) -> String {
    phrase!(words, "count_figures", count = count)
}

/// `Trang 2 trên 7`.
pub(super) fn position(number: usize, count: usize, words: &Words) -> String {
    phrase!(words, "page_of", page = number, pages = count)
}

/// Heads what is known of places in which too few have reported; `None` where there is nothing.
pub(super) fn partial_heading(count: usize, words: &Words) -> Option<String> {
    (count > 0).then(|| phrase!(words, "partial_heading", count = count))
}

/// A period under an axis: `2022`, `3/2022`, `Q3/2022`.
pub(super) fn axis(period: Period, words: &Words) -> String {
    match period.shape() {
        Shape::Year(year) => year.to_string(),
        Shape::Half(year, half) => {
            phrase!(words, "axis_half", number = &half.to_string(), year = &year.to_string())
        }
        Shape::Quarter(year, quarter) => {
            phrase!(words, "axis_quarter", number = &quarter.to_string(), year = &year.to_string())
        }
        Shape::Month(year, month) => {
            phrase!(words, "axis_month", number = &month.to_string(), year = &year.to_string())
        }
        Shape::Day(day) => day.short(words.lang()),
        Shape::Other => period.text(words.lang()),
    }
}

/// A month within a sentence: `tháng 09/2022`.
pub(super) fn month(year: i32, month: u32, words: &Words) -> String {
    let text = Day::new(year, month, 1).map(|day| day.month_text(words.lang()));
    text.unwrap_or_else(|| format!("{month}/{year}"))
}

/// The change from one exact number to another, `+12`, `−0,44 điểm phần trăm`, `+0,3 tỷ đồng`, with
/// no more digits than the two are printed with, and as "about" so much where one of them is rounded
/// more than these digits say; `None` where one of them is no such number, or where the digits do not
/// show that they differ.
pub(super) fn change(
    before: &Quantity,
    after: &Quantity,
    percent: bool,
    words: &Words,
) -> Option<String> {
    let exact = |quantity: &Quantity| {
        quantity
            .interval
            .is_exact()
            .filter(|_| quantity.kind == Kind::Exact && quantity.whole.is_none())
    };
    let difference = arithmetic::sub(exact(after)?, exact(before)?)?;
    let change = Quantity::change(difference, before, after)?;
    let sign = if difference > Decimal::ZERO { "+" } else { "" };
    let text = if percent {
        print_decimal(difference, change.decimals, Rounding::Nearest, words.lang())
    } else {
        change.text(words.lang())
    };
    let change = format!("{sign}{text}");
    let change =
        if percent { phrase!(words, "change_in_points", change = &change) } else { change };
    let about = is_near(before, after);
    Some(if about { phrase!(words, "change_about", change = &change) } else { change })
}

/// Returns `true` if the difference of two numbers is only near the true one: it is printed with
/// more digits than one of them, or one of them was rounded when it was printed.
pub(super) fn is_near(before: &Quantity, after: &Quantity) -> bool {
    let rounded = |quantity: &Quantity| quantity.approximate || quantity.is_rounded();
    before.precision() != after.precision() || rounded(before) || rounded(after)
}

/// A mark of charts that has to be explained.
#[derive(Debug, Clone, Copy)]
pub(super) enum ChartKey {
    /// Charts with one axis.
    Shared,
    /// An axis that does not begin at zero.
    Cut,
    /// Ends of a range.
    Bracket,
    /// A number without an end.
    Arrow,
    /// A figure that is not settled, or not certain.
    Hollow,
    /// A line that is interrupted.
    Gap,
    /// A period without a column.
    Missing,
    /// Two numbers that cannot be compared.
    Parted,
    /// The strip of coverage.
    Coverage,
    /// A period of which nobody knows how much is missing.
    Uncounted,
    /// A bar of a bound.
    OpenBar,
    /// A bar of a number that is near, or between two.
    NearBar,
}

/// Returns what a mark of charts means.
pub(super) fn chart_key(key: ChartKey, words: &Words) -> &str {
    words.text(match key {
        ChartKey::Shared => "chart_shared",
        ChartKey::Cut => "chart_cut",
        ChartKey::Bracket => "chart_bracket",
        ChartKey::Arrow => "chart_arrow",
        ChartKey::Hollow => "chart_hollow",
        ChartKey::Gap => "chart_gap",
        ChartKey::Missing => "chart_missing",
        ChartKey::Parted => "chart_parted",
        ChartKey::Coverage => "chart_coverage_key",
        ChartKey::Uncounted => "chart_uncounted",
        ChartKey::OpenBar => "bar_open",
        ChartKey::NearBar => "bar_near",
    })
}

/// `Địa giới thay đổi nhỏ từ 01/05/2022: Nhận hai xã`.
pub(super) fn border_change(change: &Break, words: &Words) -> String {
    let (day, note) = (change.day.short(words.lang()), change.note.get(words.lang()));
    if note.is_empty() {
        phrase!(words, "border_change", day = &day)
    } else {
        phrase!(words, "border_change_noted", day = &day, note = note)
    }
}

/// `từ 01/01/2021: Chỉ tính người từ 15 tuổi`.
pub(super) fn definition_change(change: &Break, words: &Words) -> String {
    let (day, note) = (change.day.short(words.lang()), change.note.get(words.lang()));
    if note.is_empty() {
        phrase!(words, "definition_change", day = &day)
    } else {
        phrase!(words, "definition_change_noted", day = &day, note = note)
    }
}

/// A kind of correction.
pub(super) fn correction(kind: CorrectionKind, words: &Words) -> &str {
    words.text(match kind {
        CorrectionKind::Correction => "correction_correction",
        CorrectionKind::Revision => "correction_revision",
        CorrectionKind::Withdrawal => "correction_withdrawal",
    })
}

/// The name of a section of the portal: of its page, and of what leads there.
pub(super) fn section<'w>(name: &'static str, words: &'w Words) -> &'w str {
    words.text(SECTIONS.iter().find(|row| row.0 == name).map_or(name, |row| row.1))
}

/// One entry of a register of terms, as a heading.
pub(super) fn term(sort: TermSort, words: &Words) -> &str {
    words.text(match sort {
        TermSort::Topics => "a_topic",
        TermSort::Bodies => "a_body",
        TermSort::Directives => "a_directive",
    })
}

/// Returns the method of a figure; `None` when an article states it for this place and period.
pub(super) fn method<'w>(figure: &Figure, words: &'w Words) -> Option<&'w str> {
    Some(words.text(match figure.method {
        Method::Reported | Method::Latest => return None,
        Method::Sum if figure.places.is_some() => "method_sum_of_places",
        Method::Sum => "method_sum_of_parts",
        Method::WeightedMean => "method_weighted_mean",
        Method::Range if figure.places.is_some_and(|places| places.reported == 1) => {
            "method_one_place"
        }
        Method::Range => "method_range",
        Method::CarriedForward => "method_carried_forward",
        Method::Difference => "method_difference",
        Method::Largest => "method_largest",
        Method::Product => "method_product",
    }))
}

/// Returns the meaning of a way to compute, in a sentence; `None` for what is not computed. It
/// stands once on a page, behind the few words of [`method`] that stand beside each number.
pub(super) fn rule_of<'w>(
    figure: &Figure,
    indicator: &Indicator,
    words: &'w Words,
) -> Option<&'w str> {
    let adds_periods =
        indicator.nature == Nature::Flow && indicator.aggregate.time == OverTime::Sum;
    Some(words.text(match figure.method {
        Method::Sum if figure.places.is_some() && adds_periods => "rule_sum_of_places_in_time",
        Method::Sum if figure.places.is_some() => "rule_sum_of_places",
        Method::Sum => "rule_sum_of_parts",
        Method::WeightedMean => "rule_weighted_mean",
        Method::Range => "rule_range",
        Method::CarriedForward => "rule_carried_forward",
        Method::Difference => "rule_difference",
        Method::Largest => "rule_largest",
        Method::Product => "rule_product",
        Method::Reported | Method::Latest => return None,
    }))
}

/// The mark of a flag and what it means; `None` where the words of the number say it. Marks are
/// those of Eurostat: two flags may share one, and then have one meaning for readers.
pub(super) fn flag(flag: Flag, words: &Words) -> Option<(&'static str, &str)> {
    let (mark, id) = match flag {
        Flag::Provisional => ("p", "flag_provisional"),
        Flag::Corrected | Flag::Revised => ("r", "flag_corrected"),
        Flag::Conflict => ("!", "flag_conflict"),
        Flag::Approximate => ("\u{2248}", "flag_approximate"),
        Flag::Withdrawn => ("\u{d7}", "flag_withdrawn"),
        Flag::Suppressed => ("c", "flag_suppressed"),
        Flag::CarriedForward | Flag::Estimated => ("e", "flag_estimated"),
        Flag::Break => ("b", "flag_break"),
        Flag::Rounded => ("~", "flag_rounded"),
        Flag::Partial => return None,
    };
    Some((mark, words.text(id)))
}

/// The row of the legend that explains partial sums.
pub(super) fn partial(words: &Words) -> (&str, &str) {
    (words.text("legend_at_least"), words.text("legend_at_least_text"))
}

/// The row of the legend that explains sums that may be anything.
pub(super) fn parts_alone(words: &Words) -> (&str, &str) {
    (words.text("legend_parts_alone"), words.text("legend_parts_alone_text"))
}

/// Returns the rule by which an indicator is added up, in a sentence.
pub(super) fn aggregation(indicator: &Indicator, words: &Words) -> String {
    let Aggregation { locality, time, .. } = indicator.aggregate;
    let places = match locality {
        OverPlaces::Sum => "sum",
        OverPlaces::WeightedMean(_) => "weighted-mean",
        OverPlaces::Range => "range",
        OverPlaces::None => "none",
    };
    let time = match (indicator.nature, time) {
        (Nature::Stock, _) => "newest",
        (Nature::Flow, OverTime::Sum) => "sum",
        (Nature::Flow, OverTime::Latest) => "latest",
        (Nature::Flow, OverTime::None) => "none",
    };
    phrase!(words, "aggregation", places = places, time = time)
}

/// Returns the kind of number that an indicator is.
pub(super) fn measure(measure: Measure, words: &Words) -> &str {
    words.text(match measure {
        Measure::Count => "measure_count",
        Measure::Percent => "measure_percent",
        Measure::Rate => "measure_rate",
        Measure::Amount => "measure_amount",
        Measure::Ratio => "measure_ratio",
        Measure::Index => "measure_index",
        Measure::Change => "measure_change",
    })
}

/// State or interval; `None` for shares, rates and the like, of which nobody asks.
pub(super) fn nature<'w>(indicator: &Indicator, words: &'w Words) -> Option<&'w str> {
    let counted = matches!(indicator.measure, Measure::Count | Measure::Amount);
    counted.then(|| {
        words.text(match indicator.nature {
            Nature::Stock => "nature_stock",
            Nature::Flow => "nature_flow",
        })
    })
}

/// Words for the frequency of the reports of an indicator, `hằng quý`.
pub(super) fn frequency(frequency: Frequency, words: &Words) -> &str {
    words.text(match frequency {
        Frequency::Year => "frequency_year",
        Frequency::Half => "frequency_half",
        Frequency::Quarter => "frequency_quarter",
        Frequency::Month => "frequency_month",
    })
}

/// A text with a capital first letter.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A number that is no observation.
pub(super) fn role(role: Role, words: &Words) -> Option<&str> {
    match role {
        Role::Observed => None,
        Role::Target => Some(words.text("role_target")),
        Role::Norm => Some(words.text("role_norm")),
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
        for words in language::wordings().all() {
            let mut rows: Vec<_> = all.into_iter().filter_map(|one| flag(one, words)).collect();
            rows.sort_unstable();
            rows.dedup();
            assert!(rows.windows(2).all(|pair| pair[0].0 != pair[1].0), "{rows:?}");
        }
    }
}
