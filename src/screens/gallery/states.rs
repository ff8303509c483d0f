//! What a visit leads to: the same screens as a person meets them later.

use super::section;
use crate::app::{State, old};
use crate::catalogue::{Channel, Need, Tool, Topic};
use crate::finder::Who;
use crate::language::Msg;
use crate::parts::{el, exit_hint, filled, group, lead, made};
use crate::place::Place;
use crate::screens::topic::prose;
use crate::screens::{finder, guide, tool};
use std::rc::Rc;
use yew::Html;
use yew::virtual_dom::VNode;

/// A word of no language.
const NONSENSE: &str = "zyxqwv";

/// All of them, each a section.
pub(super) fn all(state: &State) -> Vec<Html> {
    let mut out = vec![section("What the exit and the page say", "", sayings(state))];
    out.extend(finders(state));
    out.extend((0..4).map(|step| section("A question of the guide", "", guide::show(state, step))));
    out.extend(tools(state));
    out.extend(texts(state));
    // Every screen has its own names for fields; on one page they need a number.
    for (number, part) in out.iter_mut().enumerate() {
        numbered(part, number);
    }
    out
}

fn sayings(state: &State) -> Html {
    let cat = state.cat;
    let status = |words: String| el("div", "", [el("p", "status", [made(words)])]);
    let plain = |msg: Msg| status(cat.message(msg).text.clone());
    let more = filled(cat, Msg::ExitMore, &[("n", "2")]);
    let mut late = state.clone();
    late.now = f64::MAX;
    group([
        status(more),
        plain(Msg::ExitOne),
        plain(Msg::ExitExpired),
        plain(Msg::Copied),
        old(&late),
        exit_hint(cat),
    ])
}

fn finders(state: &State) -> Vec<Html> {
    let place = |wanted: fn(&Place) -> bool| {
        let places = &state.cat.places;
        let outcodes = places.outcodes.iter().map(|one| &one.code);
        let mut names = outcodes.chain(places.towns.iter().map(|one| &one.name));
        let found = names.find(|name| wanted(&state.finder().look_up(state.cat, name)));
        found.cloned().unwrap_or_default()
    };
    let with = |title, change: &dyn Fn(&mut State)| {
        let mut state = state.clone();
        change(&mut state);
        section(title, "", finder::show(&state))
    };
    vec![
        with("Finder: nothing chosen yet", &|_| {}),
        with("Finder: choices that can be taken back", &|state| {
            state.search.who = Some(Who::Man);
            state.search.channel = Some(Channel::Phone);
            state.search.district = Some(0);
        }),
        with("Finder: words that nobody understands", &|state| {
            NONSENSE.clone_into(&mut state.search.words);
        }),
        with("Finder: in danger", &|state| state.search.need = Some(Need::Emergency)),
        with("Finder: somebody who harms", &|state| state.search.who = Some(Who::Harmer)),
        with("Finder: which council?", &|state| {
            state.search.place = place(|place| matches!(place, Place::Which { .. }));
        }),
        with("Finder: outside the area", &|state| {
            state.search.place = place(|place| matches!(place, Place::Outside(_)));
        }),
        with("Finder: a place that nobody knows", &|state| {
            NONSENSE.clone_into(&mut state.search.place);
        }),
    ]
}

fn tools(state: &State) -> Vec<Html> {
    let show = |title, kind, taken: &[(&str, &str)]| {
        let topic = state.cat.topics.iter().find(|topic| topic.tool == kind)?;
        let mut state = state.clone();
        taken.iter().for_each(|(name, value)| state.tools.take(name, value));
        Some(section(title, "", el("div", "prose", [tool::body(&state, topic)])))
    };
    let yes: Vec<String> = (0..20).map(|number| format!("answer:{number}")).collect();
    let yes: Vec<(&str, &str)> = yes.iter().map(|name| (name.as_str(), "0")).collect();
    let parts = [
        show("A self-check, not begun", Tool::Check, &[]),
        show("A self-check", Tool::Check, &[("answer:0", "0"), ("answer:1", "1")]),
        show("A self-check, everything answered with yes", Tool::Check, &yes),
        show("A self-check, cleared", Tool::Check, &[("clear", "")]),
        show("A plan", Tool::Plan, &[("write:0", NONSENSE)]),
        show("A plan, empty", Tool::Plan, &[("view:1", "")]),
        show("A plan in large letters", Tool::Plan, &[("write:0", NONSENSE), ("view:1", "")]),
        show("A plan, before it is printed", Tool::Plan, &[("view:2", "")]),
        show("A plan, before it is copied", Tool::Plan, &[("write:0", NONSENSE), ("view:3", "")]),
        show("What to say", Tool::Say, &[]),
        show("What to say, chosen", Tool::Say, &[("choose:0", "1"), ("choose:1", "1")]),
    ];
    parts.into_iter().flatten().collect()
}

fn texts(state: &State) -> Vec<Html> {
    let show = |title, wanted: fn(&&Topic) -> bool| {
        let topic = state.cat.topics.iter().find(wanted)?;
        Some(section(title, "", prose("div", topic, vec![lead(topic), tool::body(state, topic)])))
    };
    let parts = [
        show("A text with a warning of what it speaks of", |topic| topic.content_note.is_some()),
        show("A text for now", |topic| topic.urgent),
        show("A text that is not translated", |topic| topic.english),
    ];
    parts.into_iter().flatten().collect()
}

/// Gives names of elements, and what speaks of them, a number.
fn numbered(node: &mut Html, number: usize) {
    const NAMES: [&str; 4] = ["id", "for", "aria-describedby", "aria-labelledby"];
    match node {
        VNode::VList(list) => {
            Rc::make_mut(list).iter_mut().for_each(|one| numbered(one, number));
        }
        VNode::VTag(tag) => {
            let tag = Rc::make_mut(tag);
            let named: Vec<_> = tag
                .attributes
                .iter()
                .filter_map(|(key, value)| {
                    let key = *NAMES.iter().find(|name| **name == key)?;
                    Some((key, format!("{value}-{number}")))
                })
                .collect();
            named.into_iter().for_each(|(key, value)| tag.add_attribute(key, value));
            if let Some(children) = tag.children_mut() {
                numbered(children, number);
            }
        }
        _ => {}
    }
}
