//! The vocabulary: article, locality, indicator, observation, quantity, period. Knows neither files
//! nor pages.

// Bulletins and standing pages.
pub mod article;
// Which statistic corrects which.
pub mod corrections;
// Days, instants and the zone; the only door to chrono.
pub mod date;
// Hosts of portals, and their limits.
pub mod host;
// Indicators: the quantities that bulletins report.
pub mod indicator;
// Languages and labels.
pub mod lang;
// Places: a tree in time.
pub mod locality;
// Who answers for a portal.
pub mod office;
// One statistic as one article reports it.
pub mod observation;
// Instants and intervals that statistics speak of.
pub mod period;
// Values as intervals with a printed form.
pub mod quantity;
// Lists of known things with ids and handles.
pub mod register;
// The settings of a site, and everything that was read of it.
pub mod site;
// Topics, bodies and directives.
pub mod term;
