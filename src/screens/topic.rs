//! One guidance text, the services that fit it and what to read next.

use crate::app::State;
use crate::language::Msg;
use crate::parts::{blocks, filled, lead, month, say, text, topic_link};
use yew::{Html, html};

pub(super) fn show(state: &State, index: usize) -> Html {
    let cat = state.cat;
    let Some(topic) = cat.topics.get(index) else { return Html::default() };
    let related: Vec<_> = topic.related.iter().filter_map(|id| cat.topic(id)).collect();
    html! {
        <>
        if topic.english && cat.lang != "en" { <p class="note">{ say(cat, Msg::TopicEnglish) }</p> }
        <h1>{ text(&topic.title) }</h1>
        <article class="prose" lang={topic.english.then_some("en")} dir={topic.english.then_some("ltr")}>
            { lead(topic) }
            { blocks(cat, topic, 2) }
        </article>
        { state.fitting(topic) }
        if !related.is_empty() {
            <h2>{ say(cat, Msg::TopicRelated) }</h2>
            <ul class="links">{ for related.into_iter().map(|topic| html! { <li>{ topic_link(topic) }</li> }) }</ul>
        }
        { for month(cat, topic.checked).map(|date| html! {
            <p class="fine">{ filled(cat, Msg::TopicChecked, &[("date", &date)]) }</p>
        }) }
        </>
    }
}
