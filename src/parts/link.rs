//! Links that stay inside the widget.

use super::node::{el, val, with};
use crate::catalogue::{Catalogue, Topic};
use crate::language::Msg;
use yew::{AttrValue, Html};

/// A link to a screen. Without a running widget it leads into the page that holds everything.
pub(crate) fn link(to: String, class: &'static str, content: impl Into<Vec<Html>>) -> Html {
    to_screen(to, class, content.into())
}

#[inline(never)]
fn to_screen(to: String, class: &'static str, content: Vec<Html>) -> Html {
    let href = match to.split_once(':') {
        None if to == "home" => "./".to_owned(),
        None => ["all.html#", &to].concat(),
        // A text and a service may have the same id.
        Some(("service", id)) => ["all.html#s-", id].concat(),
        Some((_, id)) => ["all.html#", id].concat(),
    };
    let class = if class.is_empty() { None } else { val(class) };
    with(
        "a",
        &["href", "class", "data-to"],
        [Some(href.into()), class, Some(AttrValue::from(to))],
        content,
    )
}

/// A link to a guidance text, with its title.
pub(crate) fn topic_link(topic: &'static Topic) -> Html {
    link(["topic:", &topic.id].concat(), "go", [super::text(&topic.title)])
}

/// While no person has checked the translation: a line that says so, and leads to where one can tell what
/// is wrong.
pub(crate) fn unreviewed(cat: &'static Catalogue) -> Option<Html> {
    let to = cat.unreviewed.as_ref()?;
    Some(el("p", "fine", [link(to.clone(), "", [super::say(cat, Msg::Unreviewed)])]))
}
