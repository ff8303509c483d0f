//! How hard a text is to read: sentences, words, Flesch–Kincaid grade.

use super::inline::{Part, parts};
use super::syllables::syllables;
use super::{Piece, Shape};
use crate::facts::Facts;

/// Longest sentence, in words.
pub(crate) const LONGEST_SENTENCE: usize = 25;
/// Longest sentence of a text in easy words.
pub(crate) const LONGEST_EASY: usize = 12;
/// Highest grade of a text in easy words.
pub(crate) const WORST_EASY: f64 = 3.5;
/// Highest grade of the median text.
pub(crate) const MEDIAN_GRADE: f64 = 5.0;
/// Highest grade of any text.
pub(crate) const WORST_GRADE: f64 = 7.0;
/// Fewest and most words of a text.
pub(crate) const WORDS: std::ops::RangeInclusive<usize> = 150..=450;

/// The measures of a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reading {
    /// All words.
    pub(crate) words: usize,
    /// Words, sentences and syllables of what is graded: whole sentences.
    graded: usize,
    sentences: usize,
    syllables: usize,
    /// Sentences with more words than were allowed: line and words.
    pub(crate) long: Vec<(usize, usize)>,
    /// The longest sentence, in words.
    pub(crate) longest: usize,
}

impl Reading {
    /// Flesch–Kincaid grade: years at school that a reader needs.
    #[allow(clippy::cast_precision_loss, reason = "counts of words are small")]
    pub(crate) fn grade(&self) -> f64 {
        if self.graded == 0 {
            return 0.0;
        }
        let (words, sentences) = (self.graded as f64, self.sentences.max(1) as f64);
        0.39 * words / sentences + 11.8 * self.syllables as f64 / words - 15.59
    }
}

/// Measures a text. Names of people, places and services count as one short word each, so that a
/// service with a long name does not make a text look hard. Notes sentences of over `most` words.
pub(crate) fn measure(pieces: &[Piece], facts: &Facts, most: usize) -> Reading {
    let mut reading = Reading::default();
    for piece in pieces.iter().filter(|piece| !matches!(piece.shape, Shape::Card(_))) {
        // Titles and the bare items of a list are easy, and would make a text look easier than it is.
        let graded =
            !matches!(piece.shape, Shape::Title | Shape::Heading) && is_closed(&piece.text);
        let text = masked(&parts(&piece.text).unwrap_or_default(), facts);
        for sentence in sentences(&text) {
            let words = names_as_one(&sentence);
            reading.words += words.len();
            if graded {
                reading.graded += words.len();
                reading.sentences += usize::from(!words.is_empty());
                reading.syllables += words.iter().map(|word| syllables(word)).sum::<usize>();
            }
            reading.longest = reading.longest.max(words.len());
            if words.len() > most {
                reading.long.push((piece.line, words.len()));
            }
        }
    }
    reading
}

/// The words of the longest sentence of a plain text.
pub(crate) fn longest(text: &str) -> usize {
    sentences(text).iter().map(|sentence| names_as_one(sentence).len()).max().unwrap_or(0)
}

/// True for text that ends as a sentence ends.
fn is_closed(text: &str) -> bool {
    text.trim_end_matches(['”', '’', ')', '"', '*']).ends_with(['.', '?', '!', '…', ':'])
}

/// The words of a piece: facts as one word, names of services that are link words as one name.
fn masked(parts: &[Part], facts: &Facts) -> String {
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) | Part::Strong(text) | Part::Topic(_, text) => text.as_str(),
            Part::Service(id, text) => match facts.shown(id) {
                Ok(service) if service.name.contains(text.as_str()) => "Name",
                _ => text,
            },
            Part::Contact(..) => "it",
            Part::Icon(_) => "",
        })
        .collect()
}

/// Sentences end with a full stop, question or exclamation mark before a space.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let current = sentences.last_mut().expect("there is always a sentence");
        current.push_str(word);
        current.push(' ');
        let bare = word.trim_end_matches(['”', '’', ')', '"', '\'']);
        if bare.ends_with(['.', '?', '!', '…']) && words.peek().is_some() {
            sentences.push(String::new());
        }
    }
    sentences
}

/// The words of a sentence; words with a capital inside it are names, and names in a row are one.
fn names_as_one(sentence: &str) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    let mut in_name = false;
    for (index, token) in
        sentence.split_whitespace().flat_map(|word| word.split(['-', '–', '/'])).enumerate()
    {
        let word = token.trim_matches(|c: char| !c.is_alphanumeric());
        if word.is_empty() {
            continue;
        }
        let opens = index == 0 || token.starts_with(['“', '‘', '"']);
        let capital = word.starts_with(char::is_uppercase)
            && word != "I"
            && !word.starts_with("I’")
            && !word.starts_with("I'");
        let name = capital && (!opens || word.chars().skip(1).any(char::is_uppercase));
        if name && in_name {
            continue;
        }
        in_name = name;
        words.push(if name || word.starts_with(|c: char| c.is_ascii_digit()) {
            "it"
        } else {
            word
        });
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_with_their_marks() {
        assert_eq!(sentences("One. Two? “Three.” Four").len(), 4);
        assert_eq!(sentences("about 2.5 times").len(), 1);
    }

    #[test]
    fn names_count_once() {
        assert_eq!(
            names_as_one("Ask the Victim Liaison Officer today"),
            ["Ask", "the", "it", "today"]
        );
        assert_eq!(names_as_one("I’m here and I wait"), ["I’m", "here", "and", "I", "wait"]);
    }
}
