//! Example lines, `i18n/<lang>/examples.toml`: what people type in danger, what they type who think of
//! suicide, and what sounds alike but is no alarm. The finder learns from them (`compile/alarm.rs`).

use crate::file::{Desk, File};
use crate::problem::Problems;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// The examples of a language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Examples {
    /// Lines that must come out right: a test asks the finder.
    #[serde(default)]
    pub sure: Lines,
    /// Lines to learn from, of which a few may come out wrong.
    #[serde(default)]
    pub more: Lines,
}

/// Lines by what they tell of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lines {
    /// Violence now, or any minute.
    #[serde(default)]
    pub danger: Vec<String>,
    /// Somebody thinks of ending their life.
    #[serde(default)]
    pub suicide: Vec<String>,
    /// Neither.
    #[serde(default)]
    pub harmless: Vec<String>,
}

impl Examples {
    /// All lines, with whether they tell of danger and of suicide.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, [bool; 2])> {
        [&self.sure, &self.more].into_iter().flat_map(Lines::all)
    }
}

impl Lines {
    /// All lines, with whether they tell of danger and of suicide.
    pub fn all(&self) -> impl Iterator<Item = (&str, [bool; 2])> {
        let kinds = [
            (&self.danger, [true, false]),
            (&self.suicide, [false, true]),
            (&self.harmless, [false; 2]),
        ];
        kinds.into_iter().flat_map(|(lines, tells)| lines.iter().map(move |line| (&**line, tells)))
    }
}

/// Reads the examples of a language; there may be none.
pub(crate) fn read(root: &Path, lang: &str, problems: &mut Problems) -> Examples {
    let path = format!("i18n/{lang}/examples.toml");
    let Some(file) = File::optional(root, &path, problems) else { return Examples::default() };
    let mut desk = Desk { file: &file, problems };
    let Some(examples) = desk.toml::<Examples>() else { return Examples::default() };
    let mut known = BTreeMap::new();
    for (line, tells) in examples.all() {
        let place = || file.text.find(&format!("\"{line}\"")).unwrap_or(0);
        let normal = waymark::finder::normalise(line);
        if normal.is_empty() {
            desk.at(place(), "an example has words: write the line as somebody would type it");
        } else if known.insert(normal, tells).is_some_and(|other| other != tells) {
            desk.at(place(), format!("\"{line}\" stands under two kinds: leave it under one"));
        }
    }
    examples
}
