//! Countries with whose places a new site can begin.
//!
//! The folder of a country has its units as tables that a person can review and correct, cells
//! divided by tabs, and its usual indicators and topics as YAML. The files of a site are made of
//! them when it is begun.

// Tables of facts.
mod table;
mod vn;

use crate::bulletin::lang::Lang;

/// A file of a new site: its path from the site's folder, and its text.
pub(super) type File = (String, String);

/// A country.
#[derive(Debug, Clone, Copy)]
pub(super) struct Country {
    /// Its code of ISO 3166, in lower case.
    pub(super) code: &'static str,
    files: fn(Lang) -> Vec<File>,
}

/// Every country that there is data of.
pub(super) const COUNTRIES: [Country; 1] = [Country { code: "vn", files: vn::files }];

impl Country {
    /// The registers of a new site, with comments in a language.
    pub(super) fn registers(self, lang: Lang) -> Vec<File> {
        (self.files)(lang)
    }
}
