#![doc = include_str!("ARCHITECTURE.md")]

pub mod base;
pub mod bulletin;
pub mod render;
pub mod report;
pub mod write;
