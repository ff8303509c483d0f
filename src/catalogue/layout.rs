//! How the catalogue lies in bytes.
//!
//! Numbers and letters lie apart, because each kind packs better among its own: first the length of
//! all texts, the texts, then the numbers (in groups of seven bits, one after the other, no names).
//! A text ends with a line. One that stands more than once (an id, an address, a sentence) is kept in
//! a list at the front and named by its place there. A letter is one byte in every script: those of
//! ASCII stand for themselves, the others for their place in a list of the letters of this catalogue.
//! Where a sentence begins, a letter of ASCII is written small: words are alike then wherever they stand.
//!
//! The code that reads it is sent to every phone, so it is made to be small: no result at each step
//! but one flag at the end. (The same with serde and postcard was 8 kB larger in brotli.)

use std::collections::BTreeMap;

/// Ends a text. No text holds one: a list of lines is written line by line.
const END: u8 = b'\n';
/// The letter follows among the numbers: it is not in the list.
const OTHER: u8 = 1;
/// The letter that follows is small, though a sentence begins with it.
const SMALL: u8 = 2;
/// The first byte that stands for a letter of the list.
const LISTED: u8 = 128;

/// Bytes being read. What cannot be read is zero or empty, and `bad` is set.
pub(super) struct Reader<'a> {
    numbers: &'a [u8],
    text: &'a [u8],
    letters: Vec<char>,
    repeated: Vec<String>,
    bad: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
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
    pub(super) const fn done(&self) -> bool {
        !self.bad && self.numbers.is_empty() && self.text.is_empty()
    }

    /// Notes that the bytes are no catalogue.
    pub(super) const fn spoil(&mut self) {
        self.bad = true;
        self.numbers = &[];
        self.text = &[];
    }

    #[inline(never)]
    pub(super) fn number(&mut self) -> u32 {
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
    pub(super) fn text(&mut self, sentences: bool) -> String {
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
    pub(super) fn lines(&mut self) -> String {
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

/// Where in a text one is.
struct Place {
    sentences: bool,
    /// The next letter begins a sentence.
    start: bool,
    /// The last character ends one.
    end: bool,
}

impl Place {
    const fn new(sentences: bool) -> Self {
        Self { sentences, start: sentences, end: false }
    }

    const fn pass(&mut self, letter: char) {
        self.start = letter == ' ' && self.sentences && self.end;
        self.end = matches!(letter, '.' | '?' | '!');
    }
}

/// A catalogue being written. The same values give the same bytes.
#[derive(Default)]
pub(super) struct Writer {
    numbers: Vec<u8>,
    text: Vec<u8>,
    letters: Vec<char>,
    repeated: Vec<String>,
    /// Every text and how often it stands; filled by the first of two rounds.
    counts: BTreeMap<String, u32>,
}

impl Writer {
    /// The bytes of a value.
    pub(super) fn bytes(value: &impl Layout) -> Vec<u8> {
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

    /// The letters outside ASCII that occur most, as many as bytes can name, in order.
    fn common_letters(&self) -> Vec<char> {
        let mut counts: BTreeMap<char, u32> = BTreeMap::new();
        for (text, n) in &self.counts {
            for letter in text.chars().filter(|letter| !letter.is_ascii()) {
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

    pub(super) fn number(&mut self, mut value: u32) {
        while value > 127 {
            self.numbers.push(value as u8 | 128);
            value >>= 7;
        }
        self.numbers.push(value as u8);
    }

    /// A text; `sentences` as it will be read.
    pub(super) fn text(&mut self, text: &str, sentences: bool) {
        *self.counts.entry(text.to_owned()).or_default() += 1;
        let place = self.repeated.iter().position(|other| other == text);
        self.number(place.map_or(0, |place| place as u32 + 1));
        if place.is_none() {
            self.push_letters(text, sentences);
        }
    }

    /// Lines that stand nowhere else.
    pub(super) fn lines(&mut self, text: &str) {
        self.number(text.split('\n').count() as u32);
        text.split('\n').for_each(|line| self.push_letters(line, false));
        // So that the first round knows the letters.
        *self.counts.entry(text.to_owned()).or_default() += 1;
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

/// Can be written into a catalogue and read from it.
pub(super) trait Layout: Sized {
    fn read(from: &mut Reader) -> Self;
    fn write(&self, out: &mut Writer);
}

/// Whole numbers, as their 32 bits.
macro_rules! numbers {
    ($($name:ident)+) => { $(
        impl Layout for $name {
            fn read(from: &mut Reader) -> Self {
                from.number() as Self
            }
            fn write(&self, out: &mut Writer) {
                out.number(*self as u32);
            }
        }
    )+ };
}
numbers!(u8 u16 i32);

impl Layout for bool {
    fn read(from: &mut Reader) -> Self {
        from.number() != 0
    }
    fn write(&self, out: &mut Writer) {
        out.number(u32::from(*self));
    }
}

impl Layout for String {
    fn read(from: &mut Reader) -> Self {
        from.text(false)
    }
    fn write(&self, out: &mut Writer) {
        out.text(self, false);
    }
}

impl<T: Layout> Layout for Option<T> {
    fn read(from: &mut Reader) -> Self {
        bool::read(from).then(|| T::read(from))
    }
    fn write(&self, out: &mut Writer) {
        self.is_some().write(out);
        if let Some(value) = self {
            value.write(out);
        }
    }
}

impl<T: Layout> Layout for Vec<T> {
    fn read(from: &mut Reader) -> Self {
        let mut out = Self::new();
        for _ in 0..from.number() {
            // A wrong length must not take all memory.
            if from.bad {
                break;
            }
            out.push(T::read(from));
        }
        out
    }
    fn write(&self, out: &mut Writer) {
        out.number(self.len() as u32);
        self.iter().for_each(|value| value.write(out));
    }
}

impl<A: Layout, B: Layout> Layout for (A, B) {
    fn read(from: &mut Reader) -> Self {
        (A::read(from), B::read(from))
    }
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
        self.1.write(out);
    }
}

/// Structs, field by field.
macro_rules! fields {
    ($($name:ident { $($field:ident),+ $(,)? })+) => { $(
        impl Layout for $name {
            #[inline(never)]
            fn read(from: &mut Reader) -> Self {
                Self { $($field: Layout::read(from),)+ }
            }
            fn write(&self, out: &mut Writer) {
                $(self.$field.write(out);)+
            }
        }
    )+ };
}
pub(super) use fields;

/// Enums without fields, by their place in the list; the first stands for what is not known.
macro_rules! variants {
    ($($name:ty { $($variant:ident),+ $(,)? })+) => { $(
        impl Layout for $name {
            fn read(from: &mut Reader) -> Self {
                const ALL: &[$name] = &[$(<$name>::$variant),+];
                match ALL.get(from.number() as usize) {
                    Some(value) => *value,
                    None => {
                        from.spoil();
                        ALL[0]
                    }
                }
            }
            fn write(&self, out: &mut Writer) {
                (*self as u8).write(out);
            }
        }
    )+ };
}
pub(super) use variants;
