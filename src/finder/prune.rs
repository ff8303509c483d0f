//! Leaves out phrases that say nothing new: who knows `wont let me` need not be told `wont let me
//! go out`. People may write vocabularies at length; the phone carries what is needed.
//!
//! Runs in the build only.

use super::near::{Word, mask};
use std::collections::{BTreeMap, BTreeSet};

/// Phrases with the names of their meanings.
pub(super) type Phrases = BTreeMap<String, BTreeSet<String>>;

/// Rooms of meanings in which a phrase stands for itself, whatever it holds.
const WHOLE: [&str; 9] = ["same", "class", "none", "calm", "neg", "stop", "age", "num", "place"];
/// Rooms in which other words may stand between those of a phrase.
const LOOSE: [&str; 5] = ["need", "group", "channel", "service", "topic"];

/// Takes meanings from phrases that hold a shorter phrase with that meaning, and drops phrases
/// without any left.
pub(super) fn prune(phrases: &mut Phrases) {
    let classes = words_of_classes(phrases);
    let mut by_meaning: BTreeMap<&str, Vec<Vec<&str>>> = BTreeMap::new();
    // What takes back the phrases inside it must say itself what it means.
    for (phrase, names) in phrases.iter().filter(|(_, names)| !names.contains("none")) {
        for name in names {
            by_meaning.entry(name).or_default().push(phrase.split(' ').collect());
        }
    }
    let mut gone: Vec<(String, String)> = Vec::new();
    for (meaning, mut list) in by_meaning {
        let room = meaning.split('.').next().unwrap_or_default();
        if WHOLE.contains(&room) {
            continue;
        }
        list.sort_by_key(|elements| {
            (elements.len(), elements.iter().filter(|e| !e.ends_with('*')).count())
        });
        let mut kept: Vec<&Vec<&str>> = Vec::new();
        for elements in &list {
            if kept.iter().any(|shorter| holds(elements, shorter, LOOSE.contains(&room), &classes))
            {
                gone.push((elements.join(" "), meaning.to_owned()));
            } else {
                kept.push(elements);
            }
        }
    }
    for (phrase, meaning) in gone {
        if let Some(names) = phrases.get_mut(&phrase) {
            names.remove(&meaning);
        }
    }
    phrases.retain(|_, names| !names.is_empty());
    prune_stops(phrases);
}

/// Common words are needed only where they look like a misspelt word of some phrase.
fn prune_stops(phrases: &mut Phrases) {
    let stop = |names: &BTreeSet<String>| names.len() == 1 && names.contains("stop");
    let spoken: BTreeSet<String> = phrases
        .iter()
        .filter(|(_, names)| !stop(names))
        .flat_map(|(phrase, _)| phrase.split(' ').map(str::to_owned))
        .collect();
    phrases.retain(|phrase, names| {
        !stop(names)
            || !spoken.contains(phrase)
                && Word::new(phrase).is_some_and(|word| {
                    spoken.iter().any(|other| {
                        word.slips(other, mask(other)).is_some()
                            || word.begins_nearly(other.trim_end_matches('*'))
                    })
                })
    });
}

/// For each class, as it is written in phrases, its single words.
fn words_of_classes(phrases: &Phrases) -> BTreeMap<String, BTreeSet<String>> {
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (phrase, names) in phrases {
        for class in names.iter().filter_map(|name| name.strip_prefix("class.")) {
            out.entry(format!("<{class}>")).or_default().insert(phrase.clone());
        }
    }
    out
}

/// True if whoever says the longer phrase says the shorter one too.
fn holds(
    longer: &[&str],
    shorter: &[&str],
    loose: bool,
    classes: &BTreeMap<String, BTreeSet<String>>,
) -> bool {
    // What `..` stands for is not known.
    if shorter.contains(&"..") {
        return false;
    }
    (0..longer.len()).any(|from| {
        let mut at = from;
        shorter.iter().enumerate().all(|(index, element)| {
            let reach = if index == 0 {
                0
            } else if loose {
                2
            } else {
                0
            };
            let found = (at..longer.len().min(at + reach + 1))
                .find(|at| fits(longer[*at], element, classes));
            let before_gap = found.is_some_and(|found| !longer[at..found].contains(&".."));
            at = found.map_or(at, |found| found + 1);
            before_gap
        })
    })
}

fn fits(said: &str, element: &str, classes: &BTreeMap<String, BTreeSet<String>>) -> bool {
    if said == element {
        return true;
    }
    match element.strip_suffix('*') {
        Some(start) => said.starts_with(start),
        None => classes.get(element).is_some_and(|words| {
            words.contains(said)
                || words
                    .iter()
                    .any(|word| word.strip_suffix('*').is_some_and(|start| said.starts_with(start)))
        }),
    }
}
