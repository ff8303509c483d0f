//! "What could I say?": who it is and what it is about are chosen; three openings are made of both.

use crate::app::State;
use crate::catalogue::{Block, Inline, Topic};
use crate::language::Msg;
use crate::parts::{block, digits, el, group, inlines, lit, say, val, with};
use yew::{AttrValue, Html};

/// A paragraph that asks, and what can be chosen: a heading and the words to say under it.
struct List {
    ask: &'static [Inline],
    choices: Vec<(&'static [Inline], Vec<&'static Block>)>,
}

/// A paragraph asks for a list when words to say follow its heading.
fn asks(topic: &Topic, at: usize) -> bool {
    matches!(topic.body.get(at..at + 3), Some([Block::Paragraph(_), _, Block::Say(_)]))
}

fn lists(topic: &'static Topic) -> Vec<List> {
    let mut out: Vec<List> = Vec::new();
    for (at, block) in topic.body.iter().enumerate() {
        match (block, out.last_mut()) {
            (Block::Paragraph(ask), _) if asks(topic, at) => {
                out.push(List { ask, choices: Vec::new() });
            }
            (Block::Heading(words), Some(list)) => list.choices.push((words, Vec::new())),
            (Block::Say(_), Some(list)) => {
                if let Some((_, said)) = list.choices.last_mut() {
                    said.push(block);
                }
            }
            _ => {}
        }
    }
    out.iter_mut().for_each(|list| list.choices.retain(|(_, said)| !said.is_empty()));
    out
}

/// The text with its lists of choices.
pub(super) fn body(state: &State, topic: &'static Topic) -> Html {
    let chosen = &state.tools.chosen;
    let lists = lists(topic);
    let words = |at: usize| {
        let choice = lists.get(at)?.choices.get(chosen[at].checked_sub(1)?);
        choice.map(|(_, said)| said.as_slice())
    };
    let [to, about] = [words(0), words(1)].map(Option::unwrap_or_default);
    // What is said of the matter takes the place of the first words to that person.
    let openings: Vec<_> = about.iter().chain(to.iter().skip(about.len())).collect();
    let last = topic.body.iter().rposition(|block| matches!(block, Block::Say(_)));
    let mut parts: Vec<Html> =
        lists.iter().enumerate().map(|(at, list)| field(state, at, list)).collect();
    let mut listed = false;
    for (at, one) in topic.body.iter().enumerate() {
        let ask = asks(topic, at);
        listed |= ask;
        let hidden = ask || listed && !openings.is_empty() || parts.len() >= state.room();
        // Its place stays, or what follows would be drawn anew and lose the focus.
        parts.push(if hidden { Html::default() } else { block(state.cat, one, "h2") });
        if Some(at) == last {
            listed = false;
            parts.push(group(
                openings.iter().map(|one| block(state.cat, one, "h2")).collect::<Vec<_>>(),
            ));
        }
    }
    group(parts)
}

fn field(state: &State, at: usize, list: &List) -> Html {
    let chosen = state.tools.chosen[at.min(1)];
    let name = |what: &str| Some(AttrValue::from([what, &digits(at)].concat()));
    let option = |at: usize, label: Vec<Html>| {
        let selected = if at == chosen { val("") } else { None };
        with("option", &["value", "selected"], [Some(AttrValue::from(digits(at))), selected], label)
    };
    let mut options = vec![option(0, vec![say(state.cat, Msg::SayAny)])];
    for (at, (words, _)) in list.choices.iter().enumerate() {
        options.push(option(at + 1, inlines(state.cat, words)));
    }
    el(
        "p",
        "field",
        [
            with("label", &["for"], [name("say")], inlines(state.cat, list.ask)),
            lit(" "),
            with(
                "select",
                &["id", "data-tool", "autocomplete"],
                [name("say"), name("choose:"), val("off")],
                options,
            ),
        ],
    )
}
