//! Reading, on the phone.

use super::{END, LISTED, OTHER, Place, SMALL};

/// Bytes being read. What cannot be read is zero or empty, and `bad` is set.
pub(in crate::catalogue) struct Reader<'a> {
    numbers: &'a [u8],
    text: &'a [u8],
    letters: Vec<char>,
    repeated: Vec<String>,
    pub(super) bad: bool,
}

impl<'a> Reader<'a> {
    pub(in crate::catalogue) fn new(bytes: &'a [u8]) -> Self {
        let (letters, repeated) = (Vec::new(), Vec::new());
        let mut reader = Self { numbers: bytes, text: &[], letters, repeated, bad: false };
        let length = reader.number() as usize;
        match reader.numbers.split_at_checked(length) {
            Some((text, numbers)) => (reader.numbers, reader.text) = (numbers, text),
            None => reader.spoil(),
        }
        let mut letter = 0;
        for _ in 0..reader.number().min(128) {
            letter = reader.number().wrapping_add(letter);
            reader.letters.push(char::from_u32(letter).unwrap_or(' '));
        }
        for _ in 0..reader.number() {
            if reader.bad {
                break;
            }
            let text = reader.letters(false);
            reader.repeated.push(text);
        }
        reader
    }

    /// True if all was read and nothing was wrong.
    pub(in crate::catalogue) const fn done(&self) -> bool {
        !self.bad && self.numbers.is_empty() && self.text.is_empty()
    }

    /// Notes that the bytes are no catalogue.
    pub(in crate::catalogue) const fn spoil(&mut self) {
        self.bad = true;
        self.numbers = &[];
        self.text = &[];
    }

    #[inline(never)]
    pub(in crate::catalogue) fn number(&mut self) -> u32 {
        let mut value = 0;
        let mut shift = 0;
        while let [first, rest @ ..] = self.numbers {
            self.numbers = rest;
            value |= u32::from(first & 127) << shift;
            shift += 7;
            if *first < 128 {
                return value;
            }
            if shift > 28 {
                break;
            }
        }
        self.spoil();
        0
    }

    /// A text; `sentences` when it is written for people to read.
    #[inline(never)]
    pub(in crate::catalogue) fn text(&mut self, sentences: bool) -> String {
        let place = self.number() as usize;
        if place == 0 {
            return self.letters(sentences);
        }
        match self.repeated.get(place - 1) {
            Some(text) => text.clone(),
            None => {
                self.spoil();
                String::new()
            }
        }
    }

    /// Lines, joined.
    pub(in crate::catalogue) fn lines(&mut self) -> String {
        let mut out = String::new();
        for line in 0..self.number() {
            if line > 0 {
                out.push('\n');
            }
            out += &self.letters(false);
            if self.bad {
                break;
            }
        }
        out
    }

    /// Letters up to the end of a text, whose sentences begin with capitals or not.
    #[inline(never)]
    fn letters(&mut self, sentences: bool) -> String {
        let mut out = String::new();
        let mut place = Place::new(sentences);
        while let [first, rest @ ..] = self.text {
            self.text = rest;
            let letter = match *first {
                END => return out,
                SMALL => {
                    place.start = false;
                    continue;
                }
                OTHER => char::from_u32(self.number()),
                first @ LISTED.. => self.letters.get(usize::from(first - LISTED)).copied(),
                first => Some(char::from(first)),
            };
            let Some(letter) = letter else { break };
            out.push(if place.start { letter.to_ascii_uppercase() } else { letter });
            place.pass(letter);
        }
        self.spoil();
        out
    }
}
