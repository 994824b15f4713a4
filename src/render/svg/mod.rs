//! Drawings: charts of figures, codes of addresses.

pub(super) mod chart;
