//! Texts and messages as nodes, with their language and direction.

use super::node::{lit, made, val, with};
use crate::catalogue::{Catalogue, Month, Text};
use crate::language::{Msg, fill};
use yew::Html;

/// A text; English in a page of another language is marked as such.
pub(crate) fn text(text: &'static Text) -> Html {
    if text.english { english(&text.text) } else { lit(&text.text) }
}

/// English words, such as the name of a service.
pub(crate) fn english(text: &'static str) -> Html {
    with("span", &["lang", "dir"], [val("en"), val("ltr")], [lit(text)])
}

/// A message.
pub(crate) fn say(cat: &'static Catalogue, msg: Msg) -> Html {
    text(cat.message(msg))
}

/// A message with values filled in, as plain text.
pub(crate) fn filled(cat: &Catalogue, msg: Msg, values: &[(&str, &str)]) -> String {
    let template = &cat.message(msg).text;
    if !cat.rtl {
        return fill(template, values);
    }
    // First-strong isolates keep numbers and foreign names from turning the line around.
    let isolated: Vec<String> =
        values.iter().map(|(_, value)| ["\u{2068}", value, "\u{2069}"].concat()).collect();
    let values: Vec<(&str, &str)> =
        values.iter().zip(&isolated).map(|((name, _), value)| (*name, value.as_str())).collect();
    fill(template, &values)
}

/// A message with values filled in, as a node.
pub(crate) fn tell(cat: &Catalogue, msg: Msg, values: &[(&str, &str)]) -> Html {
    made(filled(cat, msg, values))
}

/// A number, an address or a name that always runs left to right. A number stays on one line: cut in
/// two it would be read in the wrong order.
pub(crate) fn ltr(value: &str) -> Html {
    let number = value.starts_with(|c: char| c.is_ascii_digit())
        && !value.contains(|c: char| c.is_ascii_alphabetic());
    let value = if number { value.replace(' ', "\u{a0}") } else { value.to_owned() };
    with("bdi", &["dir"], [val("ltr")], [made(value)])
}

/// Month and year in words; nothing when unknown.
pub(crate) fn month(cat: &Catalogue, month: Month) -> Option<String> {
    let (year, month) = month.parts()?;
    let name = Msg::ALL.get(Msg::Month1 as usize + usize::from(month) - 1)?;
    Some([&cat.message(*name).text, " ", &digits(year.into())].concat())
}

/// A number in figures. What the standard library writes numbers with weighs 1 kB on the phone.
pub(crate) fn digits(number: usize) -> String {
    let mut out = String::new();
    let mut rest = number;
    loop {
        out.insert(0, char::from(b'0' + (rest % 10) as u8));
        rest /= 10;
        if rest == 0 {
            return out;
        }
    }
}
