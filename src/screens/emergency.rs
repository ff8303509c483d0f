//! What to do in danger.

use crate::app::State;
use crate::catalogue::{Group, Kind, Section};
use crate::language::Msg;
use crate::parts::{card, contact, el, group, link, lit, say, tell, topic_link};
use yew::Html;

/// The emergency number, how to call it without speaking, and how to reach it without voice. Which
/// services these are, the data says: of the emergency services the first of the first screen, the
/// one with something to press once it is answered, and the one for Deaf people.
pub(crate) fn first(state: &State) -> Html {
    let cat = state.cat;
    let floor = cat.floor.iter().filter_map(|index| cat.services.get(usize::from(*index)));
    let all = || cat.services.iter().filter(|service| service.kind == Kind::Emergency);
    let mut urgent = floor.filter(|service| service.kind == Kind::Emergency).chain(all());
    let Some(call) = urgent.find_map(|service| service.contacts.first()) else {
        return Html::default();
    };
    let number = call.value.as_str();
    let mut parts = vec![el("p", "", [tell(cat, Msg::Danger999, &[("number", number)])])];
    if let Some(press) =
        all().flat_map(|service| &service.contacts).find_map(|one| one.then.as_ref())
    {
        parts.push(el(
            "p",
            "",
            [
                tell(cat, Msg::Danger55, &[("number", number), ("press", press)]),
                lit(" "),
                tell(cat, Msg::Danger55Note, &[("press", press)]),
            ],
        ));
    }
    parts.push(contact(cat, call));
    if let Some(deaf) = all().find(|service| service.groups.contains(&Group::Deaf)) {
        let words = [tell(cat, Msg::DangerDeaf, &[("number", number)])];
        parts.push(el("p", "", [link(["service:", &deaf.id].concat(), "name", words)]));
    }
    group(parts)
}

pub(super) fn show(state: &State) -> Html {
    let cat = state.cat;
    let now = cat.topics.iter().filter(|topic| topic.section == Section::Now);
    let services = cat.services.iter().filter(|service| service.kind == Kind::Emergency);
    let services = services.take(super::MOST);
    group([
        el("h1", "", [say(cat, Msg::DangerHeading)]),
        el("section", "urgent", [first(state)]),
        el("ul", "links", now.map(|topic| el("li", "", [topic_link(topic)])).collect::<Vec<_>>()),
        el("h2", "", [say(cat, Msg::AllServices)]),
        el(
            "ul",
            "cards",
            services.map(|service| card(cat, service, &[], None)).collect::<Vec<_>>(),
        ),
    ])
}
