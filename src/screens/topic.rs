//! One guidance text, the services that fit it and what to read next.

use super::{list, list_of, tool};
use crate::app::State;
use crate::catalogue::{Catalogue, Topic};
use crate::language::Msg;
use crate::parts::{el, group, lead, link, month, say, tell, text, topic_link, val, with};
use yew::Html;

/// Places after a text, kept where they are empty: else all would be drawn anew and lose the focus.
const AFTER: usize = 4;

pub(super) fn show(state: &State, index: usize) -> Html {
    let cat = state.cat;
    let Some(topic) = cat.topics.get(index) else { return Html::default() };
    let mut parts = Vec::new();
    if topic.english {
        parts.push(el("p", "note", [say(cat, Msg::TopicEnglish)]));
    }
    let body = tool::body(state, topic);
    if state.tools.large(topic) {
        parts.push(el("h1", "screen-only", [text(&topic.title)]));
        parts.push(prose("article", topic, vec![body]));
        parts.resize(parts.len() + AFTER, Html::default());
        return group(parts);
    }
    // Where one is: the list that the text stands on.
    let home = list_of(topic.section);
    let words = [say(cat, list::title(home))];
    parts.push(el("p", "", [link(home.name().to_owned(), "name", words)]));
    parts.push(el("h1", "", [text(&topic.title)]));
    parts.push(prose("article", topic, vec![lead(topic), body]));
    let end = parts.len() + AFTER;
    if state.brief {
        parts.resize(end, Html::default());
        return group(parts);
    }
    parts.push(state.fitting(topic));
    let related: Vec<Html> = topic
        .related
        .iter()
        .filter_map(|id| cat.topic(id))
        .map(|topic| el("li", "", [topic_link(topic)]))
        .collect();
    if !related.is_empty() {
        parts.push(el("h2", "", [say(cat, Msg::TopicRelated)]));
        parts.push(el("ul", "links", related));
    }
    parts.extend(checked(cat, topic));
    parts.resize(end, Html::default());
    group(parts)
}

/// When its facts were last checked.
pub(super) fn checked(cat: &'static Catalogue, topic: &Topic) -> Option<Html> {
    let date = month(cat, topic.checked)?;
    Some(el("p", "fine", [tell(cat, Msg::TopicChecked, &[("date", &date)])]))
}

/// The frame around a text, with its language where that is not the page's.
pub(super) fn prose(tag: &'static str, topic: &Topic, words: Vec<Html>) -> Html {
    let (lang, dir) = if topic.english { (val("en"), val("ltr")) } else { (None, None) };
    with(tag, &["class", "lang", "dir"], [val("prose"), lang, dir], words)
}
