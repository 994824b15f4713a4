//! bytes -> disk
