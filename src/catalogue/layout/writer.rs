//! Writing, in the build.

use super::{END, LISTED, Layout, OTHER, Place, SMALL};
use std::collections::BTreeMap;

/// A catalogue being written. The same values give the same bytes.
#[derive(Default)]
pub(in crate::catalogue) struct Writer {
    numbers: Vec<u8>,
    /// Numbers of names.
    named: Vec<u8>,
    /// Other texts, and those that people read.
    texts: [Vec<u8>; 2],
    letters: Vec<char>,
    /// The names that were written, each with its number.
    names: BTreeMap<String, u32>,
    /// How often each letter stands; filled by the first of two rounds.
    counts: BTreeMap<char, u32>,
}

impl Writer {
    /// The bytes of a value.
    pub(in crate::catalogue) fn bytes(value: &impl Layout) -> Vec<u8> {
        let mut first = Self::default();
        value.write(&mut first);
        let mut writer = Self { letters: first.common_letters(), ..Self::default() };
        writer.start();
        value.write(&mut writer);
        let mut lengths = Self::default();
        let parts = [&writer.texts[0], &writer.texts[1], &writer.named];
        parts.iter().for_each(|part| lengths.number(part.len() as u32));
        [&lengths.numbers, parts[0], parts[1], parts[2], &writer.numbers]
            .map(Vec::as_slice)
            .concat()
    }

    /// The letters outside ASCII (and the ends of lines) that occur most, as many as bytes can name, in order.
    fn common_letters(&self) -> Vec<char> {
        let mut letters: Vec<_> = self.counts.iter().collect();
        letters.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        letters.truncate(128);
        let mut letters: Vec<char> = letters.into_iter().map(|(letter, _)| *letter).collect();
        letters.sort_unstable();
        letters
    }

    fn start(&mut self) {
        self.number(self.letters.len() as u32);
        let mut before = 0;
        for letter in self.letters.clone() {
            self.number(u32::from(letter) - before);
            before = u32::from(letter);
        }
    }

    pub(in crate::catalogue) fn number(&mut self, value: u32) {
        push(&mut self.numbers, value);
    }

    /// A text; `sentences` as it will be read.
    pub(in crate::catalogue) fn text(&mut self, text: &str, sentences: bool) {
        let mut place = Place::new(sentences);
        for letter in text.chars() {
            if place.start && letter.is_ascii_lowercase() {
                self.texts[1].push(SMALL);
            }
            self.push_letter(
                if place.start { letter.to_ascii_lowercase() } else { letter },
                sentences,
            );
            place.pass(letter);
        }
        self.texts[usize::from(sentences)].push(END);
    }

    /// A name: its letters once, then the number of the name.
    pub(in crate::catalogue) fn name(&mut self, name: &str) {
        if let Some(place) = self.names.get(name) {
            return push(&mut self.named, *place);
        }
        self.names.insert(name.to_owned(), self.names.len() as u32 + 1);
        push(&mut self.named, 0);
        self.text(name, false);
    }

    /// Several names.
    pub(in crate::catalogue) fn names(&mut self, names: &[String]) {
        self.number(names.len() as u32);
        names.iter().for_each(|name| self.name(name));
    }

    /// Lines that stand nowhere else.
    pub(in crate::catalogue) fn lines(&mut self, text: &str) {
        self.number(text.split('\n').count() as u32);
        text.split('\n').for_each(|line| self.text(line, false));
    }

    fn push_letter(&mut self, letter: char, sentences: bool) {
        if !letter.is_ascii() || letter == '\n' {
            *self.counts.entry(letter).or_default() += 1;
        }
        let byte = match self.letters.binary_search(&letter) {
            Ok(place) => LISTED + place as u8,
            Err(_) if letter.is_ascii() && letter >= ' ' => letter as u8,
            Err(_) => {
                self.number(u32::from(letter));
                OTHER
            }
        };
        self.texts[usize::from(sentences)].push(byte);
    }
}

/// Seven bits at a time, the lowest first.
fn push(numbers: &mut Vec<u8>, mut value: u32) {
    while value > 127 {
        numbers.push(value as u8 | 128);
        value >>= 7;
    }
    numbers.push(value as u8);
}
