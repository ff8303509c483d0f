//! Where the facts come from, and where the exit leads.

use crate::app::State;
use crate::catalogue::ExitPage;
use crate::language::Msg;
use crate::parts::{el, group, link, lit, say, val, with};
use yew::Html;

pub(super) fn show(state: &State) -> Html {
    let cat = state.cat;
    let choices = cat.exits.iter().map(|exit| el("li", "", vec![choice(state, exit)])).collect();
    group(vec![
        el("h1", "", vec![say(cat, Msg::AboutHeading)]),
        el(
            "p",
            "",
            vec![
                say(cat, Msg::AboutNothing),
                lit(" "),
                link("topic:cannot-hide".to_owned(), "", vec![say(cat, Msg::CannotHide)]),
            ],
        ),
        el("p", "", vec![say(cat, Msg::AboutSources)]),
        with("h2", &["id"], vec![val("exit-choice")], vec![say(cat, Msg::AboutExit)]),
        el("p", "", vec![say(cat, Msg::AboutExitNote)]),
        with(
            "ul",
            &["class", "aria-labelledby"],
            vec![val("choices"), val("exit-choice")],
            choices,
        ),
        attribution(state),
    ])
}

/// A neutral page to leave to.
fn choice(state: &State, exit: &'static ExitPage) -> Html {
    let pressed = val(if state.exit == exit.url { "true" } else { "false" });
    with(
        "button",
        &["type", "class", "data-exit", "aria-pressed", "lang", "dir"],
        vec![val("button"), val("choice"), val(&exit.url), pressed, val("en"), val("ltr")],
        vec![lit(&exit.name)],
    )
}

/// The lines that the owners of the data ask for.
pub(super) fn attribution(state: &State) -> Html {
    let mut parts = vec![el("h2", "", vec![say(state.cat, Msg::AboutData)])];
    for line in &state.cat.attribution {
        parts.push(with(
            "p",
            &["class", "lang", "dir"],
            vec![val("fine"), val("en"), val("ltr")],
            vec![lit(line)],
        ));
    }
    group(parts)
}
