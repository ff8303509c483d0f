//! Lists of guidance texts, by section.

use super::{Screen, section_title};
use crate::app::State;
use crate::catalogue::Section;
use crate::language::Msg;
use crate::parts::{link, say, text, topic_link};
use yew::{Html, html};

pub(super) fn show(state: &State, screen: Screen) -> Html {
    let cat = state.cat;
    let title = match screen {
        Screen::Worried => Msg::WayWorried,
        Screen::Device => Msg::WayDevice,
        Screen::Young => Msg::MoreYoung,
        Screen::Behaviour => Msg::MoreBehaviour,
        Screen::More => Msg::SectionMore,
        _ => Msg::WayHelp,
    };
    let sections = screen.sections();
    html! {
        <>
        <h1>{ say(cat, title) }</h1>
        { for sections.iter().map(|section| html! {
            <section>
                if sections.len() > 1 { <h2>{ say(cat, section_title(*section)) }</h2> }
                { topics(state, *section) }
            </section>
        }) }
        <p>{ link("find".into(), "button", say(cat, Msg::WayFind)) }</p>
        </>
    }
}

fn topics(state: &State, section: Section) -> Html {
    html! {
        <ul class="links">
            { for state.cat.topics.iter().filter(|topic| topic.section == section).map(|topic| html! {
                <li>{ topic_link(topic) }<p>{ text(&topic.lead) }</p></li>
            }) }
        </ul>
    }
}
