//! Leaves out search words that change nothing: where the same texts are found without them, by what they say
//! themselves or by the vocabulary. People may write them at length; the phone carries what is needed.

use std::collections::BTreeSet;
use waymark::catalogue::Catalogue;
use waymark::finder::{Finder, Query};

/// Texts that must stay in their places.
const NEAR: usize = 3;

/// Takes from each topic the search words without which people who ask by them, or by all but one of them,
/// find the same.
pub(super) fn terse(catalogue: &mut Catalogue) {
    let whole = catalogue.clone();
    let asked = asked(&whole);
    catalogue.topics.iter_mut().for_each(|topic| topic.search.clear());
    // A phrase that comes back may push another text from its place: what that needs comes back too.
    loop {
        let missed = missed(catalogue, &asked);
        if missed.is_empty() {
            break;
        }
        for (at, phrase) in missed {
            catalogue.topics[at].search.push(phrase.to_owned());
        }
    }
    // In the order in which they were written.
    for (topic, whole) in catalogue.topics.iter_mut().zip(&whole.topics) {
        let all = whole.search.iter().filter(|phrase| topic.search.contains(phrase));
        topic.search = all.cloned().collect();
    }
}

/// What somebody may ask, and what they find.
struct Asked<'a> {
    /// Index of the text whose search words these are.
    topic: usize,
    phrase: &'a str,
    words: String,
    found: Vec<u16>,
}

/// All search words as they are, and without one of them.
fn asked(catalogue: &Catalogue) -> Vec<Asked<'_>> {
    let finder = Finder::new(catalogue);
    let mut out = Vec::new();
    for (topic, one) in catalogue.topics.iter().enumerate() {
        for phrase in &one.search {
            let words: Vec<&str> = phrase.split(' ').collect();
            let without = |at: usize| [&words[..at], &words[at + 1..]].concat().join(" ");
            let shorter = (0..words.len()).filter(|_| words.len() > 2).map(without);
            out.extend([phrase.clone()].into_iter().chain(shorter).map(|words| {
                let found = found(catalogue, &finder, &words);
                Asked { topic, phrase, words, found }
            }));
        }
    }
    out
}

fn found(catalogue: &Catalogue, finder: &Finder, words: &str) -> Vec<u16> {
    let query = Query { words: words.to_owned(), ..Query::default() };
    let mut topics = finder.ask(catalogue, &query).topics;
    topics.truncate(NEAR);
    topics
}

/// The phrases that are not there and are needed, each with the index of its text.
fn missed<'a>(catalogue: &Catalogue, asked: &[Asked<'a>]) -> BTreeSet<(usize, &'a str)> {
    let finder = Finder::new(catalogue);
    let gone = |one: &&Asked<'_>| {
        !catalogue.topics[one.topic].search.iter().any(|kept| kept == one.phrase)
    };
    let asked = asked.iter().filter(gone);
    let worse = asked.filter(|one| found(catalogue, &finder, &one.words) != one.found);
    worse.map(|one| (one.topic, one.phrase)).collect()
}
