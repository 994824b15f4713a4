//! Description of a page in the vocabulary of schema.org, as JSON-LD.

pub(super) mod data_set;
pub(super) mod json_ld;
pub(super) mod organization;
