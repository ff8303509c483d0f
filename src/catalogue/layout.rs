//! How the catalogue lies in bytes.
//!
//! The code that reads it is sent to every phone, so it is made to be small: fields one after the
//! other, numbers in groups of seven bits, no names, no result at each step but one flag at the end.
//! (The same with serde and postcard was 8 kB larger in brotli.)

/// Bytes being read. What cannot be read is zero or empty, and `bad` is set.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
    bad: bool,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, bad: false }
    }

    /// True if all was read and nothing was wrong.
    pub(super) const fn done(&self) -> bool {
        !self.bad && self.rest.is_empty()
    }

    /// Notes that the bytes are no catalogue.
    pub(super) const fn spoil(&mut self) {
        self.bad = true;
        self.rest = &[];
    }

    #[inline(never)]
    pub(super) fn number(&mut self) -> u32 {
        let mut value = 0;
        let mut shift = 0;
        while let [first, rest @ ..] = self.rest {
            self.rest = rest;
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

    #[inline(never)]
    fn text(&mut self) -> String {
        let length = self.number() as usize;
        if let Some((text, rest)) = self.rest.split_at_checked(length) {
            self.rest = rest;
            if let Ok(text) = core::str::from_utf8(text) {
                return text.to_owned();
            }
        }
        self.spoil();
        String::new()
    }
}

/// Can be written into a catalogue and read from it.
pub(super) trait Layout: Sized {
    fn read(from: &mut Reader) -> Self;
    fn write(&self, out: &mut Vec<u8>);
}

#[inline(never)]
pub(super) fn write_number(mut value: u32, out: &mut Vec<u8>) {
    while value > 127 {
        out.push(value as u8 | 128);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Whole numbers, as their 32 bits.
macro_rules! numbers {
    ($($name:ident)+) => { $(
        impl Layout for $name {
            fn read(from: &mut Reader) -> Self {
                from.number() as Self
            }
            fn write(&self, out: &mut Vec<u8>) {
                write_number(*self as u32, out);
            }
        }
    )+ };
}
numbers!(u8 u16 i32);

impl Layout for bool {
    fn read(from: &mut Reader) -> Self {
        from.number() != 0
    }
    fn write(&self, out: &mut Vec<u8>) {
        write_number(u32::from(*self), out);
    }
}

impl Layout for String {
    fn read(from: &mut Reader) -> Self {
        from.text()
    }
    fn write(&self, out: &mut Vec<u8>) {
        write_number(self.len() as u32, out);
        out.extend_from_slice(self.as_bytes());
    }
}

impl<T: Layout> Layout for Option<T> {
    fn read(from: &mut Reader) -> Self {
        bool::read(from).then(|| T::read(from))
    }
    fn write(&self, out: &mut Vec<u8>) {
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
    fn write(&self, out: &mut Vec<u8>) {
        write_number(self.len() as u32, out);
        self.iter().for_each(|value| value.write(out));
    }
}

impl<A: Layout, B: Layout> Layout for (A, B) {
    fn read(from: &mut Reader) -> Self {
        (A::read(from), B::read(from))
    }
    fn write(&self, out: &mut Vec<u8>) {
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
            fn write(&self, out: &mut Vec<u8>) {
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
            fn write(&self, out: &mut Vec<u8>) {
                (*self as u8).write(out);
            }
        }
    )+ };
}
pub(super) use variants;
