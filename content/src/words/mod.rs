//! Words: the interface in English, and everything in other languages.

pub(crate) mod interface;

pub use interface::Message;
