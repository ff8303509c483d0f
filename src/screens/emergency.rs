//! What to do in danger.

use crate::app::State;
use crate::catalogue::{Group, Kind, Section};
use crate::language::Msg;
use crate::parts::{card, contact, filled, link, say, topic_link};
use yew::{AttrValue, Html, html};

/// The emergency number, how to call it without speaking, and how to reach it without voice. Which
/// services these are, the data says: of the emergency services the first of the first screen, the
/// one with something to press once it is answered, and the one for Deaf people.
pub(crate) fn first(state: &State) -> Html {
    let cat = state.cat;
    let floor = cat.floor.iter().filter_map(|index| cat.services.get(usize::from(*index)));
    let all = || cat.services.iter().filter(|service| service.kind == Kind::Emergency);
    let Some(call) = floor.filter(|service| service.kind == Kind::Emergency).chain(all()).find_map(|one| one.contacts.first())
    else {
        return Html::default();
    };
    let number = call.value.as_str();
    let press = all().flat_map(|service| &service.contacts).find_map(|one| one.then.as_ref());
    let deaf = all().find(|service| service.groups.contains(&Group::Deaf));
    html! {
        <>
        <p>{ filled(cat, Msg::Danger999, &[("number", number)]) }</p>
        if let Some(press) = press {
            <p>{ filled(cat, Msg::Danger55, &[("number", number), ("press", press)]) }{ " " }
            { filled(cat, Msg::Danger55Note, &[("press", press)]) }</p>
        }
        { contact(cat, call) }
        if let Some(deaf) = deaf {
            <p>{ link(AttrValue::from(format!("service:{}", deaf.id)), "", html! {
                { filled(cat, Msg::DangerDeaf, &[("number", number)]) }
            }) }</p>
        }
        </>
    }
}

pub(super) fn show(state: &State) -> Html {
    let cat = state.cat;
    html! {
        <>
        <h1>{ say(cat, Msg::DangerHeading) }</h1>
        <section class="urgent">{ first(state) }</section>
        <ul class="links">
            { for cat.topics.iter().filter(|topic| topic.section == Section::Now).map(|topic| html! { <li>{ topic_link(topic) }</li> }) }
        </ul>
        <h2>{ say(cat, Msg::AllServices) }</h2>
        <ul class="cards">
            { for cat.services.iter().filter(|service| service.kind == Kind::Emergency)
                .map(|service| card(cat, service, &[], None)) }
        </ul>
        </>
    }
}
