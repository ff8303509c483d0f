//! How the catalogue lies in bytes.
//!
//! Each kind packs better among its own, so four lie apart: what people read, other texts (ids,
//! addresses, phrases), numbers (in groups of seven bits, one after the other), and the ids of services and
//! texts where they are named again, as numbers (700 to 900 B of brotli less). First come the lengths of
//! the other texts, of those that people read and of the ids, then all four, the numbers last.
//! A text ends with a line. A letter is one byte in every script: those of
//! ASCII stand for themselves, the others for their place in a list of the letters of this catalogue.
//! Where a sentence begins, a letter of ASCII is written small: words are alike then wherever they stand.
//!
//! The code that reads it is sent to every phone, so it is made to be small: no result at each step
//! but one flag at the end. (The same with serde and postcard was 8 kB larger in brotli.)

mod reader;
mod writer;

pub(super) use reader::Reader;
pub(super) use writer::Writer;

/// Ends a text. No text holds one: a list of lines is written line by line.
const END: u8 = b'\n';
/// The letter follows among the numbers: it is not in the list.
const OTHER: u8 = 1;
/// The letter that follows is small, though a sentence begins with it.
const SMALL: u8 = 2;
/// The first byte that stands for a letter of the list.
const LISTED: u8 = 128;

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
        from.list(T::read)
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

/// Structs, field by field; after `as` stands how a field is read and written if not as its type is.
macro_rules! fields {
    ($($name:ident { $($field:ident $(as $how:ident)?),+ $(,)? })+) => { $(
        impl Layout for $name {
            #[inline(never)]
            fn read(from: &mut Reader) -> Self {
                Self { $($field: fields!(@read from $($how)?),)+ }
            }
            fn write(&self, out: &mut Writer) {
                $(fields!(@write self.$field, out $($how)?);)+
            }
        }
    )+ };
    (@read $from:ident) => { Layout::read($from) };
    (@read $from:ident $how:ident) => { $from.$how() };
    (@write $field:expr, $out:ident) => { $field.write($out) };
    (@write $field:expr, $out:ident $how:ident) => { $out.$how(&$field) };
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
