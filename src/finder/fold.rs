//! One spelling for many: letters without marks, digits as ASCII, no case.
//!
//! Made by hand for the scripts of the widget's languages, because the tables of the standard
//! library weigh more than all of the finder.

/// What a character becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fold {
    /// This letter or digit.
    To(char),
    /// A word ends here.
    Gap,
    /// Nothing: marks, apostrophes, direction signs.
    Drop,
}

/// Base letters of U+00C0 to U+017F; `*` stands for a sign.
const LATIN: &[u8; 192] = b"aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo*ouuuuypy\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln\
    nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Arabic letters (offset from U+0600) with more than one shape or habit, and what they become.
const ARABIC: &[(u8, u8)] = &[
    (0x22, 0x27), // alef with madda, hamza …
    (0x23, 0x27),
    (0x24, 0x48), // waw with hamza
    (0x25, 0x27),
    (0x26, 0x4a), // ya with hamza
    (0x29, 0x47), // ta marbuta: ha
    (0x49, 0x4a), // alef maksura: ya
    (0x71, 0x27),
    (0xa9, 0x43), // keheh: kaf
    (0xba, 0x46), // noon ghunna: noon
    (0xbe, 0x47), // the many ha of Urdu
    (0xc0, 0x47),
    (0xc1, 0x47),
    (0xc2, 0x47),
    (0xc3, 0x47),
    (0xcc, 0x4a), // Persian ya
    (0xd2, 0x4a), // bari ya
    (0xd3, 0x4a),
    (0xd5, 0x47),
];

/// Base consonants of the precomposed letters with a dot (offset 0x58 to 0x5F of an Indic block).
const NUKTA: [u8; 8] = [0x15, 0x16, 0x17, 0x1c, 0x21, 0x22, 0x2b, 0x2f];

/// Folds one character.
pub(super) fn fold(c: char) -> Fold {
    let code = c as u32;
    let to = |code: u32| char::from_u32(code).map_or(Fold::Gap, Fold::To);
    match code {
        0x30..=0x39 | 0x61..=0x7a => Fold::To(c),
        0x41..=0x5a => to(code + 32),
        0x27 | 0x60 | 0xb4 | 0x2bb..=0x2bd | 0x2018..=0x201b => Fold::Drop,
        0xad
        | 0x300..=0x36f
        | 0x200b..=0x200f
        | 0x202a..=0x202e
        | 0x2060..=0x2069
        | 0xfe00..=0xfe0f
        | 0xfeff => Fold::Drop,
        0..=0xbf => Fold::Gap,
        0xc0..=0x17f => match LATIN[code as usize - 0xc0] {
            b'*' => Fold::Gap,
            letter => Fold::To(letter.into()),
        },
        0x218 | 0x219 => Fold::To('s'),
        0x21a | 0x21b => Fold::To('t'),
        0x400..=0x45f | 0x490 | 0x491 => to(cyrillic(code)),
        0x600..=0x6ff => arabic(code - 0x600),
        0x900..=0xa7f => indic(code),
        0x2000..=0x2bff | 0x3000..=0x303f | 0xff00..=0xff0f | 0x1f000..=0x1faff => Fold::Gap,
        _ => Fold::To(c),
    }
}

fn cyrillic(code: u32) -> u32 {
    let small = match code {
        0x410..=0x42f => code + 32,
        0x400..=0x40f => code + 80,
        _ => code,
    };
    match small {
        0x439 | 0x456 | 0x457 => 0x438,         // й і ї: и
        0x44d | 0x450 | 0x451 | 0x454 => 0x435, // э ѐ ё є: е
        0x490 | 0x491 => 0x433,                 // ґ: г
        other => other,
    }
}

fn arabic(offset: u32) -> Fold {
    let offset = offset as u8;
    let to = |offset: u8| char::from_u32(0x600 + u32::from(offset)).map_or(Fold::Gap, Fold::To);
    match offset {
        // Vowel signs, the lone hamza, the stretching line.
        0x10..=0x1a
        | 0x21
        | 0x40
        | 0x4b..=0x5f
        | 0x70
        | 0xd6..=0xdc
        | 0xdf..=0xe8
        | 0xea..=0xed => Fold::Drop,
        0x60..=0x69 => Fold::To((b'0' + (offset - 0x60)).into()),
        0xf0..=0xf9 => Fold::To((b'0' + (offset - 0xf0)).into()),
        0x20..=0x4a | 0x6e..=0xd3 | 0xd5 => match ARABIC.iter().find(|(from, _)| *from == offset) {
            Some((_, base)) => to(*base),
            None => to(offset),
        },
        0xee..=0xff => to(offset),
        _ => Fold::Gap,
    }
}

/// Devanagari, Bengali and Gurmukhi are laid out alike, 128 characters each.
fn indic(code: u32) -> Fold {
    let (block, offset) = (code & !0x7f, code as u8 & 0x7f);
    let offset = match offset {
        // Nasal signs, the dot below, doubling signs: written or left out as people like.
        0x01 | 0x02 | 0x3c | 0x70 | 0x71 => return Fold::Drop,
        0x64 | 0x65 => return Fold::Gap,
        0x66..=0x6f => return Fold::To((b'0' + (offset - 0x66)).into()),
        // Long and short i, u: often mixed up.
        0x08 | 0x0a | 0x40 | 0x42 => offset - 1,
        0x58..=0x5f => NUKTA[usize::from(offset - 0x58)],
        _ => offset,
    };
    char::from_u32(block + u32::from(offset)).map_or(Fold::Gap, Fold::To)
}
