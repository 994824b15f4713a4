//! Planned pages -> views, one module for each group of page kinds.

pub(in crate::render) mod account;
pub(in crate::render) mod archive;
pub(in crate::render) mod article;
pub(in crate::render) mod corrections;
pub(in crate::render) mod data;
mod describe;
mod downloads;
pub(in crate::render) mod indicator;
pub(in crate::render) mod listing;
pub(in crate::render) mod locality;
pub(in crate::render) mod statistics;
