//! The files with the portal's data.

use serde::Serialize;

use crate::render::html::pages::downloads::view::Download;
use crate::render::html::view::{Text, View};

/// A column of a data table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Column<'a> {
    /// Its name in the file.
    pub name: Text<'a>,
    /// Its type: `text`, `decimal`, `date`.
    pub datatype: Text<'a>,
    /// Meaning of its values.
    pub text: Text<'a>,
}

/// A table described column by column.
#[derive(Debug, Clone, Default, Serialize)]
pub struct DataTable<'a> {
    /// Name of the table's contents.
    pub heading: Text<'a>,
    /// Its files.
    pub files: Vec<Download<'a>>,
    /// Its columns.
    pub columns: Vec<Column<'a>>,
}

/// The page with all data; variable `data`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Data<'a> {
    /// Heading of the page.
    pub heading: Text<'a>,
    /// Introduction: what the data are and how they may be used.
    pub intro: Option<Text<'a>>,
    /// The main tables.
    pub tables: Vec<DataTable<'a>>,
    /// Files of single indicators.
    pub indicators: Vec<Download<'a>>,
    /// Files of single places.
    pub places: Vec<Download<'a>>,
    /// Catalogue and metadata.
    pub catalogues: Vec<Download<'a>>,
}

impl View for Data<'_> {
    const NAME: &'static str = "data";
}
