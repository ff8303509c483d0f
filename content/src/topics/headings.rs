//! Headings that help to find one's way: questions, or things to do.

use super::{Shape, Topic};
use crate::file::{Desk, File};
use crate::problem::Problems;
use serde::Deserialize;
use std::path::Path;

const FILE: &str = "i18n/en/headings.toml";

/// The words with which a thing to do begins.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Headings {
    things_to_do: Vec<String>,
}

impl Headings {
    /// Reads the list; without it every heading will do.
    pub(super) fn read(root: &Path, problems: &mut Problems) -> Option<Self> {
        let file = File::optional(root, FILE, problems)?;
        Desk { file: &file, problems }.toml()
    }

    /// Headings of a text that are neither: line and advice.
    pub(super) fn faults(&self, topic: &Topic) -> Vec<(usize, String)> {
        let headings = topic.pieces.iter().filter(|piece| piece.shape == Shape::Heading);
        let wrong = headings.filter(|piece| !self.fits(&piece.text));
        let advice = |text: &str| {
            format!(
                "“{text}” is a label: ask a question, or begin with a thing to do (a word of `{FILE}`)"
            )
        };
        wrong.map(|piece| (piece.line, advice(&piece.text))).collect()
    }

    fn fits(&self, heading: &str) -> bool {
        let first = heading.split([' ', ',']).next();
        heading.trim_end_matches(['"', '”']).ends_with('?')
            || self.things_to_do.iter().any(|word| Some(word.as_str()) == first)
    }
}
