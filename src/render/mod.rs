//! plan -> bytes

/// What templates see: one serialisable struct per page kind.
pub mod view;
