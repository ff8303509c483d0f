//! Everything on one plain page: no script, printable, for people who cannot or will not run any.

use super::{about, list_of, section_title, service, topic};
use crate::app::State;
use crate::catalogue::Section;
use crate::language::Msg;
use crate::parts::{bar, blocks, el, english, group, lead, say, text, unreviewed, val, with};
use yew::{AttrValue, Html};

const SECTIONS: [Section; 8] = [
    Section::Now,
    Section::Wondering,
    Section::Planning,
    Section::Device,
    Section::Supporting,
    Section::Young,
    Section::Behaviour,
    Section::More,
];

/// The anchors that links to list screens lead to on this page, by section.
const fn anchor(section: Section) -> &'static str {
    match section {
        Section::Wondering => "wondering",
        Section::Planning => "planning",
        other => list_of(other).name(),
    }
}

/// The page.
pub fn show(state: &State) -> Html {
    let cat = state.cat;
    let sections = || SECTIONS.iter().filter(|one| has(state, **one));
    let jump = |to: &str, words: Msg| {
        let href = Some(AttrValue::from(["#", to].concat()));
        el("li", "", [with("a", &["class", "href"], [val("go"), href], [say(cat, words)])])
    };
    let mut contents: Vec<Html> =
        sections().map(|one| jump(anchor(*one), section_title(*one))).collect();
    contents.push(jump("find", Msg::AllServices));
    let mut services = vec![el("h2", "", [say(cat, Msg::AllServices)])];
    for service in &cat.services {
        let id = AttrValue::from(["s-", &service.id].concat());
        services.push(fold(id, english(&service.name), service::details(cat, service)));
    }
    let urgent = [el("h2", "", [say(cat, Msg::DangerHeading)]), super::emergency::first(state)];
    let mut parts = vec![
        el("h1", "", [say(cat, Msg::AllHeading)]),
        el("p", "lead", [say(cat, Msg::AllLead)]),
        unreviewed(cat).unwrap_or_default(),
        with("section", &["id", "class"], [val("emergency"), val("urgent")], urgent),
        el("h2", "", [say(cat, Msg::AllContents)]),
        el("ul", "links", contents),
    ];
    parts.extend(sections().map(|one| section(state, *one)));
    let signed = [el("h2", "", [say(cat, Msg::Bsl)]), super::bsl::body(state, "h3")];
    parts.push(with("section", &["id"], [val("bsl")], signed));
    parts.push(with("section", &["id"], [val("find")], services));
    parts.push(with("section", &["id"], [val("about")], [about::attribution(state)]));
    let main = with("main", &["id", "data-screen"], [val("view"), val("all")], parts);
    with("div", &["id"], [val("app")], [bar(state), main])
}

fn has(state: &State, section: Section) -> bool {
    state.cat.topics.iter().any(|topic| topic.section == section)
}

/// Something to open, with an anchor.
fn fold(id: AttrValue, title: Html, content: Html) -> Html {
    let summary = el("summary", "", [el("h3", "", [title])]);
    with("details", &["id"], [Some(id)], [summary, content])
}

fn section(state: &State, section: Section) -> Html {
    let cat = state.cat;
    let mut parts = vec![el("h2", "", [say(cat, section_title(section))])];
    for topic in cat.topics.iter().filter(|topic| topic.section == section) {
        let words = topic::prose("div", topic, vec![lead(topic), blocks(cat, topic, "h4")]);
        let words = group([words, topic::checked(cat, topic).unwrap_or_default()]);
        parts.push(fold(AttrValue::Static(&topic.id), text(&topic.title), words));
    }
    with("section", &["id"], [val(anchor(section))], parts)
}
