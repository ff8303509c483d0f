//! Search vocabularies: `i18n/<lang>/vocabulary.toml`, a table of phrases per meaning.
//!
//! `[need.refuge]` with `words = ["somewhere safe"]` is the meaning `need.refuge`. How phrases are
//! written is told in `waymark::finder`, which builds the lexicon from them.

use crate::file::{Desk, File};
use crate::problem::Problems;
use std::path::Path;
use toml::{Table, Value};

/// The phrases of each meaning, by name of the meaning.
pub type Vocabulary = Vec<(String, Vec<String>)>;

/// Reads the vocabulary of a language; there may be none.
pub(crate) fn read(root: &Path, lang: &str, problems: &mut Problems) -> Vocabulary {
    let path = format!("i18n/{lang}/vocabulary.toml");
    let mut vocabulary = Vocabulary::new();
    if !root.join(&path).exists() {
        return vocabulary;
    }
    let Some(file) = File::read(root, &path, problems) else { return vocabulary };
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
