//! The columns of all tables, from which their heads, their metadata and the page of downloads are
//! made.

use crate::language::{self, Words};

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
    /// The text of the portal that says what it holds.
    title: &'static str,
}

impl Column {
    /// What it holds, in words; a column of one language names it.
    pub fn title(&self, words: &Words) -> String {
        match self.datatype {
            Type::Words(code) => {
                let lang = language::find(code).map(|lang| language::name(lang, words.lang()));
                words.with(self.title, &[("language", lang.unwrap_or(code).into())])
            }
            _ => words.text(self.title).to_owned(),
        }
    }
}

/// A column with a value in each row.
const fn full(name: &'static str, datatype: Type, title: &'static str) -> Column {
    Column { name, datatype, required: true, title }
}

/// A column that may be empty.
const fn open(name: &'static str, datatype: Type, title: &'static str) -> Column {
    Column { name, datatype, required: false, title }
}

const INDICATOR: Column = full("indicator", Type::Text, "column_indicator");
const LOCALITY: Column = full("locality", Type::Text, "column_locality");
const PERIOD: Column = full("period", Type::Period, "column_period");
// One text and no list: it is part of a key, and keys of lists are beyond validators.
const BY: Column = open("by", Type::Text, "column_by");
const KIND: Column = full("kind", Type::Text, "column_kind");
const LOW: Column = open("low", Type::Decimal, "column_low");
const LOW_OPEN: Column = full("low_open", Type::Boolean, "column_low_open");
const HIGH: Column = open("high", Type::Decimal, "column_high");
const HIGH_OPEN: Column = full("high_open", Type::Boolean, "column_high_open");
const NOMINAL: Column = open("nominal", Type::Decimal, "column_nominal");
const UNIT: Column = open("unit", Type::Text, "column_unit");
const TEXT_VI: Column = full("text_vi", Type::Words("vi"), "column_text_in");
const TEXT_EN: Column = full("text_en", Type::Words("en"), "column_text_in");

/// Columns of figures.
pub const FIGURES: [Column; 19] = [
    INDICATOR,
    LOCALITY,
    PERIOD,
    BY,
    full("method", Type::Text, "column_method"),
    KIND,
    LOW,
    LOW_OPEN,
    HIGH,
    HIGH_OPEN,
    NOMINAL,
    UNIT,
    TEXT_VI,
    TEXT_EN,
    open("reported", Type::Count, "column_reported"),
    open("expected", Type::Count, "column_expected"),
    open("coverage", Type::Decimal, "column_coverage"),
    open("flags", Type::List(" "), "column_flags"),
    full("observations", Type::List(" "), "column_observations"),
];

/// Columns of observations.
pub const OBSERVATIONS: [Column; 24] = [
    full("observation", Type::Text, "column_observation"),
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
    full("status", Type::Text, "column_status"),
    full("role", Type::Text, "column_role"),
    full("as_printed", Type::Text, "column_as_printed"),
    open("quote", Type::Text, "column_quote"),
    full("file", Type::Text, "column_file"),
    full("line", Type::Count, "column_line"),
    full("column", Type::Count, "column_column"),
    full("outcome", Type::Text, "column_outcome"),
    open("winner", Type::Text, "column_winner"),
    open("differs", Type::Text, "column_differs"),
];

/// Columns of the list of indicators.
pub const INDICATORS: [Column; 11] = [
    full("id", Type::Text, "column_id"),
    full("label_vi", Type::Words("vi"), "column_label_in"),
    full("label_en", Type::Words("en"), "column_label_in"),
    open("description_vi", Type::Words("vi"), "column_description_in"),
    open("description_en", Type::Words("en"), "column_description_in"),
    full("measure", Type::Text, "column_measure"),
    full("nature", Type::Text, "column_nature"),
    open("unit_vi", Type::Words("vi"), "column_unit_in"),
    open("unit_en", Type::Words("en"), "column_unit_in"),
    open("denominator", Type::Text, "column_denominator"),
    open("page", Type::Text, "column_page"),
];

/// Columns of the list of places.
pub const LOCALITIES: [Column; 10] = [
    full("id", Type::Text, "column_id"),
    full("name_vi", Type::Words("vi"), "column_label_in"),
    full("name_en", Type::Words("en"), "column_label_in"),
    open("type", Type::Words("vi"), "column_type"),
    full("level", Type::Count, "column_level"),
    open("parent", Type::Text, "column_parent"),
    open("codes", Type::List(" "), "column_codes"),
    open("valid_from", Type::Date, "column_valid_from"),
    open("valid_until", Type::Date, "column_valid_until"),
    open("page", Type::Text, "column_page"),
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
            for (column, words) in table
                .iter()
                .flat_map(|column| language::wordings().all().map(move |words| (column, words)))
            {
                let title = column.title(words);
                assert!(!title.is_empty() && title != column.title, "{}", column.name);
            }
        }
    }
}
