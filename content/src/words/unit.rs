//! What there is to translate: every shown English text, in reading order, with a comment.

use crate::Project;
use crate::compile::note_context;
use crate::data::Service;
use crate::facts::shown_contacts;
use crate::publish;
use crate::topics::{Piece, Shape, Topic};

/// One text to translate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Where it stands: `interface/<key>`, `topic/<id>/<n>`, `service/<id>/<field>`.
    pub ctx: String,
    /// The English text.
    pub source: String,
    /// What translators need to know.
    pub comment: String,
    /// Path of the file it comes from.
    pub file: String,
    /// What may stand in it.
    pub kind: UnitKind,
    /// False for a text that the publishing rule holds back: it needs no translation now.
    pub shown: bool,
}

/// What may stand in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// Plain text with `{names}`.
    Interface,
    /// Words of a guidance text, with stress, links and facts by id.
    Topic,
    /// Plain text.
    Plain,
    /// Search words, separated by semicolons.
    Search,
}

/// Every text to translate. The order is that of the PO files.
#[must_use]
pub fn extract(project: &Project) -> Vec<Unit> {
    let mut units = Vec::new();
    for message in &project.messages {
        units.push(Unit {
            ctx: format!("interface/{}", message.key),
            source: message.text.clone(),
            comment: format!("{} At most {} characters.", message.note, longest(&message.text)),
            file: super::interface::FILE.to_owned(),
            kind: UnitKind::Interface,
            shown: true,
        });
    }
    project.topics.iter().for_each(|topic| topic_units(topic, &mut units));
    project.services.iter().for_each(|service| service_units(service, &mut units));
    units
}

/// How long a translation may be, in characters.
pub(crate) fn longest(source: &str) -> usize {
    source.chars().count() * 8 / 5 + 20
}

/// The context of a piece of a topic.
pub(crate) fn piece_context(topic: &str, index: usize) -> String {
    format!("topic/{topic}/{index:02}")
}

/// The search words of a topic as one text.
pub(crate) fn search_source(topic: &Topic) -> String {
    topic.front.search.join("; ")
}

fn topic_units(topic: &Topic, units: &mut Vec<Unit>) {
    let title = topic.pieces.first().map_or("", |piece| piece.text.as_str());
    let mut add = |ctx: String, source: &str, kind, comment: String| {
        units.push(Unit {
            ctx,
            source: source.to_owned(),
            comment,
            file: topic.file.clone(),
            kind,
            shown: true,
        });
    };
    if let Some(note) = &topic.front.content_note {
        let comment = format!("“{title}”: warns of what the text speaks of.");
        add(format!("topic/{}/content-note", topic.id), note, UnitKind::Plain, comment);
    }
    for (index, piece) in topic.pieces.iter().enumerate() {
        if !matches!(piece.shape, Shape::Card(_)) {
            let comment = comment(title, piece);
            add(piece_context(&topic.id, index), &piece.text, UnitKind::Topic, comment);
        }
    }
    if !topic.front.search.is_empty() {
        let comment = format!(
            "“{title}”: words that people type to find the text, in their own spelling, separated by semicolons. Not shown. Do not translate one by one: write what people would type."
        );
        add(format!("topic/{}/search", topic.id), &search_source(topic), UnitKind::Search, comment);
    }
}

fn comment(title: &str, piece: &Piece) -> String {
    let what = match &piece.shape {
        Shape::Title => "Title of a text. A question or a thing to do.".to_owned(),
        Shape::Lead => format!("“{title}”: the one thing to know, right under the title."),
        Shape::Heading => format!("“{title}”: a heading."),
        Shape::Paragraph | Shape::Card(_) => format!("“{title}”: a paragraph."),
        Shape::Warning => {
            format!("“{title}”: a warning. The other person could notice, or there is danger.")
        }
        Shape::Say => format!("“{title}”: words that the reader can say aloud."),
        Shape::Item(_, true) => format!("“{title}”: a step."),
        Shape::Item(_, false) => format!("“{title}”: an item of a list."),
    };
    let marked = piece.text.contains(['{', '[', '*']);
    let keep = " Keep {…} and (…:…) as they are; translate the words in […] and between **.";
    format!("{what}{}", if marked { keep } else { "" })
}

fn service_units(service: &Service, units: &mut Vec<Unit>) {
    let shown = publish::service(service).is_shown();
    let mut add = |ctx: String, source: &str, comment: &str, shown: bool| {
        if units.iter().rev().take(20).any(|unit| unit.ctx == ctx) {
            return;
        }
        units.push(Unit {
            ctx,
            source: source.to_owned(),
            comment: format!("{}: {comment}", service.name),
            file: service.file.clone(),
            kind: UnitKind::Plain,
            shown,
        });
    };
    let fields = [
        ("summary", Some(&service.summary), "what it does for you."),
        ("route", service.route.as_ref(), "how to get it when there is no number to call."),
        ("expect", service.expect.as_ref(), "what happens when you get in touch."),
    ];
    for (field, text, comment) in fields {
        if let Some(text) = text {
            add(format!("service/{}/{field}", service.id), text, comment, shown);
        }
    }
    for contact in &service.contacts {
        if let Some(note) = &contact.note {
            let shown =
                shown && shown_contacts(service).any(|shown| shown.note.as_ref() == Some(note));
            add(
                note_context(service, note),
                note,
                "one thing to know before getting in touch.",
                shown,
            );
        }
    }
}
