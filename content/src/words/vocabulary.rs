//! Search vocabularies: `i18n/<lang>/vocabulary.toml`, a table of phrases per meaning.
//!
//! `[need.refuge]` with `words = ["somewhere safe"]` is the meaning `need.refuge`. How phrases are
//! written is told in `waymark::finder`, which builds the lexicon from them.

use crate::Project;
use crate::file::{Desk, File};
use crate::names::{Closed, is_language_tag, unknown};
use crate::problem::Problems;
use std::path::Path;
use toml::{Table, Value};
use waymark::catalogue::{Channel, Group, Need, Role};
use waymark::finder::Who;

/// The phrases of each meaning, by name of the meaning.
pub type Vocabulary = Vec<(String, Vec<String>)>;

/// Reads the vocabulary of a language; there may be none.
pub(crate) fn read(root: &Path, lang: &str, problems: &mut Problems) -> Vocabulary {
    let path = format!("i18n/{lang}/vocabulary.toml");
    let mut vocabulary = Vocabulary::new();
    let Some(file) = File::optional(root, &path, problems) else { return vocabulary };
    let mut desk = Desk { file: &file, problems };
    if let Some(table) = desk.toml::<Table>() {
        collect(&mut desk, "", &table, &mut vocabulary);
    }
    vocabulary.sort();
    vocabulary
}

fn collect(desk: &mut Desk, meaning: &str, table: &Table, vocabulary: &mut Vocabulary) {
    for (key, value) in table {
        let name = if meaning.is_empty() { key.clone() } else { format!("{meaning}.{key}") };
        match value {
            Value::Table(table) => collect(desk, &name, table, vocabulary),
            Value::Array(words) if key == "words" && !meaning.is_empty() => {
                let phrases: Vec<String> =
                    words.iter().filter_map(Value::as_str).map(str::to_owned).collect();
                if phrases.len() != words.len() {
                    desk.at(
                        place(desk, meaning),
                        format!("`words` of [{meaning}] must all be phrases in quotes"),
                    );
                }
                vocabulary.push((meaning.to_owned(), phrases));
            }
            _ => desk.at(
                place(desk, meaning),
                format!("`{name}` is not known: write a table per meaning with `words = [\"…\"]`"),
            ),
        }
    }
}

/// Where the table of a meaning begins.
fn place(desk: &Desk, meaning: &str) -> usize {
    desk.file.text.find(&format!("[{meaning}]")).unwrap_or(0)
}

/// Notes meanings that the finder does not know.
pub(crate) fn check(project: &Project, problems: &mut Problems) {
    for (lang, vocabulary) in &project.vocabularies {
        let path = format!("i18n/{lang}/vocabulary.toml");
        let faults =
            vocabulary.iter().filter_map(|(meaning, _)| Some((meaning, fault(project, meaning)?)));
        let faults: Vec<_> = faults.collect();
        if faults.is_empty() {
            continue;
        }
        let Some(file) = File::read(&project.root, &path, problems) else { continue };
        let mut desk = Desk { file: &file, problems };
        for (meaning, fault) in faults {
            desk.at(place(&desk, meaning), fault);
        }
    }
}

/// What is wrong with the name of a meaning.
fn fault(project: &Project, meaning: &str) -> Option<String> {
    let (room, name) = meaning.split_once('.').unwrap_or((meaning, ""));
    match room {
        "abroad" => fault(project, name),
        "need" => unlisted("need", name, closed::<Need>()),
        "role" => unlisted("role", name, closed::<Role>()),
        "group" => unlisted("group", name, closed::<Group>()),
        "channel" => unlisted("channel", name, closed::<Channel>()),
        "who" | "other" | "hint" => {
            unlisted("person", name, Who::ALL.iter().map(|who| who.name()).collect())
        }
        "danger" => unlisted("danger", name, vec!["now", "then", "suicide"]),
        "age" => unlisted("age", name, vec!["me", "of", "unit", "old", "not"]),
        "service" => unlisted(
            "service",
            name,
            project
                .services
                .iter()
                .map(|service| &service.id)
                .chain(&project.unread)
                .map(String::as_str)
                .collect(),
        ),
        "topic" => {
            unlisted("topic", name, project.topics.iter().map(|topic| topic.id.as_str()).collect())
        }
        "place" if name == "in" || name == "away" => None,
        "place" => unlisted(
            "district",
            name,
            project.area.districts.iter().map(|district| district.id.as_str()).collect(),
        ),
        "lang" if !is_language_tag(name) => {
            Some(format!("`{name}` is not a language tag like `pl`"))
        }
        "num" if name.parse::<u8>().is_err() => {
            Some(format!("`{name}` is not a number: write it in digits, as in [num.15]"))
        }
        "lang" | "num" | "class" | "same" | "time" | "neg" | "none" | "calm" | "stop" => None,
        _ => unlisted("meaning", room, ROOMS.to_vec()),
    }
}

/// The first part of the name of a meaning.
const ROOMS: [&str; 20] = [
    "calm", "abroad", "need", "role", "group", "channel", "who", "other", "hint", "danger", "age",
    "service", "topic", "place", "lang", "num", "class", "same", "time", "neg",
];

fn closed<T: Closed>() -> Vec<&'static str> {
    T::names().into_iter().map(|(_, name)| name).collect()
}

fn unlisted(what: &str, name: &str, known: Vec<&str>) -> Option<String> {
    (!known.contains(&name)).then(|| unknown(what, name, known.iter().copied()))
}
