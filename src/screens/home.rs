//! The first screen: what to do in danger, four ways in, helplines. It is also the prerendered page,
//! so it shows nothing that depends on the clock or on what a person did.

use crate::app::State;
use crate::catalogue::Kind;
use crate::language::Msg;
use crate::parts::{contact, link, say, text};
use crate::screens::{Screen, emergency};
use yew::{AttrValue, Html, html};

pub(super) fn show(state: &State) -> Html {
    let cat = state.cat;
    let way = |to: &'static str, title: Msg, note: Msg| {
        html! { <li>{ link(to.into(), "way", html! { <><b>{ say(cat, title) }</b><span>{ say(cat, note) }</span></> }) }</li> }
    };
    html! {
        <>
        <h1>{ say(cat, Msg::HomeHeading) }</h1>
        <p class="lead">{ say(cat, Msg::HomeLead) }</p>
        <p class="hint">{ say(cat, Msg::ExitHint) }{ " " }{ say(cat, Msg::ExitHonest) }{ " " }
            { link("topic:cannot-hide".into(), "", say(cat, Msg::CannotHide)) }</p>
        <section class="urgent" aria-labelledby="danger-heading">
            <h2 id="danger-heading">{ say(cat, Msg::DangerHeading) }</h2>
            { emergency::first(state) }
        </section>
        <ul class="ways">
            { way("help", Msg::WayHelp, Msg::WayHelpNote) }
            { way("worried", Msg::WayWorried, Msg::WayWorriedNote) }
            { way("find", Msg::WayFind, Msg::WayFindNote) }
            { way("device", Msg::WayDevice, Msg::WayDeviceNote) }
        </ul>
        <h2>{ say(cat, Msg::Helplines) }</h2>
        <p>{ say(cat, Msg::HelplinesNote) }</p>
        <ul class="cards">
            { for cat.floor.iter().filter_map(|index| cat.services.get(usize::from(*index)))
                .filter(|service| service.kind != Kind::Emergency).map(|service| html! {
                <li class="card">
                    <h3>{ link(AttrValue::from(format!("service:{}", service.id)), "name", html! {
                        <span lang="en" dir="ltr">{ AttrValue::Static(&service.name) }</span>
                    }) }</h3>
                    <p>{ text(&service.summary) }</p>
                    { for service.contacts.first().map(|first| contact(cat, first)) }
                </li>
            }) }
        </ul>
        <ul class="links">
            { for [(Screen::Young, Msg::MoreYoung), (Screen::Behaviour, Msg::MoreBehaviour), (Screen::More, Msg::SectionMore)]
                .into_iter().map(|(screen, words)| html! { <li>{ link(screen.name().into(), "go", say(cat, words)) }</li> }) }
        </ul>
        </>
    }
}
