//! Words: the interface in English, and everything in other languages.

pub(crate) mod interface;
mod lint;
pub(crate) mod locale;
mod merge;
mod po;
mod review;
mod unit;

pub use interface::Message;
pub use merge::merge;
pub use po::{Entry, Translation};
pub use review::Review;
pub use unit::{Unit, UnitKind, extract};

pub(crate) use unit::{longest, piece_context, search_source};

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
