//! One guidance text, the services that fit it and what to read next.

use super::{list, list_of, tool};
use crate::app::State;
use crate::catalogue::Topic;
use crate::language::Msg;
use crate::parts::{el, group, lead, link, month, say, tell, text, topic_link, val, with};
use yew::Html;

pub(super) fn show(state: &State, index: usize) -> Html {
    let cat = state.cat;
    let Some(topic) = cat.topics.get(index) else { return Html::default() };
    let mut parts = Vec::new();
    if topic.english {
        parts.push(el("p", "note", [say(cat, Msg::TopicEnglish)]));
    }
    // Where only a plan is shown, the places of all else stay: else what is drawn anew loses the focus.
    let large = state.tools.large(topic);
    let rest = |html: Html| if large { Html::default() } else { html };
    // Where one is: the list that the text stands on.
    let home = list_of(topic.section);
    let words = [say(cat, list::title(home))];
    parts.push(rest(el("p", "", [link(home.name().to_owned(), "name", words)])));
    parts.push(el("h1", if large { "screen-only" } else { "" }, [text(&topic.title)]));
    parts.push(prose("article", topic, vec![rest(lead(topic)), tool::body(state, topic)]));
    parts.push(rest(state.fitting(topic)));
    let related: Vec<Html> = topic
        .related
        .iter()
        .filter_map(|id| cat.topic(id))
        .map(|topic| el("li", "", [topic_link(topic)]))
        .collect();
    if !related.is_empty() {
        parts.push(rest(el("h2", "", [say(cat, Msg::TopicRelated)])));
        parts.push(rest(el("ul", "links", related)));
    }
    if let Some(date) = month(cat, topic.checked) {
        parts.push(rest(el("p", "fine", [tell(cat, Msg::TopicChecked, &[("date", &date)])])));
    }
    group(parts)
}

/// The frame around a text, with its language where that is not the page's.
pub(super) fn prose(tag: &'static str, topic: &Topic, words: Vec<Html>) -> Html {
    let (lang, dir) = if topic.english { (val("en"), val("ltr")) } else { (None, None) };
    with(tag, &["class", "lang", "dir"], [val("prose"), lang, dir], words)
}
