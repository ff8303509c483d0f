//! What can be had in sign language or by text, for people who are Deaf or cannot hear.

use crate::app::State;
use crate::catalogue::{Channel, Service};
use crate::language::Msg;
use crate::parts::{contact, el, group, link, named, say, text};
use yew::Html;

/// The text for Deaf people, where there is one.
const TEXT: &str = "deaf";

pub(super) fn show(state: &State) -> Html {
    group([el("h1", "", [say(state.cat, Msg::Bsl)]), body(state, "h2")])
}

/// All but the title, with headings of this element.
pub(super) fn body(state: &State, heading: &'static str) -> Html {
    let cat = state.cat;
    let by = |channel| {
        let cards = cat.services.iter().filter_map(|service| card(state, service, channel));
        el("ul", "cards", cards.take(super::MOST).collect::<Vec<_>>())
    };
    let mut parts = vec![
        el("p", "lead", [say(cat, Msg::BslLead)]),
        el(heading, "", [say(cat, Msg::ChannelBsl)]),
        by(Channel::Bsl),
        el(heading, "", [say(cat, Msg::BslText)]),
        by(Channel::Text),
        by(Channel::Relay),
    ];
    if let Some(topic) = cat.topic(TEXT) {
        parts.push(el(heading, "", [say(cat, Msg::BslRead)]));
        let read = link(["topic:", TEXT].concat(), "go", [text(&topic.title)]);
        parts.push(el("ul", "links", [el("li", "", [read])]));
    }
    group(parts)
}

/// A service with the way to reach it that is asked for.
fn card(state: &State, service: &'static Service, channel: Channel) -> Option<Html> {
    let way = service.contacts.iter().find(|one| one.channel == channel)?;
    let mut parts = named(service);
    parts.push(contact(state.cat, way));
    Some(el("li", "card", parts))
}
