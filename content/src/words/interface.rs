//! The English messages of the interface: `i18n/en/interface.toml`.

use crate::file::{Desk, File};
use crate::names::nearest;
use crate::problem::Problems;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use toml::Spanned;

/// The file of the interface's English messages.
pub(crate) const FILE: &str = "i18n/en/interface.toml";

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its key.
    pub key: String,
    /// Its English text.
    pub text: String,
    /// What translators need to know.
    pub note: String,
    /// Line in the file.
    pub line: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawInterface {
    messages: BTreeMap<Spanned<String>, RawMessage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMessage {
    text: Spanned<String>,
    note: String,
}

/// Reads the messages in the order of `keys`; the file must have exactly these.
pub(crate) fn read(root: &Path, keys: &[&str], problems: &mut Problems) -> Vec<Message> {
    let Some(file) = File::read(root, FILE, problems) else { return Vec::new() };
    let mut desk = Desk { file: &file, problems };
    let Some(raw) = desk.toml::<RawInterface>() else { return Vec::new() };
    let mut found: BTreeMap<String, Message> = BTreeMap::new();
    for (key, message) in raw.messages {
        let (start, key) = (key.span().start, key.into_inner());
        if !keys.contains(&key.as_str()) {
            let hint = nearest(&key, keys.iter().copied()).map_or_else(
                || "take it out, no screen shows it".to_owned(),
                |meant| format!("did you mean `{meant}`?"),
            );
            desk.at(start, format!("unknown message `{key}`: {hint}"));
        }
        check(&mut desk, &message);
        let line = desk.file.line(start);
        let text = message.text.into_inner();
        found.insert(key.clone(), Message { key, text, note: message.note, line });
    }
    let mut messages = Vec::new();
    for key in keys {
        match found.remove(*key) {
            Some(message) => messages.push(message),
            None => desk.at(
                0,
                format!(
                    "message `{key}` is missing: add `{key} = {{ text = \"…\", note = \"…\" }}`"
                ),
            ),
        }
    }
    messages
}

fn check(desk: &mut Desk, message: &RawMessage) {
    let (text, start) = (message.text.get_ref(), message.text.span().start);
    if text.trim().is_empty() {
        desk.at(start, "the text is empty");
    }
    if message.note.trim().is_empty() {
        desk.at(
            start,
            "the note is empty: tell translators where the text stands and what it means",
        );
    }
    if placeholders(text).is_none() {
        desk.at(start, "a brace is not closed, or holds no name: write {name}, lower case");
    }
    desk.no_typed_facts(text, start, "leave a {name} for it and fill it in from the data");
}

/// The `{names}` of a text, sorted; nothing when its braces do not match.
pub(crate) fn placeholders(text: &str) -> Option<Vec<&str>> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let body = rest[at..].strip_prefix('{')?;
        let (name, after) = body.split_once('}')?;
        if name.is_empty() || name.contains('{') {
            return None;
        }
        names.push(name);
        rest = after;
    }
    names.sort_unstable();
    Some(names)
}
