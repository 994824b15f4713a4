//! Days, instants and the zone; the only door to chrono.
//!
//! A bulletin is dated as its outlet dates it: to the minute, or only to the day, the month or the
//! year. A [`Stamp`] keeps that precision for printing and the first instant of it for sorting and
//! for the question whether the bulletin may be shown. Dates without an
//! offset are read in the site's [`Zone`]; the zone of the machine is never asked.
//!
//! The day comes before the month, as Vietnamese and British papers write it. `09/29/2022` can only
//! be meant the other way round, and is refused: whoever writes it would also write `09/10/2022`,
//! and nobody would notice.

mod cure;
mod day;
mod error;
mod grammar;
mod instant;
mod stamp;

pub use day::Day;
pub(crate) use day::push_digits;
pub(in crate::bulletin) use error::shown;
pub use error::{DateError, DateFault};
pub(crate) use instant::clock_text;
pub use instant::{Instant, Zone};
pub use stamp::{Precision, Stamp};
