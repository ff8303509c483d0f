//! `i18n/<lang>/glossary.toml`: the word that was chosen for each term that matters, why, and the words
//! that blame, are too official or mean something else.

use crate::file::{Desk, File};
use crate::problem::Problems;
use serde::Deserialize;
use std::path::Path;

/// A term and how a language says it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Term {
    /// The English term.
    pub(crate) english: String,
    /// What texts say.
    pub(crate) r#use: String,
    /// Why, in English.
    #[allow(dead_code, reason = "read by people who translate")]
    why: String,
    /// What no text may say; `*` at the end of a word is any ending.
    #[serde(default)]
    pub(crate) avoid: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default)]
    term: Vec<Term>,
}

/// Reads the glossary of a language; there may be none yet.
pub(crate) fn read(root: &Path, lang: &str, problems: &mut Problems) -> Vec<Term> {
    let path = format!("i18n/{lang}/glossary.toml");
    let Some(file) = File::optional(root, &path, problems) else { return Vec::new() };
    let mut desk = Desk { file: &file, problems };
    desk.toml::<Raw>().map_or_else(Vec::new, |raw| raw.term)
}
