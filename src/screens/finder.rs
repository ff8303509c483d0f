//! The finder: words, a place and choices in, services with reasons out.

mod answer;
mod search;

pub(crate) use answer::fitting;
pub(crate) use search::choose;
pub use search::{Choice, Search};

use crate::app::State;
use crate::catalogue::{Channel, Need};
use crate::finder::Who;
use crate::language::Msg;
use crate::parts::{el, filled, group, keyed, link, lit, say, val, with};
use crate::place::Place;
use crate::screens::service::language_name;
use yew::{AttrValue, Html, html};

pub(super) fn show(state: &State) -> Html {
    let cat = state.cat;
    let search = &state.search;
    let found = answer::find(state);
    group([
        el("h1", "", [say(cat, Msg::FindHeading)]),
        el("p", "", [link("guide:0".to_owned(), "button", [say(cat, Msg::FindGuide)])]),
        field("words", &search.words, say(cat, Msg::FindWords), say(cat, Msg::FindWordsHint)),
        field("place", &search.place, say(cat, Msg::FindPlace), say(cat, Msg::FindPlaceHint)),
        answer::place(state, &found.place),
        lists(state),
        chips(state),
        answer::urgent(state, &found),
        answer::count(state, &found),
        answer::show(state, &found),
    ])
}

/// The choices, closed until they are wanted: on a phone they would stand before the results. What was
/// chosen is shown below ([`chips`]). Hundreds of elements, so they are drawn after what is seen first.
fn lists(state: &State) -> Html {
    let cat = state.cat;
    let search = &state.search;
    let mut parts = vec![el("summary", "", [el("b", "", [say(cat, Msg::FindLists)])])];
    if !state.brief {
        let open = html! {
            <input type="checkbox" data-find="open" checked={search.open} />
        };
        let (need, who) = (search.need.map(Need::name), search.who.map(Who::name));
        let how = search.channel.map(channel_name);
        let fields = [
            select(state, "need", Msg::FindNeed, needs(state), need),
            select(state, "who", Msg::FindWho, people(state), who),
            select(state, "channel", Msg::FindHow, channels(state), how),
            select(state, "language", Msg::FindLanguage, languages(state), search.language),
        ];
        parts.push(el("div", "grid", fields));
        parts.push(el("p", "field check", [el("label", "", [open, say(cat, Msg::FindOpen)])]));
    }
    el("details", "lists", parts)
}

/// Where it is wanted: the district that was named, else what was typed.
fn place_of(state: &State) -> Place {
    match state.search.district.map(u8::try_from) {
        Some(Ok(index)) => Place::In(index),
        _ if state.search.place.is_empty() => Place::Unsaid,
        _ => state.finder().look_up(state.cat, &state.search.place),
    }
}

/// A text field. Nothing is remembered, corrected or sent by the browser.
fn field(name: &'static str, value: &str, label: Html, hint: Html) -> Html {
    let (id, hint_id) = (
        AttrValue::from(["find-", name].concat()),
        AttrValue::from(["find-", name, "-hint"].concat()),
    );
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            <p class="fine" id={hint_id.clone()}>{ hint }</p>
            <input {id} type="text" dir="auto" data-find={name} value={value.to_owned()} aria-describedby={hint_id} maxlength="200"
                autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="done" />
        </div>
    }
}

/// A choice: its name, and its label.
type Options = Vec<(&'static str, &'static str)>;

fn select(
    state: &State,
    name: &'static str,
    label: Msg,
    options: Options,
    chosen: Option<&'static str>,
) -> Html {
    let id = AttrValue::from(["find-", name].concat());
    let mut choices = Vec::new();
    let any = ("", &*state.cat.message(Msg::FindAny).text);
    for (value, label) in std::iter::once(any).chain(options) {
        let selected = if chosen.unwrap_or("") == value { val("") } else { None };
        choices.push(with("option", &["value", "selected"], [val(value), selected], [lit(label)]));
    }
    el(
        "div",
        "field",
        [
            with("label", &["for"], [Some(id.clone())], [say(state.cat, label)]),
            with(
                "select",
                &["id", "data-find", "autocomplete"],
                [Some(id), val(name), val("off")],
                choices,
            ),
        ],
    )
}

/// The needs that some service serves.
pub(super) fn needs(state: &State) -> Options {
    let served =
        |need: &&Need| state.cat.services.iter().any(|service| service.needs.contains(need));
    let word = |need: &Need| {
        (
            need.name(),
            &*state.cat.message(Msg::ALL[Msg::NeedEmergency as usize + *need as usize]).text,
        )
    };
    Need::ALL.iter().filter(served).map(word).collect()
}

/// Who it may be for.
pub(super) fn people(state: &State) -> Options {
    let word = |who: &Who| {
        (who.name(), &*state.cat.message(Msg::ALL[Msg::ForWoman as usize + *who as usize]).text)
    };
    Who::ALL.iter().map(word).collect()
}

const CHANNELS: [(Channel, &str, Msg); 6] = [
    (Channel::Phone, "phone", Msg::ChannelPhone),
    (Channel::Text, "text", Msg::ChannelText),
    (Channel::Chat, "chat", Msg::ChannelChat),
    (Channel::Bsl, "bsl", Msg::ChannelBsl),
    (Channel::Email, "email", Msg::ChannelEmail),
    (Channel::Place, "place", Msg::ChannelPlace),
];

/// Ways to get in touch.
pub(super) fn channels(state: &State) -> Options {
    CHANNELS.iter().map(|(_, name, label)| (*name, &*state.cat.message(*label).text)).collect()
}

fn channel_name(channel: Channel) -> &'static str {
    CHANNELS.iter().find(|(one, ..)| *one == channel).map_or("", |(_, name, _)| name)
}

fn channel(name: &str) -> Option<Channel> {
    CHANNELS.iter().find(|(_, one, _)| *one == name).map(|(channel, ..)| *channel)
}

/// Languages that some service speaks, without English, which all do.
fn languages(state: &State) -> Options {
    let mut tags: Vec<&'static str> = Vec::new();
    // What the standard library sorts with weighs more.
    for tag in state.cat.services.iter().flat_map(|service| &service.languages) {
        if let Err(at) = tags.binary_search(&tag.as_str()) {
            tags.insert(at, tag);
        }
    }
    tags.into_iter()
        .filter(|tag| *tag != "en")
        .map(|tag| (tag, language_name(state.cat, tag)))
        .collect()
}

/// What was chosen, to be taken back one by one.
fn chips(state: &State) -> Html {
    let cat = state.cat;
    let search = &state.search;
    let find = |options: Options, name: Option<&'static str>| {
        name.and_then(|name| options.into_iter().find(|(one, _)| *one == name))
            .map(|(_, label)| label)
    };
    let chosen = [
        ("need:", find(needs(state), search.need.map(Need::name))),
        ("who:", find(people(state), search.who.map(Who::name))),
        ("channel:", find(channels(state), search.channel.map(channel_name))),
        ("language:", search.language.map(|tag| language_name(cat, tag))),
        (
            "district:",
            search.district.and_then(|at| cat.places.districts.get(at)).map(|one| &*one.council),
        ),
        ("open:", search.open.then_some(&*cat.message(Msg::FindOpen).text)),
    ];
    let mut list = Vec::new();
    for (set, label) in chosen {
        let Some(label) = label else { continue };
        let remove = Some(AttrValue::from(filled(cat, Msg::FindRemove, &[("what", label)])));
        let chip = with(
            "button",
            &["type", "class", "data-set", "aria-label"],
            [val("button"), val("choice chip"), val(set), remove],
            [lit(label)],
        );
        list.push(keyed(el("li", "", [chip]), &[set, label].concat()));
    }
    if list.is_empty() {
        return Html::default();
    }
    let clear = with(
        "button",
        &["type", "class", "data-set"],
        [val("button"), val("choice"), val("clear:")],
        [say(cat, Msg::FindClear)],
    );
    list.push(keyed(el("li", "", [clear]), ""));
    el("ul", "choices chips", list)
}
