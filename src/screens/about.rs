//! Where the facts come from, and where the exit leads.

use crate::app::State;
use crate::language::Msg;
use crate::parts::{link, say};
use yew::{AttrValue, Html, html};

pub(super) fn show(state: &State) -> Html {
    let cat = state.cat;
    html! {
        <>
        <h1>{ say(cat, Msg::AboutHeading) }</h1>
        <p>{ say(cat, Msg::AboutNothing) }{ " " }{ link("topic:cannot-hide".into(), "", say(cat, Msg::CannotHide)) }</p>
        <p>{ say(cat, Msg::AboutSources) }</p>
        <h2 id="exit-choice">{ say(cat, Msg::AboutExit) }</h2>
        <p>{ say(cat, Msg::AboutExitNote) }</p>
        <ul class="choices" aria-labelledby="exit-choice">
            { for cat.exits.iter().map(|exit| html! {
                <li><button type="button" class="choice" data-exit={AttrValue::Static(&exit.url)}
                    aria-pressed={if state.exit == exit.url { "true" } else { "false" }} lang="en" dir="ltr">
                    { AttrValue::Static(&exit.name) }
                </button></li>
            }) }
        </ul>
        { attribution(state) }
        </>
    }
}

/// The lines that the owners of the data ask for.
pub(super) fn attribution(state: &State) -> Html {
    html! {
        <>
        <h2>{ say(state.cat, Msg::AboutData) }</h2>
        { for state.cat.attribution.iter().map(|line| html! { <p class="fine" lang="en" dir="ltr">{ AttrValue::Static(line) }</p> }) }
        </>
    }
}
