//! Reading, on the phone.

use super::{END, LISTED, OTHER, Place, SMALL};

/// Bytes being read. What cannot be read is zero or empty, and `bad` is set.
pub(in crate::catalogue) struct Reader<'a> {
    numbers: &'a [u8],
    /// Other texts, and those that people read.
    texts: [&'a [u8]; 2],
    letters: Vec<char>,
    pub(super) bad: bool,
}

impl<'a> Reader<'a> {
    pub(in crate::catalogue) fn new(bytes: &'a [u8]) -> Self {
        let mut reader = Self { numbers: bytes, texts: [&[]; 2], letters: Vec::new(), bad: false };
        let lengths = [reader.number(), reader.number()];
        for (at, length) in lengths.into_iter().enumerate() {
            match reader.numbers.split_at_checked(length as usize) {
                Some((text, rest)) => (reader.texts[at], reader.numbers) = (text, rest),
                None => reader.spoil(),
            }
        }
        let mut letter = 0;
        for _ in 0..reader.number().min(128) {
            letter = reader.number().wrapping_add(letter);
            reader.letters.push(char::from_u32(letter).unwrap_or(' '));
        }
        reader
    }

    /// True if all was read and nothing was wrong.
    pub(in crate::catalogue) const fn done(&self) -> bool {
        let [others, read] = self.texts;
        !self.bad && self.numbers.is_empty() && others.is_empty() && read.is_empty()
    }

    /// Notes that the bytes are no catalogue.
    pub(in crate::catalogue) const fn spoil(&mut self) {
        self.bad = true;
        self.numbers = &[];
        self.texts = [&[]; 2];
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

    /// Lines, joined.
    pub(in crate::catalogue) fn lines(&mut self) -> String {
        let mut out = String::new();
        for line in 0..self.number() {
            if line > 0 {
                out.push('\n');
            }
            out += &self.text(false);
            if self.bad {
                break;
            }
        }
        out
    }

    /// A text; `sentences` when it is written for people to read.
    #[inline(never)]
    pub(in crate::catalogue) fn text(&mut self, sentences: bool) -> String {
        let mut out = String::new();
        let mut place = Place::new(sentences);
        let kind = usize::from(sentences);
        while let [first, rest @ ..] = self.texts[kind] {
            self.texts[kind] = rest;
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
