//! The first screen: four ways in, what to do in danger, helplines. It is also the prerendered page,
//! so it shows nothing that depends on the clock or on what a person did.

use crate::app::State;
use crate::catalogue::{Kind, Service};
use crate::language::Msg;
use crate::parts::{contact, el, exit_hint, group, link, named, say, val, with};
use crate::screens::{Screen, emergency};
use yew::Html;

pub(super) fn show(state: &State) -> Html {
    let cat = state.cat;
    let way = |to: &str, title: Msg, note: Msg| {
        let words = [el("b", "", [say(cat, title)]), el("span", "", [say(cat, note)])];
        el("li", "", [link(to.to_owned(), "way", words)])
    };
    let more = |screen: Screen, words: Msg| {
        el("li", "", [link(screen.name().to_owned(), "go", [say(cat, words)])])
    };
    let danger = with("h2", &["id"], [val("danger-heading")], [say(cat, Msg::DangerHeading)]);
    let floor = cat.floor.iter().filter_map(|index| cat.services.get(usize::from(*index)));
    let helplines = floor
        .filter(|service| service.kind != Kind::Emergency)
        .map(|service| helpline(state, service));
    let mut parts = vec![
        el("h1", "", [say(cat, Msg::HomeHeading)]),
        el("p", "lead", [say(cat, Msg::HomeLead)]),
        exit_hint(cat),
        el(
            "ul",
            "ways",
            [
                way("help", Msg::WayHelp, Msg::WayHelpNote),
                way("worried", Msg::WayWorried, Msg::WayWorriedNote),
                way("find", Msg::WayFind, Msg::WayFindNote),
                way("device", Msg::WayDevice, Msg::WayDeviceNote),
            ],
        ),
        with(
            "section",
            &["class", "aria-labelledby"],
            [val("urgent"), val("danger-heading")],
            [danger, emergency::first(state)],
        ),
    ];
    if !state.brief {
        parts.extend([
            el("h2", "", [say(cat, Msg::Helplines)]),
            el("p", "", [say(cat, Msg::HelplinesNote)]),
            el("ul", "cards", helplines.collect::<Vec<_>>()),
            el(
                "ul",
                "links",
                [
                    more(Screen::Young, Msg::MoreYoung),
                    more(Screen::Behaviour, Msg::MoreBehaviour),
                    more(Screen::More, Msg::SectionMore),
                ],
            ),
        ]);
    }
    group(parts)
}

/// A card with the first way to reach a service and no reasons.
fn helpline(state: &State, service: &'static Service) -> Html {
    let mut parts = named(service);
    parts.extend(service.contacts.first().map(|first| contact(state.cat, first)));
    el("li", "card", parts)
}
