//! The vocabulary: article, locality, indicator, observation, quantity, period. Knows neither files nor pages.

/// Days, instants and the zone; the only door to chrono.
pub mod date;
/// Languages and labels.
pub mod lang;
/// Instants and intervals that statistics speak of.
pub mod period;
/// Values as intervals with a printed form.
pub mod quantity;
