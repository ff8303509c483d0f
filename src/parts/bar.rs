//! The bar at the top of every screen: exit first, then the languages.

use super::node::{el, group, lit, val, with};
use super::{link, say};
use crate::app::State;
use crate::catalogue::Catalogue;
use crate::language::Msg;
use crate::screens::Screen;
use yew::{AttrValue, Html};

/// Exit, languages, the line to the emergency screen, and the way back.
pub(crate) fn bar(state: &State) -> Html {
    let cat = state.cat;
    let word = |msg: Msg| val(&cat.message(msg).text);
    let default = cat.exits.first().map_or("", |exit| exit.url.as_str());
    let exit = with(
        "a",
        &[
            "id",
            "class",
            "href",
            "data-default",
            "target",
            "rel",
            "referrerpolicy",
            "data-more",
            "data-one",
            "data-done",
            "data-expired",
            "data-copied",
        ],
        [
            val("exit"),
            val("exit"),
            val(state.exit),
            val(default),
            val("_top"),
            val("noopener noreferrer nofollow"),
            val("no-referrer"),
            word(Msg::ExitMore),
            word(Msg::ExitOne),
            word(Msg::ExitDone),
            word(Msg::ExitExpired),
            word(Msg::Copied),
        ],
        [say(cat, Msg::ExitLabel)],
    );
    let status =
        with("p", &["id", "class", "role"], [val("exit-status"), val("status"), val("status")], []);
    let mut line = Vec::new();
    if state.screen != Screen::Home {
        let back = with(
            "button",
            &["type", "class", "data-do"],
            [val("button"), val("back"), val("back")],
            [say(cat, Msg::Back)],
        );
        line.push(el("span", "ways", [back, link("home".into(), "start", [say(cat, Msg::Home)])]));
    }
    if state.screen != Screen::Emergency {
        line.push(link("emergency".into(), "danger", [say(cat, Msg::DangerLink)]));
    }
    group([
        el("header", "bar", [exit, languages(state)]),
        status,
        with("nav", &["class", "aria-label"], [val("line"), word(Msg::Home)], line),
    ])
}

fn languages(state: &State) -> Html {
    let cat = state.cat;
    let own = cat.languages.iter().find(|language| language.tag == cat.lang);
    let label = el("span", "for-readers", [say(cat, Msg::Language), lit(": ")]);
    let mut list = Vec::new();
    for language in &cat.languages {
        let tag = val(&language.tag);
        let href = ["../", &language.tag, "/"].concat();
        let current = if language.tag == cat.lang { val("true") } else { None };
        let choice = with(
            "a",
            &["href", "lang", "dir", "data-language", "aria-current"],
            [
                Some(AttrValue::from(href)),
                tag.clone(),
                val(if language.rtl { "rtl" } else { "ltr" }),
                tag,
                current,
            ],
            [lit(&language.name)],
        );
        list.push(el("li", "", [choice]));
    }
    list.push(el("li", "", [link("bsl".into(), "", [say(cat, Msg::Bsl)])]));
    with(
        "details",
        &["class", "id"],
        [val("menu"), val("languages")],
        [
            el("summary", "", [label, lit(own.map_or("", |language| &language.name))]),
            el("ul", "", list),
        ],
    )
}

/// What the exit does and does not do, once in a visit.
pub(crate) fn exit_hint(cat: &'static Catalogue) -> Html {
    let more = link("topic:cannot-hide".to_owned(), "", [say(cat, Msg::CannotHide)]);
    let words = [say(cat, Msg::ExitHint), lit(" "), say(cat, Msg::ExitHonest), lit(" "), more];
    el("p", "hint", words)
}
