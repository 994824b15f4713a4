//! Integration tests: one crate, so that it links once.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "tests read and write where they like, and fail where they cannot go on"
)]
#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::format_collect,
    reason = "the names are our own, and the texts are small"
)]

mod addresses;
mod architecture;
mod article_page;
mod attachments;
mod bundles;
mod catalogues;
mod charts;
mod citations;
mod cli;
mod collisions;
mod country;
mod data;
mod dead_routes;
mod determinism;
mod divided;
mod explain;
mod feeds;
mod french;
mod guide;
mod hosts;
mod incremental;
mod json_schema;
mod keys;
mod kill;
mod leaving;
mod ledger;
mod load;
mod mistakes;
mod module_graph;
mod new_entries;
mod office;
mod pictures;
mod place_types;
mod portal;
mod prominence;
mod properties;
mod record;
mod rust_source;
mod serve;
mod setup;
mod sites;
#[cfg(feature = "images")]
mod sizes;
mod small_sites;
mod suggest;
mod support;
mod template_places;
mod terms;
mod themes;
mod translations;
mod withdrawn;
mod wording;
#[cfg(feature = "xlsx")]
mod workbook;
