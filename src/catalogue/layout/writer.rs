//! Writing, in the build.

use super::{END, LISTED, Layout, OTHER, Place, SMALL};
use std::collections::BTreeMap;

/// A catalogue being written. The same values give the same bytes.
#[derive(Default)]
pub(in crate::catalogue) struct Writer {
    numbers: Vec<u8>,
    text: Vec<u8>,
    letters: Vec<char>,
    repeated: Vec<String>,
    /// Every text and how often it stands; filled by the first of two rounds.
    counts: BTreeMap<String, u32>,
}

impl Writer {
    /// The bytes of a value.
    pub(in crate::catalogue) fn bytes(value: &impl Layout) -> Vec<u8> {
        let mut first = Self::default();
        value.write(&mut first);
        let mut writer = Self { letters: first.common_letters(), ..Self::default() };
        let mut repeated: Vec<_> = first
            .counts
            .into_iter()
            .filter(|(text, n)| *n > 2 || *n > 1 && text.len() > 20)
            .collect();
        repeated.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        writer.start(repeated.into_iter().map(|(text, _)| text).collect());
        value.write(&mut writer);
        let mut length = Self::default();
        length.number(writer.text.len() as u32);
        [length.numbers, writer.text, writer.numbers].concat()
    }

    /// The letters outside ASCII (and the ends of lines) that occur most, as many as bytes can name, in order.
    fn common_letters(&self) -> Vec<char> {
        let mut counts: BTreeMap<char, u32> = BTreeMap::new();
        for (text, n) in &self.counts {
            for letter in text.chars().filter(|letter| !letter.is_ascii() || *letter == '\n') {
                *counts.entry(letter).or_default() += n;
            }
        }
        let mut letters: Vec<_> = counts.into_iter().collect();
        letters.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        letters.truncate(128);
        let mut letters: Vec<char> = letters.into_iter().map(|(letter, _)| letter).collect();
        letters.sort_unstable();
        letters
    }

    fn start(&mut self, repeated: Vec<String>) {
        self.number(self.letters.len() as u32);
        let mut before = 0;
        for letter in self.letters.clone() {
            self.number(u32::from(letter) - before);
            before = u32::from(letter);
        }
        self.number(repeated.len() as u32);
        repeated.iter().for_each(|text| self.push_letters(text, false));
        self.repeated = repeated;
    }

    pub(in crate::catalogue) fn number(&mut self, mut value: u32) {
        while value > 127 {
            self.numbers.push(value as u8 | 128);
            value >>= 7;
        }
        self.numbers.push(value as u8);
    }

    /// A text; `sentences` as it will be read.
    pub(in crate::catalogue) fn text(&mut self, text: &str, sentences: bool) {
        *self.counts.entry(text.to_owned()).or_default() += 1;
        let place = self.repeated.iter().position(|other| other == text);
        self.number(place.map_or(0, |place| place as u32 + 1));
        if place.is_none() {
            self.push_letters(text, sentences);
        }
    }

    /// Lines that stand nowhere else.
    pub(in crate::catalogue) fn lines(&mut self, text: &str) {
        self.number(text.split('\n').count() as u32);
        text.split('\n').for_each(|line| self.push_letters(line, false));
        // So that the first round knows the letters.
        *self.counts.entry(text.replace('\n', "")).or_default() += 1;
    }

    fn push_letters(&mut self, text: &str, sentences: bool) {
        let mut place = Place::new(sentences);
        for letter in text.chars() {
            if place.start && letter.is_ascii_lowercase() {
                self.text.push(SMALL);
            }
            self.push_letter(if place.start { letter.to_ascii_lowercase() } else { letter });
            place.pass(letter);
        }
        self.text.push(END);
    }

    fn push_letter(&mut self, letter: char) {
        match self.letters.binary_search(&letter) {
            Ok(place) => self.text.push(LISTED + place as u8),
            Err(_) if letter.is_ascii() && letter >= ' ' => self.text.push(letter as u8),
            Err(_) => {
                self.text.push(OTHER);
                self.number(u32::from(letter));
            }
        }
    }
}
