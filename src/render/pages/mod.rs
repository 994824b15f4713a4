//! Planned pages -> views, one module for each group of page kinds.

pub(super) mod account;
pub(super) mod archive;
pub(super) mod article;
pub(super) mod corrections;
pub(super) mod data;
mod describe;
mod downloads;
pub(super) mod indicator;
pub(super) mod listing;
pub(super) mod locality;
pub(super) mod statistics;
