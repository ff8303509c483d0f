//! What a fact may be made of: letters that can be seen, and not too many of them.
//!
//! A direction mark or a control character in a name can turn the line around it, or hide what
//! stands there; nobody who reads the file would see it.

use crate::file::Desk;
use toml::Spanned;

/// Most characters of a name or a value.
pub(crate) const NAME: usize = 150;
/// Most characters of a text.
pub(crate) const TEXT: usize = 400;

/// Checks the letters of a fact.
pub(crate) fn check(desk: &mut Desk, text: &Spanned<String>, most: usize) {
    let start = text.span().start;
    if let Some(hidden) = text.get_ref().chars().find(|letter| is_hidden(*letter)) {
        let code = u32::from(hidden);
        desk.at(start, format!("a letter that cannot be seen (U+{code:04X}): type the words anew"));
    }
    let length = text.get_ref().chars().count();
    if length > most {
        desk.at(start, format!("{length} characters: at most {most} fit"));
    }
}

/// Control characters, direction marks, and marks that stand for nothing.
fn is_hidden(letter: char) -> bool {
    let marks = matches!(letter,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    marks || letter.is_control()
}
