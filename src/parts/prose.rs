//! Guidance texts as nodes.

use super::node::{el, group, lit, val, with};
use super::{card, link, ltr, say, text};
use crate::catalogue::{Block, Catalogue, Inline, Topic};
use crate::language::Msg;
use yew::Html;

/// The one thing to know, and the warning of what the text speaks of.
pub(crate) fn lead(topic: &'static Topic) -> Html {
    let mut parts: Vec<Html> =
        topic.content_note.iter().map(|note| el("p", "note", [text(note)])).collect();
    parts.push(el("p", "lead", [text(&topic.lead)]));
    group(parts)
}

/// The body of a text, with headings of this element.
pub(crate) fn blocks(
    cat: &'static Catalogue,
    topic: &'static Topic,
    heading: &'static str,
) -> Html {
    group(topic.body.iter().map(|one| block(cat, one, heading)).collect::<Vec<_>>())
}

/// One block.
pub(crate) fn block(cat: &'static Catalogue, block: &'static Block, heading: &'static str) -> Html {
    match block {
        Block::Heading(words) => el(heading, "", inlines(cat, words)),
        Block::Paragraph(words) => el("p", "", inlines(cat, words)),
        Block::List(ordered, items) => {
            let items: Vec<Html> =
                items.iter().map(|item| el("li", "", inlines(cat, item))).collect();
            el(if *ordered { "ol" } else { "ul" }, "", items)
        }
        Block::Warning(words) => {
            let mut parts = vec![el("span", "for-readers", [say(cat, Msg::Warning), lit(": ")])];
            parts.append(&mut inlines(cat, words));
            el("p", "warning", parts)
        }
        Block::Say(words) => el("blockquote", "", [el("p", "", inlines(cat, words))]),
        Block::Service(id) => match cat.service(id) {
            Some(service) => el("ul", "cards", [card(cat, service, &[], None)]),
            None => Html::default(),
        },
    }
}

/// Running text.
pub(crate) fn inlines(cat: &'static Catalogue, words: &'static [Inline]) -> Vec<Html> {
    words.iter().map(|one| inline(cat, one)).collect()
}

fn inline(cat: &'static Catalogue, inline: &'static Inline) -> Html {
    match inline {
        Inline::Text(words) => lit(words),
        Inline::Strong(words) => el("strong", "", [lit(words)]),
        Inline::Contact(id, index) => {
            let found =
                cat.service(id).and_then(|service| service.contacts.get(usize::from(*index)));
            found.map_or_else(Html::default, |contact| ltr(&contact.value))
        }
        Inline::Topic(id, words) => link(["topic:", id].concat(), "", [lit(words)]),
        Inline::Icon(name) => with("i", &["data-icon"], [val(name)], []),
        Inline::ServiceLink(id, words) => link(["service:", id].concat(), "", [lit(words)]),
    }
}
