//! "Help me choose": at most four questions, each of which can be skipped; they fill in the finder.

use super::Screen;
use super::finder::{channels, needs, people};
use crate::app::State;
use crate::language::Msg;
use crate::parts::{digits, el, english, group, link, lit, say, tell, val, with};
use yew::{AttrValue, Html};

/// How many questions there are.
const STEPS: usize = 4;

/// The screen after a question.
pub(super) const fn next(step: usize) -> Screen {
    if step + 1 < STEPS { Screen::Guide(step + 1) } else { Screen::Find }
}

pub(super) fn show(state: &State, step: usize) -> Html {
    let cat = state.cat;
    let (question, field, options) = match step {
        0 => (Msg::FindWho, "who:", people(state)),
        1 => (Msg::FindNeed, "need:", needs(state)),
        2 => (Msg::PlaceWhich, "district:", Vec::new()),
        _ => (Msg::FindHow, "channel:", channels(state)),
    };
    let mut choices = Vec::new();
    let mut choice = |value: &str, label: Html| {
        let set = Some(AttrValue::from([field, value].concat()));
        let button = with(
            "button",
            &["type", "class", "data-set"],
            [val("button"), val("choice"), set],
            [label],
        );
        choices.push(el("li", "", [button]));
    };
    for (value, label) in options {
        choice(value, lit(label));
    }
    if step == 2 {
        for (index, district) in cat.places.districts.iter().enumerate() {
            choice(&digits(index), english(&district.council));
        }
    }
    let skip = match next(step) {
        Screen::Guide(step) => ["guide:", &digits(step)].concat(),
        _ => "find".to_owned(),
    };
    let (number, steps) = (digits(step + 1), digits(STEPS));
    group([
        el("p", "fine", [tell(cat, Msg::GuideStep, &[("n", &number), ("m", &steps)])]),
        el("h1", "", [say(cat, question)]),
        el("ul", "choices tall", choices),
        el("p", "", [link(skip, "go", [say(cat, Msg::GuideSkip)])]),
        el("p", "", [link("find".to_owned(), "go", [say(cat, Msg::GuideDone)])]),
    ])
}
