//! Guidance: `i18n/en/topics/<id>.md`, front matter and Markdown.

pub(crate) mod check;
mod front;
mod headings;
pub(crate) mod inline;
mod jargon;
mod markdown;
pub(crate) mod reading;
mod syllables;

pub use front::Front;
pub use inline::ICONS;
pub use markdown::{Piece, Shape};

use crate::facts::Facts;
use crate::file::{Desk, File, list};
use crate::names::{is_id, unknown};
use crate::problem::Problems;
use std::path::Path;
use waymark::catalogue::Tool;

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
            if let Err(Some(message)) = facts.shown(id) {
                note(*line, message);
            }
        }
        if let Some(message) = tool_fault(topic) {
            note(0, message);
        }
        for piece in &topic.pieces {
            if let Shape::Card(id) = &piece.shape {
                if let Err(Some(message)) = facts.shown(id) {
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

/// What a tool lacks in its text.
fn tool_fault(topic: &Topic) -> Option<String> {
    let steps = topic.pieces.iter().filter(|piece| matches!(piece.shape, Shape::Item(_, true)));
    let steps = steps.count();
    let after_steps =
        topic.pieces.iter().skip_while(|piece| !matches!(piece.shape, Shape::Item(..)));
    let paragraphs = after_steps.filter(|piece| piece.shape == Shape::Paragraph).count();
    // Each list is asked for by a paragraph: who it is, what it is about.
    let lists = topic.pieces.windows(3).filter(|three| {
        let shapes = [&three[0].shape, &three[1].shape, &three[2].shape];
        shapes == [&Shape::Paragraph, &Shape::Heading, &Shape::Say]
    });
    let outcomes = &topic.front.outcomes;
    match topic.front.tool {
        Tool::Check if steps == 0 || outcomes.is_empty() || outcomes.len() > paragraphs => Some(
            "a check needs questions as a numbered list, then a paragraph for each of `outcomes`"
                .to_owned(),
        ),
        Tool::Check => {
            let wrong = outcomes.iter().flat_map(|outcome| &outcome.after);
            let wrong = wrong.copied().find(|after| *after == 0 || usize::from(*after) > steps)?;
            Some(format!("`outcomes` names question {wrong}, but there are {steps}"))
        }
        Tool::Plan if steps == 0 => Some("a plan needs questions as numbered lists".to_owned()),
        Tool::Say if lists.count() != 2 => Some(
            "this tool needs two lists: a paragraph that asks, then headings with words to say \
             (lines that begin with `>`)"
                .to_owned(),
        ),
        _ => None,
    }
}
