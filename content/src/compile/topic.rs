//! Guidance texts: in the reader's language as a whole, or in English as a whole.

use super::text::{Layer, Words};
use crate::Project;
use crate::facts::Facts;
use crate::topics::{Piece, Shape, inline};
use crate::words::{piece_context, search_source};
use std::collections::BTreeSet;
use waymark::catalogue::{Block, Inline, Text, Topic};
use waymark::finder::normalise;

/// The texts by section, and in the order that they ask for.
pub(super) fn topics(project: &Project, facts: &Facts, words: &Words) -> Vec<Topic> {
    let mut topics: Vec<_> = project.topics.iter().collect();
    topics.sort_by_key(|topic| (topic.front.section as u8, topic.front.order, &topic.id));
    topics.into_iter().map(|topic| compile(topic, facts, words)).collect()
}

fn compile(topic: &crate::topics::Topic, facts: &Facts, words: &Words) -> Topic {
    let translated = words.layers().iter().find_map(|layer| translated(topic, *layer));
    let english = translated.is_none() && !words.is_english();
    let pieces = translated.as_ref().unwrap_or(&topic.pieces);
    let text = |shape: Shape| Text {
        text: pieces
            .iter()
            .find(|piece| piece.shape == shape)
            .map_or_else(String::new, |piece| inline::plain(&parts(piece), facts)),
        english,
    };
    let note = topic.front.content_note.as_deref();
    let note_words = |note| match english {
        true => Text { text: String::from(note), english },
        false => words.text(&note_context(topic), note),
    };
    Topic {
        id: topic.id.clone(),
        title: text(Shape::Title),
        lead: text(Shape::Lead),
        section: topic.front.section,
        english,
        content_note: note.map(note_words),
        body: blocks(pieces, facts),
        tool: topic.front.tool,
        outcomes: topic.front.outcomes.clone(),
        roles: topic.front.roles.clone(),
        needs: topic.front.needs.clone(),
        services: topic.front.services.iter().map(|(id, _)| id.clone()).collect(),
        related: topic.front.related.iter().map(|(id, _)| id.clone()).collect(),
        search: search(topic, words, &[text(Shape::Title), text(Shape::Lead)]),
        urgent: topic.front.urgent,
        checked: topic.front.checked.month(),
    }
}

/// All pieces in the reader's language; nothing when one is missing.
fn translated(topic: &crate::topics::Topic, words: Layer) -> Option<Vec<Piece>> {
    if let Some(note) = &topic.front.content_note {
        words.translated(&note_context(topic), note)?;
    }
    let piece = |(index, piece): (usize, &Piece)| {
        let text = match piece.shape {
            Shape::Card(_) => piece.text.clone(),
            _ => words.translated(&piece_context(&topic.id, index), &piece.text)?,
        };
        Some(Piece { text, ..piece.clone() })
    };
    topic.pieces.iter().enumerate().map(piece).collect()
}

fn note_context(topic: &crate::topics::Topic) -> String {
    format!("topic/{}/content-note", topic.id)
}

/// Search words in the reader's language; in English where there are none.
///
/// A phrase whose words all stand in the title, in the lead or in the other phrases says nothing new.
fn search(topic: &crate::topics::Topic, words: &Words, said: &[Text]) -> Vec<String> {
    let translated = words.translated(&format!("topic/{}/search", topic.id), &search_source(topic));
    let mut all: Vec<String> = match translated {
        Some(text) => text.split(';').map(str::trim).map(str::to_owned).collect(),
        None => topic.front.search.clone(),
    };
    all.iter_mut().for_each(|phrase| *phrase = normalise(phrase));
    all.retain(|phrase| !phrase.is_empty());
    all.sort();
    all.dedup();
    let said: Vec<String> = said.iter().map(|text| normalise(&text.text)).collect();
    let mut at = 0;
    while at < all.len() {
        let phrase = all.remove(at);
        let others = all.iter().chain(&said).flat_map(|text| text.split(' '));
        let others: BTreeSet<&str> = others.collect();
        if !phrase.split(' ').all(|word| others.contains(word)) {
            all.insert(at, phrase);
            at += 1;
        }
    }
    all
}

fn parts(piece: &Piece) -> Vec<inline::Part> {
    inline::parts(&piece.text).unwrap_or_default()
}

fn blocks(pieces: &[Piece], facts: &Facts) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open_list = None;
    for piece in pieces {
        let words: Vec<Inline> = inline::compile(&parts(piece), facts);
        let list = match piece.shape {
            Shape::Item(list, _) => Some(list),
            _ => None,
        };
        let same_list = list.is_some() && list == open_list;
        open_list = list;
        if let (true, Some(Block::List(_, items))) = (same_list, blocks.last_mut()) {
            items.push(words);
            continue;
        }
        blocks.push(match &piece.shape {
            Shape::Title | Shape::Lead => continue,
            Shape::Heading => Block::Heading(words),
            Shape::Paragraph => Block::Paragraph(words),
            Shape::Warning => Block::Warning(words),
            Shape::Say => Block::Say(words),
            Shape::Card(id) => Block::Service(id.clone()),
            Shape::Item(_, ordered) => Block::List(*ordered, vec![words]),
        });
    }
    blocks
}
