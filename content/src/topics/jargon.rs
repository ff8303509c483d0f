//! Words that a reader may not know: explained on the spot, or not used.
//!
//! `i18n/en/jargon.toml` lists them. Where a text first uses one, the same paragraph must hold one
//! of the words of `explained_by`, or lead to the text that explains words.

use super::inline::{Part, parts};
use super::{Shape, Topic};
use crate::file::{Desk, File};
use crate::problem::Problems;
use serde::Deserialize;
use std::path::Path;
use waymark::catalogue::Role;

const FILE: &str = "i18n/en/jargon.toml";

/// The list of words that need an explanation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Jargon {
    /// The topic that explains words: a link to it is an explanation.
    glossary: Option<String>,
    #[serde(default)]
    jargon: Vec<Word>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    word: String,
    explained_by: Vec<String>,
}

impl Jargon {
    /// Reads the list; there may be none.
    pub(super) fn read(root: &Path, problems: &mut Problems) -> Self {
        let Some(file) = File::optional(root, FILE, problems) else { return Self::default() };
        Desk { file: &file, problems }.toml().unwrap_or_default()
    }

    /// Words of a text that are not explained where they first stand: line and advice.
    pub(super) fn faults(&self, topic: &Topic) -> Vec<(usize, String)> {
        // People who work with it know its words.
        if self.glossary.as_ref() == Some(&topic.id) || topic.front.roles == [Role::Professional] {
            return Vec::new();
        }
        self.jargon
            .iter()
            .filter_map(|word| {
                let body = topic.pieces.iter().filter(|piece| !matches!(piece.shape, Shape::Card(_)));
                // Titles and headings may name what the words below explain.
                let mut uses = body.filter(|piece| has(&piece.text, &word.word));
                let first = uses.find(|piece| !matches!(piece.shape, Shape::Title | Shape::Heading))?;
                // No word explains itself.
                let around = first.text.to_lowercase().replace(&word.word.to_lowercase(), "");
                let explained = word.explained_by.iter().any(|by| around.contains(&by.to_lowercase()))
                    || self.links_to_glossary(&first.text);
                (!explained).then(|| {
                    let by = word.explained_by.join(", ");
                    (first.line, format!("“{}” is not explained here: say it in plain words, or explain it ({by})", word.word))
                })
            })
            .collect()
    }

    fn links_to_glossary(&self, text: &str) -> bool {
        parts(text)
            .unwrap_or_default()
            .iter()
            .any(|part| matches!(part, Part::Topic(id, _) if Some(id) == self.glossary.as_ref()))
    }
}

/// True when a word stands in a text by itself; the words of a link are explained where it leads.
fn has(text: &str, word: &str) -> bool {
    let parts = parts(text).unwrap_or_default();
    parts.iter().any(|part| match part {
        Part::Text(text) | Part::Strong(text) => {
            let lower = word.chars().any(char::is_lowercase);
            let (text, word) = if lower {
                (text.to_lowercase(), word.to_lowercase())
            } else {
                (text.clone(), word.to_owned())
            };
            text.match_indices(&word).any(|(at, _)| {
                let before = text[..at].chars().next_back();
                let after = text[at + word.len()..].chars().find(|c| *c != 's');
                !before.is_some_and(char::is_alphanumeric)
                    && !after.is_some_and(char::is_alphanumeric)
            })
        }
        Part::Contact(..) | Part::Topic(..) | Part::Service(..) | Part::Icon(_) => false,
    })
}
