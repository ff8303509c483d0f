//! What a word may be a form of, and how it sounds.

/// Endings, and what the word has in their place: `hits` is `hit`, `bullied` is `bully`.
const ENDINGS: [(&str, &str); 11] = [
    ("ing", ""),
    ("ing", "e"),
    ("in", "ing"),
    ("in", ""),
    ("in", "e"),
    ("ed", ""),
    ("d", ""),
    ("ied", "y"),
    ("ies", "y"),
    ("es", ""),
    ("s", ""),
];
/// Shortest word that an ending is taken from, in bytes.
const SHORTEST: usize = 3;
/// Fewest consonants by which a word is known.
const CONSONANTS: usize = 3;

/// The words that it may be a form of; most are none. English only: other vocabularies write `word*`.
pub(super) fn bases(word: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (ending, put) in ENDINGS {
        let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() >= SHORTEST) else {
            continue;
        };
        out.push([stem, put].concat());
        let end = stem.as_bytes();
        if put.is_empty() && stem.is_ascii() && end[end.len() - 1] == end[end.len() - 2] {
            out.push(stem[..stem.len() - 1].to_owned());
        }
    }
    out
}

/// An Arabic word without the letter for "and", "so", "in", "for" or "as" that is written together with it.
pub(super) fn unjoined(word: &str) -> Option<&str> {
    let rest = word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك'])?;
    (rest.chars().nth(SHORTEST - 1).is_some()).then_some(rest)
}

/// How a word sounds, roughly: its first letter and its consonants, as people leave vowels out.
/// `kikd` is `kicked`, `tlk` is `talk`. 0 for a word that has too few or other letters.
pub(crate) fn sound(word: &str) -> u32 {
    let (mut sound, mut count, mut last) = (0_u32, 0, 0);
    for (at, byte) in word.bytes().enumerate() {
        let letter = match byte {
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'h' | b'w' if at > 0 => 0,
            b'c' | b'q' => b'k',
            b'z' => b's',
            b'd' => b't',
            b'a'..=b'z' => byte,
            _ => return 0,
        };
        if letter != 0 && letter != last {
            sound = sound.wrapping_mul(31).wrapping_add(letter.into());
            count += 1;
        }
        last = letter;
    }
    if count < CONSONANTS { 0 } else { sound }
}

/// True when a text has no vowels: it may have been left without them.
pub(super) fn is_bare(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|byte| byte.is_ascii_lowercase() && !is_vowel(byte))
}

/// True when a text is a longer word written as it sounds, or without its vowels.
pub(super) fn is_heard(text: &str, word: &str, sounds_so: bool) -> bool {
    text.len() < word.len()
        && word.len() <= text.len() + 3
        && (sounds_so || word.bytes().filter(|byte| !is_vowel(*byte)).eq(text.bytes()))
}

const fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}
