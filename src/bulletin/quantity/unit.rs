//! Scales and units: the words after a number.

use std::sync::LazyLock;

use crate::bulletin::lang::Lang;

/// Kind of thing that a number counts or measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitKind {
    /// Things or events, or nothing named at all.
    Count,
    /// Percent and percentage points.
    Percent,
    /// Currencies.
    Money,
    /// ha, m2, km2.
    Area,
    /// m3, litres.
    Volume,
    /// kg, tạ, tấn.
    Mass,
    /// m, km.
    Length,
    /// So many of so many: `118/124`.
    Ratio,
    /// Something per something: `lần/năm`.
    Rate,
    /// Hours, days, years.
    Duration,
}

impl UnitKind {
    /// The word of the machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Percent => "percent",
            Self::Money => "money",
            Self::Area => "area",
            Self::Volume => "volume",
            Self::Mass => "mass",
            Self::Length => "length",
            Self::Ratio => "ratio",
            Self::Rate => "rate",
            Self::Duration => "duration",
        }
    }
}

/// The word of magnitude behind a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scale {
    /// None.
    One,
    /// nghìn, thousand.
    Thousand,
    /// vạn; English has no word for it and prints the number in full.
    TenThousand,
    /// triệu, million.
    Million,
    /// tỷ, billion.
    Billion,
    /// nghìn tỷ, trillion.
    Trillion,
}

impl Scale {
    /// Every scale, the smallest first.
    pub const ALL: [Self; 6] = [
        Self::One,
        Self::Thousand,
        Self::TenThousand,
        Self::Million,
        Self::Billion,
        Self::Trillion,
    ];

    /// The power of ten it stands for.
    pub fn exponent(self) -> u32 {
        match self {
            Self::One => 0,
            Self::Thousand => 3,
            Self::TenThousand => 4,
            Self::Million => 6,
            Self::Billion => 9,
            Self::Trillion => 12,
        }
    }

    /// Its word in the house form; `None` for one, and where the language has no word.
    pub fn label(self, lang: Lang) -> Option<&'static str> {
        match (self, lang) {
            (Self::Thousand, Lang::VI) => Some("nghìn"),
            (Self::TenThousand, Lang::VI) => Some("vạn"),
            (Self::Million, Lang::VI) => Some("triệu"),
            (Self::Billion, Lang::VI) => Some("tỷ"),
            (Self::Trillion, Lang::VI) => Some("nghìn tỷ"),
            (Self::Thousand, _) => Some("thousand"),
            (Self::Million, _) => Some("million"),
            (Self::Billion, _) => Some("billion"),
            (Self::Trillion, _) => Some("trillion"),
            (Self::One | Self::TenThousand, _) => None,
        }
    }
}

/// Words of scales by language.
pub(crate) fn scales(lang: Lang) -> &'static [(&'static str, Scale)] {
    match lang {
        Lang::VI => &[
            ("nghìn", Scale::Thousand),
            ("ngàn", Scale::Thousand),
            ("vạn", Scale::TenThousand),
            ("triệu", Scale::Million),
            ("tỷ", Scale::Billion),
            ("tỉ", Scale::Billion),
            ("nghìn tỷ", Scale::Trillion),
            ("nghìn tỉ", Scale::Trillion),
            ("ngàn tỷ", Scale::Trillion),
            ("ngàn tỉ", Scale::Trillion),
        ],
        _ => &[
            ("thousand", Scale::Thousand),
            ("k", Scale::Thousand),
            ("million", Scale::Million),
            ("billion", Scale::Billion),
            ("bn", Scale::Billion),
            ("trillion", Scale::Trillion),
            ("trn", Scale::Trillion),
        ],
    }
}

/// A known unit: the ways to write it, its kind, and the one way it is stored (empty: as written).
pub(crate) struct Unit {
    /// As it stands in a text, lower case, folded.
    pub words: &'static [&'static str],
    /// Kind of the unit.
    pub kind: UnitKind,
    /// The stored form.
    pub code: &'static str,
}

const fn unit(kind: UnitKind, code: &'static str, words: &'static [&'static str]) -> Unit {
    Unit { words, kind, code }
}

/// Units of measure, currencies and spans of time, in both languages: an English article may well
/// say "ha" or "đồng". Where a word means two things in the two languages the table of the language
/// comes first.
#[rustfmt::skip]
const MEASURES: &[Unit] = &[
    unit(UnitKind::Percent, "%", &["%", "phần trăm", "percent", "per cent", "pct"]),
    unit(UnitKind::Percent, "điểm %", &["điểm %", "điểm phần trăm", "percentage points", "percentage point"]),
    unit(UnitKind::Rate, "‰", &["‰", "phần nghìn", "phần ngàn", "per mille"]),
    unit(UnitKind::Money, "VND", &["đồng", "đ", "vnd", "vnđ", "₫", "dong"]),
    unit(UnitKind::Money, "USD", &["usd", "$", "đô la", "đô la mỹ", "dollars", "us dollars"]),
    unit(UnitKind::Money, "EUR", &["eur", "€", "euro", "euros"]),
    unit(UnitKind::Money, "GBP", &["gbp", "£", "bảng anh", "pounds"]),
    unit(UnitKind::Area, "ha", &["ha", "hecta", "héc ta", "hectares", "hectare"]),
    unit(UnitKind::Area, "m2", &["m2", "m²", "mét vuông", "square metres", "square meters"]),
    unit(UnitKind::Area, "km2", &["km2", "km²", "square kilometres", "square kilometers"]),
    unit(UnitKind::Volume, "m3", &["m3", "m³", "mét khối", "cubic metres", "cubic meters"]),
    unit(UnitKind::Volume, "lít", &["lít", "litres", "liters"]),
    unit(UnitKind::Mass, "kg", &["kg", "kilôgam", "kilograms"]),
    unit(UnitKind::Mass, "g", &["g", "gam", "grams"]),
    unit(UnitKind::Mass, "tạ", &["tạ"]),
    unit(UnitKind::Mass, "tấn", &["tấn", "tonnes", "tons"]),
    unit(UnitKind::Length, "km", &["km", "kilomet", "ki lô mét", "kilometres", "kilometers"]),
    unit(UnitKind::Length, "m", &["m", "mét", "metres", "meters"]),
    unit(UnitKind::Length, "cm", &["cm"]),
];

const DURATIONS_VI: &[Unit] = &[unit(
    UnitKind::Duration,
    "",
    &["năm", "tháng", "tuần", "ngày", "giờ", "phút", "giây", "quý", "ngày làm việc"],
)];

#[rustfmt::skip]
const DURATIONS_EN: &[Unit] = &[unit(
    UnitKind::Duration,
    "",
    &[
        "years", "year", "months", "month", "weeks", "week", "days", "day", "working days", "hours", "hour",
        "minutes", "minute",
    ],
)];

/// Counted nouns of bulletins, a seed: any other noun is a count as well, only less certainly.
#[rustfmt::skip]
const NOUNS_VI: &[Unit] = &[unit(
    UnitKind::Count,
    "",
    &[
        "tổ chức cơ sở đảng", "tổ chức đảng", "tccsđ", "đảng bộ", "chi bộ", "chi hội", "chi đoàn", "đảng viên",
        "đồng chí", "cấp ủy viên", "cấp ủy", "cán bộ", "đoàn viên", "hội viên", "quần chúng", "người", "lao động",
        "hộ", "hộ dân", "hộ gia đình", "lượt", "lượt người", "lượt khách", "cuộc", "cuộc kiểm tra", "đoàn",
        "đoàn kiểm tra", "tổ", "đợt", "buổi", "lớp", "hội nghị", "văn bản", "đơn", "đơn thư", "vụ", "vụ việc",
        "vụ án", "trường hợp", "đối tượng", "cơ sở", "doanh nghiệp", "đơn vị", "mô hình", "câu lạc bộ",
        "công trình", "tập thể", "cá nhân", "giấy khen", "bằng khen", "mẫu", "sản phẩm", "phòng", "xe", "cây",
        "con", "cá thể", "lần", "ý kiến", "hồ sơ", "học sinh", "trường", "xã", "phường", "thôn", "trẻ em",
        "chuyên đề", "nghị quyết", "quyết định", "kiến nghị", "khuyết điểm", "vi phạm", "phương tiện", "dự án",
        "địa phương", "huyện", "tỉnh", "quận", "nhiệm vụ", "chỉ tiêu", "tin", "bài", "phiếu", "điểm", "nhà", "căn",
        "bản", "quyển", "tiêu chí", "nội dung", "thí sinh", "giáo viên",
    ],
)];

#[rustfmt::skip]
const NOUNS_EN: &[Unit] = &[unit(
    UnitKind::Count,
    "",
    &[
        "inspections", "inspection", "premises", "establishments", "businesses", "workers", "employees",
        "violations", "citations", "orders", "complaints", "cases", "case", "fines", "visits", "members", "people",
        "persons", "party members", "party cells", "cells", "households", "checks", "schools", "sites",
        "facilities", "companies", "samples", "reports", "reviews", "officials", "children", "homes", "providers",
        "services", "notices", "recommendations", "vehicles", "products", "organisations", "organizations",
        "communes", "districts", "provinces", "meetings", "times", "projects",
    ],
)];

/// The tables to look a unit up in, in this order.
fn units(lang: Lang) -> [&'static [Unit]; 3] {
    match lang {
        Lang::VI => [MEASURES, DURATIONS_VI, NOUNS_VI],
        _ => [MEASURES, DURATIONS_EN, NOUNS_EN],
    }
}

/// A way to write a unit.
pub(crate) struct Spelling {
    /// Its first word, by which it is found.
    first: &'static str,
    /// All its words.
    pub words: &'static str,
    /// Unit that they mean.
    pub unit: &'static Unit,
}

/// The spellings of each language, sorted by their first word and then in the order of the tables.
static SPELLINGS: LazyLock<[Vec<Spelling>; 2]> =
    LazyLock::new(|| [Lang::VI, Lang::EN].map(spellings));

fn spellings(lang: Lang) -> Vec<Spelling> {
    let all = units(lang)
        .into_iter()
        .flatten()
        .flat_map(|unit| unit.words.iter().map(move |words| (*words, unit)));
    let first = |words: &'static str| words.split_once(' ').map_or(words, |(first, _)| first);
    let mut spellings: Vec<Spelling> =
        all.map(|(words, unit)| Spelling { first: first(words), words, unit }).collect();
    spellings.sort_by_key(|spelling| spelling.first);
    spellings
}

/// The spellings of units that begin with a word in lower case, in the order of the tables.
pub(crate) fn spellings_from(first: &str, lang: Lang) -> &'static [Spelling] {
    let all = &SPELLINGS[usize::from(lang == Lang::EN)];
    let start = all.partition_point(|spelling| spelling.first < first);
    let length = all[start..].iter().take_while(|spelling| spelling.first == first).count();
    &all[start..start + length]
}

/// The ISO code of a currency as written: `đồng` is VND.
pub(crate) fn currency(written: &str) -> Option<&'static str> {
    let written = written.to_lowercase();
    spellings_from(&written, Lang::VI)
        .iter()
        .find(|spelling| spelling.unit.kind == UnitKind::Money && spelling.words == written)
        .map(|spelling| spelling.unit.code)
}

/// The words and signs of all currencies.
pub(crate) fn currencies() -> impl Iterator<Item = &'static str> {
    let money = MEASURES.iter().filter(|unit| unit.kind == UnitKind::Money);
    money.flat_map(|unit| unit.words.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_unit_is_listed_twice() {
        for lang in crate::language::ALL {
            let words: Vec<&str> = units(lang)
                .iter()
                .copied()
                .flatten()
                .flat_map(|unit| unit.words)
                .copied()
                .collect();
            let distinct: BTreeSet<&str> = words.iter().copied().collect();
            assert_eq!(words.len(), distinct.len());
        }
    }

    #[test]
    fn every_scale_but_one_can_be_read_as_it_is_printed() {
        for lang in crate::language::ALL {
            for scale in Scale::ALL {
                let Some(label) = scale.label(lang) else { continue };
                assert!(scales(lang).contains(&(label, scale)), "{label}");
            }
        }
    }

    #[test]
    fn currencies_have_codes() {
        assert_eq!(currency("Đồng"), Some("VND"));
        assert_eq!(currency("ha"), None);
    }
}
