//! Words of the tables that people read.

use crate::bulletin::lang::Lang;
use crate::ledger::Outcome;
use crate::ledger::{Coverage, Flag, Method};
use crate::render::data::Fate;

/// Heads of the columns of figures.
pub(super) fn figure_heads(lang: Lang) -> [&'static str; 6] {
    match lang {
        Lang::VI => ["Địa phương", "Thời kỳ", "Số liệu", "Cách tính", "Phạm vi", "Ghi chú"],
        _ => ["Place", "Period", "Figure", "Method", "Coverage", "Notes"],
    }
}

/// Heads of the columns of observations.
pub(super) fn observation_heads(lang: Lang) -> [&'static str; 6] {
    match lang {
        Lang::VI => ["Địa phương", "Thời kỳ", "Giá trị", "Kết quả", "Lần báo cáo", "Vị trí"],
        _ => ["Place", "Period", "Value", "Outcome", "Observation", "Where"],
    }
}

/// `2 trên 15`; `2, chưa rõ tổng số` where the list of places is open.
pub(super) fn coverage(places: Coverage, lang: Lang) -> String {
    let Coverage { reported, expected } = places;
    match (expected, lang) {
        (Some(expected), Lang::VI) => format!("{reported} trên {expected}"),
        (Some(expected), _) => format!("{reported} of {expected}"),
        (None, Lang::VI) => format!("{reported}, chưa rõ tổng số"),
        (None, _) => format!("{reported} of unknown"),
    }
}

/// Returns the method of a figure, in words.
pub(super) fn method(method: Method, lang: Lang) -> &'static str {
    let (vi, en) = match method {
        Method::Reported => ("bản tin nêu", "reported"),
        Method::Latest => ("mới nhất", "latest"),
        Method::Sum => ("tổng", "sum"),
        Method::WeightedMean => ("bình quân có trọng số", "weighted mean"),
        Method::Range => ("khoảng", "range"),
        Method::CarriedForward => ("lấy từ kỳ trước", "carried forward"),
        Method::Difference => ("hiệu", "difference"),
        Method::Largest => ("kỳ lớn nhất", "largest part"),
        Method::Product => ("tính từ tỷ lệ", "from a share"),
    };
    pick(lang, vi, en)
}

/// Returns a flag of a figure, in words: what a reader must know beside the number.
pub(super) fn flag(flag: Flag, lang: Lang) -> &'static str {
    let (vi, en) = match flag {
        Flag::Partial => ("chưa đủ", "partial"),
        Flag::CarriedForward => ("lấy từ kỳ trước", "carried forward"),
        Flag::Provisional => ("sơ bộ", "provisional"),
        Flag::Corrected => ("đã đính chính", "corrected"),
        Flag::Revised => ("đã điều chỉnh", "revised"),
        Flag::Withdrawn => ("đã rút lại", "withdrawn"),
        Flag::Suppressed => ("không công bố", "suppressed"),
        Flag::Estimated => ("số tính ra", "estimated"),
        Flag::Break => ("đứt đoạn", "break"),
        Flag::Conflict => ("mâu thuẫn", "conflict"),
        Flag::Rounded => ("làm tròn", "rounded"),
        Flag::Approximate => ("ước chừng", "approximate"),
    };
    pick(lang, vi, en)
}

/// The flag `partial` of a figure of which too little is known.
pub(super) fn partial(lang: Lang) -> &'static str {
    pick(lang, "mới biết một phần", "partial statement")
}

/// Returns the fate of an observation, in words.
pub(super) fn fate(fate: Fate, lang: Lang) -> &'static str {
    let (vi, en) = match fate {
        Fate::Winner => ("được dùng", "used"),
        Fate::Beside(Outcome::Same, _) => ("trùng", "same"),
        Fate::Beside(Outcome::Wider, _) => ("rộng hơn", "wider"),
        Fate::Beside(Outcome::Overlapping, _) => ("khớp một phần", "overlapping"),
        Fate::Beside(Outcome::Contradicting, _) => ("mâu thuẫn", "contradicting"),
        Fate::Beside(Outcome::Superseded, _) => ("đã có số mới hơn", "superseded"),
        Fate::Corrected(_) => ("đã đính chính", "corrected"),
        Fate::Withdrawn => ("đã rút lại", "withdrawn"),
        Fate::Suppressed => ("không công bố", "suppressed"),
        Fate::Target => ("chỉ tiêu phấn đấu", "target"),
        Fate::Norm => ("định mức", "norm"),
    };
    pick(lang, vi, en)
}

fn pick(lang: Lang, vi: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::VI => vi,
        _ => en,
    }
}
