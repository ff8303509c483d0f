//! A file that people edit: its text, its lines, and the desk at which it is checked.

use crate::problem::Problems;
use serde::de::DeserializeOwned;
use std::path::Path;

/// A text file of the project.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// Path from the root of the project, with `/`.
    pub(crate) path: String,
    /// All of it.
    pub(crate) text: String,
}

impl File {
    /// Reads a file; a missing or unreadable one is a problem.
    pub(crate) fn read(root: &Path, path: &str, problems: &mut Problems) -> Option<Self> {
        match std::fs::read_to_string(root.join(path)) {
            Ok(text) => Some(Self { path: path.to_owned(), text }),
            Err(error) => {
                problems.add(path, 0, format!("cannot be read: {error}"));
                None
            }
        }
    }

    /// Reads a file that there need not be; only an unreadable one is a problem.
    pub(crate) fn optional(root: &Path, path: &str, problems: &mut Problems) -> Option<Self> {
        root.join(path).exists().then(|| Self::read(root, path, problems))?
    }

    /// The line, from 1, of an offset in bytes.
    pub(crate) fn line(&self, offset: usize) -> usize {
        let end = offset.min(self.text.len());
        self.text.as_bytes()[..end].iter().filter(|byte| **byte == b'\n').count() + 1
    }

    /// The name without folder and ending: the id of what it holds.
    pub(crate) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}

/// The names of the files with this ending in a folder, sorted; none if there is no such folder.
pub(crate) fn list(root: &Path, folder: &str, ending: &str) -> Vec<String> {
    let mut paths: Vec<_> = std::fs::read_dir(root.join(folder))
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name.ends_with(ending) && !name.starts_with('.'))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    paths.sort();
    paths
}

/// A file on the desk, and the list of what is wrong with it.
pub(crate) struct Desk<'a> {
    pub(crate) file: &'a File,
    pub(crate) problems: &'a mut Problems,
}

impl Desk<'_> {
    /// Notes a problem at an offset in bytes.
    pub(crate) fn at(&mut self, offset: usize, message: impl Into<String>) {
        self.problems.add(&self.file.path, self.file.line(offset), message);
    }

    /// Reads TOML; what the reader refuses becomes a problem with its line.
    pub(crate) fn toml<T: DeserializeOwned>(&mut self) -> Option<T> {
        let file = self.file;
        self.toml_text(&file.text)
    }

    /// Reads TOML whose places are those of the file.
    pub(crate) fn toml_text<T: DeserializeOwned>(&mut self, text: &str) -> Option<T> {
        match toml::from_str(text) {
            Ok(value) => Some(value),
            Err(error) => {
                let start = error.span().unwrap_or_default().start;
                self.at(start, advice(error.message()));
                None
            }
        }
    }
}

/// The reader's message, with what to write instead where that can be told.
fn advice(message: &str) -> String {
    let message = message.trim().replace('\n', " ");
    if let Some(instead) = instead_of(&message) {
        return format!("{message}: write {instead}");
    }
    let mut quoted = message.split('`').skip(1).step_by(2);
    let known = message.starts_with("unknown field") || message.starts_with("unknown variant");
    let meant = known.then(|| {
        let wrong = quoted.next()?;
        crate::names::nearest(wrong, quoted)
    });
    match meant.flatten() {
        Some(meant) => format!("{message}; did you mean `{meant}`?"),
        None => message,
    }
}

/// How a value is written that is of another kind than the one that stands there.
fn instead_of(message: &str) -> Option<String> {
    let (found, expected) = message.strip_prefix("invalid type: ")?.split_once(", expected ")?;
    Some(match expected {
        "a sequence" => match found.strip_prefix("string ") {
            Some(text) => format!("a list, [{text}]"),
            None => "a list, in square brackets".to_owned(),
        },
        "a string" => "it in \"quotes\"".to_owned(),
        "a boolean" => "true or false, without quotes".to_owned(),
        "a map" => "a table, { name = \"value\" }".to_owned(),
        "u8" | "u16" => "a whole number, without quotes".to_owned(),
        _ => return None,
    })
}
