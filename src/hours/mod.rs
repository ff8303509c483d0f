//! Opening hours in London's civil time, whatever clock and zone the device has.
//!
//! [`Local`] is a day and a minute as a clock in London shows them; [`open_at`] tells whether a
//! contact answers then. Nothing here asks for the time: the caller passes it in.

mod date;
mod open;

pub use date::{Local, date, days, plausible};
pub use open::{Open, answers, open_at, service_open};

#[cfg(test)]
mod tests;
