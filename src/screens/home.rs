//! The first screen: what to do in danger, four ways in, helplines. It is also the prerendered page,
//! so it shows nothing that depends on the clock or on what a person did.

use crate::app::State;
use crate::catalogue::{Kind, Service};
use crate::language::Msg;
use crate::parts::{contact, el, english, group, link, lit, say, text, val, with};
use crate::screens::{Screen, emergency};
use yew::Html;

pub(super) fn show(state: &State) -> Html {
    let cat = state.cat;
    let way = |to: &str, title: Msg, note: Msg| {
        let words = vec![el("b", "", vec![say(cat, title)]), el("span", "", vec![say(cat, note)])];
        el("li", "", vec![link(to.to_owned(), "way", words)])
    };
    let more = |screen: Screen, words: Msg| {
        el("li", "", vec![link(screen.name().to_owned(), "go", vec![say(cat, words)])])
    };
    let danger =
        with("h2", &["id"], vec![val("danger-heading")], vec![say(cat, Msg::DangerHeading)]);
    let floor = cat.floor.iter().filter_map(|index| cat.services.get(usize::from(*index)));
    let helplines = floor
        .filter(|service| service.kind != Kind::Emergency)
        .map(|service| helpline(state, service));
    group(vec![
        el("h1", "", vec![say(cat, Msg::HomeHeading)]),
        el("p", "lead", vec![say(cat, Msg::HomeLead)]),
        el(
            "p",
            "hint",
            vec![
                say(cat, Msg::ExitHint),
                lit(" "),
                say(cat, Msg::ExitHonest),
                lit(" "),
                link("topic:cannot-hide".to_owned(), "", vec![say(cat, Msg::CannotHide)]),
            ],
        ),
        with(
            "section",
            &["class", "aria-labelledby"],
            vec![val("urgent"), val("danger-heading")],
            vec![danger, emergency::first(state)],
        ),
        el(
            "ul",
            "ways",
            vec![
                way("help", Msg::WayHelp, Msg::WayHelpNote),
                way("worried", Msg::WayWorried, Msg::WayWorriedNote),
                way("find", Msg::WayFind, Msg::WayFindNote),
                way("device", Msg::WayDevice, Msg::WayDeviceNote),
            ],
        ),
        el("h2", "", vec![say(cat, Msg::Helplines)]),
        el("p", "", vec![say(cat, Msg::HelplinesNote)]),
        el("ul", "cards", helplines.collect()),
        el(
            "ul",
            "links",
            vec![
                more(Screen::Young, Msg::MoreYoung),
                more(Screen::Behaviour, Msg::MoreBehaviour),
                more(Screen::More, Msg::SectionMore),
            ],
        ),
    ])
}

/// A card with the first way to reach a service and no reasons.
fn helpline(state: &State, service: &'static Service) -> Html {
    let name = link(["service:", &service.id].concat(), "name", vec![english(&service.name)]);
    let mut parts = vec![el("h3", "", vec![name]), el("p", "", vec![text(&service.summary)])];
    parts.extend(service.contacts.first().map(|first| contact(state.cat, first)));
    el("li", "card", parts)
}
