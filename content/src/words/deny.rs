//! Words that must not be said: promises nobody can keep, and words that blame.
//!
//! `i18n/deny.toml` holds for every language, `i18n/<lang>/deny.toml` for one. An entry names a
//! phrase; `*` at the end of a word stands for any ending. `unless` names longer phrases in which
//! it may stand, `instead` says what to write.

use super::checks::words_only;
use crate::file::{Desk, File};
use crate::problem::Problems;
use serde::Deserialize;
use std::path::Path;
use toml::Spanned;
use unicode_normalization::UnicodeNormalization;

/// The words that must not be said in a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Deny {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    phrase: Vec<String>,
    unless: Vec<Vec<String>>,
    instead: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default)]
    deny: Vec<RawEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEntry {
    phrase: Spanned<String>,
    #[serde(default)]
    unless: Vec<String>,
    instead: String,
}

impl Deny {
    /// Reads the list of a language; there may be none.
    pub(crate) fn read(root: &Path, lang: &str, problems: &mut Problems) -> Self {
        let mut deny = Self::default();
        for path in ["i18n/deny.toml".to_owned(), format!("i18n/{lang}/deny.toml")] {
            let Some(file) = File::optional(root, &path, problems) else { continue };
            let mut desk = Desk { file: &file, problems };
            for entry in desk.toml::<Raw>().into_iter().flat_map(|raw| raw.deny) {
                let phrase = words(entry.phrase.get_ref());
                if phrase.is_empty() {
                    desk.at(entry.phrase.span().start, "the phrase is empty");
                    continue;
                }
                let unless = entry.unless.iter().map(|phrase| words(phrase)).collect();
                deny.entries.push(Entry { phrase, unless, instead: entry.instead });
            }
        }
        deny
    }

    /// Adds the words that a glossary says to avoid.
    pub(crate) fn avoid(&mut self, glossary: &[super::glossary::Term]) {
        for term in glossary {
            for word in &term.avoid {
                let instead = format!("for “{}” the glossary has “{}”", term.english, term.r#use);
                self.entries.push(Entry { phrase: words(word), unless: Vec::new(), instead });
            }
        }
    }

    /// What a text must not say, each with what to write instead.
    pub(crate) fn faults(&self, text: &str) -> Vec<String> {
        let said = words(&words_only(text));
        let mut faults = Vec::new();
        for entry in &self.entries {
            let allowed: Vec<_> =
                entry.unless.iter().flat_map(|phrase| found(&said, phrase)).collect();
            let covered = |at: &usize| {
                allowed
                    .iter()
                    .any(|(from, length)| *from <= *at && at + entry.phrase.len() <= from + length)
            };
            if let Some((at, length)) =
                found(&said, &entry.phrase).into_iter().find(|(at, _)| !covered(at))
            {
                faults.push(format!(
                    "“{}” must not be said: {}",
                    said[at..at + length].join(" "),
                    entry.instead
                ));
            }
        }
        faults
    }
}

/// Where a phrase stands: first word and number of words.
fn found(said: &[String], phrase: &[String]) -> Vec<(usize, usize)> {
    let fits = |(said, wanted): (&String, &String)| match wanted.strip_suffix('*') {
        Some(stem) => said.starts_with(stem),
        None => said == wanted,
    };
    said.windows(phrase.len().max(1))
        .enumerate()
        .filter(|(_, window)| window.iter().zip(phrase).all(fits))
        .map(|(at, _)| (at, phrase.len()))
        .collect()
}

/// Lower-case words; marks between words are dropped, apostrophes are one kind.
fn words(text: &str) -> Vec<String> {
    let text: String = text.nfc().collect::<String>().to_lowercase().replace('’', "'");
    let part = |c: char| c.is_whitespace() || matches!(c, '—' | '–' | '/' | '-' | '…');
    text.split(part)
        .map(|word| {
            let edge = |c: char| !(c.is_alphanumeric() || matches!(c, '%' | '*') || is_mark(c));
            word.trim_matches(edge).to_owned()
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// Vowel signs of the Indic and Arabic scripts belong to their word.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deny(phrase: &str, unless: &[&str]) -> Deny {
        let unless = unless.iter().map(|phrase| words(phrase)).collect();
        Deny {
            entries: vec![Entry {
                phrase: words(phrase),
                unless,
                instead: "other words".to_owned(),
            }],
        }
    }

    #[test]
    fn finds_a_phrase_whatever_its_case_and_marks() {
        let deny = deny("you are safe", &["if you are safe"]);
        assert_eq!(deny.faults("Here, “You are SAFE”.").len(), 1);
        assert_eq!(deny.faults("Only if you are safe."), [""; 0]);
        assert_eq!(deny.faults("If you are safe … you are safe.").len(), 1);
        assert_eq!(deny.faults("You are safer."), [""; 0]);
    }

    #[test]
    fn a_star_stands_for_any_ending() {
        assert_eq!(deny("anonim*", &[]).faults("Rozmowa jest anonimowa.").len(), 1);
        assert_eq!(deny("गुमनाम", &[]).faults("आप गुमनाम रहेंगे।").len(), 1);
        assert_eq!(deny("you won't be found", &[]).faults("You won’t be found").len(), 1);
    }
}
