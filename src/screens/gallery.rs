//! Every part of the widget in every state, on one page, for those who work on it. Built from the same
//! functions as the screens; never shipped to a phone. Its own words are English, since they are for
//! developers.

mod states;

use super::{Screen, emergency};
use crate::app::{State, foot};
use crate::catalogue::{Block, Catalogue, Channel, Contact};
use crate::language::Msg;
use crate::parts::{
    bar, block, card, contact, el, english, group, link, lit, made, say, val, with,
};
use std::rc::Rc;
use yew::virtual_dom::VNode;
use yew::{AttrValue, Html};

/// A pair of colours of the stylesheet and how far apart they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Scheme and names: `light: ink on paper`.
    pub name: String,
    /// The colour in front, `#rrggbb`.
    pub front: String,
    /// The colour behind it, `#rrggbb`.
    pub behind: String,
    /// Contrast by WCAG, from 1 to 21.
    pub contrast: f64,
    /// The least that is allowed.
    pub least: f64,
}

const CHANNELS: [Channel; 8] = [
    Channel::Phone,
    Channel::Text,
    Channel::Chat,
    Channel::Bsl,
    Channel::Email,
    Channel::Web,
    Channel::Place,
    Channel::Relay,
];

/// The page.
pub fn show(state: &State, colours: &[Pair]) -> Html {
    let cat = state.cat;
    let parts = [
        el("h1", "", [english("Parts")]),
        section("Colours", "Text 7:1, controls and lines 3:1, measured at build.", table(colours)),
        section("Headings and text", "System fonts; sizes in rem.", texts(cat)),
        section("Ways in and links", "", ways(state)),
        section(
            "In danger",
            "The only red but the exit.",
            el("div", "urgent", [emergency::first(state)]),
        ),
        section("Buttons", "", buttons(cat)),
        section(
            "Ways to reach a service",
            "Closed, then open: a number is seen before it is called.",
            contacts(cat),
        ),
        section("Service cards", "With and without reasons and hours.", cards(cat)),
        group(states::all(state)),
    ];
    let main = with("main", &["id", "data-screen"], [val("view"), val("gallery")], parts);
    // As on any screen but the first, so that the way back is there too.
    let mut inside = state.clone();
    inside.screen = Screen::Find;
    with("div", &["id"], [val("app")], [bar(&inside), main, foot(state)])
}

fn section(title: &'static str, note: &'static str, content: Html) -> Html {
    let note = if note.is_empty() { Html::default() } else { el("p", "fine", [english(note)]) };
    el("div", "", [el("h2", "", [english(title)]), note, content])
}

fn table(colours: &[Pair]) -> Html {
    let rows = colours.iter().map(|pair| {
        let fill = |colour: &str, x: &'static str| {
            with(
                "rect",
                &["x", "width", "height", "fill", "stroke"],
                [
                    val(x),
                    val("24"),
                    val("24"),
                    Some(AttrValue::from(colour.to_owned())),
                    val("currentcolor"),
                ],
                [],
            )
        };
        let swatch = with(
            "svg",
            &["width", "height", "aria-hidden"],
            [val("48"), val("24"), val("true")],
            [fill(&pair.front, "0"), fill(&pair.behind, "24")],
        );
        let figure = format!("{:.1} : 1 (at least {})", pair.contrast, pair.least);
        el(
            "div",
            "",
            [
                el("dt", "", [made(pair.name.clone())]),
                el("dd", "", [swatch, lit(" "), made(figure)]),
            ],
        )
    });
    with("dl", &["lang", "dir"], [val("en"), val("ltr")], rows.collect::<Vec<_>>())
}

fn texts(cat: &'static Catalogue) -> Html {
    let mut parts = vec![
        el("h3", "", [say(cat, Msg::Helplines)]),
        el("h4", "", [say(cat, Msg::Helplines)]),
        el("p", "lead", [say(cat, Msg::HomeLead)]),
        el("p", "", [say(cat, Msg::HelplinesNote)]),
        el("p", "hint", [say(cat, Msg::ExitHint)]),
        el("p", "note", [say(cat, Msg::TopicEnglish)]),
        el("p", "fine", [say(cat, Msg::ExitHonest)]),
    ];
    let kinds: [fn(&Block) -> bool; 5] = [
        |one| matches!(one, Block::Paragraph(words) if words.len() > 1),
        |one| matches!(one, Block::List(true, _)),
        |one| matches!(one, Block::List(false, _)),
        |one| matches!(one, Block::Warning(_)),
        |one| matches!(one, Block::Say(_)),
    ];
    let all = || cat.topics.iter().filter(|topic| !topic.english).flat_map(|topic| &topic.body);
    for kind in kinds {
        parts.extend(all().find(|one| kind(one)).map(|one| block(cat, one, "h3")));
    }
    el("div", "prose", parts)
}

fn ways(state: &State) -> Html {
    let cat = state.cat;
    let words =
        [el("b", "", [say(cat, Msg::WayHelp)]), el("span", "", [say(cat, Msg::WayHelpNote)])];
    let way = || el("li", "", [link("help".into(), "way", words.to_vec())]);
    let go = |to: &str, msg| el("li", "", [link(to.into(), "go", [say(cat, msg)])]);
    group([
        el("ul", "ways", [way(), way()]),
        el("ul", "links", [go("young", Msg::MoreYoung), go("more", Msg::SectionMore)]),
    ])
}

fn buttons(cat: &'static Catalogue) -> Html {
    let button = |class: &'static str, pressed: &'static str, msg| {
        let pressed = if pressed.is_empty() { None } else { val(pressed) };
        with(
            "button",
            &["type", "class", "aria-pressed"],
            [val("button"), val(class), pressed],
            [say(cat, msg)],
        )
    };
    let all = [
        link("find".into(), "button", [say(cat, Msg::WayFind)]),
        button("quiet", "", Msg::FindMore),
        button("choice", "false", Msg::AnswerYes),
        button("choice", "true", Msg::AnswerYes),
        button("choice chip", "", Msg::FindOpen),
    ];
    el("div", "taps", all)
}

/// The first contact of each kind, closed and open.
fn contacts(cat: &'static Catalogue) -> Html {
    let all = || cat.services.iter().flat_map(|service| &service.contacts);
    let found = CHANNELS.iter().filter_map(|kind| all().find(|one| one.channel == *kind));
    group(found.flat_map(|one| [contact(cat, one), opened(cat, one)]).collect::<Vec<_>>())
}

fn opened(cat: &'static Catalogue, one: &'static Contact) -> Html {
    let mut node = contact(cat, one);
    if let VNode::VTag(tag) = &mut node {
        Rc::make_mut(tag).add_attribute("open", "");
    }
    node
}

fn cards(cat: &'static Catalogue) -> Html {
    let why: Vec<String> =
        [Msg::WhyMen, Msg::WhyFree].iter().map(|msg| cat.message(*msg).text.clone()).collect();
    let open = Some(cat.message(Msg::OpenAlways).text.clone());
    let mut list = Vec::new();
    if let Some(service) = cat.services.first() {
        list.extend([card(cat, service, &why, open), card(cat, service, &[], None)]);
    }
    // Reached through others: a way instead of a number.
    let routed = cat.services.iter().find(|one| one.contacts.is_empty() && one.route.is_some());
    list.extend(routed.map(|service| card(cat, service, &[], None)));
    el("ul", "cards", list)
}
