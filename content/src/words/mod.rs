//! Words: the interface in English, and everything in other languages.

mod add;
mod checks;
pub(crate) mod deny;
pub(crate) mod easy;
pub(crate) mod examples;
mod glossary;
pub(crate) mod interface;
mod lint;
pub(crate) mod locale;
mod merge;
mod po;
mod review;
mod script;
pub(crate) mod translated;
mod unit;
pub(crate) mod vocabulary;

pub use add::add;
pub use examples::{Examples, Lines};
pub use interface::Message;
pub use locale::is_wide;
pub use merge::merge;
pub use po::{Entry, Translation};
pub use review::Review;
pub use unit::{Unit, UnitKind, extract};
pub use vocabulary::Vocabulary;

pub(crate) use unit::{piece_context, search_source};

use crate::file::{File, list};
use crate::problem::Problems;
use std::collections::BTreeMap;
use std::path::Path;

/// Reads every translation, by language.
pub(crate) fn read_translations(
    root: &Path,
    problems: &mut Problems,
) -> BTreeMap<String, Translation> {
    list(root, "i18n", ".po")
        .iter()
        .filter_map(|path| {
            let file = File::read(root, path, problems)?;
            Some((file.stem().to_owned(), po::read(&file, problems)?))
        })
        .collect()
}
