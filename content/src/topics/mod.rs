//! Guidance: `i18n/en/topics/<id>.md`, front matter and Markdown.

pub(crate) mod check;
mod front;
pub(crate) mod inline;
mod jargon;
mod markdown;
pub(crate) mod reading;
mod syllables;

pub use front::Front;
pub use markdown::{Piece, Shape};

use crate::facts::Facts;
use crate::file::{Desk, File, list};
use crate::names::{is_id, unknown};
use crate::problem::Problems;
use std::path::Path;

/// The folder of the English texts.
const FOLDER: &str = "i18n/en/topics";

/// One guidance text in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The name of its file.
    pub id: String,
    /// What stands above the text.
    pub front: Front,
    /// Title, lead, then headings, paragraphs and list items in order.
    pub pieces: Vec<Piece>,
    /// Path of its file.
    pub file: String,
}

/// Reads every topic.
pub(crate) fn read(root: &Path, problems: &mut Problems) -> Vec<Topic> {
    list(root, FOLDER, ".md").iter().filter_map(|path| {
        let file = File::read(root, path, problems)?;
        let mut desk = Desk { file: &file, problems };
        if !is_id(file.stem()) {
            desk.at(0, "the name of the file is the topic's id: lower-case letters, digits and hyphens");
        }
        let (front, body) = front::split(&mut desk)?;
        let front = front::read(&mut desk, front);
        let pieces = markdown::pieces(&mut desk, body);
        Some(Topic { id: file.stem().to_owned(), front: front?, pieces, file: path.clone() })
    }).collect()
}

/// Checks that everything a topic names exists and may be shown.
pub(crate) fn check_names(topics: &[Topic], facts: &Facts, problems: &mut Problems) {
    let ids = topics.iter().map(|topic| topic.id.as_str());
    for topic in topics {
        let mut note = |line: usize, message: String| problems.add(&topic.file, line, message);
        for (id, line) in &topic.front.related {
            if *id == topic.id {
                note(*line, format!("`{id}` is this topic itself: name another"));
            } else if !ids.clone().any(|known| known == id) {
                note(*line, unknown("topic", id, ids.clone()));
            }
        }
        for (id, line) in &topic.front.services {
            if let Err(message) = facts.shown(id) {
                note(*line, message);
            }
        }
        for piece in &topic.pieces {
            if let Shape::Card(id) = &piece.shape {
                if let Err(message) = facts.shown(id) {
                    note(piece.line, message);
                }
                continue;
            }
            for message in inline::faults(&piece.text, facts, &ids) {
                note(piece.line, message);
            }
        }
    }
}
