//! Is a translation written in its language? Its script, letters of a neighbour's alphabet, and
//! English that was left over.

use super::locale::Locale;
use whatlang::{Lang, Script};

/// Letters that look at home in a script but belong to another language of it.
const FOREIGN: [(Lang, &str); 5] = [
    (Lang::Ukr, "ыэёъЫЭЁЪ"),
    (Lang::Rus, "іїєґІЇЄҐўЎ"),
    (Lang::Bul, "ыэёіїєґЫЭЁІЇЄҐ"),
    (Lang::Ara, "پچگژٹڈڑےںکیہھ"),
    (Lang::Urd, "كيىةه"),
];

/// Least share of a text's letters, in percent, that must be of the language's script.
const SHARE: usize = 85;
/// As many words in a row as in the English text are English that was left over.
const RUN: usize = 4;

/// What shows that a text was not really translated.
pub(super) fn faults(text: &str, source: &str, locale: &Locale) -> Vec<String> {
    let mut faults = Vec::new();
    let own = own_words(text, source);
    let letters = own.chars().filter(|c| c.is_alphabetic()).count();
    let right = own.chars().filter(|c| c.is_alphabetic() && is_of(*c, locale.script)).count();
    if letters > 3 && right * 100 < letters * SHARE {
        faults.push(format!(
            "only {right} of {letters} letters are in the {} script",
            locale.script.name()
        ));
    }
    let foreign = FOREIGN
        .iter()
        .find(|(lang, _)| locale.lang == Some(*lang))
        .map_or("", |(_, letters)| letters);
    if let Some(letter) = own.chars().find(|c| foreign.contains(*c)) {
        faults.push(format!("the letter {letter} belongs to another language of this script"));
    }
    if let Some(run) = left_over(text, source) {
        faults.push(format!("“{run}” is still English"));
    }
    faults
}

/// True when a long text is in another language than it should be.
pub(super) fn other_language(text: &str, locale: &Locale) -> Option<String> {
    let expected = locale.lang?;
    // A short one tells too little, and to detect takes long.
    if text.chars().count() <= 300 {
        return None;
    }
    let found = whatlang::detect(text)?;
    let wrong = found.is_reliable() && found.confidence() > 0.9 && found.lang() != expected;
    wrong.then(|| {
        format!("this reads like {}, not {}", found.lang().eng_name(), expected.eng_name())
    })
}

/// The words that do not stand in the English text: names stay as they are there. A particle of the
/// language that is written together with a name is looked at without it.
fn own_words(text: &str, source: &str) -> String {
    let kept: Vec<&str> = words(source)
        .flat_map(|word| [word, word.trim_end_matches("'s").trim_end_matches("’s")])
        .collect();
    words(text)
        .flat_map(split_latin)
        .filter(|word| !kept.contains(word))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Parts of a word in Latin letters, and the others.
fn split_latin(word: &str) -> Vec<&str> {
    let latin = |c: char| c.is_ascii() || matches!(c, '’');
    let mut cuts = vec![0];
    let mut before = None;
    for (at, c) in word.char_indices() {
        if before.is_some_and(|before| before != latin(c)) {
            cuts.push(at);
        }
        before = Some(latin(c));
    }
    cuts.push(word.len());
    cuts.windows(2).map(|cut| &word[cut[0]..cut[1]]).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| {
        !(c.is_alphanumeric() || matches!(c, '’' | '\'' | '\u{200c}' | '\u{200d}') || is_mark(c))
    })
    .filter(|word| !word.is_empty())
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// English words in a row that were not translated. Names (words with a capital) do not count.
fn left_over(text: &str, source: &str) -> Option<String> {
    let (text, source): (Vec<&str>, Vec<&str>) = (words(text).collect(), words(source).collect());
    let small = |word: &&&str| word.starts_with(|c: char| c.is_ascii_lowercase());
    text.windows(RUN)
        .find(|run| {
            run.iter().filter(small).count() >= RUN - 1
                && source.windows(RUN).any(|other| other == *run)
        })
        .map(|run| run.join(" "))
}

/// True for a letter of a script.
fn is_of(c: char, script: Script) -> bool {
    let code = u32::from(c);
    match script {
        Script::Latin => code < 0x250 || (0x1e00..=0x1eff).contains(&code),
        Script::Cyrillic => (0x400..=0x52f).contains(&code),
        Script::Arabic => {
            matches!(code, 0x600..=0x6ff | 0x750..=0x77f | 0xfb50..=0xfdff | 0xfe70..=0xfeff)
        }
        Script::Devanagari => (0x900..=0x97f).contains(&code),
        Script::Bengali => (0x980..=0x9ff).contains(&code),
        Script::Gurmukhi => (0xa00..=0xa7f).contains(&code) || code == 0x964,
        Script::Gujarati => (0xa80..=0xaff).contains(&code),
        Script::Tamil => (0xb80..=0xbff).contains(&code),
        Script::Ethiopic => (0x1200..=0x139f).contains(&code),
        Script::Mandarin => (0x3400..=0x9fff).contains(&code),
        _ => true,
    }
}
