//! Reading, on the phone.

use super::{END, LISTED, OTHER, Place, SMALL};

/// Bytes being read. What cannot be read is zero or empty, and `bad` is set.
pub(in crate::catalogue) struct Reader<'a> {
    numbers: [&'a [u8]; 2],
    /// Other texts, and those that people read.
    texts: [&'a [u8]; 2],
    letters: Vec<char>,
    /// The names that were read, each once.
    names: Vec<String>,
    pub(super) bad: bool,
}

impl<'a> Reader<'a> {
    pub(in crate::catalogue) fn new(bytes: &'a [u8]) -> Self {
        let mut reader = Self {
            numbers: [bytes, &[]],
            texts: [&[]; 2],
            letters: Vec::new(),
            names: Vec::new(),
            bad: false,
        };
        let lengths = [reader.number(), reader.number(), reader.number()];
        let mut parts = [&[][..]; 3];
        for (part, length) in parts.iter_mut().zip(lengths) {
            match reader.numbers[0].split_at_checked(length as usize) {
                Some(cut) => (*part, reader.numbers[0]) = cut,
                None => reader.spoil(),
            }
        }
        [reader.texts[0], reader.texts[1], reader.numbers[1]] = parts;
        let mut letter = 0;
        for _ in 0..reader.number().min(128) {
            letter = reader.number().wrapping_add(letter);
            reader.letters.push(char::from_u32(letter).unwrap_or(' '));
        }
        reader
    }

    /// True if all was read and nothing was wrong.
    pub(in crate::catalogue) fn done(&self) -> bool {
        let [others, read] = self.texts;
        !self.bad
            && [self.numbers[0], self.numbers[1], others, read].iter().all(|part| part.is_empty())
    }

    /// Notes that the bytes are no catalogue.
    pub(in crate::catalogue) const fn spoil(&mut self) {
        self.bad = true;
        self.numbers = [&[]; 2];
        self.texts = [&[]; 2];
    }

    pub(in crate::catalogue) fn number(&mut self) -> u32 {
        self.number_of(0)
    }

    #[inline(never)]
    fn number_of(&mut self, kind: usize) -> u32 {
        let mut value = 0;
        let mut shift = 0;
        while let [first, rest @ ..] = self.numbers[kind] {
            self.numbers[kind] = rest;
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

    /// A name: where it stood for the first time, or else, after 0, its letters.
    #[inline(never)]
    pub(in crate::catalogue) fn name(&mut self) -> String {
        let place = self.number_of(1) as usize;
        if place == 0 {
            let name = self.text(false);
            self.names.push(name.clone());
            return name;
        }
        let Some(name) = self.names.get(place - 1) else {
            self.spoil();
            return String::new();
        };
        name.clone()
    }

    /// Several names.
    #[inline(never)]
    pub(in crate::catalogue) fn names(&mut self) -> Vec<String> {
        self.list(Self::name)
    }

    /// As many as the number before them says.
    pub(super) fn list<T>(&mut self, one: impl Fn(&mut Self) -> T) -> Vec<T> {
        let mut out = Vec::new();
        for _ in 0..self.number() {
            // A wrong length must not take all memory.
            if self.bad {
                break;
            }
            out.push(one(self));
        }
        out
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
