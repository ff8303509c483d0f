//! What staff, writers and translators want to know of the project, as plain text.

mod check;
mod entry;
mod i18n;
mod reading;
mod rows;
mod table;
mod verify;

pub use check::report_check;
pub use i18n::report_i18n;
pub use reading::report_reading;
pub(crate) use rows::check_rows;
pub use rows::report_rows;
pub use verify::report_verify;
