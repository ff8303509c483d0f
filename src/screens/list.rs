//! Lists of guidance texts, by section.

use super::{Screen, section_title};
use crate::app::State;
use crate::catalogue::Section;
use crate::language::Msg;
use crate::parts::{el, group, link, say, text, topic_link};
use yew::Html;

/// The heading of a list.
pub(super) const fn title(screen: Screen) -> Msg {
    match screen {
        Screen::Worried => Msg::WayWorried,
        Screen::Device => Msg::WayDevice,
        Screen::Young => Msg::MoreYoung,
        Screen::Behaviour => Msg::MoreBehaviour,
        Screen::More => Msg::SectionMore,
        _ => Msg::WayHelp,
    }
}

pub(super) fn show(state: &State, screen: Screen) -> Html {
    let cat = state.cat;
    let sections = screen.sections();
    let mut room = state.room();
    let mut parts = vec![el("h1", "", [say(cat, title(screen))])];
    for section in sections {
        if sections.len() > 1 && room > 0 {
            parts.push(el("h2", "", [say(cat, section_title(*section))]));
        } else {
            parts.push(Html::default());
        }
        parts.push(topics(state, *section, &mut room));
    }
    parts.push(el("p", "", [link("find".to_owned(), "button", [say(cat, Msg::WayFind)])]));
    group(parts)
}

/// What is drawn later has its place: else Yew would draw anew what is there.
fn topics(state: &State, section: Section, room: &mut usize) -> Html {
    let mut list = Vec::new();
    for topic in state.cat.topics.iter().filter(|topic| topic.section == section) {
        list.push(if *room > 0 {
            *room -= 1;
            el("li", "", [topic_link(topic), el("p", "", [text(&topic.lead)])])
        } else {
            Html::default()
        });
    }
    el("ul", "links", list)
}
