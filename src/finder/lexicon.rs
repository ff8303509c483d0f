//! The vocabulary as the catalogue ships it: built once, by the build program.

use super::prune::prune;
use super::text::normalise;
use crate::catalogue::Lexicon;
use std::collections::{BTreeMap, BTreeSet};

/// One vocabulary file: the tag of its language, and the phrases of each meaning.
///
/// The files are `i18n/<lang>/vocabulary.toml`: a table per meaning, in which `words` is a list of
/// phrases. `[need.refuge]` with `words = ["somewhere safe"]` is the meaning `need.refuge`.
pub type Source<'a> = (&'a str, &'a [(String, Vec<String>)]);

impl Lexicon {
    /// Puts the vocabularies of a catalogue together: that of its language first, then English.
    ///
    /// Phrases are normalised as [`normalise`] does with what is typed. In a phrase, `word*` is any
    /// word that begins so, `<name>` any phrase of the meaning `class.name` of the same file, and
    /// `..` up to six words that are not in `class.subject`. The same sources give the same bytes.
    #[must_use]
    pub fn build(sources: &[Source<'_>]) -> Self {
        // Those of the first only: the finder reads what is typed by no others.
        let same = spellings(&sources[..sources.len().min(1)]);
        let mut phrases: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (rank, (lang, meanings)) in sources.iter().enumerate() {
            for (meaning, words) in *meanings {
                let abroad = meaning.strip_prefix("abroad.");
                if abroad.is_some() && rank == 0 {
                    continue;
                }
                let name = match meaning.strip_prefix("same.") {
                    // What is typed becomes this name, so it must be spelt as the finder spells.
                    Some(usual) => format!("same.{}", normalise(usual)),
                    None => localise(abroad.unwrap_or(meaning), lang),
                };
                let kept =
                    |phrase: &&String| rank == 0 || abroad.is_some() || is_core(meaning, phrase);
                for phrase in words.iter().filter(kept) {
                    let mut normal = if meaning.starts_with("same.") {
                        normalise(phrase)
                    } else {
                        respell(&elements(phrase, lang), &same)
                    };
                    // A word of the catalogue's own may be near by chance.
                    if meaning.starts_with("abroad.danger") && !normal.contains([' ', '*']) {
                        normal.push('=');
                    }
                    if !normal.is_empty() {
                        phrases.entry(normal).or_default().insert(name.clone());
                    }
                }
            }
        }
        prune(&mut phrases);
        let names: BTreeSet<&String> = phrases.values().flatten().collect();
        let meanings: Vec<String> = names.into_iter().cloned().collect();
        let index = |name: &String| meanings.binary_search(name).unwrap_or_default() as u16;
        let mut groups: BTreeMap<Vec<u16>, Vec<&str>> = BTreeMap::new();
        for (phrase, names) in &phrases {
            groups.entry(names.iter().map(index).collect()).or_default().push(phrase);
        }
        let groups =
            groups.into_iter().map(|(means, phrases)| (means, phrases.join("\n"))).collect();
        Self { groups, meanings }
    }
}

/// What is kept of a language that is not the catalogue's own, beside its meanings `abroad.…`: single
/// words, as people mix them into their language. It is searched beside the other; phrases with
/// classes and spellings would take a fifth of the catalogue.
fn is_core(meaning: &str, phrase: &str) -> bool {
    let single = !phrase.contains([' ', '<', '.']);
    let room = meaning.split('.').next().unwrap_or_default();
    single && ["need", "who", "service", "lang", "channel"].contains(&room)
}

/// Names of classes are private to their file.
fn localise(meaning: &str, lang: &str) -> String {
    if meaning.starts_with("class.") && !SHARED.contains(&meaning) {
        format!("{meaning}@{lang}")
    } else {
        meaning.to_owned()
    }
}

/// Classes that the finder itself asks for.
const SHARED: [&str; 2] = ["class.filler", "class.subject"];

/// Every `same.…` phrase with the spelling that it stands for.
fn spellings(sources: &[Source<'_>]) -> BTreeMap<String, String> {
    let mut same = BTreeMap::new();
    for (_, meanings) in sources {
        for (meaning, words) in *meanings {
            if let Some(usual) = meaning.strip_prefix("same.") {
                for phrase in words {
                    same.entry(normalise(phrase)).or_insert_with(|| normalise(usual));
                }
            }
        }
    }
    same
}

/// The elements of a phrase, each normalised.
fn elements(phrase: &str, lang: &str) -> Vec<String> {
    let mut out = Vec::new();
    for word in phrase.split_whitespace() {
        if let Some(class) = word.strip_prefix('<').and_then(|word| word.strip_suffix('>')) {
            let name = localise(&format!("class.{class}"), lang);
            out.push(format!("<{}>", &name["class.".len()..]));
        } else if word == ".." {
            out.push(word.to_owned());
        } else {
            let normal = normalise(word);
            out.extend(normal.split(' ').filter(|part| !part.is_empty()).map(str::to_owned));
            if let (true, Some(last)) = (word.ends_with('*'), out.last_mut()) {
                last.push('*');
            }
        }
    }
    out
}

/// Puts usual spellings in place of others, the longest first, as the finder does when it reads.
fn respell(elements: &[String], same: &BTreeMap<String, String>) -> String {
    let mut out: Vec<&str> = Vec::new();
    let mut rest = elements;
    while !rest.is_empty() {
        let longest = (1..=rest.len().min(super::read::LONGEST_SPELLING)).rev();
        let found = longest.into_iter().find_map(|n| Some((n, same.get(&rest[..n].join(" "))?)));
        let (used, word) = found.map_or((1, rest[0].as_str()), |(n, usual)| (n, usual.as_str()));
        out.push(word);
        rest = &rest[used..];
    }
    out.join(" ")
}
