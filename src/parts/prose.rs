//! Guidance texts as nodes.

use super::{card, link, ltr, say, text};
use crate::catalogue::{Block, Catalogue, Inline, Topic};
use crate::language::Msg;
use yew::{AttrValue, Html, html};

/// The one thing to know, and the warning of what the text speaks of.
pub(crate) fn lead(topic: &'static Topic) -> Html {
    html! {
        <>
        if let Some(note) = &topic.content_note { <p class="note">{ text(note) }</p> }
        <p class="lead">{ text(&topic.lead) }</p>
        </>
    }
}

/// The body of a text. Headings start at `level` (2 on a screen, 3 where all texts stand together).
pub(crate) fn blocks(cat: &'static Catalogue, topic: &'static Topic, level: u8) -> Html {
    html! { { for topic.body.iter().map(|one| block(cat, one, level)) } }
}

fn block(cat: &'static Catalogue, block: &'static Block, level: u8) -> Html {
    match block {
        Block::Heading(words) if level == 2 => html! { <h2>{ inlines(cat, words) }</h2> },
        Block::Heading(words) => html! { <h4>{ inlines(cat, words) }</h4> },
        Block::Paragraph(words) => html! { <p>{ inlines(cat, words) }</p> },
        Block::List(true, items) => html! { <ol>{ for items.iter().map(|item| html! { <li>{ inlines(cat, item) }</li> }) }</ol> },
        Block::List(false, items) => html! { <ul>{ for items.iter().map(|item| html! { <li>{ inlines(cat, item) }</li> }) }</ul> },
        Block::Warning(words) => html! {
            <p class="warning"><span class="for-readers">{ say(cat, Msg::Warning) }{ ": " }</span>{ inlines(cat, words) }</p>
        },
        Block::Say(words) => html! { <blockquote><p>{ inlines(cat, words) }</p></blockquote> },
        Block::Service(id) => match cat.service(id) {
            Some(service) => html! { <ul class="cards">{ card(cat, service, &[], None) }</ul> },
            None => Html::default(),
        },
    }
}

fn inlines(cat: &'static Catalogue, words: &'static [Inline]) -> Html {
    html! { { for words.iter().map(|one| inline(cat, one)) } }
}

fn inline(cat: &'static Catalogue, inline: &'static Inline) -> Html {
    match inline {
        Inline::Text(words) => html! { { AttrValue::Static(words) } },
        Inline::Strong(words) => html! { <strong>{ AttrValue::Static(words) }</strong> },
        Inline::Contact(id, index) => {
            let found = cat.service(id).and_then(|service| service.contacts.get(usize::from(*index)));
            found.map_or_else(Html::default, |contact| ltr(&contact.value))
        }
        Inline::Topic(id, words) => link(AttrValue::from(format!("topic:{id}")), "", html! { { AttrValue::Static(words) } }),
        Inline::ServiceLink(id, words) => link(AttrValue::from(format!("service:{id}")), "", html! { { AttrValue::Static(words) } }),
    }
}
