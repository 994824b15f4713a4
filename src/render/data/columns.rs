//! The columns of all tables, from which their heads, their metadata and the page of downloads are
//! made.

/// Datatype of the cells of a column, in the terms of XML Schema, as CSV on the Web uses them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Words.
    Text,
    /// Words in one language.
    Words(&'static str),
    /// A period in its shortest form.
    Period,
    /// An exact number with a decimal point.
    Decimal,
    /// A whole number.
    Count,
    /// A day.
    Date,
    /// `true` or `false`.
    Boolean,
    /// Words, joined by a character.
    List(&'static str),
}

impl Type {
    /// The name of the type for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text | Self::Words(_) | Self::Period | Self::List(_) => "string",
            Self::Decimal => "decimal",
            Self::Count => "nonNegativeInteger",
            Self::Date => "date",
            Self::Boolean => "boolean",
        }
    }
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name in the head, as in JSON.
    pub name: &'static str,
    /// Datatype of its cells.
    pub datatype: Type,
    /// True if each row has a value.
    pub required: bool,
    /// Title in Vietnamese.
    pub vi: &'static str,
    /// Title in English.
    pub en: &'static str,
}

/// A column with a value in each row.
const fn full(name: &'static str, datatype: Type, vi: &'static str, en: &'static str) -> Column {
    Column { name, datatype, required: true, vi, en }
}

/// A column that may be empty.
const fn open(name: &'static str, datatype: Type, vi: &'static str, en: &'static str) -> Column {
    Column { name, datatype, required: false, vi, en }
}

const INDICATOR: Column = full("indicator", Type::Text, "chỉ tiêu", "indicator");
const LOCALITY: Column = full("locality", Type::Text, "địa phương", "place");
const PERIOD: Column = full("period", Type::Period, "ngày hoặc thời kỳ", "day or period");
// One text and no list: it is part of a key, and keys of lists are beyond validators.
const BY: Column = open(
    "by",
    Type::Text,
    "phân tổ, chiều=thành phần;chiều=thành phần",
    "breakdown, dimension=member;dimension=member",
);
const KIND: Column = full("kind", Type::Text, "loại giá trị", "kind of value");
const LOW: Column = open(
    "low",
    Type::Decimal,
    "đầu dưới; để trống là không giới hạn",
    "lower end; empty is unbounded",
);
const LOW_OPEN: Column =
    full("low_open", Type::Boolean, "không kể đầu dưới", "whether the lower end is left out");
const HIGH: Column = open(
    "high",
    Type::Decimal,
    "đầu trên; để trống là không giới hạn",
    "upper end; empty is unbounded",
);
const HIGH_OPEN: Column =
    full("high_open", Type::Boolean, "không kể đầu trên", "whether the upper end is left out");
const NOMINAL: Column =
    open("nominal", Type::Decimal, "con số được nêu", "the number that is printed");
const UNIT: Column = open("unit", Type::Text, "đơn vị", "unit");
const TEXT_VI: Column =
    full("text_vi", Type::Words("vi"), "cách viết tiếng Việt", "in Vietnamese words");
const TEXT_EN: Column =
    full("text_en", Type::Words("en"), "cách viết tiếng Anh", "in English words");

/// Columns of figures.
pub const FIGURES: [Column; 19] = [
    INDICATOR,
    LOCALITY,
    PERIOD,
    BY,
    full("method", Type::Text, "cách tính", "how it came about"),
    KIND,
    LOW,
    LOW_OPEN,
    HIGH,
    HIGH_OPEN,
    NOMINAL,
    UNIT,
    TEXT_VI,
    TEXT_EN,
    open("reported", Type::Count, "số địa phương đã báo cáo", "places with a value"),
    open(
        "expected",
        Type::Count,
        "số địa phương phải báo cáo; để trống nếu chưa rõ có bao nhiêu",
        "places expected to have one; empty where nobody knows how many there are",
    ),
    open(
        "coverage",
        Type::Decimal,
        "phần đã biết của toàn bộ, từ 0 đến 1; để trống nếu chưa rõ",
        "share of the whole that is known, 0 to 1; empty where it is unknown",
    ),
    open("flags", Type::List(" "), "ghi chú", "marks"),
    full(
        "observations",
        Type::List(" "),
        "các lần báo cáo làm căn cứ",
        "observations that it rests on",
    ),
];

/// Columns of observations.
pub const OBSERVATIONS: [Column; 24] = [
    full(
        "observation",
        Type::Text,
        "tên của lần báo cáo: bản tin#số thứ tự",
        "its name: article#number",
    ),
    INDICATOR,
    LOCALITY,
    PERIOD,
    BY,
    KIND,
    LOW,
    LOW_OPEN,
    HIGH,
    HIGH_OPEN,
    NOMINAL,
    UNIT,
    TEXT_VI,
    TEXT_EN,
    full("status", Type::Text, "mức độ chắc chắn", "how settled it is"),
    full(
        "role",
        Type::Text,
        "số thực hiện, chỉ tiêu phấn đấu hay định mức",
        "observed, target or norm",
    ),
    full("as_printed", Type::Text, "nguyên văn con số", "the number as the article prints it"),
    open("quote", Type::Text, "nguyên văn trong bản tin", "the words of the article"),
    full("file", Type::Text, "tệp nguồn", "source file"),
    full("line", Type::Count, "dòng", "line"),
    full("column", Type::Count, "cột", "column"),
    full("outcome", Type::Text, "kết quả đối chiếu", "what became of it"),
    open("winner", Type::Text, "lần báo cáo được dùng thay", "the observation used in its place"),
    open(
        "differs",
        Type::Text,
        "vì sao nguyên văn ghi số khác",
        "why the words of the article have another number",
    ),
];

/// Columns of the list of indicators.
pub const INDICATORS: [Column; 11] = [
    full("id", Type::Text, "mã", "id"),
    full("label_vi", Type::Words("vi"), "tên tiếng Việt", "Vietnamese name"),
    full("label_en", Type::Words("en"), "tên tiếng Anh", "English name"),
    open("description_vi", Type::Words("vi"), "ý nghĩa, tiếng Việt", "meaning, in Vietnamese"),
    open("description_en", Type::Words("en"), "ý nghĩa, tiếng Anh", "meaning, in English"),
    full("measure", Type::Text, "loại số", "kind of number"),
    full("nature", Type::Text, "thời điểm hay thời kỳ", "state on a day, or flow over a period"),
    open("unit_vi", Type::Words("vi"), "đơn vị, tiếng Việt", "unit, in Vietnamese"),
    open("unit_en", Type::Words("en"), "đơn vị, tiếng Anh", "unit, in English"),
    open("denominator", Type::Text, "chỉ tiêu làm mẫu số", "indicator of which it is a share"),
    open("page", Type::Text, "trang", "page"),
];

/// Columns of the list of places.
pub const LOCALITIES: [Column; 10] = [
    full("id", Type::Text, "mã", "id"),
    full("name_vi", Type::Words("vi"), "tên tiếng Việt", "Vietnamese name"),
    full("name_en", Type::Words("en"), "tên tiếng Anh", "English name"),
    open("type", Type::Words("vi"), "loại", "type, in Vietnamese"),
    full(
        "level",
        Type::Count,
        "cấp: 0 cả nước, 1 tỉnh, 2 huyện, 3 xã",
        "0 country, 1 province, 2 district, 3 commune",
    ),
    open("parent", Type::Text, "địa phương cấp trên", "the place above it"),
    open("codes", Type::List(" "), "mã số, hệ:mã", "codes, scheme:code"),
    open("valid_from", Type::Date, "ngày đầu", "first day"),
    open("valid_until", Type::Date, "ngày cuối", "last day"),
    open("page", Type::Text, "trang", "page"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_everything_is_called_something() {
        for table in [&FIGURES[..], &OBSERVATIONS, &INDICATORS, &LOCALITIES] {
            let names: std::collections::BTreeSet<&str> =
                table.iter().map(|column| column.name).collect();
            assert_eq!(names.len(), table.len());
            for column in table {
                assert!(!column.vi.is_empty() && !column.en.is_empty(), "{}", column.name);
            }
        }
    }
}
