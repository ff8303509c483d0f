//! The words of a piece: stress, links by id, facts by id. The same for English and translations.

use crate::facts::{Facts, Named};
use crate::names::unknown;
use crate::prose::typed_facts;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use waymark::catalogue::Inline;

/// A part of a piece before its names are looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Plain text.
    Text(String),
    /// Stressed text.
    Strong(String),
    /// `{contact:service:what}`.
    Contact(String, String),
    /// `[words](topic:id)`.
    Topic(String, String),
    /// `[words](service:id)`.
    Service(String, String),
    /// `{icon:name}`.
    Icon(String),
}

/// The pictures that may stand at the beginning of a text in easy words; `static/easy.css` draws them.
pub const ICONS: [&str; 12] = [
    "bag", "child", "clock", "device", "heart", "house", "key", "listen", "phone", "shield",
    "stop", "text",
];

/// Takes a piece apart; the errors say what to write instead.
pub(crate) fn parts(text: &str) -> Result<Vec<Part>, Vec<String>> {
    let mut reader = Reader::default();
    // A heading such as "1. Listen" is no list: words before it keep it a paragraph.
    for event in Parser::new(&format!("{GUARD}{text}")) {
        reader.event(event);
    }
    reader.flush();
    match reader.parts.first_mut() {
        Some(Part::Text(first)) if first == GUARD => _ = reader.parts.remove(0),
        Some(Part::Text(first)) => *first = first.trim_start_matches(GUARD).to_owned(),
        _ => {}
    }
    if reader.paragraphs > 1 {
        reader.faults.push("this must stay one paragraph".to_owned());
    }
    if reader.faults.is_empty() { Ok(reader.parts) } else { Err(reader.faults) }
}

const GUARD: &str = "— ";

#[derive(Default)]
struct Reader {
    parts: Vec<Part>,
    faults: Vec<String>,
    /// Text that is not yet a part: the parser may cut it anywhere.
    text: String,
    strong: bool,
    link: Option<String>,
    paragraphs: usize,
}

impl Reader {
    fn event(&mut self, event: Event) {
        match event {
            Event::Text(text) => self.text.push_str(&text),
            // Easy words have a line for each sentence.
            Event::SoftBreak => self.text.push('\n'),
            Event::Start(Tag::Paragraph) => self.paragraphs += 1,
            Event::End(TagEnd::Paragraph) => {}
            Event::Start(Tag::Strong) => {
                self.flush();
                self.strong = true;
            }
            Event::End(TagEnd::Strong) => {
                self.flush();
                self.strong = false;
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.flush();
                self.link = Some(dest_url.into_string());
            }
            Event::End(TagEnd::Link) => self.close_link(),
            Event::Start(Tag::Emphasis | Tag::Image { .. })
            | Event::Code(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::HardBreak
            | Event::Rule => {
                self.faults.push("only **strong**, [words](topic:id) and {contact:id:channel} may stand in a text".to_owned());
            }
            _ => {}
        }
    }

    fn close_link(&mut self) {
        let words = std::mem::take(&mut self.text);
        let target = self.link.take().unwrap_or_default();
        if words.contains(['{', '}']) {
            self.faults
                .push("the words of a link are plain words: put {…} outside of it".to_owned());
        }
        match target.split_once(':') {
            Some(("topic", id)) => self.parts.push(Part::Topic(id.to_owned(), words)),
            Some(("service", id)) => self.parts.push(Part::Service(id.to_owned(), words)),
            _ => self.faults.push(format!(
                "a link leads to `{target}`: write [words](topic:id) or [words](service:id); web addresses stand in the data"
            )),
        }
    }

    /// Turns the text so far into parts, with `{contact:…}` taken out.
    fn flush(&mut self) {
        if self.link.is_some() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        let mut rest = text.as_str();
        while let Some(open) = rest.find(['{', '}']) {
            self.plain(&rest[..open]);
            rest = &rest[open..];
            let token = rest.strip_prefix('{').and_then(|body| body.split_once('}'));
            let Some((body, after)) = token else {
                self.faults.push("a brace is not closed: write {contact:id:channel}".to_owned());
                break;
            };
            let fields: Vec<_> = body.split(':').collect();
            match fields.as_slice() {
                ["contact", id, what] => {
                    self.parts.push(Part::Contact((*id).to_owned(), (*what).to_owned()))
                }
                ["icon", name] if ICONS.contains(name) => self.parts.push(Part::Icon((*name).to_owned())),
                ["service", _] => self.faults.push(format!(
                    "{{{body}}} shows a card: put it alone on a line with empty lines around it"
                )),
                _ => self.faults.push(format!(
                    "{{{body}}} is not known: write {{contact:id:channel}}, {{contact:id:then}} or {{icon:name}} with one of {}",
                    ICONS.join(", ")
                )),
            }
            rest = after;
        }
        self.plain(rest);
    }

    fn plain(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        // A picture has its own distance.
        let after_icon = matches!(self.parts.last(), Some(Part::Icon(_)));
        let text = if after_icon { text.trim_start() } else { text }.to_owned();
        self.parts.push(if self.strong { Part::Strong(text) } else { Part::Text(text) });
    }
}

/// Everything that is wrong with an English piece.
pub(crate) fn faults<'a>(
    text: &str,
    facts: &Facts,
    topics: &(impl Iterator<Item = &'a str> + Clone),
) -> Vec<String> {
    let parts = match parts(text) {
        Ok(parts) => parts,
        Err(faults) => return faults,
    };
    let mut faults = Vec::new();
    for part in &parts {
        match part {
            Part::Text(words) | Part::Strong(words) => faults.extend(typed(words)),
            Part::Contact(id, what) => faults.extend(facts.named(id, what).err().flatten()),
            Part::Topic(id, words) => {
                if !topics.clone().any(|known| known == id) {
                    faults.push(unknown("topic", id, topics.clone()));
                }
                faults.extend(typed(words));
            }
            Part::Service(id, words) => {
                faults.extend(facts.shown(id).err().flatten());
                faults.extend(typed(words));
            }
            Part::Icon(_) => {}
        }
    }
    faults
}

fn typed(words: &str) -> impl Iterator<Item = String> {
    typed_facts(words)
        .into_iter()
        .map(|(_, what)| format!("{what} must not be typed: write {{contact:service-id:channel}}"))
}

/// The parts with names looked up. Names that do not hold were refused before.
pub(crate) fn compile(parts: &[Part], facts: &Facts) -> Vec<Inline> {
    parts
        .iter()
        .filter_map(|part| {
            Some(match part {
                Part::Text(text) => Inline::Text(text.clone()),
                Part::Strong(text) => Inline::Strong(text.clone()),
                Part::Topic(id, words) => Inline::Topic(id.clone(), words.clone()),
                Part::Service(id, words) => Inline::ServiceLink(id.clone(), words.clone()),
                Part::Icon(name) => Inline::Icon(name.clone()),
                Part::Contact(id, what) => match facts.named(id, what).ok()? {
                    Named::Contact(index, _) => Inline::Contact(id.clone(), index),
                    Named::Then(then) => Inline::Strong(then.to_owned()),
                },
            })
        })
        .collect()
}

/// The parts as plain words, facts in full.
pub(crate) fn plain(parts: &[Part], facts: &Facts) -> String {
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) | Part::Strong(text) => text.clone(),
            Part::Topic(_, words) | Part::Service(_, words) => words.clone(),
            Part::Contact(id, what) => match facts.named(id, what) {
                Ok(Named::Contact(_, contact)) => isolated(&contact.value),
                Ok(Named::Then(then)) => isolated(then),
                Err(_) => String::new(),
            },
            Part::Icon(_) => String::new(),
        })
        .collect()
}

/// A number that is read from left to right whatever stands around it, and on one line: among words
/// that run the other way its groups would change places.
fn isolated(value: &str) -> String {
    format!("\u{2066}{}\u{2069}", value.replace(' ', "\u{a0}"))
}
