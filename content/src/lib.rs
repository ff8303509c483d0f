//! Reads facts and words, checks them, compiles the catalogue of each language.
//!
//! [`load`] reads `data/` and `i18n/` and refuses what cannot be trusted, with file, line and what
//! to write instead. [`compile`] makes the catalogue of a language from what was read.
//! [`check`] tells how the words read; the reports are for staff, writers and translators.

mod compile;
pub mod data;
mod date;
mod facts;
mod file;
mod hours;
mod letters;
mod link;
mod names;
mod phone;
mod problem;
mod project;
mod prose;
pub mod publish;
mod report;
pub mod topics;
pub mod words;

pub use compile::compile;
pub use date::Date;
pub use link::is_origin;
pub use problem::{Problem, Problems};
pub use project::{Project, check, load};
pub use report::{report_check, report_i18n, report_reading, report_rows, report_verify};
