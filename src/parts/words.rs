//! Texts and messages as nodes, with their language and direction.

use crate::catalogue::{Catalogue, Month, Text};
use crate::language::{Msg, fill};
use yew::{AttrValue, Html, html};

/// A text; English in a page of another language is marked as such.
pub(crate) fn text(text: &'static Text) -> Html {
    if text.english {
        html! { <span lang="en" dir="ltr">{ AttrValue::Static(&text.text) }</span> }
    } else {
        html! { { AttrValue::Static(&text.text) } }
    }
}

/// A message.
pub(crate) fn say(cat: &'static Catalogue, msg: Msg) -> Html {
    text(cat.message(msg))
}

/// A message with values filled in, as plain text.
pub(crate) fn filled(cat: &Catalogue, msg: Msg, values: &[(&str, &str)]) -> String {
    // First-strong isolates keep numbers and foreign names from turning the line around.
    let isolated: Vec<(&str, String)> =
        values.iter().map(|(name, value)| (*name, format!("\u{2068}{value}\u{2069}"))).collect();
    let values: Vec<(&str, &str)> = if cat.rtl {
        isolated.iter().map(|(name, value)| (*name, value.as_str())).collect()
    } else {
        values.to_vec()
    };
    fill(&cat.message(msg).text, &values)
}

/// A number, an address or a name that always runs left to right.
pub(crate) fn ltr(value: &str) -> Html {
    html! { <bdi dir="ltr">{ value.to_owned() }</bdi> }
}

/// Month and year in words; nothing when unknown.
pub(crate) fn month(cat: &Catalogue, month: Month) -> Option<String> {
    let (year, month) = month.parts()?;
    let name = Msg::ALL.get(Msg::Month1 as usize + usize::from(month) - 1)?;
    Some(format!("{} {year}", cat.message(*name).text))
}
