//! Facts: what stands in `data/`, read and checked file by file.

mod area;
mod contact;
mod outcodes;
mod rows;
mod same;
mod service;
mod services;
mod site;

pub use area::{Area, District, Town};
pub use contact::{Confidence, Contact, Source};
pub use outcodes::Outcode;
pub use rows::{Decision, Row};
pub use service::{Reach, Service, Status};
pub use site::{Exit, LanguageName, Partner, Site};

pub(crate) use area::read_area;
pub(crate) use contact::{RawSource, sources};
pub(crate) use rows::read_rows;
pub(crate) use services::read_services;
pub(crate) use site::{read_holidays, read_site};
