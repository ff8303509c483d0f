//! From what people type to words that can be compared.

use super::fold::{Fold, fold};

/// Longest text that is looked at, in bytes: more than anybody types, little enough to stay quick.
const LONGEST: usize = 400;

/// Words in one spelling, with single spaces between them.
///
/// Lower case, without marks over letters, apostrophes or punctuation; digits are ASCII; letters
/// drawn out ("heeelp") are shortened. The same function serves what is typed and what is searched.
#[must_use]
pub fn normalise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word = 0;
    for c in text.chars() {
        match fold(c) {
            Fold::To(c) => {
                out.push(c);
                shorten(&mut out, word);
            }
            Fold::Drop => {}
            Fold::Gap => word = end_word(&mut out, word),
        }
    }
    end_word(&mut out, word);
    out.truncate(out.trim_end().len());
    out
}

/// The beginning of a text that is looked at, cut between characters.
pub(crate) fn clip(text: &str) -> &str {
    match text.char_indices().find(|(at, _)| *at >= LONGEST) {
        Some((at, _)) => &text[..at],
        None => text,
    }
}

/// Three equal letters in a row become one.
fn shorten(out: &mut String, word: usize) {
    // Quick, for most letters: the same byte ends neither this letter nor the one before.
    let bytes = out.as_bytes();
    if bytes.len() < word + 3
        || bytes[bytes.len() - 1] != bytes[bytes.len() - 2] && bytes[bytes.len() - 1] < 128
    {
        return;
    }
    let mut back = out[word..].chars().rev();
    let last = back.next();
    if last == back.next() && last == back.next() && last.is_some_and(|c| !c.is_ascii_digit()) {
        out.pop();
        out.pop();
    }
}

/// Ends the word that began at `word`; returns where the next one begins.
fn end_word(out: &mut String, word: usize) -> usize {
    if out.len() > word {
        // Only Arabic has an article that is part of the word.
        if out.as_bytes()[word] >= 128 {
            let bare = bare_start(&out[word..]);
            out.replace_range(word..word + bare, "");
        }
        out.push(' ');
    }
    out.len()
}

/// Bytes of the Arabic article, with the particles that are written together with it.
fn bare_start(word: &str) -> usize {
    const ARTICLES: [&str; 6] = ["ال", "وال", "بال", "فال", "كال", "لل"];
    ARTICLES
        .iter()
        .find(|article| word.starts_with(**article) && word.len() >= article.len() + 4)
        .map_or(0, |article| article.len())
}

/// The words of a normalised text, numbers cut off from the letters that follow them: `14yo` is
/// `14 yo`, but `2nite`, `m8` and `pe13` stay whole.
pub(super) fn words(normal: &str) -> Vec<&str> {
    let mut out = Vec::with_capacity(16);
    for word in normal.split_ascii_whitespace() {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = word.split_at(digits);
        let cut = digits >= 2 || (digits == 1 && rest.starts_with('y'));
        if cut && !rest.is_empty() {
            out.extend([number, rest]);
        } else {
            out.push(word);
        }
    }
    out
}
