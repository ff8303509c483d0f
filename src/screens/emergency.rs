//! What to do in danger.

use crate::app::State;
use crate::catalogue::{Kind, Section};
use crate::language::Msg;
use crate::parts::{card, contact, filled, link, say, topic_link};
use yew::{AttrValue, Html, html};

/// The emergency number, how to call it without speaking, and how to reach it without voice.
/// Which services these are, the data says: the first two of the kind `emergency`.
pub(super) fn first(state: &State) -> Html {
    let cat = state.cat;
    let mut services = cat.services.iter().filter(|service| service.kind == Kind::Emergency);
    let Some((call, number)) = services.next().and_then(|service| service.contacts.first()).map(|one| (one, one.value.as_str())) else {
        return Html::default();
    };
    let silent = services.next().and_then(|service| service.contacts.first());
    let deaf = services.next();
    html! {
        <>
        <p>{ filled(cat, Msg::Danger999, &[("number", number)]) }</p>
        if let Some(press) = silent.and_then(|one| one.then.as_ref()) {
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
        <ul class="cards">
            { for cat.services.iter().filter(|service| service.kind == Kind::Emergency).skip(2)
                .map(|service| card(cat, service, &[], None)) }
        </ul>
        </>
    }
}
