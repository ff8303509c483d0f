//! "Help me choose": at most four questions, each of which can be skipped; they fill in the finder.

use super::Screen;
use super::finder::{channels, needs, people};
use crate::app::State;
use crate::language::Msg;
use crate::parts::{filled, link, say};
use yew::{AttrValue, Html, html};

/// How many questions there are.
const STEPS: usize = 4;

/// The screen after a question.
pub(super) const fn next(step: usize) -> Screen {
    if step + 1 < STEPS { Screen::Guide(step + 1) } else { Screen::Find }
}

pub(super) fn show(state: &State, step: usize) -> Html {
    let cat = state.cat;
    let (question, field, options) = match step {
        0 => (Msg::FindWho, "who", people(state)),
        1 => (Msg::FindNeed, "need", needs(state)),
        2 => (Msg::PlaceWhich, "district", Vec::new()),
        _ => (Msg::FindHow, "channel", channels(state)),
    };
    let districts: Vec<(String, &'static str)> =
        cat.places.districts.iter().enumerate().map(|(i, d)| (i.to_string(), d.council.as_str())).collect();
    let options: Vec<(String, &'static str)> =
        if step == 2 { districts } else { options.into_iter().map(|(value, label)| (value.to_owned(), label)).collect() };
    let number = (step + 1).to_string();
    let steps = STEPS.to_string();
    let skip = match next(step) {
        Screen::Guide(step) => AttrValue::from(format!("guide:{step}")),
        _ => "find".into(),
    };
    html! {
        <>
        <p class="fine">{ filled(cat, Msg::GuideStep, &[("n", &number), ("m", &steps)]) }</p>
        <h1>{ say(cat, question) }</h1>
        <ul class="choices tall">
            { for options.into_iter().map(|(value, label)| html! {
                <li><button type="button" class="choice" data-set={format!("{field}:{value}")}>{ label }</button></li>
            }) }
        </ul>
        <p>{ link(skip, "go", say(cat, Msg::GuideSkip)) }</p>
        <p>{ link("find".into(), "go", say(cat, Msg::GuideDone)) }</p>
        </>
    }
}
