//! Everything on one plain page: no script, printable, for people who cannot or will not run any.

use super::{Screen, about, section_title, service};
use crate::app::State;
use crate::catalogue::Section;
use crate::language::Msg;
use crate::parts::{bar, blocks, lead, say, text};
use yew::{AttrValue, Html, html};

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
        Section::Now => "help",
        Section::Wondering => "wondering",
        Section::Planning => "planning",
        Section::Device => Screen::Device.name(),
        Section::Supporting => Screen::Worried.name(),
        Section::Young => Screen::Young.name(),
        Section::Behaviour => Screen::Behaviour.name(),
        Section::More => Screen::More.name(),
    }
}

/// The page.
#[must_use]
pub fn show(state: &State) -> Html {
    let cat = state.cat;
    html! {
        <div id="app">
            { bar(state) }
            <main id="view" data-screen="all">
                <h1>{ say(cat, Msg::AllHeading) }</h1>
                <p class="lead">{ say(cat, Msg::AllLead) }</p>
                <section id="emergency" class="urgent">
                    <h2>{ say(cat, Msg::DangerHeading) }</h2>
                    { super::emergency::first(state) }
                </section>
                <h2>{ say(cat, Msg::AllContents) }</h2>
                <ul class="links">
                    { for SECTIONS.iter().filter(|one| has(state, **one)).map(|one| html! {
                        <li><a class="go" href={format!("#{}", anchor(*one))}>{ say(cat, section_title(*one)) }</a></li>
                    }) }
                    <li><a class="go" href="#find">{ say(cat, Msg::AllServices) }</a></li>
                </ul>
                { for SECTIONS.iter().filter(|one| has(state, **one)).map(|one| section(state, *one)) }
                <section id="find">
                    <h2>{ say(cat, Msg::AllServices) }</h2>
                    { for cat.services.iter().map(|one| html! {
                        <details id={AttrValue::Static(&one.id)}>
                            <summary><h3><span lang="en" dir="ltr">{ AttrValue::Static(&one.name) }</span></h3></summary>
                            { service::details(cat, one) }
                        </details>
                    }) }
                </section>
                <section id="about">{ about::attribution(state) }</section>
            </main>
        </div>
    }
}

fn has(state: &State, section: Section) -> bool {
    state.cat.topics.iter().any(|topic| topic.section == section)
}

fn section(state: &State, section: Section) -> Html {
    let cat = state.cat;
    html! {
        <section id={anchor(section)}>
            <h2>{ say(cat, section_title(section)) }</h2>
            { for cat.topics.iter().filter(|topic| topic.section == section).map(|topic| html! {
                <details id={AttrValue::Static(&topic.id)}>
                    <summary><h3>{ text(&topic.title) }</h3></summary>
                    <div class="prose" lang={topic.english.then_some("en")} dir={topic.english.then_some("ltr")}>
                        { lead(topic) }
                        { blocks(cat, topic, 3) }
                    </div>
                </details>
            }) }
        </section>
    }
}
