//! Where the facts come from, and where the exit leads.

use crate::app::State;
use crate::catalogue::ExitPage;
use crate::language::Msg;
use crate::parts::{el, group, link, lit, say, val, with};
use yew::Html;

pub(super) fn show(state: &State) -> Html {
    let cat = state.cat;
    let choices: Vec<Html> =
        cat.exits.iter().map(|exit| el("li", "", [choice(state, exit)])).collect();
    group([
        el("h1", "", [say(cat, Msg::AboutHeading)]),
        el(
            "p",
            "",
            [
                say(cat, Msg::AboutNothing),
                lit(" "),
                link("topic:cannot-hide".to_owned(), "", [say(cat, Msg::CannotHide)]),
            ],
        ),
        el("p", "", [say(cat, Msg::AboutSources)]),
        with("h2", &["id"], [val("exit-choice")], [say(cat, Msg::AboutExit)]),
        el("p", "", [say(cat, Msg::AboutExitNote)]),
        with("ul", &["class", "aria-labelledby"], [val("choices"), val("exit-choice")], choices),
        attribution(state),
    ])
}

/// A neutral page to leave to.
fn choice(state: &State, exit: &'static ExitPage) -> Html {
    let pressed = val(if state.exit == exit.url { "true" } else { "false" });
    with(
        "button",
        &["type", "class", "data-exit", "aria-pressed", "lang", "dir"],
        [val("button"), val("choice"), val(&exit.url), pressed, val("en"), val("ltr")],
        [lit(&exit.name)],
    )
}

/// The lines that the owners of the data ask for.
pub(super) fn attribution(state: &State) -> Html {
    let mut parts = vec![el("h2", "", [say(state.cat, Msg::AboutData)])];
    for line in &state.cat.attribution {
        parts.push(with(
            "p",
            &["class", "lang", "dir"],
            [val("fine"), val("en"), val("ltr")],
            [lit(line)],
        ));
    }
    group(parts)
}
