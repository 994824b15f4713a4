//! The columns of all tables, from which their heads, their metadata and the page of downloads are
//! made.
//!
//! A table is a list of columns that is the same for every site. A text that is told in several
//! languages is one of them; [`of_site`] puts a column for each language of the site's data in its
//! place.

use std::borrow::Cow;

use crate::bulletin::lang::Lang;
use crate::bulletin::site::Site;
use crate::language::{self, Words};
use crate::plan::Folder;

/// The language of the types of places, which is one for all sites: the column has no language in
/// its name.
pub(super) const TYPES: Lang = language::COLUMNS[0];

/// Datatype of the cells of a column, in the terms of XML Schema, as CSV on the Web uses them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Words.
    Text,
    /// Words in one language.
    Words(Lang),
    /// Words in each language of the data, of which each has a column of its own.
    EachLanguage,
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
            Self::Text | Self::Words(_) | Self::EachLanguage | Self::Period | Self::List(_) => {
                "string"
            }
            Self::Decimal => "decimal",
            Self::Count => "nonNegativeInteger",
            Self::Date => "date",
            Self::Boolean => "boolean",
        }
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name in the head; without a language the name of the field in JSON.
    pub name: Cow<'static, str>,
    /// Datatype of its cells.
    pub datatype: Type,
    /// True if each row has a value.
    pub required: bool,
    /// The text of the portal that says what it holds.
    title: &'static str,
}

impl Column {
    /// Title in words; a column of one language names it.
    pub fn title(&self, words: &Words) -> String {
        match self.datatype {
            Type::Words(lang) => {
                words.with(self.title, &[("language", language::name(lang, words.lang()).into())])
            }
            _ => words.text(self.title).to_owned(),
        }
    }

    /// The column of one language, `text_fr`.
    fn in_language(&self, lang: Lang) -> Self {
        let name = Cow::Owned(format!("{}_{}", self.name, lang.code()));
        Self { name, datatype: Type::Words(lang), ..*self }
    }
}

/// The columns of a table in the data of a site.
pub fn of_site(table: &'static [Column], site: &Site) -> Vec<Column> {
    let mut columns = Vec::with_capacity(table.len() + site.data_languages.len());
    for column in table {
        if column.datatype == Type::EachLanguage {
            columns.extend(site.data_languages.iter().map(|lang| column.in_language(*lang)));
        } else {
            columns.push(column.clone());
        }
    }
    columns
}

/// The columns of a table of an indicator or a place where figures are divided. What is the same in
/// all of its rows is left out, and so are units, which the list of indicators has, and lists of
/// observations, which stand beside the tables of indicators.
pub fn of_part(folder: Folder, site: &Site) -> Vec<Column> {
    let Column { name: said, .. } = said(folder);
    let mut columns = of_site(&FIGURES, site);
    columns.retain(|Column { name, .. }| *name != said && name != "unit" && name != "observations");
    columns
}

/// The column that a divided table leaves out because it is the same in all of its rows.
pub(super) fn said(folder: Folder) -> Column {
    if folder == Folder::Localities { LOCALITY } else { INDICATOR }
}

/// A column with a value in each row.
const fn full(name: &'static str, datatype: Type, title: &'static str) -> Column {
    Column { name: Cow::Borrowed(name), datatype, required: true, title }
}

/// A column that may be empty.
const fn open(name: &'static str, datatype: Type, title: &'static str) -> Column {
    Column { name: Cow::Borrowed(name), datatype, required: false, title }
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
const TEXT: Column = full("text", Type::EachLanguage, "column_text_in");

/// Columns of figures.
pub static FIGURES: [Column; 18] = [
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
    TEXT,
    open("reported", Type::Count, "column_reported"),
    open("expected", Type::Count, "column_expected"),
    open("coverage", Type::Decimal, "column_coverage"),
    open("flags", Type::List(" "), "column_flags"),
    full("observations", Type::List(" "), "column_observations"),
];

/// Columns of observations.
pub static OBSERVATIONS: [Column; 23] = [
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
    TEXT,
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
pub static INDICATORS: [Column; 8] = [
    full("id", Type::Text, "column_id"),
    full("label", Type::EachLanguage, "column_label_in"),
    open("description", Type::EachLanguage, "column_description_in"),
    full("measure", Type::Text, "column_measure"),
    full("nature", Type::Text, "column_nature"),
    open("unit", Type::EachLanguage, "column_unit_in"),
    open("denominator", Type::Text, "column_denominator"),
    open("page", Type::Text, "column_page"),
];

/// Columns of the list of places.
pub static LOCALITIES: [Column; 9] = [
    full("id", Type::Text, "column_id"),
    full("name", Type::EachLanguage, "column_label_in"),
    open("type", Type::Words(TYPES), "column_type"),
    full("level", Type::Count, "column_level"),
    open("parent", Type::Text, "column_parent"),
    open("codes", Type::List(" "), "column_codes"),
    open("valid_from", Type::Date, "column_valid_from"),
    open("valid_until", Type::Date, "column_valid_until"),
    open("page", Type::Text, "column_page"),
];

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    #[test]
    fn names_are_unique_and_everything_is_called_something() {
        let (corpus, _) = fixture::site();
        let mut site = (*corpus.site).clone();
        site.data_languages = language::ALL.to_vec();
        for table in [&FIGURES[..], &OBSERVATIONS, &INDICATORS, &LOCALITIES] {
            let columns = of_site(table, &site);
            let names: std::collections::BTreeSet<&str> =
                columns.iter().map(|column| &*column.name).collect();
            assert_eq!(names.len(), columns.len());
            for (column, words) in columns
                .iter()
                .flat_map(|column| language::wordings().all().map(move |words| (column, words)))
            {
                let title = column.title(words);
                assert!(!title.is_empty() && title != column.title, "{}", column.name);
            }
        }
    }

    #[test]
    fn each_language_of_the_data_has_a_column() {
        let (corpus, _) = fixture::site();
        let mut site = (*corpus.site).clone();
        let of = |site: &Site| {
            let columns = of_site(&INDICATORS, site).into_iter();
            columns.map(|column| column.name.into_owned()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            of(&site),
            "id label_vi label_en description_vi description_en measure nature unit_vi unit_en \
             denominator page"
        );
        site.data_languages = language::ALL.to_vec();
        assert_eq!(
            of(&site),
            "id label_vi label_en label_fr description_vi description_en description_fr measure \
             nature unit_vi unit_en unit_fr denominator page"
        );
    }
}
